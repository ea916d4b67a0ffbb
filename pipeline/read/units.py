"""The unit of a value: settled from the labels where the cell itself does not say it."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.read.values import Value

# "5%" in a label is a limit and not the unit; a mean of percentages stays as it was written.
_PERCENT = re.compile(
    r"(?<![\d\s])\s*%|^%|(?<=[a-z)]) %|\bper ?cent(?:age)?\b",
    re.IGNORECASE,
)
_NOT_A_SHARE = re.compile(
    r"\b(?:mean|average|avg|av\.?|median|change|loss|lost|difference|points)\b", re.IGNORECASE
)
_POUNDS = re.compile(r"£|\bGBP\b", re.IGNORECASE)
_HOURS = re.compile(r"\bhours?\b|\bhrs\b", re.IGNORECASE)


@lru_cache(maxsize=100_000)
def _unit_of_words(label: str, section: str) -> str:
    if _PERCENT.search(label) and not _NOT_A_SHARE.search(label):
        return "percent"
    return _other_unit(label, section)


@lru_cache(maxsize=100_000)
def _other_unit(label: str, section: str) -> str:
    if _POUNDS.search(label) or (_POUNDS.search(section) and not _HOURS.search(label)):
        return "gbp"
    return "hours" if _HOURS.search(label) else "count"


def settle_unit(value: Value, label: str, section: str) -> tuple[str, float | None]:
    """Return unit and number; a percentage is a share of one."""
    unit, number = value.unit, value.number
    if unit != "count" or number is None:
        return unit, number
    unit = _unit_of_words(label, section)
    if unit != "percent":
        return unit, number
    if abs(number) > 100:
        return _other_unit(label, section), number
    return unit, number / 100 if number > 1 else number
