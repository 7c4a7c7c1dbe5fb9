"""What a story offers for the options of one candidate, and what must not be offered."""

import re
from collections import Counter

from quiz import gazetteer
from quiz.fact import Entity
from quiz.fact import Story as Told
from quiz.questions.candidate import Candidate
from quiz.questions.story import Story
from quiz.schema import Party, Place, Thing

VENUES = frozenset(
    (
        "stadium", "arena", "hall", "centre", "center", "museum", "theater", "theatre", "park",
        "airport", "bridge", "university", "hospital", "school", "church", "mosque", "temple",
        "cathedral", "palace", "square", "station", "port", "base", "camp", "prison", "court",
    )
)  # fmt: skip
LEVELS = {"country": "country", "state": "region", "region": "region", "city": "city",
          "venue": "venue"}  # fmt: skip
FRAME = re.compile(r"\b[Ii]n the (?:[A-Z]\w+ (?:\d{4} )?)?news story \"([^\"]*)\", ")
"""What names the story in a stem: a name of the headline is no name of the question."""
THINGS = frozenset({"work", "name", "thing"})


def offers(candidate: Candidate, story: Told) -> Story:
    """Gather what the story offers for options, and what is true and must not be offered."""
    known = story.entities
    barred = candidate.named | candidate.asked
    free = [each for each in known.values() if each.id not in barred]
    asked = [known[each] for each in sorted(candidate.asked) if each in known]
    return Story(
        people=tuple(_person(each) for each in free if _is_person(each)),
        groups=tuple(_group(each) for each in free if each.sort == "organization"),
        places=tuple(_place(each) for each in free if each.sort == "place" and _listed(each)),
        things=tuple(_thing(each) for each in free if each.sort in THINGS and each.label),
        times=story.times,
        quantities=story.quantities,
        true=_true(candidate, story),
        published=story.published,
        stem=FRAME.sub("", candidate.stem),
        headline=frame[1] if (frame := FRAME.search(candidate.stem)) else "",
        evidence=candidate.fact.evidence.quote,
        names=tuple(dict.fromkeys(n for e in known.values() for n in _names(e))),
        asked=tuple(_person(each) for each in asked if each.sort == "person"),
        noun=_noun(candidate, asked),
        country=_country(story),
    )


def _is_person(entity: Entity) -> bool:
    return entity.sort == "person" and " " in entity.name


def _person(entity: Entity) -> Party:
    role = entity.description.text if entity.description else None
    return Party(
        type="person", name=entity.name, aliases=entity.aliases, gender=entity.gender, role=role
    )


def _group(entity: Entity) -> Party:
    name = f"the {entity.name}" if entity.the and entity.name[:4] != "the " else entity.name
    return Party(type="organization", name=name, aliases=entity.aliases, role=entity.label)


def _place(entity: Entity) -> Place:
    level = LEVELS.get(entity.level or "", "place")
    return Place.model_validate({"name": entity.name, "level": level, "within": entity.within})


def _thing(entity: Entity) -> Thing:
    return Thing(name=entity.name, sort=entity.label)


def _listed(place: Entity) -> bool:
    """Tell whether a place is known to be one, so that it can be an option."""
    if place.level in LEVELS and place.level != "venue":
        return True
    return place.name.split()[-1].lower() in VENUES


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.name, entity.short, *entity.aliases)


def _true(candidate: Candidate, story: Told) -> tuple[str, ...]:
    named = [story.entities[each] for each in candidate.named if each in story.entities]
    names = {name for each in named for name in _names(each) if name}
    return tuple(sorted({candidate.key, *candidate.accept, *names}))


def _noun(candidate: Candidate, asked: list[Entity]) -> str | None:
    """The noun of "which newspaper", else what stands beside the name in the story."""
    found = re.search(r"\bwhich ([a-z]+(?: [a-z]+)?) ", candidate.stem, re.IGNORECASE)
    label = next((each.label for each in asked if each.label), None)
    return label or (found[1].lower() if found else None)


def _country(story: Told) -> str | None:
    """The country that most of the places lie in that the article names."""
    count: Counter[str] = Counter()
    for each in story.entities.values():
        entry = gazetteer.lookup(each.name) if each.sort == "place" else None
        if entry and entry.country:
            count[entry.country] += each.mentions
    country, times = count.most_common(1)[0] if count else ("", 0)
    return country if 2 * times > count.total() else None
