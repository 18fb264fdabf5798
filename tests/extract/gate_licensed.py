"""Claims whose words license them: every one must pass the gate."""

from datetime import date

from kadesh.model.claim import Claim, Control, Event, Movement, Statement, Toll
from kadesh.model.count import Count
from kadesh.model.when import When
from tests.extract.gate_words import SYRIA_WHOLE, at, by, number, on, shown, who

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
