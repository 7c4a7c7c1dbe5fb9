"""Which bare nouns take up the event that a headline names."""

import pytest

from quiz.language.events import means

TAKEN_UP = (
    ("protest", "protest", True),
    ("protests", "protest", True),
    ("accident", "crash", True),
    ("protester", "protest", False),
    ("competitor", "competition", False),
    ("claim", "claim", False),
    ("crash", None, False),
)


@pytest.mark.parametrize(("noun", "event", "wanted"), TAKEN_UP)
def test_what_takes_up_an_event(noun: str, event: str | None, wanted: bool) -> None:
    assert means(noun, event) is wanted
