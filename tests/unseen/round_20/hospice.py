"""A hospice's bereavement support and home sitting: the board's quarterly return, last quarter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

QUARTERS = ("Q1 Apr-Jun 25", "Q2 Jul-Sep 25", "Q3 Oct-Dec 25", "Q4 Jan-Mar 26")

# ref, words, threshold, numerators, denominators (none: a plain count), colour, comment
KPIS: tuple[tuple[object, ...], ...] = (
    (
        "LQR1",
        "Bereaved adults contacted within 10 working days of referral",
        0.9,
        (71, 66, 82, 86),
        (78, 75, 88, 91),
        "Green",
        "Q2 dip: holiday cover, one worker off 5 weeks",
    ),
    (
        "LQR2",
        "Adults starting one-to-one bereavement support",
        240,
        (58, 61, 66, 67),
        (),
        "Green",
        "",
    ),
    (
        "LQR3",
        "Clients with a lower AAG distress score at end of support",
        0.65,
        (31, 29, 36, 38),
        (44, 47, 52, 54),
        "Green",
        "AAG = Adult Attitude to Grief scale, completed at session 1 and last session",
    ),
    (
        "LQR4",
        "Children and young people seen within 20 working days",
        0.85,
        (11, 9, 14, 16),
        (13, 12, 15, 18),
        "Green",
        "Small numbers, 1 child = 6-8%",
    ),
    (
        "LQR5",
        "Sitting hours delivered in patients' own homes",
        3600,
        (842, 903, 951, 1014),
        (),
        "Green",
        "See Sitting tab for day / evening / night",
    ),
    (
        "LQR6",
        "Planned sits that went ahead",
        0.95,
        (221, 238, 247, 268),
        (233, 249, 262, 279),
        "Green",
        "Q3: 9 of the 15 lost were the family cancelling",
    ),
    (
        "LQR7",
        "Patients of the sitting service who died in their preferred place",
        0.8,
        (17, 15, 20, 22),
        (22, 21, 25, 27),
        "Amber",
        "Preferred place as on EPaCCS",
    ),
    (
        "LQR8",
        "Carers rating the sitting service good or excellent",
        0.9,
        (24, 22, 27, 30),
        (26, 25, 29, 32),
        "Green",
        "Q2 was amber (22 of 25)",
    ),
)

SOURCES = (
    ("Hospice wards and hospice at home", (31, 29, 33, 34), 118),
    ("GP practices", (18, 17, 22, 24), 71),
    ("Hospital palliative care team", (11, 12, 13, 12), 44),
    ("Self or family", (14, 13, 15, 17), 49),
    ("Coroner's officers, funeral directors", (4, 4, 5, 4), 13),
)

AGES = (
    ("18-34", (6, 5, 7, 6)),
    ("35-54", (17, 19, 18, 20)),
    ("55-74", (24, 25, 28, 27)),
    ("75 and over", (11, 12, 13, 14)),
)

ETHNIC = (
    ("White British / Irish / other", (53, 54, 59, 60)),
    ("Asian or Asian British", ("<5", 5, "<5", 6)),
    ("Any other", ("<5", "<5", "<5", "<5")),
)

CLOSING: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("Closing reviews held", (44, 47, 52, 54)),
    ("   AAG lower than at start", (31, 29, 36, 38)),
    ("   sleeping tablets / antidepressants stopped or cut down with GP", (6, 5, 8, 9)),
    ("   back at work, college or usual role after time away", (7, 9, 8, 11)),
    ("   money or funeral bill worries raised", (12, 14, 13, 16)),
    ("Help with funeral bills won for clients (£)", (2180, 1460, 3005, 2740)),
    ("Unplanned endings", (5, 6, 4, 5)),
    ("Average sessions per client", (6.4, 6.1, 6.7, 6.5)),
)

# kind of sit, then booked, done and hours of each quarter
SITS = (
    ("Day (up to 4 hrs)", 131, 125, 372, 138, 132, 391, 142, 134, 398, 150, 144, 421),
    ("Evening", 58, 55, 138, 62, 59, 146, 66, 62, 152, 71, 68, 161),
    ("Night (10pm - 7am)", 44, 41, 332, 49, 47, 366, 54, 51, 401, 58, 56, 432),
)

CARERS: tuple[tuple[object, ...], ...] = (
    ("Families who had a sit in the quarter", 39, 42, 45, 47, ""),
    ("Families waiting at quarter end", 6, 4, 7, 3, ""),
    ("Average days from referral to first sit", 5.2, 4.8, 5.6, 4.4, "working days"),
    ("Main carer aged 75 or over", 17, 19, 18, 21, ""),
    ("Main carer able to stay in paid work because of the sits", 8, 9, 11, 12, "at quarter end"),
    ("Own hospital or GP appointments carers got to during a sit", 14, 16, 19, 22, ""),
    ("Carers shown moving, washing, medicines", 21, 25, 24, 28, "new carers only"),
    ("   managing it on their own by the third sit", 15, 18, 19, 22, ""),
    ("Admissions headed off (DN agrees)", 3, 4, 6, 5, "DN log, checked monthly"),
    ("Sitter mileage (£)", 612.45, 655.2, 690.75, 731.4, "paid at 45p"),
)

GROUPS = (
    ("Walk and Talk", "Larkmoor reservoir", 15, 24, 253),
    ("Loss of a partner", "Hospice day room", 10, 22, 161),
    ("Young Larks (7-12s)", "Kirk Hall, Tarnbridge", 8, 12, 71),
    ("Bereavement café", "Tarnbridge library", "no limit", 46, 512),
)

VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("Volunteer sitters on the books", 34, 36, 39, 41),
    ("Bereavement support volunteers", 12, 12, 14, 15),
    ("Of both: people we supported ourselves after a death", 9, 10, 13, 14),
    ("Hours given (sits, groups, teas, phones)", 1120, 1164, 1238, 1302),
    ("Induction places filled", 11, 8, 12, 9),
    ("DBS renewals outstanding", 2, 1, 3, "nil"),
    ("Expenses claimed (£)", 388.6, 402.15, 431.9, 455.05),
    ("Volunteer co-ordinator in post (wte)", 0.6, 0.6, 0.6, 0.4),
    ("Left us for paid care work or nurse training", 1, "nil", 2, 2),
    ("Groups past clients carry on, no staff (lunch table, allotment)", 1, 1, 2, 2),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards sent", 88, 91, 97, 102),
    ("Cards back", 37, 41, 44, 48),
    ("   would recommend us", "not asked", 40, 42, 46),
    ("   feel less alone than when they came", 28, 32, 35, 39),
    ("   family talk about the person more easily at home", 19, 22, 21, 27),
    ("Complaints", 0, 0, 1, 0),
)

# call, date, who died, support, AAG first and last, GP visits before and since, two answers
CALLS: tuple[tuple[object, ...], ...] = (
    ("FC01", date(2025, 5, 6), "husband", "1:1", 27, 18, 4, 1, "Yes", "No"),
    ("FC02", date(2025, 5, 20), "mother", "1:1", 22, 20, 1, 1, "No", "No"),
    ("FC03", date(2025, 6, 12), "wife", "1:1 + Walk and Talk", 30, 19, 5, 2, "Yes", "Yes"),
    ("FC04", date(2025, 7, 8), "partner", "Loss of a partner", 25, 24, 2, 2, "No", "No"),
    ("FC05", date(2025, 7, 29), "son", "1:1", 33, 29, 6, 4, "No", "No"),
    ("FC06", date(2025, 9, 2), "husband", "1:1 + café", 24, 15, 3, 0, "Yes", "Yes"),
    ("FC07", date(2025, 9, 16), "father", "1:1", 19, 14, 0, 0, "Yes", ""),
    ("FC08", date(2025, 10, 9), "wife", "Walk and Talk", 28, 21, 3, 1, "Yes", "No"),
    ("FC09", date(2025, 11, 4), "sister", "1:1", 21, 22, 2, 3, "No", "No"),
    ("FC10", date(2025, 12, 2), "husband", "1:1", 26, 17, 4, 2, "Yes", "No"),
    ("FC11", date(2026, 1, 13), "wife", "1:1 + café", 29, 18, 5, 1, "Yes", "Yes"),
    ("FC12", date(2026, 1, 27), "mother", "1:1", 23, 16, 2, 2, "Yes", "No"),
    ("FC13", date(2026, 2, 10), "partner", "Loss of a partner", 31, 24, 4, 3, "No", "No"),
    ("FC14", date(2026, 2, 24), "daughter", "1:1", 34, 30, "n/k", 2, "No", "No"),
    ("FC15", date(2026, 3, 17), "husband", "1:1 + Walk and Talk", 27, 16, 3, 0, "Yes", "Yes"),
)

WORDS = (
    (
        "Highlights this quarter",
        "The café moved to the big room at the library and 61 people came on the first morning. "
        "Three daughters kept their jobs at the creamery through their fathers' last weeks because "
        "a sitter was there by five each morning.",
    ),
    (
        "Anything that did not go to plan",
        "We lost 4 sits in January to snow on the tops. "
        "The co-ordinator's hours went down in February and recruitment is on hold.",
    ),
    (
        "Service user story",
        "A widower who had not cooked since his wife died now makes the soup for the lunch table "
        "every Thursday.",
    ),
    (
        "Working with others",
        "The ambulance station tells us that 7 of our families who had been ringing 999 every week "
        "did not ring once after the night sits began. "
        "We gave a talk to 23 community nurses about how to refer.",
    ),
    (
        "Equality and access",
        "Just under half of the adults referred live in Tarnbridge South or Gill End wards.",
    ),
    (
        "Next quarter",
        "We hope to take nights to the upper dale so that 20 more families can sleep. "
        "The contract asks for 3,600 sitting hours and we gave 3,710.",
    ),
)


class _Look:
    """Formats of the workbook."""

    def __init__(self, made: Workbook) -> None:
        """Make the formats."""
        self.title = made.add_format({"bold": True, "font_size": 13, "font_color": "#005EB8"})
        self.head = made.add_format(
            {"bold": True, "text_wrap": True, "bg_color": "#D9E5F2", "border": 1, "valign": "top"}
        )
        self.text = made.add_format({"text_wrap": True, "border": 1, "valign": "top"})
        self.cell = made.add_format({"border": 1})
        self.grey = made.add_format({"border": 1, "bg_color": "#BFBFBF"})
        self.rate = made.add_format({"border": 1, "num_format": "0.0%"})
        self.whole = made.add_format({"border": 1, "num_format": "#,##0"})
        self.least = made.add_format({"border": 1, "num_format": '"≥ "0%'})
        self.yearly = made.add_format({"border": 1, "num_format": '#,##0" p.a."'})
        self.money = made.add_format({"border": 1, "num_format": "#,##0.00"})
        self.sum = made.add_format({"bold": True, "border": 1, "num_format": "#,##0"})
        self.day = made.add_format({"border": 1, "num_format": "dd/mm/yyyy"})
        self.small = made.add_format({"italic": True, "font_size": 9})
        self.colours = {
            "Green": made.add_format({"border": 1, "bg_color": "#92D050"}),
            "Amber": made.add_format({"border": 1, "bg_color": "#FFC000"}),
        }


def _kpi(sheet: Worksheet, at: int, line: tuple[object, ...], look: _Look) -> None:
    """Write one requirement: three cells for each quarter and for the year."""
    ref, words, least, tops, bottoms, colour, comment = line
    assert isinstance(tops, tuple)
    assert isinstance(bottoms, tuple)
    sheet.write(at, 0, ref, look.cell)
    sheet.write(at, 1, words, look.text)
    sheet.write(at, 2, least, look.least if bottoms else look.yearly)
    spots = [3 + 3 * number for number in range(5)]
    for number, column in enumerate(spots[:4]):
        if not bottoms:
            sheet.write_blank(at, column, None, look.grey)
            sheet.write_blank(at, column + 1, None, look.grey)
            sheet.write(at, column + 2, tops[number], look.whole)
            continue
        sheet.write(at, column, tops[number], look.cell)
        sheet.write(at, column + 1, bottoms[number], look.cell)
        if (ref, number) == ("LQR3", 1):
            sheet.write(at, column + 2, 0.638, look.rate)
            continue
        top, bottom = xl_rowcol_to_cell(at, column), xl_rowcol_to_cell(at, column + 1)
        share = tops[number] / bottoms[number]
        sheet.write_formula(at, column + 2, f"={top}/{bottom}", look.rate, share)
    if not bottoms:
        sheet.write_blank(at, 15, None, look.grey)
        sheet.write_blank(at, 16, None, look.grey)
        parts = "+".join(xl_rowcol_to_cell(at, column + 2) for column in spots[:4])
        sheet.write_formula(at, 17, f"={parts}", look.whole, sum(tops))
    else:
        for step, numbers in enumerate((tops, bottoms)):
            parts = "+".join(xl_rowcol_to_cell(at, column + step) for column in spots[:4])
            sheet.write_formula(at, 15 + step, f"={parts}", look.cell, sum(numbers))
        share = sum(tops) / sum(bottoms)
        sheet.write_formula(at, 17, f"=P{at + 1}/Q{at + 1}", look.rate, share)
    sheet.write(at, 18, colour, look.colours[str(colour)])
    sheet.write(at, 19, comment, look.text)


def _form(sheet: Worksheet, look: _Look) -> None:
    """Write the board's form."""
    sheet.write(
        "A1", "NHS Tarnside and Fells ICB: Schedule 4C local quality requirements", look.title
    )
    for row, pair in enumerate(
        (
            ("Provider", "Larkmoor Hospice"),
            ("Service", "Bereavement support and home sitting service"),
            ("Contract", "TSF/EOLC/0417 (1 April 2023 - 31 March 2028)"),
            ("Return", "Quarter 4 2025/26 (January - March 2026)"),
            ("Completed by", "Family Support Manager, 16/04/2026"),
        ),
        1,
    ):
        sheet.write(row, 0, pair[0])
        sheet.write(row, 1, pair[1])
    for number, words in enumerate((*QUARTERS, "Year to date 2025/26")):
        column = 3 + 3 * number
        sheet.merge_range(7, column, 7, column + 2, words, look.head)
        sheet.write_row(8, column, ("Num", "Den", "Result"), look.head)
    sheet.write_row(8, 0, ("Ref", "Quality requirement", "Threshold"), look.head)
    sheet.write_row(8, 18, ("RAG", "Provider comment"), look.head)
    for at, line in enumerate(KPIS, 9):
        _kpi(sheet, at, line, look)
        sheet.set_row(at, 32)
    at = 9 + len(KPIS)
    sheet.write(at, 0, "IR1", look.cell)
    sheet.write(at, 1, "Patient safety incidents, sitting service (for information)", look.text)
    sheet.write(at, 2, "none set", look.cell)
    for number, value in enumerate((1, "nil", 2, "nil", 3)):
        sheet.write_blank(at, 3 + 3 * number, None, look.grey)
        sheet.write_blank(at, 4 + 3 * number, None, look.grey)
        sheet.write(at, 5 + 3 * number, value, look.cell)
    sheet.set_row(at, 32)
    sheet.write(at, 18, "", look.cell)
    sheet.write(at, 19, "1 fall, 2 medicines errors, no harm", look.text)
    sheet.write(
        at + 2,
        0,
        "RAG: green = threshold met, amber = within 5 percentage points (or 90% of volume), red = below.",
        look.small,
    )
    sheet.set_column(1, 1, 42)
    sheet.set_column(2, 2, 11)
    sheet.set_column(3, 17, 7.5)
    sheet.set_column(19, 19, 44)
    sheet.freeze_panes(9, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _line(
    sheet: Worksheet,
    at: int,
    words: str,
    values: tuple[object, ...],
    look: _Look,
    shape: Format | None = None,
) -> None:
    """Write a line of four quarters with the sum of them."""
    sheet.write(at, 0, words, look.cell)
    sheet.write_row(at, 1, values, shape or look.cell)
    total = sum(value for value in values if isinstance(value, (int, float)))
    sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", shape or look.whole, total)


def _totals(
    sheet: Worksheet, at: int, words: str, lines: list[tuple[int, ...]], look: _Look
) -> None:
    """Write the line under a table of quarters, with formulas."""
    sheet.write(at, 0, words, look.sum)
    for column in range(1, 6):
        name = xl_col_to_name(column)
        if column == 5:
            value = sum(map(sum, lines))
        else:
            value = sum(numbers[column - 1] for numbers in lines)
        formula = f"=SUM({name}{at - len(lines) + 1}:{name}{at})"
        sheet.write_formula(at, column, formula, look.sum, value)


def _bereavement(sheet: Worksheet, look: _Look) -> None:
    """Write who came, and how they were at the closing review."""
    sheet.write("A1", "Bereavement support 2025/26", look.title)
    sheet.write_row(
        "A3", ("Referrals (adults) by source", *QUARTERS, "Total", "2024-25"), look.head
    )
    at = 3
    for words, values, before in SOURCES:
        _line(sheet, at, words, values, look)
        sheet.write(at, 6, before, look.cell)
        at += 1
    _totals(sheet, at, "All adult referrals", [values for _, values, _ in SOURCES], look)
    before = sum(last for _, _, last in SOURCES)
    sheet.write_formula(at, 6, "=SUM(G4:G8)", look.sum, before)
    _line(sheet, at + 1, "Under 18s (counted separately)", (13, 12, 15, 18), look)

    at += 4
    sheet.write_row(at, 0, ("Age, adults starting 1:1", *QUARTERS, "Total"), look.head)
    for words, values in AGES:
        at += 1
        _line(sheet, at, words, values, look)
    at += 1
    sheet.write(at, 0, "All ages", look.sum)
    sheet.write_row(at, 1, (58, 60, 66, 67), look.sum)
    sheet.write_formula(at, 5, f"=SUM(F{at - 3}:F{at})", look.sum, 252)

    sheet.write_row("I3", ("Ethnicity, adults starting 1:1", *QUARTERS), look.head)
    for row, (words, values) in enumerate(ETHNIC, 3):
        sheet.write(row, 8, words, look.cell)
        sheet.write_row(row, 9, values, look.cell)
    sheet.write("I7", "numbers under 5 not shown", look.small)

    at += 3
    sheet.write_row(at, 0, ("At the closing review (1:1)", *QUARTERS, "Total"), look.head)
    for words, values in CLOSING:
        at += 1
        if words.startswith("Average"):
            sheet.write(at, 0, words, look.cell)
            sheet.write_row(at, 1, (*values, 6.4), look.cell)
        else:
            _line(sheet, at, words, values, look, look.whole if "£" in words else None)
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 5, 14)
    sheet.set_column(6, 6, 10, None, {"hidden": True})
    sheet.set_column(8, 8, 30)
    sheet.set_column(9, 12, 14)


def _sitting(sheet: Worksheet, look: _Look) -> None:
    """Write the sits and what the carers made of them."""
    sheet.write("A1", "Sitting service 2025/26: sits booked, sits done, hours", look.title)
    sheet.write("A4", "Kind of sit", look.head)
    for number, words in enumerate(QUARTERS):
        column = 1 + 3 * number
        sheet.merge_range(2, column, 2, column + 2, words, look.head)
        sheet.write_row(3, column, ("Booked", "Done", "Hours"), look.head)
    for row, line in enumerate(SITS, 4):
        sheet.write_row(row, 0, line, look.cell)
    sheet.write(7, 0, "Total", look.sum)
    for column in range(1, 13):
        name = xl_col_to_name(column)
        value = sum(int(line[column]) for line in SITS)
        sheet.write_formula(7, column, f"=SUM({name}5:{name}7)", look.sum, value)
    sheet.write_row("A11", ("Carers and families", "Q1", "Q2", "Q3", "Q4", "note"), look.head)
    for row, line in enumerate(CARERS, 11):
        sheet.write_row(row, 0, line[:5], look.money if "£" in str(line[0]) else look.cell)
        if line[5]:
            sheet.write(row, 5, line[5], look.small)
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 12, 8)


def _groups(sheet: Worksheet, look: _Look) -> None:
    """Write groups, volunteers and feedback one under another."""
    sheet.write("A1", "Groups, volunteers, feedback", look.title)
    heads = ("Group, year 2025/26", "Where", "Places", "Sessions", "Attendances", "Average")
    sheet.write_row("A3", heads, look.head)
    for row, line in enumerate(GROUPS, 3):
        sheet.write_row(row, 0, line, look.cell)
        mean = round(line[4] / line[3], 1)
        sheet.write_formula(row, 5, f"=ROUND(E{row + 1}/D{row + 1},1)", look.cell, mean)
    sheet.write_row(7, 0, ("All groups", "", ""), look.sum)
    sheet.write_formula(7, 3, "=SUM(D4:D7)", look.sum, sum(line[3] for line in GROUPS))
    sheet.write_formula(7, 4, "=SUM(E4:E7)", look.sum, sum(line[4] for line in GROUPS))
    sheet.write_row("A11", ("Volunteers", "", *QUARTERS), look.head)
    at = 10
    for line in VOLUNTEERS:
        at += 1
        shape = look.money if "£" in str(line[0]) else look.cell
        sheet.write(at, 0, line[0], look.cell)
        sheet.write_row(at, 2, line[1:], shape)
    at += 3
    sheet.write_row(at, 0, ("Feedback cards (bereavement)", "", *QUARTERS), look.head)
    for line in CARDS:
        at += 1
        sheet.write(at, 0, line[0], look.cell)
        sheet.write_row(at, 2, line[1:], look.cell)
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 1, 22)
    sheet.set_column(2, 5, 12)


def _calls(sheet: Worksheet, look: _Look) -> None:
    """Write the list of follow-up calls, with the template's own sample line on top."""
    sheet.write("A1", "Three-month follow-up calls (people who agreed to a call)", look.title)
    sheet.write_row(
        "A3",
        (
            "Call",
            "Date of call",
            "Who died",
            "Support had",
            "AAG first",
            "AAG last",
            "GP visits, 3 months before",
            "GP visits, 3 months since",
            "Sees friends or goes to a club again",
            "Now gives time to help other bereaved people",
        ),
        look.head,
    )
    sample = ("EXAMPLE", date(2024, 4, 1), "husband", "1:1", 25, 15, 3, 1, "Yes", "No")
    for row, line in enumerate((sample, *CALLS), 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, look.day)
            else:
                sheet.write(row, column, value, look.cell)
    sheet.set_row(2, 62)
    sheet.set_column(0, 1, 11)
    sheet.set_column(3, 3, 22)
    sheet.set_column(4, 9, 12)
    sheet.autofilter(2, 0, 3 + len(CALLS), 9)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Larkmoor Hospice quarterly return")
    look = _Look(made)
    _form(made.add_worksheet("Sch 4C return"), look)
    _bereavement(made.add_worksheet("Bereavement"), look)
    _sitting(made.add_worksheet("Sitting"), look)
    _groups(made.add_worksheet("Groups & vols"), look)
    _calls(made.add_worksheet("Follow-up calls"), look)
    words = made.add_worksheet("Narrative")
    words.write("A1", "Provider narrative, Q4 2025/26", look.title)
    for row, (head, text) in enumerate(WORDS, 2):
        words.write(row, 0, head, look.head)
        words.write(row, 1, text, look.text)
        words.set_row(row, 48)
    words.set_column(0, 0, 26)
    words.set_column(1, 1, 100)
    made.close()
