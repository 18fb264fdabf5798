"""Small reports of our own in every format, and short ways to read them."""

import io
from pathlib import Path

from kadesh.model.report import Report, Unreadable
from kadesh.read.base import USUAL_LIMITS, Limits
from kadesh.read.paths import read_paths

TEXT = "Five soldiers died in shelling near the town, the ministry said on Monday."
PAGE = f"""<!DOCTYPE html>
<html><head><title>Shelling near the town</title>
<meta property="og:site_name" content="Example Wire">
<meta property="article:published_time" content="2020-02-03T10:00:00Z">
<link rel="canonical" href="https://news.example/shelling">
</head><body><nav><a href="/">Home</a> <a href="/about">About</a></nav>
<article><h1>Shelling near the town</h1><p>{TEXT}</p><p>Two more were hurt.</p></article>
<script>var tracker = 1;</script></body></html>"""
MESSAGE = f"""From: Example Wire <desk@wire.example>
Date: Mon, 03 Feb 2020 10:00:00 +0000
Subject: Shelling near the town
Message-ID: <1@wire.example>

{TEXT}
"""


def read_bytes(raw: bytes, *, limits: Limits = USUAL_LIMITS) -> list[Report | Unreadable]:
    """What standard input with `raw` in it yields."""
    return list(read_paths(["-"], stdin=io.BytesIO(raw), limits=limits))


def read_file(folder: Path, name: str, raw: bytes | str) -> list[Report | Unreadable]:
    """What a file called `name` with `raw` in it yields."""
    path = folder / name
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return list(read_paths([path]))


def the_report(found: list[Report | Unreadable]) -> Report:
    """The one report in `found`."""
    (report,) = found
    assert isinstance(report, Report), report
    return report


def reports(found: list[Report | Unreadable]) -> list[Report]:
    """The reports among `found`."""
    return [item for item in found if isinstance(item, Report)]


def refusals(found: list[Report | Unreadable]) -> list[tuple[str, str]]:
    """Name and reason of what in `found` is no report."""
    return [(item.name, item.reason) for item in found if isinstance(item, Unreadable)]
