"""Places that only the words around show: 'the village of X', 'X district', 'near X', 'the rebel-held west of the city'.

Most villages are in no gazetteer. What the words make a place is kept in the report's words, without a point on the map.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kadesh.extract.setting.headlined import has_plain_word, is_headline
from kadesh.extract.setting.nonames import NO_NAMES, Shown, is_name
from kadesh.extract.setting.placewords import DIVISION, any_of, is_held, openers_of, source_of, words_in

FINENESS_SHOWN: dict[Shown, float] = {
    "kind": 1.0,
    "site": 0.0,
    "bare": 1.2,
    "loose": 1.3,
    "listed": 1.2,
    "heading": 1.2,
    "unnamed": 4.5,
    "part": 4.5,
    "plain": 5.5,
}

_KIND_FIRST = rf"(?:{source_of('before')})"
_GUARDS = r"(?! (?:Defen[cs]e|Guard|Council|Head|Chief|Elder|Part))"
_LOCAL_FIRST = rf"(?:{source_of('local')}|[Bb]rgy\.?|neighbou?ring|nearby|villages?{_GUARDS})"
"""What stands before a name without 'of' where English is written with the country's own words."""
_LIVED_IN = r"(?:tribal|mountain|border|refugee|rural|residential|industrial|municipal|administrative|urban|tea)"
_KIND_AFTER = rf"(?:(?:{_LIVED_IN} )?(?:{source_of('behind')}))"
_ARTICLE = r"(?:(?:al|el|ad|ar|az|ash|ed|Al|El|Ad|Ar|Az|Ash)[- ]|(?:as|at|an|As|At|An)-)"
_LINKED = r"(?:al|el|ad|ar|(?:as|at|an|e|ul)(?=-)|az|ash|de|del|la|las|los|da|das|do|dos|du|des|sur|of the)?"
"""'at' and 'as' are English words, too: only with a hyphen are they articles."""
_HIGH = "[A-ZÀ-ÖØ-ÞČĆĐĞİŁŚŞŠŻŽ]"
NAME = rf"(?<![\w’'-])(?:{_ARTICLE})?{_HIGH}[\w'’ʼ]+(?:[- ]{_LINKED}[- ]?(?!Local Gov){_HIGH}[\w'’ʼ]+){{0,2}}"
"""A name of up to three words, with the articles that Arabic and Spanish names have."""
_SAINT = r"(?:(?:Sta|Sto|St|Mt|Ft)\. )?"
_HONOURED = r"(?:(?:Sta|Sto|St|Mt|Gen|Sen|Pres|Gov|Dr)\. )?"
"""'Gen. Karesh town' has a general's name; 'to Gen. Karesh' leads to a man."""
_QUOTE = r"[\"“”‘]?"
_NAMED_AFTER = re.compile(rf"\b(?!(?<=[Ii]n )front ){_KIND_FIRST}s? of {_QUOTE}({_HONOURED}{NAME})")
_NAMED_LOCAL = re.compile(rf"\b{_LOCAL_FIRST} (?:\([a-z -]{{3,20}}\) )?({_HONOURED}{NAME})")
_DEEDS = tuple(
    "bombing bombardment shelling siege storming recapture capture seizure fall liberation raid attack assault ambush"
    " massacre battle control invasion occupation strike airstrike".split()
)
_OF_DEED = re.compile(
    rf"\b(?:{'|'.join(_DEEDS)})s? (?:of|on|at|for|against) "
    rf"({NAME})(?=[.,;]| (?:in|on|and|where|when|that|which|by|has|had|was)\b)"
)
"""'The bombing of X', 'the battle for X'."""
_OF_A_DEED = re.compile(
    rf"(?:{'|'.join(d.capitalize() for d in (*_DEEDS, 'burning', 'destruction', 'closure', 'takeover'))}) of "
    rf"(?:the )?(?={_HIGH})"
)
_OWNED = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]f|[Tt]o) {NAME}['’]s "
    rf"({NAME})(?=[.,;]| (?:on|where|when|in|at|and|was|were|has|have|had|late|early)\b)"
)
"""'In Lower Shabelle's Karesh'."""
_GENERAL = re.compile(rf"\bgeneral area ({NAME})")
_WITHIN = (
    r"(?<!Kashmiri )(?<!Punjabi )(?<!Kurdish )(?<!Tamil )"
    r"(?:neighbou?rhood|quarter|suburb|refugee camp|area|district|sub-?district|valley|sector|zone|forest|ward|township)"
)
"""'The Karesh valley of Idlib': what lies in another; 'the Tamil district of' is no name."""
_NAMED_BEFORE = re.compile(
    rf"({_HONOURED}{NAME}){_QUOTE} (?:{_KIND_AFTER}\b(?! of\b)|{_WITHIN} of (?:[a-z]+ern |central |downtown )?(?={_HIGH})"
    rf"|{_KIND_AFTER} of (?={NAME} {DIVISION}))"
)
_BARE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Ii]nto|[Bb]etween|[Ii]nside|[Tt]hroughout|[Oo]ff|[Aa]long|(?:rebel|government|regime|opposition|army|militant)-(?:held|controlled)"
    r"|(?:north|south|east|west|northwest|northeast|southwest|southeast)(?:ern)? of) "
    r"(?:(?:central|downtown|upper|lower|rural|(?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?) )?"
    rf"{_QUOTE}({_SAINT}{NAME})(?![\w’'-])"
)
_LOOSE = re.compile(
    r"\b(?:on|from|to|towards?|out of|through|across|upon|above|edge of|[Ii]nhabitants of|[Rr]esidents of|[Pp]eople of"
    r"|outskirts of|bombed|shelled|hit|struck"
    r"|targeted|attacked|entered|stormed|raided|invaded|fled|left|reached|seized|captured|recaptured|retook"
    r"|pound(?:ed|ing)|overran|cleared|clearing|besieged|torched|looted|ransacked|razed|bombarded) "
    rf"(?!{NAME} (?:side|behalf|orders|part)\b)({NAME})(?![\w’'-])"
)
_WITH_ARTICLE = re.compile(
    rf"\b(?:in|at|near|along|across|off|above|around) the ({NAME})"
    r"(?=[.,;]| and [a-z]| (?:on|where|when|while|in|at|was|were|has|have|had|since|last|this|by|after|before|late|early|for"
    r"|with|during)\b|\Z)"
)
"""'At the Marriott', 'in the Cordillera'."""
_NUMBERED_SITE = re.compile(
    r"\b((?:Hill|Base|Height|Checkpoint|Camp|Route|Highway|Sector|Kilometre|Milestone|NH|Km)[ -](?:No\.? ?)?\d{1,4})\b"
)
"""'Hill 45', 'Base 80'."""
_SUFFERED = re.compile(
    rf"({NAME})(?= (?:(?:has|had|have) (?:also )?(?:been|come)|was|were|is|are|came|comes) (?:also )?"
    r"(?:shelled|bombarded|pounded|overrun|razed|besieged|retaken|recaptured|cut off"
    r"|under (?:fire|attack|shelling|bombardment)))"
)
"""'X had been shelled': what is done to places alone."""
_APPOSED = re.compile(
    r"\b(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Oo]ur|[Aa]n?|[Ii]ts) (?:[\w-]+ ){0,2}"
    r"(?:village|town|hamlet|hometown|quarter|suburb),? "
    rf"({NAME})(?=[.,;]| (?:in|on|where|was|is|no|had|has)\b)"
)
"""'Her village, X, no longer exists'."""
_TOLD = re.compile(
    r"\b(?:[Aa]ccording|confirmed|confirms|said|spoke|spoken|speaking|admitted|complained|explained)"
    r"(?: (?:the|its|his) (?:deaths?|killings?|tolls?|attacks?|incident|news|figures?|reports?|arrests?|abductions?)"
    r"(?: (?:of|in|on|at|against|by)\b[^.;,]{0,60}?)?)?(?<! way)(?<! road)(?<! route)(?<! highway) \Z"
)
_IS_ONE = re.compile(
    rf"({NAME}), (?:an?|the|another|one of the) (?:[\w-]+ ){{0,3}}"
    r"(?:village|town|hamlet|settlement|community|suburb|township|locality|fishing port)s?\b"
)
"""'X, a small village 30 km west of the town'."""
_CALLED = re.compile(
    r"\b(?:[Pp]lace|[Vv]illage|[Ss]ettlement|[Ss]ector|[Hh]amlet|[Tt]own|[Ii]sland|[Aa]rea|[Cc]amp|[Ff]arm)"
    rf" (?:called|named|known as|they call) ({NAME})"
)
_SITE = re.compile(
    rf"({NAME}{_QUOTE} (?:(?!(?:and|or|of|in|at|the|a|an|from|to|near|by|on|with|for|as|nor|but) )[a-z]+ )?"
    rf"(?:{source_of('site')}))\b(?! (?:mega)?project)"
)
_ENDS = r"[.,;)]| (?:on|and|where|after|when|while|as|since|in|by|for|this|last|over|up|kill\w+|wound\w+)\b|\Z"
_UNNAMED = re.compile(
    r"\b(an? (?:\w+ern )?[A-Z]\w+(?:n|sh|se|i|an) (?:province|town|village|city|region|district)"
    r"|(?<=the )[A-Z]\w+(?:n|sh|se|i) (?:desert|[Bb]adi[ay]a?)"
    r"|(?:rebel|government|regime|opposition|army|insurgent|militant|guerrilla|SDF|IS|ISIS|YPG)-(?:held|controlled)"
    r" (?:\w+ern )?(?:north|south|east|west|areas?|parts?|zones?|districts?|side|territory|suburbs?|regions?)"
    r"(?: of the (?:divided )?(?:city|country))?)\b(?! (?:of|in) )"
)
"""'A northern Syrian province', 'the government-held west of the city': places a report does not name, but speaks of."""
_NUMBERED = re.compile(
    r"\b((?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Ss]everal|[Bb]oth) (?:[\w-]+ )"
    r"{0,2}?(?:provinces|departments|districts|regions|states|counties|governorates|municipalities)"
    r"|(?<=the )(?:metropolitan area|provincial capital|(?:north|south)?-?(?:east|west)?ern region))\b"
)
"""'Three border provinces': several places together, none of them by name; 'two villages' are told by where they lie."""
_PART = re.compile(
    r"\b(?:in|to|from|into|across|at) the (?:far |whole )?"
    r"((?:(?:north|south)-?(?:east|west)?|east|west)(?:ern (?:countryside|suburbs|neighbou?rhoods|districts|parts|region))?"
    r"(?:(?= of the )(?: of the (?:city|country|province|region|town|capital|[Ss]trip|state))"
    rf"|(?={_ENDS})))"
)
"""'In the east', 'in the south of the country'."""
_PLAIN = re.compile(
    r"\b(across the (?:country|province|state|region|nation)(?! of\b)|(?<=in the )(?:[Vv]alley|[Pp]eninsula|[Dd]esert"
    r"|[Ss]tate|Strip|tribal areas|border area)|(?<=across the )(?:[Vv]alley|[Pp]eninsula|[Dd]esert))(?=" + _ENDS + ")"
)
_HEADING = re.compile(
    r"\A[\s*•–\u2022>-]{0,4}(?:(?:On |(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+"
    rf"(?: \d{{4}})?(?:,| [-–—])? )?({NAME})"
    r"(?: \([^()\n]{2,40}\))?(?:, [A-Z]\w+)?(?: ?:| [-–—]) "
)
"""'Autlan - A bus was burned.': a list of what happened, by place."""
_WHOLE = re.compile(
    rf"\A[\s*•–\u2022▸▪►◾>-]{{0,4}}(?:\(?\d{{1,2}}[.)] )?({NAME})"
    r"(?: (?:town|city|village|district|province|area|camp))?\.\Z"
)
"""'Karesh.' as a whole sentence: where a report is in lines, what the line tells of."""
_NEXT = re.compile(
    rf"(?:(?:,? and |, )(?:the )?{NAME}){{1,5}}"
    r"(?=[.;]|,? (?:in|on|where|when|while|were|was|have|has|late|this|since|after|near|districts?|areas?|villages|towns"
    r"|province|killing|wounding|leaving|as|to|but|and [a-z]+)\b|\Z)"
)
_EACH = re.compile(NAME)
_AREAS = tuple("provinces departments districts regions states counties governorates municipalities".split())
_SEVERAL = (*_AREAS, "metropolitan area", "provincial capital", "ern region")
_ALWAYS: frozenset[str] = frozenset()
_PATTERNS: tuple[tuple[re.Pattern[str], Shown, tuple[str, ...], frozenset[str]], ...] = (
    (_NAMED_AFTER, "kind", (" of ",), openers_of("before")),
    (_NAMED_LOCAL, "kind", (), openers_of("local") | set("brgy neighbouring neighboring nearby village villages".split())),
    (_GENERAL, "kind", ("general area ",), _ALWAYS),
    (_NUMBERED_SITE, "site", tuple("0123456789"), _ALWAYS),
    (_SITE, "site", (), openers_of("site")),
    (_NAMED_BEFORE, "kind", (), openers_of("behind") | set(_LIVED_IN[3:-1].split("|"))),
    (_UNNAMED, "unnamed", (), _ALWAYS),
    (_NUMBERED, "unnamed", _SEVERAL, _ALWAYS),
    (_CALLED, "kind", (" called ", " named ", " known as ", " they call "), _ALWAYS),
    (_APPOSED, "kind", ("village", "town", "hamlet", "quarter", "suburb"), _ALWAYS),
    (_IS_ONE, "kind", ("village", "town", "hamlet", "settlement", "community", "suburb", "locality", "port"), _ALWAYS),
    (_BARE, "bare", (), _ALWAYS),
    (_OWNED, "bare", ("'s ", "’s "), _ALWAYS),
    (_OF_DEED, "loose", (), any_of(_DEEDS)),
    (_LOOSE, "loose", (), _ALWAYS),
    (
        _SUFFERED,
        "loose",
        ("shelled", "bombarded", "pounded", "overrun", "razed", "besieged", "taken", "captured", " off", " under "),
        _ALWAYS,
    ),
    (_WITH_ARTICLE, "loose", (" the ",), _ALWAYS),
    (_HEADING, "heading", (), _ALWAYS),
    (_WHOLE, "heading", (), _ALWAYS),
    (_PART, "part", (" the ",), _ALWAYS),
    (_PLAIN, "plain", ("across the ", "in the "), _ALWAYS),
)
"""Each with the letters, and the words, of which a text has one where it finds something: they are looked for first."""


@lru_cache(maxsize=512)
def find_worded(text: str) -> tuple[tuple[Shown, int, int], ...]:
    """Return how a place is shown and where its name stands in `text`, the surest ways first; they may overlap.

    >>> [text[a:b] for text in ("Six died near Karesh Farms.",) for _, a, b in find_worded(text)]
    ['Karesh', 'Karesh Farms']
    """
    every = ((shown, m) for pattern, shown in _tried(text) for m in pattern.finditer(text))
    found = ((shown, m, m.start(1) + _opens(m.group(1), shown)) for shown, m in every)
    titled = is_headline(text)
    named = (
        (shown, m, start)
        for shown, m, start in found
        if is_name(text[start : m.end(1)], shown)
        and not is_held(text, m, after=_NAMED_AFTER)
        and not (titled and shown in ("bare", "loose") and has_plain_word(text[start : m.end(1)]))
    )
    return tuple((shown, start, m.end(m.lastindex or 1)) for shown, m, start in named if not _is_told(text, m, shown=shown))


def _is_told(text: str, match: re.Match[str], *, shown: Shown) -> bool:
    """Whether somebody was told something: 'confirmed the death of nine to the Courier'."""
    return shown == "loose" and match.group().startswith("to ") and _TOLD.search(text, 0, match.start()) is not None


def _tried(text: str) -> Iterator[tuple[re.Pattern[str], Shown]]:
    words = words_in(text)
    for pattern, shown, letters, telling in _PATTERNS:
        if (not letters or any(part in text for part in letters)) and (not telling or not telling.isdisjoint(words)):
            yield pattern, shown


def _opens(words: str, shown: Shown) -> int:
    """How many letters of 'The Karesh district', 'At Karesh Hospital', 'Storming of the Karesh bridge' stand before it."""
    if shown in ("kind", "site") and (deed := _OF_A_DEED.match(words)) is not None:
        return deed.end()
    first, _, others = words.partition(" ")
    return len(first) + 1 if shown in ("kind", "site", "loose") and first in NO_NAMES and others[:1].isupper() else 0


def find_listed(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the names stand that a list goes on with behind a place which ends at `end`: ', Tral and Shopian'."""
    listed = _NEXT.match(text, end)
    if listed is None:
        return
    for match in _EACH.finditer(text, listed.start(), listed.end()):
        if is_name(match.group(), "bare"):
            yield match.span()
