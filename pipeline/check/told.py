"""The checks of a submission as a whole: in time, all periods there, all cells accounted for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import polars as pl

from pipeline.domain.audit import Told
from pipeline.domain.dimensions import Dimension
from pipeline.domain.tables import Outcome


def saved_in_time(first: date | None, now: date | None, due: date) -> list[Told]:
    """Say whether the workbook was saved by the day on which it was due.

    `first` is when the first version for the period was saved, `now` when this one was; they are
    the same day for a workbook that was sent once.
    """
    if first is None:
        return []
    holds = first <= due
    late = (first - due).days
    word = "in time" if holds else f"{late} day{'s' if late > 1 else ''} after it was due"
    text = f"Last saved on {_day(first)}, {word} (due {_day(due)})."
    if now is not None and now != first:
        text = f"First version: {text[:1].lower()}{text[1:]} This version: {_day(now)}."
    return [Told("saved in time", Dimension.TIMELINESS, holds, text)]


def periods_there(expected: Sequence[str], missing: Sequence[str]) -> list[Told]:
    """Say for how many of the periods since the first workbook one has arrived."""
    if not expected:
        return []
    have = len(expected) - len(missing)
    names = f"; missing: {', '.join(missing)}" if missing else ""
    text = f"Workbooks for {have} of {len(expected)} periods since {expected[0]}{names}."
    return [Told("periods there", Dimension.COVERAGE, not missing, text)]


def requirements_answered(results: pl.DataFrame) -> list[Told]:
    """Say for how many of the requirements that are due a figure was found."""
    outcomes = results["outcome"].to_list()
    apart = (Outcome.NOT_DUE, Outcome.SUPERSEDED)
    due = [outcome for outcome in outcomes if outcome not in apart]
    if not due:
        return []
    found = sum(outcome != Outcome.MISSING for outcome in due)
    text = f"{found} of {len(due)} requirements due have their figures."
    return [Told("requirements answered", Dimension.COVERAGE, found == len(due), text)]


def cells_accounted(cells: int, accounted: int) -> list[Told]:
    """Say whether every cell that was read is accounted for."""
    holds = cells == accounted
    text = f"All {cells:,} cells are accounted for."
    if not holds:
        text = f"{abs(cells - accounted):,} of {cells:,} cells are not accounted for."
    return [Told("cells accounted", Dimension.COMPLETENESS, holds, text)]


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
