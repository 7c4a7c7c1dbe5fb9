"""A question before it is screened: its words, its key, and the fact it came from."""

from quiz.fact import Fact, Fault
from quiz.schema import Kind, Party, Place, Quantity, Record, Thing, Time

Answer = Party | Time | Place | Quantity | Thing


class Candidate(Record):
    """A written question with its typed key."""

    kind: Kind
    stem: str
    key: str
    accept: tuple[str, ...] = ()
    answer: Answer
    fact: Fact
    role: str
    """Role of the argument asked for."""
    rule: str
    named: frozenset[str] = frozenset()
    """Entities the stem names."""
    asked: frozenset[str] = frozenset()
    """Entities the key names."""
    dated: bool = False
    """The stem says when."""
    faults: tuple[Fault, ...] = ()
    """What is wrong with the phrases that went into stem and key."""
    said_by: str | None = None
