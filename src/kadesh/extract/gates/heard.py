"""Gate: is a speaker heard, by a word of saying beside the name, by 'it said', or as who signs the report?"""

import re
from functools import lru_cache

from kadesh.extract.gates.ground import Case
from kadesh.extract.voices.messages import find_signature
from kadesh.extract.words import load_words
from kadesh.model.letters import lower_in_place
from kadesh.model.span import Span

_WORDS = "|".join(sorted(load_words("sayings")))
_DOING = (
    r"f(?:ound|inds)\s+that|ma(?:de|kes)\s+(?:it\s+)?known|(?:sets?|set)\s+(?:the\s+)?(?:toll|tally|figure|count|number|total|losses)\b[^.;]{0,40}?\sat"
    r"|(?:went|goes)\s+on\s+to\s+(?:say|add)|(?:has|have|had)\s+seen\s+(?:[\w-]+\s+){1,3}(?:bodies|corpses|coffins|graves)"
    r"|given\s+as|(?:has|have|had)\s+(?:\w+\s+)?given\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}(?:toll|figure|count|tally)"
)
"""What is said by doing it, each in its company: 'made it known', 'set the figure at', 'has seen 27 bodies'."""
_SAYING = re.compile(
    rf"\b(?:{_WORDS}|{_DOING}|according\s+to|(?:threat|vow|urg|demand|call|reject|dismiss|agree|pledg|warn|plead|condemn|appeal|refut|order|request|describ|denounc|slam|attribut|insist|dissociat|distanc|ridicul|mock|disown|disavow|ascrib|imput|boast|confess|promis|contradict|suspect)\w*|la(?:id|ys)(?=\s[^.;]{{1,80}}\bat\s+the\s+door)|den(?:y|ies|ying)"
    r"|(?:has|have|had|lists|holds)(?=\s+(?:only\s+|already\s+|the\s+names\s+of\s+|a\s+list\s+(?:of|with)\s+)?[\"“]?"
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)(?:[.,;\"”]|\s+(?:names|bodies|dead|killed|wounded|injured|missing|hurt)\b|$))"
    r"|(?:sets?|issued?|issues|delivered|gave|gives)\s+(?:[\w’'-]+\s+){0,6}?(?:deadline|ultimatum)|suspects?|suspected|t(?:ook|akes|aking)\s+(?:\w+\s+)?(?:credit|responsibility)|adopt(?:s|ed)|ruled\s+out|rules\s+out|disclaim\w*|assum(?:ed|es|ing)\s+(?:\w+\s+)?responsibility|avow(?:s|ed)|own(?:s|ed)\s+up"
    r"|(?:given|giving|set)\s+(?:[\w’'-]+\s+){0,6}?(?:deadline|ultimatum|hours?|days?|weeks?|until)\b|(?:gave|gives?)\s+(?:[\w’'.,-]+\s+){1,8}?(?:hours?|days?|weeks?|fortnight|until)\b"
    r"|(?:traded?|trading|exchanged)\s+(?:accusations|blame|charges|recriminations|barbs)"
    r"|(?:has|have|had)\s+it\s+that|blam(?:es?|ing)|accus(?:es?|ing)|decr(?:y|ied|ies|ying)|deplor\w*|critici[sz]\w*|lambast\w*|fault(?:s|ed|ing)|admit\w*|statement|figures?|compiled|count|tally|reckoning|h[eo]lds?|holding|sought|seeks?|seeking|wants?|wanted|asks?|asked|charg\w*"
    r"|s\s+(?:own\s+|latest\s+)?(?:records?|accounts?|version|registers?|announcements?|assertions?|allegations?|boast|telling|ledger|books|lists?))\b"
)
"""For text in small letters."""
_SAID_BY = re.compile(
    r"\b(?:said|says?|told|reported|added|announced|confirmed|according\s+to|(?:told|said|reported|announced|confirmed|quoted|statements?|reports?|figures|documented|recorded|counted|registered|monitored|verified|given|provided|issued|released|published|compiled|circulated|allegations?|claims?|accounts?|testimony|assertions|accused|blamed|word)\s+(?:to|by|from)|words\s+of|as\s+per|if\s+(?:one|you|we)\s+(?:goes?\s+by|trusts?|believes?)|(?:by|in|on|per)\s+the\s+(?:accounts?|reckoning|records|tally|count)\s+of|citing|quoting|cited|quoted|(?:in|by|on|was|is|were|are)\s+the\s+(?:count|tally|reckoning|estimates?|figures?|toll|number|version)(?:\s+(?:of|from|given\s+by|kept\s+by))?|(?:count|tally|reckoning|estimates?|figures)\s+of|(?:came|comes)\s+from|so\s+sa(?:ys?|id)|,\s+(?:reported|confirmed|announced)\s+on\s+\w+\s+by|th(?:is|at)\s+(?:was|is|has\s+been)\s+(?:reported|stated|announced|confirmed|said|told)\b[^.;:()]{0,40}?\sby)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[^.;:\"“”]{0,160}?,\s+(?:saying|alleging|adding|claiming|reporting|confirming)\b", re.IGNORECASE)
"""'The websites came up with a tale of shells, alleging 34 dead': the participle is the subject's own."""
_ISSUED = re.compile(
    r"\b(?:statement|communiqu[eé]|press release|situation report|bulletin|declaration|military report"
    r"|announcement|message|address|speech|digest|log|briefing|handout|operational (?:report|update))\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"\)\s*(?:[.;!]|$)")
"""'Ten dead (police).': who alone stands in brackets behind what is told."""
_QUOTE_ENDS = re.compile(r"[\"”]\s*\($")
"""'"A mistake" (the mayor) cost six lives': who stands in brackets behind a quotation."""
_COUNTED = re.compile(r"\b(?:by|per)\s+(?:the\s+)?$", re.IGNORECASE)
_COUNT = re.compile(r"\b(?:count|tally|reckoning|figures|estimates|records|account)$", re.IGNORECASE)
"""'By newspaper count' is told by the count itself."""
_REPORT = re.compile(r"\b(?:reports?|claims?|assertions?|allegations?|boast)$", re.IGNORECASE)
_THAT = re.compile(r"\s+(?:that\b|of\s+\w+ing\b)")
"""'The Serb report that ten had died'."""
_SENT = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_LABELLED = re.compile(
    r"^\W*(?:from|reference|issued by|released by|signed|spokes\w+) ?: ?(?:the )?$", re.IGNORECASE | re.MULTILINE
)
"""'From: Defence Committee of Goma'."""
_OFFICE = re.compile(r",\s[^.;:\n]{3,90}\s*\Z")
"""'Ali Omar, head of the province', which signs a text in its last line."""
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
_MARKED = re.compile(r"(?: [-–—]| ?:) \Z")
_LINE_ENDS = re.compile(r"[ \t]*(?:\n|\Z)")
"""'Air raids kill nine in Arda - police': who stands between a mark and the end of a title."""
_HEAD = 400
_TITLED = re.compile(
    r"\W*(?:press |joint |war )?(?:statement|communiqu[eé]|press release|declaration|bulletin)\W*\n", re.IGNORECASE
)
"""A report that only calls itself a statement is that of who signs it, in so many characters at its end."""
_SIGNED_WITHIN = 200
_TOLD_BACK = re.compile(
    r"\b(?:it|they|he|she)\s+(?:also\s+|later\s+|has\s+|had\s+|have\s+)?"
    r"(?:said|says|say|reported|announced|confirmed|stated|added|claimed|puts?|counts?|counted|spoke\s+of|speaks?\s+of"
    r"|warn(?:s|ed)|den(?:y|ies|ied)|accus(?:es?|ed)|threaten(?:s|ed)|blam(?:es?|ed)|demand(?:s|ed)|vow(?:s|ed)|rejects?|rejected|urg(?:es|ed))\b"
    r"|\b(?:by|in|on)\s+(?:its|their|his|her)\s+(?:own\s+)?(?:count|tally|reckoning|account|telling|records?|figures|list)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\s*(?:\([^()]{1,20}\))?\s*,?\s*(?:who|which|that)\s*", re.IGNORECASE)
"""'The gang, which demands', 'the corps, who said'."""
_CLOSED = re.compile(r"\s*,\s*(?:who|whose)\b[^;:]+,\s*")
"""'Ali Omar, who lives in Arda, where the fire began, said'."""
_IN_OFFICE = re.compile(
    r",\s[^;:.\"“”]*\b(?i:general|governor|mayor|chief|commander|director|head|minister|spokes\w+|inspector|officer|officials?|"
    r"commissioner|superintendent|chairman|president|secretary|activist|doctor|lawyer)\b[^;:.\"“”]*,"
)
_ACTS = re.compile(r"\b(?:was|were|is|are|who|while|but|when|said|says)\b")
"""'Ali Omar, Inspector General of Police, Eastern Range, said': an office may hold commas of its own, but no verb."""
_COLON = re.compile(r"(?:,\s+(?:in|by)\s+an?\s+\w+)?\s*:")
_AUXILIARY = re.compile(r"\b(?:has|have|had|also|later|then|today|yesterday)\b")
_CLAUSE = re.compile(r",?\s*(?:who|which|whose)\b|,\s*\w+ing\s")
"""What is told of the speaker before they say it may be long: 'an officer, who spoke on condition that ..., said'."""
_NEAR, _FAR = 90, 200


def is_heard(case: Case, at: Span) -> bool:
    """Return whether a word of saying is the speaker's own: right before it, or behind it with no new subject after a comma.

    The monitor's in 'said the monitor'; nobody's in 'the monitor, activists said'.
    """
    around, text = case.ground.around(at), case.text
    far = _FAR if _CLAUSE.match(text, at.end) else _NEAR
    before, after = text[max(around.start, at.start - 40) : at.start], text[at.end : min(around.end, at.end + far)]
    words = at.of(text)
    counted = (_COUNT.search(words) and _COUNTED.search(before)) or (_REPORT.search(words) and _THAT.match(after))
    believed = _IF.search(before) and _BELIEVED.match(after)
    return _is_heard_beside(before, after, words.count(",")) or bool(counted or believed or _TURNED.search(before))


def is_pointed_to(case: Case, at: Span) -> bool:
    """Return whether the words at `at` stand for 'it' in 'it said', head the report as their paper, or sign it.

    The monitor's of 'The monitor came on Monday. It said six had died'.
    """
    told = at.end <= case.quote.start and bool(_TOLD_BACK.search(case.sentence_text))
    signed = at.start > len(case.text) - _SIGNED_WITHIN and _TITLED.match(case.text)
    heads = at.start < _HEAD and _ISSUED.search(case.text, max(0, at.start - _HEADING), at.end + _HEADING)
    sends = at.start < _HEAD and _SENT.search(case.text, 0, at.start) and _SENDS.match(case.text, at.end)
    sends = sends or (at.start < _HEAD and _LABELLED.search(case.text, 0, at.start))
    signed = signed or (case.text[: at.start].endswith("\n") and _OFFICE.match(case.text, at.end))
    titled = at.start < _TITLE and _TITLE_VOICE.fullmatch(at.of(case.text)) and _TITLE_ENDS.match(case.text, at.end)
    closes = titled and not _LED.search(case.text, 0, at.start)
    marked = at.start < _TITLE and _MARKED.search(case.text, 0, at.start) and _LINE_ENDS.match(case.text, at.end)
    return told or find_signature(case.text) == at or bool(signed or heads or sends or closes or marked)


@lru_cache(maxsize=1024)
def _is_heard_beside(before: str, after: str, opened: int) -> bool:
    """Whether a speaker is heard between these words: asked for each claim that the speaker is cited for."""
    if _SAID_BY.search(before):
        return True
    own = any(_is_own_verb(after[: verb.start()], opened=opened) for verb in _SAYING.finditer(lower_in_place(after)))
    signs = before.endswith("(") and (_SIGNS.match(after) or (_QUOTE_ENDS.search(before) and after.startswith(")")))
    return own or bool(_COLON.match(after) or _GOES_ON.match(after) or signs)


def _is_own_verb(between: str, *, opened: int) -> bool:
    """An aside stands between two commas, the first of which may be `opened` in the speaker's words; after one comma a
    new subject begins, unless nothing or 'has' stands there.
    """
    if _IN_OFFICE.fullmatch(_AUXILIARY.sub("", between).rstrip()) and not _ACTS.search(between):
        return True
    if _RELATIVE.fullmatch(_AUXILIARY.sub("", between)) or _CLOSED.fullmatch(between):
        return True
    even = between.count(",") % 2 == 0 or (opened == 1 and between.count(",") == 1)
    return not _AUXILIARY.sub("", between).strip(" ,") or even
