"""The fuller form of a bare definite: "the visit" is "Lavrov's three-day visit to North Korea"."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from quiz.fact import Phrase, Piece
from quiz.facts.reader import Reader
from quiz.facts.trim import after_comma
from quiz.language.dependencies import indefinite

RESUMED = frozenset(
    "visit trip tour meeting summit talk concert performance speech election referendum "
    "launch flight trial hearing funeral wedding match game race festival conference "
    "ceremony attack raid bombing shooting protest rally march strike landing crash fire "
    "earthquake study report survey deal agreement treaty law bill plan project programme "
    "program mission ruling verdict film book play show exhibition experiment test contest "
    "competition tournament war battle operation campaign statement proposal offer decree "
    "order ban tax merger takeover purchase sale storm flood hurricane disaster accident "
    "collapse rescue arrest letter document video website camp base".split()
)
"""Nouns whose bare definite takes up one thing told elsewhere in the story."""

Read = Callable[[Token, Reader], Phrase]
OTHERS = frozenset({"other", "another", "second", "third", "new", "previous", "next", "last"})
"""Words that tell of a second thing of the kind."""


def find(the: Token, reader: Reader, read: Read) -> tuple[Piece, ...] | None:
    """Return the one phrase of the story that names what a bare definite means, or None.

    With two visits in the story, or none that names anything, "the visit" stays what it was.
    """
    noun = the.head
    if the.lower_ != "the" or the.dep_ != "det" or not bare(noun) or reader.depth > 0:
        return None
    if event := reader.analysis.event_for(noun):
        return (Piece(text=event),)
    if noun.lemma_ not in RESUMED and not noun.lemma_.endswith(("tion", "sion")):
        return None
    told = [(d, h) for d, h in reader.analysis.nouns.get(noun.lemma_, ()) if not bare(h)]
    if reader.analysis.headlined(noun):  # the headline's own, not one told of later
        told = [(d, h) for d, h in told if d == 0 or not indefinite(h)]
    if noun.tag_ != "NN" or any(_another(h) for _, h in told):
        return None
    fuller = [
        (head, pieces)
        for doc, head in told
        if (pieces := _identified(head, replace(reader, doc=doc, depth=1), read)) is not None
    ]
    rest = [h for _, h in told if h not in [head for head, _ in fuller]]
    one = len({_names(pieces) for _, pieces in fuller}) == 1 and all(indefinite(h) for h in rest)
    return fuller[0][1] if one and len(rest) <= 1 else None


def _names(pieces: tuple[Piece, ...]) -> frozenset[str]:
    return frozenset(p.entity for p in pieces if p.entity)


def _another(noun: Token) -> bool:
    plural = noun.tag_ == "NNS"
    return plural or any(c.lower_ in OTHERS or c.dep_ == "nummod" for c in noun.lefts)


def bare(noun: Token) -> bool:
    """Tell whether a noun has nothing but its article."""
    return noun.tag_ in ("NN", "NNS") and all(
        c.dep_ in ("det", "punct", "case")
        or (c.i > noun.i and c.dep_ in ("relcl", "prep", "advcl") and after_comma(c))
        for c in noun.children
    )


def _identified(head: Token, reader: Reader, read: Read) -> tuple[Piece, ...] | None:
    """Return a phrase as a definite one, if it names something and stands alone."""
    phrase = read(head, reader)
    names = any(p.entity for p in phrase.pieces)
    if phrase.faults or not names or phrase.quantity is not None or phrase.entity is not None:
        return None
    first = phrase.pieces[0]
    if first.part == "det":
        return (Piece(text="the", part="det"), *phrase.pieces[1:])
    return phrase.pieces if first.possessive else None
