"""A health link-worker service: a council's half-yearly monitoring form with all its sections."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

NAVY = "#1F3864"
BAND = "#D9E2F3"
FONT = {"font_name": "Calibri", "font_size": 11}


class House:
    """The council's cell styles."""

    def __init__(self, made: Workbook) -> None:
        edge = {**FONT, "border": 1}
        blue = {"font_color": "#0033CC", "align": "right"}
        self.title = made.add_format({**FONT, "font_size": 15, "bold": True, "font_color": NAVY})
        self.head = made.add_format(
            {
                **edge,
                "bold": True,
                "bg_color": NAVY,
                "font_color": "white",
                "align": "center",
                "valign": "vcenter",
                "text_wrap": True,
            }
        )
        self.span = made.add_format(
            {**FONT, "top": 1, "bold": True, "bg_color": NAVY, "font_color": "white"}
        )
        self.group = made.add_format({**edge, "bold": True, "bg_color": BAND})
        self.label = made.add_format({**edge, "text_wrap": True})
        self.answer = made.add_format({**edge, "font_color": "#0033CC", "text_wrap": True})
        self.day = made.add_format({**edge, **blue, "align": "left", "num_format": "dd/mm/yyyy"})
        self.entry = made.add_format({**edge, **blue, "num_format": "#,##0.##"})
        self.whole = made.add_format({**edge, **blue, "num_format": "#,##0"})
        self.sum = made.add_format({**edge, "bold": True, "bg_color": BAND, "num_format": "#,##0"})
        self.share = made.add_format({**edge, "num_format": "0.0%", "align": "right"})
        self.grey = made.add_format({**edge, "bg_color": "#A6A6A6"})
        self.past = made.add_format({**edge, "font_color": "#7F7F7F", "num_format": "#,##0"})
        self.money = made.add_format({**edge, **blue, "num_format": "£#,##0.00"})
        self.small = made.add_format({**FONT, "font_size": 9, "italic": True})
        self.plain = made.add_format(FONT)
        self.example = made.add_format({**edge, "italic": True, "font_color": "#999999"})


def _front(made: Workbook, house: House) -> None:
    """Labels and values in two columns."""
    sheet = made.add_worksheet("Front sheet")
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 24)
    sheet.set_column("B:B", 40)
    sheet.set_column("C:C", 3)
    sheet.set_column("D:D", 24)
    sheet.set_column("E:E", 34)
    sheet.write("A1", "TARNSWORTH METROPOLITAN BOROUGH COUNCIL", house.title)
    sheet.write(
        "A2", "Appendix 4 - Half-yearly monitoring form (voluntary sector contracts)", house.plain
    )
    left: list[tuple[str, Any]] = [
        ("Organisation", "Manyrivers Community Health Links"),
        ("Service", "Black and Minority Ethnic Health Link Workers"),
        ("Contract number", "TMBC/HWB/LW/24-019"),
        ("Start date", date(2024, 4, 1)),
        ("End date", date(2027, 3, 31)),
        ("Form completed by", "Service Co-ordinator"),
    ]
    right: list[tuple[str, Any]] = [
        ("Monitoring year", "2025/26"),
        ("Half year", "H2 (October to March)"),
        ("Date returned", date(2026, 4, 22)),
        ("Contract officer", "Health Improvement Team"),
        ("Telephone", "01632 960271"),
        ("Council office use", "LOG 2604/118"),
    ]
    for column, lines in [(0, left), (3, right)]:
        for offset, (name, content) in enumerate(lines):
            sheet.write(3 + offset, column, name, house.group)
            if isinstance(content, date):
                moment = datetime(*content.timetuple()[:3])
                sheet.write_datetime(3 + offset, column + 1, moment, house.day)
            else:
                sheet.write(3 + offset, column + 1, content, house.answer)
    sheet.write("A11", "Please fill in sections A to F. Blue text is yours.", house.plain)
    sheet.write(
        "A12",
        "Numbers under 5 about people: put * in the cell. [c] means left out because the number "
        "could be worked out from another cell.",
        house.plain,
    )
    sheet.write("A14", "How to fill in a line (example)", house.group)
    for column, content in enumerate(["A0  Leaflets delivered", "Q1: 250"]):
        sheet.write(14, column, content, house.example)


def _activity(made: Workbook, house: House) -> None:
    """Section A: quarters, halves and the year."""
    sheet = made.add_worksheet("A Activity")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 50)
    sheet.set_column("C:J", 10)
    sheet.set_column("K:K", 40)
    sheet.set_column("L:L", 10, None, {"hidden": True})
    sheet.write("A1", "Section A - Activity", house.title)
    for column, name in [(0, "Ref"), (1, "Measure"), (2, "Last year (24/25)"), (9, "2025/26")]:
        sheet.merge_range(2, column, 3, column, name, house.head)
    sheet.merge_range("D3:F3", "First half", house.head)
    sheet.merge_range("G3:I3", "Second half", house.head)
    sheet.merge_range("K3:K4", "Comment", house.head)
    for column, name in enumerate(
        ["Apr-Jun", "Jul-Sep", "Apr-Sep", "Oct-Dec", "Jan-Mar", "Oct-Mar"]
    ):
        sheet.write(3, 3 + column, name, house.head)
    sheet.write("L3", "check", house.small)
    lines: list[tuple[str, str, list[Any], str]] = [
        ("", "Seeing people", [], ""),
        ("A1", "People newly seen by a link worker", [341, 88, 94, 101, 97], ""),
        ("A2", "Repeat contacts", [1187, 312, 298, 341, 330], ""),
        ("A3", "Appointments attended together with an interpreter", [488, 126, 119, 133, 140], ""),
        ("A4", "People registered with a GP with our help", [158, 44, 42, 49, 55], ""),
        ("", "Health checks and screening", [], ""),
        ("A5", "Blood pressure checks at community venues", [264, 73, 81, 90, 86], ""),
        ("A6", "     sent to GP with raised blood pressure", [41, 12, 9, 14, 11], ""),
        ("A7", "Cervical screening conversations", [None, 22, 31, 28, 35], "New this year"),
        (
            "A8",
            "     booked an appointment afterwards",
            [None, 8, "*", 11, 12],
            "Surgery phone lines down in July",
        ),
        ("", "Community talks", [], ""),
        ("A9", "Talks and roadshows", [22, 6, 8, 7, 9], "Temple, 3 mosques, Roma drop-in"),
        ("A10", "People reached at talks", ["-", "about 150", "about 220", 185, "c. 240"], ""),
        ("", "Training for other services", [], ""),
        ("A11", "Staff of other services at cultural awareness training", [60, 24, 0, 31, 18], ""),
        ("", "Complaints", [], ""),
        ("A12", "Complaints received", [2, 0, "nil", 1, 0], "Upheld in part, closed 12/11/25"),
    ]
    special: dict[str, list[Any]] = {
        "A8": ["[c]", 23, "[c]"],
        "A10": ["about 370", "about 425", "about 795"],
    }
    row = 4
    for ref, name, values, words in lines:
        if not values:
            for column in range(11):
                sheet.write(row, column, name if column == 0 else None, house.group)
            row += 1
            continue
        sheet.write(row, 0, ref, house.label)
        sheet.write(row, 1, name, house.label)
        sheet.write(row, 2, values[0], house.past)
        for column, place in [(3, 1), (4, 2), (6, 3), (7, 4)]:
            sheet.write(row, column, values[place], house.whole)
        sheet.write(row, 10, words, house.answer)
        numbers = [0 if isinstance(one, str) else one for one in values[1:]]
        sums = [sum(numbers[:2]), sum(numbers[2:]), sum(numbers)]
        rules = [
            f"=SUM(D{row + 1}:E{row + 1})",
            f"=SUM(G{row + 1}:H{row + 1})",
            f"=F{row + 1}+I{row + 1}",
        ]
        for place, column in enumerate((5, 8, 9)):
            typed = special.get(ref)
            if typed and isinstance(typed[place], str):
                sheet.write(row, column, typed[place], house.sum)
            else:
                sheet.write_formula(row, column, rules[place], house.sum, sums[place])
        if not special.get(ref):
            quarters = f"D{row + 1}:E{row + 1},G{row + 1}:H{row + 1}"
            sheet.write_formula(row, 11, f"=J{row + 1}-SUM({quarters})", house.small, 0)
        row += 1
    sheet.write(row, 0, "A10: head counts, we do not take names at talks.", house.small)
    sheet.write_comment(4, 1, "New = not seen in the last 12 months.")


def _indicators(made: Workbook, house: House) -> None:
    """Section B: numerator, denominator and percentage, side by side for each half."""
    sheet = made.add_worksheet("B Indicators")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 46)
    sheet.set_column("C:D", 9)
    sheet.set_column("E:M", 8)
    sheet.set_column("N:N", 9)
    sheet.write("A1", "Section B - Contract indicators", house.title)
    for column in range(14):
        sheet.write(2, column, "", house.span)
    sheet.write("E3", "Apr - Sep 25", house.span)
    sheet.write("H3", "Oct 25 - Mar 26", house.span)
    sheet.write("K3", "Full year", house.span)
    sheet.set_row(5, 30)
    names = ["Ref", "Indicator", "Target", "Lowest"] + ["Met", "Out of", "%"] * 3 + ["RAG"]
    for column, name in enumerate(names):
        sheet.write(3, column, name, house.head)
    lines: list[tuple[str, str, Any, Any, list[int], list[int], str]] = [
        (
            "LW1",
            "First contact within 5 working days of referral",
            0.9,
            0.8,
            [158, 182],
            [181, 198],
            "Amber",
        ),
        (
            "LW2",
            "Registered with a GP within 6 weeks (people not registered when first seen)",
            0.75,
            0.65,
            [78, 104],
            [98, 121],
            "Green",
        ),
        ("LW3", "Action plan agreed", 0.85, 0.75, [149, 170], [166, 190], "Green"),
        (
            "LW4",
            "More confident in using health services (survey at closing)",
            0.8,
            0.7,
            [61, 74],
            [72, 85],
            "Green",
        ),
        (
            "LW5",
            "Accompanied appointments missed (lower is better)",
            "10% or less",
            "15%",
            [22, 267],
            [31, 304],
            "Green",
        ),
    ]
    row = 4
    colours = {"Green": "#A9D08E", "Amber": "#FFD966"}
    fills = {
        name: made.add_format({**FONT, "border": 1, "bg_color": colour, "align": "center"})
        for name, colour in colours.items()
    }
    target = made.add_format({**FONT, "border": 1, "num_format": "0%", "align": "center"})
    for ref, name, aim, floor, first, second, rag in lines:
        sheet.write(row, 0, ref, house.label)
        sheet.write(row, 1, name, house.label)
        sheet.write(row, 2, aim, target)
        sheet.write(row, 3, floor, target)
        year = [first[0] + second[0], first[1] + second[1]]
        for left, pair in [(4, first), (7, second), (10, year)]:
            a, b = xl_col_to_name(left), xl_col_to_name(left + 1)
            if left == 10:
                for offset, got in enumerate(pair):
                    x, y = xl_col_to_name(4 + offset), xl_col_to_name(7 + offset)
                    rule = f"={x}{row + 1}+{y}{row + 1}"
                    sheet.write_formula(row, left + offset, rule, house.whole, got)
            else:
                sheet.write(row, left, pair[0], house.whole)
                sheet.write(row, left + 1, pair[1], house.whole)
            rule = f"={a}{row + 1}/{b}{row + 1}"
            sheet.write_formula(row, left + 2, rule, house.share, pair[0] / pair[1])
        sheet.write(row, 13, rag, fills[rag])
        row += 1
    sheet.write(row, 0, "LW6", house.label)
    sheet.write(row, 1, "People newly seen (number)", house.label)
    sheet.write(row, 2, "360 p.a.", target)
    sheet.write(row, 3, "320 p.a.", target)
    for left, got in [(4, 182), (7, 198), (10, 380)]:
        sheet.write(row, left, got, house.whole)
        sheet.write_blank(row, left + 1, None, house.grey)
        sheet.write_blank(row, left + 2, None, house.grey)
    sheet.write(row, 13, "Green", fills["Green"])
    sheet.write(
        row + 2, 0, "RAG is for the full year. Amber = between lowest and target.", house.small
    )
    sheet.write(row + 3, 0, "LW4: 159 surveys back from 231 sent (69% response).", house.small)


def _people(made: Workbook, house: House) -> None:
    """Section C: who was seen, four tables in two pairs, numbers and percentages."""
    sheet = made.add_worksheet("C People")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 26)
    sheet.set_column("B:E", 9)
    sheet.set_column("F:F", 3)
    sheet.set_column("G:G", 24)
    sheet.set_column("H:K", 9)
    sheet.write("A1", "Section C - People newly seen, 2025/26", house.title)
    tables: list[tuple[int, int, str, list[tuple[str, Any, Any]], bool]] = [
        (
            2,
            0,
            "Ethnic group",
            [
                ("Pakistani", 41, 46),
                ("Bangladeshi", 22, 25),
                ("Indian", 14, 13),
                ("Chinese", 6, 7),
                ("Black African", 33, 38),
                ("Black Caribbean", 12, 11),
                ("Arab", 19, 21),
                ("Roma", 17, 20),
                ("Any other", 11, 10),
                ("Not stated", 7, 7),
            ],
            True,
        ),
        (
            2,
            6,
            "Age",
            [
                ("16-24", 15, 18),
                ("25-39", 49, 55),
                ("40-54", 58, 61),
                ("55-69", 41, 44),
                ("70+", 19, 20),
            ],
            True,
        ),
        (
            17,
            0,
            "Main language",
            [
                ("Urdu or Punjabi", 52, 57),
                ("English", 31, 28),
                ("Arabic", 24, 27),
                ("Bengali or Sylheti", 20, 24),
                ("Romani or Romanian", 18, 21),
                ("Somali", 16, 18),
                ("Tigrinya", 9, 12),
                ("Any other", 12, 11),
            ],
            True,
        ),
        (
            17,
            6,
            "Gender",
            [("Women", 118, 131), ("Men", 62, 65), ("In another way / not said", "*", "*")],
            False,
        ),
    ]
    totals = [182, 198]
    for top, left, name, lines, summed in tables:
        sheet.merge_range(top, left, top + 1, left, name, house.head)
        sheet.merge_range(top, left + 1, top, left + 2, "Apr-Sep 25", house.head)
        sheet.merge_range(top, left + 3, top, left + 4, "Oct 25-Mar 26", house.head)
        for offset, text in enumerate(["No.", "%", "No.", "%"]):
            sheet.write(top + 1, left + 1 + offset, text, house.head)
        last = top + 2 + len(lines)
        for offset, line in enumerate(lines):
            row = top + 2 + offset
            sheet.write(row, left, line[0], house.label)
            for half in (0, 1):
                column = left + 1 + 2 * half
                number = line[1 + half]
                sheet.write(row, column, number, house.whole)
                letter = xl_col_to_name(column)
                if isinstance(number, str):
                    sheet.write(row, column + 1, "*", house.share)
                elif summed:
                    rule = f"={letter}{row + 1}/{letter}${last + 1}"
                    got = number / totals[half]
                    sheet.write_formula(row, column + 1, rule, house.share, got)
                else:
                    rule = f"={letter}{row + 1}/{totals[half]}"
                    sheet.write_formula(row, column + 1, rule, house.share, number / totals[half])
        if not summed:
            continue
        sheet.write(last, left, "Everyone", house.group)
        for half in (0, 1):
            column = left + 1 + 2 * half
            letter = xl_col_to_name(column)
            rule = f"=SUM({letter}{top + 3}:{letter}{last})"
            sheet.write_formula(last, column, rule, house.sum, totals[half])
            sheet.write_blank(last, column + 1, None, house.sum)
    sheet.write("G25", "* fewer than 5", house.small)
    sheet.write("G26", "Census 2021: 23% of residents from these groups", house.small)


def _money(made: Workbook, house: House) -> None:
    """Section D: spend against budget."""
    sheet = made.add_worksheet("D Money")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 34)
    sheet.set_column("B:F", 16)
    sheet.set_column("G:G", 40)
    sheet.write("A1", "Section D - Money", house.title)
    names = [
        "",
        "Budget 2025/26",
        "Spent Apr-Sep",
        "Spent Oct-Mar",
        "Spent in year",
        "Left / (over)",
    ]
    for column, name in enumerate([*names, "Reason if 10% out"]):
        sheet.write(2, column, name, house.head)
    lines: list[tuple[str, int, float, float, str]] = [
        ("Link workers' pay and on-costs", 98400, 48950.0, 49310.5, ""),
        ("Travel", 4200, 1865.4, 2010.15, ""),
        ("Interpreters", 12000, 5430.0, 7215.75, "Tigrinya interpreters cost £48 an hour"),
        ("Rooms", 3600, 1740.0, 1740.0, ""),
        ("Training for champions", 2400, 980.0, 1655.0, "Two courses in one half"),
        ("Overheads", 22000, 11000.0, 11000.0, ""),
    ]
    sums = [0.0] * 5
    for offset, (name, budget, first, second, words) in enumerate(lines):
        row = 3 + offset
        sheet.write(row, 0, name, house.label)
        spent = round(first + second, 2)
        values = [budget, first, second, spent, round(budget - spent, 2)]
        for column in (0, 1, 2):
            sheet.write(row, 1 + column, values[column], house.money)
        sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", house.money, values[3])
        sheet.write_formula(row, 5, f"=B{row + 1}-E{row + 1}", house.money, values[4])
        sheet.write(row, 6, words, house.answer)
        sums = [one + two for one, two in zip(sums, values, strict=True)]
    row = 3 + len(lines)
    sheet.write(row, 0, "Overall", house.group)
    for column in range(5):
        letter = xl_col_to_name(1 + column)
        rule = f"=SUM({letter}4:{letter}{row})"
        sheet.write_formula(row, 1 + column, rule, house.money, round(sums[column], 2))


def _extra(made: Workbook, house: House) -> None:
    """Section E: what the service brings on top."""
    sheet = made.add_worksheet("E Added value")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 62)
    sheet.set_column("B:D", 14)
    sheet.write("A1", "Section E - Added value (tell us what else happened)", house.title)
    for column, name in enumerate(["", "H1 25/26", "H2 25/26", "Both halves"]):
        sheet.write(2, column, name, house.head)
    lines: list[tuple[str, Any, Any, Any]] = [
        ("Community health champions trained", 9, 7, 16),
        ("Champions active at the end of the half year", 21, 24, "n/a"),
        ("     of whom women", 16, 19, "n/a"),
        ("Hours the champions gave", 318.5, 402, 720.5),
        ("Champions who went on to paid work in health or care", "*", 5, "[c]"),
        ("Wives, husbands, parents and carers helped alongside", 44, 58, 102),
        ("Walking and cooking groups now run by residents", 3, 4, "n/a"),
        ("People going to those groups in a normal week", 26, 31, "n/a"),
        (
            "Benefits people got after our help",
            "£18,400 (est.)",
            "£23,750 (est.)",
            "£42,150 (est.)",
        ),
        ("Practices that changed their reception or letters after our advice", 2, 3, 5),
        ("Newsletters sent", 2, 2, 4),
    ]
    for offset, (name, *values) in enumerate(lines):
        row = 3 + offset
        sheet.write(row, 0, name, house.label)
        for column, content in enumerate(values):
            if column == 2 and not isinstance(content, str):
                rule = f"=B{row + 1}+C{row + 1}"
                sheet.write_formula(row, 3, rule, house.entry, content)
            else:
                sheet.write(row, 1 + column, content, house.entry)


def _story(made: Workbook, house: House) -> None:
    """Section F: the narrative."""
    sheet = made.add_worksheet("F Narrative")
    sheet.set_column("A:A", 30)
    sheet.set_column("B:B", 90)
    sheet.write("A1", "Section F - Narrative", house.title)
    lines = [
        (
            "F1 What has worked well?",
            "Link workers now sit in two practices on Wednesdays. 55 people were registered in the "
            "last three months, our best yet.",
        ),
        (
            "F2 What has got in the way?",
            "One post (0.6 WTE) was empty for 9 weeks. Bus route 14 stopped in January.",
        ),
        (
            "F3 What have people told you?",
            "A mother of 3: I never knew I could ask for a woman doctor.",
        ),
        (
            "F4 Plans for the next 6 months",
            "10 roadshows; train 8 more champions; Tigrinya leaflet.",
        ),
    ]
    for offset, (name, words) in enumerate(lines):
        sheet.write(2 + offset, 0, name, house.group)
        sheet.write(2 + offset, 1, words, house.answer)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook(path)
    made.set_properties(
        {"title": "Appendix 4", "author": "TMBC", "created": datetime(2026, 4, 22, 11, 0)}
    )
    house = House(made)
    _front(made, house)
    _activity(made, house)
    _indicators(made, house)
    _people(made, house)
    _money(made, house)
    _extra(made, house)
    _story(made, house)
    made.close()
