"""What live blogs and daily summaries print: ages in a row, groups that lead others, bodies' long names, rising tolls."""

import pytest

from kadesh.extract.replies import is_avenged
from kadesh.model.claim import Event, Statement, Toll
from tests.extract.reading import read_claims

# text, count, role and source of each of its tolls
TOLLS: tuple[tuple[str, tuple[tuple[int | None, str, str | None], ...]], ...] = (
    ("Two cooks, aged 33, 45, and 61, were taken to hospital.", ((2, "civilian", None),)),
    ("Rebels shot dead 12 hospital personnel in Goma.", ((12, "medical", None),)),
    ("Rebels shot dead 12 relief personnel in Goma.", ((12, "aid", None),)),
    ("Rebels shot dead 12 army personnel in Goma.", ((12, "military", None),)),
    (
        "On Sunday the Malian Miners’ Union said a raid killed six men in Kidal.",
        ((6, "civilian", "the Malian Miners’ Union"),),
    ),
    (
        "Six men were killed in Taiz, the widely respected council said.",
        ((6, "civilian", "the widely respected council"),),
    ),
    (
        "Six men were killed in Taiz, four groups representing hostage relatives said.",
        ((6, "civilian", "four groups representing hostage relatives"),),
    ),
    ("Gunmen held six men hostage in Goma.", ((6, "unknown", None),)),
)  # fmt: skip

# text, each event: kind, who attacked
EVENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Rebel missiles struck two air bases near Kidal on Monday.", ("missile mli-opposition",)),
    ("Planes struck an air base near Kidal on Monday.", ("airstrike None",)),
    ("A farmer was treated for blast injuries after shells hit Goma on Monday.", ("shelling None",)),
    ("The russian army shelled Kherson on Monday.", ("shelling RUS",)),
    ("The Taliban denied responsibility for the bombing in Kabul on Monday.", ("bombing None",)),
    ("The Houthis said they were not responsible for the missile that hit Riyadh on Monday.", ("missile None",)),
    ("The Taliban claimed responsibility for the bombing in Kabul on Monday.", ("bombing taliban",)),
    ("A blast injured two farmers in Goma on Monday.", ("bombing None",)),
    ("The M23-led attack on Goma on Monday killed six people.", ("clash m23",)),
    ("JNIM-led militants killed six people in Djibo on Monday.", ("shooting jnim",)),
    ("A Houthi-led government met in Sanaa.", ()),
    (
        "The toll of a raid in Goma rose to nine on Monday after medics recovered the bodies of two other men.",
        ("airstrike None",),
    ),
)


@pytest.mark.parametrize(("text", "tolls"), TOLLS, ids=[text for text, _ in TOLLS])
def test_tolls_of_summaries(text: str, tolls: tuple[tuple[int | None, str, str | None], ...]) -> None:
    read = [(t.count.low, t.victims.role, t.source.words if t.source else None) for t in read_claims(text, Toll)]
    assert tuple(read) == tolls


@pytest.mark.parametrize(("text", "events"), EVENTS, ids=[text for text, _ in EVENTS])
def test_events_of_summaries(text: str, events: tuple[str, ...]) -> None:
    assert tuple(f"{e.type} {e.attacker.side}" for e in read_claims(text, Event)) == events


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Iran vowed to avenge the killing of a Hezbollah envoy.", None),
        ("Iran vowed to respond to the raid on Hezbollah.", None),
        ("Iran vowed to retaliate against Israel for the killing of a Hezbollah envoy.", "ISR"),
        ("Iran condemned the fire that endangered the men of Hezbollah.", None),
        ("Iran vowed to avenge the Israeli raid on Hezbollah.", "ISR"),
    ],
)
def test_who_was_hit_is_not_threatened(text: str, target: str | None) -> None:
    assert [s.addressee.side for s in read_claims(text, Statement)] == [target]


@pytest.mark.parametrize(
    ("before", "avenged"),
    [
        ("The group vowed to retaliate for the ", True),
        ("The group vowed to respond to the ", True),
        ("The group retaliated after the ", False),
        ("The group corresponds to the ", False),
    ],
)
def test_what_was_avenged(before: str, avenged: bool) -> None:
    assert is_avenged(before) is avenged


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Raids killed nine people in Lebanon, according to a report by Al Jazeera.", "Lebanon"),
        ("Raids killed nine people in Al Jazeera on Monday.", "Al Jazeera"),
    ],
)
def test_a_channel_is_no_place(text: str, place: str) -> None:
    assert {t.where.words for t in read_claims(text, Toll)} == {place}


def test_the_end_of_a_longer_name_is_no_agency() -> None:
    claims = read_claims("The CSP-DPA said a raid killed six people in Kidal.", Toll)
    assert [t.source.words for t in claims if t.source] == ["The CSP-DPA"]
