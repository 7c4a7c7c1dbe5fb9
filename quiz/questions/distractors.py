"""Wrong options of the key's own type and form: from the story first, then from our own tables.

Every kind of answer gives a ranked pool; one choice at the end holds for all of them. Better no
options than poor ones: fewer than two good distractors give none.
"""

from collections.abc import Iterable

from quiz.questions.country_options import is_country
from quiz.questions.group_options import group_options
from quiz.questions.number_options import quantity_options, same_digits
from quiz.questions.options import apart, cased, chosen, mentioned, ordered
from quiz.questions.person_options import is_pair, pair_options, person_options
from quiz.questions.place_options import place_options
from quiz.questions.story import Story
from quiz.questions.thing_options import thing_options
from quiz.questions.time_options import time_options
from quiz.schema import Kind, Party, Place, Quantity, Thing, Time

__all__ = ["Story", "distractors"]

Answer = Party | Time | Quantity | Place | Thing


def distractors(item_kind: Kind, answer: Answer, key: str, story: Story) -> tuple[str, ...]:
    """Two or three wrong options for a key, or none; always in the same order."""
    exact = isinstance(answer, Time | Quantity)
    pool = dict.fromkeys(cased(each, key) for each in _pool(answer, key, story))
    if exact:
        fit = [each for each in pool if same_digits(item_kind, each, key)]
    else:
        fit = [each for each in pool if not _told(each, story)]
    measure = "" if is_country(key) else key
    return ordered(chosen(apart(fit, key, exact), measure), key)


def _pool(answer: Answer, key: str, story: Story) -> Iterable[str]:
    """The candidates for a key, the most tempting first."""
    match answer:
        case Party(type="person"):
            return person_options(answer, key, story)
        case Party():
            pair = is_pair(answer, key, story)
            return pair_options(answer, key, story) if pair else group_options(answer, key, story)
        case Place():
            return place_options(answer, key, story)
        case Time():
            return time_options(answer, key, story)
        case Quantity():
            return quantity_options(answer, key, story)
        case Thing():
            return thing_options(answer, key, story)


def _told(option: str, story: Story) -> bool:
    """Whether an option stands in the stem, beside the key, or in another right answer."""
    return any(mentioned(option, each) for each in (story.stem, story.evidence, *story.true))
