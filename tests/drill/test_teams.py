"""Names of teams, as they are typed after --teams."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.drill.teams import named

GOOD = {
    "Red,Blue": ("Red", "Blue"),
    " Red , Blue ": ("Red", "Blue"),
    "A,B,C,D,E,F": ("A", "B", "C", "D", "E", "F"),
    "Die  Füchse,Ёлки,東京,🦊": ("Die Füchse", "Ёлки", "東京", "🦊"),
    "1,2": ("1", "2"),
    "Mu\u0308nster,Berlin": ("Münster", "Berlin"),
}
BAD = {
    "": "a name is empty; write them as Red,Blue",
    "Red,": "a name is empty; write them as Red,Blue",
    "Red,\x00": "a name is empty; write them as Red,Blue",
    "Red": "name 2 to 6 teams, with commas between them",
    "A,B,C,D,E,F,G": "name 2 to 6 teams, with commas between them",
    "Red,red": "two teams are called 'red'; give each a name of its own",
    "Mu\u0308nster,münster": "two teams are called 'münster'; give each a name of its own",
    "Red,The Invincibles of the West": (
        "'The Invincibles of the West' is too long; 20 letters at most"
    ),
}


@pytest.mark.parametrize("typed", GOOD)
def test_names(typed):
    assert named(typed) == GOOD[typed]


@pytest.mark.parametrize("typed", BAD)
def test_no_names(typed):
    with pytest.raises(ValueError, match=f"^{re.escape(BAD[typed])}$"):
        named(typed)


@given(st.text(max_size=60))
def test_names_can_always_be_shown(typed):
    try:
        names = named(typed)
    except ValueError:
        return
    assert all(name.isprintable() and name == name.strip() for name in names)
    assert len({name.casefold() for name in names}) == len(names) in range(2, 7)
