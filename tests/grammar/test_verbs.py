"""Verb groups: the past of a reader months later, inversion, do-support, agreement, spacing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parts import verb

from quiz.fact import Verb
from quiz.grammar.verbs import capitalised, declarative, full, in_past, inflect, operator, tidy

HAS_OPENED = verb("opened", "open", "VBN", "has/have/VBZ")
WAS_BUILT = verb("built", "build", "VBN", "was/be/VBD", passive=True)
HAS_BEEN_BUILT = verb("built", "build", "VBN", "has/have/VBZ", "been/be/VBN", passive=True)
WILL_HOLD = verb("hold", "hold", "VB", "will/will/MD")
IS_BUILDING = verb("building", "build", "VBG", "is/be/VBZ")
IS = verb("is", "be", "VBZ")
HAS_BEEN = verb("been", "be", "VBN", "has/have/VBZ")

PAST = [
    (verb("supplies", "supply", "VBZ"), False, "supplied"),
    (verb("buy", "buy", "VBP"), True, "bought"),
    (verb("opened", "open"), False, "opened"),
    (IS, False, "was"),
    (verb("are", "be", "VBP"), True, "were"),
    (HAS_OPENED, False, "had opened"),
    (HAS_BEEN_BUILT, False, "had been built"),
    (IS_BUILDING, False, "was building"),
    (verb("building", "build", "VBG", "are/be/VBP"), True, "were building"),
    (WILL_HOLD, False, "was to hold"),
    (WILL_HOLD, True, "were to hold"),
    (verb("hold", "hold", "VB", "'ll/will/MD"), False, "was to hold"),
    (verb("swim", "swim", "VB", "can/can/MD"), False, "could swim"),
    (verb("swim", "swim", "VB", "would/will/MD"), False, "would swim"),
    (WAS_BUILT, False, "was built"),
]
SIMPLE = [
    (HAS_OPENED, False, "opened"),
    (HAS_BEEN, False, "was"),
    (HAS_BEEN_BUILT, False, "was built"),
    (HAS_BEEN_BUILT, True, "were built"),
    (verb("growing", "grow", "VBG", "has/have/VBZ", "been/be/VBN"), False, "had been growing"),
]
INVERTED = [
    (verb("opened", "open"), False, ("did", "open")),
    (verb("opens", "open", "VBZ"), False, ("does", "open")),
    (verb("open", "open", "VBP"), True, ("do", "open")),
    (verb("took", "take", particle="place"), False, ("did", "take place")),
    (verb("opened", "open", adverb="reportedly"), False, ("did", "reportedly open")),
    (verb("was", "be"), False, ("was", "")),
    (HAS_OPENED, False, ("has", "opened")),
    (HAS_BEEN_BUILT, False, ("has", "been built")),
    (verb("opened", "open", "VBN", "'s/have/VBZ"), False, ("has", "opened")),
    (verb("opening", "open", "VBG", "'s/be/VBZ"), False, ("is", "opening")),
    (verb("hold", "hold", "VB", "wo/will/MD"), False, ("will", "hold")),
]
AGREEING = [
    (verb("was", "be"), True, "were"),
    (verb("were", "be"), False, "was"),
    (WAS_BUILT, True, "were built"),
    (HAS_OPENED, True, "have opened"),
    (verb("opened", "open", adverb="officially"), False, "officially opened"),
    (verb("broke", "break", particle="out"), True, "broke out"),
]


def told(group: Verb) -> str:
    return " ".join([*(word for word, _, _ in group.auxiliaries), group.text])


@pytest.mark.parametrize(("group", "plural", "wanted"), PAST, ids=str)
def test_a_group_is_recast_into_the_past(group: Verb, plural: bool, wanted: str) -> None:
    assert told(in_past(group, plural=plural)) == wanted


@pytest.mark.parametrize(("group", "plural", "wanted"), SIMPLE, ids=str)
def test_the_perfect_of_news_becomes_a_simple_past(group: Verb, plural: bool, wanted: str) -> None:
    assert told(in_past(group, plural=plural, simple=True)) == wanted


@pytest.mark.parametrize(("group", "plural", "wanted"), INVERTED, ids=str)
def test_the_operator_goes_before_the_subject(
    group: Verb, plural: bool, wanted: tuple[str, str]
) -> None:
    assert operator(group, plural=plural) == wanted


@pytest.mark.parametrize(("group", "plural", "wanted"), AGREEING, ids=str)
def test_a_subject_question_agrees_with_its_key(group: Verb, plural: bool, wanted: str) -> None:
    assert declarative(group, plural=plural) == wanted


VERBS = st.sampled_from("open build take give sink break hold supply send cut".split())
FORMS = st.sampled_from(["VBD", "VBZ", "VBP"])
ADVERBS = st.sampled_from([None, "reportedly", "officially"])
PARTICLES = st.sampled_from([None, "out", "up"])
CHAINS = st.sampled_from(
    [
        ("VBN", ("has/have/VBZ",)),
        ("VBN", ("have/have/VBP", "been/be/VBN")),
        ("VBG", ("was/be/VBD",)),
        ("VB", ("could/can/MD",)),
        ("VBN", ("will/will/MD", "be/be/VB")),
    ]
)
DO = {"do", "does", "did"}


@given(VERBS, FORMS, ADVERBS, PARTICLES, st.booleans())
def test_do_support_adds_a_form_of_do_and_nothing_else(
    lemma: str, tag: str, adverb: str | None, particle: str | None, plural: bool
) -> None:
    group = verb(inflect(lemma, tag, lemma), lemma, tag, adverb=adverb, particle=particle)
    first, second = operator(group, plural=plural)
    assert first in DO
    assert second.split() == [word for word in (adverb, lemma, particle) if word]


@given(VERBS, CHAINS, ADVERBS, PARTICLES, st.booleans())
def test_inversion_of_a_chain_adds_nothing(
    lemma: str,
    chain: tuple[str, tuple[str, ...]],
    adverb: str | None,
    particle: str | None,
    plural: bool,
) -> None:
    tag, auxiliaries = chain
    text = inflect(lemma, tag, lemma)
    group = verb(text, lemma, tag, *auxiliaries, adverb=adverb, particle=particle)
    words = [*(a.split("/")[0] for a in auxiliaries), adverb, text, particle]
    assert " ".join(operator(group, plural=plural)).split() == [word for word in words if word]


@pytest.mark.parametrize(
    ("written", "lemma", "wanted"),
    [("'ve", "have", "have"), ("'s", "be", "is"), ("'s", "have", "has"), ("wo", "will", "will")],
)
def test_a_contraction_is_written_out(written: str, lemma: str, wanted: str) -> None:
    assert full(written, lemma) == wanted


@pytest.mark.parametrize(
    ("rough", "wanted"),
    [
        ("Who  opened the bridge , a toll road ?", "Who opened the bridge, a toll road?"),
        ("Lind 's bridge", "Lind's bridge"),
        ("the builders ' strike", "the builders' strike"),
        ("$ 5 and 40 %", "$5 and 40%"),
        ("( a toll road )", "(a toll road)"),
        ("rock 'n' roll", "rock 'n' roll"),
    ],
)
def test_words_are_spaced_as_a_sentence_is(rough: str, wanted: str) -> None:
    assert tidy(rough) == wanted


@pytest.mark.parametrize(
    ("small", "large"),
    [("who opened it?", "Who opened it?"), ('"we won"', '"We won"'), ("40 died", "40 died")],
)
def test_the_first_letter_is_large(small: str, large: str) -> None:
    assert capitalised(small) == large
