"""Reads off what the story says a person is: titles before the name, appositions, and "X is ..."."""

from collections.abc import Mapping, Sequence
from typing import Literal

from spacy.tokens import Doc, Span, Token

from quiz.fact import Description, Entity
from quiz.grammar.people import is_person_noun
from quiz.language.mention import Mention

FEMALE = frozenset(
    ["mrs", "mrs.", "ms", "ms.", "miss", "spokeswoman", "chairwoman", "congresswoman", "councilwoman", "businesswoman", "actress", "queen", "princess", "wife", "mother", "daughter", "sister", "widow", "woman", "girl"]
)
MALE = frozenset(
    ["mr", "mr.", "spokesman", "chairman", "congressman", "councilman", "businessman", "actor", "king", "prince", "husband", "father", "son", "brother", "widower", "man", "boy"]
)
MAX_WORDS = 12


def describe(
    docs: tuple[Doc, ...], named: Sequence[Mention], known: Mapping[str, Entity]
) -> dict[str, Entity]:
    """Return the entities with the best description and gender their mentions give."""
    result = dict(known)
    for mention in named:
        entity = result[mention.entity]
        if entity.sort != "person":
            continue
        span = docs[mention.doc][mention.start : mention.end]
        description = before(span) or after(span) or copular(span)
        if entity.description is None and description is not None:
            entity = entity.model_copy(update={"description": description})
        if entity.gender is None:
            entity = entity.model_copy(update={"gender": gender(span, description)})
        result[mention.entity] = entity
    return result


def before(name: Span) -> Description | None:
    """Read a title before a name: "Russian Foreign Minister Sergei Lavrov".

    Near misses: "his counterpart Choe Son Hui" (needs its "his"), "In Moscow Lavrov said".
    """
    head = name.root
    left = [
        t for t in head.lefts if t.i < name.start and t.dep_ in ("compound", "amod", "nmod", "poss")
    ]
    if not left:
        return None
    start = min(t.left_edge.i for t in left)
    title = name.doc[start : name.start]
    if not _plain_title(title):
        return None
    return Description(text=_tidy(title.text), before=True, head=_title_noun(title).lemma_.lower())


def _plain_title(title: Span) -> bool:
    words = [t for t in title if not t.is_punct]
    return (
        is_person_noun(_title_noun(title).lemma_)
        and len(words) <= MAX_WORDS
        and not any(
            t.tag_ in ("PRP$", "PRP", "DT", "WDT", "CD", "``", "''") or t.text == "," for t in title
        )
    )


def _title_noun(title: Span) -> Token:
    """Return the noun a title ends in, or the one before "of": "Secretary of State"."""
    of = next((t.i for t in title if t.lower_ == "of" and t.i > title.start), title.end)
    return title.doc[of - 1]


def after(name: Span) -> Description | None:
    """Read an apposition: "Kyrylo Budanov, the head of ...", or the other way round."""
    head = name.root
    for child in head.children:
        if child.dep_ == "appos" and child.i > head.i and child.pos_ == "NOUN":
            return _apposition(child)
    if head.dep_ == "appos" and head.head.pos_ in ("NOUN", "PROPN") and head.head.i < name.start:
        return _apposition(head.head, stop=name.start)
    return None


def _apposition(noun: Token, stop: int | None = None) -> Description | None:
    if not is_person_noun(noun.lemma_):
        return None
    end = min(_end(noun), stop if stop is not None else len(noun.doc))
    while end > noun.i + 1 and noun.doc[end - 1].is_punct:
        end -= 1
    span = noun.doc[noun.left_edge.i : end]
    if not 1 <= len(span) <= MAX_WORDS or any(
        t.tag_ in ("PRP$", "PRP", "WP", "``", "''") for t in span
    ):
        return None
    if (
        any(t.text == "," or (t.ent_type_ == "PERSON" and t.i > noun.i) for t in span)
        or span[0].tag_ == "CD"
    ):
        return None
    return Description(text=_tidy(span.text), before=False, head=noun.lemma_.lower())


def _end(noun: Token) -> int:
    """Return where a description ends: before a relative clause, an aside or the name itself."""
    stops = [
        c.left_edge.i
        for c in noun.rights
        if c.dep_ in ("relcl", "appos", "acl", "punct", "conj", "cc")
    ]
    return min([*stops, noun.right_edge.i + 1])


def copular(name: Span) -> Description | None:
    """Read "Ibrahim is the founder of the orchestra": a definite predicate noun in the present."""
    head = name.root
    verb = head.head
    if head.dep_ != "nsubj" or verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP"):
        return None
    if any(c.dep_ in ("neg", "aux") for c in verb.children):
        return None
    nouns = [c for c in verb.children if c.dep_ == "attr" and c.pos_ == "NOUN"]
    return _apposition(nouns[0]) if nouns else None


def gender(name: Span, description: Description | None) -> Literal["female", "male"] | None:
    """Tell a person's gender from title and role words alone."""
    near = {name.doc[name.start - 1].lower_} if name.start else set()
    words = near | (set(description.text.lower().split()) if description else set())
    if words & FEMALE:
        return "female"
    return "male" if words & MALE else None


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" ,")
