"""Reads off what the story says a person is: titles, appositions, and "X is ..."."""

from collections.abc import Mapping, Sequence
from typing import Literal

from spacy.tokens import Doc, Span, Token

from quiz import gazetteer
from quiz.fact import Description, Entity
from quiz.grammar.given_names import gender_of
from quiz.grammar.people import is_person_noun
from quiz.grammar.word_lists import words
from quiz.language.mention import Mention, in_quotes

FEMALE = words(
    "mrs mrs. ms ms. miss spokeswoman chairwoman congresswoman councilwoman businesswoman actress "
    "queen princess wife mother daughter sister widow woman girl"
)
MALE = words(
    "mr mr. spokesman chairman congressman councilman businessman actor king prince husband father "
    "son brother widower man boy"
)
NEVER_NAMES = words("former ex then retired longtime veteran outgoing freed fellow")
"""First words of titles that no title has as a part of it."""

STYLED = words(
    "president chancellor premier minister senator representative congressman congresswoman "
    "governor mayor councillor councilman councilwoman secretary ambassador judge justice king "
    "queen prince princess emperor sultan sheikh pope cardinal archbishop bishop father sister "
    "brother rabbi imam pastor general admiral commander colonel major captain lieutenant sergeant "
    "corporal private marshal sheriff inspector detective constable officer superintendent "
    "commissioner professor doctor chairman lord lady baron count duke"
)
"""Titles that news English writes with a capital before a name; other posts have none."""

MAX_WORDS = 12
WANTED_WORDS = 9
"""A description longer than this loses its last prepositional phrases."""

STALE = words("current new present newly-elected latest")
RELATIONAL = words(
    "ally associate aide author brother coauthor co-author cofounder co-founder colleague "
    "contributor counterpart cousin coworker creator daughter director father founder friend head "
    "husband leader manager member mother neighbor neighbour owner partner rival sister son "
    "spokesman spokesperson spokeswoman successor wife mayor"
)
"""Persons of something: alone, the noun does not say of what."""


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
    noun = _title_noun(title)
    text = _tidy(title)
    if not text or (noun.lemma_.lower() in RELATIONAL and not _says_of_what(title, noun)):
        return None
    return Description(text=text, before=True, head=noun.lemma_.lower())


def _says_of_what(title: Span, noun: Token) -> bool:
    """Tell whether a name or a phrase with "of" stands by a noun: "FAA director", "head of X"."""
    named = any(t.pos_ == "PROPN" or t.ent_type_ for t in title if t != noun)
    return named or any(c.dep_ == "prep" and c.i < title.end for c in noun.rights)


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
    if not is_person_noun(noun.lemma_.lower()) or noun.tag_ not in ("NN", "NNP"):
        return None
    if in_quotes(noun):
        return None  # what somebody calls a person need not be so
    start, end = noun.left_edge.i, _end(noun, stop if stop is not None else len(noun.doc))
    while start < noun.i and noun.doc[start].is_punct:
        start += 1
    span = noun.doc[start:end]
    if not 1 <= len(span) <= MAX_WORDS or not _clear(span, noun):
        return None
    plain = span[0].tag_ != "DT" and span[-1] == noun
    return Description(text=_tidy(span), before=plain, head=noun.lemma_.lower())


def _clear(span: Span, noun: Token) -> bool:
    """Tell whether a description stands without its story: no pronoun, no "the company's"."""
    if any(t.tag_ in ("PRP$", "PRP", "WP", "``", "''", "CD") or t.text == "," for t in span):
        return False
    if span[0].lower_ in ("another", "this", "that", "one", "some"):
        return False
    if any(
        t.ent_type_ == "ORDINAL" or t.tag_ in ("JJS", "RBS") or t.lower_ == "only" for t in span
    ):
        return False  # "the second author" is second in something
    if any(t.ent_type_ == "PERSON" and t.i > noun.i for t in span):
        return False
    if any(t.pos_ == "NOUN" and t != noun and _bare_definite(t) for t in span):
        return False
    indefinite = span[0].lower_ in ("a", "an") and noun.lemma_.lower() != "member"
    alone = noun.lemma_.lower() in RELATIONAL or span[0].lower_ == "the"
    return indefinite or not alone or _says_of_what(span, noun)


def _bare_definite(noun: Token) -> bool:
    return [t.lower_ for t in noun.lefts] == ["the"] and not any(
        c.dep_ == "prep" for c in noun.rights
    )


def _end(noun: Token, stop: int) -> int:
    """Return where a description ends: before a relative clause, an aside or the name itself."""
    stops = [
        c.left_edge.i
        for c in noun.rights
        if c.dep_ in ("relcl", "appos", "acl", "punct", "conj", "cc")
    ]
    inner = [t.i for t in noun.subtree if t.i > noun.i and t.text in (",", "(", ";", "-", "–", "—")]
    hyphens = {i for i in inner if noun.doc[i].text == "-" and not noun.doc[i].whitespace_}
    end = min([*stops, *(i for i in inner if i not in hyphens), noun.right_edge.i + 1, stop])
    cuts = [t.i for t in noun.doc[noun.i + 1 : end] if t.dep_ == "prep" and t.lower_ != "of"][1:]
    while end - noun.left_edge.i > WANTED_WORDS and cuts:
        end = cuts.pop()
    while end > noun.i + 1 and noun.doc[end - 1].is_punct:
        end -= 1
    return end


def copular(name: Span) -> Description | None:
    """Read "Ibrahim is the founder of the orchestra": a definite predicate noun in the present."""
    head = name.root
    verb = head.head
    if head.dep_ != "nsubj" or verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP"):
        return None
    if any(c.dep_ in ("neg", "aux") for c in verb.children):
        return None
    nouns = [c for c in verb.children if c.dep_ == "attr" and c.pos_ in ("NOUN", "PROPN")]
    return _apposition(nouns[0]) if nouns else None


def gender(name: Span, description: Description | None) -> Literal["female", "male"] | None:
    """Tell a person's gender from title and role words, else from the given name."""
    near = {name.doc[name.start - 1].lower_} if name.start else set()
    told = near | (set(description.text.lower().split()) if description else set())
    if bool(told & FEMALE) != bool(told & MALE):
        return "female" if told & FEMALE else "male"
    return gender_of(name[0].text) if not told & FEMALE else None


def _tidy(span: Span) -> str:
    """Return the words of a description without stale ones and without a sentence's capital."""
    kept = [t for t in span if t.lower_ not in STALE or t.ent_type_]
    text = " ".join("".join(t.text_with_ws for t in kept).split()).strip(" ,(")
    first, _, rest = text.partition(" ")
    opens = bool(span[0].is_sent_start) and first[1:].islower()
    common = opens and not _a_name(span) and gazetteer.demonym(first) is None
    return f"{first.lower()} {rest}".strip() if first in ("The", "A", "An") or common else text


def _a_name(span: Span) -> bool:
    """Tell whether the first word of a title has its capital anywhere: "Prime", not "Farmer"."""
    first = span[0]
    if first.lower_ in NEVER_NAMES:
        return False
    if len(span) == 1 or not span[-1].text.islower():
        return not (len(span) == 1 and is_person_noun(first.lower_) and first.lower_ not in STYLED)
    return bool(first.ent_type_) and first.ent_type_ != "PERSON"
