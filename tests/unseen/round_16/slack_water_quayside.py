"""Draw the monthly return of a small charity doing health checks and first aid on the quays."""

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | int | float | None

FRONT: list[tuple[str, str]] = [
    ("Who we are", "Slack Water Quayside Trust"),
    ("Who pays for this", "Tarrow and Penhallick Council, Public Health"),
    ("What it is", "Quayside health checks and mental health first aid for fishermen and dockers"),
    ("Agreement number", "TPC/PH/QUAY/25-03"),
    ("Runs from", "1 September 2025"),
    ("Runs to", "31 August 2027"),
    ("We send figures", "every month, by the 10th"),
    ("This one goes up to", "end of February 2026 (month 6 of year 1)"),
    ("Filled in by", "Morwenna Tregear, co-ordinator"),
    ("Ring", "01632 960288"),
]

MONTHS = ["Sep 25", "Oct 25", "Nov 25", "Dec 25", "Jan 26", "Feb 26"]
SHARE = "share"
# words, agreed for the year, lowest, months, kind
FIGURES: list[tuple[str, Cell, Cell, list[Cell], str]] = [
    ("ON THE QUAY", None, None, [], "group"),
    ("Health checks done", 360, 300, [27, 29, 36, 19, 38, 43], "sum"),
    ("Visits to a quay, dock or market", 48, 40, [4, 4, 4, 3, 4, 5], "sum"),
    ("Blood pressure 140/90 or more, first go", None, None, [8, 8, 11, 5, 11, 12], "sum"),
    ("  been to the doctor or chemist about it in 4 wks", None, None, [5, 4, 7, 3, 7, 6], "sum"),
    ("  that is", 0.6, 0.5, [], SHARE),
    ("Checked and had not seen a doctor in 2 yrs", None, None, [11, 12, 15, 9, 17, 19], "sum"),
    ("  out of all checks", 0.4, 0.35, [], SHARE),
    ("GP letters written", None, None, [6, 7, 9, 4, 9, 10], "sum"),
    ("Wallet cards handed out", None, None, [60, 45, 80, 35, 70, 75], "sum"),
    ("MENTAL HEALTH FIRST AID", None, None, [], "group"),
    ("People who finished the two-day course", 60, 50, [0, 11, 10, "nil", 0, 12], "sum"),
    (
        "Put in touch with counselling or a listening line",
        "just tell us",
        None,
        [2, 3, 4, 1, 5, 4],
        "sum",
    ),
    ("Past course people rung, 8 weeks on", None, None, [9, 0, 0, 10, 8, 0], "sum"),
    ("  had sat down with a mate in trouble by then", None, None, [4, 0, 0, 7, 6, 0], "sum"),
    ("SEEN A SECOND TIME", None, None, [], "group"),
    ("Men we saw again", None, None, [None, 9, 14, 8, 19, 21], "sum"),
    (
        "  wears the lifejacket on deck every trip now (didn't)",
        None,
        None,
        [None, 3, 4, 2, 6, 7],
        "sum",
    ),
    ("  given up smoking or down to half", None, None, [None, 2, 4, 1, 5, 6], "sum"),
    ("  under 140/90 this time, was over", None, None, [None, 2, 3, 2, 5, 4], "sum"),
    (
        "  back aboard or back on the dock after being off sick",
        None,
        None,
        [None, 1, 1, 0, 2, 2],
        "sum",
    ),
    ("OTHERS", None, None, [], "group"),
    (
        "Wives, girlfriends and grown-up children who had a check too (not in the 360)",
        None,
        None,
        [2, 3, 5, 2, 4, 6],
        "sum",
    ),
    ("Old hands helping on the quay for nothing (people)", None, None, [5, 5, 6, 5, 6, 7], "9"),
]

VISITS: list[tuple[date, str, Cell, Cell, Cell, Cell, str]] = [
    (date(2025, 9, 3), "North Quay", 14, 7, 2, 6, ""),
    (date(2025, 9, 11), "Tarrow Dock", 17, 9, 3, 8, "day shift"),
    (date(2025, 9, 18), "Penhallick Slip", 8, 5, 1, 4, ""),
    (date(2025, 9, 25), "North Quay", 12, 6, 2, 6, ""),
    (date(2025, 10, 2), "Tarrow Dock", 19, 10, 3, 8, ""),
    (date(2025, 10, 9), "Fish market", 15, 8, 2, 9, "4 am start"),
    (date(2025, 10, 16), "North Quay", 11, 6, 1, 6, ""),
    (date(2025, 10, 30), "Penhallick Slip", 9, 5, 2, 4, ""),
    (date(2025, 11, 6), "Fish market", 16, 9, 3, 9, ""),
    (date(2025, 11, 13), "Tarrow Dock", 21, 12, 4, 8, "both shifts"),
    (date(2025, 11, 20), "North Quay", 13, 7, 2, 6.5, ""),
    (date(2025, 11, 27), "Container berth", 18, 8, 2, 5, "new gate pass needed"),
    (date(2025, 12, 4), "Tarrow Dock", 16, 9, 2, 8, ""),
    (date(2025, 12, 11), "North Quay", None, None, None, None, "GALE - did not go"),
    (date(2025, 12, 18), "Fish market", 14, 7, 2, 10, "Christmas market"),
    (date(2025, 12, 20), "Penhallick Slip", 6, 3, 1, 3, ""),
    (date(2026, 1, 8), "North Quay", 15, 8, 3, 6, ""),
    (date(2026, 1, 15), "Container berth", 20, 11, 3, 6, ""),
    (date(2026, 1, 22), "Fish market", 17, 9, 2, 9, ""),
    (date(2026, 1, 29), "Tarrow Dock", 18, 10, 3, 8, ""),
    (date(2026, 2, 5), "Penhallick Slip", 10, 6, 2, 4, ""),
    (date(2026, 2, 10), "Fish market", 18, 10, 3, 9.5, "2 nurses"),
    (date(2026, 2, 12), "North Quay", 14, 8, 2, 6, ""),
    (date(2026, 2, 19), "Tarrow Dock", 20, 12, 4, 8, ""),
    (date(2026, 2, 26), "Container berth", 16, 7, 1, 5, ""),
]

COURSES: list[tuple[date, str, str, Cell, Cell, Cell, Cell]] = [
    (date(2025, 9, 9), "Tea-break talk", "Container berth gang", "n/a", 16, "n/a", "n/a"),
    (date(2025, 10, 15), "Two-day", "Skippers and deckhands", 14, 12, 11, 8),
    (date(2025, 11, 19), "Two-day", "Dock gangs", 12, 11, 10, 3),
    (date(2025, 12, 2), "Tea-break talk", "Market porters", "n/a", 21, "n/a", "n/a"),
    (date(2026, 1, 20), "Tea-break talk", "Tarrow Dock, night shift", "n/a", 18, "n/a", "n/a"),
    (date(2026, 2, 25), "Two-day", "Harbour staff and porters", 14, 13, 12, 5),
]

PLACES = [
    ("North Quay", 6, 42, 12),
    ("Tarrow Dock", 6, 62, 19),
    ("Fish market", 5, 43, 12),
    ("Penhallick Slip", 4, 19, 6),
    ("Container berth", 3, 26, 6),
]
AGES: list[tuple[str, Cell]] = [
    ("under 25", 21),
    ("25-34", 38),
    ("35-44", 47),
    ("45-54", 46),
    ("55-64", 29),
    ("65 +", 8),
    ("did not say", "<5"),
]
TRADES = [
    ("Inshore boats", 61),
    ("Trawlers, away boats", 34),
    ("Dock gangs", 71),
    ("Market porters", 17),
    ("Harbour staff", 9),
]

SPEND = [
    ("Nurse", 19800, 9650),
    ("Co-ordinator, 2 days a week", 13400, 6700),
    ("Van, diesel, insurance", 5200, 2815),
    ("Test strips, cuffs, bits", 1900, 870),
    ("First aid trainer", 4500, 2700),
]
PAID: list[tuple[str, float, float]] = [
    ("Sep 25", 46, 62),
    ("Oct 25", 48, 64),
    ("Nov 25", 52, 62),
    ("Dec 25", 38, 50),
    ("Jan 26", 50, 64),
    ("Feb 26", 61.5, 60),
]

TALK = [
    (
        "How is it going?",
        "192 men have had the full check now, a bit over half of the year's number. December was "
        "thin because of the gale. Since the autumn five of the crabber crews have kept up a "
        "Sunday ring-round of their own, which nobody here runs.",
    ),
    (
        "A story",
        "Two deckhands who were sleeping aboard in September have a flat ashore. Both came for "
        "their feet and stopped for the tea.",
    ),
    (
        "Our helpers",
        "One of the helpers, a retired mate, has been taken on by the harbour office as a paid "
        "watchman. We bought eight new oilskins for them.",
    ),
    (
        "What got in the way",
        "The van was off the road for six days in December and the container berth wants a new "
        "gate pass each visit.",
    ),
    ("Anything you want from us?", "Please could the pharmacy at Penhallick open before eight."),
]


def _figures(sheet: Worksheet, bold: Format, pct: Format) -> None:
    sheet.set_column("A:A", 68)
    sheet.set_column("B:C", 12)
    sheet.write("A1", "Month by month", bold)
    sheet.write_row("A3", ["", "Agreed, year", "Talk if under", *MONTHS, "So far"], bold)
    rows: dict[int, list[Cell]] = {}
    for row, (words, goal, low, values, kind) in enumerate(FIGURES, 3):
        rows[row] = values
        if kind == "group":
            sheet.write(row, 0, words, bold)
            continue
        sheet.write(row, 0, words)
        shape = pct if kind == SHARE else None
        for place, item in ((1, goal), (2, low)):
            if item is not None:
                sheet.write(row, place, item, shape)
        if kind == SHARE:
            under = row - 2 if words == "  that is" else 4
            tops = [value for value in rows[row - 1] if isinstance(value, int)]
            bottoms = [value for value in rows[under] if isinstance(value, int)]
            pairs = zip([*tops, sum(tops)], [*bottoms, sum(bottoms)], strict=True)
            for step, (up, down) in enumerate(pairs):
                col = "DEFGHIJ"[step]
                worked = f"={col}{row}/{col}{under + 1}"
                sheet.write_formula(row, 3 + step, worked, pct, up / down)
            continue
        for step, value in enumerate(values):
            if value is not None:
                sheet.write(row, 3 + step, value)
        if kind == "sum":
            total = sum(v for v in values if isinstance(v, int))
            sheet.write_formula(row, 9, f"=SUM(D{row + 1}:I{row + 1})", None, total)
        else:
            sheet.write(row, 9, int(kind))
            sheet.write(row, 10, "9 different people")


def _visits(sheet: Worksheet, bold: Format, day: Format) -> None:
    sheet.set_column("B:B", 18)
    sheet.set_column("C:F", 14)
    sheet.set_column("G:G", 26)
    sheet.write("A1", "Visits book", bold)
    heads = ["Date", "Where", "Came over", "Full check", "BP up", "Helpers' hrs", "Note"]
    sheet.write_row("A2", heads, bold)
    for row, line in enumerate(VISITS, 2):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write(row, 1, line[1])
        for col, item in enumerate(line[2:], 2):
            if item not in (None, ""):
                sheet.write(row, col, item)
    last = 2 + len(VISITS)
    sheet.write(last, 1, "all", bold)
    for col in range(2, 6):
        letter = chr(65 + col)
        parts = [line[col] for line in VISITS]
        value = sum(p for p in parts if isinstance(p, int | float))
        sheet.write_formula(last, col, f"=SUM({letter}3:{letter}{last})", bold, value)
    sheet.write(last + 1, 1, "Helpers' hrs = all the helpers that day added up, none of it paid")


def _courses(sheet: Worksheet, bold: Format, day: Format) -> None:
    sheet.set_column("B:C", 24)
    sheet.set_column("G:G", 44)
    sheet.write("A1", "Courses and talks", bold)
    heads = ["Date (last day)", "What", "Who for", "Places", "Came", "Finished"]
    heads.append("Boats or gangs with someone trained, that had no one before")
    sheet.write_row("A2", heads, bold)
    for row, line in enumerate(COURSES, 2):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])


def _who(sheet: Worksheet, bold: Format) -> None:
    sheet.set_column("A:A", 18)
    sheet.set_column("F:F", 14)
    sheet.set_column("I:I", 22)
    sheet.write("A1", "Who and where, September to February", bold)
    sheet.write_row("A3", ["Place", "Visits", "Men through the van", "BP up"], bold)
    for row, line in enumerate(PLACES, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "Total", bold)
    for col in range(1, 4):
        letter = chr(65 + col)
        parts = [line[col] for line in PLACES]
        value = sum(part for part in parts if isinstance(part, int))
        sheet.write_formula(8, col, f"=SUM({letter}4:{letter}8)", bold, value)
    sheet.write_row("F3", ["Age", "Checked"], bold)
    for row, pair in enumerate(AGES, 3):
        sheet.write_row(row, 5, pair)
    sheet.write_row("I3", ["Trade", "Checked"], bold)
    for row, trade in enumerate(TRADES, 3):
        sheet.write_row(row, 8, trade)


def _money(sheet: Worksheet, bold: Format) -> None:
    sheet.set_column("A:A", 28)
    sheet.write("A1", "Money and paid time", bold)
    sheet.write_row("A3", ["Pounds", "For the year", "Gone by end Feb", "Left"], bold)
    for row, (words, budget, gone) in enumerate(SPEND, 3):
        sheet.write_row(row, 0, [words, budget, gone])
        sheet.write_formula(row, 3, f"=B{row + 1}-C{row + 1}", None, budget - gone)
    budget, gone = sum(line[1] for line in SPEND), sum(line[2] for line in SPEND)
    sheet.write("A9", "Total", bold)
    for col, value in enumerate([budget, gone, budget - gone], 1):
        letter = chr(65 + col)
        sheet.write_formula(8, col, f"=SUM({letter}4:{letter}8)", bold, value)
    sheet.write_row("A12", ["Hours paid", "Nurse", "Co-ordinator"], bold)
    for row, line in enumerate(PAID, 12):
        sheet.write_row(row, 0, line)


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Slack Water figures")
    bold = made.add_format({"bold": True})
    pct = made.add_format({"num_format": "0%"})
    day = made.add_format({"num_format": "dd.mm.yy", "align": "left"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    front = made.add_worksheet("Front")
    front.set_column("A:A", 24)
    front.set_column("B:B", 72)
    front.write("A1", "Slack Water - figures for the Council", bold)
    for row, (label, value) in enumerate(FRONT, 2):
        front.write(row, 0, label)
        front.write(row, 1, value)
    _figures(made.add_worksheet("Month by month"), bold, pct)
    _visits(made.add_worksheet("Visits book"), bold, day)
    _courses(made.add_worksheet("Courses"), bold, day)
    _who(made.add_worksheet("Who and where"), bold)
    _money(made.add_worksheet("Money"), bold)
    talk = made.add_worksheet("In our words")
    talk.set_column("A:A", 110)
    row = 0
    for question, answer in TALK:
        talk.write(row, 0, question, bold)
        talk.write(row + 1, 0, answer, wrap)
        row += 3
    made.close()
