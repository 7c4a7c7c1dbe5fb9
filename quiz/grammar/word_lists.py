"""Word lists written as running text, so that a long one stays readable."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())
