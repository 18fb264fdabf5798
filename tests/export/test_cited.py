"""Who is cited, with what else a report calls them."""

import pytest

from kadesh.export.cited import cite_speaker
from kadesh.model.side import Speaker, SpeakerKind

RED = "Red Observatory for Peace"

# words, name, kind, text, what is told
CITED: list[tuple[str, str, SpeakerKind, str, str]] = [
    ("the observatory", RED, "body", "The observatory said so.", RED),
    ("the observatory", RED, "body", "The ROP said so.", f"{RED} (ROP)"),
    (f"Ali Omar of the {RED}", RED, "body", "", f"Ali Omar of the {RED}"),
    ("observatory head Ali Omar", RED, "body", "", f"observatory head Ali Omar, {RED}"),
    ("the Goma-based observatory", RED, "body", "", RED),
    ("Relief Aid", "Relief Aid", "body", "RA and Relief Aid", "Relief Aid"),
    ("WHO", "WHO", "body", "the World Health Organization said", "World Health Organization (WHO)"),
    ("WHO", "WHO", "body", "the clinic said", "WHO"),
    ("Ali Omar of Radio Goma", "Radio Goma", "agency", "", "Radio Goma"),
]


@pytest.mark.parametrize(("words", "name", "kind", "text", "told"), CITED)
def test_who_is_cited_is_told_in_full(words: str, name: str, kind: SpeakerKind, text: str, told: str) -> None:
    assert cite_speaker(Speaker(words, name, kind), text) == told
