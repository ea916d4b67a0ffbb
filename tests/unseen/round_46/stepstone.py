"""Peer visiting for people who lose a limb, in three hospitals, quarterly to a care board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = int | float | str

HEAD: tuple[tuple[str, str], ...] = (
    ("Provider", "Stepstone Limb Loss Visitors (charity)"),
    ("Contract no.", "HTICB/VCS/0217"),
    ("Contract term", "1 April 2024 - 31 March 2027"),
    ("Reporting quarter", "Quarter 2, 2025/26 (1 July to 30 September 2025)"),
)
DUE = date(2025, 10, 17)
SIGNED = "M. Ostrander, visiting co-ordinator, 10/10/2025. Tel 01632 960417"

# Ref, indicator, how counted, threshold, this quarter, last quarter, comment, how shown.
KPIS: tuple[tuple[str, str, str, Cell, Cell, Cell, Cell, Cell, str, str], ...] = (
    (
        "P1",
        "Patients visited by a trained peer visitor",
        "Each patient once, at first visit",
        60,
        59,
        "n/a",
        43,
        "n/a",
        "1 short. Quiet August, see Notes",
        "count",
    ),
    (
        "P2",
        "Referrals answered within 2 working days",
        "Answered in time / referrals received",
        0.9,
        66,
        72,
        49,
        56,
        "",
        "rate",
    ),
    (
        "P3",
        "Visits where visitor and patient have the same level of limb loss",
        "Matched visits / all ward visits",
        0.75,
        78,
        101,
        52,
        74,
        "Better now more arm and hand visitors",
        "rate",
    ),
    (
        "P4",
        "Planned amputations: visit offered before the operation",
        "Offered a visit / planned operations on the lists",
        0.7,
        27,
        36,
        19,
        30,
        "",
        "rate",
    ),
    (
        "P5",
        "Mean days from referral to first visit",
        "Days waited, added up / first visits",
        5,
        254,
        59,
        219,
        43,
        "Lower is better",
        "mean",
    ),
    (
        "P6",
        "Patients who can see a way ahead (6 week card)",
        "Ticked agree or strongly agree / cards back",
        0.8,
        31,
        38,
        24,
        31,
        "",
        "rate",
    ),
    (
        "P7",
        "Awareness sessions given to ward and theatre staff",
        "Sessions held in the quarter",
        3,
        4,
        "n/a",
        2,
        "n/a",
        "Junior doctors' session moved from June",
        "count",
    ),
    (
        "P8",
        "Incidents reported to a ward manager",
        "All grades",
        "monitor only",
        "nil",
        "n/a",
        1,
        "n/a",
        "",
        "count",
    ),
)
KPI_TOP = 11

MONTHS = tuple(date(2025, month, 1) for month in range(4, 10))
NONE = "n/a"
HOSPITALS: tuple[tuple[str, tuple[tuple[str, tuple[Cell, ...]], ...]], ...] = (
    (
        "KELSHAM ROYAL INFIRMARY (wards 9 and 11)",
        (
            ("Referrals", (9, 11, 10, 12, 8, 11)),
            ("Patients visited (first visits)", (7, 9, 8, 10, 6, 9)),
            ("Visits before operation", (3, 4, 3, 5, 2, 4)),
            ("Visits after operation", (9, 12, 11, 13, 8, 12)),
            ("Did not want a visit", (1, 0, 1, 1, "nil", 2)),
        ),
    ),
    (
        "WITHENBROOK GENERAL",
        (
            ("Referrals", (7, 6, 8, 9, 7, 8)),
            ("Patients visited (first visits)", (5, 5, 6, 8, 5, 7)),
            ("Visits before operation", (2, 1, 3, 3, 2, 3)),
            ("Visits after operation", (7, 6, 8, 10, 7, 9)),
            ("Did not want a visit", (1, 0, 0, 0, 1, 1)),
        ),
    ),
    (
        "MARLPIT HOSPITAL - started June 2025",
        (
            ("Referrals", (NONE, NONE, 5, 6, 4, 7)),
            ("Patients visited (first visits)", (NONE, NONE, 3, 5, 3, 6)),
            ("Visits before operation", (NONE, NONE, 1, 2, 1, 2)),
            ("Visits after operation", (NONE, NONE, 4, 6, 4, 8)),
            ("Did not want a visit", (NONE, NONE, 0, 1, 0, 0)),
        ),
    ),
)
ALL_THREE: tuple[tuple[str, int, tuple[int, ...]], ...] = (
    ("Referrals", 0, (16, 17, 23, 27, 19, 26)),
    ("Patients visited (first visits)", 1, (12, 14, 17, 23, 14, 22)),
)

LOG_HEAD = (
    "Line",
    "Visited",
    "Hospital",
    "Ward",
    "Patient",
    "Age",
    "Level",
    "Before / after op",
    "Minutes",
    "How do the months ahead look? (0-10)",
    "Rung again (3 wks)",
    "Months ahead, on phone (0-10)",
)
# Day of September, hospital, ward, patient, age, level, operation, minutes, score, call, score.
LOG: tuple[tuple[int, str, int, str, int, str, str, int, int, date, Cell], ...] = (
    (1, "Kelsham", 9, "KR-204", 67, "BK", "after", 45, 3, date(2025, 9, 22), 6),
    (2, "Withenbrook", 4, "WG-131", 58, "AK", "before", 35, 4, date(2025, 9, 23), 5),
    (4, "Kelsham", 11, "KR-206", 71, "BK", "after", 50, 2, date(2025, 9, 25), 6),
    (5, "Marlpit", 2, "MP-017", 49, "BK", "after", 40, 5, date(2025, 9, 26), 7),
    (8, "Kelsham", 9, "KR-209", 63, "AK", "after", 30, 4, date(2025, 9, 29), "n/a"),
    (9, "Withenbrook", 4, "WG-134", 77, "BK", "before", 25, 5, date(2025, 9, 30), 7),
    (11, "Marlpit", 2, "MP-019", 54, "BK", "after", 55, 3, date(2025, 10, 2), 6),
    (12, "Kelsham", 9, "KR-211", 69, "both", "after", 60, 1, date(2025, 10, 3), 4),
    (15, "Withenbrook", 6, "WG-136", 46, "arm", "after", 45, 4, date(2025, 10, 6), 8),
    (17, "Kelsham", 11, "KR-213", 73, "BK", "before", 30, 6, date(2025, 10, 8), 6),
    (18, "Marlpit", 2, "MP-022", 61, "AK", "after", 40, 3, date(2025, 10, 9), 5),
    (22, "Kelsham", 9, "KR-216", 66, "BK", "after", 50, 2, date(2025, 10, 13), "not due"),
    (25, "Withenbrook", 4, "WG-139", 80, "BK", "after", 35, 4, date(2025, 10, 16), "not due"),
    (29, "Marlpit", 2, "MP-024", 52, "BK", "before", 20, 5, date(2025, 10, 20), "not due"),
)
LOG_TOP = 4

PEERS: tuple[tuple[str, tuple[tuple[str, Cell, Cell, Cell], ...]], ...] = (
    (
        "Visitors",
        (
            ("On the books at quarter end", 19, 23, 26),
            ("  of these, were visited in hospital by us when it was their turn", 5, 8, 10),
            ("Hours given, wards and phone", 188, 241.5, 263),
            ("Training days held", 2, 1, 2),
            ("Had supervision in the quarter", 18, 22, 24),
            ("Gone on to a job or to college", "nil", 1, 2),
            ("Travel repaid (£)", 566.3, 714.55, 842.1),
        ),
    ),
    (
        "Partners and parents",
        (
            ("Met a family visitor", 17, 22, 25),
            ("  of these, less frightened of the day he or she comes home", 11, 15, 19),
            ("Packs handed out", "approx 120", 150, 165),
        ),
    ),
    (
        "Coffee mornings at the limb centre",
        (
            ("Mornings held", 3, 3, 3),
            ("Came (heads counted)", 34, 41, 47),
            ("Mornings run by members, no staff there", 1, 2, 3),
            ("Members who now see one another elsewhere", 5, 8, 11),
        ),
    ),
)

CHANGE_HEAD = (
    "Quarter",
    "Rung",
    "Answered",
    "Wears the limb most days",
    "Back at work or kept the job",
    "Gets out alone by bus or car",
    "Still waiting for adaptations at home",
    "Bed days not needed (ward sisters' est.)",
)
CHANGE: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Q3 24/25", (29, 23, 15, 5, 11, 4, 18)),
    ("Q4 24/25", (33, 25, 17, 6, 12, 5, 22)),
    ("Q1 25/26", (36, 29, 20, 7, 15, 6, 25)),
    ("Q2 25/26", (41, 33, 24, 9, 19, 4, 31)),
)
WHO: tuple[tuple[str, Cell, Cell], ...] = (
    ("Below knee", 24, 33),
    ("Above knee", 13, 18),
    ("Both legs", "<5", 5),
    ("Arm or hand", "<5", "<5"),
    ("All levels", 43, 59),
    ("Under 50", 8, 11),
    ("50 to 64", 14, 20),
    ("65 and over", 21, 28),
)
WHO_TOP = 13

MONEY: tuple[tuple[str, Cell, Cell, Cell], ...] = (
    ("Co-ordinator (0.8 WTE)", 27200, 6800, 6800),
    ("Visitors' travel", 3200, 714.55, 842.1),
    ("Visitor training", 2600, 480, 935.5),
    ("Phones, cards and print", 1400, 322.8, 291.15),
    ("Room hire", 600, "nil", 120),
    ("Insurance and DBS", 950, 950, 0),
    ("Overheads", 4314, 1078.5, 1078.5),
)
MONEY_TOP = 4

LISTS: tuple[tuple[str, Cell, Cell], ...] = (
    ("P1", 60, 50),
    ("P2", 0.9, 0.8),
    ("P3", 0.75, 0.65),
    ("P4", 0.7, 0.55),
    ("P5", 5, 7),
    ("P6", 0.8, 0.7),
    ("P7", 3, 2),
)

NOTES = (
    "A welder who lost his leg in May is back at his bench, on a stool his visitor made for him.",
    "Two of the patients seen this summer have asked to train as visitors.",
    "Vascular nurses at Withenbrook say 5 people went home early because a visitor had been in.",
    "The lift at Kelsham was out for 3 weeks in August and ward 11 was moved.",
    "If 6 more visitors come through training we mean to start at the limb clinic in January.",
    "Could the 75% for P3 be looked at again? It was set when there were two hospitals.",
    "We had 180 leaflets printed in July for the pre-op clinic.",
)


def numbers(cells: tuple[Cell, ...]) -> list[float]:
    """Only the numbers of a line."""
    return [cell for cell in cells if not isinstance(cell, str)]


def added(cells: tuple[Cell, ...]) -> float:
    """The sum of a line as the program shows it."""
    return round(sum(numbers(cells)), 2)


def _kpis(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the form of the board."""
    head = made.add_format(
        {"bold": True, "bg_color": "#005EB8", "font_color": "white", "text_wrap": True, "border": 1}
    )
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    wrap = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    plain = made.add_format({"border": 1, "valign": "top"})
    shown = {"count": "0", "rate": "0%", "mean": "0.0"}
    sheet.write("A1", "Harrowmere and Tarn Integrated Care Board", bold)
    sheet.write("A2", "VCSE contracts - quarterly return. Blue cells are locked", bold)
    for row, (name, words) in enumerate(HEAD, 2):
        sheet.write(row, 0, name)
        sheet.write(row, 1, words)
    sheet.write("A7", "Return due")
    sheet.write_datetime("B7", DUE, day)
    sheet.write("A8", "Completed by")
    sheet.write("B8", SIGNED)
    sheet.merge_range("A10:D10", "", head)
    sheet.merge_range("E10:G10", "This quarter", head)
    sheet.merge_range("H10:J10", "Last quarter", head)
    sheet.write("K10", "Year to date", head)
    sheet.write("L10", "", head)
    words_of_head = ("Ref", "Indicator", "How it is counted", "Threshold")
    sheet.write_row("A11", (*words_of_head, *("Num", "Den", "Result") * 2, "Result"), head)
    sheet.write("L11", "Provider comment", head)
    for row, line in enumerate(KPIS, KPI_TOP):
        ref, name, how, target, top, base, top_before, base_before, comment, kind = line
        colour = "#FFEB9C" if ref == "P1" else "#C6EFCE"
        form = made.add_format({"num_format": shown[kind], "border": 1, "valign": "top"})
        now = made.add_format(
            {"num_format": shown[kind], "border": 1, "valign": "top", "bg_color": colour}
        )
        sheet.write(row, 0, ref, plain)
        sheet.write(row, 1, name, wrap)
        sheet.write(row, 2, how, wrap)
        sheet.write(row, 3, target, form if kind == "rate" else plain)
        n = row + 1
        for column, (above, below) in ((4, (top, base)), (7, (top_before, base_before))):
            sheet.write(row, column, above, plain)
            sheet.write(row, column + 1, below, plain)
            a, b = xl_col_to_name(column), xl_col_to_name(column + 1)
            style = now if column == 4 and ref != "P8" else form
            if kind == "count":
                sheet.write_formula(row, column + 2, f"={a}{n}", style, above)
            else:
                result = float(above) / float(below)
                sheet.write_formula(row, column + 2, f"={a}{n}/{b}{n}", style, result)
        whole = added((top, top_before))
        if kind == "count":
            sheet.write_formula(row, 10, f"=SUM(E{n},H{n})", form, whole)
        else:
            rate = whole / added((base, base_before))
            sheet.write_formula(row, 10, f"=(E{n}+H{n})/(F{n}+I{n})", form, rate)
        sheet.write(row, 11, comment, wrap)
    sheet.set_column("A:A", 17)
    sheet.set_column("B:C", 40)
    sheet.set_column("D:K", 9)
    sheet.set_column("L:L", 36)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _hospital_line(sheet: Worksheet, row: int, name: str, months: tuple[Cell, ...]) -> None:
    """Write six months with the sum of each quarter and of both."""
    n = row + 1
    sheet.write(row, 0, name)
    sheet.write_row(row, 1, months[:3])
    sheet.write_formula(row, 4, f"=SUM(B{n}:D{n})", None, added(months[:3]))
    sheet.write_row(row, 5, months[3:])
    sheet.write_formula(row, 8, f"=SUM(F{n}:H{n})", None, added(months[3:]))
    sheet.write_formula(row, 9, f"=E{n}+I{n}", None, added(months))


def _hospitals(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write a block for each hospital and one for all."""
    month = made.add_format({"num_format": "mmm-yy", "bold": True})
    sheet.write("A1", "Referrals and visits, hospital by hospital", bold)
    for column, day in zip((1, 2, 3, 5, 6, 7), MONTHS, strict=True):
        sheet.write_datetime(2, column, day, month)
    sheet.write("E3", "Q1", bold)
    sheet.write("I3", "Q2", bold)
    sheet.write("J3", "YTD", bold)
    row = 3
    for title, lines in HOSPITALS:
        sheet.write(row, 0, title, bold)
        row += 1
        for name, months in lines:
            _hospital_line(sheet, row, name, months)
            row += 1
        row += 1
    sheet.write(row, 0, "ALL THREE", bold)
    for name, offset, months in ALL_THREE:
        row += 1
        _hospital_line(sheet, row, name, months)
        for column, figure in zip((1, 2, 3, 5, 6, 7), months, strict=True):
            letter = xl_col_to_name(column)
            places = ",".join(f"{letter}{first + offset}" for first in (5, 12, 19))
            sheet.write_formula(row, column, f"=SUM({places})", None, figure)
    sheet.set_column("A:A", 34)
    sheet.freeze_panes(3, 1)


def _log(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the visits of September, a line each."""
    head = made.add_format({"bold": True, "text_wrap": True, "bottom": 1})
    day = made.add_format({"num_format": "dd/mm/yy"})
    sheet.write("A1", "Ward visits in September 2025 with a score card", bold)
    sheet.write("A2", "No names please. BK below knee, AK above knee")
    sheet.write_row("A4", LOG_HEAD, head)
    for row, line in enumerate(LOG, LOG_TOP):
        sheet.write(row, 0, row - LOG_TOP + 1)
        sheet.write_datetime(row, 1, date(2025, 9, line[0]), day)
        sheet.write_row(row, 2, line[1:9])
        sheet.write_datetime(row, 10, line[9], day)
        sheet.write(row, 11, line[10])
    last = LOG_TOP + len(LOG)
    sheet.write(last, 2, "Total minutes", bold)
    minutes = sum(line[7] for line in LOG)
    sheet.write_formula(last, 8, f"=SUM(I{LOG_TOP + 1}:I{last})", bold, minutes)
    sheet.set_column("B:L", 12)
    sheet.autofilter(LOG_TOP - 1, 0, last - 1, len(LOG_HEAD) - 1)


def _peers(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write visitors, families and coffee mornings, one table under another."""
    money = made.add_format({"num_format": "#,##0.00"})
    row = 0
    for title, lines in PEERS:
        sheet.write_row(row, 0, (title, "Q2 last year", "Q1", "Q2"), bold)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line, money if "£" in line[0] else None)
        row += 2
    sheet.set_column("A:A", 58)
    sheet.set_column("B:D", 12)


def _change(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the calls at six months, a row for each quarter, and who was visited."""
    head = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E2EFDA"})
    sheet.write("A1", "Calls six months after going home", bold)
    sheet.merge_range("D3:F3", "Of those who answered", head)
    sheet.write_row("A4", CHANGE_HEAD, head)
    for row, (quarter, figures) in enumerate(CHANGE, 4):
        sheet.write(row, 0, quarter)
        sheet.write_row(row, 1, figures)
    sheet.write("A9", "Rolling year", bold)
    for column in (1, 2, 3, 4, 5, 7):
        letter = xl_col_to_name(column)
        total = sum(figures[column - 1] for _, figures in CHANGE)
        sheet.write_formula(8, column, f"=SUM({letter}5:{letter}8)", bold, total)
    sheet.write("A12", "Who was visited (first visits)", bold)
    sheet.write_row("A13", ("", "Q1 25/26", "Q2 25/26"), head)
    for row, line in enumerate(WHO, WHO_TOP):
        sheet.write_row(row, 0, line)
    sheet.set_column("A:A", 26)
    sheet.set_column("B:H", 13)


def _money(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the budget and what was spent."""
    pounds = made.add_format({"num_format": "£#,##0.00"})
    strong = made.add_format({"num_format": "£#,##0.00", "bold": True, "top": 1})
    rate = made.add_format({"num_format": "0.0%"})
    sheet.write("A1", "Spend against the ICB grant 2025/26", bold)
    sheet.write_row(
        "A4", ("", "Budget for the year", "Q1", "Q2", "Spent so far", "% of budget"), bold
    )
    for row, line in enumerate(MONEY, MONEY_TOP):
        n = row + 1
        spent = added(line[2:])
        sheet.write_row(row, 0, line, pounds)
        sheet.write_formula(row, 4, f"=SUM(C{n}:D{n})", pounds, spent)
        sheet.write_formula(row, 5, f"=E{n}/B{n}", rate, spent / float(line[1]))
    last = MONEY_TOP + len(MONEY)
    sheet.write(last, 0, "Total", bold)
    totals = [added(tuple(line[column] for line in MONEY)) for column in (1, 2, 3)]
    totals.append(round(totals[1] + totals[2], 2))
    for column, total in enumerate(totals, 1):
        letter = xl_col_to_name(column)
        formula = f"=SUM({letter}{MONEY_TOP + 1}:{letter}{last})"
        sheet.write_formula(last, column, formula, strong, total)
    share = totals[3] / totals[0]
    sheet.write_formula(last, 5, f"=E{last + 1}/B{last + 1}", rate, share)
    sheet.set_column("A:A", 28)
    sheet.set_column("B:F", 16)


def _lists(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the hidden bands of the template."""
    rate = made.add_format({"num_format": "0%"})
    sheet.write_row("A1", ("Ref", "Green at", "Amber at"), bold)
    for row, (ref, green, amber) in enumerate(LISTS, 1):
        form = rate if isinstance(green, float) else None
        sheet.write(row, 0, ref)
        sheet.write(row, 1, green, form)
        sheet.write(row, 2, amber, form)
    sheet.write_column("E1", ("Kelsham", "Withenbrook", "Marlpit"))
    sheet.hide()


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Stepstone Q2 return")
    bold = made.add_format({"bold": True})
    _kpis(made, made.add_worksheet("KPI return"), bold)
    _hospitals(made, made.add_worksheet("3 hospitals"), bold)
    _log(made, made.add_worksheet("Visit log Sept"), bold)
    _peers(made, made.add_worksheet("Peers + families"), bold)
    _change(made, made.add_worksheet("What changed"), bold)
    money = made.add_worksheet("Money and notes")
    _money(made, money, bold)
    money.write("A15", "Notes for the meeting", bold)
    for row, sentence in enumerate(NOTES, 15):
        money.write(row, 0, sentence)
    _lists(made, made.add_worksheet("lists"), bold)
    made.close()
