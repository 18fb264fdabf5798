"""Words that show no place, whatever leads to them: 'in Parliament', 'at the Press Act', 'First:'; how a place is shown."""

from typing import Literal

from kadesh.extract.words import load_words

Shown = Literal["known", "kind", "site", "bare", "loose", "listed", "heading", "unnamed", "part", "plain"]
"""How a place is known for one: by the gazetteer; a word for its kind; a building; 'near' before it; 'on' or 'hit' before
it; a list of places it stands in, or one that it heads; or it has no name: 'rebel-held areas', 'the east of the city',
'across the country'."""

NO_NAMES = frozenset(
    "The A An In At On This That Their His Her Its One Two Three Several Another Many Some These Those All Every "
    "Each As After When While Since Before During From For By But And If Inside Outside Around Following Then Later "
    "Also However No Both Our Your My".split()
)
_SHORT_LETTERS = 6
"""'To the EPLF': so short a name in capitals is that of a body."""
_SKY = frozenset("north south east west centre center northeast northwest southeast southwest".split())
_STANCES = ("Pro-", "Anti-", "Non-")
_NO_PLACES = load_words("notplaces", part="never")
"""Words with a capital that 'in' or 'at' leads to and that are no places: 'Parliament', 'Arabic', 'Islam'."""
_NOT_ALONE = load_words("notplaces", part="alone")
"""Words that a place's name may hold, but not be: 'in Town of X', 'in Support of', 'out of Service'."""
_OFFICES = load_words("persons", "noun", role="official")
"""'Between Secretary of State': an office, no place."""
_SPEAKERS = load_words("speakers", "noun")
_WEAPONS = (["land"], ["sea"], ["roadside"], ["anti-tank"], ["personnel"], ["anti-personnel"], ["limpet"])
"""What is before a mine that blows up."""
_HEADLINE = load_words("violence", part="verb") | frozenset(
    "against are evacuating from has have into is more moves near off over toward towards under was were who".split()
)
"""'Strikes Hit Karesh Hospital': in a headline with capitals throughout a name holds no such word."""


def is_name(words: str, shown: Shown) -> bool:
    """Return whether words that stand where a place is shown can be the name of one."""
    if shown in ("part", "plain"):
        return True
    small = [w.lower() for w in words.split()]
    if (shown != "unnamed" and not _HEADLINE.isdisjoint(small)) or (shown in ("bare", "loose") and small[0] in _OFFICES):
        return False
    if shown == "site" and small[-1] == "post" and small[0] in _NO_PLACES:
        return False
    if shown == "site" and small[-1] == "mine" and small[-2:-1] in _WEAPONS:
        return False  # 'Land mine explosions'
    if shown in ("bare", "loose") and (_is_short(words) or words.lower() in _SKY):
        return False
    if shown == "heading" and words.isupper() and words.lower() in _SKY:
        return False
    if (shown == "heading" or (shown == "loose" and len(small) == 1)) and small[-1] in _SPEAKERS:
        return False  # 'Activists: nine killed', 'says 8% are left Monitor'
    if shown == "kind" and words.lower() in _NO_PLACES:
        return False
    if shown in ("bare", "loose", "heading") and (not _NO_PLACES.isdisjoint(small) or words.lower() in _NOT_ALONE):
        return False
    return words.split(maxsplit=1)[0] not in NO_NAMES and not words.startswith(_STANCES)


def _is_short(words: str) -> bool:
    """Whether it is the letters of a body: 'in ADF's camp'."""
    letters = words.removesuffix("'s").removesuffix("’s")
    return letters.isupper() and len(letters) <= _SHORT_LETTERS
