"""Tai chi and balance classes in village halls, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, indicator, target of year 2, outturn of year 1, rows of workings, own rating by quarter.
CARD: tuple[tuple[object, ...], ...] = (
    ("TC1", "New starters aged 60+", 240, 221, 6, 0, 3, 4),
    ("TC2", "% of new starters aged 75 or over", 0.4, 0.373, 7, 6, 3, 3),
    ("TC3", "% completing the 12 week course", 0.7, 0.662, 8, 9, 2, 3),
    ("TC4", "% of completers with 2+ more chair stands", 0.6, 0.587, 10, 8, 3, 4),
    ("TC5", "Average minutes of practice at home per week", 60, 52.4, 11, 12, 2, 3),
    ("TC6", "Gross cost per attendance (£, ceiling)", 6.5, 6.92, 13, 14, 3, 3),
    ("TC7", "% still active 3 months after the course", 0.5, "n/a", 15, 16, 3, 3),
    ("TC8", "Falls in class (report all)", "none set", 3, 17, 0, 4, 4),
)

WORKINGS: tuple[tuple[object, ...], ...] = (
    ("New starters", 58, 71),
    ("...of them 75 or over", 22, 31),
    ("Completed 12 weeks", 41, 52),
    ("Reached week 12 or left before it", 62, 72),
    ("Completers with 2+ more chair stands", 25, 34),
    ("Home practice minutes, all diaries", 2035, 2862),
    ("Diaries handed in", 37, 47),
    ("Gross cost of classes (£)", 5486.4, 6127.35),
    ("Attendances", 843, 971),
    ("Still active at 3 month call", 24, 27),
    ("Answered 3 month call", 45, 48),
    ("Falls in class", "nil", 1),
)

# Village, hall holds, hall £ per hour, classes, attendances and starters of two quarters.
VILLAGES: tuple[tuple[object, ...], ...] = (
    ("Aldermoor", 40, 11, 12, 13, 118, 131, 7, 9),
    ("Brockley Fen", 25, 9.5, 12, 12, 92, 97, 6, 7),
    ("Coldharrow", 60, 14, 11, 13, 127, 149, 9, 10),
    ("Dunsey (hall shut July)", 30, 10, 3, 0, 21, 0, 1, 0),
    ("Eastwick St Mary", 35, 12, 12, 13, 109, 122, 8, 8),
    ("Fallowden", 50, 12.5, 12, 12, 134, 141, 9, 11),
    ("Great Marrow", 80, 16, 12, 13, 146, 168, 11, 13),
    ("Hollin Cross", 22, "nil", 11, 12, 96, 103, 7, 8),
    ("Inkley (new Oct)", 28, 8, "n/a", 8, "n/a", 60, "n/a", 5),
)

# Number, age, village, first and last test with stands and seconds on one leg.
TESTS: tuple[tuple[object, ...], ...] = (
    ("P104", 78, "Aldermoor", (9, 18), 8, 4.5, (12, 11), 11, 9),
    ("P105", 71, "Aldermoor", (9, 18), 11, 9, (12, 11), 13, 14.5),
    ("P107", 83, "Coldharrow", (9, 22), 5, 2, (12, 15), 7, 4.5),
    ("P108", 67, "Coldharrow", (9, 22), 13, 16, (12, 15), 13, 18),
    ("P111", 75, "Coldharrow", (9, 22), 9, 6.5, None, "DNA", "DNA"),
    ("P112", 80, "Fallowden", (9, 24), 7, 3, (12, 17), 10, 7),
    ("P113", 76, "Fallowden", (9, 24), 9, 7, (12, 17), 12, 11.5),
    ("P115", 69, "Fallowden", (10, 1), 12, 12, (12, 17), 15, 20),
    ("P116", 88, "Great Marrow", (9, 25), 4, 1.5, (12, 18), 4, 2),
    ("P118", 73, "Great Marrow", (9, 25), 10, 8, (12, 18), 13, 13),
    ("P119", 79, "Great Marrow", (9, 25), 8, 5, (12, 18), 10, 8.5),
    ("P121", 82, "Hollin Cross", (9, 30), 6, 2.5, None, "DNA", "DNA"),
)

STACK: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "A. Members",
        (
            ("Gave up a stick or frame indoors", 6, 9),
            ("Back on the bus or driving again", 4, 7),
            ("Joined another village club through class", 13, 18),
            ("On waiting list at quarter end", 12, 9),
        ),
    ),
    (
        "B. Helpers and peer leaders",
        (
            ("Members trained as peer leaders (Level 2)", 3, 5),
            ("Classes led by peer leaders alone", 8, 14),
            ("Volunteer hours incl. lifts", 211.5, 246),
            ("Lifts given", 164, 187),
            ("Helpers' own low mood score improved", "<5", 6),
        ),
    ),
    (
        "C. Families and village",
        (
            ("Husbands / wives / carers who joined in", 9, 12),
            ("Carers who say they now get a morning off", 5, 8),
            ("Hall committees that fitted rails or lights", 1, 2),
            ("Flyers dropped", 900, 650),
        ),
    ),
    (
        "D. Other services",
        (
            ("Physio follow-ups cancelled as not needed", 11, 15),
            ("Lifeline call-outs fewer than same qtr last year", 7, 10),
            ("Saving to adult social care, est. (£)", 3150, 4480),
            ("GP surgeries sending people", 5, 6),
        ),
    ),
)

ANSWERS: tuple[tuple[object, ...], ...] = (
    ("I feel steadier on my feet", 24, 21, 5, 1, 1),
    ("I worry less about falling", 18, 22, 9, 2, 1),
    ("I have made a friend here", 27, 15, 8, 2, 0),
    ("The hall was warm enough", 11, 19, 12, 8, 2),
    ("The teacher was clear", 38, 13, 1, 0, 0),
)

COMMENTS = (
    "Two members from Fallowden have started a Thursday walking group without us.",
    "Inkley opened on 21 October after 3 false starts with the hall keys.",
    "A man of 84 went to his granddaughter's wedding abroad, first flight in 9 years.",
    "The surgery at Great Marrow has stopped its own balance slot and given us the room free.",
    "Year 3 target may need to go up to 260 if Inkley stays full.",
)

SPEND: tuple[tuple[object, ...], ...] = (
    ("Instructors", 14200, 3310, 3745),
    ("Halls", 3600, 842.5, 931),
    ("Training peer leaders", 2400, 450, 750),
    ("Insurance", 620, 620, "nil"),
    ("Publicity", 800, 263.9, 701.35),
)


def _card(sheet: Worksheet, head: Format, rate: Format, place: Format) -> None:
    """Write the scorecard of the council."""
    sheet.write("A1", "Wendlesham District Council - Ageing Well grants and contracts", head)
    sheet.write("A2", "SCORECARD: Steady Hands Tai Chi CIC, Village Balance Project, AW/31")
    sheet.write("A3", "Contract 1 July 2024 to 30 June 2027. Year 2 = July 2025 to June 2026")
    sheet.write("A4", "Return no. 6, for quarter 2 (Oct - Dec 2025)")
    sheet.merge_range("E6:H6", "Year 2 actual", head)
    sheet.merge_range("J6:K6", "Self rating (1 poor - 4 good)", head)
    quarters = ("Q1 Jul-Sep", "Q2 Oct-Dec", "Q3 Jan-Mar", "Q4 Apr-Jun")
    names = ("Ref", "Indicator", "Year 2 target", "Year 1 outturn", *quarters, "YTD", "Q1", "Q2")
    sheet.write_row("A7", names, head)
    for row, (ref, words, target, before, top, base, *rating) in enumerate(CARD, 7):
        form = rate if "%" in str(words) else place if base else None
        sheet.write_row(row, 0, (ref, words))
        sheet.write_row(row, 2, (target, before), form)
        above = WORKINGS[int(str(top)) - 6][1:]
        for column, name in enumerate("CDE"):
            pick = (*above, sum(x for x in above if not isinstance(x, str)))[column]
            formula, value = f"=Workings!{name}{top}", pick
            if base:
                below = WORKINGS[int(str(base)) - 6][1:]
                formula += f"/Workings!{name}{base}"
                value = pick / (*below, sum(below))[column]
            sheet.write_formula(row, (4, 5, 8)[column], formula, form, value)
        sheet.write_row(row, 6, ("not due", "not due"))
        sheet.write_row(row, 9, rating)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 10, 12)


def _villages(sheet: Worksheet, head: Format) -> None:
    """Write the halls, one that shut hidden from sight."""
    sheet.write("A1", "Village by village", head)
    for reach, words in (("D3:E3", "Classes"), ("F3:G3", "Attendances"), ("H3:I3", "New starters")):
        sheet.merge_range(reach, words, head)
    sheet.write_row("A4", ("Village", "Hall holds", "Hall £/hr", *("Q1", "Q2") * 3), head)
    for row, line in enumerate(VILLAGES, 4):
        sheet.write_row(row, 0, line)
    sheet.set_row(7, None, None, {"hidden": True})
    sheet.write("A14", "All villages", head)
    for column, name in enumerate("DEFGHI", 3):
        total = sum(x for x in (line[column] for line in VILLAGES) if isinstance(x, int))
        sheet.write_formula(13, column, f"=SUM({name}5:{name}13)", head, total)
    sheet.set_column(0, 0, 26)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Village Balance Project quarter 2")
    head = made.add_format({"bold": True, "bg_color": "#FFF2CC", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.00"})
    day = made.add_format({"num_format": "dd-mmm-yy"})
    _card(made.add_worksheet("Scorecard"), head, rate, place)

    sheet = made.add_worksheet("Workings")
    sheet.write("A1", "Figures behind the scorecard, year 2", head)
    sheet.write_row("B5", ("What", "Q1", "Q2", "To date"), head)
    for row, line in enumerate(WORKINGS, 5):
        sheet.write_row(row, 1, line)
        total = round(sum(x for x in line[1:] if not isinstance(x, str)), 2)
        sheet.write_formula(row, 4, f"=SUM(C{row + 1}:D{row + 1})", None, total)
    sheet.set_column(1, 1, 42)

    _villages(made.add_worksheet("Villages"), head)

    sheet = made.add_worksheet("Tests autumn course")
    sheet.write("A1", "Chair stand (30 sec) and one leg stand, autumn 2025 - sample halls", head)
    names = ("No.", "Age", "Hall", "First test", "Stands", "One leg (secs)")
    sheet.write_row("A2", (*names, "Last test", "Stands", "One leg (secs)"), head)
    for row, line in enumerate(TESTS, 2):
        sheet.write_row(row, 0, line[:3])
        sheet.write_datetime(row, 3, date(2025, *line[3]), day)
        sheet.write_row(row, 4, line[4:6])
        if line[6]:
            sheet.write_datetime(row, 6, date(2025, *line[6]), day)
        sheet.write_row(row, 7, line[7:])
    sheet.set_column(2, 8, 13)

    sheet = made.add_worksheet("Added value")
    at = 0
    for title, lines in STACK:
        sheet.write_row(at, 0, (title, "Q1", "Q2", "Year 2 so far"), head)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
            if "quarter end" in line[0] or "GP" in line[0]:
                continue
            total = sum(x for x in line[1:] if not isinstance(x, str))
            sheet.write_formula(at, 3, f"=SUM(B{at + 1}:C{at + 1})", None, total)
        at += 2
    sheet.set_column(0, 0, 52)

    sheet = made.add_worksheet("Feedback and spend")
    sheet.write("A1", "End of course form, December 2025 (52 forms)", head)
    scale = ("Agree a lot", "Agree", "Neither", "Disagree", "Disagree a lot")
    sheet.write_row("A2", ("Statement", *scale), head)
    for row, line in enumerate(ANSWERS, 2):
        sheet.write_row(row, 0, line)
    sheet.write_row("A10", ("Spend (£)", "Budget yr 2", "Q1", "Q2", "Year to date"), head)
    for row, line in enumerate(SPEND, 10):
        sheet.write_row(row, 0, line)
        total = round(sum(x for x in line[2:] if not isinstance(x, str)), 2)
        sheet.write_formula(row, 4, f"=SUM(C{row + 1}:D{row + 1})", None, total)
    sheet.write("A16", "Total", head)
    for column, name in enumerate("BCDE", 1):
        picked = (
            [line[column] for line in SPEND] if column < 4 else [x for y in SPEND for x in y[2:]]
        )
        total = round(sum(x for x in picked if not isinstance(x, str)), 2)
        sheet.write_formula(15, column, f"=SUM({name}11:{name}15)", head, total)
    sheet.write("A19", "Comments from the project", head)
    sheet.write_column("A20", COMMENTS)
    sheet.set_column(0, 0, 60)
    made.close()
