"""Names of files as a browser sends them: only a label, never a path."""

import re

from kadesh.brief.safety import clean_text

_LONGEST = 100
_PLAIN = re.compile(r"[^\w .()+,@-]")


def clean_name(given: str) -> str:
    """Return the last part of a name, without anything that means something to a file system.

    >>> clean_name("../../etc/passwd"), clean_name("C:\\\\reports\\\\day 1.txt"), clean_name("..")
    ('passwd', 'day 1.txt', 'report')
    """
    last = re.split(r"[/\\]", clean_text(given))[-1]
    plain = _PLAIN.sub("_", last).strip(" .")
    stem, dot, suffix = plain.rpartition(".")
    short = f"{stem[: _LONGEST - 12]}{dot}{suffix[:11]}" if dot else plain[:_LONGEST]
    while len(short.encode("utf-8")) > 200:
        short = short[1:]
    return short or "report"
