"""Plain sentences on the dead, wounded, captured and displaced: how many, whose, and who did it, past the gate."""

import pytest

from kadesh.model.claim import Event, Statement, Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of

TOLLS: list[tuple[str, list[str]]] = [
    # the people stand behind a place
    ("Rebels killed in Bria two aid workers.", ["killed 2 CAF/civilian <- caf-opposition"]),
    ("Ethiopian soldiers killed in Axum 300 civilians, witnesses said.", ["killed 300 ETH/civilian <- ETH"]),
    ("Gunmen shot dead in Goma on Tuesday a radio journalist and his brother.", ["killed 2 COD/media <- nobody"]),
    ("Soldiers killed in Goma on Tuesday were buried.", ["killed 2+ COD/military <- nobody"]),
    # what became of people behind their noun
    ("The ambush left 11 Malian soldiers dead near Kidal.", ["killed 11 MLI/military <- ?"]),
    ("A blast in Mogadishu left three nurses wounded.", ["wounded 3 SOM/medical <- nobody"]),
    ("The raid on Bol left two marines dead and 30 wounded.", ["killed 2 ?/military <- ?", "wounded 30 ?/? <- ?"]),
    ("Gunmen wounded 30 others in Bria.", ["wounded 30 CAF/? <- ?"]),
    # whoever tends the dead did not kill them, whoever speaks of them
    ("The Red Crescent said it had removed 40 bodies from a house in Gaza.", ["killed 40 PSE/? <- nobody"]),
    ("Rescuers of the White Helmets said they had carted away nine bodies in Idlib.", ["killed 9 SYR/? <- nobody"]),
    ("The Malian army said it had killed nine gunmen in Kidal.", ["killed 9 ?/armed-group <- MLI"]),
    # who flees or was displaced is harmed all the same
    ("Army shells kill at least 62 in refugee camp near Yola", ["killed 62+ NGA/? <- NGA"]),
    (
        "Air strikes killed 14 people including three boys as they fled over the Niger near Mopti.",
        ["killed 14 MLI/? <- ?", "killed 3 MLI/civilian <- ?"],
    ),
    ("Shelling killed two and displaced 400 people in Bor.", ["killed 2 ?/? <- ?", "displaced 400 ?/? <- ?"]),
    # 'IS' is a name and no verb
    ("IS gunmen killed Friday two farmers near Palmyra.", ["killed 2 SYR/civilian <- isis"]),
    ("On Friday several IS fighters slipped into Palmyra and killed two boys.", ["killed 2 SYR/civilian <- isis"]),
    # fighters' own toll is theirs, a group's may be its deeds
    ("The ISIS fighters' death toll since June reached 85.", ["killed 85 isis/armed-group <- ?"]),
    ("ISIS's death toll of 300 makes it the deadliest group.", ["killed 300 None/unknown <- isis"]),
    # few forces of a state are soldiers
    (
        "A blast in Idlib killed a baker and four regime forces.",
        ["killed 1 SYR/civilian <- ?", "killed 4 SYR/military <- ?"],
    ),
    ("Two rival forces met in Idlib and a baker was killed.", ["killed 1 SYR/civilian <- ?"]),
    ("Fifteen fighters from the SDF forces were killed in Karo village.", ["killed 15 sdf/armed-group <- ?"]),
    # May is a month
    ("Air raids since May have killed between 29 and 45 villagers in Kafta.", ["killed 29 ?/civilian <- ?"]),
    # operations are executed too
    ("Rebels executed a daring raid in Bria.", []),
    ("Rebels executed a teacher in Bria.", ["killed 1 CAF/civilian <- caf-opposition"]),
    # those who lose people, and whose are 'its'
    ("The army said it had lost five after clashes with the RSF in El Fasher.", ["killed 5 SDN/military <- rsf"]),
    ("Russia said Ukrainian drones killed three of its troops in Belgorod.", ["killed 3 RUS/military <- UKR"]),
    (
        "Malian troops killed 13 militants and lost two men near Kidal.",
        ["killed 13 ?/armed-group <- MLI", "killed 2 MLI/military <- ?"],
    ),
    (
        "Colombian troops killed the commander of a FARC front and captured six of his men in Meta.",
        ["killed 1 None/armed-group <- COL", "captured 6 farc/armed-group <- COL"],
    ),
    ("Islamic State said it had killed 15 Shi'ite militiamen near Samarra.", ["killed 15 None/armed-group <- isis"]),
    ("Moscow claims to have killed 400 Ukrainian troops in Kursk.", ["killed 400 UKR/military <- RUS"]),
    (
        "Rebels said they had killed 23 soldiers in Harasta, and the army that it had killed 31 rebels.",
        ["killed 23 SYR/military <- syrian-opposition", "killed 31 syrian-opposition/armed-group <- SYR"],
    ),
    # initials and nations before a deed tell who did it, not where or to whom
    ("Thirty-one people were killed in US air strikes near Mosul.", ["killed 31 IRQ/unknown <- USA"]),
    ("Nine fighters died in a US drone strike on a stronghold of al-Shabaab.", ["killed 9 ?/armed-group <- USA"]),
    ("Six people were killed in a French raid on the group's stronghold in Kidal.", ["killed 6 MLI/unknown <- FRA"]),
    ("A US embassy attack killed two guards in Nairobi.", ["killed 2 KEN/? <- nobody"]),
    ("Gunmen killed four soldiers in a US base attack near Erbil.", ["killed 4 IRQ/military <- nobody"]),
    ("Six fighters of the so-called Islamic State in Iraq and the Levant died.", ["killed 6 isis/armed-group <- ?"]),
    ("Four died in Belgorod as Turkeys president met Russias in Ankara.", ["killed 4 RUS/unknown <- ?"]),
    # who only tells of a deed, and where people come from
    ("The attack near Kidal, later confirmed by the UN, killed six people.", ["killed 6 MLI/unknown <- nobody"]),
    ("An air strike killed 12 mercenaries from Chad near Sebha.", ["killed 12 ?/? <- nobody"]),
    ("An attack near Kismayo claimed by al-Shabaab killed six guards.", ["killed 6 SOM/? <- al-shabaab"]),
    ("Boko Haram beheaded 12 of its own fighters near Bama.", ["killed 12 boko-haram/armed-group <- boko-haram"]),
    ("The verdict took three ministers by surprise.", []),
    ("Nine died near a camp on the Chadian side of the border with Sudan.", ["killed 9 ?/? <- nobody"]),
    ("Judges heard the Malian army's motives for slaughtering nine herders near Mopti.", ["killed 9 MLI/civilian <- MLI"]),
    # men of a force, and what held ground was struck
    ("Rebels killed four army men near Arauca.", ["killed 4 COL/military <- ?"]),
    ("Nine people died in the bombardment of rebel-held districts of Aleppo.", ["killed 9 SYR/? <- ?"]),
    # peoples and states
    ("Croatian Serb forces shelled Karlovac, killing six civilians.", ["killed 6 HRV/civilian <- krajina-serbs"]),
    ("Bosnian government forces captured 14 Serb soldiers near Doboj.", ["captured 14 bosnian-serbs/military <- BIH"]),
    ("Three ethnic Russians were wounded in Odessa.", ["wounded 3 UKR/unknown <- nobody"]),
    ("Croatian forces killed 14 rebel Serb fighters near Benkovac.", ["killed 14 krajina-serbs/armed-group <- HRV"]),
    ("Serb snipers wounded a French peacekeeper in Sarajevo.", ["wounded 1 FRA/military <- bosnian-serbs"]),
    ("The bodies of nine Fulani herders were found near Ouahigouya.", ["killed 9 BFA/civilian <- nobody"]),
    ("Six UN peacekeepers killed in north Mali attack", ["killed 6 un/military <- nobody"]),
    # who is accused, and who is not
    ("Two policemen are accused of shooting dead a student in Nairobi.", ["killed 1 KEN/civilian <- KEN"]),
    ("Four soldiers stand accused of raping and killing a woman in Bukavu.", ["killed 1 COD/civilian <- COD"]),
    ("The army and M23 traded blame for the deaths of nine villagers in Rutshuru.", ["killed 9 COD/civilian <- nobody"]),
    (
        "Troops shot three rebels in Kulgam. A civilian was hurt in the crossfire.",
        ["killed 3 ?/armed-group <- ?", "wounded 1 ?/civilian <- nobody"],
    ),
    ("Nine guards were killed in an ambush near Garissa, blamed on al-Shabaab.", ["killed 9 KEN/? <- al-shabaab"]),
    # leaders of people without arms, and kin
    ("A community leader was shot dead by unknown gunmen in Tumaco.", ["killed 1 COL/civilian <- nobody"]),
    ("Gunmen killed the brother of a tribal leader in Anbar.", ["killed 1 IRQ/civilian <- nobody"]),
    # other outcomes than they seem
    (
        "Separatist fighters shot a teacher in the leg and kidnapped eight pupils in Kumba.",
        ["wounded 1 CMR/civilian <- ambazonia", "kidnapped 8 CMR/civilian <- ambazonia"],
    ),
    ("Six Ukrainian prisoners of war were shot by Russian soldiers near Pokrovsk.", ["killed 6 UKR/unknown <- RUS"]),
    ("CODECO militiamen hacked to death 18 displaced people at a camp near Bule.", ["killed 18 ?/unknown <- codeco"]),
    (
        "Thirteen men were led away and later found dead near Kidal.",
        ["kidnapped 13 MLI/civilian <- nobody", "killed 13 MLI/civilian <- nobody"],
    ),
    ("Militants released two of the five nuns they abducted in Kaduna.", ["kidnapped 5 NGA/civilian <- ?"]),
    ("Half of the 30 students seized in Zamfara have been freed.", ["kidnapped 30 NGA/civilian <- nobody"]),
    ("The ELN said it was holding two oil workers in Arauca.", ["kidnapped 2 COL/civilian <- eln"]),
    ("Some 45,000 people fled fighting in Tigray into Sudan.", ["refugees 45000 ETH/unknown <- nobody"]),
    ("Some 45,000 people fled from Tigray to the town of Dessie.", ["displaced 45000 ETH/unknown <- nobody"]),
    # numbers
    ("Hamas handed over three hostages in exchange for 90 prisoners.", ["kidnapped 3 ?/unknown <- hamas"]),
    (
        "Officials revised the toll in Kabul up to 31 from 27.",
        ["killed 31 AFG/unknown <- nobody", "killed 27 AFG/unknown <- nobody"],
    ),
    (
        "Police used live rounds against marchers in Conakry, and at least one man died.",
        ["killed 1+ GIN/civilian <- nobody"],
    ),
    ("Ukraine and Russia exchanged 150 prisoners each on Thursday.", []),
    # titles tell in the present, and habits are no tolls
    (
        "Rockets kill mourners in Homs\n\nRockets struck a funeral in Homs, residents said.",
        ["killed 2+ SYR/civilian <- nobody"],
    ),
    ("They kill teachers in Homs.", []),
    # nobody was taken captive by a war
    ("Police arrested three men for stealing cars in Lusaka.", []),
    ("Police arrested three men in Lusaka after the rebel attack.", ["captured 3 ZMB/civilian <- ZMB"]),
    ("A court in Gao jailed nine men for the abduction of two French journalists.", ["kidnapped 2 FRA/media <- nobody"]),
    ("Arsenal slaughtered Spurs 5-0 as fans massacred the referee with abuse.", []),
]
EVENTS: list[tuple[str, list[str]]] = [
    ("Eleven soldiers died when their helicopter crashed in bad weather near Bouake.", []),
    ("Twenty-six people were killed when a bus plunged into a ravine near Cochabamba.", []),
    ("Seven miners were killed when a shaft collapsed in Kolwezi.", []),
    ("The Lions slaughtered the Bulls in Johannesburg, with seven tries.", []),
    ("The army denied that its planes had bombed the hospital in Kutum.", []),
    ("The army denied responsibility for the bombing of the hospital in Kutum.", ["airstrike"]),
    ("A bomb killed nine people in Kutum.", ["bombing"]),
]
PLACES: list[tuple[str, str]] = [
    ("Twelve people were killed in Mopti, Gao and Timbuktu on Monday.", "Mopti, Gao and Timbuktu"),
    ("Twelve people were killed on the road between Gao and Ansongo.", "Ansongo"),
    ("Twelve people were killed in Mopti.", "Mopti"),
    ("Rockets fired from Gaza at southern Israel killed four people in Sderot.", "Sderot"),
    ("Rockets from Gaza killed four people.", "Gaza"),
]


def tolls_of(text: str) -> list[str]:
    """Return each toll of `text` past the gate: 'killed 2 CAF/civilian <- caf-opposition'."""
    tolls = [c for c in read_report(report_of(text), Options()).claims if isinstance(c, Toll)]
    return [
        f"{t.outcome} {t.count.low}{'+' if t.count.high is None else ''} {t.victims.side}/{t.victims.role}"
        f" <- {t.perpetrator.side or 'nobody'}"
        for t in tolls
    ]


def _fits(told: str, expected: str) -> bool:
    """Whether a toll is as expected; '?' stands for any side."""
    parts = zip(told.replace("/", " ").split(), expected.replace("/", " ").split(), strict=True)
    return all(e in ("?", t) for t, e in parts)


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_it_is_told_whose_they_are_and_who_did_it(text: str, expected: list[str]) -> None:
    told = tolls_of(text)
    assert len(told) == len(expected), told
    assert all(_fits(t, e) for t, e in zip(sorted(told), sorted(expected), strict=True)), told


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_mishaps_games_and_denied_deeds_are_no_attacks(text: str, expected: list[str]) -> None:
    events = [c for c in read_report(report_of(text), Options()).claims if isinstance(c, Event)]
    assert [e.type for e in events] == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_total_over_several_towns_has_no_single_place(text: str, expected: str) -> None:
    toll = next(c for c in read_report(report_of(text), Options()).claims if isinstance(c, Toll))
    assert toll.where.words == expected
    several = " and " in expected
    assert toll.where.one is None if several else toll.where.one is not None
    assert not (several and toll.where.place is not None and toll.where.place.latitude is not None)


def test_whoever_tells_of_its_own_dead_claims_no_deed() -> None:
    claims = read_report(report_of("The Israeli military said four of its soldiers were killed in Gaza."), Options()).claims
    assert not [c for c in claims if isinstance(c, Statement)]


def test_a_network_of_doctors_is_no_state() -> None:
    text = "RSF fighters killed more than 50 people in Gezira, the Sudan Doctors Network said."
    toll = next(c for c in read_report(report_of(text), Options()).claims if isinstance(c, Toll))
    assert toll.source is not None
    assert (toll.source.words, toll.source.side) == ("the Sudan Doctors Network", None)
