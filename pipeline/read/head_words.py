"""What the cells over one column say: words, and the period that some of them name."""

from __future__ import annotations

from pipeline.read.book import Cell
from pipeline.read.period_words import Mark, period_of
from pipeline.read.rows import day_code


def marks_and_words(cells: list[Cell]) -> tuple[tuple[str, ...], Mark | None]:
    """Return the words over a column, outermost first, and the period joined from the rest."""
    words: list[str] = []
    marks: list[Mark] = []
    for cell in cells:
        text = " ".join(cell.text.split())
        mark = _mark_of(cell, text)
        if mark is not None:
            marks.append(mark)
        elif text and text not in words:
            words.append(text)
    return tuple(words), _joined(marks)


def _mark_of(cell: Cell, text: str) -> Mark | None:
    if cell.day is None:
        return period_of(text)
    if cell.day.day == 1 and "d" not in day_code(cell):
        return period_of(f"{cell.day:%Y-%m}")
    return period_of(cell.day.isoformat())


def _joined(marks: list[Mark]) -> Mark | None:
    """Join a year over a month or quarter: 2025/26 over Apr, and Apr 2025 itself."""
    if not marks:
        return None
    year = next((m.period for m in marks if m.period and m.period.months == 12), None)
    narrow = [mark for mark in marks if mark.period is None or mark.period.months != 12]
    if not narrow:
        return marks[0]
    inner = narrow[-1]
    if inner.needs_year and year is not None:
        period = inner.complete(year.financial_year_start)
        return Mark(period) if period else inner
    return inner
