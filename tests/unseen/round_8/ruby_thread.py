"""A sickle-cell and thalassaemia support organisation, quarterly, contract year July to June."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

QUARTERS = ("Q1 Jul-Sep", "Q2 Oct-Dec", "Q3 Jan-Mar", "Q4 Apr-Jun")

KPIS: list[tuple[str, str, str | float, str | float, tuple[int, ...], tuple[int, ...]]] = [
    ("S2", "New families rung within 10 working days", ">=90%", ">=80%", (12, 9, 14), (13, 11, 15)),
    (
        "S3",
        "Passport (care plan) in date at the six-month check-up",
        ">=85%",
        ">=75%",
        (22, 26, 29),
        (27, 30, 33),
    ),
    (
        "S4",
        "Went to A&E with a crisis in the 3 months before the check-up",
        "<=20%",
        "<=25%",
        (6, 5, 5),
        (27, 30, 33),
    ),
    ("S5", "Say our support is good or very good", ">=90%", ">=80%", (18, 21, 24), (19, 24, 26)),
]
PARTS = {
    "S2": ("families rung in time", "new families told to us"),
    "S3": ("passport in date", "check-ups done"),
    "S4": ("went at least once", "check-ups done (same as S3)"),
    "S5": ("ticked good or very good", "sent the card back"),
}
BUSY: list[tuple[str, tuple[int | str, ...], int, bool]] = [
    ("Helpline calls", (140, 152, 171), 463, False),
    ("Home visits", (58, 61, 66), 185, False),
    ("   of these, with somebody along who has sickle or thal themselves", (17, 20, 26), 63, False),
    ("Talks in schools, colleges and churches", (6, 5, 8), 19, False),
    (
        "Schools that changed their own rules after (water bottle, toilet pass, coat on)",
        (2, 1, 3),
        6,
        False,
    ),
    ("People in the room at the talks", ("about 210", 164, 288), 662, False),
    ("Benefit forms filled in with members", (15, 12, 19), 46, False),
    ("Extra money members now get because of that, a year", (14200, 9850, 21400), 45450, True),
    ("Taxi fares to clinic paid", (22, 31, 18), 71, False),
]
AGES: list[tuple[str, tuple[int | str, ...]]] = [
    ("Under 5", (14, 6, "<5")),
    ("5 to 15", (38, 11, 5)),
    ("16 to 25", (41, 9, 7)),
    ("26 to 64", (57, 16, 12)),
    ("65 and over", (8, "<5", "<5")),
]
MONEY = [
    ("Wages", 21400, 20965.5),
    ("Travel and taxis", 1800, 2014.2),
    ("Rooms", 950, 880),
    ("Print and phones", 600, 574.3),
]
GROUPS = [
    ("Thursday teens", "Tarrow library", "Worker", 11, 14, 0),
    ("Mums and dads of little ones", "Ash Lane children's centre", "Worker", 12, 17, 2),
    ("Thal Sundays", "Oxenmere Cypriot hall", "Member", 6, 12, 3),
    ("Men talk", "Barber's, Quay Street", "Member", 9, 10, 2),
    ("Steel pans and pain", "St Olave's", "Worker", 10, 13, 0),
    ("Grandmothers' table", "New Life church", "Member", 13, 9, 4),
    ("Online, late", "Zoom", "Worker", 12, 21, 1),
]
BLOOD = [(2, 3, 61, 19), (1, 2, 34, 11), (3, 4, 97, 38)]
FORM: list[tuple[str, int | float | str, int | float | str]] = [
    ("Staff in post (whole-time)", 3.6, ""),
    ("Days lost to staff sickness", 4, 11),
    ("Volunteers' hours", 118.5, 341),
    ("Members with a passport in their pocket that was in date when we checked", 29, 77),
    ("Young people who had their first adult clinic", 8, 19),
    ("... and have turned up to every one since (we asked the clinic, with their leave)", 7, 16),
    ("Compliments", 5, 12),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Ruby Thread quarterly return")
    title = made.add_format({"bold": True, "font_size": 15, "font_color": "#8B1A2B"})
    head = made.add_format(
        {
            "bold": True,
            "bg_color": "#8B1A2B",
            "font_color": "white",
            "border": 1,
            "text_wrap": True,
            "align": "center",
            "valign": "vcenter",
        }
    )
    band = made.add_format({"bold": True, "font_size": 12, "bottom": 2, "bottom_color": "#8B1A2B"})
    text = made.add_format({"text_wrap": True, "border": 1, "valign": "top"})
    bold = made.add_format({"text_wrap": True, "border": 1, "bold": True, "valign": "top"})
    part = made.add_format({"border": 1, "indent": 2, "italic": True, "font_color": "#555555"})
    whole = made.add_format({"border": 1, "num_format": "#,##0", "align": "right"})
    plain = made.add_format(
        {"border": 1, "num_format": "#,##0", "italic": True, "font_color": "#555555"}
    )
    share = made.add_format({"border": 1, "num_format": "0.0%", "bold": True})
    pounds = made.add_format({"border": 1, "num_format": "£#,##0"})
    pence = made.add_format({"border": 1, "num_format": "£#,##0.00"})
    grey = made.add_format({"border": 1, "italic": True, "font_color": "#999999", "align": "right"})
    small = made.add_format({"italic": True, "font_size": 9})

    sheet = made.add_worksheet("Return")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 13)
    sheet.set_column("B:B", 68)
    sheet.set_column("C:I", 11)
    sheet.set_column("J:J", 30)
    sheet.merge_range(
        "A1:J1", "Ruby Thread: quarterly return to NHS Oxenmere and Tarrow ICB", title
    )
    for row, (left, right) in enumerate(
        [
            ("Contract", "OT-SCT-2024-31, 1 July 2024 to 30 June 2027"),
            ("Contract year", "Year 2: July 2025 to June 2026"),
            ("This return", "Q3, January to March 2026"),
            ("Sent by", "Service manager, 01632 960417"),
        ],
        start=1,
    ):
        sheet.write(row, 0, left)
        sheet.write(row, 1, right)
    sheet.write(
        "A6",
        "Please note our quarters follow the contract year, so Q1 is July to September.",
        small,
    )
    sheet.write("A8", "A. What we promised", band)
    sheet.merge_range("A9:A10", "Ref", head)
    sheet.merge_range("B9:B10", "", head)
    sheet.write("B9", "Promise", head)
    sheet.merge_range("C9:C10", "Target", head)
    sheet.merge_range("D9:D10", "Never worse than", head)
    sheet.merge_range("E9:H9", "Year 2", head)
    for column, name in enumerate(QUARTERS, start=4):
        sheet.write(9, column, name, head)
    sheet.merge_range("I9:I10", "Year so far", head)
    sheet.merge_range("J9:J10", "Comment", head)

    sheet.write("A11", "S1", bold)
    sheet.write("B11", "New people taken on", bold)
    sheet.write("C11", "120 a year", text)
    sheet.write("D11", "100 a year", text)
    for column, number in enumerate((31, 28, 35), start=4):
        sheet.write(10, column, number, whole)
    sheet.write("H11", "not due", grey)
    sheet.write_formula("I11", "=SUM(E11:H11)", whole, 94)
    sheet.write("J11", "", text)
    row = 11
    for ref, name, target, floor, tops, bottoms in KPIS:
        sheet.write(row, 0, ref, bold)
        sheet.write(row, 1, name, bold)
        sheet.write(row, 2, target, text)
        sheet.write(row, 3, floor, text)
        sheet.write(row + 1, 1, PARTS[ref][0], part)
        sheet.write(row + 2, 1, PARTS[ref][1], part)
        for column, (top, bottom) in enumerate(zip(tops, bottoms, strict=True), start=4):
            letter = "ABCDEFGHI"[column]
            sheet.write_formula(
                row, column, f"={letter}{row + 2}/{letter}{row + 3}", share, top / bottom
            )
            sheet.write(row + 1, column, top, plain)
            sheet.write(row + 2, column, bottom, plain)
        sheet.write(row, 7, "not due", grey)
        sheet.write_blank(row + 1, 7, None, plain)
        sheet.write_blank(row + 2, 7, None, plain)
        sheet.write_formula(row, 8, f"=I{row + 2}/I{row + 3}", share, sum(tops) / sum(bottoms))
        sheet.write_formula(row + 1, 8, f"=SUM(E{row + 2}:H{row + 2})", plain, sum(tops))
        sheet.write_formula(row + 2, 8, f"=SUM(E{row + 3}:H{row + 3})", plain, sum(bottoms))
        sheet.write(row, 9, "2 families had moved away" if ref == "S2" else "", text)
        row += 3
    sheet.write("A24", "S6", bold)
    sheet.write("B24", "Complaints (for information)", bold)
    for column, said in enumerate((0, 1, "nil"), start=4):
        sheet.write(23, column, said, whole)
    sheet.write("H24", "not due", grey)
    sheet.write_formula("I24", "=SUM(E24:H24)", whole, 1)
    sheet.write("J24", "Answered within 20 days", text)

    sheet.write("A27", "B. What kept us busy", band)
    for column, name in enumerate(("", "What", "", "", *QUARTERS, "Year so far")):
        if name:
            sheet.write(27, column, name, head)
    for row, (name, numbers, so_far, money) in enumerate(BUSY, start=28):
        sheet.write(row, 1, name, text)
        for column, figure in enumerate(numbers, start=4):
            sheet.write(row, column, figure, pounds if money else whole)
        sheet.write_blank(row, 7, None, whole)
        sheet.write(row, 8, so_far, pounds if money else whole)
    sheet.write(
        "B39", "At the first talk of the year nobody counted heads, so 210 is our guess.", small
    )
    sheet.write_comment("J12", "Commissioner 14/01/26: noted, thank you.")

    who = made.add_worksheet("Who and money")
    who.set_landscape()
    who.fit_to_pages(1, 0)
    who.set_column("A:A", 22)
    who.set_column("B:E", 12)
    who.set_column("G:G", 20)
    who.set_column("H:J", 13)
    who.set_row(2, 30)
    who.write("A1", "People on our books on 31 March 2026", band)
    who.write("G1", "Money, January to March 2026", band)
    for column, name in enumerate(("Age", "Sickle cell", "Thal", "Other or trait")):
        who.write(2, column, name, head)
    for column, name in enumerate(("", "Budget", "Spent", "Over (-) or under"), start=6):
        who.write(2, column, name, head)
    for row, (name, counts) in enumerate(AGES, start=3):
        who.write(row, 0, name, text)
        for column, count in enumerate(counts, start=1):
            who.write(row, column, count, whole)
    who.write("A9", "All ages", bold)
    for column, total in enumerate((158, 45, 27), start=1):
        who.write(8, column, total, whole)
    who.write("A10", "Fewer than 5 people are shown as <5; the bottom row counts them.", small)
    for row, (name, budget, spent) in enumerate(MONEY, start=3):
        who.write(row, 6, name, text)
        who.write(row, 7, budget, pence)
        who.write(row, 8, spent, pence)
        who.write_formula(row, 9, f"=H{row + 1}-I{row + 1}", pence, round(budget - spent, 2))
    who.write("G8", "Everything", bold)
    who.write_formula("H8", "=SUM(H4:H7)", pence, 24750)
    who.write_formula("I8", "=SUM(I4:I7)", pence, 24434)
    who.write_formula("J8", "=H8-I8", pence, 316)

    groups = made.add_worksheet("Groups")
    groups.set_landscape()
    groups.fit_to_pages(1, 0)
    groups.set_column("A:B", 29)
    groups.set_column("C:F", 15)
    groups.set_row(2, 62)
    groups.set_row(15, 76)
    groups.merge_range("A1:F1", "Groups that met in Q3 (January to March 2026)", title)
    for column, name in enumerate(
        (
            "Group",
            "Where",
            "Led by",
            "Times met",
            "Different people",
            "Members who now open up and run it when we are not there",
        )
    ):
        groups.write(2, column, name, head)
    for row, line in enumerate(GROUPS, start=3):
        for column, said in enumerate(line):
            groups.write(row, column, said, text if column < 3 else whole)
    groups.write("A11", "Altogether", bold)
    groups.write_formula("D11", "=SUM(D4:D10)", whole, 73)
    groups.write("E11", "see note", grey)
    groups.write_formula("F11", "=SUM(F4:F10)", whole, 12)
    groups.write("A12", "Some people come to two groups so we do not add them up.", small)

    groups.write("A15", "Giving blood", band)
    for column, name in enumerate(
        (
            "Quarter",
            "Drives we helped with",
            "Members who spoke",
            "Donors that day, all comers",
            "of them never gave before and came because of a member",
        )
    ):
        groups.write(15, column, name, head)
    for row, (name, line4) in enumerate(zip(QUARTERS[:3], BLOOD, strict=True), start=16):
        groups.write(row, 0, f"{name} {'25' if row < 18 else '26'}", text)
        for column, number in enumerate(line4, start=1):
            groups.write(row, column, number, whole)
    groups.write("A20", "Q4 Apr-Jun 26", text)
    for column in range(1, 5):
        groups.write_blank(19, column, None, whole)
    groups.write("A21", "Year so far", bold)
    for column, number in enumerate((6, 9, 192, 68), start=1):
        letter = "ABCDE"[column]
        groups.write_formula(20, column, f"=SUM({letter}17:{letter}20)", whole, number)

    form = made.add_worksheet("Tell us more")
    form.set_column("A:A", 70)
    form.set_column("B:C", 14)
    form.fit_to_pages(1, 0)
    form.write("A1", "Tell us more (ICB form v3, page 2 of 2)", title)
    form.write("B3", "Jan-Mar 26", head)
    form.write("C3", "Since July 25", head)
    for row, (name, now, since) in enumerate(FORM, start=3):
        form.write(row, 0, name, text)
        form.write(row, 1, now, whole if isinstance(now, int) else text)
        if since:
            form.write(row, 2, since, whole)
        else:
            form.write(row, 2, "n/a", grey)
    form.write("A12", "Anything else? (use the box)", band)
    form.merge_range(
        "A13:A14",
        "Nobody has ever asked us this, but we do keep a tally: husbands, wives, "
        "brothers and sisters who went for their own carrier test after we sat down with the "
        "family",
        text,
    )
    form.write("B13", 13, whole)
    form.write("C13", 31, whole)
    form.write(
        "A16", "Return by the 15th working day to contracts at the ICB. Retention: 6 years.", small
    )

    lists = made.add_worksheet("lists")
    lists.write_column("A1", ["Worker", "Member", "Q1", "Q2", "Q3", "Q4"])
    lists.hide()
    made.close()
