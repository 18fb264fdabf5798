"""Every dispute in one plain sentence: who says what, in the order in which it was published, and no verdict."""

from collections.abc import Iterable, Sequence

from kadesh.model.assessment import Dispute, DisputeType
from kadesh.model.claim import Claim, Control, Event, Statement, Toll
from kadesh.model.ids import content_id
from kadesh.reconcile.account import Account, say_day
from kadesh.reconcile.naming import count_people, name_side, plain_words, say_toll, tell_count

_DONE = {
    "captured": "taken",
    "entered": "entered",
    "held": "held",
    "lost": "lost",
    "contested": "fought over",
    "besieged": "besieged",
    "not-captured": "not taken",
}


def make_dispute(type_: DisputeType, accounts: Iterable[Iterable[str]], *, sentence: str, real: bool = True) -> Dispute:
    """Return a dispute whose id is made of its type and the claims on each side; sides come in sorted order.

    >>> make_dispute("figures", [["claim-2"], ["claim-3", "claim-1"]], sentence="A monitor says 5, a ministry 9.").accounts
    (('claim-1', 'claim-3'), ('claim-2',))
    """
    sides = tuple(sorted(tuple(sorted(set(a))) for a in accounts))
    return Dispute(content_id("dispute", type_, sides), type_, real, sides, sentence)


def say_figures(groups: Sequence[Sequence[Account[Toll]]], victims: str, *, own_words: bool = False) -> str:
    """Return who gives which figure: 'Recep Tayyip Erdogan: 5 Turkish soldiers killed; the report of 7 February: 7.'

    With `own_words` each account calls them as it does: '7 civilians killed; the report of 7 February: 2 women killed.'
    """
    said = []
    for n, accounts in enumerate(groups):
        toll = accounts[0].claim
        name = plain_words(toll.victims.words) or victims if own_words else victims
        what = f"{count_people(toll.count, name)} {toll.outcome}" if n == 0 or own_words else tell_count(toll.count)
        said.append(f"{join_names(accounts)}: {what}")
    return f"{'; '.join(said)}."


def say_revision(told: Sequence[Account[Toll]], victims: str) -> str:
    """Return one voice's figures in their order: 'SOHR: 8 civilians killed (3 February), later 13 (5 February).'"""
    first, *later = told
    steps = "".join(f", later {tell_count(a.claim.count)}{_on(a)}" for a in later)
    return f"{first.name}: {count_people(first.claim.count, victims)} {first.claim.outcome}{_on(first)}{steps}."


def say_control(account: Account[Control]) -> str:
    """Return what an account says of a place: 'SANA: Saraqeb entered by Syrian troops'."""
    claim = account.claim
    deny = "denies: " if claim.polarity == "denied" and claim.status != "not-captured" else ""
    return f"{account.name}: {deny}{claim.where.text} {_DONE[claim.status]} by {name_side(claim.actor)}"


def say_statement(account: Account[Statement]) -> str:
    """Return who did what by speaking: "Turkey's Defence Ministry: notice was given"."""
    party = name_side(account.claim.addressee)
    done = {
        "notification": "notice was given",
        "non-notification": "notice was not given",
        "violation": f"{party} broke the agreement" if party != "unknown" else "the agreement was broken",
        "denial": "denied",
    }
    return f"{account.name}: {done.get(account.claim.act, account.claim.act)}"


def say_whole(account: Account[Claim]) -> str:
    """Return what an event or a toll says in short, for a sentence."""
    claim = account.claim
    if isinstance(claim, Toll):
        return say_toll(claim)
    if isinstance(claim, Event):
        return f"{claim.type} in {claim.where.words}" if claim.where.words else claim.type
    return ""


def join_names(accounts: Iterable[Account[Claim]]) -> str:
    """Return the names of those who say a thing, each once: 'Reuters and SANA'."""
    names = list(dict.fromkeys(a.name for a in accounts))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _on(account: Account[Toll]) -> str:
    return f" ({say_day(account.day)})" if account.day else ""
