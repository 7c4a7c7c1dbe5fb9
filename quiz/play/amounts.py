"""Judging a typed number: in figures or words, with or without its unit, as exact as the key."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from quiz.grammar.number_words import FRACTIONS, SCALES, WORDS, value
from quiz.play.spelling import FIGURES, plain, words
from quiz.play.verdict import RIGHT, WRONG, Grade, almost, best
from quiz.schema import Quantity

TOLERANCE = Decimal("0.05")
"""How far an answer may be from a number that the source itself gives as about right."""
ROUNDING = Decimal("0.02")
"""The same for a share said otherwise: 33% for a third."""
ROUGH = ("about", "around", "roughly", "approximately", "approx", "nearly", "almost", "some",
         "an estimated", "estimated", "close to", "circa", "ca", "c", "~", "or so")  # fmt: skip
LOWER = ("at least", "more than", "over", "above", "no fewer than", "no less than", "not less than")
UPPER = ("at most", "less than", "fewer than", "under", "below", "up to", "as many as",
         "as much as", "no more than", "not more than")  # fmt: skip
NEARLY = ("nearly", "almost", "close to")
"""Of the rough ones, those that say where the number lies."""
EMPTY = ("a total of", "just", "well", "slightly", "only", "exactly")
LEADING = sorted((*ROUGH, *LOWER, *UPPER, *EMPTY), key=len, reverse=True)
HEDGE = re.compile(rf"^(?:(?:{'|'.join(LEADING)})\.?(?:\s+|(?<=~)))+")
HEDGE_AFTER = re.compile(r"\s*(?:or so|or more|or less|-?ish|\+)$")
POINT = re.compile(rf"\b({'|'.join(FIGURES)}) point ({'|'.join(FIGURES)})\b")
"""A decimal number in words: "two point five"."""
SHORT = re.compile(r"(?<=\d)(?:mn?|b|k)\b")
""" "5m" as five million; that it may be five meters is another reading."""
UNITS = {
    spelling: unit
    for unit, spellings in {
        "%": "% percent pct",
        "dollars": "$ dollar dollars usd bucks",
        "euros": "€ euro euros eur",
        "pounds": "£ pound pounds gbp lb lbs",
        "yen": "¥ yen jpy",
        "rubles": "₽ ruble rubles rouble roubles rub",
        "won": "₩ won krw",
        "rupees": "₹ rupee rupees inr",
        "kilometers": "km kms kilometer kilometers kilometre kilometres kmh kph",
        "meters": "m meter meters metre metres",
        "centimeters": "cm centimeter centimeters centimetre centimetres",
        "miles": "mi mile miles mph",
        "feet": "ft foot feet",
        "inches": "inch inches",
        "kilograms": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
        "grams": "g gram grams gramme grammes",
        "tons": "t ton tons tonne tonnes",
        "degrees": "° degree degrees",
        "years": "year years yr yrs",
        "months": "month months",
        "weeks": "week weeks",
        "days": "day days",
        "hours": "hour hours hr hrs",
        "minutes": "minute minutes min mins",
        "seconds": "second seconds sec secs",
    }.items()
    for spelling in spellings.split()
}  # fmt: skip
"""How a unit may be written, and its name; two different ones contradict each other."""
METRIC = {
    "years": ("months", Decimal(12)),
    "months": ("months", Decimal(1)),
    "weeks": ("time", Decimal(604_800)),
    "days": ("time", Decimal(86_400)),
    "hours": ("time", Decimal(3600)),
    "minutes": ("time", Decimal(60)),
    "seconds": ("time", Decimal(1)),
    "kilometers": ("length", Decimal(1000)),
    "meters": ("length", Decimal(1)),
    "centimeters": ("length", Decimal("0.01")),
    "tons": ("mass", Decimal(1_000_000)),
    "kilograms": ("mass", Decimal(1000)),
    "grams": ("mass", Decimal(1)),
}
"""Units that an answer may take for one another: 5,000 m for 5 km."""
SHARES = frozenset({"%", "dollars", "euros", "pounds"})
"""Units that change what a bare number says; years may follow one that is an age."""
ROUNDED = 100
"""From here on a rounder number than the key is almost right: 4,100 for 4,127."""


@dataclass(frozen=True)
class Amount:
    """A number as an answer gives it, and its unit if that is a known one."""

    number: Decimal
    unit: str | None


def amount(said: str, answer: Quantity, key: str, wrong: tuple[str, ...] = ()) -> Grade:
    """Judge a typed amount against the key's value, unit and hedge."""
    text = _bare(said, answer.unit or "")
    told, hedge = _side(text), answer.qualifier or _hedge(key)
    if {told, _side(hedge)} == {"lower", "upper"}:
        return WRONG
    others = {each.number for option in wrong for each in readings(plain(option))}
    found = [each for each in readings(text) if each.number not in others]
    grade = best(_amount(each, answer, key) for each in found)
    if grade != RIGHT or not _bound(text) or told == _side(hedge):
        return grade
    return almost(f"the source says “{hedge}”" if hedge else "the source gives the number itself")


def _bare(said: str, unit: str) -> str:
    """Leave out the unit before the number: "magnitude 7.1"."""
    text = plain(said).rstrip(" .!?")
    return text.removeprefix(plain(unit)).strip() if unit and unit not in UNITS else text


def _hedge(key: str) -> str:
    found = HEDGE.match(plain(key))
    return found[0].strip() if found else ""


def _bound(text: str) -> str:
    """Tell whether a hedge sets a lower or an upper bound, or none."""
    bare = re.sub(rf"^(?:(?:{'|'.join(EMPTY)}) )+", "", text)
    if bare.startswith(LOWER) or bare.endswith(("or more", "+")):
        return "lower"
    return "upper" if bare.startswith(UPPER) or bare.endswith("or less") else ""


def _side(text: str) -> str:
    """The same, "nearly" being below."""
    return "upper" if text.startswith(NEARLY) else _bound(text)


def _amount(said: Amount, answer: Quantity, key: str) -> Grade:
    unit = _unit(f"{answer.unit or ''} {answer.text} {key}")
    said, true = _converted(said, unit), Decimal(answer.value)
    share = _as_share(said, unit)
    if share is not None and abs(share - true) <= ROUNDING * true:
        return RIGHT
    if not _fits(said.unit, unit, answer.unit):
        return WRONG
    if said.number == true:
        return RIGHT
    if abs(said.number - true) <= TOLERANCE * abs(true):
        return _near(said.number, true, rough=(answer.qualifier or "") in ROUGH)
    scale = next((word for word in SCALES if re.search(rf"\b{word}\b", plain(key))), None)
    lost = scale is not None and said.number * SCALES[scale] == true
    return almost(f"“{scale}” is missing") if lost else WRONG


def _converted(said: Amount, unit: str | None) -> Amount:
    """Say a length or mass in the key's unit."""
    (what, size), (wanted, key_size) = (
        METRIC.get(u or "", ("", Decimal(1))) for u in (said.unit, unit)
    )
    return Amount(said.number * size / key_size, unit) if what and what == wanted else said


def _fits(said: str | None, unit: str | None, counted: str | None) -> bool:
    """Tell whether the unit said, if any, is the key's; people are not counted in tons."""
    if said is None or said == unit:
        return True
    return unit is None and counted is None and said not in SHARES


def _as_share(said: Amount, unit: str | None) -> Decimal | None:
    """Read "half" as 50 where percent are asked for, and "50%" as 0.5 where a share is."""
    if unit == "%" and said.unit is None and said.number < 1 and said.number % 1:
        return said.number * 100
    return said.number / 100 if said.unit == "%" and unit != "%" else None


def _near(said: Decimal, true: Decimal, rough: bool) -> Grade:
    if rough:
        return RIGHT
    rounder = _digits(said) < _digits(true) and (abs(true) >= ROUNDED or true % 1 != 0)
    return almost("it is not exact") if rounder else WRONG


def _digits(number: Decimal) -> int:
    return len(f"{number.normalize():f}".replace(".", "").strip("0-"))


# ---------------------------------------------------------------- reading


def readings(text: str) -> tuple[Amount, ...]:
    """Return every reading of a text as a number with what follows it."""
    bare = HEDGE_AFTER.sub("", HEDGE.sub("", text))
    joined = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", re.sub(r"(?<=\d)-(?=[a-z])", " ", bare))
    joined = POINT.sub(lambda found: f"{FIGURES[found[1]]}.{FIGURES[found[2]]}", joined)
    joined = re.sub(r"^(\d{1,3}),(?=\d{1,2}(?!\d))", r"\1.", joined)
    return tuple(dict.fromkeys(_readings(joined)))


def _readings(text: str) -> Iterator[Amount]:
    tokens = text.split()
    for size in range(len(tokens), 0, -1):
        head, rest = " ".join(tokens[:size]), " ".join(tokens[size:])
        number = _number(head)
        if number is not None:
            if not _more_numbers(rest):
                yield Amount(number, _unit(SHORT.sub("", text)))
            break
    if (part := re.fullmatch(r"(\d+)/([1-9]\d*)", text)) is not None:
        yield Amount(Decimal(part[1]) / Decimal(part[2]) * 100, "%")
    glued = re.fullmatch(r"(?P<number>[\d.,]+) ?(?P<unit>[^\W\d]+(?:/h)?|%|°.*)", text)
    if glued and glued["unit"] not in SCALES and (number := value(glued["number"])) is not None:
        yield Amount(number, _unit(glued["unit"]))


def _number(text: str) -> Decimal | None:
    """Read a number as people type it: "6k", "1.4 mil", "6.000" as in Germany."""
    text = re.sub(r"^usd ?", "$", text)
    short = re.sub(r"(?<=\d) ?(?:mil|mln|mio)\b", "m", text)
    dotted = re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text)
    forms = (text.replace(".", "") if dotted else text, short, f"${short}", text.removesuffix("%"))
    return next((number for form in forms if (number := value(form)) is not None), None)


def _more_numbers(text: str) -> bool:
    """Tell whether a second number follows: "300 or 400" is no answer."""
    spoken = set(words(text)) & (WORDS.keys() | SCALES.keys() | FRACTIONS.keys())
    return bool(re.search(r"\d", text) or spoken)


def _unit(text: str) -> str | None:
    """Find the first unit that a text names, by sign or word."""
    found = re.findall(r"[$€£¥₽₩₹%°]|per cent|[^\W\d]+", plain(text).replace("km/h", "kmh"))
    return next((UNITS[w] for w in map(_percent, found) if w in UNITS), None)


def _percent(word: str) -> str:
    return "%" if word == "per cent" else word
