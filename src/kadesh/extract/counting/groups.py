"""Groups of people in a sentence: counted, named with an article, in a bare plural, or none at all."""

from kadesh.extract.counting.companions import find_companions
from kadesh.extract.counting.counted import counted_groups
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.indefinites import all_of_them, both_of_them, nobody
from kadesh.extract.counting.nationals import anyone_at_all, nationals
from kadesh.extract.counting.officeholders import named_by_office
from kadesh.extract.counting.ordinals import find_fellows, find_ordinals
from kadesh.extract.counting.plurals import bare_plurals
from kadesh.extract.counting.rolls import named_together
from kadesh.extract.counting.singles import headline_singulars, one_death, one_named, one_of, with_article
from kadesh.extract.counting.speaking import is_speaking
from kadesh.extract.document import Sentence
from kadesh.model.side import COMBATANTS

_SHORT = 3
_AGES = frozenset("men women children boys girls babies infants toddlers elders youths teenagers adults".split())
_AGED = frozenset("old older elderly young small".split())
_LISTING = _AGES | _AGED | {",", "and", "&"}
"""What stands between a number and the last of all whom it counts: 'nine men | , women and | children'."""


def find_groups(sentence: Sentence) -> list[Group]:
    """Return the groups of people that `sentence` names, in order and without overlap.

    'At least 13 soldiers and a nurse' has two: (13 or more, soldiers) and (1, nurse).
    """
    found = [
        g
        for g in [*find_companions(sentence), *find_ordinals(sentence), *find_fellows(sentence)]
        if not is_speaking(sentence.tokens, g)
    ]
    taken = {i for g in found for i in range(g.first, g.last + 1)}
    pronouns = [
        *nobody(sentence),
        *anyone_at_all(sentence),
        *one_of(sentence),
        *one_named(sentence),
        *one_death(sentence),
        *both_of_them(sentence),
        *all_of_them(sentence),
    ]
    for group in [*counted_groups(sentence), *pronouns, *named_together(sentence), *named_by_office(sentence)]:
        if group.first not in taken and not is_speaking(sentence.tokens, group):
            found.append(group)
            taken.add(group.first)  # 'nobody of the crew' is no 'nobody' besides
    taken = {i for g in found for i in range(g.first, g.last + 1)}
    for group in [*with_article(sentence), *bare_plurals(sentence), *headline_singulars(sentence), *nationals(sentence)]:
        tokens = set(range(group.first, group.last + 1))
        if (
            not tokens & taken
            and not is_speaking(sentence.tokens, group)
            and not _is_counted_along(sentence, group, found=found)
        ):
            taken |= tokens
            found.append(group)
    return sorted(found, key=lambda g: g.first)


def _is_counted_along(sentence: Sentence, group: Group, *, found: list[Group]) -> bool:
    """'200 soldiers and policemen' have one number, as have 'two brothers, fishermen,' and '14 youths - members'."""
    if _is_of_all_ages(sentence, group, found=found):
        return True
    before = sentence.tokens[group.first - 1].lower_ if group.first > 1 else ""
    counted = before in ("and", ",", "-", "–", "—") and group.kind == "plural" and group.last - group.first < _SHORT
    told = next((g for g in found if g.kind == "counted" and g.last == group.first - 2), None)
    if not counted or told is None or (told.role != group.role and not {told.role, group.role} <= COMBATANTS):
        return False
    behind = sentence.tokens[group.last + 1 : group.last + 2]
    return before != "," or bool(behind and behind[0].text == ",")


def _is_of_all_ages(sentence: Sentence, group: Group, *, found: list[Group]) -> bool:
    """'Nine men, women and children' are nine."""
    qualified = any(sentence.tokens[i].lower_ not in _AGED for i in range(group.first, group.last))
    if group.kind != "plural" or qualified or group.noun not in _AGES:
        return False
    tokens, k = sentence.tokens, group.first - 1
    while k > 0 and tokens[k].lower_ in _LISTING and not any(g.last == k for g in found if g.kind == "counted"):
        k -= 1
    return k < group.first - 1 and any(g.last == k and g.noun in _AGES for g in found if g.kind == "counted")
