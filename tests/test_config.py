"""Settings: from a file, from the environment, and what is wrong with them in one line."""

from dataclasses import asdict
from pathlib import Path

import pytest

from kadesh.config import LIMITS, Settings, load_settings, make_settings
from kadesh.errors import BadSetting, NotFound
from kadesh.read.base import Limits


def test_usual_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings(environment={}) == Settings()


def test_the_environment_comes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("kadesh.toml").write_text('packs = ["world"]\nprocesses = 3\npreset = "ged"\n', encoding="utf-8")
    made = load_settings(environment={"KADESH_PROCESSES": "2", "KADESH_LEDGER": "a.db", "NO_COLOR": "1"})
    assert made == Settings(packs=("world",), processes=2, preset="ged", ledger="a.db", colour=False)


def test_packs_in_the_environment_are_parted_by_commas() -> None:
    assert load_settings(environment={"KADESH_PACKS": "world, mine"}).packs == ("world", "mine")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"prcesses": 2}, "unknown setting prcesses"),
        ({"processes": 0}, "whole number from 1"),
        ({"processes": True}, "whole number from 1"),
        ({"processes": "two"}, "not 'two'"),
        ({"preset": "best"}, "no preset 'best'"),
        ({"preset": 1}, "must be words"),
        ({"packs": "world"}, "must be a list"),
        ({"packs": []}, "must be a list"),
        ({"ledger": ""}, "must be words"),
        ({"max_chars": 0}, "max_chars in kadesh.toml must be a whole number from 1"),
        ({"max_chars": "9" * 9999}, "must be a whole number"),
        ({"max_bytes": 10**13}, "must be a whole number"),
    ],
)
def test_wrong_settings(given: dict[str, object], words: str) -> None:
    with pytest.raises(BadSetting, match=words):
        make_settings(given, "kadesh.toml")


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(NotFound, match="no settings file"):
        load_settings("nowhere.toml", environment={})


def test_a_file_that_is_no_toml(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_bytes(b"\xff = 1")
    with pytest.raises(BadSetting, match="is no TOML"):
        load_settings(tmp_path / "bad.toml", environment={})


def test_the_limits_are_settings_with_the_usual_values() -> None:
    assert {name: getattr(Settings(), name) for name in LIMITS} == asdict(Limits())
    assert load_settings(environment={"KADESH_MAX_CHARS": "500"}).max_chars == 500
    with pytest.raises(BadSetting, match="whole number"):
        load_settings(environment={"KADESH_MAX_CHARS": "9" * 5000})


@pytest.mark.parametrize("name", ["KADESH_PROCES", "KADESH_COLOUR"])
def test_an_unknown_name_in_the_environment(name: str) -> None:
    with pytest.raises(BadSetting, match=f"unknown setting {name}"):
        load_settings(environment={name: "1"})
