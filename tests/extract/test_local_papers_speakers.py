"""Speakers as local papers print them: 'in a statement', 'police and residents', quotations that stand alone."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

# text, who says its last toll
HEARD: tuple[tuple[str, str | None], ...] = (
    # what somebody speaks by is none of their name
    ("Police spokesman Ali Nur, in a statement yesterday, said nine men were killed in Goma.", "Police spokesman Ali Nur"),
    ("The fire service in a short text message to reporters said nine men died in Goma.", "The fire service"),
    ("The Ports Adviser, Col. Paul Nur, (retd) confirmed nine men killed in Goma.", "The Ports Adviser, Col. Paul Nur"),
    ("A statement on the fire said nine men died in Goma.", "A statement on the fire"),
    # two who say it together
    ("Nine men were killed in Goma, police and villagers said.", "police and villagers"),
    ("Nine men were killed in the east, hospital staff and residents said on Monday.", "hospital staff and residents"),
    ("Nine men died in a raid on Goma, local and medical sources told Reuters.", "local and medical sources"),
    ("A lorry and a bus burned and nine men died in Goma, residents said.", "residents"),
    # who is told of does not speak
    ("Guards were ambushed near Goma, with seven porters confirmed killed.", None),
    ("Seven porters confirmed that nine men were killed in Goma.", "Seven porters"),
    # somebody without an office, named behind
    ("It quoted a trader, Musa Sani, as saying that nine men were killed in Goma.", "a trader, Musa Sani"),
    ("According to a trader in Goma, Kisoro Road, nine men were killed.", "a trader in Goma"),
    # a paper's name opens no other name
    ("The National Rescue Office said nine men died in Goma.", "The National Rescue Office"),
    ("The National said nine men died in Goma.", "The National"),
    ("The National Newspaper said nine men died in Goma.", "The National"),
    # a quotation that is a paragraph of its own goes on with whoever spoke last
    ("The road was shut, an aide said.\n\nA nurse, Ada Nur, said men came.\n\n“They shot,” she said.\n\n“Nine men died.”",
     "A nurse, Ada Nur"),
    ("A nurse, Ada Nur, said men came.\n\nThe road was shut.\n\n“Nine men died in Goma.”", None),
    ("‘’Nine men died in Goma. It is over.\n\n‘’We left’’ the mayor said.", "the mayor"),
    ("”Nine men died in Goma. It is over,” said Ada Nur, the mayor.", "Ada Nur"),
    ('"Men came to Goma. Six were "hurt" there and nine died. It is over" said Ada Nur.', "Ada Nur"),
    # what turns to somebody else between two commas; a name with 'State' in it
    ("A clerk of the port, Ali Nur, however, said nine men died in Goma.", "Ali Nur"),
    ("The mayor, for his part, told reporters that nine men died in Goma.", "The mayor"),
    ("Nine men died in Kano. The Kano State Government said two died in Jos.", "The Kano State Government"),
    ("On a clinic in the town of Gao state media said nine men died.", "state media"),
    # whom another one only tells of: papers, an agency that passes it on, a toll that nobody compiled
    ("The mayor said initial reports indicate nine men died in Goma.", "The mayor"),
    ("Residents said nobody died but initial reports suggest nine men died in Goma.", "initial reports"),
    ("Spokesman Ali Nur, as quoted by Reuters, said nine men died in Goma.", "Spokesman Ali Nur"),
    ("A trader said nine men died in Goma, according to a provisional toll.", "A trader"),
    ("Nine men died in Goma, according to an official tally.", "an official tally"),
    ("Nine men died in Goma, according to a police tally.", "a police tally"),
    ("The chief refuted media reports claiming that 90 men were killed in Goma.", "media reports"),
    # offices and sources that point back to who was cited last
    ("A trader in Gao said men came. The source said they killed nine.", "A trader in Gao"),
    ("Traders said men came. The source said they killed nine.", "The source"),
    ("Police spokesman Ali Nur confirmed the raid. The official said nine men died in Goma.", "Police spokesman Ali Nur"),
    ("Rebel leader Ali Nur confirmed the raid. The official said nine men died in Goma.", "The official"),
    ("The president confirmed the raid. The official said nine men died in Goma.", "The official"),
    ("Commissioner of Police Ali Nur confirmed it. The CP said nine men died.", "Commissioner of Police Ali Nur"),
    # names with asides where nothing else is told, and what is said behind them
    ("Ali Nur, the mayor, said men came.\n\n“Nine men died in Goma,” he continued.", "Ali Nur, the mayor"),
    ("Ali Nur, who lives in Bamba, where the fire began at 8 p.m., said nine men died in Goma.", "Ali Nur"),
    ("Ali Nur recalls: “They came at night. They killed nine men.”", "Ali Nur"),
    ("Nine men died in Goma, where fighting continued.", None),
    # parts of a name
    ("According to the army's media affairs wing, nine men were killed in Goma.", "the army's media affairs wing"),
    ("Officials in Kunduz and Kabul said nine men died.", "Officials in Kunduz and Kabul"),
    ("Rebels killed traders in Kunduz and Kabul said nine men died.", "Kabul"),
    ("Nine men died in Goma, one source said.", "one source"),
    ("Nine men died in Goma.\nREAD ALSO: Mayor says six traders shot in Bamba\n", None),
    # where a speaker's words end or begin
    ("Two were hurt with the driver, who was in a coma, and nine men died, the sources said.", "the sources"),
    ("A guard said men came, while an aide said a cook and two clerks had died.", "an aide"),
    ("Papers citing Abkhaz military sources said nine men died.", "Abkhaz military sources"),
    ("According to figures cited by daily El Comercio, nine men died.", "daily El Comercio"),
    ("Villagers, including one hurt in the leg, said nine men died.", "Villagers"),
    ("Earlier a spokesman for the army said nine men died.", "a spokesman for the army"),
    ("Nine men died, said port officials on the condition of anonymity.", "port officials"),
    ("In May, nine divers were killed by a mine also claimed by a terrorist group.", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "name"), HEARD)
def test_who_is_heard_in_local_papers(text: str, name: str | None) -> None:
    source = read_claims(text, Toll)[-1].source
    assert (source.name if source else None) == name
