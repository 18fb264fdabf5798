"""To restrict or hide a report or a claim, and to let it be seen again."""

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kadesh.errors import NotFound
from kadesh.store.answers import Flag
from kadesh.web.access.forms import Form, ask_role, go_to, pen_of, text_of
from kadesh.web.access.visitor import actor_of
from kadesh.web.acts.decide import PATIENCE
from kadesh.web.shelf import Shelf
from kadesh.web.viewer import Viewer

WITHHOLD = APIRouter(prefix="/items", include_in_schema=False)
FLAGS: tuple[Flag, ...] = ("restricted", "hidden")


@WITHHOLD.post("/flag")
def take_flag(request: Request, form: Form) -> Response:
    """Raise or lift a flag. A reviewer may restrict at once what should not be read by all; the rest takes a keeper."""
    flag = next((flag for flag in FLAGS if flag == text_of(form, "flag")), None)
    act = text_of(form, "act")
    if flag is None or act not in ("raise", "lift"):
        raise HTTPException(400, "raise or lift, restricted or hidden")
    viewer = ask_role(request, "reviewer" if (flag, act) == ("restricted", "raise") else "keeper")
    subject, why = find_subject(request, viewer, subject=text_of(form, "subject")), text_of(form, "why")
    pen = pen_of(request)
    if pen.store.set_flag(subject, flag, why=why, who=viewer.name, raised=act == "raise"):
        pen.accounts.note(actor_of(request), f"flag-{'raised' if act == 'raise' else 'lifted'}", subject=subject, flag=flag)
    request.app.state.shelf.refresh(viewer)
    return go_to(f"/items/{subject}")


def find_subject(request: Request, viewer: Viewer, *, subject: str) -> str:
    """Return the id of a report or claim that the viewer is shown; raises NotFound for any other."""
    shelf: Shelf = request.app.state.shelf
    index = shelf.take(viewer, patience=PATIENCE).index
    if subject not in index.claims and subject not in index.reports:
        raise NotFound("there is no report and no claim of this id")
    return subject
