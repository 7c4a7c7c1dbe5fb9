"""The stage of a drill: what is shown when, which keys are heard, and each step kept at once."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from time import monotonic

from quiz.drill import clock as times
from quiz.drill import keys, screen
from quiz.drill import scene as told
from quiz.drill.clock import Clock
from quiz.drill.game import Game, press
from quiz.drill.scene import Scene
from quiz.drill.state import ONWARD, UNDO, Phase, State
from quiz.play.commands import Command, Offer
from quiz.play.console import NEW_SCREEN, ringing
from quiz.play.look import Room
from quiz.play.screen import paragraphs, wrapped
from quiz.play.table import Ending
from quiz.play.talk import BACK, Talk
from quiz.report import count

Keep = Callable[[Game], bool]
"""Keeps a drill as it is now, and tells whether that could be done."""
ROW, AND_BACK = "\x1b[{};1H\x1b[2K{}", "\x1b7{}\x1b8"
"""Writes a row anew, and comes back to where the cursor was."""
TIME_UP = "Time."
SPARE = 20
"""Rows from which on one stays free below the keys, so that nothing scrolls when one is pressed."""
MOST_ROWS = 3
"""Rows of keys, from which on the teams are not named there."""
AT_HAND = {Phase.ASKED, Phase.SHOWN}
"""The phases of one and the same question."""
NEVER_BEFORE = (0, 0)


class Stage:
    """Where a drill is given: it shows, listens, and holds the game and the countdown."""

    def __init__(self, game: Game, talk: Talk, keep: Keep, clock: Clock | None = None) -> None:
        self.game = game
        self.talk = talk
        self.keep = keep
        self.clock = clock
        self.size = NEVER_BEFORE
        """Columns and rows when the screen was drawn."""
        self.note = ""
        self.kept = True

    @property
    def state(self) -> State:
        """Where the drill is."""
        return self.game.state

    def run(self, note: str = "") -> Ending:
        """Go on to the end; who leaves before may go on another time."""
        ending = Ending.FINISHED
        self.talk.view = self.view
        self.talk.console.meanwhile = self.meanwhile
        try:
            self.restart(None)
            self.draw(note)
            while self.state.phase is not Phase.DONE:
                self.turn()
        except EOFError:
            ending = Ending.LEFT
        except KeyboardInterrupt:
            ending = Ending.INTERRUPTED
        self.end()
        return ending

    def turn(self) -> None:
        """Hear a key and do what it says."""
        match self.talk.listen(self.offers, partial(keys.meaning, self.game, self.clock_keys)):
            case Command() as wanted:
                self.explain(wanted)
            case keys.PAUSE | keys.CLOCK as key:
                self.set_clock(key)
            case key:
                self.take(key)

    def take(self, key: str) -> None:
        """Take a step, keep it at once, and show where it leads."""
        before, scene = self.state, self.scene
        self.game = press(self.game, key)
        self.kept = self.keep(self.game)
        self.restart(before)
        if self.state.phase is Phase.DONE:
            return
        same = before.at == self.state.at and {before.phase, self.state.phase} <= AT_HAND
        if same and key != UNDO and not self.talk.console.screens:
            self.talk.console.say(f"{screen.change(scene, self.scene, self.talk.room)}\n")
        else:
            self.draw()

    def end(self) -> None:
        """Say where the drill was left; after the ranking there is nothing more to be kept."""
        if self.state.phase is Phase.RANKING:
            self.keep(press(self.game, ONWARD))
        elif self.state.phase is not Phase.DONE and self.game.keys:
            onward = " The same command goes on from here." if self.kept else ""
            left = f"Left at {told.where(self.scene)}{onward}"
            if self.talk.console.screens:
                self.talk.console.say()
            self.talk.console.say(wrapped(left, self.talk.room.width))

    # ------------------------------------------------------------ what is shown

    def draw(self, note: str = "") -> None:
        """Show where the drill is."""
        self.note = note
        self.talk.draw(note)

    @property
    def scene(self) -> Scene:
        """What there is to show now."""
        setup, state, clock = self.game.setup, self.state, self.clock
        if clock is None or clock.off:
            return Scene(setup=setup, state=state)
        if not self.talk.console.screens or state.phase is Phase.TITLE:
            return Scene(setup=setup, state=state, clock=count(clock.limit, "second"))
        if state.phase is not Phase.ASKED:
            return Scene(setup=setup, state=state)
        share = clock.remaining(monotonic()) / clock.limit
        left = times.shown(clock, monotonic())
        return Scene(setup=setup, state=state, clock=left, share=share)

    def view(self, note: str) -> str:
        """Draw where the drill is."""
        room = self.talk.room
        if not self.talk.console.screens:
            return screen.view(self.scene, note, room)
        from quiz.drill import painting  # late: a pipe needs no boxes

        self.size = room.columns, room.rows
        return painting.view(self.scene, note, room.lower(self.below(room)))

    def below(self, room: Room) -> int:
        """Count the rows for the keys and around them."""
        return self.prompt.count("\n") + 2 + (room.rows >= SPARE)

    @property
    def prompt(self) -> str:
        """The keys as they are offered."""
        return self.talk.look.offers(self.offers, self.talk.room)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What can be done now."""
        stands = self.clock is not None and self.clock.since is None
        pause = "go on" if stands else "pause"
        clock = pause if self.counting else ""
        full = keys.offers(self.game, clock)
        few = self.talk.look.offers(full, self.talk.room).count("\n") < MOST_ROWS
        return full if few else keys.offers(self.game, clock, brief=True)

    def explain(self, wanted: Command) -> None:
        """Show the rules and keys, or the evidence, until it is read; the clock stands still."""
        with self.standing():
            if wanted is Command.EVIDENCE and (asked := self.scene.asked):
                room = self.talk.room
                self.talk.page(self.talk.look.evidence(asked.item, self.scene.article, room), BACK)
            else:
                self.help()
        if self.talk.console.screens:
            self.draw()

    def help(self) -> None:
        """Show the rules and the keys, on as many pages as they need."""
        room = self.talk.room
        rows = room.rows - 2 if self.talk.console.screens else None
        explained = keys.explained(self.game.setup, self.clock is not None)
        rules = [wrapped(rule, room.width) for rule in keys.rules(self.game.setup)]
        *first, last = pages((*rules, self.talk.look.help(explained, room)), rows)
        for page in first:
            self.talk.page(page, ("Space", "more"))
        self.talk.page(last, BACK)

    # ------------------------------------------------------------ the clock

    @property
    def counting(self) -> bool:
        """Whether a countdown is on."""
        return self.clock is not None and not self.clock.off

    @property
    def clock_keys(self) -> str:
        """The keys of the countdown that mean something now."""
        pause = keys.PAUSE if self.counting and self.state.phase is Phase.ASKED else ""
        return f"{pause}{keys.CLOCK}" if self.clock else ""

    def restart(self, before: State | None) -> None:
        """Give the whole time to a question, or team, that was not at hand before."""
        now = self.state
        same = before is not None and _at_hand(before) == _at_hand(now)
        if self.clock and now.phase is Phase.ASKED and not same:
            self.clock = times.fresh(self.clock, monotonic())

    def set_clock(self, key: str) -> None:
        """Let the clock stand or run, or turn it off or on."""
        if self.clock is None:
            return
        change = times.paused if self.clock.since is not None else times.resumed
        self.clock = (times.switched if key == keys.CLOCK else change)(self.clock, monotonic())
        words = times.told(self.clock)
        if self.talk.console.screens:
            self.draw("" if key == keys.PAUSE else words)
        else:
            self.talk.console.say(f"{words}\n")

    @contextmanager
    def standing(self) -> Iterator[None]:
        """Let the clock stand still while something else is on the screen."""
        ran = self.clock is not None and self.clock.since is not None
        if self.clock and ran:
            self.clock = times.paused(self.clock, monotonic())
        self.talk.console.meanwhile = nullcontext
        try:
            yield
        finally:
            self.talk.console.meanwhile = self.meanwhile
        if self.clock and ran:
            self.clock = times.resumed(self.clock, monotonic())

    def meanwhile(self) -> AbstractContextManager[None]:
        """While a key is waited for: draw the countdown, and all anew where the size changes."""
        left = self.clock.remaining(monotonic()) if self.clock and self.clock.runs else 0.0
        running = left > 0 and self.state.phase is Phase.ASKED
        if self.talk.console.screens:
            return ringing((left % 1 or 1.0) if running else None, 1.0, self.refresh)
        return ringing(left, 0.0, self.call_time) if running else nullcontext()

    def refresh(self) -> None:
        """Draw the countdown or, on a terminal of another size, everything."""
        room = self.talk.room
        if (room.columns, room.rows) != self.size:
            page = paragraphs(self.view(self.note), f"{self.prompt} ")
            self.print_raw(f"{NEW_SCREEN}{page}")
        elif self.scene.share is not None:
            from quiz.drill import painting

            lower = room.lower(self.below(room))
            rows = enumerate(painting.header(self.scene, lower), 1)
            self.print_raw(AND_BACK.format("".join(ROW.format(at, row) for at, row in rows)))

    def call_time(self) -> None:
        """Say once that the time is over, where there is nothing to be drawn anew."""
        self.print_raw(f"\n{TIME_UP}\n")

    def print_raw(self, text: str) -> None:
        """Print while a key is waited for, when a line break only goes down."""
        self.talk.console.say(text.replace("\n", "\r\n"), nl=False)


def _at_hand(state: State) -> tuple[Phase, int, int | None]:
    """What a countdown is for: a question, and the team whose turn it is."""
    return state.phase, state.at, state.turn


def pages(blocks: Iterable[str], rows: int | None) -> list[str]:
    """Put blocks on as few pages of so many rows as they need; without rows on one."""
    made: list[str] = []
    for block in blocks:
        longer = paragraphs(made[-1], block) if made else block
        if made and (rows is None or longer.count("\n") < rows):
            made[-1] = longer
        else:
            made.append(block)
    return made
