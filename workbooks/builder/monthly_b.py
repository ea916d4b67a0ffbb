"""The Monthly data tab of contract B: months across, with quarter subtotals between them."""

from __future__ import annotations

from workbooks.builder import data_b as data
from workbooks.builder.figures_b import Figures
from workbooks.builder.office_b import (
    CELL,
    GREY,
    HEAD_MID,
    NOTE,
    PALE,
    RAG_FILL,
    SAND,
    TEAL,
    YELLOW,
    Sheet,
    a1,
    span,
)

QUARTER_COLS = tuple(6 + 4 * quarter for quarter in range(4))
YEAR_COL, RAG_COL, TRAVEL_COL = 19, 20, 21


MONTHLY = "Monthly data"


def month_col(month: int) -> int:
    """Return the column of a month (0 is April), which leaves room for the quarters between."""
    return 3 + month + month // 3


def monthly(sheet: Sheet, edition: data.Edition, figures: Figures) -> dict[str, int]:
    """Draw the tab and return the row at which each line stands, by key."""
    _monthly_head(sheet, edition)
    places = {row.key: index for index, row in enumerate(data.MONTHLY_ROWS, start=6) if row.key}
    for at, row in enumerate(data.MONTHLY_ROWS, start=6):
        if row.kind == "group":
            band = {"bold": True, "bg_color": SAND, "border": 1, "font_color": TEAL}
            sheet.merge(at, 0, YEAR_COL, row.label, **band)
        else:
            _monthly_row(sheet, at, row, edition, figures, places)
    foot = 6 + len(data.MONTHLY_ROWS) + 1
    sheet.put(foot, 0, "Notes", bold=True, font_size=9)
    for offset, note in enumerate(data.MONTHLY_NOTES, start=1):
        sheet.put(foot + offset, 0, f"{offset}. {note}", **NOTE)
    return places


def _monthly_head(sheet: Sheet, edition: data.Edition) -> None:
    sheet.widths(5, 44, 8.5, *[6.8, 6.8, 6.8, 7.6] * 4, 8.5, 5.5, 5.5)
    logo = {"bold": True, "font_size": 20, "font_name": "Trebuchet MS", "font_color": TEAL}
    sheet.merge(0, 0, 5, "lighter steps", **logo)
    sheet.merge(1, 0, YEAR_COL, data.SERVICE, bold=True, font_size=14)
    about = f"{data.PROVIDER} for {data.COMMISSIONER} - contract {data.CONTRACT_REF}"
    sheet.merge(2, 0, YEAR_COL, about)
    sent = f"Return for {edition.month_label}, sent {edition.created:%d/%m/%Y}"
    if edition.banner:
        sheet.merge(
            3, 0, YEAR_COL, edition.banner, bold=True, font_color="#C00000", bg_color=YELLOW
        )
    else:
        sheet.merge(3, 0, YEAR_COL, sent, italic=True)
    sheet.put(4, 0, "2025/26", bold=True, font_size=12)
    heads = ["Ref", "Indicator", "Target pa"]
    for quarter, name in enumerate(data.QUARTERS):
        heads += [*data.MONTHS[3 * quarter : 3 * quarter + 3], name]
    sheet.put_row(5, 0, [*heads, "YTD", "RAG", "DoT"], **HEAD_MID)
    sheet.raw.set_row(0, 30)
    sheet.raw.freeze_panes(6, 3)
    sheet.raw.repeat_rows(5)
    sheet.landscape()


def number_format(row: data.Row) -> str:
    """Return the number format of a line's figures."""
    return {"rate": "0.0%", "mean": "0.0", "points": "#,##0.0"}.get(row.kind, "#,##0")


def _monthly_row(
    sheet: Sheet,
    at: int,
    row: data.Row,
    edition: data.Edition,
    figures: Figures,
    places: dict[str, int],
) -> None:
    form = _monthly_label(sheet, at, row)
    for month in range(12):
        col = month_col(month)
        fill = {"bg_color": YELLOW} if (row.key, month) in edition.corrected else {}
        if month >= figures.months:
            sheet.blank(at, range(col, col + 1), **form)
        elif row.num:
            text = _ratio(row, places, col)
            sheet.formula(at, col, text, figures.month(row, month), **form, **fill)
        elif row.kind == "eligible":
            text = f"={a1(places['referrals'], col)}-{a1(places['ineligible'], col)}"
            sheet.formula(at, col, text, figures.month(row, month), **form, **fill)
        else:
            sheet.put(at, col, figures.month(row, month), **form, **fill)
    _quarters(sheet, at, row, figures, places, form)
    _year_to_date(sheet, at, row, figures, form)


def _monthly_label(sheet: Sheet, at: int, row: data.Row) -> dict[str, object]:
    main = {**CELL, "bold": True} if row.ref else {**CELL, "font_color": "#404040", "font_size": 10}
    label = main if row.ref else {**main, "indent": 2, "italic": True}
    if row.ref:
        sheet.put(at, 0, row.ref, **main)
        target = {**CELL, "align": "center"}
        form = "0%" if row.kind == "rate" else number_format(row)
        sheet.put(at, 2, row.target or 0, **target, num_format=form)
    else:
        sheet.blank(at, range(1), **CELL)
        sheet.blank(at, range(2, 3), **CELL)
    sheet.put(at, 1, row.label, **label)
    body: dict[str, object] = {**CELL, "num_format": number_format(row)}
    return body if row.ref else {**body, "font_color": "#404040", "font_size": 10}


def _ratio(row: data.Row, places: dict[str, int], col: int) -> str:
    return f"={a1(places[row.num], col)}/{a1(places[row.den], col)}"


def _quarters(
    sheet: Sheet,
    at: int,
    row: data.Row,
    figures: Figures,
    places: dict[str, int],
    form: dict[str, object],
) -> None:
    shaded = {**form, "bg_color": PALE}
    for quarter, col in enumerate(QUARTER_COLS):
        if 3 * quarter >= figures.months:
            sheet.blank(at, range(col, col + 1), **shaded)
            continue
        text = _ratio(row, places, col) if row.num else f"=SUM({span(at, col - 3, col - 1)})"
        sheet.formula(at, col, text, figures.quarter(row, quarter), **shaded)


def _year_to_date(
    sheet: Sheet, at: int, row: data.Row, figures: Figures, form: dict[str, object]
) -> None:
    strong = {**form, "bold": True, "bg_color": GREY}
    if row.num:
        spans = ",".join(span(at, col - 3, col - 1) for col in QUARTER_COLS)
        text = f"=AVERAGE({spans})"
    else:
        text = "=" + "+".join(a1(at, col) for col in QUARTER_COLS)
    sheet.formula(at, YEAR_COL, text, figures.year(row), **strong)
    if not row.ref:
        sheet.blank(at, range(RAG_COL, TRAVEL_COL + 1), **CELL)
        return
    rag = figures.rag(row)
    sheet.put(at, RAG_COL, rag, **CELL, bold=True, align="center", bg_color=RAG_FILL[rag])
    dings = {**CELL, "font_name": "Wingdings", "font_size": 14, "align": "center"}
    sheet.put(at, TRAVEL_COL, figures.travel(row), **dings, bg_color=RAG_FILL[rag])
