"""Names of private persons are covered in all that is shown; ids, offsets and figures stay. All names are invented."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from kadesh.brief.formats import NAMES, write_brief
from kadesh.ledger import keep_paths, search_ledger
from kadesh.model.reading import Reading
from kadesh.pipeline import Options, brief_paths
from kadesh.store.open import open_store

TEXT = """date 2020-02-04 A resident of Binnish, Sami Darwish, said four civilians were killed in shelling on Monday.
Darwish said five more were wounded. The governor, Nabil Khoury, said six people were killed in Binnish on Monday.
The victims were named as Adnan Wehbe, 12, and Lina Wehbe.
"""
WITHHELD = ("Darwish", "Sami", "Wehbe", "Adnan", "Lina")
OPTIONS = Options()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reports")
    (path / "a.txt").write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def covered(folder: Path) -> Reading:
    return brief_paths([folder], OPTIONS)


@pytest.fixture(scope="module")
def named(folder: Path) -> Reading:
    return brief_paths([folder], replace(OPTIONS, names=True))


@pytest.mark.parametrize("form", NAMES)
def test_no_brief_shows_a_private_name(covered: Reading, named: Reading, form: str) -> None:
    told, whole = io.StringIO(), io.StringIO()
    write_brief(covered, told, form=form)
    write_brief(named, whole, form=form)
    assert not [name for name in WITHHELD if name in told.getvalue()]
    assert "Khoury" in told.getvalue()
    assert "Darwish" in whole.getvalue()


def test_ids_figures_and_offsets_stay(covered: Reading, named: Reading) -> None:
    assert [c.id for c in covered.claims] == [c.id for c in named.claims]
    assert [(i.id, i.claims) for i in covered.incidents] == [(i.id, i.claims) for i in named.incidents]
    (report,) = covered.reports
    assert len(report.text) == len(named.reports[0].text)
    assert all(report.text[c.evidence.start : c.evidence.end] == c.evidence.quote for c in covered.claims)


def test_the_speaker_becomes_his_role(covered: Reading) -> None:
    said = {c.source.name: c.source.kind for c in covered.claims if c.source}
    assert said["resident, name withheld"] == "anonymous"


def test_a_search_covers_them_too(folder: Path, tmp_path: Path) -> None:
    keep_paths([folder], tmp_path / "a.ledger", OPTIONS)
    with open_store(tmp_path / "a.ledger", create=False, read_only=True) as store:
        covered = search_ledger(store, "victims named", OPTIONS)
        whole = search_ledger(store, "victims named", replace(OPTIONS, names=True))
    assert covered
    assert "Wehbe" in "".join(hit.words for hit in whole)
    assert not [name for name in WITHHELD for hit in covered if name in hit.words]
