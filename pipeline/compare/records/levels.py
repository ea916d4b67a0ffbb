"""Levels in words, of which everybody knows the order: high, medium, standard; E1, E2, E3, L1."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pipeline.compare.words import DATA, plain

_MOSTLY = 0.7


@dataclass(frozen=True, slots=True)
class Scale:
    """The ranks of some words, and whether less or more is better."""

    better: str
    ranks: dict[str, float]


@lru_cache(maxsize=1)
def _scales() -> tuple[Scale, ...]:
    with (DATA / "levels.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    made = {row["scale"]: Scale(row["better"], {}) for row in rows}
    for row in rows:
        made[row["scale"]].ranks.update(dict.fromkeys(row["words"].split("|"), float(row["rank"])))
    return tuple(made.values())


def scale_of(texts: Iterable[str]) -> Scale | None:
    """Return the scale whose levels most of some words are; None: words of no scale, or of two."""
    said = [plain(text) for text in texts]
    found = [
        scale for scale in _scales()
        if said and sum(word in scale.ranks for word in said) >= _MOSTLY * len(said)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None
