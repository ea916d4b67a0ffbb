"""A rural dementia outreach with farm days: months down, measures across, a list and a letter."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.unseen.pen import book

Row = tuple[Any, ...]

COVER: list[tuple[str, str]] = [
    ("Our reference", "SMICB/DEM/24/017"),
    ("From", "Yowe Lane Care Farm & Outreach CIC"),
    ("To", "NHS Skellerdale and Moorwick Integrated Care Board"),
    ("For", "Lantern Rural Dementia Outreach"),
    ("Agreement runs", "1 July 2024 to 30 June 2027"),
    ("Where we are in it", "Year 2 (1 July 2025 - 30 June 2026), month 9"),
    ("This return", "March 2026, with the year since July"),
    ("How often", "Monthly, by the 15th"),
    ("Any questions", "Ruth Tallantire, 01632 960417"),
    ("Posted", "14 April 2026"),
]
LETTER = (
    "Dear Anil, the usual sheets are behind this one. Month by month is the main one; the farm "
    "days are listed one by one after it. I have left the January visit figure as sent although "
    "two of the late ones were snow. Ruth"
)
AGREED_HEAD = (
    "What you asked us for",
    "What we count",
    "Out of",
    "For the year",
    "Not below",
    "Year so far",
    "How it feels",
)
AGREED: list[Row] = [
    (
        "Prompt first visits",
        "Visited at home inside 15 working days",
        "all referrals",
        0.9,
        0.8,
        "='Month by month'!D17",
        "Close. Snow in Jan.",
    ),
    ("Farm days", "Days held", "-", 28, 24, "='Month by month'!F17", "One behind (Sept)"),
    (
        "People with dementia at the farm",
        "Places taken",
        "-",
        260,
        220,
        "='Month by month'!G17",
        "Fine",
    ),
    (
        "Breaks for carers",
        "Hours of break given",
        "-",
        1600,
        1400,
        "='Month by month'!I17",
        "Fine if spring holds",
    ),
    (
        "Carers under less strain",
        "Lower strain score at review than at start",
        "carers reviewed",
        0.65,
        0.55,
        "='Month by month'!M17",
        "Pleased",
    ),
    (
        "Complaints",
        "Tell us the number",
        "-",
        "no target",
        "",
        "='Month by month'!N17",
        "Both answered",
    ),
]
GROUPS: list[tuple[int, int, str]] = [
    (1, 4, "GETTING TO PEOPLE"),
    (5, 7, "AT THE FARM"),
    (8, 12, "BREAKS FOR CARERS"),
    (13, 13, "GRUMBLES"),
    (14, 16, "AS TOLD TO US ON VISITS"),
    (17, 17, "VAN"),
]
HEADS = (
    "Month",
    "Referrals",
    "Visited inside 15 w/days",
    "% inside 15",
    "Waiting, last day of month",
    "Farm days held",
    "Places taken (people w. dementia)",
    "Different people",
    "Hours of break",
    "Carers who had one",
    "Carers reviewed",
    "...less strained than at start",
    "% less strained",
    "Complaints",
    "Back doing a job at their own place (hens, hearth, garden)",
    "Carers gone back to something they'd dropped (choir, mart, WI)",
    "Power of attorney through, after we sat down with them",
    "Minibus miles",
)
MONTHS: list[Row] = [
    (date(2025, 7, 1), 9, 8, 4, 3, 32, 18, 142.5, 21, 6, 4, "nil", 2, 1, 1, 612),
    (date(2025, 8, 1), 7, 7, 3, 3, 32, 19, 156, 22, 5, 3, "nil", 3, 2, 1, 640),
    (date(2025, 9, 1), 11, 9, 6, 1, 8, 8, 118, 18, 7, 5, 1, 1, 2, 0, 371),
    (date(2025, 10, 1), 12, 11, 7, 2, 22, 15, 133, 20, 8, 5, "nil", 3, 1, 2, 498),
    (date(2025, 11, 1), 10, 9, 6, 2, 18, 14, 127.5, 19, 6, 4, "nil", 2, 3, 1, 455),
    (date(2025, 12, 1), 6, 6, 2, 1, 9, 9, 94, 16, 4, 3, "nil", 0, 1, 0, 302),
    (date(2026, 1, 1), 13, 11, 8, 2, 14, 11, 121, 19, 9, 6, "nil", 2, 2, 2, 389),
    (date(2026, 2, 1), 9, 8, 5, 2, 16, 12, 138, 21, 6, 4, "nil", 4, 2, 1, 417),
    (date(2026, 3, 1), 12, 11, 4, 4, 46, 24, 149.5, 22, 8, 6, 1, 3, 4, 2, 733),
]
MONTH_ROWS = (5, 6, 7, 9, 10, 11, 13, 14, 15)
NOTES = {
    8: "Bluetongue zone 8-26 Sept: Hagg Farm shut to visitors, two days called off.",
    12: "Road over the tops closed 5 days in Jan. Different people: 46 since July, each once.",
}
DAY_HEADS = (
    "Date",
    "Farm",
    "What we got up to",
    "People w. dementia",
    "Husbands, wives, family along",
    "Our staff",
    "Families rung next day",
    "...who'd had a calmer evening at home",
    "Farm gave us the day free?",
)
DAYS: list[Row] = [
    (date(2025, 7, 8), "Hagg Farm", "Hay, hens", 11, 6, 3, 9, 6, "Y"),
    (date(2025, 7, 17), "Low Sike", "Clipping (watched)", 9, 5, 2, 8, 5, "Y"),
    (date(2025, 7, 29), "Hagg Farm", "Hay, dinner outside", 12, 7, 3, 10, 7, "Y"),
    (date(2025, 8, 5), "Birkrigg", "Ponies", 10, 4, 2, 8, 4, "N"),
    (date(2025, 8, 14), "Hagg Farm", "Walling", 13, 8, 3, 11, 8, "Y"),
    (date(2025, 8, 26), "Low Sike", "Show sheep", 9, 6, 2, 7, 5, "Y"),
    (date(2025, 9, 30), "Birkrigg", "Apples", 8, 3, 2, 7, 4, "N"),
    (date(2025, 10, 9), "Low Sike", "Tup sale talk", 10, 5, 2, 9, 6, "Y"),
    (date(2025, 10, 23), "Hagg Farm", "Hedge, soup", 12, 6, 3, 10, 7, "Y"),
    (date(2025, 11, 6), "Hagg Farm", "Barn, old tools", 11, 5, 3, 8, 5, "Y"),
    (date(2025, 11, 20), "Thorney Gill", "Cheese", 7, 2, 2, 6, 2, "N"),
    (date(2025, 12, 4), "Hagg Farm", "Wreaths, carols", 9, 6, 3, 7, 5, "Y"),
    (date(2026, 1, 15), "Hagg Farm", "Barn, stove", 8, 4, 3, 7, 4, "Y"),
    (date(2026, 1, 29), "Low Sike", "Scanning day", 6, 2, 2, 5, 2, "Y"),
    (date(2026, 2, 12), "Hagg Farm", "Seed sowing", 9, 4, 3, 8, 5, "Y"),
    (date(2026, 2, 26), "Thorney Gill", "Butter", 7, 3, 2, 6, 4, "N"),
    (date(2026, 3, 5), "Hagg Farm", "Lambs", 12, 7, 3, 10, 8, "Y"),
    (date(2026, 3, 12), "Low Sike", "Lambs", 11, 6, 3, 9, 7, "Y"),
    (date(2026, 3, 19), "Birkrigg", "Ponies, planting", 10, 5, 2, 9, 5, "Y"),
    (date(2026, 3, 26), "Hagg Farm", "Pet lambs, hens", 13, 8, 3, 11, 9, "Y"),
]
HELPER_HEADS = (
    "Unpaid helpers",
    "On the books, end of quarter",
    "Hours they gave",
    "Of those on the books: once cared for someone with dementia",
    "Gone on to paid care or farm work",
)
HELPERS: list[Row] = [
    ("Jul-Sep 25", 14, 318, 5, 0),
    ("Oct-Dec 25", 16, 284.5, 6, 1),
    ("Jan-Mar 26", 19, 361, 8, 1),
]
CARER_HEADS = (
    "Carers' purse and paper",
    "Attendance / Carer's Allowance awarded after we filled it in",
    "Worth, GBP a year (our estimate)",
    "Newly on the GP's list of carers",
    "Emergency cards handed out",
)
CARERS: list[Row] = [
    ("Jul-Sep 25", 4, 17174, 7, 11),
    ("Oct-Dec 25", 6, 27870, 5, 8),
    ("Jan-Mar 26", 5, 22225, 9, 14),
]
MONEY: list[Row] = [
    ("Jul-Sep 25", 29500, 28116),
    ("Oct-Dec 25", 29500, 29934),
    ("Jan-Mar 26", 29500, 30208),
]
DALES: list[Row] = [
    ("Skell Head", 14, 5),
    ("Nether Moor", 11, "<5"),
    ("Aldersby villages", 17, 6),
    ("Wend valley", 9, "<5"),
    ("Over the county line", "<5", "nil"),
    ("All", 53, 16),
]
WORDS: list[tuple[str, str]] = [
    (
        "How March went",
        (
            "A good month, with lambs on three farms. 92% of the month's referrals were "
            "visited in time. "
            "We took 64 calls on the kitchen-table line. The new tail lift is in and the van "
            "is back on "
            "the long round."
        ),
    ),
    (
        "Out in the dales",
        (
            "Three men who met at Hagg Farm now have their dinner together at the mart cafe every "
            "Thursday without any of us there. The chapel at Hagworth has begun a singing "
            "afternoon of "
            "its own, and 11 neighbours come. Leaflets went to 240 farms with the feed deliveries."
        ),
    ),
    (
        "Carers",
        (
            "Five wives who met on break days have set up a lift share to the memory clinic "
            "at Aldersby "
            "and run it themselves. Breaks are still hardest to fill at weekends."
        ),
    ),
    (
        "Us",
        (
            "Two support workers began in February, so we are at full strength. Supervision "
            "is up to "
            "date."
        ),
    ),
    (
        "What went wrong",
        (
            "One complaint in March (late minibus, said sorry in person, closed). "
            "September's was about a "
            "changed visit."
        ),
    ),
]


def _cover(made: Any, base: dict[str, Any]) -> None:
    sheet = made.add_worksheet("Letter")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 3)
    sheet.set_column("B:B", 24)
    sheet.set_column("C:C", 62)
    title = made.add_format({**base, "bold": True, "font_size": 16, "font_color": "#3B5323"})
    label = made.add_format({**base, "italic": True, "valign": "top"})
    plain = made.add_format({**base, "text_wrap": True, "valign": "top"})
    sheet.write("B2", "LANTERN - monthly return to the ICB", title)
    for at, (name, value) in enumerate(COVER):
        sheet.write(3 + at, 1, name, label)
        sheet.write(3 + at, 2, value, plain)
    sheet.merge_range("B16:C19", LETTER, plain)


def _agreed(made: Any, base: dict[str, Any], so_far: list[float]) -> None:
    sheet = made.add_worksheet("What was agreed")
    sheet.set_column("A:C", 30)
    sheet.set_column("D:F", 12)
    sheet.set_column("G:G", 22)
    head = made.add_format({**base, "bold": True, "bottom": 2, "text_wrap": True})
    text = made.add_format({**base, "text_wrap": True, "valign": "top", "bottom": 4})
    whole = made.add_format({**base, "num_format": "#,##0.##", "valign": "top", "bottom": 4})
    share = made.add_format({**base, "num_format": "0%", "valign": "top", "bottom": 4})
    fine = made.add_format({**base, "num_format": "0.0%", "valign": "top", "bottom": 4})
    sheet.write("A1", "What was agreed for year 2, and where we are", head)
    sheet.write_row(2, 0, AGREED_HEAD, head)
    for at, row in enumerate(AGREED):
        rate = isinstance(row[3], float)
        sheet.write_row(3 + at, 0, row[:3], text)
        for col in (3, 4):
            sheet.write(3 + at, col, row[col], share if rate else whole)
        sheet.write_formula(3 + at, 5, row[5], fine if rate else whole, so_far[at])
        sheet.write(3 + at, 6, row[6], text)
    sheet.write(
        "A11",
        "Targets are for July to June. No change since year 1 but the farm days (was 30).",
        made.add_format({**base, "italic": True}),
    )


def _months(made: Any, base: dict[str, Any]) -> None:
    sheet = made.add_worksheet("Month by month")
    sheet.set_column("A:A", 13)
    sheet.set_column("B:R", 11)
    sheet.set_row(4, 92)
    group = made.add_format(
        {**base, "bold": True, "align": "center", "bg_color": "#DDE5C8", "border": 1}
    )
    head = made.add_format({**base, "text_wrap": True, "valign": "top", "border": 1})
    when = made.add_format({**base, "num_format": "mmm yyyy", "align": "left"})
    plain = made.add_format({**base, "num_format": "#,##0.##", "align": "right"})
    share = made.add_format({**base, "num_format": "0%"})
    note = made.add_format({**base, "italic": True, "font_color": "#7A5C00"})
    total = made.add_format({**base, "bold": True, "top": 1, "num_format": "#,##0.##"})
    part = made.add_format({**base, "bold": True, "top": 1, "num_format": "0.0%"})
    sheet.write(
        "A1",
        "Month by month, July 2025 to March 2026",
        made.add_format({**base, "bold": True, "font_size": 14}),
    )
    sheet.write("A2", "One line a month. Nothing is carried over except where it says so.", note)
    for first, last, words in GROUPS:
        if first == last:
            sheet.write(3, first, words, group)
        else:
            sheet.merge_range(3, first, 3, last, words, group)
    sheet.write_row(4, 0, HEADS, head)
    for at, row in zip(MONTH_ROWS, MONTHS, strict=True):
        line = at + 1
        sheet.write_datetime(at, 0, row[0], when)
        sheet.write_row(at, 1, row[1:3], plain)
        sheet.write_formula(at, 3, f"=C{line}/B{line}", share, row[2] / row[1])
        sheet.write_row(at, 4, row[3:11], plain)
        sheet.write_formula(at, 12, f"=L{line}/K{line}", share, row[10] / row[9])
        sheet.write_row(at, 13, row[11:], plain)
    for at, words in NOTES.items():
        sheet.merge_range(at, 0, at, 17, words, note)
    sums: dict[int, float] = {}
    sheet.write(16, 0, "Since July", total)
    places = {1: 1, 2: 2, 5: 4, 6: 5, 8: 7, 10: 9, 11: 10, 13: 11, 14: 12, 15: 13, 16: 14, 17: 15}
    for col, where in places.items():
        sums[col] = sum(row[where] for row in MONTHS if row[where] != "nil")
        name = "ABCDEFGHIJKLMNOPQR"[col]
        sheet.write_formula(16, col, f"=SUM({name}6:{name}16)", total, sums[col])
    sheet.write_formula(16, 3, "=C17/B17", part, sums[2] / sums[1])
    sheet.write_formula(16, 12, "=L17/K17", part, sums[11] / sums[10])
    sheet.write(16, 7, 46, total)
    sheet.write(17, 0, "Wanted by end June", note)
    for col, wanted in ((3, 0.9), (5, 28), (6, 260), (8, 1600), (12, 0.65)):
        sheet.write(17, col, wanted, share if wanted < 1 else plain)
    sheet.freeze_panes(5, 1)


def _days(made: Any, base: dict[str, Any]) -> None:
    sheet = made.add_worksheet("Farm days")
    sheet.set_column("A:A", 12)
    sheet.set_column("B:C", 20)
    sheet.set_column("D:I", 13)
    head = made.add_format(
        {**base, "bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#F3EBD3"}
    )
    when = made.add_format({**base, "num_format": "ddd d mmm yy", "align": "left"})
    plain = made.add_format(base)
    note = made.add_format({**base, "italic": True, "font_color": "#7A5C00"})
    sheet.write("A1", "Every farm day since July", made.add_format({**base, "bold": True}))
    sheet.write_row(2, 0, DAY_HEADS, head)
    at = 3
    for row in DAYS:
        if row[0] == date(2025, 9, 30):
            sheet.merge_range(at, 0, at, 8, "9 and 18 Sept called off (bluetongue)", note)
            at += 1
        sheet.write_datetime(at, 0, row[0], when)
        sheet.write_row(at, 1, row[1:], plain)
        at += 1
    sheet.autofilter(2, 0, at - 1, 8)


def _block(
    sheet: Any, top: int, left: int, heads: Row, rows: list[Row], skip: Row, formats: Row
) -> None:
    head, plain, total = formats
    sheet.write_row(top, left, heads, head)
    for at, row in enumerate(rows):
        sheet.write_row(top + 1 + at, left, row, plain)
    last = top + len(rows)
    sheet.write(last + 1, left, "Year so far", total)
    for col in range(1, len(heads)):
        if col in skip:
            sheet.write(last + 1, left + col, "-", total)
            continue
        name = chr(65 + left + col)
        words = f"=SUM({name}{top + 2}:{name}{last + 1})"
        sheet.write_formula(last + 1, left + col, words, total, sum(row[col] for row in rows))


def _quarters(made: Any, base: dict[str, Any]) -> None:
    sheet = made.add_worksheet("Helpers, carers, money")
    sheet.set_column("A:E", 15)
    sheet.set_column("F:F", 3)
    sheet.set_column("G:K", 15)
    head = made.add_format({**base, "bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    plain = made.add_format({**base, "num_format": "#,##0.##", "align": "right"})
    total = made.add_format(
        {**base, "bold": True, "top": 1, "num_format": "#,##0.##", "align": "right"}
    )
    formats = (head, plain, total)
    sheet.write("A1", "Things we only add up each quarter", head)
    _block(sheet, 3, 0, HELPER_HEADS, HELPERS, (1, 3), formats)
    _block(sheet, 3, 6, CARER_HEADS, CARERS, (), formats)
    _block(sheet, 11, 0, ("Money", "Paid to us, GBP", "Spent, GBP"), MONEY, (), formats)
    sheet.write(10, 6, "Where the people we see live, 31 March 2026", head)
    sheet.write_row(11, 6, ("Dale", "People with dementia", "Live alone"), head)
    for at, row in enumerate(DALES):
        sheet.write_row(12 + at, 6, row, total if row[0] == "All" else plain)
    sheet.write("A19", "Small numbers in the dales not shown.", plain)


def _words(made: Any, base: dict[str, Any]) -> None:
    sheet = made.add_worksheet("In words")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 20)
    sheet.set_column("B:B", 95)
    head = made.add_format({**base, "bold": True, "valign": "top"})
    text = made.add_format({**base, "text_wrap": True, "valign": "top"})
    for at, (name, words) in enumerate(WORDS):
        sheet.set_row(1 + 2 * at, 66)
        sheet.write(1 + 2 * at, 0, name, head)
        sheet.write(1 + 2 * at, 1, words, text)


def draw(path: Path) -> None:
    """Write the workbook to the path."""
    made = book(path, "Lantern monthly return")
    base: dict[str, Any] = {"font_name": "Georgia", "font_size": 10}
    sums: list[float] = [
        sum(row[2] for row in MONTHS) / sum(row[1] for row in MONTHS),
        sum(row[4] for row in MONTHS),
        sum(row[5] for row in MONTHS),
        sum(row[7] for row in MONTHS),
        sum(row[10] for row in MONTHS) / sum(row[9] for row in MONTHS),
        sum(row[11] for row in MONTHS if row[11] != "nil"),
    ]
    _cover(made, base)
    _agreed(made, base, sums)
    _months(made, base)
    _days(made, base)
    _quarters(made, base)
    _words(made, base)
    made.close()
