"""A quiz as it goes: pure records, from session and answer to the next session."""

from collections.abc import Iterator, Sequence
from random import Random

from quiz.errors import QuizError
from quiz.play.grading import RIGHT, SKIPPED, WRONG, Grade, Verdict, grade
from quiz.play.options import LETTERS, arranged, struck
from quiz.report import one_line, spoken
from quiz.schema import Deck, Item, Kind, Party, Record


class Settings(Record):
    """How a deck is to be played."""

    seed: int | None = None
    count: int | None = None
    kinds: tuple[Kind, ...] = ()
    shuffle: bool = True
    typed: bool = False
    flip: bool = False
    """Cards: the answer is shown, and the player judges what came to mind."""
    exam: bool = False
    """Nothing is told before the end."""
    penalty: float = 0.0
    """What a wrong answer costs, in points."""
    seconds: int | None = None
    """How long a question may take; None for ever."""


class Question(Record):
    """An item as it is asked: with its options in order, or without any to be typed or flipped."""

    item: Item
    options: tuple[str, ...] = ()
    flip: bool = False
    hinted: bool = False

    @property
    def typed(self) -> bool:
        """Whether the answer is to be typed."""
        return not self.options and not self.flip

    @property
    def place(self) -> int | None:
        """Where the key stands among the options."""
        return self.options.index(self.item.key) if self.options else None

    @property
    def struck(self) -> tuple[str, ...]:
        """The options that a hint took away."""
        return struck(self.options, self.item.key) if self.hinted and self.options else ()

    def chosen(self, said: str) -> str | None:
        """Return the option that a letter or digit names."""
        at = LETTERS.find(said.upper()) if said.isalpha() else "123456789".find(said)
        there = len(said) == 1 and 0 <= at < len(self.options)
        return self.options[at] if there and self.options[at] not in self.struck else None


class Answered(Record):
    """A question with what was answered, how good that was, and how long it took."""

    question: Question
    said: str
    grade: Grade
    seconds: float = 0.0
    late: bool = False
    """Whether the time was up first."""
    overruled: bool = False
    """Whether the player said that it was right after all."""


class Session(Record):
    """One round of questions, and the answers so far."""

    questions: tuple[Question, ...]
    answered: tuple[Answered, ...] = ()
    settings: Settings = Settings()
    persons: tuple[str, ...] = ()
    """Every person the deck names, as a surname that two of them share is not enough."""

    @property
    def current(self) -> Question | None:
        """The question to be answered next; None at the end."""
        rest = self.questions[len(self.answered) :]
        return rest[0] if rest else None

    @property
    def missed(self) -> tuple[Item, ...]:
        """The items whose answers were not right."""
        return tuple(each.question.item for each in self.answered if each.grade != RIGHT)

    @property
    def streak(self) -> int:
        """How many answers in a row were right up to now."""
        others = [at for at, each in enumerate(self.answered, 1) if each.grade != RIGHT]
        return len(self.answered) - max(others, default=0)

    def number(self, verdict: Verdict) -> int:
        """Count the answers with a verdict."""
        return sum(each.grade.verdict == verdict for each in self.answered)


# ---------------------------------------------------------------- rounds


def start(deck: Deck, settings: Settings, chance: Random) -> Session:
    """Choose and order the questions of a deck."""
    items = [item for item in deck.items if not settings.kinds or item.kind in settings.kinds]
    if not items:
        raise QuizError(_no_item(deck, settings.kinds))
    if settings.shuffle:
        chance.shuffle(items)
    return ask(items[: settings.count], settings, chance, persons(deck.items))


def _no_item(deck: Deck, kinds: Sequence[Kind]) -> str:
    wanted = ", ".join(map(spoken, kinds))
    there = ", ".join(spoken(kind) for kind in Kind if kind in {i.kind for i in deck.items})
    return f"{one_line(deck.title)}: no question of kind {wanted}; choose --kinds from {there}"


def persons(items: Sequence[Item]) -> tuple[str, ...]:
    """List the persons that items ask for or offer."""
    return tuple(dict.fromkeys(_persons(items)))


def _persons(items: Sequence[Item]) -> Iterator[str]:
    for item in items:
        if isinstance(item.answer, Party) and item.answer.type == "person":
            yield from (item.key, *item.distractors)


def ask(
    items: Sequence[Item], settings: Settings, chance: Random, known: tuple[str, ...] = ()
) -> Session:
    """Begin a round with the given items."""
    questions: list[Question] = []
    for item in items:
        bare = settings.typed or settings.flip
        options = () if bare else arranged(item, [q.place for q in questions], chance)
        questions.append(Question(item=item, options=options, flip=settings.flip))
    return Session(questions=tuple(questions), settings=settings, persons=known)


def repeat(session: Session, settings: Settings, chance: Random) -> Session:
    """Begin a round with what was missed in the last one."""
    return ask(session.missed, settings, chance, session.persons)


# ---------------------------------------------------------------- steps


def answer(session: Session, said: str, seconds: float = 0.0) -> Session:
    """Take the answer to the current question: one of its options, or typed words."""
    question = session.current
    if question is None:
        return session
    verdict = _judged(question, said, session.persons)
    return _with(session, Answered(question=question, said=said, grade=verdict, seconds=seconds))


def _judged(question: Question, said: str, known: tuple[str, ...]) -> Grade:
    if question.options:
        return RIGHT if said == question.item.key else WRONG
    return grade(question.item, said, known)


def judge(session: Session, given: Grade, seconds: float = 0.0, late: bool = False) -> Session:
    """End the current question with a grade that no answer gave: a skip, a card, the clock."""
    if session.current is None:
        return session
    done = Answered(question=session.current, said="", grade=given, seconds=seconds, late=late)
    return _with(session, done)


def skip(session: Session, seconds: float = 0.0) -> Session:
    """Pass the current question by."""
    return judge(session, SKIPPED, seconds)


def _with(session: Session, done: Answered) -> Session:
    return session.model_copy(update={"answered": (*session.answered, done)})


def hint(session: Session) -> Session:
    """Give the current question its hint."""
    at = len(session.answered)
    told = [q.model_copy(update={"hinted": True}) for q in session.questions[at : at + 1]]
    questions = (*session.questions[:at], *told, *session.questions[at + 1 :])
    return session.model_copy(update={"questions": questions})


def disputable(done: Answered) -> bool:
    """Tell whether the player may say that an answer was right: it was typed and not taken."""
    return done.question.typed and bool(done.said.strip()) and done.grade != RIGHT


def overrule(session: Session) -> Session:
    """Count the last answer as right, as the player knows better."""
    *before, last = session.answered
    mended = last.model_copy(update={"grade": RIGHT, "overruled": True})
    return session.model_copy(update={"answered": (*before, mended)})


def worth_remembering(done: Answered, known: tuple[str, ...] = ()) -> bool:
    """Tell whether an overruled answer, once accepted, would be right the next time."""
    accept = (*done.question.item.accept, done.said)
    item = done.question.item.model_copy(update={"accept": accept})
    return done.overruled and grade(item, done.said, known) == RIGHT
