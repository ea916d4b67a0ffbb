"""Draw the eight workbooks that the authors of the reader never saw."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.unseen import (
    befriending,
    falls,
    health_checks,
    homelessness,
    perinatal,
    recovery,
    sexual_health,
    young_carers,
)

FILES: dict[str, Callable[[Path], None]] = {
    "Larkfield HC outreach return Q3 2025-26.xlsx": health_checks.draw,
    "Stillwater scorecard Dec 2025.xlsx": recovery.draw,
    "Tandem YC monthly return Sep 2025.xlsx": young_carers.draw,
    "Kettle and Company befriending 2025-26.xlsx": befriending.draw,
    "Strong and Steady performance Q3 2025-26.xlsx": falls.draw,
    "Nestling return Q3 2025-26.xlsx": perinatal.draw,
    "Doorway half-year report Oct 2025 - Mar 2026.xlsx": homelessness.draw,
    "openly_outreach_export_140126.xlsx": sexual_health.draw,
}


def build(folder: Path) -> list[Path]:
    """Draw all eight workbooks into `folder` and return where they are, in a fixed order."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in FILES.items():
        draw(folder / name)
    return [folder / name for name in FILES]
