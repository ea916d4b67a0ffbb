"""A carers' centre: breaks, assessments and peer groups, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Row = tuple[Any, ...]

# No., indicator, target, last year's quarter, last year, this quarter, colour, remark; a quarter is
# a row of the months, or two of them to be divided, or a figure typed in.
FORM: tuple[Row, ...] = (
    (1, "New carers registered with the Centre", 420, (9,), 388, (9,), "G", ""),
    (2, "Statutory carer's assessments completed", 240, (11,), 214, (11,), "G", ""),
    (
        3,
        "Assessments completed within 28 days of the carer asking",
        0.85,
        (12, 11),
        0.83,
        (12, 11),
        "G",
        "First time over the line",
    ),
    (4, "Carers who had a break through the breaks fund", 180, (17,), 169, (17,), "G", ""),
    (5, "Sitting hours delivered", 3000, (18,), 2884, (18,), "G", "June hours to be checked"),
    (6, "Peer group sessions held", 60, 15, 64, 17, "G", "Six groups now"),
    (
        7,
        "Carers who say they feel supported in their caring role",
        0.8,
        0.77,
        0.79,
        ("cards",),
        "A",
        "See Scores and cards",
    ),
    (
        8,
        "Average wait from referral to first contact (working days)",
        5,
        (13, 14),
        5.1,
        (13, 14),
        "G",
        "",
    ),
    (9, "Complaints about the service", "report", 1, 3, "nil", "", ""),
)

# Line and six months: three of last year, three of this.
MONTHS: tuple[Row, ...] = (
    ("REFERRALS AND ASSESSMENTS",),
    ("Referrals in, all", 41, 45, 43, 48, 52, 47),
    ("    from a GP surgery", 12, 14, 13, 17, 19, 16),
    ("    rang or emailed us themselves", 17, 18, 18, 18, 19, 17),
    ("New carers registered", 31, 34, 31, 35, 39, 35),
    ("    aged 65 or over", 13, 15, 12, 15, 16, 14),
    ("Assessments completed", 16, 18, 18, 20, 22, 21),
    ("    within 28 days of asking", 13, 14, 15, 17, 19, 18),
    ("Working days to first contact, all added up", 212, 226, 198, 190, 197, 168),
    ("Carers contacted for the first time", 38, 40, 39, 40, 44, 41),
    (),
    ("BREAKS",),
    ("Carers who had a break", 13, 14, 14, 15, 15, 17),
    ("Sitting hours", 228, 236.5, 237.5, 251, 262.5, 255),
    ("Break grants paid (£)", 2310, 2475.5, 2620, 2790, 2866.4, 3105),
    ("Sits called off by the family at short notice", "not counted", 4, 7, 5, 6, 4),
    (),
    ("WHAT CHANGED (from the keyworkers' closing notes)",),
    ("Notes closed", 29, 31, 27, 33, 35, 36),
    ("Went to an appointment of their own they had been putting off", 5, 6, 4, 8, 9, 11),
    ("Stayed in work, or went back to it", 2, 1, 2, 3, 2, 4),
    ("Extra benefits won (£ a year)", 8420, 11260, 7915, 10140, 12480, 13365),
    ("Emergency placement not needed after all (social worker's word)", 1, "nil", 1, 1, 2, 1),
)

# Carer, who is looked after, day, what, hours, the fund's pounds, the carer's, months since one.
BREAKS: tuple[Row, ...] = (
    ("HC1182", "husband, dementia", date(2025, 4, 16), "Two nights by the sea", 52, 310, 40, 19),
    ("HC0917", "son, autism", date(2025, 4, 19), "Day out with her sister", 9, 64.5, "", 7),
    ("HC1240", "mother, stroke", date(2025, 4, 24), "Pottery day", 7, 48, 10, "never had one"),
    ("HC0466", "wife, MS", date(2025, 4, 30), "Fishing weekend", 50, 285, 60, 14),
    ("HC1203", "father, Parkinson's", date(2025, 5, 3), "Wedding of a friend", 12, 96, "", 26),
    ("HC1077", "daughter, learning dis.", date(2025, 5, 9), "Spa afternoon", 5, 55, 15, 11),
    ("HC1251", "husband, COPD", date(2025, 5, 14), "Two nights at her son's", 49, 240, "", 30),
    ("HC0833", "partner, mental health", date(2025, 5, 22), "Walking day", 8, 42.5, "", 5),
    ("HC1199", "mother, dementia", date(2025, 5, 28), "Choir festival", 11, 70, 12, 16),
    ("HC1266", "wife, cancer", date(2025, 6, 4), "Cricket, full day", 10, 58, 20, "never had one"),
    ("HC0721", "son, epilepsy", date(2025, 6, 11), "Night in a hotel", 27, 145, 35, 22),
    ("HC1218", "husband, stroke", date(2025, 6, 18), "Grandchild's school play", 6, 36, "", 9),
    ("HC1090", "brother, Down's", date(2025, 6, 26), "Three nights abroad", 76, 350, 120, 34),
)

# Group, where and when, who runs it, sessions and attendances of two years, and three of now.
GROUPS: tuple[Row, ...] = (
    ("Parent carers", "Elm Street, 1st Tue am", "Centre staff", 3, 3, 31, 36, 19, 8, 2),
    ("Dementia carers", "Methodist hall, 2nd Wed", "Staff + volunteer", 3, 3, 38, 41, 22, 9, 3),
    ("Men who care", "Bowls club, last Thu", "Members", 3, 3, 18, 24, 12, 7, 4),
    ("Mental health (evening)", "Library, 3rd Mon", "Centre staff", 3, 2, 20, 19, 14, 4, 1),
    ("Caring from a distance", "Online", "Centre staff", 3, 3, 22, 27, 18, 3, "nil"),
    ("Older carers' lunch", "The Plough, 2nd Fri", "Members", "new", 3, "new", 29, 16, 10, 5),
    # Attendances of last year were typed in, and two too many.
    ("All groups", "", "", 15, 17, 131, 176, 101, 41, 15),
)

OTHERS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        "Volunteers",
        (
            ("Active in the quarter", 34, 41),
            ("   who care for someone themselves, or used to", 19, 26),
            ("Hours given", 1015, 1238.5),
            ("Training evenings", 2, 3),
            ("Travel and parking paid (£)", 288.4, 341.15),
            ("Started a paid job or a course", 2, 4),
        ),
    ),
    (
        "The rest of the family",
        (
            ("Family meetings held", 11, 14),
            ("Children told about the young carers' club", 6, 9),
            ("Children back at a club or after-school thing they had dropped", 3, 7),
            ("Brothers, sisters and others now taking a turn with the caring", 5, 11),
        ),
    ),
    (
        "Surgeries, wards and employers",
        (
            ("Surgery visits", 14, 16),
            ("Surgeries that have since set aside times carers can get to", 3, 5),
            ("Discharge meetings on the wards a worker sat in on", 22, 25),
            ("   discharges the ward says held only because of the carer's plan", 4, 6),
            ("Employers talked to", 5, 7),
            ("   brought in carers' leave or flexible hours since", 1, 3),
        ),
    ),
    (
        "Team",
        (
            ("Posts filled (WTE)", 6.4, 5.8),
            ("Days lost to sickness", 11, 18),
            ("Supervision up to date (%)", 1, 0.9),
        ),
    ),
)

CARDS: tuple[Row, ...] = (
    ("Cards sent out", 210, 815, 224),
    ("Cards back", 79, 312, 88),
    ("Feel supported in caring", 61, 246, 69),
    ("Would tell another carer about us", 74, 290, 83),
    ("Feel less on their own with it", 48, 195, 61),
    ("Sleep better than before", "not asked", 112, 36),
)

# Carer, months with us, visits and calls since, strain at first and at the review.
STRAIN: tuple[Row, ...] = (
    ("HC1009", 7, 11, 31, 24),
    ("HC1022", 6, 8, 27, 27),
    ("HC1031", 6, 14, 36, 25),
    ("HC1044", 6, 6, 19, 15),
    ("HC1058", 5, 9, 22, 23),
    ("HC1063", 6, 12, 33, 26),
    ("HC1071", 6, 5, 28, 20),
    ("HC1085", 6, 10, 30, 22),
    ("HC1092", 5, 7, 24, "moved away"),
)

NOTES = (
    "Mrs T had not been away for three years and has now had a weekend at her sister's.",
    "The fund opened two weeks late because the new agreement was not signed until 14 April.",
    "Three of the men at the bowls club have taken up walking football together on Mondays.",
    "We hope to start a seventh group in Eastfold in September and need 4 more sitters for it.",
    "District nurses have ended late visits to 8 families who now give the medicine themselves.",
    "A keyworker left in May and her 21 families were shared out among the team.",
    "The target of 420 new carers looks within reach if the surgeries keep referring.",
    "Carers Week took us to 9 supermarkets and the bus station. About 300 leaflets went.",
    "Two young adult carers told the group they have gone back to college since the sitting began.",
)


def _added(line: Row) -> float:
    """Sum of the figures of a line, without the words between them."""
    total: float = sum(figure for figure in line if not isinstance(figure, str))
    return round(total, 2)


def _month_rows() -> dict[int, tuple[float, float]]:
    """Sums of last year's quarter and of this one, by row of the months."""
    return {
        row: (_added(line[1:4]), _added(line[4:7]))
        for row, line in enumerate(MONTHS, 5)
        if len(line) > 1
    }


def _told(told: object, year: int) -> tuple[str, Any]:
    """Formula that fetches a quarter of the form (empty where it is typed in), and its value."""
    if not isinstance(told, tuple):
        return "", told
    if told == ("cards",):
        return "='Scores and cards'!D6/'Scores and cards'!D5", CARDS[2][3] / CARDS[1][3]
    values = [_month_rows()[line][year] for line in told]
    words = "/".join(f"'Month by month'!{'EI'[year]}{line}" for line in told)
    return f"={words}", values[0] if len(values) == 1 else values[0] / values[1]


def _quarter(sheet: Worksheet, at: tuple[int, int], told: object, form: Format | None) -> None:
    """Write a quarter of the form: typed in, or fetched from the months."""
    row, column = at
    formula, value = _told(told, 0 if column == 3 else 1)
    if formula:
        sheet.write_formula(row, column, formula, form, value)
    else:
        sheet.write(row, column, value, form)


def _form(sheet: Worksheet, bold: Format, head: Format, rate: Format, place: Format) -> None:
    """Write the council's form: last year's figures stand beside the first quarter."""
    sheet.write("B1", "BRANTWICK BOROUGH COUNCIL - Adult Social Care Commissioning", bold)
    sheet.write("B2", "Provider monitoring return, Quarter 1 2025/26 (contract year 2)", bold)
    sheet.write_row("B4", ("Provider", "Hollowmere Carers' Centre"))
    sheet.write_row("B5", ("Contract", "Carers' breaks, assessments and peer support"))
    sheet.write_row("B6", ("Contract no.", "BBC/ASC/2291"))
    sheet.write_row("B7", ("Contract term", "1 April 2024 - 31 March 2027, reported quarterly"))
    sheet.write_row("B8", ("Return due", "18 July 2025"))
    sheet.merge_range("D10:E10", "Contract year 1 (2024/25)", head)
    sheet.merge_range("F10:J10", "Contract year 2 (2025/26)", head)
    sheet.write_row(
        "A11",
        (
            "KPI",
            "Indicator",
            "Target for 2025/26",
            "Q1 Apr-Jun 24",
            "Whole year",
            "Q1 Apr-Jun 25",
            "Q2",
            "Q3",
            "Q4",
            "Year to date",
            "RAG",
            "Provider comment",
        ),
        head,
    )
    for row, (number, words, target, before, year, now, colour, remark) in enumerate(FORM, 11):
        form = rate if number in (3, 7) else place if number == 8 else None
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, target, form if number != 8 else None)
        _quarter(sheet, (row, 3), before, form)
        sheet.write(row, 4, year, form)
        _quarter(sheet, (row, 5), now, form)
        sheet.write_formula(row, 9, f"=F{row + 1}", form, _told(now, 1)[1])
        sheet.write_row(row, 10, tuple(word or None for word in (colour, remark)))
    sheet.write("B22", "RAG: G = on or above a quarter of the target, A = within 10%, R = below")
    sheet.write("B23", "Completed by P. Annis, Centre Manager, 01632 960 417")


def _months(sheet: Worksheet, bold: Format, head: Format, money: Format) -> None:
    """Write the months of both years and their quarters."""
    sheet.write("A1", "Month by month, with last year beside it", bold)
    sheet.write("A2", "From the database except the closing notes, which are counted by hand")
    sheet.merge_range("B3:E3", "2024/25", head)
    sheet.merge_range("F3:I3", "2025/26", head)
    sheet.write_row("B4", ("Apr", "May", "Jun", "Q1") * 2, head)
    for row, line in enumerate(MONTHS, 4):
        if not line:
            continue
        form = money if "£" in line[0] else None
        sheet.write(row, 0, line[0], bold if len(line) == 1 else None)
        if len(line) == 1:
            continue
        for first, months in ((1, line[1:4]), (5, line[4:7])):
            sheet.write_row(row, first, months, form)
            reach = f"{xl_col_to_name(first)}{row + 1}:{xl_col_to_name(first + 2)}{row + 1}"
            sheet.write_formula(row, first + 3, f"=SUM({reach})", form, _added(months))
    sheet.set_column(0, 0, 58)
    sheet.freeze_panes(4, 1)


def _breaks(sheet: Worksheet, bold: Format, head: Format, money: Format, day: Format) -> None:
    """Write the list of breaks for the contract meeting."""
    sheet.write("A1", "Breaks paid for from the fund, April to June 2025", bold)
    sheet.write("A2", "A pick for the contract meeting, the whole log is kept at the Centre")
    sheet.write_row(
        "A4",
        (
            "Carer no.",
            "Looks after",
            "Date",
            "The break",
            "Hours covered",
            "From the fund (£)",
            "Carer put in (£)",
            "Months since last break",
        ),
        head,
    )
    for row, line in enumerate(BREAKS, 4):
        sheet.write_row(row, 0, line[:2])
        sheet.write_datetime(row, 2, line[2], day)
        sheet.write_row(row, 3, line[3:5])
        for column in (5, 6):
            if line[column] != "":
                sheet.write(row, column, line[column], money)
        sheet.write(row, 7, line[7])
    last = 4 + len(BREAKS)
    sheet.write(last, 0, "Total of these", bold)
    for column in (4, 5, 6):
        letter = xl_col_to_name(column)
        sheet.write_formula(
            last,
            column,
            f"=SUM({letter}5:{letter}{last})",
            money if column > 4 else None,
            _added(tuple(line[column] for line in BREAKS)),
        )
    sheet.set_row(3, 30)
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 1, 24)
    sheet.set_column(2, 2, 11)
    sheet.set_column(3, 3, 25)
    sheet.set_column(4, 7, 13)


def _groups(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the peer groups, one to a row."""
    sheet.write("A1", "Peer groups", bold)
    sheet.merge_range("D3:E3", "Sessions", head)
    sheet.merge_range("F3:G3", "Attendances", head)
    sheet.merge_range("H3:J3", "Q1 25/26", head)
    sheet.write_row(
        "A4",
        (
            "Group",
            "Where and when",
            "Run by",
            "Q1 24/25",
            "Q1 25/26",
            "Q1 24/25",
            "Q1 25/26",
            "On the list at 30 June",
            "See each other in between",
            "Lend a hand running it",
        ),
        head,
    )
    for row, line in enumerate(GROUPS, 4):
        for column, value in enumerate(line):
            if value != "":
                sheet.write(row, column, value, bold if line[0] == "All groups" else None)
    sheet.write_row("A13", ("Sessions the members ran with no staff in the room", "", ""))
    sheet.write_row("D13", (3, 6))
    sheet.write_row("A14", ("Room hire (£)", "", ""))
    sheet.write_row("D14", (375, 432.5))
    sheet.write("A16", "Mental health group did not meet in April (Easter Monday).")
    sheet.set_row(3, 45)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 24)
    sheet.set_column(2, 2, 18)
    sheet.set_column(3, 9, 11)


def _others(sheet: Worksheet, bold: Format, head: Format, rate: Format, money: Format) -> None:
    """Stack the tables of volunteers, family, other services and the team."""
    at = 0
    for title, lines in OTHERS:
        sheet.write(at, 0, title, bold)
        sheet.write_row(at, 1, ("Q1 2024/25", "Q1 2025/26"), head)
        for line in lines:
            at += 1
            form = money if "£" in line[0] else rate if "%" in line[0] else None
            sheet.write(at, 0, line[0])
            sheet.write_row(at, 1, line[1:], form)
        at += 2
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 2, 14)


def _scores(sheet: Worksheet, bold: Format, head: Format, rate: Format) -> None:
    """Write the cards and, below them, the list of strain scores."""
    sheet.write("A1", "Feedback cards", bold)
    sheet.write_row("A3", ("", "Q1 24/25", "All of 24/25", "Q1 25/26", "% of cards back"), head)
    for row, line in enumerate(CARDS, 3):
        sheet.write_row(row, 0, line)
        if row > 4:
            sheet.write_formula(row, 4, f"=D{row + 1}/D$5", rate, line[3] / CARDS[1][3])
    sheet.write("A12", "Carer strain, carers who had their review in April to June 2025", bold)
    sheet.write("A13", "Scale runs from 0 to 48 and lower is better")
    sheet.write_row(
        "A14",
        ("Carer", "Months with us", "Visits and calls", "Strain at first", "Strain at review"),
        head,
    )
    for row, line in enumerate(STRAIN, 14):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 4, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hollowmere Q1 return")
    bold = made.add_format({"bold": True})
    head = made.add_format(
        {"bold": True, "bg_color": "#E2EFDA", "border": 1, "text_wrap": True, "valign": "top"}
    )
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})

    form = made.add_worksheet("Q1 return")
    _form(form, bold, head, rate, place)
    form.set_row(9, 30)
    form.set_row(10, 30)
    form.set_column(0, 0, 5)
    form.set_column(1, 1, 56)
    form.set_column(2, 9, 10)
    form.set_column(10, 10, 6)
    form.set_column(11, 11, 26)
    _months(made.add_worksheet("Month by month"), bold, head, money)
    _breaks(made.add_worksheet("Breaks log"), bold, head, money, day)
    _groups(made.add_worksheet("Peer groups"), bold, head)
    _others(made.add_worksheet("Helpers and others"), bold, head, rate, money)
    _scores(made.add_worksheet("Scores and cards"), bold, head, rate)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    notes = made.add_worksheet("Notes")
    notes.write("A1", "Manager's notes for the quarter", bold)
    for row, sentence in enumerate(NOTES, 2):
        notes.write(row, 0, sentence)
    notes.set_column(0, 0, 110)
    made.close()
