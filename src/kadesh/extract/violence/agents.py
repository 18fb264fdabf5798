"""Who stands behind a deed as the one who did it: 'shelling by rebels', 'rockets fired from', 'blamed on the army'."""

from collections.abc import Sequence
from typing import Any

from kadesh.extract.counting.phrases import is_person
from kadesh.extract.document import Sentence
from kadesh.extract.violence.belligerents import HARM, OTHER_CLAUSE, REACH, TAKES, is_held, lays_blame, side_within
from kadesh.extract.words import load_words
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS

CARRIES = frozenset(
    "launched launching launch launches began begun begins started starting carried carrying carry "
    "conducted conducting conducts conduct mounted mounting staged "
    "resume resumes renew renews renewed renewing "
    "stages waged waging resumed opened opening continued continues executed perpetrated made dropped "
    "dropping fired firing committed "
    "committing announced pressed press pressing pushed intensified staging claimed planted detonated "
    "lobbed lobbing hurled hurling threw rained unleashed unleash unleashing spearheaded spearheading leading used using "
    "employed employing resorted resorting subjected subjecting "
    "intensify intensifies intensifying escalated escalating escalate escalates stepped stepping ramped ramping "
    "extended extending expanded expanding widened widening".split()
)
"""Verbs whose subject does the deed that is their object: 'launched an offensive'."""
_PASSIVE_LINKS = CARRIES | frozenset(
    "was were is are been be being believed thought blamed reportedly led ordered had has have appeared appears".split()
)
_OWNED = frozenset(
    "rocket rockets mine mines missile missiles shells warplane warplanes plane planes jet jets aircraft helicopter "
    "helicopters drone drones artillery guns bomb bombs sniper snipers mortars operation operations raid raids attack "
    "attacks".split()
)
DOERS = frozenset(("force", "general", "government"))
WORDS_OF_WAR = load_words("violence")
_SAYINGS = load_words("sayings")
_TELLINGS = frozenset("briefing report reports statement statements account accounts estimate estimates count tally".split())
_LISTINGS = frozenset(
    "listed designated branded labelled labeled considered deemed regarded banned outlawed proscribed classified recognised "
    "recognized blacklisted dubbed designation".split()
)
_NEAR, _FAR = 6, 9
_SHOWN = frozenset(
    "concert concerts show performance gig recital speech address sermon visit appearance rally film song book "
    "lecture".split()
)
"""Whoever stands behind these and 'by' gave them: 'a bombing at a concert by a U.S. star'."""
_OF_SOMEBODY = frozenset("hands fire offensive advance push work handiwork".split())
"""'At the hands of Alpha', 'it was the work of Alpha': whoever stands behind did it."""
_CALLED = frozenset("as a an the terrorist terrorists".split())
"""Behind a word for listing: what somebody is called."""
_LISTED = 6
"""Tokens before 'by' within which somebody is listed."""
_WHERE = frozenset("in on at near around inside across throughout".split())
_SHARED = frozenset("mostly mainly largely chiefly primarily".split())
_HIT = frozenset("killed wounded injured dead died hurt".split())
"""Behind these 'mostly from' is told of people: most of those hit; 'came under fire mostly from X' is told of fire."""
_ANSWERED = frozenset("retaliation response revenge reprisal reprisals reaction".split())
"""Whoever stands behind 'by' further on did what is answered: 'strikes in retaliation for the killing by X'."""


def agent_behind(sentence: Sentence, k: int) -> SideMention | None:
    """Return who is told behind token `k` to have done it: 'shelling by rebels', 'a raid blamed on X'; None if nobody."""
    tokens = sentence.tokens
    for j in range(k + 1, min(k + REACH, len(tokens))):
        word = tokens[j].lower_
        if _turns_away(tokens, k, j=j):
            return None
        if (
            word == "by"
            and (is_held(tokens, j) or _only_tells(tokens, j) or _only_lists(tokens, j) or _is_meanwhile(tokens, k, j=j))
        ) or (word == "from" and _is_whence(tokens, k, j=j)):
            continue
        if (
            word in ("by", "from")
            or lays_blame(tokens, j)
            or (word == "of" and tokens[j - 1].lower_ in _OF_SOMEBODY)
            or (word == "of" and j == k + 1 and _is_owned(sentence, k))
        ):
            found = side_within(sentence, j + 1, reach=reach_behind(tokens, j))
            if found is not None and not _is_ground(sentence, j, found=found):
                return found
            if word == "by":
                return None
        if word in OTHER_CLAUSE and word not in ("that", "which"):
            return None
        if tokens[j].tag_ in ("VBD", "VBZ", "VBP") and word not in _PASSIVE_LINKS and word not in HARM:
            return None
        if tokens[j].text in (".", ";"):
            return None
    return None


def _is_means(tokens: Sequence[Any], k: int) -> bool:
    """'Answered the attack by | targeting rebels': how it was done, not who did it."""
    behind = tokens[k + 1 : k + 2] if tokens[k].lower_ == "by" else ()
    return bool(behind) and behind[0].tag_ == "VBG" and any(c.dep_ == "dobj" for c in behind[0].children)


def _only_tells(tokens: Sequence[Any], k: int) -> bool:
    """'Later confirmed by X', 'a concert by X': X speaks of the deed, or gave the concert; whoever 'claimed' it did it."""
    told = tokens[k - 1].lower_
    return told in _TELLINGS | _SHOWN or (told in _SAYINGS and not told.startswith("claim"))


def _is_meanwhile(tokens: Sequence[Any], k: int, *, j: int) -> bool:
    """'Set off his bomb as he was being frisked by | guards': what was done to him meanwhile, and no deed at `k`."""
    verb = tokens[j].head
    meanwhile = any(c.dep_ == "mark" and c.lower_ in ("as", "while") for c in verb.children)
    return tokens[j].dep_ == "agent" and verb.dep_ == "advcl" and verb.i > k and meanwhile


def reach_behind(tokens: Sequence[Any], k: int) -> int:
    """Return how many tokens behind 'by' the one who did it is named: more in 'men belonging to the branch of'."""
    tied = any(t.lower_ in ("belonging", "loyal", "affiliated", "linked", "allied") for t in tokens[k + 1 : k + 4])
    return _FAR if tied else _NEAR


def _only_lists(tokens: Sequence[Any], k: int) -> bool:
    """'Listed as a terrorist group by X', 'a party outlawed by X': X says what somebody is, and did nothing here.

    It does in 'an attack on a banned party by X', where the word only describes what was hit.
    """
    start = max(0, k - _LISTED)
    listed = next((j for j in range(k - 1, start - 1, -1) if tokens[j].lower_ in _LISTINGS), None)
    return listed is not None and (listed == k - 1 or tokens[listed + 1].lower_ in _CALLED)


def _is_whence(tokens: Sequence[Any], k: int, *, j: int) -> bool:
    """'A strike killed mercenaries from X', 'nine fell, mostly from X': where people come from, not where fire does."""
    if tokens[j - 1].lower_ in _SHARED and any(t.lower_ in _HIT for t in tokens[:k]):
        return True
    head = tokens[j].head
    return k < head.i < j and head.tag_.startswith("NN") and head.lower_ not in WORDS_OF_WAR


def _is_ground(sentence: Sentence, k: int, *, found: SideMention) -> bool:
    """'From Damascus', 'from the ridge held by X': where fire came from, not who fired."""
    if sentence.tokens[k].lower_ != "from":
        return sentence.tokens[k].lower_ == "by" and is_where(sentence, k, found=found)
    last = sentence.token_at(found.span.start)
    led = [t.lower_ for t in sentence.tokens[last + 1 : last + 2]] == ["by"]  # 'from Alpha by Beta'
    inside = sentence.tokens[k + 1].lower_ in ("inside", "within", "across")
    return found.kind == "capital" or led or inside or any(is_held(sentence.tokens, j) for j in range(k + 1, last))


def is_where(sentence: Sentence, by: int, *, found: SideMention) -> bool:
    """Return whether a name behind 'by' only tells where: 'by mines in | Alpha villages', not 'by men in the Alpha army'."""
    between = sentence.tokens[by + 1 : sentence.token_at(found.span.start)]
    lead = next((i for i, t in enumerate(between) if t.lower_ in _WHERE), 0)
    return lead > 0 and between[lead - 1].tag_.startswith("NN") and not is_person(between[lead - 1])


def _is_owned(sentence: Sentence, k: int) -> bool:
    """'The rockets of Alpha', 'operations of Alpha': fighters right behind 'of' own a weapon, or did what is only theirs."""
    found = side_within(sentence, k + 2, reach=4)
    fighters = found is not None and found.kind in DOERS and found.role in COMBATANTS
    return fighters and sentence.tokens[k].lower_ in _OWNED


def _turns_away(tokens: Sequence[Any], k: int, *, j: int) -> bool:
    """'13 of them by Russian strikes' is not said of the others; from whom a town is retaken is attacked."""
    if tokens[j].lower_ in _ANSWERED or _is_means(tokens, j):
        return True
    if tokens[j].lower_ == "from":
        if [t.lower_ for t in tokens[j + 1 : j + 2]] in (["which"], ["where"], ["whom"]):
            return True  # 'raids on the hill from which rebels fire'
        return any(t.lower_ in TAKES for t in tokens[k + 1 : j])
    return tokens[j].lower_ in ("them", "whom") and tokens[j - 1].lower_ == "of"
