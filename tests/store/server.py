"""A real PostgreSQL server for the tests, started by the tests: no port, no password, gone afterwards."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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
        _run((binaries / "initdb", "-D", data, *how), owner)
        # One user needs a password, so that a wrong one can be tried.
        (data / "pg_hba.conf").write_text("local all guarded scram-sha-256\nlocal all all trust\n")
        settings = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c max_connections=60"
        control: list[str | Path] = [binaries / "pg_ctl", "-D", data, "-w", "-s"]
        _run([*control, "-l", folder / "log", "-o", settings, "start"], owner)
        try:
            yield folder
        finally:
            _run([*control, "-m", "immediate", "stop"], owner)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def make_database(folder: Path, name: str, *, encoding: str = "UTF8") -> str:
    """Make an empty database on the server and return its address."""
    import psycopg  # noqa: PLC0415 - not installed everywhere

    with psycopg.connect(host=str(folder), user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'".encode())
    return f"postgresql://postgres@/{name}?host={folder}"


def _run(command: Sequence[str | Path], owner: str | None) -> None:
    ran = subprocess.run(
        [str(part) for part in command], user=owner, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/"
    )
    if ran.returncode:
        raise RuntimeError(ran.stderr.decode(errors="replace"))
