"""The records between a parsed article and its questions: phrases, facts and the story's entities.

A phrase is kept in pieces, so that a question can name a person in full, write a date out, or
leave a number away, without looking at a parse again.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field

from quiz.schema import Evidence, Quantity, Record, Time

Sort = Literal[
    "person", "group", "organization", "place", "event", "work", "name", "time", "score", "thing"
]


class Fault(StrEnum):
    """Why a phrase or a clause cannot be understood, or trusted, away from its article."""

    PRONOUN = "unresolved pronoun"
    DEMONSTRATIVE = "points back with this, that or such"
    DEFINITE = "definite without its referent"
    HEADLINED = "definite that only the headline explains"
    PARTIAL_NAME = "a name the story never gives in full"
    TIME = "unresolved time"
    QUOTED = "inside a quotation"
    FIRST_PERSON = "first or second person"
    LONG = "too long"
    COMPARISON = "compares with something unsaid"
    ELLIPSIS = "leaves something out"
    TYPO = "has a word that looks misspelt"


class Piece(Record):
    """A stretch of a phrase; `part` tells determiners, numbers and their hedges from the rest."""

    text: str
    part: Literal["word", "det", "number", "hedge"] = "word"
    entity: str | None = None
    possessive: bool = False
    pronoun: bool = False
    """A pronoun bound to `entity`; it may stay a pronoun where its subject is in the question."""
    time: Time | None = None
    named: bool = True
    """The text is a name of `entity`; otherwise a pronoun or noun that stands for it."""
    whole: bool = False
    """The name is a phrase by itself, so that an introduction may stand for it."""
    lone: bool = False
    """`time` stands without a preposition of its own ("last week"), so one must be added."""


class Phrase(Record):
    """A noun phrase or complement in pieces, with what is known of it."""

    pieces: tuple[Piece, ...]
    head: str
    sort: Sort = "thing"
    entity: str | None = None
    members: tuple[str, ...] = ()
    """Entities of a coordination: "Putin and Lavrov"."""
    label: str | None = None
    """The sort noun beside a name: "resort city" in "the resort city of Wonsan"."""
    plural: bool = False
    adjective: bool = False
    """The phrase is an adjective: "unhappy"."""
    time: Time | None = None
    quantity: Quantity | None = None
    faults: tuple[Fault, ...] = ()


Slot = Literal["subject", "object", "complement", "oblique", "adverb"]


class Argument(Record):
    """A phrase in its role. `marker` is its preposition, `slot` its place in the clause."""

    role: str
    slot: Slot
    phrase: Phrase
    marker: str | None = None


class Verb(Record):
    """A finite verb group: auxiliaries with their tags, then the main verb."""

    auxiliaries: tuple[tuple[str, str, str], ...] = ()
    """Text, lemma and Penn tag of each, in order."""
    text: str
    lemma: str
    tag: str
    particle: str | None = None
    adverb: str | None = None
    """A hedge or manner word kept before the main verb: "reportedly"."""
    passive: bool = False


class Modality(StrEnum):
    """How real the clause is."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"


class Fact(Record):
    """One clause of the article: a predicate with PropBank-style roles read off the parse."""

    rule: str
    verb: Verb
    arguments: tuple[Argument, ...]
    negated: bool = False
    modality: Modality = Modality.ASSERTED
    tense: Literal["past", "present", "perfect", "future"] = "past"
    said_by: Phrase | None = None
    faults: tuple[Fault, ...] = ()
    evidence: Evidence
    paragraph: int
    sentence: int
    """Number of the sentence in the article, from 0."""
    main: bool = True
    """The clause is the sentence's own, not one inside it."""

    def named(self, role: str) -> tuple[Argument, ...]:
        """Return the arguments that fill a role."""
        return tuple(a for a in self.arguments if a.role == role)

    @property
    def subject(self) -> Argument | None:
        """Return the subject, if the clause has one."""
        return next((a for a in self.arguments if a.slot == "subject"), None)


class Description(Record):
    """What the story says a person is; `before` the name ("Foreign Minister X") or after it."""

    text: str
    before: bool
    head: str = ""
    """Its person noun: "minister"."""


class Entity(Record):
    """Somebody or something the story names, with all its names."""

    id: str
    sort: Sort
    name: str
    """The fullest name; in running text with its article ("the World Health Organization")."""
    aliases: tuple[str, ...] = ()
    short: str = ""
    """What to call it the second time: a surname."""
    description: Description | None = None
    gender: Literal["female", "male"] | None = None
    the: bool = False
    """Its name takes "the" in running text."""
    level: str | None = None
    """For places: country, state, city, region, water, venue."""
    within: str | None = None
    label: str | None = None
    """The common noun the story puts beside the name: "spacecraft"."""
    intro: str | None = None
    """A thing's or organisation's name as a stranger to the story needs it: "NASA's Mars helicopter
    Ingenuity"; None where the name alone says enough."""
    famous: bool = False
    """Everybody who follows the news knows the name."""
    mentions: int = 1
    first: int = 0
    """Number of the sentence that names it first."""
    headline: bool = False


class Story(Record):
    """What the whole article says of its people and places, for referring expressions."""

    article: str
    published: date | None
    entities: dict[str, Entity]
    headline: str | None = None
    topic: frozenset[str] = frozenset()
    """Lemmas of headline and lead: what the story is about."""
    words: dict[str, int] = Field(default_factory=dict)
    """How often the story uses each word: by its root, as `quiz.grammar.roots` cuts it."""
    sentences: int = 0
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    event_head: str | None = None
    event: str | None = None
    """The story's main event as a noun phrase: "the September 2015 Mecca crane collapse"."""

    def known(self, idents: Iterable[str]) -> list[Entity]:
        """Return the story's entities among some ids, in their order."""
        return [self.entities[i] for i in idents if i in self.entities]
