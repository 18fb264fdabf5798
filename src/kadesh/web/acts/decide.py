"""To judge: two of a kind the same or different, a claim verified or not, and to take one's own word back."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kadesh.errors import NotAllowed, NotFound
from kadesh.model.judgement import Judgement, Verdict
from kadesh.web.access.forms import Form, ask_role, go_to, pen_of, text_of
from kadesh.web.access.visitor import actor_of
from kadesh.web.shelf import Shelf
from kadesh.web.snapshot import Snapshot
from kadesh.web.viewer import Viewer

DECIDE = APIRouter(prefix="/review", include_in_schema=False)
PAIRED: tuple[Verdict, ...] = ("same", "different", "unsure")
SINGLE: tuple[Verdict, ...] = ("verified", "unverifiable")
_MOST_SUBJECTS = 50


@DECIDE.post("/judge")
def take_judgement(request: Request, form: Form) -> Response:
    """Keep what a reviewer decides, beside whatever others decided at the same moment: nothing is overwritten."""
    viewer = ask_role(request, "reviewer")
    shelf: Shelf = request.app.state.shelf
    given = " ".join(str(one) for one in form.getlist("subjects"))
    subjects = _read_subjects(given, shelf.take(viewer))
    verdict = _read_verdict(text_of(form, "verdict"), len(subjects))
    why = text_of(form, "why", empty=True) or text_of(form, "reason")
    _keep(request, Judgement(verdict, subjects, viewer.name, datetime.now(UTC), why))
    shelf.refresh(viewer)
    return go_to(text_of(form, "next", empty=True, most=2_048), "/review")


@DECIDE.post("/undo")
def take_back(request: Request, form: Form) -> Response:
    """Withdraw one of one's own judgements; it stays in the ledger, and counts no longer."""
    viewer = ask_role(request, "reviewer")
    shelf: Shelf = request.app.state.shelf
    judgement = _find_own(text_of(form, "judgement"), viewer, shelf)
    why = text_of(form, "why", empty=True) or "taken back"
    _keep(request, Judgement("withdrawn", (judgement.id,), viewer.name, datetime.now(UTC), why))
    shelf.refresh(viewer)
    return go_to(text_of(form, "next", empty=True, most=2_048), "/review")


def _keep(request: Request, judgement: Judgement) -> None:
    pen = pen_of(request)
    if pen.store.judge(judgement):
        pen.accounts.note(actor_of(request), "judged", verdict=judgement.verdict, judgement=judgement.id)


def _read_subjects(given: str, snapshot: Snapshot) -> tuple[str, ...]:
    """Return the ids a judgement is on: those of claims, reports or incidents that the viewer is shown."""
    subjects = tuple(dict.fromkeys(given.split()))
    if not 1 <= len(subjects) <= _MOST_SUBJECTS:
        raise HTTPException(400, f"subjects: 1 to {_MOST_SUBJECTS} ids")
    for subject in subjects:
        if not (subject in snapshot.index.claims or subject in snapshot.index.reports or subject in snapshot.incidents):
            raise NotFound("there is no claim, report or incident of this id")
    return subjects


def _read_verdict(given: str, subjects: int) -> Verdict:
    fitting = PAIRED if subjects >= 2 else SINGLE
    found = next((verdict for verdict in fitting if verdict == given), None)
    if found is None:
        raise HTTPException(400, f"of {'several' if subjects >= 2 else 'one'} it can be said: {', '.join(fitting)}")
    return found


def _find_own(given: str, viewer: Viewer, shelf: Shelf) -> Judgement:
    found = next((one for one in shelf.judgements() if one.id == given), None)
    if found is None:
        raise NotFound("there is no judgement of this id")
    if found.who != viewer.name:
        raise NotAllowed("only who decided takes it back; to disagree, decide on it yourself")
    return found
