"""What is known of a workbook before it is read: hints that its contract can give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Hints:
    """`year_month` is the month in which the year begins, where the workbook does not say it."""

    year_month: int = 0

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Hints:
        """Return hints from their dictionary."""
        return cls(**told)

    def told(self) -> dict[str, Any]:
        """Return hints as a dictionary."""
        return asdict(self)


NO_HINTS = Hints()
