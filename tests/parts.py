"""Facts, stories and candidates by hand, for tests of questions without a parser."""

from datetime import date
from typing import Any

from quiz.fact import Argument, Description, Entity, Fact, Phrase, Piece, Story, Verb
from quiz.questions.candidate import Candidate, Stem
from quiz.schema import Evidence, Granularity, Kind, Party, Place, Quantity, Thing, Time

MAYOR = Description(text="Norwick Mayor", before=True, head="mayor")
LIND = Entity(
    id="lind",
    sort="person",
    name="Ada Lind",
    short="Lind",
    description=MAYOR,
    gender="female",
    mentions=3,
    headline=True,
)
HALE = Entity(id="hale", sort="person", name="Tom Hale", short="Hale", gender="male")
BRIDGE = Entity(
    id="bridge",
    sort="name",
    name="Tallow Bridge",
    the=True,
    intro="the Tallow Bridge",
    mentions=4,
    headline=True,
)
NORWICK = Entity(id="norwick", sort="place", name="Norwick", level="city", mentions=2)
NORWAY = Entity(id="norway", sort="place", name="Norway", level="country", famous=True)
BERGEN = Entity(id="bergen", sort="place", name="Bergen", level="city", within="Norway")
ENTITIES = (LIND, HALE, BRIDGE, NORWICK, NORWAY, BERGEN)
PUBLISHED = date(2024, 5, 14)
DAY = Time(granularity=Granularity.DAY, start=date(2024, 5, 3), end=date(2024, 5, 3))

ANSWERS: dict[Kind, Any] = {
    Kind.WHO: Party(type="person", name="Ada Lind"),
    Kind.WHEN: DAY,
    Kind.WHERE: Place(name="Norwick", level="city"),
    Kind.HOW_MANY: Quantity(value="4000", text="4,000", unit="people"),
    Kind.HOW_MUCH: Quantity(value="2000000", text="$2 million", unit="dollars"),
    Kind.WHAT: Thing(name="the Tallow Bridge"),
    Kind.WHICH: Thing(name="the Tallow Bridge"),
}


def phrase(text: str, entity: Entity | None = None, **more: Any) -> Phrase:
    """A phrase of one piece, perhaps the name of an entity."""
    known = {"entity": entity.id, "sort": entity.sort} if entity else {}
    piece = Piece(text=text, entity=entity.id if entity else None)
    return Phrase(pieces=(piece,), head=text.rsplit(maxsplit=1)[-1].lower(), **{**known, **more})


def named(entity: Entity, **more: Any) -> Phrase:
    """A phrase that is an entity's name."""
    return phrase(entity.name, entity, **more)


def dated(text: str = "May 3", time: Time = DAY, **more: Any) -> Argument:
    """When it was."""
    whole = Phrase(pieces=(Piece(text=text, time=time, **more),), head=text, time=time)
    return Argument(role="TMP", slot="oblique", phrase=whole, marker=None if more else "on")


def subject(whole: Phrase, role: str = "ARG0") -> Argument:
    """Who did it."""
    return Argument(role=role, slot="subject", phrase=whole)


def thing(whole: Phrase) -> Argument:
    """What it was done to."""
    return Argument(role="ARG1", slot="object", phrase=whole)


def complement(text: str, **more: Any) -> Argument:
    """What it was or became."""
    return Argument(role="ARG2", slot="complement", phrase=phrase(text, **more))


def at(whole: Phrase, marker: str = "in", role: str = "LOC") -> Argument:
    """Where it was, or another phrase with a preposition."""
    return Argument(role=role, slot="oblique", phrase=whole, marker=marker)


OPENED = Verb(text="opened", lemma="open", tag="VBD")
WHOLE = (subject(named(LIND)), thing(named(BRIDGE)), dated())


def verb(text: str, lemma: str, tag: str = "VBD", *auxiliaries: str, **more: Any) -> Verb:
    """A verb group; auxiliaries are written "has/have/VBZ"."""
    split = (auxiliary.split("/") for auxiliary in auxiliaries)
    group = tuple((word, base, form) for word, base, form in split)
    return Verb(text=text, lemma=lemma, tag=tag, auxiliaries=group, **more)


def fact(*arguments: Argument, verb: Verb = OPENED, **more: Any) -> Fact:
    """A fact of the third sentence, so that nothing is news by its place alone."""
    quote = "Mayor Ada Lind opened the Tallow Bridge in Norwick on 3 May 2024."
    return Fact(
        verb=verb,
        arguments=arguments or WHOLE,
        evidence=Evidence(article="bridge", quote=quote, start=0, end=len(quote)),
        **{"rule": "active", "paragraph": 0, "sentence": 2, **more},
    )


def story(*entities: Entity, **more: Any) -> Story:
    """The story of a bridge."""
    known = {entity.id: entity for entity in (*ENTITIES, *entities)}
    topic = frozenset({"bridge", "open", "mayor", "tallow", "norwick", "crowd"})
    fields = {"published": PUBLISHED, "headline": "Mayor opens Tallow Bridge", "topic": topic}
    return Story(article="bridge", entities=known, sentences=6, **{**fields, **more})


STEM = "On what date in May 2024 did Norwick Mayor Ada Lind open the Tallow Bridge?"


def stem(text: str = STEM, **more: Any) -> Stem:
    """A written question that names a mayor, a bridge and a time, unless told otherwise."""
    fields = {"bare": text.rstrip("?"), "named": frozenset({"lind", "bridge"}), "weight": 1}
    return Stem(text=text, **{"dated": True, "timed": True, **fields, **more})


def candidate(text: str = STEM, key: str = "May 3, 2024", **more: Any) -> Candidate:
    """A question that every screen lets pass, unless told otherwise; stem fields go to the stem."""
    written = {name: more.pop(name) for name in list(more) if name in Stem.model_fields}
    kind = more.get("kind", Kind.WHEN)
    role = {Kind.WHEN: "TMP", Kind.WHO: "ARG0", Kind.WHERE: "LOC"}.get(kind, "ARG1")
    fields = {"kind": kind, "answer": ANSWERS[kind], "fact": fact(), "role": role, "rule": "test"}
    return Candidate(written=stem(text, **written), key=key, **{**fields, **more})
