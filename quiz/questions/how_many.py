"""How many and how much: counts, shares, sums and measures."""

import re
from dataclasses import dataclass
from itertools import takewhile

from quiz.fact import Argument, Fact, Phrase, Piece, Story
from quiz.grammar import numbers
from quiz.grammar.number_words import SIGN
from quiz.grammar.verbs import capitalised, tidy
from quiz.questions import stem
from quiz.questions.candidate import Candidate
from quiz.questions.referring import Teller
from quiz.schema import Kind, Quantity

HEDGES = frozenset(
    {"about", "around", "roughly", "approximately", "at least", "at most", "more than", "over",
     "nearly", "almost", "up to", "fewer than", "less than", "as many as", "as much as", "some",
     "an estimated", "under"}
)  # fmt: skip
KEYED = frozenset({"more than", "nearly", "almost", "less than", "fewer than"})
"""Hedges that English keeps beside the number: asked is "how many", answered "more than 300"."""
ASIDE = frozenset({"to", "after", "within", "before", "among", "amid", "behind", "beyond"})
"""Prepositions with which "how many" makes no natural question."""
BEFORE = frozenset({"from", "of", "in", "at", "with", "by", "for", "across", "to", "between", "on"})
MEASURES = frozenset(
    "years/months/weeks/days/hours/minutes/seconds/decades/centuries/kilometers/meters/centimeters/"
    "millimeters/miles/nautical miles/feet/inches/yards/light-years/kilograms/grams/tons/tonnes/"
    "metric tons/pounds/ounces/liters/gallons/barrels/acres/hectares/square meters/square miles/"
    "square kilometers/square feet/cubic meters/cubic feet/degrees/degrees Celsius/knots/watts/"
    "degrees Fahrenheit/kilowatts/megawatts/gigawatts/miles per hour/kilometers per hour/"
    "percentage points/gigabytes".split("/")
)
"""Units that "how many" takes as they are: "how many barrels of oil"."""
MONEY = re.compile(SIGN)
FRACTION = re.compile(
    r"(?i)(?:an? )?(?:half|third|quarter|fifth|tenth)|(?:two|three|four)[ -]"
    r"(?:thirds|quarters|fifths|sixths|tenths)"
)
SPOKEN = {
    "some": "about",
    "an estimated": "about",
    "around": "about",
    "as many as": "up to",
    "as much as": "up to",
    "over": "more than",
    "under": "fewer than",
    "above": "more than",
}
"""Hedges that cannot stand before "how many", and the nearest that can."""


def candidates(fact: Fact, story: Story) -> tuple[Candidate, ...]:
    """Return a question for every number in the fact's phrases."""
    found = (_candidate(a, fact, story) for a in fact.arguments if a.phrase.time is None)
    return tuple(c for c in found if c is not None)


def _candidate(argument: Argument, fact: Fact, story: Story) -> Candidate | None:
    numbers_in = [p for p in argument.phrase.pieces if p.part == "number"]
    if len(numbers_in) != 1 or _measured_from(argument, fact) or _left_open(argument, fact):
        return None
    if argument.role == "ARG0" and argument.slot == "oblique":
        return None  # "by how many people is it spoken" is no natural question
    teller = Teller(story)
    asked = _change(argument, fact) or _head(argument, teller) or _inside(argument, teller)
    if asked is None or (asked.wh.startswith("how much money") and _acts(argument, fact)):
        return None
    marker = argument.marker if argument.slot == "oblique" else None
    priced = fact.verb.lemma in PRICING and "how much money" in asked.wh
    priced = priced or argument.marker in ("at", "for")
    words = asked.wh.replace("how much money", "how much") if priced else asked.wh
    wh = tidy(" ".join(w for w in (marker, words) if w))
    written = stem.write(fact, argument, wh, story, plural=asked.plural)
    faults = (*written.faults, *argument.phrase.faults)
    written = written.model_copy(
        update={"named": written.named | teller.named, "faults": tuple(dict.fromkeys(faults))}
    )
    quantity = asked.quantity
    return Candidate(
        kind=asked.kind,
        written=written,
        key=asked.key,
        accept=tuple(a for a in (quantity.text, *numbers.accepted(quantity)) if a != asked.key),
        answer=quantity,
        fact=fact,
        role=argument.role,
        rule=f"{asked.kind.value}: {argument.slot} of {fact.rule}",
    )


PRICING = frozenset({"cost", "sell", "buy", "fetch", "pay", "charge", "trade"})
"""Verbs whose "how much" can only be money."""

MOVES = frozenset({"go", "come", "flow", "remain", "disappear", "be"})


def _acts(argument: Argument, fact: Fact) -> bool:
    """Tell whether a sum would do what only a thing can, or the clause says "money" again.

    "The $118 million hospital replaced", "received $9,000 in prize money".
    """
    if any(a.marker == "in" and a.phrase.head == "money" for a in fact.arguments):
        return True
    active = argument.slot == "subject" and not fact.verb.passive
    return active and fact.verb.lemma not in MOVES


APART = frozenset({"above", "below", "beneath", "off", "beyond", "behind", "past", "outside"})
"""Prepositions that a distance goes with: "1,480 miles above the night side"."""


def _measured_from(argument: Argument, fact: Fact) -> bool:
    """Tell whether a distance belongs to a phrase behind it: "5 miles from Earth"."""
    others = [a.marker for a in fact.arguments if a is not argument]
    quantity = argument.phrase.quantity
    measure = quantity is not None and quantity.unit in MEASURES and argument.slot != "subject"
    apart = measure and argument.marker is None and bool(APART & set(others))
    left = measure and argument.marker == "with"  # "missed a shot with three seconds to play"
    return apart or left or (argument.marker == "from" and "from" in others)


ORDER = re.compile(r"first|last|second|third|one|each|none|some|most|latest|\d+(?:st|nd|rd|th)")
INDIAN = frozenset({"lakh", "crore"})
"""Scales that are not read: "five crore" is no count of crores."""


def _left_open(argument: Argument, fact: Fact) -> bool:
    """Tell whether the number cannot be taken out: "has two years left to serve", "five crore"."""
    has_to = fact.verb.lemma == "have" and any(a.role == "PRD" for a in fact.arguments)
    words = {w for p in argument.phrase.pieces for w in p.text.lower().split()}
    return (has_to and argument.slot == "object") or bool(words & INDIAN)


@dataclass(frozen=True)
class Asked:
    """The wh-phrase for a number, and the number as its answer."""

    kind: Kind
    wh: str
    quantity: Quantity
    plural: bool = True
    hedge: str = ""
    """What stands before the number in the key: "more than" goes badly before "how many"."""

    @property
    def key(self) -> str:
        """Return the number with its hedge."""
        return capitalised(f"{self.hedge} {self.quantity.text}".strip())


def _head(argument: Argument, teller: Teller) -> Asked | None:
    """Ask for the number that counts the phrase itself: "at least how many pilgrims"."""
    phrase = argument.phrase
    quantity = phrase.quantity
    hedge = _hedge(quantity) if quantity is not None else None
    if quantity is None or hedge is None or argument.slot == "complement":
        return None
    if _one_of(phrase):
        return None
    if quantity.qualifier == "over" and argument.slot == "oblique" and argument.marker is None:
        return None  # "over four seasons": in the course of, not more than
    rest = tidy("".join(teller.piece(p, "") for p in _after_number(phrase.pieces)))
    if (argument.marker == "by" and " by " in rest) or argument.marker in ASIDE:
        return None
    if argument.marker == "in" and quantity.unit in MEASURES:
        return None  # "in how many hours did it sell out" is no natural question
    found = _question(phrase, quantity, rest)
    if found is None:
        return None
    kind, words = found
    shown = quantity.model_copy(update={"text": _number(phrase, quantity)})
    keyed = hedge if hedge in KEYED or words.startswith("what share") else ""
    wh = words if keyed else tidy(f"{hedge} {words}")
    return Asked(kind, wh, shown, phrase.plural or rest.startswith("of "), keyed)


def _one_of(phrase: Phrase) -> bool:
    """Tell whether the number is one thing: "a leading four awards", not "a further four"."""
    before = [p.text.strip().lower() for p in takewhile(_uncounted, phrase.pieces)]
    return phrase.plural and bool({"a", "an"} & set(before)) and not FURTHER & set(before)


FURTHER = frozenset({"additional", "further", "extra", "estimated"})


def _uncounted(piece: Piece) -> bool:
    return piece.part != "number"


def _after_number(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return a phrase's pieces without the number, its hedge and the article before it."""
    at = next(n for n, p in enumerate(pieces) if p.part == "number")
    before = (p for p in pieces[:at] if p.part == "word" and p.text.lower() not in ("only", "just"))
    return (*before, *(p for p in pieces[at + 1 :] if p.part in ("word", "det")))


def _number(phrase: Phrase, quantity: Quantity) -> str:
    """Return the number as the text has it, without a unit that the question names."""
    text = next(p.text for p in phrase.pieces if p.part == "number")
    unit = quantity.unit
    return text.removesuffix(unit).strip() if unit and unit in MEASURES else text


CHANGES = frozenset(
    "rise fall grow shrink increase decrease decline drop climb jump gain lose slip slide plunge "
    "soar surge tumble contract expand cut raise reduce dip rally slump".split()
)
"""Verbs of change, told with by how much."""


def _change(argument: Argument, fact: Fact) -> Asked | None:
    """Ask for the share by which something changed: "rose 12 percent", "fell by a third"."""
    quantity = argument.phrase.quantity
    told = argument.role == "EXT" or argument.marker == "by"
    if quantity is None or not told or fact.verb.lemma not in CHANGES or quantity.unit != "%":
        return None
    hedge = _hedge(quantity)
    rest = tidy("".join(p.text for p in _after_number(argument.phrase.pieces)))
    if hedge is None or rest:
        return None
    keyed = "" if hedge == "about" else hedge
    wh = "what percentage" if keyed else tidy(f"{hedge} what percentage")
    marker = "" if argument.marker == "by" else "by "
    return Asked(Kind.HOW_MUCH, f"{marker}{wh}", quantity, hedge=keyed)


def _inside(argument: Argument, teller: Teller) -> Asked | None:
    """Ask for a count inside a phrase: "officials from how many countries"."""
    phrase = argument.phrase
    if argument.slot not in ("subject", "oblique") or phrase.quantity is not None:
        return None
    at = next(n for n, p in enumerate(phrase.pieces) if p.part == "number")
    text = phrase.pieces[at].text
    value = numbers.value(text)
    before = "".join(p.text for p in phrase.pieces[:at]).split()
    if value is None or value == 1 or not before or before[-1].lower() not in BEFORE:
        return None
    if len(before) > 1 and ORDER.fullmatch(before[-2].lower()):
        return None  # "the first of how many"
    if argument.marker in ("with", *ASIDE):
        return None  # "with a capacity of how many seats" is no English question
    after = tidy("".join(p.text for p in phrase.pieces[at + 1 :]))
    if not after or after.startswith("or "):
        return None
    if any(p.part == "hedge" for p in phrase.pieces) or re.search(r"[%$£€¥₹₩₽]|percent", text):
        return None
    pieces = (*phrase.pieces[:at], Piece(text="how many"), *phrase.pieces[at + 1 :])
    words = teller.phrase(phrase.model_copy(update={"pieces": pieces}))
    return Asked(Kind.HOW_MANY, words, Quantity(value=str(value), text=text), phrase.plural)


def _hedge(quantity: Quantity) -> str | None:
    if quantity.qualifier is None:
        return ""
    low = quantity.qualifier.lower()
    return SPOKEN.get(low, low) if low in HEDGES else None


def _question(phrase: Phrase, quantity: Quantity, rest: str) -> tuple[Kind, str] | None:
    """Return the kind and the words after the hedge, or None for a number not worth asking."""
    unit = quantity.unit or ""
    if unit in ("%", "percent", "per cent") or quantity.text.endswith("%"):
        share = _after_unit(rest)
        return (Kind.HOW_MUCH, f"what percentage {share}") if share.startswith("of ") else None
    if MONEY.match(quantity.text) or phrase.head in CURRENCIES:
        sums = phrase.head[:1].isdigit() or phrase.head in SUMS | CURRENCIES
        fit = sums and (not rest or rest.startswith("in ")) and "money" not in rest
        return (Kind.HOW_MUCH, f"how much money {rest}") if fit else None
    if FRACTION.fullmatch(quantity.text) and rest.startswith("of "):
        return Kind.HOW_MUCH, f"what share {rest}"
    if _definite(phrase) or quantity.value in ("1", "0") or "." in quantity.value:
        return None
    if unit in MEASURES:
        fit = not rest or rest.startswith("of ") or rest in numbers.DIMENSIONS
        return (Kind.HOW_MANY, tidy(f"how many {unit} {rest}")) if fit else None
    if (phrase.plural and rest) or rest.startswith("of "):
        return Kind.HOW_MANY, f"how many {rest}"
    return None


CURRENCIES = frozenset(
    "dollar euro cent yen won rupee ruble krone kroner krona kronor franc peso rand shilling "
    "naira zloty forint lira dirham riyal rial yuan baht rupiah kwacha shekel real reais".split()
)
SUMS = frozenset({"million", "billion", "trillion", "thousand", "m", "bn"})
"""Heads of a phrase that is a sum, and not "the $118 million hospital"."""


def _definite(phrase: Phrase) -> bool:
    """Tell whether the count is of known things: "the two Voyagers", "both countries"."""
    known = ("the", "both", "all", "these", "those")
    before = takewhile(_uncounted, phrase.pieces)
    return any(p.part == "det" and p.text.lower() in known for p in before)


def _after_unit(rest: str) -> str:
    return rest.removeprefix("%").removeprefix("percent").removeprefix("per cent").strip()
