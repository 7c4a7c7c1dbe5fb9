"""A name or a number inside a phrase: "voters in which city", "officials from how many countries".

The whole phrase becomes the wh-phrase: a subject keeps its place, an adjunct is fronted whole.
"""

from quiz.fact import Argument, Entity, Fact, Piece, Story
from quiz.grammar.verbs import capitalised, tidy
from quiz.questions import place_names, stem
from quiz.questions.candidate import Answer, Candidate
from quiz.questions.referring import Teller, definite
from quiz.questions.sorts import sort_noun
from quiz.schema import Kind, Party, Place, Thing

BEFORE = frozenset(
    {"in", "from", "of", "at", "on", "near", "with", "by", "to", "for", "outside", "between"}
)
ROLES = frozenset({"ARG0", "ARG1", "ARG3", "LOC", "DIR"})


def candidates(fact: Fact, story: Story) -> tuple[Candidate, ...]:
    """Return a question for every name that stands inside a subject, an adjunct or a predicate."""
    found = (
        _candidate(argument, index, fact, story)
        for argument in fact.arguments
        if _open(argument, fact)
        for index in range(2, len(argument.phrase.pieces))
    )
    return tuple(c for c in found if c is not None)


def _open(argument: Argument, fact: Fact) -> bool:
    """Tell whether a phrase can become a wh-phrase: it stands alone and is no list."""
    phrase = argument.phrase
    predicate = argument.slot == "complement" and argument.role == "ARG2" and not phrase.adjective
    placed = argument.slot in ("subject", "oblique") or (predicate and fact.verb.lemma == "be")
    listed = any(p.text.strip() in (",", "and", "or") for p in phrase.pieces)
    fine = argument.role in ROLES or predicate
    return (
        placed
        and fine
        and phrase.sort != "person"
        and not phrase.faults
        and not listed
        and phrase.time is None
    )


def _candidate(argument: Argument, index: int, fact: Fact, story: Story) -> Candidate | None:
    piece = argument.phrase.pieces[index]
    entity = story.entities.get(piece.entity or "")
    if entity is None or not piece.named or piece.possessive or not piece.whole:
        return None
    if _word_before(argument.phrase.pieces, index) not in BEFORE:
        return None
    asked = _asked(entity, story)
    if asked is None or asked[1].split()[-1] in _text(argument.phrase.pieces[:index]):
        return None
    kind, noun, key, answer = asked
    teller = Teller(story, frozenset({entity.id}))
    wh = _wh(argument, index, noun, teller)
    in_place = argument.slot == "complement"
    written = stem.write(fact, argument, wh, story, frozenset({entity.id}), in_place=in_place)
    named = written.named | teller.named
    return Candidate(
        kind=kind,
        written=written.model_copy(update={"named": named, "weight": written.weight + 1}),
        key=capitalised(key) if kind != Kind.WHERE else key,
        accept=place_names.accepted(entity, key) if kind == Kind.WHERE else entity.aliases,
        answer=answer,
        fact=fact,
        role=f"{argument.role}/{entity.id}",
        rule=f"nested: {kind.value} in {argument.slot} of {fact.rule}",
        asked=frozenset({entity.id}),
    )


def _word_before(pieces: tuple[Piece, ...], index: int) -> str:
    words = "".join(p.text for p in pieces[:index] if p.part != "det").split()
    det = next((p for p in reversed(pieces[:index]) if p.text.strip()), None)
    if det is not None and det.part == "det" and det.text.lower() != "the":
        return ""
    return words[-1].lower() if words else ""


def _text(pieces: tuple[Piece, ...]) -> str:
    return "".join(p.text for p in pieces).lower()


def _asked(entity: Entity, story: Story) -> tuple[Kind, str, str, Answer] | None:
    """Return kind, noun, key and typed answer for an entity that "which" can ask for."""
    if entity.sort == "place":
        noun = place_names.noun(entity, story)
        place = Place(name=entity.name, level=place_names.level(entity), within=entity.within)
        return (Kind.WHERE, noun, place_names.key(entity), place) if noun else None
    noun = sort_noun(entity)
    if noun is None:
        return None
    if entity.sort == "organization":
        party = Party(type="organization", name=entity.name, aliases=entity.aliases)
        return Kind.WHICH, noun, definite(entity), party
    if entity.sort in ("name", "work", "event"):
        return Kind.WHICH, noun, definite(entity), Thing(name=entity.name, sort=noun)
    return None


def _wh(argument: Argument, index: int, noun: str, teller: Teller) -> str:
    pieces = list(argument.phrase.pieces)
    pieces[index] = Piece(text=f"which {noun}")
    if index >= 2 and pieces[index - 1].text == " " and pieces[index - 2].part == "det":
        del pieces[index - 2 : index]
    elif index >= 1 and pieces[index - 1].part == "det":
        pieces[index - 1] = Piece(text="")
    words = teller.phrase(argument.phrase.model_copy(update={"pieces": tuple(pieces)}))
    return tidy(f"{argument.marker or ''} {words}")
