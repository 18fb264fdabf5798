"""Gate: may this be told of a place, a deal, a deed? Control, statements, events, movements."""

import re
from functools import cache

from kadesh.extract.gates.doers import check_doer
from kadesh.extract.gates.ground import Case
from kadesh.extract.gates.outcomes import find_outcomes
from kadesh.extract.gates.parties import check_party, check_target
from kadesh.extract.words import load_phrases, load_table, load_words
from kadesh.model.claim import Control, Event, Movement, Statement
from kadesh.model.span import Span

_VIOLENCE = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, load_words('violence')), key=len, reverse=True))})\b", re.IGNORECASE
)
_VIOLENT, _WORD = load_words("violence"), re.compile(r"\w+")
_HARM = re.compile(
    r"\b(?:kill\w*|wound\w*|died|dead|explo\w+|operation|bomb\w*|eliminat\w*|neutrali[sz]\w*|martyr\w*|abduct\w*|slain|rebuff\w*|repel\w*|down\w*|chemical|gas|protest\w*|bod(?:y|ies)|corpses?)\b",
    re.IGNORECASE,
)
_LOST_CONTROL = re.compile(r"\b(?:lost|los(?:e|es|ing)|out\s+of)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_HANDED = re.compile(
    r"\b(?:lost|los(?:e|es|ing|s)|hand(?:ed|ing|s)?|ceded?|surrender(?:ed|ing)|relinquished)\b[^.;]{1,120}?\bto\s",
    re.IGNORECASE,
)
_BEHIND_TO = 32
"""So many characters between 'to' and the name of who got the ground: 'to the Alphan '."""
_LOSER = re.compile(r"\b(?:from|against|of)\b", re.IGNORECASE)
_NOT_YET = re.compile(
    r"\b(?:not|n['’]t|never|no|yet|failed|fail|denied|denies|deny|false|untrue|lies?|unfounded|baseless|refuted|rejected|dismissed|repel\w*|repuls\w*|foil\w*|thwart\w*|beat\w*|fend\w*|attempt\w*|try|trying|tried|unable|without|still)\b|n['’]t\b",
    re.IGNORECASE,
)
_CHARGES = load_phrases("charges", column="stem")
_ATTACK = re.compile(r"\b(?:counter-?)?(?:attack|assault|offensive|advance|push|retak\w*)\b", re.IGNORECASE)
_UNTOLD = re.compile(r"\b(?:not|n['’]t|no|nobody|none|only|without|never|lack|fail\w*|neither)\b|n['’]t\b", re.IGNORECASE)


@cache
def _phrases(table: str, column: str, value: str) -> re.Pattern[str]:
    """One expression for the phrases of a table: '*' stands for any ending, alone for up to three words."""
    sources = []
    for row in load_table(table):
        if row[column] == value:
            words = [
                r"(?:[\w’'-]+\s+){0,3}?" if w == "*" else re.escape(w).replace(r"\*", r"\w*") + r"\s+"
                for w in row["phrase"].split()
            ]
            source = "".join(words).removesuffix(r"\s+")
            sources.append(
                source if source.startswith("n") and "t" in source[1:3] and len(source) < 4 else rf"\b{source}(?!\w)"
            )
    return re.compile("|".join(sources) or r"(?!)", re.IGNORECASE)


def check_control(case: Case, control: Control) -> tuple[str, str] | None:
    """Refuse a status the words do not say, deny, or only intend; an actor they do not name."""
    return check_party(case, control.actor, reason="perpetrator") or _check_status(case, control)


def _check_status(case: Case, control: Control) -> tuple[str, str] | None:
    if control.status == "not-captured":
        words = _phrases("statuses", "status", "captured"), _phrases("statuses", "status", "entered")
        said = any(w.search(case.sentence.of(case.text)) for w in (*words, _ATTACK))
        return None if said and _NOT_YET.search(case.sentence.of(case.text)) else ("status", "nothing says it was not taken")
    found = _status_words(case, control.status) + _handed_over(case, control)
    if not found:
        return "status", f"no word for {control.status}"
    asserted = [s for s in found if not case.is_negated(s.start) and not case.is_intended(s.start)]
    if control.polarity == "asserted" and control.modality == "actual" and not asserted:
        return "status", "the words deny it or only intend it"
    return None


def _handed_over(case: Case, control: Control) -> list[Span]:
    """'lost Alpha to the rebels': the rebels, and nobody else, are told to have captured Alpha."""
    actor = control.actor.span
    if control.status != "captured" or actor is None:
        return []
    told = _HANDED.finditer(case.text, case.quote.start, case.quote.end)
    return [Span(m.start(), m.end()) for m in told if 0 <= actor.start - m.end() <= _BEHIND_TO]


def _status_words(case: Case, status: str) -> list[Span]:
    quote = case.quote
    found = [
        Span(m.start(), m.end()) for m in _phrases("statuses", "status", status).finditer(case.text, quote.start, quote.end)
    ]
    if status in ("held", "captured"):  # 'lost control' is no control
        found = [s for s in found if not _LOST_CONTROL.search(case.text[case.sentence.start : s.start])]
        found = [s for s in found if not re.search(r"\blos(?!t\s+to\b)", s.of(case.text), re.IGNORECASE)]
    if status == "lost" and not found:
        taken = _phrases("statuses", "status", "captured").search(case.text, quote.start, quote.end)
        after = case.text[taken.end() : case.sentence.end] if taken else ""
        found = [Span(taken.start(), taken.end())] if taken and _LOSER.search(after) else []
    if status == "held":  # what was taken is not told as held, nor the other way round
        found = [
            s
            for s in found
            if not re.search(
                r"\b(?:took|taken?|gained|seized)\s+(?:\w+\s+)?$", case.text[max(0, s.start - 24) : s.start], re.IGNORECASE
            )
        ]
    return found


def check_statement(case: Case, statement: Statement) -> tuple[str, str] | None:
    """Refuse an act the words do not perform; parties they do not name; a deadline that is not there."""
    refused = check_party(case, statement.speaker, reason="source") or check_party(
        case, statement.addressee, reason="victims"
    )
    if refused:
        return refused
    deadline = statement.deadline
    if deadline.known and deadline.words is None:
        return "time", "a deadline without words"
    if deadline.words and not case.has_words(deadline.words, slot="time", span=deadline.span):
        return "time", "the deadline is not in the sentence"
    return _check_act(case, statement)


def _check_act(case: Case, statement: Statement) -> tuple[str, str] | None:
    act = statement.act
    quote = case.sentence if act == "accusation" else case.quote  # 'X said' may stand outside what is said of Y
    found = [Span(m.start(), m.end()) for m in _phrases("acts", "act", act).finditer(case.text, quote.start, quote.end)]
    if not found and act == "accusation":
        found = [Span(m.start(), m.end()) for m in _CHARGES.finditer(case.ground.small, quote.start, quote.end)]
    if not found:
        return "act", f"no word for {act}"
    if act == "non-notification":
        return None if _UNTOLD.search(case.sentence.of(case.text)) else ("act", "nothing says that notice was not given")
    if act in (
        "notification",
        "agreement",
        "claim-of-responsibility",
        "ultimatum",
        "demand",
        "accusation",
        "threat",
        "violation",
    ):
        told = [
            s
            for s in found
            if not case.is_negated(s.start) or act in ("ultimatum", "threat", "demand", "violation", "accusation")
        ]
        if statement.polarity == "asserted" and not told:
            return "act", "the words deny it"
    return None


def check_event(case: Case, event: Event) -> tuple[str, str] | None:
    """Refuse an event without a word of violence, parties the words do not name, attacker and target swapped."""
    text = case.quote.of(case.text)
    if not _tells_violence(text) and not _HARM.search(text) and not find_outcomes(case.text, case.quote):
        return "event", "no word of violence"
    target = event.target.span
    return check_doer(case, event.attacker, phrase=target, reason="perpetrator") or check_target(case, event.target)


def _tells_violence(text: str) -> bool:
    """Whether a word of violence stands there; one that is a word by itself is found without a search."""
    return not _VIOLENT.isdisjoint(_WORD.findall(text.lower())) or _VIOLENCE.search(text) is not None


def check_movement(case: Case, movement: Movement) -> tuple[str, str] | None:
    """Refuse a movement whose forces, strength or origin the words do not name."""
    if movement.what and not case.has_words(movement.what, slot="victims", span=None):
        return "movement", "what moves is not named in the sentence"
    if movement.strength and not case.has_words(movement.strength, slot="victims", span=None):
        return "number", "the strength is not in the sentence"
    origin = movement.origin
    if origin.words and not case.has_words(origin.words, slot="place", span=origin.span):
        return "place", "the origin is not in the sentence"
    return check_party(case, movement.forces, reason="perpetrator")
