"""The note types of Anki that the project has: one for each style, frozen for good."""

from importlib.resources import files

from quiz.export.format import Style
from quiz.schema import Record

NOTE_TYPES_CHANGED = 1795564800
"""Raise it, in seconds since 1970, with every change of the templates or the style: learners'
programs take over a note type only when it is newer than theirs."""


class NoteType(Record):
    """A note type: Anki knows it, its fields and its card by their numbers.

    With any of them changed, or a field added, renamed or moved, every learner's old notes stop
    being updated. Never change them. What a style leaves out for one item is left out by its
    template, so that an item never changes its note type.
    """

    style: Style
    name: str
    number: int
    card_name: str
    card: int
    fields: dict[str, int]

    @property
    def front(self) -> str:
        """The template of the question side."""
        return _template(f"{self.style}-front.html")

    @property
    def back(self) -> str:
        """The template of the answer side."""
        return _template(f"{self.style}-back.html") + _template("source.html")

    @property
    def css(self) -> str:
        """The style of both sides."""
        return _template("style.css")


def _template(name: str) -> str:
    return files("quiz.export").joinpath("templates", name).read_text("utf-8")


_ALL = (
    NoteType(
        style=Style.PLAIN,
        name="News quiz: question and answer",
        number=1983334901,
        card_name="Question and answer",
        card=96097684059127,
        fields={
            "Question": 94618869078929,
            "Answer": 41293058556899,
            "Options": 40336951600841,
            "Context": 68765240412440,
            "Source": 10508842443380,
            "URL": 24050238054102,
            "Date": 94404864291436,
            "AsOf": 40317967418548,
            "Hint": 42102143362672,
            "ID": 31500752875996,
            "Extra1": 23203876354545,
            "Extra2": 42387291293317,
        },
    ),
    NoteType(
        style=Style.TYPE,
        name="News quiz: type the answer",
        number=1189263412,
        card_name="Type the answer",
        card=82819050601041,
        fields={
            "Question": 20213799633866,
            "Answer": 34901692874517,
            "Typed": 77889472338872,
            "Options": 87342005071424,
            "Context": 75092565795433,
            "Source": 76574322231937,
            "URL": 75373349538071,
            "Date": 26083465842629,
            "AsOf": 21055871502076,
            "Hint": 99207097109008,
            "ID": 15232624778426,
            "Extra1": 21942833671654,
            "Extra2": 30680181710757,
        },
    ),
    NoteType(
        style=Style.CHOICE,
        name="News quiz: multiple choice",
        number=1137845857,
        card_name="Multiple choice",
        card=86054361083686,
        fields={
            "Question": 64873086308337,
            "Answer": 60611248863289,
            "Options": 81469763307076,
            "Context": 14002008954577,
            "Source": 50605946132651,
            "URL": 47463672532625,
            "Date": 19383870801177,
            "AsOf": 69692993782573,
            "Hint": 91846331255649,
            "ID": 92751462384612,
            "Extra1": 81313763512106,
            "Extra2": 35978031311955,
        },
    ),
    NoteType(
        style=Style.CLOZE,
        name="News quiz: cloze",
        number=1332948914,
        card_name="Cloze",
        card=79342875148980,
        fields={
            "Text": 87114467711393,
            "Question": 96683358330379,
            "Answer": 59726057649052,
            "Asked": 53553424884032,
            "Options": 10547083495629,
            "Context": 84115359756689,
            "Source": 64870329481574,
            "URL": 65873853619520,
            "Date": 58956407614302,
            "AsOf": 87184270563162,
            "Hint": 79034717746159,
            "ID": 25958376464480,
            "Extra1": 96039261910363,
            "Extra2": 26891519376656,
        },
    ),
)

NOTE_TYPES = {note_type.style: note_type for note_type in _ALL}
