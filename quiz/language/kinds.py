"""What each thing of a story may be called: the nouns that "the noun" can take up."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from quiz.fact import Entity
from quiz.grammar.nouns import sort_of
from quiz.language import known
from quiz.language.linking import head_of
from quiz.language.nouns_beside import Beside

MODIFYING = frozenset({"compound", "nmod", "amod", "npadvmod"})
ENDING = re.compile(r"s| \w{1,3}")
"""What a longer name may have behind the name it inherits from: "Voyagers", "Voyager 1"."""


@dataclass(frozen=True)
class Kinds:
    """What a story calls a thing: nouns that "the noun" can take up, and the words before them."""

    nouns: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()


def own(entity: Entity, beside: Sequence[Beside], spans: Sequence[Span]) -> Kinds:
    """Return what a thing is called: its name's own head, and the nouns beside its name.

    A name that only stands before other nouns, as "GPS" in "a GPS device", is taken up by none.
    """
    stands = any(_stands(span.root) for span in spans)
    if entity.sort in ("person", "group") or not (stands or any(b.name_first for b in beside)):
        return Kinds()
    head = head_of(entity.name)
    heads = {head} if " " in entity.name and sort_of(head) else set()
    return Kinds(
        frozenset(heads | {b.noun.lower_ for b in beside}) | known.kinds(entity.name),
        frozenset(t.lower_ for b in beside for t in b.modifiers),
    )


def _stands(root: Token) -> bool:
    """Tell whether a name is more than a modifier; initials in brackets follow their name."""
    while root.dep_ == "appos" and root.head != root and root.nbor(-1).text == "(":
        root = root.head
    return root.dep_ not in MODIFYING


def inherited(ident: str, found: Mapping[str, Kinds], entities: Mapping[str, Entity]) -> Kinds:
    """Let "Voyager 1" and "Voyagers" be called what "Voyager" is called."""
    name, nouns = entities[ident].name, found[ident].nouns
    for other, entity in entities.items():
        if name.startswith(entity.name) and ENDING.fullmatch(name, len(entity.name)):
            nouns |= found[other].nouns
    return Kinds(nouns, found[ident].modifiers)
