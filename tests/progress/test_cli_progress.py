"""The commands of progress, as they are typed: what they say, and what they keep."""

import json
import os
import re
import subprocess
import sys
from datetime import timedelta
from itertools import takewhile
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result
from news_items import deck as news
from news_items import many, who
from play_decks import DECK, WHAT, WHERE, WHO, deck
from progress_cards import AGAIN, EASY, GOOD, HARD, card, review

from quiz import deckfile
from quiz.cli import main
from quiz.errors import QuizError
from quiz.play.session import Settings, answer, ask
from quiz.progress import store
from quiz.progress.days import Clock, utc_now
from quiz.progress.keeping import Keeper
from quiz.progress.records import Rating

README = Path(__file__).parents[2] / "README.md"
QUESTION = "Who opened the Tallow Bridge?"


def quiz(*arguments: object, **more) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], **more)


def said(*arguments: object, **more) -> str:
    done = quiz(*arguments, **more)
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout


def refused(done: Result, says: str) -> None:
    assert done.stderr.startswith("Error: "), done.output
    assert says in done.stderr
    assert (done.stderr.count("\n"), done.stdout, done.exit_code) == (1, "", 1)


@pytest.fixture
def path(home):
    return home / "progress.sqlite3"


@pytest.fixture
def bridge(tmp_path):
    file = tmp_path / "bridge.json"
    deckfile.save(DECK, file)
    return file


def kept(path) -> list[tuple[str, str, Rating]]:
    stems = {each.id: each.item.stem for each in store.read(path).cards}
    return [(stems[e.card], str(e.verdict), e.rating) for e in store.read(path).reviews]


def ago(path, *answers: tuple[str, float, Rating]) -> None:
    """Keep cards that were answered so many days ago, as the clock now stands."""
    for name, days, rating in answers:
        at = utc_now() - timedelta(days=days)
        made = card(name, item=WHO, added=at, changed=at)
        store.record(path, made, review(name, rating=rating, at=at))


# ---------------------------------------------------------------- add


def test_a_deck_is_added_and_added_again(bridge, path):
    assert said("add", bridge) == "2 cards added.\n"
    assert said("add", bridge) == "0 cards added, 2 known already.\n"
    edited = WHO.model_copy(update={"stem": "Who opened it?"})
    deckfile.save(deck((edited, WHERE, WHAT)), bridge)
    assert said("add", bridge) == "1 card added, 1 updated, 1 known already.\n"
    assert [each.item.stem for each in store.read(path).cards] == [
        *("Who opened it?", WHERE.stem, WHAT.stem)
    ]


def test_a_rebuilt_deck_keeps_its_answers(bridge, path):
    said("add", bridge)
    said("review", "--type", input="Lind\nNorwick\n")
    renamed = DECK.model_copy(update={"title": "Bridges", "items": tuple(reversed(DECK.items))})
    deckfile.save(renamed, bridge)
    said("add", bridge)
    assert len(kept(path)) == 2
    assert "Bridges: 2 cards" in said("stats")


def test_the_deck_file_may_be_gone_by_the_review(bridge):
    said("add", bridge)
    bridge.unlink()
    assert "2 of 2 right." in said("review", "--type", input="Lind\nNorwick\n")


@pytest.mark.parametrize(
    ("content", "says"), [(None, "not found"), ("Some text.", "not JSON"), ("{}", "not a deck")]
)
def test_what_is_no_deck_is_not_added(bridge, path, content, says):
    bridge.unlink()
    if content is not None:
        bridge.write_text(content)
    refused(quiz("add", bridge), says)
    assert not path.exists()


def test_an_article_is_made_a_deck_first(tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("Ada Lind opened a bridge.")
    refused(quiz("add", story), f"not a deck; quiz make {story} -o DECK.json makes one")


def test_an_id_of_another_item_is_left_out_and_named(bridge):
    said("add", bridge)
    proof = WHERE.evidence.model_copy(update={"article": "tunnel"})
    other = WHERE.model_copy(update={"id": WHO.id, "evidence": proof})
    ref = DECK.articles[0].model_copy(update={"id": "tunnel"})
    deckfile.save(DECK.model_copy(update={"items": (other,), "articles": (ref,)}), bridge)
    assert said("add", bridge) == (
        "0 cards added. Left out, as their ids stand for other items: "
        f"{WHO.id}; give them new ids.\n"
    )


# ---------------------------------------------------------------- review

KEYS = "Enter answer, :h hint, :s skip, ? help, :q quit:"
PROOF = """
  “Mayor Ada Lind opened the Tallow Bridge in Norwick on 3 May 2024, and about
  4,000 people walked across it on the first day.”
  - The Norwick Bell, May 4, 2024
"""
REVIEW = f"""\
Question 1 of 2

Who opened the Tallow Bridge?

{KEYS}
> Otto Marsh

Wrong. The answer is Ada Lind
{PROOF}
Question 2 of 3

In which city is the Tallow Bridge?

{KEYS}
> Norwick

Right: Norwick
{PROOF}
Question 3 of 3, streak 1

Who opened the Tallow Bridge?

{KEYS}
> Lind

Right: Ada Lind
{PROOF}
Missed:

  Who opened the Tallow Bridge?
    You said: Otto Marsh
    Answer: Ada Lind

Results

who: 1 right, 1 wrong; 1 of 2 points; time 0:00
where: 1 right; 1 of 1 points; time 0:00
all: 2 right, 1 wrong; 2 of 3 points; time 0:00

2 of 3 right.
Done for today. Next: 1 card on """


def test_a_review_through_a_pipe(bridge, path):
    said("add", bridge)
    text = said("review", "--type", input="Otto Marsh\nNorwick\nLind\n", env={"COLUMNS": "80"})
    assert re.sub(r"(?<=time )\d+:\d\d", "0:00", text).startswith(REVIEW)
    assert text.count("\n") == REVIEW.count("\n") + 1
    assert kept(path) == [
        (WHO.stem, "wrong", AGAIN),
        (WHERE.stem, "right", GOOD),
        (WHO.stem, "right", GOOD),
    ]
    assert all(each.seconds is None for each in store.read(path).reviews)


def test_the_review_in_readme_is_a_real_one(bridge):
    lines = (
        README.read_text("utf-8").partition("    $ quiz review --type --plain\n")[2].splitlines()
    )
    shown = dedent("\n".join(takewhile(lambda line: line.startswith("    ") or not line, lines)))
    begins, ends = shown.strip().split("\n...\n")
    said("add", bridge)
    text = said("review", "--type", input="Lind\nNorwick\n", env={"COLUMNS": "80"})
    assert text.startswith(begins)
    assert re.fullmatch(r"\w+ \d+\.\n", text.rpartition(" on ")[2])
    assert text.rpartition(" on ")[0].endswith(ends.rpartition(" on ")[0])


def test_a_review_rated_by_hand_through_a_pipe(bridge, path):
    said("add", bridge)
    said("review", "--type", "--grade", input="Lind\n4\nno\n5\n2\n")
    assert [rating for *_, rating in kept(path)] == [EASY, HARD]


def test_options_are_chosen_unless_typed_answers_are_wanted(bridge, path):
    said("add", bridge)
    assert "A-D answer, h hint, s skip, ? help, q quit: a\n" in said("review", input="a\n")
    assert len(kept(path)) == 1


def test_a_skip_leaves_the_card_for_later(bridge, path):
    said("add", bridge)
    text = said("review", "--type", input="\nNorwick\n")
    assert kept(path) == [(WHERE.stem, "right", GOOD)]
    assert "1 of 2 right, 1 skipped.\nLeft for today: 1 card; quiz review goes on.\n" in text


@pytest.mark.parametrize("options", [(), ("--grade",)])
def test_a_hint_makes_an_answer_hard_at_best(bridge, path, options):
    said("add", bridge)
    text = said("review", "--type", *options, input=":h\nLind\n\n:q\n")
    assert "Hint: A and 2 more, L and 3 more" in text
    assert kept(path) == [(WHO.stem, "right", HARD)]


def test_what_newer_articles_have_overtaken_is_not_asked(tmp_path, path):
    """Neither what is marked in its deck nor what the deck of another day overtakes."""
    toll = "How many people were killed in the Norwick fire?"
    items = [
        many(toll, "12"),
        who("Who opened the Norwick fair?", tags=("stale",)),
        many(toll, "15", "tuesday"),
    ]
    for day, item in enumerate(items):
        deckfile.save(news(item), tmp_path / f"{day}.json")
    said("add", tmp_path / "0.json")
    assert toll in said("review", input="")
    for day in (1, 2):
        said("add", tmp_path / f"{day}.json")
    text = said("review", "--type", input="15\n")
    assert "Question 1 of 1\n" in text
    assert "Right: 15" in text
    assert kept(path) == [(toll, "right", GOOD)]
    assert said("stats").startswith("3 cards: 0 due today, 1 by the end of a week, 2 stale.")


def test_without_cards_it_says_how_to_begin(path):
    for command in ("review", "stats"):
        assert said(command).startswith("No cards yet; quiz add DECK takes them up")
    assert not path.exists()


def test_what_is_not_due_is_not_asked(path):
    ago(path, ("a", 1, GOOD))
    assert said("review").startswith("Nothing is due. Next: 1 card on ")
    ago(path, ("b", 5, GOOD))
    assert "Question 1 of 1\n" in said("review", input="")


def test_the_limits_of_a_day(path, bridge):
    said("add", bridge)
    ago(path, ("a", 9, GOOD), ("b", 8, GOOD), ("c", 7, GOOD))
    assert "Question 1 of 5\n" in said("review", input="")
    assert "Question 1 of 3\n" in said("review", "--new", "0", input="")
    assert "Question 1 of 3\n" in said("review", "--new", "1", "--due", "2", input="")
    assert " ".join(said("review", "--new", "0", "--due", "0").split()) == (
        "Nothing more for today: 3 more due, --due raises the limit; 2 more new, --new raises "
        "the limit."
    )


@pytest.mark.parametrize("option", ["--new", "--due"])
def test_a_limit_is_a_number(option):
    assert quiz("review", option, "-1").exit_code == 2
    assert quiz("review", option, "many").exit_code == 2


# ---------------------------------------------------------------- play


def test_what_is_played_is_kept(bridge, path):
    played = said("play", bridge, "--type", "--no-shuffle", input="Lind\nStint\ny\nNorwick\n")
    assert "1 of 1 right." in played
    assert kept(path) == [
        (WHO.stem, "right", GOOD),
        (WHERE.stem, "wrong", AGAIN),
        (WHERE.stem, "right", GOOD),
    ]


@pytest.mark.parametrize(
    ("options", "stdin", "answers"),
    [
        ((), "c\n1\nn\n", [(WHO, "right", GOOD), (WHERE, "wrong", AGAIN)]),
        ((), "s\n4\nn\n", [(WHERE, "right", GOOD)]),
        ((), "h\nc\nq\n", [(WHO, "right", HARD)]),
        (("--plain",), "c\nq\n", [(WHO, "right", GOOD)]),
        (("--json",), "c\nq\n", [(WHO, "right", GOOD)]),
        (("--type",), "ada\n\nn\n", [(WHO, "almost", HARD)]),
        (("--type",), ":h\nLind\n:s\nn\n", [(WHO, "right", HARD)]),
        (("--flip",), "\na\n\nw\nn\n", [(WHO, "almost", HARD), (WHERE, "wrong", AGAIN)]),
        (("--flip",), "h\n\nr\ns\nn\n", [(WHO, "right", HARD)]),
        (("--exam",), "c\n1\n", [(WHO, "right", GOOD), (WHERE, "wrong", AGAIN)]),
        (("--exam",), "s\nq\n", []),
    ],
)
def test_in_every_mode_answers_are_kept_and_skips_are_not(bridge, path, options, stdin, answers):
    done = quiz("play", bridge, "--no-shuffle", "--seed", "1", *options, input=stdin)
    assert done.exit_code == 0
    assert kept(path) == [(item.stem, verdict, rate) for item, verdict, rate in answers]


def test_only_what_was_answered_becomes_a_card(bridge, path):
    said("play", bridge, "--type", "--no-shuffle", input="Lind\n:q\n")
    assert [each.item for each in store.read(path).cards] == [WHO]


def test_a_card_knows_its_own_deck_where_several_are_played(bridge, tmp_path, path):
    other = tmp_path / "other.json"
    deckfile.save(deck((WHERE, WHAT), title="Spans"), other)
    said("play", bridge, other, "--type", "--no-shuffle", input="Lind\nNorwick\nBridge\n")
    assert [each.deck for each in store.read(path).cards] == ["A bridge opens"] * 2 + ["Spans"]


@pytest.mark.parametrize("fault", ["a file for a folder", "no database"])
def test_play_goes_on_where_nothing_can_be_kept(bridge, home, fault):
    if fault == "no database":
        home.mkdir()
        (home / "progress.sqlite3").write_text("no database")
    else:
        home.write_text("")
    done = quiz("play", bridge, "--type", "--no-shuffle", input="Lind\nNorwick\n")
    assert (done.exit_code, done.stdout.endswith("2 of 2 right.\n")) == (0, True)
    assert done.stderr.startswith(f"Warning: answers are not kept: {home}")
    assert done.stderr.count("\n") == 1


def test_a_keeper_that_failed_does_not_try_again(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    keeper = Keeper([DECK], tmp_path / "file" / "progress", Clock())
    done = answer(ask([WHO], Settings(typed=True), None), "Lind").answered[0]  # nothing is drawn
    keeper(done, None)
    assert isinstance(keeper.fault, QuizError)
    monkeypatch.setattr(store, "record", None)
    keeper(done, None)


# ---------------------------------------------------------------- suspend and forget


@pytest.mark.parametrize("name", [WHO.id, "who opened", "WHO  opened the tallow"])
def test_a_card_is_suspended_by_id_or_words(bridge, path, name):
    said("add", bridge)
    assert said("suspend", name) == "1 card suspended.\n"
    assert "Question 1 of 1\n" in said("review", input="")
    assert "1 suspended" in said("stats")
    assert said("suspend", name, "--undo") == "1 card asked again.\n"
    assert "Question 1 of 2\n" in said("review", input="")


@pytest.mark.parametrize("name", ["DECK", "a Bridge opens"])
@pytest.mark.parametrize("command", ["suspend", "forget"])
def test_a_deck_is_named_by_file_or_title(bridge, path, name, command):
    said("add", bridge)
    arguments = [command, bridge if name == "DECK" else name]
    out = said(*arguments, *(["--yes"] if command == "forget" else []))
    assert (
        out
        == {
            "suspend": "2 cards suspended.\n",
            "forget": "Forgotten: 2 cards and 0 answers to them.\n",
        }[command]
    )
    assert len([c for c in store.read(path).cards if not c.suspended]) == 0


def test_an_answered_item_is_forgotten_with_its_answers(bridge, path):
    said("add", bridge)
    said("review", "--type", input="Lind\nNorwick\n")
    what = f"“{QUESTION}” and 1 answer to it"
    assert said("forget", "who", input="n\n") == f"Forget {what}? [y/N]: n\nNothing forgotten.\n"
    assert len(kept(path)) == 2
    assert said("forget", "who", input="y\n") == f"Forget {what}? [y/N]: y\nForgotten: {what}.\n"
    assert kept(path) == [(WHERE.stem, "right", GOOD)]


@pytest.mark.parametrize("command", ["suspend", "forget"])
def test_a_name_must_fit_and_fit_one(bridge, tmp_path, command):
    refused(quiz(command, "bridge"), "bridge: no such card; give an id, words of one question")
    refused(quiz(command, bridge), "none of its items is a card; quiz add takes them up")
    said("add", bridge)
    refused(quiz(command, "gone.json"), "gone.json: no such card")
    refused(quiz(command, ""), ": no such card")
    refused(
        quiz(command, "tallow bridge"),
        f"tallow bridge: 2 questions have it; give more words, as of “{QUESTION}”, “In which",
    )


# ---------------------------------------------------------------- exchange


def test_progress_moves_to_another_machine(bridge, path, tmp_path, monkeypatch):
    said("add", bridge)
    said("review", "--type", input="Lind\nNorwick\n")
    out = tmp_path / "progress.json"
    assert said("export-progress", "-o", out) == f"2 cards, 2 answers in {out}\n"
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "elsewhere"))
    read = "Read 2 cards, 2 answers; new here: "
    assert said("import-progress", out) == f"{read}2 cards, 2 answers.\n"
    assert said("import-progress", out) == f"{read}0 cards, 0 answers.\n"
    assert said("export-progress") == out.read_text("utf-8")


def test_progress_without_cards_is_written_too(path):
    assert json.loads(said("export-progress")) == {"format": 1, "cards": [], "reviews": []}
    assert not path.exists()


def test_an_export_does_not_replace_the_store(bridge, path):
    said("add", bridge)
    before = path.read_bytes()
    refused(quiz("export-progress", "-o", path), "choose another name for -o")
    assert path.read_bytes() == before


def test_an_import_that_is_refused_changes_nothing(bridge, path):
    said("add", bridge)
    before = path.read_bytes()
    refused(quiz("import-progress", bridge), "no progress; give a file of export-progress")
    assert path.read_bytes() == before


def test_what_was_forgotten_comes_back_with_an_import(bridge, path, tmp_path):
    said("play", bridge, "--type", "--no-shuffle", input="Lind\nNorwick\n")
    said("export-progress", "-o", tmp_path / "kept.json")
    said("forget", bridge, "--yes")
    said("import-progress", tmp_path / "kept.json")
    assert len(kept(path)) == 2


# ---------------------------------------------------------------- faults


@pytest.mark.parametrize(
    "command",
    [("review",), ("stats",), ("suspend", "a"), ("forget", "a"), ("add", "DECK"),
     ("export-progress",), ("import-progress", "FILE")],
    ids=" ".join,
)  # fmt: skip
def test_a_damaged_store_is_one_line_for_every_command(bridge, home, tmp_path, command):
    exported = tmp_path / "exported.json"
    said("export-progress", "-o", exported)
    home.mkdir()
    file = home / "progress.sqlite3"
    file.write_bytes(b"no database" * 999)
    names = {"DECK": bridge, "FILE": exported}
    refused(quiz(*(names.get(a, a) for a in command)), f"{file}: is no progress of quiz")
    assert file.read_bytes() == b"no database" * 999


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
def test_a_disk_that_fills_up_ends_a_review_with_one_line(bridge, path):
    said("add", bridge)
    limited = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100));"
        "from quiz.cli import main; main(['review', '--type'], prog_name='quiz')"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited],
        check=False,
        input=b"Lind\n",
        capture_output=True,
        timeout=60,
        env={**os.environ},
    )
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"Error: {path}: ")
    assert done.stderr.count(b"\n") == 1
    assert kept(path) == []
    assert "Question 1 of 2\n" in said("review", input="")
