"""Reasons for which a stranger to the story would not know what is asked."""

import re

from quiz import gazetteer
from quiz.fact import Entity, Fault, Story
from quiz.grammar.dates import MONTHS
from quiz.grammar.people import is_person_noun
from quiz.questions.anchor import LEAD
from quiz.questions.candidate import Candidate
from quiz.questions.referring import nameable
from quiz.schema import Kind

CURED = frozenset({Fault.HEADLINED})
"""Faults that naming the story cures."""

MONTH = "|".join(MONTHS)
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
RICH, RICH_NEWS = 6.0, 4.0
"""What a stem must tell to stand where the headline would give the answer away; less where it
tells the news itself, with its date."""

ENOUGH, ENOUGH_ALONE = 5.5, 4.5
"""What a stem must tell by itself; less where no headline could frame it."""

PLAIN = frozenset(
    "what which when where whom date month year many much that with from into over about after "
    "been were have their they this those these there then than according reported money "
    "percentage least more most also some other".split()
)
"""Words that tell nothing of which event is meant."""

LOOSE = re.compile(r"\b(we|you|I|me|us|my|our|your|ours|yours)\b")


def unclear(c: Candidate, _: Story) -> bool:
    """A phrase that the question needs cannot stand alone."""
    return bool(set(c.faults) - (CURED if c.written.framed else frozenset()))


def partly_named(c: Candidate, story: Story) -> bool:
    """A person whom the story never names in full is in the stem."""
    people = story.known(c.named)
    return any(p.sort == "person" and " " not in p.name and not nameable(p) for p in people)


CENTRAL = 3
"""Mentions of somebody whom a story is about."""


def central(person: Entity) -> bool:
    """Tell whether a story that does not have somebody in its headline is about him or her."""
    return person.first < LEAD and person.mentions >= CENTRAL


def stranger(c: Candidate, story: Story) -> bool:
    """A person in the stem whom neither a role nor the headline introduces; the story may.

    Not where it is the source: "according to Jane Roe" tells nobody why to believe it.
    """
    people = story.known(c.named)
    unknown = [p for p in people if not (p.description or p.headline or p.famous)]
    told = c.written.source if c.written.framed else f"{c.written.bare} {c.written.source}"
    return any(p.sort == "person" and p.name in told for p in unknown)


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


def vague(c: Candidate, story: Story) -> bool:
    """Too little in the stem tells which event is meant, where a headline could.

    A stem stands by itself if it has a time of its own or is the news of its month, introduces
    its persons, has a name that a stranger knows and one of the headline, and tells enough.
    """
    if c.written.framed:
        return False
    named = story.known(c.named)
    strangers = any(e.sort == "person" and not _known(e) for e in named)
    placed = any(_known(e) for e in named) and any(e.headline for e in named)
    if any(gazetteer.demonym(w) for w in re.findall(r"[A-Z]\w+", c.written.bare)):
        placed = placed or c.fact.sentence < LEAD  # "the Icelandic parliament"
    news = c.fact.main and c.fact.sentence < LEAD and c.dated and " reported " not in c.stem
    alone = (c.written.timed or news) and not strangers and placed
    if story.headline and story.published and not alone:
        return True
    enough = ENOUGH if story.headline else ENOUGH_ALONE
    return weight(c.stem) < enough - (1.5 if c.written.timed else 0)


def _known(entity: Entity) -> bool:
    """Tell whether a stranger to the story can place a name: a country, a big name, a told role."""
    if entity.sort == "person":
        return entity.description is not None
    if entity.sort == "place":
        return (
            entity.level in ("country", "state", "region")
            or gazetteer.lookup(entity.name) is not None
        )
    return entity.intro is not None or entity.famous


def weight(stem: str) -> float:
    """Return how much a stem tells: two for a name or a quotation, a half for another word."""
    body = ANCHOR.sub("", stem[:1].lower() + stem[1:]).removeprefix("according to")
    quoted = re.findall(r'"[^"]+"', body)
    body = re.sub(r'"[^"]+"', "", body)
    names = re.findall(
        r"\b[A-Z][\w'’.-]*(?:(?: of(?: the)?| and| de| al| for)? [A-Z0-9][\w'’.-]*)*", body
    )
    rest = re.sub(r"\b[A-Z][\w'’.-]*", "", body)
    words = [w for w in re.findall(r"[a-z][a-z-]{3,}", rest) if w not in PLAIN]
    numbers = re.findall(r"\b\d[\d,.]*", rest)
    return 2 * len(names) + 2 * len(quoted) + len(numbers) + 0.5 * len(words)


def rich(c: Candidate) -> bool:
    """Tell whether a stem can stand without its headline, which would give the answer away."""
    news = c.fact.sentence < LEAD and c.dated and (c.written.timed or c.fact.main)
    if c.kind == Kind.WHO and not news:
        return False
    return weight(c.stem) >= (RICH_NEWS if news else RICH)


def relative_time(c: Candidate, _: Story) -> bool:
    """A relative time is left in stem or key."""
    return bool(RELATIVE.search(_own(c)) or RELATIVE.search(c.key))


def _own(c: Candidate) -> str:
    """Return a stem without the headline that frames it."""
    return f"{c.written.bare} {c.written.source}" if c.written.framed else c.stem


def loose_pronoun(c: Candidate, _: Story) -> bool:
    """A first or second person is left in the stem."""
    return bool(LOOSE.search(_own(c)) or LOOSE.search(c.key))


def undated_present(c: Candidate, story: Story) -> bool:
    """The present of an article without a date, or who did a thing nobody knows when."""
    if story.published is not None or c.written.timed:
        return False
    return c.fact.tense != "past" or c.kind in (Kind.WHO, Kind.WHICH, Kind.WHAT)


OFFICIAL = frozenset({"officials", "police", "authorities", "prosecutors", "organizers"})
"""Last words of sources that news quotes as a body."""


def _office_alone(source: str) -> bool:
    """Tell whether a source is a post and no more: "the General Manager", "the minister"."""
    words = source.split()
    return words[0].lower() == "the" and is_person_noun(words[-1].lower()) and len(words) <= 3


def anonymous(c: Candidate, _: Story) -> bool:
    """Somebody without a name says it: "according to experts", "according to them"."""
    if re.search(r"according to (?:he|she|it|they|him|her|them)\b", c.stem, re.IGNORECASE):
        return True
    if c.said_by is not None and _office_alone(c.said_by):
        return True
    if c.said_by is None or c.written.framed or c.said_by.split()[-1] in OFFICIAL:
        return False
    return not re.search(r"[A-Z]", c.said_by.removeprefix("The "))


CLARITY = (
    ("cannot stand alone", unclear),
    ("partial name", partly_named),
    ("stranger", stranger),
    ("names nothing", nameless),
    ("vague", vague),
    ("relative time", relative_time),
    ("loose pronoun", loose_pronoun),
    ("undated present", undated_present),
    ("anonymous source", anonymous),
)
CURABLE = frozenset(
    {
        "names nothing",
        "vague",
        "cannot stand alone",
        "anonymous source",
        "stranger",
        "minor subject",
        "bare",
        "two years",
    }
)
"""Reasons that naming the story takes away."""
