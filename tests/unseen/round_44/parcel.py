"""Door to door buses and medicines taken home after discharge, monthly to council and hospital."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cells = tuple[object, ...]

# Number, measure, for whom, target, tops and bases of four months, own score, note.
MEASURES: tuple[tuple[str, str, str, object, Cells, Cells, int, str], ...] = (
    (
        "T1",
        "Passenger journeys (single)",
        "Council",
        1050,
        (1098, 1055, 958, 1063),
        (),
        4,
        "Target is per month",
    ),
    (
        "T2",
        "Arrived within 15 minutes of time booked",
        "Council",
        0.9,
        (531, 512, 448, 523),
        (588, 566, 509, 574),
        3,
        "Dec: town bridge shut 2 weeks",
    ),
    (
        "T3",
        "Requests we had to refuse (no driver or bus) - not more than",
        "Council",
        0.05,
        (52, 47, 39, 44),
        (1168, 1124, 1017, 1129),
        4,
        "",
    ),
    (
        "T4",
        "Journeys by wheelchair users",
        "Council",
        0.2,
        (236, 221, 190, 229),
        (1098, 1055, 958, 1063),
        4,
        "",
    ),
    (
        "H1",
        "Medicine parcels delivered after discharge",
        "Hospital",
        260,
        (271, 264, 298, 287),
        (),
        4,
        "Target is per month",
    ),
    (
        "H2",
        "Parcels at the door within 4 hours of ready",
        "Hospital",
        0.95,
        (256, 251, 279, 275),
        (271, 264, 298, 287),
        3,
        "By week on Medicines tab",
    ),
    (
        "H3",
        "Parcels handed over with ID seen and signature",
        "Hospital",
        1,
        (271, 263, 298, 287),
        (271, 264, 298, 287),
        4,
        "",
    ),
    (
        "H4",
        "Parcels brought back to pharmacy - not more than",
        "Hospital",
        0.02,
        (5, 4, 7, 4),
        (276, 268, 305, 291),
        3,
        "2 of 4 were readmitted",
    ),
    (
        "H5",
        "Controlled drug incidents",
        "Hospital",
        "report",
        ("nil", "nil", 1, "nil"),
        (),
        4,
        "Dec one closed by CDAO",
    ),
)

# Month, six purposes, wheelchair users, passengers, miles.
JOURNEYS: tuple[Cells, ...] = (
    ("Jan 2025 (old contract)", 198, 181, 239, 190, 120, 41, 187, 268, "n/a"),
    ("Oct 2025", 212, 188, 264, 231, 142, 61, 236, 302, 4312.6),
    ("Nov 2025", 205, 179, 251, 224, 138, 58, 221, 296, 4140.2),
    ("Dec 2025", 171, 152, 208, 236, 117, 74, 190, 281, 3688),
    ("Jan 2026", 219, 194, 246, 207, 131, 66, 229, 309, 4251.4),
)

PURPOSES = ("GP / clinic", "Outpatients", "Day centre", "Shopping", "Lunch club", "Visiting")

# Line, five weeks of January, how the month is made, December.
WEEKS: tuple[tuple[str, Cells, str, float], ...] = (
    ("Parcels taken out", (29, 68, 66, 71, 57), "sum", 305),
    ("Delivered", (29, 67, 65, 69, 57), "sum", 298),
    ("- within 4 hours of ready", (27, 64, 63, 66, 55), "sum", 279),
    ("Brought back", ("nil", 1, 1, 2, 0), "sum", 7),
    ("With fridge line", (6, 14, 11, 15, 12), "sum", 61),
    ("Second visit needed", (2, 5, 4, 6, 3), "sum", 26),
    ("Patients home before 2pm who would have sat waiting", (11, 27, 24, 29, 22), "sum", 109),
    ("Discharge lounge hours freed (pharmacy tracker)", (26, 61.5, 55, 66.5, 49), "sum", 247.5),
    ("Calls to ward or pharmacy", (14, 31, 27, 35, 22), "sum", 141),
    ("Average minutes ready to door", (118, 126, 121, 131, 115), "mean", 129),
)

_TUE = date(2026, 1, 13)
_WED = date(2026, 1, 14)

# Date, run, ward, ready, at door, minutes, items, miles, minutes at the door, remark.
LOG: tuple[tuple[date, str, str, str, str, int, int, float, int, str], ...] = (
    (_TUE, "R1", "Ward 7", "10:05", "11:40", 95, 6, 7.2, 5, ""),
    (_TUE, "R1", "Ward 7", "10:05", "12:02", 117, 3, 2.4, 4, ""),
    (_TUE, "R1", "Ward 12", "10:20", "12:25", 125, 11, 5.1, 12, "heating off, rang son"),
    (_TUE, "R2", "AMU", "13:10", "14:38", 88, 4, 9.6, 6, ""),
    (_TUE, "R2", "AMU", "13:10", "15:05", 115, 8, 3.3, 7, "dosette explained"),
    (_TUE, "R2", "Ward 3", "13:30", "15:31", 121, 2, 4.0, 3, ""),
    (_TUE, "R3", "Ward 7", "15:45", "17:50", 125, 9, 11.8, 8, ""),
    (_WED, "R1", "Ward 12", "09:50", "11:15", 85, 5, 6.5, 5, ""),
    (_WED, "R1", "Ward 3", "10:00", "11:52", 112, 7, 3.7, 9, "old tablets collected"),
    (_WED, "R1", "AMU", "10:10", "12:20", 130, 4, 4.9, 4, ""),
    (_WED, "R2", "Ward 7", "12:55", "14:35", 100, 10, 8.4, 6, ""),
    (_WED, "R2", "Ward 7", "12:55", "15:10", 135, 3, 5.5, 10, "no answer, neighbour rang"),
    (_WED, "R2", "Ward 12", "13:25", "15:42", 137, 6, 6.1, 5, ""),
)

PEOPLE: tuple[tuple[str, tuple[tuple[str, Cells, object], ...]], ...] = (
    (
        "Volunteers",
        (
            ("Drivers and escorts out at least once", (33, 34, 31, 36), ""),
            ("Hours given", (612, 588, 503.5, 634), "sum"),
            ("Relatives or neighbours riding as helper", (9, 11, 8, 12), ""),
            ("MiDAS assessments done", (3, 1, "nil", 4), "sum"),
        ),
    ),
    (
        "Noticed at the door",
        (
            ("Doorstep checks", (188, 179, 204, 201), "sum"),
            ("Cold home or dead smoke alarm reported and put right", (7, 9, 14, 12), "sum"),
            ("Tablet mix-up spotted and sorted by pharmacist", (5, 6, "<5", 7), "supp"),
            ("Bags of old medicines taken back for disposal", (18, 16, 21, 19), "sum"),
        ),
    ),
    (
        "On the buses",
        (
            ("Passengers who now travel as a pair or group", (22, 25, 27, 31), ""),
            ("New members", (14, 11, 6, 17), "sum"),
            ("Complaints", (1, "nil", 2, "nil"), "sum"),
        ),
    ),
    (
        "Carers at home",
        (
            ("Carers with 3 hours or more to themselves in the month", (48, 45, 39, 51), ""),
            ("Carers in paid work who say they would have had to stop", (6, 6, 7, 7), ""),
            ("Carer newsletters posted", (160, 0, 166, 0), "sum"),
        ),
    ),
)

COSTS: tuple[tuple[str, float, tuple[float, ...]], ...] = (
    ("Coordinators", 64500, (5375, 5375, 5375, 5375)),
    ("Volunteer mileage", 21000, (1811.25, 1738.8, 1549.35, 1785.6)),
    ("Fuel", 18600, (1502.4, 1466.9, 1390.15, 1588.72)),
    ("Insurance and road tax", 9450, (787.5, 787.5, 787.5, 787.5)),
    ("Repairs", 7200, (212, 0, 1864.6, 340)),
    ("Cool bags and kit", 1850, (410.99, 64.5, 0, 122)),
)

# Name, seats, wheelchair spaces, reading, miles in January, test due.
BUSES: tuple[tuple[str, int, int, int, object, date], ...] = (
    ("Bus 1", 15, 3, 84210, 1204.5, date(2026, 5, 2)),
    ("Bus 2", 15, 3, 79655, 1310, date(2026, 3, 19)),
    ("Bus 3", 8, 2, 112480, 1098.9, date(2026, 11, 30)),
    ("Van", 2, 0, 41377, 638, date(2026, 7, 14)),
)

TAXIS: Cells = (1140, 1085.5, 1322, 1216.5)

NOTES = (
    (
        "One man had not seen his wife at Larkfield for 8 months; the Tuesday bus now takes him"
        " every week."
    ),
    "Bus 3 was off the road for 6 days in December.",
    (
        "Sister on Ward 7 says 14 patients were home for Christmas dinner because their tablets"
        " followed them."
    ),
    "The 260 parcels were passed on 28 January.",
    "Two of our regular passengers now ring the others when it is icy so nobody is left waiting.",
    "From March we want to try a Sunday run, subject to 3 more drivers.",
    "The council asked us to carry 40 boxes of leaflets for the library, which we did.",
)

MONTHS = ("Oct", "Nov", "Dec", "Jan")


def _added(cells: Cells) -> float:
    """Add up the numbers among some cells."""
    return round(sum(cell for cell in cells if isinstance(cell, (int, float))), 2)


def _summary(made: Workbook, sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write the measures, three columns each for month, month before and since October."""
    middle = made.add_format({"bold": True, "align": "center", "bg_color": "#FFF2CC"})
    sheet.write(
        "A1", "Threadgate Community Transport - monthly return to council and hospital", head
    )
    sheet.write("A2", "January 2026 (contract year 2, began 1 October 2025)   MBC/ASC/CT/219")
    sheet.write(
        "A3",
        "For Marrick Borough Council and Fellbrook Hospitals NHS Foundation Trust,"
        " contract 01/10/2024 - 30/09/2027",
    )
    sheet.merge_range("E4:G4", "January", middle)
    sheet.merge_range("H4:J4", "December", middle)
    sheet.merge_range("K4:M4", "Since 1 October", middle)
    three = ("No.", "Out of", "%")
    heads = ("Ref", "What we promised", "For", "Target", *three, *three, *three)
    sheet.write_row(4, 0, (*heads, "Our score", "Note"), head)
    for row, (ref, name, who, target, tops, bases, score, note) in enumerate(MEASURES, 5):
        sheet.write_row(row, 0, (ref, name, who))
        sheet.write(row, 3, target, rate if bases else None)
        above = (tops[3], tops[2], _added(tops))
        sheet.write(row, 4, above[0])
        sheet.write(row, 7, above[1])
        sheet.write(row, 10, above[2])
        if bases:
            below = (bases[3], bases[2], _added(bases))
            for first, top, base in zip((4, 7, 10), above, below, strict=True):
                sheet.write(row, first + 1, base)
                letters = "EFHIKL"[(first - 4) // 3 * 2 :][:2]
                sheet.write_formula(
                    row,
                    first + 2,
                    f"={letters[0]}{row + 1}/{letters[1]}{row + 1}",
                    rate,
                    _added((top,)) / _added((base,)),
                )
        sheet.write(row, 13, score)
        sheet.write(row, 14, note)
    sheet.write(
        "A16", "Our score: 4 = met with room to spare, 3 = just met or just missed, 1 = poor"
    )
    sheet.write("A17", "Queries: transport desk 01632 960228")
    sheet.set_column(1, 1, 54)
    sheet.set_column(3, 13, 9)
    sheet.set_column(14, 14, 28)
    sheet.set_landscape()


def _journeys(sheet: Worksheet, head: Format) -> None:
    """Write the months down and the purposes across."""
    sheet.write("A1", "COUNCIL - journeys by purpose", head)
    sheet.merge_range("B2:H2", "Single journeys", head)
    sheet.write_row(
        2,
        0,
        ("Month", *PURPOSES, "All", "Of which wheelchair", "Different passengers", "Bus miles"),
        head,
    )
    for row, line in enumerate(JOURNEYS, 3):
        sheet.write_row(row, 0, line[:7])
        sheet.write_formula(row, 7, f"=SUM(B{row + 1}:G{row + 1})", head, _added(line[1:7]))
        sheet.write_row(row, 8, line[7:])
    end = 3 + len(JOURNEYS)
    sheet.write(end, 0, "Oct to Jan", head)
    now = JOURNEYS[1:]
    for column, letter in enumerate("BCDEFGHIK"):
        if letter == "H":
            total = sum(_added(line[1:7]) for line in now)
        else:
            at = column + 1 if letter < "H" else {"I": 7, "K": 9}[letter]
            total = _added(tuple(line[at] for line in now))
        sheet.write_formula(
            f"{letter}{end + 1}", f"=SUM({letter}5:{letter}{end})", head, round(total, 2)
        )
    sheet.write(end, 9, "n/a")
    sheet.write(end + 1, 0, "Target a month")
    sheet.write(end + 1, 7, 1050)
    sheet.set_row(3, None, None, {"hidden": True})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 10, 11)


def _medicines(sheet: Worksheet, head: Format, place: Format) -> None:
    """Write the weeks of the month for the pharmacy."""
    sheet.write("A1", "HOSPITAL - medicines home, January 2026 by week", head)
    sheet.write_row(
        "A3",
        (
            "",
            "1-4 Jan",
            "5-11 Jan",
            "12-18 Jan",
            "19-25 Jan",
            "26-31 Jan",
            "January",
            "December (for comparison)",
        ),
        head,
    )
    for row, (name, weeks, how, before) in enumerate(WEEKS, 3):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, weeks)
        reach = f"B{row + 1}:F{row + 1}"
        if how == "sum":
            sheet.write_formula(row, 6, f"=SUM({reach})", head, _added(weeks))
        else:
            sheet.write_formula(row, 6, f"=AVERAGE({reach})", place, _added(weeks) / len(weeks))
        sheet.write(row, 7, before)
    sheet.write("A15", "No runs on 1 January. Average is the plain average of the weeks.")
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 7, 11)


def _log(sheet: Worksheet, head: Format, day: Format, place: Format) -> None:
    """Write the runs of the two days looked at."""
    sheet.write("A1", "Audit of runs, two days in January", head)
    sheet.write_row(
        "A2",
        (
            "Date",
            "Run",
            "From",
            "Ready",
            "At door",
            "Minutes",
            "Items in bag",
            "Miles from last stop",
            "Minutes on doorstep",
            "Remarks",
        ),
        head,
    )
    for row, line in enumerate(LOG, 2):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:7])
        sheet.write(row, 7, line[7], place)
        sheet.write(row, 8, line[8])
        sheet.write(row, 9, line[9])
    end = 2 + len(LOG)
    sheet.write(end, 0, "Both days", head)
    mean = _added(tuple(line[5] for line in LOG)) / len(LOG)
    sheet.write_formula(end, 5, f"=AVERAGE(F3:F{end})", place, mean)
    for column, letter in ((6, "G"), (7, "H"), (8, "I")):
        total = _added(tuple(line[column] for line in LOG))
        sheet.write_formula(end, column, f"=SUM({letter}3:{letter}{end})", place, total)
    sheet.write(end + 1, 0, "Minutes in the bottom line are the average")
    sheet.set_column(0, 4, 10)
    sheet.set_column(5, 8, 12)
    sheet.set_column(9, 9, 28)


def _people(sheet: Worksheet, head: Format) -> None:
    """Write the tables of helpers, doorsteps, passengers and carers."""
    row = 0
    for title, lines in PEOPLE:
        sheet.write_row(row, 0, (title, *MONTHS, "4 months"), head)
        for name, months, how in lines:
            row += 1
            sheet.write(row, 0, name)
            sheet.write_row(row, 1, months)
            if how == "sum":
                sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, _added(months))
            elif how:
                sheet.write(row, 5, how)
        row += 2
    sheet.write(row, 0, "Where the last column is empty the same people are counted each month")
    sheet.set_column(0, 0, 56)


def _costs(sheet: Worksheet, head: Format, money: Format, rate: Format, day: Format) -> None:
    """Write what is spent, the vehicles and the taxis not called."""
    sheet.write("A1", "Costs (£), contract year October 2025 to September 2026", head)
    sheet.write_row("A2", ("", "Budget for year", *MONTHS, "To date", "% used"), head)
    rows = [(name, budget, spent) for name, budget, spent in COSTS]
    sums = tuple(_added(cells) for cells in zip(*(line[2] for line in COSTS), strict=True))
    for row, (name, budget, spent) in enumerate(rows, 2):
        sheet.write(row, 0, name)
        sheet.write(row, 1, budget, money)
        sheet.write_row(row, 2, spent, money)
        sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", money, _added(spent))
        sheet.write_formula(row, 7, f"=G{row + 1}/B{row + 1}", rate, _added(spent) / budget)
    end = 2 + len(rows)
    whole = _added(tuple(line[1] for line in COSTS))
    sheet.write(end, 0, "All", head)
    for letter, total in zip("BCDEFG", (whole, *sums, _added(sums)), strict=True):
        sheet.write_formula(f"{letter}{end + 1}", f"=SUM({letter}3:{letter}{end})", money, total)
    sheet.write_formula(end, 7, f"=G{end + 1}/B{end + 1}", rate, _added(sums) / whole)
    sheet.write_row(
        end + 2,
        0,
        (
            "Vehicles at 31 January 2026",
            "Seats",
            "Wheelchair spaces",
            "Odometer",
            "Miles in January",
            "MOT due",
        ),
        head,
    )
    for row, line in enumerate(BUSES, end + 3):
        sheet.write_row(row, 0, line[:5])
        sheet.write_datetime(row, 5, line[5], day)
    row = end + 4 + len(BUSES)
    sheet.write_row(row, 0, ("Fellbrook: taxis not called", "", *MONTHS, "To date"), head)
    sheet.write(row + 1, 0, "Taxi fares the wards did not pay (£)")
    sheet.write_row(row + 1, 2, TAXIS, money)
    sheet.write_formula(row + 1, 6, f"=SUM(C{row + 2}:F{row + 2})", money, _added(TAXIS))
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 7, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Threadgate January return")
    head = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    day = made.add_format({"num_format": "ddd d mmm yyyy"})
    money = made.add_format({"num_format": "#,##0.00"})
    place = made.add_format({"num_format": "0.0"})
    _summary(made, made.add_worksheet("Jan 26"), head, rate)
    _journeys(made.add_worksheet("Journeys"), head)
    _medicines(made.add_worksheet("Medicines"), head, place)
    _log(made.add_worksheet("Audit log"), head, day, place)
    _people(made.add_worksheet("People"), head)
    _costs(made.add_worksheet("Costs"), head, money, rate, day)
    notes = made.add_worksheet("Notes")
    notes.write("A1", "For the contract meeting", head)
    for row, sentence in enumerate(NOTES, 1):
        notes.write(row, 0, sentence)
    notes.set_column(0, 0, 110)
    made.close()
