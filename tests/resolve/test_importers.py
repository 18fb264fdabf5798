"""Places from a user's own files."""

from pathlib import Path

import pytest

from kadesh.errors import CannotRead, NotFound
from kadesh.model.pack import Pack
from kadesh.resolve.gazetteer import Gazetteer
from kadesh.resolve.importers import import_geonames, import_pcodes, import_table


def geonames_line(*, code: str = "PPL", lat: str = "35.1") -> str:
    cells = [
        "77",
        "Test Town",
        "Test Town",
        "Tëst Taun,تست",
        lat,
        "36.2",
        "P",
        code,
        "SY",
        "",
        "12",
        "",
        "",
        "",
        "900",
        "",
        "",
        "",
        "",
    ]
    return "\t".join(cells) + "\n"


def test_geonames_dump(tmp_path: Path) -> None:
    file = tmp_path / "SY.txt"
    file.write_text(geonames_line() + geonames_line(code="WELL"), encoding="utf-8")
    rows = import_geonames(file)
    assert [name for name, _ in rows] == ["Test Town", "Tëst Taun"]
    place = rows[0][1]
    assert (place.id, place.kind, place.country, place.latitude, place.population) == (
        "geonames:77",
        "town",
        "SYR",
        35.1,
        900,
    )


def test_geonames_dump_with_other_columns(tmp_path: Path) -> None:
    file = tmp_path / "SY.txt"
    file.write_text(geonames_line() + "77\tTest\n", encoding="utf-8")
    with pytest.raises(CannotRead, match="line 2: 2 columns"):
        import_geonames(file)


def test_pcodes(tmp_path: Path) -> None:
    file = tmp_path / "admin2.csv"
    file.write_text(
        "NAME_EN,PCODE,ADM1_EN,cent_lon,cent_lat\nUpper Vale,XX0101,Vale,36.5,35.5\nLower Vale,XX0102,Vale,,\n",
        encoding="utf-8",
    )
    (_, upper), (_, lower) = import_pcodes(file, country="SYR")
    assert (upper.id, upper.kind, upper.admin1, upper.latitude, upper.longitude) == (
        "pcode:XX0101",
        "district",
        "Vale",
        35.5,
        36.5,
    )
    assert (lower.latitude, lower.longitude) == (None, None)


def test_pcodes_under_the_other_headers(tmp_path: Path) -> None:
    file = tmp_path / "admin1.csv"
    file.write_text("admin1Name_en,admin1Pcode\nVale,XX01\n", encoding="utf-8")
    assert import_pcodes(file, country="SYR")[0][1].kind == "province"


def test_pcodes_without_the_columns(tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(CannotRead, match="PCODE"):
        import_pcodes(file, country="SYR")


def test_table(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("name,lat,lon,note\nHill 45,35.25,36.75,ours\nFarm,,,no point\nNowhere,0,0,\n", encoding="utf-8-sig")
    with pytest.raises(CannotRead, match="0, 0 is no point"):
        import_table(file)
    file.write_text("name,lat,lon\nTannur Hill,35.25,36.75\nMarj Farm,,\n", encoding="utf-8")
    rows = import_table(file, country="SYR")
    assert [(n, p.latitude) for n, p in rows] == [("Tannur Hill", 35.25), ("Marj Farm", None)]
    found = Gazetteer.load([Pack("mine", places=rows, countries=("SYR",))]).find("They held Tannur Hill.")
    assert found[0].places[0] == rows[0][1]


@pytest.mark.parametrize("point", ["95,36", "north,36", "35,200"])
def test_a_point_off_the_globe_is_a_fault(tmp_path: Path, point: str) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(f"name,lat,lon\nHill,{point}\n", encoding="utf-8")
    with pytest.raises(CannotRead, match="line 2"):
        import_table(file)


def test_missing_and_foreign_files(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        import_table(tmp_path / "none.csv")
    file = tmp_path / "latin.csv"
    file.write_bytes(b"name,lat,lon\n\xe9\xe8,1,2\n")
    with pytest.raises(CannotRead, match="UTF-8"):
        import_table(file)
