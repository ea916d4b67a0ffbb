"""Emergency food and fuel with welfare advice in a health centre, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from tests.unseen.pen import book

MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]

# Heading of a block, or words and ten months.
COUNTS: tuple[tuple[str, tuple[float | str, ...]], ...] = (
    ("FOOD", ()),
    ("Households given food", (96, 91, 88, 94, 99, 102, 110, 117, 131, 118)),
    ("Adults", (148, 141, 137, 146, 151, 158, 172, 181, 204, 183)),
    ("Children", (104, 99, 97, 112, 121, 108, 119, 126, 148, 134)),
    ("Parcels asked for", (101, 95, 92, 98, 104, 106, 115, 123, 138, 123)),
    ("Parcels out same or next day", (97, 92, 89, 95, 98, 102, 110, 115, 128, 118)),
    ("Households back within 3 months", (24, 21, 22, 25, 26, 24, 29, 30, 35, 31)),
    ("FUEL", ()),
    ("Vouchers issued", (31, 22, 14, 12, 15, 28, 52, 61, 78, 66)),
    ("Value of vouchers £", (1519, 1078, 686, 588, 735, 1372, 2548, 2989, 3822, 3234)),
    ("Heating back on (meter had been off a day or more)", (4, 2, 1, 0, 1, 3, 8, 9, 13, 10)),
    ("ADVICE DESK", ()),
    ("New cases", (34, 36, 31, 33, 29, 37, 41, 38, 26, 44)),
    ("Seen in 5 working days", (31, 33, 29, 30, 25, 33, 37, 33, 22, 40)),
    (
        "Gains confirmed £ (a year)",
        (17250.4, 19804, 14920.6, 18112.8, 15433.2, 21077.5, 19648, 22310.9, 12876.35, 20421.6),
    ),
    ("Debt written off £", (4210, 2875.5, 6120, 1980, 3340.25, 5415, 2760, 7034.8, 1455, 5172.4)),
    ("Notice lifted, family still in the home", (2, 1, 3, 1, 2, 2, 1, 3, 1, 3)),
    ("Children who now get free school meals", (5, 3, 2, "nil", 1, 14, 6, 4, 2, 5)),
    ("Letters and forms done", (71, 66, 58, 63, 55, 74, 80, 77, 49, 88)),
    ("HEALTH CENTRE", ()),
    ("Referrals from centre staff", (41, 38, 36, 40, 33, 45, 52, 49, 37, 55)),
    (
        "Back on insulin or tablets now there is food in (nurse's tally)",
        (3, 4, 2, 3, 3, 5, 4, 6, 5, 7),
    ),
    ("GP slots freed, patient came to us instead", (12, 14, 11, 13, 10, 15, 17, 18, 12, 21)),
    ("Staff briefings given", (1, 1, 0, 1, 0, 2, 1, 1, 0, 1)),
)
ROWS = {words: row for row, (words, _) in enumerate(COUNTS, 4)}
FIGURES = dict(COUNTS)

# Reference, words of the council, target of the year and of the month, rows above and below.
FORM: tuple[tuple[str, str, float | None, float | str, str, str, str, str], ...] = (
    (
        "FF1",
        "Households receiving emergency food",
        1200,
        100,
        "Households given food",
        "",
        "Green",
        "Fewer than December, as in other years",
    ),
    (
        "FF2",
        "Food provided by the next day",
        None,
        0.95,
        "Parcels out same or next day",
        "Parcels asked for",
        "Green",
        "Snow on the 6th, 5 went out late",
    ),
    ("FF3", "Fuel vouchers issued", 480, 40, "Vouchers issued", "", "Green", ""),
    (
        "FF4",
        "Welfare advice cases opened",
        420,
        35,
        "New cases",
        "",
        "Green",
        "Post-Christmas debts",
    ),
    (
        "FF5",
        "Advice appointment within 5 working days",
        None,
        0.9,
        "Seen in 5 working days",
        "New cases",
        "Green",
        "",
    ),
    (
        "FF6",
        "Annualised income gained for residents (£)",
        216000,
        18000,
        "Gains confirmed £ (a year)",
        "",
        "Green",
        "DWP backlog has eased",
    ),
    (
        "FF7",
        "Repeat use of food aid inside 3 months (maximum)",
        None,
        0.25,
        "Households back within 3 months",
        "Households given food",
        "Amber",
        "Mostly waiting for a first UC payment",
    ),
    (
        "FF8",
        "Referrals by health centre staff",
        None,
        "monitor",
        "Referrals from centre staff",
        "",
        "",
        "",
    ),
)

LOG_HEADS = (
    "Date|Where|Households|Adults|Children|Big parcels|Small parcels|Fuel vouchers|Baby packs|Note"
)
LOG: tuple[tuple[int, tuple[int, ...], str], ...] = (
    (2, (9, 14, 10, 4, 5, 5, 1), ""),
    (6, (15, 23, 17, 7, 8, 9, 3), "Snow, opened at 11"),
    (9, (12, 19, 14, 6, 6, 6, 2), ""),
    (13, (14, 22, 15, 6, 8, 8, 2), ""),
    (16, (13, 20, 16, 6, 7, 7, 2), "Ran out of tinned meat"),
    (20, (15, 23, 18, 7, 8, 9, 4), ""),
    (23, (13, 20, 13, 5, 8, 7, 1), ""),
    (27, (14, 22, 15, 6, 8, 8, 2), "Cllr visited"),
    (30, (13, 20, 16, 6, 7, 7, 3), ""),
)

# Day opened, matter, age, hours of work, yearly gain, debt written off, home kept.
CLOSED: tuple[tuple[date, str, int, float, float | None, float | None, int | None], ...] = (
    (date(2025, 9, 18), "PIP appeal", 57, 9.5, 5740.8, None, None),
    (date(2025, 10, 2), "Rent arrears", 34, 7, 1248, 1310.4, 1),
    (date(2025, 10, 14), "Energy debt", 46, 4.5, None, 962, None),
    (date(2025, 10, 21), "UC deductions", 29, 3, 871.2, None, None),
    (date(2025, 11, 4), "Attendance Allowance", 81, 2.5, 3829.8, None, None),
    (date(2025, 11, 6), "Council tax", 52, 2, 612, 740, None),
    (date(2025, 11, 13), "Possession order", 41, 11, 0, 2160, 1),
    (date(2025, 11, 25), "Carer's Allowance", 63, 3, 4331.6, None, None),
    (date(2025, 12, 4), "UC housing costs", 25, 4, 2184, None, 1),
    (date(2025, 12, 9), "Pension Credit", 74, 2.5, 1604.2, None, None),
    (date(2025, 12, 16), "Broken boiler", 68, 1.5, None, None, None),
    (date(2026, 1, 8), "Benefit check only", 38, 1, 0, None, None),
)

HELPERS: tuple[tuple[str, tuple[float | str, ...]], ...] = (
    ("Volunteer hours", (1104, 1078.5, 1236, 421)),
    ("Helpers who first came here for a parcel", (9, 10, 13, 14)),
    ("Helpers gone into paid work", (1, 0, 2, 1)),
    ("Food hygiene certificates renewed", (4, 2, 6, 1)),
    ("Food given by shops, farms and allotments (kg)", (1840, 2015.5, 2310, "690 (est)")),
    ("Food bought in (£)", (3120.4, 2988.15, 4407.9, 1388.2)),
    ("Thrown away (kg)", (64, 71.5, 58, "not weighed")),
    ("Van miles", (812, 790, 934, 301)),
    ("Fridge checks missed", (2, 0, 1, 0)),
)

COSTS: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Advice workers (1.6 WTE)", (61200, 5100, 50840)),
    ("Store and session manager", (29400, 2450, 24500)),
    ("Food bought in", (14000, 1388.2, 11904.65)),
    ("Fuel vouchers", (24000, 3234, 18571)),
    ("Van", (4200, 318.75, 3466.1)),
)

COMMENTS = (
    "January summary for Public Health",
    "The practice nurse tells us that a man she was sending to A&E most weeks in the autumn "
    "has not been since his heating came back on.",
    "We took delivery of 2 new chest freezers from the council's capital grant on the 19th.",
    "A mother who came for parcels all last winter now runs the Friday cooking table, "
    "and 6 other parents cook with her at home.",
    "One adviser was off sick for 4 days; appointments were moved to the Wednesday desk.",
    "We expect more vouchers to be wanted in February, perhaps 70.",
    "The primary school says two brothers we got beds for are in class on time every day.",
    "The income target (18,000) was met again.",
    "The pharmacy put our card in 300 prescription bags.",
)


def _return(made: Workbook, bold: Format, rate: Format, shade: Format) -> None:
    """Write the form of the council, fed from the months."""
    tab = made.add_worksheet("Monthly return")
    tab.merge_range("A1:K1", "BRACKWATER BOROUGH COUNCIL - PUBLIC HEALTH GRANT MONITORING", shade)
    tab.write("A2", "Service: Emergency food and fuel with welfare advice, Millrace Health Centre")
    tab.write("A3", "Provider: Kettle & Crate Community Enterprise Ltd")
    tab.write("A4", "Agreement PHG-2271, 1 April 2025 to 31 March 2027")
    tab.write("A5", "Month of return: January 2026")
    tab.write_row(
        "A7",
        [
            "Ref",
            "Measure",
            "Target year",
            "Target month",
            "Oct",
            "Nov",
            "Dec",
            "Jan",
            "Apr-Jan",
            "RAG (Jan)",
            "Notes",
        ],
        shade,
    )
    for row, (ref, words, year, month, above, below, colour, note) in enumerate(FORM, 7):
        cells = rate if below else None
        tab.write_row(row, 0, (ref, words))
        if year is not None:
            tab.write(row, 2, year)
        tab.write(row, 3, month, cells)
        tops = [one for one in FIGURES[above] if not isinstance(one, str)]
        bases = [one for one in FIGURES.get(below, ()) if not isinstance(one, str)]
        for column, place in enumerate((6, 7, 8, 9, None), 4):
            letter = "N" if place is None else xl_col_to_name(place + 1)
            top = round(sum(tops), 2) if place is None else tops[place]
            formula = f"=Months!{letter}{ROWS[above]}"
            if below:
                top /= sum(bases) if place is None else bases[place]
                formula += f"/Months!{letter}{ROWS[below]}"
            tab.write_formula(row, column, formula, cells, top)
        if colour:
            tab.write(row, 9, colour)
        tab.write(row, 10, note)
    tab.write(
        "B17", "Please return by the 10th working day to phcontracts@brackwater.example", bold
    )
    tab.set_column("B:B", 48)
    tab.set_column("K:K", 38)


def _months(made: Workbook, bold: Format) -> None:
    """Write the counts of the months; two months are still to come."""
    tab = made.add_worksheet("Months")
    tab.write("A1", "Kettle & Crate monthly counts, April 2025 to March 2026", bold)
    tab.write_row("B2", (*MONTHS, "To date"), bold)
    for words, figures in COUNTS:
        row = ROWS[words] - 1
        tab.write(row, 0, words, None if figures else bold)
        if figures:
            tab.write_row(row, 1, figures)
            total = round(sum(one for one in figures if not isinstance(one, str)), 2)
            tab.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", bold, total)
    tab.freeze_panes(2, 1)
    tab.set_column("A:A", 54)


def _january(made: Workbook, bold: Format, day: Format) -> None:
    """Write the sessions of January and the cases closed in it."""
    log = made.add_worksheet("Food log Jan")
    log.write("A1", "Food sessions January 2026 (Tuesdays centre, Fridays hall)", bold)
    log.write_row("A2", LOG_HEADS.split("|"), bold)
    for row, (when, counts, note) in enumerate(LOG, 2):
        log.write_datetime(row, 0, date(2026, 1, when), day)
        log.write(row, 1, "Health centre" if when % 7 == 6 else "St Orrin's hall")
        log.write_row(row, 2, counts)
        log.write(row, 9, note)
    log.write("A12", "TOTAL", bold)
    for place in range(7):
        letter = xl_col_to_name(place + 2)
        total = sum(counts[place] for _, counts, _ in LOG)
        log.write_formula(11, place + 2, f"=SUM({letter}3:{letter}11)", bold, total)
    log.set_column("A:J", 14)

    closed = made.add_worksheet("Cases closed Jan")
    closed.write("A1", "Advice cases closed in January 2026", bold)
    closed.write_row(
        "A3",
        [
            "Case",
            "Opened",
            "Matter",
            "Age",
            "Hours of work",
            "Gain £ a year",
            "Debt written off £",
            "Notice lifted, still in home",
        ],
        bold,
    )
    for row, (opened, matter, *figures) in enumerate(CLOSED, 3):
        closed.write(row, 0, f"KC{811 + 3 * row}")
        closed.write_datetime(row, 1, opened, day)
        closed.write(row, 2, matter)
        for column, figure in enumerate(figures, 3):
            if figure is not None:
                closed.write(row, column, figure)
    for column in range(4, 8):
        letter = xl_col_to_name(column)
        kept = [one for line in CLOSED if isinstance(one := line[column - 1], int | float)]
        whole = round(sum(kept), 2)
        closed.write_formula(16, column, f"=SUM({letter}4:{letter}15)", bold, whole)
    closed.write("A17", "All", bold)
    closed.set_column("A:H", 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kettle & Crate January return")
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    shade = made.add_format({"bold": True, "bg_color": "#E2EFDA", "border": 1, "text_wrap": True})
    day = made.add_format({"num_format": "ddd d mmm yy", "align": "left"})
    _return(made, bold, rate, shade)
    _months(made, bold)
    _january(made, bold, day)

    helpers = made.add_worksheet("Helpers & stock")
    heads = ("", "Apr-Jun 2025", "Jul-Sep 2025", "Oct-Dec 2025", "Jan 2026")
    helpers.write_row("A1", heads, bold)
    for row, (words, counts) in enumerate(HELPERS, 1):
        helpers.write_row(row, 0, (words, *counts))
    helpers.set_column("A:A", 46)
    helpers.set_column("B:E", 13)

    costs = made.add_worksheet("Costs")
    costs.write_row("A1", ("£", "Budget for year", "January", "April to January"), bold)
    for row, (words, figures) in enumerate(COSTS, 1):
        costs.write_row(row, 0, (words, *figures))
    costs.write("A7", "All costs", bold)
    for place in range(3):
        letter = xl_col_to_name(place + 1)
        total = round(sum(figures[place] for _, figures in COSTS), 2)
        costs.write_formula(6, place + 1, f"=SUM({letter}2:{letter}6)", bold, total)
    costs.set_column("A:D", 26)

    words_tab = made.add_worksheet("Comments")
    for row, sentence in enumerate(COMMENTS):
        words_tab.write(row, 0, sentence, None if row else bold)
    words_tab.set_column("A:A", 110)
    made.close()
