"""What a workbook says against the contract's own terms: targets, definitions, lags, periods."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

import polars as pl

from pipeline.compare.asked import IN_FORCE, Item
from pipeline.compare.definitions import counted_below, other_limit
from pipeline.compare.evidence import Evidence, at, finding
from pipeline.compare.wording import number_words
from pipeline.domain.contract import Contract, Direction, MeasureType, Requirement
from pipeline.domain.findings import Finding
from pipeline.domain.tables import Outcome, Role, Status

_SMALL = 30
_Z = 1.96
_NAMED = 12
# Sections in which a provider says what it did beyond the contract.
_ADDITIONAL = re.compile(
    r"\badditional (?:social )?value\b|\bsocial value\b|\badded value\b|\badditionality\b|"
    r"\bover and above\b|\bbeyond (?:the )?contract\b",
    re.IGNORECASE,
)


def contract_findings(seen: Evidence) -> Iterator[Finding]:
    """Yield what is doubtful about one return in the light of its contract."""
    newest = seen.stated["rank"].max()
    own = seen.stated.filter(pl.col("rank") == newest) if newest is not None else seen.stated
    yield from _part_period(seen, seen.contract)
    yield from _targets(seen)
    yield from _definitions(seen, own)
    yield from _zeros_not_due(seen, own)
    yield from _small_and_rated(seen)
    yield from _not_additional(seen, own)


def _part_period(seen: Evidence, contract: Contract) -> Iterator[Finding]:
    period = seen.key.period
    for day, word in ((contract.start, "begins"), (contract.end, "ends")):
        inside = period.start < day <= period.end if word == "begins" else (
            period.start <= day < period.end)  # fmt: skip
        if inside:
            text = f"the contract {word} on {day.day} {day:%B %Y}, within {period.label}"
            yield finding(seen, "DQ-PART-PERIOD", "", text)


# --- targets --------------------------------------------------------------------------------------


def _targets(seen: Evidence) -> Iterator[Finding]:
    in_force = {i.requirement.ref: i.requirement for i in seen.items if i.state == IN_FORCE}
    newest = seen.own_submission
    printed = seen.facts.filter(
        (pl.col("role") == Role.TARGET.value) & (pl.col("submission") == newest)
        & ~pl.col("hidden") & pl.col("ref").is_in(list(in_force)) & pl.col("value").is_not_null()
    ).sort("sheet_no", "row", "col")  # fmt: skip
    told: set[str] = set()
    for fact in printed.to_dicts():
        asked = in_force[fact["ref"]]
        if asked.target is None or fact["ref"] in told or _is_known(asked, fact["value"]):
            continue
        told.add(fact["ref"])
        measure = asked.measure.value
        text = (
            f"{asked.ref}: the workbook's target is {number_words(fact['value'], measure)}, the "
            f"contract's {number_words(asked.target, measure)}"
        )
        yield at(seen, "DQ-TARGET", asked.ref, text, fact)


def _is_known(asked: Requirement, value: float) -> bool:
    """Whether a number is one of the contract's: target, floor, bound, or part of a year's."""
    target = asked.target or 0.0
    known = [target, *(band.bound for band in asked.bands), *asked.profile]
    known += [sum(asked.profile[:n]) for n in range(2, len(asked.profile) + 1)]
    if asked.floor is not None:
        is_share_of_target = asked.measure is MeasureType.COUNT and asked.floor < 1
        known.append(asked.floor)
        known += [asked.floor * target] if is_share_of_target else []
    # A mean or share may be written in points of a hundred; the reader keeps them as it reads.
    known += [100 * item for item in known] if asked.measure is not MeasureType.COUNT else []
    if asked.measure is MeasureType.COUNT:
        known += [target * months / 12 for months in range(1, 13)]
        known += [target * months for months in range(1, 13)]
    return any(math.isclose(value, item, rel_tol=5e-3, abs_tol=1e-9) for item in known)


# --- definitions ----------------------------------------------------------------------------------


def _definitions(seen: Evidence, own: pl.DataFrame) -> Iterator[Finding]:
    asked = {item.requirement.ref: item.requirement for item in seen.items}
    used = own.filter(pl.col("used") & (pl.col("part") != "response base"))
    for row in used.unique(["item", "label"], maintain_order=True).to_dicts():
        limit = other_limit(asked[row["item"]], row["label"].split(" > ")[-1])
        if limit:
            text = f"{row['item']} {row['part']}: {limit}; the wording is '{row['label']}'"
            yield at(seen, "DQ-DEF", row["item"], text, row)
    facts = seen.facts.filter(pl.col("submission") == seen.own_submission)
    for requirement in asked.values():
        for below in counted_below(requirement, facts):
            cells = below["cell"].to_list()
            more = f" and {len(cells) - _NAMED} more" if len(cells) > _NAMED else ""
            text = (
                f"{requirement.ref}: {len(cells)} records are marked as achieved below the limit: "
                f"{', '.join(cells[:_NAMED])}{more}"
            )
            yield at(seen, "DQ-COUNTED", requirement.ref, text, below.row(0, named=True))


# --- lags, small numbers, claims ------------------------------------------------------------------


def _zeros_not_due(seen: Evidence, own: pl.DataFrame) -> Iterator[Finding]:
    for item in seen.items:
        waiting = {(period.start, period.end) for period in item.not_yet_due}
        if not waiting or not item.requirement.lag_months:
            continue
        rows = own.filter((pl.col("item") == item.requirement.ref) & pl.col("used")
                          & ~pl.col("to_date")
                          & pl.col("part").is_in(["value", "numerator"]))  # fmt: skip
        for row in rows.to_dicts():
            is_zero = row["status"] in {Status.ZERO, Status.NOT_DUE} and _is_nought(row["text"])
            if (row["period_start"], row["period_end"]) in waiting and is_zero:
                text = f"{item.requirement.ref} {row['part']}: {row['text']} where it is not due"
                yield at(seen, "DQ-ZERO-NOT-DUE", item.requirement.ref, text, row)


def _is_nought(text: str) -> bool:
    return bool(re.fullmatch(r"0+(?:\.0+)?\s*%?", text.strip()))


def _small_and_rated(seen: Evidence) -> Iterator[Finding]:
    for row in seen.results.to_dicts():
        base, top, target = row["denominator"], row["numerator"], row["target"]
        is_red = row["outcome"] == Outcome.MISSED.value
        if row["measure"] != MeasureType.RATE.value or not is_red or None in {base, top, target}:
            continue
        if not 0 < base < _SMALL or not 0 <= top <= base:
            continue
        low, high = _wilson(top, base)
        if low <= target <= high:
            text = (
                f"{row['ref']}: {top:g} of {base:g} is rated {row['rating']}; its 95% interval, "
                f"{low:.0%} to {high:.0%}, holds the target of {target:.0%}"
            )
            yield finding(seen, "DQ-SMALL-RATED", row["ref"], text)


def _wilson(part: float, whole: float) -> tuple[float, float]:
    """Return the 95% Wilson interval of a share."""
    share, square = part / whole, _Z**2
    middle = share + square / (2 * whole)
    spread = _Z * math.sqrt(share * (1 - share) / whole + square / (4 * whole**2))
    return (middle - spread) / (1 + square / whole), (middle + spread) / (1 + square / whole)


def _not_additional(seen: Evidence, own: pl.DataFrame) -> Iterator[Finding]:
    asked = {item.requirement.ref: item for item in seen.items if item.state == IN_FORCE}
    told: set[tuple[str, str]] = set()
    elsewhere = set(own.filter(~_claims()).get_column("item").to_list())
    for row in own.filter(_claims()).sort("used", "cell").to_dicts():
        key = (row["item"], row["label"])
        # A contract may have a schedule on social value: then it stands nowhere else.
        if row["item"] in asked and row["item"] in elsewhere and key not in told:
            told.add(key)
            text = f"'{row['label']}' is what {row['item']} asks for already"
            yield at(seen, "DQ-NOT-ADDITIONAL", row["item"], text, row)


def _claims() -> pl.Expr:
    words = pl.col("sheet") + pl.lit(" > ") + pl.col("label")
    return words.map_elements(lambda text: bool(_ADDITIONAL.search(text)), return_dtype=pl.Boolean)


# --- rounding -------------------------------------------------------------------------------------


def crosses_threshold(item: Item, row: dict[str, object], printed: float, *, meets: bool) -> bool:
    """Say whether a printed figure stands on the other side of a threshold than the true one."""
    value = row["value"]
    if not isinstance(value, float):
        return False
    return _standing(item, row, printed, meets=meets) != _standing(item, row, value, meets=meets)


def _standing(item: Item, row: dict[str, object], value: float, *, meets: bool) -> tuple[bool, ...]:
    bands = tuple(_fulfils(value, band.op, band.bound) for band in item.requirement.bands)
    if bands:
        return bands
    higher = item.requirement.direction is Direction.HIGHER
    op = (">" if higher else "<") + ("=" if meets else "")
    limits = (row["target"], row["floor"])
    return tuple(_fulfils(value, op, limit) for limit in limits if isinstance(limit, float))


def _fulfils(value: float, op: str, bound: float) -> bool:
    return {
        ">=": value >= bound, ">": value > bound, "<=": value <= bound, "<": value < bound,
    }.get(op, value == bound)  # fmt: skip
