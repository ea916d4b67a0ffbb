"""A CIC's community respiratory and post-COVID rehab, month 7 on the NHS trust's own template."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name as letter
from xlsxwriter.utility import xl_rowcol_to_cell as at
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

STARTS = [date(2025 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(8, 20)]
SHORT = [f"{day:%b}" for day in STARTS]
DUE = 7

FRONT = [
    ("Commissioner", "Calderthwaite and Dales NHS Foundation Trust"),
    ("Provider (sub-contractor)", "Second Wind Rehab CIC"),
    ("Service", "Community Pulmonary and Post-COVID Rehabilitation Service"),
    ("Sub-contract reference", "CDFT-CRR-0093/24"),
    ("Sub-contract term", "1 August 2024 to 31 July 2027"),
    ("Contract year", "Year 2 (1 August 2025 to 31 July 2026)"),
    ("Month reported", date(2026, 2, 1)),
    ("Return number in contract year", 7),
    ("Frequency of return", "Monthly, by the 10th working day after month end"),
    ("Contract value for the year (£)", 412000),
    ("Caseload the service is built for (patients at any one time)", 95),
    ("Completed by", "Ruth Ormandy, Operations Lead"),
    ("Telephone", "01632 960417"),
    ("Date sent", date(2026, 3, 12)),
    ("Template version", 4.1),
]

# Reference, indicator, component, target, breach level, outturn of the year before, months.
INDICATORS = [
    (
        "LQR1",
        "Patients offered first assessment within 15 working days of referral",
        [
            ("Offered within 15 working days", [29, 33, 35, 31, 24, 36, 34]),
            ("First assessments in month", [34, 37, 39, 36, 30, 40, 37]),
        ],
        (0.9, 0.85, 0.862),
        "Dec: one assessor off sick. Recovered in January.",
    ),
    (
        "LQR2",
        "Patients starting a pulmonary rehabilitation programme",
        [("Starts in month", [19, 22, 24, 21, 13, 25, 23])],
        (20, 17, 231),
        "Target is per month.",
    ),
    (
        "LQR3",
        "Programme completion (attended 75% or more of planned sessions)",
        [
            ("Completed", [13, 15, 16, 17, 11, 14, 18]),
            ("Programmes ended in month", [19, 20, 22, 23, 17, 19, 24]),
        ],
        (0.7, 0.6, 0.684),
        "",
    ),
    (
        "LQR4",
        "Completers with a clinically important gain in exercise capacity (ISWT)",
        [],
        (0.65, 0.55, 0.66),
        "Do not enter here. Trust takes numerator and denominator from tab 3, section C.",
    ),
    (
        "LQR5",
        "Post-COVID pathway: discharged with an agreed self-management plan",
        [],
        (0.9, 0.8, None),
        "Do not enter here. Trust counts this from tab 4 by date of discharge.",
    ),
    (
        "LQR6",
        "Unplanned admissions for breathlessness while on caseload",
        [("Admissions in month", [2, 1, 3, 2, 4, 3, 2])],
        (3, 5, 34),
        "Target is a maximum per month; breach at 5 or more.",
    ),
    (
        "LQR7",
        "Did not attend (reporting only)",
        [
            ("Appointments not attended", [41, 38, 45, 40, 52, 43, 39]),
            ("Appointments booked", [412, 438, 461, 427, 365, 470, 451]),
        ],
        (None, None, 0.104),
        "No target. For information.",
    ),
]

NOT_DUE = "not due"
SECTIONS = [
    (
        "A. Activity",
        True,
        [
            ("3.01", "Referrals received", "no.", [48, 53, 57, 50, 39, 61, 55], True),
            ("3.02", "of which from Trust wards", "no.", [11, 14, 12, 13, 9, 17, 15], True),
            ("3.03", "Referrals not accepted", "no.", [6, 5, 8, 4, 7, 6, 5], True),
            ("3.04", "Face-to-face contacts", "no.", [371, 400, 416, 387, 313, 427, 412], True),
            (
                "3.05",
                "Video and telephone contacts",
                "no.",
                [88, 94, 101, 97, 79, 110, "104"],
                673,
            ),
            (
                "3.06",
                "Waiting for a programme at month end",
                "no.",
                [31, 33, 35, 36, 40, 38, 34],
                False,
            ),
            ("3.07", "Longest wait at month end", "days", [52, 47, 49, 58, 71, 63, 55], False),
        ],
    ),
    (
        "B. Workforce and finance",
        False,
        [
            ("3.10", "Staff in post", "WTE", [6.4, 6.4, 6.8, 6.8, 6.2, 6.8, 7], False),
            (
                "3.11",
                "Mandatory training up to date (quarterly, as at month end)",
                "%",
                [NOT_DUE, NOT_DUE, 0.94, NOT_DUE, NOT_DUE, 0.96, NOT_DUE],
                False,
            ),
            (
                "3.12",
                "Spend in month",
                "£",
                [33110, 33480, 35020, 34760, 32215, 35390, 35845],
                False,
            ),
        ],
    ),
    (
        "C. End-of-programme results",
        True,
        [
            (
                "3.20",
                "Finished with a shuttle walk done at both start and end",
                "no.",
                [12, 14, 16, 15, 11, 13, 17],
                True,
            ),
            (
                "3.21",
                "Of these, walking 48 metres or more further than at the start",
                "no.",
                [8, 10, 11, 9, 8, 10, 12],
                True,
            ),
            (
                "3.22",
                "Friends and Family Test cards returned",
                "no.",
                [15, 17, 18, 19, 13, 16, 20],
                True,
            ),
            (
                "3.23",
                "Said the service was good or very good",
                "no.",
                [14, 16, 18, 18, 12, 15, 19],
                True,
            ),
        ],
    ),
]

ADDED = [
    (
        "C1  Patients and the people they live with",
        [
            (
                "Off cigarettes at the end of the course and still off four weeks on",
                [5, "<5", 6, 7, "<5", 8, 6],
                39,
            ),
            (
                "Kept it up - now at the leisure centre or a walking group under own steam",
                [7, 9, 8, 10, 6, 9, 11],
                60,
            ),
            (
                "Husbands, wives and partners who say they sleep through the night again",
                [4, 6, 5, 7, 3, 6, 8],
                39,
            ),
            ("Home oxygen handed back or stepped down", [1, 0, 2, 1, "nil", 2, 1], 7),
            (
                "Households that got a boiler or insulation grant after our home visit",
                [2, 3, 4, 6, 5, 4, 3],
                27,
            ),
            (
                "Smokers we signposted to the stop smoking service",
                [12, 14, 11, 13, 8, 19, 15],
                92,
            ),
        ],
    ),
    (
        "C2  Volunteers (Breathe Buddies)",
        [
            (
                "Past patients who came back as Breathe Buddies (new in month)",
                [2, 3, 1, 2, 0, 3, 2],
                13,
            ),
            ("Hours given by volunteers", [64, 71.5, 78, 74, 52, 83, 80.5], 503),
            ("Buddies who went into a job, college or a course", [0, 1, 0, 1, 0, 1, 1], 4),
            ("DBS checks completed", [3, 2, 2, 1, 0, 3, 2], 13),
        ],
    ),
    (
        "C3  Others",
        [
            (
                "Same-day GP appointments not needed (own log of the three practices)",
                [14, 17, 16, 19, 15, 22, 20],
                123,
            ),
            (
                "Singing-for-lungs groups handed over to members, who now run them (new in month)",
                [0, 0, 1, 0, 0, 0, 1],
                2,
            ),
            ("Talks given to community groups", [2, 3, 1, 2, 1, 4, 2], 15),
        ],
    ),
]

MDS_HEADS = [
    "MDS no.",
    "Date started",
    "Date discharged",
    "Age band",
    "Sex",
    "IMD decile",
    "Own self-management plan agreed (Y/N)",
    "In paid work - at start",
    "In paid work - at discharge",
    "Climbs a flight of stairs without stopping - at start",
    "Climbs a flight of stairs without stopping - at discharge",
    "Bad nights a week - at start",
    "Bad nights a week - at discharge",
    "Family carer back to own work or hobbies (Y/N)",
]
EXAMPLE = "EXAMPLE|2025-01-06|2025-05-08|45-54|F|5|Y|N|Y|N|Y|6|2|Y"
MDS = """
PC-061|2025-04-14|2025-08-07|45-54|F|3|Y|N|Y|N|Y|6|3|Y
PC-062|2025-04-28|2025-08-21|55-64|M|2|Y|N|N|N|Y|5|4|no carer
PC-064|2025-05-06|2025-09-04|35-44|F|6|Y|Y|Y|N|Y|4|1|N
PC-065|2025-05-19|2025-09-18|65-74|M|1|N|retired|retired|N|N|7|6|Y
PC-067|2025-06-02|2025-09-30|25-34|F|4|Y|N|Y|Y|Y|5|2|no carer
PC-068|2025-06-09|2025-10-09|45-54|M|5|Y|N|Y|N|Y|6|4|Y
PC-070|2025-06-23|2025-10-23|55-64|F|2|Y|N|N|N|N|7|7|N
PC-071|2025-07-07|2025-11-06|45-54|F|8|Y|Y|Y|N|Y|3|2|no carer
PC-073|2025-07-21|2025-11-20|65-74|F|3|Y|retired|retired|N|Y|4|3|Y
PC-074|2025-08-04|2025-12-04|35-44|M|1|Y|N|Y|N|Y|6|5|N
PC-076|2025-08-18|2025-12-18|55-64|F|4|N|N|N|N|N|5|5|no carer
PC-077|2025-09-01|2026-01-08|45-54|F|7|Y|N|N|N|Y|7|4|Y
PC-079|2025-09-15|2026-01-22|55-64|M|2|Y|N|Y|N|Y|5|3|Y
PC-081|2025-09-29|2026-02-05|35-44|F|5|Y|N|Y|N|Y|6|2|Y
PC-082|2025-10-13|2026-02-12|45-54|M|9|Y|N|N|Y|Y|4|4|no carer
PC-084|2025-10-27|2026-02-26|55-64|F|3|N|N|Y|N|Y|5|3|N
"""

BOXES = [
    (
        "Box 1. Exceptions and causes",
        "December starts fell to 13 because the boiler at the Methodist hall was out for two weeks "
        "and one programme had to be put back. We expect to be above 20 starts a month again from "
        "March.",
    ),
    (
        "Box 2. Good news",
        "Six people who had been housebound since their first infection now go to the shops on "
        "their own. Two former patients have set up a Saturday coffee morning in Skelbeck and run "
        "it with no help from us. In January the team spoke to 40 members of the Women's "
        "Institute. Mr K, who could not lift his grandson in the autumn, carried him right round "
        "the mart in February.",
    ),
    (
        "Box 3. What partners tell us",
        "The ambulance station says that four people who used to ring 999 most weeks have not "
        "rung once since Christmas. Eighteen patients were put forward to the heating grant team "
        "over the winter.",
    ),
    (
        "Box 4. Next month",
        "We hope that 30 people on the post-COVID pathway will be back in work by July. Two new "
        "rehab assistants start on 23 March.",
    ),
]


class Formats:
    """The look of the trust's template."""

    def __init__(self, made: Workbook) -> None:
        line = {"border": 1, "valign": "top", "font_name": "Arial", "font_size": 9}
        blue = {"bold": True, "bg_color": "#005EB8", "font_color": "white", "text_wrap": True}
        self.title: Format = made.add_format(
            {"bold": True, "font_size": 13, "font_name": "Arial", "font_color": "#005EB8"}
        )
        self.note: Format = made.add_format(
            {"italic": True, "font_name": "Arial", "font_size": 9, "font_color": "#425563"}
        )
        self.head: Format = made.add_format({**line, **blue})
        self.month: Format = made.add_format({**line, **blue, "num_format": "mmm-yy"})
        self.text: Format = made.add_format({**line, "text_wrap": True})
        self.band: Format = made.add_format({**line, "bold": True, "bg_color": "#D9E6F2"})
        self.number: Format = made.add_format({**line, "num_format": "#,##0.##"})
        self.whole: Format = made.add_format({**line, "num_format": "#,##0"})
        self.percent: Format = made.add_format({**line, "num_format": "0.0%"})
        self.grey: Format = made.add_format({**line, "bg_color": "#BFBFBF"})
        self.day: Format = made.add_format({**line, "num_format": "dd/mm/yyyy", "align": "left"})
        self.long: Format = made.add_format({**line, "num_format": "mmmm yyyy", "align": "left"})
        self.money: Format = made.add_format({**line, "num_format": "#,##0", "align": "left"})


def draw(path: Path) -> None:
    """Write the return for February 2026."""
    with book(path, "Sub-contract monthly return") as made:
        look = Formats(made)
        front(made.add_worksheet("1 Front Sheet"), look)
        indicators(made.add_worksheet("2 Indicators"), look)
        activity(made.add_worksheet("3 Activity & Finance"), look)
        records(made.add_worksheet("4 Post-COVID MDS"), look)
        added(made.add_worksheet("5 Added Value"), look)
        boxes(made.add_worksheet("6 Exceptions"), look)


def front(sheet: Worksheet, look: Formats) -> None:
    """The front sheet, a form."""
    sheet.set_column("A:A", 52)
    sheet.set_column("B:B", 58)
    sheet.write("A1", "Community Services Sub-contract: Monthly Return", look.title)
    sheet.write("A2", "Provider to complete white cells. Return to the Contracts Team.", look.note)
    for row, (name, value) in enumerate(FRONT, start=3):
        sheet.write(row, 0, name, look.band)
        if isinstance(value, date):
            sheet.write_datetime(row, 1, value, look.long if value.day == 1 else look.day)
        else:
            sheet.write(row, 1, value, look.money if value == 412000 else look.text)


def indicators(sheet: Worksheet, look: Formats) -> None:
    """The requirements of the contract, months across."""
    sheet.set_column("A:A", 7)
    sheet.set_column("B:B", 42)
    sheet.set_column("C:C", 28)
    sheet.set_column("D:S", 9)
    sheet.set_column("T:T", 46)
    sheet.freeze_panes(4, 3)
    sheet.write("A1", "Schedule 6A: Local Quality Requirements - monthly return", look.title)
    sheet.write("A2", "Do not insert rows. Percentages and YTD calculate themselves.", look.note)
    heads = ["Ref", "Indicator", "Component", "Target", "Breach level", "Aug 24 - Jul 25 outturn"]
    sheet.write_row(3, 0, heads, look.head)
    for number, day in enumerate(STARTS):
        sheet.write(2, 6 + number, f"M{number + 1}", look.note)
        sheet.write_datetime(3, 6 + number, day, look.month)
    sheet.write_row(3, 18, ["YTD", "Provider / Trust remarks"], look.head)
    row = 4
    for ref, name, parts, marks, remark in INDICATORS:
        row = indicator(sheet, look, row, (ref, name, parts, marks, remark))


def indicator(sheet: Worksheet, look: Formats, row: int, what: tuple) -> int:
    """One requirement on one to three rows; the next free row."""
    ref, name, parts, marks, remark = what
    rate = len(parts) != 1
    sheet.write(row, 0, ref, look.text)
    sheet.write(row, 1, name, look.text)
    sheet.write(row, 19, remark, look.text)
    for column, mark in enumerate(marks, start=3):
        if mark is not None:
            sheet.write(row, column, mark, look.percent if rate else look.whole)
    if marks[0] is None:
        sheet.write(row, 3, "Report only", look.text)
    if not parts:
        sheet.write(row, 2, "Calculated by Trust", look.text)
        for column in range(6, 19):
            sheet.write_blank(row, column, None, look.grey)
        return row + 1
    for offset, (part, months) in enumerate(parts):
        sheet.write(row + offset, 2, part, look.text)
        fill(sheet, look.whole, row + offset, 6, months)
        summed(sheet, look.whole, row + offset, (6, 18), sum(months))
    if not rate:
        return row + 1
    sheet.write(row + 2, 2, "%", look.text)
    above, below = parts[0][1], parts[1][1]
    for number in range(13):
        column = 6 + number
        formula = f'=IFERROR({at(row, column)}/{at(row + 1, column)},"")'
        value: float | str = ""
        if number < DUE:
            value = above[number] / below[number]
        if number == 12:
            value = sum(above) / sum(below)
        sheet.write_formula(row + 2, column, formula, look.percent, value)
    return row + 3


def fill(sheet: Worksheet, form: Format, row: int, first: int, months: list) -> None:
    """The months sent so far; those to come stay empty with a border."""
    for number in range(12):
        if number < len(months):
            sheet.write(row, first + number, months[number], form)
        else:
            sheet.write_blank(row, first + number, None, form)


def summed(sheet: Worksheet, form: Format, row: int, span: tuple[int, int], value: float) -> None:
    """The year to date as a formula."""
    first, column = span
    formula = f"=SUM({letter(first)}{row + 1}:{letter(first + 11)}{row + 1})"
    sheet.write_formula(row, column, formula, form, value)


def activity(sheet: Worksheet, look: Formats) -> None:
    """Three sections one under another, each with its own heading."""
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 52)
    sheet.set_column("C:C", 7)
    sheet.set_column("D:P", 8)
    sheet.write("A1", "Schedule 6B: Activity, workforce, finance and results", look.title)
    sheet.write("A2", "Contract Year 2: 1 August 2025 to 31 July 2026", look.note)
    row = 3
    for name, dated, lines in SECTIONS:
        sheet.write_row(row, 0, ["Line", name, "Unit", *SHORT], look.head)
        if dated:
            sheet.write(row, 15, "Year to date", look.head)
        for offset, (line, label, unit, months, total) in enumerate(lines, start=1):
            here = row + offset
            form = look.percent if unit == "%" else look.number if unit == "WTE" else look.whole
            sheet.write_row(here, 0, [line, label, unit], look.text)
            fill(sheet, form, here, 3, months)
            if total is True:
                summed(sheet, form, here, (3, 15), sum(months))
            elif total:
                sheet.write(here, 15, total, form)
            elif dated:
                sheet.write_blank(here, 15, None, look.grey)
            if line == "3.02":
                sheet.set_row(here, None, None, {"hidden": True})
        row += len(lines) + 2


def records(sheet: Worksheet, look: Formats) -> None:
    """One line a patient discharged from the post-COVID pathway."""
    sheet.set_column("A:N", 13)
    sheet.write("A1", "Minimum data set: post-COVID pathway discharges, Year 2", look.title)
    sheet.write("A2", "One line per patient discharged. Y = yes, N = no.", look.note)
    sheet.write_row(3, 0, MDS_HEADS, look.head)
    for row, line in enumerate([EXAMPLE, *MDS.split("\n")[1:-1]], start=4):
        form = look.grey if row == 4 else look.text
        for column, word in enumerate(line.split("|")):
            if column in (1, 2):
                sheet.write_datetime(row, column, date.fromisoformat(word), look.day)
            elif column in (5, 11, 12):
                sheet.write_number(row, column, int(word), form)
            else:
                sheet.write_string(row, column, word, form)


def added(sheet: Worksheet, look: Formats) -> None:
    """The provider's own lines on the trust's sheet for social value."""
    sheet.set_column("A:A", 68)
    sheet.set_column("B:N", 8)
    sheet.write("A1", "Schedule 6C: Added value - provider's own lines", look.title)
    sheet.write(
        "A2",
        "Free choice of lines, not performance managed. A month that could identify someone may "
        "be shown as <5; it still counts in the YTD.",
        look.note,
    )
    sheet.write(3, 0, "What we have seen", look.head)
    for number, day in enumerate(STARTS):
        sheet.write(3, 1 + number, f"{day:%b %y}", look.head)
    sheet.write(3, 13, "YTD", look.head)
    row = 4
    for name, lines in ADDED:
        sheet.write(row, 0, name, look.band)
        for offset, (label, months, total) in enumerate(lines, start=1):
            sheet.write(row + offset, 0, label, look.text)
            fill(sheet, look.number, row + offset, 1, months)
            sheet.write(row + offset, 13, total, look.number)
        row += len(lines) + 1


def boxes(sheet: Worksheet, look: Formats) -> None:
    """Four boxes of words."""
    sheet.set_column("A:A", 30)
    sheet.set_column("B:B", 110)
    sheet.write("A1", "Exception and narrative report - February 2026", look.title)
    for row, (name, words) in enumerate(BOXES, start=2):
        sheet.set_row(row, 75)
        sheet.write(row, 0, name, look.band)
        sheet.write(row, 1, words, look.text)
