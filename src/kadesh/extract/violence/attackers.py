"""Who attacked, by how a side stands to the word: the subject of its verb, who carried it out, who is accused."""

import re
from collections.abc import Sequence
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.violence.agents import CARRIES, agent_behind
from kadesh.extract.violence.answered import ANSWERING, answer_by
from kadesh.extract.violence.arms import runs_into_bomb
from kadesh.extract.violence.belligerents import (
    is_passive,
    party_of,
    side_behind_place,
    side_in_subject,
    side_within,
    subject_of,
)
from kadesh.extract.violence.he_or_she import person_meant
from kadesh.extract.violence.locating import parties_in
from kadesh.extract.violence.opponents import is_traded
from kadesh.extract.violence.own_forces import are_own_forces, party_saying
from kadesh.extract.violence.owners import owner_before, state_before, state_behind, weapon_owner
from kadesh.extract.words import load_words
from kadesh.model.side import COMBATANTS, NOBODY, UNARMED, Party

_REPELS = load_words("repels")
_HARMED = frozenset("killed kill kills killing wounded injured wounding injuring".split())
_SLAIN = frozenset("assassinated executed martyred murdered beheaded".split())
_SPEECH = frozenset(
    "said says told reported died die dies perished fell suffered lost participated took fled injured condemned".split()
)
_IS = frozenset("is are was were be been being".split())
_REASONS = frozenset("reason reasons motive motives responsibility excuse justification".split())
_PARTS = 6
"""So many arcs of the parse lie at most between a noun and the object that it is a part of."""
_CHARGES = ("accus", "blam", "suspect", "charg")
_NOT_BEHIND = re.compile(
    r"(?:\b(?:den(?:y|ies|ied|ying)|doubt(?:s|ed)?|reject(?:s|ed)?|dismiss(?:es|ed)?|not|never|whether|who|unclear|unlikely|evidence|if)\b"
    r"|n['’]t\b)[^.;]{0,60}$|\b(?:19|20)\d\d\s(?:[a-z]+\s)?$",
    re.IGNORECASE,
)
"""Before a deed: 'doubted that Alpha was behind the | raid', 'Alpha was behind the 2018 | raid', which is none told here."""
_EITHER = re.compile(r"\beither\s(?:the\s)?(?:[\w-]+\s(?:[\w-]+\s)?or\s(?:the\s|its\s)?)?\Z", re.IGNORECASE)


def attacker_of(sentence: Sentence, k: int, *, is_verb: bool) -> Party:
    """Return who did what token `k` tells of, NOBODY where the sentence names none, or either of two."""
    if is_verb and (opening := side_behind_place(sentence, sentence.tokens[k])) is not None:
        return party_of(opening)
    if (answer := answer_by(sentence, k)) is not None:
        return _verb_attacker(sentence, answer)
    found = _verb_attacker(sentence, k) if is_verb and not _is_bare_noun(sentence, k) else _noun_attacker(sentence, k)
    return NOBODY if _is_either(sentence, found) or found.role in UNARMED else found  # rescuers attack nobody


def _is_bare_noun(sentence: Sentence, k: int) -> bool:
    """'Shelling by the army killed six': the parse takes what opens a sentence for a verb; 'by' tells who did it."""
    return sentence.tokens[k].tag_ == "VBG" and [t.lower_ for t in sentence.tokens[k + 1 : k + 2]] == ["by"]


def _is_either(sentence: Sentence, party: Party) -> bool:
    """Whether one of two did it: 'by either Chadian or French jets'."""
    if party.span is None or party.side is None:
        return False
    before = sentence.text[: party.span.start - sentence.span.start]
    return _EITHER.search(before) is not None


def _noun_attacker(sentence: Sentence, k: int) -> Party:
    """'regime shelling', 'a Turkish drone attack', 'shelling by rebels', 'rockets fired by', 'X launched an offensive'."""
    own = owner_before(sentence, k)
    if own is not None:
        return party_of(own)
    agent = agent_behind(sentence, k)
    if agent is not None:
        return party_of(agent)
    if (state := state_behind(sentence, k)) is not None:
        return state
    if any(t.lower_ in _REPELS for t in sentence.tokens[max(0, k - 4) : k]):  # 'the army repelled an attack of the rebels'
        behind = (
            side_within(sentence, k + 2, reach=4) if [t.lower_ for t in sentence.tokens[k + 1 : k + 2]] == ["of"] else None
        )
        return party_of(behind) if behind is not None else NOBODY
    if (state := state_before(sentence, k)) is not None:
        return state
    verb = sentence.tokens[k].head
    for _ in range(2):
        if verb.dep_ in ("prep", "pobj", "conj", "nmod", "compound", "dobj") and not verb.tag_.startswith("VB"):
            verb = verb.head
    if verb.tag_.startswith("VB") and (verb.lower_ in CARRIES or is_traded(sentence.tokens[k])) and verb.i != k:
        return _verb_attacker(sentence, verb.i)
    if (launched := _launched_by_them(sentence, k)) is not None:
        return launched
    behind_it = _behind_it(sentence, k)
    return behind_it if behind_it.words is not None else _by_means(sentence, k)


def _launched_by_them(sentence: Sentence, k: int) -> Party | None:
    """'Ten rebels died in an | offensive they had launched': whom the clause is about; None where nobody is told so."""
    verb = next((c for c in sentence.tokens[k].children if c.dep_ in ("relcl", "acl") and c.lower_ in CARRIES), None)
    subject = subject_of(verb) if verb is not None else None
    if subject is None or subject.lower_ != "they" or subject.i < k:
        return None
    over = sentence.tokens[k].head
    for _ in range(_PARTS):
        fallen = next((c for c in over.children if c.dep_ in ("nsubjpass", "nsubj") and c.i < k), None)
        if fallen is not None:
            return side_in_subject(sentence, fallen, verb=over)
        over = over.head
    return None


def _behind_it(sentence: Sentence, k: int) -> Party:
    """'Alpha was behind the | raid', 'is suspected of being behind the | raid', 'was responsible for the | raid'."""
    prep = sentence.tokens[k].head
    if sentence.tokens[k].dep_ != "pobj" or prep.lower_ not in ("behind", "for"):
        return NOBODY
    verb = prep.head.head if prep.head.lower_ == "responsible" else prep.head
    tied = verb.lower_ in _IS and (prep.lower_ == "behind" or verb.i != prep.head.i)
    subject = subject_of(verb)
    known = subject is None or subject.tag_ not in ("PRP", "WP", "WDT")
    if not tied or not known or _NOT_BEHIND.search(sentence.text[: sentence.tokens[k].idx]):
        return NOBODY
    believed = next((c for c in verb.head.children if c.dep_ == "nsubjpass"), None) if verb.dep_ == "xcomp" else None
    return _verb_attacker(sentence, verb.i) if believed is None else side_in_subject(sentence, believed, verb=verb.head)


def _by_means(sentence: Sentence, k: int) -> Party:
    """'X retook the fields in an offensive', 'X pressed ahead with an assault': who does the verb did it."""
    token = sentence.tokens[k]
    prep = token.head
    if token.dep_ != "pobj" or prep.lower_ not in ("in", "with", "during") or prep.dep_ != "prep":
        return NOBODY
    verb = next((t for t in (prep.head, prep.head.head, prep.head.head.head) if t.tag_.startswith("VB")), prep.head)
    if not verb.tag_.startswith("VB") or verb.lower_ in _SPEECH | _IS or is_passive(verb) or _is_fallen(verb):
        return NOBODY
    if verb.lower_ in _ARRESTS and token.lower_ not in _SWEEPS:
        return NOBODY  # 'arrested the suspect in an attack'
    found = _verb_attacker(sentence, verb.i)
    answers = prep.lower_ == "with" and verb.lower_ in ANSWERING
    return found if found.role in COMBATANTS or verb.lower_ in _HARMED or answers else NOBODY


_ARRESTS = frozenset(
    "arrested arrests arrest arresting detained detaining charged convicted jailed sentenced indicted".split()
)
_SWEEPS = frozenset("raid raids operation operations sweep sweeps crackdown campaign dragnet offensive".split())
"""In what people are arrested by those who do it."""


def _is_fallen(verb: Any) -> bool:
    """'Nine Alpha leaders killed in a blast': a headline tells of whom it hit, for nobody else was killed."""
    return verb.lower_ in _HARMED and verb.tag_ in ("VBN", "VBD") and not any(c.dep_ == "dobj" for c in verb.children)


def _verb_attacker(sentence: Sentence, k: int) -> Party:
    """The subject of an active verb, the agent of a passive one."""
    verb = sentence.tokens[k]
    if is_passive(verb) or runs_into_bomb(verb) or _is_hit(sentence.tokens, verb):
        agent = agent_behind(sentence, k)
        return party_of(agent) if agent is not None else NOBODY
    for _ in range(4):
        subject = subject_of(verb)
        if subject is not None:
            if (meant := person_meant(subject)) is not None:
                return party_meant(sentence, meant)
            found = side_in_subject(sentence, subject, verb=verb)
            if found.words is None and are_own_forces(subject):
                return party_saying(sentence, verb)
            if found.words is not None or subject.tag_ not in ("PRP", "WDT", "WP"):
                return found if found.words is not None else weapon_owner(sentence, subject.i)
        if verb.dep_ in ("relcl", "acl"):
            return side_in_subject(sentence, verb.head, verb=verb)
        charged = _charged(verb)
        if charged is not None:
            return side_in_subject(sentence, charged, verb=verb)
        if verb.dep_ in ("conj", "advcl", "xcomp", "ccomp", "pcomp", "prep", "dep", "parataxis") and verb.head.i != verb.i:
            verb = verb.head
            continue
        break
    return NOBODY


def party_meant(sentence: Sentence, head: Any) -> Party:
    """Return the side of the one meant, else the noun itself: somebody, and not those who shot him."""
    named = [m for m in parties_in(sentence, sentence.span_of(head.left_edge.i, head.i)) if m.kind != "capital"]
    named = [m for m in named if m.side is not None]
    return party_of(named[-1]) if named else Party(head.text, None, "unknown", "unknown", sentence.span_of(head.i, head.i))


def _is_hit(tokens: Sequence[Any], verb: Any) -> bool:
    """'Alpha fighter assassinated in Arda', 'two of Alpha shot dead': a title drops 'was', and tells of whom it hit."""
    shot = verb.lower_ in ("shot", "gunned") and [t.lower_ for t in tokens[verb.i + 1 : verb.i + 2]] in (["dead"], ["down"])
    if not (shot or verb.lower_ in _SLAIN) or verb.tag_ not in ("VBN", "VBD") or verb.dep_ in ("relcl", "ccomp", "advcl"):
        return False
    if verb.dep_ == "conj" and any(c.dep_ == "auxpass" for c in verb.head.children):
        return False  # 'were rounded up and executed by the group'
    joined = (verb, *(t for t in verb.children if t.dep_ == "conj"))
    return not any(c.dep_ in ("dobj", "obj", "aux") for v in joined for c in v.children)


def _charged(verb: Any) -> Any | None:
    """The one accused: 'accused the army of carrying out the attack', "the army's reasons for killing": the army did it."""
    if verb.dep_ != "pcomp" or verb.head.lower_ not in ("of", "for"):
        return None
    charge = charged_over(verb.head.head)
    if charge.dep_ == "dobj" and verb.head.lower_ == "of" and charge.head.lower_.startswith(_CHARGES):
        return None if _is_known(verb) else charge  # the parse hangs 'of carrying' on 'the army'
    if charge.lower_ in _REASONS:
        return next((c for c in charge.children if c.dep_ == "poss"), None)
    if not charge.lower_.startswith(_CHARGES):
        return None
    return charged_in(charge, before=verb.i)


def charged_over(noun: Any) -> Any:
    """Return the object that a noun is a part of: the troops of 'accused troops and members of a band | of killing six'."""
    over = noun
    for _ in range(_PARTS):
        if over.dep_ == "dobj" and over.head.lower_.startswith(_CHARGES):
            return over
        if over.dep_ not in ("pobj", "prep", "conj"):
            break
        over = over.head
    return noun


def charged_in(charge: Any, *, before: int) -> Any | None:
    """Return whom 'accused' charges, its object or the one told before: 'the commander whom Chad accused of leading'."""
    told = next((c for c in charge.children if c.dep_ in ("dobj", "nsubjpass") and c.i < before), None)
    relative = told is None or told.lower_ in ("whom", "who", "that")
    return charge.head if relative and charge.dep_ == "relcl" else told


def _is_known(verb: Any) -> bool:
    """'Accused them of launching the attacks': the deed is one told before, of which others may be accused too."""
    what = (c for c in verb.children if c.dep_ == "dobj")
    return any(c.lower_ in ("the", "this", "that") for w in what for c in w.children)
