"""Reasons against a question about something its story only mentions by the way."""

from collections.abc import Mapping

from quiz.fact import Story
from quiz.grammar.roots import root, roots
from quiz.questions.candidate import Candidate
from quiz.questions.screens.clarity import PLAIN, weight
from quiz.questions.screens.worth import NEWS, RANK
from quiz.schema import Granularity, Kind, Time

RECURRING, MOST = 0.2, 5
"""Mean recurrence of the question's words below which a story only mentions what it asks; the
number of further uses that counts as full recurrence."""

EMPTY = frozenset(root(word) for word in PLAIN)
"""Roots of the words that tell nothing of which event is meant."""


def by_the_way(c: Candidate, story: Story) -> bool:
    """After the news, a question without a word of the headline, or in words hardly used again.

    Measured on 194 strict ratings of four rounds: 22 % of such questions were usable, and 40 % of
    the others; on 97 items of another sample, 33 % and 61 %.
    """
    if c.fact.sentence < NEWS or not story.words:
        return False
    beside = bool(content(story.headline or "")) and not on_headline(c, story)
    return beside or recurrence(content(c.written.bare), story.words) < RECURRING


def content(text: str) -> list[str]:
    """Return the roots of the words of a text that tell something."""
    return [word for word in roots(text) if word not in EMPTY]


def on_headline(c: Candidate, story: Story) -> set[str]:
    """Return the roots of the telling words that a question has from the headline."""
    return set(content(c.written.bare)) & set(content(story.headline or ""))


def recurrence(told: list[str], words: Mapping[str, int]) -> float:
    """Return how often a story comes back to words, from 0 (never) to 1 (`MOST` times or more)."""
    again = (min(max(words.get(word, 0) - 1, 0), MOST) for word in told)
    return sum(again) / (MOST * max(1, len(told)))


def inner_clause(c: Candidate, _: Story) -> bool:
    """What a clause that says more of a noun adds in a later sentence.

    Of 30 strict ratings of what relative clauses tell, wherever they stood, 7 were usable.
    """
    return c.fact.rule == "relative" and c.fact.sentence >= NEWS


POINT, EVENT = 2, 8.0
"""Words of the headline in a question about a day of the story's own event; what a question must
tell, as `weight` counts, to tell of an event by itself."""


def side_date(c: Candidate, story: Story) -> bool:
    """After the news, the day or month of another event than the headline's, or a mere year.

    A year is worth asking for what was first, last or greatest, and any date of an event that the
    question tells by itself. Of 25 dates told after the news 7 were usable, by strict ratings.
    """
    late = c.kind == Kind.WHEN and c.fact.sentence >= NEWS
    if not late or not isinstance(c.answer, Time) or weight(c.written.bare) >= EVENT:
        return False
    if c.answer.granularity in (Granularity.YEAR, Granularity.DECADE):
        return not RANK.search(c.written.bare)
    return bool(story.headline) and len(on_headline(c, story)) < POINT


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
