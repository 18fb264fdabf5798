"""kadesh check: is a statement licensed by the reports?"""

import json

import click

from kadesh.brief.accounts import make_account, phrase_origin
from kadesh.brief.index import Index
from kadesh.brief.phrases import phrase_claim
from kadesh.brief.safety import clean_text
from kadesh.brief.sections import Account
from kadesh.cli.options import Source, source_options
from kadesh.cli.source import load_reading
from kadesh.model.claim import Claim
from kadesh.model.ids import sha256_of
from kadesh.model.report import Report
from kadesh.pipeline import Options, find_claims
from kadesh.reconcile.check import Finding, Ground, check_claims, sum_up
from kadesh.resolve.lexicon import load_lexicon

FORMS = ("text", "json")


@click.command("check")
@click.argument("statement")
@source_options
@click.option("--format", "form", type=click.Choice(FORMS), default="text", help="How to print it; text if not given.")
def check_statement(source: Source, statement: str, form: str) -> None:
    """Say whether the reports carry STATEMENT: supported, contradicted (and how), or not found.

    It is read like any text, and held against the claims of the reports. This says what was reported, not what is true.
    """
    reading = load_reading(source)
    said = read_statement(statement, source.run.options)
    index = Index(reading)
    parent = load_lexicon(source.run.options.packs).broader
    incident_of = {claim: incident.id for incident in reading.incidents for claim in incident.claims}
    findings = check_claims(said, Ground(reading.claims, index.reports, parent, incident_of), text=statement)
    answer = sum_up(findings)
    if form == "json":
        click.echo(json.dumps({"answer": answer, "findings": [_as_json(f, index) for f in findings]}, indent=1))
        return
    click.echo(answer if findings else f"{answer}: nothing in it that can be held against a report")
    for finding in findings:
        for line in _lines(finding, index):
            click.echo(clean_text(line))


def read_statement(statement: str, options: Options) -> tuple[Claim, ...]:
    """Return what a statement says, read like a report of no outlet and no day."""
    text = statement.strip()
    digest = sha256_of(text)
    ((_, findings),) = find_claims([Report(text, digest, digest, "the statement", language="en")], options)
    return findings.claims


def _lines(finding: Finding, index: Index) -> list[str]:
    how = f" ({', '.join(finding.apart)})" if finding.apart else ""
    if finding.open:
        how = f" (nothing is told of: {', '.join(finding.open)})"
    lines = [f"  {finding.answer}{how}: {phrase_claim(finding.said, index.names)}"]
    lines += [f"    {_phrase_account(a)}" for a in _accounts(finding.by, index)]
    if finding.otherwise:
        lines.append("    others say otherwise:")
        lines += [f"      {_phrase_account(a)}" for a in _accounts(finding.otherwise, index)]
    return lines


def _accounts(ids: tuple[str, ...], index: Index) -> list[Account]:
    return [make_account(index.claims[claim], index) for claim in ids if claim in index.claims]


def _phrase_account(account: Account) -> str:
    quote = account.quote
    words = f": “{quote.words}” ({quote.name} {quote.start}-{quote.end})" if quote else ""
    return f"{account.says}, {phrase_origin(account)}{words}"


def _as_json(finding: Finding, index: Index) -> dict[str, object]:
    return {
        "said": phrase_claim(finding.said, index.names),
        "quote": finding.said.evidence.quote,
        "answer": finding.answer,
        "apart": list(finding.apart),
        "open": list(finding.open),
        "by": [_claim_json(index.claims[c], index) for c in finding.by if c in index.claims],
        "otherwise": [_claim_json(index.claims[c], index) for c in finding.otherwise if c in index.claims],
    }


def _claim_json(claim: Claim, index: Index) -> dict[str, object]:
    account = make_account(claim, index)
    quote = account.quote
    words = {"quote": quote.words, "report": quote.name, "start": quote.start, "end": quote.end} if quote else {}
    return {"claim": claim.id, "who": account.who, "says": account.says, "via": account.via, "day": account.day, **words}
