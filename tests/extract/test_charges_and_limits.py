"""Charges, claims, denials and limits in words that were missed; deals that are over, wanted or yet to come."""

from datetime import date

import pytest

from kadesh.model.claim import Statement
from tests.extract.ground import hold_ground
from tests.extract.reading import read_claims


def acts(text: str) -> list[str]:
    """Return the acts of speech of `text`, each with who performs it."""
    return [f"{s.act} {s.speaker.side}" for s in read_claims(text, Statement, published=date(2016, 2, 5))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # whoever is charged, it is a charge; who is no party charges nobody by 'condemned'
        ("Each side blamed the other for the shells on Gao.", ["accusation None"]),
        ("Each side condemned the shells on Gao.", []),
        # claims
        ("Al-Shabaab took responsibility on its radio.", ["claim-of-responsibility al-shabaab"]),
        ("Al-Shabaab took the road to Baidoa on Monday.", []),
        ("Al-Shabaab claimed a suicide bombing which shook Baidoa.", ["claim-of-responsibility al-shabaab"]),
        ("Al-Shabaab claimed a suicide pact among officers.", []),
        ("ISIS assumed responsibility for both blasts.", ["claim-of-responsibility isis"]),
        # denials
        ("The Malian army ruled out the involvement of its men in the raid.", ["denial MLI"]),
        ("The Malian army says that it does not target hospitals.", ["denial MLI"]),
        ("The Malian army said the figures were high.", []),
        # limits given to somebody without a side, or in more words
        ("The Malian army gave the others until Friday to leave Gao.", ["ultimatum MLI"]),
        ("The Malian army has given him 48 hours to hand over his guns.", ["ultimatum MLI"]),
        ("The Malian army asked who works for the mayor.", []),
    ],
)
def test_charges_claims_denials_and_limits(text: str, found: list[str]) -> None:
    assert acts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On 2 March a truce was declared by both at the county seat.", ["agreement None"]),
        ("The Malian army announced that the truce had expired.", []),
        ("The Malian army called an end to its truce.", []),
        ("The bishop told both sides to agree to a truce.", []),
        ("A peace accord that was to have been signed on Monday is dead.", []),
        ("Hundreds left Gao under a deal that ended two months of shelling.", ["agreement None"]),
        ("The ceasefire between M23 and the Congolese army is over.", ["violation m23"]),
    ],
)
def test_a_deal_is_told_where_it_was_made(text: str, found: list[str]) -> None:
    assert acts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Goma, given up by the Congolese army in March, was shelled.", "lost COD Goma"),
        ("Guns given up by the Congolese army in Goma were burnt.", ""),
        ("The town of Goma belongs to M23.", "held m23 Goma"),
        ("An assault by M23 on Goma was repelled.", "not-captured m23 Goma"),
        ("A plan by M23 for Goma was repelled.", ""),
        ("The army beat off an M23 assault on Goma.", "not-captured m23 Goma"),
        ("The army beat M23 fighters at Goma.", ""),
        ("M23 assault on Goma foiled.", "not-captured m23 Goma"),
        ("The report held Goma and its mayor responsible.", ""),
        ("Congolese rebels of M23 held Goma for a week.", "held m23 Goma"),
    ],
)
def test_ground_given_up_owned_or_defended(text: str, found: str) -> None:
    hold_ground(text, found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Malian army said its men did not fire and accused ISIS of the raid.", ["accusation MLI", "denial MLI"]),
        ("Al-Shabaab said the guards were safe and threatened to kill them.", ["threat al-shabaab"]),
        ("The Malian army said that ISIS had lost men and accused France of the raid.", ["accusation isis"]),
        ("The Malian army said ISIS had lost men and accused France of the raid.", ["accusation MLI"]),
        ("The Malian army said nine ISIS men had given up and denied that any had fled.", ["denial MLI"]),
        ("Mali said it believed ISIS had used gas and accused France of helping.", ["accusation MLI"]),
        ("Witnesses said ISIS had killed nine men and gave the others until Friday to leave.", ["ultimatum isis"]),
        ("The Malian army said a drone had hit a clinic blaming ISIS.", ["accusation MLI"]),
        ("Al-Shabaab holds Baidoa. The movement denied any part in the raid.", ["denial al-shabaab"]),
        ("Al-Shabaab closed the road. It warned that it would attack Baidoa.", ["threat al-shabaab"]),
    ],
)
def test_who_said_it_goes_on_to_charge(text: str, found: list[str]) -> None:
    assert acts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Malian army said the attack on Gao was carried out by ISIS.", ["accusation MLI"]),
        ("The Malian army said the search for the men was carried out by French troops.", []),
        ("The Malian army said the blast in Gao appeared to be the work of ISIS.", ["accusation MLI"]),
        ("Human Rights Watch said the Syrian army used cluster bombs in Homs.", ["accusation None"]),
        ("The Malian army said nine of its soldiers were deliberately shot by ISIS.", ["accusation MLI"]),
        ("Human Rights Watch said Malian soldiers were summarily executed in Gao.", []),
    ],
)
def test_whose_work_it_was_and_to_whom_it_was_done(text: str, found: list[str]) -> None:
    assert acts(text) == found
