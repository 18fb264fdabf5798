"""Verbs of speech that are acts: accused, denied, demanded, threatened, claimed responsibility; ultimatums."""

import re

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.standing import standing_of
from kadesh.extract.tokens import Token
from kadesh.extract.violence.parties import mentions_in, named_from, party_from, subject_tokens
from kadesh.extract.voices.allegiances import is_bystander
from kadesh.extract.voices.limits import GOING, limit_in
from kadesh.extract.voices.negations import by_neither
from kadesh.extract.voices.passives import REFUSED, is_claimed_by, is_passive, read_passive
from kadesh.extract.voices.somebody import KINDS
from kadesh.extract.voices.speech_forms import TOWARDS, VERBS, fits
from kadesh.extract.voices.standpoints import quoted_party, subject_party
from kadesh.extract.voices.targets import both_named, orders_own, target_of
from kadesh.extract.voices.utterance import Utterance, clause_end, word_at
from kadesh.model.claim import Act
from kadesh.model.side import COMBATANTS, NOBODY, Party
from kadesh.model.span import Span
from kadesh.model.when import UNKNOWN_TIME, When

_IF_NOT = re.compile(r"\s*(?:if (?:they|it|he|she|not)\b|otherwise\b|should (?:they|it)\b|or else\b)", re.IGNORECASE)
_OR_ELSE = re.compile(r"\b(?:or else|if not|or (?:face|be|the|they|it|he)|otherwise|deadline|ultimatum)\b", re.IGNORECASE)
_BODIES = frozenset(
    "groups group organisations organizations activists countries authorities officials witnesses witness many "
    "families lawyers residents i we he she they opposition".split()
)
_TERMS = re.compile(rf"\bto {GOING}\b|\bultimatum\b|\blast chance\b|\bfailing which\b", re.IGNORECASE)
_STERN = re.compile(
    r"\b(?:withdraw\w*|evacuat\w+|departure|surrender|lay down|hand over|vacate|disarm|pull (?:out|back)|leave|release|"
    r"ransom)\b",
    re.IGNORECASE,
)
"""Demands that with a limit of time are ultimatums."""
_LONGEST_PAIR = 12
"""So many words at most that name two who speak: 'President A of Alpha and his Beta counterpart B'."""
_LONGEST_GIVEN = 10
"""So many words at most between 'gave' and its 'until'."""
_LIMITED = frozenset(("threat", "demand", "ultimatum"))
_BY_PARTIES = frozenset(("to", "door"))
"""Forms that accuse only in a party's mouth: 'diplomats pointed to Alpha' charges nobody."""
_UNNAMED_SIDES = frozenset("side sides party parties camp camps community communities each".split())
_CAPTORS = frozenset("kidnappers captors abductors hijackers hostage-takers gunmen bandits pirates".split())
"""Who hold people and name no side, but demand something."""
_NOBODY = frozenset("no nobody none neither".split())


def find_speeches(document: Document, sentence: Sentence, *, voices: Voices) -> list[Utterance]:
    """Return what verbs of speech do in `sentence`: 'Alpha accused Beta of shelling' is an accusation of Beta by Alpha."""
    found: list[Utterance] = []
    for k, token in enumerate(sentence.tokens):
        known = VERBS.get(token.lower_)
        if known is None or not _is_verb(sentence, k) or not _is_said(sentence, k):
            continue
        act, form = next((pair for pair in known if fits(sentence, k, form=pair[1])), known[0])
        refused = token.lower_ in REFUSED and is_passive(sentence, k)
        if not fits(sentence, k, form=form) and not is_claimed_by(sentence, k) and not refused:
            continue
        if is_passive(sentence, k) or is_claimed_by(sentence, k):
            found += read_passive(document, sentence, k=k)
        else:
            found += [
                u
                for u in _said(document, sentence, k=k, act=act, voices=voices)
                if (form not in TOWARDS or u.addressee.side or _is_limit(document, sentence, k=k, form=form, span=u.span))
                and (form not in _BY_PARTIES or (u.speaker is not None and u.speaker.side))
                and (form != "more" or _is_menace(u))
                and not _is_private(token, u)
            ]
    return found


def _is_menace(utterance: Utterance) -> bool:
    """'The front warned of more raids', 'warned Alpha of more raids'; 'France warned of more raids' foresees another's."""
    speaker = utterance.speaker
    return bool(utterance.addressee.side) or (speaker is not None and speaker.role == "armed-group")


def _is_private(verb: Token, utterance: Utterance) -> bool:
    """'Two brothers have confessed to killing him': suspects who confess claim no deed of war for anybody."""
    speaker = utterance.speaker
    return verb.lower_.startswith("confess") and speaker is not None and speaker.role not in COMBATANTS


def _is_limit(document: Document, sentence: Sentence, *, k: int, form: str, span: Span) -> bool:
    """Whether somebody is given a limit, whoever they are: 'gave the rest until Friday', 'gave them a day to leave'."""
    until = any(word_at(sentence, j) == "until" for j in range(k + 2, k + _LONGEST_GIVEN))
    return form == "term" and (until or _TERMS.search(document.words(span)) is not None)


def _is_verb(sentence: Sentence, k: int) -> bool:
    """Verbs by their tag; in headlines ('Ministry Accuses Rebels') also those tagged as nouns."""
    token = sentence.tokens[k]
    if token.tag_.startswith("VB"):
        described = token.dep_ == "amod" or word_at(sentence, k + 1) == "to"  # 'suspected rebels', 'men alleged to be'
        return not described or token.lower_ not in ("suspected", "alleged")
    return (
        k > 0
        and token.lower_.endswith("s")
        and token.text[0].isupper()
        and sentence.tokens[k - 1].tag_ in ("NNP", "NNPS", "NN")
    )


def _is_said(sentence: Sentence, k: int) -> bool:
    """Whether the verb at `k` is told as done; so is 'men loyal to Alpha accuse', which may be parsed as a bare form."""
    if by_neither(sentence, k):
        return False
    if standing_of(sentence, k) == "done":
        return True
    verb = sentence.tokens[k]
    ruled = any(c.dep_ in ("aux", "neg", "mark") for c in verb.children)
    own = any(c.dep_ == "nsubj" and c.i < k and c.tag_ in ("NNS", "NNPS") for c in verb.children)
    return verb.tag_ == "VB" and verb.dep_ in ("ROOT", "conj") and own and not ruled


def _end_of_headline(sentence: Sentence, k: int) -> int:
    """The last word of 'Alpha Accuses Rebels of Using Gas', where the parse takes the verb at `k` for a noun."""
    ends = (j for j in range(k + 1, len(sentence.tokens)) if not sentence.tokens[j].text[:1].isalnum())
    return min(next(ends, len(sentence.tokens)) - 1, k + _LONGEST_PAIR)


def _is_idle(sentence: Sentence, k: int, *, speaker: Party) -> bool:
    """Whether nobody who is known is charged: by somebody of no side, unless that is told by 'accused' or 'blamed'."""
    open_charge = word_at(sentence, k).startswith(("accus", "blam"))
    return _is_general(sentence, k) or (speaker.side is None and not open_charge)


def _is_general(sentence: Sentence, k: int) -> bool:
    """'Condemns any attack on civilians', 'condemned all violence': nobody's deed."""
    return word_at(sentence, k).startswith("condemn") and word_at(sentence, k + 1) in ("any", "all", "every")


def _said(document: Document, sentence: Sentence, *, k: int, act: Act, voices: Voices) -> list[Utterance]:
    two = both_named(sentence, k) if act == "accusation" and _is_mutual(sentence, k) else []
    if two:
        return _mutual(sentence.span_of(k - 1, clause_end(sentence, k)), two)
    if act == "accusation" and _are_both_sides(sentence, k):
        return [Utterance(act, sentence.span_of(k, clause_end(sentence, k)), NOBODY)]
    subject = subject_party(document, sentence, k=k, voices=voices)
    if subject is None and sentence.tokens[k].tag_ == "VBG":  # 'They have orders to fire, said Alpha, accusing Beta'
        subject = quoted_party(document, sentence, span=sentence.span_of(k, k), voices=voices), k
    if subject is None or not _can_act(subject[0], act) or (act == "denial" and _is_left_open(sentence, k)):
        return []
    speaker, first = subject
    verb = sentence.tokens[k]
    last = clause_end(sentence, int(verb.head.i) if verb.dep_ == "amod" else k)  # 'and blamed rebels' as one noun
    last = last if verb.tag_.startswith("VB") and verb.dep_ != "compound" else _end_of_headline(sentence, k)
    own = None if act == "accusation" and is_bystander(speaker) else speaker.side  # residents may accuse their own army
    if act == "demand" and orders_own(sentence, k, speaker=speaker.side):
        return []
    target = target_of(sentence, k, last=last, act=act, speaker=own)
    mutual = _is_mutual(sentence, k)
    if act == "accusation" and (mutual or fits(sentence, k, form="trade")):
        both = [speaker, *_joint(sentence, k, speaker=speaker)]
        return _mutual(sentence.span_of(min(first, k), last), both)
    deadline = limit_in(sentence, k, last) if act in _LIMITED else UNKNOWN_TIME
    if deadline.words is not None and act != "ultimatum":
        stern = act == "demand" and word_at(sentence, k).startswith("demand") and _is_stern(sentence, k, last=last)
        firm = act == "threat" or stern or _is_order(sentence, k) or has_or_else(document, sentence)
        act, deadline = ("ultimatum", deadline) if firm and _names_day(sentence, deadline, act=act) else (act, UNKNOWN_TIME)
    if act == "accusation" and target is None and _is_idle(sentence, k, speaker=speaker):
        return []
    addressee = party_from(target) if target else NOBODY
    joint = _joint(sentence, k, speaker=speaker)
    speakers = sorted([speaker, *joint], key=lambda p: p.span.start if joint and p.span is not None else 0)
    first = min([first, k, *(sentence.token_at(p.span.start) for p in speakers if joint and p.span)])
    return [Utterance(act, sentence.span_of(first, last), p, addressee, deadline) for p in speakers]


def _is_left_open(sentence: Sentence, k: int) -> bool:
    """'Has neither confirmed nor denied', 'would not confirm or deny': it says nothing of it."""
    confirms = any(word_at(sentence, j).startswith("confirm") for j in range(k - 3, k - 1))
    return confirms and word_at(sentence, k - 1) in ("nor", "or")


def _is_stern(sentence: Sentence, k: int, *, last: int) -> bool:
    """'demanded that they lay down their arms by noon' is no mere wish."""
    span = sentence.span_of(k, last)
    return _STERN.search(sentence.text, span.start - sentence.span.start, span.end - sentence.span.start) is not None


def _is_mutual(sentence: Sentence, k: int) -> bool:
    """'Accused each other', 'accused one another', 'each accused the other'."""
    behind = word_at(sentence, k + 1), word_at(sentence, k + 2)
    each = behind == ("the", "other") and any(word_at(sentence, j) in ("each", "both") for j in range(k - _LONGEST_PAIR, k))
    return each or behind in (("each", "other"), ("one", "another"))


def _are_both_sides(sentence: Sentence, k: int) -> bool:
    """'Both sides accused each other', 'each side blames the other': sides that are not named."""
    bounds = subject_tokens(sentence, k)
    sides = bounds is not None and word_at(sentence, bounds[1]) in _UNNAMED_SIDES and sentence.tokens[k].dep_ != "relcl"
    return sides and _is_mutual(sentence, k) and bounds is not None and not mentions_in(sentence, *bounds)


def _mutual(span: Span, both: list[Party]) -> list[Utterance]:
    """'Alpha and Beta accused each other': each charges the other; where not both are known nobody does."""
    return [Utterance("accusation", span, a, b) for a, b in (both, both[::-1])] if len(both) == 2 else []


def _is_order(sentence: Sentence, k: int) -> bool:
    """Whether the verb at token `k` orders: who is ordered to leave by Friday has got an ultimatum."""
    return any(form == "order" for _, form in VERBS.get(word_at(sentence, k), ())) and fits(sentence, k, form="order")


def _names_day(sentence: Sentence, limit: When, *, act: Act) -> bool:
    """Whether a limit is one of an ultimatum: how long there is counts beside an order alone, a day beside a threat too."""
    return act != "threat" or (limit.span is not None and any(m.span.overlaps(limit.span) for m in sentence.times))


def has_or_else(document: Document, sentence: Sentence) -> bool:
    """Return whether a demand says what follows otherwise, here ('or face') or in the next sentence ('If they do not')."""
    behind = document.report.text[sentence.span.end : sentence.span.end + 40]
    return bool(_OR_ELSE.search(sentence.text) or _IF_NOT.match(behind))


def _joint(sentence: Sentence, k: int, *, speaker: Party) -> list[Party]:
    """The other parties of the subject: 'Alpha and its ally Beta deny'."""
    bounds = subject_tokens(sentence, k)
    if bounds is None or bounds[1] - bounds[0] > _LONGEST_PAIR or speaker.side is None:
        return []
    inside = mentions_in(sentence, bounds[0], k - 1)
    found = [m for m in inside if m.kind == "person"]
    if len(found) != 2:
        found = [m for m in named_from(sentence, bounds[0]) if m in inside]
    sides = {m.side for m in found}
    return [party_from(m) for m in found if m.side and m.side != speaker.side] if len(found) == len(sides) == 2 else []


def _can_act(speaker: Party, act: Act) -> bool:
    """Whether the subject is somebody: a party, a person, a named body, an office; 'disease threatened' is no threat."""
    words = (speaker.words or "").split()
    if words and words[0].lower() in _NOBODY:
        return False
    if speaker.side is not None:
        return act not in ("demand", "threat") or speaker.role != "civilian"
    said = {w.lower() for w in words}
    if act in ("demand", "threat"):
        bodies = bool(_BODIES & said - {"i", "residents", "families"}) and act == "threat"
        captors = bool(_CAPTORS & said) and act == "demand"
        short = len(words) == 1 and words[0].isupper() and len(words[0]) > 2  # 'SNHR calls for'
        return bodies or captors or short or any(w[:1].isupper() for w in words[1:])
    office = any(KINDS.get(w) == "person" for w in said)
    return office or any(w[:1].isupper() for w in words[-2:]) or bool(_BODIES & said)
