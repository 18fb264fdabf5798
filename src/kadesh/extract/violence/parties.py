"""Who is meant by a phrase: the party that does a verb, that it is done to, that is named before a participle."""

from dataclasses import dataclass
from typing import Any

from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.naming import truest_of
from kadesh.extract.violence.phrase import noun_phrase
from kadesh.extract.words import load_words
from kadesh.model.claim import Antecedent
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_POINTERS = frozenset("they it he she them its their his her".split())
_PARTS = frozenset("including includes comprising".split())
"""Behind these stand some of those who are named before."""
_TURNS = frozenset("a an which who led as while when with after amid but despite although where because before".split())
"""Behind a comma these do not go on with a list."""
_RELATIVE = frozenset("who which that".split())
_UNARMED = frozenset(("civilian", "medical", "media", "aid"))
_BACKED = frozenset("backed supported aided assisted helped joined led accompanied covered reinforced".split())
_NOT_FORCES = load_words("bystanders", column="noun")
_NEAR = 9
"""So many words before a verb a party may still be its subject where the parse shows none."""
_CLIMB = ("conj", "xcomp", "advcl", "acl", "relcl", "ccomp", "dep", "parataxis", "prep", "pcomp")


@dataclass(frozen=True)
class Actor:
    """A party, and the words outside the sentence that it rests on."""

    party: Party
    antecedents: tuple[Antecedent, ...] = ()


def party_from(mention: SideMention, *, basis: str = "stated") -> Party:
    """Return the side mention as a party."""
    return Party(
        mention.words,
        mention.side,
        mention.role or "unknown",
        "outlet" if mention.by_outlet and basis == "stated" else basis,  # type: ignore[arg-type]  # both are bases
        mention.span,
    )


def mentions_in(sentence: Sentence, first: int, last: int) -> list[SideMention]:
    """Return the sides named in tokens `first` to `last`, in order."""
    if last < first or not sentence.tokens:
        return []
    window = sentence.span_of(max(0, first), min(last, len(sentence.tokens) - 1))
    return [m for m in sentence.sides if m.span.overlaps(window)]


def mention_at(sentence: Sentence, k: int) -> SideMention | None:
    """Return the side that token `k` is a part of, None if it is of none."""
    found = mentions_in(sentence, k, k)
    return found[0] if found else None


def is_armed(mention: SideMention) -> bool:
    """Whether a mention can hold ground: not civilians, medics, reporters or relief workers."""
    return mention.role not in _UNARMED


def subject_tokens(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return first and last token of what does, or in the passive undergoes, the verb at `k`; None if none is shown."""
    verb = sentence.tokens[k]
    for _ in range(4):
        told = [c for c in verb.children if c.dep_ in SUBJECTS and c.i < max(verb.i, k) + 1]
        subject = _subject(sentence, told) if told else None
        if subject is not None:
            if subject.lower_ in _RELATIVE and verb.dep_ == "relcl":
                return noun_phrase(verb.head)
            return noun_phrase(_backed(sentence, subject))
        if verb.dep_ in ("acl", "relcl") and verb.head.i < verb.i:
            return noun_phrase(verb.head)
        if verb.dep_ not in _CLIMB or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def _subject(sentence: Sentence, told: list[Any]) -> Any:
    """The first of the subjects that the parse gives a verb, unless it is half a name or names nobody.

    'Alpha's paramilitary | Support Forces seized' is done by the Support Forces.
    """
    half = told[0].tag_ == "JJ" or not mentions_in(sentence, told[0].left_edge.i, told[0].i)
    return told[-1] if half and told[0].lower_ not in _POINTERS else told[0]


def _backed(sentence: Sentence, subject: Any) -> Any:
    """The 'fighters' of 'fighters backed by Turkish artillery retook', where the parse takes the backers for the subject."""
    first = subject.left_edge.i
    led = _stands_behind(sentence, first) and first > 2 and sentence.tokens[first - 3].tag_.startswith("N")
    return sentence.tokens[first - 3] if led else subject


def _is_backer(sentence: Sentence, mention: SideMention) -> bool:
    """'Fighters backed by Turkish artillery': the Turks only stand behind those who act."""
    return _stands_behind(sentence, sentence.token_at(mention.span.start))


def _stands_behind(sentence: Sentence, k: int) -> bool:
    return k > 1 and sentence.tokens[k - 1].lower_ == "by" and sentence.tokens[k - 2].lower_ in _BACKED


def is_passive(sentence: Sentence, k: int) -> bool:
    """Whether the verb at `k` is done to its subject: 'was seized', 'a town held by'."""
    verb = sentence.tokens[k]
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    before = [t.lower_ for t in sentence.tokens[max(0, k - 3) : k]]
    if any(w in ("has", "have", "had", "having") for w in before):
        return "been" in before
    if any(w in ("is", "are", "was", "were", "be", "been", "being") for w in before):
        return True
    return any(t.lower_ == "by" for t in sentence.tokens[k + 1 : k + 3])


def doer_of(document: Document, sentence: Sentence, *, k: int) -> Actor | None:
    """Return the party that does the verb at `k`: its subject, or the one behind 'by'; None where nobody is named."""
    if is_passive(sentence, k):
        mention = named_after(sentence, k + 1, words=("by",))
        return Actor(party_from(mention)) if mention is not None else None
    bounds = subject_tokens(sentence, k)
    if bounds is not None:
        return _in_subject(document, sentence, bounds=bounds)
    near = [m for m in mentions_in(sentence, k - _NEAR, k - 1) if m.kind != "capital" and not _is_backer(sentence, m)]
    return Actor(party_from(near[-1])) if near else None


def _in_subject(document: Document, sentence: Sentence, *, bounds: tuple[int, int]) -> Actor | None:
    first, last = bounds
    if any(t.lower_ in _NOT_FORCES and t.tag_ != "NNPS" for t in sentence.tokens[first : last + 1]):
        return None  # 'People' may be a part of a front's name
    found = mentions_in(sentence, first, last)
    if found:
        heads = [m for m in named_from(sentence, first) if m in found] or found
        return Actor(party_from(_with_side(sentence, heads)))
    head = sentence.tokens[last]
    if (
        head.lower_ in _POINTERS
        or sentence.tokens[first].lower_ in _POINTERS
        or head.lower_ in ("group", "forces", "fighters")
    ):
        return point_back(document, sentence, k=first)
    return None


def _with_side(sentence: Sentence, heads: list[SideMention]) -> SideMention:
    """The first of `heads`; of 'Islamist and rebel groups', where an adjective names nobody, the one that has a side."""
    first = heads[0]
    described = first.side is None and sentence.tokens[sentence.token_at(first.span.end - 1)].tag_ == "JJ"
    return next((m for m in heads if m.side), first) if described else first


def named_after(sentence: Sentence, k: int, *, words: tuple[str, ...], reach: int = 14) -> SideMention | None:
    """Return the side named behind one of `words`, from token `k` on: of 'the militant group X' it is X."""
    found = all_named_after(sentence, k, words=words, reach=reach)
    return found[0] if found else None


def all_named_after(sentence: Sentence, k: int, *, words: tuple[str, ...], reach: int = 14) -> list[SideMention]:
    """Return the sides named side by side behind one of `words`: 'by A and B'; [] if there are none."""
    tokens = sentence.tokens
    for j in range(k, min(k + reach, len(tokens))):
        if tokens[j].lower_ in words:
            return named_from(sentence, j + 1)
        if tokens[j].text in (".", ";") or tokens[j].lower_ in ("said", "while", "when", "after"):
            return []
    return []


def _tells_more(sentence: Sentence, k: int) -> bool:
    """Whether behind a comma token `k` names nobody else: ', which', ', as others fled'; not ', as well as'."""
    words = [t.lower_ for t in sentence.tokens[k : k + 2]]
    return words[0] in _TURNS and words != ["as", "well"]


def named_from(sentence: Sentence, k: int) -> list[SideMention]:
    """Return the sides of the phrase that starts at token `k`, one for each party; a general word gives way to a name."""
    tokens = sentence.tokens
    last = min(k + 7, len(tokens) - 1)
    groups: list[list[SideMention]] = [[]]
    j = k
    while j <= last:
        token = tokens[j]
        if token.text == "," and j + 1 < len(tokens) and _tells_more(sentence, j + 1):
            break  # what follows tells who the party is: 'Alpha, a group led by Beta'
        if groups[0] and token.lower_ in _PARTS:
            break  # 'an alliance of rebels including Beta' is not Beta
        if token.lower_ in ("and", ",", "&", "alongside") or (
            token.lower_ == "as" and j + 1 < len(tokens) and tokens[j + 1].lower_ == "well"
        ):
            groups.append([])
            last = min(j + 7, len(tokens) - 1)
        elif token.tag_ in ("VBD", "VBZ", "VBP", "MD", "IN", "TO", "WDT", "WP", ".") and token.lower_ not in (
            "of",
            "as",
            "by",
        ):
            break
        mention = mention_at(sentence, j)
        if mention is not None and mention not in groups[-1]:
            groups[-1].append(mention)
        j += 1
    return [truest_of(sentence, g) for g in groups if g]


def point_back(document: Document, sentence: Sentence, *, k: int) -> Actor | None:
    """Return whom 'they' at token `k` means: who claims it here, the party named first here, or in the sentence before."""
    claimant = _claimant(sentence, k)
    if claimant is not None:
        return Actor(party_from(claimant, basis="antecedent"))
    here = [m for m in mentions_in(sentence, 0, k - 1) if is_armed(m) and m.kind != "capital"]
    here = [m for m in here if m.kind != "country"] or here  # 'in Mali the Front said its men'
    if here:
        return Actor(party_from(here[0], basis="antecedent"))
    for earlier in reversed(document.sentences[max(0, sentence.index - 2) : sentence.index]):
        armed = [m for m in earlier.sides if is_armed(m) and m.kind not in ("capital", "country")]
        if armed:
            party = party_from(armed[0], basis="antecedent")
            return Actor(party, (Antecedent("perpetrator", armed[0].span, armed[0].words),))
    return None


def _claimant(sentence: Sentence, k: int) -> SideMention | None:
    """The subject of the verb that governs what 'they' at token `k` do: 'said that Alpha claimed that they had taken it'."""
    verb = sentence.tokens[k].head
    if verb.dep_ != "ccomp" or verb.head.i >= k:
        return None
    subject = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
    found = mentions_in(sentence, subject.left_edge.i, subject.i) if subject is not None else []
    return found[0] if found and is_armed(found[0]) and found[0].kind not in ("capital", "country") else None


def doers_of(document: Document, sentence: Sentence, *, k: int) -> list[Actor]:
    """Return the parties that do the verb at `k` together: 'the regime and rebel groups'."""
    one = doer_of(document, sentence, k=k)
    bounds = subject_tokens(sentence, k)
    if one is None or is_passive(sentence, k) or bounds is None or one.antecedents:
        return [one] if one is not None else []
    found = named_from(sentence, bounds[0])
    others = [m for m in found if m.side != one.party.side and m.span.end <= sentence.span_of(bounds[1], bounds[1]).end]
    return [one, *(Actor(party_from(m)) for m in others if is_armed(m))]
