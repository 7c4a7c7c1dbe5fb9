"""Judging a typed name: of a person, a group, an organisation, a place or a thing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from quiz.grammar.people import family_name
from quiz.play.spelling import Words, holds, initials, similar, words
from quiz.play.verdict import RIGHT, WRONG, Grade, almost, best

TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord",
    "lady", "king", "queen", "prince", "princess", "emperor", "sheikh", "pope", "cardinal",
    "archbishop", "bishop", "father", "rev", "reverend", "rabbi", "imam", "ayatollah",
    "saint", "president", "premier", "chancellor", "minister", "secretary", "senator",
    "sen", "congressman", "congresswoman", "representative", "rep", "governor", "gov",
    "mayor", "ambassador", "envoy", "judge", "justice", "general", "gen", "colonel", "col",
    "major", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "admiral",
    "commander", "chief", "chairman", "chairwoman", "chair", "director", "ceo", "officer",
    "leader", "pm", "vp", "spokesman", "spokeswoman", "spokesperson", "attorney", "prosecutor",
    "sheriff", "coach",
})  # fmt: skip
"""Words before a name that an answer may have or lack."""
SUFFIXES = frozenset({"jr", "sr", "2nd", "2", "3", "4"})
COMPANY = frozenset(
    {"inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "plc", "llc"}
)
"""Words after the name of a company that an answer may have or lack."""
SMALL = frozenset({"of", "the", "for", "and", "in"})
"""Words that do not count when the others come in another order."""
LONG = 8
"""From this length on a word may have two slips beside a surname without: Mohammed, Muhammad."""
FULL_ACRONYM = 3
"""How many letters stand for a person, as MBS does; two are only initials."""
BETWEEN = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*\+\s*|;\s*", re.IGNORECASE)
SPELLING = "the spelling is off"
MORE = "more of the name is needed"


@dataclass(frozen=True)
class Names:
    """The right names of an answer, the wrong options, and the words that the question has."""

    right: tuple[str, ...]
    wrong: tuple[str, ...] = ()
    stem: str = ""
    rivals: tuple[str, ...] = ()
    slips: int = 1
    """How many slips a long word may have."""
    """Others whom a part of the name may mean."""

    def same(self, said: str, word: str) -> bool:
        """Tell whether a word is meant; a word of a wrong option is no slip of the pen."""
        others = {each for name in self.wrong for each in words(name)}
        slips = self.slips if len(word) >= LONG else 1
        return said == word or (said not in others and similar(said, word, slips))

    def alike(self, said: Words, name: Words) -> bool:
        """Tell whether two names are the same but for slips, spaces and hyphens."""
        if "".join(said) == "".join(name):
            return True
        return len(said) == len(name) and all(map(self.same, said, name))

    def part(self, said: Words, name: Words) -> bool:
        """Tell whether all words said belong to the name, in its order; initials will do."""
        rest = iter(name)
        return all(any(self.same(s, n) or _initial(s, n) for n in rest) for s in said)

    def shared(self, said: Words) -> bool:
        """Tell whether what was said is a part of another's name too."""
        return any(holds(words(name), said) for name in (*self.wrong, *self.rivals))


def _initial(said: str, word: str) -> bool:
    return len(said) == 1 and word.startswith(said)


# ---------------------------------------------------------------- persons


def person(said: str, names: Names, role: str = "") -> Grade:
    """Judge a person's name: the surname is enough, titles do not count."""
    titles = TITLES | set(words(role))
    given = _untitled(said, titles)
    right = [name for each in names.right if (name := _untitled(each, titles))]
    short = {name[0] for name in right if len(name) == 1} | _families(names.right)
    letters = {_letters(name) for name in right} - {_letters(words(n)) for n in names.wrong}
    if len(given) == 1 and len(given[0]) >= FULL_ACRONYM and given[0] in letters:
        return RIGHT
    grade = best(_person(given, name, short, names) for name in right)
    loose = replace(names, slips=2)
    if grade == RIGHT or best(_person(given, name, short, loose) for name in right) != RIGHT:
        return grade
    surnames = short | {name[-1] for name in right}
    known = any(names.same(each, surname) for each in given for surname in surnames)
    return RIGHT if known else almost(SPELLING)


def _letters(name: Words) -> str:
    return "".join(word[0] for word in name)


def _families(full: Iterable[str]) -> set[str]:
    """Return the family names that stand first, as in China and Korea."""
    named = [name for name in full if len(name.split()) > 1]
    found = ((words(name), words(family_name(name))) for name in named)
    return {family[0] for name, family in found if family == name[:1]}


def _untitled(text: str, titles: Iterable[str]) -> Words:
    """Take off what stands before the name up to its title, what follows it, and "Jr"."""
    name, _, after = text.partition(",")
    kept = words(name if set(words(after)) <= {*titles, "the", "of"} else text)
    kept = kept[:-1] if len(kept) > 1 and kept[-1] in SUFFIXES else kept
    last = max((at for at, word in enumerate(kept[:-1]) if word in titles), default=-1)
    return kept[last + 1 :]


def _person(given: Words, name: Words, short: set[str], names: Names) -> Grade:
    surname = next((word for word in name if word in short), name[-1])
    if len(given) == 1 and (len(name) > 1 or names.shared(given)):
        return _one_name(given[0], name, surname, names)
    if names.alike(given, name) or sorted(given) == sorted(name):
        return RIGHT
    if not names.part(given, name):
        return RIGHT if _fuller(given, name, names) else WRONG
    return RIGHT if any(names.same(each, surname) for each in given) else almost(MORE)


def _one_name(given: str, name: Words, surname: str, names: Names) -> Grade:
    if names.same(given, surname):
        return almost("the first name is needed too") if names.shared((given,)) else RIGHT
    known = len(given) > 1 and names.part((given,), name) and not names.shared((given,))
    return almost("the surname is missing") if known else WRONG


def _fuller(given: Words, name: Words, names: Names) -> bool:
    """Tell whether an answer has the whole name and a middle or second family name besides."""
    if len(name) > 1 and len(given) == len(name) + 1 and given[-1] not in SMALL:
        before, after = given[: len(name)], given[-1]
        if names.alike(before, name) and not names.shared((after,)) and before[-1] not in SMALL:
            return True
    ends = len(name) > 1 and names.same(given[0], name[0]) and names.same(given[-1], name[-1])
    return ends and "and" not in given and "or" not in given and names.part(name, given)


def namesakes(names: Iterable[str], persons: Iterable[str]) -> tuple[str, ...]:
    """Return the persons who are not the one named, however fully they are named."""
    own = [_untitled(name, TITLES) for name in names]
    return tuple(
        person
        for person in persons
        if not any(_same_person(_untitled(person, TITLES), name) for name in own)
    )


def _same_person(one: Words, other: Words) -> bool:
    return holds(one, other) or holds(other, one)


def people(said: str, names: Names) -> Grade:
    """Judge several persons in any order: each must be right, and none may be missing."""
    wanted = [Names((name,), names.wrong) for name in _members(names.right[0])]
    given = _members(said)
    met = [next((one for one in wanted if person(each, one) == RIGHT), None) for each in given]
    if None in met or not given or len(set(met)) < len(met):
        return WRONG
    return RIGHT if len(met) == len(wanted) else almost(f"{len(met)} of {len(wanted)} named")


def _members(text: str) -> list[str]:
    return [each for each in BETWEEN.split(text.strip()) if each.strip()]


# ---------------------------------------------------------------- other names


def title(said: str, names: Names) -> Grade:
    """Judge the name of an organisation or a thing: "the", and words of the question, are free."""
    given = _firm(words(said))
    if not given:
        return WRONG
    right = [_firm(words(name)) for name in names.right]
    if any(_same_name(given, name, names) for name in right) or _acronym(given, names):
        return RIGHT
    return best(_in_part(given, name, names) for name in right)


def _firm(name: Words) -> Words:
    """Leave out "Inc." and a country's own "U.S." before the name of two words or more."""
    kept = name[:-1] if len(name) > 1 and name[-1] in COMPANY else name
    return kept[1:] if len(kept) > 2 and kept[0] == "us" else kept


def _same_name(given: Words, name: Words, names: Names) -> bool:
    """Compare two names, and also in any order: "Defense Ministry", "Ministry of Defence"."""
    if names.alike(given, name):
        return True
    ordered = [tuple(sorted(set(each) - SMALL)) for each in (given, name)]
    return bool(ordered[0]) and names.alike(*ordered)


def _acronym(given: Words, names: Names) -> bool:
    if len(given) != 1 or len(given[0]) < 2:
        return False
    right, wrong = ({a for n in each for a in initials(n)} for each in (names.right, names.wrong))
    return given[0] in right - wrong


def _in_part(given: Words, name: Words, names: Names) -> Grade:
    """Judge an answer that has more words than the name, or fewer."""
    asked = set(words(names.stem)) - set(name)
    if names.alike(tuple(each for each in given if each not in asked), name):
        return RIGHT
    telling = any(len(each) > 2 for each in given) and names.part(given, name)
    return almost(MORE) if telling and not names.shared(given) else WRONG
