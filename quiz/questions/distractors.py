"""Wrong options of the key's own type and form: from the story first, then from tables of places.

Every kind of answer gives a ranked pool; one choice at the end holds for all of them. Better no
options than poor ones: fewer than two good distractors give none.
"""

import re
from collections.abc import Iterable
from typing import Literal

from quiz import gazetteer
from quiz.grammar import dates, numbers
from quiz.questions.options import apart, cased, chosen, folded, name_parts, ordered, with_article
from quiz.questions.place_options import place_options
from quiz.questions.story import Story
from quiz.schema import Kind, Party, Place, Quantity, Thing, Time

Level = Literal["country", "region", "city"]
LEVELS: dict[gazetteer.Sort, Level] = {"country": "country", "state": "region", "city": "city"}

__all__ = ["Story", "distractors"]

Answer = Party | Time | Quantity | Place | Thing

ROLE_FAMILIES = (
    ("president", "prime minister", "premier", "chancellor", "leader", "king", "queen"),
    ("foreign minister", "secretary of state", "diplomat", "ambassador", "envoy"),
    ("minister", "secretary", "senator", "governor", "mayor", "lawmaker", "representative"),
    ("spokesman", "spokeswoman", "spokesperson"),
    ("general", "commander", "colonel", "admiral", "officer", "soldier", "intelligence"),
    ("police", "sheriff", "prosecutor", "judge", "lawyer", "attorney"),
    ("scientist", "researcher", "professor", "engineer", "astronaut", "doctor", "manager"),
    ("executive", "founder", "director", "chairman", "chief", "head", "analyst"),
    ("player", "coach", "captain", "striker", "goalkeeper", "athlete", "referee"),
    ("actor", "actress", "singer", "musician", "writer", "artist", "journalist", "reporter"),
)
"""Roles that go together; the first family that has a word of the role is its family."""


def distractors(item_kind: Kind, answer: Answer, key: str, story: Story) -> tuple[str, ...]:
    """Two or three wrong options for a key, or none; always in the same order."""
    exact = isinstance(answer, Time | Quantity)
    pool = dict.fromkeys(cased(each, key) for each in _pool(answer, key, story))
    if exact:
        fit = [each for each in pool if _same_digits(item_kind, each, key)]
    else:
        fit = [each for each in pool if not _named(each, story.true)]
    return ordered(chosen(apart(fit, key, exact), key), key)


def _pool(answer: Answer, key: str, story: Story) -> Iterable[str]:
    """The candidates for a key, the most tempting first."""
    match answer:
        case Party(type="person"):
            return _people(answer, key, story)
        case Party():
            return _groups(answer, key, story)
        case Place():
            return place_options(answer, key, story)
        case Time():
            return _times(answer, key, story)
        case Quantity():
            return _quantities(answer, key, story)
        case Thing():
            return _things(answer, key, story)


def _named(option: str, true: Iterable[str]) -> bool:
    """Whether an option stands as it is in what must not be offered."""
    return any(f" {folded(option)} " in f" {folded(each)} " for each in true)


# ---------------------------------------------------------------- people


def _people(answer: Party, key: str, story: Story) -> Iterable[str]:
    """Persons of the story, same gender and like role first, under names of the key's form."""
    own = {part for name in (key, answer.name, *answer.aliases) for part in name_parts(name)}
    others = [
        each
        for each in story.people
        if each.type == "person"
        and not own & name_parts(each.name)
        and not any(_same_person(each, name) for name in story.true)
    ]
    ranked = sorted(others, key=lambda each: (_gender_gap(answer, each), _role_gap(answer, each)))
    return [name for each in ranked if (name := _named_like(each, key))]


def _same_person(person: Party, name: str) -> bool:
    """Whether a name is a form of a person's: "Lavrov" is one of "Sergei Lavrov"."""
    if name in person.aliases:
        return True
    one, other = name_parts(person.name), name_parts(name)
    return bool(other) and (one <= other or other <= one)


def _gender_gap(one: Party, other: Party) -> int:
    if one.gender and other.gender:
        return 2 * (one.gender != other.gender)
    return 1


def _role_gap(one: Party, other: Party) -> int:
    mine, theirs = _family(one.role), _family(other.role)
    if mine is None or theirs is None:
        return 1
    return 2 * (mine != theirs)


def _family(role: str | None) -> int | None:
    said = (role or "").casefold()
    return next((n for n, words in enumerate(ROLE_FAMILIES) if any(w in said for w in words)), None)


def _named_like(person: Party, key: str) -> str | None:
    """A full name beside a full name, a bare surname beside a bare surname."""
    single = len(key.split()) == 1
    names = (person.name, *person.aliases)
    return next((name for name in names if (len(name.split()) == 1) == single), None)


# ---------------------------------------------------------------- groups and things


def _groups(answer: Party, key: str, story: Story) -> Iterable[str]:
    """Groups of the story of the same type; for a country that acts, other countries."""
    if place := _as_place(answer.name):
        options = place_options(place, key, story)
        seat = gazetteer.government_seat(answer.name)
        return [each for each in options if not seat or gazetteer.government_seat(each)]
    others = (each for each in story.groups if each.type == answer.type)
    own = (key, answer.name, *answer.aliases, *story.true)
    names = (each.name for each in others if not _same_group(each, own))
    return [with_article(name, key) for name in names if not _as_place(name)]


def _as_place(name: str) -> Place | None:
    """The country, state or city that a party is called by: "Pyongyang agreed"."""
    entry = gazetteer.lookup(name)
    level = LEVELS.get(entry.sort) if entry else None
    return Place(name=name, level=level) if level else None


def _same_group(group: Party, names: Iterable[str]) -> bool:
    known = {folded(name) for name in (group.name, *group.aliases)}
    return any(folded(name) in known for name in names)


def _things(answer: Thing, key: str, story: Story) -> Iterable[str]:
    """Things of the story of the same sort; without a sort no type can be told."""
    sort = _head(answer.sort)
    others = (each.name for each in story.things if sort and _head(each.sort) == sort)
    alike = (name for name in others if _indefinite(name) == _indefinite(key))
    return [with_article(name, key) for name in alike]


def _head(sort: str | None) -> str:
    return (sort or " ").casefold().split(" ")[-1]


def _indefinite(name: str) -> bool:
    return name.casefold().startswith(("a ", "an "))


# ---------------------------------------------------------------- times and numbers


def _times(answer: Time, key: str, story: Story) -> Iterable[str]:
    """Other times of the same form, of the story first, none that the stem names."""
    true = {folded(each) for each in story.true}
    named = [
        each for each in story.times if true & {folded(each.text), folded(dates.written(each))}
    ]
    others = dates.alternatives(answer, story.times, story.published, tuple(named))
    kept: list[Time] = []
    for each in others:
        if all(each.end < one.start or one.end < each.start for one in (answer, *kept)):
            kept.append(each)
    shown = (_written_like(each, answer, key) for each in kept)
    return [form for form in shown if form and folded(form) not in true]


def _written_like(time: Time, answer: Time, key: str) -> str | None:
    """A time in the key's form: words before it kept, the year left out where the key does."""
    full, other = dates.written(answer), dates.written(time)
    if key.endswith(full):
        return key.removesuffix(full) + other
    year = full.removeprefix(key)
    return other.removesuffix(year) if year != full and other.endswith(year) else None


def _quantities(answer: Quantity, key: str, story: Story) -> Iterable[str]:
    """Other amounts, with the unit and hedge that the key has around its number."""
    before, said, after = key.partition(answer.text)
    if not said or (answer.value == "1" and after):  # "1 worker" has no plural to offer
        return []
    others = numbers.alternatives(answer, story.quantities, story.true)
    return [before + each + after for each in others]


def _same_digits(item_kind: Kind, option: str, key: str) -> bool:
    """Figures beside figures, words beside words; a count stays a whole number."""
    if item_kind == Kind.HOW_MANY and "." in option and "." not in key:
        return False
    return bool(re.search(r"\d", option)) == bool(re.search(r"\d", key))
