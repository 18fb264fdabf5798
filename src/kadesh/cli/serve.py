"""kadesh serve: the desk in the browser, over a ledger."""

import re
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import uvicorn

from kadesh.cli.ledger import find_ledger
from kadesh.cli.notes import tell
from kadesh.cli.options import Run, run_options
from kadesh.errors import NotFound
from kadesh.store.accounts import open_accounts
from kadesh.store.open import open_store
from kadesh.web.access.hosts import is_loopback
from kadesh.web.app import create_app
from kadesh.web.settings import DeskSettings

PORT = 8274
MOST_AT_ONCE = 300
"""Connections; more are told to come again, so that no crowd of idle ones takes all the memory."""


@click.command("serve")
@click.option("--ledger", metavar="FILE", help="Ledger to show.")
@click.option("--host", default="127.0.0.1", metavar="ADDRESS", help="Address to listen at; this machine only if not given.")
@click.option("--port", type=click.IntRange(1, 65535), default=PORT, help=f"Port to listen at; {PORT} if not given.")
@click.option("--open", "browse", is_flag=True, help="Open the desk in the browser.")
@click.option("--name", "names", multiple=True, metavar="HOST", help="Host name of the desk; may be given again.")
@click.option("--certificate", metavar="FILE", help="Certificate, so that the desk is asked by https; with --key.")
@click.option("--key", metavar="FILE", help="Private key of the certificate.")
@click.option("--behind-proxy", "proxied", is_flag=True, help="Believe a proxy on this machine who asks and how.")
@run_options
def serve_desk(run: Run, ledger: str | None, *, host: str, port: int, **given: Any) -> None:
    """Show a ledger in the browser, without the internet: to this machine, or to a team that signs in. Ctrl-C stops it."""
    kept = find_ledger(ledger, run)
    check_reach(kept, host, certificate=given["certificate"], key=given["key"])
    address = f"http{'s' if given['certificate'] else ''}://{f'[{host}]' if ':' in host else host}:{port}/"
    tell(f"the desk is at {address} (Ctrl-C stops it)")
    if given["browse"]:
        webbrowser.open(address)
    app = create_app(kept, make_desk_settings(run, given["names"]))
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        proxy_headers=given["proxied"],
        forwarded_allow_ips="127.0.0.1,::1",
        ssl_certfile=given["certificate"],
        ssl_keyfile=given["key"],
        limit_concurrency=MOST_AT_ONCE,
        timeout_keep_alive=10,
    )


def make_desk_settings(run: Run, names: Sequence[str]) -> DeskSettings:
    """Return what the desk is told by settings and command line."""
    told = run.settings
    return DeskSettings(run.options, names=clean_names(names), tiles=told.tiles, tiles_credit=told.tiles_credit)


def check_reach(ledger: str, host: str, *, certificate: str | None, key: str | None) -> None:
    """Raise where the ledger cannot be shown, or not to where `host` lets it be reached from."""
    with open_store(ledger, create=False, read_only=True) as store:
        users = open_accounts(store).has_users()
    if bool(certificate) != bool(key):
        raise click.UsageError("--certificate and --key go together")
    for file in (certificate, key):
        if file and not Path(file).is_file():
            raise NotFound(f"no file {file}")
    if is_loopback(host):
        return
    if not users:
        raise click.UsageError(
            f"{host} can be reached from elsewhere, and the ledger has no users: whoever comes would be its keeper. "
            "Add one with `kadesh users add NAME --role keeper`, or leave --host out"
        )
    if not certificate:
        tell("passwords travel in the clear: give --certificate and --key, or put a proxy with https before the desk")


def clean_names(names: Sequence[str]) -> tuple[str, ...]:
    """Return host names in lower case; raises `UsageError` for what is none: a port is no part of one.

    >>> clean_names(["Desk.Example", "127.0.0.1"])
    ('desk.example', '127.0.0.1')
    >>> clean_names(["desk.example:8080"])
    Traceback (most recent call last):
        ...
    click.exceptions.UsageError: 'desk.example:8080' is no host name; write it as desk.example
    """
    for name in names:
        if not re.fullmatch(r"[A-Za-z0-9._-]{1,253}", name):
            raise click.UsageError(f"{name!r} is no host name; write it as desk.example")
    return tuple(name.lower() for name in names)
