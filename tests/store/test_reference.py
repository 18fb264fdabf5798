"""docs/reference/ledger.md names every table and every column, and no other."""

from pathlib import Path

from kadesh.store.tables import METADATA

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "ledger.md"


def test_every_table_and_column_is_documented() -> None:
    text = PAGE.read_text(encoding="utf-8").split("## Tables")[1].split("## The seal")[0]
    cells = [[cell.strip(" `") for cell in line.split("|")[1:3]] for line in text.splitlines() if line.startswith("|")]
    documented: dict[str, set[str]] = {}
    table = ""
    for first, second in cells[2:]:
        table = first or table
        documented.setdefault(table, set()).update({second} - {""})
    told_once = {"id", "recorded_at"}
    known = {name: {column.name for column in found.columns} - told_once for name, found in METADATA.tables.items()}
    assert {name: columns - told_once for name, columns in documented.items()} == known
    assert all(f"`{name}`" in text for name in told_once)
