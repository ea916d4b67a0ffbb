"""Draw the quarterly return of a user-led personal assistant and direct payments service."""

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | int | float | None

COVER: list[tuple[str, str | int | date]] = [
    ("Contract reference", "HCC-ICB/DP/2024/11"),
    ("Provider", "Own Terms (Harrowmere) CIO"),
    ("Co-ordinating Commissioner", "Harrowmere City Council"),
    ("Associate Commissioner", "NHS Ravensby and Harrowmere Integrated Care Board"),
    ("Service", "User-led Personal Assistant and Direct Payment Support Service"),
    ("Service commencement date", date(2024, 4, 1)),
    ("Expiry date", date(2027, 3, 31)),
    ("Reporting year", "2025/26"),
    ("Quarter reported", "Quarter 3 (October to December 2025)"),
    ("Frequency", "Quarterly, within 15 Operational Days of quarter end"),
    ("Completed by", "J. Marchbank, Service Lead"),
    ("Telephone", "01632 960417"),
    ("Version", 2),
    ("Date sent", date(2026, 1, 19)),
]

# ref, requirement, threshold, breach level, method, words for n and d, n, d, YTD verdict, comment
RATES: list[tuple[str, str, str, str, str, str, str, list[int], list[int], str, str]] = [
    (
        "LQR1",
        "Direct payment up and running within 28 days of the support plan being agreed",
        "\u2265 85%",
        "< 80%",
        "Case system, plans agreed in the quarter",
        "Running within 28 days",
        "Support plans agreed",
        [41, 46, 44],
        [50, 53, 49],
        "Met",
        "Bank now opens accounts by video call, which has taken a week out.",
    ),
    (
        "LQR2",
        "PA in post within 8 weeks of the employer asking for help to recruit",
        "\u2265 70%",
        "< 60%",
        "PA register",
        "In post within 8 weeks",
        "Requests falling due",
        [33, 31, 40],
        [52, 49, 55],
        "Below threshold",
        "Rural west still hard: 11 of the 15 late ones are there.",
    ),
    (
        "LQR4",
        "PHB holders whose PAs are signed off for every delegated clinical task",
        "\u2265 95%",
        "< 90%",
        "ICB nurse sign-off sheet, reviews due in the quarter",
        "All tasks signed off",
        "PHB reviews due",
        [36, 39, 41],
        [38, 41, 44],
        "Below threshold",
        "Nurse assessor post vacant for part of Q3.",
    ),
    (
        "LQR5",
        "Written back-up plan for when a PA is off",
        "\u2265 90%",
        "< 80%",
        "File check, employers contacted in the quarter",
        "Plan on file",
        "Files checked",
        [70, 66, 81],
        [78, 77, 86],
        "Met",
        "",
    ),
    (
        "LQR6",
        "PA arrangements that came to an end inside 13 weeks (lower is better)",
        "\u2264 15%",
        "> 20%",
        "PA register, arrangements reaching 13 weeks",
        "Ended early",
        "Arrangements reaching 13 weeks",
        [7, 9, 6],
        [44, 46, 43],
        "Over threshold",
        "Q2: three leavers went to the new warehouse at Ravensby.",
    ),
]
COUNTS: dict[str, tuple[str, str, str, str, list[int], str, str]] = {
    "LQR3": (
        "Number of people supported to become a PA employer for the first time",
        "120 a year",
        "< 100 a year",
        "First contract of employment issued",
        [34, 29, 37],
        "On course",
        "",
    ),
    "LQR8": (
        "Complaints received",
        "For information",
        "n/a",
        "Complaints log",
        [2, 0, 1],
        "n/a",
        "Both Q1 complaints about payroll bureau, upheld.",
    ),
}
MARKS = [412, 377, 455]
FORMS = [48, 45, 52]

FUNDER = [
    ("Council adult social care", [402, 411, 418]),
    ("ICB personal health budget", [96, 99, 104]),
    ("Joint package", [31, 33, 32]),
]
AGES = [
    ("18 to 24", [41, 43, 44]),
    ("25 to 44", [163, 168, 171]),
    ("45 to 64", [221, 224, 229]),
    ("65 and over", [104, 108, 110]),
]
HELD = [
    ("Runs own account", [286, 290, 301]),
    ("Supported account", [143, 151, 150]),
    ("Account managed by us", [100, 102, 103]),
]
BSL: list[Cell] = ["<5", 5, 6]
STEPPED = [5, 7, 9]
MONEY: list[tuple[str, int, list[int]]] = [
    ("Advisers and payroll staff", 212000, [52150, 53420, 52980]),
    ("Premises and phones", 24000, [6010, 5890, 6240]),
    ("Mentor travel and refreshments", 6400, [1420, 1585, 1730]),
    ("Recruitment adverts", 5600, [1310, 1460, 1625]),
]

POOL_HEADS = [
    "Quarter",
    "On the register at the end",
    "Joined",
    "Left",
    "Adverts placed",
    "Applicants met",
    "Under 25",
    "Had been out of work six months or longer",
    "Care Certificate or Level 2 gained while with us",
    "Usual hourly rate (\u00a3)",
]
POOL: list[list[Cell]] = [
    ["Apr-Jun 2025", 212, 31, 18, 47, 139, 9, 11, 8, 12.85],
    ["Jul-Sep 2025", 226, 34, 20, 52, 151, 11, 9, 12, 12.85],
    ["Oct-Dec 2025", 241, 38, 23, 58, 166, 8, 14, 10, 13.1],
]

REVIEWS: list[tuple[str, list[int]]] = [
    ("Six-month reviews held", [38, 9, 41, 11, 44, 12]),
    ("In paid work or on a course now, and was in neither at the start", [4, 1, 5, 1, 6, 2]),
    ("Out of the house four days a week or more (had been one or none)", [12, 3, 14, 4, 17, 4]),
    ("Moved to a place of their own from a care home, ward or parents", [2, 0, 1, 2, 3, 1]),
    ("No relative now does the nights, or the washing and dressing", [7, 3, 9, 2, 8, 4]),
    ("Partner or parent back at work or on longer hours", [3, 1, 2, 1, 4, 1]),
    ("Weekly PA hours altered at the review, up or down", [10, 2, 9, 3, 12, 4]),
    ("Passed to the social worker for reassessment", [5, 1, 6, 2, 4, 2]),
    ("Would give our support 8 or better out of 10", [33, 8, 34, 9, 40, 11]),
]

MEMBERS: list[tuple[str, list[int], Cell]] = [
    ("Mentors on the list at quarter end (all employers themselves, none paid)", [9, 11, 14], 16),
    ("Members' council meetings", [3, 3, 3], 9),
    ("Shops, surgeries and halls our members looked over", [6, 8, 5], 19),
    ("... and which have since put the ramp, loop or door right", [2, 4, 3], 9),
]

MATCHES: list[tuple[str, str, date, date, int, float, str, str]] = [
    ("M-03", "First interview", date(2025, 4, 7), date(2025, 5, 30), 4, 6, "Yes", "No"),
    ("M-01", "Wages and pension", date(2025, 4, 9), date(2025, 6, 12), 5, 8, "Yes", "Yes"),
    ("M-07", "Rotas", date(2025, 4, 22), date(2025, 6, 16), 3, 4.5, "Yes", "No"),
    ("M-04", "Falling out with a PA", date(2025, 5, 6), date(2025, 6, 27), 6, 9, "No", "No"),
    ("M-02", "First interview", date(2025, 5, 19), date(2025, 7, 4), 4, 5.5, "Yes", "No"),
    ("M-05", "Holiday cover", date(2025, 6, 2), date(2025, 7, 25), 2, 3, "No", "No"),
    ("M-01", "Wages and pension", date(2025, 6, 17), date(2025, 8, 8), 5, 7.5, "Yes", "Yes"),
    ("M-08", "Rotas", date(2025, 7, 1), date(2025, 9, 2), 4, 6, "Yes", "No"),
    ("M-10", "Coming home from hospital", date(2025, 7, 14), date(2025, 9, 19), 7, 11, "No", "No"),
    ("M-03", "First interview", date(2025, 8, 11), date(2025, 10, 3), 3, 4, "Yes", "No"),
    ("M-09", "Wages and pension", date(2025, 8, 20), date(2025, 10, 17), 4, 6.5, "Yes", "Yes"),
    ("M-11", "Rotas", date(2025, 9, 8), date(2025, 10, 31), 5, 7, "Yes", "No"),
    ("M-06", "Falling out with a PA", date(2025, 9, 15), date(2025, 11, 14), 6, 8.5, "No", "No"),
    ("M-12", "First interview", date(2025, 9, 30), date(2025, 11, 28), 4, 5, "Yes", "Yes"),
    ("M-13", "Holiday cover", date(2025, 10, 13), date(2025, 12, 5), 2, 2.5, "Yes", "No"),
    ("M-04", "Wages and pension", date(2025, 10, 20), date(2025, 12, 12), 5, 8, "No", "No"),
]

WORDS = [
    (
        "What went well",
        "Thirty-seven new employers came on this quarter, our best yet. Three brothers and sisters "
        "who had been taking turns at the nights are sleeping in their own homes again.",
    ),
    (
        "Recruitment",
        "We held 9 recruitment mornings and 61 people came through the door. "
        "One PA who joined us in May has started her nursing degree.",
    ),
    (
        "Voice of members",
        "Two of our members now sit as paid lay advisers on the hospital's discharge board. "
        "The members' council chose the new leaflet.",
    ),
    (
        "Staffing and risks",
        "Two of our advisers went on the delegated-tasks course. "
        "The nurse assessor post was empty for 7 weeks.",
    ),
    ("Plans for Quarter 4", "Open a Saturday drop-in at Westbeck library, if the lift is mended."),
]


def _cover(sheet: Worksheet, top: Format, bold: Format, day: Format, left: Format) -> None:
    sheet.set_column("A:A", 30)
    sheet.set_column("B:B", 66)
    sheet.merge_range("A1:B1", "SCHEDULE 6 PART A - PROVIDER RETURN", top)
    for row, (label, value) in enumerate(COVER, 2):
        sheet.write(row, 0, label, bold)
        if isinstance(value, date):
            sheet.write_datetime(row, 1, value, day)
        else:
            sheet.write(row, 1, value, left)


def _schedule(sheet: Worksheet, fm: dict[str, Format]) -> None:
    sheet.set_column("A:A", 7)
    sheet.set_column("B:B", 46)
    sheet.set_column("C:D", 13)
    sheet.set_column("E:E", 32)
    sheet.set_column("F:J", 9)
    sheet.set_column("K:K", 16)
    sheet.set_column("L:L", 48)
    sheet.merge_range("A1:L1", "SCHEDULE 4 PART C - LOCAL QUALITY REQUIREMENTS", fm["top"])
    sheet.write("A2", "Contract HCC-ICB/DP/2024/11. Amber = between threshold and breach level.")
    sheet.merge_range("F4:J4", "2025/26", fm["head"])
    heads = ["Ref", "Quality Requirement", "Threshold", "Breach level", "Method of Measurement"]
    heads += ["Q1", "Q2", "Q3", "Q4", "YTD", "YTD position", "Provider comment"]
    sheet.write_row("A5", heads, fm["head"])
    sheet.freeze_panes(5, 2)
    order = ["LQR1", "LQR2", "LQR3", "LQR4", "LQR5", "LQR6", "LQR7", "LQR8"]
    rates = {item[0]: item for item in RATES}
    row = 5
    for ref in order:
        if ref in COUNTS:
            name, goal, breach, how, values, verdict, note = COUNTS[ref]
            sheet.write_row(row, 0, [ref, name, goal, breach, how], fm["wrap"])
            sheet.write_row(row, 5, values, fm["int"])
            sheet.write(row, 8, "not due", fm["soft"])
            total = f"=SUM(F{row + 1}:H{row + 1})"
            sheet.write_formula(row, 9, total, fm["int"], sum(values))
            sheet.write_row(row, 10, [verdict, note], fm["wrap"])
            row += 1
            continue
        if ref == "LQR7":
            first = [
                ref,
                "Mean mark out of 10 for our support, from the postal form",
                "\u2265 8.5",
                "< 8.0",
                "Form sent to every employer contacted in the quarter",
            ]
            words, tops, bottoms = ("Marks given, added up", "Forms back"), MARKS, FORMS
            verdict, note, shape = "Met", "Large-print form from Q3.", fm["mean"]
        else:
            item = rates[ref]
            first, words = list(item[:5]), (item[5], item[6])
            tops, bottoms, verdict, note, shape = item[7], item[8], item[9], item[10], fm["pct"]
        sheet.write_row(row, 0, first, fm["wrap"])
        for step, (up, down) in enumerate(zip(tops, bottoms, strict=True)):
            col = "FGH"[step]
            worked = f"={col}{row + 2}/{col}{row + 3}"
            sheet.write_formula(row, 5 + step, worked, shape, up / down)
        sheet.write(row, 8, "not due", fm["soft"])
        share = f"=J{row + 2}/J{row + 3}"
        sheet.write_formula(row, 9, share, shape, sum(tops) / sum(bottoms))
        sheet.write_row(row, 10, [verdict, note], fm["wrap"])
        for step, (word, line) in enumerate(zip(words, (tops, bottoms), strict=True), 1):
            sheet.write(row + step, 1, word, fm["inset"])
            sheet.write_row(row + step, 5, line, fm["int"])
            adding = f"=SUM(F{row + step + 1}:H{row + step + 1})"
            sheet.write_formula(row + step, 9, adding, fm["int"], sum(line))
        row += 3


def _block(
    sheet: Worksheet,
    row: int,
    col: int,
    head: list[str],
    rows: list[tuple[str, list[int]]],
    fm: dict[str, Format],
) -> None:
    sheet.write_row(row, col, head, fm["head"])
    for step, (label, values) in enumerate(rows, 1):
        sheet.write(row + step, col, label, fm["wrap"])
        sheet.write_row(row + step, col + 1, values, fm["int"])
    last = row + len(rows) + 1
    sheet.write(last, col, "All", fm["bold"])
    for step in range(3):
        letter = chr(65 + col + 1 + step)
        adding = f"=SUM({letter}{row + 2}:{letter}{last})"
        value = sum(values[step] for _, values in rows)
        sheet.write_formula(last, col + 1 + step, adding, fm["int"], value)


def _information(sheet: Worksheet, fm: dict[str, Format]) -> None:
    sheet.set_column("A:A", 34)
    sheet.set_column("F:F", 34)
    sheet.merge_range("A1:I1", "SCHEDULE 6 PART A - INFORMATION REQUIREMENTS", fm["top"])
    sheet.write("A3", "1. Direct payment holders at quarter end, by who pays", fm["bold"])
    _block(sheet, 3, 0, ["Funding", "Q1", "Q2", "Q3"], FUNDER, fm)
    sheet.write("F3", "2. The same people by age", fm["bold"])
    _block(sheet, 3, 5, ["Age", "Q1", "Q2", "Q3"], AGES, fm)
    sheet.write("A12", "3. How the money is held at quarter end", fm["bold"])
    _block(sheet, 12, 0, ["Account", "Q1", "Q2", "Q3"], HELD, fm)
    sheet.write("A18", "BSL or deafblind manual users among them", fm["wrap"])
    sheet.write_row("B18", BSL, fm["int"])
    stepped = "Came off a managed account and took it over themselves, in the quarter"
    sheet.write("A19", stepped, fm["wrap"])
    sheet.write_row("B19", STEPPED, fm["int"])
    sheet.write("A21", "4. Spend (\u00a3)", fm["bold"])
    heads = ["Heading", "Year budget", "Q1", "Q2", "Q3", "Spent to date"]
    sheet.write_row("A22", heads, fm["head"])
    for row, (label, budget, spent) in enumerate(MONEY, 22):
        sheet.write(row, 0, label, fm["wrap"])
        sheet.write_row(row, 1, [budget, *spent], fm["int"])
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", fm["int"], sum(spent))
    sheet.write("A27", "All", fm["bold"])
    lines = [[budget, *spent, sum(spent)] for _, budget, spent in MONEY]
    for col in range(5):
        letter = "BCDEF"[col]
        value = sum(line[col] for line in lines)
        sheet.write_formula(26, col + 1, f"=SUM({letter}23:{letter}26)", fm["int"], value)


def _pool(sheet: Worksheet, fm: dict[str, Format]) -> None:
    sheet.set_column("A:J", 15)
    sheet.merge_range("A1:J1", "PA POOL", fm["top"])
    sheet.merge_range("G3:H3", "of those who joined", fm["head"])
    sheet.write_row("A4", POOL_HEADS, fm["head"])
    for row, line in enumerate(POOL, 4):
        sheet.write_row(row, 0, line, fm["wrap"])
    sheet.write("A8", "Year so far", fm["bold"])
    for col in range(2, 9):
        letter = chr(65 + col)
        parts = [line[col] for line in POOL]
        value = sum(part for part in parts if isinstance(part, int))
        sheet.write_formula(7, col, f"=SUM({letter}5:{letter}7)", fm["int"], value)
    sheet.write("A10", "Register started the year at 199. PAs are employed by the disabled person.")


def _reviews(sheet: Worksheet, fm: dict[str, Format]) -> None:
    sheet.set_column("A:A", 60)
    sheet.merge_range("A1:I1", "WHAT EMPLOYERS SAY AT THE SIX-MONTH REVIEW", fm["top"])
    for step, name in enumerate(["Q1", "Q2", "Q3"]):
        sheet.merge_range(2, 1 + 2 * step, 2, 2 + 2 * step, name, fm["head"])
    sheet.write_row("A4", ["", *["Council", "ICB"] * 3, "To date", "% of reviews"], fm["head"])
    held = sum(REVIEWS[0][1])
    for row, (label, values) in enumerate(REVIEWS, 4):
        sheet.write(row, 0, label, fm["wrap"])
        sheet.write_row(row, 1, values, fm["int"])
        total = sum(values)
        sheet.write_formula(row, 7, f"=SUM(B{row + 1}:G{row + 1})", fm["int"], total)
        if row > 4:
            sheet.write_formula(row, 8, f"=H{row + 1}/H$5", fm["pct"], total / held)
    sheet.write("A15", "Joint packages are under Council. One person can be in several rows.")


def _members(sheet: Worksheet, fm: dict[str, Format], day: Format) -> None:
    sheet.set_column("A:A", 9)
    sheet.set_column("B:B", 62)
    sheet.set_column("C:H", 14)
    sheet.merge_range("A1:H1", "MEMBERS AND MENTORS", fm["top"])
    sheet.write_row("B3", ["", "Q1", "Q2", "Q3", "Year so far"], fm["head"])
    for row, (label, values, year) in enumerate(MEMBERS, 3):
        sheet.write(row, 1, label, fm["wrap"])
        sheet.write_row(row, 2, values, fm["int"])
        sheet.write(row, 5, year, fm["int"])
    note = "Mentors: year column = different people, not the three added up."
    sheet.write("B8", note, fm["soft"])
    sheet.write("A10", "Matches closed since 1 April (one line a match)", fm["bold"])
    heads = ["Mentor", "What it was about", "Started", "Closed", "Times met", "Mentor's own hours"]
    heads += ["Learner now does own rota and wages", "Learner has begun mentoring someone"]
    sheet.write_row("A11", heads, fm["head"])
    for row, line in enumerate(MATCHES, 11):
        sheet.write(row, 0, line[0])
        sheet.write(row, 1, line[1])
        sheet.write_datetime(row, 2, line[2], day)
        sheet.write_datetime(row, 3, line[3], day)
        sheet.write_row(row, 4, line[4:])
    last = 11 + len(MATCHES)
    sheet.write(last, 1, "Total", fm["bold"])
    met = sum(line[4] for line in MATCHES)
    hours = sum(line[5] for line in MATCHES)
    sheet.write_formula(last, 4, f"=SUM(E12:E{last})", fm["bold"], met)
    sheet.write_formula(last, 5, f"=SUM(F12:F{last})", fm["bold"], hours)


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Own Terms quarterly return")
    edge = {"font_name": "Arial", "font_size": 10, "border": 1, "valign": "top"}
    fm = {
        "top": made.add_format(
            {"font_name": "Arial", "bold": True, "font_size": 13, "bg_color": "#DDEBF7"}
        ),
        "head": made.add_format(
            {**edge, "bold": True, "bg_color": "#1F4E79", "font_color": "white", "text_wrap": True}
        ),
        "wrap": made.add_format({**edge, "text_wrap": True}),
        "inset": made.add_format({**edge, "indent": 2, "italic": True}),
        "int": made.add_format({**edge, "num_format": "#,##0"}),
        "pct": made.add_format({**edge, "num_format": "0.0%"}),
        "mean": made.add_format({**edge, "num_format": "0.00"}),
        "soft": made.add_format({"font_name": "Arial", "italic": True, "font_color": "#7F7F7F"}),
        "bold": made.add_format({"font_name": "Arial", "bold": True}),
    }
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    left = made.add_format({"align": "left"})
    _cover(made.add_worksheet("Cover"), fm["top"], fm["bold"], day, left)
    _schedule(made.add_worksheet("Sch 4C LQRs"), fm)
    _information(made.add_worksheet("Sch 6A Info"), fm)
    _pool(made.add_worksheet("PA pool"), fm)
    _reviews(made.add_worksheet("Employer reviews"), fm)
    _members(made.add_worksheet("Members & mentors"), fm, day)
    words = made.add_worksheet("Narrative")
    words.set_column("A:A", 24)
    words.set_column("B:B", 110)
    words.merge_range("A1:B1", "PROVIDER NARRATIVE - QUARTER 3", fm["top"])
    for row, (label, text) in enumerate(WORDS, 2):
        words.write(row, 0, label, fm["bold"])
        words.write(row, 1, text, fm["wrap"])
    lists = made.add_worksheet("Lists")
    lists.write_column("A1", ["Quarter", "Q1", "Q2", "Q3", "Q4"])
    lists.write_column("C1", ["YTD position", "Met", "On course", "Below threshold", "n/a"])
    lists.write_row("E1", ["Mentor mileage (\u00a3 a mile)", 0.45])
    lists.hide()
    made.close()
