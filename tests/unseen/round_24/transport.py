"""Community transport and day trips for older people, on the quarterly form of a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell as at
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

MONTHS = tuple(date(2025, month, 1) for month in range(4, 13))

# Words and the nine months.
JOURNEYS: tuple[tuple[str, tuple[float | str, ...]], ...] = (
    ("GP, hospital, clinic", (486, 478, 498, 472, 442, 534, 536, 518, 538)),
    ("Shopping", (322, 318, 330, 305, 288, 327, 341, 335, 322)),
    ("Lunch clubs and day centres", (204, 211, 209, 196, 148, 220, 226, 231, 187)),
    ("Visiting (family, friends, care homes)", (61, 58, 66, 63, 60, 64, 62, 65, 79)),
    ("Day trips and outings", (96, 100, 108, 124, 136, 106, 92, 66, 78)),
    ("All single trips", ()),
    ("Asked for but we couldn't do", (95, 92, 102, 104, 113, 109, 91, 84, 92)),
    ("OTHER COUNTS", ()),
    ("Outings run", (4, 4, 5, 5, 6, 5, 4, 3, 4)),
    ("People on outings", (48, 50, 54, 62, 68, 53, 46, 33, 39)),
    ("   outings planned and led by the passengers' own committee", (1, 1, 2, 2, 2, 1, 2, 1, 1)),
    ("Ward rang us, patient home that day not next", (3, 4, 2, 5, 3, 6, 7, 4, 6)),
    ("Miles run, all vehicles", (4210, 4095, 4388, 4127, 3902, 4455, 4610, 4489, 4302)),
    ("Vehicle days off the road", (2, "nil", 1, 4, 9, 3, "nil", 2, 1)),
)

# ref, words, a and b of the workings for each quarter
WORKINGS: tuple[tuple[str, str, tuple[int, int, int]], ...] = (
    ("PI3", "a) single trips provided", (3545, 3485, 3676)),
    ("PI3", "b) single trips asked for", (3834, 3811, 3943)),
    ("PI4", "a) appointments arrived at on time", (702, 688, 761)),
    ("PI4", "b) appointments we took people to", (731, 724, 796)),
    ("PI6", "a) satisfied or very satisfied", (54, 61, 57)),
    ("PI6", "b) cards returned with the question answered", (58, 66, 61)),
    ("PI7", "a) passengers carried on outings", (152, 183, 118)),
    ("PI7", "b) outings", (13, 16, 11)),
)

PASSENGERS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("65 to 74", (71, 74, 78)),
    ("75 to 84", (187, 190, 196)),
    ("85 to 94", (148, 153, 159)),
    ("95 and over", (12, 14, 14)),
    ("All passengers", (418, 431, 447)),
    ("Women", (296, 303, 312)),
    ("Men", (119, 125, 132)),
    ("Not said", (3, 3, 3)),
    ("Lives alone", (289, 301, 310)),
    ("Uses a wheelchair", (57, 61, 66)),
    ("New this quarter", (44, 39, 47)),
    ("Left us (moved, care home, died)", (17, 21, 19)),
    ("On the waiting list at quarter end", (9, 12, 6)),
)

AREAS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Thistle Vale", (162, 166, 171)),
    ("Harrowby", (118, 121, 127)),
    ("Kettle Moor villages", (96, 99, 104)),
    ("Over the border", (42, 43, 45)),
    ("Total", (418, 431, 447)),
)

RENEWAL: tuple[tuple[str, tuple[float | str, ...]], ...] = (
    ("Cards back", (96, 103, 88)),
    ("Back at a club, chapel or class they had given up", (31, 38, 29)),
    ("See someone they met on the bus in between trips", (42, 47, 40)),
    ("Son or daughter back to full hours at work", (6, 4, 7)),
    ("Booking line easy to get through", (81, 90, 79)),
    ("Would have had to take a taxi", (52, 57, 49)),
)

DRIVERS: tuple[tuple[str, tuple[float | str, ...], bool, str], ...] = (
    ("Volunteer car drivers out at least once", (38, 41, 40), False, "3 stood down, 2 new in Q3"),
    ("Hours at the wheel, unpaid", (1842, 1776, 1935), True, "from the log sheets"),
    ("Bus buddies (passengers who help other passengers on and off)", (9, 11, 13), False, ""),
    ("   hours they gave", (118, 131, 156), True, ""),
    ("Husbands, wives, daughters riding along as escort", (27, 31, 34), False, ""),
    ("College scheme volunteers gone on to a paid driving job", ("nil", 1, 2), True, ""),
    ("Drivers who say it got them going again after a loss", ("not asked", 17, 19), False, ""),
    ("Village lift rings running without our office", (2, 3, 5), False, "Kettle Moor mostly"),
    ("DBS renewals", (7, 5, 9), True, ""),
    ("MiDAS refresher places", (12, 8, 12), True, ""),
    ("Mileage paid to volunteers (£)", (5412.3, 5188.95, 5634.6), True, "45p"),
    ("Paid drivers (FTE)", (4.6, 4.6, 4.2), False, "Vacancy since Nov"),
    ("Office hours opened to callers", (351, 364, 348), True, ""),
)

# ref, date of call, age, lives alone, lonely at joining and now, four answers
CALLS = (
    ("P-0212", date(2025, 7, 8), 81, "Y", 8, 6, "Y", "N", "", "Y"),
    ("P-0219", date(2025, 7, 10), 77, "N", 5, 5, "N", "Y", "Y", "N"),
    ("P-0225", date(2025, 7, 22), 88, "Y", 9, 6, "Y", "Y", "", "Y"),
    ("P-0231", date(2025, 8, 5), 90, "Y", 7, 7, "N", "N", "N", "N"),
    ("P-0233", date(2025, 8, 14), 72, "N", 6, 4, "Y", "Y", "Y", "N"),
    ("P-0240", date(2025, 9, 2), 84, "Y", 8, 5, "Y", "Y", "", "Y"),
    ("P-0246", date(2025, 9, 16), 86, "N", 4, 4, "Y", "N", "Y", "Y"),
    ("P-0251", date(2025, 10, 7), 79, "Y", 7, 4, "Y", "Y", "", "N"),
    ("P-0254", date(2025, 10, 9), 93, "N", 6, 6, "N", "N", "Y", "Y"),
    ("P-0258", date(2025, 10, 21), 83, "Y", 9, 7, "Y", "N", "", "Y"),
    ("P-0263", date(2025, 11, 4), 75, "Y", 5, 3, "Y", "Y", "", "N"),
    ("P-0267", date(2025, 11, 11), 87, "N", 6, 5, "Y", "Y", "Y", "N"),
    ("P-0270", date(2025, 11, 25), 91, "Y", 8, 8, "N", "N", "N", "Y"),
    ("P-0274", date(2025, 12, 2), 80, "Y", 7, 5, "Y", "Y", "", "Y"),
    ("P-0279", date(2025, 12, 9), 85, "N", 5, 4, "N", "Y", "Y", "N"),
)

WORDS = (
    "A gentleman of 91 had not left his flat since March and now takes himself to the Wednesday "
    "tea dance.",
    "We put on 11 outings, 2 fewer than planned because of the floods in November.",
    "The day hospital tells us it lost 26 fewer slots to no-shows than in the same quarter "
    "last year.",
    "The 14,000 trips in the contract should be passed by the middle of March.",
    "Seven of the Harrowby lunch club have set up their own ring-round for anyone who misses "
    "a week.",
    "Fares stay at £4.50 single until the grant review.",
    "Fourteen people cancelled on the day of the Christmas lights run.",
    "We hope to bring the second electric minibus into service in April.",
)


def _form(sheet: Worksheet, bold: Format, wrap: Format, rate: Format, mean: Format) -> None:
    """Write the form of the council with the indicators and the commentary."""
    sheet.write("A1", "MARLINGSHIRE COUNTY COUNCIL - Older People's Services", bold)
    sheet.write("A2", "Quarterly contract monitoring return 2025/26", bold)
    for row, pair in enumerate(
        (
            ("Provider", "Thistlemoor Community Transport CIC"),
            ("Contract", "Door to door transport and day trips for residents aged 65+"),
            ("Contract ref / term", "MCC-OP-2318: 01/04/2023 to 31/03/2027"),
            ("Quarter being reported", "Q3 (October to December 2025)"),
        ),
        3,
    ):
        sheet.write(row, 0, pair[0], bold)
        sheet.write(row, 2, pair[1])
    heads = ("PI", "Performance indicator", "Target", "Q1", "Q2", "Q3", "Q4", "Year to date")
    sheet.write_row(8, 0, (*heads, "RAG", "Provider comment"), bold)
    trips = [sum(JOURNEYS[line][1][month] for line in range(5)) for month in range(9)]  # type: ignore[misc]
    lines: tuple[tuple[str, str, object, tuple[object, ...], object, str, str], ...] = (
        ("PI1", "Single passenger trips, residents 65+", 14000, tuple(quarters(trips)), sum(trips),
         "G", ""),
        ("PI2", "Different older residents carried", 620, (418, 431, 447), 563, "A",
         "YTD counts each person once so is not the sum"),
        ("PI3", "Trips asked for that we provided", 0.92, (), None, "G",
         "Q2: 2 buses off the road in August"),
        ("PI4", "Health appointments arrived at on time", 0.95, (), None, "G", ""),
        ("PI5", "Day trips and outings", 48, (13, 16, 11), 40, "G", "Floods"),
        ("PI6", "Passengers satisfied or very satisfied", 0.9, (), None, "G", ""),
        ("PI7", "Average passengers per outing", 10, (), None, "G", ""),
        ("PI8", "Complaints upheld (for information)", "n/a", (2, "nil", 1), 3, "",
         "Late pick up, apology sent"),
    )  # fmt: skip
    first = {ref: 3 + row for row, (ref, _, _) in reversed(list(enumerate(WORKINGS)))}
    sums = {ref: [] for ref in first}  # type: dict[str, list[tuple[int, ...]]]
    for ref, _, found in WORKINGS:
        sums[ref].append((*found, sum(found)))
    for row, (ref, words, target, found, year, rag, comment) in enumerate(lines, 9):
        form = mean if ref == "PI7" else rate if ref in first else None
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words, wrap)
        sheet.write(row, 2, target, rate if ref in first and ref != "PI7" else None)
        if ref in first:
            for column, (above, below) in zip((3, 4, 5, 7), zip(*sums[ref], strict=True)):
                source = column - 1 if column < 7 else 5
                top, low = at(first[ref], source), at(first[ref] + 1, source)
                formula = f"='PI workings'!{top}/'PI workings'!{low}"
                sheet.write_formula(row, column, formula, form, round(above / below, 4))
        else:
            sheet.write_row(row, 3, found)
            if ref == "PI2":
                sheet.write(row, 7, year)
            else:
                sheet.write_formula(row, 7, f"=SUM(D{row + 1}:G{row + 1})", None, year)
        if ref in ("PI1", "PI6"):
            sheet.write(row, 6, "not due")
        sheet.write(row, 8, rag)
        sheet.write(row, 9, comment, wrap)
    sheet.write("A19", "Section C - provider commentary (anything the council should know)", bold)
    for row, sentence in enumerate(WORDS, 19):
        sheet.write(row, 0, sentence)
    sheet.set_column("A:A", 9)
    sheet.set_column("B:B", 36)
    sheet.set_column("C:I", 10)
    sheet.set_column("J:J", 40)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _workings(sheet: Worksheet, bold: Format) -> None:
    """Write numerators and denominators."""
    sheet.write("A1", "Where the percentages on the return come from", bold)
    sheet.write_row("A3", ("PI", "", "Q1", "Q2", "Q3", "To date"), bold)
    for row, (ref, words, found) in enumerate(WORKINGS, 3):
        sheet.write_row(row, 0, (ref, words, *found))
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", None, sum(found))
    sheet.set_column("B:B", 44)


def _journeys(sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write single trips by month."""
    sheet.write("A1", "Single trips by purpose (there and back = 2)", bold)
    sheet.write("A3", "Purpose", bold)
    for column, day in enumerate(MONTHS, 1):
        sheet.write_datetime(2, column, day, month)
    sheet.write(2, 10, "To date", bold)
    for row, (words, found) in enumerate(JOURNEYS, 3):
        total = words.startswith("All")
        sheet.write(row, 0, words, bold if total or not found else None)
        if total:
            kept = [sum(line[1][step] for line in JOURNEYS[:5]) for step in range(9)]  # type: ignore[misc]
            for column, value in enumerate(kept, 1):
                top, low = at(3, column), at(7, column)
                sheet.write_formula(row, column, f"=SUM({top}:{low})", bold, value)
        else:
            kept = [value for value in found if not isinstance(value, str)]
            sheet.write_row(row, 1, found)
        if kept:
            sheet.write_formula(row, 10, f"=SUM(B{row + 1}:J{row + 1})", bold, sum(kept))
    sheet.set_column("A:A", 54)
    sheet.freeze_panes(3, 1)


def _passengers(sheet: Worksheet, bold: Format) -> None:
    """Write who the passengers are, with the areas beside and the renewal cards below."""
    sheet.write("A1", "Who travelled (each person once in the quarter)", bold)
    sheet.write_row("A3", ("", "Q1", "Q2", "Q3"), bold)
    sheet.write_row("F3", ("Where they live", "Q1", "Q2", "Q3"), bold)
    for row, (words, found) in enumerate(PASSENGERS, 3):
        sheet.write_row(row, 0, (words, *found))
    for row, (words, found) in enumerate(AREAS, 3):
        sheet.write_row(row, 5, (words, *found))
    sheet.write(
        "A19",
        "Yearly renewal card (members renewing in the quarter) - tick all that are true",
        bold,
    )
    sheet.write_row("B19", ("Q1", "Q2", "Q3"), bold)
    for row, (words, found) in enumerate(RENEWAL, 19):
        sheet.write_row(row, 0, (words, *found))
    sheet.set_column("A:A", 50)
    sheet.set_column("F:F", 22)


def _drivers(sheet: Worksheet, bold: Format) -> None:
    """Write the drivers and those who help."""
    sheet.write("A1", "Drivers, buddies, escorts", bold)
    heads = ("", "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "So far this year", "Note")
    sheet.write_row("A2", heads, bold)
    for row, (words, found, summed, note) in enumerate(DRIVERS, 2):
        sheet.write_row(row, 0, (words, *found))
        if summed:
            year = round(sum(value for value in found if not isinstance(value, str)), 2)
            sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, year)
        if note:
            sheet.write(row, 5, note)
    sheet.set_column("A:A", 58)
    sheet.set_column("B:E", 13)
    sheet.set_column("F:F", 26)


def _calls(sheet: Worksheet, bold: Format, title: Format, day: Format) -> None:
    """Write the list of calls to passengers six months after joining."""
    sheet.write("A1", "Six month phone calls - everyone who joined and agreed to a call", title)
    heads = (
        "Passenger",
        "Date of call",
        "Age",
        "Lives alone",
        "Lonely at joining (3 to 9)",
        "Lonely now (3 to 9)",
        "Out of the house every week now, wasn't before",
        "Eating a proper midday meal more often",
        "Family carer gets a regular break",
        "Has a bus pass",
    )
    sheet.write_row("A3", heads, bold)
    for row, line in enumerate(CALLS, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value)
    sheet.set_column("A:J", 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Thistlemoor Q3 monitoring return")
    bold = made.add_format({"bold": True, "text_wrap": True})
    title = made.add_format({"bold": True})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0.0%"})
    mean = made.add_format({"num_format": "0.0"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _form(made.add_worksheet("Q3 return"), title, wrap, rate, mean)
    _workings(made.add_worksheet("PI workings"), title)
    _journeys(made.add_worksheet("Journeys"), title, month)
    _passengers(made.add_worksheet("Passengers"), title)
    _drivers(made.add_worksheet("Drivers and escorts"), title)
    _calls(made.add_worksheet("6 month calls"), bold, title, day)
    made.close()
