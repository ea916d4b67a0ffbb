"""Puts matches into one frame of stated figures: what the SQL reads, and the table `matches`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from pipeline.compare.arithmetic import quotient_of
from pipeline.compare.asked import Item
from pipeline.compare.known import Places, find_known
from pipeline.compare.match import (
    BY_QUOTIENT,
    CONFIRMED,
    DENOMINATOR,
    NUMERATOR,
    VALUE,
    Match,
    adopt_refs,
    wanted_parts,
)
from pipeline.compare.measures import Cell, Measure, mean_value
from pipeline.domain.contract import Contract, MeasureType
from pipeline.domain.tables import MATCHES

# A rate to the nearest per cent, and matches that no arithmetic need confirm.
_ROUNDED, _SURE = 0.006, 0.95
STATED = pl.Schema({
    "item": pl.String(), "part": pl.String(), "period_start": pl.Date(), "period_end": pl.Date(),
    "rank": pl.Int64(), "hidden": pl.Boolean(), "to_date": pl.Boolean(), "total": pl.Boolean(),
    "value": pl.Float64(), "status": pl.String(), "submission": pl.String(), "file": pl.String(),
    "sheet": pl.String(), "cell": pl.String(), "place": pl.String(), "label": pl.String(),
    "used": pl.Boolean(), "confidence": pl.Float64(), "why": pl.String(), "fact": pl.Int64(),
    "text": pl.String(), "over": pl.Boolean(),
})  # fmt: skip


def matches_of(
    contract: Contract, items: Sequence[Item], measures: Sequence[Measure], places: Places
) -> list[Match]:
    """Match every part of every requirement in every submission on its own.

    `places` is what people said in reviews about where figures stand.
    """
    by_submission: dict[str, list[Measure]] = {}
    for measure in measures:
        by_submission.setdefault(measure.submission, []).append(measure)
    for group in by_submission.values():
        adopt_refs(contract, group)
    return [
        match
        for item in items
        for group in by_submission.values()
        for match in _parts(contract, item, group, places)
    ]


def _parts(contract: Contract, item: Item, group: Sequence[Measure], places: Places) -> list[Match]:
    """Match the parts of one requirement in one submission."""
    found: dict[str, Match] = {}
    near: list[Measure] = []
    for part in wanted_parts(item.requirement):
        match = find_known(contract, part, group, near, places)
        if match is not None:
            found[part.part] = match
            near = match.used
    if item.requirement.measure is MeasureType.RATE:
        _settle_rate(item, found, group, places)
    return list(found.values())


def _settle_rate(
    item: Item, found: dict[str, Match], group: Sequence[Measure], places: Places
) -> None:
    """Refuse what cannot be a rate; where parts are missing or doubtful, look for the quotient.

    Parts found by their words alone give way to two rows of the printed rate's own table whose
    quotient it is; a rate that its own parts contradict is for the audit to tell. What a person
    confirmed stays, and what a person refused is not found again by arithmetic.
    """
    top, base, printed = (found.get(part) for part in (NUMERATOR, DENOMINATOR, VALUE))
    if any(match is not None and match.why.startswith(CONFIRMED) for match in (top, base)):
        return
    pair = quotient_of(printed.used[0], group) if printed is not None else None
    ref = item.requirement.ref
    if pair and any(
        places.is_refused((ref, part), measure)
        for part, measure in zip((NUMERATOR, DENOMINATOR), pair, strict=True)
    ):
        pair = None
    if top is not None and base is not None:
        impossible = _is_impossible(top, base, printed)
        sure = min(top.confidence, base.confidence) >= _SURE
        if not impossible and (sure or pair is None or not _contradicts(top, base, printed)):
            return
        del found[NUMERATOR], found[DENOMINATOR]
    if pair is None:
        return
    wanted = {part.part: part for part in wanted_parts(item.requirement)}
    for part, measure in zip((NUMERATOR, DENOMINATOR), pair, strict=True):
        found[part] = Match(wanted[part], [measure], 0.7, f"{BY_QUOTIENT}: {measure.label}")


def _by_period(match: Match) -> dict[tuple[object, bool], float]:
    cells = [cell for measure in match.used for cell in measure.cells]
    values = [(cell, match.value_of(cell)) for cell in cells]
    return {(c.period, c.to_date): value for c, value in values if value is not None}


def _is_impossible(top: Match, base: Match, printed: Match | None) -> bool:
    """Whether a part is over itself, larger than its whole, or always the whole though it is not.

    A count of a part may be larger than that of the whole in one period, by a slip that the audit
    tells; where it is in most, the rows are not a part and its whole.
    """
    if top.used == base.used and not top.pairs and not base.pairs:
        return True
    tops, bases = _by_period(top), _by_period(base)
    shared = [(tops[key], bases[key]) for key in tops if key in bases]
    larger = sum(1 for one, whole in shared if one > whole)
    if shared and 2 * larger > len(shared):
        return True
    shown = _by_period(printed).values() if printed is not None else ()
    always = bool(shared) and all(one == whole for one, whole in shared)
    return always and any(abs(rate - 1) > _ROUNDED for rate in shown)


def _contradicts(top: Match, base: Match, printed: Match | None) -> bool:
    """Whether the printed rate is another than that of the parts in every period."""
    if printed is None:
        return False
    tops, bases, shown = _by_period(top), _by_period(base), _by_period(printed)
    off = [
        abs(tops[key] / bases[key] - shown[key]) for key in shown if key in tops and bases.get(key)
    ]
    return bool(off) and min(off) > _ROUNDED


def stated_frame(matches: Sequence[Match]) -> pl.DataFrame:
    """Return every cell of the matched measures as one row, used or confirming."""
    rows: list[tuple[object, ...]] = []
    for match in matches:
        for measure in match.used:
            rows += [_row(match, measure, cell, used=True) for cell in measure.cells]
        for measure in match.others:
            rows += [_row(match, measure, cell, used=False) for cell in measure.cells]
    return pl.DataFrame(rows, schema=STATED, orient="row")


def _row(match: Match, measure: Measure, cell: Cell, *, used: bool) -> tuple[object, ...]:
    requirement = match.wanted.requirement
    value = match.value_of(cell)
    if requirement.measure is MeasureType.MEAN:
        value = mean_value(cell, requirement.target)
    why = match.why if used else f"says the same in other words: {measure.label}"
    return (
        requirement.ref, match.wanted.part, cell.period.start, cell.period.end, measure.rank,
        cell.hidden, cell.to_date, cell.total, value, cell.status, measure.submission, cell.file,
        cell.sheet, cell.address, f"{cell.file} | {cell.sheet}!{cell.address}", measure.label,
        used, match.confidence if used else round(match.confidence * 0.9, 2), why, cell.fact,
        cell.text, cell.over,
    )  # fmt: skip


def matches_table(return_key: str, stated: pl.DataFrame, year: Mapping[str, date]) -> pl.DataFrame:
    """Return the table `matches`: the figures that lie in the year of the return."""
    inside = stated.filter(
        (pl.col("period_start") >= year["start"]) & (pl.col("period_end") <= year["end"])
    )
    named = inside.rename({"item": "ref"}).with_columns(return_key=pl.lit(return_key))
    ordered = named.sort("used", descending=True, maintain_order=True)
    unique = ordered.unique(list(MATCHES.key), keep="first", maintain_order=True)
    columns = [column.name for column in MATCHES.columns]
    return unique.select(columns).cast(MATCHES.schema).sort(MATCHES.key)
