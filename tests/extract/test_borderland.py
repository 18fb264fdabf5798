"""Raids, reprisals and ambushes far from any front: who died, how many are named, where, and what a raid was."""

import pytest

from kadesh.model.claim import Event, Statement, Toll
from tests.desk import Desk
from tests.extract.reading import read_claims
from tests.extract.test_news_tolls import bounds

# text; outcome and count of each toll
COUNTED: list[tuple[str, list[str]]] = [
    # who beat somebody to death is not dead; whom they beat may stand behind
    ("Vigilantes stabbed a trader to death in Jos.", ["killed 1"]),
    ("Youths in Malakal beat to death two census clerks on Sunday.", ["killed 2"]),
    ("A mob speared and hacked to death six drivers near Wau, the mayor said.", ["killed 6"]),
    ("Three drivers were beaten to death in Lagos.", ["killed 3"]),
    ("Guards beat two smugglers near Herat. The smugglers died.", ["killed 2+"]),
    # the verb told last was done to the people told first
    ("Nine miners who had gone to sleep in a hut were bound and shot dead near Tibu.", ["killed 9"]),
    ("Four nuns were abducted and shot dead in Cauca.", ["kidnapped 4", "killed 4"]),
    ("Two gunmen fired on a bus in Quetta and were shot dead.", ["killed 2"]),
    ("A tailor was dragged out of his shop, beaten and burnt alive in Meerut.", ["killed 1"]),
    ("A tailor was seen in a van stopped and burnt by police near Meerut.", []),
    # a word that tells its outcome of many only keeps nobody from another
    ("Seven porters who had gone to the river died near Bunia.", ["killed 7"]),
    # as many as are named
    ("Sergeants Juan Rojas and Pedro Vela were killed near Tumaco on Monday.", ["killed 2"]),
    ("Rebels kidnapped engineers Ali Nur, Sami Bek and Omar Haddad near Kirkuk.", ["kidnapped 3"]),
    ("Judges Ana Soto and Luis Paz were wounded in Cali.", ["wounded 2"]),
    ("Soldier Juan Rojas was killed near Tumaco on Monday.", ["killed 1"]),
    # a people is no person
    ("The raid led to killings of ethnic Uzbeks in Osh.", ["killed 2+"]),
    ("Soldiers killed ethnic Hutus near Bria.", ["killed 2+"]),
    ("Soldiers killed an ethnic Uzbek in Osh.", ["killed 1"]),
    # who has the injuries is told before them; the casualties are those named among them
    ("Some 40 pupils were taken to a clinic in Kano with injuries after a stampede.", ["wounded 40"]),
    ("Twelve passengers escaped with injuries near Quetta.", ["wounded 12"]),
    ("Among the casualties near Herat were two sisters.", ["wounded 2"]),
    ("The shelling of Herat caused casualties.", ["wounded 2+"]),
    ("A feud near Bor led to the loss of nine lives.", ["killed 9"]),
    ("The war has led to loss of lives and property.", []),
    ("Mourners buried eight bodies in Zalingei and four in Geneina.", ["killed 8", "killed 4"]),
    # 'as was', 'as were'
    ("Eleven recruits were killed near Kismayo, as was a Kenyan adviser.", ["killed 11", "killed 1"]),
    ("A guard was wounded near Kismayo, as were two cooks.", ["wounded 1", "wounded 2"]),
]
# text; type of its first event
RAIDS = [
    ("Four people died in a cattle raid on a camp near Bor on Monday.", "shooting"),
    ("Two policemen died in a raid on a police station near Lamu on Monday.", "shooting"),
    ("Two herders died on Monday in a raid near Kapoeta in South Sudan, in which livestock was stolen.", "shooting"),
    ("Two policemen died in a raid by al-Shabaab on a police station near Lamu on Monday.", "clash"),
    ("Raids on Sarmin killed three children on Monday.", "airstrike"),
    ("An air raid on a police station near Sarmin killed three officers on Monday.", "airstrike"),
]
# text; side of the victims and of the doer of the first toll, as resolved
DOERS = [
    # whoever acts has not killed its own
    (
        "Boko Haram fighters attacked a vigilante group near Baga on Monday and killed 11 members.",
        ("vigilantes", "boko-haram"),
    ),
    ("Islamic State fighters killed six militiamen near Palmyra on Monday.", (None, "isis")),
    ("Islamic State fighters killed six of their own fighters near Palmyra.", ("isis", "isis")),
    # fighting between two, whoever stands behind one of them
    (
        "Clashes between soldiers backed by Chad and Boko Haram fighters killed ten women near Baga in Nigeria.",
        ("NGA", None),
    ),
    (
        "Clashes between soldiers and Boko Haram went on. Boko Haram killed ten women near Baga in Nigeria.",
        ("NGA", "boko-haram"),
    ),
]
# text; place of its first toll
WHERE = [
    ("The Free Movement of Darfur (FMDA) said in a statement that 16 people died in Nyala.", "Nyala"),
    ("Six people died, said a leader of the United Party of Kivu in Goma.", "Goma"),
    ("Five people died in Unity State's Lower Karesh County on Monday.", "Lower Karesh County"),
    ("Ten soldiers died in San Lorenzo Karesh, 75 miles east of the capital, on Monday.", "San Lorenzo Karesh"),
    ("Ten soldiers died in San Salvador Monday.", "San Salvador"),
    ("Rebels attacked a post in Karesh province, 40 miles north of Bogota, and killed six soldiers.", "Karesh province"),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_counted(desk: Desk, text: str, expected: list[str]) -> None:
    assert sorted(f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text)) == sorted(expected)


@pytest.mark.parametrize(("text", "kind"), RAIDS)
def test_what_a_raid_was(desk: Desk, text: str, kind: str) -> None:
    assert next(c.type for c in desk.read(text).claims if isinstance(c, Event)) == kind


@pytest.mark.parametrize(("text", "sides"), DOERS)
def test_who_did_it(text: str, sides: tuple[str | None, str | None]) -> None:
    toll = read_claims(text, Toll)[0]
    assert (toll.victims.side, toll.perpetrator.side) == sides


@pytest.mark.parametrize(("text", "place"), WHERE)
def test_where(desk: Desk, text: str, place: str) -> None:
    assert desk.tolls(text)[0].where.words == place


# text; kinds of its statements
SAID = [
    ("The UN mission in Congo condemns any attack on civilians.", []),
    ("The UN mission in Congo condemned the attack on Beni by M23 rebels.", ["accusation"]),
    ("A commission in Pakistan faulted the Taliban for the raid on a school.", ["accusation"]),
]


@pytest.mark.parametrize(("text", "kinds"), SAID)
def test_what_is_said(text: str, kinds: list[str]) -> None:
    assert [s.act for s in read_claims(text, Statement)] == kinds
