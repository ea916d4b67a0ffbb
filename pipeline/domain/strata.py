"""How the strata of a comparison are written in one cell, and read back from it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.domain.intervals import Stratum

_ENTRY = re.compile(
    r"(?P<name>.*?): (?P<with_k>\d+) of (?P<with_n>\d+), "
    r"(?P<without_k>\d+) of (?P<without_n>\d+)(?:; |$)"
)
_COUNTS = ("with_k", "with_n", "without_k", "without_n")


def join_strata(strata: Iterable[Stratum]) -> str:
    """Write e.g. ``North: 12 of 20, 40 of 100; South: 8 of 15, 20 of 60``: with, without."""
    return "; ".join(
        f"{part.name}: {part.with_k:.0f} of {part.with_n:.0f}, "
        f"{part.without_k:.0f} of {part.without_n:.0f}"
        for part in strata
    )


def split_strata(text: str) -> list[Stratum]:
    """Read the strata back, in their order."""
    return [
        Stratum(found["name"], *(int(found[count]) for count in _COUNTS))
        for found in _ENTRY.finditer(text)
    ]
