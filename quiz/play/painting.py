"""The same as a terminal shows it: boxes, a bar, colours, and the fullest layout that fits."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from quiz.play import screen
from quiz.play.commands import Offer
from quiz.play.drawing import fitting, indented, rendered, rows, text_of
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
PROMPT = 3
"""Rows kept for a blank one and the keys below, two lines of them at most."""
TYPING = PROMPT + 1
"""The same where an answer is typed below the keys."""
TABLE_WIDTH = 56
"""What the table of results needs; where there is less, lines say the same."""
BLANK = Text("")
SPACIOUS = ((True, True), (True, False), (False, False))
"""Whether the question has a box, and air around it: from high screens to low ones."""
COLUMNS: dict[str, Callable[[Tally], str]] = {
    "right": lambda tally: str(tally.right),
    "almost": lambda tally: str(tally.almost),
    "wrong": lambda tally: str(tally.wrong),
    "skipped": lambda tally: str(tally.skipped),
    "points": screen.points,
    "time": lambda tally: screen.clock(tally.seconds),
}
"""The columns of the table of results, after the kind."""


# ---------------------------------------------------------------- a question


def question(session: Session, note: str, room: Room) -> str:
    """Show the current question and how far the quiz is."""
    asked = session.current
    if asked is None:
        return ""
    below = TYPING if asked.typed else PROMPT
    return fitting(_question(session, asked, note, room), room, below)


def _question(
    session: Session, asked: Question, note: str, room: Room
) -> Iterator[Iterable[RenderableType]]:
    below = [*_below(asked), *_note(note)]
    for boxed, airy in SPACIOUS:
        yield (_header(session, screen.position(session), room), *_stem(asked, boxed, airy), *below)


def _header(session: Session, number: int, room: Room) -> Text:
    """Draw how far the quiz is: number, bar, streak."""
    done, count = len(session.answered), len(session.questions)
    return _bar(f"{number}/{count}", _standing(session), done / count, room.width)


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
    stem = text_of(asked.item.stem, "bold")
    if not boxed:
        return (stem, BLANK)
    panel = Panel(stem, box=box.ROUNDED, border_style="cyan", padding=(0, 1))
    return (BLANK, panel, BLANK) if airy else (panel,)


def _below(asked: Question) -> list[RenderableType]:
    """Draw the options, or the hint where there are none."""
    if asked.options:
        return [_options(asked, "")]
    hint = indented(first_letters(one_line(asked.item.key)), "yellow")
    return [hint] if asked.hinted else []


def _options(asked: Question, said: str) -> Table:
    """Draw the options; once something was said, the key and a wrong choice are marked."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=3, justify="right")
    grid.add_column(overflow="fold")
    for letter, option in zip(LETTERS, asked.options, strict=False):
        sign, style = _mark(asked, option, said)
        shown = "—" if option in asked.struck else option
        grid.add_row(text_of(sign or letter, style or "bold cyan"), text_of(shown, style))
    return grid


def _mark(asked: Question, option: str, said: str) -> tuple[str, str]:
    if said and option == asked.item.key:
        return f"✓ {LETTERS[asked.options.index(option)]}", STYLES[Verdict.RIGHT]
    if said and option == said:
        return f"✗ {LETTERS[asked.options.index(option)]}", STYLES[Verdict.WRONG]
    return "", "dim" if said or option in asked.struck else ""


def offers(offers: tuple[Offer, ...], room: Room) -> str:
    """Name the keys that can be pressed."""
    lines = screen.packed(offers, room.width - 1)
    return rendered(Text("\n").join(map(_offers, lines)), room)


def _offers(row: Iterable[Offer]) -> Text:
    return Text("  ").join(Text.assemble((key, "bold cyan"), " ", what) for key, what in row)


def help(keys: tuple[Offer, ...], room: Room) -> str:
    """Show what every key does."""
    return rendered(Panel(rows(keys), title="Keys", border_style="cyan"), room)


# ---------------------------------------------------------------- after an answer


def answered(session: Session, article: ArticleRef | None, note: str, room: Room) -> str:
    """Show how good the last answer was and what proves it."""
    done = session.answered[-1]
    head = _header(session, len(session.answered), room)
    proof = [*_proof(done.question.item, article), *_note(note)]
    layouts = _after(done.question, done.said or " ", _told(done), proof)
    return fitting(((head, *layout) for layout in layouts), room, PROMPT)


def _after(
    asked: Question,
    said: str,
    told: Sequence[RenderableType],
    proof: Sequence[RenderableType],
) -> Iterator[Iterable[RenderableType]]:
    """Begin with the question and its options, and leave out what a low screen has no room for."""
    marked: list[RenderableType] = [_options(asked, said), BLANK] if asked.options else []
    for boxed, airy in SPACIOUS:
        yield (*_stem(asked, boxed, airy), *marked, *told, BLANK, *proof)
    yield (*_stem(asked, boxed=False, airy=False), *told, BLANK, *proof)
    quote = [*proof[:1], *proof[2:]]
    yield (*_stem(asked, boxed=False, airy=False)[:1], *told, *quote)
    yield (*told, *proof)
    yield (*told, *quote)


def _told(done: Answered) -> list[RenderableType]:
    """Tell how good a typed answer was, below it; a chosen one is marked already."""
    typed = done.question.typed and done.said
    said = [text_of(f"You said: {done.said}")] if typed else []
    return [*said, _verdict(done)]


def _verdict(done: Answered) -> Text:
    verdict = done.grade.verdict
    return text_of(f"{SIGNS[verdict]} {screen.verdict(done)}", STYLES[verdict])


def _proof(item: Item, article: ArticleRef | None) -> tuple[RenderableType, ...]:
    source = indented(f"- {screen.source(item, article)}", "dim")
    return (indented(quoted(item)), source)


def quoted(item: Item) -> Text:
    """Quote the evidence with the answer marked in it."""
    quote = text_of(f"“{item.evidence.quote}”")
    names = (item.key, getattr(item.answer, "text", ""), getattr(item.answer, "name", ""))
    quote.highlight_words([one_line(n) for n in names if n], "bold underline", case_sensitive=False)
    return quote


def _note(note: str) -> list[RenderableType]:
    return [BLANK, text_of(note, "yellow")] if note else []


def card(session: Session, article: ArticleRef | None, note: str, room: Room) -> str:
    """Show the back of the current card: the answer and what proves it."""
    asked = session.current
    if asked is None:
        return ""
    answer = indented(asked.item.key, "bold green")
    head = _header(session, screen.position(session), room)
    layouts = _after(asked, "", [answer], [*_proof(asked.item, article), *_note(note)])
    return fitting(((head, *layout) for layout in layouts), room, PROMPT)


def evidence(item: Item, article: ArticleRef | None, room: Room) -> str:
    """Show the evidence and its source in full."""
    page = Group(quoted(item), BLANK, rows(screen.facts(item, article)))
    return rendered(Panel(page, title="Evidence", border_style="cyan"), room)


# ---------------------------------------------------------------- the end


def missed(answered: tuple[Answered, ...], room: Room) -> str:
    """List what was missed."""
    entries = (part for done in answered for part in (BLANK, *_missed(done)))
    return rendered(Group(text_of("Missed:", "bold"), *entries), room) if answered else ""


def _missed(done: Answered) -> Iterator[RenderableType]:
    yield indented(done.question.item.stem)
    if done.said:
        yield indented(f"You said: {done.said}", "red", steps=2)
    yield indented(f"Answer: {done.question.item.key}", "green", steps=2)


def review(session: Session, articles: dict[str, ArticleRef], room: Room) -> str:
    """Go through an exam: what was answered, what is right, what proves it."""
    return rendered(Group(*_reviewed(session, articles)), room)


def _reviewed(session: Session, articles: dict[str, ArticleRef]) -> Iterator[RenderableType]:
    for at, done in enumerate(session.answered, 1):
        item = done.question.item
        yield text_of(f"{at}. {item.stem}", "bold")
        yield from [text_of(f"You said: {done.said}")] if done.said else []
        yield _verdict(done)
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
    return rendered(text_of(screen.score(session, room), "bold"), room)
