"""What 'some' and 'the rest' stand for: the people told last before, or things: 'The tanks came. Some were captured.'"""

import re

from kadesh.extract.words import load_words

_THINGS = frozenset(
    "tank tanks village villages town towns city cities hamlet hamlets settlement settlements district districts hill hills "
    "house houses home homes building buildings shop shops store stores stall stalls market markets warehouse warehouses "
    "church churches mosque mosques school schools tent tents hut huts farm farms field fields crop crops vehicle vehicles "
    "car cars truck trucks lorry lorries bus buses boat boats ship ships vessel vessels drone drones jet jets helicopter "
    "helicopters plane planes aircraft gun guns rifle rifles weapon weapons rocket rockets missile missiles shell shells "
    "mine mines base bases post posts position positions outpost outposts checkpoint checkpoints bridge bridges".split()
)
_DONE_TO_THINGS = frozenset("looted demolished torched damaged repaired sunk scuttled ransacked razed dismantled".split())
_WORD = re.compile(r"[A-Za-z]+")
_REACH = 240


def stands_for_things(text: str, at: int) -> bool:
    """Return whether things, not people, are told last before `at`, in the sentence there or shortly before it."""
    people = load_words("persons", "noun")
    for word in reversed(_WORD.findall(text[max(0, at - _REACH) : at].lower())):
        if word in people:
            return False
        if word in _THINGS or word in _DONE_TO_THINGS:
            return True
    return False
