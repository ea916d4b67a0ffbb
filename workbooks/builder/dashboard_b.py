"""The Dashboard tab of contract B: the KPIs linked to Monthly data, and two charts."""

from __future__ import annotations

from workbooks.builder import data_b as data
from workbooks.builder.figures_b import Figures
from workbooks.builder.monthly_b import MONTHLY, YEAR_COL, month_col, number_format
from workbooks.builder.office_b import HEAD_MID, NOTE, RAG_FILL, TEAL, Sheet, a1


def dashboard(sheet: Sheet, edition: data.Edition, figures: Figures, rows: dict[str, int]) -> None:
    """Draw the tab; `rows` says where each line of Monthly data stands."""
    face = {"font_name": "Trebuchet MS"}
    sheet.widths(5.5, 44, 9, 10, 6, 6, 2.5)
    title = {**face, "bold": True, "font_size": 18, "font_color": TEAL, "valign": "vcenter"}
    sheet.merge_block((0, 1), (0, 5), "Kelderbrook Tier 2 - how are we doing?", **title)
    sheet.merge(2, 0, 5, f"Year to date, April 2025 to {edition.month_label}", **face, italic=True)
    sheet.put_row(4, 0, ("Ref", "KPI", "Target", "YTD", "RAG", "DoT"), **face, **HEAD_MID)
    kpis = sorted((row for row in data.MONTHLY_ROWS if row.ref), key=lambda row: int(row.ref[1:]))
    for at, row in enumerate(kpis, start=5):
        _dashboard_row(sheet, at, row, figures, rows[row.key])
    sheet.raw.set_row(4, 20)
    key = "Arrows compare this month with last month. B1 and B3 are rated against the year so far."
    sheet.merge(18, 0, 5, key, **face, **NOTE)
    _headlines(sheet, edition, figures)
    _charts(sheet, figures)
    sheet.raw.hide_gridlines(2)
    sheet.raw.print_area(0, 0, 35, 16)
    sheet.landscape()


def _dashboard_row(sheet: Sheet, at: int, row: data.Row, figures: Figures, source: int) -> None:
    face = {"font_name": "Trebuchet MS", "font_size": 10, "border": 1, "valign": "vcenter"}
    number = number_format(row)
    sheet.put(at, 0, row.ref, **face, bold=True)
    sheet.put(at, 1, row.label, **face)
    sheet.put(at, 2, row.target or 0, **face, num_format="0%" if row.kind == "rate" else number)
    link = f"='{MONTHLY}'!{a1(source, YEAR_COL)}"
    sheet.formula(at, 3, link, figures.year(row), **face, num_format=number, bold=True)
    colour = RAG_FILL[figures.rag(row)]
    dings = {**face, "font_name": "Wingdings", "font_size": 14, "align": "center"}
    sheet.put(at, 4, "l", **{**dings, "font_color": colour})
    sheet.put(at, 5, figures.travel(row), **dings)
    sheet.raw.set_row(at, 19)


def _headlines(sheet: Sheet, edition: data.Edition, figures: Figures) -> None:
    face = {"font_name": "Trebuchet MS", "font_size": 10}
    referrals, enrolled = (int(sum(figures.series(key))) for key in ("referrals", "enrolled"))
    finished = int(sum(figures.series("completed")))
    lines = (
        f"{referrals:,} referrals so far and {enrolled} people through the door.",
        f"{finished} have finished the twelve weeks.",
        "Follow-up at 26 weeks is still our hardest target (see Exceptions).",
    )
    sheet.put(20, 0, f"Headlines - {edition.month_label}", **face, bold=True, font_color=TEAL)
    for offset, line in enumerate(lines):
        sheet.put(21 + offset, 0, f"\u2022 {line}", **face)


def _charts(sheet: Sheet, figures: Figures) -> None:
    # The figures behind the charts stand to the right, in pale grey, as people do it.
    first = 25
    pale = {"font_color": "#A6A6A6", "font_size": 8}
    sheet.put(0, first, "chart data - do not delete", **pale)
    sheet.put_row(
        1, first, ("Month", "Referrals", "Enrolled", "12 weeks ended", "Completed"), **pale
    )
    keys = ("referrals", "enrolled", "starters", "completed")
    labels = {row.key: index for index, row in enumerate(data.MONTHLY_ROWS, start=6)}
    for month, name in enumerate(data.MONTHS):
        sheet.put(2 + month, first, name, **pale)
        if month >= figures.months:
            continue
        for offset, key in enumerate(keys, start=1):
            link = f"='{MONTHLY}'!{a1(labels[key], month_col(month))}"
            sheet.formula(2 + month, first + offset, link, figures.series(key)[month], **pale)
    _chart(sheet, "line", "Referrals and enrolments by month", (1, 2), "H4")
    _chart(sheet, "column", "12 weeks ended / completed", (3, 4), "H20")


def _chart(sheet: Sheet, kind: str, title: str, columns: tuple[int, int], cell: str) -> None:
    chart = sheet.book.chart(kind)
    for offset, colour in zip(columns, (TEAL, "#E08A2C"), strict=True):
        col = 25 + offset
        look = {"color": colour, "width": 2.25} if kind == "line" else {"none": True}
        chart.add_series(
            {
                "name": ["Dashboard", 1, col],
                "categories": ["Dashboard", 2, 25, 13, 25],
                "values": ["Dashboard", 2, col, 13, col],
                "line": look,
                **({"fill": {"color": colour}} if kind == "column" else {}),
            }
        )
    chart.set_title({"name": title, "name_font": {"size": 12, "name": "Trebuchet MS"}})
    chart.set_legend({"position": "bottom"})
    chart.set_y_axis({"major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}})
    chart.set_size({"width": 560, "height": 290})
    sheet.raw.insert_chart(cell, chart, {"description": title})
