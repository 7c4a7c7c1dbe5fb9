"""An item as a platform asks it: clean texts on one line each, and what proves the answer."""

from collections.abc import Iterator

from quiz.export.asked import Asked, asked
from quiz.export.markup import plain
from quiz.report import cite
from quiz.schema import ArticleRef, Deck, Item, Record


class Question(Record):
    """A question; without `options` it is open, and `right` are the answers to accept."""

    item: Item
    article: ArticleRef
    options: tuple[str, ...]

    @property
    def stem(self) -> str:
        """The question itself."""
        return self.item.stem

    @property
    def key(self) -> str:
        """The answer."""
        return self.item.key

    @property
    def place(self) -> int:
        """Where among the options the key stands, from 1."""
        return self.options.index(self.key) + 1

    @property
    def wrong(self) -> tuple[str, ...]:
        """The other options."""
        return tuple(option for option in self.options if option != self.key)

    @property
    def right(self) -> tuple[str, ...]:
        """The answers to accept, each once, the key first."""
        return tuple(text for text in dict.fromkeys((self.key, *self.item.accept)) if text)

    def padded(self, columns: int) -> tuple[str, ...]:
        """Fill so many columns with the options, or with the answers to accept."""
        texts = self.options or self.right
        return (*texts, *[""] * (columns - len(texts)))

    @property
    def explanation(self) -> str:
        """The quoted sentence and its source."""
        quote = self.item.evidence.quote
        return " - ".join(filter(None, (quote and f"“{quote}”", cite(self.article))))


def questions(deck: Deck) -> Iterator[Question]:
    """Make the questions of a deck, in its order."""
    articles = {article.id: _clean_article(article) for article in deck.articles}
    for each in asked(map(_clean, deck.items)):
        yield _question(each, articles[each.item.evidence.article])


def _question(each: Asked, article: ArticleRef) -> Question:
    return Question(item=each.item, article=article, options=each.options)


def _clean(item: Item) -> Item:
    quote = plain(item.evidence.quote)
    return item.model_copy(
        update={
            "stem": plain(item.stem),
            "key": plain(item.key),
            "accept": tuple(map(plain, item.accept)),
            "distractors": tuple(map(plain, item.distractors)),
            "said_by": plain(item.said_by or ""),
            "tags": tuple(map(plain, item.tags)),
            "evidence": item.evidence.model_copy(update={"quote": quote}),
        }
    )


def _clean_article(article: ArticleRef) -> ArticleRef:
    texts = {name: plain(getattr(article, name) or "") for name in ("title", "publisher", "author")}
    return article.model_copy(update={**texts, "url": plain(article.url or "")})
