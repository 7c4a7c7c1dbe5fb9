"""Which place a name means, and which place lies in which."""

from quiz.gazetteer.atlas import atlas
from quiz.gazetteer.entries import Entry, Sort
from quiz.gazetteer.naming import key, keys, plain

SEATS = {
    "Kremlin": "Russia",
    "White House": "United States",
    "Capitol Hill": "United States",
    "Foggy Bottom": "United States",
    "Downing Street": "United Kingdom",
    "10 Downing Street": "United Kingdom",
    "Whitehall": "United Kingdom",
    "Westminster": "United Kingdom",
    "Élysée": "France",
    "Élysée Palace": "France",
    "Quai d'Orsay": "France",
    "Zhongnanhai": "China",
    "Blue House": "South Korea",
    "The Hague": "Netherlands",
    "Tel Aviv": "Israel",
    "Vatican": "Vatican City",
    "Holy See": "Vatican City",
    "Brussels": "European Union",
}
"""Names that stand for a government, beside the capitals; Brussels stands for the Union."""

WITH_ARTICLE = frozenset(
    (
        "Bahamas", "British Virgin Islands", "Cayman Islands", "Central African Republic",
        "Comoros", "Cook Islands", "Czech Republic", "Democratic Republic of the Congo",
        "Dominican Republic", "Falkland Islands", "Faroe Islands", "Gambia", "Isle of Man",
        "Maldives", "Marshall Islands", "Netherlands", "Northern Mariana Islands", "Philippines",
        "Republic of the Congo", "Seychelles", "Solomon Islands", "Turks and Caicos Islands",
        "U.S. Virgin Islands", "United Arab Emirates", "United Kingdom", "United States",
        "District of Columbia", "Northwest Territories", "Northern Territory", "Gaza Strip",
        "Australian Capital Territory", "West Bank", "Free State", "Western Cape",
        "Eastern Cape", "Basque Country", "Canary Islands", "Balearic Islands", "Visayas",
        "Amazon", "Americas", "Andes", "Alps", "Arabian Peninsula", "Arctic", "Balkans",
        "Baltic states", "Caribbean", "Caucasus", "Deep South", "Donbas", "European Union",
        "Golan Heights", "Great Plains", "Gulf Coast", "Himalayas", "Horn of Africa",
        "Korean Peninsula", "Levant", "Maghreb", "Middle East", "Midwest", "Nordic countries",
        "North Caucasus", "Pacific Islands", "Pacific Northwest", "Persian Gulf states",
        "Rocky Mountains", "Russian Far East", "Sahara", "Sahel", "Sinai", "Urals",
    )
)  # fmt: skip
"""Names that stand with "the" in a sentence, beside waters and names ending in a common noun."""

POLITIES = frozenset(("Republic", "Federation", "Kingdom", "Union", "Emirates", "Territories"))
LANDS = (" region", " province", " prefecture", " Peninsula")


def readings(name: str) -> tuple[Entry, ...]:
    """All places of a name, the most likely first; a spelling with its accents decides."""
    found = next((atlas().by_name[each] for each in keys(name) if each in atlas().by_name), ())
    return tuple(sorted(found, key=lambda entry: name not in (entry.name, *entry.aliases)))


def lookup(name: str, sort: Sort | None = None) -> Entry | None:
    """The place a name means: "U.S." -> United States; "New York" with "state" -> the state.

    Postal codes ("MT") are known only where a state is asked for, as "IN" and "OK" are words.
    """
    found = (entry for entry in readings(name) if sort in (None, entry.sort))
    code = atlas().by_code.get(name) if sort == "state" else None
    return next(found, code)


def same(first: str, second: str) -> bool:
    """Whether two names mean one place: "DPRK" and "North Korea", but not Moscow and Russia."""
    one, other = lookup(first), lookup(second)
    if one is None or other is None:
        return key(first) == key(second)
    return one == other


def contains(outer: str, inner: str) -> bool:
    """Whether one place lies within another, in any reading: Montana contains Helena."""
    if key(outer) == key(inner):
        return False
    pairs = ((one, other) for one in readings(outer) for other in readings(inner))
    return any(_holds(one, other) for one, other in pairs if one != other)


def _holds(outer: Entry, inner: Entry) -> bool:
    if outer.sort == "country":
        return inner.country == outer.name
    if outer.sort == "state":
        return inner.state == outer.name and inner.country == outer.country
    if outer.sort in ("continent", "region"):
        return _in_parts(atlas().parts.get(outer.name, frozenset()), outer, inner)
    return False


def _in_parts(parts: frozenset[str], outer: Entry, inner: Entry) -> bool:
    if outer.country:
        own = inner.name if inner.sort == "state" else inner.state
        return inner.country == outer.country and own in parts
    if inner.sort in ("continent", "region") and not inner.country:
        inside = atlas().parts[inner.name]
        return inside < parts if inside else inner.region == outer.name
    return inner.country in parts or inner.name in parts


def government_seat(name: str) -> str | None:
    """The country whose government a name can stand for: "Pyongyang", "the Kremlin"."""
    known = {key(seat): country for seat, country in SEATS.items()}.get(key(name))
    if known:
        return known
    place = lookup(name)
    return place.country if place and place.capital else None


def borders(name: str) -> frozenset[str]:
    """The countries that border on a country."""
    place = lookup(name, "country")
    return atlas().borders.get(place.name, frozenset()) if place else frozenset()


def takes_article(name: str) -> bool:
    """Whether a place stands with "the" in a sentence: the Philippines, the Black Sea, the UK."""
    place = lookup(name)
    if place is None:
        return False
    if place.sort == "water":
        return not place.name.startswith("Lake ")
    said = plain(name)
    if said in ("DPRK", "ROK", "PRC") or set(said.split()) & POLITIES or said.endswith(LANDS):
        return True
    own = place.name if said.isupper() or key(place.name) == key(name) else said
    return own in WITH_ARTICLE
