"""Distractors for an amount: texts of the same written form, clearly different, on both sides."""

import re
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, NamedTuple

from quiz.grammar.number_words import SCALES, in_figures, spell, value
from quiz.grammar.spread import three
from quiz.schema import Quantity

LADDERS: tuple[tuple[str, ...], ...] = (
    ("half a dozen", "a dozen", "two dozen", "three dozen", "four dozen"),
    ("fifty", "a hundred", "two hundred", "three hundred"),
    ("five hundred", "a thousand", "two thousand", "three thousand"),
    ("a quarter of a million", "half a million", "a million", "two million", "three million"),
    ("a quarter of a billion", "half a billion", "a billion", "two billion", "three billion"),
    ("one-tenth", "one-fifth", "one-quarter", "one-third", "one-half", "two-thirds",
     "three-quarters", "nine-tenths"),
    ("one tenth", "one fifth", "one quarter", "one third", "one half", "two thirds",
     "three quarters", "nine tenths"),
    ("a tenth", "a fifth", "a quarter", "a third", "half", "two thirds", "three quarters"),
    ("a tenth", "a fifth", "a quarter", "a third", "a half", "two thirds", "three quarters"),
)  # fmt: skip
"""Ways of speaking that have no regular neighbours."""

FACTORS = (
    ("0.67", "1.5", "2.0", "0.5", "2.5", "0.4", "3.0", "0.3", "4.0"),
    ("0.75", "1.3", "1.7", "0.55", "2.2", "0.4", "3.0", "0.3", "4.0"),
    ("0.6", "0.8", "1.4", "1.8", "0.45", "2.4", "3.0", "0.3", "4.0"),
    ("1.35", "0.7", "0.5", "1.75", "2.3", "0.35", "3.0", "0.3", "4.0"),
)
POINTS = (
    (-11, 6, 13, -18, 19, -5, 4, -25, -32),
    (-7, 9, 16, -15, -22, 5, 3, -28, -35),
    (-14, -6, 8, 15, -21, 4, -27, 2, -34),
    (7, -9, -16, 14, -24, 5, -30, 3, -37),
)
UNITS = (
    (-2, -1, 2, 3, 4, 5),
    (-1, 1, 3, 2, -2, 4),
    (-1, 2, 4, 3, 1, 5),
    (1, -2, 3, -1, 2, 4),
)
"""How far a distractor lies from the key: large numbers, shares, small numbers; see `_row`."""

SIDED = {
    "above": ("1.15", "1.3", "1.5", "1.75", "2.1", "2.5", "3.0"),
    "below": ("0.85", "0.7", "0.55", "0.45", "0.35", "0.25"),
}
"""Factors for numbers on one side of the key only, the nearest first."""

SMALL = 12
CLEAR = Decimal("1.1")
"""Two large numbers are told apart if one is at least this much larger."""

DIGIT_FORM = re.compile(r"(?P<before>[^\d.-]*)(?P<number>\d[\d,]*(?:\.\d+)?)(?P<after>\D*)")


Side = Literal["above", "below"]


class Shape(NamedTuple):
    """A written amount taken apart: "$", 1.4, " million"."""

    before: str
    number: Decimal
    after: str
    style: str
    """ "words", "Words", "digits" or "separated"."""


def alternatives(
    quantity: Quantity,
    story: tuple[Quantity, ...] = (),
    avoid: tuple[str, ...] = (),
    side: Side | None = None,
) -> tuple[str, ...]:
    """Three other amounts as texts of the key's form, none that the story has for its unit.

    With a side all lie there: beside "at least 107" every smaller number would be true, too.
    """
    if ladder := _rungs(quantity.text):
        return _from_ladder(quantity.text, ladder, avoid, side)
    shape = _shape(quantity.text)
    if shape is None:
        return ()
    barred = {value(text) for text in avoid} | {_number_of(text) for text in avoid}
    barred |= _told(shape, quantity, story)
    pool = dict.fromkeys(_near(shape, _is_share(quantity), side))
    texts = {
        number: text
        for number in pool
        if number not in barred and (text := _text(shape, number)) and text not in avoid
    }
    chosen = list(texts)[:3] if side else three(texts, lambda number: number > shape.number)
    return tuple(texts[number] for number in sorted(chosen))


def _number_of(text: str) -> Decimal | None:
    shape = _shape(text)
    return shape.number if shape else None


# ---------------------------------------------------------------- ladders


def _rungs(text: str) -> tuple[str, ...]:
    return next((ladder for ladder in LADDERS if text.lower() in ladder and _is_idiom(text)), ())


def _is_idiom(text: str) -> bool:
    """Whether it says its number otherwise than by plain number words."""
    return re.search(r"^a |half|dozen|third|quarter|fifth|tenth", text.lower()) is not None


def _apart(ladder: tuple[str, ...], at: int) -> Callable[[str], int]:
    return lambda rung: abs(ladder.index(rung) - at)


def _from_ladder(
    text: str, ladder: tuple[str, ...], avoid: tuple[str, ...], side: Side | None
) -> tuple[str, ...]:
    key = text.lower()
    at = ladder.index(key)
    open_to = {"above": ladder[at + 1 :], "below": ladder[:at]}.get(side or "", ladder)
    free = (rung for rung in open_to if rung != key and rung not in avoid)
    others = sorted(free, key=_apart(ladder, at))
    chosen = sorted(three(others, lambda rung: ladder.index(rung) > at), key=ladder.index)
    return tuple(rung[0].upper() + rung[1:] if text[0].isupper() else rung for rung in chosen)


# ---------------------------------------------------------------- taking apart, putting together


def _shape(text: str) -> Shape | None:
    found = DIGIT_FORM.fullmatch(text)
    if found:
        number = Decimal(found["number"].replace(",", ""))
        separated = "," in found["number"] or number < 1000
        style = "separated" if separated else "digits"
        return Shape(found["before"], number, found["after"], style)
    return _word_shape(text)


def _word_shape(text: str) -> Shape | None:
    """The leading number word of "six thousand" or "nine meters", and what follows it."""
    words = text.split(" ")
    number = value(words[0])
    if number is None or number != int(number) or words[0].lower() in ("half", "zero"):
        return None
    after = text[len(words[0]) :]
    return Shape("", number, after, "Words" if text[0].isupper() else "words")


def _text(shape: Shape, number: Decimal) -> str | None:
    written = spell(int(number)) if _in_words(shape) else in_figures(number)
    if written is None:
        return None
    if shape.style == "digits":
        written = written.replace(",", "")
    if shape.style == "Words":
        written = written.capitalize()
    return f"{shape.before}{written}{shape.after}"


# ---------------------------------------------------------------- other numbers


def _is_share(quantity: Quantity) -> bool:
    return quantity.unit == "%" or bool(re.search(r"%|per ?cent", quantity.text))


def _told(shape: Shape, quantity: Quantity, story: tuple[Quantity, ...]) -> set[Decimal]:
    """The numbers that the story has for the key's unit, on the key's scale."""
    scale = next((SCALES[word] for word in SCALES if shape.after.startswith(f" {word}")), 1)
    return {Decimal(each.value) / scale for each in story if each.unit == quantity.unit}


def _near(shape: Shape, share: bool, side: Side | None) -> Iterator[Decimal]:
    """Numbers near the key in order of choice, rounded as it is, the most telling first."""
    makers = (_sided(side, share),) if side else _makers(shape, share)
    for make in makers:
        for number in make(shape.number):
            if number > 0 and _clear(shape, number, share) and _on(side, number, shape.number):
                yield number


def _on(side: Side | None, number: Decimal, key: Decimal) -> bool:
    return side is None or (number > key if side == "above" else number < key)


def _sided(side: Side, share: bool) -> Callable[[Decimal], Iterator[Decimal]]:
    """Numbers of one side: the next ones of a small key, shares by points, others in proportion."""

    def make(number: Decimal) -> Iterator[Decimal]:
        if _is_small(number) or share:
            size = 5 if share and (number >= SMALL or number % 5 == 0) else 1
            step = size if side == "above" else -size
            yield from (number + step * count for count in range(1, 7))
        else:
            whole = next((each for each in _steps(number) if 3 * each <= number), _quantum(number))
            yield from (_rounded(number * Decimal(each), whole) for each in SIDED[side])

    return make


def _makers(shape: Shape, share: bool) -> tuple[Callable[[Decimal], Iterator[Decimal]], ...]:
    if share and 12 <= shape.number <= 100:
        return (_by_points, _by_factor)
    if _is_small(shape.number) and not share:
        return (_by_ones,)
    return (_by_factor, _by_points, _by_hundreds) if _in_words(shape) else (_by_factor,)


def _in_words(shape: Shape) -> bool:
    return shape.style.lower() == "words"


def _is_small(number: Decimal) -> bool:
    return number <= SMALL and number == int(number)


def _clear(shape: Shape, number: Decimal, share: bool) -> bool:
    if number == shape.number or (share and shape.number <= 100 < number):
        return False
    if _is_small(shape.number) and not share:
        return not (number == 1 and re.match(r" [a-z]", shape.after) and _counts(shape.after))
    if share and shape.number >= 12:
        return abs(number - shape.number) >= min(Decimal(4), max(Decimal(1), 100 - shape.number))
    larger, smaller = max(number, shape.number), min(number, shape.number)
    return smaller > 0 and larger / smaller >= CLEAR


def _counts(after: str) -> bool:
    """Whether a plural noun follows, so that "one" would not agree: "two meters"."""
    return after.strip().split(" ")[0] not in SCALES and after.rstrip().endswith("s")


def _row(number: Decimal) -> int:
    """A different row for neighbouring keys, the same for the same key."""
    return sum(int(digit) for digit in f"{number:f}" if digit.isdigit())


def _by_ones(number: Decimal) -> Iterator[Decimal]:
    yield from (number + step for step in UNITS[_row(number) % len(UNITS)])


def _by_points(number: Decimal) -> Iterator[Decimal]:
    """Shares move by points: 58 -> 47, 64, 71; multiples of five stay so."""
    step = Decimal(5) if number % 5 == 0 else _quantum(number)
    for points in POINTS[_row(number) % len(POINTS)]:
        yield _rounded(number + points, step)


def _by_hundreds(number: Decimal) -> Iterator[Decimal]:
    """For "ninety", as "one hundred and thirty-five" is no number of its form."""
    yield from (Decimal(100), Decimal(200), Decimal(300))


def _by_factor(number: Decimal) -> Iterator[Decimal]:
    """Large numbers move in proportion; exact ones do not become multiples of each other."""
    steps = tuple(_steps(number))
    for position, factor in enumerate(FACTORS[_row(number) % len(FACTORS)]):
        odd = Decimal((_row(number) + 3 * position) % 7) / 100 if steps[0] * 100 <= number else 0
        raw = number * (Decimal(factor) + odd)
        yield next((near for step in steps if (near := _rounded(raw, step)) != number), number)
    yield from (number + _quantum(number) * more for more in (1, 2, 3))


def _steps(number: Decimal) -> Iterator[Decimal]:
    """The roundness of a number, and finer ones: 6000 -> 1000, 500; 25 -> 5, 1; 0.4 -> 0.1."""
    quantum = _quantum(number)
    step = quantum
    while number and number % (step * 10) == 0:
        step *= 10
    if number % (step * 5) == 0 and number >= step * 15:
        yield step * 5
    yield step
    yield max(quantum, step / 2) if step > quantum else quantum
    yield quantum


def _quantum(number: Decimal) -> Decimal:
    """The last digit shown: 1 for "6,000", 0.1 for "1.4"."""
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else Decimal(1)


def _rounded(number: Decimal, step: Decimal) -> Decimal:
    whole = (number / step).quantize(Decimal(1), ROUND_HALF_UP) * step
    return whole.quantize(_quantum(step)) if step < 1 else whole.quantize(Decimal(1))
