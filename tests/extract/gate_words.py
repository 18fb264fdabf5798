"""The reports the gate is tried on, and short ways to say what a claim about them holds."""

from functools import cache
from typing import Any

from kadesh.model.claim import Antecedent, Evidence
from kadesh.model.count import Count, Quantifier
from kadesh.model.lexicon import Lexicon
from kadesh.model.report import Report
from kadesh.model.side import Party, Role, SideBasis, Speaker
from kadesh.model.span import Span
from kadesh.model.when import When
from kadesh.model.where import Where
from kadesh.resolve.lexicon import load_lexicon
from tests.build import report

TEXTS = {
    "syria": (
        "Four Turkish soldiers and two civilians died on Monday in shelling by Syrian government forces near "
        "Binnish, the Turkish Defence Ministry said. Damascus did not confirm any casualties among its troops. The"
        " Syrian Observatory for Human Rights said 11 Syrian soldiers were killed in Turkish shelling in two "
        "provinces: seven in Idlib and four in Aleppo. At least 20 people were wounded and three officers "
        "captured, it added."
    ),
    "ukraine": (
        "Russian missiles hit a block of flats in Kharkiv overnight, killing nine residents and wounding 31, the "
        "regional governor said. Ukraine's army said its drones killed more than 60 Russian soldiers near Bakhmut "
        "on Tuesday. Moscow denied that 60 of its soldiers were killed. Kyiv threatened to strike the bridge if "
        "the raids went on. Up to 15 sailors may have been killed in the port, officials said. A convoy of 30 "
        "Russian tanks moved from Rostov to Mariupol on Sunday."
    ),
    "sudan": (
        "Fighters of the RSF killed about 40 villagers in Al-Hilaliya on 3 May, an activist group said. No "
        "soldiers were hurt, the Sudanese army said. Nearly 200,000 people have fled El Fasher since April, the "
        "United Nations said, and 1.2 million refugees have crossed into Chad. RSF fighters entered the town of "
        "Sinja but have not captured its garrison, witnesses said. The Sudanese army lost control of Wad Madani in"
        " December and retook Sennar in January. The army has its eye on Khartoum."
    ),
    "gaza": (
        "Israeli air strikes killed dozens of Palestinians in Khan Younis on Friday, the health ministry said. "
        "Hamas said it had captured three Israeli soldiers. The Israeli military rejected the claim. Some 300 "
        "families were displaced in Rafah, aid workers said."
    ),
    "karabakh": (
        "Azerbaijan accused Armenia of breaking the ceasefire. Five Azerbaijani servicemen were killed by Armenian"
        " mortar fire near Shusha, Baku said, while Yerevan said two of its soldiers were wounded. Armenia was not"
        " informed of the convoy beforehand, Yerevan said. Baku gave Yerevan until Friday to withdraw its troops."
    ),
    "yemen": (
        "The Houthis abducted 12 aid workers in Sanaa, a UN official said. A doctor was killed in Taiz. Houthi "
        "rebels claimed responsibility for the attack on the port. Saudi officials notified the Houthis of the "
        "flight in advance."
    ),
}


@cache
def lexicon() -> Lexicon:
    """The lexicon of the packs that come with Kadesh."""
    return load_lexicon()


@cache
def text_of(name: str) -> Report:
    """One of the reports above, with its day."""
    return report(TEXTS[name], "test outlet", "2024-05-10")


def found(name: str, words: str) -> Span:
    """Where the words stand first in a report."""
    start = TEXTS[name].index(words)
    return Span(start, start + len(words))


def shown(name: str, quote: str, *antecedents: tuple[Any, str]) -> Evidence:
    """Evidence for a quote, with antecedents as (slot, words)."""
    span = found(name, quote)
    named = tuple(Antecedent(slot, found(name, words), words) for slot, words in antecedents)
    return Evidence(text_of(name).id, span.start, span.end, quote, named)


def number(low: int | None, high: int | None = None, quantifier: Quantifier = "exact", unit: Any = "people") -> Count:
    """An exact count where only one number is given."""
    return Count(low, low if high is None and quantifier in ("exact", "about") else high, quantifier, "", unit)


def who(words: str | None, side: str | None, role: Role = "unknown", basis: SideBasis = "stated") -> Party:
    """A party by its words."""
    return Party(words, side, role, basis)


def by(*names: str) -> tuple[Speaker, ...]:
    """A chain of speakers."""
    return tuple(Speaker(name, name) for name in names)


def at(words: str) -> Where:
    """A place stated in the sentence."""
    return Where(words, None, "town", "stated")


def on(words: str) -> When:
    """A time stated in the sentence."""
    return When(words=words)


SYRIA_WHOLE = ("whole", "11 Syrian soldiers were killed")
