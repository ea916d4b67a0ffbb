"""Exercise referral for people with Parkinson's and MS, monthly to an integrated care board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

YEAR = tuple(date(2025, month, 1) for month in range(7, 13)) + tuple(
    date(2026, month, 1) for month in range(1, 7)
)

# Reference, indicator, target, comment, lines below (or the one line itself).
KPIS: tuple[tuple[object, ...], ...] = (
    ("K1", "Referrals accepted", 45, "", (47, 39, 52, 55, 49)),
    (
        "K2",
        "Contacted within 5 working days of referral",
        0.9,
        "",
        ("contacted in time", (43, 35, 48, 52, 45)),
        ("referrals accepted", (47, 39, 52, 55, 49)),
    ),
    (
        "K3",
        "Assessed within 20 working days",
        0.85,
        "Sept: 2 assessors on leave",
        ("assessed in time", (36, 33, 37, 44, 41)),
        ("all assessed in month", (42, 38, 46, 50, 45)),
    ),
    (
        "K4",
        "Finish the 12-week block (9 sessions or more)",
        0.7,
        "Nov: 4 of the 6 who stopped were in hospital",
        ("finished", (13, 15, 15, 16, 12)),
        ("blocks ending in month", (19, 21, 20, 22, 18)),
    ),
    (
        "K5",
        "TUG the same or better at 12 weeks",
        0.65,
        "See 12wk reviews tab",
        ("same or better", (8, 10, 9, 11, 8)),
        ("finishers with both TUG scores", (12, 14, 14, 15, 11)),
    ),
    (
        "K6",
        "Still exercising 6 months after the block",
        0.5,
        "First ones fall due in January",
        ("not due",) * 5,
    ),
    (
        "K7",
        "Sessions cancelled by us (no more than)",
        0.05,
        "Nov: Pilates instructor off",
        ("cancelled", (2, 3, 1, 2, 4)),
        ("sessions timetabled", (38, 34, 40, 42, 40)),
    ),
    (
        "K8",
        "Did not attend (no more than)",
        0.12,
        "",
        ("did not attend", (31, 29, 34, 38, 36)),
        ("places booked", (309, 253, 337, 363, 325)),
    ),
    ("K9", "Serious incidents", "record only", "", ("nil", "nil", "nil", 1, "nil")),
)

CLASSES: tuple[tuple[object, ...], ...] = (
    ("PD Power", "Wendle Leisure Centre", "Mon 10.30", "PD", 14, 38.5, (38, 31, 42, 45, 40)),
    ("PD Boxing", "Wendle Leisure Centre", "Thu 2pm", "PD", 12, 38.5, (36, 30, 39, 41, 37)),
    ("MS Circuits", "Millbeck Hub", "Tue 6pm", "MS", 12, 32, (29, 24, 33, 35, 31)),
    ("Aqua", "Carrick Road Pool", "Wed 1.15", "Both", 10, 61, (27, "n/a", 28, 31, 26)),
    ("Seated Strength", "St Oswin's Hall", "Fri 11am", "Both", 16, 24, (44, 40, 47, 52, 46)),
    ("Balance", "St Oswin's Hall", "Tue 1.30", "Both", 12, 24, (30, 27, 34, 36, 33)),
    ("Pilates online", "Zoom", "Wed 7pm", "MS", 20, 19.5, (52, 46, 55, 61, 58)),
    ("Nordic walking", "Wend Park gates", "Sat 10am", "PD", 15, 16, (22, 26, 25, 24, 18)),
)
RUN = (36, 31, 39, 40, 36)

# Client, condition, age, start, TUG, falls, review, sessions, TUG, falls, walks with.
REVIEWS: tuple[tuple[object, ...], ...] = (
    (2214, "PD", 71, date(2025, 8, 4), 14.2, 2, date(2025, 11, 3), 11, 11.9, 0, "nothing"),
    (2219, "MS", 48, date(2025, 8, 5), 10.8, 1, date(2025, 11, 4), 10, 10.1, 1, "nothing"),
    (2226, "PD", 66, date(2025, 8, 7), 12.5, 0, date(2025, 11, 6), 12, 11.8, 0, "nothing"),
    (2227, "PD", 78, date(2025, 8, 7), 19.6, 4, date(2025, 11, 6), 9, 20.3, 2, "frame"),
    (2231, "MS", 55, date(2025, 8, 12), "n/a", 1, date(2025, 11, 11), 10, "n/a", 0, "wheelchair"),
    (2233, "PD", 69, date(2025, 8, 12), 13.1, 2, date(2025, 11, 13), 12, 11.4, 1, "stick"),
    (2238, "MS", 42, date(2025, 8, 13), 9.4, 0, date(2025, 11, 12), 9, 9.4, 0, "nothing"),
    (2240, "PD", 74, date(2025, 8, 18), 16.7, 3, date(2025, 11, 17), 11, 15.2, 1, "stick"),
    (2241, "PD", 81, date(2025, 8, 18), 22.4, 5, date(2025, 11, 18), 10, 24.1, 5, "frame"),
    (2246, "MS", 51, date(2025, 8, 20), 11.3, 1, date(2025, 11, 19), 12, 10.5, 0, "nothing"),
    (2252, "PD", 63, date(2025, 8, 21), 11, 0, date(2025, 11, 20), 11, 10.6, 0, "nothing"),
    (2255, "PD", 76, date(2025, 8, 26), 17.8, 2, date(2025, 11, 25), 9, 18.9, 2, "stick"),
)
REVIEW_HEADS = (
    "Client",
    "Cond.",
    "Age",
    "Started",
    "TUG start (s)",
    "Falls, 3m before",
    "Reviewed",
    "Sessions came to",
    "TUG review (s)",
    "Falls, last 3m",
    "Walks with now",
)

MEMBERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Buddies (members with PD or MS who help at class)",
        (
            ("Buddies at month end", 9, 10, 10, 12, 13),
            ("Hours they gave", 41.5, 38, 47, 52.5, 55),
            ("Bus fares and parking (£)", 64.2, 58.6, 71.4, 80.1, 76.35),
            ("Buddy meetings", 1, 0, 1, 1, 1),
        ),
    ),
    (
        "Husbands, wives, family",
        (
            ("Doing the class alongside", 11, 9, 13, 15, 14),
            ("Carer drop-ins held", 2, 1, 2, 2, 2),
            ("Came to a drop-in", 8, 5, 9, 11, 10),
            ("Had own health check after putting it off", 2, 1, 3, 2, 4),
        ),
    ),
    (
        "Members on their own steam",
        (
            ("Groups going without our staff", 2, 2, 3, 3, 3),
            ("People in them", 17, 18, 25, 27, 26),
        ),
    ),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("Class times suit us", 27, 4, 3),
    ("I know who to ring", 30, 1, 3),
    ("I sleep better since they started", 19, 8, 7),
    ("I would like more information", 16, 12, 6),
)

OTHER: tuple[tuple[object, ...], ...] = (
    ("Fewer falls than in the 3 months before (at review)", 5, 6, 6, 8, 6),
    ("Put the stick or frame away indoors", 2, 3, 2, 4, 3),
    ("Kept job - hours or kit changed", 1, 0, 1, 2, 1),
    ("Hospital physio slots given back", 9, 7, 11, 12, 10),
    ("999 calls to be lifted off the floor, saved (our estimate)", 3, 2, 4, 4, 3),
    ("Home exercise packs posted", 26, 22, 31, 29, 27),
    ("Letters to GPs", 42, 38, 46, 50, 45),
    ("Referrals turned down", 3, 5, 4, 6, 4),
    ("Waiting to start, month end", 21, 24, 26, 22, 19),
    ("Complaints", "nil", "nil", 1, "nil", "nil"),
    ("Thank you cards and emails", 6, 4, 7, 9, 8),
)

NOTES = (
    "A former bowls captain is back on the green at Millbeck and runs the Thursday roll-up.",
    "Three of the Monday group now share lifts and no longer use patient transport.",
    "The PD nurse at Wendle has cut her review list by 8 people who she says are steadier.",
    "We had the heating off at St Oswin's for 3 days in November.",
    "12 people came to the open day and were given leaflets.",
    "From January we hope to train 5 more buddies.",
    "Carrick Road Pool put its price up to £61 an hour.",
)


def _total(line: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(each for each in line if isinstance(each, (int, float))), 2)


def _cover(sheet: Worksheet, bold: Format, month: Format, day: Format, money: Format) -> None:
    """Write the cover."""
    sheet.write("B2", "Keelmoor Movement Trust", bold)
    sheet.write("B3", "Monthly contract return", bold)
    sheet.write_row("B5", ("To", "NHS Harrowdale and Wend ICB, Community Commissioning"))
    sheet.write_row("B6", ("Service", "Parkinson's and MS exercise referral"))
    sheet.write_row("B7", ("Contract", "HWICB-CS-2231, 1 July 2025 to 30 June 2027"))
    sheet.write("B8", "Month")
    sheet.write_datetime("C8", YEAR[4], month)
    sheet.write("B9", "Sent")
    sheet.write_datetime("C9", date(2025, 12, 11), day)
    sheet.write_row("B10", ("Queries", "Contracts officer, 01632 960417"))
    sheet.write("B12", "Contract value, July 2025 to June 2026 (£)")
    sheet.write("C12", 148600, money)
    sheet.write("B13", "Invoiced July to November (£)")
    sheet.write("C13", 61916.67, money)
    sheet.write("B14", "Staff in post at 30 November (WTE)")
    sheet.write("C14", 4.6)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 2, 52)


def _kpis(sheet: Worksheet, bold: Format, month: Format, rate: Format, grey: Format) -> None:
    """Write the KPIs, each with what it is worked out from below it."""
    sheet.write("A1", "KPIs - contract year 1", bold)
    sheet.write("A2", "Percentages work themselves out. Fill in the grey lines only.")
    sheet.write_row("A4", ("Ref", "KPI", "Target (month)"), bold)
    for column, first in enumerate(YEAR, 3):
        sheet.write_datetime(3, column, first, month)
    sheet.write_row(3, 15, ("YTD", "Comment"), bold)
    row = 4
    for ref, name, target, comment, *lines in KPIS:
        form = rate if len(lines) == 2 or ref == "K6" else None
        sheet.write_row(row, 0, (ref, name))
        sheet.write(row, 2, target, form)
        if comment:
            sheet.write(row, 16, comment)
        if len(lines) == 1:
            sheet.write_row(row, 3, lines[0])
            if ref == "K6":
                sheet.write(row, 15, "not due")
            else:
                sheet.write_formula(row, 15, f"=SUM(D{row + 1}:O{row + 1})", None, _total(lines[0]))
            row += 1
            continue
        top, base = lines
        for column in range(3, 16):
            above = xl_rowcol_to_cell(row + 1, column)
            below = xl_rowcol_to_cell(row + 2, column)
            found: float | str = ""
            if column < 8:
                found = top[1][column - 3] / base[1][column - 3]
            elif column == 15:
                found = sum(top[1]) / sum(base[1])
            sheet.write_formula(row, column, f'=IF(N({below})=0,"",{above}/{below})', rate, found)
        for step, (words, figures) in enumerate(lines, 1):
            sheet.write(row + step, 1, f"   {words}", grey)
            sheet.write_row(row + step, 3, figures, grey)
            reach = f"D{row + step + 1}:O{row + step + 1}"
            sheet.write_formula(row + step, 15, f"=SUM({reach})", grey, sum(figures))
        row += 3
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 15, 8)
    sheet.set_column(16, 16, 44)
    sheet.freeze_panes(4, 3)


def _classes(sheet: Worksheet, bold: Format, place: Format, money: Format) -> None:
    """Write the list of classes with who came."""
    sheet.write("A1", "Classes and attendances 2025", bold)
    sheet.write_row(
        "A3",
        ("Class", "Where", "When", "For", "Places", "Cost a session (£)"),
        bold,
    )
    sheet.write_row("G3", ("July", "August", "September", "October", "November", "Total"), bold)
    for row, line in enumerate(CLASSES, 3):
        sheet.write_row(row, 0, line[:5])
        sheet.write(row, 5, line[5], money)
        sheet.write_row(row, 6, line[6])
        sheet.write_formula(row, 11, f"=SUM(G{row + 1}:K{row + 1})", None, _total(line[6]))
    sheet.write("A12", "All classes", bold)
    sheet.write("A13", "Sessions run")
    sheet.write("A14", "Average at a session")
    sums = [_total(tuple(line[6][at] for line in CLASSES)) for at in range(5)]
    sums.append(sum(sums))
    for at, come in enumerate(sums):
        name = xl_col_to_name(6 + at)
        sheet.write_formula(11, 6 + at, f"=SUM({name}4:{name}11)", bold, come)
        run = RUN[at] if at < 5 else sum(RUN)
        if at < 5:
            sheet.write(12, 6 + at, run)
        else:
            sheet.write_formula(12, 6 + at, "=SUM(G13:K13)", None, run)
        sheet.write_formula(13, 6 + at, f"={name}12/{name}13", place, come / run)
    sheet.write("A16", "Pool shut in August for retiling")
    sheet.set_column(0, 2, 21)
    sheet.set_column(5, 5, 10, None, {"hidden": True})


def _members(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the stacked tables of members and family, with the survey beside them."""
    at = 0
    for title, lines in MEMBERS:
        sheet.write_row(at, 0, (title, "Jul", "Aug", "Sep", "Oct", "Nov"), bold)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line, money if "£" in str(line[0]) else None)
        at += 2
    sheet.write("I1", "Carers' survey, 8 to 26 September 2025", bold)
    sheet.write_row("I2", ("Sent", 61))
    sheet.write_row("I3", ("Back", 34))
    sheet.write_row("I5", ("", "Yes", "No", "Not sure"), bold)
    for row, line in enumerate(SURVEY, 5):
        sheet.write_row(row, 8, line)
    sheet.set_column(0, 0, 48)
    sheet.set_column(8, 8, 36)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "KMT November return")
    bold = made.add_format({"bold": True})
    grey = made.add_format({"bg_color": "#EDEDED"})
    rate = made.add_format({"num_format": "0%", "bold": True})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True})
    day = made.add_format({"num_format": "dd/mm/yyyy"})

    _cover(made.add_worksheet("Cover"), bold, month, day, money)
    _kpis(made.add_worksheet("KPIs"), bold, month, rate, grey)
    _classes(made.add_worksheet("Classes"), bold, place, money)

    reviews = made.add_worksheet("12wk reviews")
    reviews.write("A1", "12-week reviews done in November 2025", bold)
    reviews.write_row("A2", REVIEW_HEADS, bold)
    for row, line in enumerate(REVIEWS, 2):
        for column, each in enumerate(line):
            if isinstance(each, date):
                reviews.write_datetime(row, column, each, day)
            else:
                reviews.write(row, column, each)
    reviews.set_column(3, 10, 14)

    _members(made.add_worksheet("Members & carers"), bold, money)

    other = made.add_worksheet("Other")
    other.write_row(
        "A1",
        ("Other things we count", "Jul 25", "Aug 25", "Sep 25", "Oct 25", "Nov 25", "YTD"),
        bold,
    )
    for row, line in enumerate(OTHER, 1):
        other.write_row(row, 0, line)
        if str(line[0]).startswith("Waiting"):
            other.write(row, 6, "n/a")
        else:
            other.write_formula(row, 6, f"=SUM(B{row + 1}:F{row + 1})", None, _total(line[1:]))
    other.write("A15", "November in words", bold)
    for row, sentence in enumerate(NOTES, 15):
        other.write(row, 0, sentence)
    other.set_column(0, 0, 56)
    made.close()
