"""A repair workshop and job club for people leaving addiction rehab, quarterly to a council."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | int | float

QUARTERS = (
    ("Q1", "1 April to 30 June 2025", "Workshop manager, 11/07/2025"),
    ("Q2", "1 July to 30 September 2025", "Workshop manager, 14/10/2025"),
    ("Q3", "1 October to 31 December 2025", "Workshop manager, 16/01/2026"),
    ("Q4", "1 January to 31 March 2026", "Director (manager on leave), 08/04/2026"),
)

# Reference, words, target, floor, four figures, four figures they are divided by.
KPIS: tuple[tuple[str, str, Cell, Cell, tuple[Cell, ...], tuple[Cell, ...]], ...] = (
    ("K1", "New starters at the workshop", 60, "", (17, 14, 19, 18), ()),
    ("K2", "Still coming at week 12", 0.65, 0.55, (9, 10, 9, 13), (14, 16, 13, 18)),
    (
        "K3",
        "Job club plan agreed within 3 weeks of starting",
        0.9,
        0.8,
        (15, 13, 17, 17),
        (17, 14, 19, 18),
    ),
    ("K4", "Into paid work of 16 hours a week or more", 24, "", (4, 5, 6, 7), ()),
    (
        "K5",
        "Job still held at 13 weeks",
        0.7,
        0.6,
        ("n/a", 3, 3, 5),
        ("n/a", 4, 5, 6),
    ),
    ("K6", "Accredited units gained (soldering, PAT, cycle)", 40, "", (9, 11, 8, 14), ()),
    (
        "K7",
        "Average days from referral to first bench session",
        10,
        14,
        (187, 140, 171, 153),
        (17, 14, 19, 18),
    ),
    ("K8", "Accidents needing more than first aid", "", "", ("nil", 1, "nil", 0), ()),
)

# Title of a part, its lines with four quarters, the council's note below it.
# A line that came in with the third quarter has None before.
PARTS: tuple[tuple[str, tuple[tuple[str, tuple[Cell | None, ...]], ...], str], ...] = (
    (
        "B. Workshop",
        (
            ("Bench sessions run", (36, 34, 37, 38)),
            ("Attendances", (288, 251, 312, 330)),
            ("Items brought in", (141, 128, 163, 170)),
            ("...mended and handed back", (96, 90, 118, 125)),
            ("Kept out of the tip (kg, weighed)", (402.5, "c. 360", 478, 511.5)),
            ("Mended goods given free to households in need", (11, 9, 14, 16)),
            ("Repair charges taken (£)", (612.5, 548, 733.25, 801)),
        ),
        "Count an item once, however many visits it takes.",
    ),
    (
        "C. Job club",
        (
            ("Job club sessions", (12, 11, 12, 12)),
            ("CVs written", (13, 12, 16, 15)),
            ("Bus passes bought", (None, None, 21, 24)),
            ("Interviews got", (9, 8, 13, 14)),
            ("Local firms that came in to give practice interviews", (3, 2, 4, 5)),
        ),
        "CVs: first version only.",
    ),
    (
        "D. Other information (not in the contract, please fill in if you hold it)",
        (
            ("Volunteers helping this quarter", (8, 8, 10, 11)),
            ("...of these, came to us as trainees", (3, 4, 5, 6)),
            ("Hours volunteers gave", (214, 198.5, 246, 271)),
            ("Bench sessions taught by a trainee", (5, 6, 9, 12)),
            ("Relatives who joined in at Saturday open bench", (14, "nil", 19, 22)),
            ("Seeing their children again", (2, 1, 3, "<5")),
            ("Moved from rehab or hostel into own tenancy", (3, 2, 4, 5)),
            ("Passed on to debt advice", (6, 4, 7, 8)),
            ("Key worker visits stood down by the recovery service", (12, 15, 18, 24)),
            ("Phone calls to referrers", (41, 37, "n/a", "n/a")),
        ),
        "Figures under 5 may be withheld where a person could be known from them.",
    ),
)

COMMENTS: tuple[tuple[str, ...], ...] = (
    (
        "Still waiting for the second fire door, so 2 benches are out of use.",
        "K5 cannot be given yet, nobody has been in a job for 13 weeks.",
    ),
    (
        "One of our first trainees now runs the bike stand on the Eastfield estate on Sundays.",
        "August was quiet, 9 days lost to holidays. Scales broken for a month, kg is a guess.",
    ),
    (
        "The housing officer says 3 tenancies were saved because people had wages coming in.",
        "Open bench moved to the 1st and 3rd Saturday from November.",
    ),
    (
        "Two brothers who had not spoken since before rehab now mend bikes together every week.",
        "A woman from the spring intake has been asked to train the staff at the reuse shop.",
        "K4 is 2 short of the year's target; two offers fell through in March.",
        "We plan a second workshop in Northgate during 2026/27.",
    ),
)

# Ref, age, came, score then, reviewed, score then, job, began, hours a week, weeks in work.
PEOPLE: tuple[tuple[str, int, date, int, date, Cell, str, date, Cell, Cell], ...] = (
    (
        *("FR-031", 34, date(2025, 6, 9), 4, date(2025, 9, 22), 7),
        *("Warehouse", date(2025, 10, 6), 30, 25),
    ),
    (
        *("FR-028", 41, date(2025, 5, 12), 3, date(2025, 9, 8), 6),
        *("Bike shop", date(2025, 10, 13), 24, 24),
    ),
    (
        *("FR-035", 27, date(2025, 7, 14), 5, date(2025, 10, 20), 7),
        *("Kitchen porter", date(2025, 10, 27), 20, "n/a"),
    ),
    (
        *("FR-040", 52, date(2025, 7, 28), 2, date(2025, 11, 3), 5),
        *("Caretaker", date(2025, 11, 17), 37.5, 19),
    ),
    (
        *("FR-037", 38, date(2025, 7, 21), 6, date(2025, 11, 10), 8),
        *("PAT tester", date(2025, 12, 1), 35, 17),
    ),
    (
        *("FR-044", 45, date(2025, 9, 1), 4, date(2025, 12, 8), 4),
        *("Van driver's mate", date(2025, 12, 15), 22.5, 15),
    ),
    (
        *("FR-046", 31, date(2025, 9, 15), 3, date(2025, 12, 15), 7),
        *("Retail", date(2026, 1, 5), 16, 12),
    ),
    (
        *("FR-042", 29, date(2025, 8, 11), 5, date(2025, 12, 1), 8),
        *("Recycling centre", date(2026, 1, 12), 37, 11),
    ),
    (
        *("FR-049", 48, date(2025, 10, 6), 2, date(2026, 1, 12), 6),
        *("Cleaner", date(2026, 1, 26), 18, 9),
    ),
    (
        *("FR-051", 36, date(2025, 10, 13), 4, date(2026, 1, 19), 5),
        *("Warehouse", date(2026, 2, 2), 30, "n/a"),
    ),
    (
        *("FR-050", 57, date(2025, 10, 6), 3, date(2026, 1, 26), 7),
        *("Repair bench, our own", date(2026, 2, 16), 21, 6),
    ),
    (
        *("FR-055", 24, date(2025, 11, 10), 5, date(2026, 2, 9), 8),
        *("Call centre", date(2026, 3, 2), 35, 4),
    ),
    (
        *("FR-053", 43, date(2025, 11, 3), 4, date(2026, 2, 16), "n/a"),
        *("Groundwork", date(2026, 3, 16), 40, 2),
    ),
)

# Line, budget, four quarters, the year before.
INCOME: tuple[tuple[str, Cell, tuple[Cell, ...], Cell], ...] = (
    ("Council contract", 84000, (21000, 21000, 21000, 21000), 80000),
    ("Repair charges", 2600, (612.5, 548, 733.25, 801), 1984.5),
    ("Ferrant Trust grant", 6000, (6000, "nil", "nil", "nil"), 6000),
)
COSTS: tuple[tuple[str, Cell, tuple[Cell, ...], Cell], ...] = (
    ("Wages and NI", 61500, (15210.4, 15210.4, 15388.15, 15902.6), 58744.2),
    ("Rent and heat", 14400, (3420, 3288, 3744, 3910), 13260),
    ("Tools and parts", 4200, (1288.35, 702.1, 951.8, 1104.95), 3871.65),
    ("Fares and lunches", 3900, (866.2, 791.55, 1034.4, 1120.7), 3415.3),
    ("Insurance and test kit", 2900, (2140, 0, 0, 615), 2702),
    ("Office share", 5200, (1300, 1300, 1300, 1300), 5000),
)


def numbers(line: tuple[Cell, ...]) -> float:
    """Add up what a sum in the sheet would add up."""
    return round(sum(figure for figure in line if not isinstance(figure, str)), 2)


def result(place: int, row: int) -> Cell:
    """Work out what one indicator shows in one quarter."""
    tops, bases = KPIS[row][4:]
    top = tops[place]
    if not bases:
        return top
    base = bases[place]
    return top if isinstance(top, str) or isinstance(base, str) else top / base


def _quarter(
    sheet: Worksheet, place: int, bold: Format, note: Format, rate: Format, one: Format
) -> None:
    """Write the council's form for one quarter."""
    name, dates, signed = QUARTERS[place]
    sheet.write("A1", "Stanmere Borough Council - Public Health", bold)
    sheet.write("A2", f"Quarterly monitoring form {name} 2025/26", bold)
    sheet.write_row("A3", ("Provider", "Flintlow Repair Works CIC"))
    sheet.write_row("A4", ("Period", dates))
    sheet.write_row("A5", ("Filled in by", signed))
    sheet.write("A7", "A. Contract indicators", bold)
    sheet.write_row("A8", ("Ref", "Indicator", "Number", "Out of", "Result"), bold)
    for row, (ref, words, _, _, tops, bases) in enumerate(KPIS):
        at = 8 + row
        sheet.write_row(at, 0, (ref, words, tops[place]))
        if not bases:
            continue
        sheet.write(at, 3, bases[place])
        shown = result(place, row)
        if isinstance(shown, str):
            sheet.write(at, 4, shown)
        else:
            form = one if ref == "K7" else rate
            sheet.write_formula(at, 4, f"=C{at + 1}/D{at + 1}", form, shown)
    sheet.write("A17", "K2: people whose 12th week fell in the quarter. K7: days added up.", note)
    at = 18
    for title, lines, words in PARTS:
        sheet.write_row(at, 0, (title, "", "This quarter"), bold)
        for line, figures in lines:
            figure = figures[place]
            if figure is None:
                continue
            at += 1
            sheet.write(at, 1, line)
            sheet.write(at, 2, figure)
        sheet.write(at + 1, 0, words, note)
        at += 3
    sheet.write(at, 0, "E. Comments", bold)
    for row, sentence in enumerate(COMMENTS[place], at + 1):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 56)
    sheet.set_column(2, 4, 12)


def _year(made: Workbook, sheet: Worksheet, bold: Format, rate: Format, one: Format) -> None:
    """Write the page that draws the four quarters together."""
    marks = {
        "G": made.add_format({"bg_color": "#92D050", "align": "center"}),
        "A": made.add_format({"bg_color": "#FFC000", "align": "center"}),
        "": made.add_format({"bg_color": "#D9D9D9"}),
    }
    sheet.write("A1", "Flintlow Repair Works - indicators for the year", bold)
    sheet.write("A2", "Contract PH/0619, April 2025 to March 2028. Do not type here, fills itself.")
    sheet.write_row(
        "A4",
        ("Ref", "Indicator", "Target", "Floor", "Q1", "Q2", "Q3", "Q4", "2025/26", "RAG"),
        bold,
    )
    for row, (ref, words, target, floor, tops, bases) in enumerate(KPIS):
        at = 4 + row
        below = 9 + row
        form = None if not bases else one if ref == "K7" else rate
        goal = rate if form is rate else None
        sheet.write_row(at, 0, (ref, words))
        sheet.write(at, 2, target, goal)
        sheet.write(at, 3, floor, goal)
        letter = "E" if bases else "C"
        for place in range(4):
            shown = result(place, row)
            sheet.write_formula(at, 4 + place, f"='Q{place + 1}'!{letter}{below}", form, shown)
        above = "+".join(f"N('Q{quarter}'!C{below})" for quarter in range(1, 5))
        if bases:
            under = "+".join(f"N('Q{quarter}'!D{below})" for quarter in range(1, 5))
            share = numbers(tops) / numbers(bases)
            sheet.write_formula(at, 8, f"=({above})/({under})", form, share)
        else:
            sheet.write_formula(at, 8, f"={above}", None, numbers(tops))
        mark = "" if ref == "K8" else "A" if ref == "K4" else "G"
        sheet.write(at, 9, mark, marks[mark])
    sheet.write(
        "A14", "Green: target met. Amber: floor met, or within 10% where there is no floor."
    )
    sheet.write("A15", "K7 lower is better, floor is the most allowed. K8 for information only.")
    sheet.set_column(1, 1, 48)
    sheet.set_column(3, 3, 9, None, {"hidden": True})


def _people(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write one row for each person who began a job in the half year."""
    sheet.write("A1", "People into work, 1 October 2025 to 31 March 2026", bold)
    sheet.write_row(
        "A3",
        (
            *("Ref", "Age", "Came to us", "Confidence then (1-10)", "Reviewed"),
            *("Confidence at review (1-10)", "Job", "Job began", "Hours a week"),
            *("Weeks in work at 31 Mar 2026", "Remarks"),
        ),
        bold,
    )
    for row, line in enumerate(PEOPLE, 3):
        for column, cell in enumerate(line):
            if isinstance(cell, date):
                sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), day)
            else:
                sheet.write(row, column, cell)
    sheet.write("K6", "left before Christmas")
    sheet.write("K13", "left, back at the bench")
    sheet.write("K16", "review moved, started early")
    sheet.write("A17", "Average")
    hours = tuple(line[8] for line in PEOPLE)
    sheet.write_formula("I17", "=AVERAGE(I4:I16)", None, numbers(hours) / len(hours))
    sheet.set_column(0, 10, 14)


def _lines(
    sheet: Worksheet,
    at: int,
    lines: tuple[tuple[str, Cell, tuple[Cell, ...], Cell], ...],
    foot: str,
    money: Format,
) -> tuple[float, ...]:
    """Write lines of money and their total; answer the figures of the total."""
    first = at + 1
    for name, budget, figures, before in lines:
        sheet.write(at, 0, name)
        sheet.write(at, 1, budget, money)
        sheet.write_row(at, 2, figures, money)
        year = numbers(figures)
        sheet.write_formula(at, 6, f"=SUM(C{at + 1}:F{at + 1})", money, year)
        over = round(year - numbers((budget,)), 2)
        sheet.write_formula(at, 7, f"=G{at + 1}-B{at + 1}", money, over)
        sheet.write(at, 8, before, money)
        at += 1
    sheet.write(at, 0, foot)
    sums = [numbers(tuple(line[1] for line in lines))]
    sums += [numbers(tuple(line[2][place] for line in lines)) for place in range(4)]
    sums.append(round(sum(sums[1:5]), 2))
    sums.append(round(sums[5] - sums[0], 2))
    sums.append(numbers(tuple(line[3] for line in lines)))
    for column, total in enumerate(sums, 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(at, column, f"=SUM({letter}{first}:{letter}{at})", money, total)
    return tuple(sums)


def _money(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write income and costs by quarter."""
    sheet.write("A1", "Income and costs (£)", bold)
    sheet.write_row(
        "A2",
        (
            *("", "Budget 2025/26", "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26"),
            *("Year", "Over / (under) budget", "Last year 2024/25"),
        ),
        bold,
    )
    sheet.write("A3", "INCOME", bold)
    came = _lines(sheet, 3, INCOME, "Total income", money)
    sheet.write("A9", "COSTS", bold)
    went = _lines(sheet, 9, COSTS, "Total costs", money)
    sheet.write("A18", "Surplus / (deficit)", bold)
    for column, (top, base) in enumerate(zip(came, went, strict=True), 1):
        letter = xl_col_to_name(column)
        left = round(top - base, 2)
        sheet.write_formula(17, column, f"={letter}7-{letter}16", money, left)
    sheet.write("A20", "Last year was under the old grant agreement, unaudited.")
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 8, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Flintlow year 1 monitoring")
    bold = made.add_format({"bold": True})
    note = made.add_format({"italic": True, "font_color": "#7F7F7F"})
    rate = made.add_format({"num_format": "0%"})
    one = made.add_format({"num_format": "0.0"})
    day = made.add_format({"num_format": "dd-mmm-yy"})
    money = made.add_format({"num_format": "#,##0.00;(#,##0.00)"})
    for place, (name, *_) in enumerate(QUARTERS):
        _quarter(made.add_worksheet(name), place, bold, note, rate, one)
    _year(made, made.add_worksheet("Year"), bold, rate, one)
    _people(made.add_worksheet("Into work"), bold, day)
    _money(made.add_worksheet("Money"), bold, money)
    made.close()
