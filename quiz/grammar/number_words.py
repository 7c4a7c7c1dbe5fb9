"""Numbers as English: read from figures and words, and written as either."""

import re
from decimal import Decimal

ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = {word: number for number, word in enumerate(ONES)} | {
    word: 10 * number for number, word in enumerate(TENS, 2)
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
SHORT_SCALES = {
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "tn": 1_000_000_000_000,
}
"""Only behind a currency sign, or "bn": "5m" alone may be five meters."""
FRACTIONS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip

SIGN = r"(?:(?:US|U\.S\.|[ACHKNZ]{1,2}|R)?[$€£¥₹₩₽])"
DIGITS = re.compile(
    r"(?P<number>-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|-?\.\d+)"
    rf"(?: ?(?P<scale>{'|'.join(SCALES)}|bn)|(?<=\d)(?P<short>mn?|b|tn|k))?",
)
CURRENCY = r"(?:(?:us|u\.s\.|canadian|australian) )?(?:dollars?|euros?|pounds?|yen|cents?)"
PERCENT = r"%|percent|per cent"
FRACTION = re.compile(
    rf"(?P<count>an?|[a-z]+)[ -](?P<part>{'|'.join(FRACTIONS)}|halve)s?", re.IGNORECASE
)
PRECISION = Decimal("0.0001")


# ---------------------------------------------------------------- reading


def value(text: str) -> Decimal | None:
    """The number a text says: "6,000", "1.4 million", "twenty-one", "a dozen", "40%", "two thirds".

    None for what is vague ("dozens"), an ordinal, a score or no number at all.
    """
    bare = " ".join(text.lower().replace("‑", "-").split())
    unsigned = re.sub(rf"^{SIGN} ?", "", bare, flags=re.IGNORECASE)
    core = re.sub(rf" ?(?:{PERCENT}|(?<= ){CURRENCY})$", "", unsigned)
    readings = (_digits(core, signed=bare != unsigned), _mixed(core), _fraction(core), _dozen(core))
    return next((number for number in (*readings, _words(core)) if number is not None), None)


def _digits(text: str, signed: bool) -> Decimal | None:
    found = DIGITS.fullmatch(text)
    if not found or (found["short"] and not signed):
        return None
    scale = SCALES.get(found["scale"] or "") or SHORT_SCALES.get(
        found["scale"] or found["short"] or "", 1
    )
    return as_plain(Decimal(found["number"].replace(",", "")) * scale)


def as_plain(number: Decimal) -> Decimal:
    """The same number without an exponent and without zeros at the end."""
    whole = number.to_integral_value()
    return whole.quantize(Decimal(1)) if number == whole else number.normalize()


def _mixed(text: str) -> Decimal | None:
    """ "two and a half", "one and a half million", "half a million"."""
    found = re.fullmatch(
        rf"(?:(?:(?P<whole>[\w-]+) and a )?half|half an?)(?: (?P<scale>{'|'.join(SCALES)}|dozen))?",
        text,
    )
    whole = _simple(found["whole"]) if found and found["whole"] else Decimal(0)
    if not found or whole is None:
        return None
    scale = 12 if found["scale"] == "dozen" else SCALES.get(found["scale"] or "", 1)
    return as_plain((whole + Decimal("0.5")) * scale)


def _simple(text: str) -> Decimal | None:
    return _digits(text, signed=False) or _words(text)


def _fraction(text: str) -> Decimal | None:
    found = FRACTION.fullmatch(text)
    if not found:
        return None
    count = Decimal(1) if found["count"] in ("a", "an") else _words(found["count"])
    parts = FRACTIONS.get(found["part"], 2)
    if count is None or not 0 < count <= 3 * parts:
        return None
    return (count / parts).quantize(PRECISION).normalize()


def _dozen(text: str) -> Decimal | None:
    found = re.fullmatch(r"(?P<count>[\w-]+) dozen", text)
    count = found and (Decimal(1) if found["count"] == "a" else _simple(found["count"]))
    return 12 * count if count else None


def _words(text: str) -> Decimal | None:
    """ "six thousand", "one hundred and five", "a million"."""
    words = re.split(r"[ -]", text)
    if words[0] in ("a", "an") and len(words) > 1 and words[1] in SCALES:
        words[0] = "one"
    total, group, ceiling, previous = 0, 0, 10**15, ""
    for word in words:
        if word in WORDS and _fits(WORDS[word], group, previous):
            group += WORDS[word]
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word != "hundred" and word in SCALES and group and SCALES[word] < ceiling:
            total, group, ceiling = total + group * SCALES[word], 0, SCALES[word]
        elif word != "and" or previous not in SCALES:
            return None
        previous = word
    return None if previous == "and" else Decimal(total + group)


def _fits(number: int, group: int, previous: str) -> bool:
    """Whether "one" may follow "twenty", and "twenty" not "one"."""
    if previous == "zero" or (number == 0 and previous):
        return False
    filled = group % 100
    return filled == 0 if number >= 10 else filled == 0 or (filled >= 20 and filled % 10 == 0)


# ---------------------------------------------------------------- writing


def spell(number: int) -> str | None:
    """The words for 0 to 100 and for round numbers ("six thousand"); None for others."""
    if 0 <= number < 20:
        return ONES[number]
    if 20 <= number < 100:
        ten, one = divmod(number, 10)
        return TENS[ten - 2] + (f"-{ONES[one]}" if one else "")
    for word, scale in reversed(SCALES.items()):
        count, rest = divmod(number, scale)
        if count and not rest and count <= (100 if scale > 100 else 9):
            return f"{spell(count)} {word}"
    return None


def in_figures(number: Decimal) -> str:
    """A number in digits with thousands separators: "6,000", "0.4"."""
    return f"{number:,f}"
