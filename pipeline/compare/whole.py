"""What is no sum of its periods: a mean or rate without its parts, and people counted once."""

from __future__ import annotations

import re
from collections.abc import Iterable

import polars as pl

from pipeline.compare.asked import Item
from pipeline.compare.matching.parts import DENOMINATOR, NUMERATOR, VALUE
from pipeline.domain.contract import MeasureType, Requirement

_ONCE = re.compile(
    r"\b(?:different|distinct|unique) (?!from\b|to\b|needs?\b|types?\b|kinds?\b|ways?\b)\w+|"
    r"\b(?:each|counted) (?:only )?once\b",
    re.IGNORECASE,
)


def wholes(items: Iterable[Item], parts: set[tuple[str, str]]) -> set[str]:
    """Return the requirements whose year is no sum of its periods; `parts` were matched."""
    return {item.requirement.ref for item in items if _is_whole(item.requirement, parts)}


def _is_whole(asked: Requirement, parts: set[tuple[str, str]]) -> bool:
    if asked.measure is MeasureType.COUNT:
        # Who came in two quarters is one of the year's people.
        return any(_ONCE.search(text) for text in (asked.name, asked.numerator))
    return not {(asked.ref, NUMERATOR), (asked.ref, DENOMINATOR)} & parts


def whole_first(stated: pl.DataFrame, spans: pl.DataFrame, whole: set[str]) -> pl.DataFrame:
    """Leave out what is stated of shorter periods, where a figure for the whole span stands."""
    span = (pl.col("period_start") == pl.col("span_start")) & (
        pl.col("period_end") == pl.col("span_end")
    )
    own = pl.col("item").is_in(sorted(whole)) & (pl.col("part") == VALUE)
    joined = stated.join(spans, on="item", how="left", maintain_order="left")
    there = pl.col("value").is_not_null() & ~pl.col("hidden")
    is_whole = (own & span & there).fill_null(value=False)
    kept = joined.filter(is_whole | ~(is_whole.any().over("item") & own))
    return kept.select(stated.columns)
