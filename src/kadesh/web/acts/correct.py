"""To say in public what was wrong and what is right: a judgement on one item, and a line of the log of corrections."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kadesh.errors import NotFound
from kadesh.model.judgement import Judgement
from kadesh.model.review import moment_after
from kadesh.web.access.forms import Form, ask_role, go_to, pen_of, text_of
from kadesh.web.access.visitor import actor_of
from kadesh.web.acts.decide import PATIENCE
from kadesh.web.pages.item import SLOTS
from kadesh.web.shelf import Shelf

CORRECT = APIRouter(prefix="/items", include_in_schema=False)


@CORRECT.post("/correct")
def take_correction(request: Request, form: Form) -> Response:
    """Keep a correction. What was read stays beside it, for everybody to compare."""
    viewer = ask_role(request, "reviewer")
    shelf: Shelf = request.app.state.shelf
    subject, slot = text_of(form, "subject"), text_of(form, "slot")
    value, why = text_of(form, "value"), text_of(form, "why")
    snapshot = shelf.take(viewer, patience=PATIENCE)
    if not (subject in snapshot.index.claims or subject in snapshot.index.reports or subject in snapshot.incidents):
        raise NotFound("there is no claim, report or incident of this id")
    if slot not in SLOTS:
        raise HTTPException(400, f"what is wrong is one of {', '.join(SLOTS)}")
    pen = pen_of(request)
    at = moment_after(pen.store.last_moment(viewer.name), now=datetime.now(UTC))
    judgement = Judgement("corrected", (subject,), viewer.name, at, why, slot, value)
    if pen.store.judge(judgement):
        pen.accounts.note(actor_of(request), "corrected", subject=subject, judgement=judgement.id)
    shelf.refresh(viewer)
    return go_to(f"/items/{subject}")
