"""What the cells over one column, or beside one row, say: words, and the period some name."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from pipeline.domain.periods import Period
from pipeline.read.book import Cell
from pipeline.read.roles import rolling_months
from pipeline.read.rows import day_code, looks_like_month, looks_like_year
from pipeline.read.when.code_names import in_words
from pipeline.read.when.mark import TO_DATE, Mark
from pipeline.read.when.note_marks import unmarked
from pipeline.read.when.period_search import is_day, spans_within, tells_of_closing
from pipeline.read.when.period_words import (
    DASH,
    MONTH,
    PARTS_IN_A_ROW,
    period_of,
    says_only_to_date,
)
from pipeline.read.when.short_words import written_out
from pipeline.read.when.terms import NO_TERMS, Terms
from pipeline.read.when.windows import Window, window_said

# Words that a period may share a heading with; with others it is no period but part of a name.
_BESIDE_PERIOD = (
    r"(?:target|actuals?|plan(?:ned)?|forecast|budget|spen[dt]|paid|claim(?:ed)?|costs?|"
    r"income|trajectory|threshold|numerator|"
    r"denominator|num|den|number|no\.?|n|count|%|rate|value|result|position|performance|achieved|"
    r"outturn|baseline|activity|figures?|data|rag|rag (?:rating|status)|rating|status|comments?|"
    r"narrative|notes?|variance|var\.?|(?:as )?(?:a )?% of (?:the |those |all )?[a-z]+(?: [a-z]+)?)"
)
# How far the figures of a period can be trusted: Nov (revised), Q3 as first sent.
_TRUSTED = (
    r"(?:revised|prov(?:isional|\.)?|draft|final(?:ised)?|corrected|amended|updated|est(?:imated?|\.)?|"
    r"late data|incomplete|part(?:ial)?(?: month| quarter| year)?|unaudited|audited|restated|tbc|"
    r"original(?:ly)?|as (?:first |originally |last )?(?:sent|reported|submitted|returned)|"
    r"re-?sen[dt]|resubmitted|re-?run|now|"
    r"(?:for|by|as a) comparison(?: \([^()]*\))?)"
)
_PERIOD_FIRST = re.compile(
    rf"^(?P<period>.+?)[\s:,–-]+"
    rf"(?P<rest>\(?(?:{_BESIDE_PERIOD}(?: \({_TRUSTED}\))?|{_TRUSTED})\)?)$",
    re.IGNORECASE,
)
# The month before, by its name.
_BEFORE_THIS = re.compile(
    r"^(?P<rest>(?:last|previous|prior) (?:month|quarter|qtr))[\s:,–-]*\((?P<period>[^()]+)\)$",
    re.IGNORECASE,
)
_PERIOD_LAST = re.compile(
    rf"^(?P<rest>\(?{_BESIDE_PERIOD}\)?|(?:this|current|reporting) (?:month|quarter|qtr|period))"
    r"[\s:,–-]+(?:for )?(?P<period>.+)$",
    re.IGNORECASE,
)
# A day before, by or since which something happened is not the period of the figures.
_BOUND = re.compile(
    r"\b(?:since|before|after|by|from|until|till|up to|born|baseline|vs\.?|versus|than|issued|"
    r"version|template|updated|sent|created)\W*$",
    re.IGNORECASE,
)
# Spent to 30 Nov 25, Budget to M7.
_RUNS_TO = re.compile(
    r"^(?P<what>(?:.*\b)?(?:spen[dt]|paid|claimed|used|costs?|income|budget|plan|actual|due|variance|"
    r"over\)?|under\)?|received|invoiced|drawn))"
    r" (?:up )?to (?:the )?(?:end (?:of )?)?$",
    re.IGNORECASE,
)
_CONNECTORS = re.compile(r"\W*\b(?:in|for|at|during|of|over|as at|on|the)\b\W*$", re.IGNORECASE)
# What was done in a quarter is surely of it: Our visits in Q3.
_DURING = re.compile(r"\w (?:in|during|over|throughout)(?: the)? ?$", re.IGNORECASE)
_WHO = re.compile(r"\b(?:who|that|which)\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\W*$", re.IGNORECASE)
_AT = re.compile(r"\b(?:as )?(?:at|on)\W*$", re.IGNORECASE)
# What is counted at a day: On books 1/4/25, In post 30 Sept.
_STOCK = re.compile(
    r"^(?:(?:number |no\.? |people |clients |total )?(?:on|in) (?:our |the )?(?:books?|roll|"
    r"register|list|caseload|post|placement|treatment|service|stock|store|hand|bank)|"
    r"caseload|case ?load|"
    r"(?:opening|closing) (?:balance|number|caseload|stock|total)|(?:balance|brought|carried) "
    r"(?:forward|b/?f|c/?f)|b/?f|c/?f|open(?: cases)?|headcount|residents|members|tenants|"
    r"occupied|vacancies|voids|waiting(?: list)?|active(?: cases| clients)?|staff)\W*$",
    re.IGNORECASE,
)
# A word or three for who is counted, before a day: Families 31 Mar 2026, Volunteers (30/09/25).
_COUNTED = re.compile(
    r"^(?!.*\b(?:due|deadline|date|dated|ends?|ended|expires?|expiry|start(?:s|ed)?|sent|signed|"
    r"written|submitted|received|printed|return|report|form|review|reviewed|meeting|contract|"
    r"grant|agreement|paid|closed|opened|joined|left|born|next|last|target|plan)\b)"
    r"(?:[a-z'-]+ ){1,3}\(?$",
    re.IGNORECASE,
)
# Months one after another are no reference: Brought forward M1-M7.
_SEVERAL = re.compile(PARTS_IN_A_ROW, re.IGNORECASE)
# Agency shifts, quarter 1 (for comparison)
_REMARK = re.compile(r"^\s*\([a-z][a-z ,.'-]+\)$", re.IGNORECASE)
# Something that was done in a year: Move-ins in 2024; but not what began in it.
_IN_YEAR = re.compile(
    r"^(?!.*\b(?:began|begun|born|built|opened|founded|started|launched|registered|joined|since|who|"
    r"that|which|version|plan|census|act)\b)(?P<rest>\D{4,50}?),? (?:in|during) (?P<year>20\d\d)$",
    re.IGNORECASE,
)
# Clubs run by own staff in Sept; but not who joined in it.
_IN_MONTH = re.compile(
    r"^(?P<rest>(?!.*\b(?:began|begun|born|due|opened|opening|founded|started|starting|launched|registered|"
    r"joined|joining|since|who|that|which|next|last)\b)\D{4,60}) "
    rf"(?:in|during) (?P<month>{MONTH})$",
    re.IGNORECASE,
)
# What is better compared with its short words written out: This mth, Prev qtr, For the yr.
_TELLS_WHEN = re.compile(
    r"\b(?:this|last|previous|prior|current|reporting|full|whole|contract|all|the|a|per|each|next) "
    r"(?:month|quarter|year|half|period|week)\b|^(?:month|quarter|year)\b",
    re.IGNORECASE,
)
_IN_POUNDS = re.compile(r"\s*\(£\)$|\s£$")
_LONGEST_PEELED = 90
_WEEK, _WEEK_AND_DAY = 7, 2
_ANY_YEAR = date(2024, 4, 1)
_MAY_NAME_PERIOD = re.compile(rf"\d|{MONTH}{DASH}{MONTH}|\bsince\s+{MONTH}", re.IGNORECASE)


# What Excel itself writes over a pivot table.
_OF_PIVOTS = frozenset({"Row Labels", "Column Labels", "Sum of Value", "Values"})


def marks_and_words(
    cells: list[Cell], *, months: bool = False, terms: Terms = NO_TERMS
) -> tuple[tuple[str, ...], Mark | None]:
    """Return the words over a column, outermost first, and the period joined from the rest.

    `months` says that the dates over the table stand for months, `terms` what the workbook calls
    the parts of its year.
    """
    words: list[str] = []
    marks: list[Mark] = []
    window: Window | None = None
    for cell in cells:
        text = unmarked(" ".join(cell.text.split())).rstrip(" :")
        said = window_said(text) if cell is not cells[-1] else None
        window = said or window
        if said is not None and not rolling_months((text,)):
            continue
        mark = terms.mark(text) or _mark_of(cell, text, months=months)
        if mark is None:
            mark, text = _month_at_end(text) or _own_name(text, terms) or peeled(text)
            mark = terms.weeks.retold(mark)
        elif mark.is_total:
            text = "Total"
        elif mark.to_date:
            text = "" if says_only_to_date(text) else text
        else:
            text = ""
        if mark is not None:
            marks.append(mark)
        if _TELLS_WHEN.search(whole := written_out(text)):
            text = whole
        if text and text not in words and text not in _OF_PIVOTS:
            words.append(text)
    numbered = _week_of_day(marks)
    if numbered is not None:
        # Wk 27 over 29 Dec: the number of the week is its name, the day only says when it is.
        words += [
            text for cell in cells if terms.mark(text := " ".join(cell.text.split())) == numbered
        ]
    mark = numbered or joined(marks)
    return tuple(words), mark if mark is None or window is None else window.around(mark)


def _own_name(text: str, terms: Terms) -> tuple[Mark | None, str] | None:
    """Part a heading from what only this workbook calls a period: Year 1 result, Term 2 target."""
    plain, amount = _without_pounds(text)
    for pattern in (_PERIOD_FIRST, _PERIOD_LAST) if terms else ():
        found = pattern.match(plain)
        mark = terms.mark(found["period"]) if found is not None else None
        if found is not None and mark is not None:
            return mark, found["rest"].strip(" ()") + amount
    return None


def _without_pounds(text: str) -> tuple[str, str]:
    """Part a heading from the sign of pounds at its end: Spent to 31 Jan (£)."""
    found = _IN_POUNDS.search(text)
    return (text, "") if found is None else (text[: found.start()], found[0])


def _month_at_end(text: str) -> tuple[Mark | None, str] | None:
    """Part a heading from the month at its end; beside a row one may only be part of its name."""
    found = _IN_MONTH.match(text)
    return (period_of(found["month"]), found["rest"]) if found is not None else None


@lru_cache(maxsize=20_000)
def peeled(text: str) -> tuple[Mark | None, str]:
    """Part a heading such as "Q1 Target" or "Grant spent, April to June 2025" into period and rest.

    None where it names no period, or the period is only part of what it says.
    """
    for pattern in (_PERIOD_FIRST, _PERIOD_LAST, _BEFORE_THIS):
        found = pattern.match(text)
        mark = period_of(found["period"]) if found else None
        if found and mark is not None and not mark.to_date:
            return mark, found["rest"].strip(" ()")
    in_year = _IN_YEAR.match(text) if text[-2:].isdecimal() else None
    if in_year is not None:
        return _calendar_year(in_year["year"]), in_year["rest"]
    told, amount = _without_pounds(text)
    if amount:
        mark, rest = peeled(told)
        return (None, text) if mark is None else (mark, f"{rest}{amount}")
    if len(text) > _LONGEST_PEELED or not _MAY_NAME_PERIOD.search(text):
        return None, text
    plain = in_words(text)
    named = _without_month_of(spans_within(plain))
    sure = [found for found in named if not found[2].needs_year]
    if len(sure) == 1 and all(found[2].numbered for found in named if found is not sure[0]):
        # M10 last yr (Jan-25): the month itself says more than its number.
        named = tuple(sure)
    mark, rest = _peeled_once(plain, *named[0]) if len(named) == 1 else (None, text)
    return mark, text if mark is None else rest


def _without_month_of(
    named: tuple[tuple[int, int, Mark], ...],
) -> tuple[tuple[int, int, Mark], ...]:
    """Leave out the month in the name of some of its days: Feb half term, 17-21 Feb."""
    spans = [mark.complete(_ANY_YEAR) for *_, mark in named]
    days = [span for span in spans if span is not None and span.months is None]
    if len(named) != 2 or len(days) != 1:
        return named
    return tuple(
        found for found, span in zip(named, spans, strict=True)
        if span is None or span == days[0] or not span.contains(days[0])
    )  # fmt: skip


def _peeled_once(text: str, start: int, end: int, mark: Mark) -> tuple[Mark | None, str]:
    """Part a text from the one period in it."""
    before, after = text[:start], text[end:]
    left = _SINCE.search(before) and _WHO.search(before)
    if left or tells_of_closing(mark, text):
        # People who left since April are no figures since April.
        return None, text
    runs = _RUNS_TO.match(before) if not after.strip(" )") else None
    if runs is not None:
        return replace(TO_DATE, until=mark), runs["what"]
    if _SINCE.search(before):
        since = mark.period.start if mark.period is not None else None
        return replace(TO_DATE, since=since, first_month=mark.first_month), text
    stands = is_day(mark) and _stands_at(mark, before, after)
    if (is_day(mark) and not stands) or _BOUND.search(before):
        return None, text
    if not stands and not _may_be_peeled(mark, before, text[start:end], after):
        return None, text
    if stands:
        mark = replace(mark, at=True, named=True)
    rest = f"{_CONNECTORS.sub('', before.rstrip(' ,(:–-'))} {after.lstrip(' ),:–-')}"
    return mark, " ".join(rest.split()).strip(" ,:–-")


def _stands_at(mark: Mark, before: str, after: str) -> bool:
    """Whether figures stand at a day: at 31 March, or "on the list, 31 March" at a month's end."""
    if _AT.search(before) or (_STOCK.match(before) and not after.strip(" )")):
        return True
    if after.strip(" )") or not mark.ends_month:
        return False
    # "Families 31 Mar 2026" says the year, as what is only remarked on a day does not.
    return before.rstrip().endswith(",") or (
        mark.period is not None and _COUNTED.match(before) is not None
    )


def _may_be_peeled(mark: Mark, before: str, said: str, after: str) -> bool:
    """Whether a period inside a label is surely one: M01 and Q1 may as well be references."""
    if mark.period is not None:
        return (mark.period.months or 0) <= 12
    if mark.numbered and _SEVERAL.fullmatch(said):
        return True
    if mark.numbered:
        at_end = not _REMARK.sub("", after).strip(" )")
        told = before.rstrip().endswith((",", "(", "-", "–", ":")) or _DURING.search(before)
        return at_end and bool(told)
    return mark.length > 1 or mark.ends is not None


def _mark_of(cell: Cell, text: str, *, months: bool) -> Mark | None:
    if cell.day is None:
        # Only where years run through a row does a number stand in a head.
        return period_of(text) or _calendar_year(text)
    if "d" not in day_code(cell) or (months and cell.day.day == 1):
        return period_of(f"{cell.day:%Y-%m}")
    return period_of(cell.day.isoformat())


def _calendar_year(text: str) -> Mark | None:
    if len(text) == 4 and text.isdigit() and looks_like_year(float(text)):
        return Mark(Period.months_from(date(int(text), 1, 1), 12))
    if len(text) == 6 and text.isdigit() and looks_like_month(float(text)):
        return Mark(Period.month(int(text[:4]), int(text[4:])))
    return None


def joined(marks: list[Mark]) -> Mark | None:
    """Join a year over a month or quarter: 2025/26 over Apr, and Apr 2025 itself."""
    if not marks:
        return None
    to_date = next((mark for mark in marks if mark.to_date), None)
    year = next((m for m in marks if m.period and m.period.months == 12), None)
    if to_date is not None:
        if year is None or year.period is None or to_date is year:
            return to_date
        # "Whole year" under 2024/25 is that one.
        return replace(to_date, pair=year.period.start.year)
    narrow = [mark for mark in marks if mark.period is None or mark.period.months != 12]
    if not narrow:
        return marks[0]
    inner = narrow[-1]
    if inner.needs_year and year is not None:
        return _within(inner, year)
    return _day_within(inner, narrow[:-1]) if inner.at and inner.needs_year else inner


def _day_within(day: Mark, over: list[Mark]) -> Mark:
    """Place a day in the part of a year over it: on the list at 30 June, under Q1 25/26."""
    for mark in reversed(over):
        whole = mark.period or (mark.complete(date(mark.pair, 4, 1)) if mark.pair else None)
        for year in {whole.start.year, whole.end.year} if whole is not None else ():
            for first in (1, 4):
                span = day.complete(date(year, first, 1))
                if span is not None and whole is not None and whole.contains(span):
                    return replace(day, period=span, first_month=None)
    return day


def _week_of_day(marks: list[Mark]) -> Mark | None:
    """Return the week over a column that also names its first or last day."""
    if len(marks) != _WEEK_AND_DAY or not is_day(marks[1]):
        return None
    week = marks[0].period
    if week is None or (week.end - week.start).days != _WEEK - 1:
        return None
    day = marks[1].complete(week.start.replace(month=1, day=1))
    is_its = day is not None and {(day.start.month, day.start.day)} & {
        (end.month, end.day) for end in (week.start, week.end)
    }
    return marks[0] if is_its else None


def _within(inner: Mark, over: Mark) -> Mark:
    """Place a month or quarter in the year over it."""
    year = over.period
    if year is None:
        return inner
    if over.pair is not None:
        # 25/26 may turn out to be a contract year: which months it holds is settled later.
        return replace(inner, pair=over.pair)
    if year.start.month == 1 and inner.numbered:
        # Q1 under a bare 2025: whether the calendar's or the financial year's is not said.
        return replace(inner, pair=year.start.year)
    period = inner.complete(year.start)
    return replace(inner, period=period, first_month=None) if period else inner
