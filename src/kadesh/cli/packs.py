"""kadesh packs: which there are, and what is wrong with one."""

import click

from kadesh.errors import BadPack
from kadesh.resolve.packs import BUILT_IN, check_pack, load_pack


@click.group("packs")
def manage_packs() -> None:
    """List packs, or check one that you write."""


@manage_packs.command("list")
def list_packs() -> None:
    """List the packs that come with Kadesh."""
    for folder in sorted(path.parent for path in BUILT_IN.glob("*/pack.toml")):
        pack = load_pack(folder.name)
        about = ", ".join(pack.countries) or "every state"
        tables = f"{len(pack.sides)} sides, {len(pack.side_names)} names, {len(pack.outlets)} outlets"
        click.echo(f"{pack.name}: {about}; {tables}, {len(pack.places)} places, {len(pack.agreements)} agreements")


@manage_packs.command("check")
@click.argument("folder", metavar="DIR")
def check_folder(folder: str) -> None:
    """Say what is wrong with the pack in DIR, line by line."""
    problems = check_pack(folder)
    for problem in problems:
        click.echo(problem)
    if problems:
        raise BadPack(problems)
    click.echo(f"{folder}: nothing wrong")
