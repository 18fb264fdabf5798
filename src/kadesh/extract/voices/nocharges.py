"""Words of charge that charge nobody: an office, weapons that are looked for, what would not have happened."""

import re

from kadesh.extract.document import Sentence
from kadesh.model.span import Span

_HANDLED = re.compile(
    r"\s*(?:inspect\w+|expert\w*|watchdog|programm?es?|stock\w*|arsenals?|agreement|deal|plan|convention|treaty|teams?|"
    r"investigat\w+|specialists?|facilit\w+|production|sites?|issue|question)\b"
)
_UNITS = re.compile(r"\s*(?:and reconnaissance )?(?:groups?|units?|teams?|squads?|detachments?|cells?|forces)\b")
"""'Sabotage groups' are a kind of troops."""
_LOOKED_FOR = re.compile(
    r"\b(?:investigat\w+|inspect\w*|destr(?:oy\w*|uction of)|dismantl\w+|eliminat\w+|surrender\w*|hand(?:ed|ing)? over|"
    r"get rid of|disarm\w*|remov\w+|ban(?:s|ned|ning)?|prohibit\w*|affected by)\b"
    r"(?:(?!\b(?:said|says|found|finds|prov\w+|show\w*|conclud\w+|confirm\w*|blam\w+)\b)[^.;]){0,40}$"
)
"""What is done about weapons, unless it tells who used them: 'an investigation proved the army guilty of'."""
_UNREAL = re.compile(
    r"\bwould(?: not|n['’]t| never)? have\b[^.;]{0,30}$"
    r"|\bhad (?:it|they|there) not been\b[^.;]{0,60}$|\bif not for\b[^.;]{0,60}$"
)
_OWN = re.compile(
    r"\b(?:said|says|say|claimed|admitted|announced|stated|boasted) (?:that )?(?:it|they|we) (?:(?:has|have|had) been )?$"
)
_ANY = re.compile(r"\bany (?:\w+ ){0,2}$")
_OWNED = re.compile(r"(?:was|were|is|are|responsible|behind)\b")
"""'Said it was behind the blast': whoever says so charges nobody."""
_AT_CHECKPOINT = re.compile(
    r"\s*(?:(?:stop|halt|return|yield|slow|find|explode|detonate)"
    r"(?=\s*(?:[^\w\s]|$|(?:at|on|in|when|as|for|after|near|and|down|before|home|to)\b))"
    r"|pull over|go off|survive|appear|show up|make it)\b"
)
"""'Shot two men after they failed to stop': what happened and nobody's guilt; 'failed to stop the raids' is a charge."""
_FIRED = re.compile(r"\b(?:opened|opening|open|opens|started|began|returned|with) $")
"""'Opened | indiscriminate fire': how men shot, whoever tells it."""
_PARLEY = re.compile(r"\b(?:truces?|cease-?fires?|deals?|talks|agreements?|accords?|pacts?|negotiations?|summit|bid) $")
"""'The truce | fails to hold': nobody is charged with it."""
_REJECTED = re.compile(r"\b(?:reject|dismiss|describ|denounc)\w* [^.;]{0,60}\bas (?:an? |mere |pure )?[\"“'‘]?$")
"""'Rejected the charge as a | provocation': what is said of a charge charges nobody anew."""
_FOR_A_PURPOSE = re.compile(r"us(?:e|ed|es|ing)\s+to\b")
_ON_ORDERS = re.compile(
    r"\b(?:operations?|missions?|sort(?:y|ies)|patrols?|searche?s?|works?|evacuations?|investigations?|inspections?|arrests?|tests?"
    r"|deliver(?:y|ies)|rescues?|polls?|surveys?|surgery|repairs?|drills?|exercises?)\b[^.;,]{0,60}$"
)
"""What is nobody's crime: 'the operation | was carried out by special forces'."""
CALLED_ON = re.compile(
    r"\bto (?:\w+ (?:and )?){0,2}?(?:condemn|denounce|investigate|prosecute|punish|stop|end|prevent|halt|put an end|"
    r"confront|deter|probe)\b|\b(?:ordering|demanding|seeking|urging|calling for) (?:an? )?(?:\w+ )?(?:end|halt|stop) to\b"
)
"""Between a body and a crime: whoever is called on to stop it did not do it."""
_SHELTERED = re.compile(r" (?:in|at|from|under|inside|there|with|near|across|on)\b")
"""Behind 'sheltering': who has fled shelters nobody."""
_LIES_SOMEWHERE = re.compile(
    r",? (?:(?:some|about|around|roughly|just|only|almost) )*"
    r"(?:\d[\d.,]* ?(?:km|kilomet\w+|miles?|met\w+)|(?:[a-z]+ ){1,2}(?:kilomet|mile)"
    r"|in (?:wait|ruins|hospital|bed|the \w+ of)\b"
    r"|(?:near|between|along|within|inside|under|beside|beyond|across|close|off|outside|north|south|east|west|dead|wounded)\b"
    r"|to the (?:north|south|east|west)|(?:on|at) the \w+)",
    re.IGNORECASE,
)
"""Behind 'lying': where something lies, no lie."""


def is_no_charge(sentence: Sentence, span: Span) -> bool:
    """Return whether words of charge at `span` charge nobody.

    'The unit responsible for the town', 'chemical weapons inspectors', 'a tunnel used to store weapons'.
    """
    token = sentence.tokens[sentence.token_at(span.start)]
    if token.lower_ == "responsible" and token.dep_ == "amod":  # an office
        return True
    if token.lower_ == "prevented" and any(t.dep_ == "auxpass" for t in token.children):  # 'they were prevented from'
        return True
    first, last = span.start - sentence.span.start, span.end - sentence.span.start
    before, words, behind = sentence.small[:first], sentence.small[first:last], sentence.small[last:]
    if words.startswith("chemical weapon") and (_HANDLED.match(behind) or _LOOKED_FOR.search(before)):
        return True
    if words.startswith("sabotage") and _UNITS.match(behind):
        return True
    if words.startswith("state terror") and before.endswith("islamic "):
        return True
    if _tells_where_or_what(words, before=before, behind=behind):
        return True
    if _ANY.search(before):  # 'any aggression would be answered'
        return True
    if _REJECTED.search(before):
        return True
    if _OWNED.match(words) and _OWN.search(before):
        return True
    return bool(_FOR_A_PURPOSE.match(words) or _UNREAL.search(before))


def _tells_where_or_what(words: str, *, before: str, behind: str) -> bool:
    """Whether a word of charge tells where people or things are, or what came of a parley, a car, a bomb."""
    if words.startswith("sheltering"):
        return _SHELTERED.match(behind) is not None
    if words.startswith("lying"):
        return _LIES_SOMEWHERE.match(behind) is not None
    if words.startswith("indiscriminate"):
        return (
            _FIRED.search(before) is not None
            and re.match(r"\w*\s+(?:fir(?:e|ing)|gun-?fire|shooting)\b", behind) is not None
        )
    if words.endswith("carried out by") and _ON_ORDERS.search(before):
        return True
    if words.startswith("failed to") and _AT_CHECKPOINT.match(behind):
        return True
    return words.startswith("fail") and _PARLEY.search(before) is not None
