"""A quiz as it goes: pure records, from session and answer to the next session."""

from collections.abc import Sequence
from random import Random

from quiz.errors import QuizError
from quiz.play.grading import RIGHT, WRONG, Grade, Verdict, grade
from quiz.report import one_line, spoken
from quiz.schema import Deck, Item, Kind, Record

LETTERS = "ABCDEFGHI"
"""Names of the options; no more, as each has a digit too."""
RUN = 2
"""How many keys in a row may stand at the same place."""


class Settings(Record):
    """How a deck is to be played."""

    seed: int | None = None
    count: int | None = None
    kinds: tuple[Kind, ...] = ()
    shuffle: bool = True
    typed: bool = False


class Question(Record):
    """An item as it is asked: with its options in order, or without any to be typed."""

    item: Item
    options: tuple[str, ...] = ()

    @property
    def place(self) -> int | None:
        """Where the key stands among the options."""
        return self.options.index(self.item.key) if self.options else None

    def chosen(self, said: str) -> str | None:
        """Return the option that a letter or digit names."""
        at = LETTERS.find(said.upper()) if said.isalpha() else "123456789".find(said)
        return self.options[at] if len(said) == 1 and 0 <= at < len(self.options) else None


class Answered(Record):
    """A question with what was answered and how good that was."""

    question: Question
    said: str
    grade: Grade


class Session(Record):
    """One round of questions, and the answers so far."""

    questions: tuple[Question, ...]
    answered: tuple[Answered, ...] = ()

    @property
    def current(self) -> Question | None:
        """The question to be answered next; None at the end."""
        rest = self.questions[len(self.answered) :]
        return rest[0] if rest else None

    @property
    def missed(self) -> tuple[Item, ...]:
        """The items whose answers were not right."""
        return tuple(each.question.item for each in self.answered if each.grade != RIGHT)

    def number(self, verdict: Verdict) -> int:
        """Count the answers with a verdict."""
        return sum(each.grade.verdict == verdict for each in self.answered)


def start(deck: Deck, settings: Settings, chance: Random) -> Session:
    """Choose and order the questions of a deck."""
    items = [item for item in deck.items if not settings.kinds or item.kind in settings.kinds]
    if not items:
        raise QuizError(_no_item(deck, settings.kinds))
    if settings.shuffle:
        chance.shuffle(items)
    return ask(items[: settings.count], settings, chance)


def _no_item(deck: Deck, kinds: Sequence[Kind]) -> str:
    wanted = ", ".join(map(spoken, kinds))
    there = ", ".join(spoken(kind) for kind in Kind if kind in {i.kind for i in deck.items})
    return f"{one_line(deck.title)}: no question of kind {wanted}; choose --kinds from {there}"


def ask(items: Sequence[Item], settings: Settings, chance: Random) -> Session:
    """Begin a round with the given items."""
    questions: list[Question] = []
    for item in items:
        options = () if settings.typed else distinct(item)
        barred = _worn([question.place for question in questions])
        questions.append(Question(item=item, options=_shuffled(options, barred, chance)))
    return Session(questions=tuple(questions))


def repeat(session: Session, settings: Settings, chance: Random) -> Session:
    """Begin a round with what was missed in the last one."""
    return ask(session.missed, settings, chance)


def answer(session: Session, said: str) -> Session:
    """Take the answer to the current question: one of its options, or typed words."""
    question = session.current
    if question is None:
        return session
    verdict = _judged(question, said)
    done = Answered(question=question, said=said, grade=verdict)
    return session.model_copy(update={"answered": (*session.answered, done)})


def _judged(question: Question, said: str) -> Grade:
    if question.options:
        return RIGHT if said == question.item.key else WRONG
    return grade(question.item, said)


# ---------------------------------------------------------------- options


def distinct(item: Item) -> tuple[str, ...]:
    """Return the key and the distractors that differ from every right answer; none if alone."""
    met = {_shown(text) for text in (item.key, *item.accept)} | {""}
    options = [item.key]
    for option in item.distractors:
        if _shown(option) not in met:
            met.add(_shown(option))
            options.append(option)
    return tuple(options[: len(LETTERS)]) if len(options) > 1 else ()


def _shown(text: str) -> str:
    return one_line(text).casefold()


def _worn(places: Sequence[int | None]) -> int | None:
    """Return the place where the last keys all stood, so that the next stands elsewhere."""
    last = places[-RUN:]
    return last[0] if len(last) == RUN and len(set(last)) == 1 else None


def _shuffled(options: Sequence[str], barred: int | None, chance: Random) -> tuple[str, ...]:
    """Put the key, which comes first, at any place but the barred one, the others around it."""
    if not options:
        return ()
    key, *others = options
    chance.shuffle(others)
    place = chance.choice([at for at in range(len(options)) if at != barred])
    return (*others[:place], key, *others[place:])
