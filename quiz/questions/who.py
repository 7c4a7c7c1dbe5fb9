"""Who: persons and organisations as subject, object or partner."""

from quiz.fact import Argument, Entity, Fact, Story
from quiz.grammar.groups import people
from quiz.grammar.verbs import capitalised
from quiz.questions import stem
from quiz.questions.asking import which
from quiz.questions.candidate import Candidate
from quiz.questions.referring import nameable
from quiz.schema import Kind, Party

PARTNERS = frozenset({"with", "by", "to", "for", "from", "against", "between"})


VOTERS = frozenset({"voter", "citizen", "resident", "elector", "people"})
VOTING = frozenset({"elect", "vote", "choose", "re-elect"})


def candidates(fact: Fact, story: Story) -> tuple[Candidate, ...]:
    """Return a question for every person or organisation that fills a role of the fact."""
    found = [_candidate(a, fact, story) or _group(a, fact, story) for a in fact.arguments]
    return tuple(c for c in found if c is not None)


def _group(argument: Argument, fact: Fact, story: Story) -> Candidate | None:
    """Ask for unnamed people: "engineers from NASA", "fishermen"."""
    phrase = argument.phrase
    if phrase.head in VOTERS and fact.verb.lemma in VOTING:
        return None  # who else would elect a mayor
    if not people(phrase) or phrase.faults or phrase.quantity is not None or phrase.members:
        return None
    wh = "who" if argument.slot == "subject" else "whom" if argument.slot == "object" else None
    key = stem.phrase_key(phrase, story)
    named = any(p.entity and not p.pronoun for p in phrase.pieces)
    if wh is None or fact.verb.lemma == "be" or not named or len(key.split()) < 3:
        return None
    written = stem.write(fact, argument, wh, story)
    return Candidate(
        kind=Kind.WHO,
        written=written,
        key=capitalised(key),
        answer=Party(type="group", name=key),
        fact=fact,
        role=argument.role,
        rule=f"who: people as {argument.slot} of {fact.rule}",
        asked=frozenset(p.entity for p in phrase.pieces if p.entity),
    )


def _candidate(argument: Argument, fact: Fact, story: Story) -> Candidate | None:
    persons = parties(argument, story)
    wh = _wh(argument, persons if fact.verb.lemma != "be" else [])
    if not persons or wh is None or any(not nameable(p) for p in persons):
        return None
    asked = frozenset(p.id for p in persons)
    written = stem.write(fact, argument, wh, story, asked)
    names = [p.name for p in persons]
    return Candidate(
        kind=Kind.WHO,
        written=written,
        key=_listed(names),
        accept=_accepted(persons),
        answer=_party(persons),
        fact=fact,
        role=argument.role,
        rule=f"who: {argument.slot} of {fact.rule}",
        asked=asked,
    )


def parties(argument: Argument, story: Story) -> list[Entity]:
    """Return the persons or organisations that an argument is, all of them or none."""
    phrase = argument.phrase
    idents = phrase.members or ((phrase.entity,) if phrase.entity else ())
    found = story.known(idents)
    whole = found and all(e.sort == "person" for e in found)
    return found if whole and not (phrase.plural and not phrase.members) else []


def _wh(argument: Argument, people: list[Entity]) -> str | None:
    described = which(people[0]) if len(people) == 1 else None
    if argument.slot == "subject":
        return described or "who"
    if argument.slot == "object":
        return described or "whom"
    if argument.slot == "oblique" and argument.marker in PARTNERS:
        return f"{argument.marker} {described or 'whom'}"
    return None


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _accepted(people: list[Entity]) -> tuple[str, ...]:
    if len(people) > 1:
        return (_listed([p.short for p in people]),)
    return tuple(
        dict.fromkeys(a for a in (people[0].short, *people[0].aliases) if a != people[0].name)
    )


def _party(people: list[Entity]) -> Party:
    if len(people) > 1:
        return Party(type="group", name=_listed([p.name for p in people]))
    person = people[0]
    role = person.description.text if person.description else None
    return Party(
        type="person" if person.sort == "person" else "organization",
        name=person.name,
        aliases=person.aliases,
        role=role,
        gender=person.gender,
    )
