"""kadesh annotate: what was read out of each text, one JSON object a line, so that the reading can be measured."""

import json
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

import click

from kadesh.cli.notes import tell
from kadesh.cli.options import Run, run_options
from kadesh.cli.output import STANDARD_OUTPUT, open_output
from kadesh.cli.progress import Bar
from kadesh.cli.source import check_readable
from kadesh.errors import NotFound
from kadesh.export.annotations import annotation_of
from kadesh.export.cited import Names, names_in
from kadesh.model.claim import Claim, Findings
from kadesh.model.report import Report, Unreadable
from kadesh.pipeline import assemble, find_claims
from kadesh.read.jsonl import Document, read_documents
from kadesh.resolve.packs import load_packs


@click.command("annotate")
@click.argument("file", metavar="IN.jsonl")
@click.option("--out", metavar="FILE", required=True, help="File to write to; - for standard output.")
@run_options
def annotate_texts(run: Run, file: str, out: str) -> None:
    """Read texts (doc_id, text, and if known published, outlet, title) and write what was read out of each.

    IN.jsonl may be - for standard input. Offsets are those of the text as it was given.
    """
    unreadable: list[Unreadable] = []
    read: list[tuple[Document, Findings]] = []
    with Bar("reading", colour=run.settings.colour) as bar:
        for pair in find_in_documents(file, run, unreadable=unreadable):
            read.append(pair)
            bar.step()
        check_readable(len(read), unreadable)
        found = [(document.report, findings) for document, findings in read]
        reading = assemble(found, tuple(unreadable), options=run.options)
    incident_of = {claim: incident.id for incident in reading.incidents for claim in incident.claims}
    names = names_in(load_packs(run.options.packs))
    with open_output(out) as stream:
        for document, findings in read:
            made = annotate_document(document, findings, incident_of=incident_of, names=names)
            stream.write(json.dumps(made, ensure_ascii=False) + "\n")


def find_in_documents(file: str, run: Run, *, unreadable: list[Unreadable]) -> Iterator[tuple[Document, Findings]]:
    """Yield each document of a JSON Lines file with what was found in it; what is none goes to `unreadable`.

    Raises NotFound where there is no such file.
    """
    waiting: deque[Document] = deque()

    def hand_over() -> Iterator[Report]:
        with _open(file) as stream:
            for one in read_documents(stream, run.options.limits, name=Path(file).name):
                if isinstance(one, Document):
                    waiting.append(one)
                    yield one.report
                else:
                    unreadable.append(one)

    for _, findings in find_claims(hand_over(), run.options):
        document = waiting.popleft()
        if findings.error:
            tell(f"did not run: {document.doc_id}: {findings.error}")
        yield document, findings


def annotate_document(
    document: Document, findings: Findings, *, incident_of: dict[str, str], names: Names
) -> dict[str, object]:
    """Return the annotation of a document, its quotes and offsets in the text as it was given."""

    def locate(claim: Claim) -> tuple[str, int]:
        span = document.locate(claim.evidence.span)
        return span.of(document.given), span.start

    made = annotation_of(document.report, findings.claims, incident_of=incident_of, locate=locate, names=names)
    return made | {"doc_id": document.doc_id}


def _open(file: str) -> AbstractContextManager[BinaryIO]:
    if file == STANDARD_OUTPUT:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(file).open("rb")
    except FileNotFoundError as error:
        raise NotFound(f"no file {file}") from error
