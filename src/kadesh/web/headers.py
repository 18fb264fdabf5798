"""What every answer of the desk tells the browser: run nothing and load nothing that is not the desk's own."""

from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
KEPT = "no-cache"
"""Static files may be kept by a browser and are asked for again; nothing else may be kept anywhere."""


class SecurityHeaders:
    """Middleware that adds the policy and the headers above to every answer."""

    def __init__(self, app: ASGIApp, *, tiles: str | None = None) -> None:
        self.app = app
        self.policy = make_policy(tiles)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with the headers added."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        kept = KEPT if scope["path"].startswith("/static/") else "no-store"

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = self.policy
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", kept)
            await send(message)

        await self.app(scope, receive, send_with_headers)


def make_policy(tiles: str | None = None) -> str:
    """Return the content security policy; the map may also load from the origin of `tiles`, and from nowhere else.

    >>> "unsafe-inline" in make_policy("https://tiles.example/world.pmtiles")
    False
    """
    policy = dict(POLICY)
    origin = find_origin(tiles)
    if origin:
        policy["connect-src"] += f" {origin}"
        policy["img-src"] += f" {origin}"
    return "; ".join(f"{name} {value}" for name, value in policy.items())


def find_origin(address: str | None) -> str | None:
    """Return scheme, host and port of an address on the web, None for anything else.

    >>> find_origin("https://tiles.example:8443/a/{z}/{x}/{y}.png")
    'https://tiles.example:8443'
    """
    parts = urlsplit(address or "")
    safe = all(sign.isalnum() or sign in ".-:[]" for sign in parts.netloc)
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("http", "https") and parts.netloc and safe else None
