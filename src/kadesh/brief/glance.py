"""The head of a brief and its summary: what happened, what is disputed, and by whom, in ten seconds."""

from collections.abc import Sequence
from datetime import date

from kadesh.brief.accounts import make_contradiction
from kadesh.brief.days import phrase_day, phrase_time
from kadesh.brief.figures import make_figures
from kadesh.brief.incidents import is_dated_and_placed, phrase_parties_of, sort_incidents
from kadesh.brief.index import Index
from kadesh.brief.sections import Contradiction, Glance
from kadesh.model.claim import Toll
from kadesh.model.incident import Incident

RULES = {
    "claims": "every claimant's latest figure, no single number",
    "ged": "best, low and high in the manner of UCDP GED",
    "acled": "one conservative figure in the manner of ACLED",
    "airwars": "minimum, maximum and grade in the manner of Airwars",
    "ibc": "two independent sources, or provisional, in the manner of Iraq Body Count",
}


def make_head(index: Index, as_of: date | None = None) -> tuple[str, ...]:
    """Return what was read and under which rule the figures stand."""
    reading = index.reading
    outlets = sorted({r.outlet for r in reading.reports if r.outlet})
    unnamed = sum(not r.outlet for r in reading.reports)
    days = sorted(r.published for r in reading.reports if r.published)
    undated = sum(r.published is None for r in reading.reports)
    from_whom = f"{_count(len(outlets), 'outlet')}" + (f" and {unnamed} of no named outlet" if unnamed else "")
    span = phrase_day(days[0]) if days and days[0] == days[-1] else ""
    span = span or (f"{phrase_day(days[0])} to {phrase_day(days[-1])}" if days else "no known day")
    disputes = [d for a in reading.assessments for d in a.disputes if d.real] + [d for d in reading.disputes if d.real]
    preset = reading.assessments[0].preset if reading.assessments else "claims"
    without = f" ({undated} without a known day)" if undated and days else ""
    read = f"{_count(len(reading.claims), 'claim')}, {_count(len(reading.incidents), 'incident')}"
    lines = [
        f"{_count(len(reading.reports), 'report')} from {from_whom}, published {span}{without}",
        f"{read}, {_count(len(disputes), 'dispute')}; {len(reading.refusals)} refused, {len(reading.unreadable)} unreadable",
        f"Rule for figures: {preset} ({RULES[preset]})",
    ]
    outlets_line = f"Outlets: {', '.join(outlets)}" if outlets else ""
    as_of_line = f"As known on {phrase_day(as_of)}" if as_of else ""
    return tuple(line for line in (as_of_line, *lines, outlets_line) if line)


def make_glance(index: Index) -> tuple[Glance, ...]:
    """Return one line for each dispute outside incidents, then one for each incident with a figure or a dispute."""
    incidents = [i for i in sort_incidents(index.reading.incidents) if is_dated_and_placed(i)]
    open_ones = sorted((d for d in index.reading.disputes if d.real), key=lambda d: (d.type, d.id))
    rows = [_incident_line(incident, index) for incident in incidents]
    told = [row for row in rows if row.figures or row.disputed]
    left = len(rows) - len(told)
    more = [Glance("", "", f"{_count(left, 'incident')} without a figure, below", "", "")] if left else []
    return (*(_dispute_line(make_contradiction(d, index)) for d in open_ones), *told, *more)


def _incident_line(incident: Incident, index: Index) -> Glance:
    claims = [index.claims[c] for c in incident.claims if c in index.claims]
    who, whom = phrase_parties_of(claims, index.names)
    assessment = index.assessments.get(incident.id)
    groups = make_figures([c for c in claims if isinstance(c, Toll)], assessment, index=index)
    figures = "; ".join(f"{g.total} {g.label}" for g in groups if g.total and g.total != "number not told")
    real = [make_contradiction(d, index) for d in assessment.disputes if d.real] if assessment else []
    parties = " → ".join(part for part in (who, whom) if part)
    joint = ": " if who else " → "
    what = f"{incident.type}{joint}{parties}" if parties else incident.type
    return Glance(phrase_time(incident.when), incident.where.text, what, figures, phrase_disputed(real))


def _dispute_line(dispute: Contradiction) -> Glance:
    return Glance("", "", dispute.sentence, "", phrase_disputed([dispute]))


def phrase_disputed(disputes: Sequence[Contradiction]) -> str:
    """Return what is disputed and by whom, as 'figures differ: a ministry, a monitor'.

    >>> phrase_disputed([Contradiction("dispute-1", "figures differ", True, "", ("a ministry", "a monitor"))])
    'figures differ: a ministry, a monitor'
    """
    told = {(d.type, d.by): None for d in disputes}
    return "; ".join(f"{kind}: {', '.join(by)}" if by else kind for kind, by in told)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
