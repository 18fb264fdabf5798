"""What parties did by speaking: threats, ultimatums, accusations, deals and their breach, notice given or not."""

from collections.abc import Sequence

from kadesh.brief.accounts import make_accounts, make_contradictions
from kadesh.brief.index import Index
from kadesh.brief.people import MOVED
from kadesh.brief.sections import Entry, Group, Section
from kadesh.model.claim import Act, Claim, Movement, Statement, Toll

KINDS: tuple[tuple[str, tuple[tuple[str, Act], ...]], ...] = (
    ("Ultimatums", (("", "ultimatum"),)),
    ("Threats", (("", "threat"),)),
    ("Demands", (("", "demand"),)),
    ("Accusations", (("", "accusation"),)),
    ("Denials", (("", "denial"),)),
    ("Claims of responsibility", (("", "claim-of-responsibility"),)),
    ("Agreements and alleged violations", (("reached or cited", "agreement"), ("said to be broken", "violation"))),
    ("Notice given or not given", (("given", "notification"), ("not given", "non-notification"))),
)
"""Each heading with the acts that stand under it; two acts under one heading are shown side by side."""


def make_statements(index: Index) -> Section:
    """Return what was said and done by saying it, kind by kind, and what was only threatened or supposed."""
    statements = [claim for claim in index.reading.claims if isinstance(claim, Statement)]
    entries = [_entry(title, acts, statements=statements, index=index) for title, acts in KINDS]
    unreal = [c for c in index.reading.claims if is_unreal(c, index)]
    if unreal:
        accounts = make_accounts(unreal, index)
        entries.append(
            Entry("Threatened, planned or supposed, not reported as done", groups=(Group("", accounts=accounts),))
        )
    shown = tuple(entry for entry in entries if entry.groups)
    note = "Words of the parties. An accusation is not a finding; silence about notice is not a denial of it."
    return Section(
        "statements", "Threats, ultimatums, accusations, agreements, notice", note, shown, "No statement was read."
    )


def make_movements(index: Index) -> Section:
    """Return troops and convoys under way."""
    found = [claim for claim in index.reading.claims if isinstance(claim, Movement)]
    entries = (Entry("Troops and convoys", groups=(Group("", accounts=make_accounts(found, index)),)),) if found else ()
    return Section("movements", "Movements", "", entries, "No movement of troops was read.")


def is_unreal(claim: Claim, index: Index) -> bool:
    """Return whether a claim tells of something only threatened, planned or supposed, and stands nowhere else."""
    if claim.modality == "actual" or claim.id in index.in_incidents:
        return False
    if isinstance(claim, Toll):
        return claim.scope != "cumulative" and claim.outcome not in MOVED
    return not isinstance(claim, Statement | Movement)


def _entry(title: str, acts: Sequence[tuple[str, Act]], *, statements: Sequence[Statement], index: Index) -> Entry:
    found = [(label, [s for s in statements if s.act == act]) for label, act in acts]
    groups = tuple(Group(label, accounts=make_accounts(said, index)) for label, said in found if said)
    ids = frozenset(s.id for _, said in found for s in said)
    return Entry(title, groups=groups, disputes=make_contradictions(index.disputes_of(ids), index), beside=len(acts) > 1)
