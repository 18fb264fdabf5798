"""Words for outcomes that are said of nobody: a team that lost two players, a licence that expired, a hope killed."""

import re
from typing import Any

from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.offices import are_at_work
from kadesh.extract.words import load_words

_LOST = frozenset("lost lose loses losing".split())
_KILLING = frozenset("killed kills killing kill".split())
_PASTIMES = load_words("figurative", column="word", kind="pastime")
"""What is lost in sport, at elections and at work costs no lives."""
_TEAMS = load_words("figurative", column="word", kind="team")
_VIOLENCE = load_words("figurative", column="word", kind="violence")
_PAPERS = load_words("figurative", column="word", kind="paper")
"""What expires and is nobody."""
_PLANS = load_words("figurative", column="word", kind="plan")
"""What is killed and never lived."""
_SCORES = load_words("figurative", column="word", kind="score")
"""What a tally may be of that nobody dies of."""
_TALES = load_words("figurative", column="word", kind="tale")
_BEFORE_PLAN = frozenset("all any the a an off every much its their his what this that".split())
_NEAR = 6
_FAR = 14
_DYING = frozenset("died dies die dead death".split())
_IN_BED = tuple(sorted(load_words("figurative", column="word", kind="bed")))
_CUSTODY = load_words("figurative", column="word", kind="custody")
_CRIMES = load_words("figurative", column="word", kind="crime")
"""What people are arrested for in peace."""
_SIDES_OF_WAR = frozenset("rebel rebels insurgents militia militias separatists protesters demonstrators activists".split())
_COURTS = frozenset("court courts judge judges tribunal".split())
_FELONIES = frozenset(
    "killing killings murder murders abduction abductions kidnapping rape rapes massacre attack attacks".split()
)
_ARRESTING = ("arrest", "detain", "nab", "apprehend", "jail", "imprison")
_ASKING = frozenset(
    "reward rewards bounty bounties call calls called calling demand demands demanded appeal appealed".split()
)
_DEMANDING = frozenset("demand demands demanded demanding order orders ordered ordering seek seeks sought seeking".split())
"""'Demanding the immediate | arrest of five men', 'a judge ordered the | arrest of the mayor': nobody is held yet."""
_KIN_OF = load_words("kin", "noun") | frozenset("families relatives parents kin widows orphans mothers".split())
_BEATING = ("slaughter", "massacr", "butcher", "annihilat")
_SCORE = re.compile(r"(?<![\d-])\d{1,3} ?[-–] ?\d{1,3}(?![\d-])")
_MOCK = frozenset("simulated simulates simulating simulation mock".split())
_TELLING = frozenset("which opens tells shows depicts follows recounts portrays whose imagines".split())

_SIDES = load_words("figurative", column="word", kind="side")
"""Who loses people in war, whatever the season."""
_FIGHTERS = load_words("figurative", column="word", kind="fighter")
_GUARDS = frozenset(("guard", "guards"))
"""Who may play in a team too."""
_PLAYERS = load_words("figurative", column="word", kind="player")
_ELECTED = load_words("figurative", column="word", kind="elected")
_VOTES = load_words("figurative", column="word", kind="vote")
_ABOUT_HOSTAGES = frozenset(
    "family families relatives parents kin talks deal deals negotiations negotiator negotiators negotiation "
    "release releases rescue swap exchange issue forum advocates campaigners".split()
)
"""Nouns before which 'hostage' takes nobody: 'hostage families said'."""
_HELD = frozenset(("hostage", "captive", "prisoner"))
_OBJECT = 6


def is_figurative(tokens: tuple[Any, ...], cue: Cue) -> bool:
    """Return whether a word for an outcome is said of no people in the sentence of `tokens`.

    'The team lost two players', 'the licences of 40 traders expired', 'the strike killed all hope of a deal', 'the film,
    in which 40 soldiers die'.
    """
    word = tokens[cue.token].lower_
    if cue.words > 1:  # 'twelve were picked up alive': saved from the sea or the rubble
        return word == "picked" and any(t.lower_ == "alive" for t in tokens[cue.last + 1 : cue.last + 3])
    if are_at_work(tokens, cue.token) or any(is_none(tokens, cue.token) for is_none in _TOLD_OF_NOBODY):
        return True
    if word.startswith(_BEATING) and is_of_play(tokens, cue.token):
        return True
    if cue.outcome == "captured" and _holds_nobody(tokens, cue.token):
        return True
    behind = [t.lower_ for t in tokens[cue.token + 1 : cue.token + 3]]
    if behind == ["in", "effigy"] or (
        cue.voice == "toll" and len(behind) > 1 and behind[0] == "of" and behind[1] in _SCORES
    ):
        return True
    if word in _LOST:
        return _is_lost_in_play(tokens, cue.token)
    if word == "expired":
        return any(t.lower_ in _PAPERS for t in tokens)
    if word in _DYING and (_dies_in_bed(tokens, cue.token) or _are_of_old_wars(tokens, cue.token)):
        return True
    return _is_told_in_a_tale(tokens, cue.token) or (word in _KILLING and _kills_a_plan(tokens, cue.token))


def _is_asked_about(tokens: tuple[Any, ...], k: int) -> bool:
    """'Whether she was a helper or a | captive': nobody is said to be held."""
    asked = k > 1 and tokens[k].lower_ in _HELD and [t.lower_ for t in tokens[k - 2 : k]] in (["or", "a"], ["or", "an"])
    return asked and any(t.lower_ in ("whether", "if") for t in tokens[:k])


def _only_falls(tokens: tuple[Any, ...], k: int) -> bool:
    """'People had | fallen on the ground': thrown down, not said to be dead."""
    if tokens[k].lower_ not in ("fell", "fallen", "falling"):
        return False
    behind = [t.lower_ for t in tokens[k + 1 : k + 7]]
    down = behind[:1] in (["on"], ["to"]) and behind[1:3] in (["the", "ground"], ["the", "floor"])
    return down and not _DYING & set(behind)


def _holds_nobody(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a word for arrest tells of a crime no war has to do with, or of what somebody only asks for."""
    return (tokens[k].lower_.startswith(_ARRESTING) and _is_of_crime(tokens, k)) or _is_asked_for(tokens, k)


def is_of_play(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether a word at `k` tells of a game, by its score or its words: 'slaughtered the visitors 5-0'.

    Not where people are counted behind it, or other violence is told.
    """
    said = {t.lower_ for i, t in enumerate(tokens) if i != k}
    text = " ".join(t.text for t in tokens)
    counted = any(t.tag_ == "CD" for t in tokens[k + 1 : k + 4])
    return not counted and not said & _VIOLENCE and bool(said & (_PASTIMES | _SCORES) or _SCORE.search(text))


def _is_of_crime(tokens: tuple[Any, ...], k: int) -> bool:
    """'Arrested three men for stealing cars', 'jailed nine men for the abduction of two': no war took them captive."""
    said = {t.lower_ for t in tokens}
    behind = {t.lower_ for t in tokens[k + 1 : k + _FAR]}
    if tokens[k].lower_.startswith(("jail", "imprison")) and said & _COURTS:
        return bool(behind & {"for", "over"} and behind & _FELONIES)
    return bool(said & _CRIMES) and not said & (_VIOLENCE | _SIDES_OF_WAR)


def _is_asked_for(tokens: tuple[Any, ...], k: int) -> bool:
    """'A reward for the arrest of three men', 'called for the arrest of the mayor': nobody is held yet."""
    first = k
    while first > 0 and tokens[first - 1].tag_ in ("JJ", "DT", "PRP$"):
        first -= 1
    if first and tokens[k].tag_.startswith("NN") and tokens[first - 1].lower_ in _DEMANDING:
        return True
    before = [t.lower_ for t in tokens[max(0, k - _NEAR) : k]]
    return before[-2:] in (["for", "the"], ["of", "the"]) and not _ASKING.isdisjoint(before[:-2])


def _only_tells_whose(tokens: tuple[Any, ...], k: int) -> bool:
    """'The families of the | injured', 'relatives of the | deceased | men', '| hostage families said': no count of those."""
    if tokens[k].lower_ == "hostage":
        return any(t.lower_ in _ABOUT_HOSTAGES for t in tokens[k + 1 : k + 2])
    kin = k > 2 and [t.lower_ for t in tokens[k - 2 : k]] == ["of", "the"] and tokens[k - 3].lower_ in _KIN_OF
    return kin and not any(t.tag_ == "CD" for t in tokens[k + 1 : k + 3])


_TOLD_OF_NOBODY = (_only_tells_whose, _is_asked_about, _only_falls)


def _are_of_old_wars(tokens: tuple[Any, ...], k: int) -> bool:
    """'A swap of captives and war dead': those of a whole war, whom nobody counts."""
    return tokens[k].lower_ == "dead" and k > 0 and tokens[k - 1].lower_ == "war"


def _dies_in_bed(tokens: tuple[Any, ...], k: int) -> bool:
    """'Died of cancer', 'has died after a long illness', 'died in his sleep': nobody's deed, unless he was held."""
    behind = " ".join(t.lower_ for t in tokens[k + 1 : k + _NEAR])
    return behind.startswith(_IN_BED) and not any(t.lower_ in _CUSTODY for t in tokens)


def _is_lost_in_play(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a sentence that tells of no violence tells of a game, a vote or a firm."""
    said = {t.lower_ for t in tokens}
    teams = {t.lower_ for t in tokens[max(0, k - _NEAR) : k]}
    if _loses_fighters(tokens, k, losers=teams, said=said):
        return False
    return not said & _VIOLENCE and bool(said & _PASTIMES or teams & _TEAMS)


def _loses_fighters(tokens: tuple[Any, ...], k: int, *, losers: set[str], said: set[str]) -> bool:
    """'The army lost 12 men this season', 'lost 12 soldiers at a match'; not 'lost two players'."""
    lost = {t.lower_ for t in tokens[k + 1 : k + _OBJECT]}
    if lost & _PLAYERS or (lost & _ELECTED and said & _VOTES):
        return False
    ours = (
        "our" in losers and "men" in lost and "to" not in lost
    )  # 'our side lost seven men', not 'lost seven men to injury'
    ours = ours and losers & _TEAMS <= {"side"} and not said & (_PASTIMES | _VOTES)
    return bool(
        ours or losers & _SIDES or lost & _FIGHTERS or (lost & _GUARDS and not losers & _TEAMS) or {"men", "arms"} <= lost
    )


def _kills_a_plan(tokens: tuple[Any, ...], k: int) -> bool:
    """'Killed all hope', 'killed off the deal', 'a goal that killed off the visitors'."""
    at = k + 1
    while at < len(tokens) and at <= k + 3 and tokens[at].lower_ in _BEFORE_PLAN:
        at += 1
    plan = tokens[min(k + 1, len(tokens) - 1)].lower_ == "time" or (k + 1 < at < len(tokens) and tokens[at].lower_ in _PLANS)
    beaten = at > k + 1 and tokens[k + 1].lower_ == "off" and any(t.lower_ in _PASTIMES for t in tokens)
    return plan or beaten


def _is_told_in_a_tale(tokens: tuple[Any, ...], k: int) -> bool:
    """'The film, in which 40 die', 'in the novel 12 are shot', 'a simulated attack with 300 dead': it happened to nobody."""
    if any(t.lower_ in _MOCK for t in tokens[max(0, k - _FAR) : k + _NEAR]):
        return True
    for j in range(max(0, k - _FAR), k):
        if tokens[j].lower_ in _TALES and tokens[j].tag_ in ("NN", "NNS"):
            within = [t.lower_ for t in tokens[max(0, j - 3) : j]]
            behind = {t.lower_ for t in tokens[j + 1 : j + 4]}
            true_story = "story" in behind  # 'the film tells the story of three brothers killed in the war'
            if (behind & _TELLING and not true_story) or (within[:1] == ["in"] and j <= _NEAR):
                return True
    return False
