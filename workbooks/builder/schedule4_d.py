"""The tab Sch4 LQR of the contract D sample workbooks: requirements, numerators, denominators."""

from __future__ import annotations

from workbooks.builder import figures_d as figures
from workbooks.builder import prose_d as prose
from workbooks.builder.figures_d import MONTHS, Edition, Kpi
from workbooks.builder.office_d import (
    PALE,
    PERCENT,
    YELLOW,
    Book,
    Cell,
    Property,
    Sheet,
    address,
    text_height,
)

FIRST_MONTH = 5
YTD = FIRST_MONTH + 12


def ratio(above: int, below: int) -> float | str:
    """Divide, or answer n/a where there is nothing to divide by."""
    return above / below if below else "n/a"


def draw_requirements(book: Book, edition: Edition) -> None:
    """Draw Schedule 4: a row per requirement, its numerator and denominator rows, the months."""
    sheet = book.sheet("Sch4 LQR", (6, 42, 13, 40, 17, *(8.5,) * 12, 9.5))
    sheet.title(
        "Service Quality Performance Report - Schedule 4 Local Quality Requirements",
        figures.subtitle(edition),
    )
    sheet.put(2, 0, "Service: Social Prescribing.  Contract year 2025/26.", "plain")
    sheet.put(2, 3, "Reporting month", "label", align="right")
    sheet.put(2, 4, MONTHS[edition.months - 1], "plain", num_format="mmmm yyyy", align="left")
    if edition.resubmission:
        sheet.span(3, 0, YTD, prose.RESUBMISSION_NOTE, "alert")
        sheet.raw.set_row(3, 32)
    names: tuple[Cell, ...] = (
        "Ref",
        "Quality requirement",
        "Threshold",
        "Method of measurement",
        "Consequence",
        *MONTHS,
        "YTD",
    )
    sheet.header(5, names, 24)
    sheet.raw.freeze_panes(6, 2)
    sheet.raw.repeat_rows(5)
    row = 6
    for kpi in figures.KPIS:
        row = draw_kpi(sheet, edition, kpi, row)
    for number, note in enumerate(prose.LQR_NOTES):
        sheet.put(row + 1 + number, 1, note, "note", text_wrap=False)


def draw_kpi(sheet: Sheet, edition: Edition, kpi: Kpi, row: int) -> int:
    """Draw one requirement with the rows under it and return the next free row."""
    words = (kpi.ref, kpi.requirement, kpi.threshold, kpi.method, kpi.consequence)
    for column, word in enumerate(words):
        style = "strong" if column < 2 else "text"
        size = 9 if column > 2 else 10
        align = "center" if column == 2 else "left"
        sheet.put(row, column, word, style, font_size=size, align=align, bg_color=PALE)
    sheet.raw.set_row(row, text_height(kpi.method, 56))
    if kpi.kind in ("rate", "position"):
        draw_rate(sheet, edition, kpi, row)
        below: tuple[int, ...] = (0, 1)
    else:
        draw_counts(sheet, edition, kpi, 0, row, main=True)
        below = tuple(range(1, len(kpi.lines)))
    for offset, line in enumerate(below, start=1):
        for column in (0, 2, 3, 4):
            sheet.put(row + offset, column, None)
        sheet.put(row + offset, 1, kpi.lines[line].label, "indent", font_size=9)
        draw_counts(sheet, edition, kpi, line, row + offset, main=False)
    if kpi.ref == "D6":
        sheet.raw.write_comment(
            row + 1,
            FIRST_MONTH,
            "Only short pieces of work were closed this early. Most follow-ups fall due at 12 "
            "weeks.",
            {"author": "Data officer", "x_scale": 1.4},
        )
    return row + 1 + len(below)


def draw_counts(
    sheet: Sheet, edition: Edition, kpi: Kpi, line: int, row: int, *, main: bool
) -> None:
    """Draw twelve months of one row of counts and its year to date."""
    values = figures.values_of(edition, kpi, line)
    changed = figures.corrected(edition)
    fill: dict[str, Property] = {"bg_color": PALE, "bold": True} if main else {}
    for month in range(12):
        shown = month < edition.months and (kpi.kind != "quarterly" or month % 3 == 2)
        mark: dict[str, Property] = (
            {"bg_color": YELLOW} if (kpi.ref, line, month) in changed else {}
        )
        value = values[month] if shown else None
        sheet.put(row, FIRST_MONTH + month, value, "number", **(fill | mark))
    last = FIRST_MONTH + edition.months - 1
    if kpi.kind == "position":
        sheet.formula(row, YTD, f"={address(row, last)}", values[-1], "number", **fill)
    else:
        cells = f"{address(row, FIRST_MONTH)}:{address(row, YTD - 1)}"
        sheet.formula(row, YTD, f"=SUM({cells})", sum(values), "number", **(fill | {"bold": True}))


def draw_rate(sheet: Sheet, edition: Edition, kpi: Kpi, row: int) -> None:
    """Draw the percentages of one requirement as formulas over the two rows beneath."""
    above, below = figures.values_of(edition, kpi, 0), figures.values_of(edition, kpi, 1)
    shape: dict[str, Property] = {
        "bg_color": PALE,
        "bold": True,
        "num_format": PERCENT,
        "align": "right",
    }
    results = [ratio(n, d) for n, d in zip(above, below, strict=True)]
    for month in range(12):
        column = FIRST_MONTH + month
        if month < edition.months:
            draw_ratio(sheet, row, column, results[month], shape)
        else:
            sheet.put(row, column, None, "number", **shape)
    year = results[-1] if kpi.kind == "position" else ratio(sum(above), sum(below))
    draw_ratio(sheet, row, YTD, year, shape)


def draw_ratio(
    sheet: Sheet, row: int, column: int, result: float | str, shape: dict[str, Property]
) -> None:
    """Draw one percentage as numerator over denominator of the two rows beneath."""
    above, below = address(row + 1, column), address(row + 2, column)
    text = f'=IF({below}=0,"n/a",{above}/{below})'
    sheet.formula(row, column, text, result, "number", **shape)
