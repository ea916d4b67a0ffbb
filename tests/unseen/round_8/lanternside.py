"""Family support for carers of people with addiction: contract year July to June, quarterly."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.utility import xl_rowcol_to_cell

from tests.unseen.pen import book

FILE = "Lanternside Q3 return Jan-Mar 26.xlsx"
PLUM, SAND = "#5B2A5E", "#F4EBDD"

FRONT = [
    (3, "Provider", "Lanternside Families"),
    (4, "Funder", "Wexmoor County Council, Public Health"),
    (5, "Service", "Support for families and carers of people who drink or use drugs"),
    (6, "Contract", "WCC/PH/FS/0231 (£148,500 a year), 1 July 2024 to 30 June 2027"),
    (7, "Contract year", "July to June. This is year 2, July 2025 - June 2026"),
    (8, "This return", "Quarter 3: January - March 2026"),
    (9, "Filled in by", "Family Support Manager, tel 01632 960417"),
]
TEAM = [
    (13, "Paid workers (whole-time equivalent)", 3.4),
    (14, "Volunteers on our books", 17),
    (15, "... first came to us as a mum, dad, partner or sibling at the end of their tether", 11),
    (16, "People waiting to be seen", 6),
]
# Each row: its reference and measure, target and amber, three quarters, the year, a remark.
MAIN: dict[int, tuple[object, ...]] = {
    7: ("", "Calls to the family helpline", "", "", 412, 388, 455, 1255, "", ""),
    8: ("", "Referrals received", "", "", 96, 88, 104, 288, "", ""),
    9: ("F1", "New family members starting support", 240, 204, 61, 57, 70, 188, "G", ""),
    10: ("", "   of whom men", "", "", 14, 11, 19, 44, "", "New dads' evening helped"),
    11: ("", "   came by themselves (no referrer)", "", "", 40, 33, 46, 119, "", ""),
    14: ("", "      spoken to in 5 working days", "", "", 83, 79, 97, 259, "", ""),
    15: ("", "      all referrals", "", "", 96, 88, 104, 288, "", ""),
    18: ("", "      finished", "", "", 24, 28, 31, 83, "", ""),
    19: ("", "      started", "", "", 36, 39, 42, 117, "", ""),
    20: ("", "One-to-one sessions held", "", "", 318, 296, 341, 955, "", ""),
    21: (
        "", "Son, daughter or partner has gone into treatment (or back in) since the family came",
        "", "", 6, 8, 11, 25, "", "Checked with the treatment service where we have consent",
    ),
    22: ("", "Home visits", "", "", 22, 14, 17, 53, "", ""),
    23: ("F5", "Referred for a carer's assessment", 60, 48, 13, 12, 18, 43, "A", ""),
    26: ("", "      lower score", "", "", 25, 27, 33, 85, "", ""),
    27: ("", "      reviewed", "", "", 41, 40, 47, 128, "", ""),
    28: (
        "", "Bank of mum and dad closed: no longer handing over money or paying off dealers",
        "", "", 9, 7, 13, 29, "", "",
    ),
    29: ("F6", "Complaints (for information)", "", "", "nil", 1, "nil", 1, "", "Q2: room too cold"),
}  # fmt: skip
RATES: dict[int, tuple[object, ...]] = {
    13: ("F2", "First conversation within 5 working days of referral (1)", ">=90%", ">=80%", "A"),
    17: ("F4", "Finished Five Steps (4 or more of the 5 sessions)", ">=70%", ">=60%", "G"),
    25: ("F3", "Lower strain score at the 12-week review", ">=65%", ">=55%", "G"),
}
GROUPS: list[tuple[object, ...]] = [
    ("Tuesday Circle", "Wexmoor library", "Tue eve", "worker", 11, 14, 9, 5),
    ("Dads' Shed", "Allotment hut, Pell Lane", "Thu eve", "volunteer", 10, 9, 7, 6),
    ("Saltby mums", "Saltby Methodist hall", "Mon am", "worker", 12, 11, 8, 4),
    ("Partners", "On line", "Wed eve", "worker", 12, 16, 10, 2),
    ("Grandparents raising", "Orchard Centre", "Fri am", "volunteer", 6, 8, 6, 5),
    ("Brothers & sisters", "On line", "Sun pm", "volunteer", 5, 7, 3, 0),
    ("Bereaved by addiction", "St Oswin's, side room", "1st Sat", "worker", 3, 10, 6, 7),
    ("Polish speakers", "Saltby Methodist hall", "Sat am", "volunteer", 4, 6, 4, 3),
]


def draw(path: Path) -> None:
    """Draw the return: a front page, the big table, people, groups and some words."""
    made = book(path, "Lanternside return Q3")
    made.formats[0].set_font_name("Gill Sans MT")
    font = {"font_name": "Gill Sans MT", "font_size": 11}
    plain = made.add_format({**font})
    wrap = made.add_format({**font, "text_wrap": True, "valign": "top"})
    title = made.add_format({**font, "bold": True, "font_size": 16, "font_color": PLUM})
    head = made.add_format(
        {**font, "bold": True, "bg_color": PLUM, "font_color": "white", "text_wrap": True}
    )
    group = made.add_format({**font, "bold": True, "bg_color": SAND})
    num = made.add_format({**font, "num_format": "#,##0"})
    pct = made.add_format({**font, "num_format": "0.0%"})
    bold = made.add_format({**font, "bold": True})
    boldnum = made.add_format({**font, "bold": True, "num_format": "#,##0", "top": 1})
    grey = made.add_format({**font, "italic": True, "font_color": "#777777"})
    pound = made.add_format({**font, "num_format": "£#,##0"})

    page = made.add_worksheet("Front")
    page.hide_gridlines(2)
    page.set_column("A:A", 3)
    page.set_column("B:B", 72)
    page.set_column("C:C", 62)
    page.write("B2", "Lanternside Families - monitoring return", title)
    for row, label, value in FRONT:
        page.write(row, 1, label, bold)
        page.write(row, 2, value, plain)
    page.merge_range("B13:C13", "Us, on 31 March 2026", group)
    for row, label, figure in TEAM:
        page.write(row, 1, label, plain)
        page.write(row, 2, figure, plain)
    page.write("B18", "Spent January to March 2026", plain)
    page.write("C18", 36210, pound)

    page = made.add_worksheet("Return")
    page.set_row(4, 32)
    page.set_row(20, 32)
    page.set_row(27, 32)
    page.set_column("A:A", 5)
    page.set_column("B:B", 58)
    page.set_column("C:H", 10)
    page.set_column("I:I", 2)
    page.set_column("J:J", 11)
    page.set_column("L:L", 44)
    page.write("A1", "Quarterly figures, contract year 2", title)
    page.write("A2", "Different people, unless the row says sessions, calls or visits.", grey)
    for column, name in zip((4, 5, 6, 7), ("Q1", "Q2", "Q3", "Q4"), strict=True):
        page.write(3, column, name, head)
    for column in (0, 1, 2, 3, 9, 10, 11):
        page.write(3, column, "", head)
    names = ["Ref", "Measure", "Target for year", "Amber from", "Jul-Sep 25", "Oct-Dec 25"]
    names += ["Jan-Mar 26", "Apr-Jun 26", "", "Year so far", "RAG", "Comments"]
    for column, name in enumerate(names):
        if column != 8:
            page.write(4, column, name, head)
    for row, name in (
        (6, "WHO CAME TO US"),
        (12, "GETTING STARTED"),
        (16, "WHAT WE DID TOGETHER"),
        (24, "HOW THEY ARE NOW"),
    ):
        page.merge_range(row - 1, 0, row - 1, 11, name, group)
    for row, line in MAIN.items():
        at = row - 1
        for column in range(4):
            page.write(at, column, line[column], num if column > 1 else wrap)
        for column in range(3):
            page.write(at, 4 + column, line[4 + column], num)
        page.write_formula(at, 9, f"=SUM(E{row}:H{row})", num, line[7])
        page.write(at, 10, line[8], plain)
        page.write(at, 11, line[9], wrap)
        if line[0] in ("F1", "F5"):
            page.write(at, 7, "not due", grey)
    for row, (ref, name, target, amber, rag) in RATES.items():
        at = row - 1
        for column, text in enumerate((ref, name, target, amber)):
            page.write(at, column, text, wrap)
        for column, place in ((4, 4), (5, 5), (6, 6), (9, 7)):
            top, under = MAIN[row + 1][place], MAIN[row + 2][place]
            share = float(str(top)) / float(str(under))
            upper, lower = xl_rowcol_to_cell(row, column), xl_rowcol_to_cell(row + 1, column)
            page.write_formula(at, column, f"={upper}/{lower}", pct, share)
        page.write(at, 7, "not due", grey)
        page.write(at, 10, rag, plain)
    page.write("A31", "(1) Leaves out the 2 days we were shut, 29 and 30 December.", grey)
    page.write("A32", "F1 and F5 run to the year end; at 9 months expect 180 and 45.", grey)
    page.freeze_panes(5, 2)

    page = made.add_worksheet("About people")
    page.set_column("A:A", 52)
    page.set_column("B:D", 12)
    page.set_column("E:E", 22)
    page.set_column("F:G", 12)
    page.write("A1", "New family members - who they are", title)
    page.write("A2", "Jan-Mar 2026 and July 2025 to March 2026", grey)
    for column, name in enumerate(
        ["Relationship to the person", "Jan-Mar 26", "Year so far", "", "Ethnic group"]
        + ["Jan-Mar 26", "Year so far"]
    ):
        if column != 3:
            page.write(3, column, name, head)
    kin = [("Mother", 28, 71), ("Father", 11, 27), ("Partner", 16, 48), ("Sibling", 7, 19)]
    kin += [("Grandparent", 5, 14), ("Other", 3, 9)]
    for row, (name, now, year) in enumerate(kin, 4):
        page.write(row, 0, name, plain)
        page.write(row, 1, now, num)
        page.write(row, 2, year, num)
    page.write(10, 0, "All", bold)
    page.write_formula(10, 1, "=SUM(B5:B10)", boldnum, 70)
    page.write_formula(10, 2, "=SUM(C5:C10)", boldnum, 188)
    race: list[tuple[str, object, int]] = [
        ("White British", 55, 149), ("Asian or Asian British", 6, 15),
        ("Black or Black British", "<5", 8), ("Mixed", "<5", 6), ("Did not say", 5, 10),
    ]  # fmt: skip
    for row, (name, now_, year) in enumerate(race, 4):
        page.write(row, 4, name, plain)
        page.write(row, 5, now_, num)
        page.write(row, 6, year, num)
    page.write(9, 4, "All", bold)
    page.write(9, 5, 70, boldnum)
    page.write(9, 6, 188, boldnum)
    page.write("A14", "Naloxone kept at home", title)
    for column, name in enumerate(["", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26", "Since July"]):
        page.write(14, column, name, head)
    kits = [
        ("Kits handed to families", 18, 22, 25), ("Family members shown how to use it", 20, 24, 25),
        ("Used in an overdose and the person lived (crew confirmed)", 1, 2, 2),
        ("Out-of-date kits swapped", 3, 0, 4),
    ]  # fmt: skip
    for row, (name, one, two, three) in enumerate(kits, 15):
        page.write(row, 0, name, wrap)
        for column, figure in enumerate((one, two, three), 1):
            page.write(row, column, figure, num)
        page.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", num, one + two + three)

    page = made.add_worksheet("Groups")
    page.set_row(2, 66)
    page.set_column("A:B", 24)
    page.set_column("C:D", 11)
    page.set_column("E:H", 14)
    page.write("A1", "Peer groups, January to March 2026", title)
    for column, name in enumerate(
        ["Group", "Where", "When", "Led by", "Meetings held", "Different people", "Came 3+ times"]
        + ["Now meet or ring each other without us (people)"]
    ):
        page.write(2, column, name, head)
    example = ["e.g. Monday group", "Village hall", "Mon eve", "worker", 12, 10, 8, 3]
    for column, thing in enumerate(example):
        page.write(3, column, thing, grey)
    for row, line in enumerate(GROUPS, 4):
        for column, thing in enumerate(line):
            page.write(row, column, thing, plain)
    page.write("A13", "All our groups", bold)
    for column, letter in enumerate("EFGH", 4):
        figure = sum(int(str(line[column])) for line in GROUPS)
        page.write_formula(12, column, f"=SUM({letter}5:{letter}12)", boldnum, figure)
    page.write("A15", "Brothers & sisters started 15.02.26 so is small yet.", grey)

    page = made.add_worksheet("In words")
    page.set_column("A:A", 70)
    page.set_column("B:C", 16)
    page.write("A1", "Anything else? (Council form FS-4, page 2)", title)
    for column, name in enumerate(["Question", "Jan-Mar 2026", "Since July 2025"]):
        page.write(2, column, name, head)
    asked: list[tuple[str, object, object]] = [
        ("Case study attached?", "Yes", ""),
        ("Talks given to GP surgeries and schools", 4, 10),
        ("Members back in work, or no longer signed off sick, by their own account", 5, 12),
        ("Safeguarding concerns passed on", 2, 7),
        ("Days of training our own workers went on", 6, 15),
        ("Children's social worker has closed the file or stepped it down since we began", 4, 9),
        ("Members less worn down than at the start, on the strain form", 33, 85),
        ("Times in the local paper", 0, 3),
    ]
    for row, (name, now_, since) in enumerate(asked, 3):
        page.write(row, 0, name, wrap)
        page.write(row, 1, now_, plain)
        page.write(row, 2, since, plain)
    page.merge_range(
        "A14:C17",
        "Our new evening for dads began on 8 January with 4 men round a brazier and has grown. "
        "A mother wrote: 'for 11 years I slept with my handbag under the pillow. Not now.'",
        wrap,
    )
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
