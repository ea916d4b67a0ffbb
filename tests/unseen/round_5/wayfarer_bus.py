"""Homeless health bus: a front page of big numbers, charts with their data, a passenger list."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import CREATED

FILE = "Wayfarer bus Y2 Q3 report.xlsx"
LIST = "Passengers Jan-Mar"
PLACES = ["street", "tent", "car or van", "sofa", "hostel", "night shelter", "squat"]
WEIGHTS = [24, 13, 9, 19, 21, 10, 4]
NOTES = {
    3: "dog: Biscuit",
    17: "now in own flat",
    31: "see Tues only",
    58: "leg ulcer clinic",
    77: "moved to Skellport",
    90: "back from prison 2 Feb",
    118: "interpreter",
    139: "new boots 14/3",
    151: "GP letter sent",
}


class Dice:
    """Numbers that look scattered and are the same every time."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def roll(self, sides: int) -> int:
        """A number from 0 to sides - 1."""
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return (self.state >> 12) % sides


def passengers() -> list[dict[str, Any]]:
    """The list: 97 people known before, 57 new ones."""
    dice, number, out = Dice(4711), 203, []
    day = datetime(2024, 7, 9)
    for n in range(154):
        if n < 97:
            day += timedelta(days=2 + dice.roll(7))
            first = min(day, datetime(2025, 12, 30))
            number += 1 + dice.roll(6)
        else:
            first = datetime(2026, 1, 2) + timedelta(days=(n - 97) * 87 // 57)
            number = max(number, 884) + 1
        age: Any = 19 + dice.roll(28) + dice.roll(26)
        if n in (12, 44, 83, 102, 126, 147):
            age = None
        elif n in (21, 66, 95, 113, 150):
            age = f"about {age // 10 * 10}"
        pick, place = dice.roll(100), 0
        while pick >= WEIGHTS[place]:
            pick -= WEIGHTS[place]
            place += 1
        visits = 1 + dice.roll(6) + (dice.roll(12) if dice.roll(3) == 0 else 0)
        if n >= 97:
            visits = min(visits, 1 + (datetime(2026, 3, 31) - first).days // 3)
        seen = dice.roll(5) > 0
        minutes = (5 + 5 * dice.roll(6)) * (1 + visits // 3) if seen else 0
        no_gp = dice.roll(100) < 44
        out.append(
            {
                "no": f"WB-{number:04d}",
                "first": first,
                "age": age,
                "sex": "F" if dice.roll(100) < 23 else "M",
                "place": PLACES[place],
                "visits": visits,
                "minutes": minutes,
                "wound": "Y" if seen and dice.roll(3) == 0 else "N",
                "gp": "N" if no_gp else "Y",
                "reg": "Y" if no_gp and dice.roll(2) == 0 else "",
                "via": ["another passenger", "street team", "walked up", "hostel", "A&E", "church"][
                    dice.roll(6)
                ],
                "note": NOTES.get(n, ""),
            }
        )
    return out


class House:
    """Formats and figures used on several sheets."""

    def __init__(self, made: Workbook) -> None:
        add = made.add_format
        teal = "#0B6E6E"
        self.h1 = add(
            {
                "bold": True,
                "font_size": 20,
                "font_color": "white",
                "bg_color": teal,
                "valign": "vcenter",
            }
        )
        self.h2 = add({"bold": True, "font_size": 12, "font_color": teal})
        self.big = add(
            {
                "bold": True,
                "font_size": 28,
                "font_color": teal,
                "align": "center",
                "valign": "vcenter",
                "bg_color": "#E8F4F4",
                "num_format": "#,##0",
            }
        )
        self.bigpc = add(
            {
                "bold": True,
                "font_size": 28,
                "font_color": teal,
                "align": "center",
                "valign": "vcenter",
                "bg_color": "#E8F4F4",
                "num_format": "0%",
            }
        )
        self.cap = add(
            {
                "align": "center",
                "valign": "top",
                "text_wrap": True,
                "font_size": 10,
                "bg_color": "#E8F4F4",
            }
        )
        self.mid = add(
            {"bold": True, "font_size": 14, "align": "center", "num_format": "#,##0", "bottom": 1}
        )
        self.midh = add(
            {"bold": True, "font_size": 14, "align": "center", "num_format": "[h]:mm", "bottom": 1}
        )
        self.lab = add({"align": "center", "font_color": "#666666", "font_size": 9})
        self.head = add(
            {
                "bold": True,
                "bg_color": "#CFE5E5",
                "text_wrap": True,
                "border": 1,
                "align": "center",
                "valign": "vcenter",
            }
        )
        self.left = add({"text_wrap": True, "valign": "vcenter"})
        self.n = add({"num_format": "#,##0", "align": "right"})
        self.h = add({"align": "right"})
        self.p = add({"num_format": "0%", "align": "right"})
        self.gbp = add({"num_format": "£#,##0", "align": "right"})
        self.b = add({"bold": True, "num_format": "#,##0", "top": 1, "align": "right"})
        self.bp = add({"bold": True, "num_format": "0%", "top": 1, "align": "right"})
        self.bg = add({"bold": True, "num_format": "£#,##0", "top": 1, "align": "right"})
        self.bt = add({"bold": True, "top": 1})
        self.mon = add({"num_format": "mmm yy", "align": "left"})
        self.day = add({"num_format": "dd/mm/yyyy", "align": "center"})
        self.c = add({"align": "center"})
        self.small = add({"italic": True, "font_size": 9, "font_color": "#777777"})
        self.grey = add({"italic": True, "font_color": "#999999", "align": "center"})
        self.greyday = add(
            {"italic": True, "font_color": "#999999", "align": "center", "num_format": "dd/mm/yyyy"}
        )
        self.side = add(
            {
                "bold": True,
                "align": "center",
                "valign": "vcenter",
                "text_wrap": True,
                "border": 1,
                "bg_color": "#CFE5E5",
            }
        )
        self.cell = add(
            {
                "border": 1,
                "align": "center",
                "valign": "vcenter",
                "num_format": "#,##0",
                "text_wrap": True,
            }
        )
        self.cellp = add(
            {"border": 1, "align": "center", "valign": "vcenter", "num_format": "0%", "bold": True}
        )
        self.bold = add({"bold": True, "border": 1, "valign": "vcenter"})


def list_sheet(ws: Worksheet, f: House, people: list[dict[str, Any]]) -> dict[str, int]:
    """The passengers, with the heading again half way down; gives rows to point at."""
    for col, wide in enumerate([11, 12, 9, 6, 14, 9, 10, 9, 13, 14, 18, 26]):
        ws.set_column(col, col, wide)
    ws.write("A1", "Passenger list: everyone who came aboard 1 January to 31 March 2026", f.h2)
    ws.write(
        "A2",
        "No names on this list please. Visits and nurse minutes are for January to "
        "March 2026 only. Leave age empty if they won't say.",
        f.small,
    )
    heads = [
        "Passenger",
        "First ever visit",
        "Age",
        "Sex",
        "Slept last night",
        "Visits",
        "Nurse minutes",
        "Wound care",
        "GP on 1 Jan or first visit",
        "Registered with GP this quarter",
        "Came to us through",
        "Notes",
    ]
    ws.set_row(3, 45)
    ws.write_row(3, 0, heads, f.head)
    sample: list[Any] = [
        "WB-0000",
        datetime(2026, 1, 31),
        44,
        "M",
        "tent",
        3,
        45,
        "Y",
        "N",
        "Y",
        "walked up",
        "EXAMPLE - leave this row",
    ]
    for col, value in enumerate(sample):
        if isinstance(value, datetime):
            ws.write_datetime(4, col, value, f.greyday)
        else:
            ws.write(4, col, value, f.grey)
    row = 5
    for n, person in enumerate(people):
        if n == 80:
            row += 1
            ws.set_row(row, 45)
            ws.write_row(row, 0, heads, f.head)
            row += 1
        ws.write(row, 0, person["no"], f.c)
        if n % 23 == 5:
            ws.write(row, 1, f"{person['first']:%d.%m.%y}", f.c)
        else:
            ws.write_datetime(row, 1, person["first"], f.day)
        if person["age"] is not None:
            ws.write(row, 2, person["age"], f.c)
        for col, key in enumerate(
            ["sex", "place", "visits", "minutes", "wound", "gp", "reg", "via", "note"], 3
        ):
            if person[key] != "":
                ws.write(row, col, person[key], f.c if col < 10 else f.left)
        row += 1
    ws.write_formula(row, 5, f"=SUM(F6:F{row})", f.b, sum(p["visits"] for p in people))
    ws.write_formula(row, 6, f"=SUM(G6:G{row})", f.b, sum(p["minutes"] for p in people))
    ws.freeze_panes(4, 1)
    ws.set_landscape()
    ws.fit_to_pages(1, 0)
    return {"last": row, "sum": row + 1}


def charts(made: Workbook, ws: Worksheet, f: House, people: list[dict[str, Any]]) -> None:
    """Three blocks of data with their charts beside them."""
    ws.set_column(0, 0, 24)
    ws.set_column(1, 4, 11)
    ws.hide_gridlines(2)
    whole = sum(p["visits"] for p in people)
    ws.write("A1", "Charts and the figures behind them", f.h2)
    ws.set_row(2, 30)
    ws.write_row("A3", ["Month", "Visits", "Different people"], f.head)
    visits = [221, 238, 246, 259, 244, 207, 268, 287]
    visits.append(whole - visits[6] - visits[7])
    heads = [71, 78, 80, 84, 79, 68, 88, 97, 104]
    for n in range(9):
        month = datetime(2025 + (n > 5), (6 + n) % 12 + 1, 1)
        ws.write_datetime(3 + n, 0, month, f.mon)
        ws.write_row(3 + n, 1, [visits[n], heads[n]], f.n)
    chart: Any = made.add_chart({"type": "column"})
    for col in (1, 2):
        chart.add_series(
            {
                "name": ["Charts", 2, col],
                "categories": ["Charts", 3, 0, 11, 0],
                "values": ["Charts", 3, col, 11, col],
            }
        )
    chart.set_title({"name": "Visits and people by month"})
    chart.set_x_axis({"date_axis": True, "num_format": "mmm yy"})
    chart.set_size({"width": 430, "height": 230})
    ws.insert_chart("G2", chart)
    ws.write("A15", "Where people slept the night before we saw them, Jan-Mar 2026", f.h2)
    ws.write_row("A16", ["", "People", "%"], f.head)
    counts = Counter(p["place"] for p in people)
    for n, place in enumerate(PLACES):
        ws.write(16 + n, 0, place)
        ws.write_formula(16 + n, 1, f"=COUNTIF('{LIST}'!$E$6:$E$170,A{17 + n})", f.n, counts[place])
        ws.write_formula(16 + n, 2, f"=B{17 + n}/B$24", f.p, counts[place] / len(people))
    ws.write("A24", "everyone", f.bt)
    ws.write_formula("B24", "=SUM(B17:B23)", f.b, len(people))
    ring: Any = made.add_chart({"type": "doughnut"})
    ring.add_series({"categories": ["Charts", 16, 0, 22, 0], "values": ["Charts", 16, 1, 22, 1]})
    ring.set_size({"width": 430, "height": 230})
    ws.insert_chart("G15", ring)
    ws.write("A27", "Visits by stop", f.h2)
    ws.write_row("A28", ["Stop", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26", "So far"], f.head)
    stops: list[tuple[str, int, int, int]] = [
        ("Minster car park", 231, 248, 275),
        ("Station forecourt", 198, 187, 208),
        ("Skellport docks", 121, 118, 156),
        ("Night shelter yard", 88, 104, whole - 275 - 208 - 156 - 41),
        ("Retail park (stopped 20 Feb)", 67, 53, 41),
    ]
    for n, (name, *values) in enumerate(stops):
        ws.write(28 + n, 0, name)
        ws.write_row(28 + n, 1, values, f.n)
        ws.write_formula(28 + n, 4, f"=SUM(B{29 + n}:D{29 + n})", f.b, sum(values))
    ws.write("A34", "All stops", f.bt)
    for col, letter in enumerate("BCDE"):
        value = sum(s[1 + col] for s in stops) if col < 3 else sum(sum(s[1:]) for s in stops)
        ws.write_formula(33, 1 + col, f"=SUM({letter}29:{letter}33)", f.b, value)
    bars: Any = made.add_chart({"type": "bar", "subtype": "stacked"})
    for col in (1, 2, 3):
        bars.add_series(
            {
                "name": ["Charts", 27, col],
                "categories": ["Charts", 28, 0, 32, 0],
                "values": ["Charts", 28, col, 32, col],
            }
        )
    bars.set_size({"width": 430, "height": 230})
    ws.insert_chart("G28", bars)
    ws.set_landscape()
    ws.fit_to_pages(1, 1)


Row = tuple[Any, ...]


def block(
    ws: Worksheet,
    f: House,
    row: int,
    col: int,
    title: str,
    heads: list[str],
    rows: list[Row],
    fmt: Any = None,
) -> None:
    """A small table with a title over it."""
    ws.write(row, col, title, f.h2)
    ws.write_row(row + 1, col, ["", *heads], f.head)
    for n, (words, *values) in enumerate(rows, row + 2):
        ws.write(n, col, words, f.left)
        for m, value in enumerate(values, col + 1):
            ws.write(n, m, value, fmt or f.n)


def bits(ws: Worksheet, f: House) -> None:
    """Small tables side by side."""
    ws.set_column("A:A", 52)
    ws.set_column("B:D", 10)
    ws.set_column("E:E", 3)
    ws.set_column("F:F", 26)
    ws.set_column("G:I", 10)
    ws.set_column("J:J", 3)
    ws.set_column("K:K", 26)
    ws.set_column("L:L", 10)
    ws.hide_gridlines(2)
    ws.write("A1", "Bits and pieces - contract year 2 (July 2025 on)", f.h2)
    three = ["Jul-Sep", "Oct-Dec", "Jan-Mar"]
    block(
        ws,
        f,
        2,
        0,
        "What the nurses did",
        three,
        [
            ("Wound dressings", 212, 241, 256),
            ("Foot care", 88, 97, 120),
            ("Medicines looked through", 41, 52, 49),
            ("Naloxone kits given out", 48, 55, 61),
            ("Shifts lost to sickness", 3, 0, 5),
        ],
    )
    passed = [
        ("Dentist", 31, 12),
        ("Mental health team", 26, 14),
        ("Drug and alcohol service", 44, 29),
        ("Housing options", 52, 37),
        ("Eye test", 18, 15),
    ]
    block(ws, f, 2, 5, "Passed on to (Jan-Mar only)", ["Asked", "Got there", "%"], list(passed))
    for n, (_, asked, there) in enumerate(passed, 5):
        ws.write_formula(f"I{n}", f"=H{n}/G{n}", f.p, there / asked)
    ws.write("F10", "All", f.bt)
    ws.write_formula("G10", "=SUM(G5:G9)", f.b, 171)
    ws.write_formula("H10", "=SUM(H5:H9)", f.b, 107)
    ws.write_formula("I10", "=H10/G10", f.bp, 107 / 171)
    block(
        ws,
        f,
        2,
        10,
        "Jabs (Jan-Mar only)",
        ["Given"],
        [("Flu", 22), ("Covid", 9), ("Hepatitis B", 31), ("Tetanus", "<5")],
    )
    ws.write("K9", "All jabs", f.bt)
    ws.write("L9", 66, f.b)
    block(
        ws,
        f,
        12,
        0,
        "Volunteers",
        three,
        [
            ("Volunteers on the rota", 14, 16, 17),
            ("Former passengers among them", 3, 4, 6),
            ("Hours given", 310.5, 342, 365.25),
            ("Moved on into paid work", 1, 2, 1),
        ],
        f.h,
    )
    block(
        ws,
        f,
        12,
        5,
        "Money spent",
        three,
        [
            ("Staff", 41980, 42105, 42310),
            ("Bus: fuel, parking, repairs", 5210, 4875, 6845),
            ("Medical supplies", 1890, 2044, 1930),
        ],
        f.gbp,
    )
    for col, letter, value in [(6, "G", 49080), (7, "H", 49024), (8, "I", 51085)]:
        ws.write_formula(17, col, f"=SUM({letter}15:{letter}17)", f.bg, value)
    block(
        ws,
        f,
        12,
        10,
        "Feedback cards (Jan-Mar only)",
        ["Number"],
        [("Cards handed back", 58), ("Would tell a friend", 54)],
    )
    ws.write("K17", "% would tell a friend")
    ws.write_formula("L17", "=L16/L15", f.p, 54 / 58)
    block(
        ws,
        f,
        20,
        0,
        "Other things that happened",
        three,
        [
            ("Back in touch with family", 4, 7, 9),
            ("Slept indoors at the end, outside when we met them", 11, 9, 14),
            ("Kept out of A&E (nurses' estimate)", "about 25", "about 20", "about 30"),
            ("Student nurses on placement", 2, 3, 3),
            ("Dog dinners", 96, 104, 131),
        ],
    )
    ws.merge_range(
        "F22:L25",
        "Gearbox went on 9 February, bus off the road 2 days. Retail park "
        "stop given up after 20 February (security). 12 new passengers came to us "
        "from one hostel closing on 27 March.",
        f.left,
    )
    ws.set_landscape()
    ws.fit_to_pages(1, 1)


def measures(ws: Worksheet, f: House, people: list[dict[str, Any]]) -> None:
    """The contract's measures, one to a column."""
    ws.set_column("A:A", 12)
    ws.set_column("B:B", 16)
    ws.set_column("C:H", 19)
    ws.write("A1", "How we are doing against the contract", f.h2)
    ws.write(
        "A2",
        "Contract SVI-HHO-0245, Wayfarer Street Health CIC for NHS Skell Valley ICB, "
        "1 July 2024 to 30 June 2027. Year 2 = July 2025 to June 2026.",
        f.small,
    )
    words: list[Row] = [
        ("Reference", "HB1", "HB2", "HB3", "HB4", "HB5", "HB6"),
        (
            "Measure",
            "Different people seen",
            "Registered with a GP",
            "Wounds healed or healing",
            "Blood-borne virus test done",
            "Sessions run",
            "New passengers not seen again within 8 weeks (lower is better)",
        ),
        (
            "Number counts",
            "people, each once in the period",
            "people registered in the period",
            "wounds healed or healing at review",
            "people tested",
            "sessions run",
            "new passengers not seen again",
        ),
        (
            "Out of",
            "",
            "people without a GP at the start",
            "wounds reviewed",
            "people offered a test",
            "sessions planned",
            "new passengers",
        ),
        ("Year 2 target", 400, 0.5, 0.75, 0.6, 0.95, "20% or less"),
        ("Floor / limit", 360, 0.4, 0.65, 0.5, 0.9, "30% or less"),
    ]
    ws.set_row(4, 48)
    ws.set_row(5, 32)
    ws.set_row(6, 32)
    for n, (label, *values) in enumerate(words, 3):
        ws.write(n, 1, label, f.bold)
        for m, value in enumerate(values, 2):
            part = isinstance(value, float)
            ws.write(n, m, value, f.head if n == 3 else f.cellp if part else f.cell)
    no_gp = sum(p["gp"] == "N" for p in people)
    reg = sum(p["reg"] == "Y" for p in people)
    periods: list[tuple[str, list[Any], list[tuple[Any, Any]]]] = [
        ("Jul-Sep 2025", [149], [(31, 68), (31, 44), (44, 70), (61, 65), (19, 72)]),
        ("Oct-Dec 2025", [161], [(29, 63), (38, 49), (39, 66), (63, 65), (14, 66)]),
        (
            "Jan-Mar 2026",
            [len(people)],
            [(reg, no_gp), (41, 50), (41, 62), (62, 64), ("11 (provisional)", 57)],
        ),
    ]
    row = 9
    for name, seen, pairs in periods:
        ws.merge_range(row, 0, row + 2, 0, name, f.side)
        for n, label in enumerate(["number", "out of", "result"]):
            ws.write(row + n, 1, label, f.bold)
            ws.write_blank(row + n, 2, None, f.cell)
        ws.write(row + 2, 2, seen[0], f.cell)
        for m, (top, bottom) in enumerate(pairs, 3):
            ws.write(row, m, top, f.cell)
            ws.write(row + 1, m, bottom, f.cell)
            letter = "ABCDEFGH"[m]
            if isinstance(top, str):
                ws.write(row + 2, m, "19% (provisional)", f.cellp)
            else:
                ws.write_formula(
                    row + 2, m, f"={letter}{row + 1}/{letter}{row + 2}", f.cellp, top / bottom
                )
        row += 3
    ws.merge_range(row, 0, row + 2, 0, "Apr-Jun 2026", f.side)
    for n, label in enumerate(["number", "out of", "result"]):
        ws.write(row + n, 1, label, f.bold)
        for m in range(2, 8):
            ws.write(row + n, m, "not due" if n == 2 else None, f.cell)
    row += 3
    ws.merge_range(row, 0, row + 2, 0, "Since July 2025", f.side)
    for n, label in enumerate(["number", "out of", "result"]):
        ws.write(row + n, 1, label, f.bold)
        ws.write_blank(row + n, 2, None, f.cell)
    ws.write(row + 2, 2, 331, f.cell)
    for m in range(5):
        letter = "DEFGH"[m]
        tops = [p[2][m][0] for p in periods]
        bottoms = [p[2][m][1] for p in periods]
        ws.write_formula(row + 1, 3 + m, f"={letter}11+{letter}14+{letter}17", f.cell, sum(bottoms))
        if m == 4:
            ws.write(row, 7, "44 (provisional)", f.cell)
            ws.write(row + 2, 7, "23% (provisional)", f.cellp)
        else:
            ws.write_formula(row, 3 + m, f"={letter}10+{letter}13+{letter}16", f.cell, sum(tops))
            ws.write_formula(
                row + 2,
                3 + m,
                f"={letter}{row + 1}/{letter}{row + 2}",
                f.cellp,
                sum(tops) / sum(bottoms),
            )
    ws.write_row(row + 3, 1, ["RAG", "Green", "Amber", "Green", "Green", "Green", "Amber"], f.cell)
    ws.set_row(row + 4, 62)
    ws.write_row(
        row + 4,
        1,
        [
            "Comment",
            "on course, 331 of 400 after 9 months",
            "two practices closed their lists in Jan",
            "",
            "",
            "2 lost to the gearbox",
            "8 weeks not up for those first seen after 3 Feb",
        ],
        f.cell,
    )
    ws.set_landscape()
    ws.fit_to_pages(1, 1)


def front(ws: Worksheet, f: House, people: list[dict[str, Any]], rows: dict[str, int]) -> None:
    """The page of big numbers."""
    ws.hide_gridlines(2)
    ws.set_column("A:A", 2)
    ws.set_column("B:J", 10)
    ws.set_row(0, 34)
    ws.merge_range("A1:K1", "  The Wayfarer Bus", f.h1)
    ws.merge_range("B2:J2", "January to March 2026  -  contract year 2, quarter 3", f.h2)
    last, visits = rows["last"], sum(p["visits"] for p in people)
    new = sum(p["first"] >= datetime(2026, 1, 1) for p in people)
    reg = sum(p["reg"] == "Y" for p in people)
    tiles: list[tuple[str, Any, str]] = [
        ("=Measures!C18", len(people), "people came aboard"),
        ("=Measures!H17", new, "of them for the first time ever"),
        (f"='{LIST}'!F{rows['sum']}", visits, "visits"),
        (f"=COUNTIF('{LIST}'!J6:J{last},\"Y\")", reg, "registered with a GP with our help"),
        ("=Measures!E18", 41 / 50, "of wounds healed or healing when looked at again"),
        ("='Bits and pieces'!D8", 61, "naloxone kits given out"),
        ("='Bits and pieces'!D16", 6, "former passengers now volunteering on the bus"),
        (
            "='Bits and pieces'!D24",
            14,
            "sleeping indoors by 31 March who were outside when we met them",
        ),
        ("", "about 30", "kept out of A&E (nurses' estimate)"),
    ]
    for n, (formula, value, caption) in enumerate(tiles):
        row, col = 3 + n // 3 * 4, 1 + n % 3 * 3
        fmt = f.bigpc if isinstance(value, float) else f.big
        ws.merge_range(row, col, row + 1, col + 1, None, fmt)
        if formula:
            ws.write_formula(row, col, formula, fmt, value)
        else:
            ws.write(row, col, value, fmt)
        ws.merge_range(row + 2, col, row + 2, col + 1, caption, f.cap)
        ws.set_row(row, 24)
        ws.set_row(row + 2, 42)
    ws.write("B16", "Since July 2025", f.h2)
    strip: list[tuple[str, Any, Any]] = [
        ("people", 331, f.mid),
        ("visits", 1415 + visits, f.mid),
        ("GP registrations", 60 + reg, f.mid),
        ("hours open", 402.5 / 24, f.midh),
    ]
    for n, (label, value, fmt) in enumerate(strip):
        col = 1 + n * 2
        ws.write(16, col, label, f.lab)
        ws.write(17, col, value, fmt)
    ws.write(
        "B20",
        "Wayfarer Street Health CIC, company 09999417. Charity shop till 01632 960733. "
        "Questions to the bus manager.",
        f.small,
    )
    ws.set_landscape()
    ws.fit_to_pages(1, 1)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook(path, {"date_1904": True})
    made.set_properties({"title": "Wayfarer bus report", "created": CREATED})
    f, people = House(made), passengers()
    page = made.add_worksheet("Front page")
    graphs = made.add_worksheet("Charts")
    bits(made.add_worksheet("Bits and pieces"), f)
    measures(made.add_worksheet("Measures"), f, people)
    rows = list_sheet(made.add_worksheet(LIST), f, people)
    front(page, f, people, rows)
    charts(made, graphs, f, people)
    old = made.add_worksheet("feed old")
    old.write_row(0, 0, ["Month", "Visits", "Different people"])
    for n, (visits, heads) in enumerate([(176, 61), (183, 64), (201, 70)]):
        old.write_datetime(1 + n, 0, datetime(2025, 1 + n, 1), f.mon)
        old.write_row(1 + n, 1, [visits, heads])
    old.hide()
    made.close()
