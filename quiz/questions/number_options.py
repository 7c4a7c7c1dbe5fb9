"""Wrong options for an amount: other numbers in the key's form, none that the article has."""

import re
from decimal import Decimal

from quiz.grammar import numbers
from quiz.grammar.near_numbers import Side, alternatives
from quiz.questions.story import Story
from quiz.schema import Kind, Quantity

SCORE = re.compile(r"(?P<home>\d{1,2})(?P<between> ?[-–] ?)(?P<away>\d{1,2})")
GOALS = (
    ((1, 0), (0, 1), (1, 1), (-1, 0), (0, -1), (-1, -1), (2, 0), (0, 2), (2, 1), (2, 2), (3, 3)),
    ((0, 1), (-1, -1), (1, 0), (-1, 0), (1, 1), (0, 2), (0, -1), (2, 0), (1, 2), (2, 2), (3, 3)),
    ((-1, -1), (1, 1), (-1, 0), (0, 1), (2, 0), (0, -1), (1, 0), (0, 2), (2, 1), (2, 2), (3, 3)),
)
"""How far another score lies from the key, in order of choice."""
NUMBER = re.compile(r"\d+(?:[,.]\d+)*(?: (?:thousand|million|billion|trillion))?")
FLOOR = r"at least|no (?:less|fewer) than|more than|over|above|upwards of|in excess of"
CEILING = (
    r"at most|no more than|less than|fewer than|under|below|up to|as (?:much|many) as|not quite"
)
ASKED = r"(?= (?:an? |the |another )?(?:how (?:many|much)|(?:what|which)\b))"
"""What follows a hedge that goes with the number asked for."""
PAST = re.compile(rf"\b(?:{FLOOR})(?:{ASKED}| *$)|\b(?:exceed|surpass)(?:s|ed)?\b", re.IGNORECASE)
WITHIN = re.compile(rf"\b(?:{CEILING})(?:{ASKED}| *$)", re.IGNORECASE)
FEW = 2
"""Beside more of them, "one" is no answer to "how many teams"."""
OLDEST = 105
AGE = re.compile(r"\b(how old|what age|years old|aged)\b", re.IGNORECASE)


def quantity_options(answer: Quantity, key: str, story: Story) -> list[str]:
    """Other amounts, with the unit and hedge that the key has around its number.

    None for a key such as "more than 200": of "more than 100" and "more than 300" neither is wrong
    without more ado. Strict readers found 14 of 18 such sets bad.
    """
    at = key.casefold().find(answer.text.casefold())
    before, after = key[: max(at, 0)], key[at + len(answer.text) :]
    if PAST.search(before) or WITHIN.search(before):
        return []
    if at < 0 or (answer.value == "1" and after):  # "1 worker" has no plural to offer
        return []
    beside = NUMBER.findall(f"{story.stem} {story.evidence} {story.headline}")
    side = _side(story.stem)
    lone = ("1",) if side is None and Decimal(answer.value) > FEW else ()
    others = alternatives(answer, story.quantities, (*story.true, *beside, *lone), side)
    most = _most(answer, story.headline) if side == "above" else None
    fit = (each for each in others if _possible(each, story) and _within(each, most))
    return [before + each + after for each in fit]


def _most(answer: Quantity, headline: str) -> Decimal | None:
    """The whole that the headline tells of a part: "Over 900 rescued", "more than 700" of them."""
    told = (number for each in NUMBER.findall(headline) if (number := numbers.value(each)))
    key = Decimal(answer.value)
    return min((each for each in told if key < each <= 3 * key), default=None)


def _within(text: str, most: Decimal | None) -> bool:
    number = numbers.value(text)
    return most is None or number is None or number < most


def _side(stem: str) -> Side | None:
    """The side on which every other number is false: "over how many" is true of fewer as well."""
    if WITHIN.search(stem):
        return "below"
    return "above" if PAST.search(stem) else None


def _possible(text: str, story: Story) -> bool:
    """Nobody is older than the oldest."""
    if not AGE.search(story.stem):
        return True
    number = numbers.value(text.split(" ", maxsplit=1)[0])
    return number is None or number <= OLDEST


def same_digits(item_kind: Kind, option: str, key: str) -> bool:
    """Figures beside figures, words beside words; a count stays a whole number."""
    if item_kind == Kind.HOW_MANY and "." in option and "." not in key:
        return False
    return bool(re.search(r"\d", option)) == bool(re.search(r"\d", key))


def score_options(key: str, evidence: str) -> list[str]:
    """Other scores of the same outcome: "2-1" -> "1-0", "3-1"."""
    found = SCORE.fullmatch(key)
    if found is None:
        return []
    home, away = int(found["home"]), int(found["away"])
    scores = ((home + one, away + other) for one, other in GOALS[(home + away) % len(GOALS)])
    fit = [each for each in scores if min(each) >= 0 and _outcome(*each) == _outcome(home, away)]
    texts = (f"{one}{found['between']}{other}" for one, other in fit)
    return [each for each in texts if each not in evidence]


def _outcome(home: int, away: int) -> int:
    return (home > away) - (home < away)
