"""The same as a terminal shows it: boxes, a bar, colours, and the fullest layout that fits."""

from collections.abc import Callable, Iterable, Iterator
from io import StringIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from quiz.play import screen
from quiz.play.commands import Offer
from quiz.play.hints import first_letters
from quiz.play.look import Room
from quiz.play.options import LETTERS
from quiz.play.results import Tally, by_kind, total
from quiz.play.session import Answered, Question, Session
from quiz.play.verdict import Verdict
from quiz.report import one_line
from quiz.schema import ArticleRef, Item

STYLES = {
    Verdict.RIGHT: "bold green",
    Verdict.ALMOST: "bold yellow",
    Verdict.WRONG: "bold red",
    Verdict.SKIPPED: "bold blue",
}
SIGNS = {Verdict.RIGHT: "✓", Verdict.ALMOST: "≈", Verdict.WRONG: "✗", Verdict.SKIPPED: "→"}
PROMPT = 4
"""Rows kept for the keys below, two lines of them at most, and blank ones."""
TABLE_WIDTH = 56
"""What the table of results needs; where there is less, lines say the same."""
BLANK = Text("")
COLUMNS: dict[str, Callable[[Tally], str]] = {
    "right": lambda tally: str(tally.right),
    "almost": lambda tally: str(tally.almost),
    "wrong": lambda tally: str(tally.wrong),
    "skipped": lambda tally: str(tally.skipped),
    "points": screen.points,
    "time": lambda tally: screen.clock(tally.seconds),
}
"""The columns of the table of results, after the kind."""


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
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines())


def _fitting(layouts: Iterable[Iterable[RenderableType]], room: Room) -> str:
    """Draw the first layout that is low enough, or else the last."""
    drawn = ""
    for layout in layouts:
        drawn = rendered(Group(*layout), room)
        if drawn.count("\n") + 1 + PROMPT <= room.rows:
            break
    return drawn


def _text(text: str, style: str = "") -> Text:
    return Text(one_line(text), style=style)


# ---------------------------------------------------------------- a question


def question(session: Session, note: str, room: Room) -> str:
    """Show the current question and how far the quiz is."""
    asked = session.current
    return "" if asked is None else _fitting(_question(session, asked, note, room), room)


def _question(
    session: Session, asked: Question, note: str, room: Room
) -> Iterator[Iterable[RenderableType]]:
    below = [*_below(asked), *([BLANK, _text(note, "yellow")] if note else [])]
    for boxed, airy in ((True, True), (True, False), (False, False)):
        yield (*_header(session, room), *_stem(asked, boxed, airy), *below)


def _header(session: Session, room: Room) -> tuple[RenderableType, ...]:
    """Draw how far the quiz is: number, bar, streak."""
    done, count = len(session.answered), len(session.questions)
    left = f"{min(done + 1, count)}/{count}"
    return (_bar(left, _standing(session), done / count, room.width),)


def _standing(session: Session) -> str:
    streak = "" if session.settings.exam else f"streak {session.streak}"
    return " · ".join(part for part in (streak, screen.limit(session)) if part)


def _bar(left: str, right: str, share: float, width: int) -> Text:
    length = max(0, width - len(left) - len(right) - 2)
    full = round(length * share)
    return Text.assemble(
        (left, "bold"), " ", ("━" * full, "cyan"), ("─" * (length - full), "dim"), " ", right
    )


def _stem(asked: Question, boxed: bool, airy: bool) -> tuple[RenderableType, ...]:
    stem = _text(asked.item.stem, "bold")
    if not boxed:
        return (stem, BLANK)
    panel = Panel(stem, box=box.ROUNDED, border_style="cyan", padding=(0, 1))
    return (BLANK, panel, BLANK) if airy else (panel,)


def _below(asked: Question) -> list[RenderableType]:
    """Draw the options, or the hint where there are none."""
    if asked.options:
        return [_options(asked, "")]
    hint = _text(f"  {first_letters(one_line(asked.item.key))}", "yellow")
    return [hint] if asked.hinted else []


def _options(asked: Question, said: str) -> Table:
    """Draw the options; once something was said, the key and a wrong choice are marked."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=3, justify="right")
    grid.add_column()
    for letter, option in zip(LETTERS, asked.options, strict=False):
        sign, style = _mark(asked, option, said)
        shown = "—" if option in asked.struck else option
        grid.add_row(_text(sign or letter, style or "bold cyan"), _text(shown, style))
    return grid


def _mark(asked: Question, option: str, said: str) -> tuple[str, str]:
    if said and option == asked.item.key:
        return f"✓ {LETTERS[asked.options.index(option)]}", STYLES[Verdict.RIGHT]
    if said and option == said:
        return f"✗ {LETTERS[asked.options.index(option)]}", STYLES[Verdict.WRONG]
    return "", "dim" if said or option in asked.struck else ""


def offers(offers: tuple[Offer, ...], room: Room) -> str:
    """Name the keys that can be pressed."""
    line = Text("  ").join(Text.assemble((key, "bold cyan"), " ", what) for key, what in offers)
    return rendered(line, room)


def help(rows: tuple[Offer, ...], room: Room) -> str:
    """Show what every key does."""
    return rendered(Panel(_rows(rows), title="Keys", border_style="cyan"), room)


def _rows(rows: Iterable[Offer]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for name, text in rows:
        grid.add_row(_text(name, "bold cyan"), _text(text))
    return grid


# ---------------------------------------------------------------- after an answer


def answered(session: Session, article: ArticleRef | None, note: str, room: Room) -> str:
    """Show how good the last answer was and what proves it."""
    done = session.answered[-1]
    told = [*_told(done), BLANK, *_proof(done.question.item, article), *_note(note)]
    return _fitting(_after(session, done.question, done.said or " ", told, room), room)


def _after(
    session: Session, asked: Question, said: str, told: list[RenderableType], room: Room
) -> Iterator[Iterable[RenderableType]]:
    """Begin with the question and its options, and leave out what a low screen has no room for."""
    head = _bar(
        f"{len(session.answered) or 1}/{len(session.questions)}",
        _standing(session),
        len(session.answered) / len(session.questions),
        room.width,
    )
    marked: list[RenderableType] = [_options(asked, said), BLANK] if asked.options else []
    yield (head, *_stem(asked, boxed=True, airy=True), *marked, *told)
    yield (head, *_stem(asked, boxed=True, airy=False), *marked, *told)
    yield (head, *_stem(asked, boxed=False, airy=False), *marked, *told)
    yield (*_stem(asked, boxed=False, airy=False), *told)


def _told(done: Answered) -> list[RenderableType]:
    verdict = done.grade.verdict
    line = _text(f"{SIGNS[verdict]} {screen.verdict(done)}", STYLES[verdict])
    typed = done.question.typed and done.said
    return [_text(f"  You said: {done.said}"), line] if typed else [line]


def _proof(item: Item, article: ArticleRef | None) -> tuple[RenderableType, ...]:
    source = _text(f"- {screen.source(item, article)}", "dim")
    return (Padding(quoted(item), (0, 0, 0, 2)), Padding(source, (0, 0, 0, 2)))


def quoted(item: Item) -> Text:
    """Quote the evidence with the answer marked in it."""
    quote = _text(f"“{item.evidence.quote}”")
    names = (item.key, getattr(item.answer, "text", ""), getattr(item.answer, "name", ""))
    quote.highlight_words([one_line(n) for n in names if n], "bold underline", case_sensitive=False)
    return quote


def _note(note: str) -> list[RenderableType]:
    return [BLANK, _text(note, "yellow")] if note else []


def card(session: Session, article: ArticleRef | None, note: str, room: Room) -> str:
    """Show the back of the current card: the answer and what proves it."""
    asked = session.current
    if asked is None:
        return ""
    answer = _text(f"  {asked.item.key}", "bold green")
    told = [answer, BLANK, *_proof(asked.item, article), *_note(note)]
    return _fitting(_after(session, asked, "", told, room), room)


def evidence(item: Item, article: ArticleRef | None, room: Room) -> str:
    """Show the evidence and its source in full."""
    page = Group(quoted(item), BLANK, _rows(screen.facts(item, article)))
    return rendered(Panel(page, title="Evidence", border_style="cyan"), room)


# ---------------------------------------------------------------- the end


def missed(answered: tuple[Answered, ...], room: Room) -> str:
    """List what was missed."""
    return screen.missed(answered, room)


def review(session: Session, articles: dict[str, ArticleRef], room: Room) -> str:
    """Go through an exam: what was answered, what is right, what proves it."""
    return rendered(Group(*_reviewed(session, articles)), room)


def _reviewed(session: Session, articles: dict[str, ArticleRef]) -> Iterator[RenderableType]:
    for at, done in enumerate(session.answered, 1):
        item = done.question.item
        yield _text(f"{at}. {item.stem}", "bold")
        yield from _told(done)
        yield from (*_proof(item, articles.get(item.evidence.article)), BLANK)


def results(session: Session, room: Room) -> str:
    """Show the results as a table, or as lines where a table does not fit."""
    if not session.answered or room.width < TABLE_WIDTH:
        return screen.results(session, room)
    table = Table(box=box.ROUNDED, border_style="cyan", show_footer=True)
    whole = total(session)
    table.add_column("kind", whole.label, footer_style="bold")
    for name, cell in COLUMNS.items():
        style = STYLES.get(Verdict(name)) if name in list(Verdict) else None
        table.add_column(name, cell(whole), justify="right", footer_style="bold", style=style)
    for tally in by_kind(session):
        table.add_row(tally.label, *(cell(tally) for cell in COLUMNS.values()))
    return rendered(table, room)


def score(session: Session, room: Room) -> str:
    """Say in a line how many answers were right."""
    return rendered(_text(screen.score(session, room), "bold"), room)
