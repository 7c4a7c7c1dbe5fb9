"""Items with their options in order, for paper and files."""

from export_decks import WHEN, WHERE, WHO

from quiz.export.asked import asked

ITEMS = (WHO, WHEN, WHERE)


def test_the_options_are_the_key_and_its_distractors() -> None:
    for made in asked(ITEMS):
        assert set(made.options) == {made.item.key, *made.item.distractors}
        assert made.options["ABCD".index(made.letter)] == made.item.key


def test_the_order_is_the_same_each_time_and_another_in_another_version() -> None:
    assert asked(ITEMS) == asked(ITEMS)
    assert [made.options for made in asked(ITEMS, "A")] != [
        made.options for made in asked(ITEMS, "B")
    ]


def test_of_two_options_one_is_no_question() -> None:
    (made,) = asked((WHO.model_copy(update={"distractors": ("Otto Marsh",)}),))
    assert made.options == ()


def test_keys_do_not_stand_at_one_place() -> None:
    many = tuple(WHO.model_copy(update={"id": f"ship-{number}"}) for number in range(40))
    places = [made.place for made in asked(many)]
    assert set(places) == {0, 1, 2, 3}
    assert all(len(set(places[at : at + 3])) > 1 for at in range(len(places) - 2))
