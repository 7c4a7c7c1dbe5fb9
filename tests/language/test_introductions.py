"""How the things of a story are introduced, and what "the aircraft" and "it" mean in it."""

import pytest
from stories import analysis, entity

from quiz.language.analysis import Analysis

pytestmark = pytest.mark.model


INTRODUCTIONS = (
    ("NASA lost contact with its Mars helicopter Swift on Monday.", "Swift",
     "NASA's Mars helicopter Swift"),
    ("ESA's Juno-B spacecraft is cruising to Jupiter.", "Juno-B", "ESA's Juno-B spacecraft"),
    ("The new aircraft is called Z-40. Pilots flew the Z-40 twice.", "Z-40", "the Z-40 aircraft"),
    ("They work with American defense contractor Harlow Dunn.", "Harlow Dunn",
     "the American defense contractor Harlow Dunn"),
    ("The plane is part of a NASA project, or mission, called Calma.", "Calma",
     "NASA's Calma project"),
    ("The newspaper Bild reported the deal.", "Bild", "the newspaper Bild"),
    ("The Yonhap news agency reported the launch.", "Yonhap", "the Yonhap news agency"),
    ("The advocacy group Open Harbours sued the city.", "Open Harbours",
     "the advocacy group Open Harbours"),
    ("Bright Paths, a Texas-based charity, opened a shelter.", "Bright Paths",
     "the Texas-based charity Bright Paths"),
    ("The company, Acme Robotics, said it would hire 50 people.", "Acme Robotics",
     "the company Acme Robotics"),
    ("Members of a rebel group known as Red Dawn attacked the town.", "Red Dawn",
     "the rebel group Red Dawn"),
    ("The German airline Condor cancelled flights.", "Condor", "the German airline Condor"),
    ("Samples from asteroid Ryugu arrived.", "Ryugu", "the asteroid Ryugu"),
    ("Engineers at NASA's Glenn Research Center tested it.", "Glenn Research Center",
     "NASA's Glenn Research Center"),
)  # fmt: skip

NO_INTRODUCTIONS = (
    ("NASA engineers and Google staff met.", "NASA"),
    ("The American space agency NASA launched it.", "NASA"),
    ("Harlow Dunn engineers met a KLM plane.", "Harlow Dunn"),
    ("The Skylark team met on Monday. Skylark landed.", "Skylark"),
    ("Acme Robotics is not a German company.", "Acme Robotics"),
    ("Oslo University opened a clinic.", "Oslo University"),
)


@pytest.mark.parametrize(("text", "name", "intro"), INTRODUCTIONS)
def test_a_thing_is_introduced(text: str, name: str, intro: str) -> None:
    assert entity(analysis(text), name).intro == intro


@pytest.mark.parametrize(("text", "name"), NO_INTRODUCTIONS)
def test_what_needs_no_introduction_or_has_none(text: str, name: str) -> None:
    assert entity(analysis(text), name).intro is None


def bound(found: Analysis, words: str) -> list[str | None]:
    """What every place with these words is bound to: an entity's name or None."""
    result: list[str | None] = []
    for number, doc in enumerate(found.docs):
        size = len(words.split())
        for start in range(len(doc) - size + 1):
            span = doc[start : start + size]
            if span.text.lower() == words.lower():
                known = found.entity(found.by_token.get((number, span.end - 1)))
                result.append(known.name if known else None)
    return result


HELICOPTER = "NASA lost contact with its Mars helicopter Swift on Monday."

BINDINGS = (
    ((HELICOPTER, "The aircraft was built for five flights."), "the aircraft", ["Swift"]),
    ((HELICOPTER, "The agency will look for the helicopter."), "the agency", ["NASA"]),
    ((HELICOPTER, "The agency will look for the helicopter."), "the helicopter", ["Swift"]),
    (("Bright Paths, a Texas-based charity, opened a shelter. The group has ten members.",),
     "the group", ["Bright Paths"]),
    (("Acme Robotics, a German company, built it.", "The company sold ten."),
     "the company", ["Acme Robotics"]),
    (("The report came from Oslo University. The university is old.",),
     "the university", ["Oslo University"]),
    (("Voters in Kenya chose a parliament.", "Rain fell all over the country."),
     "the country", ["Kenya"]),
    (("NASA said it had found the cause.",), "it", ["NASA"]),
    (("Acme Robotics opened its archive.",), "its", ["Acme Robotics"]),
    (("Maria Lopez won the race.", "She trained in Spain."), "she", ["Maria Lopez"]),
    (("Peter Hahn, who told Boris Berg he would help him, left.",), "he", ["Peter Hahn"]),
    (("Sehar Memon said it helped Peter Hahn in his work.",), "his", [None]),
    (("Maria Lopez beat Ana Diaz.", "She trained in Spain."), "she", [None]),
    (("Maria Lopez met Peter Hahn.", "He trained in Spain."), "he", [None]),
)  # fmt: skip

NOT_BOUND = (
    ((HELICOPTER, "The aircraft of the future will be smaller."), "the aircraft"),
    ((HELICOPTER, "Developers are building another helicopter. The helicopter is bigger."),
     "the helicopter"),
    ((HELICOPTER, "The company spokesman was sorry."), "the company"),
    (("Acme Robotics, a German company, sued Dorn Systems, a Dutch company.",
      "The company won."), "the company"),
    (("Kenya and Uganda signed a treaty.", "The country has many lakes."), "the country"),
    (("The Kenyan army met the Ugandan one.", "The country has many lakes."), "the country"),
    (("NASA said it was unclear why the engine failed.",), "it"),
    (("Rain fell all over Harlan County.", "The mayor said the city would pay."), "the city"),
    (("The Oslo Court threw it out.", "It was only the second time that a court had done so."),
     "it"),
    (("Maria Lopez met Peter Hahn.", "Boris Berg allowed him to stay with Peter Hahn."), "him"),
    (("Peter Hahn asked Boris Berg why prices were changed, such as his rent.",), "his"),
    (("Acme Robotics, a German company, built it.", 'The owner said, "The company is ours."'),
     "the company"),
)  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "words", "names"), BINDINGS)
def test_a_noun_or_pronoun_is_bound(
    paragraphs: tuple[str, ...], words: str, names: list[str | None]
) -> None:
    assert bound(analysis(*paragraphs), words) == names


@pytest.mark.parametrize(("paragraphs", "words"), NOT_BOUND)
def test_a_doubtful_noun_is_left_alone(paragraphs: tuple[str, ...], words: str) -> None:
    assert set(bound(analysis(*paragraphs), words)) == {None}
