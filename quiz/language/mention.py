"""A mention of an entity, and the article read so far, which decides what a mention can mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from spacy.tokens import Doc, Token

from quiz.fact import Entity

Gender = Literal["female", "male"]


@dataclass(frozen=True)
class Mention:
    """An entity mentioned in paragraph `doc` by tokens `start` to `end` (exclusive)."""

    doc: int
    start: int
    end: int
    entity: str
    pronoun: bool = False
    role_noun: bool = False
    beside: bool = False
    """A noun that stands beside the name elsewhere: "the concert" for "the Oslo Opera concert"."""
    bound: bool = False
    """A possessive bound to the subject of its own clause: it may stay a pronoun beside it."""


@dataclass
class Reading:
    """An article read token by token: paragraph `number` is being read, mentions are entered."""

    docs: tuple[Doc, ...]
    known: Mapping[str, Entity]
    genders: dict[str, Gender] = field(default_factory=dict)
    number: int = 0
    table: dict[int, dict[int, Mention]] = field(default_factory=dict)
    """Paragraph -> token -> mention."""
    sentence_starts: list[tuple[int, int]] = field(default_factory=list)

    @property
    def at(self) -> dict[int, Mention]:
        """Return the mentions of the paragraph being read, by token."""
        return self.table.setdefault(self.number, {})

    @property
    def doc(self) -> Doc:
        """Return the paragraph being read."""
        return self.docs[self.number]

    def enter(self, mention: Mention) -> None:
        """Add a mention."""
        at = self.table.setdefault(mention.doc, {})
        at |= dict.fromkeys(range(mention.start, mention.end), mention)

    def sentence(self, token: Token, number: int | None = None) -> int:
        """Return the number of a token's sentence in the article."""
        if not self.sentence_starts:
            self.sentence_starts += [(n, s.start) for n, d in enumerate(self.docs) for s in d.sents]
        place = (self.number if number is None else number, token.sent.start)
        return self.sentence_starts.index(place)

    def backwards(self, token: Token) -> Iterator[tuple[int, Mention]]:
        """Yield paragraph and mention of every mention before a token, the latest first."""
        for number in range(self.number, -1, -1):
            at = self.table.get(number, {})
            for i in sorted(at, reverse=True):
                if number < self.number or i < token.left_edge.i:
                    yield number, at[i]

    def last_before(self, ident: str, token: Token) -> int | None:
        """Return the sentence that mentioned an entity last before a token."""
        for number, mention in self.backwards(token):
            if mention.entity == ident:
                return self.sentence(self.docs[number][mention.start], number)
        return None

    def since(self, ident: str, token: Token) -> Iterator[tuple[int, Token]]:
        """Yield paragraph and token of all that stands between the last mention and a token."""
        found = next(((n, m) for n, m in self.backwards(token) if m.entity == ident), None)
        if found is None:
            return
        number, mention = found
        for n in range(number, self.number + 1):
            doc = self.docs[n]
            start = mention.end if n == number else 0
            end = token.left_edge.i if n == self.number else len(doc)
            yield from ((n, t) for t in doc[start:end])

    def things(self, start: int, end: int) -> set[str]:
        """Return what is named from token `start` to `end` apart from persons and peoples.

        "The US maker" names no country that "its" could mean.
        """
        found = set()
        for i in (i for i in range(start, end) if i in self.at):
            entity = self.known[self.at[i].entity]
            adjectival = entity.sort == "place" and self.doc[i].dep_ == "compound"
            if entity.sort not in ("person", "group") and not adjectival:
                found.add(entity.id)
        return found

    def lately(self, token: Token) -> Iterator[Mention]:
        """Yield the mentions of this paragraph before a token and of the paragraph before."""
        for number, mention in self.backwards(token):
            if number < self.number - 1:
                return
            yield mention


def in_quotes(token: Token) -> bool:
    """Tell whether a token stands inside quotation marks of its paragraph."""
    return _marks_before(token.doc)[token.i] % 2 == 1


@lru_cache(maxsize=64)
def _marks_before(doc: Doc) -> tuple[int, ...]:
    """Count the quotation marks before each token."""
    return tuple(accumulate((t.text in ('"', "``", "''") for t in doc), initial=0))
