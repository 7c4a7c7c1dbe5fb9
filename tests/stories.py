"""Stories of a sentence or two, analysed as an article is."""

from datetime import date

from quiz.fact import Entity
from quiz.language import pipeline
from quiz.language.analysis import Analysis, analyse
from quiz.schema import Article, Paragraph


def analysis(*paragraphs: str) -> Analysis:
    """Analyse paragraphs as one article."""
    text = "\n\n".join(paragraphs)
    article = Article(
        id="story",
        title="A story",
        published=date(2024, 5, 14),
        text=text,
        paragraphs=tuple(Paragraph(text=p, start=text.index(p)) for p in paragraphs),
    )
    return analyse(article, pipeline.load(pipeline.choose()))


def entity(found: Analysis, name: str) -> Entity:
    """Return the entity with a name or alias."""
    every = found.story.entities.values()
    return next(e for e in every if name in (e.name, *e.aliases))
