"""Items and decks of invented stories to play."""

from collections.abc import Iterable

from quiz.schema import (
    ArticleRef,
    Deck,
    Evidence,
    HowManyItem,
    HowMuchItem,
    Item,
    Party,
    Place,
    Thing,
    WhatItem,
    WhenItem,
    WhereItem,
    WhichItem,
    WhoItem,
)

TYPES = {
    "who": WhoItem,
    "when": WhenItem,
    "where": WhereItem,
    "how_many": HowManyItem,
    "how_much": HowMuchItem,
    "what": WhatItem,
    "which": WhichItem,
}
QUOTE = (
    "Mayor Ada Lind opened the Tallow Bridge in Norwick on 3 May 2024, and "
    "about 4,000 people walked across it on the first day."
)


def item(kind: str, stem: str, key: str, answer: object, **more) -> Item:
    """Make an item; its id is made of what is asked and answered."""
    quote = more.pop("quote", QUOTE)
    proof = Evidence(article="bridge", quote=quote, start=0, end=len(quote))
    made = {"id": f"{stem} {key}", "stem": stem, "key": key, "answer": answer, "evidence": proof}
    return TYPES[kind](**{**made, **more})


def deck(items: Iterable[Item], **article) -> Deck:
    """Make a deck of items of one article."""
    known = {"title": "A bridge opens", "publisher": "The Norwick Bell", "published": "2024-05-04"}
    ref = ArticleRef(id="bridge", **{**known, **article})
    return Deck(title=ref.title, articles=(ref,), items=tuple(items))


WHO = item(
    "who",
    "Who opened the Tallow Bridge?",
    "Ada Lind",
    Party(type="person", name="Ada Lind"),
    accept=("Lind",),
    distractors=("Otto Marsh", "Petra Vane", "Hugh Crane"),
)
WHERE = item(
    "where",
    "In which city is the Tallow Bridge?",
    "Norwick",
    Place(name="Norwick", level="city"),
    distractors=("Easthaven", "Low Barrow", "Stint"),
)
WHAT = item("what", "What did Ada Lind open?", "the Tallow Bridge", Thing(name="Tallow Bridge"))
DECK = deck((WHO, WHERE))
