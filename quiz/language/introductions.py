"""Introduces things to a stranger: "NASA's Mars helicopter Ingenuity", "the newspaper Bild"."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from quiz import gazetteer
from quiz.fact import Entity
from quiz.grammar.nouns import NAME_FIRST, sort_of
from quiz.grammar.word_lists import words
from quiz.language import kinds, known, nouns_beside
from quiz.language.kinds import Kinds
from quiz.language.linking import head_of
from quiz.language.mention import Mention
from quiz.language.name_sorts import HEAVEN
from quiz.language.names import SAYING
from quiz.language.nouns_beside import Beside

STALE = words(
    "new newer newest latest own recent big bigger current former last next first second third "
    "upcoming popular leading top major famous well-known known other another many same small "
    "little young old great important controversial troubled so-called giant huge beloved ongoing "
    "previous original main prestigious best key possible proposed planned only large largest late "
    "early future local nearby entire whole real very most more such certain particular different "
    "similar successful powerful influential respected notable distant good bad long short annual"
)
"""Adjectives that grow stale, judge, compare or point; an introduction has none of them."""

STORMS = frozenset({"hurricane", "typhoon", "cyclone"})
"""They have no article before a name: "Hurricane Ida"."""

LONGEST = 8
ACTING = SAYING | words("plan want hope sue decide hire employ agree")


@dataclass(frozen=True)
class Scene:
    """The paragraphs with all names in place, to see whose a thing is."""

    docs: tuple[Doc, ...]
    at: Mapping[tuple[int, int], Mention]
    entities: Mapping[str, Entity]


def introduce(
    docs: tuple[Doc, ...], found: Sequence[Mention], entities: Mapping[str, Entity]
) -> tuple[dict[str, Entity], dict[str, Kinds]]:
    """Return the entities with introductions and labels, and what each may be called.

    `found` holds the named mentions and the possessives bound so far.
    """
    scene = Scene(docs, {(m.doc, i): m for m in found for i in range(m.start, m.end)}, entities)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(found, key=lambda m: (m.doc, m.start)):
        if not mention.pronoun:
            mentions[mention.entity].append(mention)
    beside = {i: _beside(entities[i], mentions[i], scene) for i in entities}
    result = {i: _introduced(e, mentions[i], beside[i], scene) for i, e in entities.items()}
    spans = {i: [_span(m, scene) for m in each] for i, each in mentions.items()}
    own = {i: kinds.own(e, beside[i], spans[i]) for i, e in entities.items()}
    return result, {i: kinds.inherited(i, own, entities) for i in own}


def _introduced(
    entity: Entity, mentions: list[Mention], beside: list[Beside], scene: Scene
) -> Entity:
    if entity.sort in ("person", "group") or _several(entity, scene.entities):
        return entity
    label = beside[0].noun.lower_ if beside else None
    if known.is_known(entity.name) or gazetteer.lookup(entity.name) is not None:
        return entity.model_copy(update={"label": label})
    intro = _intro(entity, mentions, beside, scene)
    return entity.model_copy(update={"label": label, "intro": intro})


def _several(entity: Entity, entities: Mapping[str, Entity]) -> bool:
    """Tell whether a name is the plural of another: "the Voyagers"."""
    return any(entity.name == other.name + "s" for other in entities.values())


# ---------------------------------------------------------------- what stands beside a name


def _beside(entity: Entity, mentions: list[Mention], scene: Scene) -> list[Beside]:
    """Return all nouns the story puts beside a name that fit its sort, in reading order."""
    if entity.sort in ("person", "group"):
        return []
    acts = any(_acts(_span(m, scene)) for m in mentions)
    own = sort_of(head_of(entity.name)) if " " in entity.name else None
    finders = (*nouns_beside.FINDERS, nouns_beside.of)
    found = [
        b
        for mention in mentions
        for finder in (finders if entity.sort == "place" else nouns_beside.FINDERS)
        if (b := finder(_span(mention, scene))) is not None
        and _fits(b, entity, acts, own)
        and not _another(b, mention, scene)
    ]
    return [b for b in found if b.sort == found[0].sort]


def _span(mention: Mention, scene: Scene) -> Span:
    return scene.docs[mention.doc][mention.start : mention.end]


def _acts(name: Span) -> bool:
    return name.root.dep_ == "nsubj" and name.root.head.lemma_ in ACTING


def _common_compound(token: Token) -> bool:
    return token.dep_ == "compound" and token.pos_ == "NOUN"


def _fits(beside: Beside, entity: Entity, acts: bool, own: str | None) -> bool:
    """Tell whether a noun can say what the entity is, and not only what it has.

    "the OSIRIS-REx spacecraft" is OSIRIS-REx; "the Acme website", where Acme says or plans
    something, is not Acme.
    """
    noun = beside.noun.lower_
    if beside.sort is None or noun in nouns_beside.RELATIONAL or _quoted(beside.noun):
        return False
    if any(t.ent_type_ == "PERSON" for t in beside.modifiers):
        return False
    if noun in nouns_beside.MAKERS and not any(_common_compound(t) for t in beside.modifiers):
        return False
    if beside.name_first and (own is not None or known.is_known(entity.name)):
        return False
    if entity.sort in (beside.sort, "name"):
        return True
    if entity.sort == "place":
        return False
    return not (beside.name_first and acts) and own is None


def _another(beside: Beside, mention: Mention, scene: Scene) -> bool:
    """Tell whether the noun belongs to a name before it: "the Rukban camp Berm"."""
    found = (scene.at.get((mention.doc, t.i)) for t in beside.modifiers)
    names = (scene.entities[m.entity] for m in found if m is not None)
    return any(
        e.sort == "place" and gazetteer.lookup(e.name) is None
        for e in names
        if e.id != mention.entity and e.name not in HEAVEN
    )


def _quoted(token: Token) -> bool:
    return token.doc.text[: token.idx].count('"') % 2 == 1


# ---------------------------------------------------------------- the introduction


def _intro(
    entity: Entity, mentions: list[Mention], beside: list[Beside], scene: Scene
) -> str | None:
    """Write the first good noun with its owner; the owner alone where the name says what it is."""
    owners = [o for m in mentions if (o := _owner(_possessor(_span(m, scene)), m, scene))]
    owners = [o for o in owners if o[0] != entity.id]
    says_what = " " in entity.name and sort_of(head_of(entity.name)) is not None
    if says_what or not beside or entity.sort == "place":
        thing = " " in entity.name or entity.sort in ("name", "work")
        return f"{owners[0][1]} {entity.name}" if owners and thing else None
    for each in beside:
        if (text := _written(entity, each, owners, scene)) is not None:
            return text
    return None


def _possessor(name: Span) -> Token | None:
    """Return whose the named thing is: "NASA's Jet Propulsion Laboratory"."""
    head = name.root.head
    over = [name.root]
    if name.root.dep_ == "compound" and head.i == name.end and head.pos_ == "NOUN":
        over.append(head)
    return next((c for o in over for c in o.lefts if c.dep_ == "poss" and c.i < name.start), None)


def _owner(token: Token | None, near: Mention, scene: Scene) -> tuple[str, str] | None:
    """Return id and possessive form of an organisation or place that can stand by itself."""
    mention = scene.at.get((near.doc, token.i)) if token is not None else None
    entity = scene.entities.get(mention.entity) if mention else None
    if entity is None or entity.sort not in ("organization", "place"):
        return None
    clear = known.is_known(entity.name) or gazetteer.lookup(entity.name) or " " in entity.name
    if not clear or (entity.sort == "place" and entity.level is None):
        return None
    name = f"the {entity.name}" if entity.the else entity.name
    return entity.id, name + ("'" if name.endswith("s") else "'s")


def _written(
    entity: Entity, beside: Beside, owners: list[tuple[str, str]], scene: Scene
) -> str | None:
    noun = beside.noun
    mine = next(m for m in scene.at.values() if m.entity == entity.id)
    near = Mention(_doc_of(noun, scene), noun.i, noun.i + 1, mine.entity)
    inside = [o for t in beside.modifiers if (o := _maker(t, noun, near, scene))]
    owner = _owner(beside.possessor, near, scene) or next(iter((*inside, *owners)), None)
    kept = [t for t in _kept(beside.modifiers) if not _maker(t, noun, near, scene)]
    determiner = owner[1] if owner and owner[0] != entity.id else "the"
    return _short_enough(entity, beside, determiner, kept)


def _doc_of(token: Token, scene: Scene) -> int:
    return next(n for n, doc in enumerate(scene.docs) if doc is token.doc)


def _maker(token: Token, noun: Token, near: Mention, scene: Scene) -> tuple[str, str] | None:
    """Return NASA for "a NASA project": an organisation before a noun for a thing owns it."""
    if sort_of(noun.lower_) not in ("name", "event", "work"):
        return None
    mention = scene.at.get((near.doc, token.i))
    entity = scene.entities.get(mention.entity) if mention else None
    return _owner(token, near, scene) if entity and entity.sort == "organization" else None


def _kept(modifiers: Sequence[Token]) -> list[Token]:
    """Drop words that grow stale, count, compare or judge, and what hangs on them."""
    dropped = {t for t in modifiers if _stale(t)}
    kept = [t for t in modifiers if t not in dropped and t.head not in dropped]
    return [t for n, t in enumerate(kept) if t.text != "-" or 0 < n < len(kept) - 1]


def _stale(token: Token) -> bool:
    return (
        token.lower_ in STALE
        or token.tag_ in ("JJS", "JJR", "RBS", "RBR", "CD", "PRP$", "DT", "RB")
        or (token.tag_ in ("VBN", "VBG") and token.i > 0 and token.nbor(-1).text != "-")
        or token.ent_type_ in ("DATE", "ORDINAL", "TIME", "CARDINAL")
        or (token.is_punct and token.text != "-")
    )


def _short_enough(
    entity: Entity, beside: Beside, determiner: str, modifiers: list[Token]
) -> str | None:
    """Leave adjectives out until the introduction is short enough."""
    while True:
        text = _ordered(entity, beside, determiner, modifiers)
        if len(text.split()) <= LONGEST:
            return text
        if not modifiers:
            return None
        modifiers = modifiers[1:]


def _ordered(entity: Entity, beside: Beside, determiner: str, modifiers: list[Token]) -> str:
    text, noun = _joined(modifiers), beside.noun.lower_
    if beside.name_first:
        return _spaced(determiner, entity.name, text, noun)
    if noun in STORMS:
        return f"{noun.capitalize()} {entity.name}"
    compounds = any(t.dep_ == "compound" for t in modifiers)
    adjacent = beside.noun.i + 1 < len(beside.noun.doc) and beside.noun.nbor().text[:1].isupper()
    if noun in NAME_FIRST and not compounds and not adjacent:
        return _spaced(determiner, text, entity.name, noun)
    return _spaced(determiner, text, noun, ("the " if entity.the else "") + entity.name)


def _joined(tokens: Sequence[Token]) -> str:
    text = "".join(_inner(t) + t.whitespace_ for t in tokens)
    return re.sub(r"\b([A-Z])\.?([A-Z])\.?-based", r"\1.\2.-based", text)


def _inner(token: Token) -> str:
    """Return a word without the capital that only the start of its sentence gave it."""
    proper = token.ent_type_ or not token.text.istitle() or gazetteer.demonym(token.text)
    return token.text if proper or not token.is_sent_start else token.lower_


def _spaced(*parts: str) -> str:
    return " ".join(" ".join(parts).split())
