"""What holds for every engine. A new engine is one row in ENGINES."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from kadesh.engine.base import Engine
from kadesh.engine.local import LocalEngine
from kadesh.engine.processes import ProcessEngine
from kadesh.errors import BadSetting, CannotRead, KadeshError

ENGINES: dict[str, Callable[..., Engine]] = {
    "local": LocalEngine,
    "one-process": lambda **given: ProcessEngine(1, **given),
    "two-processes": lambda **given: ProcessEngine(2, chunk=3, **given),
    "three-processes": lambda **given: ProcessEngine(3, chunk=1, **given),
}
MOST_AHEAD = {"local": 1, "one-process": 16, "two-processes": 9, "three-processes": 4}

_set_up: list[str] = []


def square(number: int) -> int:
    return number * number


def fail_at_five(number: int) -> int:
    if number == 5:
        raise ValueError("five is not liked")
    return number


def refuse_at_two(number: int) -> int:
    if number == 2:
        raise CannotRead("empty", "nothing in it")
    return number


def set_up(word: str) -> None:
    _set_up.append(word)


def fail_to_set_up(word: str) -> None:
    raise KadeshError(f"no pipeline called {word}")


def show_set_up(number: int) -> tuple[int, tuple[str, ...]]:
    return number, tuple(_set_up)


@pytest.fixture(params=sorted(ENGINES))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(autouse=True)
def _nothing_set_up() -> Iterator[None]:
    _set_up.clear()
    yield
    _set_up.clear()


def _make(name: str, **given: Any) -> Engine:
    return ENGINES[name](**given)


@pytest.mark.parametrize("count", [0, 1, 7, 50])
def test_the_answers_are_those_of_a_plain_loop_in_the_same_order(name: str, count: int) -> None:
    assert list(_make(name).map(square, range(count))) == [number * number for number in range(count)]


def test_an_engine_can_be_used_again(name: str) -> None:
    engine = _make(name)
    assert list(engine.map(square, [3])) == list(engine.map(square, iter([3]))) == [9]


def test_items_are_taken_only_so_far_ahead(name: str) -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    answers = _make(name).map(square, items())
    assert taken == []
    for given_out in range(30):
        next(answers)
        assert len(taken) <= given_out + 1 + MOST_AHEAD[name]
    answers.close()  # type: ignore[attr-defined]  # every engine's map is a generator; leaving it early must be clean


def test_start_is_called_once_in_each_process_before_the_first_item(name: str) -> None:
    found = list(_make(name, start=set_up, args=("ready",)).map(show_set_up, range(20)))
    assert found == [(number, ("ready",)) for number in range(20)]


def test_a_failing_start_is_told_in_its_own_words(name: str) -> None:
    with pytest.raises(KadeshError, match="no pipeline called x"):
        list(_make(name, start=fail_to_set_up, args=("x",)).map(square, range(20)))


def test_an_exception_comes_after_the_answers_before_it_with_the_number_of_its_item(name: str) -> None:
    found: list[int] = []
    with pytest.raises(ValueError, match="five is not liked") as caught:
        found.extend(_collect(_make(name).map(fail_at_five, range(20)), found))
    assert found == [0, 1, 2, 3, 4]
    assert caught.value.__notes__ == ["while working on item 5"]


def _collect(answers: Iterator[int], into: list[int]) -> list[int]:
    for answer in answers:
        into.append(answer)
    return []


def test_an_error_that_cannot_travel_keeps_its_words(name: str) -> None:
    with pytest.raises(KadeshError, match="empty: nothing in it"):
        list(_make(name).map(refuse_at_two, range(5)))


@pytest.mark.parametrize(("processes", "chunk"), [(0, 8), (-1, 8), (2, 0)])
def test_fewer_than_one_process_is_refused(processes: int, chunk: int) -> None:
    with pytest.raises(BadSetting):
        ProcessEngine(processes, chunk=chunk)
