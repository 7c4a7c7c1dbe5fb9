"""Joins what the recogniser cut in two: "OSIRIS-" and "REx", "Lockheed" and "Martin"."""

from collections.abc import Iterable, Set

from spacy.tokens import Doc, Span

from quiz import gazetteer
from quiz.language.known import is_known

JOINABLE = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "FAC", "EVENT", "PERSON", ""})


def joined(spans: Iterable[Span], whole: Set[str]) -> list[Span]:
    """Join neighbours that are one name: "OSIRIS-" and "REx", "Lockheed" and "Martin".

    `whole` holds the names that stand uncut elsewhere in the story.
    """
    result: list[Span] = []
    for each in spans:
        span = _numbered(each, whole)
        if result and _belong(result[-1], span, whole):
            first = result.pop()
            label = _joint_label(first, span)
            result.append(Span(span.doc, first.start, span.end, label=label))
        else:
            result.append(span)
    return result


def _numbered(span: Span, whole: Set[str]) -> Span:
    """Take in the number of a name that has it elsewhere: "Voyager 2"."""
    longer = span.doc[span.start : span.end + 1]
    if len(longer) == len(span) or not longer[-1].is_digit or longer.text not in whole:
        return span
    return Span(span.doc, span.start, span.end + 1, label=span.label_)


def _belong(first: Span, second: Span, whole: Set[str]) -> bool:
    uncut = second.doc[first.start : second.end].text in whole and first.end == second.start
    return uncut or _hyphenated(first, second) or _compound(first, second)


def _joint_label(first: Span, second: Span) -> str:
    """Prefer the person for "Nacer Chadli", the organisation for "NASA Goddard"."""
    if first.label_ and not (first.label_ == "GPE" or second.label_ == "PERSON"):
        return first.label_
    return "ORG" if {first.label_, second.label_} & {"ORG", "GPE"} else second.label_


def _hyphenated(first: Span, second: Span) -> bool:
    """Tell whether a hyphen joins two halves; not "Baghdad-Damascus", two places."""
    doc = first.doc
    between = doc[first.end : second.start]
    if len(between) != 1 or between.text != "-" or between[0].whitespace_:
        return False
    if doc[first.end - 1].whitespace_ or {first.label_, second.label_} & {"GPE", "NORP"}:
        return False
    return gazetteer.lookup(first.text) is None


def _compound(first: Span, second: Span) -> bool:
    """Tell whether the first is a compound of the second and no name of its own.

    Near misses: "VOA Pentagon correspondent", "Florida Governor", "Chelsea captain John Terry".
    """
    if first.end != second.start or not {first.label_, second.label_} <= JOINABLE:
        return False
    if second.label_ == "PERSON" and (len(second) > 1 or first.label_ != ""):
        return False
    if is_known(first.text) or is_known(second.text):
        return False
    under = second.start <= first.root.head.i < second.end and first.root.dep_ == "compound"
    return under and gazetteer.lookup(first.text) is None


def designation(doc: Doc, end: int) -> bool:
    """Tell whether "-B" or "-9" goes on with a name."""
    if end + 1 >= len(doc) or doc[end].text != "-" or doc[end].whitespace_:
        return False
    rest = doc[end + 1]
    joins = not doc[end - 1].whitespace_ and not rest.ent_type_ and rest.pos_ != "PROPN"
    return joins and len(rest.text) <= 2 and (rest.text.isupper() or rest.text.isdigit())


def hyphened(doc: Doc, start: int, end: int) -> int:
    """Return where a name begins with its hyphened part: "the Five-hundred-meter ... Telescope"."""
    first = start - 1
    while first >= 2 and doc[first - 1].text == "-":
        if doc[first - 1].whitespace_ or doc[first - 2].whitespace_:
            break
        first -= 2
    joined = 0 <= first < start - 1 and doc[start - 1].pos_ == "NOUN"
    inside = joined and start <= doc[start - 1].head.i < end
    own = (
        inside
        and doc[first].text[:1].isupper()
        and doc[first].ent_type_ not in ("PERSON", "GPE", "NORP", "ORG")
    )
    return first if own and not doc[first].is_sent_start else start
