"""Readings that were known to be wrong for long: whose words, which deed, which day and which place are meant."""

from datetime import date

import pytest

from kadesh.model.claim import Claim, Control, Event, Statement, Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of

# text; number, outcome, side and role of its tolls, then who did it
COUNTED: tuple[tuple[str, list[str]], ...] = (
    # told by who is not among them
    ("All but two of the 14 sailors died when a shell hit the ship off Taiz.", ["12 killed YEM/military by None"]),
    ("The blast in Goma killed all except one of the nine guards.", ["8 killed COD/unknown by None"]),
    ("Raiders killed all but one of the hostages in Goma.", []),
    ("All nine were killed in Goma but two women survived.", ["9 killed COD/unknown by None"]),
    # who is quoted says 'we' of his own
    ('"They killed nine guards in Goma," said the M23.', ["9 killed COD/unknown by None"]),
    ("The M23 said they killed nine soldiers in Goma.", ["9 killed COD/military by m23"]),
    ('"We killed nine soldiers in Goma," said the M23.', ["9 killed COD/military by m23"]),
    # who comes, and does not flee
    ("Hundreds of protesters crossed into Nairobi on Monday.", []),
    ("Two thousand villagers crossed into Chad on Monday.", ["2000 refugees None/civilian by None"]),
    # whoever condemns it has not done it
    (
        "Iran condemned the strike on Damascus. It targeted a convoy and killed three people.",
        ["3 killed SYR/unknown by None"],
    ),
    ("Turkey condemned the raid and shelled Afrin, killing nine people.", ["9 killed SYR/unknown by TUR"]),
    # groups are no people
    ("Two groups of prisoners were freed in Donetsk on Monday.", []),
    ("A group of guards was killed in Goma.", ["2 killed COD/unknown by None"]),
    ("Six of a group of farmers were killed in Goma.", ["6 killed COD/unknown by None"]),
    ("One after another, nine men were shot dead in Goma.", ["9 killed COD/civilian by None"]),
    # who bears no arms by his trade
    ("Two military trainers were killed in Kyiv on Tuesday.", ["2 killed UKR/unknown by None"]),
    ("The emir of Kano was abducted on Tuesday.", ["1 kidnapped NGA/official by None"]),
    ("An emir of Islamic State was killed in Raqqa.", ["1 killed isis/armed-group by None"]),
    (
        "Police found the bodies of two elders abducted last week in Goma.",
        ["2 killed COD/civilian by None", "2 kidnapped COD/civilian by None"],
    ),
    ("Of the 200 who set out from Zuwara only 12 were picked up alive.", []),
    ("Troops killed over 200 men, women and children in Goma.", ["200 killed COD/civilian by COD"]),
    ("The gunman who shot two guards in Goma was himself killed by a bomb.", ["1 killed None/armed-group by None"]),
    # forces that are somebody
    ("Security forces killed nine protesters in Homs on Friday.", ["9 killed SYR/civilian by SYR"]),
)
# text; scope and days of its tolls
DATED: tuple[tuple[str, list[str]], ...] = (
    (
        "Four men died in a raid on Goma on Monday. The army said 40 had been killed days before.",
        ["event 02-03", "event None"],
    ),
    (
        "Four people were killed in Goma on Monday, months after nine people were killed there.",
        ["event 02-03", "event None"],
    ),
    ("Days after the truce, nine women were killed in Goma on Monday.", ["event 02-03"]),
    ("Troops stormed Homs on Monday in the nine-month-old revolt, killing nine people.", ["event 02-03"]),
    ("Rebels killed nine guards in Homs in the nine-month-old revolt.", ["event None"]),
    ("More than 5,000 people have been killed in the nine-month-old revolt in Syria.", ["cumulative 05-07 to 02-07"]),
)
# text; places of its tolls, and of their points on the map the country
PLACED: tuple[tuple[str, list[str]], ...] = (
    ("Gunmen opened fire in Herat, killing one, after a strike on Kandahar.", ["Herat AFG"]),
    ("Jets bombed Goma, killing nine people, hours after rebels fired rockets at Bukavu.", ["Goma COD"]),
    ("Residents of Goma said nine people died after a shell hit Bukavu.", ["Bukavu COD"]),
    ("Five people were killed in the Tripoli area of Aleppo.", ["Tripoli area None"]),
    ("Five people were killed in the Mezzeh area of Damascus.", ["Mezzeh area SYR"]),
    ("Nine people were killed in al-Karesh village of the town of Saraqib.", ["al-Karesh village None"]),
    ("Ali Nur, whom Israel accused of planning the raid on Haifa, was killed in Beirut.", ["Beirut LBN"]),
)
# text; kinds of its events
DEEDS: tuple[tuple[str, list[str]], ...] = (
    ("The UN placed the toll in Goma at 400.", []),
    ("The death toll from the blast in Goma rose to nine.", ["bombing"]),
    ("The raid killed at least ten people in Goma.", ["airstrike"]),
    ("A drone hit Goma. Nine women had been killed there a week earlier.", ["drone", "shooting"]),
)
# text; status, holder and place
HELD: tuple[tuple[str, list[str]], ...] = (
    ('"We have captured Goma," an M23 commander said.', ["captured m23 Goma"]),
    ('"We control Goma," an M23 spokesman said.', ["held m23 Goma"]),
    ('"We did not capture Goma," the M23 said.', []),
    ('"We captured 12 guards in Goma," the M23 said.', []),
    ('"We hold the army responsible for Goma," the M23 said.', []),
    ("Kyiv said Russia took the village.", ["captured RUS village"]),
    ("Fighting raged in Kharkiv. Kyiv said Russia had captured the city.", ["captured RUS Kharkiv"]),
)
# text; kind, speaker's side and target of its statements
SAID: tuple[tuple[str, list[str]], ...] = (
    ("Ali Nur, whom Israel accused of planning the raid on Haifa, was killed.", ["accusation ISR None"]),
    ("Iran, which Israel accused of the raid on Haifa, kept silent.", ["accusation ISR IRN"]),
    ("The M23 is accused of burning homes in Goma.", ["accusation None m23"]),
    ("Hezbollah said Israel shelled a village lying close to the border.", []),
    ("The number of Sudanese sheltering in Chad has grown, the UN said.", []),
    ("Russia is lying about the losses, Ukraine said.", ["accusation UKR RUS"]),
    ('"They shelled our posts and killed nine of our men," an M23 commander said.', []),
)


def _claims_of(text: str) -> tuple[Claim, ...]:
    return read_report(report_of(text), Options()).claims


def _short(day: date | None) -> str:
    return f"{day:%m-%d}" if day is not None else "None"


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_who_and_how_many(text: str, expected: list[str]) -> None:
    tolls = [c for c in _claims_of(text) if isinstance(c, Toll)]
    told = [f"{t.count.low} {t.outcome} {t.victims.side}/{t.victims.role} by {t.perpetrator.side}" for t in tolls]
    assert told == expected


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_no_day_but_the_own(text: str, expected: list[str]) -> None:
    tolls = [c for c in _claims_of(text) if isinstance(c, Toll)]
    days = [(_short(t.when.first), _short(t.when.last)) for t in tolls]
    told = [f"{t.scope} {a if a == b else f'{a} to {b}'}" for t, (a, b) in zip(tolls, days, strict=True)]
    assert told == expected


@pytest.mark.parametrize(("text", "expected"), PLACED)
def test_no_place_but_the_own(text: str, expected: list[str]) -> None:
    tolls = [c for c in _claims_of(text) if isinstance(c, Toll)]
    assert [f"{t.where.words} {t.where.place and t.where.place.country}" for t in tolls] == expected


@pytest.mark.parametrize(("text", "expected"), DEEDS)
def test_a_sum_is_no_deed(text: str, expected: list[str]) -> None:
    assert [c.type for c in _claims_of(text) if isinstance(c, Event)] == expected


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_who_speaks_tells_of_his_own_ground(text: str, expected: list[str]) -> None:
    controls = [c for c in _claims_of(text) if isinstance(c, Control)]
    assert [f"{c.status} {c.actor.side} {c.where.words}" for c in controls] == expected


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_who_charges_whom(text: str, expected: list[str]) -> None:
    said = [c for c in _claims_of(text) if isinstance(c, Statement)]
    assert [f"{s.act} {s.speaker.side} {s.addressee.side}" for s in said] == expected
