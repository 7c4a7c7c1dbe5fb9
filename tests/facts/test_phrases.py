"""What a phrase keeps of its sentence, and what is wrong with it."""

import pytest
from stories import analysis

from quiz import facts
from quiz.fact import Fact, Fault

pytestmark = pytest.mark.model

KEPT = [
    (
        "The Berg family founded Norvik Bank in Bergen in 1979.",
        "found(ARG0: the Berg family, ARG1: Norvik Bank, LOC: in Bergen, TMP: in 1979)",
    ),
    (
        "The probe lifted off from Wallops Island in Virginia at 8:47 p.m. EDT on April 23.",
        "lift(ARG0: the probe, ARG3: from Wallops Island in Virginia, TMP: on April 23)",
    ),
    (
        "The bank Norvik reported a profit of $2 billion, up 27 percent.",
        "report(ARG0: the bank Norvik, ARG1: a profit of $2 billion)",
    ),
    (
        "Anna Lund found the letter in a rain-stained, torn envelope.",
        "find(ARG0: Anna Lund, ARG1: the letter in a rain-stained, torn envelope)",
    ),
    (
        "Anna Lund made the first-ever map of Bergen.",
        "make(ARG0: Anna Lund, ARG1: the first-ever map of Bergen)",
    ),
    (
        "Norway has recorded 112 avalanches so far this year, up from 85 in 2023.",
        "record(ARG0: Norway, ARG1: 112 avalanches, TMP: this year)",
    ),
    (
        "Anna Lund said that Danish, which she learned in school, was the language of her work.",
        "say(ARG0: Anna Lund, ARG1: that Danish was the language of her work)",
    ),
    (
        "Norway beat Wales 2-1 in Cardiff on Monday.",
        "beat(ARG0: Norway, ARG1: Wales, EXT: 2-1, LOC: in Cardiff, TMP: on Monday)",
    ),
    (
        "The council of Bergen rejected the plan by 47 votes to 36 on Monday.",
        "reject(ARG0: the council of Bergen, ARG1: the plan, EXT: 47 to 36, TMP: on Monday)",
    ),
    (
        "The discovery by NASA involved Saturn's moons Titan and Enceladus.",
        "involve(ARG0: the discovery by NASA, ARG1: Saturn's moons Titan and Enceladus)",
    ),
    (
        "Born in Bergen, Norway, in 1920, Anna Lund moved to Oslo.",
        "move(ARG0: Anna Lund, DIR: to Oslo)",
    ),
    (
        "In 1920, Anna Lund moved to Oslo.",
        "move(ARG0: Anna Lund, TMP: in 1920, DIR: to Oslo)",
    ),
    (
        "Norway took a 3-0 lead in Cardiff.",
        "take(ARG0: Norway, ARG1: a 3-0 lead, LOC: in Cardiff)",
    ),
    (
        "A ferry ran aground off Bergen on Saturday.",
        "run(ARG0: a ferry, LOC: off Bergen, TMP: on Saturday)",
    ),
    (
        "Water stood 6 feet deep on Main Street.",
        "stand(ARG0: water, EXT: 6 feet deep, LOC: on Main Street)",
    ),
    (
        "By noon, water stood 6 feet (1.8 meters) deep on Main Street and had reached the school.",
        "stand(ARG0: water, ARG3: by noon, EXT: 6 feet deep, LOC: on Main Street)",
    ),
    (
        "Norvik, winners in 2015, had 64 percent of possession.",
        "have(ARG0: Norvik, ARG1: 64 percent of possession)",
    ),
    (
        "The ministry said that the court had stopped it, a decision that many welcomed.",
        "say(ARG0: the ministry, ARG1: that the court had stopped it)",
    ),
    (
        "Anna Lund won in 2:24:18.",
        "win(ARG0: Anna Lund)",
    ),
]
"""Asides go, what belongs to the noun stays."""

SUSPECT = [
    ("Six people have died in avalanches in Norway this winter.", Fault.TIME),
    ("Nine remained in a hospital in Bergen.", Fault.ELLIPSIS),
    ("Workers pulled five coal miners alive from a pit in Poland.", Fault.ELLIPSIS),
    ("The Council seats and Anna Lund won 491 votes.", Fault.ELLIPSIS),
    ("They opened the bridge in Bergen.", Fault.PRONOUN),
    ("France moved up to silver and Brazil to bronze.", Fault.ELLIPSIS),
    ("Police reported two people injured in Bergen.", Fault.ELLIPSIS),
    ("Anna Lund finished fourth on the stage to Bergen.", Fault.ELLIPSIS),
    ("Sales of Norvik rose from 8 million in 1980 to 12 million in 2014.", Fault.ELLIPSIS),
    ("Young people left for work in Bergen or in Oslo.", Fault.ELLIPSIS),
    (
        "Output rose 3 percent after the war of 1991 and 1 percent after that of 2001.",
        Fault.ELLIPSIS,
    ),
    ("Half of the boats had been burned, sunk or sold.", Fault.ELLIPSIS),
    (
        "Anna Lund spent two weeks in bed after the Jack in the Box kite -- lifted by wind -- hit "
        "a mast that broke.",
        Fault.ELLIPSIS,
    ),
    ("Norway collasped in the match.", Fault.TYPO),
    ("Norway built a parliment in Bergen.", Fault.TYPO),
    (
        "The jury of eight women and four men acquitted Anna Lund of two further charges.",
        Fault.ELLIPSIS,
    ),
    ("Norway sold ships in the country of just over 2 million.", Fault.DEFINITE),
    ("The Lunds moved from Norway to Wales to Chile back to Wales.", Fault.ELLIPSIS),
    ("Norvik flew in the planet's shadow.", Fault.DEFINITE),
    ("The job took four hours.", Fault.DEFINITE),
    ("Bodies were recovered around 1,000km away near Bergen.", Fault.COMPARISON),
    ("Protests grew in Norway and around the world.", Fault.ELLIPSIS),
    ("Norway warned that talks won't resume unless Wales pays.", Fault.ELLIPSIS),
    (
        "Twelve runners gave up, among them last year's winner, Norway's Anna Lund, who fell.",
        Fault.ELLIPSIS,
    ),
    (
        "Marches in the capital, Santiago, about 70 miles (110 kilometers) to the southeast, have "
        "drawn up to 100,000 people, and some have ended in clashes with police.",
        Fault.ELLIPSIS,
    ),
]
SOUND = [
    "Six people died in avalanches in Norway.",
    "Voters in Bergen elected Anna Lund as their mayor.",
    "Anna Lund and her crew won 491 votes.",
    "Anna Lund and Jonas Berg won 491 votes.",
]


def main(sentence: str) -> Fact:
    """Return the first fact of a sentence that is no mere role."""
    return next(f for f in facts.facts(analysis(sentence)) if f.rule != "role")


def faults(fact: Fact) -> set[Fault]:
    return {*fact.faults, *(f for a in fact.arguments for f in a.phrase.faults)}


@pytest.mark.parametrize(("sentence", "wanted"), KEPT, ids=[k[0] for k in KEPT])
def test_what_a_fact_keeps(sentence: str, wanted: str) -> None:
    assert facts.notation(main(sentence)) == wanted


@pytest.mark.parametrize(("sentence", "fault"), SUSPECT, ids=[s[0] for s in SUSPECT])
def test_what_is_suspect(sentence: str, fault: Fault) -> None:
    assert fault in faults(main(sentence))


def test_not_guilty_is_a_denial() -> None:
    assert main("Jonas Berg has pleaded not guilty in Oslo to robbery.").negated


@pytest.mark.parametrize("sentence", SOUND)
def test_people_beside_people_are_sound(sentence: str) -> None:
    assert faults(main(sentence)) == set()


def test_the_base_of_a_country_is_not_the_country() -> None:
    story = "The U.S. base in Tanf was a target. A U.S. base was built there. The U.S. base grew."
    subjects = [f.subject for f in facts.facts(analysis(story))]
    assert all(s is None or s.phrase.entity is None for s in subjects)
