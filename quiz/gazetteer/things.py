"""Things with names of their own, by sort, and common nouns that rival each other."""

from functools import cache

from quiz.gazetteer.naming import plain
from quiz.gazetteer.tables import listed, rows


@cache
def _sorts() -> tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...]:
    """Each sort: its nouns, and its things, each with all its names."""
    return tuple(
        (
            listed(row["sort"]),
            tuple(
                (cell.partition("=")[0], *listed(cell.partition("=")[2]))
                for cell in listed(row["names"], ";")
            ),
        )
        for row in rows("things.tsv")
    )


OF_A_STATE = frozenset({"court", "council", "committee", "commission", "board", "tribunal"})
"""Bodies that every state has of its own; those of the world are no match for them."""


def things_like(name: str, noun: str | None = None) -> tuple[str, ...]:
    """Other things of a thing's sort; an unknown thing needs the noun of its sort."""
    known = [row for row in _sorts() if _in(name, row[1])]
    fit = [row for row in known if noun in row[0]] or known
    if not known and noun in OF_A_STATE:
        return ()
    by_noun = [row for row in _sorts() if noun and noun.casefold() in row[0]]
    return tuple(
        names[0] for row in (fit or by_noun)[:1] for names in row[1] if not _in(name, (names,))
    )


def full_name(name: str) -> str | None:
    """The table's own form of a thing's name: "X-59" -> "the X-59"."""
    found = (names[0] for _, row in _sorts() for names in row if _in(name, (names,)))
    return next(found, None)


def _in(name: str, things: tuple[tuple[str, ...], ...]) -> bool:
    asked = plain(name).casefold()
    return any(asked == plain(each).casefold() for names in things for each in names)


@cache
def _rivals() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("rivals.tsv"):
        nouns = listed(row["nouns"], ";")
        for noun in nouns:
            others = tuple(each for each in nouns if each != noun)
            found[noun] = (*found.get(noun, ()), *others)
    return found


def rivals(noun: str) -> tuple[str, ...]:
    """Common nouns that could stand for a singular one: "loudspeaker" -> "radio mast"."""
    return _rivals().get(noun, ())
