"""Wellbeing groups and advocacy for migrant women, a workbook for the year to an ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Figure = float | str

# Reference, requirement, threshold, four quarters or what is divided by what, last year, met.
COUNTS: tuple[tuple[str, str, Figure, tuple[Figure, ...], Figure, str], ...] = (
    ("W1", "Women who started in a group", 240, (58, 54, 61, 63), 221, "No (98%)"),
    ("W4", "Advocacy cases opened", 160, (38, 41, 36, 47), 148, "Yes"),
    ("W8", "Safeguarding referrals made", "n/a", (2, "nil", 3, 1), 4, "For information"),
)
RATES: tuple[
    tuple[str, str, float, str, tuple[int, ...], str, tuple[int, ...], Figure, str], ...
] = (
    (
        "W2",
        "Women who finished their group",
        0.65,
        "came to 8 sessions or more",
        (39, 36, 43, 45),
        "started",
        (58, 54, 61, 63),
        0.64,
        "Yes",
    ),
    (
        "W3",
        "WEMWBS up by 3 points or more",
        0.6,
        "up by 3 or more",
        (24, 22, 27, 30),
        "finished, with both scores",
        (37, 35, 41, 44),
        0.61,
        "Yes",
    ),
    (
        "W5",
        "First advocacy meeting within 10 working days",
        0.85,
        "met within 10 working days",
        (31, 34, 33, 42),
        "first meetings due",
        (37, 40, 36, 46),
        0.82,
        "Yes",
    ),
    (
        "W6",
        "Mean number of women at a session",
        10,
        "attendances",
        (324, 301, 345, 360),
        "sessions",
        (30, 29, 29, 29),
        9.6,
        "Yes",
    ),
    (
        "W7",
        "Without a GP at first contact, registered by close",
        0.75,
        "registered by close",
        (9, 8, 11, 12),
        "without a GP at first contact",
        (12, 11, 13, 14),
        "new measure",
        "Yes",
    ),
)
ORDER = ("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8")

# Quarter, group, where, language, then sessions, joined, finished, attendances, creche, ...
GROUPS: tuple[tuple[str, str, str, str, tuple[Figure, ...]], ...] = (
    ("Q1", "Stitch and Speak", "Lilac Rooms", "Arabic", (10, 20, 14, 112, 6, 3, 1, 2)),
    ("Q1", "Morning Calm", "Eastgate Library", "Tigrinya", (10, 17, 11, 94, 4, 2, 0, 0)),
    ("Q1", "New Mums Circle", "North Family Hub", "mixed", (10, 21, 14, 118, 12, 2, 1, 3)),
    ("Q2", "Stitch and Speak", "Lilac Rooms", "Arabic", (9, 18, 11, 93, 5, 4, 1, 1)),
    ("Q2", "Walk and Talk", "Canal Park", "Dari", (10, 16, 12, 101, "n/a", 1, 2, 4)),
    ("Q2", "Healing Garden", "Hope St allotment", "mixed", (10, 20, 13, 107, "n/a", 3, 1, 2)),
    ("Q3", "Morning Calm", "Eastgate Library", "Tigrinya", (10, 19, 13, 109, 4, 2, 1, 2)),
    ("Q3", "New Mums Circle", "North Family Hub", "mixed", (9, 22, 15, 115, 12, 3, 0, 3)),
    ("Q3", "Kitchen Table", "Lilac Rooms", "Portuguese", (10, 20, 15, 121, 6, 4, 2, 5)),
    ("Q4", "Stitch and Speak", "Lilac Rooms", "Arabic", (10, 21, 15, 126, 6, 5, 2, 3)),
    ("Q4", "Kitchen Table", "Lilac Rooms", "Portuguese", (10, 22, 16, 131, 6, 4, 3, 5)),
    (
        "Q4",
        "Under One Moon",
        "Eastgate Library",
        "Ukrainian, Russian",
        (9, 20, 14, 103, 5, 2, 2, "nil"),
    ),
)

# Heading and the four quarters; the year is typed for the average only.
ADVOCACY: tuple[tuple[str, tuple[Figure, ...]], ...] = (
    ("Cases opened", (38, 41, 36, 47)),
    ("Cases closed", (33, 39, 37, 42)),
    ("Average weeks open", (7.4, 7.9, 8.2, 7.1)),
    ("Appointments an advocate went to", (61, 58, 66, 73)),
    ("Letters and forms", (84, 79, 91, 102)),
    ("NHS bills sent in error, now cancelled (£)", (1240, "nil", 2685.75, 860)),
    ("Benefits and wages owed, now paid (£)", (3815.5, 2960, 4410.25, 5125)),
    ("Moved out of unsafe or overcrowded housing", (4, 3, 5, 6)),
    ("Children who got a school or nursery place", (5, 8, 2, 3)),
    ("Clinic slots kept that would have been a DNA", (9, 7, 12, 14)),
    ("Interpreters (£)", (1922.4, 1874, 2055.6, 2310.8)),
    ("Talks to GP practices", (3, 2, 4, 3)),
    ("Practices that stopped asking for passports after it", (1, 1, 2, 1)),
)

# Code, group, joined, finished, WEMWBS first and last, loneliness first and last.
SCORES: tuple[tuple[str, str, date, date, int, int, int, Figure], ...] = (
    ("K03", "Stitch and Speak", date(2025, 4, 14), date(2025, 6, 23), 36, 44, 8, 6),
    ("K07", "Morning Calm", date(2025, 4, 16), date(2025, 6, 25), 41, 40, 7, 7),
    ("K11", "New Mums Circle", date(2025, 4, 22), date(2025, 6, 24), 38, 47, 9, 6),
    ("K19", "Stitch and Speak", date(2025, 7, 7), date(2025, 9, 15), 33, 42, 8, 7),
    ("K22", "Walk and Talk", date(2025, 7, 9), date(2025, 9, 17), 45, 49, 6, 4),
    ("K26", "Healing Garden", date(2025, 7, 10), date(2025, 9, 18), 39, 39, 7, 8),
    ("K34", "Morning Calm", date(2025, 10, 1), date(2025, 12, 10), 30, 41, 9, 7),
    ("K38", "New Mums Circle", date(2025, 10, 6), date(2025, 12, 8), 42, 47, 6, 6),
    ("K41", "Kitchen Table", date(2025, 10, 7), date(2025, 12, 16), 37, 45, 8, 5),
    ("K52", "Stitch and Speak", date(2026, 1, 12), date(2026, 3, 23), 35, 46, 9, 5),
    ("K55", "Kitchen Table", date(2026, 1, 13), date(2026, 3, 24), 40, 43, 7, "not asked"),
    ("K60", "Under One Moon", date(2026, 1, 19), date(2026, 3, 26), 28, 39, 8, 6),
)

VOLUNTEERS: tuple[tuple[str, tuple[float, ...], bool], ...] = (
    ("Active at the end of the quarter", (17, 18, 21, 24), False),
    ("- of these, first came to us for help", (11, 12, 14, 17), False),
    ("Hours given", (610, 588, 702, 765), True),
    ("Languages spoken between them", (9, 9, 11, 12), False),
    ("Bus fares and lunches (£)", (402.6, 388.2, 455, 512.4), True),
    ("Training days", (2, 1, 2, 2), True),
    ("Awarded the community interpreting certificate", (2, 1, 3, 4), True),
    ("Left us for a paid job", (1, 2, 1, 3), True),
    ("Waiting for a DBS at the end of the quarter", (3, 4, 2, 2), False),
)

FORMS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Forms given out", (70, 66, 74, 78)),
    ("Forms back", (41, 38, 47, 52)),
    ("The group was good or excellent", (38, 36, 44, 49)),
    ("I sleep better", (22, 19, 27, 31)),
    ("I speak for myself at the GP now (needed child or husband to)", (15, 17, 21, 24)),
    ("I have a friend here I did not have before", (28, 26, 35, 40)),
    ("It is calmer at home with my children or husband", (14, 12, 18, 21)),
    ("I heard about the group from another woman", (19, 17, 20, 26)),
)

# Heading, or line with the number of women.
WOMEN: tuple[tuple[str, Figure], ...] = (
    ("Age", ""),
    ("18 to 24", 31),
    ("25 to 34", 88),
    ("35 to 49", 79),
    ("50 to 64", 29),
    ("65 and over", 9),
    ("All", 236),
    ("Status", ""),
    ("Asylum claim not decided", 74),
    ("Refugee or humanitarian leave", 61),
    ("Family visa", 48),
    ("EU settled or pre-settled", 27),
    ("Other, or did not say", 26),
    ("Also recorded", ""),
    ("No English at first contact", 112),
    ("Child under 5", 97),
    ("Pregnant", 18),
    ("Trafficked (NRM)", "<5"),
)

NARRATIVE: tuple[tuple[str, str], ...] = (
    (
        "1. Groups",
        "The ICB asks for 240 women a year and we ended four short. "
        "Six of the Walk and Talk women now help at the school breakfast club, where nobody spoke "
        "Dari before. "
        "Morning Calm had to use the Lilac Rooms for 5 weeks while the library boiler was replaced.",
    ),
    (
        "2. Advocacy",
        "Two advocates left in the summer and the posts were filled in September. "
        "Midwives at the General say 9 mothers came to every scan after we went with them to the "
        "first. "
        "H., whose husband had held her papers, has her own bank account and keeps her own "
        "passport.",
    ),
    (
        "3. Spending",
        "Interpreting costs were up by 11% because the agency changed its rates in October.",
    ),
    (
        "4. In the community",
        "Stalls at 3 health fairs gave out 400 leaflets. "
        "We held a Mother's Day tea in March with 85 guests.",
    ),
    (
        "5. Next year",
        "In 2026/27 we would like to open a Somali group and train 8 more volunteers.",
    ),
)


def _total(figures: tuple[Figure, ...]) -> float:
    """Add up what is a figure."""
    return round(sum(figure for figure in figures if not isinstance(figure, str)), 2)


def _summary(
    sheet: Worksheet, head: Format, title: Format, thin: Format, rate: Format, place: Format
) -> None:
    """Write the schedule of requirements with four quarters, this year and last year."""
    sheet.write("B2", "NHS Isenbrook and Fellside ICB", title)
    sheet.write("B3", "Annual provider report 2025/26 (1 April 2025 to 31 March 2026)", title)
    for row, pair in enumerate(
        (
            ("Provider", "Saffron Thread Women's Project"),
            ("Service", "Mental wellbeing groups and advocacy for migrant women"),
            ("Contract no.", "IF-MH-1407 (01/04/2025 - 31/03/2028)"),
            ("Monitoring", "Quarterly; this workbook holds all four quarters and closes the year"),
        ),
        3,
    ):
        sheet.write_row(row, 1, pair)
    heads = ("Ref", "Local requirement", "Threshold", "Q1", "Q2", "Q3", "Q4", "2025/26", "2024/25")
    sheet.write_row("A9", (*heads, "Met?"), head)
    counts = {line[0]: line for line in COUNTS}
    rates = {line[0]: line for line in RATES}
    row = 9
    for ref in ORDER:
        at = row + 1
        if ref in counts:
            _, words, target, quarters, before, met = counts[ref]
            sheet.write_row(row, 0, (ref, words, target, *quarters))
            sheet.write_formula(row, 7, f"=SUM(D{at}:G{at})", None, _total(quarters))
            sheet.write_row(row, 8, (before, met))
            row += 1
            continue
        _, words, threshold, up, tops, down, bases, before, met = rates[ref]
        form = place if ref == "W6" else rate
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, threshold, None if ref == "W6" else rate)
        for number, (top, base) in enumerate(zip(tops, bases, strict=True)):
            name = xl_col_to_name(3 + number)
            sheet.write_formula(
                row, 3 + number, f"={name}{at + 1}/{name}{at + 2}", form, top / base
            )
        sheet.write_formula(row, 7, f"=H{at + 1}/H{at + 2}", form, sum(tops) / sum(bases))
        sheet.write(row, 8, before, form)
        sheet.write(row, 9, met)
        for line, (name, figures) in enumerate(((up, tops), (down, bases)), 1):
            sheet.write(row + line, 1, f"     {name}", thin)
            sheet.write_row(row + line, 3, figures, thin)
            made = f"=SUM(D{at + line}:G{at + line})"
            sheet.write_formula(row + line, 7, made, thin, sum(figures))
        row += 3
    sheet.write(row + 1, 1, "2024/25 figures are from the pilot (grant, not this contract).", thin)
    sheet.write(row + 2, 1, "Report approved by trustees 21 April 2026", thin)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 8, 10)
    sheet.set_column(9, 9, 16)


def _groups(sheet: Worksheet, head: Format) -> None:
    """Write the list of groups of the year."""
    sheet.write_row(
        "A1",
        (
            "Ran in",
            "Group",
            "Where",
            "Language",
            "Sessions",
            "Joined",
            "Finished",
            "Attendances",
            "Creche places",
            "Started college or ESOL",
            "Started work",
            "Sessions led by past members",
        ),
        head,
    )
    for row, (*words, figures) in enumerate(GROUPS, 1):
        sheet.write_row(row, 0, words)
        sheet.write_row(row, 4, figures)
    sheet.write("A14", "Year", head)
    for column in range(8):
        name = xl_col_to_name(4 + column)
        total = _total(tuple(group[4][column] for group in GROUPS))
        sheet.write_formula(13, 4 + column, f"=SUM({name}2:{name}13)", head, total)
    sheet.set_row(0, 62)
    sheet.set_column(1, 3, 19)
    sheet.set_column(4, 11, 11)


def _advocacy(sheet: Worksheet, head: Format, money: Format, place: Format) -> None:
    """Write advocacy with the quarters down the side."""
    sheet.write("A1", "Advocacy 2025/26", head)
    sheet.write("A3", "Quarter", head)
    sheet.set_row(2, 78)
    names = ("Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec", "Q4 Jan-Mar", "Whole year")
    for row, name in enumerate(names, 3):
        sheet.write(row, 0, name)
    for column, (words, quarters) in enumerate(ADVOCACY, 1):
        form = money if "£" in words else place if "Average" in words else None
        sheet.write(2, column, words, head)
        for row, figure in enumerate(quarters, 3):
            sheet.write(row, column, figure, form)
        if "Average" in words:
            sheet.write(7, column, 7.6, form)
        else:
            letter = xl_col_to_name(column)
            sheet.write_formula(7, column, f"=SUM({letter}4:{letter}7)", form, _total(quarters))
    sheet.write("A10", "Money is counted when the letter comes, not when we ask for it.")
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 13, 13)


def _scores(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the scores of the women who agreed to have them shared."""
    sheet.write("A1", "Women who agreed to share their scores (codes, no names)", head)
    sheet.write("A2", "Loneliness: three questions, 3 to 9, lower is better")
    sheet.merge_range("E3:F3", "WEMWBS", head)
    sheet.merge_range("G3:H3", "Loneliness", head)
    heads = ("Code", "Group", "Joined", "Finished", "First", "Last", "First", "Last")
    sheet.write_row("A4", heads, head)
    for row, line in enumerate(SCORES, 4):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            else:
                sheet.write(row, column, value)
    sheet.set_column(1, 1, 20)
    sheet.set_column(2, 3, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Saffron Thread annual report")
    head = made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True, "border": 1})
    title = made.add_format({"bold": True, "font_size": 13})
    thin = made.add_format({"italic": True, "font_color": "#595959"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "£#,##0.00"})
    day = made.add_format({"num_format": "d mmm yy"})
    prose = made.add_format({"text_wrap": True, "valign": "top"})

    summary = made.add_worksheet("Schedule 6 summary")
    _summary(summary, head, title, thin, rate, place)
    narrative = made.add_worksheet("Narrative")
    narrative.write("A1", "Year in words", title)
    for row, (heading, words) in enumerate(NARRATIVE, 2):
        narrative.write(row, 0, heading, prose)
        narrative.write(row, 1, words, prose)
        narrative.set_row(row, 66)
    narrative.set_column(0, 0, 20)
    narrative.set_column(1, 1, 95)
    groups = made.add_worksheet("Groups")
    _groups(groups, head)
    advocacy = made.add_worksheet("Advocacy")
    _advocacy(advocacy, head, money, place)
    _scores(made.add_worksheet("Scores"), head, day)
    people = made.add_worksheet("Volunteers & forms")
    _people(people, head, money)
    women = made.add_worksheet("Who came")
    _women(women, head, rate)
    for sheet in (summary, groups, advocacy):
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()


def _people(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write volunteers and, below them, the forms of the last session."""
    sheet.write_row("A1", ("VOLUNTEERS", "Q1", "Q2", "Q3", "Q4", "Year"), head)
    for row, (words, quarters, adds) in enumerate(VOLUNTEERS, 1):
        form = money if "£" in words else None
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, quarters, form)
        if words == "Training days":
            # Typed before the autumn day was called off.
            sheet.write(row, 5, 8)
        elif adds:
            total = round(sum(quarters), 2)
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", form, total)
    sheet.write_row("A13", ("FORMS AT THE LAST SESSION", "Q1", "Q2", "Q3", "Q4"), head)
    for row, (words, answers) in enumerate(FORMS, 13):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, answers)
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 5, 10)


def _women(sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write who the women of the year were."""
    sheet.write("A1", "Women who started in a group, 2025/26", head)
    sheet.write_row("B2", ("Women", "Share"), head)
    for row, (words, figure) in enumerate(WOMEN, 2):
        if figure == "":
            sheet.write(row, 0, words, head)
            continue
        sheet.write(row, 0, words)
        sheet.write(row, 1, figure)
        if isinstance(figure, str):
            sheet.write(row, 2, "-")
        elif words != "All":
            sheet.write_formula(row, 2, f"=B{row + 1}/B$9", rate, figure / 236)
    sheet.set_column(0, 0, 36)
