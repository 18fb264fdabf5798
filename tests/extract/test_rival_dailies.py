"""What agencies and dailies of opposing camps print: things that are no people, listed persons, offices, streets abroad."""

import pytest

from kadesh.model.claim import Control, Event, Statement, Toll
from tests.extract.reading import read_claims

TOLLS = [
    ("At least two scorched vehicles stood on the road after the bomb in Homs.", ""),
    ("A bomb in Homs damaged four badly burned buses and two wrecked cars.", ""),
    ("A bomb in Homs left six killed and nine wounded sources said.", "killed 6, wounded 9"),
    ("Two injured farmhands were flown out of Homs after the raid.", "wounded 2"),
    ("A raid on Taiz by Saudi jets left a nurse and a girl dead.", "killed 2"),
    ("A bomb left two men and a girl dead in Homs.", "killed 3"),
    ("A bomb left a soldier and a nurse dead in Homs.", "killed 1, killed 1"),
    ("The bomb in Homs wounded some passersby and killed a soldier.", "wounded 2+, killed 1"),
    ("Passersby said that a bomb killed a soldier in Homs.", "killed 1"),
    ("Three corpses of three children were brought to a hospital in Homs.", "killed 3"),
    ("Six bodies were found beside three bodies of three boys in Homs.", "killed 6, killed 3"),
    ("Jets launched four raids on Taiz, though no reports of casualties were available at first.", "killed ?"),
    ("There were no immediate reports of any casualties in Taiz.", "killed 0"),
    (
        'Gunmen killed a police colonel in Mosul on Monday. "They chased and killed Colonel Karim Dawud," a doctor said.',
        "killed 1",
    ),
    (
        "Gunmen killed a police colonel in Mosul on Monday. Colonel Karim Dawud was killed in Tikrit on Sunday.",
        "killed 1, killed 1",
    ),
]


def told(toll: Toll) -> str:
    """Return outcome and number as the table has them."""
    count = toll.count
    number = "?" if count.low is None else f"{count.low}{'' if count.low == count.high else '+'}"
    return f"{toll.outcome} {number}"


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_who_is_counted(text: str, expected: str) -> None:
    assert ", ".join(told(t) for t in read_claims(text, Toll)) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A police lieutenant colonel was killed in Mosul.", "police"),
        ("A lieutenant colonel was killed in Mosul.", "military"),
        ("An army colonel was killed beside a police post in Mosul.", "military"),
    ],
)
def test_officers_of_the_police(text: str, role: str) -> None:
    assert [t.victims.role for t in read_claims(text, Toll)] == [role]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A bomb left six people dead in Homs.", "bombing"),
        ("A shell left a nurse and a guard wounded in Homs.", "shelling"),
        ("Police shot dead two bombers at a gate in Mosul.", "shooting"),
        ("A suicide bomber was killed by his own blast in Mosul.", "bombing"),
    ],
)
def test_what_a_weapon_left(text: str, kind: str) -> None:
    assert [e.type for e in read_claims(text, Event)] == [kind]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Since he took a senior aid post of the UN the envoy has been to Homs.", []),
        ("The army took the main checkpoint in Saraqeb on Monday.", ["captured"]),
        ("Guards in Mosul shot a bomber before he managed to enter the town hall.", []),
        ("The army was able to enter Saraqeb before the rebels fled.", ["entered"]),
    ],
)
def test_what_is_no_ground(text: str, status: list[str]) -> None:
    assert [c.status for c in read_claims(text, Control)] == status


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In Syria the truce regime came into force on Monday.", None),
        ("The Syrian regime agreed on a ceasefire with the rebels.", "SYR"),
    ],
)
def test_a_regime_of_rules_is_no_government(text: str, speaker: str | None) -> None:
    assert [s.speaker.side for s in read_claims(text, Statement)] == [speaker]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Shells hit Damascus, Syria, killing nine. Two citizens died when shells fell on Baghdad Street.", None),
        ("Shells hit Mosul, Iraq, killing nine. Two citizens died when shells fell on Baghdad Street.", "IRQ"),
    ],
)
def test_a_street_is_not_where_its_name_is_from(text: str, country: str | None) -> None:
    place = read_claims(text, Toll)[-1].where.place
    assert (place.country if place is not None else None) == country


@pytest.mark.parametrize(
    ("text", "outlet", "doer"),
    [
        ("Terrorists fired shells at a school in Aleppo, Syria, which killed a woman.", "Sputnik", "syrian-opposition"),
        ("Terrorists fired shells at a school in Aleppo, Syria, which killed a woman.", "Reuters", None),
        ("Terrorists fired shells at a school in Mosul, Iraq, which killed a woman.", "Sputnik", None),
        ("A blast that officials called a terrorist act killed six in Damascus, Syria.", "Sputnik", None),
    ],
)
def test_whom_allied_outlets_call_terrorists(text: str, outlet: str, doer: str | None) -> None:
    assert [t.perpetrator.side for t in read_claims(text, Toll, outlet=outlet)] == [doer]


@pytest.mark.parametrize(
    ("text", "outlet", "side"),
    [
        ("At least ten people were killed in Homs.", "Al Alam", "SYR"),
        ("At least ten people were killed in Khalis.", "Al Alam", "IRQ"),
    ],
)
def test_a_known_outlet_is_not_from_the_town_of_its_name(text: str, outlet: str, side: str) -> None:
    assert [t.victims.side for t in read_claims(text, Toll, outlet=outlet)] == [side]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("VDO: 12 killed in shelling of Aleppo", None),
        ("12 killed in shelling of Aleppo: police", "police"),
        ("TEHRAN(Tern)_Yemeni officials said Saudi jets killed 13 people in Taiz.", "Yemeni officials"),
        ("Footage from Homs showed six burned bodies.", None),
        ("Medics in Homs counted six burned bodies.", "Medics in Homs"),
    ],
)
def test_who_is_heard(text: str, speaker: str | None) -> None:
    tolls = read_claims(text, Toll)
    assert [t.source.name if t.source is not None else None for t in tolls] == [speaker]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jets hit a house in Taiz, killing 11. Saudi Arabia began a campaign against Yemen on March 26.", None),
        ("The army launched a campaign near Homs on Monday. Its jets killed nine civilians.", "2020-02-03"),
    ],
)
def test_a_campaign_began_on_another_day(text: str, day: str | None) -> None:
    when = read_claims(text, Toll)[0].when
    assert (when.first.isoformat() if when.first else None) == day


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("In Taftanaz, Syria, 60 civilians died when pro-Assad warplanes bombed the market.", "SYR"),
        ("The pro-regime military forces bombed Saraqeb with artillery, killing six.", "SYR"),
        ("Pro-Houthi fighters killed six civilians in Taiz.", "houthis"),
        ("Pro-Hadi forces killed six Houthis in Taiz.", "YEM"),
        ("Six pro-Assad protesters were shot dead in Homs.", None),
    ],
)
def test_who_fights_for_somebody(text: str, doer: str | None) -> None:
    assert [t.perpetrator.side for t in read_claims(text, Toll)] == [doer]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clinic in Benghazi could not tell whose side its casualties were on.", ""),
        ("The army said there were no casualties in Benghazi.", "killed 0"),
    ],
)
def test_what_is_not_said_is_not_denied(text: str, expected: str) -> None:
    assert ", ".join(told(t) for t in read_claims(text, Toll)) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Six men of the February 17 Martyrs Brigade were killed in Benghazi.", None),
        ("On January 17 six men were killed in Benghazi.", "2020-01-17"),
    ],
)
def test_a_day_in_a_name_is_no_day(text: str, day: str | None) -> None:
    when = read_claims(text, Toll)[0].when
    assert (when.first.isoformat() if when.first else None) == day
