"""Nouns for people taken together: "troops", "officials", "a jury"."""

from quiz.fact import Phrase
from quiz.grammar.people import is_person_noun

COLLECTIVES = frozenset(
    "people police troop force military army navy jury panel team crew staff government "
    "family couple crowd public committee council parliament congress cabinet company "
    "agency firm union group party community population youth personnel militia gang mob "
    "audience majority minority delegation ministry department administration authority "
    "board commission coalition organization organisation association club band orchestra "
    "squad side opposition regime leadership faction million thousand hundred dozen "
    "observer".split()
)
"""Written by hand; what acts as a person does in the news."""


def animate(phrase: Phrase) -> bool:
    """Tell whether a phrase stands for a person or for people."""
    return phrase.sort == "person" or is_person_noun(phrase.head) or phrase.head in COLLECTIVES


def people(phrase: Phrase) -> bool:
    """Tell whether a phrase stands for several people: "two engineers from NASA", "the troops"."""
    plural = phrase.plural and is_person_noun(phrase.head)
    return phrase.entity is None and (plural or phrase.head in ("people", "troop", "police"))
