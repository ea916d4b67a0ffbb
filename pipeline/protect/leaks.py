"""The last look at what is about to be written: personal data in any text (LEAK)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.domain.findings import Finding
from pipeline.domain.personal import PersonalData, personal_data_in
from pipeline.domain.places import Place, split_places

# Ten digits in a row within a hash pass for an NHS number once in eleven times.
_HASH = re.compile(r"[0-9a-f]{64}")
KEPT_BACK = "[text kept back: it looks like personal data]"


def leak_scan(texts: Iterable[tuple[str, str]]) -> list[Finding]:
    """Return a LEAK finding for each kind of personal data in each (place, text).

    `place` is a cell as `file | sheet!cell`, or any words that say where the text would stand.
    The text itself is never repeated.
    """
    return [_finding(place, str(kind)) for place, text in texts for kind in _kinds(text)]


def _kinds(text: str) -> tuple[PersonalData, ...]:
    return () if _HASH.fullmatch(text) else personal_data_in(text)


def _finding(place: str, kind: str) -> Finding:
    said = f"{place}: the text looks like {kind}."
    cells = split_places(place)
    cell = cells[0] if cells else Place("", "", "")
    return Finding("LEAK", said, cell.file, cell.sheet, cell.cell)


def without_leak(text: str) -> str:
    """Return the text, or a note in its place where it holds personal data."""
    return KEPT_BACK if any(_kinds(text)) else text
