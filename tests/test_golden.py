"""All that follows from the examples and the seeds, held against files; `python -m tests.test_golden` writes these.

The file of the seeds holds ids, figures, sides, offsets and SHA-256 of words, and no word of theirs.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

import pytest

from kadesh.model.assessment import Assessment, Dispute, DisputeType, Preset, Range, Stand, Standing
from kadesh.model.claim import Claim, EventType, Kind, Outcome
from kadesh.model.incident import Incident
from kadesh.model.reading import Reading
from kadesh.model.side import Role
from kadesh.pipeline import Options, brief_paths, conclude

HERE = Path(__file__).parent
EXAMPLES, SEEDS = HERE.parent / "examples" / "idlib-2020", HERE.parents[1] / "shared" / "seeds"
PRESETS: tuple[Preset, ...] = get_args(Preset)
SHOWN = 25
"""Differences that are printed; the rest is counted."""

Words = Callable[[str], str]
Page = dict[str, Any]


def keep_words(words: str) -> str:
    """The words themselves, for texts of our own."""
    return words


def hash_words(words: str) -> str:
    """The first half of their SHA-256, for texts of others."""
    return sha256(words.encode("utf-8")).hexdigest()[:32]


def make_page(folder: Path, words: Words) -> Page:
    """Every incident, range, preset and dispute of the reports in `folder`, and how many claims of each kind."""
    reading = brief_paths([folder], Options())
    readings = {p: conclude(reading, options=Options(preset=p)) for p in PRESETS}
    at = claim_places(reading)
    disputes = sorted((dispute_page(d, at, words) for d in reading.disputes), key=json.dumps)
    return {
        "counts": {k: n for k, n in sorted(Counter(c.kind for c in reading.claims).items())},
        "reports": len(reading.reports),
        "incidents": {i.id: incident_page(i, readings, at, words) for i in sorted(reading.incidents, key=lambda i: i.id)},
        "open disputes": disputes,
    }


def claim_places(reading: Reading) -> dict[str, str]:
    """Where each claim stands: report, first and last character, kind."""
    names = {r.id: r.name for r in reading.reports}

    def place(claim: Claim) -> str:
        evidence = claim.evidence
        return f"{names[evidence.report_id]}:{evidence.start}-{evidence.end} {claim.kind}"

    return {c.id: place(c) for c in reading.claims}


def incident_page(incident: Incident, readings: dict[Preset, Reading], at: dict[str, str], words: Words) -> Page:
    """One incident under each preset; its disputes hang on none."""
    found = {p: next(a for a in r.assessments if a.subject == incident.id) for p, r in readings.items()}
    assert len({a.disputes for a in found.values()}) == 1
    sides = {c.id: (c.source or c.reporter) for c in readings["claims"].claims}
    where = incident.where
    return {
        "type": incident.type,
        "when": [day.isoformat() if day else None for day in (incident.when.first, incident.when.last)],
        "where": where.place.id if where.place else words(where.words) if where.words else None,
        "claims": sorted(at[c] for c in incident.claims),
        "disputes": sorted((dispute_page(d, at, words) for d in found["claims"].disputes), key=json.dumps),
        "presets": {
            p: preset_page(a, {i: s.side if s else None for i, s in sides.items()}, at, words) for p, a in found.items()
        },
    }


def preset_page(found: Assessment, sides: dict[str, str | None], at: dict[str, str], words: Words) -> Page:
    """What one incident comes to under one preset."""
    ranges = [range_page(r, sides, at, words) for r in found.ranges]
    return {"grade": found.grade, "notes": [words(n) for n in found.notes], "ranges": ranges}


def range_page(found: Range, sides: dict[str, str | None], at: dict[str, str], words: Words) -> Page:
    """Low, best and high, who stands behind them, and how they came about."""
    victims = found.victims

    def stand(one: Stand) -> str:
        side, count = sides[one.claim] or "no side", one.count
        return f"{one.standing}: {count.low}..{count.high} {count.unit} by {side}, {at[one.claim]}"

    return {
        "victims": f"{found.outcome}, {victims.side or 'no side'}, {victims.role}",
        "words": words(victims.words) if victims.words else None,
        "bounds": [found.low, found.best, found.high],
        "origins": found.origins,
        "stands": sorted(stand(s) for s in (*found.stands, *found.parts)),
        "arithmetic": [words(line) for line in found.arithmetic],
    }


def dispute_page(dispute: Dispute, at: dict[str, str], words: Words) -> Page:
    """Type, whether it is real, who stands against whom, and the sentence."""
    accounts = sorted(" + ".join(sorted(at[c] for c in account)) for account in dispute.accounts)
    return {"type": dispute.type, "real": dispute.real, "accounts": accounts, "sentence": words(dispute.sentence)}


def write_page(page: Page) -> str:
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def find_differences(kept: Any, now: Any, path: str = "") -> Iterator[str]:
    """Yield a line for each field that differs: which incident, which field, what it was and what it is."""
    if kept == now:
        return
    if isinstance(kept, dict) and isinstance(now, dict):
        for key in sorted({*kept, *now}):
            yield from find_differences(
                kept.get(key), now.get(key), f"{path} / {name_step(key, kept, now)}" if path else key
            )
    elif isinstance(kept, list) and isinstance(now, list) and len(kept) == len(now):
        for n, (one, other) in enumerate(zip(kept, now, strict=True)):
            yield from find_differences(one, other, f"{path} [{n}]")
    elif isinstance(kept, list) and isinstance(now, list):
        yield from (f"{path}: gone: {say(x)}" for x in kept if x not in now)
        yield from (f"{path}: new: {say(x)}" for x in now if x not in kept)
    else:
        yield f"{path}: was {say(kept)}, is {say(now)}"


def name_step(key: str, kept: Page, now: Page) -> str:
    """The key of a field, an incident's id with its type, day and place."""
    value = kept.get(key) or now.get(key)
    if not isinstance(value, dict) or "claims" not in value or "type" not in value:
        return key
    return f"{value['type']} of {value['when'][0]} in {value['where']} ({key})"


def say(value: Any) -> str:
    """A value in one short line."""
    if isinstance(value, dict) and "claims" in value and "type" in value:
        about = f"{value['type']} of {value['when'][0]} in {value['where']}"
        return f"{about}, {len(value['claims'])} claims, first {value['claims'][0]}"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 160 else f"{text[:157]}..."


FILES: dict[str, tuple[Path, Words]] = {"idlib-2020": (EXAMPLES, keep_words), "seeds": (SEEDS, hash_words)}
HERE_ONLY = pytest.mark.skipif(not SEEDS.exists(), reason="the seed reports are not here")


@cache
def page_of(name: str) -> Page:
    """The page as it follows today, as JSON gives it back."""
    page: Page = json.loads(write_page(make_page(*FILES[name])))
    return page


def read_kept(name: str) -> Page:
    page: Page = json.loads((HERE / "golden" / f"{name}.json").read_text(encoding="utf-8"))
    return page


@pytest.mark.parametrize("name", ["idlib-2020", pytest.param("seeds", marks=HERE_ONLY)])
def test_nothing_changed_unseen(name: str) -> None:
    lines = list(find_differences(read_kept(name), page_of(name)))
    more = [f"... and {len(lines) - SHOWN} more"] if len(lines) > SHOWN else []
    told = [*lines[:SHOWN], *more, "If this is meant: python -m tests.test_golden, and look at what git shows"]
    assert not lines, "\n" + "\n".join(told)


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_golden_file_is_of_use(name: str) -> None:
    kept = read_kept(name)
    assert sum(len(i["claims"]) for i in kept["incidents"].values()) > len(kept["incidents"]) > 5
    assert {p for i in kept["incidents"].values() for p in i["presets"]} == set(PRESETS)
    assert any(i["disputes"] for i in kept["incidents"].values())
    assert any(i["presets"][p]["ranges"] for p in PRESETS for i in kept["incidents"].values())


def test_a_difference_is_told_in_a_line() -> None:
    kept, now = read_kept("idlib-2020"), read_kept("idlib-2020")
    key, one = next((k, i) for k, i in now["incidents"].items() if i["presets"]["ged"]["ranges"])
    one["presets"]["ged"]["ranges"][0]["bounds"][2] = 99_999
    one["claims"] = one["claims"][1:]
    lines = list(find_differences(kept, now))
    assert len(lines) == 2
    assert all(key in line and one["type"] in line for line in lines)
    assert "gone" in lines[0]
    assert "is 99999" in lines[1]


def test_an_incident_that_is_gone_is_told_in_a_line() -> None:
    kept, now = read_kept("idlib-2020"), read_kept("idlib-2020")
    now["incidents"].pop(next(iter(now["incidents"])))
    (line,) = find_differences(kept, now)
    assert line.endswith("is null")


def strings(value: Any) -> Iterator[str]:
    """Every string among the values of a page."""
    if isinstance(value, dict):
        yield from (s for v in value.values() for s in strings(v))
    elif isinstance(value, list):
        yield from (s for v in value for s in strings(v))
    elif isinstance(value, str):
        yield value


OURS = {
    word
    for kind in (DisputeType, EventType, Kind, Outcome, Role, Standing)
    for value in get_args(kind)
    for word in value.split("-")
}
FORM = re.compile(
    r"\d{3}_[0-9a-f]{16}\.txt:\d+-\d+|[0-9a-f]{32}|\d{4}-\d\d-\d\d|(?:syria|iso|geonames):[\w-]+|[A-Z]{3}(?![A-Z])"
)
"""What the file of the seeds may hold beside figures and words of our own: names of reports, hashes, days, ids, states."""
SAID = {"no", "side", "by", "people", "households", "none", "syrian", "opposition", "other", "scope"}
"""Our own words around them, and the names of sides in the packs."""


def test_the_file_of_the_seeds_holds_no_word_of_theirs() -> None:
    told = " ".join(strings(read_kept("seeds")))
    assert {word.lower() for word in re.findall(r"[^\W\d_]+", FORM.sub(" ", told))} - OURS - SAID - {*PRESETS} <= {
        *"confirmed fair weak contested discounted provisional".split()
    }


def main() -> None:
    """Write the golden files anew, those of the seeds only where these are."""
    for name, (folder, words) in FILES.items():
        if folder.exists():
            (HERE / "golden" / f"{name}.json").write_text(write_page(make_page(folder, words)), encoding="utf-8")
            sys.stdout.write(f"tests/golden/{name}.json written\n")
        else:
            sys.stdout.write(f"tests/golden/{name}.json left as it is: the reports are not here\n")


if __name__ == "__main__":
    main()
