"""Who is told to be responsible for a deed, or is accused of it: 'Alpha was responsible for the deaths of nine'."""

from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.violence.agents import WORDS_OF_WAR
from kadesh.extract.violence.attackers import charged_in, charged_over
from kadesh.extract.violence.belligerents import is_passive, party_of, subject_of
from kadesh.extract.violence.locating import parties_in
from kadesh.extract.violence.owners import weapon_owner
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party

_ANSWERS = frozenset(("responsible", "accountable", "behind"))
_IS = frozenset("is are was were be been being".split())
_STANDING = frozenset("stand stands stood standing".split())
"""'Four soldiers stand accused of'."""
_DASHES = frozenset("– — - -- ,".split())
_TELLING = frozenset("say says said estimate estimates estimated believe believes claim claims claimed".split())
_POINTERS = frozenset("it they he she who which that we".split())


def answerable_for(sentence: Sentence, deed: Any) -> Party | None:
    """Return who is responsible for the word `deed` of harm, whoever that is; None where nobody is told to be so.

    The army of 'the army was responsible for killing nine', the men of 'the men responsible for the deaths'.
    """
    answers = _answers_for(deed)
    if answers is None:
        return None
    if answers.dep_ == "amod" and answers.head.i < answers.i:
        return _named_in(sentence, answers.head)
    verb = answers.head
    if verb.lower_ not in _IS or is_passive(verb) or any(c.dep_ == "neg" for c in verb.children):
        return None
    subject = subject_of(verb)
    if subject is None:
        aside = _before_aside(sentence, min(c.i for c in (verb, *verb.children) if c.dep_ == "aux" or c is verb))
        return party_of(aside) if aside is not None else None
    return None if subject.lower_ in _POINTERS else _named_in(sentence, subject)


def answering_verb(deed: Any) -> Any | None:
    """Return the verb of 'since then it has been responsible for the deaths', whose subject is a pronoun; else None."""
    answers = _answers_for(deed)
    if answers is None or answers.head.lower_ not in _IS or any(c.dep_ == "neg" for c in answers.head.children):
        return None
    subject = subject_of(answers.head)
    return answers.head if subject is not None and subject.lower_ in _POINTERS else None


def _answers_for(deed: Any) -> Any | None:
    """The 'responsible' of 'responsible for the deaths', 'for killing'."""
    led = deed.head if deed.dep_ in ("pobj", "pcomp") else None
    if led is None or led.lower_ != "for" or led.head.lower_ not in _ANSWERS:
        return None
    return led.head


def _named_in(sentence: Sentence, head: Any) -> Party:
    """The side of a noun phrase, else its noun, that names no side: somebody did it."""
    window = sentence.span_of(head.left_edge.i, head.i)
    named = [m for m in parties_in(sentence, window) if m.kind != "capital"]
    named = [m for m in named if m.side is not None] or named
    return party_of(named[-1]) if named else Party(head.text, None, "unknown", "unknown", sentence.span_of(head.i, head.i))


def _before_aside(sentence: Sentence, k: int) -> SideMention | None:
    """The party before what is put in between: 'Alpha - listed as a band by Kenya - has been responsible'."""
    tokens = sentence.tokens
    mark = tokens[k - 1].text if k else ""
    if mark not in _DASHES:
        return None
    opens = next((j for j in range(k - 2, 0, -1) if tokens[j].text == mark), None)
    span = sentence.span_of(opens - 1, opens - 1) if opens else None
    return next((m for m in sentence.sides if span is not None and m.span.overlaps(span)), None)


def accused_of(sentence: Sentence, deed: Any) -> Party | None:
    """Return whoever is accused of a deed, None where nobody is.

    The troops of 'residents accused the troops of killing nine', 'the troops were accused of killing nine'.
    """
    if deed.dep_ == "conj" and deed.lower_.endswith("ing") and deed.head.dep_ == "dobj" and deed.head.head.tag_ == "VBG":
        deed = deed.head.head  # 'of launching a raid and killing 9 to 12 people', read as two nouns
    while deed.dep_ == "conj" and deed.tag_ == "VBG" and deed.head.i < deed.i:
        deed = deed.head  # 'of raping and killing'
    deed = _charged_deed(deed) or deed
    charge = charged_over(deed.head.head) if deed.head.lower_ in ("of", "for", "with") else deed
    charge = charge.head if charge.dep_ == "dobj" and deed.head.lower_ == "of" else charge
    if not charge.lower_.startswith(("accus", "blam", "charg")):
        return None
    of_whom = charged_in(charge, before=deed.i)
    if of_whom is None and charge.head.lower_ in _STANDING:
        of_whom = subject_of(charge.head)
    if of_whom is None:
        return None
    whom = sentence.span_of(of_whom.i, of_whom.i)
    named = parties_in(sentence, sentence.span_of(of_whom.left_edge.i, of_whom.i))
    named = [m for m in named if m.kind != "capital" or m.span == whom]  # 'accused Moscow', not 'rebels in Damascus'
    flown = weapon_owner(sentence, of_whom.i)  # 'raids by Alpha have been blamed for killing'
    return party_of(named[-1]) if named else flown if flown.side is not None else None


def _charged_deed(verb: Any) -> Any | None:
    """The 'raid' of 'blames Alpha for the raid which it says killed nine', where that is what somebody is charged with."""
    told = verb.head if verb.dep_ == "ccomp" and verb.head.lower_ in _TELLING else verb
    noun = told.head if told.dep_ == "relcl" else None
    led = noun is not None and noun.lower_ in WORDS_OF_WAR and noun.dep_ == "pobj" and noun.head.lower_ in ("of", "for")
    return noun if noun is not None and led and noun.head.head.lower_.startswith(("accus", "blam")) else None
