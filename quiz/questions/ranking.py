"""How much a candidate is worth: near the story's point, dated, well named, not overlong."""

from quiz.fact import Story
from quiz.questions.candidate import Candidate
from quiz.schema import Kind

KIND_WORTH = {
    Kind.HOW_MANY: 0.8,
    Kind.HOW_MUCH: 0.7,
    Kind.WHEN: 0.6,
    Kind.WHICH: 0.5,
    Kind.WHERE: 0.5,
    Kind.WHO: 0.4,
    Kind.WHAT: 0.3,
}
"""Share of each kind's items that strict readers found usable, rounded: names are guessed or
unknown more often than numbers and dates."""


def score(candidate: Candidate, story: Story) -> float:
    """Return a score, about 0 to 1; higher is better worth asking."""
    parts = (
        0.35 * KIND_WORTH[candidate.kind],
        0.25 * _position(candidate, story),
        0.2 * _topic(candidate, story),
        0.1 * _names(candidate, story),
        0.1 * candidate.fact.main,
        -0.1 * (len(candidate.written.bare.split()) > 22),
        -0.05 * candidate.written.framed,
        -0.2 * (candidate.fact.rule == "role"),
    )
    return round(sum(parts), 4)


def _position(candidate: Candidate, story: Story) -> float:
    """Return 1 at the lead, falling to 0.4 at the end."""
    return 1.0 - 0.6 * candidate.fact.sentence / max(1, story.sentences)


def _topic(candidate: Candidate, story: Story) -> float:
    """Return the share of the question's own words that the story is about, capped."""
    words = {w.strip(",.?'\"").lower() for w in candidate.written.bare.split()}
    return min(1.0, len(words & story.topic) / 4)


def _names(candidate: Candidate, story: Story) -> float:
    """Return how central the entities of stem and key are."""
    known = story.known(candidate.named | candidate.asked)
    return min(1.0, sum(min(e.mentions, 5) + 3 * e.headline for e in known) / 12)
