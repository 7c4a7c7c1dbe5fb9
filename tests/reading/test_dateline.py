"""Datelines are cut off and remembered."""

import re

import pytest

from quiz.reading.dateline import cut, dateline
from quiz.schema import Paragraph

CASES = (
    ("WASHINGTON, July 11 (Reuters) - The president", "WASHINGTON", "Reuters", "July 11"),
    ("NEW DELHI: India and Nepal", "NEW DELHI", None, None),
    ("PARIS (AP) — A man", "PARIS", "The Associated Press", None),
    ("KYIV, Ukraine (AP) _ Six", "KYIV, Ukraine", "The Associated Press", None),
    ("TAMPA, Fla. (AP) — Tom", "TAMPA, Fla.", "The Associated Press", None),
    ("JERUSALEM/GAZA (Reuters) - Israel", "JERUSALEM/GAZA", "Reuters", None),
    ("Beijing, July 11 (Xinhua) -- China", "Beijing", "Xinhua", "July 11"),
    ("MOSCOW, July 11. /TASS/. Russia", "MOSCOW", "TASS", "July 11"),
    ("NEW YORK, July 3 - Stocks", "NEW YORK", None, "July 3"),
    ("BERLIN, 11 July 2025 — The", "BERLIN", None, "11 July 2025"),
    ("Taipei, Taiwan — The", "Taipei, Taiwan", None, None),
    ("WASHINGTON — The House", "WASHINGTON", None, None),
    ("Washington — The House", "Washington", None, None),
    ("LIMA, Peru (Andina) - The", "LIMA, Peru", "Andina", None),
    ("July 11 (UPI) -- A storm", None, "United Press International", "July 11"),
    ("(Reuters) - Shares", None, "Reuters", None),
    ("(CNN)The man", None, "CNN", None),
    ("CNN — The man", None, "CNN", None),
)
NONE = (
    "Sweden — Belgium's rival — lost.",
    "North Korea - which tested a missile - said nothing.",
    "Voyager 1 and 2 – both launched in 1977 – go on.",
    "Jane Doe (Labour) - The minister of trade - spoke.",
    "On July 11 - The Hague's day - they met.",
    "The president spoke.",
)


@pytest.mark.parametrize(("text", "place", "agency", "day"), CASES, ids=[case[0] for case in CASES])
def test_a_dateline_is_read(text: str, place: str, agency: str, day: str) -> None:
    found = dateline(text)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert (found.day.text if found.day else None) == day
    assert not re.search(r"[()\u2014_-]|\d", text[found.length :])


@pytest.mark.parametrize("text", NONE)
def test_a_dash_alone_is_no_dateline(text: str) -> None:
    assert dateline(text) is None


def test_the_rest_of_the_paragraph_starts_later() -> None:
    whole = Paragraph(text="ROME (AP) - It rains.", start=100)
    assert cut(whole, 12) == Paragraph(text="It rains.", start=112)
