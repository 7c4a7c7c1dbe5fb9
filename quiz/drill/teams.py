"""The names of teams, as they are typed."""

import unicodedata

from quiz.drill.state import FEWEST_TEAMS, TEAM_KEYS
from quiz.report import one_line, same

LONGEST = 20
"""Letters of a name that can be read on a narrow screen."""


def named(text: str) -> tuple[str, ...]:
    """Read "Red, Blue" as two names; ValueError says what is wrong with them."""
    names = tuple(one_line(unicodedata.normalize("NFC", name)) for name in text.split(","))
    if not all(names):
        raise ValueError("a name is empty; write them as Red,Blue")
    if not FEWEST_TEAMS <= len(names) <= len(TEAM_KEYS):
        most = len(TEAM_KEYS)
        raise ValueError(f"name {FEWEST_TEAMS} to {most} teams, with commas between them")
    if long := [name for name in names if len(name) > LONGEST]:
        raise ValueError(f"{long[0]!r} is too long; {LONGEST} letters at most")
    if twice := [name for at, name in enumerate(names) if _met(name, names[:at])]:
        raise ValueError(f"two teams are called {twice[0]!r}; give each a name of its own")
    return names


def _met(name: str, before: tuple[str, ...]) -> bool:
    return same(name) in map(same, before)
