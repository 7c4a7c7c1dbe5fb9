"""What several readers of a parse ask of it: ClearNLP labels that go together, articles."""

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def indefinite(noun: Token) -> bool:
    """Tell whether a noun is introduced with "a" or "an"."""
    return any(c.lower_ in ("a", "an") for c in noun.lefts)
