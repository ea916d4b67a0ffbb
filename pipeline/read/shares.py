"""The unit of each figure, and the scale of percentages: 6.1, 6.1% and 0.061 in one series.

Where labels say that figures are percentages, their cells may hold them as hundredths (6.1) or as
shares (0.061). The scale of most figures of a series is its scale; a figure that would lie far from
all others on that scale is read on the other one, and told.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from statistics import median

import polars as pl

from pipeline.read.units import COUNTED, PERCENT, THOUSANDS, other_unit, unit_by_signs

_SIGNS = ("row_units", "column_units", "section_units")
_MEASURE = ("in_table", "row_group", "row_label", "column_label")
# So many figures in the format of percentages make a series of percentages of it.
_FEWEST_FORMATTED, _SHARE_FORMATTED = 3, 0.6
_LARGEST = 100.0


def with_units(facts: pl.DataFrame) -> tuple[pl.DataFrame, pl.Series]:
    """Settle unit and value of what the cells alone call a count; a percentage is a share of one.

    Returns the facts, and for each whether it was read on another scale than its series.
    """
    value = facts["value"]
    is_open = (facts["unit"] == "count") & value.is_not_null()
    if not is_open.any():
        return facts, _none(facts.height)
    said, otherwise = _by_labels(facts)
    joins = _joins_formatted(facts, is_open & (said == "count"))
    # A rating of 3 beside "% of starters" is no 3%.
    rated = facts["role"] == "rating"
    share = ((is_open & (said == "percent")) | joins) & ~rated
    too_large = share & (value.abs() > _LARGEST)
    unit = said.zip_with(~(too_large | joins), otherwise)
    share = share & ~too_large
    unit = unit.set(share, "percent") if share.any() else unit
    facts = facts.with_columns(unit.zip_with(is_open, facts["unit"]).alias("unit"))
    facts = _in_thousands(facts, is_open)
    value = facts["value"]
    if not share.any():
        return facts, _none(facts.height)
    hundredths, odd = _scales(facts, share)
    settled = (value / 100).zip_with(hundredths, value)
    return facts.with_columns(settled.alias("value")), odd | joins


def _in_thousands(facts: pl.DataFrame, is_open: pl.Series) -> pl.DataFrame:
    """Return amounts under "£000" in whole pounds."""
    signs = facts["row_units"] | facts["column_units"] | facts["section_units"]
    meant = is_open & ((signs & THOUSANDS) != 0) & (facts["unit"] == "gbp")
    if not meant.any():
        return facts
    value = facts["value"]
    return facts.with_columns((value * 1000).zip_with(meant, value).alias("value"))


def _none(count: int) -> pl.Series:
    return pl.Series([False]).new_from_index(0, count)


def _by_labels(facts: pl.DataFrame) -> tuple[pl.Series, pl.Series]:
    """Return the unit that the labels of each fact give, and the one if it is no percentage."""
    signs = facts.select(_SIGNS)
    kinds = signs.unique()
    rows = list(kinds.iter_rows())
    table = kinds.with_columns(
        pl.Series("said", [unit_by_signs(*row) for row in rows], dtype=pl.String),
        pl.Series(
            "otherwise", [other_unit(row[0] | row[1], row[2]) for row in rows], dtype=pl.String
        ),
    )
    joined = signs.join(table, on=signs.columns, how="left", maintain_order="left")
    return joined["said"], joined["otherwise"]


def _joins_formatted(facts: pl.DataFrame, bare: pl.Series) -> pl.Series:
    """Return which bare numbers stand in a series of which most are formatted as percentages."""
    formatted = facts["unit"] == "percent"
    if not formatted.any() or not bare.any():
        return _none(facts.height)
    counts = facts["value"].is_not_null() & (facts["unit"].is_in(["percent", "count"]))
    table = facts.select(_MEASURE).with_columns(f=formatted & counts, n=counts)
    f, n = pl.col("f").sum().over(_MEASURE), pl.col("n").sum().over(_MEASURE)
    enough = table.select((f >= _FEWEST_FORMATTED) & (f >= _SHARE_FORMATTED * n)).to_series()
    value, counted = facts["value"], (facts["column_units"] & COUNTED) != 0
    fits = (value > 0) & (value <= _LARGEST) & (facts["role"] != "attribute")
    return (bare & enough & fits.fill_null(value=False)) & ~counted


def _scales(facts: pl.DataFrame, share: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Return which shares are held as hundredths, and which on another scale than their series.

    A series is a column whose heading says percent, else a row and column label over all periods.
    """
    value = facts["value"]
    high = share & (value > 1)
    low = share & (value > 0) & (value <= 1)
    formatted = (facts["unit"] == "percent") & ~share & (value > 0)
    odd = _none(facts.height)
    if not high.any() or not (low.any() or formatted.any()):
        return high, odd
    in_column = (facts["column_units"] & PERCENT) != 0
    empty = pl.lit("")
    keyed = facts.select(
        "in_table",
        "column_label",
        pl.when(in_column).then(empty).otherwise(pl.col("row_group")).alias("row_group"),
        pl.when(in_column).then(empty).otherwise(pl.col("row_label")).alias("row_label"),
        "value",
    ).with_columns(high=high, low=low, formatted=formatted, place=pl.int_range(facts.height))
    several = pl.col("low").any() | pl.col("formatted").any()
    mixed = keyed.filter((pl.col("high").any() & several).over(_MEASURE))
    mixed = mixed.filter(pl.col("high") | pl.col("low") | pl.col("formatted"))
    hundredths = high
    for _, series in mixed.group_by(_MEASURE, maintain_order=True):
        for place, is_hundredth, is_odd in _settled(series):
            hundredths = hundredths.scatter(place, is_hundredth)
            odd = odd.scatter(place, is_odd)
    return hundredths, odd


def _settled(series: pl.DataFrame) -> Iterator[tuple[int, bool, bool]]:
    """Yield for the doubtful shares of a series: place, whether hundredths, whether odd."""
    values = {
        kind: series.filter(pl.col(kind))["value"].to_list()
        for kind in ("high", "low", "formatted")
    }
    rows = series.select("place", "value", "high", "low").rows()
    if len(values["high"]) > len(values["low"]) + len(values["formatted"]):
        # One decimal more than the others have, 0.061 among 6.1 and 5.9, is one of a share.
        finest = max(map(_decimals, values["high"]))
        for place, value, _, is_low in rows:
            if is_low and _decimals(value) > finest:
                yield place, False, True
            elif is_low:
                yield place, True, False
        return
    usual = median([*values["low"], *values["formatted"]])
    for place, value, is_high, _ in rows:
        if is_high:
            nearer = abs(log(value / 100 / usual)) < abs(log(value / usual))
            yield place, nearer, nearer


def _decimals(number: float) -> int:
    text = f"{number:.9f}".rstrip("0")
    return len(text) - text.index(".") - 1
