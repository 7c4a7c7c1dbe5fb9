"""Every rule takes its examples, with the exact fact, and leaves its near misses alone."""

import pytest
from stories import analysis

from quiz import facts
from quiz.fact import Fact
from quiz.facts.rule import Rule

pytestmark = pytest.mark.model

EXAMPLES = [
    pytest.param(rule, sentence, wanted, id=f"{rule.name}: {sentence}")
    for rule in facts.RULES
    for sentence, wanted in rule.examples
]
NEAR_MISSES = [
    pytest.param(rule, sentence, id=f"not {rule.name}: {sentence}")
    for rule in facts.RULES
    for sentence in rule.never
]


def taken(rule: str, sentence: str) -> list[Fact]:
    """Return what a rule takes from a sentence that stands alone."""
    return [fact for fact in facts.facts(analysis(sentence)) if fact.rule == rule]


@pytest.mark.parametrize(("rule", "sentence", "wanted"), EXAMPLES)
def test_a_rule_takes_its_example(rule: Rule, sentence: str, wanted: str) -> None:
    assert [facts.notation(fact) for fact in taken(rule.name, sentence)] == [wanted]


@pytest.mark.parametrize(("rule", "sentence"), NEAR_MISSES)
def test_a_rule_leaves_its_near_miss(rule: Rule, sentence: str) -> None:
    assert [facts.notation(fact) for fact in taken(rule.name, sentence)] == []


@pytest.mark.parametrize("rule", facts.RULES, ids=lambda rule: rule.name)
def test_a_rule_has_both(rule: Rule) -> None:
    assert rule.examples
    assert rule.never
