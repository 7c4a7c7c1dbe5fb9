"""What a counterpart is: the holder of the same post in another country."""

from collections.abc import Mapping

from spacy.tokens import Doc, Span, Token

from quiz import gazetteer
from quiz.fact import Description, Entity
from quiz.language.mention import Mention


def describe(
    docs: tuple[Doc, ...],
    at: Mapping[tuple[int, int], Mention],
    known: Mapping[str, Entity],
) -> dict[str, Entity]:
    """Return the entities with the posts of counterparts filled in.

    "Norwegian Foreign Minister Anna Lund met her Danish counterpart Jens Holm": Holm is the Danish
    Foreign Minister. Near misses: a counterpart without a country, of somebody without a post.
    """
    result = dict(known)
    for mention in set(at.values()):
        entity = result[mention.entity]
        if entity.sort != "person" or entity.description is not None or mention.pronoun:
            continue
        name = docs[mention.doc][mention.start : mention.end]
        noun = _counterpart(name)
        text = _post(noun, mention.doc, at, result) if noun is not None else None
        if text is not None:
            head = text.split()[-1].lower()
            told = Description(text=text, before=True, head=head)
            result[entity.id] = entity.model_copy(update={"description": told})
    return result


def _counterpart(name: Span) -> Token | None:
    """Return "counterpart" beside a name: before it, or with the name in apposition."""
    root = name.root
    beside = [*root.lefts, root.head, *root.children]
    return next((t for t in beside if t.lemma_.lower() == "counterpart"), None)


def _post(
    noun: Token, doc: int, at: Mapping[tuple[int, int], Mention], known: Mapping[str, Entity]
) -> str | None:
    """Return the other one's post with this one's country: "Danish Foreign Minister"."""
    owner = next((t for t in noun.lefts if t.dep_ == "poss" and (doc, t.i) in at), None)
    other = known.get(at[doc, owner.i].entity) if owner is not None else None
    if owner is None or other is None or other.description is None or not other.description.before:
        return None
    between = noun.doc[owner.i + 1 : noun.i]
    country = _country([t.text for t in between if t.text[:1].isupper()])
    office = _office(other.description.text)
    return f"{country} {office}" if country and office else None


def _country(words: list[str]) -> str | None:
    text = " ".join(words)
    return text if words and gazetteer.demonym(text) else None


def _office(title: str) -> str | None:
    """Return a title without its country: "Norwegian Foreign Minister" -> "Foreign Minister"."""
    words = title.split()
    for cut in (3, 2, 1):
        front = " ".join(words[:cut])
        place = gazetteer.demonym(front) or (gazetteer.lookup(front) and front)
        if len(words) > cut and place:
            return " ".join(words[cut:])
    return None
