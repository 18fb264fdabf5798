"""Any noun to plain JSON and back."""

import json
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.errors import LedgerBroken, LedgerTooNew
from kadesh.model.count import Count
from kadesh.model.span import Span
from kadesh.model.when import When
from kadesh.store.codec import NOUNS, decode, dumps, encode, loads, to_json

# One plan for each kind of field; nouns are built from their annotations, so a new noun or field is tried at once.
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(str, st.text(st.characters(), max_size=8))
st.register_type_strategy(datetime, st.datetimes())
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*sorted(pair)))
st.register_type_strategy(Span, spans)


def _ordered(pair: tuple[Any, Any]) -> tuple[Any, Any]:
    low, high = pair
    return (high, low) if low is not None and high is not None and low > high else pair


numbers = st.tuples(st.none() | st.integers(0, 10**9), st.none() | st.integers(0, 10**9)).map(_ordered)
st.register_type_strategy(
    Count,
    st.builds(
        lambda pair, how, words: Count(pair[0], pair[1], how, words),
        numbers,
        st.sampled_from(["exact", "vague"]),
        st.text(max_size=5),
    ),
)
days = st.tuples(st.none() | st.dates(), st.none() | st.dates()).map(_ordered)
st.register_type_strategy(
    When,
    st.builds(
        lambda pair, words, span: When(pair[0], pair[1], "days", "stated", words, span),
        days,
        st.none() | st.text(max_size=5),
        spans,
    ),
)


@pytest.mark.parametrize("name", sorted(NOUNS))
def test_every_noun_comes_back_as_it_was(name: str) -> None:
    @settings(max_examples=25, deadline=None, database=None)
    @given(st.from_type(NOUNS[name]))
    def comes_back(noun: object) -> None:
        text = dumps(noun)
        again = loads(text)
        assert again == noun
        assert type(again) is type(noun)
        assert dumps(again) == text
        text.encode("utf-8")

    comes_back()


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(st.characters()),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(), max_size=3), inner, max_size=3),
        max_leaves=8,
    )
)
@settings(max_examples=200, deadline=None)
def test_json_has_one_form_that_any_database_takes(plain: object) -> None:
    text = to_json(plain)
    assert json.loads(text) == plain
    assert to_json(json.loads(text)) == text
    assert "\0" not in text
    text.encode("utf-8")


def test_a_field_that_is_missing_takes_its_default() -> None:
    assert decode({"v": 1, "@": "When", "first": "2020-02-03"}) == When(first=date(2020, 2, 3))


@pytest.mark.parametrize(
    "plain",
    [
        {"v": 2, "@": "Span", "start": 0, "end": 1},
        {"@": "Span", "start": 0, "end": 1},
        {"v": 1, "@": "Rumour", "words": "x"},
        {"v": 1, "start": 0, "end": 1},
        {"v": 1, "@": "Span", "start": 0, "end": 1, "colour": "red"},
    ],
)
def test_what_a_newer_version_wrote_is_refused(plain: dict[str, object]) -> None:
    with pytest.raises(LedgerTooNew):
        decode(plain)


@pytest.mark.parametrize(
    "plain",
    [
        {"v": 1, "@": "Span", "start": 0},
        {"v": 1, "@": "Span", "start": 3, "end": 1},
        {"v": 1, "@": "When", "first": "yesterday"},
        {"v": 1, "@": "When", "span": "0-1"},
    ],
)
def test_what_is_no_noun_is_refused(plain: dict[str, object]) -> None:
    with pytest.raises(LedgerBroken):
        decode(plain)


@pytest.mark.parametrize("value", [object(), {"a": 1}, {1, 2}, "words"])
def test_only_nouns_are_kept(value: object) -> None:
    with pytest.raises(TypeError):
        encode(value)
