"""Binds pronouns and role nouns to persons, precision first: in doubt, to nobody.

Agreement, the nearest compatible subject, and a given title decide; measured on news text this
is right about nineteen times in twenty where it decides at all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Span, Token

from quiz.fact import Entity
from quiz.grammar.people import is_person_noun

GENDERS: dict[str, Literal["female", "male"]] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NAMED_THINGS = frozenset({"organization", "event", "name", "place"})
PREPOSITIONS = frozenset(["of", "for", "in", "on", "at", "to", "from", "with", "through", "by", "against", "and"])
ITS = frozenset({"its", "their"})


@dataclass(frozen=True)
class Mention:
    """An entity mentioned in paragraph `doc` by tokens `start` to `end` (exclusive)."""

    doc: int
    start: int
    end: int
    entity: str
    pronoun: bool = False
    role_noun: bool = False
    beside: bool = False
    """A noun that stands beside the name elsewhere: "the concert" for "the Oslo Opera concert"."""
    bound: bool = False
    """A possessive bound to the subject of its own clause: it may stay a pronoun beside it."""


def resolve(
    docs: tuple[Doc, ...], named: Sequence[Mention], known: Mapping[str, Entity]
) -> tuple[Mention, ...]:
    """Return the named mentions and those pronouns and role nouns that are sure."""
    found = list(named)
    genders = {ident: e.gender for ident, e in known.items() if e.gender}
    for number, doc in enumerate(docs):
        at = {i: m for m in found if m.doc == number for i in range(m.start, m.end)}
        for sentence in doc.sents:
            for token in sentence:
                new = _mention(number, token, sentence, at, known, genders)
                if new is not None:
                    found.append(new)
                    at |= dict.fromkeys(range(new.start, new.end), new)
    return tuple(found)


def _mention(
    number: int,
    token: Token,
    sentence: Span,
    at: dict[int, Mention],
    known: Mapping[str, Entity],
    genders: dict[str, Literal["female", "male"]],
) -> Mention | None:
    if token.i in at:
        return None
    if token.lower_ in GENDERS and not in_quotes(token):
        return _person(number, token, sentence, at, known, genders)
    if token.lower_ in ITS and token.dep_ == "poss":
        return _bound_possessive(number, token, at, known)
    if token.lower_ == "it" and not in_quotes(token):
        return _opening_it(number, token, sentence, at, known)
    if token.pos_ == "NOUN" and not in_quotes(token):
        return _role_noun(number, token, known) or _class_noun(number, token, known)
    return None


def _opening_it(
    number: int, token: Token, sentence: Span, at: dict[int, Mention], known: Mapping[str, Entity]
) -> Mention | None:
    """Bind "It" that opens a sentence to the named subject of the one before, if it is the only thing."""
    if token.dep_ not in SUBJECTS or token.head.dep_ != "ROOT" or token.i > sentence.start + 1:
        return None
    if any(c.dep_ in ("ccomp", "csubj", "xcomp", "advcl") for c in token.head.children):
        return None
    subjects = [
        at[t.i]
        for t in _previous(sentence)
        if t.dep_ in SUBJECTS and t.i in at and t.head.dep_ == "ROOT"
    ]
    things = {at[t.i].entity for t in _previous(sentence) if t.i in at} - {
        i
        for i, e in known.items()
        if e.sort in ("person", "group") or e.level in ("country", "state", "city")
    }
    if len(subjects) == 1 and things == {subjects[0].entity}:
        return Mention(number, token.i, token.i + 1, subjects[0].entity, pronoun=True)
    return None


def _class_noun(number: int, token: Token, known: Mapping[str, Entity]) -> Mention | None:
    """Bind "the orchestra" to the one name that ends in it, "the spacecraft" to the one beside it."""
    left = list(token.lefts)
    if [t.lower_ for t in left] != ["the"] or any(
        c.dep_ in ("prep", "relcl", "acl") for c in token.children
    ):
        return None
    fitting = [e for e in known.values() if e.sort in NAMED_THINGS and _is_a(e, token.lower_)]
    if len(fitting) != 1 or token.tag_ == "NNS":
        return None
    beside = fitting[0].label == token.lower_
    return Mention(number, left[0].i, token.i + 1, fitting[0].id, role_noun=True, beside=beside)


def _is_a(entity: Entity, noun: str) -> bool:
    words = entity.name.lower().split()
    prepositions = [n for n, w in enumerate(words) if w in PREPOSITIONS and n]
    head = words[prepositions[0] - 1] if prepositions else words[-1]
    return entity.label == noun or (len(words) > 1 and head == noun)


def _person(
    number: int,
    token: Token,
    sentence: Span,
    at: dict[int, Mention],
    known: Mapping[str, Entity],
    genders: dict[str, Literal["female", "male"]],
) -> Mention | None:
    """Bind he or she to the only fitting person near by, subjects before others."""
    gender = GENDERS[token.lower_]
    own = clause_subject(token)
    if token.dep_ == "poss" and own is not None and own.i in at:
        return _accept(number, token, at[own.i].entity, known, genders, gender, bound=True)
    for candidates in _windows(token, sentence, at, known):
        fitting = {c for c in candidates if genders.get(c, gender) == gender}
        if len(fitting) == 1:
            return _accept(number, token, fitting.pop(), known, genders, gender)
        if fitting:
            return None
    return None


def _accept(
    number: int,
    token: Token,
    ident: str,
    known: Mapping[str, Entity],
    genders: dict[str, Literal["female", "male"]],
    gender: Literal["female", "male"],
    *,
    bound: bool = False,
) -> Mention | None:
    if known[ident].sort != "person" or genders.setdefault(ident, gender) != gender:
        return None
    return Mention(number, token.i, token.i + 1, ident, pronoun=True, bound=bound)


def _windows(
    token: Token, sentence: Span, at: dict[int, Mention], known: Mapping[str, Entity]
) -> Iterable[set[str]]:
    """Yield sets of persons to choose from, the likeliest place first."""
    before = [t for t in sentence if t.i < token.i]
    previous = _previous(sentence)
    yield {e for t in before if t.dep_ in SUBJECTS if (e := _person_at(t, at, known))}
    yield {e for t in before if (e := _person_at(t, at, known))}
    yield {e for t in previous if t.dep_ in SUBJECTS if (e := _person_at(t, at, known))}
    yield {e for t in previous if (e := _person_at(t, at, known))}


def _previous(sentence: Span) -> list[Token]:
    """Return the tokens of the sentence before, in the same paragraph."""
    start = sentence.start
    if start == 0:
        return []
    return list(sentence.doc[start - 1].sent)


def _person_at(token: Token, at: dict[int, Mention], known: Mapping[str, Entity]) -> str | None:
    mention = at.get(token.i)
    return mention.entity if mention and known[mention.entity].sort == "person" else None


def clause_subject(token: Token) -> Token | None:
    """Return the subject of the innermost clause around a token, to its left."""
    for ancestor in token.ancestors:
        subjects = [c for c in ancestor.children if c.dep_ in SUBJECTS]
        if subjects:
            return (
                subjects[0] if subjects[0].i < token.i and not _inside(token, subjects[0]) else None
            )
    return None


def _inside(token: Token, subject: Token) -> bool:
    return token in subject.subtree


def _bound_possessive(
    number: int, token: Token, at: dict[int, Mention], known: Mapping[str, Entity]
) -> Mention | None:
    """Bind its or their to a named subject of the same clause: "NASA opened its archive"."""
    own = clause_subject(token)
    mention = at.get(own.i) if own is not None else None
    if mention is None or own is None or known[mention.entity].sort == "person":
        return None
    if any(c.dep_ == "conj" for c in own.children) != (token.lower_ == "their"):
        return None
    between = {at[i].entity for i in range(own.i + 1, token.i) if i in at} - {mention.entity}
    if any(known[e].sort not in ("person", "group") for e in between):
        return None
    return Mention(number, token.i, token.i + 1, mention.entity, pronoun=True, bound=True)


def _role_noun(number: int, token: Token, known: Mapping[str, Entity]) -> Mention | None:
    """Bind "the Russian minister" to the only person whose title has those words."""
    left = list(token.lefts)
    if not is_person_noun(token.lemma_):
        return None
    if (
        not left
        or left[0].lower_ != "the"
        or any(c.dep_ in ("prep", "relcl") for c in token.children)
    ):
        return None
    words = {t.lower_ for t in left[1:]} | {token.lower_}
    if any(t.dep_ not in ("amod", "compound") for t in left[1:]):
        return None
    fitting = [e for e in known.values() if _has_title(e, words, token.lower_)]
    if len(fitting) != 1:
        return None
    return Mention(number, left[0].i, token.i + 1, fitting[0].id, role_noun=True)


def _has_title(entity: Entity, words: set[str], head: str) -> bool:
    if entity.sort != "person" or entity.description is None:
        return False
    title = {w.strip(",.").lower() for w in entity.description.text.split()}
    return words <= title and head == entity.description.head


def in_quotes(token: Token) -> bool:
    """Tell whether a token stands inside quotation marks of its paragraph."""
    marks = sum(1 for t in token.doc[: token.i] if t.text in ('"', "``", "''"))
    return marks % 2 == 1
