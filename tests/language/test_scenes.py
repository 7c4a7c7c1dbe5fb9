"""Which bare definites a story makes clear once it is named."""

import pytest
from stories import analysis

from quiz.language import pipeline, scenes

pytestmark = pytest.mark.model

HOMES = (
    ("The president of Malawi spoke in Lilongwe.", None, "Malawi"),
    ("Norwegian voters chose a parliament.", "Norway votes", "Norway"),
    ("Norway and Sweden signed a pact.", None, None),
    ("The council met on Monday.", None, None),
    ("The minister resigned.", "Norway and Chile fall out", None),
)
OF_STATE = (
    ("The government resigned.", True),
    ("The electoral commission resigned.", True),
    ("The agriculture ministry resigned.", True),
    ("The bank closed.", False),
    ("The former president resigned.", False),
    ("The company closed.", False),
)


@pytest.mark.parametrize(("text", "headline", "country"), HOMES)
def test_the_country_a_story_is_told_of(text: str, headline: str, country: str) -> None:
    head = pipeline.load(pipeline.choose())(headline) if headline else None
    assert scenes.home(analysis(text).docs, head) == country


@pytest.mark.parametrize(("text", "wanted"), OF_STATE)
def test_what_a_state_has_one_of(text: str, wanted: bool) -> None:
    doc = analysis(text).docs[0]
    noun = next(t for t in doc if t.dep_.startswith("nsubj"))
    assert scenes.of_state(noun) == wanted


def test_a_headline_sets_the_scene() -> None:
    assert scenes.set_by("audience", frozenset({"orchestra", "open"}))
    assert not scenes.set_by("audience", frozenset({"bridge", "open"}))
