"""Reasons for which a question would teach something the article does not say."""

import re
from itertools import takewhile

from quiz.fact import Fault, Modality, Story
from quiz.questions.candidate import Candidate
from quiz.questions.screens.clarity import MONTH
from quiz.schema import Kind

REPORTED = frozenset("say find show believe consider think report suggest expect".split())
"""Verbs whose present in a report tells what one study or one day brought."""


def denied(c: Candidate, _: Story) -> bool:
    """The clause denies what it says."""
    return c.fact.negated


def unreal(c: Candidate, _: Story) -> bool:
    """The clause tells what may, could or should be."""
    return c.fact.modality == Modality.POSSIBLE


def twice_filled(c: Candidate, _: Story) -> bool:
    """Two agents, two objects, or an object beside "be": the parse went wrong."""
    own = list(takewhile(lambda a: a.role != "PRD", c.fact.arguments))
    agents = [a for a in own if a.role == "ARG0"]
    themes = [a for a in own if a.role == "ARG1" and a.slot == "object"]
    adverb = any(a.slot == "adverb" for a in own)
    be_with_object = c.fact.verb.lemma == "be" and (bool(themes) or adverb)
    made_to = (
        c.fact.verb.lemma in ("make", "be") and not themes and len(own) < len(c.fact.arguments)
    )
    beyond = c.fact.verb.lemma == "be" and all(a.role != c.role for a in own)
    if made_to and not c.fact.verb.passive and (c.fact.verb.lemma == "make" or beyond):
        return True
    return len(agents) > 1 or len(themes) > 1 or be_with_object


def timeless(c: Candidate, story: Story) -> bool:
    """A present that tells what is always so: recast into the past it would be odd or untrue."""
    fact = c.fact
    helpers = {lemma for _, lemma, tag in fact.verb.auxiliaries if tag != "MD"}
    simple = fact.tense == "present" and (not helpers or (helpers == {"be"} and fact.verb.passive))
    if fact.verb.passive and fact.verb.lemma in ("schedule", "set", "plan", "slate", "due"):
        return False
    subject = fact.subject
    idents = [p.entity for p in subject.phrase.pieces if p.entity] if subject is not None else []
    named = any(e.sort != "group" for e in story.known(idents))
    quantity = c.kind in (Kind.HOW_MANY, Kind.HOW_MUCH)
    placed = any(p.entity for a in fact.arguments for p in a.phrase.pieces)
    if quantity and (placed or Fault.HEADLINED in c.faults):
        return False
    said = fact.said_by is not None or fact.verb.lemma in REPORTED
    return simple and not named and not said


STORY_EVENT = re.compile(rf"\bthe (?:{MONTH}) (\d{{4}}) ")


def two_years(c: Candidate, _: Story) -> bool:
    """The story's event is named by its month, but the fact is of another year: "last year"."""
    event = STORY_EVENT.search(c.written.bare)
    times = (a.phrase.time for a in c.fact.arguments)
    years = {str(time.start.year) for time in times if time is not None}
    return event is not None and bool(years - {event.group(1)})


COUNTING = re.compile(r"\b(?:so far|thus far|to date|until now|up to now)\b")
"""What tells of a count that it goes on."""


def still_running(c: Candidate, story: Story) -> bool:
    """What has been so far in a year or month that goes on: "has recorded 112 this year"."""
    if story.published is None or c.fact.tense != "perfect":
        return False
    if COUNTING.search(_quote(c)) and c.kind in (Kind.HOW_MANY, Kind.HOW_MUCH):
        return True
    times = (a.phrase.time for a in c.fact.arguments)
    return any(t is not None and t.start <= story.published < t.end for t in times)


ARRANGING = frozenset("schedule set plan slate due expect agree summon invite book call".split())
"""Verbs after which a time may be that of what is arranged."""


def to_come(c: Candidate, story: Story) -> bool:
    """A past with a day after the story's own: "has summoned them to a meeting on Tuesday"."""
    if story.published is None or c.fact.modality == Modality.PLANNED:
        return False
    arranged = c.fact.verb.passive and c.fact.verb.lemma in ARRANGING
    open_end = any(a.role == "PRD" for a in c.fact.arguments) or arranged
    times = [t for a in c.fact.arguments if (t := a.phrase.time) is not None]
    if c.fact.tense == "present" and any(t.start == story.published for t in times):
        return True  # "the team, who visit Oslo tonight"
    return not open_end and any(t.start > story.published for t in times)


def some_of(c: Candidate, _: Story) -> bool:
    """One or two of several, told as examples: "two of the finds were of ice" may not be all.

    Or a subject that leaves open who: "some departments ran checks".
    """
    subject = c.fact.subject
    pieces = subject.phrase.pieces if subject is not None else ()
    first = pieces[0].text.lower().split()[:1] if pieces and pieces[0].part != "hedge" else []
    if first and first[0] in ("some", "certain", "various"):
        return True
    quantity = subject.phrase.quantity if subject is not None else None
    asked = c.kind == Kind.HOW_MANY and quantity is not None and quantity == c.answer
    few = quantity is not None and quantity.value in ("1", "2")
    return asked and few and "how many of" in c.stem.lower()


def about_midnight(c: Candidate, _: Story) -> bool:
    """The day of what happened about midnight may be either of two."""
    return c.kind == Kind.WHEN and "midnight" in c.fact.evidence.quote


def conditional(c: Candidate, _: Story) -> bool:
    """The sentence holds only under a condition that the question leaves out."""
    held = re.search(r"\b(?:only (?:when|if|where)|unless|provided that|as long as)\b", _quote(c))
    return held is not None and held.group() not in c.written.bare


TASTE = frozenset(
    "ideal perfect wonderful terrific amazing awesome awful terrible dreadful horrible beautiful "
    "lovely gorgeous ugly excellent fantastic brilliant marvelous marvellous nice delightful "
    "stupid silly foolish ridiculous shameful disgraceful cool fun boring sad exciting "
    "disappointing".split()
)
"""Adjectives that tell what somebody thinks of a thing."""


def opinion(c: Candidate, _: Story) -> bool:
    """What something is in somebody's eyes, told as a fact: "the ideal country for talks"."""
    told = (a.phrase for a in c.fact.arguments if a.slot == "complement")
    words = {w.lower() for phrase in told for p in phrase.pieces for w in p.text.split()}
    return c.fact.said_by is None and c.fact.verb.lemma == "be" and bool(words & TASTE)


def _quote(c: Candidate) -> str:
    return c.fact.evidence.quote


def rank_cut_short(c: Candidate, _: Story) -> bool:
    """A first or only "since" something, without since when: more than the article says."""
    ranked = re.search(r"\b(?:first|second|third|only|\w+est)\b", c.written.bare)
    later = re.search(r"\bsince\b", c.fact.evidence.quote)
    return bool(ranked and later) and not re.search(r"\bsince\b", c.written.bare)


def renamed(c: Candidate, story: Story) -> bool:
    """One name became another: which of them a thing had before, the question would get wrong."""
    if c.fact.verb.lemma not in ("become", "rename") or c.fact.subject is None:
        return False
    whole = [a for a in c.fact.arguments if a.slot in ("complement", "object")]
    pairs = [(c.fact.subject.phrase.entity, a.phrase.entity) for a in whole]
    return any(x and y and story.entities[x].sort == story.entities[y].sort for x, y in pairs)


TRUTH = (
    ("two years", two_years),
    ("renamed", renamed),
    ("still running", still_running),
    ("to come", to_come),
    ("some of them", some_of),
    ("about midnight", about_midnight),
    ("rank cut short", rank_cut_short),
    ("opinion", opinion),
    ("conditional", conditional),
    ("always so", timeless),
    ("denied", denied),
    ("not asserted", unreal),
    ("crooked parse", twice_filled),
)
