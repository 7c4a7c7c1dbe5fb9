"""Wrong options for those who act together: states, peoples, organizations, people of a trade."""

import re
from collections.abc import Iterable

from quiz import gazetteer
from quiz.gazetteer import organizations, things
from quiz.questions.options import FEWEST, folded, with_article
from quiz.questions.place_options import place_options
from quiz.questions.rival_options import rival_options
from quiz.questions.story import Story
from quiz.schema import Party, Place

LEVELS: dict[str, str] = {"country": "country", "state": "region", "city": "city"}
MINISTRIES = (
    "Interior", "Foreign", "Defense", "Finance", "Health", "Justice", "Education", "Culture",
    "Transport", "Agriculture", "Environment", "Energy", "Labor", "Trade",
)  # fmt: skip
DEPARTMENTS = (
    "Defense", "Justice", "Commerce", "Energy", "Education", "Labor", "Transportation", "State",
    "Agriculture", "Interior", "Homeland Security",
)  # fmt: skip
"""What a Department is of, in the United States."""
SPELLED = {"Defence": "Defense", "Labour": "Labor"}
OFFICES = "|".join(dict.fromkeys((*MINISTRIES, *DEPARTMENTS, *SPELLED)))
MINISTRY = re.compile(rf"\b({OFFICES})(?: Affairs)? (Ministry|Department)\b")
OFFICE = re.compile(rf"\b(Ministry|Department) of (?:the )?({OFFICES})(?: Affairs)?\b")
BESIDE = {
    "Interior": ("Defense", "Justice", "Foreign"),
    "Foreign": ("Defense", "Interior", "Trade"),
    "Defense": ("Foreign", "Interior", "Justice"),
    "Finance": ("Trade", "Labor", "Justice"),
    "Health": ("Labor", "Education", "Interior"),
    "Education": ("Culture", "Health", "Labor"),
}
"""Ministries that one can mistake for each other."""
FORCE = re.compile(
    r"(?P<the>(?:[Tt]he )?)(?P<town>[A-Z].*?)"
    r"(?P<force> (?:Police|Fire)(?: (?:Department|Service|Brigade|Bureau))?)"
)
"""The force of a town."""
PEOPLE = re.compile(r"(?:[Tt]he )?[A-Z][\w' -]+s|[Tt]he [A-Z][\w' -]+(?:ese|ch|sh|ss)")
WHOLE = re.compile(r"(?:ese|ch|sh|ss)$")
"""Words for a whole people: "the French"."""
POOL = 12


def group_options(answer: Party, key: str, story: Story) -> Iterable[str]:
    """Other states for a state, peoples for a people, organizations of the same sort."""
    if place := as_place(answer.name):
        return _states(place, answer, key, story)
    for make in (_police, _ministries, _peoples, _organizations, _same_label):
        if options := make(answer, key, story):
            return options
    return things.things_like(answer.name, story.noun) or rival_options(key, story)


def as_place(name: str) -> Place | None:
    """The country, state or city that a party is called by: "Pyongyang agreed"."""
    entry = gazetteer.lookup(name)
    level = LEVELS.get(entry.sort) if entry else None
    return Place.model_validate({"name": name, "level": level}) if level else None


def _states(place: Place, answer: Party, key: str, story: Story) -> list[str]:
    seat = gazetteer.government_seat(answer.name)
    options = place_options(place, key, story)
    return [each for each in options if not seat or gazetteer.government_seat(each)]


# ---------------------------------------------------------------- ministries and peoples


def _police(answer: Party, key: str, story: Story) -> list[str]:
    """The police or fire department of other towns: "the Chicago Police Department"."""
    found = FORCE.fullmatch(key)
    town = gazetteer.lookup(found["town"], "city") if found else None
    if found is None or town is None:
        return []
    near = gazetteer.neighbours(town.name, POOL, (town.country or "",), "city")
    return [f"{found['the']}{each}{found['force']}" for each in near]


def _ministries(answer: Party, key: str, story: Story) -> list[str]:
    """Other ministries of the same government, named in the same way."""
    found = MINISTRY.search(key) or OFFICE.search(key)
    if found is None:
        return []
    said = next(each for each in found.groups() if each not in ("Ministry", "Department"))
    own = SPELLED.get(said, said)
    near = BESIDE.get(own, ())
    others = dict.fromkeys((*near, *MINISTRIES) if "Ministry" in found[0] else DEPARTMENTS)
    return [_ministry(key, found, said, each) for each in others if each != own][:6]


def _ministry(key: str, found: re.Match[str], own: str, other: str) -> str:
    """The key with another office, in its own spelling: "Defence" beside "Labour"."""
    spelled = {"Defense": "Defence", "Labor": "Labour"}.get(other, other)
    british = re.search(r"British|UK|Australian|Indian|Canadian|New Zealand|Defence", key)
    office = found[0].replace(" Affairs", "").replace(own, spelled if british else other)
    whole = re.sub(r"of (?:the )?Foreign$", "of Foreign Affairs", office)
    return key.replace(found[0], re.sub(r"of (?:the )?Interior$", "of the Interior", whole))


def _peoples(answer: Party, key: str, story: Story) -> list[str]:
    """Other peoples of the region: "Palestinians" -> "Israelis"."""
    home = gazetteer.demonym(key) if PEOPLE.fullmatch(key) else None
    if home is None:
        return []
    near = gazetteer.neighbours(home, POOL, [*_homes(story), home])
    if key.endswith("s"):
        said = [gazetteer.people(each) for each in near]
    else:
        said = [word for each in near if (word := gazetteer.adjective(each)) and WHOLE.search(word)]
    return [f"the {each}" if key[:4].lower() == "the " else each for each in said if each]


def _homes(story: Story) -> list[str]:
    return [place for each in story.true if (place := gazetteer.demonym(each))]


# ---------------------------------------------------------------- organizations


def _organizations(answer: Party, key: str, story: Story) -> list[str]:
    """Organizations of the key's sort: the story's, then well-known ones."""
    known = organizations.named(answer.name, story.country)
    sort = known.sort if known else _sort_by_words(answer, story)
    if sort is None:
        return []
    country = known.country if known else story.country
    told = [each.name for each in story.groups if _sort_told(each, story) == sort]
    borne = _borne(key, story.noun)
    sorts = (sort, borne) if borne else (sort,)
    listed = [name for one in sorts for name in _of_country(one, country, key)]
    own = (key, answer.name, *answer.aliases, *story.true)
    meant = {folded(name) for each in own if (name := _meant(each, story))}
    names = [each for each in (*told, *listed) if folded(_meant(each, story)) not in meant]
    front = _front(key, known)
    others = (each for each in dict.fromkeys(names) if not same_group(each, own))
    alike = (each for each in others if not borne or borne in each.casefold().split())
    return [_fronted(like(each, key), front) for each in alike]


def _of_country(sort: str, country: str | None, key: str) -> list[str]:
    """The organizations of a sort; those of the country alone where it has enough of them."""
    alike = organizations.of_sort(sort, country)
    own = [each.name for each in alike if country and each.country == country]
    others = [name for name in own if folded(name) != folded(key)]
    return own if len(others) >= FEWEST else [each.name for each in alike]


def _borne(key: str, noun: str | None) -> str | None:
    """The noun asked with that is in the key: "which fund" shows it among foundations."""
    words = key.casefold().split()
    asked = (each for each in (noun or "").split() if each in words and each not in ("of", "for"))
    return next(asked, None)


def _front(key: str, known: organizations.Organization | None) -> str:
    """The country before an office's name: "the UK Home Office" -> "UK "."""
    bare = re.sub(r"^[Tt]he ", "", known.name) if known else ""
    found = re.fullmatch(rf"(?:[Tt]he )?(.+ ){re.escape(bare)}", key) if bare else None
    front = found[1] if found else ""
    return "" if front.casefold() == "the " else front


def _fronted(name: str, front: str) -> str:
    bare = re.sub(r"^[Tt]he ", "", name)
    return f"the {front}{bare}" if front else name


def _meant(name: str, story: Story) -> str:
    """The table's name for an organization: "AP" is the Associated Press."""
    found = organizations.named(name, story.country)
    return found.name if found else name


def _sort_told(group: Party, story: Story) -> str | None:
    known = organizations.named(group.name, story.country)
    return known.sort if known else None


def _sort_by_words(answer: Party, story: Story) -> str | None:
    """The sort of an unknown organization: the noun it is asked with, or its own last word."""
    last = re.split(r" (?:of|for|at|from|in|with) ", answer.name)[0].split()[-1]
    nouns = (story.noun or "", " ".join((story.noun or "").split()[-1:]), answer.role or "", last)
    return next((sort for each in nouns if (sort := organizations.sort_of(each))), None)


def _same_label(answer: Party, key: str, story: Story) -> list[str]:
    """Groups of the story that bear the key's own noun: "the Civic Party", "the Labour Party"."""
    noun = (story.noun or answer.role or answer.name.split()[-1]).casefold().split()[-1]
    own = (key, answer.name, *answer.aliases, *story.true)
    alike = (each for each in story.groups if _bears(each, noun))
    return [like(each.name, key) for each in alike if not same_group(each.name, own, each)]


def _bears(group: Party, noun: str) -> bool:
    return noun in (group.role or "").casefold().split() or group.name.casefold().endswith(noun)


def same_group(name: str, names: Iterable[str], group: Party | None = None) -> bool:
    """Whether a name is another one of the same group."""
    known = {folded(each) for each in (name, *(group.aliases if group else ()))}
    return any(folded(each) in known for each in names)


def like(name: str, key: str) -> str:
    """A name with its article, unless the key leaves out its own."""
    if organizations.named(name) is None:
        return with_article(name, key)
    known = organizations.named(key)
    bare = known is not None and known.name[:4] == "the " and key[:4].casefold() != "the "
    return re.sub(r"^the ", "", name) if bare else name
