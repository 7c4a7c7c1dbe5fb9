"""What the program says of progress: plain lines that read without colour, and aloud."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from quiz.play.look import Room
from quiz.play.screen import wrapped
from quiz.progress.queue import Queue
from quiz.progress.records import Card, Progress
from quiz.progress.schedule import RETENTION
from quiz.progress.standing import Standing
from quiz.progress.statistics import CHARTED, RECENT, Group, Recall, Statistics
from quiz.progress.store import Changes
from quiz.report import count, one_line, spoken

BAR = "#"
INDENT = "  "
NO_CARDS = "No cards yet; quiz add DECK takes them up, and quiz play DECK the ones you answer."


# ---------------------------------------------------------------- statistics


def stats(found: Statistics, columns: int) -> str:
    """Write the statistics, in lines that fit."""
    width = Room(columns).width
    head = "\n".join(wrapped(line, width) for line in _head(found))
    parts = (
        head,
        f"{wrapped(f'Answers in the last {CHARTED} days:', width)}\n\n{chart(found.daily, width)}",
        f"By deck:\n\n{_listed(found.decks, width)}",
        f"By kind:\n\n{_listed(found.kinds, width)}",
    )
    return "\n\n".join(parts)


def _head(found: Statistics) -> Iterator[str]:
    extra = [f"{found.new} new"] if found.new else []
    extra += [f"{found.suspended} suspended"] if found.suspended else []
    extra += [f"{found.stale} stale"] if found.stale else []
    due = (f"{found.due_today} due today", f"{found.due_this_week} by the end of a week")
    yield f"{count(found.cards, 'card')}: {', '.join((*due, *extra))}."
    yield f"Recall in {RECENT} days: {_recalled(found.recall)} ({RETENTION:.0%} is aimed at)."
    yield f"Streak: {count(found.streak, 'day')}, the longest {found.longest}."


def _recalled(recall: Recall) -> str:
    if not recall.asked:
        return "nothing asked again yet"
    return f"{recall.known} of {recall.asked} known, {recall.known / recall.asked:.0%}"


def chart(daily: Sequence[tuple[date, int]], width: int) -> str:
    """Draw a line for every day: the day, the number, and a bar as long as it."""
    most = max((number for _, number in daily), default=0)
    digits = len(str(most))
    room = width - len(f"{INDENT}Nov 30 {most} ")
    return "\n".join(
        f"{INDENT}{day:%b} {day.day:2} {number:{digits}} {_bar(number, most, room)}".rstrip()
        for day, number in daily
    )


def _bar(number: int, most: int, room: int) -> str:
    """Draw a number to scale; the least of bars still shows."""
    length = number if most <= room else -(-number * room // most)
    return BAR * length


def _listed(groups: Iterable[Group], width: int) -> str:
    return "\n".join(wrapped(_group(group), width, INDENT) for group in groups)


def _group(group: Group) -> str:
    what = f"{spoken(group.name)}: {count(group.cards, 'card')}, {group.due} due today"
    return what + (f", {_recalled(group.recall)}" if group.recall.asked else "")


# ---------------------------------------------------------------- before and after a review


def nothing_due(standings: Sequence[Standing], queue: Queue) -> str:
    """Say why there is nothing to review, and what to do."""
    if not standings:
        return NO_CARDS
    if limited := left(queue):
        return f"Nothing more for today: {limited}"
    return f"Nothing is due.{_next(standings)}"


def after(standings: Sequence[Standing], queue: Queue) -> str:
    """Say what is left to review, or when there will be something."""
    if queue.cards:
        return f"Left for today: {count(len(queue.cards), 'card')}; quiz review goes on."
    if limited := left(queue):
        return f"Done for today. {limited}"
    return f"Done for today.{_next(standings)}"


def left(queue: Queue) -> str:
    """Say what the limits of a day leave, and how to have it all the same."""
    parts = [f"{queue.left_due} more due, --due raises the limit"] if queue.left_due else []
    parts += [f"{queue.left_new} more new, --new raises the limit"] if queue.left_new else []
    return "; ".join(parts) + "." if parts else ""


def _next(standings: Sequence[Standing]) -> str:
    days = [each.memory.due for each in standings if each.active and each.memory]
    if not days:
        return ""
    day = min(days)
    return f" Next: {count(days.count(day), 'card')} on {day:%B} {day.day}."


# ---------------------------------------------------------------- changes


def added(done: Changes) -> str:
    """Say what became of the cards of a deck."""
    parts = [f"{count(len(done.added), 'card')} added"]
    parts += [f"{len(done.changed)} updated"] if done.changed else []
    parts += [f"{len(done.same)} known already"] if done.same else []
    line = ", ".join(parts) + "."
    if done.strange:
        ids = ", ".join(done.strange)
        line += f" Left out, as their ids stand for other items: {ids}; give them new ids."
    return line


def forgetting(cards: Sequence[Card], progress: Progress) -> str:
    """Name what is about to be forgotten."""
    ids = {card.id for card in cards}
    answers = count(sum(review.card in ids for review in progress.reviews), "answer")
    if len(cards) == 1:
        return f"“{one_line(cards[0].item.stem)}” and {answers} to it"
    return f"{len(cards)} cards and {answers} to them"


def held(progress: Progress) -> str:
    """Say how much a progress holds."""
    return f"{count(len(progress.cards), 'card')}, {count(len(progress.reviews), 'answer')}"


def imported(before: Progress, other: Progress) -> str:
    """Say what an import brought."""
    cards = {card.id for card in other.cards} - {card.id for card in before.cards}
    known = {(review.card, review.at) for review in before.reviews}
    answers = {(review.card, review.at) for review in other.reviews} - known
    new = f"{count(len(cards), 'card')}, {count(len(answers), 'answer')}"
    return f"Read {held(other)}; new here: {new}."
