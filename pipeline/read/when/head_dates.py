"""The period that the head of a sheet tells in cells beside one another, and not in a title.

Forms ask for it in many ways: Report from and Report to, Month as a date that Excel shows as
Dec-25, Quarter ending and a day, Week commencing and a day, a month and a year picked in two
cells, or label and answer in one cell of a crowded row ("Period: 1 April to 31 May 2025").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from pipeline.domain.periods import Period, add_months, month_end
from pipeline.read.book import Cell, Kind
from pipeline.read.rows import Row, day_code, looks_like_year
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_search import periods_within
from pipeline.read.when.period_words import financial_year_in, parse_day, period_of

_OF_RETURN = r"(?:the |this )?(?:report(?:ing)?|return|monitoring|data|figures|activity|claim)"
_PERIOD = rf"(?:{_OF_RETURN} )?(?:period|quarter|half[- ]year|month|dates)"
_FROM = re.compile(
    rf"^(?:(?:{_PERIOD}|{_OF_RETURN})(?: (?:is|runs|covers))?\W{{0,3}}\s*(?:from|start(?:s|ing)?|"
    r"begin(?:s|ning)?|commenc(?:es|ing)|covers from)(?: date| on)?|"
    rf"(?:start|beginning|first day) of (?:the )?{_PERIOD}|(?:covers |for )?(?:the )?period from|"
    r"covers from)\W*$",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"^(?:(?:{_PERIOD}|{_OF_RETURN})(?: (?:is|runs|covers))?\W{{0,3}}\s*(?:to|until|end(?:s|ing)?|"
    rf"finish(?:es)?)(?: date| on)?|(?:end|last day) of (?:the )?{_PERIOD}|"
    r"(?:covers |for )?(?:the )?period to|covers to|to|until|and)\W*$",
    re.IGNORECASE,
)
_BARE_FROM = re.compile(r"^from\W*$", re.IGNORECASE)
_ASKS_PERIOD = re.compile(
    rf"^(?:{_PERIOD}s?|covers?|covering|dates? covered|period covered)\b(?! (?:due|sent|by|ref))",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:contract|grant|agreement|project|funding|award|last|next|previous|due|sent|review)\b",
    re.IGNORECASE,
)
_SURVEYED = re.compile(
    r"^(?:survey|census|audit|count|snapshot|sample|monitoring|session) (?:week|fortnight|period|"
    r"dates?|days?|month|quarter)\W*$",
    re.IGNORECASE,
)
_MONTH_ASKED = re.compile(
    r"^(?:(?:please )?(?:select|choose|pick|enter) )?(?:the |this )?"
    r"(?:report(?:ing)? |return |monitoring |calendar |data )?month"
    r"(?: (?:of|for) (?:this |the )?(?:return|report|data|activity)| reported(?: on)?| ending)?"
    r"\W*$",
    re.IGNORECASE,
)
_YEAR_ASKED = re.compile(
    r"^(?:(?:please )?(?:select|choose|pick|enter) )?(?:the |this )?"
    r"(?:report(?:ing)? |return |monitoring |calendar |data )?year\W*$",
    re.IGNORECASE,
)
_QUARTER_ASKED = re.compile(
    r"^(?:the |this )?(?:report(?:ing)? |return |monitoring )?(?:quarter|qtr)"
    r"(?: (?P<side>end(?:ing|ed|s)?|to|start(?:ing|s)?|begin(?:ning|s)?|commencing|from))?\W*$",
    re.IGNORECASE,
)
_WEEK_ASKED = re.compile(
    r"^(?:the |this )?(?:report(?:ing)? )?(?:week|w/?)\s*(?P<side>end(?:ing|ed|s)?|commencing|"
    r"beginning|starting|from|c|e)\W*$",
    re.IGNORECASE,
)
# "Period: 1 April to 30 June 2025" in one cell, or "Report for April to June 2025".
_SAYS_PERIOD = re.compile(
    rf"^(?:{_PERIOD}|covers|covering|{_OF_RETURN} (?:for|of|covers|covering)|for the period|"
    r"survey (?:week|period|dates?)|term dates?|(?:week|month|quarter|half[- ]year|year) end\w*)\b"
    r"\W*(?P<said>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_REMARK = re.compile(r"\s*\([^()\d]*\)")
_LONGEST, _QUARTER, _YEAR = 120, 3, 12


class Told(NamedTuple):
    """A period and the address of the cell that tells it."""

    period: Period
    cell: str


def period_of_head(rows: Sequence[Row], year: date | None) -> Told | None:
    """Return the period that the first rows of a sheet tell in their cells; None for none."""
    pairs = list(_pairs(rows))
    for told in (
        _by_its_label(pairs),
        _month_and_year(pairs),
        _by_asking(pairs, year),
        _in_one_cell(rows, year),
    ):
        if told is not None:
            return told
    return None


def _pairs(rows: Sequence[Row]) -> Iterator[tuple[Cell, Cell]]:
    """Yield each label with the answer at its right; among several periods none is an answer."""
    for row in rows:
        for at, (label, answer) in enumerate(pairwise(row.cells)):
            after = row.cells[at + 2] if at + 2 < len(row.cells) else None
            runs = after is not None and after.kind is Kind.DATE and answer.kind is Kind.DATE
            if label.kind is Kind.TEXT and not runs:
                yield label, answer


# --- from and to ----------------------------------------------------------------------------------


def from_and_to(rows: Sequence[Row]) -> Told | None:
    """Read "Report from | 1 July | Report to | 30 September", "Period | 1 July | 30 September"."""
    cells = [cell for row in rows for cell in row.cells]
    for at, label in enumerate(cells[:-2]):
        if label.kind is not Kind.TEXT or _OF_SOMETHING_ELSE.search(label.text):
            continue
        said = " ".join(label.text.split())
        bare = bool(_BARE_FROM.match(said)) and at > 0 and _ASKS_PERIOD.match(cells[at - 1].text)
        first = _span_of(cells[at + 1])
        if first is None or not (_FROM.match(said) or _ASKS_PERIOD.match(said) or bare):
            continue
        rest = cells[at + 2 : at + 4]
        if _TO.match(" ".join(rest[0].text.split())):
            rest = rest[1:]
        elif not _ASKS_PERIOD.match(said) or _FROM.match(said) or rest[0].row != label.row:
            continue
        last = _span_of(rest[0]) if rest else None
        if last is None or last.end <= first.start:
            continue
        span = Period(first.start, last.end)
        if (span.end - span.start).days <= 366:
            return Told(span, cells[at + 1].address)
    return None


def _span_of(cell: Cell) -> Period | None:
    """Return the day or the month that a cell names with its year."""
    if cell.day is not None:
        return Period(cell.day, cell.day)
    mark = period_of(cell.text) if cell.kind is Kind.TEXT else None
    return mark.period if mark is not None and not mark.to_date else None


def asks_period(label: str) -> bool:
    """Whether a label at the head of a form asks what its figures are for."""
    said = " ".join(label.split())
    asks = _ASKS_PERIOD.match(said) or _QUARTER_ASKED.match(said) or _WEEK_ASKED.match(said)
    return bool(asks or _SURVEYED.match(said)) and not _OF_SOMETHING_ELSE.search(said)


def period_of_answer(label: Cell, answer: Cell, year: date | None) -> Period | None:
    """Return the period that an answer in a form names beside its label."""
    day = answer.day or (parse_day(answer.text) if answer.kind is Kind.TEXT else None)
    if day is not None:
        by_day = _by_day(" ".join(label.text.split()), day)
        return by_day or (Period.months_from(day, 1) if _shows_month(answer) else None)
    if answer.kind is not Kind.TEXT or len(answer.text) > _LONGEST:
        return None
    return span_in(answer.text, year)


def _by_asking(pairs: Sequence[tuple[Cell, Cell]], year: date | None) -> Told | None:
    """Read "Survey week | Monday 10 to Friday 14 November 2025": days that are no whole months."""
    for label, answer in pairs:
        if asks_period(label.text):
            period = period_of_answer(label, answer, year)
            if period is not None and period.start < period.end:
                return Told(period, answer.address)
    return None


# --- a label and a day ----------------------------------------------------------------------------


def _by_its_label(pairs: Sequence[tuple[Cell, Cell]]) -> Told | None:
    """Read "Month | Dec-25", "Quarter ending | 30/06/2025", "Week commencing | 3/11/2025"."""
    for label, answer in pairs:
        day = answer.day or (parse_day(answer.text) if answer.kind is Kind.TEXT else None)
        said = " ".join(label.text.split())
        if day is None or _OF_SOMETHING_ELSE.search(said):
            continue
        period = _by_day(said, day)
        if period is None and _ASKS_PERIOD.match(said) and _shows_month(answer):
            period = Period.months_from(day, 1)
        if period is not None:
            return Told(period, answer.address)
    return None


def _shows_month(answer: Cell) -> bool:
    """Whether a date is shown as a month: Dec-25."""
    return answer.day is not None and answer.day.day == 1 and "d" not in day_code(answer)


def _by_day(said: str, day: date) -> Period | None:
    """Return the month, quarter or week that a label says of a day."""
    if _MONTH_ASKED.match(said):
        return Period.months_from(day, 1)
    week = week_of(said, day)
    if week is not None:
        return week
    found = _QUARTER_ASKED.match(said)
    if found is None:
        return None
    side = (found["side"] or "").lower()
    if (day == month_end(day) and side in {"", "to"}) or side.startswith("end"):
        return Period.months_from(add_months(day, 1 - _QUARTER), _QUARTER)
    return Period.months_from(day, _QUARTER) if day.day == 1 else None


def week_of(label: str, day: date) -> Period | None:
    """Return the week that a label says begins or ends with a day; None where it says no such."""
    found = _WEEK_ASKED.match(" ".join(label.split()))
    if found is None:
        return None
    six = timedelta(days=6)
    ends = found["side"].lower().startswith("e")
    return Period(day - six, day) if ends else Period(day, day + six)


# --- a month and a year ---------------------------------------------------------------------------


def _month_and_year(pairs: Sequence[tuple[Cell, Cell]]) -> Told | None:
    """Read "Month: | January | Year: | 2026", or the year right beside the month."""
    asked = [(label, answer) for label, answer in pairs if _MONTH_ASKED.match(label.text.strip())]
    for _, answer in asked:
        mark = period_of(answer.text.strip())
        if mark is None or not mark.needs_year or mark.length != 1 or mark.numbered:
            continue
        years = [it for label, it in pairs if _YEAR_ASKED.match(label.text.strip())]
        years += [it for label, it in pairs if label is answer]
        period = next((made for it in years if (made := _in_year(mark, it)) is not None), None)
        if period is not None:
            return Told(period, answer.address)
    return None


def _in_year(mark: Mark, answer: Cell) -> Period | None:
    """Return a month in the calendar or financial year that an answer names."""
    text = answer.text.strip()
    number = answer.number if answer.number is not None else float(text) if text.isdigit() else 0.0
    if looks_like_year(number):
        return mark.complete(date(int(number), 1, 1))
    pair = financial_year_in(text)
    return mark.complete(date(pair, 4, 1)) if pair is not None else None


# --- in one cell ----------------------------------------------------------------------------------


def _in_one_cell(rows: Sequence[Row], year: date | None) -> Told | None:
    """Read a cell that says label and period together, beside others in its row."""
    for row in rows:
        for cell in row.cells:
            if cell.kind is not Kind.TEXT or len(cell.text) > _LONGEST:
                continue
            found = _SAYS_PERIOD.match(" ".join(cell.text.split()))
            if found is None or row.is_single:
                continue
            period = span_in(found["said"], year) or span_in(cell.text, year)
            if period is not None:
                return Told(period, cell.address)
    return None


def span_in(text: str, year: date | None) -> Period | None:
    """Return the one period that a text names, whole months or not; remarks in it say nothing."""
    plain = _REMARK.sub("", " ".join(text.split()))
    mark = period_of(plain)
    marks = [mark] if mark is not None else list(periods_within(plain))
    spans = {span for one in marks if not one.to_date and (span := one.complete(year)) is not None}
    return spans.pop() if len(spans) == 1 else None
