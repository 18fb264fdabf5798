"""Who did what a toll tells, as its sentence has it: the verb that tells it, a share, the attacker of an event."""

from dataclasses import replace

from kadesh.extract.counting.links import Link
from kadesh.extract.counting.scope import scope_of
from kadesh.extract.counting.wholewars import war_before, war_behind
from kadesh.extract.document import Sentence
from kadesh.extract.doers_by_verb import doer_by_verb, party_in_subject
from kadesh.extract.events import Happening
from kadesh.extract.freed import are_freed, held_by
from kadesh.extract.jailers import jailer_of
from kadesh.extract.replies import find_replier
from kadesh.extract.situation import Situation
from kadesh.extract.suffering import sufferers
from kadesh.extract.violence.agents import WORDS_OF_WAR
from kadesh.extract.violence.belligerents import party_of, side_within, subject_of
from kadesh.extract.violence.owners import weapon_owner
from kadesh.extract.words import load_words
from kadesh.model.claim import TWO_SIDED, Antecedent, Event
from kadesh.model.side import COMBATANTS, NOBODY, UNARMED, Party
from kadesh.model.span import Span

_SELVES = frozenset("themselves himself herself".split())
_ONE_SIDED = frozenset("attack attacks operation operations assault assaults aggression crackdown campaign terror".split())
"""Words for what one side did, again and again: 'attacks by X have killed 400'."""
_REPELS = load_words("repels")
_BEATEN_OFF = 7
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_HANDS_WITHIN, _HANDS_REACH = 8, 6
_OWNS_WAR = 4
"""So many words at most stand between whose a war is and 'war'."""
_SHARING = frozenset(("of", "them", "whom", "which", "these", "those", ","))
_FROM_AFAR = frozenset("bombing airstrike shelling missile drone chemical".split())
"""Whoever dies in what is done from afar, or of a bomb, fell to whoever did it: not to those at whom it was aimed."""


def find_doer(
    situation: Situation, link: Link, *, happening: tuple[Happening, Event] | None, victims: Party
) -> tuple[Party, tuple[Antecedent, ...]]:
    """Return who did it: the killing verb's subject or agent, else the attacker of the event, never the victims' own words.

    With it come the words outside the sentence that the party rests on.
    """
    if link.cue.outcome in ("displaced", "refugees"):
        return _driver_of(situation, link), ()  # people flee from fights, and whom from is seldom told
    if _is_by_own_hand(situation.sentence, link):
        return NOBODY, ()
    doer = _killer_of(situation, link, happening=happening, victims=victims)
    return (NOBODY, ()) if _is_beside_war(situation.sentence, link, doer=doer[0]) else doer


def _killer_of(
    situation: Situation, link: Link, *, happening: tuple[Happening, Event] | None, victims: Party
) -> tuple[Party, tuple[Antecedent, ...]]:
    share = (
        _of_share(situation.sentence, link) or _of_captors(situation.sentence, link) or _of_hands(situation.sentence, link)
    )
    if share is not None:
        return share, _party_words(situation.sentence, share)
    suffering = sufferers(situation.sentence, link)
    own = doer_by_verb(situation, link) if suffering is None else None
    between = happening is not None and _is_between(situation, happening[0], victims=victims)
    if own is not None and between and own.span is not None and own.span.end <= link.group.span.start:
        return NOBODY, ()  # 'fighting between troops backed by X and Y killed six'
    if own is not None and own.role not in UNARMED and not _is_victim(own.span, victims):  # rescuers pull out the dead
        words = _party_words(situation.sentence, own)
        return (own if words or own.side is None else replace(own, basis="stated")), words  # 'the army says it killed'
    bare = _of_bare_weapon(situation.sentence, link) if not situation.happenings else None
    if bare is not None and not _is_victim(bare.span, victims) and not _same_fighters(bare, victims):
        return bare, ()
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


def _is_beside_war(sentence: Sentence, link: Link, *, doer: Party) -> bool:
    """Whether a side is only told beside a whole war: 'Alpha bombs Arda in a war that has killed 9,000'; not its owner.

    'Since the war began with protests that Alpha put down' tells of no more.
    """
    if doer.span is None or doer.side is None:
        return False
    war, since = war_before(sentence, link.group.span), war_behind(sentence, link.group.span)
    if war is not None:
        owner = sentence.token_at(war) - _OWNS_WAR
        return doer.span.end <= sentence.tokens[max(0, owner)].idx + sentence.span.start
    return since is not None and not sentence.span.start <= doer.span.start < since


def _of_hands(sentence: Sentence, link: Link) -> Party | None:
    """'Nine people died at the hands of Alpha', 'the killing of nine at the hands of Alpha': words that tell who did it."""
    tokens, last = sentence.tokens, max(link.group.last, link.cue.last)
    told = (k for k in range(last + 1, min(last + _HANDS_WITHIN, len(tokens) - 4)) if tokens[k].lower_ == "at")
    at = next((k for k in told if [t.lower_ for t in tokens[k + 1 : k + 4]] == ["the", "hands", "of"]), None)
    clause = at is None or any(t.text in (";", ":") or t.tag_ in _FINITE or t.tag_ == "CD" for t in tokens[last + 1 : at])
    found = None if clause or at is None else side_within(sentence, at + 4, reach=_HANDS_REACH)
    return party_of(found) if found is not None else None


def _is_by_own_hand(sentence: Sentence, link: Link) -> bool:
    """'Six rebels killed themselves', 'the suicides of six rebels': nobody else did it."""
    behind = sentence.tokens[link.cue.last + 1 : link.cue.last + 2]
    taken = any(t.lower_ in _SELVES for t in behind)
    before = [t.lower_ for t in sentence.tokens[max(0, link.group.first - 2) : link.group.first]]
    return link.cue.outcome == "killed" and (taken or before in (["suicide", "of"], ["suicides", "of"]))


def _of_bare_weapon(sentence: Sentence, link: Link) -> Party | None:
    """'Zor: Alpha artillery, two men killed', 'a drone of Alpha, no injuries': an item without a verb names a weapon."""
    tokens, first = sentence.tokens, min(link.group.first, link.cue.token)
    if any(t.tag_ in _FINITE for t in tokens[:first]):
        return None
    weapons = (t for t in reversed(tokens[:first]) if t.lower_ in WORDS_OF_WAR)
    owners = (weapon_owner(sentence, t.i) for t in weapons)
    return next((o for o in owners if o.side is not None), None)


def _repeller(situation: Situation, link: Link, *, happening: Happening) -> Party | None:
    """'The army foiled an attack by X, killing 12': fighters who fell as an attack was beaten off fell to who did that."""
    k, tokens = happening.token, situation.sentence.tokens
    if happening.sentence != situation.sentence.index or link.cue.token < k:
        return None
    verb = next((t for t in reversed(tokens[max(0, k - _BEATEN_OFF) : k]) if t.lower_ in _REPELS), None)
    subject = subject_of(verb) if verb is not None else None
    found = party_in_subject(situation, subject) if subject is not None else None
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
    near = situation.sentence.tokens[happening.token + 1 : happening.token + 12]
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


def _of_captors(sentence: Sentence, link: Link) -> Party | None:
    """From whom captives were rescued, in whose prison people died; None of others."""
    if link.cue.outcome == "killed":
        return jailer_of(sentence, link.group)
    freed = link.cue.outcome in ("captured", "kidnapped") and are_freed(sentence, link.group)
    return held_by(sentence, link.group) if freed else None


def _of_share(sentence: Sentence, link: Link) -> Party | None:
    """'40 of them by the army', '- 12 by Alpha': who stands behind 'by' right after a number did that share."""
    k, tokens = link.group.last + 1, sentence.tokens
    while k < len(tokens) and tokens[k].lower_ in _SHARING:
        k += 1
    if k >= len(tokens) - 1 or tokens[k].lower_ != "by":
        return None
    mention = side_within(sentence, k + 1, reach=6)
    return party_of(mention) if mention is not None else None
