"""Wrong options for a named thing: the story's things of its sort, then well-known ones."""

from collections.abc import Iterable

from quiz.gazetteer import organizations, things
from quiz.questions.group_options import group_options
from quiz.questions.number_options import score_options
from quiz.questions.options import with_article
from quiz.questions.rival_options import rival_options
from quiz.questions.story import Story
from quiz.schema import Party, Thing


def thing_options(answer: Thing, key: str, story: Story) -> Iterable[str]:
    """Things of the same sort; without a sort no type can be told."""
    if scores := score_options(key, story.evidence):
        return scores
    told = _told(answer, key, story)
    noun = head(answer.sort) if _is_name(answer.name) else None
    known = [_like(each, key) for each in things.things_like(answer.name, noun)]
    if told or known:
        return [*told, *known]
    if organizations.named(answer.name, story.country):
        return group_options(Party(type="organization", name=answer.name), key, story)
    return _pairs(key) or rival_options(key, story)


def _told(answer: Thing, key: str, story: Story) -> list[str]:
    sort = head(answer.sort)
    others = (each.name for each in story.things if sort and head(each.sort) == sort)
    alike = (name for name in others if _indefinite(name) == _indefinite(key))
    return [_like(things.full_name(name) or with_article(name, key), key) for name in alike]


def _pairs(key: str) -> list[str]:
    """Pairs for "Uranus and Neptune": two others of the same sort each time."""
    one, _, other = key.partition(" and ")
    others = things.things_like(one)
    if not other or other not in others:
        return []
    free = [each for each in others if each != other]
    return [f"{first} and {second}" for first, second in zip(free[::2], free[1::2], strict=False)]


def _is_name(name: str) -> bool:
    return name.removeprefix("the ")[:1].isupper()


def head(sort: str | None) -> str:
    """The last word of a sort: "near-Earth asteroid" -> "asteroid"."""
    return (sort or " ").casefold().split(" ")[-1]


def _like(name: str, key: str) -> str:
    """A thing's name with "the" only where the key has it or is known to go without."""
    if name.startswith("the ") and not key.casefold().startswith("the "):
        return name[4:]
    return name


def _indefinite(name: str) -> bool:
    return name.casefold().startswith(("a ", "an "))
