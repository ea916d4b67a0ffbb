"""A hospice's compassionate neighbours scheme: a quarterly return in a warm, wordy house style."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.unseen.pen import book

QUARTERS: list[tuple[str, str, tuple[int, ...] | str]] = [
    ("", "Getting people matched", ""),
    ("", "People referred to us", (41, 38, 47)),
    ("CN1", "Matched with a neighbour", (29, 31, 36)),
    ("CN2", "of these, inside 15 working days", (24, 27, 29)),
    ("", "   as %", "8/7"),
    (
        "",
        "Wives, husbands, daughters who now get an afternoon off each week because the neighbour"
        " sits in (new this quarter)",
        (11, 14, 19),
    ),
    ("", "Died before we could match them", (5, 3, 6)),
    ("", "Seeing people", ""),
    ("CN3", "Visits", (548, 602, 641)),
    ("", "Phone calls in place of a visit", (211, 187, 236)),
    ("", "Back in touch with a son, daughter or old friend they had lost", (6, 9, 12)),
    ("", "Miles claimed", (1934, 2120, 2305)),
    ("", "At 12 weeks", ""),
    ("", "Asked", (22, 26, 28)),
    ("CN4", "Feels less lonely than at the start", (15, 19, 20)),
    ("", "   as %", "19/18"),
    ("", "Our neighbours", ""),
    ("CN5", "Finished the course and ready to go", (18, 14, 11)),
    ("", "Left, or having a rest", (3, 5, 4)),
    ("", "Gone on to paid care work or nurse training", (1, 0, 2)),
    ("", "At the end", ""),
    ("", "Deaths among people matched", (17, 21, 24)),
    ("CN6", "Died where they had said they wanted to", (13, 17, 20)),
    ("", "   as %", "27/26"),
]


def draw(path: Path) -> None:
    """Draw the return of the third quarter."""
    made = book(path, "Compassionate Neighbours")
    font = {"font_name": "Gill Sans MT", "font_size": 11, "valign": "vcenter", "text_wrap": True}
    big = made.add_format(
        {**font, "font_size": 16, "bold": True, "font_color": "#5B2A6E", "text_wrap": False}
    )
    small = made.add_format({**font, "italic": True, "font_color": "#666666", "text_wrap": False})
    text = made.add_format(font)
    bold = made.add_format({**font, "bold": True})
    plain = made.add_format({**font, "bold": True, "text_wrap": False})
    head = made.add_format(
        {**font, "bold": True, "bg_color": "#E4D5EC", "bottom": 2, "align": "center"}
    )
    band = made.add_format({**font, "bold": True, "font_color": "#FFFFFF", "bg_color": "#5B2A6E"})
    num = made.add_format({**font, "num_format": "#,##0", "align": "center", "bottom": 4})
    dec = made.add_format({**font, "num_format": "0.0", "align": "center", "bottom": 4})
    pct = made.add_format({**font, "num_format": "0.0%", "align": "center", "italic": True})
    whole = made.add_format({**font, "num_format": "0%", "align": "center"})
    gbp = made.add_format({**font, "num_format": "£#,##0", "align": "center", "bottom": 4})
    day = made.add_format({**font, "num_format": "dd/mm/yyyy", "align": "left"})
    grey = made.add_format({"bg_color": "#D9D9D9"})

    front = made.add_worksheet("Front page")
    front.set_column("A:A", 14)
    front.set_column("B:B", 42)
    front.set_column("C:D", 16)
    front.set_column("E:E", 52)
    front.write("A1", "Lantern Row Neighbours", big)
    front.write("A2", "Quarterly return, palliative and end of life care", small)
    meta = [
        ("For", "NHS Tamberley & Vale Integrated Care Board"),
        ("Contract", "TV/PEOLC/2025/031, 1 April 2025 to 31 March 2028"),
        ("Service", "Compassionate Neighbours: companionship at home in the last year of life"),
        ("This return", "Quarter 3 of 2025/26 (October, November, December 2025)"),
        ("Filled in by", "Scheme co-ordinator, 01632 960417"),
    ]
    for row, (name, what) in enumerate(meta, 3):
        front.write(row, 0, name, bold)
        front.write(row, 1, what, text)
    front.write("A9", "Sent", bold)
    front.write_datetime("B9", date(2026, 1, 14), day)
    front.write("A11", "What we agreed", plain)
    for col, name in enumerate(
        ["Ref", "What", "Target for the year", "Lowest we may go", "How it is worked out"]
    ):
        front.write(11, col, name, head)
    agreed = [
        ("CN1", "People matched with a neighbour", 120, 108, "head count"),
        ("CN2", "Matched inside 15 working days", 0.85, 0.75, "out of everyone matched"),
        ("CN3", "Visits made", 2400, 2160, "every visit of half an hour or more"),
        ("CN4", "Feels less lonely at 12 weeks", 0.7, 0.6, "out of everyone asked at 12 weeks"),
        ("CN5", "Neighbours trained and ready", 60, 54, "volunteers who finish the course"),
    ]
    for row, (ref, what, target, floor, how) in enumerate(agreed, 12):
        front.write(row, 0, ref, bold)
        front.write(row, 1, what, text)
        front.write(row, 2, target, whole if target < 1 else num)
        front.write(row, 3, floor, whole if floor < 1 else num)
        front.write(row, 4, how, text)
    front.write("A18", "CN6", bold)
    front.write("B18", "Died where they wanted to", text)
    front.merge_range("C18:D18", "for information only", text)
    front.write("E18", "out of everyone matched who died", text)

    main = made.add_worksheet("Figures")
    main.set_column("A:A", 6)
    main.set_column("B:B", 52)
    main.set_column("C:G", 11)
    main.set_column("H:H", 40)
    main.write("A1", "Compassionate Neighbours: figures 2025/26", big)
    main.write("A2", "Grey = still to come. Percentages work themselves out.", small)
    for col, name in enumerate(
        [
            "Ref",
            "",
            "Q1\nApr-Jun",
            "Q2\nJul-Sep",
            "Q3\nOct-Dec",
            "Q4\nJan-Mar",
            "So far this year",
            "Notes",
        ]
    ):
        main.write(3, col, name, head)
    by_row: dict[int, list[int]] = {}
    for index, (ref, name, figures) in enumerate(QUARTERS):
        row = index + 4
        if figures == "":
            main.merge_range(row, 0, row, 7, name, band)
            continue
        main.write(row, 0, ref, bold)
        main.write(row, 1, name, text)
        main.write_blank(row, 5, None, grey)
        if isinstance(figures, str):
            top, bottom = (by_row[int(part)] for part in figures.split("/"))
            upper, lower = figures.split("/")
            for col, (one, all_) in zip("CDEG", zip(top, bottom, strict=True), strict=True):
                main.write_formula(
                    f"{col}{row + 1}", f"={col}{upper}/{col}{lower}", pct, one / all_
                )
            continue
        by_row[row + 1] = [*figures, sum(figures)]
        for col, figure in enumerate(figures, 2):
            main.write(row, col, figure, num)
        main.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", num, sum(figures))
    main.write("H8", "3 were over by a day or two because of the Christmas shutdown", text)
    main.write("H16", "2 cars shared since November", text)
    main.write("H24", "one at the hospice, one with an agency", text)

    who = made.add_worksheet("Who & where")
    who.set_column("A:A", 26)
    who.set_column("B:C", 13)
    who.set_column("D:D", 4)
    who.set_column("E:E", 26)
    who.set_column("F:G", 13)
    who.write("A1", "The people we were matched with", big)
    ages = [("Under 50", 2, 6), ("50 to 64", 5, 15), ("65 to 79", 14, 38), ("80 and over", 15, 37)]
    ills = [
        ("Cancer", 17, 44),
        ("Heart or lung", 9, 25),
        ("Frailty or dementia", 7, 19),
        ("MND, Parkinson's, other", 3, 8),
    ]
    for left, title, rows in ((0, "How old", ages), (4, "What they are ill with", ills)):
        for col, name in enumerate([title, "Oct-Dec 25", "Since April"]):
            who.write(2, left + col, name, head)
        for row, (name, now, year) in enumerate(rows, 3):
            who.write(row, left, name, text)
            who.write(row, left + 1, now, num)
            who.write(row, left + 2, year, num)
        who.write(7, left, "Everyone", bold)
        for col, total in ((left + 1, 36), (left + 2, 96)):
            letter = "ABCDEFG"[col]
            who.write_formula(7, col, f"=SUM({letter}4:{letter}7)", num, total)
    who.write(
        "A11", "Streets that now have a rota of their own (shopping, bins, walking the dog)", plain
    )
    for col, name in enumerate(["Patch", "Set up Oct-Dec", "Set up since April"]):
        who.write(11, col, name, head)
    patches = [("Tamberley", 2, 5), ("Old Vale", 1, 3), ("Northgate", 0, 2), ("Hythe Side", 1, 1)]
    for row, (name, now, year) in enumerate(patches, 12):
        who.write(row, 0, name, text)
        who.write(row, 1, now, num)
        who.write(row, 2, year, num)
    who.write("A17", "All patches", bold)
    who.write_formula("B17", "=SUM(B13:B16)", num, 4)
    who.write_formula("C17", "=SUM(C13:C16)", num, 11)

    table = made.add_worksheet("Tuesday table")
    table.set_column("A:A", 14)
    table.set_column("B:E", 18)
    table.write("A1", "The Tuesday table", big)
    table.write("A2", "For those left behind. Soup and company, 12.30, Methodist rooms.", small)
    for col, name in enumerate(
        [
            "Month",
            "Tuesdays held",
            "of these, run by the widows and widowers, none of us there",
            "Bowls of soup served",
            "Room hire",
        ]
    ):
        table.write(3, col, name, head)
    months = [
        "Apr 25",
        "May 25",
        "Jun 25",
        "Jul 25",
        "Aug 25",
        "Sep 25",
        "Oct 25",
        "Nov 25",
        "Dec 25",
    ]
    tuesdays = [5, 4, 4, 5, 4, 5, 4, 4, 3]
    alone = [0, 0, 1, 2, 2, 3, 3, 4, 3]
    soup = [38, 41, 36, 52, 40, 57, 49, 55, 44]
    hire = [75, 60, 60, 75, 60, 75, 60, 60, 45]
    for row, figures in enumerate(zip(months, tuesdays, alone, soup, hire, strict=True), 4):
        table.write(row, 0, figures[0], text)
        for col in (1, 2, 3):
            table.write(row, col, figures[col], num)
        table.write(row, 4, figures[4], gbp)
    for col, column in enumerate((tuesdays, alone, soup, hire), 1):
        letter = "ABCDE"[col]
        table.write_formula(
            13, col, f"=SUM({letter}5:{letter}13)", gbp if col == 4 else num, sum(column)
        )

    words = made.add_worksheet("And the rest")
    words.set_column("A:A", 60)
    words.set_column("B:C", 14)
    words.set_column("D:D", 50)
    words.write("A1", "And the rest", big)
    for col, name in enumerate(["", "Oct to Dec", "Since April", "In your own words"]):
        words.write(2, col, name, head)
    rest: list[tuple[str, float, float, str, str]] = [
        ("Complaints", 0, 1, "num", "The one in May was put right the same week."),
        ("Cards and thank-you letters", 9, 26, "num", ""),
        (
            "People who told us they are less on their own than before",
            20,
            54,
            "num",
            "From the 12-week question.",
        ),
        ("Staff in post (whole-time)", 2.4, 2.3, "dec", "Average over the months."),
        (
            "By the way: benefits they were missing, now being paid (worth in a year)",
            18340,
            52710,
            "gbp",
            "Mostly Attendance Allowance; our neighbours spot the unopened letters.",
        ),
        ("Study days for staff", 3, 8, "num", ""),
        (
            "Care homes that now give our course themselves, without us",
            1,
            3,
            "num",
            "The third began in November.",
        ),
        ("Spent on the scheme", 23870, 71420, "gbp", "In line with budget."),
    ]
    kinds = {"num": num, "dec": dec, "gbp": gbp}
    for row, (name, now, year, kind, note) in enumerate(rest, 3):
        words.write(row, 0, name, text)
        words.write(row, 1, now, kinds[kind])
        words.write(row, 2, year, kinds[kind])
        words.write(row, 3, note, text)
    for sheet, tall in (
        (front, (5, 6, 11)),
        (main, (3, 7, 9)),
        (who, (11,)),
        (table, (3,)),
        (words, (7,)),
    ):
        for row in tall:
            sheet.set_row(row, 66 if sheet is table else 34)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
