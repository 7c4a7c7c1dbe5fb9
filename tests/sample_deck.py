"""A small deck of an invented story, for tests that need one and no parser."""

from datetime import date

from quiz.schema import (
    ArticleRef,
    Deck,
    Evidence,
    Generator,
    Granularity,
    HowManyItem,
    Party,
    Place,
    Quantity,
    Time,
    WhenItem,
    WhereItem,
    WhoItem,
)

TEXT = (
    "Mayor Ada Lind opened the Tallow Bridge in Norwick on 3 May 2024, and "
    "about 4,000 people walked across it on the first day."
)


def _evidence() -> Evidence:
    return Evidence(article="bridge", quote=TEXT, start=0, end=len(TEXT))


def _day() -> Time:
    return Time(granularity=Granularity.DAY, start=date(2024, 5, 3), end=date(2024, 5, 3))


WHO = WhoItem(
    id="bridge-who",
    stem="Who opened the Tallow Bridge in Norwick on 3 May 2024?",
    key="Ada Lind",
    accept=("Lind", "Mayor Ada Lind"),
    distractors=("Otto Marsh", "Petra Vane", "Hugh Crane"),
    evidence=_evidence(),
    rule="active",
    answer=Party(type="person", name="Ada Lind", role="Mayor"),
)
WHEN = WhenItem(
    id="bridge-when",
    stem="When did Mayor Ada Lind open the Tallow Bridge?",
    key="3 May 2024",
    distractors=("3 June 2024", "13 May 2024", "3 May 2023"),
    evidence=_evidence(),
    answer=_day(),
)
WHERE = WhereItem(
    id="bridge-where",
    stem="In which city did Mayor Ada Lind open the Tallow Bridge in May 2024?",
    key="Norwick",
    distractors=("Easthaven", "Low Barrow", "Stint"),
    evidence=_evidence(),
    answer=Place(name="Norwick", level="city"),
)
HOW_MANY = HowManyItem(
    id="bridge-how-many",
    stem="How many people walked across the Tallow Bridge on its first day, 3 May 2024?",
    key="about 4,000",
    accept=("4,000", "4000"),
    distractors=("about 2,500", "about 6,000", "about 9,000"),
    evidence=_evidence(),
    as_of=date(2024, 5, 4),
    said_by="Norwick's police",
    answer=Quantity(value="4000", text="4,000", unit="people", qualifier="about"),
)
BRIDGE = ArticleRef(
    id="bridge",
    title="A bridge opens",
    publisher="The Norwick Bell",
    url="https://bell.example/bridge",
    published=date(2024, 5, 4),
)
DECK = Deck(
    title="A bridge opens",
    articles=(BRIDGE,),
    items=(WHO, WHEN, WHERE, HOW_MANY),
    generator=Generator(version="0.1.0", model="none"),
)
