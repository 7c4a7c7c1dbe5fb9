"""A drill as a projector shows it: everything centred, with as much air as the screen has."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rich.align import Align
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from quiz.drill import scene as told
from quiz.drill.scene import Scene
from quiz.drill.state import Phase
from quiz.play.drawing import rendered, text_of
from quiz.play.look import NARROWEST, Room
from quiz.play.options import LETTERS
from quiz.play.painting import BLANK, quoted
from quiz.play.screen import source

MEASURE = 72
"""Columns of text at most: longer lines are hard to read from the last row."""
MARGIN = 2
BAR = 10
"""Columns that a countdown needs to be drawn as a bar."""
AROUND = 3
"""Columns on either side of a team's name, for the marks of whose turn it is."""
HIGH = 18
"""Rows from which on a countdown has a row of its own."""
KEY, CALLED, TURN = "bold green", "red", "bold cyan"


@dataclass(frozen=True)
class Hall(Room):
    """A room of which the whole width is used."""

    @property
    def width(self) -> int:
        """All the columns there are."""
        return max(NARROWEST, self.columns)

    @property
    def measure(self) -> int:
        """The width of text in it."""
        return min(self.width - MARGIN, MEASURE)


@dataclass(frozen=True)
class Layout:
    """How much is shown, and how much air there is."""

    gap: int = 1
    """Rows between question, options and quotation."""
    air: int = 0
    """Rows between options."""
    pairs: bool = False
    """Two options on a row."""
    stem: bool = True
    others: bool = True
    """Whether the wrong options stay once the answer is shown."""
    source: bool = True
    board: bool = True
    """Whether the score has two rows, or one."""
    keeps: bool = False
    """Whether a question keeps the rows free where the quotation will be, so that nothing moves."""


LOW = Layout(gap=0, board=False)
LAYOUTS = (
    Layout(4, 2, keeps=True),
    Layout(3, 1, keeps=True),
    Layout(2, 1, keeps=True),
    Layout(2, 1),
    Layout(1, 1),
    Layout(2),
    Layout(1),
    replace(LOW, gap=1),
    LOW,
    replace(LOW, pairs=True),
)
"""From high screens to low ones."""
SHOWN_LAYOUTS = (
    *LAYOUTS,
    replace(LOW, gap=1, others=False),
    replace(LOW, others=False),
    replace(LOW, others=False, source=False),
    replace(LOW, others=False, stem=False),
    replace(LOW, others=False, stem=False, source=False),
)
"""The same with an answer, where a low screen has no room for all of the question."""


def view(scene: Scene, note: str, room: Room) -> str:
    """Show where the drill is, in all the rows there are."""
    hall = Hall(room.columns, room.rows, room.coloured)
    layouts = SHOWN_LAYOUTS if scene.state.phase is Phase.SHOWN else LAYOUTS
    page: list[str] = []
    for layout in layouts:
        page = _page(scene, note, layout, hall)
        if len(page) <= hall.rows:
            break
    return "\n".join(page)


def message(texts: Iterable[str], room: Room) -> str:
    """Show some words in the middle of the screen."""
    hall = Hall(room.columns, room.rows, room.coloured)
    body = _drawn([part for text in texts for part in (_centred(text_of(text), hall), BLANK)], hall)
    above = max(0, hall.rows - len(body)) // 2
    return "\n".join([*[""] * above, *body, *[""] * (hall.rows - len(body) - above)])


def _page(scene: Scene, note: str, layout: Layout, hall: Hall) -> list[str]:
    """Put the heading on top, the score at the bottom, and the rest in the middle."""
    head = header(scene, hall)
    body = _drawn(_body(scene, layout, hall), hall)
    foot = _drawn(_foot(scene, note, layout, hall), hall)
    kept = _kept(scene, layout, hall) if layout.keeps and scene.state.phase is Phase.ASKED else 0
    fixed = len(head) + len(body) + kept + len(foot)
    free = max(2 * bool(layout.gap), hall.rows - fixed)
    above = free // 2
    return [*head, *[""] * above, *body, *[""] * (kept + free - above), *foot]


def _drawn(parts: Sequence[RenderableType], hall: Hall) -> list[str]:
    return rendered(Group(*parts), hall).split("\n") if parts else []


def _kept(scene: Scene, layout: Layout, hall: Hall) -> int:
    return len(_drawn(_proof(scene, layout, hall), hall))


def header(scene: Scene, room: Room) -> list[str]:
    """Draw the rows on top: where the drill is and, with a countdown, what is left of the time.

    They are one row on a low screen; on a high one the countdown has its own.
    """
    hall = Hall(room.columns, room.rows, room.coloured)
    heading = told.heading(scene)
    if scene.share is None or scene.state.phase is Phase.TITLE:
        return [rendered(_centred(text_of(heading), hall), hall)]
    if hall.rows < HIGH:
        return [rendered(_countdown(scene, heading, hall.width), hall)]
    bar = Align.center(_countdown(scene, "", hall.measure))
    return [rendered(part, hall) for part in (_centred(text_of(heading), hall), bar)]


def _countdown(scene: Scene, left: str, width: int) -> Text:
    share, room = scene.share or 0.0, width - len(left) - len(scene.clock) - 2 * MARGIN
    length = room if room >= BAR else 0
    full = round(length * share)
    bar = ("━" * full, "cyan"), ("─" * (length - full), "dim"), " " * (room - length)
    time = (scene.clock, "bold" if share else "bold yellow")
    return Text.assemble(left, "  " if left else "", *bar, "  ", time)


def _centred(text: Text, hall: Hall) -> Align:
    text.justify = "center"
    return Align.center(text, width=hall.measure)


def _blank(rows: int) -> list[RenderableType]:
    return [BLANK] * rows


# ---------------------------------------------------------------- the middle


def _body(scene: Scene, layout: Layout, hall: Hall) -> list[RenderableType]:
    match scene.state.phase:
        case Phase.TITLE:
            return _title(scene, layout, hall)
        case Phase.DECIDER:
            return [_centred(text_of(told.DECIDER, "bold"), hall)]
        case Phase.RANKING | Phase.DONE:
            return _ranking(scene, layout, hall)
    return [*_asked(scene, layout, hall), *_proof(scene, layout, hall, scene.state.phase)]


def _title(scene: Scene, layout: Layout, hall: Hall) -> list[RenderableType]:
    lines = [told.about(scene.setup), f"{scene.clock} each" if scene.clock else ""]
    about = ", ".join(filter(None, lines))
    title = _centred(text_of(scene.setup.title, "bold"), hall)
    return [title, *_blank(layout.gap), _centred(text_of(about), hall)]


def _asked(scene: Scene, layout: Layout, hall: Hall) -> list[RenderableType]:
    if scene.asked is None:
        return []
    stem = [_centred(text_of(scene.asked.item.stem, "bold"), hall), *_blank(layout.gap)]
    options = _options(scene, layout)
    below = [Align.center(options, width=hall.measure)] if options.row_count else []
    return [*(stem if layout.stem else []), *below]


def _options(scene: Scene, layout: Layout) -> Table:
    """Draw the options, or below a question without any its answer once that is shown."""
    cells = list(_cells(scene, layout))
    across = 2 if layout.pairs else 1
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(across):
        grid.add_column(width=3, justify="right")
        grid.add_column(overflow="fold")
    for at in range(0, len(cells), across):
        if at and layout.air:
            for _ in range(layout.air):
                grid.add_row()
        grid.add_row(*(part for cell in cells[at : at + across] for part in cell))
    return grid


def _cells(scene: Scene, layout: Layout) -> Iterator[tuple[Text, Text]]:
    asked, shown = scene.asked, scene.state.phase is Phase.SHOWN
    if asked is None:
        return
    if not asked.options and shown:
        yield text_of("✓", KEY), text_of(asked.item.key, KEY)
    for letter, option in zip(LETTERS, asked.options, strict=False):
        sign, style = _mark(scene, option)
        if not shown or layout.others or option == asked.item.key:
            label = text_of(f"{sign} {letter}".strip(), style or "bold cyan")
            yield label, text_of(option, style)


def _mark(scene: Scene, option: str) -> tuple[str, str]:
    shown = scene.state.phase is Phase.SHOWN
    if shown and scene.asked and option == scene.asked.item.key:
        return "✓", KEY
    if option in scene.state.said:
        return "✗", CALLED
    return "", "dim" if shown else ""


def _proof(
    scene: Scene, layout: Layout, hall: Hall, phase: Phase = Phase.SHOWN
) -> list[RenderableType]:
    """Quote the sentence that proves the answer."""
    if scene.asked is None or phase is not Phase.SHOWN:
        return []
    item = scene.asked.item
    quote = Align.center(quoted(item), width=hall.measure)
    cited = _centred(text_of(source(item, scene.article), "dim"), hall)
    return [*_blank(layout.gap), quote, *([cited] if layout.source else [])]


def _ranking(scene: Scene, layout: Layout, hall: Hall) -> list[RenderableType]:
    grid = Table.grid(padding=(0, 3, 0, 0))
    for number, (rank, name, points) in enumerate(told.places(scene)):
        for _ in range(layout.air if number else 0):
            grid.add_row()
        style = "bold" if rank == "1." else ""
        grid.add_row(*(text_of(cell, style) for cell in (rank, name, points)))
    table = [Align.center(grid, width=hall.measure)] if grid.row_count else []
    outcome = [_centred(text_of(told.outcome(scene), KEY), hall)] if told.outcome(scene) else []
    asked = _centred(text_of(told.gone_by(scene), "dim"), hall)
    first, *others = [*table, *outcome, asked]
    return [first, *(part for each in others for part in (*_blank(layout.gap), each))]


# ---------------------------------------------------------------- the score


def _foot(scene: Scene, note: str, layout: Layout, hall: Hall) -> list[RenderableType]:
    """Draw the note or whose turn it is, and below it the score."""
    says = note or told.status(scene)
    kept = says or scene.state.phase is Phase.SHOWN  # so that nothing moves once it says something
    line = [_centred(text_of(says, "yellow" if note else TURN), hall)] if kept else []
    score = _score(scene, layout, hall)
    return [*line, *(_blank(layout.gap and 1) if line and score else []), *score]


def _score(scene: Scene, layout: Layout, hall: Hall) -> list[RenderableType]:
    if scene.state.phase in (Phase.RANKING, Phase.DONE):
        return []
    if scene.setup.teams and layout.board and (board := _board(scene, hall)):
        return [board]
    return [_centred(text_of(told.standing(scene)), hall)] if told.standing(scene) else []


def _board(scene: Scene, hall: Hall) -> RenderableType | None:
    """Draw the names of the teams beside each other, the points below; None if too narrow."""
    state, teams = scene.state, scene.setup.teams
    cells = [text_of(f"▸ {name} ◂" if at == state.turn else name) for at, name in enumerate(teams)]
    column = max(text_of(name).cell_len for name in teams) + 2 * AROUND
    if column * len(teams) > hall.width - MARGIN:
        return None
    grid = Table.grid()
    for at, cell in enumerate(cells):
        grid.add_column(width=column, justify="center")
        cell.stylize(TURN if at == state.turn else "")
    grid.add_row(*cells)
    grid.add_row(*(_points(scene, at) for at in range(len(teams))))
    return Align.center(grid)


def _points(scene: Scene, team: int) -> Text:
    style = KEY if team in scene.state.scored else "bold"
    return text_of(told.points(scene.state, team), style)
