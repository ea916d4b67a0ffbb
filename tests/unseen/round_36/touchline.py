"""Men's and boys' suicide prevention through sports clubs, fourth quarter return to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# No, measure, target, four quarters as typed in, comment. The year of a rate is in COUNTS.
FORM: tuple[tuple[object, ...], ...] = (
    (1, "Partner clubs signed up and running", 12, (9, 10, 11, 11), "Wexmoor Harriers pulled out"),
    (2, "Club coaches / officials trained in suicide awareness", 200, (48, 39, 57, 66), ""),
    (3, "Males aged 14+ newly engaged", 360, (92, 88, 97, 104), "Target passed in March"),
    (4, "New participants from 30% most deprived areas", 0.5, (0.51, 0.52, 0.54), ""),
    (5, "Retained for 8 weeks or more", 0.6, (0.58, 0.61, 0.62), "Darts nights keep people coming"),
    (6, "Wellbeing improved by 2+ points at 12 weeks", 0.55, (0.52, 0.55, 0.57), "Short WEMWBS"),
    (7, "Safety plan in place same day where risk disclosed", 0.95, (1, 0.89, 1), "Q2: 1 next day"),
    (8, "Trained coaches more confident to ask about suicide", 0.85, (0.89, 0.86, 0.87), "Cards"),
    (9, "Serious incidents notified", "Report", ("nil", "nil", 1, "nil"), "Reviewed 6 November"),
)

# Measure, then number and out of for the quarter and for the year.
COUNTS: tuple[tuple[str, int, int, int, int], ...] = (
    ("4 Deprived areas", 57, 104, 202, 381),
    ("5 Retained 8 weeks", 58, 92, 208, 342),
    ("6 Wellbeing improved", 37, 63, 129, 231),
    ("7 Safety plan same day", 11, 11, 32, 33),
    ("8 Coaches more confident", 55, 61, 171, 194),
)

# Club, sport, ward, on board since; sessions, attendances, new, of them under 18, coaches, hire.
CLUBS: tuple[tuple[object, ...], ...] = (
    ("Harbottle Lane RFC", "Rugby union", "Eastfold", "Sep 2023", 12, 214, 14, 3, 9, 480),
    ("Pitwell Welfare FC", "Football", "Pitwell", "Sep 2023", 13, 268, 18, 7, 11, 390),
    ("Eastfold Boxing Gym", "Boxing", "Eastfold", "Jan 2024", 24, 301, 16, 9, 6, 0),
    ("Tarn Street Amateurs", "Football", "Tarn", "Apr 2024", 12, 176, 11, 4, 8, 360),
    ("Wexmoor Dockers RLFC", "Rugby league", "Docks", "Apr 2024", 12, 189, 12, 2, 10, 420),
    ("Saltgate Bowls", "Bowls", "Saltgate", "May 2024", 10, 97, 4, "n/a", 4, 150),
    ("Docks Darts League", "Darts", "Docks", "Oct 2024", 12, 143, 9, "n/a", 5, 0),
    ("Upper Tarn CC (nets)", "Cricket", "Tarn", "Jan 2025", 9, 84, 5, 2, 5, 270),
    ("Saltgate Anglers", "Angling", "Saltgate", "Apr 2025", 6, 52, 4, 1, 3, 0),
    ("Pitwell Wheelers", "Cycling", "Pitwell", "Jul 2025", 11, 69, 5, 0, 3, 0),
    ("North Wexmoor Hoops", "Basketball", "Northside", "Oct 2025", 12, 128, 6, 5, 4, 330),
)

# Day, club, trainer, booked, came, cards back, more confident.
TRAINING: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 14), "Pitwell Welfare FC", "SB", 12, 10, 10, 9),
    (date(2026, 1, 22), "Eastfold Boxing Gym", "SB", 10, 7, 6, 5),
    (date(2026, 2, 4), "Wexmoor Dockers RLFC", "KO", 15, 13, 12, 11),
    (date(2026, 2, 19), "Saltgate Bowls", "KO", 10, 6, 6, 6),
    (date(2026, 3, 3), "North Wexmoor Hoops", "SB", 12, 9, 8, 7),
    (date(2026, 3, 12), "Harbottle Lane RFC", "SB & KO", 15, 14, 13, 12),
    (date(2026, 3, 26), "Docks Darts League", "KO", 10, 7, 6, 5),
)

# Words, four quarters, whether the year adds them up.
Line = tuple[str, tuple[float | str, ...], bool]
MEN: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "New this quarter, by age",
        (
            ("14 to 17", (27, 24, 29, 33), True),
            ("18 to 34", (31, 30, 32, 34), True),
            ("35 to 54", (22, 23, 25, 24), True),
            ("55 and over", (12, 11, 11, 13), True),
            ("Total new", (92, 88, 97, 104), True),
        ),
    ),
    (
        "How they came to us",
        (
            ("Off their own bat", (34, 31, 36, 39), True),
            ("Through the club", (29, 30, 31, 33), True),
            ("GP or mental health team", (17, 15, 18, 20), True),
            ("School, Jobcentre, other", (12, 12, 12, 12), True),
        ),
    ),
    (
        "Support given",
        (
            ("One to ones", (61, 58, 70, 77), True),
            ("Disclosed risk to a coach or worker", (7, 9, 6, 11), True),
            ("Passed to crisis team", (3, 4, 2, 4), True),
            ("Waiting for a one to one at quarter end", (5, 8, 6, 9), False),
            ("Average SWEMWBS on joining", (18.9, 19.1, 18.7, 18.8), False),
            ("Average SWEMWBS at 12 weeks", (21.2, 21.6, 21.4, 21.7), False),
        ),
    ),
    (
        "What changed for them (workers' notes)",
        (
            ("Went to GP, first time in 2 years or more", (11, 9, 13, 15), True),
            ("Got a job or started a course", (5, 6, 4, 8), True),
            ("Lads back in school full time", (3, "nil", 4, 5), True),
            ("Now help run a session themselves", (4, 3, 6, 7), True),
            ("Used to ring crisis line weekly, no longer do", (2, 1, 3, 3), True),
        ),
    ),
    (
        "Partners, mums and dads",
        (
            ("Attendances at Tuesday tea", (38, 35, 41, 46), True),
            ("Say home is calmer since he joined", (9, 8, 12, 14), True),
        ),
    ),
)

# Six months on: words and number.
CALLS: tuple[tuple[str, int], ...] = (
    ("Men due a call", 88),
    ("Answered", 51),
    ("Still go to the club", 34),
    ("Have someone to turn to now, did not before", 29),
    ("Would tell a mate about us", 47),
)

VOLUNTEERS: tuple[tuple[str, tuple[float, ...], bool], ...] = (
    ("Peer supporters active", (21, 22, 24), False),
    ("Hours they gave", (164, 171.5, 188), True),
    ("Enquiries about volunteering", (6, 4, 9), True),
    ("DBS checks sent off", (4, 3, 5), True),
    ("Supervision sessions held", (2, 2, 2), True),
    ("Social media posts", (31, 27, 35), True),
)

# Line, budget of the year, quarter, year.
MONEY: tuple[tuple[str, float, float, float], ...] = (
    ("Workers (2.4 WTE)", 84000, 21150.4, 83902.15),
    ("Trainers' fees", 9600, 2450, 9150),
    ("Kit and refreshments", 4200, 1388.72, 4511.06),
    ("Pitch and hall hire", 6000, 1125, 5240.5),
    ("Volunteer expenses", 2500, 602.3, 2214.85),
    ("Management and overheads", 11200, 2800, 11200),
)

STORIES: tuple[str, ...] = (
    "Basketball is our first club on Northside and took longer to get going than we hoped.",
    (
        "One of the Dockers props, off work 14 months, is driving his lorry again and put it down "
        "to Thursday nights."
    ),
    "The Anglers lost 3 sessions to flooding in January.",
    (
        "Pitwell Welfare have stopped the drinking forfeits after matches and Tarn Street have "
        "followed them."
    ),
    "We ran a stall at the Spring Fair and gave out 400 beer mats with the crisis number.",
    "A dad at the boxing gym is having his two lads to stay at weekends, first time in 3 years.",
    "KO is on paternity leave from May, cover is being arranged.",
    "Plan for next year is 14 clubs, including a walking football side.",
    "Two coaches could not make the March course and are booked for June.",
    "Thanks to Public Health for the loan of the display boards.",
)


def _form(sheet: Worksheet, bold: Format, rate: Format, wrap: Format) -> None:
    """Write the template of the council, and below it the counts behind the rates."""
    sheet.write("A1", "WEXMOOR BOROUGH COUNCIL - PUBLIC HEALTH", bold)
    sheet.write("A2", "Provider quarterly monitoring 2025/26")
    sheet.write("A3", "Provider: Touchline Talk CIO")
    sheet.write("A4", "Service: Men's and boys' suicide prevention in sports clubs")
    sheet.write("A5", "Contract: WBC/PH/0614, 1 April 2023 to 31 March 2027")
    sheet.write("A6", "This return: Quarter 4 (January - March 2026)")
    heads = ("No", "Measure", "Target 25/26", "Q1", "Q2", "Q3", "Q4", "Year", "Provider comment")
    sheet.write_row("A8", heads, bold)
    for row, (number, words, target, quarters, comment) in enumerate(FORM, 8):
        sheet.write(row, 0, number)
        sheet.write(row, 1, words, wrap)
        form = rate if isinstance(target, float) else None
        sheet.write(row, 2, target, form)
        assert isinstance(quarters, tuple)
        sheet.write_row(row, 3, quarters, form)
        if form:
            at = row + 11
            _, top, base, tops, bases = COUNTS[row - 11]
            sheet.write_formula(row, 6, f"=C{at}/D{at}", rate, top / base)
            sheet.write_formula(row, 7, f"=E{at}/F{at}", rate, tops / bases)
        elif row == 8:
            sheet.write_formula(row, 7, "=G9", None, quarters[3])
        else:
            total = sum(figure for figure in quarters if isinstance(figure, int))
            sheet.write_formula(row, 7, f"=SUM(D{row + 1}:G{row + 1})", None, total)
        sheet.write(row, 8, comment, wrap)
    sheet.write("A19", "Please show the numbers behind percentages in the box below.")
    sheet.merge_range("C20:D20", "Quarter 4", bold)
    sheet.merge_range("E20:F20", "Year", bold)
    sheet.write_row("B21", ("Measure", "Number", "Out of", "Number", "Out of"), bold)
    for row, line in enumerate(COUNTS, 21):
        sheet.write_row(row, 1, line)
    sheet.write("A28", "Return by 17 April 2026 to the commissioning inbox")
    sheet.set_column(1, 1, 46)
    sheet.set_column(8, 8, 30)


def _clubs(sheet: Worksheet, bold: Format) -> None:
    """Write a line for each club, with the sums below."""
    sheet.write("A1", "Clubs: January to March 2026", bold)
    heads = ("Club", "Sport", "Ward", "With us since", "Sessions", "Attendances", "New men & boys")
    more = ("of which under 18", "Trained coaches on rota", "Room / pitch hire let off (£)")
    sheet.write_row("A3", (*heads, *more), bold)
    for row, line in enumerate(CLUBS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A15", "TOTAL", bold)
    for letter, total in zip("EFGHIJ", (133, 1721, 104, 33, 68, 2400), strict=True):
        sheet.write_formula(f"{letter}15", f"=SUM({letter}4:{letter}14)", bold, total)
    sheet.write("A17", "n/a = adult leagues, no under 18s")
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 9, 13)


def _men(sheet: Worksheet, bold: Format) -> None:
    """Write what is known of men, boys and families, by quarter."""
    sheet.write("A1", "Men, boys and families 2025/26", bold)
    row = 2
    for title, lines in MEN:
        sheet.write_row(row, 0, (title, "Q1", "Q2", "Q3", "Q4", "Year"), bold)
        for words, quarters, adds in lines:
            row += 1
            sheet.write(row, 0, words)
            sheet.write_row(row, 1, quarters)
            if words == "Total new":
                for letter, total in zip("BCDE", quarters, strict=True):
                    sheet.write_formula(f"{letter}8", f"=SUM({letter}4:{letter}7)", bold, total)
            if adds:
                total = sum(figure for figure in quarters if not isinstance(figure, str))
                sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, total)
        row += 2
    sheet.set_column(0, 0, 46)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Touchline Talk Q4")
    bold = made.add_format({"bold": True, "bg_color": "#FFF2CC", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    wrap = made.add_format({"text_wrap": True})
    day = made.add_format({"num_format": "ddd d mmm yyyy", "align": "left"})
    money = made.add_format({"num_format": "#,##0.00"})
    _form(made.add_worksheet("Q4 monitoring"), bold, rate, wrap)
    _clubs(made.add_worksheet("Clubs"), bold)

    training = made.add_worksheet("Coach training")
    training.write("A1", "Suicide awareness courses run in Q4 2025/26", bold)
    heads = ("Date", "Club", "Trainer", "Booked", "Came", "Cards back", "More confident to ask")
    training.write_row("A2", heads, bold)
    for row, (when, *line) in enumerate(TRAINING, 2):
        assert isinstance(when, date)
        training.write_datetime(row, 0, when, day)
        training.write_row(row, 1, line)
    training.write("A10", "All courses", bold)
    for letter, total in (("D", 84), ("E", 66), ("F", 61), ("G", 55)):
        training.write_formula(f"{letter}10", f"=SUM({letter}3:{letter}9)", bold, total)
    training.set_column(0, 1, 24)

    _men(made.add_worksheet("Men & boys"), bold)

    extra = made.add_worksheet("Follow up, vols, money")
    extra.write("A1", "SIX MONTH CALLS made January to March 2026", bold)
    extra.write_row("B2", ("Number", "% of answered"), bold)
    for row, (words, number) in enumerate(CALLS, 2):
        extra.write_row(row, 0, (words, number))
        if row > 3:
            extra.write_formula(row, 2, f"=B{row + 1}/B$4", rate, number / 51)
    extra.write_row("A10", ("VOLUNTEERS", "Jan 26", "Feb 26", "Mar 26", "Quarter"), bold)
    for row, (words, months, adds) in enumerate(VOLUNTEERS, 10):
        extra.write(row, 0, words)
        extra.write_row(row, 1, months)
        if adds:
            extra.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, sum(months))
    top = ("MONEY (£)", "Budget 2025/26", "Spent Q4", "Spent whole year", "% of budget")
    extra.write_row("A19", top, bold)
    for row, (words, budget, quarter, year) in enumerate(MONEY, 19):
        extra.write(row, 0, words)
        extra.write_row(row, 1, (budget, quarter, year), money)
        extra.write_formula(row, 4, f"=D{row + 1}/B{row + 1}", rate, year / budget)
    extra.write("A26", "Total", bold)
    sums = (117500, 29516.42, 116218.56)
    for letter, spent in zip("BCD", sums, strict=True):
        extra.write_formula(f"{letter}26", f"=SUM({letter}20:{letter}25)", money, spent)
    extra.write_formula("E26", "=D26/B26", rate, sums[2] / sums[0])
    extra.set_column(0, 0, 46)
    extra.set_column(1, 4, 15)

    stories = made.add_worksheet("Narrative")
    stories.write("A1", "Anything else we should know about this quarter?", bold)
    stories.write_column("A2", STORIES, wrap)
    stories.set_column(0, 0, 100)
    made.close()
