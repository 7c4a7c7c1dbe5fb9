"""Whom a question asks for: what role, tables and stem tell of the key."""

import re

from quiz import gazetteer
from quiz.gazetteer import cultures, figures, roles
from quiz.gazetteer.cultures import Gender
from quiz.gazetteer.figures import Figure
from quiz.questions.story import Story
from quiz.schema import Party, Record

NEWS_YEAR = 2025
FEMALE = (
    r"she|her|hers|herself|wife|mother|daughter|sister|actress|queen|princess|\w+wom[ae]n|woman"
)
MALE = (
    r"he|his|him|himself|husband|father|son|brother|king|prince|man"
    r"|(?:spokes|chair|congress|business|police|camera|fisher|gun|states|clergy)m[ae]n"
)
GENDERED = re.compile(rf"\b(?:{FEMALE}|{MALE})\b", re.IGNORECASE)
"""Words by which a stem may tell the gender of the key."""


class Target(Record):
    """What is known of the person an option has to stand beside."""

    name: str
    family: str | None
    role: str | None
    gender: Gender | None
    country: str | None
    """The country of the role, or of a well-known person."""
    nation: bool
    """The stem says it: "which Russian official"."""
    telling: bool
    """The stem tells the gender."""
    public: bool
    """The key is somebody the public knows, or holds an office whose holders it knows."""
    year: int
    """The year of what is asked, or the last of a person known for an earlier time."""


def target_of(answer: Party, story: Story) -> Target:
    """Gather what role, tables and stem tell of the key."""
    year = _year(story)
    known = best(figures.known(answer.name), year)
    family = roles.family(answer.role) or (known.family if known else None)
    if known and (known.family in roles.SPORTS or family in roles.VAGUE):
        family = known.family
    said = nation_of(answer.role)
    asked = asked_nation(story.stem) or (said if _asks_role(story.stem, answer.role) else None)
    return Target(
        name=answer.name,
        family=family,
        role=answer.role,
        gender=answer.gender or _gender(answer, known, said),
        country=asked or said or (known.country if known else None),
        nation=asked is not None,
        telling=GENDERED.search(story.stem) is not None,
        public=known is not None or _public_office(answer.role, family),
        year=min(max(year, known.start), known.end) if known else year,
    )


def _year(story: Story) -> int:
    """The year that the question names, else that of the report."""
    last = story.published.year if story.published else NEWS_YEAR
    named = [int(each) for each in re.findall(r"\b(?:19|20)\d\d\b", story.stem)]
    return next((each for each in named if each <= last), last)


def _asks_role(stem: str, role: str | None) -> bool:
    """Whether the role itself is asked: "which head of Ukrainian military intelligence"."""
    bare = re.sub(r"^(?:the|an?) ", "", (role or "").casefold())
    return bool(bare) and f"which {bare}" in stem.casefold()


def _gender(answer: Party, known: Figure | None, country: str | None) -> Gender | None:
    """The gender that role, table or given name tells."""
    if known:
        return known.gender
    role = answer.role or ""
    if re.search(rf"\b(?:{FEMALE})\b", role, re.IGNORECASE):
        return "female"
    if re.search(rf"\b(?:{MALE})\b", role, re.IGNORECASE):
        return "male"
    return cultures.gender_of(answer.name, country)


def best(known: tuple[Figure, ...], year: int) -> Figure | None:
    """The role of a figure that lies nearest to a year."""
    return min(known, key=lambda each: abs(figures.years_away(each, year)), default=None)


def nation_of(role: str | None) -> str | None:
    """The country in a role: "Russian foreign minister", "president of Peru"."""
    words = (role or "").replace("'s", "").replace("’s", "").split()
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            name = " ".join(words[start : start + size]).strip(",")
            if name[:1].isupper() and (country := _country(name)):
                return country
    return None


def _country(name: str) -> str | None:
    if name in ("UN", "U.N.", "United Nations"):
        return "United Nations"
    if name in ("EU", "European Union", "European Commission", "European Council"):
        return "European Union"
    if home := gazetteer.demonym(name):
        return home
    entry = gazetteer.lookup(name)
    return entry.name if entry and entry.sort == "country" else None


def asked_nation(stem: str) -> str | None:
    """The country that a stem asks within: "which Russian official", "which U.S. city"."""
    found = re.search(r"\b[Ww]hich ((?:[A-Z][\w.'-]*\s+){1,3})", stem)
    return nation_of(found[1]) if found else None


def _public_office(role: str | None, family: str | None) -> bool:
    """Whether a role is an office of a whole country, as "president" alone or of a club is not."""
    if family not in roles.PUBLIC or nation_of(role) is None:
        return False
    return not re.search(r"\b(former|student|company|university|club|shadow)\b", role or "")
