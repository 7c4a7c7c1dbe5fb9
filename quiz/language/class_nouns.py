"""Binds "the aircraft", "the company", "the country" to the one thing they can mean."""

from collections.abc import Mapping

from spacy.tokens import Token

from quiz import gazetteer
from quiz.fact import Entity
from quiz.grammar.nouns import GENERAL, covers
from quiz.language.kinds import Kinds
from quiz.language.linking import head_of
from quiz.language.mention import Mention, Reading, in_quotes

NEAR = 2
"""Sentences back in which the one meant among several must stand."""
FAR = 5
"""Sentences back in which the only one of its kind must stand."""
FARTHEST = 15
"""The same where the noun is the head of its name: "the festival" for the Lantern Festival."""

LEVELS = {
    "country": frozenset({"country"}),
    "city": frozenset({"city"}),
    "town": frozenset({"city"}),
    "state": frozenset({"state"}),
    "province": frozenset({"state", "region"}),
    "region": frozenset({"region", "state"}),
}
"""Noun -> levels of the places it can mean."""

FOCUS = frozenset({"only", "even", "just"})
"""What may stand before an article and says nothing of the thing."""

OTHERS = frozenset({"a", "an", "another", "one", "some", "other", "each", "every", "any", "no"})


def bind(token: Token, reading: Reading, kinds: Mapping[str, Kinds]) -> Mention | None:
    """Return what "the noun" means, if exactly one thing of the story fits and stands near.

    Near misses: "the aircraft that crashed", "the aircraft of the future", "aircraft", "the company
    spokesman", "the old company", "the company Acme", and any after "another company".
    """
    if not _plain(token) or in_quotes(token) or any(t.i in reading.at for t in token.lefts):
        return None
    if token.lower_ in LEVELS:
        return _place(token, reading)
    left = (t for t in token.lefts if t.dep_ != "det")
    words = frozenset(t.lower_ for t in left) - FOCUS
    fitting = [
        i
        for i, kind in kinds.items()
        if covers(token.lower_, kind.nouns) and words <= _words(kind, reading.known[i])
    ]
    chosen = _chosen(fitting, token, reading)
    if chosen is None or _another_since(chosen, token, reading, kinds[chosen]):
        return None
    return _mention(token, chosen, reading)


def _mention(token: Token, ident: str, reading: Reading) -> Mention:
    start = next(t.i for t in token.lefts if t.lower_ == "the")
    return Mention(reading.number, start, token.i + 1, ident, role_noun=True)


def _plain(token: Token) -> bool:
    """Tell whether a noun is singular and definite, with nothing behind it that tells which."""
    left = [t for t in token.lefts if t.lower_ not in FOCUS]
    if (
        token.tag_ not in ("NN", "NNP")
        or not token.text.islower()
        or not left
        or left[0].lower_ != "the"
        or token.dep_ in ("attr", "appos")
    ):
        return False
    if any(t.dep_ not in ("det", "amod", "compound") for t in left):
        return False
    if any(c.dep_ in ("relcl", "acl", "appos", "nummod") and not _aside(c) for c in token.rights):
        return False
    if any(
        c.dep_ == "prep" and c.lower_ in ("of", "in", "for", "from", "with") for c in token.rights
    ):
        return False
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return following is None or following.pos_ not in ("PROPN", "NOUN")


def _aside(clause: Token) -> bool:
    """Tell whether a relative clause only adds something: "the museum, which opened in 1958"."""
    before = clause.doc[clause.left_edge.i - 1]
    return clause.dep_ == "relcl" and before.text == ","


def _words(kind: Kinds, entity: Entity) -> frozenset[str]:
    return kind.modifiers | frozenset(entity.name.lower().split())


def _chosen(fitting: list[str], token: Token, reading: Reading) -> str | None:
    """Return the only fitting thing named so far, or of several the only one named just now."""
    now = reading.sentence(token)
    last = {i: s for i in fitting if (s := reading.last_before(i, token)) is not None}
    if len(last) == 1:
        ident, seen = next(iter(last.items()))
        own = head_of(reading.known[ident].name) == token.lower_
        return ident if now - seen <= (FARTHEST if own else FAR) else None
    near = [i for i, seen in last.items() if now - seen <= NEAR]
    return near[0] if len(near) == 1 else None


def _another_since(ident: str, token: Token, reading: Reading, kind: Kinds) -> bool:
    """Tell whether "another company" or "an aircraft" came after the thing was last named."""
    related = {token.lower_, *GENERAL.get(token.lower_, "").split(), *kind.nouns}
    general = {g for g, under in GENERAL.items() if token.lower_ in under.split()}
    return any(
        t.lower_ in related | general
        and t.i not in reading.table.get(number, {})
        and (_same_noun(t, token) or any(c.lower_ in OTHERS for c in t.lefts))
        and not _says_what(t, reading.table.get(number, {}))
        for number, t in reading.since(ident, token)
    )


def _same_noun(other: Token, token: Token) -> bool:
    """Tell whether the noun itself came up in between with words of its own: "its car service"."""
    own = [c for c in other.lefts if c.dep_ not in ("det", "punct") and c.lower_ not in FOCUS]
    return other.lemma_ == token.lemma_ and (bool(own) or other.lower_ != token.lower_)


def _says_what(noun: Token, at: Mapping[int, Mention]) -> bool:
    """Tell whether an indefinite noun only says what a name is: "Acme, a company," "is a"."""
    if noun.dep_ in ("attr", "appos"):
        return True
    near = (*noun.children, noun.head, *noun.head.children)
    return any(t.i in at and t.dep_ in ("appos", "oprd", "attr", "nsubj") for t in near)


# ---------------------------------------------------------------- places


UNITS = frozenset(
    "county province district state region valley island river lake sea bay mountain park".split()
)


def _may_be(noun: str, place: Entity) -> bool:
    """Tell whether a place can be "the city": one, or of no known level and not "Harlan County"."""
    last = head_of(place.name)
    return place.level in LEVELS[noun] or (
        place.level is None and (last == noun or last not in UNITS)
    )


def _place(token: Token, reading: Reading) -> Mention | None:
    """Bind "the country" to the only country of this paragraph so far and the one before."""
    if any(t.dep_ != "det" for t in token.lefts):
        return None
    levels = LEVELS[token.lower_]
    seen: set[str] = set()
    for mention in reading.lately(token):
        entity = reading.known[mention.entity]
        if entity.sort == "place" and _may_be(token.lower_, entity):
            seen.add(entity.id)
        elif entity.sort == "group" and "country" in levels:
            people = gazetteer.demonym(entity.name)
            seen.add(f"place:{people.lower().replace(' ', '-')}" if people else entity.id)
    if len(seen) != 1 or (ident := seen.pop()) not in reading.known:
        return None
    return _mention(token, ident, reading)
