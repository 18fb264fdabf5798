"""Gate: was it said by this source, and not by another one in the sentence?"""

import re

from kadesh.extract.gates.ground import Case
from kadesh.extract.gates.heard import is_heard, is_pointed_to
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_CITING = re.compile(r"\b(?:citing|quoting|cited|quoted|according\s+to)\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:said|says|told|reported|announced|confirmed|stated|added|declared|denied|accused|warned|claimed(?!\s+(?:the\s+)?(?:lives|life|responsib)))\b",
    re.IGNORECASE,
)
"""Somebody says it; not 'it was reported', not 'the attack claimed the lives of'."""
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)\s+(?:also\s+)?$", re.IGNORECASE)
_ADJECTIVE = re.compile(r"\b(?:an?|the|several|many|some|no|first|all|\d+)\s+$", re.IGNORECASE)
_BREAK = re.compile(r"[;]|\b(?:while|but|whereas|however|and)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_POINTER = re.compile(
    r"\b(?:it|he|she|they|who|which|(?:the|an?|another|this|that)\s+(?-i:(?:[a-z][\w’'-]*\s+){0,3}[a-z]\w*))(?:\s+(?:also|later|has|had|have))*\s*$",
    re.IGNORECASE,
)
_RANK = re.compile(r"\bThe\s+(?:C\.?P|F?PPRO|FPRO|DPO|[A-Z][a-z]+(?:-[Gg]eneral)?)\s*$")
"""'The CP said', 'The Major-General said': an office alone, in capitals."""
_INVERTED = re.compile(r"\s*(?:(?:the|an?|one|another|local|also)\s+){0,2}")
_OPENERS = frozenset("and but also meanwhile earlier later then however moreover in on it he she they others some".split())
_STANDS_BEHIND = re.compile(r"\s+(?:the|an?|its)\s+[a-z]")
"""'The village, says the agency, fell': who says it stands behind the verb."""
_AHEAD = 24
"""So many characters behind are seen to tell 'claimed the lives of' from a claim."""
_SUBJECT = 6
"""A subject has at most so many words between the joint of two clauses and its verb of saying."""
_BASED = re.compile(r"\b[\w’'-]+-based\b")
_ASIDE = re.compile(r"\s*,\s+(?:who|which)\b[^,.;:]{3,90},(?=\s+(?:also\s+)?(?:said|says|told|reported|announced)\b)")
"""'The bishop, who toured Arda and Bol, says': what is told of the speaker between two commas."""
_HIMSELF = re.compile(r"\s*(?:it|he|she|they)\s*")
"""'The mayor denied it; he said nine had died'."""
_LIST_END = re.compile(r"[,;.]|\band\b")

UNSAID = "no word of saying beside the speaker"
"""The detail of a refusal where nothing in the words tells that the speaker said anything."""


def check_source(case: Case) -> tuple[str, str] | None:
    """Refuse a speaker whose words are not there, beside whom nothing is said, or who says another clause."""
    for speaker in case.claim.attribution:
        refused = _check_outlet(case, speaker) if speaker.kind == "outlet" else _check_speaker(case, speaker)
        if refused:
            return refused
    return None


def _check_outlet(case: Case, speaker: Speaker) -> tuple[str, str] | None:
    """The outlet's own voice is the report's outlet, or one the text cites."""
    printed = case.ground.report.outlet
    if printed in (speaker.words, speaker.name):
        return None
    a, b = case.ground.lexicon.outlet(printed), case.ground.lexicon.outlet(speaker.name)
    if a is not None and a == b:
        return None
    return _check_speaker(case, speaker)


def _check_speaker(case: Case, speaker: Speaker) -> tuple[str, str] | None:
    if not case.has_words(speaker.words, slot="speaker", span=speaker.span):
        return "source", "the speaker is not named in the sentence or an antecedent"
    places = _places_of(case, speaker)
    heard = [at for at in places if is_heard(case, at) or is_pointed_to(case, at)]
    if not heard:
        return "source", UNSAID
    if case.claim.source != speaker:  # the agency it was told to, the outlet behind it
        return None
    if any(at.overlaps(case.sentence) and _says_the_quote(case, at) for at in heard):
        return None
    if all(not at.overlaps(case.sentence) for at in heard) and _other_speaker(case, speaker) is None:
        return None
    return "source", "another one says it"


_SHORT_NAME = re.compile(r"\b[Tt]he (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)\W*\Z")
"""'On Thursday, the Network': a body by one or two words of its name."""
_SURNAME = re.compile(r"(?:\A|,\s|\.\s)\W*(?P<name>[A-Z][\w’'-]+)(?:\s(?:also|later|has|had|then))?\W*\Z")
"""'Torres also | said': somebody by one name."""


def _places_of(case: Case, speaker: Speaker) -> list[Span]:
    """Where the speaker's words stand: at its span, in the sentence, in the antecedents."""
    if speaker.span is not None:
        return [speaker.span]
    found = _occurrences(case, speaker.words, within=case.sentence)
    return found or [s for a in case.antecedents("speaker") for s in _occurrences(case, speaker.words, within=a.span)]


def _occurrences(case: Case, words: str, *, within: Span) -> list[Span]:
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    return [Span(m.start(), m.end()) for m in pattern.finditer(case.text, within.start, within.end)]


def _says_the_quote(case: Case, at: Span) -> bool:
    """Whether no clause with another speaker stands between the speaker and the quote."""
    if at.end <= case.quote.start:
        return not _other_clause(case, Span(at.end, case.quote.start))
    if at.start < case.quote.end or _CITING.search(case.text[max(0, at.start - 24) : at.start]):
        return True
    tail = case.text[case.quote.end : at.start]
    return not _other_clause(case, Span(case.quote.end, at.start)) and not _is_said_before(tail)


def _is_said_before(tail: str) -> bool:
    """Whether somebody else is named as saying it between the quote and the speaker: ', A said, while B said ...'."""
    verb = next((v for v in _VERB.finditer(tail) if not _PASSIVE.search(tail[: v.start()])), None)
    if verb and _INVERTED.fullmatch(tail, verb.end()):  # 'said the monitor': the verb is the speaker's own
        return False
    subject = tail[: verb.start()].rpartition(",")[2] if verb else ""
    return bool(verb and (_NAME.search(subject) or _POINTER.search(subject)))


def _other_clause(case: Case, between: Span) -> bool:
    text, ahead = between.of(case.text), case.text[between.start : between.end + _AHEAD]
    aside = _ASIDE.match(text)
    for brk in _BREAK.finditer(text, aside.end() if aside else 0):
        if brk[0].lower() == "and" and not text[: brk.start()].strip():  # two speakers of one verb: 'A and B said'
            continue
        verb = _VERB.search(ahead, brk.end())
        if verb is None or verb.end() > len(text):
            continue
        subject = text[brk.end() : verb.start()]
        if brk[0] == ";" and _HIMSELF.fullmatch(subject):
            continue
        if subject.rstrip().endswith(",") and _INVERTED.fullmatch(text, verb.end()):
            continue  # 'in Arda and Bol on Sunday, | reported | the paper': the verb is the speaker's own
        if 0 < len(subject.split()) <= _SUBJECT and (_NAME.search(subject) or _POINTER.search(subject)):
            return True
    return False


def _other_speaker(case: Case, speaker: Speaker) -> str | None:
    """Who says the quote in its own sentence, where a name of somebody else and not 'it' or 'the ministry' does."""
    text = case.sentence_text
    for verb in _VERB.finditer(text):
        subject = text[max(0, verb.start() - 60) : verb.start()]
        if verb[0].lower() == "confirmed" and _ADJECTIVE.search(subject):  # 'several confirmed reports'
            continue
        if subject.rstrip().endswith(",") and _STANDS_BEHIND.match(text, verb.end()):
            continue
        if _PASSIVE.search(subject):  # 'seven were reported injured' names nobody who reports
            continue
        subject = _LIST_END.split(subject)[-1] if not subject.rstrip().endswith(",") else subject
        subject = " ".join(_BASED.sub("", subject).split()[-_SUBJECT:])
        pointing = _POINTER.search(subject) or _RANK.search(subject)
        named = any(n[0].lower() not in _OPENERS for n in _NAME.finditer(subject)) and not pointing
        if named and not _is_same(case, subject, speaker=speaker):
            return subject.strip()
    cited = re.search(r"\baccording to\s+((?:the\s+)?[A-Z][\w’' -]{0,60})", text)
    return cited[1] if cited and not _is_same(case, cited[1], speaker=speaker) else None


def _is_same(case: Case, words: str, *, speaker: Speaker) -> bool:
    """Whether the words are another name of the speaker: 'the Britain-based monitor', 'SOHR', 'Torres' for Luis Torres."""
    known = case.ground.lexicon.outlet(speaker.name)
    here = [m.outlet for m in case.ground.lexicon.outlets_in(words)]
    return speaker.name in words or (known is not None and known in here) or _is_part_of(words, speaker.name)


def _is_part_of(words: str, name: str) -> bool:
    """Whether words end in a part of the name told before, or in its first letters.

    'The Network' for the Arda Network for Rights, 'Torres also' for Colonel Luis Torres, 'ANR' for the first.
    """
    short = _SHORT_NAME.search(words) or _SURNAME.search(words)
    if short is None or short["name"] == name:
        return False
    own = short["name"].split()
    letters = "".join(w[0] for w in name.split() if w[0].isupper())
    return set(own) <= set(name.split()) or (len(letters) > 2 and own == [letters])
