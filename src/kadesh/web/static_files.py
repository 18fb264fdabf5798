"""The desk's own files, sent compressed where the browser takes that; pages are not, since they carry tokens of forms."""

import gzip
from functools import lru_cache
from pathlib import Path
from typing import Any

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).with_name("static")
PLAIN = frozenset({".js", ".css", ".json", ".svg", ".txt"})
MOST_KEPT = 64
"""Compressed files kept in memory; the basemap of a country is a few kilobytes, the largest file 250."""


class SmallFiles(StaticFiles):
    """Files of the package. A page elsewhere learns nothing from their size, so they may be compressed."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file, or one line where there is none: nobody has been asked who he is, so no page is drawn."""
        try:
            return await super().get_response(path, scope)
        except HTTPException as error:
            return PlainTextResponse("not here", error.status_code, error.headers)

    def file_response(  # noqa: PLR0917  # the parameters are those of Starlette
        self, full_path: Any, stat_result: Any, scope: Scope, status_code: int = 200
    ) -> Response:
        """Return a file, or that the browser has it already."""
        whole = super().file_response(full_path, stat_result, scope, status_code)
        path = Path(full_path)
        taken = Headers(scope=scope).get("accept-encoding", "")
        if not isinstance(whole, FileResponse) or path.suffix not in PLAIN or "gzip" not in taken:
            return whole
        headers = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding", "ETag": whole.headers["etag"]}
        return Response(compress_file(path, stat_result.st_mtime_ns), status_code, headers, whole.media_type)


@lru_cache(MOST_KEPT)
def compress_file(path: Path, changed: int) -> bytes:  # noqa: ARG001  # a file that changed is compressed anew
    """Return a file of the package compressed; `changed` is when it was, in nanoseconds."""
    return gzip.compress(path.read_bytes(), 9, mtime=0)
