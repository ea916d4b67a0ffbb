"""Allotments and a repair cafe for people with long-term conditions, monthly to a council."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# What is counted, and the months April to November; a line of one word is a heading.
MONTHS: tuple[tuple[object, ...], ...] = (
    ("Joining and coming",),
    ("Referrals in", 14, 17, 15, 12, 10, 16, 18, 15),
    ("Started (first visit made)", 10, 13, 12, 9, 7, 12, 14, 12),
    ("Days from referral to first visit, added up", 152, 189, 170, 121, 95, 161, 182, 149),
    ("On the books at month end", 61, 66, 70, 72, 70, 75, 80, 84),
    ("Plot sessions held", 26, 28, 28, 27, 22, 27, 28, 24),
    ("Sessions called off (weather)", 2, 1, "nil", 1, "nil", 1, 2, 4),
    ("Places at the sessions", 390, 420, 420, 405, 330, 405, 420, 360),
    ("Attendances", 298, 341, 352, 330, 271, 345, 359, 301),
    ("Accident book entries", 0, 1, 0, 1, 1, 0, 2, 0),
    ("12-week reviews",),
    ("Reviews done", 6, 7, 9, 8, 7, 10, 10, 11),
    ("WHO-5 up by 10 or more", 3, 4, 6, 5, 4, 6, 6, 7),
    ("Less pain relief than at start (GP or pharmacist agreed)", 1, "nil", 2, 2, 1, 2, 3, 2),
    ("Back in work, or more hours", 1, 0, 1, 0, 1, 1, 0, 2),
    ("Husband, wife or carer says gets a proper break now", 2, 2, 3, 3, 2, 4, 4, 5),
    ("Link worker has been able to close the case", 1, 2, 2, 3, 1, 2, 3, 3),
    ("Smiley cards handed in", 9, 11, 12, 10, 8, 12, 13, 12),
    ("...good or very good", 8, 10, 11, 9, 8, 11, 12, 11),
    ("On the plots",),
    ("Sessions a member led on their own", 3, 4, 5, 6, 5, 7, 8, 8),
    ("Surplus veg to Hallowby food bank (kg)", "nil", "nil", 12.5, 31, 46.5, 38, 22, 9.5),
    ("Compost deliveries", 2, 1, 1, "nil", "nil", 1, 2, 1),
    ("Repair cafe",),
    ("Items brought", 42, 47, 45, 51, 38, 49, 56, 58),
    ("Items mended", 24, 27, 26, 31, 21, 29, 33, 35),
    ("Fixers who first came to us as members", 2, 2, 3, 3, 3, 4, 4, 5),
)

# Measure, its top and bottom line in the months, target, how it is shown, on track, remark.
FORM: tuple[tuple[str, int, int, float | None, str, str, str], ...] = (
    ("Residents with a long-term condition starting", 6, 0, 120, "count", "Yes", ""),
    ("Mean wait, referral to first visit (days)", 7, 6, 14, "mean", "Yes", "Lower is better"),
    ("Therapeutic gardening sessions delivered", 9, 0, 300, "count", "Yes", "4 lost to gales"),
    ("Uptake of session places", 12, 11, 0.8, "rate", "Yes", ""),
    ("Improved wellbeing at review (WHO-5, 10+ points)", 17, 16, 0.6, "rate", "Yes", ""),
    ("Participant satisfaction", 23, 22, 0.9, "rate", "Yes", ""),
    ("Household items presented for repair", 31, 0, 600, "count", "Behind", "Dec pop-up will help"),
    ("Repair success rate", 32, 31, 0.55, "rate", "Yes", ""),
    ("Reportable incidents", 13, 0, None, "count", "", "Cuts and a wasp sting"),
)

# Day, hall, brought, mended, kg out of the bin, saved, fixers, their hours, tea tin.
LOG: tuple[tuple[object, ...], ...] = (
    (date(2025, 9, 6), "Mill Lane", 26, 15, 41.5, 480, 6, 18, 37.2),
    (date(2025, 9, 20), "St Wilf's", 23, 14, 36, 395, 5, 15, 31.5),
    (date(2025, 10, 4), "Mill Lane", 27, 16, 44, 510, 7, 21, 40.1),
    (date(2025, 10, 18), "St Wilf's", 29, 17, 52.5, 565, 6, 18.5, 44.75),
    (date(2025, 11, 1), "Mill Lane", 18, 11, 28, 330, 5, 14, 25.6),
    (date(2025, 11, 15), "St Wilf's", 22, 13, 39.5, 420, 7, 20.5, 33.4),
    (date(2025, 11, 29), "Mill Lane", 18, 11, 31, 355, 6, 17, 29.9),
)

# Plot, raised beds, and for the month: members, sessions, attendances, called off.
PLOTS: tuple[tuple[object, ...], ...] = (
    ("Mill Lane (4 and 4a)", 9, 27, 8, 104, 1),
    ("Gasworks Field", 6, 21, 6, 73, 1),
    ("Tenter Hill", 7, 19, 5, 66, 2),
    ("Hospital walled garden", 4, 17, 5, 58, "nil"),
)

# Number, age, condition, first visit, WHO-5, review, WHO-5, visits in November.
REVIEWS: tuple[tuple[object, ...], ...] = (
    ("M231", 58, "COPD", date(2025, 8, 4), 36, date(2025, 11, 3), 52, 4),
    ("M232", 67, "Diabetes type 2", date(2025, 8, 7), 44, date(2025, 11, 3), 48, 3),
    ("M233", 45, "Fibromyalgia", date(2025, 8, 11), 28, date(2025, 11, 6), 44, 5),
    ("M234", 71, "Heart failure", date(2025, 8, 13), 40, date(2025, 11, 6), 56, 4),
    ("M236", 39, "MS", date(2025, 8, 18), 32, date(2025, 11, 11), 36, 2),
    ("M237", 62, "Arthritis", date(2025, 8, 21), 48, date(2025, 11, 13), 60, 6),
    ("M238", 54, "COPD", date(2025, 8, 27), 24, date(2025, 11, 19), 40, 4),
    ("M239", 49, "Chronic pain", date(2025, 9, 1), 20, date(2025, 11, 24), 24, 3),
    ("M240", 66, "Stroke", date(2025, 9, 2), 52, date(2025, 11, 25), 64, 5),
    ("M241", 73, "Arthritis", date(2025, 9, 4), 56, date(2025, 11, 27), 52, 1),
    ("M243", 51, "Diabetes type 2", date(2025, 9, 5), 40, date(2025, 11, 28), 56, 4),
)

COSTS: tuple[tuple[str, float, float, float], ...] = (
    ("Garden leads (2 part time)", 41600, 3466.67, 27733.36),
    ("Repair cafe organiser", 9800, 816.67, 6533.36),
    ("Plot rents and water", 1450, 0, 1412.5),
    ("Seed, compost, tools", 3200, 118.45, 2746.9),
    ("Hall hire", 1560, 195, 1105),
    ("Taxis and bus fares for members", 2400, 231.8, 1688.2),
    ("Insurance and DBS", 980, 42, 871.3),
)

REMARKS = (
    "Four sessions were called off in the gales of 13 to 16 November.",
    "M239 could not hold a mug when he came and has rewired his sister's lamp.",
    "The pain clinic at the Royal has taken 3 of our members off its follow-up list early.",
    "We have ordered 2 more sheds and hope to put them up in January.",
    "PAT tester went for calibration, so no mains items on the 1st.",
    "Two neighbours at Gasworks Field, both widowed, now cook for each other on Sundays.",
    "15 referrals came in, 6 of them from the new surgery at Tenter Hill.",
    "Garden lead (J.) off sick 5 days.",
    "Open day leaflet went through 600 doors.",
)


def _numbers(cells: Iterable[object]) -> list[float]:
    """Leave out the words among some cells."""
    return [cell for cell in cells if isinstance(cell, int | float)]


def _foot(sheet: Worksheet, row: int, first: int, lines: list[tuple[object, ...]]) -> None:
    """Add up the columns of a table that ends above a row."""
    for column, cells in enumerate(zip(*lines, strict=True), first):
        top = xl_rowcol_to_cell(row - len(lines), column)
        end = xl_rowcol_to_cell(row - 1, column)
        sheet.write_formula(row, column, f"=SUM({top}:{end})", None, round(sum(_numbers(cells)), 2))


def _months(sheet: Worksheet, bold: Format) -> dict[int, tuple[float, float]]:
    """Write the months; give the last month and the year so far of each row."""
    sheet.write("A1", "Mendwell & Plot - monthly counts 2025-26 (office copy)", bold)
    sheet.write_row("B2", ("2025",))
    heads = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Apr-Nov")
    sheet.write_row("B3", heads, bold)
    sheet.freeze_panes(3, 1)
    ends: dict[int, tuple[float, float]] = {}
    row = 2
    for line in MONTHS:
        row += 1 if len(line) > 1 or row == 2 else 2
        sheet.write(row, 0, line[0], bold if len(line) == 1 else None)
        if len(line) == 1:
            continue
        sheet.write_row(row, 1, line[1:])
        figures = _numbers(line[1:])
        if not str(line[0]).startswith(("On the books", "Fixers")):
            total = sum(figures)
            sheet.write_formula(row, 9, f"=SUM(B{row + 1}:I{row + 1})", None, total)
            ends[row + 1] = (figures[-1], total)
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 9, 8)
    return ends


def _form(sheet: Worksheet, bold: Format, forms: dict[str, Format]) -> None:
    """Write the heading and the measures of the council, without the results."""
    sheet.write("A1", "HALLOWBY METROPOLITAN BOROUGH COUNCIL - PUBLIC HEALTH", bold)
    sheet.write("A2", "Monthly monitoring form (return by the 10th of the month after)")
    sheet.write_row("A3", ("Organisation", "Mendwell & Plot CIC"))
    sheet.write_row("A4", ("Contract", "HMBC-PH-417 Green and Useful, 1.4.2025 - 31.3.2028"))
    sheet.write_row("A5", ("Month", "November 2025"))
    words = ("KPI", "Measure", "Target 25/26", "This month", "Year to date", "On track?", "Remarks")
    sheet.write_row("A7", words, bold)
    for row, (name, _, _, target, how, track, remark) in enumerate(FORM, 7):
        sheet.write_row(row, 0, (f"GU{row - 6}", name))
        if target is not None:
            sheet.write(row, 2, target, forms[how])
        sheet.write_row(row, 5, (track, remark))
    sheet.write("A18", "Form completed by T. Abara, contracts, 9 December 2025")
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 6, 13)


def _results(
    sheet: Worksheet, ends: dict[int, tuple[float, float]], forms: dict[str, Format]
) -> None:
    """Fill in the form from the months."""
    for row, (_, top, base, _, how, _, _) in enumerate(FORM, 7):
        for at, letter in enumerate("IJ"):
            formula = f"=Months!{letter}{top}"
            value = ends[top][at]
            if base:
                formula += f"/Months!{letter}{base}"
                value /= ends[base][at]
            sheet.write_formula(row, 3 + at, formula, forms[how], value)


def _reviews(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of reviews of the month."""
    sheet.write("A1", "12-week reviews done in November 2025", bold)
    words = (
        "Member",
        "Age",
        "Condition",
        "First visit",
        "WHO-5 at first visit",
        "Review",
        "WHO-5 at review",
        "Change at review",
        "Visits in November",
    )
    sheet.write_row("A2", words, bold)
    for row, line in enumerate(REVIEWS, 2):
        sheet.write_row(row, 0, line[:3])
        sheet.write(row, 3, line[3], day)
        sheet.write(row, 4, line[4])
        sheet.write(row, 5, line[5], day)
        sheet.write(row, 6, line[6])
        before, after = _numbers((line[4], line[6]))
        sheet.write_formula(row, 7, f"=G{row + 1}-E{row + 1}", None, after - before)
        sheet.write(row, 8, line[7])
    sheet.set_column(1, 8, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Green and Useful November")
    bold = made.add_format({"bold": True})
    day = made.add_format({"num_format": "d mmm yy", "align": "left"})
    money = made.add_format({"num_format": "#,##0.00"})
    forms = {
        "count": made.add_format({"num_format": "0"}),
        "mean": made.add_format({"num_format": "0.0"}),
        "rate": made.add_format({"num_format": "0%"}),
    }
    form = made.add_worksheet("Monitoring form")
    _form(form, bold, forms)
    _results(form, _months(made.add_worksheet("Months"), bold), forms)

    plots = made.add_worksheet("Plots")
    plots.write("A1", "Where we were in November 2025", bold)
    words = ("Plot", "Raised beds", "Members", "Sessions", "Attendances", "Called off")
    plots.write_row("A2", words, bold)
    for row, line in enumerate(PLOTS, 2):
        plots.write_row(row, 0, line)
    plots.write("A7", "All plots", bold)
    _foot(plots, 6, 1, [line[1:] for line in PLOTS])
    plots.set_column(0, 0, 26)
    plots.set_column(1, 5, 12)

    log = made.add_worksheet("Repair cafe log")
    log.write("A1", "Repair cafe, Saturdays since the summer break", bold)
    titles = (
        "Date",
        "Hall",
        "Brought",
        "Mended",
        "Kept out of the bin (kg)",
        "Saved for owners (£, our estimate)",
        "Fixers there",
        "Fixer hours, unpaid",
        "Tea tin (£)",
    )
    log.write_row("A3", titles, bold)
    for row, line in enumerate(LOG, 3):
        log.write(row, 0, line[0], day)
        log.write_row(row, 1, line[1:])
    log.write("A11", "September to November", bold)
    _foot(log, 10, 2, [line[2:] for line in LOG])
    log.set_column(0, 8, 14)

    _reviews(made.add_worksheet("Reviews Nov"), bold, day)

    costs = made.add_worksheet("Costs")
    costs.write_row("A1", ("Cost line", "Budget 25/26", "Nov 25", "Apr-Nov 25"), bold)
    for row, (name, *figures) in enumerate(COSTS, 1):
        costs.write(row, 0, name)
        costs.write_row(row, 1, figures, money)
    costs.write("A9", "TOTAL", bold)
    _foot(costs, 8, 1, [line[1:] for line in COSTS])
    costs.set_column(0, 0, 34)
    costs.set_column(1, 3, 13)

    remarks = made.add_worksheet("Remarks")
    remarks.write("A1", "Anything else this month?", bold)
    for row, sentence in enumerate(REMARKS, 1):
        remarks.write(row, 0, sentence)
    remarks.set_column(0, 0, 110)
    made.close()
