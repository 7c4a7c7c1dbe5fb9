"""Every sure mention of the story's entities: names, pronouns, role nouns and class nouns."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Span, Token

from quiz.fact import Entity
from quiz.grammar.people import is_person_noun
from quiz.language import class_nouns, pronouns
from quiz.language.kinds import Kinds
from quiz.language.mention import Mention, Reading, in_quotes

__all__ = ["Mention", "possessives", "resolve"]


def resolve(
    docs: tuple[Doc, ...],
    named: Sequence[Mention],
    known: Mapping[str, Entity],
    kinds: Mapping[str, Kinds],
) -> tuple[Mention, ...]:
    """Return the named mentions and those pronouns and nouns that are sure, in reading order."""
    reading = _reading(docs, named, known)
    found = list(named)
    for number, doc in enumerate(docs):
        reading.number = number
        for sentence in doc.sents:
            for token in sentence:
                new = _mention(token, sentence, reading, kinds)
                if new is not None:
                    found.append(new)
                    reading.enter(new)
    return tuple(found)


def possessives(
    docs: tuple[Doc, ...], named: Sequence[Mention], known: Mapping[str, Entity]
) -> tuple[Mention, ...]:
    """Return "its" and "their" bound to named subjects, before anything else is bound."""
    reading = _reading(docs, named, known)
    found = []
    for number, doc in enumerate(docs):
        reading.number = number
        its = (t for t in doc if t.lower_ in pronouns.ITS and t.dep_ == "poss")
        found += [new for t in its if (new := pronouns.possessive(t, reading)) is not None]
    return tuple(found)


def _reading(
    docs: tuple[Doc, ...], named: Sequence[Mention], known: Mapping[str, Entity]
) -> Reading:
    reading = Reading(docs, known, {i: e.gender for i, e in known.items() if e.gender})
    for mention in named:
        reading.enter(mention)
    return reading


def _mention(
    token: Token, sentence: Span, reading: Reading, kinds: Mapping[str, Kinds]
) -> Mention | None:
    if token.i in reading.at:
        return None
    if token.pos_ in ("NOUN", "PROPN") and token.text.islower() and not in_quotes(token):
        return _role_noun(token, reading) or class_nouns.bind(token, reading, kinds)
    return pronouns.bind(token, sentence, reading)


def _role_noun(token: Token, reading: Reading) -> Mention | None:
    """Bind "the Russian minister" to the only person whose title has those words."""
    left = list(token.lefts)
    if not left or left[0].lower_ != "the" or not is_person_noun(token.lemma_):
        return None
    if any(c.dep_ in ("prep", "relcl", "appos") for c in token.children):
        return None
    words = {t.lower_ for t in left[1:]} | {token.lower_}
    if any(t.dep_ not in ("amod", "compound") for t in left[1:]):
        return None
    fitting = [e for e in reading.known.values() if _has_title(e, words, token.lower_)]
    if len(fitting) != 1:
        return None
    return Mention(reading.number, left[0].i, token.i + 1, fitting[0].id, role_noun=True)


def _has_title(entity: Entity, words: set[str], head: str) -> bool:
    if entity.sort != "person" or entity.description is None:
        return False
    title = {w.strip(",.").lower() for w in entity.description.text.split()}
    return words <= title and head == entity.description.head
