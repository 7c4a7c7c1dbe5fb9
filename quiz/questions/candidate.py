"""A question before it is screened: its words, its key, and the fact it came from."""

from quiz.fact import Fact, Fault
from quiz.schema import Kind, Party, Place, Quantity, Record, Thing, Time

Answer = Party | Time | Place | Quantity | Thing


class Stem(Record):
    """A written stem and what went into it."""

    text: str
    bare: str
    """The question without date and source, as a context can frame it."""
    source: str = ""
    """"according to ..." where somebody says it."""
    named: frozenset[str] = frozenset()
    """Entities it names."""
    dated: bool = False
    """It says when, by the fact's own time or by the date of the report."""
    timed: bool = False
    """It has a time of the fact's own."""
    weight: int = 0
    """How many phrases it keeps besides subject, time and the one asked for."""
    framed: bool = False
    """It names the story by its headline."""
    faults: tuple[Fault, ...] = ()
    said_by: str | None = None


class Candidate(Record):
    """A written question with its typed key."""

    kind: Kind
    written: Stem
    key: str
    accept: tuple[str, ...] = ()
    answer: Answer
    fact: Fact
    role: str
    """Role of the argument asked for."""
    rule: str
    asked: frozenset[str] = frozenset()
    """Entities the key names."""

    @property
    def stem(self) -> str:
        """Return the question as shown."""
        return self.written.text

    @property
    def named(self) -> frozenset[str]:
        """Return the entities the stem names."""
        return self.written.named

    @property
    def dated(self) -> bool:
        """Tell whether the stem says when."""
        return self.written.dated

    @property
    def said_by(self) -> str | None:
        """Return whose claim it is."""
        return self.written.said_by

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Return what is wrong with the phrases of the stem and with the clause."""
        return tuple(dict.fromkeys((*self.written.faults, *self.fact.faults)))
