"""Plain sentences of wars all over the world: how many, whose, who did it, and who has the ground, past the gate."""

import pytest

from kadesh.model.claim import Claim, Control, Statement, Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of

TOLLS: list[tuple[str, list[str]]] = [
    ("Sudan's paramilitary Rapid Support Forces shot nine people in a market.", ["killed 9 SDN/unknown <- rsf"]),
    ("Iraq's Popular Mobilisation Forces killed nine people in Tikrit.", ["killed 9 IRQ/unknown <- pmf"]),
    ("Sudan's army killed nine people in a village.", ["killed 9 ?/unknown <- SDN"]),
    (
        "Suspected jihadists attacked a post in eastern Burkina Faso, killing nine soldiers. The VDP searched the bush.",
        ["killed 9 BFA/military <- nobody"],
    ),
    # who finds, counts or buries the dead has not killed them
    ("Police in Basra say that since Friday they have found 31 bodies.", ["killed 31 ?/unknown <- nobody"]),
    ("Monks said they had buried nine villagers in Myitkyina after the raid.", ["killed 9 MMR/civilian <- nobody"]),
    ("Medics said they treated 12 wounded miners in Goma.", ["wounded 12 ?/civilian <- nobody"]),
    ("Rebels said they had killed nine soldiers in Bria.", ["killed 9 CAF/military <- caf-opposition"]),
    # the country of a dateline does nothing
    ("GAZA CITY, Palestine - Israeli troops killed two men near Jabalia.", ["killed 2 PSE/civilian <- ISR"]),
    ("BAMAKO, northern Mali - French soldiers killed nine militants.", ["killed 9 mli-opposition/armed-group <- FRA"]),
    ("KANO, Nigeria – Gunmen killed 14 farmers near Zaria.", ["killed 14 NGA/civilian <- nobody"]),
    # members of the police
    ("Six police members were killed in Cali.", ["killed 6 COL/police <- nobody"]),
    # allies have not killed each other's men because they are named nearby
    (
        "Four Malian soldiers died in an attack near Segou. French troops then killed nine militants.",
        ["killed 4 MLI/military <- nobody", "killed 9 mli-opposition/armed-group <- FRA"],
    ),
    # numbers that count nobody
    ("Four guards were wounded in Tumaco, one of 11 towns without police.", ["wounded 4 COL/? <- nobody"]),
    ("Two of 11 soldiers were killed near Kidal.", ["killed 2 MLI/military <- nobody"]),
    (
        "Three of the dead and nine of the wounded in Kirkuk were nurses.",
        ["killed 3 IRQ/unknown <- nobody", "wounded 9 IRQ/unknown <- nobody"],
    ),
    ("A barrage hit Taiz, wounding scores of people as the three rival envoys met.", ["wounded 40+ YEM/unknown <- nobody"]),
    ("The rebels pulled out of four captured villages near Bukavu.", []),
    # both verbs have one object
    (
        "Guerrillas killed or wounded 37 government soldiers in Huambo.",
        ["killed 37 AGO/military <- ?", "wounded 37 AGO/military <- ?"],
    ),
    # ages
    ("The hospital in Nablus said three men aged 19 to 31 were killed.", ["killed 3 PSE/civilian <- nobody"]),
    ("A bomb went off in Quetta, killing a man the police say was a courier.", ["killed 1 PAK/? <- nobody"]),
]
GROUND: list[tuple[str, list[str]]] = [
    ("Troops loyal to Khalifa Haftar took Sirte.", ["lna captured Sirte"]),
    ("Troops aligned with the Tigray People's Liberation Front took Weldiya.", ["tplf captured Weldiya"]),
    ("Fighters loyal to the former vice president Riek Machar captured Bentiu.", ["spla-io captured Bentiu"]),
    ("Troops near Khalifa Haftar's house took Sirte.", ["LBY captured Sirte"]),
    ("Local people seized the town hall of Weldiya.", []),
    # a town told again, and what is said of it
    (
        "South Sudanese rebels took Malakal. The government said that it fully controlled the town, a port in Upper Nile.",
        ["ssd-opposition captured Malakal", "SSD held Malakal"],
    ),
    (
        "Government troops retook Sirte. LNA fighters had seized the city, a port in central Libya.",
        ["LBY captured Sirte", "lna captured Sirte"],
    ),
    ("M23 fighters seized Goma. Government soldiers recaptured it.", ["m23 captured Goma", "COD captured Goma"]),
    ("UNITA rebels seized Huambo but the army retook it.", ["unita captured Huambo", "AGO captured Huambo"]),
    (
        "In Huambo, rebels took the town of Caxito. The army recaptured the town.",
        ["ago-opposition captured town of Caxito", "AGO captured town of Caxito"],
    ),
    ("Police searched the van in Goma. Thieves took it.", []),
]
STATEMENTS: list[tuple[str, list[str]]] = [
    ("Musa Bello, head of the force responsible for security in Gwoza, said Boko Haram men burnt the village.", []),
    ("Police in Karachi said nine people died when it detonated.", []),
    ("The army said the guerrillas were prevented from entering Bhojpur.", []),
    ("The army said the guerrillas were responsible for the killing of nine farmers in Bhojpur.", ["accusation"]),
    ("The PKK said it detonated the bomb in Siirt.", ["claim-of-responsibility"]),
]
PLACES: list[tuple[str, str | None]] = [
    ('"We were hit," Major Nur told Reuters from Baidoa. One soldier was killed, he said.', None),
    ("Two nurses were killed, she said by telephone from Bria.", None),
    ("Three guards died in a clash which began at 9 p.m. (11 p.m. in Jakarta) in Bhojpur.", "Bhojpur"),
    ("Aid workers said nine people fled from Baidoa.", "Baidoa"),
    ("A doctor confirmed the death of nine nurses to Courier.", None),
    ("Relief was flown to Courier, where nine nurses died.", "Courier"),
    ("Nine guards were killed in an ambush in central Galdara.", "central Galdara"),
    ("One herder was killed at a camp in Imphal East district.", "Imphal East district"),
    ("Nine people were killed when gunmen stormed Kebe, a small village 30 km west of Doro.", "Kebe"),
    ("Raiders stormed Gandi community in Rabah local government area and seized nine herders.", "Gandi"),
]


def _claims_of(text: str) -> list[Claim]:
    return list(read_report(report_of(text), Options()).claims)


def _tolls_of(text: str) -> list[str]:
    """Return each toll of `text`: 'killed 2 CAF/civilian <- caf-opposition'."""
    return [
        f"{t.outcome} {t.count.low}{'+' if t.count.high is None else ''} {t.victims.side}/{t.victims.role}"
        f" <- {t.perpetrator.side or 'nobody'}"
        for t in _claims_of(text)
        if isinstance(t, Toll)
    ]


def _fits(told: str, expected: str) -> bool:
    """Whether a toll is as expected; '?' stands for anybody."""
    parts = zip(told.replace("/", " ").split(), expected.replace("/", " ").split(), strict=True)
    return all(e in ("?", t) for t, e in parts)


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_wars_everywhere_are_counted_alike(text: str, expected: list[str]) -> None:
    told = _tolls_of(text)
    assert len(told) == len(expected), told
    assert all(_fits(t, e) for t, e in zip(sorted(told), sorted(expected), strict=True)), told


@pytest.mark.parametrize(("text", "expected"), GROUND)
def test_ground_goes_to_whom_the_fighters_serve(text: str, expected: list[str]) -> None:
    told = [f"{c.actor.side} {c.status} {c.where.words}" for c in _claims_of(text) if isinstance(c, Control)]
    assert told == expected


@pytest.mark.parametrize(("text", "expected"), STATEMENTS)
def test_nobody_is_charged_by_an_office_or_a_bomb(text: str, expected: list[str]) -> None:
    assert [c.act for c in _claims_of(text) if isinstance(c, Statement)] == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_it_did_not_happen_where_somebody_is_heard(text: str, expected: str | None) -> None:
    tolls = [c for c in _claims_of(text) if isinstance(c, Toll)]
    assert [t.where.words for t in tolls] == [expected]
