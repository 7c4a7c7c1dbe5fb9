"""Merging: each fact once, by turns, the best of them; the same input gives the same bytes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from news_items import deck, many, ref, who

from quiz.deckfile import dumps
from quiz.decks.curation import begin, drop, edit, keep
from quiz.decks.merging import merged
from quiz.decks.sameness import told_twice
from quiz.decks.stale import is_stale
from quiz.schema import Deck, Item

STEMS = (
    "Who opened the Tallow Bridge?",
    "Who opened the Tallow Bridge in Norwick?",
    "Who closed the Tallow Bridge?",
    "How many people crossed the Tallow Bridge?",
    "How many people crossed the Tallow Bridge in May 2024?",
)
ARTICLES = ("monday", "tuesday", "undated")


@st.composite
def items(draw: st.DrawFn) -> Item:
    stem, article = draw(st.sampled_from(STEMS)), draw(st.sampled_from(ARTICLES))
    more = {
        "id": draw(st.sampled_from(["q1", f"{article}-a", f"{article}-b", f"{article}-c"])),
        "score": draw(st.sampled_from([0.1, 0.5, 0.9])),
        "as_of": draw(st.sampled_from([None, date(2024, 5, 1), date(2024, 5, 9)])),
    }
    if stem.startswith("Who"):
        return who(stem, draw(st.sampled_from(["Ada Lind", "Otto Marsh"])), article, **more)
    return many(stem, draw(st.sampled_from(["12", "15"])), article, **more)


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    """A deck in which some items may be decided on; its articles may look like another's."""
    drawn = draw(st.lists(items(), max_size=4, unique_by=lambda item: item.id))
    made = deck(*drawn, title=draw(st.sampled_from(["A", "B", "A / B"])))
    publisher = draw(st.sampled_from([None, "The Bell"]))
    refs = tuple(ref.model_copy(update={"publisher": publisher}) for ref in made.articles)
    state = begin(made.model_copy(update={"articles": refs}))
    for item in draw(st.lists(st.sampled_from(drawn), unique=True)) if drawn else ():
        choose = draw(st.sampled_from([keep, drop, lambda s, i: edit(s, i, {"accept": ("x",)})]))
        state = choose(state, item)
    return state.deck


some = st.lists(decks(), min_size=1, max_size=3)


def unlike(item: Item) -> Item:
    """An item without what merging may change."""
    proof = item.evidence.model_copy(update={"article": ""})
    return item.model_copy(update={"id": "", "tags": (), "evidence": proof})


@given(some)
def test_merged_again_nothing_changes(given_decks: list[Deck]) -> None:
    once = merged(given_decks)
    assert dumps(merged([once])) == dumps(once)
    assert set(merged([once, *given_decks]).items) == set(once.items)


@given(some)
def test_the_same_input_gives_the_same_bytes(given_decks: list[Deck]) -> None:
    copies = [Deck.model_validate_json(deck.model_dump_json()) for deck in given_decks]
    assert dumps(merged(given_decks)) == dumps(merged(copies))


@given(some)
def test_names_are_given_once_and_articles_are_there(given_decks: list[Deck]) -> None:
    made = merged(given_decks)
    ids = [item.id for item in made.items]
    assert len(set(ids)) == len(ids)
    assert {item.evidence.article for item in made.items} <= {ref.id for ref in made.articles}
    assert not {c.id for c in made.choices if c.choice == "dropped"} & set(ids)


@given(some)
def test_no_item_is_lost_but_what_is_told_twice_or_dropped(given_decks: list[Deck]) -> None:
    made = merged(given_decks)
    gone = {unlike(c.item) for c in made.choices if c.item}
    for at, each in enumerate(given_decks):
        for item in each.items:
            told = any(told_twice(other, as_in(item, other)) for other in made.items)
            decided = unlike(item) in gone or decided_elsewhere(item, given_decks)
            assert told or decided or named_before(item, each, given_decks[:at])


def as_in(item: Item, other: Item) -> Item:
    """The item in the other's article where that is the same, else in one of its own."""
    same = other.evidence.article.startswith(item.evidence.article) and unlike(item) == unlike(
        other
    )
    name = other.evidence.article if same else f"not {other.evidence.article}"
    return item.model_copy(update={"evidence": item.evidence.model_copy(update={"article": name})})


def named_before(item: Item, own: Deck, others: list[Deck]) -> bool:
    """Tell whether an earlier deck has the item, in other words: its name and its article."""
    home = next(ref for ref in own.articles if ref.id == item.evidence.article)
    return any(
        home in other.articles and item.id in {i.id for i in other.items} for other in others
    )


def decided_elsewhere(item: Item, given_decks: list[Deck]) -> bool:
    return any(c.id == item.id and c.choice != "kept" for deck in given_decks for c in deck.choices)


@given(some)
def test_no_fact_is_told_twice(given_decks: list[Deck]) -> None:
    made = merged(given_decks).items
    assert not [(a, b) for a in made for b in made if a is not b and told_twice(a, b)]


@given(some, st.integers(1, 9))
def test_a_number_cuts_and_does_so_once(given_decks: list[Deck], count: int) -> None:
    whole, part = merged(given_decks).items, merged(given_decks, count).items
    assert len(part) == min(count, len(whole))
    assert set(part) <= set(whole)
    assert merged([merged(given_decks, count)], count).items == part


MON = [who(f"Who won race {n} in Norwick?", f"Winner {n}", score=n / 10) for n in (1, 2, 3)]
TUE = [who(f"Who lost race {n} in Norwick?", f"Loser {n}", "tuesday", score=0.5) for n in (4, 5)]


def test_articles_come_by_turns() -> None:
    made = merged([deck(*MON, title="Monday"), deck(*TUE, title="Tuesday")])
    assert made.items == (MON[0], TUE[0], MON[1], TUE[1], MON[2])
    assert made.title == "Monday / Tuesday"
    assert merged([deck(*MON)], title="A week").title == "A week"


@pytest.mark.parametrize(
    ("count", "kept"), [(1, [3]), (2, [3, 2]), (3, [3, 2, 4]), (4, [3, 2, 4, 1])]
)
def test_the_best_of_each_article_by_turns(count: int, kept: list[int]) -> None:
    pool = [*MON, *TUE]
    items = merged([deck(*MON), deck(*TUE)], count).items
    assert set(items) == {pool[n] for n in kept}


def test_what_is_overtaken_goes_first() -> None:
    old = many("How many people were killed in Norwick?", "12", score=1.0)
    new = many("How many people were killed in Norwick?", "15", "tuesday")
    assert merged([deck(old, MON[0]), deck(new)], 2).items == (MON[0], new)
    assert [is_stale(item) for item in merged([deck(old), deck(new)]).items] == [True, False]


def test_of_a_fact_told_twice_the_first_or_else_the_later_stays() -> None:
    first = who("Who leads the Norwick council?")
    twin = who("Who leads the Norwick council?", article="tuesday")
    later = twin.model_copy(update={"as_of": date(2024, 5, 7)})
    assert merged([deck(first), deck(twin)]).items == (first,)
    assert merged([deck(first), deck(later)]).items == (later,)


def test_two_articles_of_one_name_stay_two() -> None:
    other = who("Who sank the Norwick ferry?")
    refs = (ref("monday", publisher="The Bell"),)
    bell = deck(other).model_copy(update={"articles": refs})
    made = merged([deck(MON[0]), bell])
    assert [ref.id for ref in made.articles] == ["monday", "monday-2"]
    assert [item.id for item in made.items] == [MON[0].id, f"monday-2-{other.stem}"]
    assert merged([made, bell]) == merged([made])


def test_what_was_dropped_or_edited_in_one_deck_is_so_in_the_other() -> None:
    plain = deck(*MON)
    state = edit(drop(begin(plain), MON[0]), MON[1], {"accept": ("Win",)})
    for order in ([plain, state.deck], [state.deck, plain]):
        made = merged(order)
        assert [item.accept for item in made.items] == [("Win",), ()]
        assert [c.choice for c in made.choices] == ["dropped", "edited"]
        assert made.format == 2
