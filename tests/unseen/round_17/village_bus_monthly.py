"""A village library-and-health bus: months down, measures across, and a monthly return."""

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = (
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "January",
    "February",
    "March",
)
FILLED = 8
NOTE_AFTER = 5

# heading, figures April to November; a pair of letters makes a percentage of two columns
ROAD: tuple[tuple[str, tuple[int | str, ...]], ...] = (
    ("Stops in the timetable", (64, 66, 63, 69, 60, 66, 69, 60)),
    ("Stops made", (62, 65, 60, 68, 38, 64, 67, 55)),
    ("%", ("C", "B")),
    ("Came aboard (all visits)", (702, 731, 688, 790, 401, 744, 812, 655)),
    ("Joined the library", (41, 38, 44, 57, 23, 46, 39, 35)),
    ("…of them under 16", (12, 9, 11, 24, 8, 15, "<5", 7)),
    ("Tests taken", (96, 104, 98, 117, 58, 112, 124, 106)),
    ("At the lab inside 4 hrs", (94, 101, 97, 112, 55, 110, 121, 105)),
    ("%", ("I", "H")),
    ("Had to be taken again", (2, 3, 1, 4, 2, 1, 3, 2)),
    ("%", ("K", "H")),
    ("Result out of range", (21, 24, 19, 27, 12, 23, 29, 22)),
    ("Seen by nurse or GP in 14 days", (18, 22, 17, 23, 9, 21, 26, 20)),
    ("%", ("N", "M")),
    ("Tablet-seat lessons given", (14, 16, 15, 18, 8, 17, 19, 15)),
    ("Now order their own repeats online", (3, 4, 2, 5, 0, 6, 4, 5)),
    ("Husband, wife or other family sat in on the result", (11, 9, 12, 14, 6, 13, 15, 10)),
)
GROUPS = ((1, 3, "THE ROUND"), (4, 6, "SHELVES"), (7, 14, "BLOODS"), (15, 17, "WHILE THEY WAIT"))

DESK: tuple[tuple[str, tuple[int | str, ...]], ...] = (
    ("Asked at the desk", (58, 61, 55, 66, 34, 63, 71, 59)),
    ("Cases opened", (29, 33, 27, 36, 17, 31, 38, 28)),
    ("Claims & appeals sent off", (22, 25, 24, 30, 14, 27, 33, 26)),
    ("Benefit gains confirmed (£)", (21460, 24815, 18230, 31775, 9640, 27350, 33120, 25905)),
    ("Waiting to be seen, last day of month", (9, 11, 12, 8, 17, 13, 12, 11)),
)
WARM: tuple[tuple[str, tuple[int | str, ...]], ...] = (
    ("Warm packs handed out", ("nil", "nil", "nil", "nil", "nil", 18, 44, 61)),
    ("Homes off emergency credit for good (3 months clear)", (4, 3, 5, 2, 1, 6, 7, 8)),
    ("Family carers now on the surgery's carer list", (2, 4, 3, 5, 1, 4, 6, 3)),
)

HELP: tuple[tuple[str, tuple[float | str, ...], float], ...] = (
    ("Helpers aboard (unpaid) *", (11, 12, 12, 13, 8, 14, 15, 14), 23),
    ("Hours they gave", (96, 104.5, 99, 118, 47, 121.5, 133, 112), 831),
    ("Helpers gone on to a paid job or college", (1, "nil", 1, "nil", "nil", 2, 1, 1), 6),
    ("Crew hours paid", (412, 420, 408, 436, 318, 424, 440, 402), 3260),
    ("Crew who passed the bloods certificate", (0, 0, 1, 0, 0, 1, 0, 1), 3),
    ("Diesel, tyres, garage (£)", (1844, 1790, 1812, 1936, 4275, 1868, 1954, 1722), 17201),
)

VILLAGES: tuple[tuple[str, str, str, int, int, str, int | None], ...] = (
    ("Harrowmere", "green, by the pump", "Mon a.m.", 612, 902, "Yes", 14),
    ("Upper Skell", "Drovers car park", "Mon p.m.", 548, 811, "Yes", 11),
    ("Ashby Fold", "village hall", "Tue a.m.", 503, 765, "No", None),
    ("Little Tarn", "school gate", "Tue p.m.", 471, 744, "Yes", 9),
    ("Coldwath", "lay-by past the ford", "Wed", 455, 688, "No", None),
    ("Nether Brigg", "chapel yard", "Thu a.m.", 390, 640, "Yes", 17),
    ("Pell Gate", "farm shop", "Thu p.m.", 344, 521, "No", None),
    ("St Orrin's", "church", "Fri", 287, 452, "No", None),
)

CARD: tuple[tuple[str, str, str, str, str, str, str, str], ...] = (
    (
        "Stops made as timetabled",
        "stops made ÷ stops in timetable",
        "95%",
        "90%",
        "C",
        "B",
        "Amber",
        "August gearbox; and ice on the 19th and 20th Nov",
    ),
    (
        "Blood tests taken on the bus",
        "number, in the year",
        "1,200 in the year",
        "1,080",
        "H",
        "",
        "Green",
        "",
    ),
    (
        "Blood at the lab within four hours",
        "samples in time ÷ tests taken",
        "97%",
        "93%",
        "I",
        "H",
        "Green",
        "courier now meets us at Pell Gate",
    ),
    (
        "Bloods that had to be repeated",
        "repeats ÷ tests taken",
        "no more than 2%",
        "4%",
        "K",
        "H",
        "Amber",
        "lower is better",
    ),
    (
        "Out-of-range result followed up in 14 days",
        "seen by nurse or GP ÷ out of range",
        "90%",
        "80%",
        "N",
        "M",
        "Amber",
        "Coldwath surgery short of a nurse since July",
    ),
    ("New library members", "number, in the year", "480 in the year", "432", "F", "", "Green", ""),
    (
        "Benefits advice cases opened",
        "number, in the year",
        "360 in the year",
        "324",
        "desk C",
        "",
        "Amber",
        "one case short of the line at month 8",
    ),
    ("Benefit gains confirmed", "£, tell us only", "none set", "–", "desk E", "", "n/a", ""),
)

DIARY = (
    (
        "September",
        "Back to a full round. A husband in Harrowmere who sat in on his wife's clinic "
        "now does her injections himself, so the nurse no longer calls twice a day. We gave 17 "
        "lessons on the tablet seat.",
    ),
    (
        "October",
        "Busiest month yet. Seven of the Nether Brigg coffee lot have started their own "
        "lift-share to the dentist and the bank, and it has run every week since half-term. "
        "Shelving by the back door was replaced (£240) and two new tyres fitted.",
    ),
    (
        "November",
        "Ice cost us five stops. Three women from Upper Skell who met in our queue now go "
        "swimming together on a Friday. Eleven people are waiting for Dilys at the advice desk and "
        "we drove 1,109 miles. We saved 106 people the trip to the county hospital.",
    ),
)


def _styles(made: Workbook) -> dict[str, Format]:
    base = {"font_name": "Trebuchet MS", "font_size": 10}
    line = base | {"border": 1, "border_color": "#9BB59B"}
    return {
        "plain": made.add_format(base | {"text_wrap": True, "valign": "top"}),
        "title": made.add_format(base | {"bold": True, "font_size": 16, "font_color": "#1E5631"}),
        "note": made.add_format(base | {"italic": True, "font_color": "#7A4B00"}),
        "group": made.add_format(
            line | {"bold": True, "align": "center", "bg_color": "#1E5631", "font_color": "white"}
        ),
        "head": made.add_format(
            line | {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DDEBDD"}
        ),
        "cell": made.add_format(line | {"text_wrap": True, "valign": "top"}),
        "figure": made.add_format(line | {"num_format": "#,##0"}),
        "half": made.add_format(line | {"num_format": "#,##0.0"}),
        "money": made.add_format(line | {"num_format": "£#,##0"}),
        "share": made.add_format(line | {"num_format": "0.0%"}),
        "sum": made.add_format(line | {"bold": True, "num_format": "#,##0", "top": 2}),
        "sum_money": made.add_format(line | {"bold": True, "num_format": "£#,##0", "top": 2}),
        "sum_share": made.add_format(line | {"bold": True, "num_format": "0.0%", "top": 2}),
        "month": made.add_format(
            line | {"bold": True, "num_format": "mmm-yy", "bg_color": "#DDEBDD"}
        ),
        "day": made.add_format(base | {"num_format": "d mmmm yyyy", "align": "left"}),
    }


def _figures(letter: str) -> tuple[int | str, ...]:
    return ROAD[ord(letter) - ord("B")][1]


def _total(figures: tuple[float | str, ...]) -> float:
    return sum(one for one in figures if not isinstance(one, str))


def _road_row(month: int) -> int:
    return 5 + month + (1 if month >= NOTE_AFTER else 0)


def _front(made: Workbook, styles: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Front page")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 3)
    sheet.set_column("B:B", 34)
    sheet.set_column("C:C", 52)
    sheet.write("B2", "Page & Pulse – the village bus", styles["title"])
    sheet.write("B3", "Monthly return to the council", styles["note"])
    lines = (
        ("Contract no.", "TVC/RURAL/25-031"),
        ("Provider", "Wheelhouse Rural CIC"),
        ("Commissioner", "Thornvale County Council"),
        ("Service", "Page & Pulse mobile library and health bus"),
        ("Contract runs", "1 April 2025 to 31 March 2027"),
        ("We report", "Monthly, by the 8th"),
        ("This return", "Month 8 – November 2025"),
        ("Sent in by", "Bev Lathom, round manager"),
        ("Ring", "01999 555 0142"),
    )
    for row, (label, value) in enumerate(lines, 4):
        sheet.write(row, 1, label, styles["head"])
        sheet.write(row, 2, value, styles["cell"])
    sheet.write("B14", "Date sent", styles["head"])
    sheet.write_datetime("C14", date(2025, 12, 8), styles["day"])
    sheet.merge_range("B16:C16", "In a nutshell", styles["group"])
    tests = _figures("H")
    short: tuple[tuple[str, int | str], ...] = (
        ("Trips to the county hospital saved, November", tests[-1]),
        ("Trips to the county hospital saved since April", int(_total(tests))),
        ("Complaints in November", "nil"),
    )
    for row, (label, figure) in enumerate(short, 16):
        sheet.write(row, 1, label, styles["cell"])
        sheet.write(row, 2, figure, styles["figure"])
    sheet.write("B21", "A trip saved = one blood test on the bus.", styles["note"])


def _card(made: Workbook, styles: dict[str, Format]) -> None:
    sheet = made.add_worksheet("What we agreed")
    sheet.set_column("A:A", 36)
    sheet.set_column("B:B", 32)
    sheet.set_column("C:G", 13)
    sheet.set_column("H:H", 44)
    sheet.write("A1", "What we agreed with the council, and how it is going", styles["title"])
    heads = (
        "What the council asked for",
        "How it is worked out",
        "Target 25/26",
        "Line not to cross",
        "Nov 25",
        "Apr–Nov 25",
        "Rating",
        "What we would say",
    )
    sheet.write_row("A3", heads, styles["head"])
    for row, (name, how, target, line, top, under, rating, words) in enumerate(CARD, 3):
        sheet.write_row(row, 0, (name, how, target, line), styles["cell"])
        if under:
            parts, whole = _figures(top), _figures(under)
            one = float(parts[-1]) / float(whole[-1])
            year = _total(parts) / _total(whole)
            sheet.write_formula(
                row, 4, f"='On the road'!{top}14/'On the road'!{under}14", styles["share"], one
            )
            sheet.write_formula(
                row, 5, f"='On the road'!{top}19/'On the road'!{under}19", styles["share"], year
            )
        else:
            place = top.split()[-1]
            at_desk = top.startswith("desk")
            figures = DESK[ord(place) - ord("B")][1] if at_desk else _figures(place)
            tab, last, total = ("Advice desk", 12, 13) if at_desk else ("On the road", 14, 19)
            style = styles["money" if place == "E" else "figure"]
            sheet.write_formula(row, 4, f"='{tab}'!{place}{last}", style, figures[-1])
            sheet.write_formula(row, 5, f"='{tab}'!{place}{total}", style, _total(figures))
        sheet.write_row(row, 6, (rating, words), styles["cell"])
    sheet.write(
        "A13",
        "Yearly numbers are rated against 8/12 of the target. Green = there, Amber = "
        "within a tenth (or above the line), Red = neither.",
        styles["note"],
    )


def _road(made: Workbook, styles: dict[str, Format]) -> None:
    sheet = made.add_worksheet("On the road")
    sheet.set_column("A:A", 13)
    sheet.set_column("B:R", 10)
    sheet.set_row(4, 66)
    sheet.freeze_panes(5, 1)
    sheet.merge_range("A1:R1", "ON THE ROAD 2025/26", styles["title"])
    sheet.write("A2", "Counted by the crew every Friday, totted up by Bev.", styles["note"])
    sheet.write("A4", "", styles["group"])
    for first, last, words in GROUPS:
        sheet.merge_range(3, first, 3, last, words, styles["group"])
    sheet.write("A5", "Month", styles["head"])
    sheet.write_row("B5", [heading for heading, _ in ROAD], styles["head"])
    for month, name in enumerate(MONTHS):
        sheet.write(_road_row(month), 0, name, styles["head"])
    sheet.merge_range(
        "A11:R11",
        "Off the road 11–22 August: gearbox. No spare bus to be had anywhere.",
        styles["note"],
    )
    sheet.write("A19", "Year so far", styles["sum"])
    for column, (heading, figures) in enumerate(ROAD, 1):
        if heading == "%":
            _shares(sheet, column, str(figures[0]), str(figures[1]), styles)
            continue
        for month, figure in enumerate(figures):
            sheet.write(_road_row(month), column, figure, styles["figure"])
        for month in range(FILLED, 12):
            sheet.write_blank(_road_row(month), column, None, styles["figure"])
        if "<5" in figures:
            sheet.write(18, column, "not totalled", styles["sum"])
            continue
        top, end = xl_rowcol_to_cell(5, column), xl_rowcol_to_cell(17, column)
        sheet.write_formula(18, column, f"=SUM({top}:{end})", styles["sum"], _total(figures))


def _shares(sheet: Worksheet, column: int, top: str, under: str, styles: dict[str, Format]) -> None:
    parts, whole = _figures(top), _figures(under)
    for month in range(FILLED):
        row = _road_row(month)
        share = float(parts[month]) / float(whole[month])
        formula = f"={top}{row + 1}/{under}{row + 1}"
        sheet.write_formula(row, column, formula, styles["share"], share)
    for month in range(FILLED, 12):
        sheet.write_blank(_road_row(month), column, None, styles["share"])
    year = _total(parts) / _total(whole)
    sheet.write_formula(18, column, f"={top}19/{under}19", styles["sum_share"], year)


def _desk(made: Workbook, styles: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Advice desk")
    sheet.set_column("A:F", 13)
    sheet.set_column("G:G", 3)
    sheet.set_column("H:K", 15)
    sheet.set_row(3, 66)
    sheet.write("A1", "Advice desk (Dilys, Tues–Thurs)", styles["title"])
    sheet.merge_range("A3:F3", "MONEY AND BENEFITS", styles["group"])
    sheet.merge_range("H3:K3", "HEAT AND HOME", styles["group"])
    _desk_table(sheet, 0, DESK, styles)
    _desk_table(sheet, 7, WARM, styles)
    sheet.write(
        "A15",
        "Gains are yearly amounts, counted only when the award letter has been seen.",
        styles["note"],
    )


def _desk_table(
    sheet: Worksheet,
    left: int,
    table: tuple[tuple[str, tuple[int | str, ...]], ...],
    styles: dict[str, Format],
) -> None:
    sheet.write(3, left, "Month (25/26)", styles["head"])
    sheet.write_column(4, left, MONTHS[:FILLED], styles["head"])
    sheet.write(12, left, "Total", styles["sum"])
    for column, (heading, figures) in enumerate(table, left + 1):
        money = "£" in heading
        sheet.write(3, column, heading, styles["head"])
        sheet.write_column(4, column, figures, styles["money" if money else "figure"])
        if heading.startswith("Waiting"):
            sheet.write(12, column, "–", styles["sum"])
            continue
        top, end = xl_rowcol_to_cell(4, column), xl_rowcol_to_cell(11, column)
        style = styles["sum_money" if money else "sum"]
        sheet.write_formula(12, column, f"=SUM({top}:{end})", style, _total(figures))


def _help(made: Workbook, styles: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Who helps")
    sheet.set_column("A:A", 42)
    sheet.set_column("B:J", 9)
    sheet.write("A1", "Who helps, who drives, what it costs", styles["title"])
    sheet.write("A3", "", styles["head"])
    for month in range(FILLED):
        sheet.write_datetime(2, month + 1, date(2025, 4 + month, 1), styles["month"])
    sheet.write("J3", "So far", styles["head"])
    for row, (label, figures, so_far) in enumerate(HELP, 3):
        style = styles["money" if "£" in label else "half" if "gave" in label else "figure"]
        sheet.write(row, 0, label, styles["cell"])
        sheet.write_row(row, 1, figures, style)
        if "*" in label:
            sheet.write(row, 9, so_far, style)
            continue
        sheet.write_formula(row, 9, f"=SUM(B{row + 1}:I{row + 1})", style, so_far)
    sheet.write("A11", "* So far = different people, so not the sum of the months.", styles["note"])


def _villages(made: Workbook, styles: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Villages")
    sheet.set_column("A:C", 20)
    sheet.set_column("D:G", 16)
    sheet.write("A1", "The eight villages, April to November 2025", styles["title"])
    heads = (
        "Village",
        "Where we stand",
        "Day",
        "Grown-ups on the roll",
        "Came aboard Apr–Nov",
        "Own coffee hour going without us by Nov?",
        "How many come to it (usual week, Nov)",
    )
    sheet.write_row("A3", heads, styles["head"])
    for row, line in enumerate(VILLAGES, 3):
        sheet.write_row(row, 0, line, styles["figure"])
    sheet.write("A12", "All", styles["sum"])
    sheet.write_row("B12", ("", ""), styles["sum"])
    sums = ((3, "D", 3610), (4, "E", 5523), (6, "G", 51))
    for column, letter, total in sums:
        formula = f"=SUM({letter}4:{letter}11)"
        sheet.write_formula(11, column, formula, styles["sum"], total)
    sheet.write("F12", "", styles["sum"])


def _diary(made: Workbook, styles: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Crew diary")
    sheet.set_column("A:A", 14)
    sheet.set_column("B:B", 100)
    sheet.write("A1", "Crew diary", styles["title"])
    sheet.write_row("A3", ("Month", "What happened"), styles["head"])
    for row, line in enumerate(DIARY, 3):
        sheet.set_row(row, 62)
        sheet.write_row(row, 0, line, styles["cell"])


def draw(path: Path) -> None:
    """Write the bus's month 8 return to `path`."""
    made = book(path, "Page & Pulse village bus, month 8")
    styles = _styles(made)
    _front(made, styles)
    _card(made, styles)
    _road(made, styles)
    _desk(made, styles)
    _help(made, styles)
    _villages(made, styles)
    _diary(made, styles)
    made.close()
