"""Every cleaning rule with the lines it takes and the near misses it leaves."""

import pytest

from quiz.reading.boilerplate import CLOSING
from quiz.reading.cleaning import RULES, clean, reason
from quiz.reading.rules import Rule
from quiz.schema import Paragraph

ALL = (*RULES, *CLOSING)
TAKEN = [(rule, line) for rule in ALL for line in rule.examples]
LEFT = [(rule, line) for rule in ALL for line in rule.never]

RUNNING_TEXT = (
    "The film was shot in Rome.",
    '"We will not go," she said.',
    "“No one’s right to refuge should be in danger because of a form.",
    "He said the image: a man before a tank, had moved him.",
    "Photo agencies such as Getty Images were hit too, said the firm.",
    "By Friday, 40 people had died.",
    "Related industries lost 3,000 jobs.",
    "North Korea - which denies it - has sent 6,000 workers.",
    "FILE, the agency's computer system, broke down.",
    "In this case, the court found for Doe.",
    "Sources said the talks would go on.",
    "I'm Spartacus, he cried.",
    "Estimates suggest 8,000 people may be at sea.",
    "The firm sells images: Getty bought it in 2011 and sold it again.",
    "Reporting by three newspapers has shown that Doe lied.",
    "Officials in Peru (left without pay) went on strike.",
    "iPhone sales fell by 10 % in 2008.",
    "de Souza speaks both languages.",
    "Watch sales in Geneva rose.",
    "Most popular among voters was Doe, with 40 %.",
)


@pytest.mark.parametrize(("rule", "line"), TAKEN, ids=[f"{r.name}: {x[:60]}" for r, x in TAKEN])
def test_a_rule_takes_its_examples(rule: Rule, line: str) -> None:
    assert rule.takes(line)


@pytest.mark.parametrize(("rule", "line"), LEFT, ids=[f"{r.name}: {x[:60]}" for r, x in LEFT])
def test_a_rule_leaves_its_near_misses(rule: Rule, line: str) -> None:
    assert not rule.takes(line)


@pytest.mark.parametrize("line", RUNNING_TEXT)
def test_running_text_is_kept(line: str) -> None:
    assert reason(line) is None


def _paragraphs(*lines: str) -> list[Paragraph]:
    return [Paragraph(text=line, start=index) for index, line in enumerate(lines)]


def test_each_dropped_paragraph_has_its_reason() -> None:
    kept, dropped = clean(_paragraphs("The bridge is open.", "Advertisement", "©2025 The Post"))
    assert [each.text for each in kept] == ["The bridge is open."]
    assert [each.rule for each in dropped] == ["advertisement", "copyright"]


def test_the_story_ends_at_its_sources() -> None:
    kept, dropped = clean(
        _paragraphs("It is open.", "It is long.", "Sources", "Jane Doe wrote of it in 2008.")
    )
    assert len(kept) == 2
    assert {each.rule for each in dropped} == {"end matter"}


def test_a_heading_early_in_the_story_does_not_end_it() -> None:
    kept, _ = clean(
        _paragraphs("It is open.", "Sources", *(f"The river has {n} sources." for n in range(3)))
    )
    assert len(kept) == 4


def test_a_paragraph_shown_twice_is_read_once() -> None:
    kept, dropped = clean(_paragraphs("The bridge is open.", "It is long.", "The bridge is open."))
    assert [each.start for each in kept] == [0, 1]
    assert [(each.rule, each.paragraph.start) for each in dropped] == [("repeated", 2)]
