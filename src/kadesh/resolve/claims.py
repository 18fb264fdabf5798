"""Words to identities, for all claims of one report: days first, then sides, then repetitions out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kadesh.model.claim import Claim, Toll
from kadesh.model.report import Report
from kadesh.model.where import UNKNOWN_PLACE
from kadesh.resolve.camps import Camps, list_groups, own_force_at, speaks_of_camps
from kadesh.resolve.context import settle_sides
from kadesh.resolve.datelines import station_in_head
from kadesh.resolve.eras import as_of_era
from kadesh.resolve.lexicon import PackLexicon
from kadesh.resolve.located import place_claims
from kadesh.resolve.own_deeds import drop_own_deeds
from kadesh.resolve.retelling.adding_up import add_up
from kadesh.resolve.retelling.bare import drop_bare, drop_counted
from kadesh.resolve.retelling.casualties import drop_casualties
from kadesh.resolve.retelling.choices import Choice, Home, Licensed
from kadesh.resolve.retelling.fallen import settle_fallen
from kadesh.resolve.retelling.foes import Foes
from kadesh.resolve.retelling.inherited import date_by_events, follow_wholes, leave_events, place_by_events
from kadesh.resolve.retelling.nameless import leave_nameless
from kadesh.resolve.retelling.partyweights import load_weights
from kadesh.resolve.retelling.perpetrators import settle_attackers, settle_perpetrators
from kadesh.resolve.retelling.quotes import show_events
from kadesh.resolve.retelling.repeats import drop_repeats
from kadesh.resolve.retelling.responsibility import settle_responsibility
from kadesh.resolve.retelling.retellings import merge_retellings
from kadesh.resolve.retelling.rivals import settle_rivals
from kadesh.resolve.retelling.selves import part_selves
from kadesh.resolve.retelling.silences import settle_silences
from kadesh.resolve.retelling.sole_flyers import settle_sole_flyers
from kadesh.resolve.retelling.stage import Kin, Stage, find_sentences, name_sides
from kadesh.resolve.retelling.summed import place_wholes
from kadesh.resolve.retelling.sums import drop_sums
from kadesh.resolve.retelling.targets import settle_targets
from kadesh.resolve.retelling.turned import turn_round
from kadesh.resolve.retelling.unmasked import settle_unmasked
from kadesh.resolve.retelling.whereabouts import only_locates
from kadesh.resolve.retelling.wholes import tie_shares
from kadesh.resolve.struck_abroad import settle_struck_abroad
from kadesh.resolve.times.dating import date_claims
from kadesh.resolve.within import find_lying

_FIGHTERS = ("military", "armed-group")


def resolve_claims(
    claims: Sequence[Claim], report: Report, *, lexicon: PackLexicon, licensed: Licensed = lambda _: True
) -> tuple[Claim, ...]:
    """Return the claims of `report` with days, sides and roles resolved, repetitions dropped, in the order of the text.

    A party that is chosen against the rules must be `licensed`, as the gate asks of every claim.
    """
    home, weights = home_in(lexicon.country_of(report)), load_weights()
    settled = settle_claims(claims, report, lexicon=lexicon)

    def may_act(claim: Claim) -> bool:
        return licensed(replace(claim, where=UNKNOWN_PLACE))  # a place taken from elsewhere says nothing of who acted

    chosen = Choice(set_stage(settled, report, lexicon=lexicon), home, weights, may_act).choose_parties(settled)
    done = _licensed_only(chosen, settle_perpetrators(chosen, kin_of(lexicon)), licensed=may_act)
    done = Choice(set_stage(done, report, lexicon=lexicon), home, weights, may_act).choose_doers(done)
    stage, armed, kin = set_stage(done, report, lexicon=lexicon), _armed(report, lexicon), kin_of(lexicon)
    done = Foes(stage, _camps(claims, report, lexicon=lexicon, armed=armed, kin=kin), home, may_act).settle(done)
    done = settle_fallen(_licensed_only(done, follow_wholes(done), licensed=may_act), stage, licensed=may_act)
    done = turn_round(settle_attackers(done, may_act), may_act)
    done = drop_bare(show_events(leave_events(done), report.text, licensed=licensed))
    named = lexicon.setting_of(report).named
    told = settle_silences(
        settle_rivals(
            part_selves(leave_nameless(drop_counted(add_up(drop_sums(drop_casualties(done)))))),
            lexicon.sides.country_of_side,
            named=named,
        )
    )
    return as_of_era(told, lexicon.sides.eras, day=report.published)


def _licensed_only(told: Sequence[Claim], settled: Sequence[Claim], *, licensed: Licensed) -> list[Claim]:
    """Return the claims as `settled`, or as `told` before where the words do not license what was settled."""
    return [new if new == old or licensed(new) else old for old, new in zip(told, settled, strict=True)]


def settle_claims(claims: Sequence[Claim], report: Report, *, lexicon: PackLexicon) -> list[Claim]:
    """Return what `resolve_claims` does as far as rules go; who attacked whom is not chosen yet."""
    setting = lexicon.setting_of(report)
    country = setting.country
    kin, armed = kin_of(lexicon), _armed(report, lexicon)
    claims = _without_loose_ends(sorted(claims, key=lambda c: (c.evidence.start, c.evidence.end, c.id)))
    mentions = lexicon.sides_in(report.text, report)
    helpers = {m.side for m in mentions if m.role == "aid" and m.side is not None}
    claims = drop_own_deeds(claims, kin, allied=lexicon.sides.allied_on(report.published), helpers=helpers)
    dated = date_claims(claims, report)

    def meaning(words: str, where: str) -> str | None:
        return lexicon.side_within(words, report, where)

    placed = place_wholes(place_claims(dated, report.text, country=country), report.text)
    camps = _camps(claims, report, lexicon=lexicon, armed=armed, kin=kin)
    sided = settle_sides(
        placed, country, meaning=meaning, home_of=lexicon.sides.country_of_side, named=setting.named, camps=camps
    )
    sided = settle_struck_abroad(sided)
    single = tie_shares(merge_retellings(drop_repeats(sided, report.text), report.text, kin=kin, repeats=sided))
    single = settle_responsibility(place_by_events(date_by_events(single), report.text), report.text)
    single = settle_unmasked(settle_sole_flyers(single, report.text, mentions=mentions), report.text, mentions=mentions)
    return settle_targets(single, country, opposition=lexicon.sides.opposition, kin=kin, armed=armed, text=report.text)


def kin_of(lexicon: PackLexicon) -> Kin:
    """Return whether two sides are one, or one a part of the other."""
    return lambda a, b: a == b or lexicon.parent(a) == b or lexicon.parent(b) == a


def set_stage(claims: Sequence[Claim], report: Report, *, lexicon: PackLexicon) -> Stage:
    """Return who is named where in `report`, for the choice of parties of `claims`."""
    country = lexicon.country_of(report)
    starts = find_sentences(report.text)
    mentions = [m for m in lexicon.sides_in(report.text, report) if not only_locates(m, report.text)]

    @cache
    def meaning(words: str) -> str | None:
        return lexicon.side_within(words, report, country) if country else None

    return Stage(
        text=report.text,
        named=name_sides(mentions, starts, meaning=meaning),
        starts=starts,
        country=country,
        opposition=lexicon.sides.opposition(country) if country else None,
        outlet=lexicon.side_of_outlet(report),
        kin=kin_of(lexicon),
        claims=tuple(claims),
        known_allies=lexicon.sides.allied_on(report.published),
        country_of=lexicon.sides.country_of_side,
    )


def home_in(country: str | None) -> Home:
    """Return what tells the country a claim lies in: that of its place, else the one the report is about.

    >>> from kadesh.model.claim import Evidence
    >>> home_in("SYR")(Claim(evidence=Evidence("report-1", 0, 4, "Five")))
    'SYR'
    """

    def home(claim: Claim) -> str | None:
        place = claim.where.place
        return place.country if place is not None and place.country else country

    return home


def _speaking(claims: Sequence[Claim], report: Report, *, lexicon: PackLexicon) -> str | None:
    """The side that `report` speaks for: its outlet's, the station's of its head, else the one side whom it cites."""
    known = lexicon.side_of_outlet(report)
    if known is not None or not speaks_of_camps(report.text):
        return known
    station = station_in_head(report.text)
    told = own_force_at(report.text)
    named = {m.side for m in lexicon.sides_in(station, report)} if station else set()
    named |= (
        {m.side for m in lexicon.sides_in(report.text, report) if m.span.start == told and m.side} if not named else set()
    )
    named |= {c.source.side for c in claims if c.source is not None and c.source.side is not None} if not named else set()
    return next(iter(named)) if len(named) == 1 else None


def _camps(claims: Sequence[Claim], report: Report, *, lexicon: PackLexicon, armed: Sequence[str], kin: Kin) -> Camps:
    """Who fights in `report`, and for whom its outlet speaks."""
    return Camps(
        report.text,
        groups=list_groups([m for m in lexicon.sides_in(report.text, report) if not lexicon.sides.is_of_state(m.side)]),
        armed=tuple(armed),
        ours=_speaking(claims, report, lexicon=lexicon),
        opposition=lexicon.sides.opposition,
        kin=kin,
        mentions=lexicon.sides_in(report.text, report),
        loyal=_loyal_to(lexicon.country_of(report), lexicon.sides.allied_on(report.published)),
        lying=find_lying(report.text, lexicon.places_in(report.text), named=lexicon.setting_of(report).named),
    )


def _loyal_to(country: str | None, allied: frozenset[frozenset[str]]) -> frozenset[str]:
    """The sides that packs know to fight together with a state."""
    return frozenset(side for pair in allied if country in pair for side in pair if side != country)


def _armed(report: Report, lexicon: PackLexicon) -> list[str]:
    """The sides that `report` names with fighters, the one named most often first."""
    named = Counter(m.side for m in lexicon.sides_in(report.text, report) if m.side and m.role in _FIGHTERS)
    return [side for side, _ in sorted(named.items(), key=lambda item: (-item[1], item[0]))]


def _without_loose_ends(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` without references to an event or a whole that was refused."""
    known = {c.id for c in claims}

    def tie(claim: Claim) -> Claim:
        if not isinstance(claim, Toll):
            return claim
        event = claim.event if claim.event in known else None
        return replace(claim, event=event, part_of=claim.part_of if claim.part_of in known else None)

    return [tie(c) for c in claims]
