"""School-age vaccine catch-up and healthy weight groups, on the contract's own template."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

IMMS = "'Imms by school'!"

# School, kind, then for each of the two quarters: missing, offered, forms back, given, doses.
SCHOOLS: tuple[tuple[str, str, tuple[int, ...], tuple[int, ...]], ...] = (
    ("Alderbrook Academy", "Sec", (96, 92, 80, 58, 91), (88, 86, 76, 60, 97)),
    ("Fenside High", "Sec", (112, 105, 84, 61, 98), (104, 99, 83, 63, 102)),
    ("Holm Lane School", "Sec", (74, 71, 63, 47, 70), (70, 68, 61, 46, 73)),
    ("St Botolph's RC", "Sec", (58, 56, 52, 41, 60), (51, 51, 48, 38, 57)),
    ("Marsh Road Academy", "Sec", (121, 110, 82, 57, 93), (117, 112, 90, 66, 110)),
    ("The Link", "PRU", (27, 22, 13, 9, 17), (25, 23, 15, 12, 21)),
    ("Oak Hollow", "Special", (31, 30, 27, 19, 28), (29, 29, 27, 20, 30)),
    ("Home educated and pop-ups", "n/a", (36, 29, 20, 17, 31), (40, 36, 28, 25, 46)),
)

# Reference, words, threshold, columns of the school tab (or figures by hand), comment.
SECTION_1: tuple[tuple[object, ...], ...] = (
    (
        "IM1",
        "Children missing a school-age vaccine who are offered a catch-up slot in the quarter",
        0.95,
        (1, 0),
        "Q1: list from Marsh Road came late",
    ),
    ("IM2", "Catch-up doses administered (all antigens)", 2000, (4,), "2,000 is for the year"),
    (
        "IM3",
        "Consent forms returned, whether yes or no, of appointments offered",
        0.85,
        (2, 1),
        "A whisker under. Text reminders now on",
    ),
    (
        "IM4",
        "Children offered an appointment who receive at least one outstanding dose",
        0.6,
        (3, 1),
        "",
    ),
)
SECTION_2: tuple[tuple[object, ...], ...] = (
    (
        "HW1",
        "Families starting a healthy weight group",
        140,
        ((69, 30),),
        "Year. See Clinics and groups",
    ),
    (
        "HW2",
        "Families due to finish who completed (7 or more of 10 sessions)",
        0.65,
        ((20, 28), (30, 39)),
        "",
    ),
    (
        "HW3",
        "Completing children whose BMI z-score is held or reduced",
        0.7,
        ((15, 21), (20, 28)),
        "",
    ),
    (
        "HW4",
        "Mean working days from referral to first contact with family",
        15,
        ((861, 528), (63, 44)),
        "Num = days, Den = families",
    ),
)

# When, where, staff hours, children seen, doses, parents who had their own MMR.
CLINICS: tuple[tuple[date, str, object, object, object, object], ...] = (
    (date(2025, 10, 11), "Fenside library", 9, 11, 6, 2),
    (date(2025, 10, 25), "Marsh Road mosque hall", 12, 16, 9, 4),
    (date(2025, 11, 8), "Link Community Fridge", 8, 7, 4, "nil"),
    (date(2025, 11, 22), "Mill Drove site", 10.5, 12, 7, 3),
    (date(2025, 12, 6), "Fenside library", 9, 13, 8, 3),
    (date(2026, 1, 17), "Marsh Road mosque hall", 12, 19, 11, 6),
    (date(2026, 1, 31), "Link Community Fridge", 8, 10, 7, 1),
    (date(2026, 2, 14), "Mill Drove site", 10.5, 14, 9, 4),
)

# Group, venue, first and last session, places, started, finished, z-score held or down.
GROUPS: tuple[tuple[str, str, date, date, int, int, object, object], ...] = (
    ("HW21", "Fenside Sports Hall", date(2025, 9, 15), date(2025, 11, 24), 12, 11, 8, 6),
    ("HW22", "Holm Lane Primary", date(2025, 9, 16), date(2025, 11, 25), 12, 9, 6, 4),
    ("HW23", "Marsh Road Children's Centre", date(2025, 9, 18), date(2025, 11, 27), 12, 10, 6, 5),
    ("HW24", "Fenside Sports Hall", date(2025, 11, 3), date(2026, 1, 26), 12, 12, 9, 7),
    ("HW25", "Holm Lane Primary", date(2025, 11, 4), date(2026, 1, 27), 10, 8, 5, 3),
    ("HW26", "Marsh Road Children's Centre", date(2025, 11, 6), date(2026, 1, 29), 12, 10, 7, 5),
    ("HW27", "Saturday dads, rugby club", date(2025, 11, 8), date(2026, 1, 31), 10, 9, 7, 6),
    (
        "HW28",
        "Fenside Sports Hall",
        date(2026, 1, 12),
        date(2026, 3, 30),
        12,
        11,
        "running",
        "running",
    ),
    (
        "HW29",
        "Holm Lane Primary",
        date(2026, 1, 13),
        date(2026, 3, 31),
        12,
        10,
        "running",
        "running",
    ),
    (
        "HW30",
        "Marsh Road Children's Centre",
        date(2026, 1, 15),
        date(2026, 4, 2),
        12,
        9,
        "running",
        "running",
    ),
)

# Line, Q1, Q2 and whether the year is added up.
ADDED: tuple[tuple[object, ...], ...] = (
    ("4a. Children",),
    ("First registered with a GP after we came across them", 14, 19, "sum"),
    ("Seen by a dentist, had not been for two years or more", 22, 27, "sum"),
    ("Could not face a needle before (blood test, dentist), has now had it done", 5, 8, "sum"),
    ("Home calls made", 188, 203, "sum"),
    ("Walk, scoot or cycle to school now, used to be driven", 13, 17, "sum"),
    ("Joined a club or dance class and still going six weeks on", 16, 21, "sum"),
    ("Interpreter bookings", 31, 38, "sum"),
    ("Interpreter cost (£)", 1426.5, 1803.25, "sum"),
    ("4b. Mums, dads, brothers and sisters",),
    ("Under-fives brought up to date by own GP after our call", 18, 24, "sum"),
    ("Parents rung about vaccines", 264, 251, "sum"),
    ("Parents who gave up smoking while in a group", 3, 5, "sum"),
    ("Families cooking from scratch 4 nights or more, did not before", 12, 19, "sum"),
    ("Free school meals claimed for the first time (children)", 17, 15, "sum"),
    ("Families waiting for a group at end of quarter", 18, 23, ""),
    ("4c. Who had a dose",),
    ("Age 5 to 10", 31, 37, "sum"),
    ("Age 11 to 13", 158, 170, "sum"),
    ("Age 14 to 16", 120, 123, "sum"),
    # Q2 was typed in one too high.
    ("All children", 309, 331, "sum"),
    ("On free school meals already", 131, 140, "sum"),
    ("English not first language", 92, 104, "sum"),
    ("Gypsy, Roma or Traveller", 7, "<5", "supp"),
    ("4d. Team",),
    ("Nurses in post at end of quarter (WTE)", 4.6, 4.2, ""),
    ("Doses thrown away", 12, 9, "sum"),
    ("Mileage (£)", 812.4, 764.85, "sum"),
)

# Line, September to February, and whether it is added up.
MONTHS: tuple[tuple[object, ...], ...] = (
    ("Parent champions",),
    ("Champions active in month", 9, 9, 11, 12, 12, 14, ""),
    ("of whom came through one of our groups", 6, 6, 8, 8, 9, 10, ""),
    ("Hours champions gave", 41, 52.5, 58, 36, 61, 66.5, "sum"),
    ("Training sessions run for champions", 2, 1, 1, "nil", 2, 1, "sum"),
    ("Champions' bus fares and phone (£)", 38.2, 44.6, 51, 29.8, 55.4, 60.1, "sum"),
    ("Champions who started a job or college course", 0, 1, 0, 1, 1, 2, "sum"),
    ("Sixth form 'jab buddies'",),
    ("Assemblies given with buddies", 6, 9, 7, 3, 8, 5, "sum"),
    ("Buddies offered a place on a nursing or health course", "nil", "nil", 1, 2, 3, 1, "sum"),
    ("Schools and surgeries",),
    ("School staff briefed", 24, 11, 8, 2, 15, 6, "sum"),
    ("Schools that changed tuck shop or breakfast club menu", 1, 0, 1, 0, 2, 1, "sum"),
    ("Practice nurse appointments surgeries did not have to find", 8, 11, 13, 9, 15, 16, "sum"),
)

SURVEY: tuple[tuple[str, int, int], ...] = (
    ("Forms given out", 96, 118),
    ("Forms back", 58, 73),
    ("Would tell another family about us", 55, 70),
    ("Clinic or group was easy to get to", 49, 61),
    ("My child is happier in themselves", 29, 41),
    ("I can talk to other parents about vaccines now", 24, 35),
)

COMMENTARY = (
    "A mum from the Marsh Road group now runs a walking bus of her own every school day.",
    "Three sessions were lost to snow in the second week of January and have been rebooked.",
    "Two girls at Oak Hollow who would not let a nurse near them now go for their own blood tests.",
    "The consent form goes out by text in 6 languages since half term.",
    "One nurse left in December and the post is out to advert until 27 March.",
    "Fenside Surgery tell us they have closed their Saturday catch-up clinic as nobody needs it.",
    "In Q3 we plan to run four groups, two of them in villages.",
    "Nine dads from the Saturday group have kept up their own five-a-side since it ended.",
    "We expect to reach 2,000 doses before the end of July.",
    "1,240 letters went home in September book bags.",
)


def _sum(cells: Iterable[object]) -> float:
    """Add up what is a number."""
    return round(sum(cell for cell in cells if isinstance(cell, (int, float))), 2)


def _rate(
    sheet: Worksheet, row: int, column: int, pair: tuple[float, float], shape: Format | None
) -> None:
    """Write what is divided and what it comes to."""
    top, base = (f"{xl_col_to_name(column + at)}{row + 1}" for at in (0, 1))
    sheet.write_formula(row, column + 2, f"={top}/{base}", shape, pair[0] / pair[1])


def _section_1(sheet: Worksheet, row: int, pct: Format) -> int:
    """Write the lines fed by the tab of schools."""
    foot = len(SCHOOLS) + 5
    for ref, words, threshold, parts, comment in SECTION_1:
        assert isinstance(parts, tuple)
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, threshold, None if len(parts) == 1 else pct)
        sums: list[list[float]] = []
        for quarter in (0, 1):
            got: list[float] = []
            for at, part in enumerate(parts):
                assert isinstance(part, int)
                total = _sum(school[2 + quarter][part] for school in SCHOOLS)
                source = f"{xl_col_to_name(2 + 5 * quarter + part)}{foot}"
                sheet.write_formula(row, 3 + 3 * quarter + at, f"={IMMS}{source}", None, total)
                got.append(total)
            sums.append(got)
            if len(parts) == 2:
                _rate(sheet, row, 3 + 3 * quarter, (got[0], got[1]), pct)
        for at in range(len(parts)):
            both = sums[0][at] + sums[1][at]
            cells = [f"{xl_col_to_name(column + at)}{row + 1}" for column in (3, 6)]
            sheet.write_formula(row, 15 + at, f"={cells[0]}+{cells[1]}", None, both)
        if len(parts) == 2:
            _rate(sheet, row, 15, (sums[0][0] + sums[1][0], sums[0][1] + sums[1][1]), pct)
        sheet.write(row, 18, comment)
        row += 1
    return row


def _section_2(sheet: Worksheet, row: int, pct: Format, one: Format) -> int:
    """Write the lines typed in from the groups."""
    for ref, words, threshold, parts, comment in SECTION_2:
        assert isinstance(parts, tuple)
        shape = one if ref == "HW4" else pct
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, threshold, pct if isinstance(threshold, float) else None)
        for at, (first, second) in enumerate(parts):
            sheet.write(row, 3 + at, first)
            sheet.write(row, 6 + at, second)
            cells = [f"{xl_col_to_name(column + at)}{row + 1}" for column in (3, 6)]
            sheet.write_formula(row, 15 + at, f"={cells[0]}+{cells[1]}", None, first + second)
        if len(parts) == 2:
            tops, bases = parts
            _rate(sheet, row, 3, (tops[0], bases[0]), shape)
            _rate(sheet, row, 6, (tops[1], bases[1]), shape)
            _rate(sheet, row, 15, (sum(tops), sum(bases)), shape)
        sheet.write(row, 18, comment)
        row += 1
    return row


def _form(sheet: Worksheet, shapes: dict[str, Format]) -> None:
    """Write the template that the contract prescribes."""
    bold, head, grey = shapes["bold"], shapes["head"], shapes["grey"]
    sheet.write("A1", "SCHEDULE 6 PART A – PROVIDER QUARTERLY INFORMATION TEMPLATE (v3)", bold)
    sheet.write_row("A2", ("Commissioner", "Wexmere Borough Council, Public Health"))
    sheet.write_row("A3", ("Provider", "Threeways Child Health CIC"))
    sheet.write_row("A4", ("Service", "School-age immunisation catch-up and healthy weight groups"))
    sheet.write_row("A5", ("Contract", "WBC/PH/2024/117, 1 September 2024 to 31 August 2027"))
    sheet.write_row(
        "A6", ("Return for", "Contract Year 2, Quarter 2 (December 2025 to February 2026)")
    )
    sheet.write("A7", "Submitted")
    sheet.write_datetime("B7", date(2026, 3, 13), shapes["day"])
    sheet.merge_range("D9:F9", "Q1 Sep-Nov 2025", head)
    sheet.merge_range("G9:I9", "Q2 Dec 2025-Feb 2026", head)
    sheet.merge_range("J9:L9", "Q3 Mar-May 2026", head)
    sheet.merge_range("M9:O9", "Q4 Jun-Aug 2026", head)
    sheet.merge_range("P9:R9", "Year to date", head)
    heads = ["Ref", "Quality requirement", "Threshold", *("Num", "Den", "Result") * 5]
    sheet.write_row("A10", (*heads, "Provider comment"), head)
    sheet.write("A11", "Section 1: Immunisation", bold)
    row = _section_1(sheet, 11, shapes["pct"])
    sheet.write(row, 0, "Section 2: Healthy weight", bold)
    row = _section_2(sheet, row + 1, shapes["pct"], shapes["one"])
    sheet.write(row, 0, "Section 3: For information, no threshold", bold)
    sheet.write_row(
        row + 1, 0, ("RO1", "Vaccine storage or administration incidents", "none set", 1)
    )
    sheet.write_row(row + 1, 6, ("nil",))
    sheet.write(row + 1, 15, 1)
    sheet.write(row + 1, 18, "Fridge door left ajar, 14 October. Reported to ICB")
    for line in range(11, row + 2):
        for column in range(9, 15):
            sheet.write_blank(line, column, None, grey)
    sheet.write(row + 3, 0, "Section 4 (optional) is on the tabs that follow. Grey = not yet due.")
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 74)
    sheet.set_column(2, 2, 11)
    sheet.set_column(3, 17, 8)
    sheet.set_column(18, 18, 34)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _schools(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the row for each school."""
    sheet.write("A1", "Catch-up by school – feeds Section 1", bold)
    sheet.write(
        "A2", "Do not insert rows. Sessions at primaries are under home educated and pop-ups"
    )
    sheet.merge_range("C3:G3", "Quarter 1 (Sep-Nov)", head)
    sheet.merge_range("H3:L3", "Quarter 2 (Dec-Feb)", head)
    names = ("Missing 1+ vaccine", "Offered", "Forms back", "Had 1+ dose", "Doses")
    sheet.write_row("A4", ("School", "Type", *names, *names), head)
    for row, (school, kind, first, second) in enumerate(SCHOOLS, 4):
        sheet.write_row(row, 0, (school, kind, *first, *second))
    foot = len(SCHOOLS) + 4
    sheet.write(foot, 0, "TOTAL", bold)
    for column in range(2, 12):
        quarter, part = divmod(column - 2, 5)
        name = xl_col_to_name(column)
        total = _sum(school[2 + quarter][part] for school in SCHOOLS)
        sheet.write_formula(foot, column, f"=SUM({name}5:{name}{foot})", bold, total)
    sheet.set_row(3, 30)
    sheet.set_column(0, 0, 27)
    sheet.set_column(2, 11, 10)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _clinics_and_groups(sheet: Worksheet, shapes: dict[str, Format]) -> None:
    """Write the pop-up clinics and, below them, the healthy weight groups."""
    bold, head, day = shapes["bold"], shapes["head"], shapes["day"]
    sheet.write("A1", "Pop-up clinics (Saturdays)", bold)
    sheet.write_row(
        "A2",
        (
            "Date",
            "Where",
            "Staff hours",
            "Children seen",
            "Doses",
            "Parents who had their own missed MMR there",
        ),
        head,
    )
    for row, line in enumerate(CLINICS, 2):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    foot = len(CLINICS) + 2
    sheet.write(foot, 1, "So far this year", bold)
    for column in range(2, 6):
        name = xl_col_to_name(column)
        total = _sum(line[column] for line in CLINICS)
        sheet.write_formula(foot, column, f"=SUM({name}3:{name}{foot})", bold, total)
    top = foot + 3
    sheet.write(top, 0, "Healthy weight groups, September 2025 to February 2026", bold)
    names = ("First session", "Last session", "Places", "Families started", "Finished (7+)")
    sheet.write_row(top + 1, 0, ("Group", "Venue", *names, "z-score held or down"), head)
    for row, group in enumerate(GROUPS, top + 2):
        sheet.write_row(row, 0, group[:2])
        sheet.write_datetime(row, 2, group[2], day)
        sheet.write_datetime(row, 3, group[3], day)
        sheet.write_row(row, 4, group[4:])
    last = top + 2 + len(GROUPS)
    sheet.write(last, 1, "All groups", bold)
    for column in range(4, 8):
        name = xl_col_to_name(column)
        total = _sum(group[column] for group in GROUPS)
        sheet.write_formula(last, column, f"=SUM({name}{top + 3}:{name}{last})", bold, total)
    sheet.set_row(1, 45)
    sheet.set_row(top + 1, 30)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 7, 14)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _added(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write what the template does not ask for, in blocks."""
    sheet.write("A1", "Section 4: Additional information (optional)", bold)
    at = 2
    for line in ADDED:
        if len(line) == 1:
            at += 1 if at > 2 else 0
            sheet.write_row(at, 0, (*line, "Q1", "Q2", "Year to date"), head)
        else:
            sheet.write_row(at, 0, line[:3])
            if line[3] == "sum":
                total = _sum(line[1:3])
                sheet.write_formula(at, 3, f"=SUM(B{at + 1}:C{at + 1})", None, total)
            elif line[3]:
                sheet.write(at, 3, line[3])
        at += 1
    sheet.set_column(0, 0, 66)
    sheet.set_column(1, 3, 13)


def _months(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write champions, buddies, schools and surgeries month by month."""
    sheet.write(
        "A1", "Section 4 continued: champions, buddies, schools – month by month 2025/26", bold
    )
    heads = ("Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Total")
    at = 2
    for line in MONTHS:
        if len(line) == 1:
            at += 1 if at > 2 else 0
            sheet.write_row(at, 0, (*line, *heads), head)
        else:
            sheet.write_row(at, 0, line[:7])
            if line[7] == "sum":
                total = _sum(line[1:7])
                sheet.write_formula(at, 7, f"=SUM(B{at + 1}:G{at + 1})", None, total)
        at += 1
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 7, 9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Schedule 6 Part A, Quarter 2")
    shapes = {
        "bold": made.add_format({"bold": True}),
        "head": made.add_format(
            {
                "bold": True,
                "bg_color": "#1F4E78",
                "font_color": "white",
                "text_wrap": True,
                "border": 1,
            }
        ),
        "grey": made.add_format({"bg_color": "#BFBFBF"}),
        "pct": made.add_format({"num_format": "0.0%"}),
        "one": made.add_format({"num_format": "0.0"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
    }
    bold, head = shapes["bold"], shapes["head"]
    _form(made.add_worksheet("Sch 6A template"), shapes)
    _schools(made.add_worksheet("Imms by school"), bold, head)
    _clinics_and_groups(made.add_worksheet("Clinics and groups"), shapes)
    _added(made.add_worksheet("S4 Families"), bold, head)
    _months(made.add_worksheet("S4 Champions & schools"), bold, head)
    words = made.add_worksheet("Survey and commentary")
    words.write("A1", "Exit survey (paper, end of group or after last dose)", bold)
    words.write_row("A2", ("", "Q1", "Q2", "YTD"), head)
    for row, (line, first, second) in enumerate(SURVEY, 2):
        words.write_row(row, 0, (line, first, second))
        words.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, first + second)
    top = len(SURVEY) + 3
    words.write(top, 0, "Commentary for Quarter 2 (Service Lead)", bold)
    for row, sentence in enumerate(COMMENTARY, top + 1):
        words.write(row, 0, sentence)
    words.set_column(0, 0, 70)
    words.set_landscape()
    words.fit_to_pages(1, 0)
    made.close()
