"""A real PostgreSQL server for the tests, started by the tests: no port, no password, gone afterwards."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

MISSING = "PostgreSQL did not run: install the system's postgresql package and kadesh[postgres]"


def find_binaries() -> Path | None:
    """Where initdb and postgres are, None if they are not installed."""
    if find_spec("psycopg") is None:
        return None
    known = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    return known[-1].parent if known else Path(on_path).parent if on_path else None


@contextmanager
def run_server(binaries: Path) -> Iterator[Path]:
    """Run a server and give the folder its socket is in. It refuses to run as root, so it then runs as `postgres`."""
    folder = Path(tempfile.mkdtemp(prefix="kadesh-pg-"))
    owner = "postgres" if os.getuid() == 0 else None
    try:
        if owner:
            shutil.chown(folder, owner)
        data = folder / "data"
        how = ("-U", "postgres", "-E", "UTF8", "--locale=C", "-A", "trust", "-N")
        run_as(owner, (binaries / "initdb", "-D", data, *how))
        # One user needs a password, so that a wrong one can be tried.
        (data / "pg_hba.conf").write_text("local all guarded scram-sha-256\nlocal all all trust\n")
        start_server(binaries, folder)
        try:
            yield folder
        finally:
            if (data / "postmaster.pid").exists():
                run_as(owner, (binaries / "pg_ctl", "-D", data, "-w", "-s", "-m", "immediate", "stop"))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def start_server(binaries: Path, folder: Path) -> None:
    """Start the server whose data are in `folder`, also after it was killed."""
    settings = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c max_connections=60"
    control = (binaries / "pg_ctl", "-D", folder / "data", "-w", "-s", "-l", folder / "log", "-o", settings, "start")
    run_as("postgres" if os.getuid() == 0 else None, control)


def kill_server(folder: Path) -> None:
    """Kill the server with every process that belongs to it, and wait until they are gone."""
    pid = int((folder / "data" / "postmaster.pid").read_text(encoding="utf-8").split()[0])
    family = [pid, *(child for child, (parent, _) in _processes().items() if parent == pid)]
    for process in family:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
    while any(state != "Z" for process, (_, state) in _processes().items() if process in family):
        time.sleep(0.05)
    for lock in (folder / "data" / "postmaster.pid", folder / ".s.PGSQL.5432.lock"):
        lock.unlink(missing_ok=True)  # a killed process that nobody waited for looks alive to the server


def _processes() -> dict[int, tuple[int, str]]:
    """Return the parent and the state of every process, by its number."""
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent, *_ = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
            found[int(stat.parent.name)] = (int(parent), state)
    return found


def make_database(folder: Path, name: str, *, encoding: str = "UTF8") -> str:
    """Make an empty database on the server and return its address."""
    import psycopg  # noqa: PLC0415 - not installed everywhere

    with psycopg.connect(host=str(folder), user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'".encode())
    return f"postgresql://postgres@/{name}?host={folder}"


def run_as(owner: str | None, command: Sequence[str | Path]) -> None:
    """Run a command of the server, as its owner if that is somebody else."""
    ran = subprocess.run(
        [str(part) for part in command], user=owner, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/"
    )
    if ran.returncode:
        raise RuntimeError(ran.stderr.decode(errors="replace"))
