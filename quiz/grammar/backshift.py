"""Backshift: the tense of a reported clause after a verb in the past."""

from lemminflect import getInflection

FORMS = {
    "is": "was", "are": "were", "am": "was", "'re": "were", "'m": "was", "has": "had",
    "have": "had", "'ve": "had", "does": "did", "do": "did", "will": "would", "'ll": "would",
    "wo": "would", "can": "could", "ca": "could", "may": "might", "shall": "should",
}  # fmt: skip
"""Finite auxiliaries one step back; modals without a past of their own stay."""


def backshifted(text: str, lemma: str, *, plural: bool) -> str:
    """Return a finite present form one step back: "supplies" -> "supplied", "will" -> "would".

    "'s" is read by its lemma; forms that have no past of their own are returned as they are.
    """
    if text in ("'s", "be"):
        return "had" if lemma == "have" else "were" if plural else "was"
    if text in FORMS:
        return FORMS[text]
    if text in ("must", "should", "could", "would", "might", "ought", "need"):
        return text
    forms = getInflection(lemma, tag="VBD")
    return forms[0] if forms else text
