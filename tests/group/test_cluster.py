"""Which accounts come together: cases in sentences written for them."""

from dataclasses import replace

import pytest

from kadesh.errors import BadSetting
from kadesh.group.cannot import cannot_be_one
from kadesh.group.cluster import group_claims, make_context
from kadesh.group.score import WEIGHTS, explain_pair, load_weights
from kadesh.group.unit import groupable, make_unit
from kadesh.model.claim import Claim, Event, EventType, Toll
from kadesh.model.report import Report
from kadesh.model.side import Party, no_parent
from kadesh.model.where import Place, Where
from tests.build import event, party, place, report, toll, when

TURKISH = party("Turkish soldiers", "TUR", "military")
SYRIAN = party("Syrian troops", "SYR", "military")
SARAQEB = place("Saraqeb", 35.86, 36.80, admin1="Idlib")
NAIRAB = place("Nairab", 35.92, 36.55, admin1="Idlib")
TAFTANAZ = place("Taftanaz", 35.99, 36.79, admin1="Idlib")
IDLIB = Place("test:idlib", "Idlib", "province", "SYR", "Idlib")


def at(where: Place) -> Where:
    return Where(where.name, where, "province" if where.kind == "province" else "town", "stated")


def account(
    text: str, outlet: str, published: str, *, day: str | None, where: Place | None, dead: int | None = None
) -> tuple[Report, tuple[Claim, ...]]:
    """A report whose first three words are the event, and whose figure is the toll of it."""
    given = report(text, outlet, published)
    stated = at(where) if where else None
    happened = event(given, " ".join(text.split()[:3]), "shelling", SYRIAN, TURKISH, day=day, at=stated)
    if dead is None:
        return given, (happened,)
    return given, (
        happened,
        toll(given, str(dead), "killed", dead, TURKISH, by=SYRIAN, day=day, at=stated, event=happened.id),
    )


def homes(*accounts: tuple[Report, tuple[Claim, ...]]) -> list[int]:
    """The number of the incident that each account's event is in, counted from 0 in the order given."""
    reports = {r.id: r for r, _ in accounts}
    incidents = group_claims([c for _, claims in accounts for c in claims], reports)
    found = [next(i.id for i in incidents if claims[0].id in i.claims) for _, claims in accounts]
    return [list(dict.fromkeys(found)).index(i) for i in found]


FIRST = account(
    "Shells killed 5 soldiers at the Turkish post near Saraqeb on Monday.", "Reuters", "2020-02-03",
    day="2020-02-03", where=SARAQEB, dead=5,
)  # fmt: skip
RISEN = account(
    "Shelling of the post near Saraqeb on Monday has now killed 7 Turkish soldiers.", "AP", "2020-02-04",
    day="2020-02-03", where=SARAQEB, dead=7,
)  # fmt: skip


@pytest.mark.parametrize(
    ("other", "together"),
    [
        (RISEN, True),
        (
            account(
                "Five died, 5 in all, when a Turkish post in Idlib was shelled on Monday.", "dpa", "2020-02-03",
                day="2020-02-03", where=IDLIB, dead=5,
            ),
            True,
        ),
        (
            account(
                "The toll of Monday's shelling of the Turkish post near Saraqeb rose to 8 soldiers.", "dpa", "2020-02-12",
                day="2020-02-03", where=SARAQEB, dead=8,
            ),
            True,
        ),
        (
            account(
                "Shells killed 5 soldiers at the Turkish post near Taftanaz on Monday.", "dpa", "2020-02-03",
                day="2020-02-03", where=TAFTANAZ, dead=5,
            ),
            False,
        ),
        (
            account(
                "Shells killed 5 soldiers at the Turkish post near Saraqeb on Monday.", "dpa", "2020-02-10",
                day="2020-02-10", where=SARAQEB, dead=5,
            ),
            False,
        ),
        (account("Guns fired again, somebody said.", "dpa", "2020-02-03", day=None, where=None), False),
    ],
    ids=["risen next day", "province for town", "follow-up after nine days", "other town", "a week later", "nothing known"],
)  # fmt: skip
def test_two_accounts(other: tuple[Report, tuple[Claim, ...]], *, together: bool) -> None:
    assert (homes(FIRST, other) == [0, 0]) is together


def test_two_towns_are_never_joined_through_a_third_account_that_names_none() -> None:
    vague = account(
        "Shells killed 5 soldiers at a Turkish post in Idlib on Monday.", "dpa", "2020-02-03",
        day="2020-02-03", where=IDLIB, dead=5,
    )  # fmt: skip
    other = account(
        "Shells killed 5 soldiers at the Turkish post near Taftanaz on Monday.", "Anadolu", "2020-02-03",
        day="2020-02-03", where=TAFTANAZ, dead=5,
    )  # fmt: skip
    saraqeb, _, taftanaz = homes(FIRST, vague, other)
    assert saraqeb != taftanaz


def test_tolls_go_with_their_event_and_parts_with_their_whole() -> None:
    text = "The monitor said 13 soldiers died, 8 of them in Idlib; elsewhere 4 civilians died in Hama a week before."
    given = report(text, None, "2020-02-04")
    happened = event(given, "13 soldiers died", "shelling", TURKISH, SYRIAN, day="2020-02-03")
    whole = toll(given, "13 soldiers", "killed", 13, SYRIAN, event=happened.id)
    part = toll(given, "8 of them", "killed", 8, SYRIAN, scope="part", part_of=whole.id)
    other = toll(given, "4 civilians", "killed", 4, day="2020-01-27", at=at(place("Hama", 35.13, 36.75, admin1="Hama")))
    incidents = group_claims([happened, whole, part, other], {given.id: given})
    assert sorted(len(i.claims) for i in incidents) == [1, 3]


def test_two_tolls_of_one_event_that_state_two_towns_are_two_incidents() -> None:
    given = report(
        "Jets struck the province: four people died in Saraqeb and nine people died in Nairab.", "AP", "2020-02-03"
    )
    struck = event(given, "Jets struck the province", "airstrike", day="2020-02-03")
    four = toll(given, "four people died", "killed", 4, day="2020-02-03", at=at(SARAQEB), event=struck.id)
    nine = toll(given, "nine people died", "killed", 9, day="2020-02-03", at=at(NAIRAB), event=struck.id)
    home = {c: i.id for i in group_claims((struck, four, nine), {given.id: given}) for c in i.claims}
    assert home[four.id] != home[nine.id]
    assert home[struck.id] in {home[four.id], home[nine.id]}


def quarter(name: str) -> Where:
    return Where(name, Place(f"test:{name.lower()}", name, "area", "SYR", "Idlib"), "area", "stated")


def test_two_quarters_in_one_report_are_two_incidents() -> None:
    given = report("Mortars fell: four people died in Qasr and nine people died in Bustan.", "AP", "2020-02-03")
    fell = event(given, "Mortars fell", "shelling", day="2020-02-03", at=quarter("Qasr"))
    four = toll(given, "four people died", "killed", 4, day="2020-02-03", at=quarter("Qasr"), event=fell.id)
    nine = toll(given, "nine people died", "killed", 9, day="2020-02-03", at=quarter("Bustan"), event=fell.id)
    home = {c: i.id for i in group_claims((fell, four, nine), {given.id: given}) for c in i.claims}
    assert home[fell.id] == home[four.id] != home[nine.id]


def test_killed_and_wounded_of_one_place_and_day_are_one_scene() -> None:
    given = report("Mortars fell: four people died in Qasr. Later nine people were hurt in Qasr.", "AP", "2020-02-03")
    four = toll(given, "four people died", "killed", 4, day="2020-02-03", at=quarter("Qasr"))
    nine = toll(given, "nine people were hurt", "wounded", 9, day="2020-02-03", at=quarter("Qasr"))
    assert len(group_claims((four, nine), {given.id: given})) == 1
    later = toll(given, "nine people were hurt", "wounded", 9, day="2020-02-05", at=quarter("Qasr"))
    assert len(group_claims((four, later), {given.id: given})) == 2


def test_soldiers_of_another_state_lost_on_one_day_speak_for_one_loss_where_one_account_names_a_province() -> None:
    first = report("Gunners in Idlib province killed four Turkish soldiers overnight.", "AFP", "2020-02-03")
    hit = event(first, "Gunners", "shelling", SYRIAN, TURKISH, day=("2020-02-02", "2020-02-03"), at=at(IDLIB))
    four = toll(
        first, "four Turkish soldiers", "killed", 4, TURKISH,
        by=SYRIAN, day=("2020-02-02", "2020-02-03"), at=at(IDLIB), event=hit.id,
    )  # fmt: skip
    later = report("The number of Turks shelled dead at a post near Saraqeb on Monday is seven now.", "AP", "2020-02-07")
    shelled = event(later, "shelled", "shelling", SYRIAN, TURKISH, day="2020-02-03", at=at(SARAQEB))
    seven = toll(later, "seven", "killed", 7, TURKISH, by=SYRIAN, day="2020-02-03", at=at(SARAQEB), event=shelled.id)
    context = make_context({first.id: first, later.id: later}, no_parent)
    account = make_unit((hit, four), first)
    assert "fighters same, wide place" in dict(explain_pair(account, make_unit((shelled, seven), later), context))
    farmers = replace(seven, victims=party("farmers", "SYR", "civilian"))
    assert "fighters same, wide place" not in dict(explain_pair(account, make_unit((shelled, farmers), later), context))


@pytest.mark.parametrize(("words", "counts"), [("attack on the post", False), ("clash at the post", True)])
def test_a_bare_attack_may_have_been_shelling(words: str, *, counts: bool) -> None:
    given = report(f"Two soldiers died in the {words} near Saraqeb.", "AP", "2020-02-03")
    vague = event(given, words, "clash", SYRIAN, TURKISH, day="2020-02-03", at=at(SARAQEB))
    shelled = make_unit(groupable(FIRST[1]), FIRST[0])
    context = make_context({given.id: given, FIRST[0].id: FIRST[0]}, no_parent)
    assert ("type other" in dict(explain_pair(make_unit((vague,), given), shelled, context))) is counts


@pytest.mark.parametrize(
    ("counted", "row"),
    [
        ((5, None), "figure same"),
        ((5, 5), "figure same"),
        ((5, 6), "figure close"),
        ((None, 5), "figure close"),
        ((8, None), "figure other"),
    ],
)
def test_a_figure_and_the_same_one_as_the_least_are_one(counted: tuple[int | None, int | None], row: str) -> None:
    given = report("Shells killed some soldiers at the Turkish post near Saraqeb.", "dpa", "2020-02-03")
    dead = make_unit((toll(given, "some soldiers", "killed", counted, TURKISH, day="2020-02-03", at=at(SARAQEB)),), given)
    first = make_unit(groupable(FIRST[1]), FIRST[0])
    assert row in dict(explain_pair(first, dead, make_context({given.id: given, FIRST[0].id: FIRST[0]}, no_parent)))


@pytest.mark.parametrize(
    ("who", "hit", "other"),
    [
        (party("people", "SYR", "unknown"), party("rebels", "syrian-opposition", "armed-group"), False),
        (party("villagers", "SYR", "civilian"), party("rebels", "syrian-opposition", "armed-group"), True),
        (party("Syrian troops", "SYR", "military"), party("rebels", "syrian-opposition", "armed-group"), True),
        (party("people", "SYR", "unknown"), TURKISH, True),
    ],
)
def test_people_of_whom_no_word_says_more_may_be_of_a_group(who: Party, hit: Party, *, other: bool) -> None:
    given = report("A bomb on a bus near Saraqeb killed nine on Monday.", "dpa", "2020-02-03")
    later = report("The bomb near Saraqeb killed nine on their bus.", "AP", "2020-02-03")
    one = make_unit((toll(given, "nine", "killed", 9, who, day="2020-02-03", at=at(SARAQEB)),), given)
    two = make_unit((toll(later, "nine", "killed", 9, hit, day="2020-02-03", at=at(SARAQEB)),), later)
    context = make_context({given.id: given, later.id: later}, no_parent)
    assert ("target other" in dict(explain_pair(one, two, context))) is other
    assert ("target other" in dict(explain_pair(two, one, context))) is other


def test_what_is_only_threatened_is_no_incident() -> None:
    given = report("The brigade threatened to kill nine hostages in Saraqeb.", "AP", "2020-02-03")
    nine = toll(given, "nine hostages", "killed", 9, day="2020-02-03", at=at(SARAQEB))
    assert len(group_claims((nine,), {given.id: given})) == 1
    assert group_claims((replace(nine, modality="hypothetical"),), {given.id: given}) == ()


def test_an_incident_carries_the_finest_place_and_the_common_day() -> None:
    vague = account(
        "Five died, 5 in all, when a Turkish post in Idlib was shelled on Monday.", "dpa", "2020-02-03",
        day="2020-02-03", where=IDLIB, dead=5,
    )  # fmt: skip
    (incident,) = group_claims([*FIRST[1], *vague[1]], {FIRST[0].id: FIRST[0], vague[0].id: vague[0]})
    assert (incident.type, incident.when.text, incident.where.text) == ("shelling", "2020-02-03", "Saraqeb")


def test_a_place_that_no_other_account_bears_out_is_not_the_incidents() -> None:
    nowhere = Place("test:mill", "Upper Mill", "area", "SYR")
    told = [(SARAQEB, "dpa"), (SARAQEB, "AP"), (nowhere, "AFP")]
    accounts = [
        account("Shells killed 5 soldiers at the Turkish post.", name, "2020-02-03", day="2020-02-03", where=w, dead=5)
        for w, name in told
    ]
    incidents = group_claims([c for _, claims in accounts for c in claims], {r.id: r for r, _ in accounts})
    whole = next(i for i in incidents if len(i.claims) > 2)
    assert whole.where.text == "Saraqeb"


def test_a_campaign_takes_in_no_incident() -> None:
    text = "An offensive began in December around Saraqeb. Shells hit a post near Saraqeb on Monday."
    given = report(text, None, "2020-02-03")
    campaign = event(given, "offensive", "offensive", SYRIAN, TURKISH, day=("2019-12-01", "2020-02-03"), at=at(SARAQEB))
    shelled = event(given, "Shells hit a post", "shelling", SYRIAN, TURKISH, day="2020-02-03", at=at(SARAQEB))
    assert len(group_claims([campaign, shelled], {given.id: given})) == 2


def test_one_day_told_by_its_month_years_later_is_no_campaign() -> None:
    """A month is how a single day is remembered, so the account joins the one that names the day."""
    there = account(
        "Sarin shells killed 90 soldiers at the Turkish post near Saraqeb on Monday.", "AP", "2020-02-03",
        day="2020-02-03", where=SARAQEB, dead=90,
    )  # fmt: skip
    text = "Sarin shells killed 90 soldiers near Saraqeb in February 2020, and nobody was charged."
    later = report(text, "dpa", "2024-05-09")
    month = replace(when(("2020-02-01", "2020-02-29")), precision="month")
    remembered = replace(event(later, "Sarin shells", "shelling", SYRIAN, TURKISH, at=at(SARAQEB)), when=month)
    ninety = replace(toll(later, "90", "killed", 90, TURKISH, at=at(SARAQEB), event=remembered.id), when=month)
    assert not make_unit([remembered, ninety], later).background
    assert homes(there, (later, (remembered, ninety))) == [0, 0]


@pytest.mark.parametrize(("until", "together"), [("2020-02-03", True), ("2020-02-04", True), ("2020-01-30", False)])
def test_a_last_day_alone_joins_what_happened_by_then(until: str, *, together: bool) -> None:
    """ "By Tuesday, five soldiers had been killed" tells of Monday's shelling, and of none that came later."""
    text = "Shells had killed 5 soldiers at the Turkish post near Saraqeb by then."
    given = report(text, "dpa", "2020-02-05")
    by_then = replace(when((None, until)), precision="open")
    told = replace(event(given, "Shells had killed", "shelling", SYRIAN, TURKISH, at=at(SARAQEB)), when=by_then)
    five = replace(toll(given, "5", "killed", 5, TURKISH, by=SYRIAN, at=at(SARAQEB), event=told.id), when=by_then)
    assert (homes(FIRST, (given, (told, five))) == [0, 0]) is together


def test_a_place_taken_from_an_earlier_sentence_keeps_no_account_apart() -> None:
    one, other = FIRST[1][0], RISEN[1][0]
    assert isinstance(one, Event)
    assert isinstance(other, Event)
    for basis, apart in (("stated", True), ("antecedent", False)):
        moved = replace(other, where=Where("Taftanaz", TAFTANAZ, "town", basis))  # type: ignore[arg-type]  # both are bases
        assert cannot_be_one(make_unit([one], FIRST[0]), make_unit([moved], RISEN[0]), no_parent) is apart


def test_every_clue_that_joined_two_accounts_is_shown_with_its_weight() -> None:
    reports = {r.id: r for r, _ in (FIRST, RISEN)}
    one, other = (make_unit([c for c in claims if isinstance(c, Event | Toll)], r) for r, claims in (FIRST, RISEN))
    rows = dict(explain_pair(one, other, make_context(reports, no_parent)))
    assert rows["day same"] == WEIGHTS.rows["day same"]
    assert rows["place same"] == WEIGHTS.rows["place same"]
    assert list(map(abs, rows.values())) == sorted(map(abs, rows.values()), reverse=True)


def inherited(claim: Event, *, day: str, where: Place) -> Event:
    """The event with a day and a place that an earlier sentence told."""
    taken = replace(when(day), basis="antecedent")
    return replace(claim, when=taken, where=replace(at(where), basis="antecedent"))


def test_a_unit_keeps_the_day_and_place_that_it_states() -> None:
    given, claims = FIRST
    happened, five = claims
    assert isinstance(happened, Event)
    unit = make_unit((inherited(happened, day="2020-02-01", where=NAIRAB), five), given)  # type: ignore[arg-type]  # a toll
    assert (unit.when.text, unit.where.text) == ("2020-02-03", "Saraqeb")


def test_a_long_span_of_an_earlier_sentence_makes_no_campaign() -> None:
    given, (happened, *_) = FIRST
    assert isinstance(happened, Event)
    year = replace(when(("2020-01-01", "2020-12-31")), precision="years")
    for basis, campaign in (("stated", True), ("antecedent", False)):
        moved = replace(happened, when=replace(year, basis=basis))  # type: ignore[arg-type]  # both are bases
        assert make_unit((moved,), given).background is campaign


@pytest.mark.parametrize(("others", "campaign"), [((), True), (("missile",), False), (("airstrike", "clash"), False)])
def test_an_attack_is_no_campaign_because_its_sentence_names_the_offensive(
    others: tuple[EventType, ...], campaign: bool
) -> None:
    given, (happened, *_) = FIRST
    assert isinstance(happened, Event)
    kinds: tuple[EventType, ...] = ("offensive", *others)
    told = tuple(replace(happened, type=kind) for kind in kinds)
    assert make_unit(told, given).background is campaign


@pytest.mark.parametrize(
    ("published", "row"),
    [
        ("2020-02-03", "day unknown, published close"),
        ("2020-02-04", "day unknown, published close"),
        ("2020-02-05", "day unknown"),
        ("2020-03-20", "day unknown, published apart"),
        (None, "day unknown"),
    ],
)
def test_news_without_a_day_is_of_the_time_it_was_published_in(published: str | None, row: str) -> None:
    given = report("Shells killed five soldiers at the Turkish post near Saraqeb.", "dpa", published)
    told = make_unit((event(given, "Shells", "shelling", SYRIAN, TURKISH, at=at(SARAQEB)),), given)
    first = make_unit(groupable(FIRST[1]), FIRST[0])
    assert row in dict(explain_pair(first, told, make_context({given.id: given, FIRST[0].id: FIRST[0]}, no_parent)))


@pytest.mark.parametrize(
    "text", ["", "[]", '{"intercept": 1}', '{"intercept": "x", "threshold": 0, "uncompared": 0, "rows": {}}']
)
def test_a_table_that_is_none_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(BadSetting, match="not a table of weights"):
        load_weights(text)
