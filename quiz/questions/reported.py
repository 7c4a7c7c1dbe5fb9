"""What somebody says of himself: "How many people did Kestrel say it would hire?"."""

from quiz.fact import Argument, Entity, Fact, Story
from quiz.grammar import verbs

PRONOUNS = frozenset({"he", "she", "it", "they"})


def pronoun(fact: Fact, target: Argument, story: Story) -> str | None:
    """Return the pronoun for a subject that is the speaker: "Kestrel said it would ..."."""
    subject, said_by = fact.subject, fact.said_by
    if subject is None or said_by is None or subject is target or said_by.entity is None:
        return None
    if subject.phrase.entity != said_by.entity:
        return None
    pieces = subject.phrase.pieces
    word = pieces[0].text.lower() if len(pieces) == 1 else ""
    return word if word in PRONOUNS else _pronoun(story.entities[said_by.entity])


def _pronoun(entity: Entity) -> str | None:
    if entity.sort == "person":
        return {"male": "he", "female": "she"}.get(entity.gender or "")
    return "it" if entity.sort == "organization" else None


def clause(fact: Fact, wh: str, speaker: str, own: str, tail: list[str]) -> list[str]:
    """Return the words of the question: the wh-phrase, who said it, and the clause."""
    verb = verbs.declarative(verbs.reported(fact.verb, plural=own == "they"), plural=own == "they")
    return [wh, "did", speaker, "say", own, verb, *tail]
