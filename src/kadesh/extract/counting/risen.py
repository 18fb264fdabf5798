"""Deaths that have risen to a number: 'civilian deaths in the strip have reached 300', 'fatalities climbed to 40'."""

from typing import Any

from kadesh.extract.counting.cue import HAVE
from kadesh.model.claim import Outcome

RISEN: dict[str, Outcome] = {"deaths": "killed", "fatalities": "killed", "injuries": "wounded", "martyrs": "killed"}
"""Nouns that are counted so; 'casualties' are dead and wounded together."""
_ROSE = frozenset(
    "rose risen climbed reached passed topped surpassed exceeded hit jumped increased soared surged grew grown mounted "
    "rise climb reach pass top surpass exceed stand stands stood number numbered total totalled totaled".split()
)
_HELPS = HAVE | frozenset("now already thus also since may could would will".split())
_UNSURE = frozenset("may could would might will should".split())
_TO = frozenset("to at".split())
_PEACEFUL = frozenset(
    "road traffic covid covid-19 coronavirus virus maternal infant neonatal cholera malaria measles ebola flood floods heat "
    "drug opium opioid opioids alcohol overdose suicide drowning childbirth birth aids hiv flu influenza dengue "
    "typhoid crash pandemic pregnancy cancer accident accidents earthquake quake related hunger malnutrition".split()
)
"""Words before that tell of deaths by no violence."""
_PHRASE = frozenset("IN DT JJ NN NNS NNP NNPS POS HYPH PRP$ CD".split())
_REACH = 10
_BEFORE_NUMBER = frozenset("at least about around some more than over nearly only already up almost fewer well a an".split())
_NO_COUNT = frozenset("percent per % cent times fold year years month months level".split())


def has_risen(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether the deaths of the noun at `k` have risen to a number of people, as by how tokens go on behind it.

    Not to a share of others ('to 40 percent'), nor what they may come to, nor deaths on the road or of disease.
    """
    if tokens[k].lower_ not in RISEN or any(t.lower_ in _PEACEFUL for t in tokens[max(0, k - 3) : k]):
        return False
    behind = tokens[k + 1 : k + 1 + _REACH]
    verb = next((i for i, t in enumerate(behind) if t.tag_.startswith("VB") and t.lower_ in _ROSE), None)
    if verb is None or any(t.tag_ not in _PHRASE and t.lower_ not in _HELPS for t in behind[:verb]):
        return False
    if any(t.lower_ in _UNSURE or t.lower_ in _PEACEFUL for t in behind[:verb]):
        return False
    return _is_number(tokens[k + 2 + verb :][:7])


def _is_number(rest: tuple[Any, ...]) -> bool:
    rest = rest[1:] if rest and rest[0].lower_ in _TO else rest
    number = next((i for i, t in enumerate(rest) if t.tag_ == "CD"), None)
    if number is None or any(t.lower_ not in _BEFORE_NUMBER for t in rest[:number]):
        return False
    return number + 1 >= len(rest) or rest[number + 1].lower_ not in _NO_COUNT
