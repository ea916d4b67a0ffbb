"""End-of-life doulas and death cafés: quarterly forms of label and value, scorecard, diary."""

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Entry = int | float | str
SPANS = (
    "1 July to 30 September 2025",
    "1 October to 31 December 2025",
    "1 January to 31 March 2026",
)

# label and the value of each of the three returns
ALONGSIDE: tuple[tuple[str, tuple[Entry, Entry, Entry]], ...] = (
    ("Referrals that reached us", (41, 46, 52)),
    ("Not taken on (out of area, too late, changed mind)", (6, 11, 11)),
    ("People matched with a doula (LH1)", (31, 36, 39)),
    ("Households we came into", (31, 36, 39)),
    ("…first visit within 5 days of saying yes (LH2)", (25, 31, 34)),
    ("…as a percentage", (25 / 31, 31 / 36, 34 / 39)),
    ("Still waiting for a doula on the last day", (4, 3, 5)),
    ("Visits made", (388, 452, 517)),
    ("Doula hours (paid)", (1164, 1340, 1522)),
    ("Age: under 65", (6, 8, 7)),
    ("Age: 65 to 84", (17, 18, 20)),
    ("Age: 85 and over", (8, 10, 12)),
)
DYING: tuple[tuple[str, tuple[Entry, Entry, Entry]], ...] = (
    ("People we were with who died", (22, 27, 29)),
    ("…with their wishes written down (LH3)", (17, 21, 25)),
    ("…as a percentage", (17 / 22, 21 / 27, 25 / 29)),
    ("Had told us where they wanted to be", (20, 24, 27)),
    ("…and were there (LH4)", (13, 18, 20)),
    ("…and were somewhere else", (7, 6, 7)),
    ("LH4 as a percentage", (13 / 20, 18 / 24, 20 / 27)),
)
BESIDE: tuple[tuple[str, tuple[Entry, Entry, Entry]], ...] = (
    ("Main carers we sat down with for a review", (24, 29, 31)),
    ("Main carers now getting two unbroken nights a week or more", (11, 15, 19)),
    ("Bereavement calls made", (44, 58, 63)),
    ("Widowed partners back at work or their usual club by three months", (3, 7, 9)),
    ("Families who keep up with another family they met through us", (4, 6, 9)),
)
SITTERS: tuple[tuple[str, tuple[Entry, Entry, Entry]], ...] = (
    ("On the rota, last day of the quarter", (14, 17, 21)),
    ("of these, people whose own relative we were once with", (3, 5, 8)),
    ("Hours sat (unpaid)", (412.5, 506, 631.5)),
    ("Training evenings put on", (3, 2, 2)),
    ("Left us for a paid care job or nurse training", ("<5", "nil", 2)),
)
HOMES: tuple[tuple[str, tuple[Entry, Entry, Entry]], ...] = (
    ("Homes visited", (5, 6, 7)),
    ("Care staff at our talk", (38, 41, 52)),
    ("Care staff who now stay with a dying resident to the end themselves", (6, 11, 14)),
)
TEAM: tuple[tuple[str, tuple[Entry, Entry, Entry]], ...] = (
    ("Doulas working this quarter", (12, 13, 14)),
    ("…who had supervision (LH6)", (11, 13, 13)),
    ("…as a percentage", (11 / 12, "100%", 13 / 14)),
    ("Death cafés held (LH5) – see diary", (5, 6, 7)),
    ("Complaints (LH7)", (0, 1, "nil")),
    ("Sick days, whole team", (9, 4, 6)),
    ("Spent this quarter", ("£28,410", 30275, 31960)),
)

WORDS = (
    "A slow start in July while two doulas finished their checks. Leaflets: 340 went out to "
    "surgeries and to two libraries.",
    "Three widowers who met at our kitchen table in the autumn now cook for one another on "
    "Sundays, without us. Twelve referrals came in the week after the radio piece.",
    "Five regulars of the Marram Bay café have set up a soup round for the newly widowed and run "
    "it between them. We were with 29 people who died, and 20 were where they wanted to be.",
)

# ref, words, how counted, target, floor, the top and bottom figures of the three quarters, rating
SCORES: tuple[
    tuple[str, str, str, float | str, float | str, tuple[int, ...], tuple[int, ...], str], ...
] = (
    (
        "LH1",
        "People matched with a doula",
        "Number; target is for the contract year",
        120,
        100,
        (31, 36, 39),
        (),
        "On course",
    ),
    (
        "LH2",
        "First visit within 5 days",
        "First visits in time / people matched",
        0.85,
        0.75,
        (25, 31, 34),
        (31, 36, 39),
        "Close",
    ),
    (
        "LH3",
        "Died with wishes written down",
        "Written wishes / people who died",
        0.8,
        0.7,
        (17, 21, 25),
        (22, 27, 29),
        "On course",
    ),
    (
        "LH4",
        "Died where they wanted to be",
        "Were there / had told us where",
        0.7,
        0.6,
        (13, 18, 20),
        (20, 24, 27),
        "On course",
    ),
    (
        "LH5",
        "Death cafés held",
        "Number; target is for the contract year",
        24,
        20,
        (5, 6, 7),
        (),
        "On course",
    ),
    (
        "LH6",
        "Doulas supervised",
        "Had supervision / doulas working",
        0.95,
        0.85,
        (11, 13, 13),
        (12, 13, 14),
        "Close",
    ),
    ("LH7", "Complaints", "Number, to be reported only", "–", "–", (0, 1, 0), (), "–"),
)

CAFES: tuple[tuple[date, str, str, int, int, str, Entry | None, Entry], ...] = (
    (date(2025, 7, 10), "Marram Bay, Net Loft", "Imogen", 11, 8, "No", 3, 42),
    (date(2025, 7, 29), "Saltmere library", "Imogen", 9, 6, "No", 2, 38.5),
    (date(2025, 8, 14), "Marram Bay, Net Loft", "Tunde", 14, 9, "No", 4, 45),
    (date(2025, 9, 4), "Wexmoor, The Plough", "Tunde", 12, 5, "No", 3, 40),
    (date(2025, 9, 25), "Marram Bay, Net Loft", "Pat & Gwen (regulars)", 10, 4, "Yes", 2, "nil"),
    (date(2025, 10, 7), "Saltmere library", "Imogen", 13, 7, "No", 4, 44),
    (date(2025, 10, 23), "Marram Bay, Net Loft", "Pat & Gwen (regulars)", 8, 3, "Yes", 2, "nil"),
    (date(2025, 11, 6), "Wexmoor, The Plough", "Tunde", 15, 8, "No", 5, 47.5),
    (date(2025, 11, 18), "Marram Bay, Net Loft", "Pat & Gwen (regulars)", 12, 5, "Yes", 3, "nil"),
    (date(2025, 12, 2), "Saltmere library", "Imogen", 9, 2, "No", "not rung", 39),
    (date(2025, 12, 11), "Fenny Cross chapel", "Tunde", 16, 6, "No", 6, 52),
    (date(2026, 1, 8), "Marram Bay, Net Loft", "Gwen", 12, 5, "Yes", 4, "nil"),
    (date(2026, 1, 20), "Saltmere library", "Imogen", 14, 4, "No", 5, 41),
    (date(2026, 2, 3), "Wexmoor, The Plough", "Mr Addy (regular)", 11, 3, "Yes", 3, "nil"),
    (date(2026, 2, 12), "Fenny Cross chapel", "Tunde", 17, 9, "No", 7, 50),
    (date(2026, 2, 26), "Marram Bay, Net Loft", "Gwen", 10, 2, "Yes", 2, "nil"),
    (date(2026, 3, 12), "Saltmere library", "Imogen", 15, 6, "No", 6, 43),
    (date(2026, 3, 26), "Wexmoor, The Plough", "Mr Addy (regular)", 13, 3, "Yes", None, "nil"),
)
SEASONS = {0: "SUMMER", 5: "AUTUMN", 11: "WINTER"}

THOUGHTS = (
    (
        "What surprised us",
        "Two brothers in Saltmere who had not spoken for nine years sat the last "
        "week of their mother's life together, and still meet. We had expected to be asked mostly "
        "about funerals.",
    ),
    (
        "What was hard",
        "Four of our 14 doulas were off with flu at once in February. Referrals from "
        "the hospital come late: 11 could not be taken on this quarter.",
    ),
    (
        "What we would change",
        "A second Wexmoor café in the evening. One of the sitters, a retired "
        "bus driver, says the nights have given him a reason to get up again.",
    ),
)


def _styles(made: Workbook) -> dict[str, Format]:
    base = {"font_name": "Georgia", "font_size": 11, "valign": "top"}
    boxed = base | {"bottom": 4, "bottom_color": "#6B3F69", "align": "left"}
    return {
        "title": made.add_format(base | {"font_size": 18, "font_color": "#4B1D4A"}),
        "small": made.add_format(base | {"italic": True, "font_size": 9, "font_color": "#666666"}),
        "bar": made.add_format(base | {"bold": True, "bg_color": "#6B3F69", "font_color": "white"}),
        "label": made.add_format(base | {"text_wrap": True}),
        "value": made.add_format(boxed | {"num_format": "#,##0.0"}),
        "whole": made.add_format(boxed | {"num_format": "#,##0"}),
        "share": made.add_format(boxed | {"num_format": "0.0%"}),
        "money": made.add_format(boxed | {"num_format": "£#,##0"}),
        "pence": made.add_format(boxed | {"num_format": "£#,##0.00"}),
        "date": made.add_format(boxed | {"num_format": "ddd d mmm yy"}),
        "words": made.add_format(boxed | {"text_wrap": True}),
        "season": made.add_format(base | {"bold": True, "font_color": "#6B3F69"}),
        "bold": made.add_format(boxed | {"bold": True, "num_format": "#,##0"}),
    }


def _block(
    sheet: Worksheet,
    row: int,
    left: int,
    heading: str,
    lines: tuple[tuple[str, tuple[Entry, Entry, Entry]], ...],
    turn: int,
    styles: dict[str, Format],
) -> int:
    sheet.merge_range(row, left, row, left + 1, heading, styles["bar"])
    for place, (label, values) in enumerate(lines, row + 1):
        style = "whole"
        if "percentage" in label:
            style = "share"
        elif label.startswith("Spent"):
            style = "money"
        elif "Hours sat" in label:
            style = "value"
        sheet.write(place, left, label, styles["label"])
        sheet.write(place, left + 1, values[turn], styles[style])
    return row + len(lines) + 2


def _cover(made: Workbook, styles: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Who and what")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 26)
    sheet.set_column("B:B", 70)
    sheet.write("A1", "Lantern Hours", styles["title"])
    lines = (
        ("Agreement", "SWX-EOL-2507"),
        ("Held with", "NHS Saltmere & Wexmoor Integrated Care Board"),
        ("Provider", "Lantern Hours CIC"),
        ("For", "End-of-life doulas and community death cafés"),
        ("From / until", "1 July 2025 – 30 June 2028"),
        ("Returns", "Quarterly; one sheet a return, earlier ones left as sent"),
        ("This file", "Return 3 (January to March 2026)"),
        ("Written by", "Imogen Fairlight, 01998 555 0176"),
        (
            "Counting",
            'Each person once, in the quarter it happened, unless the line says "last day".',
        ),
    )
    for row, (label, value) in enumerate(lines, 2):
        sheet.write(row, 0, label, styles["label"])
        sheet.write(row, 1, value, styles["words"])


def _return(made: Workbook, turn: int, styles: dict[str, Format]) -> None:
    sheet = made.add_worksheet(f"Return {turn + 1}")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 2)
    sheet.set_column("B:B", 50)
    sheet.set_column("C:C", 12)
    sheet.set_column("D:D", 4)
    sheet.set_column("E:E", 62)
    sheet.set_column("F:F", 12)
    sheet.write("B1", f"Return {turn + 1}", styles["title"])
    sheet.write("B2", f"Covers {SPANS[turn]}", styles["small"])
    row = _block(sheet, 3, 1, "A. Being alongside", ALONGSIDE, turn, styles)
    row = _block(sheet, row, 1, "B. Dying", DYING, turn, styles)
    row = _block(sheet, row, 1, "F. Team, cafés and money", TEAM, turn, styles)
    right = _block(sheet, 3, 4, "C. Those beside the bed, and after", BESIDE, turn, styles)
    right = _block(sheet, right, 4, "D. Night sitters", SITTERS, turn, styles)
    if turn == 1:
        sheet.write(
            right - 1,
            4,
            "Return 1 first said 398 hours; late sheets came in and 412.5 is right.",
            styles["small"],
        )
        right += 1
    right = _block(sheet, right, 4, "E. Care homes", HOMES, turn, styles)
    sheet.write(right, 4, "G. In our own words", styles["bar"])
    sheet.merge_range(right + 1, 4, right + 6, 5, WORDS[turn], styles["words"])


def _scores(made: Workbook, styles: dict[str, Format]) -> None:
    sheet = made.add_worksheet("LH1 to LH7")
    sheet.set_column("A:A", 7)
    sheet.set_column("B:C", 38)
    sheet.set_column("D:J", 13)
    sheet.write("A1", "Our seven, side by side", styles["title"])
    heads = (
        "Ref",
        "What",
        "Counted as",
        "Target",
        "Floor",
        "Jul–Sep 25",
        "Oct–Dec 25",
        "Jan–Mar 26",
        "Since 1 July",
        "Where we are",
    )
    sheet.write_row("A3", heads, styles["bar"])
    for row, (ref, what, how, target, floor, top, under, rating) in enumerate(SCORES, 3):
        style = styles["share" if under else "whole"]
        sheet.write_row(row, 0, (ref, what, how), styles["words"])
        sheet.write_row(row, 3, (target, floor), style)
        figures = [a / b for a, b in zip(top, under, strict=True)] if under else list(top)
        since = sum(top) / sum(under) if under else sum(top)
        sheet.write_row(row, 5, (*figures, since), style)
        sheet.write(row, 9, rating, styles["words"])
    sheet.write(
        "A12", "LH1 and LH5 are judged at three quarters of the year's target.", styles["small"]
    )


def _cafes(made: Workbook, styles: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Café diary")
    sheet.set_column("A:A", 15)
    sheet.set_column("B:C", 24)
    sheet.set_column("D:H", 15)
    sheet.set_row(2, 64)
    sheet.write("A1", "Death café diary", styles["title"])
    heads = (
        "When",
        "Where",
        "Host",
        "Came",
        "First time",
        "Nobody from Lantern Hours in the room?",
        "Have since talked at home about what they want (ring-round)",
        "Hall and cake £",
    )
    bar = made.add_format(
        {
            "font_name": "Georgia",
            "bold": True,
            "text_wrap": True,
            "valign": "top",
            "bg_color": "#6B3F69",
            "font_color": "white",
        }
    )
    sheet.write_row("A3", heads, bar)
    row = 3
    for place, (day, *rest) in enumerate(CAFES):
        if place in SEASONS:
            sheet.write(row, 0, SEASONS[place], styles["season"])
            row += 1
        sheet.write_datetime(row, 0, day, styles["date"])
        sheet.write_row(row, 1, rest[:-1], styles["whole"])
        sheet.write(row, 7, rest[-1], styles["pence"])
        row += 1
    sheet.write(row - 1, 6, "due in April", styles["whole"])
    sheet.write(row, 0, "All 18", styles["bold"])
    sums = (("D", 221), ("E", 95), ("G", 61), ("H", 482))
    for letter, total in sums:
        sheet.write_formula(
            f"{letter}{row + 1}", f"=SUM({letter}5:{letter}{row})", styles["bold"], total
        )


def _thoughts(made: Workbook, styles: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Reflections")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 26)
    sheet.set_column("B:B", 90)
    sheet.write("A1", "Reflections, January to March 2026", styles["title"])
    for row, (label, words) in enumerate(THOUGHTS, 2):
        sheet.set_row(row, 66)
        sheet.write(row, 0, label, styles["bar"])
        sheet.write(row, 1, words, styles["words"])


def draw(path: Path) -> None:
    """Write the doulas' third return to `path`."""
    made = book(path, "Lantern Hours, return 3")
    styles = _styles(made)
    _cover(made, styles)
    _scores(made, styles)
    for turn in range(len(SPANS)):
        _return(made, turn, styles)
    _cafes(made, styles)
    _thoughts(made, styles)
    made.close()
