"""Dates a question that has no time of its own: "in July 2025" for news, "as of" for what lasts."""

from quiz.fact import Argument, Fact, Story
from quiz.grammar import dates
from quiz.questions.months import day_of, month_of

SAYING = frozenset("say tell add note state announce report argue claim warn write explain".split())
"""Verbs whose present in a report tells one act."""

STATES = frozenset(
    "be have own hold live work include contain need know belong consist cover lie stand "
    "seem keep remain want believe think represent mean serve employ cost weigh measure "
    "reach host house lead run operate produce supply consider speak expect plan hope "
    "feature require".split()
)
"""Verbs whose present tells a state, which "as of" dates."""

ONCE = frozenset(
    "bear found establish create invent write discover develop design build name coin".split()
)
"""What happens once, so that no date is needed to tell which time is meant."""

LASTING = frozenset({"for", "by", "until"})
"""Prepositions that give a perfect its span where a time or a measure follows."""

LEAD = 2
"""Sentences whose undated past is the news itself, so the month of publication dates it."""


def lasting(fact: Fact) -> bool:
    """Tell whether a perfect goes up to a time: "had been shut for a week", "sold 400 by then"."""
    spans = (a for a in fact.arguments if a.phrase.time or a.phrase.quantity)
    since = any(a.marker == "since" for a in fact.arguments)
    return since or any(a.marker in LASTING for a in spans)


def date_anchor(fact: Fact, used: tuple[Argument, ...], story: Story) -> str | None:
    """Return "As of July 2025" for what may change, "in July 2025" for the news itself."""
    inner = any(p.time is not None for a in used for p in a.phrase.pieces) and fact.rule != "toll"
    if story.published is None or inner or any(a.role == "TMP" for a in used):
        return None
    month = dates.written(month_of(story.published))
    if fact.rule == "toll":
        return f"as of {dates.written(day_of(story.published))}"
    fresh = fact.sentence < LEAD and story.published.day > 3
    if fact.tense == "past" or (fact.tense == "perfect" and not lasting(fact)):
        if fact.verb.lemma in ONCE:
            return None
        return f"in {month}" if fresh and fact.main else f"as reported in {month}"
    plain = fact.tense == "present" and not fact.verb.auxiliaries
    subject = fact.subject
    named = subject is not None and any(p.entity for p in subject.phrase.pieces)
    if plain and named and (fact.verb.lemma in SAYING or fact.verb.lemma not in STATES):
        return f"in {month}"
    return f"as of {month}"
