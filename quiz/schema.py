"""The records that pass from station to station: the vocabulary of the project, read first.

source -> Article -> Analysis -> Fact -> Item -> Deck -> terminal | Anki | classroom files
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

FORMAT = 2
"""Newest version of the deck file format, that of decks with choices or changes; a higher one is
refused."""
FIRST_FORMAT = 1
"""The version of every other deck."""
STALE = "stale"
"""The tag of an item that a newer article has overtaken."""


class Record(BaseModel):
    """A frozen record that knows only its own fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# ---------------------------------------------------------------- the article


class Paragraph(Record):
    """One paragraph of running text, normalised character by character for the parser.

    `text` is as long as the stretch of `Article.text` that begins at `start`, so an offset
    into the paragraph plus `start` is an offset into the text as read.
    """

    text: str
    start: int


class Article(Record):
    """A news article as read: its text, what is known about it, and its clean paragraphs."""

    id: str
    title: str
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: date | None = None
    date_evidence: str | None = None
    """How the date was found, for `--explain`; None without a date."""
    headline: str | None = None
    """The headline the source itself has; `title` may have been made up from the lead."""
    text: str
    paragraphs: tuple[Paragraph, ...]


class ArticleRef(Record):
    """What a deck keeps of an article: enough to cite it."""

    id: str
    title: str
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: date | None = None


class Evidence(Record):
    """The quoted sentence that proves an item; `start` and `end` point into the text as read."""

    article: str
    quote: str
    start: int
    end: int


# ---------------------------------------------------------------- values


class Granularity(StrEnum):
    """How exact a time is."""

    DAY = "day"
    SPAN = "span"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


class Time(Record):
    """A resolved time: first and last day (inclusive), how exact, and the words that said it."""

    granularity: Granularity
    start: date
    end: date
    part: str | None = None
    """Part of the day: "morning", "afternoon", "evening", "night"."""
    qualifier: str | None = None
    """A hedge kept from the text: "about", "before", "after", "since", "by"."""
    text: str = ""


class Quantity(Record):
    """A number as told: its value, its own words, its unit and its hedge.

    `value` is a plain decimal number as text ("6000", "0.4"), so that nothing is lost in JSON.
    """

    value: str
    text: str
    unit: str | None = None
    """"%", "dollars", "kilometers", or the counted noun in a count ("military workers")."""
    qualifier: str | None = None
    """"about", "at least", "more than", "as much as", "up to", "nearly" ..."""


# ---------------------------------------------------------------- items


class Kind(StrEnum):
    """What a question asks for."""

    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    HOW_MANY = "how_many"
    HOW_MUCH = "how_much"
    WHAT = "what"
    WHICH = "which"


class Party(Record):
    """A person, group or organisation as an answer."""

    type: Literal["person", "group", "organization"]
    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    gender: Literal["female", "male"] | None = None


Level = Literal["country", "region", "city", "venue", "place"]


class Place(Record):
    """A place as an answer, with the place that contains it where known."""

    name: str
    level: Level = "place"
    within: str | None = None


class Thing(Record):
    """The name of a thing, event, programme, law, title ..."""

    name: str
    sort: str | None = None
    """What the thing is, as the story says it: "asteroid", "award"."""


class ItemBase(Record):
    """What every item has. `key` is the answer as shown, `accept` other right answers."""

    id: str
    stem: str
    key: str
    accept: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()
    evidence: Evidence
    said_by: str | None = None
    as_of: date | None = None
    score: float = 0.0
    tags: tuple[str, ...] = ()
    rule: str = ""
    """The rule that made it, as `--explain` names it."""
    changed: AwareDatetime | None = None
    """When the content last changed, where an earlier file of the deck tells; else unknown."""


class WhoItem(ItemBase):
    """Asks for a person, group or organisation."""

    kind: Literal["who"] = "who"
    answer: Party


class WhenItem(ItemBase):
    """Asks for a date or time."""

    kind: Literal["when"] = "when"
    answer: Time


class WhereItem(ItemBase):
    """Asks for a place."""

    kind: Literal["where"] = "where"
    answer: Place


class HowManyItem(ItemBase):
    """Asks for a count."""

    kind: Literal["how_many"] = "how_many"
    answer: Quantity


class HowMuchItem(ItemBase):
    """Asks for an amount: money, a share, a length, a rate, an age."""

    kind: Literal["how_much"] = "how_much"
    answer: Quantity


class WhatItem(ItemBase):
    """Asks for a thing or a name."""

    kind: Literal["what"] = "what"
    answer: Thing


class WhichItem(ItemBase):
    """Asks which of its sort: "which country", "which asteroid"."""

    kind: Literal["which"] = "which"
    answer: Thing | Place | Party


Item = Annotated[
    WhoItem | WhenItem | WhereItem | HowManyItem | HowMuchItem | WhatItem | WhichItem,
    Field(discriminator="kind"),
]


class Rejected(Record):
    """A candidate that was not kept, and the named reason why."""

    reason: str
    sentence: str
    stem: str = ""
    key: str = ""
    rule: str = ""
    detail: str = ""


# ---------------------------------------------------------------- decks


class Generator(Record):
    """What wrote the deck."""

    name: str = "quiz"
    version: str = ""
    model: str = ""


class Options(Record):
    """The choices a deck was made with."""

    items: int = 10
    kinds: tuple[Kind, ...] = ()


class Choice(Record):
    """What a person decided on an item, so that the deck keeps it when it is made again."""

    id: str
    choice: Literal["kept", "edited", "dropped", "new"]
    """"new" is an item that came when the deck was made again, and is not decided on."""
    made: Item | None = None
    """The item as made, where it was edited: the fields that differ are the edits."""
    item: Item | None = None
    """The item itself, where it is dropped, or edited and not made any more."""


class Deck(Record):
    """A published deck file: items with their evidence, and the articles they come from."""

    format: int = FIRST_FORMAT
    title: str
    articles: tuple[ArticleRef, ...]
    items: tuple[Item, ...]
    generator: Generator = Generator()
    options: Options = Options()
    choices: tuple[Choice, ...] = ()
