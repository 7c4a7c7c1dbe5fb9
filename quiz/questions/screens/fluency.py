"""Reasons for which an editor would not print a question as it stands."""

import re

from quiz.fact import Story
from quiz.grammar.groups import animate
from quiz.questions.candidate import Candidate
from quiz.questions.stem import MAX_STEM
from quiz.schema import Kind

MIN_WORDS, MAX_KEY = 6, 9
MAX_FRAMED = 38
UNTIDY = re.compile(
    r"\bto [a-z]+ (?:in|at|on|from|for|with) (?:which|what) |"
    r"\s[,.?;:]|\s{2}|\(\s|\s\)|,\s*\?|,\s*,|[\[\]|]|\bn't\b|``|''|https?:|(?<!\d)\s[-–—]\s(?!\d)|"
    r"\b(?:crore|lakh|not not|in in|of of|to to|the the|a a|by by|on on|at at|for for)\b|"
    r"\b(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.?\?$"
)
INCOMPLETE = frozenset(
    "agree decide plan try attempt intend refuse promise threaten fail manage continue "
    "begin start proceed tend hope want expect need aim pledge vow seek claim offer ask "
    "urge force allow enable require encourage lead convince persuade tell inform remind "
    "warn put place turn".split()
)
"""Verbs that say little without what they govern."""

REQUIRED = {
    "accuse": "of", "charge": "with", "suspect": "of", "convict": "of", "blame": "for",
    "prevent": "from", "ban": "from", "bar": "from", "deprive": "of", "rob": "of", "remind": "of",
    "base": "on", "link": "to", "attribute": "to", "devote": "to", "compare": "with",
}  # fmt: skip
"""Verbs that need a phrase with this preposition to be told whole."""

ANSWERING = frozenset({"respond", "react", "reply"})
"""Verbs that nobody understands without what came before."""

NAMING = frozenset({"consider", "deem", "call", "dub", "label", "describe"})
SAYING = frozenset(
    "say tell add note explain write state announce report argue claim suggest warn reply tweet "
    "observe point".split()
)


def short(c: Candidate, _: Story) -> bool:
    """The question is a fragment, with the date and the story left aside."""
    return min(len(c.stem.split()), len(c.written.bare.split())) < MIN_WORDS


def long(c: Candidate, _: Story) -> bool:
    """The stem is a paragraph, or the key a sentence."""
    return (
        len(c.written.bare.split()) > MAX_STEM + 2
        or len(c.stem.split()) > MAX_FRAMED
        or len(c.key.split()) > MAX_KEY
    )


def untidy(c: Candidate, _: Story) -> bool:
    """Stem or key shows traces of the tokeniser, or open quotation marks or brackets."""
    both = (c.stem, c.key)
    return any(
        bool(UNTIDY.search(t))
        or t.count('"') % 2 == 1
        or t.count("(") != t.count(")")
        or any(quoted.endswith(" ") for quoted in t.split('"')[1::2])
        for t in both
    )


def cut_short(c: Candidate, _: Story) -> bool:
    """The verb lacks what it needs: "considered customs", "agreed", "said"."""
    if c.fact.verb.lemma == "use" and any(a.role == "PRD" for a in c.fact.arguments):
        return True  # "used to" is no verb of its own
    if c.fact.rule == "toll":
        return False
    if c.fact.verb.lemma in ANSWERING and not any(a.marker == "to" for a in c.fact.arguments):
        return True
    needed = REQUIRED.get(c.fact.verb.lemma)
    held = needed != "from" or any(
        a.slot == "object"
        and (animate(a.phrase) or a.phrase.sort in ("place", "organization", "group"))
        for a in c.fact.arguments
    )
    if needed and held and not re.search(rf"\b{needed}\b", c.stem):
        return True
    told = any(a.slot == "complement" for a in c.fact.arguments)
    if told:
        return False
    lemma = c.fact.verb.lemma
    if lemma == "write" and any(a.slot == "object" for a in c.fact.arguments):
        return False
    loose = lemma in ("start", "begin", "continue", "lead", "turn", "put", "place")
    roles = ("ARG3", "DIR", "LOC") if loose else ()
    objects = [a for a in c.fact.arguments if a.slot == "object" or a.role in roles]
    return lemma in NAMING or lemma in SAYING or (lemma in INCOMPLETE and not objects)


def split_up(c: Candidate, _: Story) -> bool:
    """The asked object leaves its "to" behind: "what damage did the storm cause to the port"."""
    if c.fact.verb.lemma == "have" and re.search(r"\bhave to\b", c.stem):
        return True  # "has two years to serve" is no duty
    caused = c.fact.verb.lemma in ("cause", "do", "deal") and c.role == "ARG1"
    return caused and any(a.marker == "to" for a in c.fact.arguments)


def bare(c: Candidate, _: Story) -> bool:
    """Nothing but a subject and a verb is left: "who turned", "what was built"."""
    subject = c.fact.subject
    if c.written.framed and c.fact.verb.passive and c.kind in (Kind.HOW_MANY, Kind.HOW_MUCH):
        return False  # "how many houses were destroyed" is whole once the story is named
    return c.written.weight == 0 and subject is not None and subject.role == c.role


def clumsy(c: Candidate, _: Story) -> bool:
    """One word stands twice in two forms, two phrases begin with "by", or one with "between"."""
    subject = c.fact.subject
    heads = [subject.phrase.head] if subject is not None else []
    echo = any(h[:5] == c.fact.verb.lemma[:5] and len(h) > 4 for h in heads)
    agents = [a for a in c.fact.arguments if a.marker == "by" and a.phrase.time is None]
    stranded = any(a.marker == "between" and a.phrase.time is None for a in c.fact.arguments)
    return (echo and c.fact.verb.lemma != "be") or len(agents) > 1 or stranded


def doubled(c: Candidate, story: Story) -> bool:
    """The stem names the same person twice, so that the second "he" may be another."""
    people = story.known(c.named)
    return any(
        len(re.findall(rf"\b{re.escape(p.short)}\b", f"{c.written.bare} {c.written.source}")) > 1
        for p in people
        if p.sort == "person" and p.short
    )


FLUENCY = (
    ("too short", short),
    ("too long", long),
    ("untidy", untidy),
    ("leaves something out", cut_short),
    ("split up", split_up),
    ("bare", bare),
    ("clumsy", clumsy),
    ("names one twice", doubled),
)
