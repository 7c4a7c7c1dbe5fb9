"""English verb groups: past for a reader months later, the operator, inversion, do-support."""

import re

from lemminflect import getInflection, getLemma

from quiz.fact import Verb

CONTRACTED = {
    ("'s", "be"): "is", ("'s", "have"): "has", ("'re", "be"): "are", ("'m", "be"): "am",
    ("'ve", "have"): "have", ("'d", "have"): "had", ("'d", "would"): "would",
    ("'d", "will"): "would", ("'ll", "will"): "will", ("wo", "will"): "will", ("ca", "can"): "can",
}  # fmt: skip
PAST_OF = {
    "is": "was", "are": "were", "am": "was", "has": "had", "have": "had", "does": "did",
    "do": "did", "can": "could",
}  # fmt: skip

VOTING = frozenset("vote approve pass reject adopt back endorse ratify".split())
"""Verbs of deciding, told with the votes for and against."""


def full(text: str, lemma: str) -> str:
    """Write a contracted auxiliary out: ("'ve", "have") -> "have"."""
    return CONTRACTED.get((text, lemma), text)


def base(text: str, fallback: str) -> str:
    """Return the lemma of a verb form: "reconnected" -> "reconnect"."""
    found = getLemma(text.lower(), upos="VERB")
    return found[0] if found and fallback not in found else fallback


def inflect(lemma: str, tag: str, fallback: str) -> str:
    """Return the form of a lemma for a Penn tag."""
    forms = getInflection(lemma, tag=tag)
    return forms[0] if forms else fallback


def in_past(verb: Verb, *, plural: bool, simple: bool = False) -> Verb:
    """Recast a present, perfect or future group for a reader who meets it later.

    "is" -> "was", "supplies" -> "supplied", "will hold" -> "was to hold", "has opened" -> "had
    opened"; with `simple` both perfects -> "opened".
    """
    words = [(full(t, lemma), lemma, tag) for t, lemma, tag in verb.auxiliaries]
    if not words:
        return _lexical_past(verb, plural=plural)
    first, lemma, _ = words[0]
    if lemma in ("will", "shall") and first != "would":
        return _was_to(verb, words[1:], plural=plural)
    if simple and lemma == "have" and verb.tag == "VBN":
        return _simple_past(verb, words[1:], plural=plural)
    changed = PAST_OF.get(first, first)
    return verb.model_copy(update={"auxiliaries": ((changed, lemma, "VBD"), *words[1:])})


def reported(verb: Verb, *, plural: bool) -> Verb:
    """Recast a group as it stands after "said": "will hold" -> "would hold"."""
    words = verb.auxiliaries
    if words and words[0][1] in ("will", "shall"):
        return verb.model_copy(update={"auxiliaries": (("would", "will", "MD"), *words[1:])})
    return in_past(verb, plural=plural)


def _lexical_past(verb: Verb, *, plural: bool) -> Verb:
    if verb.tag not in ("VBZ", "VBP"):
        return verb
    if verb.lemma == "be":
        return verb.model_copy(update={"text": "were" if plural else "was", "tag": "VBD"})
    return verb.model_copy(update={"text": inflect(verb.lemma, "VBD", verb.text), "tag": "VBD"})


def _was_to(verb: Verb, rest: list[tuple[str, str, str]], *, plural: bool) -> Verb:
    be = "were" if plural else "was"
    return verb.model_copy(update={"auxiliaries": ((be, "be", "VBD"), ("to", "to", "TO"), *rest)})


def _simple_past(verb: Verb, rest: list[tuple[str, str, str]], *, plural: bool) -> Verb:
    """Recast "has opened", "has been opened", "has been opening"."""
    if not rest:
        text = "was" if verb.lemma == "be" else inflect(verb.lemma, "VBD", verb.text)
        return verb.model_copy(update={"auxiliaries": (), "text": text, "tag": "VBD"})
    be = "were" if plural else "was"
    return verb.model_copy(update={"auxiliaries": ((be, "be", "VBD"), *rest[1:])})


def operator(verb: Verb, *, plural: bool) -> tuple[str, str]:
    """Split a group for subject-auxiliary inversion: "opened" -> ("did", "open").

    The first part goes before the subject, the second after it; "be" alone has no second part.
    """
    if verb.auxiliaries:
        words = [full(t, lemma) for t, lemma, _ in verb.auxiliaries]
        return words[0], _join(*words[1:], verb.adverb, verb.text, verb.particle)
    if verb.lemma == "be":
        return verb.text, ""
    support = "did" if verb.tag == "VBD" else "do" if plural or verb.tag == "VBP" else "does"
    return support, _join(verb.adverb, verb.lemma, verb.particle)


def declarative(verb: Verb, *, plural: bool) -> str:
    """Write the group as a subject question has it: "Who opened", "How many were built"."""
    words = [full(t, lemma) for t, lemma, _ in verb.auxiliaries]
    if words:
        first = _agreeing(words[0], plural=plural)
        return _join(first, *words[1:], verb.adverb, verb.text, verb.particle)
    return _join(
        verb.adverb,
        _agreeing(verb.text, plural=plural) if verb.lemma == "be" else verb.text,
        verb.particle,
    )


def _agreeing(word: str, *, plural: bool) -> str:
    pairs = (("was", "were"), ("is", "are"), ("has", "have"))
    for singular, many in pairs:
        if word in (singular, many):
            return many if plural else singular
    return word


def _join(*words: str | None) -> str:
    return " ".join(w for w in words if w)


def tidy(text: str) -> str:
    """Join words as a sentence is spaced: no space before a comma or a possessive, none doubled."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([,.;:?!)\]%]|'s\b|'(?=\s|$))", r"\1", text)
    return re.sub(r"([(\[$£€])\s+", r"\1", text)


def capitalised(text: str) -> str:
    """Return the text with its first letter large; quotes before it are passed over."""
    for n, char in enumerate(text):
        if char.isalnum():
            return text[:n] + char.upper() + text[n + 1 :]
    return text
