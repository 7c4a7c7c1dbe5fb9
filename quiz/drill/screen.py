"""What a drill says through a pipe, or where only words are wanted: plain lines that fit."""

from collections.abc import Sequence

from quiz.drill import scene as told
from quiz.drill.scene import Scene
from quiz.drill.state import Phase
from quiz.play.look import Room
from quiz.play.options import LETTERS
from quiz.play.screen import INDENT, options, paragraphs, proof, wrapped


def view(scene: Scene, note: str, room: Room) -> str:
    """Show where the drill is, in full."""
    parts: Sequence[str] = ()
    match scene.state.phase:
        case Phase.TITLE:
            teams = f"Teams: {', '.join(scene.setup.teams)}" if scene.setup.teams else ""
            parts = (wrapped(scene.setup.title, room.width), _lines(room, _about(scene), teams))
        case Phase.ASKED:
            parts = (_question(scene, room), _lines(room, told.standing(scene)))
        case Phase.SHOWN:
            parts = (_answer(scene, room), _score(scene, room))
        case Phase.DECIDER:
            parts = ("Tie-break", wrapped(told.DECIDER, room.width))
        case Phase.RANKING | Phase.DONE:
            parts = (told.heading(scene), _places(scene, room), _end(scene, room))
    return paragraphs(*parts, wrapped(note, room.width))


def change(before: Scene, after: Scene, room: Room) -> str:
    """Show what a key has changed, where the question is the same."""
    called = after.state.said[len(before.state.said) :]
    wrong = [option for option in called if after.asked and option != after.asked.item.key]
    not_so = f"{_letter(after, wrong[0])}: {wrong[0]} is wrong." if wrong else ""
    if after.state.phase is Phase.ASKED:
        return _lines(room, not_so, told.status(after))
    if before.state.phase is Phase.SHOWN:
        return _score(after, room)
    return paragraphs(_lines(room, not_so), view(after, "", room))


def _letter(scene: Scene, option: str) -> str:
    return LETTERS[scene.asked.options.index(option)] if scene.asked else ""


def _lines(room: Room, *texts: str) -> str:
    return "\n".join(wrapped(text, room.width) for text in texts if text)


def _about(scene: Scene) -> str:
    clock = f", {scene.clock} each" if scene.clock else ""
    return f"{told.about(scene.setup)}{clock}"


def _question(scene: Scene, room: Room) -> str:
    if scene.asked is None:
        return ""
    head = ", ".join(filter(None, (told.heading(scene), scene.clock)))
    head = " ".join(filter(None, (f"{head}.", told.status(scene))))
    stem = wrapped(scene.asked.item.stem, room.width)
    return paragraphs(wrapped(head, room.width), stem, options(scene.asked, room))


def _answer(scene: Scene, room: Room) -> str:
    if scene.asked is None:
        return ""
    said = wrapped(f"The answer is {told.answer(scene.asked)}", room.width)
    return paragraphs(said, proof(scene.asked.item, scene.article, room))


def _score(scene: Scene, room: Room) -> str:
    return _lines(room, told.status(scene), told.standing(scene))


def _places(scene: Scene, room: Room) -> str:
    rows = (f"{rank} {name}, {points}" for rank, name, points in told.places(scene))
    return "\n".join(wrapped(row, room.width, INDENT) for row in rows)


def _end(scene: Scene, room: Room) -> str:
    return _lines(room, told.outcome(scene), told.gone_by(scene))
