"""A deck made again keeps what was decided on the old one, and offers what is new."""

from news_items import deck, ref, who

from quiz.deckfile import dumps, load, save
from quiz.decks.choices import carried, dropped
from quiz.decks.curation import Curation, begin, drop, edit, keep
from quiz.schema import Article, Deck, Item

ONE, TWO, THREE, FOUR = (
    who(
        f"Who won race {n} in Norwick?", f"Winner {n}", start=10 * n, score=n / 10, id=f"monday-{n}"
    )
    for n in (1, 2, 3, 4)
)
OLD = deck(ONE, TWO, THREE)


def chosen(*steps) -> Deck:
    state = begin(OLD)
    for step in steps:
        state = step(state)
    return state.deck


def dropping(item: Item):
    return lambda state: drop(state, item)


def keeping(item: Item):
    return lambda state: keep(state, item)


def editing(item: Item, **edits):
    def step(state: Curation) -> Curation:
        return edit(state, next(i for i in state.walk if i.id == item.id), edits)

    return step


def article(*items: Item) -> Article:
    text = " ".join(["News:", *(item.evidence.quote for item in items)])
    return Article(id="monday", title="The monday news", text=text, paragraphs=())


def choices(made: Deck) -> dict[str, str]:
    return {choice.id: choice.choice for choice in made.choices}


def test_an_answer_that_was_remembered_stays_accepted() -> None:
    heard = ONE.model_copy(update={"accept": (*ONE.accept, "The winner")})
    assert carried(deck(heard, TWO), deck(ONE, TWO)) == deck(heard, TWO)


def test_an_answer_to_another_key_is_not_remembered() -> None:
    heard = ONE.model_copy(update={"accept": ("The winner",), "key": "Somebody else"})
    assert carried(deck(heard), deck(ONE)) == deck(ONE)


def test_without_choices_a_deck_is_made_as_ever() -> None:
    new = deck(ONE, FOUR)
    assert carried(OLD, new) is new


def test_what_was_dropped_stays_dropped() -> None:
    made = carried(chosen(dropping(TWO)), OLD)
    assert made.items == (ONE, THREE)
    assert choices(made) == {TWO.id: "dropped"}
    assert carried(made, OLD) == made


def test_what_is_new_is_offered_until_it_is_decided_on() -> None:
    made = carried(chosen(dropping(TWO)), deck(ONE, TWO, THREE, FOUR))
    assert choices(made) == {TWO.id: "dropped", FOUR.id: "new"}
    assert begin(made).current == ONE
    again = carried(made, deck(ONE, THREE, FOUR))
    assert choices(again) == choices(made)
    assert choices(carried(again, deck(ONE, THREE))) == {TWO.id: "dropped"}
    assert choices(keep(begin(again), FOUR).deck)[FOUR.id] == "kept"


def test_an_edit_is_made_on_the_item_as_it_is_now() -> None:
    old = chosen(editing(TWO, stem="Who was second?", distractors=("Loser 2", "Loser 3")))
    corrected = TWO.model_copy(update={"accept": ("W. 2",), "score": 0.9, "stem": "Who won?"})
    made = carried(old, deck(ONE, corrected, THREE))
    now = made.items[1]
    assert (now.stem, now.accept, now.score) == ("Who was second?", ("W. 2",), 0.9)
    assert now.distractors == ("Loser 2", "Loser 3")
    assert made.choices[0].made == corrected


def test_an_edited_key_stays_with_its_value() -> None:
    made = carried(chosen(editing(TWO, key="Eve Ward")), OLD)
    assert (made.items[1].key, made.items[1].answer.name) == ("Eve Ward", "Eve Ward")


def test_a_new_key_is_no_wrong_option_as_well() -> None:
    old = chosen(editing(TWO, distractors=("Loser 2", "Loser 3")))
    corrected = who(TWO.stem, "Loser 2", id=TWO.id)
    assert carried(old, deck(corrected)).items[0].distractors == ("Loser 3",)


def test_what_was_kept_or_edited_and_is_not_made_stays_with_its_sentence() -> None:
    old = chosen(keeping(ONE), editing(TWO, stem="Who was second?"), dropping(THREE))
    made = carried(old, deck(FOUR), [article(TWO, ONE)])
    assert [item.stem for item in made.items] == ["Who was second?", FOUR.stem, ONE.stem]
    text = article(TWO, ONE).text
    for item in (made.items[0], made.items[2]):
        assert text[item.evidence.start : item.evidence.end] == item.evidence.quote


def test_an_edit_is_remembered_while_its_sentence_is_gone(tmp_path) -> None:
    old = chosen(keeping(ONE), editing(TWO, stem="Who was second?"))
    without = carried(old, deck(THREE), [article(THREE)])
    assert without.items == (THREE,)
    assert choices(without) == {TWO.id: "edited"}
    save(without, tmp_path / "deck.json")
    again = carried(load(tmp_path / "deck.json"), OLD, [article(ONE, TWO, THREE)])
    assert [item.stem for item in again.items] == [ONE.stem, "Who was second?", THREE.stem]
    assert [choice.item for choice in again.choices if choice.id == TWO.id] == [None]


def test_no_more_than_asked_for_and_what_is_decided_first() -> None:
    old = chosen(keeping(ONE), dropping(TWO))
    assert carried(old, deck(ONE, TWO, THREE, FOUR), count=2).items == (ONE, FOUR)
    assert carried(old, deck(ONE, TWO, THREE, FOUR), count=3).items == (ONE, THREE, FOUR)


def test_dropped_items_are_counted_by_article() -> None:
    old = chosen(dropping(TWO), dropping(THREE))
    assert (dropped(old, "monday"), dropped(old, "tuesday")) == (2, 0)


def test_choices_on_an_article_that_is_gone_are_forgotten() -> None:
    new = Deck(title="Tuesday", articles=(ref("tuesday"),), items=())
    assert carried(chosen(dropping(TWO), editing(ONE, accept=("x",))), new) == new


def test_facts_that_a_number_tells_apart_keep_their_names() -> None:
    first, second = (
        who(f"Who won race {n} in Norwick?", f"Winner {n}", id=name)
        for n, name in ((1, "monday-0123456789"), (2, "monday-0123456789-2"))
    )
    old = drop(begin(deck(first, second)), second).deck
    swapped = deck(
        second.model_copy(update={"id": first.id}), first.model_copy(update={"id": second.id})
    )
    made = carried(old, swapped)
    assert made.items == (first,)
    alone = deck(second.model_copy(update={"id": first.id}))
    assert carried(old, alone).items == ()


def test_a_new_fact_gets_a_name_of_its_own() -> None:
    first, other = (
        who(f"Who won race {n} in Norwick?", f"Winner {n}", id="monday-0123456789") for n in (1, 2)
    )
    old = keep(begin(deck(first)), first).deck
    made = carried(old, deck(other, first.model_copy(update={"id": "monday-0123456789-2"})))
    assert made.items == (other.model_copy(update={"id": "monday-0123456789-2"}), first)


def test_the_format_says_whether_there_are_choices() -> None:
    assert '"format": 2' in dumps(chosen(keeping(ONE)))
    assert dumps(begin(chosen(keeping(ONE))).deck) != dumps(OLD)
    assert '"format": 1' in dumps(OLD)
    assert "choices" not in dumps(OLD)
