"""What is asked of every request before anything else sees it: under which name, from whom, how large, from which page."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kadesh.errors import KadeshError, NotAllowed
from kadesh.web.access.bounds import FORM, Bounds, bound_body
from kadesh.web.access.hosts import is_asked_for, is_own_form
from kadesh.web.access.visitor import Visitor, cookie_header, identify
from kadesh.web.pen import Pen

SAFE = ("GET", "HEAD", "OPTIONS")
STATIC = "/static/"
SIGN_IN = "/sign-in"
MACHINES = ("/api/", "/feeds/")
"""Where programs ask: they are told to bring a token, and sent to no page."""


class Guard:
    """Middleware: sets `request.state.viewer` and `request.state.visitor`, or refuses."""

    def __init__(
        self, app: ASGIApp, *, pen: Pen, names: Sequence[str] = (), large: Mapping[str, Bounds] | None = None
    ) -> None:
        self.app = app
        self.pen = pen
        self.names = names
        self.large = large or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or answer why not."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["path"].startswith(STATIC):
            scope.setdefault("state", {}).update(visitor=Visitor(None, alone=False), viewer=None)  # nobody is asked
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # the desk has no other kind of connection
        request = Request(scope)
        visitor = await self._look(request)
        bounds = self.large.get(request.url.path, FORM)
        refusal = visitor if isinstance(visitor, Response) else self._refuse(request, visitor, bounds)
        if refusal is not None:
            refusal.headers["Vary"] = "Cookie, Authorization"
            await refusal(scope, receive, send)
            return
        assert isinstance(visitor, Visitor)
        state = scope.setdefault("state", {})
        state["visitor"], state["viewer"] = visitor, visitor.viewer
        await self.app(scope, bound_body(receive, bounds), _mark(send, request, visitor=visitor))

    async def _look(self, request: Request) -> Visitor | Response:
        try:
            return await run_in_threadpool(lambda: identify(request, self.pen.accounts))
        except NotAllowed as error:
            return _refusal(str(error), 401, headers={"WWW-Authenticate": 'Bearer realm="Kadesh"'})
        except KadeshError as error:
            return _refusal(str(error), 503)

    def _refuse(self, request: Request, visitor: Visitor, bounds: Bounds) -> Response | None:
        if not is_asked_for(request, self.names, alone=visitor.alone):
            return _refusal("the desk is not asked for under this name or from there", 421)
        changes = request.method not in SAFE
        if changes and (visitor.by_token or not is_own_form(request)):
            return _refusal("this comes from no page of this desk", 403)
        length = request.headers.get("content-length", "0")
        if not (length.isascii() and length.isdigit() and len(length) < 16):
            return _refusal("the length of what is sent is no number", 400)
        if int(length) > bounds.size:
            return _refusal(f"more than {bounds.size:,} bytes were sent", 413)
        if visitor.viewer is None and request.url.path != SIGN_IN:
            return _send_to_sign_in(request)
        return None


def _send_to_sign_in(request: Request) -> Response:
    if request.url.path.startswith(MACHINES):
        return _refusal("sign in, or bring a token", 401, headers={"WWW-Authenticate": 'Bearer realm="Kadesh"'})
    back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    address = f"{SIGN_IN}?{urlencode({'next': back if request.method in SAFE else '/'})}"
    if request.headers.get("hx-request"):
        return _refusal("sign in", 401, headers={"HX-Redirect": address})
    return RedirectResponse(address, 303)


def _refusal(line: str, status: int, *, headers: Mapping[str, str] | None = None) -> Response:
    return PlainTextResponse(line + "\n", status, headers=dict(headers or {}))


def _mark(send: Send, request: Request, *, visitor: Visitor) -> Send:
    """Return `send`, which tells caches whom an answer is for and hands out a secret where a form was drawn."""

    async def send_marked(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.add_vary_header("Cookie, Authorization")
            if visitor.fresh:
                headers.append("Set-Cookie", cookie_header(request, visitor.fresh))
        await send(message)

    return send_marked
