"""What only several processes can do wrong."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from kadesh.engine.processes import ProcessEngine
from kadesh.errors import KadeshError
from tests.interrupts import hear_interrupts


def end_this_process(_number: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def tell_process(_number: int) -> int:
    time.sleep(0.05)
    return os.getpid()


def test_the_work_is_done_elsewhere_and_spread() -> None:
    found = set(ProcessEngine(2, chunk=1).map(tell_process, range(40)))
    assert os.getpid() not in found
    assert len(found) == 2


def test_a_worker_ended_from_outside_is_told_in_one_line() -> None:
    with pytest.raises(KadeshError, match="ended from outside"):
        list(ProcessEngine(1).map(end_this_process, [1]))


@pytest.mark.parametrize("after", ["the first answer", "birth"])
def test_an_interrupt_ends_it_cleanly(tmp_path: Path, after: str) -> None:
    script = tmp_path / "run.py"
    script.write_text(
        textwrap.dedent(
            """
            import time
            from kadesh.engine.processes import ProcessEngine

            def work(number):
                time.sleep(0.02)
                return number

            if __name__ == "__main__":
                try:
                    print("born", flush=True)
                    for answer in ProcessEngine(2, chunk=2).map(work, range(1_000_000)):
                        print(answer, flush=True)
                except KeyboardInterrupt:
                    print("interrupted", flush=True)
            """
        )
    )
    run = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hear_interrupts,  # noqa: PLW1509 - the tests start no threads
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "born\n"
    if after == "the first answer":
        assert run.stdout.readline() == "0\n"
    else:
        time.sleep(0.1)  # the workers are being born; whenever it comes, the end is clean
    os.killpg(run.pid, signal.SIGINT)
    out, err = run.communicate(timeout=120)
    assert out.endswith("interrupted\n")
    assert err == ""
    assert run.returncode == 0
