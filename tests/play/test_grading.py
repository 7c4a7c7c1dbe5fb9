"""Typed answers: a fair verdict for each, near misses included."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from play_decks import item

from quiz.play.grading import Verdict, grade
from quiz.schema import Granularity, Party, Place, Quantity, Thing, Time

RIGHT, ALMOST, WRONG = "right", "almost", "wrong"


def time(granularity: str, start: str, end: str, part: str | None = None) -> Time:
    ends = date.fromisoformat(start), date.fromisoformat(end)
    return Time(granularity=Granularity(granularity), start=ends[0], end=ends[1], part=part)


def person(name: str, **more) -> Party:
    return Party(type="person", name=name, **more)


LAVROV = item(
    "who",
    "Who met Kim Jong Un in Wonsan?",
    "Sergei Lavrov",
    person("Sergei Lavrov", role="Russian Foreign Minister"),
    accept=("Lavrov",),
    distractors=("Maria Zakharova", "Choe Son Hui"),
)
KIM = item(
    "who",
    "Who presided over the ceremony?",
    "Kim Jong Un",
    person("Kim Jong Un"),
    accept=("Kim", "North Korean leader Kim Jong Un"),
    distractors=("Choe Son Hui", "Sergei Lavrov"),
)
BUSH = item(
    "who",
    "Who signed the law?",
    "Barbara Bush",
    person("Barbara Bush"),
    accept=("Bush",),
    distractors=("Laura Bush", "Al Gore"),
)
LEYEN = item(
    "who", "Who spoke?", "Ursula von der Leyen", person("Ursula von der Leyen"),
    distractors=("Charles Michel",),
)  # fmt: skip
WALESA = item("who", "Who led the strike?", "Lech Wałęsa", person("Lech Wałęsa"))
HARRIS = item("who", "Who won?", "Kate Harris", person("Kate Harris"), distractors=("Joan Harrid",))
PAIR = item(
    "who", "Who opened the bridge?", "Ada Lind and Otto Marsh",
    Party(type="group", name="Ada Lind and Otto Marsh"),
    accept=("Lind and Marsh",), distractors=("Petra Vane and Hugh Crane",),
)  # fmt: skip
WHO = item(
    "who", "Which agency warned of the virus?", "the World Health Organization",
    Party(type="organization", name="World Health Organization", aliases=("W.H.O.",)),
    distractors=("the World Food Programme", "the World Bank"),
)  # fmt: skip
HOUTHIS = item("who", "Who attacked the ship?", "the Houthis", Party(type="group", name="Houthis"))
STATES = item(
    "who", "Who imposed the tariffs?", "the United States",
    Party(type="group", name="United States"), distractors=("Canada", "the United Kingdom"),
)  # fmt: skip
MECCA = item(
    "where", "In which city did the crane collapse?", "Mecca",
    Place(name="Mecca", level="city", within="Saudi Arabia"), distractors=("Medina", "Riyadh"),
)  # fmt: skip
SOUTH = item(
    "where", "Where did North Korea send the balloons?", "South Korea",
    Place(name="South Korea", level="country"), distractors=("North Korea", "Japan"),
)  # fmt: skip
PARIS = item(
    "where", "Where did they meet?", "Paris, France",
    Place(name="Paris", level="city", within="France"), distractors=("Lyon, France",),
)  # fmt: skip
NORWICK = item("where", "Where was the bridge opened?", "Norwick", Place(name="Norwick"))
GAZA = item("where", "Where did it rain?", "northern Gaza", Place(name="northern Gaza"))
BENNU = item(
    "which", "Which asteroid did the probe visit?", "Bennu", Thing(name="Bennu", sort="asteroid"),
    distractors=("Ryugu", "Itokawa"),
)  # fmt: skip
VOYAGER = item(
    "what", "What left the solar system?", "Voyager 1", Thing(name="Voyager 1"),
    distractors=("Voyager 2", "Pioneer 10"),
)  # fmt: skip
BRIDGE = item(
    "what", "What was opened in Norwick?", "the Tallow Bridge", Thing(name="the Tallow Bridge"),
    distractors=("the Candle Bridge",),
)  # fmt: skip
TWO_COUNTRIES = item(
    "which", "Which country bought the ship?", "the United Kingdom",
    Place(name="United Kingdom", level="country"), distractors=("the United States",),
)  # fmt: skip

NAMES = [
    (LAVROV, "Sergei Lavrov", RIGHT),
    (LAVROV, "Lavrov", RIGHT),
    (LAVROV, "  lavrov. ", RIGHT),
    (LAVROV, "SERGEI LAVROV", RIGHT),
    (LAVROV, "Sergey Lavrov", RIGHT),
    (LAVROV, "Lavrow", RIGHT),
    (LAVROV, "Larvov", RIGHT),
    (LAVROV, "S. Lavrov", RIGHT),
    (LAVROV, "Mr. Lavrov", RIGHT),
    (LAVROV, "Foreign Minister Lavrov", RIGHT),
    (LAVROV, "Russian Foreign Minister Sergei Lavrov", RIGHT),
    (LAVROV, "Lavrov, Sergei", RIGHT),
    (LAVROV, "Lavrov, the Russian foreign minister", RIGHT),
    (LAVROV, "Sergei Viktorovich Lavrov", RIGHT),
    (LAVROV, "Sergei", ALMOST),
    (LAVROV, "Maria Lavrov", WRONG),
    (LAVROV, "Sergei Zakharov", WRONG),
    (LAVROV, "M. Lavrov", WRONG),
    (LAVROV, "Zakharova", WRONG),
    (LAVROV, "Maria Zakharova", WRONG),
    (LAVROV, "Sergei Lavrov or Maria Zakharova", WRONG),
    (LAVROV, "Lavrov and Zakharova", WRONG),
    (LAVROV, "the Russian foreign minister", WRONG),
    (LAVROV, "Lav", WRONG),
    (LAVROV, "s", WRONG),
    (LAVROV, "", WRONG),
    (LAVROV, " . ", WRONG),
    (LAVROV, "?", WRONG),
    (LAVROV, "I don't know", WRONG),
    (KIM, "Kim", RIGHT),
    (KIM, "Kim Jong-un", RIGHT),
    (KIM, "kim jongun", RIGHT),
    (KIM, "Jong Un", ALMOST),
    (KIM, "leader Kim", RIGHT),
    (KIM, "Kim Yo Jong", WRONG),
    (KIM, "Kim Jong Il", WRONG),
    (BUSH, "Bush", ALMOST),
    (BUSH, "Barbara Bush", RIGHT),
    (BUSH, "B. Bush", RIGHT),
    (BUSH, "Laura Bush", WRONG),
    (BUSH, "George Bush", WRONG),
    (LEYEN, "von der Leyen", RIGHT),
    (LEYEN, "Leyen", RIGHT),
    (LEYEN, "President von der Leyen", RIGHT),
    (LEYEN, "von", ALMOST),
    (WALESA, "Walesa", RIGHT),
    (WALESA, "lech walesa", RIGHT),
    (WALESA, "Wałęsa", RIGHT),
    (HARRIS, "Harris", RIGHT),
    (HARRIS, "Haris", RIGHT),
    (HARRIS, "Farris", WRONG),
    (HARRIS, "Harrid", WRONG),
    (HARRIS, "Kate", ALMOST),
    (PAIR, "Ada Lind and Otto Marsh", RIGHT),
    (PAIR, "Marsh, Lind", RIGHT),
    (PAIR, "otto marsh & ada lind", RIGHT),
    (PAIR, "Lind", ALMOST),
    (PAIR, "Lind and Lind", WRONG),
    (PAIR, "Lind and Vane", WRONG),
    (PAIR, "Lind, Marsh and Crane", WRONG),
    (WHO, "WHO", RIGHT),
    (WHO, "W.H.O.", RIGHT),
    (WHO, "world health organisation", RIGHT),
    (WHO, "The World Health Organization", RIGHT),
    (WHO, "World Health", ALMOST),
    (WHO, "World", WRONG),
    (WHO, "World Bank", WRONG),
    (WHO, "World Trade Organization", WRONG),
    (WHO, "WTO", WRONG),
    (HOUTHIS, "Houthis", RIGHT),
    (HOUTHIS, "houthi", RIGHT),
    (HOUTHIS, "Hamas", WRONG),
    (STATES, "US", RIGHT),
    (STATES, "the U.S.", RIGHT),
    (STATES, "America", RIGHT),
    (STATES, "United States of America", RIGHT),
    (STATES, "United", WRONG),
    (STATES, "United Kingdom", WRONG),
    (STATES, "UK", WRONG),
    (MECCA, "Mecca", RIGHT),
    (MECCA, "in Mecca", RIGHT),
    (MECCA, "the city of Mecca", RIGHT),
    (MECCA, "Mecca, Saudi Arabia", RIGHT),
    (MECCA, "Mecca in Saudi Arabia", RIGHT),
    (MECCA, "mecca saudi arabia", RIGHT),
    (MECCA, "Meca", RIGHT),
    (MECCA, "Mekka", WRONG),
    (MECCA, "Saudi Arabia", ALMOST),
    (MECCA, "Mecca, Jordan", WRONG),
    (MECCA, "Medina", WRONG),
    (MECCA, "Medina, Saudi Arabia", WRONG),
    (SOUTH, "South Korea", RIGHT),
    (SOUTH, "the Republic of Korea", RIGHT),
    (SOUTH, "North Korea", WRONG),
    (SOUTH, "Korea", WRONG),
    (SOUTH, "south", ALMOST),
    (PARIS, "Paris", RIGHT),
    (PARIS, "paris, france", RIGHT),
    (PARIS, "Paris, Texas", WRONG),
    (PARIS, "France", ALMOST),
    (PARIS, "Lyon", WRONG),
    (NORWICK, "Norwik", RIGHT),
    (NORWICK, "Norwick, England", RIGHT),
    (NORWICK, "Norwick province", RIGHT),
    (NORWICK, "South Norwick", WRONG),
    (GAZA, "Gaza", ALMOST),
    (GAZA, "southern Gaza", WRONG),
    (BENNU, "Bennu", RIGHT),
    (BENNU, "the asteroid Bennu", RIGHT),
    (BENNU, "Benu", RIGHT),
    (BENNU, "asteroid", WRONG),
    (BENNU, "Ryugu", WRONG),
    (VOYAGER, "voyager one", RIGHT),
    (VOYAGER, "Voyager-1", RIGHT),
    (VOYAGER, "Voyager 2", WRONG),
    (VOYAGER, "Voyager 3", WRONG),
    (VOYAGER, "Voyager", WRONG),
    (BRIDGE, "Tallow Bridge", RIGHT),
    (BRIDGE, "the tallow bridge in Norwick", RIGHT),
    (BRIDGE, "Tallow", ALMOST),
    (BRIDGE, "the bridge", WRONG),
    (BRIDGE, "Candle Bridge", WRONG),
    (TWO_COUNTRIES, "Britain", RIGHT),
    (TWO_COUNTRIES, "the UK", RIGHT),
    (TWO_COUNTRIES, "USA", WRONG),
]

DAY = item(
    "when", "When did North Korea open the resort?", "June 24, 2025",
    time("day", "2025-06-24", "2025-06-24"), distractors=("June 28, 2025", "June 13, 2025"),
)  # fmt: skip
DAY_IN_MONTH = item(
    "when", "On what date in June 2025 did North Korea open the resort?", "June 24, 2025",
    time("day", "2025-06-24", "2025-06-24"),
)  # fmt: skip
FOURTH = item("when", "When was it?", "May 4, 2024", time("day", "2024-05-04", "2024-05-04"))
MONTH = item("when", "When was it?", "June 2025", time("month", "2025-06-01", "2025-06-30"))
MONTH_IN_YEAR = item(
    "when", "In what month of 2025 was it?", "June 2025", time("month", "2025-06-01", "2025-06-30")
)
EARLY = item("when", "When?", "early June 2025", time("month", "2025-06-01", "2025-06-30", "early"))
YEAR = item("when", "In what year was it?", "1969", time("year", "1969-01-01", "1969-12-31"))
DECADE = item("when", "When was it?", "the 1990s", time("decade", "1990-01-01", "1999-12-31"))
DAYS = item("when", "When?", "July 11-13, 2025", time("span", "2025-07-11", "2025-07-13"))
LONG = item("when", "When?", "June 30 – July 2, 2025", time("span", "2025-06-30", "2025-07-02"))
YEARS = item("when", "When?", "2022-2023", time("span", "2022-01-01", "2023-12-31"))

TIMES = [
    (DAY, "June 24, 2025", RIGHT),
    (DAY, "june 24 2025", RIGHT),
    (DAY, "24 June", RIGHT),
    (DAY, "June 24th", RIGHT),
    (DAY, "the 24th of June, 2025", RIGHT),
    (DAY, "on Tuesday, June 24", RIGHT),
    (DAY, "Jun. 24", RIGHT),
    (DAY, "twenty-fourth of June", RIGHT),
    (DAY, "2025-06-24", RIGHT),
    (DAY, "24/6/2025", RIGHT),
    (DAY, "6/24/2025", RIGHT),
    (DAY, "24.6.25", RIGHT),
    (DAY, "24/6", RIGHT),
    (DAY, "June 24 '25", RIGHT),
    (DAY, "June 2025", ALMOST),
    (DAY, "June", ALMOST),
    (DAY, "2025", ALMOST),
    (DAY, "the 24th", ALMOST),
    (DAY, "Tuesday", ALMOST),
    (DAY, "Wednesday", WRONG),
    (DAY, "June 25, 2025", WRONG),
    (DAY, "July 24, 2025", WRONG),
    (DAY, "June 24, 2024", WRONG),
    (DAY, "June 28", WRONG),
    (DAY, "2025-24-06", WRONG),
    (DAY, "June 24 or 25", WRONG),
    (DAY, "June 24-25", WRONG),
    (DAY, "summer", WRONG),
    (DAY, "June 24 25 26", WRONG),
    (DAY_IN_MONTH, "24", RIGHT),
    (DAY_IN_MONTH, "the 24th", RIGHT),
    (DAY_IN_MONTH, "June 24", RIGHT),
    (DAY_IN_MONTH, "June 2025", WRONG),
    (DAY_IN_MONTH, "25", WRONG),
    (FOURTH, "4/5/2024", RIGHT),
    (FOURTH, "5/4/2024", RIGHT),
    (FOURTH, "04.05.", RIGHT),
    (FOURTH, "4/6/2024", WRONG),
    (MONTH, "June 2025", RIGHT),
    (MONTH, "june", RIGHT),
    (MONTH, "06/2025", RIGHT),
    (MONTH, "2025-06", RIGHT),
    (MONTH, "2025", ALMOST),
    (MONTH, "June 24, 2025", ALMOST),
    (MONTH, "July 2025", WRONG),
    (MONTH, "June 2024", WRONG),
    (MONTH, "Janaury 2025", WRONG),
    (MONTH_IN_YEAR, "2025", WRONG),
    (MONTH_IN_YEAR, "June", RIGHT),
    (EARLY, "early June", RIGHT),
    (EARLY, "June 2025", RIGHT),
    (EARLY, "late June 2025", WRONG),
    (YEAR, "1969", RIGHT),
    (YEAR, "in 1969", RIGHT),
    (YEAR, "'69", RIGHT),
    (YEAR, "69", RIGHT),
    (YEAR, "96", WRONG),
    (YEAR, "July 1969", ALMOST),
    (YEAR, "1968", WRONG),
    (YEAR, "the 1960s", ALMOST),
    (DECADE, "1990s", RIGHT),
    (DECADE, "the '90s", RIGHT),
    (DECADE, "the nineties", RIGHT),
    (DECADE, "1995", ALMOST),
    (DECADE, "1989", WRONG),
    (DECADE, "1980s", WRONG),
    (DAYS, "July 11-13", RIGHT),
    (DAYS, "11–13 July 2025", RIGHT),
    (DAYS, "from July 11 to July 13, 2025", RIGHT),
    (DAYS, "between July 11 and 13", RIGHT),
    (DAYS, "11 to 13", ALMOST),
    (DAYS, "July 11", ALMOST),
    (DAYS, "July 2025", ALMOST),
    (DAYS, "July 11-14", WRONG),
    (DAYS, "June 11-13", WRONG),
    (DAYS, "August 2025", WRONG),
    (LONG, "June 30 to July 2", RIGHT),
    (LONG, "2025-06-30 to 2025-07-02", RIGHT),
    (LONG, "June 30 to July 3", WRONG),
    (YEARS, "2022 to 2023", RIGHT),
    (YEARS, "2022", ALMOST),
    (YEARS, "2021-2023", WRONG),
]

WORKERS = item(
    "how_many", "How many workers were sent?", "6,000",
    Quantity(value="6000", text="6,000", unit="military workers"), distractors=("4,000", "8,500"),
)  # fmt: skip
HUNDREDS = item(
    "how_many", "About how many people came?", "about 300",
    Quantity(value="300", text="300", unit="people", qualifier="about"), distractors=("about 210",),
)  # fmt: skip
OVER = item(
    "how_many", "More than how many died?", "more than 100",
    Quantity(value="100", text="100", unit="people", qualifier="more than"),
)  # fmt: skip
EXACT = item(
    "how_many", "How many votes were cast?", "4,127",
    Quantity(value="4127", text="4,127", unit="votes"),
)  # fmt: skip
SHARE = item("how_much", "What share?", "40%", Quantity(value="40", text="40%", unit="%"))
HALF = item("how_much", "What part of it burned?", "half", Quantity(value="0.5", text="half"))
THIRD = item("how_much", "What part?", "a third", Quantity(value="0.3333", text="a third"))
MONEY = item(
    "how_much", "How much money was paid?", "$1.4 million",
    Quantity(value="1400000", text="$1.4 million", unit="dollars"),
)  # fmt: skip
LENGTH = item(
    "how_much", "How long is it?", "5 kilometers",
    Quantity(value="5", text="5 kilometers", unit="kilometers"),
)  # fmt: skip
METERS = item("how_much", "How high?", "400 m", Quantity(value="400", text="400 m", unit="meters"))
AGE = item("how_much", "How old is she?", "45", Quantity(value="45", text="45"))
DOZEN = item("how_many", "How many?", "a dozen", Quantity(value="12", text="a dozen", unit="ships"))

AMOUNTS = [
    (WORKERS, "6,000", RIGHT),
    (WORKERS, "6000", RIGHT),
    (WORKERS, "6 000", RIGHT),
    (WORKERS, "6.000", RIGHT),
    (WORKERS, "6k", RIGHT),
    (WORKERS, "6 thousand", RIGHT),
    (WORKERS, "six thousand", RIGHT),
    (WORKERS, "Six thousand workers", RIGHT),
    (WORKERS, "6000 military workers", RIGHT),
    (WORKERS, "about 6,000", RIGHT),
    (WORKERS, "more than 6,000", ALMOST),
    (WORKERS, "600", WRONG),
    (WORKERS, "6", WRONG),
    (WORKERS, "60,000", WRONG),
    (WORKERS, "6001", WRONG),
    (WORKERS, "5,900", WRONG),
    (WORKERS, "8500", WRONG),
    (WORKERS, "$6,000", WRONG),
    (WORKERS, "6,000 tons", WRONG),
    (WORKERS, "6000%", WRONG),
    (WORKERS, "5,000 or 6,000", WRONG),
    (WORKERS, "6,000 or 7,000", WRONG),
    (WORKERS, "5,000-7,000", WRONG),
    (WORKERS, "thousands", WRONG),
    (WORKERS, "many", WRONG),
    (HUNDREDS, "300", RIGHT),
    (HUNDREDS, "about 300", RIGHT),
    (HUNDREDS, "~300", RIGHT),
    (HUNDREDS, "three hundred or so", RIGHT),
    (HUNDREDS, "310", RIGHT),
    (HUNDREDS, "285", RIGHT),
    (HUNDREDS, "316", WRONG),
    (HUNDREDS, "250", WRONG),
    (OVER, "100", RIGHT),
    (OVER, "over 100", RIGHT),
    (OVER, "100 or more", RIGHT),
    (OVER, "a hundred people", RIGHT),
    (OVER, "fewer than 100", WRONG),
    (OVER, "104", WRONG),
    (EXACT, "4127", RIGHT),
    (EXACT, "4,127 votes", RIGHT),
    (EXACT, "4,100", ALMOST),
    (EXACT, "4,128", WRONG),
    (EXACT, "5,000", WRONG),
    (SHARE, "40", RIGHT),
    (SHARE, "40 %", RIGHT),
    (SHARE, "forty percent", RIGHT),
    (SHARE, "40 per cent", RIGHT),
    (SHARE, "two fifths", RIGHT),
    (SHARE, "$40", WRONG),
    (SHARE, "14%", WRONG),
    (SHARE, "0.4%", WRONG),
    (HALF, "half", RIGHT),
    (HALF, "50%", RIGHT),
    (HALF, "one half", RIGHT),
    (HALF, "a third", WRONG),
    (HALF, "48%", WRONG),
    (THIRD, "33%", RIGHT),
    (THIRD, "1/3", RIGHT),
    (THIRD, "30%", WRONG),
    (MONEY, "$1.4 million", RIGHT),
    (MONEY, "1.4 million dollars", RIGHT),
    (MONEY, "1.4m", RIGHT),
    (MONEY, "USD 1.4 million", RIGHT),
    (MONEY, "1.4 mil", RIGHT),
    (MONEY, "$1,400,000", RIGHT),
    (MONEY, "1400000", RIGHT),
    (MONEY, "1.4", ALMOST),
    (MONEY, "$1.4 billion", WRONG),
    (MONEY, "1.4 million euros", WRONG),
    (LENGTH, "5 km", RIGHT),
    (LENGTH, "5km", RIGHT),
    (LENGTH, "five kilometres", RIGHT),
    (LENGTH, "5", RIGHT),
    (LENGTH, "5 miles", WRONG),
    (LENGTH, "5,000 m", RIGHT),
    (LENGTH, "500 m", WRONG),
    (LENGTH, "5 kg", WRONG),
    (METERS, "400m", RIGHT),
    (METERS, "0.4 km", RIGHT),
    (METERS, "400 metres", RIGHT),
    (METERS, "400 feet", WRONG),
    (AGE, "45 years", RIGHT),
    (AGE, "45-year-old", RIGHT),
    (AGE, "forty-five", RIGHT),
    (AGE, "45%", WRONG),
    (AGE, "54", WRONG),
    (DOZEN, "12", RIGHT),
    (DOZEN, "twelve ships", RIGHT),
    (DOZEN, "a dozen", RIGHT),
    (DOZEN, "dozens", WRONG),
]
ROWS = [*NAMES, *TIMES, *AMOUNTS]


@pytest.mark.parametrize(
    ("asked", "said", "verdict"), ROWS, ids=[f"{row[0].key}: {row[1]}" for row in ROWS]
)
def test_a_verdict(asked, said, verdict):
    assert grade(asked, said).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "said", "lacks"),
    [
        (DAY, "June 2025", "the day is missing"),
        (DAY, "2025", "the day and the month are missing"),
        (DAY, "24", "the month is missing"),
        (MONTH, "June 24", "that is more exact than the source"),
        (DAYS, "July 11", "the end is missing"),
        (DAYS, "July 13", "the beginning is missing"),
        (LAVROV, "Sergei", "the surname is missing"),
        (BUSH, "Bush", "the first name is needed too"),
        (PAIR, "Lind", "1 of 2 named"),
        (WHO, "World Health", "more of the name is needed"),
        (MECCA, "Saudi Arabia", "the city is missing"),
        (MONEY, "1.4", "“million” is missing"),
        (EXACT, "4,100", "it is not exact"),
    ],
)
def test_almost_says_what_is_missing(asked, said, lacks):
    assert grade(asked, said).lacks == lacks


ITEMS = list({id(row[0]): row[0] for row in ROWS}.values())


@pytest.mark.parametrize("asked", ITEMS, ids=lambda asked: asked.key)
def test_key_and_accepted_answers_are_right_and_distractors_wrong(asked):
    assert grade(asked, asked.key).verdict == Verdict.RIGHT
    if asked is not BUSH:
        assert {grade(asked, text).verdict for text in asked.accept} <= {Verdict.RIGHT}
    assert {grade(asked, text).verdict for text in asked.distractors} <= {Verdict.WRONG}


@given(asked=st.sampled_from(ITEMS), said=st.text(max_size=30))
def test_any_text_gets_a_verdict(asked, said):
    assert grade(asked, said).verdict in list(Verdict)


PIECES = st.sampled_from(
    [
        *("June", "24", "2025", "th", "-", "/", ".", ",", "to", "and", "or", "the", "about", "$"),
        *("%", "million", "six", "k", "km", "Lavrov", "Mecca", "in", "'25", "s", "11", "Tuesday"),
    ]
)


@given(asked=st.sampled_from(ITEMS), said=st.lists(PIECES, max_size=6).map(" ".join))
def test_any_words_get_a_verdict(asked, said):
    assert grade(asked, said).verdict in list(Verdict)
