"""Respite stays and help for brothers and sisters, quarterly to a children's hospital trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

FILE = "Skerry Lamp - SLA monitoring Q3 (Jan-Mar 26) FINAL.xlsx"

# Reference, measure, target, trigger, columns of the trend (count, divided by), note.
Kpi = tuple[str, str, float | None, float | None, str, str, str]
KPIS: tuple[Kpi, ...] = (
    ("L1", "Families having a respite stay", 48, None, "B", "", "Two waiting for a hoist room"),
    ("L2", "Bed nights used, of bed nights open", 0.72, 0.65, "C", "D", "See Stays"),
    ("L3", "Ward referrals answered within 5 working days", 0.9, 0.8, "E", "F", ""),
    (
        "L4",
        "Siblings with their own plan within 6 weeks of referral",
        0.8,
        0.7,
        "G",
        "H",
        "Worker off sick 2 weeks in Q1",
    ),
    (
        "L5",
        "Parents who say the break has helped them carry on caring",
        0.9,
        0.8,
        "I",
        "J",
        "From the cards, see Survey",
    ),
    ("L6", "Average days from referral to first stay offered", 28, 35, "K", "L", "Lower is better"),
    ("L7", "Medication errors during stays", 0, None, "M", "", ""),
    ("L8", "Complaints received", None, None, "N", "", "About parking. No target set"),
)

TREND_HEADS = (
    "Families",
    "Bed nights used",
    "Bed nights open",
    "Answered in time",
    "Ward referrals",
    "Plan in 6 weeks",
    "Siblings referred",
    "Break helped",
    "Parents who answered",
    "Days waited (all)",
    "First stays offered",
    "Errors",
    "Complaints",
)
# Quarter and its figures; those of the third quarter that come from Stays and Survey are repeated.
TREND: tuple[tuple[object, ...], ...] = (
    ("Q3 last year (Jan-Mar 25)", 10, 176, 242, 17, 21, 11, 15, 14, 16, 352, 11, 1, "nil"),
    ("Q1 (Jul-Sep 25)", 15, 263, 355, 22, 25, 13, 17, 21, 22, 405, 15, "nil", 1),
    ("Q2 (Oct-Dec 25)", 11, 189, 268, 18, 21, 12, 14, 15, 17, 341, 11, 1, "nil"),
    ("Q3 (Jan-Mar 26)", 12, 211, 290, 20, 22, 15, 18, 17, 18, 348, 12, "nil", 1),
)

COTTAGE, BOATHOUSE = "Lamp Cottage", "Boathouse"
# Stay, arrived, house, beds, nights, family, siblings, nurse and volunteer hours, left, score.
Stay = tuple[str, date, str, int, int, int, object, float, float, date, object]
STAYS: tuple[Stay, ...] = (
    ("S25", date(2026, 1, 9), COTTAGE, 8, 3, 5, 2, 36, 14, date(2026, 1, 12), 9),
    ("S26", date(2026, 1, 16), BOATHOUSE, 6, 3, 4, 1, 24, 12.5, date(2026, 1, 19), 10),
    ("S27", date(2026, 1, 23), COTTAGE, 8, 4, 6, 3, 48, 18, date(2026, 1, 27), 8),
    ("S28", date(2026, 1, 30), BOATHOUSE, 6, 3, 3, "nil", 24, 9, date(2026, 2, 2), 10),
    ("S29", date(2026, 2, 6), COTTAGE, 8, 3, 5, 2, 36, 15.5, date(2026, 2, 9), "n/a"),
    ("S30", date(2026, 2, 13), BOATHOUSE, 6, 4, 5, 2, 40, 16, date(2026, 2, 17), 9),
    ("S31", date(2026, 2, 16), COTTAGE, 8, 5, 7, 3, 72, 30, date(2026, 2, 21), 10),
    ("S32", date(2026, 2, 27), BOATHOUSE, 6, 3, 4, 2, 30, 11, date(2026, 3, 2), 7),
    ("S33", date(2026, 3, 6), COTTAGE, 8, 3, 6, 3, 36, 14.5, date(2026, 3, 9), 9),
    ("S34", date(2026, 3, 13), BOATHOUSE, 6, 3, 5, 2, 28, 12, date(2026, 3, 16), 9),
    ("S35", date(2026, 3, 20), COTTAGE, 8, 4, 6, 2, 52, 20, date(2026, 3, 24), 10),
    ("S36", date(2026, 3, 27), BOATHOUSE, 6, 3, 4, 1, 26, 10, date(2026, 3, 30), 8),
)

# Line, three quarters, and whether they are added up.
Sibling = tuple[str, object, object, object, str]
SIBLINGS: tuple[tuple[str, tuple[Sibling, ...]], ...] = (
    (
        "Saturday groups",
        (
            ("Siblings on our books at quarter end", 38, 41, 46, ""),
            ("Sessions held", 12, 13, 12, "sum"),
            ("Attendances", 214, 231, 248, "sum"),
            ("One-to-ones with the sibling worker", 46, 51, 58, "sum"),
            ("Waiting for a place at quarter end", 6, 4, "nil", ""),
        ),
    ),
    (
        "At the 12 week check",
        (
            ("Checks done", 14, 13, 17, "sum"),
            ("Sleeping through the night again", 6, 7, 9, "sum"),
            ("School attendance back over 90%", 5, "<5", 6, "supp."),
        ),
    ),
    (
        "Sibling crew (14 and over)",
        (
            ("Crew who planned and led a session for younger ones", 5, 6, 7, ""),
            ("Crew hoodies and kit (£)", 118.4, 0, 96.25, "sum"),
        ),
    ),
    (
        "Mums, dads, grandparents",
        (
            ("Grandparents signed off to do tube feeds and suction", 3, 2, 5, "sum"),
            ("Parent back at work, or working more hours", 2, 3, 4, "sum"),
            ("Calls to the family line", 61, 57, 72, "sum"),
        ),
    ),
)

GIVEN, BACK = 24, 19
ANSWERS = ("Agree a lot", "Agree a bit", "Not sure", "Disagree", "No answer")
SURVEY: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("The house was clean and had what we needed", (15, 3, 1, 0, 0)),
    ("The nurses knew our child's care plan", (14, 4, 0, 1, 0)),
    ("The break has helped us carry on caring", (12, 5, 1, 0, 1)),
    ("Booking was easy", (10, 5, 2, 2, 0)),
    ("I feel less alone than before we came", (9, 6, 3, 1, 0)),
    ("I would tell another family to come", (16, 2, 0, 0, 1)),
)

# Line, January, February, March, the quarter ("sum" or a figure).
HELPERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers active", 34, 36, 37, 39),
    ("  of whom parents we once helped", 9, 9, 10, 10),
    ("Hours on stays", 53.5, 72.5, 56.5, "sum"),
    ("Induction evenings", 1, 1, "nil", "sum"),
    ("Company team days", 1, "nil", 2, "sum"),
    ("Left us for nurse or care training", "nil", 1, 1, "sum"),
    ("DBS checks sent off", 3, 5, 2, "sum"),
    ("Mileage paid (£)", 212.4, 240.75, 198.9, "sum"),
    ("Ward bed days saved (ward sister)", "est. 12", 15, 11, 38),
    ("Unplanned admissions avoided (palliative team)", 2, 1, 3, "sum"),
)

# Line, budget of the SLA year, three quarters.
MONEY: tuple[tuple[str, float, float, float, float], ...] = (
    ("Nurses (bank and agency)", 61000, 15980.4, 14212.75, 15104.2),
    ("House staff", 42500, 10612, 10612, 10740.5),
    ("Sibling worker", 29800, 7450, 7450, 7450),
    ("Rent, fuel and cleaning", 24600, 5870.15, 7011.9, 7302.45),
    ("Food and outings", 9200, 2940.6, 1822.35, 2015.8),
    ("Volunteers", 6400, 1588.25, 1490.7, 1731.05),
    ("Contingency", 3000, 0, 450, 0),
)
# House, beds, rooms with a hoist, charge for a bed night.
HOUSES: tuple[tuple[str, int, int, float], ...] = (
    (COTTAGE, 8, 2, 118.5),
    (BOATHOUSE, 6, 1, 104),
)

SUMMARY: tuple[str, ...] = (
    "Two of last summer's sibling crew have asked to train as play workers at the hospital.",
    "A dad who had given up his choir when his daughter fell ill is singing again.",
    "The community nurses reckon they were spared 14 home visits in February.",
    "The Boathouse was shut from 2 to 8 January while the new hoist went in.",
    "Nursing cover was short by 1 shift on 13 February and the family were told beforehand.",
    "We expect to reach 48 families by the end of June.",
    "In Q4 we will try 2 weeks for bereaved families.",
)


def _number(content: object) -> float:
    """Give the number of a cell; words count for nothing."""
    return content if isinstance(content, int | float) else 0


def _return(sheet: Worksheet, made: Workbook, bold: Format, rate: Format, place: Format) -> None:
    """Write the form of the trust; its figures come from the trend."""
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    sheet.write("A1", "Marrowdale Children's Hospital NHS Trust", bold)
    sheet.write("A2", "Voluntary sector SLA - quarterly monitoring form")
    sheet.write_row("A3", ("Provider", "The Skerry Lamp Charity"))
    sheet.write_row("A4", ("SLA", "MCH/VCS/0127 Holiday respite and sibling support"))
    sheet.write_row("A5", ("Term", "1 July 2024 to 30 June 2027. SLA year runs July to June"))
    sheet.write_row("A6", ("Quarter", "Q3, January to March 2026"))
    sheet.merge_range("E8:G8", "This quarter", bold)
    sheet.merge_range("H8:J8", "Year to date", bold)
    result = ("Number", "Out of", "Result")
    heads = ("Ref", "Measure", "Target", "Trigger", *result, *result, "Q3 last year", "Notes")
    sheet.write_row("A9", heads, bold)
    for row, (ref, words, target, trigger, top, base, note) in enumerate(KPIS, 9):
        form = None if not base else place if ref == "L6" else rate
        sheet.write_row(row, 0, (ref, words))
        for column, limit in ((2, target), (3, trigger)):
            if limit is not None:
                sheet.write(row, column, limit, form if ref != "L6" else None)
        above = [line[ord(top) - 65] for line in TREND]
        year = sum(_number(figure) for figure in above[1:])
        sheet.write_formula(row, 4, f"=Trend!{top}8", None, above[3])
        sheet.write_formula(row, 7, f"=Trend!{top}9", None, year)
        if base:
            below = [line[ord(base) - 65] for line in TREND]
            whole = sum(_number(figure) for figure in below[1:])
            then, now = (_number(above[at]) / _number(below[at]) for at in (0, 3))
            sheet.write_formula(row, 5, f"=Trend!{base}8", None, below[3])
            sheet.write_formula(row, 6, f"=E{row + 1}/F{row + 1}", form, now)
            sheet.write_formula(row, 8, f"=Trend!{base}9", None, whole)
            sheet.write_formula(row, 9, f"=H{row + 1}/I{row + 1}", form, year / whole)
            formula = f"=Trend!{top}5/Trend!{base}5"
            sheet.write_formula(row, 10, formula, form, then)
        else:
            sheet.write_formula(row, 10, f"=Trend!{top}5", None, above[0])
        if note:
            sheet.write(row, 11, note)
    sheet.write("A19", "Provider's summary", bold)
    for row, sentence in enumerate(SUMMARY, 19):
        sheet.merge_range(row, 0, row, 9, sentence, wrap)
    sheet.write("A28", "Signed: Director of Care, 14/04/2026")
    sheet.set_landscape()
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 10, 10)
    sheet.set_column(11, 11, 36)


def _trend(sheet: Worksheet, bold: Format) -> None:
    """Write the quarters down the side and the measures across."""
    sheet.write("A1", "Trend - feeds the form, one row a quarter", bold)
    for ref, _, _, _, top, base, _ in KPIS:
        if base:
            sheet.merge_range(f"{top}3:{base}3", ref, bold)
        else:
            sheet.write(f"{top}3", ref, bold)
    sheet.write_row("A4", ("Quarter", *TREND_HEADS), bold)
    for row, line in enumerate(TREND, 4):
        sheet.write_row(row, 0, line)
    survey = sum(SURVEY[2][1][:2])
    sheet.write_formula("C8", "=Stays!J17", None, TREND[3][2])
    sheet.write_formula("D8", "=Stays!K17", None, TREND[3][3])
    sheet.write_formula("I8", "=Survey!B9+Survey!C9", None, survey)
    sheet.write_formula("J8", "=Survey!G9-Survey!F9", None, sum(SURVEY[2][1][:4]))
    sheet.write("A9", "Year to date", bold)
    for column in range(1, 14):
        letter = chr(65 + column)
        year = sum(_number(line[column]) for line in TREND[1:])
        sheet.write_formula(8, column, f"=SUM({letter}6:{letter}8)", bold, year)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 13, 11)


def _stays(sheet: Worksheet, bold: Format, day: Format, place: Format) -> None:
    """Write the log of stays with its totals."""
    sheet.write("A1", "Stays log, Q3 January to March 2026", bold)
    sheet.write(
        "A2", "One row for each stay. Score is off the card filled in on leaving, out of 10"
    )
    heads = ("Stay", "House", "Beds", "Arrived", "Nights", "In the family", "Siblings")
    more = ("Nursing hours", "Volunteer hours", "Bed nights used", "Bed nights open")
    sheet.write_row("A4", (*heads, *more, "Left", "Score on leaving"), bold)
    for row, line in enumerate(STAYS, 4):
        name, arrived, house, beds, nights, family, siblings, nursing, helping, left, score = line
        at = row + 1
        sheet.write_row(row, 0, (name, house, beds))
        sheet.write_datetime(row, 3, arrived, day)
        sheet.write_row(row, 4, (nights, family, siblings, nursing, helping))
        sheet.write_formula(row, 9, f"=E{at}*F{at}", None, nights * family)
        sheet.write_formula(row, 10, f"=C{at}*E{at}", None, beds * nights)
        sheet.write_datetime(row, 11, left, day)
        sheet.write(row, 12, score)
    sheet.write("A17", "Total", bold)
    totals = (
        ("E", sum(line[4] for line in STAYS)),
        ("F", sum(line[5] for line in STAYS)),
        ("G", sum(line[6] for line in STAYS if isinstance(line[6], int))),
        ("H", sum(line[7] for line in STAYS)),
        ("I", sum(line[8] for line in STAYS)),
        ("J", sum(line[4] * line[5] for line in STAYS)),
        ("K", sum(line[3] * line[4] for line in STAYS)),
    )
    for letter, total in totals:
        sheet.write_formula(f"{letter}17", f"=SUM({letter}5:{letter}16)", bold, total)
    scores = [line[10] for line in STAYS if isinstance(line[10], int)]
    sheet.write("L17", "Average", bold)
    sheet.write_formula("M17", "=AVERAGE(M5:M16)", place, sum(scores) / len(scores))
    sheet.set_column(0, 12, 13)
    sheet.autofilter("A4:M16")


def _siblings(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the tables of siblings and families."""
    row = 0
    for title, lines in SIBLINGS:
        sheet.write_row(row, 0, (title, "Q1", "Q2", "Q3", "YTD"), bold)
        for words, *figures, how in lines:
            row += 1
            form = money if "£" in words else None
            sheet.write(row, 0, words)
            sheet.write_row(row, 1, figures, form)
            if how == "sum":
                total = sum(_number(figure) for figure in figures)
                formula = f"=SUM(B{row + 1}:D{row + 1})"
                sheet.write_formula(row, 4, formula, form, round(total, 2))
            elif how:
                sheet.write(row, 4, how)
        row += 2
    sheet.set_column(0, 0, 54)


def _survey(sheet: Worksheet, bold: Format) -> None:
    """Write the cards of the parents."""
    sheet.write("A1", "Parents' cards, stays in Q3", bold)
    sheet.write_row("A3", ("Cards given out", GIVEN))
    sheet.write_row("A4", ("Cards back", BACK))
    sheet.write_row("A6", ("How many ticked each box", *ANSWERS, "All cards"), bold)
    for row, (words, counts) in enumerate(SURVEY, 6):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, counts)
        sheet.write_formula(row, 6, f"=SUM(B{row + 1}:F{row + 1})", None, sum(counts))
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 6, 11)


def _helpers(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the volunteers and what wards and teams tell, month by month."""
    sheet.write("A1", "Volunteers, and what other teams tell us", bold)
    sheet.write_row("A2", ("", "Jan 26", "Feb 26", "Mar 26", "Q3"), bold)
    for row, (words, *months, quarter) in enumerate(HELPERS, 2):
        form = money if "£" in str(words) else None
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, months, form)
        if quarter == "sum":
            total = sum(_number(figure) for figure in months)
            formula = f"=SUM(B{row + 1}:D{row + 1})"
            sheet.write_formula(row, 4, formula, form, round(total, 2))
        else:
            sheet.write(row, 4, quarter)
    sheet.set_column(0, 0, 48)


def _money(sheet: Worksheet, bold: Format, money: Format, rate: Format) -> None:
    """Write the spending of the SLA year, and the houses."""
    sheet.write("A1", "Spend against SLA, year to 30 June 2026", bold)
    heads = ("Q1", "Q2", "Q3", "Spent to date", "% used")
    sheet.write_row("A3", ("£", "Budget for year", *heads), bold)
    for row, line in enumerate(MONEY, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], money)
        spent = round(sum(line[2:]), 2)
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", money, spent)
        sheet.write_formula(row, 6, f"=F{row + 1}/B{row + 1}", rate, spent / line[1])
    last = 3 + len(MONEY)
    sheet.set_row(last - 1, None, None, {"hidden": True})
    sheet.write(last, 0, "Total", bold)
    sums = [round(sum(_number(line[column]) for line in MONEY), 2) for column in range(1, 5)]
    spent = round(sum(sums[1:]), 2)
    for letter, total in zip("BCDEF", (*sums, spent), strict=True):
        sheet.write_formula(f"{letter}{last + 1}", f"=SUM({letter}4:{letter}{last})", money, total)
    sheet.write_formula(last, 6, f"=F{last + 1}/B{last + 1}", rate, spent / sums[0])
    row = last + 3
    sheet.write_row(row, 0, ("House", "Beds", "Rooms with hoist", "Charge a bed night (£)"), bold)
    for house, beds, hoists, charge in HOUSES:
        row += 1
        sheet.write_row(row, 0, (house, beds, hoists))
        sheet.write(row, 3, charge, money)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 6, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "SLA monitoring Q3")
    bold = made.add_format({"bold": True, "bg_color": "#FFF2CC", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd-mmm-yy"})
    _return(made.add_worksheet("Q3 return"), made, bold, rate, place)
    _trend(made.add_worksheet("Trend"), bold)
    _stays(made.add_worksheet("Stays"), bold, day, place)
    _siblings(made.add_worksheet("Siblings and family"), bold, money)
    _survey(made.add_worksheet("Survey"), bold)
    _helpers(made.add_worksheet("Helpers"), bold, money)
    _money(made.add_worksheet("Money"), bold, money, rate)
    made.close()
