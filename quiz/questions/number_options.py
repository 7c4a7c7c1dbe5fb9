"""Wrong options for an amount: other numbers in the key's form, none that the article has."""

import re

from quiz.grammar import numbers
from quiz.questions.story import Story
from quiz.schema import Kind, Quantity

OLDEST = 105
AGE = re.compile(r"\b(how old|what age|years old|aged)\b", re.IGNORECASE)


def quantity_options(answer: Quantity, key: str, story: Story) -> list[str]:
    """Other amounts, with the unit and hedge that the key has around its number."""
    before, said, after = key.partition(answer.text)
    if not said or (answer.value == "1" and after):  # "1 worker" has no plural to offer
        return []
    others = numbers.alternatives(answer, story.quantities, story.true)
    return [before + each + after for each in others if _possible(each, story)]


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
