"""One word, name, time or number of a noun phrase becomes one Piece."""

from typing import Literal

from spacy.tokens import Doc, Token

from quiz.fact import Piece
from quiz.facts import faults
from quiz.facts.reader import Reader
from quiz.grammar.people import is_person_noun
from quiz.language.mentions import Mention


def piece_at(token: Token, tokens: list[Token], reader: Reader) -> tuple[Piece, int]:
    """Return the piece that begins at a token of a phrase, and the last token it covers."""
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
    if faults.everyones(token):
        return Piece(text="the", part="det"), token.i
    if token.i in reader.recast:
        return Piece(text=reader.recast[token.i]), token.i
    return Piece(text=_inner(token, reader), part="det" if token.dep_ == "det" else "word"), token.i


def _inner(token: Token, reader: Reader) -> str:
    """Return a word without the capital that only its place at the start of a sentence gave it."""
    common = token.pos_ != "PROPN" or _common(token, reader)
    ordinary = (common and token.text[1:].islower()) or token.text == "A"
    demonym = token.ent_type_ == "NORP" or token.text in reader.analysis.capitals
    return token.lower_ if ordinary and not demonym and opens(token) else token.text


def _common(token: Token, reader: Reader) -> bool:
    """Tell whether what is tagged as a name is a noun: "Rescuers" as the first word."""
    one = token.lower_.removesuffix("s")
    known = not {token.lower_, one}.isdisjoint(reader.analysis.nouns)
    beside = token.dep_ == "compound" and token.head.text.islower()
    once = token.text not in reader.analysis.capitals
    plain = is_person_noun(one) or (beside and once) or (bool(token.is_sent_start) and once)
    return known or (plain and not token.ent_type_)


def opens(token: Token) -> bool:
    """Tell whether a word has its capital from the start of a sentence or quotation."""
    if token.is_sent_start:
        return True
    before = token.nbor(-1)
    return before.text in ('"', "''", "``") and not _titled(token)


def _titled(token: Token) -> bool:
    """Tell whether a quotation is a title, with a capital of its own: "Parasite", "Blue Otter"."""
    following = token.doc[token.i + 1 : token.i + 2]
    return any(t.is_quote or t.is_title for t in following) and token.is_title


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
    if entity and entity.sort == "person" and _before_noun(mention, token.doc):
        return Piece(text=text), last
    following = token.doc[mention.end] if mention.end < len(token.doc) else None
    if entity and entity.sort in ("person",) and following is not None and following.tag_ == "POS":
        return Piece(text=text, entity=mention.entity, possessive=True), last + 1
    return Piece(text=text, entity=mention.entity, whole=_alone(mention, token.doc)), last


def _before_noun(mention: Mention, doc: Doc) -> bool:
    """Tell whether a surname only says which family or government is meant."""
    root = doc[mention.start : mention.end].root
    return root.dep_ == "compound" and root.head.i >= mention.end and root.head.pos_ == "NOUN"


def _alone(mention: Mention, doc: Doc) -> bool:
    """Tell whether a name is a noun phrase by itself, but for its article."""
    following = doc[mention.end] if mention.end < len(doc) else None
    if following is not None and (following.text == "-" or following.tag_ == "POS"):
        return False
    root = doc[mention.start : mention.end].root
    beside = [c for c in root.lefts if c.i < mention.start and c.lower_ != "the"]
    behind = [c for c in root.rights if c.i >= mention.end and c.dep_ in ("appos", "compound")]
    listed = root.dep_ == "conj" and root.head.dep_ == "appos"  # "the moons Titan and Rhea"
    return root.dep_ not in ("compound", "nmod", "amod") and not (beside or behind or listed)


def _number_piece(token: Token, reader: Reader) -> tuple[Piece, int] | None:
    found = reader.analysis.numbers.get((reader.doc, token.i))
    end = found[1] if found is not None else _hedge(token, reader)
    if end is None:
        return None
    text = token.doc[token.i : end].text
    opened = opens(token) and text[1:2].islower()
    part: Literal["number", "hedge"] = "number" if found is not None else "hedge"
    return Piece(text=text[0].lower() + text[1:] if opened else text, part=part), end - 1


def _hedge(token: Token, reader: Reader) -> int | None:
    """Return the token at which the number begins that this token's hedge belongs to."""
    for ahead in range(token.i + 1, min(token.i + 5, len(token.doc))):
        found = reader.analysis.numbers.get((reader.doc, ahead))
        if found is not None:
            _, _, number = found
            begins = number.qualifier_start is not None and number.qualifier_start == token.idx
            return found[0] if begins and found[0] > token.i else None
    return None
