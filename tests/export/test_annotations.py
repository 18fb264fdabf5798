"""Annotations: the form that readings are measured in."""

from dataclasses import replace

from kadesh.export.annotations import annotation_of
from kadesh.model.claim import Claim
from tests.build import control, count, event, movement, party, report, speakers, statement, toll

TEXT = (
    "At least five northern soldiers were killed when southern gunners shelled Alda on Monday, the ministry said. "
    "Southern troops entered Brin. The north gave the south until 31 March to leave. Trucks drove to Alda."
)
WIRE = report(TEXT, "Tern Wire", "2021-03-02", "doc-1")
NORTH, SOUTH = party("northern soldiers", "NOR", "military"), party("southern gunners", "SOU", "military")
TOLD = event(WIRE, "southern gunners shelled Alda", "shelling", SOUTH, NORTH, day="2021-03-01", at="Alda")
FIVE = toll(
    WIRE,
    "At least five northern soldiers were killed",
    "killed",
    (5, None),
    NORTH,
    by=SOUTH,
    source="the ministry",
    day="2021-03-01",
    at="Alda",
    event=TOLD.id,
)
HELD = control(WIRE, "Southern troops entered Brin", "entered", SOUTH, "Brin")
GAVE = statement(
    WIRE,
    "The north gave the south until 31 March to leave",
    "ultimatum",
    party("The north", "NOR"),
    party("the south", "SOU"),
    deadline="2021-03-31",
)


def annotate(*claims: Claim, **incidents: str) -> dict[str, list[dict[str, object]]]:
    made = annotation_of(WIRE, claims, incident_of={TOLD.id: "incident-1"} | incidents)
    assert made.pop("doc_id") == "doc-1"
    return made


def test_a_toll() -> None:
    assert annotate(FIVE, TOLD)["tolls"] == [
        {
            "quote": "At least five northern soldiers were killed",
            "start": 0,
            "count": [5, None],
            "approx": False,
            "outcome": "killed",
            "victim": {"side": "NOR", "role": "military"},
            "perpetrator": "SOU",
            "place": "Alda",
            "date": ["2021-03-01", "2021-03-01"],
            "source": "the ministry",
            "scope": "event",
            "event": "e1",
            "polarity": "asserted",
            "incident": "incident-1",
        }
    ]


def test_an_event() -> None:
    assert annotate(TOLD)["events"] == [
        {
            "key": "e1",
            "quote": "southern gunners shelled Alda",
            "start": TEXT.index("southern gunners"),
            "type": "shelling",
            "attacker": "SOU",
            "target": "NOR",
            "place": "Alda",
            "date": ["2021-03-01", "2021-03-01"],
            "incident": "incident-1",
        }
    ]


def test_control_and_statement() -> None:
    made = annotate(HELD, GAVE)
    assert [(c["actor"], c["place"], c["status"], c["date"], c["source"]) for c in made["controls"]] == [
        ("SOU", "Brin", "entered", None, None)
    ]
    (said,) = made["statements"]
    assert (said["kind"], said["speaker"], said["speaker_side"]) == ("ultimatum", "The north", "NOR")
    assert (said["target_side"], said["deadline"]) == ("SOU", "2021-03-31")


def test_who_tells_of_a_deal_is_no_party_to_it() -> None:
    deal = replace(GAVE, act="agreement", speaker=party(None, None), attribution=speakers("the ministry", "Tern Wire"))
    (told,) = annotate(deal)["statements"]
    assert (told["speaker"], told["speaker_side"]) == (None, None)
    (heard,) = annotate(replace(deal, act="denial"))["statements"]
    assert heard["speaker"] == "the ministry"


def test_the_outlets_own_voice_is_no_source() -> None:
    own = replace(FIVE, attribution=speakers(None, "Tern Wire"))
    assert annotate(own)["tolls"][0]["source"] is None


def test_about_is_approx_and_unknown_bounds_stay_null() -> None:
    some = replace(FIVE, count=count(None))
    about = replace(FIVE, count=count((30, 30), "about"))
    assert [(t["count"], t["approx"]) for t in annotate(some)["tolls"]] == [([None, None], False)]
    assert [(t["count"], t["approx"]) for t in annotate(about)["tolls"]] == [([30, 30], True)]


def test_one_known_bound_of_a_day_is_kept() -> None:
    late = toll(WIRE, "five northern soldiers", "killed", 5, NORTH, day=(None, "2021-03-02"))
    assert annotate(late)["tolls"][0]["date"] == [None, "2021-03-02"]


def test_cumulative_tolls_belong_to_no_event() -> None:
    assert annotate(replace(FIVE, scope="cumulative"), TOLD)["tolls"][0]["event"] is None


def test_what_did_not_happen_is_no_toll_event_or_control() -> None:
    made = annotate(*(replace(c, modality="threatened") for c in (FIVE, TOLD, HELD)))
    assert made == {"tolls": [], "events": [], "controls": [], "statements": []}


def test_a_denied_event_is_no_event_and_a_denied_toll_is_one() -> None:
    made = annotate(replace(FIVE, polarity="denied", count=count(0)), replace(TOLD, polarity="denied"))
    assert made["events"] == []
    assert [(t["polarity"], t["count"], t["event"]) for t in made["tolls"]] == [("denied", [0, 0], None)]


def test_movements_have_no_place_in_the_form() -> None:
    trucks = movement(WIRE, "Trucks drove to Alda", "trucks", NORTH, to="Alda")
    assert annotate(trucks) == {"tolls": [], "events": [], "controls": [], "statements": []}


def test_events_are_keyed_in_order_of_the_text() -> None:
    later = event(WIRE, "Southern troops entered Brin", "clash", SOUTH)
    assert [e["key"] for e in annotate(later, TOLD)["events"]] == ["e1", "e2"]
    assert annotate(later, TOLD)["events"][0]["type"] == "shelling"


def test_offsets_can_be_told_in_another_text() -> None:
    made = annotation_of(WIRE, [FIVE], incident_of={}, locate=lambda claim: ("FIVE", claim.evidence.start + 7))
    assert (made["tolls"][0]["quote"], made["tolls"][0]["start"]) == ("FIVE", 7)


def test_a_toll_that_grouping_took_from_its_event_names_none() -> None:
    apart = annotation_of(WIRE, (TOLD, FIVE), incident_of={TOLD.id: "incident-a", FIVE.id: "incident-b"})
    assert [(t["event"], t["incident"]) for t in apart["tolls"]] == [(None, "incident-b")]
    together = annotation_of(WIRE, (TOLD, FIVE), incident_of={TOLD.id: "incident-a", FIVE.id: "incident-a"})
    assert [(t["event"], t["incident"]) for t in together["tolls"]] == [("e1", "incident-a")]
