"""What is told as no deed: threatened, planned, feared, conditional, denied, or only said to go on somewhere."""

import re
from typing import Any

from kadesh.extract.counting.figurative import is_of_play
from kadesh.extract.document import Sentence

_AHEAD = 64
_BEHIND = 60
"""Characters before a word for violence within which it is called off."""
_IDLE = re.compile(
    r"\b(?:hit back|hit out|hit by (?:sanctions|inflation|drought|(?:the |an? )?(?:\w+ )?(?:unrest|violence|crisis))|"
    r"(?:crisis|drought|flood|famine|quake|earthquake|cyclone|hurricane|typhoon|storm|poverty|hunger|pandemic|virus|disease|tsunami"
    r"|war|conflict|violence)-(?:hit|struck)|"
    r"(?:hit|struck) by (?:an? |the )?(?:\w+ )?(?:car|bus|train|truck|lorry|taxi|motorbike|motorcycle|tram|lightning|wave|"
    r"ball|virus|flood|storm)(?! bomb)|strikes? (?:a|the) (?:deal|balance|"
    r"chord)|struck (?:a|the) (?:deal|balance|chord|agreement)|struck with [a-z]\w+|"
    r"(?:struck|striking|strikes?) (?:an? |the |their )?(?:[“\"][a-z -]{1,40}[”\"] |(?:peace|settlement|reconciliation|"
    r"truce|ceasefire|separate|local|similar|power-sharing) ){0,2}(?:deals?|agreements?|accords?|bargains?)\b|"
    r"target (?:date|inflation)|(?:heart|panic|asthma) attacks?|attack (?:helicopter|aircraft|waste|"
    r"poverty)|(?:hunger|general|rail|teachers?'?) strikes?|strikes? (?:by|of) (?:[\w,]+ )?(?:pilots|doctors|miners|staff|"
    r"employees|students|lawyers|workers|nurses|teachers|drivers)|"
    r"(?:called|called off|joined|ended|on) (?:a |the |an )?(?:\w+ )?strike\b(?! on)|air raid sirens?|"
    r"call(?:s|ed|ing)? for (?:a |the |an )?(?!air |missile |drone )(?:[\w-]+ )?strikes?\b(?! on)|"
    r"(?<!air )(?<!missile )(?<!drone )strikes? called (?:for |by )|(?<!air )strike calls?\b|"
    r"strikes? (?:and|or) (?:[\w-]+ ){0,2}(?:protests?|rall(?:y|ies)|demonstrations?|shutdowns?|marches|sit-ins?)\b|"
    r"(?:protests?|curfews?|demonstrations?|shutdowns?|restrictions) (?:and|or) (?:[\w-]+ )?strikes?\b(?! on)|"
    r"hits? the headlines|fired from (?:his|her|their) (?:jobs?|posts?)|"
    r"shot (?:a |the )?(?:film|video|footage|holes)|fire at a (?:press|news)|"
    r"(?:(?<=\bset )|(?<=\bsets )|(?<=\bsetting ))fire|(?:caught|on|forest|wild|cease|cease-|camp|house) ?fire|ceasefire|"
    r"firing line|line of (?:its |their )?fire|(?:war|court|legal|verbal) battle|battle (?:against|"
    r"with) (?:cancer|inflation|corruption)|battle lines?|"
    r"political in-?fighting|fighting (?:force|spirit|age)|war crimes?|war monitor|cold war|world war|civil war|war[- ]torn|"
    r"war on terror|push(?:ing)? for|mine ?workers?|gold mines?|(?:copper|coal|silver) mines?|"
    r"mine clearance|shell companies|think tanks?|gas station|tear gas|natural gas|gas (?:fields?|pipeline|"
    r"compan\w+|plants?|facilit\w+|refiner\w+|wells?|terminals?|masks?)|tank trucks?|"
    r"rescue operations?|relief operations?|humanitarian operations?|peacekeeping operations?|"
    r"operations? room|search operations?|vaccination campaign|election campaign|"
    r"campaign group|in advance|advance (?:notice|warning|notification)|"
    r"(?:salvos?|broadsides?|volleys?) (?:from|by) (?:[\w-]+ ){0,3}?(?:minister|president|secretary|senator|chancellor|"
    r"premier|spokes\w+|lawmakers?|critics|politicians?))\b"
)
"""For text in small letters."""
_SCREENED = re.compile(
    r"\b(?:if|unless|in case|any|all|such|no|possible|potential|imminent|planned|future|further|"
    r"(?:deny|denies|denied|denying|dismiss\w*|refut\w*) (?:\w+ ){0,3}(?:reports?|claims?|allegations?) of|"
    r"(?:said|says|say|saying) nothing (?:of|about)|(?:no|without) mention(?:ing)?(?: of)?|silent (?:on|about)|"
    r"prevent\w*|avoid\w*|avert\w*|deter|halt|stave\w* off|"
    r"(?:tr(?:y|ies|ied|ying)|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|efforts?|operations?|raids|campaign) to "
    r"(?:stop|stem|curb|end|quell|combat|counter)|"
    r"(?:threat|threats|risk|fear|fears|danger|plans?|call|calls|demand\w*|prepar\w*|end|cessation|halt|"
    r"stop|stopping|protection) (?:of|for|to|from)|"
    r"(?:authori[sz]ation|approval|permission|request|backing|option|vote|debate|resolution)s? (?:of|for|on|to)|"
    r"(?:to|not|or) (?:authori[sz]e|approve|consider|contemplate|debate|oppose)|options (?:ranging|range) from|"
    r"readiness for|hallmarks? of|"
    r"warn\w* (?:of|against)|threaten\w*|vow\w*|fear\w*|risk(?:s|ed|ing)?)\s+(?:\w+[\s-]+){0,3}\Z",
    re.IGNORECASE,
)
_SAFE = re.compile(
    r"\b(?:safely|harmlessly)\s(?:\w+\s)?(?:detonat|explod|blown)"
    r"|\b(?:detonated|exploded|blown up)\s(?:\w+\s)?(?:safely|harmlessly)\b",
    re.IGNORECASE,
)
"""'A bomb was found and detonated harmlessly': nothing was done with it."""
_SAFELY = ("safely", "harmlessly")
_BOMB = re.compile(r"bombs?\Z|explosives?\Z|mines?\Z|shells?\Z|rockets?\Z|grenades?\Z|detonat|explode|blow|blew")
_WORRIED = re.compile(r"\b(?:worried|anxious|uneasy|concerned) (?:about|over) (?!the )(?:\w+ )?\Z", re.IGNORECASE)
"""'Worried about attacks by rebels': none is told, as one is in 'concerned about the attack'."""
_INTENT = re.compile(
    r"\b(?:threat\w*|plan\w*|plott?(?:ed|ing|s)?|vow\w*|prepar\w*|refus\w*|pledg\w*|intend\w*|want\w*|promis\w*|ready|"
    r"order\w*|urg\w*|able|wish\w*|aim\w*|sought|"
    r"ultimatum|agree\w*|capable|allow\w*|right|designed|swore|try|help|"
    r"used)\s+(?:[\w,]+\s+){0,4}to(?:\s+\w+){0,1}\s*\Z",
    re.IGNORECASE,
)
_TO_LAUNCH = re.compile(
    r"\b(?:threat\w*|vow\w*|plan\w*|prepar\w*|pledg\w*|promis\w*|intend\w*|want\w*|ready|swore)\s+to\s+"
    r"(?:launch|carry out|conduct|mount|stage|start|begin|resume|wage|execute|undertake)\s+(?:[\w-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
"""'Threatening to launch another large ground | offensive'."""
_KEPT_FROM = re.compile(r"\b(?:prevent|stop|keep|deter|bar|discourag)\w*\s(?:[\w-]+\s){0,4}from\s\Z", re.IGNORECASE)
"""'To prevent them from advancing'."""
_SHIELDED = re.compile(
    r"\b(?:to|and) (?:protect|secure|shield|defend|safeguard|guard|spare)\b[^.;]{1,80}?\bfrom (?:[\w-]+ ){0,3}\Z"
)
"""'To guard its farms and secure Arda from Alpha | attacks': from what might come."""
_OF_A_SERIES = re.compile(
    r"\b(?:latest|newest|most recent|another|first|second|third|fourth|fifth|(?:add|adds|added) to|comes? (?:amid|after))\b"
    r"[^.;,]{0,60}?"
    r"\b(?:series|string|spate|wave|spree|chain|litany) of (?:[\w-]+ ){0,3}\Z",
    re.IGNORECASE,
)
"""'The raid is one more of a series of | assaults': what it is one of is no deed of its own."""
_OF_LATE = re.compile(
    r"\bfrom (?:which|where)\b[^.;,]{1,40}?\b(?:(?:has|have) (?:\w+ly |often )?|often |regularly |frequently |routinely )"
    r"(?:launch|fire|stage|mount|carr(?:y|ied) out|conduct)(?:ed|d)? (?:[a-z-]+ ){0,2}\Z"
)
"""'Jets bombed the valley from which rebels have launched | assaults': what goes on there tells who is in it, no deed."""
_HEARD_FROM = re.compile(
    r"\w+(?: (?!that|which|in|at|near|on|kill)[\w-]+){0,5}? (?:be|was|were|been) (?:clearly )?heard "
    r"(?:(?:as far away as|from|over) (?:the |neighbou?ring |nearby )?[A-Z]|(?:across|over) the border)"
)
"""'Explosions | could be heard from Arda': they were elsewhere, and are told by themselves where it is known."""
_LAUNCHES = frozenset("launch mount stage carry conduct begin start wage unleash".split())
_GOES_ON = frozenset("continue begin start resume end stop cease intensify follow go".split())
_TO_COME = frozenset("could would will shall might can 'll ’ll wo ca".split())
_IF = re.compile(r"\b(?:if|unless|whether|in case|until)\b[^,.;]{0,70}\Z", re.IGNORECASE)
_DENYING = frozenset("denied denies deny denying refuted refutes".split())
_MODALS = frozenset("would could may might will shall should can must 'll ’ll wo ca".split())
_NOBODY = frozenset(("neither", "nobody", "none"))
_DENIED = re.compile(
    r"(?<!not )(?<!n[’']t )\bden(?:y|ies|ied|ying)\s(?:that\s|(?:having\s)?(?!being\b)\w+ing\b|it\s|they\s|its\s|their\s)"
    r"(?:(?!\b(?:responsib\w+|involve\w*|behind|role|link\w*|but|and|which|after|when|while|because)\b)[^.;:,\"“”]){0,70}$",
    re.IGNORECASE,
)
"""Before a deed that somebody denies: 'denied that its jets had bombed'; not where only responsibility is denied."""


_BEATEN = ("slaughter", "massacr", "butcher", "annihilat")
"""What a side did to another at play: 'slaughtered the visitors 5-0'."""


def is_idle(sentence: Sentence, k: int) -> bool:
    """Return whether set words take the violence out of token `k`: 'panic attacks', 'war crimes'."""
    token = sentence.tokens[k]
    if token.lower_.startswith(_BEATEN) and is_of_play(sentence.tokens, k):
        return True
    start = max(0, token.idx - 24)
    return any(
        m.start() + start <= token.idx < m.end() + start for m in _IDLE.finditer(sentence.small[start : token.idx + _AHEAD])
    )


def is_unreal(sentence: Sentence, k: int, *, is_verb: bool) -> bool:
    """Return whether the violence that token `k` tells of is threatened, planned, feared, conditional or denied here."""
    token = sentence.tokens[k]
    before = sentence.text[max(0, token.idx - _BEHIND) : token.idx]
    if _IF.search(before) or _DENIED.search(sentence.text[: token.idx]):
        return True
    if not sentence.words.isdisjoint(_SAFELY) and _BOMB.match(token.lower_) and _SAFE.search(sentence.text, token.idx):
        return True
    if not is_verb:
        disowned = token.lower_.endswith("ing") and before.rstrip().rpartition(" ")[2].lower() in _DENYING
        meant = any(p.search(before) for p in (_SCREENED, _WORRIED, _TO_LAUNCH))
        of_late = _OF_LATE.search(sentence.text[max(0, token.idx - 2 * _BEHIND) : token.idx]) is not None
        meant = meant or _is_shielded_from(sentence, token) or _HEARD_FROM.match(sentence.text, token.idx) is not None
        meant = meant or (token.tag_ == "NNS" and of_late)
        meant = meant or _OF_A_SERIES.search(sentence.text[max(0, token.idx - 2 * _BEHIND) : token.idx]) is not None
        return disowned or meant or _is_denied(token) or _is_to_come(token)
    if _KEPT_FROM.search(before) or _is_disowned(token):
        return True
    if any(c.dep_ == "neg" or (c.dep_ == "aux" and c.lower_ in _MODALS) for c in token.children):
        return True
    words = [t.lower_ for t in sentence.tokens[max(0, k - 3) : k]]
    if any(w in _NOBODY for w in words[-2:]):
        return True
    if any(w in _MODALS for w in words[-2:]) or any(w in ("not", "n't", "n’t", "never") for w in words[-2:]):
        return True
    if any(w in _MODALS for w in words) and "see" in words:
        return True
    return bool(_INTENT.search(before))


def _is_shielded_from(sentence: Sentence, token: Any) -> bool:
    """'To secure the town from attacks': attacks in general; 'from the attack that killed nine' was one."""
    known = any(c.dep_ in ("det", "poss") or c.tag_ == "CD" for c in token.children)
    return token.tag_ == "NNS" and not known and _SHIELDED.search(sentence.text[: token.idx]) is not None


def _is_to_come(token: Any) -> bool:
    """'From which it could launch attacks', 'the bombing will continue': told of what is feared or announced."""
    verb = token.head
    doing = (token.dep_ == "dobj" and verb.lower_ in _LAUNCHES) or (token.dep_ == "nsubj" and verb.lower_ in _GOES_ON)
    return doing and any(c.dep_ == "aux" and c.lower_ in _TO_COME for c in verb.children)


def _is_disowned(verb: Any) -> bool:
    """'Denied shelling the town', 'denied that it had shelled the town': who denies a deed does not tell of it."""
    while verb.dep_ in ("xcomp", "ccomp") and verb.head.i < verb.i:
        verb = verb.head
        if verb.lower_ in _DENYING:
            return True
    return False


def _is_denied(token: Any) -> bool:
    """'They did not have a clash', 'there was never an attack'."""
    return (
        token.dep_ in ("dobj", "attr", "nsubj")
        and any(c.dep_ == "neg" for c in token.head.children)
        and token.head.tag_ != "NN"
    )
