"""Wrong options for a place: places of the story first, then neighbours from the gazetteer."""

import re
from collections.abc import Iterable

from quiz import gazetteer
from quiz.questions.country_options import countries
from quiz.questions.options import mentioned, with_article
from quiz.questions.story import Story
from quiz.questions.target import asked_nation
from quiz.questions.venue_options import venue_options
from quiz.schema import Place

POOL = 12
"""How many neighbours to look at."""
REGION = re.compile(
    r"\b[Ww]hich (?:[A-Z][\w.]* )*(?:region|province|state|oblast|department|prefecture)\b"
)
LANDS = re.compile(r"^(?:[Tt]he )?(.+) (?:region|province|prefecture)$")
LARGE = frozenset(["United States", "India", "Australia", "Canada", "Brazil"])
"""Countries whose capital stands beside their other cities."""
LEVELS = {"country": "country", "state": "region", "city": "city"}


def place_options(answer: Place, key: str, story: Story) -> Iterable[str]:
    """Places of the story on the key's level, then those the gazetteer holds alike."""
    answer = _levelled(answer, story)
    if answer.level in ("venue", "place") and (venues := venue_options(answer, key, story)):
        return venues
    known = {each.name: each for each in story.places}
    return [
        full
        for other in _ranked(answer, story)
        if (
            full := _placed_like(
                known.get(other), _shortened(other, answer, key, story), answer, key
            )
        )
        and not gazetteer.same(other, answer.name)
        and not _said(other, story.stem)
    ]


def _ranked(answer: Place, story: Story) -> Iterable[str]:
    """The places of the story and of the gazetteer that one could take for the key."""
    told = _told(answer, story)
    near = _near(answer, (*_named_places(story), *told), story)
    if answer.level == "country":
        return countries(answer, told, near, story)
    small = _small(answer.name)
    near = tuple(each for each in near if _on_continent(each, answer))
    close = [each for each in told if _neighbourly(each, answer) and (small or not _small(each))]
    far = [each for each in told if each not in close]
    return (*close, *near, *(() if near else far))


def _on_continent(name: str, answer: Place) -> bool:
    """Whether a capital lies on the key's continent, as one power's may not."""
    one, other = gazetteer.lookup(name), gazetteer.lookup(answer.name)
    return one is None or other is None or not other.capital or one.region == other.region


def _small(name: str) -> bool:
    entry = gazetteer.lookup(name)
    return entry is None or entry.prominence > 1


def _said(name: str, stem: str) -> bool:
    """Whether the stem has a country's adjective: a Russian minister does not visit Russia."""
    entry = gazetteer.lookup(name)
    word = gazetteer.adjective(name) if entry and entry.sort == "country" else None
    return word is not None and mentioned(word, stem)


def _levelled(answer: Place, story: Story) -> Place:
    """The answer as what the stem asks for: "which Russian region" makes Kursk a region."""
    if REGION.search(story.stem):
        full = next(
            (each for each in _regions(answer.name) if gazetteer.lookup(each, "state")), None
        )
        return answer.model_copy(update={"level": "region", "name": full or answer.name})
    entry = gazetteer.lookup(answer.name)
    if answer.level != "place" or entry is None:
        return answer
    return answer.model_copy(update={"level": LEVELS.get(entry.sort, "region")})


def _regions(name: str) -> tuple[str, ...]:
    return (name, *(f"{name} {noun}" for noun in ("region", "province", "prefecture")))


def _told(answer: Place, story: Story) -> list[str]:
    frames = _frames(answer, story)
    return [
        each.name
        for each in story.places
        if _alike(answer, each) and _inside(each, frames) and _free(each.name, answer, story)
    ]


def _neighbourly(name: str, answer: Place) -> bool:
    """Whether a place of the story lies in the key's part of the world."""
    one, other = gazetteer.lookup(name), gazetteer.lookup(answer.name)
    if one is None or other is None:
        return True
    capitals = one.capital and other.capital and other.country not in LARGE
    return one.country == other.country or (capitals and one.region == other.region)


def _named_places(story: Story) -> tuple[str, ...]:
    """The places that the stem names or that are right: "North Korean" names North Korea."""
    asked = asked_nation(story.stem)
    named = [gazetteer.demonym(each) or each for each in (*story.true, *filter(None, [asked]))]
    return tuple(each for each in named if gazetteer.lookup(each))


def _frames(answer: Place, story: Story) -> tuple[str, ...]:
    """The places that hold the key and that the stem already names."""
    holders = (each for each in _named_places(story) if gazetteer.contains(each, answer.name))
    within = answer.within
    named = within is not None and any(gazetteer.same(within, each) for each in story.true)
    return (*holders, *((within,) if named and within else ()))


def _inside(place: Place, frames: tuple[str, ...]) -> bool:
    return all(
        gazetteer.contains(frame, place.name)
        or (place.within and gazetteer.same(frame, place.within))
        for frame in frames
    )


def _alike(answer: Place, other: Place) -> bool:
    """The same level, and where both are known the same sort of place."""
    one, two = gazetteer.lookup(answer.name), gazetteer.lookup(other.name)
    return answer.level == other.level and (one is None or two is None or one.sort == two.sort)


def _free(name: str, answer: Place, story: Story) -> bool:
    """Neither the key nor a named place, nor a part or a whole of one that is no frame."""
    frames = _frames(answer, story)
    rivals = (answer.name, *(each for each in _named_places(story) if each not in frames))
    if answer.within and gazetteer.same(name, answer.within):
        return False
    return not any(_overlap(name, each) for each in rivals)


def _overlap(one: str, other: str) -> bool:
    return (
        gazetteer.same(one, other)
        or gazetteer.contains(one, other)
        or gazetteer.contains(other, one)
    )


def _near(answer: Place, avoid: tuple[str, ...], story: Story) -> tuple[str, ...]:
    """What the gazetteer offers: neighbours, or for an unknown town other towns around it."""
    sorts: dict[str, tuple[gazetteer.Sort, ...]] = {
        "country": ("country",),
        "region": ("state", "region", "continent", "water"),
        "city": ("city",),
    }
    entry = gazetteer.lookup(answer.name, "city") if answer.level == "city" else None
    if entry and entry.country in LARGE:
        avoid = (*avoid, entry.country)
    for sort in sorts.get(answer.level, ()):
        if gazetteer.lookup(answer.name, sort):
            return gazetteer.neighbours(answer.name, POOL, avoid, sort)
    within = answer.within or _holder(answer, story)
    if within and answer.level in ("city", "region", "place"):
        sort = sorts.get(answer.level, sorts["city"])[0]
        return gazetteer.within(within, sort, POOL, (*avoid, answer.name))
    return ()


def _holder(answer: Place, story: Story) -> str | None:
    """What an unknown town lies in: the state or country its sentence names, or the story's."""
    if answer.level not in ("city", "place"):
        return None
    text = f"{story.stem} {story.evidence}"
    named = [each.name for each in story.places if mentioned(each.name, text)]
    states = [each for each in named if gazetteer.lookup(each, "state")]
    countries = [each for each in named if gazetteer.lookup(each, "country")]
    return next(iter((*states, *(countries if len(countries) == 1 else ()))), story.country)


def _shortened(name: str, answer: Place, key: str, story: Story) -> str:
    """A name with its article; "the Belgorod region" is Belgorod beside Kursk."""
    found = LANDS.match(name)
    said = LANDS.match(answer.name) or REGION.search(story.stem)
    if found and said and not LANDS.match(key):
        return found[1]
    return with_article(name, key)


def _placed_like(told: Place | None, name: str, answer: Place, key: str) -> str | None:
    """A name in the key's form: with the country or state behind it if the key has one."""
    if not (answer.within and key.endswith(f", {answer.within}")):
        return name
    place = gazetteer.lookup(name)
    holder = gazetteer.lookup(answer.within)
    by_state = holder is not None and holder.sort == "state"
    outer = (place.state if by_state else place.country) if place else told and told.within
    return f"{name}, {outer}" if outer else None
