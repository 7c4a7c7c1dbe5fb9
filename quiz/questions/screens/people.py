"""Reasons for which a question about somebody is not worth asking: a passer-by, a mere voice."""

import re

from quiz import gazetteer
from quiz.fact import Entity, Story
from quiz.grammar.roots import root, roots
from quiz.questions.anchor import STATES
from quiz.questions.candidate import Candidate
from quiz.questions.screens.clarity import central, weight
from quiz.questions.screens.when_where import JUDGING, SAYING
from quiz.questions.screens.worth import LEADING, RANK
from quiz.schema import Kind, Party

OFFICES = frozenset(
    "president minister premier chancellor king queen prince pope leader chief head director "
    "ceo executive chairman chairwoman chair founder cofounder co-founder mayor governor senator "
    "ambassador commander general admiral secretary commissioner prosecutor judge justice "
    "investigator manager coach captain editor speaker dean rector principal".split()
)
"""Person nouns for posts that a story may ask about by themselves."""


def minor_person(c: Candidate, story: Story) -> bool:
    """The answer is somebody whom nobody could be asked to know: a passer-by of the story."""
    if c.kind != Kind.WHO or not isinstance(c.answer, Party):
        return False
    if c.answer.type == "group" and not c.asked:
        return True
    people = story.known(c.asked)
    ranked = bool(RANK.search(c.written.bare))
    if c.fact.verb.lemma in LIFE and not any(p.headline for p in people):
        return not ranked
    return not (ranked or any(_matters(p) for p in people) or _well_told(c, story))


TOLD = 3.5
"""What a question must tell, as `weight` counts it, for a passer-by to be its answer."""


def _well_told(c: Candidate, story: Story) -> bool:
    """Tell whether a question tells enough of an act, with a name or a number in it.

    Measured on strict readers' ratings: of 15 such questions 13 were usable, of others half.
    """
    marked = bool(story.known(c.named)) or bool(re.search(r"\d", c.written.bare))
    return marked and weight(c.written.bare) >= TOLD


def plain_act(c: Candidate, story: Story) -> bool:
    """Who did something that many may have done: too little in it tells what."""
    if c.kind == Kind.WHICH and c.fact.subject is not None and c.role == c.fact.subject.role:
        return c.fact.rule == "active" and not (_telling(c) or _well_told(c, story))
    if c.kind != Kind.WHO or c.fact.rule in ("role", "copula", "with-clause"):
        return False
    subject = c.fact.subject
    asked = subject is not None and c.role in (subject.role, "ARG1")
    if not asked or c.fact.verb.passive:
        return False
    bare = c.written.bare
    people = story.known(c.asked)
    known = RANK.search(bare) or any(p.headline or _posted(p) for p in people)
    posted = any(_posted(p) for p in people)
    return not ((_telling(c) and known) or posted or _well_told(c, story))


def _acts(c: Candidate) -> bool:
    """Tell whether the verb is of an act, which a present tells as a scene."""
    return c.fact.verb.lemma not in STATES or c.fact.verb.particle is not None


def habit(c: Candidate, _: Story) -> bool:
    """Who does something, or where, as a rule: "who studied lizards", once it is past, is odd."""
    simple = c.fact.tense == "present" and not c.fact.verb.auxiliaries
    plain = c.fact.verb.lemma not in SAYING and c.fact.verb.lemma != "be"
    scene = c.kind == Kind.HOW_MANY and _acts(c)  # "22 children stand up"
    return (c.kind in (Kind.WHO, Kind.WHERE) or scene) and simple and plain


def _telling(c: Candidate) -> bool:
    bare = c.written.bare
    return bool(c.written.timed or re.search(r'\d|"', bare) or RANK.search(bare))


PRIVATE = frozenset(
    "child son daughter father mother brother sister husband wife widow cousin uncle aunt resident "
    "native refugee immigrant migrant neighbor neighbour friend".split()
)
"""What anybody may be."""


def _matters(person: Entity) -> bool:
    described = person.description is not None and _named(person.description.text)
    return person.headline or described or _posted(person)


def _named(text: str) -> bool:
    """Tell whether a description has a name in it, not only "the child of Chinese immigrants"."""
    words = [w for w in text.split() if w[:1].isupper()]
    private = not PRIVATE.isdisjoint(text.lower().split())
    return any(not private or gazetteer.demonym(w) is None for w in words)


def minor_office(c: Candidate, story: Story) -> bool:
    """Who holds a post: only for posts that count and persons the story comes back to."""
    if c.fact.rule not in ("role", "copula") or c.kind != Kind.WHO or c.fact.verb.lemma != "be":
        return False
    people = story.known(c.asked)
    words = {w.strip(",").lower() for w in c.stem.rstrip("?").split()}
    about = {root(w) for w in words if len(w) > 3} & {root(w) for w in story.topic}
    return not words & OFFICES or len(about) < 2 or any(p.mentions < 2 for p in people)


LIFE = frozenset(
    "bear grow raise study live move speak become marry settle graduate attend work wear "
    "have learn say tell note add like love believe think feel spend consider agree".split()
)
"""Verbs of a life as it is told of anybody."""


def minor_subject(c: Candidate, story: Story) -> bool:
    """The life of somebody who is only a voice in the story: neither described nor its topic."""
    subject = c.fact.subject
    person = story.entities.get((subject.phrase.entity if subject else None) or "")
    if person is None or person.sort != "person" or person.id in c.asked:
        return False
    if c.fact.verb.lemma in LIFE and not person.headline:
        return not (person.description is not None and _posted(person))
    passing = person.first >= LEADING and not (c.written.framed and central(person))
    return passing and not _matters(person)


OFTEN = 4
"""Mentions of somebody the story rests on, post or no post."""


def _posted(person: Entity) -> bool:
    return person.description is not None and person.description.head in OFFICES


COURTESY = frozenset({"thank", "greet", "welcome", "congratulate", "salute", "applaud", "hug"})


def courtesy(c: Candidate, _: Story) -> bool:
    """Who thanked or greeted whom, as everybody does."""
    return c.kind == Kind.WHO and c.fact.verb.lemma in COURTESY


def passing_voice(c: Candidate, story: Story) -> bool:
    """Who said it: only for somebody whose post is told, and of the story's point."""
    if c.kind not in (Kind.WHO, Kind.WHICH) or c.fact.verb.lemma not in SAYING | JUDGING:
        return False
    if c.fact.verb.lemma == "write" and any(a.slot == "object" for a in c.fact.arguments):
        return False  # a book, not a word
    people = story.known(c.asked)
    if c.fact.verb.lemma in ("quote", "cite"):
        return True
    told = [a for a in c.fact.arguments if a.slot == "object" and c.fact.verb.lemma == "tell"]
    if any(
        e.sort in ("organization", "name")
        for a in told
        for e in story.known([a.phrase.entity or ""])
    ):
        return True  # a voice told to a paper
    if ', "' in c.written.bare:
        return True  # who said a sentence, word for word, is seldom news
    posted = all(_posted(p) or p.mentions >= OFTEN for p in people)
    return not posted or len(set(roots(c.written.bare)) & {root(w) for w in story.topic}) < 2


PEOPLE = (
    ("courtesy", courtesy),
    ("passing voice", passing_voice),
    ("minor subject", minor_subject),
    ("minor person", minor_person),
    ("plain act", plain_act),
    ("minor office", minor_office),
    ("habit", habit),
)
