"""A noun phrase of the parse becomes a Phrase in pieces: names, times and numbers known."""

from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Token

from quiz.fact import Entity, Fault, Phrase, Piece, Sort
from quiz.facts import antecedents, faults, geography
from quiz.facts.pieces import piece_at
from quiz.facts.reader import Reader
from quiz.facts.trim import NOMINAL, kept
from quiz.grammar.groups import animate
from quiz.grammar.people import is_person_noun
from quiz.schema import Quantity, Time

PLURALS = frozenset({"they", "we", "these", "those", "many", "several", "few", "both"})
"""Words without an ending that stand for more than one: "many of the towns"."""

__all__ = ["Reader", "faults_of", "pieces_of", "read"]


def read(head: Token, reader: Reader) -> Phrase:
    """Read the noun phrase of a head token, with its coordination."""
    inside = _covered(head, reader)
    heads = [
        head,
        *(c for c in head.conjuncts if c.i > head.i and c.pos_ in NOMINAL and c.i not in inside),
    ]
    if len(heads) == 2 and (_other_word(heads[1]) or _in_apposition(heads)):
        heads = heads[:1]
    single = [_one(h, reader) for h in heads]
    if len(single) == 1:
        return single[0]
    word = _conjunction(heads)
    return (
        _joined(single, word)
        if word
        else single[0].model_copy(update={"faults": (Fault.ELLIPSIS,)})
    )


def _covered(head: Token, reader: Reader) -> range:
    """Return the tokens of the name or time that a head belongs to: "between 2018 and 2021"."""
    own, time = reader.mention(head), reader.time(head)
    if own is not None:
        return range(own.start, own.end)
    return range(time[0], time[1]) if time is not None else range(0)


def _other_word(second: Token) -> bool:
    """Tell whether a second noun only says the first in other words: "explorer, or rover,"."""
    before = second.doc[second.left_edge.i - 1]
    return before.lower_ == "or" and before.nbor(-1).text == ","


def _in_apposition(heads: list[Token]) -> bool:
    """Tell whether a second noun without "and" says what the first is: "United, champions, ..."."""
    linked = any(c.dep_ == "cc" for h in heads for c in h.children)
    return not linked and heads[1].doc[heads[1].left_edge.i - 1].text == ","


def pieces_of(
    tokens: list[Token], reader: Reader, recast: Mapping[int, str] | None = None
) -> tuple[Piece, ...]:
    """Return plain tokens as pieces, some of them in another form."""
    return _pieces(tokens, replace(reader, recast=recast or {}))


def faults_of(head: Token, tokens: list[Token], reader: Reader) -> tuple[Fault, ...]:
    """Return what keeps a run of tokens from standing alone."""
    return faults.of_tokens(head, tokens, reader, resolves)


def resolves(the: Token, reader: Reader) -> bool:
    """Tell whether the story has a fuller form of the phrase that an article begins."""
    return antecedent(the, reader) is not None


def antecedent(the: Token, reader: Reader) -> tuple[Piece, ...] | None:
    """Return the fuller form of a bare definite phrase, if the story has just one."""
    return antecedents.find(the, reader, _one)


def _conjunction(heads: list[Token]) -> str | None:
    """Return "and" or "or"; None for "as well as", "either ... or" and for no word at all."""
    words = [c.lower_ for h in heads for c in h.children if c.dep_ == "cc"]
    if not words or any(c.dep_ == "preconj" for h in heads for c in h.children):
        return None
    return words[-1] if words[-1] in ("and", "or", "&") else None


def _joined(parts: list[Phrase], word: str) -> Phrase:
    pieces: list[Piece] = []
    for n, part in enumerate(parts):
        glue = "" if n == 0 else f" {word} " if n == len(parts) - 1 else ", "
        pieces += [Piece(text=glue), *part.pieces] if glue else part.pieces
    first = parts[0]
    members = tuple(p.entity for p in parts if p.entity)
    crooked = (Fault.ELLIPSIS,) if _ill_matched(parts) else ()
    return Phrase(
        pieces=tuple(pieces),
        head=first.head,
        sort=first.sort,
        members=members if len(members) == len(parts) else (),
        plural=True,
        faults=tuple(dict.fromkeys((*crooked, *(f for p in parts for f in p.faults)))),
    )


def _ill_matched(parts: list[Phrase]) -> bool:
    """Tell whether a named person stands beside a thing: "the seats and Ada Lind", misread."""
    persons = [p for p in parts if p.entity is not None and p.sort == "person"]
    things = [p for p in parts if p.sort == "thing" and not animate(p)]
    return bool(persons and things)


def _one(head: Token, reader: Reader) -> Phrase:
    tokens = kept(head, reader.skip | _same(head, reader))
    holder = _named_by_apposition(head, reader)
    mention = reader.mention(holder or head)
    pieces = _pieces(tokens, reader, holder)
    if mention is not None and mention.beside:
        mention = None
    entity = reader.analysis.entity(mention) if mention else None
    inner, label = geography.labelled(head, reader)
    return Phrase(
        pieces=pieces,
        head=head.lemma_,
        sort=_sort(head, entity.sort if entity else None, inner is not None),
        entity=mention.entity if mention else inner,
        label=label,
        plural=_plural(head, entity) or head.lower_ in PLURALS,
        time=_whole_time(tokens, reader),
        quantity=_quantity(head, reader),
        faults=()
        if holder is not None
        else (*faults_of(head, tokens, reader), *faults.too_long(pieces)),
    )


def _plural(head: Token, entity: Entity | None) -> bool:
    """Tell whether a noun is plural; a company's name is not: "Acme Motors", but "the Lakers"."""
    name = entity is not None and entity.sort in ("organization", "place") and not entity.the
    return head.tag_ == "NNS" or (head.tag_ == "NNPS" and not name)


def _same(head: Token, reader: Reader) -> frozenset[int]:
    """Return the names beside a noun that the noun already stands for: "the agency NASA"."""
    own = reader.mention(head)
    if own is None or not own.role_noun:
        return frozenset()
    names = ((c, reader.mention(c)) for c in head.children if c.dep_ == "appos")
    return frozenset(c.i for c, m in names if m is not None and m.entity == own.entity)


def _sort(head: Token, known: Sort | None, place: bool) -> Sort:
    if known:
        return known
    if place:
        return "place"
    return "person" if is_person_noun(head.lemma_) or head.lemma_ == "people" else "thing"


def _named_by_apposition(head: Token, reader: Reader) -> Token | None:
    """Return the person in "the head of X, Kyrylo Budanov" or "his counterpart Choe Son Hui"."""
    for child in head.children:
        entity = reader.analysis.entity(reader.mention(child))
        if child.dep_ == "appos" and child.i > head.i and entity and entity.sort == "person":
            return child
    return None


# ---------------------------------------------------------------- pieces


def _pieces(tokens: list[Token], reader: Reader, holder: Token | None = None) -> tuple[Piece, ...]:
    if holder is not None:
        mention = reader.mention(holder)
        return (Piece(text=holder.text, entity=mention.entity if mention else None),)
    pieces: list[Piece] = []
    done = -1
    titles = _titles(tokens, reader)
    tokens = [t for t in tokens if t.i not in titles]
    for position, token in enumerate(tokens):
        if token.i <= done:
            continue
        gap = _gap(tokens, position)
        fuller = antecedent(token, reader)
        if fuller is not None:
            new, done = fuller, token.head.i
        else:
            piece, done = piece_at(token, tokens, reader)
            new = (piece,)
        if new[0].whole and pieces and pieces[-1].part == "det" and _introduced(new[0], reader):
            pieces = [*pieces[:-1], *new]
            continue
        if pieces and new[0].entity is not None and pieces[-1].entity == new[0].entity:
            pieces = [*pieces[:-1], *new]  # "the carmaker Acme": one thing, named once
            continue
        pieces += [Piece(text=" "), *new] if gap and pieces else new
    return tuple(pieces)


def _introduced(piece: Piece, reader: Reader) -> bool:
    """Tell whether the question brings a name's own article along, in its introduction."""
    entity = reader.analysis.story.entities.get(piece.entity or "")
    return entity is not None and entity.intro is not None


def _gap(tokens: list[Token], position: int) -> bool:
    """Tell whether a space comes before a token once the dropped words are gone."""
    if position == 0:
        return False
    before, token = tokens[position - 1], tokens[position]
    return bool(before.whitespace_) or token.i != before.i + 1


def _titles(tokens: list[Token], reader: Reader) -> set[int]:
    """Return the tokens of titles before persons' names; the question writes its own."""
    found: set[int] = set()
    for token in tokens:
        mention = reader.mention(token)
        entity = reader.analysis.entity(mention)
        if (
            mention is None
            or entity is None
            or entity.sort != "person"
            or mention.pronoun
            or mention.role_noun
        ):
            continue
        root = token.doc[mention.start : mention.end].root
        found |= {t.i for left in root.lefts for t in left.subtree if left.i < mention.start}
    return found


def _whole_time(tokens: list[Token], reader: Reader) -> Time | None:
    """Return the time that the whole phrase is, if it is one."""
    covers = [reader.time(t) for t in tokens if not t.is_punct and t.dep_ != "det"]
    if not covers or any(c is None for c in covers):
        return None
    first = covers[0]
    return first[2] if first else None


def _quantity(head: Token, reader: Reader) -> Quantity | None:
    """Return the number that counts or measures the head: "6,000 military workers", "40%"."""
    for token in [
        head,
        *(c for c in head.lefts if c.dep_ in ("nummod", "quantmod", "amod", "compound")),
    ]:
        found = reader.analysis.numbers.get((reader.doc, token.i))
        if found is not None:
            number = found[2]
            unit = number.unit or (head.text if token is not head else None)
            return Quantity(
                value=number.value, text=number.text, unit=unit, qualifier=number.qualifier
            )
    return None
