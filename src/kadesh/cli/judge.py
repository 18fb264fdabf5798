"""kadesh judge: what a person decided, with who, when and why."""

from datetime import UTC, datetime

import click

from kadesh.cli.ledger import find_ledger
from kadesh.cli.options import Run, run_options
from kadesh.errors import NotFound
from kadesh.model.algebra import decide
from kadesh.model.judgement import Judgement, Verdict
from kadesh.store.base import Store
from kadesh.store.open import open_store

VERDICTS: dict[str, Verdict] = {
    "same": "same",
    "different": "different",
    "unsure": "unsure",
    "verify": "verified",
    "unverifiable": "unverifiable",
    "correct": "corrected",
    "withdraw": "withdrawn",
}
PAIRED = ("same", "different", "unsure")


@click.command("judge")
@click.argument("verdict", type=click.Choice(tuple(VERDICTS)))
@click.argument("subjects", nargs=-1, required=True, metavar="ID...")
@click.option("--ledger", metavar="FILE", help="Ledger to keep it in.")
@click.option("--who", required=True, metavar="NAME", help="Who decides; it is kept.")
@click.option("--why", required=True, metavar="TEXT", help="Why; it is kept.")
@click.option("--slot", metavar="NAME", help="For correct: what is wrong, such as place or count.")
@click.option("--value", metavar="TEXT", help="For correct: what it is.")
@run_options
def judge_subjects(run: Run, verdict: str, subjects: tuple[str, ...], *, ledger: str | None, **said: str | None) -> None:
    """Decide on claims or incidents by ID. It is added to what was decided before, and no reading overrides it."""
    judgement = make_judgement(verdict, subjects, **said)
    with open_store(find_ledger(ledger, run), create=False) as store:
        _check_subjects(store, subjects)
        new = store.judge(judgement)
        if new and judgement.verdict == "corrected":
            store.correct(subjects[0], f"{judgement.slot}: {judgement.value} ({judgement.why})", judgement.who)
        torn = decide(store.judgements()).contradictions
    click.echo(f"{judgement.id} kept")
    for found in torn:
        if set(found.path) & set(subjects):
            click.echo(
                f"contradiction: {found.pair[0]} and {found.pair[1]} are held to be different, and joined by "
                f"{', '.join(found.path)}"
            )


def make_judgement(verdict: str, subjects: tuple[str, ...], **said: str | None) -> Judgement:
    """Return the judgement that the command line states, as of now."""
    if verdict in PAIRED and len(set(subjects)) < 2:
        raise click.UsageError(f"{verdict} takes two or more ids")
    if verdict == "correct" and not (said["slot"] and said["value"] and len(subjects) == 1):
        raise click.UsageError("correct takes one id, --slot and --value")
    if verdict != "correct" and (said["slot"] or said["value"]):
        raise click.UsageError("--slot and --value go with correct only")
    who, why = said["who"] or "", said["why"] or ""
    return Judgement(VERDICTS[verdict], subjects, who, datetime.now(UTC), why, said["slot"], said["value"])


def _check_subjects(store: Store, subjects: tuple[str, ...]) -> None:
    for subject in subjects:
        if not store.knows(subject):
            raise NotFound(f"{subject}: the ledger has no claim, incident, report or judgement of this id")
