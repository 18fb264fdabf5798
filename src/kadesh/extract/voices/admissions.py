"""Claims of one's own deeds: 'the front said that it downed a jet', 'our men carried out the raid'."""

import re

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.allegiances import party_of_speaker
from kadesh.extract.voices.charges import said_beside
from kadesh.extract.voices.utterance import Utterance
from kadesh.model.side import COMBATANTS, Party
from kadesh.model.span import Span

_SOME = r"(?:(?!(?:after|before|when|since|during|as|in|at|to)\b)\S+ ){0,5}?"
_ARMED_MEN = (
    r"bomb\w*|blasts?|explosi\w+|mines?|devices?|charges?|attackers?|drones?|fighters?|gunmen|m[ae]n|team|squad|suicide"
)
_ATTACK = (
    r"\w*attack\w*|\w*bomb\w*|blasts?|explosions?|kill\w*|deaths?|(?:air ?)?strikes?|shoot\w*|shell\w*|raids?|assaults?|"
    r"assassinat\w+|operations?|ambush\w*|kidnap\w*|abduct\w*|hijack\w*|massacres?|murders?|it|them|this|that|these|both"
)
_WITH_OBJECT = (
    rf"(?:was|were|been) (?:responsible(?=[.,;]|$)|(?:behind|responsible for)(?= {_SOME}(?:{_ATTACK})\b))|"
    rf"(?:triggered|set off|sent (?:the|its|his|their))(?= {_SOME}(?:{_ARMED_MEN})\b)"
)
"""'Was behind Sunday's raid', not 'was behind schedule'; 'sent the bomber', not 'sent the wounded to hospital'."""
_OWN_DEED = re.compile(
    r"\b(?:it|they|we|he|its (?:\w+ ){0,3}|its [\"“][\w ]{3,40}[\"”] |our (?:(?!and\b|or\b)\w+ ){0,2}|"
    r"his (?:men|fighters|forces|troops|boys) |their (?:(?!and\b|or\b)\w+ ){0,2})\s?(?:had |have |has |also )?"
    r"(?:carried out|conducted|shot down|downed|killed|destroyed|struck|bombed|targeted|launched|fired|attacked|hit|"
    r"ambushed|did it|sank|sunk|responded with|placed|planted|raided|assaulted|detonated|blew up|executed|abducted|stormed|"
    rf"carried it out|hijacked|kidnapped|neutrali[sz]ed|overran|shelled|{_WITH_OBJECT})\b(?! no\b)"
)
"""For text in small letters, as `_DEED`."""
_SUFFERED = re.compile(r"\b(?:was|were|been|being)\s(?!behind\b|responsible\b)[\w ]+$")
_MEANTIME = re.compile(r"\b(?:after|when|before|as|while)\s\Z")
_DEED = re.compile(
    r"\b(?:carried out|conducted|shot down|downed|killed|destroyed|struck|bombed|targeted|launched|taken out|"
    r"took out|eliminated|neutrali[sz]ed|"
    r"responded with)\b"
)
_LOSSES = re.compile(
    r"\b(?:kill\w*|dead|died|wound\w*|casualt\w*|fighters?|militants?|terrorists?|soldiers?|troops|rebels?|gunmen)\b",
    re.IGNORECASE,
)
_MISTAKE = re.compile(r"\b(?:mistak\w+|in error|accident\w*|civilians?|friendly|wrongly|inadvertent\w*)\b", re.IGNORECASE)
_ARMS = frozenset(
    "forces army troops jets warplanes aircraft drones artillery navy air units planes coalition strike strikes".split()
)
_OWN_GAP = 8
_WATCHING = re.compile(
    r"\b(?:human rights|rights (?:body|group|watchdog|commission|organi[sz]ation)|ombudsm[ae]n|monitors?|residents?|"
    r"(?:eye)?witness(?:es)?|doctors?|medics?|villagers?|locals?|activists?|lawyers?)\b",
    re.IGNORECASE,
)
"""Who tells of what their country's soldiers did, and did none of it: 'the rights commission said that troops killed'."""
_DENYING = frozenset("denied denies deny denying refuted refutes".split())
_BREAKS = frozenset("that who which by were was said and while when after on against".split())
_FARTHEST = 150
_THEIRS = re.compile(r"(?:its|their) ")
_JOINED = re.compile(r",? (?:and|with|or|alongside) \Z")
_NAME_GOES_ON = 12
"""Characters between a side's name and the 'and' behind it: 'the Alpha | forces | and'."""
_OF_OTHERS = re.compile(r"(?:they|it|its|he|his|their)\b")


def _is_quoted(before: str) -> bool:
    """Whether a quotation is open at the end of words."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _own_mention(sentence: Sentence, at: int, *, speaker: Party) -> bool:
    """Whether the words right before offset `at` name the speaker's own forces: 'the ministry said Russian jets struck'."""
    near = [m for m in sentence.sides if m.side == speaker.side and m.span.end <= sentence.span.start + at]
    tail = sentence.token_at(near[-1].span.end - 1) if near else 0
    if not near or not (near[-1].role in COMBATANTS or any(t.lower_ in _ARMS for t in sentence.tokens[tail : tail + 4])):
        return False
    k = sentence.token_at(sentence.span.start + at)
    if k and sentence.tokens[k - 1].lower_ in ("been", "were", "was", "being", "are", "is"):
        return False
    if not near or (speaker.span is not None and near[-1].span.overlaps(speaker.span)):
        return False
    between = sentence.text[near[-1].span.end - sentence.span.start : at].split()
    return len(between) <= _OWN_GAP and not any(w.lower() in _BREAKS for w in between)


def _is_of_another(sentence: Sentence, match: re.Match[str]) -> bool:
    """'Condemned the raid that Alpha and its allies have launched': 'its' are those of whoever stands before the 'and'."""
    joined = _JOINED.search(sentence.small[: match.start()]) if _THEIRS.match(match[0]) else None
    at = sentence.span.start + joined.start() if joined is not None else -1
    return any(0 <= at - m.span.end <= _NAME_GOES_ON for m in sentence.sides)


def find_admissions(document: Document, sentence: Sentence, *, voices: Voices) -> list[Utterance]:
    """Return claims of responsibility told as 'the front said that it downed a jet'."""
    found: list[Utterance] = []
    for pattern in (_OWN_DEED, _DEED):
        for match in pattern.finditer(sentence.small):
            speaker = _admitting(document, sentence, match=match, voices=voices, named=pattern is _DEED)
            if speaker is None:
                continue
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            ahead = (
                speaker.span is not None
                and speaker.span.within(sentence.span)
                and 0 <= span.start - speaker.span.end <= _FARTHEST
            )
            first = speaker.span.start if ahead and speaker.span is not None else span.start
            found.append(Utterance("claim-of-responsibility", Span(first, span.end), speaker))
    return found[:1]


def _admitting(document: Document, sentence: Sentence, *, match: re.Match[str], voices: Voices, named: bool) -> Party | None:
    """Who says of a deed that it was its own; None where it is another's, or an agency or an unnamed source tells it."""
    if _SUFFERED.search(match[0]) or (match[0].startswith("it ") and _MEANTIME.search(sentence.small[: match.start()])):
        return None  # 'said four of its soldiers were killed', 'said nine died when it detonated'
    if _is_of_another(sentence, match):
        return None
    if _OF_OTHERS.match(match[0]) and _is_quoted(sentence.text[: match.start()]):
        return None  # '"They killed nine," said the general': who is quoted says 'we' of his own
    voice = voices.hear(sentence, Span(sentence.span.start + match.start(), sentence.span.start + match.end()))
    if not voice.chain or voice.chain[0].kind in ("agency", "outlet", "anonymous"):
        return None
    if any(t.lower_ in _DENYING and t.idx < match.start() for t in sentence.tokens):
        return None
    span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
    speaker = party_of_speaker(document, said_beside(sentence, span, voices=voices) or voice.chain[0])
    cited_here = speaker.span is not None and speaker.span.within(sentence.span)
    if speaker.side is None or not cited_here or (named and not _own_mention(sentence, match.start(), speaker=speaker)):
        return None
    if named and _WATCHING.search(voice.chain[0].words):
        return None
    if named and _LOSSES.search(sentence.text) and not _MISTAKE.search(sentence.text):
        return None  # a report of enemy losses admits nothing
    return speaker
