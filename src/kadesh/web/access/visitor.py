"""Who a request comes from: by a token, by a session, or the person at this machine."""

import base64
import binascii
import hashlib
import hmac
from dataclasses import dataclass

from fastapi import Request

from kadesh.errors import NotAllowed
from kadesh.store.accounts import Accounts
from kadesh.store.audit import Actor
from kadesh.store.passwords import make_secret
from kadesh.store.sessions import find_session
from kadesh.web.access.hosts import find_address
from kadesh.web.viewer import LOCAL, Viewer

COOKIE, SECURE_COOKIE = "kadesh", "__Host-kadesh"
LONGEST = 100
"""Characters of a cookie's or token's secret; a longer one is none of ours."""


@dataclass
class Visitor:
    """Who asks. `viewer` is None for somebody who has yet to sign in; `alone` is true where the ledger has no users.

    `secret` is what the browser's cookie holds, whether or not it stands for a session; `fresh` is one to be sent with
    the answer; `by_token` that a program asks.
    """

    viewer: Viewer | None
    alone: bool
    secret: str | None = None
    by_token: bool = False
    fresh: str | None = None


def identify(request: Request, accounts: Accounts) -> Visitor:
    """Return who asks. A wrong token is an error (NotAllowed), not a visitor without one."""
    given = request.headers.get("authorization")
    if given is not None:
        token = accounts.find_token(_read_token(given, request.method))
        if token is None:
            raise NotAllowed("this token is not, or no longer, good for anything")
        return Visitor(Viewer(token.user, token.role), alone=False, by_token=True)
    secret = request.cookies.get(cookie_name(request))
    if secret is not None and not (secret.isascii() and 0 < len(secret) <= LONGEST):
        secret = None
    session = find_session(accounts, secret) if secret else None
    if session:
        return Visitor(Viewer(session.user.name, session.user.role), alone=False, secret=secret)
    alone = not accounts.has_users()
    return Visitor(LOCAL if alone else None, alone, secret)


def cookie_name(request: Request) -> str:
    """Return what the cookie is called: under https by a name that no other host and no plain page can set."""
    return SECURE_COOKIE if request.url.scheme == "https" else COOKIE


def cookie_header(request: Request, secret: str) -> str:
    """Return the Set-Cookie line for a secret, '' to forget it: for this host, not for scripts, not for others' forms."""
    secure = "; Secure" if request.url.scheme == "https" else ""
    gone = "" if secret else "; Max-Age=0"
    return f"{cookie_name(request)}={secret}; Path=/; HttpOnly; SameSite=Lax{secure}{gone}"


def visitor_of(request: Request) -> Visitor:
    """Return who asks, as the guard found out."""
    found: Visitor = request.state.visitor
    return found


def actor_of(request: Request) -> Actor:
    """Return who acts and from where, for the log."""
    viewer = visitor_of(request).viewer
    return Actor(viewer.name if viewer else None, find_address(request))


def form_token(request: Request) -> str:
    """Return what a form must send along: made of the browser's secret and of one that no browser knows."""
    visitor = visitor_of(request)
    if visitor.secret is None:
        visitor.secret = visitor.fresh = make_secret()
    key: bytes = request.app.state.form_key
    return hmac.new(key, visitor.secret.encode(), hashlib.sha256).hexdigest()


def _read_token(header: str, method: str) -> str:
    """Return the token in an Authorization header: as Bearer, or as the password of Basic for what reads feeds."""
    kind, _, rest = header.partition(" ")
    if kind.lower() == "bearer":
        return rest.strip()[: LONGEST * 2]
    if kind.lower() == "basic" and method in ("GET", "HEAD"):
        try:
            return base64.b64decode(rest.strip(), validate=True).decode("ascii").partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return ""
    return ""
