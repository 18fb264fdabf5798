"""Verbs of speech that are acts: accused, denied, demanded, threatened, claimed responsibility; ultimatums."""

import re
from typing import cast

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.standing import standing_of
from kadesh.extract.violence.parties import mentions_in, named_after, named_from, party_from, subject_tokens
from kadesh.extract.voices.standpoints import quoted_party, subject_party
from kadesh.extract.voices.utterance import Utterance, clause_end, first_side, is_place, word_at
from kadesh.extract.words import load_table, load_words
from kadesh.model.claim import Act
from kadesh.model.side import NOBODY, Party
from kadesh.model.when import UNKNOWN_TIME, When

_VERBS: dict[str, list[tuple[Act, str]]] = {}
for _row in load_table("speech"):
    _VERBS.setdefault(_row["word"], []).append((cast(Act, _row["act"]), _row["form"]))
_FALSE = (
    r"(?:an? )?(?:\w+ )?(?:lies?|fabricat\w+|false|untrue|baseless|fairy tales?|slander|nonsense|fiction|propaganda|fake|"
    r"hoax|unfounded|absurd|rumou?rs?|invention|disinformation|ridiculous|illogical|laughable)\b"
)
_TERM = r"(?:hours?|days?|weeks?|minutes?|months?)\b"
HARM = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, load_words('harms', column='stem')), key=len, reverse=True))})", re.IGNORECASE
)
_FORMS = {
    form: (reach, re.compile(pattern, re.IGNORECASE))
    for form, reach, pattern in (
        ("plain", 1, r""),
        ("against", 1, r""),
        ("on", 1, r"^(?:on|upon|for)\b"),
        ("for", 1, r"^(?:for|to)\b"),
        ("harm", 21, r"^(?:on \w+ |\w+day )?(?:to|revenge|retaliation|death|an?)\b"),
        ("term", 20, rf"^(?:\S+ ){{1,8}}?(?:until\b.{{0,60}}?\bto\b|(?:an?|\w+|\d+) {_TERM}.{{0,30}}?\bto\b)"),
        ("limit", 9, r"^(?:\S+ ){0,6}?(?:deadline|ultimatum)\b"),
        ("lie", 9, rf"^(?!on\b|for\b|upon\b)(?:\S+ ){{0,6}}?{_FALSE}"),
        (
            "crime",
            9,
            (
                r"^(?!on\b|for\b|upon\b)(?:\S+ ){0,6}?(?:an? )?(?:\w+ )?(?:crimes?|massacre|aggression|atrocity|murder|"
                r"genocide|barbari\w+|provocation|slaughter|terrorism)\b"
            ),
        ),
        ("with", 9, r"^(?:\S+ ){1,6}?with \w+ing\b"),
        ("whom", 10, r"^(?!to\b|about\b|if\b|whether\b|for\b)(?:\S+ ){1,6}?(?:to|for) \w+"),
        ("this", 2, r"^(?:this|that|it)\b"),
        ("warn", 21, r"^[^:].*\b(?:will|would|’ll|'ll|shall)\b"),
        ("must", 21, r"\b(?:must|should)\b"),
        ("order", 21, r"\bto (?:leave|evacuate|withdraw|surrender|stop|halt|pull|retreat|lift|cease|end|hand)\b"),
        ("false", 21, r"\bas (?:\w+ )?(?:untrue|false|baseless|fabricat\w+|fake|lies|unfounded|a lie)\b"),
        ("finger", 5, r"\bfingers?\b"),
        (
            "responsibility",
            7,
            (
                r"\b(?:responsibility|credit)\b|^(?:the |previous |having )?(?:\w+ )?(?:bombings?|killings?|ambush)\b"
                r"|^(?:the|an?|that|this) (?:\S+ ){0,4}?(?:attack|bombing|blast|assault|raid)s?"
                r"(?= (?:in|on|at|near|against|,|\.)|$)"
            ),
        ),
        ("out", 4, r"^out (?:any|a|the|that)\b"),
        ("having", 3, r"^(?:having|up|to having)\b"),
        (
            "claims",
            11,
            (
                r"\b(?:claims?|accusations?|allegations?|charges?|reports?|suggestions?|responsibility|involvement|"
                r"assertions?|accounts?"
                rf"|as {_FALSE})\b"
            ),
        ),
    )
}
"""What must stand behind the verb, within so many words, for each form of `speech.csv`."""
_TOWARDS = frozenset(("whom", "with", "term"))
"""Forms that are the act only towards a named party: 'wants the police to leave'."""
_DEED = re.compile(
    r"attacks?|bombings?|blasts?|explosions?|killings?|strikes?|shooting|assault|raid|it|assassination|operation"
)
_IF_NOT = re.compile(r"\s*(?:if (?:they|it|he|she|not)\b|otherwise\b|should (?:they|it)\b|or else\b)", re.IGNORECASE)
_OR_ELSE = re.compile(r"\b(?:or else|or (?:face|be|the|they|it|he)|otherwise|deadline|ultimatum)\b", re.IGNORECASE)
_DUE = re.compile(
    r"\b(?:by|until|before|within|no later than|deadline|\d+ (?:hours|days) to|(?:hours|days) to (?:leave|"
    r"withdraw|surrender|release|hand))\b",
    re.IGNORECASE,
)
_BODIES = frozenset(
    "groups group organisations organizations activists countries authorities officials witnesses witness many "
    "families lawyers residents i we he she they opposition".split()
)
_PASSIVE_BE = frozenset("is are was were been be being".split())


def find_speeches(document: Document, sentence: Sentence, *, voices: Voices) -> list[Utterance]:
    """Return what verbs of speech do in `sentence`: 'Alpha accused Beta of shelling' is an accusation of Beta by Alpha."""
    found: list[Utterance] = []
    for k, token in enumerate(sentence.tokens):
        known = _VERBS.get(token.lower_)
        if known is None or not _is_verb(sentence, k) or standing_of(sentence, k) != "done":
            continue
        act, form = next((pair for pair in known if _fits(sentence, k, pair[1])), known[0])
        if not _fits(sentence, k, form) and not _is_claimed_by(sentence, k):
            continue
        if _is_passive(sentence, k) or _is_claimed_by(sentence, k):
            found += _accused(sentence, k)
        else:
            found += [
                u for u in _said(document, sentence, k, act=act, voices=voices) if form not in _TOWARDS or u.addressee.side
            ]
    return found


def _is_verb(sentence: Sentence, k: int) -> bool:
    """Verbs by their tag; in headlines ('Ministry Accuses Rebels') also those tagged as nouns."""
    token = sentence.tokens[k]
    if token.tag_.startswith("VB"):
        return True
    return (
        k > 0
        and token.lower_.endswith("s")
        and token.text[0].isupper()
        and sentence.tokens[k - 1].tag_ in ("NNP", "NNPS", "NN")
    )


def _is_claimed_by(sentence: Sentence, k: int) -> bool:
    return word_at(sentence, k) == "claimed" and word_at(sentence, k + 1) == "by"


def _is_passive(sentence: Sentence, k: int) -> bool:
    token = sentence.tokens[k]
    if token.tag_ != "VBN":
        return False
    return any(c.dep_ in ("nsubjpass", "auxpass") for c in token.children) or any(
        word_at(sentence, j) in _PASSIVE_BE for j in range(max(0, k - 2), k)
    )


def _fits(sentence: Sentence, k: int, form: str) -> bool:
    """Whether the words behind the verb make it the act: 'called on', 'rejected the claims', 'vowed to avenge'."""
    reach, pattern = _FORMS[form]
    after = " ".join(t.text for t in sentence.tokens[k + 1 : k + 1 + reach])
    return bool(pattern.search(after)) and (form not in ("harm", "warn") or bool(HARM.search(after)))


def _said(document: Document, sentence: Sentence, k: int, *, act: Act, voices: Voices) -> list[Utterance]:
    subject = subject_party(document, sentence, k, voices=voices)
    if subject is None and sentence.tokens[k].tag_ == "VBG":  # 'They have orders to fire, said Alpha, accusing Beta'
        subject = quoted_party(document, sentence, sentence.span_of(k, k), voices=voices), k
    if subject is None or not _can_act(subject[0], act):
        return []
    speaker, first = subject
    last = clause_end(sentence, k)
    mentions = [m for m in mentions_in(sentence, k + 1, last) if not (m.kind == "capital" and act == "threat")]
    mentions = [m for m in mentions if act == "demand" or not is_place(sentence, m)]
    target = first_side(mentions, speaker.side)
    deadline = deadline_in(sentence, k, last) if act in ("threat", "demand") else UNKNOWN_TIME
    if deadline.words is not None and (act == "threat" or deadline.span is None or has_or_else(document, sentence)):
        act = "ultimatum"
    if act == "accusation" and target is None and speaker.side is None:
        return []
    addressee = party_from(target) if target else NOBODY
    speakers = [speaker, *_joint(sentence, k, speaker)]
    first = min([first, k, *(sentence.token_at(p.span.start) for p in speakers[1:] if p.span)])
    return [Utterance(act, sentence.span_of(first, last), p, addressee, deadline) for p in speakers]


def has_or_else(document: Document, sentence: Sentence) -> bool:
    """Return whether a demand says what follows otherwise, here ('or face') or in the next sentence ('If they do not')."""
    behind = document.report.text[sentence.span.end : sentence.span.end + 40]
    return bool(_OR_ELSE.search(sentence.text) or _IF_NOT.match(behind))


def _joint(sentence: Sentence, k: int, speaker: Party) -> list[Party]:
    """The other parties of the subject: 'Alpha and its ally Beta deny'."""
    bounds = subject_tokens(sentence, k)
    if bounds is None or bounds[1] - bounds[0] > 8 or speaker.side is None:
        return []
    found = [m for m in named_from(sentence, bounds[0]) if m in mentions_in(sentence, bounds[0], k - 1)]
    return [party_from(m) for m in found if m.side and m.side != speaker.side] if len(found) == 2 else []


def _can_act(speaker: Party, act: Act) -> bool:
    """Whether the subject is somebody: a party, a person, a named body; 'disease threatened' is no threat."""
    words = (speaker.words or "").split()
    if speaker.side is not None:
        return act != "demand" or speaker.role != "civilian"
    if act in ("demand", "threat"):
        return (bool(_BODIES & {w.lower() for w in words} - {"i", "residents", "families"}) and act == "threat") or any(
            w[:1].isupper() for w in words[1:]
        )
    return any(w[:1].isupper() for w in words[-2:]) or bool(_BODIES & {w.lower() for w in words})


def _accused(sentence: Sentence, k: int) -> list[Utterance]:
    """'was accused of': the accused is the subject, who accuses stands behind 'by' or is not told."""
    if sentence.tokens[k].lower_ == "claimed":
        return _claimed_by(sentence, k)
    subject = next((c for c in sentence.tokens[k].children if c.dep_ == "nsubjpass"), None)
    if subject is None or sentence.tokens[k].lower_ not in ("accused", "blamed"):
        return []
    accused = mentions_in(sentence, subject.left_edge.i, subject.i)
    if not accused:
        return []
    by = named_after(sentence, k + 1, ("by",), reach=3)
    speaker = party_from(by) if by is not None and by.side != accused[0].side else Party()
    span = sentence.span_of(subject.left_edge.i, clause_end(sentence, k))
    return [Utterance("accusation", span, speaker, party_from(accused[0]))]


def _claimed_by(sentence: Sentence, k: int) -> list[Utterance]:
    """'the attack was claimed by Alpha', 'a bombing claimed by Beta'."""
    by = named_after(sentence, k + 1, ("by",), reach=2)
    if by is None or by.side is None:
        return []
    start = max(0, k - 6)
    deed = next((j for j in range(k - 1, start - 1, -1) if _DEED.fullmatch(word_at(sentence, j))), None)
    if deed is None:
        return []
    span = sentence.span_of(deed, sentence.token_at(by.span.end - 1))
    return [Utterance("claim-of-responsibility", span, party_from(by))]


def deadline_in(sentence: Sentence, first: int, last: int) -> When:
    """Return the limit of time in tokens `first` to `last`, an empty When if there is none: no limit, no ultimatum."""
    window = sentence.span_of(first, last)
    for mention in sentence.times:
        if not mention.span.overlaps(window):
            continue
        start = max(0, mention.span.start - sentence.span.start - 14)
        around = sentence.text[start : mention.span.end - sentence.span.start + 4]
        due = _DUE.search(around)
        if due:
            at = min(mention.span.start, sentence.span.start + start + due.start())
            words = sentence.text[at - sentence.span.start : mention.span.end - sentence.span.start]
            return When(words=words, span=type(mention.span)(at, mention.span.end))
    return UNKNOWN_TIME
