"""Draws the Local KPI tab of contract A: indicators, reporting-only items, supporting figures."""

from __future__ import annotations

from collections.abc import Sequence

from workbooks.builder import figures_a as figures
from workbooks.builder import words_a as words
from workbooks.builder.figures_a import QUARTERS, Quarter, Submission
from workbooks.builder.office_a import Page, Style, Value, stacked
from workbooks.builder.return_a import FIRST_1B, LAST_1B, TOTAL_1A, TOTAL_1B
from workbooks.builder.styles_a import (
    BOLD,
    OWN,
    OWN_CELL,
    OWN_COUNT,
    OWN_FILL,
    OWN_HEAD,
    OWN_MIDDLE,
    OWN_NOTE,
    OWN_PERCENT_0,
    OWN_PERCENT_1,
    OWN_SUB,
    OWN_TEXT,
    OWN_TITLE,
    OWN_TOTAL,
    OWN_TOTAL_0,
    OWN_TOTAL_1,
    PERCENT_0,
    RAG_FILL,
    WRAP,
    print_setup,
)

KPI_HEADER_ROW = 5
FIRST_KPI_ROW = 6
REPORTING_ROW = 21
SUPPORT_ROW = 27
FIRST_SUPPORT_ROW = SUPPORT_ROW + 2
YEAR_COLUMNS = "DEFG"
NOT_DUE, NOT_THIS_QUARTER = "not due", "n/a"
LAG = 2
"""Quarters after which 12-week results are reported."""

SUPPORT_LABELS = (
    ("A9", "Quit dates set, IMD quintile 1 (most deprived)", "Postcode look-up"),
    ("A9", "Quit dates set, IMD quintile 2", "Postcode look-up"),
    ("A9", "Quit dates set, IMD quintile 3", "Postcode look-up"),
    ("A9", "Quit dates set, IMD quintile 4", "Postcode look-up"),
    ("A9", "Quit dates set, IMD quintile 5 (least deprived)", "Postcode look-up"),
    ("A9", "Quit dates set, postcode not known", "Postcode look-up"),
    ("A9", "Quit dates set, all", ""),
    ("A10", "4-week quits due a 12-week follow-up", "Client records"),
    ("A10", "Still quit at 12 weeks", "Client records"),
    ("A11", "First appointment within 5 working days", "Booking system"),
    ("A11", "First appointment after more than 5 working days", "Booking system"),
    ("A12", "Surveys sent", "Text survey, Q2 and Q4"),
    ("A12", "Survey responses", "Text survey, Q2 and Q4"),
    ("A12", "Satisfied or very satisfied", "Text survey, Q2 and Q4"),
)
IMD_ALL = 6
IN_TIME_ROW, LATE_ROW = FIRST_SUPPORT_ROW + 9, FIRST_SUPPORT_ROW + 10


def local_kpi_tab(page: Page, submission: Submission) -> None:
    """Draw the contract's own indicators, reporting-only items and supporting figures."""
    page.widths(A=6, B=50, C=22, D_G=15, H=17, I=10, J=46)
    page.put("A1", "Local KPI 2025/26", OWN_TITLE)
    page.height(1, 26)
    page.put("A2", f"{words.PROVIDER}  -  contract {words.REFERENCE}", OWN)
    page.put("A3", "RAG is for the year to date. Provisional until the Q4 workbook.", OWN_NOTE)
    heads = ("Ref", "KPI", "Target", *QUARTERS, "YTD", "RAG", "Comments")
    for column, text in zip("ABCDEFGHIJ", heads, strict=True):
        page.put(f"{column}{KPI_HEADER_ROW}", text, OWN_HEAD)
    page.height(KPI_HEADER_ROW, 22)
    _kpi_frame(page, figures.SUBMISSIONS.index(submission))
    _linked_results(page, submission.quarters)
    _typed_results(page, submission.quarters)
    page.put("A19", words.FLOORS, OWN_NOTE)
    _reporting_only(page, submission.filled)
    _supporting_figures(page, submission.quarters)
    page.sheet.data_validation("I6:I17", {"validate": "list", "source": "=Lists!$A$2:$A$6"})
    if submission.filled > 1:
        page.sheet.write_comment("B12", words.COUNCIL_QUERY, {"author": "FBC Public Health"})
    page.sheet.freeze_panes(KPI_HEADER_ROW, 2)
    print_setup(page, landscape=True)


def _kpi_frame(page: Page, file: int) -> None:
    """Write references, names, targets, the typed ratings and the comments."""
    for i, (ref, name) in enumerate(words.KPI_NAMES):
        row = FIRST_KPI_ROW + i
        rating = words.RATINGS[i][file]
        page.put(f"A{row}", ref, stacked(OWN_MIDDLE, BOLD))
        page.put(f"B{row}", name, OWN_TEXT)
        page.put(f"C{row}", words.TARGETS[i], stacked(OWN_MIDDLE, WRAP, PERCENT_0))
        page.put(f"I{row}", rating, stacked(OWN_MIDDLE, {"bg_color": RAG_FILL[rating]}))
        page.put(f"J{row}", words.COMMENTS[i][file] or None, stacked(OWN_TEXT, {"font_size": 10}))
        page.height(row, 31)


def _linked_results(page: Page, quarters: tuple[Quarter, ...]) -> None:
    """Write the KPIs that are linked to the quarter tabs: A1 to A4 and A11."""
    for i, column in enumerate(YEAR_COLUMNS):
        q = quarters[i] if i < len(quarters) else None
        tab = f"'{QUARTERS[i]}'!"
        due = f'=IF({tab}F{TOTAL_1A}=0,"",'
        verified = f"SUM({tab}G{FIRST_1B}:G{LAST_1B})/{tab}D{TOTAL_1B}"
        page.formula(f"{column}6", f"{due}{tab}F27)", q.set_dates if q else "", OWN_COUNT)
        rate = q.quits / q.set_dates if q else ""
        page.formula(f"{column}7", f"{due}{tab}G27/{tab}F27)", rate, OWN_PERCENT_0)
        page.formula(f"{column}8", f"{due}{tab}G27)", q.quits if q else "", OWN_COUNT)
        share = q.validated / q.quits if q else ""
        page.formula(f"{column}9", f"{due}{verified})", share, OWN_PERCENT_1)
        in_time = q.support.seen_in_time / q.set_dates if q else ""
        seen = f"{column}{IN_TIME_ROW}/SUM({column}{IN_TIME_ROW}:{column}{LATE_ROW})"
        page.formula(f"{column}16", f"{due}{seen})", in_time, OWN_PERCENT_1)
    set_dates, quits = sum(q.set_dates for q in quarters), sum(q.quits for q in quarters)
    validated = sum(q.validated for q in quarters)
    in_time_all = sum(q.support.seen_in_time for q in quarters)
    page.formula("H6", "=SUM(D6:G6)", set_dates, OWN_TOTAL)
    page.formula("H7", "=Summary!G27/Summary!F27", quits / set_dates, OWN_TOTAL_0)
    page.formula("H8", "=SUM(D8:G8)", quits, OWN_TOTAL)
    page.formula("H9", "=Summary!G44/Summary!D44", validated / quits, OWN_TOTAL_1)
    seen = f"H{IN_TIME_ROW}/SUM(H{IN_TIME_ROW}:H{LATE_ROW})"
    page.formula("H16", f"={seen}", in_time_all / set_dates, OWN_TOTAL_1)


def _typed_results(page: Page, quarters: tuple[Quarter, ...]) -> None:
    """Write the KPIs that the provider works out elsewhere and types: A5 to A10 and A12."""
    lost = [(q.lost, q.set_dates) for q in quarters]
    _typed_row(page, 10, [_fraction(*pair) for pair in lost], _fraction(*_pooled(lost)))
    routine = [(q.occupations[figures.ROUTINE_AND_MANUAL][0], q.set_dates) for q in quarters]
    _typed_row(page, 11, [_percent(*pair) for pair in routine], _percent(*_pooled(routine)))
    pregnant = [q.pregnant[0] for q in quarters]
    _typed_row(page, 12, pregnant, sum(pregnant))
    stopped = [(q.pregnant[1], q.pregnant[0]) for q in quarters]
    _typed_row(page, 13, [_of(*pair) for pair in stopped], _of(*_pooled(stopped)))
    deprived = [(q.support.imd[0], q.set_dates) for q in quarters]
    _typed_row(page, 14, [_percent(*pair) for pair in deprived], _percent(*_pooled(deprived)))
    later = [(n or 0, q.quits) for n, q in zip(_twelve_weeks(quarters), quarters, strict=True) if n]
    waiting: list[Value] = [NOT_DUE] * (len(quarters) - len(later))
    year: Value = _fraction(*_pooled(later)) if later else NOT_DUE
    _typed_row(page, 15, [*[_fraction(*pair) for pair in later], *waiting], year)
    asked = [(q.support.satisfied or 0, q.support.responses or 0) for q in quarters]
    said: list[Value] = [_of(*pair, front=True) if pair[1] else NOT_THIS_QUARTER for pair in asked]
    total = _pooled(asked)
    _typed_row(page, 17, said, _of(*total, front=True) if total[1] else NOT_THIS_QUARTER)


def _twelve_weeks(quarters: tuple[Quarter, ...]) -> list[int | None]:
    """Give those still quit at 12 weeks for each quarter that is due, None for the others."""
    due = len(quarters) - LAG
    return [q.support.still_quit_12_weeks if i < due else None for i, q in enumerate(quarters)]


def _typed_row(page: Page, row: int, values: Sequence[Value], year: Value) -> None:
    """Write one KPI's quarters and its year to date; quarters to come stay empty."""
    for i, column in enumerate(YEAR_COLUMNS):
        page.put(f"{column}{row}", values[i] if i < len(values) else None, _own_style(values))
    page.put(f"H{row}", year, stacked(_own_style([year]), BOLD, {"bg_color": OWN_FILL}))


def _own_style(values: Sequence[Value]) -> Style:
    """Give the format for a row of counts, of fractions or of texts."""
    if any(isinstance(value, float) for value in values):
        return OWN_PERCENT_1
    return OWN_COUNT if any(isinstance(value, int) for value in values) else OWN_MIDDLE


def _pooled(pairs: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Add up numerators and denominators."""
    return sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)


def _fraction(part: int, whole: int) -> float:
    """Give a share as somebody with a calculator types it into a percentage cell."""
    return round(part / whole, 3)


def _percent(part: int, whole: int) -> str:
    """Give a share as typed text, "35.5%"."""
    return f"{100 * part / whole:.1f}%"


def _of(part: int, whole: int, *, front: bool = False) -> str:
    """Give a share with its counts, "5/12 (41.7%)" or "92.5% (86/93)"."""
    counts, share = f"{part}/{whole}", _percent(part, whole)
    return f"{share} ({counts})" if front else f"{counts} ({share})"


def _reporting_only(page: Page, filled: int) -> None:
    """Draw what is reported without a target."""
    page.put(f"A{REPORTING_ROW}", "Reporting only (no target)", OWN_SUB)
    heads = ("Ref", "Item", "Source", *QUARTERS, "Year")
    for column, text in zip("ABCDEFGH", heads, strict=True):
        page.put(f"{column}{REPORTING_ROW + 1}", text, OWN_HEAD)
    rows: tuple[tuple[str, str, str, Sequence[Value], Value, Style], ...] = (
        ("R1", "Workforce in post (FTE)", "HR", figures.WORKFORCE_FTE, None, {"num_format": "0.0"}),
        (
            "R2",
            "Formal complaints received",
            "Complaints log",
            figures.COMPLAINTS,
            sum(figures.COMPLAINTS[:filled]),
            {},
        ),
        ("R3", "Staff with NCSCT certificate", "Training log", (1.0,) * 4, None, PERCENT_0),
    )
    for row, (ref, item, source, values, year, style) in enumerate(rows, start=REPORTING_ROW + 2):
        for column, text in zip("ABC", (ref, item, source), strict=True):
            page.put(f"{column}{row}", text, OWN_CELL)
        for i, column in enumerate(YEAR_COLUMNS):
            value = values[i] if i < filled else None
            page.put(f"{column}{row}", value, stacked(OWN_MIDDLE, style))
        shown = values[filled - 1] if year is None else year
        page.put(f"H{row}", shown, stacked(OWN_TOTAL, style))


def _supporting_figures(page: Page, quarters: tuple[Quarter, ...]) -> None:
    """Draw the numerators and denominators that stand in no Part of the return."""
    page.put(f"A{SUPPORT_ROW}", "Supporting figures", OWN_SUB)
    heads = ("Ref", "Figure", "Source", *QUARTERS, "Year to date")
    for column, text in zip("ABCDEFGH", heads, strict=True):
        page.put(f"{column}{SUPPORT_ROW + 1}", text, OWN_HEAD)
    later = _twelve_weeks(quarters)
    columns = [_support_column(q, n) for q, n in zip(quarters, later, strict=True)]
    for i, (ref, label, source) in enumerate(SUPPORT_LABELS):
        row = FIRST_SUPPORT_ROW + i
        for column, text in zip("ABC", (ref, label, source), strict=True):
            page.put(f"{column}{row}", text, OWN_CELL)
        for j, column in enumerate(YEAR_COLUMNS):
            if i == IMD_ALL:
                page.total(f"{column}{row}", FIRST_SUPPORT_ROW, row - 1, OWN_TOTAL)
            else:
                page.put(f"{column}{row}", columns[j][i] if j < len(columns) else None, OWN_COUNT)
        numbers = page.book.across(page.name, row, "DEFG")
        page.formula(f"H{row}", f"=SUM(D{row}:G{row})", sum(numbers), OWN_TOTAL)
    after = FIRST_SUPPORT_ROW + len(SUPPORT_LABELS)
    page.put(f"A{after}", words.SURVEY_NOTE, OWN_NOTE)


def _support_column(quarter: Quarter, still_quit: int | None) -> tuple[Value, ...]:
    """Give one quarter's supporting figures in the order of the labels."""
    s = quarter.support
    survey = (s.surveyed, s.responses, s.satisfied)
    return (
        *s.imd,
        s.imd_unknown,
        None,
        NOT_DUE if still_quit is None else quarter.quits,
        NOT_DUE if still_quit is None else still_quit,
        s.seen_in_time,
        s.seen_late,
        *(NOT_THIS_QUARTER if n is None else n for n in survey),
    )
