"""The unit of a value: settled from the labels where the cell itself does not say it."""

from __future__ import annotations

import re
from functools import lru_cache

# "5%" in a label is a limit and not the unit; a mean of percentages stays as it was written.
_PERCENT = re.compile(
    r"(?<![\d\s])\s*%|^%|(?<=[a-z)]) %|\bper ?cent(?:age)?\b",
    re.IGNORECASE,
)
_NOT_A_SHARE = re.compile(
    r"\b(?:mean|average|avg|av\.?|median|change|loss|lost|difference|points)\b", re.IGNORECASE
)
# A column of these holds no shares, whatever the rows say: % seen in time, Num. and Den.
_A_COUNT = re.compile(
    r"^(?:no\.?|number|n|count|people|#|num(?:erator|s)?\.?|den(?:om(?:inator)?)?s?\.?|out of|"
    r"how many)$",
    re.IGNORECASE,
)
_POUNDS = re.compile(r"£|\bGBP\b", re.IGNORECASE)
_HOURS = re.compile(r"\bhours?\b|\bhrs\b", re.IGNORECASE)

_THOUSANDS = re.compile(r"£\s?['’]?(?:000s?|k)\b|\(\s?['’]?000s?\)", re.IGNORECASE)

# What only some rows are in says nothing of the others: number of patients unless £, £ or number.
_SIGN = r"(?:£|%|\bhours?\b|\bhrs\b|\bper ?cent\b)"
_COUNT = r"(?:\bnumbers?\b|\bno\b\.?|\bcounts?\b|\bn\b|#)"
_OF_SOME_ROWS = re.compile(
    rf"\b(?:unless|except|other than|apart from)\b[^,;)]*{_SIGN}[^,;)]*|"
    rf"{_SIGN}[^,;)]{{0,12}}\b(?:where|when|if) (?:shown|stated|said|marked|given|it says)\b|"
    rf"{_COUNT}(?:\s*(?:,|/|\bor\b|\band\b)\s*{_SIGN})+|"
    rf"{_SIGN}(?:\s*(?:,|/|\bor\b|\band\b)\s*{_SIGN})*\s*(?:/|\bor\b|\band\b)\s*{_COUNT}",
    re.IGNORECASE,
)

# Without any of these, in lower case, a label holds no sign but that of a count.
_MAY_HOLD = re.compile(
    r"%|cent|mean|av|median|change|loss|lost|difference|points|£|gbp|hour|hrs|\("
)

PERCENT, NOT_A_SHARE, POUNDS, HOURS, COUNTED, THOUSANDS = 1, 2, 4, 8, 16, 32


@lru_cache(maxsize=20_000)
def signs_of_unit(label: str) -> int:
    """Return which signs of a unit a label holds, as a sum of the constants of this module."""
    counted = COUNTED * bool(_A_COUNT.match(label.rpartition(" - ")[2]))
    if not _MAY_HOLD.search(label.lower()):
        return counted
    label = _OF_SOME_ROWS.sub(" ", label)
    return (
        counted
        + PERCENT * bool(_PERCENT.search(label))
        + NOT_A_SHARE * bool(_NOT_A_SHARE.search(label))
        + POUNDS * bool(_POUNDS.search(label))
        + HOURS * bool(_HOURS.search(label))
        + THOUSANDS * bool(_THOUSANDS.search(label))
    )


def unit_by_signs(row: int, column: int, section: int) -> str:
    """Return the unit that the signs in a row's label, a column's and a section's give."""
    both = row | column
    if both & PERCENT and not both & NOT_A_SHARE and not column & COUNTED:
        return "percent"
    return other_unit(both, section)


def other_unit(labels: int, section: int) -> str:
    """Return the unit where it is no percentage."""
    if labels & POUNDS or (section & POUNDS and not labels & HOURS):
        return "gbp"
    return "hours" if labels & HOURS else "count"
