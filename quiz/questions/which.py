"""Which country, company, party ...: states and organisations as those who act or are acted on."""

from quiz import gazetteer
from quiz.fact import Argument, Entity, Fact, Story
from quiz.grammar.verbs import capitalised
from quiz.questions import stem
from quiz.questions.candidate import Answer, Candidate
from quiz.questions.referring import definite
from quiz.questions.sorts import sort_noun
from quiz.schema import Kind, Party, Place

SLOTS = frozenset({"subject", "object"})
PARTNERS = frozenset({"with", "by", "to", "for", "from", "against"})


def candidates(fact: Fact, story: Story) -> tuple[Candidate, ...]:
    """Return a question for every country or organisation that takes part in the fact."""
    found = (_candidate(a, fact, story) for a in fact.arguments)
    return tuple(c for c in found if c is not None)


def _candidate(argument: Argument, fact: Fact, story: Story) -> Candidate | None:
    entity = story.entities.get(argument.phrase.entity or "")
    if entity is None or argument.phrase.members or argument.phrase.plural:
        return None
    asked = _asked(entity, argument)
    if asked is None:
        return None
    wh, name, answer = asked
    written = stem.write(fact, argument, wh, story, frozenset({entity.id}))
    return Candidate(
        kind=Kind.WHICH,
        written=written,
        key=name,
        accept=tuple(dict.fromkeys(a for a in (entity.name, *entity.aliases) if a != name)),
        answer=answer,
        fact=fact,
        role=argument.role,
        rule=f"which: {argument.slot} of {fact.rule}",
        asked=frozenset({entity.id}),
    )


def _asked(entity: Entity, argument: Argument) -> tuple[str, str, Answer] | None:
    """Return wh-phrase, key and typed answer for a country or an organisation."""
    if entity.level == "country" and argument.slot == "subject":
        entry = gazetteer.lookup(entity.name)
        name = entry.name if entry else entity.name
        shown = f"the {name}" if gazetteer.takes_article(name) else name
        return "which country", capitalised(shown), Place(name=name, level="country")
    noun = sort_noun(entity) if entity.sort == "organization" else None
    wh = f"which {noun}"
    if noun is None or argument.slot not in (*SLOTS, "oblique"):
        return None
    if argument.slot == "oblique":
        if argument.marker not in PARTNERS:
            return None
        wh = f"{argument.marker} {wh}"
    return (
        wh,
        capitalised(definite(entity)),
        Party(type="organization", name=entity.name, aliases=entity.aliases),
    )
