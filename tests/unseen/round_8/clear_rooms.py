"""An asthma-friendly homes and clean-air project for school-age children, half-yearly."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

HALVES = ("H1 (Sep-Feb)", "H2 (Mar-Aug)", "Both halves")
Line = tuple[str, str, tuple[float | str, ...], str | int | None, str | int | None, str]

FIVE: list[Line] = [
    ("A1", "Homes given the full room-by-room check", (71, 84, 155), 160, 140, "0"),
    (
        "A2",
        "Children with a written asthma plan at the six-month call",
        (37 / 48, 53 / 64, 90 / 112),
        "at least 80%",
        "70%",
        "0%",
    ),
    ("", "with a plan", (37, 53, 90), None, None, "0"),
    ("", "children reached by the call", (48, 64, 112), None, None, "0"),
    (
        "A3",
        "Children taken to A&E for their chest in the six months",
        (6 / 48, 5 / 64, 11 / 112),
        "no more than 10%",
        "15%",
        "0%",
    ),
    ("", "taken at least once (out of children reached)", (6, 5, 11), None, None, "0"),
    ("A4", "Average rise in the breathing score (C-ACT points)", (2.6, 3.4, 3.1), 3, 2, "0.0"),
    ("", "children scored twice", (41, 58, 99), None, None, "0"),
    ("A5", "Schools signed up to the clean-air charter", (4, 5, 9), 10, 8, "0"),
    (
        "A6",
        "Reports made to a landlord or the housing team (for information)",
        (19, 27, 46),
        None,
        None,
        "0",
    ),
]
DID: list[tuple[str, tuple[int | str, ...]]] = [
    ("Letters and texts sent", ("1,240", "1,515", "2,755")),
    ("Knocked and nobody answered", (38, 44, 82)),
    ("Kits handed over (mattress cover, damp meter, loan of the vacuum)", (66, 81, 147)),
    ("Landlord came and put it right (dry when we looked again)", (7, 15, 22)),
    ("Plan on the fridge door when we rang at six months", (37, 53, 90)),
    ("Nobody lights up indoors any more (somebody did when we first came)", (11, 17, 28)),
    ("Stalls at the market, mosque and school fairs", (4, 6, 10)),
    ("Brother or sister heard wheezing on the visit, now on an inhaler from the GP", (5, 9, 14)),
    ("Complaints", (0, "none", 0)),
]
DAYS: list[tuple[str, tuple[int, ...]]] = [
    ("Children whose school let us see the register", (31, 44, 75)),
    ("Days missed with asthma, six months before our visit", (214, 301, 515)),
    ("Days missed with asthma, six months after", (139, 168, 307)),
    ("School days won back", (75, 133, 208)),
]
HOMES = [
    ("Council or housing association", 33, 36),
    ("Private landlord", 25, 34),
    ("Own their home", 9, 10),
    ("Hostel or bed and breakfast", 4, 4),
]
SCHOOLS: list[tuple[str, int, str, int, int, int]] = [
    ("Marsh Road Primary", 412, "14.10.24", 18, 12, 9),
    ("St Aidan's RC", 208, "02.12.24", 14, 8, 6),
    ("Tannery Street Juniors", 355, "20.01.25", 12, 10, 14),
    ("Pellworth Park", 431, "11.02.25", 11, 12, 7),
    ("Hollins Lane", 189, "04.03.25", 9, 6, 0),
    ("The Quays Academy", 620, "18.03.25", 9, 16, 21),
    ("Low Farm Infants", 177, "29.04.25", 6, 0, 5),
    ("Kingfisher", 298, "13.05.25", 5, 9, 8),
    ("All Hallows CofE", 214, "10.06.25", 3, 7, 4),
]
LAST = [
    ("LH-1146", "Quays", 5, 2, "19%"),
    ("LH-1147", "Hollins", 4, 1, "23%"),
    ("LH-1148", "Quays", 6, 3, "16%"),
    ("LH-1149", "Low Farm", 4, 2, "no reading"),
    ("LH-1150", "Marsh Road", 3, 1, "28%"),
    ("LH-1151", "Quays", 7, 4, "17%"),
    ("LH-1152", "Hollins", 5, 2, "21%"),
    ("LH-1153", "Marsh Road", 4, 1, "18%"),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Clear Rooms, Clear Roads")
    font = {"font_name": "Arial", "font_size": 10}
    name = made.add_format({**font, "font_size": 20, "font_color": "#1F6F5C", "bold": True})
    plain = made.add_format({**font, "text_wrap": True, "valign": "top"})
    step = made.add_format({**font, "indent": 2, "font_color": "#666666"})
    part = made.add_format({**font, "bold": True, "font_size": 12, "bg_color": "#DCEFE8"})
    top = made.add_format({**font, "bold": True, "bottom": 1, "align": "right", "text_wrap": True})
    left = made.add_format({**font, "bold": True, "bottom": 1})
    right = made.add_format({**font, "align": "right"})
    money = made.add_format({**font, "num_format": "£#,##0"})
    share = made.add_format({**font, "num_format": "0%", "font_color": "#1F6F5C"})
    last = made.add_format({**font, "top": 1, "bold": True})
    small = made.add_format({**font, "font_size": 8, "italic": True})

    sheet = made.add_worksheet("Report")
    sheet.hide_gridlines(2)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 5)
    sheet.set_column("B:B", 62, plain)
    sheet.set_column("C:C", 2)
    sheet.set_column("D:H", 13)
    sheet.write("B1", "Clear Rooms, Clear Roads", name)
    sheet.write(
        "B2",
        "Larkhollow Healthy Homes Co-operative, for Pellworth City Council. "
        "Agreement PCC/AIR/0419.",
        plain,
    )
    sheet.write(
        "B3",
        "1 September 2024 to 31 August 2027. This is the report for the second "
        "half of year 1 (March to August 2025).",
        plain,
    )

    def heads(row: int, extra: bool = False) -> None:
        for column, said in enumerate(HALVES, start=3):
            sheet.write(row, column, said, top)
        if extra:
            sheet.write(row, 6, "Agreed for the year", top)
            sheet.write(row, 7, "Limit", top)

    sheet.merge_range("A5:H5", "1  The numbers in the agreement", part)
    heads(5, extra=True)
    for row, (ref, said, figures, target, floor, shape) in enumerate(FIVE, start=6):
        number = made.add_format({**font, "num_format": shape})
        sheet.write(row, 0, ref, plain)
        sheet.write(row, 1, said, plain if ref else step)
        for column, figure in enumerate(figures, start=3):
            sheet.write(row, column, figure, number)
        if target is not None:
            sheet.write(row, 6, target, right)
            sheet.write(row, 7, floor, right)
    sheet.write(
        "B17",
        "The A4 figure for both halves weighs each half by the children scored. "
        "C-ACT runs from 0 to 27.",
        small,
    )

    sheet.merge_range("A19:H19", "2  What the team did, and what came of it", part)
    heads(19)
    for row, (said, counts) in enumerate(DID, start=20):
        sheet.write(row, 1, said, plain)
        for column, count in enumerate(counts, start=3):
            sheet.write(row, column, count, right)

    sheet.merge_range("A31:H31", "3  Days off school", part)
    heads(31)
    for row, (said, days) in enumerate(DAYS, start=32):
        sheet.write(row, 1, said, plain)
        for column, count in enumerate(days, start=3):
            sheet.write(row, column, count, last if row == 35 else right)

    sheet.merge_range("A38:H38", "4  Homes checked, by who owns them", part)
    sheet.merge_range("D39:E39", HALVES[0], top)
    sheet.merge_range("F39:G39", HALVES[1], top)
    for column, said in enumerate(("homes", "%", "homes", "%"), start=3):
        sheet.write(39, column, said, top)
    for row, (said, first, second) in enumerate(HOMES, start=40):
        sheet.write(row, 1, said, plain)
        sheet.write(row, 3, first, right)
        sheet.write_formula(row, 4, f"=D{row + 1}/D45", share, first / 71)
        sheet.write(row, 5, second, right)
        sheet.write_formula(row, 6, f"=F{row + 1}/F45", share, second / 84)
    sheet.write_formula("D45", "=SUM(D41:D44)", last, 71)
    sheet.write_formula("F45", "=SUM(F41:F44)", last, 84)

    sheet.merge_range("A47:H47", "5  Money and people", part)
    heads(47)
    for row, (said, sums) in enumerate(
        [
            ("Grant received", (46000, 46000, 92000)),
            ("Spent", (41250, 48910, 90160)),
        ],
        start=48,
    ):
        sheet.write(row, 1, said, plain)
        for column, pounds in enumerate(sums, start=3):
            sheet.write(row, column, pounds, money)
    sheet.write("B51", "Staff (whole-time equivalent, end of half)", plain)
    sheet.write("D51", 2.8, right)
    sheet.write("E51", 3.4, right)
    sheet.write("B52", "Parent helpers on the rota (end of half)", plain)
    sheet.write("D52", 9, right)
    sheet.write("E52", 12, right)
    sheet.write(
        "B53",
        "(by the way, parent helpers who have since got a paid job or a place at college)",
        step,
    )
    sheet.write("D53", 2, right)
    sheet.write("E53", 4, right)
    sheet.write("F53", 6, right)
    sheet.write(
        "B55",
        "Signed off by the co-op's directors 9 September 2025. Questions: 01632 960882.",
        small,
    )

    schools = made.add_worksheet("Schools")
    schools.set_landscape()
    schools.fit_to_pages(1, 0)
    schools.hide_gridlines(2)
    schools.set_column("A:A", 28)
    schools.set_column("B:F", 17)
    schools.set_row(3, 66)
    schools.write("A1", "Charter schools", name)
    schools.write("A2", "Year 1, September 2024 to August 2025", plain)
    for column, said in enumerate(
        (
            "School",
            "Pupils on roll, January 2025",
            "Signed",
            "Weeks the air monitor was up",
            "Pupils on the squad that read the monitor and chose what to change",
            "Families who drove in September and now walk or scoot",
        )
    ):
        schools.write(3, column, said, top if column else left)
    for row, line in enumerate(SCHOOLS, start=4):
        for column, cell in enumerate(line):
            schools.write(row, column, cell, right if column else plain)
    for column, letter, number in ((1, "B", 2904), (3, "D", 87), (4, "E", 80), (5, "F", 74)):
        schools.write_formula(13, column, f"=SUM({letter}5:{letter}13)", last, number)
    schools.write(
        "A15",
        "Low Farm: too young for a squad. Hollins Lane: a main road, nobody drives to the gate.",
        small,
    )

    homes = made.add_worksheet("Last homes checked")
    homes.hide_gridlines(2)
    homes.fit_to_pages(1, 0)
    homes.set_column("A:E", 17)
    homes.write("A1", "The homes checked in August 2025", part)
    for column, said in enumerate(
        ("Our number", "Part of town", "Rooms checked", "Children under 16", "Wettest wall")
    ):
        homes.write(2, column, said, top if column else left)
    homes.write_row(3, 0, ["LH-0000", "e.g. Quays", 4, 2, "20%"], small)
    homes.write("F4", "<- example, delete", small)
    for row, entry in enumerate(LAST, start=4):
        for column, item in enumerate(entry):
            homes.write(row, column, item, right if column else plain)
    homes.write("A14", "Over 20% on the meter counts as damp.", small)
    made.close()
