"""Findings followed across the submissions of one contract: new, still open, or fixed.

A finding is the same one in the next workbook where its rule, its requirement, its sheet and the
measure and period it stands at are the same: by the labels around the cell, so that a moved row
changes nothing, and by the address only where the cell is no figure.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from pipeline.domain.dimensions import PASSING
from pipeline.domain.findings import Severity
from pipeline.domain.tables import FindingState

_PLACE = ["file", "sheet", "cell"]
_MEASURE = ["sheet", "label", "period_start"]


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding with what it is recognised by.

    `row` is its row of the table FINDINGS; `label` and `period` are those of the figure at its
    cell, empty where the cell is none.
    """

    row: dict[str, Any] = field(compare=False)
    identity: str
    pattern: tuple[str, ...]
    label: str
    period: str

    @property
    def answer_row(self) -> str:
        """Identify the finding together with what was found, as an acceptance does."""
        return f"{self.identity}-{_hash(str(self.row['found']))[:6]}"


@dataclass(frozen=True, slots=True)
class Submission:
    """One workbook on the way: the id of its period, its name, its findings and its facts."""

    period: str
    file: str
    findings: pl.DataFrame
    facts: pl.DataFrame


@dataclass(frozen=True, slots=True)
class Followed:
    """The findings of the last workbook with their state and first period, and what was fixed."""

    now: tuple[tuple[Seen, FindingState, str], ...]
    fixed: tuple[tuple[Seen, str], ...]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def seen_in(findings: pl.DataFrame, facts: pl.DataFrame) -> list[Seen]:
    """Recognise findings by their surroundings; `facts` hold those of the files they name."""
    measures = facts.select(*_PLACE, "label", "period_start").unique(_PLACE, keep="first")
    joined = findings.join(measures, on=_PLACE, how="left").sort(
        "code", "ref", "sheet", "file", "cell", "found", nulls_last=True
    )
    times: Counter[tuple[str, ...]] = Counter()
    made = []
    for row in joined.to_dicts():
        label = row.pop("label") or ""
        start = row.pop("period_start")
        period = start.isoformat() if start else ""
        pattern = (row["code"], row["ref"], row["sheet"], label or row["cell"])
        times[*pattern, period] += 1
        parts = (*pattern, period, str(times[*pattern, period]))
        made.append(Seen(row, _hash("\n".join(parts))[:12], pattern, label, period))
    return made


def follow(submissions: Sequence[Submission]) -> Followed:
    """Follow the findings from the oldest workbook to the last.

    A finding is still open where the last workbook has it again: at the same figure, or at the
    same measure where the older figure is no longer stated. It is fixed where its place is still
    there and the finding is not.
    """
    since: dict[str, str] = {}
    before: list[Seen] = []
    now: tuple[tuple[Seen, FindingState, str], ...] = ()
    fixed: tuple[tuple[Seen, str], ...] = ()
    for stage in submissions:
        found = seen_in(stage.findings, stage.facts)
        pairs, left = _paired(found, before, stage.facts)
        firsts = {
            item.identity: since[pairs[item.identity]] if item.identity in pairs else stage.period
            for item in found
        }
        now = tuple((item, _state(item, pairs), firsts[item.identity]) for item in found)
        fixed = tuple((item, since[item.identity]) for item in left if _can_be_fixed(item))
        before, since = found, firsts
    return Followed(now, fixed)


def _state(item: Seen, pairs: dict[str, str]) -> FindingState:
    return FindingState.STILL_OPEN if item.identity in pairs else FindingState.NEW


def _paired(
    found: list[Seen], before: list[Seen], facts: pl.DataFrame
) -> tuple[dict[str, str], list[Seen]]:
    """Return which finding was which before, and those of before whose place shows none now."""
    known = {item.identity for item in before}
    pairs = {item.identity: item.identity for item in found if item.identity in known}
    open_before = [item for item in before if item.identity not in pairs]
    stated = _stated(open_before, facts)
    gone = [item for item in open_before if item.identity not in stated]
    for item in found:
        if item.identity in pairs:
            continue
        match = next((old for old in gone if old.pattern == item.pattern), None)
        if match is not None:
            pairs[item.identity] = match.identity
            gone.remove(match)
    return pairs, [item for item in open_before if item.identity in stated]


def _stated(items: Iterable[Seen], facts: pl.DataFrame) -> set[str]:
    """Return the findings whose place the workbook still has."""
    listed = list(items)
    sheets = set(facts["sheet"].to_list())
    kept = {
        item.identity
        for item in listed
        if not item.label and (not item.row["sheet"] or item.row["sheet"] in sheets)
    }
    labels = {item.label for item in listed if item.label}
    there = facts.filter(pl.col("label").is_in(sorted(labels))).select(_MEASURE).unique()
    measures = {
        (sheet, label, start.isoformat() if start else "") for sheet, label, start in there.rows()
    }
    kept |= {item.identity for item in listed
             if (item.row["sheet"], item.label, item.period) in measures}  # fmt: skip
    return kept


def _can_be_fixed(item: Seen) -> bool:
    return item.row["severity"] != Severity.NOTE and item.row["code"] not in PASSING
