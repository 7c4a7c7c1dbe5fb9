"""Reasons for which a teacher would not keep a question: guessable, trivial, given away."""

import re
from collections.abc import Iterable
from decimal import Decimal

from quiz import gazetteer
from quiz.fact import Fault, Phrase, Story
from quiz.grammar.nouns import sort_of
from quiz.grammar.roots import roots
from quiz.questions.candidate import Candidate
from quiz.questions.place_names import VENUES
from quiz.questions.screens.clarity import weight
from quiz.schema import Kind, Place, Quantity

RANK = re.compile(r"\b(first(?! time)|last|only|oldest|youngest|\w+est|most \w+|least \w+)\b")
"""Words for what only one can be."""

EXACT = frozenset({Kind.WHERE, Kind.WHEN, Kind.HOW_MANY, Kind.HOW_MUCH})
"""Kinds whose answers cannot be guessed from the story's point."""

EMPTY_VERBS = frozenset(
    "do seem appear want like feel know mean think believe hope happen help try go get see look "
    "locate base situate live love enjoy follow".split()
)
SLIGHT = frozenset({"have", "agree", "become", "remain", "include", "involve"})
"""Verbs that tell enough of a number, a time or a place, but not of who or what."""


def empty_verb(c: Candidate, _: Story) -> bool:
    """The verb tells too little: "Whom did X want ..."."""
    lemma = c.fact.verb.lemma
    if lemma in ("have", "include", "want") and c.kind in (Kind.WHO, Kind.WHICH, Kind.WHAT):
        return True
    exact = c.kind in EXACT
    told = any(a.role == "PRD" for a in c.fact.arguments)
    if exact or told:
        return lemma in EMPTY_VERBS - {"happen", "locate", "go", "try", "help"} and not told
    return lemma in EMPTY_VERBS or (lemma in SLIGHT and weight(c.stem) < 4.5)


def giveaway(c: Candidate, _: Story) -> bool:
    """The stem names the answer, or a good part of it."""
    if c.asked & c.named:
        return True
    low = f" {c.stem.lower()} "
    bare = re.sub(r"^the ", "", c.key.lower())
    if re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", low):
        return True
    initials = "".join(w[0] for w in c.key.removeprefix("the ").split())
    if len(initials) > 1 and re.search(rf"\b{re.escape(initials)}\b", c.stem):
        return True
    if isinstance(c.answer, Place) and any(_says(w, c.stem) for w in _forms(c.answer.name)):
        return True
    if c.kind == Kind.WHICH:
        own = re.findall(r"[A-Z]\w{3,}", c.key.removeprefix("The "))
        return any(_says(w, c.stem) for w in own if sort_of(w.lower()) is None)
    strict = c.kind in (Kind.WHO, Kind.WHERE)
    words = {w for w in re.findall(r"\w+", bare) if len(w) > 3 and w not in VENUES}
    return strict and any(re.search(rf"\b{re.escape(w)}", low) for w in words)


def _forms(country: str) -> tuple[str, ...]:
    """Return what else says a country: "U.S." and "American" for the United States."""
    entry = gazetteer.lookup(country)
    if entry is None or entry.sort != "country":
        return ()
    adjective = gazetteer.adjective(country)
    return (*entry.aliases, *((adjective,) if adjective else ()))


def _says(word: str, stem: str) -> bool:
    return re.search(rf"(?<![\w.]){re.escape(word)}(?!\w)", stem) is not None


def plain_state(c: Candidate, _: Story) -> bool:
    """Who or which was busy, able, different: a state, not a fact."""
    asked_subject = c.kind not in (Kind.HOW_MANY, Kind.HOW_MUCH)
    told = [a.phrase for a in c.fact.arguments if a.role == "ARG2"]
    state = c.fact.verb.lemma in ("be", "become", "remain", "seem", "feel")
    adjective = any(p.adjective for p in told)
    one_of_many = c.role == "ARG0" and any(_indefinite(p) for p in told)
    return asked_subject and state and (adjective or (one_of_many and not RANK.search(c.stem)))


def _indefinite(phrase: Phrase) -> bool:
    """Tell whether it is "a melting pot", as others may be."""
    return bool(phrase.pieces) and phrase.pieces[0].text.lower() in ("a", "an")


LEADING = 4
"""Sentences in which somebody the story is about is named."""


NEWS, NEWSY = 3, 2.5
"""Sentences at the beginning that tell the news, and what a question of theirs must tell."""


def off_topic(c: Candidate, story: Story) -> bool:
    """A question about something beside the story's point.

    What tells `FULL` or more needs the few shared words of `_aside`; what tells less is worth
    asking about times and names that share three words with headline and lead, or two with the
    headline, and about numbers that share one with the headline.
    """
    if not story.headline or (c.fact.sentence < NEWS and weight(c.written.bare) >= NEWSY):
        return False
    if _market_tick(c):
        return not any(word in story.headline.lower() for word in TICKERS)
    if weight(c.written.bare) >= FULL:
        return _aside(c, story)
    if c.kind == Kind.HOW_MUCH or (c.kind == Kind.HOW_MANY and len(c.written.bare.split()) > BRIEF):
        return False
    head = _shares(c, story.headline.split())
    if c.kind == Kind.HOW_MANY:
        return head < 1
    if c.kind == Kind.WHERE:
        return c.fact.sentence >= LEADING and shared(c, story) < 1
    setting = Fault.HEADLINED in c.faults
    return shared(c, story) + setting < POINT and (head < POINT - 1 or c.kind != Kind.WHEN)


SMALL = 5


def _aside(c: Candidate, story: Story) -> bool:
    """Tell whether a question that tells much shares too little with headline and lead.

    Measured on 290 strict ratings: who shares under two words was usable in 4 of 16 cases, which
    shares none in 2 of 9; times beside the headline and small counts beside the lead in half.
    """
    if RANK.search(c.written.bare) or c.fact.rule == "toll":
        return False
    lead = shared(c, story)
    if c.kind == Kind.WHO:
        return lead < 2
    if c.kind == Kind.WHICH:
        return lead < 1
    if c.kind == Kind.WHEN:
        return lead < 2 and _shares(c, story.headline.split() if story.headline else ()) < 1
    small = isinstance(c.answer, Quantity) and Decimal(c.answer.value) <= SMALL
    return c.kind == Kind.HOW_MANY and small and lead < 1


TICKERS = frozenset({"share", "stock", "index", "price", "yield", "future"})


def _market_tick(c: Candidate) -> bool:
    """Tell whether it is a day's move of a market, of which most stories have one on the side."""
    subject = c.fact.subject
    moved = any(a.role == "EXT" or a.marker == "by" for a in c.fact.arguments)
    return moved and subject is not None and subject.phrase.head in TICKERS


FULL = 3.0
"""What a question must tell, as `weight` counts it, to be worth asking wherever it stands."""

BRIEF, POINT = 7, 3
"""Words of a short question; words that one of the story's point shares with headline and lead."""


def shared(c: Candidate, story: Story) -> int:
    """Count the words that a question shares with headline and lead."""
    return _shares(c, story.topic)


def _shares(c: Candidate, words: Iterable[str]) -> int:
    told = {root for each in words for root in roots(each)}
    return len(set(roots(c.written.bare)) & told)


LIGHT = frozenset(
    {"make", "take", "give", "get", "put", "do", "hold", "bring", "keep", "pay", "raise"}
)


def light_verb(c: Candidate, _: Story) -> bool:
    """Who made or took something, and no more: "Who made a convincing case?"."""
    if c.kind not in (Kind.WHO, Kind.WHICH, Kind.WHAT) or c.fact.verb.lemma not in LIGHT:
        return False
    return c.written.weight < 2


FIGURES = 5
"""Significant figures of a number that anyone could keep in mind."""


def overexact(c: Candidate, _: Story) -> bool:
    """A number too exact to learn: how many of 2,810,777 votes."""
    if not isinstance(c.answer, Quantity):
        return False
    figures = c.answer.value.replace(".", "").strip("0")
    return len(figures) > FIGURES


WORTH = (
    ("overexact", overexact),
    ("light verb", light_verb),
    ("off topic", off_topic),
    ("empty verb", empty_verb),
    ("gives the answer away", giveaway),
    ("plain state", plain_state),
)
