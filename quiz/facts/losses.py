"""What a clause lost in the reading, so that it says something else than its sentence."""

from spacy.tokens import Token

from quiz.fact import Argument
from quiz.facts import tally
from quiz.facts.trim import after_comma
from quiz.language.dependencies import SUBJECTS
from quiz.schema import Granularity


def lost(verb: Token, found: list[Argument]) -> bool:
    """Tell whether a clause lacks a part without which it is not what the sentence says."""
    tests = (
        _cut_short, _left_alone, _misjudged, _one_of_all, _two_times, _two_measures, _timed_agent,
        _many_ways,
    )  # fmt: skip
    alone = (
        _cut_measure, _score, _gapped, _loose_words, _misread_subject, _one_of_either, _unread,
    )  # fmt: skip
    return any(test(verb) for test in alone) or any(test(verb, found) for test in tests)


def _loose_words(verb: Token) -> bool:
    """Tell whether a word is told that no phrase takes in: "since", "fourth", "and in Rome"."""
    return any(
        (token.lower_ == "since" and token.dep_ == "advmod")
        or (token.dep_ == "cc" and _joins_places(token, verb))
        or (token.i == verb.i + 1 and token.head.dep_ == "prep" and token.ent_type_ == "ORDINAL")
        for token in verb.subtree
    )


def _joins_places(conjunction: Token, verb: Token) -> bool:
    """Tell whether a word joins phrases with prepositions: the verb's own, or one or the other."""
    prep = conjunction.head
    return prep.dep_ == "prep" and (prep.head == verb or conjunction.lower_ == "or")


PERIODS = frozenset(
    "second minute hour day week month year decade century morning night season time".split()
)
"""Nouns that stand before a subject by themselves: "two weeks later the bridge fell"."""


def _misread_subject(verb: Token) -> bool:
    """Tell whether a noun before the subject was the subject: "Marches in Oslo, Norway, drew"."""
    subjects = [c.i for c in verb.children if c.dep_ in SUBJECTS]
    loose = (c for c in verb.children if c.dep_ == "npadvmod" and c.tag_ == "NNS")
    return any(c.i < max(subjects, default=0) for c in loose if c.lemma_ not in PERIODS)


LASTING = frozenset("be pass mark see bring take go follow begin end start elapse remain".split())
"""What a time can do: "three seasons passed"."""


def _timed_agent(verb: Token, found: list[Argument]) -> bool:
    """Tell whether a time was read as who did it: "Over three seasons, (her team) recorded 164"."""
    timed = any(a.slot == "subject" and a.phrase.head in PERIODS for a in found)
    return timed and verb.lemma_ not in LASTING


def _two_times(_: Token, found: list[Argument]) -> bool:
    """Tell whether a change is told with both its times: "rose from 8 in 1980 to 12 in 2014"."""
    times = {a.phrase.time.start for a in found if a.role == "TMP" and a.phrase.time is not None}
    return len(times) > 1 and any(a.marker == "from" for a in found)


def _two_measures(_: Token, found: list[Argument]) -> bool:
    """Tell whether two changes were read as one: "rose 3 percent in May and 1 percent in June"."""
    return sum(a.role == "EXT" for a in found) > 1


def _many_ways(_: Token, found: list[Argument]) -> bool:
    """Tell whether one of several ways would be asked for: "moved to Oslo, to Rome, to Cork"."""
    return sum(a.slot == "oblique" and a.marker == "to" for a in found) > 1


def _one_of_either(verb: Token) -> bool:
    """Tell whether a verb is one of several that may be true: "was burned, sunk or sold"."""
    joined = [v for v in (verb, *verb.conjuncts) if v.pos_ in ("VERB", "AUX")]
    return len(joined) > 1 and any(c.lower_ in ("or", "nor") for v in joined for c in v.children)


def _unread(verb: Token) -> bool:
    """Tell whether the parse misread a clause: a verb beside its verb, or two subjects."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    return len(subjects) > 1 or any(c.dep_ == "dep" and c.pos_ == "VERB" for c in verb.children)


def _cut_short(verb: Token, found: list[Argument]) -> bool:
    """Tell whether a clause that lost a dependent clause has nothing else left to say."""
    lost = any(
        c.dep_ in ("advcl", "ccomp") and c.i > verb.i and not after_comma(c) for c in verb.children
    )
    return lost and not [a for a in found if a.slot != "subject" and a.role not in ("TMP", "MNR")]


PLURAL = frozenset({"were", "are", "have"})


def _left_alone(verb: Token, found: list[Argument]) -> bool:
    """Tell whether a plural verb has one person left for a subject."""
    plural = any(c.dep_ in ("aux", "auxpass") and c.lower_ in PLURAL for c in verb.children)
    one = any(a.slot == "subject" and a.phrase.sort == "person" and a.phrase.entity for a in found)
    return plural and one and not any(a.phrase.members for a in found)


STATED = frozenset({"report", "find", "leave", "declare", "pronounce", "keep", "get", "see"})
"""Verbs that may say of their object what it is: "reported two people injured"."""


def _misjudged(verb: Token, _: list[Argument]) -> bool:
    """Tell whether an object lost what is said of it: "reported two people injured"."""
    objects = (c for c in verb.children if c.dep_ == "dobj")
    parts = (t for c in objects for t in c.children if t.i == c.i + 1)
    return verb.lemma_ in STATED and any(t.dep_ == "acl" and t.tag_ == "VBN" for t in parts)


def _gapped(verb: Token) -> bool:
    """Tell whether a second clause left its verb out: "France rose to silver and Italy to gold"."""
    preps = [c for c in verb.children if c.dep_ == "prep"]
    return any(
        one.lower_ == two.lower_ and one.i < two.i and two.nbor(-1).dep_ == "conj"
        for one in preps
        for two in preps
    )


def _one_of_all(_: Token, found: list[Argument]) -> bool:
    """Tell whether several people are named as one: "the victims were named as A, B and C"."""
    many = any(a.slot in ("subject", "object") and a.phrase.plural for a in found)
    alone = [a for a in found if a.marker == "as" and a.phrase.sort == "person" and a.phrase.entity]
    return many and any(not a.phrase.members for a in alone)


def _cut_measure(verb: Token) -> bool:
    """Tell whether a measure goes on after a comma: "in two hours, 18 minutes and 11 seconds"."""
    return any(
        c.dep_ == "npadvmod"
        and after_comma(c)
        and any(t.dep_ == "nummod" for t in c.lefts)
        and c.doc[c.left_edge.i - 2].ent_type_ in ("TIME", "QUANTITY", "CARDINAL")
        for c in verb.children
        if c.left_edge.i >= 2
    )


def _score(verb: Token) -> bool:
    """Tell whether a result in numbers was taken for a phrase: "voted 81 to 39"."""
    bare = [c for c in verb.children if c.dep_ == "npadvmod" and c.tag_ == "CD"]
    told = any(c.i + 1 < len(c.doc) and c.nbor().lower_ in ("to", "-") for c in bare)
    return told and tally.find(verb) is None


ANNOUNCING = frozenset(
    "declare announce schedule plan call set propose order expect promise pledge vow invite".split()
)
"""Verbs after which a day may be that of what is announced: "declared a holiday on Friday"."""


def announced_day(argument: Argument, verb: Token, found: list[Argument]) -> bool:
    """Tell whether a day may be that of what is announced, not of the announcement."""
    time = argument.phrase.time
    day = argument.role == "TMP" and time is not None and time.granularity == Granularity.DAY
    after = any(a.slot == "object" for a in found[: found.index(argument)])
    return day and after and verb.lemma_ in ANNOUNCING
