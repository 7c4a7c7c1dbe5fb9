"""Slides in a real Chromium: moved by key, click and touch, large enough, and never too large."""

from typing import Any

import pytest
from export_decks import DECK, HOSTILE_DECK, WHO
from real_browser import WIDTHS, violations
from sheet_decks import DECKS, EMPTY_DECK, LONG_DECK, MIXED_DECK

pytestmark = pytest.mark.browser

LAST = 2 * len(DECK.items) + 1
LOOKS = ("light", "dark")


def place(page: Any) -> int:
    """The number of the slide that is shown, as the counter, the address and the page have it."""
    numbers = {
        int(page.locator("#place").inner_text().split(" / ")[0]),
        int(page.url.partition("#")[2]),
        int(
            page.evaluate("[...document.querySelectorAll('.slide')].findIndex(s => s.offsetParent)")
        )
        + 1,
    }
    assert page.locator(".slide:visible").count() == 1
    [number] = numbers
    return number


KEYS = [
    ("ArrowRight", 2),
    ("Space", 2),
    ("PageDown", 2),
    ("Enter", 2),
    ("ArrowRight ArrowRight ArrowLeft", 2),
    ("Space Space Shift+Space", 2),
    ("PageDown PageDown PageUp", 2),
    ("Space Backspace", 1),
    ("End", LAST),
    ("End Home", 1),
    ("End ArrowRight", LAST),
    ("ArrowLeft", 1),
    ("Control+ArrowRight Alt+ArrowDown a 1", 1),
]


@pytest.mark.parametrize(("keys", "number"), KEYS)
def test_keys_move(visit: Any, keys: str, number: int) -> None:
    page = visit(DECK, "slides")
    for key in keys.split():
        page.keyboard.press(key)
    assert place(page) == number


def test_each_question_is_followed_by_its_answer(visit: Any) -> None:
    page = visit(MIXED_DECK, "slides")
    assert page.locator(".slide:visible .title").inner_text() == MIXED_DECK.title
    for item in MIXED_DECK.items:
        page.keyboard.press("Space")
        asked = page.locator(".slide:visible").inner_text()
        assert item.stem in asked
        assert item.evidence.quote not in asked
        assert page.evaluate("document.activeElement.innerText") == item.stem
        page.keyboard.press("Space")
        assert item.evidence.quote in page.locator(".slide:visible q").inner_text()
        assert item.key in page.locator(".slide:visible .solution").inner_text()
        assert "The Merrow Times" in page.locator(".slide:visible .source").inner_text()


def test_the_letter_of_the_answer_is_that_of_the_option(visit: Any) -> None:
    page = visit(DECK, "slides")
    for item in DECK.items:
        page.keyboard.press("Space")
        options = dict(
            text.split("\n", 1) for text in page.locator(".slide:visible li").all_inner_texts()
        )
        page.keyboard.press("Space")
        letter, key = page.locator(".slide:visible .solution").inner_text().split("\n", 1)
        assert options[letter] == key == item.key


def test_clicks_move_and_links_do_not(visit: Any) -> None:
    page = visit(DECK, "slides")
    page.locator(".slide:visible").click()
    page.locator("#next").click()
    assert place(page) == 3
    page.locator(".slide:visible a").evaluate(
        "link => { link.addEventListener('click', event => event.preventDefault()); link.click(); }"
    )
    assert place(page) == 3
    page.locator("#back").click()
    assert place(page) == 2
    page.locator(".slide:visible h2").dblclick()  # two clicks are two steps, and select a word
    assert place(page) in (3, 4)


def swipe(page: Any, start: tuple[int, int], end: tuple[int, int]) -> None:
    touch = page.context.new_cdp_session(page)

    def send(kind: str, *points: tuple[int, int]) -> None:
        fingers = [{"x": x, "y": y} for x, y in points]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    send("touchStart", start)
    send("touchMove", ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2))
    send("touchMove", end)
    send("touchEnd")
    page.wait_for_timeout(50)


def test_swipes_and_taps_move(visit: Any) -> None:
    page = visit(DECK, "slides", 320, has_touch=True)
    swipe(page, (280, 300), (60, 310))
    assert place(page) == 2
    swipe(page, (280, 300), (60, 310))
    assert place(page) == 3
    swipe(page, (60, 300), (280, 310))
    assert place(page) == 2
    swipe(page, (160, 400), (165, 100))
    assert place(page) == 2
    page.touchscreen.tap(160, 200)
    assert place(page) == 3


def test_a_reload_stays_at_the_slide(visit: Any) -> None:
    page = visit(DECK, "slides")
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    page.reload()
    assert place(page) == 3
    page.evaluate("location.hash = '#5'")
    page.wait_for_function("document.getElementById('place').innerText.startsWith('5')")
    assert place(page) == 5


@pytest.mark.parametrize("hash_", ["#0", "#-1", "#x", "#<b>", "#"])
def test_an_odd_address_is_the_first_slide(visit: Any, hash_: str) -> None:
    page = visit(DECK, "slides")
    page.evaluate(f"location.hash = {hash_!r}")
    page.reload()
    assert place(page) == 1


@pytest.mark.parametrize("look", LOOKS)
def test_dark_and_light_can_be_chosen(visit: Any, look: str) -> None:
    page = visit(DECK, "slides", color_scheme=look)

    def dark() -> bool:
        colour = page.locator(".slide:visible").evaluate("s => getComputedStyle(s).backgroundColor")
        return int(colour[4:].split(",")[0]) < 128

    assert dark() is (look == "dark")
    for _ in range(2):
        before = dark()
        page.locator("#look").click()
        assert dark() is not before
    found = []
    for _ in range(3):
        page.keyboard.press("Space")
        page.locator("#look").click()
        found += violations(page)
    assert found == []


def size(page: Any, what: str) -> float:
    script = "each => parseFloat(getComputedStyle(each).fontSize)"
    return float(page.locator(f".slide:visible {what}").first.evaluate(script))


def test_letters_can_be_made_larger_and_smaller(visit: Any) -> None:
    page = visit(DECK, "slides", 1920)
    page.keyboard.press("Space")
    usual = size(page, ".stem")
    page.locator("#larger").click()
    assert size(page, ".stem") > usual
    page.locator("#smaller").click()
    page.locator("#smaller").click()
    assert size(page, ".stem") < usual


def test_letters_can_be_read_from_the_back_of_a_room(visit: Any) -> None:
    page = visit(LONG_DECK, "slides", 1920)
    for item in LONG_DECK.items[:8]:
        page.keyboard.press("Space")
        assert size(page, ".stem") >= (80 if len(item.stem) < 100 else 32)
        page.keyboard.press("Space")
        assert size(page, ".solution") >= 60
        assert size(page, "q") >= 30


SCREENS = {"full": (1920, 1080), "old": (1024, 768), "laptop": (1366, 650), "tall": (768, 1024)}


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
@pytest.mark.parametrize("deck", [HOSTILE_DECK, LONG_DECK], ids=["hard", "long"])
def test_every_slide_fits_the_screen(visit: Any, deck: Any, screen: tuple[int, int]) -> None:
    page = visit(deck.model_copy(update={"items": deck.items[:12]}), "slides")
    page.set_viewport_size({"width": screen[0], "height": screen[1]})
    for _ in range(25):
        root = "document.documentElement"
        assert page.evaluate(f"{root}.scrollHeight - {root}.clientHeight") <= 0
        assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") <= 0
        below = page.locator(".slide:visible .middle").evaluate(
            "m => m.getBoundingClientRect().bottom"
        )
        assert below <= page.locator("nav").bounding_box()["y"]
        page.keyboard.press("Space")


@pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)
def test_nothing_is_wider_than_a_phone(visit: Any, deck: Any) -> None:
    page = visit(deck.model_copy(update={"items": deck.items[:12]}), "slides", 320)
    for _ in range(25):
        root = "document.documentElement"
        assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") <= 0
        page.keyboard.press("Space")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("look", LOOKS)
def test_nobody_is_shut_out(visit: Any, width: int, look: str) -> None:
    page = visit(MIXED_DECK, "slides", width, color_scheme=look)
    found = violations(page)
    for _ in range(4):  # with options and without
        page.keyboard.press("Space")
        found += violations(page)
    assert found == []


def test_a_deck_without_questions_has_a_title(visit: Any) -> None:
    page = visit(EMPTY_DECK, "slides")
    page.keyboard.press("Space")
    assert place(page) == 1


def test_without_its_script_all_slides_are_there(visit: Any) -> None:
    page = visit(DECK, "slides", java_script_enabled=False)
    assert page.locator(".slide:visible").count() == LAST
    assert not page.locator("nav").is_visible()
    assert WHO.evidence.quote in page.locator("main").inner_text()


def test_who_wants_no_motion_gets_none(visit: Any) -> None:
    page = visit(DECK, "slides", reduced_motion="reduce")
    style = page.locator("#done").evaluate("bar => getComputedStyle(bar).transitionDuration")
    assert style == "0s"
