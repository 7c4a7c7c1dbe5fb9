"""Article -> Analysis: paragraphs parsed, names linked, times and numbers found, pronouns bound."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from quiz.fact import Entity, Story
from quiz.grammar.roots import roots
from quiz.language import (
    counterparts,
    descriptions,
    echoes,
    entities,
    equated,
    events,
    introductions,
    mentions,
    names,
    quantities,
    scenes,
    times,
)
from quiz.language.known import is_known
from quiz.language.mentions import Mention
from quiz.language.quantities import Number
from quiz.language.times import TimePhrase
from quiz.schema import Article

Found = TypeVar("Found", Number, TimePhrase)
Covered = dict[tuple[int, int], tuple[int, int, Found]]
"""(Paragraph number, token number) -> first and last token of what stands there, and what it is."""


@dataclass(frozen=True)
class Analysis:
    """A parsed article; the tables map (paragraph number, token number) to what is there."""

    article: Article
    docs: tuple[Doc, ...]
    story: Story
    by_token: dict[tuple[int, int], Mention]
    times: dict[tuple[int, int], tuple[int, int, TimePhrase]]
    """Token -> first token, end token and the time phrase that covers it."""
    numbers: dict[tuple[int, int], tuple[int, int, Number]]
    capitals: frozenset[str]
    """Words that the article writes with a capital inside a sentence."""
    nouns: dict[str, tuple[tuple[int, Token], ...]]
    """Lemma -> every common noun of the article, with its paragraph."""

    home: bool = False
    """It is told of one country, so that "the government" is that country's."""
    headline: frozenset[str] = frozenset()
    """Lemmas of the headline's words: "attack" is also in "Hackers attack a website"."""

    def headlined(self, noun: Token) -> bool:
        """Tell whether the headline has the noun, or one it is the general word for."""
        lemma = noun.lemma_.lower()
        if any(_is_a(lemma, e) for e in self.story.entities.values()):
            return False
        if any(_other(c, self.headline) for c in noun.lefts):
            return False
        if lemma in scenes.ALWAYS or any(events.means(lemma, w) for w in self.headline):
            return True
        return scenes.set_by(lemma, self.headline) or (self.home and scenes.of_state(noun))

    def event_for(self, noun: Token) -> str | None:
        """Return the story's main event where a bare noun can only mean it."""
        return self.story.event if events.means(noun.lemma_, self.story.event_head) else None

    def sentences(self) -> tuple[tuple[int, Span], ...]:
        """Return every sentence with the number of its paragraph."""
        return tuple((n, s) for n, doc in enumerate(self.docs) for s in doc.sents)

    def mention(self, doc: int, token: Token) -> Mention | None:
        """Return the mention a token is part of."""
        return self.by_token.get((doc, token.i))

    def entity(self, mention: Mention | None) -> Entity | None:
        """Return what a mention stands for."""
        return self.story.entities.get(mention.entity) if mention else None


def analyse(article: Article, nlp: Language) -> Analysis:
    """Parse an article paragraph by paragraph and link what belongs together."""
    docs = tuple(nlp.pipe(p.text for p in article.paragraphs))
    found = names.names(docs)
    links = entities.link(found)
    sentence_of = _sentence_numbers(docs)
    known = entities.entities(links, {n: sentence_of[n.doc, n.start] for n in links})
    named = [Mention(n.doc, n.start, n.end, ident) for n, ident in links.items()]
    named += echoes.mentions(docs, named, known)
    known = descriptions.describe(docs, named, known)
    bound = mentions.possessives(docs, named, known)
    known, kinds = introductions.introduce(docs, (*named, *bound), known)
    named += equated.mentions(docs, named, known)
    by_token = _spread(mentions.resolve(docs, named, known, kinds))
    known = counterparts.describe(docs, by_token, known)
    time_table = _cover(docs, times.find)
    number_table = _cover(docs, quantities.find)
    headline = nlp(article.headline) if article.headline else None
    story = _story(article, docs, known, headline, len(set(sentence_of.values())))
    return Analysis(
        article,
        docs,
        story,
        by_token,
        time_table,
        number_table,
        _capitals(docs),
        _nouns(docs),
        scenes.home(docs, headline) is not None,
        _lemmas(headline),
    )


def _story(
    article: Article,
    docs: tuple[Doc, ...],
    known: dict[str, Entity],
    headline: Doc | None,
    sentences: int,
) -> Story:
    event = events.main_event(headline, article.published)
    return Story(
        article=article.id,
        published=article.published,
        entities=_headlined(known, article.headline or ""),
        headline=article.headline,
        topic=topic(article.headline or "", docs),
        words=Counter(roots(" ".join(doc.text for doc in docs))),
        sentences=sentences,
        event=event.text if event else None,
        event_head=event.head if event else None,
    )


def _lemmas(headline: Doc | None) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for t in headline or () if t.is_alpha and not t.is_stop)


def _other(modifier: Token, headline: frozenset[str]) -> bool:
    """Tell whether a word before a noun makes it another thing than the headline's."""
    telling = modifier.dep_ in ("amod", "compound") and modifier.pos_ in ("ADJ", "NOUN", "VERB")
    counted = any(c.dep_ == "nummod" for c in modifier.lefts)  # "the 131-page document"
    return telling and not counted and modifier.lemma_.lower() not in headline


def _is_a(noun: str, entity: Entity) -> bool:
    """Tell whether "the orchestra" may mean a body with that noun at the end of its name."""
    return entity.sort == "organization" and entity.name.lower().endswith(f" {noun}")


def _opens(token: Token) -> bool:
    """Tell whether a word opens a sentence or a quotation, where any word has a capital."""
    return bool(token.is_sent_start) or (token.i > 0 and token.nbor(-1).text in ('"', "''", "``"))


def _capitals(docs: tuple[Doc, ...]) -> frozenset[str]:
    return frozenset(
        t.text
        for doc in docs
        for t in doc
        if t.text[:1].isupper() and not _opens(t) and t.text != "The"
    )


def _nouns(docs: tuple[Doc, ...]) -> dict[str, tuple[tuple[int, Token], ...]]:
    table: dict[str, tuple[tuple[int, Token], ...]] = {}
    for number, doc in enumerate(docs):
        for token in doc:
            if token.pos_ == "NOUN":
                table[token.lemma_] = (*table.get(token.lemma_, ()), (number, token))
    return table


def _sentence_numbers(docs: tuple[Doc, ...]) -> dict[tuple[int, int], int]:
    """Number the sentences of the article; map (paragraph, token) to its sentence's number."""
    numbers: dict[tuple[int, int], int] = {}
    spans = [(n, s) for n, doc in enumerate(docs) for s in doc.sents]
    for number, (doc, span) in enumerate(spans):
        numbers |= {(doc, i): number for i in range(span.start, span.end)}
    return numbers


def _spread(found: Iterable[Mention]) -> dict[tuple[int, int], Mention]:
    return {(m.doc, i): m for m in found for i in range(m.start, m.end)}


def _cover(docs: tuple[Doc, ...], find: Callable[[str], tuple[Found, ...]]) -> Covered[Found]:
    """Lay what `find` sees in a paragraph's text over the paragraph's tokens."""
    table: Covered[Found] = {}
    for number, doc in enumerate(docs):
        for phrase in find(doc.text):
            span = doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
            if span is not None:
                table |= {
                    (number, i): (span.start, span.end, phrase) for i in range(span.start, span.end)
                }
    return table


def _headlined(known: dict[str, Entity], headline: str) -> dict[str, Entity]:
    return {
        ident: e.model_copy(
            update={
                "headline": any(n in headline for n in (e.name, e.short, *e.aliases) if n),
                "famous": is_known(e.name),
            }
        )
        for ident, e in known.items()
    }


CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def topic(headline: str, docs: tuple[Doc, ...]) -> frozenset[str]:
    """Return the content lemmas of the headline and the first paragraph."""
    words = {w.strip("'\",.:;()").lower() for w in headline.split()}
    lead = {t.lemma_.lower() for doc in docs[:1] for t in doc if t.pos_ in CONTENT}
    return frozenset(w for w in words | lead if len(w) > 2)
