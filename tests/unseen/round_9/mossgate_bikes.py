"""A bike hub: months down, KPIs across, a list of rides, a list of learners, a form."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties

from tests.unseen.pen import save_plain

NAME = "MW_monthly_Jan26.xlsx"
MONTHS = [
    (42, 31, 14, 22, 14, 18, 1460, 96, 71, 19, 23, 64),
    (38, 29, 12, 26, 17, 17, 1325, 104, 66, 15, 18, 58.5),
    (35, 23, 11, 24, 13, 14, 980, 81, 74, 13, 26, 61),
    (21, 13, 6, 19, 11, 9, 540, 47, 52, 8, 15, 40.5),
    (47, 34, 17, 17, 11, 13, 870, 88, 80, 17, 21, 66),
]
HEADS = [
    "Referred",
    "Came to a first session",
    "Women (of those who came)",
    "Due to finish 8 weeks",
    "Did finish",
    "Led rides",
    "Rider miles",
    "Car trips left out (ride diaries)",
    "Repairs",
    "Bikes lent out",
    "Bikes saved from the tip, back on the road",
    "Hours nobody got paid for (stands + rides)",
]
CARD: list[tuple[str, list[object]]] = [
    ("KPI", ["W1", "W2", "W3", "W4", "W5", "W6"]),
    (
        "In words",
        [
            "Referred people who come to a first session",
            "Finish the 8 week course",
            "Up at least one activity band at 12 weeks",
            "Bikes lent out in the year",
            "Women among first-timers",
            "Accidents on our rides",
        ],
    ),
    (
        "Out of",
        [
            "people referred",
            "people due to finish",
            "people asked at 12 weeks",
            "",
            "first sessions",
            "",
        ],
    ),
    ("Target", ["70%", "60%", "65%", "180", "45%", None]),
    ("Must not drop under", ["60%", "50%", "55%", "160", "40%", None]),
    ("January: top number", [34, 11, 9, 17, 17, 1]),
    ("January: bottom number", [47, 17, 13, None, 34, None]),
    ("January", [0.723, 0.647, 0.692, 17, 0.5, 1]),
    ("Sep-Jan: top number", [130, 66, 44, 72, 60, 4]),
    ("Sep-Jan: bottom number", [183, 108, 65, None, 130, None]),
    ("Sep-Jan", [0.71, 0.611, 0.677, 72, 0.462, 4]),
    ("Colour", ["Green", "Green", "Green", "Amber", "Green", "report only"]),
]
RIDES = [
    ("Easy Tuesday", "Tue", "Hub", 4, 37, 2, 6),
    ("Canal potter", "Thu", "Lock 9 car park", 3, 22, 1, 3),
    ("Women's wheels", "Sat", "Hub", 2, 19, 1, 4),
    None,
    ("Back in the saddle", "Wed", "Leisure centre", 2, 14, 0, 2),
    ("Trikes & tandems", "Fri", "Park gates", 1, 9, 0, 5),
    ("Moonlighters", "Fri", "Hub", 1, 8, 1, 1),
]
LEARNERS = [
    ("L01", 19, "Sep 25", 4, "Bronze"),
    ("L02", 34, "Sep 25", 3, "Silver"),
    ("L03", 52, "Oct 25", 4, "Bronze"),
    ("L04", 27, "Oct 25", 0, "left"),
    ("L05", 22, "Oct 25", 5, "Silver"),
    ("L06", 41, "Nov 25", 2, "Bronze"),
    ("L07", 18, "Nov 25", 4, "not yet"),
    ("L08", 60, "Nov 25", 3, "Bronze"),
    ("L09", 36, "Jan 26", 2, "not yet"),
    ("L10", 24, "Jan 26", 1, "not yet"),
]
FORM: list[tuple[str, object]] = [
    ("People on the payroll", 7),
    ("   full-time equivalent", 4.8),
    ("Parts and tyres bought in January", "£1,846.20"),
    ("Taken at Dr Bike stalls in January", "£612"),
    ("Unpaid mechanics and ride leaders on the January rota", 26),
    ("Bikes out on loan at the month end", 41),
    ("Knocks and spills on rides in January", 1),
    ("Doctor has brought down or stopped their blood pressure tablets - January", 2),
    ("   - since September", 9),
    ("Newsletter readers", "approx 850"),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook()
    bold = Font(name="Verdana", bold=True, size=9)
    plain = Font(name="Verdana", size=9)
    green = PatternFill("solid", fgColor="CFE8CF")
    grey = PatternFill("solid", fgColor="EEEEEE")
    wrap = Alignment(wrap_text=True, vertical="top", horizontal="center")
    thin = Side(style="thin", color="999999")
    box = Border(left=thin, right=thin, top=thin, bottom=thin)

    sheet = made.active
    sheet.title = "Month by month"
    sheet["A1"] = "MOSSGATE WHEELWORKS CIC - cycling for health, contract BMBC/PH/CYC/24-07"
    sheet["A2"] = (
        "Contract year 2 (September 2025 to August 2026). For "
        "Brackenshaw MBC public health, by 10th working day."
    )
    for first, last, text in [
        ("B", "F", "People sent to us"),
        ("G", "I", "Out riding"),
        ("J", "M", "Workshop"),
    ]:
        sheet.merge_cells(f"{first}4:{last}4")
        sheet[f"{first}4"] = text
        sheet[f"{first}4"].alignment = wrap
        sheet[f"{first}4"].fill = green
    sheet["A5"] = "Month"
    for col, text in enumerate(HEADS, start=2):
        sheet.cell(5, col, text)
    for at in range(12):
        year, month = (2025, 9 + at) if at < 4 else (2026, at - 3)
        sheet.cell(6 + at, 1, date(year, month, 1)).number_format = "mmm-yy"
        for col in range(2, 14):
            cell = sheet.cell(6 + at, col, MONTHS[at][col - 2] if at < len(MONTHS) else None)
            cell.border = box
            cell.number_format = "#,##0.0" if col == 13 else "#,##0"
    sheet["A18"] = "So far"
    for col in range(2, 14):
        sheet.cell(18, col, sum(month[col - 2] for month in MONTHS)).number_format = (
            "#,##0.##" if col == 13 else "#,##0"
        )
        sheet.cell(18, col).fill = grey
        sheet.cell(18, col).border = box
    sheet["A20"] = (
        "Ride diaries: riders tick it when they would have taken the car. About 2 in 3 hand one in."
    )
    sheet["G6"].comment = Comment("18 incl. the Sunday social", "MW")
    for name in "BCDEFGHIJKLM":
        sheet[f"{name}5"].alignment = wrap
        sheet[f"{name}5"].font = bold
        sheet.column_dimensions[name].width = 12.5
    sheet.row_dimensions[5].height = 62
    sheet.column_dimensions["A"].width = 11

    card = made.create_sheet("KPI card")
    card["B1"] = "KPI card - January 2026"
    card["B1"].font = bold
    for row, (field, across) in enumerate(CARD, start=3):
        card.cell(row, 2, field).font = bold
        for col, value in enumerate(across, start=3):
            cell = card.cell(row, col, value if value != "" else None)
            cell.alignment = wrap
            cell.border = box
            if isinstance(value, float):
                cell.number_format = "0.0%"
            if value is None:
                cell.fill = grey
    card["B16"] = (
        "W4 is a count for the whole contract year; five "
        "months in we would be at 75 if loans came evenly."
    )
    card.column_dimensions["A"].width = 2
    card.row_dimensions[4].height = 40
    card.row_dimensions[5].height = 28
    card.column_dimensions["B"].width = 25
    for letter in "CDEFGH":
        card.column_dimensions[letter].width = 19

    rides = made.create_sheet("Rides")
    rides["A1"] = "Regular rides in January 2026"
    rides["A1"].font = bold
    heads = [
        "Ride",
        "Day",
        "From",
        "Times it went out",
        "Riders (turn-ups)",
        "Leaders who first came to us on a prescription",
        "Brought in by a rider: someone from home who now rides too",
    ]
    for col, text in enumerate(heads, start=1):
        rides.cell(3, col, text).font = bold
        rides.cell(3, col).alignment = wrap
        rides.cell(3, col).fill = green
    for row, ride in enumerate(RIDES, start=4):
        for col, value in enumerate(ride or (), start=1):
            rides.cell(row, col, value)
    rides["A11"] = "All rides"
    for name, total in zip("DEFG", (13, 109, 5, 21), strict=True):
        rides[f"{name}11"] = total
        rides[f"{name}11"].font = bold
    rides.column_dimensions["A"].width = 24
    for letter in "CDEFG":
        rides.column_dimensions[letter].width = 19
    rides.row_dimensions[3].height = 52

    learn = made.create_sheet("Workshop learners")
    learn["A1"] = "Learn-a-trade bench, January 2026"
    learn["A1"].font = bold
    for col, text in enumerate(["Learner", "Age", "Began", "Sessions in Jan", "Got to"], start=1):
        learn.cell(2, col, text).font = bold
    for row, line in enumerate(LEARNERS, start=3):
        for col, value in enumerate(line, start=1):
            learn.cell(row, col, value)
    learn["A15"] = "Where people from the bench have gone"
    learn["A15"].font = bold
    learn["C16"] = "Jan"
    learn["D16"] = "Since Sept"
    for row, gone in enumerate(
        [("Got a paid job", 1, 4), ("Still looking", 1, 3), ("We lost touch", 0, 2)], start=17
    ):
        learn.cell(row, 1, gone[0])
        learn.cell(row, 3, gone[1])
        learn.cell(row, 4, gone[2])
    learn.column_dimensions["A"].width = 16
    learn.column_dimensions["D"].width = 16

    other = made.create_sheet("Other bits")
    other["A1"] = "Other bits you asked for, and some you didn't (January 2026)"
    other["A1"].font = bold
    for row, (label, value) in enumerate(FORM, start=3):
        other.cell(row, 1, label)
        other.cell(row, 2, value).alignment = Alignment(horizontal="right")
    other["D3"] = "January first-timers by age"
    other["D3"].font = bold
    for row, (label, value) in enumerate(
        [("under 25", 4), ("25-49", 13), ("50-64", 11), ("65 plus", 6)], start=4
    ):
        other.cell(row, 4, label)
        other.cell(row, 5, value)
    other["A14"] = "Ring the hub on 01632 960 118 if anything looks odd."
    other.column_dimensions["A"].width = 70
    other.column_dimensions["B"].width = 14
    other.column_dimensions["D"].width = 28

    hidden = made.create_sheet("lists")
    for row, text in enumerate(["Green", "Amber", "Red", "report only"], start=1):
        hidden.cell(row, 1, text)
    hidden.sheet_state = "hidden"
    for each in made.worksheets:
        each.page_setup.orientation = "landscape"
        each.page_setup.fitToHeight = 0
        each.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        for line in each.iter_rows():
            for cell in line:
                if cell.value is not None and not cell.font.bold:
                    cell.font = plain
    save_plain(made, path)
