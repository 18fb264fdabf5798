"""What is refused for a part that it can do without is proposed again without it; for any other part it is not."""

from dataclasses import replace

import pytest

from kadesh.extract.gate import REASONS
from kadesh.extract.gates.sources import UNSAID
from kadesh.extract.lessen import lessen_claims, tie_again
from kadesh.model.claim import Claim, Refusal
from kadesh.model.side import NOBODY
from kadesh.model.when import UNKNOWN_TIME
from kadesh.model.where import UNKNOWN_PLACE
from tests.build import control, event, party, report, speakers, statement, toll

REPORT = report("Shells killed nine men in Goma on Monday. The army took Goma and warned the rebels.")
REBELS = party("rebels", "m23", "armed-group")
TOLL = toll(REPORT, "killed nine men", "killed", 9, party("men", "COD"), by=REBELS, day="2024-02-05", at="Goma")
EVENT = event(REPORT, "Shells killed nine men", "shelling", REBELS, day="2024-02-05", at="Goma")
TAKEN = control(REPORT, "The army took Goma", "captured", party("army", "COD"), "Goma", day="2024-02-05")
THREAT = statement(REPORT, "warned the rebels", "threat", party("army", "COD"), REBELS, at="Goma", day="2024-02-05")

OTHERS = sorted({reason for reason, _ in REASONS} - {"place", "time", "perpetrator"})

# what was refused, why, what stands without it (None: nothing)
LESSENED: list[tuple[Claim, str, Claim | None]] = [
    (TOLL, "place", replace(TOLL, where=UNKNOWN_PLACE)),
    (TOLL, "time", replace(TOLL, when=UNKNOWN_TIME)),
    (TOLL, "perpetrator", replace(TOLL, perpetrator=NOBODY)),
    (EVENT, "place", replace(EVENT, where=UNKNOWN_PLACE)),
    (EVENT, "time", replace(EVENT, when=UNKNOWN_TIME)),
    (EVENT, "perpetrator", replace(EVENT, attacker=NOBODY)),
    (EVENT, "victims", replace(EVENT, target=NOBODY)),
    (TAKEN, "place", None),
    (TAKEN, "time", replace(TAKEN, when=UNKNOWN_TIME)),
    (THREAT, "place", None),
    (THREAT, "time", replace(THREAT, when=UNKNOWN_TIME)),
    *((TOLL, reason, None) for reason in OTHERS),
]


@pytest.mark.parametrize(("claim", "reason", "rest"), LESSENED, ids=lambda v: v if isinstance(v, str) else None)
def test_what_stands_without_the_refused_part(claim: Claim, reason: str, rest: Claim | None) -> None:
    assert lessen_claims([Refusal(claim, reason, "a test")]) == ((rest,) if rest else ())


def test_refusals_are_taken_in_their_order() -> None:
    refusals = [Refusal(EVENT, "place", ""), Refusal(TOLL, "count", ""), Refusal(TOLL, "time", "")]
    assert [c.kind for c in lessen_claims(refusals)] == ["event", "toll"]


def test_nothing_refused_nothing_proposed() -> None:
    assert lessen_claims([]) == ()


def test_tolls_keep_the_event_that_lost_its_attacker() -> None:
    told = replace(TOLL, event=EVENT.id)
    less = replace(EVENT, attacker=NOBODY)
    assert less.id != EVENT.id
    assert tie_again([told, less], [Refusal(EVENT, "perpetrator", "")]) == (replace(TOLL, event=less.id), less)
    assert tie_again([told, EVENT], []) == (told, EVENT)


def test_who_says_nothing_is_left_out_and_whoever_does_is_not() -> None:
    told = replace(TOLL, attribution=speakers("the army", None))
    assert lessen_claims([Refusal(told, "source", UNSAID)]) == (replace(told, attribution=()),)
    assert lessen_claims([Refusal(told, "source", "another one says it")]) == ()
    relayed = replace(TOLL, attribution=(*speakers("a nurse", None), *speakers("the army", None)))
    assert lessen_claims([Refusal(relayed, "source", UNSAID)]) == ()
    assert lessen_claims([Refusal(replace(THREAT, attribution=told.attribution), "source", UNSAID)]) == ()
