"""Wrong options for a common noun: the same phrase about another thing of its kind."""

import re

from quiz.gazetteer import organizations, things
from quiz.questions.options import mentioned
from quiz.questions.story import Story

HEAD_ENDS = re.compile(r" (?:of|for|from|in|at|on|with|by|to|and|or|that|who|which|near) |,")
"""What follows the head noun of a phrase."""
HOUSE = re.compile(r" (?:from|at|with|of) (?:the )?[A-Z]")
"""What follows people or things of a named house."""
FREE = frozenset(
    (
        "a", "an", "the", "its", "his", "her", "their", "this", "some", "many", "several",
        "few", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "big",
        "large", "small", "huge", "tiny", "giant", "old", "new", "young", "local", "foreign",
        "former", "armed", "heavy", "light", "long", "short", "oval", "round", "strong", "weak",
        "unknown", "damaged", "broken", "empty", "second", "third", "last",
    )
)  # fmt: skip
"""Words that go before any noun."""
IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "businessman": "businessmen",
    "fisherman": "fishermen",
    "sheep": "sheep",
    "wolf": "wolves",
    "knife": "knives",
}
SINGULAR = {plural: single for single, plural in IRREGULAR.items()}


def rival_options(key: str, story: Story) -> list[str]:
    """The key with rivals of its head noun: "a loudspeaker" -> "a radio mast"."""
    found = HEAD_ENDS.search(key)
    phrase, rest = (key[: found.start()], key[found.start() :]) if found else (key, "")
    if HOUSE.match(rest):
        return _houses(phrase, rest, f"{story.stem} {story.evidence}")
    for size in (2, 1):
        words = phrase.split()
        before, noun = words[:-size], " ".join(words[-size:])
        if before and noun[:1].isupper():  # a name: the White House
            return []
        single = _singular(noun)
        rivals = things.rivals(single.casefold())
        if rivals and len(words) >= size and all(_free(word) for word in before):
            return _written(before, rivals, noun != single, noun, rest, story)
    return []


def _houses(phrase: str, rest: str, text: str) -> list[str]:
    """The same people of another house: not the trade, which the house tells, but the house."""
    own = organizations.within(rest)
    if own is None:
        return []
    house, seat = _bare(own.name), organizations.seat(own.name)
    before, _, after = rest.partition(house)
    if after and after != f" in {seat}":
        return []
    others = (each.name for each in organizations.of_sort(own.sort, own.country) if each != own)
    free = [each for each in others if not mentioned(each, text)]
    placed = ((each, f" in {organizations.seat(each)}" if after else "") for each in free)
    bare = own.name != house
    return [f"{phrase}{before}{_bare(each) if bare else each}{at}" for each, at in placed]


def _bare(name: str) -> str:
    return name.removeprefix("the ")


def _free(word: str) -> bool:
    """Whether a word before the noun goes with any noun, as "coal" before "miners" does not."""
    return word.casefold() in FREE or word[:1].isupper()


def _written(
    before: list[str], rivals: tuple[str, ...], plural: bool, noun: str, rest: str, story: Story
) -> list[str]:
    text = f"{story.stem} {story.evidence}"
    free = (each for each in rivals if not mentioned(each, text))
    shown = (_plural(each) if plural else each for each in free)
    phrases = (" ".join([*before, each]) for each in shown)
    capital = not before and noun[:1].isupper()
    return [_agreeing(each[:1].upper() + each[1:] if capital else each) + rest for each in phrases]


def _agreeing(phrase: str) -> str:
    """The phrase with "a" or "an" as its next word needs it."""
    fit = re.sub(r"^([Aa])n?(?= [aeiou])", r"\1n", phrase)
    return re.sub(r"^([Aa])n(?= [^aeiou])", r"\1", fit)


def _singular(noun: str) -> str:
    *before, last = noun.split() or [""]
    if last.casefold() in SINGULAR:
        return " ".join([*before, SINGULAR[last.casefold()]])
    if last.endswith("ies"):
        last = f"{last[:-3]}y"
    elif re.search(r"(?:ss|sh|ch|x)es$", last):
        last = last[:-2]
    elif re.search(r"[^su]s$", last):
        last = last[:-1]
    return " ".join([*before, last])


def _plural(noun: str) -> str:
    *before, last = noun.split()
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif re.search(r"[^aeiou]y$", last):
        last = f"{last[:-1]}ies"
    else:
        last += "es" if re.search(r"(?:s|sh|ch|x)$", last) else "s"
    return " ".join([*before, last])
