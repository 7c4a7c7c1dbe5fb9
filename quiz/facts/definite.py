"""Whether a definite noun phrase can be understood by somebody who has not read the article."""

from collections.abc import Callable

from spacy.tokens import Token

from quiz.grammar.people import is_person_noun

UNIQUE = frozenset(
    [
        "world",
        "water",
        "ground",
        "air",
        "job",
        "streets",
        "polls",
        "road",
        "roads",
        "rails",
        "tracks",
        "internet",
        "web",
        "sun",
        "moon",
        "earth",
        "universe",
        "sky",
        "sea",
        "ocean",
        "public",
        "media",
        "environment",
        "pandemic",
        "climate",
        "future",
        "past",
        "weather",
    ]
)
"""Nouns that mean one thing without any story."""

PLACES_OF = frozenset(
    {"job", "road", "roads", "ground", "rails", "tracks", "polls", "water", "air"}
)
"""Those of them that mean it only behind a preposition: "on the job"."""

OF_A_COUNTRY = frozenset(
    [
        "government",
        "military",
        "army",
        "navy",
        "police",
        "parliament",
        "president",
        "economy",
        "border",
        "capital",
        "embassy",
        "constitution",
        "flag",
        "people",
        "public",
        "state",
        "ambassador",
        "senate",
        "congress",
        "cabinet",
        "presidency",
        "authorities",
        "coast",
        "currency",
        "market",
        "media",
        "press",
        "population",
        "monarchy",
        "throne",
        "language",
        "alphabet",
        "secretary",
        "minister",
        "ministry",
    ]
)
"""Nouns that a demonym identifies: "the Afghan government", but not "the Afghan team"."""

IDENTIFYING = frozenset(
    {"of", "in", "at", "for", "to", "between", "on", "from", "with", "against", "near"}
)
TELLING = 4
"""Tokens of a restrictive clause that says itself which one is meant: "the work they had done"."""

POINTING = frozenset(
    {"this", "that", "these", "those", "such", "latter", "former", "said", "same", "following"}
)
COMPARING = frozenset(
    {"other", "another", "others", "similar", "else", "further", "next", "previous"}
)


LANDS = frozenset({"country", "nation", "city", "town", "village", "island", "state", "region"})
"""Nouns that only a name identifies: not "the country of 2 million"."""


def dangling(noun: Token, named: Callable[[Token], bool], kept: set[int]) -> bool:
    """Tell whether "the noun" points back into its article.

    `named` says whether a token belongs to a name; `kept` holds the tokens that stay.
    Identified: "the head of NASA", "the Kursk region", "the Afghan government", "the world".
    Near misses: "the visit", "the company", "the first half", "the Russian minister".
    """
    common = noun.lemma_.lower() in OF_A_COUNTRY  # also with a capital: "the Government"
    idiom = noun.lower_ in PLACES_OF and noun.dep_ != "pobj"  # "at the job", but not "the job took"
    if (noun.pos_ == "PROPN" and not common) or (noun.lower_ in UNIQUE and not idiom):
        return False
    modifiers = [c for c in noun.children if c.i in kept]
    if any(named(c) and c.dep_ in ("compound", "nmod", "appos", "poss") for c in modifiers):
        return False
    if noun.lemma_ in OF_A_COUNTRY and any(_demonym(c) for c in modifiers):
        return False
    return not any(_identifies(c, named, kept) for c in modifiers)


def _demonym(token: Token) -> bool:
    return token.dep_ in ("amod", "compound", "nmod") and token.text[:1].isupper()


def _identifies(token: Token, named: Callable[[Token], bool], kept: set[int]) -> bool:
    """Tell whether a modifier after the noun holds a name, a number or an indefinite of its own."""
    if token.dep_ == "prep" and token.lower_ in IDENTIFYING:
        inside = [t for t in token.subtree if t.i in kept and t is not token]
        if token.head.lemma_ in LANDS and not any(named(t) for t in inside):
            return False
        nouns = [t for t in inside if t.pos_ in ("NOUN", "PROPN", "NUM") and t.dep_ != "compound"]
        return any(named(t) or t.like_num for t in inside) or (
            token.lower_ == "of"
            and bool(nouns)
            and not any(t.lower_ in ("the", "this") for t in inside)
        )
    if token.dep_ in ("relcl", "acl"):
        inside = [t for t in token.subtree if t.i in kept]
        return any(named(t) for t in inside) or len(inside) >= TELLING
    return token.dep_ == "nummod" or (
        token.dep_ in ("compound", "nmod") and token.text[:1].isdigit()
    )


def topical(noun: Token, kept: set[int]) -> bool:
    """Tell whether a phrase says what it is about: "the threat from climate change".

    It is one of many, but clear once its story is named. Near misses: "the threat from the group",
    "the man in custody".
    """
    preps = (c for c in noun.rights if c.dep_ == "prep" and c.i in kept)
    targets = [
        t for prep in preps if prep.lower_ in IDENTIFYING for t in prep.children if t.dep_ == "pobj"
    ]
    return not is_person_noun(noun.lemma_) and any(_generic(t) for t in targets)


def _generic(noun: Token) -> bool:
    """Tell whether a noun stands without a word that points: "climate change", "new rules"."""
    pointing = any(c.dep_ in ("det", "poss") for c in noun.lefts)
    return noun.pos_ == "NOUN" and not pointing and noun.tag_ in ("NN", "NNS")
