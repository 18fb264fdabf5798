"""Places for annotated texts, by the gazetteer and the packs; by their words alone where neither knows them."""

from gold_claims import FindPlace, words_alone

from kadesh.model.report import Report
from kadesh.model.where import Where
from kadesh.resolve.gazetteer import Gazetteer
from kadesh.resolve.packs import load_pack
from kadesh.resolve.places import precision_of, resolve_place


def place_finder(packs: tuple[str, ...] = ("world", "syria")) -> FindPlace:
    """Return what finds a place for the words of an annotation: the first that is no country, else the country."""
    loaded = [load_pack(name) for name in packs]
    gazetteer = Gazetteer.load(loaded)
    countries = sorted({c for pack in loaded for c in pack.countries})

    def find(words: str, report: Report) -> Where:
        mentions = gazetteer.find(f"in {words}", countries=countries)
        local = [m for m in mentions if m.places[0].kind != "country"] or list(mentions)
        if not local:
            return words_alone(words, report)
        place, rivals = resolve_place(local[0], countries=countries)
        return Where(words, place, precision_of(words, place), "stated", rivals=rivals)

    return find
