"""Where a deck is curated: an item in view, one key for each action, saved after every choice."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import click

from quiz import deckfile, files
from quiz.cli import editor
from quiz.cli.output import moment
from quiz.decks import curation, screen
from quiz.decks.changes import dated
from quiz.decks.curation import Curation
from quiz.decks.fields import EDITABLE, LISTS, as_text, from_line, from_text, on_one_line
from quiz.errors import DeckError, OutputError, QuizError
from quiz.play import commands
from quiz.play.commands import Command, Offer
from quiz.play.console import Console
from quiz.play.screen import paragraphs, wrapped
from quiz.play.talk import Talk
from quiz.schema import Deck, Item

Action = Callable[["Desk", Curation, Item], Curation]

NAMES = {"stem": "Stem", "key": "Key", "distractors": "Wrong options", "accept": "Also accepted"}
NOTHING = "-"
"""What empties a field through a pipe, where an empty line leaves it as it is."""
AROUND = 2
"""Lines around an item besides stem, note and prompt: the status, a blank one."""
ENDLESS = 10_000
"""Lines of a pipe."""


class Kept:
    """The deck file under choice, and the deck that was in it."""

    def __init__(self, path: str) -> None:
        if Path(path).is_file() and not deckfile.is_deck(path):
            raise DeckError(f"{path}: is no deck; first: quiz make {path} -o DECK.json")
        self.path = path
        self.data = Path(path).read_bytes() if Path(path).is_file() else b""
        self.deck = deckfile.load(path)
        files.check(path)

    def save(self, deck: Deck) -> None:
        """Write the deck, unless another program has written the file meanwhile."""
        with suppress(FileNotFoundError):
            if Path(self.path).read_bytes() != self.data:
                raise OutputError(f"{self.path}: was changed meanwhile; quit and start again")
        data = deckfile.dumps(dated(self.deck, deck, moment())).encode()
        files.write(self.path, data)
        self.data = data


class Desk:
    """A walk through a deck: lines go out, keys or lines come in, choices go to the file."""

    def __init__(self, path: str, plain: bool = False) -> None:
        self.file = Kept(path)
        self.articles = {article.id: article for article in self.file.deck.articles}
        self.talk = Talk(Console(plain))
        self.note = ""
        self.drafts: dict[str, str] = {}
        """What an editor left and was refused, by item, so that it is not lost."""

    def run(self) -> None:
        """Walk until the end of input or q; Ctrl-C ends it as well, with all choices saved."""
        state = curation.begin(self.file.deck)
        if not state.walk:
            raise DeckError(f"{self.file.path}: no items")
        try:
            while True:
                self.show(state)
                state = self.saved(state, self.done(state))
        except EOFError:
            self.end(state)
        except KeyboardInterrupt:
            self.end(state)
            raise

    def saved(self, before: Curation, after: Curation) -> Curation:
        """Write the file where the deck has changed; what cannot be written is not done."""
        if after.deck == before.deck:
            return after
        try:
            self.file.save(after.deck)
        except QuizError as error:
            self.note = str(error)
            return before
        return after

    def done(self, state: Curation) -> Curation:
        """Wait for a key and do what it says."""
        item = state.current
        name = self.heard(screen.offers(state))
        self.note = ""
        try:
            return ANYWHERE[name](state) if name in ANYWHERE else _at(self, state, item, name)
        except QuizError as error:
            self.note = f"Not done: {error}"
            return state

    def heard(self, offers: tuple[Offer, ...]) -> str:
        """Return the key that is pressed, after any look at the help."""
        while isinstance(name := self.talk.listen(offers, _meaning), Command):
            self.talk.aside(self.talk.look.help(screen.HELP, self.talk.room))
        return name

    # ------------------------------------------------------------ what is shown

    def show(self, state: Curation) -> None:
        """Show the item in view, or that it was the last."""
        self.talk.view = lambda note: paragraphs(self.view(state, note), self.noted(note))
        self.talk.draw(self.note)

    def noted(self, note: str) -> str:
        """Write a note."""
        return self.styled(wrapped(note, self.talk.room.width), fg="yellow")

    def view(self, state: Curation, note: str) -> str:
        """Write the item in view with the sentence that proves it, wide where there is room."""
        item, width = state.current, self.talk.room.width
        if item is None:
            counts = self.styled(wrapped(screen.summary(state), width), bold=True)
            return paragraphs(self.styled("The end of the deck.", dim=True), counts)
        stem = wrapped(item.stem, width)
        rows = self.room(state, stem, note)
        text = screen.item_text(item, self.articles.get(item.evidence.article), width, rows)
        wide = "\n" if screen.height(text) + 2 <= rows else ""
        status = wrapped(screen.status(state, item), width)
        head = self.styled(status + wide, dim=True), self.styled(stem + wide, bold=True)
        return "\n".join((*head, text))

    def room(self, state: Curation, stem: str, note: str) -> int:
        """Count the lines that are left for an item below its stem."""
        if not self.talk.console.screens:
            return ENDLESS
        room = self.talk.room
        used = [stem, self.talk.look.offers(screen.offers(state), room)]
        used += [f"{self.noted(note)}\n"] if note else []
        return room.rows - sum(map(screen.height, used)) - AROUND

    def styled(self, text: str, **style: Any) -> str:
        """Style a text where colours are wanted."""
        return click.style(text, **style) if text and self.talk.console.coloured else text

    def say(self, text: str, **style: Any) -> None:
        """Print a text in lines that fit."""
        self.talk.console.say(self.styled(wrapped(text, self.talk.room.width), **style))

    def end(self, state: Curation) -> None:
        """Say what was decided."""
        if self.talk.console.screens:
            self.talk.console.say()
        self.say(screen.summary(state), bold=True)

    # ------------------------------------------------------------ edits

    def edit(self, state: Curation, item: Item) -> Curation:
        """Edit an item in the editor of the user, or without one field by field."""
        line = editor.command() if self.talk.console.live else []
        if not line:
            return curation.edit(state, item, {n: self.asked(item, n) for n in EDITABLE})
        text = editor.edited(self.drafts.get(item.id) or as_text(item), line)
        try:
            edited = curation.edit(state, item, from_text(text))
        except DeckError as error:
            self.drafts[item.id] = text
            raise DeckError(f"{error} (e goes on with your text)") from None
        self.drafts.pop(item.id, None)
        return edited

    def field(self, state: Curation, item: Item, name: str) -> Curation:
        """Edit one field on a line."""
        return curation.edit(state, item, {name: self.asked(item, name)})

    def asked(self, item: Item, name: str) -> Any:
        """Ask for a field, with what it holds to be changed where the terminal can do that."""
        held = on_one_line(item, name)
        hint = "; | between them" if name in LISTS else ""
        self.say(f"{NAMES[name]}{hint}:", dim=True)
        with _typed(held if self.talk.console.live else "") as filled:
            said = self.line()
        self.talk.gap()
        if said == NOTHING:
            return from_line(name, "")
        return from_line(name, said) if said or filled else getattr(item, name)

    def line(self) -> str:
        """Read a line; on a terminal its end key, Ctrl-D, only leaves the edit."""
        try:
            return self.talk.heard(partial(self.talk.console.line, "> "))
        except EOFError:
            if not self.talk.console.live:
                raise
            raise DeckError("the edit was left; nothing is changed") from None


@contextmanager
def _typed(text: str) -> Iterator[bool]:
    """Put a text on the line to be edited where that can be done, and tell whether it was."""
    try:
        import readline
    except ImportError:
        yield False
        return
    readline.set_startup_hook(lambda: readline.insert_text(text))
    try:
        yield bool(text)
    finally:
        readline.set_startup_hook(None)


def _at(desk: Desk, state: Curation, item: Item | None, name: str) -> Curation:
    return ON_ITEM[name](desk, state, item) if item else state


def _meaning(said: str) -> Command | str | None:
    """Read a key, or the line that begins with it."""
    key = said.lower()[:1]
    known = key in ON_ITEM or key in ANYWHERE
    return key if known else commands.command(said, (Command.HELP, Command.QUIT))


ON_ITEM: dict[str, Action] = {
    "k": lambda _, state, item: curation.keep(state, item),
    "d": lambda _, state, item: curation.drop(state, item),
    "e": Desk.edit,
    "s": lambda desk, state, item: desk.field(state, item, "stem"),
    "a": lambda desk, state, item: desk.field(state, item, "key"),
    "o": lambda desk, state, item: desk.field(state, item, "distractors"),
    "c": lambda desk, state, item: desk.field(state, item, "accept"),
}
ANYWHERE: dict[str, Callable[[Curation], Curation]] = {
    "u": Curation.undone,
    "n": lambda state: state.moved(1),
    "p": lambda state: state.moved(-1),
}
