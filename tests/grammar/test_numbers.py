"""Amounts as English: what a text says, other right forms, distractors of the same form."""

import re
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quiz.grammar.numbers import accepted, alternatives, in_figures, spell, value
from quiz.schema import Quantity

VALUES = (
    ("6,000", "6000"), ("6000", "6000"), ("1.4", "1.4"), ("1.50", "1.5"), (".5", "0.5"),
    ("-40", "-40"), ("1.4 million", "1400000"), ("20.5 billion", "20500000000"),
    ("six thousand", "6000"), ("Six Thousand", "6000"), ("twenty-one", "21"), ("zero", "0"),
    ("twelve hundred", "1200"), ("one hundred and five", "105"), ("a hundred", "100"),
    ("two million three hundred thousand", "2300000"), ("two billion", "2000000000"),
    ("a dozen", "12"), ("two dozen", "24"), ("half a dozen", "6"), ("half", "0.5"),
    ("half a million", "500000"), ("two and a half", "2.5"), ("one and a half million", "1500000"),
    ("one-third", "0.3333"), ("a third", "0.3333"), ("two thirds", "0.6667"), ("a quarter", "0.25"),
    ("three-quarters", "0.75"), ("two halves", "1"), ("40%", "40"), ("40 percent", "40"),
    ("five per cent", "5"), ("$50,000", "50000"), ("US$20,000", "20000"), ("$1.2bn", "1200000000"),
    ("$5m", "5000000"), ("422,000 euros", "422000"), ("$ 200", "200"), ("25 cents", "25"),
)  # fmt: skip

NO_VALUES = (
    "dozens", "hundreds", "a", "no", "", "21st", "third", "first", "3-0", "1 – 0", "one two",
    "ten one", "twenty eleven", "million", "and", "one and", "1,23", "5m", "1.2.3", "several",
    "word", "thousand million", "a few hundred", "nine lives", "zero one", "hundred and one",
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VALUES)
def test_value(text: str, expected: str) -> None:
    assert value(text) == Decimal(expected)


@pytest.mark.parametrize("text", NO_VALUES)
def test_no_value(text: str) -> None:
    assert value(text) is None


SPELLED = (
    (0, "zero"), (7, "seven"), (19, "nineteen"), (20, "twenty"), (21, "twenty-one"),
    (99, "ninety-nine"), (100, "one hundred"), (500, "five hundred"), (6000, "six thousand"),
    (21_000, "twenty-one thousand"), (1_000_000, "one million"), (105, None), (1_200, None),
    (-1, None),
)  # fmt: skip


@pytest.mark.parametrize(("number", "words"), SPELLED)
def test_spell(number: int, words: str | None) -> None:
    assert spell(number) == words


@given(st.integers(0, 10**12))
def test_what_is_spelled_is_read_again(number: int) -> None:
    assert value(in_figures(Decimal(number))) == number
    words = spell(number)
    assert words is None or value(words) == number


def quantity(text: str, unit: str | None = None, number: str | None = None) -> Quantity:
    amount = number or f"{value(text):f}"
    return Quantity(value=amount, text=text, unit=unit)


ACCEPTED = (
    (quantity("6,000"), {"6000", "six thousand"}),
    (quantity("6,000", "workers"), {"6000", "six thousand", "6,000 workers"}),
    (quantity("six thousand"), {"6,000", "6000"}),
    (quantity("40%", "%"), {"40 percent", "40 per cent", "40", "forty percent"}),
    (quantity("five percent", "%"), {"5%", "5 percent", "5"}),
    (quantity("$50,000", "dollars"), {"50,000 dollars", "$50000", "50,000", "US$50,000"}),
    (quantity("$1.4 million", "dollars"), {"$1,400,000", "1.4 million dollars", "1.4 million"}),
    (quantity("two billion"), {"2 billion", "2,000,000,000"}),
    (quantity("12 meters", "meters", "12"), {"12 metres", "12 m", "12", "twelve meters"}),
    (quantity("half"), {"50%", "one half"}),
    (quantity("one-third"), {"a third", "one third"}),
    (quantity("a dozen"), {"12", "twelve"}),
)


@pytest.mark.parametrize(("amount", "forms"), ACCEPTED)
def test_accepted(amount: Quantity, forms: set[str]) -> None:
    assert forms <= set(accepted(amount))
    assert amount.text not in accepted(amount)


def test_accepted_says_nothing_that_nobody_writes() -> None:
    forms = {*accepted(quantity("40%", "%")), *accepted(quantity("a third"))}
    assert not forms & {"forty%", "0.3333", "3 tens"}


DISTRACTORS = (
    ("6,000", None, ("4,000", "5,000", "8,000")),
    ("238", None, ("193", "314", "417")),
    ("58%", "%", ("51%", "67%", "74%")),
    ("95%", "%", ("80%", "90%", "100%")),
    ("100%", "%", ("80%", "85%", "95%")),
    ("three percent", "%", ("two percent", "four percent", "five percent")),
    ("five", None, ("four", "six", "eight")),
    ("Five", None, ("Four", "Six", "Eight")),
    ("one", None, ("two", "three", "four")),
    ("six thousand", None, ("five thousand", "eight thousand", "ten thousand")),
    ("1.4 million", None, ("1.1 million", "1.8 million", "2.4 million")),
    ("$50,000", "dollars", ("$40,000", "$70,000", "$90,000")),
    ("1709", None, ("1333", "2324", "2939")),
    ("a dozen", None, ("half a dozen", "two dozen", "three dozen")),
    ("half", None, ("a quarter", "a third", "two thirds")),
    ("two thirds", None, ("one third", "one half", "three quarters")),
    ("one-third", None, ("one-fifth", "one-quarter", "one-half")),
    ("a thousand", None, ("five hundred", "two thousand", "three thousand")),
)


@pytest.mark.parametrize(("text", "unit", "expected"), DISTRACTORS)
def test_alternatives(text: str, unit: str | None, expected: tuple[str, ...]) -> None:
    assert alternatives(quantity(text, unit)) == expected


def test_a_unit_stays_with_its_number() -> None:
    others = alternatives(quantity("nine meters", "meters", "9"))
    assert others == ("eight meters", "ten meters", "twelve meters")


def test_one_is_not_offered_before_a_plural() -> None:
    assert "one weeks" not in alternatives(quantity("two weeks", "weeks", "2"))


def test_numbers_of_the_story_are_not_offered() -> None:
    key = quantity("58%", "%")
    first, *_ = alternatives(key)
    assert first not in alternatives(key, (quantity(first, "%"),))
    assert first in alternatives(key, (quantity(first.rstrip("%"), "people"),))


def test_what_is_to_be_avoided_is_not_offered() -> None:
    key = quantity("6,000")
    avoid = alternatives(key)
    assert not set(avoid) & set(alternatives(key, avoid=avoid))
    assert "5,000" not in alternatives(key, avoid=("five thousand",))
    assert "a quarter" not in alternatives(quantity("half"), avoid=("a quarter",))


def test_a_text_without_a_number_has_no_alternatives() -> None:
    assert alternatives(Quantity(value="1", text="hardly anybody")) == ()


COUNTS = st.integers(1, 10**7) | st.integers(1, 120) | st.integers(1, 99).map(lambda n: n * 1000)
WRITTEN = st.one_of(
    COUNTS.map(lambda n: (f"{n:,}", None)),
    COUNTS.map(lambda n: (f"${n:,}", "dollars")),
    st.integers(1, 100).map(lambda n: (f"{n}%", "%")),
    st.integers(1, 999).map(lambda n: (f"{Decimal(n) / 10:f} million", None)),
    st.integers(1, 100).map(lambda n: (spell(n) or "", None)),
    st.integers(1, 99).map(lambda n: (f"{spell(n)} thousand", None)),
)


def _form(text: str) -> str:
    """The text with every number in figures, and every number in words, made the same."""
    figures = re.sub(r"\d[\d,]*", "9", text)
    return re.sub(r"^[a-z-]+( (?:one |two |three )?hundred)?(?= |$)", "w", figures)


@given(WRITTEN, st.lists(st.integers(1, 10**6).map(str), max_size=3))
def test_three_clear_alternatives_of_the_same_form(
    written: tuple[str, str | None], story: list[str]
) -> None:
    text, unit = written
    key = quantity(text, unit)
    others = alternatives(key, tuple(quantity(each, unit) for each in story))
    numbers = [value(other) for other in others]
    assert len(set(numbers)) == 3
    assert Decimal(key.value) not in numbers
    assert all(number is not None and number > 0 for number in numbers)
    assert others == alternatives(key, tuple(quantity(each, unit) for each in story))
    if "," in text:
        assert all(("," in other) == ((value(other) or 0) >= 1000) for other in others)
    assert all(_form(other)[-1] == _form(text)[-1] for other in others)
    assert all(other.startswith("$") == text.startswith("$") for other in others)


@given(WRITTEN)
def test_both_sides_of_the_key(written: tuple[str, str | None]) -> None:
    text, unit = written
    number = Decimal(quantity(text, unit).value)
    assume(number >= 3 and not re.match(r"(?:one|two|0\.[1-9]|1) |0\.1", text))
    assume(unit != "%" or 3 <= number <= 90)  # little room is left above
    others = [value(other) or Decimal(0) for other in alternatives(quantity(text, unit))]
    assert min(others) < number < max(others)
    assert unit != "%" or max(others) <= 100
