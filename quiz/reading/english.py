"""Is it English? Told by the share of small words, for a paragraph and for a whole article."""

import re
from collections.abc import Iterable

# Only words that other languages with Latin letters do not share: no "in", "a", "no", "me".
_ENGLISH_WORDS = (
    "the of and to that for with was were is are from by on at has have had it its his her their "
    "they this which who said not but be been as an after about when would will can could there "
    "than more into you your she he we our i'm it's them these those some what if because before "
    "where while"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_OTHERS = {
    "Spanish": "el la los las de del que y en un una por para con se lo su sus como más pero fue "
    "está están son ha han al mientras quien quién si",
    "French": "le la les des du de et en un une que qui dans pour par sur avec est sont a été au "
    "aux ce cette il elle ne pas plus se son sa ses",
    "German": "der die das und ist von mit den dem des ein eine einer im nicht für auf zu sich als "
    "auch es an werden wurde hat sind nach bei",
    "Italian": "il la i gli le di del della dei che e in un una per con è sono non si da nel alla "
    "ha anche più come stato",
    "Portuguese": "o a os as de do da dos das que e em um uma por para com não se no na é foi ao "
    "mais como são",
    "Dutch": "de het een en van op te dat die voor met zijn niet aan ook er werd door naar bij uit "
    "om wordt heeft",
    "Polish": "i w na z się że do nie jest to o jak po przez ale od za są był",
    "Swedish": "och att det som en på är av för med den till inte har de ett om var från",
    "Turkish": "ve bir bu için ile da de olarak olan daha çok gibi kadar sonra en",
    "Indonesian": "yang dan di ini itu dengan untuk dari pada tidak ke dalam akan adalah oleh",
}
_SHARED = frozenset("a an as do he i in is me no of on or so to".split())
"""Small words of English that are words of other languages too, and so tell nothing."""
_FOREIGN = {name: frozenset(words.split()) - _SHARED for name, words in _OTHERS.items()}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_TOO_FEW, _SHORT = 8, 40
_LEAST_SHARE = 0.12
"""English news has 0.3 to 0.5 of these words, other languages under 0.06 [tried]."""


def words(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return [match.group().lower() for match in _WORD.finditer(text)]


def english_share(text: str) -> float:
    """The share of the words that are common English small words."""
    found = words(text)
    return sum(word in _ENGLISH for word in found) / max(len(found), 1)


def other_language(text: str) -> str | None:
    """The language that a text reads like, if that is not English and the text says enough."""
    found = words(text)
    if _mostly_other_script(text):
        return "one in another script"
    hits = {name: sum(word in small for word in found) for name, small in _FOREIGN.items()}
    best = max(hits, key=lambda name: hits[name])
    english = sum(word in _ENGLISH for word in found)
    return best if hits[best] >= 2 and hits[best] > 2 * english else None


def _mostly_other_script(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    other = sum(
        character > "\u024f" and not "\u1e00" <= character < "\u1f00" for character in letters
    )
    return other * 2 > len(letters)


def not_english(paragraphs: Iterable[str]) -> str | None:
    """Why an article cannot be read as English, or None if it can."""
    texts = list(paragraphs)
    languages = [other_language(text) for text in texts]
    native = " ".join(text for text, other in zip(texts, languages, strict=True) if not other)
    whole = " ".join(texts)
    total = len(words(whole))
    mostly_native = not _mostly_other_script(whole) and len(words(native)) * 2 >= total
    if mostly_native and _is_enough(native):
        return None
    percent = round(100 * english_share(whole))
    return (
        f'{percent} % of its words are small English words ("the", "of", "was" ...){_guess(whole)}'
    )


def _is_enough(native: str) -> bool:
    """A few words prove nothing; in a short text one small word must do."""
    count = len(words(native))
    share = english_share(native)
    return share >= _LEAST_SHARE or count < _TOO_FEW or (count < _SHORT and share > 0)


def _guess(whole: str) -> str:
    language = other_language(whole)
    return f"; it reads like {language}" if language else ""
