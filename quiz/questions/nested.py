"""A name or a number inside a phrase: "voters in which city", "officials from how many countries".

A short adjunct is fronted whole, and what stands near the end is asked where it stands, as quiz
masters do: "The probe carried a sample from which asteroid?". Nothing is asked inside a subject.
"""

from quiz.fact import Argument, Entity, Fact, Piece, Story
from quiz.grammar.verbs import capitalised, tidy
from quiz.questions import place_names, stem
from quiz.questions.candidate import Answer, Candidate, Stem
from quiz.questions.referring import Teller, definite
from quiz.questions.sorts import sort_noun
from quiz.schema import Kind, Party, Place, Thing

BEFORE = frozenset(
    {"in", "from", "of", "at", "on", "near", "with", "by", "to", "for", "outside", "between"}
)
ROLES = frozenset({"ARG0", "ARG1", "ARG2", "ARG3", "LOC", "DIR", "PRP", "OCC"})
FRONTED, TAIL = 5, 3
"""Words of an adjunct that can be fronted whole; words that may follow a name asked in place."""


def candidates(fact: Fact, story: Story) -> tuple[Candidate, ...]:
    """Return a question for every name that stands inside a phrase of the fact."""
    found = (
        _candidate(argument, index, fact, story)
        for argument in fact.arguments
        if _open(argument)
        for index in range(1, len(argument.phrase.pieces))
    )
    return tuple(c for c in found if c is not None)


def _open(argument: Argument) -> bool:
    """Tell whether a phrase can become a wh-phrase: it stands alone and is no list."""
    phrase = argument.phrase
    listed = any(p.text.strip() in (",", "and", "or") for p in phrase.pieces)
    fine = argument.role in ROLES and not phrase.adjective and phrase.sort != "person"
    fine = fine and argument.slot != "subject"  # "the coast of which country was flooded" is odd
    return fine and not phrase.faults and not listed and phrase.time is None


def _candidate(argument: Argument, index: int, fact: Fact, story: Story) -> Candidate | None:
    piece = argument.phrase.pieces[index]
    if fact.rule == "dated event":
        return None
    entity = story.entities.get(piece.entity or "")
    if entity is None or not piece.named or piece.possessive or not piece.whole:
        return None
    if _word_before(argument.phrase.pieces, index) not in BEFORE:
        return None
    asked = _asked(entity, story)
    quoted = sum(p.text.count('"') for p in argument.phrase.pieces[:index]) % 2
    if quoted or _inside_another(argument.phrase.pieces, index):
        return None
    if argument.marker in ("before", "after", "until", "since"):
        return None  # the time that follows may be that of the phrase
    labelled = _word_before(argument.phrase.pieces, index) == "of" and argument.phrase.label
    if labelled or asked is None or asked[1].split()[-1] in _text(argument.phrase.pieces[:index]):
        return None
    written = _written(argument, index, asked[1], fact, story)
    if written is None:
        return None
    kind, _, key, answer = asked
    return Candidate(
        kind=kind,
        written=written,
        key=capitalised(key) if kind != Kind.WHERE else key,
        accept=place_names.accepted(entity, key) if kind == Kind.WHERE else entity.aliases,
        answer=answer,
        fact=fact,
        role=f"{argument.role}/{entity.id}",
        rule=f"nested: {kind.value} in {argument.slot} of {fact.rule}",
        asked=frozenset({entity.id}),
    )


def _written(argument: Argument, index: int, noun: str, fact: Fact, story: Story) -> Stem | None:
    """Write the question: a short adjunct fronted, the rest in its place.

    In its place a name must stand near the end: "NASA carried a sample from which asteroid?"
    """
    pieces = argument.phrase.pieces
    ident = pieces[index].entity
    key = frozenset({ident}) if ident else frozenset()
    fronted = argument.slot == "oblique" and len(_text(pieces).split()) <= FRONTED
    in_place = not fronted
    teller = Teller(story, key)
    subject = fact.subject
    if in_place and subject is not None:
        teller.phrase(subject.phrase)
    wh = _wh(argument, index, noun, teller)
    written = stem.write(fact, argument, wh, story, key, in_place=in_place)
    after = written.bare.partition(f"which {noun}")[2]
    if in_place and len(after.split()) > TAIL:
        return None
    named = written.named | teller.named
    return written.model_copy(update={"named": named, "weight": written.weight + 1})


def _inside_another(pieces: tuple[Piece, ...], index: int) -> bool:
    """Tell whether the name before fixes this one: "at the Oslo Opera in which city"."""
    inside = _word_before(pieces, index) in ("in", "at", "near")
    return inside and any(p.entity and not p.possessive for p in pieces[:index])


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
