"""Makes one requirement from its line in the contract workbook, and checks what must agree."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from typing import TypeVar

from pipeline.domain.contract import (
    Accumulation,
    Band,
    Direction,
    JudgedOver,
    MeasureType,
    Requirement,
    RequirementKind,
)
from pipeline.domain.form import plain
from pipeline.domain.periods import Frequency
from pipeline.read.form_sheets import Entry, Faults
from pipeline.read.form_values import Level, NotUnderstoodError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Frame:
    """What the contract sets for its requirements; None where that itself is not understood."""

    start: date | None
    end: date | None
    frequency: Frequency | None


@dataclass(frozen=True, slots=True)
class _Line:
    """One line with the place for its faults."""

    entry: Entry
    faults: Faults

    @property
    def ref(self) -> str:
        return self.entry.get("ref", str, "")

    def fault(self, name: str, said: str) -> None:
        self.faults.field(self.entry.sheet, self.entry.place(name), said, self.ref)

    def text(self, name: str) -> str:
        return self.entry.get(name, str, "")

    def level(self, name: str) -> Level | None:
        return self.entry.find(name, Level)

    def levels(self, name: str) -> tuple[Level, ...]:
        return self.entry.get(name, tuple, ())


def requirement(entry: Entry, frame: Frame, faults: Faults) -> Requirement:
    """Return the requirement of one line; what is wrong with it goes to `faults`."""
    line = _Line(entry, faults)
    measure = _measure(line)
    direction = _direction(line)
    target = _target(line, measure)
    floor = _floor(line, measure, target)
    _check_floor(line, direction, target, floor)
    bands = _bands(line, measure)
    frequency = entry.find("frequency", Frequency)
    yearly = entry.get("target_is_yearly", bool, True)
    profile = _profile(line, target, frequency or frame.frequency, yearly=yearly)
    _check_dates(line, frame)
    _check_response(line)
    return Requirement(
        ref=line.ref,
        name=line.text("name"),
        kind=_kind(line),
        measure=measure,
        definition=line.text("definition"),
        numerator=line.text("numerator"),
        denominator=line.text("denominator"),
        denominator_basis=line.text("denominator_basis"),
        target=target,
        floor=floor,
        bands=bands,
        profile=profile,
        direction=direction,
        frequency=frequency,
        judged_over=entry.get("judged_over", JudgedOver, JudgedOver.YEAR_TO_DATE),
        accumulation=entry.get("accumulation", Accumulation, Accumulation.SUM),
        target_is_yearly=yearly,
        lag_months=entry.get("lag_months", int, 0),
        response_base=line.text("response_base"),
        least_response=_number(line.level("least_response")),
        valid_from=entry.find("valid_from", date),
        valid_to=entry.find("valid_to", date),
        clause=line.text("clause"),
        cell=entry.cell,
        target_cell=f"{entry.sheet}!{entry.place('target')}",
    )


def same_ref_twice(made: Sequence[Requirement], entries: Sequence[Entry], faults: Faults) -> None:
    """Find references that stand on two lines whose validity overlaps."""
    for (one, first), (two, second) in combinations(zip(made, entries, strict=True), 2):
        if not one.ref or plain(one.ref) != plain(two.ref) or not _overlap(one, two):
            continue
        said = (
            f"'{two.ref}' already stands in {first.place('ref')}, valid at the same time; "
            "give one of them another reference, or a 'Valid from' and 'Valid to'"
        )
        faults.field(second.sheet, second.place("ref"), said, two.ref)


def _overlap(one: Requirement, two: Requirement) -> bool:
    start = max(one.valid_from or date.min, two.valid_from or date.min)
    return start <= min(one.valid_to or date.max, two.valid_to or date.max)


# --- what an empty cell means -------------------------------------------------------------------


def _kind(line: _Line) -> RequirementKind:
    has_target = bool(line.level("target") or line.levels("bands"))
    usual = RequirementKind.KPI if has_target else RequirementKind.REPORTING_ONLY
    return line.entry.get("kind", RequirementKind, usual)


def _measure(line: _Line) -> MeasureType:
    target = line.level("target")
    is_rate = bool(line.text("denominator")) or (target is not None and target.percent)
    usual = MeasureType.RATE if is_rate else MeasureType.COUNT
    return line.entry.get("measure", MeasureType, usual)


def _direction(line: _Line) -> Direction:
    """Take the direction from its column or from the sign of the target, which must agree."""
    typed = line.entry.find("direction", Direction)
    signs = {}
    for name in ("target", "floor"):
        level = line.level(name)
        if level and level.direction:
            signs[name] = level.direction
    bands = line.levels("bands")
    if bands and bands[0].direction:
        signs.setdefault("bands", bands[0].direction)
    direction = typed or next(iter(signs.values()), Direction.HIGHER)
    for name, said in signs.items():
        if said is not direction and not (name == "bands" and typed):
            line.fault(name, f"the sign says that {said} is better, elsewhere {direction} is")
    return direction


# --- targets, floors and bands ------------------------------------------------------------------


def _number(level: Level | None) -> float | None:
    return None if level is None else level.number


def _target(line: _Line, measure: MeasureType) -> float | None:
    level = line.level("target")
    if level is None:
        return None
    try:
        return _in_unit(level, measure)
    except NotUnderstoodError as fault:
        line.fault("target", f"Target: {fault}")
        return None


def _in_unit(level: Level, measure: MeasureType) -> float:
    number = level.number
    if measure is MeasureType.RATE and number > 1 and not level.percent:
        raise NotUnderstoodError(f"{number:g} is more than one; a share is written {number:g}%")
    if measure is MeasureType.COUNT and level.percent:
        raise NotUnderstoodError(
            f"{number:.4g} is a share, but a count is asked for; choose the measure 'rate', or "
            "write a number"
        )
    if measure is not MeasureType.MEAN and number < 0:
        raise NotUnderstoodError(f"{number:g} is below zero")
    return number


def _floor(line: _Line, measure: MeasureType, target: float | None) -> float | None:
    """Return the floor; for a count also as a share of the target, which stays a share."""
    level = line.level("floor")
    if level is None:
        return None
    if measure is MeasureType.COUNT and level.percent:
        # A share from 100% on would look like a small count.
        return level.number if level.number < 1 or target is None else level.number * target
    try:
        return _in_unit(level, measure)
    except NotUnderstoodError as fault:
        line.fault("floor", f"Floor: {fault}")
        return None


def _check_floor(
    line: _Line, direction: Direction, target: float | None, floor: float | None
) -> None:
    if floor is None:
        return
    level = line.level("floor")
    if target is None:
        if line.level("target") is None and "target" not in line.entry.broken:
            line.fault("floor", "a floor without a target; fill in 'Target' as well")
        return
    is_share = level is not None and floor < 1 < target
    bound = floor * target if is_share else floor
    if (direction is Direction.HIGHER and bound > target) or (
        direction is Direction.LOWER and bound < target
    ):
        side = "above" if bound > target else "below"
        line.fault(
            "floor",
            f"the floor lies {side} the target, though {direction} is better; exchange the two, "
            "or correct 'Better is'",
        )


def _bands(line: _Line, measure: MeasureType) -> tuple[Band, ...]:
    levels = line.levels("bands")
    try:
        bands = tuple(Band(item.word, item.sign, _in_unit(item, measure)) for item in levels)
    except NotUnderstoodError as fault:
        line.fault("bands", f"Bands: {fault}")
        return ()
    gap = _gap(bands, measure)
    if gap:
        line.fault("bands", f"Bands: {gap}")
    return bands


def _gap(bands: Sequence[Band], measure: MeasureType) -> str:
    """Say what is wrong with a ladder read from its first band on: a gap, or a dead band."""
    bounds = sorted({band.bound for band in bands})
    reached: set[int] = set()
    for value in _probes(bounds, measure):
        first = next((n for n, band in enumerate(bands) if _holds(band, value)), None)
        if first is None:
            near = min(bounds, key=lambda bound: abs(bound - value))
            side = "at" if value == near else "above" if value > near else "below"
            shown = f"{near * 100:g}%" if measure is MeasureType.RATE else f"{near:g}"
            return f"nothing is said about results {side} {shown}"
        reached.add(first)
    dead = next((band for n, band in enumerate(bands) if n not in reached), None)
    return f"'{dead.word}' is never reached; the bands before it cover it" if dead else ""


def _probes(bounds: Sequence[float], measure: MeasureType) -> list[float]:
    """Return one possible result at each bound, between any two, and beyond the outer ones."""
    if not bounds:
        return []
    low, high = bounds[0] - 1, bounds[-1] + 1
    if measure is not MeasureType.MEAN:
        low = max(low, 0.0)
    if measure is MeasureType.RATE:
        high = max(1.0, bounds[-1])
    return sorted({low, *bounds, *((one + two) / 2 for one, two in pairwise(bounds)), high})


def _holds(band: Band, value: float) -> bool:
    return {
        ">=": value >= band.bound,
        ">": value > band.bound,
        "<=": value <= band.bound,
        "<": value < band.bound,
    }[band.op]


# --- profile, dates, surveys --------------------------------------------------------------------


def _profile(
    line: _Line, target: float | None, frequency: Frequency | None, *, yearly: bool
) -> tuple[float, ...]:
    numbers = tuple(level.number for level in line.levels("profile"))
    if not numbers:
        return ()
    total = math.fsum(numbers)
    if not yearly:
        line.fault("profile", "a profile splits a yearly target, but 'Target is for' says period")
    elif frequency and len(numbers) != 12 // frequency.months:
        needed = 12 // frequency.months
        line.fault("profile", f"{len(numbers)} numbers; {frequency} reporting needs {needed}")
    elif target is not None and not math.isclose(total, target, abs_tol=1e-6):
        line.fault("profile", f"the numbers add up to {total:,g}, not to the target {target:,g}")
    return numbers


def _check_dates(line: _Line, frame: Frame) -> None:
    first, last = line.entry.find("valid_from", date), line.entry.find("valid_to", date)
    if first and last and last < first:
        line.fault("valid_to", f"it ends before it starts on {first:%d/%m/%Y}")
    elif first and frame.end and first > frame.end:
        line.fault("valid_from", f"the contract has ended by then, on {frame.end:%d/%m/%Y}")
    elif last and frame.start and last < frame.start:
        line.fault("valid_to", f"the contract only starts on {frame.start:%d/%m/%Y}")


def _check_response(line: _Line) -> None:
    asked = line.text("response_base")
    if line.level("least_response") and not asked:
        line.fault("response_base", "say what was sent out; the least response is a share of it")
