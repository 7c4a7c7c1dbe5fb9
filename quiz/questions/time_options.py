"""Wrong options for a time: other times in the key's form."""

from quiz.grammar import dates
from quiz.questions.options import folded, mentioned
from quiz.questions.story import Story
from quiz.schema import Time


def time_options(answer: Time, key: str, story: Story) -> list[str]:
    """Other times of the same form, of the story first, none that stem or sentence names."""
    others = dates.alternatives(
        answer,
        story.times,
        story.published,
        tuple(each for each in story.times if _said(each, story)),
    )
    kept: list[Time] = []
    for each in others:
        if all(each.end < one.start or one.end < each.start for one in (answer, *kept)):
            kept.append(each)
    shown = (_written_like(each, answer, key) for each in kept)
    true = {folded(each) for each in story.true}
    return [form for form in shown if form and folded(form) not in true]


def _said(time: Time, story: Story) -> bool:
    """Whether a time of the article is named where the key is."""
    forms = [each for each in (time.text, dates.written(time)) if each]
    true = {folded(each) for each in story.true}
    text = f"{story.stem} {story.evidence}"
    return any(folded(each) in true or mentioned(each, text) for each in forms)


def _written_like(time: Time, answer: Time, key: str) -> str | None:
    """A time in the key's form: words before it kept, the year left out where the key does."""
    full, other = dates.written(answer), dates.written(time)
    if key.endswith(full):
        return key.removesuffix(full) + other
    year = full.removeprefix(key)
    return other.removesuffix(year) if year != full and other.endswith(year) else None
