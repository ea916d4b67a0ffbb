"""Domestic abuse advisers in two hospitals, monthly to an NHS trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from tests.unseen.pen import book

MONTHS = tuple(date(2025, at, 1) for at in range(4, 13)) + tuple(
    date(2026, at, 1) for at in range(1, 4)
)
SHORT = ("April", "May", "June", "July", "August")

# Month, then who referred.
DOORS = (
    "ED",
    "Maternity",
    "Wards",
    "Mental health liaison",
    "Sexual health",
    "Trust staff (self)",
)
REFERRED: tuple[tuple[int, ...], ...] = (
    (15, 7, 8, 4, 3, 1),
    (17, 6, 9, 5, 2, 2),
    (13, 7, 8, 3, 4, 1),
    (18, 8, 9, 5, 3, 1),
    (16, 6, 9, 4, 2, 2),
)
CAME = tuple(sum(line) for line in REFERRED)

# Ref, indicator, target, amber to, numerator, its months, denominator, its months, note.
KPIS: tuple[tuple[object, ...], ...] = (
    ("B1", "Referrals received", 480, None, "", CAME, "", (), "480 a year"),
    (
        "B2",
        "Contact tried within 1 working day of referral",
        0.95,
        0.85,
        "contact tried in time",
        (35, 38, 34, 43, 36),
        "referrals received",
        CAME,
        "",
    ),
    (
        "B3",
        "Patients reached who take up support",
        0.6,
        0.5,
        "took up support",
        (22, 25, 20, 28, 23),
        "reached",
        (33, 36, 31, 40, 34),
        "",
    ),
    (
        "B4",
        "High-risk patients with a safety plan within 2 working days",
        0.9,
        0.8,
        "plan in time",
        (11, 12, 9, 13, 11),
        "high risk",
        (12, 14, 9, 14, 12),
        "1 in Aug discharged before seen",
    ),
    ("B5", "Cases sent to MARAC", "monitor", None, "", (9, 11, 8, 12, 10), "", (), ""),
    ("B6", "Trust staff trained", 240, None, "", ("nil", 32, 28, 38, 11), "", (), "240 a year"),
    (
        "B7",
        "Cases closed with a lower risk score than at referral",
        0.7,
        0.6,
        "lower risk score",
        (8, 9, 10, 8, 9),
        "cases closed",
        (11, 13, 12, 12, 12),
        "",
    ),
    (
        "B8",
        "Average working days from referral to first meeting",
        3,
        4,
        "working days, all added up",
        (66, 70, 58, 98, 69),
        "patients met",
        (22, 25, 20, 28, 23),
        "Lower is better",
    ),
)

WHO: tuple[tuple[str, object], ...] = (
    ("Women", 181),
    ("Men", 14),
    ("Other / not said", "<5"),
    ("Under 25", 41),
    ("25 to 49", 118),
    ("50 and over", 39),
    ("Pregnant", 33),
    ("First language not English", 46),
)

# Case, age, children, referred, score, closed, score, meetings, lower, where living now.
CLOSED: tuple[tuple[str, int, int, date, int, date, object, int, str, str], ...] = (
    ("VS-0231", 34, 2, date(2025, 4, 9), 16, date(2025, 8, 1), 7, 11, "Y", "own home"),
    ("VS-0244", 27, 1, date(2025, 4, 22), 14, date(2025, 8, 4), 9, 8, "Y", "with family"),
    ("VS-0250", 61, 0, date(2025, 4, 30), 10, date(2025, 8, 5), 10, 5, "N", "same address"),
    ("VS-0259", 22, 1, date(2025, 5, 7), 18, date(2025, 8, 7), 8, 12, "Y", "refuge"),
    ("VS-0263", 45, 3, date(2025, 5, 12), 15, date(2025, 8, 8), 6, 9, "Y", "own home"),
    ("VS-0271", 38, 0, date(2025, 5, 20), 12, date(2025, 8, 12), 5, 7, "Y", "own home"),
    ("VS-0278", 30, 2, date(2025, 5, 27), 17, date(2025, 8, 14), "n/a", 3, "", "moved area"),
    ("VS-0285", 52, 0, date(2025, 6, 3), 11, date(2025, 8, 18), 4, 6, "Y", "own home"),
    ("VS-0290", 29, 1, date(2025, 6, 10), 13, date(2025, 8, 20), 6, 8, "Y", "new tenancy"),
    ("VS-0296", 74, 0, date(2025, 6, 16), 9, date(2025, 8, 21), 11, 4, "N", "same address"),
    ("VS-0304", 25, 1, date(2025, 6, 24), 15, date(2025, 8, 29), 7, 7, "Y", "with family"),
    ("VS-0311", 41, 2, date(2025, 7, 2), 14, date(2025, 8, 29), 8, 6, "Y", "own home"),
)

# Line, June, July, August, since April.
CHANGE: tuple[tuple[object, ...], ...] = (
    ("PATIENTS",),
    ("Meetings on the ward or in clinic", 61, 74, 66, 318),
    ("Meetings elsewhere", 38, 41, 40, 191),
    ("Emergency phones handed out", 4, 6, 5, 22),
    ("Safe in own home (locks, sanctuary work) or found a new one", 5, 7, 6, 27),
    ("Court order granted", "<5", "<5", "<5", 9),
    ("Kept job or went back to it", 3, 2, 4, 13),
    ("Benefits and grants won (£)", 1840.5, 2115, 1962.25, 9410.75),
    ("Open cases, last day of month", 47, 52, 50, None),
    ("Not yet allocated, last day of month", 3, 1, 2, None),
    ("CHILDREN",),
    ("Living with patients who took up support", 26, 31, 28, 139),
    ("Settled in a new nursery or school after a move", 4, 3, 5, 17),
    ("FAMILY AND FRIENDS",),
    ("Mothers, sisters, friends who joined in the safety planning", 9, 12, 11, 47),
    ("...now know what to do and what not to do", 7, 9, 8, 35),
    ("SURVIVORS AS MENTORS",),
    ("Mentors on the rota", 8, 9, 11, None),
    ("Hours they gave", 54, 61.5, 70, 281),
    ("Mentors starting paid work or a course", 1, 0, 2, 4),
    ("Supervision sessions", 2, 2, 2, 10),
    ("FOR THE TRUST",),
    ("Bed nights not needed (safe discharge the same day)", 11, 14, 12, 58),
    ("Price of a bed night (£)", 345, 345, 345, 345),
    ("Worth (£)", 3795, 4830, 4140, 20010),
)

# Date, who, places, came, hours, feedback forms, found it useful.
TRAINED: tuple[tuple[date, str, int, int, float, object, object], ...] = (
    (date(2025, 5, 8), "ED nurses", 20, 14, 1.5, 12, 12),
    (date(2025, 5, 22), "Midwives", 20, 18, 2, 17, 16),
    (date(2025, 6, 5), "Ward managers", 16, 16, 1.5, 13, 11),
    (date(2025, 6, 19), "ED doctors", 20, 12, 1, "n/a", "n/a"),
    (date(2025, 7, 3), "Porters and reception", 24, 21, 1.5, 20, 19),
    (date(2025, 7, 17), "Midwives", 20, 17, 2, 15, 15),
    (date(2025, 8, 14), "Outpatients", 16, 11, 1.5, 9, 8),
)

# Line, budget for the year, August, spent since April.
COSTS: tuple[tuple[str, float, float, float], ...] = (
    ("Advisers (3.0 WTE)", 114000, 9485.2, 47310.6),
    ("Manager (0.4 WTE)", 19200, 1600, 8000),
    ("Agency cover", 0, 0, 0),
    ("Mentors' expenses", 3600, 244.15, 1189.3),
    ("Phones, locks, taxis", 6000, 611.9, 2874.45),
    ("Training materials", 1200, 38, 402.6),
    ("Overheads 10%", 14400, 1200, 6000),
)

CALLS: tuple[tuple[object, ...], ...] = (
    ("Asked", 11, 13, 12, 12, 11),
    ("Answered", 7, 9, 8, 8, 7),
    ("Knew what would happen next", 6, 8, 8, 7, 7),
    ("Would come to us again", 7, 9, 7, 8, 7),
)

NOTES = (
    "Two files closed on 29 August still need signing off, so August is provisional.",
    "A patient from Ward 9 rang from her new flat: the children sleep through the night now.",
    "The maternity adviser was off for 8 days and the ED adviser covered.",
    "Two of our first mentors have been asked to join the Trust's patient panel.",
    "We expect to train another 90 staff before Christmas.",
    "Discharge team: Fridays used to mean holding a bed for someone with nowhere safe, not now.",
    "Estates put up 25 new posters in the toilets.",
    "Interviews for the second maternity post are on 16 September.",
)


def total(figures: list[object]) -> float:
    """Add up what is a number."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _kpis(made: Workbook, bold: Format, grey: Format, month: Format) -> None:
    """Write the return itself, months across."""
    sheet = made.add_worksheet("KPI return")
    sheet.set_landscape()
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    sheet.write("A1", "Vale & Saltmarch Hospitals NHS Foundation Trust", bold)
    sheet.write("A2", "Hospital domestic abuse adviser service - monthly return 2025/26", bold)
    sheet.write(
        "A3", "Provider: Saltmarch Safe Harbour. Contract VSFT-063, 01.10.2024 - 30.09.2027"
    )
    sheet.write("A4", "Return for: August 2025. Due on the 10th working day.")
    sheet.write_row("A6", ("KPI", "Measure", "Target", "Amber to"), bold)
    for column, first in enumerate(MONTHS, 4):
        sheet.write_datetime(5, column, first, month)
    sheet.write_row("Q6", ("YTD", "Notes"), bold)
    sheet.write_row("E7", ("final", "final", "final", "final", "provisional"), grey)
    row = 7
    for ref, name, target, floor, top, tops, base, bases, note in KPIS:
        form = None if not base else place if ref == "B8" else rate
        assert isinstance(tops, tuple)
        assert isinstance(bases, tuple)
        sheet.write_row(row, 0, (ref, name), bold)
        goal = form if ref != "B8" else None
        sheet.write(row, 2, target, goal)
        if floor is not None:
            sheet.write(row, 3, floor, goal)
        if note:
            sheet.write(row, 17, note)
        whole = total(list(tops))
        if not base:
            sheet.write_row(row, 4, tops)
            sheet.write_formula(row, 16, f"=SUM(E{row + 1}:P{row + 1})", None, whole)
            row += 1
            continue
        sheet.write(row + 1, 1, f"   {top}")
        sheet.write(row + 2, 1, f"   {base}")
        sheet.write_row(row + 1, 4, tops)
        for at, (above, below) in enumerate(zip(tops, bases, strict=True), 4):
            letter = xl_col_to_name(at)
            sheet.write_formula(
                row, at, f"={letter}{row + 2}/{letter}{row + 3}", form, above / below
            )
            if ref == "B2":
                sheet.write_formula(row + 2, at, f"={letter}8", None, below)
            else:
                sheet.write(row + 2, at, below)
        under = total(list(bases))
        sheet.write_formula(row, 16, f"=Q{row + 2}/Q{row + 3}", form, whole / under)
        for step, figure in ((1, whole), (2, under)):
            reach = f"E{row + 1 + step}:P{row + 1 + step}"
            sheet.write_formula(row + step, 16, f"=SUM({reach})", None, figure)
        row += 3
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 16, 9)
    sheet.set_column(17, 17, 32)
    sheet.freeze_panes(7, 2)


def _doors(made: Workbook, bold: Format, rate: Format) -> None:
    """Write who referred, months down, and who was referred."""
    sheet = made.add_worksheet("Referrals")
    sheet.write("A1", "Where referrals came from, 2025/26", bold)
    sheet.write_row("A2", ("Month", *DOORS, "Total"), bold)
    for row, (name, line) in enumerate(zip(SHORT, REFERRED, strict=True), 2):
        sheet.write_row(row, 0, (name, *line))
        sheet.write_formula(row, 7, f"=SUM(B{row + 1}:G{row + 1})", None, sum(line))
    sheet.write("A8", "Total", bold)
    for column in range(1, 8):
        letter = xl_col_to_name(column)
        figures = CAME if column == 7 else tuple(line[column - 1] for line in REFERRED)
        sheet.write_formula(7, column, f"=SUM({letter}3:{letter}7)", bold, sum(figures))
    sheet.write_row("A11", ("Who was referred, April to August", "Number", "% of all"), bold)
    for row, (name, figure) in enumerate(WHO, 11):
        sheet.write_row(row, 0, (name, figure))
        if isinstance(figure, int):
            sheet.write_formula(row, 2, f"=B{row + 1}/$H$8", rate, figure / sum(CAME))
        else:
            sheet.write(row, 2, "supp.")
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 7, 12)


def _closed(made: Workbook, bold: Format, mid: Format, day: Format) -> None:
    """Write the list of the cases closed in the month."""
    sheet = made.add_worksheet("Closed in Aug 25")
    sheet.merge_range("D1:E1", "At referral", mid)
    sheet.merge_range("F1:I1", "At closing", mid)
    heads = ("Case", "Age", "Children at home", "Date", "Risk score", "Date", "Risk score")
    sheet.write_row("A2", (*heads, "Meetings had", "Weeks open", "Lower?", "Living now"), bold)
    for row, line in enumerate(CLOSED, 2):
        case, age, children, came, before, went, after, met, lower, where = line
        sheet.write_row(row, 0, (case, age, children))
        sheet.write_datetime(row, 3, came, day)
        sheet.write(row, 4, before)
        sheet.write_datetime(row, 5, went, day)
        sheet.write_row(row, 6, (after, met))
        weeks = int((went - came).days / 7 + 0.5)
        sheet.write_formula(row, 8, f"=ROUND((F{row + 1}-D{row + 1})/7,0)", None, weeks)
        sheet.write_row(row, 9, (lower, where))
    sheet.set_column(0, 10, 13)


def _change(made: Workbook, bold: Format, money: Format) -> None:
    """Write the stacked tables."""
    sheet = made.add_worksheet("Difference made")
    at = 0
    for line in CHANGE:
        if len(line) == 1:
            at += 1 if at else 0
            sheet.write_row(at, 0, (*line, "Jun", "Jul", "Aug", "Since April"), bold)
        elif line[0] == "Worth (£)":
            sheet.write(at, 0, line[0])
            for column, letter in enumerate("BCDE", 1):
                formula = f"={letter}{at - 1}*{letter}{at}"
                sheet.write_formula(at, column, formula, money, line[column])
        else:
            form = money if "£" in str(line[0]) else None
            sheet.write(at, 0, line[0])
            for column, figure in enumerate(line[1:], 1):
                if figure is not None:
                    sheet.write(at, column, figure, form)
        at += 1
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 4, 12)


def _trained(made: Workbook, bold: Format, day: Format) -> None:
    """Write the training sessions."""
    sheet = made.add_worksheet("Training")
    sheet.write("A1", "Sessions since 1 April (no session in April)", bold)
    heads = ("Date", "For", "Places", "Came", "Hours", "Forms back", "Found it useful")
    sheet.write_row("A2", heads, bold)
    for row, line in enumerate(TRAINED, 2):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    last = 2 + len(TRAINED)
    sheet.write(last, 0, "All", bold)
    for column in (3, 4):
        letter = xl_col_to_name(column)
        whole = total([line[column] for line in TRAINED])
        sheet.write_formula(last, column, f"=SUM({letter}3:{letter}{last})", bold, whole)
    sheet.write(last + 1, 0, "ED doctors: no forms handed out, called back to the floor")
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, 6, 17)


def _costs(made: Workbook, bold: Format, money: Format) -> None:
    """Write the costs behind the invoice; a line not in use is folded away."""
    sheet = made.add_worksheet("Costs")
    sheet.write("A1", "Costs (£) behind invoice SSH-1187", bold)
    heads = ("Budget 2025/26", "Budget Apr-Aug", "August", "Spent Apr-Aug", "Under (over)")
    sheet.write_row("B3", heads, bold)
    for row, (name, budget, august, spent) in enumerate(COSTS, 3):
        number = row + 1
        sheet.write(row, 0, name)
        sheet.write(row, 1, budget, money)
        sheet.write_formula(row, 2, f"=B{number}/12*5", money, round(budget / 12 * 5, 2))
        sheet.write_row(row, 3, (august, spent), money)
        sheet.write_formula(
            row, 5, f"=C{number}-E{number}", money, round(budget / 12 * 5 - spent, 2)
        )
        if name == "Agency cover":
            sheet.set_row(row, None, None, {"hidden": True})
    last = 3 + len(COSTS)
    sheet.write(last, 0, "Total", bold)
    for column, figure in enumerate(costs_total(), 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", money, figure)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 5, 16)


def costs_total() -> tuple[float, float, float, float, float]:
    """Give the last line of the costs."""
    budget, august, spent = (total([line[at] for line in COSTS]) for at in (1, 2, 3))
    due = round(budget / 12 * 5, 2)
    return budget, due, august, spent, round(due - spent, 2)


def _notes(made: Workbook, bold: Format, month: Format) -> None:
    """Write the exit calls and the notes of the month."""
    sheet = made.add_worksheet("Exit calls and notes")
    sheet.write("A1", "Exit calls", bold)
    for column, first in enumerate(MONTHS[:5], 1):
        sheet.write_datetime(0, column, first, month)
    sheet.write("G1", "All", bold)
    for row, line in enumerate(CALLS, 1):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 6, f"=SUM(B{row + 1}:F{row + 1})", None, total(list(line[1:])))
    sheet.write("A8", "Notes for the contract meeting", bold)
    for row, words in enumerate(NOTES, 8):
        sheet.write(row, 0, words)
    sheet.set_column(0, 0, 30)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Monthly return")
    bold = made.add_format({"bold": True})
    grey = made.add_format({"italic": True, "font_color": "#7F7F7F"})
    mid = made.add_format({"bold": True, "align": "center", "bg_color": "#FCE4D6"})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True})
    _kpis(made, bold, grey, month)
    _doors(made, bold, rate)
    _closed(made, bold, mid, day)
    _change(made, bold, money)
    _trained(made, bold, day)
    _costs(made, bold, money)
    _notes(made, bold, month)
    made.close()
