"""One incident, told several times, is one event; two incidents stay two, whatever order they are told in."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.model.claim import Claim, Event, Evidence, Toll
from kadesh.model.count import Count
from kadesh.model.side import NOBODY, Party
from kadesh.model.when import When
from kadesh.model.where import Place, Where
from kadesh.resolve.retelling.retellings import merge_retellings
from kadesh.resolve.retelling.targets import settle_targets

TEXT = "x" * 4_000
TOWN = Place("t:1", "Kafra", "town", "SYR", "Idlib")
OTHER = Place("t:2", "Binna", "town", "SYR", "Idlib")
PROVINCE = Place("t:3", "Idlib", "province", "SYR", "Idlib")


def same(a: str, b: str) -> bool:
    """No side is part of another one here."""
    return a == b


def event(start: int, kind: str = "airstrike", *, by: str | None = None, on: str | None = None, **more: object) -> Event:
    """Return a mention at `start` with its parties' sides."""
    parties = [Party(s, s, basis="stated") if s else NOBODY for s in (by, on)]
    quote = Evidence("r", start, start + 20, TEXT[start : start + 20])
    return Event(evidence=quote, type=kind, attacker=parties[0], target=parties[1], **more)  # type: ignore[arg-type]  # kinds are literals


def at(place: Place, basis: str = "stated") -> Where:
    """Return where `place` is, as named by the words of its name."""
    return Where(place.name, place, place.kind if place.kind != "water" else "unknown", basis)  # type: ignore[arg-type]  # bases are literals


def on(day: int, basis: str = "weekday") -> When:
    """Return a day of February 2020."""
    return When(date(2020, 2, day), date(2020, 2, day), "day", basis, "on a day")  # type: ignore[arg-type]  # bases are literals


def toll(ref: str, side: str | None, role: str = "civilian") -> Toll:
    """Return three people killed in the event `ref`."""
    return Toll(
        evidence=Evidence("r", 900, 920, TEXT[900:920]),
        outcome="killed",
        count=Count(3, 3, "exact", "three"),
        victims=Party("people", side, role),  # type: ignore[arg-type]  # roles are literals
        event=ref,
    )


def events(claims: list[Claim]) -> list[Event]:
    """Return the events among `claims`."""
    return [c for c in claims if isinstance(c, Event)]


# two mentions; are they one?
PAIRS = [
    (event(200), event(300), True),
    (event(200, by="RUS"), event(300), True),
    (event(200, by="RUS"), event(300, by="TUR"), False),
    (event(200, on="SYR"), event(300, on="TUR"), False),
    (event(200, where=at(TOWN)), event(300, where=at(TOWN)), True),
    (event(200, where=at(TOWN)), event(300, where=at(OTHER)), False),
    (event(200, where=at(TOWN)), event(300, where=at(OTHER, "antecedent")), True),
    (event(200, where=at(TOWN)), event(300, where=at(PROVINCE)), False),
    (event(200, where=at(TOWN), when=on(3)), event(300, where=at(PROVINCE), when=on(3)), True),
    (event(50, where=at(PROVINCE)), event(300, where=at(TOWN)), True),
    (event(200, when=on(3)), event(300, when=on(3)), True),
    (event(200, when=on(3)), event(300, when=on(5)), False),
    (event(200, when=on(3)), event(300, when=on(5, "antecedent")), True),
    (event(200, "airstrike"), event(300, "drone"), True),
    (event(200, "airstrike"), event(300, "clash"), False),
    (event(200, "shelling"), event(300, "missile"), True),
    (event(200, "bombing"), event(300, "offensive"), False),
    (event(200, "shelling"), event(300, "shooting"), True),
    (event(200, "shelling"), event(300, "other"), False),
    (event(200, "shelling", when=on(3)), event(300, "other", when=on(3)), True),
    (event(200, "clash", by="SYR", on="isis"), event(300, "clash", by="isis", on="SYR"), True),
    (event(200), replace(event(300), polarity="denied"), False),
]


@pytest.mark.parametrize(("a", "b", "one"), PAIRS)
def test_what_tells_two_events_apart(a: Event, b: Event, one: bool) -> None:
    assert len(events(merge_retellings([a, b], TEXT, kin=same))) == (1 if one else 2)


# two tellings with their parties and dead, the place of the second; are they one?
ONE_FIGURE = [
    ({"on": "SYR"}, {"on": "TUR"}, 31, TOWN, True),
    ({"on": "SYR"}, {"on": "TUR"}, 7, TOWN, False),
    ({"on": "SYR"}, {"on": "TUR"}, 31, OTHER, False),
    ({"by": "SDN", "on": "SYR"}, {"by": "RUS", "on": "TUR"}, 31, TOWN, False),
    ({"by": "alpha", "on": "SYR"}, {"on": "TUR"}, 31, TOWN, True),
    ({"by": "beta"}, {"by": "alpha"}, 31, TOWN, False),
]


@pytest.mark.parametrize(("a", "b", "dead", "place", "one"), ONE_FIGURE)
def test_one_figure_outweighs_whom_two_tellings_name(
    a: dict[str, str], b: dict[str, str], dead: int, place: Place, one: bool
) -> None:
    told = [
        event(200, by=a.get("by"), on=a.get("on"), where=at(TOWN)),
        event(300, by=b.get("by"), on=b.get("on"), where=at(place)),
    ]
    tolls = [replace(toll(e.id, None), count=Count(n, n, "exact", str(n))) for e, n in zip(told, (31, dead), strict=True)]
    assert len(events(merge_retellings([*told, *tolls], TEXT, kin=same))) == (1 if one else 2)


def test_another_one_is_another_one() -> None:
    text = "A raid hit Kafra. " + "x" * 100 + " Another raid hit Kafra. "
    second = text.index("raid hit", 60)
    pair = [replace(event(0), evidence=Evidence("r", s, s + 8, text[s : s + 8])) for s in (2, second)]
    assert len(events(merge_retellings(pair, text, kin=same))) == 2


@pytest.mark.parametrize(("dead", "one"), [(31, True), (7, False)])
def test_two_that_grow_alike_are_one_in_the_end(dead: int, one: bool) -> None:
    first, again, last = (event(s, by="SDN", where=at(p), when=on(3)) for s, p in ((200, TOWN), (300, OTHER), (500, OTHER)))
    tolls = [replace(toll(e.id, "SDN"), count=Count(n, n, "exact", str(n))) for e, n in ((first, 31), (last, dead))]
    assert len(events(merge_retellings([first, again, last, *tolls], TEXT, kin=same))) == (1 if one else 2)


@pytest.mark.parametrize(
    ("end", "one"), [(" in the past.", False), (" and Binna in the past and", False), (" in the past two days.", True)]
)
def test_what_was_done_in_the_past_is_none_of_the_news(end: str, one: bool) -> None:
    text = "A bomb hit Kafra. " + "x" * 100 + " The group bombed Kafra" + end
    again = text.index("bombed")
    told = [event(2, "bombing", when=on(3)), event(again, "bombing", when=on(3, "antecedent"))]
    told = [replace(e, evidence=Evidence("r", s, s + 12, text[s : s + 12])) for e, s in zip(told, (2, again), strict=True)]
    found = events(merge_retellings(told, text, kin=same))
    assert [e.when.known for e in found] == ([True] if one else [True, False])


def test_a_sentence_that_turns_to_another_place_tells_of_another_deed() -> None:
    text = "A raid by Russia hit Kafra. In a village nearby a raid by Russia killed two. The raid by Russia went on."
    told = [replace(event(0, by="RUS"), evidence=Evidence("r", s, s + 4, "raid")) for s in (2, text.index("raid", 30))]
    back = replace(event(0, by="RUS"), evidence=Evidence("r", text.rindex("raid"), text.rindex("raid") + 4, "raid"))
    assert len(events(merge_retellings(told, text, kin=same))) == 2
    assert len(events(merge_retellings([told[0], back], text, kin=same))) == 1


def test_what_goes_on_is_not_kept_for_what_was_done_once() -> None:
    text = "x" * 200 + "Raids hit Kafra." + "y" * 100 + "Kafra has been hit by raids since 2015."
    once = replace(event(200), evidence=Evidence("r", 200, 215, text[200:215]))
    since = replace(event(316), evidence=Evidence("r", 316, 354, text[316:354]))
    (kept,) = events(merge_retellings([once, since], text, kin=same))
    assert kept.evidence == once.evidence


def test_the_one_kept_knows_what_the_others_say() -> None:
    merged = events(merge_retellings([event(0, by="RUS"), event(300, where=at(TOWN), when=on(3), on="SYR")], TEXT, kin=same))
    assert [(e.attacker.side, e.target.side, e.where.words, e.when.first) for e in merged] == [
        ("RUS", "SYR", "Kafra", date(2020, 2, 3))
    ]
    assert merged[0].attacker.basis == "antecedent"


def test_what_only_points_back_is_not_kept() -> None:
    text = "Jets bombed the town." + " " * 179 + "the attack on the old town"
    told = event(110, where=at(TOWN))
    back = replace(told, evidence=Evidence("r", 204, 226, "attack on the old town"))
    first = replace(told, evidence=Evidence("r", 111, 121, "bombed the"))
    (kept,) = events(merge_retellings([first, back], text, kin=same))
    assert kept.evidence == first.evidence


def test_tolls_go_with_the_mention_that_is_kept() -> None:
    first, second = event(0), event(300, where=at(TOWN), by="RUS")
    for told in permutations([first, second, toll(first.id, "SYR"), toll(second.id, "SYR")]):
        merged = merge_retellings(sorted(told, key=lambda c: c.evidence.start), TEXT, kin=same)
        (kept,) = events(merged)
        assert {c.event for c in merged if isinstance(c, Toll)} == {kept.id}


@given(st.lists(st.tuples(st.sampled_from(["RUS", "TUR", None]), st.sampled_from([TOWN, OTHER, None])), max_size=8))
def test_a_second_round_finds_nothing_more(mentions: list[tuple[str | None, Place | None]]) -> None:
    told = [event(100 * i, by=side, where=at(p) if p else Where()) for i, (side, p) in enumerate(mentions)]
    once = merge_retellings(told, TEXT, kin=same)
    assert len(events(once)) <= len(told)
    assert {e.attacker.side for e in events(once)} - {None} == {side for side, _ in mentions} - {None}


def rebels(country: str) -> str:
    """Return the slug for the rebels of `country`."""
    return f"{country.lower()}-opposition"


# an event, its victims' side and role, the target that follows
TARGETS = [
    (event(0, by="RUS", where=at(TOWN)), None, "SYR"),
    (event(0, by="SYR", where=at(TOWN)), ("TUR", "military"), "TUR"),
    (event(0, by="SYR", on="isis", where=at(TOWN)), ("SYR", "civilian"), "isis"),
    (event(0, "bombing", where=at(TOWN)), None, "SYR"),
    (event(0, "clash", by="m23", where=at(TOWN)), None, "SYR"),
    (event(0, "offensive", by="TUR", where=at(TOWN)), None, None),
    (event(0, "clash", on="isis", where=at(TOWN)), ("SYR", "military"), "SYR"),
]


@pytest.mark.parametrize(("told", "victims", "target"), TARGETS)
def test_whom_it_hit(told: Event, victims: tuple[str, str] | None, target: str | None) -> None:
    claims: list[Claim] = [told, *([toll(told.id, *victims)] if victims else [])]
    (settled,) = events(settle_targets(claims, "SYR", opposition=rebels))
    assert settled.target.side == target
    assert settled.id == told.id


def test_soldiers_killed_in_clashes_with_rebels_fought_the_rebels() -> None:
    told = event(0, "clash", on="syr-opposition", where=at(TOWN))
    (settled,) = events(settle_targets([told, toll(told.id, "SYR", "military")], "SYR", opposition=rebels))
    assert (settled.attacker.side, settled.target.side) == ("syr-opposition", "SYR")


def test_the_army_and_the_rebels_are_those_of_the_country() -> None:
    told = replace(
        event(0, "clash", where=at(TOWN)), attacker=Party("rebels"), target=Party("government troops", role="military")
    )
    (settled,) = events(settle_targets([told], None, opposition=rebels))
    assert (settled.attacker.side, settled.target.side) == ("syr-opposition", "SYR")


def test_a_fight_with_nobody_and_no_day_is_not_told() -> None:
    assert not events(settle_targets([event(0, "clash", where=at(TOWN))], None, opposition=rebels))


def test_whom_another_side_killed_in_its_own_words_was_not_hit_by_this_attacker() -> None:
    struck = event(100, by="SYR", where=at(TOWN))
    fallen = replace(toll(struck.id, "isis", "armed-group"), perpetrator=Party("YPG", "ypg", basis="stated"))
    settled = settle_targets(
        [struck, fallen, toll(struck.id, "SYR")], "SYR", opposition=lambda home: f"{home.lower()}-opposition"
    )
    assert [e.target.side for e in events(settled)] == ["SYR"]


def test_the_two_of_a_headline_are_the_two_of_the_quarter_told_below() -> None:
    quarter, city, two = Where("Odonmar quarter", None, "area", "stated"), at(TOWN), Count(2, 2, "exact")
    head = event(0, "shelling", by="a", on="b", where=city, when=on(7))

    def told(below: Event, count: Count) -> int:
        tolls = [replace(toll(e.id, "b"), count=count) for e in (head, below)]
        claims: list[Claim] = [head, below, *tolls]
        return sum(isinstance(c, Event) for c in merge_retellings(claims, TEXT, kin=same))

    below = event(300, "shelling", by="a", on="b", where=quarter, when=on(7))
    assert told(below, two) == 1
    assert told(replace(below, when=on(5)), two) == 2
    assert told(replace(below, type="bombing"), two) == 2
    assert told(below, Count(2, None, "vague")) == 2
