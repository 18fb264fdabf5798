"""What a desk may be told. `config.py` reads the settings; the command line makes this of them."""

from dataclasses import dataclass, field

from kadesh.pipeline import Options


@dataclass(frozen=True)
class DeskSettings:
    """How the ledger is read, and how the desk is reached.

    Whether visitors sign in is told by the ledger: they do as soon as it has a user. `names` are the host names the desk
    answers to, besides those of this machine; any, where none is named and visitors sign in.
    `tiles` is the address of a tile or PMTiles source for the map, or a .pmtiles file of this machine, None for the
    basemap that ships; `tiles_credit` names whose they are.
    """

    options: Options = field(default_factory=Options)
    names: tuple[str, ...] = ()
    tiles: str | None = None
    tiles_credit: str | None = None
