"""Boxing and mentoring for teenagers with ADHD, each school term to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

TERMS: tuple[tuple[str, date, date, int], ...] = (
    ("Autumn", date(2025, 9, 1), date(2025, 12, 19), 15),
    ("Spring", date(2026, 1, 5), date(2026, 3, 27), 11),
    ("Summer", date(2026, 4, 13), date(2026, 7, 21), 14),
)

# Date, site, young people, first time, volunteers, hours, note.
LOG: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 6), "Lane gym", 24, 4, 3, 2, ""),
    (date(2026, 1, 8), "Brayfield", 19, 3, 2, 1.5, ""),
    (date(2026, 1, 13), "Lane gym", 28, 5, 4, 2, ""),
    (date(2026, 1, 15), "Brayfield", 21, 2, 2, 1.5, ""),
    (date(2026, 1, 20), "Lane gym", 30, 3, 4, 2, ""),
    (date(2026, 1, 22), "Brayfield", 22, 1, 3, 1.5, ""),
    (date(2026, 1, 27), "Lane gym", 29, 2, 4, 2, ""),
    (date(2026, 1, 29), "Brayfield", "n/a", "n/a", "n/a", "n/a", "Hall flooded, called off"),
    (date(2026, 2, 3), "Lane gym", 33, 2, 5, 2, ""),
    (date(2026, 2, 5), "Brayfield", 24, 1, 3, 1.5, ""),
    (date(2026, 2, 10), "Lane gym", 31, 0, 4, 2, ""),
    (date(2026, 2, 12), "Brayfield", 18, 0, 2, 1.5, "Snow"),
    (date(2026, 2, 24), "Lane gym", 30, 2, 4, 2, ""),
    (date(2026, 2, 26), "Brayfield", 23, 1, 3, 1.5, ""),
    (date(2026, 3, 3), "Lane gym", 32, 1, 5, 2, ""),
    (date(2026, 3, 5), "Brayfield", 25, 0, 3, 1.5, ""),
    (date(2026, 3, 10), "Lane gym", 34, 1, 5, 2, ""),
    (date(2026, 3, 12), "Brayfield", 22, 0, 3, 1.5, ""),
    (date(2026, 3, 17), "Lane gym", 35, 1, 5, 2, ""),
    (date(2026, 3, 19), "Brayfield", 24, 0, 2, 1.5, ""),
    (date(2026, 3, 24), "Lane gym", 36, 0, 6, 2.5, "Family spar night after"),
    (date(2026, 3, 26), "Brayfield", 26, 0, 3, 1.5, ""),
)

# Ref, age, ADHD, start, score at start, review, score at review, attendance and days out x 2.
MENTEES: tuple[tuple[object, ...], ...] = (
    ("GL-061", 14, "Diagnosed", date(2025, 9, 16), 9, date(2026, 1, 20), 6, 0.81, 0.88, 3, 1),
    ("GL-063", 13, "On pathway", date(2025, 9, 18), 8, date(2026, 1, 22), 7, 0.9, 0.92, 0, 0),
    ("GL-064", 15, "Diagnosed", date(2025, 9, 23), 10, date(2026, 1, 27), 7, 0.64, 0.79, 5, 2),
    ("GL-066", 16, "Diagnosed", date(2025, 9, 30), 8, date(2026, 2, 3), 6, 0.72, 0.7, 2, 3),
    ("GL-069", 14, "Diagnosed", date(2025, 10, 7), 9, date(2026, 2, 5), 9, 0.85, 0.83, 1, 1),
    ("GL-070", 13, "On pathway", date(2025, 10, 9), 7, date(2026, 2, 10), 5, 0.93, 0.95, 0, 0),
    ("GL-072", 15, "Diagnosed", date(2025, 10, 14), 10, date(2026, 2, 10), 6, "n/a", "n/a", 0, 0),
    ("GL-075", 17, "Diagnosed", date(2025, 10, 21), 8, date(2026, 2, 24), 6, 0.77, 0.86, 1.5, 0),
    ("GL-077", 14, "On pathway", date(2025, 11, 4), 9, date(2026, 3, 3), 8, 0.88, 0.9, 0, 0),
    ("GL-078", 15, "Diagnosed", date(2025, 11, 6), 10, date(2026, 3, 5), 7, 0.59, 0.71, 6, 2.5),
    ("GL-081", 13, "Diagnosed", date(2025, 11, 11), 8, date(2026, 3, 10), 5, 0.82, 0.89, 2, 0),
    ("GL-082", 16, "On pathway", date(2025, 11, 18), 7, date(2026, 3, 17), 6, 0.91, 0.87, 0, 1),
    ("GL-084", 14, "Diagnosed", date(2025, 11, 25), 9, date(2026, 3, 24), 6, 0.75, 0.84, 4, 1),
    (
        "GL-090",
        13,
        "On pathway",
        date(2026, 1, 13),
        9,
        date(2026, 4, 21),
        "not due",
        0.86,
        0.9,
        1,
        0,
    ),
    (
        "GL-093",
        15,
        "Diagnosed",
        date(2026, 1, 27),
        8,
        date(2026, 5, 5),
        "not due",
        0.69,
        0.73,
        2,
        2,
    ),
)


def _numbers(column: int) -> list[float]:
    """Figures in one column of the gym log."""
    return [figure for line in LOG if isinstance(figure := line[column], int | float)]


def _reviewed() -> tuple[int, int]:
    """Mentees whose score fell by two or more, and mentees reviewed this term."""
    both = [(line[4], line[6]) for line in MENTEES]
    done = [(old, new) for old, new in both if isinstance(old, int) and isinstance(new, int)]
    return sum(old - new >= 2 for old, new in done), len(done)


def _suspended() -> tuple[int, int]:
    """Mentees with fewer days out than last term, and mentees with any last term."""
    both = [(float(str(line[9])), float(str(line[10]))) for line in MENTEES]
    out = [(old, new) for old, new in both if old > 0]
    return sum(new < old for old, new in out), len(out)


BETTER, REVIEWED = _reviewed()
FEWER, HAD = _suspended()
CAME = int(sum(_numbers(2)))

# Number, measure, target, then its lines: words, autumn, spring; last the comment.
Lines = tuple[tuple[str, float | str, float | str], ...]
MEASURES: tuple[tuple[int, str, float | str, Lines, str, str], ...] = (
    (
        1,
        "Young people starting (aged 13 to 17, ADHD diagnosed or on the pathway)",
        90,
        (("Number", 34, 29),),
        "",
        "",
    ),
    (
        2,
        "Still coming after 10 weeks",
        0.75,
        (("Number", 24, 25), ("Out of", 33, 31)),
        "%",
        "Autumn: lost 5 when Brayfield bus stopped",
    ),
    (
        3,
        "Average open gym sessions per young person on the roll",
        8,
        (("Attendances", 612, CAME), ("Young people on roll", 58, 66)),
        "Average",
        "",
    ),
    (
        4,
        "Mentees whose SDQ hyperactivity score is down 2 or more at review",
        0.6,
        (("Number", 9, BETTER), ("Out of", 15, REVIEWED)),
        "%",
        "See Mentees",
    ),
    (
        5,
        "Mentees with fewer days suspended than the term before",
        0.5,
        (("Number", 6, FEWER), ("Out of (had any)", 11, HAD)),
        "%",
        "",
    ),
    (
        6,
        "Open gym sessions run",
        75,
        (("Number", 29, len(_numbers(2))),),
        "",
        "1 called off, flood",
    ),
    (
        7,
        "Starters who live in the six priority wards",
        0.4,
        (("Number", 15, 13), ("Out of", 34, 29)),
        "%",
        "",
    ),
    (8, "Safeguarding referrals made to the MASH", "monitor", (("Number", 2, "nil"),), "", ""),
)

STARTERS: tuple[tuple[object, ...], ...] = (
    ("Girls", 11, 9, 20),
    ("Black, Asian or mixed heritage", 12, 10, 22),
    ("On free school meals", 19, 17, 36),
    ("In care or care leaver", "<5", "<5", 6),
)

HALVES = ("Aut 1", "Aut 2", "Spr 1", "Spr 2")
# Words, four half terms, and whether the year is added up.
HOME: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Volunteers and young leaders",
        (
            ("Volunteers on the rota", 17, 19, 21, 22, ""),
            ("Hours they gave", 188.5, 171, 152, 139.5, "sum"),
            ("Young leaders (came as members, now help the under 15s)", 4, 5, 7, 8, ""),
            ("Young leaders who passed the Level 1 coaching award", "nil", 2, "nil", 3, "sum"),
            ("DBS checks paid for", 6, 3, 4, 2, "sum"),
        ),
    ),
    (
        "Parents' Corner (tea and talk while they train)",
        (
            ("Sessions held", 7, 6, 6, 5, ""),
            ("New parents and carers through the door", 21, 9, 11, 8, ""),
            ("...say home is calmer, asked in the last week", 11, 13, 15, 18, ""),
            ("...went back to work or took more hours", 1, "nil", 2, 2, ""),
            ("Leaflets sent home", 60, 60, 75, 40, ""),
        ),
    ),
    (
        "Schools and other services (as they told us)",
        (
            ("Was on a part-time timetable, now full time in school", 2, 3, 3, 4, ""),
            ("CAMHS appointments stepped down (clinic's count)", 5, 4, 6, 8, ""),
            ("School support staff hours freed (estimate)", 22, 24, 30, 33, ""),
            ("Meetings at school our mentors went to", 9, 11, 8, 10, ""),
            ("On our waiting list at the end", 12, 14, 9, 11, ""),
        ),
    ),
)

# Line, budget, autumn, spring.
MONEY: tuple[tuple[str, float, float, float], ...] = (
    ("Lead coach", 24600, 8200, 8200),
    ("Mentors (sessional)", 21060, 7144.2, 6901.2),
    ("Gym and hall hire", 6450, 2109, 1998),
    ("Gloves, wraps, headguards", 2400, 1312.45, 388.6),
    ("Volunteer expenses and DBS", 1500, 402.8, 371.15),
    ("Contingency (agreed with HBC)", 1000, 0, 0),
    ("Management charge 10%", 5701, 1900.33, 1900.33),
)
RATES: tuple[tuple[str, float], ...] = (
    ("Mentor, per hour (£)", 16.2),
    ("Hall hire, per hour (£)", 18.5),
    ("Enhanced DBS, each (£)", 21.5),
)

SURVEY: tuple[tuple[str, int, int], ...] = (
    ("Cards handed out", 52, 58),
    ("Cards handed back", 44, 49),
    ("Coaches listen to me", 40, 46),
    ("Sleeping better than before I came", 19, 26),
    ("Easy to get here", 28, 31),
    ("Would tell a mate to come", 41, 47),
)

NEWS = (
    "One lad who had not sat an exam since Year 8 has taken his GCSE art a year early.",
    "Three of the mums now run the Saturday breakfast themselves and have their hygiene certificates.",
    "The youth worker at Brayfield says 4 of ours have gone back to the town football club.",
    "We bought 12 new headguards in September after the safety check.",
    "Ring canvas is on order, should be here for week 2 of next term.",
    "We hope to start a girls' only night with 10 places after Easter.",
    "Coach Level 2 refresher is booked for all 3 staff in May.",
    "Measure 1 should hit 90 by the end of June.",
)


def _return(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the form of the council."""
    bold, head, rate, place = forms["bold"], forms["head"], forms["rate"], forms["place"]
    sheet.write("A1", "HAVERLEIGH BOROUGH COUNCIL - Early Help and Inclusion", bold)
    sheet.write("A2", "Termly monitoring return, academic year 2025/26", bold)
    for row, (words, entry) in enumerate(
        (
            ("Provider", "Gumshield Lane Boxing and Mentoring CIC"),
            ("Agreement", "HBC/EH/2291, 1 September 2024 to 31 August 2027"),
            ("Term reported", "Spring term 2026"),
            ("Filled in by", "Project lead, 2 April 2026"),
            ("Telephone", "01632 960417"),
        ),
        3,
    ):
        sheet.write(row, 0, words)
        sheet.write(row, 2, entry)
    sheet.write_row("B10", ("Term", "First day", "Last day", "School weeks"), head)
    for row, (term, first, last, weeks) in enumerate(TERMS, 10):
        sheet.write(row, 1, term)
        sheet.write_datetime(row, 2, first, forms["day"])
        sheet.write_datetime(row, 3, last, forms["day"])
        sheet.write(row, 4, weeks)
    sheet.write_row(
        "A16",
        ("No.", "Measure", "", "Target for year", "Autumn", "Spring", "Summer", "Year so far"),
        head,
    )
    sheet.write("I16", "Provider comment", head)
    row = 16
    for number, words, target, lines, result, comment in MEASURES:
        top = row
        sheet.write_row(row, 0, (number, words), forms["wrap"])
        for line in lines:
            sheet.write_row(row, 2, (line[0], "", *line[1:], "not due"))
            total = sum(figure for figure in line[1:] if not isinstance(figure, str))
            sheet.write_formula(row, 7, f"=SUM(E{row + 1}:G{row + 1})", None, total)
            row += 1
        if result:
            form = rate if result == "%" else place
            sheet.write(row, 2, result)
            for column in (4, 5, 7):
                cells = [xl_rowcol_to_cell(line, column) for line in (top, top + 1)]
                above, below = ([float(line[1]), float(line[2])] for line in lines)
                pick = {4: slice(0, 1), 5: slice(1, 2), 7: slice(0, 2)}[column]
                sheet.write_formula(
                    row,
                    column,
                    f"={cells[0]}/{cells[1]}",
                    form,
                    sum(above[pick]) / sum(below[pick]),
                )
            sheet.write(row, 6, "not due")
            row += 1
        sheet.write(row - 1, 3, target, rate if result == "%" else None)
        sheet.write(top, 8, comment)
    sheet.write(row + 1, 1, "Of the starters in measure 1", head)
    sheet.write_row(row + 1, 4, ("Autumn", "Spring", "", "Year so far"), head)
    for at, line in enumerate(STARTERS, row + 2):
        sheet.write(at, 1, line[0])
        sheet.write_row(at, 4, line[1:3])
        sheet.write(at, 7, line[3])
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 2, 20)
    sheet.set_column(3, 7, 12)
    sheet.set_column(8, 8, 40)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _log(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the open gym register and its sums."""
    sheet.write("A1", "Open gym register - spring term", forms["bold"])
    sheet.write_row(
        "A3",
        ("Date", "Where", "Young people", "First time", "Volunteers", "Hours open", "Note"),
        forms["head"],
    )
    for row, line in enumerate(LOG, 3):
        sheet.write(row, 0, line[0], forms["day"])
        sheet.write_row(row, 1, line[1:])
    row = 3 + len(LOG)
    sheet.write(row, 0, "Term total", forms["bold"])
    for column, letter in ((2, "C"), (3, "D"), (5, "F")):
        sheet.write_formula(
            row, column, f"=SUM({letter}4:{letter}{row})", forms["bold"], sum(_numbers(column))
        )
    sheet.set_column(0, 5, 12)
    sheet.set_column(6, 6, 26)
    sheet.freeze_panes(3, 0)


def _mentees(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the list of mentees."""
    sheet.write("A1", "Mentoring caseload at end of spring term (no names please)", forms["bold"])
    sheet.merge_range("E2:G2", "SDQ hyperactivity (0-10, high is worse)", forms["head"])
    sheet.merge_range("H2:I2", "School attendance", forms["head"])
    sheet.merge_range("J2:K2", "Days suspended", forms["head"])
    sheet.write_row("A3", ("Ref", "Age", "ADHD", "Started", "At start"), forms["head"])
    sheet.write_row(
        "F3", ("Review date", "At review", "Autumn", "Spring", "Autumn", "Spring"), forms["head"]
    )
    for row, line in enumerate(MENTEES, 3):
        for column, entry in enumerate(line):
            form = (
                forms["day"] if column in {3, 5} else forms["whole"] if column in {7, 8} else None
            )
            sheet.write(row, column, entry, form)
    sheet.set_column(0, 10, 12)
    sheet.freeze_panes(3, 1)


def _home(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write three tables, one below the other."""
    sheet.write("A1", "Helpers and home, by half term", forms["bold"])
    sheet.write(
        "A2",
        "Aut 1 = 1 Sep to 24 Oct 2025, Aut 2 = 3 Nov to 19 Dec 2025, "
        "Spr 1 = 5 Jan to 13 Feb 2026, Spr 2 = 23 Feb to 27 Mar 2026",
    )
    row = 3
    for place, (title, lines) in enumerate(HOME):
        sheet.write_row(row, 0, (title, *HALVES), forms["head"])
        if not place:
            sheet.write(row, 5, "Year", forms["head"])
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line[:5])
            if line[5]:
                total = sum(figure for figure in line[1:5] if isinstance(figure, int | float))
                sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, total)
        row += 3
    sheet.set_column(0, 0, 54)


def _money(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the money sheet; the line for contingency is hidden."""
    pounds = forms["money"]
    sheet.write("A1", "Income and expenditure against grant (£)", forms["bold"])
    sheet.write_row(
        "A3",
        ("Line", "Budget Sep 25 - Aug 26", "Autumn", "Spring", "Spent so far", "% of budget"),
        forms["head"],
    )
    for row, line in enumerate(MONEY, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], pounds)
        spent = round(line[2] + line[3], 2)
        sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", pounds, spent)
        sheet.write_formula(row, 5, f"=E{row + 1}/B{row + 1}", forms["whole"], spent / line[1])
        if line[0].startswith("Contingency"):
            sheet.set_row(row, None, None, {"hidden": True})
    row = 3 + len(MONEY)
    sums = [round(sum(float(str(line[column])) for line in MONEY), 2) for column in (1, 2, 3)]
    sheet.write(row, 0, "TOTAL", forms["bold"])
    for column, (letter, total) in enumerate(zip("BCD", sums, strict=True), 1):
        sheet.write_formula(row, column, f"=SUM({letter}4:{letter}{row})", pounds, total)
    spent = round(sums[1] + sums[2], 2)
    sheet.write_formula(row, 4, f"=SUM(E4:E{row})", pounds, spent)
    sheet.write_formula(row, 5, f"=E{row + 1}/B{row + 1}", forms["whole"], spent / sums[0])
    sheet.write(row + 2, 0, "Rates we work to", forms["head"])
    for at, (words, price) in enumerate(RATES, row + 3):
        sheet.write(at, 0, words)
        sheet.write(at, 1, price, pounds)
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 5, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Gumshield Lane spring return")
    forms = {
        "bold": made.add_format({"bold": True}),
        "head": made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True}),
        "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
        "rate": made.add_format({"num_format": "0.0%"}),
        "whole": made.add_format({"num_format": "0%"}),
        "place": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
    }
    _return(made.add_worksheet("Return"), forms)
    _log(made.add_worksheet("Gym log"), forms)
    _mentees(made.add_worksheet("Mentees"), forms)
    _home(made.add_worksheet("Helpers and home"), forms)
    _money(made.add_worksheet("Money"), forms)

    survey = made.add_worksheet("Cards and news")
    survey.write_row("A1", ("End of term cards", "Autumn", "Spring"), forms["head"])
    for row, line in enumerate(SURVEY, 1):
        survey.write_row(row, 0, line)
    survey.write("A10", "Anything else you want the council to know?", forms["bold"])
    for row, sentence in enumerate(NEWS, 10):
        survey.write(row, 0, sentence)
    survey.set_column(0, 0, 58)
    made.close()
