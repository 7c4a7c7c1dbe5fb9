"""What every test needs: Ctrl-C that works, and the same examples on every machine."""

import os
import signal

from hypothesis import settings

signal.signal(signal.SIGINT, signal.default_int_handler)
"""Started in the background, a process ignores Ctrl-C, and so would every program it starts."""

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
