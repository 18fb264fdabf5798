"""Who is cited, with what else a report calls them."""

import pytest

from kadesh.export.cited import cite_speaker, names_in
from kadesh.model.side import Speaker, SpeakerKind
from kadesh.resolve.packs import load_packs

NAMES = names_in(load_packs())
RED = "Red Observatory for Peace"

# words, name, kind, text, what is told
CITED: list[tuple[str, str, SpeakerKind, str, str]] = [
    ("the observatory", RED, "body", "The observatory said so.", RED),
    ("the observatory", RED, "body", f"The {RED} (ROP) met. The ROP said so.", f"{RED} (ROP)"),
    ("the observatory", RED, "body", f"The ROP ({RED}) said so.", f"{RED} (ROP)"),
    ("the observatory", RED, "body", "The ROP said so.", RED),
    (f"Ali Omar of the {RED}", RED, "body", "", f"Ali Omar of the {RED}"),
    ("observatory head Ali Omar", RED, "body", "", f"observatory head Ali Omar, {RED}"),
    ("the Goma-based observatory", RED, "body", "", RED),
    ("Relief Aid", "Relief Aid", "body", "RA and Relief Aid", "Relief Aid"),
    ("WHO", "WHO", "body", "the World Health Organization said", "World Health Organization (WHO)"),
    ("WHO", "WHO", "body", "the clinic said", "WHO"),
    # initials alone make no name: titles, persons
    ("SANA", "SANA", "agency", "Syrian Army Nears Aleppo\n\nSANA said so.", "SANA"),
    ("SANA", "SANA", "agency", "Syrian Army Nears Aleppo (SANA)", "SANA"),
    ("SANA", "SANA", "agency", "The Syrian Arab News Agency said so.", "Syrian Arab News Agency (SANA)"),
    ("AFP", "AFP", "agency", "Army Fights Protesters, AFP reports.", "AFP"),
    ("IRNA", "IRNA", "agency", "Iran Rejects New Accusations (IRNA)", "IRNA"),
    ("ZVC", "ZVC", "body", "The Zor Valley Committee said so.", "ZVC"),
    ("ZVC", "ZVC", "body", "Zor Votes Calmly. The Zor Valley Committee (ZVC) met.", "Zor Valley Committee (ZVC)"),
    ("ZVC", "ZVC", "body", "The ZVC (the Zor Valley Committee) met.", "Zor Valley Committee (ZVC)"),
    ("Red Aid Net", "Red Aid Net", "body", "RAN and Red Aid Net", "Red Aid Net"),
    ("Samir Omar Hadid", "Samir Omar Hadid", "person", "The SOH said so.", "Samir Omar Hadid"),
    ("Samir Omar Hadid", "Samir Omar Hadid", "person", "Samir Omar Hadid (SOH) said so.", "Samir Omar Hadid"),
    ("Human Rights Watch", "Human Rights Watch", "body", "HRW said so.", "Human Rights Watch (HRW)"),
    ("Ali Omar of Radio Goma", "Radio Goma", "agency", "", "Radio Goma"),
]


@pytest.mark.parametrize(("words", "name", "kind", "text", "told"), CITED)
def test_who_is_cited_is_told_in_full(words: str, name: str, kind: SpeakerKind, text: str, told: str) -> None:
    assert cite_speaker(Speaker(words, name, kind), text, names=NAMES) == told
