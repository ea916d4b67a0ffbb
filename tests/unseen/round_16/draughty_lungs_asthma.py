"""Community asthma and damp-homes nurses with school champions: months across, July to June."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = int | float | str | None
Look = dict[str, Format]

COVER = [
    ("Return", "Asthma & Damp Homes Team - monthly monitoring, year 2 (July 2025 - June 2026)"),
    ("Lead provider", "Tidewell Community Nursing CIC"),
    ("Commissioned by", "Harrowmere City Council, Public Health"),
    ("Agreement ref", "HCC-PH-0472"),
    ("Term", "01/07/2024 - 30/06/2027"),
    ("Month reported", "January 2026"),
    ("Version", "v1 (Dec figures unchanged)"),
    ("Queries", "Data desk 01632 960 288"),
]
MONTHS = [date(2025, month, 1) for month in range(7, 13)] + [
    date(2026, month, 1) for month in range(1, 7)
]

# ref, measure, target, floor, what is above and below the line, their figures, rating, remark
RATES = {
    "A1": (
        "Written asthma plan in the person's hands within 4 weeks of first visit",
        0.85,
        0.75,
        "plan given in 4 wks",
        [18, 15, 27, 30, 25, 16, 29],
        "first visits",
        [22, 18, 31, 34, 29, 20, 33],
        "G",
        "",
    ),
    "A2": (
        "Inhaler technique right at follow-up",
        0.8,
        0.7,
        "technique right",
        [11, 11, 17, 20, 23, 13, 20],
        "followed up",
        [15, 14, 20, 26, 27, 18, 24],
        "A",
        "a whisker under",
    ),
    "A3": (
        "Back in A&E with asthma within 6 weeks of first visit (keep below)",
        0.1,
        0.15,
        "to A&E",
        [2, 1, 3, 4, 5, 2, 2],
        "reached 6 wks",
        [19, 16, 22, 30, 31, 21, 26],
        "A",
        "November pollution alert",
    ),
    "H2": (
        "Repairs done within 12 weeks of our request",
        0.6,
        0.5,
        "done",
        [4, 5, 6, 8, 7, 8, 9],
        "12 wks up in month",
        [8, 9, 10, 12, 11, 14, 13],
        "G",
        "private landlords lag",
    ),
}
COUNTS: dict[str, tuple[str, Cell, Cell, list[Cell], str, str]] = {
    "H1": (
        "Damp visits to homes, completed",
        300,
        270,
        [21, 17, 26, 32, 30, 19, 28],
        "A",
        "2 short of profile",
    ),
    "S1": (
        "Schools newly with a trained adult champion",
        24,
        20,
        [3, 0, 5, 4, 2, "nil", 1],
        "G",
        "Dec: training day moved",
    ),
    "R1": ("Calls taken on the nurse line", "monitor", None, [41, 36, 58, 72, 77, 63, 69], "", ""),
}
ORDER = ["Nurses", "A1", "A2", "A3", "Homes", "H1", "H2", "Schools", "S1", "For information", "R1"]

SHORT = ["Jul", "Aug", "Sept", "Oct", "Nov", "Dec", "Jan"]
BEHIND: list[tuple[str, str, list[Cell], str]] = [
    ("ON OUR BOOKS", "", [], ""),
    ("Referrals in", "admin", [27, 22, 39, 41, 35, 24, 40], ""),
    ("Not yet seen, month end", "admin", [6, 9, 11, 8, 5, 7, 10], "Sept surge from GPs"),
    ("Newly taken on (first nurse visit)", "nurses", [22, 18, 31, 34, 29, 20, 33], ""),
    ("... expecting a baby", "nurses", ["<5", "<5", "nil", 5, "<5", "nil", 6], ""),
    ("Checked and found using their puffer properly", "nurses", [11, 11, 17, 20, 23, 13, 20], ""),
    (
        "Down to two blue-inhaler days a week or fewer (8-wk call)",
        "nurses",
        [6, 5, 9, 12, 14, 8, 11],
        "",
    ),
    ("Night cough gone, or nearly (8-wk call)", "nurses", [5, 4, 8, 11, 10, 7, 9], ""),
    (
        "Mums/dads no longer losing shifts to a bad chest at home",
        "nurses",
        [2, 1, 3, 4, 3, 2, 3],
        "self-reported",
    ),
    (
        "Others in the house who gave up smoking or only smoke outside now",
        "nurses",
        [3, 2, 4, 6, 5, 3, 4],
        "",
    ),
    ("HOMES", "", [], ""),
    ("Dehumidifiers out on loan, month end", "store", [9, 11, 14, 17, 18, 18, 20], ""),
    ("Letters to landlords", "housing link", [12, 10, 15, 19, 16, 9, 17], ""),
    (
        "Humidity at first visit, average",
        "nurses",
        [0.71, 0.69, 0.74, 0.78, 0.81, 0.8, 0.82],
        "bedroom",
    ),
    (
        "£ back with households (tariff, grants, arrears cleared)",
        "housing link",
        [1240, 865.5, 2310, 3475, 2980.25, 1650, 3120],
        "incl. 1 large arrears case Oct",
    ),
    ("Households that have got out to a dry home", "housing link", [0, 1, "nil", 2, 1, 1, 2], ""),
    ("SCHOOLS AND NEIGHBOURS", "", [], ""),
    ("School sessions the nurses gave", "nurses", [5, "shut", 8, 9, 7, 4, 6], ""),
    (
        "Puff Pals going (Y5/Y6 pupil champions), month end",
        "schools",
        [14, "shut", 22, 31, 36, 36, 38],
        "",
    ),
    (
        "Hours parents gave on the gate stall, unpaid",
        "schools",
        [6, "shut", 11.5, 14, 12, 7.5, 10],
        "",
    ),
    (
        "Children with no chest day off this month (3+ the term before)",
        "schools",
        [4, "shut", 7, 9, 8, 6, 8],
        "registers",
    ),
    ("New families met by a parent who has been through it", "nurses", [2, 1, 4, 5, 4, 2, 5], ""),
    ("TEAM AND MONEY", "", [], ""),
    ("Nurses in post, wte", "HR", [3.8, 3.8, 4.4, 4.4, 4.4, 4.0, 4.4], ""),
    ("Spend £", "finance", [18450, 17980, 20310, 21105, 20760, 19480, 21320], ""),
]

SCHOOLS: list[tuple[str, str, date, int, str, int, str, int]] = [
    ("Eastquay Primary", "Eastquay", date(2025, 9, 18), 31, "Y", 9, "Y", 12),
    ("St Oda's RC", "Eastquay", date(2025, 9, 25), 22, "Y", 6, "N", 8),
    ("Millbeck Juniors", "Millbeck", date(2025, 10, 2), 40, "Y", 14, "Y", 15),
    ("Tanner's Hill Academy", "Tanner's Hill", date(2025, 10, 9), 27, "N", 4, "N", 6),
    ("Lower Ropewalk", "Eastquay", date(2025, 10, 16), 18, "Y", 5, "Y", 9),
    ("Greywell C of E", "Northgate", date(2025, 11, 6), 25, "Y", 8, "Y", 10),
    ("Cooper Street", "Millbeck", date(2025, 11, 13), 33, "N", 0, "N", 7),
    ("Northgate Primary", "Northgate", date(2025, 11, 20), 29, "Y", 10, "Y", 11),
    ("The Limes", "Tanner's Hill", date(2025, 12, 4), 16, "Y", 3, "N", 5),
    ("Quayside Infants", "Eastquay", date(2026, 1, 15), 12, "Y", 2, "Y", 4),
    ("Weir Lane", "Millbeck", date(2026, 1, 22), 36, "Y", 11, "Y", 13),
]
TENURE = [
    ("Council", 61, 48, 19),
    ("Housing assoc.", 44, 31, 15),
    ("Private rent", 58, 50, 11),
    ("Owner", 10, 6, 2),
]
WARDS = [
    ("Eastquay", 52),
    ("Millbeck", 47),
    ("Tanner's Hill", 39),
    ("Northgate", 23),
    ("n/k or moved", 12),
]
DIARY: list[tuple[str, str, str, int]] = [
    (
        "July 2025",
        "Year 2 began. We ran 7 drop-ins at the leisure centre before term ended.",
        "Two laptops short.",
        8,
    ),
    ("August 2025", "Quiet, no schools. Used the time to label the spacers.", "Leave.", 9),
    (
        "September 2025",
        (
            "Six parents from Millbeck have started a damp-watch that checks "
            "neighbours' bathrooms and lofts every Sunday. Thirty-nine referrals came in, mostly from "
            "two practices."
        ),
        "Week-38 surge, as every year.",
        11,
    ),
    ("October 2025", "Champions' tea went well, 31 badges handed out.", "Van off the road.", 10),
    (
        "November 2025",
        (
            "One of our gate-stall mums has since begun a care assistant course. The "
            "pollution alert kept us busy."
        ),
        "Sickness.",
        9,
    ),
    (
        "December 2025",
        "Four dads told us they have given up vaping in the car.",
        "Champion training day moved to January.",
        9,
    ),
    (
        "January 2026",
        (
            "Three grandparents now manage the spacer without help, taught by their own "
            "Puff Pal. At follow-up 20 of 24 had the technique right, which is 83%."
        ),
        "Ice; nine visits put back.",
        10,
    ),
]


def _kpis(sheet: Worksheet, look: Look) -> None:
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 17, 8)
    sheet.set_column(18, 18, 26)
    sheet.write(0, 0, "HCC-PH-0472 KPI SHEET", look["title"])
    sheet.write(
        1,
        0,
        "Green at target, amber to floor, red beyond. Figures by the 10th of the next month.",
        look["note"],
    )
    sheet.merge_range("C3:D3", "whole year", look["head"])
    sheet.merge_range("E3:P3", "month", look["head"])
    for column, head in enumerate(["Ref", "Measure", "Target", "Floor"]):
        sheet.write(3, column, head, look["head"])
    for column, month in enumerate(MONTHS, start=4):
        sheet.write_datetime(3, column, month, look["month"])
    for column, head in ((16, "Yr so far"), (17, "RAG"), (18, "Remark")):
        sheet.write(3, column, head, look["head"])
    row = 4
    for ref in ORDER:
        if ref in RATES:
            name, target, floor, above, tops, below, bottoms, rag, remark = RATES[ref]
            sheet.write(row, 0, ref, look["bold"])
            sheet.write(row, 1, name, look["bold"])
            sheet.write(row, 2, target, look["share"])
            sheet.write(row, 3, floor, look["share"])
            for column, (top, bottom) in enumerate(zip(tops, bottoms, strict=True), start=4):
                letter = xl_col_to_name(column)
                sheet.write_formula(
                    row, column, f"={letter}{row + 2}/{letter}{row + 3}", look["rate"], top / bottom
                )
                sheet.write(row + 1, column, top)
                sheet.write(row + 2, column, bottom)
            sheet.write_formula(
                row, 16, f"=Q{row + 2}/Q{row + 3}", look["rate"], sum(tops) / sum(bottoms)
            )
            for step, (word, figures) in enumerate(((above, tops), (below, bottoms)), start=1):
                sheet.write(row + step, 1, word, look["in"])
                sheet.write_formula(
                    row + step,
                    16,
                    f"=SUM(E{row + step + 1}:P{row + step + 1})",
                    look["bold"],
                    sum(figures),
                )
            sheet.write(row, 17, rag)
            sheet.write(row, 18, remark)
            row += 3
        elif ref in COUNTS:
            name, goal, least, figures, rag, remark = COUNTS[ref]
            sheet.write(row, 0, ref, look["bold"])
            sheet.write(row, 1, name, look["bold"])
            sheet.write(row, 2, goal)
            if least is not None:
                sheet.write(row, 3, least)
            for column, figure in enumerate(figures, start=4):
                sheet.write(row, column, figure)
            total = sum(figure for figure in figures if isinstance(figure, int))
            sheet.write_formula(row, 16, f"=SUM(E{row + 1}:P{row + 1})", look["bold"], total)
            sheet.write(row, 17, rag)
            sheet.write(row, 18, remark)
            row += 1
        else:
            sheet.merge_range(row, 0, row, 18, ref, look["band"])
            row += 1
    sheet.freeze_panes(4, 2)


def _behind(sheet: Worksheet, look: Look) -> None:
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 1, 13)
    sheet.set_column(9, 9, 30)
    sheet.write(0, 0, "Behind the numbers - by month, 2025 into 2026", look["title"])
    for column, head in enumerate(["", "who counts", *SHORT, "note"]):
        sheet.write(2, column, head, look["head"])
    for row, (name, who, figures, note) in enumerate(BEHIND, start=3):
        if not figures:
            sheet.write(row, 0, name, look["band"])
            continue
        sheet.write(row, 0, name)
        sheet.write(row, 1, who, look["note"])
        style = None
        if name.startswith("Humidity"):
            style = look["share"]
        elif "£" in name:
            style = look["pounds"]
        for column, figure in enumerate(figures, start=2):
            sheet.write(row, column, figure, style)
        sheet.write(row, 9, note, look["note"])


def _schools(sheet: Worksheet, look: Look) -> None:
    sheet.set_column(0, 7, 17)
    sheet.write(0, 0, "School review visits so far", look["title"])
    heads = [
        "School",
        "Ward",
        "Review visit",
        "Pupils on asthma register",
        "Spare kit on site",
        "Pupils who now keep their own inhaler on them",
        "Engines off at the gate now?",
        "Adults at the briefing",
    ]
    for column, head in enumerate(heads):
        sheet.write(1, column, head, look["wrap"])
    for row, school in enumerate(SCHOOLS, start=2):
        for column, value in enumerate(school):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, look["day"])
            else:
                sheet.write(row, column, value)
    last = 2 + len(SCHOOLS)
    sheet.write(last, 0, "Total", look["bold"])
    for column, letter in ((3, "D"), (5, "F"), (7, "H")):
        total = sum(figure for school in SCHOOLS if isinstance(figure := school[column], int))
        sheet.write_formula(last, column, f"=SUM({letter}3:{letter}{last})", look["bold"], total)


def _tenure(sheet: Worksheet, look: Look) -> None:
    sheet.set_column(0, 0, 18)
    sheet.set_column(5, 5, 18)
    sheet.write(0, 0, "Damp visits, July 2025 to end January 2026", look["title"])
    for column, head in enumerate(["Who owns it", "Visited", "Mould seen", "Put right in 12 wks"]):
        sheet.write(2, column, head, look["wrap"])
    for row, line in enumerate(TENURE, start=3):
        for column, value in enumerate(line):
            sheet.write(row, column, value)
    sheet.write(7, 0, "All", look["bold"])
    for column, letter in ((1, "B"), (2, "C"), (3, "D")):
        total = sum(figure for line in TENURE if isinstance(figure := line[column], int))
        sheet.write_formula(7, column, f"=SUM({letter}4:{letter}7)", look["bold"], total)
    sheet.write(2, 5, "Ward", look["wrap"])
    sheet.write(2, 6, "Visited", look["wrap"])
    for row, (ward, count) in enumerate(WARDS, start=3):
        sheet.write(row, 5, ward)
        sheet.write(row, 6, count)
    sheet.write(8, 5, "All", look["bold"])
    sheet.write_formula(8, 6, "=SUM(G4:G8)", look["bold"], sum(count for _, count in WARDS))


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Asthma and Damp Homes Team monthly return")
    look = {
        "title": made.add_format({"bold": True, "font_size": 12, "font_color": "#00676B"}),
        "bold": made.add_format({"bold": True}),
        "in": made.add_format({"indent": 2}),
        "band": made.add_format({"bold": True, "font_color": "white", "bg_color": "#00676B"}),
        "head": made.add_format({"bold": True, "align": "center", "bottom": 1}),
        "wrap": made.add_format({"bold": True, "text_wrap": True, "bottom": 1}),
        "text": made.add_format({"text_wrap": True, "valign": "top"}),
        "note": made.add_format({"italic": True, "font_size": 9}),
        "share": made.add_format({"num_format": "0%"}),
        "rate": made.add_format({"num_format": "0.0%", "bold": True}),
        "pounds": made.add_format({"num_format": "#,##0.00"}),
        "month": made.add_format({"num_format": "mmm-yy", "bold": True, "bottom": 1}),
        "day": made.add_format({"num_format": "d mmm yy"}),
    }
    sheet = made.add_worksheet("Cover")
    sheet.set_column(0, 0, 18)
    for row, (label, text) in enumerate(COVER, start=1):
        sheet.write(row, 1, label, look["bold"])
        sheet.write(row, 2, text)
    _kpis(made.add_worksheet("KPIs"), look)
    _behind(made.add_worksheet("Behind the numbers"), look)
    _schools(made.add_worksheet("Schools"), look)
    _tenure(made.add_worksheet("Tenure & ward"), look)
    sheet = made.add_worksheet("Nurses' diary")
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 2, 60)
    heads = ["Month", "What happened", "What got in the way", "Days to first visit (mean)"]
    for column, head in enumerate(heads):
        sheet.write(0, column, head, look["wrap"])
    for row, entry in enumerate(DIARY, start=1):
        for column, value in enumerate(entry):
            sheet.write(row, column, value, look["text"])
    made.close()
