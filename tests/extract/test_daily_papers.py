"""Dead, doers, sources and deeds as dailies of the Middle East and South Asia tell them, past the gate, with near misses."""

import pytest

from kadesh.model.claim import Claim, Control, Event, Statement, Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import read_claims, report_of


def told(text: str) -> list[str]:
    """Return what is read: each toll with whose people, who did it and who says so, each event with its attacker."""
    return [line for claim in read_report(report_of(text), Options()).claims for line in _lines(claim)]


def _lines(claim: Claim) -> list[str]:
    if isinstance(claim, Toll):
        says = claim.source.name if claim.source else None
        return [f"{claim.outcome} {claim.count.low} {claim.victims.side} <- {claim.perpetrator.side} says {says}"]
    return [f"{claim.type} by {claim.attacker.side}"] if isinstance(claim, Event) else []


# text; what is read of it
DOERS: tuple[tuple[str, list[str]], ...] = (
    # attacks that somebody tries to stop are not those that killed
    (
        "Scores of Palestinians were killed as Israeli troops stepped up raids in Gaza, trying to curb Palestinian attacks.",
        ["killed 40 PSE <- ISR says None", "airstrike by ISR"],
    ),
    # who fell on one side fell to another
    (
        "Israel shelled Tyre, killing six people. On the Israeli side, ten soldiers and nine clerks have been killed.",
        [
            "killed 6 LBN <- ISR says None",
            "killed 10 ISR <- None says None",
            "killed 9 ISR <- None says None",
            "shelling by ISR",
        ],
    ),
    (
        "Confrontations between Hezbollah and Israel have by now killed 31 on the Lebanese side, Lebanese officials said.",
        ["killed 31 LBN <- None says Lebanese officials", "clash by hezbollah"],
    ),
    # a branch has not killed men of the group whose branch it is
    (
        "Sri Lankan troops fought the Tamil Tigers in Vanni. Soldiers found nine bodies of Tiger rebels and two Sea Tigers.",
        ["killed 9 ltte <- None says None", "clash by LKA"],
    ),
    # a long name of who claims it
    (
        "Nine people died in Quetta in a bombing. Tehreek-i-Taliban Pakistan (TTP) later claimed responsibility.",
        ["killed 9 PAK <- ttp says None", "bombing by ttp"],
    ),
    # a town in the name of a hospital
    (
        "A nurse at the Lashkar Gah Hospital spoke. Nine more policemen were killed in Kandahar after a gun battle.",
        ["killed 9 AFG <- None says None", "clash by None"],
    ),
    # what the rebels are said to have suffered is theirs
    (
        "Nine policemen were killed in a Taliban attack in Kandahar. He added that the Taliban also suffered casualties.",
        ["killed 9 AFG <- taliban says None", "wounded 2 taliban <- AFG says None", "clash by taliban"],
    ),
)

# text; outcome, least number and role of its tolls
TOLLS: tuple[tuple[str, list[str]], ...] = (
    # who is counted in behind 'also'
    ("Nine people died in a blast in Quetta. The dead also included a police inspector.", ["killed 9", "killed 1 police"]),
    ("Those hurt in Quetta also include two girls.", ["wounded 2 civilian"]),
    # where a soldier is from, and whose son he is
    (
        "Nine soldiers were killed in Quetta, including Sergeant Ali Nur, resident of Zhob, and Captain Omar Bek.",
        ["killed 9 military", "killed 1 military", "killed 1 military"],
    ),
    ("Nine people were killed in Quetta, including a resident of Zhob.", ["killed 9", "killed 1 civilian"]),
    # of what the whole are nothing is told
    ("Four policemen were among the 42 wounded in Quetta.", ["wounded 4 police", "wounded 42"]),
    ("Four policemen and nine others were wounded in Quetta.", ["wounded 4 police", "wounded 9 police"]),
    # whose men they are
    ("Nine members of the U.S. military were killed in Mosul.", ["killed 9 military"]),
    ("Nine members of the military wing of Hamas were killed in Gaza.", ["killed 9 armed-group"]),
    ("Rebels killed a colonel and no fewer than five of his men in Goma.", ["killed 1 military", "killed 5 military"]),
    # how somebody was found
    ("Omar Bek was found shot dead in Karachi.", ["killed 1"]),
    ("His car was found burned in Karachi.", []),
    # lives that were lost
    ("Two guards were among five lives lost when a bomb hit Quetta.", ["killed 5"]),
    # as many as the number before a name says
    ("The army said 12 Karesh Vans were killed in Goma.", ["killed 12"]),
    ("On March 12 Omar Bek was killed in Goma.", ["killed 1"]),
    # of what a figure is
    ("The casualty toll in Marib included two captains.", ["killed 2 military"]),
    ("One casualty was reported in Marib.", ["wounded 1"]),
    # a force of the state where papers call it so
    ("Nine members of the paramilitary force were killed in Quetta.", ["killed 9 military"]),
    # a noun in marks behind a name
    ('One Kuki "village guard" was killed in Imphal.', ["killed 1"]),
    ('Nine "army posts" were burnt in Imphal.', []),
)

# what is told before; what is told of another bomb; whether that is another toll
_WAVE = "Officials told of a wave of bombs in the capital of Iraq, but none of them wished to be named, nor did doctors. "
ANOTHER = (
    ("A car bomb killed three people in Mosul.", "A second car bomb went off in Mosul, killing three people.", 2),
    ("A second car bomb went off in Mosul, killing three people.", "The second bomb in Mosul killed three people.", 1),
    ("A car bomb killed three people in Mosul.", "The car bomb in Mosul that killed three people was hidden.", 1),
)

SOURCES: tuple[tuple[str, str | None], ...] = (
    ("Nine soldiers were killed in Arda, announced the army spokesman on Monday.", "army spokesman"),
    ("Nine soldiers were killed in Arda, confirmed the governor.", "governor"),
    ("The rebels killed nine soldiers in Arda, announced the fall of the town and left on Monday.", None),
    ("The health ministry specified that nine men had died in Arda.", "health ministry"),
)

NO_EVENTS = (
    "A strike called by the party shut the shops of Karachi on Monday.",
    "The party repeated its strike call for Karachi on Monday.",
    "The injured soldiers were evacuated from the forest near Raipur by helicopter on Monday.",
)

EVENTS = (
    "An air strike called in by troops hit Kunduz on Monday.",
    "Families were evacuated from Kunduz after it was hit by helicopters on Monday.",
)

NO_STATEMENTS = (
    "Officers said that nine men had died in Arda, requesting anonymity.",
    "Officials in Kabul suspect that the dead were of Pakistani origin.",
)


@pytest.mark.parametrize(("text", "expected"), DOERS)
def test_who_did_it(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_who_came_to_harm(text: str, expected: list[str]) -> None:
    tolls = sorted(read_claims(text, Toll), key=lambda t: t.evidence.start)
    found = [f"{t.outcome} {t.count.low} {t.victims.role}".removesuffix(" unknown") for t in tolls]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(("first", "second", "tolls"), ANOTHER)
def test_another_bomb_has_its_own_dead(first: str, second: str, tolls: int) -> None:
    assert len(read_claims(f"{_WAVE}{first} {second}", Toll)) == tolls


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_who_says_so(text: str, source: str | None) -> None:
    told = [t.source.name or "" for t in read_claims(text, Toll) if t.source]
    assert told == [] if source is None else source in told[0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Government forces recaptured the Marjah district of Helmand.", "Marjah district"),
        ("Rebels captured the Damascus suburb of Douma.", "suburb of Douma"),
    ],
)
def test_which_of_two_places_is_taken(text: str, place: str) -> None:
    assert [c.where.words for c in read_claims(text, Control)] == [place]


@pytest.mark.parametrize("text", NO_EVENTS)
def test_nothing_happened(text: str) -> None:
    assert list(read_claims(text, Event)) == []


@pytest.mark.parametrize("text", EVENTS)
def test_something_happened(text: str) -> None:
    assert [e.type for e in read_claims(text, Event)] == ["airstrike"]


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_nobody_demands_or_charges(text: str) -> None:
    assert list(read_claims(text, Statement)) == []
