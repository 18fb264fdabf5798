"""Packs: the two that come with Kadesh are whole and sound, and every fault of a pack is told with its line."""

import re
import textwrap
from datetime import date
from pathlib import Path

import pycountry
import pytest

from kadesh.errors import BadPack, NotFound
from kadesh.extract.words import load_words
from kadesh.model.pack import MEANINGS
from kadesh.resolve.packs import check_pack, load_pack, load_packs

# Members of the United Nations as of 2025: all of ISO 3166 but these, which are territories or not members.
NOT_MEMBERS = frozenset(
    "ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY MAC"
    " MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PSE PYF REU SGS SHN SJM SPM SXM TCA TKL TWN UMI VAT VGB VIR WLF".split()
)
ABOUT = 'name = "mine"\ntitle = "Mine"\ncountries = ["YEM"]\n'


def write_pack(folder: Path, **tables: str) -> Path:
    """Write a pack whose tables are given as CSV text, `names_csv=...`."""
    files = {"pack.toml": ABOUT} | {f"{key[:-4]}.csv": text for key, text in tables.items() if key.endswith("_csv")}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["world", "syria"])
def test_the_packs_of_the_house_are_sound(name: str) -> None:
    assert check_pack(name) == ()


def test_world_has_every_member_of_the_united_nations_with_its_names() -> None:
    members = {country.alpha_3 for country in pycountry.countries} - NOT_MEMBERS
    assert len(members) == 193
    world = load_pack("world")
    assert members | {"PSE", "XKX", "TWN"} <= {side.slug for side in world.sides}
    for kind in ("country", "nationality"):
        # The Congo of Brazzaville and Dominica share their people's names with their neighbours, Vatican City has none.
        missing = members - {n.side for n in world.side_names if n.kind == kind}
        assert missing == ({"COG", "DMA"} if kind == "nationality" else set())


def test_every_state_of_world_is_a_state() -> None:
    states = {side.slug for side in load_pack("world").sides if side.slug.isupper()}
    assert states - {country.alpha_3 for country in pycountry.countries} == {
        "XKX",
        "SUN",
        "YUG",
    }  # Kosovo, and states of the past


def test_those_who_are_read_as_striking_from_afar_are_sides_of_world() -> None:
    assert load_words("missile_sides") <= {side.slug for side in load_pack("world").sides}


@pytest.mark.parametrize("name", ["world", "syria"])
def test_every_name_stands_for_a_known_side(name: str) -> None:
    both = load_packs(("world", "syria"))
    known = {side.slug for side in both.sides}
    assert {n.side for n in load_pack(name).side_names} - known - MEANINGS == set()


def test_a_later_pack_holds_where_two_differ() -> None:
    assert next(s for s in load_pack("world").sides if s.slug == "USA").parent is None
    assert next(s for s in load_packs(("world", "syria")).sides if s.slug == "USA").parent == "us-led-coalition"


def test_world_is_there_unasked() -> None:
    assert load_packs(()).name == "world"
    assert load_packs(("syria",)) == load_packs(("world", "syria"))


def test_a_pack_of_ones_own_is_loaded_from_its_folder(tmp_path: Path) -> None:
    folder = write_pack(
        tmp_path,
        sides_csv="slug,name,parent,country\ngiants,Giants Brigades,,YEM\n",
        names_csv="words,side,kind,role,cased\nGiants Brigades,giants,force,armed-group,\n",
        places_csv="name,id,canonical,kind,country,latitude,longitude,source\nMokha,mine:mokha,Mokha,town,YEM,13.32,43.25,own\n",
        agreements_csv="id,names,parties,signed\ndeal,the Aden deal;Aden deal,YEM;stc,2019-11-05\n",
        outlets_csv="id,names,kind,home\npaper,Aden Paper;Paper of Aden,outlet,YEM\n",
        alliances_csv="side,ally,since,until\nYEM,giants,2018-06-13,\n",
        eras_csv="side,was,since,until,places\nYEM,giants,,2018-06-13,Mokha;Hays\n",
    )
    assert check_pack(folder) == ()
    pack = load_pack(folder)
    assert pack.countries == ("YEM",)
    assert [s.slug for s in pack.sides] == ["giants"]
    assert pack.side_names[0].cased
    assert pack.places[0][1].latitude == 13.32
    assert pack.agreements[0].parties == ("YEM", "stc")
    assert [a.holds_on(date(year, 1, 1)) for a in pack.alliances for year in (2018, 2019)] == [False, True]
    assert [e.holds_on(day) for e in pack.eras for day in (date(2018, 1, 1), date(2019, 1, 1), None)] == [True, False, False]
    assert pack.eras[0].places == ("Mokha", "Hays")
    assert pack.outlets[0].names == ("Aden Paper", "Paper of Aden")
    assert load_packs((folder,)).name == "world+mine"


NAMES = "words,side,kind,role,allegiance,country,cased\n"
PLACES = "name,id,canonical,kind,country,latitude,longitude,population\n"
FAULTS = [
    ("names_csv", NAMES + "Giants,giants,force,,,,\n", "names.csv:2: unknown side 'giants'"),
    ("names_csv", NAMES + "Houthi,houthis,clan,,,,\n", "names.csv:2: unknown kind 'clan'"),
    ("names_csv", NAMES + "Houthi,houthis,force,wizard,,,\n", "names.csv:2: unknown role 'wizard'"),
    ("names_csv", NAMES + "Houthi,houthis,force,,nobody,,\n", "names.csv:2: unknown allegiance 'nobody'"),
    ("names_csv", NAMES + "Houthi,houthis,force,,,Yemen,\n", "names.csv:2: country 'Yemen' is not three capital letters"),
    ("names_csv", NAMES + "Houthi,houthis,force,,,QQQ,\n", "names.csv:2: unknown country 'QQQ'"),
    ("names_csv", NAMES + "Houthi,houthis,force,,,,maybe\n", "names.csv:2: cased is 'maybe', not yes or no"),
    ("names_csv", NAMES + ",houthis,force,,,,\n", "names.csv:2: words is empty"),
    ("names_csv", NAMES + "Houthi,houthis,force,,,,\nHouthi,YEM,force,,,,\n", "names.csv:3: stands there already in line 2"),
    ("names_csv", NAMES + "Houthi,houthis,force\n", "names.csv:2: 3 cells, the header has 7"),
    ("names_csv", "words,kind\nHouthi,force\n", "names.csv:1: column side is missing"),
    ("names_csv", "words,side,kind,colour\nHouthi,houthis,force,red\n", "names.csv:1: unknown column 'colour'"),
    ("names_csv", "", "names.csv:1: column words is missing"),
    ("sides_csv", "slug,name,parent\na,A,b\nb,B,a\n", "sides.csv:2: a is its own ancestor"),
    ("sides_csv", "slug,name,parent\na,A,a\n", "sides.csv:2: a is its own ancestor"),
    ("sides_csv", "slug,name,parent\na,A,zz\n", "sides.csv:2: unknown parent 'zz'"),
    ("sides_csv", "slug,name\na,A\na,B\n", "sides.csv:3: stands there already in line 2"),
    ("sides_csv", "slug,name\nThe Giants,A\n", "sides.csv:2: slug 'The Giants' is neither"),
    ("sides_csv", "slug,name\n../../etc,A\n", "sides.csv:2: slug '../../etc' is neither"),
    ("places_csv", PLACES + "A,x:a,A,town,YEM,0,0,\n", "places.csv:2: coordinates 0, 0: leave both empty"),
    ("places_csv", PLACES + "A,x:a,A,town,YEM,91,10,\n", "places.csv:2: coordinates 91, 10 are out of range"),
    ("places_csv", PLACES + "A,x:a,A,town,YEM,nan,10,\n", "places.csv:2: coordinates nan, 10 are out of range"),
    ("places_csv", PLACES + "A,x:a,A,town,YEM,ten,10,\n", "places.csv:2: coordinates 'ten', '10' are no numbers"),
    ("places_csv", PLACES + "A,x:a,A,town,YEM,10,,\n", "places.csv:2: latitude without longitude"),
    ("places_csv", PLACES + "A,x:a,A,town,YEM,10,10,many\n", "places.csv:2: population 'many' is no whole number"),
    ("places_csv", PLACES + "A,x:a,A,castle,YEM,10,10,\n", "places.csv:2: unknown kind 'castle'"),
    ("outlets_csv", "id,names,kind\np,;,outlet\n", "outlets.csv:2: names is empty"),
    ("outlets_csv", "id,names,kind,side\np,P,outlet,zz\n", "outlets.csv:2: unknown side 'zz'"),
    ("agreements_csv", "id,names,signed\nd,Deal,17/9/2018\n", "agreements.csv:2: signed '17/9/2018' is no day"),
    ("agreements_csv", "id,names,signed\nd,Deal,2018-02-30\n", "agreements.csv:2: signed '2018-02-30' is no day"),
    ("agreements_csv", "id,names,parties\nd,Deal,YEM;zz\n", "agreements.csv:2: unknown party 'zz'"),
    ("alliances_csv", "side,ally\nYEM,zz\n", "alliances.csv:2: unknown ally 'zz'"),
    ("alliances_csv", "side,ally\nYEM,SAU\nSAU,YEM\n", "alliances.csv:3: stands there already in line 2"),
    ("alliances_csv", "side,ally,since\nYEM,SAU,2015\n", "alliances.csv:2: since '2015' is no day"),
    (
        "alliances_csv",
        "side,ally,since,until\nYEM,SAU,2015-03-26,2014-01-01\n",
        "alliances.csv:2: until 2014-01-01 is before",
    ),
    ("eras_csv", "side,was\nYEM,zz\n", "eras.csv:2: unknown side 'zz'"),
    ("eras_csv", "side,was,until\nYEM,SAU,1990\n", "eras.csv:2: until '1990' is no day"),
]


@pytest.mark.parametrize(("table", "text", "fault"), FAULTS, ids=[fault for _, _, fault in FAULTS])
def test_a_fault_is_told_with_its_line(tmp_path: Path, table: str, text: str, fault: str) -> None:
    folder = write_pack(tmp_path, **{table: text})
    found = check_pack(folder)
    assert any(line.startswith(fault) for line in found), found
    with pytest.raises(BadPack) as error:
        load_pack(folder)
    assert error.value.problems == found


def test_all_faults_are_told_at_once_in_order(tmp_path: Path) -> None:
    folder = write_pack(tmp_path, names_csv=NAMES + "A,zz,force,,,,\nB,yy,force,,,,\n", sides_csv="slug,name\n,A\n")
    assert check_pack(folder) == (
        "names.csv:2: unknown side 'zz'",
        "names.csv:3: unknown side 'yy'",
        "sides.csv:2: slug is empty",
    )


def test_bytes_that_are_not_utf8_are_told_with_their_line(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    (folder / "names.csv").write_bytes(NAMES.encode() + b"Houthi,houthis,force,,,,\nT\xfcrk,TUR,nationality,,,,\n")
    assert check_pack(folder) == ("names.csv:3: not UTF-8",)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    (folder / "names.csv").write_bytes(b"\xef\xbb\xbf" + NAMES.encode() + b"Houthi,houthis,force,,,,\n")
    assert check_pack(folder) == ()


@pytest.mark.parametrize(
    ("toml", "fault"),
    [
        ("name = ", "pack.toml: not TOML"),
        ('title = "No name"', "pack.toml: name must be lower-case words"),
        ('name = "../world"', "pack.toml: name must be lower-case words"),
        ('name = "mine"\ncountries = "YEM"', "pack.toml: countries is not a list"),
        ('name = "mine"\ncountries = ["Yemen"]', "pack.toml: unknown country 'Yemen'"),
        ('name = "mine"\ncolour = "red"', "pack.toml: unknown key 'colour'"),
    ],
)
def test_faults_of_pack_toml(tmp_path: Path, toml: str, fault: str) -> None:
    (tmp_path / "pack.toml").write_text(toml, encoding="utf-8")
    assert any(line.startswith(fault) for line in check_pack(tmp_path))


def test_a_folder_without_pack_toml_is_no_pack(tmp_path: Path) -> None:
    assert check_pack(tmp_path) == ("pack.toml: not in the folder",)


def test_a_table_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_text(NAMES, encoding="utf-8")
    (tmp_path / "pack").mkdir()
    folder = write_pack(tmp_path / "pack")
    (folder / "names.csv").symlink_to(outside)
    assert check_pack(folder) == ("names.csv: not a file of this folder",)
    (folder / "sides.csv").symlink_to(tmp_path / "nowhere.csv")
    assert "sides.csv: a link to nothing" in check_pack(folder)


@pytest.mark.parametrize("name", ["atlantis", "../world", "world/"])
def test_no_such_pack(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotFound, match="no pack"):
        load_pack(name)


def test_a_side_row_needs_its_name(tmp_path: Path) -> None:
    folder = write_pack(tmp_path, sides_csv="slug,name\ngiants,\n")
    assert check_pack(folder) == ("sides.csv:2: name is empty",)


def test_the_pack_of_the_guide_is_sound(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "how-to" / "write-a-pack.md").read_text(encoding="utf-8")
    blocks = [textwrap.dedent(block) for block in re.findall(r"```(?:toml|csv)\n(.*?)```", guide, flags=re.DOTALL)]
    files = ("pack.toml", "sides.csv", "names.csv", "outlets.csv", "places.csv")
    for name, block in zip(files, blocks, strict=True):
        (tmp_path / name).write_text(block, encoding="utf-8")
    assert check_pack(tmp_path) == ()
    assert [side.slug for side in load_pack(tmp_path).sides] == ["giants", "yem-opposition"]
