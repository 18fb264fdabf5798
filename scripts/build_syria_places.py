"""Builds packs/syria/places.csv.

    python scripts/build_syria_places.py FOLDER

FOLDER holds `ged_places.csv` (places as UCDP GED names them, CC BY 4.0) and `syr_admin1.csv` to `syr_admin3.csv`
(OCHA common operational data: p-codes, English names, centre points).
Spellings of the news and quarters of the large towns, which these
lists lack, stand in `syria_spellings.csv` and `syria_more.csv` beside this script: written by hand, without coordinates.
Names and populations of GeoNames (CC BY 4.0) come from the pack `world`.
"""

import csv
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from kadesh.model.distance import distance_km
from kadesh.model.where import Place
from kadesh.resolve.atlas import Atlas, load_atlas
from kadesh.resolve.spelling import drop_articles, fold_name, likeness, skeleton

HERE = Path(__file__).parent
OUT = HERE.parent / "src/kadesh/packs/syria/places.csv"
SAME_KM = 4.0
_SKIP = re.compile(
    r"\b(?:between|enclave|axis|triangle|linkning|[Bb]order|[Rr]oad|highway|Operation|near|east of)\b"
    r"|^Syria$|ern Syria$|ern .*Governorate|countryside"
)
_ENDS = (
    (re.compile(r"\s+(?:village II|villge|villae|village|town|city|locality)\b"), "town"),
    (re.compile(r"\s+(?:suburb|area)\b|(?<=\w)\s+(?:Plain|plain|plains|range|mountain|mount)$"), "area"),
    (re.compile(r"\s+(?:[Dd]istrict|[Ss]ubdistrict|sub-district)\b"), "district"),
    (re.compile(r"\s+Governorate\b"), "province"),
)
_SITES = (
    "field fields oilfield base airbase airport checkpoint dam camp prison plant station farm farms complex"
    " reservoir brigade crossing crossroad junction factory castle silos ruin ruins heliport center springs"
    " tower sector mills division island"
)
_SITE = re.compile(rf"\b(?:{'|'.join(_SITES.split())})\b", re.IGNORECASE)
_NOT_NAMES = frozenset({"sham", "syria", "tadamun"})
"""Other names of GeoNames that mean more than the town in news: the Levant, the country, a quarter."""
_WATER = re.compile(r"\b(?:river|stream|lake)\b")
_HILL = re.compile(r"^(?:Jabal|Tall|Tulul|Wadi|Sharat|Ard|Sabkhat|Sahl|Dahr)\b")
PROVINCES = {
    "Hamah": "Hama",
    "Al Hasakah": "Hasaka",
    "Ar Raqqah": "Raqqa",
    "Deir ez Zor": "Deir ez-Zor",
    "As Suwayda": "Suwayda",
}
OCHA_PROVINCES = {"Rural Damascus": "Rif Dimashq", "Lattakia": "Latakia", "Idleb": "Idlib", "Al-Hasakeh": "Hasaka",
    "Deir-ez-Zor": "Deir ez-Zor",
    "Tartous": "Tartus", "Ar-Raqqa": "Raqqa", "Dar'a": "Daraa", "As-Sweida": "Suwayda"}  # fmt: skip
COLUMNS = (
    "name",
    "id",
    "canonical",
    "kind",
    "country",
    "admin1",
    "admin2",
    "latitude",
    "longitude",
    "population",
    "pcode",
    "geonames",
)


@dataclass
class Entry:
    names: list[str]
    kind: str
    admin1: str = ""
    admin2: str = ""
    point: tuple[str, str] = ("", "")
    population: int = 0
    pcode: str = ""
    geonames: str = ""
    events: int = 0
    id: str = ""
    more: list[str] = field(default_factory=list)


def main(folder: Path) -> None:
    spellings = {row["name"]: row["spellings"].split(";") for row in read_csv(HERE / "syria_spellings.csv")}
    atlas = load_atlas()
    towns = [entry for row in read_csv(folder / "ged_places.csv") if (entry := read_ged(row))]
    drop_whereabouts(towns)
    lonely = give_spellings(towns, spellings)
    entries = [*towns, *from_geonames(lonely, atlas), *read_ocha(folder, spellings), *read_more()]
    join_geonames(entries, atlas)
    give_ids(entries)
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for e in sorted(entries, key=lambda e: e.id):
            for name in distinct(e.names):
                writer.writerow(
                    [
                        name,
                        e.id,
                        e.names[0],
                        e.kind,
                        "SYR",
                        e.admin1,
                        e.admin2,
                        *e.point,
                        e.population or "",
                        e.pcode,
                        e.geonames,
                    ]
                )
    print(f"{len(entries)} places, {sum(len(distinct(e.names)) for e in entries)} names")


def drop_whereabouts(towns: list[Entry]) -> None:
    """Take away what stands in brackets only to say where: 'Military Research Center (Aleppo)'."""
    first = {drop_articles(fold_name(e.names[0])) for e in towns} | {"deir ezzor"}
    for e in towns:
        e.names = [e.names[0], *(n for n in e.names[1:] if drop_articles(fold_name(n)) not in first)]


def give_spellings(towns: list[Entry], spellings: dict[str, list[str]]) -> list[tuple[str, list[str]]]:
    """Put the spellings of the news before the names of the place they belong to; return those that belong to none."""
    lonely = []
    for key, names in spellings.items():
        forms = {drop_articles(fold_name(n)) for n in (key, *names)}
        exact = [e for e in towns if any(drop_articles(fold_name(n)) in forms for n in e.names)]
        alike = exact or [
            e for e in towns if e.kind in ("town", "area") and any(is_alike(n, f) for n in e.names for f in forms)
        ]
        if alike:
            best = max(alike, key=lambda e: (e.names[0] == key, e.kind in ("town", "area", "region"), e.events))
            best.names = [*names, *best.names]
        else:
            lonely.append((key, names))
    return lonely


def is_alike(name: str, form: str) -> bool:
    folded = fold_name(name)
    return len(form) >= 5 and skeleton(folded) == skeleton(form) and likeness(folded, form) >= 0.88


def from_geonames(lonely: list[tuple[str, list[str]]], atlas: Atlas) -> list[Entry]:
    """Return towns that only GeoNames lists; one that no source knows has no point."""
    entries = []
    for key, names in lonely:
        found = [p for n in (key, *names) for p in atlas.named(fold_name(n)) if p.country == "SYR" and p.kind == "town"]
        best = max(found, key=lambda p: p.population) if found else None
        print(f"{key}: {f'{best.name}, {best.admin1}' if best else 'no source gives a point'}")
        point = (f"{best.latitude}", f"{best.longitude}") if best else ("", "")
        admin1 = (best.admin1 or "").replace("Rif-dimashq", "Rif Dimashq") if best else ""
        entries.append(Entry([*names, key], "town", admin1, "", point))
    return entries


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_ged(row: dict[str, str]) -> Entry | None:
    """Return a place of GED, None for roads, borders and whole provinces (those come with p-codes)."""
    name = re.sub(r"\s+", " ", row["name"]).strip()
    if _SKIP.search(name):
        return None
    kind = "site" if _SITE.search(name) else "water" if _WATER.search(name) else ""
    hill = bool(_HILL.match(name))
    for pattern, end_kind in _ENDS:
        if not kind and pattern.search(name):
            kind = end_kind
        if kind != "site":
            name = pattern.sub("", name)
    if kind in ("province", "district"):
        return None
    if name in (
        "Eastern Ghouta",
        "Western Ghouta",
        "Eastern Qalamoun",
        "Western Qalamoun",
        "Northern Qalamoun",
        "Qalamoun",
        "Syrian Badia/Syrian Desert",
    ):
        kind = "region"
    names = [p.strip() for p in re.split(r"[/()]", name) if len(p.strip()) >= 3]
    admin1 = row["adm_1"].removesuffix(" Governorate")
    admin2 = re.sub(r"^(?:Markaz|Mintaqat(?: Markaz| az)?)\s+|\s+district$", "", row["adm_2"])
    return Entry(
        names,
        kind or ("area" if hill else "town"),
        PROVINCES.get(admin1, admin1),
        admin2,
        (row["lat"], row["lon"]),
        events=int(row["n_events"]),
    )


def read_ocha(folder: Path, spellings: dict[str, list[str]]) -> list[Entry]:
    """Return provinces, districts and sub-districts with p-codes and centre points."""
    entries = []
    by_name = {fold_name(n): names for k, names in spellings.items() for n in (k, *names)}
    for level in (1, 2, 3):
        for row in read_csv(folder / f"syr_admin{level}.csv"):
            name = row["NAME_EN"].strip()
            if not name:
                continue
            province = row.get("ADM1_EN", name)
            province = OCHA_PROVINCES.get(province, province)
            given = by_name.get(fold_name(name), [])
            first = [province] if level == 1 else []
            point = (f"{float(row['cent_lat']):.5f}", f"{float(row['cent_lon']):.5f}")
            entries.append(
                Entry(
                    [*first, *given, name],
                    "province" if level == 1 else "district",
                    province,
                    row.get("ADM2_EN", ""),
                    point,
                    pcode=row["PCODE"],
                )
            )
    return entries


def read_more() -> list[Entry]:
    return [
        Entry([re.sub(r" \(.*", "", row["name"]), *row["spellings"].split(";")], row["kind"], row["admin1"])
        for row in read_csv(HERE / "syria_more.csv")
    ]


def join_geonames(entries: list[Entry], atlas: Atlas) -> None:
    """Give towns the population, number and further spellings of the GeoNames town that lies there and sounds alike."""
    theirs: dict[int, list[str]] = {}
    for name, at in atlas.in_country("SYR"):
        theirs.setdefault(at, []).append(name)
    rows = [
        (atlas.place_at(at), names, atlas.rows[at : atlas.rows.index(b"\n", at)].decode().split("\t"))
        for at, names in theirs.items()
    ]
    towns = [row for row in rows if row[0].kind == "town"]
    for e in entries:
        if e.kind not in ("town", "area") or not e.point[0]:
            continue
        here = Place("x", "x", "town", latitude=float(e.point[0]), longitude=float(e.point[1]))
        near = [(distance_km(here, place) or 0.0, place.id, place, names, cells) for place, names, cells in towns]
        alike = [
            n for n in near if n[0] <= SAME_KM and max(likeness(fold_name(a), b) for a in e.names for b in n[3]) >= 0.75
        ]
        if alike:
            _, _, place, _, cells = min(alike)
            e.population, e.geonames = place.population, place.id.removeprefix("geonames:")
            e.names += [n for n in (cells[3], *cells[9].split("|")) if is_news_name(n)]


def is_news_name(name: str) -> bool:
    """Whether a spelling of GeoNames may stand in English: no 'town of' in Arabic, no brackets."""
    return (
        len(name) >= 4
        and drop_articles(fold_name(name)) != "sham"
        and not re.match(r"(?:Mad[iī]nat|Qaryat|Markaz|Nahiyat)\b", name)
        and "(" not in name
    )


def distinct(names: list[str]) -> list[str]:
    found: dict[str, str] = {}
    for name in names:
        if len(drop_articles(fold_name(name))) >= 2:
            found.setdefault(fold_name(name), name)
    return list(found.values())


def give_ids(entries: list[Entry]) -> None:
    """Make ids of names, with the district and then the point where two places bear one name."""

    def slug(*parts: str) -> str:
        return "-".join(fold_name(p).replace(" ", "-") for p in parts if p)

    clashes: Counter[str] = Counter()
    for level in range(3):
        for e in entries:
            if e.pcode:
                e.id = f"syria:{e.pcode.lower()}"
            elif level == 0:
                e.id = f"syria:{slug(e.names[0])}"
            elif clashes[e.id] > 1:
                e.id = f"syria:{slug(e.names[0], e.admin1 if level == 1 else e.admin2, *(e.point if level == 2 else ()))}"
        clashes = Counter(e.id for e in entries)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
