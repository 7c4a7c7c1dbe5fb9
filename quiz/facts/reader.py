"""What reading a phrase needs to know of the article around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Token

from quiz.fact import Entity
from quiz.language import times
from quiz.language.analysis import Analysis
from quiz.language.mentions import Mention
from quiz.schema import Time

Tense = Literal["past", "present", "future"]


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

    def entity(self, token: Token) -> Entity | None:
        """Return what the token's mention stands for."""
        return self.analysis.entity(self.mention(token))

    def named(self, token: Token) -> bool:
        """Tell whether a token belongs to a name, or to a pronoun bound to one."""
        return self.mention(token) is not None
