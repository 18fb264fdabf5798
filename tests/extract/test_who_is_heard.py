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
    # a body's name behind the words for another one
    ("Nine men died in Idlib, the monitoring group Tarsek said.", "the monitoring group Tarsek"),
    ("Nine men died in Idlib, the war monitor SOHR said.", "SOHR"),
    ("Nine pupils died in Taiz, the charity Save the Children said.", "Save the Children"),
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
    # where one speaker ends and something else begins
    ("The Rescue Corps another aid group said nine men were hurt in Taiz. Oxfam said roads were cut.",
     "The Rescue Corps another aid group"),
    ("At the U.N. French Foreign Minister Alain Roy said jets killed nine people in Taiz.",
     "French Foreign Minister Alain Roy"),
    ("Gunmen came from the north Barakat said. He said nine men had died in Kidal.", "Barakat"),
    ("Seven villagers died in fights of rebels with the Assad regime opposition sources said.", "opposition sources"),
    ("The U.N. Security Council said nine people were killed in Taiz.", "The U.N. Security Council"),
    ("According to media reports Malian fighters killed nine soldiers near Kidal.", "media reports"),
    ("Nine men died when rain kept the fire alive Red Cross chief Ali Nur told AFP.", "Red Cross chief Ali Nur"),
    # a source is an 'it', a place at the end of the words is nobody's name
    ("A source at Gao hospital said that rebels of the MNLA fired on Bamba. It added that nine women were hurt.",
     "A source at Gao hospital"),
    ("Shells hit Kidal the Syrian Observatory said. A spokesman at the clinic in Kidal said nine men died.",
     "A spokesman at the clinic in Kidal"),
    # whoever tells it goes on
    ("A shell hit Baidoa the mayor said. The blast killed nine people although the mayor said it was quiet.", "the mayor"),
    ("Artillery has hit Baidoa in recent weeks the mayor said. Since Monday it has killed nine people.", "the mayor"),
    ("A raid near Gao wounded nine people the mayor said but he could not say whose jets flew it.", "the mayor"),
    ("The minister said troops stood behind a raid that the rebels claim killed nine people.", "the rebels"),
    # what nobody says, and what stands over a piece
    ("Nine men died in Goma, and the toll may rise according to the severe wounds.", None),
    ("Nine men died in Goma, and the toll may rise according to the nurses.", "the nurses"),
    ("VIDEO: Army raid kills nine people in Goma", None),
    ("Police: Army raid kills nine people in Goma", "Police"),
    ("Taiz after the raid Anna Berg reports - YouTube Shells hit it in April killing dozens of people.", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "name"), HEARD)
def test_who_is_heard(text: str, name: str | None) -> None:
    source = read_claims(text, Toll)[-1].source
    assert (source.name if source else None) == name
