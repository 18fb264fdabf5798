"""How large and how slow a request may be."""

import asyncio
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.types import Message, Receive


@dataclass(frozen=True)
class Bounds:
    """The most bytes of a body, and the seconds in which all of it must have come."""

    size: int = 65_536
    seconds: float = 20.0


FORM = Bounds()


def bound_body(receive: Receive, bounds: Bounds) -> Receive:
    """Return `receive`, which answers 413 and 408 where a body is too large or comes too slowly.

    What is waited for after the body, such as that somebody leaves, may take as long as it takes.
    """
    begun: list[float] = []
    seen = 0
    whole = False

    async def receive_within() -> Message:
        nonlocal seen, whole
        if whole:
            return await receive()
        now = asyncio.get_running_loop().time()
        begun.append(now)
        try:
            async with asyncio.timeout_at(begun[0] + bounds.seconds):
                message = await receive()
        except TimeoutError as error:
            raise HTTPException(408, "what was sent came too slowly") from error
        seen += len(message.get("body", b""))
        whole = not message.get("more_body", False)
        if seen > bounds.size:
            raise HTTPException(413, f"more than {bounds.size:,} bytes were sent")
        return message

    return receive_within
