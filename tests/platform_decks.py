"""Decks whose texts mean something to one format or another, and decks by chance."""

from export_decks import ARTICLE, DECK, HOSTILE, HOSTILE_DECK, OTHER_DECK
from hypothesis import strategies as st

from quiz.schema import ArticleRef, Deck, Evidence, Thing, WhatItem

HARD = {
    **HOSTILE,
    "GIFT's signs": r"a ~ = # { } : \ :: #### sign",
    "GIFT's ends": "} and { and }",
    "a weight": "%50%half of it",
    "a form": "[html]<b>bold</b>",
    "a backslash before a sign": r"\= \\= \\\~ \n \\n",
    "a category": "$CATEGORY: $course$/top",
    "a comment in GIFT": "//[id:7] [tag:x]",
    "a match": "a -> b",
    "true": "TRUE",
    "a number sign first": "#1822:5",
    "a wildcard": "* and M*A*S*H",
    "the end of CDATA": "]]> and <![CDATA[",
    "an option": "A) first",
    "an initial": "J. Lind",
    "an answer": "ANSWER: B",
    "a formula": "=1+1",
    "a command": "=cmd|'/C calc'!A0",
    "plus": "+44 20 7946",
    "minus": "-5 degrees",
    "a negative number": "-1,200.5%",
    "a handle": "@norwick",
    "a tab and a formula": "\t=1+1",
    "a line and a formula": "\r\n@sum",
    "quotes and commas": '"a", "b"; c\'s',
    "a lone quote": 'a 5" gun',
    "semicolons": "a;b;=c",
    "forbidden in XML": "a\x00b\x0bc\x1fd\ufffee\uffff",
    "a control of C1": "a\x85b\x9fc",
    "an escape of Excel": "_x0041_ and _x000D_",
    "an address": "https://paper.example/?a=1&b=2",
    "Arabic first": "بيروت and Beirut",
    "marks of direction": "\u200fabc\u200e \u2067x\u2069",
    "spaces that do not break": "10\u00a0000\u202fkm",
    "very long": "word " * 200,
}
"""Texts by what is hard in them."""


def _articles(number: int, text: str) -> ArticleRef:
    return ArticleRef(id=f"hard-{number}", title=text, publisher=text, url=ARTICLE.url)


def _item(number: int, text: str, options: bool, first: bool) -> WhatItem:
    quote = f"{text} was what the judges chose."
    return WhatItem(
        id=f"hard-{number}-{'abc'[options + first]}",
        stem=f"{text}, or what else?" if first else f"What of {options} {number} is {text}?",
        key=text,
        accept=(f"the {text}", f"{text}!"),
        distractors=(f"{text} or not", f"{text}s", f"no {text}") if options else (),
        evidence=Evidence(article=f"hard-{number}", quote=quote, start=0, end=len(quote)),
        said_by=text,
        tags=(f"topic::{text}",),
        answer=Thing(name="x"),
    )


HARD_DECK = Deck(
    title="]]> & =1+1 ~ hard",
    articles=tuple(_articles(number, text) for number, text in enumerate(HARD.values())),
    items=tuple(
        _item(number, text, options, first)
        for number, text in enumerate(HARD.values())
        for options, first in ((True, True), (True, False), (False, False))
    ),
)

DECKS = {"plain": DECK, "hostile": HOSTILE_DECK, "hard": HARD_DECK, "open": OTHER_DECK}

SIGNS = "".join(sorted({letter for text in HARD.values() for letter in text}))
TEXTS = st.one_of(
    st.text(st.sampled_from(SIGNS), max_size=20),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.sampled_from(list(HARD.values())),
)
LONG = st.builds(lambda text, times: text * times, TEXTS, st.sampled_from((1, 1, 1, 8)))
"""Some are beyond a limit."""


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    """A deck of a few items on one article, all of any text."""
    url = draw(st.sampled_from((None, "https://paper.example/a?b=1&c=2", "ftp://a b")))
    article = ArticleRef(id="a", title=draw(TEXTS), publisher=draw(TEXTS), url=url)
    items = []
    for number in range(draw(st.integers(1, 4))):
        quote = draw(TEXTS)
        items.append(
            WhatItem(
                id=f"a-{number}",
                stem=draw(LONG),
                key=draw(LONG),
                accept=tuple(draw(st.lists(TEXTS, max_size=6))),
                distractors=tuple(draw(st.lists(LONG, max_size=6))),
                evidence=Evidence(article="a", quote=quote, start=0, end=len(quote)),
                tags=tuple(draw(st.lists(TEXTS, max_size=2))),
                answer=Thing(name="x"),
            )
        )
    return Deck(title=draw(TEXTS), articles=(article,), items=tuple(items))
