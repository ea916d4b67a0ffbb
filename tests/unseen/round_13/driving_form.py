"""Draws the quarterly form of a driving assessment service for people after a stroke."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

Pair = tuple[float | str | None, float | str | None]
RATES: list[tuple[str, str, float | None, float | None, tuple[int, int], tuple[int, int]]] = [
    ("1.2", "Assessed within 30 working days of the referral", 0.85, 0.75, (36, 44), (68, 85)),
    (
        "1.3",
        "Report sent to GP and licensing office within 5 working days",
        0.95,
        0.9,
        (42, 44),
        (80, 85),
    ),
    (
        "1.4",
        "Did not come or cancelled late (lower is better; out of booked)",
        0.1,
        0.15,
        (5, 49),
        (9, 94),
    ),
    ("1.5", "Happy with us (out of drivers' forms returned)", 0.9, 0.8, (29, 31), (55, 60)),
    (
        "1.6",
        "Driving again at 3 months (out of those asked; no target, please report)",
        None,
        None,
        (19, 33),
        (35, 62),
    ),
]
GROUPED: list[tuple[str, str, Pair, Pair, Pair]] = [
    ("2.1", "Came on the day", (44, 85), (31, 57), (7, 9)),
    ("2.2", "Gave hours without pay (hours)", ("x", "x"), ("x", "x"), (96.5, 181)),
    ("2.3", "Have had a stroke of their own", ("all", "all"), ("x", "x"), (5, 6)),
    (
        "2.4",
        "Took up something they had dropped since the stroke (asked at 3 months)",
        (17, 29),
        (9, 15),
        ("x", "x"),
    ),
    ("2.5", "In paid work now but not when we first met", (4, 7), (3, 5), (1, 1)),
    ("2.6", "Passed a driving test or refresher of their own", ("x", "x"), (3, 5), (2, 2)),
    ("2.7", "Worry down by 2 or more on the ten-point line", (21, 38), (19, 33), ("x", "x")),
    ("2.8", "Rung by us at six weeks", (40, 77), (12, 20), ("x", "x")),
    ("2.9", "Were sent the booklet", (43, 84), (30, 55), (None, None)),
    ("2.10", "Returned our feedback form", (31, 60), (14, 25), (5, 5)),
    ("2.11", "Aged 75 or over", (15, 27), (None, None), (4, 4)),
]
OTHER: list[tuple[str, list[tuple[str, str, float, float, str]]]] = [
    (
        "A  Getting about",
        [
            ("3.1", "Licence handed in, out and about weekly all the same", 5, 7, "sum"),
            ("3.2", "Blue badge granted after our letter", 6, 8, "sum"),
            ("3.3", "Adaptations advised (spinner, left pedal)", 11, 14, "sum"),
            (
                "3.4",
                "Neighbours, never our clients, using the lift club ex-drivers run",
                14,
                22,
                "same people",
            ),
        ],
    ),
    (
        "B  Hospitals and surgeries",
        [
            ("3.5", "Referrals in", 58, 63, "sum"),
            ("3.6", "Ward therapists who now do the desk tests unaided", 4, 5, "sum"),
            ("3.7", "Talks on wards", 3, 4, "sum"),
            ("3.8", "Reports out on time to surgeries and licensing", 38, 42, "sum"),
        ],
    ),
    (
        "C  Ourselves",
        [
            ("3.9", "Waiting at quarter end", 26, 31, "stock"),
            ("3.10", "Mean days, referral to car seat", 34, 37, "not added"),
            ("3.11", "Instructors employed (whole-time)", 2.4, 2.4, "stock"),
            ("3.12", "Miles in our two cars", 2140, 2395, "sum"),
            ("3.13", "Fuel, tyres, insurance (£)", 1866, 2012, "sum"),
            ("3.14", "Assessed: men", 27, 29, "sum"),
            ("3.15", "Assessed: women", 14, 15, "sum"),
        ],
    ),
]
SOURCES: list[tuple[str, int, int]] = [
    ("Pell Infirmary stroke ward", 26, 28),
    ("Community stroke team", 17, 19),
    ("GP", 9, 8),
    ("Self or family", 6, 8),
]
ANSWERS: list[tuple[str, str, str, str]] = [
    (
        "4.1",
        "What went well?",
        "The new simulator. We saw 3 more people than last quarter although one car was in dock.",
        "Two drivers who had to stop have since taken over the parish magazine round, on foot.",
    ),
    (
        "4.2",
        "What did not?",
        "1.4 is over the line: five did not come, ice on the roads in December.",
        "Eight people have waited longer than 50 days.",
    ),
    (
        "4.3",
        "What did families tell you?",
        "Less rowing in the kitchen! Four wives and a daughter "
        "who never drove have started a car-share to the hospital café.",
        "One would like us to come on Saturdays.",
    ),
    (
        "4.4",
        "Anything about staff or helpers?",
        "Our admin, Teresa, retires in March after 19 years.",
        "Our two newest helpers start their induction in January.",
    ),
]


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Driving after stroke form")
    base = {"font_name": "Georgia", "font_size": 10, "valign": "top"}
    plain = made.add_format({**base, "text_wrap": True})
    bold = made.add_format({**base, "bold": True, "text_wrap": True})
    big = made.add_format({**base, "bold": True, "font_size": 15})
    head = made.add_format(
        {
            **base,
            "bold": True,
            "bg_color": "#E8E4D9",
            "border": 1,
            "text_wrap": True,
            "align": "center",
        }
    )
    box = made.add_format({**base, "border": 1, "align": "center", "num_format": "#,##0.##"})
    whole = made.add_format({**base, "border": 1, "align": "center", "num_format": "#,##0"})
    dec = made.add_format({**base, "border": 1, "align": "center", "num_format": "0.0"})
    pct = made.add_format({**base, "border": 1, "align": "center", "num_format": "0%"})
    shut = made.add_format({**base, "border": 1, "align": "center", "bg_color": "#BFBFBF"})
    note = made.add_format({**base, "italic": True, "font_size": 9})

    one = made.add_worksheet("Form 1")
    one.set_landscape()
    one.fit_to_pages(1, 0)
    one.set_column("A:A", 6)
    one.set_column("B:B", 50)
    one.set_column("C:J", 11)
    one.write("A1", "Driving after stroke: quarterly form", big)
    for row, (label, text) in enumerate(
        [
            ("Contract", "CJC 25/0092"),
            ("Between", "Wheelwright Mobility Assessment Trust (provider)"),
            ("and", "Corrowdale Joint Commissioning Unit (commissioner)"),
            ("For", "After-stroke driving assessment and advice"),
            ("Runs", "1 July 2025 to 30 June 2028; contract year July to June"),
            ("This form covers", "Quarter 2 of contract year 1: 1 October to 31 December 2025"),
            ("Filled in by", "H. Oxtoby, 12 January 2026"),
        ],
        start=2,
    ):
        one.merge_range(row, 0, row, 1, label, bold)
        one.merge_range(row, 2, row, 9, text, plain)
    one.merge_range("A11:B11", "Part 1. What you agreed to", bold)
    one.merge_range("A12:A13", "No.", head)
    one.merge_range("B12:B13", "Question", head)
    one.merge_range("C12:C13", "Aim", head)
    one.merge_range("D12:D13", "Least we accept", head)
    one.merge_range("E12:G12", "October to December", head)
    one.merge_range("H12:J12", "Since 1 July", head)
    for start in (4, 7):
        for col, text in enumerate(["How many", "Out of", "Per cent"], start=start):
            one.write(12, col, text, head)
    one.write(13, 0, "1.1", plain)
    one.write(13, 1, "Assessments done (aim is for the contract year)", plain)
    for col, number in ((2, 160), (3, 144), (4, 44), (7, 85)):
        one.write(13, col, number, whole)
    for col in (5, 6, 8, 9):
        one.write(13, col, "", shut)
    for row, (mark, name, goal, floor, now, year) in enumerate(RATES, start=14):
        one.write(row, 0, mark, plain)
        one.write(row, 1, name, plain)
        for col, share in ((2, goal), (3, floor)):
            if share is None:
                one.write(row, col, "none", shut)
            else:
                one.write(row, col, share, pct)
        for start, (top, bottom), letters in ((4, now, "EF"), (7, year, "HI")):
            one.write(row, start, top, whole)
            one.write(row, start + 1, bottom, whole)
            one.write_formula(
                row,
                start + 2,
                f"=ROUND({letters[0]}{row + 1}/{letters[1]}{row + 1}*100,1)",
                dec,
                round(top / bottom * 100, 1),
            )
    one.write(20, 0, "Per cent works itself out. 1.4: booked = done + did not come.", note)

    two = made.add_worksheet("Form 2")
    two.set_landscape()
    two.fit_to_pages(1, 0)
    two.set_column("A:A", 6)
    two.set_column("B:B", 54)
    two.set_column("C:H", 12)
    two.write("A1", "Part 2. People, in three columns (x = not for this column)", big)
    two.merge_range("A3:A4", "No.", head)
    two.merge_range("B3:B4", "Question", head)
    for start, text in ((2, "Drivers"), (4, "Family or friend"), (6, "Our helpers")):
        two.merge_range(2, start, 2, start + 1, text, head)
        two.write(3, start, "Oct-Dec", head)
        two.write(3, start + 1, "Since 1 July", head)
    for row, (mark, name, *pairs) in enumerate(GROUPED, start=4):
        two.write(row, 0, mark, plain)
        two.write(row, 1, name, plain)
        for place, pair in enumerate(pairs):
            for step, cell in enumerate(pair):
                shape = shut if cell == "x" else dec if mark == "2.2" else whole
                two.write(row, 2 + place * 2 + step, cell, shape)

    three = made.add_worksheet("Form 3")
    three.set_landscape()
    three.fit_to_pages(1, 0)
    three.set_column("A:A", 6)
    three.set_column("B:B", 58)
    three.set_column("C:E", 12)
    three.set_column("F:F", 3)
    three.set_column("G:G", 28)
    three.set_column("H:I", 9)
    three.write("A1", "Part 3. Other numbers", big)
    for col, text in enumerate(["No.", "", "Jul-Sep", "Oct-Dec", "Together"]):
        three.write(2, col, text, head)
    row = 3
    for group, lines in OTHER:
        three.merge_range(row, 0, row, 4, group, bold)
        row += 1
        for mark, name, early, late, sort in lines:
            three.write(row, 0, mark, plain)
            three.write(row, 1, name, plain)
            three.write(row, 2, early, box if early % 1 else whole)
            three.write(row, 3, late, box if late % 1 else whole)
            if sort == "sum":
                three.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", whole, early + late)
            else:
                three.write(row, 4, "same people" if sort == "same people" else "x", shut)
            row += 1
    for col, text in enumerate(["3.5 by where from", "Jul-Sep", "Oct-Dec"], start=6):
        three.write(2, col, text, head)
    for row, (name, early, late) in enumerate(SOURCES, start=3):
        three.write(row, 6, name, plain)
        three.write(row, 7, early, whole)
        three.write(row, 8, late, whole)
    three.write(7, 6, "Sum", bold)
    three.write_formula(7, 7, "=SUM(H4:H7)", whole, sum(line[1] for line in SOURCES))
    three.write_formula(7, 8, "=SUM(I4:I7)", whole, sum(line[2] for line in SOURCES))

    four = made.add_worksheet("Form 4")
    four.set_landscape()
    four.fit_to_pages(1, 0)
    four.set_column("A:A", 6)
    four.set_column("B:B", 26)
    four.set_column("C:D", 56)
    four.write("A1", "Part 4. In your own words", big)
    for col, text in enumerate(["No.", "Question", "First answer", "Anything to add?"]):
        four.write(2, col, text, head)
    for row, line in enumerate(ANSWERS, start=3):
        four.set_row(row, 54)
        for col, text in enumerate(line):
            four.write(row, col, text, plain)
    made.close()
