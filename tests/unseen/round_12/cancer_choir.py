"""A half-yearly form of a choir for people with cancer: numbered questions and long answers."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

ABOUT: list[tuple[str, str]] = [
    ("A1. Name of your organisation", "The Second Breath Singers (registered charity)"),
    ("A2. Name of the service we fund", "Second Breath cancer choir"),
    ("A3. Grant / contract number", "NMV-CANC-25-006"),
    (
        "A4. Who is this report for?",
        "NHS Northmoor Vale Integrated Care Board, Personalised Cancer Care team",
    ),
    ("A5. Dates of the agreement", "1 April 2025 to 31 March 2027"),
    ("A6. How often do you report?", "Every six months"),
    ("A7. Which six months is this?", "October 2025 - March 2026 (second report)"),
    ("A8. Who filled in this form?", "Gwen Tarrow, choir manager, 01632 960558"),
    (
        "A9. Where do you meet?",
        "Tuesdays: Ludd Street Chapel. Thursdays: Marl House day unit. "
        "Fortnightly Saturdays: Fernhay library.",
    ),
]

Count = tuple[str, str, float | str, float | str, float | str | None]
COUNTS: list[Count] = [
    ("B1", "How many people with or after a cancer diagnosis joined?", 58, 67, 125),
    ("B2", "How many rehearsals did you hold?", 42, 40, 82),
    ("B3", "Attendances at rehearsals", 988, 1071, 2059),
    ("B4a", "How many joined at least ten weeks before the end of the half-year?", 51, 60, 111),
    ("B4b", "...and of those, how many have come eight times or more?", 33, 41, 74),
    ("B5", "How many of B1 live in a priority postcode?", 17, 24, 41),
    ("B6", "Husbands, wives, friends who sing alongside", 19, 26, 45),
    ("B7", "Enquiries (phone, email, leaflet slip)", 96, 104, 200),
    ("B8", "Waiting for a place on the last day", 7, 0, None),
    ("B9", "Unpaid helpers on the last day (tea, lifts, folders)", 11, 14, None),
    ("B10", "Hours those helpers put in", 236, 301, 537),
    ("B11", "Singers who now lead a section or sit on our committee", 4, 6, 10),
    ("B12", "Widowed partners who have kept coming afterwards", 3, 5, 8),
    ("B13", "Singers back at work after long sick leave", 5, 9, 14),
    ("B14", "Singers who have taken up walking, gym or dance too", 12, 15, 27),
    ("B15", "Day unit nurses who sing with us on their own time", 5, 7, None),
    ("B16", "Bedside singing visits to the ward", 6, 8, 14),
    ("B17", "Concerts", 3, 5, 8),
    ("B18", "Tickets taken at concerts", 210, 640, 850),
    ("B19", "Raised at concerts for Fernhay hospice", 1240, 3385, 4625),
    ("B20", "Complaints", "None", "None", None),
]

AGES: list[tuple[str, int | str, int]] = [
    ("Under 40", "<5", 6),
    ("40-59", 19, 20),
    ("60-74", 24, 29),
    ("75 and over", 11, 12),
]
WHO: list[tuple[str, int, int]] = [("Women", 43, 46), ("Men", 15, 21)]

SCALE: list[tuple[str, float, float]] = [
    ("Filled in the wellbeing scale at the start and again", 29, 37),
    ("Number with a better score", 20, 26),
    ("Average at the start", 20.4, 19.8),
    ("Average now", 23.1, 22.9),
]
SAID: list[tuple[str, int, int, int]] = [
    ("Forms back", 40, 48, 88),
    ("Sleeping better", 17, 22, 39),
    ("Less frightened of it coming back", 14, 19, 33),
    ("Have been able to talk to the family about it", 18, 25, 43),
    ("Would tell a friend to join", 39, 47, 86),
    ("Breathing easier on the stairs", 13, 16, 29),
]

GOALS: list[tuple[str, str, float | str, float | str, float, str]] = [
    ("Joiners (B1)", "120 in a year", 120, 108, 125, "Met"),
    ("Rehearsals (B2)", "80 in a year", 80, 72, 82, "Met"),
    ("Staying (B4b of B4a)", "60%, not below 50%", 0.6, 0.5, 74 / 111, "Met"),
    ("Wellbeing better (C2 of C1)", "65%, not below 55%", 0.65, 0.55, 46 / 66, "Met"),
    ("Priority postcodes (B5 of B1)", "30%, not below 20%", 0.3, 0.2, 41 / 125, "Met"),
    ("Complaints (B20)", "tell us", "-", "-", 0, "-"),
]

STORY: list[tuple[str, str]] = [
    (
        "D1. What has changed for people because of this half-year's singing?",
        "The men's section has taken on a life of its own. Four of the basses now run a Monday "
        "walking group from the chapel, with no input from us, and they have had people along "
        "from the Parkinson's cafe too. Ros, who had not left the house on her own since her "
        "surgery, came on the bus in February and cried when she told us. We held forty "
        "rehearsals, two fewer than last time because of snow.",
    ),
    (
        "D2. Has anything happened that you did not expect?",
        "The hospice concert sold out: 310 seats in nine days. Seven people in the audience asked "
        "how to join and are on the list for May. Two of our tea helpers have found paid work - "
        "one of them at the chapel itself, as caretaker - and put it down to getting used to "
        "people again. Our accompanist taught three singers enough piano to lead the warm-up.",
    ),
    (
        "D3. What has been hard?",
        "Six singers died this winter and the choir sang at four of the funerals. Our musical "
        "director was off for five weeks. Parking at Marl House is 4 pounds an hour.",
    ),
    (
        "D4. What will you do in the next six months?",
        "We want 30 men by September, and a second Saturday group in Tolling. We have applied "
        "to two trusts for 12,000 pounds.",
    ),
]

MONEY: list[tuple[str, int, int]] = [
    ("Musical director and accompanist", 9450, 9180),
    ("Choir manager (0.4 wte)", 7210, 7210),
    ("Room hire", 1680, 1600),
    ("Music, licences, folders", 640, 415),
    ("Taxis for those who cannot manage the bus", 520, 790),
]


def draw(path: Path) -> None:
    """Draw the form for October to March."""
    made = book(path, "Second Breath half-year report")
    base = {"font_name": "Georgia", "font_size": 11, "valign": "top"}
    ask = made.add_format({**base, "bold": True, "text_wrap": True, "bg_color": "#FBEFE3"})
    say = made.add_format({**base, "text_wrap": True, "border": 4})
    num = made.add_format({**base, "border": 4, "num_format": "#,##0", "align": "center"})
    mean = made.add_format({**base, "border": 4, "num_format": "0.0", "align": "center"})
    rate = made.add_format({**base, "border": 4, "num_format": "0%", "align": "center"})
    cash = made.add_format({**base, "border": 4, "num_format": '"£"#,##0', "align": "center"})
    part = made.add_format({**base, "bold": True, "font_size": 15, "font_color": "#A04020"})
    help_ = made.add_format({**base, "italic": True, "font_color": "#777777", "text_wrap": True})

    sheet = made.add_worksheet("A You")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 36)
    sheet.set_column("B:B", 60)
    sheet.merge_range("A1:B1", "Half-yearly report form: cancer support grants", part)
    for row, (question, answer) in enumerate(ABOUT, 2):
        sheet.set_row(row, 34)
        sheet.write(row, 0, question, ask)
        sheet.write(row, 1, answer, say)

    sheet = made.add_worksheet("B Numbers")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 56)
    sheet.set_column("C:E", 14)
    sheet.merge_range("A1:E1", "Part B. Your numbers", part)
    sheet.merge_range(
        "A2:E2",
        "Please count people once in each half-year. In column 3 we count nobody twice.",
        help_,
    )
    sheet.set_row(3, 32)
    for column, words in enumerate(
        ("", "Question", "April - Sept 2025", "Oct 2025 - March 2026", "Whole year")
    ):
        sheet.write(3, column, words, ask)
    for row, (ref, question, first, second, both) in enumerate(COUNTS, 4):
        look = cash if ref == "B19" else num
        sheet.write(row, 0, ref, ask)
        sheet.write(row, 1, question, say)
        sheet.write(row, 2, first, look)
        sheet.write(row, 3, second, look)
        if both is None:
            sheet.write_blank(row, 4, None, look)
        else:
            sheet.write(row, 4, both, look)
    sheet.merge_range("A27:E27", "Who were the joiners in B1?", ask)
    sheet.write("B28", "Age on joining", ask)
    for row, (words, one, two) in enumerate(AGES, 28):
        sheet.write(row, 1, words, say)
        sheet.write(row, 2, one, num)
        sheet.write(row, 3, two, num)
    sheet.write("B33", "Sex", ask)
    for row, (words, one, two) in enumerate(WHO, 33):
        sheet.write(row, 1, words, say)
        sheet.write(row, 2, one, num)
        sheet.write(row, 3, two, num)

    sheet = made.add_worksheet("C Change")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 54)
    sheet.set_column("C:E", 13)
    sheet.merge_range("A1:E1", "Part C. How do people feel?", part)
    sheet.write("B3", "Short Warwick-Edinburgh scale", ask)
    for column, words in ((2, "1st half"), (3, "2nd half"), (4, "Year")):
        sheet.write(2, column, words, ask)
    for row, (words, before, after) in enumerate(SCALE, 3):
        look = num if row < 5 else mean
        sheet.write(row, 0, f"C{row - 2}", ask)
        sheet.write(row, 1, words, say)
        sheet.write(row, 2, before, look)
        sheet.write(row, 3, after, look)
        if row < 5:
            sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", look, before + after)
    sheet.write("B9", 'Our own pink form, ticked "yes, since I joined"', ask)
    for column, words in ((2, "1st half"), (3, "2nd half"), (4, "Year")):
        sheet.write(8, column, words, ask)
    for row, (words, early, late, year) in enumerate(SAID, 9):
        sheet.write(row, 1, words, say)
        sheet.write(row, 2, early, num)
        sheet.write(row, 3, late, num)
        sheet.write(row, 4, year, num)

    sheet = made.add_worksheet("D Story")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 100)
    sheet.write("A1", "Part D. In your own words", part)
    for place, (question, answer) in enumerate(STORY):
        sheet.write(2 + place * 3, 0, question, ask)
        sheet.set_row(3 + place * 3, 84)
        sheet.write(3 + place * 3, 0, answer, say)

    sheet = made.add_worksheet("E Promises and money")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 44)
    sheet.set_column("B:B", 22)
    sheet.set_column("C:F", 12)
    sheet.merge_range("A1:F1", "Part E. What we agreed, and the money", part)
    sheet.set_row(2, 32)
    for column, words in enumerate(
        ("What we agreed", "As written in the agreement", "Goal", "Lowest", "Whole year", "Met?")
    ):
        sheet.write(2, column, words, ask)
    for row, (name, said, goal, low, got, met) in enumerate(GOALS, 3):
        look = rate if "%" in said else num
        sheet.write(row, 0, name, say)
        sheet.write(row, 1, said, say)
        for column, figure in ((2, goal), (3, low), (4, got)):
            sheet.write(row, column, figure, look)
        sheet.write(row, 5, met, say)
    for column, words in enumerate(
        ("What the grant was spent on", "", "Apr-Sep", "Oct-Mar", "Year")
    ):
        sheet.write(11, column, words, ask)
    for row, (words, one, two) in enumerate(MONEY, 12):
        sheet.write(row, 0, words, say)
        sheet.write(row, 2, one, cash)
        sheet.write(row, 3, two, cash)
        sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", cash, one + two)
    one, two = sum(line[1] for line in MONEY), sum(line[2] for line in MONEY)
    sheet.write("A18", "Altogether", ask)
    sheet.write_formula("C18", "=SUM(C13:C17)", cash, one)
    sheet.write_formula("D18", "=SUM(D13:D17)", cash, two)
    sheet.write_formula("E18", "=SUM(E13:E17)", cash, one + two)
    sheet.write("A20", "Signed: G. Tarrow   Dated: 14 April 2026", say)
    for page in made.worksheets():
        page.fit_to_pages(1, 0)
    made.close()
