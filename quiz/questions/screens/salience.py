"""Reasons against a question about something its story only mentions by the way."""

from collections.abc import Mapping

from quiz.fact import Story
from quiz.grammar.roots import root, roots
from quiz.questions.candidate import Candidate
from quiz.questions.screens.clarity import PLAIN, weight
from quiz.questions.screens.worth import RANK
from quiz.schema import Granularity, Kind, Time

NEWS = 3
"""Sentences at the beginning that tell the news; what they say is worth asking as it stands."""

RECURRING, MOST = 0.2, 5
"""Mean recurrence of the question's words below which a story only mentions what it asks; the
number of further uses that counts as full recurrence."""


EMPTY = frozenset(root(word) for word in PLAIN)


def by_the_way(c: Candidate, story: Story) -> bool:
    """After the news, a question without a word of the headline, or in words hardly used again.

    Measured on 194 strict ratings of four rounds: 22 % of such questions were usable, and 40 % of
    the others; on 97 items of another sample, 33 % and 66 %.
    """
    if c.fact.sentence < NEWS or not story.words:
        return False
    told = content(c.written.bare)
    headline = content(story.headline or "")
    beside = bool(headline) and not set(told) & set(headline)
    return beside or recurrence(told, story.words) < RECURRING


def content(text: str) -> list[str]:
    """Return the roots of the words of a text that tell something."""
    return [word for word in roots(text) if word not in EMPTY]


def recurrence(told: list[str], words: Mapping[str, int]) -> float:
    """Return how often a story comes back to words, from 0 (never) to 1 (`MOST` times or more)."""
    again = (min(max(words.get(word, 0) - 1, 0), MOST) for word in told)
    return sum(again) / (MOST * max(1, len(told)))


INNER = frozenset({"relative"})
"""Rules of clauses that only say more of a noun."""


def inner_clause(c: Candidate, _: Story) -> bool:
    """What a clause inside a later sentence adds: 8 of 37 such questions were usable."""
    return c.fact.rule in INNER and c.fact.sentence >= NEWS


POINT, EVENT = 2, 8.0
"""Words of the headline in a question about a day of the story's own event; what a question must
tell, as `weight` counts, to tell of an event by itself."""


def side_date(c: Candidate, story: Story) -> bool:
    """After the news, the day or month of another event than the headline's, or a mere year.

    A year is worth asking for what was first, last or greatest, and any date of an event that the
    question tells by itself. Measured on strict ratings: 7 of 25 such dates were usable.
    """
    late = c.kind == Kind.WHEN and c.fact.sentence >= NEWS
    if not late or not isinstance(c.answer, Time) or weight(c.written.bare) >= EVENT:
        return False
    if c.answer.granularity in (Granularity.YEAR, Granularity.DECADE):
        return not RANK.search(c.written.bare)
    told = set(content(c.written.bare)) & set(content(story.headline or ""))
    return bool(story.headline) and len(told) < POINT


def big_name(c: Candidate, story: Story) -> bool:
    """Which agency, company or group it was, where it is one that everybody would name first."""
    asked = story.known(c.asked)
    return c.kind == Kind.WHICH and any(e.famous and e.sort == "organization" for e in asked)


SALIENCE = (
    ("by the way", by_the_way),
    ("inner clause", inner_clause),
    ("side date", side_date),
    ("big name", big_name),
)
