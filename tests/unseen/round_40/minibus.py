"""A village minibus, outreach in the surgeries and befriending, quarterly to a county council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

MONTHS = ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2")

ROUTES: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Mon - Upper Hawdale to Skelby market", (148, 152, 160, 155, 131, 150)),
    ("Tue - Garth and Fellgate", (121, 118, 126, 119, 104, 122)),
    ("Wed - surgery run", (164, 171, 168, 176, 158, 181)),
    ("Thu - coast villages", (98, 105, 110, 116, 120, 108)),
    ("Fri - lunch club", (139, 136, 143, 140, 112, 147)),
    ("Car scheme (door to door)", (87, 92, 95, 98, 90, 101)),
)

# The lines under the routes; a line without figures is the title of a block.
RUNNING: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Bookings", ()),
    ("Requests for a lift", (402, 410, 421, 418, 377, 430)),
    ("Requests met", (371, 382, 390, 392, 357, 401)),
    ("Turned down, no driver", (22, 20, 21, 17, 13, 19)),
    ("Running the bus", ()),
    ("Miles", (2114, 2180, 2236, 2201, 1945, 2290)),
    ("Diesel (£)", (611.4, 628.15, 640.9, 634.2, 566.75, 662.3)),
    ("Days off the road", (0, 1, 0, 0, 2, 0)),
    ("Driver hours (volunteers)", (214, 220, 231, 226, 198, 240)),
    ("Off the drivers' sheets", ()),
    ("Would have missed hospital or surgery appt without us", (31, 28, 33, 36, 30, 38)),
    ("Fetched home from Skelby Cottage Hosp - ward got bed back same day", (4, 3, 5, 6, 4, 7)),
    ("Son / daughter did not need to take time off work", (17, 15, 19, 18, 16, 22)),
    ("First trip out of the village in 3 months or more", (6, 4, 7, 5, 8, 6)),
    ("Asked for an extra stop", (3, 2, 4, 1, 2, 3)),
)

SURGERIES: tuple[tuple[str | float, ...], ...] = (
    ("Skelby Health Centre", 1240, 12, 24, 22, 19, 5, 9, 7, 32593.6, 4),
    ("Garth Surgery", 610, 6, 11, 10, 9, 3, 4, 3, 13426.4, 2),
    ("Fellgate (branch of Garth)", 385, 6, 8, 8, 6, 4, 3, 3, 11528.4, 1),
    ("Saltness Practice", 890, 9, 17, 15, 13, 2, 6, 4, 19167.2, 3),
    ("Hobrigg, room in the Institute", 240, 3, 5, 5, 3, 2, 2, 1, 5740.8, 0),
)
LAST_QUARTER: tuple[float, ...] = (34, 62, 58, 48, 13, 21, 14, 61391.2, 9)

# Reference, village, age, referred, first visit, loneliness then, visits, phone calls.
MATCHES: tuple[tuple[str, str, int, date, date, int | str, int, int], ...] = (
    ("B231", "Garth", 84, date(2025, 6, 5), date(2025, 7, 1), 7, 10, 2),
    ("B232", "Skelby", 79, date(2025, 6, 12), date(2025, 7, 4), 6, 9, 0),
    ("B233", "Hobrigg", 91, date(2025, 6, 4), date(2025, 7, 9), 9, 9, 4),
    ("B234", "Saltness", 76, date(2025, 6, 20), date(2025, 7, 15), 5, 8, 1),
    ("B235", "Skelby", 88, date(2025, 6, 24), date(2025, 7, 18), 8, 8, 3),
    ("B236", "Fellgate", 82, date(2025, 6, 30), date(2025, 7, 30), 7, 7, 2),
    ("B237", "Garth", 85, date(2025, 7, 7), date(2025, 8, 1), 6, 7, 0),
    ("B238", "Saltness", 93, date(2025, 7, 9), date(2025, 8, 12), 8, 6, 5),
    ("B239", "Skelby", 77, date(2025, 7, 21), date(2025, 8, 14), 7, 5, 1),
    ("B240", "Upper Hawdale", 80, date(2025, 7, 28), date(2025, 8, 22), 9, 4, 2),
    ("B241", "Hobrigg", 87, date(2025, 8, 11), date(2025, 9, 5), 6, 3, 1),
    ("B242", "Garth", 74, date(2025, 8, 14), date(2025, 9, 11), "not asked", 2, 0),
    ("B243", "Skelby", 90, date(2025, 8, 27), date(2025, 9, 19), 8, 1, 2),
)

# Reference, village, first visit, loneliness then, reviewed, loneliness now, clubs joined.
REVIEWS: tuple[tuple[str, str, date, int, date, int, int], ...] = (
    ("B219", "Skelby", date(2025, 4, 8), 8, date(2025, 7, 3), 6, 1),
    ("B220", "Saltness", date(2025, 4, 15), 7, date(2025, 7, 10), 5, 0),
    ("B221", "Garth", date(2025, 4, 17), 6, date(2025, 7, 14), 6, 0),
    ("B222", "Fellgate", date(2025, 4, 29), 9, date(2025, 7, 24), 6, 2),
    ("B223", "Skelby", date(2025, 5, 6), 7, date(2025, 7, 31), 6, 1),
    ("B225", "Hobrigg", date(2025, 5, 13), 8, date(2025, 8, 7), 8, 0),
    ("B226", "Upper Hawdale", date(2025, 5, 20), 6, date(2025, 8, 14), 4, 1),
    ("B227", "Saltness", date(2025, 6, 3), 9, date(2025, 8, 28), 7, 1),
    ("B228", "Skelby", date(2025, 6, 10), 5, date(2025, 9, 4), 6, 0),
    ("B229", "Garth", date(2025, 6, 17), 8, date(2025, 9, 11), 5, 1),
    ("B230", "Skelby", date(2025, 6, 24), 7, date(2025, 9, 18), 5, 0),
)

HELP: tuple[tuple[str, float | str, float | str], ...] = (
    ("Drivers on the rota", 24, 26),
    ("Befrienders on the books", 41, 44),
    ("Hours befrienders gave", 512, 548),
    ("Bus helpers who first came as passengers", 5, 6),
    ("Volunteers joined", 4, 7),
    ("Volunteers left", 3, 2),
    ("MiDAS certificates passed", 3, 4),
    ("Volunteers asked at supervision how they are doing", 30, 33),
    ("   said they are less cut off themselves since they began", 17, 21),
    ("   were out of work, now have a job", "nil", 2),
    ("Hours of hall and room given free by parishes", 36, 39),
    ("Given by village shops and parish councils (£)", 750, 1150),
)

MONEY: tuple[tuple[str, float, float, float], ...] = (
    ("Transport co-ordinator and bookings desk", 41200, 10284.5, 10301.2),
    ("Surgery outreach worker", 33600, 8391.75, 8402.1),
    ("Befriending co-ordinator (0.6)", 21800, 5446.3, 5450.9),
    ("Bus lease, insurance, MOT", 17500, 4375, 4962.4),
    ("Diesel", 7600, 1880.45, 1863.25),
    ("Volunteer expenses", 6400, 1512.6, 1687.35),
    ("Office and phones", 5900, 1433.2, 1478.95),
)

SURVEY: tuple[tuple[str, int, int, int, int], ...] = (
    ("The driver is helpful", 81, 4, 0, 1),
    ("The bus comes when they said it would", 63, 15, 6, 2),
    ("Booking by phone is easy", 58, 17, 9, 2),
    ("I see more of friends or family than I used to", 49, 18, 16, 3),
    ("I can stay on in my own house because of the bus", 44, 21, 17, 4),
    ("I would like a Saturday bus", 37, 12, 33, 4),
    ("The fare is about right", 70, 9, 5, 2),
)

COMMENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "1. What has gone well this quarter?",
        (
            "The Wednesday run carried more people than ever and September was our best month.",
            "Three widowers from the Thursday bus now cook a meal together on Sundays in Saltness.",
            "Our new leaflet has gone to 2,300 households with the parish magazine.",
        ),
    ),
    (
        "2. Problems, risks, staffing",
        (
            "The bus was off the road 2 days in August for a new clutch, which cost £587.40.",
            "Recruiting drivers under 70 for the D1 licence is still hard.",
            "We expect K1 to reach 9,600 by March if the weather is kind.",
        ),
    ),
    (
        "3. Anything else the Council should know?",
        (
            "Garth Surgery tell us they have dropped one of their 2 weekly home visit rounds"
            " since patients come in on our bus.",
            "Mrs T. (B222) had not left her kitchen since the winter and has gone back to"
            " playing the organ at Fellgate chapel.",
            "The co-ordinator will meet the hospital transport desk on 14 November.",
        ),
    ),
)

NOTES: dict[str, str] = {
    "K2": "19 of the 29 not met in Sept = no driver",
    "K4": "Worker on leave 2 wks in Aug",
    "K6": "UCLA 3-item, down by 1 or more",
    "K7": "Lower is better",
    "K9": "Late bus, resolved",
}


def _quarter_row(
    sheet: Worksheet, row: int, name: str, months: tuple[float, ...], form: Format
) -> None:
    """Write a line of months with a sum after every three."""
    sheet.write(row, 0, name)
    sums = quarters(list(months))
    for part, first in enumerate(("B", "F")):
        column = 1 + 4 * part
        sheet.write_row(row, column, months[3 * part : 3 * part + 3], form)
        last = "D" if first == "B" else "H"
        formula = f"=SUM({first}{row + 1}:{last}{row + 1})"
        sheet.write_formula(row, column + 3, formula, form, round(sums[part], 2))


def _bus(made: Workbook, bold: Format, money: Format, plain: Format) -> None:
    """Write the tab of the bus by month."""
    sheet = made.add_worksheet("Bus by month")
    sheet.write("A1", "Hawdale Wheels - minibus and car scheme 2025", bold)
    sheet.write_row("A3", ("Single journeys", *MONTHS), bold)
    for row, (name, months) in enumerate(ROUTES, 3):
        _quarter_row(sheet, row, name, months, plain)
    sheet.write(9, 0, "All journeys", bold)
    columns = list(zip(*(months for _, months in ROUTES), strict=True))
    sums: list[float] = [sum(column) for column in columns]
    sums = [*sums[:3], sum(sums[:3]), *sums[3:], sum(sums[3:])]
    for column, total in enumerate(sums):
        letter = "BCDEFGHI"[column]
        sheet.write_formula(9, column + 1, f"=SUM({letter}4:{letter}9)", bold, total)
    row = 10
    for name, months in RUNNING:
        if not months:
            row += 1
            sheet.write_row(row, 0, (name, *MONTHS), bold)
        else:
            _quarter_row(sheet, row, name, months, money if "£" in name else plain)
        row += 1
    sheet.freeze_panes(3, 1)
    sheet.set_column(0, 0, 60)


def _surgeries(made: Workbook, bold: Format, money: Format, plain: Format) -> None:
    """Write the tab of the outreach worker."""
    sheet = made.add_worksheet("Surgery outreach")
    sheet.write("A1", "Outreach in the surgeries, July to September 2025 (R.P.)", bold)
    sheet.write_row(
        "A3",
        ("Surgery", "Patients 75+ on list", "Mornings held", "Referred", "Seen",
         "Seen within 10 wkg days", "Home visits", "AA / Pension Credit claims sent", "Awarded",
         "£ a year awarded", "Used to ring the surgery every week, has stopped"),
        bold,
    )  # fmt: skip
    for row, line in enumerate(SURGERIES, 3):
        sheet.write_row(row, 0, line[:9], plain)
        sheet.write(row, 9, line[9], money)
        sheet.write(row, 10, line[10])
    sheet.write(8, 0, "Total for the quarter", bold)
    for column in range(1, 11):
        letter = "ABCDEFGHIJK"[column]
        total = sum(float(line[column]) for line in SURGERIES)
        form = money if column == 9 else plain
        sheet.write_formula(8, column, f"=SUM({letter}4:{letter}8)", form, round(total, 2))
    sheet.write(9, 0, "Last quarter (April to June), for comparison")
    sheet.write_row(9, 2, LAST_QUARTER, plain)
    sheet.write(9, 9, LAST_QUARTER[7], money)
    sheet.write("A12", "Claims sent late in a quarter are often awarded in the next one.")
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 10, 13)


def _befriending(made: Workbook, bold: Format, day: Format, place: Format) -> None:
    """Write the two lists of the befriending co-ordinator."""
    sheet = made.add_worksheet("Befriending")
    sheet.write("A1", "New matches this quarter (Jul - Sep 2025)", bold)
    sheet.write_row(
        "A2",
        ("Ref", "Village", "Age", "Referred", "First visit", "Days waited",
         "Loneliness score at first visit (3-9)", "Visits this qtr", "Phone calls this qtr"),
        bold,
    )  # fmt: skip
    for row, (ref, village, age, asked, first, score, visits, calls) in enumerate(MATCHES, 2):
        sheet.write_row(row, 0, (ref, village, age))
        sheet.write_datetime(row, 3, asked, day)
        sheet.write_datetime(row, 4, first, day)
        sheet.write_formula(row, 5, f"=E{row + 1}-D{row + 1}", None, (first - asked).days)
        sheet.write_row(row, 6, (score, visits, calls))
    waits = sum((line[4] - line[3]).days for line in MATCHES)
    sheet.write("A16", "Total", bold)
    sheet.write_formula("F16", "=SUM(F3:F15)", bold, waits)
    sheet.write_formula("H16", "=SUM(H3:H15)", bold, sum(line[6] for line in MATCHES))
    sheet.write_formula("I16", "=SUM(I3:I15)", bold, sum(line[7] for line in MATCHES))
    sheet.write("A17", "Average wait")
    sheet.write_formula("F17", "=AVERAGE(F3:F15)", place, waits / len(MATCHES))
    sheet.write("A20", "12 week reviews done this quarter (Jul - Sep 2025)", bold)
    sheet.write_row(
        "A21",
        ("Ref", "Village", "", "First visit", "Review", "Score at first visit",
         "Score at review", "Change", "Less lonely?", "Clubs etc. joined since matched"),
        bold,
    )  # fmt: skip
    for row, (ref, village, first, then, seen, now, clubs) in enumerate(REVIEWS, 21):
        sheet.write_row(row, 0, (ref, village))
        sheet.write_datetime(row, 3, first, day)
        sheet.write_datetime(row, 4, seen, day)
        sheet.write_row(row, 5, (then, now))
        sheet.write_formula(row, 7, f"=G{row + 1}-F{row + 1}", None, now - then)
        sheet.write_row(row, 8, ("Y" if now < then else "N", clubs))
    sheet.write("A33", "Reviewed / less lonely / joined")
    sheet.write_formula("F33", "=COUNT(G22:G32)", bold, len(REVIEWS))
    better = sum(line[5] < line[3] for line in REVIEWS)
    sheet.write_formula("I33", '=COUNTIF(I22:I32,"Y")', bold, better)
    sheet.write_formula("J33", "=SUM(J22:J32)", bold, sum(line[6] for line in REVIEWS))
    sheet.set_column(0, 1, 14)
    sheet.set_column(3, 9, 13)


def _helpers(made: Workbook, bold: Format, money: Format, rate: Format) -> None:
    """Write volunteers and, below, the money."""
    sheet = made.add_worksheet("Volunteers and money")
    sheet.write_row("A1", ("Volunteers and gifts", "Q1", "Q2"), bold)
    for row, helped in enumerate(HELP, 1):
        sheet.write_row(row, 0, helped)
    sheet.write_row(
        "A17", ("Spend (£)", "Budget 2025/26", "Q1", "Q2", "Spent to date", "% of budget"), bold
    )
    sums = [sum(column) for column in zip(*(line[1:] for line in MONEY), strict=True)]
    for row, line in enumerate((*MONEY, ("Total", sums[0], sums[1], sums[2])), 17):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], money)
        if line[0] == "Total":
            for letter, total in zip("BCD", sums, strict=True):
                formula = f"=SUM({letter}18:{letter}{row})"
                sheet.write_formula(f"{letter}{row + 1}", formula, money, round(total, 2))
        spent = round(line[2] + line[3], 2)
        sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", money, spent)
        sheet.write_formula(row, 5, f"=E{row + 1}/B{row + 1}", rate, spent / line[1])
    sheet.write("A26", "Fares taken")
    sheet.write_row("C26", (2871.5, 2944), money)
    sheet.write_formula("E26", "=C26+D26", money, 5815.5)
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 5, 13)


def _survey(made: Workbook, bold: Format) -> None:
    """Write the passenger survey."""
    sheet = made.add_worksheet("Passenger survey")
    sheet.write("A1", "Passenger survey, on the bus 8 to 19 September 2025", bold)
    sheet.write_row("A2", ("Forms handed out", 124))
    sheet.write_row("A3", ("Forms back", 86))
    sheet.write_row("A5", ("", "Yes", "A bit", "No", "Left blank", "Total"), bold)
    for row, line in enumerate(SURVEY, 5):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, sum(line[1:]))
    sheet.set_column(0, 0, 52)


def _form(sheet: Worksheet, bold: Format, rate: Format, place: Format) -> None:
    """Write the return of the council; the provider types its figures in."""
    sheet.write("A1", "NORTHMERE COUNTY COUNCIL  Prevention and Communities", bold)
    sheet.write("A2", "Contract monitoring return 2025/26 - Quarter 2", bold)
    sheet.write_row("A3", ("Provider:", "Hawdale Wheels Community Transport CIC"))
    sheet.write_row("A4", ("Service:", "Rural minibus, surgery outreach and befriending (65+)"))
    sheet.write_row("A5", ("Contract:", "NCC/PC/0217  1 April 2024 - 31 March 2027"))
    sheet.write_row("A6", ("Return for:", "Quarter 2, July to September 2025 (due 15/10/2025)"))
    sheet.merge_range("E8:G8", "Quarter 1 (Apr - Jun)", bold)
    sheet.merge_range("H8:J8", "Quarter 2 (Jul - Sep)", bold)
    parts = ("Number", "Out of", "Result")
    sheet.write_row(
        "A9",
        ("Ref", "Measure", "Target 2025/26", "Outturn 2024/25", *parts, *parts, "Year to date",
         "RAG", "Provider's comment"),
        bold,
    )  # fmt: skip
    journeys = quarters([sum(column) for column in zip(*(r[1] for r in ROUTES), strict=True)])
    asked, met = quarters(list(RUNNING[1][1])), quarters(list(RUNNING[2][1]))
    waits = sum((line[4] - line[3]).days for line in MATCHES)
    better = sum(line[5] < line[3] for line in REVIEWS)
    lines: tuple[tuple[str, str, float | None, float, list[float], list[float], str], ...] = (
        ("K1", "Passenger journeys, bus and car scheme", 9600, 9217, journeys, [], "A"),
        ("K2", "Transport requests met", 0.92, 0.908, met, asked, "G"),
        ("K3", "Older people seen by surgery outreach", 240, 226, [58, 60], [], "A"),
        ("K4", "...of whom seen within 10 working days", 0.85, 0.836, [48, 50], [58, 60], "A"),
        ("K5", "New befriending matches", 48, 45, [11, 13], [], "G"),
        ("K6", "Less lonely at 12 week review", 0.7, 0.714, [8, better], [10, len(REVIEWS)], "G"),
        ("K7", "Average days, referral to first befriending visit", 28, 29.3, [297, waits],
         [11, len(MATCHES)], "G"),
        ("K8", "Vehicle safety checks done on time", 1, 0.98, [13, 13], [13, 13], "G"),
        ("K9", "Complaints (for information)", None, 4, [1, 2], [], ""),
    )  # fmt: skip
    for row, (ref, words, target, last, tops, bases, colour) in enumerate(lines, 9):
        form = None if not bases else place if ref == "K7" else rate
        sheet.write_row(row, 0, (ref, words))
        if target is not None:
            sheet.write(row, 2, target, rate if target <= 1 else None)
        sheet.write(row, 3, last, form)
        for part, letters in enumerate(("EF", "HI")):
            top = f"{letters[0]}{row + 1}"
            sheet.write(row, 4 + 3 * part, tops[part])
            formula, value = f"={top}", tops[part]
            if bases:
                sheet.write(row, 5 + 3 * part, bases[part])
                formula, value = f"={top}/{letters[1]}{row + 1}", tops[part] / bases[part]
            sheet.write_formula(row, 6 + 3 * part, formula, form, value)
        formula, value = f"=E{row + 1}+H{row + 1}", sum(tops)
        if bases:
            formula = f"=(E{row + 1}+H{row + 1})/(F{row + 1}+I{row + 1})"
            value = sum(tops) / sum(bases)
        sheet.write_formula(row, 10, formula, form, value)
        sheet.write_row(row, 11, (colour, NOTES.get(ref, "")))
    sheet.write("B20", "Completed by: J. Arkle, manager, 13 October 2025")
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 10, 10)
    sheet.set_column(12, 12, 36)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hawdale Wheels Q2 return")
    bold = made.add_format({"bold": True, "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    plain = made.add_format({"num_format": "#,##0"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _form(made.add_worksheet("Return"), bold, rate, place)
    _bus(made, bold, money, plain)
    _surgeries(made, bold, money, plain)
    _befriending(made, bold, day, place)
    _helpers(made, bold, money, rate)
    _survey(made, bold)
    sheet = made.add_worksheet("Commentary")
    row = 0
    for question, sentences in COMMENTS:
        sheet.write(row, 0, question, bold)
        for at, sentence in enumerate(sentences, row + 1):
            sheet.write(at, 0, sentence)
        row += len(sentences) + 2
    sheet.set_column(0, 0, 110)
    made.close()
