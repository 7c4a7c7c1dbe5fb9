"""Events as nouns with an owner and a date: "Lavrov's July 11-13 visit"."""

from dataclasses import replace

from spacy.tokens import Token

from quiz.fact import Argument, Fact, Phrase, Piece, Verb
from quiz.facts import phrases, quotation
from quiz.facts.reader import Reader
from quiz.facts.rule import Place, evidence

EVENT_NOUNS = frozenset(
    [
        "visit",
        "trip",
        "tour",
        "meeting",
        "summit",
        "talk",
        "concert",
        "performance",
        "speech",
        "election",
        "referendum",
        "launch",
        "flight",
        "trial",
        "hearing",
        "funeral",
        "wedding",
        "match",
        "game",
        "race",
        "festival",
        "conference",
        "ceremony",
        "attack",
        "raid",
        "bombing",
        "shooting",
        "protest",
        "rally",
        "march",
        "strike",
        "landing",
        "crash",
        "explosion",
        "fire",
        "earthquake",
    ]
)
TAKE_PLACE = Verb(text="took", lemma="take", tag="VBD", particle="place")


def dated_event(noun: Token, place: Place) -> Fact | None:
    """Return when an event took place, if its noun has an owner and a date before it.

    "Berg's May 3-5 visit to Oslo was short." gives
    take(ARG0: Berg's visit to Oslo, TMP: May 3-5).
    Near misses: "the May visit" (whose?), "Berg's visit" (when?).
    """
    if noun.lemma_ not in EVENT_NOUNS or noun.pos_ != "NOUN":
        return None
    reader = Reader(place.analysis, place.doc)
    owner = next((c for c in noun.lefts if c.dep_ == "poss" and reader.named(c)), None)
    dated = next((c for c in noun.lefts if c.dep_ in ("nmod", "compound") and reader.time(c)), None)
    found = reader.time(dated) if dated is not None else None
    if owner is None or dated is None or found is None or found[2] is None:
        return None
    skip = frozenset({dated.i, *(t.i for t in noun.children if reader.time(t))})
    event = phrases.read(noun, replace(reader, skip=skip))
    when = Piece(text=noun.doc[found[0] : found[1]].text, time=found[2], lone=True)
    said_by, _ = quotation.speaker(noun.head, reader)
    return Fact(
        rule="dated event",
        verb=TAKE_PLACE,
        arguments=(
            Argument(role="ARG0", slot="subject", phrase=_completed(noun, event, reader)),
            Argument(
                role="TMP",
                slot="oblique",
                phrase=Phrase(pieces=(when,), head=dated.lemma_, sort="time", time=found[2]),
            ),
        ),
        said_by=said_by,
        evidence=evidence(place),
        paragraph=place.doc,
        sentence=place.number,
        main=False,
    )


def _completed(noun: Token, event: Phrase, reader: Reader) -> Phrase:
    """Add where the visit went from an earlier mention with the same owner."""
    owners = {p.entity for p in event.pieces if p.entity}
    if any(c.dep_ == "prep" for c in noun.children):
        return event
    for doc, earlier in reader.analysis.nouns.get(noun.lemma_, ()):
        if (doc, earlier.i) >= (reader.doc, noun.i):
            break
        other = replace(reader, doc=doc)
        phrase = phrases.read(earlier, other)
        preps = [c for c in earlier.rights if c.dep_ == "prep"]
        if preps and not phrase.faults and owners & {p.entity for p in phrase.pieces}:
            tail = phrases.pieces_of([t for p in preps for t in p.subtree], other)
            return event.model_copy(update={"pieces": (*event.pieces, Piece(text=" "), *tail)})
    return event
