"""Gate: may this number of people be read from these words?"""

import re

from kadesh.extract.gates.ground import Case
from kadesh.extract.gates.licences import Licence, same_bounds
from kadesh.extract.gates.unnumbered import is_unnumbered
from kadesh.model.claim import Toll
from kadesh.model.count import Count

_HOUSEHOLDS = re.compile(
    r"\s*(?:of\s+(?=(?:\w+\s+)?(?:families|households)\b))?"
    r"(?:(?!of\b|with\b|and\b|from\b)[\w’'-]+\s+){0,3}(?:families|family|households?)\b(?!\smembers?\b)",
    re.IGNORECASE,
)


def check_number(case: Case, toll: Toll, *, licences: list[Licence]) -> tuple[str, str] | list[Licence | None]:
    """Return the counts the toll may rest on (None for an article, a plural, a list), or reason and detail of a refusal."""
    near = _nearest(toll, licences)
    exact = [k for k in near if same_bounds(k.count, toll.count)]
    fitting = [k for k in exact if _same_quantifier(k.count, toll.count)]
    if fitting:
        return _with_unit(case, toll, fitting=fitting)
    if exact:
        return "quantifier", f"the words say {exact[0].count.quantifier}: '{exact[0].count.words}'"
    if is_unnumbered(case, toll, near=near):
        return [None]
    if any({toll.count.low, toll.count.high} & {k.count.low, k.count.high} - {None} for k in near):
        return "quantifier", f"the words bound it otherwise: '{near[0].count.words}'"
    return "number", "no such number in the words"


def _nearest(toll: Toll, licences: list[Licence]) -> list[Licence]:
    """The counts inside the victims' own words, where they have any; else all."""
    span = toll.victims.span
    inside = [k for k in licences if span is not None and k.number.overlaps(span)]
    return inside or licences


def _same_quantifier(a: Count, b: Count) -> bool:
    loose = {"vague", "at-least"} if a.high is None else {a.quantifier}
    return b.quantifier in loose or (a.quantifier, b.quantifier) == ("range", "about")


def _with_unit(case: Case, toll: Toll, *, fitting: list[Licence]) -> tuple[str, str] | list[Licence | None]:
    households = [k for k in fitting if _HOUSEHOLDS.match(k.segment.of(case.text))]
    if toll.count.unit == "households":
        return [*households] if households else ("number", "no families or households are counted")
    people = [k for k in fitting if k not in households]
    return [*people] if people else ("number", "families are counted, not people")
