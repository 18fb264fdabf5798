"""One body by several names: a table of what is folded into one voice, and of what stays apart."""

import pytest

from kadesh.model.side import Speaker
from kadesh.reconcile.bodies import bare_name, fold_bodies

Named = tuple[str, str | None, str]


def key_of(named: Named, among: tuple[Named, ...]) -> str | None:
    speakers = [Speaker(name, name, kind, side) for name, side, kind in among]  # type: ignore[arg-type]  # kinds as words
    return fold_bodies(speakers).get(named[0])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("MSF", None, "body"), ("the medical charity Medecins Sans Frontieres", None, "body"), True),
        (("The RLF", "rlf", "body"), ("Norland's River Liberation Front", "rlf", "body"), True),
        (("the UN", "un", "body"), ("the United Nations", "un", "body"), True),
        (("the Arda Committee", None, "body"), ("The Arda Committees, a volunteer group", None, "body"), True),
        (("the army", "NOR", "body"), ("The spokesman of the armed forces, Brigadier Olm", "NOR", "person"), True),
        (("An army spokesman", "NOR", "person"), ("the Norland Defence Force", "NOR", "body"), True),
        (("the army", "NOR", "body"), ("the army", "SOU", "body"), True),  # one name, one key: sides are the reports' matter
        (("the army", "NOR", "body"), ("the Defence Ministry", "NOR", "body"), False),
        (("army medics", "NOR", "body"), ("the army", "NOR", "body"), False),
        (("a retired army general", "NOR", "person"), ("the army", "NOR", "body"), False),
        (("the government", "NOR", "body"), ("the Defence Ministry", "NOR", "body"), False),
        (("RSF", None, "body"), ("the Rural Council", None, "body"), False),
    ],
)
def test_two_names(one: Named, other: Named, same: bool) -> None:
    keys = [key_of(named, (one, other)) for named in (one, other)]
    assert (keys[0] is not None and keys[0] == keys[1]) == same


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("the aid group Care Abroad", "Care Abroad"),
        ("the monitor Orm", "monitor Orm"),
        ("The Times", "Times"),
        ("Norland's Red Front", "Red Front"),
        ("the chief of the village", "chief of the village"),
    ],
)
def test_bare_names(name: str, bare: str) -> None:
    assert bare_name(name) == bare
