"""Amounts in a sentence: which numbers count, measure or pay, and which are something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.language.number_forms import NOT_NUMBERS, NearMiss
from quiz.language.quantities import Number, find

COUNTS = (
    ("It sent an additional 6,000 workers.", "6,000", "6000", None),
    ("More than 2,000 people came.", "2,000", "2000", "more than"),
    ("Some 200 soldiers stayed.", "200", "200", "some"),
    ("At least 107 people died.", "107", "107", "at least"),
    ("The fall killed 107 or more.", "107", "107", "at least"),
    ("It hurt 238, the agency said.", "238", "238", None),
    ("About 1,100 people attended.", "1,100", "1100", "about"),
    ("Around 40,000 live there.", "40,000", "40000", "around"),
    ("They sold nearly 70 boats.", "70", "70", "nearly"),
    ("They sold almost ninety boats.", "ninety", "90", "almost"),
    ("As many as 50 people fled.", "50", "50", "as many as"),
    ("Up to 3,000 may come.", "3,000", "3000", "up to"),
    ("Fewer than ten remain.", "ten", "10", "fewer than"),
    ("It drew an estimated 1.4 million visitors.", "1.4 million", "1400000", "an estimated"),
    ("No more than 30 fit in.", "30", "30", "no more than"),
    ("It drew roughly 20 guests.", "20", "20", "roughly"),
    ("It drew approximately 20 guests.", "20", "20", "approximately"),
    ("It drew 20 guests or so.", "20", "20", None),
    ("It drew 20 or so guests.", "20", "20", "about"),
    ("It drew well over 20 guests.", "20", "20", "well over"),
    ("More than two billion people lack it.", "two billion", "2000000000", "more than"),
    ("He has two degrees.", "two", "2", None),
    ("Two of his brothers died.", "Two", "2", None),
    ("Twenty-one ships sank.", "Twenty-one", "21", None),
    ("It has one goal.", "one", "1", None),
    ("It was used over one million times.", "one million", "1000000", "over"),
    ("They won by around five thousand votes.", "five thousand", "5000", "around"),
    ("More than a thousand came.", "a thousand", "1000", "more than"),
    ("About a dozen people came.", "a dozen", "12", "about"),
    ("Half a million people came.", "Half a million", "500000", None),
    ("One hundred and five people came.", "One hundred and five", "105", None),
    ("A survey of 1709 schoolchildren was done.", "1709", "1709", None),
    ("Some 2000 boats came.", "2000", "2000", "some"),
    ("Estimates suggest 8000 migrants are at sea.", "8000", "8000", None),
    ("He spoke of 163 teams (20 from Asia).", "163", "163", None),
    ("It was sent to Ukraine with 31 tanks.", "31", "31", None),
    ("It gave Ukraine 6,000 shells.", "6,000", "6000", None),
    ("It is about one aircraft.", "one", "1", None),
)

SHARES = (
    ("It gives as much as 40% of the food.", "40%", "40", "percent", "%", "as much as"),
    ("The rate is above 95%.", "95%", "95", "percent", "%", "above"),
    ("Nearly 70 percent of it was eaten.", "70 percent", "70", "percent", "%", "nearly"),
    ("Only five percent agreed.", "five percent", "5", "percent", "%", None),
    ("It is added to 10 per cent of salt.", "10 per cent", "10", "percent", "%", None),
    ("It rose 2.5 percent.", "2.5 percent", "2.5", "percent", "%", None),
    ("It won $50,000.", "$50,000", "50000", "money", "dollars", None),
    ("It won US$20,000.", "US$20,000", "20000", "money", "US dollars", None),
    ("It won $ 200.", "$ 200", "200", "money", "dollars", None),
    ("It gave $9.9 million to them.", "$9.9 million", "9900000", "money", "dollars", None),
    ("It gave £5bn to them.", "£5bn", "5000000000", "money", "pounds", None),
    ("They owe over 422,000 euros.", "422,000 euros", "422000", "money", "euros", "over"),
    ("He had 25 cents.", "25 cents", "25", "money", "cents", None),
    ("It costs $10,000 or more.", "$10,000", "10000", "money", "dollars", "at least"),
    ("It climbed to about 12 meters.", "12 meters", "12", "measure", "meters", "about"),
    ("It is nine meters wide.", "nine meters", "9", "measure", "meters", None),
    ("It flew up to 3 kilometres.", "3 kilometres", "3", "measure", "kilometers", "up to"),
    ("It is 800 km away.", "800 km", "800", "measure", "kilometers", None),
    ("It flies at 1,235 kilometers an hour.", "1,235 kilometers an hour", "1235", "measure",
     "kilometers per hour", None),
    ("It flies at 90 mph.", "90 mph", "90", "measure", "miles per hour", None),
    ("It is 24 billion kilometers away.", "24 billion kilometers", "24000000000", "measure",
     "kilometers", None),
    ("The park has 240,000 square meters.", "240,000 square meters", "240000", "measure",
     "square meters", None),
    ("It weighs 250 grams.", "250 grams", "250", "measure", "grams", None),
    ("It weighs 1.8 kg.", "1.8 kg", "1.8", "measure", "kilograms", None),
    ("It reached 40 degrees Celsius.", "40 degrees Celsius", "40", "measure", "degrees Celsius",
     None),
    ("It reached 40°C.", "40°C", "40", "measure", "degrees Celsius", None),
    ("They were held for eight hours.", "eight hours", "8", "measure", "hours", None),
    ("It was the first in 36 years.", "36 years", "36", "measure", "years", None),
    ("He was 31 years old.", "31 years old", "31", "measure", "years old", None),
    ("It took less than three hours.", "three hours", "3", "measure", "hours", "less than"),
    ("It took two and a half years.", "two and a half years", "2.5", "measure", "years", None),
    ("Almost half of them agreed.", "half", "0.5", "fraction", None, "almost"),
    ("Two-thirds agreed.", "Two-thirds", "0.6667", "fraction", None, None),
    ("It fell by about one-third.", "one-third", "0.3333", "fraction", None, "about"),
    ("Up to a quarter of it is used.", "a quarter", "0.25", "fraction", None, "up to"),
)  # fmt: skip

NOTHING = (
    "It opened on June 24, 2025.",
    "It opened in 2014.",
    "It began in the 1990s.",
    "He came two days ago.",
    "Six minutes later he scored.",
    "It ran July 11-13.",
    "The 2014 protests changed it.",
    "The 2018 World Cup was long.",
    "It lands at 10:41 a.m. there.",
    "Polls closed at 22:30.",
    "They won 1 – 0.",
    "They won 3-0.",
    "He scored in the 20th minute.",
    "The 501st Legion returned.",
    "He was first and she third.",
    "The M2 road is closed.",
    "The X-59 flew.",
    "Voyager 1 is far away.",
    "He drives a Boeing 737 there.",
    "They are in Group 7 now.",
    "He read page 3 again.",
    "On day five of the games it rained.",
    "It fired at posts 542 and 543.",
    "It posted to alt.3 today.",
    "Team Cloud9 met 4chan users.",
    "Call 202 555-0123 now.",
    "One of them left.",
    "No one left.",
    "She was the one who left.",
    "One day he left.",
    "One another was enough.",
    "Tom Sam, 42, and his wife left.",
    "Ann Lee, 36, from Rome, left.",
    "A woman aged 42 left.",
    "A 14-year-old boy was arrested.",
    "The three-day visit began.",
    "The 131-page document was found.",
    "It has 40 to 50 questions.",
    "It has ten to 32 pages.",
    "It rose from 9 to 10.",
    "It takes three to four years.",
    "One in five was ill.",
    "Nine out of ten agreed.",
    "Hundreds of people came.",
    "Dozens came.",
    "A few hundred people came.",
    "He left in the first half of it.",
    "It took half an hour.",
    "It is a 37-mile by 9-mile area.",
    "See http://example.org/12 there.",
    "It works 24/7 there.",
    "In the year 1066 it ended.",
    "It is Formula One again.",
    "He lives in Area 51 there.",
    "He is ranked number 3 there.",
    "It cost a 12 million-dollar fine.",
    "They come from the Landsat 5, 7, and 8 satellites there.",
)


def _told(number: Number) -> tuple[str, str, str, str | None, str | None]:
    return number.text, number.value, number.kind, number.unit, number.qualifier


@pytest.mark.parametrize(("sentence", "text", "value", "qualifier"), COUNTS)
def test_counts(sentence: str, text: str, value: str, qualifier: str | None) -> None:
    assert _told(find(sentence)[0]) == (text, value, "count", None, qualifier)


@pytest.mark.parametrize(("sentence", "text", "value", "kind", "unit", "qualifier"), SHARES)
def test_shares_money_measures_and_fractions(
    sentence: str, text: str, value: str, kind: str, unit: str | None, qualifier: str | None
) -> None:
    assert [_told(number) for number in find(sentence)] == [(text, value, kind, unit, qualifier)]


@pytest.mark.parametrize("sentence", NOTHING)
def test_no_amount(sentence: str) -> None:
    assert find(sentence) == ()


@pytest.mark.parametrize("near_miss", NOT_NUMBERS, ids=lambda near_miss: near_miss.name)
def test_each_near_miss_explains_its_example(near_miss: NearMiss) -> None:
    assert near_miss.pattern.search(near_miss.example)
    assert find(near_miss.example) == ()


HEDGES = (
    ("At least 107 people died.", 0),
    ("It is about 12 meters high.", 6),
    ("It killed 107 or more.", 14),
    ("It killed 107.", None),
)


@pytest.mark.parametrize(("sentence", "start"), HEDGES)
def test_where_the_hedge_stands(sentence: str, start: int | None) -> None:
    assert find(sentence)[0].qualifier_start == start


def test_several_amounts_in_one_sentence() -> None:
    found = find("It tore down four houses and 45 kilometers of fence, killing 12 cows.")
    assert [number.text for number in found] == ["four", "45 kilometers", "12"]
    found = find("It rose from $5 million in 2019 to $9 million in 2023.")
    assert [number.text for number in found] == ["$5 million", "$9 million"]


WORDS = (
    "12 6,000 1.4 million five one half a dozen % percent $ 50 - , . about or more years of the "
    "2014 third km Voyager 1 ( ) to and two-thirds hundred"
)


@given(
    st.lists(
        st.sampled_from(WORDS.split(" ")),
        max_size=12,
    ).map(" ".join)
)
def test_any_words_give_numbers_in_order_that_stand_in_the_text(text: str) -> None:
    reached = 0
    for number in find(text):
        assert text[number.start : number.end] == number.text
        assert number.start >= reached
        reached = number.end
