"""Deals said to be broken: where that is told, who is blamed for it, who complains of it."""

import re

from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.parties import mentions_in, party_from
from kadesh.extract.voices.made import INSTRUMENT, tells_of_talks
from kadesh.extract.voices.utterance import is_place
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party

_BROKEN = re.compile(
    rf"\b(?:latest|another|new|first|serious|repeated) (?:breach|violation)\w* (?:in|of|to)\b[^.;]{{0,50}}?"
    rf"\b{INSTRUMENT}\b|"
    rf"\b(?:collapse|breakdown|failure|unravelling) (?:of|to) (?:an? |the |its |their |this )?(?:\w+[- ]){{0,3}}?"
    rf"{INSTRUMENT}\b|"
    rf"\b(?:collapsing|crumbling|shattered|broken|failed|short-lived) {INSTRUMENT}\b|"
    rf"\b(?:violat\w+|breached|breaches of|breach of|breaching|broke|broken|"
    rf"breaking)\b(?: of)?[^.;]{{0,50}}?\b{INSTRUMENT}\b|"
    rf"\b{INSTRUMENT}\b[^.;]{{0,90}}?\b(?:violat\w+|breach\w*|collaps\w+|(?:was|were) broken|broken down|"
    rf"broke down|been broken|"
    rf"fell apart|fall(?:en|ing)? apart|unravel\w*|in tatters|(?:is|was|were|are|be) (?:now )?over|"
    rf"ended(?=[.,;]|$| (?:on|in|at|after|when|last|this|early|late|with|as|by|yesterday|today|\w+day)\b)|"
    rf"not hold\w*)\b|"
    rf"\bdeclared\b[^.;]{{0,40}}?\b{INSTRUMENT} over\b(?! \w)|"
    rf"\b(?:ended|scrapped|called off|withdr(?:ew|awn)|terminating|cancell?ed|"
    rf"tore up|torn up|abandoned|walked out of|pulled out of|quit|withdrew from|suspended|"
    rf"terminated|revoked|renounced) (?:the|its|their|this|an?) (?:[\w-]+ ){{0,3}}?(?:cease-?fires?|truces?|peace \w+)\b|"
    rf"\b(?:not|never|n['’]t|fail\w* to|refus\w+ to) (?:honou?r\w*|respect\w*|observ\w*|compl\w+ with|abid\w+ by|"
    rf"commit\w* (?:itself |themselves )?to|adher\w+ to|"
    rf"implement\w*|stick\w* to|liv\w+ up to)\b[^.;]{{0,40}}?\b{INSTRUMENT}\b",
    re.IGNORECASE,
)
_BROKE_IT = re.compile(r"\b(?:violat\w+|breach\w*|breaking|broke|broken) (?:it|them)\b", re.IGNORECASE)
_BARE = re.compile(
    r"\b(?:violations|breaches)\b(?! (?:of|in|to|against)\b)[^.;,]{0,24}?"
    r"(?<!alleged )(?<!reported )(?<!recorded )(?<!registered )(?<!documented )\bby\b",
    re.IGNORECASE,
)
"""Breaches 'by' somebody: of the truce that the report is about."""
_OF_LAW = re.compile(
    r"\b(?:rights?|laws?|airspace|border|humanitarian|abuses?|sexual|women|children|against)\b", re.IGNORECASE
)
"""'Violations by Alpha against women' are none of a truce."""
_TRUCE = re.compile(r"\b(?:cease-?fire|truce|armistice)", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:any|if|no|without|possible|potential|future|should|prevent|avoid|case of|event of)\b"
    r"(?: (?!(?:after|because|since|when|as|that)\b)[\w-]+){0,3} $",
    re.IGNORECASE,
)
"""Words before a breach that has not happened."""
_UNREAL_WITHIN = re.compile(
    r"\b(?:any|if|no|without|possible|potential|future|should|prevent|avoid)\b(?: [\w-]+){0,3} (?:violat|breach)\w*$",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?<!not )(?:held|holding|holds)\b[^.;]{0,40}? (?:despite|amid|with|though|although|apart)\b", re.IGNORECASE
)
"""'The truce has held despite violations': it stands."""
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e[sd]?|ing))\b[^.;,]{0,60}$", re.IGNORECASE)
"""'Denied breaking the truce': who says so tells of no breach."""
_TALKS = re.compile(
    r"\b(?:talks?|negotiations?|hopes?|efforts?|bid|push) (?:on|for|about|over|towards?|to) (?:[\w-]+ ){0,4}$", re.IGNORECASE
)
"""Words before a truce of which only the talks broke down."""
_BY = re.compile(
    r"\b(?:violat\w+|breach\w*|broken)\b[^.;]{0,60}"
    r"(?<!brokered )(?<!mediated )(?<!sponsored )(?<!backed )\bby (?:the |its |an? )?(?:[\w’'-]+ ){0,3}?\Z",
    re.IGNORECASE,
)
_COMPLAINS = re.compile(
    r"\b(?:(?:record|document|register|condemn|protest|decr|deplor|denounc|complain|lodg|convey|respond|retaliat|react|report|"
    r"witness|observ|count|see|saw)(?:s|e[sdn]?|ing|ed|ies|ied)?|complaints?|(?:cit|not)(?:e[sd]?|ing))\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
"""Between a party and a breach of which it complains."""
_NOT_HIS = re.compile(rf"{_COMPLAINS.pattern}|\b(?:accus|blam|monitor)\w*[^.;]*\Z", re.IGNORECASE)
_BEHIND = 90


def is_breach(words: str) -> bool:
    """Return whether `words` say that a truce, deal or treaty was broken."""
    return _BROKEN.search(words) is not None


def is_breach_of_it(words: str, *, before: str) -> bool:
    """Return whether `words` say that 'it' was broken, where a deal stands `before` them or in them."""
    told = _BROKE_IT.search(words)
    return told is not None and re.search(rf"\b{INSTRUMENT}\b", before + words[: told.start()], re.IGNORECASE) is not None


def breaches_in(document: Document, sentence: Sentence) -> list[re.Match[str]]:
    """Return the words that tell of a breach: not of one feared, denied, or of a truce that holds."""
    found = [m for m in _BROKEN.finditer(sentence.text) if _is_told(sentence.text, m)]
    if found or not _TRUCE.search(document.report.text):
        return found
    if _OF_LAW.search(sentence.text):
        return []
    return [m for m in _BARE.finditer(sentence.text) if _is_told(sentence.text, m)]


def _is_told(text: str, told: re.Match[str]) -> bool:
    before = text[: told.start()]
    unreal = _UNREAL.search(before) or _UNREAL_WITHIN.search(told.group())
    if tells_of_talks(text, told):
        return False
    return not (unreal or _DENIED.search(before) or _TALKS.search(before) or _HOLDS.search(told.group()))


def complainant(sentence: Sentence, first: int) -> Party | None:
    """Return who complains of the breach at token `first`: 'Alpha lodged a protest with Beta over violations'."""
    end = sentence.tokens[first].idx
    told = _COMPLAINS.search(sentence.text, 0, end)
    before = [
        m for m in mentions_in(sentence, 0, first) if told and m.side and m.span.end - sentence.span.start <= told.start()
    ]
    return party_from(before[-1]) if before else None


def blamed_for(sentence: Sentence, told: re.Match[str], *, speaker: Party) -> SideMention | None:
    """Return who is said to have broken the deal: named behind 'by', else before, and not who complains of it."""
    start, text = sentence.span.start, sentence.text
    others = [m for m in sentence.sides if m.side not in (None, speaker.side) and m.role != "civilian"]
    others = [m for m in others if not (is_place(sentence, m) or text[: m.span.start - start].endswith("not "))]
    near = [m for m in others if told.start() < m.span.start - start < told.end() + _BEHIND]
    by = next((m for m in near if _BY.search(text[told.start() : m.span.start - start])), None)
    if by is not None:
        return by
    window = mentions_in(sentence, (first := sentence.token_at(start + told.start())) - 12, first)
    before = [m for m in others if m in window and not _NOT_HIS.search(text[m.span.end - start : told.start()])]
    return before[-1] if before else None
