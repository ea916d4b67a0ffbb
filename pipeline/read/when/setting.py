"""Where a sheet and a block stand in time: by their titles, forms and names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from pipeline.domain.periods import Period, month_end, year_to_date
from pipeline.read.blocks import Layout
from pipeline.read.book import Cell, Kind, Sheet
from pipeline.read.rows import Row, day_code
from pipeline.read.sorts import is_note
from pipeline.read.when.day_years import year_of_days
from pipeline.read.when.figures_said import said_of_sheet
from pipeline.read.when.head_dates import from_and_to, period_of_head
from pipeline.read.when.label_days import day_of_event
from pipeline.read.when.loose_years import loose_year, year_in_name
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_search import periods_within
from pipeline.read.when.period_words import (
    DAY,
    MONTH,
    YEAR_PAIR,
    financial_year_in,
    parse_day,
    period_of,
)
from pipeline.read.when.short_words import written_out
from pipeline.read.when.so_long import so_long
from pipeline.read.when.terms import NO_TERMS, Terms
from pipeline.read.when.weeks_of_year import NO_WEEKS, WeeksOfYear
from pipeline.read.when.years import year_named, year_start

_YEAR_LABEL = re.compile(r"^(?:contract |financial |reporting |grant )?year:?$", re.IGNORECASE)
_WHOLE_ANSWERED = re.compile(
    r"\b(?:full|whole|entire) year\b|\byear[- ]end\b|\bannual\b", re.IGNORECASE
)
_PERIOD_LABEL = re.compile(
    r"\b(?:period|quarter|month|(?:return|report) (?:is )?(?:for|covers|covering)|reporting|week|"
    r"half[- ]year|covers)\b|^(?:this|our) (?:return|report)\b",
    re.IGNORECASE,
)
_SHORT_LABEL = re.compile(
    r"^(?:(?:reporting|this|current) )?(?:month|quarter|half[- ]year|week):?$", re.IGNORECASE
)
# What is only remarked: Leaving cards, Q4 only (new card since January).
_ASIDE = re.compile(
    r"\s*\([^()]*\b(?:new|changed|started|introduced|asked|used)\b[^()]*"
    r"\bsince\b[^()]*\)",
    re.IGNORECASE,
)
_ALL_OF_YEAR = re.compile(
    r"\b(?:whole|all|full|entire) (?:of )?(?:the )?(?:year )?(?P<pair>20\d\d ?[/-] ?\d\d)\b",
    re.IGNORECASE,
)
_NOT_THIS_PERIOD = re.compile(
    r"\b(?:contract|grant|agreement|term|runs|start(?:s|ed)?|end(?:s|ed)?|dates|deadline|due|"
    r"next|last|previous|sent|signed|ref(?:erence)?|quarterly|monthly)\b|£",
    re.IGNORECASE,
)
_TERM_DATES = re.compile(r"^(?:the )?(?:school )?(?:term|half[- ]?term)s? dates?:?$", re.IGNORECASE)
# What a report covers is told among what else its head says.
_COVERS = re.compile(
    r"^(?:(?:this|our) (?:return|report|form) )?(?:covers|covering|is for|(?:reporting )?period "
    r"covered|(?:for )?the period)\b",
    re.IGNORECASE,
)
# A letterhead may say until when a contract runs.
_SURVEY = re.compile(
    r"\b(?:survey|questionnaire|census|snapshot|audit|ring[- ]?round|count)\b", re.IGNORECASE
)
_WEEKS_OF_SURVEY = 62
# In post at 31 March 2026 - chats and hours are for Q4 only.
_FOR_ONLY = re.compile(
    r"\b(?:is|are) (?:for|of) (?P<period>[^,;]{2,40}?) only\)?\.?$", re.IGNORECASE
)
# Autumn's list went with the January update.
_OTHER_PAPER = re.compile(
    rf"\b(?:with|in|see|from) (?:the|our|your) {MONTH} (?:update|return|report|workbook|list|pack|"
    r"submission|letter|meeting|newsletter)\b",
    re.IGNORECASE,
)
_OF_CONTRACT = re.compile(
    r"\b(?:contract|grant|agreement|ref)\b.{0,60}\b(?:to|until|ends?|runs|from)\b", re.IGNORECASE
)
_TO_DATE = re.compile(
    r"\byear to date\b|\b[cf]?y(?:\d)? to date\b|\bytd\b|\bcumulative\b|\b(?:full|whole) year\b|"
    # "Sheets back so far for June" are June's.
    r"(?<!up )\bto date\b|\bso far\b(?! (?:for|in) )|"
    r"\bsince (?:the (?:start|beginning)\b|(?:1(?:st)? )?(?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|"
    r"dec)\b)",
    re.IGNORECASE,
)
_SO_FAR = re.compile(
    r"\bso far\b(?! (?:for|in) )|(?<!up )\bto date\b|\bytd\b|\bcumulative\b|"
    rf"(?:^|, )since (?:the start|(?:1(?:st)? )?{MONTH}(?:\s+20\d\d)?)$",
    re.IGNORECASE,
)
# "last year (2024/25)" says itself which year it is.
_YEAR_BEFORE = re.compile(
    r"^(?:figures for |for |the |in )?(?:last|previous|prior) (?:financial |contract )?year"
    rf"[\s,:(–-]{{1,3}}(?P<pair>{YEAR_PAIR})(?!.*\bbrackets)",
    re.IGNORECASE,
)
# Where people live, 31 March 2026; but not who wrote it, or until when a contract runs.
_AT_END = re.compile(rf",\s*(?P<day>{DAY})\)?$", re.IGNORECASE)
_WRITTEN = re.compile(
    r"\b(?:return|report|form|sent|prepared|printed|signed|updated|version|by|contract|agreement|"
    r"ends?|runs?|due|from|for|to)\b",
    re.IGNORECASE,
)
_LONGEST_TITLE = 80
_BY_FORM, _BY_NAME = "workbook", "file name"
OF_WORKBOOK = frozenset({_BY_FORM, _BY_NAME})
# What is told of another period than the sheet's: "Provisional until the Q4 workbook".
_OF_YEAR = re.compile(
    r"\byears?\b|(?<!up )\bto date\b|\bsince\b|\bso far\b|\bannual\b|\b20\d\d\b|\b\d\d/\d\d\b",
    re.IGNORECASE,
)
# A note over a list may say since when its records count.
_SINCE_A_DAY = re.compile(rf"\bsince (?:the )?{DAY}", re.IGNORECASE)
# A form that is sent once a year, or is for one that is over.
_OF_WHOLE_YEAR = re.compile(
    r"\b(?:annual|yearly|(?:end[- ]of[- ]|whole |full )year|year[- ]end)\b|"
    r"\b(?:year|12 months|twelve months) (?:ended|ending|to)\b",
    re.IGNORECASE,
)
# The name under which a year's return is sent.
_OF_ANNUAL = re.compile(
    r"\b(?:annual|yearly|(?:year|yr)[- ]?end|(?:end of|full|whole) (?:year|yr))\b", re.IGNORECASE
)
# Which year is said elsewhere: Round up for the year.
_FOR_THE_YEAR = re.compile(r"\b(?:for|of|in|over) the (?:whole |full )?year\W*$", re.IGNORECASE)
_OF_PART = re.compile(
    r"\b(?:quarter(?:ly)?|monthly|months?(?! (?:ended|ending|to)\b)|half|q[1-4]|h[12]|so far|"
    r"to date|since|target|plan|budget|next|last|previous|contract|grant)\b",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:until|till|next|will (?:be|follow)|are due|is due)\b", re.IGNORECASE)
# One line of a letterhead may say several things: Ref 114 | quarter ending 30.6.25 | sent 11.7.25.
_IN_ONE_LINE = re.compile(r"[|•·]")
_PARTS = re.compile(r"[.;]\s|\s*[|•·\n]\s*")
# Rows of a form in which its period is looked for, and characters of a cell that names one.
_FORM_ROWS, _LONGEST_NAMING = 12, 120
_FIRST_ROWS = 6
# The last quarter of a year of 53 weeks has 14.
_QUARTER_OF_WEEKS = frozenset({91, 98})
_LONGEST_LABEL, _YEAR = 40, 12
_HEAD_ROWS = 6


@dataclass(slots=True)
class Setting:
    """Where a sheet stands in time: the first day of its year, its own period, what said so.

    `cell` is the cell of a form that said so.
    `counts_since` says that a note over a list tells since which day its records count.
    `reporting` is the period that the workbook as a whole reports on, where it says one;
    `year_of_days` begins the calendar year of days that name none.
    """

    year: date | None = None
    period: Period | None = None
    period_from: str = ""
    cell: str = ""
    reporting: Period | None = None
    year_of_days: date | None = None
    counts_since: bool = False


def setting_of(
    sheet: Sheet,
    layout: Layout,
    year: date | None,
    file_name: str = "",
    terms: Terms = NO_TERMS,
) -> Setting:
    """Say where a sheet stands in time, in a workbook about a year."""
    texts = [cell.text for cell in layout.titles if not is_note(cell.text)]
    texts += [c.text for block in layout.blocks for c in block.titles if not is_note(c.text)]
    texts = _without_those_below(texts, layout)
    begins = year.month if year else 4
    own = year_named(texts[:8], begins) or _year_of_tab(sheet.name, begins)
    if own is None and year is None:
        noted = [cell.text for cell in layout.notes if cell.row <= _FIRST_ROWS]
        own = loose_year(sheet, [*texts[:8], *noted], [sheet.name, file_name])
    setting = Setting(own or year)
    setting.counts_since = any(
        is_note(text) and _SINCE_A_DAY.search(text) for text in _over(layout)
    )
    setting.year_of_days = year_of_days(texts[:8], [sheet.name, file_name])
    found = _period_in_form(layout, setting.year, terms)
    if found is not None:
        (setting.period, setting.cell), setting.period_from = found, "form"
        setting.year = setting.year or _year_of(found[0])
        return setting
    covered = [text for text in texts[:8] if _COVERS.match(text)]
    of_later = _over_later_tables(layout)
    noted = [c.text for c in (*layout.titles, *layout.notes) if c.row <= _FIRST_ROWS]
    for source, words in (
        ("title", covered),
        ("title", [text for text in texts[:3] if text not in of_later]),
        ("title", noted[:4]),
        ("title", _lone_lines(layout)),
        ("sheet name", [sheet.name]),
    ):
        period = _one_period(words, setting.year, terms.weeks)
        if period is not None:
            setting.period, setting.period_from = period, source
            setting.year = setting.year or _year_of(period)
            return setting
    asked = _days_of_survey(texts[:1])
    if asked is not None:
        setting.period, setting.period_from = asked, "title"
        setting.year = setting.year or _year_of(asked)
        return setting
    noted_below = said_of_sheet(layout, setting.year)
    if noted_below is not None:
        setting.period, setting.period_from = noted_below, "note"
        setting.year = setting.year or _year_of(noted_below)
        return setting
    over = [cell.text for block in layout.blocks[:1] for cell in block.titles]
    event = next((day for text in over if (day := day_of_event(text)) is not None), None)
    if event is not None:
        setting.period, setting.period_from = event, "title"
    return setting


def _over_later_tables(layout: Layout) -> set[str]:
    """Return the headings of tables after the first: they say nothing of those above them."""
    tables = [block for block in layout.blocks if block.heads]
    first = {cell.text for block in tables[:1] for cell in block.titles}
    return {cell.text for block in tables[1:] for cell in block.titles} - first


def _year_of_tab(name: str, month: int) -> date | None:
    """Return the first day of the year that a tab is called by: 2024-25, Q3 2425."""
    named = year_in_name(name)
    return date(named, month, 1) if named is not None else None


def shared_year(settings: Sequence[Setting]) -> date | None:
    """Return the year that sheets name where the workbook as a whole names none.

    Only where all agree, and one of them names a year and no part of it.
    """
    years = {setting.year for setting in settings if setting.year is not None}
    named = any(setting.year is not None and setting.period is None for setting in settings)
    return years.pop() if len(years) == 1 and named else None


def year_of_answer(settings: Sequence[Setting], year: date) -> date | None:
    """Return the year of the period that forms answer, where it lies after `year`.

    Else a year that is only compared with ("Last yr, Jul 24-Jun 25") may be taken for it. An
    answer from before the year is rather one that was left standing in a form of last year.
    """
    answered = {s.period for s in settings if s.period_from == "form" and s.period is not None}
    said = {period for period in answered if is_narrow(period)}
    period = said.pop() if len(said) == 1 else None
    if period is None or period.start <= Period.months_from(year, _YEAR).end:
        return None
    return year_start(period.start, year.month)


def set_by_workbook(
    settings: Sequence[Setting],
    layouts: Sequence[Layout],
    file_name: str,
    hidden: Sequence[bool],
) -> None:
    """Give sheets that name no period that of the workbook: what its form answers, or its name.

    A sheet about the year, or to date, keeps none; nor does a hidden one, which is no part of it.
    """
    answered = {s.period for s in settings if s.period_from == "form" and s.period is not None}
    narrow = {period for period in answered if is_narrow(period)}
    # An annual return is for the year that its form answers.
    said = narrow or answered
    own, source = (said.pop(), _BY_FORM) if len(said) == 1 else (None, "")
    name = file_name.rpartition(".")[0].replace("_", " ")
    yearly = own is None and _OF_ANNUAL.search(name) is not None
    for setting, layout, is_hidden in zip(settings, layouts, hidden, strict=True):
        period = own or _one_period([file_name.rpartition(".")[0]], setting.year)
        if period is None and yearly and setting.year is not None:
            period = Period.months_from(setting.year, _YEAR)
        setting.reporting = period
        if setting.period is not None or is_hidden:
            continue
        if _is_of_year(layout):
            whole = _whole_year(layout, setting.year)
            part = period if period is not None and is_narrow(period) else None
            if whole is not None and not (part is not None and whole.contains(part)):
                setting.period, setting.period_from = whole, "title"
                setting.year = setting.year or whole.start
            elif period is not None and _names_year(layout, setting.year, period):
                month = setting.year.month if setting.year is not None else period.start.month
                setting.period, setting.period_from = year_to_date(period, month), "title"
        elif period is not None:
            setting.period, setting.period_from = period, source or _BY_NAME


def _over(layout: Layout) -> list[str]:
    texts = _without_those_below([cell.text for cell in layout.titles], layout)
    return texts + [cell.text for block in layout.blocks for cell in block.titles]


def _is_of_year(layout: Layout) -> bool:
    texts = _over(layout)
    titles = [text for text in texts if not is_note(text) or _SINCE_A_DAY.search(text)]
    return any(_OF_YEAR.search(text) for text in titles[:6])


def _names_year(layout: Layout, year: date | None, period: Period) -> bool:
    """Whether a heading names the year of the workbook's period and no part of it."""
    if year is None or not Period.months_from(year, _YEAR).contains(period):
        return False
    titles = [text for text in _over(layout)[:6] if not is_note(text)]
    named = [text for text in titles if financial_year_in(text) == year.year]
    return bool(named) and not any(_OF_PART.search(text) for text in titles)


def _whole_year(layout: Layout, year: date | None) -> Period | None:
    """Return the year that a form says it is for: Annual return for the year ended 31 March."""
    titles = [cell.text for block in layout.blocks[:1] for cell in block.titles]
    said = {
        span
        for text in titles
        if _OF_WHOLE_YEAR.search(text) and not _OF_PART.search(text)
        for span in _spans_in(text, year)
        if span.months == _YEAR
    }
    unsaid = any(_FOR_THE_YEAR.search(text) and not _OF_PART.search(text) for text in titles)
    if not said and unsaid and year is not None:
        return Period.months_from(year, _YEAR)
    return said.pop() if len(said) == 1 else None


def set_by_own_names(
    settings: Sequence[Setting], sheets: Sequence[Sheet]
) -> list[tuple[str, str, Period, Period]]:
    """Believe the name of a sheet whose form was copied with the period of another sheet.

    So it is where another sheet has that period and its name says so too, and no sheet has the
    period that the name says. Returns sheet, cell, the period of the form and that of the name.
    """
    names = [_one_period([sheet.name], setting.year)
             for sheet, setting in zip(sheets, settings, strict=True)]  # fmt: skip
    have = {setting.period for setting in settings}
    sure = {named for named, setting in zip(names, settings, strict=True)
            if named is not None and named == setting.period}  # fmt: skip
    copied = []
    for sheet, setting, named in zip(sheets, settings, names, strict=True):
        said = setting.period
        if said is None or named is None or setting.period_from != "form":
            continue
        if said in sure and named not in have and said.months == named.months:
            copied.append((sheet.name, setting.cell, said, named))
            setting.period, setting.period_from = named, "sheet name"
    return copied


def _period_in_form(layout: Layout, year: date | None, terms: Terms) -> tuple[Period, str] | None:
    told = from_and_to(_first_rows(layout))
    if told is not None:
        return told
    for block in layout.blocks:
        for row in () if block.heads else block.lines[:_FORM_ROWS]:
            found = _period_beside_label(row, year, terms) or _period_covered(row, year)
            if found is not None:
                return found
    return period_of_head(_first_rows(layout), year) or _year_answered(layout, year)


def _year_answered(layout: Layout, year: date | None) -> tuple[Period, str] | None:
    """Return the year for which a form says that it is as a whole: Year | 2025/26 (full year)."""
    for row in _first_rows(layout):
        for label, answer in pairwise(row.cells):
            if _YEAR_LABEL.match(label.text.strip()) and _WHOLE_ANSWERED.search(answer.text):
                spans = {span for span in _spans_in(answer.text, year) if span.months == _YEAR}
                if len(spans) == 1:
                    return spans.pop(), answer.address
    return None


def _without_those_below(texts: list[str], layout: Layout) -> list[str]:
    """Leave out what stands below all tables, a remark however short: Shut 25 December to 1 Jan."""
    last = max((block.area.bottom for block in layout.blocks), default=0)
    below = {cell.text for cell in layout.titles if cell.row > last > 0}
    return [text for text in texts if text not in below]


def _year_of(period: Period) -> date:
    """Return the year of a period, for a workbook in which nothing else names one."""
    return period.start if period.months == _YEAR else year_start(period.start, 4)


def _first_rows(layout: Layout) -> list[Row]:
    """Return the rows of forms with which a sheet begins, before the head of its first table."""
    found: list[Row] = []
    for block in layout.blocks:
        if block.heads:
            break
        found += [row for row in block.lines if row.number <= _FORM_ROWS]
    return found


def _lone_lines(layout: Layout) -> list[str]:
    """Return what stands alone in the first rows of a form: it is a title more than an answer."""
    first = layout.blocks[0] if layout.blocks else None
    lines = first.lines[:_HEAD_ROWS] if first is not None and not first.heads else []
    return [row.first.text for row in lines if row.is_single and not is_note(row.first.text)]


def _period_covered(row: Row, year: date | None) -> tuple[Period, str] | None:
    """Return the period that a cell names by itself: Covers 1 October to 31 December 2025."""
    for cell in row.cells:
        period = _one_period([cell.text], year) if _COVERS.match(cell.text) else None
        if period is not None:
            return period, cell.address
    return None


def _days_of_survey(texts: Iterable[str]) -> Period | None:
    """Return the days on which all of a sheet was asked: Passenger survey, 8 to 19 September 2025.

    Only where the title says its year, and they are some weeks at most.
    """
    for text in texts:
        marks = periods_within(text) if _SURVEY.search(text) else []
        spans = [mark.period for mark in marks if mark.period is not None]
        if (
            len(marks) == len(spans) == 1
            and 1 < (spans[0].end - spans[0].start).days <= _WEEKS_OF_SURVEY
        ):
            return spans[0]
    return None


def _period_beside_label(row: Row, year: date | None, terms: Terms) -> tuple[Period, str] | None:
    for label, answer in zip(row.cells, row.cells[1:], strict=False):
        if not _asks_for_period(label.text) or len(label.text) >= _LONGEST_LABEL:
            continue
        # What is told of the quarter at length may speak of any month.
        if answer.kind is Kind.NUMBER or len(answer.text) > _LONGEST_NAMING or is_note(answer.text):
            continue
        own = terms.mark(answer.text)
        period = own.complete(year) if own is not None else _shown_month(answer)
        period = period or _answered(answer.text.strip(), year)
        named = own is not None or _TERM_DATES.match(label.text)
        if period is not None and (is_narrow(period) or period.months == 12 or named):
            return period, answer.address
    return None


def _shown_month(answer: Cell) -> Period | None:
    """Return the month of a date that is shown as one: September 2025."""
    if answer.day is None or answer.day.day != 1 or "d" in day_code(answer):
        return None
    return Period.months_from(answer.day, 1)


def _asks_for_period(text: str) -> bool:
    plain = text.strip()
    short = _SHORT_LABEL.match(written_out(plain))
    return bool(_PERIOD_LABEL.search(text) or short or _TERM_DATES.match(plain))


def _answered(text: str, year: date | None) -> Period | None:
    """Return the period that an answer names; beside a part of the year it may name the year."""
    mark = period_of(text)
    if mark is None:
        narrow = _narrow_in(text, year)
        if len(narrow) == 1:
            return narrow.pop()
        named = periods_within(text)
        mark = named[0] if len(named) == 1 else None
    return mark.complete(year) if mark and not mark.to_date else None


def _one_period(
    texts: Iterable[str], year: date | None, weeks: WeeksOfYear = NO_WEEKS
) -> Period | None:
    """Return the one period shorter than a year that a title names."""
    doubtful: Period | None = None
    for text in texts:
        narrow = _narrow_in(text, year, weeks)
        if len(narrow) == 1 and _OF_CONTRACT.search(text):
            doubtful = doubtful or narrow.pop()
        elif len(narrow) == 1:
            return narrow.pop()
    return doubtful


def _narrow_in(text: str, year: date | None, weeks: WeeksOfYear = NO_WEEKS) -> set[Period]:
    parts = _PARTS.split(text)
    crowded = _IN_ONE_LINE.search(text) is not None
    if len(text) > (2 if crowded else 1) * _LONGEST_NAMING:
        return set()
    said = ". ".join(part for part in parts if not _LATER.search(part))
    back = so_long(said)
    if back is not None:
        return {back} if is_narrow(back) else set()
    marks = periods_within(said)
    # "Half 1: 1 April to 30 September 2025" says its year, whatever year the sheet is in.
    sure = [mark for mark in marks if not mark.needs_year] or marks
    told = [mark for one in sure if (mark := weeks.retold(one)) is not None]
    spans = {mark.complete(year) for mark in told}
    return {span for span in spans if span is not None and is_narrow(span)}


def is_narrow(span: Period) -> bool:
    """Whether a span is one of a return: whole months, fewer than a year's, or 13 weeks."""
    if span.months is None:
        return (span.end - span.start).days + 1 in _QUARTER_OF_WEEKS
    return span.months < 12


def period_of_titles(
    texts: list[str], year: date | None, weeks: WeeksOfYear = NO_WEEKS, *, in_columns: bool = False
) -> tuple[Period | None, bool]:
    """Return the period that the headings over a block name, and whether it is to date.

    Where the columns themselves tell what is of the quarter and what is to date (`in_columns`),
    a heading that names both makes nothing to date.
    A span of a year or more is believed only where no shorter one is named, and not in a title
    that speaks of the contract.
    """
    long: Period | None = None
    doubtful: Period | None = None
    for text in (_ASIDE.sub("", text) for text in reversed(texts)):
        found = _ALL_OF_YEAR.search(text) or _YEAR_BEFORE.search(text)
        named = financial_year_in(found["pair"]) if found is not None else None
        if named is not None:
            return Period.months_from(date(named, year.month if year else 4, 1), 12), False
        to_date = not in_columns and bool(_TO_DATE.search(text))
        spans = _spans_in(text, year, weeks)
        bare_year = len(spans) == 1 and financial_year_in(text) is not None
        if len(spans) == 1 and (to_date or not bare_year):
            span = spans.pop()
            if to_date:
                month = year.month if year is not None else 4
                # "Year so far: September to February" says itself when it began.
                is_part = span.months in {None, 1, 3}
                return (year_to_date(span, month) if is_part else span), True
            if is_narrow(span) or span.months is None:
                if _OF_CONTRACT.search(text) or _OTHER_PAPER.search(text):
                    doubtful = doubtful or span
                    continue
                return span, False
            if not _NOT_THIS_PERIOD.search(text):
                long = long or span
            continue
        narrow = {span for span in spans if is_narrow(span)}
        if len(narrow) == 1:
            return narrow.pop(), to_date
        if to_date:
            return None, True
    return long or doubtful, False


def says_so_far(text: str) -> bool:
    """Whether a title says that what stands below runs from the start of the year until now."""
    return len(text) <= _LONGEST_TITLE and _SO_FAR.search(text) is not None


def _spans_in(text: str, year: date | None, weeks: WeeksOfYear = NO_WEEKS) -> set[Period]:
    only = _FOR_ONLY.search(text)
    text = only["period"] if only is not None else text
    back = so_long(text) or day_of_event(text)
    if back is not None:
        return {back}
    named = (weeks.retold(mark) for mark in periods_within(text))
    marked: list[Mark] = [mark for mark in named if mark is not None and not mark.to_date]
    standing = _AT_END.search(text) if not marked else None
    day = parse_day(standing["day"]) if standing is not None else None
    if day is not None and day == month_end(day) and not _WRITTEN.search(text):
        return {Period.month(day.year, day.month)}
    return {span for mark in marked if (span := mark.complete(year)) is not None}
