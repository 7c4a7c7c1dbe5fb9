"""A quiz at the console: rounds of questions, until the player leaves."""

from random import Random

from quiz.play import session as step
from quiz.play.console import Console
from quiz.play.results import as_json
from quiz.play.session import Session, Settings
from quiz.play.table import Ending, Keep, Remember, Table
from quiz.schema import Deck, Record


class Manner(Record):
    """How a quiz is shown, whatever is asked."""

    plain: bool = False
    """No colours, boxes and screens even where there could be."""
    as_json: bool = False
    """Results as JSON on standard output; all else goes to standard error."""


PLAIN_OR_NOT = Manner()


def play(
    deck: Deck,
    settings: Settings,
    manner: Manner = PLAIN_OR_NOT,
    remember: Remember | None = None,
    keep: Keep | None = None,
) -> None:
    """Ask the questions of a deck, and what was missed again, until the player leaves."""
    chance = Random(settings.seed)
    session: Session | None = step.start(deck, settings, chance)
    table = Table(deck, Console(manner.plain, err=manner.as_json), remember, keep)
    while session:
        ending = table.play(session)
        if manner.as_json:
            print(as_json(table.session, deck.title, ending))
        if ending == Ending.INTERRUPTED:
            raise KeyboardInterrupt
        once = manner.as_json or settings.exam or ending == Ending.LEFT
        again = not once and table.again()
        session = step.repeat(table.session, settings, chance) if again else None
