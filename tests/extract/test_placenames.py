"""Places that sentences name: the gazetteer's, and those that only the words around show to be places."""

import pytest

from kadesh.extract.document import open_document
from kadesh.extract.parser import load_parser
from kadesh.extract.setting.placenames import name_places
from tests.extract.reading import lexicon, report_of

NAMED = (
    ("Six people died near Bush Madina, in Lower Shebelle.", (("Bush Madina", None), ("Lower Shebelle", "province"))),
    ("A patrol was hit near Cartagena del Olivar.", (("Cartagena del Olivar", None),)),
    ("Shells fell on the village of Qasr el-Breij.", (("Qasr el-Breij", None),)),
    ("Two men died in the village of Tal Rishan in northern Aleppo.", (("Tal Rishan", None), ("Aleppo", "town"))),
    ("Shells fell on Ain Tirvale and Deir Ezzor.", (("Ain Tirvale", None), ("Deir Ezzor", "town"))),
    ("Shells fell on al-Bab On Sunday.", (("al-Bab", "town"),)),
    ("Jets struck Al Qaeda-held Idlib in Syria.", (("Idlib", "town"), ("Syria", "country"))),
    ("Two men died in the “Al-Takamul” refugee camp.", (("Al-Takamul", None),)),
    ("Guards fled from Karesh Farms district.", (("Karesh Farms", None),)),
    ("Five died in the Dar es Salaam neighborhood of Omdurman.", (("Dar es Salaam", None), ("Omdurman", "town"))),
    ("Four fishermen died in El Rebozo on Sunday.", (("El Rebozo", None),)),
    ("Rebels fired on the government-held west of the city.", (("government-held west of the city", None),)),
    ("Shells fell on the rebel-held east of Aleppo.", (("Aleppo", "town"),)),
    ("Near Karesh three herders were killed.", (("Karesh", None),)),
    ("Six people died in Bush Karesh, Tirvale and Odonmar.", (("Bush Karesh", None), ("Tirvale", None), ("Odonmar", None))),
    ("Gunmen stormed Tirvale on Sunday.", (("Tirvale", None),)),
    ("Tirvale - A bus was burned and two men died.", (("Tirvale", None),)),
    ("A mine killed two in the Karesh tribal region.", (("Karesh", None),)),
    ("Raids in the east of the country killed nine.", (("east of the country", None),)),
    ("Fighting across the country killed nine.", (("across the country", None),)),
    ("Shells fell on rebel-held Tirvale.", (("Tirvale", None),)),
    ("Raids in three border provinces killed nine.", (("three border provinces", None),)),
    ("Two men died in barangay Tirvale and at the Odonmar police post.", (("Tirvale", None), ("Odonmar police post", None))),
    ("A patrol was hit between Karesh and Tirvale.", (("Karesh", None), ("Tirvale", None))),
    ("Guards died at the entrance of Karesh and in Tirvale Colony.", (("Karesh", None), ("Tirvale", None))),
    ("- 13 June, Tirvale (Odonmar Nord): fighters entered a site.", (("Tirvale", None),)),
    ("In Idlib's Tirvale, four died in general area Karesh.", (("Idlib", "town"), ("Tirvale", None), ("Karesh", None))),
    ("He spoke of the bombing of Tirvale, in which six died.", (("Tirvale", None),)),
    ("They retook the localities of Tirvale and Karesh.", (("Tirvale", None), ("Karesh", None))),
    ("Some 5,000 crossed into Burundi at Tirvale, where a camp holds them.", (("Burundi", "country"), ("Tirvale", None))),
    ("Residents of Tirvale fled.", (("Tirvale", None),)),
    ("Men of the Tripoli brigade fired Latakia rockets at Homs.", (("Homs", "town"),)),
    ("Six died in the Homs rocket attack.", (("Homs", "town"),)),
    ("Six died in Iraqs Nineveh province.", (("Iraqs", "country"), ("Nineveh", "province"))),
    ("Talks between Secretary of State Ann Doe and others failed.", ()),
    ("Strikes Hit Karesh Hospital Near Homs", (("Homs", "town"),)),
    ("He named Tripoli, 47, and Latakia, 30, as the dead.", ()),
    ("Two women, both Roma, were shot in Homs, 47 said.", (("Homs", "town"),)),
    ("A shell hit the school of Tirvale near the Odonmar gorge.", (("Tirvale", None), ("Odonmar", None))),
    ('Two men died on a "Karesh" mine.', ()),
    ("A guard sat in a Modena at the Karesh bridge.", (("Karesh bridge", None),)),
    ("A guard sat in a Homs suburb.", (("Homs", "town"),)),
    ("Two clerks died of a Tripoli anti-tank missile near Karesh.", (("Karesh", None),)),
    ("MON 14 shells fell on Karesh.", (("Karesh", None),)),
    ("Third: nine died in Karesh. They marched against the Press Act.", (("Karesh", None),)),
    ("A clerk on Karesh's side agreed; she lay in KRH's west wing.", ()),
    ("Shells fell on Mount Karesh's slopes.", (("Mount Karesh's", None),)),
    ("Forces in North and East Karesh said so; nine died in North Karesh.", (("North Karesh", None),)),
    ("Storming of the Karesh plantation: nine hurt.", (("Karesh plantation", None),)),
    ('"Tea or market," he said. Nine died in Karesh central prison.', (("Karesh central prison", None),)),
    ("The cousin, Tripoli, fled Homs.", (("Homs", "town"),)),
    ("The city, Tripoli, was hit.", (("Tripoli", "town"),)),
    ("Wounded: 24. Casualties: five.", ()),
    ("karesh: two persons were killed in clashes on sunday evening, police said.", (("karesh", None),)),
    (
        "a grenade exploded at karesh on sunday and two were hurt near tirvale chowk.",
        (("karesh", None), ("tirvale chowk", None)),
    ),
    (
        "The Karesh district suffered most, and at Tirvale Hospital nine died.",
        (("Karesh", None), ("Tirvale Hospital", None)),
    ),
    (
        "Shells hit the Odon-Mar municipal district and the Tirvale trading centre.",
        (("Odon-Mar", None), ("Tirvale trading centre", None)),
    ),
    ("Her village, Karesh, is gone; he spoke of village Tirvale.", (("Karesh", None), ("Tirvale", None))),
    ("Rebels were thrown out of Karesh, and Tirvale had been shelled all night.", (("Karesh", None), ("Tirvale", None))),
    (
        "They went through Odonmar, Karesh and Tirvale and shot six.",
        (("Odonmar", None), ("Karesh", None), ("Tirvale", None)),
    ),
    ("The market of neighbouring Karesh burned.", (("Karesh", None),)),
    ("They ran into an ambush at a place called Karesh, above Tirvale.", (("Karesh", None), ("Tirvale", None))),
    ("Six guards of Camp Karesh died near the Şuvek farms.", (("Karesh", None), ("Şuvek", None))),
    ("He sold news to EPKD in the Hindu community at Rs 30.", ()),
    ("NORTH: Two men died at the Karesh post.", (("Karesh post", None),)),
    (
        "FOUR MEN WERE SHOT IN THE COMMUNITY OF KARESH ALTA, AND TWO AT THE TIRVALE HILL.",
        (("KARESH ALTA", None), ("TIRVALE HILL", None)),
    ),
    (
        "A CONVOY WAS AMBUSHED AT THE SITE KNOWN AS LOS TIRVALES, AND A BODY WAS FOUND AT EL KARESH.",
        (("LOS TIRVALES", None), ("EL KARESH", None)),
    ),
    ("THE PATROL HAS RETURNED TO THE VILLAGE AND NOBODY WAS HURT THERE.", ()),
    ("the mob of some hundred burned two shops near karesh darwaza on friday night.", (("karesh darwaza", None),)),
    ("they hid on rooftops in hiding, in custody, in darkness and at worship, without food.", ()),
    ("As the police station burned, Pro-Karesh crowds fled.", ()),
    ("Nobody died in Parliament or in Ramadan.", ()),
    ("135 Civilians Killed in Last Three Days, Ten Hurt in Rocket Fire.", ()),
    ("He spoke in English at Easter.", ()),
    (
        "A patrol was lost in the Cordillera del Tirvale, and two guests died at the Odonmar.",
        (("Cordillera del Tirvale", None), ("Odonmar", None)),
    ),
    ("Troops lost Hill 45 and took Base 80.", (("Hill 45", None), ("Base 80", None))),
    ("A mine killed four on Route 6 near the Karesh wedding hall.", (("Route 6", None), ("Karesh wedding hall", None))),
    (
        "Six were shot in the caves of Karesh and at the gate of Fazenda Tirvale.",
        (("Karesh", None), ("Fazenda Tirvale", None)),
    ),
    ("Sat 3 May, Tirvale: two died.", (("Tirvale", None),)),
    ("Karesh : on the night of the 18th six died.", (("Karesh", None),)),
    ("In the First World War nine died, and two men died in the Boeing.", ()),
    ("Guards killed Abu Hassan in Salqin.", (("Salqin", "town"),)),
    ("The blast killed Homs governor Ali Tirvale.", (("Homs", "town"),)),
    ("It was a strike on the clinic, said Ann Kennedy.", ()),
    ("The rebel commander Hama Darwish fell.", ()),
    ("They said East Latakia was hit and the activist Ann Darwish was not.", (("Latakia", "town"),)),
    ("Hamza Khatib, the manager, counted nine; a defector known as Caesar and Dr. Darwish saw more.", ()),
    ("In Khatib a doctor died, and Abu Khatib lived.", (("Khatib", "town"),)),
    ("Thousands of Amhara have been driven out of Gondar.", (("Gondar", "town"),)),
    ("A clerk at Syria's Transport ministry died.", (("Syria", "country"),)),
    ("A clerk died at Karesh.", (("Karesh", None),)),
    ("Dozens of Aleppo residents died.", (("Aleppo", "town"),)),
    ("The Medellin cartel and the Baath party shot two judges in Bogota.", (("Bogota", "town"),)),
    ("A mosque in front of Tirvale was hit on the front of Karesh.", (("Karesh", None),)),
    ("A hut near Division 30 burned in an attack on two villages.", ()),
    ("Six died in Hama Idlib and Aleppo.", (("Hama", "town"), ("Idlib", "town"), ("Aleppo", "town"))),
)


@pytest.mark.parametrize(("text", "there"), NAMED)
def test_places_named(text: str, there: tuple[tuple[str, str | None], ...]) -> None:
    document = open_document(report_of(text), lexicon(), parse=load_parser())
    found = [n for s in document.sentences for n in name_places(s)]
    assert [(n.words, n.place.kind if n.place else None) for n in found] == list(there)
    assert all(text[n.span.start : n.span.end] == n.words for n in found)
