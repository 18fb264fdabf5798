"""Whether words tell of another incident or point back to the one told before: 'a separate blast', 'the attack'."""

import re

from kadesh.model.claim import Event

_NEW = re.compile(
    r"\b(?:another|second|third|fourth|separate|separately|elsewhere|similar|meanwhile"
    r"|minutes later|hours later|previous"
    r"|earlier(?! (?:today|this (?:day|morning|week|month|evening|afternoon)))"
    r"|same (?:day|night|morning|evening|week|afternoon)"
    r"|(?:day|week|month|night|evening|year)s? (?:before|later|earlier|after)|that (?:evening|night|afternoon)"
    r"|in (?:the |its |their |a )?(?:response|retaliation|return|reply|reprisals?)|retaliat(?:ed|ion|ory)"
    r"|(?:revenge|reprisals?|vengeance) for|aveng\w+"
    r"|in the (?:evening|afternoon)|last (?:month|year)|later (?:that|in the|on)|one of the (?:strikes|attacks|raids))\b",
    re.IGNORECASE,
)
"""Words that say: not the one told before."""
_SINCE = re.compile(r"\bsince an? (?:[\w-]+ ){0,2}\Z", re.IGNORECASE)
"""'The deadliest attack there since a 2014 | raid'."""
_PAST = re.compile(r"[^.;\n]{0,40}\bin the past(?=[.,;)]|\s(?:and|but)\b|\s*\Z)", re.IGNORECASE)
"""What a group 'has done in the past' is none of the news."""
_ALSO = re.compile(r"\balso\b(?! (?:said|says|reported|told|added|confirmed))", re.IGNORECASE)
"""'The regime also shelled': beside what was told before."""
_BESIDE = 45
"""Characters before a mention among which 'also' stands; three times as many of its own words are looked at."""
_TURNS = re.compile(
    r"\W*(?:meanwhile|elsewhere|separately|also|earlier|later|further|another|on (?:the )?(?:same|other)"
    r"|(?:in|at) (?:the )?[a-z]|to the (?:north|south|east|west)|north|south|east|west)",
    re.IGNORECASE,
)
"""How a sentence opens that goes on to another place or another deed."""
_ENDS = re.compile(r"[.!?][\"”’)]*\s+|\n+")
_SENTENCE = 400
"""Characters before a mention among which its sentence starts."""
_ERA = re.compile(r"(?:uprising|revolt|rebellion|revolution|insurgency|war|conflict|unrest|crackdown|coup)\b", re.IGNORECASE)
"""What a period is counted from: 'nine have died since an | uprising'."""
_ANSWERED = re.compile(r"\b(?:hours |minutes |shortly |soon )?after (?!all\b)", re.IGNORECASE)
"""Between two deeds of a sentence: 'shelled Arda after rockets were fired at Bol'."""
_AGAIN = re.compile(
    r"\A(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s )?(?:air |suicide |bomb |car |drone |rocket |missile )?"
    r"(?:attack|strike|raid|blast|explosion|bombing|assault|shelling|ambush|massacre|clash|shooting)",
    re.IGNORECASE,
)
_HOW = (
    r"(?:deadly|bloody|brutal|gruesome|horrific|horrendous|heinous|barbaric|brazen|vicious|savage|tragic|cowardly|dastardly"
    r"|fatal|lethal|daring|audacious|surprise|coordinated|complex|massive|huge|powerful"
    r"|(?:pre-?)?dawn|(?:early|late)[- ](?:morning|night)|morning|afternoon|evening|midnight|night(?:-?time)?|overnight"
    r"|daylight)"
)
"""How or at what time of the day 'the deadly attack', 'the dawn raid' was made, of which it was told before."""
_DEFINITE = re.compile(
    rf"\b(?:(?:the|this|that|these|those)(?: {_HOW})?|(?:its|their|his|the) (?:failed|foiled|latest))\s\Z",
    re.IGNORECASE,
)
_ITS_RANK = re.compile(
    r"\b(?:this|it) (?:is|was|marks|marked|would be|became) (?:(?:also|now|only|reportedly) )?(?:the )?(?:[\w’']+ )?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|largest|biggest|"
    r"deadliest|worst|heaviest|bloodiest|most \w+) (?:(?:such|of its kind|[\w-]+) ){0,3}\Z",
    re.IGNORECASE,
)
"""'This is the third | attack in a day': the place in a row of the deed that was told before."""
_DAYS = re.compile(r"\A(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s )", re.IGNORECASE)
"""'Monday's attack', of which it was told before."""
_POINTED = re.compile(
    r"\b(?:the|this|that|these|those)\s(?:air |suicide |bomb |car |double |deadly |rocket |drone |missile )?"
    r"(?:attacks?|strikes?|airstrikes?|raids?|blasts?|explosions?|bombings?|assault|ambush|massacre|clashes)\b",
    re.IGNORECASE,
)
_BACKDROP = re.compile(
    r"[\w-]+(?:['’]s [\w-]+)?(?: [a-z-]+)? (?:(?:has|have) )?(?:comes?|came|coincid\w+|follow(?:s|ed))\b(?! under)(?! by)"
)
"""'The blast comes as', 'the attacks came a day after', 'the raid follows': what follows is not told of it."""
_MEASURED = re.compile(
    r"\b(?:comes?|came|coming|occurr(?:ed|ing)|happened|follow(?:s|ed))\s(?:[\w,-]+\s){0,4}?"
    r"(?:hours?|days?|weeks?|months?|years?|fortnight) after\b",
    re.IGNORECASE,
)
"""'The attack came two weeks after': the deed behind is an older one."""
_BYGONE = re.compile(
    r"(?: there| (?:in|at|near) (?:\w+ ){1,3}?)? ?(?:(?:an?|two|three|four|five|six|several|a few|some|just|only) )?"
    r"(?:day|week|month|year)s? (?:before|earlier|previously)(?=\W*(?:[.;]|\Z))",
    re.IGNORECASE,
)
"""Right behind a deed: 'nine people had been killed | there weeks before'."""
_BEFORE_IT = re.compile(
    r"(?:(?:days|weeks|hours|shortly) )?(?:before|prior to) (?:the|that|this) (?:[\w-]+ )?"
    r"(?:attack|ambush|raid|bombing|blast|assault|massacre),",
    re.IGNORECASE,
)
"""'Before the ambush, | six had died in clashes'."""
_LAPSED = re.compile(
    r"(?!(?:in|within|for|over)\b)\b\w+,? (?:(?:only|just|barely|less than|more than|some|about) )?"
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|\d\d?) (?:hour|day|week|month|year)s? after [^,;]*\Z"
)
"""'Killed a man three days after | a raid on Zor'; not 'Three days after the raid, gunmen | killed'."""
_CAME_OF_IT = re.compile(
    r"\b(?:bod(?:y|ies)|corpses?|remains|found|buried|died|dies|succumbed|freed|released|rescued|arrested)\b", re.IGNORECASE
)
"""'Nine bodies were brought to Bol two days after gunmen | attacked them' tells of one deed."""
_MANY = re.compile(r"(?:strikes|raids|attacks|clashes|bombings|bombardments|battles|operations)\b", re.IGNORECASE)
_AHEAD = 90


def is_new(event: Event, text: str) -> bool:
    """Whether words say that this is another incident than the one told before.

    >>> from kadesh.model.claim import Evidence
    >>> text = "Shells fell. A separate blast hit Zor."
    >>> is_new(Event(evidence=Evidence("report-1", 13, 37, text[13:37]), type="bombing"), text)
    True
    """
    start, quote = event.evidence.start, event.evidence.quote
    before = re.split(r"[.\n]", text[max(0, start - _AHEAD) : start])[-1]
    if _BYGONE.match(text, event.evidence.end):
        return True
    if _ITS_RANK.search(before):
        return False
    measured = _SINCE.search(before) and not _ERA.match(quote)
    if measured or _NEW.search(before) or _NEW.search(quote) or is_past(event, text):
        return True
    return bool(_ALSO.search(before[-_BESIDE:]) or _ALSO.search(quote[: 3 * _BESIDE]))


def is_past(event: Event, text: str) -> bool:
    """Whether a deed is told of as one that was done before: 'the group has carried out such attacks in the past'.

    >>> from kadesh.model.claim import Evidence
    >>> text = "The group bombed buses in Karesh in the past. It was quiet then."
    >>> is_past(Event(evidence=Evidence("report-1", 10, 32, text[10:32]), type="bombing"), text)
    True
    """
    return _PAST.match(text, event.evidence.end) is not None


def find_turn(event: Event, text: str) -> int | None:
    """Return where the sentence of `event` starts if it opens with a turn ('Elsewhere', 'In Homs'), else None."""
    start = event.evidence.start
    opens = _sentence_start(text, start)
    return opens if _TURNS.match(text, opens) else None


def find_answered(event: Event, text: str) -> range:
    """Return the words of the sentence of `event` before the last 'after' that it stands behind: what came of it.

    >>> from kadesh.model.claim import Evidence
    >>> text = "Jets hit Arda after shells were fired at Bol."
    >>> find_answered(Event(evidence=Evidence("report-1", 20, 44, text[20:44]), type="shelling"), text)
    range(0, 14)
    """
    opens, end = _sentence_start(text, event.evidence.start), event.evidence.end
    return range(opens, max((m.start() for m in _ANSWERED.finditer(text, opens, end)), default=opens))


def _sentence_start(text: str, at: int) -> int:
    first = max(0, at - _SENTENCE)
    return max((m.end() for m in _ENDS.finditer(text, first, at)), default=first)


def is_again(event: Event, text: str) -> bool:
    """Whether it is only pointed back to: 'the attack', 'this blast'."""
    before = text[max(0, event.evidence.start - 24) : event.evidence.start]
    quote = event.evidence.quote
    definite = _DEFINITE.search(before) or _DAYS.match(quote)
    return bool((definite and _AGAIN.match(quote)) or _POINTED.search(quote))


def is_backdrop(event: Event, text: str) -> bool:
    """Return whether a sentence only says beside what a deed was done: 'the blast comes as troops advance on Zor'.

    >>> from kadesh.model.claim import Evidence
    >>> text = "The blast came a day after talks in Zor."
    >>> is_backdrop(Event(evidence=Evidence("report-1", 4, 9, text[4:9]), type="bombing"), text)
    True
    """
    return _BACKDROP.match(text, event.evidence.start) is not None


def is_older(event: Event, text: str) -> bool:
    """Return whether a deed only measures when another was: 'the blast came a week after | a raid on Zor'.

    >>> from kadesh.model.claim import Evidence
    >>> text = "The blast came a week after a raid on Zor."
    >>> is_older(Event(evidence=Evidence("report-1", 29, 41, text[29:41]), type="clash"), text)
    True
    """
    start = event.evidence.start
    opens = _sentence_start(text, start)
    before = _BEFORE_IT.match(text, opens)
    if before is not None and before.end() <= start:
        return True
    lapsed = _LAPSED.search(text, opens, start)
    later = lapsed is not None and _CAME_OF_IT.search(text, opens, lapsed.end()) is None
    return _MEASURED.search(text, opens, start) is not None or later


def is_many(event: Event) -> bool:
    """Whether deeds are told of in the plural: 'air strikes', 'the clashes'; they are seldom new ones.

    >>> from kadesh.model.claim import Evidence
    >>> hit = Event(evidence=Evidence("report-1", 0, 17, "air strikes hit Zor"), type="airstrike")
    >>> is_many(hit), is_many(Event(evidence=Evidence("report-1", 0, 17, "an air strike hit Zor"), type="airstrike"))
    (True, False)
    """
    return bool(_MANY.search(event.evidence.quote))
