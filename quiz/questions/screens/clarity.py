"""Reasons for which a stranger to the story would not know what is asked."""

import re

from quiz.fact import Fault, Story
from quiz.questions.candidate import Candidate
from quiz.questions.referring import nameable

CURED = frozenset({Fault.HEADLINED})
"""Faults that naming the story cures."""

MONTHS = frozenset(
    "January February March April May June July August September October November December".split()
)
MONTH = "|".join(sorted(MONTHS))
ANCHOR = re.compile(
    r"(?i)\b(?:as of|as reported in|in|of|on)(?: what date in| what month)? (?:of )?"
    rf"(?:(?:{MONTH}) )?(?:19|20)\d\d"
)
"""The dates of a stem, which say when but not what."""

RELATIVE = re.compile(
    r"\b(yesterday|today|tonight|tomorrow|now|currently|recently|ago|"
    r"(?:this|last|next|past) (?:week|month|year|weekend|night|spring|summer|fall|autumn|winter|"
    r"mon|tues|wednes|thurs|fri|satur|sun)\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
LOOSE = re.compile(r"\b(we|you|I|me|us|my|our|your|mine|ours|yours)\b")


def unclear(c: Candidate, _: Story) -> bool:
    """A phrase that the question needs cannot stand alone."""
    return bool(set(c.faults) - (CURED if c.written.framed else frozenset()))


def partly_named(c: Candidate, story: Story) -> bool:
    """A person whom the story never names in full is in the stem."""
    people = (story.entities[i] for i in c.named if i in story.entities)
    return any(p.sort == "person" and " " not in p.name and not nameable(p) for p in people)


def nameless(c: Candidate, _: Story) -> bool:
    """The stem names nobody and nothing, so that it could be any event."""
    return not c.written.framed and not c.named and not telling(c.stem)


def telling(stem: str) -> list[str]:
    """Return the capitalised words and numbers of a stem after its first: names, months aside."""
    words = re.findall(r"[\w'’.-]+", ANCHOR.sub("", stem))[1:]
    return [
        w
        for w in words
        if (w[0].isupper() or w[0].isdigit()) and w not in MONTHS and w not in ("As", "I")
    ]


def vague(c: Candidate, _: Story) -> bool:
    """Too little in the stem tells which event is meant: one name and no date."""
    words = set(telling(c.stem))
    return not c.written.framed and len(words) < (2 if c.dated else 3)


def relative_time(c: Candidate, _: Story) -> bool:
    """A relative time is left in stem or key."""
    return bool(RELATIVE.search(c.stem) or RELATIVE.search(c.key))


def loose_pronoun(c: Candidate, _: Story) -> bool:
    """A first or second person is left in the stem."""
    return bool(LOOSE.search(c.stem) or LOOSE.search(c.key))


def undated_present(c: Candidate, story: Story) -> bool:
    """The present of an article without a date: nobody knows when it holds."""
    return story.published is None and c.fact.tense != "past"


def anonymous(c: Candidate, _: Story) -> bool:
    """Somebody without a name says it: "according to experts"."""
    return c.said_by is not None and not re.search(r"[A-Z]", c.said_by.removeprefix("The "))


CLARITY = (
    ("cannot stand alone", unclear),
    ("partial name", partly_named),
    ("names nothing", nameless),
    ("vague", vague),
    ("relative time", relative_time),
    ("loose pronoun", loose_pronoun),
    ("undated present", undated_present),
    ("anonymous source", anonymous),
)
CURABLE = frozenset({"names nothing", "vague", "cannot stand alone"})
"""Reasons that naming the story takes away."""
