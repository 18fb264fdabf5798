"""Figures of one sentence that have a place each, and names of persons and bodies that are no place of anybody's death."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

EACH = (
    ("Six miners were killed around Gao and another four outside Ansongo on Friday.", ("Gao", "Ansongo")),
    ("The raids killed 45 villagers in Homs and 22 in neighbouring Idlib.", ("Homs", "Idlib")),
    ("Mines killed two boys near Latakia, three girls in Tartus and nine men at Hama.", ("Latakia", "Tartus", "Hama")),
    ("Shells killed six men in Homs while nine women were hurt as they fled to Idlib.", ("Homs", "Homs")),
    ("Raids killed 14 people in Homs and 31 more, among them eight boys, in Hama.", ("Homs", "Hama", "Hama")),
    ("Raids killed 14 people, among them eight boys in Homs.", ("Homs", "Homs")),
    ("Shells killed six men and nine women in Homs after a truce in Idlib.", ("Homs", "Homs")),
)


@pytest.mark.parametrize(("text", "places"), EACH)
def test_each_figure_has_its_place(text: str, places: tuple[str, ...]) -> None:
    tolls = sorted(read_claims(text, Toll), key=lambda t: t.evidence.start)
    assert [(t.where.place.name if t.where.place else t.where.words) for t in tolls] == list(places)


NO_PLACES = (
    ("Six men died in Aleppo, said the nurse Ann Kennedy. Kennedy had counted four dead.", "Kennedy"),
    ("The London-based monitor counted six dead.", "London"),
    ("BARAZI: Six men died.\nHOST: Where?\nBARAZI: Nobody knows; nine women are hurt.", "BARAZI"),
    ("Police told The New Arab that six men died.", "New Arab"),
    ("The war has killed 40,000 people, the UK-based Observatory said.", "UK"),
)


@pytest.mark.parametrize(("text", "name"), NO_PLACES)
def test_no_toll_lies_in_a_name(text: str, name: str) -> None:
    tolls = read_claims(text, Toll)
    assert tolls
    assert all(name not in (t.where.words or "") for t in tolls)
