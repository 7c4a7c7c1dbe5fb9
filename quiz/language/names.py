"""Finds the names in a parsed document: cleaned entity spans, and names the recogniser missed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from quiz import gazetteer
from quiz.fact import Sort
from quiz.grammar.given_names import gender_of
from quiz.grammar.nouns import sort_of
from quiz.grammar.people import PARTICLES, is_person_noun
from quiz.grammar.word_lists import words
from quiz.language import nouns_beside
from quiz.language.name_joining import designation, hyphened, joined

SORTS: dict[str, Sort] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "name",
    "PRODUCT": "name",
}
"""OntoNotes labels of names; dates, numbers and money are found elsewhere."""

HONORIFICS = words(
    "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. rev rev. st st. president "
    "professor general gen. major maj. colonel col. captain capt. lt. lieutenant sergeant sgt. "
    "senator sen. representative rep. governor gov. pope king queen prince princess minister "
    "chancellor judge justice doctor chairman secretary ambassador coach cmdr cmdr. commander "
    "administrator deputy hurricane sheikh dad mum mom uncle aunt auntie grandma grandpa granny"
)
SCORE = re.compile(r" \d+[-\u2013]\d+$")
OFFICES = words(
    "state defense defence education health home treasury interior justice transport energy labor "
    "commerce agriculture foreign affairs finance trade culture shadow homeland security"
)
"""Words that name a department only with its minister or ministry: "Secretary of State"."""

NOT_NAMES = words(
    "mr mrs ms dr qc mp mps sc et gmt utc est edt pst mt am pm tv dna t-shirt ad bc ceo phd i "
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday"
)


@dataclass(frozen=True)
class Name:
    """A name as it stands in paragraph `doc`: token `start` to `end` (exclusive)."""

    doc: int
    start: int
    end: int
    text: str
    sort: Sort
    label: str
    the: bool = False
    """Stands after a "the" of its own: not "the Texas-based firm"."""
    owned: bool = False
    """Stands after its owner: "the UN's Advisory Committee on Trade"."""
    noun: str | None = None
    """The common noun it modifies: "spacecraft" in "the OSIRIS-REx spacecraft"."""
    title: str | None = None
    """The common noun right before it: "contractor" in "defense contractor Lockheed Martin"."""
    adjective: bool = False
    bracketed: bool = False
    """An opening bracket comes right before it: "(TNC)"."""
    backed: bool = False
    """Something beside it shows a person: an honorific, a person noun, "who", a verb of saying."""


def names(docs: tuple[Doc, ...]) -> tuple[Name, ...]:
    """Return all names of the paragraphs in reading order, without overlaps."""
    common = {t.text for doc in docs for t in doc if t.text.islower() and t.pos_ != "PROPN"}
    spans = [_spans(doc, common) for doc in docs]
    whole = {span.text for each in spans for span in each}
    return tuple(
        _name(number, span)
        for number, each in enumerate(spans)
        for span in joined(each, whole)
        if len(span.text) > 1
    )


def _spans(doc: Doc, common: set[str]) -> list[Span]:
    found = [s for e in doc.ents if e.label_ in SORTS and (s := _trimmed(e)) is not None]
    taken = {i for span in found for i in range(span.start, span.end)}
    runs = (s for r in _runs(doc) if (s := _trimmed(r)) is not None)
    found += [s for s in runs if not taken.intersection(range(s.start, s.end))]
    kept = sorted((s for s in found if not _no_name(s, common)), key=lambda s: s.start)
    return joined(kept, frozenset())


def _name(number: int, span: Span) -> Name:
    head = span.root.head
    modifies = span.root.dep_ in ("compound", "nmod") and head.i >= span.end
    return Name(
        number,
        span.start,
        span.end,
        span.text,
        SORTS.get(span.label_, "name"),
        span.label_,
        _own_the(span),
        span.start > 0 and span.doc[span.start - 1].tag_ in ("POS", "PRP$"),
        head.lower_ if modifies and head.pos_ == "NOUN" and head.i == span.end else None,
        _title(span),
        span.root.pos_ == "ADJ",
        span.start > 0 and span.doc[span.start - 1].text == "(",
        _backed(span),
    )


def _own_the(span: Span) -> bool:
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and before.lower_ == "the" and span.start <= before.head.i < span.end


def _title(span: Span) -> str | None:
    """Return the noun that says what a name is: "the newspaper Bild", "an aircraft called Z-40"."""
    before = span.doc[span.start - 1] if span.start else None
    root = span.root
    if before is not None and before.tag_ in ("NN", "NNP") and before.text.islower():
        one_phrase = before.head == root or (root.dep_ == "appos" and root.head == before)
        return before.lower_ if one_phrase else None
    told = nouns_beside.named(span) or nouns_beside.copular(span) or nouns_beside.apposed(span)
    if told is None:
        return None
    return (_holder(told.noun, span) or told.noun).lower_


def _holder(noun: Token, span: Span) -> Token | None:
    """Return "director" in "the director of the museum, Anna Lund," which is read as its museum."""
    of = noun.head
    person = of.lower_ == "of" and noun.dep_ == "pobj" and is_person_noun(of.head.lemma_)
    return of.head if person and gender_of(span[0].text) else None


SAYING = words(
    "say tell add explain note ask reply argue warn write believe think tweet announce claim"
)


PARTIES = words(
    "rival competitor partner ally supplier customer client buyer owner operator lender giant "
    "opponent neighbor neighbour parent member sponsor maker leader"
)
"""Nouns for persons that companies, teams and states are called as often."""


def _person(noun: Token) -> bool:
    return is_person_noun(noun.lemma_) and noun.lemma_ not in PARTIES


def _backed(span: Span) -> bool:
    """Tell whether something beside a name shows that it is a person's."""
    before = span.doc[span.start - 1] if span.start else None
    root = span.root
    return (
        (before is not None and (before.lower_ in HONORIFICS or _person(before)))
        or any(c.dep_ == "appos" and _person(c) for c in root.children)
        or any(w.lower_ == "who" for c in root.children if c.dep_ == "relcl" for w in c.subtree)
        or (root.dep_ == "nsubj" and root.head.lemma_ in SAYING)
    )


# ---------------------------------------------------------------- where a name begins and ends


def _trimmed(span: Span) -> Span | None:
    """Cut articles, honorifics, common words and possessive endings off a name."""
    start, end = span.start, span.end
    doc = span.doc
    while start < end and (cut := _leading(doc[start], span.label_)):
        start += cut
    start = hyphened(doc, start, end)
    while end > start and _trailing(doc[end - 1]):
        end -= 1
    if SCORE.search(doc[start:end].text):
        end -= 1 if SCORE.fullmatch(f" {doc[end - 1].text}") else 3  # "Wales 2-1"
    if span.label_ in ("ORG", "PRODUCT", "") and end == span.end and designation(doc, end):
        end += 2
    if span.label_ in ("GPE", "LOC") and end - start > 1 and doc[end - 1].is_digit:
        end -= 1
    if start >= end or not any(t.text[:1].isupper() or t.is_digit for t in doc[start:end]):
        return None
    return Span(doc, start, end, label=span.label_)


def _leading(token: Token, label: str) -> int:
    """Return how many tokens to cut off where a name seems to begin."""
    low = token.lower_
    if low in ("the", "a", "an", "'s") or (token.is_punct and token.text not in ("@", "#")):
        return 1
    if label in ("PERSON", "") and low in HONORIFICS:
        return 1
    if label == "PERSON" and _post(token):
        return 1
    if (
        token.tag_ == "NNS"
        and is_person_noun(token.lemma_.lower())
        and _next(token) in ("for", "of")
    ):
        return 2  # "Lawyers for Acme" at the start of a sentence
    if not token.text.islower() or low in PARTICLES or token.text[0].isdigit():
        return 0
    return 3 if _next(token) == "-" and not token.whitespace_ else 1  # "pro-Beijing"


def _post(token: Token) -> bool:
    """Tell whether a full name has a common noun before it: "Farmer Chad Smith"."""
    first = token.is_sent_start and is_person_noun(token.lower_) and gender_of(token.text) is None
    return bool(first) and all(t.ent_type_ == "PERSON" for t in token.doc[token.i : token.i + 3])


def _next(token: Token) -> str:
    return token.nbor().lower_ if token.i + 1 < len(token.doc) else ""


def _trailing(token: Token) -> bool:
    if token.tag_ == "POS" or (token.is_punct and token.text != "."):
        return True
    if token.i and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_:
        return False  # "Bong Young-shik"
    return token.text.islower() or token.text in ("|", "(", "[")


def _no_name(span: Span, common: set[str]) -> bool:
    """Tell whether a span is a title, an abbreviation or a common word with a capital.

    "Foreign Minister", "QC", "Agency officials" at the start of a sentence; not "Apple".
    """
    parts = [t.lower_ for t in span]
    if all(w in NOT_NAMES or w in HONORIFICS or w in OFFICES for w in parts):
        return True
    if span.label_ == "" and is_person_noun(span[-1].lemma_.lower()):
        return True
    if len(span) > 1:
        return span.label_ == "" and all(w in common for w in parts)
    return _common_word(span[0], common)


def _common_word(token: Token, common: set[str]) -> bool:
    """Tell whether only its place, or a list, gave a word its capital."""
    if not token.text[1:].islower() or gazetteer.lookup(token.text) is not None:
        return False
    if token.ent_type_ in ("PERSON", "NORP"):
        return False
    opens = token.is_sent_start or token.ent_type_ == ""
    return opens and (token.lower_ in common or sort_of(token.lower_) is not None)


def _runs(doc: Doc) -> Iterator[Span]:
    """Yield runs of proper nouns under one head: "the Wonsan-Kalma Coastal Tourist Area"."""
    start = None
    for token in doc:
        inside = _proper(token) or (
            start is not None and token.tag_ == "HYPH" and _proper_after(token)
        )
        if inside and start is None:
            start = token.i
        elif not inside and start is not None:
            yield doc[start : token.i]
            start = None
    if start is not None:
        yield doc[start : len(doc)]


def _proper(token: Token) -> bool:
    if token.ent_type_ == "LANGUAGE":  # the label is for languages, but a guess for odd words
        return gazetteer.demonym(token.text) is None and token.text not in LANGUAGES
    return token.pos_ == "PROPN" and not token.ent_type_


LANGUAGES = frozenset({"English", "Latin", "Arabic", "Farsi", "Hebrew", "Esperanto", "Swahili"})


def _proper_after(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().pos_ == "PROPN"
