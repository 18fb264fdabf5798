"""Tiles that somebody names for the map: an address on the web, or an archive on this machine that the desk itself sends.

The desk asks nobody for a tile: the browser does, and the policy of `headers.py` lets it ask that one origin only.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import FileResponse

from kadesh.errors import BadSetting, NotFound
from kadesh.web.headers import find_origin

OWN = "/tiles/archive.pmtiles"
TILES = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Tiles:
    """Where the browser finds tiles, of which kind, whom to credit; `file` is the archive that the desk sends."""

    address: str
    kind: Literal["images", "archive"]
    credit: str
    file: Path | None = None


def read_tiles(named: str | None, credit: str | None = None) -> Tiles | None:
    """Return what a setting names: 'https://…/{z}/{x}/{y}.png', 'https://….pmtiles', or a .pmtiles file of this machine.

    Raises BadSetting for anything else, NotFound where the file is not there.

    >>> read_tiles("https://tiles.example/{z}/{x}/{y}.png").kind
    'images'
    """
    if not named:
        return None
    told = credit or "no credit was given for the tiles"
    if find_origin(named) and all(sign in named for sign in ("{z}", "{x}", "{y}")):
        return Tiles(named, "images", told)
    if not re.search(r"\.pmtiles$", named, re.ASCII | re.IGNORECASE):
        raise BadSetting(f"tiles: {named!r} is no address with {{z}}, {{x}} and {{y}}, and no .pmtiles archive")
    if find_origin(named):
        return Tiles(named, "archive", told)
    if "://" in named or not Path(named).is_file():
        raise NotFound(f"no tile archive {named}")
    return Tiles(OWN, "archive", told, Path(named).resolve())


@TILES.get(OWN)
def send_archive(request: Request) -> FileResponse:
    """Send the named archive, or the part of it that is asked for."""
    tiles: Tiles | None = request.app.state.tiles
    if tiles is None or tiles.file is None:
        raise HTTPException(404, "no tile archive was named")
    return FileResponse(tiles.file, media_type="application/octet-stream")
