"""Keeps a library's own warnings from appearing between our lines."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet(library: str) -> Iterator[None]:
    """Silence a library's logger for a while."""
    logger, sink = logging.getLogger(library), logging.NullHandler()
    before = logger.propagate
    logger.addHandler(sink)
    logger.propagate = False
    try:
        yield
    finally:
        logger.propagate = before
        logger.removeHandler(sink)
