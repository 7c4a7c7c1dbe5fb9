"""Amounts as English: what a text says, its other right forms, and distractors for it."""

from collections.abc import Iterator
from decimal import Decimal

from quiz.grammar.near_numbers import alternatives
from quiz.grammar.number_words import SCALES, as_plain, in_figures, spell, value
from quiz.schema import Quantity

__all__ = ["accepted", "alternatives", "in_figures", "spell", "value"]
DIMENSIONS = frozenset({"deep", "tall", "wide", "long", "high", "thick", "apart", "away", "ahead"})
"""Words after a measure that say what is measured: "6 feet deep"."""

UNIT_SPELLINGS = {
    "kilometers": ("kilometres", "km"),
    "meters": ("metres", "m"),
    "centimeters": ("centimetres", "cm"),
    "kilograms": ("kilogrammes", "kg"),
    "grams": ("grammes", "g"),
    "tons": ("tonnes",),
    "kilometers per hour": ("kilometers an hour", "km/h"),
    "miles per hour": ("miles an hour", "mph"),
}


def accepted(quantity: Quantity) -> tuple[str, ...]:
    """Other right ways to write an amount: "6000", "six thousand"; "40 percent", "40"."""
    number = Decimal(quantity.value)
    forms = (form for figure in _figures(number) for form in _with_unit(figure, quantity))
    return tuple(form for form in dict.fromkeys(forms) if form != quantity.text)


def _figures(number: Decimal) -> Iterator[str]:
    """ "1,400,000", "1400000", "1.4 million"; "6,000", "6000", "six thousand"."""
    if number not in FRACTION_FORMS or as_plain(number * 100) % 1 == 0:
        yield in_figures(number)
        yield f"{number:f}"
    for word, scale in SCALES.items():
        count = as_plain(number / scale)
        if scale >= 1_000_000 and 1 <= count < 1000 and count == count.quantize(Decimal("0.01")):
            yield f"{count:f} {word}"
    if number == number.to_integral_value() and (words := spell(int(number))):
        yield words
    yield from FRACTION_FORMS.get(number, ())


FRACTION_FORMS = {
    Decimal("0.5"): ("half", "a half", "one half", "50%", "50 percent"),
    Decimal("0.3333"): ("a third", "one third", "one-third", "1/3"),
    Decimal("0.6667"): ("two thirds", "two-thirds", "2/3"),
    Decimal("0.25"): ("a quarter", "one quarter", "one-quarter", "25%", "25 percent"),
    Decimal("0.75"): ("three quarters", "three-quarters", "75%", "75 percent"),
    Decimal("0.2"): ("a fifth", "one fifth", "one-fifth", "20%", "20 percent"),
    Decimal("0.1"): ("a tenth", "one tenth", "one-tenth", "10%", "10 percent"),
}


def _with_unit(figure: str, quantity: Quantity) -> Iterator[str]:
    unit = quantity.unit or ""
    if unit == "%":
        signed = (f"{figure}%",) if figure[0].isdigit() else ()
        yield from (*signed, f"{figure} percent", f"{figure} per cent")
    elif unit.endswith("dollars"):
        yield from (f"${figure}", f"{figure} dollars", f"US${figure}")
    elif unit:
        yield from (f"{figure} {each}" for each in (unit, *UNIT_SPELLINGS.get(unit, ())))
    yield figure
