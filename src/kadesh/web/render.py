"""Templates: everything a report says goes through autoescape, and through the same cleaning as in a brief."""

from collections.abc import Mapping
from functools import cache, partial
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from kadesh import __version__
from kadesh.brief.days import phrase_day, phrase_time
from kadesh.brief.safety import clean_text, mask_positions
from kadesh.web.access.visitor import form_token, visitor_of
from kadesh.web.wanted import Wanted


def draw(request: Request, template: str, *, values: Mapping[str, Any], status: int = 200) -> HTMLResponse:
    """Return a template as a page. `base.html` needs `wanted`; it is an empty one unless given."""
    around = {
        "viewer": visitor_of(request).viewer,
        "alone": visitor_of(request).alone,
        "wanted": Wanted(),
        "here": request.url.path,
        "pages": request.app.state.pages,
        "tiles": request.app.state.tiles,
        "form_token": partial(form_token, request),
    }
    text = load_templates().get_template(template).render({**around, **values})
    return HTMLResponse(text.encode("utf-8", "replace"), status)


@cache
def load_templates() -> Environment:
    """Return the templates of the package, loaded once; an unknown name in one is an error, not an empty place."""
    found = Environment(
        loader=PackageLoader("kadesh.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    found.filters.update(day=phrase_day, time=phrase_time, words=show_words, count=show_count)
    found.globals.update(version=__version__)
    return found


def show_words(words: str | None) -> str:
    """Return words of a report for a page: nothing that steers the reading direction, positions covered.

    >>> show_words("a post at 35.8512, 36.8023")
    'a post at ██.████, ██.████'
    """
    return mask_positions(clean_text(words or ""))


def show_count(number: int, noun: str) -> str:
    """Return a number of things.

    >>> show_count(1, "report"), show_count(12000, "claim")
    ('1 report', '12,000 claims')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
