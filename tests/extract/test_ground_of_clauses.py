"""Ground told by a relative clause, come back to, left to somebody, thought to be a seat, held behind a lost hyphen."""

import pytest

from tests.extract.ground import hold_ground

CASES = [
    # a relative clause, whatever stands before the name
    ("People of Baidoa, which completely fell to al-Shabaab fighters, came back.", "captured al-shabaab Baidoa"),
    ("Nine died in raids on the town of Baidoa that is controlled by al-Shabaab.", "held al-shabaab Baidoa"),
    ("Nine died in raids on the town of Baidoa that is known for its camels.", ""),
    (
        "The town of Baidoa, from which al-Shabaab was expelled by the Ethiopian army in May, was shelled.",
        "captured ETH Baidoa; lost al-shabaab Baidoa",
    ),
    ("The town of Baidoa, from which aid was sent by the Ethiopian army, was shelled.", ""),
    # a seat, or thought to be one
    ("Shells hit Baidoa, which is thought to be the last bastion of al-Shabaab.", "held al-shabaab Baidoa"),
    ("Jets hit the al-Shabaab group stronghold of Baidoa.", "held al-shabaab Baidoa"),
    # come back to somebody
    ("The town of Baidoa has returned to government control.", "captured SOM Baidoa"),
    ("The town of Baidoa has not returned to government control.", ""),
    ("The talks brought Baidoa back under government control.", "captured SOM Baidoa"),
    # left to somebody
    ("The deal left only Baidoa in rebel hands, the Somali army said.", "held som-opposition Baidoa"),
    # a hyphen lost
    ("Two men died in the opposition held town of Baidoa in Somalia.", "held som-opposition Baidoa"),
    ("In the talks the opposition held a meeting in Baidoa.", ""),
    # who lives there
    ("Shells hit the Houthi-held predominantly Zaidi towns of Harad and Taiz.", "held houthis Harad; held houthis Taiz"),
    # come into it, not only on the way
    ("Ethiopian troops made progress in the town of Baidoa.", "entered ETH Baidoa"),
    ("Ethiopian troops are making progress in the town of Baidoa.", ""),
    ("Ethiopian troops made no secret in the town of Baidoa.", ""),
    # some of it by name
    (
        "Al-Shabaab took control of six villages, including Baidoa and Dinsoor.",
        "captured al-shabaab Baidoa; captured al-shabaab Dinsoor; captured al-shabaab six villages",
    ),
    ("Al-Shabaab seized some parts of the country, including Baidoa.", "captured al-shabaab Baidoa"),
    ("Al-Shabaab captured three hills, including one in Baidoa.", "captured al-shabaab three hills"),
    # only wanted
    ("Ethiopia is determined to push ahead with its offensive and capture Baidoa.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda case: case)
def test_who_holds_ground_of_clauses(text: str, expected: str) -> None:
    """Each of `CASES` tells of this ground, and every claim passes the gate."""
    hold_ground(text, expected)
