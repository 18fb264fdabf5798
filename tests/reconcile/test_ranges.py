"""Ranges of the rule `claims`: every claimant's latest figure."""

from dataclasses import replace

import pytest

from kadesh.model.assessment import Standing
from kadesh.model.count import Count
from kadesh.model.side import Speaker
from kadesh.reconcile.assess import assess_incident
from tests.build import count, incident, party
from tests.reconcile.accounts import CIVILIANS, PEOPLE, TROOPS, Told, assess, find_outlet, only, tell

ABOUT_30 = Count(30, 30, "about")
DOZENS = Count(24, None, "vague", "dozens")
CHILDREN = party("thirty-five children", "SYR", "civilian")
HOUSEHOLDS = Count(40, 40, "exact", "40 families", "households")


@pytest.mark.parametrize(
    ("told", "low", "high"),
    [
        ([Told(5, "Erdogan"), Told(7)], 5, 7),
        ([Told(72), Told((70, None), "Observatory")], 70, 72),
        ([Told(72), Told((80, None), "Observatory")], 72, None),
        ([Told((None, 5)), Told(7, "Observatory")], None, 7),
        ([Told(5), Told(None, "Damascus", polarity="unconfirmed")], 5, 5),
        ([Told(DOZENS)], 24, None),
        ([Told(DOZENS), Told(58, "Observatory")], 58, 58),
        ([Told(DOZENS), Told(8, "Observatory")], 8, None),
        ([Told(None, polarity="unconfirmed")], None, None),
        ([Told(5), Told(Count(0, 0), "Damascus", polarity="denied")], 5, 5),
        ([Told(5), Told(14, scope="cumulative")], 5, 5),
        ([Told(HOUSEHOLDS, outcome="displaced")], None, None),
        ([Told(104, "Council", victims=CIVILIANS), Told(35, "Unicef", victims=CHILDREN)], 104, 104),
        ([Told(5, "An earlier statement", words="an earlier statement put it at 5"), Told(9, "Observatory")], 5, 9),
    ],
    ids="two least more up-to unconfirmed vague vaguer against nothing denied cumulative households children paper".split(),
)  # fmt: skip
def test_low_and_high(told: list[Told], low: int | None, high: int | None) -> None:
    found = only(told)
    assert (found.low, found.best, found.high) == (low, None, high)


@pytest.mark.parametrize(
    ("told", "standings"),
    [
        ([Told(5, "Observatory", day="2020-02-03"), Told(7, "Observatory", day="2020-02-05")], ["superseded", "current"]),
        ([Told(7, "Observatory", day="2020-02-03"), Told(5, "Observatory", day="2020-02-05")], ["superseded", "current"]),
        ([Told(5, "Observatory", day="2020-02-03"), Told(5, "Observatory", day="2020-02-05")], ["copy", "current"]),
        ([Told(5, "Observatory", day=None), Told(7, "Observatory", day=None)], ["current", "current"]),
        ([Told(5, "Observatory"), Told(7, "Ministry")], ["current", "current"]),
        ([Told(DOZENS, "Observatory", "AFP"), Told(58, "Observatory", "SANA")], ["copy", "current"]),
        ([Told(38, "Observatory", "AFP"), Told(Count(40, 40, "about"), "Observatory", "SANA")], ["current", "copy"]),
        ([Told(5, None, "The Herald"), Told(7, None, "The Herald", day="2020-02-06")], ["superseded", "current"]),
        ([Told(5, None, "The Herald"), Told(7, None, "Evening Herald", day="2020-02-06")], ["current", "current"]),
        ([Told(Count(0, 0), "Damascus", polarity="denied")], ["denied"]),
        ([Told(14, scope="cumulative")], ["other-scope"]),
    ],
)
def test_standings(told: list[Told], standings: list[Standing]) -> None:
    found = [s for r in assess(told).ranges for s in r.stands]
    by_figure = {(s.count, s.day, s.outlet): s.standing for s in found}
    counts = [t.number if isinstance(t.number, Count) else count(t.number) for t in told]
    assert [by_figure[c, t.day, t.outlet] for c, t in zip(counts, told, strict=True)] == standings


def test_a_figure_that_rose_in_the_same_report_supersedes_the_one_before_it() -> None:
    text = "At first 5 soldiers died. By night the toll rose to 8."
    told = [
        Told(5, "Observatory", words="5 soldiers died", text=text),
        Told(8, "Observatory", words="the toll rose to 8", text=text),
    ]
    assert [(s.count.low, s.standing) for s in only(told).stands] == [(8, "current"), (5, "superseded")]


def test_what_was_announced_earlier_in_the_night_is_superseded() -> None:
    text = "The governor said 29 Turkish soldiers were killed. Earlier he had announced nine and then 22 dead."
    told = [
        Told(29, "the governor", words="29 Turkish soldiers", text=text),
        Told(9, "the governor", words="Earlier he had announced nine", text=text),
        Told(22, "the governor", words="Earlier he had announced nine and then 22", text=text),
    ]
    assessment = assess(told)
    assert [(r.low, r.high) for r in assessment.ranges] == [(29, 29)]
    said = "the governor: 9 Turkish soldiers killed (4 February), later 22 (4 February), later 29 (4 February)."
    assert [d.sentence for d in assessment.disputes] == [said]


@pytest.mark.parametrize(
    ("before", "high"),
    [
        ("The toll had earlier been reported as 5", 8),
        ("Their number had previously been put at 5", 8),
        ("An attack that was reported earlier killed 5", 8),
    ],
)
def test_what_had_been_reported_before_is_superseded(before: str, high: int) -> None:
    text = f"The blast killed 8 soldiers. {before}."
    told = [
        Told(8, "Observatory", words="The blast killed 8 soldiers", text=text),
        Told(5, "Observatory", words=before, text=text),
    ]
    stands = {s.count.low: s.standing for s in only(told).stands}
    assert only(told).high == high
    assert stands[5] == ("current" if before.startswith("An attack") else "superseded")


def test_regime_soldiers_of_no_known_side_are_not_the_other_sides() -> None:
    regime = party("regime soldiers", None, "military")
    ranges = assess([Told(33), Told(309, victims=regime)]).ranges
    assert sorted((r.low or 0, r.high or 0) for r in ranges) == [(33, 33), (309, 309)]


def test_the_attackers_are_not_the_policemen_who_fell() -> None:
    guards = party("members of the guard", "PER", "police")
    ranges = assess([Told(8, victims=guards), Told(12, victims=party("of the attackers", None, "armed-group"))]).ranges
    assert sorted((r.low or 0, r.high or 0) for r in ranges) == [(8, 8), (12, 12)]


def test_a_range_is_named_by_those_who_count_somebody() -> None:
    nobody = Told(
        Count(0, 0), "Observatory", victims=party("rescue worker", "SYR", "aid"), polarity="denied", outcome="wounded"
    )
    (found,) = assess([Told((80, None), "White Helmets", victims=CIVILIANS, outcome="wounded"), nobody]).ranges
    assert found.victims.words == "civilians"


def test_one_nurse_names_no_group_of_four() -> None:
    ward, nurse = party("four surgeons", "HRV", "medical"), party("a nurse", "HRV", "medical")
    (found,) = assess([Told(4, "the director", victims=ward), Told(1, "a guard", victims=nurse)]).ranges
    assert found.victims.words == "surgeons"
    (found,) = assess([Told(1, "a guard", victims=nurse)]).ranges
    assert found.victims.words == "nurse"


def test_parts_are_shown_added_up_and_never_added_to_the_whole() -> None:
    told = [
        Told(13, "Observatory"),
        Told(8, "Observatory", scope="part", at="Idlib", part_of=0),
        Told(3, "Observatory", scope="part", at="Latakia", part_of=0),
        Told(2, "Observatory", scope="part", at="Hama", part_of=0),
    ]
    found = only(told)
    assert (found.low, found.high) == (13, 13)
    assert sorted(p.count.low or 0 for p in found.parts) == [2, 3, 8]
    assert "Observatory: 8 (Idlib) + 3 (Latakia) + 2 (Hama) = 13" in found.arithmetic
    assert not assess(told).disputes


def test_a_share_of_an_unknown_whole_is_a_lower_bound() -> None:
    found = only([Told(3, "Observatory", scope="part", victims=CIVILIANS)])
    assert (found.low, found.high) == (3, None)


@pytest.mark.parametrize(
    ("told", "groups"),
    [
        ([Told(5), Told(3, victims=CIVILIANS)], [("SYR", "civilian", 3), ("TUR", "military", 5)]),
        ([Told(5), Told(6, victims=party("soldiers", None, "military"))], [("TUR", "military", 5)]),
        ([Told(5, victims=PEOPLE), Told(6, victims=CIVILIANS)], [("SYR", "civilian", 5)]),
        ([Told(5, victims=PEOPLE), Told(6)], [("SYR", "unknown", 5), ("TUR", "military", 6)]),
        ([Told(5), Told(6, victims=party("Turkish dead", "TUR"))], [("TUR", "military", 5)]),
        ([Told(5), Told(3, victims=party("Turkish dead", "TUR"))], [("TUR", "military", 5), ("TUR", "unknown", 3)]),
        ([Told(5), Told(9, outcome="wounded")], [("TUR", "military", 5), ("TUR", "military", 9)]),
    ],
    ids=[
        "soldiers and civilians",
        "side not named",
        "people are the civilians",
        "people and soldiers",
        "Turks are the soldiers",
        "fewer Turks",
        "wounded apart",
    ],
)
def test_victim_groups(told: list[Told], groups: list[tuple[str, str, int]]) -> None:
    assert [(r.victims.side, r.victims.role, r.low) for r in assess(told).ranges] == groups


def test_whom_a_voice_names_among_those_it_counts_is_a_part() -> None:
    text = "The raid killed two civilians, a man and his daughter."
    man = party("a man", "SYR", "civilian")
    found = only(
        [Told(2, text=text, words="two civilians", victims=CIVILIANS), Told(1, text=text, words="a man", victims=man)]
    )
    assert (found.low, found.high, [s.count.low for s in found.parts]) == (2, 2, [1])


@pytest.mark.parametrize(
    ("text", "figures", "low"),
    [
        ("At least 20 residents and one porter were killed.", (((20, None), "residents"), (1, "one porter")), 20),
        ("Nine shepherds and their dean, Father Ilo, were killed.", ((9, "shepherds"), (1, "their dean, Father Ilo")), 9),
        ("Six villagers died. The mayor was killed.", ((6, "villagers"), (1, "The mayor")), 6),
        ("Six villagers died. A miller was killed.", ((6, "villagers"), (1, "A miller")), 1),
        ("The mayor was killed.", ((1, "The mayor"),), 1),
    ],
)
def test_one_told_by_office_and_who_is_listed_with_more_bound_nothing(
    text: str, figures: tuple[tuple[int | tuple[int, None], str], ...], low: int
) -> None:
    told = [
        Told(
            n,
            "Dale Herald",
            text=text,
            words=next(sentence for sentence in text.rstrip(".").split(". ") if words in sentence),
            victims=party(words, "SYR", "civilian"),
        )
        for n, words in figures
    ]
    assert only(told).low == low


def test_a_party_on_its_enemys_losses_is_noted_apart_from_its_own() -> None:
    told = [Told(5, "Turkish Defence Ministry"), Told(76, "Turkish Defence Ministry", victims=TROOPS)]
    assert assess(told).notes == ("Turkish Defence Ministry on another side's losses: 76 Syrian soldiers killed",)


@pytest.mark.parametrize(
    ("told", "origins"),
    [
        ([Told(5, None, "Reuters")], 1),
        ([Told(5, None, "Reuters"), Told(5, None, "AFP")], 2),
        ([Told(5, None, "The Herald"), Told(6, None, "Evening Herald")], 1),
        ([Told(5, None, "SANA"), Told(5, None, "Ikhbariya")], 1),
        ([Told(5, "Observatory", "Reuters"), Told(5, "Observatory", "AFP")], 1),
        ([Told(5, None, "Gazette"), Told(5, None, "A blog")], None),
        ([Told(5, None, "Gazette"), Told(5, None, "Reuters")], 1),
        ([Told(5, "Somebody", "Reuters")], None),
    ],
    ids=["one", "two agencies", "one owner", "one state", "one speaker", "unknown", "unknown is not credited", "stranger"],
)
def test_origins(told: list[Told], origins: int | None) -> None:
    assert only(told).origins == origins


def test_a_text_printed_twice_is_one_voice() -> None:
    text = (
        "Five soldiers died when shells hit the post on the ridge above the town before dawn, and the road to the coast was "
        "closed while engineers looked for what had not gone off."
    )
    told = [
        Told(5, None, "The Herald", text=text, words="Five soldiers died"),
        Told(5, None, "Gazette", text=f"{text} More soon.", words="Five soldiers died"),
    ]
    assert sorted(s.standing for s in only(told).stands) == ["copy", "current"]


def test_an_agency_credited_in_the_last_line_is_the_voice() -> None:
    told = [
        Told(5, None, "The Herald", text="Shells fell and five died on the ridge. (Reuters)", words="five died"),
        Told(5, None, "Gazette", text="On the ridge five died, the guards said later. (Reuters)", words="five died"),
    ]
    found = only(told)
    assert sorted(s.standing for s in found.stands) == ["copy", "current"]
    assert found.origins == 1


def test_who_stands_behind_a_bound_is_printed() -> None:
    assert only([Told(5, "Erdogan"), Told(7, None, None)]).arithmetic == (
        "low 5: Erdogan (5)",
        "high 7: the report of 4 February (7)",
    )


def test_an_earlier_statement_in_a_report_that_gives_a_later_figure_is_superseded() -> None:
    text = "Nine died, the army said. An earlier statement had spoken of five."
    told = [
        Told(9, "the army", "AFP", words="Nine died", text=text),
        Told(5, "An earlier statement", "AFP", words="earlier statement had spoken of five", text=text),
    ]
    found = only(told)
    assert (found.low, found.high) == (9, 9)
    assert [s.standing for s in found.stands] == ["current", "superseded"]
    assert assess(told).disputes == ()


def test_a_wire_stands_and_the_paper_that_prints_it_is_the_copy() -> None:
    wire, paper = Told(27, "a doctor", "AFP"), Told(27, "a doctor", "AFP, The Herald")
    claims, reports = tell([wire, paper])
    printed = next(c for c in claims.values() if reports[c.evidence.report_id].outlet == "AFP, The Herald")
    names = (("a doctor", "anonymous"), ("AFP", "agency"), ("The Herald", "outlet"))
    chain = tuple(Speaker(name, name, kind) for name, kind in names)  # type: ignore[arg-type]  # kinds as words
    claims[printed.id] = replace(printed, attribution=chain)
    first = next(c for c in claims.values() if c.id != printed.id)
    claims[first.id] = replace(first, attribution=(chain[0], Speaker("AFP", "AFP", "outlet")))
    one = incident(list(claims.values()), "shelling")
    (found,) = assess_incident(one, claims, reports=reports, outlets=find_outlet).ranges
    assert [(s.claim, s.standing) for s in found.stands] == [(first.id, "current"), (printed.id, "copy")]


@pytest.mark.parametrize(
    ("people", "civilians", "one"),
    [
        (Told(9, "Bar", victims=PEOPLE), Told(12, "Rebels", victims=CIVILIANS), True),
        (Told(20, "Bar", victims=PEOPLE), Told(12, "Rebels", victims=CIVILIANS), False),
        (Told(20, "Bar", victims=PEOPLE), Told(20, "Bar", victims=CIVILIANS, day="2020-02-05"), True),
        (Told((9, None), "Bar", victims=PEOPLE), Told(12, "Rebels", victims=CIVILIANS), False),
    ],
)
def test_people_are_civilians_beside_fighters_where_they_can_be_nobody_else(
    people: Told, civilians: Told, one: bool
) -> None:
    ranges = assess([people, civilians, Told(8, "Army", victims=TROOPS)]).ranges
    assert (len(ranges) == 2) == one


def test_the_wounded_are_no_share_of_the_killed() -> None:
    told = [
        Told(5, "Army", victims=CIVILIANS, words="five died"),
        Told(25, "Army", victims=CIVILIANS, outcome="wounded", scope="part", part_of=0, words="25 hurt"),
    ]
    assert [(r.outcome, len(r.stands), len(r.parts)) for r in assess(told).ranges] == [("killed", 1, 0), ("wounded", 0, 1)]


def test_who_is_not_counted_as_independent_is_named() -> None:
    found = only([Told(5, None, "AFP"), Told(7, "a tailor", "The Herald"), Told(8, "a baker", "Gazette")])
    assert found.origins == 1
    assert found.arithmetic[-1] == "of unknown origin, so not counted among these: a tailor and a baker"
