"""The options of a question: which there are, in which order, and which a hint takes away."""

from collections.abc import Sequence
from random import Random

from quiz.report import same
from quiz.schema import Item

LETTERS = "ABCD"
"""Names of the options; no more, as E and H are keys of their own."""
RUN = 2
"""How many keys in a row may stand at the same place."""
FEWER = 2
"""How many options a hint takes away, where one wrong one is left."""


def arranged(item: Item, before: Sequence[int | None], chance: Random) -> tuple[str, ...]:
    """Return the options of an item in a new order; `before` is where the last keys stood."""
    return _shuffled(distinct(item), _worn(before), chance)


def distinct(item: Item) -> tuple[str, ...]:
    """Return the key and the distractors that differ from every right answer; none if alone."""
    met = {same(text) for text in (item.key, *item.accept)} | {""}
    options = [item.key]
    for option in item.distractors:
        if same(option) not in met:
            met.add(same(option))
            options.append(option)
    return tuple(options) if len(options) > 1 else ()


def _worn(places: Sequence[int | None]) -> int | None:
    """Return the place where the last keys all stood, so that the next stands elsewhere."""
    last = places[-RUN:]
    return last[0] if len(last) == RUN and len(set(last)) == 1 else None


def _shuffled(options: Sequence[str], barred: int | None, chance: Random) -> tuple[str, ...]:
    """Put the key, which comes first, at any place but the barred one, others around it."""
    if not options:
        return ()
    key, *others = options
    chance.shuffle(others)
    others = others[: len(LETTERS) - 1]
    place = chance.choice([at for at in range(len(others) + 1) if at != barred])
    return (*others[:place], key, *others[place:])


def struck(options: Sequence[str], key: str) -> tuple[str, ...]:
    """Choose what a hint takes away: by chance, as places would tell, but always the same."""
    wrong = [option for option in options if option != key]
    return tuple(Random("\n".join(options)).sample(wrong, max(0, min(FEWER, len(wrong) - 1))))
