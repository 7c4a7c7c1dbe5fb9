"""The few errors that reach a user: each is one line that says what, where and what to do."""


class QuizError(Exception):
    """Something the user can mend; shown as one line, exit code 1."""


class SourceError(QuizError):
    """An article that cannot be read, or holds nothing to read."""


class ModelError(QuizError):
    """A language pipeline that is missing or not the one we checked."""


class DeckError(QuizError):
    """A deck file that is broken, or newer than this program."""


class OutputError(QuizError):
    """A place where nothing can be written."""


class ProgressError(QuizError):
    """Progress that cannot be read or kept."""


def reason(error: OSError) -> str:
    """Return what the system says is wrong, in small letters as within a line."""
    return (error.strerror or str(error)).lower()
