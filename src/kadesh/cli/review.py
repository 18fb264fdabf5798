"""kadesh review: one question after the other, answered with one key."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

import click

from kadesh.brief.questions import Question, queue_questions
from kadesh.brief.safety import clean_text
from kadesh.cli.judge import make_judgement
from kadesh.cli.ledger import find_ledger
from kadesh.cli.options import Run, run_options
from kadesh.group.doubtful import find_close_pairs
from kadesh.ledger import load_ledger
from kadesh.model.claim import Claim
from kadesh.model.cover import cover_reading
from kadesh.model.report import Report
from kadesh.pipeline import conclude
from kadesh.resolve.lexicon import load_lexicon
from kadesh.store.base import Store
from kadesh.store.open import open_store

KEYS: Mapping[str, Mapping[str, str]] = {
    "pair": {"s": "same", "d": "different", "u": "unsure"},
    "claim": {"v": "verify", "x": "unverifiable"},
    "sign": {"f": "sign"},
}
OTHER_KEYS: Mapping[str, str] = {"n": "skip", " ": "skip", "b": "undo", "m": "more", "q": "quit", "": "quit"}
REASONS: Mapping[str, tuple[str, ...]] = {
    "pair": ("place, day and who was struck agree", "one report retells the other", "another place or another day"),
    "claim": ("seen on film or photograph", "a source of its own says the same", "nobody else reports it"),
    "sign": ("looked at the words again", "looked at other sources as well"),
}
"""What is said most often, each by its number; any other words will do. None is chosen beforehand."""
AROUND = 300
"""Characters of the report that `m` shows on either side of the words."""


@dataclass
class Sitting:
    """One person's review: what is left to ask, what was kept (question and judgement, newest last), what was skipped."""

    store: Store
    who: str
    why: str | None
    left: deque[Question]
    kept: list[tuple[Question, str]] = field(default_factory=list)
    skipped: list[Question] = field(default_factory=list)


@click.command("review")
@click.option("--ledger", metavar="FILE", help="Ledger to review.")
@click.option("--who", required=True, metavar="NAME", help="Who decides; it is kept.")
@click.option("--why", metavar="TEXT", help="Why, for all answers; asked after each if not given.")
@click.option("--limit", type=click.IntRange(1), default=50, metavar="N", help="So many questions at most; 50.")
@click.option("--list", "only_list", is_flag=True, help="Print the queue and ask nothing.")
@run_options
def review_ledger(run: Run, ledger: str | None, *, who: str, why: str | None, limit: int, only_list: bool) -> None:
    """Ask what is most worth deciding: what is disputed, nearly left open or contradicted, and the deadliest of it first."""
    with open_store(find_ledger(ledger, run), create=False, read_only=only_list) as store:
        questions, reports = load_questions(store, run, who=who)
        if only_list:
            for number, question in enumerate(questions[:limit], start=1):
                show_question(question, reports, at=f"{number} of {len(questions)}")
            return
        sitting = Sitting(store, who, why, deque(questions[:limit]))
        hold_sitting(sitting, reports, total=len(questions))
    click.echo(f"{len(sitting.kept)} decided, {len(questions) - len(sitting.kept)} open")


def load_questions(store: Store, run: Run, *, who: str) -> tuple[tuple[Question, ...], dict[str, Report]]:
    """Return the queue for one reviewer, and the reports by id as they are shown."""
    found, judgements = load_ledger(store), tuple(store.judgements())
    close = find_close_pairs(found, judgements, parent=load_lexicon(run.options.packs).parent)
    reading = cover_reading(conclude(found, options=run.options, judgements=judgements), store.covered())
    questions = queue_questions(reading, judgements, close=close, who=who)
    return questions, {report.id: report for report in reading.reports}


def hold_sitting(sitting: Sitting, reports: Mapping[str, Report], *, total: int) -> None:
    """Ask until nothing is left or the reviewer has had enough. What is skipped comes once more at the end."""
    for _ in range(2):
        while sitting.left:
            if not _ask_next(sitting, reports, total=total):
                return
        sitting.left, sitting.skipped = deque(sitting.skipped), []


def _ask_next(sitting: Sitting, reports: Mapping[str, Report], *, total: int) -> bool:
    """Ask the next question and do what the key says; False where the reviewer has had enough."""
    question = sitting.left.popleft()
    show_question(question, reports, at=f"{len(sitting.kept) + 1} of {total}")
    while True:
        act = ask_act(question)
        if act == "more":
            show_more(question, reports)
        elif act == "undo":
            if _undo(sitting, question):
                return True
        elif act == "skip":
            sitting.skipped.append(question)
            return True
        else:
            return act != "quit" and _keep(sitting, question, verdict=act)


def show_question(question: Question, reports: Mapping[str, Report], *, at: str) -> None:
    """Print a question: why it is asked and what an answer is worth, and each claim in its own words with who says so."""
    click.echo(f"\n[{at}] {clean_text(question.why)}")
    click.echo(f"  value {question.formula}")
    for claim in question.claims:
        click.echo(f"  {describe_claim(claim, reports.get(claim.evidence.report_id))}")


def show_more(question: Question, reports: Mapping[str, Report]) -> None:
    """Print what stands around the words of each claim."""
    for claim in question.claims:
        report, evidence = reports.get(claim.evidence.report_id), claim.evidence
        if report:
            words = report.text[max(0, evidence.start - AROUND) : evidence.end + AROUND]
            click.echo(f"  {claim.id}: … {clean_text(' '.join(words.split()))} …")


def describe_claim(claim: Claim, report: Report | None) -> str:
    """Return a claim in one line: its id, day of publication, outlet, who is cited, its words."""
    day = str(report.published) if report and report.published else "day unknown"
    outlet = (report.outlet if report else None) or "outlet unknown"
    source = f", citing {claim.source.name}" if claim.source else ""
    return clean_text(f'{claim.id} ({day}, {outlet}{source}): "{claim.evidence.quote}"')


def ask_act(question: Question) -> str:
    """Return what the key pressed says: a verdict, 'skip', 'undo', 'more' or 'quit'; other keys are asked again."""
    keys = KEYS[question.kind]
    told = ", ".join(f"{key} {verdict}" for key, verdict in keys.items())
    while True:
        click.echo(f"  {told}, n skip, b undo, m more, q quit: ", nl=False)
        key = _read_key()
        click.echo(key if key.isprintable() else "")
        if key in keys or key in OTHER_KEYS:
            return keys.get(key) or OTHER_KEYS[key]


def _read_key() -> str:
    """Return the key pressed, nothing at the end of the input."""
    try:
        return click.getchar().lower()
    except EOFError:
        return ""


def _keep(sitting: Sitting, question: Question, *, verdict: str) -> bool:
    reason = sitting.why or _ask_reason(question)
    if reason is None:
        return False
    subjects = (question.word.judgement.id,) if question.word else tuple(claim.id for claim in question.claims)
    last = sitting.store.last_moment(sitting.who)
    judgement = make_judgement(verdict, subjects, last=last, who=sitting.who, why=reason)
    if sitting.store.judge(judgement):
        sitting.kept.append((question, judgement.id))
    return True


def _ask_reason(question: Question) -> str | None:
    """Return the reason given, by its number or in words; None where the input ends."""
    reasons = REASONS[question.kind]
    told = "; ".join(f"{number} {reason}" for number, reason in enumerate(reasons, start=1))
    click.echo(f"  {told}; or in your own words")
    try:
        given = str(click.prompt("  why", prompt_suffix=": "))
    except click.Abort:
        click.echo()
        return None
    number = int(given) if given.isascii() and given.isdigit() and len(given) == 1 else 0
    return reasons[number - 1] if 0 < number <= len(reasons) else given


def _undo(sitting: Sitting, question: Question) -> bool:
    """Withdraw what was kept last and ask it again, then `question`; both words stay in the ledger."""
    if not sitting.kept:
        click.echo("  nothing to undo")
        return False
    last, judgement = sitting.kept.pop()
    words = {"who": sitting.who, "why": "undone at once"}
    sitting.store.judge(make_judgement("withdraw", (judgement,), last=sitting.store.last_moment(sitting.who), **words))
    click.echo("  withdrawn")
    sitting.left.extendleft((question, last))
    return True
