"""Finds the names in a parsed document: cleaned entity spans, and names the recogniser missed."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from quiz.fact import Sort
from quiz.grammar.people import is_person_noun

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

HONORIFICS = frozenset(
    ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame", "lord", "lady", "prof", "prof.", "rev", "rev.", "st", "st.", "president", "professor", "general", "gen.", "major", "maj.", "colonel", "col.", "captain", "capt.", "lt.", "lieutenant", "sergeant", "sgt.", "senator", "sen.", "representative", "rep.", "governor", "gov.", "pope", "king", "queen", "prince", "princess", "minister", "chancellor", "judge", "justice", "doctor", "chairman", "secretary", "ambassador", "coach"]
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
    """Stands after "the" inside a sentence."""
    noun: str | None = None
    """The common noun it modifies: "spacecraft" in "the OSIRIS-REx spacecraft"."""


def names(docs: tuple[Doc, ...]) -> tuple[Name, ...]:
    """Return all names of the paragraphs in reading order, without overlaps."""
    return tuple(name for number, doc in enumerate(docs) for name in _in(number, doc))


def _in(number: int, doc: Doc) -> list[Name]:
    found = [
        _name(number, s, SORTS[s.label_], s.label_)
        for s in (_trimmed(e) for e in doc.ents if e.label_ in SORTS)
        if s is not None
    ]
    taken = {i for name in found for i in range(name.start, name.end)}
    found += [
        _name(number, s, "name", "")
        for s in _runs(doc)
        if not taken.intersection(range(s.start, s.end)) and not _only_a_title(s)
    ]
    return sorted(found, key=lambda name: name.start)


def _name(number: int, span: Span, sort: Sort, label: str) -> Name:
    the = span.start > 0 and span.doc[span.start - 1].lower_ == "the"
    head = span.root.head
    modifies = span.root.dep_ in ("compound", "nmod") and head.pos_ == "NOUN" and head.i == span.end
    return Name(
        number, span.start, span.end, span.text, sort, label, the, head.lower_ if modifies else None
    )


def _trimmed(span: Span) -> Span | None:
    """Cut articles, honorifics and possessive endings off an entity."""
    start, end = span.start, span.end
    doc = span.doc
    while start < end and _leading(doc[start], span.label_):
        start += 1
    while end > start and (
        doc[end - 1].tag_ == "POS" or (doc[end - 1].is_punct and doc[end - 1].text != ".")
    ):
        end -= 1
    start = _hyphen_start(doc, start)
    if start == end or not any(t.text[:1].isupper() or t.is_digit for t in doc[start:end]):
        return None
    return Span(doc, start, end, label=span.label_)


def _only_a_title(span: Span) -> bool:
    """Tell whether a run is an office without a name: "Foreign Minister", "Secretary"."""
    return span.root.ent_type_ == "" and is_person_noun(span[-1].lemma_)


def _hyphen_start(doc: Doc, start: int) -> int:
    """Take "OSIRIS-" into "REx" where the recogniser cut a hyphenated name in two."""
    while (
        start >= 2
        and doc[start - 1].text == "-"
        and not doc[start - 1].whitespace_
        and (doc[start - 2].text[:1].isupper() and not doc[start - 2].whitespace_)
    ):
        start -= 2
    return start


def _leading(token: Token, label: str) -> bool:
    if token.lower_ in ("the", "a", "an", "'s", '"', "'", "-"):
        return True
    return label == "PERSON" and token.lower_ in HONORIFICS


def _runs(doc: Doc) -> Iterator[Span]:
    """Yield runs of proper nouns under one head: "the Wonsan-Kalma Coastal Tourist Area"."""
    start = None
    for token in doc:
        inside = (
            (token.pos_ == "PROPN"
            and not token.ent_type_)
            or (start is not None and token.tag_ == "HYPH" and _proper_after(token))
        )
        if inside and start is None:
            start = token.i
        elif not inside and start is not None:
            yield doc[start : token.i]
            start = None
    if start is not None:
        yield doc[start : len(doc)]


def _proper_after(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().pos_ == "PROPN"
