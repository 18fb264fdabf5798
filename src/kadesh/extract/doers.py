"""Who did what a toll tells, as its sentence has it: the verb's subject, the agent behind 'by', an event's attacker."""

from dataclasses import replace
from typing import Any

from kadesh.extract.counting.links import Link
from kadesh.extract.counting.scope import scope_of
from kadesh.extract.document import Sentence
from kadesh.extract.events import Happening, parties_in, party_of, side_within
from kadesh.extract.replies import find_replier
from kadesh.extract.situation import Situation
from kadesh.extract.violence.belligerents import subject_of
from kadesh.extract.words import load_words
from kadesh.model.claim import TWO_SIDED, Antecedent, Event
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS, NOBODY, UNARMED, Party, SideBasis
from kadesh.model.span import Span

_ONE_SIDED = frozenset("attack attacks operation operations assault assaults aggression crackdown campaign terror".split())
"""Words for what one side did, again and again: 'attacks by X have killed 400'."""
_REPELS = load_words("repels")
_BEATEN_OFF = 7
_SAYINGS = load_words("sayings") - load_words("sayings", way="that")
_SHARING = frozenset(("of", "them", "whom", "which", "these", "those", ","))
_TENDS = frozenset(
    "recovered retrieved recover retrieve recovering found find discovered picked pulled collected collect buried bury "
    "received receive treated treat treating evacuated transported lifted handed exhumed unearthed identified dug removed "
    "brought returned admitted mourned mourn carted hauled carried dragged".split()
)
_LEAVES = frozenset(
    "left leaving leave dumped dumping dump threw thrown hanged burned burnt mutilated displayed paraded".split()
)
"""What killers do with bodies; whoever else is told to have done something with them has only tended them."""
"""Verbs of whoever finds, buries or treats people: not the one who did it."""
_TAKEN = frozenset(("captured", "kidnapped"))
_FROM_AFAR = frozenset("bombing airstrike shelling missile drone chemical".split())
"""Whoever dies in what is done from afar, or of a bomb, fell to whoever did it: not to those at whom it was aimed."""
_ABOUT = frozenset("over after following for about since".split())
"""'Arrested two over the killing of nine': whoever acts because of a deed has not done it."""
_LOSES = frozenset("lost lose losing loses suffered suffer suffers suffering sustained sustain sustains incurred".split())
_STANDING = frozenset("stand stands stood standing".split())
"""'Four soldiers stand accused of'."""
_BODIES = frozenset(("body", "bodies", "corpse", "corpses"))
_RANK_AND_FILE = frozenset((("NNS", "VBN"), ("NNPS", "VBN")))
_WAGED = frozenset("fighting infighting clashes clash battles battle war conflict violence hostilities unrest riots".split())
"""Subjects of 'killed' that are no party: 'infighting killed 45'."""


def find_doer(
    situation: Situation, link: Link, *, happening: tuple[Happening, Event] | None, victims: Party
) -> tuple[Party, tuple[Antecedent, ...]]:
    """Return who did it: the killing verb's subject or agent, else the attacker of the event, never the victims' own words.

    With it come the words outside the sentence that the party rests on.
    """
    if link.cue.outcome in ("displaced", "refugees"):
        return _driver_of(situation, link), ()  # people flee from fights, and whom from is seldom told
    share = _of_share(situation.sentence, link)
    if share is not None:
        return share, _party_words(situation.sentence, share)
    own = _by_verb(situation, link)
    between = happening is not None and _is_between(situation, happening[0], victims=victims)
    if own is not None and between and own.span is not None and own.span.end <= link.group.span.start:
        return NOBODY, ()  # 'fighting between troops backed by X and Y killed six'
    if own is not None and own.role not in UNARMED and not _is_victim(own.span, victims):  # rescuers pull out the dead
        words = _party_words(situation.sentence, own)
        return (own if words or own.side is None else replace(own, basis="stated")), words  # 'the army says it killed'
    if happening is None and not situation.happenings:
        return find_replier(situation.sentence, tuple(situation.earlier), victims=victims)
    if happening is None or between or _is_period(situation, link, happening=happening):
        return NOBODY, ()
    attacker, target = happening[0].attacker, happening[0].target
    if fights(victims):
        attacker = _repeller(situation, link, happening=happening[0]) or attacker
    if attacker.side is None or _is_victim(attacker.span, victims) or _same_fighters(attacker, victims):
        met = happening[0].type not in _FROM_AFAR and _is_foe(target, victims) and not _is_victim(target.span, victims)
        attacker = target if target.side and met else NOBODY
    words = _party_words(situation.sentence, attacker)
    return (replace(attacker, basis="antecedent") if words else attacker), words


def _repeller(situation: Situation, link: Link, *, happening: Happening) -> Party | None:
    """'The army foiled an attack by X, killing 12': fighters who fell as an attack was beaten off fell to who did that."""
    k, tokens = happening.token, situation.sentence.tokens
    if happening.sentence != situation.sentence.index or link.cue.token < k:
        return None
    verb = next((t for t in reversed(tokens[max(0, k - _BEATEN_OFF) : k]) if t.lower_ in _REPELS), None)
    subject = subject_of(verb) if verb is not None else None
    found = _in_subject(situation, subject) if subject is not None else None
    return found if found is not None and found.side is not None else None


def _driver_of(situation: Situation, link: Link) -> Party:
    """Who drove people out: whoever did what is the subject of the verb, as in 'a push by X has displaced'."""
    verb = situation.sentence.tokens[link.cue.token]
    for _ in range(4):
        subject = subject_of(verb)
        if subject is not None:
            within = range(subject.left_edge.i, subject.right_edge.i + 1)
            doers = [h.attacker for h, _ in situation.happenings if h.token in within and _drives(situation.sentence, h)]
            return next((d for d in doers if d.side is not None), NOBODY)
        verb = verb.head
    return NOBODY


def _drives(sentence: Sentence, happening: Happening) -> bool:
    """Whether one side did it: a push, a raid; not a fight or a war of two."""
    return happening.type not in ("clash", "other") and sentence.tokens[happening.token].lower_ != "war"


def _party_words(sentence: Sentence, party: Party) -> tuple[Antecedent, ...]:
    """The words a party rests on, where they stand in another sentence."""
    if party.side is None or party.span is None or party.span.within(sentence.span):
        return ()
    return (Antecedent("perpetrator", party.span, party.words or ""),)


def _is_period(situation: Situation, link: Link, *, happening: tuple[Happening, Event]) -> bool:
    """A figure of a whole war takes no attacker from another sentence, nor from the fights that it spans."""
    if scope_of(situation.sentence, link, tally=situation.tally) != "cumulative":
        return False
    if happening not in situation.happenings:
        return True
    one_sided = happening[0].attacker.side is not None and _word_of(situation, happening[0]) in _ONE_SIDED
    return happening[0].type in TWO_SIDED and not one_sided


def _is_between(situation: Situation, happening: Happening, *, victims: Party) -> bool:
    """People hurt in fighting 'between' two were hurt by either of them."""
    if happening.type not in TWO_SIDED or fights(victims) or happening.sentence != situation.sentence.index:
        return False
    near = situation.sentence.tokens[happening.token + 1 : happening.token + 6]
    return any(t.lower_ == "between" for t in near)


def _word_of(situation: Situation, happening: Happening) -> str:
    return str(situation.sentence.tokens[happening.token].lower_)


def fights(party: Party) -> bool:
    """Return whether `party` are people who fight."""
    return party.role in COMBATANTS


def _is_foe(target: Party, victims: Party) -> bool:
    """Whether fighters died in what was aimed at another side than theirs; whose they are must be told."""
    return fights(victims) and victims.side is not None and target.side != victims.side


def _same_fighters(attacker: Party, victims: Party) -> bool:
    return attacker.side == victims.side and fights(victims)


def _is_victim(span: Span | None, victims: Party) -> bool:
    return span is not None and victims.span is not None and span.overlaps(victims.span)


def _by_verb(situation: Situation, link: Link) -> Party | None:
    """The party that is the subject of 'killed' or 'killing', or stands behind 'by'; 'they' are those who speak."""
    sentence = situation.sentence
    verb = _deed_of(sentence, link)
    if losing_verb(sentence, link) is not None:
        return None
    if link.cue.voice == "left":
        return _behind_by(sentence, link.cue.token)
    accused = _accused_of(sentence, verb)
    if accused is not None:
        return accused
    for _ in range(3):
        subject = subject_of(verb)
        pronoun = subject is not None and subject.lower_ in ("they", "it", "we")
        if subject is not None and _tends(verb, link) and not (pronoun and link.group.role in COMBATANTS):
            return None  # of their foes' bodies soldiers say that they have found them
        if subject is not None and pronoun:
            told = _named_before(situation, subject) if subject.lower_ != "we" else None
            return _speaking(situation, link) or told
        if subject is not None:
            return _in_subject(situation, subject)
        if verb.dep_ == "acl" and verb.i == link.cue.token and (verb.head.tag_, verb.tag_) in _RANK_AND_FILE:
            return _in_subject(situation, verb.head)  # 'rebels killed in Bria two aid workers'
        if _leads_away(verb):
            return None
        verb = verb.head
    return None


def _tends(verb: Any, link: Link) -> bool:
    """Whether the verb tells of people found, buried, treated, taken away: whoever does that has not killed them."""
    bodies = verb.i != link.cue.token and link.group.noun in _BODIES and verb.lower_ not in _LEAVES
    return (verb.lower_ in _TENDS and link.cue.outcome not in _TAKEN) or bodies


def _leads_away(verb: Any) -> bool:
    """Whether what governs a word for harm is done by somebody else: whoever says so, or acts because of it."""
    if verb.dep_ == "xcomp" and verb.head.lower_.startswith("claim"):
        return False  # 'X claims to have killed 40'
    return verb.head.i == verb.i or verb.head.lower_ in _SAYINGS or (verb.dep_ == "pobj" and verb.head.lower_ in _ABOUT)


def _in_subject(situation: Situation, subject: Any) -> Party | None:
    """The party that a subject names; None for 'strikes on X', for who flew them is told by the event."""
    sentence = situation.sentence
    within = range(subject.left_edge.i, subject.right_edge.i + 1)
    claims = subject.head.lower_.startswith("claim")  # 'Moscow claims to have killed 40'
    inside = [m for m in parties_in(sentence, sentence.span_of(within[0], within[-1])) if claims or m.kind != "capital"]
    if not inside or subject.lower_ in _WAGED or any(h.token in within for h, _ in situation.happenings):
        return None
    mention = side_within(sentence, sentence.token_at(inside[0].span.start), reach=4)
    return party_of(mention if mention in inside else inside[0])


def _named_before(situation: Situation, pronoun: Any) -> Party | None:
    """'Gunmen of X came in lorries; they killed nine': the fighters who are the subject of what is told last before."""
    fighters = [m for m in _subjects(situation.sentence) if m.span.end <= situation.sentence.span.start + pronoun.idx]
    basis: SideBasis = "stated"
    if not fighters and situation.sentence.index > 0:
        fighters, basis = _subjects(situation.document.sentences[situation.sentence.index - 1]), "antecedent"
    return replace(party_of(fighters[-1]), basis=basis) if fighters and fighters[-1].side is not None else None


def _subjects(sentence: Sentence) -> list[SideMention]:
    """The fighters named as the subject of a verb that is told of them, not one of saying or suffering."""
    if not sentence.parsed:
        return []
    fighters = [m for m in sentence.sides if m.role in COMBATANTS]
    heads = ((m, sentence.tokens[sentence.token_at(m.span.end - 1)]) for m in fighters)
    return [m for m, head in heads if _acts(head) or _acts(head.head)]


def _acts(token: Any) -> bool:
    return token.dep_ == "nsubj" and token.head.lower_ not in _SAYINGS


def _deed_of(sentence: Sentence, link: Link) -> Any:
    """The verb that tells the deed: the 'shooting' of 'shooting dead'."""
    k = link.cue.token
    word, before = sentence.tokens[k], sentence.tokens[max(0, k - 1)]
    return before if word.lower_ == "dead" and before.tag_.startswith("VB") else word


def _accused_of(sentence: Sentence, deed: Any) -> Party | None:
    """'Residents accused the troops of killing nine', 'the troops were accused of killing nine': whoever is accused."""
    while deed.dep_ == "conj" and deed.tag_ == "VBG" and deed.head.i < deed.i:
        deed = deed.head  # 'of raping and killing'
    charge = deed.head.head if deed.head.lower_ in ("of", "for", "with") else deed
    if not charge.lower_.startswith(("accus", "blam", "charg")):
        return None
    of_whom = next((c for c in charge.children if c.dep_ in ("dobj", "nsubjpass") and c.i < deed.i), None)
    if of_whom is None and charge.head.lower_ in _STANDING:
        of_whom = subject_of(charge.head)
    if of_whom is None:
        return None
    named = [m for m in parties_in(sentence, sentence.span_of(of_whom.left_edge.i, of_whom.i)) if m.kind != "capital"]
    return party_of(named[-1]) if named else None


def acting_subject(sentence: Sentence, link: Link) -> Any | None:
    """Return the subject of the active verb that tells what was done to the people of `link`, None where none is told.

    'Troops' in 'Troops killed a commander and captured six of his men'.
    """
    verb = sentence.tokens[link.cue.token]
    if link.cue.voice != "right" or losing_verb(sentence, link) is not None:
        return None
    for _ in range(3):
        subject = subject_of(verb)
        if subject is not None or verb.head.i == verb.i or verb.head.lower_ in _SAYINGS:
            return None if subject is None or subject.lower_ in _WAGED else subject
        verb = verb.head
    return None


def losing_verb(sentence: Sentence, link: Link) -> Any | None:
    """Return the verb by which somebody tells own losses, 'lost 40 men', 'suffered hundreds of dead'; None for any other."""
    verb = sentence.tokens[link.cue.token]
    for _ in range(3):
        if verb.lower_ in _LOSES or verb.tag_ in ("VBD", "VBZ", "VBP"):
            break
        if verb.dep_ == "conj" and any(c.dep_ == "dobj" for c in verb.children):
            return None  # 'had lost five and had killed 14 soldiers'
        verb = verb.head
    return verb if verb.lower_ in _LOSES else None


def _behind_by(sentence: Sentence, k: int) -> Party | None:
    for j in range(k + 1, min(k + 9, len(sentence.tokens))):
        if sentence.tokens[j].lower_ in ("them", "whom"):
            return None
        if sentence.tokens[j].lower_ == "by":
            mention = side_within(sentence, j + 1, reach=6)
            return party_of(mention) if mention is not None else None
    return None


def _of_share(sentence: Sentence, link: Link) -> Party | None:
    """'40 of them by the army', '- 12 by Alpha': who stands behind 'by' right after a number did that share."""
    k, tokens = link.group.last + 1, sentence.tokens
    while k < len(tokens) and tokens[k].lower_ in _SHARING:
        k += 1
    if k >= len(tokens) - 1 or tokens[k].lower_ != "by":
        return None
    mention = side_within(sentence, k + 1, reach=6)
    return party_of(mention) if mention is not None else None


def _speaking(situation: Situation, link: Link) -> Party | None:
    speaker = next(iter(situation.voices.hear(situation.sentence, link.group.span).chain), None)
    return Party(speaker.words, speaker.side, "unknown", "antecedent", speaker.span) if speaker and speaker.side else None
