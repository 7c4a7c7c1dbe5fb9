"""What the program makes of an article, sentence by sentence, as a text for a person to read.

> the sentence
  rule: the fact {its times and numbers as values} - whose claim, what is wrong with it
  + [kind] question = answer | wrong options
  - [kind of question] question = answer: the reason against it
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from quiz import facts, questions
from quiz.build import Built, build
from quiz.fact import Argument, Fact, Phrase
from quiz.language import pipeline
from quiz.language.analysis import Analysis, analyse
from quiz.reading import read
from quiz.schema import Article, Item, Quantity, Rejected, Time

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "lavrov-north-korea.txt"
GOLDEN = ROOT / "tests" / "golden"
ITEMS = 10


def stories() -> dict[str, Path]:
    """Name -> article: the seed, and short texts that each show one thing."""
    return {path.stem: path for path in (SEED, *sorted((GOLDEN / "stories").glob("*.txt")))}


def golden(name: str) -> Path:
    """Return the file that holds what is made of a story."""
    return GOLDEN / f"{name}.txt"


@cache
def seed() -> Built:
    """Return the deck of the seed."""
    return build([read(str(SEED))])


def seed_facts() -> tuple[Fact, ...]:
    """Return the facts of the seed."""
    return facts.facts(_analysis(read(str(SEED))))


def text(path: Path) -> str:
    """Write out what is made of an article."""
    article = read(str(path))
    return "\n".join([*_head(article), *_body(article)]) + "\n"


def _analysis(article: Article) -> Analysis:
    return analyse(article, pipeline.load(pipeline.choose()))


def _head(article: Article) -> Iterator[str]:
    yield f"# {article.title}"
    yield f"# published: {article.published or 'unknown'}"


def _body(article: Article) -> Iterator[str]:
    analysis = _analysis(article)
    found = facts.facts(analysis)
    written = questions.write(found, analysis.story, ITEMS)
    for paragraph, span in analysis.sentences():
        start = article.paragraphs[paragraph].start + span.start_char
        quote = article.text[start : start + len(span.text.rstrip())]
        yield f"\n> {' '.join(quote.split())}"
        yield from (f"  {_fact(f)}" for f in found if f.evidence.start == start)
        yield from (f"  + {_item(i)}" for i in written.items if i.evidence.start == start)
        yield from (f"  - {_rejected(r)}" for r in written.rejected if r.sentence == quote)


def _fact(fact: Fact) -> str:
    said_by = [f"said by {words(fact.said_by)}"] if fact.said_by else []
    faults = dict.fromkeys((*fact.faults, *(f for a in fact.arguments for f in a.phrase.faults)))
    values = [str(value) for a in fact.arguments for value in _values(a)]
    remarks = "; ".join([*said_by, *faults])
    line = f"{fact.rule}: {facts.notation(fact)}"
    return line + f" {{{'; '.join(values)}}}" * bool(values) + f" - {remarks}" * bool(remarks)


def words(phrase: Phrase) -> str:
    """Write a phrase as the article has it."""
    return "".join(piece.text for piece in phrase.pieces)


def _values(argument: Argument) -> Iterator[str]:
    phrase = argument.phrase
    yield from (_time(piece.time) for piece in phrase.pieces if piece.time is not None)
    if phrase.quantity is not None:
        yield _quantity(phrase.quantity)


def _time(time: Time) -> str:
    days = time.start if time.start == time.end else f"{time.start}/{time.end}"
    return " ".join(filter(None, (time.qualifier, str(days), time.part)))


def _quantity(quantity: Quantity) -> str:
    return " ".join(filter(None, (quantity.qualifier, quantity.value, quantity.unit)))


def _item(item: Item) -> str:
    options = "; ".join(item.distractors)
    return f"[{item.kind}] {item.stem} = {item.key}" + f" | {options}" * bool(options)


def _rejected(candidate: Rejected) -> str:
    detail = f" ({candidate.detail})" if candidate.detail else ""
    return f"[{candidate.rule}] {candidate.stem} = {candidate.key}: {candidate.reason}{detail}"
