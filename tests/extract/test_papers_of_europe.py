"""What agencies and papers on the wars of Europe and the Caucasus tell, past the gate; each with a near miss."""

import pytest

from kadesh.model.claim import Event, Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import read_claims, report_of

# text; outcome and least number of its tolls
COUNTED: tuple[tuple[str, list[str]], ...] = (
    # who says so, by name or office, is none of the dead
    (
        "Jets killed six near Arda. One rural official, Ali Nur, said two girls were among the six dead.",
        ["killed 2", "killed 6"],
    ),
    ("One rural official, Ali Nur, was among the six dead in Arda.", ["killed 1", "killed 6"]),
    (
        "Mines killed two guards and hurt six across Arda, an official in the Alpha-backed council said.",
        ["killed 2", "wounded 6"],
    ),
    (
        "Mines killed two guards, an official in the council said by police to be rich, and a cook in Arda.",
        ["killed 2"],
    ),
    # who was not hit
    ("The raid near Arda killed fighters, not civilians, Alpha said.", ["killed 2"]),
    ("The raid near Arda killed fighters and civilians, Alpha said.", ["killed 2", "killed 2"]),
    # the dead behind their verb
    ("Wounded in the blast at the Zor Bar in Arda were two sergeants, police said.", ["wounded 2"]),
    ("Wounded in the blast at the Zor Bar, he was seen with two sergeants in Arda.", []),
    ("Twelve died in Arda. Among the dead was the town's chief of police, Ali Nur.", ["killed 12", "killed 1"]),
    ("Twelve died in Arda. Among the dead was a sense of pride.", ["killed 12"]),
    # a word explained, a deed counted
    ("Alpha uses the word “gone” to imply that rebels were killed or caught in Arda.", []),
    ("Alpha said that rebels were killed in Arda.", ["killed 2"]),
    ("It was the second killing of wardens in Arda since May.", []),
    ("Gunmen were tried for the killing of wardens in Arda.", ["killed 2"]),
    ("Two guards were shot in the back of the head near Arda.", ["killed 2"]),
    ("Two guards were shot in the back near Arda.", ["wounded 2"]),
    # their own wounds
    ("A cook was hit by shrapnel in Arda, suffering deep facial wounds.", ["wounded 1"]),
    ("Shells fell on the bazaar of Arda, causing injuries.", ["wounded 2"]),
    ("Troops announced the liquidation of two militants in Arda.", ["killed 2"]),
    ("A judge announced the liquidation of two banks in Arda.", []),
    ("A 70-year-old ethnic Serb was found dead in Arda.", ["killed 1"]),
    # regions
    (
        "In the Kharkiv region four people died, the governor said. In the Odesa region four people were killed.",
        ["killed 4", "killed 4"],
    ),
    ("In the Kharkiv region four people died. The four people were killed in the Kharkiv region at noon.", ["killed 4"]),
)
# text; number, side and role of its tolls
WHOSE: tuple[tuple[str, list[str]], ...] = (
    ("Troops in Hakkari killed 12 outlawed Kurdistan Workers’ Party (PKK) gunmen.", ["12 pkk/armed-group"]),
    ("Troops in Hakkari killed 12 workers.", ["12 TUR/civilian"]),
    ("Gunmen shot two members of law-enforcement agencies dead in Nazran.", ["2 RUS/police"]),
    ("Gunmen shot two members of a family dead in Nazran.", ["2 RUS/civilian"]),
    (
        "The army killed two rebels and took another one prisoner near Vedeno in Chechnya.",
        ["2 rus-opposition/armed-group", "1 rus-opposition/armed-group"],
    ),
    (
        "The army lost two soldiers and took three prisoners near Vedeno in Chechnya.",
        ["2 RUS/military", "3 None/armed-group"],
    ),
    # a village that no gazetteer has lies where the words behind it say
    ("Ukrainian drones hurt two people in Zorvino in the Kursk Region. Ukrainian troops went on.", ["2 RUS/unknown"]),
    ("Russian drones hurt two people in Zorvino in the Sumy Region. Ukrainian troops went on.", ["2 UKR/unknown"]),
)
# text; the places of its tolls
WHERE: tuple[tuple[str, list[str | None]], ...] = (
    ("Four people died in Kharkiv. In Izium, a 30-year-old tailor was killed.", ["Kharkiv", "Izium"]),
    ("Four people died in Kharkiv, and near it Ali Izium, a 30-year-old tailor, was killed.", ["Kharkiv", "Kharkiv"]),
    ("Land mine explosions killed two guards across Chechnya.", ["Chechnya"]),
    ("Explosions at the Zor gold mine killed two guards.", ["Zor gold mine"]),
    ("At 7:40 p.m. Moscow time two guards were killed.", [None]),
    ("At 7:40 p.m. in Moscow two guards were killed.", ["Moscow"]),
)
# text; who is cited for its tolls
CITED: tuple[tuple[str, list[str | None]], ...] = (
    ("Unrest in Kosovo claimed at least a dozen more lives.", [None]),
    ("Kosovo claimed that a dozen more had died.", ["Kosovo"]),
    ("A mine killed six in Arda, hours after the mayor said it was safe.", [None]),
    ("A mine killed six in Arda after a truce, the mayor said.", ["the mayor"]),
    ("Sumy region recorded nine dead, two of them girls, the mayor said.", ["the mayor", "the mayor"]),
    ("Sumy council recorded nine dead in Arda.", ["Sumy council"]),
    (
        "A raid began near Arda after the army met rebels, the Turkish General Staff said. It said six died.",
        ["the Turkish General Staff"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_each_of_those_hit_and_nobody_else(text: str, expected: list[str]) -> None:
    claims = read_report(report_of(text), Options()).claims
    found = [t for t in claims if isinstance(t, Toll) and (t.polarity, t.modality) == ("asserted", "actual")]
    assert [f"{t.outcome} {t.count.low}" for t in found] == expected


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose_people_they_are(text: str, expected: list[str]) -> None:
    found = read_claims(text, Toll)
    assert [f"{t.count.low} {t.victims.side}/{t.victims.role}" for t in found] == expected


@pytest.mark.parametrize(("text", "expected"), WHERE)
def test_where_it_was(text: str, expected: list[str | None]) -> None:
    assert [t.where.words for t in read_claims(text, Toll)] == expected


@pytest.mark.parametrize(("text", "expected"), CITED)
def test_who_is_cited_for_it(text: str, expected: list[str | None]) -> None:
    assert [t.source.words if t.source else None for t in read_claims(text, Toll)] == expected


def test_a_street_downs_no_plane() -> None:
    found = read_claims("A soldier was killed in Belfast, the first since the Downing Street pledge in May.", Event)
    assert all(e.type != "shootdown" for e in found)


def test_those_known_already_are_the_ones_counted_before() -> None:
    text = (
        "Rebels killed three policemen in Kosovo on Friday. The policemen were killed when rebels shelled a van. "
        "On Friday an attack by the rebels near Arda killed three Serb policemen."
    )
    assert [t.count.low for t in read_claims(text, Toll)] == [3, 3]
