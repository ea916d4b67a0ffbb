"""A veterans' and families' mental wellbeing hub: KPIs across, quarters down."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.unseen.pen import book

QUARTERS = ("Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26")
NEW = (47, 52, 44, 61)
TALKED = ((43, 46, 41, 57), (47, 51, 44, 60))
BETTER = ((22, 25, 24, 27), (36, 40, 37, 43))
MISSED = ((31, 38, 35, 29), (246, 262, 241, 275))
KIN = (13, 16, 14, 19)
ROTA = (21, 24, 23, 27)
ALSO: list[tuple[str, tuple[int | str, ...], int | None]] = [
    ("Drop-in visits", (612, 655, 590, 731), 2588),
    ("Breakfasts", (388, 401, "372 (est.)", 455), 1616),
    ("Phone calls out", (270, 291, 283, 318), 1162),
    ("Off a mate's sofa (or out of the car) and holding their own keys", (3, 5, 4, 6), 18),
    ("Letters to Veterans UK", (14, 19, 11, 23), 67),
    ("Three months on, say the drink is down or done with", (6, 8, 9, 11), 34),
    ("Spend £", (48210, 49875, 50140, 52660), 200885),
]
VOLUNTEERS: list[tuple[str, tuple[float, ...], float | None]] = [
    ("On the rota, last day", (21, 24, 23, 27), None),
    ("Joined", (4, 6, 3, 8), 21),
    ("of them: first came to us for help", (2, 4, 1, 5), 12),
    ("Left", (2, 3, 4, 4), 13),
    ("of them: left us for a wage or a course", (1, 2, 2, 3), 8),
    ("Hours given", (402.5, 441, 418.5, 497), 1759),
    ("Served in the forces themselves", (14, 16, 15, 19), None),
]
ROTA_NOW: list[tuple[str, int, int, int, float]] = [
    ("V03", 61, 22, 12, 36),
    ("V07", 54, 12, 11, 33),
    ("V09", 38, 9, 13, 39),
    ("V12", 67, 0, 10, 25),
    ("V15", 45, 6, 9, 22.5),
    ("V16", 33, 4, 12, 30),
    ("V19", 59, 16, 6, 15),
    ("V21", 41, 0, 11, 27.5),
    ("V24", 72, 24, 13, 32.5),
    ("V28", 36, 8, 5, 12.5),
]
GROUPS: list[tuple[str, str, date, int, int, int]] = [
    ("Monday brew", "The hub", date(2023, 5, 1), 12, 18, 0),
    ("Tuesday other halves", "Methodist hall", date(2024, 2, 1), 12, 9, 10),
    ("Allotment", "Canal Road", date(2023, 4, 1), 11, 7, 6),
    ("Walk and talk", "Hexley Moor", date(2024, 9, 1), 10, 12, 4),
    ("Guitars", "The hub", date(2025, 1, 1), 9, 6, 0),
    ("Sea swim", "Hexmouth", date(2025, 6, 1), 8, 8, 8),
    ("Cubs and colours (children)", "Scout hut", date(2025, 10, 1), 6, 11, 0),
]
STORY: list[tuple[str, float | str, float | str]] = [
    ("Staff in post (whole-time)", 4.2, "n/a"),
    ("Posts empty on the last day", 1, "n/a"),
    ("Surgeries we went to talk at", 5, 16),
    ('Surgeries now asking every new patient "have you ever served?" since that talk', 2, 7),
    ("People whose score went up by enough to matter", 27, 98),
    ("Children of our families back in class most days (they were not when we met)", 6, 17),
    ("Serious incidents", 0, 1),
    ("Website visits", "about 3,400", 12950),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Quartermile hub return")
    base = {"font_name": "Georgia", "font_size": 10}
    title = made.add_format({**base, "font_size": 16, "bold": True})
    head = made.add_format(
        {
            **base,
            "bold": True,
            "border": 1,
            "text_wrap": True,
            "align": "center",
            "valign": "vcenter",
            "bg_color": "#C9D3DD",
        }
    )
    side = made.add_format({**base, "bold": True, "border": 1})
    cell = made.add_format({**base, "border": 1, "num_format": "#,##0", "align": "center"})
    tenth = made.add_format({**base, "border": 1, "num_format": "#,##0.0", "align": "center"})
    share = made.add_format({**base, "border": 1, "num_format": "0%", "align": "center"})
    year = made.add_format(
        {
            **base,
            "border": 1,
            "bold": True,
            "num_format": "#,##0",
            "align": "center",
            "bg_color": "#EEF1F4",
        }
    )
    year_tenth = made.add_format(
        {
            **base,
            "border": 1,
            "bold": True,
            "num_format": "#,##0.0",
            "align": "center",
            "bg_color": "#EEF1F4",
        }
    )
    year_share = made.add_format(
        {
            **base,
            "border": 1,
            "bold": True,
            "num_format": "0%",
            "align": "center",
            "bg_color": "#EEF1F4",
        }
    )
    text = made.add_format({**base, "text_wrap": True, "valign": "top"})
    started = made.add_format({**base, "border": 1, "num_format": "mmm-yy", "align": "center"})
    green = made.add_format({**base, "border": 1, "bg_color": "#A9D08E", "align": "center"})

    sheet = made.add_worksheet("KPIs")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 15)
    sheet.set_column("B:M", 11)
    sheet.write("A1", "Quartermile Veterans and Families Trust", title)
    sheet.write(
        "A2",
        "Wellbeing hub, Hexley. Contract HV/MH/25/07 with NHS Hexley Vale ICB, "
        "1 April 2025 to 31 March 2028.",
        made.add_format(base),
    )
    sheet.write("A3", "Return for quarter 4 and the year 2025/26", made.add_format(base))
    sheet.merge_range("A5:A6", "", head)
    sheet.merge_range("B5:B6", "V1 New people through the door", head)
    for letters, said, parts in (
        ("CDE", "V2 Talked to within 5 working days", ("In time", "Wanted a talk", "%")),
        ("FGH", "V3 Feeling better (SWEMWBS up 3 or more)", ("Better", "Both forms in", "%")),
        ("IJK", "V4 One-to-ones missed", ("Missed", "Booked", "%")),
    ):
        sheet.merge_range(f"{letters[0]}5:{letters[2]}5", said, head)
        for letter, name in zip(letters, parts, strict=True):
            sheet.write(f"{letter}6", name, head)
    sheet.merge_range("L5:L6", "V5 Family members with a worker of their own", head)
    sheet.merge_range("M5:M6", "V6 Volunteers on the rota, last day (for information)", head)
    sheet.set_row(4, 48)
    sheet.set_row(5, 30)
    for row, (name, wanted) in enumerate(
        (
            ("We agreed", {1: "200 a year", 4: ">=90%", 7: ">=60%", 10: "<=15%", 11: "60 a year"}),
            (
                "Worst allowed",
                {1: "180 a year", 4: ">=80%", 7: ">=50%", 10: "<=20%", 11: "50 a year"},
            ),
        ),
        start=6,
    ):
        sheet.write(row, 0, name, side)
        for column in range(1, 13):
            sheet.write(row, column, wanted.get(column, ""), cell)
    for quarter, name in enumerate(QUARTERS):
        row = 8 + quarter
        sheet.write(row, 0, name, side)
        sheet.write(row, 1, NEW[quarter], cell)
        for column, (tops, bottoms) in ((2, TALKED), (5, BETTER), (8, MISSED)):
            over, under = "ABCDEFGHIJ"[column], "ABCDEFGHIJ"[column + 1]
            sheet.write(row, column, tops[quarter], cell)
            sheet.write(row, column + 1, bottoms[quarter], cell)
            sheet.write_formula(
                row,
                column + 2,
                f"={over}{row + 1}/{under}{row + 1}",
                share,
                tops[quarter] / bottoms[quarter],
            )
        sheet.write(row, 11, KIN[quarter], cell)
        sheet.write(row, 12, ROTA[quarter], cell)
    sheet.write("A13", "The year", side)
    sheet.write_formula("B13", "=SUM(B9:B12)", year, sum(NEW))
    for column, (tops, bottoms) in ((2, TALKED), (5, BETTER), (8, MISSED)):
        over, under = "ABCDEFGHIJ"[column], "ABCDEFGHIJ"[column + 1]
        sheet.write_formula(12, column, f"=SUM({over}9:{over}12)", year, sum(tops))
        sheet.write_formula(12, column + 1, f"=SUM({under}9:{under}12)", year, sum(bottoms))
        sheet.write_formula(
            12, column + 2, f"={over}13/{under}13", year_share, sum(tops) / sum(bottoms)
        )
    sheet.write_formula("L13", "=SUM(L9:L12)", year, sum(KIN))
    sheet.write("M13", "n/a", year)
    sheet.write("A14", "RAG", side)
    for letter in "BEHKL":
        sheet.write(f"{letter}14", "G", green)
    sheet.write(
        "A15",
        "One person in Jul-Sep and one in Jan-Mar went straight to crisis care.",
        made.add_format({**base, "italic": True}),
    )
    sheet.write("A18", "Also counted", title)
    for column, (said, numbers, total) in enumerate(ALSO, start=1):
        sheet.write(18, column, said, head)
        for row, number in enumerate(numbers, start=19):
            sheet.write(row, column, number, cell)
        sheet.write(23, column, total, year)
    sheet.write("A19", "", head)
    sheet.set_row(18, 92)
    for row, name in enumerate((*QUARTERS, "The year"), start=19):
        sheet.write(row, 0, name, side)

    crew = made.add_worksheet("Volunteers")
    crew.set_landscape()
    crew.fit_to_pages(1, 0)
    crew.set_column("A:H", 14)
    crew.write("A1", "Our volunteers, 2025/26", title)
    crew.write("A3", "", head)
    crew.set_row(2, 48)
    for column, (said, figures, total) in enumerate(VOLUNTEERS, start=1):
        crew.write(2, column, said, head)
        for row, figure in enumerate(figures, start=3):
            crew.write(row, column, figure, tenth if said == "Hours given" else cell)
        crew.write(
            7,
            column,
            "n/a" if total is None else total,
            year_tenth if said == "Hours given" else year,
        )
    for row, name in enumerate((*QUARTERS, "The year"), start=3):
        crew.write(row, 0, name, side)
    crew.write("A11", "Those who did five shifts or more, January to March 2026", title)
    for column, said in enumerate(("Badge", "Age", "Years served", "Shifts", "Hours")):
        crew.write(11, column, said, head)
    for row, line in enumerate(ROTA_NOW, start=12):
        for column, item in enumerate(line):
            crew.write(row, column, item, tenth if column == 4 else cell)

    groups = made.add_worksheet("Groups")
    groups.set_landscape()
    groups.fit_to_pages(1, 0)
    groups.set_column("A:A", 30)
    groups.set_column("B:F", 17)
    groups.set_row(2, 48)
    groups.write("A1", "Groups, January to March 2026", title)
    for column, said in enumerate(
        (
            "Group",
            "Where",
            "Began",
            "Times met",
            "Usual turnout",
            "Times it met with nobody of ours in the room",
        )
    ):
        groups.write(2, column, said, head)
    for row, entry in enumerate(GROUPS, start=3):
        for column, part in enumerate(entry):
            if isinstance(part, date):
                groups.write_datetime(row, column, part, started)
            else:
                groups.write(row, column, part, cell if column > 2 else side)
    groups.write("A12", "All seven", side)
    groups.write_formula("D12", "=SUM(D4:D10)", year, 68)
    groups.write_formula("F12", "=SUM(F4:F10)", year, 28)
    groups.write(
        "A13",
        "Turnout is what the leader says is usual. We have no earlier figures for the last column.",
        text,
    )
    groups.set_row(12, 42)

    story = made.add_worksheet("Your story")
    story.set_column("A:A", 4)
    story.set_column("B:B", 60)
    story.set_column("C:D", 14)
    story.fit_to_pages(1, 0)
    story.write("A1", "Your story (ICB form 7b)", title)
    story.write("C3", "Q4", head)
    story.write("D3", "2025/26", head)
    for row, (said, now, all_year) in enumerate(STORY, start=3):
        story.write(row, 0, f"{row - 2}.", text)
        story.write(row, 1, said, text)
        story.write(row, 2, now, cell if now != 4.2 else tenth)
        story.write(row, 3, all_year, year)
    story.merge_range(
        "B13:D15",
        "The winter was busy. The Hexley Moor path was shut for two "
        "weeks in January and the walkers met in the cafe. Ring 01632 960155 to "
        "visit.",
        text,
    )

    back = made.add_worksheet("calc")
    back.write("A1", "days in quarter")
    back.write_row("B1", [91, 92, 92, 90])
    back.hide()
    made.close()
