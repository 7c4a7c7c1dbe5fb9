"""Finds the common noun beside a name: by compound, apposition, copula or naming verb."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Span, Token

from quiz.fact import Sort
from quiz.grammar.nouns import sort_of
from quiz.grammar.word_lists import words

NAMING = frozenset({"call", "name", "dub", "nickname", "title", "entitle", "codename", "rename"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "npadvmod", "advmod", "punct"})
RELATIONAL = words(
    "branch division subsidiary wing board office body brand side department part plan model "
    "government panel plant site chain factory force state council holiday gate code title class"
)
"""Class nouns that say little of a thing without what they belong to: "X is a branch of Y"."""


MAKERS = words(
    "maker manufacturer producer provider supplier operator owner developer builder distributor "
    "exporter seller"
)
"""What says little without what is made: "the car maker X", not "the maker X"."""

PARTS = frozenset({"team", "crew", "store", "network", "tool", "device"})
"""After a name, what it has rather than what it is: "the Juno team"."""


@dataclass(frozen=True)
class Beside:
    """A common noun that says what a name is, with the words before it."""

    noun: Token
    modifiers: tuple[Token, ...]
    name_first: bool = False
    """It stands after the name: "the Yonhap news agency"."""
    possessor: Token | None = None
    """Whose it is: "NASA" in "NASA's Juno spacecraft", "its" in "its helicopter Ingenuity"."""

    @property
    def sort(self) -> Sort | None:
        """Return the sort of thing the noun denotes."""
        return sort_of(self.noun.lower_)


Finder = Callable[[Span], Beside | None]


def before(name: Span) -> Beside | None:
    """Read "its Mars helicopter Ingenuity", "the newspaper Bild", "German airline Condor".

    Near misses: "In the helicopter Ingenuity's parts", "newspapers Bild and Welt" (plural).
    """
    if name.start == 0:
        return None
    noun, root = name.doc[name.start - 1], name.root
    if not _common(noun) or not (noun.head == root or (root.dep_ == "appos" and root.head == noun)):
        return None
    start = noun.i
    while start > name.sent.start and _modifies(name.doc[start - 1], noun, root):
        start -= 1
    left = tuple(name.doc[start : noun.i])
    owners = [c for c in (*noun.lefts, *root.lefts) if c.dep_ == "poss" and c.i < start]
    return Beside(noun, left, possessor=owners[0] if owners else None)


def _modifies(token: Token, noun: Token, root: Token) -> bool:
    if token.dep_ not in MODIFIERS or (token.dep_ == "punct" and token.tag_ != "HYPH"):
        return False
    over = token.head
    return over in (noun, root) or over.head in (noun, root)


def after(name: Span) -> Beside | None:
    """Read "the Yonhap news agency", "NASA's Juno spacecraft".

    Near misses: "a NASA mission" (one of many), "NASA engineers", "the Juno team" (no class noun).
    """
    root = name.root if name.root.head.i >= name.end else name[0]  # "Voyager 1": root may be "1"
    head = root.head
    if root.dep_ not in ("compound", "nmod") or head.i < name.end or not _common(head):
        return None
    if head.lower_ in PARTS or any(c.lemma_ in NAMING for c in head.rights):
        return None
    between = name.doc[name.end : head.i]
    if any(t.pos_ not in ("NOUN", "ADJ") or t.head.i != head.i for t in between):
        return None
    outside = (c for c in head.lefts if c.i < name.start)
    dets = [c.lower_ for c in outside if c.dep_ in ("det", "nummod")]
    if dets not in ([], ["the"]):
        return None
    owners = [c for c in head.lefts if c.dep_ == "poss" and c.i < name.start]
    two = root.tag_ == "NNPS" and sort_of(head.lower_) == "name"  # "the Voyagers spacecraft"
    if two or not (dets or owners):
        return None
    return Beside(head, tuple(between), name_first=True, possessor=owners[0] if owners else None)


def apposed(name: Span) -> Beside | None:
    """Read "Bright Paths, a Texas-based charity," and "The company, Acme Robotics, said".

    Near misses: "Acme, Bosch and Siemens", "the charity's founder, Bright Paths".
    """
    root = name.root
    for child in root.rights:
        if child.dep_ == "appos" and _common(child) and any(c.dep_ == "det" for c in child.lefts):
            return _phrase(child)
    if root.dep_ == "appos" and root.head.i < name.start and _common(root.head):
        return _phrase(root.head) if name.doc[name.start - 1].text == "," else None
    return None


def copular(name: Span) -> Beside | None:
    """Read "Acme is a German company" and "Another company that does it is Acme".

    Near misses: "Acme is not a charity", "Acme would be a company of two", "Acme became a bank".
    """
    root, verb = name.root, name.root.head
    if verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBD", "VBP"):
        return None
    if any(c.dep_ in ("neg", "aux", "mark") for c in verb.children):
        return None
    wanted = {"nsubj": "attr", "attr": "nsubj"}.get(root.dep_)
    others = [c for c in verb.children if c.dep_ == wanted and _common(c)]
    return _phrase(others[0]) if others and any(c.dep_ == "det" for c in others[0].lefts) else None


def named(name: Span) -> Beside | None:
    """Read "a NASA project called Quesst", "The aircraft is called X-59", "a group known as Red".

    Near misses: "It is called Ariel", "a man called Horse", "was called by Acme".
    """
    root, verb = name.root, name.root.head
    if root.dep_ == "pobj" and verb.lower_ == "as" and verb.head.lemma_ == "know":
        verb = verb.head
    elif root.dep_ not in ("oprd", "dobj", "attr") or verb.lemma_ not in NAMING:
        return None
    if (verb.tag_ != "VBN" and verb.dep_ != "acl") or any(c.dep_ == "neg" for c in verb.children):
        return None
    nouns = [verb.head] if verb.dep_ in ("acl", "relcl") else []
    nouns = [c for c in verb.children if c.dep_ == "nsubjpass" and _common(c)] or nouns
    return _phrase(nouns[0]) if nouns and _common(nouns[0]) else None


def of(name: Span) -> Beside | None:
    """Read "the city of Ghent", "the resort town of Yuma"; for places."""
    root, prep = name.root, name.root.head
    if root.dep_ != "pobj" or prep.lower_ != "of" or prep.i != name.start - 1:
        return None
    noun = prep.head
    fits = _common(noun) and sort_of(noun.lower_) == "place" and noun.i == prep.i - 1
    return _phrase(noun) if fits else None


FINDERS: tuple[Finder, ...] = (before, apposed, named, copular, after)


def _common(token: Token) -> bool:
    return (
        token.tag_ in ("NN", "NNP") and token.text.islower() and sort_of(token.lower_) is not None
    )


def _phrase(noun: Token) -> Beside:
    left = [c for c in noun.lefts if c.dep_ in MODIFIERS]
    tokens = sorted((t for c in left for t in c.subtree), key=lambda t: t.i)
    owners = [c for c in noun.lefts if c.dep_ == "poss"]
    return Beside(noun, tuple(tokens), possessor=owners[0] if owners else None)
