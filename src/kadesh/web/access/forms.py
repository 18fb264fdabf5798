"""Forms: what was sent, past the check that it was this desk's own form; and where to go from there."""

import hmac
import re
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse

from kadesh.model.role import Role
from kadesh.web.access.visitor import form_token
from kadesh.web.pen import Pen
from kadesh.web.viewer import Viewer, viewer_of

FIELD = "form-token"
HEADER = "X-Kadesh-Form"
_PATH = re.compile(r"/(?![/\\])[!-\[\]-~]{0,2000}", re.ASCII)


async def read_form(request: Request) -> AsyncIterator[FormData]:
    """Give the fields of a form; answers 403 unless the form was drawn by this desk for this browser.

    Every route that changes something depends on it; a test goes through all of them.
    """
    async with request.form(max_files=0, max_fields=100, max_part_size=65_536) as form:
        check_form(request, form)
        yield form


def check_form(request: Request, form: FormData) -> None:
    """Answer 403 unless the form, or a header of the page's script, carries the token."""
    given = form.get(FIELD) or request.headers.get(HEADER, "")
    if not isinstance(given, str) or not hmac.compare_digest(given.encode("utf-8", "replace"), form_token(request).encode()):
        raise HTTPException(403, "this form is too old, or not from this desk: go back, load the page anew and try again")


Form = Annotated[FormData, Depends(read_form)]


def text_of(form: FormData, name: str, *, most: int = 1_000, empty: bool = False) -> str:
    """Return a field's text; answers 400 where it is not there, too long or (unless `empty`) without a word.

    >>> text_of(FormData({"why": "  seen on film "}), "why"), text_of(FormData({}), "why", empty=True)
    ('seen on film', '')
    """
    given = form.get(name, "")
    if not isinstance(given, str):
        raise HTTPException(400, f"{name}: words are wanted, not a file")
    if len(given) > most:
        raise HTTPException(400, f"{name}: at most {most:,} characters")
    told = given.strip() if name != "password" else given
    if not told and not empty:
        raise HTTPException(400, f"{name}: nothing was given")
    return told


def ask_role(request: Request, needed: Role) -> Viewer:
    """Return who acts; answers 403 for a lesser role."""
    viewer = viewer_of(request)
    if not viewer.may(needed):
        raise HTTPException(403, f"this takes the role {needed}")
    return viewer


def pen_of(request: Request) -> Pen:
    """Return the pen of this desk."""
    found: Pen = request.app.state.pen
    return found


def safe_path(given: str, usual: str = "/") -> str:
    """Return a path of this desk to go on to; anything that might lead elsewhere becomes `usual`.

    >>> safe_path("/disputes?as-of=2020-02-03"), safe_path("//elsewhere.example/"), safe_path("https://elsewhere.example")
    ('/disputes?as-of=2020-02-03', '/', '/')
    """
    return given if _PATH.fullmatch(given) else usual


def go_to(path: str, usual: str = "/") -> RedirectResponse:
    """Return the answer that lets a browser go on to a page of this desk, so that loading it again sends nothing twice.

    >>> go_to("/incidents?page=2").headers["location"], go_to("https://elsewhere.example/").headers["location"]
    ('/incidents?page=2', '/')
    """
    return RedirectResponse(safe_path(path, usual), 303)
