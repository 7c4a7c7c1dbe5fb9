"""What the writing of options needs to know of an article."""

from datetime import date

from quiz.schema import Party, Place, Quantity, Record, Thing, Time


class Story(Record):
    """What an article offers as wrong answers, and what must not be offered."""

    people: tuple[Party, ...] = ()
    groups: tuple[Party, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    things: tuple[Thing, ...] = ()
    true: tuple[str, ...] = ()
    """Other right answers, and everything the stem names."""
    published: date | None = None
