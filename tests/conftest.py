"""What every test needs: Ctrl-C that works."""

import signal

signal.signal(signal.SIGINT, signal.default_int_handler)
"""Started in the background, a process ignores Ctrl-C, and so would every program it starts."""
