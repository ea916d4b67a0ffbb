"""Back care and stretching at work in care homes and warehouses, monthly to an authority."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

HEADS = ("July", "Aug", "Sept", "Oct", "Nov")

# Ref, measure, target, floor, pilot, five months, how the last column is made, note.
RETURN: tuple[tuple[object, ...], ...] = (
    ("L1", "Sessions delivered at work", 260, "", 12, (16, 18, 20, 21, 20), "sum", ""),
    ("L2", "Workers coming for the first time", 600, "", 61, (48, 52, 55, 57, 52), "sum", ""),
    ("L3", "Finished the six-week block", "", "", 9, ("n/a", 8, 13, 15, 14), "sum", ""),
    ("", "Due to finish", "", "", 16, ("n/a", 12, 20, 23, 19), "sum", "No block ends in July"),
    ("", "% who finished", 0.65, 0.55, "/", (), "rate", ""),
    ("L4", "Pain score better by 2 or more", "", "", "", ("n/a", 5, 8, 10, 10), "sum", ""),
    ("", "Finishers with both scores", "", "", "", ("n/a", 8, 12, 15, 14), "sum", ""),
    ("", "% better", 0.65, 0.55, "", (), "rate", "See Scores Nov"),
    (
        "L5",
        "Days from enquiry to first session, added up",
        "",
        "",
        "",
        (84, 62, 75, 57, 48),
        "sum",
        "",
    ),
    ("", "Employers starting", "", "", "", (4, 3, 4, 3, 3), "sum", ""),
    ("", "Average days (lower is better)", 20, 28, "", (), "mean", ""),
    ("L6", "New employers signed up", 36, "", 4, (5, 3, 4, 2, 4), "sum", ""),
    ("L7", "Sessions on a night or early shift", "", "", "", (3, 4, 6, 6, 6), "sum", ""),
    ("", "% of all sessions", 0.25, 0.2, "", (), "share", ""),
    (
        "L8",
        "Injuries or incidents in a session",
        "report",
        "",
        "nil",
        ("nil", 1, "nil", "nil", "nil"),
        "sum",
        "Aug: twisted ankle, own shoe",
    ),
)

STORY = (
    "A night porter at Fernlea who could not tie his boots in July is coaching the under-9s again.",
    "Coach off with flu 10 to 14 November, 2 sessions moved to December.",
    "Two of the lead stretchers at Crossgate have started a Level 2 gym instructor course.",
    "Mats (30) came on the 6th and are in the van.",
    "The Fernlea manager says 4 agency shifts were saved over half term.",
    "We aim to reach 8 more care homes by March.",
    "The floor of 55% was met again for L3.",
    "Next contract meeting 16 December at 10.30.",
)

# Site, staff on site, attendances since July, lead stretchers.
HOMES: tuple[tuple[object, ...], ...] = (
    ("Fernlea", 64, 188, 3),
    ("Oakbarrow House", 48, 121, 2),
    ("The Larches", 39, 76, 1),
    ("St Bride's Court", 71, 143, 2),
    ("Millrace", 33, 58, 0),
    ("Highcross Lodge", 52, 97, 1),
)
WAREHOUSES: tuple[tuple[object, ...], ...] = (
    ("Crossgate DC", 410, 264, 4),
    ("Pallet Yard", 95, 83, 1),
    ("Norbeck Chilled", 180, 102, 1),
    ("Kestrel Returns", 126, 69, 0),
)

# Day of November, site, shift, start, minutes, places, came, new faces.
LOG: tuple[tuple[object, ...], ...] = (
    (3, "Crossgate DC", "early", "05:45", 30, 16, 15, 4),
    (3, "Fernlea", "day", "13:30", 45, 12, 11, 2),
    (4, "Norbeck Chilled", "day", "10:15", 30, 14, 12, 4),
    (4, "Oakbarrow House", "day", "14:00", 45, 12, 9, 2),
    (5, "St Bride's Court", "day", "13:30", 45, 12, 10, 3),
    (6, "Highcross Lodge", "day", "11:00", 45, 10, 8, 3),
    (6, "Crossgate DC", "night", "22:15", 30, 16, 14, 3),
    (7, "Pallet Yard", "day", "09:30", 30, 12, 9, 2),
    (11, "Fernlea", "night", "20:45", 45, 12, 10, 1),
    (13, "The Larches", "day", "13:45", 45, 10, 7, 3),
    (17, "Crossgate DC", "day", "12:00", 30, 16, 16, 4),
    (18, "Kestrel Returns", "early", "06:00", 30, 14, 11, 5),
    (18, "Oakbarrow House", "day", "14:00", 45, 12, 8, 1),
    (19, "St Bride's Court", "day", "13:30", 45, 12, 12, 2),
    (20, "Millrace", "day", "11:30", 45, 10, 6, 3),
    (20, "Norbeck Chilled", "night", "22:00", 30, 14, 9, 3),
    (24, "Crossgate DC", "early", "05:45", 30, 16, 13, 2),
    (25, "Fernlea", "day", "13:30", 45, 12, 12, 1),
    (26, "Kestrel Returns", "day", "12:30", 30, 14, 8, 3),
    (27, "Highcross Lodge", "day", "11:00", 45, 10, 9, 1),
)

# Worker, place, age, first session, pain, reach, last session, pain, reach.
SCORES: tuple[tuple[object, ...], ...] = (
    ("W-0188", "Warehouse", 34, datetime(2025, 9, 22), 6, 4, datetime(2025, 11, 3), 3, 11),
    ("W-0191", "Warehouse", 51, datetime(2025, 9, 22), 7, -2, datetime(2025, 11, 3), 5, 4),
    ("W-0193", "Care", 46, datetime(2025, 9, 22), 5, 6, datetime(2025, 11, 3), 4, 8),
    ("W-0197", "Care", 58, datetime(2025, 9, 23), 8, 0, datetime(2025, 11, 4), 4, 6),
    ("W-0198", "Care", 29, datetime(2025, 9, 23), 4, 9, datetime(2025, 11, 4), 2, 14),
    ("W-0202", "Warehouse", 42, datetime(2025, 9, 25), 6, 3, datetime(2025, 11, 6), 6, 5),
    ("W-0204", "Warehouse", 37, datetime(2025, 9, 25), 7, 1, datetime(2025, 11, 6), 3, 9),
    ("W-0209", "Care", 62, datetime(2025, 9, 30), 9, -5, datetime(2025, 11, 11), 6, 1),
    ("W-0213", "Care", 23, datetime(2025, 9, 30), 3, 12, datetime(2025, 11, 11), 1, 15),
    ("W-0214", "Care", 49, datetime(2025, 10, 2), 6, 2, datetime(2025, 11, 13), 5, 5),
    ("W-0217", "Warehouse", 31, datetime(2025, 10, 7), 5, 7, datetime(2025, 11, 18), 2, 13),
    ("W-0220", "Care", 55, datetime(2025, 10, 8), 7, -1, datetime(2025, 11, 19), 4, 6),
    ("W-0221", "Care", 40, datetime(2025, 10, 8), 4, 5, datetime(2025, 11, 19), 3, 10),
    ("W-0226", "Warehouse", 27, datetime(2025, 10, 13), 6, 8, datetime(2025, 11, 24), 2, 14),
)

# Line, five months, whether the last column is added up, note.
ALSO: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "AT WORK",
        (
            ("Fewer sick days (backs) than same month last year, HR", (6, 9, 14, 15, 18), True, ""),
            ("Off light duties, back on full duties", (1, 2, 3, 2, 4), True, ""),
            ("Was leaving because of back, stayed in the job", (0, 1, 2, 1, 2), True, ""),
            (
                "Physio referrals not needed (occ. health count)",
                (3, 4, 4, 5, 4),
                True,
                "Nov figure provisional",
            ),
            ("Coach travel (miles)", (212, 236, 251, 264, 240), True, ""),
        ),
    ),
    (
        "TEXT POLL (all who came in the month)",
        (
            ("Answered", (21, 26, 30, 29, 33), True, ""),
            ("Sleeping better", (9, 12, 14, 13, 15), True, ""),
            ("Taking fewer painkillers", (6, 8, 11, 10, 12), True, ""),
        ),
    ),
    (
        "WORKMATES, FAMILY, HELPERS",
        (
            ("Lead stretchers running warm-ups", (2, 5, 9, 12, 15), False, "Number at month end"),
            ("Warm-ups led by workers, no coach there", (14, 38, 66, 81, 97), True, ""),
            ("Heads counted at those", (88, 231, 402, 498, 590), True, ""),
            ("Partners at the Saturday class", (3, 4, 6, 5, 7), True, ""),
            ("Partners still doing the routine a month on", ("n/a", 2, 3, 5, 4), True, ""),
            ("Hours given by retired staff who help", (11, 12.5, 15, 16, 18.5), True, ""),
        ),
    ),
)

COSTS: tuple[tuple[object, ...], ...] = (
    ("Coaches", 31200, 7605, 2835, 2700),
    ("Travel", 2900, 314.55, 118.8, 108),
    ("Mats, bands, kit", 1800, 642.9, 0, 387.5),
    ("Saturday class hall", 960, 240, 80, 80),
    ("Admin and management", 7400, 1850, 616.67, 616.67),
)


def added(figures: tuple[object, ...]) -> float:
    """Sum of the numbers among some cells."""
    return round(sum(one for one in figures if isinstance(one, int | float)), 2)


def ratio(top: object, base: object) -> float | str:
    """One figure over another, or the word that stands for both."""
    if isinstance(top, int | float) and isinstance(base, int | float):
        return top / base
    return "n/a"


def returned() -> list[tuple[object, ...]]:
    """Pilot, five months and last column of every line of the return."""
    lines: list[tuple[object, ...]] = []
    for line in RETURN:
        how, months = line[6], line[5]
        assert isinstance(months, tuple)
        if how == "sum":
            lines.append((line[4], *months, added(months)))
            continue
        top, base = (lines[-1], lines[0]) if how == "share" else (lines[-2], lines[-1])
        made = tuple(ratio(one, two) for one, two in zip(top, base, strict=True))
        lines.append((made[0] if line[4] else "", *made[1:]))
    return lines


def counted(site: object) -> tuple[int, float]:
    """Sessions and attendances of one site in the log."""
    rows = [line for line in LOG if line[1] == site]
    return len(rows), added(tuple(line[6] for line in rows))


def _return(made: Workbook, bold: Format) -> None:
    """Write the monthly figures."""
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    sheet = made.add_worksheet("Monthly return")
    sheet.write("A1", "LIMBER - monthly return to Tarnside and Holme Combined Authority", bold)
    sheet.write("A2", "Bendwell Works CIC, contract THCA-WH-117, 1 July 2025 to 30 June 2027")
    sheet.write("A3", "Month: November 2025 (month 5). Targets for counts are for contract year 1")
    sheet.merge_range("F5:J5", 2025, bold)
    heads = ("Ref", "Measure", "Target", "Floor", "Pilot Jan-Mar 25", *HEADS, "To date", "Note")
    sheet.write_row("A6", heads, bold)
    for row, (line, cells) in enumerate(zip(RETURN, returned(), strict=True), 6):
        how = str(line[6])
        form = {"rate": rate, "share": rate, "mean": place}.get(how)
        sheet.write_row(row, 0, line[:2])
        for column, level in ((2, line[2]), (3, line[3])):
            if level != "":
                sheet.write(row, column, level, form if how != "mean" else None)
        for column, cell in enumerate(cells, 4):
            letter, below = "EFGHIJK"[column - 4], row + 1
            if cell == "":
                continue
            if how == "sum" and column == 10:
                sheet.write_formula(row, 10, f"=SUM(F{below}:J{below})", None, cell)
            elif how == "sum" or cell == "n/a":
                sheet.write(row, column, cell)
            else:
                upper, lower = (row, 7) if how == "share" else (row - 1, row)
                sheet.write_formula(row, column, f"={letter}{upper}/{letter}{lower}", form, cell)
        if line[7]:
            sheet.write(row, 11, line[7])
    sheet.write("A24", "Story of the month", bold)
    for row, sentence in enumerate(STORY, 24):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 46)
    sheet.set_column(4, 4, 10, None, {"hidden": True})
    sheet.set_column(11, 11, 30)
    sheet.freeze_panes(6, 2)


def _sites(sheet: Worksheet, bold: Format) -> None:
    """Write the homes, the warehouses and both together."""
    sheet.write("A1", "Sites - November 2025", bold)
    heads = (
        "Staff on site",
        "Sessions",
        "Attendances",
        "Attendances since July",
        "Lead stretchers",
    )
    at, sums = 2, []
    for title, sites in (("CARE HOMES", HOMES), ("WAREHOUSES", WAREHOUSES)):
        sheet.write_row(at, 0, (title, *heads), bold)
        first, lines = at + 2, []
        for name, staff, since, leads in sites:
            at += 1
            sessions, came = counted(name)
            sheet.write_row(at, 0, (name, staff))
            sheet.write_formula(at, 2, f"=COUNTIF('Session log'!B:B,A{at + 1})", None, sessions)
            sheet.write_formula(
                at, 3, f"=SUMIF('Session log'!B:B,A{at + 1},'Session log'!G:G)", None, came
            )
            sheet.write_row(at, 4, (since, leads))
            lines.append((staff, sessions, came, since, leads))
        at += 1
        sheet.write(at, 0, "Total", bold)
        sums.append(tuple(added(column) for column in zip(*lines, strict=True)))
        for column, total in enumerate(sums[-1], 1):
            letter = "ABCDEF"[column]
            sheet.write_formula(at, column, f"=SUM({letter}{first}:{letter}{at})", bold, total)
        at += 2
    sheet.write(at, 0, "ALL SITES", bold)
    for column, pair in enumerate(zip(*sums, strict=True), 1):
        letter = "ABCDEF"[column]
        sheet.write_formula(at, column, f"={letter}10+{letter}17", bold, added(pair))
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 5, 14)


def _scores(made: Workbook, bold: Format, day: Format) -> None:
    """Write the list of those who finished."""
    sheet = made.add_worksheet("Scores Nov")
    sheet.write("A1", "Finished in November 2025", bold)
    sheet.merge_range("D2:F2", "At the start", bold)
    sheet.merge_range("G2:I2", "At the end", bold)
    heads = (
        "Worker",
        "Works in",
        "Age",
        "First session",
        "Pain (0-10)",
        "Reach (cm)",
        "Last session",
        "Pain (0-10)",
        "Reach (cm)",
    )
    sheet.write_row("A3", heads, bold)
    for row, line in enumerate(SCORES, 3):
        for column, cell in enumerate(line):
            sheet.write(row, column, cell, day if column in (3, 6) else None)
    better = sum(int(str(one[4])) - int(str(one[7])) >= 2 for one in SCORES)
    further = sum(int(str(one[8])) - int(str(one[5])) >= 5 for one in SCORES)
    sheet.write("A19", "Pain better by 2 or more")
    sheet.write_formula("E19", "=SUMPRODUCT(--(E4:E17-H4:H17>=2))", None, better)
    sheet.write("A20", "Can reach 5 cm or more further")
    sheet.write_formula("E20", "=SUMPRODUCT(--(I4:I17-F4:F17>=5))", None, further)
    sheet.set_column(0, 8, 13)


def _also(sheet: Worksheet, bold: Format) -> None:
    """Write what the contract does not ask for."""
    sheet.write("A1", "Also counted (not in contract)", bold)
    at = 2
    for title, lines in ALSO:
        sheet.write_row(at, 0, (title, *HEADS, "To date", "Note"), bold)
        for name, months, adds, note in lines:
            assert isinstance(months, tuple)
            at += 1
            sheet.write_row(at, 0, (name, *months))
            if adds:
                sheet.write_formula(at, 6, f"=SUM(B{at + 1}:F{at + 1})", None, added(months))
            if note:
                sheet.write(at, 7, note)
        at += 2
    sheet.set_column(0, 0, 54)
    sheet.set_column(7, 7, 26)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Limber November")
    bold = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    money = made.add_format({"num_format": "£#,##0.00"})
    _return(made, bold)
    _sites(made.add_worksheet("Sites"), bold)

    log = made.add_worksheet("Session log")
    log.write("A1", "November sessions", bold)
    heads = ("Date", "Site", "Shift", "Start", "Mins", "Places", "Came", "New faces")
    log.write_row("A2", heads, bold)
    for row, line in enumerate(LOG, 2):
        log.write_datetime(row, 0, datetime(2025, 11, int(str(line[0]))), day)
        log.write_row(row, 1, line[1:])
    log.write("A23", "Total", bold)
    for column, letter in ((4, "E"), (6, "G"), (7, "H")):
        total = added(tuple(line[column] for line in LOG))
        log.write_formula(22, column, f"=SUM({letter}3:{letter}22)", bold, total)
    log.autofilter("A2:H22")
    log.set_column(1, 1, 20)

    _scores(made, bold, day)
    _also(made.add_worksheet("Also counted"), bold)

    costs = made.add_worksheet("Costs")
    costs.write("A1", "Costs against budget", bold)
    costs.write_row(
        "A3", ("", "Budget year 1 (Jul 25 - Jun 26)", "Jul-Sep", "Oct", "Nov", "To date"), bold
    )
    for row, line in enumerate(COSTS, 3):
        costs.write(row, 0, line[0])
        costs.write_row(row, 1, line[1:], money)
        costs.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", money, added(line[2:]))
    costs.write("A9", "Total", bold)
    for column in range(1, 6):
        letter = "ABCDEF"[column]
        lines = [(*line, added(line[2:])) for line in COSTS]
        total = added(tuple(line[column] for line in lines))
        costs.write_formula(8, column, f"=SUM({letter}4:{letter}8)", money, total)
    costs.write("A12", "Price of an extra session outside the contract")
    costs.write("B12", 95, money)
    costs.write("A13", "Lead stretcher half-day, price a head")
    costs.write("B13", 38, money)
    costs.set_column(0, 0, 46)
    costs.set_column(1, 5, 16)
    made.close()
