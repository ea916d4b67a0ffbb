"""Draws a domestic abuse charity's dashboard: small boxes side by side, and more tabs."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

FILE = "SCC-DA-2024-33 Lantern Rooms Y2 Q2 dashboard.xlsx"
PLUM, LILAC, MIST = "#5B2A6E", "#E9DDF0", "#F7F3FA"
Q1, Q2, SO_FAR = "Q1 Oct-Dec", "Q2 Jan-Mar", "Year 2 so far"


class Pens:
    """The formats."""

    def __init__(self, made: Workbook) -> None:
        base = {"font_name": "Calibri", "font_size": 10, "valign": "vcenter"}
        self.made = made
        self.title = made.add_format({**base, "font_size": 18, "bold": True, "font_color": PLUM})
        self.under = made.add_format({**base, "font_size": 11, "font_color": "#555555"})
        self.tile = made.add_format(
            {
                **base,
                "font_size": 22,
                "bold": True,
                "align": "center",
                "font_color": PLUM,
                "bg_color": LILAC,
            }
        )
        self.tile_words = made.add_format(
            {
                **base,
                "font_size": 9,
                "align": "center",
                "bg_color": LILAC,
                "text_wrap": True,
                "valign": "top",
            }
        )
        self.bar = made.add_format({**base, "bold": True, "font_color": "white", "bg_color": PLUM})
        self.head = made.add_format(
            {**base, "bold": True, "bg_color": LILAC, "text_wrap": True, "align": "center"}
        )
        self.word = made.add_format({**base, "bg_color": MIST})
        self.wrap = made.add_format({**base, "bg_color": MIST, "text_wrap": True})
        self.number = made.add_format({**base, "bg_color": MIST, "align": "center"})
        self.bold = made.add_format(
            {**base, "bg_color": MIST, "align": "center", "bold": True, "top": 1}
        )
        self.bold_word = made.add_format({**base, "bg_color": MIST, "bold": True, "top": 1})
        self.percent = made.add_format(
            {**base, "bg_color": MIST, "align": "center", "num_format": "0.0%"}
        )
        self.whole = made.add_format(
            {**base, "bg_color": MIST, "align": "center", "num_format": "0%"}
        )
        self.one = made.add_format(
            {**base, "bg_color": MIST, "align": "center", "num_format": "0.0"}
        )
        self.small = made.add_format(
            {**base, "font_size": 8, "italic": True, "font_color": "#777777"}
        )
        self.group = made.add_format({**base, "bold": True, "bg_color": LILAC})
        self.green = made.add_format({**base, "align": "center", "bg_color": "#BFE3B4"})
        self.amber = made.add_format({**base, "align": "center", "bg_color": "#FBDD9A"})
        self.text = made.add_format({**base, "text_wrap": True, "valign": "top"})


def _put(sheet: Worksheet, row: int, column: int, value: object, pen: Format) -> None:
    if value is None:
        sheet.write_blank(row, column, None, pen)
    elif isinstance(value, tuple):
        sheet.write_formula(row, column, value[0], pen, value[1])
    else:
        sheet.write(row, column, value, pen)


def _box(
    sheet: Worksheet,
    pens: Pens,
    top: int,
    left: int,
    wide: int,
    title: str,
    heads: list[str],
    lines: list[tuple[str, list[object]]],
    forms: list[Format] | None = None,
    last_bold: bool = False,
) -> None:
    """A small table with a title bar; no header row where heads is empty."""
    sheet.merge_range(top, left, top, left + wide - 1, title, pens.bar)
    row = top + 1
    if heads:
        for place in range(wide):
            sheet.write(row, left + place, heads[place] if place < len(heads) else "", pens.head)
        row += 1
    for number, (words, values) in enumerate(lines, start=1):
        bold = last_bold and number == len(lines)
        sheet.write(row, left, words, pens.bold_word if bold else pens.word)
        for place, value in enumerate(values):
            pen = forms[place] if forms else pens.number
            _put(sheet, row, left + 1 + place, value, pens.bold if bold else pen)
        row += 1


def _dashboard(sheet: Worksheet, pens: Pens) -> None:
    sheet.hide_gridlines(2)
    for letters, width in (
        ("A:A", 2),
        ("B:B", 30),
        ("C:F", 9),
        ("G:G", 2),
        ("H:H", 30),
        ("I:K", 9),
        ("L:L", 2),
        ("M:M", 30),
        ("N:P", 9),
    ):
        sheet.set_column(letters, width)
    sheet.write("B1", "The Lantern Rooms: recovery and children's programme", pens.title)
    sheet.write(
        "B2",
        "Contract year 2 (October 2025 to September 2026), Quarter 2: January to "
        "March "
        "2026.   For Stourmarsh County Council, contract SCC-DA-2024-33",
        pens.under,
    )
    tiles: list[tuple[str, str, str, object]] = [
        ("B4", "B5", "referrals this quarter", 131),
        ("C4:F4", "C5:F5", "women started the course this quarter", 64),
        ("H4", "H5", "of those leaving the course had finished it (Q2)", "84%"),
        ("I4:K4", "I5:K5", "children joined a group this quarter", 61),
        ("M4", "M5", "out of 10: how safe women feel at home by the end (Q2)", 7.6),
        ("N4:P4", "N5:P5", "peer mentors at the end of March", 17),
    ]
    for place, under, words, value in tiles:
        if ":" in place:
            sheet.merge_range(place, value, pens.tile)
            sheet.merge_range(under, words, pens.tile_words)
        else:
            sheet.write(place, value, pens.tile)
            sheet.write(under, words, pens.tile_words)
    sheet.set_row(3, 34)
    sheet.set_row(4, 28)
    sheet.set_row(7, 28)
    sheet.set_row(18, 28)
    sheet.set_row(27, 28)

    _box(
        sheet,
        pens,
        6,
        1,
        5,
        "Referrals",
        ["", Q1, Q2, SO_FAR, "Q2 last year"],
        [
            ("Received", [118, 131, ("=C9+D9", 249), 109]),
            ("Accepted", [97, 106, ("=C10+D10", 203), 88]),
            ("Not right for us, sent on", [14, 16, ("=C11+D11", 30), 15]),
            ("Waiting on the last day", [23, 31, "–", 19]),
        ],
    )
    sources = [
        ("Police", 29),
        ("Health", 34),
        ("Children's social care", 27),
        ("Herself", 24),
        ("Housing", 11),
        ("Somebody else", 6),
    ]
    lines: list[tuple[str, list[object]]] = [
        (words, [count, (f"=I{row}/I$15", count / 131)])
        for row, (words, count) in enumerate(sources, start=9)
    ]
    lines.append(("All", [("=SUM(I9:I14)", 131), None]))
    _box(
        sheet,
        pens,
        6,
        7,
        3,
        "Who referred her (Q2)",
        ["", "No.", "%"],
        lines,
        [pens.number, pens.percent],
        last_bold=True,
    )
    _box(
        sheet,
        pens,
        6,
        12,
        4,
        "Women's recovery course",
        ["", Q1, Q2, SO_FAR],
        [
            ("Started", [58, 64, ("=N9+O9", 122)]),
            ("Finished (8 of 12 sessions)", [41, 47, ("=N10+O10", 88)]),
            ("Left early", [11, 9, ("=N11+O11", 20)]),
            ("Still on it on the last day", [26, 34, None]),
        ],
    )

    _box(
        sheet,
        pens,
        17,
        1,
        5,
        "How women feel, average out of 10 (Q2)",
        ["", "Start", "End", "Women asked"],
        [
            ("I feel safe at home", [4.1, 7.6, 52]),
            ("I know who to call", [5.2, 8.8, 52]),
            ("I can see the warning signs", [4.9, 8.3, 51]),
            ("I feel good about myself", [3.3, 6.4, 52]),
        ],
        [pens.one, pens.one, pens.number],
    )
    _box(
        sheet,
        pens,
        17,
        7,
        3,
        "Risk level of women who closed in Q2",
        ["", "At start", "At close"],
        [
            ("High", [31, "c"]),
            ("Medium", [19, 22]),
            ("Standard", [6, 26]),
            ("Not assessed", [0, "c"]),
            ("All", [56, 56]),
        ],
        last_bold=True,
    )
    sheet.write("H25", "c = fewer than five, not shown", pens.small)
    _box(
        sheet,
        pens,
        17,
        12,
        4,
        "Children by age",
        ["", "Joined Q1", "Joined Q2", "Waiting at end of Q2"],
        [
            ("4 to 7", [19, 22, 8]),
            ("8 to 11", [24, 27, 11]),
            ("12 to 16", [9, 12, 7]),
            ("All", [("=SUM(N20:N22)", 52), ("=SUM(O20:O22)", 61), ("=SUM(P20:P22)", 26)]),
        ],
        last_bold=True,
    )

    _box(
        sheet,
        pens,
        26,
        1,
        5,
        "What happened next (women who closed)",
        ["", Q1, Q2, SO_FAR],
        [
            ("Into work, or more hours", [6, 9, 15]),
            ("Started college or training", [8, 7, 15]),
            ("Moved to a settled home", [12, 10, 22]),
            ("Court order in place, our help", [14, 17, 31]),
            ("Debt or benefits sorted out", [11, 13, 24]),
            ("Came back as a peer mentor", [3, 5, 8]),
        ],
    )
    _box(
        sheet,
        pens,
        26,
        7,
        3,
        "Peer mentors, Q2",
        [],
        [
            ("Active at the end of March", [17]),
            ("... came through the course", [14]),
            ("Hours given", [311.5]),
            ("New ones trained", [5]),
            ("Supervision sessions", [12]),
        ],
    )
    _box(
        sheet,
        pens,
        26,
        12,
        4,
        "Team, Q2",
        [],
        [
            ("Posts filled (FTE)", [5.8]),
            ("Posts empty (FTE)", [1]),
            ("Sickness", ["3.1%"]),
            ("Safeguarding training in date", ["100%"]),
        ],
    )
    sheet.write(
        "B35",
        "A woman can be in more than one line of What happened next. Made "
        "14/04/2026 by "
        "the data and impact officer, ext 204.",
        pens.small,
    )
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)


def _scorecard(sheet: Worksheet, pens: Pens) -> None:
    """The contract's measures stand across, their parts stand down."""
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 2)
    sheet.set_column("B:B", 24)
    sheet.set_column("C:H", 17)
    sheet.write("B1", "Contract scorecard, year 2", pens.title)
    names = [
        "First contact within 2 working days of accepting",
        "Women finish the recovery course",
        "Women feel safer when they close",
        "Children join a group (200 in the year)",
        "Parent says the child is calmer at home",
        "Average wait for the course (weeks)",
    ]
    sheet.write("B3", "", pens.bar)
    sheet.write("B4", "Measure", pens.wrap)
    for place, name in enumerate(names):
        sheet.write(2, 2 + place, f"K{place + 1}", pens.bar)
        sheet.write(3, 2 + place, name, pens.wrap)
    sheet.set_row(3, 42)
    lines: list[tuple[str, list[object]]] = [
        ("Target", [0.95, 0.75, 0.8, 200, 0.7, "<=6"]),
        ("Lowest we may go", [0.9, 0.65, 0.7, 180, 0.6, "<=8"]),
    ]
    row = 4

    def line(words: str, values: list[object], rates: bool) -> None:
        nonlocal row
        sheet.write(row, 1, words, pens.word)
        for place, value in enumerate(values):
            pen = pens.number
            if rates and place in (0, 1, 2, 4):
                pen = pens.percent if words == "Result" else pens.whole
            if place == 5 and rates:
                pen = pens.one
            _put(sheet, row, 2 + place, value, pen)
        row += 1

    for words, values in lines:
        line(words, values, True)
    parts: list[tuple[str, list[object], list[object], list[float], str]] = [
        (
            "Quarter 1 (Oct-Dec 2025)",
            [89, 41, 39, 52, 27, "n/a"],
            [97, 52, 46, "n/a", 34, 58],
            [89 / 97, 41 / 52, 39 / 46, 52, 27 / 34, 5.4],
            "",
        ),
        (
            "Quarter 2 (Jan-Mar 2026)",
            [99, 47, 44, 61, 33, "n/a"],
            [106, 56, 52, "n/a", 41, 64],
            [99 / 106, 47 / 56, 44 / 52, 61, 33 / 41, 6.2],
            "",
        ),
        (
            "Year 2 so far",
            [188, 88, 83, 113, 60, "n/a"],
            [203, 108, 98, "n/a", 75, 122],
            [188 / 203, 88 / 108, 83 / 98, 113, 60 / 75, 5.8],
            "",
        ),
    ]
    for words, tops, bottoms, results, _ in parts:
        sheet.merge_range(row, 1, row, 7, words, pens.group)
        row += 1
        line("Number", tops, False)
        line("Out of", bottoms, False)
        shown: list[object] = []
        for place, result in enumerate(results):
            letter = "CDEFGH"[place]
            if place in (0, 1, 2, 4):
                shown.append((f"={letter}{row - 1}/{letter}{row}", result))
            elif place == 3:
                shown.append((f"=F{row - 1}", result))
            else:
                shown.append(result)
        line("Result", shown, True)
    sheet.write(row, 1, "Rating", pens.word)
    for place, rating in enumerate(["Amber", "Green", "Green", "Green", "Green", "Green"]):
        sheet.write(row, 2 + place, rating, pens.amber if rating == "Amber" else pens.green)
    row += 1
    sheet.write(row, 1, "Comment", pens.word)
    said = [
        "7 late in Q2: 5 no safe number to ring",
        "",
        "8 of 52 said no change",
        "113 of 200 at half way",
        "",
        "6.2 in Q2, room at Marshgate lost for 3 weeks",
    ]
    for place, words in enumerate(said):
        sheet.write(row, 2 + place, words, pens.wrap)
    sheet.set_row(row, 42)
    sheet.write_comment("C16", "Agreed with the council that unsafe numbers stay in")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)


def _groups(sheet: Worksheet, pens: Pens) -> None:
    """The children's groups stand across."""
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 2)
    sheet.set_column("B:B", 38)
    sheet.set_column("C:H", 12)
    sheet.write(
        "B1", "Children's groups that finished in Quarter 2 (January to March 2026)", pens.title
    )
    sheet.merge_range("C3:D3", "Saplings (4 to 7)", pens.bar)
    sheet.merge_range("E3:F3", "Explorers (8 to 11)", pens.bar)
    sheet.write("G3", "Teens (12-16)", pens.bar)
    sheet.write("H3", "All groups", pens.bar)
    sheet.write("B4", "", pens.head)
    for place, venue in enumerate(
        ["Marshgate", "Fenny Road", "Marshgate", "Eastcliff", "Online", ""]
    ):
        sheet.write(3, 2 + place, venue, pens.head)
    lines: list[tuple[str, list[object], Format]] = [
        (
            "First session",
            ["06.01.26", "07.01.26", "08.01.26", "13.01.26", "12.01.26", None],
            pens.number,
        ),
        (
            "Last session",
            ["17.03.26", "18.03.26", "19.03.26", "24.03.26", "23.03.26", None],
            pens.number,
        ),
        ("Sessions run", [10, 10, 10, 9, 10, 49], pens.number),
        ("Places offered", [12, 10, 12, 10, 8, 52], pens.number),
        ("Children who started", [11, 9, 12, 9, 7, 48], pens.number),
        ("Children who finished", [10, 8, 10, 8, 5, 41], pens.number),
        ("Attendance", [0.88, 0.91, 0.84, 0.79, 0.71, 0.84], pens.whole),
        ("Mums in the group next door", [9, 7, 10, 6, "n/a", 32], pens.number),
        ("Worry score at start (average, 0 to 40)", [19.4, 18.1, 21.6, 20.3, 24.0, 20.4], pens.one),
        ("Worry score at end (average)", [13.2, 12.9, 15.1, 14.8, 19.5, 14.7], pens.one),
        ("Children scored both times", [10, 8, 9, 8, 5, 40], pens.number),
        ("Parent says calmer at home", [8, 7, 9, 6, 3, 33], pens.number),
        ("School says in class more", [4, 3, 5, 3, 2, 17], pens.number),
        ("Brothers and sisters at the family day", [6, 5, 8, 4, 0, 23], pens.number),
    ]
    for row, (words, values, pen) in enumerate(lines, start=4):
        sheet.write(row, 1, words, pens.word)
        for place, value in enumerate(values):
            _put(sheet, row, 2 + place, value, pen)
    sheet.write(
        "B20", "Eastcliff missed 1 session (boiler). A lower worry score is better.", pens.small
    )
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)


def _drop_in(sheet: Worksheet, pens: Pens) -> None:
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 2)
    sheet.set_column("B:B", 16)
    sheet.set_column("C:F", 13)
    sheet.set_column("G:G", 28)
    sheet.write("B1", "Monday drop-in, January to March 2026", pens.title)
    for place, words in enumerate(
        ["Week", "Women who came", "... first time", "Children in crèche", "Mentors on shift", ""]
    ):
        sheet.write(2, 1 + place, words, pens.head)
    sheet.set_row(2, 28)
    weeks = [
        "w/c 5 Jan",
        "w/c 12 Jan",
        "w/c 19 Jan",
        "w/c 26 Jan",
        "w/c 2 Feb",
        "w/c 9 Feb",
        "w/c 16 Feb",
        "w/c 23 Feb",
        "w/c 2 Mar",
        "w/c 9 Mar",
        "w/c 16 Mar",
        "w/c 23 Mar",
    ]
    columns = [
        [14, 16, 13, 0, 17, 19, 15, 18, 20, 17, 21, 19],
        [4, 3, 2, 0, 5, 4, 2, 3, 4, 2, 5, 3],
        [9, 11, 8, 0, 12, 12, 10, 11, 14, 10, 13, 12],
        [2, 3, 2, 0, 3, 3, 3, 2, 3, 3, 4, 3],
    ]
    notes = {3: "snow, could not open", 6: "half term"}
    for down, week in enumerate(weeks):
        row = 3 + down
        sheet.write(row, 1, week, pens.word)
        for place, counts in enumerate(columns):
            sheet.write(row, 2 + place, counts[down], pens.number)
        sheet.write(row, 6, notes.get(down, ""), pens.word)
    sheet.write(15, 1, "Jan to Mar", pens.bold_word)
    for place, counts in enumerate(columns):
        letter = "CDEF"[place]
        sheet.write_formula(15, 2 + place, f"=SUM({letter}4:{letter}15)", pens.bold, sum(counts))
    sheet.write("B18", "The week of 30 March is counted in Quarter 3.", pens.small)


def _chart(made: Workbook, dashboard: Worksheet) -> None:
    sheet = made.add_worksheet("chart data")
    sheet.write_row("A1", ["Month", "Referrals"])
    for row, (month, count) in enumerate(
        [
            ("Oct 25", 41),
            ("Nov 25", 39),
            ("Dec 25", 38),
            ("Jan 26", 45),
            ("Feb 26", 42),
            ("Mar 26", 44),
        ],
        start=1,
    ):
        sheet.write_string(row, 0, month)
        sheet.write_number(row, 1, count)
    sheet.hide()
    chart = made.add_chart({"type": "column"})
    chart.add_series(
        {
            "categories": "='chart data'!$A$2:$A$7",
            "name": "Referrals",
            "values": "='chart data'!$B$2:$B$7",
            "fill": {"color": PLUM},
        }
    )
    chart.set_title({"name": "Referrals by month"})
    chart.set_legend({"none": True})
    chart.set_size({"width": 420, "height": 190})
    dashboard.insert_chart("B37", chart)


def _notes(sheet: Worksheet, pens: Pens) -> None:
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 110)
    for row, words in enumerate(
        [
            "How we count",
            "Year 2 runs 1 October 2025 to 30 September 2026; the contract runs 1 October 2024 to "
            "30 "
            "September 2027.",
            "Finished the course means 8 or more of the 12 sessions. K2 is out of women who "
            "finished "
            "or left early in the quarter, those still on it are left out.",
            "K3 is out of women asked at closing (52 of 56 in Quarter 2).",
            "K6 counts weeks from accepting to the first session, for women who started in the "
            "quarter.",
            "Numbers under 5 that could point to a person are shown as c.",
        ]
    ):
        sheet.write(row, 0, words, pens.title if row == 0 else pens.text)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lantern Rooms dashboard")
    pens = Pens(made)
    dashboard = made.add_worksheet("Dashboard")
    _dashboard(dashboard, pens)
    _scorecard(made.add_worksheet("Scorecard"), pens)
    _groups(made.add_worksheet("Children's groups"), pens)
    _drop_in(made.add_worksheet("Drop-in"), pens)
    _notes(made.add_worksheet("How we count"), pens)
    _chart(made, dashboard)
    made.close()
