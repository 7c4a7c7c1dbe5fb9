"""Facts that no finite verb tells: roles beside names, dated events, tolls, with-clauses."""

import pytest
from stories import analysis

from quiz import facts
from quiz.fact import Fact

pytestmark = pytest.mark.model

TAKEN = [
    (
        "role",
        "Anna Lund, the director of the Oslo Opera, resigned on Monday.",
        "be(ARG0: Anna Lund, ARG2: the director of the Oslo Opera)",
    ),
    (
        "role",
        "The prize went to Jonas Berg, the founder of the Bergen Jazz Festival.",
        "be(ARG0: Jonas Berg, ARG2: the founder of the Bergen Jazz Festival)",
    ),
    (
        "role",
        "Norwegian Culture Minister Abid Raja accepted the plan.",
        "be(ARG0: Abid Raja, ARG2: the Norwegian Culture Minister)",
    ),
    (
        "dated event",
        "Jonas Berg's May 3-5 visit to Oslo was short.",
        "take(ARG0: Jonas Berg's visit to Oslo, TMP: May 3-5)",
    ),
    (
        "dated event",
        "Norway's September 13 election was won by Labour.",
        "take(ARG0: Norway's election, TMP: September 13)",
    ),
    (
        "toll",
        "A bomb exploded in Oslo, killing 12 people.",
        "kill(ARG1: 12 people, OCC: when a bomb exploded in Oslo)",
    ),
    (
        "toll",
        "A fire broke out in Bergen on Tuesday, injuring at least 40.",
        "injure(ARG1: 40 people, OCC: when a fire broke out in Bergen on Tuesday)",
    ),
    (
        "with-clause",
        "Norway opened the Ryfast Tunnel on Monday, with Erna Solberg cutting the ribbon.",
        "cut(ARG0: Erna Solberg, ARG1: the ribbon, "
        "OCC: when Norway opened the Ryfast Tunnel on Monday)",
    ),
    (
        "with-clause",
        "The talks ended in Oslo, with Jonas Berg signing the treaty.",
        "sign(ARG0: Jonas Berg, ARG1: the treaty, OCC: when the talks ended in Oslo)",
    ),
]
LEFT = [
    ("role", "Anna Lund, a singer, resigned on Monday."),
    ("role", "His wife Anna Lund resigned on Monday."),
    ("role", "Anna Lund, a member of the Oslo City Council, resigned."),
    ("role", "Oslo, the capital of Norway, has a new opera."),
    ("role", "Former Norwegian Culture Minister Abid Raja accepted the plan."),
    pytest.param(
        "role",
        "Anna Lund, the former director of the Oslo Opera, resigned.",
        marks=pytest.mark.xfail(reason='"former" is seen only as the first word'),
    ),
    ("dated event", "The May visit to Oslo was short."),
    ("dated event", "Jonas Berg's visit to Oslo was short."),
    ("dated event", "Jonas Berg's May 3 letter to Oslo was short."),
    ("toll", "The men sat in Oslo, killing time."),
    ("toll", "A storm hit the coast, destroying houses."),
    ("toll", "A bomb did not explode in Oslo, killing 12 people."),
    ("toll", "If a bomb exploded in Oslo, killing 12 people, the city would mourn."),
    ("with-clause", "The men fled, with three people wounded."),
    ("with-clause", "The men fled with the money, leaving Oslo."),
    ("with-clause", "The talks will end in Oslo, with Jonas Berg signing the treaty."),
]


def _id(value: str) -> str:
    return value if len(value) < 60 else f"{value[:57]}..."


def taken(rule: str, sentence: str) -> list[Fact]:
    return [fact for fact in facts.facts(analysis(sentence)) if fact.rule == rule]


@pytest.mark.parametrize(("rule", "sentence", "wanted"), TAKEN, ids=_id)
def test_a_construction_is_taken(rule: str, sentence: str, wanted: str) -> None:
    assert [facts.notation(fact) for fact in taken(rule, sentence)] == [wanted]


@pytest.mark.parametrize(("rule", "sentence"), LEFT, ids=_id)
def test_a_near_miss_is_left(rule: str, sentence: str) -> None:
    assert [facts.notation(fact) for fact in taken(rule, sentence)] == []
