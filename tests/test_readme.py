"""What README says is what the program does."""

import re
import tomllib
from pathlib import Path

import click
import pytest
import readme_screens
from click.testing import CliRunner

from quiz import deckfile
from quiz.cli import main
from quiz.drill import keys as drill_keys
from quiz.drill.state import UNDO
from quiz.drill.steps import STEPS
from quiz.export import FORMATS
from quiz.play import commands
from quiz.progress.records import Card, Review
from quiz.schema import ItemBase, Kind

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
OF_CLICK = {"--version", "--help", "-h"}
"""Options that click gives to every command."""


def _section(title: str) -> str:
    return re.split(r"^## ", README, flags=re.M)[_titles().index(title) + 1]


def _titles() -> list[str]:
    return re.findall(r"^## (.+)$", README, flags=re.M)


def _options(command: click.Command) -> set[str]:
    options = (p for p in command.params if isinstance(p, click.Option))
    return {name for option in options for name in (*option.opts, *option.secondary_opts)}


def _rows(text: str) -> list[list[str]]:
    """The first cells of the tables, as code."""
    return [re.findall(r"`([^`]+)`", row.split("|")[1]) for row in text.splitlines() if "|" in row]


def _cells(text: str) -> list[str]:
    return [code for row in _rows(text) for code in row]


def test_readme_names_every_option_and_no_other():
    real = set().union(*(_options(command) for command in main.commands.values()))
    text = _section("Use") + _section("In class")
    used = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text))
    assert used - OF_CLICK == real


@pytest.mark.parametrize("name", ["make", "play", "export", "push", "review"])
def test_the_table_of_a_command_names_its_options(name):
    table = re.split(r"^\*\*", _section("Use").partition(f"**`quiz {name}")[2], flags=re.M)[0]
    named = {code.split()[0] for code in _cells(table) if code.startswith("-")}
    shared = _options(main.commands["show"])
    assert named == _options(main.commands[name]) - shared


@pytest.mark.parametrize("screen", [readme_screens.session, readme_screens.drill])
def test_a_screen_looks_as_shown(screen):
    assert screen(deckfile.load(ROOT / "decks" / "lavrov-north-korea.json")) in README


def _of_drill(table: str) -> set[str]:
    rows = _section("In class").partition("### A drill")[2].partition(table)[2].partition("\n\n")[0]
    return {code.split()[0] for code in _cells(rows)}


def test_readme_names_every_key_and_option_of_the_drill():
    steps = {key for keys in STEPS.values() for key in keys} - {"b", "c", *"2345", " "}
    keys = {"?", "q", "e", UNDO, drill_keys.PAUSE, drill_keys.CLOCK}
    named = {key.lower() for key in _of_drill("| Key | |")}
    assert named == steps | keys
    shared = _options(main.commands["show"])
    assert _of_drill("| Option | |") == _options(main.commands["drill"]) - shared


def test_readme_names_every_key_of_the_quiz():
    table = _section("Use").partition("| Key | |")[2].partition("\n\n")[0]
    named = set(_cells(table))
    keys = {command.value for command in commands.Command} - {commands.Command.ONWARD.value}
    assert keys | {"A", "D", "1", "4", "r", "a", "w"} == named


def test_readme_names_every_command():
    assert set(re.findall(r"^quiz ([\w-]+)", README, flags=re.M)) == set(main.commands)


def test_the_kinds_are_all_there():
    listed = re.search(r"only these kinds: (.+) \|", README).group(1)
    assert re.findall(r"`(\w+)`", listed) == list(Kind)


def test_the_table_of_the_deck_file_names_every_field_of_an_item():
    fields = [row[0] for row in _rows(_section("The deck file")) if row]
    assert set(fields) == {*ItemBase.model_fields, "kind", "answer"}


def test_the_tables_of_progress_name_every_field():
    fields = [code for row in _rows(_section("Progress")) for code in row]
    assert fields == [*Card.model_fields, *Review.model_fields]


def test_the_table_of_platforms_names_every_format():
    table = _section("In class").partition("### For other platforms")[2].partition("\n###")[0]
    rows = [re.findall(r"^\| `([\w-]+)` \| `(\S+)` \|", line) for line in table.splitlines()]
    platforms = [each for each in FORMATS if each.module.startswith("quiz.export.platforms.")]
    assert [row[0] for row in rows if row] == [(each.name, each.ending) for each in platforms]


def test_every_dependency_has_its_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    section = _section("Dependencies")
    needed = [re.match(r"[\w-]+", line).group() for line in project["dependencies"]]
    assert _cells(section) == needed
    for line in project["optional-dependencies"]["test"]:
        assert f"`{re.match('[a-z0-9]+', line).group()}`" in section


def test_the_check_does_what_readme_says():
    check = (ROOT / ".ci" / "run").read_text("utf-8").replace('"$bin/', ".venv/bin/")
    check = re.sub(r"\.venv/bin/(\w+)\"", r".venv/bin/\1", check).replace("--editable", "-e")
    for line in re.findall(r"```sh\npython3 (.+)\n", README):
        for command in line.split(" && ")[1:]:
            assert command.split(" -o ")[0] in check.replace(" --quiet", "")


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", README))))
def test_a_link_leads_somewhere(target):
    assert (ROOT / target).exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_there_for_the_shells_named(shell):
    assert f"_QUIZ_COMPLETE={shell}_source quiz" in README
    done = CliRunner().invoke(main, [], env={"_QUIZ_COMPLETE": f"{shell}_source"}, prog_name="quiz")
    assert "_QUIZ_COMPLETE" in done.output
