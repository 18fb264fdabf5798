"""Signing in and out."""

from threading import Semaphore
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kadesh.errors import TooManyAttempts, WrongPassword
from kadesh.store.sessions import sign_in, sign_out, sign_out_everywhere
from kadesh.web.access.forms import Form, ask_role, go_to, pen_of, safe_path, text_of
from kadesh.web.access.hosts import find_address
from kadesh.web.access.visitor import actor_of, cookie_header, visitor_of
from kadesh.web.render import draw

ENTRY = APIRouter(include_in_schema=False)
HASHING = Semaphore(2)
"""So many passwords are looked at at once: each takes 64 MiB."""
PATIENCE = 10.0


@ENTRY.get("/sign-in")
def show_sign_in(request: Request, next: Annotated[str, Query(max_length=2_048)] = "/") -> Response:  # its name in the URL
    """Ask for name and password; who is in already goes on."""
    if visitor_of(request).viewer is not None:
        return go_to(next)
    return draw(request, "sign-in.html", values={"next": safe_path(next), "line": None})


@ENTRY.post("/sign-in")
def take_sign_in(request: Request, form: Form) -> Response:
    """Begin a session, with a secret that nobody had before."""
    onward = safe_path(text_of(form, "next", most=2_048, empty=True))
    name, password = text_of(form, "name", empty=True, most=200), text_of(form, "password", empty=True)
    if not HASHING.acquire(timeout=PATIENCE):
        raise HTTPException(503, "too many sign in at this moment; try again", {"Retry-After": "5"})
    try:
        before = visitor_of(request).secret
        secret = sign_in(pen_of(request).accounts, name, password=password, origin=find_address(request), before=before)
    except WrongPassword as error:
        return draw(request, "sign-in.html", values={"next": onward, "line": str(error)}, status=403)
    except TooManyAttempts as error:
        page = draw(request, "sign-in.html", values={"next": onward, "line": str(error)}, status=429)
        page.headers["Retry-After"] = str(int(error.wait.total_seconds()) + 1)
        return page
    finally:
        HASHING.release()
    return with_secret(request, go_to(onward), secret=secret)


@ENTRY.post("/sign-out")
def take_sign_out(request: Request, form: Form) -> Response:
    """Sign out here, or wherever this user is signed in."""
    viewer, secret = ask_role(request, "reader"), visitor_of(request).secret
    accounts = pen_of(request).accounts
    if form.get("everywhere"):
        sign_out_everywhere(accounts, viewer.name, by=actor_of(request))
    elif secret:
        sign_out(accounts, secret, by=actor_of(request))
    answer = with_secret(request, go_to("/sign-in"), secret="")
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


def with_secret(request: Request, answer: Response, *, secret: str) -> Response:
    """Return the answer with the browser's new secret, or none (an empty one)."""
    visitor_of(request).fresh = None
    answer.headers.append("Set-Cookie", cookie_header(request, secret))
    return answer
