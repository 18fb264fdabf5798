"""How what is said of an incident changed: its figures, place, day and blame, report by report."""

from dataclasses import dataclass

from kadesh.brief.accounts import make_account
from kadesh.brief.days import phrase_time
from kadesh.brief.incidents import sort_incidents
from kadesh.brief.index import Index
from kadesh.brief.parties import phrase_party, phrase_people
from kadesh.brief.phrases import phrase_count, phrase_place
from kadesh.brief.sections import Account, Brief, Entry, Group, Section
from kadesh.errors import NotFound
from kadesh.model.claim import Claim, Event, Toll
from kadesh.model.earlier import was_given_before
from kadesh.model.incident import Incident
from kadesh.model.reading import Reading
from kadesh.model.review import judgements_on

UNKNOWN_DAY = "9999"


@dataclass(frozen=True)
class Change:
    """What one account says of one thing (a victim group's figure, the place, who did it), and what was said before.

    `before` holds everything said earlier of the same thing, oldest first; `mark` is 'first', 'again' or 'changed'.
    """

    of: str
    mark: str
    before: tuple[str, ...]
    account: Account


@dataclass(frozen=True)
class Step:
    """What one report said of the incident; `day` is ISO, None if unknown (such reports come last)."""

    day: str | None
    outlet: str | None
    report: str
    name: str
    changes: tuple[Change, ...]


def find_incident(reading: Reading, named: str) -> Incident:
    """Return the incident of that id, of a former one, or of the only id that begins so; raises NotFound."""
    short = named.removeprefix("incident-")
    exact = [i for i in reading.incidents if named in (i.id, *i.former_ids)]
    found = exact or [i for i in reading.incidents if i.id.removeprefix("incident-").startswith(short)]
    if not found or not short:
        raise NotFound(f"no incident {named!r} (kadesh incidents lists them)")
    if len(found) > 1:
        raise NotFound(f"{named!r} is the beginning of {len(found)} incidents; give more of it")
    return found[0]


def narrow_reading(reading: Reading, incident: Incident) -> Reading:
    """Return the part of a reading that belongs to one incident."""
    ids = frozenset(incident.claims)
    claims = tuple(claim for claim in reading.claims if claim.id in ids)
    reports = {claim.evidence.report_id for claim in claims}
    return Reading(
        reports=tuple(report for report in reading.reports if report.id in reports),
        claims=claims,
        incidents=(incident,),
        assessments=tuple(a for a in reading.assessments if a.subject == incident.id),
        disputes=tuple(d for d in reading.disputes if any(c in ids for account in d.accounts for c in account)),
        judgements=judgements_on(reading.judgements, {incident.id, *incident.former_ids, *ids, *reports}),
        side_names=reading.side_names,
    )


def trace_incident(reading: Reading, incident: Incident) -> tuple[Step, ...]:
    """Return what each report said of an incident, by day of publication, and how that differs from what was said before."""
    index = Index(narrow_reading(reading, incident))
    said: dict[str, list[str]] = {}
    steps = []
    by_report: dict[str, list[Claim]] = {}
    for claim in index.reading.claims:
        by_report.setdefault(claim.evidence.report_id, []).append(claim)
    for report in sorted(by_report, key=lambda r: _order(r, index)):
        claims = sorted(by_report[report], key=_place_of)
        changes = tuple(
            _change(claim, of, what=what, said=said, index=index) for claim in claims for of, what in says(claim)
        )
        known = index.reports.get(report)
        day = known.published.isoformat() if known and known.published else None
        steps.append(Step(day, known.outlet if known else None, report, index.name_of(report), changes))
    return tuple(steps)


def _place_of(claim: Claim) -> tuple[bool, int, int, str]:
    """Where a claim stands in its report; what that says was given earlier comes first."""
    evidence = claim.evidence
    return not was_given_before(evidence.quote), evidence.start, evidence.end, claim.id


def says(claim: Claim) -> tuple[tuple[str, str], ...]:
    """Return what a claim says, as (of what, what): the figure of a victim group, what happened, who did it, where, when.

    >>> from kadesh.model.claim import Evidence
    >>> from kadesh.model.count import Count
    >>> says(Toll(evidence=Evidence("report-1", 0, 4, "Five"), outcome="killed", count=Count(5, 5), scope="part"))
    (('people killed (part)', '5'),)
    """
    if isinstance(claim, Toll):
        number = phrase_count(claim.count) or "number not told"
        figure = number if claim.polarity == "asserted" else f"{number} ({claim.polarity})"
        share = " (part)" if claim.scope == "part" else ""
        return ((f"{phrase_people(claim.victims)} {claim.outcome}{share}", figure),)
    if isinstance(claim, Event):
        slots: list[tuple[str, str]] = [("what happened", claim.type)]
        slots += [("who did it", phrase_party(claim.attacker))] if phrase_party(claim.attacker, "") else []
        slots += [("where", phrase_place(claim.where))] if claim.where.words else []
        slots += [("when", phrase_time(claim.when))] if claim.when.known else []
        return tuple(slots)
    return ()


def arrange_history(reading: Reading, incident: Incident) -> Brief:
    """Return the history of an incident as a brief of one section: an entry for each report, oldest first."""
    steps = trace_incident(reading, incident)
    entries = tuple(Entry(_heading(step), groups=_groups(step)) for step in steps)
    section = Section("history", "Report by report", "By day of publication; nothing that was said is removed.", entries)
    return Brief(f"History of {incident.id}", (f"{len(steps)} report{'' if len(steps) == 1 else 's'}",), (), (section,), ())


def arrange_incident(reading: Reading, incident: Incident, *, brief: Brief) -> Brief:
    """Return `brief`, made of the narrowed reading, without the sections that have nothing on this incident."""
    shown = tuple(section for section in brief.sections if section.entries and section.key != "troubles")
    number = [i.id for i in sort_incidents(reading.incidents)].index(incident.id) + 1
    title = f"Incident {number} of {len(reading.incidents)}"
    return Brief(title, brief.head, (), shown, brief.foot)


def _change(claim: Claim, of: str, *, what: str, said: dict[str, list[str]], index: Index) -> Change:
    before = tuple(said.setdefault(of, []))
    if what not in before:
        said[of].append(what)
    mark = "first" if not before else "again" if what in before else "changed"
    return Change(of, mark, before, make_account(claim, index, says=what))


def _heading(step: Step) -> str:
    return f"{step.day or 'day unknown'} · {step.outlet or 'unnamed outlet'} · {step.name}"


def _groups(step: Step) -> tuple[Group, ...]:
    return tuple(
        Group(change.of, "", (change.account,), notes=(_note(change),) if change.mark != "first" else ())
        for change in step.changes
    )


def _note(change: Change) -> str:
    return f"{change.mark}; before: {', '.join(change.before)}"


def _order(report: str, index: Index) -> tuple[str, str, str]:
    known = index.reports.get(report)
    day = known.published.isoformat() if known and known.published else UNKNOWN_DAY
    return day, index.name_of(report), report
