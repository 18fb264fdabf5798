"""People told of by name or as known already: 'Omar Said was killed', 'killing the driver', 'all the rebels were killed'.

Nothing counts them, so only the parse may join them to an outcome that tells of nobody else: the object of an active verb,
the subject of a passive one, what stands behind 'the death of'.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from kadesh.extract.counting.cue import BE, Cue, auxiliary
from kadesh.extract.counting.fullnames import NO_PERSONS, PARTICLES, names_other
from kadesh.extract.counting.group import Group, GroupKind
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import ROLES, is_person
from kadesh.extract.counting.rolls import count_names, start_of_names
from kadesh.extract.counting.strength import ARC
from kadesh.extract.counting.those_before import are_those_before
from kadesh.extract.document import Sentence
from kadesh.model.count import Count

_NAMES = ("NNP",)
_DEFINITE = frozenset("the his her its their our my all".split())
_PERSONAL = frozenset(("killed", "wounded", "kidnapped", "missing"))
_PRONOUNS = frozenset(("he", "she"))
_HIM = frozenset(("him", "her"))
_VIOLENT = frozenset("wounds injuries burns shrapnel bullet bullets torture beatings hunger starvation gunshot".split())
"""What one dies of by somebody's hand; not of a heart attack, nor in 1998."""
_CARRIES = BE | frozenset("remain remains remained went gone go lie lies lay has had have escaped".split())
"""Verbs over which a word for an outcome has its subject: 'his nephew is missing'."""
_ARRESTS = ("arrest", "detain", "jail", "imprison")
_PRISONS = ("prison", "custody", "detention", "jail", "bars")
_PLURAL_TAGS = frozenset(("NNS", "NNPS"))
_HEADED = frozenset("village district community ward clan council".split())
_BODIES = frozenset(
    "court office party department school hospital branch movement committee commission administration municipality police "
    "intelligence brigade battalion".split()
)
"""What somebody may be the head of: 'the head of the rebel court'."""
_NOBODY_KNOWN = frozenset("people police crew death body bodies victims dead deceased".split())
"""Of whom 'the' tells nothing: 'they buried the dead' counts nobody."""
_HURT = frozenset(("wounded", "injured"))
"""Adjectives that stand for many: 'doctors treated the wounded'."""


def find_persons(sentence: Sentence, cues: Sequence[Cue], *, links: Sequence[Link]) -> Iterator[Link]:
    """Yield a link for each person told of by name or as known, of outcomes that no counted people are linked to."""
    told = {k.cue.token for k in links}
    for cue in cues:
        if not _is_personal(sentence.tokens, cue):
            continue
        head = _told_of(sentence.tokens, cue) or _beside(sentence.tokens, cue)
        if head is not None and head.lower_ in _HIM and not _is_result(sentence.tokens, cue, links=links):
            continue
        if cue.token in told and (head is None or not _is_first_of(head, cue, links=links)):
            continue
        if head is not None and head.lower_ in _PRONOUNS and not _dies(sentence.tokens, cue):
            continue  # 'he was kidnapped' tells of somebody told of before
        if head is not None and not any(k.group.first <= head.i <= k.group.last for k in links):
            group = _person(sentence, head, links=links)
            if group is not None:
                yield Link(group, cue, ARC)


def _is_result(tokens: Sequence[Any], cue: Cue, *, links: Sequence[Link]) -> bool:
    """'Gunmen fired on the mayor, | killing him': what a deed led to, where nothing else of the sentence tells it."""
    verb = tokens[cue.token]
    counted = any(t.lower_ in ("a", "an") and is_person(t.head) for t in tokens[: cue.token])  # 'hit a farmer, killing him'
    told = counted or any(k.cue.outcome == cue.outcome for k in links)
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and not told


def _is_first_of(head: Any, cue: Cue, *, links: Sequence[Link]) -> bool:
    """'Killed | the deputy leader, Omar Nasser, | and six others': the first object of a verb whose others are counted."""
    names = [head, *(t for t in head.children if t.dep_ == "appos")]
    behind = [t for name in names for t in name.children if t.dep_ == "conj"]
    counted = [k.group for k in links if k.cue.token == cue.token and k.group.first > head.i and k.whole is None]
    return head.i > cue.token and any(g.first <= t.i <= g.last for g in counted for t in behind)


def _is_personal(tokens: Sequence[Any], cue: Cue) -> bool:
    """Whether only people come to this outcome: towns are captured and evacuated too."""
    if cue.outcome == "wounded" and tokens[cue.last].lower_.startswith(("hospital", "clinic")):
        return False  # 'Cruz was rushed to the hospital': how he was hurt is told elsewhere
    held = any(t.lower_.startswith(_PRISONS) for t in tokens[cue.token : cue.last + 1])
    return cue.outcome in _PERSONAL or tokens[cue.token].lower_.startswith(_ARRESTS) or held


def _told_of(tokens: Sequence[Any], cue: Cue) -> Any | None:
    """The token of whom the outcome is told, by the arcs of the parse."""
    verb = tokens[cue.token]
    if verb.lower_ == "dead" and cue.token and tokens[cue.token - 1].lower_ in ("shot", "gunned"):
        verb = tokens[cue.token - 1]
    if cue.voice == "of":
        behind = next((t for t in verb.children if t.dep_ == "prep" and t.lower_ == "of"), None)
        return next((t for t in behind.children if t.dep_ == "pobj"), None) if behind is not None else None
    if cue.voice == "left" and (cue.words > 1 or not verb.tag_.startswith("VB") or verb.dep_ in ("acomp", "attr", "oprd")):
        return _subject_over(verb, cue)
    if not verb.tag_.startswith("VB"):
        return None
    passive = next((t for t in verb.children if t.dep_ == "nsubjpass"), None)
    if passive is not None and not (verb.dep_ == "relcl" and passive.tag_ in ("WP", "WDT")):
        return passive
    if verb.lower_ in ("died", "dies", "die", "perished", "drowned", "succumbed", "succumbs"):
        return next((t for t in verb.children if t.dep_ == "nsubj"), None)
    if verb.dep_ == "relcl" and cue.voice == "left":
        return verb.head
    return next((t for t in verb.children if t.dep_ == "dobj"), None) if cue.voice in ("right", "either") else None


def _subject_over(told: Any, cue: Cue) -> Any | None:
    """The subject of 'missing' in 'his nephew is missing', of 'battling for life' in 'her cousin is battling for life'."""
    for verb in (told, told.head, told.head.head):
        found = next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass") and t.i < cue.token), None)
        if found is not None:
            own = cue.token <= verb.i <= cue.last or _is_joined(told, verb)
            return found if own or verb.lower_ in _CARRIES else None
    return None


def _is_joined(told: Any, verb: Any) -> bool:
    """'Her brothers are jailed, missing, or dead': each of the words tells of the subject of the first."""
    for _ in range(2):
        if told.dep_ != "conj" or told.head.i == told.i:
            return False
        told = told.head
        if told.i == verb.i:
            return any(t.lower_ in BE for t in verb.children)
    return False


def _dies(tokens: Sequence[Any], cue: Cue) -> bool:
    """'He died on the way to hospital', which tells more of somebody than that he was hurt."""
    if tokens[cue.token].lower_.startswith("los"):  # 'she lost her leg'
        return cue.words > 1
    behind = [t.lower_ for t in tokens[cue.last + 1 : cue.last + 6]]
    natural = behind[:1] in (["of"], ["from"], ["aged"], ["peacefully"]) and not _VIOLENT & set(behind)
    if natural or any(w.isdigit() and len(w) == len("1998") for w in behind):
        return False
    return cue.outcome == "killed" and cue.voice == "left" and auxiliary(tuple(tokens), cue.token) != "be"


def _beside(tokens: Sequence[Any], cue: Cue) -> Any | None:
    """The person right before a participle: '... killed and his sister hurt'."""
    if cue.token < 2 or tokens[cue.token].tag_ not in ("VBN", "VBD", "JJ") or cue.voice not in ("left", "either"):
        return None
    noun, whose = tokens[cue.token - 1], tokens[cue.token - 2]
    return noun if whose.lower_ in ("his", "her", "their") and noun.tag_ == "NN" else None


def _person(sentence: Sentence, head: Any, *, links: Sequence[Link]) -> Group | None:
    if head.tag_ in _NAMES and (together := _named_together(sentence, head)) is not None:
        return together
    joined = [t for t in head.children if t.dep_ == "conj"]
    counted = [k.group for k in links if k.group.kind != "plural"]
    if any(not any(g.first <= t.i <= g.last for g in counted) for t in joined):
        return None  # unless whoever is joined to them is counted: 'the mayor and two guards'
    if head.lower_ in _PRONOUNS | _HIM:
        span = sentence.span_of(head.i, head.i)
        return Group(head.i, head.i, head.i, Count(1, 1, "exact", head.text), "article", "", span, span)
    if _is_of_people(sentence.tokens, head):
        return _known_by_people(sentence, head)
    if head.tag_ in _NAMES:
        return _named(sentence, head)
    return _known(sentence, head)


def _named_together(sentence: Sentence, head: Any) -> Group | None:
    """'Ali Nur and Omar Bek were killed': as many as are named one by one up to the last name of the list."""
    last = max([head, *(t for t in head.children if t.dep_ == "conj" and t.tag_ in _NAMES)], key=lambda t: t.i)
    last = max([last, *(t for t in last.children if t.dep_ == "conj" and t.tag_ in _NAMES)], key=lambda t: t.i)
    start = start_of_names(sentence.text, last.idx + len(last.text))
    first = sentence.token_at(sentence.span.start + start) if start is not None else last.i
    span = sentence.span_of(first, last.i)
    if start is None or head.i < first or names_other(sentence, span):
        return None
    named = count_names(sentence.text[start : last.idx + len(last.text)])
    return Group(first, last.i, last.i, Count(named, named, "exact", last.text), "counted", "", span, span)


def _is_of_people(tokens: Sequence[Any], head: Any) -> bool:
    """'Killings of ethnic Tutsis': some of a people, no person of that name."""
    return bool(head.i > 0 and tokens[head.i - 1].lower_ == "ethnic" and head.tag_.startswith("NN"))


def _known_by_people(sentence: Sentence, head: Any) -> Group:
    span = sentence.span_of(head.i - 1, head.i)
    number, some = sentence.span_of(head.i, head.i), Count(2, None, "vague", head.text)
    return Group(head.i - 1, head.i, head.i, some, "plural", head.lower_, span, number)


def _named(sentence: Sentence, head: Any) -> Group | None:
    """The name that ends at `head`, None if it names a place, a side or a body."""
    tokens = sentence.tokens
    first = head.i
    while first > 0 and tokens[first - 1].tag_ in ("NNP", "HYPH", "NN") and _is_of_name(tokens[first - 1]):
        first -= 1
    span = sentence.span_of(first, head.i)
    words = [t.lower_ for t in tokens[first : head.i + 1]]
    if set(words) & NO_PERSONS or not head.text[0].isupper() or names_other(sentence, span):
        return None
    office = first - 1 if first and tokens[first - 1].tag_ == "NN" and tokens[first - 1].lower_ in ROLES else first
    noun = next((w for w in (*words, tokens[office].lower_) if w in ROLES), _apposed(tokens, head.i))
    if office < first:
        while office and tokens[office - 1].tag_ == "NN":
            office -= 1  # 'community | leader Ali Nur'
        first = _with_side(sentence, office)
    span, number = sentence.span_of(first, head.i), sentence.span_of(head.i, head.i)
    return Group(first, head.i, head.i, Count(1, 1, "exact", head.text), "article", noun, span, number)


def _with_side(sentence: Sentence, office: int) -> int:
    """The first token of 'Alpha commander' in 'Alpha commander Ali Nur', where a name of a side ends before the office."""
    end = sentence.span_of(office, office).start - 1
    named = next((m for m in sentence.sides if m.span.end == end), None)
    return office if named is None else sentence.token_at(named.span.start)


def _is_of_name(token: Any) -> bool:
    return bool(token.text[0].isupper()) or token.text in PARTICLES


def _apposed(tokens: Sequence[Any], k: int) -> str:
    """What the person was, as told behind the name: 'Omar Said, mayor of ...'."""
    if k + 2 < len(tokens) and tokens[k + 1].text == ",":
        return next((t.lower_ for t in tokens[k + 2 : k + 6] if t.lower_ in ROLES), "")
    return ""


def _heads(head: Any) -> bool:
    """'The district head', 'the village head': an office, not a part of the body."""
    if head.lower_ != "head":
        return False
    return any(t.lower_ in _HEADED for t in head.children if t.dep_ == "compound") or _headed(head) is not None


def _headed(head: Any) -> Any | None:
    """What somebody is told to be the head of: the court of 'the head of the rebel court'."""
    of = (c for t in head.children if t.dep_ == "prep" and t.lower_ == "of" for c in t.children)
    return next((c for c in of if head.lower_ == "head" and c.lower_ in _HEADED | _BODIES), None)


def _known(sentence: Sentence, head: Any) -> Group | None:
    """'The driver', 'his son', 'all the rebels': persons whom the report takes for known."""
    det = next((t for t in head.children if t.dep_ in ("det", "poss", "predet") and t.lower_ in _DEFINITE), None)
    if det is None:  # 'the clinic's | director'
        det = next((t for t in head.children if t.dep_ == "poss" and t.tag_ in ("NN", "NNP")), None)
    if (
        det is None
        or are_those_before(head, det)
        or (head.lower_ not in ROLES and not _heads(head))
        or head.lower_ in _NOBODY_KNOWN
    ):
        return None
    if head.lower_ in _HURT and head.dep_ not in ("dobj", "obj"):
        return None  # 'the injured were taken to hospital' tells of those counted before
    plural = head.tag_ in _PLURAL_TAGS or head.lower_ in _HURT
    if not plural and any(t.lower_ in ("were", "are") for t in head.head.children):
        return None  # one of two: 'the guard and his brother'
    first = min(det.i, head.left_edge.i)
    count = Count(2, None, "vague", head.text) if plural else Count(1, 1, "exact", det.text)
    number = sentence.span_of(head.i, head.i) if plural else sentence.span_of(det.i, det.i)
    kind: GroupKind = "plural" if plural else "article"
    body = _headed(head)  # whose 'the head of the rebel court' is, its court tells
    last = body.i if body is not None else head.i
    return Group(first, last, head.i, count, kind, head.lower_, sentence.span_of(first, last), number)
