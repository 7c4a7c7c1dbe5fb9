"""The quiz page in a real Chromium: answered by mouse, by keyboard, and without its script."""

import re
from typing import Any

import pytest
from export_decks import DECK, HOSTILE_DECK, WHO
from real_browser import WIDTHS, violations
from sheet_decks import DECKS, EMPTY_DECK, LONG_DECK, MIXED_DECK, OPEN

from quiz.export.markup import plain

pytestmark = pytest.mark.browser

ITEM = ".item.current"
LOOKS = ("light", "dark")


def answer(page: Any, right: bool = True) -> None:
    """Answer the question shown by mouse, one without options as well."""
    key = page.locator(ITEM).get_attribute("data-key")
    if key:
        letter = key if right else "ABCD"["ABCD".index(key) - 1 if key != "A" else 1]
        page.locator(f"{ITEM} .option:has(.letter:text-is('{letter}'))").click()
    else:
        page.locator(f"{ITEM} button:text-is('Show the answer')").click()
        page.locator(f"{ITEM} button:text-is('I was {'right' if right else 'wrong'}')").click()


def onward(page: Any) -> None:
    page.locator(f"{ITEM} .next").click()


def run(page: Any, rights: list[bool]) -> None:
    for right in rights:
        answer(page, right)
        onward(page)


def shown(page: Any, what: str) -> str:
    return " ".join(page.locator(what).inner_text().split())


def focused(page: Any) -> str:
    return " ".join(str(page.evaluate("document.activeElement.innerText")).split())


def test_a_right_answer_is_proved_and_counted(visit: Any) -> None:
    page = visit(DECK, "page")
    proof = page.locator(f"{ITEM} .proof")
    assert shown(page, f"{ITEM} .count") == "Question 1 of 4"
    assert not proof.is_visible()
    answer(page)
    assert shown(page, f"{ITEM} [role=status]") == "Right."
    assert proof.is_visible()
    assert shown(page, f"{ITEM} .proof p") == WHO.evidence.quote
    assert shown(page, f"{ITEM} .proof mark") == "Ines Falk"
    assert shown(page, f"{ITEM} .count") == "Question 1 of 4, 1 of 1 right"
    assert focused(page) == "Next question"


def test_a_wrong_answer_shows_the_right_one(visit: Any) -> None:
    page = visit(DECK, "page")
    key = page.locator(ITEM).get_attribute("data-key")
    answer(page, right=False)
    verdict = f"Wrong. The answer is {key}: {WHO.key}"
    assert shown(page, f"{ITEM} [role=status]") == verdict
    assert shown(page, f"{ITEM} .option.right") == f"{key} {WHO.key} ✓ right"
    assert shown(page, f"{ITEM} .option.wrong").endswith("✗ yours")
    page.locator(f"{ITEM} .option.right").click(force=True)
    assert shown(page, f"{ITEM} [role=status]") == verdict


def test_the_score_is_right_and_the_missed_come_again(visit: Any) -> None:
    page = visit(DECK, "page")
    run(page, [True, False, True, False])
    assert shown(page, ".result h2") == "2 of 4 right"
    assert focused(page).startswith("2 of 4 right")
    missed = [" ".join(text.split()) for text in page.locator(".missed li").all_inner_texts()]
    assert missed == [f"{item.stem} {item.key}" for item in DECK.items[1::2]]
    page.get_by_role("button", name="Repeat the 2 missed").click()
    assert shown(page, f"{ITEM} .count") == "Question 1 of 2, once more"
    assert not page.locator(f"{ITEM} .proof").is_visible()
    run(page, [True, False])
    assert shown(page, ".result h2") == "1 of 2 right"
    assert shown(page, ".result p") == "The first time: 2 of 4 right"
    page.get_by_role("button", name="Repeat the one missed").click()
    run(page, [True])
    assert shown(page, ".result h2") == "1 of 1 right"
    assert page.locator(".missed").count() == 0
    page.get_by_role("button", name="Start again").click()
    run(page, [True] * 4)
    assert shown(page, ".result h2") == "4 of 4 right"
    assert page.locator(".result p").count() == 0


@pytest.mark.parametrize("keys", ["letters", "numbers", "tab"])
def test_the_keyboard_alone_will_do(visit: Any, keys: str) -> None:
    page = visit(DECK, "page")
    page.keyboard.press("Tab")
    for number, _ in enumerate(DECK.items):
        while not page.evaluate("!!document.activeElement.closest('.item')"):
            page.keyboard.press("Tab")
        place = "ABCD".index(page.locator(ITEM).get_attribute("data-key"))
        if keys == "tab":
            page.keyboard.press("Tab") if number else None
            for _ in range(place):
                page.keyboard.press("Tab")
            page.keyboard.press("Space")
        else:
            page.keyboard.press("abcd"[place] if keys == "letters" else str(place + 1))
        assert shown(page, f"{ITEM} [role=status]") == "Right."
        page.keyboard.press("Enter")
    assert shown(page, ".result h2") == "4 of 4 right"
    page.keyboard.press("Tab")
    assert focused(page) == "Start again"
    page.keyboard.press("Enter")
    assert shown(page, f"{ITEM} .count") == "Question 1 of 4"
    assert focused(page).startswith("Question 1 of 4")


def test_keys_choose_only_where_the_question_has_the_focus(visit: Any) -> None:
    page = visit(DECK, "page")
    page.keyboard.press("a")
    page.locator(f"{ITEM} .option").first.focus()
    for combination in ("Control+a", "Alt+b", "Meta+c", "e", "5", "ArrowDown", "Backspace"):
        page.keyboard.press(combination)
    assert shown(page, f"{ITEM} .count") == "Question 1 of 4"
    page.keyboard.press("Shift+B")
    assert shown(page, f"{ITEM} .count").startswith("Question 1 of 4, ")


def test_what_has_no_options_is_judged_by_oneself(visit: Any) -> None:
    page = visit(MIXED_DECK.model_copy(update={"items": (OPEN, OPEN, WHO)}), "page")
    page.get_by_label("Your answer").first.fill("Dab <b>1</b>")
    assert shown(page, f"{ITEM} .count") == "Question 1 of 3"  # letters are no choice in it
    page.keyboard.press("Enter")
    assert shown(page, f"{ITEM} [role=status]") == "You wrote: Dab <b>1</b>"
    assert shown(page, f"{ITEM} .solution") == OPEN.key
    assert shown(page, f"{ITEM} .also") == "Also right: Falk; Captain Ines Falk"
    assert focused(page) == "I was right"
    page.keyboard.press("Enter")
    assert shown(page, f"{ITEM} [role=status]") == "Right."
    onward(page)
    page.get_by_role("button", name="Show the answer").click()
    assert shown(page, f"{ITEM} [role=status]") == "Compare it with yours."
    page.get_by_role("button", name="I was wrong").click()
    assert shown(page, f"{ITEM} [role=status]") == f"Wrong. The answer is {OPEN.key}"
    onward(page)
    run(page, [True])
    assert shown(page, ".result h2") == "2 of 3 right"
    page.get_by_role("button", name="Repeat the one missed").click()
    assert page.get_by_label("Your answer").last.input_value() == ""
    assert page.get_by_role("button", name="Show the answer").is_visible()


@pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)
def test_every_deck_can_be_gone_through(visit: Any, deck: Any) -> None:
    page = visit(deck, "page", 320)
    for item in deck.items:
        assert page.locator(f"{ITEM} .stem [dir]").text_content() == plain(item.stem)
        answer(page)
        onward(page)
    assert shown(page, ".result h2") == f"{len(deck.items)} of {len(deck.items)} right"


def test_a_deck_without_questions_is_no_quiz(visit: Any) -> None:
    page = visit(EMPTY_DECK, "page")
    assert "There are no questions in this deck." in shown(page, "main")


def test_without_its_script_each_answer_folds_out(visit: Any) -> None:
    page = visit(MIXED_DECK, "page", java_script_enabled=False)
    for number, item in enumerate(MIXED_DECK.items):
        section = page.locator(".item").nth(number)
        assert item.stem in section.inner_text()
        assert not section.locator(".proof").is_visible()
        section.locator("summary").click()
        assert item.evidence.quote in section.locator(".proof").inner_text()
        assert item.key in section.locator(".solution").inner_text()
    assert page.locator("button").count() == 0


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("look", LOOKS)
def test_nobody_is_shut_out(visit: Any, width: int, look: str) -> None:
    page = visit(MIXED_DECK, "page", width, color_scheme=look)
    found = violations(page)
    for right in (False, True, False, True):
        answer(page, right)
        found += violations(page)
        onward(page)
        found += violations(page)
    assert found == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("deck", [HOSTILE_DECK, LONG_DECK], ids=["hard", "long"])
def test_nothing_is_wider_than_the_screen(visit: Any, deck: Any, width: int) -> None:
    page = visit(deck.model_copy(update={"items": deck.items[:14]}), "page", width)
    for _ in range(14):
        assert wider(page) <= 0
        answer(page, right=False)
        assert wider(page) <= 0
        onward(page)
    assert wider(page) <= 0


def wider(page: Any) -> int:
    root = "document.documentElement"
    return int(page.evaluate(f"{root}.scrollWidth - {root}.clientWidth"))


def test_buttons_are_large_enough_for_a_thumb(visit: Any) -> None:
    page = visit(MIXED_DECK, "page", 320)
    for _ in MIXED_DECK.items:
        answer(page)
        boxes = [each.bounding_box() for each in page.locator("button:visible").all()]
        assert all(box["height"] >= 44 for box in boxes)
        onward(page)


def test_the_verdict_is_on_the_screen_of_a_phone(visit: Any) -> None:
    page = visit(LONG_DECK, "page", 320)
    for number in range(8):
        answer(page, right=bool(number % 2))
        top = page.locator(f"{ITEM} .verdict").bounding_box()["y"]
        last = page.locator(f"{ITEM} .next").bounding_box()
        assert 0 <= top < last["y"]
        assert last["y"] + last["height"] <= WIDTHS[320]
        onward(page)


def described(page: Any) -> str:
    """What a screen reader adds to the name of the button that has the focus."""
    button = "document.activeElement.getAttribute('aria-describedby')"
    return str(page.evaluate(f"document.getElementById({button}).innerText"))


def test_the_answer_is_heard_before_one_judges(visit: Any) -> None:
    page = visit(MIXED_DECK.model_copy(update={"items": (OPEN,)}), "page")
    page.get_by_role("button", name="Show the answer").click()
    assert focused(page) == "I was right"
    assert OPEN.key in described(page)
    assert OPEN.evidence.quote in described(page)


def test_what_is_heard_after_an_answer(visit: Any) -> None:
    page = visit(DECK, "page")
    answer(page, right=False)
    assert WHO.evidence.quote in described(page)
    tree = page.locator("main").aria_snapshot()
    assert re.search(r'button "A .+" \[disabled\]', tree)
    assert 'status: "Wrong. The answer is' in tree
