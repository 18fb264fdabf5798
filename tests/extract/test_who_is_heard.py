"""Speakers in leads and captions as news sites print them: another headline run in, a town before, asides without commas."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

# text, who says its last toll
HEARD: tuple[tuple[str, str | None], ...] = (
    # another headline runs into the lead: it tells in the present, the lead in the past
    ("UN says food drops not near Army raids in Taiz killed 31 civilians the governor said.", "the governor"),
    ("Related Ghana's Mensah says vote postponed Some 40 soldiers were killed in Kidal a medic said.", "a medic"),
    ("Moscow claims victory Twin blasts killed nine people in Donetsk on Friday the mayor reported.", "the mayor"),
    ("The mayor said that a truce held. A general says nine men were killed in Goma.", "A general"),
    ("The charity which says that 35 prisoners were killed said another office named a mosque.", "The charity"),
    # what is said of the speaker, or stands beside
    ("Siege Watch based in Leeds said nine men were killed in Taiz.", "Siege Watch"),
    ("Local and media sources said a raid near Kidal killed six people.", "Local and media sources"),
    ("Pro-government media outlets said a bomb killed 22 people in Goma.", "Pro-government media outlets"),
    ("In central Homs city state media said three people were killed.", "state media"),
    ("According to a witness because the blast came at noon nine people were killed in Baidoa.", "a witness"),
    ("Reuters reported residents and nurses as saying that nine people were killed in Taiz.", "residents and nurses"),
    ("The reporter quoted a source at the clinic as saying that nine were killed.", "a source at the clinic"),
    # whose statement and whose figures
    ("Alpha's statement said the raid left nine men dead.", "Alpha"),
    ("The ministry's second statement said nine men were killed.", "The ministry"),
    ("Ali Nur, an activist, said the raid failed. His figures show nine men died.", "Ali Nur, an activist"),
    ("The ministry said the raid failed. Its latest statement put the dead at nine men.", "The ministry"),
    ("The raid failed. Its figures show that nine men died.", "Its figures"),
    # an office of one place knows nothing of another
    ("A guard at Aleppo Police Command said that shells hurt a boy. Three men were hurt in Latakia.", None),
    ("The mayor of Gao said a mine wounded a boy. Another mine wounded nine men in Gao.", "The mayor of Gao"),
    ("A source at Homs hospital said a shell fell. Nine men were hurt in Midan quarter.", "A source at Homs hospital"),
    ("Taiz after the raid Anna Berg reports - YouTube Shells hit it in April killing dozens of people.", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "name"), HEARD)
def test_who_is_heard(text: str, name: str | None) -> None:
    source = read_claims(text, Toll)[-1].source
    assert (source.name if source else None) == name
