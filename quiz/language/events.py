"""The story's main event, read off its headline: what happened, where, and in which month."""

from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc, Token

GENERIC = {
    "accident": "collapse crash derailment collision stampede explosion fire spill capsizing",
    "disaster": "collapse crash derailment collision stampede explosion fire earthquake flood "
    "storm hurricane eruption landslide",
    "tragedy": "collapse crash derailment collision stampede explosion fire earthquake flood "
    "shooting",
    "incident": "collapse crash collision stampede explosion fire shooting attack stabbing raid "
    "clash spill",
    "attack": "bombing shooting raid stabbing strike assault",
    "quake": "earthquake",
    "vote": "election referendum",
    "poll": "election",
    "event": "festival expo concert ceremony parade fair exhibition show",
    "tournament": "championship cup",
    "contest": "competition championship",
    "talks": "summit",
    "meeting": "summit",
}
"""General words for particular events: "the accident" may be the story's crash."""

EVENTS = frozenset(" ".join(GENERIC.values()).split()) | frozenset(
    "trial attack competition summit talks visit protest riot clash blast crackdown strike "
    "coup ceasefire referendum outage blackout outbreak rescue evacuation hijacking "
    "kidnapping siege inauguration funeral wedding launch landing eclipse wildfire "
    "avalanche ceremony drought".split()
)


@dataclass(frozen=True)
class Event:
    """A main event: the noun phrase that names it, and its head lemma."""

    text: str
    head: str


def main_event(headline: Doc | None, published: date | None) -> Event | None:
    """Return the event that a headline names with a place or other name.

    "At least 12 killed in Oslo ferry crash" (May 2021) gives "the May 2021 Oslo ferry crash".
    Near misses: "Two killed in crash" (nothing names it), "Crash course for teachers".
    """
    if headline is None or published is None or published.day <= 2:
        return None
    nouns = [t for t in headline if t.lemma_.lower() in EVENTS and t.pos_ in ("NOUN", "PROPN")]
    named = [t for t in nouns if _name_before(t) and not _modifies(t)]
    if len(named) != 1:
        return _placed(nouns, headline, published)
    words = [*_name_before(named[0]), named[0]]
    return Event(f"the {published:%B %Y} {_spaced(words)}", named[0].lemma_.lower())


def _placed(nouns: list[Token], headline: Doc, published: date) -> Event | None:
    """Return "the May 2024 earthquake in central Ecuador" for words of one headline."""
    places = [
        t
        for t in headline
        if t.dep_ == "pobj"
        and t.ent_type_ in ("GPE", "LOC")
        and t.head.lower_ in ("in", "near", "off")
    ]
    free = [t for t in nouns if not _modifies(t)]
    if len(free) != 1 or len(places) != 1:
        return None
    place = list(places[0].subtree)
    text = f"{free[0].lower_} {places[0].head.lower_} {_spaced(place)}"
    return Event(f"the {published:%B %Y} {text}", free[0].lemma_.lower())


def _name_before(noun: Token) -> list[Token]:
    """Return the compound before the event noun, if a name is in it."""
    left = [t for c in noun.lefts if c.dep_ in ("compound", "amod", "nmod") for t in c.subtree]
    return (
        left
        if any(t.ent_type_ in ("GPE", "LOC", "FAC", "NORP", "EVENT", "ORG") for t in left)
        else []
    )


def _modifies(noun: Token) -> bool:
    return noun.dep_ == "compound"


def _spaced(words: list[Token]) -> str:
    last = len(words) - 1
    return "".join(t.text + (t.whitespace_ if n < last else "") for n, t in enumerate(words))


SPEECH = frozenset({"claim", "report", "say", "call", "plan", "warning"})
"""Words of headlines that are verbs of saying as often: "the claim" is some claim."""


def means(noun: str, event: str | None) -> bool:
    """Tell whether a bare noun is the event's own or a general word for it."""
    if event is None or noun in SPEECH:
        return False
    related = len(noun) > 5 and noun[:5] == event[:5] and not noun.endswith(("er", "or", "ist"))
    return noun == event or related or event[:5] in {g[:5] for g in GENERIC.get(noun, "").split()}
