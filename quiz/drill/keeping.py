"""A drill on the disk, so that it survives a closed laptop: written whole after every key."""

from collections.abc import Callable, Sequence
from datetime import datetime
from hashlib import sha256
from os.path import realpath
from pathlib import Path
from random import Random

from pydantic import AwareDatetime, ValidationError

from quiz import files
from quiz.drill.game import Game
from quiz.drill.state import Phase
from quiz.drill.steps import untouched
from quiz.errors import OutputError, QuizError, reason
from quiz.play.options import arranged, distinct
from quiz.play.session import Question
from quiz.report import count
from quiz.schema import ArticleRef, Item, Record

FORMAT = 1
FOLDER = "drills"
DAMAGED = "The drill that was kept cannot be read any more; this is a new one."


class Kept(Record):
    """A drill as it was left."""

    format: int = FORMAT
    at: AwareDatetime
    seconds: int | None = None
    """The time for a question, where there was a countdown."""
    game: Game


class Change(Record):
    """A kept drill with the items as the deck has them now, and how many it has otherwise."""

    game: Game
    gone: int = 0
    changed: int = 0


def place(folder: Path, sources: Sequence[str]) -> Path:
    """Return the file for the drill of some sources: the same ones find it again."""
    names = "\n".join(source if "://" in source else realpath(source) for source in sources)
    return folder / FOLDER / f"{sha256(names.encode(errors='surrogatepass')).hexdigest()[:16]}.json"


# ---------------------------------------------------------------- the file


def load(path: Path) -> Kept | str | None:
    """Read a drill; None if there is none, and words if there is one that cannot be read."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        return f"{DAMAGED[:-1]} ({reason(error)})."
    try:
        kept = Kept.model_validate_json(data)
    except ValidationError:
        return DAMAGED
    return kept if kept.format == FORMAT else DAMAGED


class Keeper:
    """Keeps a drill after each step; after the first that cannot be kept it only knows why."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self.path = path
        self.now = now
        self.seconds: int | None = None
        self.fault: QuizError | None = None

    def __call__(self, game: Game) -> bool:
        """Keep a drill, unless it is not begun, or over; tell whether that could be done."""
        if self.fault:
            return False
        try:
            if not game.keys or game.state.phase is Phase.DONE:
                self.path.unlink(missing_ok=True)
            else:
                self.write(Kept(at=self.now(), seconds=self.seconds, game=game))
        except QuizError as error:
            self.fault = error
        except OSError as error:
            why = f"{reason(error)}; name another folder in QUIZ_HOME"
            self.fault = OutputError(f"{self.path}: {why}")
        return self.fault is None

    def write(self, kept: Kept) -> None:
        """Write the file, in a folder of the user's own."""
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        files.write(self.path, kept.model_dump_json(indent=1).encode())


# ---------------------------------------------------------------- the deck meanwhile


def renewed(game: Game, items: Sequence[Item], articles: Sequence[ArticleRef]) -> Change:
    """Take the questions still to come as the deck has them now; what is gone is not asked.

    What was asked already stays as it was, or the points would not be right any more.
    """
    setup, played = game.setup, _played(game)
    known = {item.id: item for item in items}
    whole = (*setup.questions, *setup.spare)
    now = [*whole[:played], *(_now(question, known) for question in whole[played:])]
    parts = now[: len(setup.questions)], now[len(setup.questions) :]
    questions, spare = (tuple(each for each in part if each) for part in parts)
    cited = {each.id: each for each in (*setup.articles, *articles)}
    fields = {"questions": questions, "spare": spare, "articles": tuple(cited.values())}
    renewed = game.model_copy(update={"setup": setup.model_copy(update=fields)})
    pairs = zip(whole, now, strict=True)
    changed = sum(new is not None and not _alike(old.item, new.item) for old, new in pairs)
    return Change(game=renewed, gone=now.count(None), changed=changed)


def _played(game: Game) -> int:
    """Count the questions that were asked, the one at hand too once anything was said to it."""
    state = game.state
    at_hand = state.phase in (Phase.ASKED, Phase.SHOWN) and not untouched(game.setup, state)
    return state.at + at_hand


def _now(question: Question, known: dict[str, Item]) -> Question | None:
    item = known.get(question.item.id)
    if item is None:
        return None
    if item == question.item:
        return question
    same_options = set(distinct(item)) >= set(question.options) and item.key in question.options
    options = question.options if same_options else arranged(item, (), Random(item.id))
    return question.model_copy(update={"item": item, "options": options})


def _alike(one: Item, other: Item) -> bool:
    """Tell whether two items are the same to whoever is asked."""
    return (one.stem, one.key, one.distractors) == (other.stem, other.key, other.distractors)


def told(change: Change) -> str:
    """Say in a line how the deck has changed; nothing if it has not."""
    parts = [f"{count(change.gone, 'question')} gone"] if change.gone else []
    parts += [f"{count(change.changed, 'question')} changed"] if change.changed else []
    return f"The deck is another since: {', '.join(parts)}." if parts else ""
