"""What parties do by speaking: threats, ultimatums, accusations, denials, demands, agreements, violations, notice, claims.

Speech is an act where the words make it one: a verb ('accused', 'vowed to avenge'), a quotation in the first person, a
word of charge in a party's mouth. A plain report of a monitor or an agency is no accusation.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from kadesh.extract.attribution import Voices, add_outlet
from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.scene import Lead
from kadesh.extract.setting.scenes import set_time
from kadesh.extract.voices.admissions import find_admissions
from kadesh.extract.voices.breaches import is_breach, is_breach_of_it
from kadesh.extract.voices.charges import find_charges, find_disclaimers
from kadesh.extract.voices.curt import find_curt
from kadesh.extract.voices.deals import find_deals
from kadesh.extract.voices.negations import find_negations
from kadesh.extract.voices.notices import find_notices
from kadesh.extract.voices.speeches import find_speeches
from kadesh.extract.voices.standpoints import heard_party
from kadesh.extract.voices.threats import find_threats
from kadesh.extract.voices.ultimatums import find_ultimatums
from kadesh.extract.voices.utterance import Utterance
from kadesh.model.claim import Antecedent, Evidence, Statement
from kadesh.model.side import Party, Speaker
from kadesh.model.span import Span

_ACCUSES = re.compile(r"\s+(?:[\w’'-]+\s+){0,2}?(?:accus|blam|charg)", re.IGNORECASE)
_OF_DEAL = re.compile(
    r"\b(?:deals?|agreements?|cease-?fires?|truces?|accords?|memorand\w+|pacts?|treat(?:y|ies)|resolutions?|protocols?)"
    r" (?:of|from) (?:the )?$",
    re.IGNORECASE,
)
"""Words behind which a day is that of a deal, not of what is said about it."""
_TRUCE = re.compile(r"\b(?:cease-?fire|truce|cessation|armistice)", re.IGNORECASE)
_UNSAID = ("agreement", "violation")
"""Acts whose parties need not be who says so."""
_SHARED = 0.55
"""Two acts between the same parties with so large a share of words in common are one, told twice."""
_BESIDE = 2
"""A charge so few characters before a breach is told of it: 'an unprovoked violation of the truce'."""
_CURT, _CURT_WITHIN = 3, 160
"""A denial in so few words, so many characters at most from a fuller one, says no more."""
_SMALL = frozenset("the a an of in on to and for by with its their his it that has have had".split())

_POINTERS = frozenset(("it", "he", "she", "they", "we", "i"))


def find_statements(
    document: Document, sentence: Sentence, *, voices: Voices, outlet: Speaker | None, lead: Lead
) -> list[Statement]:
    """Return the statements of `sentence`, in its order.

    'Beta's minister denied it and accused Alpha of shelling' gives a denial and an accusation.
    """
    if not sentence.parsed:
        return []
    found = [_as_breach(sentence, u) for u in find_speeches(document, sentence, voices=voices)]
    for finder in (find_notices, find_deals, find_ultimatums, find_threats):
        found += finder(document, sentence, voices=voices, outlet=outlet)
    found += find_disclaimers(document, sentence, voices=voices) or find_negations(document, sentence, voices=voices)
    found += find_curt(document, sentence, voices=voices)
    found += find_admissions(document, sentence, voices=voices)
    charges = find_charges(document, sentence, voices=voices, outlet=outlet)
    found += [c for c in charges if not any(_is_within(c, f) for f in found)]
    claims = [
        _make_statement(document, sentence, utterance=u, voices=voices, outlet=outlet, lead=lead) for u in _once(found)
    ]
    return sorted(claims, key=lambda c: (c.evidence.start, c.evidence.end, c.act))


def _as_breach(sentence: Sentence, utterance: Utterance) -> Utterance:
    """To accuse somebody of violating a truce is to say that it was broken."""
    words = sentence.text[utterance.span.start - sentence.span.start : utterance.span.end - sentence.span.start]
    before = sentence.text[: utterance.span.start - sentence.span.start]
    breach = utterance.act == "accusation" and (is_breach(words) or is_breach_of_it(words, before=before))
    return replace(utterance, act="violation") if breach else utterance


def _once(found: Iterable[Utterance]) -> list[Utterance]:
    """One act is told once: of two findings of one kind in overlapping words the first, the surer, is kept."""
    kept: list[Utterance] = []
    for utterance in found:
        if not any(_is_same(k, utterance) for k in kept):
            kept.append(utterance)
    return kept


def _is_within(charge: Utterance, told: Utterance) -> bool:
    """Whether words of charge are those of an accusation told by its verb: 'Alpha accuses Beta of arming them'."""
    if charge.act != "accusation" or told.act not in ("accusation", "violation"):
        return False
    beside = told.act == "violation" and 0 <= told.span.start - charge.span.end <= _BESIDE
    return beside or charge.span.overlaps(told.span)


def _is_same(a: Utterance, b: Utterance) -> bool:
    acts = {a.act, b.act}
    if a.speaker and b.speaker and (a.speaker.side, a.addressee.side) == (b.addressee.side, b.speaker.side) != (None, None):
        return False  # 'accused each other'
    return a.span.overlaps(b.span) and (
        len(acts) == 1 or acts <= {"threat", "ultimatum", "demand"} or acts == {"accusation", "violation"}
    )


def _make_statement(
    document: Document, sentence: Sentence, *, utterance: Utterance, voices: Voices, outlet: Speaker | None, lead: Lead
) -> Statement:
    span = utterance.span
    voice = voices.hear(sentence, span)
    if utterance.speaker is not None and utterance.speaker.words is None:
        voice = replace(voice, chain=_told_outside(voice.chain, span))
    speaker = utterance.speaker if utterance.speaker is not None else heard_party(document, voice, outlet=outlet)
    if speaker.span is None and outlet is not None and speaker.words == outlet.words:
        speaker = Party(None, speaker.side, speaker.role, "outlet")
    dated = sentence if utterance.act == "agreement" else _without_days_of_deals(sentence)
    scene = set_time(document, dated, near=span, sayings=voices.sayings(sentence), lead=lead)
    antecedents = (*voice.antecedents, *_elsewhere(sentence, speaker), *scene.antecedents)
    return Statement(
        evidence=Evidence(document.report.id, span.start, span.end, document.words(span), tuple(dict.fromkeys(antecedents))),
        attribution=_chain_of(sentence, utterance, speaker=speaker, chain=add_outlet(voice, outlet)),
        polarity=utterance.polarity,
        when=scene.when,
        act=utterance.act,
        speaker=speaker,
        addressee=utterance.addressee,
        deadline=utterance.deadline,
        agreement=utterance.agreement,
    )


def _chain_of(
    sentence: Sentence, utterance: Utterance, *, speaker: Party, chain: tuple[Speaker, ...]
) -> tuple[Speaker, ...]:
    """Who said it to whom: led by a speaker whom the words themselves name, where speaking is what they tell of."""
    if speaker.span is None or not speaker.span.within(utterance.span) or speaker.span.end >= utterance.span.end:
        return chain
    if utterance.act in _UNSAID and not _accuses(sentence, speaker):
        return chain
    return _led_by(speaker, _of_clause(sentence, speaker.span, chain=chain))


def _told_outside(chain: tuple[Speaker, ...], span: Span) -> tuple[Speaker, ...]:
    """Without who is heard of within the words: in 'Alpha is accused of it since it declared' Alpha accuses nobody."""
    return tuple(s for s in chain if s.span is None or not s.span.within(span))


def _of_clause(sentence: Sentence, doer: Span, *, chain: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
    """Without those cited before a semicolon: in 'X says ...; Y accuses Z' X says nothing of what Y does."""
    opening = sentence.span.start + sentence.text.rfind(";", 0, max(0, doer.start - sentence.span.start))
    before = [s for s in chain if s.span is not None and sentence.span.start <= s.span.start and s.span.end <= opening]
    return tuple(s for s in chain if s not in before)


def _accuses(sentence: Sentence, speaker: Party) -> bool:
    """'Ankara accuses Damascus of breaking the truce': Ankara says so, whoever is cited before."""
    behind = speaker.span.end - sentence.span.start if speaker.span is not None else len(sentence.text)
    return _ACCUSES.match(sentence.text, behind) is not None


def _without_days_of_deals(sentence: Sentence) -> Sentence:
    """'Keep to the deal of 2016' was not said in 2016."""
    start = sentence.span.start
    times = tuple(m for m in sentence.times if not _OF_DEAL.search(sentence.text[: m.span.start - start]))
    return sentence if len(times) == len(sentence.times) else replace(sentence, times=times)


def _elsewhere(sentence: Sentence, speaker: Party) -> tuple[Antecedent, ...]:
    """The words for a speaker who is named in another sentence."""
    if speaker.span is None or speaker.words is None or speaker.span.within(sentence.span):
        return ()
    return (Antecedent("speaker", speaker.span, speaker.words),)


def _led_by(party: Party, chain: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
    """The chain with the party that performs the act as its first link, where no link in it stands for that party yet."""
    if party.span is None or any(s.span is not None and s.span.overlaps(party.span) for s in chain):
        return chain
    words = party.words or ""
    if words.lower() in _POINTERS and chain and chain[0].kind != "outlet":  # 'It held Mali responsible': whoever speaks here
        return chain
    return (Speaker(words, words, "body", party.side, party.span), *chain)


def drop_said(statements: Iterable[Statement]) -> list[Statement]:
    """Return the `statements` of one report without repetitions: a deal cited again, a headline that the body repeats."""
    kept: list[Statement] = []
    for statement in statements:
        if any(_is_cited_again(k, statement) for k in kept):
            continue
        twin = next((i for i, k in enumerate(kept) if _repeats(k, statement)), None)
        if twin is None:
            kept.append(statement)
        elif statement.act != "agreement" and len(statement.evidence.quote) > len(kept[twin].evidence.quote):
            kept[twin] = statement
    return kept


def _is_cited_again(first: Statement, statement: Statement) -> bool:
    """'A deal between Alpha and Beta ... under the agreement': a deal of nobody behind one of its kind is that one."""
    if (first.act, statement.act) != ("agreement", "agreement") or statement.speaker.side is not None:
        return False
    return bool(_TRUCE.search(first.evidence.quote)) == bool(_TRUCE.search(statement.evidence.quote))


def _follows(a: Statement, b: Statement) -> bool:
    """'Alpha denied it. "Baseless," its spokesman said': a word or two behind a denial by the same party."""
    shorter = min((a, b), key=lambda s: len(s.evidence.quote))
    gap = max(a.evidence.start, b.evidence.start) - min(a.evidence.end, b.evidence.end)
    return a.speaker.side is not None and len(shorter.evidence.quote.split()) <= _CURT and gap <= _CURT_WITHIN


def _repeats(a: Statement, b: Statement) -> bool:
    one, other = (a.speaker.side, a.addressee.side), (b.speaker.side, b.addressee.side)
    if a.act != b.act or (set(one) != set(other) if a.act == "agreement" else one != other):
        return False
    if a.act == "agreement":
        return a.speaker.side is not None
    if a.act == "denial" and _follows(a, b):
        return True
    x, y = (set(s.evidence.quote.lower().split()) - _SMALL for s in (a, b))
    return len(x & y) > _SHARED * min(len(x), len(y))
