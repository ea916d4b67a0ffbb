"""Where a workbook, a sheet and a block stand in time: by their titles, forms and names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.domain.periods import Period, year_to_date
from pipeline.read.book import Book, Kind, Sheet
from pipeline.read.layout import Layout
from pipeline.read.period_search import periods_within
from pipeline.read.period_words import financial_year_in, period_of
from pipeline.read.rows import Row, is_note

_PERIOD_LABEL = re.compile(r"\b(?:period|quarter|month|return for|reporting|week)\b", re.IGNORECASE)
_TO_DATE = re.compile(
    r"\byear to date\b|\bytd\b|\bcumulative\b|\bfull year\b|\byear so far\b|"
    r"\bsince (?:1(?:st)? )?april\b",
    re.IGNORECASE,
)
# Rows of a sheet, and characters of a cell, in which a title may be looked for.
_TITLE_ROWS, _LONGEST_TITLE, _LONGEST_NAMING = 12, 80, 120
_LONGEST_LABEL = 40


@dataclass(slots=True)
class Setting:
    """Where a sheet stands in time: the financial year, its own period, and what said so."""

    financial_year: int | None = None
    period: Period | None = None
    period_from: str = ""


def financial_year_of(book: Book, file_name: str) -> int | None:
    """Return the financial year a workbook is about: by its content first, then its name."""
    votes: Counter[int] = Counter()
    for sheet in book.sheets:
        if not sheet.hidden:
            votes.update(_years_on(sheet))
    if votes:
        return max(votes, key=lambda year: (votes[year], year))
    return next(_years_in(file_name), None)


def _years_on(sheet: Sheet) -> Iterator[int]:
    for row in sorted(sheet.rows)[:_TITLE_ROWS]:
        for cell in sheet.rows[row].values():
            if cell.day is not None:
                yield Period(cell.day, cell.day).financial_year_start
            elif len(cell.text) <= _LONGEST_TITLE:
                yield from _years_in(cell.text)


def _years_in(text: str) -> Iterator[int]:
    year = financial_year_in(text)
    if year is not None:
        yield year
        return
    for mark in periods_within(text):
        if mark.period is not None:
            yield mark.period.financial_year_start
            return


def setting_of(sheet: Sheet, layout: Layout, year: int | None) -> Setting:
    """Say where a sheet stands in time, in a workbook about a financial year."""
    texts = [cell.text for cell in layout.titles if not is_note(cell.text)]
    texts += [c.text for block in layout.blocks for c in block.titles if not is_note(c.text)]
    own = year_named((*texts[:8], sheet.name))
    setting = Setting(own or year)
    found = _period_in_form(layout, setting.financial_year)
    if found is not None:
        setting.period, setting.period_from = found, "form"
        return setting
    for source, words in (("title", texts[:2]), ("sheet name", [sheet.name])):
        period = _one_period(words, setting.financial_year)
        if period is not None:
            setting.period, setting.period_from = period, source
            return setting
    return setting


def year_named(texts: tuple[str, ...]) -> int | None:
    """Return the financial year that the first of the texts to name one names."""
    return next((year for year in map(financial_year_in, texts) if year), None)


def _period_in_form(layout: Layout, year: int | None) -> Period | None:
    for block in layout.blocks:
        for row in () if block.heads else block.lines[:_TITLE_ROWS]:
            period = _period_beside_label(row, year)
            if period is not None:
                return period
    return None


def _period_beside_label(row: Row, year: int | None) -> Period | None:
    for label, answer in zip(row.cells, row.cells[1:], strict=False):
        if not _PERIOD_LABEL.search(label.text) or len(label.text) >= _LONGEST_LABEL:
            continue
        mark = period_of(answer.text.strip())
        period = mark.complete(year) if mark and not mark.to_date else None
        if period is not None and answer.kind is not Kind.NUMBER:
            return period
    return None


def _one_period(texts: list[str], year: int | None) -> Period | None:
    """Return the one period shorter than a year that a title names."""
    for text in texts:
        if len(text) > _LONGEST_NAMING:
            continue
        spans = [mark.complete(year) for mark in periods_within(text)]
        narrow = {span for span in spans if span is not None and _is_narrow(span)}
        if len(narrow) == 1:
            return narrow.pop()
    return None


def _is_narrow(span: Period) -> bool:
    return span.months is not None and span.months < 12


def period_of_titles(texts: list[str], year: int | None) -> tuple[Period | None, bool]:
    """Return the period that the headings over a block name, and whether it is to date."""
    for text in reversed(texts):
        to_date = bool(_TO_DATE.search(text))
        marked = [mark.complete(year) for mark in periods_within(text)]
        spans = {span for span in marked if span is not None}
        bare_year = len(spans) == 1 and financial_year_in(text) is not None
        if len(spans) == 1 and (to_date or not bare_year):
            span = spans.pop()
            return (year_to_date(span) if to_date and span.months != 12 else span), to_date
        narrow = {span for span in spans if _is_narrow(span)}
        if len(narrow) == 1:
            return narrow.pop(), to_date
        if to_date:
            return None, True
    return None, False
