"""Decks for the tests of the formats: plain ones, and one whose texts break careless code."""

from datetime import date

from quiz.schema import (
    ArticleRef,
    Deck,
    Evidence,
    Generator,
    Granularity,
    HowManyItem,
    Item,
    Party,
    Place,
    Quantity,
    Thing,
    Time,
    WhatItem,
    WhenItem,
    WhereItem,
    WhoItem,
)

QUOTE = (
    "Captain Ines Falk raised the ship Aurora off Port Merrow on 3 May 2024, and "
    "about 4,000 people watched from the shore."
)
PROOF = Evidence(article="ship", quote=QUOTE, start=0, end=len(QUOTE))
ARTICLE = ArticleRef(
    id="ship",
    title="A ship is raised",
    publisher="The Merrow Times",
    url="https://times.example/ship",
    published=date(2024, 5, 4),
)
WHO = WhoItem(
    id="ship-who",
    stem="Who raised the ship Aurora off Port Merrow on 3 May 2024?",
    key="Ines Falk",
    accept=("Falk", "Captain Ines Falk"),
    distractors=("Otto Marsh", "Petra Vane", "Hugh Crane"),
    evidence=PROOF,
    answer=Party(type="person", name="Ines Falk", role="Captain"),
)
WHEN = WhenItem(
    id="ship-when",
    stem="When did Captain Ines Falk raise the ship Aurora?",
    key="3 May 2024",
    distractors=("3 June 2024", "13 May 2024", "3 May 2023"),
    evidence=PROOF,
    answer=Time(granularity=Granularity.DAY, start=date(2024, 5, 3), end=date(2024, 5, 3)),
)
WHERE = WhereItem(
    id="ship-where",
    stem="Off which port did Captain Ines Falk raise the ship Aurora in May 2024?",
    key="Port Merrow",
    distractors=("Port Easthaven", "Port Barrow", "Port Stint"),
    evidence=PROOF,
    answer=Place(name="Port Merrow", level="city"),
)
HOW_MANY = HowManyItem(
    id="ship-how-many",
    stem="How many people watched the raising of the ship Aurora on 3 May 2024?",
    key="about 4,000",
    accept=("4,000", "4000"),
    distractors=("about 2,500", "about 6,000", "about 9,000"),
    evidence=PROOF,
    as_of=date(2024, 5, 4),
    answer=Quantity(value="4000", text="4,000", unit="people", qualifier="about"),
)
DECK = Deck(
    title="A ship is raised",
    articles=(ARTICLE,),
    items=(WHO, WHEN, WHERE, HOW_MANY),
    generator=Generator(version="0.1.0"),
)

HOSTILE = {
    "a script": "the <script>alert(1)</script> tag",
    "an open tag": "a < b and <b",
    "a template": "the {{Answer}} sign",
    "braces alone": "}} and {{{{",
    "a cloze": "{{c1::the key::a hint}}",
    "colons": "std::vector",
    "the oldest template": "<%Answer%>",
    "an entity": "Marks &amp; Sparrow &lt;b&gt; &#39; &nbsp",
    "an ampersand": "Marks & Sparrow",
    "LaTeX": "[latex]x[/latex] [$]x[/$] [$$]x[/$$] [LaTeX]x[/LaTeX]",
    "MathJax": r"\(x\) and \[x\]",
    "a sound": "[sound:bell.mp3] [anki:tts lang=en_US]x[/anki:tts]",
    "quotes": '"so" ‘called’ “it\'s”',
    "a field separator": "one\x1ftwo\x00\x07",
    "lines": "one\r\ntwo\tthree\u2028four",
    "right to left": "the singer فيروز of بيروت",
    "an override": "the \u202eword",
    "CJK": "東京 and 서울 (ソウル)",
    "emoji": "a 👩‍🚀 and a 🏳️‍🌈",
    "decomposed": "Zoe\u0308 of A\u030angstro\u0308m",
    "a comment": "<!-- and --> here",
    "a number sign": "#1 = +2 @ -3",
    "backslashes": r"C:\new\table \1 \g<0>",
}
"""Texts an article may have, by what is hard in them."""


def _article(number: int, text: str) -> ArticleRef:
    return ArticleRef(
        id=f"hostile: {number} {text}",
        title=f"On {text}",
        publisher=f"The {text}",
        url=f"https://paper.example/?q={text}&n={number}",
        published=date(2024, 2, 29),
    )


def _item(number: int, text: str) -> Item:
    quote = f"It was {text} that the {number} judges of Norwick chose."
    return WhatItem(
        id=f"{number} {text}",
        stem=f"What did the {number} judges of Norwick choose, not {text[::-1]}?",
        key=text,
        distractors=(f"not {text}", f"{text}?"),
        evidence=Evidence(
            article=f"hostile: {number} {text}", quote=quote, start=0, end=len(quote)
        ),
        as_of=date(2024, 3, 1),
        tags=(f"topic::{text}",),
        answer=Thing(name=text),
    )


HOSTILE_DECK = Deck(
    title="Hard texts",
    articles=tuple(_article(number, text) for number, text in enumerate(HOSTILE.values())),
    items=tuple(_item(number, text) for number, text in enumerate(HOSTILE.values())),
    generator=Generator(version="0.1.0"),
)

LAKE = ArticleRef(id="lake", title="A lake fills", published=date(2024, 5, 4))
LAKE_QUOTE = "Otto Marsh and 12 swimmers crossed Lake Sill on Sunday."
OTHER_DECK = Deck(
    title="A lake fills",
    articles=(LAKE,),
    items=(
        WhoItem(
            id="ship-who",
            stem="Who crossed Lake Sill with 12 swimmers on 5 May 2024?",
            key="Otto Marsh",
            evidence=Evidence(article="lake", quote=LAKE_QUOTE, start=0, end=len(LAKE_QUOTE)),
            answer=Party(type="person", name="Otto Marsh"),
        ),
        HowManyItem(
            id="ship-how-many",
            stem="How many swimmers crossed Lake Sill with Otto Marsh on 5 May 2024?",
            key="12",
            evidence=Evidence(article="lake", quote=LAKE_QUOTE, start=0, end=len(LAKE_QUOTE)),
            answer=Quantity(value="12", text="12", unit="swimmers"),
        ),
    ),
)
"""Of the same day as the plain deck, and with the same ids of items for other facts."""

JOINED_DECK = Deck(
    title=DECK.title,
    articles=(*DECK.articles, *OTHER_DECK.articles),
    items=(
        *DECK.items,
        *(each.model_copy(update={"id": f"lake-{each.kind}"}) for each in OTHER_DECK.items),
    ),
)
"""Items with options, and open ones."""
