"""A council's quarterly return for bilingual health visitor assistants, with Num, Den and %."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Part = tuple[int, int]

COVER: list[tuple[str, str]] = [
    ("Contract title", "Bilingual Health Visitor Assistant Service (0-5s)"),
    ("Contract ref.", "HCC/PH/0-5/0417"),
    ("Provider organisation", "Two Words Family Health CIC"),
    ("Commissioning authority", "Harrowmere City Council, Public Health (Children)"),
    ("Contract start", "01/04/2024"),
    ("Contract end", "31/03/2027"),
    ("Return covers", "Quarter 3 (October to December 2025), cumulative from April"),
    ("Completed by", "N. Abdi, Service Lead"),
    ("Tel.", "01632 960417"),
    ("Date sent", "19/01/2026"),
    ("Template version", "PH-QR v4.2"),
]

RATES: list[tuple[str, str, float, str, list[Part], str, str]] = [
    (
        "BHV1",
        "Families referred who are spoken to in their own language within 5 working days "
        "(Den = families referred)",
        0.9,
        ">=80%",
        [(104, 118), (121, 131), (126, 137)],
        "Green",
        "Above for the second quarter running.",
    ),
    (
        "BHV2",
        "First home visit within 15 working days (Den = families accepting the service)",
        0.85,
        ">=75%",
        [(88, 102), (93, 115), (99, 119)],
        "Amber",
        "Tigrinya post vacant until 3 Nov - 11 of the 20 late visits were on that list.",
    ),
    (
        "BHV3",
        "Mandated reviews where an assistant was asked for and was there "
        "(Den = reviews with a request)",
        0.8,
        ">=70%",
        [(71, 96), (84, 108), (97, 116)],
        "Amber",
        "Now over 80% in quarter, YTD still catching up.",
    ),
    (
        "BHV4",
        "Healthy Start card applied for (Den = families we found to be eligible)",
        0.6,
        ">=50%",
        [(41, 64), (38, 59), (47, 73)],
        "Green",
        "",
    ),
    (
        "BHV6",
        "Any breastfeeding at 6-8 weeks (Den = babies on caseload reaching 8 weeks)",
        0.55,
        ">=45%",
        [(27, 52), (25, 51), (31, 54)],
        "Amber",
        "57% this quarter, best yet.",
    ),
]
TAKEN_ON = [86, 91, 102]

TONGUES: list[tuple[str, list[int | str], int]] = [
    ("Romanian", [24, 26, 29], 79),
    ("Bengali / Sylheti", [19, 18, 21], 58),
    ("Tigrinya", [11, 14, 12], 37),
    ("Kurdish Sorani", [13, 12, 17], 42),
    ("Arabic", [15, 16, 18], 49),
    ("Any other", ["<5", 5, 5], 14),
]
CONTACTS: list[tuple[str, list[int]]] = [
    ("Home visit", [311, 334, 352]),
    ("Clinic / children's centre", [142, 150, 163]),
    ("Phone or WhatsApp call", [517, 488, 560]),
    ("Group (places filled)", [96, 104, 133]),
]
DOORS: list[tuple[str, list[int]]] = [
    ("Health visitor", [71, 80, 77]),
    ("Midwife", [28, 33, 39]),
    ("Came themselves", [19, 18, 21]),
]

EXTRA: list[tuple[str, list[float | str], str]] = [
    ("Mums who have started an English class since we met them", [9, 12, 14], ""),
    ("Toddlers now in a 2-year-old nursery place (none when we met)", [11, 16, 13], ""),
    ("Leaflets put into another language", [6, 3, 4], "Q3: RSV, vit D, bottle hygiene, safe sleep"),
    ("Households signed up with a dentist, first time ever", [17, 22, 19], ""),
    ("Fathers who joined in at least one visit or stay & play", [21, 26, 34], "Saturdays help"),
    ("Grans and aunties at the weaning cook-alongs", [8, 11, 15], ""),
    ("Onward referrals sent (housing, welfare rights, talking therapy)", [44, 51, 39], ""),
    (
        "Homes where damp / overcrowding was put right after our letter",
        [5, 7, 6],
        "landlord confirmed",
    ),
    ("Missed visits (no one in)", [39, 42, 47], "of home visits booked"),
    ("Interpreter slots booked via the Council's contract", [58, 49, 41], ""),
    ("Mums saying at closing that they feel less on their own", [33, 38, 41], "see next line"),
    ("   replies we got to that question", [45, 47, 52], ""),
    ("Unpaid parent befrienders on the books at quarter end", [12, 15, 17], "do not add"),
    ("   who were once on our caseload themselves", [9, 11, 13], "do not add"),
    ("Befriender time given, hrs", [164, 201.5, 228], "timesheets"),
    ("Befrienders gone into paid work or college", [1, 3, 2], "1 x midwifery access course"),
    ("Assistants passing their Level 3 Early Years", ["nil", 2, 1], ""),
    ("Families waiting for an assistant at quarter end", [12, 9, 14], "do not add"),
]
STOCKS = (12, 13, 17)

STAFF: list[tuple[str, list[float]]] = [
    ("Funded posts (WTE)", [6.4, 6.4, 6.4]),
    ("In post at quarter end (WTE)", [6.0, 5.4, 6.4]),
    ("Sick days", [14, 31, 9]),
    ("1:1 supervisions held", [18, 16, 20]),
]
SPEND: list[tuple[str, list[int]]] = [
    ("Salaries and on-costs", [48210, 45930, 50115]),
    ("Travel and phones", [2140, 1985, 2260]),
    ("Rooms and creche", [900, 900, 1150]),
]

TOLD: list[tuple[str, str]] = [
    (
        "6.1 What has gone well this quarter?",
        "We held 6 drop-ins at Castle Street children's centre and 140 people came through the "
        "door. Three mums from the Sorani group have set up their own Friday coffee morning in "
        "the mosque hall. Around 25 neighbours now go; we only lent them the urn. "
        "Saturday stay & play is the reason for more dads in section 4.",
    ),
    (
        "6.2 What has been difficult, and what are you doing about it?",
        "The Tigrinya post was empty for nine weeks, so 11 first visits were late. Bashir started "
        "on 3 November. Eight staff are booked on the safeguarding update on 22 January.",
    ),
    (
        "6.3 Anything else the Council should know?",
        "Two families who had been sleeping in one room were rehoused before Christmas. A health "
        "visitor at Northgate has learned enough Romanian from our assistant to do her own "
        "greetings. We would like to talk about a dedicated Pashto post from April.",
    ),
]


def _plain_row(
    sheet: Worksheet, row: int, label: str, figures: list[float | str], formats: dict[str, Format]
) -> None:
    sheet.write(row, 0, label, formats["words"])
    for column, figure in enumerate(figures, 1):
        sheet.write(row, column, figure, formats["number"])
    sheet.write_blank(row, 4, None, formats["number"])


def draw(path: Path) -> None:
    """Draw the return as it was sent for the third quarter."""
    made = book(path, "PH quarterly return")
    face = {"font_name": "Arial", "font_size": 10, "border": 1, "valign": "vcenter"}
    fmt = {
        "banner": made.add_format(
            {
                "font_name": "Arial",
                "bold": True,
                "font_size": 14,
                "bg_color": "#00594C",
                "font_color": "white",
                "valign": "vcenter",
            }
        ),
        "head": made.add_format(
            {**face, "bold": True, "bg_color": "#CFE5DF", "text_wrap": True, "align": "center"}
        ),
        "words": made.add_format({**face, "text_wrap": True}),
        "grey": made.add_format({**face, "bg_color": "#E4E4E4"}),
        "number": made.add_format({**face, "num_format": "#,##0.##;-#,##0.##;0", "align": "right"}),
        "whole": made.add_format({**face, "num_format": "#,##0", "align": "right"}),
        "share": made.add_format({**face, "num_format": "0.0%", "align": "right"}),
        "goal": made.add_format({**face, "num_format": "0%", "align": "center"}),
        "bold": made.add_format({**face, "bold": True, "num_format": "#,##0.0#", "align": "right"}),
        "sum": made.add_format({**face, "bold": True, "num_format": "#,##0", "align": "right"}),
        "note": made.add_format(
            {"font_name": "Arial", "italic": True, "font_size": 9, "font_color": "#555555"}
        ),
        "Green": made.add_format({**face, "bg_color": "#92D050", "align": "center"}),
        "Amber": made.add_format({**face, "bg_color": "#FFC000", "align": "center"}),
        "N/A": made.add_format({**face, "align": "center"}),
    }

    sheet = made.add_worksheet("1 Details")
    sheet.set_column("A:A", 26)
    sheet.set_column("B:B", 62)
    sheet.merge_range("A1:B1", "Public Health Quarterly Return 2025-26", fmt["banner"])
    for row, (label, value) in enumerate(COVER, 2):
        sheet.write(row, 0, label, fmt["head"])
        sheet.write(row, 1, value, fmt["words"])
    sheet.write(14, 0, "White cells only. Return by the 15th working day.", fmt["note"])

    sheet = made.add_worksheet("2 KPIs")
    sheet.freeze_panes(5, 2)
    sheet.set_column("A:A", 7)
    sheet.set_column("B:B", 44)
    sheet.set_column("C:D", 9)
    sheet.set_column("E:S", 7.5)
    sheet.set_column("T:T", 9)
    sheet.set_column("U:U", 40)
    sheet.merge_range("A1:U1", "2. Key performance indicators", fmt["banner"])
    sheet.write("A2", "Enter Num and Den. Percentages calculate.", fmt["note"])
    for column, words in enumerate(("Ref", "Measure", "Target", "Threshold")):
        sheet.merge_range(3, column, 4, column, words, fmt["head"])
    for place, words in enumerate(("Q1", "Q2", "Q3", "Q4", "Year to date")):
        first = 4 + place * 3
        sheet.merge_range(3, first, 3, first + 2, words, fmt["head"])
        for step, part in enumerate(("Num", "Den", "%")):
            sheet.write(4, first + step, part, fmt["head"])
    sheet.merge_range(3, 19, 4, 19, "RAG (YTD)", fmt["head"])
    sheet.merge_range(3, 20, 4, 20, "Provider comment", fmt["head"])
    row = 5
    for ref, name, goal, floor, parts, light, comment in RATES:
        if ref == "BHV6":
            row = 10
        line = row + 1
        sheet.set_row(row, 44)
        sheet.write(row, 0, ref, fmt["words"])
        sheet.write(row, 1, name, fmt["words"])
        sheet.write(row, 2, goal, fmt["goal"])
        sheet.write(row, 3, floor, fmt["goal"])
        for place, (top, low) in enumerate(parts):
            first = 4 + place * 3
            sheet.write(row, first, top, fmt["whole"])
            sheet.write(row, first + 1, low, fmt["whole"])
            over, under = "EHK"[place], "FIL"[place]
            sheet.write_formula(
                row, first + 2, f"={over}{line}/{under}{line}", fmt["share"], top / low
            )
        for column in (13, 14, 15):
            sheet.write_blank(row, column, None, fmt["grey"])
        tops, lows = sum(part[0] for part in parts), sum(part[1] for part in parts)
        sheet.write_formula(row, 16, f"=E{line}+H{line}+K{line}+N{line}", fmt["whole"], tops)
        sheet.write_formula(row, 17, f"=F{line}+I{line}+L{line}+O{line}", fmt["whole"], lows)
        sheet.write_formula(row, 18, f"=Q{line}/R{line}", fmt["share"], tops / lows)
        sheet.write(row, 19, light, fmt[light])
        sheet.write(row, 20, comment, fmt["words"])
        row += 1
    sheet.set_row(9, 44)
    sheet.write("A10", "BHV5", fmt["words"])
    sheet.write("B10", "New families taken on (count; target is for the year)", fmt["words"])
    sheet.write("C10", 360, fmt["whole"])
    sheet.write("D10", 324, fmt["whole"])
    for place, figure in enumerate(TAKEN_ON):
        first = 4 + place * 3
        sheet.write(9, first, figure, fmt["whole"])
        sheet.write(9, first + 1, "n/a", fmt["grey"])
        sheet.write(9, first + 2, "n/a", fmt["grey"])
    for column in (13, 14, 15):
        sheet.write_blank(9, column, None, fmt["grey"])
    sheet.write_formula("Q10", "=E10+H10+K10+N10", fmt["whole"], sum(TAKEN_ON))
    sheet.write("R10", "n/a", fmt["grey"])
    sheet.write("S10", "n/a", fmt["grey"])
    sheet.write("T10", "Green", fmt["Green"])
    sheet.write("U10", "On course: 270 would be three quarters of the year's target.", fmt["words"])
    sheet.write("A12", "BHV7", fmt["words"])
    sheet.write("B12", "Formal complaints (to be reported, no target)", fmt["words"])
    sheet.write("C12", "-", fmt["goal"])
    sheet.write("D12", "-", fmt["goal"])
    for cell, told in (("E12", 0), ("H12", 1), ("K12", "nil")):
        sheet.write(cell, told, fmt["whole"])
    for column in (5, 6, 8, 9, 11, 12, 13, 14, 15, 17, 18):
        sheet.write_blank(11, column, None, fmt["grey"])
    sheet.write("Q12", 1, fmt["whole"])
    sheet.write("T12", "N/A", fmt["N/A"])
    sheet.write("U12", "Q2 complaint closed, not upheld.", fmt["words"])

    sheet = made.add_worksheet("3 Activity")
    sheet.set_column("A:A", 24)
    sheet.set_column("B:F", 9)
    sheet.set_column("G:G", 3)
    sheet.set_column("H:H", 26)
    sheet.merge_range("A1:M1", "3. Activity (for information)", fmt["banner"])
    for left, words in ((0, "3a New families by language"), (7, "3b Contacts by type")):
        for step, head in enumerate((words, "Q1", "Q2", "Q3", "Q4", "YTD")):
            sheet.write(2, left + step, head, fmt["head"])
    for row, (label, figures, total) in enumerate(TONGUES, 3):
        _plain_row(sheet, row, label, list(figures), fmt)
        sheet.write(row, 5, total, fmt["sum"])
    sheet.write("A10", "All", fmt["head"])
    for column, figure in enumerate(TAKEN_ON, 1):
        sheet.write(9, column, figure, fmt["sum"])
    sheet.write_blank("E10", None, fmt["sum"])
    sheet.write("F10", 279, fmt["sum"])
    for row, (label, contacts) in enumerate(CONTACTS, 3):
        sheet.write(row, 7, label, fmt["words"])
        for column, figure in enumerate(contacts, 8):
            sheet.write(row, column, figure, fmt["whole"])
        sheet.write_blank(row, 11, None, fmt["whole"])
        sheet.write_formula(row, 12, f"=SUM(I{row + 1}:L{row + 1})", fmt["sum"], sum(contacts))
    sheet.write("H8", "All contacts", fmt["head"])
    for step, mark in enumerate("IJK"):
        column_sum = sum(contacts[step] for _, contacts in CONTACTS)
        sheet.write_formula(f"{mark}8", f"=SUM({mark}4:{mark}7)", fmt["sum"], column_sum)
    sheet.write_blank("L8", None, fmt["sum"])
    sheet.write_formula("M8", "=SUM(M4:M7)", fmt["sum"], 3350)
    sheet.write("A11", "Q1 'any other' held back, small numbers.", fmt["note"])
    for step, head in enumerate(("3c Referred by", "Q1", "Q2", "Q3", "Q4", "YTD")):
        sheet.write(12, step, head, fmt["head"])
    for row, (label, came) in enumerate(DOORS, 13):
        _plain_row(sheet, row, label, list(came), fmt)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", fmt["sum"], sum(came))

    sheet = made.add_worksheet("4 Other info")
    sheet.set_column("A:A", 60)
    sheet.set_column("B:F", 9)
    sheet.set_column("G:G", 38)
    sheet.merge_range("A1:G1", "4. Other information you wish to give", fmt["banner"])
    sheet.write("A2", "Optional. Add lines as needed - not scored.", fmt["note"])
    for column, head in enumerate(("", "Q1", "Q2", "Q3", "Q4", "So far", "Notes")):
        sheet.write(3, column, head, fmt["head"])
    for place, (label, shown, note) in enumerate(EXTRA):
        row = 4 + place
        _plain_row(sheet, row, label, shown, fmt)
        if place in STOCKS:
            sheet.write(row, 5, "-", fmt["grey"])
        else:
            so_far = sum((figure for figure in shown if not isinstance(figure, str)), 0.0)
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", fmt["number"], so_far)
        sheet.write(row, 6, note, fmt["words"])

    sheet = made.add_worksheet("5 Staff and spend")
    sheet.set_column("A:A", 34)
    sheet.set_column("B:F", 11)
    sheet.merge_range("A1:F1", "5. Staffing and spend", fmt["banner"])
    for column, head in enumerate(("Staffing", "Q1", "Q2", "Q3", "Q4", "YTD")):
        sheet.write(2, column, head, fmt["head"])
    for row, (label, people) in enumerate(STAFF, 3):
        _plain_row(sheet, row, label, list(people), fmt)
        if row < 5:
            sheet.write_blank(row, 5, None, fmt["grey"])
        else:
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", fmt["number"], sum(people))
    for column, head in enumerate(("Spend, GBP", "Q1", "Q2", "Q3", "Q4", "YTD")):
        sheet.write(8, column, head, fmt["head"])
    for row, (label, spent) in enumerate(SPEND, 9):
        _plain_row(sheet, row, label, list(spent), fmt)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", fmt["whole"], sum(spent))
    sheet.write("A13", "Total spend", fmt["head"])
    for step, mark in enumerate("BCD"):
        column_sum = sum(spent[step] for _, spent in SPEND)
        sheet.write_formula(f"{mark}13", f"=SUM({mark}10:{mark}12)", fmt["sum"], column_sum)
    sheet.write_blank("E13", None, fmt["sum"])
    sheet.write_formula("F13", "=SUM(F10:F12)", fmt["sum"], sum(sum(spent) for _, spent in SPEND))
    sheet.write("A14", "Contract payment", fmt["words"])
    for letter in "BCD":
        sheet.write(f"{letter}14", 52500, fmt["whole"])
    sheet.write_blank("E14", None, fmt["whole"])
    sheet.write_formula("F14", "=SUM(B14:E14)", fmt["whole"], 157500)

    sheet = made.add_worksheet("6 Narrative")
    sheet.set_column("A:A", 110)
    sheet.write("A1", "6. Narrative", fmt["banner"])
    line = 2
    for head, words in TOLD:
        sheet.write(line, 0, head, fmt["head"])
        sheet.set_row(line + 1, 62)
        sheet.write(line + 1, 0, words, fmt["words"])
        line += 3

    sheet = made.add_worksheet("Lists")
    sheet.hide()
    for row, words in enumerate(("RAG", "Green", "Amber", "Red", "N/A")):
        sheet.write(row, 0, words)
    for row, words in enumerate(("Quarter", "Q1", "Q2", "Q3", "Q4")):
        sheet.write(row, 2, words)
    for page in made.worksheets():
        page.set_landscape()
        page.fit_to_pages(1, 0)
    made.close()
