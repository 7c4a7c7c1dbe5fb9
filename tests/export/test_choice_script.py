"""The script that shuffles options: the same on both sides, another each day."""

import json
import re
import shutil
import subprocess

import pytest

from quiz.export.format import Style
from quiz.export.note_types import NOTE_TYPES

NODE = shutil.which("node")
pytestmark = pytest.mark.skipif(not NODE, reason="the script runs in node, which is not here")

PAGE = """
function page(id, texts) {
  var list = { children: texts.map(function (text) { return { textContent: text }; }) };
  list.parentNode = { getAttribute: function () { return id; } };
  list.appendChild = function (row) {
    list.children = list.children.filter(function (other) { return other !== row; });
    list.children.push(row);
  };
  return list;
}
var shown = [];
%s.forEach(function (given) {
  var list = page(given.id, given.texts);
  var document = { querySelector: function () { return list; } };
  Date.now = function () { return given.at * 1000; };
  for (var time = 0; time < given.times; time++) { script(document); }
  shown.push(list.children.map(function (row) { return row.textContent; }));
});
console.log(JSON.stringify(shown));
function script(document) { %s }
"""
DAY = 24 * 60 * 60
MORNING = 1_760_000_400  # nine o'clock in UTC
TEXTS = ["a", "b", "c", "d"]


def shown(*cases: tuple[str, int, int]) -> list[list[str]]:
    """Run the script as many times as told, on pages with this id at these times."""
    [script] = re.findall(r"<script>(.*?)</script>", NOTE_TYPES[Style.CHOICE].front, re.S)
    given = [{"id": i, "at": at, "times": n, "texts": TEXTS} for i, at, n in cases]
    code = PAGE % (json.dumps(given), script)
    done = subprocess.run(
        [str(NODE), "-e", code], env={"TZ": "UTC"}, check=True, stdout=subprocess.PIPE, timeout=60
    )
    return list(json.loads(done.stdout))


def test_both_sides_of_a_card_show_one_order() -> None:
    front, back, evening, twice = shown(
        ("ship-who", MORNING, 1),
        ("ship-who", MORNING + 60, 1),
        ("ship-who", MORNING + 18 * 3600, 1),  # after midnight, before four
        ("ship-who", MORNING, 2),
    )
    assert front == back == evening == twice
    assert sorted(front) == TEXTS


def test_every_option_comes_to_every_place() -> None:
    orders = shown(*((f"ship-{n % 20}", MORNING + n // 20 * DAY, 1) for n in range(400)))
    for place in range(4):
        for text in TEXTS:
            assert 70 <= sum(order[place] == text for order in orders) <= 130


def test_another_day_and_another_question_have_orders_of_their_own() -> None:
    assert (
        len({tuple(order) for order in shown(*(("a", MORNING + n * DAY, 1) for n in range(9)))}) > 3
    )
    assert len({tuple(order) for order in shown(*((f"a{n}", MORNING, 1) for n in range(9)))}) > 3
