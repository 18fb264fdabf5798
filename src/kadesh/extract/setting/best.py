"""The place that goes best with a claim: by rule where a sentence leaves no doubt, by weight of the clues else."""

from kadesh.extract.setting.asked import Asked
from kadesh.extract.setting.candidates import Candidate
from kadesh.extract.setting.each import own_of_several
from kadesh.extract.setting.framed import find_framed
from kadesh.extract.setting.here import find_here
from kadesh.extract.setting.opened import find_opened_place
from kadesh.extract.setting.rank import rank_places
from kadesh.extract.setting.resumed import find_resumed_place
from kadesh.extract.setting.struck import find_struck


def choose_candidate(asked: Asked) -> Candidate | None:
    """Return the place of the words asked about, or the one behind that tells which was left open; None for no place."""
    best = own_of_several(asked) or find_framed(asked) or find_struck(asked) or rank_places(asked)
    return find_resumed_place(asked, best) or find_opened_place(asked, best) or find_here(asked, best) or best
