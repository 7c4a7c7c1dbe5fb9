"""Which words of a noun phrase to keep: its core and what identifies it; asides go."""

from spacy.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "ADJ", "X"})
LONG_CLAUSE = 18
"""Tokens of a restrictive clause that a question can still carry."""

NEARBY = frozenset({"neighboring", "neighbouring", "nearby", "adjacent"})
"""Beside a name, words that say only where the article stands."""

BRACKETS = frozenset("()[]")
STOPS = frozenset({"(", ")", "[", "]", ",", ";", ":", "--", "—", "–"})
ASIDE_MARKERS = frozenset({"including", "like", "such", "according", "despite", "amid", "besides"})


def kept(head: Token, skip: frozenset[int] = frozenset()) -> list[Token]:
    """Return the tokens of a noun phrase to keep, in order; `skip` holds roots left to others."""
    joined = {c.i for c in head.conjuncts} | {
        c.i for c in head.children if c.dep_ in ("cc", "preconj")
    }
    tokens = _kept(head, skip | joined)
    if any(t.text in BRACKETS for t in head.sent):
        tokens = [t for t in tokens if not bracketed(t)]
    odd = sum(_mark(t) for t in tokens) % 2 == 1
    while len(tokens) > 1 and (tokens[-1].text in STOPS or (odd and _mark(tokens[-1]))):
        odd = odd and not _mark(tokens[-1])
        tokens.pop()
    return _balanced(tokens) if odd else tokens


def _mark(token: Token) -> bool:
    """Tell whether a token is a quotation mark, not the possessive of "States'"."""
    return token.is_quote and token.tag_ != "POS"


def _balanced(tokens: list[Token]) -> list[Token]:
    """Take in the closing quotation mark right behind a phrase, or leave the opening one out."""
    last = tokens[-1]
    following = last.nbor() if last.i + 1 < len(last.doc) else None
    if following is not None and _mark(following):
        return [*tokens, following]
    return [t for t in tokens if not _mark(t)]


def _kept(head: Token, skip: frozenset[int]) -> list[Token]:
    tokens = [head]
    for child in head.children:
        if child.i not in skip and not dropped(child):
            tokens += _kept(child, skip)
    return sorted(tokens, key=lambda t: t.i)


def bracketed(token: Token) -> bool:
    """Tell whether a token stands in brackets: "[es]", "(KCNA)"."""
    depth = 0
    for earlier in token.sent:
        depth += (earlier.text in ("(", "[")) - (earlier.text in (")", "]"))
        if earlier == token:
            break
    return depth > 0 or token.text in (")", "]")


def dropped(token: Token) -> bool:
    """Tell whether a dependent is an aside: "Wonsan, a resort city," or "(KCNA)"."""
    if token.dep_ in ("appos", "advcl", "parataxis", "meta", "discourse"):
        return not (token.dep_ == "appos" and _close_name(token))
    if token.lower_ in NEARBY and token.head.pos_ == "PROPN":
        return True
    if token.dep_ in ("relcl", "acl"):
        return after_comma(token) or len(list(token.subtree)) > LONG_CLAUSE
    if token.dep_ in ("advmod", "amod", "npadvmod") and token.i > token.head.i:
        return after_comma(token)
    if token.dep_ == "prep":
        return token.lower_ in ASIDE_MARKERS or after_comma(token)
    return (
        token.dep_ == "punct"
        and token.text in STOPS
        and not _in_a_list(token)
        and not _between_adjectives(token)
        and not _in_score(token)
    )


def _between_adjectives(token: Token) -> bool:
    """Tell whether a comma stands between modifiers: "a powered, controlled flight"."""
    head = token.head
    if token.text != "," or token.i > head.i or token.i + 1 >= len(token.doc):
        return False
    following = token.nbor()
    modifying = any(t.dep_ in ("amod", "compound") for t in (following, following.head))
    return head.left_edge.i < token.i and following.i < head.i and modifying


def _in_a_list(token: Token) -> bool:
    return token.text == "," and any(c.dep_ == "conj" for c in token.head.rights if c.i > token.i)


def _in_score(token: Token) -> bool:
    """Tell whether a dash stands between figures: "1 – 0"."""
    doc = token.doc
    return 0 < token.i < len(doc) - 1 and doc[token.i - 1].is_digit and doc[token.i + 1].is_digit


def _close_name(token: Token) -> bool:
    """Tell whether an apposition is a name without a comma: "the newspaper Bild"."""
    return token.pos_ == "PROPN" and not after_comma(token)


def after_comma(token: Token) -> bool:
    """Tell whether a comma, dash or bracket comes right before a phrase; not "out-of-date"."""
    edge = token.left_edge.i
    if edge == 0:
        return False
    before = token.doc[edge - 1]
    joined = before.text == "-" and not before.whitespace_
    return before.text in (",", "(", "—", "–", "--", "-", ";", ":", "[") and not joined


def lost_restriction(head: Token) -> bool:
    """Tell whether a long restrictive clause was dropped, so that the noun alone says too much."""
    return any(
        c.dep_ in ("relcl", "acl") and not after_comma(c) and dropped(c) for c in head.children
    )
