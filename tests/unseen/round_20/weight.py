"""Tier 2 weight management courses for adults, quarterly to a county council, fourth quarter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

QUARTERS = ("Q1 Apr-Jun 25", "Q2 Jul-Sep 25", "Q3 Oct-Dec 25", "Q4 Jan-Mar 26")

TOP = (
    ("Provider:", "Hartsmere Active CIC"),
    ("Service:", "Shift - adult tier 2 weight management, 12-week group programme"),
    ("Contract number:", "BCC-PH-0418"),
    ("Contract dates:", "1 September 2023 to 31 August 2026 (+1 +1)"),
    ("Quarter:", "Q4 2025/26"),
)

# words, Q1 to Q4, year ("sum" for a formula)
BEHIND: tuple[tuple[object, ...], ...] = (
    ("Referrals received", 168, 181, 174, 203, "sum"),
    ("Eligible referrals", 152, 163, 158, 184, "sum"),
    ("Enrolled (came to a first session)", 96, 104, 99, 121, "sum"),
    ("Due to finish in the quarter", 88, 95, 101, 98, "sum"),
    ("Completed (9 or more of 12 sessions)", 54, 59, 60, 63, "sum"),
    ("Completers who lost 5% or more of starting weight", 17, 19, 19, 22, "sum"),
    ("Enrolled from the two most deprived fifths", 40, 45, 41, 52, "sum"),
    ("Men enrolled", 22, 25, 21, 33, "sum"),
    ("Reached at 26 weeks", 31, 33, 30, 36, "sum"),
    ("At or below their 12-week weight at 26 weeks", 17, 18, 14, 20, "sum"),
    ("Evaluation forms back", 49, 52, 53, 57, "sum"),
    ("Rated good or very good", 45, 49, 48, 53, "sum"),
    ("Complaints and incidents", 1, "nil", "nil", 0, "sum"),
)
DELIVERY: tuple[tuple[object, ...], ...] = (
    ("Courses started", 8, 9, 8, 10, "sum"),
    ("Places on courses", 112, 126, 112, 140, 480),
    ("Weekly sessions delivered", 96, 106, 100, 117, "sum"),
    ("Attendances", 1012, 1105, 1061, 1288, "sum"),
    ("Support calls between sessions", 143, 151, 160, 172, "sum"),
    ("Booked but never started", 31, 34, 36, 35, "sum"),
    ("Average days from referral to first session", 24, 26, 29, 22, ""),
    ("Coaches employed (wte)", 3.4, 3.4, 3, 3.6, ""),
)

# ref, words, how measured, target, floor, last year, RAG, comment, rows of BEHIND over and under
KPIS: tuple[tuple[object, ...], ...] = (
    ("WM1", "Eligible referrals", "Count, year", 600, "", 588, "Green", "", 1, None),
    ("WM2", "Uptake", "Enrolled / eligible referrals", 0.6, 0.5, 0.611, "Green", "", 2, 1),
    (
        "WM3",
        "Completion",
        "9 or more of 12 sessions / due to finish",
        0.6,
        0.5,
        0.574,
        "Green",
        "Q3 dipped with the snow, 6 Fordham people moved to the next course",
        4,
        3,
    ),
    ("WM4", "5% weight loss", "5% or more lost / completers", 0.3, 0.25, 0.298, "Green", "", 5, 4),
    (
        "WM5",
        "Deprivation",
        "Two most deprived fifths / enrolled",
        0.4,
        0.35,
        0.402,
        "Green",
        "",
        6,
        2,
    ),
    (
        "WM6",
        "Men",
        "Men / enrolled",
        0.25,
        0.2,
        0.213,
        "Amber",
        "Blokes' course at the rugby club started in January",
        7,
        2,
    ),
    (
        "WM7",
        "Weight kept off at 26 weeks",
        "At or below / reached",
        0.5,
        0.4,
        0.488,
        "Green",
        "",
        9,
        8,
    ),
    ("WM8", "Satisfaction", "Good or very good / forms back", 0.9, 0.8, 0.931, "Green", "", 11, 10),
    ("WM9", "Complaints and incidents", "Count, for information", "n/a", "", 3, "", "", 12, None),
)

AGES = (
    ("18-29", 11, "<5", 41, 8),
    ("30-44", 29, 9, 102, 27),
    ("45-59", 31, 13, 113, 39),
    ("60-74", 14, 7, 52, 22),
    ("75+", "<5", "<5", 11, 5),
    ("All ages", 88, 33, 319, 101),
)
ETHNIC = (
    ("White British", 84, 298),
    ("Other White", 7, 24),
    ("Asian", 14, 47),
    ("Black", 9, 29),
    ("Mixed", "<5", 11),
    ("Other", "<5", 6),
    ("Not stated", "<5", 5),
    ("All", 121, 420),
)
HEALTH = (
    ("BMI under 30", 6, 19),
    ("BMI 30-34.9", 58, 203),
    ("BMI 35-39.9", 41, 142),
    ("BMI 40+", 16, 56),
    ("Type 2 diabetes", 19, 68),
    ("High blood pressure", 37, 131),
    ("Disabled", 22, 79),
    ("Learning disability", "<5", 14),
    ("Out of work", 17, 63),
)

LIST_HEADS = (
    "Client",
    "Course",
    "Finished",
    "Start kg",
    "End kg",
    "Sessions of 12",
    "SWEMWBS start",
    "SWEMWBS end",
    "Active days a week at start",
    "Active days a week at end",
    "GP cut down tablets",
    "Came with",
    "Others at home eating better",
    "Coach's note",
)
LIST: tuple[tuple[object, ...], ...] = (
    ("H0231", "Fordham", date(2025, 5, 20), 101.4, 95.8, 11, 20, 24, 1, 4, "N", "husband", "Y", ""),
    ("H0236", "Fordham", date(2025, 5, 20), 94.2, 92.9, 9, 22, 21, 2, 2, "N", "on own", "N", ""),
    (
        "H0247",
        "Millgate",
        date(2025, 6, 17),
        118,
        110.6,
        12,
        17,
        23,
        0,
        3,
        "Y",
        "sister",
        "Y",
        "off water tablets",
    ),
    ("H0252", "Online", date(2025, 6, 24), 88.7, 85.1, 10, 24, 25, 3, 5, "N", "on own", "N", ""),
    (
        "H0268",
        "Coldharbour",
        date(2025, 7, 22),
        126.3,
        118.9,
        12,
        16,
        22,
        0,
        4,
        "Y",
        "wife",
        "Y",
        "",
    ),
    (
        "H0271",
        "Coldharbour",
        date(2025, 7, 22),
        99.5,
        97.2,
        9,
        21,
        "not done",
        1,
        2,
        "N",
        "on own",
        "N",
        "left before form",
    ),
    ("H0280", "Millgate", date(2025, 9, 9), 107.8, 101.7, 11, 19, 25, 2, 5, "Y", "friend", "N", ""),
    ("H0285", "Millgate", date(2025, 9, 9), 83.9, 82.6, 10, 23, 23, 2, 3, "N", "on own", "Y", ""),
    (
        "H0297",
        "Fordham",
        date(2025, 10, 14),
        112.6,
        105.4,
        12,
        18,
        24,
        1,
        5,
        "N",
        "daughter",
        "Y",
        "",
    ),
    ("H0304", "Online", date(2025, 11, 4), 90.3, 88.8, 9, 22, 24, 2, 2, "N", "on own", "N", ""),
    (
        "H0309",
        "Coldharbour",
        date(2025, 11, 25),
        131.2,
        125.5,
        10,
        15,
        19,
        0,
        1,
        "Y",
        "on own",
        "N",
        "knee op due in April",
    ),
    ("H0315", "Millgate", date(2025, 12, 9), 97, 91.4, 12, 20, 26, 2, 4, "N", "husband", "Y", ""),
    (
        "H0318",
        "Millgate",
        date(2025, 12, 9),
        104.1,
        103.6,
        9,
        21,
        20,
        1,
        1,
        "N",
        "on own",
        "",
        "asked for a call",
    ),
    (
        "H0326",
        "Rugby club",
        date(2026, 3, 24),
        122.7,
        114.2,
        12,
        19,
        26,
        1,
        4,
        "Y",
        "brother",
        "Y",
        "",
    ),
    (
        "H0327",
        "Rugby club",
        date(2026, 3, 24),
        115.9,
        109.8,
        11,
        18,
        22,
        0,
        3,
        "N",
        "friend",
        "N",
        "",
    ),
    (
        "H0331",
        "Rugby club",
        date(2026, 3, 24),
        108.4,
        107.1,
        10,
        22,
        22,
        3,
        4,
        "N",
        "friend",
        "Y",
        "",
    ),
    ("H0338", "Fordham", date(2026, 2, 10), 92.8, 87.5, 12, 20, 25, 2, 5, "N", "on own", "Y", ""),
    ("H0342", "Fordham", date(2026, 2, 10), 86.1, 84.9, 9, 23, 24, 1, 3, "N", "mum", "N", ""),
    (
        "H0349",
        "Online",
        date(2026, 3, 3),
        110.5,
        103.3,
        11,
        17,
        23,
        1,
        3,
        "Y",
        "on own",
        "N",
        "sugar tablets halved",
    ),
    (
        "H0353",
        "Coldharbour",
        date(2026, 3, 17),
        98.6,
        97.9,
        9,
        21,
        20,
        2,
        "not done",
        "N",
        "wife",
        "N",
        "",
    ),
)

COMMUNITY: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Shift champions (did the course, now help out)",
        (
            ("Champions helping this quarter", 9, 11, 12, 15, ""),
            ("Hours they gave", 118, 140, 133.5, 176, "sum"),
            ("Champion training afternoons", 1, 1, "nil", 2, "sum"),
            ("DBS checks done", 3, 2, 1, 4, "sum"),
            ("Champions' mileage £", 46.35, 61.2, 52.65, 70.2, "sum"),
            ("Champions who got a job or college place", 1, 0, 1, 2, "sum"),
        ),
    ),
    (
        "Families",
        (
            ("Relatives sitting in on the course", 17, 19, 18, 26, ""),
            ("Relatives who lost weight too", 6, 8, 7, 12, "sum"),
            ("Cook-along places offered", 24, 24, 24, 30, "sum"),
            ("Children now eating five a day (parent says)", 9, 11, 8, 14, "sum"),
        ),
    ),
    (
        "After the course",
        (
            ("Walks led by members, none of our staff", 6, 9, 10, 13, "sum"),
            ("Members still meeting up each week", 21, 24, 22, 31, ""),
            ("Gym passes issued", 40, 46, 38, 55, "sum"),
            ("Stopped smoking", 2, 3, 1, 4, "sum"),
            ("Came off a sick note and went back to work", 1, 2, 2, 3, "sum"),
            ("Told about NHS Health Checks", 28, 31, 27, 36, "sum"),
        ),
    ),
    (
        "Surgeries and villages",
        (
            ("Practices sending us people", 17, 18, 18, 21, ""),
            ("Out of the pre-diabetes range (surgery blood test)", 4, 5, "n/k", 7, "sum"),
            ("Able to have an operation put off for weight", 1, 1, 2, 2, "sum"),
            ("Cafes and works canteens that changed their menu", 1, 2, 1, 3, "sum"),
        ),
    ),
)

REPORT = (
    ("1. What went well", True),
    (
        "A retired lorry driver at Coldharbour has come off insulin and walks his grandchildren to school.",
        False,
    ),
    ("We delivered 117 sessions this quarter against 100 the quarter before.", False),
    (
        "Nine of the Tuesday group now run a cook-and-share supper of their own at the Methodist hall.",
        False,
    ),
    ("64.3% of those due to finish completed, the council asks for 60%.", False),
    ("2. What did not", True),
    ("The scales at Fordham broke in February and new ones cost £189.", False),
    ("Sixteen people had to wait because the Saturday course was full.", False),
    ("3. Partners", True),
    (
        "The nurse at Millgate surgery says 14 of our members no longer need her monthly weigh-in.",
        False,
    ),
    ("Our stall at the county show was seen by about 300 residents.", False),
    ("4. Next quarter", True),
    (
        "We will train 5 more champions in May and hope to run a second course at the rugby club.",
        False,
    ),
)


class Pens:
    """The formats that the tabs share."""

    def __init__(self, made: Workbook) -> None:
        """Make them in the book."""
        thin = {"border": 1, "border_color": "#999999"}
        head = {**thin, "bold": True, "bg_color": "#D9E1F2", "text_wrap": True, "valign": "top"}
        self.title: Format = made.add_format({"bold": True, "font_size": 13})
        self.bold: Format = made.add_format({"bold": True})
        self.wrap: Format = made.add_format({"text_wrap": True, "valign": "top"})
        self.head: Format = made.add_format(head)
        self.band: Format = made.add_format({**head, "align": "center"})
        self.cell: Format = made.add_format({**thin, "text_wrap": True, "valign": "top"})
        self.rate: Format = made.add_format({**thin, "num_format": "0.0%"})
        self.aim: Format = made.add_format({**thin, "num_format": "0%"})
        self.kilo: Format = made.add_format({**thin, "num_format": "0.0"})
        self.money: Format = made.add_format({**thin, "num_format": "£#,##0.00"})
        self.day: Format = made.add_format({**thin, "num_format": "dd-mmm-yy"})
        self.rag: dict[object, Format] = {
            "": self.cell,
            "Green": made.add_format({**thin, "bg_color": "#C6E0B4"}),
            "Amber": made.add_format({**thin, "bg_color": "#FFE699"}),
        }


def _added(values: tuple[object, ...]) -> float:
    """Add up the numbers among the values, as a spreadsheet would."""
    return sum(value for value in values if isinstance(value, int | float))


def _line(sheet: Worksheet, row: int, line: tuple[object, ...], look: Format) -> None:
    """Write words, four quarters and the year."""
    sheet.write_row(row, 0, line[:5], look)
    if line[5] == "sum":
        sheet.write_formula(
            row, 5, f"=SUM(B{row + 1}:E{row + 1})", look, round(_added(line[1:5]), 2)
        )
    else:
        sheet.write(row, 5, line[5], look)


def _kpis(sheet: Worksheet, pens: Pens) -> None:
    """Write the council's form, its rates worked out from the tab behind it."""
    sheet.write(
        "A1", "Brackenshire County Council Public Health - Contract Monitoring Return", pens.title
    )
    for row, pair in enumerate(TOP, 1):
        sheet.write(row, 0, pair[0], pens.bold)
        sheet.write(row, 2, pair[1])
    heads = ("Ref", "Indicator", "How measured", "Target", "Amber floor", *QUARTERS, "Year to date")
    sheet.write_row("A8", (*heads, "2024/25 outturn", "RAG", "Provider comments"), pens.head)
    sheet.set_row(7, 45)
    for row, (ref, words, how, aim, floor, before, rag, comment, over, under) in enumerate(KPIS, 8):
        sheet.set_row(row, 30)
        share = under is not None
        sheet.write_row(row, 0, (ref, words, how), pens.cell)
        sheet.write_row(row, 3, (aim, floor), pens.aim if share else pens.cell)
        for column in range(5):
            letter = "BCDEF"[column]
            top = (*BEHIND[over][1:5], _added(BEHIND[over][1:5]))[column]
            formula, value = f"=Data!{letter}{over + 5}", top
            if share:
                base = (*BEHIND[under][1:5], _added(BEHIND[under][1:5]))[column]
                formula, value = f"{formula}/Data!{letter}{under + 5}", top / base
            sheet.write_formula(row, column + 5, formula, pens.rate if share else pens.cell, value)
        sheet.write(row, 10, before, pens.rate if share else pens.cell)
        sheet.write(row, 11, rag, pens.rag[rag])
        sheet.write(row, 12, comment, pens.cell)
    sheet.write(
        "A19", "Return within 20 working days of quarter end. Amber = floor met, target not met."
    )
    sheet.set_column("A:A", 9)
    sheet.set_column("B:B", 24)
    sheet.set_column("C:C", 30)
    sheet.set_column("D:J", 9)
    sheet.set_column("K:K", 9, None, {"hidden": True})
    sheet.set_column("M:M", 40)


def _data(sheet: Worksheet, pens: Pens) -> None:
    """Write the numbers behind the indicators and what was delivered."""
    sheet.write("A1", "Numbers behind the indicators", pens.title)
    sheet.write("A2", "Please type in the white cells only")
    sheet.set_row(3, 30)
    sheet.set_row(19, 30)
    sheet.write_row("A4", ("", *QUARTERS, "2025/26"), pens.head)
    for row, line in enumerate(BEHIND, 4):
        _line(sheet, row, line, pens.cell)
    sheet.write_row("A20", ("Delivery", *QUARTERS, "2025/26"), pens.head)
    for row, line in enumerate(DELIVERY, 20):
        _line(sheet, row, line, pens.cell)
    sheet.write("H7", "check men + women")
    sheet.write_formula("I7", "=F7-SUM('Who joined'!D10:E10)", None, 0)
    sheet.set_column("A:A", 48)
    sheet.set_column("B:F", 11)


def _joined(sheet: Worksheet, pens: Pens) -> None:
    """Write who joined."""
    sheet.write("A1", "Who joined (people enrolled)", pens.title)
    sheet.write("A3", "", pens.band)
    sheet.merge_range("B3:C3", "Q4 Jan-Mar 26", pens.band)
    sheet.merge_range("D3:E3", "Year 2025/26", pens.band)
    sheet.write_row("A4", ("Age", "Women", "Men", "Women", "Men"), pens.head)
    for row, line in enumerate(AGES, 4):
        sheet.write_row(row, 0, line, pens.cell)
    for start, title, lines in (
        (12, "Ethnic group", ETHNIC),
        (23, "Health and work at start", HEALTH),
    ):
        sheet.write_row(start, 0, (title, "Q4 Jan-Mar 26", "Year 2025/26"), pens.head)
        sheet.set_row(start, 30)
        for row, line in enumerate(lines, start + 1):
            sheet.write_row(row, 0, line, pens.cell)
    sheet.set_column("A:A", 28)
    sheet.set_column("B:E", 11)


def _finishers(sheet: Worksheet, pens: Pens) -> None:
    """Write the list of finishers who agreed to be in it."""
    sheet.write("A1", "Finishers 2025/26 who said we may share (every 12th file)", pens.title)
    sheet.write_row("A3", LIST_HEADS, pens.head)
    sheet.set_row(2, 60)
    for row, line in enumerate(LIST, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, pens.day)
            else:
                sheet.write(row, column, value, pens.kilo if column in {3, 4} else pens.cell)
    sheet.set_column("A:M", 10)
    sheet.set_column("B:B", 12)
    sheet.set_column("N:N", 22)
    sheet.freeze_panes(3, 1)
    sheet.autofilter(2, 0, 2 + len(LIST), len(LIST_HEADS) - 1)


def _community(sheet: Worksheet, pens: Pens) -> None:
    """Stack the blocks about champions, families and the places around."""
    sheet.write("A1", "Champions, families and community", pens.title)
    row = 2
    for title, lines in COMMUNITY:
        sheet.write_row(row, 0, (title, "Q1", "Q2", "Q3", "Q4", "2025/26"), pens.head)
        for line in lines:
            row += 1
            _line(sheet, row, line, pens.money if "£" in str(line[0]) else pens.cell)
        row += 2
    sheet.set_column("A:A", 50)
    sheet.set_column("B:F", 10)


def _report(sheet: Worksheet, pens: Pens) -> None:
    """Write the quarter in words."""
    sheet.write("A1", "Quarter 4 report - programme manager", pens.title)
    for row, (words, head) in enumerate(REPORT, 2):
        sheet.write(row, 0, words, pens.bold if head else pens.wrap)
    sheet.set_column("A:A", 100)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Shift weight management Q4 return")
    pens = Pens(made)
    for name, write in (
        ("KPI return", _kpis),
        ("Data", _data),
        ("Who joined", _joined),
        ("Finishers", _finishers),
        ("Community", _community),
        ("Q4 report", _report),
    ):
        sheet = made.add_worksheet(name)
        write(sheet, pens)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
