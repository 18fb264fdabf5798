"""Reports and what was read out of them, made for these tests."""

from kadesh.model.claim import Claim, Findings, Refusal
from kadesh.model.report import Report
from kadesh.model.where import Where
from tests.build import control, event, party, place, report, statement, toll

TEXTS = (
    ("Five soldiers were killed when shells hit Tel Hadid on Monday.", "Agency One", "2020-02-03"),
    ("The army entered Tel Hadid, the ministry said. Two civilians died.", "Agency Two", "2020-02-05"),
    ("A convoy of 30 trucks left the crossing at dawn.", "Agency One", "2020-02-07"),
    ("Nobody claimed the strike near the mill; six were wounded.", None, None),
)


def reports() -> tuple[Report, ...]:
    """Four reports, the last without a known day."""
    return tuple(report(text, outlet, day, name=f"r{at}.txt") for at, (text, outlet, day) in enumerate(TEXTS))


def claims(of: Report) -> tuple[Claim, ...]:
    """What the reports above claim."""
    soldiers = party("soldiers", "TUR", "military")
    if "Five" in of.text:
        town = place("Tel Hadid", 35.5, 36.5)
        return (
            event(of, "shells hit Tel Hadid", "shelling", target=soldiers, day="2020-02-03", at="Tel Hadid"),
            toll(
                of,
                "Five soldiers were killed",
                "killed",
                5,
                soldiers,
                day="2020-02-03",
                at=Where("Tel Hadid", town, "town", "stated"),
            ),
        )
    if "army" in of.text:
        return (
            control(of, "The army entered Tel Hadid", "entered", party("army", "SYR"), "Tel Hadid", source="the ministry"),
            toll(of, "Two civilians died", "killed", 2, party("civilians", None, "civilian")),
        )
    if "convoy" in of.text:
        return (statement(of, "left the crossing", "notification"),)
    return ()


def findings(of: Report, *, fewer: int = 0, error: str | None = None) -> Findings:
    """What a reader found in one of them; without its first `fewer` claims, or that it did not run."""
    if error:
        return Findings(of.id, error=error)
    found = claims(of)
    refused = tuple(Refusal(claim, "number", "the words do not hold this number") for claim in found[:1])
    return Findings(of.id, found[fewer:], refused)
