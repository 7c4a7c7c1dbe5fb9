"""What the program says about a deck."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_deck import BRIDGE, DECK, HOW_MANY, WHO

from quiz import report
from quiz.schema import Article, Rejected

LONG = Rejected(reason="unresolved_pronoun", sentence="He left.", stem="Who left?", key="he")
SHORT = Rejected(reason="no_fact", sentence="What a day!", detail="exclamation", rule="active")


@pytest.mark.parametrize(
    ("items", "rejected", "sentences", "listed", "line"),
    [
        (
            DECK.items,
            (LONG,) * 31,
            14,
            False,
            "4 items from 14 sentences (who 1, when 1, where 1, how many 1); "
            "31 candidates rejected, --explain lists them",
        ),
        (
            (WHO,),
            (LONG,),
            1,
            False,
            "1 item from 1 sentence (who 1); 1 candidate rejected, --explain lists it",
        ),
        (
            (HOW_MANY, WHO, HOW_MANY),
            (),
            2,
            False,
            "3 items from 2 sentences (who 1, how many 2); 0 candidates rejected",
        ),
        ((WHO,), (LONG,) * 2, 3, True, "1 item from 3 sentences (who 1); 2 candidates rejected"),
    ],
)
def test_the_line_that_counts(items, rejected, sentences, listed, line):
    deck = DECK.model_copy(update={"items": items})
    assert report.summary(deck, rejected, sentences, listed) == line


@pytest.mark.parametrize(
    ("rejected", "line"),
    [
        (
            (),
            "no items from a.txt, b.txt: 3 sentences, none with a fact to ask about; "
            "give a news article of some paragraphs",
        ),
        (
            (SHORT, LONG, LONG),
            "no items from a.txt, b.txt: 3 sentences, 3 candidates rejected "
            "(unresolved pronoun 2, no fact 1); see --explain",
        ),
    ],
)
def test_why_there_is_nothing(rejected, line):
    assert report.nothing(("a.txt", "b.txt"), rejected, 3) == line


def test_the_explanation_lists_dates_and_everything_kept_and_rejected():
    one = DECK.model_copy(update={"items": (WHO,)})
    dated = Article(
        id="bridge",
        title="A bridge opens",
        published=date(2024, 5, 4),
        date_evidence="a Date: line",
        text="",
        paragraphs=(),
    )
    undated = Article(id="x", title="Undated", text="", paragraphs=())
    assert report.explanation((dated, undated), one, (LONG, SHORT)).splitlines() == [
        "A bridge opens: May 4, 2024 (a Date: line)",
        "Undated: no date found, so relative times are not asked about",
        "kept [active] who: Who opened the Tallow Bridge in Norwick on 3 May 2024? = Ada Lind",
        f"    {WHO.evidence.quote}",
        "rejected (unresolved pronoun) Who left? = he",
        "    He left.",
        "rejected (no fact: exclamation) [active]",
        "    What a day!",
    ]


def test_an_export_says_what_it_could_not_take():
    assert report.exported("a.apkg", 1, ()) == "1 item in a.apkg"
    assert report.exported("a.csv", 12, (SHORT,)).splitlines() == [
        "12 items in a.csv; 1 item skipped:",
        "skipped (no fact: exclamation) [active]",
        "    What a day!",
    ]


def test_an_item_shows_everything_a_reader_needs():
    assert report.item_text(7, HOW_MANY, BRIDGE, 76).splitlines() == [
        "  7. [how many] How many people walked across the Tallow Bridge on its first",
        "     day, 3 May 2024?",
        "     key          about 4,000",
        "     accepted     4,000 | 4000",
        "     distractors  about 2,500 | about 6,000 | about 9,000",
        "     said by      Norwick's police",
        "     as of        May 4, 2024",
        "     quoted       “Mayor Ada Lind opened the Tallow Bridge in Norwick on 3",
        "                  May 2024, and about 4,000 people walked across it on the",
        "                  first day.”",
        "     source       A bridge opens, The Norwick Bell, May 4, 2024,",
        "                  https://bell.example/bridge",
    ]


@given(st.integers(min_value=45, max_value=200))
def test_a_listing_keeps_to_the_width_and_shows_every_item(width):
    text = report.listing(DECK, width)
    assert all(len(line) <= width for line in text.splitlines())
    shown = " ".join(text.split())
    assert all(item.stem in shown and item.key in shown for item in DECK.items)


@given(st.text())
def test_no_text_can_steer_the_terminal(text):
    line = report.one_line(text)
    assert line.isprintable()


def test_the_article_of_an_item_may_be_unknown():
    assert report.item_text(1, WHO, None, 80).endswith("source       bridge")
