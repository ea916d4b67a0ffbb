"""Volunteers who take older people home from hospital, monthly dashboard to an NHS trust (M11)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | float

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb")

# Line and its eleven months; all are added up in the last column.
ACTIVITY: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("Referrals received", (61, 64, 62, 68, 66, 65, 71, 74, 77, 79, 75)),
    ("Referrals answered in 2 hrs", (53, 57, 56, 61, 60, 58, 65, 68, 68, 72, 69)),
    ("Declined by patient or family", (9, 8, 7, 9, 8, 9, 8, 10, 12, 11, 9)),
    ("Patients settled at home", (44, 47, 46, 51, 49, 48, 53, 55, 52, 57, 56)),
    ("Ready-to-leave to off-ward, total mins", ()),
    ("Visit or call inside 48 hrs", (41, 45, 44, 49, 46, 46, 51, 52, 49, 55, 54)),
    ("30 days at home reached or readmitted", (40, 43, 46, 47, 50, 48, 49, 52, 54, 53, 55)),
    ("Readmitted inside 30 days", (5, 5, 6, 5, 7, 5, 5, 6, 7, 6, 5)),
    ("Incidents / safeguarding", (0, 1, 0, 0, 0, 1, 0, 0, 2, 0, 1)),
    ("Bed nights avoided (site team est.)", (6, 8, 7, 9, 8, 7, 10, 12, 14, 13, 12)),
    ("Nurse escort hours not needed", (22, 23.5, 23, 25.5, 24.5, 24, 26.5, 27.5, 26, 28.5, 28)),
    (
        "Trust-paid taxis cancelled",
        ("not counted", "not counted", 11, 12, 12, 10, 14, 15, 13, 16, 15),
    ),
    ("Food bags left", (38, 40, 39, 44, 41, 40, 47, 50, 49, 53, 51)),
    ("Home alone on discharge", (29, 31, 30, 35, 32, 31, 36, 37, 35, 39, 38)),
    ("Volunteer miles", (512, 548, 530, 601, 577, 560, 632, 655, 610, 688, 671)),
)
MINUTES = (4180, 4418, 4370, 4692, 4459, 4416, 4770, 4895, 4784, 5016, 4816)

# Line, December to February, the year to date as typed.
CALLS: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("THE PATIENT", ()),
    ("Calls due", (47, 47, 50, 469)),
    ("Calls answered", (38, 39, 42, 382)),
    ("Feels safe on own at home now", (29, 31, 34, 297)),
    ("Had fallen before admission, none since", (11, 12, 14, 118)),
    ("Out at least once a week again (club, chapel, shops)", (14, 13, 17, 141)),
    ("Heating, cooker or stair rail put right since", (7, 9, 8, 66)),
    ("New benefit in payment, £ per week", (212.4, 286.15, 318.7, 2604.35)),
    ("Care package handed back, hours per week", (10.5, 14, 12.5, 121)),
    ("Still having district nurse", (16, 15, 17, 160)),
    ("FAMILY AND STREET", ()),
    ("Relatives spoken to", (24, 26, 27, 246)),
    ("Relative kept on at work or went back", (3, 4, 5, 37)),
    ("Relative says less worried", (17, 19, 21, 175)),
    ("Neighbour looks in every week, did not before", (5, 4, 7, 48)),
    ("COMMENT CARDS", ()),
    ("Cards in", (31, 34, 36, 318)),
    ("Would recommend", (29, 31, 34, 294)),
    ("Said we were on time", (27, 29, 30, 271)),
)

# Patient, ward, home on, called on, visits, confidence on the first day and at the call.
PATIENTS: tuple[tuple[str, str, date, date, int, int, int], ...] = (
    ("P0631", "Elm", date(2026, 1, 5), date(2026, 2, 4), 3, 4, 7),
    ("P0633", "Ash", date(2026, 1, 5), date(2026, 2, 4), 2, 6, 6),
    ("P0638", "Elm", date(2026, 1, 7), date(2026, 2, 6), 4, 3, 8),
    ("P0640", "Acute Frailty", date(2026, 1, 8), date(2026, 2, 9), 5, 2, 5),
    ("P0644", "Ash", date(2026, 1, 9), date(2026, 2, 9), 2, 7, 9),
    ("P0647", "Orthopaedic", date(2026, 1, 12), date(2026, 2, 11), 3, 5, 4),
    ("P0652", "Elm", date(2026, 1, 14), date(2026, 2, 13), 3, 4, 8),
    ("P0655", "Acute Frailty", date(2026, 1, 15), date(2026, 2, 16), 6, 1, 4),
    ("P0659", "Orthopaedic", date(2026, 1, 19), date(2026, 2, 18), 2, 6, 9),
    ("P0660", "Ash", date(2026, 1, 20), date(2026, 2, 19), 3, 5, 7),
    ("P0666", "Elm", date(2026, 1, 23), date(2026, 2, 23), 2, 8, 8),
    ("P0671", "Acute Frailty", date(2026, 1, 26), date(2026, 2, 25), 4, 3, 6),
)

STAFF: tuple[tuple[str, float, float, float], ...] = (
    ("Service manager", 1, 1, 0),
    ("Ward co-ordinators", 3, 2.6, 0.042),
    ("Volunteer recruiter", 0.8, 0.8, 0.011),
    ("Administrator", 0.6, 0.5, 0),
)

VOLUNTEERS: tuple[tuple[Cell, ...], ...] = (
    ("Trained and in post at month end", 43, 44, 46),
    ("Joined in month", 3, 2, 4),
    ("Left in month", 1, 1, 2),
    ("DBS in progress", 5, 6, 3),
    ("Hours given", 412.5, 438, 447.5),
    ("Used to be a patient here, or cared for one", 16, 17, 19),
    ("Got a job with the Trust", 1, "nil", 2),
    ("Offered a place on a nursing or health course", "nil", 1, 1),
    ("Training sessions run", 2, 1, 2),
    ("Pulse survey: replies", "-", "-", 33),
    ("Pulse survey: less lonely since I started", "-", "-", 21),
)

# Line, annual budget, budget to date, actual to date, this month, forecast.
FINANCE: tuple[tuple[str, float, float, float, float, float], ...] = (
    ("Salaries and on-costs", 148200, 135850, 131904, 12016, 144120),
    ("Volunteer expenses", 14400, 13200, 13871, 1302, 15180),
    ("Training and DBS", 5200, 4767, 4410, 388, 4850),
    ("Vehicles and fuel", 9600, 8800, 9264, 871, 10150),
    ("Food bags and packs", 4800, 4400, 4192, 402, 4600),
    ("Phones and IT", 3100, 2842, 2790, 251, 3050),
    ("Management charge", 14700, 13475, 13475, 1225, 14700),
)

COMMENTARY: tuple[tuple[str, str], ...] = (
    (
        "D1",
        "On track for the 600. January was restated from 56 after a late form from Ash ward.",
    ),
    (
        "D5",
        "The discharge lounge was closed for 4 days in the cold snap and patients waited on wards.",
    ),
    ("D6", "We posted cards with a stamped envelope this month, 120 in all."),
    (
        "D7",
        "We plan to hold 2 recruitment evenings at the college before Easter.",
    ),
    (
        "Good news",
        (
            "Mr T., who had not left his flat since his wife died, is now calling the bingo at"
            " St Aidan's."
        ),
    ),
    (
        "Good news",
        (
            "Ash ward tell us 3 planned moves to a care home were called off because families saw"
            " how Mum managed with us."
        ),
    ),
    (
        "Good news",
        "A daughter from Fellside has gone back to her night shifts. We rang her 5 times.",
    ),
    ("Risks", "Fuel is 5% over budget and we have asked for the mileage rate to be looked at."),
    ("Next month", "From 1 April we aim to cover weekends on Elm with 6 more volunteers."),
)

# Reference, words, threshold, form, December to February, year to date, rating, movement.
KPIS: tuple[tuple[Cell, ...], ...] = (
    ("D1", "Patients settled at home", 600, "", 52, 56, 56, 558, "G", "same"),
    ("D2", "Referrals answered within 2 hours", 0.9, "%", 68 / 77, 72 / 79, 69 / 75, 0, "G", "up"),
    ("D3", "Seen or rung within 48 hours", 0.95, "%", 49 / 52, 55 / 57, 54 / 56, 0, "G", "same"),
    ("D4", "Readmitted within 30 days", 0.12, "%", 7 / 54, 6 / 53, 5 / 55, 0, "G", "down"),
    ("D5", "Average minutes, ready to off the ward", 90, "0", 92, 88, 86, 0, "A", "down"),
    ("D6", "Would recommend us", 0.9, "%", 29 / 31, 31 / 34, 34 / 36, 294 / 318, "G", "up"),
    ("D7", "Trained volunteers in post", 40, "", 43, 44, 46, "n/a", "G", "up"),
    ("D8", "Incidents and safeguarding (to report)", "", "", 2, 0, 1, 5, "", ""),
)


def _sum(cells: tuple[Cell, ...]) -> float:
    """Sum of the figures among the cells."""
    return sum(cell for cell in cells if not isinstance(cell, str))


def _months(name: str) -> tuple[Cell, ...]:
    """The months of a line of the activity."""
    return dict(ACTIVITY)[name] or MINUTES


def _dashboard(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the page for the contract meeting."""
    head, title = forms["head"], forms["title"]
    sheet.merge_range("A1:J1", "HOME FROM HOSPITAL VOLUNTEERS - MONTHLY DASHBOARD", title)
    sheet.write("A2", "Doorstep Companions CIC for Harrowdale & Wenning NHS Foundation Trust")
    sheet.write("A3", "Contract HWFT-DSC-022 (1 Oct 2023 - 30 Sep 2026)")
    sheet.write("I3", "Month:")
    sheet.write("J3", "M11 Feb 26", head)
    sheet.write_row(
        4,
        0,
        ("KPI", "Measure", "Threshold", "", "M9", "M10", "M11", "YTD", "RAG", "Trend"),
        head,
    )
    tops = {
        "D2": ("Referrals answered in 2 hrs", "Referrals received", 6, 5),
        "D3": ("Visit or call inside 48 hrs", "Patients settled at home", 10, 8),
        "D4": ("Readmitted inside 30 days", "30 days at home reached or readmitted", 12, 11),
        "D5": ("Ready-to-leave to off-ward, total mins", "Patients settled at home", 9, 8),
    }
    colours = {"G": forms["green"], "A": forms["amber"]}
    signs = {"D4": "or less", "D5": "or less", "D8": ""}
    for row, (ref, words, threshold, kind, dec, jan, feb, year, rag, trend) in enumerate(KPIS, 5):
        form = forms["rate"] if kind == "%" else forms["whole"]
        sheet.write_row(row, 0, (ref, words))
        if threshold != "":
            sheet.write(row, 2, threshold, forms["percent"] if kind == "%" else forms["whole"])
        sheet.write(row, 3, "a year" if ref == "D1" else signs.get(str(ref), "or more"))
        sheet.write_row(row, 4, (dec, jan, feb), form)
        if ref in tops:
            top, base, above, below = tops[str(ref)]
            sheet.write_formula(
                row,
                7,
                f"=Activity!M{above}/Activity!M{below}",
                form,
                _sum(_months(top)) / _sum(_months(base)),
            )
        else:
            sheet.write(row, 7, year, form)
        sheet.write(row, 8, rag, colours.get(str(rag)))
        sheet.write(row, 9, trend)
    sheet.write(
        "A15",
        "RAG is on the year to date: green = at threshold, amber = within 5 of it, red = worse.",
    )
    sheet.write("A16", "D7 is the position on the last day of the month, so there is no YTD.")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 9, 10)


def _activity(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the activity by month."""
    sheet.write("A1", "Activity 2025/26", forms["title"])
    sheet.write_row(1, 1, [f"M{month}" for month in range(1, 12)], forms["small"])
    sheet.write_row(2, 0, ("", *MONTHS, "YTD"), forms["head"])
    row = 3
    for name, given in ACTIVITY:
        if name in {"Referrals received", "Bed nights avoided (site team est.)"}:
            words = "Into and out of hospital" if row == 3 else "Also counted"
            row += 0 if row == 3 else 1
            sheet.write(row, 0, words, forms["bold"])
            row += 1
        months = given or MINUTES
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, months)
        sheet.write_formula(row, 12, f"=SUM(B{row + 1}:L{row + 1})", forms["bold"], _sum(months))
        row += 1
    sheet.write(row + 1, 0, "Taxis: the transport desk began a count in June.")
    sheet.set_column(0, 0, 38)
    sheet.set_column(1, 12, 7.5)


def _calls(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write what is found at the call after thirty days."""
    sheet.write("A1", "What we find at the 30-day call", forms["title"])
    sheet.write_row("B2", ("Dec-25", "Jan-26", "Feb-26", "YTD 25/26"), forms["head"])
    row = 2
    for name, figures in CALLS:
        if not figures:
            row += 1 if row > 2 else 0
            sheet.write(row, 0, name, forms["bold"])
        else:
            sheet.write(row, 0, name)
            sheet.write_row(row, 1, figures, forms["money"] if "£" in name else None)
        row += 1
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 4, 11)


def _workforce(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write paid staff and, below them, volunteers."""
    sheet.write("A1", "Workforce - February 2026", forms["title"])
    sheet.write_row(
        "A3", ("Paid staff", "Funded WTE", "In post WTE", "Vacant WTE", "Sickness"), forms["head"]
    )
    for row, (post, funded, filled, sick) in enumerate(STAFF, 3):
        sheet.write_row(row, 0, (post, funded, filled))
        sheet.write_formula(
            row, 3, f"=B{row + 1}-C{row + 1}", forms["tenth"], round(funded - filled, 2)
        )
        sheet.write(row, 4, sick, forms["rate"])
    sheet.write("A8", "All", forms["bold"])
    sheet.write_formula("B8", "=SUM(B4:B7)", forms["tenth"], round(sum(s[1] for s in STAFF), 2))
    sheet.write_formula("C8", "=SUM(C4:C7)", forms["tenth"], round(sum(s[2] for s in STAFF), 2))
    sheet.write_formula(
        "D8", "=SUM(D4:D7)", forms["tenth"], round(sum(s[1] - s[2] for s in STAFF), 2)
    )
    sheet.write("E8", 0.023, forms["rate"])
    sheet.write_row("A11", ("Volunteers", "December", "January", "February"), forms["head"])
    for row, line in enumerate(VOLUNTEERS, 11):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 4, 12)


def _amounts(line: tuple[str, float, float, float, float, float]) -> tuple[float, ...]:
    """The six amounts of a line of the finance report, with what is left of the budget."""
    _, annual, planned, actual, month, forecast = line
    return annual, planned, actual, planned - actual, month, forecast


def _finance(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the budget and what was spent."""
    whole = forms["pounds"]
    sheet.write("A1", "Finance report M11 (£)", forms["title"])
    sheet.merge_range("C3:E3", "Year to date", forms["head"])
    sheet.write_row(
        "A4",
        ("", "Annual budget", "Budget", "Actual", "Under/(over)", "Spend in month", "Forecast"),
        forms["head"],
    )
    for row, (line, annual, planned, actual, month, forecast) in enumerate(FINANCE, 4):
        sheet.write(row, 0, line)
        sheet.write_row(row, 1, (annual, planned, actual), whole)
        sheet.write_formula(row, 4, f"=C{row + 1}-D{row + 1}", whole, planned - actual)
        sheet.write_row(row, 5, (month, forecast), whole)
    sheet.write("A12", "Total", forms["bold"])
    sums = [sum(line[at] for line in map(_amounts, FINANCE)) for at in range(6)]
    for column, letter in enumerate("BCDEFG", 1):
        sheet.write_formula(11, column, f"=SUM({letter}5:{letter}11)", whole, sums[column - 1])
    sheet.write("A14", "Recruiter post was vacant April and May, hence the underspend on salaries.")
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 6, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Doorstep Companions M11")
    blue = "#005EB8"
    forms = {
        "title": made.add_format({"bold": True, "font_size": 14, "font_color": blue}),
        "head": made.add_format(
            {"bold": True, "bg_color": blue, "font_color": "#FFFFFF", "align": "center"}
        ),
        "bold": made.add_format({"bold": True}),
        "small": made.add_format({"font_size": 8, "align": "center"}),
        "rate": made.add_format({"num_format": "0.0%"}),
        "percent": made.add_format({"num_format": "0%"}),
        "whole": made.add_format({"num_format": "0"}),
        "tenth": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "pounds": made.add_format({"num_format": "#,##0;(#,##0)"}),
        "green": made.add_format({"bg_color": "#92D050", "align": "center"}),
        "amber": made.add_format({"bg_color": "#FFC000", "align": "center"}),
        "day": made.add_format({"num_format": "dd-mmm-yy"}),
        "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
    }
    names = ("Dashboard", "Activity", "30-day calls", "Feb calls list", "Workforce", "Finance")
    sheets = {name: made.add_worksheet(name) for name in names}
    for sheet in sheets.values():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    _dashboard(sheets["Dashboard"], forms)
    _activity(sheets["Activity"], forms)
    _calls(sheets["30-day calls"], forms)

    listed = sheets["Feb calls list"]
    listed.write("A1", "30-day calls made in February 2026 (patients who agreed)", forms["title"])
    listed.write("A2", "Confidence: how sure are you of managing, 0 to 10")
    listed.write_row(
        "A4",
        ("Patient", "Ward", "Home on", "Called", "Visits", "Confidence day 1", "Confidence now"),
        forms["head"],
    )
    for row, (patient, ward, home, called, visits, first, now) in enumerate(PATIENTS, 4):
        listed.write_row(row, 0, (patient, ward))
        listed.write_datetime(row, 2, home, forms["day"])
        listed.write_datetime(row, 3, called, forms["day"])
        listed.write_row(row, 4, (visits, first, now))
    listed.set_column(0, 6, 16)

    _workforce(sheets["Workforce"], forms)
    _finance(sheets["Finance"], forms)
    words = made.add_worksheet("Commentary")
    words.write("A1", "Commentary M11", forms["title"])
    words.write_row("A3", ("Item", "Comment"), forms["head"])
    for row, (item, comment) in enumerate(COMMENTARY, 3):
        words.write(row, 0, item, forms["wrap"])
        words.write(row, 1, comment, forms["wrap"])
    words.set_column(0, 0, 14)
    words.set_column(1, 1, 90)
    made.close()
