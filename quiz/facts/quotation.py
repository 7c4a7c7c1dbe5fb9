"""Who says it: "X said that ...", "according to X", and clauses inside quotation marks."""

from spacy.tokens import Token

from quiz.fact import Phrase
from quiz.facts import phrases
from quiz.facts.reader import Reader
from quiz.language.mention import in_quotes

SAYING = frozenset(
    [
        "say",
        "tell",
        "add",
        "note",
        "claim",
        "state",
        "report",
        "announce",
        "write",
        "explain",
        "argue",
        "warn",
        "confirm",
        "estimate",
        "believe",
        "think",
        "suggest",
        "insist",
        "declare",
        "allege",
        "assert",
        "admit",
        "stress",
        "reveal",
        "tweet",
        "reply",
        "predict",
        "show",
        "find",
        "indicate",
        "maintain",
        "contend",
        "observe",
        "remark",
        "comment",
        "mention",
        "reckon",
        "expect",
        "hope",
        "fear",
        "point",
        "concede",
        "acknowledge",
        "deny",
    ]
)
FACTIVE = frozenset(
    "know learn realize realise discover forget remember notice see mean ensure prove".split()
)
"""Verbs whose clause is so; what stands under any other verb is a claim or a thought."""

UNREAL = frozenset(
    [
        "deny",
        "hope",
        "fear",
        "expect",
        "doubt",
        "wish",
        "want",
        "suggest",
        "predict",
        "think",
        "believe",
    ]
)
"""Verbs whose clause is an attitude, not a report; a fact may not come from under them."""


SHOWING = frozenset({"show", "reveal", "prove", "confirm"})
TRACES = frozenset(
    "record image photo photograph picture video footage datum data measurement test".split()
)
"""What shows a thing as it is, so that no one has to be named for it."""

CLAUSAL = (
    SAYING
    | UNREAL
    | FACTIVE
    | frozenset(
        "rule decide determine agree propose recommend demand request promise pledge vow "
        "threaten discover hear read complain conclude guess imagine assume presume "
        "calculate project forecast signal testify swear boast joke tweet post teach "
        "prove ensure ask tell inform remind warn convince persuade assure notify be mean".split()
    )
)
"""Verbs that take a clause; another verb with one was misread, or a colon stands between."""

INSIDE = frozenset({"conj", "advcl", "xcomp"})
"""How a clause may hang inside a reported one and be reported with it."""


def speaker(verb: Token, reader: Reader) -> tuple[Phrase | None, bool]:
    """Return who says a clause, and whether somebody does at all.

    A clause is said when it depends on a verb of saying ("..., she said"), or when "according to"
    hangs on it or on the sentence's main verb.
    """
    source = _according(verb)
    if source is not None:
        return phrases.read(source, reader), True
    sayer = saying_verb(verb)
    if sayer is None:
        return None, _thought(verb)
    subject = next((c for c in sayer.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or sayer.lemma_ in UNREAL or subject.tag_ in ("WP", "WDT"):
        return None, True
    if sayer.lemma_ in SHOWING and subject.lemma_ in TRACES:
        return None, False
    return phrases.read(subject, reader), True


def saying_verb(verb: Token) -> Token | None:
    """Return the verb of saying that a clause, or the clause it is joined to, depends on."""
    verb = _outer(verb)
    if verb.dep_ in ("ccomp", "parataxis") and verb.head.lemma_ in SAYING | UNREAL:
        return None if _cut_off(verb, verb.head) else verb.head
    inserted = [c for c in verb.children if c.dep_ in ("parataxis", "ccomp") and c.lemma_ in SAYING]
    return next(
        (c for c in inserted if not any(g.dep_ in ("dobj", "ccomp") for g in c.children)), None
    )


def _cut_off(clause: Token, sayer: Token) -> bool:
    """Tell whether a semicolon ends a clause before what is said: "It is 11; some say it rose"."""
    between = clause.doc[clause.i : sayer.i]
    return any(t.text == ";" for t in between) and not in_quotes(clause)


def _outer(verb: Token) -> Token:
    """Return the clause that is reported with what hangs in it: "said a man, who paid, came"."""
    while verb.dep_ in INSIDE and verb.head.pos_ in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    if verb.dep_ == "relcl":
        over = next((a for a in verb.ancestors if a.pos_ in ("VERB", "AUX")), verb)
        reported = over if over.dep_ in ("ccomp", *INSIDE) and over != verb else None
        return _outer(over) if reported is not None else verb
    return verb


def _thought(verb: Token) -> bool:
    """Tell whether a clause hangs on a verb neither of saying nor of knowing: "ruled that"."""
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    if verb.dep_ != "ccomp" or verb.head.i > verb.i or verb.head.lemma_ in FACTIVE:
        return False
    return verb.head.lemma_ in CLAUSAL or any(c.lower_ == "that" for c in verb.lefts)


def _according(verb: Token) -> Token | None:
    """Return X of "according to X" on the verb or on a clause above it."""
    for clause in (verb, *verb.ancestors):
        for child in clause.children:
            if child.lower_ == "according":
                inner = next((c for c in child.children if c.dep_ == "prep"), child)
                return next((c for c in inner.children if c.dep_ == "pobj"), None)
    return None
