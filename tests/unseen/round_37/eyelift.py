"""Lifts to the eye clinic and sight-loss groups run by volunteers, monthly to an NHS trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# A heading, or: words, eight months, what stands in the last column.
MONTHS: tuple[tuple[object, ...], ...] = (
    ("LIFTS",),
    ("Lifts asked for", (214, 221, 209, 230, 205, 226, 238, 231), "sum"),
    ("Lifts we could offer", (204, 213, 199, 219, 196, 217, 229, 222), "sum"),
    ("Return journeys done", (196, 203, 191, 208, 187, 206, 218, 209), "sum"),
    ("   of which to injection clinic", (121, 126, 118, 130, 117, 129, 137, 131), "sum"),
    ("There by appointment time", (183, 190, 178, 196, 175, 194, 205, 195), "sum"),
    ("Passenger DNA", (5, 4, 5, 6, 5, 5, 4, 6), "sum"),
    ("Hospital cancelled", (3, 6, 3, 5, 4, 6, 7, 7), "sum"),
    ("Wheelchair user on board", (18, 21, 17, 22, 16, 19, 24, 20), "sum"),
    ("Miles per return journey (average)", (13.8, 14.1, 14.4, 13.9, 14, 14.6, 14.3, 14.2), "mean"),
    ("Taxi sent, no driver free", (4, 3, "nil", 5, 2, 3, 4, 3), "sum"),
    ("Came over from hospital ambulance bookings", (6, 4, 5, 7, 3, 5, 8, 6), "sum"),
    ("Son/daughter/spouse did not lose a day's work", (41, 44, 39, 46, 37, 43, 49, 45), "sum"),
    ("Had given up on treatment, back having injections", (2, 3, 1, 2, 2, 3, 4, 3), "sum"),
    ("GROUPS",),
    ("Sessions", (8, 8, 9, 9, 7, 9, 9, 9), "sum"),
    ("Attendances", (108, 112, 118, 121, 89, 117, 124, 126), "sum"),
    ("New faces", (7, 6, 8, 9, 3, 8, 10, 9), "sum"),
    ("Now get to group under own steam (bus, on foot)", (2, 1, 3, 2, 1, 3, 2, 4), "sum"),
    ("Reading again - talking book, magnifier, phone", (4, 3, 5, 4, 2, 5, 6, 5), "sum"),
    ("NEWLY DIAGNOSED",),
    ("Names passed to us by clinic", (26, 24, 28, 25, 22, 27, 30, 28), "sum"),
    ("Rung within 7 days", (24, 22, 25, 23, 19, 25, 27, 26), "sum"),
    ("VOLUNTEERS",),
    ("On the books, end of month", (19, 19, 20, 21, 21, 22, 22, 23), ""),
    ("DBS and training in date", (19, 19, 19, 21, 20, 22, 22, 22), ""),
    ("Passenger or member last year, volunteer now", (1, 0, 1, 0, 0, 1, 1, 2), "sum"),
    ("FEEDBACK",),
    ("Cards back", (27, 31, 24, 29, 22, 30, 33, 31), "sum"),
    ("Good or very good", (25, 29, 22, 26, 21, 28, 31, 29), "sum"),
    ("Complaints", ("nil", 1, "nil", "nil", 1, "nil", "nil", "nil"), "sum"),
)

# Number, words, threshold, rows of the activity tab, light, comment.
FORM: tuple[tuple[object, ...], ...] = (
    (1, "Completed patient journeys to eye clinics", "2,400 a year", 7, 0, "Green", ""),
    (2, "Transport requests fulfilled", "≥95%", 6, 5, "Green", ""),
    (3, "Passengers arriving on time", "≥92%", 9, 7, "Green", "Bypass closed 17-21 Nov"),
    (4, "DNA rate of patients offered transport", "≤3%", 10, 6, "Green", "Lower is better"),
    (5, "Peer group attendances", "1,300 a year", 20, 0, "Green", ""),
    (6, "Newly diagnosed patients contacted within 7 days", "≥90%", 26, 25, "Green", ""),
    (7, "Patient experience rated good or better", "≥90%", 33, 32, "Green", ""),
    (
        8,
        "Volunteers compliant (DBS, mandatory training)",
        "100%",
        29,
        28,
        "Amber",
        "1 renewal with DBS since October. Position at month end, so no YTD",
    ),
    (9, "Complaints received", "report only", 34, 0, "-", ""),
)

# Initials, since, trips, miles, hours.
DRIVERS: tuple[tuple[object, ...], ...] = (
    ("T.A.", "Mar 2021", 24, 338, 51),
    ("G.W.", "Sep 2022", 22, 312, 46.5),
    ("P.N.", "May 2023", 20, 291, 44),
    ("S.K.", "Jan 2020", 19, 262, 40),
    ("D.O.", "Jun 2024", 17, 247, 37.5),
    ("L.F.", "Oct 2019", 15, 214, 31),
    ("R.B.", "Feb 2024", 14, 203, 30.5),
    ("H.C.", "Jul 2025", 14, 188, 29),
    ("M.J.", "Apr 2022", 13, 192, 28.5),
    ("C.V.", "Nov 2023", 13, 179, 27),
    ("A.P.", "Aug 2024", 12, 166, 25),
    ("E.Y.", "Jun 2025", 12, 171, 26),
    ("N.R.", "Sep 2025", 11, 158, 23.5),
    ("B.H.", "Mar 2022", "", "", ""),
)
HELPERS: tuple[tuple[object, ...], ...] = (
    ("J.T.", "Sep 2023", 14),
    ("I.M.", "Apr 2025", 12.5),
    ("O.S.", "Nov 2025", 6),
    ("F.D.", "Jan 2024", 13),
    ("W.L.", "May 2025", 11),
    ("K.E.", "Nov 2025", 4.5),
    ("V.G.", "Oct 2022", 10),
    ("Y.B.", "Oct 2025", 9),
    ("Z.H.", "Mar 2023", 7.5),
)

# Day of November, group, came, new, carers, helpers, minutes, rent, remark.
SESSIONS: tuple[tuple[object, ...], ...] = (
    (4, "Library coffee morning", 16, 2, 5, 3, 30, 25, "Pauline on her talking clock"),
    (6, "Staithe Hall", 13, 1, 4, 2, 20, 18, ""),
    (11, "Library coffee morning", 15, 1, 5, 3, 45, 25, "Quiz by Des and Ivy"),
    (13, "Staithe Hall", 12, 0, 3, 2, "", 18, "Audiology visit"),
    (15, "Saturday walk", 11, 1, 2, 3, 120, "", "Des chose the route"),
    (18, "Library coffee morning", 17, 2, 6, 3, 30, 25, ""),
    (20, "Staithe Hall", 14, 1, 4, 2, 20, 18, ""),
    (25, "Library coffee morning", 16, 1, 5, 3, 40, 25, "Phones, led by Kit"),
    (27, "Staithe Hall", 12, 0, 4, 2, 25, 18, "Heating off, finished early"),
)

# Reference, age, joined, score, sessions April to November, asked again, score.
MEMBERS: tuple[tuple[object, ...], ...] = (
    ("M031", 78, date(2024, 10, 8), 7, 21, date(2025, 4, 15), 5),
    ("M034", 84, date(2024, 10, 24), 8, 17, date(2025, 4, 24), 6),
    ("M035", 69, date(2024, 11, 5), 6, 24, date(2025, 5, 13), 4),
    ("M037", 81, date(2024, 12, 3), 5, 12, date(2025, 6, 3), 5),
    ("M040", 90, date(2025, 1, 9), 9, 15, date(2025, 7, 10), 6),
    ("M042", 73, date(2025, 1, 21), 6, 19, date(2025, 7, 22), 3),
    ("M043", 66, date(2025, 2, 11), 7, 8, date(2025, 9, 2), 7),
    ("M046", 87, date(2025, 3, 6), 7, 22, date(2025, 9, 11), 5),
    ("M049", 75, date(2025, 4, 1), 5, 16, date(2025, 10, 7), 3),
    ("M050", 82, date(2025, 4, 29), 8, 18, date(2025, 11, 4), 5),
    ("M052", 79, date(2025, 5, 8), 4, 10, date(2025, 11, 13), 5),
    ("M053", 71, date(2025, 5, 20), 6, 20, date(2025, 11, 18), 4),
)

# Line, budget, November, the year so far.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Manager and booking desk (2 part time)", 41200, 3433.33, 27466.64),
    ("Drivers' mileage at 45p", 15900, 1314.45, 10297.8),
    ("Taxis", 1200, 84.5, 671.2),
    ("Room hire", 2100, 172, 1316),
    ("Phones, print, cards", 1850, 131.2, 1188.45),
    ("Insurance, DBS, training", 2400, 96, 1710.5),
)

NOTES = (
    "Ivy, who had not been out alone since her diagnosis, now goes to chapel by herself.",
    "Three of the Staithe Hall members have started a lunch table of their own on Mondays.",
    "Sister on the injection unit tells us her afternoon list no longer overruns on the days we "
    "bring 6 or more.",
    "The bypass was shut for a week and 5 passengers were late because of it.",
    "B.H. is off until the new year after a hip operation, so we were a driver short.",
    "We hope to recruit 4 drivers from the village of Hallowby in January.",
    "Posters went up in 11 opticians and 6 GP surgeries.",
    "Can the Trust please tell us by 4pm when a clinic is cancelled.",
    "Christmas party is on 16 December, 40 invited.",
)


def _return(sheet: Worksheet, head: Format, rate: Format, wrap: Format) -> None:
    """Write the return of the trust, fed from the activity tab."""
    sheet.write("A1", "OSMER VALE HOSPITALS NHS FOUNDATION TRUST", head)
    sheet.write("A2", "Voluntary sector contracts: monthly return")
    for row, pair in enumerate(
        (
            ("Provider", "Fenwater Companions CIO"),
            ("Service", "Eye clinic volunteer transport and sight-loss groups"),
            ("Contract no.", "OVH/VS/2231 (1 April 2025 to 31 March 2027)"),
            ("Reporting month", "November 2025"),
            ("Completed by", "Marguerite (manager), 5/12/25"),
        ),
        3,
    ):
        sheet.write(row, 0, pair[0])
        sheet.write(row, 1, pair[1])
    sheet.write_row(
        "A10",
        (
            "No.",
            "Quality requirement",
            "Threshold",
            "Numerator (month)",
            "Denominator (month)",
            "Result for month",
            "Year to date",
            "RAG",
            "Provider comments",
        ),
        head,
    )
    months: dict[int, list[object]] = {
        row: [*line[1]]
        for row, line in enumerate(MONTHS, 4)
        if len(line) > 1 and isinstance(line[1], tuple)
    }
    for row, (number, words, threshold, top, base, light, comment) in enumerate(FORM, 10):
        above = months[int(str(top))]
        sheet.write_row(row, 0, (number, words, threshold))
        sheet.write_formula(row, 3, f"='Activity 25-26'!I{top}", None, above[-1])
        so_far = sum(figure for figure in above if isinstance(figure, int))
        if not base:
            sheet.write(row, 4, "n/a")
            sheet.write_formula(row, 5, f"=D{row + 1}", None, above[-1])
            sheet.write_formula(row, 6, f"='Activity 25-26'!N{top}", None, so_far)
        else:
            below = [figure for figure in months[int(str(base))] if isinstance(figure, int)]
            sheet.write_formula(row, 4, f"='Activity 25-26'!I{base}", None, below[-1])
            value = float(str(above[-1])) / below[-1]
            sheet.write_formula(row, 5, f"=D{row + 1}/E{row + 1}", rate, value)
            if number == 8:
                sheet.write(row, 6, "n/a")
            else:
                formula = f"='Activity 25-26'!N{top}/'Activity 25-26'!N{base}"
                sheet.write_formula(row, 6, formula, rate, so_far / sum(below))
        sheet.write(row, 7, light)
        sheet.write(row, 8, comment, wrap)
    sheet.write("A21", "RAG: Green = threshold met, Amber = within 5% of it, Red = below that")
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 7, 12)
    sheet.set_column(8, 8, 40)


def _activity(sheet: Worksheet, head: Format, place: Format) -> None:
    """Write the months of the year; the last four are still empty."""
    sheet.write("A1", "Activity April 2025 to March 2026 (one column a month, keep adding)", head)
    sheet.write_row(
        "B2",
        ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "YTD"],
        head,
    )
    for row, line in enumerate(MONTHS, 3):
        sheet.write(row, 0, line[0], head if len(line) == 1 else None)
        if len(line) == 1 or not isinstance(line[1], tuple):
            continue
        sheet.write_row(row, 1, line[1])
        figures = [figure for figure in line[1] if not isinstance(figure, str)]
        if line[2] == "sum":
            sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", None, sum(figures))
        elif line[2] == "mean":
            formula = f"=AVERAGE(B{row + 1}:M{row + 1})"
            sheet.write_formula(row, 13, formula, place, sum(figures) / len(figures))
    sheet.set_column(0, 0, 47)
    sheet.set_column(1, 13, 6.5)
    sheet.freeze_panes(2, 1)


def _volunteers(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write a row for each driver and helper of the month."""
    sheet.write("A1", "Volunteers - November 2025", head)
    sheet.write_row("A3", ("Driver", "Since", "Trips", "Miles", "Hours", "Claim £", ""), head)
    for row, line in enumerate(DRIVERS, 3):
        sheet.write_row(row, 0, [word for word in line if word != ""])
        if line[3] != "":
            claim = round(float(str(line[3])) * 0.45, 2)
            sheet.write_formula(row, 5, f"=D{row + 1}*0.45", money, claim)
    sheet.write("G17", "off, hip op")
    sheet.write("A18", "All drivers", head)
    for column, letter in enumerate("CDE", 2):
        total = sum(float(str(line[column])) for line in DRIVERS if line[column] != "")
        sheet.write_formula(17, column, f"=SUM({letter}4:{letter}17)", head, total)
    sheet.write_formula("F18", "=SUM(F4:F17)", money, 1314.45)
    sheet.write_row("A20", ("Group helper", "Since", "", "", "Hours"), head)
    for row, helper in enumerate(HELPERS, 20):
        sheet.write_row(row, 0, helper[:2])
        sheet.write(row, 4, helper[2])
    sheet.write("A30", "All helpers", head)
    total = sum(float(str(helper[2])) for helper in HELPERS)
    sheet.write_formula("E30", "=SUM(E21:E29)", head, total)
    sheet.set_column(0, 0, 14)


def _sessions(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write a row for each session of the month."""
    words = ("Date", "Group", "Members who came", "New", "Carers given the morning off")
    sheet.write_row("A1", (*words, "Helpers", "Led by a member (mins)", "Room £", "Remarks"), head)
    for row, line in enumerate(SESSIONS, 1):
        sheet.write_datetime(row, 0, date(2025, 11, int(str(line[0]))), day)
        for column, word in enumerate(line[1:], 1):
            if word != "":
                sheet.write(row, column, word)
    sheet.write("A11", "November", head)
    for column, letter in enumerate("CDEFGH", 2):
        total = sum(int(str(line[column])) for line in SESSIONS if line[column] != "")
        sheet.write_formula(10, column, f"=SUM({letter}2:{letter}10)", head, total)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 24)
    sheet.set_column(2, 7, 12)
    sheet.set_column(8, 8, 30)


def _members(sheet: Worksheet, head: Format, day: Format, place: Format) -> None:
    """Write a row for each member asked twice how lonely they are."""
    sheet.write("A1", "Members asked a second time, April to November 2025", head)
    sheet.write("A2", "Loneliness: three questions, 3 = hardly ever lonely to 9 = often lonely")
    words = ("Member", "Age", "Joined", "Loneliness when joined", "Sessions Apr-Nov 2025")
    sheet.write_row("A4", (*words, "Asked again", "Loneliness when asked again"), head)
    for row, line in enumerate(MEMBERS, 4):
        for column, word in enumerate(line):
            if isinstance(word, date):
                sheet.write_datetime(row, column, word, day)
            else:
                sheet.write(row, column, word)
    sheet.write("A17", "Average", head)
    for column, letter in ((3, "D"), (6, "G")):
        mean = sum(int(str(line[column])) for line in MEMBERS) / len(MEMBERS)
        sheet.write_formula(16, column, f"=AVERAGE({letter}5:{letter}16)", place, mean)
    fewer = sum(int(str(line[6])) < int(str(line[3])) for line in MEMBERS)
    sheet.write("A18", "Members less lonely than when they joined")
    sheet.write_formula("G18", "=SUMPRODUCT(--(G5:G16<D5:D16))", None, fewer)
    sheet.set_column(0, 6, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Fenwater November return")
    head = made.add_format({"bold": True, "text_wrap": False, "font_color": "#003087"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    form = made.add_worksheet("Monthly return")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _return(form, head, rate, wrap)
    _activity(made.add_worksheet("Activity 25-26"), head, place)
    _volunteers(made.add_worksheet("Volunteers Nov"), head, money)
    _sessions(made.add_worksheet("Groups Nov"), head, day)
    _members(made.add_worksheet("Second asks"), head, day, place)

    spend = made.add_worksheet("Money")
    spend.write("A1", "Spend against the grant, to 30 November 2025", head)
    spend.write_row("B3", ("Budget 2025/26", "November", "Apr-Nov", "Left"), head)
    for row, line in enumerate(MONEY, 3):
        spend.write(row, 0, line[0])
        spend.write_row(row, 1, line[1:], money)
        left = round(float(str(line[1])) - float(str(line[3])), 2)
        spend.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, left)
    spend.write("A10", "Total", head)
    sums = [round(sum(float(str(line[at])) for line in MONEY), 2) for at in (1, 2, 3)]
    for column, (letter, total) in enumerate(
        zip("BCDE", (*sums, round(sums[0] - sums[2], 2)), strict=True), 1
    ):
        spend.write_formula(9, column, f"=SUM({letter}4:{letter}9)", money, total)
    spend.set_column(0, 0, 38)
    spend.set_column(1, 4, 14)

    notes = made.add_worksheet("Notes for meeting")
    notes.write("A1", "Notes for the contract meeting - November", head)
    for row, sentence in enumerate(NOTES, 2):
        notes.write(row, 0, sentence, wrap)
    notes.set_column(0, 0, 95)
    made.close()
