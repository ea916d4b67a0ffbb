"""Totals, subtotals and means of rows, recognised by their words and by arithmetic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from statistics import fmean, median

from pipeline.read.when.note_marks import unmarked
from pipeline.read.when.short_words import written_out

_TOTAL = re.compile(
    r"^(?:grand |sub-?|overall |combined )?totals?\b|^overall\b|"
    r"^all (?:ages|people|clients|areas|sites|venues|centres|sources|groups|ethnicities|genders|"
    r"sexes|quarters|months)?$|^sum$|^england\b|^everyone(?: seen)?$|^whole (?:quarter|year|month|"
    r"half)$|^both halves$|^altogether$|^add(?:ed|s)? up\b",
    re.IGNORECASE,
)
_TOTAL_LAST = re.compile(r"\btotals?$", re.IGNORECASE)
_ALL = re.compile(r"^(?:all|both)(?: \w+)?$|^(?:al)?together$", re.IGNORECASE)
# Nothing but a mean: "Average wait" is a measure of its own.
_MEAN = re.compile(
    r"^(?:overall |group |the )?(?:averages?|means?|medians?|avg\.?|av\.)"
    r"(?: (?:of|for|across) (?:all|these|those|everyone|everybody|the (?:above|list|group)))?"
    r"(?: ?\([^()]*\))?:?$",
    re.IGNORECASE,
)
_SLACK = 1e-9
FEWEST_PARTS = 3
_FEWEST_COLUMN_PARTS = 2
_MOST_KEPT_BACK = 9
_ROUNDED = 0.051


@lru_cache(maxsize=20_000)
def says_total(label: str) -> bool:
    """Whether a label is that of a total."""
    whole = written_out(unmarked(label))
    if _TOTAL.match(whole):
        return True
    return "total" in whole.lower() and _TOTAL_LAST.search(whole) is not None


def says_all(label: str) -> bool:
    """Whether a label says that its figures take everything above together: All groups, Total."""
    return says_total(label) or _ALL.match(unmarked(label)) is not None


def sums_up(label: str) -> bool:
    """Whether a label is that of a row that takes others together: a total or a mean."""
    return says_total(label.strip()) or says_mean(label)


def says_mean(label: str) -> bool:
    """Whether a label only says that its figures are the means of those above."""
    return _MEAN.match(unmarked(label).strip()) is not None


def is_mean_of(row: dict[int, float], rows: Sequence[dict[int, float]]) -> bool:
    """Whether a row holds, in more than half of its columns, the mean or median of rows above.

    As people write it: rounded to one decimal, or not at all.
    """
    judged = right = 0
    for col, value in row.items():
        given = [other[col] for other in rows if col in other]
        if len(given) >= FEWEST_PARTS:
            judged += 1
            right += any(abs(middle(given) - value) <= _ROUNDED for middle in (fmean, median))
    return 2 * right > judged


def total_rows(
    rows: Sequence[dict[int, float]], groups: Sequence[str], said: Sequence[bool]
) -> set[int]:
    """Return which rows are in every column the sum of all rows of their group above them.

    `rows` holds the figures of each row by column, `groups` the group it stands in, and `said`
    whether it calls itself a total; totals are never added in again. One column may add up by
    chance, and so may zeros: two columns have to agree, or five rows in one.
    """
    found: set[int] = set()
    sums: dict[int, float] = {}
    parts, group = 0, None
    for index, row in enumerate(rows):
        if groups[index] != group:
            group, parts, sums = groups[index], 0, {}
        if parts >= FEWEST_PARTS and _adds_up(row, sums, parts):
            found.add(index)
        elif not said[index] and row:
            parts += 1
            for col, value in row.items():
                sums[col] = sums.get(col, 0.0) + value
    return found


def _adds_up(row: dict[int, float], sums: dict[int, float], parts: int) -> bool:
    if not any(row.values()) or not (len(row) >= 2 or parts >= FEWEST_PARTS + 2):
        return False
    return all(
        abs(sums.get(col, 0.0) - value) < _SLACK * max(1.0, abs(value))
        for col, value in row.items()
    )


def sums_all(total: dict[int, float], rows: Sequence[dict[int, float]], hidden: int = 0) -> bool:
    """Whether a row without a name is in every column the sum of the rows given.

    Each of up to `hidden` figures that are kept back may add up to 9, as small numbers do.
    """
    if not any(total.values()):
        return False
    for col, value in total.items():
        given = [row[col] for row in rows if col in row]
        gap = value - sum(given)
        if len(given) < _FEWEST_COLUMN_PARTS or not (
            -_SLACK * max(1.0, abs(value)) <= gap <= hidden * _MOST_KEPT_BACK + 1e-6
        ):
            return False
    return True


def total_columns(
    rows: Sequence[dict[int, float]], columns: Sequence[int], parts: Sequence[Sequence[int]]
) -> set[int]:
    """Return which columns are the sum of others: of the parts given for each, or of those before.

    `columns` are looked at in order, `parts[i]` holds the columns that `columns[i]` may sum;
    three rows have to agree, and more than half of those that could.
    """
    found = set()
    for column, others in zip(columns, parts, strict=True):
        if len(others) < _FEWEST_COLUMN_PARTS:
            continue
        right = wrong = 0
        for row in rows:
            given = [row[col] for col in others if col in row]
            if column not in row or len(given) < 2:
                continue
            total = row[column]
            if abs(sum(given) - total) < 1e-6 * max(1.0, abs(total)):
                right += bool(total)
            else:
                wrong += 1
        if right >= FEWEST_PARTS and right > wrong:
            found.add(column)
    return found
