"""What the cells over one column say: words, and the period that some of them name."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from pipeline.domain.periods import Period
from pipeline.read.book import Cell
from pipeline.read.period_words import Mark, period_of
from pipeline.read.rows import day_code, looks_like_year

# Words that a period may share a heading with; with others it is no period but part of a name.
_BESIDE_PERIOD = (
    r"(?:target|actuals?|plan(?:ned)?|forecast|budget|spend|trajectory|threshold|numerator|"
    r"denominator|num|den|number|no\.?|n|count|%|rate|value|result|position|performance|achieved|"
    r"outturn|baseline|activity|figures?|data|rag|rag (?:rating|status)|rating|status|comments?|"
    r"narrative|notes?|variance|var\.?)"
)
_PERIOD_FIRST = re.compile(
    rf"^(?P<period>.+?)[\s:–-]+(?P<rest>\(?{_BESIDE_PERIOD}\)?)$", re.IGNORECASE
)
_PERIOD_LAST = re.compile(
    rf"^(?P<rest>\(?{_BESIDE_PERIOD}\)?)[\s:–-]+(?:for )?(?P<period>.+)$", re.IGNORECASE
)


def marks_and_words(
    cells: list[Cell], *, months: bool = False
) -> tuple[tuple[str, ...], Mark | None]:
    """Return the words over a column, outermost first, and the period joined from the rest.

    `months` says that the dates over the table stand for months.
    """
    words: list[str] = []
    marks: list[Mark] = []
    for cell in cells:
        text = " ".join(cell.text.split())
        mark = _mark_of(cell, text, months=months)
        if mark is None:
            mark, text = peeled(text)
        elif mark.is_total:
            text = "Total"
        else:
            text = ""
        if mark is not None:
            marks.append(mark)
        if text and text not in words:
            words.append(text)
    return tuple(words), _joined(marks)


@lru_cache(maxsize=10_000)
def peeled(text: str) -> tuple[Mark | None, str]:
    """Part a heading such as "Q1 Target" into its period and the rest; None where it has none."""
    for pattern in (_PERIOD_FIRST, _PERIOD_LAST):
        found = pattern.match(text)
        mark = period_of(found["period"]) if found else None
        if found and mark is not None and not mark.to_date:
            return mark, found["rest"].strip(" ()")
    return None, text


def _mark_of(cell: Cell, text: str, *, months: bool) -> Mark | None:
    if cell.day is None:
        # Only where years run through a row does a number stand in a head.
        return period_of(text) or _calendar_year(text)
    if cell.day.day == 1 and (months or "d" not in day_code(cell)):
        return period_of(f"{cell.day:%Y-%m}")
    return period_of(cell.day.isoformat())


def _calendar_year(text: str) -> Mark | None:
    if len(text) == 4 and text.isdigit() and looks_like_year(float(text)):
        return Mark(Period.months_from(date(int(text), 1, 1), 12))
    return None


def _joined(marks: list[Mark]) -> Mark | None:
    """Join a year over a month or quarter: 2025/26 over Apr, and Apr 2025 itself."""
    if not marks:
        return None
    year = next((m.period for m in marks if m.period and m.period.months == 12), None)
    narrow = [mark for mark in marks if mark.period is None or mark.period.months != 12]
    if not narrow:
        return marks[0]
    inner = narrow[-1]
    if inner.needs_year and year is not None:
        # Under a calendar year January comes first, under a financial year last.
        shift = inner.first_month is not None and year.start.month == 1 and inner.first_month < 9
        period = inner.complete(year.financial_year_start + shift)
        return Mark(period) if period else inner
    return inner
