"""Draws the schedule return of a community sickle cell nurse service, month 10."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.unseen.pen import book

MONTHS = [date(2025, 4 + step, 1) for step in range(9)] + [date(2026, 1 + s, 1) for s in range(3)]
DISCHARGED = [11, 9, 13, 10, 12, 8, 14, 15, 16, 13]
RATES: list[tuple[str, str, str, str, str, str, list[int], str, list[int]]] = [
    (
        "SCN-01",
        "Newborn with a positive screen: family seen at home by day 28",
        ">=95%",
        "<90%",
        "Newborn register",
        "Seen by day 28",
        [3, 2, 4, 3, 2, 2, 5, 2, 3, 4],
        "Babies reaching day 28 in month",
        [3, 2, 4, 3, 2, 3, 5, 2, 3, 4],
    ),
    (
        "SCN-02",
        "Annual review done in the month it fell due",
        ">=85%",
        "<75%",
        "Clinical system",
        "Reviews done",
        [19, 21, 17, 20, 15, 18, 22, 20, 13, 22],
        "Reviews due",
        [22, 25, 19, 24, 18, 21, 26, 23, 17, 25],
    ),
    (
        "SCN-03",
        "Contact within 2 working days of discharge after a pain crisis",
        ">=90%",
        "<80%",
        "Ward list v. clinical system",
        "Contacted",
        [10, 8, 12, 9, 10, 8, 12, 13, 13, 12],
        "Crisis discharges",
        DISCHARGED,
    ),
    (
        "SCN-04",
        "Readmitted within 28 days of a crisis discharge (low is good)",
        "<=15%",
        ">20%",
        "Trust extract",
        "Readmitted",
        [2, 1, 2, 1, 2, 1, 2, 3, 3, 2],
        "Crisis discharges",
        DISCHARGED,
    ),
]
COUNSELLED = [18, 21, 24, 19, 16, 22, 25, 20, 14, 23]
COMPLAINTS: list[int | str] = ["nil", 1, "nil", "nil", "nil", "nil", 1, "nil", "nil", "nil"]
ACTIVITY: list[tuple[str, str, str, list[float]]] = [
    ("ACT-01", "Referrals received", "no.", [16, 14, 19, 15, 11, 17, 21, 18, 12, 20]),
    ("ACT-02", "Home visits", "no.", [61, 66, 58, 63, 49, 60, 71, 68, 47, 65]),
    (
        "ACT-03",
        "Telephone and video contacts",
        "no.",
        [143, 151, 160, 138, 122, 149, 171, 166, 131, 170],
    ),
    ("ACT-04", "Caseload at month end", "no.", [318, 321, 327, 331, 333, 338, 345, 349, 352, 357]),
    ("ACT-05", "Nurse WTE in post", "WTE", [3.0, 3.0, 3.0, 2.6, 2.6, 2.6, 3.4, 3.4, 3.4, 3.4]),
]
LOCAL: list[tuple[str, str, list[int | str], str]] = [
    ("LI-01", "School visits made", [9, 4, 14, 5], "sum"),
    (
        "LI-02",
        "School staff able to run a crisis plan unaided (passed our quiz)",
        [18, 9, 31, 10],
        "sum",
    ),
    ("LI-03", "Pupils back full time after missing a term or more in bits", [3, 2, 5, 1], "sum"),
    ("LI-04", "Adults living with SCD paired with a teenager as buddies", [4, 5, 3, 1], "sum"),
    ("LI-05", "Buddy hours (unpaid)", [22, 31, 27, 9], "sum"),
    ("LI-06", "Referrals to welfare rights", [15, 13, 18, 6], "sum"),
    ("LI-07", "PIP or DLA awards made following nurse letter", [6, 4, 7, 2], "sum"),
    ("LI-08", "Annual value of LI-07 awards, £", [28600, 17940, 33280, 9150], "sum"),
    ("LI-09", "Father present at the newborn visit", [6, 5, 8, 3], "sum"),
    (
        "LI-10",
        "Grandparents, aunts, uncles who can now follow the pain plan alone",
        [7, 8, 6, 3],
        "sum",
    ),
    (
        "LI-11",
        "First-time blood donors out of the church and mosque talks",
        [31, 22, 46, 12],
        "sum",
    ),
    ("LI-12", "Church and mosque talks given", [3, 2, 4, 1], "sum"),
    (
        "LI-13",
        "Stayed in job, employer having agreed cold-weather or rest breaks",
        [2, 3, 3, 1],
        "sum",
    ),
    ("LI-14", "New to caseload: HbSS", [10, 8, 12, 5], "sum"),
    ("LI-15", "New to caseload: under 16", [13, 9, 15, "<5"], "suppressed"),
    ("LI-16", "Interpreter bookings", [21, 18, 25, 9], "sum"),
    (
        "LI-17",
        "Discharged after crisis and heard from us by the next working day but one",
        [30, 27, 38, 12],
        "sum",
    ),
    ("LI-18", "Pay and travel, £", [48210, 46875, 53940, 18105], "sum"),
]
NOTES: list[tuple[str, str, str, str]] = [
    ("SCN-02", "Dec-25", "Clinic room lost for two Fridays; 4 reviews moved to January.", "Closed"),
    (
        "SCN-03",
        "Nov-25",
        "Ward list arrived late twice. 2 of the 15 were rung on day three.",
        "Open, ward manager to fix",
    ),
    (
        "SCN-04",
        "YTD",
        "Cold snap. The three readmitted in December included one person twice.",
        "Monitor",
    ),
    (
        "General",
        "M10",
        "The teenagers' group has asked to run its own evening; five of them now "
        "chair it in turn and the nurse only opens the door. New fridge for the clinic.",
        "Note",
    ),
    (
        "General",
        "M10",
        "Two mothers from the 2023 newborn list began access-to-nursing courses "
        "this month, both say because of the home visits. We had 26 people at the January talk.",
        "Note",
    ),
    (
        "General",
        "Q3",
        "Staff sickness was 11 days in the quarter. A third nurse has started her "
        "prescribing module.",
        "Note",
    ),
]


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Schedule 4C and 6A return M10")
    base = {"font_name": "Arial", "font_size": 10, "border": 1, "valign": "vcenter"}
    plain = made.add_format({**base, "text_wrap": True})
    grey = made.add_format({**base, "bg_color": "#D8D8D8", "bold": True, "text_wrap": True})
    blue = made.add_format(
        {**base, "bg_color": "#005EB8", "font_color": "white", "bold": True, "text_wrap": True}
    )
    when = made.add_format(
        {
            **base,
            "bg_color": "#005EB8",
            "font_color": "white",
            "bold": True,
            "num_format": "mmm-yy",
            "align": "center",
        }
    )
    num = made.add_format({**base, "num_format": "#,##0"})
    dec = made.add_format({**base, "num_format": "0.0"})
    pct = made.add_format({**base, "num_format": "0.0%", "bg_color": "#EAF3FB"})
    title = made.add_format(
        {"font_name": "Arial", "font_size": 14, "bold": True, "font_color": "#005EB8"}
    )
    free = made.add_format({"font_name": "Arial", "font_size": 9, "italic": True})

    front = made.add_worksheet("Front sheet")
    front.set_column("A:A", 34)
    front.set_column("B:B", 62)
    front.write("A1", "SCHEDULE 4C / 6A MONTHLY RETURN", title)
    for row, (label, value) in enumerate(
        [
            ("Contract reference", "BSI-SCH4-2526-0447"),
            ("Commissioner", "NHS Brackwater and Sele Integrated Care Board"),
            ("Provider", "Aldersyke Community Nursing Partnership"),
            ("Service", "Community Sickle Cell and Thalassaemia Nurse Service"),
            ("Service code", "SCN"),
            ("Contract start", "01/04/2025"),
            ("Contract end", "31/03/2028"),
            ("Reporting month", "M10 January 2026"),
            ("Frequency", "Monthly, 15 operational days after month end"),
            ("Return completed by", "Lead nurse / business support"),
            ("Telephone", "01632 960233"),
        ],
        start=2,
    ):
        front.write(row, 0, label, grey)
        front.write(row, 1, value, plain)
    front.write("A16", "Grey cells are set by the commissioner. Do not add columns.", free)

    sheet = made.add_worksheet("Sch 4C LQR")
    sheet.freeze_panes(5, 2)
    sheet.set_column("A:A", 10)
    sheet.set_column("B:B", 44)
    sheet.set_row(4, 28)
    sheet.set_column("C:D", 11)
    sheet.set_column("E:E", 20)
    sheet.set_column("F:R", 8)
    sheet.write("A1", "Schedule 4 Part C: Local Quality Requirements", title)
    sheet.merge_range("F4:Q4", "2025/26", blue)
    for col, text in enumerate(
        ["Code", "Quality Requirement", "Threshold", "Contract query if", "Method of measurement"]
    ):
        sheet.write(4, col, text, blue)
    for col, month in enumerate(MONTHS, start=5):
        sheet.write_datetime(4, col, month, when)
    sheet.write(4, 17, "YTD", blue)
    row = 5
    for code, name, goal, breach, method, top, upper, bottom, lower in RATES:
        for col, text in enumerate([code, name, goal, breach, method]):
            sheet.write(row, col, text, grey)
        sheet.write(row + 1, 0, f"{code}n", plain)
        sheet.write(row + 1, 1, top, plain)
        sheet.write(row + 2, 0, f"{code}d", plain)
        sheet.write(row + 2, 1, bottom, plain)
        for col in range(5, 18):
            letter = "ABCDEFGHIJKLMNOPQR"[col]
            if col in (15, 16):
                for step in range(3):
                    sheet.write_blank(row + step, col, None, plain)
                continue
            if col == 17:
                high, low = sum(upper), sum(lower)
                sheet.write_formula(row + 1, col, f"=SUM(F{row + 2}:Q{row + 2})", num, high)
                sheet.write_formula(row + 2, col, f"=SUM(F{row + 3}:Q{row + 3})", num, low)
            else:
                high, low = upper[col - 5], lower[col - 5]
                sheet.write(row + 1, col, high, num)
                sheet.write(row + 2, col, low, num)
            sheet.write_formula(row, col, f"={letter}{row + 2}/{letter}{row + 3}", pct, high / low)
        row += 3
    lines: list[tuple[str, str, str, str, str, list[int | str]]] = [
        (
            "SCN-05",
            "Carriers given their result face to face or by video",
            "240 pa",
            "<216 pa",
            "Clinical system",
            list(COUNSELLED),
        ),
        ("SCN-06", "Complaints received", "Report only", "-", "Complaints log", COMPLAINTS),
    ]
    for code, name, goal, breach, method, cells in lines:
        for col, text in enumerate([code, name, goal, breach, method]):
            sheet.write(row, col, text, grey)
        for col, cell in enumerate(cells, start=5):
            sheet.write(row, col, cell, num)
        sheet.write_blank(row, 15, None, plain)
        sheet.write_blank(row, 16, None, plain)
        total = sum(cell for cell in cells if not isinstance(cell, str))
        sheet.write_formula(row, 17, f"=SUM(F{row + 1}:Q{row + 1})", num, total)
        row += 1
    sheet.write(
        row + 1,
        0,
        "n = numerator, d = denominator. YTD rates are n over d, not an average of months.",
        free,
    )

    act = made.add_worksheet("Sch 6A Pt 1")
    act.set_column("A:A", 10)
    act.set_column("B:B", 34)
    act.set_column("C:P", 8)
    act.write("A1", "Schedule 6 Part A (1): Activity", title)
    for col, text in enumerate(["Code", "Line", "Unit"]):
        act.write(2, col, text, blue)
    for col, month in enumerate(MONTHS[:10], start=3):
        act.write_datetime(2, col, month, when)
    act.write(2, 13, "YTD", blue)
    for row, (code, name, unit, values) in enumerate(ACTIVITY, start=3):
        act.write(row, 0, code, grey)
        act.write(row, 1, name, grey)
        act.write(row, 2, unit, grey)
        for col, amount in enumerate(values, start=3):
            act.write(row, col, amount, dec if unit == "WTE" else num)
        if code in ("ACT-04", "ACT-05"):
            act.write(row, 13, "n/a", plain)
        else:
            act.write_formula(row, 13, f"=SUM(D{row + 1}:M{row + 1})", num, sum(values))

    info = made.add_worksheet("Sch 6A Pt 2")
    info.set_column("A:A", 9)
    info.set_column("B:B", 66)
    info.set_column("C:G", 10)
    info.write("A1", "Schedule 6 Part A (2): Local information lines", title)
    for col, text in enumerate(["Code", "Line", "Q1", "Q2", "Q3", "M10", "YTD"]):
        info.write(2, col, text, blue)
    for row, (code, name, cells, sort) in enumerate(LOCAL, start=3):
        info.write(row, 0, code, grey)
        info.write(row, 1, name, grey)
        for col, cell in enumerate(cells, start=2):
            info.write(row, col, cell, num)
        if sort == "sum":
            total = sum(cell for cell in cells if not isinstance(cell, str))
            info.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", num, total)
        else:
            info.write(row, 6, "-", plain)
    info.write(22, 0, "LI-15 by age: counts under 5 shown as <5.", free)

    note = made.add_worksheet("Exceptions")
    note.set_column("A:B", 10)
    note.set_column("C:C", 90)
    note.set_column("D:D", 26)
    note.write("A1", "Exception report and provider remarks", title)
    for col, text in enumerate(["Code", "Period", "Remark", "Status"]):
        note.write(2, col, text, blue)
    for row, line in enumerate(NOTES, start=3):
        note.set_row(row, 30)
        for col, text in enumerate(line):
            note.write(row, col, text, plain)

    check = made.add_worksheet("Validation")
    for row, (code, text) in enumerate(
        [
            ("Rule", "Test"),
            ("V1", "n not above d"),
            ("V2", "SCN-03d = SCN-04d"),
            ("V3", "No blanks to M10"),
        ]
    ):
        check.write(row, 0, code, plain)
        check.write(row, 1, text, plain)
    check.hide()
    for tab in made.worksheets():
        tab.set_landscape()
        tab.fit_to_pages(1, 0)
    made.close()
