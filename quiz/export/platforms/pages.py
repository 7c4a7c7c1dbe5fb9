"""The texts of a question as HTML, for platforms that show them in a browser."""

from quiz.export.markup import address, html
from quiz.export.platforms.question import Question
from quiz.report import cite
from quiz.schema import ArticleRef


def paragraph(text: str) -> str:
    """Write text as a paragraph."""
    return f"<p>{html(text)}</p>"


def explained(question: Question) -> str:
    """Write the quoted sentence and its source, with a link where there is one."""
    quote, source = html(question.item.evidence.quote), _source(question.article)
    return "".join(f"<p>{text}</p>" for text in (quote and f"“{quote}”", source) if text)


def _source(article: ArticleRef) -> str:
    named = html(cite(article.model_copy(update={"url": None})))
    url = address(article.url or "")
    link = f'<a href="{url}">{html(article.url or "")}</a>' if url else html(article.url or "")
    return ", ".join(filter(None, (named, link)))
