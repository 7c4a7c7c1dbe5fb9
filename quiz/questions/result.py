"""By what score, by what vote: results told in two numbers."""

from quiz.fact import Argument, Fact, Story
from quiz.grammar.verbs import VOTING, capitalised
from quiz.questions import stem
from quiz.questions.candidate import Candidate
from quiz.schema import Kind, Thing


def candidates(fact: Fact, story: Story) -> tuple[Candidate, ...]:
    """Return a question for the result of a game or a vote."""
    return tuple(_candidate(a, fact, story) for a in fact.arguments if a.phrase.sort == "score")


def _candidate(argument: Argument, fact: Fact, story: Story) -> Candidate:
    sort = "vote" if fact.verb.lemma in VOTING else "score"
    noun = "tally" if fact.verb.lemma == "vote" else sort
    key = "".join(p.text for p in argument.phrase.pieces)
    return Candidate(
        kind=Kind.WHAT,
        written=stem.write(fact, argument, f"by what {noun}", story),
        key=capitalised(key),
        accept=_accepted(key),
        answer=Thing(name=key, sort=sort),
        fact=fact,
        role=argument.role,
        rule=f"what: {sort} of {fact.rule}",
    )


def _accepted(key: str) -> tuple[str, ...]:
    """Return the other usual ways to write a result: "2-1", "2 to 1", "2:1"."""
    one, two = key.split(" to ") if " to " in key else key.split("-")
    forms = (f"{one}-{two}", f"{one} to {two}", f"{one}:{two}")
    return tuple(form for form in forms if form != key)
