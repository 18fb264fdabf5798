"""Every error Kadesh raises on purpose, in one tree.

    KadeshError
    |-- InputError            what a person gave cannot be used
    |   |-- NotFound          a path, an incident or a claim that is not there
    |   |-- NothingReadable   paths were given, and not one report came out of them
    |   |-- CannotRead        one file or record that is no report (kept, with its reason; the rest is read)
    |   |-- BadPack           a pack that is wrong, line by line
    |   |-- BadSetting        a setting that is wrong
    |   `-- NotAllowed        who asks may not do it
    |       |-- WrongPassword    name and password do not go together
    |       `-- TooManyAttempts  to sign in, for now
    |-- LedgerError           the ledger cannot be used
    |   |-- NotALedger        the file is something else
    |   |-- LedgerReadOnly    it can be read but not written
    |   |-- LedgerTooNew      written by a newer Kadesh
    |   `-- LedgerBroken      the chain of its rows does not hold
    |-- NotReady              what was asked for is still being made; it will be there soon
    `-- MissingExtra          an optional package is not installed

Each carries one line that a person can act on, and the command line's exit code.
"""

from datetime import timedelta


class KadeshError(Exception):
    """Root of the tree; its text is one line for a person."""

    exit_code = 1


class InputError(KadeshError):
    """What a person gave cannot be used."""

    exit_code = 2


class NotFound(InputError):
    """A path, an incident or a claim that is not there."""


class NothingReadable(InputError):
    """Paths were given, and not one report came out of them."""

    exit_code = 3


class CannotRead(InputError):
    """One file or record that is no report.

    `reason` is a short code that is stored and counted, such as `empty`, `binary` or `too-large`.
    """

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


class BadPack(InputError):
    """A pack that is wrong; `problems` has one line for each fault."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(f"{len(problems)} problem(s) in the pack, the first: {problems[0]}")
        self.problems = problems


class BadSetting(InputError):
    """A setting that is wrong."""


class NotAllowed(InputError):
    """Who asks may not do it."""


class WrongPassword(NotAllowed):
    """Name and password do not go together, whether or not there is such a name."""


class TooManyAttempts(NotAllowed):
    """Too many attempts to sign in; `wait` is how long it takes until the next one counts."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(f"too many attempts to sign in; try again in {max(1, round(wait.total_seconds() / 60))} minutes")
        self.wait = wait


class LedgerError(KadeshError):
    """The ledger cannot be used."""

    exit_code = 4


class NotALedger(LedgerError):
    """The file is something else than a ledger."""


class LedgerReadOnly(LedgerError):
    """The ledger can be read but not written."""


class LedgerTooNew(LedgerError):
    """The ledger was written by a newer Kadesh."""


class LedgerBroken(LedgerError):
    """The chain of the ledger's rows does not hold."""


class NotReady(KadeshError):
    """What was asked for is still being made; the text says how far it is, and it will be there soon."""


class MissingExtra(KadeshError):
    """An optional package is not installed; the text names the extra to install."""
