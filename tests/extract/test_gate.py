"""The evidence gate: true claims pass, and each of them, altered in one thing, is refused with the reason for it."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from kadesh.extract.gate import REASONS, check_claim, gate_claims
from kadesh.model.claim import Antecedent, Claim, Control, Event, Evidence, Movement, Statement, Toll
from kadesh.model.count import Count, Quantifier
from kadesh.model.lexicon import Lexicon
from kadesh.model.report import Report
from kadesh.model.side import NOBODY, Party, Role, SideBasis, Speaker
from kadesh.model.span import Span
from kadesh.model.when import UNKNOWN_TIME, When
from kadesh.model.where import UNKNOWN_PLACE, Place, Where
from kadesh.resolve.lexicon import load_lexicon
from tests.build import report

TEXTS = {
    "syria": (
        "Four Turkish soldiers and two civilians died on Monday in shelling by Syrian government forces near "
        "Binnish, the Turkish Defence Ministry said. Damascus did not confirm any casualties among its troops. The"
        " Syrian Observatory for Human Rights said 11 Syrian soldiers were killed in Turkish shelling in two "
        "provinces: seven in Idlib and four in Aleppo. At least 20 people were wounded and three officers "
        "captured, it added."
    ),
    "ukraine": (
        "Russian missiles hit a block of flats in Kharkiv overnight, killing nine residents and wounding 31, the "
        "regional governor said. Ukraine's army said its drones killed more than 60 Russian soldiers near Bakhmut "
        "on Tuesday. Moscow denied that 60 of its soldiers were killed. Kyiv threatened to strike the bridge if "
        "the raids went on. Up to 15 sailors may have been killed in the port, officials said. A convoy of 30 "
        "Russian tanks moved from Rostov to Mariupol on Sunday."
    ),
    "sudan": (
        "Fighters of the RSF killed about 40 villagers in Al-Hilaliya on 3 May, an activist group said. No "
        "soldiers were hurt, the Sudanese army said. Nearly 200,000 people have fled El Fasher since April, the "
        "United Nations said, and 1.2 million refugees have crossed into Chad. RSF fighters entered the town of "
        "Sinja but have not captured its garrison, witnesses said. The Sudanese army lost control of Wad Madani in"
        " December and retook Sennar in January. The army has its eye on Khartoum."
    ),
    "gaza": (
        "Israeli air strikes killed dozens of Palestinians in Khan Younis on Friday, the health ministry said. "
        "Hamas said it had captured three Israeli soldiers. The Israeli military rejected the claim. Some 300 "
        "families were displaced in Rafah, aid workers said."
    ),
    "karabakh": (
        "Azerbaijan accused Armenia of breaking the ceasefire. Five Azerbaijani servicemen were killed by Armenian"
        " mortar fire near Shusha, Baku said, while Yerevan said two of its soldiers were wounded. Armenia was not"
        " informed of the convoy beforehand, Yerevan said. Baku gave Yerevan until Friday to withdraw its troops."
    ),
    "yemen": (
        "The Houthis abducted 12 aid workers in Sanaa, a UN official said. A doctor was killed in Taiz. Houthi "
        "rebels claimed responsibility for the attack on the port. Saudi officials notified the Houthis of the "
        "flight in advance."
    ),
}


@cache
def lexicon() -> Lexicon:
    """The lexicon of the packs that come with Kadesh."""
    return load_lexicon()


@cache
def text_of(name: str) -> Report:
    """One of the reports above, with its day."""
    return report(TEXTS[name], "test outlet", "2024-05-10")


def found(name: str, words: str) -> Span:
    """Where the words stand first in a report."""
    start = TEXTS[name].index(words)
    return Span(start, start + len(words))


def shown(name: str, quote: str, *antecedents: tuple[Any, str]) -> Evidence:
    """Evidence for a quote, with antecedents as (slot, words)."""
    span = found(name, quote)
    named = tuple(Antecedent(slot, found(name, words), words) for slot, words in antecedents)
    return Evidence(text_of(name).id, span.start, span.end, quote, named)


def number(low: int | None, high: int | None = None, quantifier: Quantifier = "exact", unit: Any = "people") -> Count:
    """An exact count where only one number is given."""
    return Count(low, low if high is None and quantifier in ("exact", "about") else high, quantifier, "", unit)


def who(words: str | None, side: str | None, role: Role = "unknown", basis: SideBasis = "stated") -> Party:
    """A party by its words."""
    return Party(words, side, role, basis)


def by(*names: str) -> tuple[Speaker, ...]:
    """A chain of speakers."""
    return tuple(Speaker(name, name) for name in names)


def at(words: str) -> Where:
    """A place stated in the sentence."""
    return Where(words, None, "town", "stated")


def on(words: str) -> When:
    """A time stated in the sentence."""
    return When(words=words)


SYRIA_WHOLE = ("whole", "11 Syrian soldiers were killed")

# name: (report, a claim its words license)
TRUE: dict[str, tuple[str, Claim]] = {
    "turkish soldiers": (
        "syria",
        Toll(
            evidence=shown("syria", "Four Turkish soldiers and two civilians died"),
            attribution=by("the Turkish Defence Ministry"),
            when=on("on Monday"),
            where=at("Binnish"),
            outcome="killed",
            count=number(4),
            victims=who("Four Turkish soldiers", "TUR", "military"),
            perpetrator=who("Syrian government forces", "SYR", "military"),
        ),
    ),
    "two civilians": (
        "syria",
        Toll(
            evidence=shown("syria", "two civilians died"),
            outcome="killed",
            count=number(2),
            victims=who("two civilians", "SYR", "civilian", "place"),
            perpetrator=who(None, "SYR"),
        ),
    ),
    "not confirmed": (
        "syria",
        Toll(
            evidence=shown("syria", "Damascus did not confirm any casualties"),
            attribution=by("Damascus"),
            polarity="unconfirmed",
            outcome="killed",
            count=Count(None, None, "unknown"),
        ),
    ),
    "syrian soldiers": (
        "syria",
        Toll(
            evidence=shown("syria", "11 Syrian soldiers were killed in Turkish shelling"),
            attribution=by("The Syrian Observatory for Human Rights"),
            outcome="killed",
            count=number(11),
            victims=who("11 Syrian soldiers", "SYR", "military"),
            perpetrator=who("Turkish", "TUR"),
        ),
    ),
    "share in Idlib": (
        "syria",
        Toll(
            evidence=shown("syria", "seven in Idlib", SYRIA_WHOLE),
            where=at("Idlib"),
            outcome="killed",
            count=number(7),
            victims=who(None, "SYR", "military", "antecedent"),
            perpetrator=who("Turkish", "TUR"),
            scope="part",
        ),
    ),
    "share in Aleppo": (
        "syria",
        Toll(
            evidence=shown("syria", "four in Aleppo", SYRIA_WHOLE),
            where=at("Aleppo"),
            outcome="killed",
            count=number(4),
            victims=who(None, "SYR", "military", "antecedent"),
            scope="part",
        ),
    ),
    "wounded": (
        "syria",
        Toll(
            evidence=shown(
                "syria", "At least 20 people were wounded", ("speaker", "The Syrian Observatory for Human Rights")
            ),
            attribution=by("The Syrian Observatory for Human Rights"),
            outcome="wounded",
            count=number(20, None, "at-least"),
        ),
    ),
    "captured officers": (
        "syria",
        Toll(evidence=shown("syria", "three officers captured"), outcome="captured", count=number(3)),
    ),
    "residents": (
        "ukraine",
        Toll(
            evidence=shown("ukraine", "killing nine residents"),
            attribution=by("the regional governor"),
            when=on("overnight"),
            where=at("Kharkiv"),
            outcome="killed",
            count=number(9),
            victims=who("nine residents", "UKR", "civilian", "place"),
            perpetrator=who("Russian", "RUS"),
        ),
    ),
    "wounded residents": (
        "ukraine",
        Toll(
            evidence=shown("ukraine", "killing nine residents and wounding 31"),
            outcome="wounded",
            count=number(31),
            victims=who(None, "UKR", "civilian", "place"),
        ),
    ),
    "russian soldiers": (
        "ukraine",
        Toll(
            evidence=shown("ukraine", "killed more than 60 Russian soldiers"),
            attribution=by("Ukraine's army"),
            when=on("on Tuesday"),
            where=at("Bakhmut"),
            outcome="killed",
            count=number(60, None, "at-least"),
            victims=who("more than 60 Russian soldiers", "RUS", "military"),
            perpetrator=who("Ukraine", "UKR"),
        ),
    ),
    "denied": (
        "ukraine",
        Toll(
            evidence=shown("ukraine", "Moscow denied that 60 of its soldiers were killed"),
            attribution=by("Moscow"),
            polarity="denied",
            outcome="killed",
            count=number(60),
            victims=who("60 of its soldiers", "RUS", "military", "antecedent"),
        ),
    ),
    "sailors": (
        "ukraine",
        Toll(
            evidence=shown("ukraine", "Up to 15 sailors may have been killed"),
            attribution=by("officials"),
            polarity="unconfirmed",
            modality="hypothetical",
            outcome="killed",
            count=Count(None, 15, "at-most"),
            victims=who("sailors", None, "military"),
        ),
    ),
    "missiles": (
        "ukraine",
        Event(
            evidence=shown("ukraine", "Russian missiles hit a block of flats in Kharkiv"),
            when=on("overnight"),
            where=at("Kharkiv"),
            type="missile",
            attacker=who("Russian", "RUS"),
        ),
    ),
    "threat": (
        "ukraine",
        Statement(
            evidence=shown("ukraine", "Kyiv threatened to strike the bridge"),
            attribution=by("Kyiv"),
            modality="threatened",
            act="threat",
            speaker=who("Kyiv", "UKR"),
        ),
    ),
    "tanks": (
        "ukraine",
        Movement(
            evidence=shown("ukraine", "A convoy of 30 Russian tanks moved from Rostov to Mariupol"),
            where=at("Mariupol"),
            forces=who("Russian", "RUS"),
            what="tanks",
            origin=at("Rostov"),
            strength="30",
        ),
    ),
    "villagers": (
        "sudan",
        Toll(
            evidence=shown("sudan", "killed about 40 villagers"),
            attribution=by("an activist group"),
            when=on("on 3 May"),
            where=at("Al-Hilaliya"),
            outcome="killed",
            count=number(40, None, "about"),
            victims=who("about 40 villagers", "SDN", "civilian", "place"),
            perpetrator=who("RSF", "rsf", "armed-group"),
        ),
    ),
    "nobody hurt": (
        "sudan",
        Toll(
            evidence=shown("sudan", "No soldiers were hurt"),
            attribution=by("the Sudanese army"),
            polarity="denied",
            outcome="wounded",
            count=number(0),
            victims=who("soldiers", "SDN", "military", "antecedent"),
        ),
    ),
    "fled": (
        "sudan",
        Toll(
            evidence=shown("sudan", "Nearly 200,000 people have fled El Fasher"),
            attribution=by("the United Nations"),
            when=on("since April"),
            where=at("El Fasher"),
            outcome="displaced",
            count=number(200_000, None, "about"),
            scope="cumulative",
        ),
    ),
    "refugees": (
        "sudan",
        Toll(
            evidence=shown("sudan", "1.2 million refugees"),
            where=at("Chad"),
            outcome="refugees",
            count=number(1_200_000),
            scope="cumulative",
            stock=True,
        ),
    ),
    "entered": (
        "sudan",
        Control(
            evidence=shown("sudan", "RSF fighters entered the town of Sinja"),
            attribution=by("witnesses"),
            where=at("Sinja"),
            actor=who("RSF", "rsf"),
            status="entered",
        ),
    ),
    "not captured": (
        "sudan",
        Control(
            evidence=shown("sudan", "RSF fighters entered the town of Sinja but have not captured its garrison"),
            where=at("Sinja"),
            actor=who("RSF", "rsf"),
            status="not-captured",
        ),
    ),
    "lost": (
        "sudan",
        Control(
            evidence=shown("sudan", "The Sudanese army lost control of Wad Madani"),
            when=on("in December"),
            where=at("Wad Madani"),
            actor=who("The Sudanese army", "SDN"),
            status="lost",
        ),
    ),
    "retaken": (
        "sudan",
        Control(
            evidence=shown("sudan", "retook Sennar in January"),
            when=on("in January"),
            where=at("Sennar"),
            actor=who("The Sudanese army", "SDN"),
            status="captured",
        ),
    ),
    "palestinians": (
        "gaza",
        Toll(
            evidence=shown("gaza", "killed dozens of Palestinians"),
            attribution=by("the health ministry"),
            when=on("on Friday"),
            where=at("Khan Younis"),
            outcome="killed",
            count=number(24, None, "vague"),
            victims=who("dozens of Palestinians", "PSE"),
            perpetrator=who("Israeli", "ISR"),
        ),
    ),
    "israeli soldiers": (
        "gaza",
        Toll(
            evidence=shown("gaza", "captured three Israeli soldiers"),
            attribution=by("Hamas"),
            outcome="captured",
            count=number(3),
            victims=who("three Israeli soldiers", "ISR", "military"),
            perpetrator=who("Hamas", "hamas"),
        ),
    ),
    "families": (
        "gaza",
        Toll(
            evidence=shown("gaza", "Some 300 families were displaced"),
            attribution=by("aid workers"),
            where=at("Rafah"),
            outcome="displaced",
            count=number(300, None, "about", "households"),
        ),
    ),
    "denial": (
        "gaza",
        Statement(
            evidence=shown("gaza", "The Israeli military rejected the claim"),
            attribution=by("The Israeli military"),
            act="denial",
            speaker=who("The Israeli military", "ISR"),
        ),
    ),
    "strikes": (
        "gaza",
        Event(
            evidence=shown("gaza", "Israeli air strikes killed dozens of Palestinians in Khan Younis"),
            where=at("Khan Younis"),
            type="airstrike",
            attacker=who("Israeli", "ISR"),
            target=who("Palestinians", "PSE"),
        ),
    ),
    "servicemen": (
        "karabakh",
        Toll(
            evidence=shown("karabakh", "Five Azerbaijani servicemen were killed by Armenian mortar fire"),
            attribution=by("Baku"),
            where=at("Shusha"),
            outcome="killed",
            count=number(5),
            victims=who("Five Azerbaijani servicemen", "AZE", "military"),
            perpetrator=who("Armenian", "ARM"),
        ),
    ),
    "yerevan's wounded": (
        "karabakh",
        Toll(
            evidence=shown("karabakh", "two of its soldiers were wounded"),
            attribution=by("Yerevan"),
            outcome="wounded",
            count=number(2),
            victims=who("two of its soldiers", "ARM", "military", "antecedent"),
        ),
    ),
    "accusation": (
        "karabakh",
        Statement(
            evidence=shown("karabakh", "Azerbaijan accused Armenia of breaking the ceasefire"),
            attribution=by("Azerbaijan"),
            act="accusation",
            speaker=who("Azerbaijan", "AZE"),
            addressee=who("Armenia", "ARM"),
        ),
    ),
    "violation": (
        "karabakh",
        Statement(
            evidence=shown("karabakh", "Armenia of breaking the ceasefire"),
            act="violation",
            speaker=who("Azerbaijan", "AZE"),
            addressee=who("Armenia", "ARM"),
        ),
    ),
    "not informed": (
        "karabakh",
        Statement(
            evidence=shown("karabakh", "Armenia was not informed of the convoy beforehand"),
            attribution=by("Yerevan"),
            act="non-notification",
            speaker=who("Yerevan", "ARM"),
        ),
    ),
    "ultimatum": (
        "karabakh",
        Statement(
            evidence=shown("karabakh", "Baku gave Yerevan until Friday to withdraw its troops"),
            act="ultimatum",
            speaker=who("Baku", "AZE"),
            addressee=who("Yerevan", "ARM"),
            deadline=When(date(2024, 5, 10), date(2024, 5, 10), "day", "weekday", "until Friday"),
        ),
    ),
    "aid workers": (
        "yemen",
        Toll(
            evidence=shown("yemen", "abducted 12 aid workers in Sanaa"),
            attribution=by("a UN official"),
            where=at("Sanaa"),
            outcome="kidnapped",
            count=number(12),
            victims=who("12 aid workers", None, "aid"),
            perpetrator=who("The Houthis", "houthis"),
        ),
    ),
    "doctor": (
        "yemen",
        Toll(
            evidence=shown("yemen", "A doctor was killed"),
            where=at("Taiz"),
            outcome="killed",
            count=number(1),
            victims=who("A doctor", None, "medical"),
        ),
    ),
    "responsibility": (
        "yemen",
        Statement(
            evidence=shown("yemen", "Houthi rebels claimed responsibility for the attack on the port"),
            act="claim-of-responsibility",
            speaker=who("Houthi rebels", "houthis"),
        ),
    ),
    "notified": (
        "yemen",
        Statement(
            evidence=shown("yemen", "Saudi officials notified the Houthis of the flight in advance"),
            act="notification",
            speaker=who("Saudi officials", "SAU"),
            addressee=who("the Houthis", "houthis"),
        ),
    ),
    "abduction": (
        "yemen",
        Event(
            evidence=shown("yemen", "The Houthis abducted 12 aid workers in Sanaa"),
            where=at("Sanaa"),
            type="abduction",
            attacker=who("The Houthis", "houthis"),
        ),
    ),
}

# which true claim, what is altered, the reason it must be refused for
ALTERED: list[tuple[str, dict[str, Any], str]] = [
    ("turkish soldiers", {"count": number(14)}, "number"),
    ("turkish soldiers", {"count": number(2)}, "victims"),
    ("turkish soldiers", {"count": number(4, None, "at-least")}, "quantifier"),
    ("turkish soldiers", {"outcome": "wounded"}, "outcome"),
    ("turkish soldiers", {"victims": who("Four Turkish soldiers", "SYR", "military")}, "victims"),
    ("turkish soldiers", {"victims": who("Four Turkish soldiers", "TUR", "civilian")}, "role"),
    ("turkish soldiers", {"victims": who("Four Turkish pilots", "TUR", "military")}, "victims"),
    ("turkish soldiers", {"perpetrator": who(None, "TUR")}, "perpetrator"),
    ("turkish soldiers", {"perpetrator": who("Russian forces", "RUS")}, "perpetrator"),
    ("turkish soldiers", {"where": at("Aleppo")}, "place"),
    ("turkish soldiers", {"where": Where(None, Place("x", "Binnish", "town"), "town")}, "place"),
    ("turkish soldiers", {"when": on("on Sunday")}, "time"),
    ("turkish soldiers", {"when": When(date(2024, 5, 6), date(2024, 5, 6), "day", "stated")}, "time"),
    ("turkish soldiers", {"attribution": by("The Syrian Observatory for Human Rights")}, "source"),
    ("turkish soldiers", {"attribution": by("Syrian government forces")}, "source"),
    ("turkish soldiers", {"polarity": "denied"}, "polarity"),
    ("turkish soldiers", {"modality": "hypothetical"}, "modality"),
    ("two civilians", {"victims": who("two civilians", "SYR", "military", "place")}, "role"),
    ("two civilians", {"victims": who("two civilians", "TUR", "civilian")}, "victims"),
    ("not confirmed", {"polarity": "asserted", "count": Count(2, None, "vague", "casualties")}, "polarity"),
    ("not confirmed", {"polarity": "asserted"}, "number"),
    ("syrian soldiers", {"count": number(31)}, "number"),
    (
        "syrian soldiers",
        {"victims": who("11 Syrian soldiers", "TUR", "military"), "perpetrator": who("Turkish", "SYR")},
        "victims",
    ),
    ("syrian soldiers", {"victims": who(None, "TUR", "military"), "perpetrator": who(None, "SYR")}, "victims"),
    ("syrian soldiers", {"perpetrator": who(None, "SYR")}, "perpetrator"),
    ("syrian soldiers", {"attribution": by("the Turkish Defence Ministry")}, "source"),
    ("syrian soldiers", {"outcome": "captured"}, "outcome"),
    ("share in Idlib", {"outcome": "wounded"}, "outcome"),
    ("share in Idlib", {"where": at("Aleppo")}, "place"),
    ("share in Idlib", {"count": number(8)}, "number"),
    ("share in Idlib", {"victims": who(None, "TUR", "military")}, "victims"),
    ("share in Aleppo", {"count": number(7)}, "number"),
    ("wounded", {"count": number(20)}, "quantifier"),
    ("wounded", {"outcome": "killed"}, "outcome"),
    ("captured officers", {"outcome": "wounded"}, "outcome"),
    ("residents", {"outcome": "wounded"}, "outcome"),
    ("residents", {"perpetrator": who("Ukraine", "UKR")}, "perpetrator"),
    ("residents", {"attribution": by("Moscow")}, "source"),
    ("wounded residents", {"outcome": "killed"}, "outcome"),
    ("russian soldiers", {"victims": who("more than 60 Russian soldiers", "UKR", "military")}, "victims"),
    ("russian soldiers", {"perpetrator": who(None, "RUS")}, "perpetrator"),
    ("russian soldiers", {"count": number(60)}, "quantifier"),
    ("russian soldiers", {"count": number(60, None, "about")}, "quantifier"),
    ("russian soldiers", {"attribution": by("the regional governor")}, "source"),
    ("denied", {"polarity": "asserted"}, "polarity"),
    ("sailors", {"polarity": "asserted", "modality": "actual"}, "polarity"),
    ("sailors", {"count": number(15, None, "at-least")}, "quantifier"),
    ("missiles", {"attacker": who("Ukraine", "UKR")}, "perpetrator"),
    ("missiles", {"where": at("Bakhmut")}, "place"),
    ("missiles", {"evidence": shown("ukraine", "a block of flats")}, "event"),
    ("threat", {"act": "agreement"}, "act"),
    ("threat", {"speaker": who("Moscow", "RUS")}, "source"),
    ("tanks", {"what": "aircraft"}, "movement"),
    ("tanks", {"strength": "300"}, "number"),
    ("tanks", {"origin": at("Kursk")}, "place"),
    ("villagers", {"count": number(40)}, "quantifier"),
    ("villagers", {"perpetrator": who("Sudanese army", "SDN")}, "perpetrator"),
    ("villagers", {"when": on("on 5 May")}, "time"),
    ("nobody hurt", {"polarity": "asserted"}, "polarity"),
    ("nobody hurt", {"polarity": "asserted", "count": number(2, None, "vague")}, "polarity"),
    ("nobody hurt", {"outcome": "killed"}, "outcome"),
    ("fled", {"count": number(2_000_000, None, "about")}, "number"),
    ("fled", {"outcome": "killed"}, "outcome"),
    ("refugees", {"count": number(12_000_000)}, "number"),
    ("entered", {"status": "captured"}, "status"),
    ("entered", {"actor": who("The Sudanese army", "SDN")}, "perpetrator"),
    ("not captured", {"status": "captured"}, "status"),
    ("lost", {"status": "captured"}, "status"),
    ("lost", {"status": "held"}, "status"),
    ("retaken", {"status": "lost"}, "status"),
    (
        "retaken",
        {"evidence": shown("sudan", "The army has its eye on Khartoum"), "when": UNKNOWN_TIME, "where": at("Khartoum")},
        "perpetrator",
    ),
    ("palestinians", {"count": number(12)}, "number"),
    ("palestinians", {"victims": who("dozens of Palestinians", "ISR")}, "victims"),
    ("israeli soldiers", {"outcome": "killed"}, "outcome"),
    ("israeli soldiers", {"victims": who("three Israeli soldiers", "hamas", "military")}, "victims"),
    ("israeli soldiers", {"attribution": by("The Israeli military")}, "source"),
    ("families", {"count": number(300, None, "about")}, "number"),
    ("denial", {"act": "claim-of-responsibility"}, "act"),
    ("strikes", {"attacker": who("Palestinians", "PSE"), "target": who("Israeli", "ISR")}, "perpetrator"),
    ("servicemen", {"perpetrator": who(None, "AZE")}, "perpetrator"),
    ("servicemen", {"attribution": by("Yerevan")}, "source"),
    ("servicemen", {"victims": who(None, "ARM", "military")}, "victims"),
    ("yerevan's wounded", {"attribution": by("Baku")}, "source"),
    ("yerevan's wounded", {"outcome": "killed"}, "outcome"),
    ("not informed", {"act": "notification"}, "act"),
    ("ultimatum", {"deadline": When(words="until Sunday")}, "time"),
    ("aid workers", {"outcome": "killed"}, "outcome"),
    ("aid workers", {"count": number(120)}, "number"),
    ("doctor", {"count": number(2)}, "number"),
    ("doctor", {"perpetrator": who(None, "houthis")}, "perpetrator"),
    ("responsibility", {"speaker": who("Saudi officials", "SAU")}, "source"),
    ("notified", {"act": "non-notification"}, "act"),
    ("abduction", {"attacker": who("UN", "un")}, "perpetrator"),
]


@pytest.mark.parametrize("name", TRUE)
def test_a_claim_its_words_license_passes(name: str) -> None:
    source, claim = TRUE[name]
    assert check_claim(claim, text_of(source), lexicon()) is None


@pytest.mark.parametrize(("name", "change", "reason"), ALTERED, ids=[f"{n}: {sorted(c)}" for n, c, _ in ALTERED])
def test_an_altered_claim_is_refused(name: str, change: dict[str, Any], reason: str) -> None:
    source, claim = TRUE[name]
    refusal = check_claim(replace(claim, **change), text_of(source), lexicon())
    assert refusal is not None
    assert refusal.reason == reason, refusal.detail


def test_there_are_at_least_forty_of_each() -> None:
    assert len(TRUE) >= 40
    assert len(ALTERED) >= 40
    assert {reason for _, _, reason in ALTERED} <= {code for code, _ in REASONS}


def test_a_quote_must_stand_where_it_is_said_to() -> None:
    source, claim = TRUE["doctor"]
    moved = replace(claim.evidence, start=claim.evidence.start + 1, end=claim.evidence.end + 1)
    other = replace(claim.evidence, quote="A nurse was killed!")
    foreign = replace(claim.evidence, report_id="report-of-somebody-else")
    for evidence in (moved, other, foreign):
        refusal = check_claim(replace(claim, evidence=evidence), text_of(source), lexicon())
        assert refusal is not None
        assert refusal.reason == "quote-not-in-text"


def test_an_antecedent_must_stand_where_it_is_said_to() -> None:
    source, claim = TRUE["share in Idlib"]
    wrong = replace(claim.evidence, antecedents=(Antecedent("whole", Span(0, 12), "11 Syrian soldiers were killed"),))
    refusal = check_claim(replace(claim, evidence=wrong), text_of(source), lexicon())
    assert refusal is not None
    assert refusal.reason == "antecedent-not-in-text"


def test_what_is_only_intended_is_no_capture() -> None:
    name = "Khartoum"
    text = report(f"The Sudanese army vowed to capture {name}. The Sudanese army captured Sinja.")
    start = text.text.index("The Sudanese army vowed")
    quote = f"The Sudanese army vowed to capture {name}"
    claim = Control(
        evidence=Evidence(text.id, start, start + len(quote), quote),
        where=at(name),
        actor=who(None, "SDN"),
        status="captured",
    )
    refusal = check_claim(claim, text, lexicon())
    assert refusal is not None
    assert refusal.reason == "status"


def test_a_threat_to_kill_is_no_death() -> None:
    text = report("The Houthis threatened to kill 40 hostages on Monday.")
    quote = "threatened to kill 40 hostages"
    start = text.text.index(quote)
    claim = Toll(evidence=Evidence(text.id, start, start + len(quote), quote), outcome="killed", count=number(40))
    refusal = check_claim(claim, text, lexicon())
    assert refusal is not None
    assert refusal.reason == "modality"
    assert check_claim(replace(claim, modality="threatened"), text, lexicon()) is None


def test_the_gate_keeps_the_order_and_every_refusal() -> None:
    true = [claim for source, claim in TRUE.values() if source == "syria"]
    false = [replace(claim, count=number(99)) for claim in true if isinstance(claim, Toll)]
    accepted, refusals = gate_claims([*true, *false], text_of("syria"), lexicon())
    assert accepted == tuple(true)
    assert [refusal.claim for refusal in refusals] == false
    assert all(refusal.detail for refusal in refusals)


def test_reasons_are_told_once_each_with_a_line() -> None:
    codes = [code for code, _ in REASONS]
    assert len(codes) == len(set(codes))
    assert all(line and "\n" not in line for _, line in REASONS)


def test_an_empty_claim_claims_nobody() -> None:
    assert Toll(evidence=shown("yemen", "A doctor"), outcome="killed", count=number(1)).victims == NOBODY
    assert UNKNOWN_PLACE.words is None


@pytest.mark.parametrize(
    ("text", "quote", "source"),
    [
        (
            "But the Monitor for Taiz, a watchdog, said 13 people were killed.",
            "13 people were killed",
            "the Monitor for Taiz",
        ),
        ("But the Monitor, a watchdog, said 13 people were killed.", "13 people were killed", "the Monitor, a watchdog"),
        (
            "The Saba agency and Al Masirah television said 13 people were killed.",
            "13 people were killed",
            "The Saba agency",
        ),
        ("13 people were killed, according to the mayor.", "13 people were killed", "the mayor"),
        ("Local media said 13 people were killed, citing medics.", "13 people were killed", "medics"),
        ("The mayor launched an appeal in May and said 13 people were killed.", "13 people were killed", "The mayor"),
    ],
)
def test_a_speaker_is_heard_however_the_sentence_is_built(text: str, quote: str, source: str) -> None:
    whole = report(text)
    start = text.index(quote)
    evidence = Evidence(whole.id, start, start + len(quote), quote)
    claim = Toll(evidence=evidence, attribution=by(source), outcome="killed", count=number(13))
    assert check_claim(claim, whole, lexicon()) is None
