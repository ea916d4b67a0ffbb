"""Gardening for people with long-term mental illness: a form on every monthly tab, and a list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.unseen.pen import book

FILE = "Rootwell monthly sheets to Dec 25.xlsx"
MOSS, LEAF = "#4F6228", "#EBF1DE"

TABS = ["Sept 25", "Oct 25", "Nov 25", "Dec 25"]
FULL = ["September 2025", "October 2025", "November 2025", "December 2025"]
# label, then (men, women) of each month; a single number where we do not split
ROWS: list[tuple[str, list[tuple[int, ...]]]] = [
    ("People on the register, last day of month", [(9, 5), (13, 8), (16, 10), (16, 11)]),
    ("New growers (G1)", [(9, 5), (5, 3), (4, 3), (1, 2)]),
    ("Places offered (people x sessions)", [(62, 34), (98, 60), (120, 74), (88, 61)]),
    ("Places taken up", [(45, 27), (76, 46), (87, 57), (58, 45)]),
    (
        "Started coming on the bus by themselves (used to be brought)",
        [(1, 0), (2, 1), (1, 3), (0, 2)],
    ),
    ("Left us", [(0, 0), (1, 0), (1, 1), (1, 1)]),
    ("    as planned, with somewhere to go next", [(0, 0), (1, 0), (0, 1), (1, 1)]),
    ("Growing plans due this month", [(6,), (9,), (7,), (5,)]),
    ("    done within 4 weeks of starting", [(5,), (8,), (7,), (4,)]),
    ("ReQoL forms filled in a second time", [(0,), (4,), (8,), (9,)]),
    ("    up by 5 points or more", [(0,), (2,), (5,), (6,)]),
]
BITS: list[tuple[str, list[float]]] = [
    ("Sessions held", [13, 17, 16, 11]),
    ("Sessions lost to the weather", [0, 1, 2, 3]),
    ("Trays of seedlings potted on", [26, 14, 0, 0]),
    ("Carers who had an afternoon to themselves, the first in over a year", [2, 1, 3, 2]),
    ("Volunteer hours", [46, 58.5, 61, 37.5]),
    ("Nurse (CPN) has cut down visits or signed the person off", [0, 1, 1, 2]),
    ("Plots outside our gate that growers now look after (station, hospice)", [0, 1, 2, 3]),
    ("Tools, compost, biscuits: spent £", [412, 268.4, 190, 95.25]),
]
GROWERS: list[tuple[object, ...]] = [
    ("RG01", "M", 54, date(2025, 9, 2), 31, 1, "no"),
    ("RG02", "M", 47, date(2025, 9, 2), 28, 0, "no"),
    ("RG03", "F", 61, date(2025, 9, 2), 33, 2, "charity shop, Thursdays"),
    ("RG04", "M", 33, date(2025, 9, 3), 12, 0, "no"),
    ("RG05", "M", 58, date(2025, 9, 3), 35, 3, "no"),
    ("RG06", "F", 39, date(2025, 9, 9), 22, 1, "no"),
    ("RG07", "M", 45, date(2025, 9, 9), 27, 2, "hospice garden"),
    ("RG08", "F", 50, date(2025, 9, 10), 19, 0, "no"),
    ("RG09", "M", 29, date(2025, 9, 16), 24, 1, "cafe, a few hours paid"),
    ("RG10", "M", 66, date(2025, 9, 16), 30, 2, "no"),
    ("RG11", "F", 42, date(2025, 9, 17), 25, 4, "school kitchen, paid"),
    ("RG12", "M", 37, date(2025, 9, 23), 8, 0, "no"),
    ("RG13", "F", 55, date(2025, 9, 24), 21, 1, "no"),
    ("RG14", "M", 48, date(2025, 9, 30), 20, 0, "no"),
    ("RG15", "M", 52, date(2025, 10, 7), 17, 1, "no"),
    ("RG16", "F", 34, date(2025, 10, 8), 16, 0, "library, volunteer"),
    ("RG17", "M", 60, date(2025, 10, 14), 18, 2, "no"),
    ("RG18", "F", 44, date(2025, 10, 21), 9, 0, "no"),
]


def draw(path: Path) -> None:
    """Draw four monthly tabs, an empty one for January, a sheet of sums and the growers."""
    made = book(path, "Rootwell monthly")
    font = {"font_name": "Georgia", "font_size": 11}
    plain = made.add_format({**font})
    wrap = made.add_format({**font, "text_wrap": True})
    title = made.add_format({**font, "bold": True, "font_size": 14, "font_color": MOSS})
    head = made.add_format({**font, "bold": True, "bottom": 2, "bottom_color": MOSS})
    headwrap = made.add_format({**font, "bold": True, "bottom": 2, "text_wrap": True})
    shade = made.add_format({**font, "bg_color": LEAF})
    bold = made.add_format({**font, "bold": True})
    money = made.add_format({**font, "num_format": "0.00"})
    day = made.add_format({**font, "num_format": "d mmm yyyy", "align": "left"})
    pct = made.add_format({**font, "num_format": "0.0%"})
    note = made.add_format({**font, "italic": True, "font_size": 9})

    for number, tab in enumerate([*TABS, "Jan 26"]):
        page = made.add_worksheet(tab)
        page.set_column("A:A", 68)
        page.set_column("B:D", 9)
        page.write("A1", "Rootwell Growers CIC - garden sheet", title)
        page.write("A2", "Month: " + (FULL[number] if number < 4 else "January 2026"), bold)
        shift = 0
        if tab == "Nov 25":
            page.write("A3", "Polytunnel door blew off on the 14th, 2 sessions indoors.", note)
            shift = 1
        top = 3 + shift
        for column, name in enumerate(["", "Men", "Women", "All"]):
            page.write(top, column, name, head)
        for row, (label, months) in enumerate(ROWS, top + 1):
            page.write(row, 0, label, shade if row % 2 else plain)
            if number == 4:
                continue
            figures = months[number]
            if len(figures) == 2:
                page.write(row, 1, figures[0], plain)
                page.write(row, 2, figures[1], plain)
                page.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", bold, sum(figures))
            else:
                page.write(row, 3, figures[0], bold)
        start = top + len(ROWS) + 2
        page.write(start, 0, "Other bits", head)
        for row, (label, spread) in enumerate(BITS, start + 1):
            page.write(row, 0, label, plain)
            if number < 4:
                style = money if label.startswith("Tools") else plain
                page.write(row, 3, spread[number], style)

    page = made.add_worksheet("So far")
    page.set_column("A:A", 6)
    page.set_column("B:B", 62)
    page.set_column("C:G", 12)
    page.write("A1", "Rootwell - how we are doing against what the ICB asked for", title)
    who = "NHS Ashdene and Corrow ICB, contract ACICB-MH-118, 1 Sept 2025 to 31 Aug 2027"
    page.write("A2", who, note)
    page.write("A3", "1 September to 31 December 2025", bold)
    for column, name in enumerate(
        ["No.", "Asked for", "Target", "Lowest OK", "Number", "Out of", "Result"]
    ):
        page.write(4, column, name, headwrap)
    asked: list[tuple[str, str, object, object, int, int | None]] = [
        ("G1", "New growers (target is for the 12 months)", 60, 48, 32, None),
        ("G2", "Places taken up, of places offered", "75%", "65%", 441, 597),
        ("G3", "ReQoL up by 5 or more, of second forms", "60%", "50%", 13, 21),
        ("G4", "Growing plan within 4 weeks, of plans due", "90%", "80%", 24, 27),
        ("G5", "Left as planned, of those who left", "70%", "60%", 4, 5),
    ]
    for row, (ref, name, aim, least, count, under) in enumerate(asked, 5):
        page.write(row, 0, ref, plain)
        page.write(row, 1, name, plain)
        page.write(row, 2, aim, plain)
        page.write(row, 3, least, plain)
        page.write(row, 4, count, plain)
        if under is None:
            page.write(row, 5, "n/a", plain)
            page.write(row, 6, "n/a", plain)
        else:
            page.write(row, 5, under, plain)
            page.write_formula(row, 6, f"=E{row + 1}/F{row + 1}", pct, count / under)
    page.write("B13", "Not asked for, but we keep a note (September to December)", head)
    page.write("E13", "How many", head)
    for row, (name, count) in enumerate(
        [
            ("Came by bus on their own at last", 10),
            ("Say they feel better in themselves on the ReQoL form than at the first go", 13),
            ("Doctor has brought down or stopped a tablet (letter seen)", 3),
            ("Nurse signed off or coming less", 4),
            ("Open days for the neighbours", 2),
            ("Carers with an afternoon off", 8),
        ],
        13,
    ):
        page.write(row, 1, name, wrap)
        page.write(row, 4, count, plain)

    page = made.add_worksheet("Growers")
    page.set_row(3, 48)
    page.set_column("A:C", 7)
    page.set_column("D:D", 14)
    page.set_column("E:F", 16)
    page.set_column("G:G", 26)
    page.write("A1", "The growers, from the start on 1 September to 31 December 2025", title)
    page.write("A2", "Only those who have been here 10 weeks or more. No names please.", note)
    columns = ["Code", "M/F", "Age", "Began", "Sessions came to"]
    columns += ["Friends they see away from the garden", "Work or helping elsewhere"]
    for column, name in enumerate(columns):
        page.write(3, column, name, headwrap)
    for row, line in enumerate(GROWERS, 4):
        for column, thing in enumerate(line):
            if isinstance(thing, date):
                page.write_datetime(row, column, thing, day)
            else:
                page.write(row, column, thing, plain)
    page.write("A23", "Added up", bold)
    page.write_formula("E23", "=SUM(E5:E22)", bold, sum(int(str(g[4])) for g in GROWERS))
    page.write_formula("F23", "=SUM(F5:F22)", bold, sum(int(str(g[5])) for g in GROWERS))
    page.write("A25", "Doing a bit of paid work or helping out, who did nothing in August", plain)
    page.write("G25", 5, bold)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
