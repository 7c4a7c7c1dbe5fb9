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
    stem: str = ""
    """The question without the words that name its story."""
    headline: str = ""
    """The headline that the question names its story by."""
    evidence: str = ""
    """The sentence that proves the key: what it mentions may be right, too."""
    names: tuple[str, ...] = ()
    """Every name of the article."""
    asked: tuple[Party, ...] = ()
    """The persons of a key that names several."""
    noun: str | None = None
    """What the story calls the key: "newspaper"."""
    country: str | None = None
    """The country the article speaks of most."""
