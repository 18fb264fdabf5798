"""What a name of a place is where it is not the place of a deed: a deal, talks, a clinic, a home, where guns stood."""

import re
from functools import lru_cache

from kadesh.extract.document import Sentence
from kadesh.extract.setting.codenames import is_of_operation
from kadesh.extract.setting.comers import acts, comes_from_there
from kadesh.extract.setting.powers import is_owner
from kadesh.model.span import Span

_DEALS = r"(?:deals?|agreements?|accords?|memorand(?:um|a)|pacts?|protocols?|treat(?:y|ies)|summit|talks|conference)"
_DEAL_AFTER = re.compile(rf"['’]?s?\s(?:(?:peace|ceasefire|cease-fire|de-escalation|\d{{4}})\s)?{_DEALS}\b")
_DEAL_BEFORE = re.compile(
    rf"\b{_DEALS}\b(?:\s(?:was|were|reached|signed|agreed|made|brokered|struck|held|between|by|with)\b[^.;,]{{0,50}})?\sin\s$"
)
_TALKS_BEFORE = re.compile(
    r"\b(?:met|meets|meeting|[Tt]alks|negotiations|delegation|forum|[Cc]onference|briefing|[Ss]ummit|told\s(?:reporters|journalists))\b"
    r"[^.;,]{0,50}\sin\s$"
    r"|\b(?:(?:be|been|being|was|were|is|are)\stried|trying\s(?:them|him|her)|(?:stand|stood|standing|on|a)\strial|prosecut(?:ed|ion)|extradited"
    r"|sentenced|convicted)\b[^.;,]{0,40}\s(?:in|to)\s(?:the\s)?$"
    r"|\b(?:(?:left|leaving|leaves|departed|departing)\sfor|(?:fly|flying|flew|trip|visit|visited|visiting)(?:\sto)?)\s$",
)
"""Where somebody met somebody, was tried, or was about to go: nobody is said to have died there."""
_HOME_BEFORE = re.compile(
    r"\b(?:who\s(?:\w+\s)?lives\sin|(?:based|headquartered|exiled|in exile|born|educated)\sin"
    r"|side\sof\s(?:the|its)\s(?:border|frontier)\swith|(?:tribe|clan|sub-?clan|tribesmen|clansmen)\s(?:of|from)"
    r"|(?:raiders|bandits|attackers|assailants|rustlers)(?:,?\s(?:\w+\s)?(?:believed|suspected|thought|said)\sto\s(?:be|come|have\scome))?\sfrom)"
    r"\s(?:the\s)?$"
)
"""Where somebody has his desk or comes from: 'the monitor, which is based in Britain'; or what is across a border."""
_SEAT = re.compile(
    r"[ -]based\s(?:[\w-]+\s){0,3}?(?:observatory|monitor(?:ing)?|watchdog|organi[sz]ation|network|newspaper|channel|charity"
    r"|cent(?:re|er)|agency|activists?|analysts?|group|ngo|think[ -]tank|committee|commission)\b",
    re.IGNORECASE,
)
"""'The London-based monitor', 'the Geneva based group': where who counts or speaks has his desk."""
_CARRIED = r"(?:taken|rushed|brought|transferred|transported|evacuated|flown|moved|carried|admitted)"
_CARE = r"(?:hospitals?|clinics?|morgues?|medical\s\w+)"
_NAMES = r"(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}(?:,\s|,?\sand\s)){0,3}"
_TREATED_BEFORE = re.compile(
    rf"\b(?:treated|hospitali[sz]ed|treatment|medical\scare|{_CARRIED}\s(?:[\w-]+\s){{0,2}}(?:to|at)\s(?:[\w-]+\s){{0,3}}{_CARE})\b"
    rf"[^.;]{{0,40}}\s(?:in|at|of|to)\s{_NAMES}(?:the\s(?:nearby\s)?)?(?:(?:town|city|village|province|capital)\s(?:of\s)?)?$"
)
_SENT_BEFORE = re.compile(rf"\b(?:{_CARRIED}|airlifted)\s(?:\w+ly\s)?to\s(?:the\s)?{_NAMES}$")
_HURT_SENT = re.compile(
    r"\b(?:wounded|injured|casualties|patients|survivors|victims|bodies|corpses|remains|dead)\b[^.;]{0,40}?"
    rf"\b(?:{_CARRIED}|airlifted|referred|driven|(?:made|found|fought)\stheir\sway)\s(?:\w+ly\s)?to\s(?:(?:the|an?|in|of|nearby|neighbou?ring|main|regional|local|central|state|capital|city|town|village|hospitals?|clinics?|morgue)\s)"
    rf"{{0,5}}{_NAMES}$"
)
"""'Two of the wounded were flown to | Bol'."""
_HURT_IN = re.compile(
    r"\b(?:wounded|injured|casualties|patients|survivors|victims)\s(?:(?:is|are|was|were|remained?|lay|lie|being|still|now)\s){1,3}"
    r"(?:treated\s)?(?:in|at)\s(?:the\s)?$"
)
_OF_CARE = re.compile(r"(?:[A-Z][\w’'-]+\s){0,2}(?:[\w-]+\s){0,2}(?:hospitals?|clinics?|morgues?)\b", re.IGNORECASE)
"""'The injured are in the | Bol hospital'."""
_BROUGHT = re.compile(
    r"\b(?:rush(?:ed|ing)|took|taking|brought|bringing|carried|carrying|ferried|ferrying|transferred|evacuated|moved|shifted|sent)"
    r"\s(?:[\w-]+\s){1,6}to\s(?:(?:the|an?|nearby|neighbou?ring|main|local)\s){0,3}\Z",
    re.IGNORECASE,
)
"""'They rushed a dozen wounded to a nearby | Bol hospital'."""
_DIED_AT = re.compile(
    r"\b(?:declared|pronounced)\s(?:(?:him|her|them|brought)\s)?dead\b[^.;]{0,40}?\s(?:at|in|by)\s(?:the\s)?\Z"
    r"|\b(?:died|succumbed|dies)\b(?:(?!\b(?:when|after|as|in an?)\b)[^.;]){0,60}?\s(?:at|in)\s"
    r"(?:the\s)?(?:emergency\s(?:\w+\s)?(?:of|at)\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)
"""Where doctors could not help: 'he was declared dead at | Bol hospital'."""
_TREATS = re.compile(
    r"\s(?:(?:has|had|have|was|is|were|alone)\s){0,2}"
    r"(?:treat(?:ed|ing|s)|receiv(?:ed|ing|es)|admitted|taken\sin|said\sit|said\sthey|(?:morgue|mortuary)\b)"
)
"""Behind the name of a hospital: 'the Bol hospital | received nine bodies'."""
_WARD_HIT = re.compile(
    r"\b(?:hit|hits|hitting|struck|strikes?|bomb\w*|shell\w*|target\w*|attack\w*|raid\w*|storm\w*|besieg\w*|explo\w*|fire[sd]?\sat)\b",
    re.IGNORECASE,
)
_SLAIN = r"shot|executed|killed|hanged|beaten|tortured|beheaded"
_DONE_THERE = re.compile(
    r"(?:\s(?:hospital|clinic|morgue)s?)?,?\s"
    rf"(?:(?:where|when)\s(?:(?!said|told|treated)[^.;]){{0,60}}?\b(?:{_SLAIN}|hit|struck|burst|bombed|exploded|attacked)\b"
    rf"|(?:and|before\sbeing)\s(?:then\s|were\s|there\s){{0,3}}(?:{_SLAIN})\b)"
)
"""Behind where people are brought: a deed that was done there, 'taken to Bol, where a shell killed two of them'."""
_SENT_FOR = re.compile(r"\sfor\s(?:[\w-]+\s){0,3}(?:treatment|care|surgery|operations?)\b")
"""Where the wounded are cared for: they were hurt somewhere else."""
_FIRED_FROM = re.compile(
    r"\b(?:rockets?|missiles?|shells?|mortars?|mortar\srounds|drones?|projectiles?|fire|shelling)\s"
    r"(?:(?:was|were|is|are|been|being|had|have)\s){0,2}(?:(?:fired|launched|shot|sent|coming|flying|lobbed)\s)?"
    r"from\s(?:the\s)?(?:\w+ern\s)?$",
    re.IGNORECASE,
)
_CAME_DOWN = re.compile(
    r"\s(?:had\s)?(?:hit|struck|landed|fell|fallen|exploded|slammed|crashed|killed|wounded|injured|damaged)\b"
)
"""Behind where a rocket was fired from: it came down somewhere else."""
_OFFICE_AT = re.compile(
    r"\b(?:manager|director|head|chief|administrator|spokes\w+|doctor|physician|surgeon|medic|nurse|official|employee|sources?)"
    r"\s(?:of|at|from|in)\s(?:the\s)?$",
    re.IGNORECASE,
)
_WARD = re.compile(r"\b(?:hospital|clinic|medical cent(?:er|re))\b", re.IGNORECASE)
"""'The manager of Arda hospital': where somebody works who counts the wounded."""
_FLOWN_FROM = re.compile(
    r"\b(?:strikes?|airstrikes?|raids?|attacks?)\s(?:(?:was|were|is|are|been|being|had|have)\s){1,2}"
    r"(?:carried\sout|launched|conducted|staged|mounted)\sfrom\s(?:over\s)?(?:the\s)?(?:[\w-]+ern\s|(?:airspace|direction)\sof\s){0,2}$",
    re.IGNORECASE,
)
"""'The raids were carried out from | Chad': where the jets came from."""
_FROM_DIRECTION = re.compile(
    r"\bfrom\s(?:over\s)?the\s(?:airspace|directions?|skies)\s(?:of|over)\s(?:the\s)?(?:[\w-]+\s){0,3}$", re.IGNORECASE
)
"""'A raid with missiles from the direction of southeastern | Arda', with another place that they hit."""
_FROM_POSTS = re.compile(
    r"\b(?:shells|rockets|missiles|mortars) (?:were|was|had been) (?:fired|launched) from (?:[\w-]+ )?"
    r"(?:positions|posts|bases) in (?:the )?(?:\w+ )?(?:countryside of )?\Z"
)
"""'The shells were fired from army positions in X', with a place behind that they hit."""
_FIRED_OVER = re.compile(
    r"\b(?:shell|fir|bombard|pound|attack|launch|rocket|missile|drone)\w*\s[^.;]{0,60}?\bfrom\sacross\s(?:the\s)?$", re.I
)
"""'Kept shelling the town from across the Bafing': where the guns stood."""
_POSTED = re.compile(
    r"\b(?:positioned|entrenched|stationed|located|deployed|holed\sup)\s(?:in|at|inside|around|near)\s"
    rf"(?:(?:the\s)?(?:[a-z]+\s){{0,2}}(?:of\s)?{_NAMES})?(?:the\s)?(?:\w+\sof\s)?$"
)
_FIRES_ON = re.compile(
    r"[^.;]*?\b(?:fired?|fell|landed|shell(?:ed|ing)|target(?:ed|ing)|hit|struck|attack(?:ed|ing)|bombard(?:ed|ing)|launched)\b"
    r"[^.;]*?\s(?:on|at|in|of|the)?\s?(?:al-)?[A-Z]"
)
"""'Rebels positioned in X shelled Y': what is told happened in Y."""
_WAS_FIRED = re.compile(r"\b(?:fired|launched|shot|lobbed)\sby\b[^.;]*\Z")
_ONTO = re.compile(r"[\w\s,'’-]{0,60}?\s(?:on|at|into|towards)\s(?:the\s)?(?:[a-z]+\s){0,2}(?:al-)?[A-Z]")
"""'Shells fired by rebels positioned in X on Y'."""


def is_of_a_deal(sentence: Sentence, span: Span) -> bool:
    """Return whether a name is that of a deal or a town of talks: 'the Sochi deal', 'a pact of Minsk', 'met in Bern'."""
    before, after = sentence.text[: span.start - sentence.span.start], sentence.text[span.end - sentence.span.start :]
    if _DEAL_AFTER.match(after) or _DEAL_BEFORE.search(before):
        return True
    return _TALKS_BEFORE.search(before) is not None and _DONE_THERE.match(after) is None


def is_of_care(sentence: Sentence, span: Span) -> bool:
    """Return whether people are only treated there: 'taken to a hospital in Bern', 'treated in Bern and Thun'."""
    before, after = sentence.text[: span.start - sentence.span.start], sentence.text[span.end - sentence.span.start :]
    if _DONE_THERE.match(after) is not None:
        return False
    if _TREATED_BEFORE.search(before) or (_SENT_FOR.match(after) and _SENT_BEFORE.search(before)):
        return True
    ward = _OF_CARE.match(sentence.text, span.start - sentence.span.start)
    if ward is not None and _is_helping(sentence, ward.end(), before=before):
        return True
    return _HURT_SENT.search(before) is not None or (ward is not None and _HURT_IN.search(before) is not None)


def _is_helping(sentence: Sentence, end: int, *, before: str) -> bool:
    """Whether a hospital only has those who were hurt elsewhere: 'rushed to Bol hospital'; one that was hit is a scene."""
    if _BROUGHT.search(before) or _DIED_AT.search(before):
        return True
    return _TREATS.match(sentence.text, end) is not None and _WARD_HIT.search(before) is None


def _is_fired_from(sentence: Sentence, span: Span, *, before: str) -> bool:
    """'Rockets fired from Gaza hit southern Israel': where they came from, with a place behind that they came down on."""
    if _FLOWN_FROM.search(before) is not None or _FIRED_OVER.search(before) is not None:
        return True
    end = span.end - sentence.span.start
    if _FROM_DIRECTION.search(before) is not None:
        return any(not p.span.overlaps(span) for p in sentence.places)
    if _FIRED_FROM.search(before) is not None or _FROM_POSTS.search(before) is not None:
        down = _CAME_DOWN.match(sentence.text, end) is not None
        return any(p.span.start > span.end or (down and p.span.end < span.start) for p in sentence.places)
    if _POSTED.search(before) is None:
        return False
    fired = _WAS_FIRED.search(before) is not None and _ONTO.match(sentence.text, end) is not None
    return fired or _FIRES_ON.match(sentence.text, end) is not None


def _local(sentence: Sentence, span: Span) -> tuple[int, int]:
    """The offsets of a span in its sentence's text, with the word behind it."""
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    return start, end + len(re.match(r"\s?[\w-]*", sentence.text[end:])[0])  # type: ignore[index]  # it matches nothing too


@lru_cache(maxsize=512)
def is_no_scene(sentence: Sentence, span: Span) -> bool:
    """Return whether nothing a claim tells of can have happened there: an owner, a deal, talks, a place of care, a home."""
    before = sentence.text[: span.start - sentence.span.start]
    seat = _SEAT.match(sentence.text, span.end - sentence.span.start) is not None
    seat |= _OFFICE_AT.search(before) is not None and _WARD.search(sentence.text, *_local(sentence, span)) is not None
    home = seat or _HOME_BEFORE.search(before) is not None or _is_fired_from(sentence, span, before=before)
    home |= comes_from_there(sentence, span) or acts(sentence, span) or is_of_operation(sentence, span)
    return home or is_owner(sentence, span) or is_of_a_deal(sentence, span) or is_of_care(sentence, span)
