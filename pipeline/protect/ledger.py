"""What disclosure control has kept back so far, and the numbers that must not be said."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pipeline.domain.contents import Withheld
from pipeline.protect.mentions import mentions
from pipeline.protect.policies import MARK, Policy

Row = dict[str, Any]

KEPT_BACK = "Not shown: it names a number that the disclosure policy keeps back."


@dataclass(slots=True)
class Ledger:
    """Rows are changed in place; every change is remembered under the table and the row's key.

    `hidden` holds the true numbers that are withheld or shown rounded, `kept` the withheld ones.
    """

    policy: Policy
    kept: dict[Withheld, float | None] = field(default_factory=dict)
    hidden: dict[tuple[str, str], set[float]] = field(default_factory=dict)

    def hide(self, table: str, key: str, row: Row, *columns: str) -> None:
        """Keep back the figures in `columns`; what is empty anyway stays merely empty."""
        for column in columns:
            if row[column] is not None:
                number = float(row[column])
                self.hidden.setdefault((table, key), set()).add(number)
                self.kept[Withheld(table, key, column)] = number
                row[column] = None

    def round(self, table: str, key: str, row: Row, *columns: str) -> None:
        """Round the counts in `columns`."""
        for column in columns:
            rounded = self.policy.rounded(row[column])
            if rounded != row[column]:
                self.hidden.setdefault((table, key), set()).add(float(row[column]))
                row[column] = rounded

    def mark(self, table: str, key: str, row: Row, *columns: str) -> None:
        """Keep back the texts in `columns`: the mark stands in their place."""
        for column in columns:
            if row[column]:
                row[column] = MARK
                self.kept[Withheld(table, key, column)] = None

    def gives_away(self, table: str, key: str, text: str | None) -> bool:
        """Say whether a text names one of the row's hidden numbers."""
        return bool(text) and mentions(text or "", self.hidden.get((table, key), set()))

    def is_withheld(self, table: str, key: str, column: str) -> bool:
        """Say whether a figure has been kept back."""
        return Withheld(table, key, column) in self.kept

    def numbers_kept(self, table: str, key: str) -> set[float]:
        """Return the true numbers that a row keeps back."""
        return {
            number
            for place, number in self.kept.items()
            if (place.table, place.key) == (table, key) and number is not None
        }
