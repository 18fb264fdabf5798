"""Accusations without the word: a party says of the other that it did wrong; denials without the word."""

import re

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.parties import party_from
from kadesh.extract.voices.allegiances import is_bystander, party_of_speaker
from kadesh.extract.voices.nocharges import CALLED_ON, is_no_charge
from kadesh.extract.voices.standpoints import heard_party
from kadesh.extract.voices.utterance import Utterance, is_place
from kadesh.extract.words import load_phrases
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party, Speaker
from kadesh.model.span import Span

CHARGE = load_phrases("charges", column="stem")
_NOT_DONE = re.compile(r"\b(?:do(?:es)?|did|ha[sd]|have|would|will)(?: not|n['’]t| never)\s(?:\w+\s)?\Z", re.IGNORECASE)
_GRAVE = load_phrases("charges", column="stem", by="anyone")
"""Charges that make an accusation in anybody's mouth; the others do so only in a party's."""
_STATES = re.compile(r"\b(?:western|world|european) (?:powers|states|nations|countries|governments)\b", re.IGNORECASE)
"""States that are no one side, and charge as a state does."""
_NEGATED = re.compile(r"\b(?:not|never|no|n['’]t|neither|without)\b(?! only)[^.;]*$", re.IGNORECASE)
_NEXT = 24
_DISCLAIMER = re.compile(
    r"\b(?:(?:had|has|have) no (?:information|knowledge|role|involvement)|nothing to do with"
    r"|(?:was|were|is|are) not (?:behind|involved|responsible|to blame|present)"
    r"|(?:has|have|had) (?:never|not) (?:used|had|lost|targeted|attacked|carried out|possessed|struck|bombed|fallen|entered|"
    r"killed|taken)"
    r"|(?:has|have|had|own|owns) no (?:such (?:information|reports?|forces|orders?)|reports? of|record of|evidence of)"
    r"|(?:is|are|was|were) not aware of (?:any|an?|such)|(?:is|was) no truth (?:to|in)"
    r"|(?:does|do|did)(?: not|n['’]t) (?:target|"
    r"kill|harm|bomb|attack|shell) (?:civilians|women|children|hospitals|medical|the innocent|innocents?|schools|prisoners)"
    r"|none of (?:our|its|their|his) (?:\w+ )?(?:units?|men|forces|soldiers|troops|"
    r"fighters|officers|aircraft|planes|guns)|no (?:\w+ ){1,2}of ours|"
    r"did(?: not|n['’]t) (?:mastermind|order|plan|kill|shoot|open fire|fire|shell|hit|enter|arrest|"
    r"detain|kidnap|abduct|burn)|had not (?:operated|opened fire|fired|"
    r"been(?! (?:informed|notified|told|warned|(?:their|its|his|the|an?) )))"
    r"|(?:was|were|is|are) not (?:in (?:full )?control|(?:sanctioned|authori[sz]ed|ordered|approved) by)"
    r"|(?:did|does) not (?:happen|occur|take place)"
    r"|(?:has|have|had|own|owns) no (?:such )?(?:soldiers?|troops|forces|fighters|weapons|missiles?|bases?|role|links?|"
    r"ties|presence|part|hand)"
    r"|(?:were|was|are|is) (?:(?:all|pure|simply|totally|completely|entirely|absolutely|utterly) )?"
    r"(?:lies|a lie|(?:an? |pure )?(?:\w+ )?fabricat\w+|false|untrue|baseless|unfounded|slander|"
    r"nonsense|propaganda)"
    r"|there (?:were|was|are|is) no (?!(?:other )?(?:choice|way|option)|(?:other|independent) |"
    r"casualt|deaths?|injur|reports?|immediate|word|one|doubt|reason|alternative|"
    r"military solution)\w+ ?\w*"
    r"|(?:know|knows|knew) nothing (?:of|about)"
    r"|no (?:shots?|ransom|soldiers?|officers?|raid|strike|civilians?|child|children) (?:was|were|had)"
    r"|no hand in|not (?:its|their|his) doing"
    r"|found no (?:basis|evidence|proof)|(?:was|were) (?:illogical|a mistake|laughable|rejected as|due to a technical)"
    r"|(?:has|have) not,? (?:and )?did not|not a single|(?:did|has|had|have) not (?:take|taken|took) part in"
    r"|(?:conducted|carried out) no|did not (?:carry out|target|strike|bomb|attack|conduct|use|possess))\b"
)
"""For text in small letters."""
_HELPED = re.compile(
    r"\b(?:protect|support|help|aid|assist|shield|arm|back|cover|supply|defend)(?:s|ed|ing|ied|ying)? (?:(?:the|its) )?\Z",
    re.IGNORECASE,
)
"""'Sent a convoy to protect the gunmen': they are not who is charged with it."""
_ALLIES = re.compile(
    r" (?:allies|backers|partners|supporters) (?:also )?(?:say|says|said|claim|claims|claimed|insist|argue)\b"
)
"""'The army and its Russian | allies say': they speak, too."""
_BY = re.compile(r"^(?!.*(?:\b(?:said|says|told|added)\b|[\"”])).*\b(?:by|of|from)\b")
"""Between a charge and who is charged, with no speaker in between."""
_SAID_BEFORE = 3
_FARTHEST = 150
_BEING = re.compile(r"\s(?:[\w-]+ ){0,3}?(?:were|was|been|are|being) (?:\w+ ){0,2}")
_DONE_WITHIN = 3
"""Tokens of a charge within which its verb stands: 'deliberately shot', 'summarily executed'."""


def find_charges(document: Document, sentence: Sentence, *, voices: Voices, outlet: Speaker | None) -> list[Utterance]:
    """Return the accusations that lie in what somebody is reported to say: words of charge and the party charged."""
    found: list[Utterance] = []
    for match in CHARGE.finditer(sentence.small):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        if is_no_charge(sentence, span):
            continue
        speaker = heard_party(document, voices.hear(sentence, span), outlet=outlet)
        if (
            speaker.words is None
            or (speaker.side is None and not _GRAVE.match(match.group()) and not _STATES.search(speaker.words))
            or (found and found[-1].span.end >= span.start)
        ):
            continue
        if speaker.side and _NEGATED.search(sentence.text[max(0, match.start() - 40) : match.start()]):
            found.append(_denied(sentence, span, speaker=speaker))
            continue
        charged = _charged(sentence, span, speaker=speaker)
        if charged is None or not _is_cited(speaker):
            continue
        first, last = min(charged.span.start, span.start), max(charged.span.end, span.end)
        found.append(Utterance("accusation", Span(first, last), speaker, party_from(charged)))
    return found


def find_disclaimers(document: Document, sentence: Sentence, *, voices: Voices) -> list[Utterance]:
    """Return denials without the word: 'the ministry said it had no information', 'the coalition conducted no strikes'."""
    found: list[Utterance] = []
    for match in _DISCLAIMER.finditer(sentence.small):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        voice = voices.hear(sentence, span)
        if voice.chain and voice.chain[0].kind not in ("agency", "outlet"):
            speaker = party_of_speaker(document, said_beside(sentence, span, voices=voices) or voice.chain[0])
            if speaker.side is not None and speaker.role != "civilian" and not is_bystander(speaker):
                found.append(Utterance("denial", span, speaker))
    return found[:1]


def said_beside(sentence: Sentence, span: Span, *, voices: Voices) -> Speaker | None:
    """Return whose verb of saying stands right before `span`: in 'Alpha says it fell, Beta says it did not' it is Beta's."""
    k = sentence.token_at(span.start)
    return next((s.speaker for s in voices.sayings(sentence) if 0 < k - s.verb <= _SAID_BEFORE), None)


def _is_cited(speaker: Party) -> bool:
    """A speaker in a claim may only be somebody: 'a statement', 'reports' are nobody."""
    words = (speaker.words or "").lower().split()
    return bool(words) and words[-1] not in ("statement", "reports", "report", "worth", "area", "zone", "zones")


def _charged(sentence: Sentence, span: Span, *, speaker: Party) -> SideMention | None:
    """The side nearest to the charge that is neither the speaker's nor in its name; before it rather than behind."""
    near = [
        m
        for m in sentence.sides
        if m.side
        and m.side != speaker.side
        and not is_place(sentence, m)
        and m.role not in ("civilian", "medical", "media", "aid")
        and not (speaker.span is not None and m.span.overlaps(speaker.span))
        and max(span.start - m.span.end, m.span.start - span.end) <= _FARTHEST
        and not _HELPED.search(sentence.text[: m.span.start - sentence.span.start])
        and not _ALLIES.match(sentence.text, m.span.end - sentence.span.start)
        and not CALLED_ON.search(sentence.small[m.span.end - sentence.span.start : span.start - sentence.span.start])
    ]
    before = [m for m in near if m.span.start <= span.start and not _is_done_to(sentence, m, span=span)]
    if span.of(" " * sentence.span.start + sentence.text).lower().endswith((" by", " work of")):
        return next((m for m in near if 0 <= m.span.start - span.end <= _NEXT), None)
    if before:
        return before[-1]
    return next(
        (m for m in near if m.span.start >= span.end and _BY.search(_gap(sentence, span, mention=m))),
        None,
    )


def _is_done_to(sentence: Sentence, mention: SideMention, *, span: Span) -> bool:
    """'Soldiers were | summarily executed', 'rebels had been deliberately shot': it was done to them."""
    between = sentence.text[mention.span.end - sentence.span.start : span.start - sentence.span.start]
    done = next((t for t in sentence.tokens[sentence.token_at(span.start) :][:_DONE_WITHIN] if t.tag_ == "VBN"), None)
    passive = done is not None and any(c.dep_ == "auxpass" for c in done.children)
    return passive and _BEING.fullmatch(between) is not None


def _gap(sentence: Sentence, span: Span, *, mention: SideMention) -> str:
    return sentence.text[span.end - sentence.span.start : mention.span.start - sentence.span.start].lower()


def _denied(sentence: Sentence, span: Span, *, speaker: Party) -> Utterance:
    """'the army does not possess chemical weapons' said by its government or an ally: a denial."""
    own = [m for m in sentence.sides if m.span.end <= span.start and not (speaker.span and m.span.overlaps(speaker.span))]
    negation = _NOT_DONE.search(sentence.text[: span.start - sentence.span.start])
    first = own[-1].span.start if own else span.start
    if negation is not None:
        first = min(first, sentence.span.start + negation.start())
    return Utterance("denial", Span(first, span.end), speaker)
