"""Judging a typed name: of a person, a group, an organisation, a place or a thing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quiz.play.spelling import Words, holds, initials, similar, words
from quiz.play.verdict import RIGHT, WRONG, Grade, almost, best
from quiz.schema import Place

TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord",
    "lady", "king", "queen", "prince", "princess", "emperor", "sheikh", "pope", "cardinal",
    "archbishop", "bishop", "father", "rev", "reverend", "rabbi", "imam", "ayatollah",
    "saint", "president", "premier", "chancellor", "minister", "secretary", "senator",
    "sen", "congressman", "congresswoman", "representative", "rep", "governor", "gov",
    "mayor", "ambassador", "envoy", "judge", "justice", "general", "gen", "colonel", "col",
    "major", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "admiral",
    "commander", "chief", "chairman", "chairwoman", "chair", "director", "ceo", "officer",
    "leader", "spokesman", "spokeswoman", "spokesperson", "attorney", "prosecutor",
    "sheriff", "coach",
})  # fmt: skip
"""Words before a name that an answer may have or lack."""
SUFFIXES = frozenset({"jr", "sr", "2nd", "ii", "iii", "iv"})
AREAS = ("city", "town", "village", "state", "province", "region", "district", "county", "port")
AREA_BEFORE = re.compile(rf"^(?:the )?(?:{'|'.join(AREAS)}) of ", re.IGNORECASE)
AREA_AFTER = frozenset({"province", "region", "prefecture", "oblast", "governorate", "district"})
BETWEEN = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*\+\s*|;\s*", re.IGNORECASE)
MORE = "more of the name is needed"


@dataclass(frozen=True)
class Names:
    """The right names of an answer, the wrong options, and the words that the question has."""

    right: tuple[str, ...]
    wrong: tuple[str, ...] = ()
    stem: str = ""
    rivals: tuple[str, ...] = ()
    """Others whom a part of the name may mean."""

    def same(self, said: str, word: str) -> bool:
        """Tell whether a word is meant; a word of a wrong option is no slip of the pen."""
        others = {each for name in self.wrong for each in words(name)}
        return said == word or (said not in others and similar(said, word))

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
    right = [_untitled(name, titles) for name in names.right]
    short = {name[0] for name in right if len(name) == 1}
    return best(_person(given, name, short, names) for name in right if name)


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
    """Tell whether an answer has the whole name and a middle name besides."""
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
    given = words(said)
    if not given:
        return WRONG
    if any(names.alike(given, words(name)) for name in names.right) or _acronym(given, names):
        return RIGHT
    return best(_in_part(given, words(name), names) for name in names.right)


def _acronym(given: Words, names: Names) -> bool:
    letters = given[0]
    known = len(given) == 1 and len(letters) > 1 and letters in map(initials, names.right)
    return known and letters not in map(initials, names.wrong)


def _in_part(given: Words, name: Words, names: Names) -> Grade:
    """Judge an answer that has more words than the name, or fewer."""
    asked = set(words(names.stem)) - set(name)
    if names.alike(tuple(each for each in given if each not in asked), name):
        return RIGHT
    telling = any(len(each) > 2 for each in given) and names.part(given, name)
    return almost(MORE) if telling and not names.shared(given) else WRONG


# ---------------------------------------------------------------- places


def place(said: str, names: Names, answer: Place) -> Grade:
    """Judge a place: what contains it may be said and must then be right."""
    where, *around = _rings(_cut(said, answer.within or ""))
    heads = Names(tuple(_rings(name)[0] for name in names.right), names.wrong, names.stem)
    grade = best((title(said, names), title(where, heads)))
    if _area(words(where)) in {_area(words(head)) for head in heads.right}:
        grade = RIGHT
    if grade == RIGHT:
        return RIGHT if _contain(around, names, answer) else WRONG
    inside = answer.within is not None and names.alike(words(where), words(answer.within))
    return almost(f"the {answer.level} is missing") if inside and grade == WRONG else grade


def _cut(said: str, within: str) -> str:
    """Leave out the containing place at the end, with a comma before it or without."""
    inside = words(said)[: -len(words(within))] if within else ()
    ends = inside and words(said) == (*inside, *words(within))
    return " ".join(inside) if ends else said


def _rings(text: str) -> list[str]:
    """Split "in Mecca, Saudi Arabia" into the place and what contains it."""
    bare = re.sub(r"^\s*(?:in|at|near|to|from|on)\s+", "", text, flags=re.IGNORECASE)
    bare = AREA_BEFORE.sub("", bare.strip())
    return [part for part in re.split(r",\s*|\s+in\s+", bare) if part.strip()] or [text]


def _area(name: Words) -> Words:
    return name[:-1] if len(name) > 1 and name[-1] in AREA_AFTER else name


def _contain(around: Sequence[str], names: Names, answer: Place) -> bool:
    """Tell whether what was said to contain the place does, as far as that is known."""
    known = [ring for name in (*names.right, answer.within or "") for ring in _rings(name)]
    told = {*map(words, known)}
    if not answer.within and all(len(_rings(name)) == 1 for name in names.right):
        return True
    stem = words(names.stem)
    return all(words(ring) in told or holds(stem, words(ring)) for ring in around)
