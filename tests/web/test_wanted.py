"""What the URL asks for: read, refused in one line where it is none, and spelled the same again."""

from datetime import date

import pytest

from kadesh.errors import BadSetting
from kadesh.web.wanted import Wanted, read_wanted

ASKED = [
    ({}, Wanted()),
    ({"as-of": "", "side": " "}, Wanted()),
    ({"as-of": "2020-02-03"}, Wanted(as_of=date(2020, 2, 3))),
    ({"from": "2020-02-01", "to": "2020-02-03"}, Wanted(first=date(2020, 2, 1), last=date(2020, 2, 3))),
    ({"near": "Saraqeb", "within": "7.5"}, Wanted(near="Saraqeb", within=7.5)),
    ({"disputed": "1", "min-sources": "2"}, Wanted(disputed=True, sources=2)),
    ({"disputed": "0"}, Wanted()),
    (
        {"type": "shelling", "review": "verified", "without": "day"},
        Wanted(type="shelling", review="verified", lacking="day"),
    ),
    ({"preset": "ged", "page": "3", "all": "1"}, Wanted(preset="ged", page=3, all=True)),
    ({"utm_source": "elsewhere"}, Wanted()),
]
REFUSED = [
    {"as-of": "today"},
    {"from": "2020-02-30"},
    {"from": "2020-02-05", "to": "2020-02-01"},
    {"within": "near"},
    {"within": "-1"},
    {"within": "nan"},
    {"min-sources": "many"},
    {"page": "0"},
    {"page": "9" * 30},
    {"type": "raid"},
    {"review": "<script>"},
    {"side": "x" * 201},
    {"q": "a\x00b"},
    {"preset": "best"},
]


@pytest.mark.parametrize(("query", "wanted"), ASKED, ids=lambda value: str(value)[:50])
def test_a_query_is_read_and_spelled_again(query: dict[str, str], wanted: Wanted) -> None:
    assert read_wanted(query) == wanted
    assert read_wanted(dict(wanted.pairs())) == wanted


@pytest.mark.parametrize("query", REFUSED, ids=str)
def test_what_is_none_is_refused_in_one_line(query: dict[str, str]) -> None:
    with pytest.raises(BadSetting) as told:
        read_wanted(query)
    assert "\n" not in str(told.value)


def test_clearing_keeps_the_day_and_the_rule() -> None:
    wanted = Wanted(as_of=date(2020, 2, 3), preset="ged", side="TUR", page=4)
    assert wanted.filtering
    assert wanted.clear() == Wanted(as_of=date(2020, 2, 3), preset="ged")
    assert not wanted.clear().filtering
