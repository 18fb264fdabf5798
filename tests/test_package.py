"""The package as a program outside meets it: its names, its version, its documentation, who imports whom."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import kadesh
from kadesh import errors, pipeline
from kadesh.errors import KadeshError

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "kadesh"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)
PUBLIC = {
    "Claim",
    "Incident",
    "KadeshError",
    "Options",
    "Reading",
    "Report",
    "__version__",
    "brief_ledger",
    "brief_paths",
    "keep_paths",
    "write_brief",
}
OF_THE_LANGUAGE = {
    "ValueError",
    "TypeError",
    "KeyError",
    "RuntimeError",
    "NotImplementedError",
    "AssertionError",
    "AttributeError",
    "StopIteration",
}
"""Raised where a programmer is wrong, not a person: a noun that contradicts itself, a name that does not exist."""
OF_CLICK = {"UsageError", "BadParameter", "ClickException", "Exit"}
"""What the command line raises for wrong use; the framework makes one line and exit code 2 of it."""
OF_STARLETTE = {"HTTPException"}
"""What the desk answers with a status: not there, not for this role; one page with one line."""
SUPPRESSED = re.compile(r"# (?:type: ignore|noqa)\b")
REASON = re.compile(r"# (?:type: ignore\[[a-z, -]+\]|noqa: [A-Z]+\d+(?:, [A-Z]+\d+)*)(?: - |  # )\w")
NAMED_ROOMS = (
    "brief",
    "cli",
    "engine",
    "export",
    "extract",
    "group",
    "model",
    "read",
    "reconcile",
    "resolve",
    "store",
    "web",
)
"""Rooms in which every argument after the second is given by its name."""
PAIRS = (
    *(("a", "b"), ("one", "other"), ("start", "end"), ("first", "last"), ("left", "right"), ("before", "after")),
    *(("low", "high"), ("year", "month", "day"), ("month", "day"), ("first", "second")),
)
"""Two of one kind, and the parts of a day, count as one."""
_TELLING = "falls fights flags handovers moves presence repels sieges splits".split()
TABLED = {f"extract/holding/{name}.py" for name in _TELLING}
"""What these tell of a verb stands in one table (`takings.py`) and is called from it, so it has one form."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_public_names() -> None:
    assert set(kadesh.__all__) == PUBLIC
    assert all(hasattr(kadesh, name) for name in PUBLIC)


def test_no_other_name_is_at_the_door() -> None:
    with pytest.raises(AttributeError, match="no attribute 'RulesReader'"):
        _ = kadesh.RulesReader
    assert kadesh.brief_paths is pipeline.brief_paths


def test_the_nouns_do_not_wait_for_a_parser() -> None:
    code = "import sys, kadesh.model.claim, kadesh.store.open; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_one_version() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert kadesh.__version__ == told["project"]["version"]
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    released = [heading.split()[0].strip("[]") for heading in headings if heading != "Unreleased"]
    assert headings[0] == "Unreleased"
    assert not released or released[0] == kadesh.__version__


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def public_definitions(tree: ast.Module) -> Iterator[Function | ast.ClassDef]:
    """Yield the functions and classes of a module, and the methods of its classes, that have no leading underscore."""
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from (m for m in node.body if isinstance(m, Function) and not m.name.startswith("_"))


def undocumented(tree: ast.Module) -> list[str]:
    """Return the names that have no docstring, the module's own among them."""
    own = [] if ast.get_docstring(tree) else ["(module)"]
    return own + [node.name for node in public_definitions(tree) if not ast.get_docstring(node)]


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(SOURCE)) for path in MODULES])
def test_everything_public_is_documented(path: Path) -> None:
    assert undocumented(parse(path)) == []


def test_a_missing_docstring_is_seen() -> None:
    assert undocumented(ast.parse("def read(): ...\nclass A:\n def go(self): ...\n")) == ["(module)", "read", "A", "go"]


def raised(tree: ast.Module) -> Iterator[str]:
    """Yield the names of the classes that `raise` makes an instance of, or raises as they are."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and node.exc:
            made = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            name = made.attr if isinstance(made, ast.Attribute) else made.id if isinstance(made, ast.Name) else ""
            if name[:1].isupper():
                yield name


def foreign(tree: ast.Module) -> set[str]:
    """Return what is raised that is no error of ours, of the language for programmers, or of the framework."""
    ours = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, KadeshError)}
    return set(raised(tree)) - ours - OF_THE_LANGUAGE - OF_CLICK - OF_STARLETTE


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(SOURCE)) for path in MODULES])
def test_every_error_is_of_the_tree(path: Path) -> None:
    assert foreign(parse(path)) == set()


def test_a_foreign_error_is_seen() -> None:
    assert foreign(ast.parse("raise OSError('x')\nraise NotFound('y')\nraise error\n")) == {"OSError"}


def test_no_error_class_outside_the_tree() -> None:
    """An error class defined in a room would not be in the picture that is drawn of them."""
    classes = [(path, node) for path in MODULES for node in ast.walk(parse(path)) if isinstance(node, ast.ClassDef)]
    errors_of_rooms = [
        f"{path.name}: {node.name}"
        for path, node in classes
        if path.name != "errors.py"
        and any(isinstance(base, ast.Name) and base.id.endswith(("Error", "Exception")) for base in node.bases)
    ]
    assert errors_of_rooms == []


def test_each_error_has_an_exit_code_of_the_command_line() -> None:
    tree = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, KadeshError)]
    assert len(tree) > 10
    assert {error.exit_code for error in tree} == {1, 2, 3, 4}


def unnamed(tree: ast.Module) -> list[str]:
    """Return the functions that take a third argument without its name; decorated ones and those handed on have one form."""
    called = {id(n.func) for n in ast.walk(tree) if isinstance(n, ast.Call)}
    handed_on = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and id(n) not in called}
    free = (n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name not in handed_on)
    plain = [n for n in free if not n.decorator_list and not n.args.posonlyargs]
    return [node.name for node in plain if _count_places([a.arg for a in node.args.args]) > 2]


def _count_places(names: list[str]) -> int:
    pairs = (pair for pair in PAIRS for at in range(len(names)) if tuple(names[at : at + len(pair)]) == pair)
    return len(names) - max((len(pair) - 1 for pair in pairs), default=0)


@pytest.mark.parametrize(
    "path",
    [p for p in MODULES if p.relative_to(SOURCE).parts[0] in NAMED_ROOMS and p.relative_to(SOURCE).as_posix() not in TABLED],
    ids=str,
)
def test_arguments_after_the_second_have_names(path: Path) -> None:
    assert unnamed(parse(path)) == []


def test_a_third_argument_without_a_name_is_seen() -> None:
    code = "def f(a, b, c): ...\ndef g(a, b, *, c): ...\ndef h(text, start, end): ...\ndef _k(x, y, z): ...\n"
    assert unnamed(ast.parse(code)) == ["_k"]


def unexplained(text: str) -> list[str]:
    """Return the suppressed warnings behind which no reason stands on the same line."""
    return [line.strip() for line in text.splitlines() if SUPPRESSED.search(line) and not REASON.search(line)]


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(SOURCE)) for path in MODULES])
def test_a_suppressed_warning_carries_its_reason(path: Path) -> None:
    assert unexplained(path.read_text(encoding="utf-8")) == []


def test_a_missing_reason_is_seen() -> None:
    lines = (
        "a()  # type: ignore[misc]",
        "b()  # noqa: S101, S102",
        "c()  # noqa: S101 - our own",
        "d()  # type: ignore[misc]  # so",
    )
    assert unexplained("\n".join(lines)) == list(lines[:2])


def test_rooms_look_one_way() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_is_typed() -> None:
    assert (SOURCE / "py.typed").exists()
