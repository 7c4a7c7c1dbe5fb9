"""A question that needs its story names it: by its month and its headline."""

import pytest
from parts import candidate, story

from quiz.questions.context import framed

HEADLINED = 'In the May 2024 news story "Mayor opens Tallow Bridge", '


def test_the_story_is_named_before_the_question() -> None:
    done = framed(
        candidate("Who chose the colour?", bare="who chose the colour", timed=False), story()
    )
    assert done is not None
    assert done.stem == f"{HEADLINED}who chose the colour?"
    assert done.written.framed
    assert done.written.dated


def test_a_question_with_a_time_needs_no_month() -> None:
    done = framed(candidate("", bare="who chose it in 2023", timed=True), story())
    assert done is not None
    assert done.stem.startswith('In the news story "Mayor')


def test_the_source_goes_to_the_end() -> None:
    source = "according to the police"
    done = framed(candidate("", bare="who chose it", source=source, timed=False), story())
    assert done is not None
    assert done.stem == f"{HEADLINED}who chose it, according to the police?"


def test_the_source_comes_before_its_pronoun() -> None:
    source = "according to Ada Lind"
    done = framed(candidate("", bare="who gave her the key", source=source, timed=False), story())
    assert done is not None
    assert done.stem == f"{HEADLINED}according to Ada Lind, who gave her the key?"


def test_quotation_marks_inside_the_headline_are_single() -> None:
    headline = "Mayor calls bridge “a wonder”"
    done = framed(candidate(bare="who chose it", timed=False), story(headline=headline))
    assert done is not None
    assert "news story \"Mayor calls bridge 'a wonder'\", who chose it?" in done.stem


def test_a_story_without_a_date_is_named_by_its_headline() -> None:
    done = framed(candidate(bare="who chose it", timed=False), story(published=None))
    assert done is not None
    assert done.stem == 'In the news story "Mayor opens Tallow Bridge", who chose it?'


LONG = "Mayor opens the Tallow Bridge in Norwick after four years of delay with a band"
SHORTENED = [
    (
        "who chose the colour",
        "Mayor opens the Tallow Bridge in Norwick after four years of delay...",
    ),
    (
        f"who chose the colour of {'very ' * 18}old lamps",
        "Mayor opens the Tallow Bridge in Norwick...",
    ),
]


@pytest.mark.parametrize(("bare", "shown"), SHORTENED, ids=["fits", "long"])
def test_a_long_headline_is_broken_off_before_a_phrase(bare: str, shown: str) -> None:
    done = framed(candidate(bare=bare, timed=False), story(headline=LONG))
    assert done is not None
    assert f'"{shown}"' in done.stem


def test_a_headline_is_not_broken_off_inside_a_quotation() -> None:
    headline = "Mayor says the bridge is 'a wonder of steel and glass' after four years of works"
    done = framed(candidate(bare="who chose it", timed=False), story(headline=headline))
    assert done is not None
    assert "'a wonder of steel and glass'..." in done.stem


def test_an_article_fits_its_month() -> None:
    august = story().published.replace(month=8)
    done = framed(candidate(timed=False), story(published=august))
    assert done is not None
    assert done.stem.startswith("In the August 2024 news story")


@pytest.mark.parametrize(
    "bare_of_context",
    [
        {"headline": None},
        {"headline": "Bridge opens"},
        {"headline": "word " * 15},
    ],
    ids=str,
)
def test_without_a_fit_headline_there_is_no_context(bare_of_context: dict) -> None:
    assert framed(candidate(), story(**bare_of_context)) is None
