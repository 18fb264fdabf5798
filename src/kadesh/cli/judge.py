"""kadesh judge: what a person decided, with who, when and why; kadesh judgements: all that was decided."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import click

from kadesh.cli.ledger import find_ledger
from kadesh.cli.options import Run, run_options
from kadesh.cli.output import make_look, open_output
from kadesh.cli.tables import FORMS, write_rows
from kadesh.errors import NotFound
from kadesh.model.algebra import decide
from kadesh.model.judgement import Judgement, Verdict
from kadesh.model.rating import read_rating
from kadesh.model.review import PAIRED, find_words, moment_after
from kadesh.store.base import Store
from kadesh.store.open import open_store

VERDICTS: dict[str, Verdict] = {
    "same": "same",
    "different": "different",
    "unsure": "unsure",
    "verify": "verified",
    "unverifiable": "unverifiable",
    "correct": "corrected",
    "rate": "rated",
    "sign": "signed",
    "withdraw": "withdrawn",
}
COLUMNS = ("id", "level", "verdict", "what", "subjects", "who", "at", "why")


@dataclass(frozen=True)
class Decided:
    """One judgement that stands, in a line: `level` is checked or signed-off, `by` who signed it off."""

    id: str
    level: str
    verdict: str
    what: str
    subjects: tuple[str, ...]
    who: str
    at: datetime
    why: str
    by: tuple[str, ...]


@click.command("judge")
@click.argument("verdict", type=click.Choice(tuple(VERDICTS)))
@click.argument("subjects", nargs=-1, required=True, metavar="ID...")
@click.option("--ledger", metavar="FILE", help="Ledger to keep it in.")
@click.option("--who", required=True, metavar="NAME", help="Who decides; it is kept.")
@click.option("--why", required=True, metavar="TEXT", help="Why; it is kept.")
@click.option("--slot", metavar="NAME", help="For correct: what is wrong, such as place or count.")
@click.option("--value", metavar="TEXT", help="For correct: what it is.")
@click.option("--rating", metavar="A-F1-6", help="For rate: a letter for the source, a digit for what it says, as B2.")
@run_options
def judge_subjects(run: Run, verdict: str, subjects: tuple[str, ...], *, ledger: str | None, **said: str | None) -> None:
    """Decide on claims, incidents or (sign, withdraw) judgements by ID. No reading overrides what was decided."""
    check_words(verdict, subjects, said=said)
    with open_store(find_ledger(ledger, run), create=False) as store:
        _check_subjects(store, subjects)
        judgement = make_judgement(verdict, subjects, last=store.last_moment(said["who"] or ""), **said)
        store.judge(judgement)
        torn = decide(store.judgements()).contradictions if verdict in PAIRED else ()
    click.echo(f"{judgement.id} kept")
    for found in torn:
        if set(found.path) & set(subjects):
            click.echo(
                f"contradiction: {found.pair[0]} and {found.pair[1]} are held to be different, and joined by "
                f"{', '.join(found.path)}"
            )


@click.command("judgements")
@click.option("--ledger", metavar="FILE", help="Ledger whose judgements to list.")
@click.option("--open", "open_only", is_flag=True, help="Only what nobody signed off yet.")
@click.option("--format", "form", type=click.Choice(FORMS), default="table", help="How to print it; table if not given.")
@run_options
def print_judgements(run: Run, ledger: str | None, *, open_only: bool, form: str) -> None:
    """List what people decided and what stands of it, oldest first: checked by one, or signed off by a second."""
    with open_store(find_ledger(ledger, run), create=False, read_only=True) as store:
        rows = list_judgements(store.judgements(), store.withheld())
    kept = [row for row in rows if not (open_only and row.by)]
    with open_output(None) as stream:
        write_rows(kept, stream, form=form, columns=COLUMNS, look=make_look(stream, run.settings))


def list_judgements(judgements: Iterable[Judgement], withheld: frozenset[str]) -> Iterator[Decided]:
    """Yield the judgements that stand, but for those on what is not shown."""
    for word in find_words(judgements):
        one = word.judgement
        if not withheld & set(one.subjects):
            what = f"{one.slot}: {one.value}" if one.slot else one.value or ""
            signed = tuple(sign.who for sign in word.signed)
            yield Decided(one.id, word.level, one.verdict, what, one.subjects, one.who, one.at, one.why, signed)


def check_words(verdict: str, subjects: tuple[str, ...], *, said: dict[str, str | None]) -> None:
    """Raise an error of usage where the options do not go with the verdict.

    >>> check_words("same", ("claim-1", "claim-1"), said={})
    Traceback (most recent call last):
        ...
    click.exceptions.UsageError: same takes two or more ids
    """
    if verdict in PAIRED and len(set(subjects)) < 2:
        raise click.UsageError(f"{verdict} takes two or more ids")
    if verdict == "correct" and not (said["slot"] and said["value"] and len(subjects) == 1):
        raise click.UsageError("correct takes one id, --slot and --value")
    if verdict != "correct" and (said["slot"] or said["value"]):
        raise click.UsageError("--slot and --value go with correct only")
    if (verdict == "rate") != bool(said["rating"]):
        raise click.UsageError("rate takes --rating, as B2" if verdict == "rate" else "--rating goes with rate only")
    try:
        read_rating(said["rating"] or "F6")
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def make_judgement(verdict: str, subjects: tuple[str, ...], *, last: datetime | None, **said: str | None) -> Judgement:
    """Return the judgement that is stated, as of now, or later than the `last` word of the same person.

    So a clock that was set back does not make a person's last word an earlier one.
    """
    who, why, rating = said["who"] or "", said["why"] or "", said.get("rating")
    at = moment_after(last, now=datetime.now(UTC))
    value = read_rating(rating) if rating else said.get("value")
    return Judgement(VERDICTS[verdict], subjects, who, at, why, said.get("slot"), value)


def _check_subjects(store: Store, subjects: tuple[str, ...]) -> None:
    for subject in subjects:
        if not store.knows(subject):
            raise NotFound(f"{subject}: the ledger has no claim, incident, report or judgement of this id")
