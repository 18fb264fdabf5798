"""Words for numbers at the head of words for people: 'Five Turkish soldiers' are Turkish soldiers, however many.

A brief puts the number of the claim before the people it counts; their own words may begin with it.
"""

import re

from kadesh.model.cover import COVER

NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
    dozen dozens score scores tens several many few couple half both no unknown""".split()
)
AROUND = frozenset(
    """a an the at least most more fewer less than about around nearly almost over some up to as estimated another further
    other others additional total number of between and or only just also including""".split()
)
SINGLE = frozenset(("a", "an", "another"))
STATES = frozenset(
    "killed dead wounded injured hurt casualties deaths fatalities losses injuries captured arrests missing kidnapped "
    "displaced victims bodies body corpses corpse remains".split()
)
_BODIES = frozenset("bodies body corpses corpse remains".split())
_NOBODY = frozenset("my his her its our their he she it they we him them us who whom".split())
NUMBER = re.compile(r"[\d.,\-–]{1,20}(?:st|nd|rd|th)?")
_ONE = {"children": "child", "women": "woman", "men": "man", "people": "person", "policemen": "policeman"}
_LISTING = re.compile(r"(?:an?|one)\b[^;]{2,80}?(?:,|\band) (?:and )?(?:an?|one|his|her|their)\b", re.IGNORECASE)
_NUMBERS_OF = re.compile(
    r"(?:(?:an?|the|these|those)? ?(?:very )?(?:large|great|high|small|huge|vast|significant|considerable|unspecified"
    r"|undisclosed|undetermined|untold)? ?numbers? of (?:the )?)+",
    re.IGNORECASE,
)
"""'A large number of militants' are militants."""
MOST_WORDS = 12
"""How many words at the head are looked at."""


def drop_quantity(words: str) -> str:
    """Return words for people without the number they begin with; empty where nothing but a number is left.

    Where no number stands at the head, the words stay as they are.

    >>> drop_quantity("at least five Turkish soldiers"), drop_quantity("the Syrian army"), drop_quantity("nine wounded")
    ('Turkish soldiers', 'the Syrian army', '')
    >>> drop_quantity("33 of our comrades"), drop_quantity("their grandfather"), drop_quantity("two bullet-riddled bodies")
    ('comrades', 'grandfather', '')
    """
    left = words.split()
    head = _NUMBERS_OF.match(" ".join(left[:MOST_WORDS]))
    if head:
        left = " ".join(left)[head.end() :].split()
    at, counted = 0, head is not None
    while at < min(len(left), MOST_WORDS):
        word = left[at].casefold().strip("“”\"'")
        number = word in NUMBERS or bool(NUMBER.fullmatch(word))
        if not number and word not in AROUND and not all(part in NUMBERS for part in word.split("-")):
            break
        counted = counted or number or "-" in word or word in SINGLE
        at += 1
    if [word.casefold() for word in left[at - 2 : at]] == ["of", "the"]:
        at -= 2  # 'of the factions' are some of them
    return _people_alone(left[at:] if counted or at == len(left) else left)


def _people_alone(words: list[str]) -> str:
    """Words for people without 'his' or 'them' at the head; nothing where they only say what became of them."""
    small = [word.casefold().strip("“”\"'") for word in words]
    while small and small[0] in _NOBODY:
        words, small = words[1:], small[1:]
    told = small[2:] if small[:2] == ["of", "the"] else small
    if any(COVER in word for word in told):  # a name that is withheld names nobody
        return ""
    if not told or all(word in STATES for word in told) or told[-1] in _BODIES or told[:1] == ["sustained"]:
        return ""
    return " ".join(words)


def is_listing(words: str) -> bool:
    """Return whether words for people name them one after the other, so that no number can stand before them.

    >>> is_listing("a baby girl and an old man"), is_listing("a man, his wife and a son"), is_listing("women and children")
    (True, True, False)
    """
    return _LISTING.match(words) is not None


def name_one(words: str) -> str:
    """Return words for people as they stand behind the number one; words that are no plain plural stay.

    >>> name_one("civilians"), name_one("Turkish soldiers"), name_one("women"), name_one("of the factions")
    ('civilian', 'Turkish soldier', 'woman', 'of the factions')
    """
    first, _, last = words.rpartition(" ")
    if first.startswith("of ") or " and " in words:
        return words
    one = _ONE.get(last.casefold(), last[:-1] if last.endswith("s") and not last.endswith(("ss", "us", "is")) else last)
    return f"{first} {one}".strip()
