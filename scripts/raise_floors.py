"""Raises the floors of the quality gate to what is measured: `python -m scripts.raise_floors [--allow-lower] [NAME...]`.

A floor is what was measured less 0.005, and never goes down unless `--allow-lower` is given. A gold that has changed since
its floors were set is measured afresh only with `--allow-lower`.
"""

import argparse
import json

from tests.quality.measuring import FLOORS, GOLD, Floors, fingerprint, is_here, load_floors, measure

MARGIN = 0.005


def main() -> None:
    """Measure, print what changes, write the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "names", nargs="*", default=list(GOLD), metavar="NAME", help=f"one of {', '.join(GOLD)}; all if none"
    )
    parser.add_argument("--allow-lower", action="store_true", help="let floors down to what is measured now")
    parser.add_argument("--dry-run", action="store_true", help="only print")
    args = parser.parse_args()
    floors = load_floors()
    for name in args.names:
        if not is_here(name):
            print(f"{name}: not here, left as it is")
            continue
        floors[name] = raise_one(name, floors.get(name), lower=args.allow_lower)
    if not args.dry_run:
        told = {name: {"sha256": floors[name].sha256, "figures": floors[name].figures} for name in GOLD if name in floors}
        FLOORS.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def raise_one(name: str, before: Floors | None, *, lower: bool) -> Floors:
    """Return the floors of one gold after measuring it; prints each figure with its floor before and after."""
    sha256 = fingerprint(GOLD[name])
    if before and before.sha256 != sha256 and not lower:
        raise SystemExit(f"{name} has changed since its floors were set; give --allow-lower to measure it afresh")
    old = before.figures if before else {}
    figures = measure(GOLD[name])
    new = {key: next_floor(value, old.get(key), lower=lower) for key, value in figures.items()}
    for key, value in figures.items():
        print(f"{name:10} {key:18} {value:.4f}  floor {old.get(key, 0):.4f} -> {new[key]:.4f}")
    return Floors(sha256, new)


def next_floor(measured: float, before: float | None, *, lower: bool) -> float:
    """Return the floor after measuring: less a margin, and not under the one before unless that is allowed.

    >>> next_floor(0.9, 0.8, lower=False), next_floor(0.7, 0.8, lower=False), next_floor(0.7, 0.8, lower=True)
    (0.895, 0.8, 0.695)
    """
    floor = max(0.0, round(measured - MARGIN, 4))
    return floor if lower or before is None else max(floor, before)


if __name__ == "__main__":
    main()
