"""Why something given is no report: the short codes that are stored and counted, and what each means.

The page docs/reference/formats.md says the same; a test holds the two together.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from kadesh.errors import CannotRead

REASONS: dict[str, str] = {
    "archive": "a compressed file or an archive; unpack it first",
    "bad-date": "a day was given that is no day, or can be read in two ways; the report is read without it",
    "binary": "not text (a picture, a PDF, a program)",
    "broken-line": "a line or row that does not follow the format of its file",
    "cannot-open": "the system does not let it be opened",
    "empty": "no characters in it, or only blanks",
    "empty-folder": "a folder with no files in it",
    "encoding": "bytes that no known encoding turns into text",
    "format": "text in a format that is not read",
    "hidden": "a hidden file or folder, skipped",
    "ledger": "a ledger or another SQLite file; a ledger is given with --ledger",
    "missing": "nothing is there under that name",
    "named-twice": "a manifest names one file twice; its first line counts",
    "no-text": "a page, message or record without any text of its own",
    "outside-folder": "a name or link that leads out of the folder, not followed",
    "parser": "the page or message broke its parser",
    "special-file": "a device, pipe or link to a folder inside a folder, skipped",
    "too-complex": "too many tags or too deeply nested to be read in bounded time",
    "too-large": "above a limit of size",
}


def cannot_read(reason: str, detail: str | None = None) -> CannotRead:
    """Return the error for `reason`, with `detail` or else the reason's own words; KeyError for a code not in REASONS.

    >>> cannot_read("empty").detail, cannot_read("broken-line", "line 3 is cut off").detail
    ('no characters in it, or only blanks', 'line 3 is cut off')
    """
    meaning = REASONS[reason]
    return CannotRead(reason, detail or meaning)


@contextmanager
def parsing(what: str) -> Iterator[None]:
    """Turn whatever a parser of hostile input raises into CannotRead, so that one bad file never stops the rest.

    >>> with parsing("the page"):
    ...     [][0]
    Traceback (most recent call last):
        ...
    kadesh.errors.CannotRead: parser: the page broke its parser (IndexError)
    """
    try:
        yield
    except CannotRead:
        raise
    except RecursionError as error:
        raise cannot_read("too-complex", f"{what} is nested too deeply") from error
    except Exception as error:
        raise cannot_read("parser", f"{what} broke its parser ({type(error).__name__})") from error
