"""Deals: agreements reached or cited, agreements said to be broken."""

import re
from dataclasses import replace

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.compounds import named_by
from kadesh.extract.violence.parties import mentions_in, named_from, party_from, subject_tokens
from kadesh.extract.voices.breaches import blamed_for, breaches_in, complainant
from kadesh.extract.voices.made import is_made, tells_making
from kadesh.extract.voices.standpoints import heard_party
from kadesh.extract.voices.utterance import Utterance, word_at
from kadesh.model.lexicon import AgreementMention, SideMention
from kadesh.model.side import NOBODY, Party, Speaker
from kadesh.model.span import Span

_DEAL = (
    r"(?:cease-?fires?|truces?|(?:peace |ceasefire |evacuation |de-escalation )?(?:(?<!\bto )deals?|"
    r"(?<!\bnational )accords?|pacts?|"
    r"agreements?|treat(?:y|ies)|memorand(?:um|a))|"
    r"(?:prisoner|hostage|captive)s?(?:-for-\w+)? (?:swaps?|exchanges?)|"
    r"cessation of hostilities|de-?escalation zones?)\b(?! over(?:[.,;]|$))"
)
_REACHED = re.compile(
    rf"\b(?:reached(?! an? (?:\w+ )?(?:level|peak|record|point|height))|"
    rf"signed|negotiated|agreed(?: to| on)?|brokered|concluded|announced|endorsed|declared|extended|"
    rf"renewed|prolonged|"
    rf"established)\b[^.;]{{0,60}}?\b{_DEAL}|"
    rf"\bstruck\b(?:(?!\b(?:after|despite|amid|under|before|during|since|as|in|on)\b)[^.;]){{0,60}}?\b{_DEAL}|"
    rf"\b(?:started|began|entered(?: into)?) an? "
    rf"(?:(?!(?:after|before|of|in|despite|under|during|to|for|with) )[\w-]+ ){{0,3}}?{_DEAL}|"
    rf"\b{_DEAL}\b(?! violations?| monitor| breach)[^.;]{{0,70}}?"
    rf"\b(?:reached|agreed|signed|brokered|struck|concluded|between|came into (?:force|"
    rf"effect)|took (?:effect|hold)|went into (?:force|effect)|"
    rf"(?:was|were|been) (?:announced|declared|proclaimed|extended|renewed|prolonged))\b|"
    rf"\b(?-i:[A-Z][\w.]+[-–][A-Z]\w+)(?:[- ]brokered)? {_DEAL}|\b(?:brokered|agreed) {_DEAL}|"
    rf"\bagreed? to\b[^.;]{{0,80}}?\bunder a deal\b|"
    r"\bagreed (?:\w+day )?(?:in \w+ |on \w+day )?to (?:stop|end|halt|cease|exchange|withdraw|release|extend|"
    r"pause|suspend|swap|open)\b|"
    rf"(?<!to )\bsigns? (?:an? |the )?(?:[\w-]+ ){{0,4}}?{_DEAL}|"
    rf"\bagrees? (?:to|on) (?:an? |the )?(?:\w+[- ]){{0,3}}?{_DEAL}|"
    rf"\bdeclar(?:ed|es|ing) (?:an? |the )?(?:[\w-]+ ){{0,3}}?{_DEAL}(?! (?:over|dead|void|at an end))|"
    rf"\b{_DEAL} (?:(?:has|have|had|is|was|were|still|largely|mostly|broadly) )*(?:held|holding)\b(?! talks)|"
    rf"\b{_DEAL}\b(?! to remain)[^.;]{{0,50}}?\b(?:in effect|in place|in force|still holds?|largely held|mostly held|"
    rf"ended the (?:war|fighting|siege))\b|"
    rf"\b{_DEAL}\b[^.;]{{0,40}}?\b(?:endorsed|sponsored|guaranteed|mediated|negotiated|backed) by\b|"
    rf"\b{_DEAL}(?: [\w-]+){{0,4}}? (?:declared|announced|proclaimed)(?: [\w-]+){{0,4}}? by\b|"
    rf"\b(?:under|as part of) (?:an? |the )(?:\w+[- ]){{0,2}}?{_DEAL}",
    re.IGNORECASE,
)
_PAIR = re.compile(r"([A-Z][\w.]+)[-–]([A-Z]\w+)")
_BY_SUBJECT = re.compile(
    r"(?:reached|signed|signs?|struck|agree[ds]?|concluded|announced|endorsed|established|declare[ds]?|extended|renewed|"
    r"prolonged|started|began|entered)\b",
    re.IGNORECASE,
)
"""Verbs whose subject is a party to the deal."""
_TELLING = (
    "agree",
    "fire",
    "truce",
    "deal",
    "accord",
    "pact",
    "treat",
    "memorand",
    "hostilities",
    "escalation",
    "resolution",
    "convention",
    "swap",
    "exchange",
    "violations",
    "breaches",
)
"""What a sentence holds, in small letters, where one of the two is found: that is looked for first."""
_BROKERED = frozenset("brokered mediated sponsored guaranteed facilitated".split())
"""Who alone is named behind 'brokered by' is no party to the deal; two may be those who back the two sides."""
_UNDER = re.compile(r"\bunder an? (?:[\w-]+ ){0,2}(?:deal|agreement|accord)\b")
"""'Alpha agreed to disarm under a deal brokered by Beta': Alpha is who agreed."""
_OWNS = re.compile(r"['’]s (?:(?!and |government )[\w-]+ ){0,4}?(?:rebels?|guerrillas?|insurgents?|militants?)\b")
"""'Peru's largest rebel group, the Shining Path': Peru is no party."""
_SIGNED_WITHIN = 90
_SIGNERS = re.compile(
    r"\b(?:signed|agreed|reached|concluded|accepted)\b(?: (?:in|on|at) [\w .]{2,24}?){0,2} (?:by|between)\b", re.IGNORECASE
)


def find_deals(document: Document, sentence: Sentence, *, voices: Voices, outlet: Speaker | None) -> list[Utterance]:
    """Return the agreements that `sentence` tells of as reached, and those it tells of as broken."""
    named = [m for m in document.agreements if m.span.within(sentence.span)]
    if not named and not any(word in sentence.small for word in _TELLING):
        return []
    broken = [
        _violation(document, sentence, match=m, named=named, voices=voices, outlet=outlet)
        for m in breaches_in(document, sentence)
    ]
    spans = [_span(sentence, m) for m in _REACHED.finditer(sentence.text) if is_made(sentence.text, m)]
    spans += [m.span for m in named if not any(m.span.overlaps(s) for s in spans)]
    spans = [s for s in spans if tells_making(document.words(s)) or not any(s.overlaps(v.span) for v in broken)]
    return [*broken, *(_agreement(document, sentence, span=s, named=named) for s in spans)]


def _span(sentence: Sentence, match: re.Match[str]) -> Span:
    return Span(sentence.span.start + match.start(), sentence.span.start + match.end())


def _agreement(document: Document, sentence: Sentence, *, span: Span, named: list[AgreementMention]) -> Utterance:
    known = next((m for m in named if m.span.overlaps(span)), None)
    parties = _parties(document, sentence, span=span)
    if known is not None and len(known.agreement.parties) >= 2 and not (len(parties) >= 2 and _is_told(sentence, span)):
        parties = []
    speaker, addressee = (party_from(m) for m in parties[:2]) if len(parties) >= 2 else _known_parties(known, parties)
    inside = [m.span for m in parties[:2] if m.span.within(sentence.span) and abs(m.span.start - span.start) < 120]
    first, last = min([span.start, *(s.start for s in inside)]), max([span.end, *(s.end for s in inside)])
    return Utterance("agreement", Span(first, last), speaker, addressee, agreement=known.agreement.id if known else None)


def _is_told(sentence: Sentence, span: Span) -> bool:
    """Whether the words tell that the deal is made, with those who make it as their subject: 'signed a truce'."""
    return bool(_BY_SUBJECT.match(sentence.text[span.start - sentence.span.start :]))


def _known_parties(known: AgreementMention | None, parties: list[SideMention]) -> tuple[Party, Party]:
    """The parties of the pack's deal; else the one that is named."""
    if known is not None and len(known.agreement.parties) >= 2:
        a, b = known.agreement.parties[:2]
        return Party(known.words, a, "unknown", "stated", known.span), Party(known.words, b, "unknown", "stated", known.span)
    return (party_from(parties[0]) if parties else NOBODY), NOBODY


def _parties(document: Document, sentence: Sentence, *, span: Span) -> list[SideMention]:
    """The sides of a deal: behind 'between', 'by' or 'with', inside its words, or the subject before it."""
    first, last = sentence.token_at(span.start), sentence.token_at(span.end - 1)
    pair = _PAIR.match(span.of(document.report.text))
    if pair is not None:
        return [m for m in (_paired(document, span, pair=pair, n=n) for n in (1, 2)) if m is not None]
    begin = span.start - sentence.span.start
    brokered = "brokered" in sentence.small[begin : begin + 40] or "mediated" in sentence.small[begin : begin + 40]
    signed = brokered and _SIGNERS.search(sentence.text, begin, span.end - sentence.span.start + _SIGNED_WITHIN)
    signers = named_from(sentence, sentence.token_at(sentence.span.start + signed.end() - 1) + 1) if signed else []
    if len(_distinct([m for m in signers if m.side])) >= 2:  # whoever brokered it, or where, is no party to it
        return _distinct([m for m in signers if m.side])
    inside = _distinct([m for m in mentions_in(sentence, first, last) if m.side and m.kind != "capital"])
    if len(inside) >= 2 and "brokered by" not in sentence.text[span.start - sentence.span.start :][:120]:
        return inside
    if sentence.small[begin:].startswith("agreed to ") and _UNDER.search(sentence.small, begin):
        agreed = mentions_in(sentence, max(0, first - 4), first)
        if agreed and agreed[-1].side:
            return agreed[-1:]
    for j in range(first, min(last + 9, len(sentence.tokens))):
        if word_at(sentence, j) in ("between", "by"):
            found = _distinct([m for m in named_from(sentence, j + 1) if m.side])
            if len(found) > 1 or (found and word_at(sentence, j - 1) not in _BROKERED):
                return found
    if not _BY_SUBJECT.match(span.of(document.report.text)):
        return inside
    before = [m for m in _before(sentence, first) if m.side and m.role != "civilian"]
    behind = (
        [m for m in mentions_in(sentence, last, last + 8) if m.side]
        if "with" in sentence.text[span.start - sentence.span.start :][:160]
        else []
    )
    return _distinct([*before, *inside, *behind])


def _before(sentence: Sentence, first: int) -> list[SideMention]:
    """Who signs, announces, agrees at token `first`: the subject of that verb, else whoever is named in the words before."""
    bounds = subject_tokens(sentence, first)
    inside = mentions_in(sentence, *bounds) if bounds is not None else []
    if (
        len(inside) > 1
        and inside[0].kind == "country"
        and _OWNS.match(sentence.text, inside[0].span.end - sentence.span.start)
    ):
        inside = inside[1:]
    return inside or mentions_in(sentence, max(0, first - 14), first)


def _paired(document: Document, span: Span, *, pair: re.Match[str], n: int) -> SideMention | None:
    """One of the two parties of 'the Alpha-Beta deal', which the running text hides in an adjective."""
    named = named_by(document, pair.group(n))
    at = Span(span.start + pair.start(n), span.start + pair.end(n))
    return replace(named, span=at) if named is not None else None


def _distinct(mentions: list[SideMention]) -> list[SideMention]:
    kept: list[SideMention] = []
    for mention in mentions:
        if mention.side not in {m.side for m in kept}:
            kept.append(mention)
    return kept


def _violation(
    document: Document,
    sentence: Sentence,
    *,
    match: re.Match[str],
    named: list[AgreementMention],
    voices: Voices,
    outlet: Speaker | None,
) -> Utterance:
    span = _span(sentence, match)
    known = next((m for m in named if m.span.overlaps(span)), None)
    first = sentence.token_at(span.start)
    voice = voices.hear(sentence, span, carried=False)
    speaker = heard_party(document, voice, outlet=outlet)
    between = _parties(document, sentence, span=span) if "between" in match.group() else []
    if speaker.words is None and len(between) >= 2:
        return Utterance(
            "violation",
            span,
            party_from(between[0]),
            party_from(between[1]),
            agreement=known.agreement.id if known else None,
        )
    speaker = speaker if speaker.words else complainant(sentence, first) or speaker
    blamed = blamed_for(sentence, match, speaker=speaker)
    addressee = party_from(blamed) if blamed else NOBODY
    return Utterance("violation", span, speaker, addressee, agreement=known.agreement.id if known else None)
