"""Who is cited where somebody else stands beside the verb: a building, a land, a dead man, another monitor."""

import pytest

from tests.desk import Desk

_OBSERVATORY = "Ten people died in Aleppo, the Syrian Observatory for Human Rights said. "
_NETWORK = "On Sunday the Syrian Network for Human Rights put those who died in jail at 640."

# text, who is cited for its last toll
CITED: tuple[tuple[str, str], ...] = (
    # the sentence ends in 'said the monitor'
    ("At least 50 people were killed in raids that damaged schools and hospitals said the Observatory.", "the Observatory"),
    ("Nine people died in Aleppo, doctors said the day after.", "doctors"),
    # where somebody is at work
    (
        "The Russian Center for watching the ceasefire in Syria said on Thursday that shells killed 15 people in Aleppo.",
        "The Russian Center for watching the ceasefire in Syria",
    ),
    ("Two officials in Syria said that shells killed 15 people in Aleppo.", "Two officials in Syria"),
    # whom somebody names
    ("Hezbollah identified one of its men as Abu Omar adding that the fighter was killed in Serghaya.", "Hezbollah"),
    # only when and how it was said stands behind the verb
    (
        "Shelling of Bol in Syria killed 43 people among them boys and medics a local council said Sunday in a new toll.",
        "a local council",
    ),
    # a monitor that nobody has named yet is the one named next
    (_OBSERVATORY + "A human rights group said nine were hurt in Homs.", "Observatory"),
)


@pytest.mark.parametrize(("text", "cited"), CITED)
def test_who_says_it_is_told_by_more_than_what_stands_beside_the_verb(desk: Desk, text: str, cited: str) -> None:
    sources = [t.source for t in desk.tolls(text)]
    assert sources[-1] is not None
    assert cited in sources[-1].name


def test_a_rights_group_is_the_one_that_is_named_behind_it(desk: Desk) -> None:
    text = _OBSERVATORY + "A human rights group, for its part, said that over 600 have died in jail. " + _NETWORK
    told = [(t.count.low, t.source.name if t.source else None) for t in desk.tolls(text)]
    assert (600, "Syrian Network for Human Rights") in told
