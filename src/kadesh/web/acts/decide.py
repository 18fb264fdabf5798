"""To judge: two the same or different, one verified or rated; to sign off another's word, to take back one's own."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kadesh.errors import NotAllowed, NotFound
from kadesh.model.judgement import Judgement, Verdict
from kadesh.model.rating import read_rating
from kadesh.model.review import PAIRED, moment_after
from kadesh.web.access.forms import Form, ask_role, go_to, pen_of, text_of
from kadesh.web.access.visitor import actor_of
from kadesh.web.shelf import Shelf
from kadesh.web.snapshot import Snapshot
from kadesh.web.viewer import Viewer

DECIDE = APIRouter(prefix="/review", include_in_schema=False)
SINGLE: tuple[Verdict, ...] = ("verified", "unverifiable", "rated")
PATIENCE = 60.0
"""Seconds that a decision waits for the ledger to be read: it is not sent twice as a page is asked for twice."""
_MOST_SUBJECTS = 50


@DECIDE.post("/judge")
def take_judgement(request: Request, form: Form) -> Response:
    """Keep what a reviewer decides, beside whatever others decided at the same moment: nothing is overwritten."""
    viewer = ask_role(request, "reviewer")
    given = " ".join(str(one) for one in form.getlist("subjects"))
    subjects = _read_subjects(given, shelf_of(request).take(viewer, patience=PATIENCE))
    verdict = _read_verdict(text_of(form, "verdict"), len(subjects))
    why = text_of(form, "why", empty=True) or text_of(form, "reason")
    value = _read_value(text_of(form, "value")) if verdict == "rated" else None
    return _keep(request, form, verdict=verdict, subjects=subjects, why=why, value=value)


@DECIDE.post("/sign")
def sign_off(request: Request, form: Form) -> Response:
    """Sign off what another reviewer decided: the second level. Nobody signs off a word of his own."""
    viewer = ask_role(request, "reviewer")
    judgement = _find_shown(text_of(form, "judgement"), viewer, shelf=shelf_of(request))
    why = text_of(form, "why", empty=True) or text_of(form, "reason", empty=True) or "I come to the same"
    return _keep(request, form, verdict="signed", subjects=(judgement.id,), why=why)


@DECIDE.post("/undo")
def take_back(request: Request, form: Form) -> Response:
    """Withdraw one of one's own words; it stays in the ledger, and counts no longer."""
    viewer = ask_role(request, "reviewer")
    judgement = _find_shown(text_of(form, "judgement"), viewer, shelf=shelf_of(request))
    if judgement.who != viewer.name:
        raise NotAllowed("only who decided takes it back; to disagree, decide on it yourself")
    why = text_of(form, "why", empty=True) or "taken back"
    return _keep(request, form, verdict="withdrawn", subjects=(judgement.id,), why=why)


def shelf_of(request: Request) -> Shelf:
    """Return the shelf of this desk."""
    found: Shelf = request.app.state.shelf
    return found


def _keep(
    request: Request, form: Form, *, verdict: Verdict, subjects: tuple[str, ...], why: str, value: str | None = None
) -> Response:
    viewer, shelf, pen = ask_role(request, "reviewer"), shelf_of(request), pen_of(request)
    at = moment_after(pen.store.last_moment(viewer.name), now=datetime.now(UTC))
    judgement = Judgement(verdict, subjects, viewer.name, at, why, None, value)
    if pen.store.judge(judgement):
        pen.accounts.note(actor_of(request), "judged", verdict=verdict, judgement=judgement.id)
    shelf.refresh()  # the queue knows at once; pages follow as soon as they are made
    return go_to(text_of(form, "next", empty=True, most=2_048), "/review")


def _read_subjects(given: str, snapshot: Snapshot) -> tuple[str, ...]:
    """Return the ids a judgement is on: those of claims, reports or incidents that the viewer is shown."""
    subjects = tuple(dict.fromkeys(given.split()))
    if not 1 <= len(subjects) <= _MOST_SUBJECTS:
        raise HTTPException(400, f"subjects: 1 to {_MOST_SUBJECTS} ids")
    if not all(_is_shown(subject, snapshot) for subject in subjects):
        raise NotFound("there is no claim, report or incident of this id")
    return subjects


def _read_verdict(given: str, subjects: int) -> Verdict:
    fitting = PAIRED if subjects >= 2 else SINGLE
    found = next((verdict for verdict in fitting if verdict == given), None)
    if found is None:
        raise HTTPException(400, f"of {'several' if subjects >= 2 else 'one'} it can be said: {', '.join(fitting)}")
    return found


def _read_value(given: str) -> str:
    try:
        return read_rating(given)
    except ValueError as error:
        raise HTTPException(400, str(error)) from error


def _find_shown(given: str, viewer: Viewer, *, shelf: Shelf) -> Judgement:
    """Return a judgement on what the viewer is shown; raises NotFound for any other."""
    snapshot = shelf.take(viewer, patience=PATIENCE)
    found = next((one for one in shelf.judgements() if one.id == given), None)
    if found is None or not all(_is_shown(subject, snapshot) for subject in found.subjects):
        raise NotFound("there is no judgement of this id")
    return found


def _is_shown(subject: str, snapshot: Snapshot) -> bool:
    return subject in snapshot.index.claims or subject in snapshot.index.reports or subject in snapshot.incidents
