"""What happened: strikes, shelling, clashes, bombings, by whom and on whom.

An event is found by the word for it; its parties by how they stand to that word: 'Russian air strikes on rebels', 'shelling by
government forces', 'the army shelled', 'clashes between A and B'. Victims are not attackers, and 'hit back' is no violence.
"""

import re
from dataclasses import dataclass
from typing import Any, cast

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_table
from kadesh.model.claim import EventType
from kadesh.model.lexicon import SideMention
from kadesh.model.side import NOBODY, Party
from kadesh.model.span import Span

_NOUNS = {row["word"]: row["type"] for row in load_table("violence") if row["part"] == "noun"}
_VERBS = {row["word"]: row["type"] for row in load_table("violence") if row["part"] == "verb"}
_AIR = re.compile(
    r"\b(?:air|aerial|warplane|plane|aircraft|jet|fighter jet|helicopter|barrel bomb|bunker)\w*", re.IGNORECASE
)
_SUICIDE = re.compile(
    r"\b(?:suicide|car[- ]bomb|explosive|truck bomb|booby|landmine|mine|IED|blew (?:himself|herself))", re.IGNORECASE
)
_CHEMICAL = re.compile(r"\b(?:chemical|sarin|chlorine|toxic|nerve agent|poison(?:ous)? gas|mustard gas)", re.IGNORECASE)
_SHELLS = re.compile(r"\b(?:shell|rocket|mortar|artillery|howitzer|tank fire|grad)", re.IGNORECASE)
_GUNS = re.compile(
    r"\b(?:gunm[ae]n|gunfire|shot|shoot|sniper|machine ?gun|opened fire|live (?:ammunition|bullets)|rifle)", re.IGNORECASE
)
_DRONE = re.compile(r"\b(?:drone|UAV|unmanned)", re.IGNORECASE)
_IDLE = re.compile(
    r"\b(?:hit back|hit out|hit by (?:sanctions|inflation)|strikes? a (?:deal|balance)|struck a deal|target date|heart attack|"
    r"hunger strike|general strike|air raid siren|hits? the headlines|fired from (?:his|her) (?:job|post)|shot (?:a )?(?:film|video|footage))",
    re.IGNORECASE,
)
_TO_TARGET = frozenset("on against at targeting into towards over of".split())
_REACH = 12


@dataclass(frozen=True)
class Happening:
    """An event as found in a sentence: its type, its word, where its phrase stands, the parties."""

    sentence: int
    type: EventType
    token: int
    span: Span
    attacker: Party = NOBODY
    target: Party = NOBODY
    vague: bool = False
    """Only 'attack' or the like: its kind is whatever was told before."""


def find_happenings(sentence: Sentence) -> list[Happening]:
    """Return the events that `sentence` tells of, in order, one for each thing that happened.

    'Russian jets struck the market' is an airstrike by RUS; 'the minister hit back' is none.
    """
    found: list[Happening] = []
    for k, token in enumerate(sentence.tokens):
        rough = _type_at(sentence, k, token)
        if rough is None or _is_idle(sentence, token):
            continue
        found.append(_describe(sentence, k, rough))
    return _merged(sentence, found)


def _type_at(sentence: Sentence, k: int, token: Any) -> str | None:
    word = token.lower_
    if token.tag_ in ("NN", "NNS", "NNP", "NNPS") or (
        token.tag_ == "VBG" and word in _NOUNS and token.dep_ in ("pobj", "pcomp", "nsubj", "dobj", "compound")
    ):
        return _NOUNS.get(word)
    if token.tag_.startswith("VB"):
        return _VERBS.get(word)
    return _NOUNS.get(word) if token.tag_ == "JJ" else None


def _is_idle(sentence: Sentence, token: Any) -> bool:
    start = max(0, token.idx - 12)
    return any(
        m.start() + start <= token.idx < m.end() + start for m in _IDLE.finditer(sentence.text[start : token.idx + 30])
    )


def _describe(sentence: Sentence, k: int, rough: str) -> Happening:
    is_verb = (
        sentence.tokens[k].tag_.startswith("VB")
        and sentence.tokens[k].lower_ in _VERBS
        and sentence.tokens[k].dep_ not in ("pobj", "pcomp", "compound")
    )
    attacker = _verb_attacker(sentence, k) if is_verb else _noun_attacker(sentence, k)
    target = _target(sentence, k, attacker)
    if rough == "clash":
        attacker, target = _opponents(sentence, k, attacker, target)
    kind = _type_of(sentence, k, rough)
    vague = rough == "attack" and kind == "clash"
    return Happening(sentence.index, kind, k, sentence.span_of(k, k), attacker, target, vague)


def _type_of(sentence: Sentence, k: int, rough: str) -> EventType:
    """Settle words that mean many things ('attack', 'strike', 'hit') by the weapons named around them."""
    start = max(0, sentence.tokens[k].idx - 90)
    text = sentence.text[start : sentence.tokens[k].idx + 110]
    if rough in (
        "offensive",
        "clash",
        "mass-killing",
        "assassination",
        "abduction",
        "shootdown",
        "protest-violence",
        "airstrike",
        "drone",
        "shooting",
    ):
        return "drone" if rough == "airstrike" and _DRONE.search(text) else cast(EventType, rough)
    if _CHEMICAL.search(text):
        return "chemical"
    if _DRONE.search(text):
        return "drone"
    if rough == "blast":
        return "airstrike" if _AIR.search(text) and not _SUICIDE.search(text) else "bombing"
    if _SUICIDE.search(text):
        return "bombing"
    if _AIR.search(text) or rough == "strike":
        return "airstrike"
    if rough in ("shelling", "bombardment", "missile") or _SHELLS.search(text):
        return "missile" if rough == "missile" else "shelling"
    if _GUNS.search(text) or rough == "fire":
        return "shooting"
    return "clash" if rough == "attack" else "shelling"


_LOCATING = frozenset(
    "in across inside near over around outside within northern southern eastern western central northwestern northeastern".split()
)


def parties_in(sentence: Sentence, window: Span) -> list[SideMention]:
    """Return the sides named in `window` as parties; 'in Syria' and 'northern Iraq' only say where."""
    return [m for m in sentence.sides if m.span.overlaps(window) and not _locates(sentence, m)]


def _locates(sentence: Sentence, mention: SideMention) -> bool:
    if mention.kind not in ("country", "capital"):
        return False
    before = sentence.text[: mention.span.start - sentence.span.start].rstrip().rsplit(" ", 1)[-1].lower()
    return before in _LOCATING


def party_of(mention: SideMention) -> Party:
    """Return the side mention as a party."""
    return Party(
        mention.words, mention.side, mention.role or "unknown", "outlet" if mention.by_outlet else "stated", mention.span
    )


def _noun_attacker(sentence: Sentence, k: int) -> Party:
    """'regime shelling', 'a Turkish drone attack', 'shelling by rebels', 'rockets fired by', 'X launched an offensive'."""
    tokens = sentence.tokens
    first = k
    while (
        first > 0
        and tokens[first - 1].tag_ in ("JJ", "NN", "NNP", "NNPS", "HYPH", "POS", "VBN", "NNS", "VBG", "CC")
        and k - first < 8
    ):
        first -= 1
    window = sentence.span_of(first, k)
    inside = [m for m in parties_in(sentence, window) if m.span.within(window)]
    if inside and inside[-1].kind != "capital":
        return party_of(inside[-1])
    agent = _after_by(sentence, k)
    if agent is not None:
        return party_of(agent)
    verb = tokens[k].head
    if verb.tag_.startswith("VB") and tokens[k].dep_ in ("dobj", "obj", "pobj"):
        return _verb_attacker(sentence, verb.i)
    return NOBODY


def _after_by(sentence: Sentence, k: int) -> SideMention | None:
    tokens = sentence.tokens
    for j in range(k + 1, min(k + _REACH, len(tokens))):
        word = tokens[j].lower_
        if word in ("by", "from") or (word == "of" and tokens[j - 1].lower_ in ("hands", "fire")):
            return side_within(sentence, j + 1, 6)
        if word in ("while", "when", "after", "said", ".", ";"):
            return None
    return None


def side_within(sentence: Sentence, k: int, reach: int) -> SideMention | None:
    """Return the first side named from token `k` on, within `reach` tokens."""
    if k >= len(sentence.tokens):
        return None
    last = min(k + reach, len(sentence.tokens)) - 1
    window = sentence.span_of(k, last)
    return next(iter(parties_in(sentence, window)), None)


def _verb_attacker(sentence: Sentence, k: int) -> Party:
    """The subject of an active verb, the agent of a passive one."""
    verb = sentence.tokens[k]
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children) or verb.dep_ == "acl" and verb.tag_ == "VBN":
        agent = _after_by(sentence, k)
        return party_of(agent) if agent is not None else NOBODY
    for _ in range(3):
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if subject is not None:
            return _side_in_subject(sentence, subject)
        if verb.dep_ in ("conj", "advcl", "xcomp", "relcl", "acl") and verb.head.i != verb.i:
            if verb.dep_ in ("relcl", "acl"):
                return _side_in_subject(sentence, verb.head)
            verb = verb.head
            continue
        break
    return NOBODY


def _side_in_subject(sentence: Sentence, subject: Any) -> Party:
    """The side that heads or modifies the subject, not one that only stands in a clause behind it."""
    window = sentence.span_of(subject.left_edge.i, subject.i)
    inside = parties_in(sentence, window)
    if inside:
        return party_of(inside[-1])
    tail = sentence.span_of(subject.i, min(subject.right_edge.i, subject.i + 8))
    after = next(iter(parties_in(sentence, tail)), None)
    return party_of(after) if after is not None else NOBODY


def _target(sentence: Sentence, k: int, attacker: Party) -> Party:
    """Who or what stands behind 'on', 'against', 'targeting', or is the object of the verb."""
    tokens = sentence.tokens
    for j in range(k + 1, min(k + _REACH, len(tokens))):
        token = tokens[j]
        if token.lower_ in (
            "by",
            "from",
            "while",
            "when",
            "after",
            "killing",
            "wounding",
            "injuring",
            "killed",
        ) or token.text in (".", ";"):
            break
        start = sentence.span.start + token.idx
        mention = next((m for m in sentence.sides if m.span.start <= start < m.span.end), None)
        if mention is not None and mention.span != attacker.span and mention.kind != "capital":
            return party_of(mention)
    return NOBODY


def _opponents(sentence: Sentence, k: int, attacker: Party, target: Party) -> tuple[Party, Party]:
    """'clashes between A and B', 'A clashed with B': two sides around the word, in the order they stand."""
    start = sentence.tokens[k].idx + sentence.span.start
    after = [
        m
        for m in sentence.sides
        if start < m.span.start <= start + 160 and m.kind in ("force", "general", "government", "nationality", "country")
    ]
    before = [
        m
        for m in sentence.sides
        if start - 120 <= m.span.start < start and m.kind in ("force", "general", "government", "nationality", "country")
    ]
    sides = [party_of(m) for m in after]
    distinct = [p for i, p in enumerate(sides) if p.side not in {q.side for q in sides[:i]}]
    if len(distinct) >= 2:
        return distinct[0], distinct[1]
    if before and distinct and before[-1].side != distinct[0].side:
        return party_of(before[-1]), distinct[0]
    return attacker, target


def _merged(sentence: Sentence, found: list[Happening]) -> list[Happening]:
    """Join words for one thing: 'fired rockets', 'launched an attack with drones', 'artillery shelling'."""
    kept: list[Happening] = []
    for happening in found:
        last = kept[-1] if kept else None
        if last is not None and happening.token - last.token <= 8 and _is_same(sentence, last, happening):
            kept[-1] = _joined(last, happening)
        else:
            kept.append(happening)
    return kept


def _is_same(sentence: Sentence, a: Happening, b: Happening) -> bool:
    between = sentence.tokens[a.token + 1 : b.token]
    if any(t.lower_ in ("while", "when", "after", "as", "following", "before") or t.text in (";", ".") for t in between):
        return False
    parties = {a.attacker.side, b.attacker.side} - {None}
    return len(parties) <= 1


_VAGUE_TYPES = ("clash", "shooting", "offensive", "other")


def _joined(a: Happening, b: Happening) -> Happening:
    first = b if a.vague or (a.type in _VAGUE_TYPES and b.type not in _VAGUE_TYPES) else a
    attacker = a.attacker if a.attacker.side else b.attacker
    target = a.target if a.target.side else b.target
    return Happening(
        a.sentence, first.type, b.token if first is b else a.token, Span(a.span.start, b.span.end), attacker, target
    )
