"""kadesh serve: the desk in the browser, over a ledger."""

import ipaddress
import webbrowser

import click
import uvicorn

from kadesh.cli.ledger import find_ledger
from kadesh.cli.notes import tell
from kadesh.cli.options import Run, run_options
from kadesh.store.open import open_store
from kadesh.web.app import create_app
from kadesh.web.settings import DeskSettings

PORT = 8274


@click.command("serve")
@click.option("--ledger", metavar="FILE", help="Ledger to show.")
@click.option("--host", default="127.0.0.1", metavar="ADDRESS", help="Address to listen at; this machine only if not given.")
@click.option("--port", type=click.IntRange(1, 65535), default=PORT, help=f"Port to listen at; {PORT} if not given.")
@click.option("--open", "browse", is_flag=True, help="Open the desk in the browser.")
@run_options
def serve_desk(run: Run, ledger: str | None, *, host: str, port: int, browse: bool) -> None:
    """Show a ledger in the browser, on this machine, without the internet. Stop it with Ctrl-C."""
    kept = find_ledger(ledger, run)
    with open_store(kept, create=False, read_only=True):
        pass  # a wrong ledger is told here, in one line
    if not is_loopback(host):
        raise click.UsageError(f"{host} can be reached from elsewhere, and nobody signs in: leave --host out")
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    tell(f"the desk is at {address} (Ctrl-C stops it)")
    if browse:
        webbrowser.open(address)
    uvicorn.run(create_app(kept, DeskSettings(run.options)), host=host, port=port, log_level="warning", server_header=False)


def is_loopback(host: str) -> bool:
    """Return whether an address is that of this machine itself.

    >>> is_loopback("127.0.0.1"), is_loopback("0.0.0.0")
    (True, False)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
