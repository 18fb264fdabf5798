"""Expected values in one line each: `toll(report, "five soldiers died", "killed", 5, side="TUR")`.

A quote is looked up in the report's text, so that evidence in a test can never point at other words.
"""

from collections.abc import Sequence
from datetime import date

from kadesh.model.claim import (
    Act,
    Claim,
    Control,
    ControlStatus,
    Event,
    EventType,
    Evidence,
    Movement,
    Outcome,
    Polarity,
    Scope,
    Statement,
    Toll,
)
from kadesh.model.count import Count, Quantifier
from kadesh.model.ids import content_id, sha256_of
from kadesh.model.incident import Incident
from kadesh.model.report import Report
from kadesh.model.side import NOBODY, Party, Role, Speaker, SpeakerKind
from kadesh.model.when import UNKNOWN_TIME, When
from kadesh.model.where import UNKNOWN_PLACE, Place, PlacePrecision, Where

Days = str | tuple[str | None, str | None] | None


def report(
    text: str, outlet: str | None = None, published: str | None = None, name: str = "report.txt", **more: str
) -> Report:
    """A report as `read` would make it."""
    day = date.fromisoformat(published) if published else None
    return Report(
        text=text,
        raw_sha256=sha256_of(text),
        text_sha256=sha256_of(text),
        name=name,
        outlet=outlet,
        published=day,
        published_basis="given" if day else "unknown",
        language="en",
        title=more.get("title"),
        url=more.get("url"),
        raw=text.encode("utf-8", "surrogatepass"),
    )


def evidence(of: Report, quote: str, nth: int = 0) -> Evidence:
    """Where `quote` stands in the report, for the `nth` time (from 0)."""
    start = -1
    for _ in range(nth + 1):
        start = of.text.index(quote, start + 1)
    return Evidence(of.id, start, start + len(quote), quote)


def party(words: str | None = None, side: str | None = None, role: Role = "unknown") -> Party:
    """A party named by its words; nobody when nothing is given."""
    return Party(words, side, role, "stated" if side else "unknown") if words or side or role != "unknown" else NOBODY


def when(days: Days = None, words: str | None = None) -> When:
    """A day ('2020-02-03'), first and last day, or no day."""
    if days is None:
        return When(words=words) if words else UNKNOWN_TIME
    first, last = (days, days) if isinstance(days, str) else days
    bounds = [date.fromisoformat(d) if d else None for d in (first, last)]
    return When(bounds[0], bounds[1], "day" if first == last else "days", "stated", words)


def place(name: str, latitude: float | None = None, longitude: float | None = None, **more: str) -> Place:
    """A place of a pack named 'test'."""
    admin1, country = more.get("admin1"), more.get("country", "SYR")
    return Place(f"test:{name.lower().replace(' ', '-')}", name, "town", country, admin1, None, latitude, longitude)


def where(words: str | None = None, what: Place | None = None, precision: PlacePrecision = "town") -> Where:
    """A place in words; `what` is the place meant, if known."""
    return Where(words, what, precision, "stated") if words else UNKNOWN_PLACE


def speakers(source: str | None, outlet: str | None, kind: SpeakerKind = "body") -> tuple[Speaker, ...]:
    """An attribution chain: who said it, who printed it."""
    chain = [Speaker(source, source, kind)] if source else []
    return tuple(chain + ([Speaker(outlet, outlet, "outlet")] if outlet else []))


def count(
    number: int | tuple[int | None, int | None] | None, quantifier: Quantifier | None = None, words: str = ""
) -> Count:
    """An exact number, bounds, or None for a number that is not told."""
    if number is None:
        return Count(None, None, quantifier or "unknown", words)
    if isinstance(number, int):
        return Count(number, number, quantifier or "exact", words)
    low, high = number
    guess: Quantifier = "at-most" if low is None else "at-least" if high is None else "range"
    return Count(low, high, quantifier or guess, words)


def toll(
    of: Report,
    quote: str,
    outcome: Outcome,
    number: int | tuple[int | None, int | None] | Count | None,
    victims: Party = NOBODY,
    *,
    by: Party = NOBODY,
    source: str | None = None,
    day: Days = None,
    at: str | Where | None = None,
    scope: Scope = "event",
    polarity: Polarity = "asserted",
    event: str | None = None,
    part_of: str | None = None,
    stock: bool = False,
) -> Toll:
    """A number of people killed, wounded ..."""
    return Toll(
        evidence=evidence(of, quote),
        attribution=speakers(source, of.outlet),
        polarity=polarity,
        when=when(day),
        where=at if isinstance(at, Where) else where(at),
        outcome=outcome,
        count=number if isinstance(number, Count) else count(number),
        victims=victims,
        perpetrator=by,
        scope=scope,
        event=event,
        part_of=part_of,
        stock=stock,
    )


def event(
    of: Report,
    quote: str,
    kind: EventType,
    attacker: Party = NOBODY,
    target: Party = NOBODY,
    *,
    source: str | None = None,
    day: Days = None,
    at: str | Where | None = None,
    polarity: Polarity = "asserted",
) -> Event:
    """One violent incident as a report tells it."""
    return Event(
        evidence=evidence(of, quote),
        attribution=speakers(source, of.outlet),
        polarity=polarity,
        when=when(day),
        where=at if isinstance(at, Where) else where(at),
        type=kind,
        attacker=attacker,
        target=target,
    )


def control(
    of: Report,
    quote: str,
    status: ControlStatus,
    actor: Party,
    at: str | Where | None,
    *,
    source: str | None = None,
    day: Days = None,
) -> Control:
    """Who is said to have entered, taken, held or lost a place."""
    return Control(
        evidence=evidence(of, quote),
        attribution=speakers(source, of.outlet),
        when=when(day),
        where=at if isinstance(at, Where) else where(at),
        actor=actor,
        status=status,
    )


def statement(
    of: Report,
    quote: str,
    act: Act,
    speaker: Party = NOBODY,
    addressee: Party = NOBODY,
    *,
    source: str | None = None,
    deadline: Days = None,
    day: Days = None,
    agreement: str | None = None,
    at: str | None = None,
) -> Statement:
    """What a party did by speaking."""
    return Statement(
        evidence=evidence(of, quote),
        attribution=speakers(source, of.outlet),
        when=when(day),
        where=where(at),
        act=act,
        speaker=speaker,
        addressee=addressee,
        deadline=when(deadline),
        agreement=agreement,
    )


def movement(
    of: Report,
    quote: str,
    what: str,
    forces: Party,
    *,
    to: str | None = None,
    origin: str | None = None,
    strength: str | None = None,
    source: str | None = None,
    day: Days = None,
) -> Movement:
    """Troops or a convoy under way."""
    return Movement(
        evidence=evidence(of, quote),
        attribution=speakers(source, of.outlet),
        when=when(day),
        where=where(to),
        forces=forces,
        what=what,
        origin=where(origin),
        strength=strength,
    )


def incident(claims: Sequence[Claim], kind: EventType, day: Days = None, at: str | Where | None = None) -> Incident:
    """An incident of these claims, with an id made of them."""
    ids = tuple(sorted(c.id for c in claims))
    return Incident(content_id("incident", ids), ids, kind, when(day), at if isinstance(at, Where) else where(at))
