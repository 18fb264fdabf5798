"""Words that say what became of people, and which way they look."""

import pytest

from kadesh.extract.counting.cues import find_cues
from tests.desk import Desk

# sentence, (word, outcome, voice) for each
FOUND: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("Five soldiers were killed.", [("killed", "killed", "left")]),
    ("Five soldiers have been killed.", [("killed", "killed", "left")]),
    ("Drones killed five soldiers.", [("killed", "killed", "either")]),
    ("Drones have killed five soldiers.", [("killed", "killed", "right")]),
    ("A mine went off, killing three men.", [("killing", "killed", "right")]),
    ("The killing of two priests shocked Bukavu.", [("killing", "killed", "of")]),
    ("Three villagers died.", [("died", "killed", "left")]),
    ("Ten people perished in the fire.", [("perished", "killed", "left")]),
    ("Six men were shot dead in Cali.", [("dead", "killed", "left")]),
    ("Soldiers shot dead six men in Cali.", [("dead", "killed", "right")]),
    ("Eight were wounded.", [("wounded", "wounded", "left")]),
    ("Shells killed six and wounded ten.", [("killed", "killed", "either"), ("wounded", "wounded", "either")]),
    ("Two guards were injured.", [("injured", "wounded", "left")]),
    ("A driver was hurt.", [("hurt", "wounded", "left")]),
    ("Rebels captured 20 soldiers.", [("captured", "captured", "right")]),
    ("Twenty soldiers were taken prisoner.", [("taken", "captured", "left")]),
    ("Four miners are missing after the attack.", [("missing", "missing", "left")]),
    ("Gunmen kidnapped 30 pupils.", [("kidnapped", "kidnapped", "either")]),
    ("Thirty pupils were abducted in Zamfara.", [("abducted", "kidnapped", "left")]),
    ("The fighting displaced 4,000 people.", [("displaced", "displaced", "either")]),
    ("Some 4,000 people have fled Goma.", [("fled", "displaced", "left")]),
    ("Villagers were driven from their homes.", [("driven", "displaced", "left")]),
    ("Thousands left their homes after the shelling.", [("left", "displaced", "left")]),
    ("Chad hosts 600,000 refugees from the war.", [("refugees", "refugees", "of")]),
    ("The death toll rose to 51.", [("death", "killed", "toll"), ("toll", "killed", "toll")]),
    ("The toll from the blast stands at nine.", [("toll", "killed", "toll")]),
    ("The deaths of two medics were mourned after the raid.", [("deaths", "killed", "of")]),
    ("The attack claimed the lives of six women.", [("lives", "killed", "of")]),
    ("Six women lost their lives in the attack.", [("lives", "killed", "left")]),
    ("The brigade lost 40 men in the battle.", [("lost", "killed", "right")]),
    ("Seven troops sustained injuries in the blast.", [("injuries", "wounded", "left")]),
    ("The number of people killed has risen to three.", [("number", "killed", "toll"), ("killed", "killed", "either")]),
    ("Gunmen beheaded two farmers.", [("beheaded", "killed", "either")]),
    ("The army executed nine prisoners.", [("executed", "killed", "either"), ("prisoners", "captured", "of")]),
    ("Rockets destroyed six homes in the town.", []),
    ("The army lost control of the town.", []),
    ("They lost their tanks in the battle.", []),
    ("The convoy left the town after the raid.", []),
    ("The minister took a number of steps in the war.", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_words_for_outcomes_and_the_way_they_look(desk: Desk, text: str, expected: list[tuple[str, str, str]]) -> None:
    sentence = desk.sentence(text)
    assert [(sentence.tokens[c.token].text, c.outcome, c.voice) for c in find_cues(sentence)] == expected


@pytest.mark.parametrize("end", ["are in custody", "went missing", "were taken captive", "were burned alive"])
def test_a_phrase_that_ends_the_text_ends_where_it_does(desk: Desk, end: str) -> None:
    sentence = desk.sentence(f"Nine miners {end}")
    assert all(cue.last < len(sentence.tokens) for cue in find_cues(sentence))
