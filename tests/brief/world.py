"""A small reading made by hand, with one of everything a brief must show. War, towns and outlets are invented."""

from datetime import date

from kadesh.model.assessment import Assessment, Dispute, Range, Stand
from kadesh.model.claim import Claim, Refusal, Toll
from kadesh.model.reading import Reading
from kadesh.model.report import Unreadable
from tests.build import control, count, event, incident, movement, party, place, report, statement, toll, where

NORTH = party("northern soldiers", "NOR", "military")
NORTHERN = party("northern forces", "NOR", "military")
SOUTH = party("southern troops", "SOU", "military")
SOUTHERN = party("southern gunners", "SOU", "military")
PEOPLE = party("civilians", "NOR", "civilian")

ALDA = place("Alda", 10.5, 20.25, admin1="Westmark", country="NOR")
WEST_OF_ALDA = where("west of Alda", ALDA, "area")

WIRE = report(
    "Five northern soldiers and three civilians were killed when southern gunners shelled a post west of Alda on Monday, "
    "President Orm said. The southern ministry did not confirm any losses. The Lake Monitor said 13 southern troops "
    "were killed in return fire: eight in Alda, three in Brin and two in Cole. The northern ministry said the positions "
    "at 10.5012, 20.2533 had been passed on in advance. Nearly 900,000 people were on the road.",
    "Tern Wire",
    "2021-03-02",
    "wire.txt",
)
HERALD = report(
    "The attack on Monday west of Alda killed seven northern soldiers. Southern units entered Brin, the army said. "
    "No notice of the move reached the southern staff, its spokesman said. The north gave the south until the end of "
    "March to pull back. Some 150 trucks with northern commandos drove to Alda. 40 northern soldiers have died since "
    "January. The northern offensive began in January. About 2.1 million refugees live across the border.",
    "The Dale Herald",
    "2021-03-05",
    "herald.txt",
)
NOTE = report("Two fishermen were wounded. The monitor said Brin had not been taken.", None, None, "note.txt")


def make_claims() -> dict[str, Claim]:
    """The claims of the three reports, by a short name."""
    shelling = event(
        WIRE,
        "southern gunners shelled a post west of Alda",
        "shelling",
        SOUTHERN,
        NORTH,
        source="President Orm",
        day="2021-03-01",
        at=WEST_OF_ALDA,
    )
    orm = {"source": "President Orm", "day": "2021-03-01", "at": WEST_OF_ALDA, "by": SOUTHERN}
    lake = {"source": "Lake Monitor", "day": "2021-03-01"}
    whole = toll(WIRE, "13 southern troops were killed in return fire", "killed", 13, SOUTH, **lake)  # type: ignore[arg-type]  # one table of arguments for several tolls
    share = {**lake, "scope": "part", "part_of": whole.id}
    return {
        "shelling": shelling,
        "five": toll(WIRE, "Five northern soldiers and three civilians were killed", "killed", 5, NORTH, **orm),  # type: ignore[arg-type]  # as above
        "three": toll(WIRE, "Five northern soldiers and three civilians were killed", "killed", 3, PEOPLE, **orm),  # type: ignore[arg-type]  # as above
        "silent": toll(
            WIRE,
            "The southern ministry did not confirm any losses",
            "killed",
            None,
            SOUTH,
            source="southern ministry",
            polarity="unconfirmed",
        ),
        "whole": whole,
        "alda": toll(WIRE, "eight in Alda", "killed", 8, SOUTH, at="Alda", **share),  # type: ignore[arg-type]  # as above
        "brin": toll(WIRE, "three in Brin", "killed", 3, SOUTH, at="Brin", **share),  # type: ignore[arg-type]  # as above
        "cole": toll(WIRE, "two in Cole", "killed", 2, SOUTH, at="Cole", **share),  # type: ignore[arg-type]  # as above
        "notice": statement(
            WIRE,
            "the positions at 10.5012, 20.2533 had been passed on in advance",
            "notification",
            NORTHERN,
            SOUTH,
            source="northern ministry",
        ),
        "road": toll(WIRE, "Nearly 900,000 people were on the road", "displaced", count((900_000, 900_000), "about")),
        "seven": toll(
            HERALD,
            "killed seven northern soldiers",
            "killed",
            7,
            NORTH,
            day="2021-03-01",
            at=WEST_OF_ALDA,
        ),
        "entered": control(HERALD, "Southern units entered Brin", "entered", SOUTH, "Brin", source="southern army"),
        "unnoticed": statement(
            HERALD,
            "No notice of the move reached the southern staff",
            "non-notification",
            NORTHERN,
            SOUTH,
            source="southern staff",
        ),
        "ultimatum": statement(
            HERALD,
            "The north gave the south until the end of March to pull back",
            "ultimatum",
            party("The north", "NOR"),
            party("the south", "SOU"),
            deadline="2021-03-31",
        ),
        "trucks": movement(
            HERALD,
            "Some 150 trucks with northern commandos drove to Alda",
            "trucks with northern commandos",
            party("northern commandos", "NOR", "military"),
            to="Alda",
            strength="some 150 trucks",
        ),
        "sum": toll(
            HERALD,
            "40 northern soldiers have died since January",
            "killed",
            40,
            NORTH,
            day=("2021-01-01", "2021-03-05"),
            scope="cumulative",
        ),
        "campaign": event(HERALD, "The northern offensive began in January", "offensive", NORTHERN),
        "stock": toll(
            HERALD,
            "About 2.1 million refugees live across the border",
            "refugees",
            count((2_100_000, 2_100_000), "about"),
            party("refugees"),
            stock=True,
        ),
        "fishermen": toll(NOTE, "Two fishermen were wounded", "wounded", 2, party("fishermen", None, "civilian")),
        "untaken": control(NOTE, "Brin had not been taken", "not-captured", SOUTH, "Brin", source="the monitor"),
    }


def make_reading() -> Reading:
    """The reading, with the assessment that the rule `claims` would give it."""
    c = make_claims()
    west = incident([c[n] for n in ("shelling", "five", "three", "seven")], "shelling", "2021-03-01", WEST_OF_ALDA)
    back = incident([c[n] for n in ("whole", "alda", "brin", "cole", "silent")], "shelling", "2021-03-01", "Alda")
    figures = Dispute(
        "dispute-1",
        "figures",
        True,
        ((c["five"].id,), (c["seven"].id,)),
        "Northern soldiers killed: President Orm says 5, The Dale Herald says 7.",
    )
    taken = Dispute(
        "dispute-2",
        "control",
        True,
        ((c["entered"].id,), (c["untaken"].id,)),
        "Brin: the southern army says it was entered, the monitor says it was not taken.",
    )
    told = Dispute(
        "dispute-3",
        "notification",
        True,
        ((c["notice"].id,), (c["unnoticed"].id,)),
        "Notice: the northern ministry says it was given, the southern staff says it was not.",
    )
    assessed = (
        Assessment(
            west.id,
            "claims",
            (
                Range("killed", NORTH, 5, None, 7, (stand(c["five"]), stand(c["seven"])), 2),
                Range("killed", PEOPLE, 3, None, 3, (stand(c["three"]),), 1),
            ),
            (figures,),
        ),
        Assessment(
            back.id,
            "claims",
            (
                Range(
                    "killed",
                    SOUTH,
                    13,
                    None,
                    13,
                    (stand(c["whole"]),),
                    1,
                    ("13 = 8 + 3 + 2",),
                    tuple(stand(c[n]) for n in ("alda", "brin", "cole")),
                ),
            ),
        ),
    )
    refused = Refusal(
        toll(WIRE, "three in Brin", "wounded", 3, SOUTH), "outcome-not-licensed", "no word for wounded in the span"
    )
    return Reading(
        reports=(WIRE, HERALD, NOTE),
        claims=tuple(sorted(c.values(), key=lambda claim: claim.id)),
        incidents=(west, back),
        assessments=assessed,
        disputes=(taken, told),
        refusals=(refused,),
        unreadable=(Unreadable("scan.bin", "binary", "this is no text"),),
        failures=((NOTE.id, "no parser"),),
    )


def stand(claim: Claim) -> Stand:
    """Who stands behind a toll of this world."""
    assert isinstance(claim, Toll)
    report_ = {WIRE.id: WIRE, HERALD.id: HERALD, NOTE.id: NOTE}[claim.evidence.report_id]
    day = report_.published if isinstance(report_.published, date) else None
    who = claim.source.name if claim.source else report_.outlet
    return Stand(who, report_.outlet, claim.id, claim.count, day.isoformat() if day else None)
