"""Many articles: each is built on its own, on as many cores as there are."""

import signal
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain
from multiprocessing import active_children, get_context, resource_tracker

from quiz.build import TITLES, Built
from quiz.decks.choices import carried, dropped
from quiz.errors import ModelError, QuizError
from quiz.schema import Article, Deck, Options, Record
from quiz.sources import Wish, built


class Order(Record):
    """An article and what is wanted of it."""

    article: Article
    wish: Wish


def build(orders: Sequence[Order], jobs: int) -> Generator[Built | str, None, None]:
    """Build the decks in the order given; what fails gives the line that says why."""
    workers = min(jobs, len(orders))
    if workers > 1:
        yield from _pooled(orders, workers)
    else:
        yield from map(attempt, orders)


def attempt(order: Order) -> Built | str:
    """Build one deck, and let no fault in one article end the others."""
    try:
        return built((order.article,), order.wish)
    except ModelError:
        raise
    except QuizError as error:
        return str(error)
    except Exception as bug:
        return f"a fault in quiz, please report it: {type(bug).__name__}: {bug}"


def _pooled(orders: Sequence[Order], workers: int) -> Generator[Built | str, None, None]:
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        with _deaf():
            waiting = [pool.submit(attempt, order) for order in orders]
        yield from (future.result() for future in waiting)
    except BrokenProcessPool:
        why = "a process ended early, perhaps for want of memory; try --jobs 1"
        raise QuizError(why) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for worker in active_children():
            worker.terminate()


@contextmanager
def _deaf() -> Iterator[None]:
    """Start processes that leave Ctrl-C to this one: what is blocked here stays blocked there."""
    if not hasattr(signal, "pthread_sigmask"):  # on Windows
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    resource_tracker.ensure_running()  # which would unblock it
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        signal.signal(signal.SIGINT, before)
    if heard:
        raise KeyboardInterrupt


# ---------------------------------------------------------------- what was decided before


def order(article: Article, wish: Wish, old: Deck | None) -> Order:
    """Ask for as many items as wanted, and for others in place of what was dropped."""
    more = dropped(old, article.id) if old else 0
    return Order(article=article, wish=wish.model_copy(update={"items": wish.items + more}))


def keeping(made: Built, old: Deck | None, read: Sequence[Article], wish: Wish) -> Built:
    """Keep in a deck what was decided on the one it replaces."""
    if old is None:
        return made
    asked = made.deck.model_copy(update={"options": _options(wish)})
    return made.model_copy(update={"deck": carried(old, asked, read, wish.items)})


def rebuilt(read: Sequence[Article], wish: Wish, old: Deck | None) -> Built:
    """Build one deck of articles that keeps what was decided on the old one."""
    if old is None or not old.choices:
        made = built(read, wish)
        return made.model_copy(update={"deck": carried(old, made.deck)}) if old else made
    orders = [order(article, wish, old) for article in read]
    parts = [built((each.article,), each.wish) for each in orders]
    title = TITLES.join(article.title for article in read)
    return keeping(together(parts, title, wish), old, read, wish)


def together(parts: Sequence[Built], title: str, wish: Wish) -> Built:
    """Join the decks of several articles into one."""
    first = parts[0].deck
    deck = first.model_copy(
        update={
            "title": title,
            "articles": tuple(chain.from_iterable(part.deck.articles for part in parts)),
            "items": tuple(chain.from_iterable(part.deck.items for part in parts)),
            "options": _options(wish),
        }
    )
    rejected = tuple(chain.from_iterable(part.rejected for part in parts))
    return Built(deck=deck, rejected=rejected, sentences=sum(part.sentences for part in parts))


def _options(wish: Wish) -> Options:
    return Options(items=wish.items, kinds=wish.kinds)
