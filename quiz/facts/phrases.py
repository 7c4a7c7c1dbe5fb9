"""A noun phrase of the parse becomes a Phrase in pieces: names, times and numbers known."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from spacy.tokens import Doc, Token

from quiz import gazetteer
from quiz.fact import Fault, Phrase, Piece, Sort
from quiz.facts.definite import COMPARING, POINTING, dangling
from quiz.facts.trim import NOMINAL, after_comma, kept, lost_restriction
from quiz.grammar.people import is_person_noun
from quiz.language import times
from quiz.language.analysis import Analysis
from quiz.language.mentions import Mention
from quiz.schema import Quantity, Time

Tense = Literal["past", "present", "future"]
ANYONE = frozenset(["i", "we", "you", "me", "us", "my", "our", "your", "mine", "ours", "yours", "myself", "ourselves", "yourself"])
PARTS = frozenset("more fewer some those many others both each one ones most all several few none any half".split())
"""Words that stand for part of something said before: "Some were born there"."""

MAX_WORDS = 16
GEOGRAPHY = frozenset(
    ["city", "town", "village", "state", "region", "province", "island", "district", "county", "desert", "valley", "peninsula", "suburb", "neighborhood", "neighbourhood", "prefecture", "municipality", "oblast", "sea", "river", "lake"]
)
"""Nouns that say what sort of place a name is."""


@dataclass(frozen=True)
class Reader:
    """What reading a phrase needs to know: the analysis, the paragraph, the clause's tense."""

    analysis: Analysis
    doc: int
    tense: Tense = "past"
    skip: frozenset[int] = field(default=frozenset())
    recast: Mapping[int, str] = field(default_factory=dict)
    """Words to write otherwise: the verbs of a reported clause, one tense back."""
    depth: int = 0
    """1 while an antecedent is read, so that it does not look for one itself."""

    def mention(self, token: Token) -> Mention | None:
        """Return the mention that covers a token."""
        return self.analysis.mention(self.doc, token)

    def time(self, token: Token) -> tuple[int, int, Time | None] | None:
        """Return first token, end token and resolved time of a time phrase on this token."""
        found = self.analysis.times.get((self.doc, token.i))
        if found is None:
            return None
        start, end, phrase = found
        return start, end, times.resolve(phrase, self.analysis.article.published, self.tense)

    def named(self, token: Token) -> bool:
        """Tell whether a token belongs to a name, or to a pronoun bound to one."""
        return self.mention(token) is not None


def read(head: Token, reader: Reader) -> Phrase:
    """Read the noun phrase of a head token, with its coordination."""
    own = reader.mention(head)
    inside = range(own.start, own.end) if own else range(0)
    heads = [
        head,
        *(c for c in head.conjuncts if c.i > head.i and c.pos_ in NOMINAL and c.i not in inside),
    ]
    single = [_one(h, reader) for h in heads]
    if len(single) == 1:
        return single[0]
    word = _conjunction(heads)
    return (
        _joined(single, word)
        if word
        else single[0].model_copy(update={"faults": (Fault.ELLIPSIS,)})
    )


def pieces_of(
    tokens: list[Token], reader: Reader, recast: Mapping[int, str] | None = None
) -> tuple[Piece, ...]:
    """Return plain tokens as pieces, some of them in another form."""
    return _pieces(tokens, replace(reader, recast=recast or {}))


def faults_of(head: Token, tokens: list[Token], reader: Reader) -> tuple[Fault, ...]:
    """Return what keeps a run of tokens from standing alone."""
    return _faults(head, tokens, (), reader, None)


def _conjunction(heads: list[Token]) -> str | None:
    """Return "and" or "or"; None for "as well as", "but not" and the like."""
    words = [c.lower_ for h in heads for c in h.children if c.dep_ == "cc"]
    if not words:
        return "and"
    return words[-1] if words[-1] in ("and", "or", "&") else None


def _joined(parts: list[Phrase], word: str) -> Phrase:
    pieces: list[Piece] = []
    for n, part in enumerate(parts):
        glue = "" if n == 0 else f" {word} " if n == len(parts) - 1 else ", "
        pieces += [Piece(text=glue), *part.pieces] if glue else part.pieces
    first = parts[0]
    members = tuple(p.entity for p in parts if p.entity)
    return Phrase(
        pieces=tuple(pieces),
        head=first.head,
        sort=first.sort,
        members=members if len(members) == len(parts) else (),
        plural=True,
        faults=tuple(dict.fromkeys(f for p in parts for f in p.faults)),
    )


def _one(head: Token, reader: Reader) -> Phrase:
    tokens = kept(head, reader.skip)
    holder = _named_by_apposition(head, reader)
    mention = reader.mention(holder or head)
    pieces = _pieces(tokens, reader, holder)
    if mention is not None and mention.beside:
        mention = None
    entity = reader.analysis.entity(mention) if mention else None
    inner, label = _of_name(head, reader)
    if inner is None:
        inner, label = _before_noun(head, reader)
    return Phrase(
        pieces=pieces,
        head=head.lemma_,
        sort=_sort(head, entity.sort if entity else None, inner is not None),
        entity=mention.entity if mention else inner,
        label=label,
        plural=head.tag_ in ("NNS", "NNPS") or head.lower_ in ("they", "we", "these", "those"),
        time=_whole_time(tokens, reader),
        quantity=_quantity(head, reader),
        faults=_faults(head, tokens, pieces, reader, holder),
    )


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


def _of_name(head: Token, reader: Reader) -> tuple[str | None, str | None]:
    """Read "the resort city of Wonsan": the place it names and the label it gives it."""
    if head.pos_ != "NOUN" or head.lemma_ not in GEOGRAPHY:
        return None, None
    for prep in (c for c in head.children if c.lower_ == "of" and c.dep_ == "prep"):
        for child in prep.children:
            mention = reader.mention(child)
            entity = reader.analysis.entity(mention)
            if mention and entity and entity.sort in ("place", "name", "organization"):
                return mention.entity, _label(head)
    return None, None


def _label(head: Token) -> str:
    left = [t.text for t in head.lefts if t.dep_ in ("compound", "amod") and t.text[0].islower()]
    return " ".join([*left, head.lower_])


def _before_noun(head: Token, reader: Reader) -> tuple[str | None, str | None]:
    """Read "Russia's Kursk region": the place it names and the label it gives it."""
    if head.pos_ != "NOUN" or head.lemma_ not in GEOGRAPHY:
        return None, None
    for child in head.lefts:
        mention = reader.mention(child)
        if mention and child.dep_ == "compound" and child.tag_ != "POS":
            return mention.entity, _adjective(head, reader) + head.lower_
    return None, None


def _adjective(head: Token, reader: Reader) -> str:
    """Return "Russian " for "Russia's", to stand before the label."""
    for child in head.lefts:
        if (
            child.dep_ == "poss"
            and reader.named(child)
            and (word := gazetteer.adjective(child.text))
        ):
            return f"{word} "
    return ""


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
            piece, done = _piece(token, tokens, reader)
            new = (piece,)
        if new[0].whole and pieces and pieces[-1].part == "det" and _introduced(new[0], reader):
            pieces = [*pieces[:-1], *new]
            continue
        pieces += [Piece(text=" "), *new] if gap and pieces else new
    return tuple(pieces)


def antecedent(the: Token, reader: Reader) -> tuple[Piece, ...] | None:
    """Return the fuller phrase for a bare "the visit", if one earlier noun phrase alone fits.

    "Lavrov's three-day visit to North Korea ... The visit" is that visit; with two visits before
    it, or none that names anything, it stays what it was.
    """
    noun = the.head
    if the.lower_ != "the" or the.dep_ != "det" or not _bare(noun) or reader.depth > 0:
        return None
    if event := reader.analysis.event_for(noun):
        return (Piece(text=event),)
    found = [
        (doc, head)
        for doc, head in reader.analysis.nouns.get(noun.lemma_, ())
        if (doc, head.i) < (reader.doc, noun.i) and not _bare(head)
    ]
    fuller = [
        p
        for doc, head in found
        if (p := _identified(head, replace(reader, doc=doc, depth=1))) is not None
    ]
    return fuller[0] if len(fuller) == 1 and len(found) == 1 else None


def _introduced(piece: Piece, reader: Reader) -> bool:
    """Tell whether the question brings a name's own article along, in its introduction."""
    entity = reader.analysis.story.entities.get(piece.entity or "")
    return entity is not None and entity.intro is not None


def _bare(noun: Token) -> bool:
    """Tell whether a noun has nothing but its article."""
    return all(
        c.dep_ in ("det", "punct", "case")
        or (c.i > noun.i
        and c.dep_ in ("relcl", "prep", "advcl")
        and after_comma(c))
        for c in noun.children
    ) and noun.tag_ in ("NN", "NNS")


def _identified(head: Token, reader: Reader) -> tuple[Piece, ...] | None:
    """Return an earlier phrase as a definite one, if it names something and stands alone."""
    phrase = _one(head, reader)
    names = any(p.entity for p in phrase.pieces)
    if phrase.faults or not names or phrase.quantity is not None or phrase.entity is not None:
        return None
    first = phrase.pieces[0]
    if first.part == "det":
        return (Piece(text="the", part="det"), *phrase.pieces[1:])
    return phrase.pieces if first.possessive else None


def _gap(tokens: list[Token], position: int) -> bool:
    """Tell whether a space comes before a token once the dropped words are gone."""
    if position == 0:
        return False
    before, token = tokens[position - 1], tokens[position]
    return bool(before.whitespace_) or token.i != before.i + 1


def _piece(token: Token, tokens: list[Token], reader: Reader) -> tuple[Piece, int]:
    mention = reader.mention(token)
    if mention is not None and mention.pronoun:
        return _pronoun(token, mention), token.i
    if mention is not None:
        return _name(mention, token, tokens, reader)
    if (found := reader.time(token)) is not None and found[2] is not None:
        start, end, time = found
        text = token.doc[max(start, token.i) : end].text
        return Piece(text=text, time=time, lone=token.dep_ == "npadvmod"), end - 1
    if (number := _number_piece(token, reader)) is not None:
        return number
    if token.i in reader.recast:
        return Piece(text=reader.recast[token.i]), token.i
    return Piece(text=_inner(token, reader), part="det" if token.dep_ == "det" else "word"), token.i


def _inner(token: Token, reader: Reader) -> str:
    """Return a word without the capital that only its place at the start of a sentence gave it."""
    ordinary = (token.pos_ not in ("PROPN", "NUM") and token.text[1:].islower()) or token.text == "A"
    demonym = token.ent_type_ == "NORP" or token.text in reader.analysis.capitals
    return token.lower_ if ordinary and not demonym and _opens(token) else token.text


def _opens(token: Token) -> bool:
    return (
        token.is_sent_start
        or (token.nbor(-1).text in ('"', "''", "``")
        and token.nbor(-1).is_sent_start)
    )


def _pronoun(token: Token, mention: Mention) -> Piece:
    return Piece(
        text=token.text,
        entity=mention.entity,
        possessive=token.tag_ == "PRP$",
        pronoun=mention.bound,
        named=False,
    )


def _name(mention: Mention, token: Token, tokens: list[Token], reader: Reader) -> tuple[Piece, int]:
    entity = reader.analysis.entity(mention)
    last = mention.end - 1
    text = token.doc[token.i : mention.end].text
    if mention.beside and entity is not None:
        return Piece(text=f"the {entity.name} {token.doc[last].text}"), last
    if mention.role_noun:
        return Piece(text=text, entity=mention.entity, named=False), last
    following = token.doc[mention.end] if mention.end < len(token.doc) else None
    if entity and entity.sort in ("person",) and following is not None and following.tag_ == "POS":
        return Piece(text=text, entity=mention.entity, possessive=True), last + 1
    return Piece(text=text, entity=mention.entity, whole=_alone(mention, token.doc)), last


def _alone(mention: Mention, doc: Doc) -> bool:
    """Tell whether a name is a noun phrase by itself, but for its article."""
    root = doc[mention.start : mention.end].root
    beside = [c for c in root.lefts if c.i < mention.start and c.lower_ != "the"]
    behind = [c for c in root.rights if c.i >= mention.end and c.dep_ in ("appos", "compound")]
    return root.dep_ not in ("compound", "nmod", "amod") and not beside and not behind


def _number_piece(token: Token, reader: Reader) -> tuple[Piece, int] | None:
    found = reader.analysis.numbers.get((reader.doc, token.i))
    if found is None:
        hedge = _hedge(token, reader)
        return (
            (Piece(text=token.doc[token.i : hedge].text, part="hedge"), hedge - 1)
            if hedge
            else None
        )
    _, end, _ = found
    return Piece(text=token.doc[token.i : end].text, part="number"), end - 1


def _hedge(token: Token, reader: Reader) -> int | None:
    """Return the token at which the number begins that this token's hedge belongs to."""
    for ahead in range(token.i + 1, min(token.i + 5, len(token.doc))):
        found = reader.analysis.numbers.get((reader.doc, ahead))
        if found is not None:
            _, _, number = found
            begins = number.qualifier_start is not None and number.qualifier_start == token.idx
            return found[0] if begins and found[0] > token.i else None
    return None


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


# ---------------------------------------------------------------- faults


def _faults(
    head: Token,
    tokens: list[Token],
    pieces: tuple[Piece, ...],
    reader: Reader,
    holder: Token | None,
) -> tuple[Fault, ...]:
    if holder is not None:
        return ()
    inside = {t.i for t in tokens}
    found = [f for t in tokens if (f := _fault(t, inside, reader)) is not None]
    if lost_restriction(head):
        found.append(Fault.ELLIPSIS)
    if sum(len(p.text.split()) for p in pieces) > MAX_WORDS:
        found.append(Fault.LONG)
    return tuple(dict.fromkeys(found))


def _ranked(noun: Token, inside: set[int]) -> bool:
    """Tell whether "the first black mayor in Montana" singles one out by rank and a name."""
    ranked = any(
        c.tag_ in ("JJS", "RBS")
        or c.lower_ in ("first", "last", "only")
        or c.ent_type_ == "ORDINAL"
        for c in noun.lefts
    )
    return ranked and any(c.dep_ in ("prep", "relcl", "acl") and c.i in inside for c in noun.rights)


def _compared(token: Token) -> bool:
    """Tell whether "than" follows: "more than half", "more votes than in 2012"."""
    return any(t.lower_ == "than" for t in token.doc[token.i + 1 : token.head.right_edge.i + 4])


def expletive(token: Token) -> bool:
    """Tell whether "it" stands for a clause that follows: "it was safe to return"."""
    late = [c for c in token.head.rights if c.dep_ in ("xcomp", "ccomp", "csubj", "advcl")]
    be = token.head.lemma_ in ("be", "seem", "appear", "take")
    return token.lower_ == "it" and (token.dep_ == "expl" or be and bool(late))


def _fault(token: Token, inside: set[int], reader: Reader) -> Fault | None:
    if reader.named(token):
        return None
    if (found := reader.time(token)) is not None:
        return Fault.TIME if found[2] is None else None
    low = token.lower_
    if low in PARTS and token.dep_ not in ("det", "advmod", "amod", "nummod", "quantmod"):
        return Fault.COMPARISON
    if token.ent_type_ == "PERSON" and token.pos_ == "PROPN":
        return Fault.PARTIAL_NAME
    if low in ANYONE:
        return Fault.FIRST_PERSON
    if token.tag_ in ("PRP", "PRP$") and not low.endswith(("self", "selves")) and not expletive(token):
        return Fault.PRONOUN
    if low in POINTING and token.dep_ in ("det", "amod", "predet", "nsubj", "dobj", "pobj"):
        return Fault.DEMONSTRATIVE
    if low in ("more", "fewer", "less") and token.dep_ == "amod" and not _compared(token):
        return Fault.COMPARISON
    if low in COMPARING or low in ("there", "here", "elsewhere"):
        return Fault.COMPARISON
    if (
        low == "the"
        and token.dep_ == "det"
        and not _ranked(token.head, inside)
        and dangling(token.head, reader.named, inside)
        and antecedent(token, reader) is None
    ):
        return Fault.HEADLINED if reader.analysis.headlined(token.head) else Fault.DEFINITE
    return None
