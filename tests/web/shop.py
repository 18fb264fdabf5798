"""A small ledger with something to decide: two reports of one shelling that disagree, and a third of another day."""

from pathlib import Path

from kadesh.ledger import keep_grouping
from kadesh.model.claim import Findings
from kadesh.pipeline import Options
from kadesh.store.open import open_store
from tests.build import event, party, report, toll

FIRST = report("Shells hit Tel Hadid on 3 February. Five soldiers were killed.", "Tern Wire", "2020-02-03", name="first.txt")
SECOND = report(
    "Shells hit Tel Hadid on 3 February. Seven soldiers were killed.", "Lark Post", "2020-02-04", name="second.txt"
)
THIRD = report("Two civilians were killed near the mill on 9 February 2020.", "Tern Wire", "2020-02-10", name="third.txt")
SOLDIERS = party("soldiers", "TUR", "military")


def fill_shop(ledger: Path) -> None:
    """Keep the three, with what they claim, and the incidents they come to."""
    with open_store(ledger) as store:
        for one, words, number in ((FIRST, "Five soldiers were killed", 5), (SECOND, "Seven soldiers were killed", 7)):
            shelling = event(one, "Shells hit Tel Hadid", "shelling", target=SOLDIERS, day="2020-02-03", at="Tel Hadid")
            killed = toll(one, words, "killed", number, SOLDIERS, day="2020-02-03", at="Tel Hadid", event=shelling.id)
            store.keep(one, Findings(one.id, (shelling, killed)))
        two = toll(THIRD, "Two civilians were killed", "killed", 2, party("civilians", None, "civilian"), day="2020-02-09")
        store.keep(THIRD, Findings(THIRD.id, (two,)))
        keep_grouping(store, Options())
