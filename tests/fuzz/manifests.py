"""A folder with a manifest under attack: whatever it says, nothing outside the folder is read and nothing raises."""

import tempfile
from pathlib import Path
from random import Random

from kadesh.model.report import Unreadable
from kadesh.read.paths import read_paths
from kadesh.read.reasons import REASONS
from tests.fuzz.mutate import encode, mutate_bytes, mutate_text
from tests.fuzz.targets import is_harmless, need

GOOD = (
    "file,outlet,published,url,title\n"
    'a.txt,Tern Wire,2020-02-07,https://example.org/a,"Five, it is said"\n'
    "b/c.txt,Heron Agency,3 February 2020,,\n"
    "../outside.txt,Heron Agency,2020-02-03,,\n"
)
PATHS = (
    "../outside.txt",
    "/etc/hostname",
    "b/../../outside.txt",
    "a.txt",
    "A.TXT",
    "b",
    ".",
    "..",
    "",
    "a.txt\0",
    "C:\\a.txt",
    "b\\c.txt",
)
SECRET = "Nobody may read this."


def attack_manifest(random: Random) -> None:
    """Write a folder with a manifest that went wrong, and read the folder or the manifest alone."""
    manifest = mutate_text(GOOD.replace("b/c.txt", random.choice(PATHS)), random, (GOOD,))
    with tempfile.TemporaryDirectory() as around:
        folder = Path(around) / "in"
        (folder / "b").mkdir(parents=True)
        (Path(around) / "outside.txt").write_text(SECRET, encoding="utf-8")
        (folder / "a.txt").write_text("Five soldiers were killed.", encoding="utf-8")
        (folder / "b" / "c.txt").write_text("Six soldiers were killed.", encoding="utf-8")
        (folder / "reports.csv").write_bytes(mutate_bytes(encode(manifest, random), random))
        for item in read_paths([folder if random.random() < 0.7 else folder / "reports.csv"]):
            if isinstance(item, Unreadable):
                need(item.reason in REASONS and is_harmless(item.detail), f"a reason that is none: {item.reason}")
            else:
                need(SECRET not in item.text, "a file outside the folder was read")
