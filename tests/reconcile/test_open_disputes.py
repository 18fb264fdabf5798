"""Disputes outside any incident: control, notice, deals."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.model.claim import Act, Claim, ControlStatus
from kadesh.model.report import Report
from kadesh.reconcile.account import make_accounts
from kadesh.reconcile.independence import no_outlet
from kadesh.reconcile.open_disputes import find_open_disputes
from kadesh.reconcile.rivals import NEAR_DAYS, pair_rivals
from tests.build import control, party, report, statement

TROOPS = party("Syrian troops", "SYR", "military")
REBELS = party("rebels", "syrian-opposition", "armed-group")
TURKEY, RUSSIA = party("Turkey", "TUR"), party("Russia", "RUS")

Made = tuple[Report, Claim]


def holds(status: ControlStatus, source: str, *, actor: str = "SYR", at: str = "Saraqeb", day: str = "2020-02-06") -> Made:
    given = report(f"{source} speaks of {at}.", None, day)
    who = {"SYR": TROOPS, "adjective": party("Syrian", "SYR")}.get(actor, REBELS)
    return given, control(given, "speaks of", status, who, at, source=source, day=day)


def says(act: Act, source: str, speaker: str, addressee: str | None = None, *, day: str = "2020-02-04") -> Made:
    given = report(f"{source} spoke.", None, day)
    to = party(addressee, addressee) if addressee else party()
    return given, statement(given, "spoke", act, party(speaker, speaker), to, source=source, agreement="sochi")


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [
        (
            holds("entered", "SANA"),
            holds("not-captured", "the Observatory"),
            "SANA: Saraqeb entered by Syrian troops; the Observatory: Saraqeb not taken by Syrian troops.",
        ),
        (
            holds("captured", "SANA"),
            holds("held", "the front", actor="opp"),
            "SANA: Saraqeb taken by Syrian troops; the front: Saraqeb held by rebels.",
        ),
        (
            holds("entered", "SANA", actor="adjective"),
            holds("not-captured", "the Observatory"),
            "SANA: Saraqeb entered by the Syrian side; the Observatory: Saraqeb not taken by Syrian troops.",
        ),
        (holds("entered", "SANA"), holds("entered", "the Observatory"), None),
        (holds("entered", "SANA"), holds("held", "the front", actor="opp"), None),
        (holds("captured", "SANA"), holds("not-captured", "SANA"), None),
        (holds("captured", "SANA"), holds("not-captured", "the Observatory", day="2020-02-16"), None),
        (holds("captured", "SANA"), holds("not-captured", "the Observatory", at="Nairab"), None),
        (
            says("notification", "Ankara", "TUR", "RUS"),
            says("non-notification", "Moscow", "RUS", "TUR"),
            "Ankara: notice was given; Moscow: notice was not given.",
        ),
        (
            says("notification", "Ankara", "TUR", "RUS"),
            says("non-notification", "Moscow", "RUS", "TUR", day="2020-03-04"),
            None,
        ),
        (says("notification", "Ankara", "TUR", "RUS"), says("non-notification", "Kyiv", "UKR", "ISR"), None),
        (
            says("violation", "Ankara", "TUR", "SYR"),
            says("denial", "Damascus", "SYR", "TUR"),
            "Ankara: SYR broke the agreement; Damascus: denied.",
        ),
        (says("violation", "Ankara", "TUR", "SYR"), says("denial", "Moscow", "RUS", "TUR"), None),
        (says("threat", "Ankara", "TUR", "SYR"), says("denial", "Damascus", "SYR", "TUR"), None),
    ],
)
def test_pairs(one: Made, other: Made, sentence: str | None) -> None:
    claims = [claim for _, claim in (one, other)]
    found = find_open_disputes(claims, {r.id: r for r, _ in (one, other)})
    assert [d.sentence for d in found] == ([sentence] if sentence else [])
    assert found == find_open_disputes(claims[::-1], {r.id: r for r, _ in (other, one)})


def test_three_accounts_of_one_place_are_one_dispute() -> None:
    made = [holds("entered", "SANA"), holds("captured", "Ikhbariya"), holds("not-captured", "the Observatory")]
    (dispute,) = find_open_disputes([c for _, c in made], {r.id: r for r, _ in made})
    assert sorted(map(len, dispute.accounts)) == [1, 2]


DAYS = st.lists(st.one_of(st.none(), st.integers(1, 28)), max_size=8)


@given(DAYS, DAYS)
def test_rivals_looked_up_by_day_are_those_found_by_looking_at_all(ones: list[int | None], others: list[int | None]) -> None:
    def tell(days: list[int | None], said: str) -> list[Made]:
        texts = [report(f"{said}, voice {n}.") for n, _ in enumerate(days)]
        told = [f"2020-02-{day:02}" if day else None for day in days]
        return [
            (r, control(r, said, "held", TROOPS, "Saraqeb", source=f"v{n % 3}", day=d))
            for n, (r, d) in enumerate(zip(texts, told, strict=True))
        ]

    made = tell(ones, "ours"), tell(others, "theirs")
    one, other = (make_accounts([c for _, c in group], {r.id: r for r, _ in group}, outlets=no_outlet) for group in made)

    def near(a: Claim, b: Claim) -> bool:
        first, last = a.when.first, b.when.first
        return first is None or last is None or abs((first - last).days) <= NEAR_DAYS

    expected = [(a, b) for a, b in product(one, other) if a.voice != b.voice and near(a.claim, b.claim)]
    assert list(pair_rivals(one, other)) == expected
