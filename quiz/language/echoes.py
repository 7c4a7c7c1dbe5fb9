"""Names the recogniser saw once and missed elsewhere: the same words are the same name."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from quiz.fact import Entity
from quiz.language.mention import Mention


def mentions(
    docs: tuple[Doc, ...], named: Sequence[Mention], known: Mapping[str, Entity]
) -> Iterator[Mention]:
    """Yield the places where a known name stands again without being marked.

    Only names with a capital or a figure inside that no common word is written like: "X-59",
    "OSIRIS-REx", "Wonsan". Near misses: "May", "Apple pie", a name inside a longer one.
    """
    taken = {(m.doc, i) for m in named for i in range(m.start, m.end)}
    forms = _forms(docs, named, known)
    for number, doc in enumerate(docs):
        for start in range(len(doc)):
            end = _match(doc, start, forms)
            if end is None or any((number, i) in taken for i in range(start, end)):
                continue
            if _inside_a_name(doc, start, end):
                continue
            taken |= {(number, i) for i in range(start, end)}
            yield Mention(number, start, end, forms[doc[start:end].text])


def _forms(
    docs: tuple[Doc, ...], named: Sequence[Mention], known: Mapping[str, Entity]
) -> dict[str, str]:
    """Return the written forms of the story's names that are sure, each with its entity."""
    found: dict[str, set[str]] = {}
    for mention in named:
        if not mention.pronoun and not mention.role_noun:
            text = docs[mention.doc][mention.start : mention.end].text
            found.setdefault(text, set()).add(mention.entity)
    return {
        text: next(iter(idents))
        for text, idents in found.items()
        if len(idents) == 1 and _unmistakable(text) and next(iter(idents)) in known
    }


def _unmistakable(text: str) -> bool:
    """Tell whether a form is no common word: capitals after the first, figures, two words."""
    return len(text) > 2 and (" " in text or any(c.isupper() or c.isdigit() for c in text[1:]))


def _match(doc: Doc, start: int, forms: Mapping[str, str]) -> int | None:
    """Return the end of the longest known form that begins at a token."""
    if not (doc[start].text[:1].isupper() or doc[start].text[:1].isdigit()):
        return None
    ends = (e for e in range(min(len(doc), start + 7), start, -1) if doc[start:e].text in forms)
    return next(ends, None)


def _inside_a_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a capitalised word right before or behind makes it part of another name."""
    before = doc[start - 1] if start else None
    behind = doc[end] if end < len(doc) else None
    longer = before is not None and before.pos_ == "PROPN" and not before.is_sent_start
    return longer or (behind is not None and behind.pos_ == "PROPN")
