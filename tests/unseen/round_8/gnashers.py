"""Toothbrushing in nurseries: KPIs across and fields down, terms, a list of nurseries."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

FILE = "Little Gnashers return year end 25-26.xlsx"
TEAL, MINT, SUN = "#0E7C86", "#D9F2EF", "#FFE699"

NAMES = [
    ("TB1", "Children new to daily brushing", "Children who start brushing at nursery"),
    ("TB2", "Nurseries passing the spot check", "Passed / nurseries checked"),
    ("TB3", "Fluoride varnish put on", "Varnished / children with a signed consent"),
    ("TB4", "Urgent children seen by a dentist in 4 weeks", "Seen in time / urgent referrals"),
    ("TB5", "Nursery workers trained as brushing leads", "Workers who finish both halves"),
]
COUNTS = {0: [310, 96, 402, 288], 4: [26, 8, 31, 22]}
PAIRS = {
    1: [(12, 14), (5, 6), (15, 17), (15, 16)],
    2: [(241, 290), (60, 82), (333, 381), (262, 301)],
    3: [(9, 13), (6, 9), (14, 17), (13, 15)],
}
SPANS = ["APRIL - JUNE 2025", "JULY - SEPT 2025", "OCT - DEC 2025", "JAN - MARCH 2026"]
BUSY: list[tuple[str, list[float]]] = [
    ("Brush and paste packs given out", [1240, 420, 1610, 1305]),
    ("Visits to nurseries", [38, 9, 44, 41]),
    (
        "Nurseries that have stopped juice and biscuits at snack time (now milk, water, fruit)",
        [3, 1, 5, 4],
    ),
    ("Story-and-brush sessions", [22, 6, 30, 27]),
    ("Under-5s met at roadshows and fun days", [180, 340, 95, 60]),
    ("Toddlers off the bottle at bedtime since we talked (mum or dad told us)", [14, 5, 21, 18]),
    ("Leaflets given in another language", [90, 35, 120, 75]),
    ("New brushers living in the 20% poorest streets", [121, 40, 166, 118]),
]
PEOPLE: list[tuple[str, list[float]]] = [
    ("Dental nurse hours worked", [212.5, 96, 236, 228.5]),
    ("Spend (£)", [18420, 9910, 20155, 19870]),
    ("Sessions where a parent champion did the talking, in the family's own tongue", [5, 2, 9, 11]),
    ("Champions who have since landed a job or a college place", [0, 1, 1, 2]),
]
NURSERIES: list[tuple[object, ...]] = [
    ("Acorns", "Millbrook", 42, 39, "13.01.26", "Green", 9, 3),
    ("Busy Bees Loft St", "Castle", 36, 36, "14.01.26", "Green", 6, 1),
    ("Caterpillars", "Castle", 58, 51, "14.01.26", "Green", 12, 4),
    ("Daisy Chain", "Northgate", 24, 24, "20.01.26", "Green", 3, 0),
    ("Elm Bank Infants", "Northgate", 60, 55, "20.01.26", "Green", 11, 2),
    ("Fairfield Pre-school", "Fairfield", 31, 30, "22.01.26", "Green", 5, 2),
    ("Footsteps", "Millbrook", 45, 44, "27.01.26", "Green", 8, 5),
    ("Harrow Lane", "Harrow", 52, 47, "28.01.26", "Green", 7, 1),
    ("Hopscotch", "Harrow", 28, 0, "03.02.26", "Not yet", 2, 0),
    ("Jigsaw", "Fairfield", 33, 31, "04.02.26", "Green", 4, 1),
    ("Kestrel House", "Castle", 47, 46, "10.02.26", "Green", 10, 6),
    ("Ladybirds", "Millbrook", 29, 27, "11.02.26", "Green", 0, 0),
    ("Meadow View", "Northgate", 40, 40, "24.02.26", "Green", 6, 2),
    ("Noah's Ark", "Harrow", 38, 35, "25.02.26", "Green", 5, 1),
    ("Orchard Babies", "Fairfield", 18, "too young", "03.03.26", "Green", 14, 7),
    ("Poppies", "Castle", 44, 41, "04.03.26", "Green", 6, 2),
]


def draw(path: Path) -> None:
    """Draw the year-end return: KPI sheet lying on its side, the numbers, nurseries, a form."""
    made = book(path, "Little Gnashers year end")
    font = {"font_name": "Comic Sans MS", "font_size": 10}
    plain = made.add_format({**font, "text_wrap": True, "valign": "top"})
    title = made.add_format({**font, "bold": True, "font_size": 15, "font_color": TEAL})
    head = made.add_format(
        {**font, "bold": True, "bg_color": TEAL, "font_color": "white", "text_wrap": True,
         "align": "center", "valign": "vcenter", "border": 1}
    )  # fmt: skip
    side = made.add_format({**font, "bold": True, "bg_color": MINT, "border": 1})
    cell = made.add_format({**font, "num_format": "#,##0", "align": "center", "border": 1})
    part = made.add_format({**font, "num_format": "#,##0.0", "align": "center", "border": 1})
    pct = made.add_format({**font, "num_format": "0%", "align": "center", "border": 1})
    dark = made.add_format({**font, "bg_color": "#BFBFBF", "border": 1})
    year = made.add_format(
        {**font, "num_format": "#,##0", "align": "center", "bg_color": SUN, "border": 1}
    )
    small = made.add_format({**font, "font_size": 9, "italic": True})

    page = made.add_worksheet("KPIs")
    page.set_row(4, 44)
    page.set_row(5, 44)
    page.set_column("A:A", 24)
    page.set_column("B:F", 21)
    page.merge_range("A1:F1", "Little Gnashers CIC - KPI sheet 2025/26", title)
    page.merge_range(
        "A2:F2",
        "For Harrowfell Council. Contract HC-CH-0417, 1 April 2025 - 31 March 2028. "
        "Return for the quarter January to March 2026 and the year.",
        small,
    )
    words = [("KPI", 0), ("What", 1), ("How counted", 2)]
    for row, (name, part_of) in enumerate(words, 3):
        page.write(row, 0, name, head)
        for column, kpi in enumerate(NAMES, 1):
            page.write(row, column, kpi[part_of], head if row < 5 else plain)
    page.write("A7", "Target", side)
    page.write("A8", "Not below", side)
    for column, (aim, least) in enumerate(
        [(1200, 1080), ("90%", "80%"), ("85%", "75%"), ("80%", "70%"), (90, 72)], 1
    ):
        page.write(6, column, aim, cell)
        page.write(7, column, least, cell)
    for number, span in enumerate([*SPANS, "WHOLE YEAR 2025/26"]):
        at = 9 + 4 * number
        page.merge_range(at, 0, at, 5, span, side)
        style = year if number == 4 else cell
        for offset, name in enumerate(["how many", "out of", "%"], 1):
            page.write(at + offset, 0, "   " + name, plain)
        for kpi in range(5):
            column, letter = kpi + 1, "BCDEF"[kpi]
            if kpi in COUNTS:
                if number == 4:
                    sums = "+".join(f"{letter}{11 + 4 * q}" for q in range(4))
                    page.write_formula(at + 1, column, "=" + sums, style, sum(COUNTS[kpi]))
                else:
                    page.write(at + 1, column, COUNTS[kpi][number], style)
                page.write_blank(at + 2, column, None, dark)
                page.write_blank(at + 3, column, None, dark)
                continue
            if number == 4:
                top = sum(pair[0] for pair in PAIRS[kpi])
                under = sum(pair[1] for pair in PAIRS[kpi])
                for offset, figure in ((1, top), (2, under)):
                    sums = "+".join(f"{letter}{10 + offset + 4 * q}" for q in range(4))
                    page.write_formula(at + offset, column, "=" + sums, style, figure)
            else:
                top, under = PAIRS[kpi][number]
                page.write(at + 1, column, top, style)
                page.write(at + 2, column, under, style)
            formula = f"={letter}{at + 2}/{letter}{at + 3}"
            page.write_formula(at + 3, column, formula, pct, top / under)
    page.write("A30", "Our colour", side)
    for column, colour in enumerate(["Amber", "Amber", "Green", "Amber", "Amber"], 1):
        page.write(29, column, colour, cell)
    page.write("A32", "Most nurseries shut in August, so July to September is thin.", small)

    page = made.add_worksheet("Numbers")
    page.set_row(3, 30)
    page.set_row(15, 30)
    page.set_column("A:A", 62)
    page.set_column("B:F", 13)
    page.write("A1", "The numbers behind it", title)
    page.merge_range("B3:F3", "2025/26", head)
    tops = ["Summer term Apr-Jun", "Holidays Jul-Sep", "Autumn term Oct-Dec"]
    tops += ["Spring term Jan-Mar", "Year"]
    for start, block, label in ((3, BUSY, "What we did"), (15, PEOPLE, "Money and people")):
        page.write(start, 0, label, head)
        for column, name in enumerate(tops, 1):
            page.write(start, column, name, head)
        for row, (name, figures) in enumerate(block, start + 1):
            page.write(row, 0, name, plain)
            style = part if name.startswith("Dental") else cell
            for column, figure in enumerate(figures, 1):
                page.write(row, column, figure, style)
            formula = f"=SUM(B{row + 1}:E{row + 1})"
            page.write_formula(row, 5, formula, style, sum(figures))
    page.write("A13", "New brushers with another first language", plain)
    for column, thing in enumerate([74, 22, 97, "71*", 264], 1):
        page.write(12, column, thing, cell)
    page.write("A14", "* provisional, Hopscotch has still to send its list", small)
    page.write("A21", "Parent champions active", plain)
    for column, count in enumerate([6, 6, 9, 10, 12], 1):
        page.write(20, column, count, cell)
    page.write("A22", "12 different parents over the year. Two now train as dental nurses!", small)

    page = made.add_worksheet("Nurseries")
    page.set_row(3, 58)
    page.set_column("A:A", 5)
    page.set_column("B:B", 24)
    page.set_column("C:G", 13)
    page.set_column("H:I", 17)
    page.write("A1", "Spring term, January to March 2026 - nursery by nursery", title)
    page.write("A2", "One line each. Sticker is from the last spot check.", small)
    columns = ["No.", "Nursery", "Ward", "Children on roll", "Brushing every day", "Last check"]
    columns += ["Sticker", "Grown-ups at our drop-in"]
    columns += ["Grown-ups now on a dentist's books who had none"]
    for column, name in enumerate(columns):
        page.write(3, column, name, head)
    example = ["0", "EXAMPLE NURSERY", "Ward", 30, 28, "01.01.26", "Green", 5, 2]
    for column, thing in enumerate(example):
        page.write(4, column, thing, small)
    for number, line in enumerate(NURSERIES, 1):
        page.write(4 + number, 0, number, cell)
        for column, thing in enumerate(line, 1):
            page.write(4 + number, column, thing, cell if column > 2 else plain)
    page.write("B22", "All of them", side)
    for column, place in ((3, 2), (4, 3), (7, 6), (8, 7)):
        figure = sum(int(str(n[place])) for n in NURSERIES if isinstance(n[place], int))
        letter = "ABCDEFGHI"[column]
        page.write_formula(21, column, f"=SUM({letter}6:{letter}21)", year, figure)

    page = made.add_worksheet("Year-end form")
    page.hide_gridlines(2)
    page.set_column("A:A", 4)
    page.set_column("B:B", 66)
    page.set_column("C:C", 20)
    heading = "Harrowfell Council - small contracts, year ended 31 March 2026"
    page.merge_range("B1:C1", heading, title)
    form: list[tuple[str, str, object]] = [
        ("1", "Name of organisation", "Little Gnashers CIC"),
        ("2", "Telephone", "01632 960882"),
        ("3", "Complaints in the year", "nil return"),
        ("4", "Spot checks that ended with a green sticker", 47),
        ("5", "Children taken off the hospital's list for teeth out, as no longer needed", 5),
        ("6", "Thank-you cards and drawings received", 34),
        ("7", "Training days for our own team", 3),
        ("8", "Nursery workers who went back to a dentist themselves after our training", 9),
        ("9", "Money left over at year end", "£1,240"),
    ]
    for row, (number_, question, answer) in enumerate(form, 3):
        page.write(row, 0, number_, small)
        page.write(row, 1, question, side)
        page.write(row, 2, answer, cell)
    page.write("B14", "Question 5: number from the hospital's dental team, 12 March 2026.", small)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
