"""The header lines of plain text."""

from datetime import date

import pytest

from quiz.reading.plain import Draft, draft

LEAD = "The mayor of Riverton opened a new bridge over the Elm river on Friday, two years late."
BODY = f"{LEAD}\n\nIt was built by 200 workers."
HEADLINE = "Bridge opens in Riverton"
DAY = date(2024, 5, 3)


def _body(found: Draft) -> str:
    return found.text[found.body :]


@pytest.mark.parametrize(
    ("head", "known"),
    [
        ("", {}),
        (f"{HEADLINE}\n\n", {"headline": HEADLINE}),
        (f"# {HEADLINE}\n\n", {"headline": HEADLINE}),
        (f"{HEADLINE}\n\nDate: 2024-05-03\n\n", {"headline": HEADLINE, "published": DAY}),
        (f"Date: 3 May 2024\n{HEADLINE}\n\n", {"headline": HEADLINE, "published": DAY}),
        (f"{HEADLINE}\nMay 3, 2024\n\n", {"headline": HEADLINE, "published": DAY}),
        (f"WORLD\n\n{HEADLINE}\n\n", {"headline": HEADLINE}),
        ("Bridge opens\n\n", {"headline": "Bridge opens"}),
        ("Advertisement\n\n", {}),
        ("Is the moon shrinking?\n\n", {"headline": "Is the moon shrinking?"}),
        ("Doe: “We won” in the U.S.\n\n", {"headline": 'Doe: "We won" in the U.S.'}),
        ("A headline that goes on for so\nlong that it is wrapped\n\n", {
            "headline": "A headline that goes on for so long that it is wrapped",
        }),
        (f"{HEADLINE}\nBy Jane Doe and John Roe, Daily Post\n\n", {
            "headline": HEADLINE, "author": "Jane Doe and John Roe",
        }),
        (f"{HEADLINE}\n\nBy Jane Doe | May 3, 2024\n\n", {
            "headline": HEADLINE, "author": "Jane Doe",
        }),
        ("Title: A bridge\nAuthor: Jane Doe\nPublisher: Daily Post\nURL: https://x.org/a\n\n", {
            "headline": "A bridge", "author": "Jane Doe", "publisher": "Daily Post",
            "url": "https://x.org/a",
        }),
        (f"{HEADLINE}\n\nhttps://x.org/a\n\n", {"headline": HEADLINE, "url": "https://x.org/a"}),
        ("Date: some day\n\n", {}),
    ],
)  # fmt: skip
def test_header_lines(head: str, known: dict[str, object]) -> None:
    found = draft(head + BODY)
    fields = ("headline", "author", "publisher", "url", "published")
    assert {name: getattr(found, name) for name in fields if getattr(found, name)} == known
    assert _body(found) == BODY


def test_the_date_line_is_the_evidence() -> None:
    assert draft(f"Date: 2024-05-03\n\n{BODY}").published_where == 'the line "Date: 2024-05-03"'


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Russian minister John Doe has started his visit to Elmland as ties\nbetween the two grow.",
        "By Friday, the water had reached the school.\n\nNobody was hurt.",
        "One line only, and no story",
    ],
)
def test_a_story_without_a_headline_has_none(text: str) -> None:
    found = draft(text)
    assert found.headline is None
    assert _body(found) == text


def test_one_line_per_paragraph_without_blank_lines() -> None:
    found = draft(f"{HEADLINE}\n{LEAD}\nIt was built by 200 workers.")
    assert found.headline == HEADLINE
    assert _body(found).startswith("The mayor")
