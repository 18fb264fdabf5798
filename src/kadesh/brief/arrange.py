"""A reading as a brief: which section stands where. A pure function; the formats only lay out what it returns."""

from datetime import date

from kadesh.brief.control import make_control
from kadesh.brief.glance import make_glance, make_head
from kadesh.brief.incidents import make_campaigns, make_incidents
from kadesh.brief.index import Index
from kadesh.brief.loose import make_loose, make_open_disputes
from kadesh.brief.people import make_cumulative, make_displacement
from kadesh.brief.sections import Brief, Section
from kadesh.brief.statements import make_movements, make_statements
from kadesh.brief.troubles import make_troubles
from kadesh.model.reading import Reading

FOOT = (
    """Method: every figure, place and charge is the claim of whoever is named beside it, tied to the exact words. \
Nobody is declared right.""",
    "Characters are counted from 0 in the text as normalised (NFC), the last one not included.",
    """What the figures cannot carry: they are what was reported, not what happened; unreported losses are not in them; \
figures of different scope, time or definition must not be added or compared.""",
    (
        "Names of residents, witnesses and victims, where the report shows them to be such, and positions given in notices "
        "are covered (█), unless they were asked for. Some will be missed: look before passing it on."
    ),
    """Places: GeoNames (geonames.org), CC BY 4.0. The rule `ged` follows the definitions of the Uppsala Conflict Data \
Program (UCDP GED); no row of its data is in here.""",
)


def arrange_brief(reading: Reading, *, as_of: date | None = None) -> Brief:
    """Return the brief of a reading; `as_of` is only named in the head (the reading is already cut to that day)."""
    index = Index(reading)
    sections: tuple[Section, ...] = (
        make_incidents(index),
        make_campaigns(index),
        make_control(index),
        make_displacement(index),
        make_statements(index),
        make_movements(index),
        make_cumulative(index),
        make_loose(index),
    )
    more = make_open_disputes(index, sections)
    sections = (*sections, more) if more else sections
    title = "Brief: who says what"
    return Brief(title, make_head(index, as_of), make_glance(index), (*sections, make_troubles(index)), FOOT)
