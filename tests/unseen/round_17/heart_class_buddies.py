"""Draws the monthly return of a heart-failure and cardiac rehab class network."""

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Figure = int | float | str | None

MONTHS = (
    date(2025, 9, 1),
    date(2025, 10, 1),
    date(2025, 11, 1),
    date(2025, 12, 1),
    date(2026, 1, 1),
    date(2026, 2, 1),
)

REFERRED = (58, 63, 57, 41, 71, 65)
OFFERED = (48, 55, 51, 34, 62, 60)
SUITABLE = (52, 57, 50, 36, 64, 59)
STARTED = (33, 38, 34, 19, 45, 41)
DUE = (30, 33, 30, 30, 27, 29)
FINISHED = (21, 24, 20, 24, 18, 22)
FAILURE = (9, 12, 11, 6, 14, 13)
WEIGHING = (9, 11, 11, 5, 13, 13)
WALKED = (19, 22, 18, 23, 16, 20)
FURTHER = (11, 14, 10, 15, 9, 13)
INCIDENTS: tuple[Figure, ...] = (0, "nil", 0, 1, 0, 0)

WORKINGS: tuple[tuple[str, str, tuple[Figure, ...]], ...] = (
    ("HR1 Start date offered", "offered inside 10 working days", OFFERED),
    ("HR1 Start date offered", "referred", REFERRED),
    ("HR2 Take-up (starters also = HR7)", "started", STARTED),
    ("HR2 Take-up (starters also = HR7)", "suitable", SUITABLE),
    ("HR3 Finishing", "did 8 weeks", FINISHED),
    ("HR3 Finishing", "began those blocks", DUE),
    ("HR4 / HR6 Heart failure", "starters with HF", FAILURE),
    ("HR4 / HR6 Heart failure", "and a weigh-yourself plan", WEIGHING),
    ("HR5 Six minute walk", "30 m or more further", FURTHER),
    ("HR5 Six minute walk", "walked first and last week", WALKED),
    ("HR8", "incidents in class", INCIDENTS),
)

# ref, words, target, minimum, column above, column below (both in the workings), comment
KPIS: tuple[tuple[str, str, Figure, Figure, str, str, str, str], ...] = (
    (
        "HR1",
        "Offered a start date within 10 working days of referral",
        0.9,
        0.8,
        "B",
        "C",
        "A",
        "Dec post was slow, one ward bundled its letters",
    ),
    ("HR2", "Take-up: suitable people who start", 0.65, 0.55, "D", "E", "G", ""),
    ("HR3", "Finish the 8-week block", 0.7, 0.6, "F", "G", "G", "by month the block ends"),
    ("HR4", "Starters who have heart failure", 0.3, 0.25, "H", "D", "G", ""),
    (
        "HR5",
        "Six minute walk up by 30 m or more",
        0.6,
        0.5,
        "J",
        "K",
        "G",
        "only those who walked both times",
    ),
    ("HR6", "HF starters with a weigh-yourself plan by week 2", 0.95, 0.9, "I", "H", "G", ""),
    ("HR7", "People starting a class", 420, 380, "D", "", "G", "Target is for Sept to August"),
    (
        "HR8",
        "Incidents in class (tell us only)",
        "n/a",
        "n/a",
        "L",
        "",
        "",
        "Dec: faint, ambulance not needed",
    ),
)
COLUMNS = {
    "B": OFFERED,
    "C": REFERRED,
    "D": STARTED,
    "E": SUITABLE,
    "F": FINISHED,
    "G": DUE,
    "H": FAILURE,
    "I": WEIGHING,
    "J": FURTHER,
    "K": WALKED,
    "L": (0, 0, 0, 1, 0, 0),
}

BLOCK_HEADS = (
    "Block",
    "Hall",
    "Led by",
    "First class",
    "Last class",
    "Places",
    "Began",
    "Did all 8 weeks",
    "Classes put off",
    "Other halves on the floor too",
    "Relatives who can now do CPR",
    "Remarks",
)
Block = tuple[str, str, str, date | str, date | str, int, int, int, int, int, int | None, str]
BLOCKS: tuple[Block, ...] = (
    (
        "H14",
        "Harrowby Institute",
        "Jo F",
        date(2025, 7, 15),
        date(2025, 9, 2),
        16,
        16,
        12,
        0,
        5,
        4,
        "",
    ),
    (
        "T09",
        "Tolland Scout Hut",
        "Amrit",
        date(2025, 8, 1),
        date(2025, 9, 19),
        16,
        14,
        9,
        0,
        3,
        2,
        "",
    ),
    ("M11", "Mistle Green Chapel", "Jo F", "18.08.25", "06.10.25", 18, 18, 13, 1, 6, 5, ""),
    (
        "H15",
        "Harrowby Inst. (evening)",
        "Bex",
        "03.09.25",
        "22.10.25",
        16,
        15,
        11,
        0,
        4,
        4,
        "full after a fortnight",
    ),
    (
        "C05",
        "Cawl Bridge Library",
        "Amrit",
        date(2025, 9, 16),
        date(2025, 11, 4),
        14,
        13,
        8,
        0,
        2,
        0,
        "two back in hospital",
    ),
    (
        "T10",
        "Tolland Scout Hut",
        "Amrit",
        date(2025, 10, 3),
        date(2025, 11, 21),
        18,
        17,
        12,
        0,
        4,
        3,
        "",
    ),
    (
        "H16",
        "Harrowby Institute",
        "Jo F",
        date(2025, 10, 14),
        date(2025, 12, 2),
        16,
        16,
        13,
        1,
        7,
        6,
        "",
    ),
    ("M12", "Mistle Green Chapel", "Jo F", "20.10.25", "08.12.25", 18, 14, 11, 2, 5, 4, "boiler"),
    (
        "C06",
        "Cawl Bridge Library",
        "Bex",
        date(2025, 11, 18),
        date(2026, 1, 13),
        16,
        15,
        9,
        1,
        3,
        2,
        "Christmas week off",
    ),
    (
        "T11",
        "Tolland Scout Hut",
        "Amrit",
        date(2025, 11, 28),
        date(2026, 1, 23),
        14,
        12,
        9,
        1,
        2,
        None,
        "dummy was out on loan",
    ),
    ("H17", "Harrowby Inst. (evening)", "Bex", "10.12.25", "04.02.26", 18, 18, 14, 0, 8, 7, ""),
    (
        "S01",
        "Cawl Bridge, Saturdays",
        "Bex",
        date(2025, 12, 20),
        date(2026, 2, 14),
        14,
        11,
        8,
        0,
        4,
        3,
        "new",
    ),
)

Line = tuple[str, tuple[Figure, ...], bool]
STACK: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "HEART BUDDIES (nobody here is paid)",
        (
            ("Buddies out and about in the month", (21, 22, 24, 23, 27, 29), False),
            ("   who came through a class themselves", (13, 14, 15, 15, 18, 19), False),
            ("Hours, halls and phone", (142, 156.5, 149, 98, 171, 183.5), True),
            ("Phone calls made", (88, 94, 97, 71, 112, 120), True),
            ("Induction evenings", (1, 0, 1, 0, 2, 1), True),
            ("Left us for a paid post", (0, 1, None, 0, 1, 1), True),
        ),
    ),
    (
        "THREE MONTHS AFTER THE LAST CLASS (our text message)",
        (
            ("Texts sent", (41, 38, 44, 30, 27, 36), True),
            ("Wrote back", (29, 25, 31, 19, 20, 27), True),
            ("Moving 3 days a week or more, off their own bat", (19, 17, 22, 12, 14, 20), True),
            ("Back at work", (5, 4, 6, 2, 3, 5), True),
            ("Back upstairs to bed (were sleeping in the chair)", (3, 2, 4, 1, 2, 4), True),
            ("Other half has packed in smoking as well", (1, 0, 2, 1, 1, 2), True),
        ),
    ),
    (
        "ROUND THE HALLS",
        (
            ("Walking groups old members run without us", (3, 3, 4, 4, 4, 5), False),
            ("Halls in use", (5, 5, 5, 4, 6, 6), False),
            ("Waiting for a first class, month end", (17, 21, 19, 26, 31, 24), False),
            ("Classes put off (snow, boiler, illness)", (0, 1, 0, 3, 2, 0), True),
            ("Spend £", (18420, 18905, 19110, 17260, 20480, 19975), True),
        ),
    ),
)

WHO: tuple[tuple[str, tuple[tuple[str, Figure], ...]], ...] = (
    (
        "Starters by age",
        (
            ("under 55", 28),
            ("55 to 64", 61),
            ("65 to 74", 74),
            ("75 and over", 47),
            ("All", 210),
        ),
    ),
    ("Starters by sex", (("Women", 79), ("Men", 128), ("Not said", "<5"))),
    (
        "Where referrals came from",
        (
            ("Hospital ward", 163),
            ("HF nurses", 94),
            ("GP", 71),
            ("Rang us themselves", 27),
            ("All", 355),
        ),
    ),
)

NOTES = (
    (
        "Dec 2025",
        "Short month. The carol singalong at Mistle Green was packed. One person fainted, sat down, "
        "had tea, went home with his son.",
        "Three classes put off. Boiler at the chapel again (landlord chased 4 times).",
    ),
    (
        "Jan 2026",
        "Referrals jumped to 71 after the ward sister changed. Two of our buddies tell us they have "
        "come off antidepressants since they began with us.",
        "Christmas week upset the Cawl Bridge block and some never came back.",
    ),
    (
        "Feb 2026",
        "Thirteen of the twenty who walked twice went thirty metres or more further. "
        "Four men from the Harrowby evening block have got themselves an allotment and dig there "
        "on Sundays. Seven wives and husbands told us they no longer lie awake listening for "
        "breathing. Three neighbours in Mistle Green have taken on the chapel keys, so the room is "
        "warm and open every Wednesday for anyone on the street.",
        "We are after eight more buddies before summer. Two instructors off with flu, so Jo ran "
        "11 classes in a fortnight.",
    ),
)


def _total(letter: str) -> int:
    return sum(COLUMNS[letter])


def _return(sheet: Worksheet, f: dict[str, Format]) -> None:
    sheet.set_column("A:A", 8)
    sheet.set_column("B:B", 48)
    sheet.set_column("C:H", 11)
    sheet.set_column("I:I", 44)
    sheet.merge_range("A1:I1", "Gentle Beat: monthly return for FEBRUARY 2026", f["title"])
    lines = (
        "Contract CWB-CVD-0619: Heart Failure and Cardiac Rehab Class Network",
        "Provider: Gentle Beat Community Interest Company",
        "For: NHS Calderfold and Wrenbeck Integrated Care Board",
        "Contract 1 September 2024 to 31 August 2027. Our year is September to August.",
    )
    for at, line in enumerate(lines, 1):
        sheet.write(at, 0, line)
    sheet.write("I2", "Ros Pennifold 01632 960288")
    sheet.write("I3", "v2, replaces the one sent 9 March")
    heads = ("Ref", "What", "Target", "Minimum")
    sheet.write_row("A7", heads, f["head"])
    sheet.write_datetime("E7", MONTHS[4], f["month"])
    sheet.write_datetime("F7", MONTHS[5], f["month"])
    sheet.write_row("G7", ("Since 1 Sept", "RAG", "Comment"), f["head"])
    for at, (ref, words, target, least, top, below, rag, said) in enumerate(KPIS, 7):
        style = f["share"] if below else f["whole"]
        sheet.write_row(at, 0, (ref, words))
        sheet.write_row(at, 2, (target, least), style)
        for col, month in ((4, 4), (5, 5)):
            above = f"=Workings!{top}{month + 6}"
            value = float(COLUMNS[top][month])
            if below:
                above += f"/Workings!{below}{month + 6}"
                value /= COLUMNS[below][month]
            sheet.write_formula(at, col, above, style, value if below else int(value))
        if below:
            sheet.write_formula(
                at, 6, f"=Workings!{top}12/Workings!{below}12", style, _total(top) / _total(below)
            )
        else:
            sheet.write_formula(at, 6, f"=Workings!{top}12", style, _total(top))
        sheet.write(at, 7, rag, f["green"] if rag == "G" else f["amber"] if rag else f["text"])
        sheet.write(at, 8, said, f["text"])
    sheet.write(
        "A17", "G at target or better, A between minimum and target, R under minimum.", f["small"]
    )


def _workings(sheet: Worksheet, f: dict[str, Format]) -> None:
    sheet.set_column("A:A", 12)
    sheet.set_column("B:L", 12)
    sheet.write("A1", "Workings for the KPIs", f["title"])
    sheet.write(
        "A2",
        "Month is the month it happened; HR3 and HR5 go in the month the block ends.",
        f["small"],
    )
    for left, right in ((1, 2), (3, 4), (5, 6), (7, 8), (9, 10)):
        sheet.merge_range(3, left, 3, right, WORKINGS[left - 1][0], f["group"])
    sheet.write("L4", "HR8", f["group"])
    sheet.write("A5", "Month", f["head"])
    for col, (_, words, _figures) in enumerate(WORKINGS, 1):
        sheet.write(4, col, words, f["head"])
    for at, month in enumerate(MONTHS):
        sheet.write_datetime(5 + at, 0, month, f["month"])
        sheet.write_row(5 + at, 1, [figures[at] for _, _, figures in WORKINGS], f["whole"])
    sheet.write("A12", "So far", f["bold"])
    for col, letter in enumerate(COLUMNS, 1):
        sheet.write_formula(11, col, f"=SUM({letter}6:{letter}11)", f["bold"], _total(letter))


def _blocks(sheet: Worksheet, f: dict[str, Format]) -> None:
    sheet.set_column("A:A", 8)
    sheet.set_column("B:B", 26)
    sheet.set_column("C:K", 11)
    sheet.set_column("L:L", 26)
    sheet.write("A1", "Class blocks that ended September 2025 to February 2026", f["title"])
    sheet.write("A2", "All counted in the month of the last class.", f["small"])
    sheet.write_row("A3", BLOCK_HEADS, f["head"])
    for at, block in enumerate(BLOCKS, 3):
        for col, said in enumerate(block):
            if isinstance(said, date):
                sheet.write_datetime(at, col, said, f["day"])
            else:
                sheet.write(at, col, said)


def _buddies(sheet: Worksheet, f: dict[str, Format]) -> None:
    sheet.set_column("A:A", 50)
    sheet.set_column("B:H", 10)
    sheet.write("A1", "Buddies, afterwards and halls", f["title"])
    row = 2
    for name, lines in STACK:
        sheet.write(row, 0, name, f["group"])
        for col, month in enumerate(MONTHS, 1):
            sheet.write_datetime(row, col, month, f["month"])
        sheet.write(row, 7, "So far", f["group"])
        for words, figures, summed in lines:
            row += 1
            style = f["money"] if "£" in words else f["part"]
            sheet.write(row, 0, words)
            sheet.write_row(row, 1, figures, style)
            if summed:
                total = sum(figure for figure in figures if isinstance(figure, int | float))
                sheet.write_formula(row, 7, f"=SUM(B{row + 1}:G{row + 1})", style, total)
            else:
                sheet.write(row, 7, "-", f["right"])
        row += 2
    sheet.write(row, 0, "November paid posts: nobody asked, sorry.", f["small"])


def _who(sheet: Worksheet, f: dict[str, Format]) -> None:
    sheet.set_column("A:H", 19)
    sheet.write("A1", "Who came and from where, 1 Sept 2025 to 28 Feb 2026", f["title"])
    for at, (name, lines) in enumerate(WHO):
        col = at * 3
        sheet.merge_range(2, col, 2, col + 1, name, f["group"])
        for row, (words, figure) in enumerate(lines, 3):
            sheet.write(row, col, words)
            sheet.write(row, col + 1, figure, f["whole"])
    sheet.write("A11", "Interpreter booked")
    sheet.write("B11", 12, f["whole"])
    sheet.write("A12", "Tablets looked over by the class nurse")
    sheet.write("B12", 96, f["whole"])


def _notes(sheet: Worksheet, f: dict[str, Format]) -> None:
    sheet.set_column("A:A", 12)
    sheet.set_column("B:C", 70)
    sheet.write_row(
        "A1", ("Month", "What we would like you to know", "What went less well"), f["head"]
    )
    for at, (month, good, bad) in enumerate(NOTES, 1):
        sheet.write(at, 0, month, f["bold"])
        sheet.write(at, 1, good, f["text"])
        sheet.write(at, 2, bad, f["text"])


def draw(path: Path) -> None:
    """Write the workbook to path."""
    made = book(path, "Heart classes monthly return February 2026")
    red = "#9B1C31"
    f = {
        "title": made.add_format({"bold": True, "font_size": 14, "font_color": red}),
        "head": made.add_format({"bold": True, "text_wrap": True, "bg_color": "#F6DDE1"}),
        "group": made.add_format({"bold": True, "text_wrap": True, "font_color": red, "top": 2}),
        "month": made.add_format({"bold": True, "num_format": "mmm yy", "align": "left"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
        "whole": made.add_format({"num_format": "#,##0", "align": "right"}),
        "part": made.add_format({"num_format": "#,##0.0;-#,##0.0;0", "align": "right"}),
        "money": made.add_format({"num_format": "£#,##0", "align": "right"}),
        "share": made.add_format({"num_format": "0.0%", "align": "right"}),
        "right": made.add_format({"align": "right"}),
        "bold": made.add_format({"bold": True, "top": 1}),
        "text": made.add_format({"text_wrap": True, "valign": "top"}),
        "small": made.add_format({"italic": True, "font_size": 9}),
        "green": made.add_format({"bg_color": "#8CC78C", "align": "center"}),
        "amber": made.add_format({"bg_color": "#F2C14E", "align": "center"}),
    }
    _return(made.add_worksheet("Feb return"), f)
    _workings(made.add_worksheet("Workings"), f)
    _blocks(made.add_worksheet("Class blocks"), f)
    _buddies(made.add_worksheet("Buddies & after"), f)
    _who(made.add_worksheet("Who came"), f)
    _notes(made.add_worksheet("Month notes"), f)
    made.close()
