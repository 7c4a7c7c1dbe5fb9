"""Makes one entity of all names for the same person, place or organisation in an article."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from quiz import gazetteer
from quiz.fact import Entity, Sort
from quiz.language.names import Name

PLACE_LEVELS = {"country": "country", "state": "state", "region": "region", "city": "city"}


def link(found: tuple[Name, ...]) -> dict[Name, str]:
    """Map each name to the id of its entity; names that stay ambiguous are left out."""
    sorts = _settled_sorts(found)
    people = _people(found, sorts)
    links = {n: ident for n in found if (ident := _identity(n, sorts[n.text], people)) is not None}
    merged = _initialisms(links)
    return {name: merged.get(ident, ident) for name, ident in links.items()}


def _initialisms(links: Mapping[Name, str]) -> dict[str, str]:
    """Map an id named only by initials ("NAO") to the one entity they are the initials of."""
    long: dict[str, set[str]] = defaultdict(set)
    for name, ident in links.items():
        long["".join(w[0] for w in name.text.split() if w[0].isupper())].add(ident)
    return {
        ident: next(iter(long[name.text]))
        for name, ident in links.items()
        if re.fullmatch(r"[A-Z]{2,6}", name.text) and len(long.get(name.text, ())) == 1
    }


def entities(links: Mapping[Name, str], sentence_of: Mapping[Name, int]) -> dict[str, Entity]:
    """Return an entity for every id, with its fullest name, aliases and first sentence."""
    groups: dict[str, list[Name]] = defaultdict(list)
    for name, ident in links.items():
        groups[ident].append(name)
    return {
        ident: _entity(ident, group, min(sentence_of[n] for n in group))
        for ident, group in groups.items()
    }


def _entity(ident: str, group: list[Name], first: int) -> Entity:
    sort: Sort = ident.split(":", 1)[0]  # type: ignore[assignment]
    texts = Counter(n.text for n in group)
    name = max(texts, key=lambda t: (len(t.split()), texts[t], len(t)))
    entry = gazetteer.lookup(name) if sort == "place" else None
    return Entity(
        id=ident,
        sort=sort,
        name=name,
        aliases=tuple(sorted(set(texts) - {name})),
        short=_short(name, sort, texts),
        level=_level(entry.sort if entry else None, group),
        within=entry.country if entry and entry.sort != "country" else None,
        mentions=len(group),
        first=first,
        the=sum(n.the for n in group if n.text == name) * 2 > sum(n.text == name for n in group),
        label=next((n.noun for n in group if n.noun), None),
    )


def _level(sort: str | None, group: list[Name]) -> str | None:
    if sort:
        return PLACE_LEVELS.get(sort, sort)
    return "venue" if any(n.label == "FAC" for n in group) else None


def _short(name: str, sort: Sort, texts: Iterable[str]) -> str:
    """Return what the story itself calls a person the second time, else the last name."""
    if sort != "person" or " " not in name:
        return name
    single = [t for t in texts if " " not in t and t in name.split()]
    return single[0] if single else name.rsplit(maxsplit=1)[-1]


# ---------------------------------------------------------------- what sort of thing a name is


def _settled_sorts(found: tuple[Name, ...]) -> dict[str, Sort]:
    """Give every string one sort: a full name's for its surname, a place's from the gazetteer."""
    votes: dict[str, Counter[Sort]] = defaultdict(Counter)
    for name in found:
        votes[name.text][name.sort] += 1
    surnames = {t.split()[-1] for t, v in votes.items() if _is_full_person(t, v)}
    givens = {t.split()[0] for t, v in votes.items() if _is_full_person(t, v)}
    return {t: _sort(t, v, surnames, givens) for t, v in votes.items()}


def _is_full_person(text: str, votes: Counter[Sort]) -> bool:
    return " " in text and votes.most_common(1)[0][0] == "person" and not re.search(r"\d", text)


def _sort(text: str, votes: Counter[Sort], surnames: set[str], givens: set[str]) -> Sort:
    majority = votes.most_common(1)[0][0]
    entry = gazetteer.lookup(text)
    if " " not in text and text in surnames and (entry is None or majority == "person"):
        return "person"
    if entry is not None and majority != "group" and not (majority == "person" and " " in text):
        return "place"
    if text in givens and " " not in text:
        return "person"
    return majority


# ---------------------------------------------------------------- which one a name means


def _people(found: tuple[Name, ...], sorts: Mapping[str, Sort]) -> dict[str, str | None]:
    """Map full names and their parts to a person's id; None where two persons share a part."""
    full = sorted(
        {n.text for n in found if sorts[n.text] == "person" and " " in n.text},
        key=lambda t: (-len(t.split()), t),
    )
    ids: dict[str, str | None] = {}
    for text in full:
        longer = [f for f in full if f != text and f in ids and _within(text, f)]
        ids[text] = ids[longer[0]] if longer else f"person:{_slug(text)}"
    parts: dict[str, set[str]] = defaultdict(set)
    for text in full:
        if ident := ids[text]:
            parts[text.split()[-1]].add(ident)
    for text in full:
        first = text.split()[0]
        if (ident := ids[text]) and first not in parts:
            parts["^" + first].add(ident)
    for part, idents in parts.items():
        ids.setdefault(part.lstrip("^"), next(iter(idents)) if len(idents) == 1 else None)
    return ids


def _within(short: str, long: str) -> bool:
    """Tell whether one full name is the other with a middle name or initial left out."""
    a, b = short.split(), long.split()
    return len(a) < len(b) and a[-1] == b[-1] and set(a) <= set(b)


def _identity(name: Name, sort: Sort, people: Mapping[str, str | None]) -> str | None:
    if sort == "person":
        return people.get(name.text, f"person:{_slug(name.text)}")
    if sort == "place":
        entry = gazetteer.lookup(name.text)
        return f"place:{_slug(entry.name if entry else name.text)}"
    return f"{sort}:{_slug(name.text)}"


def _slug(text: str) -> str:
    return re.sub(r"[^\w]+", "-", text.casefold()).strip("-")
