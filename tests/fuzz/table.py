"""Every target there is, in one visible table."""

from tests.fuzz.gate import attack_gate
from tests.fuzz.manifests import attack_manifest
from tests.fuzz.targets import BYTES, TEXTS, Target, on_bytes, on_text

TARGETS: tuple[Target, ...] = (
    *(Target(f"read{suffix}", weight, on_bytes(suffix)) for suffix, weight in BYTES),
    Target("read manifest", 2, attack_manifest),
    *(Target(name, weight, on_text(check, normal=normal)) for name, weight, check, normal in TEXTS),
    Target("gate", 14, attack_gate),
)
