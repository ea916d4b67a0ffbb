"""Smoking in pregnancy with supporters: a form and narrative a quarter, vouchers by month."""

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Figure = str | int | float

TABS = ["Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26"]
SPANS = [
    "July to September 2025 (first quarter of the contract)",
    "October to December 2025 (second quarter of the contract)",
    "January to March 2026 (third quarter of the contract)",
]
SENT = ["22 October 2025", "21 January 2026", "20 April 2026"]

FRONT = [
    ("SERVICE", "Two of Us: stop smoking in pregnancy, vouchers with a chosen supporter"),
    ("PROVIDER", "Cradle and Clear Community Interest Company"),
    ("COMMISSIONER", "Tarnbridge Borough Council, Public Health"),
    ("CONTRACT", "TBR-PH-2025-SIP2"),
    ("TERM", "01/07/2025 - 30/06/2027"),
    ("RETURNS", "Quarterly, 15 working days after quarter end"),
    ("LATEST RETURN", "January to March 2026"),
    ("CONTACT", "Returns desk, 01632 960 288"),
]

ASKS: list[tuple[str, str, Figure, Figure]] = [
    ("Pregnant women setting a quit date", "Number in the contract year (Jul-Jun)", 160, 130),
    (
        "Quit at four weeks",
        "Breath test clear / all whose four weeks fell in the quarter",
        0.5,
        0.4,
    ),
    (
        "Not reached at four weeks (lower is better)",
        "Could not be reached / all whose four weeks fell in the quarter",
        0.2,
        0.25,
    ),
    ("Smokefree when baby born", "Breath test clear at delivery / all who gave birth", 0.45, 0.35),
    ("Supporter alongside", "Women with a supporter signed up / women starting vouchers", 0.6, 0.5),
    ("Breath test at voucher visits", "Visits with a test / all voucher visits", 0.95, 0.9),
    ("Babies under 2,500 g", "Number, for information", "none set", "none set"),
]

# number, words, the three quarters, rows of the rate (top, bottom), comment a quarter
Line = tuple[str, str, list[Figure], str, list[str]]
BLANK = ["", "", ""]

LEFT: list[tuple[str, list[Line]]] = [
    (
        "A. The women",
        [
            ("A1", "Referred by maternity", [74, 81, 69], "", BLANK),
            ("A2", "Set a quit date", [41, 46, 38], "", BLANK),
            ("A3", "Four-week point fell in this quarter", [34, 45, 42], "", BLANK),
            ("A4", "- breath test clear", [18, 23, 22], "A4/A3", BLANK),
            ("A5", "- says not smoking, no test", [3, 2, 4], "", BLANK),
            ("A6", "- still smoking", [6, 11, 9], "", BLANK),
            (
                "A7",
                "- could not be reached",
                [7, 9, 7],
                "A7/A3",
                ["two moved away", "", "new text reminder"],
            ),
            ("A8", "Gave birth", [12, 27, 33], "", BLANK),
            ("A9", "- breath test clear at delivery", [5, 13, 16], "A9/A8", BLANK),
            ("A10", "- baby under 2,500 g", ["nil", 3, 2], "", ["", "incl. twins", ""]),
        ],
    ),
    (
        "B. Vouchers and supporters",
        [
            ("B1", "Started on vouchers", [39, 44, 37], "", BLANK),
            (
                "B2",
                "- with a supporter signed up",
                [25, 23, 23],
                "B2/B1",
                ["", "hard over Christmas", ""],
            ),
            ("B3", "Supporter is husband/partner", [16, 14, 15], "", BLANK),
            ("B4", "Supporter is her mum", [5, 4, 4], "", BLANK),
            ("B5", "Supporter is sister/friend/other", [4, 5, 4], "", BLANK),
            ("B6", "Supporters who smoked on the day they signed", [15, 13, 14], "", BLANK),
            (
                "B7",
                "- themselves blowing clear four weeks on",
                [4, 6, 7],
                "",
                ["", "", "incl. a nan, 40 yrs"],
            ),
            ("B8", "- not stopped but on half as many or fewer", [5, 3, 4], "", BLANK),
            ("B9", "Voucher visits held", [142, 188, 176], "", BLANK),
            (
                "B10",
                "- with a breath test",
                [135, 176, 169],
                "B10/B9",
                ["", "one monitor broken 3 wks", ""],
            ),
        ],
    ),
]

RIGHT: list[tuple[str, list[Line]]] = [
    (
        "C. Home and baby",
        [
            ("C1", "Home visits", [58, 66, 61], "", BLANK),
            ("C2", "Front doors newly 'nobody lights up in here'", [11, 17, 15], "", BLANK),
            ("C3", "- children under five behind those doors", [9, 14, 12], "", BLANK),
            ("C4", "Baby still having some breast milk on day 10", [4, 12, 17], "", BLANK),
            (
                "C5",
                "Opened a credit union account and kept voucher money in it",
                [6, 8, 5],
                "",
                BLANK,
            ),
        ],
    ),
    (
        "D. Bump Mates (mums who have been there, unpaid)",
        [
            ("D1", "DBS checks", [3, 4, 2], "", BLANK),
            ("D2", "Gave time this quarter", [6, 9, 11], "", BLANK),
            ("D3", "Hours given", [84, 132, 147], "", BLANK),
            ("D4", "Went into a paid job or onto a college course", ["nil", 2, 3], "", BLANK),
        ],
    ),
    (
        "E. Midwives and shops",
        [
            ("E1", "Midwives briefed", [28, 19, 12], "", BLANK),
            (
                "E2",
                "Midwives now testing breath every visit without our asking",
                [6, 11, 9],
                "",
                BLANK,
            ),
            ("E3", "Shops taking our vouchers (last day)", [14, 14, 16], "", BLANK),
        ],
    ),
    (
        "F. Running it",
        [
            ("F1", "Advisers, wte", [2.6, 2.6, 2.2], "", BLANK),
            ("F2", "Spend excl. vouchers, £", [24310, 25875, 22960], "", BLANK),
            ("F3", "Waiting to start (last day)", [5, 9, 0], "", BLANK),
            ("F4", "Texts sent", [812, 940, 877], "", BLANK),
            ("F5", "Women aged under 20 setting a date", ["<5", 6, "<5"], "", BLANK),
        ],
    ),
]

BOXES: list[list[tuple[str, str]]] = [
    [
        (
            "What went well?",
            "A quick start. Nearly two in three women on vouchers had somebody signed up beside"
            " them. Five women told us they have cleared a catalogue debt with what they no longer"
            " spend on tobacco.",
        ),
        (
            "What was difficult?",
            "The maternity system only sends us referrals on Fridays. We met the digital midwife"
            " twice.",
        ),
        ("What next?", "Monitors for the Millrace and Corn Street clinics."),
    ],
    [
        (
            "What went well?",
            "Two couples who finished in the autumn now run the Thursday buggy walk at Millrace"
            " Park between them, with no worker there. The shops like the new cards.",
        ),
        (
            "What was difficult?",
            "We made 66 home visits in six short weeks and gave out nineteen boxes"
            " of tubes. Nine women were waiting at Christmas.",
        ),
        ("What next?", "Evening voucher visits from 12 January."),
    ],
    [
        (
            "What went well?",
            "Just over half of those due at four weeks blew clear, as in the autumn. Three"
            " partners have taken the scheme into work at the bottling plant, and the smoking"
            " shelter there is now a bike shed.",
        ),
        ("What was difficult?", "One adviser left in February and the post is still empty."),
        ("What next?", "Recruit. Look again at women who start after 28 weeks."),
    ],
]

# month, cards to women, £, cards to supporters, £, cards reissued
VOUCHERS: list[list[tuple[str, int, int, int, int, int]]] = [
    [
        ("Jul 25", 28, 560, 14, 140, 0),
        ("Aug 25", 51, 1120, 27, 270, 1),
        ("Sep 25", 56, 1240, 30, 300, 2),
    ],
    [
        ("Oct 25", 60, 1380, 32, 320, 1),
        ("Nov 25", 66, 1510, 33, 330, 3),
        ("Dec 25", 50, 1090, 21, 210, 0),
    ],
    [
        ("Jan 26", 55, 1230, 29, 290, 2),
        ("Feb 26", 57, 1300, 31, 310, 1),
        ("Mar 26", 57, 1340, 30, 300, 0),
    ],
]

# measure, row of the rate's top and bottom lines in the form (None for counts), rating
PICTURE: list[tuple[str, str, str, str]] = [
    ("Quit dates", "A2", "", "Green"),
    ("4-wk quit", "A4", "A3", "Green"),
    ("Not reached", "A7", "A3", "Green"),
    ("Smokefree at birth", "A9", "A8", "Green"),
    ("Supporter alongside", "B2", "B1", "Amber"),
    ("Breath tests", "B10", "B9", "Amber"),
]

LISTS: list[tuple[str, Figure]] = [
    ("Card at quit date, £", 20),
    ("Card at week 4, £", 40),
    ("Card at delivery, £", 100),
    ("Supporter card, £", 10),
]


def _value(number: str, quarter: int) -> int:
    """The figure of a numbered line in a quarter."""
    for _, lines in LEFT:
        for ref, _, figures, _, _ in lines:
            if ref == number:
                figure = figures[quarter]
                return figure if isinstance(figure, int) else 0
    raise KeyError(number)


def _rows() -> dict[str, int]:
    """The row (from one) of each numbered line on the left of a form."""
    found: dict[str, int] = {}
    row = 8
    for _, lines in LEFT:
        row += 1
        for ref, *_ in lines:
            found[ref] = row
            row += 1
        row += 1
    return found


def _formats(made: Workbook) -> dict[str, Format]:
    """The styles of the house."""
    base = {"font_name": "Arial", "font_size": 9, "border": 1, "border_color": "#94A3B8"}
    return {
        "title": made.add_format({"font_name": "Georgia", "font_size": 15, "bold": True}),
        "plain": made.add_format({"font_name": "Arial", "font_size": 9}),
        "label": made.add_format({**base, "text_wrap": True}),
        "bold": made.add_format({**base, "bold": True, "bg_color": "#E2E8F0", "text_wrap": True}),
        "part": made.add_format(
            {**base, "bold": True, "bg_color": "#334155", "font_color": "#FFFFFF"}
        ),
        "num": made.add_format({**base, "align": "right", "bg_color": "#FEFCE8"}),
        "money": made.add_format({**base, "num_format": "£#,##0", "bg_color": "#FEFCE8"}),
        "rate": made.add_format({**base, "num_format": "0.0%", "font_color": "#475569"}),
        "box": made.add_format({**base, "text_wrap": True, "valign": "top"}),
    }


def _form(made: Workbook, quarter: int, styles: dict[str, Format]) -> None:
    """One quarter's form, two columns of questions and three boxes below."""
    sheet = made.add_worksheet(TABS[quarter])
    sheet.set_column("A:A", 5)
    sheet.set_column("B:B", 40)
    sheet.set_column("E:E", 22)
    sheet.set_column("G:G", 5)
    sheet.set_column("H:H", 48)
    sheet.merge_range("A1:I1", "TWO OF US - QUARTERLY MONITORING FORM", styles["title"])
    sheet.write("B3", "Quarter covered", styles["bold"])
    sheet.merge_range("C3:E3", SPANS[quarter], styles["label"])
    sheet.write("B4", "Date returned", styles["bold"])
    sheet.merge_range("C4:E4", SENT[quarter], styles["label"])
    sheet.write("H3", "Signed off by", styles["bold"])
    sheet.write("I3", "P. Oduya", styles["label"])
    for col, head in enumerate(["No.", "Question", "Answer", "%", "Anything to say"]):
        sheet.write(6, col, head, styles["bold"])
    for col, head in enumerate(["No.", "Question", "Answer"]):
        sheet.write(6, 6 + col, head, styles["bold"])
    rows = _rows()
    row = 7
    for part, lines in LEFT:
        sheet.merge_range(row, 0, row, 4, part, styles["part"])
        row += 1
        for number, words, figures, rate, comments in lines:
            sheet.write(row, 0, number, styles["label"])
            sheet.write(row, 1, words, styles["label"])
            sheet.write(row, 2, figures[quarter], styles["num"])
            if rate:
                top, bottom = rate.split("/")
                share = _value(top, quarter) / _value(bottom, quarter)
                formula = f"=C{rows[top]}/C{rows[bottom]}"
                sheet.write_formula(row, 3, formula, styles["rate"], share)
            else:
                sheet.write_blank(row, 3, None, styles["label"])
            sheet.write(row, 4, comments[quarter], styles["label"])
            row += 1
        row += 1
    end = row
    row = 7
    for part, lines in RIGHT:
        sheet.merge_range(row, 6, row, 8, part, styles["part"])
        row += 1
        for number, words, figures, _, _ in lines:
            sheet.write(row, 6, number, styles["label"])
            sheet.write(row, 7, words, styles["label"])
            sheet.write(row, 8, figures[quarter], styles["num"])
            row += 1
        row += 1
    row = max(end, row)
    for question, answer in BOXES[quarter]:
        sheet.merge_range(row, 0, row, 8, question, styles["part"])
        sheet.merge_range(row + 1, 0, row + 1, 8, answer, styles["box"])
        sheet.set_row(row + 1, 58)
        row += 2


def _front(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """The front sheet: the contract and what it asks."""
    sheet.set_column("A:A", 42)
    sheet.set_column("B:B", 64)
    sheet.write("A1", "Two of Us", styles["title"])
    for index, (label, value) in enumerate(FRONT):
        sheet.write(2 + index, 0, label, styles["bold"])
        sheet.write(2 + index, 1, value, styles["label"])
    sheet.merge_range("A13:D13", "WHAT THE SPECIFICATION ASKS", styles["part"])
    for col, head in enumerate(["Measure", "Worked out as", "Standard", "Worst acceptable"]):
        sheet.write(13, col, head, styles["bold"])
    for index, (name, how, target, floor) in enumerate(ASKS):
        sheet.write(14 + index, 0, name, styles["label"])
        sheet.write(14 + index, 1, how, styles["label"])
        share = isinstance(target, float)
        sheet.write(14 + index, 2, target, styles["rate" if share else "num"])
        sheet.write(14 + index, 3, floor, styles["rate" if share else "num"])


def _picture(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """The measures across and the quarters down."""
    rows = _rows()
    sheet.set_column("A:G", 17)
    sheet.write("A1", "Where we are, contract year 1", styles["title"])
    sheet.write(2, 0, "", styles["bold"])
    for index, tab in enumerate(TABS):
        sheet.write(3 + index, 0, tab, styles["bold"])
    sheet.write(6, 0, "Jul 25 to Mar 26", styles["bold"])
    sheet.write(7, 0, "Rating", styles["bold"])
    for col, (name, top, bottom, rating) in enumerate(PICTURE, start=1):
        sheet.write(2, col, name, styles["bold"])
        tops = [_value(top, quarter) for quarter in range(3)]
        first = "+".join(f"'{tab}'!C{rows[top]}" for tab in TABS)
        if not bottom:
            for index, tab in enumerate(TABS):
                formula = f"='{tab}'!C{rows[top]}"
                sheet.write_formula(3 + index, col, formula, styles["num"], tops[index])
            sheet.write_formula(6, col, f"={first}", styles["num"], sum(tops))
        else:
            unders = [_value(bottom, quarter) for quarter in range(3)]
            second = "+".join(f"'{tab}'!C{rows[bottom]}" for tab in TABS)
            for index, tab in enumerate(TABS):
                formula = f"='{tab}'!D{rows[top]}"
                share = tops[index] / unders[index]
                sheet.write_formula(3 + index, col, formula, styles["rate"], share)
            whole = sum(tops) / sum(unders)
            sheet.write_formula(6, col, f"=({first})/({second})", styles["rate"], whole)
        sheet.write(7, col, rating, styles["label"])
    sheet.write(9, 0, "Birth weights are on the quarterly forms only.", styles["plain"])


def _vouchers(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Cards by month, a line for each quarter between."""
    sheet.set_column("A:F", 16)
    sheet.merge_range("A1:F1", "VOUCHER LEDGER", styles["title"])
    sheet.merge_range("B3:C3", "To women", styles["bold"])
    sheet.merge_range("D3:E3", "To supporters", styles["bold"])
    heads = ["Month", "Cards", "Value", "Cards", "Value", "Lost, reissued"]
    for col, head in enumerate(heads):
        sheet.write(3, col, head, styles["bold"])
    row = 4
    subtotals: list[int] = []
    for index, months in enumerate(VOUCHERS):
        first = row + 1
        for month in months:
            for col, value in enumerate(month):
                sheet.write(row, col, value, styles["money" if col in (2, 4) else "num"])
            row += 1
        sheet.write(row, 0, f"{TABS[index]} total", styles["bold"])
        for col in range(1, 6):
            letter = "ABCDEF"[col]
            whole = sum(int(month[col]) for month in months)
            style = styles["money" if col in (2, 4) else "num"]
            sheet.write_formula(row, col, f"=SUM({letter}{first}:{letter}{row})", style, whole)
        subtotals.append(row + 1)
        row += 1
    sheet.write(row, 0, "Year to date", styles["bold"])
    for col in range(1, 6):
        letter = "ABCDEF"[col]
        whole = sum(int(month[col]) for months in VOUCHERS for month in months)
        formula = "=" + "+".join(f"{letter}{at}" for at in subtotals)
        style = styles["money" if col in (2, 4) else "num"]
        sheet.write_formula(row, col, formula, style, whole)


def draw(path: Path) -> None:
    """Write the workbook to the path."""
    made = book(path, "Two of Us monitoring January to March 2026")
    styles = _formats(made)
    _front(made.add_worksheet("Front"), styles)
    for quarter in range(3):
        _form(made, quarter, styles)
    _picture(made.add_worksheet("Where we are"), styles)
    _vouchers(made.add_worksheet("Vouchers"), styles)
    sheet = made.add_worksheet("lists")
    sheet.write(0, 0, "Card", styles["bold"])
    sheet.write(0, 1, "Worth", styles["bold"])
    for index, (label, worth) in enumerate(LISTS):
        sheet.write(1 + index, 0, label, styles["plain"])
        sheet.write(1 + index, 1, worth, styles["plain"])
    sheet.hide()
    made.close()
