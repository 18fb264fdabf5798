"""A page: the accounts of one report where they stand in its text, and what of the text lies between them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kadesh.group.told import Tellings
from kadesh.group.unit import FINENESS, Account
from kadesh.group.wording import Vector, vector
from kadesh.model.claim import FIGHTS, Event, Toll
from kadesh.model.hardship import died_of_hardship

_SENTENCE = re.compile(r"[.!?]['\"”’)]?\s{1,20}(?=[A-Z\"“'‘(])|\n")
_LINE = re.compile(r"\n")


@dataclass(frozen=True)
class Page:
    """The accounts of one report in the order of its text; the text is None where the report is not at hand."""

    accounts: tuple[Account, ...]
    text: str | None

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """Where sentences begin; a text that is not at hand has none."""
        return (0, *(m.end() for m in _SENTENCE.finditer(self.text))) if self.text is not None else ()

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        return (0, *(m.end() for m in _LINE.finditer(self.text))) if self.text is not None else ()

    @cached_property
    def _sentence_of(self) -> dict[str, int]:
        return {c.id: bisect_right(self.sentences, c.evidence.start) - 1 for c in self.accounts}

    @cached_property
    def _known(self) -> dict[str, Account]:
        return {c.id: c for c in self.accounts}

    @cached_property
    def _events_before(self) -> tuple[int, ...]:
        counts = [0]
        for account in self.accounts:
            counts.append(counts[-1] + isinstance(account, Event))
        return tuple(counts)

    @cached_property
    def _place_in_order(self) -> dict[str, int]:
        return {c.id: i for i, c in enumerate(self.accounts)}

    @cached_property
    def _words(self) -> dict[int, Vector]:
        return {}

    @cached_property
    def events(self) -> int:
        """How many events the report tells of."""
        return self._events_before[-1]

    @cached_property
    def days(self) -> int:
        """How many days, or spans of days, its accounts state."""
        return len({(c.when.first, c.when.last) for c in self.accounts if c.when.known})

    @cached_property
    def places(self) -> int:
        """How many places, none larger than a district, its accounts name."""
        fine = [c.where for c in self.accounts if c.where.words and FINENESS[c.where.precision] >= FINENESS["district"]]
        return len({w.place.id if w.place else w.words for w in fine})

    def sentence(self, account: Account) -> int:
        """Return the number of the sentence in which an account begins."""
        return self._sentence_of[account.id]

    def on_one_line(self, a: Account, b: Account) -> bool:
        """Return whether two accounts stand in one paragraph."""
        return bisect_right(self._lines, a.evidence.start) == bisect_right(self._lines, b.evidence.start)

    @cached_property
    def size(self) -> tuple[str, ...]:
        """How many events, days, places and tolls it has in all, as rows of the table within.csv."""
        few = ("none", "one", "few", "few")
        events = few[self.events] if self.events < len(few) else "many"
        days, places = (("one", "one", "two")[n] if n < 3 else "many" for n in (self.days, self.places))
        tolls = len(self.accounts) - self.events
        rows = (
            f"events {events}",
            f"days {days}",
            f"places {places}",
            f"tolls {'few' if tolls < 3 else 'some' if tolls < 6 else 'many'}",
        )
        alone = self.events < 2 and self.days < 2 and self.places < 2
        return (*rows, "one event, day and place in all") if alone else rows

    def sentence_text(self, account: Account) -> str:
        """Return the words of the sentence in which an account begins."""
        number = self.sentence(account)
        ends = self.sentences[number + 1] if number + 1 < len(self.sentences) else None
        return (self.text or "")[self.sentences[number] : ends]

    def sentence_words(self, account: Account) -> Vector:
        """Return the weighted words of that sentence."""
        number = self.sentence(account)
        if number not in self._words:
            self._words[number] = vector(self.sentence_text(account))
        return self._words[number]

    @cached_property
    def tellings(self) -> Tellings:
        """What each sentence tells; a text that is not at hand has none."""
        return Tellings(self.text or "", self.sentences)

    def whole_of(self, account: Account) -> Account:
        """Return the toll that a toll is a part of, through all the parts between; any other account is its own whole."""
        return self._wholes.get(account.id, account)

    @cached_property
    def _wholes(self) -> dict[str, Account]:
        """The wholes of those accounts that are parts."""
        parts = (c for c in self.accounts if isinstance(c, Toll) and c.part_of in self._known)
        return {part.id: self._climb(part) for part in parts}

    def _climb(self, account: Account) -> Account:
        seen: set[str] = set()
        while isinstance(account, Toll) and account.part_of in self._known and account.id not in seen:
            seen.add(account.id)
            account = self._known[account.part_of or ""]
        return account

    def event_of(self, account: Account) -> str | None:
        """Return the id of the event that an account is, or that it or its whole belongs to."""
        return self._events[account.id]

    @cached_property
    def _events(self) -> dict[str, str | None]:
        return {c.id: self._find_event(c) for c in self.accounts}

    def _find_event(self, account: Account) -> str | None:
        if isinstance(account, Event):
            return account.id
        whole = self.whole_of(account)
        return (whole.event if isinstance(whole, Toll) else None) or account.event

    def deed_of(self, account: Account) -> Event | None:
        """Return that event itself, None where there is none or the gate did not let it through."""
        found = self._known.get(self.event_of(account) or "")
        return found if isinstance(found, Event) else None

    def differ_in_cause(self, a: Account, b: Account) -> bool:
        """Return whether the people of one died of cold or hunger, and the other is of violence or suffered it."""
        one, other = (c.id in self._of_hardship for c in (a, b))
        return one != other and self._is_violent(b if one else a)

    def differ_in_deed(self, a: Account, b: Account) -> bool:
        """Return whether their events answer each other, an aircraft was shot down in one alone, or one is of a third side.

        'Rebels fired on the base and the army shelled their village' tells of two deeds, and so does a helicopter's fall
        beside the raid that it flew.
        """
        one, other = self.deed_of(a), self.deed_of(b)
        if one is not None and one is other:
            return _is_a_stranger(a, one) != _is_a_stranger(b, one)
        falls = one is not None and other is not None and (one.type == "shootdown") != (other.type == "shootdown")
        return falls or (not self._fought(a, b) and _hit_each_other(a, b))

    def lost_to_each_other(self, a: Account, b: Account) -> bool:
        """Return whether two tolls are the losses of two sides that fought each other in one event."""
        one_deed = self.deed_of(a) is self.deed_of(b)
        return one_deed and isinstance(a, Toll) and isinstance(b, Toll) and self._fought(a, b) and _hit_each_other(a, b)

    def _fought(self, a: Account, b: Account) -> bool:
        deeds = (self.deed_of(a), self.deed_of(b))
        return any(deed is not None and deed.type in FIGHTS for deed in deeds)

    @cached_property
    def _of_hardship(self) -> frozenset[str]:
        killed = [c for c in self.accounts if isinstance(c, Toll) and c.outcome == "killed"]
        return frozenset(c.id for c in killed if died_of_hardship(self.text or "", c.evidence.start, c.evidence.end))

    def _is_violent(self, account: Account) -> bool:
        return isinstance(account, Event) or self.event_of(account) is not None or account.perpetrator.side is not None

    def events_between(self, a: Account, b: Account) -> int:
        """Return how many events are told after `a` and before `b` that are not theirs."""
        i, j = self._place_in_order[a.id], self._place_in_order[b.id]
        own = {e for c in (a, b) if (e := self.event_of(c)) in self._place_in_order}
        inside = sum(i < self._place_in_order[e] < j for e in own if e is not None)
        return self._events_before[j] - self._events_before[i + 1] - inside


def open_page(accounts: Sequence[Account], text: str | None) -> Page:
    """Return the page of accounts that are all of one report."""
    return Page(tuple(sorted(accounts, key=lambda c: (c.evidence.start, c.evidence.end, c.id))), text)


def _hit_each_other(a: Account, b: Account) -> bool:
    """Whether each tells of harm done by the side that the other tells was hit."""
    (doer, hit), (other_doer, other_hit) = _parties(a), _parties(b)
    return doer is not None and hit is not None and doer != hit and (doer, hit) == (other_hit, other_doer)


def _parties(account: Account) -> tuple[str | None, str | None]:
    if isinstance(account, Event):
        return account.attacker.side, account.target.side
    return account.perpetrator.side, account.victims.side


def _is_a_stranger(account: Account, deed: Event) -> bool:
    """Whether fighters died of a third side, told beside an offensive of one side against another."""
    if not isinstance(account, Toll) or deed.type != "offensive" or account.victims.role not in ("military", "armed-group"):
        return False
    return None not in (deed.target.side, account.victims.side) and account.victims.side not in (
        deed.target.side,
        deed.attacker.side,
    )
