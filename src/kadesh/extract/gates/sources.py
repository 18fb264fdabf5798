"""Gate: was it said by this source, there and then?"""

import re
from functools import lru_cache

from kadesh.extract.gates.ground import Case
from kadesh.extract.gates.licences import Licence
from kadesh.extract.words import load_words
from kadesh.model.claim import Claim
from kadesh.model.letters import lower_in_place
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_WORDS = "|".join(sorted(load_words("sayings")))
_DOING = (
    r"ma(?:de|kes)\s+(?:it\s+)?known|(?:sets?|set)\s+(?:the\s+)?(?:toll|tally|figure|count|number|total|losses)\b[^.;]{0,40}?\sat"
    r"|(?:went|goes)\s+on\s+to\s+(?:say|add)|(?:has|have|had)\s+seen\s+(?:[\w-]+\s+){1,3}(?:bodies|corpses|coffins|graves)"
    r"|given\s+as|(?:has|have|had)\s+(?:\w+\s+)?given\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}(?:toll|figure|count|tally)"
)
"""What is said by doing it, each in its company: 'made it known', 'set the figure at', 'has seen 27 bodies'."""
_SAYING = re.compile(
    rf"\b(?:{_WORDS}|{_DOING}|according\s+to|(?:threat|vow|urg|demand|call|reject|dismiss|agree|pledg|warn|plead|condemn|appeal|refut|order|request|describ|denounc|slam|attribut|insist|dissociat|distanc|ridicul|mock|disown|disavow|ascrib|imput|boast|confess)\w*|den(?:y|ies|ying)"
    r"|(?:has|have|had|lists|holds)(?=\s+(?:only\s+|already\s+|the\s+names\s+of\s+|a\s+list\s+(?:of|with)\s+)?[\"“]?"
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)(?:[.,;\"”]|\s+(?:names|bodies|dead|killed|wounded|injured|missing|hurt)\b|$))"
    r"|(?:sets?|issued?|issues|delivered|gave|gives)\s+(?:[\w’'-]+\s+){0,6}?(?:deadline|ultimatum)|suspects?|suspected|took\s+credit"
    r"|(?:traded?|trading|exchanged)\s+(?:accusations|blame|charges|recriminations|barbs)"
    r"|(?:has|have|had)\s+it\s+that|blam(?:es?|ing)|accus(?:es?|ing)|decr(?:y|ied|ies|ying)|deplor\w*|critici[sz]\w*|lambast\w*|fault(?:s|ed|ing)|admit\w*|statement|figures?|compiled|count|tally|reckoning|h[eo]lds?|holding|sought|seeks?|seeking|wants?|wanted|asks?|asked|charg\w*"
    r"|s\s+(?:own\s+|latest\s+)?(?:records?|accounts?|version|registers?|announcements?|telling|ledger|books|lists?))\b"
)
"""For text in small letters."""
_SAID_BY = re.compile(
    r"\b(?:said|says|told|reported|added|announced|confirmed|according\s+to|(?:told|said|reported|announced|confirmed|quoted|statements?|reports?|figures|documented|recorded|counted|registered|monitored|verified|given|provided|issued|released|published|compiled|circulated|allegations?|claims?|accounts?|testimony|assertions|accused|blamed|word)\s+(?:to|by|from)|words\s+of|as\s+per|if\s+(?:one|you|we)\s+(?:goes?\s+by|trusts?|believes?)|(?:by|in|on|per)\s+the\s+(?:accounts?|reckoning|records|tally|count)\s+of|citing|quoting|cited|quoted|(?:in|by|on|was|is|were|are)\s+the\s+(?:count|tally|reckoning|estimates?|figures?|toll|number|version)(?:\s+(?:of|from|given\s+by|kept\s+by))?|(?:came|comes)\s+from|so\s+sa(?:ys?|id))\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)
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
_INVERTED = re.compile(r"\s*(?:(?:the|an?|one|another|local|also)\s+){0,2}")
_OPENERS = frozenset("and but also meanwhile earlier later then however moreover in on it he she they others some".split())
_GOES_ON = re.compile(r"[^.;:\"“”]{0,160}?,\s+(?:saying|alleging|adding|claiming|reporting|confirming)\b", re.IGNORECASE)
"""'The websites came up with a tale of shells, alleging 34 dead': the participle is the subject's own."""
_ISSUED = re.compile(
    r"\b(?:statement|communiqu[eé]|press release|situation report|bulletin|declaration|military report"
    r"|announcement|message|address|speech)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"\)\s*(?:[.;!]|$)")
"""'Ten dead (police).': who alone stands in brackets behind what is told."""
_COUNTED = re.compile(r"\b(?:by|per)\s+(?:the\s+)?$", re.IGNORECASE)
_COUNT = re.compile(r"\b(?:count|tally|reckoning|figures|estimates|records|account)$", re.IGNORECASE)
"""'By newspaper count' is told by the count itself."""
_SENT = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_SENDS = re.compile(r"[^\n.;]{0,60}:\s*$", re.MULTILINE)
"""'From our nurse in the enclave, by radio:' heads what is theirs."""
_HEADING = 40
_TITLE = 200
_TITLE_VOICE = re.compile(
    r"(?:monitors?|NGOs?|activists?|watchdog|ministry|state (?:media|TV)|sources?|Observatory|SOHR|Pentagon|Kremlin)",
    re.IGNORECASE,
)
"""Who may close a title though its colon is lost: nobody who might be hit, hold or do what it tells."""
_LED = re.compile(
    r"\b(?:of|by|in|at|near|on|against|from|with|for|to|and|the|an?|kills?|killed|hits?|\w*\d)\s+$", re.IGNORECASE
)
_IF = re.compile(r"\bif\s+(?:the\s+)?$", re.IGNORECASE)
_BELIEVED = re.compile(r"\s+(?:is|are)\s+(?:right|correct|accurate|to\s+be\s+(?:believed|trusted))\b", re.IGNORECASE)
"""'If the diocese is right': whoever is not vouched for has said it."""
_TURNED = re.compile(
    r"[,”\"]\s*(?:reports|states|announces|claims|declares|declared|stated|claimed|insisted|wrote)\s+(?:the\s+)?$"
)
"""'Nine died, reports the agency': the verb stands behind a comma or a quotation."""
_TITLE_ENDS = re.compile(r"[ \t]*(?:\n|\Z|[|–—-]+\s)")
"""'Air raids kill nine in Arda: monitor', whose colon or dash may be lost."""
_HEAD = 400
_TITLED = re.compile(
    r"\W*(?:press |joint |war )?(?:statement|communiqu[eé]|press release|declaration|bulletin)\W*\n", re.IGNORECASE
)
"""A report that only calls itself a statement is that of who signs it, in so many characters at its end."""
_SIGNED_WITHIN = 200
_TOLD_BACK = re.compile(
    r"\b(?:it|they|he|she)\s+(?:also\s+|later\s+|has\s+|had\s+|have\s+)?"
    r"(?:said|says|say|reported|announced|confirmed|stated|added|claimed|puts?|counts?|counted|spoke\s+of|speaks?\s+of)\b",
    re.IGNORECASE,
)
_STANDS_BEHIND = re.compile(r"\s+(?:the|an?|its)\s+[a-z]")
"""'The village, says the agency, fell': who says it stands behind the verb."""
_RELATIVE = re.compile(r"\s*(?:\([^()]{1,20}\))?\s*,?\s*(?:who|which|that)\s*", re.IGNORECASE)
"""'The gang, which demands', 'the corps, who said'."""
_COLON = re.compile(r"(?:,\s+(?:in|by)\s+an?\s+\w+)?\s*:")
_AUXILIARY = re.compile(r"\b(?:has|have|had|also|later|then|today|yesterday)\b")
_CLAUSE = re.compile(r",?\s*(?:who|which|whose)\b")
"""What is told of the speaker before they say it may be long: 'an officer, who spoke on condition that ..., said'."""
_NEAR, _FAR = 90, 200
_AHEAD = 24
"""So many characters behind are seen to tell 'claimed the lives of' from a claim."""
_SUBJECT = 6
"""A subject has at most so many words between the joint of two clauses and its verb of saying."""
_BASED = re.compile(r"\b[\w’'-]+-based\b")
_IN_PLACE = re.compile(
    r"\b(?:in|near|at)\s+(?:the\s+(?:town|city|village)\s+of\s+)?((?:(?:al|el|the)[- ])?[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+)*)"
)
_LIST_END = re.compile(r"[,;.]|\band\b")


def check_place(case: Case, licence: Licence | None) -> tuple[str, str] | None:
    """Refuse a place the words do not name, or name for another share ('eight in Idlib, three in Latakia')."""
    where = case.claim.where
    if where.words is None:
        return ("place", "a place without words") if where.place is not None else None
    pointed = where.basis == "antecedent" and case.is_before(where.words, where.span)
    if not pointed and not case.has_words(where.words, slot="place", span=where.span):
        return "place", "the place is not named in the sentence or an antecedent"
    if licence is None or where.basis not in ("stated", "unknown"):
        return None
    own = _place_of_share(case, licence)
    if own and where.words.lower() not in own.lower() and own.lower() not in where.words.lower():
        return "place", f"the words say {own}"
    return None


def _place_of_share(case: Case, licence: Licence) -> str | None:
    """The place right behind a number that stands for itself: 'eight in Idlib', 'three were in Latakia'."""
    match = _IN_PLACE.match(case.text, licence.segment.start) or _IN_PLACE.match(case.text, licence.segment.start + 1)
    return match.group(1) if match and match.end() <= case.sentence.end else None


def check_time(claim: Claim, case: Case) -> tuple[str, str] | None:
    """Refuse a time whose words are not there, and days that no words name."""
    when = claim.when
    if when.words is None:
        known = when.known and when.basis not in ("dateline", "published", "antecedent")
        return ("time", "days without words") if known else None
    pointed = when.basis == "antecedent" and case.is_before(when.words, when.span)
    if pointed or case.has_words(when.words, slot="time", span=when.span):
        return None
    return "time", "the time is not named in the sentence or an antecedent"


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
    heard = [at for at in places if _is_heard(case, at) or _is_pointed_to(case, at)]
    if not heard:
        return "source", "no word of saying beside the speaker"
    if case.claim.source != speaker:  # the agency it was told to, the outlet behind it
        return None
    if any(at.overlaps(case.sentence) and _says_the_quote(case, at) for at in heard):
        return None
    if all(not at.overlaps(case.sentence) for at in heard) and _other_speaker(case, speaker) is None:
        return None
    return "source", "another one says it"


def _is_pointed_to(case: Case, at: Span) -> bool:
    """Whether the words at `at` stand for 'it' in 'it said', head the report as their paper, or sign it."""
    told = at.end <= case.quote.start and bool(_TOLD_BACK.search(case.sentence_text))
    signed = at.start > len(case.text) - _SIGNED_WITHIN and _TITLED.match(case.text)
    heads = at.start < _HEAD and _ISSUED.search(case.text, max(0, at.start - _HEADING), at.end + _HEADING)
    sends = at.start < _HEAD and _SENT.search(case.text, 0, at.start) and _SENDS.match(case.text, at.end)
    titled = at.start < _TITLE and _TITLE_VOICE.fullmatch(at.of(case.text)) and _TITLE_ENDS.match(case.text, at.end)
    closes = titled and not _LED.search(case.text, 0, at.start)
    return told or bool(signed or heads or sends or closes)


def _places_of(case: Case, speaker: Speaker) -> list[Span]:
    """Where the speaker's words stand: at its span, in the sentence, in the antecedents."""
    if speaker.span is not None:
        return [speaker.span]
    found = _occurrences(case, speaker.words, within=case.sentence)
    return found or [s for a in case.antecedents("speaker") for s in _occurrences(case, speaker.words, within=a.span)]


def _occurrences(case: Case, words: str, *, within: Span) -> list[Span]:
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    return [Span(m.start(), m.end()) for m in pattern.finditer(case.text, within.start, within.end)]


def _is_heard(case: Case, at: Span) -> bool:
    """Whether a word of saying is the speaker's own: right before it, or behind it with no new subject after a comma."""
    around, text = case.ground.around(at), case.text
    far = _FAR if _CLAUSE.match(text, at.end) else _NEAR
    before, after = text[max(around.start, at.start - 40) : at.start], text[at.end : min(around.end, at.end + far)]
    words = at.of(text)
    counted = _COUNT.search(words) and _COUNTED.search(before)
    believed = _IF.search(before) and _BELIEVED.match(after)
    return _is_heard_beside(before, after, words.count(",")) or bool(counted or believed or _TURNED.search(before))


@lru_cache(maxsize=1024)
def _is_heard_beside(before: str, after: str, opened: int) -> bool:
    """Whether a speaker is heard between these words: asked for each claim that the speaker is cited for."""
    if _SAID_BY.search(before):
        return True
    own = any(_is_own_verb(after[: verb.start()], opened=opened) for verb in _SAYING.finditer(lower_in_place(after)))
    signs = before.endswith("(") and _SIGNS.match(after)
    return own or bool(_COLON.match(after) or _GOES_ON.match(after) or signs)


def _is_own_verb(between: str, *, opened: int) -> bool:
    """An aside stands between two commas, the first of which may be `opened` in the speaker's words; after one comma a
    new subject begins, unless nothing or 'has' stands there.
    """
    if _RELATIVE.fullmatch(_AUXILIARY.sub("", between)):
        return True
    even = between.count(",") % 2 == 0 or (opened == 1 and between.count(",") == 1)
    return not _AUXILIARY.sub("", between).strip(" ,") or even


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
    verb = _VERB.search(tail)
    if verb and _INVERTED.fullmatch(tail, verb.end()):  # 'said the monitor': the verb is the speaker's own
        return False
    subject = tail[: verb.start()].rpartition(",")[2] if verb else ""
    return bool(verb and (_NAME.search(subject) or _POINTER.search(subject)))


def _other_clause(case: Case, between: Span) -> bool:
    text, ahead = between.of(case.text), case.text[between.start : between.end + _AHEAD]
    for brk in _BREAK.finditer(text):
        if brk[0].lower() == "and" and not text[: brk.start()].strip():  # two speakers of one verb: 'A and B said'
            continue
        verb = _VERB.search(ahead, brk.end())
        if verb is None or verb.end() > len(text):
            continue
        subject = text[brk.end() : verb.start()]
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
        named = any(n[0].lower() not in _OPENERS for n in _NAME.finditer(subject)) and not _POINTER.search(subject)
        if named and not _is_same(case, subject, speaker=speaker):
            return subject.strip()
    cited = re.search(r"\baccording to\s+((?:the\s+)?[A-Z][\w’' -]{0,60})", text)
    return cited[1] if cited and not _is_same(case, cited[1], speaker=speaker) else None


def _is_same(case: Case, words: str, *, speaker: Speaker) -> bool:
    """Whether the words are another name of the speaker: 'the Britain-based monitor', 'SOHR'."""
    known = case.ground.lexicon.outlet(speaker.name)
    here = [m.outlet for m in case.ground.lexicon.outlets_in(words)]
    return speaker.name in words or (known is not None and known in here)
