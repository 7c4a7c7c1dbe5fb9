"""Captions, credits and headings: lines around the story that are not the story."""

import re

from quiz.reading.dates import MONTH
from quiz.reading.rules import NAME, Rule, ends_like, holds, is_long, like
from quiz.reading.shape import has_finite_verb, is_finished, is_one_sentence, word_count

_PLACE_AND_DATE = re.compile(
    r"\b(?:in|at|near|outside|on) [^,.;]+(?:, [^,.;]+)*"
    rf",(?: on)?(?: \w+day,)? {MONTH} \d{{1,2}}, \d{{4}}\.?$"
)
_SMALL_NAME = re.compile(r"[a-z]{1,4}[ -]?[A-Z]")
_FIRST_CLAUSE = re.compile(r",| (?:after|as|during|before|while|when|where|who|that|at) ")
_AGENCY = r"(?:AP|REUTERS|Reuters|AFP|EPA|EPA-EFE|Getty|Bloomberg|NASA|Xinhua|TASS|UPI|ANSA)"
_CREDIT = r"(?:Image|Photo|Photograph|Picture|Illustration|Graphic|Video|(?:Photo |Image )?Credit)"
_CREDITED = r"(?:(?!\.\s+[A-Z][a-z])[^!?]){1,90}"
_POSITION = r"(?:left|right|centre|center|L|R|C|(?:second|third) from \w+)"


def _is_opening(text: str) -> bool:
    """Does it lead to what follows: "He added:"?"""
    return text.endswith(":") and (has_finite_verb(text) or word_count(text) > 6)


def _is_heading(text: str) -> bool:
    """One short line without a full stop, or a longer one without a verb."""
    if is_finished(text) or text.endswith((",", ";")) or not is_one_sentence(text):
        return False
    return word_count(text) <= 14 or (word_count(text) <= 30 and not has_finite_verb(text))


def _is_fragment(text: str) -> bool:
    """A short line that begins small: the rest of a caption, if it has no verb."""
    begins_small = text[:1].islower() and not _SMALL_NAME.match(text)
    return begins_small and word_count(text) <= 14 and is_one_sentence(text)


def _is_dated_caption(text: str) -> bool:
    """One sentence in the present tense that closes with place and full date."""
    match = _PLACE_AND_DATE.search(text) if len(text) < 400 else None
    if match is None or not is_one_sentence(text):
        return False
    return not has_finite_verb(_FIRST_CLAUSE.split(text[: match.start()], maxsplit=1)[0])


CAPTIONS: tuple[Rule, ...] = (
    Rule(
        "photo credit",
        ends_like(
            rf"\b{_CREDIT}s?: \W?[A-Z0-9@]{_CREDITED}|"
            rf"\(?\b{_CREDIT}s? (?:by|courtesy of|via) {NAME}[^.!?]{{0,60}}\)?\.?|"
            r"\[[A-Z][^\]]{1,60}/[^\]]{1,60}\]|\b(?:via )?Getty Images\)?"
        ),
        (
            "The new bridge in Riverton. Image: Jane Doe.",
            "Workers at the lab. Credits: NASA Johnson/Jane Doe",
            "The harbour at dawn. (Photo by Jane Doe)",
            "A street in Tunis [Jane Doe/Al Jazeera]",
        ),
        (
            "Her goal was a better image: She hired six people.",
            "He was shown a photo by his lawyer.",
        ),
        unless=(is_long, like(r".*\b(?:said|told|asked)\b")),
    ),
    Rule(
        "long photo credit",
        ends_like(rf"[.!?] {_CREDIT}s?: \W?[A-Z]{_CREDITED}"),
        ("They keep the dust. " * 12 + "Credits: NASA/Jane Doe",),
        ("They keep the dust. " * 12 + "The credit: NASA.",),
    ),
    Rule(
        "agency photo",
        holds(
            rf"\({_AGENCY}(?: (?:Photo|Images?))?/[^)]+\)|\b(?:REUTERS|AP Photo|AFP PHOTO)/[A-Z]"
        ),
        (
            "A voter in Tunis on Sunday, May 4, 2025. (AP Photo/Jane Doe)",
            "A ship. REUTERS/Jane Doe",
        ),
        ("The agency (Reuters) told the court.",),
    ),
    Rule(
        "licence",
        holds(r"(?:used|licensed|published) under (?:an? )?(?:Creative Commons|CC[ -]BY)"),
        ("Photo of the square by Jane Doe and used under Creative Commons license.",),
        ("Creative Commons was founded in 2001.",),
    ),
    Rule(
        "caption opening",
        like(
            r"Image (?:source|caption),|FILE(?: PHOTO)?\s*[-:_\u2013\u2014]|"
            r"(?:File|Handout|Undated) (?:photo|picture|image)\b|"
            rf"In this (?:{MONTH} \d{{1,2}}, \d{{4}},? )?(?:\w+ ){{0,2}}(?:photo|image|picture)\b"
        ),
        (
            "FILE - A tank in Kyiv in 2023.",
            "In this undated photo, a ship leaves.",
            "Image caption, It rains.",
        ),
        ("File sharing is legal, the court ruled.", "In this city, a photo is worth much."),
        unless=(is_long,),
    ),
    Rule(
        "pointed out",
        like(rf"(?:{NAME}|[A-Z]\w+),? \({_POSITION}\)"),
        ("Doe (left) and Roe (right) on May 4, 2025.", "Jane Doe (second from left) at the gate."),
        ("The party moved right (left, some say) in May.",),
        unless=(is_long,),
    ),
    Rule(
        "from file",
        ends_like(r"[;,(] ?(?:from )?file(?:,? (?:photo|picture|image))?(?:,? \d{4})?\)?\.?"),
        ("Jane Doe of the Labour Party; from file, 2015.", "The old bridge (file photo)."),
        ("The police found it in a drawer, a box and a file.",),
        unless=(has_finite_verb,),
    ),
    Rule(
        "dated caption",
        _is_dated_caption,
        ("Fans leave a stadium after the final was stopped in Lima, Peru, May 8, 2016.",),
        (
            "The law was signed in Lima, Peru, May 8, 2016.",
            "He was born in Lima on May 8, 1966. He still lives there.",
        ),
    ),
    Rule(
        "pull quote",
        like(
            r'"[^"]{15,}"\s*(?:[-\u2013\u2014]\s*[A-Z][^.]{2,60}|[A-Z][\w ]{2,40}, "[^"]{3,80}")$'
        ),
        ('"It is a long game, and we have time." - Jane Doe',),
        ('"It is a long game," - and here he paused - "for all."',),
    ),
    Rule(
        "heading or caption",
        _is_heading,
        (
            "How it works",
            "Jane Doe of the Labour Party",
            "Group F \u2013 Sweden 1 \u2013 0 Korea",
            '"A road to nowhere"',
            "Doe won the most votes in any district",
            "Miguel Roe joe1us0:",
        ),
        (
            '"We will not go," she said.',
            "He added:",
            "Many users follow reports from the region and add their own views:",
            "It is the largest. The event is the biggest meeting in the country in 36 years",
        ),
        unless=(_is_opening,),
    ),
    Rule(
        "fragment",
        _is_fragment,
        ("visitors at the old mosque in 2008.",),
        (
            "al-Amin has denied it.",
            "de Souza speaks both.",
            "iPhone sales rise.",
            '"maybe later," he said.',
        ),
        unless=(has_finite_verb, lambda text: text.endswith(("?", '"', ":", ","))),
    ),
)
