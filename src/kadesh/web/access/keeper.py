"""What only a keeper does: let others in, and look at what was done."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kadesh.web.access.account import role_named
from kadesh.web.access.entry import HASHING
from kadesh.web.access.forms import Form, ask_role, go_to, pen_of, text_of
from kadesh.web.access.visitor import actor_of
from kadesh.web.render import draw

KEEPER = APIRouter(include_in_schema=False)
LINES = 100


@KEEPER.get("/users")
def show_users(request: Request) -> Response:
    """Show who may sign in, with forms to change it."""
    ask_role(request, "keeper")
    return draw(request, "users.html", values={"users": pen_of(request).accounts.users()})


@KEEPER.post("/users/{act}")
def change_user(request: Request, act: str, form: Form) -> Response:
    """Add a user, or change one."""
    ask_role(request, "keeper")
    accounts, by = pen_of(request).accounts, actor_of(request)
    name = text_of(form, "name", most=100)
    if act == "add":
        with HASHING:
            accounts.add_user(name, role_named(text_of(form, "role")), password=text_of(form, "password"), by=by)
    elif act == "role":
        accounts.set_role(name, role_named(text_of(form, "role")), by=by)
    elif act in ("disable", "enable"):
        accounts.set_disabled(name, disabled=act == "disable", by=by)
    elif act == "password":
        with HASHING:
            accounts.set_password(name, text_of(form, "password"), by=by)
    else:
        raise HTTPException(404, "nothing of this kind can be done to a user")
    return go_to("/users")


@KEEPER.get("/audit")
def show_audit(request: Request, before: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None) -> Response:
    """Show what was done, the newest first."""
    ask_role(request, "keeper")
    lines = pen_of(request).accounts.log(before=before, limit=LINES)
    older = lines[-1].seq if len(lines) == LINES and lines[-1].seq > 1 else None
    return draw(request, "audit.html", values={"lines": lines, "older": older})
