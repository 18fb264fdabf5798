"""Which place a toll goes with, out of all that a report names."""

import pytest

from kadesh.extract.document import open_document
from kadesh.extract.parser import load_parser
from kadesh.extract.setting.clauses import clause_clues
from kadesh.extract.setting.governors import find_governor
from kadesh.extract.setting.naming import find_desks
from kadesh.extract.setting.placenames import name_places
from kadesh.extract.setting.usage import find_uses
from kadesh.model.claim import Toll
from kadesh.model.span import Span
from tests.extract.reading import lexicon, read_claims, report_of

CASES = (
    # the finest of its own sentence, not what tells where that lies
    ("Shelling of Eastern Ghouta near Damascus killed ten people.", "Eastern Ghouta"),
    ("A blast outside a bakery in Syria's Hasakeh killed six people.", "Hasakeh"),
    ("Nine civilians were killed in the Mayssar neighbourhood of Aleppo city.", "Mayssar neighbourhood"),
    ("US military raids killed nine people near Jilib.", "near Jilib"),
    # a place that a later sentence names
    (
        "Two nurses were killed when a raid hit a clinic in a village near Aleppo. It stood in the village of Khan Touman.",
        "village of Khan Touman",
    ),
    # what stands in brackets tells where it lies
    ("A drone hit a bus in Tirvale (Idlib, Syria), killing six.", "Tirvale"),
    # a place of speaking is none
    ("In Moscow, the ministry announced that six soldiers had been killed in Hama.", "Hama"),
    ("ANKARA (Reuters) - Four soldiers were killed in Saraqeb on Monday.", "Saraqeb"),
    # 'the village' is the one called so
    (
        "Bombs fell on the village of Qasr el-Breij. Dozens of people were hurt in the village, which lies far from Aleppo.",
        "village of Qasr el-Breij",
    ),
    # no nationality, no dateline behind a headline, no country for 'the city' that is called one
    ("During the raid on Hama, 20 U.S. service members were hurt.", "Hama"),
    ("Six die in raid HAMA ROCKED ANKARA (Reuters) - Four soldiers were killed in Saraqeb on Monday.", "Saraqeb"),
    # who speaks in a town does not bear its name
    ("Six people were killed in the village of Tirvale. A nurse in Tirvale said help was late.", "village of Tirvale"),
    # another day, nothing that points back: no place
    ("Jets struck Mekele on Tuesday. Five people were killed on Friday.", None),
)


@pytest.mark.parametrize(("text", "place"), CASES)
def test_place_of_a_toll(text: str, place: str | None) -> None:
    tolls = read_claims(text, Toll)
    assert tolls
    assert tolls[-1 if place is None or "village of Qasr" in place else 0].where.words == place


USES: tuple[tuple[str, str, set[str]], ...] = (
    ("Militants from Gaza killed six people in Israel.", "Gaza", {"from-who"}),
    ("Rockets fired from Gaza killed six people.", "Gaza", {"from-shot"}),
    ("Families who fled from Homs are in camps.", "Homs", {"from-fled"}),
    ("Nine bodies lay in the morgue of Homs.", "Homs", {"care", "unhit"}),
    ("Bombs hit a hospital in Homs.", "Homs", set()),
    ("They were on the road to Homs.", "Homs", {"ahead-of"}),
    ("Six died near the border with Turkey.", "Turkey", {"border"}),
    ("Pakistan shelling killed six.", "Pakistan", {"attribute"}),
    ("Six died in Saraqeb (Idlib).", "Idlib", {"bracket"}),
    ("Six people died in Homs.", "Homs", set()),
)


@pytest.mark.parametrize(("text", "name", "uses"), USES)
def test_how_a_name_is_used(text: str, name: str, uses: set[str]) -> None:
    document = open_document(report_of(text), lexicon(), parse=load_parser())
    named = next(n for s in document.sentences for n in name_places(s) if n.words == name)
    assert set(find_uses(document.sentences[0], named)) == uses


def test_a_local_paper_is_dated_from_the_town_it_tells_of() -> None:
    document = open_document(report_of("HOMS: Six people died. HAMA (AFP) - Two died."), lexicon(), parse=load_parser())
    assert [n.words for _, n in find_desks(document)] == ["HOMS", "HAMA"]


CLAUSES: tuple[tuple[str, str, set[str]], ...] = (
    ("In Homs nine died; a nurse was hurt in Hama.", "Homs", {"clause:same:full", "clause:sole", "frame:same:full"}),
    ("In Homs nine died; a nurse was hurt in Hama.", "Hama", {"clause:after:full"}),
    ("In Homs a nurse was hurt in Hama while nine died.", "Homs", {"clause:before:bare", "frame:before:bare"}),
    ("In Homs nine died.", "Homs", set()),
)


@pytest.mark.parametrize(("text", "name", "clues"), CLAUSES)
def test_which_clause_a_place_stands_in(text: str, name: str, clues: set[str]) -> None:
    document = open_document(report_of(text), lexicon(), parse=load_parser())
    sentence, at = document.sentences[0], text.index("nine died")
    own = name_places(sentence)
    named = next(n for n in own if n.words == name)
    assert set(clause_clues(sentence, Span(at, at + 4), named=named, own=own)) == clues


LED = (
    ("Six were killed in the town of Homs.", "Homs", ("led:deed", "deed-near")),
    ("Residents of Homs wept.", "Homs", ("led:people",)),
    ("They took the road to Homs.", "Homs", ("led:way",)),
    ("The army held northern Homs.", "Homs", ("led:held",)),
    ("Homs was calm.", "Homs", ("led:nothing",)),
    ("A song about Homs was heard.", "Homs", ("led:other",)),
)


@pytest.mark.parametrize(("text", "name", "clues"), LED)
def test_what_leads_to_a_name(text: str, name: str, clues: tuple[str, ...]) -> None:
    document = open_document(report_of(text), lexicon(), parse=load_parser())
    named = next(n for s in document.sentences for n in name_places(s) if n.words == name)
    assert tuple(find_governor(document.sentences[0], named)) == clues
