"""The desk as an application: pages from the rows of `navigation.py`, static files from the package, faults in one line."""

import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kadesh import __version__
from kadesh.errors import InputError, KadeshError, NotAllowed, NotFound, NotReady
from kadesh.web.access.account import ACCOUNT
from kadesh.web.access.entry import ENTRY
from kadesh.web.access.guard import MACHINES, Guard
from kadesh.web.access.keeper import KEEPER
from kadesh.web.acts.correct import CORRECT
from kadesh.web.acts.decide import DECIDE
from kadesh.web.acts.read_in import LARGE, READ_IN
from kadesh.web.acts.withhold import WITHHOLD
from kadesh.web.api.answers import PlainJSON
from kadesh.web.api.routes import API
from kadesh.web.downloads import DOWNLOADS
from kadesh.web.feeds import FEEDS
from kadesh.web.headers import SecurityHeaders
from kadesh.web.navigation import PAGES, Page
from kadesh.web.pen import Pen
from kadesh.web.reading.batch import Batches
from kadesh.web.reading.keeping import keep_batch
from kadesh.web.render import draw, show_words
from kadesh.web.settings import DeskSettings
from kadesh.web.shelf import Shelf
from kadesh.web.static_files import STATIC, SmallFiles
from kadesh.web.tiles import TILES, read_tiles
from kadesh.web.viewer import viewer_of
from kadesh.web.visit import make_visit

ROUTERS: tuple[APIRouter, ...] = (ENTRY, ACCOUNT, KEEPER, DECIDE, WITHHOLD, CORRECT, READ_IN, API, DOWNLOADS, FEEDS, TILES)
"""What is more than a page: forms, sign-in, the API, feeds, downloads."""


def create_app(ledger: str | Path, settings: DeskSettings | None = None) -> FastAPI:
    """Return the desk over a ledger. The ledger is opened at the first page, so that a wrong one is told there."""
    told = settings or DeskSettings()
    app = FastAPI(
        title="Kadesh",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        lifespan=_close_at_end,
        redirect_slashes=False,  # a redirection would name whatever host was asked for
    )
    _equip(app, str(ledger), told=told)
    app.add_middleware(Guard, pen=app.state.pen, names=told.names, large=LARGE)
    app.add_middleware(SecurityHeaders, tiles=told.tiles)
    app.mount("/static", SmallFiles(directory=STATIC), name="static")
    for page in PAGES:
        app.get(page.path, name=page.name, include_in_schema=False, response_class=HTMLResponse)(_serve(page))
    for router in ROUTERS:
        app.include_router(router)
    app.add_exception_handler(KadeshError, show_fault)
    app.add_exception_handler(HTTPException, show_http_fault)
    return app


def _equip(app: FastAPI, ledger: str, *, told: DeskSettings) -> None:
    """Lay out what every page works with: the ledger to read and to write, reports being read in, settings."""
    shelf, pen = Shelf(ledger, told.options), Pen(ledger)
    app.state.shelf = shelf
    app.state.pen = pen
    app.state.batches = Batches(told.options, partial(keep_batch, pen=pen, shelf=shelf, options=told.options))
    app.state.form_key = secrets.token_bytes(32)
    app.state.settings = told
    app.state.pages = PAGES
    app.state.tiles = read_tiles(told.tiles, told.tiles_credit)


@asynccontextmanager
async def _close_at_end(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.batches.close()
    app.state.shelf.close()
    app.state.pen.close()


def _serve(page: Page) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        if not viewer_of(request).may(page.role):
            raise HTTPException(403, f"this page takes the role {page.role}")
        visit = make_visit(request)
        values: dict[str, Any] = {"visit": visit, "wanted": visit.wanted, **page.make(visit)}
        return draw(request, f"{page.name}.html", values=values)

    return answer


STATUSES: dict[type[KadeshError], int] = {NotReady: 503, NotFound: 404, NotAllowed: 403, InputError: 400, KadeshError: 500}
"""The first that fits."""


def show_fault(request: Request, error: Exception) -> Response:
    """Answer what a person got wrong, or what is wrong with the ledger, in one line; asked again if it is being made."""
    status = next(status for kind, status in STATUSES.items() if isinstance(error, kind))
    page = _tell(request, str(error), status=status)
    if status == 503:
        page.headers["Retry-After"] = "2"
    return page


def show_http_fault(request: Request, error: Exception) -> Response:
    """Answer a page that is not there or not allowed."""
    assert isinstance(error, HTTPException)
    page = _tell(request, str(error.detail), status=error.status_code)
    page.headers.update(error.headers or {})
    return page


def _tell(request: Request, line: str, *, status: int) -> Response:
    """A line for a person on a page, for a program in an object."""
    if request.url.path.startswith(MACHINES):
        return PlainJSON({"detail": show_words(line)}, status)
    return draw(request, "fault.html", values={"status": status, "line": line}, status=status)
