"""Who is told by the verb of harm itself: its subject, whoever is accused of it, the agent behind 'by'."""

from collections.abc import Sequence
from typing import Any

from kadesh.extract.accidents import is_accident
from kadesh.extract.answerable import accused_of, answerable_for, answering_verb
from kadesh.extract.counting.cue import BE
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.struck import struck_dead
from kadesh.extract.document import Sentence
from kadesh.extract.doers_by_pronoun import meant_by
from kadesh.extract.losses import SAYINGS, WAGED, losing_verb
from kadesh.extract.situation import Situation
from kadesh.extract.violence.agents import is_where, reach_behind
from kadesh.extract.violence.arms import runs_into_bomb
from kadesh.extract.violence.attackers import party_meant
from kadesh.extract.violence.belligerents import (
    party_of,
    side_before,
    side_behind_place,
    side_within,
    subject_of,
)
from kadesh.extract.violence.he_or_she import person_meant
from kadesh.extract.violence.locating import parties_in
from kadesh.extract.violence.own_forces import are_own_forces
from kadesh.extract.violence.owners import owner_before, weapon_owner
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, Party

_TENDS = frozenset(
    "recovered retrieved recover retrieve recovering found find discovered picked pulled collected collect buried bury "
    "received receive treated treat treating evacuated transported lifted handed exhumed unearthed identified dug removed "
    "brought returned admitted mourned mourn carted hauled carried dragged".split()
)
"""Verbs of whoever finds, buries or treats people: not the one who did it."""
_LEAVES = frozenset(
    "left leaving leave dumped dumping dump threw thrown hanged burned burnt mutilated displayed paraded".split()
)
"""What killers do with bodies; whoever else is told to have done something with them has only tended them."""
_TAKEN = frozenset(("captured", "kidnapped"))
_DIED_OF = frozenset("of to under from by".split())
_SMALL_ARMS = frozenset("bullet bullets knives machetes bayonets".split())
_PHRASE = 6
"""So near behind 'died of' stands the weapon."""
_ABOUT = frozenset("over after following for about since".split())
"""'Arrested two over the killing of nine': whoever acts because of a deed has not done it."""
_BODIES = frozenset(("body", "bodies", "corpse", "corpses"))
_SLAIN = ("killed", "slain", "executed", "shot", "murdered", "beheaded")
_KILLERS = frozenset(
    "gunman gunmen attacker attackers assailant assailants bomber bombers sniper snipers shooter shooters raiders man men "
    "woman youth driver knifeman militant militants "
    "car van truck lorry vehicle".split()
)
_CLAIMED = frozenset("killing killings assassination murder abduction kidnapping execution beheading ambush".split())
_SUMS = frozenset("toll tally count figure number".split())
_RANK_AND_FILE = frozenset((("NNS", "VBN"), ("NNPS", "VBN")))


def doer_by_verb(situation: Situation, link: Link) -> Party | None:
    """Return the party that is the subject of 'killed' or 'killing', or stands behind 'by'; None where no verb tells.

    The army of 'the army killed six'; 'they' are those who speak.
    """
    sentence = situation.sentence
    verb = _deed_of(sentence, link)
    slain = _slain_by(sentence, link)
    if slain is not None or losing_verb(sentence, link) is not None:
        return slain
    struck = _struck(sentence, link) or _of_whom(sentence, link) or _to_death(sentence, link)
    if link.cue.voice == "left" and struck is None:
        return _behind_by(sentence, link.cue.token) or _of_weapon(sentence, link.cue.last)
    verb = struck or verb
    told = answerable_for(sentence, verb) or accused_of(sentence, verb) or _who_did(sentence, verb)
    if told is not None:
        return told
    verb = answering_verb(verb) or verb
    for _ in range(3):
        subject = subject_of(verb)
        pronoun = subject is not None and (subject.lower_ in ("they", "it", "we") or are_own_forces(subject))
        if subject is not None and _tends(verb, link) and not (pronoun and link.group.role in COMBATANTS):
            return None  # of their foes' bodies soldiers say that they have found them
        if subject is not None and pronoun:
            return meant_by(situation, link, pronoun=subject)
        if subject is not None:
            meant = person_meant(subject)
            return party_meant(sentence, meant) if meant is not None else party_in_subject(situation, subject)
        if verb.dep_ == "acl" and verb.i == link.cue.token and (verb.head.tag_, verb.tag_) in _RANK_AND_FILE:
            return party_in_subject(situation, verb.head)  # 'rebels killed in Bria two aid workers'
        if _leads_away(verb):
            behind = side_behind_place(sentence, verb)
            return side_before(sentence, verb) if behind is None else party_of(behind)
        verb = verb.head
    return None


def _tends(verb: Any, link: Link) -> bool:
    """Whether the verb tells of people found, buried, treated, taken away, or counted: who does that has not killed them."""
    bodies = verb.i != link.cue.token and link.group.noun in _BODIES and verb.lower_ not in _LEAVES
    counted = verb.lower_ in BE and any(c.lower_ == "among" for c in verb.children)  # 'guards were among five lives lost'
    return (verb.lower_ in _TENDS and link.cue.outcome not in _TAKEN) or bodies or counted


def _leads_away(verb: Any) -> bool:
    """Whether what governs a word for harm is done by somebody else: whoever says so, or acts because of it."""
    if verb.dep_ == "xcomp" and verb.head.lower_.startswith("claim"):
        return False  # 'X claims to have killed 40'
    if verb.dep_ == "dobj" and verb.lower_ in _CLAIMED and verb.head.lower_.startswith(("claim", "admit")):
        return False  # 'X claimed the killing of two'
    if verb.dep_ == "dobj" and verb.lower_ in _SUMS:
        return True  # 'the UN placed the toll at 300'
    return verb.head.i == verb.i or verb.head.lower_ in SAYINGS or (verb.dep_ == "pobj" and verb.head.lower_ in _ABOUT)


def party_in_subject(situation: Situation, subject: Any) -> Party | None:
    """Return the party that a subject names; None for 'strikes on X', for who flew them is told by the event."""
    sentence = situation.sentence
    within = range(subject.left_edge.i, subject.right_edge.i + 1)
    claims = subject.head.lower_.startswith("claim")  # 'Moscow claims to have killed 40'
    inside = [m for m in parties_in(sentence, sentence.span_of(within[0], within[-1])) if claims or m.kind != "capital"]
    inside = [m for m in inside if not _is_meant(sentence, m) and not _is_scene(sentence, m, within=inside)]
    if (
        not inside
        or subject.lower_ in WAGED
        or is_accident(subject)
        or runs_into_bomb(subject.head)
        or any(h.token in within for h, _ in situation.happenings)
    ):
        return None
    mention = side_within(sentence, sentence.token_at(inside[0].span.start), reach=4)
    return party_of(mention if mention in inside else inside[0])


def _is_scene(sentence: Sentence, mention: SideMention, *, within: Sequence[SideMention]) -> bool:
    """'In | Syria | rebels killed nine': a comma is lost between where it was and who did it."""
    k = sentence.token_at(mention.span.start)
    led = k > 0 and sentence.tokens[k - 1].lower_ == "in" and mention.kind in ("country", "capital")
    return led and any(m.span.start - mention.span.end == 1 for m in within)


def _is_meant(sentence: Sentence, mention: SideMention) -> bool:
    """'A mine intended for the army killed four farmers': whom it was meant to hit did not lay it."""
    k = sentence.token_at(mention.span.start)
    before = [t.lower_ for t in sentence.tokens[max(0, k - 3) : k] if t.lower_ != "the"]
    return before[-1:] == ["for"] and before[-2:-1] in (["intended"], ["meant"], ["destined"], ["planned"])


def _who_did(sentence: Sentence, verb: Any) -> Party | None:
    """'Police shot a gunman who had killed two': the gunman did it, whoever he is, and not those who shot him."""
    subject = subject_of(verb)
    if verb.dep_ != "relcl" or subject is None or subject.lower_ not in ("who", "that") or verb.head.lower_ not in _KILLERS:
        return None
    head = verb.head
    named = parties_in(sentence, sentence.span_of(head.left_edge.i, head.i))
    return party_of(named[-1]) if named else Party(head.text, None, "unknown", "unknown", sentence.span_of(head.i, head.i))


def _deed_of(sentence: Sentence, link: Link) -> Any:
    """The verb that tells the deed: the 'shooting' of 'shooting dead'."""
    k = link.cue.token
    word, before = sentence.tokens[k], sentence.tokens[max(0, k - 1)]
    return before if word.lower_ == "dead" and before.tag_.startswith("VB") else word


def _struck(sentence: Sentence, link: Link) -> Any | None:
    verb = struck_dead(sentence, link.cue.token)
    return verb if verb is not None and verb.i < link.group.first else None


def _to_death(sentence: Sentence, link: Link) -> Any | None:
    """The verb of 'soldiers beat two men to death', whose subject did it."""
    word = sentence.tokens[link.cue.last]
    verb = word.head.head if word.lower_ == "death" and word.head.lower_ == "to" else None
    if verb is None or not verb.tag_.startswith("VB") or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    return verb if any(c.dep_ == "dobj" for c in verb.children) else None


def _of_whom(sentence: Sentence, link: Link) -> Any | None:
    """The verb of 'nine men whom troops shot', 'the brothers they killed', where its subject stands behind the people."""
    verb = sentence.tokens[link.cue.token]
    subject = subject_of(verb) if verb.dep_ == "relcl" and link.cue.voice == "left" else None
    if subject is None or subject.dep_ != "nsubj" or subject.lower_ in ("who", "that", "which"):
        return None
    return verb if subject.i > link.group.last and not any(c.dep_ == "auxpass" for c in verb.children) else None


def _slain_by(sentence: Sentence, link: Link) -> Party | None:
    """'Nine bodies | killed by Alpha were thrown into a well': what is told right behind the dead."""
    k = link.group.last + 1
    behind = [t.lower_ for t in sentence.tokens[k : k + 2]]
    told = link.group.noun in _BODIES and behind[1:] == ["by"] and behind[0] in _SLAIN
    return _behind_by(sentence, k) if told else None


def _behind_by(sentence: Sentence, k: int) -> Party | None:
    for j in range(k + 1, min(k + 9, len(sentence.tokens))):
        if sentence.tokens[j].lower_ in ("them", "whom"):
            return None
        if sentence.tokens[j].lower_ == "by":
            mention = side_within(sentence, j + 1, reach=reach_behind(sentence.tokens, j))
            here = mention is not None and not is_where(sentence, j, found=mention)
            return party_of(mention) if mention is not None and here else None
    return None


def _of_weapon(sentence: Sentence, k: int) -> Party | None:
    """'Ten died of Alpha bombs', 'two fell to police bullets': whose the weapons are that people died of."""
    led = next((t for t in sentence.tokens[k : k + 2] if t.lower_ in _DIED_OF), None)
    head = next((c for c in led.children if c.dep_ == "pobj"), None) if led is not None else None
    if head is None or head.i - k > _PHRASE:
        return None
    near = owner_before(sentence, head.i) if head.lower_ in _SMALL_ARMS else None
    owner = party_of(near) if near is not None else weapon_owner(sentence, head.i)
    return owner if owner.side is not None else None
