"""To read reports in: drop files or paste one, see what it claims, and keep it on a second word."""

import asyncio
import csv
import io
import json
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response, StreamingResponse

from kadesh.brief.accounts import make_accounts
from kadesh.brief.index import Index
from kadesh.model.reading import Reading
from kadesh.web.access.bounds import Bounds
from kadesh.web.access.forms import Form, ask_role, check_form, text_of
from kadesh.web.access.visitor import actor_of
from kadesh.web.reading.batch import Allowed, Batch, Batches
from kadesh.web.render import draw

READ_IN = APIRouter(prefix="/read", include_in_schema=False)
LARGE = {"/read": Bounds(Allowed().size + 1_000_000, 300.0)}
"""What the guard lets through to here, besides the forms around the files."""
SHOWN = 40
"""Reports whose claims are listed before they are kept; of the others the number."""
_BEAT = 0.5
_LONGEST = 1_800.0
"""Seconds between two events, and of one stream of them; the page begins another."""


async def read_files(request: Request) -> AsyncIterator[FormData]:
    """Give a form with files; answers 403 unless it was drawn by this desk for this browser."""
    ask_role(request, "reviewer")
    allowed = _batches(request).allowed
    async with request.form(max_files=allowed.files, max_fields=20, max_part_size=allowed.size) as form:
        check_form(request, form)
        yield form


@READ_IN.post("")
async def take_files(request: Request, form: Annotated[FormData, Depends(read_files)]) -> Response:
    """Take files and a pasted text, and go on to where they are read."""
    files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and (one.filename or one.size)]
    given = [(one.filename or "report", await one.read()) for one in files]
    batch = await asyncio.to_thread(_batches(request).add, actor_of(request), [*given, *_pasted(form)])
    return RedirectResponse(f"/read/{batch.id}", 303)


@READ_IN.get("/{key}")
def show_batch(request: Request, key: str) -> Response:
    """Show how far a batch is, or what was read out of it."""
    return _draw(request, key)


@READ_IN.get("/{key}/events")
async def send_events(request: Request, key: str) -> Response:
    """Tell how far a batch is, as server-sent events, until nothing more happens to it by itself."""
    batch = _find(request, key)

    async def events() -> AsyncIterator[str]:
        told = None
        for _ in range(int(_LONGEST / _BEAT)):
            now = json.dumps(batch.progress)
            yield f"data: {now}\n\n" if now != told else ": still here\n\n"
            told = now
            if batch.over:
                return
            await asyncio.sleep(_BEAT)

    return StreamingResponse(events(), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})


@READ_IN.post("/{key}/keep")
def keep_batch(request: Request, key: str, form: Form) -> Response:
    """Ask once more, and then keep: what is kept stays for good."""
    batch = _find(request, key)
    if text_of(form, "sure", empty=True) != "yes":
        return _draw(request, key, asking=True)
    _batches(request).keep(batch)
    return RedirectResponse(f"/read/{batch.id}", 303)


@READ_IN.post("/{key}/drop")
def drop_batch(request: Request, key: str, form: Form) -> Response:  # noqa: ARG001  # it is there to be checked
    """Throw a batch away."""
    _batches(request).drop(_find(request, key))
    return RedirectResponse("/read", 303)


def _draw(request: Request, key: str, *, asking: bool = False) -> Response:
    batch = _find(request, key)
    found = list(batch.found) if batch.over else []
    reading = Reading(tuple(r for r, _ in found), tuple(c for _, f in found for c in f.claims))
    index = Index(reading)
    reports = [(r, make_accounts(f.claims, index), f) for r, f in found[:SHOWN]]
    values = {"batch": batch, "reports": reports, "more": max(0, len(found) - SHOWN), "asking": asking}
    return draw(request, "batch.html", values=values)


def _find(request: Request, key: str) -> Batch:
    return _batches(request).find(key, ask_role(request, "reviewer"))


def _batches(request: Request) -> Batches:
    found: Batches = request.app.state.batches
    return found


def _pasted(form: FormData) -> list[tuple[str, bytes]]:
    """Return a pasted text as a file, and beside it the table that says whose it is."""
    text = form.get("text", "")
    if not isinstance(text, str) or not text.strip():
        return []
    told = [text_of(form, name, empty=True) for name in ("outlet", "published", "url", "title")]
    if any(not all(sign.isprintable() for sign in words) for words in told):
        raise HTTPException(400, "outlet, day, address and title are one line each")
    table = io.StringIO()
    csv.writer(table).writerows([("file", "outlet", "published", "url", "title"), ("pasted.txt", *told)])
    manifest = [("reports.csv", table.getvalue().encode())] if any(told) else []
    return [("pasted.txt", text.encode("utf-8", "replace")), *manifest]
