"""Whose figure it is, past the evidence gate, in the manners of radios, communiqués, live pages and observers of any war."""

from typing import Any

import pytest

from kadesh.model.claim import Toll
from kadesh.model.span import Span
from kadesh.pipeline import Options, read_report
from tests.build import report

# text, words of the figure, who is cited for it
TOLD: list[Any] = [
    # verbs that give a figure
    ("Earlier the harbour master's office had spoken of four dead.", "four dead", "the harbour master's office"),
    ("The ministry names seven soldiers who died when a truck was hit.", "seven soldiers", "The ministry"),
    ("By dusk on Monday the health ministry had the names of 31 dead.", "31 dead", "the health ministry"),
    ("Kenya recognised 45 dead, while the rebels' statement spoke of 200 dead.", "45 dead", "Kenya"),
    ("Kenya recognised 45 dead, while the rebels' statement spoke of 200 dead.", "200 dead", "the rebels' statement"),
    ("The opposition Transformers count 91 killed.", "91 killed", "The opposition Transformers"),
    ("A trader knows only of one man dead.", "one man", "A trader"),
    ("The interim council gives 1.2 million displaced in the valley.", "1.2 million displaced", "The interim council"),
    ("Police are appealing for witnesses after a man was shot in both legs.", "a man was shot", "Police"),
    # labels before a colon
    ("18:00 - Minister of Health: 1,141 people killed since the war began.", "1,141 people", "Minister of Health"),
    ("UNHCR: 48,000 refugees in Chad since 7 May.", "48,000 refugees", "UNHCR"),
    (
        "International Organization for Migration: 19,400 people displaced since May.",
        "19,400 people",
        "International Organization for Migration",
    ),
    (
        "The relief committee, in a statement: the raid led to the death of four people.",
        "four people",
        "The relief committee",
    ),
    ("The party said 30 men were killed there; other sources: at least 5 killed.", "at least 5", "other sources"),
    ("Government forces: 12 dead, four wounded.", "12 dead", None),
    # counts
    ("By the count most historians use, 2,532 people were killed.", "2,532 people", "most historians"),
    ("18,400 people have left the province in the count of the Red Cross.", "18,400 people", "the Red Cross"),
    ("The Autonomous Council's figure is higher: 300 people killed.", "300 people", "The Autonomous Council"),
    # who stands behind the verb, asides, clauses
    ("The village, says the agency, was taken at dawn; nine corpses lie in the streets.", "nine corpses", "the agency"),
    ("The head of the ward, which took in 40 wounded, says a nurse is dead.", "40 wounded", "The head of the ward"),
    ("Nine men died in an ambush, army sources reported from Goma, a town in that area.", "Nine men", "army sources"),
    ("The mayor said four died; a local elder, reached by us, spoke of nine dead.", "nine dead", "a local elder"),
    # papers are their issuers'
    ("The director of the clinic, in a letter read out, said bombs fell. \"I have four dead here,\" the letter said.",
     "four dead", "The director of the clinic"),
    ("Radio Nord had a statement by the Third District: nine men were killed.", "nine men", "the Third District"),
    ("A letter by the peasant committee sent to Radio Nord speaks of 41 men dead.", "41 men", "the peasant committee"),
    ("The command says it hit it. \"The strike killed three men,\" Monday's release states.", "three men", "The command"),
    # 'it' that was only spoken of
    ("The army attacked Goma. In the operation, it said, 40 gunmen were killed.", "40 gunmen", "The army"),
    ('"They asked for it. Mine says Twa", said a man; nine men died.', "nine men", None),
    # papers of a body, and who sums up places
    (
        "[General Command of the Southern Forces Communique No 2,107]\n\nKarma was shelled, nine men were killed.",
        "nine men",
        "General Command of the Southern Forces",
    ),
    ("A statement by the Relief Committees, Friday.\n\nIn the east nine men were killed.", "nine men", "Relief Committees"),
    (
        "Statement\n\nA cell attacked our post, killing nine men.\n\nMedia Center of the Northern Forces\nJuly 20, 2023",
        "nine men",
        "Media Center of the Northern Forces",
    ),
    ("The militia's statement was short.\n\nIn the east nine men were killed.", "nine men", None),
    (
        "The staff reported that over the past day 19 men died there. In Goma four men died. In Bukavu nine men died.",
        "nine men",
        "The staff",
    ),
    ("A medic said four died.\n\nA guard said nobody came.\n\nNine men were killed on the road.", "Nine men", None),
    ("Police press release, Goma. At 3 am raiders came. Two men were shot dead.", "Two men", "Police"),
    ("Situation Report No. 14 - Protection Cluster, Goma. In all nine men died.", "nine men", "Protection Cluster"),
    # named right behind
    ("Twelve men died. That was the count of the district hospital in Goma.", "Twelve men", "the district hospital in Goma"),
    ("Twelve men died in Goma. So says the mayor.", "Twelve men", "the mayor"),
    ("Twelve men died in Goma. It was the third attack of the month.", "Twelve men", None),
    ("According to figures that the Red Cross compiled, nine men died in Goma.", "nine men", "the Red Cross"),
    # no place, no day in a speaker's name
    ("At Nur Hospital a surgeon counted nine men dead.", "nine men", "a surgeon"),
    ("GOMA, July 12 - Police Commissioner Ali Nur said that nine men died.", "nine men", "Police Commissioner Ali Nur"),
    ("Nine men were dead, one of the officials said; another put the toll at 20.", "Nine men", "the officials"),
    ("General Oko said: \"We lost nobody. They lost forty men.\" The rebels claim it.", "forty men", "General Oko"),
    ("The hospital in Goma admitted 41 wounded men.", "41 wounded", None),
    ("Local sources said shells fell. The minister stood by it. Nine men died, he said.", "Nine men", "The minister"),
    ("A medic spoke of shells, two witnesses said. Nine men died, she said.", "Nine men", "A medic"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), TOLD)
def test_who_is_cited(text: str, words: str, name: str | None) -> None:
    claims = read_report(report(text, None, "2020-02-28"), Options()).claims
    at = Span(text.index(words), text.index(words) + len(words))
    told = [c for c in claims if isinstance(c, Toll) and c.evidence.span.overlaps(at)]
    assert told
    assert {c.source.name if c.source else None for c in told} == {name}
