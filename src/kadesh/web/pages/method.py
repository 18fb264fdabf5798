"""Method: what the program does, how well it reads when measured, what its figures cannot carry, and whose data it uses."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from kadesh.brief.glance import RULES
from kadesh.web.prose import load_page
from kadesh.web.visit import Visit

MEASURED = {
    "tolls.core": "a number of people with its outcome, the exact words among them",
    "events": "an incident told: what, who, whom, where, when",
    "controls": "who holds, took, entered or lost a place",
    "statements": "threats, ultimatums, accusations, denials, deals, notice",
    "tolls.victim_side": "of the numbers found: the side of the victims",
    "tolls.perpetrator": "of the numbers found: who is said to have done it",
    "tolls.source": "of the numbers found: who is cited",
    "tolls.place": "of the numbers found: the place",
    "tolls.date": "of the numbers found: the day",
    "incidents.b3": "which claims are of one incident",
}
"""What is shown of the figures that the quality tests hold, in plain words."""


def show_method(visit: Visit) -> dict[str, Any]:
    """Return the page docs/method.md, the measured figures, and the rules for figures."""
    figures = load_measured()
    rows = [(words, figures[name]) for name, words in MEASURED.items() if name in figures]
    return {"blocks": load_page("method"), "measured": rows, "rules": RULES, "packs": visit.snapshot.packs}


@cache
def load_measured() -> dict[str, float]:
    """Return the floors of the quality tests on the project's own gold, 0 to 1; empty where they did not come along."""
    shipped = files("kadesh.web") / "docs" / "floors.json"
    beside = Path(__file__).parents[4] / "tests" / "quality" / "floors.json"
    text = shipped.read_text(encoding="utf-8") if shipped.is_file() else beside.read_text() if beside.is_file() else "{}"
    figures: dict[str, float] = json.loads(text).get("own", {}).get("figures", {})
    return figures
