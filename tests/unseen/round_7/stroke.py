"""Exercise after stroke, quarterly: KPI list with indented numerators, groups, list of people."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from tests.unseen.pen import book

DRIVES = {4, 21, 37, 52, 68, 90, 111, 127, 149}


def people() -> list[list[object]]:
    """Say who came to a class between October and December 2025, one row each."""
    rows: list[list[object]] = []
    for i in range(156):
        ended = i % 11 in {0, 3, 5, 8}
        offered = 5 + (i * 5) % 11
        missed = (i * i + 3 * i) % 5
        came = max(1, offered - missed)
        falls = (2 if i % 4 == 0 else 1) if i % 9 == 4 else 0
        started = (
            date(2025, 7, 14) + timedelta(days=(i * 17) % 70)
            if ended
            else (date(2025, 10, 1) + timedelta(days=(i * 13) % 75))
        )
        finish = started + timedelta(days=84) if ended else None
        if finish and finish < date(2025, 10, 1):
            finish += timedelta(days=21)
        if finish and finish > date(2025, 12, 19):
            finish = date(2025, 12, 19)
        done = ("Y" if i % 3 else "N") if ended else ""
        if finish:  # two classes a week until the last day
            offered = max(2, 2 * ((finish - date(2025, 10, 1)).days // 7))
            came = offered - min(offered - 1, missed if done == "N" else missed // 3)
        gain: object = ""
        if ended:
            gain = 12 + (i * 29) % 71 if i % 8 != 5 else "declined"
        rows.append(
            [
                f"SW-{1180 + i * 3}",
                started,
                41 + (i * 11) % 47,
                "F" if i % 5 in {0, 3} else "M",
                6 + (i * 7) % 88,
                offered,
                came,
                falls,
                finish,
                done,
                gain,
                "Y" if i in DRIVES else "",
            ]
        )
    return rows


def draw(path: Path) -> None:
    """Draw the third-quarter KPI workbook."""
    made = book(path, "Second Wind KPI")

    def style(**more: object) -> object:
        return made.add_format({"font_name": "Arial", "font_size": 9, "valign": "vcenter", **more})

    title = style(bold=True, font_size=14, font_color="#FFFFFF", bg_color="#274C77")
    meta, meta_b = style(), style(bold=True)
    head = style(bold=True, bg_color="#A3CEF1", border=1, text_wrap=True, align="center")
    group = style(bold=True, bg_color="#E7ECEF", border=1)
    name = style(bold=True, border=1, text_wrap=True)
    inner = style(border=1, indent=2, font_color="#444444", text_wrap=True)
    num = style(border=1, num_format="#,##0")
    pct = style(border=1, num_format="0.0%", bold=True)
    one = style(border=1, num_format="0.0", bold=True)
    text = style(border=1, text_wrap=True)
    gbp = style(border=1, num_format="£#,##0")
    total = style(border=1, bold=True, num_format="#,##0", top=2)
    rag = {
        c: style(border=1, bg_color=b, align="center")
        for c, b in (
            ("Green", "#8BC34A"),
            ("Amber", "#FFC107"),
            ("Red", "#EF5350"),
            ("", "#FFFFFF"),
        )
    }
    grey = style(border=1, font_color="#999999", align="center")

    ws = made.add_worksheet("KPI Q3")
    ws.set_column("A:A", 13)
    ws.set_column("B:B", 50)
    ws.set_column("C:D", 10)
    ws.set_column("E:H", 9)
    ws.set_column("I:I", 1.5)
    ws.set_column("J:K", 9)
    ws.set_column("L:L", 36)
    ws.merge_range("A1:L1", "SECOND WIND STROKE RECOVERY – KPI LIST, QUARTER 3 2025/26", title)
    for row, (left, right) in enumerate(
        (
            ("Contract", "TCC/ASC/0933 Moving On After Stroke: recovery and exercise"),
            ("Commissioner", "Tarnbeck County Council, Public Health"),
            ("Term", "01.04.24 – 31.03.27"),
        ),
        2,
    ):
        ws.write(f"A{row}", left, meta_b)
        ws.write(f"B{row}", "      " + right, meta)

    def header(row: int) -> None:
        for letter, word in zip(
            "ABCDEFGHJKL",
            (
                "Ref",
                "Indicator",
                "Target",
                "Floor",
                "Q1\nApr-Jun 25",
                "Q2\nJul-Sep 25",
                "Q3\nOct-Dec 25",
                "Q4\nJan-Mar 26",
                "Year to date",
                "RAG (YTD)",
                "Our comment",
            ),
        ):
            ws.write(f"{letter}{row}", word, head)
        ws.set_row(row - 1, 28)

    header(6)

    def band(row: int, word: str) -> None:
        ws.merge_range(f"A{row}:L{row}", word, group)

    def rate(
        row: int,
        ref: str,
        label: str,
        target: object,
        floor: object,
        over: str,
        under: str,
        tops: list[int],
        unders: list[int],
        colour: str,
        comment: str = "",
    ) -> None:
        ws.write(f"A{row}", ref, name)
        ws.write(f"B{row}", label, name)
        ws.write(f"C{row}", target, pct)
        ws.write(f"D{row}", floor, pct)
        ws.write(f"B{row + 1}", over, inner)
        ws.write(f"B{row + 2}", under, inner)
        for letter, a, b in zip("EFG", tops, unders):
            ws.write(f"{letter}{row + 1}", a, num)
            ws.write(f"{letter}{row + 2}", b, num)
            ws.write_formula(f"{letter}{row}", f"={letter}{row + 1}/{letter}{row + 2}", pct, a / b)
        for step in range(3):
            ws.write(f"H{row + step}", "not due", grey)
        a, b = sum(tops), sum(unders)
        ws.write_formula(f"J{row + 1}", f"=SUM(E{row + 1}:G{row + 1})", num, a)
        ws.write_formula(f"J{row + 2}", f"=SUM(E{row + 2}:G{row + 2})", num, b)
        ws.write_formula(f"J{row}", f"=J{row + 1}/J{row + 2}", pct, a / b)
        ws.write(f"K{row}", colour, rag[colour])
        ws.write(f"L{row}", comment, text)

    folk = people()
    ended = [p for p in folk if p[9]]
    walked = [p for p in folk if isinstance(p[10], int)]
    got = (
        len(ended),
        sum(p[9] == "Y" for p in folk),
        len(walked),
        sum(int(str(p[10])) >= 34 for p in walked),
        sum(int(str(p[7])) > 0 for p in folk),
    )
    if got != (57, 39, 52, 35, 17):
        raise ValueError(got)
    band(7, "GETTING PEOPLE IN")
    ws.write("A8", "S1", name)
    ws.write("B8", "Referrals accepted", name)
    ws.write("C8", "420 a year", text)
    ws.write("D8", "378 a year", text)
    for letter, value in zip("EFG", (108, 117, 96)):
        ws.write(f"{letter}8", value, num)
    ws.write("H8", "not due", grey)
    ws.write_formula("J8", "=SUM(E8:G8)", num, 321)
    ws.write("K8", "Green", rag["Green"])
    ws.write("L8", "December always quiet", text)
    rate(
        9,
        "S2",
        "First assessment within 10 working days",
        0.9,
        0.8,
        "Numerator: seen within 10 working days",
        "Denominator: referrals accepted",
        [97, 101, 89],
        [108, 117, 96],
        "Amber",
        "Two physios off in August",
    )
    band(12, "GETTING STRONGER")
    rate(
        13,
        "S3",
        "Finished the programme",
        0.65,
        0.55,
        "Numerator: came to 18 or more of 24 classes",
        "Denominator: 12 weeks ended this quarter",
        [33, 36, 39],
        [51, 55, 57],
        "Green",
    )
    rate(
        16,
        "S4",
        "Walks further: 6-minute walk up by 34 m or more",
        0.6,
        0.5,
        "Numerator: up by 34 m or more",
        "Denominator: people who did both walks",
        [26, 29, 35],
        [44, 49, 52],
        "Green",
        "5 declined the second walk in Q3, see list",
    )
    ws.write("A19", "S5", name)
    ws.write("B19", "Everyday living score (0-22), average gain", name)
    ws.write("C19", 3.0, one)
    ws.write("D19", 2.0, one)
    ws.write("B20", "People with both scores", inner)
    for letter, gain, both in zip("EFG", (2.8, 3.4, 3.1), (41, 47, 52)):
        ws.write(f"{letter}19", gain, one)
        ws.write(f"{letter}20", both, num)
    for row in (19, 20):
        ws.write(f"H{row}", "not due", grey)
    ws.write("J19", 3.1, one)
    ws.write_formula("J20", "=SUM(E20:G20)", num, 140)
    ws.write("K19", "Green", rag["Green"])
    ws.write("L19", "", text)
    band(21, "STAYING WELL")
    rate(
        22,
        "S6",
        "Had a fall while with us (lower is better)",
        "≤10%",
        "≤15%",
        "Numerator: people with one fall or more",
        "Denominator: people who came to at least one class",
        [14, 15, 17],
        [138, 147, 156],
        "Amber",
        "All 17 reviewed, none broke a bone",
    )
    rate(
        25,
        "S7",
        "Six-month review held",
        0.75,
        0.65,
        "Numerator: reviews held",
        "Denominator: reviews due",
        [58, 66, 61],
        [81, 84, 79],
        "Green",
        "Chasing by phone from 5 January",
    )
    ws.write("A29", "Also asked for, no target", meta_b)
    header(30)
    for row, ref, label, values, whole in (
        (31, "S8", "Complaints", (1, 0, 2), 3),
        (32, "S9", "Serious incidents", (0, 0, "nil"), 0),
    ):
        ws.write(f"A{row}", ref, name)
        ws.write(f"B{row}", label, name)
        for letter in "CD":
            ws.write(f"{letter}{row}", "n/a", grey)
        for letter, value in zip("EFG", values):
            ws.write(f"{letter}{row}", value, num)
        ws.write(f"H{row}", "not due", grey)
        ws.write_formula(f"J{row}", f"=SUM(E{row}:G{row})", num, whole)
        ws.write(f"K{row}", "", text)
        ws.write(f"L{row}", "", text)
    ws.freeze_panes(6, 2)

    life = made.add_worksheet("Other numbers")
    life.set_column("A:A", 54)
    life.set_column("B:E", 10)
    life.set_column("F:F", 3)
    life.set_column("G:G", 46)
    life.set_column("H:H", 10)
    life.merge_range("A1:H1", "OTHER NUMBERS WE KEEP", title)
    life.write("A3", "Across the service", meta_b)
    for letter, word in zip("ABCDE", ("", "Q1", "Q2", "Q3", "Apr-Dec 25")):
        life.write(f"{letter}4", word, head)
    for row, (label, *values) in enumerate(
        (
            ("Home visits", 64, 71, 58, 193),
            ("Check-in phone calls", 412, 398, 377, 1187),
            ("Gone back to work, even on fewer hours", 6, 9, 7, 22),
            ("Letters to GPs", 133, 141, 129, 403),
            (
                "High blood pressure picked up at class and tablets since changed by the surgery",
                8,
                11,
                13,
                32,
            ),
            ("Driving again (letter from DVLA seen)", 7, 5, 9, 21),
            ("People with a wheelchair or frame", 31, 36, 38, "n/a"),
            ("Talks given to practices and wards", 4, 2, 5, 11),
            ("Now help to take a class, having come through one as patients", 3, 2, 4, 9),
            ("Walk faster / further than when they started (S4)", 26, 29, 35, 90),
        ),
        5,
    ):
        life.write(f"A{row}", label, text)
        for letter, value in zip("BCDE", values):
            life.write(f"{letter}{row}", value, num)
    life.set_row(8, 26)
    life.write("A16", "Money (£)", meta_b)
    for letter, word in zip("ABCDE", ("", "Q1", "Q2", "Q3", "Apr-Dec 25")):
        life.write(f"{letter}17", word, head)
    for row, (label, *values) in enumerate(
        (
            ("Physios and instructors", 31240, 30875, 32410),
            ("Halls and pool", 4120, 4385, 4290),
            ("Taxis for people who can't get in", 1866, 2012, 2205),
        ),
        18,
    ):
        life.write(f"A{row}", label, text)
        for letter, value in zip("BCD", values):
            life.write(f"{letter}{row}", value, gbp)
        life.write_formula(f"E{row}", f"=SUM(B{row}:D{row})", gbp, sum(values))
    life.write("A21", "Spend", style(border=1, bold=True, top=2))
    for letter, value in zip("BCDE", (37226, 37272, 38905, 113403)):
        life.write_formula(
            f"{letter}21",
            f"=SUM({letter}18:{letter}20)",
            style(border=1, bold=True, top=2, num_format="£#,##0"),
            value,
        )
    life.write("G3", "Talking group (aphasia), Oct-Dec 25", meta_b)
    life.write("G4", "", head)
    life.write("H4", "People", head)
    for row, (label, value) in enumerate(
        (
            ("Come to the group", 14),
            ("Could ring the surgery by themselves when they joined", 3),
            ("Can ring the surgery by themselves now", 9),
            ("Waiting for a place", "<5"),
        ),
        5,
    ):
        life.write(f"G{row}", label, text)
        life.write(f"H{row}", value, num)
    life.write(
        "G10", "The nine were asked by the speech therapist on 11/12/25.", style(italic=True)
    )

    grp = made.add_worksheet("Classes")
    grp.set_column("A:A", 7)
    grp.set_column("B:C", 24)
    grp.set_column("D:H", 12)
    grp.set_column("I:I", 34)
    grp.merge_range("A1:I1", "CLASSES, OCTOBER TO DECEMBER 2025", title)
    for letter, word in zip(
        "ABCDEFGHI",
        (
            "Class",
            "Where",
            "Kind",
            "Times run",
            "Places filled",
            "Different people",
            "Wives, husbands, grown-up children who join in on the floor",
            "Hall £",
            "Note",
        ),
    ):
        grp.write(f"{letter}3", word, head)
    grp.set_row(2, 62)
    classes = [
        ("G01", "Tarnbeck Leisure Centre", "standing", 24, 258, 26, 9, 720, ""),
        ("G02", "Tarnbeck Leisure Centre", "chair", 24, 231, 19, 6, 720, ""),
        ("G03", "Mill Bank chapel", "chair", 12, 112, 14, 5, 240, "stopped 5 wks, boiler"),
        ("G04", "Orrisdale pool", "water", 11, 91, 12, 3, 990, "lane hire went up 01/11"),
        ("G05", "Orrisdale gym", "gym", 23, 216, 18, 0, 0, "free to us until March 2026"),
        ("G06", "Hallbeck village hall", "standing", 12, 130, 16, 7, 264, ""),
        ("G07", "Ward 7 day room", "chair", 10, 71, 21, "n/a", 0, "hospital, no visitors on floor"),
        ("G08", "Quarry Road school", "standing", 12, 134, 15, 4, 180, ""),
        ("G09", "On screen", "chair", 24, 186, 19, 8, 0, "zoom 845 2210 7763"),
    ]
    for row, values in enumerate(classes, 4):
        for letter, value in zip("ABCDEFGHI", values):
            grp.write(
                f"{letter}{row}",
                value,
                gbp if letter == "H" else num if isinstance(value, int) else text,
            )
    grp.write("A14", "9 classes", total)
    for letter, at in zip("DEGH", (3, 4, 6, 7)):
        value = sum(int(c[at]) for c in classes if isinstance(c[at], int))
        grp.write_formula(
            f"{letter}14", f"=SUM({letter}4:{letter}12)", total if letter != "H" else gbp, value
        )
    grp.write("F14", 156, total)
    grp.write(
        "A16",
        "People who go to two classes are in two rows, the 156 counts them once.",
        style(italic=True),
    )
    grp.write("A18", "Handed over", meta_b)
    grp.write(
        "A19",
        "The leisure trust has taken these on and runs them with its own instructors "
        "(we trained them):",
        meta,
    )
    grp.write("B20", "Class", head)
    grp.write("C20", "Since", head)
    grp.write("D20", "On the register, Dec 25", head)
    grp.set_row(19, 36)
    for row, (word, since, number) in enumerate(
        (
            ("Tarnbeck LC, Tue evening", "May 2025", 13),
            ("Orrisdale, Thu", "Sept 2025", 11),
            ("Hallbeck, Mon", "Nov 2025", 8),
        ),
        21,
    ):
        grp.write(f"B{row}", word, text)
        grp.write(f"C{row}", since, text)
        grp.write(f"D{row}", number, num)

    lst = made.add_worksheet("People Q3")
    lst.set_column("A:L", 10.5)
    lst.write(
        "A1", "Everyone who came to at least one class, Oct-Dec 2025 (no names, refs only)", meta_b
    )
    for letter, word in zip(
        "ABCDEFGHIJKL",
        (
            "Ref",
            "Started",
            "Age",
            "Sex",
            "Weeks after stroke, at start",
            "Classes offered",
            "Classes came to",
            "Falls",
            "12 weeks ended",
            "Finished (18+)",
            "Walk test gain, m",
            "Driving again",
        ),
    ):
        lst.write(f"{letter}3", word, head)
    lst.set_row(2, 36)
    day = style(num_format="dd/mm/yyyy", align="left")
    for row, person in enumerate(folk, 4):
        for letter, value in zip("ABCDEFGHIJKL", person):
            if isinstance(value, date):
                lst.write_datetime(f"{letter}{row}", value, day)
            elif value not in {"", None} or value == 0:
                lst.write(f"{letter}{row}", value, meta)
    lst.autofilter("A3:L159")
    lst.freeze_panes(3, 1)

    old = made.add_worksheet("2024-25")
    for letter, word in zip("ABCDEF", ("", "Q1", "Q2", "Q3", "Q4", "2024/25")):
        old.write(f"{letter}1", word, head)
    for letter, value in zip("ABCDEF", ("S1 Referrals accepted", 88, 97, 101, 110, 396)):
        old.write(f"{letter}2", value, num)
    old.hide()
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
    made.close()
