"""Homeless women's outreach: one tab a month, weeks beside it, notes in cells, text for numbers."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

Value = int | float | str | None

PLUM, ROSE, CREAM = "6B2A4A", "F4DCE4", "FBF5EF"
THIN = Side(style="thin", color="C8A2B3")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)

WORK = (
    "Women met on street outreach",
    "Women met at the Thursday drop-in",
    "Women seen in hostels and B&Bs",
    "Women supported (each counted once)",
    "Contacts (visits, calls, texts)",
)
HEALTH = (
    "Registered with a GP",
    "Gone with to cervical screening",
    "Gone with to the sexual health clinic",
    "Naloxone kit given",
    "Started drug or alcohol treatment",
    "Safety plan written or renewed",
    "Moved off the street",
)
OTHER = (
    "Back-pay and benefits won (£)",
    "Women back in touch with children or family",
    "Peer volunteers out with us (have been homeless themselves)",
    "Hours given by peer volunteers",
    "Door staff and shop workers given our trauma training",
)
AGES = ("Under 25", "25-34", "35-44", "45 and over", "Not known")

# tab: (work: all, new), (health: women, %), other, weeks: (week, planned, done, seen), ages
MONTHS: dict[str, tuple[tuple[tuple[Value, ...], ...], ...]] = {
    "Jun 25": (
        ((31, 9), (27, 5), (22, 6), (58, 18), (214, "n/a")),
        ((41, 0.71), (6, 0.10), (12, 0.21), (15, 0.26), (8, 0.14), (49, 0.84), (7, 0.12)),
        ((4150,), (3,), (6,), (84,), ("nil",)),
        (
            ("w/c 2 Jun", 5, 5, 14),
            ("w/c 9 Jun", 5, 4, 11),
            ("w/c 16 Jun", 5, 5, 16),
            ("w/c 23 Jun", 5, 5, 13),
        ),
        (("<5",), (17,), (22,), (15,), (0,)),
    ),
    "Jul 25": (
        ((34, 11), (25, "<5"), (24, 5), (61, 17), (236, "n/a")),
        ((44, 0.72), (7, 0.11), (10, 0.16), (18, 0.30), (9, 0.15), (53, 0.87), (6, 0.10)),
        ((3980,), (2,), (6,), (91.5,), (12,)),
        (
            ("w/c 30 Jun", 5, 5, 15),
            ("w/c 7 Jul", 5, 5, 12),
            ("w/c 14 Jul", 5, 3, 9),
            ("w/c 21 Jul", 5, 5, 17),
            ("w/c 28 Jul", 5, 5, 14),
        ),
        (("<5",), (18,), (23,), (16,), (0,)),
    ),
    "Aug 25": (
        (("36", "8"), ("21", "<5"), ("21", "<5"), ("63", "13"), ("229", "n/a")),
        (
            ("47", "75%"),
            ("5", "8%"),
            ("11", "17%"),
            ("14", "22%"),
            ("7", "11%"),
            ("54", "86%"),
            ("8", "13%"),
        ),
        (("£5,240",), ("nil",), ("7",), ("78",), ("0",)),
        (
            ("w/c 4 Aug", "5", "4", "13"),
            ("w/c 11 Aug", "5", "5", "16"),
            ("w/c 18 Aug", "5", "4", "about 12"),
            ("w/c 25 Aug", "4", "4", "10"),
        ),
        (("5",), ("19",), ("23",), ("16",), ("0",)),
    ),
    "Sep 25": (
        ((33, 10), (29, 6), (26, 7), (66, 20), (251, "n/a")),
        (
            (50, "76%"),
            (8, "12%"),
            (13, "20%"),
            ("17 (1)", "26%"),
            (10, "15%"),
            (58, "88%"),
            (5, "8%"),
        ),
        ((6015,), (4,), (8,), (102,), (8,)),
        (
            ("w/c 1 Sep", 5, 5, 15),
            ("w/c 8 Sep", 5, 5, 13),
            ("w/c 15 Sep", 5, 5, 18),
            ("w/c 22 Sep", 5, 4, 12),
        ),
        (("<5",), (20,), (25,), (17,), (0,)),
    ),
    "Oct 25": (
        ((38, 12), (30, 7), (27, 6), (70, 22), (268, "n/a")),
        (
            (54, 0.77),
            (9, 0.13),
            (13, 0.19),
            ("21 (1)", 0.30),
            (11, 0.16),
            (63, 0.90),
            (9, 0.13),
        ),
        ((4870,), (3,), (8,), (110.5,), (0,)),
        (
            ("w/c 29 Sep", 5, 5, 16),
            ("w/c 6 Oct", 5, 5, 15),
            ("w/c 13 Oct", 5, 5, 19),
            ("w/c 20 Oct", 5, 4, 14),
            ("w/c 27 Oct", 5, 5, 17),
        ),
        ((6,), (21,), (25,), (16,), (2,)),
    ),
    "Nov 25": (
        ((35, 7), (31, 5), (29, 8), (68, 17), ("255 (provisional)", "n/a")),
        (
            (53, 0.78),
            (6, 0.09),
            (15, 0.22),
            ("19 (1)", 0.28),
            ("12 (provisional)", 0.18),
            (62, 0.91),
            ("8*", 0.12),
        ),
        ((5300,), (5,), (9,), (118,), (15,)),
        (
            ("w/c 3 Nov", 5, 5, 17),
            ("w/c 10 Nov", 5, 5, 14),
            ("w/c 17 Nov", 5, 5, 15),
            ("w/c 24 Nov", 5, "not collected", "not collected"),
        ),
        (("<5",), (21,), (25,), (18,), ("<5",)),
    ),
}
BY = {
    "Jun 25": "outreach co-ordinator",
    "Jul 25": "outreach co-ordinator",
    "Aug 25": "cover worker (co-ordinator on leave)",
    "Sep 25": "outreach co-ordinator",
    "Oct 25": "outreach co-ordinator",
    "Nov 25": "service manager",
}
FOOT = {
    "Jul 25": ("Storm week: two shifts called off on 15 and 16 July.",),
    "Aug 25": (
        "Bank holiday 25 Aug so only 4 shifts planned that week. Laptop broken, typed on phone.",
    ),
    "Sep 25": ("(1) includes 4 kits given to partners and friends",),
    "Oct 25": (
        "(1) includes 5 kits given to partners and friends",
        "We passed 250 contacts for the second month running. Thank you to Platform 9 cafe.",
    ),
    "Nov 25": (
        "(1) includes 3 kits given to partners and friends",
        "* one woman has since gone back to the street (2 Dec) but is counted here",
        "Provisional figures will be confirmed in the Dec 25 return.",
    ),
}
SUMMARY: tuple[tuple[Value, ...], ...] = (
    # ref, measure, target, Jun, Jul, Aug, quarter, Sep, Oct, Nov, quarter, so far
    (
        "W1",
        "Women supported (each counted once in the period)",
        200,
        58,
        61,
        63,
        96,
        66,
        70,
        68,
        104,
        141,
    ),
    ("W2", "Contacts", 2800, 214, 236, 229, 679, 251, 268, "255 (provisional)", 774, 1453),
    (
        "W3",
        "Registered with a GP, % of women supported",
        0.75,
        0.707,
        0.721,
        0.746,
        0.725,
        0.758,
        0.771,
        0.779,
        0.770,
        0.749,
    ),
    (None, "    registered", None, 41, 44, 47, 132, 50, 54, 53, 157, 289),
    (
        None,
        "    women supported, added up month by month",
        None,
        58,
        61,
        63,
        182,
        66,
        70,
        68,
        204,
        386,
    ),
    (
        "W4",
        "Safety plan, % of women supported",
        0.9,
        0.845,
        0.869,
        0.857,
        0.857,
        0.879,
        0.9,
        0.912,
        0.897,
        0.878,
    ),
    (None, "    with a plan written or renewed", None, 49, 53, 54, 156, 58, 63, 62, 183, 339),
    (
        "W5",
        "Started drug or alcohol treatment",
        100,
        8,
        9,
        7,
        24,
        10,
        11,
        "12 (provisional)",
        33,
        57,
    ),
    ("W6", "Moved off the street", 60, 7, 6, 8, 21, 5, 9, "8*", 22, 43),
)


def _put(
    sheet: Worksheet, cell: str, value: Value, kind: str = "cell", shown: str = "General"
) -> None:
    """Write one value in the house style."""
    into = sheet[cell]
    into.value = value
    into.font = Font(name="Century Gothic", size=10)
    into.number_format = shown
    if kind == "cell":
        into.border = BOX
    elif kind == "head":
        into.font = Font(name="Century Gothic", size=10, bold=True, color="FFFFFF")
        into.fill = PatternFill("solid", fgColor=PLUM)
        into.alignment = Alignment(wrap_text=True, vertical="center")
        into.border = BOX
    elif kind == "title":
        into.font = Font(name="Century Gothic", size=16, bold=True, color=PLUM)
    elif kind == "note":
        into.font = Font(name="Century Gothic", size=9, italic=True, color="7F7F7F")


def _month(made: Workbook, tab: str) -> None:
    sheet = made.create_sheet(tab)
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for column, width in zip("ABCDEFGHI", (2, 58, 19, 24, 4, 18, 19, 14, 16), strict=True):
        sheet.column_dimensions[column].width = width
    work, health, other, weeks, ages = MONTHS[tab]
    _put(sheet, "B2", "Women's outreach: monthly return", "title")
    _put(
        sheet,
        "B3",
        "Lanternway Women's Trust, contract SCC/PH/0931 with Stonebeck City Council",
        "note",
    )
    _put(sheet, "F2", "Filled in by", "note")
    _put(sheet, "G2", BY[tab], "note")
    _put(sheet, "F3", "Ring", "note")
    _put(sheet, "G3", "01632 960184", "note")
    later = 1 if tab in {"Sep 25", "Oct 25", "Nov 25"} else 0
    if later:
        _put(
            sheet,
            "B4",
            "Since September we also count women met in hostels the council pays for",
            "note",
        )
    top = 5 + later
    for column, words in (("B", "1. Women"), ("C", "All"), ("D", "New to us this month")):
        _put(sheet, f"{column}{top}", words, "head")
    for place, (words, pair) in enumerate(zip(WORK, work, strict=True), top + 1):
        _put(sheet, f"B{place}", words)
        _put(sheet, f"C{place}", pair[0])
        _put(sheet, f"D{place}", pair[1])
    top += 7
    for column, words in (
        ("B", "2. Health and safety"),
        ("C", "Women"),
        ("D", "% of women supported"),
    ):
        _put(sheet, f"{column}{top}", words, "head")
    for place, (words, pair) in enumerate(zip(HEALTH, health, strict=True), top + 1):
        _put(sheet, f"B{place}", words)
        _put(sheet, f"C{place}", pair[0])
        _put(sheet, f"D{place}", pair[1], shown="0%")
    top += 9
    _put(sheet, f"B{top}", "3. Anything else", "head")
    _put(sheet, f"C{top}", None, "head")
    for place, (words, single) in enumerate(zip(OTHER, other, strict=True), top + 1):
        _put(sheet, f"B{place}", words)
        _put(sheet, f"C{place}", single[0], shown='"£"#,##0' if place == top + 1 else "General")
    foot = top + 7
    for place, words in enumerate(FOOT.get(tab, ()), foot):
        _put(sheet, f"B{place}", words, "note")
    for column, words in zip(
        "FGHI", ("Week", "Shifts planned", "Shifts done", "Women seen"), strict=True
    ):
        _put(sheet, f"{column}5", words, "head")
    for place, week in enumerate(weeks, 6):
        for column, value in zip("FGHI", week, strict=True):
            _put(sheet, f"{column}{place}", value)
    _put(sheet, "F14", "Age", "head")
    _put(sheet, "G14", "Women supported", "head")
    for place, (words, single) in enumerate(zip(AGES, ages, strict=True), 15):
        _put(sheet, f"F{place}", words)
        _put(sheet, f"G{place}", single[0])
    if tab == "Oct 25":
        note = Comment(
            "Was 72 in the return we sent on 6 Nov: two women had been counted twice.", "LWT"
        )
        sheet["C10"].comment = note
    if tab == "Jun 25":
        sheet["C26"].comment = Comment("Training starts 1 July, 12 people booked", "LWT")


def _old(made: Workbook) -> None:
    sheet = made.create_sheet("Mar 25 OLD")
    sheet.sheet_state = "hidden"
    sheet.column_dimensions["A"].width = 40
    _put(sheet, "A1", "Monthly return March 2025 (old form, do not use)", "title")
    _put(sheet, "A3", "Measure", "head")
    _put(sheet, "B3", "Mar 25", "head")
    rows = (
        ("Women supported", 52),
        ("Contacts", 190),
        ("Shifts done", 17),
        ("Registered with a GP", 35),
    )
    for place, (words, value) in enumerate(rows, 4):
        _put(sheet, f"A{place}", words)
        _put(sheet, f"B{place}", value)


def _summary(made: Workbook) -> None:
    sheet = made.create_sheet("Year so far", 0)
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.column_dimensions["A"].width = 6
    sheet.column_dimensions["B"].width = 50
    sheet.column_dimensions["C"].width = 11
    for column in "DEFGHIJKLMNOPQRST":
        sheet.column_dimensions[column].width = 9
    sheet.column_dimensions["J"].width = 18
    _put(sheet, "A1", "Lanternway Women's Trust: women's outreach", "title")
    _put(
        sheet,
        "A2",
        "Contract SCC/PH/0931, 1 June 2024 to 31 May 2027. Contract year 2, £96,400.",
        "note",
    )
    for column in "ABCDEFGHIJKLMNOPQRST":
        _put(sheet, f"{column}4", None, "head")
        _put(sheet, f"{column}5", None, "head")
    sheet.row_dimensions[5].height = 30
    _put(sheet, "D4", "2025", "head")
    _put(sheet, "M4", "2026", "head")
    heads = (
        "Ref",
        "Measure",
        "Target for the year",
        "Jun",
        "Jul",
        "Aug",
        "Jun-Aug",
        "Sep",
        "Oct",
        "Nov",
        "Sep-Nov",
        "Dec",
        "Jan",
        "Feb",
        "Dec-Feb",
        "Mar",
        "Apr",
        "May",
        "Mar-May",
        "So far",
    )
    for column, words in zip("ABCDEFGHIJKLMNOPQRST", heads, strict=True):
        _put(sheet, f"{column}5", words, "head")
    for place, line in enumerate(SUMMARY, 6):
        for column in "ABCDEFGHIJKLMNOPQRST":
            _put(sheet, f"{column}{place}", None)
        share = isinstance(line[2], float) or line[0] in {"W3", "W4"}
        for column, value in zip("ABCDEFGHIJKT", line, strict=True):
            _put(sheet, f"{column}{place}", value, shown="0.0%" if share else "#,##0")
        if share:
            sheet[f"C{place}"].number_format = "0%"
        sheet[f"T{place}"].fill = PatternFill("solid", fgColor=ROSE)
        for column in "GKOS":
            sheet[f"{column}{place}"].fill = PatternFill("solid", fgColor=CREAM)
    _put(sheet, "A16", "* see Nov 25 tab", "note")
    _put(
        sheet,
        "A17",
        "W1 columns do not add up: a woman seen in 3 months is one woman in the quarter.",
        "note",
    )
    sheet["J6"].comment = Comment("18 of these were with us in the first week of June too", "LWT")


def draw(path: Path) -> None:
    """Draw the return for November 2025."""
    made = Workbook()
    made.remove(made.active)
    for tab in MONTHS:
        _month(made, tab)
    _old(made)
    _summary(made)
    made.active = 6
    save_plain(made, path)
