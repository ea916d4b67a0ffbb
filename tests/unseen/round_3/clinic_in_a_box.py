"""Youth sexual health boxes: a monthly return with everything pasted out of a CRM."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

PHARMACIES = ["Dock Gate Pharmacy", "Eelmoor Chemist", "Hythe Road", "Fen Lane (late night)",
              "Castlegate", "University Health Centre", "Wickets Corner"]  # fmt: skip
TURN = [0, 3, 5, 1, 5, 4, 0, 2, 5, 3, 6, 5, 1, 4, 0, 5, 2, 3, 6]
BOXES = ["Protect", "Test + Protect", "Test + Protect", "Emergency", "Test + Protect", "Protect",
         "Test + Protect", "Protect", "Test + Protect", "Test + Protect", "Emergency"]  # fmt: skip
WARDS = ["Eelmoor", "St Botolph", "Hythe", "Fen Lane", "Castle", "University", "Out of area"]
RECORDS = 186
PAGE = 50


def records() -> list[tuple[int, int, str, str, str, str, int, int | None, int]]:
    """Give the collections of January: reference, age, ward, pharmacy, box, new, kits, rating."""
    rows = []
    for place in range(RECORDS):
        age = 15 + (place * 7 + place // 4) % 10 if place % 6 else 17 + place % 3
        box = BOXES[place % len(BOXES)]
        kits = (2 if place % 9 == 4 else 1) if box == "Test + Protect" else 0
        rating = None
        if place % 3 == 1 and age > 15:
            rating = (5, 4, 5, 3, 4, 5, 2, 5)[place // 3 % 8]
        rows.append((
            204117 + place * 13, age, WARDS[(place * 5 + place // 7) % 7],
            PHARMACIES[TURN[place % len(TURN)]], box, "Y" if place % 9 not in (1, 4, 6, 8) else "N",
            kits, rating, 7000481 + place * 17,
        ))  # fmt: skip
    return rows


# reference, what, target, floor, December, January, since April, fine or not
Line = tuple[str, str, Any, Any, Any, Any, Any, str]
TAGS: list[tuple[str, Any, Any]] = [
    ("Came back with a mate", 31, "244"),
    ("Told mum, dad or a carer about it", 12, "97"),
    ("Box champions (used us first, now help run the stall)", 4, "19"),
    ("Pharmacy counter staff done the young people friendly training", 6, "48"),
    ("Something bad had happened - helped to tell someone", "<5", "21"),
    ("Signed up with a GP", 9, "63"),
    ("Condom packs in boxes", 412, "3,906"),
    ("Paid to pharmacies", 1674, "£15,687.00"),
]
WEEKS = [("w/c 29/12/25", "318", "97", "31"), ("w/c 05/01/26", "1,204", "402", "58"),
         ("w/c 12/01/26", "377", "131", "47"), ("w/c 19/01/26", "352", "118", "44"),
         ("w/c 26/01/26", "1,150", "365", "52")]  # fmt: skip
# day, place, spoken to, signed up, box champions, parents, hours
SESSIONS: list[tuple[int, str, int, int, int, int, float]] = [
    (6, "Fenmarsh College foyer", 41, 12, 2, 0, 3.5),
    (8, "Eelmoor Youth Club", 18, 4, 1, 2, 2),
    (13, "Skate park (van)", 22, 6, 2, 0, 2.5),
    (15, "St Botolph Academy drop-in", 35, 9, 1, 0, 3),
    (20, "Fenmarsh College foyer", 38, 11, 2, 0, 3.5),
    (22, "Foster carers' evening", 3, 1, 1, 14, 2),
    (27, "Uni freshers' refresh", 64, 23, 3, 0, 4.25),
    (29, "Young carers group", 11, 3, 1, 1, 1.5),
]
LATE = [(30, "Job club (employability)", 9, 5, 1, 0, 1.5), (31, "Town match (van)", 27, 8, 2, 3, 3)]


def _return(made: Workbook, sheet: Worksheet) -> None:
    """Draw the return: the table, a pasted block to its right and the tags under it."""
    rows = records()
    kits = sum(row[6] for row in rows)
    new = sum(1 for row in rows if row[5] == "Y")
    rated = [row[7] for row in rows if row[7] is not None]
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "bottom": 1})
    share = made.add_format({"num_format": "0.0%"})
    whole = made.add_format({"num_format": "0%"})
    inner = made.add_format({"indent": 1, "font_color": "#555555"})
    money = made.add_format({"num_format": "£#,##0.00"})
    mean = made.add_format({"num_format": "0.0"})
    grey = made.add_format({"italic": True, "font_color": "#888888"})
    lines: list[Line] = [
        ("YP1", "Boxes collected", 2000, 1800, 171, RECORDS, "1,743", "yes"),
        ("YP2", "Test kits given out", "", "", 128, kits, "1,296", ""),
        ("", "sent back to the lab within 14 days", "", "", 77, 83, "801", ""),
        ("", "% sent back", 0.6, 0.5, "%", "%", 801 / 1296, "yes"),
        ("YP3", "Positive results", "", "", 9, 11, "84", ""),
        ("", "treated within 10 working days", "", "", 8, 11, "77", ""),
        ("", "% treated", 0.95, 0.9, "%", "%", 77 / 84, "nearly"),
        ("YP4", "Boxes booked", "", "", 195, 208, "1,972", ""),
        ("", "not picked up within 7 days", "", "", 24, 22, "229", ""),
        ("", "% not picked up", "<=12%", "<=15%", "%", "%", 229 / 1972, "yes"),
        ("YP5", "First time with us", "", "", 92, new, "958", ""),
        ("", "as % of boxes collected", 0.5, 0.45, "first", "first", 958 / 1743, "yes"),
        ("YP6", "Average rating from texts (out of 5)", 4, 3.5, 4.3,
         round(sum(rated) / len(rated), 1), 4.2, "yes"),
        ("", "number who rated", "", "", 57, len(rated), "561", ""),
        ("YP7", "Complaints", "", "", 0, 0, "2", ""),
    ]  # fmt: skip
    sheet.write("A1", "RETURN M10", bold)
    sheet.write("A2", "Pocket Clinic Trust - clinic in a box. Fenmarsh City Council contract "
                "FCC-SRH-2025-06 (1 Apr 2025 to 31 Mar 2028). Year 2025/26.")  # fmt: skip
    for column, text in enumerate(["Ref", "What", "Target", "Floor", "M9", "M10", "Year so far",
                                   "OK?"]):  # fmt: skip
        sheet.write(3, column, text, head)
    values: list[tuple[Any, Any]] = []
    for row, (ref, text, target, floor, before, now, year, fine) in enumerate(lines, start=4):
        sheet.write(row, 0, ref)
        sheet.write(row, 1, text, None if ref else inner)
        for column, value in ((2, target), (3, floor)):
            if isinstance(value, float) and value < 1:
                sheet.write(row, column, value, whole)
            else:
                sheet.write(row, column, value)
        for column, value in ((4, before), (5, now)):
            letter = "ABCDEFG"[column]
            if value == "%":
                got = values[-1][column - 4] / values[-2][column - 4]
                sheet.write_formula(row, column, f"={letter}{row}/{letter}{row - 1}", share, got)
            elif value == "first":
                got = values[-1][column - 4] / values[0][column - 4]
                sheet.write_formula(row, column, f"={letter}{row}/{letter}5", share, got)
            else:
                sheet.write(row, column, value, mean if isinstance(value, float) else None)
        sheet.write(row, 6, year, share if isinstance(year, float) and year < 1 else None)
        sheet.write(row, 7, fine)
        values.append((before, now))
    sheet.write_comment("F11", "1 treated on day 10 exactly - counted")

    start = len(lines) + 6
    sheet.write(start - 1, 1, "Tags off the CRM (no targets)", bold)
    sheet.write(start, 1, "Tag", head)
    for column in (2, 3, 4):
        sheet.write_blank(start, column, None, head)
    sheet.write(start, 5, "M10", head)
    sheet.write(start, 6, "Since April", head)
    for row, (text, now, year) in enumerate(TAGS, start=start + 1):
        sheet.write(row, 1, text)
        sheet.write(row, 5, now, money if text.startswith("Paid") else None)
        sheet.write(row, 6, year)
    sheet.write(start + len(TAGS) + 2, 1, "<5 = too few to show. Any problems ring 01632 960 355 "
                "ext 12", grey)  # fmt: skip

    sheet.write("J3", "Text campaign, pasted 03/02/26", grey)
    for column, text in enumerate(["Week", "Texts", "Clicks", "Orders"], start=9):
        sheet.write(3, column, text, head)
    for row, week in enumerate(WEEKS, start=4):
        for column, text in enumerate(week, start=9):
            sheet.write_string(row, column, text)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 54)
    sheet.set_column("C:H", 11)
    sheet.set_column("J:J", 14)
    sheet.set_column("K:M", 8)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _paste(made: Workbook, sheet: Worksheet) -> None:
    """Paste the CRM's detail report, page breaks, repeated heads and all."""
    head = made.add_format({"bold": True, "bg_color": "#E7E6E6", "border": 1,
                            "border_color": "#BFBFBF"})  # fmt: skip
    cell = made.add_format({"font_name": "Segoe UI", "font_size": 8, "border": 1,
                            "border_color": "#D9D9D9"})  # fmt: skip
    grey = made.add_format({"font_size": 8, "font_color": "#888888"})
    for row, text in enumerate(
        ["Report: Box Collections - Detail (anonymised)",
         "Run: 03/02/2026 09:14 by service account 4",
         "Filter: Collected Date between 01/01/2026 and 31/01/2026; Status = Collected",
         f"Records returned: {RECORDS}"]
    ):  # fmt: skip
        sheet.write(row, 0, text, grey)
    heads = ["Client Ref", "Age", "Ward", "Pharmacy", "Box Type", "New Client", "Test Kits",
             "Rating (1-5)", "record_id"]  # fmt: skip
    row, rows = 5, records()
    pages = -(-RECORDS // PAGE)
    for page in range(pages):
        for column, text in enumerate(heads):
            sheet.write(row, column, text, head)
        row += 1
        for record in rows[page * PAGE : page * PAGE + PAGE]:
            for column, value in enumerate(record):
                if value is None:
                    sheet.write_blank(row, column, None, cell)
                elif page == 1 and column in (1, 6):
                    sheet.write_string(row, column, str(value), cell)
                else:
                    sheet.write(row, column, value, cell)
            row += 1
        sheet.write(row, 0, f"Page {page + 1} of {pages}", grey)
        row += 2
    sheet.write(row - 1, 0, "*** END OF REPORT BC-014 ***", grey)
    sheet.set_column("A:B", 10)
    sheet.set_column("C:C", 14)
    sheet.set_column("D:D", 24)
    sheet.set_column("E:E", 15)
    sheet.set_column("F:H", 11)
    sheet.set_column("I:I", 10, None, {"hidden": True})
    sheet.fit_to_pages(1, 0)


def _pivot(made: Workbook, sheet: Worksheet) -> None:
    """Paste two pivots as values: pharmacy by box, and age band."""
    head = made.add_format({"bold": True, "bg_color": "#DDEBF7", "bottom": 1})
    outer = made.add_format({"bold": True})
    inner = made.add_format({"indent": 1})
    foot = made.add_format({"bold": True, "bg_color": "#DDEBF7", "top": 1})
    share = made.add_format({"num_format": "0.00%"})
    share_foot = made.add_format({"bold": True, "bg_color": "#DDEBF7", "top": 1,
                                  "num_format": "0.00%"})  # fmt: skip
    mean = made.add_format({"num_format": "0.00"})
    rows = records()
    sheet.write("A1", "Collected Month", head)
    sheet.write("B1", "Jan 2026")
    for column, text in enumerate(["Row Labels", "Count of Client Ref", "Sum of Test Kits"]):
        sheet.write(2, column, text, head)
    row = 3
    for pharmacy in sorted(PHARMACIES):
        mine = [record for record in rows if record[3] == pharmacy]
        sheet.write(row, 0, pharmacy, outer)
        sheet.write(row, 1, len(mine), outer)
        sheet.write(row, 2, sum(record[6] for record in mine), outer)
        row += 1
        for box in sorted(set(BOXES)):
            some = [record for record in mine if record[4] == box]
            if some:
                sheet.write(row, 0, box, inner)
                sheet.write(row, 1, len(some))
                sheet.write(row, 2, sum(record[6] for record in some))
                row += 1
    sheet.write(row, 0, "Grand Total", foot)
    sheet.write(row, 1, len(rows), foot)
    sheet.write(row, 2, sum(record[6] for record in rows), foot)

    for column, text in enumerate(["Age band", "Count of Client Ref", "% of all",
                                   "Average of Rating"], start=4):  # fmt: skip
        sheet.write(2, column, text, head)
    bands = [("Under 16", 0, 15), ("16-17", 16, 17), ("18-19", 18, 19), ("20-24", 20, 24)]
    for row, (name, least, most) in enumerate(bands, start=3):
        some = [record for record in rows if least <= record[1] <= most]
        rated = [record[7] for record in some if record[7] is not None]
        sheet.write(row, 4, name)
        sheet.write(row, 5, len(some))
        sheet.write(row, 6, len(some) / len(rows), share)
        if rated:
            sheet.write(row, 7, round(sum(rated) / len(rated), 2), mean)
        else:
            sheet.write_formula(row, 7, "=0/0", mean, "#DIV/0!")
    sheet.write(7, 4, "Grand Total", foot)
    sheet.write(7, 5, len(rows), foot)
    sheet.write_blank(7, 6, None, share_foot)
    sheet.write_blank(7, 7, None, foot)
    sheet.set_column("A:A", 26)
    sheet.set_column("B:C", 19)
    sheet.set_column("E:E", 14)
    sheet.set_column("F:H", 19)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _outreach(made: Workbook, sheet: Worksheet) -> None:
    """Draw the sessions, with two that were added after a gap, and dates still to come."""
    head = made.add_format({"bold": True, "bottom": 1, "text_wrap": True})
    day = made.add_format({"num_format": "ddd d mmm", "align": "left"})
    last = made.add_format({"bold": True, "top": 1})
    grey = made.add_format({"italic": True, "font_color": "#888888"})
    for column, text in enumerate(["Date", "Where", "Young people we talked to",
                                   "Signed up for a box", "Box champions there",
                                   "Parents or carers", "Staff hours"]):  # fmt: skip
        sheet.write(0, column, text, head)
    row = 1
    for session in [*SESSIONS, None, *LATE]:
        if session is None:
            row += 1
            continue
        sheet.write_datetime(row, 0, date(2026, 1, session[0]), day)
        for column, value in enumerate(session[1:], start=1):
            sheet.write(row, column, value)
        row += 1
    sheet.write(row, 0, "Jan", last)
    sheet.write(row, 1, "", last)
    both: list[Any] = [*SESSIONS, *LATE]
    for column in range(2, 7):
        letter = "ABCDEFG"[column]
        total = sum(session[column] for session in both)
        sheet.write_formula(row, column, f"=SUM({letter}2:{letter}{row})", last, total)
    row += 2
    sheet.write(row, 0, "booked for Feb:", grey)
    for number, place in (
        (3, "Fenmarsh College foyer"),
        (10, "Skate park (van) weather permitting"),
        (17, "half term - 2 sessions tbc"),
    ):
        row += 1
        sheet.write_datetime(row, 0, date(2026, 2, number), day)
        sheet.write(row, 1, place)
    sheet.set_column("A:A", 14)
    sheet.set_column("B:B", 36)
    sheet.set_column("C:G", 13)
    sheet.fit_to_pages(1, 0)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Return")
    _return(made, made.add_worksheet("Return"))
    _paste(made, made.add_worksheet("crm paste"))
    _pivot(made, made.add_worksheet("pivot"))
    _outreach(made, made.add_worksheet("outreach Jan26"))
    made.add_worksheet("Sheet5")
    made.close()
