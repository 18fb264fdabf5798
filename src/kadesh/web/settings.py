"""What a desk may be told. `config.py` reads the settings; the command line makes this of them."""

from dataclasses import dataclass, field

from kadesh.pipeline import Options


@dataclass(frozen=True)
class DeskSettings:
    """How the ledger is read, and how the desk is reached.

    `open` is true where nobody signs in: whoever reaches the desk is its keeper, so it is bound to this machine only.
    `tiles` is the address of a tile or PMTiles source for the map, None for the basemap that ships.
    """

    options: Options = field(default_factory=Options)
    open: bool = True
    tiles: str | None = None
