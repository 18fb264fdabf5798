"""The list of commands: each line leads to its command, and whoever asks for the list alone waits for no other package."""

import subprocess
import sys

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from kadesh.cli.commands import COMMANDS, Row, load_command
from kadesh.cli.main import kadesh

SLOW = ("spacy", "sqlalchemy", "starlette", "kadesh.pipeline", "kadesh.store.open", "kadesh.web.app")
"""What takes seconds to import, and rooms that import it."""


def complete(words: list[str], begun: str) -> set[str]:
    return {item.value for item in ShellComplete(kadesh, {}, "kadesh", "_KADESH_COMPLETE").get_completions(words, begun)}


def loaded(code: str) -> set[str]:
    """What of the slow is there once an interpreter of its own has run `code`."""
    asked = f"import sys; {code}; print(*(name for name in {SLOW} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["-h"], ["brie"]], ids=" ".join)
def test_the_list_waits_for_no_parser_database_or_server(words: list[str]) -> None:
    assert loaded(f"from kadesh.cli.main import run_command; run_command({words})") == set()


def test_what_is_slow_is_seen_where_it_is_loaded() -> None:
    assert loaded("from kadesh.cli.main import run_command; run_command(['serve', '--help'])") == set(SLOW)


@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: row.name)
def test_each_line_leads_to_its_command(row: Row) -> None:
    assert load_command(row.name).name == row.name


def test_the_list_is_whole_and_no_line_is_cut() -> None:
    told = CliRunner().invoke(kadesh, ["--help"]).output
    assert [row.name for row in COMMANDS] == sorted(row.name for row in COMMANDS)
    assert all(row.line in told for row in COMMANDS)
    assert "..." not in told.partition("Commands:")[2]


def test_a_shell_completes_commands_and_their_options() -> None:
    assert complete([], "ver") == {"verify"}
    assert complete(["packs"], "") == {"check", "list"}
    assert "--as-of" in complete(["brief"], "--")


def test_a_name_that_is_none_is_told_with_those_near_it() -> None:
    result = CliRunner().invoke(kadesh, ["brie"])
    assert result.exit_code == 2
    assert "'brief'" in result.output
