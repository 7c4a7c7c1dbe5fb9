"""Items of several invented articles, to be compared and joined."""

from datetime import date

from play_decks import item

from quiz.schema import (
    ArticleRef,
    Deck,
    Evidence,
    Granularity,
    Item,
    Party,
    Place,
    Quantity,
    Time,
)

DAYS = {"monday": date(2024, 5, 6), "tuesday": date(2024, 5, 7), "undated": None}
"""The articles, and when each was published."""


def ref(article: str, **more) -> ArticleRef:
    return ArticleRef(id=article, title=f"The {article} news", published=DAYS[article], **more)


def told(article: str, kind: str, stem: str, key: str, answer: object, **more) -> Item:
    quote = f"{article}: {stem} {key}"
    proof = Evidence(article=article, quote=quote, start=more.pop("start", 0), end=len(quote))
    return item(kind, stem, key, answer, evidence=proof, **{"id": f"{article}-{stem}", **more})


def who(stem: str, name: str = "Ada Lind", article: str = "monday", **more) -> Item:
    aliases = more.pop("aliases", ())
    answer = Party(type="person", name=name, aliases=aliases)
    return told(article, "who", stem, name, answer, **more)


def when(stem: str, day: date, article: str = "monday", **more) -> Item:
    answer = Time(granularity=Granularity.DAY, start=day, end=day)
    return told(article, "when", stem, str(day), answer, **more)


def where(stem: str, name: str, article: str = "monday", within: str | None = None) -> Item:
    return told(article, "where", stem, name, Place(name=name, within=within))


def many(
    stem: str,
    value: str,
    article: str = "monday",
    unit: str | None = "people",
    qualifier: str | None = None,
    kind: str = "how_many",
    **more,
) -> Item:
    answer = Quantity(value=value, text=value, unit=unit, qualifier=qualifier)
    return told(article, kind, stem, f"{qualifier or ''} {value}".strip(), answer, **more)


def deck(*items: Item, title: str = "News") -> Deck:
    names = dict.fromkeys(item.evidence.article for item in items)
    return Deck(title=title, articles=tuple(map(ref, names)), items=items)
