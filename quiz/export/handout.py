"""Deck -> a worksheet to print: versions A and B, each in an order of its own, and one key."""

from random import Random

from quiz.export.asked import Asked, asked
from quiz.export.format import USUAL, Manner, Rendered
from quiz.export.markup import plain
from quiz.export.shown import (
    UNTITLED,
    Question,
    heading,
    questions,
    sources,
)
from quiz.export.template import fill
from quiz.schema import Deck, Item, Record

STYLES = ("sheet.css", "print.css", "handout.css")


class Version(Record):
    """The questions in the order of one version."""

    name: str
    questions: tuple[Question, ...]


class Answer(Record):
    """A row of the key: a question by its number and letter in both versions."""

    question: Question
    number: int
    other_number: int
    other_letter: str


def render(deck: Deck, manner: Manner = USUAL) -> Rendered:
    """Make the file; the manner is Anki's and changes nothing."""
    items = deck.items
    order = crossed(len(items), "\n".join(item.id for item in items))
    first, second = versions(items, order)
    a, b = questions(deck, first), questions(deck, second)
    data = fill(
        "handout.html",
        STYLES,
        title=heading(deck),
        full_title=plain(deck.title) or UNTITLED,
        versions=(Version(name="A", questions=a), Version(name="B", questions=b)),
        answers=key(a, b, order),
        sources=sources(deck),
    )
    return Rendered(data=data, count=len(items))


def versions(
    items: tuple[Item, ...], order: tuple[int, ...]
) -> tuple[tuple[Asked, ...], tuple[Asked, ...]]:
    """Arrange the items for both versions; no item has its options in the same order twice."""
    first = asked(items, "A")
    second = asked((items[at] for at in order), "B")
    return first, tuple(
        _unlike(made, first[at].options) for made, at in zip(second, order, strict=True)
    )


def _unlike(made: Asked, options: tuple[str, ...]) -> Asked:
    if made.options != options:
        return made
    return made.model_copy(update={"options": made.options[::-1]})


def crossed(count: int, seed: str) -> tuple[int, ...]:
    """Order numbers by chance so that none keeps its place (Sattolo's shuffle)."""
    chance, order = Random(seed), list(range(count))
    for at in range(count - 1, 0, -1):
        other = chance.randrange(at)
        order[at], order[other] = order[other], order[at]
    return tuple(order)


def key(
    first: tuple[Question, ...], second: tuple[Question, ...], order: tuple[int, ...]
) -> tuple[Answer, ...]:
    """Join what both versions make of each question, in the order of the first."""
    places = {at: place for place, at in enumerate(order)}
    return tuple(
        Answer(
            question=question,
            number=at + 1,
            other_number=places[at] + 1,
            other_letter=second[places[at]].letter,
        )
        for at, question in enumerate(first)
    )
