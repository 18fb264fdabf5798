"""The documents keep their word: links lead somewhere, the error tree is the one that is drawn, nothing private leaks."""

import inspect
import re
import tomllib
from pathlib import Path

import pytest

from kadesh import errors
from kadesh.errors import KadeshError

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "tests").rglob("*.md")])
ROOMS = ("src", "tests", "docs", "examples", "scripts", "benchmarks", ".ci")
LINK = re.compile(r"\]\(([^()\s]{1,300})\)")
CODE = re.compile(r"```.{0,20000}?```|`[^`\n]{1,400}`", re.DOTALL)
LIMIT = 2_000_000
"""Bytes; larger files of the repository are data."""

PRIVATE = [
    "/" + "work/",
    "/" + "root/",
    "/" + "home/",
    "pypi" + ".org",
    "python" + "hosted",
    "anaconda" + ".org",
    "cla" + "ude",
    "anthro" + "pic",
    "chat" + "gpt",
]
"""Paths of one machine, hosts of registries, names of assistants: none of them belongs to the project."""


def anchor_of(heading: str) -> str:
    return re.sub(r"[^a-z0-9 -]", "", heading.lower()).strip().replace(" ", "-")


def read_words(path: Path) -> str | None:
    """The text of a file, None where it is too large or no text."""
    if path.stat().st_size > LIMIT:
        return None
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def kept_files() -> list[Path]:
    found = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*"))]
    found += [path for path in sorted(ROOT.iterdir()) if path.suffix in {".md", ".toml", ".lock"} or path.name == "Makefile"]
    return [path for path in found if path.is_file() and "__pycache__" not in path.parts]


def named_packages() -> list[str]:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    rows = [*told["project"]["dependencies"], *told["dependency-groups"]["dev"]]
    rows += [row for extra in told["project"].get("optional-dependencies", {}).values() for row in extra]
    return sorted({re.split(r"[^A-Za-z0-9._-]", row)[0].lower() for row in rows} - {"kadesh"})


def drawn_tree() -> list[tuple[str, str | None]]:
    """(class, parent) for each line of the tree drawn at the top of errors.py."""
    rows: list[tuple[str, str | None]] = []
    above: list[tuple[int, str]] = []
    for line in (errors.__doc__ or "").splitlines():
        found = re.match(r"^([ |`-]*)([A-Z][A-Za-z]+)(?: {2,}|$)", line)
        if not found:
            continue
        depth, name = len(found[1]), found[2]
        above = [pair for pair in above if pair[0] < depth]
        rows.append((name, above[-1][1] if above else None))
        above.append((depth, name))
    return rows


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(CODE.sub("", page.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        aim = (page.parent / path).resolve() if path else page
        assert aim.exists(), f"{target} leads nowhere"
        if anchor:
            headings = re.findall(r"^#+ (.+)$", aim.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {anchor_of(heading) for heading in headings}, target


def test_there_are_links_to_check() -> None:
    assert sum(len(LINK.findall(page.read_text(encoding="utf-8"))) for page in PAGES) >= 10


@pytest.mark.parametrize(("name", "parent"), drawn_tree(), ids=[name for name, _ in drawn_tree()])
def test_each_error_of_the_tree_is_there(name: str, parent: str | None) -> None:
    found = getattr(errors, name)
    assert issubclass(found, KadeshError)
    assert found.__doc__
    if parent:
        assert found.__bases__ == (getattr(errors, parent),)


def test_the_tree_draws_every_error() -> None:
    classes = {name for name, each in inspect.getmembers(errors, inspect.isclass) if each.__module__ == errors.__name__}
    assert classes == {name for name, _ in drawn_tree()}
    assert drawn_tree()[0] == ("KadeshError", None)


def test_every_dependency_is_explained() -> None:
    page = (ROOT / "docs" / "ideas" / "dependencies.md").read_text(encoding="utf-8")
    rows = {row.split("|")[1].strip().split()[0].lower(): row for row in page.splitlines() if row.startswith("| ")}
    for package in named_packages():
        assert package in rows, f"no row for {package}"
        assert rows[package].count("|") == 8, f"{package}: a row has seven cells"


def test_the_versions_told_are_those_asked_for() -> None:
    told = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    page = (ROOT / "docs" / "ideas" / "dependencies.md").read_text(encoding="utf-8")
    for package in named_packages():
        asked = re.search(rf'"{re.escape(package)}(?![A-Za-z0-9._-])(?:\[[a-z,]+\])?([^"]*)"', told, re.IGNORECASE)
        assert asked
        row = next(row for row in page.splitlines() if row.startswith(f"| {package} "))
        assert row.split("|")[2].strip() == asked[1].strip(), package


@pytest.mark.parametrize("word", PRIVATE)
def test_nothing_private_is_told(word: str) -> None:
    leaks = [path.relative_to(ROOT).as_posix() for path in kept_files() if word.lower() in (read_words(path) or "").lower()]
    assert leaks == []


def test_the_files_that_are_searched_are_there() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in kept_files()}
    assert {"README.md", "pyproject.toml", "Makefile", "src/kadesh/pipeline.py", "docs/method.md"} <= names


def test_the_example_folder_holds_reports_and_their_table_only() -> None:
    folder = ROOT / "examples" / "idlib-2020"
    table = (folder / "reports.csv").read_text(encoding="utf-8").splitlines()
    assert table[0] == "file,outlet,published,url,title"
    files = sorted(path.name for path in folder.iterdir())
    assert files == sorted(["reports.csv", *(line.split(",")[0] for line in table[1:])])
    assert len(files) >= 19
