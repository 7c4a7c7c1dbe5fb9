"""The table a quiz is played at: what is shown when, what is asked, and what the reply leads to.

On a terminal each question has a screen and one key answers it; through a pipe plain lines go and
come, without a single escape code.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from time import monotonic

from quiz.errors import QuizError
from quiz.play import commands, screen
from quiz.play import session as step
from quiz.play.commands import Command, Offer
from quiz.play.console import Console, TimeUpError
from quiz.play.session import Answered, Question, Session
from quiz.play.talk import Reader, Talk
from quiz.play.verdict import RIGHT, WRONG, Grade
from quiz.schema import Deck, Item

Keep = Callable[[Answered, float | None], None]
"""Keeps an answer, with the seconds it took where somebody can tell."""
Remember = Callable[[Item, str], None]
"""Writes one more accepted answer of an item to where the deck is kept."""
OVERRULED = "Counted as right."
REMEMBERED = "Remembered as a right answer."


class Ending(StrEnum):
    """How a round ends."""

    FINISHED = "finished"
    LEFT = "left"
    INTERRUPTED = "interrupted"


class Table:
    """Where a deck is played: it shows, listens, and keeps the session as far as it is."""

    session: Session
    remembered = False
    """Whether the last answer was remembered."""

    def __init__(
        self,
        deck: Deck,
        console: Console,
        remember: Remember | None = None,
        keep: Keep | None = None,
    ) -> None:
        self.articles = {article.id: article for article in deck.articles}
        self.talk = Talk(console)
        self.look = self.talk.look
        self.remember = remember
        self.keep = keep

    # ------------------------------------------------------------ a round

    def play(self, session: Session) -> Ending:
        """Ask to the end and show the score; who leaves before gets the score so far."""
        self.session = session
        ending = Ending.FINISHED
        try:
            while question := self.session.current:
                self.turn(question)
        except EOFError:
            ending = Ending.LEFT
        except KeyboardInterrupt:
            ending = Ending.INTERRUPTED
        self.end(ending)
        return ending

    def turn(self, question: Question) -> None:
        """Ask one question, in the time there is, and tell how good the answer was."""
        begun, limit = monotonic(), self.session.settings.seconds
        self.talk.deadline = limit and begun + limit
        judged = False
        try:
            said = self.ask(question)
            took = monotonic() - begun
            judged = question.flip and said is not Command.SKIP
            self.session = self.taken(question, said, took)
        except TimeUpError:
            self.session = step.judge(self.session, WRONG, float(limit or 0), late=True)
        self.talk.deadline = None
        self.settle(told=judged or self.session.settings.exam)

    def taken(self, question: Question, said: Command | str, took: float) -> Session:
        """Return the session after what was said, or after the player's own verdict."""
        if said is Command.SKIP:
            return step.skip(self.session, took)
        if question.flip:
            return step.judge(self.session, self.judged(question), took)
        return step.answer(self.session, str(said), took)

    def again(self) -> bool:
        """Ask whether to repeat what was missed, if anything was."""
        if not self.session.missed:
            return False
        prompt = f"{screen.offer(len(self.session.missed))} y/n:"
        self.talk.console.say()
        try:
            return self.talk.pick(screen.wrapped(prompt, self.talk.room.width), _yes_or_no) is True
        except EOFError:
            return False

    def end(self, ending: Ending) -> None:
        """Show what was missed and, below it so that it stays in sight, the score."""
        if ending == Ending.FINISHED:
            self.talk.console.clear()
        elif self.talk.console.screens:
            self.talk.console.say()
        session, room = self.session, self.talk.room
        missed = tuple(done for done in session.answered if done.grade != RIGHT)
        exam = session.settings.exam
        first = self.look.review(session, self.articles, room) if exam else ""
        parts = (first or self.look.missed(missed, room), self.look.results(session, room))
        self.talk.console.say(screen.paragraphs(*parts, self.look.score(session, room)))

    # ------------------------------------------------------------ one question

    def ask(self, question: Question) -> Command | str:
        """Show a question and return the answer, a skip, or the wish to see the other side."""
        exam = self.session.settings.exam
        last = self.session.answered[-1:]
        self.talk.view = lambda note: self.look.question(self.session, note, self.talk.room)
        self.talk.draw(screen.GONE if exam and last and last[0].late else "")
        while True:
            question = self.session.current or question
            offers = commands.offers(question, exam)
            read: Reader[str] = partial(commands.reply, question)
            said = self.talk.listen(offers, read, question.typed)
            match said:
                case Command.HELP:
                    self.explain(question, said)
                case Command.HINT:
                    self.hint(question)
                case Command.EVIDENCE:
                    self.talk.note(commands.EXAM_WITHOUT if exam else commands.EVIDENCE_LATER)
                case str() if question.typed and commands.is_unknown(said):
                    self.talk.note(commands.UNKNOWN)
                case _:
                    return said

    def hint(self, question: Question) -> None:
        """Give a hint, but not in an exam."""
        if self.session.settings.exam:
            self.talk.note(commands.EXAM_WITHOUT)
            return
        self.session = step.hint(self.session)
        hinted = self.session.current or question
        if question.options and not hinted.struck:
            self.talk.note(commands.NO_HINT)
        else:
            self.talk.renew(screen.hint(hinted, self.talk.room))

    def judged(self, question: Question) -> Grade:
        """Show the other side of a card and let the player judge."""
        self.talk.deadline = None
        article = self.articles.get(question.item.evidence.article)
        self.talk.view = lambda note: self.look.card(self.session, article, note, self.talk.room)
        self.talk.draw()
        while True:
            said = self.talk.listen(commands.CARD_OFFERS, commands.own_verdict)
            if isinstance(said, Grade):
                return said
            self.explain(question, said)

    # ------------------------------------------------------------ after an answer

    @property
    def last(self) -> Answered:
        """The last answer."""
        return self.session.answered[-1]

    def settle(self, told: bool) -> None:
        """Keep the last answer at once, or where it may be disputed once that is over."""
        disputed = not told and self.talk.console.live and step.disputable(self.last)
        if not disputed:
            self.keep_last()
        try:
            if not told:
                self.tell()
        finally:
            if disputed:
                self.keep_last()

    @property
    def took(self) -> float | None:
        """The seconds of the last answer; through a pipe they would mean nothing."""
        return self.last.seconds if self.talk.console.live else None

    def keep_last(self) -> None:
        """Keep the last answer."""
        if self.keep:
            self.keep(self.last, self.took)

    def tell(self) -> None:
        """Show how good the last answer was and what proves it; wait until it is read."""
        self.show_verdict()
        if self.talk.console.live:
            self.wait()

    def show_verdict(self, spare: int = 0) -> None:
        """Show how good the last answer was and what proves it, with rows to spare below."""
        article = self.articles.get(self.last.question.item.evidence.article)
        self.talk.view = lambda note: self.look.answered(
            self.session, article, note, self.talk.room.lower(spare)
        )
        self.talk.draw()

    def wait(self, offered: tuple[Offer, ...] = ()) -> str:
        """Wait for a key offered or for Space, which gives ""; do meanwhile what is wanted."""
        self.remembered = False
        keys = [key for key, _ in offered]
        while True:
            wanted = self.wanted(self.last)
            read = partial(commands.key_or_command, keys=keys, wanted=wanted)
            offers = (*offered, *commands.offers_after(self.onward(), wanted))
            meant = self.talk.listen(offers, read)
            if meant is Command.ONWARD:
                return ""
            if isinstance(meant, str):
                return meant
            self.heed(meant)

    def onward(self) -> str:
        """Say where Space leads."""
        return "next" if self.session.current else "score"

    def heed(self, meant: Command) -> None:
        """Do what is wanted after an answer."""
        if meant is Command.OVERRULE:
            self.session = step.overrule(self.session)
            self.talk.renew(OVERRULED)
        elif meant is Command.REMEMBER:
            self.remembered = True
            self.talk.note(self.kept(self.last))
        else:
            self.explain(self.last.question, meant)

    def wanted(self, done: Answered) -> frozenset[Command]:
        """Find which commands make sense after an answer."""
        more = {Command.OVERRULE} if step.disputable(done) else set()
        worth = self.remember and step.worth_remembering(done, self.session.persons)
        new = worth and not self.remembered
        return commands.AFTER | more | ({Command.REMEMBER} if new else set())

    def kept(self, done: Answered) -> str:
        """Have an answer remembered and say so, or why it cannot be."""
        if self.remember is None:
            return ""
        try:
            self.remember(done.question.item, done.said)
        except QuizError as error:
            return str(error)
        return REMEMBERED

    def explain(self, question: Question, wanted: Command) -> None:
        """Show the keys or the evidence, until it is read."""
        room = self.talk.room
        article = self.articles.get(question.item.evidence.article)
        if wanted is Command.EVIDENCE:
            self.talk.aside(self.look.evidence(question.item, article, room))
        else:
            exam, remember = self.session.settings.exam, self.remember is not None
            keys = commands.explained(question, exam, remember)
            self.talk.aside(self.look.help(keys, room))


def _yes_or_no(said: str) -> bool | None:
    return {"y": True, "yes": True, "n": False, "no": False, "q": False, "quit": False}.get(
        said.lower()
    )
