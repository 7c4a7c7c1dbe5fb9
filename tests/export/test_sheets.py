"""Handout, slides and page as HTML: every text in it as it is, and nothing from outside."""

import base64
import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from export_decks import DECK, HOSTILE_DECK, WHEN, WHO
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from sheet_decks import DECKS, EMPTY_DECK, MIXED_DECK

from quiz.export import EXPORTERS, render
from quiz.export.format import USUAL
from quiz.export.handout import crossed, versions
from quiz.export.markup import plain
from quiz.schema import STALE, Deck, Thing, WhatItem

SHEETS = ("handout", "slides", "page")
every_sheet = pytest.mark.parametrize("name", SHEETS)
every_deck = pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)


def written(deck: Deck, name: str) -> str:
    return render(deck, EXPORTERS[name], USUAL).data.decode()


def parsed(deck: Deck, name: str) -> html.HtmlElement:
    return html.document_fromstring(written(deck, name))


def texts(found: list[html.HtmlElement]) -> list[str]:
    return [" ".join(element.text_content().split()) for element in found]


def own(page: html.HtmlElement) -> Iterator[str]:
    """The texts of a page, each of its elements by itself."""
    yield from texts(page.xpath("//*[@dir='auto'] | //q"))


@every_sheet
@every_deck
def test_every_text_is_there_letter_by_letter(deck: Deck, name: str) -> None:
    found = set(own(parsed(deck, name)))
    for item in deck.items:
        offered = item.distractors if len(item.distractors) > 1 else ()
        wanted = {item.stem, item.key, item.evidence.quote, *offered}
        assert set(map(plain, wanted)) <= found


@every_sheet
def test_every_quotation_names_its_source(name: str) -> None:
    page = parsed(HOSTILE_DECK, name)
    cited = texts(page.xpath("//blockquote//cite"))
    titles = [plain(article.title) for article in HOSTILE_DECK.articles]
    assert [title for title in titles if title not in cited] == []


@every_sheet
def test_links_lead_to_the_article_and_nowhere_else(name: str) -> None:
    links = parsed(DECK, name).xpath("//a/@href")
    assert set(links) == {"https://times.example/ship"}
    article = DECK.articles[0].model_copy(update={"url": "javascript:alert(1)"})
    assert parsed(DECK.model_copy(update={"articles": (article,)}), name).xpath("//a") == []


@every_sheet
@every_deck
def test_no_text_becomes_markup(deck: Deck, name: str) -> None:
    page = parsed(deck, name)
    usual = parsed(MIXED_DECK, name)
    assert len(page.xpath("//script")) == len(usual.xpath("//script")) == (name != "handout")
    assert {tag.tag for tag in page.iter()} <= {tag.tag for tag in usual.iter()}
    assert page.xpath("//*[@style] | //*[starts-with(name(@*), 'on')] | //comment()") == []


@every_sheet
@every_deck
def test_the_policy_allows_this_style_and_script_alone(deck: Deck, name: str) -> None:
    text = written(deck, name)
    [policy] = html.document_fromstring(text).xpath("//meta[@http-equiv]/@content")
    inside = re.findall(r"<(style|script)>(.*?)</\1>", text, re.DOTALL)
    sums = [base64.b64encode(hashlib.sha256(code.encode()).digest()) for _, code in inside]
    allowed = re.findall(r"(style|script)-src 'sha256-(.+?)'", policy)
    assert allowed == [(tag, sum.decode()) for (tag, _), sum in zip(inside, sums, strict=True)]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


@every_sheet
@every_deck
def test_nothing_comes_from_outside(deck: Deck, name: str) -> None:
    text = written(deck, name)
    page = html.document_fromstring(text)
    assert page.xpath("//@src | //@srcset | //@action | //object | //iframe") == []
    assert page.xpath("//link/@href") == ["data:,"]
    assert not re.search(r"@import|url\(|\beval\b|innerHTML|fetch\(|localStorage", text)


@every_sheet
@every_deck
def test_the_same_deck_gives_the_same_bytes(deck: Deck, name: str) -> None:
    assert written(deck, name) == written(deck, name)


@every_sheet
def test_headings_go_down_by_one(name: str) -> None:
    page = parsed(MIXED_DECK, name)
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.get("lang") == "en"


@every_sheet
def test_no_two_elements_have_one_name(name: str) -> None:
    names = parsed(HOSTILE_DECK, name).xpath("//@id")
    assert len(names) == len(set(names))


@every_sheet
def test_a_deck_without_questions_says_so(name: str) -> None:
    assert "There are no questions in this deck." in written(EMPTY_DECK, name)


@every_sheet
def test_what_is_overtaken_is_not_asked(name: str) -> None:
    old = WHEN.model_copy(update={"tags": (STALE,)})
    done = render(DECK.model_copy(update={"items": (WHO, old)}), EXPORTERS[name], USUAL)
    assert (done.count, [each.reason for each in done.skipped]) == (1, [STALE])
    assert old.stem not in done.data.decode()


@every_sheet
@given(text=st.text(min_size=1, max_size=30))
def test_any_text_comes_through(name: str, text: str) -> None:
    quote = f"It was {text}."
    evidence = WHO.evidence.model_copy(update={"quote": quote, "end": len(quote)})
    item = WhatItem(id="x", stem=text, key=text, evidence=evidence, answer=Thing(name=text))
    page = parsed(DECK.model_copy(update={"items": (item,)}), name)
    assert " ".join(plain(text).split()) in own(page)


# ---------------------------------------------------------------- the handout


@given(count=st.integers(0, 60), seed=st.text())
def test_no_number_keeps_its_place(count: int, seed: str) -> None:
    order = crossed(count, seed)
    assert sorted(order) == list(range(count))
    assert count == 1 or all(at != number for at, number in enumerate(order))


@every_deck
def test_no_options_stand_alike_in_both_versions(deck: Deck) -> None:
    order = crossed(len(deck.items), "any")
    first, second = versions(deck.items, order)
    for made, at in zip(second, order, strict=True):
        assert made.item is first[at].item
        assert set(made.options) == set(first[at].options)
        assert made.options != first[at].options or not made.options


def sheet(page: html.HtmlElement, version: str) -> list[tuple[str, dict[str, str]]]:
    """What a pupil sees: each question, and its options by letter."""
    items = page.xpath(f"//section[@id='version-{version}']//li[@class='item']")
    return [
        (
            texts(item.xpath("p[@class='stem']"))[0],
            dict(
                zip(
                    texts(item.xpath(".//span[@class='letter']")),
                    texts(item.xpath(".//span[@class='text']")),
                    strict=True,
                )
            ),
        )
        for item in items
    ]


@every_deck
def test_the_key_is_right_for_both_versions(deck: Deck) -> None:
    page = parsed(deck, "handout")
    seen = {version.upper(): sheet(page, version) for version in "ab"}
    rows = page.xpath("//ol[@class='answers']/li")
    quick = [texts(row.xpath("li/b")) for row in page.xpath("//ol[@class='quick']")]
    keys = dict(zip("AB", quick, strict=True))
    for row in rows:
        [stem], [key] = texts(row.xpath("p[@class='stem']")), texts(row.xpath("p/b"))
        [where] = texts(row.xpath(".//span[@class='where']"))
        places = re.findall(r"([AB]) (\d+)(?:: ([A-D]))?", where)
        assert [version for version, _, _ in places] == ["A", "B"]
        for version, number, letter in places:
            asked, options = seen[version][int(number) - 1]
            assert asked == stem
            assert options.get(letter, key) == key
            assert keys[version][int(number) - 1] == (letter or "written")
            assert bool(letter) is bool(options)
    assert len(rows) == len(deck.items)


def test_pupils_see_no_answer() -> None:
    page = parsed(MIXED_DECK, "handout")
    for version in "ab":
        [seen] = texts(page.xpath(f"//section[@id='version-{version}']"))
        assert not re.search("As of|shore|about 4,000 people watched|Captain Ines Falk$", seen)
        assert page.xpath(f"//section[@id='version-{version}']//blockquote") == []


TASKS = [
    (DECK, "Circle the letter of the right answer."),
    (MIXED_DECK, "Circle the letter of the right answer, or write the answer on the line."),
    (DECK.model_copy(update={"items": MIXED_DECK.items[1:2]}), "Write the answer on the line."),
]


@pytest.mark.parametrize(("deck", "task"), TASKS)
def test_the_task_fits_the_questions(deck: Deck, task: str) -> None:
    page = parsed(deck, "handout")
    assert texts(page.xpath("//p[@class='task']")) == [task, task]
    lines = page.xpath("//p[@class='line']")
    assert len(lines) == 2 * sum(len(item.distractors) < 2 for item in deck.items)
