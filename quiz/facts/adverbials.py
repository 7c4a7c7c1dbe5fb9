"""An adverb or a bare noun phrase beside a verb becomes an adjunct, or is left out."""

from spacy.tokens import Token

from quiz.fact import Argument, Fault, Phrase, Piece
from quiz.facts import phrases, prepositions
from quiz.facts.reader import Reader
from quiz.facts.trim import bracketed
from quiz.facts.verbs import HEDGES, adjoined
from quiz.grammar.numbers import DIMENSIONS
from quiz.schema import Time

DROPPED_ADVERBS = frozenset(
    "also then however therefore thus meanwhile separately additionally moreover "
    "furthermore previously recently currently already now just still later soon finally "
    "eventually suddenly first instead too today yesterday initially originally again "
    "even so yet afterward afterwards subsequently immediately earlier once ultimately "
    "officially formally certainly indeed".split()
)
KEPT_ADVERBS = frozenset(
    "together apart abroad overseas home online personally away back up down out off "
    "unanimously".split()
)


PERIODS = frozenset({"day", "week", "month", "year", "hour", "minute", "night", "season", "time"})


def bare(noun: Token, reader: Reader) -> list[Argument] | Fault:
    """Read a noun phrase that stands as an adverb: "on Monday", "5 miles", "every year"."""
    found = reader.time(noun)
    if found is not None:
        perfect = any(c.lemma_ == "have" and c.dep_ == "aux" for c in noun.head.children)
        open_end = perfect and found[2] is None  # "six have died this winter"
        return Fault.TIME if open_end else _time(noun, found)
    starts = numbered(noun, reader)
    if starts and min(starts) < noun.left_edge.i:
        return []  # the end of a measure that another phrase has: "148 degrees" and "Fahrenheit"
    if starts:
        return [Argument(role="EXT", slot="oblique", phrase=measured(noun, reader))]
    each = any(c.lower_ in ("each", "every", "a", "per") for c in noun.lefts)
    if noun.lemma_ in PERIODS and each:
        return [_manner(" ".join([*(c.text for c in noun.lefts), noun.text]), noun.lemma_)]
    return []


def numbered(noun: Token, reader: Reader) -> list[int]:
    """Return where the numbers begin that a noun is told with: "6 feet"."""
    numbers = reader.analysis.numbers
    places = ((reader.doc, token.i) for token in (noun, *noun.lefts))
    return [numbers[place][0] for place in places if place in numbers]


def measured(noun: Token, reader: Reader) -> Phrase:
    """Read a measure with the word behind it that says what is measured: "6 feet deep"."""
    phrase = phrases.read(noun, reader)
    following = next((t for t in noun.doc[noun.i + 1 : noun.sent.end] if not bracketed(t)), None)
    if following is None or following.lower_ not in DIMENSIONS:
        return phrase
    return phrase.model_copy(update={"pieces": (*phrase.pieces, Piece(text=f" {following.text}"))})


def _time(noun: Token, found: tuple[int, int, Time | None]) -> list[Argument]:
    start, end, time = found
    if time is None:
        return []
    piece = Piece(text=noun.doc[start:end].text, time=time, lone=True)
    phrase = Phrase(pieces=(piece,), head=noun.lemma_, sort="time", time=time)
    return [Argument(role="TMP", slot="oblique", phrase=phrase)]


def _manner(text: str, head: str) -> Argument:
    return Argument(role="MNR", slot="adverb", phrase=Phrase(pieces=(Piece(text=text),), head=head))


def read(adverb: Token, verb: Token, reader: Reader) -> list[Argument] | Fault:
    """Read an adverb: kept where the clause needs it, left out where only the article does."""
    if reader.time(adverb) is not None:
        return bare(adverb, reader)
    low = adverb.lower_
    if low in ("there", "here", "elsewhere"):
        return Fault.PRONOUN if adverb.i > verb.i else []
    if low in HEDGES or low in DROPPED_ADVERBS or adverb.i < verb.i:
        return []
    if adjoined(adverb, verb) and not list(adverb.rights):
        return []  # the verb group has it
    manner = low.endswith("ly")
    if adverb.i == verb.i + 1 and low not in KEPT_ADVERBS and not manner:
        return Fault.ELLIPSIS  # "broke even"
    tails = [c for c in adverb.rights if c.dep_ in ("prep", "npadvmod", "advmod")]
    told = low in KEPT_ADVERBS or (manner and adverb.i == verb.i + 1)  # "picked correctly"
    told = told and not any(c.dep_ == "npadvmod" for c in adverb.lefts)  # "20 miles away"
    kept = [_manner(adverb.text, low)] if told else []
    if not tails:
        return kept
    if not kept or any(c.dep_ != "prep" for c in tails):
        return Fault.COMPARISON
    return [*kept, *(a for c in tails for a in prepositions.read(c, reader))]
