"""Choosing three neighbours of a key so that it does not stand out at one end."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def three(candidates: Iterable[T], is_above: Callable[[T], bool]) -> tuple[T, ...]:
    """The first three candidates, the third exchanged where all lie on one side of the key."""
    pool = tuple(candidates)
    first, rest = pool[:3], pool[3:]
    if len({is_above(each) for each in first}) != 1:
        return first
    across = [each for each in rest if is_above(each) != is_above(first[0])]
    return (*first[:2], across[0]) if across else first
