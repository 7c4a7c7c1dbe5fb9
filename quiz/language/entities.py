"""Makes one entity of all names for the same person, place or organisation in an article."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from quiz import gazetteer
from quiz.fact import Entity, Sort
from quiz.grammar.nouns import sort_of
from quiz.grammar.people import family_name
from quiz.language.linking import head_of, link
from quiz.language.names import Name

__all__ = ["entities", "link"]

PLACE_LEVELS = {"country": "country", "state": "state", "region": "region", "city": "city"}


def entities(links: Mapping[Name, str], sentence_of: Mapping[Name, int]) -> dict[str, Entity]:
    """Return an entity for every id, with its fullest name, aliases and first sentence."""
    groups: dict[str, list[Name]] = defaultdict(list)
    for name, ident in links.items():
        groups[ident].append(name)
    found = {
        ident: _entity(ident, group, min(sentence_of[n] for n in group))
        for ident, group in groups.items()
    }
    return _told_apart(found)


def _entity(ident: str, group: list[Name], first: int) -> Entity:
    sort: Sort = ident.split(":", 1)[0]  # type: ignore[assignment]
    texts = Counter(n.text for n in group)
    name = max(texts, key=lambda t: (len(t.split()), texts[t], len(t)))
    entry = gazetteer.lookup(name) if sort == "place" else None
    return Entity(
        id=ident,
        sort=sort,
        name=re.sub(r"\b([A-Z]\.[A-Z])$", r"\1.", name),
        aliases=tuple(sorted(set(texts) - {name})),
        short=_short(name, sort, texts),
        level=_level(entry.sort if entry else None, group),
        within=entry.country if entry and entry.sort != "country" else None,
        mentions=len(group),
        first=first,
        the=_takes_article(name, sort, group),
    )


def _takes_article(name: str, sort: Sort, group: list[Name]) -> bool:
    """Judge by the gazetteer, else by most uses in which the name is not itself a modifier."""
    if sort == "place" and gazetteer.lookup(name) is not None:
        return gazetteer.takes_article(name)
    body = sort_of(head_of(name))
    own = [
        n.the or (n.owned and body is not None) for n in group if n.text == name and n.noun is None
    ]
    return sum(own) * 2 > len(own)


def _level(sort: str | None, group: list[Name]) -> str | None:
    if sort:
        return PLACE_LEVELS.get(sort, sort)
    return "venue" if any(n.label == "FAC" for n in group) else None


def _short(name: str, sort: Sort, texts: Iterable[str]) -> str:
    """Return what the story itself calls a person the second time, else the family name."""
    if sort != "person" or " " not in name:
        return name
    parts = [t for t in texts if t != name and t in name and len(t.split()) < len(name.split())]
    family = family_name(name)
    return family if family in parts or not parts else min(parts, key=lambda t: (len(t), t))


def _told_apart(found: dict[str, Entity]) -> dict[str, Entity]:
    """Give people who would share a short name their full ones."""
    shorts = Counter(e.short for e in found.values() if e.sort == "person")
    return {
        ident: e.model_copy(update={"short": e.name})
        if e.sort == "person" and shorts[e.short] > 1 and e.short not in e.aliases
        else e
        for ident, e in found.items()
    }
