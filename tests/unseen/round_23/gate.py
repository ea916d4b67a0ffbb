"""A health and recovery link for people leaving prison, the NHS quarterly return."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# ref, requirement, threshold, method, numerators, denominators, comment
SCHEDULE = (
    (
        "LQR1",
        "Pre-release health assessments completed",
        240,
        "Count from case system. Annual threshold",
        (58, 64, 61),
        (),
        "On course",
    ),
    (
        "LQR2",
        "Service users met at the gate or contacted within 2 working days of release",
        0.8,
        "Met or contacted / released in quarter",
        (43, 47, 46),
        (52, 57, 55),
        "",
    ),
    (
        "LQR3",
        "Service users registered with a GP within 28 days of release",
        0.75,
        "Registered / released in quarter",
        (38, 44, 41),
        (52, 57, 55),
        "Two Castlegate surgeries still asking for photo ID, raised with primary care team 12/11",
    ),
    (
        "LQR4",
        "Continuity of care: with a substance use need, attending community treatment in 21 days",
        0.6,
        "Attended / released with need",
        (18, 22, 21),
        (31, 35, 33),
        "",
    ),
    (
        "LQR5",
        "Take-home naloxone held by those with an opiate need",
        0.95,
        "Holding kit / released with opiate need",
        (18, 21, 19),
        (19, 22, 20),
        "1 declined in each quarter",
    ),
    (
        "LQR6",
        "Mean days from release to first mental health appointment",
        14,
        "Total days / people seen. Not more than",
        (284, 331, 277),
        (21, 24, 22),
        "",
    ),
    (
        "LQR7",
        "Still engaged with the service 12 weeks after release",
        0.55,
        "Engaged / reached week 12 in quarter",
        (25, 28, 33),
        (44, 52, 57),
        "Q2 dip, see narrative",
    ),
    (
        "LQR8",
        "Formal complaints",
        "Report",
        "Count",
        (1, "nil", 2),
        (),
        "Q3: both upheld in part",
    ),
)
SHARES = ("LQR2", "LQR3", "LQR4", "LQR5", "LQR7")

REFERRALS = (
    ("HMP Stonelow", (12, 11, 13, 14, 12, 13, 12, 14, 11)),
    ("HMP Ardley Fen", (8, 9, 8, 9, 10, 9, 10, 8, 8)),
    ("HMP/YOI Brackenmoor", (4, 3, 4, 4, 4, 4, 4, 4, 4)),
)
MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# words, Q1, Q2, Q3, year to date ("sum": worked out)
CONTACTS: tuple[tuple[object, ...], ...] = (
    ("In-reach visits to prisons", 71, 78, 74, "sum"),
    ("Contacts in the community, face to face", 402, 455, 431, "sum"),
    ("Contacts by phone or text", 866, 912, 894, "sum"),
    ("Did not attend", 97, 118, 103, "sum"),
    ("Open caseload at quarter end", 84, 91, 96, ""),
    ("Longest wait for allocation (days)", 9, 13, 8, ""),
    ("Released with no address to go to", 23, 27, 25, "sum"),
)
# words, Q3, year to date
DEMOGRAPHY: tuple[tuple[object, ...], ...] = (
    ("Men", 49, 147),
    ("Women", 6, 17),
    ("18-20", "<5", 8),
    ("21-29", 14, 41),
    ("30-39", 21, 62),
    ("40-49", 12, 36),
    ("50+", "*", 17),
    ("Served under 6 months", 31, 95),
    ("Served in HM Forces", "<5", 7),
    ("Disability declared", 24, 73),
    ("English not first language", 5, 13),
    ("All released in period", 55, 164),
)
# post, funded, in post
STAFF: tuple[tuple[object, ...], ...] = (
    ("Team manager", 1, 1),
    ("Nurse link worker (band 6)", 2, 1.6),
    ("Recovery link worker", 5, 4.5),
    ("Administrator", 0.8, 0.8),
)
# heading, budget for the year, spent to date
SPEND: tuple[tuple[object, ...], ...] = (
    ("Pay", 318400, 229870),
    ("Travel", 14500, 11236.4),
    ("Phones and clothing for release day", 6200, 4918.75),
)

PEERS: tuple[tuple[object, ...], ...] = (
    ("Peer link volunteers (all have been inside)", 9, 11, 14, ""),
    ("Hours put in by them", 412, 506, 588, "sum"),
    ("Taken to a first appointment by a peer", 26, 31, 35, "sum"),
    ("Peers waiting for prison vetting", 4, 2, 3, ""),
    ("Peer supervision evenings", 6, 6, 5, "sum"),
    ("Peers awarded the Level 2 mentoring certificate", 3, 4, 2, "sum"),
    ("Peers now on somebody's payroll", 1, "nil", 2, "sum"),
    ("Travel paid to peers (£)", 388.5, 461, 522.25, "sum"),
    ("Saturday breakfasts ex-clients put on themselves", 10, 12, 13, "sum"),
    ("   breakfasts served", 148, 190, 211, "sum"),
)
FAMILY: tuple[tuple[object, ...], ...] = (
    ("Mums, dads, partners on the release planning call", 15, 19, 22, "sum"),
    ("Information packs posted home", 60, 66, 58, "sum"),
    ("Relatives who told us at 8 weeks they are coping better", "not asked", 11, 16, "sum"),
    ("Dads and mums seeing their children again who were not", "<5", 6, 7, "tbc"),
    ("Relatives asking for advice on prison visits", 21, 17, 24, "sum"),
)

REVIEW_HEADS = (
    "Quarter",
    "Reviews held",
    "Reviews overdue",
    "Average weeks since release",
    "NFA on release, settled roof now",
    "In paid work",
    "Own bank account opened since release",
    "Not recalled, not back inside",
    "Owed rent at release",
    "Arrears paid off (£)",
    "Hep C treated and clear",
    "Referred to food bank",
)
REVIEWS: tuple[tuple[object, ...], ...] = (
    ("Apr-Jun", 25, 4, 12.6, 9, 4, 8, 21, 11, 2140, 2, 13),
    ("Jul-Sep", 28, 6, 13.1, 11, 6, 9, 23, 14, 3615, 3, 16),
    ("Oct-Dec", 33, 3, 12.4, 14, 7, 12, 28, 15, 2980, "n/k", 18),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards returned", 41, 118),
    ("More hopeful than on release day", 33, 92),
    ("Staff were straight with me", 40, 113),
    ("Would tell a padmate to use it", 38, 109),
    ("Waited too long for a call back", 7, 24),
)
OTHERS: tuple[tuple[object, ...], ...] = (
    ("Call-outs saved, neighbourhood police sergeant's reckoning", "tbc", "approx 6", "approx 9"),
    ("On the Royal's list of frequent A&E attenders", "n/a", 7, 6),
    ("Professionals' meetings we went to", 18, 22, 20),
)

TOLD = (
    (
        "Achievements",
        "46 of 55 people were met or rung within two days, above the threshold.",
        "Two men from Ardley Fen have been drug free since July and now chair the Tuesday "
        "recovery meeting at St Bride's.",
        "We gave a talk to 35 magistrates in October.",
    ),
    (
        "Problems and risks",
        "A nurse post has been vacant since 3 November and agency cover costs £410 a day.",
        "29 people in Q2 were released early under the temporary scheme with under 5 days' notice.",
    ),
    (
        "Service user story",
        "K had nine short sentences behind her and slept in a car park after the last one.",
        "She has kept her flat since August and her daughter stays every other weekend.",
    ),
    (
        "Partners",
        "Castlegate Probation say 11 warrants were not needed because our peers went and "
        "knocked on doors.",
        "A data sharing agreement with 2 more surgeries is with their solicitors.",
    ),
    (
        "Next quarter",
        "By March we want 18 peers on the rota and a women's breakfast.",
    ),
)


class _Styles:
    """The formats of the book."""

    def __init__(self, made: Workbook) -> None:
        self.title = made.add_format({"bold": True, "font_size": 13, "font_color": "#003087"})
        self.head = made.add_format(
            {
                "bold": True,
                "text_wrap": True,
                "bg_color": "#005EB8",
                "font_color": "white",
                "border": 1,
                "valign": "top",
            }
        )
        self.plain = made.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        self.share = made.add_format({"num_format": "0.0%", "border": 1, "valign": "top"})
        self.mean = made.add_format({"num_format": "0.0", "border": 1, "valign": "top"})
        self.money = made.add_format({"num_format": "#,##0.00", "border": 1})
        self.total = made.add_format({"bold": True, "border": 1, "bg_color": "#E8EDEE"})
        self.note = made.add_format({"italic": True, "font_color": "#768692"})


def _write(sheet: Worksheet, row: int, column: int, value: object, style: Format) -> None:
    """Write one cell; a pair is a formula and what it came to."""
    if isinstance(value, tuple):
        sheet.write_formula(row, column, value[0], style, value[1])
    elif value != "":
        sheet.write(row, column, value, style)


def _sum(cells: str, values: tuple[object, ...]) -> tuple[str, float]:
    """Give the formula that sums cells, and the sum of the numbers in them."""
    return f"=SUM({cells})", sum(value for value in values if isinstance(value, int | float))


def _table(
    sheet: Worksheet,
    top: int,
    heads: tuple[str, ...],
    lines: tuple[tuple[object, ...], ...],
    styles: _Styles,
) -> None:
    """Write a table whose first column has the words."""
    for column, words in enumerate(heads):
        sheet.write(top, column, words, styles.head)
    for row, line in enumerate(lines, top + 1):
        style = styles.money if "£" in str(line[0]) or line in SPEND else styles.plain
        for column, value in enumerate(line):
            told = value
            if value == "sum":
                told = _sum(xl_range(row, 1, row, column - 1), line[1:column])
            _write(sheet, row, column, told, style if column else styles.plain)


def _cover(sheet: Worksheet, styles: _Styles) -> None:
    """Write the first page."""
    sheet.write("A1", "NHS Carrick Vale and Moors Integrated Care Board", styles.title)
    sheet.write("A2", "Quarterly provider return - health and justice", styles.title)
    for row, pair in enumerate(
        (
            ("Provider name", "Open Latch Community Interest Company"),
            ("Service", "Prison leavers health and recovery link"),
            ("Contract reference", "CVM-HJ-0388"),
            ("Contract term", "01/10/2023 to 30/09/2026"),
            ("Reporting quarter", "Quarter 3 2025/26 (October - December 2025)"),
            ("Date submitted", "19 January 2026"),
            ("Version", "2 - replaces return of 15 January, LQR6 corrected"),
        ),
        3,
    ):
        sheet.write(row, 0, pair[0], styles.plain)
        sheet.write(row, 1, pair[1], styles.plain)
    sheet.write("A12", "Please complete all white cells. Numbers under 5 shown as <5.", styles.note)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 60)
    sheet.set_landscape()


def _schedule(sheet: Worksheet, styles: _Styles) -> None:
    """Write the local quality requirements, with what stands above and below each line."""
    sheet.write("A1", "Schedule 4C Local Quality Requirements 2025/26", styles.title)
    for left, words in ((4, "Q1"), (7, "Q2"), (10, "Q3"), (14, "Year to date")):
        sheet.merge_range(2, left, 2, left + 2, words, styles.head)
        for column, head in enumerate(("Num", "Den", "Result"), left):
            sheet.write(3, column, head, styles.head)
    sheet.write(2, 13, "Q4", styles.head)
    sheet.write(3, 13, "Result", styles.head)
    for column, words in enumerate(("Ref", "Requirement", "Threshold", "Method of measurement")):
        sheet.write(3, column, words, styles.head)
    sheet.write(3, 17, "Comments", styles.head)
    for row, line in enumerate(SCHEDULE, 4):
        sheet.set_row(row, 46)
        _requirement(sheet, row, line, styles)
    sheet.set_column(0, 0, 7)
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 2, 10)
    sheet.set_column(3, 3, 26)
    sheet.set_column(4, 16, 7.5)
    sheet.set_column(17, 17, 36)
    sheet.freeze_panes(4, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _requirement(sheet: Worksheet, row: int, line: tuple, styles: _Styles) -> None:
    """Write one requirement."""
    ref, words, threshold, method, above, below, comment = line
    style = styles.share if ref in SHARES else styles.plain
    style = styles.mean if ref == "LQR6" else style
    for column, value in ((0, ref), (1, words), (3, method), (13, "not due"), (17, comment)):
        _write(sheet, row, column, value, styles.plain)
    _write(sheet, row, 2, threshold, style)
    if not below:
        for column, value in zip((6, 9, 12), above, strict=True):
            _write(sheet, row, column, value, style)
        cells = ",".join(xl_rowcol_to_cell(row, column) for column in (6, 9, 12))
        _write(sheet, row, 16, _sum(cells, above), style)
        return
    for place, left in enumerate((4, 7, 10)):
        sheet.write(row, left, above[place], styles.plain)
        sheet.write(row, left + 1, below[place], styles.plain)
        top, bottom = xl_rowcol_to_cell(row, left), xl_rowcol_to_cell(row, left + 1)
        told = (f"={top}/{bottom}", above[place] / below[place])
        _write(sheet, row, left + 2, told, style)
    for column, values in ((14, above), (15, below)):
        cells = "+".join(xl_rowcol_to_cell(row, column - 10 + 3 * place) for place in range(3))
        _write(sheet, row, column, (f"={cells}", sum(values)), styles.plain)
    told = (f"=O{row + 1}/P{row + 1}", sum(above) / sum(below))
    _write(sheet, row, 16, told, style)


def _caseload(sheet: Worksheet, styles: _Styles) -> None:
    """Write referrals by month, contacts, people, staff and money."""
    sheet.write("A1", "Referrals by establishment, 2025", styles.title)
    for column, words in enumerate(("Prison", *MONTHS, "Total")):
        sheet.write(1, column, words, styles.head)
    for row, (prison, values) in enumerate(REFERRALS, 2):
        sheet.write(row, 0, prison, styles.plain)
        for column, value in enumerate(values, 1):
            sheet.write(row, column, value, styles.plain)
        _write(sheet, row, 10, _sum(xl_range(row, 1, row, 9), values), styles.total)
    sheet.write(5, 0, "Total", styles.total)
    columns = (*zip(*(line[1] for line in REFERRALS), strict=True),)
    columns = (*columns, tuple(sum(line[1]) for line in REFERRALS))
    for column, values in enumerate(columns, 1):
        _write(sheet, 5, column, _sum(xl_range(2, column, 4, column), values), styles.total)
    _table(sheet, 8, ("Contacts and caseload", "Q1", "Q2", "Q3", "YTD"), CONTACTS, styles)
    _table(sheet, 18, ("People released", "Q3", "YTD"), DEMOGRAPHY, styles)
    sheet.write("A32", "* held back so that <5 cannot be worked out", styles.note)
    heads = ("Staff at 31 December", "WTE funded", "WTE in post")
    _table(sheet, 33, heads, STAFF, styles)
    _table(sheet, 40, ("Spend", "Budget 25/26 £", "Spent Apr-Dec £"), SPEND, styles)
    sheet.write(44, 0, "Total", styles.total)
    for column in (1, 2):
        values = tuple(line[column] for line in SPEND)
        _write(sheet, 44, column, _sum(xl_range(41, column, 43, column), values), styles.total)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 10, 11)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _beyond(sheet: Worksheet, styles: _Styles) -> None:
    """Write the reviews, a line a quarter, and under them the cards and what others say."""
    sheet.write("A1", "12 week reviews: what else we hear", styles.title)
    for column, words in enumerate(REVIEW_HEADS):
        sheet.write(2, column, words, styles.head)
    sheet.set_row(2, 62)
    for row, line in enumerate(REVIEWS, 3):
        for column, value in enumerate(line):
            _write(sheet, row, column, value, styles.plain)
    sheet.write(6, 0, "Year so far", styles.total)
    for column in range(1, len(REVIEW_HEADS)):
        if column in (2, 3, 10):
            continue
        values = tuple(line[column] for line in REVIEWS)
        _write(sheet, 6, column, _sum(xl_range(3, column, 5, column), values), styles.total)
    _table(sheet, 9, ("Feedback cards", "Oct-Dec", "Apr-Dec"), CARDS, styles)
    _table(sheet, 17, ("Others", "Q1", "Q2", "Q3"), OTHERS, styles)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 11, 11)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Open Latch Q3 return")
    styles = _Styles(made)
    _cover(made.add_worksheet("Cover"), styles)
    _schedule(made.add_worksheet("Sch 4C"), styles)
    _caseload(made.add_worksheet("Caseload"), styles)
    peers = made.add_worksheet("Peers_family")
    _table(peers, 1, ("Peers", "Q1", "Q2", "Q3", "YTD"), PEERS, styles)
    _table(peers, 14, ("Families", "Q1", "Q2", "Q3", "YTD"), FAMILY, styles)
    peers.write("A1", "2025/26", styles.title)
    peers.set_column(0, 0, 54)
    _beyond(made.add_worksheet("Reviews"), styles)
    words = made.add_worksheet("Narrative")
    row = 0
    for head, *told in TOLD:
        words.write(row, 0, head, styles.head)
        for line in told:
            row += 1
            words.write(row, 0, line, styles.plain)
        row += 2
    words.set_column(0, 0, 110)
    made.close()
