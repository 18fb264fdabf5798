"""Where a result goes: a file appears whole; what is no plain file stays what it is."""

import os
import threading
from pathlib import Path

from kadesh.cli.output import open_output


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[str] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    with open_output(str(pipe)) as stream:
        stream.write("Five soldiers were killed.\n")
    reader.join()
    assert heard == ["Five soldiers were killed.\n"]
    assert pipe.is_fifo()


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("before", encoding="utf-8")
    with open_output(str(path)) as stream:
        stream.write("after")
        assert path.read_text(encoding="utf-8") == "before"
    assert path.read_text(encoding="utf-8") == "after"
