"""Community asthma and lung health support for families, monthly return to the NHS."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = 9
FAMILIES = (19, 22, 21, 24, 15, 26, 23, 21, 17)

# Indicator: ref, words, threshold, months or (above, below) with their words, comment.
COUNTS: dict[str, tuple[str, object, tuple[object, ...], str]] = {
    "AL1": ("New families starting support", 240, FAMILIES, "Profile 20 a month"),
    "AL5": (
        "School and nursery staff trained in asthma first aid",
        120,
        (0, 18, 14, 22, "nil", 12, 26, 17, 9),
        "April: Easter. August: schools closed.",
    ),
    "AL8": (
        "Patient safety incidents reported (no threshold)",
        "n/a",
        (0, 0, 0, 0, 0, 1, 0, 0, 0),
        "Sept: wrong spacer size handed over, no harm, LFPSE done",
    ),
}

RATES: dict[str, tuple[str, float, str, tuple[int, ...], str, tuple[int, ...], str]] = {
    "AL2": (
        "Children with a written asthma plan within 4 weeks",
        0.9,
        "plan given in 4 wks",
        (20, 22, 23, 24, 17, 25, 25, 22, 18),
        "children with asthma due a plan",
        (23, 24, 25, 27, 18, 29, 27, 24, 21),
        "3 late in Dec, families away. Two surgeries now print the plan at the desk for us.",
    ),
    "AL3": (
        "Inhaler technique correct at second check",
        0.8,
        "correct",
        (14, 16, 17, 18, 13, 19, 20, 18, 15),
        "second checks",
        (18, 20, 21, 22, 16, 24, 24, 22, 19),
        "",
    ),
    "AL4": (
        "First home visit within 10 working days",
        0.85,
        "visited in time",
        (16, 19, 18, 20, 13, 22, 19, 17, 13),
        "new families",
        FAMILIES,
        "Nurse vacancy since mid Nov (0.4 WTE), advert closes 23 Jan",
    ),
    "AL6": (
        "Mean parent rating of the support (1-5)",
        4.5,
        "ratings added up",
        (50, 55, 46, 65, 36, 60, 70, 55, 42),
        "ratings given",
        (11, 12, 10, 14, 8, 13, 15, 12, 9),
        "",
    ),
    "AL7": (
        "Households with a smoker referred to stop smoking service",
        0.75,
        "referred",
        (5, 6, 5, 7, 4, 8, 6, 6, 4),
        "households with a smoker",
        (7, 8, 7, 9, 5, 10, 8, 8, 6),
        "",
    ),
}

ACTIVITY: tuple[tuple[object, ...], ...] = (
    ("Home visits, all", 61, 594),
    ("Phone and video calls with families", 188, 1977),
    ("Text reminders sent", 640, 5812),
    ("Did not attend / nobody in", 9, 83),
    ("Spacers and peak flow meters handed out", 44, 391),
    ("Puff club attendances (children)", 47, 455),
    ("Puff club places", 60, 540),
    ("Waiting for first visit at month end", 14, "n/a"),
    ("Average wait for those (calendar days)", 16, "n/a"),
    ("Referrals declined", "<5", 12),
    ("Nurses and family workers in post (WTE)", 3.2, "n/a"),
    ("Spend (£)", 11842.17, 104210.66),
    ("Budget (£)", 11666.67, 105000.03),
)

PLACES: tuple[tuple[object, ...], ...] = (
    ("Marshport", 52, 61, 23),
    ("Hillcote", 38, 44, 16),
    ("Low Fell", 31, 37, 12),
    ("Sandring", 22, 25, 10),
)

# Name of the split, its lines.
CHILDREN: tuple[tuple[str, tuple[tuple[str, object], ...]], ...] = (
    ("Age", (("0-4", 78), ("5-9", 103), ("10-15", 67), ("16-17", "<5"))),
    ("Sex", (("Boys", 146), ("Girls", 103), ("Not stated", "<5"))),
    ("Diagnosis", (("Asthma", 218), ("Viral wheeze", 22), ("Other lung condition", 11))),
    ("IMD of home", (("1-2 (most deprived)", 132), ("3-5", 74), ("6-10", 45))),
)

PEOPLE: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Peer parents (unpaid)",
        (
            ("Peer parents active", 11, 16),
            ("- of whom we first knew as a family on the caseload", 9, 13),
            ("Hours they gave", 74, 812),
            ("Peer parents: supervision meetings held", 1, 8),
            ("Peer parents' bus fares and childcare (£)", 96.4, 1104.85),
            ("Peer parents who have gone into a job or college", "nil", 4),
        ),
    ),
    (
        "Rest of the family",
        (
            ("Dads and grandparents who come to puff club with the child", 17, 63),
            ("Grandparents and sitters who now feel safe to have the child overnight", 6, 41),
            ("Booklets given to relatives", 120, 1340),
            ("Parents off cigarettes at 4 weeks", "2 (tbc)", 17),
            ("Homes where nobody smokes indoors any more", 3, 29),
        ),
    ),
    (
        "Home, school, surgery",
        (
            ("Letters to landlords about damp", 5, 37),
            ("Damp or mould put right by landlord", 2, 13),
            ("Schools that have bought an emergency inhaler since we visited", 1, 14),
            ("Practices signed up to refer", 19, 19),
            ("Surgery appointments no longer needed, practices' own estimate", 21, 187),
            ("Puff club afternoons that parents ran without us", 2, 11),
        ),
    ),
)

# Quarter, sent, back, sleeps, school days, calm, sport, A&E, work, ACT at start and now.
FORMS: tuple[tuple[object, ...], ...] = (
    ("Apr-Jun 25", 58, 44, 19, 21, 33, 14, 9, 4, 15.2, 19.8),
    ("Jul-Sep 25", 60, 41, 17, "not asked", 30, 16, 8, 6, 15.6, 19.9),
    ("Oct-Dec 25", 64, 52, 26, 27, 41, 18, 13, 7, 14.9, 20.1),
)

QUESTIONS = (
    "Forms out",
    "Forms back",
    "Child now sleeps through without coughing",
    "Fewer school days missed than the term before",
    "Parent says: I can stay calm in an attack",
    "Child has gone back to sport or PE",
    "Fewer trips to A&E or out of hours than the 12 weeks before",
    "Parent went back to work or took on more hours",
    "ACT score at start (average)",
    "ACT score now (average)",
)

NARRATIVE: tuple[tuple[str, str], ...] = (
    (
        "What went well",
        "Seven of the mums from the Tuesday group have set up their own Saturday morning at "
        "Marshport library.",
    ),
    (
        "",
        "A boy of 9 who spent three nights in hospital last winter has just played his first "
        "whole season of football.",
    ),
    (
        "",
        "Hillcote Primary tells us that 12 children now carry their own inhaler and look after "
        "it themselves.",
    ),
    ("", "We gave out 44 spacers and peak flow meters in December."),
    (
        "What was hard",
        "With the vacancy 4 families waited longer than 10 working days for a first visit.",
    ),
    ("", "The heating in the Low Fell hall broke and 2 puff clubs had to be called off."),
    (
        "Next month",
        "We hope to train 20 staff at Sandring Academy and to recruit 5 more peer parents.",
    ),
    ("", "Contract review is on 29 January, 2pm, on Teams."),
)


def _kpis(sheet: Worksheet, made: Workbook, bold: Format) -> None:
    """Write the indicators by month."""
    month = made.add_format({"bold": True, "num_format": "mmm-yy", "bg_color": "#DCE6F1"})
    head = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#DCE6F1"})
    rate = made.add_format({"bold": True, "num_format": "0.0%"})
    mean = made.add_format({"bold": True, "num_format": "0.00"})
    sheet.write(
        "A1", "NHS Marsh and Fell ICB | Children & Young People | Provider KPI return", bold
    )
    sheet.write("A2", "Bellows Family Lung Project - Community Asthma and Lung Health for Families")
    sheet.write("A3", "Contract MF/CYP/0457, 1 July 2024 to 30 June 2027. Due 10th working day.")
    sheet.write_row("A4", ("Month reported", "", "December 2025 (Month 9)"))
    sheet.write_row("A6", ("Ref", "Indicator", "Threshold 2025/26"), head)
    for column in range(12):
        year, number = (2025, column + 4) if column < MONTHS else (2026, column - 8)
        sheet.write_datetime(5, column + 3, date(year, number, 1), month)
    sheet.write_row("P6", ("YTD", "Exception / comment"), head)
    row = 6
    for ref in sorted((*COUNTS, *RATES)):
        if ref in COUNTS:
            words, threshold, months, comment = COUNTS[ref]
            sheet.write_row(row, 0, (ref, words, threshold, *months), bold)
            _sum(sheet, row, months, bold)
            sheet.write(row, 16, comment)
            row += 1
            continue
        words, goal, top, above, bottom, below, comment = RATES[ref]
        look = mean if goal > 1 else rate
        sheet.write_row(row, 0, (ref, words), bold)
        sheet.write(row, 2, goal, look)
        for column, letter in enumerate("DEFGHIJKL"):
            formula = f"={letter}{row + 2}/{letter}{row + 3}"
            sheet.write_formula(row, column + 3, formula, look, above[column] / below[column])
        sheet.write_formula(row, 15, f"=P{row + 2}/P{row + 3}", look, sum(above) / sum(below))
        sheet.write(row, 16, comment)
        for line, (label, months) in enumerate(((top, above), (bottom, below)), row + 1):
            sheet.write(line, 1, f"      {label}")
            sheet.write_row(line, 3, months)
            _sum(sheet, line, months, None)
        row += 3
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 15, 9)
    sheet.set_column(16, 16, 60)
    sheet.freeze_panes(6, 3)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _sum(sheet: Worksheet, row: int, months: tuple[object, ...], look: Format | None) -> None:
    """Write the sum of the year so far."""
    total = sum(value for value in months if isinstance(value, int))
    sheet.write_formula(row, 15, f"=SUM(D{row + 1}:O{row + 1})", look, total)


def _activity(sheet: Worksheet, bold: Format) -> None:
    """Write activity, places and children side by side."""
    sheet.write("A1", "Activity and caseload", bold)
    sheet.write_row("A3", ("", "Dec-25", "Apr-Dec 25"), bold)
    for row, line in enumerate(ACTIVITY, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A20", "On the caseload, 31 December 2025", bold)
    sheet.write_row("A21", ("Locality", "Families", "Children", "Home visits in Dec"), bold)
    for row, line in enumerate(PLACES, 21):
        sheet.write_row(row, 0, line)
    sheet.write("A26", "All localities", bold)
    for column, letter in enumerate("BCD", 1):
        total = sum(line[column] for line in PLACES)
        sheet.write_formula(25, column, f"=SUM({letter}22:{letter}25)", bold, total)
    sheet.write("F1", "Children seen since April 2025", bold)
    row = 2
    for name, lines in CHILDREN:
        sheet.write_row(row, 5, (name, "Children"), bold)
        for line in lines:
            row += 1
            sheet.write_row(row, 5, line)
        row += 1
        sheet.write_row(row, 5, ("Total", 251), bold)
        row += 2
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 3, 12)
    sheet.set_column(5, 5, 24)


def _people(sheet: Worksheet, bold: Format) -> None:
    """Write peers, family, school and surgery."""
    sheet.write("A1", "People around the child", bold)
    sheet.write_row("B2", ("In month (Dec)", "Since 1 April"), bold)
    row = 2
    for title, lines in PEOPLE:
        sheet.write(row, 0, title, bold)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line)
        row += 2
    sheet.write(row, 0, "tbc = carbon monoxide reading still to come from the stop smoking service")
    sheet.set_column(0, 0, 70)
    sheet.set_column(1, 2, 16)


def _forms(sheet: Worksheet, made: Workbook, bold: Format) -> None:
    """Write the questionnaire, a row each quarter."""
    head = made.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    sheet.write("A1", "12 week form, filled in by parents. Number who said yes.", bold)
    sheet.write_row("A3", ("Quarter", *QUESTIONS), head)
    for row, line in enumerate(FORMS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A7", "So far this year", bold)
    for column, letter in enumerate("BCDEFGHI", 1):
        total = sum(line[column] for line in FORMS if isinstance(line[column], int))
        sheet.write_formula(6, column, f"=SUM({letter}4:{letter}6)", bold, total)
    sheet.write("A9", "ACT = Asthma Control Test, 5 to 25, higher is better. Over 4s only.")
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 10, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Bellows M9 return")
    bold = made.add_format({"bold": True})
    _kpis(made.add_worksheet("KPI M9"), made, bold)
    _activity(made.add_worksheet("Activity"), bold)
    _people(made.add_worksheet("Around the child"), bold)
    _forms(made.add_worksheet("12wk forms"), made, bold)
    words = made.add_worksheet("Narrative")
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    words.write("A1", "Narrative for December 2025", bold)
    for row, line in enumerate(NARRATIVE, 2):
        words.write(row, 0, line[0], bold)
        words.write(row, 1, line[1], wrap)
    words.set_column(0, 0, 18)
    words.set_column(1, 1, 95)
    made.close()
