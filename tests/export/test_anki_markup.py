"""Text as HTML for Anki: shown letter by letter, with the key marked in the quoted sentence."""

from html import unescape

import pytest
from export_decks import HOSTILE
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.export.markup import APART, COMMANDS, address, gapped, html, marked, options

WRITTEN = [
    ("a <b> & 'c' \"d\"", "a &lt;b&gt; &amp; &#x27;c&#x27; &quot;d&quot;"),
    ("{{x}}", "{|{x}|}"),
    ("{{{", "{|{|{"),
    ("a::b", "a:|:b"),
    ("[latex]x[/LaTeX]", "[|latex]x[|/LaTeX]"),
    ("[$]x[/$] [$$]x[/$$]", "[|$]x[|/$] [|$$]x[|/$$]"),
    ("[sic] [$5]", "[sic] [$5]"),
    ("[sound:a.mp3]", "[|sound:a.mp3]"),
    (r"\(x\)", r"\|(x\)"),
    ("<%x%>", "&lt;|%x%&gt;"),
    ("AT&amp;T", "AT&amp;|amp;T"),
    ("AT&T; B&B", "AT&amp;|T; B&amp;B"),
    (" a\r\n\tb\u2028c ", "a b c"),
    ("a\x1f\x00b\x7f\x9f", "ab"),
    ("40\xa0%", "40\xa0%"),
    ("Zoe\u0308", "Zo\u00eb"),
]
"""Text and its HTML, with a stroke for the word joiner."""


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_text_is_written_so_that_it_is_only_text(text: str, expected: str) -> None:
    assert html(text) == expected.replace("|", APART)


@settings(deadline=None)
@given(st.text(st.sampled_from("{}:<>%[]/$&;#()\\latexLATEXsoundanki: ")))
def test_no_command_is_left_and_no_letter_lost(text: str) -> None:
    shown = unescape(html(text))
    assert shown.replace(APART, "") == " ".join(text.split())
    assert not any(a in shown for a in ("{{", "}}", "::", "<%", "[$]", "[sound:", r"\(", r"\["))
    assert "[latex]" not in shown.lower()


def test_every_command_says_what_it_would_do() -> None:
    assert all(why for _, _, why in COMMANDS)


MARKED = [
    ("Ada Lind opened it.", ["Ada Lind"], "<mark>Ada Lind</mark> opened it."),
    ("Ada Lind opened it.", ["Mayor Lind", "Lind"], "Ada <mark>Lind</mark> opened it."),
    ("Ada Lind opened it.", ["Otto", ""], "Ada Lind opened it."),
    ("The Lindens in Lind.", ["Lind"], "The Lindens in <mark>Lind</mark>."),
    ("About 4,000 came.", ["about 4,000"], "<mark>About 4,000</mark> came."),
    ("Some 4,000 or 0.4 or 4.", ["4"], "Some 4,000 or 0.4 or <mark>4</mark>."),
    ("Give us the US plan.", ["US"], "Give us the <mark>US</mark> plan."),
    ("It cost US$40, no more.", ["$40"], "It cost US<mark>$40</mark>, no more."),
    ("As much as 40% of it.", ["40%"], "As much as <mark>40%</mark> of it."),
    ("The ‘Tin–Can’ prize", ["'Tin-Can'"], "The <mark>‘Tin–Can’</mark> prize"),
    ("The Tin\nCan prize", ["Tin Can"], "The <mark>Tin Can</mark> prize"),
    ("Marks & Sparrow won.", ["Marks & Sparrow"], "<mark>Marks &amp; Sparrow</mark> won."),
    ("a{ {b", ["{b"], "a{ <mark>{b</mark>"),
    ("a{{b", ["{b"], f"a{{{APART}<mark>{{b</mark>"),
    ("C++ or C", ["C++"], "<mark>C++</mark> or C"),
    ("to 12 and 12", ["12"], "to <mark>12</mark> and <mark>12</mark>"),
]


@pytest.mark.parametrize(("text", "forms", "expected"), MARKED)
def test_the_key_is_marked_in_the_quoted_sentence(
    text: str, forms: list[str], expected: str
) -> None:
    assert marked(text, forms) == expected


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hard_key_is_marked_too(text: str) -> None:
    assert marked(f"It is {text} today.", [text]) == f"It is <mark>{html(text)}</mark> today."


GAPPED = [
    ("Ada Lind opened it.", ["Ada Lind"], "{{c1::Ada Lind}} opened it."),
    ("Lind, Ada Lind, won.", ["Ada Lind", "Lind"], "{{c1::Lind}}, {{c1::Ada Lind}}, won."),
    ("Some 4,000 or 4.", ["4"], "Some 4,000 or {{c1::4}}."),
    ("Ada Lind opened it.", ["Otto", ""], ""),
    ("a{x}b", ["{x}"], "a{{c1::|{x}|}}b"),
    ("a{ {x}", ["{x}"], "a{ {{c1::|{x}|}}"),
    ("{x} }", ["x"], "{|{{c1::x}}} }"),
    ("a:b::c", [":b:"], "a{{c1::|:b:}}|:c"),
    ("a <b> c", ["<b>"], "a {{c1::&lt;b&gt;}} c"),
]


@pytest.mark.parametrize(("text", "forms", "expected"), GAPPED)
def test_every_form_of_the_key_is_a_gap(text: str, forms: list[str], expected: str) -> None:
    assert gapped(text, forms) == expected.replace("|", APART)


ADDRESSES = [
    ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&amp;e=f#g"),
    ("https://a.example/?c=d&amp;e=f", "https://a.example/?c=d&amp;e=f"),
    ("https://a.example/?c&lt;d", "https://a.example/?c&amp;lt%3Bd"),
    ("HTTP://a.example/ä", "HTTP://a.example/ä"),
    ('https://a.example/"><script>{{x}}', "https://a.example/%22%3E%3Cscript%3E%7B%7Bx%7D%7D"),
    ("https://a.example/[latex]\x1f b", "https://a.example/%5Blatex%5D%1F%20b"),
    ("https://a.example/a\u2028b", "https://a.example/a%E2%80%A8b"),
    ("javascript:alert(1)", ""),
    ("file:///etc/passwd", ""),
    ("", ""),
]


@pytest.mark.parametrize(("url", "expected"), ADDRESSES)
def test_only_a_web_address_becomes_a_link(url: str, expected: str) -> None:
    assert address(url) == expected


def test_the_order_of_options_tells_nothing() -> None:
    expected = '<ol class="opts"><li>&lt;cow&gt;</li><li>ant</li><li>Bee</li></ol>'
    assert options(["Bee", "ant", "<cow>"]) == options(["<cow>", "Bee", "ant"]) == expected
    assert options([]) == ""
