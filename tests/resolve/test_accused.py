"""The only side accused, where fighters died by fire from afar and nobody else is chosen."""

from collections.abc import Sequence

import pytest

from kadesh.model.claim import Claim, Event, EventType, Statement, Toll
from kadesh.model.count import Count
from kadesh.model.side import Party, Role
from kadesh.resolve.claims import home_in, set_stage
from kadesh.resolve.lexicon import PackLexicon, load_lexicon
from kadesh.resolve.retelling.choices import Choice
from tests.build import evidence, report

TEXT = "A shell fell on the post near Kafra in Syria. Two people died. The army accused Turkey, and Iraq, and itself."
NOBODY_CHOSEN = {"doer": {"nobody": 5.0}}


@pytest.fixture(scope="module")
def lexicon() -> PackLexicon:
    return load_lexicon()


def doer(
    lexicon: PackLexicon, accused: Sequence[str], *, kind: EventType = "shelling", role: Role = "military"
) -> str | None:
    """Who is told to have killed two of Syria's, after somebody accused the sides `accused`."""
    read = report(TEXT)
    event = Event(evidence=evidence(read, "A shell fell on the post"), type=kind)
    toll = Toll(
        evidence=evidence(read, "Two people died"),
        outcome="killed",
        count=Count(2, 2, "exact", "Two"),
        victims=Party("people", "SYR", role, "place"),
        event=event.id,
    )
    charges = [
        Statement(evidence=evidence(read, "accused Turkey"), act="accusation", addressee=Party(side, side))
        for side in accused
    ]
    claims: list[Claim] = [event, toll, *charges]
    choice = Choice(set_stage(claims, read, lexicon=lexicon), home_in("SYR"), NOBODY_CHOSEN)
    return next(c.perpetrator.side for c in choice.choose_doers(claims) if isinstance(c, Toll))


def test_the_only_side_accused_did_it(lexicon: PackLexicon) -> None:
    assert doer(lexicon, ["TUR"]) == "TUR"
    assert doer(lexicon, ["TUR"], kind="airstrike") == "TUR"


def test_who_is_hit_is_not_the_one_accused(lexicon: PackLexicon) -> None:
    assert doer(lexicon, ["SYR"]) is None
    assert doer(lexicon, ["SYR", "TUR"]) == "TUR"


@pytest.mark.parametrize(
    ("accused", "kind", "role"),
    [
        ([], "shelling", "military"),
        (["IRQ", "TUR"], "shelling", "military"),
        (["TUR"], "clash", "military"),
        (["TUR"], "bombing", "military"),
        (["TUR"], "shelling", "civilian"),
    ],
)
def test_else_nobody_did_it(lexicon: PackLexicon, accused: list[str], kind: EventType, role: Role) -> None:
    assert doer(lexicon, accused, kind=kind, role=role) is None
