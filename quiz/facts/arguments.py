"""The dependents of a verb become arguments, each a phrase in its role, in surface order."""

from dataclasses import replace

from spacy.tokens import Token

from quiz.fact import Argument, Fault, Phrase, Piece, Slot
from quiz.facts import clauses, phrases
from quiz.facts.reader import Reader
from quiz.facts.trim import after_comma
from quiz.facts.verbs import HEDGES, word
from quiz.grammar.groups import COLLECTIVES
from quiz.grammar.people import is_person_noun

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PLACE_MARKERS = frozenset(
    {
        "in",
        "at",
        "on",
        "near",
        "to",
        "into",
        "from",
        "off",
        "outside",
        "inside",
        "across",
        "through",
        "toward",
        "towards",
        "around",
        "over",
    }
)
TIME_MARKERS = frozenset(
    {
        "in",
        "on",
        "at",
        "since",
        "until",
        "by",
        "during",
        "from",
        "between",
        "before",
        "after",
        "for",
        "of",
        "through",
    }
)
SOURCES = frozenset({"according", "as"})
CONTENT_CLAUSES = frozenset({"ccomp", "csubj", "csubjpass"})
DROPPED_ADVERBS = frozenset(
    [
        "also",
        "then",
        "however",
        "therefore",
        "thus",
        "meanwhile",
        "separately",
        "additionally",
        "moreover",
        "furthermore",
        "previously",
        "recently",
        "currently",
        "already",
        "now",
        "just",
        "still",
        "later",
        "soon",
        "finally",
        "eventually",
        "suddenly",
        "first",
        "instead",
        "too",
        "today",
        "yesterday",
        "initially",
        "originally",
        "again",
        "even",
        "so",
        "yet",
        "afterward",
        "afterwards",
        "subsequently",
        "immediately",
        "earlier",
        "once",
        "ultimately",
        "officially",
        "formally",
        "certainly",
        "indeed",
    ]
)
MOTION = frozenset(
    [
        "go",
        "come",
        "travel",
        "fly",
        "return",
        "move",
        "head",
        "arrive",
        "flee",
        "escape",
        "send",
        "deliver",
        "ship",
        "transport",
        "deploy",
        "bring",
        "take",
        "drive",
        "sail",
        "walk",
        "march",
        "visit",
        "trip",
        "journey",
        "flight",
        "withdraw",
        "retreat",
        "migrate",
        "emigrate",
        "relocate",
        "transfer",
        "evacuate",
        "deport",
        "extradite",
        "expel",
        "export",
        "import",
        "carry",
        "race",
        "rush",
        "launch",
        "descend",
        "parachute",
        "cross",
        "swim",
        "run",
        "ride",
        "dispatch",
        "smuggle",
        "immigrate",
        "retire",
        "depart",
        "leave",
        "hail",
    ]
)
KEPT_ADVERBS = frozenset(
    [
        "together",
        "apart",
        "abroad",
        "overseas",
        "home",
        "online",
        "personally",
        "away",
        "back",
        "up",
        "down",
        "out",
        "off",
        "unanimously",
    ]
)


def of(
    verb: Token, reader: Reader, subject: Token | None
) -> tuple[tuple[Argument, ...], tuple[Fault, ...]]:
    """Return the arguments of a verb and what is wrong with its clause.

    `subject` may belong to another verb (coordination) or be the antecedent of a relative clause.
    """
    found: list[Argument] = []
    faults: list[Fault] = []
    if subject is not None:
        found.append(_subject(verb, subject, reader))
    for child in _ordered(verb):
        if child.dep_ in SUBJECTS or child.dep_ in (
            "aux",
            "auxpass",
            "prt",
            "punct",
            "mark",
            "cc",
            "neg",
        ):
            continue
        got = _argument(child, verb, reader)
        if isinstance(got, Fault):
            faults.append(got)
        else:
            found += got
    if _cut_short(verb, found):
        faults.append(Fault.ELLIPSIS)
    return tuple(found), tuple(dict.fromkeys(faults))


def _cut_short(verb: Token, found: list[Argument]) -> bool:
    """Tell whether a clause that lost a dependent clause has nothing else left to say."""
    lost = any(
        c.dep_ in ("advcl", "ccomp") and c.i > verb.i and not after_comma(c) for c in verb.children
    )
    return lost and not [a for a in found if a.slot != "subject" and a.role not in ("TMP", "MNR")]


def _ordered(verb: Token) -> list[Token]:
    return sorted(verb.children, key=lambda t: t.i)


def _subject(verb: Token, subject: Token, reader: Reader) -> Argument:
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    skip = frozenset({verb.i}) | frozenset(t.i for t in verb.ancestors if t in subject.subtree)
    phrase = phrases.read(subject, replace(reader, skip=reader.skip | skip))
    return Argument(role="ARG1" if passive else "ARG0", slot="subject", phrase=phrase)


def _argument(child: Token, verb: Token, reader: Reader) -> list[Argument] | Fault:
    """Return what one dependent contributes, or why the clause cannot do without it."""
    if child.dep_ in ("dobj", "dative", "attr", "oprd") and child.pos_ != "ADP":
        return _nominal(child, reader)
    if child.dep_ in ("agent", "prep", "dative"):
        return _prepositional(child, verb, reader)
    if child.dep_ == "acomp":
        return _adjective(child, reader)
    if child.dep_ == "xcomp" or (child.dep_ == "ccomp" and _bare(child)):
        return _open_clause(child, reader)
    if child.dep_ == "ccomp":
        return _content_clause(child, verb, reader)
    if child.dep_ in CONTENT_CLAUSES:
        return Fault.ELLIPSIS
    if child.dep_ == "advcl":
        return clauses.adjunct(child, verb, reader)
    if child.dep_ == "npadvmod":
        return _bare_adverbial(child, reader)
    if child.dep_ == "advmod":
        return _adverb(child, verb, reader)
    return Fault.PRONOUN if child.dep_ == "expl" else []


def _content_clause(clause: Token, verb: Token, reader: Reader) -> list[Argument] | Fault:
    """Read "said that the bridge was safe" on: the whole clause as a complement."""
    phrase = clauses.content(clause, verb, reader)
    return (
        phrase
        if isinstance(phrase, Fault)
        else [Argument(role="ARG1", slot="complement", phrase=phrase)]
    )


def _bare(clause: Token) -> bool:
    """Tell whether a clause has no tense of its own: "helped the military gain experience"."""
    return (
        clause.tag_ in ("VB", "VBN", "VBG")
        and not any(c.dep_ == "mark" for c in clause.children)
        and not any(
            c.tag_ in ("MD", "VBD", "VBZ", "VBP")
            for c in clause.children
            if c.dep_ in ("aux", "auxpass")
        )
    )


def _nominal(noun: Token, reader: Reader) -> list[Argument]:
    """Read an object; a place or time at its right edge becomes an adjunct of the clause."""
    detached = _detachable(noun, reader)
    phrase = phrases.read(noun, replace(reader, skip=reader.skip | {p.i for p in detached}))
    slot: Slot = "complement" if noun.dep_ in ("attr", "oprd") else "object"
    role = {"attr": "ARG2", "oprd": "ARG2", "dative": "ARG2"}.get(noun.dep_, "ARG1")
    own = Argument(role=role, slot=slot, phrase=phrase)
    adjuncts = [a for p in detached for a in _pp(p, reader)]
    return [own, *adjuncts]


def _detachable(noun: Token, reader: Reader) -> list[Token]:
    """Return prepositional phrases that a parser hung on a noun though they date or place the clause."""
    last = [c for c in noun.rights if c.dep_ == "prep" and not after_comma(c)]
    found: list[Token] = []
    settled = (
        is_person_noun(noun.lemma_)
        or noun.lemma_ in COLLECTIVES
        or any(c.dep_ == "poss" or c.lower_ == "the" for c in noun.lefts)
    )
    for prep in reversed(last):
        target = next((c for c in prep.children if c.dep_ == "pobj"), None)
        if target is None or prep.lower_ not in ("in", "at", "on", "near", "during"):
            break
        if not _is_time(target, reader) and (settled or not _is_place(target, reader)):
            break
        found.insert(0, prep)
    return found


def _is_time(token: Token, reader: Reader) -> bool:
    return reader.time(token) is not None


def _is_place(token: Token, reader: Reader) -> bool:
    return phrases.read(token, reader).sort == "place"


def _prepositional(prep: Token, verb: Token, reader: Reader) -> list[Argument] | Fault:
    if (
        prep.lower_ in SOURCES
        and prep.i + 1 < len(prep.doc)
        and prep.nbor().lower_ in ("to", "per")
    ):
        return []
    if _far(prep, verb):
        return []
    return _pp(prep, reader)


def _far(prep: Token, verb: Token) -> bool:
    """Tell whether a phrase is an aside after a comma: ", on the sidelines of the summit,"."""
    return prep.i > verb.i and after_comma(prep) and prep.lower_ not in ("on", "in", "at")


def _pp(prep: Token, reader: Reader) -> list[Argument]:
    """Read a prepositional phrase; nested ones ("from Moscow to Kyiv") come along."""
    marker = " ".join([*(t.text for t in prep.lefts if t.dep_ != "advmod"), prep.lower_])
    inner = [c for c in prep.children if c.dep_ == "prep"]
    target = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if target is None and len(inner) == 1:
        return [
            a.model_copy(update={"marker": f"{marker} {a.marker}"}) for a in _pp(inner[0], reader)
        ]
    if target is None:
        return (
            [_opaque()]
            if any(c.dep_ == "pcomp" for c in prep.children)
            and prep.lower_
            not in ("with", "after", "before", "while", "by", "without", "in", "during")
            else []
        )
    detached = [
        p
        for p in _detachable(target, reader)
        if not _is_place(target, reader) or _pp_time(p, reader)
    ]
    phrase = phrases.read(target, replace(reader, skip=reader.skip | {p.i for p in detached}))
    role = _role(prep, target, phrase, reader)
    own = Argument(role=role, slot="oblique", phrase=phrase, marker=marker)
    return [own, *(a for p in detached for a in _pp(p, reader))]


def _pp_time(prep: Token, reader: Reader) -> bool:
    return any(_is_time(c, reader) for c in prep.children if c.dep_ == "pobj")


def _opaque() -> Argument:
    """Stand for a clause after a preposition, which no question can carry: "accused of stealing"."""
    return Argument(
        role="ARGM", slot="oblique", phrase=Phrase(pieces=(), head="", faults=(Fault.ELLIPSIS,))
    )


def _role(prep: Token, target: Token, phrase: Phrase, reader: Reader) -> str:
    low = prep.lower_
    if phrase.time is not None or (_is_time(target, reader) and low in TIME_MARKERS):
        return "TMP"
    if prep.dep_ == "agent":
        return "ARG0"
    if phrase.sort == "place" and low in PLACE_MARKERS:
        if low in ("to", "into", "from", "toward", "towards"):
            return "DIR" if _moves(prep) else "ARG3"
        return "LOC"
    return "ARG3"


def _moves(prep: Token) -> bool:
    """Tell whether a verb, or a noun made of one, moves something: "flew to", "a trip to"."""
    return prep.head.lemma_.lower() in MOTION


def _adjective(adjective: Token, reader: Reader) -> list[Argument] | Fault:
    """Read "was unhappy with their reports", "is located in the desert"."""
    if any(c.dep_ in ("ccomp", "advcl") for c in adjective.children):
        return Fault.ELLIPSIS
    inner = [c for c in adjective.children if c.dep_ in ("prep", "xcomp")]
    words = [t for t in adjective.lefts if t.dep_ in ("advmod", "npadvmod", "punct")]
    pieces = tuple(Piece(text=f"{t.text} ") for t in words) + (Piece(text=adjective.text),)
    own = Argument(
        role="ARG2",
        slot="complement",
        phrase=Phrase(pieces=pieces, head=adjective.lemma_, adjective=True),
    )
    rest: list[Argument] = []
    for child in inner:
        got = _pp(child, reader) if child.dep_ == "prep" else _open_clause(child, reader)
        if isinstance(got, Fault):
            return got
        rest += got
    return [own, *rest]


def _open_clause(verb: Token, reader: Reader) -> list[Argument] | Fault:
    """Read "agreed to send troops to Kursk" on: the bare verb, then its own arguments."""
    words = [c.text for c in verb.lefts if c.dep_ in ("aux", "auxpass", "neg")]
    particle = [c.text for c in verb.rights if c.dep_ == "prt"]
    text = " ".join([*words, word(verb), *particle])
    if any(c.dep_ == "conj" for c in verb.children):
        return clauses.whole(verb, reader)
    if verb.pos_ in ("ADJ", "NOUN", "PROPN"):
        return _adjective(verb, reader) if verb.pos_ == "ADJ" else _nominal(verb, reader)
    own_subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    head: list[Argument] = []
    if own_subject is not None:
        head = [Argument(role="ARG1", slot="object", phrase=phrases.read(own_subject, reader))]
    linked = Argument(
        role="PRD", slot="complement", phrase=Phrase(pieces=(Piece(text=text),), head=verb.lemma_)
    )
    inner, faults = of(verb, reader, None)
    return faults[0] if faults else [*head, linked, *inner]


def _bare_adverbial(noun: Token, reader: Reader) -> list[Argument] | Fault:
    found = reader.time(noun)
    if found is not None:
        time = found[2]
        if time is None:
            return []
        piece = Piece(text=noun.doc[found[0] : found[1]].text, time=time, lone=True)
        phrase = Phrase(pieces=(piece,), head=noun.lemma_, sort="time", time=time)
        return [Argument(role="TMP", slot="oblique", phrase=phrase)]
    if (reader.doc, noun.i) in reader.analysis.numbers or any(
        (reader.doc, t.i) in reader.analysis.numbers for t in noun.lefts
    ):
        return [Argument(role="EXT", slot="oblique", phrase=phrases.read(noun, reader))]
    return []


def _adverb(adverb: Token, verb: Token, reader: Reader) -> list[Argument] | Fault:
    found = reader.time(adverb)
    if found is not None:
        return _bare_adverbial(adverb, reader)
    low = adverb.lower_
    if low in ("there", "here", "elsewhere"):
        return Fault.PRONOUN if adverb.i > verb.i else []
    if low in HEDGES or low in DROPPED_ADVERBS or adverb.i < verb.i:
        return []
    if any(c.dep_ in ("prep", "npadvmod", "advmod") for c in adverb.children):
        return Fault.COMPARISON
    if low in KEPT_ADVERBS:
        return [
            Argument(
                role="MNR",
                slot="adverb",
                phrase=Phrase(pieces=(Piece(text=adverb.text),), head=low),
            )
        ]
    return []
