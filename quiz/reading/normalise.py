"""One character for one character: what the parser reads instead of what the typesetter wrote."""

_APOSTROPHES = "‘’‚‛′`´ʼ"
_QUOTES = "“”„‟″«»"
_HYPHENS = "\u2010\u2011\u2212"
_SPACES = "\t\n\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))

# En and em dashes stay: the parser knows them, and they are not hyphens.
_TABLE = str.maketrans(
    {
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_QUOTES, '"'),
        **dict.fromkeys(_HYPHENS, "-"),
        **dict.fromkeys(_SPACES, " "),
    }
)


def normalise(text: str) -> str:
    """Straight quotes, plain hyphens and plain spaces, in a text of the same length."""
    return text.translate(_TABLE)


def one_line(text: str) -> str:
    """The text normalised, with every run of spaces made one; for titles, not for offsets."""
    return " ".join(normalise(text).split())
