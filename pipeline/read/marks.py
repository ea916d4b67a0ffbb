"""What is said at the cells of a marked-up copy; kept apart so that openpyxl is loaded late."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Mark:
    """What is said at a cell; without a cell, or where its sheet is none, on the first sheet."""

    sheet: str
    cell: str
    severity: str
    text: str


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be copied: the workbook, its hash, the words of the title, and the marks."""

    source: Path
    sha256: str
    title: str
    marks: tuple[Mark, ...]
