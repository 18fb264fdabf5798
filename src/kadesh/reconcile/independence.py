"""Whose words an account really is, and how many independent origins stand behind several of them."""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from kadesh.model.claim import Claim
from kadesh.model.letters import plain_letters
from kadesh.model.pack import Outlet
from kadesh.model.report import Report
from kadesh.model.side import Speaker
from kadesh.reconcile.bodies import bare_name

FindOutlet = Callable[[str | None], Outlet | None]

_CREDIT = re.compile(r"\b[A-Z][A-Za-z]{1,15}\b")
_HEAD, _TAIL = 160, 80


def no_outlet(_: str | None) -> None:
    """Return no outlet for any name: what holds when no pack is loaded."""


def find_voice(
    claim: Claim,
    report: Report | None,
    *,
    outlets: FindOutlet,
    copies: Mapping[str, str],
    persons: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return a key for whose words a claim is: equal keys, one voice, in however many outlets.

    The cited source comes first, if it has a name; then an agency in the chain or credited in the text's first or last
    line; then the outlet. An anonymous source is a voice of the outlet that cites it, and a text printed twice is one.
    `persons` tells which names are of one person or one body.
    """
    source = claim.source
    if source is not None and source.kind != "anonymous":
        key = persons.get(source.name, _fold(source.name))
        known = outlets(source.name) or outlets(key)
        return f"speaker:{known.id if known else key}"
    home = _home(claim, report, outlets=outlets, copies=copies)
    return f"{home}|{_fold(source.words)}" if source is not None else home


def find_origin(claim: Claim, report: Report | None, *, outlets: FindOutlet) -> str | None:
    """Return the family (side, owner) that a claim comes from, None where that is unknown: unknown is never credited."""
    source = claim.source
    if source is not None and source.kind == "anonymous":
        return _speaker_side(source)
    if source is not None:
        return _family(outlets(source.name) or outlets(bare_name(source.name))) or _speaker_side(source)
    agency = credited_agency(report, outlets)
    return _family(agency or outlets(_outlet_name(claim, report)))


def credited_agency(report: Report | None, outlets: FindOutlet) -> Outlet | None:
    """Return the agency named in a text's first or last line, such as '(Reuters)', None if there is none."""
    if report is None:
        return None
    edges = f"{report.text[:_HEAD]} \n {report.text[-_TAIL:]}" if len(report.text) > _HEAD + _TAIL else report.text
    for word in _CREDIT.findall(edges):
        outlet = outlets(word)
        if outlet is not None and outlet.kind == "agency":
            return outlet
    return None


def count_origins(origins: Sequence[str | None]) -> int | None:
    """Return how many different known origins there are, None where none is known.

    >>> count_origins(["side:TUR", "side:TUR", None])
    1
    """
    known = {o for o in origins if o is not None}
    return len(known) or None


def _home(claim: Claim, report: Report | None, *, outlets: FindOutlet, copies: Mapping[str, str]) -> str:
    agency = credited_agency(report, outlets) or _agency_of(claim, outlets)
    if agency is not None:
        return f"speaker:{agency.id}"
    report_id = claim.evidence.report_id
    if report_id in copies:
        return f"text:{copies[report_id]}"
    name = _outlet_name(claim, report)
    known = outlets(name)
    if known is not None and known.kind == "agency":
        return f"speaker:{known.id}"
    return f"outlet:{known.id if known else _fold(name)}" if name else f"text:{report_id}"


def _agency_of(claim: Claim, outlets: FindOutlet) -> Outlet | None:
    """The agency in the chain: 'a doctor told AFP', printed by a paper."""
    return next((known for s in claim.attribution if s.kind == "agency" and (known := outlets(s.name))), None)


def _outlet_name(claim: Claim, report: Report | None) -> str | None:
    return claim.reporter.name if claim.reporter else report.outlet if report else None


def _family(outlet: Outlet | None) -> str | None:
    if outlet is None:
        return None
    return f"side:{outlet.side}" if outlet.side else f"family:{outlet.family}" if outlet.family else None


def _speaker_side(speaker: Speaker) -> str | None:
    return f"side:{speaker.side}" if speaker.side else None


def _fold(words: str) -> str:
    return re.sub(r"^the ", "", " ".join(plain_letters(words).split()))
