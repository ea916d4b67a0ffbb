"""The workbooks of people who had not seen the reader, and what they say is in them.

Each round was drawn when the rules of its time were written, and measured before anything was
mended. A module draws one workbook; the truth of the same name says, cell by cell, what a careful
person reads in it. It was written from the finished workbook and not from the code that draws it.
"""

from __future__ import annotations

import importlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
_ABSENT = {
    "status": "reported", "period": None, "unit": "count", "role": "value", "total": False,
    "hidden": False,
}  # fmt: skip


@dataclass(frozen=True)
class Truth:
    """What one workbook holds: `facts` as rows of a table with the fields of the truth."""

    round: str
    name: str

    @cached_property
    def told(self) -> dict[str, Any]:
        """Return the whole truth, with its facts as dictionaries."""
        path = HERE / self.round / "truth" / f"{self.name}.json"
        told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        fields = told.pop("fields")
        told["facts"] = [
            {**_ABSENT, **dict(zip(fields, row, strict=False))} for row in told["facts"]
        ]
        return told

    @property
    def file(self) -> str:
        """The name under which the workbook was sent."""
        return str(self.told["file"])

    @cached_property
    def module(self) -> Any:
        """The module that draws it."""
        return importlib.import_module(f"tests.unseen.{self.round}.{self.name}")

    @property
    def can_be_drawn(self) -> bool:
        """Whether what draws it is here: one was saved through LibreOffice."""
        return not getattr(self.module, "NEEDS_OFFICE", False) or bool(shutil.which("soffice"))

    def draw(self, folder: Path) -> Path:
        """Draw the workbook into a folder of its own, under the name it was sent with."""
        place = folder / self.round / self.name
        place.mkdir(parents=True, exist_ok=True)
        path = place / self.file
        if not path.exists():
            self.module.draw(path)
        return path


def truths(rounds: str = "round_*") -> Iterator[Truth]:
    """Yield the workbooks of some rounds in a fixed order."""
    for path in sorted(HERE.glob(f"{rounds}/truth/*.json")):
        yield Truth(path.parent.parent.name, path.stem)
