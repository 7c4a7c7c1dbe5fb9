"""Links each name to its entity: full and short forms, initials, surnames of two people."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from quiz import gazetteer
from quiz.fact import Sort
from quiz.grammar.nouns import sort_of
from quiz.grammar.people import unnumbered
from quiz.language.known import is_known
from quiz.language.name_sorts import settled
from quiz.language.names import Name

KIN = frozenset(
    "son daughter wife husband brother sister father mother widow widower nephew niece "
    "cousin uncle aunt grandson granddaughter grandfather grandmother child twin".split()
)
SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "a", "an"})
THINGS = frozenset({"organization", "name", "event", "work"})
LINKERS = re.compile(r"\s+(?:of|for|on|in|at)\s+")


def link(found: tuple[Name, ...]) -> dict[Name, str]:
    """Map each name to the id of its entity; names that stay ambiguous are left out."""
    sorts = settled(found)
    people = _people(found, sorts)
    shared = _shared(found, sorts)
    links: dict[Name, str] = {}
    for name in found:
        ident = _identity(name, sorts[name.text], people) or shared.get(name)
        if ident is not None:
            links[name] = ident
    merged = _merged(links)
    return {name: merged.get(ident, ident) for name, ident in links.items() if ident in merged}


def _identity(name: Name, sort: Sort, people: Mapping[str, str | None]) -> str | None:
    if sort == "person":
        return people.get(name.text, f"person:{_slug(name.text)}")
    if sort == "place":
        entry = gazetteer.lookup(name.text)
        return f"place:{_slug(entry.name if entry else name.text)}"
    return f"{sort}:{_slug(name.text)}"


def _slug(text: str) -> str:
    return re.sub(r"[^\w]+", "-", text.casefold()).strip("-")


# ---------------------------------------------------------------- persons


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
    for text, ident in ids.items():
        if ident:
            for part in _surnames(text):
                parts[part].add(ident)
    for text in full:
        first = text.split()[0]
        if (ident := ids[text]) and first not in parts:
            parts["^" + first].add(ident)
    for part, idents in parts.items():
        ids.setdefault(part.lstrip("^"), next(iter(idents)) if len(idents) == 1 else None)
    return ids


def _surnames(full: str) -> set[str]:
    """Return the endings a full name may be cut to: "de Oliveira" and "Oliveira"."""
    words = unnumbered(full).split()
    return {" ".join(words[n:]) for n in range(1, len(words))}


def _within(short: str, long: str) -> bool:
    """Tell whether one full name is the other with a middle name or initial left out."""
    a, b = short.split(), unnumbered(long).split()
    return len(short) < len(long) and len(a) <= len(b) and a[-1] == b[-1] and set(a) <= set(b)


def _shared(found: tuple[Name, ...], sorts: Mapping[str, Sort]) -> dict[Name, str]:
    """Map lone surnames that several people share to the one the story uses them for.

    That is the person named in full before anybody else of the name, if a lone surname came
    before the others did: "Ann Hill won. Hill and her son, Jo Hill, ..." Not "the Hills".
    """
    order: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(found, key=lambda n: (n.doc, n.start)):
        if sorts[name.text] == "person":
            order[unnumbered(name.text).split()[-1]].append(name)
    result: dict[Name, str] = {}
    for surname, uses in order.items():
        if " " in uses[0].text and len({n.text for n in uses if " " in n.text}) > 1:
            lone = [n for n in uses if n.text == surname and not n.the]
            others = [n for n in uses if " " in n.text and n.text != uses[0].text]
            kin = all(n.title in KIN for n in others)
            if lone and (uses[1] == lone[0] or kin):
                result |= dict.fromkeys(lone, f"person:{_slug(uses[0].text)}")
    return result


# ---------------------------------------------------------------- long and short forms


def _merged(links: Mapping[Name, str]) -> dict[str, str]:
    """Map every id to the id of the fuller name it is short for, or to itself.

    A short form of two fuller names, such as "Voyager" of "Voyager 1" and "Voyager 2", stays apart.
    """
    texts: dict[str, set[str]] = defaultdict(set)
    begins: dict[str, tuple[int, int]] = {}
    for name, ident in links.items():
        texts[ident].add(name.text)
        place = (name.doc, name.start)
        begins[ident] = min(begins.get(ident, place), place)
    result = {}
    for ident, own in texts.items():
        later = (o for o in texts if o != ident and _thing(ident, own) and _thing(o))
        longer = [o for o in later if _means(own, texts[o], begins[o] < begins[ident])]
        result[ident] = longer[0] if len(longer) == 1 else ident
    result |= dict(_bracketed(links))
    return {i: result.get(to, to) for i, to in result.items() if not _bare(i, to, texts[i])}


def _means(own: set[str], theirs: set[str], earlier: bool) -> bool:
    pairs = [(a, b) for a in own for b in theirs]
    return any(_initials_of(a, b) or (earlier and _short_for(a, b)) for a, b in pairs)


def _thing(ident: str, texts: Iterable[str] = ()) -> bool:
    """Tell whether an id is a thing's; a person of one word may be a thing misread."""
    sort = ident.split(":", maxsplit=1)[0]
    lone = sort == "person" and all(" " not in t for t in texts) and bool(texts)
    return sort in THINGS or lone


def _bracketed(links: Mapping[Name, str]) -> Iterator[tuple[str, str]]:
    """Yield initials put in brackets after a name: "The Nature Conservancy (TNC)"."""
    ordered = sorted(links, key=lambda n: (n.doc, n.start))
    for first, second in pairwise(ordered):
        beside = first.doc == second.doc and second.start == first.end + 1 and second.bracketed
        short = re.fullmatch(r"[A-Z]\w*[A-Z]", second.text) and " " in first.text
        if beside and short and set(second.text.upper()) <= set(first.text.upper()):
            yield links[second], links[first]


def _initials_of(short: str, long: str) -> bool:
    letters = short.replace(".", "")
    return re.fullmatch(r"[A-Z]{2,6}", letters) is not None and letters in _initials(long)


def _short_for(short: str, long: str) -> bool:
    """Tell whether one name is a short form of another one that came before it."""
    if len(long.split()) <= len(short.split()) or is_known(short):
        return False
    return (
        _first_words(short, long)
        or _without_place(long) == short
        or (sort_of(short) is not None and short.lower() == head_of(long))
    )


def head_of(name: str) -> str:
    """Return the head noun of a name in lower case: "university" of "University of Ghent"."""
    return LINKERS.split(name)[0].split()[-1].lower()


def _initials(long: str) -> set[str]:
    """Return the initials of a name, and of the name without a country before it."""
    forms = (long, _without_place(long))
    words = [re.split(r"[\s-]+", form) for form in forms]
    every = {"".join(w[0] for w in each if w and w.lower() not in SMALL) for each in words}
    return {e for e in every if e.isupper()}


def _first_words(short: str, long: str) -> bool:
    """Tell whether "Pew" begins "Pew Research Center"; a place or a common noun does not count."""
    if not long.startswith(short + " ") or gazetteer.lookup(short) or gazetteer.demonym(short):
        return False
    rest = long[len(short) + 1 :]
    return sort_of(head_of(short)) is None and not rest[0].isdigit() and len(short) > 2


def _without_place(long: str) -> str:
    """Return "Home Office" for "United Kingdom Home Office", or the name as it is."""
    words = long.split()
    for n in range(1, min(4, len(words) - 1)):
        front = " ".join(words[:n])
        if gazetteer.lookup(front) or gazetteer.demonym(front):
            return " ".join(words[n:])
    return long


def _bare(ident: str, to: str, texts: set[str]) -> bool:
    """Tell whether an id is only a common noun with a capital, short for nothing: "the Court"."""
    common = (" " not in t and sort_of(t) and t[1:].islower() for t in texts)
    return ident == to and not any(map(is_known, texts)) and all(common)
