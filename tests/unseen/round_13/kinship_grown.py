"""Draws the much-grown spreadsheet of a kinship carers' network, third quarter."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

Cell = float | str | None
THIS: list[tuple[str, Cell, list[Cell], str, str]] = [
    ("New families", 220, [54, 61, 58], "sum", "one family = one carer household, not children"),
    ("Seen inside 10 working days", None, [44, 52, 51], "sum", ""),
    ("  as % of new families (85 wanted, 75 at the least)", 0.85, [], "rate", "JH wants 1 d.p.!!"),
    ("Get-togethers held", 80, [19, 21, 20], "sum", "see Groups tab for Q3"),
    ("6 month forms back", None, [31, 36, 33], "sum", ""),
    ("  less alone than at the start", None, [23, 24, 25], "sum", ""),
    ("  % (70 wanted, 60 at the least)", 0.7, [], "lone", ""),
    ("Arrangements broken down", "tell us", [1, 2, 1], "sum", "all three teenagers in Q1-2"),
    ("Legal surgery slots used", "tell us", [15, 18, 16], "sum", "solicitor gives us 20 a qtr"),
]
WHO: list[tuple[str, list[int]]] = [
    ("Schools", [14, 11, 17]),
    ("Social workers", [31, 35, 29]),
    ("Health visitors", [6, 9, 8]),
    ("Heard from a friend", [22, 27, 30]),
]
HELPERS: list[tuple[str, list[float], str]] = [
    ("On the rota", [9, 11, 12], "stock"),
    ("Hours they gave", [140, 166, 171.5], "sum"),
    ("Are kinship carers themselves", [6, 7, 9], "stock"),
    ("Left us for a job or college", [1, 0, 2], "sum"),
    ("DBS renewed", [3, 2, 2], "sum"),
]
LAST: list[tuple[str, list[int]]] = [
    ("New families", [47, 50, 44, 56]),
    ("Seen inside 10 working days", [35, 41, 38, 45]),
    ("Get-togethers held", [17, 18, 18, 19]),
    ("Arrangements broken down", [2, 1, 3, 1]),
]
NEWS: list[tuple[str, list[Cell], str, str]] = [
    ("Grandparents", [34, 37, 35], "sum", "who the new families are"),
    ("Aunts, uncles", [11, 14, 12], "sum", ""),
    ("Older brothers or sisters", [6, 7, 8], "sum", ""),
    ("Family friends", [3, 3, 3], "sum", ""),
    ("Children living with them", [81, 94, 87], "sum", ""),
    ("Calls and texts in", [310, 342, 298], "sum", "Pat's clicker"),
    ("Had a visit inside the first fortnight", [44, 52, 51], "sum", "same as before"),
    ("Child at school 9 days in 10 again", [7, None, 9], "sum", "holidays, did not ask in Q2"),
    (
        "Brothers and sisters seeing each other again after being split",
        [5, 3, 4],
        "sum",
        "children, not pairs",
    ),
    ("Carer back in work, or did not have to give up", [4, 3, 6], "sum", ""),
    ("Allowance and back pay won, £ a year", [12480, 9360, 15210], "sum", "Marjorie's list"),
    ("Moved to somewhere with enough bedrooms", [2, 1, 1], "sum", ""),
    ("Carer's own op, teeth or tablets seen to at last", [8, 5, 9], "sum", ""),
    (
        "Carers now leading a group with no worker in the room",
        [2, 1, 3],
        "sum",
        "new ones each qtr",
    ),
    (
        "Social workers who say they now do the kin assessment differently",
        [6, None, 11],
        "sum",
        "postcards after the training",
    ),
    ("CAMHS letters written", [9, 12, 10], "sum", ""),
    ("Training mornings for social workers", [2, "nil", 3], "sum", ""),
    ("On the list for life story work, quarter end", [13, 17, 15], "stock", ""),
]
PLACES = ["Dunmarsh town", "Holme Reach", "Saltby", "Ferry End", "On Zoom"]
GROUPS: list[tuple[str, list[Cell]]] = [
    ("Meetings Oct-Dec", [6, 4, 4, 3, 3]),
    ("Carers through the door (each counted once)", [31, 17, 14, 9, 12]),
    ("Little ones who came along", [22, 8, 11, 5, None]),
    ("Rota helpers there most times", [4, 2, 3, 2, 1]),
    ("Hall costs £", [216, 120, 80, 0, None]),
]
MONEY: list[tuple[str, list[int]]] = [
    ("Grant in", [21250, 21250, 21250]),
    ("Wages", [15120, 15120, 15480]),
    ("Halls", [402, 431, 416]),
    ("Day trip", [0, 1180, 240]),
    ("Phones, stamps, print", [655, 590, 702]),
]
LETTERS: list[tuple[str, str]] = [
    (
        "How has the quarter been?",
        "Busy. 58 new families, most of them sent by friends. Pat was "
        "off for 3 weeks with her back and we still got round to everyone but seven in time.",
    ),
    (
        "A story",
        "Ron (71) has had his two grandsons since June. He told the Saltby lot he could "
        "not boil an egg. Now six of the grandads meet on Tuesdays at Ron's to cook, off their own "
        "bat, and the boys eat like horses.",
    ),
    (
        "Anything unexpected?",
        "Three of the carers who came to us in 2023 were elected as parent "
        "governors this autumn. The minibus failed its MOT. One carer has been approved as a "
        "foster carer for another family.",
    ),
    (
        "Worries",
        "The solicitor can only do 12 slots next quarter. 15 families on the life story "
        "list, some since spring.",
    ),
]


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Kin sheet")
    plain = made.add_format({})
    bold = made.add_format({"bold": True})
    big = made.add_format({"bold": True, "font_size": 13})
    yellow = made.add_format({"bold": True, "bg_color": "#FFFF00"})
    green = made.add_format({"bold": True, "bg_color": "#C6E0B4"})
    num = made.add_format({"num_format": "#,##0.#"})
    whole = made.add_format({"num_format": "#,##0"})
    pct = made.add_format({"num_format": "0%"})
    red = made.add_format({"font_color": "#C00000", "italic": True})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})

    main = made.add_worksheet("MAIN")
    main.set_column("A:A", 50)
    main.set_column("B:G", 9)
    main.set_column("H:H", 40)
    main.set_column("J:J", 20)
    main.write("A1", "Hearthside Kin Network - the sheet for Dunmarsh County Council", big)
    main.write(
        "A2",
        "contract DCC/FAM/KIN/22/07, kinship carers' network, 1 Oct 2022 to 30 Sept "
        "2026, every quarter",
        plain,
    )
    main.write("A3", "now showing: up to end of December 2025 (Q3)", red)
    heads = ["2025/26", "Target", "Q1", "Q2", "Q3", "Q4", "So far"]
    for col, text in enumerate(heads):
        main.write(4, col, text, yellow)
    main.write(4, 7, "notes (don't delete, Gill)", red)
    for row, (name, goal, cells, sort, note) in enumerate(THIS, start=5):
        main.write(row, 0, name, plain)
        if goal is not None:
            main.write(row, 1, goal, pct if isinstance(goal, float) else whole)
        for col, cell in enumerate(cells, start=2):
            main.write(row, col, cell, whole)
        if sort == "sum":
            total = sum(cell for cell in cells if isinstance(cell, (int, float)))
            main.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", whole, total)
        else:
            high = [44, 52, 51, 0, 147] if sort == "rate" else [23, 24, 25, 0, 72]
            low = [54, 61, 58, 0, 173] if sort == "rate" else [31, 36, 33, 0, 100]
            under = 6 if sort == "rate" else 10
            for place, letter in enumerate("CDEFG"):
                if letter != "F":
                    main.write_formula(
                        row,
                        2 + place,
                        f"={letter}{row}/{letter}{under}",
                        pct,
                        high[place] / low[place],
                    )
        if note:
            main.write(row, 7, note, red)
    main.write(4, 9, "Who rang / wrote", green)
    for col, text in enumerate(["Q1", "Q2", "Q3"], start=10):
        main.write(4, col, text, green)
    for row, (name, values) in enumerate(WHO, start=5):
        main.write(row, 9, name, plain)
        for col, value in enumerate(values, start=10):
            main.write(row, col, value, whole)
    main.write(9, 9, "all", bold)
    for place, letter in enumerate("KLM"):
        main.write_formula(
            9,
            10 + place,
            f"=SUM({letter}6:{letter}9)",
            whole,
            sum(values[place] for _, values in WHO),
        )
    main.write("J12", "Gill's old codes: SW=2, HV=3,", red)
    main.write("J13", "ask Pat what 9 was", red)

    main.write("A17", "Rota people (Pat keeps this)", green)
    for col, text in enumerate(["Q1", "Q2", "Q3", "Q4", "So far"], start=2):
        main.write(16, col, text, green)
    for row, (name, numbers, sort) in enumerate(HELPERS, start=17):
        main.write(row, 0, name, plain)
        for col, number in enumerate(numbers, start=2):
            main.write(row, col, number, num if number % 1 else whole)
        if sort == "sum":
            total_here = sum(numbers)
            main.write_formula(
                row, 6, f"=SUM(C{row + 1}:F{row + 1})", num if total_here % 1 else whole, total_here
            )
    main.write("H18", "as at the end of the qtr", red)
    main.write("H20", "out of the rota number", red)

    main.write("A25", "2024/25 for looking back at", yellow)
    for col, text in enumerate(["Q1", "Q2", "Q3", "Q4", "Year"], start=2):
        main.write(24, col, text, yellow)
    for row, (name, values) in enumerate(LAST, start=25):
        main.write(row, 0, name, plain)
        for col, value in enumerate(values, start=2):
            main.write(row, col, value, whole)
        main.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", whole, sum(values))
    main.write("A30", "(target was 200 then)", red)

    news = made.add_worksheet("Family news")
    news.set_column("A:A", 64)
    news.set_column("B:E", 10)
    news.set_column("F:F", 32)
    news.write("A1", "Family news - things we jot down each quarter, 2025/26", big)
    for col, text in enumerate(["", "1st qtr", "2nd qtr", "3rd qtr", "so far", "who / how"]):
        news.write(2, col, text, green)
    for row, (name, cells, sort, note) in enumerate(NEWS, start=3):
        news.write(row, 0, name, plain)
        for col, cell in enumerate(cells, start=1):
            if cell is not None:
                news.write(row, col, cell, whole)
        if sort == "sum":
            total = sum(cell for cell in cells if isinstance(cell, (int, float)))
            news.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", whole, total)
        news.write(row, 5, note, red)

    groups = made.add_worksheet("Groups")
    groups.set_column("A:A", 44)
    groups.set_column("B:G", 14)
    groups.write("A1", "Groups, Oct-Dec 2025", big)
    for col, text in enumerate([*PLACES, "all"], start=1):
        groups.write(2, col, text, green)
    for row, (name, cells) in enumerate(GROUPS, start=3):
        groups.write(row, 0, name, plain)
        for col, cell in enumerate(cells, start=1):
            if cell is not None:
                groups.write(row, col, cell, whole)
        total = sum(cell for cell in cells if isinstance(cell, (int, float)))
        groups.write_formula(row, 6, f"=SUM(B{row + 1}:F{row + 1})", whole, total)
    groups.write("A10", "Ferry End: hall is free, vicar says as long as we like", red)

    money = made.add_worksheet("Money")
    money.set_column("A:A", 28)
    money.write("A1", "Money £", big)
    for col, text in enumerate(["", "Q1", "Q2", "Q3", "so far"]):
        money.write(1, col, text, yellow)
    for row, (name, values) in enumerate(MONEY, start=2):
        money.write(row, 0, name, plain)
        for col, value in enumerate(values, start=1):
            money.write(row, col, value, whole)
        money.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", whole, sum(values))
    money.write(7, 0, "left over", bold)
    for place, letter in enumerate("BCD"):
        out = sum(values[place] for _, values in MONEY[1:])
        money.write_formula(
            7, 1 + place, f"={letter}3-SUM({letter}4:{letter}7)", whole, MONEY[0][1][place] - out
        )
    money.write_formula(
        7,
        4,
        "=E3-SUM(E4:E7)",
        whole,
        sum(MONEY[0][1]) - sum(sum(values) for _, values in MONEY[1:]),
    )

    words = made.add_worksheet("Words")
    words.set_column("A:A", 26)
    words.set_column("B:B", 90)
    for row, (label, text) in enumerate(LETTERS):
        words.set_row(row, 48)
        words.write(row, 0, label, bold)
        words.write(row, 1, text, wrap)

    old = made.add_worksheet("old 23-24 dont use")
    old.write("A1", "2023/24 families by quarter", bold)
    for col, (text, value) in enumerate([("Q1", 38), ("Q2", 41), ("Q3", 40), ("Q4", 45)], start=1):
        old.write(1, col, text, plain)
        old.write(2, col, value, plain)
    old.write("A3", "New families", plain)
    old.hide()
    for tab in made.worksheets():
        tab.set_landscape()
        tab.fit_to_pages(1, 0)
    made.close()
