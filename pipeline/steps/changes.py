"""Which workbooks of an inbox are held against one another, and what they say otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import polars as pl

from pipeline.check.changes import (
    NEW_VERSION,
    NEXT_PERIOD,
    Pair,
    Sent,
    change_findings,
    changes_between,
)
from pipeline.domain.findings import Finding
from pipeline.domain.tables import CHANGES, Role
from pipeline.read.reader import FileReading, Reader


def changes_in(submissions: pl.DataFrame, sent: Callable[[str], Sent]) -> pl.DataFrame:
    """Return the table CHANGES of an inbox.

    `submissions` is the table SUBMISSIONS, `sent` gives what was read of one. Each version is
    held against the one it replaces, and the newest of each period against that of the last.
    """
    fetch = lru_cache(maxsize=4)(sent)
    frames = [changes_between(pair) for pair in _pairs(submissions, fetch)]
    return pl.concat([CHANGES.frame(), *frames]).sort(CHANGES.key, nulls_last=True)


def _pairs(submissions: pl.DataFrame, fetch: Callable[[str], Sent]) -> Iterator[Pair]:
    placed = submissions.filter(
        pl.col("contract").is_not_null()
        & pl.col("period_end").is_not_null()
        & pl.col("same_as").is_null()
    ).sort("contract", "period_end", "version")
    for (contract,), rows in placed.group_by("contract", maintain_order=True):
        periods = rows.partition_by("period_end", maintain_order=True)
        for versions in periods:
            for older, newer in pairwise(versions["submission"].to_list()):
                yield Pair(fetch(older), fetch(newer), NEW_VERSION, str(contract))
        for before, after in pairwise(periods):
            older, newer = before["submission"][-1], after["submission"][-1]
            until = before["period_end"][-1]
            yield Pair(fetch(older), fetch(newer), NEXT_PERIOD, str(contract), until)


def _reach(facts: pl.DataFrame) -> date | None:
    """Return the end of the last period for which a workbook holds figures other than zero."""
    dated = facts.filter(
        (pl.col("role") == Role.VALUE.value) & (pl.col("value") != 0) & ~pl.col("hidden")
        & (pl.col("period_end") - pl.col("period_start") < pl.duration(days=190))
    )  # fmt: skip
    last = dated["period_end"].max()
    return last if isinstance(last, date) else None


def compare_files(
    older: Path, newer: Path
) -> tuple[pl.DataFrame, list[Finding], list[FileReading]]:
    """Read two workbooks and return what the newer says otherwise, and what to say of it.

    The newer is taken for the next period where its figures reach further, else for a new version.
    Also returns the readings, of which one may be refused; then there are no changes.
    """
    with Reader() as reader:
        readings = [reader.read(path) for path in (older, newer)]
    if any(reading.refused for reading in readings):
        return CHANGES.frame(), [], readings
    one, two = (Sent(r.submission, r.file, r.facts, r.cells) for r in readings)
    before, after = _reach(one.facts), _reach(two.facts)
    is_next = before is not None and after is not None and after > before
    pair = Pair(one, two, NEXT_PERIOD if is_next else NEW_VERSION, until=before)
    changes = changes_between(pair)
    return changes, change_findings(changes), readings
