"""What a sheet of paper or a screen shows of a deck: plain texts, ready for a template."""

from collections.abc import Iterable, Sequence
from itertools import takewhile
from unicodedata import east_asian_width

from quiz.export.asked import Asked
from quiz.export.markup import parted, plain
from quiz.export.note import day, told
from quiz.grammar.dates import MONTHS
from quiz.schema import ArticleRef, Deck, Item, Record

UNTITLED = "News quiz"
"""The heading where the deck's own title would tell an answer."""
CUT = "…"
"""How a title ends that was cut off."""


class Source(Record):
    """An article as cited; what is not known is empty."""

    title: str
    author: str
    publisher: str
    day: str
    url: str


NAMES = ("title", "author", "publisher")
"""What of a source may hold an answer by chance."""


class Question(Record):
    """An item as shown; without options it is open, and its letter is empty.

    `quote` is the quoted sentence in parts, every second of them the answer in it.
    """

    stem: str
    options: tuple[str, ...]
    letter: str
    key: str
    also: tuple[str, ...]
    quote: tuple[str, ...]
    as_of: str
    source: Source


def questions(deck: Deck, made: Iterable[Asked]) -> tuple[Question, ...]:
    """Write out items that have their options in order."""
    articles = {article.id: source(article) for article in deck.articles}
    return tuple(_question(each, articles[each.item.evidence.article]) for each in made)


def _question(made: Asked, cited: Source) -> Question:
    item = made.item
    return Question(
        stem=plain(item.stem),
        options=tuple(map(plain, made.options)),
        letter=made.letter if made.options else "",
        key=plain(item.key),
        also=tuple(map(plain, item.accept)),
        quote=tuple(parted(plain(item.evidence.quote), told(item))),
        as_of=day(item.as_of) if day(item.as_of) != cited.day else "",
        source=cited,
    )


def source(article: ArticleRef) -> Source:
    """Write out an article."""
    return Source(
        title=plain(article.title),
        author=plain(article.author or ""),
        publisher=plain(article.publisher or ""),
        day=day(article.published),
        url=article.url or "",
    )


# ---------------------------------------------------------------- what is shown before the answers


def heading(deck: Deck) -> str:
    """Return the title, unless it tells an answer."""
    title = plain(deck.title)
    return UNTITLED if not title or _tells_any(title, deck.items) else title


def sources(deck: Deck) -> tuple[Source, ...]:
    """Cite the articles asked about, without titles and days that tell an answer."""
    items = deck.items
    used = {item.evidence.article for item in items}
    cited = [_discreet(each, items) for each in deck.articles if each.id in used]
    return tuple(dict.fromkeys(each for each in cited if any(each.model_dump().values())))


def _discreet(article: ArticleRef, items: Sequence[Item]) -> Source:
    """Leave out of a source what tells an answer; the address mostly says what the title does."""
    cited = source(article)
    telling = {name: "" for name in NAMES if _tells_any(getattr(cited, name), items)}
    address = {"url": ""} if "title" in telling else {}
    shown = {"day": next((day for day in _days(article) if not _tells_any(day, items)), "")}
    return cited.model_copy(update=telling | address | shown)


def _days(article: ArticleRef) -> tuple[str, ...]:
    """Write the day of an article, and then less and less of it."""
    when = article.published
    return (day(when), f"{MONTHS[when.month - 1]} {when.year}", str(when.year)) if when else ()


def _tells_any(text: str, items: Iterable[Item]) -> bool:
    return any(tells(text, item) for item in items)


def tells(text: str, item: Item) -> bool:
    """Tell whether a text holds the answer to an item, or is cut off in the midst of it."""
    forms = tuple(map(plain, told(item)))
    return len(parted(text, forms)) > 1 or any(_cut_in(text, form) for form in forms)


def _cut_in(title: str, form: str) -> bool:
    words = form.casefold().split()
    begun = title.casefold().removesuffix(CUT).split()
    return title.endswith(CUT) and any(
        begun[-length:] == words[:length] for length in range(1, len(words))
    )


# ---------------------------------------------------------------- how much room a text needs


def width(text: str) -> int:
    """Count columns, two for a wide letter."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def step(text: str, limits: Iterable[int]) -> int:
    """Count the limits that a text is too wide for."""
    return len(tuple(takewhile(lambda limit: width(text) > limit, limits)))
