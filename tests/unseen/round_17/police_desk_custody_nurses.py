"""Draws the quarterly return of mental-health nurses in a police control room and custody."""

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Figure = int | float | str | None

TABS = ("Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec")
SPANS = ("April to June 2025", "July to September 2025", "October to December 2025")
SENT = ("11/07/2025", "14/10/2025", "13/01/2026")

MEASURES = (
    "Control room calls where a nurse gave advice",
    "Nurse on the line inside 15 minutes",
    "Section 136 was on the table and was not used",
    "Seen in custody within 2 hours of the sergeant asking",
    "Navigator meets the person within 5 working days of release",
    "Same person back on the desk within 28 days (want this low)",
    "Complaints (for information)",
)
TARGETS: tuple[tuple[Figure, Figure], ...] = (
    (1400, 1260),
    (0.9, 0.8),
    (0.6, 0.5),
    (0.85, 0.75),
    (0.8, 0.7),
    (0.15, 0.2),
    (None, None),
)
COUNTED = (
    "year's number; 350 or so a quarter",
    "of every call that reaches the desk",
    "of all incidents where an officer told us 136 was being thought about",
    "of all requests from a custody sergeant",
    "of those who said yes to a navigator",
    "of different people on the desk; at or under",
    "no target",
)
RATINGS = ("On track", "Amber", "Green", "Amber", "Amber", "Amber", "")
NUMBERS: tuple[tuple[tuple[int, int | None], ...], ...] = (
    ((371, None), (352, 412), (88, 149), (203, 251), (49, 65), (61, 338), (0, None)),
    ((398, None), (391, 447), (97, 158), (211, 253), (54, 67), (62, 361), (1, None)),
    ((421, None), (442, 486), (108, 171), (249, 287), (66, 81), (60, 389), (2, None)),
)
SHARES: tuple[tuple[Figure, ...], ...] = (
    (0.85, 0.59, "81%", 0.75, 0.18),
    (0.87, 0.61, 0.83, 0.81, 0.17),
    (0.91, 0.63, 0.87, 0.81, 0.15),
)
HURDLES = (
    (
        "",
        "Radio link down 2 weekends",
        "",
        "",
        "One navigator post empty to mid May",
        "Mostly the same few people",
        "",
    ),
    (
        "",
        "",
        "",
        "Stennet Quay shut 4-22 Aug, everybody went to Brackenford",
        "",
        "",
        "About a call cut off. Put right.",
    ),
    (
        "Busiest quarter since we began",
        "",
        "",
        "",
        "",
        "9 people make up most of this",
        "1 upheld, 1 still open",
    ),
)

DESK = (
    "Calls reaching the desk",
    "   from officers at the scene",
    "   from call takers",
    "   (of all) passed straight to ambulance",
    "Different people",
    "   women",
    "   under 18",
    "Average length of a call (mins)",
    "Shifts with nobody on the desk",
)
DESK_FIGURES: tuple[tuple[Figure, ...], ...] = (
    (412, 271, 141, 23, 338, 151, 27, 19, 5),
    (447, 288, 159, 31, 361, 170, 22, 21, 2),
    (486, 307, 179, 34, 389, 183, 30, 18, 0),
)
SUITE = (
    "Asked for by a sergeant",
    "Screenings done, any time",
    "Court reports written",
    "Fit-for-interview opinions",
    "Offered a navigator",
    "Said yes",
    "In a cell 12 hrs+ waiting for a bed",
)
SUITE_FIGURES: tuple[tuple[tuple[Figure, Figure], ...], ...] = (
    ((164, 87), (158, 81), (31, 14), (22, 9), (71, 33), (46, 19), (6, 2)),
    ((201, 52), (192, 49), (38, 8), (27, 5), (83, 20), (55, 12), (9, "<5")),
    ((198, 89), (189, 84), (41, 17), (29, 12), (88, 37), (57, 24), (7, 3)),
)
RINGBACK = (
    "People we rang",
    "Picked up and talked",
    "Living somewhere they think will last",
    "On a GP's books now (had none on arrest)",
    "In a job or on a course",
    "Paying off bit by bit a debt that frightened them",
    "Not been in a cell since",
)
RINGBACK_FIGURES: tuple[tuple[Figure, ...], ...] = (
    (44, 31, 17, 9, 6, 5, 22),
    (52, 38, 23, 12, 9, 7, 28),
    (61, 47, 30, 13, 12, 9, 36),
)
RINGBACK_NOTES = (
    ("", "others: number dead or no reply", "", "", "", "", ""),
    ("", "", "", "", "5 of them Tannery Rd warehouse", "", ""),
    ("", "", "incl. 4 in Pell House", "", "", "", "self-told, not checked with police"),
)
ROUND = (
    "Kitchen-table evenings put on",
    "Mums, dads, partners, friends who came",
    "   and say they now know what to do at 2 in the morning",
    "Companions out with us (unpaid; all been in crisis or a cell themselves)",
    "Companions' hours",
    "Companions who went into a paid job",
    "Officers on the half day",
    "   still doing it differently 4 weeks later (form)",
)
ROUND_FIGURES: tuple[tuple[Figure, ...], ...] = (
    (3, 26, 14, 11, 184, 1, 38, 21),
    (2, 19, 11, 13, 226, "nil", 24, 15),
    (4, 41, 27, 16, 301.5, 2, 45, 29),
)
RUNNING = (
    "Nurses in post (wte)",
    "Navigators in post (wte)",
    "Spend in the quarter",
    "Days lost to sickness",
    "Supervisions held",
)
RUNNING_FIGURES: tuple[tuple[Figure, ...], ...] = (
    (6.4, 3, 148260, 14, 19),
    (6, 3, 151904, 22, 17),
    (6.8, 3.6, 159310, 9, 21),
)

LIST_HEADS = (
    "Our no.",
    "Closed",
    "Suite",
    "Age",
    "Weeks open",
    "Meetings kept",
    "How are you managing, 0-10: first time",
    "How are you managing, 0-10: last time",
    "In touch with own GP or CMHT at the end",
    "Now has somebody to ring who isn't us",
    "Walked with a companion",
    "Remark",
)
Row = tuple[str, date, str, str, int, int, int, int | str, str, str, str, str]
CLOSED: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        "April to June",
        (
            ("NV-24/118", date(2025, 4, 9), "B", "25-34", 12, 9, 3, 6, "Y", "Y", "N", ""),
            (
                "NV-24/121",
                date(2025, 4, 24),
                "B",
                "35-44",
                13,
                7,
                2,
                2,
                "N",
                "N",
                "N",
                "moved away",
            ),
            ("NV-24/126", date(2025, 5, 6), "SQ", "18-24", 11, 10, 4, 7, "Y", "Y", "Y", ""),
            ("NV-25/003", date(2025, 5, 29), "B", "45-54", 12, 8, 3, 5, "Y", "N", "N", ""),
            ("NV-25/004", date(2025, 6, 12), "SQ", "25-34", 14, 11, 1, 5, "Y", "Y", "Y", ""),
            ("NV-25/009", date(2025, 6, 26), "B", "35-44", 9, 4, 5, 4, "N", "N", "N", "recalled"),
        ),
    ),
    (
        "July to September",
        (
            ("NV-25/010", date(2025, 7, 8), "B", "18-24", 12, 10, 3, 6, "Y", "Y", "Y", ""),
            ("NV-25/012", date(2025, 7, 22), "B", "55+", 15, 12, 2, 5, "Y", "N", "N", ""),
            ("NV-25/015", date(2025, 8, 5), "SQ", "25-34", 12, 9, 4, 8, "Y", "Y", "Y", ""),
            (
                "NV-25/017",
                date(2025, 8, 19),
                "B",
                "35-44",
                10,
                5,
                3,
                "n/k",
                "N",
                "N",
                "N",
                "did not come to the last meeting",
            ),
            ("NV-25/020", date(2025, 9, 2), "B", "25-34", 12, 9, 2, 6, "Y", "Y", "N", ""),
            ("NV-25/021", date(2025, 9, 11), "SQ", "45-54", 13, 11, 4, 4, "Y", "Y", "Y", ""),
            ("NV-25/024", date(2025, 9, 25), "B", "18-24", 12, 8, 3, 7, "N", "Y", "Y", ""),
        ),
    ),
    (
        "October to December",
        (
            ("NV-25/026", date(2025, 10, 7), "B", "35-44", 12, 10, 2, 5, "Y", "Y", "Y", ""),
            ("NV-25/027", date(2025, 10, 16), "SQ", "25-34", 11, 9, 5, 7, "Y", "N", "N", ""),
            ("NV-25/030", date(2025, 10, 30), "B", "45-54", 14, 12, 1, 4, "Y", "Y", "Y", ""),
            (
                "NV-25/031",
                date(2025, 11, 6),
                "B",
                "18-24",
                12,
                7,
                4,
                3,
                "N",
                "N",
                "N",
                "in hospital",
            ),
            ("NV-25/033", date(2025, 11, 18), "SQ", "55+", 13, 11, 3, 8, "Y", "Y", "Y", ""),
            ("NV-25/036", date(2025, 11, 27), "B", "25-34", 12, 10, 3, 6, "Y", "Y", "N", ""),
            ("NV-25/037", date(2025, 12, 4), "B", "35-44", 10, 8, 4, 6, "Y", "Y", "Y", ""),
            ("NV-25/040", date(2025, 12, 11), "SQ", "18-24", 12, 9, 2, 7, "N", "Y", "Y", ""),
            ("NV-25/041", date(2025, 12, 19), "B", "25-34", 12, 6, 3, 3, "Y", "N", "N", ""),
        ),
    ),
)

WORDS = (
    (
        "The quarter in short",
        "The desk took 14 calls on the night of 31 October, the most we have ever had. "
        "Section 136 was talked about and then left alone 108 times this quarter, which is our best "
        "yet. Two nurses started in November.",
    ),
    (
        "The nine",
        "Nine people rang or were rung about again and again. We hold a Monday huddle on them with "
        "the crisis team, housing and the neighbourhood sergeant. No easy answers.",
    ),
    (
        "Families",
        "The kitchen table has moved to Thursdays at St Osyth's. Three of the mothers have since "
        "begun a phone tree of their own and ring one another on bad nights. Soup was donated "
        "by the cafe next door.",
    ),
    (
        "Companions",
        "Recruiting goes on by word of mouth. We hope to have ten more companions ready by the "
        "summer. Five people who met in the Stennet Quay waiting room now run a Saturday kickabout "
        "for anybody just out of the cells, with no help from us.",
    ),
    (
        "Officers and sergeants",
        "Mixed feelings at first about nurses sitting in. Four of the Brackenford sergeants tell us "
        "they sleep better on the nights there is a nurse in the building. "
        "We gave out 260 pocket cards.",
    ),
    ("Worries", "Beds. Ten people sat in a cell for twelve hours or more. Laptop refresh is late."),
    ("For next time", "Dates for the half day: 3 Feb, 24 Feb, 17 Mar. Room 2.14, HQ annexe."),
)

CODES = (
    (1, "Self-harm or suicide talk"),
    (2, "Psychosis"),
    (3, "Drink or drugs with distress"),
    (4, "Missing person"),
    (5, "Welfare check"),
    (9, "Other / nobody wrote it down"),
)
LAST_YEAR: tuple[Figure, ...] = (1322, 0.83, 0.55, 0.77, 0.71, 0.19, 4)


def _start(sheet: Worksheet, f: dict[str, Format]) -> None:
    sheet.set_column("A:A", 52)
    sheet.set_column("B:B", 30)
    sheet.set_column("C:J", 12)
    sheet.merge_range("A1:J1", "Nurses on the desk and in the cells: contract return", f["title"])
    form = (
        ("Contract no.", "WSICB/MH/2411"),
        ("Who we are", "Tallowgate Trust (charity no. 0000417)"),
        ("Who pays", "NHS Wendmoor and Saltby Integrated Care Board, with Wendmoor Constabulary"),
        ("Service", "Control Room Desk and Custody Mental Health Nurses and Navigators"),
        ("Contract runs", "1 April 2024 to 31 March 2027"),
        ("Worth", "£598,000 a year"),
        ("How often", "Every quarter, by the 10th working day"),
        ("This return", "Quarter 3, 2025/26 (earlier tabs left in, not changed)"),
    )
    for at, (label, said) in enumerate(form, 2):
        sheet.write(at, 0, label, f["label"])
        sheet.write(at, 1, said)
    sheet.merge_range("A13:J13", "How we are doing against the contract", f["band"])
    heads = (
        "Measure",
        "Counted how",
        "Target",
        "At worst",
        "Q1",
        "Q2",
        "Q3",
        "Q4",
        "So far this year",
        "Our view",
    )
    sheet.write_row("A14", heads, f["head"])
    for at, name in enumerate(MEASURES):
        row = 14 + at
        rate = NUMBERS[0][at][1] is not None
        style = f["share"] if rate else f["whole"]
        sheet.write(row, 0, name, f["wrap"])
        sheet.write(row, 1, COUNTED[at], f["wrap"])
        for col, goal in enumerate(TARGETS[at], 2):
            sheet.write(row, col, goal, style)
        for col, (tab, numbers) in enumerate(zip(TABS, NUMBERS, strict=True), 4):
            top, below = numbers[at]
            found = f"='{tab}'!B{6 + at}"
            if below is None:
                sheet.write_formula(row, col, found, style, top)
            else:
                sheet.write_formula(row, col, f"{found}/'{tab}'!C{6 + at}", style, top / below)
        tops = sum(numbers[at][0] for numbers in NUMBERS)
        belows = sum(numbers[at][1] or 0 for numbers in NUMBERS)
        above = "+".join(f"'{tab}'!B{6 + at}" for tab in TABS)
        under = "+".join(f"'{tab}'!C{6 + at}" for tab in TABS)
        if rate:
            sheet.write_formula(row, 8, f"=({above})/({under})", style, tops / belows)
        else:
            sheet.write_formula(row, 8, f"={above}", style, tops)
        sheet.write(row, 9, RATINGS[at])
    sheet.write("A22", "Q4 column fills itself when the tab is added in April.", f["small"])


def _measures(sheet: Worksheet, quarter: int, f: dict[str, Format]) -> None:
    sheet.merge_range("A4:J4", "1   CONTRACT MEASURES", f["band"])
    sheet.write_row("A5", ("Measure", "Number", "Out of", "%"), f["head"])
    sheet.merge_range("E5:J5", "What got in the way", f["head"])
    for at, (top, below) in enumerate(NUMBERS[quarter]):
        row = 5 + at
        sheet.write(row, 0, MEASURES[at], f["wrap"])
        sheet.write(row, 1, "nil" if top == 0 else top, f["whole"])
        if below is not None:
            sheet.write(row, 2, below, f["whole"])
            sheet.write(row, 3, SHARES[quarter][at - 1], f["round"])
        sheet.merge_range(row, 4, row, 9, HURDLES[quarter][at], f["small"])
    sheet.write(
        "A13",
        "% rounded by hand. Calls passed straight on still count in the 15 minutes.",
        f["small"],
    )


def _middle(sheet: Worksheet, quarter: int, f: dict[str, Format]) -> None:
    sheet.merge_range("A16:C16", "2a   CONTROL ROOM DESK", f["band"])
    sheet.merge_range("F16:I16", "2b   CUSTODY SUITES", f["band"])
    sheet.write_row("A17", ("What", "This qtr", "Note"), f["head"])
    sheet.write_row("F17", ("What", "Brackenford", "Stennet Quay", "Both"), f["head"])
    for at, (name, figure) in enumerate(zip(DESK, DESK_FIGURES[quarter], strict=True), 17):
        sheet.write(at, 0, name)
        sheet.write(at, 1, figure, f["whole"])
    for at, (name, pair) in enumerate(zip(SUITE, SUITE_FIGURES[quarter], strict=True), 17):
        sheet.write(at, 5, name, f["wrap"])
        sheet.write_row(at, 6, pair, f["whole"])
        first, second = pair
        if isinstance(first, int) and isinstance(second, int):
            sheet.write_formula(at, 8, f"=G{at + 1}+H{at + 1}", f["total"], first + second)
        else:
            sheet.write(at, 8, "not added", f["small"])
    if quarter == 1:
        sheet.write("F25", "Stennet Quay: rewiring 4-22 August, no one held there.", f["small"])
        sheet.write("C26", "both nights", f["small"])


def _lower(sheet: Worksheet, quarter: int, f: dict[str, Format]) -> None:
    sheet.merge_range("A28:C28", "3a   TWELVE WEEKS ON: THE RING-BACK", f["band"])
    sheet.merge_range("F28:I28", "3b   ROUND ABOUT THE PERSON", f["band"])
    sheet.write_row("A29", ("What they told us", "No.", "Note"), f["head"])
    sheet.write_row("F29", ("Who", "No."), f["head"])
    ring = zip(RINGBACK, RINGBACK_FIGURES[quarter], RINGBACK_NOTES[quarter], strict=True)
    for at, (name, figure, note) in enumerate(ring, 29):
        sheet.write(at, 0, name)
        sheet.write(at, 1, figure, f["whole"])
        sheet.write(at, 2, note, f["small"])
    for at, (name, figure) in enumerate(zip(ROUND, ROUND_FIGURES[quarter], strict=True), 29):
        sheet.write(at, 5, name, f["wrap"])
        sheet.write(at, 6, figure, f["plain"])
    sheet.merge_range("A40:C40", "4   KEEPING THE LIGHTS ON", f["band"])
    for at, (name, figure) in enumerate(zip(RUNNING, RUNNING_FIGURES[quarter], strict=True), 40):
        sheet.write(at, 0, name)
        sheet.write(at, 1, figure, f["money"] if "Spend" in name else f["plain"])


def _quarter(sheet: Worksheet, quarter: int, f: dict[str, Format]) -> None:
    sheet.set_column("A:A", 50)
    sheet.set_column("B:D", 10)
    sheet.set_column("E:E", 4)
    sheet.set_column("F:F", 46)
    sheet.set_column("G:J", 13)
    title = f"Desk and custody return, quarter {quarter + 1} ({SPANS[quarter]})"
    sheet.merge_range("A1:J1", title, f["title"])
    sheet.write("A2", "Filled in by: Tamsin Orrell, desk lead, 01632 960417", f["small"])
    sheet.write("F2", "Sent on", f["small"])
    sheet.write("G2", SENT[quarter], f["small"])
    _measures(sheet, quarter, f)
    _middle(sheet, quarter, f)
    _lower(sheet, quarter, f)


def _list(sheet: Worksheet, f: dict[str, Format]) -> None:
    sheet.set_column("A:D", 11)
    sheet.set_column("E:K", 15)
    sheet.set_column("L:L", 30)
    sheet.write("A1", "Navigators' long work: everyone closed since 1 April 2025", f["title"])
    sheet.write(
        "A2",
        "One line a person. Suites: B Brackenford, SQ Stennet Quay. 0 = not managing "
        "at all, 10 = managing fine.",
        f["small"],
    )
    sheet.write_row("A4", LIST_HEADS, f["head"])
    row = 4
    for name, people in CLOSED:
        sheet.merge_range(row, 0, row, 11, name, f["label"])
        for person in people:
            row += 1
            sheet.write(row, 0, person[0])
            sheet.write_datetime(row, 1, person[1], f["day"])
            sheet.write_row(row, 2, person[2:])
        row += 1
    sheet.write(row, 0, "How many Y", f["label"])
    everyone = [person for _, people in CLOSED for person in people]
    for col in (8, 9, 10):
        letter = "ABCDEFGHIJKL"[col]
        yes = sum(person[col] == "Y" for person in everyone)
        sheet.write_formula(row, col, f'=COUNTIF({letter}5:{letter}{row},"Y")', f["total"], yes)


def _words(sheet: Worksheet, f: dict[str, Format]) -> None:
    sheet.set_column("A:A", 24)
    sheet.set_column("B:B", 95)
    sheet.write("A1", "In our words, quarter 3", f["title"])
    for at, (head, text) in enumerate(WORDS):
        sheet.write(2 + at, 0, head, f["label"])
        sheet.write(2 + at, 1, text, f["wrap"])


def _codes(sheet: Worksheet, f: dict[str, Format]) -> None:
    sheet.write("A1", "Call reasons (drop-down)", f["label"])
    for at, (code, text) in enumerate(CODES, 1):
        sheet.write(at, 0, code)
        sheet.write(at, 1, text)
    sheet.write("D1", "Year end 2024/25, for comparing", f["label"])
    for at, (name, figure) in enumerate(zip(MEASURES, LAST_YEAR, strict=True), 1):
        sheet.write(at, 3, name)
        sheet.write(at, 4, figure, f["round"] if isinstance(figure, float) else f["whole"])
    sheet.hide()


def draw(path: Path) -> None:
    """Write the workbook to path."""
    made = book(path, "Desk and custody nurses return Q3")
    f = {
        "title": made.add_format({"bold": True, "font_size": 15, "font_color": "#1F2A44"}),
        "band": made.add_format({"bold": True, "bg_color": "#1F2A44", "font_color": "#FFFFFF"}),
        "head": made.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "label": made.add_format({"bold": True, "bg_color": "#E4E7EE", "valign": "top"}),
        "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
        "small": made.add_format({"italic": True, "font_size": 9, "font_color": "#555555"}),
        "whole": made.add_format({"num_format": "#,##0", "align": "right"}),
        "plain": made.add_format({"num_format": "#,##0.##", "align": "right"}),
        "total": made.add_format({"num_format": "#,##0", "bold": True, "top": 1}),
        "share": made.add_format({"num_format": "0.0%"}),
        "round": made.add_format({"num_format": "0%", "align": "right"}),
        "money": made.add_format({"num_format": "£#,##0"}),
        "day": made.add_format({"num_format": "dd mmm yy", "align": "left"}),
    }
    _start(made.add_worksheet("Start here"), f)
    for quarter, tab in enumerate(TABS):
        _quarter(made.add_worksheet(tab), quarter, f)
    _list(made.add_worksheet("Navigator closures"), f)
    _words(made.add_worksheet("In our words"), f)
    _codes(made.add_worksheet("codes"), f)
    made.close()
