"""One's own account: password, sessions, tokens."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from kadesh.errors import NotAllowed
from kadesh.model.role import ROLES, Role
from kadesh.store.sessions import check_own_password, sign_in
from kadesh.web.access.entry import HASHING, with_secret
from kadesh.web.access.forms import Form, ask_role, go_to, pen_of, text_of
from kadesh.web.access.hosts import find_address
from kadesh.web.access.visitor import actor_of, visitor_of
from kadesh.web.render import draw

ACCOUNT = APIRouter(prefix="/account", include_in_schema=False)


@ACCOUNT.get("")
def show_account(request: Request) -> Response:
    """Show who is signed in, with the tokens of his."""
    return _draw(request)


@ACCOUNT.post("/password")
def take_password(request: Request, form: Form) -> Response:
    """Set another password once the old one was told; every other session ends."""
    name, accounts = _user(request), pen_of(request).accounts
    old, new = text_of(form, "password"), text_of(form, "new-password")
    with HASHING:
        check_own_password(accounts, name, password=old, origin=find_address(request))
        accounts.set_password(name, new, by=actor_of(request))
        secret = sign_in(accounts, name, password=new, origin=find_address(request))
    return with_secret(request, go_to("/account"), secret=secret)


@ACCOUNT.post("/token")
def take_token(request: Request, form: Form) -> Response:
    """Make a token and show it this once."""
    name, accounts = _user(request), pen_of(request).accounts
    role = role_named(text_of(form, "role"))
    days = int(told) if (told := text_of(form, "days")).isascii() and told.isdigit() and len(told) < 5 else 0
    secret = accounts.make_token(name, text_of(form, "label"), role=role, days=days, by=actor_of(request))
    return _draw(request, secret)


@ACCOUNT.post("/token/revoke")
def take_revocation(request: Request, form: Form) -> Response:
    """Let one of one's own tokens do nothing from now on."""
    pen_of(request).accounts.revoke_token(text_of(form, "token"), by=actor_of(request), of=_user(request))
    return go_to("/account")


def _draw(request: Request, secret: str | None = None) -> Response:
    viewer, alone = ask_role(request, "reader"), visitor_of(request).alone
    tokens = () if alone else pen_of(request).accounts.tokens(viewer.name)
    roles = [role for role in ROLES if viewer.may(role)]
    return draw(request, "account.html", values={"alone": alone, "tokens": tokens, "roles": roles, "secret": secret})


def _user(request: Request) -> str:
    """Return who is signed in; there is nobody in a desk for one person."""
    viewer = ask_role(request, "reader")
    if visitor_of(request).alone:
        raise NotAllowed("nobody signs in to this desk; add users first")
    return viewer.name


def role_named(given: str) -> Role:
    """Return the role of that name; raises NotAllowed for none.

    >>> role_named("reviewer")
    'reviewer'
    >>> role_named("owner")
    Traceback (most recent call last):
        ...
    kadesh.errors.NotAllowed: there is no such role
    """
    found = next((role for role in ROLES if role == given), None)
    if found is None:
        raise NotAllowed("there is no such role")
    return found
