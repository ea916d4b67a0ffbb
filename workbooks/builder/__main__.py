"""Draws the sample anew: ``python -m workbooks.builder`` writes contracts, inbox and reviews."""

from __future__ import annotations

import sys
from pathlib import Path

from workbooks.builder import contract_a, contract_b, contract_d, contracts, reviews


def build(folder: Path) -> list[Path]:
    """Write the whole sample into `folder` and return the paths, in order."""
    names = ("contracts", "inbox", "review")
    where = {name: folder / name for name in names}
    for path in where.values():
        path.mkdir(parents=True, exist_ok=True)
    written = contracts.build(where["contracts"])
    for contract in (contract_a, contract_b, contract_d):
        written += contract.build(where["inbox"])
    written += reviews.build(where["contracts"], where["inbox"], where["review"])
    return written


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1]
    for written_path in build(target):
        sys.stdout.write(f"written: {written_path.name}\n")
