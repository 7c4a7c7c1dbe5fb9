"""What somebody is, told beside the name: titles before it and appositions after it."""

from quiz.fact import Argument, Description, Fact, Phrase, Piece, Verb
from quiz.facts.rule import Place, evidence
from quiz.language import descriptions
from quiz.language.mentions import Mention

BE = Verb(text="is", lemma="be", tag="VBZ")


def roles(place: Place) -> list[Fact]:
    """Return a fact for every person whose role the sentence tells with a name in it.

    "Anna Lund, the director of the Oslo Opera, resigned." gives
    be(ARG0: Anna Lund, ARG2: the director of the Oslo Opera).
    Near misses: "Anna Lund, a singer, resigned." (one of many), "his wife Anna Lund".
    """
    table = place.analysis.by_token
    mentions = {m for t in place.span if (m := table.get((place.doc, t.i))) is not None}
    named = sorted(
        (m for m in mentions if not m.pronoun and not m.role_noun), key=lambda m: m.start
    )
    return [f for m in named if (f := _role(m, place)) is not None]


def _role(mention: Mention, place: Place) -> Fact | None:
    entity = place.analysis.story.entities[mention.entity]
    name = place.span.doc[mention.start : mention.end]
    description = descriptions.before(name) or descriptions.after(name)
    if entity.sort != "person" or description is None or not unique(description):
        return None
    text = description.text if not description.before else f"the {description.text}"
    if description.before and "'s " in description.text:
        text = description.text
    subject = Phrase(
        pieces=(Piece(text=name.text, entity=entity.id),),
        head=name.root.lemma_,
        sort="person",
        entity=entity.id,
    )
    role = Phrase(pieces=(Piece(text=text),), head=description.head)
    return Fact(
        rule="role",
        verb=BE,
        arguments=(
            Argument(role="ARG0", slot="subject", phrase=subject),
            Argument(role="ARG2", slot="complement", phrase=role),
        ),
        tense="present",
        evidence=evidence(place),
        paragraph=place.doc,
        sentence=place.number,
        main=False,
    )


ONE_OF_MANY = frozenset(
    [
        "member",
        "expert",
        "student",
        "resident",
        "researcher",
        "analyst",
        "scientist",
        "professor",
        "officer",
        "soldier",
        "engineer",
        "activist",
        "worker",
        "voter",
        "player",
        "defender",
        "midfielder",
        "striker",
        "forward",
        "lawyer",
        "attorney",
        "journalist",
        "reporter",
        "artist",
        "musician",
        "singer",
        "actor",
        "writer",
        "politician",
        "veteran",
        "friend",
        "fan",
        "supporter",
        "critic",
    ]
)


def unique(description: Description) -> bool:
    """Tell whether a role has one holder: definite or a title, with its organisation's name."""
    words = description.text.split()
    if description.head in ONE_OF_MANY or words[0].lower() in ("a", "an", "former", "ex", "one"):
        return False
    if not description.before and words[0].lower() != "the":
        return False
    return len([w for w in words if w[:1].isupper()]) >= 2 and len(words) >= 3
