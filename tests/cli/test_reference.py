"""The reference names every command, option and setting, and nothing that is not there."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from kadesh.cli.commands import COMMANDS as ROWS
from kadesh.cli.commands import load_command
from kadesh.config import NAMES, PREFIX

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")


def commands(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for below, each in command.commands.items():
            yield from commands(f"{name} {below}", each)


COMMANDS = dict(pair for row in ROWS for pair in commands(f"kadesh {row.name}", load_command(row.name)))
OPTIONS = sorted({o for c in COMMANDS.values() for p in c.params if isinstance(p, click.Option) for o in p.opts})


@pytest.mark.parametrize("name", COMMANDS)
def test_commands(name: str) -> None:
    assert re.search(rf"`?{name}\b", PAGE)


@pytest.mark.parametrize("option", OPTIONS)
def test_options(option: str) -> None:
    assert re.search(rf"`{option}\b", PAGE)


def test_no_option_is_described_that_is_not_there() -> None:
    described = set(re.findall(r"`(--[a-z-]+)", PAGE))
    assert described - set(OPTIONS) <= {"--help", "--version"}


@pytest.mark.parametrize("setting", NAMES)
def test_settings(setting: str) -> None:
    assert f"`{setting}`" in PAGE
    assert f"`{PREFIX}{setting.upper()}`" in PAGE


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_says_what_it_is(name: str) -> None:
    command = COMMANDS[name]
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))
