"""kadesh review: one question after the other, answered with one key."""

from collections.abc import Mapping

import click

from kadesh.brief.questions import Question, queue_questions
from kadesh.brief.safety import clean_text
from kadesh.cli.judge import make_judgement
from kadesh.cli.ledger import find_ledger
from kadesh.cli.options import Run, run_options
from kadesh.model.claim import Claim
from kadesh.model.report import Report
from kadesh.pipeline import read_ledger
from kadesh.store.base import Store
from kadesh.store.open import open_store

PAIR_KEYS = {"s": "same", "d": "different", "u": "unsure"}
CLAIM_KEYS = {"v": "verify", "x": "unverifiable"}
SKIP, QUIT = ("n", " "), ("q", "")


@click.command("review")
@click.option("--ledger", metavar="FILE", help="Ledger to review.")
@click.option("--who", required=True, metavar="NAME", help="Who decides; it is kept.")
@click.option("--why", metavar="TEXT", help="Why, for all answers; asked after each if not given.")
@click.option("--limit", type=click.IntRange(1), default=50, metavar="N", help="So many questions at most; 50.")
@run_options
def review_ledger(run: Run, ledger: str | None, *, who: str, why: str | None, limit: int) -> None:
    """Ask what is most worth deciding: disputed pairs and uncertain tolls first, the deadliest before the rest."""
    with open_store(find_ledger(ledger, run), create=False) as store:
        reading = read_ledger(store, run.options)
        reports = {report.id: report for report in reading.reports}
        questions = queue_questions(reading, tuple(store.judgements()))
        kept = 0
        for number, question in enumerate(questions[:limit], start=1):
            show_question(question, reports, at=f"{number} of {len(questions)}")
            verdict = ask_verdict(question)
            if verdict == "quit":
                break
            kept += verdict != "skip" and _keep(store, question, verdict, who=who, why=why)
    click.echo(f"{kept} decided, {len(questions) - kept} open")


def show_question(question: Question, reports: Mapping[str, Report], *, at: str) -> None:
    """Print a question: why it is asked, and each claim in its own words with who says so."""
    click.echo(f"\n[{at}] {clean_text(question.why)}")
    for claim in question.claims:
        click.echo(f"  {describe_claim(claim, reports.get(claim.evidence.report_id))}")


def describe_claim(claim: Claim, report: Report | None) -> str:
    """Return a claim in one line: its id, day of publication, outlet, who is cited, its words."""
    day = str(report.published) if report and report.published else "day unknown"
    outlet = (report.outlet if report else None) or "outlet unknown"
    source = f", citing {claim.source.name}" if claim.source else ""
    return clean_text(f'{claim.id} ({day}, {outlet}{source}): "{claim.evidence.quote}"')


def ask_verdict(question: Question) -> str:
    """Return the verdict of the key pressed, 'skip' or 'quit'; other keys are asked again."""
    keys = PAIR_KEYS if len(question.claims) == 2 else CLAIM_KEYS
    told = ", ".join(f"{key} {verdict}" for key, verdict in keys.items())
    while True:
        click.echo(f"  {told}, n next, q quit: ", nl=False)
        key = _read_key()
        click.echo(key if key.isprintable() else "")
        if key in keys:
            return keys[key]
        if key in SKIP or key in QUIT:
            return "skip" if key in SKIP else "quit"


def _read_key() -> str:
    """Return the key pressed, nothing at the end of the input."""
    try:
        return click.getchar().lower()
    except EOFError:
        return ""


def _keep(store: Store, question: Question, verdict: str, *, who: str, why: str | None) -> bool:
    reason = why or click.prompt("  why", prompt_suffix=": ")
    subjects = tuple(claim.id for claim in question.claims)
    return store.judge(make_judgement(verdict, subjects, store.judgements(), who=who, why=reason))
