"""To keep a batch in the ledger: its reports with what was read, and the incidents as they come to then."""

from kadesh.ledger import keep_grouping
from kadesh.pipeline import Options, find_reader
from kadesh.web.pen import Pen
from kadesh.web.reading.batch import Batch
from kadesh.web.shelf import Shelf


def keep_batch(batch: Batch, *, pen: Pen, shelf: Shelf, options: Options) -> str:
    """Keep what a batch holds; return how many reports were new. What the ledger knows already adds nothing."""
    store, reader = pen.store, find_reader(options.packs, options.spacy_model)
    for unreadable in batch.unreadable:
        store.keep_unreadable(unreadable, unreadable.raw)
    new = sum(store.keep(report, findings, reader=reader) for report, findings in batch.found)
    keep_grouping(store, options)
    pen.accounts.note(batch.owner, "kept", reports=new, known=len(batch.found) - new)
    shelf.refresh()
    return f"{new} of {len(batch.found)} were new to the ledger"
