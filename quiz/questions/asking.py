"""Wh-phrases for persons: "which Russian foreign minister", "which Norwegian senator"."""

import re

from quiz.fact import Description, Entity
from quiz.grammar.people import is_person_noun

POSSESSOR = re.compile(r"^([A-Z][\w.-]*(?: [A-Z][\w.-]*)*)'s? ")
"""The owner a title begins with: "Norway's foreign minister" is asked as "which Norway ..."."""

SINGLE = frozenset(
    "president king queen pope premier chancellor captain emperor monarch sultan leader executive "
    "ceo chairman chairwoman chairperson chair mayor governor manager coach editor minister "
    "speaker dean rector principal treasurer".split()
)
"""Posts that one person holds at a time, so that naming the post gives the person away."""

POSTS = frozenset(
    "minister secretary ambassador commissioner senator congressman congresswoman lawmaker judge "
    "justice prosecutor general admiral archbishop bishop cardinal astronaut envoy".split()
)
"""Posts that several hold at a time; "which director of a centre" sounds as if it had many."""

SOLE = re.compile(r"secretary of state|prime minister|secretary[- ]general")
"""Posts of more than one word, of the same sort."""

ARTICLES = ("the ", "a ", "an ")
OFFICES = frozenset(
    [
        "foreign",
        "prime",
        "deputy",
        "vice",
        "chief",
        "former",
        "executive",
        "senior",
        "interim",
        "acting",
        "defense",
        "defence",
        "home",
        "interior",
        "finance",
        "health",
        "education",
        "justice",
        "attorney",
        "general",
        "press",
        "state",
        "secretary",
        "of",
        "head",
        "assistant",
        "environment",
        "opposition",
        "party",
        "team",
        "county",
        "city",
        "federal",
        "national",
        "regional",
        "provincial",
        "municipal",
        "district",
        "council",
    ]
)
"""Words of titles that lose their capital when no name follows."""

TITLES_ONLY = frozenset(["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "miss"])


def which(person: Entity) -> str | None:
    """Return "which Norwegian senator" for a person whose description tells enough, else None.

    Told enough: it has a name or a demonym in it. "Which coach" would not do.
    """
    description = person.description
    if description is None or not description.text or not _telling(description):
        return None
    if description.head not in POSTS:
        return None
    if SOLE.search(description.text.lower()):
        return None
    if not description.before or "'s " in description.text:
        return None
    if description.head in SINGLE and "former" not in description.text.lower():
        return None
    text = _without_article(description.text)
    if {w.lower() for w in text.split()} & set(person.name.lower().split()):
        return None
    return "which " + POSSESSOR.sub(r"\1 ", _lowered(text))


def _telling(description: Description) -> bool:
    words = _without_article(description.text).split()
    named = [
        w for w in words if w[:1].isupper() and w.lower() not in OFFICES and not is_person_noun(w)
    ]
    return bool(named) and len(words) <= 11 and words[0].lower() not in TITLES_ONLY


def _without_article(text: str) -> str:
    for article in ARTICLES:
        if text.lower().startswith(article):
            return text[len(article) :]
    return text


def _lowered(title: str) -> str:
    """Write "Russian Foreign Minister" as "Russian foreign minister"."""
    words = title.split()
    last = len(words)
    while last and (words[last - 1].lower() in OFFICES or is_person_noun(words[last - 1])):
        last -= 1
    return " ".join([*words[:last], *(w.lower() for w in words[last:])])
