"""Social prescribing and debt advice in surgeries, quarterly to a primary care network."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Figures = tuple[object, ...]

# Number, indicator, what is counted, out of what, green, amber, quarters of both, RAG, note.
FORM: tuple[tuple[int, str, str, str, object, object, Figures, Figures, str, str], ...] = (
    (
        1,
        "Patients referred by practices",
        "Referrals accepted",
        "",
        600,
        540,
        (148, 139, 157, 162),
        (),
        "G",
        "Annual thresholds",
    ),
    (
        2,
        "First appointment within 10 working days",
        "Seen within 10 working days",
        "First appointments held",
        0.85,
        0.75,
        (118, 112, 129, 131),
        (139, 130, 146, 149),
        "G",
        "",
    ),
    (
        3,
        "Personal plan agreed by second appointment",
        "Plan agreed",
        "Second appointments held",
        0.9,
        0.8,
        (101, 97, 112, 115),
        (112, 106, 121, 124),
        "G",
        "",
    ),
    (
        4,
        "Wellbeing score better at close",
        "Score better",
        "Closed with two scores",
        0.75,
        0.65,
        (58, 55, 66, 69),
        (79, 77, 88, 92),
        "G",
        "4 patients would not do the second score",
    ),
    (
        5,
        "Debt clients with a solution in place at close",
        "Solution in place",
        "Debt cases closed",
        0.85,
        0.7,
        (34, 31, 38, 41),
        (42, 40, 46, 49),
        "A",
        "Two insolvency decisions awaited",
    ),
    (
        6,
        "Did not attend first appointment (low is good)",
        "DNA",
        "First appointments booked",
        0.12,
        0.15,
        (16, 17, 15, 14),
        (155, 147, 161, 163),
        "G",
        "Text reminders since August",
    ),
    (
        7,
        "Half-day clinics held in surgeries",
        "Clinics held",
        "",
        288,
        264,
        (72, 70, 75, 78),
        (),
        "G",
        "Annual thresholds",
    ),
    (
        8,
        "Safeguarding referrals made",
        "Referrals made",
        "",
        "info only",
        "",
        (2, "nil", 1, 3),
        (),
        "",
        "",
    ),
)
FIRST = 9

BOXES: tuple[tuple[str, str], ...] = (
    (
        "What went well",
        (
            "A widower from Highmoor who came about his gas bill now runs the Thursday chess table"
            " at the library. Three patients who met at a money circle have set up a school uniform"
            " swap at Tolver Road."
        ),
    ),
    (
        "Difference to others",
        "The housing association says it has withdrawn 4 notices since our adviser rang them.",
    ),
    (
        "Difficulties",
        (
            "Quayside had no room for us for 2 weeks in February. We hand delivered 310 letters"
            " about the new clinic times."
        ),
    ),
    (
        "Plans",
        (
            "We will open a debt desk at Lodge Farm with 6 appointments a week. The threshold of"
            " 288 clinics was passed on 26 March."
        ),
    ),
)

# Practice, patients, half days a week, referred, first appointments, DNA, new debt clients.
PRACTICES: tuple[tuple[object, ...], ...] = (
    ("Weir Lane Surgery", 11240, 3, 38, 36, 3, 14),
    ("Tolver Road Practice", 9870, 2, 29, 27, 2, 11),
    ("Sandpit Medical Centre", 14310, 3, 41, 37, 5, 13),
    ("Old Creamery Surgery", 6120, 1, 16, 15, 1, "<5"),
    ("Highmoor Surgery", 4480, 1, 12, 11, "nil", "<5"),
    ("Quayside Health Centre", 8050, 2, 21, 19, 3, 9),
    ("Lodge Farm Practice", 3960, 0.5, 5, 4, 0, "n/a"),
)
DEBT_CLIENTS = 53

# Line, last year, four quarters, how the year is made; one word is a heading.
PRESCRIBING: tuple[tuple[object, ...], ...] = (
    ("Link worker activity",),
    ("Contacts with patients", 3104, 912, 874, 968, 1003, "sum"),
    ("Home visits", 141, 38, 35, 44, 47, "sum"),
    ("Waiting for a first appointment at quarter end", None, 23, 27, 21, 19, ""),
    ("What patients told us at the 8 week review",),
    ("Still going to a group or class they joined", 79, 24, 22, 29, 31, "sum"),
    ("Less lonely", None, 31, 29, 35, 38, "sum"),
    ("Volunteering somewhere themselves", 17, 6, 5, 8, 9, "sum"),
    ("Found work or more hours", 15, 4, 3, 5, 6, "sum"),
    ("Unpaid carer now getting a regular break", None, 7, 6, 9, 8, "sum"),
    ("Use of the NHS by closed patients",),
    ("GP appointments, 3 months before referral", None, 412, 398, 431, 446, "sum"),
    ("GP appointments, 3 months after close", None, 287, 281, 296, 301, "sum"),
    ("Frequent A&E attenders with no visit since close", None, 5, "<5", 6, 5, "supp."),
    ("Who was referred",),
    ("Aged 18 to 39", 171, 46, 42, 49, 51, "sum"),
    ("Aged 40 to 64", 226, 63, 60, 67, 68, "sum"),
    ("Aged 65 and over", 138, 39, 37, 41, 43, "sum"),
    # The third quarter was typed in too low by one.
    ("All ages", 535, 148, 139, 156, 162, "sum"),
    ("Lives in most deprived fifth", 201, 58, 54, 61, 66, "sum"),
    ("Needs an interpreter", None, 9, 7, 11, 10, "sum"),
)

# Line, January to March, the year; the quarter is added up unless it is given.
DEBT: tuple[tuple[str, tuple[object, ...], float | None, float], ...] = (
    ("New debt clients", (17, 16, 20), None, 191),
    ("Hours of advice", (88.5, 84, 97.25), None, 1018.5),
    ("Cases closed", (15, 16, 18), None, 177),
    ("Average debt of new clients (£)", (8412.5, 7968, 9120), 8545, 8310),
    ("Breathing space begun", (4, 3, 5), None, 41),
    ("Debt relief orders approved", (3, 2, 4), None, 33),
    ("Debt written off (£)", (41250, 28900, 52310.4), None, 402118.65),
    ("Benefits gained (£ a year)", (18420.12, 15960, 21304.4), None, 203448.96),
    ("Council tax arrears now being paid (£)", (6120, 4875.5, 7240), None, 66310),
    ("Evictions and bailiff visits stopped", (3, 2, 3), None, 27),
    ("Gas or electric put back on", (2, "nil", 3), None, 16),
)

# Case, practice, age, opened, closed, debts and wellbeing at start and close.
CASES: tuple[tuple[object, ...], ...] = (
    ("M-0388", "Weir Lane", 44, (2025, 9, 11), (2026, 3, 3), 9120, 2240, 17, 23),
    ("M-0391", "Sandpit", 31, (2025, 9, 18), (2026, 3, 4), 14875.5, 0, 15, 22),
    ("M-0397", "Quayside", 67, (2025, 10, 2), (2026, 3, 6), 3310, 1890, 20, 24),
    ("M-0402", "Tolver Road", 52, (2025, 10, 9), (2026, 3, 10), 7645, 7645, 18, 17),
    ("M-0405", "Weir Lane", 28, (2025, 10, 14), (2026, 3, 12), 5280.75, 1100, 16, 21),
    ("M-0409", "Sandpit", 39, (2025, 10, 23), (2026, 3, 13), 18460, 0, 14, "n/a"),
    ("M-0412", "Highmoor", 73, (2025, 11, 4), (2026, 3, 17), 1975, 640, 22, 26),
    ("M-0418", "Weir Lane", 47, (2025, 11, 13), (2026, 3, 20), 11230, 8400, 19, 22),
    ("M-0423", "Quayside", 58, (2025, 11, 27), (2026, 3, 24), 6415.2, 3000, 17, 20),
    ("M-0430", "Old Creamery", 35, (2025, 12, 8), (2026, 3, 27), 4890, 2150, 21, 25),
)

# Group, heading, four quarters, the year ("sum" where it is added up).
CHAMPIONS: tuple[tuple[str, str, tuple[object, ...], object], ...] = (
    ("Practice champions (volunteers)", "Active", (14, 16, 17, 19), "n/a"),
    ("Practice champions (volunteers)", "Were patients here first", (6, 7, 9, 10), "n/a"),
    ("Practice champions (volunteers)", "Hours given", (412, 398, 455, 471.5), "sum"),
    ("Practice champions (volunteers)", "Got a paid job", (1, 0, 1, 2), "sum"),
    ("Money circles led by champions", "Circles held", (5, 6, 6, 8), "sum"),
    ("Money circles led by champions", "People coming", (38, 41, 44, 57), "sum"),
    ("Family", "Came to advice with the patient", (22, 19, 25, 27), "sum"),
    ("Family", "Cleared a debt of their own as well", (4, 3, 6, 5), "sum"),
    (
        "Practices",
        "GP and reception hours saved (practice managers' guess)",
        ("c. 30", 33, 36, 40),
        "c. 140",
    ),
)


def total(figures: tuple[object, ...]) -> float:
    """Add the figures up, words left out."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _form(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write the template of the network: three columns a quarter, boxes for words below."""
    rate = made.add_format({"num_format": "0.0%"})
    aim = made.add_format({"num_format": "0%"})
    grey = made.add_format({"bg_color": "#BFBFBF"})
    box = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    sheet.write("A1", "TOLVER VALLEY PRIMARY CARE NETWORK", head)
    sheet.write("A2", "ARRS / VCSE provider return, template 3.1")
    sheet.write_row("A3", ("Provider:", "Millrace Money and Wellbeing CIC"))
    sheet.write_row("A4", ("Agreement:", "TVPCN/SP/07 from 01.04.2024 to 31.03.2027"))
    sheet.write_row("A5", ("Period:", "2025/26 Quarter 4"))
    groups = ("Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec", "Q4 Jan-Mar", "Full year 25/26")
    for at, name in enumerate(groups):
        sheet.merge_range(6, 6 + 3 * at, 6, 8 + 3 * at, name, head)
    sheet.merge_range("E7:F7", "Thresholds", head)
    sheet.write_row(
        "A8",
        (
            "No.",
            "Indicator",
            "Numerator",
            "Denominator",
            "Green",
            "Amber",
            *("Num", "Den", "%") * 5,
            "RAG Q4",
            "Provider note",
        ),
        head,
    )
    for row, line in enumerate(FORM, FIRST - 1):
        number, name, top, base, green, amber, above, below, rag, note = line
        sheet.write_row(row, 0, (number, name, top, base or None))
        form = aim if isinstance(green, float) else None
        sheet.write(row, 4, green, form)
        sheet.write(row, 5, amber or None, form)
        for which, figures in enumerate((above, below)):
            for at in range(4):
                if figures:
                    sheet.write(row, 6 + 3 * at + which, figures[at])
                else:
                    sheet.write_blank(row, 6 + 3 * at + which, None, grey)
            cells = "+".join(f"N({xl_rowcol_to_cell(row, 6 + 3 * at + which)})" for at in range(4))
            if figures:
                added = total(figures)
                sheet.write_formula(row, 18 + which, f"={cells}", None, added)
            else:
                sheet.write_blank(row, 18 + which, None, grey)
        for at in range(5):
            column = 8 + 3 * at
            if not below:
                sheet.write_blank(row, column, None, grey)
                continue
            one, other = (total(figures) if at == 4 else figures[at] for figures in (above, below))
            first, second = xl_rowcol_to_cell(row, column - 2), xl_rowcol_to_cell(row, column - 1)
            sheet.write_formula(
                row, column, f"={first}/{second}", rate, float(str(one)) / float(str(other))
            )
        sheet.write(row, 21, rag or None)
        sheet.write(row, 22, note or None)
    row = FIRST + len(FORM)
    for name, words in BOXES:
        sheet.write(row, 0, name, head)
        sheet.merge_range(row, 1, row, 22, words, box)
        sheet.set_row(row, 32)
        row += 1
    sheet.write(row + 1, 0, "Completed by: Contracts lead, 9 April 2026")
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 3, 26)
    sheet.set_column(6, 20, 8)
    sheet.set_column(22, 22, 38)


def _practices(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write the quarter practice by practice."""
    place = made.add_format({"num_format": "0.0"})
    sheet.write("A1", "Activity by practice, quarter 4 2025/26", head)
    sheet.write_row(
        "A3",
        (
            "Practice",
            "List size",
            "Half days a week",
            "Referred",
            "First appts held",
            "DNA",
            "New debt clients",
            "Referred per 1,000 patients",
        ),
        head,
    )
    for row, line in enumerate(PRACTICES, 3):
        sheet.write_row(row, 0, line)
        each = float(str(line[3])) / float(str(line[1])) * 1000
        sheet.write_formula(row, 7, f"=D{row + 1}/B{row + 1}*1000", place, each)
    last = 3 + len(PRACTICES)
    sheet.write(last, 0, "PCN", head)
    for column in range(1, 6):
        letter = xl_col_to_name(column)
        added = total(tuple(line[column] for line in PRACTICES))
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", head, added)
    sheet.write(last, 6, DEBT_CLIENTS, head)
    each = total(tuple(x[3] for x in PRACTICES)) / total(tuple(x[1] for x in PRACTICES)) * 1000
    sheet.write_formula(last, 7, f"=D{last + 1}/B{last + 1}*1000", place, each)
    sheet.write(last + 2, 0, "n/a: no debt desk at Lodge Farm yet. Fewer than 5 not shown.")
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 7, 14)


def _prescribing(sheet: Worksheet, head: Format) -> None:
    """Write the link workers' year; the column of last year is hidden."""
    sheet.write_row("A1", ("Social prescribing", "2024/25", "Q1", "Q2", "Q3", "Q4", "Year"), head)
    row = 1
    for line in PRESCRIBING:
        if len(line) == 1:
            row += 1
            sheet.write(row, 0, line[0], head)
        else:
            sheet.write_row(row, 0, line[:6])
            if line[6] == "sum":
                added = total(line[2:6])
                sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", None, added)
            elif line[6]:
                sheet.write(row, 6, line[6])
        row += 1
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 1, 10, None, {"hidden": True})
    sheet.set_column(2, 6, 9)


def _debt(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write the debt desk: three months, the quarter and the year."""
    cash = made.add_format({"num_format": "£#,##0.00"})
    sheet.write("A1", "Debt and benefits desk, January to March 2026", head)
    names = ("Jan", "Feb", "Mar (provisional)", "Quarter", "Year to 31 March")
    sheet.write_row("A3", ("", *names), head)
    for row, (name, months, quarter, year) in enumerate(DEBT, 3):
        form = cash if "£" in name else None
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, months, form)
        if quarter is None:
            added = total(months)
            sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", form, added)
        else:
            sheet.write(row, 4, quarter, form)
        sheet.write(row, 5, year, form)
    sheet.write("A16", "March stays provisional until creditors' letters are in (about 6 weeks)")
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 5, 17)


def _cases(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write the cases drawn for the audit, one a row."""
    day = made.add_format({"num_format": "dd/mm/yy"})
    cash = made.add_format({"num_format": "#,##0.00"})
    sheet.write("A1", "PCN audit: ten debt cases closed in March 2026", head)
    sheet.write_row(
        "A3",
        (
            "Case",
            "Practice",
            "Age",
            "Opened",
            "Closed",
            "Debts when opened (£)",
            "Debts when closed (£)",
            "Wellbeing when opened",
            "Wellbeing when closed",
        ),
        head,
    )
    for row, line in enumerate(CASES, 3):
        sheet.write_row(row, 0, line[:3])
        for column in (3, 4):
            when = date(*line[column])  # type: ignore[misc]
            sheet.write_datetime(row, column, when, day)
        sheet.write_row(row, 5, line[5:7], cash)
        sheet.write_row(row, 7, line[7:])
    sheet.set_column(0, 4, 12)
    sheet.set_column(5, 8, 20)


def _champions(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write volunteers, circles and family, quarters down the side."""
    wrap = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#FCE4D6"})
    sheet.write("A1", "Champions, money circles and family 2025/26", head)
    groups = [line[0] for line in CHAMPIONS]
    for group in dict.fromkeys(groups):
        first = groups.index(group) + 1
        last = first + groups.count(group) - 1
        if first == last:
            sheet.write(2, first, group, wrap)
        else:
            sheet.merge_range(2, first, 2, last, group, wrap)
    sheet.write_column("A5", ("Q1", "Q2", "Q3", "Q4", "Year"))
    for column, (_, name, quarters, year) in enumerate(CHAMPIONS, 1):
        letter = xl_col_to_name(column)
        sheet.write(3, column, name, wrap)
        sheet.write_column(4, column, quarters)
        if year == "sum":
            added = total(quarters)
            sheet.write_formula(8, column, f"=SUM({letter}5:{letter}8)", None, added)
        else:
            sheet.write(8, column, year)
    sheet.set_row(3, 64)
    sheet.set_column(1, len(CHAMPIONS), 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "TVPCN quarter 4 return")
    head = made.add_format({"bold": True, "bg_color": "#FCE4D6"})
    _form(made, made.add_worksheet("PCN return"), head)
    _practices(made, made.add_worksheet("By practice"), head)
    _prescribing(made.add_worksheet("Social prescribing"), head)
    _debt(made, made.add_worksheet("Debt desk"), head)
    _cases(made, made.add_worksheet("Audit cases"), head)
    _champions(made, made.add_worksheet("Champions"), head)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
