"""What slides and pages have in common: every question once, each with its answer."""

from quiz.export.asked import asked
from quiz.export.format import Rendered
from quiz.export.shown import heading, questions, sources
from quiz.export.template import fill
from quiz.schema import Deck


def one_by_one(deck: Deck, name: str, styles: tuple[str, ...]) -> Rendered:
    """Fill the template of a name, with the script of that name."""
    items = deck.items
    data = fill(
        f"{name}.html",
        styles,
        f"{name}.js",
        title=heading(deck),
        questions=questions(deck, asked(items)),
        sources=sources(deck),
    )
    return Rendered(data=data, count=len(items))
