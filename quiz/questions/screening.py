"""Named reasons to throw a candidate out, each a small test; the first that holds is the reason."""

import re
from collections.abc import Callable

from quiz.fact import Fault, Modality, Story
from quiz.questions.candidate import Candidate
from quiz.questions.stem import MAX_STEM
from quiz.schema import Kind

Test = Callable[[Candidate, Story], bool]

MIN_WORDS, MAX_KEY = 5, 8
CURED = frozenset({Fault.HEADLINED})
"""Faults that a context cures."""
RELATIVE = re.compile(
    r"\b(yesterday|today|tonight|tomorrow|now|currently|recently|ago|"
    r"(?:this|last|next|past) (?:week|month|year|weekend|night|spring|summer|fall|autumn|winter|"
    r"mon|tues|wednes|thurs|fri|satur|sun)\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
LOOSE = re.compile(r"\b(we|you|I|me|us|my|our|your|mine|ours|yours)\b")
UNTIDY = re.compile(
    r"\s[,.?;:]|\s{2}|\(\s|\s\)|,\s*\?|[\[\]]|\bn't\b|``|''|https?:|\b(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.?\?$"
)
ANCHOR = re.compile(
    r"(?i)\b(?:as of|as reported in|in|of|on)(?: what date in| what month)? (?:of )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:19|20)\d\d"
)
"""The dates of a stem, which say when but not what."""

SAYING = frozenset(
    ["say", "tell", "add", "note", "explain", "write", "state", "announce", "report", "argue", "claim", "suggest", "warn", "reply", "tweet"]
)
MONTHS = frozenset(
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
)
EMPTY_VERBS = frozenset(
    {
        "do",
        "seem",
        "appear",
        "want",
        "like",
        "feel",
        "know",
        "mean",
        "think",
        "believe",
        "hope",
        "happen",
        "help",
        "try",
        "go",
        "get",
        "see",
        "look",
    }
)


def denied(c: Candidate, _: Story) -> bool:
    """The clause denies what it says."""
    return c.fact.negated


def unreal(c: Candidate, _: Story) -> bool:
    """The clause tells what may, could or should be."""
    return c.fact.modality == Modality.POSSIBLE


def unclear(c: Candidate, _: Story) -> bool:
    """A phrase that the question needs cannot stand alone."""
    return bool(set(c.faults) - (CURED if c.written.framed else frozenset()))


def partly_named(c: Candidate, story: Story) -> bool:
    """A person whom the story never names in full is in the stem."""
    people = (story.entities[i] for i in c.named if i in story.entities)
    return any(
        p.sort == "person" and " " not in p.name and c.fact.sentence >= 0 and not _royal(p)
        for p in people
    )


def _royal(person) -> bool:  # type: ignore[no-untyped-def]
    from quiz.questions.referring import nameable

    return nameable(person)


def giveaway(c: Candidate, story: Story) -> bool:
    """The stem names the answer, or a good part of it."""
    if c.asked & c.named:
        return True
    low = f" {c.stem.lower()} "
    if re.search(rf"(?<!\w){re.escape(c.key.lower())}(?!\w)", low):
        return True
    words = {w for w in re.findall(r"\w+", c.key.lower()) if len(w) > 3}
    return c.kind in (Kind.WHO, Kind.WHERE) and any(
        re.search(rf"\b{re.escape(w)}", low) for w in words
    )


def nameless(c: Candidate, story: Story) -> bool:
    """The stem names nobody and nothing, so that it could be any event."""
    return not c.written.framed and not c.named and not _telling(c.stem)


def _telling(stem: str) -> list[str]:
    """Return the capitalised words of a stem after its first: names, months aside."""
    words = re.findall(r"[\w'’.-]+", ANCHOR.sub("", stem))[1:]
    return [
        w
        for w in words
        if (w[0].isupper() or w[0].isdigit()) and w not in MONTHS and w not in ("As", "I")
    ]


def vague(c: Candidate, story: Story) -> bool:
    """Too little in the stem tells which event is meant: one name and no date."""
    words = set(_telling(c.stem))
    return not c.written.framed and len(words) < (2 if c.dated else 3)


def short(c: Candidate, _: Story) -> bool:
    """The stem is a fragment."""
    return len(c.stem.split()) < MIN_WORDS


def long(c: Candidate, _: Story) -> bool:
    """The stem is a paragraph, or the key a sentence."""
    return len(c.stem.split()) > MAX_STEM + 2 or len(c.key.split()) > MAX_KEY


def relative_time(c: Candidate, _: Story) -> bool:
    """A relative time is left in stem or key."""
    return bool(RELATIVE.search(c.stem) or RELATIVE.search(c.key))


def loose_pronoun(c: Candidate, _: Story) -> bool:
    """A pronoun is left in the stem."""
    return bool(LOOSE.search(c.stem))


def untidy(c: Candidate, _: Story) -> bool:
    """The stem shows traces of the tokeniser, or open quotation marks or brackets."""
    return (
        bool(UNTIDY.search(c.stem))
        or c.stem.count('"') % 2 == 1
        or c.stem.count("(") != c.stem.count(")")
    )


def empty_verb(c: Candidate, _: Story) -> bool:
    """The verb tells too little: "Who said ...", "Whom did X want ..."."""
    return c.fact.verb.lemma in EMPTY_VERBS


def anonymous(c: Candidate, story: Story) -> bool:
    """Somebody without a name says it: "according to experts"."""
    return c.said_by is not None and not re.search(r"[A-Z]", c.said_by.removeprefix("The "))


def cut_short(c: Candidate, _: Story) -> bool:
    """The verb lacks what it needs: "considered customs", "called the plan"."""
    small = c.fact.verb.lemma in ("consider", "deem", "call", "dub", "label")
    told = any(a.slot == "complement" for a in c.fact.arguments)
    return not told and (small or c.fact.verb.lemma in SAYING)


def bare(c: Candidate, _: Story) -> bool:
    """Nothing but a subject and a verb: "who turned"."""
    rest = [
        a for a in c.fact.arguments if a.slot != "subject" and a.role != "TMP" and a.phrase.pieces
    ]
    return not rest and not c.fact.verb.passive


def crooked(c: Candidate, _: Story) -> bool:
    """A "be" with an object: the parse went wrong."""
    slots = [a.slot for a in c.fact.arguments]
    return (
        c.fact.verb.lemma == "be"
        and "object" in slots
        and not any(a.role == "PRD" for a in c.fact.arguments[:0])
    )


def undated_present(c: Candidate, story: Story) -> bool:
    """The present of an article without a date: nobody knows when it holds."""
    return story.published is None and c.fact.tense != "past"


SCREENS: tuple[tuple[str, Test], ...] = (
    ("denied", denied),
    ("not asserted", unreal),
    ("cannot stand alone", unclear),
    ("empty verb", empty_verb),
    ("partial name", partly_named),
    ("gives the answer away", giveaway),
    ("names nothing", nameless),
    ("vague", vague),
    ("too short", short),
    ("too long", long),
    ("relative time", relative_time),
    ("loose pronoun", loose_pronoun),
    ("untidy", untidy),
    ("undated present", undated_present),
    ("anonymous source", anonymous),
    ("leaves something out", cut_short),
    ("bare", bare),
    ("crooked parse", crooked),
)


CURABLE = frozenset({"names nothing", "vague", "cannot stand alone"})


def curable(candidate: Candidate, story: Story) -> bool:
    """Tell whether all that stands against a candidate is that its story is not named."""
    against = {name for name, test in SCREENS if test(candidate, story)}
    return against <= CURABLE and set(candidate.faults) <= CURED


def reason(candidate: Candidate, story: Story) -> tuple[str, str] | None:
    """Return the first reason against a candidate with its detail, or None."""
    for name, test in SCREENS:
        if test(candidate, story):
            return name, _detail(candidate) if name == "cannot stand alone" else ""
    return None


def _detail(candidate: Candidate) -> str:
    return ", ".join(candidate.faults)
