"""Support after a suicide, a quarterly return to the public health team of two councils."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

QUARTERS = (
    ("Q1", "Jul-Sep 25"),
    ("Q2", "Oct-Dec 25"),
    ("Q3", "Jan-Mar 26"),
    ("Q4", "Apr-Jun 26"),
)

# Reference, indicator, lines with three quarters, target, floor, rating, comment.
FORM: tuple[tuple[object, ...], ...] = (
    (
        "BR1",
        "People accepted for support",
        (("Number", 47, 49, 63),),
        190,
        None,
        "Green",
        "",
    ),
    (
        "BR2",
        "Alerts from police or coroner: contact made within 2 working days",
        (("Contact made in time", 25, 26, 34), ("Alerts received", 27, 27, 35)),
        0.95,
        0.9,
        "Green",
        "1 alert in Q3 came with a wrong number",
    ),
    (
        "BR3",
        "Average working days from first contact to first meeting",
        (("Working days, all people", 322, 342, 414), ("First meetings", 35, 38, 46)),
        10,
        12,
        "Green",
        "Low is good",
    ),
    (
        "BR4",
        "Support ended as planned",
        (("Planned endings", 22, 25, 31), ("All endings", 29, 32, 38)),
        0.85,
        0.75,
        "Amber",
        "",
    ),
    (
        "BR5",
        "Distress (CORE-10) down by 6 points or more",
        (("Down by 6 or more", 14, 17, 21), ("With two scores", 22, 25, 31)),
        0.6,
        0.5,
        "Green",
        "",
    ),
    (
        "BR6",
        "People reached after an alert who take up support",
        (("Took up support", 15, 14, 20), ("Reached", 26, 27, 34)),
        0.6,
        0.5,
        "Amber",
        "Some families ask us to come back later",
    ),
    (
        "BR7",
        "Sessions for workplaces, schools and clubs after a death",
        (("Number", 4, 5, 5),),
        18,
        None,
        "Green",
        "See log",
    ),
    ("BR8", "Complaints", (("Number", "nil", 1, 0),), "report only", None, "", ""),
)

MONTHS = (
    ("July", "August", "September"),
    ("October", "November", "December"),
    ("January", "February", "March"),
)
SOURCES: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("Police", (6, 5, 7, 6, 8, 5, 9, 7, 8)),
    ("Coroner's officers", (3, 2, 4, 3, 3, 2, 4, 3, 4)),
    ("GP", (2, 3, 2, 4, 2, 3, 3, 4, 3)),
    ("Self / family", (4, 5, 4, 5, 6, 4, 6, 5, 7)),
    ("Other", (1, "nil", 2, 1, 1, 0, 2, 1, 1)),
)
REST: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Not taken on (other area etc)", (1, 0, 2, 1, 2, 1, 2, 1, 1)),
    ("One to one sessions", (58, 52, 66, 71, 69, 60, 82, 77, 85)),
    ("Calls and texts", (212, 198, 231, 240, 226, 251, 268, 249, 274)),
    ("Open at month end", (41, 43, 46, 49, 52, 50, 55, 58, 61)),
)

# Title, first row, first column, lines: words, three quarters, whether there is a sum.
TABLES: tuple[tuple[str, int, int, tuple[tuple[object, ...], ...]], ...] = (
    (
        "EVENING GROUPS (both towns)",
        2,
        0,
        (
            ("Meetings held", 12, 12, 11, "sum"),
            ("Attendances", 96, 104, 118, "sum"),
            ("Members who now meet up between groups", 11, 14, 18, ""),
            ("Room hire (£)", 360, 360, 330, "sum"),
        ),
    ),
    (
        "PEER SUPPORTERS (all bereaved by suicide)",
        9,
        0,
        (
            ("Active at quarter end", 12, 14, 17, ""),
            ("Hours given", 214.5, 236, 281.5, "sum"),
            ("Training evenings run", 2, 1, 2, "sum"),
            ("Asked the wellbeing questions again", 8, 9, 13, "sum"),
            ("   of these, score up", 6, 7, 10, "sum"),
            ("Began a job or a course", 1, 2, "nil", "sum"),
            ("Travel repaid (£)", 188.4, 205.65, 247.2, "sum"),
        ),
    ),
    (
        "FAMILY AND FRIENDS",
        9,
        6,
        (
            ("Came along to a session with someone", 17, 21, 26, "sum"),
            ("Under 18s seen with a parent", 8, 7, 11, "sum"),
            ("Family meetings held", 6, 5, 9, "sum"),
            ("Families speaking to one another again", 2, 3, 5, "sum"),
        ),
    ),
    (
        "THREE-MONTH CALLS (after support has ended)",
        19,
        0,
        (
            ("Calls due", 24, 27, 33, "sum"),
            ("Answered", 19, 20, 26, "sum"),
            ("Off work or college when we met, back now", 7, 8, 11, "sum"),
            ("Had thoughts of suicide of their own, none now", 5, 4, 8, "sum"),
            ("Funeral grants and benefits they got (£)", 6240, 5815.5, 8930, "sum"),
            ("Would tell a friend about us", 18, 20, 25, "sum"),
        ),
    ),
    (
        "SAID BY THE POLICE (family liaison desk)",
        19,
        6,
        (("Officer hours we took off them", 31, 34.5, 46, "sum"),),
    ),
    (
        "WHO WE TOOK ON",
        28,
        0,
        (
            ("Women", 28, 26, 36, "sum"),
            ("Men", 16, 19, 22, "sum"),
            ("Under 18", 3, 4, 5, "sum"),
            ("All", 47, 49, 63, "typed"),
            ("Lost a son or daughter", 14, 15, 19, "sum"),
            ("Lost a husband, wife or partner", 12, 11, 17, "sum"),
            ("Minority ethnic group", "<5", 6, 7, "supp."),
        ),
    ),
)

# Asked, held, setting, town, headcount, people there, hours, follow-up, listeners.
LOG: tuple[tuple[object, ...], ...] = (
    (date(2025, 7, 3), date(2025, 7, 8), "Joinery firm", "Ouseley", 46, 18, 3, (2025, 8, 19), 1),
    (date(2025, 7, 21), date(2025, 7, 25), "Cricket club", "Thrale", 70, 31, 2.5, (2025, 9, 9), 2),
    (
        date(2025, 8, 27),
        date(2025, 9, 4),
        "Call centre",
        "Brackenford",
        210,
        22,
        3,
        (2025, 10, 16),
        3,
    ),
    (date(2025, 9, 15), date(2025, 9, 18), "Sixth form", "Ouseley", 640, 54, 6, (2025, 10, 30), 0),
    (
        date(2025, 10, 6),
        date(2025, 10, 10),
        "Bus depot",
        "Brackenford",
        128,
        27,
        4,
        (2025, 11, 20),
        2,
    ),
    (
        date(2025, 10, 20),
        date(2025, 10, 28),
        "Farm suppliers",
        "Nether Hale",
        23,
        12,
        2,
        (2025, 12, 9),
        1,
    ),
    (
        date(2025, 11, 11),
        date(2025, 11, 14),
        "Secondary school",
        "Thrale",
        890,
        61,
        6.5,
        (2026, 1, 8),
        4,
    ),
    (date(2025, 11, 24), date(2025, 12, 1), "Care home", "Ouseley", 58, 16, 2.5, (2026, 1, 15), 1),
    (
        date(2025, 12, 9),
        date(2025, 12, 12),
        "Warehouse, night shift",
        "Brackenford",
        175,
        38,
        4,
        (2026, 1, 27),
        3,
    ),
    (date(2026, 1, 7), date(2026, 1, 13), "Scaffolders", "Thrale", 31, 14, 2, (2026, 2, 24), 2),
    (date(2026, 1, 19), date(2026, 1, 22), "Rugby club", "Ouseley", 115, 43, 3, (2026, 3, 5), 3),
    (
        date(2026, 2, 4),
        date(2026, 2, 10),
        "Primary school staff",
        "Nether Hale",
        29,
        24,
        3.5,
        (2026, 3, 24),
        0,
    ),
    (
        date(2026, 2, 26),
        date(2026, 3, 5),
        "Vets' practice",
        "Brackenford",
        19,
        11,
        2,
        (2026, 4, 16),
        "not due",
    ),
    (
        date(2026, 3, 12),
        date(2026, 3, 19),
        "Council depot",
        "Ouseley",
        140,
        35,
        4,
        (2026, 4, 30),
        "not due",
    ),
)

SPEND: tuple[tuple[object, ...], ...] = (
    ("Salaries and on-costs", 118400, 28911.42, 29340.1, 30127.66),
    ("Peer supporters (travel, DBS, thank-yous)", 4200, 812.35, 934.2, 1106.75),
    ("Rooms and staff travel", 6900, 1588.6, 1702.45, 1811.9),
    ("Clinical supervision", 7800, 1950, 1950, 2080),
    ("Training", 2600, 420, "nil", 655.5),
    ("Overheads", 14100, 3525, 3525, 3525),
)

ANSWERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What are you proud of this quarter?",
        (
            "A father who locked up his garage when his son died has taken on an apprentice there.",
            "Two of our peer supporters now teach new police recruits how to bring the news.",
        ),
    ),
    (
        "What has changed for other services?",
        (
            "The coroner's office says 11 families needed no second visit as we had been first.",
            "Posters went to 85 surgeries and pubs.",
        ),
    ),
    (
        "What has been hard?",
        (
            "We lost the room in Brackenford in February and called off 1 group.",
            "Staff were off sick for 9 days between them.",
        ),
    ),
    (
        "What next?",
        (
            "We hope to train 6 more peer supporters before the summer.",
            "The target of 190 will be passed in May.",
        ),
    ),
)


def added(figures: tuple[object, ...]) -> float:
    """Add up the numbers and pass over the words."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _cover(sheet: Worksheet, title: Format, day: Format, number: Format) -> None:
    """Write the head of the return."""
    sheet.write("A1", "Ouseley and Brackenshire Councils: Joint Public Health Team", title)
    sheet.write("A2", "Contract monitoring return, contract year 2 (1 July 2025 to 30 June 2026)")
    left = (
        ("Provider", "Tarn Lane Support After Suicide"),
        ("Contract", "OBJ/PH/0317, 1 July 2024 to 30 June 2027"),
        ("Quarter of this return", "3"),
        ("Most people open at one time", 65),
        ("How sure are you of these figures? (1 not at all, 5 fully)", 4),
    )
    for row, (words, figure) in enumerate(left, 3):
        sheet.merge_range(row, 0, row, 1, words)
        sheet.write(row, 2, figure)
    sheet.write_row("F4", ("Contact", "", "01632 960417"))
    sheet.write("F5", "Date sent")
    sheet.write_datetime("H5", date(2026, 4, 9), day)
    sheet.write_row("F6", ("Staff paid for (WTE)", "", 4.6))
    sheet.write("F7", "Residents, both areas")
    sheet.write("H7", 412600, number)


def _form(sheet: Worksheet, bold: Format, rate: Format, place: Format, wrap: Format) -> None:
    """Write the table of indicators, three lines for each that is divided."""
    sheet.write_row("A11", ("Ref", "Indicator", "Line", "Target", "Floor"), bold)
    for column, (quarter, months) in enumerate(QUARTERS, 5):
        sheet.write(10, column, quarter, bold)
        sheet.write(11, column, months, bold)
    sheet.write_row("J11", ("Year to date", "RAG this Q", "Provider's comment"), bold)
    row = 12
    for ref, words, lines, target, floor, colour, comment in FORM:
        last = row + len(lines)
        if len(lines) == 1:
            last = row
            sheet.write_row(row, 0, (ref, words))
        else:
            sheet.merge_range(row, 0, last, 0, ref, wrap)
            sheet.merge_range(row, 1, last, 1, words, wrap)
        for at, line in enumerate(lines, row):
            sheet.write(at, 2, line[0])
            for column, figure in enumerate(line[1:], 5):
                letter = "FGH"[column - 5]
                if ref == "BR1":
                    source = 8 + 4 * (column - 5)
                    sheet.write_formula(
                        at, column, f"=Activity!G{source}-Activity!H{source}", None, figure
                    )
                else:
                    sheet.write(at, column, figure)
                if len(lines) == 2 and at == row:
                    form = place if ref == "BR3" else rate
                    sheet.write_formula(
                        last,
                        column,
                        f"={letter}{row + 1}/{letter}{row + 2}",
                        form,
                        figure / lines[1][column - 4],
                    )
            sheet.write_formula(at, 9, f"=SUM(F{at + 1}:I{at + 1})", None, added(line[1:]))
        form = None
        if len(lines) == 2:
            form = place if ref == "BR3" else rate
            sheet.write(last, 2, "Result")
            sheet.write_formula(
                last,
                9,
                f"=J{row + 1}/J{row + 2}",
                form,
                added(lines[0][1:]) / added(lines[1][1:]),
            )
        shown = form if isinstance(target, float) else None
        sheet.write(last, 3, target, shown)
        if floor is not None:
            sheet.write(last, 4, floor, shown)
        sheet.write(last, 8, "not due")
        if colour:
            sheet.write(last, 10, colour)
        if comment:
            sheet.write(last, 11, comment)
        row = last + 1
    sheet.write(
        row + 1, 0, "Completed by: Data and Contracts Officer. Queries within 10 days please."
    )
    sheet.set_column(0, 0, 7)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 2, 26)
    sheet.set_column(3, 10, 11)
    sheet.set_column(11, 11, 38)
    sheet.freeze_panes(12, 2)


def _activity(sheet: Worksheet, bold: Format, grey: Format) -> None:
    """Write the months down the side with a line after each quarter."""
    sheet.write("A1", "Tarn Lane: activity, July 2025 to March 2026", bold)
    sheet.merge_range("B3:G3", "Referrals in, by who sent them", bold)
    sheet.merge_range("I3:J3", "Support", bold)
    sheet.write("A4", "Month", bold)
    names = [name for name, _ in SOURCES]
    sheet.write_row("B4", (*names, "All referrals", *(name for name, _ in REST)), bold)
    columns = [figures for _, figures in SOURCES]
    columns.append(tuple(added(tuple(at)) for at in zip(*columns, strict=True)))
    columns += [figures for _, figures in REST]
    row = 4
    for quarter, months in enumerate(MONTHS):
        for month, name in enumerate(months):
            sheet.write(row, 0, name)
            for column, figures in enumerate(columns, 1):
                figure = figures[quarter * 3 + month]
                if column == 6:
                    sheet.write_formula(row, column, f"=SUM(B{row + 1}:F{row + 1})", None, figure)
                else:
                    sheet.write(row, column, figure)
            row += 1
        sheet.write(row, 0, f"Quarter {quarter + 1}", grey)
        for column, figures in enumerate(columns[:-1], 1):
            letter = "ABCDEFGHIJ"[column]
            total = added(figures[quarter * 3 : quarter * 3 + 3])
            sheet.write_formula(row, column, f"=SUM({letter}{row - 2}:{letter}{row})", grey, total)
        row += 1
    sheet.write(row, 0, "Year so far", bold)
    for column, figures in enumerate(columns[:-1], 1):
        letter = "ABCDEFGHIJ"[column]
        sheet.write_formula(row, column, f"={letter}8+{letter}12+{letter}16", bold, added(figures))
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 10, 12)


def _tables(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the small tables, two of them to the right of others."""
    sheet.write("A1", "Groups, peer supporters, families and what came after", bold)
    for title, top, left, lines in TABLES:
        sheet.write_row(top, left, (title, "Q1", "Q2", "Q3", "YTD"), bold)
        for row, line in enumerate(lines, top + 1):
            form = money if "£" in str(line[0]) else None
            sheet.write(row, left, line[0])
            sheet.write_row(row, left + 1, line[1:4], form)
            first, last = ("B", "D") if not left else ("H", "J")
            if line[4] == "sum":
                reach = f"=SUM({first}{row + 1}:{last}{row + 1})"
                sheet.write_formula(row, left + 4, reach, form, added(line[1:4]))
            elif line[4] == "typed":
                sheet.write(row, left + 4, 158)
            elif line[4]:
                sheet.write(row, left + 4, line[4])
    sheet.set_column(0, 0, 46)
    sheet.set_column(6, 6, 40)


def _log(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write one row for each session held after a death."""
    sheet.write("A1", "Sessions held after a death (postvention)", bold)
    heads = (
        "No.",
        "Asked for on",
        "Held on",
        "Where",
        "Town",
        "Headcount / roll",
        "People there",
        "Staff hours",
        "Follow-up visit",
        "Listeners who have come forward by follow-up",
    )
    sheet.write_row("A3", heads, bold)
    for row, (asked, held, place, town, size, people, hours, again, found) in enumerate(LOG, 3):
        sheet.write(row, 0, row - 2)
        sheet.write_datetime(row, 1, asked, day)
        sheet.write_datetime(row, 2, held, day)
        sheet.write_row(row, 3, (place, town, size, people, hours))
        sheet.write_datetime(row, 8, date(*again), day)
        sheet.write(row, 9, found)
    sheet.write("D18", "Year so far", bold)
    for letter, column in (("G", 5), ("H", 6), ("J", 8)):
        total = added(tuple(line[column] for line in LOG))
        sheet.write_formula(f"{letter}18", f"=SUM({letter}4:{letter}17)", bold, total)
    sheet.autofilter("A3:J17")
    sheet.set_column(1, 2, 12)
    sheet.set_column(3, 4, 22)
    sheet.set_column(5, 9, 16)


def _spend(sheet: Worksheet, bold: Format, money: Format, rate: Format) -> None:
    """Write the money, with a column of shares that is hidden."""
    sheet.write("A1", "Spend against budget (£)", bold)
    heads = ("Heading", "Budget Jul 25 - Jun 26", "Q1", "Q2", "Q3", "Spent so far", "% of budget")
    sheet.write_row("A3", heads, bold)
    for row, line in enumerate(SPEND, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], money)
        spent = added(line[2:])
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", money, spent)
        sheet.write_formula(row, 6, f"=F{row + 1}/B{row + 1}", rate, spent / line[1])
    sheet.write("A10", "Total", bold)
    totals = [added(tuple(line[column] for line in SPEND)) for column in range(1, 5)]
    totals.append(added(tuple(totals[1:])))
    for letter, total in zip("BCDEF", totals, strict=True):
        sheet.write_formula(f"{letter}10", f"=SUM({letter}4:{letter}9)", money, total)
    sheet.write_formula("G10", "=F10/B10", rate, totals[4] / totals[0])
    sheet.write("A12", "Nothing spent on training in Q2, the course was put back to January 2026.")
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 5, 14)
    sheet.set_column(6, 6, 12, None, {"hidden": True})


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Support after suicide return")
    title = made.add_format({"bold": True, "font_size": 14})
    bold = made.add_format({"bold": True, "bg_color": "#E2D9EC", "text_wrap": True})
    grey = made.add_format({"italic": True, "bg_color": "#EEEEEE"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    number = made.add_format({"num_format": "#,##0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    form = made.add_worksheet("Return")
    _cover(form, title, day, number)
    _form(form, bold, rate, place, wrap)
    _activity(made.add_worksheet("Activity"), bold, grey)
    _tables(made.add_worksheet("Groups & peers"), bold, money)
    _log(made.add_worksheet("Postvention log"), bold, day)
    _spend(made.add_worksheet("Spend"), bold, money, rate)
    story = made.add_worksheet("Narrative")
    story.write("A1", "Please answer in a few lines", bold)
    row = 2
    for question, answers in ANSWERS:
        story.write(row, 0, question, wrap)
        for answer in answers:
            story.write(row, 1, answer, wrap)
            row += 1
        row += 1
    story.set_column(0, 0, 34)
    story.set_column(1, 1, 90)
    made.close()
