"""Which two items tell the same fact, and which only look so."""

from datetime import date

import pytest
from news_items import many, when, where, who

from quiz.decks.sameness import told_twice
from quiz.schema import Item

MAY_3, MAY_4 = date(2024, 5, 3), date(2024, 5, 4)
FIRE = "How many people were killed in the Norwick fire?"

SAME = {
    "word for word": (who("Who won?"), who("Who won?", article="tuesday")),
    "one says more": (
        who("Who opened the Tallow Bridge?"),
        who("Who opened the Tallow Bridge in Norwick on May 3, 2024?", article="tuesday"),
    ),
    "another form of the verb": (
        who("Who was opening the Tallow Bridge?"),
        who("By whom was the Tallow Bridge opened?", article="tuesday"),
    ),
    "a name and its alias": (
        who("Who opened the Tallow Bridge?", "Ada Lind"),
        who("Who opened the Tallow Bridge?", "Lind", "tuesday", aliases=("Ada Lind",)),
    ),
    "a place asked for in two ways": (
        where("In which city is the Tallow Bridge?", "Norwick"),
        where("Where is the Tallow Bridge?", "the Norwick", "tuesday", within="Kent"),
    ),
    "a number with and without its hedge": (
        many(FIRE, "12", qualifier="about"),
        many(FIRE, "12.0", "tuesday"),
    ),
    "a number, and where": (
        many("How many people were killed in the fire?", "12"),
        many(FIRE, "12", "tuesday"),
    ),
    "a day": (
        when("When did the Tallow Bridge open?", MAY_3),
        when("On what date did the Tallow Bridge open?", MAY_3, "tuesday"),
    ),
}
OTHER = {
    "another answer": (who("Who won?"), who("Who won?", "Otto Marsh", "tuesday")),
    "another verb": (
        many(FIRE, "12"),
        many(FIRE.replace("killed", "injured"), "12", "tuesday"),
    ),
    "another event": (
        many(FIRE, "12"),
        many(FIRE.replace("Norwick", "Easthaven"), "12", "tuesday"),
    ),
    "another month": (
        who("Who led the Norwick council in May 2024?"),
        who("Who led the Norwick council in June 2024?", article="tuesday"),
    ),
    "each says what the other does not": (
        who("Who opened the Tallow Bridge in Norwick?"),
        who("Who opened the Tallow Bridge with a speech?", article="tuesday"),
    ),
    "denied": (
        who("Who voted for the Norwick plan?"),
        who("Who did not vote against the Norwick plan?", article="tuesday"),
    ),
    "a number alike by chance": (
        many(FIRE, "12"),
        many(FIRE.replace("people", "older people"), "12", "tuesday"),
    ),
    "first and any": (
        who("Who won the Norwick race?"),
        who("Who first won the Norwick race?", article="tuesday"),
    ),
    "another kind": (
        many("How high was the Norwick toll?", "12"),
        many("How high was the Norwick toll?", "12", "tuesday", kind="how_much"),
    ),
    "another unit": (
        many(FIRE, "12"),
        many(FIRE, "12", "tuesday", unit="houses"),
    ),
    "at least and at most": (
        many(FIRE, "12", qualifier="at least"),
        many(FIRE, "12", "tuesday", qualifier="up to"),
    ),
    "before and on the day": (
        when("When did the Tallow Bridge open?", MAY_3),
        when("When did the Tallow Bridge open?", MAY_4, "tuesday"),
    ),
    "places of one name": (
        where("Where is the Tallow Bridge?", "Norwick", within="Kent"),
        where("Where is the Tallow Bridge?", "Norwick", "tuesday", within="Ohio"),
    ),
    "too little said": (who("Who won?"), who("Who won the Norwick race?", article="tuesday")),
    "one article, said otherwise": (
        who("Who opened the Tallow Bridge?"),
        who("Who opened the Tallow Bridge in Norwick?"),
    ),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_the_same_fact(one: Item, other: Item) -> None:
    assert told_twice(one, other)
    assert told_twice(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER.values(), ids=OTHER)
def test_another_fact(one: Item, other: Item) -> None:
    assert not told_twice(one, other)
    assert not told_twice(other, one)
