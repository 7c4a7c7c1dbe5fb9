"""One character for one character, so that offsets hold."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.reading.blocks import paragraphs
from quiz.reading.normalise import normalise, one_line

ODD = "‘’‚“”„«»‐‑−\u00a0\u2009\u202f\u3000\t–—…`´é"
TEXTS = st.text(alphabet=st.sampled_from(string.ascii_letters + "  \n\n..," + ODD), max_size=300)


@pytest.mark.parametrize(
    ("read", "parsed"),
    [
        ("“It’s ours,” she said.", '"It\'s ours," she said.'),
        ("Wonsan‑Kalma", "Wonsan-Kalma"),
        ("they don`t", "they don't"),
        ("100\u00a0years", "100 years"),
        ("a wrapped\nline", "a wrapped line"),
        ("2010–2014 — at last …", "2010–2014 — at last …"),
    ],
)
def test_what_the_parser_reads(read: str, parsed: str) -> None:
    assert normalise(read) == parsed


@given(st.text())
def test_the_length_stays(text: str) -> None:
    assert len(normalise(text)) == len(text)
    assert normalise(normalise(text)) == normalise(text)


@given(TEXTS)
def test_a_paragraph_is_a_slice_of_the_text_as_read(text: str) -> None:
    for each in paragraphs(text):
        assert normalise(text[each.start : each.start + len(each.text)]) == each.text
        assert each.text.strip() == each.text != ""


@given(TEXTS)
def test_paragraphs_hold_all_words_in_order(text: str) -> None:
    joined = " ".join(each.text for each in paragraphs(text))
    assert joined.split() == normalise(text).split()


def test_a_title_is_one_line() -> None:
    assert one_line(" “A”\n  long   road ") == '"A" long road'
