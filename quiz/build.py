"""The whole pipeline on one screen: Article -> Analysis -> Fact -> Item -> Deck."""

from collections.abc import Sequence

from quiz import __version__, facts, questions
from quiz.language import pipeline
from quiz.language.analysis import analyse
from quiz.schema import Article, ArticleRef, Deck, Generator, Kind, Options, Record, Rejected

TITLES = " / "
"""What stands between the titles of articles in the title of their deck."""


class Built(Record):
    """A deck, and what did not get into it."""

    deck: Deck
    rejected: tuple[Rejected, ...]
    sentences: int


def build(
    articles: Sequence[Article],
    *,
    items: int = 10,
    kinds: tuple[Kind, ...] = (),
    model: str | None = None,
) -> Built:
    """Return the deck of one or more articles, up to `items` items for each.

    Raises ModelError when the language model is missing or not the one that was checked.
    """
    name = pipeline.choose(model)
    nlp = pipeline.load(name)
    written = []
    sentences = 0
    for article in articles:
        analysis = analyse(article, nlp)
        sentences += analysis.story.sentences
        written.append(questions.write(facts.facts(analysis), analysis.story, items, kinds))
    deck = Deck(
        title=TITLES.join(a.title for a in articles),
        articles=tuple(reference(a) for a in articles),
        items=tuple(item for w in written for item in w.items),
        generator=Generator(version=__version__, model=pipeline.described(name)),
        options=Options(items=items, kinds=kinds),
    )
    return Built(
        deck=deck, rejected=tuple(r for w in written for r in w.rejected), sentences=sentences
    )


def reference(article: Article) -> ArticleRef:
    """Return what a deck keeps of an article."""
    return ArticleRef(
        id=article.id,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        url=article.url,
        published=article.published,
    )
