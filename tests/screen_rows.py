"""What each screen must throw out and the near miss it must keep, for tests of the screens."""

from datetime import timedelta
from typing import NamedTuple

from parts import (
    BERGEN,
    BRIDGE,
    HALE,
    LIND,
    NORWAY,
    NORWICK,
    PUBLISHED,
    at,
    candidate,
    complement,
    dated,
    fact,
    named,
    phrase,
    story,
    subject,
    thing,
    verb,
)

from quiz.fact import Argument, Entity, Fact, Fault, Modality, Story
from quiz.questions.candidate import Candidate
from quiz.schema import Granularity, Kind, Party, Place, Quantity, Time

PIET = Entity(id="piet", sort="person", name="Piet", short="Piet")
KING = PIET.model_copy(update={"description": LIND.description.model_copy(update={"text": "King"})})
YEAR = Time(granularity=Granularity.YEAR, start=PUBLISHED.replace(1, 1, 1), end=PUBLISHED)
TODAY = Time(granularity=Granularity.DAY, start=PUBLISHED, end=PUBLISHED)
LATER = Time(
    granularity=Granularity.DAY,
    start=PUBLISHED + timedelta(days=3),
    end=PUBLISHED + timedelta(days=3),
)
LATE = HALE.model_copy(update={"id": "late", "first": 7})
ELBE = BRIDGE.model_copy(update={"id": "elbe", "name": "Elbe Crossing"})
SAYS = verb("says", "say", "VBZ")
SAID = verb("said", "say")
IS = verb("is", "be", "VBZ")
WAS = verb("was", "be")


class Row(NamedTuple):
    """A candidate that a screen must throw out, and one that it must keep."""

    name: str
    thrown: Candidate
    kept: Candidate
    story: Story = story()
    kept_in: Story | None = None


def year(number: int) -> Time:
    first = PUBLISHED.replace(number, 1, 1)
    return Time(granularity=Granularity.YEAR, start=first, end=first.replace(month=12, day=31))


def who(text: str, key: str = "Ada Lind", **more: object) -> Candidate:
    return candidate(text, key, kind=Kind.WHO, **{"asked": frozenset({"lind"}), **more})


def quoted(text: str) -> Fact:
    """A fact that another sentence proves."""
    told = fact()
    return told.model_copy(update={"evidence": told.evidence.model_copy(update={"quote": text})})


def unnamed(text: str, quantity: Quantity | None = None) -> Argument:
    return subject(phrase(text).model_copy(update={"quantity": quantity}))


TRUTH = (
    Row(
        "always so",
        candidate(
            fact=fact(
                unnamed("bridges"),
                thing(phrase("rivers")),
                verb=verb("cross", "cross", "VBP"),
                tense="present",
            )
        ),
        candidate(
            fact=fact(
                subject(named(LIND)),
                thing(phrase("rivers")),
                verb=verb("crosses", "cross", "VBZ"),
                tense="present",
            )
        ),
    ),
    Row(
        "always so",
        candidate(fact=fact(unnamed("bridges"), verb=verb("cost", "cost", "VBP"), tense="present")),
        candidate(
            fact=fact(
                unnamed("bridges"),
                verb=verb("costing", "cost", "VBG", "are/be/VBP"),
                tense="present",
            )
        ),
    ),
    Row(
        "two years",
        candidate(
            "How many people attended the May 2023 festival?",
            fact=fact(subject(named(LIND)), dated()),
        ),
        candidate(
            "How many people attended the May 2024 festival?",
            fact=fact(subject(named(LIND)), dated()),
        ),
    ),
    Row(
        "to come",
        candidate(fact=fact(subject(named(LIND)), dated(time=LATER))),
        candidate(fact=fact(subject(named(LIND)), dated(time=LATER), modality=Modality.PLANNED)),
    ),
    Row(
        "to come",
        candidate(fact=fact(subject(named(LIND)), dated(time=LATER), verb=verb("met", "meet"))),
        candidate(
            fact=fact(
                subject(named(LIND)),
                Argument(role="PRD", slot="complement", phrase=phrase("to open")),
                dated(time=LATER),
                verb=verb("agreed", "agree"),
            )
        ),
    ),
    Row(
        "to come",
        candidate(fact=fact(subject(named(LIND)), dated(time=TODAY), verb=SAYS, tense="present")),
        candidate(fact=fact(subject(named(LIND)), dated(time=TODAY), verb=SAID)),
    ),
    Row(
        "about midnight",
        candidate(fact=quoted("The Tallow Bridge opened shortly after midnight on 3 May.")),
        candidate(fact=quoted("The Tallow Bridge opened shortly after noon on 3 May.")),
    ),
    Row(
        "rank cut short",
        candidate(
            "In what year did the first bridge open in Norwick?",
            fact=quoted("The first bridge since the flood opened in Norwick in 2024."),
        ),
        candidate(
            "In what year did the first bridge since the flood open in Norwick?",
            fact=quoted("The first bridge since the flood opened in Norwick in 2024."),
        ),
    ),
    Row(
        "some of them",
        candidate(fact=fact(subject(phrase("some departments")), thing(named(BRIDGE)), dated())),
        candidate(fact=fact(subject(phrase("departments")), thing(named(BRIDGE)), dated())),
    ),
    Row(
        "some of them",
        candidate(
            "How many of NASA's finds were of ice?",
            "Two",
            kind=Kind.HOW_MANY,
            answer=Quantity(value="2", text="Two"),
            fact=fact(unnamed("finds", Quantity(value="2", text="Two")), verb=WAS),
        ),
        candidate(
            "How many of NASA's finds were of ice?",
            "Twelve",
            kind=Kind.HOW_MANY,
            answer=Quantity(value="12", text="Twelve"),
            fact=fact(unnamed("finds", Quantity(value="12", text="Twelve")), verb=WAS),
        ),
    ),
    Row(
        "still running",
        candidate(
            kind=Kind.HOW_MANY,
            fact=quoted("The craft has so far made 66 flights.").model_copy(
                update={"tense": "perfect"}
            ),
        ),
        candidate(
            kind=Kind.HOW_MANY,
            fact=quoted("The craft has made 66 flights.").model_copy(update={"tense": "perfect"}),
        ),
    ),
    Row(
        "opinion",
        candidate(fact=fact(subject(named(LIND)), complement("the ideal mayor"), verb=WAS)),
        candidate(fact=fact(subject(named(LIND)), complement("the new mayor"), verb=WAS)),
    ),
    Row(
        "conditional",
        candidate(fact=quoted("The bridge opens at 8 a.m., but only when the river is low.")),
        candidate(fact=quoted("The bridge opened at 8 a.m. when the river was low.")),
    ),
    Row(
        "renamed",
        candidate(
            fact=fact(
                subject(named(BRIDGE)),
                Argument(role="ARG2", slot="complement", phrase=named(ELBE)),
                verb=verb("became", "become"),
            )
        ),
        candidate(
            fact=fact(
                subject(named(BRIDGE)), complement("a toll bridge"), verb=verb("became", "become")
            )
        ),
        story(ELBE),
    ),
    Row(
        "still running",
        candidate(fact=fact(subject(named(LIND)), dated("this year", year(2024)), tense="perfect")),
        candidate(fact=fact(subject(named(LIND)), dated("last year", year(2023)), tense="perfect")),
    ),
    Row("denied", candidate(fact=fact(negated=True)), candidate()),
    Row(
        "not asserted",
        candidate(fact=fact(modality=Modality.POSSIBLE)),
        candidate(fact=fact(modality=Modality.PLANNED, tense="future")),
    ),
    Row(
        "crooked parse",
        candidate(fact=fact(subject(named(LIND)), thing(named(BRIDGE)), thing(phrase("people")))),
        candidate(fact=fact(subject(named(LIND)), thing(named(BRIDGE)), complement("safe"))),
    ),
    Row(
        "crooked parse",
        candidate(fact=fact(subject(named(BRIDGE)), thing(phrase("a mile")), verb=WAS)),
        candidate(fact=fact(subject(named(BRIDGE)), complement("a mile long"), verb=WAS)),
    ),
)

CLARITY = (
    Row(
        "cannot stand alone",
        candidate(faults=(Fault.DEFINITE,)),
        candidate(faults=(Fault.HEADLINED,), framed=True),
    ),
    Row("cannot stand alone", candidate(fact=fact(faults=(Fault.QUOTED,))), candidate()),
    Row(
        "partial name",
        candidate("When did Piet cross the Tallow Bridge?", named=frozenset({"piet"})),
        candidate("When did King Piet cross the Tallow Bridge?", named=frozenset({"piet"})),
        story(PIET),
        story(KING),
    ),
    Row(
        "stranger",
        candidate("In a news story, when did Tom Hale open the bridge?", named=frozenset({"hale"})),
        candidate("In a news story, when did Ada Lind open the bridge?", named=frozenset({"lind"})),
    ),
    Row(
        "stranger",
        candidate(framed=True, source="according to Tom Hale", named=frozenset({"hale", "bridge"})),
        candidate(framed=True, source="according to police", named=frozenset({"hale", "bridge"})),
    ),
    Row(
        "names nothing",
        candidate("On what date in May 2024 did the crowd cross it?", named=frozenset()),
        candidate("On what date in May 2024 did the crowd cross the Elbe?", named=frozenset()),
    ),
    Row(
        "vague",
        candidate("When in 2024 did Tom Hale leave?", named=frozenset({"hale"})),
        candidate("When in 2024 did Norwick Mayor Ada Lind leave the Tallow Bridge opening?"),
    ),
    Row(
        "vague",
        candidate("In May 2024, when did the crowd leave Norwick?", named=frozenset({"norwick"})),
        candidate("In a news story, when did the crowd leave Norwick?", framed=True),
    ),
    Row(
        "relative time",
        candidate("When did Ada Lind open the Tallow Bridge last week?"),
        candidate("When did Ada Lind open the Cafe of the Week on Tallow Bridge?"),
    ),
    Row(
        "relative time",
        candidate(key="Tuesday"),
        candidate(key="May 7, 2024"),
    ),
    Row(
        "loose pronoun",
        candidate("When did Ada Lind open our Tallow Bridge?"),
        candidate("When did Ada Lind open the Four Hours Tour of Tallow Bridge?"),
    ),
    Row(
        "undated present",
        candidate(fact=fact(tense="present"), timed=False),
        candidate(fact=fact(tense="past"), timed=False),
        story(published=None),
    ),
    Row(
        "undated present",
        candidate(fact=fact(tense="perfect"), timed=False),
        candidate(fact=fact(tense="perfect"), timed=False),
        story(published=None),
        story(),
    ),
    Row("anonymous source", candidate(said_by="experts"), candidate(said_by="Norwick police")),
    Row("anonymous source", candidate(said_by="he"), candidate(said_by=None)),
    Row(
        "anonymous source",
        candidate(said_by="two officials who were there"),
        candidate(said_by="coast guard officials"),
    ),
)

WORTH = (
    Row(
        "overexact",
        candidate(
            kind=Kind.HOW_MANY, answer=Quantity(value="2810777", text="2,810,777", unit="votes")
        ),
        candidate(
            kind=Kind.HOW_MANY, answer=Quantity(value="2800000", text="2.8 million", unit="votes")
        ),
    ),
    Row(
        "passing voice",
        who(
            "Who said that the Tallow Bridge would open?",
            "Tom Hale",
            fact=fact(verb=SAID),
            asked=frozenset({"hale"}),
        ),
        who("Who said that the mayor would open the Tallow Bridge?", fact=fact(verb=SAID)),
    ),
    Row(
        "passing voice",
        who(
            "Who praised the Tallow Bridge?",
            "Tom Hale",
            fact=fact(verb=verb("praised", "praise")),
            asked=frozenset({"hale"}),
        ),
        who("Who crossed the Tallow Bridge?", fact=fact(verb=verb("crossed", "cross"))),
    ),
    Row("idle date", candidate(fact=fact(verb=SAID)), candidate()),
    Row("idle date", candidate(fact=fact(verb=verb("praised", "praise"))), candidate()),
    Row(
        "idle date",
        candidate(fact=fact(subject(named(LIND)), at(phrase("Capitol Hill"), "on"), verb=WAS)),
        candidate(fact=fact(subject(named(LIND)), complement("mayor"), verb=WAS)),
    ),
    Row(
        "idle date",
        candidate(fact=fact(verb=verb("released", "release"))),
        candidate(
            fact=fact(
                subject(named(LIND), "ARG1"),
                dated(),
                verb=verb("released", "release", "VBN", "was/be/VBD", passive=True),
            )
        ),
    ),
    Row("idle date", candidate(answer=year(2024)), candidate(answer=year(2023))),
    Row(
        "mere place",
        candidate(kind=Kind.WHERE, fact=fact(subject(named(LIND)), at(named(BERGEN)), verb=WAS)),
        candidate(
            kind=Kind.WHERE,
            fact=fact(subject(named(LIND)), at(named(BERGEN)), verb=verb("met", "meet")),
        ),
    ),
    Row(
        "mere place",
        candidate(
            kind=Kind.WHERE,
            fact=fact(subject(named(LIND)), at(named(BERGEN)), verb=verb("condemned", "condemn")),
            role="LOC",
        ),
        candidate(
            kind=Kind.WHERE,
            fact=fact(subject(named(LIND)), at(named(BERGEN)), verb=verb("met", "meet")),
            role="LOC",
        ),
    ),
    Row(
        "a country",
        candidate(
            kind=Kind.WHICH,
            rule="which: subject of active",
            answer=Place(name="Norway", level="country"),
        ),
        candidate(
            kind=Kind.WHICH,
            rule="which: subject of active",
            answer=Party(type="organization", name="Norvik"),
        ),
    ),
    Row(
        "beside it",
        candidate(
            kind=Kind.WHICH,
            role="ARG0",
            fact=fact(subject(named(BRIDGE)), at(named(BERGEN), "near"), verb=WAS),
        ),
        candidate(
            kind=Kind.WHICH,
            role="ARG0",
            fact=fact(subject(named(BRIDGE)), complement("the longest bridge"), verb=WAS),
        ),
    ),
    Row(
        "light verb",
        who("Who made a convincing case?", fact=fact(verb=verb("made", "make")), weight=1),
        who("Who made a case for a bridge?", fact=fact(verb=verb("made", "make")), weight=2),
    ),
    Row(
        "minor subject",
        candidate(fact=fact(subject(named(HALE)), dated(), verb=verb("studied", "study"))),
        candidate(fact=fact(subject(named(HALE)), thing(named(BRIDGE)), dated())),
    ),
    Row(
        "minor subject",
        candidate(fact=fact(subject(named(LATE)), thing(named(BRIDGE)), dated())),
        candidate(fact=fact(subject(named(LIND)), dated(), verb=verb("studied", "study"))),
        story(LATE),
    ),
    Row(
        "off topic",
        candidate(
            "In a news story, what did the band play?", "a march", kind=Kind.WHAT, framed=True
        ),
        candidate(
            "In a news story, what did the Norwick mayor open?",
            "a bridge",
            kind=Kind.WHAT,
            framed=True,
        ),
    ),
    Row(
        "off topic",
        candidate(
            "In a news story, when did the band play a march?", framed=True, fact=fact(sentence=5)
        ),
        candidate("In a news story, when did the mayor open the bridge?", framed=True),
    ),
    Row(
        "off topic",
        candidate("How many men were hurt?", "Four", kind=Kind.HOW_MANY),
        candidate("How many men opened the bridge?", "Four", kind=Kind.HOW_MANY),
    ),
    Row(
        "empty verb",
        who("Who wanted a bridge?", fact=fact(verb=verb("wanted", "want"))),
        who("Who opened a bridge?"),
    ),
    Row(
        "empty verb",
        who("Which city had the Tallow Bridge?", "Norwick", fact=fact(verb=verb("had", "have"))),
        candidate(kind=Kind.HOW_MANY, fact=fact(verb=verb("had", "have"))),
    ),
    Row(
        "gives the answer away",
        who("Who opened Ada Lind Park in Norwick?"),
        who("Who opened the Tallow Bridge in Norwick?", named=frozenset({"bridge"})),
    ),
    Row(
        "gives the answer away",
        candidate("In which city did the Norwick Mayor speak?", "Norwick", kind=Kind.WHERE),
        candidate("In which city did the Norway Mayor speak?", "Norwick", kind=Kind.WHERE),
    ),
    Row(
        "plain state",
        who(
            "Who was able to open the Tallow Bridge?",
            fact=fact(subject(named(LIND)), complement("able", adjective=True), verb=WAS),
        ),
        who(
            "Who was the mayor of Norwick?",
            fact=fact(subject(named(LIND)), complement("the mayor"), verb=WAS),
        ),
    ),
    Row(
        "minor person",
        who("Who crossed the bridge?", "Tom Hale", asked=frozenset({"hale"})),
        who("Who crossed the bridge?"),
    ),
    Row(
        "minor person",
        who(
            "Who crossed the bridge first?",
            "bridge builders",
            asked=frozenset(),
            answer=Party(type="group", name="bridge builders"),
        ),
        who("Who crossed the bridge first?", "Tom Hale", asked=frozenset({"hale"})),
    ),
    Row(
        "plain act",
        who("Who opened the Tallow Bridge?", "Tom Hale", asked=frozenset({"hale"}), timed=False),
        who("Who opened the Tallow Bridge?", timed=False),
    ),
    Row(
        "plain act",
        who("Who opened the Tallow Bridge?", "Tom Hale", asked=frozenset({"hale"})),
        who("Who was the first to open the Tallow Bridge?", timed=False),
    ),
    Row(
        "clumsy",
        candidate(fact=fact(subject(phrase("the election")), verb=verb("elected", "elect"))),
        candidate(fact=fact(subject(phrase("the voters")), verb=verb("elected", "elect"))),
    ),
    Row(
        "clumsy",
        candidate(fact=fact(subject(named(LIND)), at(phrase("the ages of 41 and 76"), "between"))),
        candidate(fact=fact(subject(named(LIND)), at(phrase("the age of 41"), "at"))),
    ),
    Row(
        "clumsy",
        candidate(
            fact=fact(
                subject(named(LIND)), at(phrase("ten votes"), "by"), at(named(HALE), "by", "ARG0")
            )
        ),
        candidate(fact=fact(subject(named(LIND)), at(named(HALE), "by", "ARG0"))),
    ),
    Row(
        "habit",
        who(
            "Who studied lizards?", fact=fact(verb=verb("studies", "study", "VBZ"), tense="present")
        ),
        who("Who studied lizards?", fact=fact(verb=verb("studied", "study"))),
    ),
    Row(
        "minor office",
        who("Who was the owner of the Tallow Bridge?", fact=fact(verb=WAS, rule="role")),
        who("Who was the mayor at the Tallow Bridge opening?", fact=fact(verb=WAS, rule="role")),
    ),
)

FLUENCY = (
    Row(
        "too short",
        who("Who opened the Tallow Bridge?"),
        who("Who opened the Tallow Bridge in Norwick?"),
    ),
    Row(
        "too long",
        candidate(key="the third day of the fifth month of the year 2024"),
        candidate(key="the third day of the fifth month"),
    ),
    Row("too long", candidate(bare="word " * 40), candidate(bare="word " * 20)),
    Row(
        "untidy",
        who("Who opened the Tallow Bridge , a toll road?"),
        who("Who opened the Tallow Bridge, a toll road?"),
    ),
    Row(
        "untidy",
        who('Who called the Tallow Bridge "a wonder?'),
        who('Who called the Tallow Bridge "a wonder"?'),
    ),
    Row(
        "leaves something out",
        who(
            "Who agreed in Norwick in May 2024?",
            fact=fact(subject(named(LIND)), at(named(NORWAY)), verb=verb("agreed", "agree")),
        ),
        who(
            "Who agreed on a bridge in May 2024?",
            fact=fact(
                subject(named(LIND)), thing(phrase("a bridge")), verb=verb("agreed", "agree")
            ),
        ),
    ),
    Row(
        "leaves something out",
        who("Who accused the builders in May 2024?", fact=fact(verb=verb("accused", "accuse"))),
        who("Who accused the builders of theft?", fact=fact(verb=verb("accused", "accuse"))),
    ),
    Row(
        "leaves something out",
        who("Who responded by closing the bridge?", fact=fact(verb=verb("responded", "respond"))),
        who(
            "Who responded to the builders of the bridge?",
            fact=fact(
                subject(named(LIND)),
                at(phrase("the builders"), "to", "ARG2"),
                verb=verb("responded", "respond"),
            ),
        ),
    ),
    Row(
        "courtesy",
        who("Who thanked the crowd in Norwick?", fact=fact(verb=verb("thanked", "thank"))),
        who("Who warned the crowd in Norwick?", fact=fact(verb=verb("warned", "warn"))),
    ),
    Row(
        "split up",
        candidate(
            kind=Kind.HOW_MUCH,
            fact=fact(
                thing(phrase("damage")),
                at(named(NORWICK), "to", "ARG2"),
                verb=verb("caused", "cause"),
            ),
        ),
        candidate(
            kind=Kind.HOW_MUCH,
            fact=fact(
                thing(phrase("money")), at(named(NORWICK), "to", "ARG2"), verb=verb("gave", "give")
            ),
        ),
    ),
    Row(
        "bare",
        who(
            "Who turned up in May 2024?",
            fact=fact(subject(named(LIND)), verb=verb("turned", "turn")),
            weight=0,
        ),
        who(
            "Who turned to the crowd in May 2024?",
            fact=fact(subject(named(LIND)), verb=verb("turned", "turn")),
        ),
    ),
    Row(
        "names one twice",
        candidate("When did Ada Lind open Lind's bridge?"),
        candidate("When did Ada Lind open Linda's bridge?"),
    ),
)

TELLING = story(words={"mayor": 4, "bridg": 9, "picnic": 1, "meado": 1, "crowd": 3, "open": 2})
BOEING = Entity(id="boeing", sort="organization", name="Boeing", famous=True)
AFTER = fact(sentence=5)

SALIENCE = (
    Row(
        "by the way",
        candidate("When did the picnic in the meadow begin?", fact=AFTER),
        candidate("When did the bridge in the meadow open?", fact=AFTER),
        TELLING,
    ),
    Row(
        "by the way",
        candidate("When did the mayor picnic in a meadow near trees?", fact=AFTER),
        candidate("When did the mayor picnic in a meadow near trees?"),
        TELLING,
    ),
    Row(
        "inner clause",
        candidate(fact=fact(sentence=5, rule="relative")),
        candidate(fact=fact(sentence=1, rule="relative")),
    ),
    Row(
        "side date",
        candidate("When did the mayor visit a school in Bergen?", fact=AFTER),
        candidate(fact=AFTER),
    ),
    Row(
        "side date",
        candidate(fact=AFTER, answer=YEAR),
        candidate("In what year did the mayor open the first bridge?", fact=AFTER, answer=YEAR),
    ),
    Row(
        "big name",
        candidate(kind=Kind.WHICH, asked=frozenset({"boeing"})),
        candidate(kind=Kind.WHICH, asked=frozenset({"bridge"})),
        story(BOEING),
    ),
)

ROWS = (*TRUTH, *CLARITY, *WORTH, *FLUENCY, *SALIENCE)
