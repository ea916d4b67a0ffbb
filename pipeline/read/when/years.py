"""The year a workbook counts in: when it is, and in which month it begins.

Contracts run from July, September or January as well as from April. Which it is is taken from
what the workbook says ("Contract year 3: 1 September 2025 to ...", "Quarter 1 = Sept to Nov"), else
from the month with which its columns of months begin, else it is April.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from pipeline.domain.periods import Period
from pipeline.read.book import Book, Cell, Sheet
from pipeline.read.when.mark import Mark
from pipeline.read.when.note_marks import without_number
from pipeline.read.when.period_search import periods_within, spans_within
from pipeline.read.when.period_words import (
    DASH,
    DAY,
    MONTH,
    PART_NAMES,
    YEAR,
    financial_year_in,
    parse_day,
    period_of,
)
from pipeline.read.when.short_words import written_out

_APRIL = 4
# Rows of a sheet, and characters of a cell, in which a title may be looked for.
_TITLE_ROWS, _LONGEST_TITLE, _LONGEST_SAYING = 12, 80, 300
_YEAR_SAID = re.compile(
    r"\b(?:contract|reporting|project|grant|funding|programme|our|the)?\s*year\b|\byr\b",
    re.IGNORECASE,
)
_NOT_THE_YEAR = re.compile(
    r"\b(?:academic|school|calendar|tax|last|previous|prev|prior|next)\.?\s+(?:year|yr)\b",
    re.IGNORECASE,
)
_PART_SAID = re.compile(
    rf"\b(?P<part>{PART_NAMES})\s*(?P<n>[1-4])"
    rf"(?:\s*(?:=|:|\(|–|-|is|runs|means)+\s*(?:from\s+)?(?P<month>{MONTH})|"
    rf"\s+(?P<first>{MONTH})(?:[\s\-]*{YEAR})?{DASH}{MONTH}\b)",
    re.IGNORECASE,
)
_YEAR_ASKED = re.compile(
    r"^(?:(?:monitoring|reporting|contract|financial|grant|project|current) )?year:?$",
    re.IGNORECASE,
)
_TERM_ASKED = re.compile(
    r"\b(?:start|end|expiry|term|began|commence\w*|signed|award\w*)\b", re.IGNORECASE
)
# What stands over dates on which something began for one row of a list.
_EVENT_HEAD = re.compile(
    r"^(?:date )?(?:joined|opened|started|founded|set up|born|registered|trained|enrolled|"
    r"recruited|signed up|(?:member |with us )?since|start date|date of birth|dob)"
    r"(?: (?:us|on|date|in|with us))?:?$",
    re.IGNORECASE,
)
_MONTHS_IN_A_ROW = 6
_SUMS_YEAR = re.compile(
    r"^(?:(?:the |full |whole |contract )*year(?: (?:total|so far|to date))?|total|ytd|20\d\d)$",
    re.IGNORECASE,
)
_QUARTER, _QUARTERS_OF_YEAR = 3, 4
_ONE_YEAR = re.compile(r"^(?:(?:the |calendar |monitoring )?year:?\s+)?20\d\d$", re.IGNORECASE)
_SEPTEMBER = 9
_OF_SCHOOL = re.compile(r"\b(?:academic|school) year\b|\bAY\b")
_COMPARED = re.compile(
    r"\b(?:for|in) comparison\b|\bto compare\b|^(?:the )?(?:last|previous|prev|prior)\.? "
    r"(?:year|yr|winter|summer|season)s?\b.{0,12}$",
    re.IGNORECASE,
)
_RUNS_FROM = re.compile(
    rf"\b(?:from|since) (?:the )?(?P<day>{DAY})(?!\s*(?:-|–|to|until)\s*\d)", re.IGNORECASE
)
# Rows of a head in which years may stand over months, and characters of a cell that only names one.
_ROWS_OVER_MONTHS, _LONGEST_YEAR = 2, 20


def year_start(day: date, month: int) -> date:
    """Return the first day of the year, beginning in `month`, that holds a day."""
    return date(day.year - (day.month < month), month, 1)


def year_of(book: Book, file_name: str, hint: int = 0) -> tuple[date | None, bool]:
    """Return the first day of the year a workbook is about, and whether it says its month.

    None where nothing names a year. `hint` is the month to take where the workbook says none.
    """
    sheets = [sheet for sheet in book.sheets if not sheet.hidden]
    cells, compared = _early_cells(sheets)
    said = _said_year(cells)
    by_months = _month_of_school(cells) or _month(sheets, cells)
    told = said.month if said is not None else by_months
    month = told or hint or _APRIL
    told_by = list(_without_terms(cells))
    votes = Counter(
        start
        for cell in told_by
        if not _RUNS_UNTIL.search(cell.text)
        for start in _years_on(cell, month)
    ) or Counter(start for cell in told_by for start in _years_on(cell, month))
    answered = _answered_year(cells)
    if said is not None:
        votes[said] += 1 + max(votes.values(), default=0)
    elif answered is not None:
        votes[date(answered, month, 1)] += 1 + max(votes.values(), default=0)
    if votes:
        return max(votes, key=lambda start: (votes[start], start)), bool(told)
    for start in (*_first_days(cells), *(_year_to(sheet.name) for sheet in sheets)):
        if start is not None:
            return start, bool(told) or start.month != _APRIL
    by_file = next(_years_in(file_name, month), None)
    return by_file or next(_voted(compared, month), None), bool(told)


def _voted(cells: Iterable[Cell], month: int) -> Iterator[date]:
    return (start for cell in cells for start in _years_on(cell, month))


def _first_days(cells: Iterable[Cell]) -> Iterator[date]:
    """Yield the first days from which figures are said to run: running totals from 1 April 2025."""
    for cell in cells:
        found = _RUNS_FROM.search(cell.text) if len(cell.text) <= _LONGEST_SAYING else None
        day = parse_day(found["day"]) if found is not None else None
        if day is not None and day.day == 1:
            yield day


def _year_to(name: str) -> date | None:
    """Return the first day of the year that the name of a tab says by its last month."""
    for mark in periods_within(name):
        if mark.period is not None and mark.period.months == 12:
            return mark.period.start
    return None


def _month_of_school(cells: Iterable[Cell]) -> int:
    """Return September where years are named as those of schools alone, else 0."""
    named = [cell.text for cell in cells if financial_year_in(cell.text) is not None]
    return _SEPTEMBER if named and all(map(_OF_SCHOOL.search, named)) else 0


def _early_cells(sheets: Iterable[Sheet]) -> tuple[list[Cell], list[Cell]]:
    """Return the cells of the first rows, but not when somebody joined or something opened.

    Those that speak of what is only compared with are returned apart.
    """
    told: tuple[list[Cell], list[Cell]] = ([], [])
    for sheet in sheets:
        events: tuple[set[int], set[int]] = (set(), set())
        of_before = _COMPARED.search(sheet.name) is not None
        for number in sheet.row_numbers[:_TITLE_ROWS]:
            begin, end = sheet.spans[number]
            for place in range(begin, min(end, begin + 60)):
                cell = sheet.book.cell(place)
                compared = of_before or _COMPARED.search(cell.text) is not None
                if _EVENT_HEAD.match(cell.text.strip()):
                    events[compared].add(cell.col)
                elif cell.col not in events[compared]:
                    told[compared].append(cell)
    return told


def _said_year(cells: Iterable[Cell]) -> date | None:
    """Return the year that a workbook says it counts in, where it is no financial year."""
    for cell in cells:
        text = " ".join(cell.text.split())
        if cell.day is not None or len(text) > _LONGEST_SAYING:
            continue
        for start, _, mark in spans_within(text):
            period = mark.period
            if period is None or period.months != 12:
                continue
            before = text[:start]
            names_year = _YEAR_SAID.search(before) or re.match(r"^\d\s*\($", before.strip())
            if names_year and not _NOT_THE_YEAR.search(before):
                return period.start
    return None


def _answered_year(cells: list[Cell]) -> int | None:
    """Return the calendar year in which the year begins that a form names: 2025/26."""
    for label, answer in pairwise(cells):
        if label.row == answer.row and _YEAR_ASKED.match(label.text.strip()):
            named = financial_year_in(answer.text)
            if named is not None:
                return named
    return None


# A letterhead says until when a contract runs; that is a year only where nothing else says one.
_RUNS_UNTIL = re.compile(
    r"\b(?:contract|grant|agreement|ref)\b.{0,60}\b(?:to|until|ends?) (?:\d|the end)", re.IGNORECASE
)
# What is told of last season tells not which one this is.
_OF_BEFORE = re.compile(
    r"\b(?:last|previous|prior) (?:season|winter|spring|summer|autumn|term|academic year|"
    r"school year)\b",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"\b(?:date (?:of (?:the |this )?(?:report|return|submission|completion)|sent|submitted|"
    r"completed|signed|prepared)|(?:sent|submitted|completed|signed|prepared)(?: (?:on|by))?$|"
    r"(?:report|return|submission) date)\b",
    re.IGNORECASE,
)


def _without_terms(cells: list[Cell]) -> Iterator[Cell]:
    """Yield the cells that are no answer to when a contract began or ends."""
    before: Cell | None = None
    for cell in cells:
        asked = before is not None and before.row == cell.row and before.day is None
        if _OF_BEFORE.search(cell.text):
            before = cell
            continue
        if asked and before is not None and _SENT.search(before.text):
            # A return is sent when its period is over, often in the next year.
            before = cell
            continue
        if not (asked and before is not None and _TERM_ASKED.search(before.text)):
            yield cell
        before = cell


def _month(sheets: list[Sheet], cells: list[Cell]) -> int:
    """Return the month in which the year begins, 0 where nothing says it."""
    said = Counter(month for cell in cells if cell.day is None for month in _months_said(cell.text))
    if said:
        return said.most_common(1)[0][0]
    runs = Counter(month for sheet in sheets for month in _runs(sheet))
    runs = runs or Counter(month for sheet in sheets for month in _runs_down(sheet))
    runs = runs or Counter(_four_quarters([sheet.name for sheet in sheets]))
    runs = runs or Counter(month for sheet in sheets for month in _parts_of_year(sheet))
    if any(financial_year_in(cell.text) is not None for cell in cells):
        # A year written 2024/25 never begins in January.
        runs.pop(1, None)
    if runs:
        return runs.most_common(1)[0][0]
    whole = {year.start.month for year in _whole_years(cells)}
    # Windows that roll on begin in many months, a year in one.
    return whole.pop() if len(whole) == 1 else 0


def _whole_years(cells: Iterable[Cell]) -> Iterator[Period]:
    """Yield the years that are named by their first and last day, as a grant for a year is."""
    for cell in cells:
        if cell.day is None and len(cell.text) <= _LONGEST_SAYING and "olling" not in cell.text:
            for mark in periods_within(cell.text):
                if mark.period is not None and mark.period.months == 12:
                    yield mark.period


def _months_said(text: str) -> Iterator[int]:
    """Yield the month in which the year begins by each part that a text explains."""
    for found in _PART_SAID.finditer(text[:_LONGEST_SAYING]):
        mark = period_of(found["month"] or found["first"])
        if mark is None or mark.first_month is None:
            continue
        length = 3 if found["part"].lower().startswith("q") else 6
        number = int(found["n"])
        if number <= 12 // length:
            after_april = (mark.first_month - (number - 1) * length) % 12
            yield (after_april + _APRIL - 1) % 12 + 1


def _runs(sheet: Sheet) -> Iterator[int]:
    """Yield the first month of each row that names at least six months one after another."""
    book = sheet.book
    years: list[set[int]] = []
    for number in sheet.row_numbers[:40]:
        begin, end = sheet.spans[number]
        texts = [book.text(place) for place in range(begin, min(end, begin + 40))]
        months = [month for text in texts if (month := _named_month(text)) is not None]
        follow = all((later - one) % 12 == 1 for one, later in pairwise(months))
        # Under two years the months begin somewhere in the first of them.
        over = set[int]().union(*years[-_ROWS_OVER_MONTHS:])
        if len(months) >= _MONTHS_IN_A_ROW and follow and len(over) < 2:
            yield months[0]
        named = (financial_year_in(text) for text in texts if len(text) <= _LONGEST_YEAR)
        years.append({year for year in named if year is not None})


def _runs_down(sheet: Sheet) -> Iterator[int]:
    """Yield the first month of the first column where it names six or more one after another.

    It begins the year only where the sheet names one year alone in a cell: Year 2025.
    """
    book = sheet.book
    firsts = [book.text(sheet.spans[number][0]) for number in sheet.row_numbers[:40]]
    if not any(_ONE_YEAR.match(written_out(text.strip())) for text in firsts):
        return
    months = [month for text in firsts if (month := _named_month(text)) is not None]
    follow = all((later - one) % 12 == 1 for one, later in pairwise(months))
    if len(months) >= _MONTHS_IN_A_ROW and follow:
        yield months[0]


def _parts_of_year(sheet: Sheet) -> Iterator[int]:
    """Yield the first month of a year whose halves or quarters stand before what sums them.

    Jan - Jun 2025, Jul - Dec 2025, Year.
    """
    book = sheet.book
    for number in sheet.row_numbers[:40]:
        begin, end = sheet.spans[number]
        texts = [" ".join(book.text(place).split()) for place in range(begin, min(end, begin + 40))]
        spans: list[Period] = []
        for text in texts:
            mark = period_of(text) if len(text) <= _LONGEST_YEAR else None
            if mark is not None and mark.period is not None and mark.period.months in {3, 6}:
                spans.append(mark.period)
                continue
            follow = all((two.start - one.end).days == 1 for one, two in pairwise(spans))
            if _SUMS_YEAR.match(text) and follow and _add_to_a_year(spans):
                yield spans[0].start.month
            spans.clear()


def _add_to_a_year(spans: list[Period]) -> bool:
    return len(spans) > 1 and sum(span.months or 0 for span in spans) == 12


def _four_quarters(names: list[str]) -> Iterator[int]:
    """Yield the first month of a year whose quarters have tabs of their own, one after another.

    So many and no more, by their months alone: Jan-Mar, Apr-Jun, Jul-Sep, Oct-Dec.
    """
    marks = [mark for name in names if (mark := period_of(name)) is not None]
    firsts = [
        mark.first_month
        for mark in marks
        if mark.first_month is not None and mark.length == _QUARTER and not mark.numbered
    ]
    follow = all((later - one) % 12 == _QUARTER for one, later in pairwise(firsts))
    if len(firsts) == _QUARTERS_OF_YEAR and follow:
        yield (firsts[0] + 3) % 12 + 1


def _named_month(text: str) -> int | None:
    # A number alone may be a year, and never a month.
    text = without_number(text)
    mark = period_of(text) if len(text) <= 12 and not text.isdecimal() else None
    if mark is None or mark.numbered or mark.is_total or mark.day is not None:
        return None
    if mark.period is not None:
        return mark.period.start.month if mark.period.months == 1 else None
    return (
        (mark.first_month + 3) % 12 + 1
        if mark.length == 1 and mark.first_month is not None
        else None
    )


def _years_on(cell: Cell, month: int) -> Iterator[date]:
    if cell.day is not None:
        yield year_start(cell.day, month)
    elif len(cell.text) <= _LONGEST_TITLE:
        yield from _years_in(cell.text, month)


def _years_in(text: str, month: int) -> Iterator[date]:
    named = financial_year_in(text)
    if named is not None:
        yield date(named, month, 1)
        return
    for mark in periods_within(text):
        if mark.period is not None and not _is_term(mark.period):
            yield year_start(mark.period.start, month)
            return


def _is_term(period: Period) -> bool:
    """Whether a span is that of a contract rather than of a return."""
    return (period.end - period.start).days > 370


def year_named(texts: Iterable[str], month: int) -> date | None:
    """Return the year that the first of the texts to name one names."""
    year = next((year for year in map(financial_year_in, texts) if year), None)
    return date(year, month, 1) if year is not None else None


def near(period: Period | None, mark: Mark, anchor: Period | None) -> Period | None:
    """Return a period whose year was not said in the year nearest to another period."""
    if period is None or anchor is None or not mark.needs_year or mark.day is None:
        return period
    if anchor.contains(period):
        return period
    days = (period.start - anchor.start).days
    years = round(days / 365.25)
    if not years:
        return period
    start = period.start.replace(year=period.start.year - years)
    return Period(start, start + (period.end - period.start))
