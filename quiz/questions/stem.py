"""Writes the stem: wh-phrase, operator, subject, predicate, what identifies, who says it, when."""

import re
from dataclasses import dataclass

from quiz.fact import Argument, Fact, Phrase, Story, Verb
from quiz.grammar import verbs
from quiz.grammar.verbs import capitalised, tidy
from quiz.questions import reported
from quiz.questions.anchor import date_anchor, lasting
from quiz.questions.candidate import Stem
from quiz.questions.referring import Teller, possessive

CORE = frozenset({"subject", "object", "complement", "adverb"})
MAX_STEM = 28
"""Words of a question without its date and source."""

STALE = re.compile(r"\b(the|its|his|her|their|'s) (?:current|present|new|latest)\s")
"""Adjectives that hold on the day of the report only."""


@dataclass(frozen=True)
class Asking:
    """What is asked of a fact: one of its arguments, with the wh-phrase for it."""

    fact: Fact
    target: Argument
    wh: str
    story: Story
    key: frozenset[str]
    plural: bool = False
    in_place: bool = False


def write(
    fact: Fact,
    target: Argument,
    wh: str,
    story: Story,
    key: frozenset[str] = frozenset(),
    *,
    plural: bool = False,
    dateless: bool = False,
    in_place: bool = False,
) -> Stem:
    """Write the question for one argument of a fact.

    `wh` is the finished wh-phrase with its preposition; `plural` is its number where it is the
    subject; `dateless` leaves every time out (the answer is one); with `in_place` the wh-phrase
    stays where its argument stands: "Anna Lund was a minister of which country?".
    """
    whole = Asking(fact, target, wh, story, key, plural=plural, in_place=in_place)
    used = used_arguments(fact, target, dateless=dateless)
    anchor = None if dateless else date_anchor(fact, used, story)
    while True:
        written = _written(whole, used, anchor)
        shorter = shortened(used, target)
        if len(written.bare.split()) <= MAX_STEM or shorter == used:
            return written
        used = shorter


def used_arguments(fact: Fact, target: Argument, *, dateless: bool) -> tuple[Argument, ...]:
    """Return the arguments a stem keeps: all but second times, other places and side remarks.

    Another phrase that cannot stand alone stays, so that its fault counts: a clause cut short may
    say what the article does not.
    """
    kept: list[Argument] = []
    for argument in fact.arguments:
        if argument is target or not _left_out(argument, target, kept, dateless=dateless):
            kept.append(argument)
    whole = fact.verb.passive
    return tuple(
        a
        for a in kept
        if a is target
        or _priced(a, fact.verb)
        or not (a.phrase.faults and _spare(a, kept, whole=whole))
    )


def _left_out(
    argument: Argument, target: Argument, kept: list[Argument], *, dateless: bool
) -> bool:
    if argument.role == "TMP":
        again = any(a.role == "TMP" for a in kept)
        open_end = argument.phrase.time is None and target.phrase.quantity is None
        return dateless or again or open_end
    place = argument.role in ("LOC", "DIR") and target.role == argument.role
    return place and target.phrase.sort == "place"


SIDE = frozenset({"at", "on", "during", "amid", "after", "before", "despite", "alongside", "under"})


def _side(argument: Argument, kept: list[Argument]) -> bool:
    """Tell whether a phrase is a remark the clause is whole without: "at a June meeting"."""
    told = [a for a in kept if a is not argument and a.slot in ("object", "complement")]
    told += [a for a in kept if a is not argument and a.role in ("DIR", "ARG3", "LOC")]
    side = argument.marker in SIDE or argument.role == "MNR"
    return argument.slot == "oblique" and side and bool(told)


PERIODS = frozenset({"day", "week", "month", "quarter", "year", "season", "decade", "winter"})
PRICED = frozenset({"pay", "spend", "sell", "buy", "cost", "charge", "offer", "bid", "fetch"})
"""Verbs of a price, which is that of what stands behind "for" or "on"."""
SPARE = SIDE | {"in", "for", "along", "across", "through", "around", "near", "outside", "by"}


def _spare(argument: Argument, kept: list[Argument], *, whole: bool) -> bool:
    """Tell whether a phrase may go because it cannot stand alone: "in the agency's first strike".

    What is left is true without it; an agent stays, and so does what the verb asks for. A passive
    is `whole` with its subject alone.
    """
    inner = any(a.role == "PRD" for a in kept[: kept.index(argument)])  # "to make way for ..."
    if argument.role == "TMP" or argument.phrase.head in PERIODS:
        return False  # a number is of its time: "lost 3 million in the first months of the year"
    asked_for = inner or argument.role in ("ARG0", "ARG1", "ARG2")
    wider = argument.slot == "oblique" and argument.marker in SPARE and not asked_for
    others = [a for a in kept if a is not argument and a.slot != "subject"]
    told = (whole and bool(others)) or any(
        a.slot in ("object", "complement") or a.role in ("DIR", "ARG3") for a in others
    )
    return _side(argument, kept) or ((wider or _background(argument)) and told)


def _priced(argument: Argument, verb: Verb) -> bool:
    """Tell whether it is what a price is paid for: "paid $9,000 for the painting"."""
    return verb.lemma in PRICED and argument.marker in ("for", "on") and argument.role == "ARG3"


def _background(argument: Argument) -> bool:
    """Tell whether it is a clause that only says on which occasion: "after a shell landed"."""
    first = argument.phrase.pieces[0].text.lower() if argument.phrase.pieces else ""
    return argument.role == "PRP" and first in ("after", "before", "when", "as", "while")


def shortened(used: tuple[Argument, ...], target: Argument) -> tuple[Argument, ...]:
    """Return the arguments without the last side remark, or all of them."""
    kept = list(used)
    for n in range(len(kept) - 1, -1, -1):
        if kept[n] is not target and kept[n].role != "TMP" and _side(kept[n], kept):
            return (*used[:n], *used[n + 1 :])
    return used


def _written(asking: Asking, used: tuple[Argument, ...], anchor: str | None) -> Stem:
    fact, target, story = asking.fact, asking.target, asking.story
    teller = Teller(story, asking.key)
    said_by = fact.said_by
    own = None if asking.in_place else reported.pronoun(fact, target, story)
    told = teller.phrase(said_by) if said_by else ""
    source = f"according to {told}" if said_by and own is None else ""
    rest = _in_order([a for a in used if a.slot != "subject" and a is not target])
    if own is None:
        parts = _clause(asking, used, rest, teller)
    else:
        tail = [argument_text(a, teller) for a in rest]
        anchor = re.sub(r"^as (?:of|reported in) ", "in ", anchor) if anchor else None
        parts = reported.clause(fact, asking.wh, told, own, tail)
    words = STALE.sub(r"\1 ", tidy(" ".join(parts)))
    text = _framed(words, anchor, source)
    phrases = [a.phrase for a in used if a is not target] + ([said_by] if said_by else [])
    timed = any(p.time is not None for a in rest for p in a.phrase.pieces)
    return Stem(
        text=text,
        bare=words,
        source=source,
        weight=sum(a.role != "TMP" for a in rest),
        named=frozenset(teller.named),
        dated=anchor is not None or timed,
        timed=timed,
        faults=tuple(dict.fromkeys(f for p in phrases for f in p.faults)),
        said_by=Teller(story).phrase(said_by) if said_by else None,
    )


def _clause(
    asking: Asking, used: tuple[Argument, ...], rest: list[Argument], teller: Teller
) -> list[str]:
    """Return the words of the question, its wh-phrase fronted unless it stays in place."""
    subject = next((a for a in used if a.slot == "subject"), None)
    asked = subject is None or asking.target is subject
    plural = asking.plural if asked else subject is not None and subject.phrase.plural
    verb = recast(asking.fact, plural=plural)
    head = "" if subject is None or asked else teller.phrase(subject.phrase)
    if head and asking.in_place:
        rest = _in_order([a for a in used if a.slot != "subject"])
    tail = [asking.wh if a is asking.target else argument_text(a, teller) for a in rest]
    if not head:
        return [asking.wh, verbs.declarative(verb, plural=plural), *tail]
    if asking.in_place:
        return [head, verbs.declarative(verb, plural=plural), *tail]
    first, second = verbs.operator(verb, plural=plural)
    return [asking.wh, first, head, second, *tail]


GOVERNED = frozenset({"to", "against"})
"""What a verb governs these with belongs next to it, and a place behind."""


def _in_order(rest: list[Argument]) -> list[Argument]:
    """Put fronted adjuncts behind the core, the time after them, and the purpose last."""
    core = [n for n, a in enumerate(rest) if a.slot in CORE]
    first = core[0] if core else 0
    governed = bool(core) and rest[first].role == "PRD"  # "appealed to the mayor to act"
    fronted = rest[:first] if core and not governed else []
    late = ("MNR", "TMP", "PRP", "OCC")
    moved = [a for a in rest if a.role in late and a.slot not in CORE]
    plain = [a for a in rest[len(fronted) :] + fronted if a not in moved]
    if not core and any(a.marker in GOVERNED for a in plain):
        plain.sort(key=lambda a: a.role == "LOC")  # "In Oslo, voters object to the toll"
    plain.sort(key=_is_clause)
    heavy = next((n for n, a in enumerate(plain) if _has_clause(a)), len(plain))
    times = [a for a in moved if a.role == "TMP" and heavy < len(plain)]
    tail = [a for role in late for a in moved if a.role == role and a not in times]
    return plain[:heavy] + times + plain[heavy:] + tail


def _has_clause(argument: Argument) -> bool:
    """Tell whether a time behind a phrase would seem to be of the clause in it: "on whether to"."""
    words = {p.text for p in argument.phrase.pieces}
    return argument.slot == "oblique" and bool(words & {"whether", "who", "which", "that"})


def _is_clause(argument: Argument) -> bool:
    """Tell whether a complement is a whole clause or quotation, which comes after the rest."""
    first = argument.phrase.pieces[0].text if argument.phrase.pieces else ""
    return argument.slot == "complement" and first.startswith(("that ", ', "'))


def _framed(words: str, anchor: str | None, source: str) -> str:
    """Put the date and the source round the question."""
    if (
        anchor
        and anchor.startswith("in ")
        and not re.search(r" that | to [a-z]+ | say (?:he|she|it|they) ", words)
    ):
        words, anchor = f"{words} {anchor}", None
    front = ", ".join(part.strip(" ,") for part in (source, anchor) if part)
    whole = f"{front}, {words}" if front else words
    return capitalised(tidy(ended(whole)) + "?")


def ended(words: str) -> str:
    """Return words without a full stop at their end, but for that of "U.S." or "p.m."."""
    bare = words.rstrip(" ,")
    return bare if re.search(r"\b\w\.\w\.$", bare) else bare.rstrip(" ,.")


def argument_text(argument: Argument, teller: Teller) -> str:
    """Write an argument with its preposition."""
    lone = bool(argument.phrase.pieces) and argument.phrase.pieces[0].lone
    words = teller.phrase(argument.phrase)
    if argument.role == "TMP" and argument.phrase.time is not None and not lone:
        return _time_text(argument, words, teller)
    return f"{argument.marker} {words}" if argument.marker else words


def _time_text(argument: Argument, words: str, teller: Teller) -> str:
    """Write "in July 2025" for "on July 12", now that the day has become its month."""
    piece = next((p for p in argument.phrase.pieces if p.time is not None), None)
    if piece is not None and argument.marker in ("on", "in", "at", "during", "between", None):
        return teller.time(piece.model_copy(update={"lone": True}))
    return f"{argument.marker} {words}"


def recast(fact: Fact, *, plural: bool) -> Verb:
    """Return the verb group in the past; of a perfect only what lasted until then stays one."""
    return verbs.in_past(fact.verb, plural=plural, simple=not lasting(fact))


def phrase_key(phrase: Phrase, story: Story) -> str:
    """Write a phrase as an answer: names in full, without roles, days kept exact."""
    words = []
    for piece in phrase.pieces:
        entity = story.entities.get(piece.entity or "")
        person = entity is not None and entity.sort == "person"
        text = entity.name if entity is not None and person else piece.text
        words.append(possessive(text, piece))
    return tidy("".join(words))
