"""Results told in two numbers beside a verb: "beat Celtic 2-1", "voted nine to four"."""

import re
from dataclasses import dataclass

from spacy.tokens import Span, Token

from quiz.fact import Argument, Phrase, Piece
from quiz.grammar.number_words import WORDS
from quiz.grammar.verbs import VOTING

GAMES = frozenset("beat defeat lose win thrash edge overcome down trounce".split())
"""Verbs of winning and losing, told with a score."""

COUNT = rf"(?:\d{{1,4}}|{'|'.join(w for w in WORDS if w.isalpha())})"
RESULT = re.compile(
    rf"(?<![\w-])(?P<by>by )?(?P<one>{COUNT})(?: ?[-\u2013] ?| (?:votes )?to )(?P<two>{COUNT})"
    r"(?![\w-]|,? \d|[.:]\d| ?[%\u2013-])"
)


@dataclass(frozen=True)
class Tally:
    """A result as an argument, and the tokens that tell it."""

    argument: Argument
    tokens: frozenset[int]


def find(verb: Token) -> Tally | None:
    """Return the score or the count of votes that a verb is told with.

    Near misses: sets ("4-6, 7-6"), "a 3-0 lead", "from 3 to 5", a time or range of another verb.
    """
    if verb.lemma_ not in GAMES | VOTING:
        return None
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    for match in RESULT.finditer(rest.text):
        span = verb.doc.char_span(rest.start_char + match.start(), rest.start_char + match.end())
        if span is not None and _of(verb, span):
            return _tally(match, span)
    return None


def _of(verb: Token, span: Span) -> bool:
    """Tell whether two numbers are the verb's own and not a noun's: "a 3-0 win"."""
    above = next((a for a in span.root.ancestors if a.pos_ in ("VERB", "AUX")), None)
    after = verb.doc[span.end] if span.end < len(verb.doc) else None
    before = verb.doc[span.start - 1]
    noun = after is not None and after.pos_ in ("NOUN", "ADJ")
    sets = before.text in (",", "and") and before.nbor(-1).like_num
    return above == verb and not (noun or sets or before.dep_ == "det" or before.lower_ == "from")


def _tally(match: re.Match[str], span: Span) -> Tally:
    linked = "to" if " to " in match[0] else "-"
    text = (
        f"{match['one']} to {match['two']}" if linked == "to" else f"{match['one']}-{match['two']}"
    )
    phrase = Phrase(pieces=(Piece(text=text),), head="result", sort="score")
    argument = Argument(role="EXT", slot="oblique", phrase=phrase)
    return Tally(argument, frozenset(range(span.start, span.end)))
