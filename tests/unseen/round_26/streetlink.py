"""Nurse and peer outreach for people sleeping rough, a monthly return with running totals."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("April 2025", "May 2025", "June 2025", "July 2025", "August 2025")
SHORT = ("Apr", "May", "Jun", "Jul", "Aug")

# Ref, measure, target, kind of line, five months, note. A "rate" is worked out of the next two.
RETURN: tuple[tuple[object, ...], ...] = (
    ("R1", "New people seen and assessed by nurse", 240, "sum", (19, 22, 24, 21, 26), ""),
    ("R2", "Offered a health check inside 3 working days", 0.85, "rate", (), "Jun: nurse on leave"),
    ("", "   offered in time", "", "sum", (27, 31, 30, 33, 37), ""),
    ("", "   people found / alerted to us", "", "sum", (31, 35, 36, 37, 42), ""),
    (
        "R3",
        "On a GP list within 28 days of assessment",
        0.7,
        "rate",
        (),
        "A month behind, 28 days not up",
    ),
    ("", "   on a GP list", "", "sum", (12, 15, 17, 14, "not due"), ""),
    ("", "   assessed", "", "sum", (19, 22, 24, 21, "not due"), ""),
    ("R4", "Outreach shifts (nurse + 1)", 300, "typed", (25, 26, 25, 27, 26), ""),
    ("R5", "BBV tests done", 200, "sum", (14, 18, 17, 22, 20), "incl. pop-ups"),
    ("R6", "Days from alert to first contact (mean)", 2, "mean", (), "lower is better"),
    ("", "   days, added up", "", "sum", (58, 70, 66, 74, 71), ""),
    ("", "   people contacted", "", "sum", (31, 35, 36, 37, 42), ""),
    ("R7", "Moved off the street into accommodation", 70, "sum", (6, 5, 8, 7, 9), ""),
    (
        "R8",
        "Deaths and serious incidents",
        "report only",
        "sum",
        (0, 1, "nil", 0, "nil"),
        "May: reported 12/05, see our email",
    ),
)
# Year to date of the shifts is typed in by hand; June was never put right.
SHIFTS = (25, 51, 75, 103, 129)

NURSE: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("Wounds dressed", (64, 71, 69, 78, 82)),
    ("Wounds healed over, signed off", (9, 11, 12, 10, 14)),
    ("Naloxone kits handed out", (22, 19, 25, 28, 24)),
    ("Kits used on somebody who came round", (3, 2, 4, 3, 5)),
    ("Jabs (flu, hep B)", (5, 4, 0, 11, 9)),
    ("Sorted on the pavement, ambulance stood down", (4, 6, 5, 5, 7)),
    ("Got to 4 weeks on a script", ("not recorded", 3, 4, 5, 4)),
    ("Nurse hours on the street", (118, 122.5, 120, 126, 124.5)),
)

WHO: tuple[tuple[object, ...], ...] = (
    ("Women", 11, 46),
    ("Under 25", "<5", 13),
    ("Over 60", 6, 21),
    ("No recourse to public funds", 7, 29),
    ("With a dog", 8, 31),
    ("Back out after a spell indoors", 5, 19),
)

AFTER: tuple[tuple[object, ...], ...] = (
    ("Viewings gone to with a worker", 11, 9, 14, 12, 15),
    ("Starter packs (kettle, bedding, pan)", 6, 5, 8, 7, 9),
    ("Still in 3 months after getting the keys", 4, 3, 5, 5, 4),
    ("Bank account opened, had none", 3, 4, 2, 5, 4),
    ("New benefits in payment (£ per week)", 412.5, 388.2, 505, 467.8, 530.4),
    ("Letters to DWP / court / landlord", 17, 21, 19, 24, 22),
    ("Back in touch with mum, dad, kids, brother etc", 2, 3, 3, 2, 4),
    ("Went in for operation or detox because we had the dog minded", 1, "nil", 1, 2, 1),
    ("Travel warrants (£)", 86.4, 72, 95.2, 110.6, 88),
    ("Emergency B&B (£)", 640, 320, 960, 640, 800),
)

# A line, five months, whether it is added up, a note.
PEERS: tuple[tuple[object, ...], ...] = (
    ("On the rota at month end", (9, 9, 10, 11, 12), False, ""),
    ("  - slept rough themselves", (8, 8, 9, 10, 10), False, ""),
    (
        "Hours (unpaid)",
        (142, 136, 151, 140, 168),
        True,
        "Jul is an estimate, rota sheet got wet",
    ),
    (
        "Said no to nurse, council and church, talked to a peer",
        (5, 7, 6, 8, 9),
        True,
        "first names kept in the van book",
    ),
    ("Peers passed Level 2", (0, 0, 3, 0, 1), True, "college, Tuesdays"),
    ("Peers into paid work", (0, 1, 0, 1, 1), True, ""),
    ("Supervisions held", (9, 9, 10, 11, 11), True, ""),
    ("Fares and lunches (£)", (118.3, 110.9, 125.5, 121, 139.4), True, ""),
    ("Waiting for DBS at month end", (3, 3, 2, 4, 3), False, ""),
)

POPUPS: tuple[tuple[object, ...], ...] = (
    (date(2025, 4, 16), "Quay Street Methodist", 18, 4, 3, 25),
    (date(2025, 5, 14), "Quay Street Methodist", 21, 6, 3, 25),
    (date(2025, 6, 11), "Bus station (old parcels office)", 16, 5, 4, 0),
    (date(2025, 7, 9), "Quay Street Methodist", 24, 7, 4, 25),
    (date(2025, 7, 30), "Bus station (old parcels office)", 13, 3, 2, 0),
    (date(2025, 8, 20), "Quay Street Methodist", 27, 8, 5, 30),
)

REVIEWS: tuple[tuple[object, ...], ...] = (
    ("KT", date(2025, 1, 14), 23, 4, 1, 3, 6),
    ("DB", date(2025, 1, 22), 17, 2, 2, 4, 5),
    ("MR", date(2025, 2, 5), 31, 6, 2, 2, 5),
    ("SO", date(2025, 2, 19), 12, 1, 0, 5, 5),
    ("PW", date(2025, 3, 3), 26, 3, 1, 3, 7),
    ("JL", date(2025, 3, 11), 19, 0, 1, 6, 5),
    ("AN", date(2025, 3, 26), 15, 2, 0, 4, 6),
    ("CF", date(2025, 4, 8), 22, 5, 3, 2, 4),
    ("TH", date(2025, 5, 6), 14, 3, 1, 3, "declined"),
)

ASKED: tuple[tuple[object, ...], ...] = (
    ("People asked", 52),
    ("People who answered", 41),
    ("Feel safer at night than I did", 24),
    ("Trust nurses and doctors more than I did", 29),
    ("The team is good or very good", 37),
    ("Would tell a mate about the van", 35),
)

NOTE: tuple[tuple[str, str], ...] = (
    (
        "Activity",
        (
            "We did 26 shifts in August, two of them from 4am with the council's street team. "
            "The van was off the road for 6 days waiting for a part."
        ),
    ),
    (
        "Good news",
        (
            "Three of the men from the subway have got a Thursday football game going with the fire "
            "station and nobody asked us to run it. M, who would not go near a uniform for years, now "
            "walks two of the newer lads to the nurse every week."
        ),
    ),
    (
        "Partners",
        (
            "The discharge nurse at the Royal says 4 people went home a day sooner in August because "
            "we could do their dressings. Leaflets with the new number went to all 9 day centres."
        ),
    ),
    (
        "Staffing",
        (
            "A second nurse starts on 15 September for 22.5 hours. All 14 staff and peers have done "
            "the new safeguarding course."
        ),
    ),
    (
        "Next month",
        (
            "We will start a women's morning, hoping for 8 to 10 each week. We are on course for 240 "
            "assessments by the end of March."
        ),
    ),
)


def _number(value: object) -> float:
    """The figure in a cell, nought for a word."""
    return value if isinstance(value, int | float) else 0


def _running(sheet: Worksheet, row: int, months: tuple[object, ...]) -> None:
    """Write five months, each with its year to date to the right of it, from column D."""
    for at, value in enumerate(months):
        column = 3 + 2 * at
        sheet.write(row, column, value)
        if value == "not due":
            sheet.write(row, column + 1, "not due")
            continue
        cells = ",".join(xl_rowcol_to_cell(row, 3 + 2 * earlier) for earlier in range(at + 1))
        sheet.write_formula(
            row, column + 1, f"=SUM({cells})", None, sum(map(_number, months[: at + 1]))
        )


def _divided(sheet: Worksheet, row: int, form: Format) -> None:
    """Write a line that is worked out of the two lines below it."""
    tops, bases = RETURN[row - 8][4], RETURN[row - 7][4]
    assert isinstance(tops, tuple)
    assert isinstance(bases, tuple)
    for at, value in enumerate(tops):
        column = 3 + 2 * at
        if value == "not due":
            sheet.write_row(row, column, ("not due", "not due"))
            continue
        month = value / bases[at]
        so_far = sum(map(_number, tops[: at + 1])) / sum(map(_number, bases[: at + 1]))
        for place, figure in ((column, month), (column + 1, so_far)):
            above = xl_rowcol_to_cell(row + 1, place)
            below = xl_rowcol_to_cell(row + 2, place)
            sheet.write_formula(row, place, f"={above}/{below}", form, figure)


def _return(sheet: Worksheet, name: Format, bold: Format, rate: Format, place: Format) -> None:
    """Write the form of the council."""
    sheet.write("A1", "SALTMERE CITY COUNCIL - Housing Options & Rough Sleeping", name)
    sheet.write("A2", "Provider monthly return 2025/26", name)
    for row, pair in enumerate(
        (
            ("Provider", "Pilchard Lane Outreach CIC"),
            ("Service", "Street nurse and peer outreach"),
            ("Contract", "SCC/HRS/1172 (1 April 2024 - 31 March 2027)"),
            ("Month", "5 - August 2025"),
            ("Due", "10th working day, to rs.returns@saltmere.example"),
        ),
        2,
    ):
        sheet.write_row(row, 0, pair)
    sheet.write_row(8, 0, ("Ref", "Measure", "Target for year"), bold)
    for at, month in enumerate(MONTHS):
        sheet.merge_range(7, 3 + 2 * at, 7, 4 + 2 * at, month, bold)
        sheet.write_row(8, 3 + 2 * at, ("Month", "YTD"), bold)
    sheet.write_row(8, 13, ("On track?", "Provider note"), bold)
    for row, (ref, words, target, how, months, note) in enumerate(RETURN, 9):
        sheet.write_row(row, 0, (ref, words))
        if target != "":
            sheet.write(row, 2, target, rate if how == "rate" else None)
        if how in ("rate", "mean"):
            _divided(sheet, row, rate if how == "rate" else place)
        elif how == "typed":
            assert isinstance(months, tuple)
            for at, value in enumerate(months):
                sheet.write_row(row, 3 + 2 * at, (value, SHIFTS[at]))
        else:
            assert isinstance(months, tuple)
            _running(sheet, row, months)
        if ref and ref != "R8":
            sheet.write(row, 13, "No" if ref == "R3" else "Yes")
        if note:
            sheet.write(row, 14, note)
    sheet.write("B25", "Completed by: service manager, 12 September 2025")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 12, 8)
    sheet.set_column(14, 14, 34)
    sheet.freeze_panes(9, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _nurse(sheet: Worksheet, head: Format) -> None:
    """Write the months of the nurse, one to a row, and who was met."""
    sheet.write("A1", "Nurse book - copied up at month end")
    sheet.write("A3", "", head)
    sheet.write("A4", "2025/26", head)
    for at, (words, months) in enumerate(NURSE):
        column = 1 + 2 * at
        sheet.merge_range(2, column, 2, column + 1, words, head)
        sheet.write_row(3, column, ("mth", "ytd"), head)
        for row, value in enumerate(months, 4):
            sheet.write(row, column, value)
            if isinstance(value, str):
                sheet.write(row, column + 1, value)
                continue
            top, end = xl_rowcol_to_cell(4, column), xl_rowcol_to_cell(row, column)
            so_far = sum(map(_number, months[: row - 3]))
            sheet.write_formula(row, column + 1, f"=SUM({top}:{end})", None, so_far)
    for row, month in enumerate(SHORT, 4):
        sheet.write(row, 0, month)
    sheet.write("A10", "Script column: started counting in May")
    sheet.write_row("A13", ("Who we met", "Aug", "YTD"), head)
    for row, line in enumerate(WHO, 13):
        sheet.write_row(row, 0, line)
    sheet.set_row(2, 62)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 16, 8)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _after(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write what comes with and after a move."""
    sheet.write("A1", "Indoors and after - key workers' tally 2025/26")
    sheet.write_row("A3", ("", *SHORT, "To date"), head)
    for row, line in enumerate(AFTER, 3):
        cells = money if "£" in str(line[0]) else None
        sheet.write_row(row, 0, line, cells)
        total = round(sum(map(_number, line[1:])), 2)
        sheet.write_formula(row, 6, f"=SUM(B{row + 1}:F{row + 1})", cells, total)
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 6, 10)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _peers(sheet: Worksheet, head: Format, money: Format, day: Format) -> None:
    """Write the peers and, below, the pop-up mornings."""
    sheet.write("A1", "Peers (everyone with lived experience who goes out with us)")
    sheet.write_row("A2", ("", *SHORT, "Apr-Aug", "Note"), head)
    for row, (words, months, added, note) in enumerate(PEERS, 2):
        assert isinstance(months, tuple)
        cells = money if "£" in str(words) else None
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, months, cells)
        if added:
            total = round(sum(months), 2)
            sheet.write_formula(row, 6, f"=SUM(B{row + 1}:F{row + 1})", cells, total)
        if note:
            sheet.write(row, 7, note)
    sheet.write("A14", "Pop-up health mornings")
    sheet.write_row(
        "A15", ("Where", "Date", "People in", "BBV tests", "Peers helping", "Hall £"), head
    )
    for row, (when, where, *figures) in enumerate(POPUPS, 15):
        assert isinstance(when, date)
        sheet.write(row, 0, where)
        sheet.write_datetime(row, 1, when, day)
        sheet.write_row(row, 2, figures)
    sheet.write("A22", "Total")
    for column, letter in enumerate("CDEF", 2):
        people = sum(_number(line[column]) for line in POPUPS)
        sheet.write_formula(21, column, f"=SUM({letter}16:{letter}21)", None, people)
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 6, 12)
    sheet.set_column(7, 7, 36)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _reviews(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write a row for each person reviewed, and what people said in July."""
    sheet.write("A1", "12-week reviews done April to August 2025")
    sheet.write("A2", "A&E visits from the hospital's list, 12 weeks each side of first meeting")
    sheet.write_row(
        "A4",
        (
            "Who",
            "First met",
            "Contacts since",
            "A&E 12 wks before",
            "A&E 12 wks since",
            "Own health /10 then",
            "Own health /10 now",
        ),
        head,
    )
    for row, (who, when, *figures) in enumerate(REVIEWS, 4):
        assert isinstance(when, date)
        sheet.write(row, 0, who)
        sheet.write_datetime(row, 1, when, day)
        sheet.write_row(row, 2, figures)
    sheet.write("A14", "All")
    for column, letter in ((3, "D"), (4, "E")):
        total = sum(_number(line[column]) for line in REVIEWS)
        sheet.write_formula(13, column, f"=SUM({letter}5:{letter}13)", None, total)
    sheet.set_row(3, 45)
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, 6, 12)
    sheet.fit_to_pages(1, 0)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Pilchard Lane month 5 return")
    name = made.add_format({"bold": True, "font_size": 13})
    bold = made.add_format({"bold": True, "bg_color": "#D9E1F2", "border": 1, "text_wrap": True})
    head = made.add_format({"bold": True, "text_wrap": True, "bottom": 1})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    _return(made.add_worksheet("Monthly return"), name, bold, rate, place)
    _nurse(made.add_worksheet("Nurse book"), head)
    _after(made.add_worksheet("Indoors & after"), head, money)
    _peers(made.add_worksheet("Peers + pop-ups"), head, money, day)
    _reviews(made.add_worksheet("12 wk reviews"), head, day)

    asked = made.add_worksheet("Asked in July")
    asked.write("A1", "Peers went round with a card, 14-18 July 2025")
    asked.write_row("A3", ("", "No.", "% of answers"), head)
    for row, (words, count) in enumerate(ASKED, 3):
        asked.write_row(row, 0, (words, count))
        if row > 4:
            asked.write_formula(row, 2, f"=B{row + 1}/B$5", rate, _number(count) / 41)
    asked.set_column(0, 0, 44)
    asked.set_column(2, 2, 14)

    note = made.add_worksheet("Note to SCC")
    note.write("A1", "Covering note, August", head)
    for row, pair in enumerate(NOTE, 2):
        note.write_row(row, 0, pair, wrap)
    note.set_column(0, 0, 14)
    note.set_column(1, 1, 90)
    made.close()
