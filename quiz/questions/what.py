"""What: a thing done, made, caused or named; named things by their sort ("which spacecraft")."""

import re

from quiz.fact import Argument, Fact, Phrase, Story
from quiz.grammar.groups import animate
from quiz.grammar.verbs import capitalised
from quiz.questions import stem
from quiz.questions.candidate import Candidate
from quiz.questions.referring import definite
from quiz.questions.screens.worth import RANK
from quiz.questions.sorts import sort_noun
from quiz.schema import Kind, Thing

SORTS = frozenset({"thing", "event", "work", "name"})
MAX_KEY = 9
LIGHT = frozenset(
    "have do make take give get see need want know mean let keep put go come bring show include "
    "involve face hold play feel hear say tell add express share provide represent become remain "
    "seem look receive follow consider call describe like love enjoy use".split()
)
"""Verbs whose object alone tells too little: "What did she make?"."""

CAUSES = frozenset(
    "cause trigger trip destroy damage kill injure wound hit strike force prompt spark "
    "lead prevent delay disrupt block flood engulf devastate contaminate derail ignite "
    "topple collapse".split()
)
"""Verbs whose subject may be asked as a cause; other things that act are mostly people."""

EMPTY = frozenset(
    "way thing part kind sort type lot number series range member one place time case fact idea "
    "role step effort issue matter problem reason chance opportunity need aim goal purpose side "
    "result end level amount majority rest percent percentage rate share issue move decision "
    "information detail area point question answer interest difference".split()
)
"""Nouns that name no thing of their own."""


def candidates(fact: Fact, story: Story) -> tuple[Candidate, ...]:
    """Return a question for every thing that is an object, a passive subject or a cause."""
    found = (_candidate(a, fact, story) for a in fact.arguments if _askable(a, fact, story))
    return tuple(c for c in found if c is not None)


def _askable(argument: Argument, fact: Fact, story: Story) -> bool:
    phrase = argument.phrase
    if phrase.sort not in SORTS or phrase.time is not None or phrase.quantity is not None:
        return False
    if re.search(r"\d", _text(phrase)) or _text(phrase) == story.event:
        return False
    if phrase.members or phrase.faults or animate(phrase) or any(p.pronoun for p in phrase.pieces):
        return False
    if argument.slot == "object":
        return argument.role == "ARG1" and fact.verb.lemma not in LIGHT and _telling(phrase, story)
    acts = fact.verb.passive or fact.verb.lemma in CAUSES or _ranked(fact)
    return argument.slot == "subject" and acts and _telling(phrase, story)


def _ranked(fact: Fact) -> bool:
    """Tell whether the clause says what is the first, the only or the most of its kind."""
    told = [a.phrase for a in fact.arguments if a.slot == "complement" and not a.phrase.adjective]
    ranked = any(RANK.search(_text(p)) for p in told)
    return fact.verb.lemma in ("be", "become", "remain") and ranked


def _telling(phrase: Phrase, story: Story) -> bool:
    """Tell whether a phrase says something particular: a name, or a noun with words of its own."""
    entity = story.entities.get(phrase.entity or "")
    if entity is not None:
        return phrase.sort in ("work", "name", "event") and sort_noun(entity) is not None
    words = [w for p in phrase.pieces if p.part == "word" for w in p.text.split()]
    if phrase.head in EMPTY or not 2 <= len(words) <= MAX_KEY:
        return False
    return '"' in _text(phrase)


def _candidate(argument: Argument, fact: Fact, story: Story) -> Candidate | None:
    entity = story.entities.get(argument.phrase.entity or "")
    noun = sort_noun(entity) if entity is not None else None
    wh = f"which {noun}" if noun else "what"
    asked = frozenset({entity.id}) if entity is not None else frozenset()
    written = stem.write(fact, argument, wh, story, asked, plural=False)
    key = definite(entity) if entity is not None else stem.phrase_key(argument.phrase, story)
    return Candidate(
        kind=Kind.WHICH if noun else Kind.WHAT,
        written=written,
        key=capitalised(key),
        accept=entity.aliases if entity is not None else (),
        answer=Thing(name=key, sort=noun or argument.phrase.head),
        fact=fact,
        role=argument.role,
        rule=f"what: {argument.slot} of {fact.rule}",
        asked=asked or _inside(argument.phrase),
    )


def _text(phrase: Phrase) -> str:
    return "".join(p.text for p in phrase.pieces)


def _inside(phrase: Phrase) -> frozenset[str]:
    return frozenset(p.entity for p in phrase.pieces if p.entity and not p.pronoun)
