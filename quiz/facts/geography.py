"""Places with the noun that says what they are: "the city of Wonsan", "Russia's Kursk region"."""

from spacy.tokens import Token

from quiz import gazetteer
from quiz.facts.reader import Reader

GEOGRAPHY = frozenset(
    "city town village state region province island district county desert valley "
    "peninsula suburb neighborhood neighbourhood prefecture municipality oblast sea river "
    "lake country department beach bay gulf strait mountain forest glacier canyon plateau "
    "reef".split()
)
"""Nouns that say what sort of place a name is."""


def labelled(head: Token, reader: Reader) -> tuple[str | None, str | None]:
    """Return the entity that a noun of geography names and the label it gives it, or two Nones."""
    found = _of_name(head, reader)
    return found if found[0] is not None else _before_noun(head, reader)


def _of_name(head: Token, reader: Reader) -> tuple[str | None, str | None]:
    """Read "the resort city of Wonsan": the place it names and the label it gives it."""
    if head.pos_ != "NOUN" or head.lemma_ not in GEOGRAPHY:
        return None, None
    for prep in (c for c in head.children if c.lower_ == "of" and c.dep_ == "prep"):
        for child in prep.children:
            mention = reader.mention(child)
            entity = reader.analysis.entity(mention)
            if mention and entity and entity.sort in ("place", "name", "organization"):
                return mention.entity, _label(head)
    return None, None


def _label(head: Token) -> str:
    left = [t.text for t in head.lefts if t.dep_ in ("compound", "amod") and t.text[0].islower()]
    return " ".join([*left, head.lower_])


def _before_noun(head: Token, reader: Reader) -> tuple[str | None, str | None]:
    """Read "Russia's Kursk region": the place it names and the label it gives it."""
    if head.pos_ != "NOUN" or head.lemma_ not in GEOGRAPHY:
        return None, None
    for child in head.lefts:
        mention = reader.mention(child)
        if mention and child.dep_ == "compound" and child.tag_ != "POS":
            return mention.entity, _adjective(head, reader) + head.lower_
    return None, None


def _adjective(head: Token, reader: Reader) -> str:
    """Return "Russian " for "Russia's", to stand before the label."""
    for child in head.lefts:
        if (
            child.dep_ == "poss"
            and reader.named(child)
            and (word := gazetteer.adjective(child.text))
        ):
            return f"{word} "
    return ""
