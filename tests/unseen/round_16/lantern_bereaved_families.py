"""A hospice's service for bereaved parents and children: a form a quarter and a list of calls."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = int | float | str | None
Look = dict[str, Format]

TABS = ["Apr-Jun", "Jul-Sep", "Oct-Dec"]
QUARTERS = [
    "Q1 - April to June 2025",
    "Q2 - July to September 2025",
    "Q3 - October to December 2025",
]
FILLED = ["R. Tolland, 11 July 2025", "R. Tolland, 13 October 2025", "S. Amberley, 14 January 2026"]

FRONT = [
    ("Who we are", "Lanternfield Hospice (registered charity)"),
    ("Who we report to", "NHS Wexmoor Integrated Care Board, children's palliative team"),
    ("Service", "Little Lanterns - bereaved parents and children, with the memory-box room"),
    ("Contract no.", "WXM/EOL/2024/31"),
    ("Contract runs", "1 April 2024 to 31 March 2027"),
    ("How often", "Every quarter, 15 working days after it ends"),
    ("This return", "Q3 of 2025/26 (October to December 2025)"),
    ("Sent by", "Sorrel Amberley, family services lead"),
    ("Telephone", "01632 960 417 ext 22"),
]
ASKED: list[tuple[str, Cell, Cell, str]] = [
    ("First visit or call offered inside 10 working days of referral", 0.9, 0.8, "question 1.3"),
    ("New families starting with us", 96, 86, "question 1.4"),
    (
        "Parents and carers less vulnerable on the grief questionnaire at the end",
        0.7,
        0.6,
        "question 2.3",
    ),
    ("Children and young people having one-to-one support", 140, 126, "question 3.1"),
    ("Children able to talk about the person who died", 0.75, 0.65, "question 3.5"),
    ("Families who stop coming without a planned ending (no more than)", 0.15, 0.2, "question 5.3"),
    ("Memory boxes finished", "just tell us", "-", "question 4.1"),
    (
        "School and nursery staff trained in talking about death",
        "just tell us",
        "-",
        "question 7.1",
    ),
]

# number, question, the three quarters, kind of line, a word for each quarter
FORM: list[tuple[str, str, tuple[Cell, Cell, Cell], str, tuple[str, str, str]]] = [
    ("1", "GETTING TO FAMILIES", (None, None, None), "head", ("", "", "")),
    ("1.1", "Families referred to us", (31, 28, 35), "flow", ("", "", "busiest autumn yet")),
    (
        "1.2",
        "... of these, offered a first visit or call inside 10 working days",
        (27, 26, 30),
        "flow",
        ("", "", ""),
    ),
    (
        "1.3",
        "... which is",
        (0.871, 0.929, 0.857),
        "rate:1.2/1.1",
        ("just under", "on track", "just under - see In families' words"),
    ),
    ("1.4", "Families new to us who started", (26, 23, 29), "flow", ("", "", "on track")),
    ("1.5", "Families on our books on the last day", (58, 61, 67), "stock", ("", "", "")),
    (
        "1.6",
        "Families still waiting for a first visit on the last day",
        (4, "nil", 6),
        "stock",
        ("", "cleared!", ""),
    ),
    ("2", "MUMS, DADS AND OTHER CARERS", (None, None, None), "head", ("", "", "")),
    (
        "2.1",
        "Parents/carers who finished and filled in both grief questionnaires",
        (18, 21, 20),
        "flow",
        ("", "", ""),
    ),
    ("2.2", "... of these, score came down (less vulnerable)", (13, 15, 13), "flow", ("", "", "")),
    (
        "2.3",
        "... which is",
        (0.722, 0.714, 0.65),
        "rate:2.2/2.1",
        ("on track", "on track", "under; 4 finished in Christmas week"),
    ),
    (
        "2.4",
        "Back in their job, or back to their usual hours, since coming to us",
        (5, 7, 6),
        "flow",
        ("asked at the last session", "", ""),
    ),
    (
        "2.5",
        "Couples who came and sat through it together",
        (6, 4, 8),
        "flow",
        ("", "", "evening slots helped"),
    ),
    (
        "2.6",
        "Sleeping most of the night by the last session, and weren't at the first",
        (9, 11, 8),
        "flow",
        ("", "", ""),
    ),
    ("2.7", "One-to-one sessions held with parents/carers", (142, 151, 167), "flow", ("", "", "")),
    ("2.8", "Dads among the parents/carers seen", (12, 9, 14), "stock", ("", "", "")),
    ("3", "CHILDREN AND YOUNG PEOPLE", (None, None, None), "head", ("", "", "")),
    (
        "3.1",
        "Children and young people who had one-to-one support (counted once)",
        (34, 29, 41),
        "flow",
        ("", "", "on track"),
    ),
    ("3.2", "... of which under 5 years old", ("<5", 6, 5), "stock", ("", "", "")),
    (
        "3.3",
        "Children who finished and answered our talking question",
        (22, 19, 27),
        "flow",
        ("", "", ""),
    ),
    ("3.4", "... of these, can talk about the person who died", (17, 15, 19), "flow", ("", "", "")),
    (
        "3.5",
        "... which is",
        (0.773, 0.789, 0.704),
        "rate:3.4/3.3",
        ("on track", "on track", "just under"),
    ),
    (
        "3.6",
        "Going to school again after being off a fortnight or more",
        (4, 6, 5),
        "flow",
        ("", "counted in the September return", ""),
    ),
    ("3.7", "Saturday groups held", (6, 6, 5), "flow", ("", "", "one snowed off")),
    (
        "3.8",
        "Places taken at Saturday groups (same child may come often)",
        (71, 66, 58),
        "flow",
        ("", "", ""),
    ),
    ("4", "THE MEMORY-BOX ROOM", (None, None, None), "head", ("", "", "")),
    ("4.1", "Memory boxes finished", (38, 33, 47), "flow", ("", "", "")),
    ("4.2", "Days the room was open", (36, 38, 35), "flow", ("", "", "boiler, 3 days lost")),
    (
        "4.3",
        "Cousins, grandparents and friends, not on our books, who made part of a box",
        (11, 8, 14),
        "flow",
        ("", "", ""),
    ),
    ("4.4", "Spent on materials", (812.4, 640.0, 1015.75), "money", ("", "", "")),
    ("5", "MOVING ON", (None, None, None), "head", ("", "", "")),
    ("5.1", "Families who left us", (21, 20, 24), "flow", ("", "", "")),
    ("5.2", "... of these, just stopped coming", (4, 2, 3), "flow", ("", "", "")),
    (
        "5.3",
        "... which is",
        (0.19, 0.1, 0.125),
        "rate:5.2/5.1",
        ("over 15, under 20", "on track", "on track"),
    ),
    ("5.4", "Families whose goodbye was planned with us", (17, 18, 21), "flow", ("", "", "")),
    ("6", "THE PEOPLE WHO HELP", (None, None, None), "head", ("", "", "")),
    ("6.1", "Unpaid helpers with us on the last day", (14, 15, 17), "stock", ("", "", "")),
    ("6.2", "Hours they gave", (212.5, 240, 268.5), "hours", ("", "", "from the signing-in book")),
    (
        "6.3",
        "... helpers who are themselves parents we once supported (last day)",
        (5, 6, 8),
        "stock",
        ("", "", ""),
    ),
    (
        "6.4",
        "Helpers who found work or started a course",
        (1, "nil", 2),
        "flow",
        ("", "", "both at Wexmoor College"),
    ),
    ("6.5", "Paid staff (wte)", (4.6, 4.6, 4.2), "wte", ("", "", "counsellor post vacant")),
    (
        "6.6",
        "Team members who say they take less of the work home with them than in spring",
        (None, 3, 5),
        "stock",
        ("not asked yet", "9 asked", "9 asked"),
    ),
    ("7", "OUT AND ABOUT", (None, None, None), "head", ("", "", "")),
    ("7.1", "School and nursery staff trained", (44, 0, 63), "flow", ("", "summer holidays", "")),
    (
        "7.2",
        "Schools that have since written their own bereavement plan and named an adult",
        (3, 0, 4),
        "flow",
        ("", "", ""),
    ),
    (
        "7.3",
        "Dads' walks planned and led by the dads, no staff there",
        (2, 3, 3),
        "flow",
        ("", "", ""),
    ),
]
NOTES: list[dict[str, str]] = [
    {},
    {"2.3": "NB one questionnaire was handed in late; it is counted here and not in Apr-Jun."},
    {
        "1.6": "Waiting families all have a named worker and a date in January.",
        "6.5": "Advert for the 0.4 post closes 30 January 2026.",
    },
]
DIED = ["A parent", "A brother or sister", "A baby (incl. stillborn)", "Someone else"]
DIED_COUNTS = [[10, 6, 7, 3], [8, 5, 8, 2], [12, 7, 7, 3]]

CALLS: list[tuple[str, date, Cell, Cell, str, str, Cell, str]] = [
    ("F-203", date(2025, 7, 8), 7, 9, "Yes", "No", 2, "Nan put her ring in it"),
    ("F-207", date(2025, 7, 16), 11, 6, "Yes", "Yes", 1, ""),
    ("F-198", date(2025, 7, 29), 4, 12, "No", "No", 0, "box in the loft for now"),
    ("F-211", date(2025, 8, 12), 9, 8, "Yes", "Yes", 3, ""),
    ("F-212", date(2025, 8, 20), 14, 5, "No", "Yes", 0, ""),
    ("F-209", date(2025, 9, 3), 6, 10, "Yes", "No", 1, "dad's birthday"),
    ("F-215", date(2025, 9, 17), 8, 7, "Yes", "Yes", 2, ""),
    ("F-218", date(2025, 9, 25), 12, 4, "", "", None, "no reply, 3 tries"),
    ("F-220", date(2025, 10, 7), 5, 9, "Yes", "Yes", 2, ""),
    ("F-216", date(2025, 10, 15), 10, 11, "Yes", "No", 1, ""),
    ("F-223", date(2025, 10, 28), 13, 6, "No", "No", 0, "not ready, that's fine"),
    ("F-226", date(2025, 11, 5), 7, 8, "Yes", "Yes", 4, "the whole street, she says"),
    ("F-224", date(2025, 11, 19), 3, 7, "Yes", "Yes", 1, ""),
    ("F-229", date(2025, 12, 2), 9, 10, "Yes", "No", 2, ""),
    ("F-231", date(2025, 12, 11), 15, 3, "No", "Yes", 0, ""),
    ("F-230", date(2025, 12, 17), 8, 9, "Yes", "Yes", 3, ""),
]

WORDS = [
    (
        "What went well",
        (
            "The new lamps made the memory-box room much softer. Two dads who met over the glue pots now "
            "run the Thursday kickabout for bereaved children by themselves. We wrote to 46 GP practices "
            "about the service."
        ),
        (
            "A quiet summer, and a good one. Nine of the mothers from the spring group still meet each "
            "week at the library without us. The reading corner was painted."
        ),
        (
            "Light-a-candle evening was lovely. Four teenagers who had given up sport are back with "
            "their clubs. Seven grandparents told us they can now say the child's name at home."
        ),
    ),
    (
        "What was hard",
        "Easter leave meant four families waited longer than we like.",
        "Our two part-time counsellors covered 19 extra evening sessions while the post was empty.",
        (
            "Twelve families are hoping for a Saturday place and we cannot fit them in. Of the 20 who "
            "filled in both questionnaires 13 came down, so 65%, our lowest yet."
        ),
    ),
    (
        "Something a family said",
        '"I thought I would forget his laugh. Now it is in the box." (mum)',
        '"The other children knew. I didn\'t have to say." (girl, 10)',
        '"He asked to go in to see the room again. He never asks for anything." (dad)',
    ),
    (
        "Next quarter",
        "Try an evening opening.",
        "Winter boxes; start the helpers' supper.",
        "Fill the counsellor post.",
    ),
]


def _front(sheet: Worksheet, look: Look) -> None:
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 3, 24)
    sheet.merge_range("A1:D1", "Little Lanterns: quarterly form for the ICB 2025/26", look["title"])
    for row, (label, text) in enumerate(FRONT, start=2):
        sheet.write(row, 0, label, look["bold"])
        sheet.write(row, 1, text)
    sheet.write(11, 0, "Date sent", look["bold"])
    sheet.write_datetime(11, 1, date(2026, 1, 19), look["date"])
    sheet.merge_range("A14:D14", "What the ICB asked us for", look["band"])
    for column, head in enumerate(["What", "Target for the year", "Amber line", "Where to look"]):
        sheet.write(14, column, head, look["head"])
    for row, (what, target, amber, where) in enumerate(ASKED, start=15):
        sheet.write(row, 0, what, look["wrap"])
        for column, figure in ((1, target), (2, amber)):
            rate = isinstance(figure, float)
            sheet.write(row, column, figure, look["share"] if rate else look["whole"])
        sheet.write(row, 3, where)
    sheet.write(
        24,
        0,
        "Green at the target or better, amber as far as the amber line, then red.",
        look["note"],
    )


def _lines(quarter: int) -> list[tuple[int, tuple | str]]:
    """The rows of one quarter's form, each with its row number from nought."""
    placed: list[tuple[int, tuple | str]] = []
    row = 5
    for line in FORM:
        if line[3] == "head" and line[0] != "1":
            row += 1
        placed.append((row, line))
        row += 1
        if line[0] in NOTES[quarter]:
            placed.append((row, NOTES[quarter][line[0]]))
            row += 1
    return placed


def _rows(quarter: int) -> dict[str, int]:
    return {line[0]: row for row, line in _lines(quarter) if not isinstance(line, str)}


def _so_far(number: str, quarter: int) -> int | float:
    line = next(line for line in FORM if line[0] == number)
    return sum(value for value in line[2][: quarter + 1] if isinstance(value, int | float))


def _form(sheet: Worksheet, quarter: int, look: Look) -> None:
    sheet.set_column(0, 0, 7)
    sheet.set_column(1, 1, 70)
    sheet.set_column(2, 3, 14)
    sheet.set_column(4, 4, 34)
    sheet.set_column(6, 6, 26)
    sheet.merge_range("A1:E1", f"Little Lanterns form, {QUARTERS[quarter]}", look["title"])
    sheet.write("A2", "Quarter", look["bold"])
    sheet.write("B2", QUARTERS[quarter])
    sheet.write("A3", "By", look["bold"])
    sheet.write("B3", FILLED[quarter])
    for column, head in enumerate(
        ["No.", "We'd like to know", "This quarter", "Since 1 April", "A word from us"]
    ):
        sheet.write(4, column, head, look["head"])
    rows = _rows(quarter)
    styles = {"money": "pounds", "hours": "half", "wte": "half"}
    for row, line in _lines(quarter):
        if isinstance(line, str):
            sheet.merge_range(row, 1, row, 4, line, look["note"])
            continue
        number, question, values, kind, words = line
        if kind == "head":
            sheet.merge_range(row, 0, row, 4, f"{number}  {question}", look["band"])
            continue
        sheet.write(row, 0, number, look["number"])
        sheet.write(row, 1, question, look["wrap"])
        sheet.write(row, 4, words[quarter], look["small"])
        style = look["rate"] if kind.startswith("rate") else look[styles.get(kind, "whole")]
        if values[quarter] is not None:
            sheet.write(row, 2, values[quarter], style)
        if kind in ("stock", "wte"):
            sheet.write(row, 3, "-", look["whole"])
        elif kind.startswith("rate"):
            above, below = kind[5:].split("/")
            share = _so_far(above, quarter) / _so_far(below, quarter)
            sheet.write_formula(row, 3, f"=D{rows[above] + 1}/D{rows[below] + 1}", style, share)
        elif quarter == 0:
            sheet.write(row, 3, values[0], style)
        else:
            earlier = f"'{TABS[quarter - 1]}'!D{_rows(quarter - 1)[number] + 1}"
            sheet.write_formula(
                row, 3, f"=SUM({earlier},C{row + 1})", style, _so_far(number, quarter)
            )
    sheet.merge_range("G5:H5", "Who had died (families in 1.4)", look["head"])
    for row, (who, count) in enumerate(zip(DIED, DIED_COUNTS[quarter], strict=True), start=5):
        sheet.write(row, 6, who)
        sheet.write(row, 7, count, look["whole"])
    sheet.write(9, 6, "All new families", look["bold"])
    sheet.write_formula(9, 7, "=SUM(H6:H9)", look["whole"], sum(DIED_COUNTS[quarter]))


def _calls(sheet: Worksheet, look: Look) -> None:
    sheet.set_column(0, 6, 15)
    sheet.set_column(7, 7, 30)
    sheet.merge_range("A1:H1", "Our call three months after the last visit", look["title"])
    sheet.write("A2", "One line a family. Calls began in July 2025.", look["note"])
    heads = [
        "Family",
        "Rang on",
        "Child's age",
        "Visits they'd had",
        "Box opened together again at home?",
        "Still in touch with a family met here?",
        "Others at home who have added to the box",
        "Jotting",
    ]
    for column, head in enumerate(heads):
        sheet.write(3, column, head, look["head"])
    for row, call in enumerate(CALLS, start=4):
        for column, value in enumerate(call):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, look["date"])
            elif value not in (None, ""):
                sheet.write(row, column, value)
    last = 4 + len(CALLS)
    sheet.write(last, 0, "Yes / sum", look["bold"])
    for column, letter in ((4, "E"), (5, "F")):
        yes = sum(1 for call in CALLS if call[column] == "Yes")
        sheet.write_formula(
            last, column, f'=COUNTIF({letter}5:{letter}{last},"Yes")', look["bold"], yes
        )
    added = sum(call[6] for call in CALLS if isinstance(call[6], int))
    sheet.write_formula(last, 6, f"=SUM(G5:G{last})", look["bold"], added)


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Little Lanterns quarterly form 2025/26")
    look = {
        "title": made.add_format({"bold": True, "font_size": 14, "font_color": "#5B3E8C"}),
        "bold": made.add_format({"bold": True}),
        "band": made.add_format({"bold": True, "bg_color": "#E4DAF2"}),
        "head": made.add_format({"bold": True, "text_wrap": True, "bottom": 2, "valign": "top"}),
        "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
        "note": made.add_format({"italic": True, "font_color": "#777777"}),
        "small": made.add_format({"font_size": 9, "font_color": "#555555"}),
        "number": made.add_format({"align": "left", "font_color": "#5B3E8C"}),
        "whole": made.add_format({"num_format": "0", "align": "right"}),
        "half": made.add_format({"num_format": "0.0", "align": "right"}),
        "rate": made.add_format({"num_format": "0.0%", "align": "right"}),
        "share": made.add_format({"num_format": "0%", "align": "right"}),
        "pounds": made.add_format({"num_format": "£#,##0.00", "align": "right"}),
        "date": made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
    }
    _front(made.add_worksheet("Front page"), look)
    for quarter, tab in enumerate(TABS):
        _form(made.add_worksheet(tab), quarter, look)
    _calls(made.add_worksheet("3 month calls"), look)
    sheet = made.add_worksheet("In families' words")
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 3, 52)
    for column, head in enumerate(["", *TABS]):
        sheet.write(0, column, head, look["head"])
    for row, words in enumerate(WORDS, start=1):
        sheet.write(row, 0, words[0], look["bold"])
        for column, text in enumerate(words[1:], start=1):
            sheet.write(row, column, text, look["wrap"])
    sheet = made.add_worksheet("z_old")
    sheet.write("A1", "last year (2024/25), all four quarters - for Sorrel's board paper")
    for row, (what, figure) in enumerate(
        [("New families", 88), ("Boxes finished", 131), ("Children one-to-one", 127)], start=1
    ):
        sheet.write(row, 0, what)
        sheet.write(row, 1, figure)
    sheet.hide()
    made.close()
