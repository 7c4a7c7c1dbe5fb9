"""Paragraphs from the shape of a text."""

import textwrap

import pytest

from quiz.reading.blocks import is_wrapped, paragraphs

FIRST = (
    "The mayor of Riverton opened a new bridge over the Elm river on Friday, two years late, and "
    "said that it had cost 40 million dollars. Nobody had expected that."
)
SECOND = "It was built by a company from Denver with 200 workers, who were cheered by the crowd."
THIRD = "About 3,000 people came to the opening, according to the police, and stayed all day."
STORY = [FIRST, SECOND, THIRD]
WRAPPED = [textwrap.fill(each, 72) for each in STORY]


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        ("blank lines", "\n\n".join(STORY)),
        ("many blank lines", "\n\n  \n\n\n".join(STORY)),
        ("one line each", "\n".join(STORY)),
        ("wrapped lines", "\n\n".join(WRAPPED)),
        ("narrow wrapped lines", "\n\n".join(textwrap.fill(each, 40) for each in STORY)),
        ("wrapped and indented", "\n".join(f"    {each}" for each in WRAPPED)),
        ("wrapped, short last lines", "\n".join(WRAPPED)),
    ],
)
def test_every_shape_gives_the_same_paragraphs(shape: str, text: str) -> None:
    assert [each.text for each in paragraphs(text)] == STORY


def test_a_text_of_short_finished_lines_is_not_wrapped() -> None:
    assert not is_wrapped("He came.\nHe saw.\nHe left again.")


def test_offsets_begin_where_the_body_begins() -> None:
    assert [each.start for each in paragraphs("Title\n\nOne.\n\nTwo.", 5)] == [7, 13]


@pytest.mark.parametrize("notice", ["Advertisement", "©2025 The Post"])
def test_a_notice_between_wrapped_lines_is_a_paragraph(notice: str) -> None:
    found = paragraphs("\n".join([WRAPPED[0], notice, WRAPPED[1]]))
    assert [each.text for each in found] == [FIRST, notice, SECOND]
