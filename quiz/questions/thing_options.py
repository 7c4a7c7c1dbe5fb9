"""Wrong options for a named thing: the story's things of its sort, then well-known ones."""

from collections.abc import Iterable

from quiz.gazetteer import organizations, things
from quiz.questions.group_options import group_options
from quiz.questions.options import with_article
from quiz.questions.rival_options import rival_options
from quiz.questions.story import Story
from quiz.schema import Party, Thing


def thing_options(answer: Thing, key: str, story: Story) -> Iterable[str]:
    """Things of the same sort; without a sort no type can be told."""
    told = _told(answer, key, story)
    noun = head(answer.sort) or None
    known = [_like(each, key) for each in things.things_like(answer.name, noun)]
    if told or known:
        return [*told, *known]
    if organizations.named(answer.name, story.country):
        return group_options(Party(type="organization", name=answer.name), key, story)
    return rival_options(key, story)


def _told(answer: Thing, key: str, story: Story) -> list[str]:
    sort = head(answer.sort)
    others = (each.name for each in story.things if sort and head(each.sort) == sort)
    return [with_article(name, key) for name in others if _indefinite(name) == _indefinite(key)]


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
