"""Nouns to plain JSON and back, without loss: what the ledger keeps is what the steps made."""

import base64
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import ModuleType, NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from kadesh.errors import LedgerBroken, LedgerTooNew
from kadesh.model import (
    assessment,
    claim,
    count,
    incident,
    judgement,
    lexicon,
    pack,
    reading,
    report,
    side,
    span,
    when,
    where,
)

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]

A = TypeVar("A")
T = TypeVar("T")

VERSION = 1
"""The version of the form below. A form that older programs would misread gets the next number."""

_MODULES: tuple[ModuleType, ...] = (
    assessment,
    claim,
    count,
    incident,
    judgement,
    lexicon,
    pack,
    reading,
    report,
    side,
    span,
    when,
    where,
)
NOUNS: Mapping[str, type] = {
    name: noun
    for module in _MODULES
    for name, noun in sorted(vars(module).items())
    if isinstance(noun, type) and is_dataclass(noun) and noun.__module__ == module.__name__
}
_SURROGATE = re.compile("[\ud800-\udfff]")


def encode(noun: object) -> dict[str, Plain]:
    """Return `noun` as plain JSON: every field by name, `@` its class, `v` the version of the form.

    Days and times are ISO 8601, bytes base64, tuples lists. Nothing is left out, so that a default that changes one day
    does not change what was kept. Raises TypeError for what is no noun of the model.

    >>> encode(span.Span(0, 4))
    {'v': 1, '@': 'Span', 'start': 0, 'end': 4}
    """
    return {"v": VERSION, **_plain_noun(noun)}


def decode(plain: Mapping[str, Any]) -> Any:
    """Return the noun that `encode` made `plain` of. A field that is missing takes the noun's default.

    Raises `LedgerTooNew` for a form, class or field of a later version, `LedgerBroken` for what is no noun.

    >>> decode({"v": 1, "@": "Count", "low": 5, "high": None}).quantifier
    'exact'
    >>> decode({"v": 1, "@": "Rumour"})
    Traceback (most recent call last):
        ...
    kadesh.errors.LedgerTooNew: a record is a 'Rumour', which this Kadesh does not know
    """
    if plain.get("v") != VERSION:
        raise LedgerTooNew(f"a record has form {plain.get('v')!r}; this Kadesh knows form {VERSION}")
    return _decode_noun({name: value for name, value in plain.items() if name != "v"})


def to_json(plain: object) -> str:
    """Return `plain` as JSON in the one form the ledger uses: keys sorted, no spaces, lone surrogates escaped.

    >>> to_json({"b": "Sarāqib", "a": None})
    '{"a":null,"b":"Sarāqib"}'
    """
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def dumps(noun: object) -> str:
    """Return `noun` as JSON text.

    >>> from kadesh.model.count import Count
    >>> dumps(Count(24, None, "vague", "dozens"))
    '{"@":"Count","high":null,"low":24,"quantifier":"vague","unit":"people","v":1,"words":"dozens"}'
    """
    return to_json(encode(noun))


def loads(text: str) -> Any:
    """Return the noun in the JSON text that `dumps` made.

    >>> from kadesh.model.count import Count
    >>> loads(dumps(Count(24, None, "vague", "dozens")))
    Count(low=24, high=None, quantifier='vague', words='dozens', unit='people')
    """
    return decode(json.loads(text))


def read_row(read: Callable[[A], T], row: A) -> T:
    """Return what `read` makes of a row. Raises `LedgerBroken` for one that somebody changed into what is no such row.

    >>> read_row(loads, "not JSON")
    Traceback (most recent call last):
        ...
    kadesh.errors.LedgerBroken: a row is damaged, `kadesh verify` names it: Expecting value: line 1 column 1 (char 0)
    """
    try:
        return read(row)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise LedgerBroken(f"a row is damaged, `kadesh verify` names it: {' '.join(str(error).split())[:100]}") from error


def _plain_noun(noun: object) -> dict[str, Plain]:
    if not is_dataclass(noun) or type(noun).__name__ not in NOUNS:
        raise TypeError(f"not a noun of the model: {type(noun).__name__}")
    values = {f.name: _plain(getattr(noun, f.name)) for f in fields(noun)}
    return {"@": type(noun).__name__, **values}


def _plain(value: object) -> Plain:
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return dict(_plain_noun(value))


def _decode_noun(plain: Mapping[str, Any]) -> Any:
    name = plain.get("@")
    if not isinstance(name, str) or name not in NOUNS:
        raise LedgerTooNew(f"a record is a {name!r}, which this Kadesh does not know")
    decoders = _decoders(NOUNS[name])
    unknown = sorted(plain.keys() - decoders.keys() - {"@"})
    if unknown:
        raise LedgerTooNew(f"a {name} has the field {unknown[0]!r}, which this Kadesh does not know")
    try:
        return NOUNS[name](**{field: decoders[field](value) for field, value in plain.items() if field != "@"})
    except (TypeError, ValueError, AttributeError) as error:
        raise LedgerBroken(f"a {name} in the ledger cannot be read: {error}") from error


@cache
def _decoders(noun: type) -> dict[str, Callable[[Any], Any]]:
    hints = get_type_hints(noun)
    return {f.name: _decoder(hints[f.name]) for f in fields(noun)}


def _decoder(hint: Any) -> Callable[[Any], Any]:
    """Return what turns plain JSON into a value of the type `hint`."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _optional(hint)
    if origin is tuple:
        return _tuple_of(get_args(hint))
    if origin is Literal or hint in (str, int, bool):
        return _same
    if hint is float:
        return float
    if hint in (date, datetime):
        parse: Callable[[Any], Any] = hint.fromisoformat
        return parse
    if hint is bytes:
        return base64.b64decode
    if is_dataclass(hint):
        return _decode_noun
    raise TypeError(f"no plain form for {hint}")


def _optional(hint: Any) -> Callable[[Any], Any]:
    inner = [_decoder(arm) for arm in get_args(hint) if arm is not NoneType]
    if len(inner) != 1:
        raise TypeError(f"no plain form for {hint}")
    return lambda value: None if value is None else inner[0](value)


def _tuple_of(arms: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(arms) == 2 and arms[1] is Ellipsis:
        one = _decoder(arms[0])
        return lambda value: tuple(one(item) for item in value)
    each = tuple(_decoder(arm) for arm in arms)
    return lambda value: tuple(decoder(item) for decoder, item in zip(each, value, strict=True))


def _same(value: Any) -> Any:
    return value
