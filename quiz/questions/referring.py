"""Referring expressions: full name with role at first need, short after, never the key.

The order of choice (role and name, then surname) follows Dale and Reiter's incremental
algorithm with the preferences of news English.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from quiz.fact import Entity, Phrase, Piece, Story
from quiz.grammar import dates
from quiz.grammar.verbs import tidy
from quiz.schema import Granularity, Time

MAX_TITLE = 7
"""Words of a description that a question can carry beside a name."""

ROYAL = frozenset({"king", "queen", "pope", "prince", "princess", "emperor", "sultan"})
"""Titles whose holders go by one name."""


NAMED = re.compile(r"\b(?:as|called|named|dubbed|nicknamed|titled) $")
"""What a name alone may follow: "a group known as Grey Lantern"."""

OWNED = frozenset(
    "ministry department parliament government army navy police court senate council "
    "cabinet".split()
)
"""Last words of names that many countries have."""

HALVES = frozenset({"north", "south", "the north", "the south"})
"""Short for a country that its story has named in full."""

PRONOUNS = frozenset({"he", "she", "his", "her", "him", "it", "its"})


@dataclass
class Teller:
    """Writes phrases in order and remembers whom it has introduced."""

    story: Story
    key: frozenset[str] = frozenset()
    coarse: bool = True
    """Write days as months, so that a stem does not give a date item's answer away."""
    introduced: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    """Entities the stem names; `key` among them is a giveaway."""

    def phrase(self, phrase: Phrase) -> str:
        """Write a phrase."""
        text = ""
        for told, before in _with_rest(_dated(phrase.pieces)):
            bound = told.lone and before.endswith("dated ")  # "a letter dated May 2024"
            piece = told.model_copy(update={"lone": False}) if bound else told
            word = self.piece(piece, before)
            if piece.time is not None and not piece.lone:
                text, word = _timed(text, word, self.adverbial(piece))
            text += word
        return tidy(text)

    def piece(self, piece: Piece, before: str) -> str:
        """Write one piece; `before` is the text right before it."""
        if piece.time is not None:
            return self.time(piece)
        entity = self.story.entities.get(piece.entity or "")
        if entity is None or self._may_stay(piece, entity) or NAMED.search(before):
            return piece.text
        self.named.add(entity.id)
        if entity.sort != "person":
            again = entity.id in self.introduced
            self.introduced.add(entity.id)
            return possessive(_thing(entity, piece, before, introduced=again), piece)
        return possessive(self.person(entity, possessive=piece.possessive), piece)

    def _may_stay(self, piece: Piece, entity: Entity) -> bool:
        """Tell whether a pronoun may stand: bound in its clause, or for the one asked about."""
        here = entity.id in self.introduced or entity.id in self.key
        third = piece.text.lower() in PRONOUNS and self._only_one(entity)
        return here and (piece.pronoun or third)

    def _only_one(self, entity: Entity) -> bool:
        """Tell whether no one else in the question could be meant by the pronoun."""
        person = entity.sort == "person"
        others = (self.introduced | self.key) - {entity.id}
        return not any((self.story.entities[i].sort == "person") == person for i in others)

    def adverbial(self, piece: Piece) -> str:
        """Write a time with a preposition of its own."""
        return self.time(piece.model_copy(update={"lone": True}))

    def person(self, entity: Entity, *, possessive: bool = False) -> str:
        """Write a person: "Russian Foreign Minister Sergei Lavrov", then "Lavrov"."""
        if entity.id in self.introduced:
            return entity.short
        self.introduced.add(entity.id)
        return full(entity, aside=not possessive)

    def time(self, piece: Piece) -> str:
        """Write a time, coarsened to its month where it is a day."""
        assert piece.time is not None
        time = coarsened(piece.time) if self.coarse else piece.time
        return dates.adverbial(time) if piece.lone else dates.written(time)


ENDING = frozenset({"'s", "\u2019s", "'", "\u2019"})


def _dated(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Make a time's possessive a plain modifier: "Sunday's vote" is "the July 2025 vote"."""
    result: list[Piece] = []
    for piece in pieces:
        before = result[-1] if result else None
        if before is not None and before.time is not None and piece.text.strip() in ENDING:
            result[-1:] = [Piece(text="the ", part="det"), before]
        else:
            result.append(piece)
    return tuple(result)


POINT = re.compile(r"\b(?:on|in|at|during)\s+$", re.IGNORECASE)
GOVERNED = re.compile(
    r"(?:\b(?:since|until|till|dated|by|from|to|of|between|before|after|and|for|the|this|late|early|mid|through|than|[a-z]+'s)|['\u2019]s)\s+$",
    re.IGNORECASE,
)


def _timed(text: str, word: str, adverbial: str) -> tuple[str, str]:
    """Put a time behind the text before it: "on July 12" becomes "in July 2025" with its month."""
    if POINT.search(text):
        return POINT.sub("", text), adverbial
    governed = GOVERNED.search(text) or not text.endswith(" ")
    return text, word if governed else adverbial


def _with_rest(pieces: tuple[Piece, ...]) -> Iterable[tuple[Piece, str]]:
    before = ""
    for piece in pieces:
        yield piece, before
        before = (before + piece.text)[-12:]


def full(entity: Entity, *, aside: bool = True) -> str:
    """Write a person's full name with what the story says the person is."""
    description = entity.description
    if description is None or len(description.text.split()) > MAX_TITLE:
        return entity.name
    common = description.text[:1].islower() and " of " in description.text
    if description.before and not common:
        return f"{description.text} {entity.name}"
    if not aside or len(entity.name.split()) == 1:
        return entity.name
    article = "the " if common and description.before else ""
    return f"{entity.name}, {article}{description.text},"


def definite(entity: Entity) -> str:
    """Write a name with its article or owner: "the World Bank", "Peru's Defense Ministry"."""
    if entity.intro and "'s " in entity.intro and entity.name.split()[-1].lower() in OWNED:
        return entity.intro
    return (
        f"the {entity.name}"
        if entity.the and not entity.name.lower().startswith("the ")
        else entity.name
    )


def nameable(entity: Entity) -> bool:
    """Tell whether a name can stand alone: full, or a royal's single one."""
    if entity.sort != "person" or " " in entity.name:
        return True
    title = entity.description.text.lower().split() if entity.description else []
    return bool(ROYAL & set(title))


def _thing(entity: Entity, piece: Piece, before: str, *, introduced: bool) -> str:
    """Write initials out where the story does and an article stands before them."""
    long = entity.name
    if entity.level == "country" and piece.text.lower() in HALVES:
        return long
    if entity.intro and (piece.whole or not piece.named):
        short = introduced or (piece.possessive and "'s " in entity.intro)
        return definite(entity) if short else entity.intro
    if not piece.named:
        return f"the {long}" if entity.the else long
    if (
        piece.text.isupper()
        and 2 <= len(piece.text) <= 6
        and len(long.split()) > 1
        and before.lower().rstrip().endswith("the")
    ):
        return long
    initials = piece.text.isupper() and 2 <= len(piece.text) <= 6 and " " in long
    if initials and piece.whole and not (introduced or entity.famous):
        return long if before.lower().rstrip().endswith("the") else definite(entity)
    shortened = entity.sort == "organization" and long.startswith(f"{piece.text} ")
    return long if shortened and piece.whole and not introduced else piece.text


def possessive(text: str, piece: Piece) -> str:
    """Add the possessive ending where the piece has one."""
    if not piece.possessive:
        return text
    return text + ("'" if text.endswith("s") and not text.endswith("ss") else "'s")


def coarsened(time: Time) -> Time:
    """Return the month of a day or of a span inside one month; other times unchanged."""
    if time.granularity in (Granularity.DAY, Granularity.SPAN) and (
        (time.start.year, time.start.month) == (time.end.year, time.end.month)
    ):
        return dates.coarser(time, Granularity.MONTH)
    return time
