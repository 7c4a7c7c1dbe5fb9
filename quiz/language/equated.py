"""Noun phrases that their sentence equates with a name: "the space agency NASA", "X called Y"."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from quiz.fact import Entity
from quiz.language.mention import Mention

NAMING = frozenset({"call", "name", "dub", "know", "title", "nickname"})


def mentions(
    docs: tuple[Doc, ...], named: Sequence[Mention], known: Mapping[str, Entity]
) -> Iterator[Mention]:
    """Yield a mention for every noun phrase that stands for the name beside it.

    "The space agency NASA says it ..." and "The ferry is called Aurora, and it ...": agency and
    ferry are NASA and Aurora. Near misses: "NASA, the space agency," (the name is the head),
    persons ("the minister Anna Lund", whose titles are read elsewhere), places ("the U.S. base" is
    not the U.S.).
    """
    for mention in named:
        doc = docs[mention.doc]
        if known[mention.entity].sort == "person":
            continue
        name = doc[mention.start : mention.end].root
        entity = known[mention.entity]
        if entity.sort != "place" and _labelled(name, mention, entity.label):
            yield Mention(mention.doc, mention.start, name.head.i + 1, mention.entity)
        noun = _title(name, mention) or _called(name)
        if noun is not None and noun.tag_ == "NN":  # not "the moons Titan and Enceladus"
            start = noun.left_edge.i
            yield Mention(mention.doc, start, noun.i + 1, mention.entity, role_noun=True)


def _labelled(name: Token, mention: Mention, label: str | None) -> bool:
    """Tell whether a name stands right before its own sort noun: "the OSIRIS-REx spacecraft"."""
    head = name.head
    close = name.dep_ in ("compound", "nmod") and head.i == mention.end
    return close and label is not None and head.lemma_ == label and head.tag_ == "NN"


def _title(name: Token, mention: Mention) -> Token | None:
    """Return the noun right before a name that is its apposition.

    The parser takes some of these for two subjects of one verb: "The space agency NASA says".
    """
    head = name.head
    if name.dep_ == "appos" and head.i == mention.start - 1:
        return head
    before = name.doc[mention.start - 1] if mention.start else None
    twin = before is not None and before.dep_ == name.dep_ == "nsubj" and before.head == head
    return before if twin else None


def _called(name: Token) -> Token | None:
    """Return the subject of "is called", if the name is what it is called."""
    verb = name.head
    if name.dep_ not in ("oprd", "attr", "dobj") or verb.lemma_ not in NAMING:
        return None
    return next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
