"""Web pages: text without menus, metadata that is stated and not guessed."""

from datetime import date
from pathlib import Path

import pytest

from quiz.reading import examine, read

BODY = """
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Bridge opens in Riverton after a delay</h1><p>By Jane Doe</p>
<figure><img src="b.jpg"><figcaption>The bridge. Photo: John Roe</figcaption></figure>
<p>RIVERTON, Ohio (AP) \u2014 The mayor of Riverton opened a new bridge over the Elm river on
Friday, two years late, and said that it had cost 40 million dollars.</p>
<p>Advertisement</p><h2>A long delay</h2>
<p>The bridge \u201cwill last\u201d for 100&nbsp;years, the mayor said. It was built by
<em>Roe &amp; Sons</em>, a company from Denver with 200 workers.</p>
<p>About 3,000 people came to the opening, according to the police.</p></article>
<footer>Copyright 2019-2025 Daily Post. All rights reserved.</footer>"""
META = """<title>Bridge opens in Riverton after a delay | Daily Post</title>
<meta property="og:site_name" content="Daily Post"><meta name="author" content="Jane Doe">
<link rel="canonical" href="https://post.example/bridge">"""


def _page(path: Path, head: str = META, body: str = BODY, encoding: str = "utf-8") -> str:
    page = f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"
    path.write_bytes(page.encode(encoding))
    return str(path)


def test_the_story_is_read_without_the_page_around_it(tmp_path: Path) -> None:
    found = examine(_page(tmp_path / "bridge.html"))
    article = found.article
    assert article.headline == article.title == "Bridge opens in Riverton after a delay"
    assert (article.publisher, article.author) == ("Daily Post", "Jane Doe")
    assert article.url == "https://post.example/bridge"
    assert article.id == "bridge-opens-in-riverton-after-a-delay"
    starts = [each.text[:12] for each in article.paragraphs]
    assert starts == ["The mayor of", 'The bridge "', "About 3,000 "]
    assert found.dateline is not None
    assert found.dateline.place == "RIVERTON, Ohio"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-05-03T10:00:00Z">',
        '<meta name="date" content="May 3, 2024">',
        '<meta itemprop="datePublished" content="2024-05-03">',
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-05-03T10:00"}]}'
        "</script>",
        '<time itemprop="datePublished" datetime="2024-05-03">Friday</time>',
    ],
)
def test_a_stated_date_is_read(tmp_path: Path, head: str) -> None:
    article = read(_page(tmp_path / "a.html", META + head))
    assert article.published == date(2024, 5, 3)
    assert article.date_evidence is not None
    assert article.date_evidence.startswith("the page's")


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta property="article:modified_time" content="2024-05-03">',
        '<meta name="date" content="soon">',
        '<script type="application/ld+json">{"datePublished": </script>',
        '<time datetime="2024-05-03">May 3</time>',
    ],
)
def test_a_date_is_never_guessed(tmp_path: Path, head: str) -> None:
    assert read(_page(tmp_path / "a.html", META + head)).published is None


@pytest.mark.parametrize("name", ["page", "page.txt", "page.htm"])
def test_a_page_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    assert read(_page(tmp_path / name)).headline == "Bridge opens in Riverton after a delay"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings_of_pages(tmp_path: Path, encoding: str) -> None:
    text = read(_page(tmp_path / "a.html", encoding=encoding)).text
    assert "“will last” for 100" in text


def test_a_page_names_its_encoding(tmp_path: Path) -> None:
    head = META + '<meta charset="iso-8859-2">'
    body = BODY.replace("\u2014", "-").replace("\u201c", '"').replace("\u201d", '"')
    path = _page(tmp_path / "a.html", head, body.replace("Roe", "\u010capek"), "iso-8859-2")
    assert "\u010capek & Sons" in read(path).text
