"""Wrong options for a country: the story's own first, then those of its part of the world."""

import re

from quiz import gazetteer
from quiz.questions.options import mentioned
from quiz.questions.story import Story
from quiz.schema import Place

ENOUGH = 2
"""So many countries of the story need no others beside them."""
BORDER = re.compile(r"\b(?:border\w*|frontier|neighbou?r\w*)\b")
DISTANT = frozenset(["United States", "Canada"])
"""Countries in many stories that nobody takes for one of another part of the world."""
ORIGIN = re.compile(r"\bfrom which country\b", re.IGNORECASE)
ACTOR = re.compile(r"(?:^|, |\bthat )which country (?!did\b|does\b|do\b)", re.IGNORECASE)
"""A country that acts: there only those of the story tempt."""


def countries(answer: Place, told: list[str], near: tuple[str, ...], story: Story) -> list[str]:
    """Countries one could take for the key, none that is absurd for what is asked."""
    if held := _neighbour_asked(answer.name, story.stem):
        beside = gazetteer.borders(held)
        return [each for each in (*told, *near, *sorted(beside)) if _among(each, beside)]
    own = [_spelled(each) for each in told if not mentioned(each, story.evidence)]
    acting = ACTOR.search(story.stem) is not None
    good = [each for each in own if acting or _believable(each, answer.name, story)]
    if len(good) >= ENOUGH:
        return good
    if acting and told:
        return []
    if gazetteer.power(answer.name) and told:
        return []
    return [*good, *(each for each in near if _beside(each, answer.name))]


def is_country(name: str) -> bool:
    """Whether a name means a country."""
    return gazetteer.lookup(name, "country") is not None


def _spelled(name: str) -> str:
    """A country's name written out: "US" -> "United States"."""
    entry = gazetteer.lookup(name, "country")
    return entry.name if entry and (name.isupper() or "." in name) else name


def _neighbour_asked(key: str, stem: str) -> str | None:
    """The country of the stem whose neighbour is asked for: "Syria's border with which country"."""
    if not BORDER.search(stem):
        return None
    own = (each for each in sorted(gazetteer.borders(key)) if _named(each, stem))
    return next(own, None)


def _named(country: str, text: str) -> bool:
    adjective = gazetteer.adjective(country)
    return mentioned(country, text) or bool(adjective and mentioned(adjective, text))


def _among(name: str, countries: frozenset[str]) -> bool:
    entry = gazetteer.lookup(name, "country")
    return entry is not None and entry.name in countries


def _believable(name: str, key: str, story: Story) -> bool:
    """Whether a country of the story lies where the key may lie; the scene is no origin."""
    one, other = gazetteer.lookup(name, "country"), gazetteer.lookup(key, "country")
    if one is None or other is None:
        return True
    if ORIGIN.search(story.stem) and one.name == story.country:
        return False
    powers = gazetteer.power(one.name) and gazetteer.power(other.name)
    return one.region == other.region or (powers and one.name not in DISTANT)


def _beside(name: str, key: str) -> bool:
    """Whether a country of the gazetteer lies by the key."""
    one, other = gazetteer.lookup(name, "country"), gazetteer.lookup(key, "country")
    if one is None or other is None:
        return False
    powers = gazetteer.power(one.name) and gazetteer.power(other.name)
    close = one.subregion == other.subregion or (powers and one.region == other.region)
    return close or one.name in gazetteer.borders(other.name)
