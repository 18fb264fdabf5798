"""What was refused or unreadable, and where the reader could not run: each with its reason."""

from kadesh.brief.accounts import make_account
from kadesh.brief.index import Index
from kadesh.brief.safety import mask_positions
from kadesh.brief.sections import Account, Entry, Group, Section
from kadesh.model.claim import Refusal
from kadesh.model.report import Unreadable


def make_troubles(index: Index) -> Section:
    """Return unreadable input, reports the reader could not judge, and refused claims by reason."""
    reading = index.reading
    unreadable = tuple(Account(f"{u.reason}: {u.detail}", u.name) for u in sorted(reading.unreadable, key=_name))
    failures = tuple(Account(reason, index.name_of(report)) for report, reason in sorted(reading.failures))
    undated = tuple(Account("its weekdays stay unresolved", r.name) for r in reading.reports if not r.published)
    entries = (
        Entry("Could not be read", groups=(Group("", accounts=unreadable),) if unreadable else ()),
        Entry("The reader could not run", groups=(Group("", accounts=failures),) if failures else ()),
        Entry("Reports without a known day", groups=(Group("", accounts=undated),) if undated else ()),
        Entry("Refused at the evidence gate", groups=_refusals(reading.refusals, index)),
    )
    shown = tuple(entry for entry in entries if entry.groups)
    note = "A refused claim was proposed and not let through: its words do not carry what was read into them."
    return Section(
        "troubles", "Refused, unreadable, not run", note, shown, "Everything given was read; nothing was refused."
    )


def _refusals(refusals: tuple[Refusal, ...], index: Index) -> tuple[Group, ...]:
    by_reason: dict[str, list[Refusal]] = {}
    for refusal in refusals:
        by_reason.setdefault(refusal.reason, []).append(refusal)
    return tuple(
        Group(f"{reason} ({len(these)})", accounts=tuple(_refused(r, index) for r in sorted(these, key=lambda r: r.id)))
        for reason, these in sorted(by_reason.items())
    )


def _refused(refusal: Refusal, index: Index) -> Account:
    made = make_account(refusal.claim, index, mark="")
    return Account(made.who, f"{made.says}: {mask_positions(refusal.detail)}", made.quote, "", made.via, made.day)


def _name(unreadable: Unreadable) -> tuple[str, str, str]:
    return unreadable.name, unreadable.reason, unreadable.detail
