"""What people decide, as it enters the ledger: checked, and with its lines in the public log in the same transaction."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from kadesh.errors import InputError, NotFound
from kadesh.model.judgement import Judgement
from kadesh.model.rating import read_rating
from kadesh.model.review import Word, find_words
from kadesh.store import rows
from kadesh.store.codec import loads, read_row
from kadesh.store.judged import add_judged, find_related
from kadesh.store.queries import next_number
from kadesh.store.tables import CORRECTIONS, JUDGEMENTS
from kadesh.store.writer import Writer, ids_there

DELETED = "deleted"
"""What the public log says of a report or claim that was deleted, and no more."""
WITHHELD = "withheld"
"""What it says where the report or claim is hidden or restricted."""


def keep_judgement(writer: Writer, judgement: Judgement) -> bool:
    """Append a judgement that is not there yet, and what the public log says of it; True if it is new.

    Raises InputError for one that does not say what its verdict needs, or that signs off its author's own decision.
    """
    check_judgement(writer.connection, judgement)
    row = rows.judgement_row(judgement)
    if ids_there(writer.connection, JUDGEMENTS, ids=[row["id"]]):
        return False
    before = find_related(writer.connection, judgement)
    writer.append(JUDGEMENTS, [row])
    add_judged(writer.connection, judgement)
    for subject, sentence in phrase_changes(judgement, before):
        log_correction(writer, subject, sentence=sentence, who=judgement.who)
    return True


def log_correction(writer: Writer, subject: str, *, sentence: str, who: str) -> None:
    """Append one line to the public log."""
    number = next_number(writer.connection, CORRECTIONS)
    row = rows.note_row("correction", subject, sentence=sentence, who=who, number=number)
    writer.append(CORRECTIONS, [{**row, "number": number}])


def check_judgement(connection: Connection, judgement: Judgement) -> None:
    """Raise InputError or NotFound where a judgement cannot be meant so."""
    if not (judgement.person and judgement.why.strip() and judgement.subjects):
        raise InputError("a judgement names its subjects, who decides and why")
    if judgement.verdict == "corrected" and not (judgement.slot and judgement.value and len(judgement.subjects) == 1):
        raise InputError("a correction is of one thing, and says what is wrong and what is right")
    if judgement.verdict == "rated":
        _check_rating(judgement)
    if judgement.verdict == "signed":
        for subject in judgement.subjects:
            _check_signed(connection, judgement, subject=subject)


def _check_rating(judgement: Judgement) -> None:
    try:
        if read_rating(judgement.value or "") != judgement.value:
            raise InputError(f"a rating is kept as {read_rating(judgement.value or '')!r}")
    except ValueError as error:
        raise InputError(str(error)) from error


def _check_signed(connection: Connection, judgement: Judgement, *, subject: str) -> None:
    body = connection.execute(select(JUDGEMENTS.c.body).where(JUDGEMENTS.c.id == subject)).scalar_one_or_none()
    if body is None:
        raise NotFound(f"{subject}: only a judgement can be signed off, and the ledger has none of this id")
    decided = read_row(loads, body)
    if decided.verdict == "signed":
        raise InputError(f"{subject}: it is a sign-off itself")
    if decided.person == judgement.person:
        raise InputError(f"{subject}: it was decided by {decided.who}; somebody else has to sign it off")


def phrase_changes(judgement: Judgement, before: Sequence[Judgement]) -> Iterator[tuple[str, str]]:
    """Yield (subject, sentence) for what is corrected, and for each of the words `before` that holds no longer.

    >>> from datetime import datetime
    >>> old = Judgement("verified", ("claim-1",), "Lea", datetime(2021, 3, 2), "on film")
    >>> new = Judgement("unverifiable", ("claim-1",), "Lea", datetime(2021, 3, 4), "the film is older")
    >>> list(phrase_changes(new, [old]))
    [('claim-1', 'no longer verified: unverifiable (the film is older)')]
    """
    stood, stands = find_words(before), find_words((*before, judgement))
    left = {word.judgement.id for word in stands}
    for word in stood:
        if word.judgement.id not in left:
            yield from ((subject, _phrase_end(word, judgement)) for subject in word.judgement.subjects)
    if judgement.verdict == "corrected":
        yield judgement.subjects[0], f"{judgement.slot}: {judgement.value} ({judgement.why})"


def _phrase_end(word: Word, judgement: Judgement) -> str:
    """Return how a word ended: withdrawn, or replaced by a later one of the same person."""
    if judgement.verdict in ("withdrawn", "signed"):
        return f"withdrawn: {_phrase_word(word.judgement)} ({judgement.why})"
    return f"no longer {_phrase_word(word.judgement)}: {_phrase_word(judgement)} ({judgement.why})"


def _phrase_word(judgement: Judgement) -> str:
    if judgement.verdict == "corrected":
        return f"{judgement.slot}: {judgement.value}"
    return " ".join(filter(None, (judgement.verdict, judgement.value)))
