"""What a person is told beside the result: one line each, on standard error, never with a report's own escapes."""

from collections.abc import Sequence

import click

from kadesh.brief.safety import clean_text
from kadesh.model.report import Unreadable

MOST = 20
"""How many reasons are told one by one; all of them stand in the brief and in the ledger."""


def tell(line: str) -> None:
    """Write one line to standard error."""
    click.echo(f"kadesh: {clean_text(line)}", err=True)


def tell_unreadable(found: Sequence[Unreadable]) -> None:
    """Write a line for each thing no report came out of, and how many more there are."""
    for one in found[:MOST]:
        tell(f"not read: {one.name}: {one.reason}: {one.detail}")
    if len(found) > MOST:
        tell(f"not read: {len(found) - MOST} more, listed in the brief and kept in the ledger")
