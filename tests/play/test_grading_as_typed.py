"""Typed answers as learners type them: real names, dates and numbers, near misses included."""

from dataclasses import dataclass
from datetime import date

import pytest
from play_decks import item

from quiz.play.grading import grade
from quiz.schema import (
    Granularity,
    Item,
    Party,
    Place,
    Quantity,
    Thing,
    Time,
)


@dataclass(frozen=True)
class Row:
    """An item, and answers to it by their verdict, with bars between them."""

    asked: Item
    right: str = ""
    almost: str = ""
    wrong: str = ""
    persons: tuple[str, ...] = ()
    """Whom the deck knows besides."""


def asked(kind: str, key: str, answer: object, wrong: tuple[str, ...] = (), **more) -> Item:
    return item(kind, f"{kind}?", key, answer, distractors=wrong, **more)


def person(name: str, role: str | None = None, **more) -> Item:
    return asked("who", name, Party(type="person", name=name, role=role), **more)


def organization(key: str, *aliases: str, **more) -> Item:
    name = key.removeprefix("the ")
    return asked("who", key, Party(type="organization", name=name, aliases=aliases), **more)


def group(key: str, **more) -> Item:
    return asked("who", key, Party(type="group", name=key.removeprefix("the ")), **more)


def place(key: str, level: str, within: str | None = None) -> Item:
    name = key.split(",", maxsplit=1)[0].removeprefix("the ")
    return asked("where", key, Place(name=name, level=level, within=within))


def thing(key: str, **more) -> Item:
    return asked("what", key, Thing(name=key), **more)


def quantity(
    key: str,
    value: str,
    text: str,
    unit: str | None = None,
    qual: str | None = None,
    kind: str = "how_many",
) -> Item:
    return asked(kind, key, Quantity(value=value, text=text, unit=unit, qualifier=qual))


def when(key: str, granularity: str, start: str, end: str, part: str | None = None) -> Item:
    ends = date.fromisoformat(start), date.fromisoformat(end)
    told = Time(granularity=Granularity(granularity), start=ends[0], end=ends[1], part=part)
    return asked("when", key, told)


PARTIES = [
    Row(
        person("Volodymyr Zelenskyy"),
        right="Zelensky|Zelenskiy|Volodimir Zelensky|President Zelenskyy",
        almost="Volodymyr|Zelinsky",
        wrong="Vladimir Zelensky|Putin",
    ),
    Row(
        person("Emmanuel Macron", wrong=("Brigitte Macron",)),
        right="Emmanuel Macron|E. Macron|emanuel macron|Macron Emmanuel",
        almost="Macron",
        wrong="Brigitte",
    ),
    Row(
        person("Xi Jinping"),
        right="Xi|Jinping Xi|President Xi|Xi Jin Ping|Xi Jingping",
        almost="Jinping",
    ),
    Row(
        person("Recep Tayyip Erdoğan"),
        right="Erdogan|Tayyip Erdogan|Recep Erdogan|erdoğan",
        almost="Tayyip",
    ),
    Row(
        person("Claudia Sheinbaum"),
        right="Sheinbaum|Scheinbaum|Shienbaum|Claudia Sheinbaum Pardo",
        almost="Claudia",
    ),
    Row(
        person("Scarlett Johansson"),
        right="Johanson|Scarlet Johansson|Johannson",
        almost="Johnson|Johnston|Scarlett",
        wrong="Jonsen|Scarlett Jones",
    ),
    Row(
        person("Lewis Hamilton"),
        right="Hamilton|Sir Lewis Hamilton|Hamliton",
        almost="Hampton",
        wrong="Hammond|Louis Hamilton|Linda Hamilton|Lewis Hammond",
    ),
    Row(person("Ban Ki-moon"), right="Ban Ki Moon|ban kimoon"),
    Row(
        person("Mohammed bin Salman"),
        right=(
            "MBS|bin Salman|Mohammad bin Salman|Salman|Muhammad bin Salman"
            "|Crown Prince Mohammed bin Salman"
        ),
        almost="Mohammed",
    ),
    Row(
        person("Alexandria Ocasio-Cortez"),
        right="Ocasio-Cortez|Ocasio Cortez|AOC|Cortez|Rep. Ocasio-Cortez",
    ),
    Row(
        person("Martin Luther King Jr."),
        right="King|Martin Luther King|MLK|Dr. King",
        almost="Luther",
    ),
    Row(person("Jens Stoltenberg"), right="Stoltenburg|stoltenberg", wrong="Jan Stoltenberg"),
    Row(
        person("Keir Starmer", role="British Prime Minister"),
        right="Sir Keir Starmer|Starmer|PM Starmer",
        almost="Sir Keir",
        wrong="the prime minister|Prime Minister",
    ),
    Row(person("Pope Francis"), right="Francis|Pope Fransis", wrong="the pope|Pope|Pope Benedict"),
    Row(
        person("King Charles III"),
        right="Charles|King Charles|Charles III|Prince Charles",
        wrong="King William",
    ),
    Row(
        person("Michelle Obama"),
        right="Michelle Obama",
        almost="Obama|Mrs. Obama|Michelle",
        persons=("Michelle Obama", "Barack Obama"),
    ),
    Row(
        person("Barack Obama"), right="Obama|Barak Obama", persons=("Barack Obama", "Sergei Lavrov")
    ),
    Row(
        person("Sergei Lavrov"),
        right="Lavrov",
        persons=("Lavrov", "Foreign Minister Sergei Lavrov", "Sergei Lavrov"),
    ),
    Row(
        person("Kim Jong Un", accept=("Kim",)),
        right="Kim Jong Un|Kim Jong-Un",
        almost="Kim|Jong Un",
        persons=("Kim Jong Un", "Kim Yo Jong"),
    ),
    Row(
        organization("the United Nations", "UN"),
        right="UN|U.N.|the UN|United Nations|the united nation",
        wrong="UNO|United States",
    ),
    Row(
        organization("the European Union"),
        right="EU|E.U.|European Union",
        wrong="europe|the European Commission",
    ),
    Row(
        organization("the Federal Bureau of Investigation"),
        right="FBI|F.B.I.|the FBI",
        almost="Federal Bureau|Bureau of Investigation",
        wrong="CIA",
    ),
    Row(
        organization("NATO", accept=("North Atlantic Treaty Organization",)),
        right="nato|Nato|N.A.T.O.|the North Atlantic Treaty Organisation",
        wrong="OTAN",
    ),
    Row(
        organization("the U.S. Supreme Court"),
        right="Supreme Court|the Supreme Court|US Supreme Court|U.S. Supreme Court",
        almost="Court",
    ),
    Row(organization("Apple Inc."), right="Apple|apple inc|Apple Incorporated", wrong="Microsoft"),
    Row(
        organization("Amnesty International"),
        right="amnesty international",
        almost="Amnesty",
        wrong="Human Rights Watch",
    ),
    Row(
        organization("Doctors Without Borders", accept=("MSF",)),
        right="MSF|doctors without borders",
        almost="Doctors",
    ),
    Row(organization("the Federal Reserve"), right="Federal Reserve", wrong="Federal Reserve Bank"),
    Row(
        organization("the Ministry of Defence"),
        right="Ministry of Defense|Defense Ministry|MoD|Defence Ministry",
        wrong="Ministry of Finance",
    ),
    Row(organization("Médecins Sans Frontières"), right="Medecins sans frontieres|MSF"),
    Row(organization("Boeing"), right="Boing|boeing co", wrong="Airbus"),
    Row(group("the Taliban"), right="taliban|Taleban|Talibans"),
    Row(
        group("the Democrats"), right="Democrats|democrat", wrong="Republicans|the Democratic Party"
    ),
    Row(
        group("Israeli forces"),
        right="israeli forces|the Israeli forces|Israeli force",
        almost="Israel",
    ),
]
PLACES = [
    Row(place("Ireland", "country"), right="Irland|ireland", wrong="Iceland|Scotland"),
    Row(place("Iceland", "country"), right="Icelnd|iceland", wrong="Ireland|Island"),
    Row(place("Austria", "country"), right="Austira|austria", wrong="Australia"),
    Row(place("Slovakia", "country"), right="Slovakai|slovakia", wrong="Slovenia"),
    Row(place("Niger", "country"), right="niger|the Niger", wrong="Nigeria"),
    Row(
        place("Mexico City", "city", "Mexico"),
        right="mexico city|Mexico City, Mexico",
        almost="Mexico",
    ),
    Row(
        place("New York City", "city", "New York"),
        right="New York|NYC|New York City|new york, ny",
        wrong="Manhattan",
    ),
    Row(
        place("Washington, D.C.", "city", "United States"),
        right="Washington|Washington DC|Washington D.C.",
        wrong="DC|Washington State",
    ),
    Row(
        place("Kyiv", "city", "Ukraine"),
        right="Kiev|Kyiv, Ukraine|kyiv ukraine",
        almost="Ukraine",
        wrong="Kharkiv",
    ),
    Row(place("the Gaza Strip", "region"), right="Gaza Strip|Gaza|gaza strip", wrong="West Bank"),
    Row(place("Mumbai", "city", "India"), right="Bombay|Mumbay", almost="India"),
    Row(
        place("St. Petersburg", "city", "Russia"),
        right="Saint Petersburg|St Petersburg|St. Petersburg, Russia",
        almost="Petersburg",
        wrong="St. Petersburg, Florida",
    ),
    Row(
        place("the Democratic Republic of the Congo", "country"),
        right="DRC|DR Congo|Democratic Republic of Congo",
        almost="Congo",
    ),
    Row(
        place("Mount Everest", "place"), right="Everest|Mt. Everest|Mt Everest", wrong="Mount Fuji"
    ),
    Row(
        place("Houston, Texas", "city", "Texas"),
        right="Houston|Houston, TX|Houston TX|houston texas",
        almost="Texas",
        wrong="Houston, Alaska|Dallas, Texas",
    ),
    Row(
        place("Texas", "region", "United States"),
        right="TX|the state of Texas|texas, usa|Texas, US",
    ),
    Row(place("the West Bank", "region"), right="west bank|Westbank", wrong="West Bnak|East Bank"),
    Row(place("Côte d'Ivoire", "country"), right="Ivory Coast|Cote d'Ivoire|cote divoire"),
    Row(
        place("the Kursk region", "region", "Russia"),
        right="Kursk|Kursk Oblast|Kursk region, Russia",
        almost="Russia",
        wrong="Belgorod",
    ),
    Row(
        place("Lake Victoria", "place"),
        right="Victoria Lake",
        almost="Victoria",
        wrong="Lake Tanganyika",
    ),
    Row(
        place("southern Lebanon", "region"),
        right="south Lebanon|Southern Lebanon|the south of Lebanon",
        almost="Lebanon",
        wrong="northern Lebanon",
    ),
]
THINGS = [
    Row(
        thing("the Nobel Peace Prize", wrong=("the Pulitzer Prize",)),
        right="Nobel Peace Prize|nobel peace price",
        almost="Nobel Prize|Peace Prize",
        wrong="Pulitzer",
    ),
    Row(
        thing("the Inflation Reduction Act"),
        right="inflation reduction act|IRA",
        almost="Inflation Act",
        wrong="the Inflation Reduction Bill",
    ),
    Row(thing("“Oppenheimer”"), right="Oppenheimer|oppenheimer|Openheimer", wrong="Barbie"),
    Row(
        thing("Harry Potter and the Philosopher's Stone"),
        right="harry potter and the philosophers stone|Harry Potter & the Philosopher's Stone",
        almost="Harry Potter",
        wrong="Harry Potter and the Chamber of Secrets",
    ),
    Row(
        thing("World War II"),
        right="World War 2|WWII|World War Two|Second World War|the Second World War|WW2",
        wrong="World War I",
    ),
    Row(thing("Covid-19"), right="covid 19|Covid19", almost="COVID", wrong="coronavirus"),
    Row(thing("The Lord of the Rings"), right="Lord of the Rings|lord of rings", almost="Rings"),
    Row(
        thing("Hurricane Katrina"),
        right="hurricane katrina",
        almost="Katrina",
        wrong="Hurricane Rita|Catrina",
    ),
    Row(
        thing("Boeing 737 MAX"),
        right="boeing 737 max",
        almost="737 Max|Boeing 737",
        wrong="Boeing 747",
    ),
]
TIMES = [
    Row(
        when("June 24, 2025", "day", "2025-06-24", "2025-06-24"),
        right=(
            "24 Jun 2025|24th June|June the 24th|24.06.2025|2025/06/24|06-24-2025|24-Jun-2025"
            "|jun24|June 24th, '25|Tue June 24|Tues, 24 June|20250624|6/24"
            "|June 24 in the morning|24 June 2025 AD|the 24th of June of 2025"
            "|June twenty fourth|June twenty-four"
        ),
        almost="mid June|late June|Monday June 24",
        wrong="June 42|24 July|June 2024|yesterday",
    ),
    Row(
        when("September 4, 2015", "day", "2015-09-04", "2015-09-04"),
        right="4-Sep-2015|4sept|Sept 4|fourth of September|4/9/15|September four",
        almost="September 2015|2015|the 4th",
        wrong="September 14|4 Aug 2015|4/10/2015|Sept 4, 2014",
    ),
    Row(
        when("September 2015", "month", "2015-09-01", "2015-09-30"),
        right=(
            "Sept 2015|Sep. 2015|9/2015|September|Setpember 2015|September '15"
            "|early September|09-2015"
        ),
        almost="2015|Sept. 11, 2015",
        wrong="fall 2015|autumn|October 2015",
    ),
    Row(
        when("2008", "year", "2008-01-01", "2008-12-31"),
        right="2008|08|'08|year 2008|2008 AD|the year 2008|late 2008",
        almost="2000s",
        wrong="2009|2007-2008",
    ),
    Row(
        when("the 1960s", "decade", "1960-01-01", "1969-12-31"),
        right="60s|the sixties|1960's|1960s|the 60's",
        almost="1960|1965",
        wrong="1970s",
    ),
    Row(
        when("March 3-5, 2024", "span", "2024-03-03", "2024-03-05"),
        right=(
            "3-5 March|March 3 to 5|March 3 - March 5|3/3-5/3|3rd to 5th March 2024"
            "|from 3 to 5 March 2024|between 3 and 5 March"
        ),
        almost="March 3|March 2024|March 4",
        wrong="March 3-6",
    ),
    Row(
        when("2019 to 2021", "span", "2019-01-01", "2021-12-31"),
        right="2019-2021|2019-21|from 2019 to 2021|2019 until 2021",
        almost="2020|2019",
        wrong="2018-2021",
    ),
    Row(
        when("Saturday morning", "day", "2025-07-12", "2025-07-12", "morning"),
        right="July 12|July 12 in the morning",
        wrong="July 12 evening",
    ),
]
AMOUNTS = [
    Row(
        quantity("about 300", "300", "300", "people", "about"),
        right="300 people|approximately three hundred|299|301|around 300 people|nearly 300",
        almost="more than 300",
        wrong="3000|30",
    ),
    Row(
        quantity("nearly 2,000", "2000", "2,000", "homes", "nearly"),
        right="2k|almost 2000|1,950|2 thousand|2,000 homes|just under 2,000",
        wrong="over 2,000|20,000",
    ),
    Row(
        quantity("at least 57", "57", "57", "people", "at least"),
        right="57|57 people|at least 57|more than 57|57+|fifty seven|fifty-seven",
        wrong="58|75|at most 57",
    ),
    Row(
        quantity("1.2 billion", "1200000000", "1.2 billion", "people"),
        right="1.2bn|1.2 billion people|1,200,000,000|1200 million|1.2b|1,2 billion",
        almost="1.2",
        wrong="1.2 million|a billion",
    ),
    Row(
        quantity("$3 billion", "3000000000", "$3 billion", "dollars", kind="how_much"),
        right="3 billion|$3bn|3bn dollars|3 billion USD|US$3 billion|three billion dollars|$3b",
        almost="3|$3",
        wrong="3 billion euros|$3 million",
    ),
    Row(
        quantity("2.5%", "2.5", "2.5%", "%", kind="how_much"),
        right=(
            "2.5|2.5 percent|two and a half percent|2,5%|2.5 percentage points|2.5 per cent"
            "|two point five percent|about 2.5%"
        ),
        wrong="25%",
    ),
    Row(
        quantity("three quarters", "0.75", "three quarters", None, kind="how_much"),
        right="75%|3/4|three-quarters|three fourths|0.75",
        wrong="half",
    ),
    Row(
        quantity("7.1", "7.1", "7.1", "magnitude", kind="how_much"),
        right="7.1|magnitude 7.1|7.1 magnitude|seven point one",
        almost="7",
        wrong="7.2",
    ),
    Row(
        quantity("120 mph", "120", "120 mph", "miles", kind="how_much"),
        right="120|120mph|120 miles per hour|120 miles an hour",
        wrong="120 km/h",
    ),
    Row(
        quantity("12", "12", "12", "people"),
        right="twelve|a dozen|12 people|twelve people",
        wrong="1.2|21|tweleve",
    ),
    Row(
        quantity("three", "3", "three", "children"),
        right="3|3 kids|three|3 children",
        wrong="III|thre|2 or 3",
    ),
    Row(
        quantity("18 months", "18", "18 months", "months", kind="how_much"),
        right="18|18 months|1.5 years",
        wrong="18 weeks|18 years",
    ),
    Row(
        quantity("5 feet 4 inches", "64", "5 feet 4 inches", "inches", kind="how_much"),
        right="5 feet 4 inches|64 inches",
    ),
]
ROWS = [*PARTIES, *PLACES, *THINGS, *TIMES, *AMOUNTS]
CASES = [
    (row, said, verdict)
    for row in ROWS
    for verdict in ("right", "almost", "wrong")
    for said in getattr(row, verdict).split("|")
    if said
]


@pytest.mark.parametrize(
    ("row", "said", "verdict"), CASES, ids=[f"{row.asked.key}: {said}" for row, said, _ in CASES]
)
def test_a_verdict(row, said, verdict):
    assert grade(row.asked, said, row.persons).verdict == verdict


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.asked.key)
def test_the_key_is_right(row):
    assert grade(row.asked, row.asked.key, row.persons).verdict == "right"


@pytest.mark.parametrize(
    ("row", "said", "lacks"),
    [
        (person("Ada Obama"), "Obama", "the first name is needed too"),
        (person("Scarlett Johansson"), "Johnson", "the spelling is off"),
        (
            when("June 24, 2025", "day", "2025-06-24", "2025-06-24"),
            "Monday, June 24",
            "that was a Tuesday",
        ),
        (when("2008", "year", "2008-01-01", "2008-12-31"), "the 2000s", "the year is missing"),
        (
            when("March 3-5, 2024", "span", "2024-03-03", "2024-03-05"),
            "4 March",
            "that is only a part of it",
        ),
        (
            quantity("about 300", "300", "300", "people", "about"),
            "over 300",
            "the source says “about”",
        ),
        (quantity("300", "300", "300", "people"), "over 300", "the source gives the number itself"),
    ],
)
def test_almost_says_why(row, said, lacks):
    assert grade(row, said, ("Ada Obama", "Barack Obama")).lacks == lacks


def test_a_person_named_in_other_words_is_no_rival():
    known = ("Lavrov", "Foreign Minister Sergei Lavrov", "Sergei Lavrov")
    assert grade(person("Sergei Lavrov"), "Lavrov", known).verdict == "right"
    assert grade(person("Sergei Lavrov"), "Lavrov", (*known, "Maria Lavrov")).verdict == "almost"
