"""Every command by its name and one line; its file, and all that it needs, is imported only when it is asked for.

So `kadesh --version`, `kadesh --help` and the completion of a shell wait for no parser, no database and no web server.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

import click


@dataclass(frozen=True)
class Row:
    """A command as the list shows it, and where it lives: 'brief:print_brief' is a function of `kadesh.cli.brief`."""

    name: str
    home: str
    line: str


COMMANDS = (
    Row("annotate", "annotate:annotate_texts", "Write what was read out of each text of a file."),
    Row("brief", "brief:print_brief", "Print who says what, and what is disputed."),
    Row("check", "check:check_statement", "Say whether the reports carry a statement."),
    Row("corrections", "ledger:print_corrections", "Print the public log of a ledger."),
    Row("delete", "withhold:delete_subjects", "Delete reports or claims for good."),
    Row("disputes", "disputes:print_disputes", "List disputes and who stands on either side."),
    Row("history", "show:print_history", "Show how the figures of an incident changed."),
    Row("incidents", "incidents:print_incidents", "List incidents, in order of time."),
    Row("judge", "judge:judge_subjects", "Decide on claims or incidents."),
    Row("judgements", "judge:print_judgements", "List what people decided."),
    Row("ledger", "ledger:manage_ledger", "Write out a whole ledger, or load one."),
    Row("packs", "packs:manage_packs", "List packs, or check one that you write."),
    Row("read", "read:read_reports", "Read reports into a ledger."),
    Row("review", "review:review_ledger", "Ask what is most worth deciding."),
    Row("search", "search:search_ledger", "List reports and claims that hold words."),
    Row("serve", "serve:serve_desk", "Show a ledger in the browser."),
    Row("show", "show:show_incident", "Show one incident, its accounts and disputes."),
    Row("users", "users:manage_users", "Say who may sign in to the desk."),
    Row("verify", "verify:verify_ledger", "Check every row of a ledger against its seals."),
    Row("withheld", "withhold:print_withheld", "List what is hidden, restricted or deleted."),
    Row("withhold", "withhold:withhold_subjects", "Hide or restrict reports or claims, or show them again."),
)


class Commands(click.Group):
    """A group that knows its commands by their lines, and imports the one that is to be run, or to be completed."""

    def __init__(self, name: str | None = None, **settings: Any) -> None:
        super().__init__(name, commands=[click.Command(row.name, short_help=row.line) for row in COMMANDS], **settings)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` begin with, imported now, and the arguments behind it."""
        name, known, behind = super().resolve_command(ctx, args)
        return name, load_command(name) if name and known else None, behind


def load_command(name: str) -> click.Command:
    """Return a command of the list, importing its file: 'packs' is the group that has `check` in it.

    >>> load_command("disputes").name
    'disputes'
    """
    file, attribute = next(row.home for row in COMMANDS if row.name == name).split(":")
    command: click.Command = getattr(import_module(f"kadesh.cli.{file}"), attribute)
    return command
