"""What a name of a place is where it is not the place of a deed: a government, a desk, the province around another place."""

import re
from functools import lru_cache

from kadesh.extract.counting.phrases import is_person
from kadesh.extract.document import Sentence
from kadesh.extract.setting.comers import acts, comes_from_there
from kadesh.extract.setting.placenames import Named
from kadesh.extract.words import load_words
from kadesh.model.letters import lose_apostrophe
from kadesh.model.lexicon import SideMention
from kadesh.model.span import Span

_KINDS = (
    r"(?:town|village|city|neighbou?rhood|district|suburb|camp|area|province|governorate|countryside|region|hamlet"
    r"|refugee camp)"
)
_LIES_IN = re.compile(
    rf"[\"”’]?(?:\s+{_KINDS})?(?:,\s?|\s)(?:(?:an?|the|in|of|on|near|outside|from|north|south|east|west)\s)(?:[\w’'-]+\s){{0,7}}|,\s|\s\(|\sLGA,\s"
)
_DISTANCE = (
    r"(?:(?:some|about|around|nearly|roughly|over|less\sthan)\s)?\d[\d.,]*\s?(?:km|kms|kilomet(?:er|re)s?|miles?|mi)\s"
    r"(?:\([^()\n]{3,20}\)\s)?(?:to\sthe\s)?"
)
"""'25 km', 'some 200 km (125 miles)': what may stand before 'south of X'."""
_LIES_NEAR = re.compile(
    rf"[\"”’]?(?:\s+{_KINDS})?,?\s(?:(?:just\s)?(?:near|outside|around)|(?:on|in|at)\sthe\s(?:\w+ern\s)?(?:outskirts|edge|suburbs)\sof"
    r"|an?\s(?:\w+\s){0,2}(?:suburb|district|neighbou?rhood|quarter|village|town)\s(?:of|in|near|outside)"
    rf"|(?:just\s|{_DISTANCE})?(?:north|south|east|west)(?:\s?-?(?:east|west))?\sof|{_DISTANCE}(?:from|off))\s(?:the\s)?"
    r"(?:(?:\w+\s)?(?:capital|city|town|village)\s(?:of\s)?)?"
)
_MEASURED = re.compile(_DISTANCE)
_COARSE = 3.0
"""'North of Aleppo' tells where a village or a quarter lies, not where a province does, unless it is said how far."""
_OWNS = re.compile(
    r"['’]?s\s(?:(?:[\w-]+\s){0,3}(?:city|town|capital|province|region|village|area|district)\s(?:of\s)?|\w+ern\s)?"
)
_OF_IT = re.compile(r"\s(?:(?:province|region|state|governorate|oblast)\s)?(?:town|city|village|hamlet|settlement)\sof\s")
"""Between a province and its town: 'the Idlib town of Ariha'."""
_HOLDS_TOWNS = frozenset(("country", "province", "region"))
_DATELINE = re.compile(
    r"(?:/[A-Z]\w+)?(?:,? [A-Z][\w.]+){0,3},?(?: \d{1,2})?(?:,? \d{4})?\s?"
    r"(?:\([A-Z][^)]{1,30}\)|[-–—:]{1,3} | [-–—]{1,3} |, \d)"
)
"""What follows a place that only dates a report: its agency in brackets, a dash, a day."""
_AGENCY_BEHIND = re.compile(r"(?:,? [A-Z][\w.]+){0,3},?(?: \d{1,2})?(?:,? \d{4})?\s?(?:\([A-Z][^)]{1,30}\)\s?)?[-–—]{1,3}\s")
_OPENING = 3
"""A headline without an end runs on into 'WASHINGTON (AFP) - ...'."""
_SPEAKS_FROM = re.compile(
    r"(?:\btold(?:\sthe)?\s(?!that\b)\w+(?:\s(?:by|over|in)(?:\s\w+){1,3})?\sfrom|\b(?:said|speaking)\sfrom"
    r"|\bby\s(?:\w+\s)?(?:radio|telephone|phone)\s(?:from|to)|\d\s?[ap]\.?m\.?\sin"
    r"|\b(?:spoke|speaking)\sto\s(?:the\s)?(?:[\w’'-]+\s){1,4}?(?:from|in)(?:\s(?:his|her|their)\s(?:base|office|home|post|headquarters)\sin)?"
    r"|\b(?:police|army|military|ministry|officials?|spokes(?:man|woman|person)|minister|president|government|authorities)\s"
    r"(?:said|announced|told\s(?:reporters|journalists))\sin)"
    r"(?:\sthe(?:\s\w+){0,2}\s(?:town|city|village|capital|district)\sof)?\Z"
)
"""Before where somebody is heard from, 'told the paper by phone from', or whose clock it is, '(10 p.m. in'."""
_SPEAKS_THERE = re.compile(
    r",\s(?:[\w’'.-]+\s){1,8}?(?:said|says|say|told|tells|announced|announces|warned|warns|called|denied|denies|confirmed|"
    r"declared|stated|reported|accused|urged|met|spoke|added|claimed|insisted|demanded|condemned|vowed)\b"
)
"""'In Moscow, the ministry said': a desk; not 'In Idlib, a soldier was killed by shelling, the ministry said'."""
_DATELINE_REACH = 40
_BEFORE_PLACE = frozenset(
    "in near across inside into from to of outside around on at over "
    "northern southern eastern western central northwestern northeastern southeastern southwestern".split()
)
"""Words after which a country is a place and not its government."""
_GROUND = re.compile(
    r"(?:airport|checkpoint|city|suburb|district|neighbou?rhood|hospital|market|hotel|prison|port|street|area|outskirts|countryside)s?\b"
)
"""What follows a capital that is a place here, not a government: 'the Mogadishu checkpoint'."""

_OWNED_ARMS = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,2}(?:jets?|planes?|warplanes?|aircraft|helicopters?|drones?|missiles?|rockets?|tanks?|ships?|"
    r"vessels?|convoys?|troops|soldiers|forces|army|navy|fleet|air force|servicemen|"
    r"embass(?:y|ies)|consulates?|ambassadors?)\b"
)
"""What is a state's wherever it is."""
_OWNED_DEEDS = re.compile(
    r"['’]s?\s(?:(?:\d[\w-]*|military|aerial|air|ground|ongoing|relentless|full-scale|heavy)\s){0,2}"
    r"(?:bombardments?|offensives?|invasion|incursions?|air\s?strikes|bombing|shelling|assault|onslaught|campaign|raids)\b"
)
"""Whose attack it is, wherever it is: "Israel's bombardment"; not "Iraq's deadliest bombing"."""
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
_SENT_FOR = re.compile(r"\sfor\s(?:[\w-]+\s){0,3}(?:treatment|care|surgery|operations?)\b")
"""Where the wounded are cared for: they were hurt somewhere else."""

_FIRED_FROM = re.compile(
    r"\b(?:rockets?|missiles?|shells?|mortars?|mortar\srounds|drones?|projectiles?|fire|shelling)\s"
    r"(?:(?:was|were|is|are|been|being|had|have)\s){0,2}(?:(?:fired|launched|shot|sent|coming|flying|lobbed)\s)?"
    r"from\s(?:the\s)?(?:\w+ern\s)?$",
    re.IGNORECASE,
)
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
_OWNED = "|".join(sorted(load_words("notplaces", part="behind")))
_MODIFIES = re.compile(rf"-(?:led|backed|made|based|born|supplied|trained|funded)\b| (?:{_OWNED})\b")
"""What follows a state that only says whose something is: 'US military raids', 'U.S.-led'."""
_DEED_AFTER = re.compile(
    r" (?:[\w-]+ )?(?:bombings?|bombardments?|shelling|attacks?|assaults?|offensives?|operations?|invasion)\b"
)


def is_desk(sentence: Sentence, span: Span, *, cited: bool) -> bool:
    """Return whether somebody only speaks or writes there: 'ISTANBUL (AFP) - ...', 'In Moscow, the ministry said ...'."""
    before = sentence.text[: span.start - sentence.span.start].strip().lower()
    after = sentence.text[span.end - sentence.span.start :]
    if _DATELINE.match(after) and (
        before == "" or (len(before) < _DATELINE_REACH and sentence.text[: len(before)].isupper())
    ):
        return True
    if _SPEAKS_FROM.search(before):
        return True
    if sentence.index < _OPENING and _AGENCY_BEHIND.match(after) and _is_capitals(sentence, span):
        return True
    return cited and before in ("in", "at", "speaking in", "from") and _SPEAKS_THERE.match(after) is not None


def _is_capitals(sentence: Sentence, span: Span) -> bool:
    """Whether a name alone stands in capitals, as datelines do: its sentence does not."""
    return (
        sentence.text[span.start - sentence.span.start : span.end - sentence.span.start].isupper()
        and not sentence.text.isupper()
    )


def lies_around(sentence: Sentence, place: Named, *, before: Named | None) -> bool:
    """Return whether `place` only says where the one before it lies: 'Nairab in Idlib', 'Babeska, a village in Idlib'."""
    if before is None:
        return False
    gap = sentence.text[before.span.end - sentence.span.start : place.span.start - sentence.span.start]
    if _LIES_NEAR.fullmatch(gap):
        return before.fineness < _COARSE or _MEASURED.search(gap) is not None
    return before.fineness <= place.fineness and bool(_LIES_IN.fullmatch(gap))


def owns(sentence: Sentence, place: Named, *, after: Named | None) -> bool:
    """Return whether `place` is named as the one in which the next lies: "Syria's Aleppo", "Sudan's second city Bara"."""
    if after is None or after.fineness > place.fineness:
        return False
    end = place.span.end - (place.place is not None and place.words == lose_apostrophe(place.place.name))
    return bool(_OWNS.fullmatch(sentence.text, end - sentence.span.start, after.span.start - sentence.span.start))


def leads_to(sentence: Sentence, place: Named, *, after: Named | None) -> bool:
    """Return whether a province only tells which town is meant: 'the Idlib town of Ariha' is Ariha."""
    start = sentence.span.start
    if after is None or _OF_IT.fullmatch(sentence.text, place.span.end - start, after.span.start - start) is None:
        return False
    meant = next((m.places for m in sentence.places if m.span.overlaps(place.span)), ())
    return any(p.kind in _HOLDS_TOWNS for p in meant)


def is_of_a_deal(sentence: Sentence, span: Span) -> bool:
    """Return whether a name is that of a deal or a town of talks: 'the Sochi deal', 'a pact of Minsk', 'met in Bern'."""
    before, after = sentence.text[: span.start - sentence.span.start], sentence.text[span.end - sentence.span.start :]
    return bool(_DEAL_AFTER.match(after) or _DEAL_BEFORE.search(before) or _TALKS_BEFORE.search(before))


def is_of_care(sentence: Sentence, span: Span) -> bool:
    """Return whether people are only treated there: 'taken to a hospital in Bern', 'treated in Bern and Thun'."""
    before, after = sentence.text[: span.start - sentence.span.start], sentence.text[span.end - sentence.span.start :]
    return bool(_TREATED_BEFORE.search(before) or (_SENT_FOR.match(after) and _SENT_BEFORE.search(before)))


def is_owner(sentence: Sentence, span: Span) -> bool:
    """Return whether a capital or country only owns what was hit or who hit it: "Moscow's jet" was not over Moscow."""
    after = sentence.text[span.end - sentence.span.start :]
    side = _side_over(sentence, span)
    owned = _OWNED_ARMS.match(after) or _OWNED_DEEDS.match(after) or tells_whose(sentence, span)
    return side is not None and side.kind in ("country", "capital") and bool(owned)


def tells_whose(sentence: Sentence, span: Span) -> bool:
    """Return whether the initials of a state only say whose what follows is: 'killed in US air strikes'."""
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    initials = sentence.text[start:end].isupper()
    told = initials and bool(_MODIFIES.match(sentence.text, end) or _DEED_AFTER.match(sentence.text, end))
    return told or (initials and _describes(sentence, span))


def _describes(sentence: Sentence, span: Span) -> bool:
    """Whether initials only describe the noun behind them: 'a U.S. adviser', 'two UK nationals'."""
    if not sentence.tokens:
        return False
    token = sentence.tokens[sentence.token_at(span.end - 1)]
    noun = token.head
    return token.dep_ in ("compound", "nmod", "amod") and noun.i == token.i + 1 and noun.text.islower() and is_person(noun)


def _is_fired_from(sentence: Sentence, span: Span, *, before: str) -> bool:
    """'Rockets fired from Gaza hit southern Israel': where they came from, with a place behind that they came down on."""
    if _FLOWN_FROM.search(before) is not None or _FIRED_OVER.search(before) is not None:
        return True
    if _FIRED_FROM.search(before) is not None:
        return any(p.span.start > span.end for p in sentence.places)
    end = span.end - sentence.span.start
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
    home |= comes_from_there(sentence, span) or acts(sentence, span)
    return home or is_owner(sentence, span) or is_of_a_deal(sentence, span) or is_of_care(sentence, span)


@lru_cache(maxsize=512)
def is_party(sentence: Sentence, span: Span) -> bool:
    """Return whether a country or capital stands for its government: 'Damascus denied', 'Turkey said', 'US strikes'."""
    side = _side_over(sentence, span)
    if side is None or side.kind not in ("country", "capital"):
        return False
    if _MODIFIES.match(sentence.text, span.end - sentence.span.start):
        return True
    before = sentence.text[: span.start - sentence.span.start].rstrip().rsplit(" ", 1)[-1].lower()
    after = sentence.text[span.end - sentence.span.start :].lstrip()
    return before not in _BEFORE_PLACE and not (side.kind == "capital" and _GROUND.match(after))


def _side_over(sentence: Sentence, span: Span) -> SideMention | None:
    return next((m for m in sentence.sides if m.span.overlaps(span)), None)


def lies_in(named: Named, other: Named) -> bool:
    """Return whether the gazetteer has one place in the other: a town in a province or a country that a claim names."""
    inner, outer = named.place, other.place
    if inner is None or outer is None or inner.id == outer.id:
        return False
    if outer.kind == "country":
        return inner.country == outer.country
    return outer.kind in ("province", "region") and inner.admin1 is not None and inner.admin1 in (outer.admin1, outer.name)
