"""Datelines: place, day and agency before the first sentence: "ROME, July 11 (Reuters) -"."""

import re

from quiz.reading.dates import MONTH, Mention, mentions
from quiz.schema import Paragraph, Record

_WORD = r"[A-Z][\w.'-]*"
_PLACE = rf"{_WORD}(?:(?: (?:de|la|el|of|do|da) | |/){_WORD}){{0,3}}"
_CAPITALS = r"[A-Z][A-Z.'-]+(?:[ /][A-Z][A-Z.'-]+){0,3}"
_DAY = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?"
_DASH = r"(?:--|[-\u2013\u2014_])"
_NEXT = r"(?=[\"'(]?[A-Z0-9])"
_AGENCY = (
    r"(?:AP|AFP|Reuters|REUTERS|UPI|CNN|BBC|VOA|CBC|NPR|Bloomberg|Xinhua|Yonhap|Kyodo|TASS|Tass|"
    r"Interfax|dpa|EFE|ANSA|PTI|ANI|IANS|Anadolu)"
)
_SENTENCE_START = (
    r"(?=[\"'](?!s )|(?:The|A|An|In|On|At|For|It|More|Hundreds|Thousands|Two|Three)\b)"
)

# From the surest sign to the weakest; a dash alone is not one: "Sweden - Belgium's rival - lost".
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:(?P<place>{_PLACE}(?:, {_PLACE})?),? ?)?(?P<day>{_DAY})?,? ?"
        rf"\((?P<agency>{_AGENCY})\)\s*{_DASH}+\s*{_NEXT}",
        rf"(?P<place>{_CAPITALS}(?:, {_PLACE})?),? ?(?P<day>{_DAY})?,? ?"
        rf"\((?P<agency>[A-Z][\w .]{{1,28}})\)\s*{_DASH}+\s*{_NEXT}",
        rf"(?P<place>{_PLACE}(?:, {_PLACE})?), (?P<day>{_DAY})\. ?"
        rf"/(?P<agency>[A-Z]{{2,10}})/\.\s*{_NEXT}",
        rf"(?P<place>{_PLACE}(?:, {_PLACE})?), (?P<day>{_DAY}),?\s*{_DASH}+\s+{_NEXT}",
        rf"(?P<place>{_CAPITALS}(?:, {_PLACE})?)\s*{_DASH}+\s+{_NEXT}",
        rf"(?P<place>{_CAPITALS}):\s+{_NEXT}",
        rf"(?P<place>{_PLACE}, {_PLACE})\s*(?:\u2014|--|_)\s+{_NEXT}",
        rf"(?P<place>{_PLACE})\s*(?:\u2014|--|_)\s+{_SENTENCE_START}",
        rf"\((?P<agency>{_AGENCY})\)\s*{_DASH}*\s*{_NEXT}",
    )
)
_AGENCIES = {
    "AP": "The Associated Press",
    "AFP": "Agence France-Presse",
    "REUTERS": "Reuters",
    "TASS": "TASS",
    "UPI": "United Press International",
    "dpa": "Deutsche Presse-Agentur",
    "PTI": "Press Trust of India",
}
_LONGEST = 120


class Dateline(Record):
    """What a dateline says, and how many characters it takes."""

    length: int
    place: str | None = None
    agency: str | None = None
    day: Mention | None = None


def dateline(text: str) -> Dateline | None:
    """The dateline that a normalised paragraph begins with, if any."""
    for form in _FORMS:
        match = form.match(text, 0, _LONGEST)
        if match:
            parts = match.groupdict()
            place, agency = parts.get("place"), parts.get("agency")
            if agency is None and place and re.fullmatch(_AGENCY, place):
                place, agency = None, place
            return Dateline(
                length=match.end(),
                place=place,
                agency=_AGENCIES.get(agency, agency) if agency else None,
                day=next(mentions(parts.get("day") or ""), None),
            )
    return None


def cut(paragraph: Paragraph, length: int) -> Paragraph:
    """The paragraph without its first characters; it starts so much later."""
    return Paragraph(text=paragraph.text[length:], start=paragraph.start + length)
