"""What the shape of a line tells without a parser: finished or not, with a verb or without."""

import re

_FINITE_WORDS = (
    "is are was were am has have had do does did will would can could may might must shall should "
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't "
    "couldn't says said say tells told it's he's she's that's there's we're they're i've we've "
    "they've began became broke brought built bought came caught chose cut drew drove fell felt "
    "fled flew forgot fought found gave got grew held hit hurt kept knew led left lent let lost "
    "made meant met paid put ran read rose sang sank sat saw sent set shook shot shut sold sought "
    "spent spoke spread stood stole struck swam swore taught thought threw took went woke won "
    "wore wrote makes takes gives comes goes gets keeps leads means needs plans seems shows "
    "starts stays tries wants works expects hopes believes thinks remains becomes"
)
_FINITE = frozenset(_FINITE_WORDS.split())
_PAST_FORM = re.compile(r"\b(?!need\b|hundred\b|indeed\b|speed\b|breed\b|seed\b)[a-z]{2,}ed\b")
_LOWER_WORD = re.compile(r"[a-z']+")
_WORD = re.compile(r"\w[\w'.,-]*")
_CLOSERS = "\"')]}*_ "
_TERMINAL = ".!?…"
_ABBREVIATION = re.compile(r"(?:\b(?:[A-Z]\.){2,}|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|No)\.)$")
_SENTENCE_BREAK = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")
_NOT_A_BREAK = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Prof|Rev|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|"
    r"Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.$"
)


def word_count(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def is_finished(text: str) -> bool:
    """Does it end as a sentence ends?"""
    bare = text.rstrip(_CLOSERS)
    return bare.endswith(tuple(_TERMINAL)) and not _ABBREVIATION.search(bare)


def has_finite_verb(text: str) -> bool:
    """Is there a word that is surely, or very often, a finite verb?"""
    return bool(_PAST_FORM.search(text)) or any(
        word in _FINITE for word in _LOWER_WORD.findall(text)
    )


def sentences(text: str) -> list[str]:
    """A rough split at full stops; good enough to count, and to see what stands together."""
    parts: list[str] = []
    begin = 0
    for match in _SENTENCE_BREAK.finditer(text):
        if not _NOT_A_BREAK.search(text[max(begin, match.start() - 8) : match.start()]):
            parts.append(text[begin : match.end()].strip())
            begin = match.end()
    return [*parts, text[begin:].strip()] if text[begin:].strip() else parts


def is_one_sentence(text: str) -> bool:
    """Is there no full stop before the end?"""
    return len(sentences(text)) == 1
