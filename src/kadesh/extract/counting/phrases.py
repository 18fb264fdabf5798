"""The noun phrase of a group of people: its head, its words, and what is no person."""

from typing import Any

from kadesh.extract.counting.party_names import end_of_owner
from kadesh.extract.counting.strangers import QUOTES
from kadesh.extract.words import load_table, load_words

ROLES = {row["noun"]: row["role"] for row in load_table("persons")}
"""What people so named are: 'soldiers' -> military."""
ELLIPTIC = frozenset("other others more another dead wounded injured".split())
"""Words that stand for a noun that was said before: 'and wounded 30 others'."""
_NATIONALS = load_words("nationals")
"""People of a country in the plural, which the tagger takes for a name or for a noun: 'Filipinos', 'Peruvians'."""
_COLLECTIVE = load_words("collectives", "noun")
_CASES = frozenset(("cases",))  # '213 cases of arrest' counts people
_STATE_NAME = "IS"
"""The short name of Islamic State looks like a verb: 'killed 10 IS members'."""
NUMBERS = frozenset("dozens scores tens hundreds thousands millions".split())
_STATES = frozenset("dead wounded injured".split())
_ALLIED = frozenset(("allied", "affiliated", "associated"))
"""Participles of two camps: '30 army and allied fighters'."""
_REACH, _REACH_PAIRED, _OWNED = 9, 14, 3
"""So many words a noun may have before it, where two names with a stroke between them are among these, and as its own."""
_QUOTED = 8
"""How far behind the mark that opens a name the one may stand that closes it."""
_WITHIN_NAME = frozenset("of the al - ’s 's".split())
_MODIFIER_TAGS = frozenset("JJ JJR JJS NN NNP NNPS VBN VBG HYPH POS CD AFX".split())
_MODIFIER_WORDS = frozenset("of the his their its our these those other same such".split())
_SUFFERED = load_words("outcomes", column="word", part="noun") | frozenset(
    "body bodies corpse corpses remains life lives".split()
)
"""What may be told as people's own: 'five soldiers' bodies', 'a guard's death'."""
_COUNTING = frozenset("put reported described recorded documented counted denied accused condemned".split())
"""Verbs of saying that also tell of people: 'two soldiers reported killed'."""
SAYINGS = load_words("sayings") - load_words("sayings", way="figure") - _COUNTING
"""Verbs of saying that tell of no people: 'said', 'told'."""


def noun_after(tokens: tuple[Any, ...], start: int) -> int | None:
    """Return the token of the person noun that heads the phrase from `start`, None if it has none."""
    head = None
    aside = joined = -1
    paired = any(t.text == "/" for t in tokens[start : start + _REACH])
    for k in range(start, min(start + (_REACH_PAIRED if paired else _REACH), len(tokens))):
        token = tokens[k]
        if head is None and k > aside:
            aside = _end_of_aside(tokens, start, k=k)
        if k <= aside or (head is None and k <= start + 1 and token.text in QUOTES):
            continue  # 'Islamic State (IS) fighters', 'killed 21 "traitors"', 'one Zor "guard"'
        if _is_joined_by_hyphen(tokens, k) or _is_paired(tokens, k):  # 'three Lashkar-i-Islam men', '17 non-tribals'
            continue
        if is_person(token) and not _is_name(tokens, k) and not only_sets_apart(tokens, k):
            if head is not None and (k > joined + 1 or _are_two(tokens[head], token) or _tells_state(tokens[head], token)):
                break
            head = joined = k
        elif head is not None:
            if not _goes_on(tokens, head, k=k):
                break
            joined = k
        elif _ends_phrase(token) and not _joins_on(tokens, start, k=k):
            break
    return head


def _joins_on(tokens: tuple[Any, ...], start: int, *, k: int) -> bool:
    """Whether the phrase goes on over an 'and' between two modifiers, or over 'badly' before a participle."""
    return (tokens[k].lower_ == "and" and k > start and _joins_modifiers(tokens, k)) or _is_degree(tokens, k)


def _is_degree(tokens: tuple[Any, ...], k: int) -> bool:
    """'Six | badly | burned pilgrims': how much, before a participle that stands before its noun."""
    behind = tokens[k + 1 : k + 3]
    if tokens[k].tag_ != "RB" or len(behind) < 2 or behind[0].tag_ not in ("VBN", "JJ"):
        return False
    return behind[1].tag_ == "NNS" and is_person(behind[1]) and behind[0].dep_ == "amod"


def _is_paired(tokens: tuple[Any, ...], k: int) -> bool:
    """'Six | ALPHA/BETA | rebels': two names with a stroke between them."""
    stroke = next((j for j in (k - 1, k, k + 1) if 0 < j < len(tokens) - 1 and tokens[j].text == "/"), None)
    names = [] if stroke is None else [tokens[stroke - 1], tokens[stroke + 1]]
    return stroke is not None and all(t.text[0].isupper() and not is_person(t) for t in names)


def _end_of_aside(tokens: tuple[Any, ...], start: int, *, k: int) -> int:
    """Where what opens at `k` before the noun ends, -1 where nothing does: 'Islamic State (IS) | fighters'."""
    if tokens[k].text == "(" and (k > start or _is_bracketed_word(tokens, k)):
        return next((j for j in range(k + 1, min(k + 4, len(tokens))) if tokens[j].text == ")"), -1)
    return _end_of_quoted(tokens, k) if tokens[k].text in QUOTES else end_of_owner(tokens, start, k=k)


def _end_of_quoted(tokens: tuple[Any, ...], k: int) -> int:
    """The mark that closes a name in front of people: 'an “Alpha” member', 'two “Beta Guard” militia men'; else -1."""
    ends = (j for j in range(k + 2, min(k + _QUOTED, len(tokens) - 1)) if tokens[j].text in QUOTES)
    end = next(ends, -1)
    if end < 0 or not all(t.text[:1].isupper() or t.text in _WITHIN_NAME for t in tokens[k + 1 : end]):
        return -1
    behind = tokens[end + 1 : end + 3]
    return end if is_person(behind[0]) or (len(behind) > 1 and _is_modifier(behind[0]) and is_person(behind[1])) else -1


def _is_bracketed_word(tokens: tuple[Any, ...], k: int) -> bool:
    """'Seven | (female) | civilians': one word in brackets, no number."""
    return (
        k + 2 < len(tokens) and tokens[k + 2].text == ")" and tokens[k + 1].text.isalpha() and tokens[k + 1].text.islower()
    )


def _goes_on(tokens: tuple[Any, ...], head: int, *, k: int) -> bool:
    """Whether the phrase goes on to another noun for people over the word at `k`."""
    if tokens[head].lower_ in ("more", "other") and tokens[k].tag_ == "JJ" and _continues(tokens, k):
        return True  # 'three more | military | personnel'
    if tokens[k].tag_ == "POS":
        return _continues(tokens, k) and tokens[k + 1].lower_ not in _SUFFERED  # 'a soldier's | wife'
    if tokens[k].lower_ in ("and", "or"):
        return _share_noun(tokens, head, k=k)
    return (tokens[k].tag_ in ("NN", "NNP", "HYPH", "VBN") and _continues(tokens, k)) or _describes(tokens, head, k=k)


def _share_noun(tokens: tuple[Any, ...], head: int, *, k: int) -> bool:
    """'40 rebel | and | jihadist fighters': two words that describe one noun; not 'a rebel and army officers'."""
    behind = tokens[k + 1 : k + 3]
    one = head > 0 and tokens[head - 1].lower_ in ("a", "an", "one", "the")
    alone = head == k - 1 and tokens[head].tag_ in ("NN", "JJ", "NNP") and not one
    return (
        alone
        and len(behind) == 2
        and behind[0].tag_ in ("NN", "JJ", "NNP")
        and is_person(behind[1])
        and behind[1].tag_ == "NNS"
    )


def _describes(tokens: tuple[Any, ...], head: int, *, k: int) -> bool:
    """'14 rebel | Serb | fighters': a name between a noun that only describes and the noun that is counted."""
    behind = tokens[k + 1 : k + 2]
    named = tokens[k].tag_ in ("JJ", "NNP", "NNPS") and tokens[k].text[:1].isupper() and head == k - 1
    return named and tokens[head].tag_ in ("NN", "JJ") and bool(behind) and behind[0].tag_ == "NNS" and is_person(behind[0])


def _is_joined_by_hyphen(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a word stands right before a hyphen, or is one: no part of such a compound but the last is a noun."""
    if tokens[k].text == "-":
        return 0 < k < len(tokens) - 1 and tokens[k + 1].idx == tokens[k].idx + 1
    after = tokens[k + 1] if k + 2 < len(tokens) and tokens[k].lower_ not in ("passer", "passers") else None
    return after is not None and after.text == "-" and after.idx == tokens[k].idx + len(tokens[k].text)


def only_sets_apart(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether the word stands before another noun: 'several | other | armoured vehicles', 'six | more | hamlets'."""
    behind = tokens[k + 1 : k + 4]
    if tokens[k].lower_ == "more":
        things = len(behind) > 1 and behind[0].tag_ == "NNS" and not is_person(behind[0])
        counted = tokens[k].head.i == k + 1 or (k > 0 and tokens[k - 1].tag_ == "CD")
        return things and counted and behind[1].lower_ not in SAYINGS and behind[0].lower_ not in ELLIPTIC
    if tokens[k].lower_ != "other":
        return False
    noun = next((i for i, t in enumerate(behind) if t.tag_ in ("NN", "NNS", "NNP")), None)
    return noun is not None and all(
        t.tag_ in ("JJ", "VBN", "VBG", "HYPH") and t.lower_ not in ELLIPTIC for t in behind[:noun]
    )


def _are_two(head: Any, token: Any) -> bool:
    """Whether two nouns beside each other are two groups: 'killed four civilians residents said', 'a man police believe'."""
    if token.dep_ == "nsubj" and head.dep_ in ("dobj", "pobj", "nsubjpass", "npadvmod"):
        return True
    plurals = ("NNS", "NNPS")
    if head.dep_ in ("compound", "nmod") and head.head is token and token.dep_ != "nsubj":
        return False  # 'two | women | polio workers'
    if head.lower_ == "police" and token.lower_ in ROLES:
        return False  # 'Five Police | Officers'
    return head.tag_ in plurals and token.tag_ in plurals and token.lower_ not in ELLIPTIC


def _tells_state(head: Any, token: Any) -> bool:
    """Whether a word only tells what became of the people before it: 'left 11 soldiers | dead', 'another person | hurt'."""
    many = head.tag_ in ("NNS", "NNPS") or (head.tag_ == "NN" and token.tag_ in ("VBN", "VBD"))
    one = head.tag_ == "NN" and any(t.dep_ == "det" and t.lower_ in ("a", "an") for t in head.children)  # 'a girl dead'
    return (many or one) and token.lower_ in _STATES


def _ends_phrase(token: Any) -> bool:
    """Whether no noun for people can stand behind this word: no modifier, or a plural that is none ('tanks')."""
    if token.lower_ in _CASES or (token.dep_ == "compound" and token.head.i > token.i and is_person(token.head)):
        return False  # '27 FARC rebels', 'two customs officers': a plural, or what the tagger takes for one, before the noun
    return not _is_modifier(token) or (token.tag_ in ("NNS", "NNPS") and token.lower_ not in _COLLECTIVE)


def _joins_modifiers(tokens: tuple[Any, ...], k: int) -> bool:
    """'70 Syrian regime and rebel fighters': the word joins two modifiers of one noun."""
    after = tokens[k + 1 : k + 3]
    return (
        len(after) == 2
        and (after[0].tag_ in ("JJ", "NN", "NNP", "NNS") or after[0].lower_ in _ALLIED)
        and tokens[k - 1].tag_ in ("JJ", "NN", "NNP", "NNS")
    )


def is_person(token: Any) -> bool:
    """Whether a token is a noun for a person: 'soldiers', or a nationality in the plural ('Syrians')."""
    if token.lower_ in ROLES:
        return token.tag_ not in ("VB", "VBP", "VBZ")
    if token.text in _NATIONALS:
        return token.tag_ in ("NNS", "NNPS", "NNP")
    named = (
        token.tag_ == "NNPS" and token.lower_ not in NUMBERS and not token.lower_.endswith("ions")
    )  # 'Terrorist-Held Regions'
    return bool(named) and token.text.endswith(("ans", "is", "ns", "ese", "ds", "ks"))


def _continues(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a person noun follows, as in 'army / soldiers' or 'defence / force / members'."""
    return any(t.lower_ in ROLES and t.tag_ in ("NNS", "NN") for t in tokens[k + 1 : k + 2])


def _is_name(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a word such as 'General' or 'Police' is part of a name rather than the noun: a name follows it."""
    token = tokens[k]
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return bool(
        token.tag_ == "NNP"
        and token.text[0].isupper()
        and after is not None
        and after.tag_ == "NNP"
        and after.lower_ not in ROLES
    )


def _is_modifier(token: Any) -> bool:
    known = token.lower_ in _MODIFIER_WORDS or token.lower_ in _COLLECTIVE
    reported = token.tag_ == "VBD" and token.dep_ == "amod"  # '31 reported | deaths'
    return known or reported or token.text == _STATE_NAME or token.tag_ in _MODIFIER_TAGS


def is_other_noun(tokens: tuple[Any, ...], head: int) -> bool:
    """Whether the person noun only modifies another noun: 'a police post', 'a refugee camp', 'a farmer's house'."""
    after = tokens[head + 1] if head + 1 < len(tokens) else None
    if after is not None and after.tag_ == "POS":
        return _owns_thing(tokens, head + 2)
    if after is not None and after.tag_ == "HYPH" and head + 2 < len(tokens) and tokens[head + 2].lower_ == "by":
        return False  # 'a passer-by'
    return after is not None and after.tag_ in ("NN", "NNS", "HYPH") and after.lower_ not in ROLES


def _owns_thing(tokens: tuple[Any, ...], k: int) -> bool:
    """'A farmer's | house', 'a troop's | camp': what is theirs, and is neither their body nor what became of them."""
    noun = next((t for t in tokens[k : k + _OWNED] if t.tag_ in ("NN", "NNS") and t.dep_ != "compound"), None)
    return noun is not None and noun.lower_ not in _SUFFERED and not is_person(noun)
