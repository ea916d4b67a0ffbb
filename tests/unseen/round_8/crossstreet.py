"""Debt and benefits advice in GP surgeries: a KPI table with numerators and denominators."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

FILE = "CSAC GP advice KPI Q3 2526 v2.xlsx"
NAVY, ICE = "#1F3864", "#DDEBF7"

# row: number, words, target, floor, Q1, Q2, Q3, year to date, direction, comment
KPI: dict[int, tuple[object, ...]] = {
    8: ("K1", "New clients given advice", 800, 720, 196, 211, 224, 631, "Higher", ""),
    9: ("K2", "Offered an appointment within 10 working days", 0.85, 0.75, 171 / 214, 190 / 229,
        209 / 240, 570 / 683, "Higher", "Second room at Tarn Road since November"),
    10: ("", "Numerator: offered in time", "", "", 171, 190, 209, 570, "", ""),
    11: ("", "Denominator: referrals from the surgeries", "", "", 214, 229, 240, 683, "", ""),
    12: ("K3", "Clients better off when the benefits case closed", 0.6, 0.5, 84 / 143, 97 / 158,
         104 / 161, 285 / 462, "Higher", ""),
    13: ("", "Numerator: better off", "", "", 84, 97, 104, 285, "", ""),
    14: ("", "Denominator: benefits cases closed", "", "", 143, 158, 161, 462, "", ""),
    15: ("K4", "Yearly income gained for clients", 900000, 765000, 214300, 232750, 251905, 698955,
         "Higher", "Mostly PIP and Attendance Allowance"),
    16: ("K5", "Debt clients with an arrangement in place", 0.7, 0.6, 48 / 72, 52 / 77, 61 / 83,
         161 / 232, "Higher", ""),
    17: ("", "Numerator: arrangement in place", "", "", 48, 52, 61, 161, "", ""),
    18: ("", "Denominator: debt cases", "", "", 72, 77, 83, 232, "", ""),
    19: ("K6", "Clients who were treated well or very well", 0.9, 0.8, 61 / 66, 70 / 74, 66 / 73,
         197 / 213, "Higher", "Dip in Q3 - see notes"),
    20: ("", "Numerator: well or very well", "", "", 61, 70, 66, 197, "", ""),
    21: ("", "Denominator: forms returned", "", "", 66, 74, 73, 213, "", ""),
    22: ("R1", "Complaints upheld (reporting only)", "", "", 0, "Nil", 1, 1, "", ""),
}  # fmt: skip
ACTS: dict[int, tuple[object, ...]] = {
    27: ("Enquiries at the surgery desk", 402, 431, 418, 1251),
    28: ("Benefit forms filled in", 188, 205, 213, 606),
    29: ("Evictions called off - family still in their home", 4, 7, 9, 20),
    30: ("Appeals lodged", 12, 15, 11, 38),
    31: ("Heating back on or meter unlocked by the next day", 11, 8, 27, 46),
    32: ("Home visits", 15, 14, 19, 48),
    33: ("Adviser hours in the surgeries", 540, 552.5, 561, 1653.5),
    34: ("Spend on the service", 34880, 35120, 35605, 105605),
}
SURGERIES: list[tuple[object, ...]] = [
    ("Tarn Road", "Y99001", 11240, 41, 39, 3, 6),
    ("Mill Lane", "Y99002", 8415, 28, 26, 2, 3),
    ("Old Brewery", "Y99003", 9980, 35, 33, 5, 8),
    ("St Wilfrid's", "Y99004", 6120, 19, 18, 1, 2),
    ("The Beeches", "Y99005", 13305, 44, 40, 6, 11),
    ("Quayside", "Y99006", 7760, 31, 29, 4, "not counted"),
    ("Upper Fold", "Y99007", 4890, 14, 13, 0, 1),
    ("Parkside", "Y99008", 10150, 28, 26, 2, 4),
]
AGES = [("18-29", 38, 104), ("30-44", 71, 199), ("45-64", 82, 236), ("65 and over", 33, 92)]
HOMES = [("Council or housing association", 118, 330), ("Private rent", 61, 174)]
HOMES += [("Owns or mortgage", 29, 83), ("Sofa, hostel, none", 16, 44)]


def draw(path: Path) -> None:
    """Draw the KPI table, the surgeries, the clients, a form of extras and an old hidden tab."""
    made = book(path, "CSAC KPI return")
    font = {"font_name": "Arial", "font_size": 9}
    box = {**font, "border": 1, "border_color": "#A6A6A6"}
    plain = made.add_format({**box, "text_wrap": True, "valign": "top"})
    indent = made.add_format({**box, "indent": 2, "italic": True})
    title = made.add_format({**font, "bold": True, "font_size": 13, "font_color": NAVY})
    head = made.add_format(
        {**box, "bold": True, "bg_color": NAVY, "font_color": "white", "text_wrap": True,
         "align": "center", "valign": "vcenter"}
    )  # fmt: skip
    num = made.add_format({**box, "num_format": "#,##0"})
    half = made.add_format({**box, "num_format": "#,##0.0"})
    pct = made.add_format({**box, "num_format": "0.0%", "bg_color": ICE})
    goal = made.add_format({**box, "num_format": "0%"})
    pound = made.add_format({**box, "num_format": "£#,##0"})
    note = made.add_format({**font, "italic": True})
    words = made.add_format({**font})

    page = made.add_worksheet("KPI")
    page.set_landscape()
    page.set_column("A:A", 6)
    page.set_column("B:B", 50)
    page.set_column("C:I", 11)
    page.set_column("J:J", 9)
    page.set_column("K:K", 36)
    page.write("A1", "Advice in GP surgeries - quarterly KPI return", title)
    page.write("A2", "Cross Street Advice Centre for Brackenmoor Borough Council", words)
    terms = "Contract BMBC-2025-ADV-07, 1 April 2025 to 31 March 2027, £142,000 a year"
    page.write("A3", terms, words)
    page.write("A4", "Quarter 3, October to December 2025. Version 2, sent 19/01/2026", words)
    tops = ["KPI", "Indicator", "Target 25/26", "Floor", "Q1 25/26", "Q2 25/26", "Q3 25/26"]
    tops += ["Q4 25/26", "YTD", "Better is", "Comment"]
    for column, name in enumerate(tops):
        page.write(6, column, name, head)
    for row, line in KPI.items():
        at = row - 1
        rate = row in (9, 12, 16, 19)
        style = pct if rate else pound if row == 15 else num
        page.write(at, 0, line[0], plain)
        page.write(at, 1, line[1], plain if line[0] else indent)
        for column in (2, 3):
            page.write(at, column, line[column], goal if rate else style)
        for column, place in ((4, 4), (5, 5), (6, 6), (8, 7)):
            letter = "ABCDEFGHI"[column]
            if rate:
                formula = f"={letter}{row + 1}/{letter}{row + 2}"
                page.write_formula(at, column, formula, style, line[place])
            elif column == 8:
                page.write_formula(at, column, f"=SUM(E{row}:H{row})", style, line[place])
            else:
                page.write(at, column, line[place], style)
        page.write(at, 7, "Not due" if line[0] else "", plain)
        page.write(at, 9, line[8], plain)
        page.write(at, 10, line[9], plain)
    page.write("A24", "Activity (no targets)", title)
    for column, name in enumerate(tops[:9]):
        text = {0: "", 1: "What", 2: "", 3: ""}.get(column, name)
        page.write(25, column, text, head)
    for row, act in ACTS.items():
        style = pound if row == 34 else half if row == 33 else num
        page.write(row - 1, 1, act[0], plain)
        for column, figure in enumerate(act[1:4], 4):
            page.write(row - 1, column, figure, style)
        page.write_formula(row - 1, 8, f"=SUM(E{row}:H{row})", style, act[4])
    page.write("B36", "Heating: the cold snap of 17-23 November explains the jump in Q3.", note)

    page = made.add_worksheet("By surgery")
    page.set_row(2, 62)
    page.set_column("A:A", 22)
    page.set_column("B:G", 15)
    page.write("A1", "Quarter 3 (Oct-Dec 2025), surgery by surgery", title)
    tops = ["Surgery", "Code", "Patients on list at 1 Oct 2025", "Referrals", "New clients"]
    tops += ["Did not turn up", "Regulars who no longer book in about money (practice's count)"]
    for column, name in enumerate(tops):
        page.write(2, column, name, head)
    for row, line in enumerate(SURGERIES, 3):
        for column, thing in enumerate(line):
            page.write(row, column, thing, num if column > 1 else plain)
    page.write("A12", "All eight", head)
    page.write("B12", "", head)
    for column in range(2, 7):
        letter = "ABCDEFG"[column]
        figure = sum(int(str(s[column])) for s in SURGERIES if s[column] != "not counted")
        page.write_formula(11, column, f"=SUM({letter}4:{letter}11)", num, figure)
    page.write("A13", "Quayside: no count yet, its practice manager is off sick.", note)

    page = made.add_worksheet("Clients")
    page.set_column("A:A", 32)
    page.set_column("B:E", 11)
    page.write("A1", "New clients - who they are", title)
    page.merge_range("B3:C3", "Q3 25/26", head)
    page.merge_range("D3:E3", "Apr-Dec 25", head)
    row = 3
    for heading, block in (("Age", AGES), ("Home", HOMES)):
        for column, name in enumerate([heading, "No.", "%", "No.", "%"]):
            page.write(row, column, name, head)
        first = row + 2
        for offset, (label, now, since) in enumerate(block, row + 1):
            page.write(offset, 0, label, plain)
            page.write(offset, 1, now, num)
            page.write_formula(offset, 2, f"=B{offset + 1}/224", pct, now / 224)
            page.write(offset, 3, since, num)
            page.write_formula(offset, 4, f"=D{offset + 1}/631", pct, since / 631)
        end = row + 1 + len(block)
        page.write(end, 0, "Everyone", head)
        page.write_formula(end, 1, f"=SUM(B{first}:B{end})", num, sum(b[1] for b in block))
        page.write_formula(end, 3, f"=SUM(D{first}:D{end})", num, sum(b[2] for b in block))
        row = end + 2

    page = made.add_worksheet("Team and extras")
    page.set_column("A:A", 68)
    page.set_column("B:C", 15)
    page.write("A1", "Team, and things you did not ask about", title)
    for column, name in enumerate(["", "Oct-Dec 2025", "Since April 2025"]):
        page.write(2, column, name, head)
    extras: list[tuple[str, object, object]] = [
        ("Advisers (wte)", 4.2, "n/a"),
        ("Volunteers who gave time", 8, 11),
        ("Form-fillers on the rota who were clients of ours once (passed the training)", 3, 5),
        ("Training days, whole team", 4, 13),
        ("Off the sick and back at work, fit note not renewed", 5, 13),
        ("People with more money coming in than before they saw us", 104, 285),
        ("Receptionists who now do the first benefits check themselves", 4, 10),
        ("Telephone interpreters used", 17, 52),
        ("GP has brought down sleeping tablets or antidepressants now the money is sorted", 3, 8),
        ("Talks to practice meetings", "[enter number]", ""),
    ]
    for row, (label, now_, since_) in enumerate(extras, 3):
        page.write(row, 0, label, plain)
        page.write(row, 1, now_, num if label != "Advisers (wte)" else half)
        page.write(row, 2, since_, num)
    page.write("A15", "The K6 dip is 7 forms, 5 of them about the cold room at Quayside.", note)
    page.write("A16", "Queries: kpi line 01632 960155, ask for the Advice Manager.", note)

    page = made.add_worksheet("Q3 2425 old")
    page.write("A1", "Old return, Q3 24/25, do not use", title)
    page.write("A3", "New clients given advice", words)
    page.write("B3", 187, words)
    page.write("A4", "Yearly income gained", words)
    page.write("B4", 198410, pound)
    page.hide()
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
