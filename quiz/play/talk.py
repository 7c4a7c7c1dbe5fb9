"""A talk at the console: what is shown, on a new screen or below, and what is heard in reply."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TypeVar

from quiz.play import commands, screen
from quiz.play.commands import Command, Offer
from quiz.play.console import Console, TimeUpError
from quiz.play.look import Look, Room
from quiz.report import one_line

Meaning = TypeVar("Meaning")
Reader = Callable[[str], Command | Meaning | None]
"""Reads a key or line; None if it means nothing here."""
BACK: Offer = ("Space", "back")


def _look(painted: bool) -> Look:
    if painted:
        from quiz.play import painting  # late: a pipe needs no boxes

        return painting
    return screen


class Talk:
    """Shows a view with notes and asides, and listens for keys or lines."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.look = _look(console.screens)
        self.view: Callable[[str], str] = str
        """Draws what is on the screen, with a note below it."""
        self.deadline: float | None = None

    @property
    def room(self) -> Room:
        """How much room there is now."""
        return self.console.room

    # ------------------------------------------------------------ what goes out

    def draw(self, note: str = "") -> None:
        """Show the view, on a new screen where there are screens."""
        self.console.clear()
        self.console.say(f"{self.view(note)}\n")

    def note(self, text: str) -> None:
        """Show a note: below the view, or where there are no screens alone."""
        if self.console.screens:
            self.draw(text)
        else:
            self.console.say(f"{text}\n")

    def renew(self, words: str) -> None:
        """Show that something changed: the view shows it, or where there are no screens words."""
        self.note("" if self.console.screens else words)

    def aside(self, text: str) -> None:
        """Show something else until it is read, then the view again."""
        self.page(text, BACK)
        if self.console.screens:
            self.draw()

    def page(self, text: str, onward: Offer) -> None:
        """Show something else until it is read."""
        self.console.clear()
        self.console.say(f"{text}\n")
        if self.console.screens:
            read = partial(commands.command, wanted=(Command.ONWARD, Command.QUIT))
            self.listen((onward,), read)

    # ------------------------------------------------------------ what comes in

    def listen(
        self, offers: tuple[Offer, ...], read: Reader[Meaning], typed: bool = False
    ) -> Command | Meaning:
        """Name the keys and return what is meant; to quit comes as the end of input."""
        prompt = self.look.offers(offers, self.console.room)
        meant = self.typed(prompt, read) if typed else self.pick(prompt, read)
        if meant is Command.QUIT:
            raise EOFError
        return meant

    def pick(self, prompt: str, read: Reader[Meaning]) -> Command | Meaning:
        """Ask until a key, or a line where there are no keys, means something."""
        if self.console.live:
            self.console.say(f"{prompt} ", nl=False)
            while (meant := read(said := self.heard(self.console.key))) is None:
                pass
            self.console.say(one_line(said))
        else:
            while (meant := read(self.heard(partial(self.console.line, f"{prompt} ")))) is None:
                pass
        self.gap()
        return meant

    def typed(self, prompt: str, read: Reader[Meaning]) -> Command | Meaning:
        """Ask for a line until it means something."""
        self.console.say(prompt)
        while (meant := read(self.heard(partial(self.console.line, "> ")))) is None:
            pass
        self.gap()
        return meant

    def gap(self) -> None:
        """Leave a line free below what came in, where the screen is not new anyway."""
        if not self.console.screens:
            self.console.say()

    def heard(self, listen: Callable[[float | None], str]) -> str:
        """Return what comes in; where nothing comes the line ends all the same."""
        left = None if self.deadline is None else self.deadline - monotonic()
        try:
            return listen(left)
        except (EOFError, KeyboardInterrupt, TimeUpError):
            self.console.say()
            self.gap()
            raise
