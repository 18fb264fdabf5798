"""Which words say that people died of no violence."""

import pytest

from kadesh.model.hardship import died_of_hardship

NAMED = (
    ("After the strike two babies died of cold in the camp.", "two babies died"),
    ("Six people starved to death in the besieged quarter.", "Six people starved"),
    ("Three children died in a camp near the border of severe malnutrition.", "Three children"),
    ("A family of four died when the stove in their tent caught fire.", "A family of four died"),
    ("Nine migrants drowned off the coast.", "Nine migrants"),
)  # fmt: skip
OTHERWISE = (
    ("Shells killed a man. Many have died of hunger since.", "Shells killed a man"),
    ("Rockets killed five people who queued for bread.", "killed five people"),
    ("Two soldiers died of their wounds.", "Two soldiers died"),
    ("It was a cold morning when four people were killed.", "four people were killed"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "quote"), NAMED)
def test_hardship_is_named(text: str, quote: str) -> None:
    start = text.index(quote)
    assert died_of_hardship(text, start, start + len(quote))


@pytest.mark.parametrize(("text", "quote"), OTHERWISE)
def test_violence_or_nothing_is_named(text: str, quote: str) -> None:
    start = text.index(quote)
    assert not died_of_hardship(text, start, start + len(quote))
