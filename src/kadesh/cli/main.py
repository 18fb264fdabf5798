"""The command line: one group, one file per command (`commands`), and what every command's end means.

Exit codes: 0 done (also where some of what was given could not be read); 1 a fault; 2 wrong use, settings, packs or names;
3 nothing readable; 4 the ledger cannot be used; 130 stopped by the keyboard.
"""

import os
import sys
from collections.abc import Sequence
from typing import TextIO, cast

import click

from kadesh import __version__
from kadesh.cli.commands import Commands
from kadesh.cli.notes import tell
from kadesh.errors import KadeshError

STOPPED = 130


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kadesh", message="%(prog)s %(version)s")
def kadesh() -> None:
    """Read what is reported about a war and keep who says what."""


def run() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        _make_safe(stream)
    sys.exit(run_command(sys.argv[1:]))


def run_command(arguments: Sequence[str]) -> int:
    """Return the exit code of a command; what a person got wrong is one line on standard error."""
    try:
        with kadesh.make_context("kadesh", list(arguments)) as context:
            kadesh.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except KadeshError as error:
        tell(str(error))
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return STOPPED
    except BrokenPipeError:
        return _leave_quietly()
    except OSError as error:
        tell(": ".join(part for part in (error.filename and str(error.filename), error.strerror or str(error)) if part))
        return 1
    return 0


def _leave_quietly() -> int:
    """Whoever read our output has had enough: nothing more is written, not even by the interpreter on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _make_safe(stream: object) -> None:
    """A terminal that cannot show a character shows '?', instead of stopping the run."""
    if hasattr(stream, "reconfigure"):
        cast("TextIO", stream).reconfigure(errors="replace")  # type: ignore[attr-defined]  # TextIOWrapper has it
