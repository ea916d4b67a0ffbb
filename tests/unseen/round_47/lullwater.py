"""Chaplaincy volunteers who sit with dying patients, quarterly to a hospital trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

QUARTERS = ("Q1", "Q2", "Q3", "Q4")

# Number, words, target, last year, four quarters, how the year is made.
KPIS: tuple[tuple[object, ...], ...] = (
    (1, "Patients accompanied in their last days", 220, 181, 48, 53, 57, 61, "sum"),
    (2, "% of requests answered within 4 hours", 85, 79, "", "", "", "", "rate"),
    ("", "   answered within 4 hours", "", 139, 46, 50, 56, 60, "sum"),
    ("", "   requests received", "", 176, 55, 58, 64, 68, "sum"),
    (3, "% who had someone with them when they died", 90, 86, "", "", "", "", "rate"),
    ("", "   had a companion or family there", "", 131, 41, 46, 51, 55, "sum"),
    ("", "   patients who died", "", 152, 46, 50, 54, 58, "sum"),
    (4, "% of nights asked for that we covered", 75, "n/a", "", "", "", "", "rate"),
    ("", "   nights covered", "", "n/a", 31, 35, 38, 44, "sum"),
    ("", "   nights asked for", "", "n/a", 44, 47, 49, 54, "sum"),
    (5, "Trained companions on the rota at quarter end", 45, 33, 38, 41, 40, 46, "last"),
    (6, "Average hours from request to arrival", 3, 3.9, "", "", "", "", "mean"),
    ("", "   hours waited, all requests", "", "n/a", 176.5, 174, 179.2, 176.8, "sum"),
    ("", "   requests attended", "", "n/a", 52, 56, 61, 66, "sum"),
    (7, "% of families who say dignity was kept", 90, 88, "", "", "", "", "rate"),
    ("", "   said yes", "", 58, 19, 22, 24, 27, "sum"),
    ("", "   family cards back", "", 66, 21, 24, 27, 29, "sum"),
    (8, "Complaints about companions (for information)", "", 2, 1, "nil", "nil", "nil", "sum"),
)

# Ward, beds, then patients and hours of each quarter.
WARDS: tuple[tuple[object, ...], ...] = (
    ("Sandpiper (older people)", 28, 14, 118, 15, 127, 16, 133.5, 17, 146),
    ("Avocet (stroke)", 24, 8, 64.5, 9, 70, 9, 72, 11, 88),
    ("Dunlin (respiratory)", 26, 9, 71, 10, 83.5, 12, 97, 12, 99.5),
    ("Curlew (cancer)", 22, 11, 92, 11, 90, 12, 101, 12, 98),
    ("ICU", 10, 3, 14, 4, 19, 3, 12.5, 4, 20),
    ("Emergency Dept", "n/a", 3, 9.5, 4, 13, 5, 16, 5, 17.5),
)

# Date asked, ward, age, hours sat, companions, relatives met, date the card came back, its score.
VIGILS: tuple[tuple[object, ...], ...] = (
    (date(2025, 10, 7), "ICU", 71, 4.5, 2, 2, date(2025, 11, 3), 5),
    (date(2025, 10, 16), "ED", 88, 2.5, 1, 1, None, None),
    (date(2025, 10, 29), "ED", 79, 3, 1, "nil", date(2025, 12, 1), 4),
    (date(2025, 11, 4), "ICU", 64, 5, 2, 3, date(2025, 12, 9), 5),
    (date(2025, 11, 18), "ED", 93, 4, 2, 1, None, None),
    (date(2025, 11, 27), "ED", 82, 3.5, 1, 2, date(2026, 1, 6), 5),
    (date(2025, 12, 11), "ICU", 58, 3, 1, 1, None, None),
    (date(2025, 12, 28), "ED", 90, 3, 2, "nil", date(2026, 2, 2), 3),
    (date(2026, 1, 5), "ED", 85, 4, 2, 2, date(2026, 2, 10), 5),
    (date(2026, 1, 14), "ICU", 69, 6.5, 3, 2, date(2026, 2, 19), 4),
    (date(2026, 1, 30), "ED", 77, 2, 1, "nil", None, None),
    (date(2026, 2, 3), "ICU", 74, 4, 2, 1, None, None),
    (date(2026, 2, 12), "ED", 91, 5, 2, 3, date(2026, 3, 17), 5),
    (date(2026, 2, 21), "ED", 84, 3.5, 1, 1, None, None),
    (date(2026, 3, 2), "ICU", 62, 5.5, 2, 2, date(2026, 3, 30), 5),
    (date(2026, 3, 15), "ED", 89, 3, 1, 1, None, None),
    (date(2026, 3, 26), "ICU", 80, 4, 2, 2, None, None),
)

TEAM: tuple[tuple[object, ...], ...] = (
    ("On the rota at quarter end", 38, 41, 40, 46),
    ("In training", 6, 5, 9, 4),
    ("Stepped down", 2, "nil", 5, 1),
    ("Hours given (sitting, training, supervision)", 612, 655.5, 690, 748),
    ("Supervision evenings", 3, 3, 3, 3),
    ("Mileage paid £", 214.2, 198.9, 236.7, 251.1),
)

GAIN: tuple[tuple[object, ...], ...] = (
    ("Lost someone we sat with, now companions themselves", 5, 6, 7, 9),
    ("Less afraid of talking about dying, at home too", 14, 17, 19, 23),
    ("Left us to train as nurse, carer or chaplain", 1, 0, 2, 1),
    ("Under 30", 4, 5, 5, 7),
    ("Speak a language other than English", 7, 7, 8, 9),
    ("DBS due for renewal", "nil", 3, 2, 1),
)

# Line, four quarters, whether the year is added up.
FAMILIES: tuple[tuple[object, ...], ...] = (
    ("Cards sent (6 weeks after)", 43, 47, 52, 56, True),
    ("Cards back", 21, 24, 27, 29, True),
    ("Dignity was kept", 19, 22, 24, 27, True),
    ("Could go home, eat or sleep because someone was sitting", 14, 16, 19, 21, True),
    ("Were rung in time to be there at the end", 9, 11, 12, 14, True),
    ("Felt less alone with it", 12, 15, 17, 18, True),
    ("Made it up with a relative at the bedside", 2, 1, 3, 2, True),
    ("Family from outside the UK (joined by video)", "<5", "<5", 5, "<5", True),
    ("People at the remembrance teas", 31, 34, 38, 42, True),
    ("...bereaved relatives who now run the tea", 2, 3, 3, 5, False),
    ("Booklets given out", 60, 58, 66, 70, True),
)

STAFF_HEADS = (
    "Nurse hours freed (ward managers' figure)",
    "1:1 bank shifts not booked",
    "Saved on those £",
    "Staff cards back",
    "Would ask for a companion again",
    "Patients seen by on-call chaplain at night",
    "Talks to ward teams",
)

STAFF: tuple[tuple[object, ...], ...] = (
    ("Apr-Jun", "c. 90", 6, 1086, 22, 21, 18, 2),
    ("Jul-Sep", 102, 8, 1448, 25, 24, 16, 3),
    ("Oct-Dec", 110, 9, 1629, 24, 23, 15, 2),
    ("Jan-Mar", 122, 11, 1991, 31, 30, 14, 4),
)

LETTER = (
    "On Sandpiper the sister has asked us to sit in on handover every Friday.",
    "Three widows who met at the tea now look after the courtyard garden together.",
    "A daughter in New Zealand sang to her father by phone while our companion held his hand.",
    "The local college now sends 8 health students a year to learn from our companions.",
    "Next year we hope to have 55 companions and to reach the community hospital.",
    "Norovirus closed Avocet to visitors for 11 days in February.",
    "We bought 4 reclining chairs from the League of Friends grant of £1,860.",
)


def added(figures: tuple[object, ...]) -> float:
    """Add up the figures as SUM does: words count for nothing."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def answer(how: str, above: float, below: float) -> float:
    """What the form shows for two figures: per cent without a place, or hours with one."""
    return int(100 * above / below + 0.5) if how == "rate" else int(10 * above / below + 0.5) / 10


def _kpis(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write what was agreed with the trust."""
    sheet.write("A1", "Lullwater Companions - report to Marram Coast Hospitals NHS FT", bold)
    sheet.write("A2", "Year 2, Quarter 4 (January to March 2026)")
    sheet.write("A3", "Grant agreement MCH-EOL-031, April 2024 to March 2027")
    sheet.write("A4", "Written by the volunteer coordinator (ext. 4417), 8/4/26")
    sheet.write_row(
        "A6", ("", "What we agreed", "Target", "2024/25", *QUARTERS, "2025/26", "Remarks"), head
    )
    for row, line in enumerate(KPIS, 6):
        how = str(line[8])
        form = bold if line[0] else None
        for column, figure in enumerate(line[:4]):
            if figure != "":
                sheet.write(row, column, figure, form)
        for column in range(4, 8):
            letter = xl_col_to_name(column)
            if how in ("rate", "mean"):
                above, below = (float(KPIS[row - 6 + step][column]) for step in (1, 2))
                what = f"100*{letter}{row + 2}/{letter}{row + 3},0"
                if how == "mean":
                    what = f"{letter}{row + 2}/{letter}{row + 3},1"
                value = answer(how, above, below)
                sheet.write_formula(row, column, f"=ROUND({what})", form, value)
            else:
                sheet.write(row, column, line[column], form)
        if how == "sum":
            total = added(line[4:8])
            sheet.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", form, total)
        elif how == "last":
            sheet.write_formula(row, 8, f"=H{row + 1}", form, line[7])
        else:
            above, below = (added(KPIS[row - 6 + step][4:8]) for step in (1, 2))
            what = f"100*I{row + 2}/I{row + 3},0" if how == "rate" else f"I{row + 2}/I{row + 3},1"
            value = answer(how, above, below)
            sheet.write_formula(row, 8, f"=ROUND({what})", form, value)
    sheet.write("J7", "One short: 2 patients moved to the hospice")
    sheet.write("J14", "New in 25/26")
    sheet.write("J18", "Lower is better")
    sheet.set_column(0, 0, 4)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 8, 9)
    sheet.set_column(9, 9, 40)


def _wards(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write patients and hours of each ward."""
    sheet.write("A1", "Where we sat, April 2025 to March 2026", bold)
    for number, words in enumerate(("Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar")):
        sheet.merge_range(2, 2 + 2 * number, 2, 3 + 2 * number, words, head)
    sheet.write_row("A4", ("Ward", "Beds", *(("Patients", "Hours") * 4)), head)
    for row, line in enumerate(WARDS, 4):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "All wards", bold)
    for column in range(2, 10):
        letter = xl_col_to_name(column)
        total = added(tuple(line[column] for line in WARDS))
        sheet.write_formula(10, column, f"=SUM({letter}5:{letter}10)", bold, total)
    sheet.write("A13", "Beds as on the Trust's bed board, 1 April 2025")
    sheet.set_column(0, 0, 28)


def _vigils(made: Workbook, sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write one row for each vigil on the two wards the trust asked about."""
    day = made.add_format({"num_format": "dd/mm/yy", "align": "left"})
    sheet.write("A1", "ED and ICU vigils, October 2025 to March 2026", bold)
    sheet.write("A2", "Kept case by case at the Trust's request from Oct. No names please.")
    sheet.write_row(
        "A4",
        (
            "Log no.",
            "Asked for",
            "Where",
            "Age",
            "Hours sat",
            "Companions",
            "Relatives met",
            "Card back",
            "How supported (1-5)",
        ),
        head,
    )
    for row, line in enumerate(VIGILS, 4):
        sheet.write(row, 0, 311 + row)
        sheet.write_datetime(row, 1, line[0], day)
        sheet.write_row(row, 2, line[1:6])
        if line[6] is not None:
            sheet.write_datetime(row, 7, line[6], day)
            sheet.write(row, 8, line[7])
    end = 4 + len(VIGILS)
    sheet.write(end, 0, "Total", bold)
    for column in (4, 6):
        letter = xl_col_to_name(column)
        total = added(tuple(line[column - 1] for line in VIGILS))
        sheet.write_formula(end, column, f"=SUM({letter}5:{letter}{end})", bold, total)
    sheet.set_column(0, 8, 12)


def _companions(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write two tables about the volunteers."""
    sheet.write("A1", "Companions 2025/26", bold)
    sheet.write_row("A3", ("Team", *QUARTERS), head)
    for row, line in enumerate(TEAM, 3):
        sheet.write_row(row, 0, line)
    sheet.write_row("A12", ("Who they are / what they tell us", *QUARTERS), head)
    for row, line in enumerate(GAIN, 12):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 54)


def _families(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the cards of the families and the teas."""
    sheet.write("A1", "Families", bold)
    sheet.write_row("A2", ("", *QUARTERS, "Year"), head)
    for row, line in enumerate(FAMILIES, 2):
        sheet.write_row(row, 0, line[:5])
        if line[5]:
            reach = f"B{row + 1}:E{row + 1}"
            if "<5" in line:
                sheet.write(row, 5, "*")
            else:
                sheet.write_formula(row, 5, f"=SUM({reach})", None, added(line[1:5]))
    sheet.write("A15", "* not shown, small numbers")
    sheet.set_column(0, 0, 56)


def _staff(made: Workbook, sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write what the wards say, with the quarters down the side."""
    cash = made.add_format({"num_format": "#,##0"})
    sheet.write("A1", "What it means for the wards (2025/26)", bold)
    sheet.write_row("A3", ("", *STAFF_HEADS), head)
    for row, line in enumerate(STAFF, 3):
        sheet.write_row(row, 0, line[:3])
        sheet.write(row, 3, line[3], cash)
        sheet.write_row(row, 4, line[4:])
    sheet.write("A8", "Year", bold)
    sheet.write("B8", "c. 424", bold)
    for column in range(2, 8):
        letter = xl_col_to_name(column)
        total = added(tuple(line[column] for line in STAFF))
        form = cash if column == 3 else None
        sheet.write_formula(7, column, f"=SUM({letter}4:{letter}7)", form, total)
    sheet.write("A10", "Bank shift priced at the Trust's own rate")
    sheet.write("B10", 181)
    sheet.write("C10", "£ a shift")
    sheet.write("A12", "Coordinator's letter", bold)
    for row, sentence in enumerate(LETTER, 12):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 7, 17)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lullwater Companions")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#E2EFDA"})
    _kpis(made.add_worksheet("Agreed measures"), bold, head)
    _wards(made.add_worksheet("Wards"), bold, head)
    _vigils(made, made.add_worksheet("ED ICU log"), bold, head)
    _companions(made.add_worksheet("Companions"), bold, head)
    _families(made.add_worksheet("Families"), bold, head)
    _staff(made, made.add_worksheet("Wards say"), bold, head)
    made.close()
