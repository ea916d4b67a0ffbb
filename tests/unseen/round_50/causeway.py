"""A community minibus for dialysis and chemotherapy patients, monthly to an NHS board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS: tuple[date, ...] = (
    *(date(2025, month, 1) for month in range(4, 13)),
    date(2026, 1, 1),
    date(2026, 2, 1),
)

# First row, group, line and eleven months; a line without months is added up or left empty.
JOURNEYS: tuple[tuple[int, str, str, tuple[int, ...]], ...] = (
    (
        4,
        "Dialysis",
        "Glenarrow renal unit",
        (402, 418, 396, 421, 409, 404, 426, 398, 377, 415, 392),
    ),
    (5, "", "Port Orvaig satellite", (236, 244, 231, 248, 240, 238, 251, 236, 222, 246, 233)),
    (6, "Chemo", "Day unit, Kilbrannoch", (148, 156, 151, 162, 149, 158, 166, 157, 131, 160, 154)),
    (7, "", "All journeys carried out", (786, 818, 778, 831, 798, 800, 843, 791, 730, 821, 779)),
    (9, "", "Booked", (841, 867, 838, 880, 859, 852, 895, 854, 815, 884, 831)),
    (10, "", "Cancelled by us on the day", (14, 11, 16, 12, 15, 13, 10, 18, 27, 16, 12)),
    (11, "", "Cancelled by patient or ward", (41, 38, 44, 37, 46, 39, 42, 45, 58, 47, 40)),
    (13, "", "Arrivals at a unit", (394, 410, 391, 417, 400, 402, 423, 397, 367, 412, 391)),
    (
        14,
        "",
        "...within 15 min of the slot",
        (361, 378, 357, 386, 366, 371, 392, 360, 322, 377, 362),
    ),
    (15, "", "Going home from dialysis", (318, 330, 313, 334, 324, 320, 338, 317, 299, 330, 312)),
    (
        16,
        "",
        "...picked up within 30 min of coming off",
        (268, 281, 262, 287, 274, 272, 291, 266, 236, 279, 270),
    ),
    (18, "", "Requests from units", (96, 104, 91, 108, 99, 101, 112, 97, 88, 107, 94)),
    (19, "", "...we could take", (92, 99, 86, 104, 95, 96, 107, 91, 79, 102, 90)),
)

EXTRA_GROUPS = ("Volunteers and family on the buses", "What the desk hears")
EXTRA_HEADS: tuple[str, ...] = (
    "Volunteers out this month",
    "Hours they gave",
    "of them, were patients here once",
    "Relatives riding along",
    "Work days relatives didn't lose",
    "Ambulance crews stood down, we went instead",
    "Chemo cycles kept (patient had meant to stop)",
    "Twilight run patients still in their job",
)
EXTRA_MONTHS: tuple[str, ...] = (
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "January",
    "February",
)
EXTRAS: tuple[tuple[object, ...], ...] = (
    (17, 204, 4, 22, 31, 9, 1, 5),
    (18, 211.5, 4, 24, 33, 11, 2, 5),
    (18, 198, 5, 21, 30, 8, 0, 6),
    (16, 187.5, 5, 26, 35, 12, 1, 6),
    (17, 192, 5, 23, 28, 10, 2, 6),
    (19, 216, 6, 25, 34, 9, 1, 7),
    (20, 231.5, 6, 27, 37, 13, 3, 7),
    (19, 222, 7, 24, 32, 14, 1, 7),
    (15, 161, 6, "approx 30", 26, 17, 2, 7),
    (19, 218.5, 7, 26, 36, 12, "nil", 8),
    (20, 226, 7, 28, 38, 11, 2, 8),
)
EXTRA_SUMS = (1, 4, 5, 6)

# Ref, indicator, target, floor, rows of Journeys, then January's result, words below.
RETURN: tuple[tuple[object, ...], ...] = (
    ("C1", "Patient journeys carried out (single)", 9600, None, 7, 0, "Snow 5 and 6 Feb"),
    (
        "C2",
        "Arrived within 15 minutes of treatment slot",
        0.92,
        0.88,
        14,
        13,
        "Below floor in December, see letter of 14/01",
    ),
    (
        "C3",
        "Dialysis patients picked up within 30 minutes of coming off",
        0.85,
        0.8,
        16,
        15,
        "",
    ),
    ("C4", "Requests from units that we could take", 0.95, 0.9, 19, 18, ""),
    ("C5", "Booked journeys cancelled by us on the day", 0.02, 0.03, 10, 9, "Lower is better"),
    ("C6", "New patients rung within 2 working days of referral", 0.95, 0.9, None, None, ""),
    ("C7", "Passengers who rate the journey good or very good", 0.9, None, None, None, "Cards tab"),
    ("C8", "Incidents reported to the board", "report only", None, None, None, ""),
)
# This month, out of, January, year, out of.
RUNG: tuple[int, int, int, int, int, int] = (17, 18, 16, 17, 182, 194)
INCIDENTS: tuple[object, ...] = ("nil", 1, 4)

CARD_MONTHS = ("May 25", "Aug 25", "Nov 25", "Feb 26")
CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards given out", 60, 58, 64, 62),
    ("Cards back", 38, 36, 41, 40),
    ("Journey good or very good", 35, 33, 38, 38),
    ("Less worried about treatment days than before the bus", 21, 20, 25, 26),
    ("Has made a friend on the bus they see on other days", 12, 13, 17, 18),
    ("Sleeps better the night before treatment", 9, 11, 14, 16),
    ("Card filled in by a relative", 6, 5, 7, "<5"),
)
COMMENTS: tuple[str, ...] = (
    "The nurses at Port Orvaig no longer keep 2 staff back on a Thursday waiting for transport.",
    "Mr T's daughter is back at the creamery on Tuesdays now that she is not driving him in.",
    "Five of the Saturday passengers have started their own lunch table at the garden centre.",
    "Snow shut the Orvaig road for 2 days in February.",
    "We hope to put on a third twilight run from May.",
    "The 9,600 should just about be met if March stays dry.",
    "All 3 buses had new tyres in January.",
)

BUSES: tuple[tuple[object, ...], ...] = (
    ("Morag", 16, 2, 2019, date(2026, 6, 11), 88412),
    ("Big Tam", 14, 3, 2021, date(2026, 9, 2), 51977),
    ("The spare", 12, 1, 2014, date(2026, 3, 24), 143206),
)
LATES: tuple[tuple[object, ...], ...] = (
    (date(2026, 2, 3), "Glenarrow AM", "Morag", 7, 25, "Roadworks at the bridge"),
    (date(2026, 2, 5), "Orvaig AM", "Big Tam", 0, "n/a", "Cancelled, snow"),
    (date(2026, 2, 6), "Orvaig AM", "Big Tam", 0, "n/a", "Cancelled, snow"),
    (date(2026, 2, 10), "Chemo", "The spare", 4, 20, "Patient not ready"),
    (date(2026, 2, 12), "Glenarrow PM", "Morag", 8, 35, "Unit running behind"),
    (date(2026, 2, 19), "Twilight", "Morag", 6, 40, "Flat battery, swapped bus"),
    (date(2026, 2, 24), "Chemo", "Big Tam", 5, 18, ""),
)
FAULTS: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 30), "The spare", 142610, "Tail lift slow", date(2026, 2, 4), 186.4),
    (date(2026, 2, 9), "Big Tam", 51320, "Wiper arm", date(2026, 2, 9), 42),
    (date(2026, 2, 16), "Morag", 87985, "Door sensor", date(2026, 2, 20), "nil"),
    (date(2026, 2, 19), "Morag", 88104, "Battery", date(2026, 2, 20), 139.95),
)
MIDAS: tuple[tuple[object, ...], ...] = (
    ("A.McK", date(2026, 1, 14), date(2026, 2, 2), 86, "Pass"),
    ("J.B", date(2026, 1, 14), date(2026, 2, 2), 78, "Pass"),
    ("R.D", date(2026, 1, 28), date(2026, 2, 17), 64, "Resit"),
    ("S.O'N", date(2026, 2, 20), date(2026, 3, 18), "not due", ""),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("INCOME",),
    ("NHS Strathmorran agreement", 186000, 15500, 170500, 170500),
    ("Passengers' donations (tin)", 4800, 365.2, 4400, 4127.85),
    ("Total income", 190800, 15865.2, 174900, 174627.85),
    ("COSTS",),
    ("Pay - drivers and desk", 118400, 9866.67, 108533, 107912.4),
    ("Fuel", 31200, 2514.3, 28600, 29877.15),
    ("Repairs and tyres", 12000, "612 (prov.)", 11000, 13240.6),
    ("Insurance and road tax", 9600, 0, 9600, 9455),
    ("Volunteers' mileage", 6800, 548.1, 6233.33, 5914.35),
    ("Rent, phones, office", 8900, 741.5, 8158, 8020.2),
    ("Total costs", 186900, 14282.57, 172124.33, 174419.7),
)
RATES: tuple[tuple[str, float], ...] = (
    ("Volunteer mileage rate", 0.45),
    ("Diesel, a litre", 1.42),
    ("Board's price for one ambulance journey", 38.5),
)


def line(row: int) -> tuple[int, ...]:
    """The months of a line of Journeys."""
    return next(months for at, _, _, months in JOURNEYS if at == row)


def _result(
    sheet: Worksheet,
    row: int,
    column: int,
    above: int,
    below: int,
    rate: Format,
) -> None:
    """Write a rate worked out of the two cells before it."""
    top, base = (xl_rowcol_to_cell(row, column - back) for back in (2, 1))
    sheet.write_formula(row, column, f"={top}/{base}", rate, above / below)


def _return(sheet: Worksheet, made: Workbook, bold: Format, rate: Format) -> None:
    """Write the page that the board asked for."""
    green = made.add_format({"num_format": "0.0%", "bg_color": "#C6EFCE"})
    month = made.add_format({"num_format": "mmmm yyyy", "align": "left", "bold": True})
    count = made.add_format({"num_format": "#,##0"})
    sheet.write("A1", "NHS Strathmorran - Transport to Treatment", bold)
    sheet.write("A2", "Provider monthly return")
    sheet.write_row("A4", ("Provider", "Causeway Community Wheels"))
    sheet.write_row("A5", ("Agreement", "NSM-TTT-0231 (1 April 2023 to 31 March 2027)"))
    sheet.write("A6", "Month")
    sheet.write_datetime("B6", MONTHS[-1], month)
    sheet.write_row("A7", ("Filled in by", "Transport desk, 01632 960417, 9 March 2026"))
    sheet.write_row("A8", ("Patients on our books at month end", "", 71))
    sheet.merge_range("E10:G10", "February 2026", bold)
    sheet.write("H10", "Jan 2026", bold)
    sheet.merge_range("I10:K10", "April to date", bold)
    heads = ("Ref", "Indicator", "Target", "Floor", "Count", "Out of", "Result", "Result")
    sheet.write_row("A11", (*heads, "Count", "Out of", "Result", "Comment"), bold)
    for row, (ref, words, target, floor, top, base, comment) in enumerate(RETURN, 11):
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, count if ref == "C1" else rate)
        if floor is not None:
            sheet.write(row, 3, floor, rate)
        if comment:
            sheet.write(row, 11, comment)
        if ref in ("C1", "C8"):
            sheet.write(row, 5, "n/a")
            sheet.write(row, 9, "n/a")
        if ref == "C1":
            months = line(7)
            for column, cell, figure in (
                (4, "Journeys!M7", months[-1]),
                (6, "E12", months[-1]),
                (7, "Journeys!L7", months[-2]),
                (8, "Journeys!O7", sum(months)),
                (10, "I12", sum(months)),
            ):
                sheet.write_formula(row, column, f"={cell}", count, figure)
        elif ref == "C8":
            now, before, year = INCIDENTS
            for column, told in ((4, now), (6, now), (7, before), (8, year), (10, year)):
                sheet.write(row, column, told)
        elif ref == "C6":
            now, out, before, out_before, year, out_year = RUNG
            sheet.write_row(row, 4, (now, out))
            _result(sheet, row, 6, now, out, rate)
            sheet.write(row, 7, round(before / out_before, 3), rate)
            sheet.write_row(row, 8, (year, out_year))
            _result(sheet, row, 10, year, out_year, rate)
        elif ref == "C7":
            good, back = (tuple(map(int, map(str, CARDS[at][1:]))) for at in (2, 1))
            sheet.write_formula(row, 4, "=Cards!E6", None, good[-1])
            sheet.write_formula(row, 5, "=Cards!E5", None, back[-1])
            _result(sheet, row, 6, good[-1], back[-1], green)
            sheet.write(row, 7, "not due")
            sheet.write_formula(row, 8, "=SUM(Cards!B6:E6)", None, sum(good))
            sheet.write_formula(row, 9, "=SUM(Cards!B5:E5)", None, sum(back))
            _result(sheet, row, 10, sum(good), sum(back), rate)
        else:
            above, below = line(int(str(top))), line(int(str(base)))
            for column, letter, figures in (
                (4, "M", (above[-1], below[-1])),
                (8, "O", (sum(above), sum(below))),
            ):
                sheet.write_formula(row, column, f"=Journeys!{letter}{top}", count, figures[0])
                sheet.write_formula(row, column + 1, f"=Journeys!{letter}{base}", count, figures[1])
                _result(sheet, row, column + 2, *figures, green if column == 4 else rate)
            sheet.write_formula(
                row, 7, f"=Journeys!L{top}/Journeys!L{base}", rate, above[-2] / below[-2]
            )
    sheet.write("A21", "C1: the target is for the year to 31 March.")
    sheet.write("A22", "C7: cards go out in May, August, November and February only.")
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 54)
    sheet.set_column(11, 11, 40)
    sheet.freeze_panes(11, 2)


def _journeys(sheet: Worksheet, made: Workbook, bold: Format) -> None:
    """Write the months of the journeys."""
    month = made.add_format({"num_format": "mmm yy", "bold": True, "bg_color": "#D9D9D9"})
    sheet.write("A1", "Journeys by month (from the booking system)", bold)
    for column, first in enumerate((*MONTHS, date(2026, 3, 1)), 2):
        sheet.write_datetime(2, column, first, month)
    sheet.write(2, 14, "Total", bold)
    for at, group, words, months in JOURNEYS:
        row = at - 1
        sheet.write_row(row, 0, (group, words))
        for column, figure in enumerate(months, 2):
            name = xl_col_to_name(column)
            if at == 7:
                sheet.write_formula(row, column, f"=SUM({name}4:{name}6)", bold, figure)
            elif at == 9:
                how = f"={name}7+{name}10+{name}11"
                sheet.write_formula(row, column, how, None, figure)
            else:
                sheet.write(row, column, figure)
        sheet.write_formula(row, 14, f"=SUM(C{at}:N{at})", bold, sum(months))
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 14, 8)
    sheet.freeze_panes(3, 2)


def _extras(sheet: Worksheet, made: Workbook, bold: Format) -> None:
    """Write what the desk keeps for itself, a row for every month."""
    wrap = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    sheet.write("A1", "Volunteers and extras 2025/26", bold)
    sheet.merge_range("B2:E2", EXTRA_GROUPS[0], bold)
    sheet.merge_range("F2:I2", EXTRA_GROUPS[1], bold)
    sheet.write_row(2, 0, ("", *EXTRA_HEADS), wrap)
    for row, (month, figures) in enumerate(zip(EXTRA_MONTHS, EXTRAS, strict=True), 3):
        sheet.write_row(row, 0, (month, *figures))
    sheet.write("A15", "Year so far", bold)
    for at in EXTRA_SUMS:
        name = xl_col_to_name(at + 1)
        total = sum(float(str(told[at])) for told in EXTRAS if told[at] != "nil")
        sheet.write_formula(14, at + 1, f"=SUM({name}4:{name}14)", bold, total)
    sheet.set_column(0, 8, 15)


def _log(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the log of the buses: four lists, one under another."""

    def rows(first: int, lines: tuple[tuple[object, ...], ...]) -> None:
        for row, told in enumerate(lines, first):
            for column, what in enumerate(told):
                if isinstance(what, date):
                    sheet.write_datetime(row, column, what, day)
                else:
                    sheet.write(row, column, what)

    sheet.write("A1", "The buses", bold)
    heads = ("Bus", "Seats", "Wheelchair spaces", "First registered", "MOT due", "Clock at 28 Feb")
    sheet.write_row("A2", heads, bold)
    rows(2, BUSES)
    sheet.write("A7", "Late or cancelled runs, February 2026", bold)
    sheet.write_row(
        "A8", ("Date", "Run", "Bus", "Patients on board", "Minutes late", "What happened"), bold
    )
    rows(8, LATES)
    sheet.write("A18", "Faults", bold)
    sheet.write_row("A19", ("Found", "Bus", "Clock", "Fault", "Fixed", "Bill (£)"), bold)
    rows(19, FAULTS)
    sheet.write("A26", "Volunteers' driving assessments (MiDAS)", bold)
    sheet.write_row("A27", ("Who", "Booked", "Taken", "Score out of 100", "Result"), bold)
    rows(27, MIDAS)
    sheet.set_column(0, 5, 18)


def _money(sheet: Worksheet, made: Workbook, bold: Format) -> None:
    """Write the money, with the rates hidden below it."""
    money = made.add_format({"num_format": "#,##0.00"})
    sheet.write("A1", "Money - for the quarterly meeting with the board", bold)
    sheet.write_row(
        "A3", ("£", "Budget 2025/26", "Feb", "Budget to 28 Feb", "Actual to 28 Feb"), bold
    )
    for row, told in enumerate(MONEY, 3):
        sheet.write(row, 0, told[0], bold if len(told) == 1 else None)
        for column, figure in enumerate(told[1:], 1):
            name = xl_col_to_name(column)
            if str(told[0]).startswith("Total") and column != 2:
                reach = f"{name}5:{name}6" if row == 6 else f"{name}9:{name}14"
                sheet.write_formula(row, column, f"=SUM({reach})", money, figure)
            else:
                sheet.write(row, column, figure, money)
    sheet.write("A17", "Repairs for Feb: waiting for the garage's last invoice")
    for row, (words, price) in enumerate(RATES, 18):
        sheet.write_row(row, 0, (words, price))
        sheet.set_row(row, None, None, {"hidden": True})
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 4, 17)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Causeway monthly return")
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    _return(made.add_worksheet("Return"), made, bold, rate)
    _journeys(made.add_worksheet("Journeys"), made, bold)
    _extras(made.add_worksheet("Volunteers & extras"), made, bold)
    _log(made.add_worksheet("Bus log"), bold, day)
    _money(made.add_worksheet("Money"), made, bold)
    cards = made.add_worksheet("Cards")
    cards.write("A1", "Passenger cards", bold)
    cards.write("A2", "Handed out for a fortnight in the month shown")
    cards.write_row("A3", ("", *CARD_MONTHS), bold)
    for row, told in enumerate(CARDS, 3):
        cards.write_row(row, 0, told)
    cards.write("A12", "Anything else to tell us this month", bold)
    for row, sentence in enumerate(COMMENTS, 12):
        cards.write(row, 0, sentence)
    cards.set_column(0, 0, 56)
    made.close()
