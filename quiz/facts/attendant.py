"""What goes with an event: its toll ("..., killing 12") and a with-clause ("with X presiding")."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from quiz.fact import Argument, Fact, Fault, Phrase, Piece, Verb
from quiz.facts import arguments, phrases, prepositions, quotation, verbs
from quiz.facts.reader import Reader
from quiz.facts.rule import Place, evidence, hypothetical
from quiz.facts.trim import after_comma
from quiz.grammar.verbs import inflect
from quiz.language.dependencies import SUBJECTS
from quiz.language.mention import in_quotes
from quiz.schema import Quantity

HARM = frozenset("kill injure wound hurt displace evacuate destroy damage hospitalize trap".split())
"""Verbs whose participle after an event tells its toll."""

FORCED = frozenset("force send close strand cancel delay ground evict knock cut flood".split())
"""Verbs whose participle tells what else an event did: "forcing 1,400 people from their homes"."""

MAX_MATRIX = 18
BRIDGED = frozenset({Fault.DEFINITE, Fault.HEADLINED})
"""Faults of a with-clause that its event mends: "presided over the ceremony when X opened"."""


def facts(place: Place) -> Iterator[Fact]:
    """Yield the tolls and with-clauses of a sentence, each dated by the event it belongs to.

    "A bomb exploded in Oslo, killing 12 people." gives kill(ARG1: 12 people, OCC: when a bomb
    exploded in Oslo). Near misses: "killing time", "with three people wounded" (no subject).
    """
    for token in place.span:
        matrix = _matrix(token)
        if matrix is None or in_quotes(token) or hypothetical(matrix) or verbs.is_negated(matrix):
            continue
        if (
            token.dep_ in ("advcl", "conj")
            and token.lemma_ in HARM | FORCED
            and token.tag_ == "VBG"
        ):
            yield from _toll(token, matrix, place)
        elif token.dep_ == "advcl" and token.lemma_ == "leave":
            yield from _left(token, matrix, place)
        elif token.dep_ == "pcomp" and token.head.lower_ == "with" and token.tag_ == "VBG":
            yield from _with(token, matrix, place)


def _matrix(token: Token) -> Token | None:
    """Return the finite past clause that a participle goes with."""
    if token.tag_ != "VBG":
        return None
    for above in token.ancestors:
        own = any(c.dep_ in SUBJECTS for c in above.children)
        if above.pos_ in ("VERB", "AUX") and own and verbs.is_finite(above):
            return above if verbs.tense(above) in ("past", "perfect") else None
    return None


def _toll(participle: Token, matrix: Token, place: Place) -> Iterator[Fact]:
    reader = Reader(place.analysis, place.doc)
    victim = next((c for c in participle.children if c.dep_ == "dobj"), None)
    away = _away(victim) if victim is not None and participle.lemma_ in FORCED else []
    apart = replace(reader, skip=frozenset(p.i for p in away))
    phrase = _counted(victim, apart) if victim is not None else None
    if phrase is None:
        return
    others: list[Argument] = [_unbound(a) for p in away for a in prepositions.read(p, reader)]
    faults: tuple[Fault, ...] = ()
    if participle.lemma_ in FORCED:
        found, faults = arguments.of(participle, apart, None)
        others += [a for a in found if a.slot in ("oblique", "complement")]
    told = (_sufferer(phrase), *others)
    yield _fact("toll", _passive(participle.lemma_), told, participle, matrix, place, faults)


def _away(victim: Token) -> list[Token]:
    """Return what says where the victims went, though a parse hung it on them."""
    return [c for c in victim.rights if c.dep_ == "prep" and c.lower_ in ("from", "to", "into")]


def _unbound(argument: Argument) -> Argument:
    """Let "their homes" be the victims' own, who are the subject now."""
    own = any(p.text == "their" for p in argument.phrase.pieces)
    return _without(argument, frozenset({Fault.PRONOUN})) if own else argument


def _without(argument: Argument, faults: frozenset[Fault]) -> Argument:
    left = tuple(f for f in argument.phrase.faults if f not in faults)
    return argument.model_copy(
        update={"phrase": argument.phrase.model_copy(update={"faults": left})}
    )


LEFT = {"dead": "kill", "injured": "injure", "wounded": "wound", "homeless": "displace"}
"""What people are left as, and the verb for it."""


def _left(participle: Token, matrix: Token, place: Place) -> Iterator[Fact]:
    """Read "leaving 19 people dead" as a toll."""
    reader = Reader(place.analysis, place.doc)
    for state in (c for c in participle.children if c.lower_ in LEFT):
        victim = next((c for c in state.children if c.dep_ in SUBJECTS), None)
        phrase = _counted(victim, reader) if victim is not None else None
        if phrase is not None:
            lemma = LEFT[state.lower_]
            yield _fact("toll", _passive(lemma), (_sufferer(phrase),), participle, matrix, place)


def _passive(lemma: str) -> Verb:
    text = inflect(lemma, "VBN", lemma)
    were = (("were", "be", "VBD"),)
    return Verb(auxiliaries=were, text=text, lemma=lemma, tag="VBN", passive=True)


def _sufferer(phrase: Phrase) -> Argument:
    return Argument(role="ARG1", slot="subject", phrase=phrase)


def _counted(victim: Token, reader: Reader) -> Phrase | None:
    """Return the victims as a counted phrase; a bare number counts people."""
    phrase = phrases.read(victim, reader)
    found = next(
        (n for t in victim.subtree if (n := reader.analysis.numbers.get((reader.doc, t.i)))), None
    )
    if found is None:
        return None
    if victim.pos_ == "NOUN":
        return phrase if phrase.quantity is not None else None
    number = found[2]
    pieces = (Piece(text=number.text, part="number"), Piece(text=" "), Piece(text="people"))
    quantity = Quantity(
        value=number.value, text=number.text, unit="people", qualifier=number.qualifier
    )
    return Phrase(pieces=pieces, head="people", sort="person", plural=True, quantity=quantity)


def _with(participle: Token, matrix: Token, place: Place) -> Iterator[Fact]:
    subject = next((c for c in participle.children if c.dep_ in SUBJECTS), None)
    if subject is None:
        return
    reader = Reader(place.analysis, place.doc)
    found, faults = arguments.of(participle, reader, subject)
    text = inflect(participle.lemma_, "VBD", participle.text)
    verb = Verb(text=text, lemma=participle.lemma_, tag="VBD")
    bridged = tuple(_without(a, BRIDGED) for a in found)
    yield _fact("with-clause", verb, bridged, participle, matrix, place, faults)


def _fact(
    rule: str,
    verb: Verb,
    found: tuple[Argument, ...],
    participle: Token,
    matrix: Token,
    place: Place,
    faults: tuple[Fault, ...] = (),
) -> Fact:
    reader = Reader(place.analysis, place.doc)
    said_by, _ = quotation.speaker(matrix, replace(reader, tense="past"))
    occasion = Argument(role="OCC", slot="oblique", phrase=_occasion(participle, matrix, reader))
    return Fact(
        rule=rule,
        verb=verb,
        arguments=(*found, *_above(matrix, reader), occasion),
        said_by=said_by,
        faults=(*faults, *occasion.phrase.faults),
        evidence=evidence(place),
        paragraph=place.doc,
        sentence=place.number,
    )


def _above(matrix: Token, reader: Reader) -> tuple[Argument, ...]:
    """Return the time that a relative clause tells of: "since August 2008, when a bomb ..."."""
    found = reader.time(matrix.head) if matrix.dep_ == "relcl" else None
    if found is None or found[2] is None:
        return ()
    time = found[2].model_copy(update={"qualifier": None})
    piece = Piece(text=matrix.head.text, time=time, lone=True)
    phrase = Phrase(pieces=(piece,), head=matrix.head.lemma_, sort="time", time=time)
    return (Argument(role="TMP", slot="oblique", phrase=phrase),)


def _occasion(participle: Token, matrix: Token, reader: Reader) -> Phrase:
    """Read the event as a clause: "when a bomb exploded in Oslo"."""
    out = {*_aside(participle, matrix), *_hours(matrix)}
    out |= {c.i for c in matrix.children if c.lower_ == "when"}
    tokens = [t for t in matrix.subtree if t.i not in out]
    for prep in (c for c in matrix.rights if c.dep_ == "prep" and c.i not in out):
        if len(tokens) > MAX_MATRIX and not any(t.ent_type_ for t in prep.subtree):
            tokens = [t for t in tokens if t not in prep.subtree]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    faults = phrases.faults_of(matrix, tokens, reader)
    if not tokens or len(tokens) > MAX_MATRIX or any(t.is_quote for t in tokens):
        faults = (*faults, Fault.LONG)
    pieces = (Piece(text="when "), *phrases.pieces_of(tokens, reader))
    return Phrase(pieces=pieces, head=matrix.lemma_, faults=faults)


DAYTIMES = frozenset(
    "dawn dusk noon midday midnight nightfall sunrise sunset daybreak morning afternoon evening "
    "night".split()
)


def _hours(matrix: Token) -> Iterator[int]:
    """Yield "before dawn", which says nothing once the day is a month."""
    for prep in (c for c in matrix.children if c.dep_ == "prep"):
        for noun in prep.children:
            if noun.dep_ == "pobj" and noun.lower_ in DAYTIMES and prep.i + 1 == noun.left_edge.i:
                yield from (prep.i, *range(noun.left_edge.i, noun.i + 1))


def _aside(participle: Token, matrix: Token) -> Iterator[int]:
    """Yield the tokens of the clause that are not the event: the participle, sources, asides."""
    loose = (t for t in matrix.children if t.dep_ == "npadvmod")
    yield from (t.i for noun in loose for t in noun.subtree)  # "early yesterday"
    root = participle
    while root.head != matrix and root.dep_ in ("conj", "pcomp"):
        root = root.head
    yield from (t.i for t in root.subtree)
    for child in matrix.children:
        source = child.lower_ in ("according", "as") or child.dep_ in ("parataxis", "cc", "conj")
        if source or (
            child.dep_ in ("advcl", "mark") or (child.dep_ == "prep" and after_comma(child))
        ):
            yield from (t.i for t in child.subtree)
