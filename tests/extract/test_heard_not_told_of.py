"""People who are heard, served or told of in passing are no dead; peoples and makers are no places. Past the gate."""

import pytest

from kadesh.model.claim import Event, Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of

# text; outcome, number, side and role of each toll, in the order of the text
TOLLS: tuple[tuple[str, list[str]], ...] = (
    # who says it
    ("Gunmen killed 31 people in Benue state, three traders who dug the graves said Friday.", ["killed 31 NGA/unknown"]),
    ("Rebels shelled Segou, killing 14 people, Moussa Keita, mayor of the town of San, said.", ["killed 14 MLI/unknown"]),
    (
        'A nurse, who asked not to be named, said the blast in Kabul left "9 dead and 17 wounded".',
        ["killed 9 AFG/unknown", "wounded 17 AFG/unknown"],
    ),
    ("A guard who was wounded in Kabul on Sunday said he saw two men.", ["wounded 1 AFG/unknown"]),
    (
        "The strike killed 56 people and wounded 30, two teachers told the agency.",
        ["killed 56 None/unknown", "wounded 30 None/unknown"],
    ),
    ("The blast in Kabul killed nine, four shepherds said.", ["killed 9 AFG/unknown"]),
    ("The blast in Kabul killed nine, four said to be children.", ["killed 9 AFG/unknown", "killed 4 AFG/unknown"]),
    # whom a place or a body is there for
    ("The killing of a shepherd near a camp for displaced persons in Kassala was condemned.", ["killed 1 SDN/civilian"]),
    (
        "Clashes hurt 11 men, said Omar Idris of the Union for Refugees and Displaced in Kassala.",
        ["wounded 11 SDN/civilian"],
    ),
    # others, behind the number or beside it
    (
        "The army put the death toll at six, and said 19 men -- including two guards -- were wounded in Herat.",
        ["killed 6 AFG/unknown", "wounded 19 AFG/civilian", "wounded 2 AFG/civilian"],
    ),
    (
        "Five of the eight killed in Herat were police, as were four of the wounded.",
        ["killed 8 AFG/unknown", "wounded 4 AFG/unknown"],
    ),
    ("Six drivers, who were caught between rebels and soldiers, were shot dead in Bria.", ["killed 6 CAF/civilian"]),
    ("A man was killed and another person wounded in Herat.", ["killed 1 AFG/civilian", "wounded 1 AFG/unknown"]),
    (
        "He said that one clerk, who was off duty, and three girls were killed in Herat.",
        ["killed 1 AFG/civilian", "killed 3 AFG/civilian"],
    ),
    ("The rebels gave no breakdown of dead and wounded in Herat.", []),
    # officers of the police
    ("Four police officers were killed in Herat.", ["killed 4 AFG/police"]),
    ("Gunmen killed six officers as they raided the police post near Kismayo.", ["killed 6 SOM/police"]),
    ("Gunmen killed six officers in a raid on an army base near Kismayo.", ["killed 6 SOM/military"]),
    ("A bomb went off under a police car in Herat, killing two officers.", ["killed 2 AFG/police"]),
    ("Two officers were shot dead in Herat. The police blamed robbers.", ["killed 2 AFG/police"]),
    ("Two officers were shot dead in Herat. The army was called in, police said.", ["killed 2 AFG/military"]),
    ("Police said a naval officer was shot dead in Mombasa.", ["killed 1 KEN/military"]),
    ("Two clinical officers were shot dead in Garissa, police said.", ["killed 2 KEN/medical"]),
    # losses among people
    ("No casualties among the police were reported in Herat.", ["killed 0 AFG/police"]),
    ("The mayor spoke of 12 wounded among Afghan servicemen in Herat.", ["wounded 12 AFG/military"]),
    ("There are no casualties among soldiers and residents of Herat.", ["killed 0 AFG/mixed"]),
    ("Twelve people were wounded in Herat, among them two policemen.", ["wounded 12 AFG/unknown", "wounded 2 AFG/police"]),
)
# text, scope of its first toll
SCOPES: tuple[tuple[str, str], ...] = (
    ("More than 700 people were slain between March and October 2018 in armed attacks in Unity.", "cumulative"),
    ("In one of the boldest attacks in months, rebels on Thursday killed 13 guards in Tecoluca.", "event"),
)
# text, place of its first toll or event
PLACES: tuple[tuple[str, str | None], ...] = (
    ("Deadly clashes between Hindus and Muslims killed 14 people in Kasganj.", "Kasganj"),
    ("In Kabul, a car bomb killed 23 people in a mainly Hazara western district.", "Kabul"),
    ("Clashes between the Oromo and Amhara killed nine people in Kiremu.", "Kiremu"),
    ("A raid on the army's French-built barracks killed nine soldiers in Segou.", "Segou"),
    ("The mayor, who spoke to the Star from his office in Bor, said nine men died in Pibor.", "Pibor"),
    ("Nine men died in Uror County, which raiders from Pibor overran.", "Uror County"),
)


def _tolls_of(text: str) -> list[str]:
    claims = read_report(report_of(text), Options()).claims
    return [f"{t.outcome} {t.count.low} {t.victims.side}/{t.victims.role}" for t in claims if isinstance(t, Toll)]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_who_is_heard_is_not_counted(text: str, expected: list[str]) -> None:
    assert sorted(_tolls_of(text)) == sorted(expected)


@pytest.mark.parametrize(("text", "scope"), SCOPES)
def test_a_stretch_of_months_is_no_one_deed(text: str, scope: str) -> None:
    claims = read_report(report_of(text), Options()).claims
    assert next(c for c in claims if isinstance(c, Toll)).scope == scope


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_peoples_and_makers_are_no_places(text: str, place: str | None) -> None:
    claims = read_report(report_of(text), Options()).claims
    assert next(c for c in claims if isinstance(c, Toll)).where.words == place


def test_a_plan_is_executed_without_a_death() -> None:
    claims = read_report(report_of("Soldiers in Kismayo executed a planned operation on Sunday."), Options()).claims
    assert "mass-killing" not in [c.type for c in claims if isinstance(c, Event)]
