"""Clauses inside a clause that a question can carry whole: what is said, and what for."""

from spacy.tokens import Span, Token

from quiz.fact import Argument, Fault, Phrase, Piece
from quiz.facts import phrases
from quiz.facts.quotation import CLAUSAL
from quiz.facts.reader import Reader
from quiz.facts.trim import after_comma
from quiz.grammar.backshift import backshifted
from quiz.language.dependencies import SUBJECTS, indefinite
from quiz.language.mention import in_quotes

MAX_CONTENT = 30
"""Tokens of a that-clause that a question can carry."""

MAX_PURPOSE = 18
ASKING = frozenset({"if", "whether", "how", "why", "what", "who", "which", "where", "when"})
QUOTES = frozenset({'"', "\u201c", "\u201d", "``", "''"})


def content(clause: Token, verb: Token, reader: Reader) -> Phrase | Fault:
    """Read "(said) that the bridge was safe": a whole clause as a complement.

    A present under a past verb goes back one step: "said the bridge is safe" gives "that the
    bridge was safe". Near misses: clauses in quotation marks, questions, long ones.
    """
    if verb.lemma_ not in CLAUSAL and verb.pos_ == "VERB":
        return Fault.ELLIPSIS
    tokens = _own(clause, verb)
    if in_quotes(clause):
        return quoted(clause)
    if len(tokens) > MAX_CONTENT or not tokens:
        return Fault.ELLIPSIS
    if any(c.lower_ in ASKING for c in clause.children) or _open_quote(tokens):
        return Fault.ELLIPSIS
    if any(t.dep_ == "mark" and t.lower_ in ("if", "unless") for t in tokens):
        return Fault.ELLIPSIS
    pieces = phrases.pieces_of(tokens, reader, backshifted_tokens(clause))
    if tokens[0].lower_ != "that":
        pieces = (Piece(text="that "), *pieces)
    return Phrase(
        pieces=pieces, head=clause.lemma_, faults=phrases.faults_of(clause, tokens, reader)
    )


MAX_QUOTE = 20
DEICTIC = frozenset(
    "i we you me us my our your he she it they him her them his its their this that these those "
    "here there now today yesterday tomorrow".split()
)
"""Words that tie a quotation to its occasion."""


def quoted(clause: Token) -> Phrase | Fault:
    """Read a whole quotation as what somebody said, if it can stand alone: 'said, "Water is life"'.

    Near misses: quotations with "we" or "it", long ones, those that run on in the next sentence.
    """
    inside = _quotation(clause)
    if inside is None:
        return Fault.ELLIPSIS
    words = [t for t in inside if not t.is_punct]
    if not 4 <= len(words) <= MAX_QUOTE or any(t.lower_ in DEICTIC for t in words):
        return Fault.ELLIPSIS
    text = inside.text.strip().rstrip(",.;:")
    if not text[:1].isupper():
        return Fault.ELLIPSIS
    return Phrase(pieces=(Piece(text=f', "{text}"'),), head=clause.lemma_)


def _quotation(token: Token) -> Span | None:
    """Return what stands between the only quotation marks of a sentence, if a token is in there."""
    marks = [t.i for t in token.sent if t.text in QUOTES]
    if len(marks) != 2 or not marks[0] < token.i < marks[1]:
        return None
    return token.doc[marks[0] + 1 : marks[1]]


def quote_around(token: Token) -> str | None:
    """Return the text of the quotation that a token is in, if it is short and tied to nothing."""
    inside = _quotation(token)
    if inside is None or len(inside) > MAX_QUOTE or any(t.lower_ in DEICTIC for t in inside):
        return None
    return str(inside.text.strip().rstrip(",.;:"))


def _own(clause: Token, verb: Token) -> list[Token]:
    """Return a clause's tokens without its comma, its full stop or the verb of saying inside it."""
    above = {verb.i, *(t.i for t in verb.subtree)} - {t.i for t in clause.subtree}
    out = above | _asides(clause)
    tokens = [t for t in clause.subtree if t.i not in out]
    while tokens and tokens[-1].text in (",", ".", ";", ":", "\u2014"):
        tokens.pop()
    return tokens


def _asides(clause: Token) -> set[int]:
    """Return relative clauses between commas and comments at the end.

    "English, which she speaks, is ...", "(the court stopped it), a decision many welcomed".
    """
    last = clause.right_edge
    roots = [
        t
        for t in clause.subtree
        if after_comma(t)
        and (t.dep_ == "relcl" or (t.right_edge == last and t.dep_ in APPOSED and _comment(t)))
    ]
    found = {t.i for root in roots for t in root.subtree}
    edges = {i for root in roots for i in (root.left_edge.i - 1, root.right_edge.i + 1)}
    return found | {i for i in edges if i < len(clause.doc) and clause.doc[i].text == ","}


def _comment(noun: Token) -> bool:
    """Tell whether a noun after a comma sums up what goes before: "a move that few expected"."""
    return noun.lemma_ in COMMENTS and indefinite(noun)


def _open_quote(tokens: list[Token]) -> bool:
    return sum(t.text in QUOTES for t in tokens) % 2 == 1


def backshifted_tokens(clause: Token) -> dict[int, str]:
    """Map each finite verb of a clause, and of those joined to it, to its form one step back."""
    verbs = [
        clause,
        *(c for c in clause.children if c.dep_ == "conj" and c.pos_ in ("VERB", "AUX")),
    ]
    table: dict[int, str] = {}
    for verb in verbs:
        chain = [c for c in verb.children if c.dep_ in ("aux", "auxpass")] + [verb]
        first = min(chain, key=lambda t: t.i)
        if first.tag_ not in ("VBZ", "VBP", "MD"):
            continue
        plural = any(
            (c.dep_ in SUBJECTS and c.tag_ in ("NNS", "NNPS")) or c.lower_ == "they"
            for c in verb.children
        )
        plural = plural or first.lower_ in ("are", "'re")
        moved = backshifted(first.lower_, first.lemma_, plural=plural)
        joined = (
            first.i + 1 < len(first.doc) and first.nbor().lower_ == "not" and not first.whitespace_
        )
        table[first.i] = f"{moved} " if joined else moved
    return table


APPOSED = frozenset({"appos", "npadvmod"})
COMMENTS = frozenset(
    "decision move ruling step result figure rise fall drop increase record sign blow boost change "
    "claim charge allegation verdict measure practice win loss victory defeat setback".split()
)
"""Nouns that may sum up a clause."""

CIRCUMSTANCES = frozenset("as while because since though although after before when amid".split())
"""What opens a clause that the main clause is true without."""


def adjunct(clause: Token, verb: Token, reader: Reader) -> list[Argument] | Fault:
    """Read a purpose or a time clause after its verb; other clauses go.

    "(built a wall) to protect pilgrims", "(was killed) when the hotel collapsed".
    Near misses: "to be honest, ..." (before the verb), a purpose with a subject of its own.
    """
    tokens = list(clause.subtree)
    if clause.i < verb.i or after_comma(clause):
        return []
    told = _purpose(clause, tokens) or _occasion(clause, tokens)
    if len(tokens) > MAX_PURPOSE or _open_quote(tokens) or not told:
        return [] if tokens[0].lower_ in CIRCUMSTANCES else Fault.ELLIPSIS
    while tokens[-1].is_punct:
        tokens.pop()
    phrase = Phrase(
        pieces=phrases.pieces_of(tokens, reader),
        head=clause.lemma_,
        faults=phrases.faults_of(clause, tokens, reader),
    )
    return [Argument(role="PRP", slot="oblique", phrase=phrase)]


def whole(verb: Token, reader: Reader) -> list[Argument]:
    """Read a clause without a subject as it stands: "to watch and control the animals"."""
    tokens = list(verb.subtree)
    while tokens[-1].is_punct:
        tokens.pop()
    faults = phrases.faults_of(verb, tokens, reader)
    if len(tokens) > MAX_PURPOSE or _open_quote(tokens):
        faults = (*faults, Fault.LONG)
    pieces = phrases.pieces_of(tokens, reader)
    phrase = Phrase(pieces=pieces, head=verb.lemma_, faults=faults)
    return [Argument(role="PRD", slot="complement", phrase=phrase)]


def _purpose(clause: Token, tokens: list[Token]) -> bool:
    own = any(c.dep_ in SUBJECTS for c in clause.children)
    return clause.tag_ == "VB" and tokens[0].lower_ in ("to", "in") and not own


def _occasion(clause: Token, tokens: list[Token]) -> bool:
    """Tell whether a clause says on which occasion something happened."""
    past = any(t.tag_ == "VBD" for t in [clause, *clause.children] if t.pos_ in ("VERB", "AUX"))
    own = any(c.dep_ in SUBJECTS for c in clause.children)
    return past and own and tokens[0].lower_ in ("when", "after", "as")
