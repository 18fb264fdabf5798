"""Who did a deed, told by those who did it, by an ally or by helpers, is no charge; told by a foe it is one."""

import pytest

from kadesh.model.claim import Statement
from tests.extract.reading import read_claims


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        ("The SDF said the blast in Raqqa was carried out by ISIS.", ["isis"]),
        ("The Syrian army said the raid on Idlib was carried out by Russian jets.", []),
        ("The Syrian opposition said the attack in Idlib was carried out by the Free Syrian Army.", []),
        ("The Pentagon said the strike in Raqqa was carried out by US-led coalition jets.", []),
        (
            "Russia's Defence Ministry said the raid in Raqqa was carried out by US-led coalition jets.",
            ["us-led-coalition"],
        ),
        ("The White Helmets said the strike in Raqqa was carried out by US jets.", []),
    ],
)
def test_who_is_charged_with_a_deed(text: str, charged: list[str]) -> None:
    told = [s.addressee.side for s in read_claims(text, Statement) if s.act == "accusation"]
    assert told == charged
