"""Drawing with rich: parts of a screen become text of the width there is."""

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from quiz.play.look import Room
from quiz.report import one_line


def rendered(part: RenderableType, room: Room) -> str:
    """Draw a part as text with the escape codes of its colours, if they are wanted."""
    page = StringIO()
    Console(
        file=page,
        width=room.width,
        force_terminal=True,
        color_system="standard" if room.coloured else None,
        legacy_windows=False,
        highlight=False,
    ).print(part)
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines()).rstrip("\n")


def fitting(layouts: Iterable[Iterable[RenderableType]], room: Room, below: int) -> str:
    """Draw the first layout that is low enough, or else the last."""
    drawn = ""
    for layout in layouts:
        drawn = rendered(Group(*layout), room)
        if drawn.count("\n") + 1 + below <= room.rows:
            break
    return drawn


def text_of(text: str, style: str = "") -> Text:
    """Make a text harmless and give it a style."""
    return Text(one_line(text), style=style)


def indented(text: str | Text, style: str = "", steps: int = 1) -> Padding:
    """Move a text to the right."""
    shown = text_of(text, style) if isinstance(text, str) else text
    return Padding(shown, (0, 0, 0, 2 * steps))


def rows(named: Iterable[tuple[str, str]]) -> Table:
    """Put names in a column and what they stand for in another."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(overflow="fold")
    grid.add_column(overflow="fold")
    for name, text in named:
        grid.add_row(text_of(name, "bold cyan"), text_of(text))
    return grid
