"""Options that several commands share, each spelled once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, TypeVar

import click

from kadesh.config import LIMITS, MOST_PROCESSES, PRESETS, Settings, load_settings
from kadesh.pipeline import Options
from kadesh.read.base import Limits

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True)
class Run:
    """How to read: the settings as the command line leaves them."""

    settings: Settings
    options: Options


@dataclass(frozen=True)
class Source:
    """What to read: paths, or a ledger; up to `as_of` if a day is given."""

    paths: tuple[str, ...]
    ledger: str | None
    as_of: date | None
    run: Run


class Day(click.ParamType[date]):
    """A day as 2020-02-03."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or fail in one line."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day; write it as 2020-02-03", param, ctx)


DAY = Day()


def run_options(command: Command) -> Command:
    """Add how to read, given to the command as `run`."""

    @click.option("--pack", "packs", multiple=True, metavar="NAME_OR_DIR", help="Pack to read with; may be given again.")
    @click.option("--preset", type=click.Choice(PRESETS), help="Rule that figures are shown under; claims if not given.")
    @click.option("--processes", type=click.IntRange(1, MOST_PROCESSES), help="Processes that read; changes the time only.")
    @click.option("--config", metavar="FILE", help="Settings file; kadesh.toml of this folder if not given.")
    @click.option("--with-names", "with_names", is_flag=True, help="Show the names of private persons, covered otherwise.")
    @wraps(command)
    def wrapped(**given: Any) -> Any:
        names = ("packs", "preset", "processes", "config", "with_names")
        return command(run=make_run(**{name: given.pop(name) for name in names}), **given)

    return wrapped  # type: ignore[return-value]  # click's decorators keep the callable but not its type


def source_options(command: Command) -> Command:
    """Add what to read and how, given to the command as `source`."""

    @click.argument("paths", nargs=-1, metavar="[PATH]...")
    @click.option("--ledger", metavar="FILE", help="Ledger to take the reports from instead of paths.")
    @click.option("--as-of", "as_of", type=DAY, metavar="DAY", help="Only what was published by that day, as 2020-02-03.")
    @run_options
    @wraps(command)
    def wrapped(*, run: Run, **given: Any) -> Any:
        paths, kept, day = given.pop("paths"), given.pop("ledger"), given.pop("as_of")
        return command(source=make_source(paths, kept, as_of=day, run=run), **given)

    return wrapped  # type: ignore[return-value]  # as above


def make_run(
    packs: tuple[str, ...], preset: Any, *, processes: int | None, config: str | None, with_names: bool = False
) -> Run:
    """Return the settings with what the command line says over them."""
    settings = load_settings(config)
    options = Options(
        packs=packs or settings.packs,
        spacy_model=settings.spacy_model,
        processes=processes or settings.processes,
        preset=preset or settings.preset,
        limits=Limits(**{name: getattr(settings, name) for name in LIMITS}),
        names=with_names,
    )
    return Run(settings, options)


def make_source(paths: tuple[str, ...], ledger: str | None, *, as_of: date | None, run: Run) -> Source:
    """Return what to read; paths and a ledger at once, or neither, are an error of usage."""
    if paths and ledger:
        raise click.UsageError("give paths or --ledger, not both")
    kept = ledger or (None if paths else run.settings.ledger)
    if not paths and not kept:
        raise click.UsageError("nothing to read: give a file, a folder, - for standard input, or --ledger FILE")
    return Source(paths, kept, as_of, run)
