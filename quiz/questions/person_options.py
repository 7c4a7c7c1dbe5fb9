"""Wrong options for a person: the story's own people, people the public knows, and names of nobody.

What fits is of the key's family of roles, gender and country; a well-formed name of nobody in
particular is better than somebody whom nobody would take for the key.
"""

import re
from collections.abc import Iterator

from quiz.gazetteer import cultures, figures, lookup, organizations, power, roles
from quiz.gazetteer.cultures import Gender
from quiz.gazetteer.figures import Figure
from quiz.questions.options import MOST, folded, mentioned, name_parts
from quiz.questions.story import Story
from quiz.questions.target import Target, best, nation_of, target_of
from quiz.schema import Party

TITLES = frozenset(
    (
        "pope", "king", "queen", "prince", "princess", "emperor", "jr", "ii", "iii", "iv", "vi",
        "xiv", "xvi",
    )
)  # fmt: skip
"""Parts of names that several may share."""
ENOUGH = 6
"""Names to look for, so that a choice is left."""
WORST = 4.5
"""Somebody of the story who fits worse is no option."""
PUBLIC, PRIVATE = 2.5, 1.9
"""Up to here somebody of the story goes before well-known people, and before names of nobody."""
ABSURD = 14
POSITION = re.compile(r"\b[Ww]hich [^,?]*?\b(?:goalkeeper|defender|midfielder|striker|forward)\b")
"""What not every player is."""
LATELY = 6
"""So many years somebody stays known for a thing done."""
UNKNOWN = {2: 1.5}
"""How badly somebody of unknown role fits."""


def person_options(answer: Party, key: str, story: Story) -> list[str]:
    """Other persons' names in the key's form, the most tempting first."""
    target = target_of(answer, story)
    single = len(key.split()) == 1 and not figures.known(key)
    own = {part for name in (key, answer.name, *answer.aliases) for part in name_parts(name)}
    own -= TITLES
    found: list[str] = []
    for name in _ranked(target, answer, story):
        parts = name_parts(name) - TITLES
        if not own & parts and parts:
            own |= parts
            found.append(name.split()[-1] if single else name)
        if len(found) == ENOUGH:
            break
    return found


def pair_options(answer: Party, key: str, story: Story) -> list[str]:
    """Pairs for a pair: "Putin and Lavrov", each member another person of the same sort."""
    members = _members(answer, key, story)
    taken: set[str] = {part for each in members for part in name_parts(each.name)}
    columns: list[list[str]] = []
    for member in members:
        column: list[str] = []
        for name in person_options(member, member.name, story):
            fits = _compatriots(name, member.name) and not name_parts(name) & taken
            if fits and len(column) < MOST:
                taken |= name_parts(name)
                column.append(name)
        columns.append(column)
    return [_listed(list(row)) for row in zip(*columns, strict=False)]


def _compatriots(one: str, other: str) -> bool:
    """Whether two well-known people have a country in common; of others nothing is known."""
    first, second = ({each.country for each in figures.known(name)} for name in (one, other))
    return not first or not second or bool(first & second)


def is_pair(answer: Party, key: str, story: Story) -> bool:
    """Whether a key names several persons."""
    return len(_members(answer, key, story)) > 1


def _members(answer: Party, key: str, story: Story) -> list[Party]:
    """The persons of a key that names several, in its order."""
    names = re.split(r",? and |, ", key)
    if len(names) < 2 or not all(_like_a_name(each) for each in names):
        return []
    known = {each.name: each for each in (*story.asked, *story.people)}
    return [known.get(each) or Party(type="person", name=each) for each in names]


def _like_a_name(name: str) -> bool:
    words = name.split()
    capitals = all(word[0].isupper() or name_parts(word) == frozenset() for word in words)
    return (
        2 <= len(words) <= 4
        and capitals
        and (bool(figures.known(name)) or cultures.recognised(name))
    )


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


# ---------------------------------------------------------------- who fits


def _ranked(target: Target, answer: Party, story: Story) -> Iterator[str]:
    """The story's people, then well-known ones for a well-known key, then names of nobody."""
    if POSITION.search(story.stem):
        yield from () if _held(target) else _nobody(target, story)
        return
    told = [each for each in story.people if _offered(each, answer, target, story)]
    scored = sorted((_misfit(each, target, story), n) for n, each in enumerate(told))
    good = [told[n].name for gap, n in scored if gap <= (PUBLIC if target.public else PRIVATE)]
    rest = [told[n].name for gap, n in scored if gap <= WORST and told[n].name not in good]
    yield from good[:2]
    if target.public:
        yield from [*_famous(target, story), *good[2:], *rest]
    if not _held(target):
        yield from _nobody(target, story)
        yield from [*good[2:], *rest]


def _held(target: Target) -> bool:
    """Whether the public knows the key by name, so that a name of nobody is no rival."""
    return bool(figures.known(target.name))


def _offered(person: Party, answer: Party, target: Target, story: Story) -> bool:
    """Whether somebody of the story may stand as a wrong answer at all."""
    names = (person.name, *person.aliases)
    if any(same_person(person, each) for each in story.true):
        return False
    if any(mentioned(each, story.evidence) for each in names) or _same_role(person, answer):
        return False
    return _credible(person) and not (
        target.telling and _gender(person) not in (None, target.gender)
    )


def _credible(person: Party) -> bool:
    """Whether a name of the story is surely a person's."""
    if organizations.named(person.name) or re.search(r"\d", person.name):
        return False
    told = bool(person.role or person.gender)
    return told or bool(figures.known(person.name)) or cultures.recognised(person.name)


def same_person(person: Party, name: str) -> bool:
    """Whether a name is a form of a person's: "Lavrov" is one of "Sergei Lavrov"."""
    if name in person.aliases:
        return True
    one, other = name_parts(person.name), name_parts(name)
    return bool(other) and (one <= other or other <= one)


def _same_role(one: Party, other: Party) -> bool:
    """Whether both would answer "who was the ... spokesperson?"."""
    first, second = _role_words(one.role), _role_words(other.role)
    return bool(first and second) and (first <= second or second <= first) and len(first) > 1


def _role_words(role: str | None) -> frozenset[str]:
    words = re.findall(r"\w+", re.sub(r"'s\b", "", (role or "").casefold()))
    plain = (re.sub(r"(woman|person)$", "man", word) for word in words)
    return frozenset(plain) - {"the", "a", "an", "of", "for", "former", "then"}


def _misfit(person: Party, target: Target, story: Story) -> float:
    """How badly somebody of the story fits: role, gender, country, culture."""
    known = best(figures.known(person.name), target.year)
    family = roles.family(person.role) or (known.family if known else None)
    apart = roles.apart(target.family, family)
    if known and not person.role and not _of_its_time(known, target):
        return WORST + 1
    home = nation_of(person.role) or (known.country if known else None)
    foreign = bool(home and target.country and home != target.country)
    if apart == roles.FAR or (target.nation and foreign):
        return WORST + 1
    other_gender = 2 * (_gender(person) not in (None, target.gender) and target.gender is not None)
    strange = (3 if apart == 2 else 1) * _other_culture(person.name, target, story)
    famous = 3 * (known is not None and not target.public)
    return UNKNOWN.get(apart, apart) + other_gender + foreign + strange + famous


def _gender(person: Party) -> Gender | None:
    return person.gender or cultures.gender_of(person.name, nation_of(person.role))


def _other_culture(name: str, target: Target, story: Story) -> bool:
    one = cultures.culture_of(name, story.country)
    other = cultures.culture_of(target.name, target.country or story.country)
    return one is not None and other is not None and one.name != other.name


def _famous(target: Target, story: Story) -> list[str]:
    """People the public knows in the key's role, country and time."""
    scored = (
        (gap, n, each.name)
        for n, each in enumerate(figures.figures())
        if (gap := _distance(each, target)) < ABSURD and not _in_story(each.name, story)
    )
    return list(dict.fromkeys(name for _, _, name in sorted(scored)))


def _distance(figure: Figure, target: Target) -> float:
    gap = roles.apart(target.family, figure.family)
    foreign = target.country is not None and figure.country != target.country
    other_gender = target.gender not in (None, figure.gender)
    if gap > 1 or not _of_its_time(figure, target) or (foreign and not _comparable(figure, target)):
        return ABSURD
    if (target.telling and other_gender) or (target.nation and _heads(figure, target) == 1):
        return ABSURD
    away = figures.years_away(figure, target.year)
    leaving = 2 * (figure.family in roles.OFFICES and figure.end == target.year)
    abroad, gender = (11, 2) if target.family in roles.NATIONAL else (1.5, 4)
    lesser = 3 * gap * len(roles.MINOR & {figure.family, target.family})
    rank = 6 * gap + (_heads(figure, target) == 1) + lesser
    return abs(away) + leaving + rank + abroad * foreign + gender * other_gender


def _heads(figure: Figure, target: Target) -> int:
    """How many of the two lead their country: "which US president" is no minister."""
    return (figure.family == "head") + (target.family == "head")


def _of_its_time(figure: Figure, target: Target) -> bool:
    """Whether somebody held the office in that year, or was known for it not long before."""
    away = figures.years_away(figure, target.year)
    return away == 0 or (figure.family not in roles.OFFICES and 0 < away <= LATELY)


def _comparable(figure: Figure, target: Target) -> bool:
    """Whether an office of another country is like the key's; none is where the stem says whose."""
    if target.nation:
        return False
    if target.family not in roles.NATIONAL:
        return True
    one, other = lookup(figure.country), lookup(target.country or "")
    if target.family != figure.family or one is None or other is None:
        return False
    powers = power(one.name) and power(other.name)
    return powers or one.subregion == other.subregion


def _nobody(target: Target, story: Story) -> tuple[str, ...]:
    """Well-formed names of the key's culture and gender."""
    culture = cultures.culture_of(target.name, target.country or story.country)
    named = culture or next(each for each in cultures.cultures() if each.name == "English")
    told = {part for each in (*story.names, *story.true) for part in name_parts(each)}
    made = cultures.invented(target.name, named, target.gender, 3 * ENOUGH)
    return tuple(each for each in made if not name_parts(each) & told)


def _in_story(name: str, story: Story) -> bool:
    """Whether the article has somebody of this surname, or the name may be a true one's."""
    told = {part for each in (*story.names, *story.true) for part in name_parts(each)}
    parts = name_parts(name)
    if (parts and parts <= told) or mentioned(name, story.stem):
        return True
    return not _surname_first(name) and folded(name).split()[-1] in told


def _surname_first(name: str) -> bool:
    """Whether a name begins with its surname, as those of which many bear the same."""
    culture = cultures.culture_of(name)
    return culture is not None and culture.surname_first
