"""Which country: states as the ones who act."""

from quiz import gazetteer
from quiz.fact import Argument, Fact, Story
from quiz.questions import stem
from quiz.questions.candidate import Candidate
from quiz.schema import Kind, Place

AGENT_SLOTS = frozenset({"subject"})


def candidates(fact: Fact, story: Story) -> tuple[Candidate, ...]:
    """Return a question for a country that is the subject of the fact."""
    found = (_candidate(a, fact, story) for a in fact.arguments if a.slot in AGENT_SLOTS)
    return tuple(c for c in found if c is not None)


def _candidate(argument: Argument, fact: Fact, story: Story) -> Candidate | None:
    country = story.entities.get(argument.phrase.entity or "")
    if (
        country is None
        or country.level != "country"
        or argument.phrase.members
        or argument.phrase.plural
    ):
        return None
    written = stem.write(fact, argument, "which country", story, frozenset({country.id}))
    entry = gazetteer.lookup(country.name)
    name = entry.name if entry else country.name
    return Candidate(
        kind=Kind.WHICH,
        stem=written.text,
        key=name,
        accept=tuple(dict.fromkeys(a for a in (country.name, *country.aliases) if a != name)),
        answer=Place(name=name, level="country"),
        fact=fact,
        role=argument.role,
        rule=f"which country: subject of {fact.rule}",
        named=written.named,
        asked=frozenset({country.id}),
        dated=written.dated,
        faults=written.faults,
        said_by=written.said_by,
    )
