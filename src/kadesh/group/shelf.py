"""Units and texts on disk while an archive is grouped: in memory is only what was asked for last.

What is put down is our own, in a file without a name that nobody else can open and that is gone when the shelf is.
"""

import pickle
import tempfile
from array import array
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import BinaryIO, overload

from kadesh.group.unit import Account, Unit, rank
from kadesh.model.claim import Event
from kadesh.model.where import Place

AT_HAND = 2048
"""Units that are kept in memory."""


class Shelf(Sequence[Unit]):
    """Units in the order of `rank`, and the texts of their reports. Eight bytes a unit and some 200 a report are kept."""

    def __init__(self) -> None:
        self._file: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115 - open for as long as the shelf is; see `close`
        self._places: dict[Place, int] = {}
        self._known: list[Place] = []
        self._starts = array("q")
        self._ranks: list[bytes] = []
        self._texts: dict[bytes, int] = {}
        self._at_hand = lru_cache(maxsize=AT_HAND)(self._take)

    def put_text(self, report_id: str, text: str) -> None:
        """Put down the text of a report."""
        self._texts[_short(report_id)] = self._put(text)

    def put(self, unit: Unit) -> None:
        """Put down a unit; `seal` comes after the last one."""
        day, unit_id = rank(unit)
        self._ranks.append(f"{day}{unit_id}\0".encode() + len(self._starts).to_bytes(5, "big"))
        slim = Unit(tuple(map(_slim, unit.claims)), unit.published, unit.words)
        assert slim.sentence  # worked out once here, and put down with the unit
        self._starts.append(self._put(slim))

    def seal(self) -> None:
        """Bring the units into their order."""
        self._ranks.sort()
        self._starts = array("q", (self._starts[int.from_bytes(rank[-5:], "big")] for rank in self._ranks))
        self._ranks.clear()

    def text(self, report_id: str) -> str:
        """Return the text of a report, nothing where it is not known."""
        start = self._texts.get(_short(report_id))
        return "" if start is None else str(self._load(start))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, at: int) -> Unit: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Unit]: ...
    def __getitem__(self, at: int | slice) -> Unit | Sequence[Unit]:
        """Return the unit at a position."""
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        return self._at_hand(at)

    def _take(self, at: int) -> Unit:
        found = self._load(self._starts[at])
        assert isinstance(found, Unit)
        return found

    def _put(self, thing: object) -> int:
        start = self._file.seek(0, 2)
        _Pickler(self._file, self._places, self._known).dump(thing)
        return start

    def _load(self, start: int) -> object:
        self._file.seek(start)
        return _Unpickler(self._file, self._known).load()


class _Pickler(pickle.Pickler):
    """Puts a place down by its number: the same few thousand are named again and again."""

    def __init__(self, file: BinaryIO, numbers: dict[Place, int], known: list[Place]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._numbers = numbers
        self._known = known

    def persistent_id(self, thing: object) -> int | None:
        """Return the number of a place, which is a new one for a new place; None for all else."""
        if not isinstance(thing, Place):
            return None
        number = self._numbers.setdefault(thing, len(self._known))
        if number == len(self._known):
            self._known.append(thing)
        return number


class _Unpickler(pickle.Unpickler):
    """Reads what `_Pickler` wrote."""

    def __init__(self, file: BinaryIO, known: list[Place]) -> None:
        super().__init__(file)
        self._known = known

    def persistent_load(self, pid: int) -> Place:
        """Return the place of that number."""
        return self._known[pid]


def _slim(claim: Account) -> Account:
    """The claim without what grouping does not ask for; its id is as before, for it is made of other fields.

    The words of an event stay, for they tell whether it is more than a bare "attack".
    """
    quote = claim.evidence.quote if isinstance(claim, Event) else ""
    return replace(claim, evidence=replace(claim.evidence, quote=quote, antecedents=()), attribution=())


def _short(report_id: str) -> bytes:
    """The digits of an id in half the bytes."""
    return bytes.fromhex(report_id.rsplit("-", 1)[-1])
