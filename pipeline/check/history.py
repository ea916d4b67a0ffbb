"""Findings followed across the submissions of one contract: new, still open, or fixed.

A finding is the same one in the next workbook where its rule, its requirement and the measure and
period it stands at are the same, whatever the sheet is called and wherever the row has moved to.
Where several places of a workbook have one label and period, it is the same one by its sheet, or
else by which of them it is. A cell that is no figure is known by its sheet and its address; a sheet
that was renamed is known by its labels and periods.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from pipeline.domain.dimensions import PASSING
from pipeline.domain.findings import Severity
from pipeline.domain.tables import FindingState

_PLACE = ["file", "sheet", "cell"]
_MEASURE = ["label", "period_start"]
_RENAMED = 0.5


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding with what it is recognised by.

    `row` is its row of the table FINDINGS; `label` and `period` are those of the figure at its
    cell, empty where the cell is none. `pattern` tells the measure in whatever period.
    """

    row: dict[str, Any] = field(compare=False)
    identity: str
    pattern: tuple[str, ...]
    label: str
    period: str

    def place(self, renamed: Mapping[str, str]) -> tuple[str, ...]:
        """Return what tells it on its own sheet, by the name that the sheet has now."""
        sheet = str(self.row["sheet"])
        what = self.label or str(self.row["cell"])
        return (self.row["code"], self.row["ref"], renamed.get(sheet, sheet), what, self.period)

    @property
    def answer_row(self) -> str:
        """Identify the finding together with what was found, as an acceptance does."""
        return f"{self.identity}-{_hash(str(self.row['found']))[:6]}"


@dataclass(frozen=True, slots=True)
class Submission:
    """One workbook on the way: the id of its period, its name, its findings and its facts.

    `facts` may hold those of earlier workbooks too, in which a finding can stand.
    """

    period: str
    file: str
    findings: pl.DataFrame
    facts: pl.DataFrame

    @property
    def own(self) -> pl.DataFrame:
        """What this workbook states: what only an earlier one did is no longer there."""
        return self.facts.filter(pl.col("file") == self.file)


@dataclass(frozen=True, slots=True)
class Followed:
    """The findings of the last workbook with their state and first period, and what was fixed."""

    now: tuple[tuple[Seen, FindingState, str], ...]
    fixed: tuple[tuple[Seen, str], ...]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def seen_in(findings: pl.DataFrame, facts: pl.DataFrame) -> list[Seen]:
    """Recognise findings by their surroundings; `facts` hold those of the files they name."""
    joined = findings.join(_measures(findings, facts), on=_PLACE, how="left").sort(
        "code", "ref", "sheet", "file", "cell", "found", nulls_last=True
    )
    times: Counter[tuple[str, ...]] = Counter()
    made = []
    for row in joined.to_dicts():
        label, start, which = row.pop("label") or "", row.pop("period_start"), row.pop("which")
        period = start.isoformat() if start else ""
        place = (label, str(which)) if label else (row["sheet"], row["cell"])
        pattern = (row["code"], row["ref"], *place)
        times[*pattern, period] += 1
        parts = (*pattern, period, str(times[*pattern, period]))
        made.append(Seen(row, _hash("\n".join(parts))[:12], pattern, label, period))
    return made


def _measures(findings: pl.DataFrame, facts: pl.DataFrame) -> pl.DataFrame:
    """Return label and period at the cells of findings.

    `which` counts the places of a file with the same label and period, from the first sheet on:
    it stays when another of them is put right, and when a sheet is renamed.
    """
    there = facts.join(findings.select(_PLACE).unique(), on=_PLACE, how="semi")
    return (
        facts.filter(pl.col("label").is_in(there["label"].unique().to_list()))
        .sort("file", "sheet_no", "row", "col")
        .with_columns(which=pl.int_range(pl.len()).over("file", *_MEASURE))
        .select(*_PLACE, *_MEASURE, "which")
        .unique(_PLACE, keep="first", maintain_order=True)
    )


def follow(submissions: Sequence[Submission]) -> Followed:
    """Follow the findings from the oldest workbook to the last.

    A finding is still open where the last workbook has it again: at the same figure, or at the
    same measure where the older figure is no longer stated. It is fixed where its place is still
    there and the finding is not.
    """
    since: dict[str, str] = {}
    before: list[Seen] = []
    stated_before: pl.DataFrame | None = None
    now: tuple[tuple[Seen, FindingState, str], ...] = ()
    fixed: tuple[tuple[Seen, str], ...] = ()
    for stage in submissions:
        found, stated = seen_in(stage.findings, stage.facts), stage.own
        earlier = stated.clear() if stated_before is None else stated_before
        pairs, left = _paired(found, before, earlier, stated)
        firsts = {
            item.identity: since[pairs[item.identity]] if item.identity in pairs else stage.period
            for item in found
        }
        now = tuple((item, _state(item, pairs), firsts[item.identity]) for item in found)
        fixed = tuple((item, since[item.identity]) for item in left if _can_be_fixed(item))
        before, since, stated_before = found, firsts, stated
    return Followed(now, fixed)


def _state(item: Seen, pairs: dict[str, str]) -> FindingState:
    return FindingState.STILL_OPEN if item.identity in pairs else FindingState.NEW


def _paired(
    found: Sequence[Seen], before: Sequence[Seen], earlier: pl.DataFrame, facts: pl.DataFrame
) -> tuple[dict[str, str], list[Seen]]:
    """Return which finding was which before, and those of before whose place shows none now."""
    renamed = _renamed(earlier, facts)
    pairs: dict[str, str] = {}
    open_before = _match(found, before, pairs, lambda item: item.place(renamed), _place_now)
    open_before = _match(found, open_before, pairs, _identity, _identity)
    stated = _stated(open_before, renamed, earlier, facts)
    gone = [item for item in open_before if item.identity not in stated]
    _match(found, gone, pairs, _pattern, _pattern)
    return pairs, [item for item in open_before if item.identity in stated]


def _match(
    found: Iterable[Seen],
    before: Iterable[Seen],
    pairs: dict[str, str],
    then: Callable[[Seen], object],
    now: Callable[[Seen], object],
) -> list[Seen]:
    """Pair findings that have no pair yet, each with one of before; return those left over."""
    left: dict[object, list[Seen]] = {}
    for item in before:
        left.setdefault(then(item), []).append(item)
    for item in found:
        if item.identity not in pairs and left.get(now(item)):
            pairs[item.identity] = left[now(item)].pop(0).identity
    return [item for items in left.values() for item in items]


def _identity(item: Seen) -> str:
    return item.identity


def _place_now(item: Seen) -> tuple[str, ...]:
    return item.place({})


def _pattern(item: Seen) -> tuple[str, ...]:
    return item.pattern


def _renamed(earlier: pl.DataFrame, facts: pl.DataFrame) -> dict[str, str]:
    """Return the sheets that are gone by the name of the new sheet that has their figures.

    The tab of another quarter has the same labels for other periods: it is another sheet.
    """
    old, new = (_figures_by_sheet(frame) for frame in (earlier, facts))
    likeness = sorted(
        (
            (-len(old[gone] & new[fresh]) / len(old[gone] | new[fresh]), gone, fresh)
            for gone in old.keys() - new.keys()
            for fresh in new.keys() - old.keys()
        ),
    )
    made: dict[str, str] = {}
    for score, gone, fresh in likeness:
        if -score >= _RENAMED and gone not in made and fresh not in made.values():
            made[gone] = fresh
    return made


def _figures_by_sheet(facts: pl.DataFrame) -> dict[str, set[tuple[object, ...]]]:
    made: dict[str, set[tuple[object, ...]]] = {}
    for sheet, *figure in facts.select("sheet", *_MEASURE).unique().rows():
        made.setdefault(sheet, set()).add(tuple(figure))
    return made


def _stated(
    items: Sequence[Seen],
    renamed: Mapping[str, str],
    earlier: pl.DataFrame,
    facts: pl.DataFrame,
) -> set[str]:
    """Return the findings whose place the workbook still has, here or on another sheet."""
    sheets = set(facts["sheet"].unique().to_list())
    labels = sorted({item.label for item in items if item.label})
    then, now = (_places(frame, labels) for frame in (earlier, facts))
    kept = set()
    for item in items:
        sheet = renamed.get(item.row["sheet"], item.row["sheet"])
        if not item.label:
            there = not sheet or sheet in sheets
        else:
            was, is_now = (places.get((item.label, item.period), []) for places in (then, now))
            there = sheet in is_now or (bool(is_now) and len(is_now) >= len(was))
        if there:
            kept.add(item.identity)
    return kept


def _places(facts: pl.DataFrame, labels: Sequence[str]) -> dict[tuple[str, str], list[str]]:
    """Return the sheets of every place that has one of the labels, by label and period."""
    made: dict[tuple[str, str], list[str]] = {}
    rows = facts.filter(pl.col("label").is_in(labels)).select(*_MEASURE, "sheet").rows()
    for label, start, sheet in rows:
        made.setdefault((label, start.isoformat() if start else ""), []).append(sheet)
    return made


def _can_be_fixed(item: Seen) -> bool:
    return item.row["severity"] != Severity.NOTE and item.row["code"] not in PASSING
