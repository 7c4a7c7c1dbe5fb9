"""Binds "it" across sentences and after verbs of saying, to one thing or to nothing."""

from spacy.tokens import Span, Token

from quiz.language.dependencies import SUBJECTS, indefinite
from quiz.language.mention import Mention, Reading

IMPERSONAL = frozenset({"be", "seem", "appear", "take", "make", "happen", "become", "matter"})
CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "advcl"})
SAYING = frozenset({"say", "announce", "report", "claim", "add", "believe", "hope", "insist"})
HAPPENINGS = frozenset(
    "time case moment day year instance occasion sign blow setback victory win loss defeat result "
    "rise fall increase drop attack seizure move decision change record".split()
)
"""What "it" is said to be where it stands for what has happened: "It was the second time"."""


def _expletive(token: Token) -> bool:
    """Tell whether "it" may stand for a clause or nothing: "it is unclear why", "it rained"."""
    told = {c.lemma_ for c in token.head.children if c.dep_ == "attr"}
    clause = any(c.dep_ in CLAUSES for c in token.head.children)
    return bool(HAPPENINGS & told) or (clause and token.head.lemma_ in IMPERSONAL)


def opening(token: Token, sentence: Span, reading: Reading) -> Mention | None:
    """Bind "It" that opens a sentence to the subject of the one before, as news goes on.

    Near misses: "it" that stands for a clause, another thing as subject or object before, a place.
    """
    opens = token.dep_ in SUBJECTS and token.head.dep_ == "ROOT" and token.i <= sentence.start + 2
    if not opens or _expletive(token) or sentence.start == 0:
        return None
    previous, at = sentence.doc[sentence.start - 1].sent, reading.at
    subjects = {
        at[t.i].entity
        for t in previous
        if t.dep_ in SUBJECTS and t.i in at and t.head.dep_ == "ROOT"
    }
    rivals = {
        at[t.i].entity
        for t in previous
        if t.i in at and t.dep_ in (*SUBJECTS, "dobj", "attr", "agent")
    }
    things = {i for i in rivals | subjects if reading.known[i].sort not in ("person", "group")}
    if len(subjects) != 1 or things != subjects:
        return None
    ident = subjects.pop()
    if reading.known[ident].sort == "place" or any(
        t.pos_ == "NOUN" and t.dep_ == "dobj"
        for t in previous
        if t.tag_ == "NN" and t.i not in at and t.head.dep_ == "ROOT" and indefinite(t)
    ):
        return None
    return Mention(reading.number, token.i, token.i + 1, ident, pronoun=True)


def reported(token: Token, reading: Reading) -> Mention | None:
    """Bind "it" in "The agency said it would close" to the organisation that said so.

    Near misses: "NASA said it was unclear why", "NASA said of Juno that it works".
    """
    verb = token.head
    said = verb.head
    if token.dep_ not in SUBJECTS or verb.dep_ != "ccomp" or said.lemma_ not in SAYING:
        return None
    speakers = [c for c in said.children if c.dep_ == "nsubj" and c.i < token.i]
    mention = reading.at.get(speakers[0].i) if speakers else None
    if mention is None or reading.known[mention.entity].sort != "organization":
        return None
    if _expletive(token) or reading.things(mention.end, token.i) - {mention.entity}:
        return None
    return Mention(reading.number, token.i, token.i + 1, mention.entity, pronoun=True)
