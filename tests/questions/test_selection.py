"""What makes the deck: the best first, no fact twice, no answer given away, a bit of everything."""

from parts import candidate, fact, phrase, subject, thing, verb

from quiz.fact import Fact
from quiz.questions.candidate import Candidate
from quiz.questions.selection import select
from quiz.schema import Kind

TOPICS = "harbour orchestra vaccine glacier election".split()


def told(number: int, lemma: str = "open") -> Fact:
    """A fact of its own in the sentence with this number."""
    topic = TOPICS[number % len(TOPICS)]
    return fact(
        subject(phrase(f"the {topic}")), thing(phrase(f"doors {number}")),
        verb=verb(f"{lemma}ed", lemma), sentence=number,
    )  # fmt: skip


def asked(number: int, key: str, kind: Kind = Kind.WHO, text: str = "") -> Candidate:
    topic = TOPICS[number % len(TOPICS)]
    text = text or f"Which person of the {topic} number {number} opened {topic} doors?"
    return candidate(text, key, kind=kind, fact=told(number))


def chosen(*candidates: Candidate, count: int = 10) -> tuple[list[str], list[str]]:
    """Return the keys of the chosen, and the reasons against the others; the first is the best."""
    scored = [(1 - n / 10, c) for n, c in enumerate(candidates)]
    kept, left = select(scored, count)
    return [c.key for _, c in kept], [why for _, why in left]


def test_the_chosen_stand_in_story_order() -> None:
    assert chosen(asked(2, "Eva Moe"), asked(0, "Tom Hale"))[0] == ["Tom Hale", "Eva Moe"]


def test_the_best_are_chosen_where_there_are_too_many() -> None:
    keys, why = chosen(*(asked(n, f"Key {'ABCDE'[n]}") for n in range(5)), count=2)
    assert keys == ["Key A", "Key B"]
    assert set(why) == {"more items than asked for"}


def test_a_question_is_asked_once() -> None:
    again = asked(0, "Eva Moe"), asked(1, "Tom Hale", text=asked(0, "").stem)
    assert chosen(*again) == (["Eva Moe"], ["same fact as another item"])


def test_a_fact_is_asked_once_for_each_sort_of_answer() -> None:
    names = asked(0, "Eva Moe"), asked(0, "The harbour", Kind.WHICH, "Which thing had doors?")
    assert chosen(*names) == (["Eva Moe"], ["same fact as another item"])
    number = asked(0, "400", Kind.HOW_MANY, "How many doors did the harbour open?")
    assert chosen(names[0], number) == (["400", "Eva Moe"], [])


def test_two_ways_to_tell_a_fact_are_one() -> None:
    text = "Who opened the harbour doors with the orchestra"
    pair = asked(0, "Eva Moe", text=f"{text} yesterday?"), asked(1, "Eva Moe", text=f"{text}?")
    assert chosen(*pair) == (["Eva Moe"], ["same fact as another item"])


def test_no_stem_gives_another_key_away() -> None:
    teller = asked(0, "Eva Moe", text="Who opened the harbour with Tom Hale?")
    asker = asked(0, "Tom Hale", Kind.WHEN, "Who opened the harbour with Eva?")
    keys, why = chosen(teller, asker)
    assert keys == ["Eva Moe"]
    assert why == ["gives away another item's answer"]


def test_a_name_in_a_question_about_something_else_gives_nothing_away() -> None:
    keys, why = chosen(
        asked(0, "Eva Moe", text="Who welcomed Tom Hale at the harbour concert?"),
        asked(1, "Tom Hale", text="Which singer founded a glacier museum?"),
    )
    assert (sorted(keys), why) == (["Eva Moe", "Tom Hale"], [])


def test_a_sentence_gives_two_items_at_most() -> None:
    kinds = (Kind.WHO, Kind.HOW_MANY, Kind.WHERE)
    texts = ("Who sang?", "How many came?", "Where was it?")
    three = [
        candidate(text, key, kind=kind, fact=told(3, lemma))
        for kind, text, key, lemma in zip(
            kinds, texts, ("Eva", "400", "Bergen"), ("sing", "come", "be"), strict=True
        )
    ]
    keys, why = chosen(*three)
    assert (len(keys), why) == (2, ["enough from this sentence"])


def test_one_answer_is_not_asked_for_again_and_again() -> None:
    texts = ("Which singer wept?", "Who bought a ferry?", "Who hid a map?")
    same = [asked(n, "Eva Moe", text=text) for n, text in enumerate(texts)]
    assert chosen(*same) == (["Eva Moe"], ["answer asked for already"] * 2)


def test_nothing_is_lost() -> None:
    keys, why = chosen(*(asked(n, f"Key {n}") for n in range(5)), count=3)
    assert len(keys) + len(why) == 5
