"""Reasons against asking when or where, or for what only lies or is told somewhere."""

from quiz.fact import Story
from quiz.questions.candidate import Candidate
from quiz.questions.screens import fluency
from quiz.schema import Granularity, Kind, Place, Time

SAYING = fluency.SAYING | frozenset(
    "believe think agree speak comment ask urge call appeal insist quote cite".split()
)
"""Verbs of saying, and of thinking aloud."""

JUDGING = frozenset(
    "accuse admire applaud attack blame blast bless castigate celebrate censure chide commend "
    "condemn congratulate criticise criticize decry defend denounce deplore deride greet hail "
    "honor honour laud lambast mock praise rap rebuke ridicule salute scold slam thank "
    "welcome".split()
)
"""Verbs of judgment, which tell what somebody said and no more (VerbNet, class 33)."""

PUBLISHING = frozenset({"publish", "release", "post", "issue", "update", "tell", "talk", "discuss"})
DECIDING = frozenset({"announce", "agree", "appeal", "call", "urge", "ask"})
"""Verbs of saying that are acts: the day of an agreement is worth asking."""


def idle_date(c: Candidate, story: Story) -> bool:
    """When something was said or published, or that it was in the year of the report itself."""
    if c.kind != Kind.WHEN or not isinstance(c.answer, Time):
        return False
    year = c.answer.granularity == Granularity.YEAR
    same = story.published is not None and c.answer.start.year == story.published.year
    said = SAYING - DECIDING | PUBLISHING | JUDGING
    idle = c.fact.verb.lemma in said and not _set_free(c)
    idle = idle and not (c.fact.verb.lemma in ("release", "issue") and not _published(c))
    lasting = any(lemma == "be" for _, lemma, _ in c.fact.verb.auxiliaries)
    going_on = c.fact.verb.tag == "VBG" and lasting
    told = any(a.slot == "complement" for a in c.fact.arguments)
    somewhere = c.fact.verb.lemma == "be" and not told  # "were on Capitol Hill on Tuesday"
    return idle or going_on or somewhere or (year and (same or _side_history(c, story)))


FOUNDING = frozenset({"found", "establish", "open", "create", "start", "launch", "set", "go"})


def _side_history(c: Candidate, story: Story) -> bool:
    """Tell whether a year is that of the founding, or the like, of what no headline names."""
    named = story.known(c.named)
    aside = bool(story.headline) and not any(e.headline for e in named)
    return aside and c.fact.verb.lemma in FOUNDING


PAPERS = frozenset(
    "report statement study result finding figure datum data image photo picture video film movie "
    "album song book list letter document survey review paper press version game trailer".split()
)


def _published(c: Candidate) -> bool:
    """Tell whether it is words or pictures that came out, not a capsule or a prisoner."""
    themes = [a.phrase for a in c.fact.arguments if a.role == "ARG1"]
    return not themes or any(p.head in PAPERS or p.sort in ("work", "name") for p in themes)


def _set_free(c: Candidate) -> bool:
    """Tell whether it is a person who was released."""
    subject = c.fact.subject
    person = subject is not None and subject.phrase.sort == "person"
    return c.fact.verb.passive and c.fact.verb.lemma == "release" and person


ASIDE = "nested: which in complement of"
"""The rule whose questions are about what a thing is a part of, by the way."""


def mere_place(c: Candidate, _: Story) -> bool:
    """Where something was or is: a state, mostly known to all or to nobody."""
    moved = any(a.role == "EXT" for a in c.fact.arguments)  # "fell 4 percent in New York"
    if c.rule.startswith(ASIDE):
        return True
    nested = c.rule.startswith("nested") and "oblique" in c.rule
    still = c.fact.verb.lemma == "be" and (c.role in ("LOC", "DIR") or nested)
    still = still or (c.role == "LOC" and c.fact.verb.lemma in SAYING | JUDGING)
    return c.kind == Kind.WHERE and (still or moved)


def a_country(c: Candidate, _: Story) -> bool:
    """Which country did it: with the story named mostly guessed, without it mostly unclear.

    Measured on strict ratings: 3 of 14 such questions were usable.
    """
    country = isinstance(c.answer, Place) and c.answer.level == "country"
    return c.kind == Kind.WHICH and country and c.rule.startswith("which: subject")


def beside_it(c: Candidate, _: Story) -> bool:
    """Which thing or who lies near another: "which museum was near the parliament"."""
    told = [a for a in c.fact.arguments if a.role not in (c.role, "TMP")]
    lies = all(a.slot == "oblique" and a.role in ("LOC", "ARG3") for a in told) and bool(told)
    asked = c.kind in (Kind.WHO, Kind.WHICH, Kind.WHAT)
    return asked and c.fact.verb.lemma in ("be", "lie", "stand", "sit") and lies


WHEN_WHERE = (
    ("idle date", idle_date),
    ("mere place", mere_place),
    ("a country", a_country),
    ("beside it", beside_it),
)
