"""Under which names and from where the desk may be asked: a page elsewhere must not reach it through the browser."""

import ipaddress
import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.requests import Request

_HOST = re.compile(r"(\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9._-]{1,253})(?::[0-9]{1,5})?", re.ASCII)
_SAME = ("same-origin", "none")


def is_loopback(host: str) -> bool:
    """Return whether an address is that of this machine itself.

    >>> is_loopback("127.0.0.1"), is_loopback("[::1]"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def find_host(request: Request) -> str | None:
    """Return the name the desk was asked under, in lower case and without its port; None for what is none."""
    given = request.headers.getlist("host")
    found = _HOST.fullmatch(given[0]) if len(given) == 1 else None
    return found[1].lower() if found else None


def is_asked_for(request: Request, names: Sequence[str], *, alone: bool) -> bool:
    """Return whether the desk may answer under the name it was asked under.

    A page elsewhere can let its own name point to this machine and so read what is here (DNS rebinding). A desk for one
    person (`alone`) therefore answers to this machine's own names only, and to this machine only; a desk of a team to
    `names`, or to any name where there are none: its visitors sign in, and the browser sends no cookie to another name.
    """
    host = find_host(request)
    if host is None:
        return False
    if alone:
        return (is_loopback(host) or host in names) and is_loopback(find_address(request))
    return not names or host in names or is_loopback(host)


def is_own_form(request: Request) -> bool:
    """Return whether a request that changes something comes from a page of this desk, as far as the browser tells."""
    site = request.headers.get("sec-fetch-site")
    if site is not None and site not in _SAME:
        return False
    told = request.headers.get("origin") or request.headers.get("referer")
    if told is None:
        return True  # an old browser; the form's token is asked for all the same
    parts = urlsplit(told)
    return (parts.scheme, parts.netloc.lower()) == (request.url.scheme, request.headers.get("host", "").lower())


def find_address(request: Request) -> str:
    """Return the address that asks, as the connection tells it."""
    return request.client.host if request.client else "unknown"
