"""Health access for people new to the city: weekly logs, champions, surgeries, 13-week quarters."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.unseen.pen import book

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FIRST_MONDAY = date(2025, 12, 29)

ASKED = (
    (
        "H1",
        "Newly arrived residents supported to register with a general practice",
        "at least",
        240,
    ),
    (
        "H2",
        "Booked health appointments attended by a professional interpreter, in person or remotely",
        "at least",
        0.9,
    ),
    ("H3", "Community health champions completing the accredited training", "at least", 20),
    (
        "H4",
        "New registrants due a new patient health check who attend it within eight weeks",
        "at least",
        0.7,
    ),
    ("H5", "Mean days from first contact to first one-to-one appointment", "no more than", 7),
    ("H6", "General practice teams completing 'Working with Interpreters'", "at least", 12),
    ("H7", "Formal complaints about the service", "report only", None),
)

WEEK_HEADS = (
    "Wk",
    "Monday",
    "New faces",
    "Surgery accepted the form",
    "Drop-ins open",
    "Calls we made for people",
    "Rang the surgery by themselves for the first time",
    "Children no longer kept off school to speak for a parent",
    "Hours the champions gave",
    "Notes",
)
BROUGHT = (249, 119, 75, 810, 53, 12, 402)
WEEKS = (
    (4, "nil", 1, 8, "nil", "nil", 6, "Closed 1 and 2 January"),
    (9, 4, 3, 31, 2, 1, 18, ""),
    (11, 6, 3, 36, 3, 0, 21.5, ""),
    (12, 5, 3, 40, 2, 2, 19, ""),
    (10, 7, 3, 33, 4, 1, 22, "Snow on Tuesday"),
    (13, 6, 3, 38, 3, 1, 24, ""),
    (9, 5, 3, 35, 5, 0, 20, ""),
    (6, 3, 2, 22, 1, "nil", 12, "Half-term"),
    (12, 6, 3, 37, 4, 2, 25, ""),
    ("14", 8, 3, 41, 3, 1, 23.5, ""),
    (11, 5, 3, 34, 5, 1, 26, ""),
    (10, 4, 3, 29, 4, 0, 22, "Eid - quiet from Friday"),
    (12, 7, 3, 38, 6, 2, 21, "Champions' hours this week are an estimate, two sheets still out"),
)
WEEKS_QUARTER = (133, 66, 36, 422, 42, 11, 260)
WEEKS_YEAR = (382, 185, 111, 1232, 95, 23, 662)

INTERPRETING = (
    ("Appointments booked", 148, 163, (5, 12, 14, 13, 15, 14, 13, 9, 16, 15, 14, 12, 14)),
    ("Interpreter was there", 131, 150, (5, 11, 13, 12, 13, 13, 12, 9, 15, 14, 12, 11, 13)),
    ("   of those, by phone or video", 40, 46, (3, 4, 5, 4, 4, 5, 3, 4, 5, 4, 4, 3, 4)),
    ("Nobody came", 17, 13, (0, 1, 1, 1, 2, 1, 1, 0, 1, 1, 2, 1, 1)),
)
ROTA = (
    ("Tigrinya", 5, 4, 5),
    ("Dari", 4, 4, 3),
    ("Arabic", 6, 3, 6),
    ("Ukrainian", 5, 4, 5),
    ("Kurdish Sorani", 3, 2, 2),
    ("Polish and Romanian", 4, "nil", 4),
    ("All", 27, 17, 25),
)

QUARTERS = (
    ("THE DOCTOR'S DOOR",),
    ("New faces", 118, 131, 133, 382),
    ("Now on a doctor's list with our help", 58, 61, 66, 185),
    ("Due a new patient check", 52, 57, 60, 169),
    ("  had it inside eight weeks", 37, 42, 45, 124),
    ("Average days from hello to sitting down with a worker", 6.2, 7.4, 5.8, None),
    ("Through the door (clicker, same people many times)", 611, 702, 655, 1968),
    ("Complaints", "nil", 1, "nil", 1),
    ("Sent on to dentist, optician or baby clinic", 44, 51, 39, 134),
    ("ASKED AT THE SECOND VISIT",),
    ("People asked", 74, 80, 78, 232),
    ("  know where to go at night that is not A&E (did not before)", 41, 52, 55, 148),
    ("  feel less alone than when they first came", 39, 50, 51, 140),
    ("WOMEN'S HEALTH EVENINGS",),
    ("Evenings", 3, 3, 3, 9),
    ("Women there (seats filled)", 46, 58, 61, 165),
    ("Husbands and grown-up children who came with them", 7, 11, 14, 32),
    ("GROUPS, MONEY, STAFF",),
    ("Groups we lead", 5, 4, 3, None),
    ("Groups that go on without us", 1, 2, 4, None),
    ("Spent on interpreters", 6240, 6875.5, 7010, 20125.5),
    ("Staff in post (full-time posts)", 3.4, 3.4, 2.8, None),
    ("Leaflets handed out", 700, 850, 900, 2450),
)
TONGUES = (
    ("Tigrinya", 31),
    ("Dari", 27),
    ("Arabic", 24),
    ("Ukrainian", 22),
    ("Kurdish Sorani", 14),
    ("Vietnamese", "<5"),
    ("Other", 12),
)
WORDS = (
    "It was a full winter. We opened 36 drop-ins and made more than 400 calls for people. Three "
    "of the women from the autumn sewing group have started their own food stall on the Saturday "
    "market.",
    "The receptionists at Quay Street now ring the language line before anyone has to ask. "
    "Leaflets about vaccination were put into six languages and 900 were given out. Two fathers "
    "told us they now take their children to the dentist themselves, where an older daughter "
    "always "
    "had to.",
    "Since the walking group began to run itself, eleven of its members say they are sleeping "
    "through the night. Twelve people are still waiting for a Dari interpreter.",
    "From April we plan to train eight men as champions. Our aim stays that 90 appointments in "
    "every 100 have an interpreter. We hope more families will feel at home with their dentist by "
    "the summer.",
)

CHAMPION_HEADS = (
    "Champion",
    "Speaks",
    "Woman / man",
    "Started",
    "Certificate",
    "Sessions, out of 6",
    "Came to us for help first?",
    "Speaking up: at the start (1-10)",
    "Speaking up: March 2026 (1-10)",
    "Paid work or college since?",
    "From when",
    "People spoken to, Q3",
)
CHAMPIONS = (
    (
        "Selam G.",
        "Tigrinya",
        "w",
        "2025-05-12",
        "2025-07-22",
        6,
        "yes",
        4,
        8,
        "yes",
        "Oct 2025",
        21,
    ),
    ("Farida N.", "Dari", "w", "2025-05-12", "2025-07-22", 6, "yes", 3, 7, "no", "", 18),
    (
        "Oksana P.",
        "Ukrainian",
        "w",
        "2025-05-19",
        "2025-07-22",
        6,
        "no",
        6,
        8,
        "yes",
        "Jan 2026",
        12,
    ),
    ("Hamid R.", "Dari", "m", "2025-05-19", "2025-09-16", 6, "yes", 5, 5, "no", "", 9),
    ("Rana A.", "Arabic", "w", "2025-06-09", "2025-09-16", 5, "yes", 2, 6, "yes", "Feb 2026", 16),
    ("Berivan K.", "Kurdish", "w", "2025-08-18", "2025-11-11", 6, "yes", 4, 7, "no", "", 14),
    (
        "Yonas T.",
        "Tigrinya",
        "m",
        "2025-08-18",
        "2025-11-11",
        6,
        "yes",
        5,
        8,
        "yes",
        "Dec 2025",
        11,
    ),
    ("Layla M.", "Arabic", "w", "2025-08-25", "2025-11-11", 6, "no", 7, 7, "no", "", 20),
    ("Thi L.", "Vietnamese", "w", "2025-09-01", "2025-12-09", 5, "no", 3, 5, "no", "", 7),
    ("Mariam S.", "Dari", "w", "2025-10-20", "2026-01-27", 6, "yes", 3, 6, "yes", "Mar 2026", 15),
    ("Iryna D.", "Ukrainian", "w", "2025-10-20", "2026-01-27", 6, "no", 6, 9, "no", "", 13),
    ("Abdi H.", "Somali", "m", "2025-10-27", "2026-01-27", 6, "yes", 5, 7, "no", "", 10),
    ("Zainab O.", "Arabic", "w", "2025-11-03", "2026-03-17", 6, "yes", 4, 4, "no", "", 8),
    ("Helen W.", "Tigrinya", "w", "2025-11-03", "2026-03-17", 6, "yes", 2, 6, "no", "", 6),
    ("Nasrin J.", "Dari", "w", "2026-02-02", "in training", 3, "yes", 3, "not due", "no", "", 2),
    ("Goran B.", "Kurdish", "m", "2026-02-02", "in training", 2, "yes", 4, "not due", "no", "", 0),
)

SURGERY_HEADS = (
    "Surgery",
    "Part of town",
    "Patients on its list",
    "Team did our course on",
    "Asked people for papers, July 2025",
    "Asks people for papers, March 2026",
    "Booked its own interpreters, July 2025",
    "Books its own interpreters, March 2026",
    "Our visits in Q3",
)
SURGERIES = (
    ("Quay Street", "Harbour", 9420, "2025-07-16", "yes", "no", "no", "yes", 2),
    ("The Maltings", "Centre", 11250, "2025-08-06", "yes", "no", "yes", "yes", 1),
    ("Saltgate", "Harbour", 6830, "2025-09-10", "yes", "no", "no", "no", 3),
    ("Dr Anand and Partners", "Centre", 4975, "2025-10-08", "yes", "yes", "no", "yes", 2),
    ("Northfield", "North", 8140, "2025-10-29", "no", "no", "no", "yes", 1),
    ("Cinder Lane", "East", 7305, "2025-11-19", "yes", "no", "no", "no", 2),
    ("St Bride's", "East", 10010, "2026-01-14", "yes", "no", "no", "yes", 2),
    ("Marne Bridge", "South", 5560, "2026-02-04", "yes", "yes", "no", "no", 3),
    ("Lockside", "South", 6215, "2026-02-25", "yes", "no", "no", "yes", 2),
    ("Halsey Green", "North", 12380, "2026-03-18", "no", "no", "yes", "yes", 1),
    ("Foundry Road", "East", 3890, "no date yet", "yes", "yes", "no", "no", 1),
    ("Eastgate", "East", 7760, "booked for May", "yes", "yes", "no", "no", 0),
)


def draw(path: Path) -> None:
    """Write the return for weeks 27 to 39."""
    made = book(path, "Threshold Halsey, weeks 27 to 39")
    style = {
        "title": made.add_format({"bold": True, "font_size": 15, "font_color": "#7A2E0E"}),
        "head": made.add_format(
            {"bold": True, "text_wrap": True, "bg_color": "#F6D9B8", "border": 1, "valign": "top"}
        ),
        "band": made.add_format({"bold": True, "font_color": "#7A2E0E", "bottom": 1}),
        "sum": made.add_format({"bold": True, "top": 1}),
        "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
        "day": made.add_format({"num_format": "d mmm yyyy", "align": "left"}),
        "pct": made.add_format({"num_format": "0%"}),
        "gbp": made.add_format({"num_format": "£#,##0.00"}),
        "grey": made.add_format({"italic": True, "font_color": "#777777"}),
    }
    _start(made.add_worksheet("Start here"), style)
    _weekly(made.add_worksheet("Weekly log"), style)
    _interpreting(made.add_worksheet("Interpreting"), style)
    _quarters(made.add_worksheet("Quarters"), style)
    _champions(made.add_worksheet("Champions"), style)
    _surgeries(made.add_worksheet("Surgeries"), style)
    made.close()


def _start(sheet: Worksheet, style: dict[str, Format]) -> None:
    sheet.set_column("A:A", 15)
    sheet.set_column("B:B", 70)
    sheet.set_column("C:D", 13)
    sheet.write("A1", "Threshold Halsey - Doctor, Dentist, Door", style["title"])
    sheet.write("A2", "Our return to the ICB for weeks 27 to 39")
    details = (
        ("Contract no.", "HM/INC/2024/31"),
        ("Provider", "Threshold Halsey CIO"),
        ("Commissioner", "Halsey and Marne Integrated Care Board"),
        ("Service", "Doctor, Dentist, Door: health access for migrants and refugees"),
        ("Runs from", date(2024, 7, 1)),
        ("Runs to", date(2027, 6, 27)),
        ("We report", "every quarter"),
        ("This return", "Year 2, Quarter 3: Monday 29 December 2025 to Sunday 29 March 2026"),
        (
            "How we count",
            "Our year is 52 weeks. Year 2 began on Monday 30 June 2025. Q1 is weeks "
            "1-13 (to 28 September), Q2 weeks 14-26 (to 28 December), Q3 weeks 27-39 (to 29 "
            "March), "
            "Q4 weeks 40-52 (to 28 June 2026).",
        ),
        ("Filled in by", "Saba Tesfay, coordinator"),
    )
    for row, (name, value) in enumerate(details, start=3):
        sheet.write(row, 0, name)
        if isinstance(value, date):
            sheet.write_datetime(row, 1, value, style["day"])
        else:
            sheet.write(row, 1, value, style["wrap"])
    sheet.write("A16", "What the contract asks of us in a year", style["band"])
    for column, name in enumerate(("Ref", "The contract's words", "", "Year")):
        sheet.write(16, column, name, style["head"])
    for row, (ref, words, way, target) in enumerate(ASKED, start=17):
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words, style["wrap"])
        sheet.write(row, 2, way)
        if target is not None:
            sheet.write(row, 3, target, style["pct"] if target < 1 else None)


def _weekly(sheet: Worksheet, style: dict[str, Format]) -> None:
    sheet.set_column("A:A", 12)
    sheet.set_column("B:B", 13)
    sheet.set_column("C:I", 13)
    sheet.set_column("J:J", 48)
    sheet.write("A1", "Weekly log - Quarter 3", style["title"])
    for column, name in enumerate(WEEK_HEADS):
        sheet.write(2, column, name, style["head"])
    sheet.write("A4", "Weeks 1-26, brought forward (30 June to 28 Dec)", style["grey"])
    sheet.write_row(3, 2, BROUGHT, style["grey"])
    for week, values in enumerate(WEEKS):
        row = 4 + week
        sheet.write(row, 0, 27 + week)
        sheet.write_datetime(row, 1, FIRST_MONDAY + timedelta(weeks=week), style["day"])
        for column, value in enumerate(values, start=2):
            if isinstance(value, str):
                if value:
                    sheet.write_string(row, column, value)
            else:
                sheet.write_number(row, column, value)
    sheet.write("A18", "Quarter 3", style["sum"])
    sheet.write_row(17, 2, WEEKS_QUARTER, style["sum"])
    sheet.write("A19", "Year so far", style["sum"])
    sheet.write_row(18, 2, WEEKS_YEAR, style["sum"])
    sheet.freeze_panes(3, 2)


def _interpreting(sheet: Worksheet, style: dict[str, Format]) -> None:
    sheet.set_column("A:A", 32)
    sheet.set_column("B:R", 9)
    sheet.write("A1", "Interpreting, week by week", style["title"])
    sheet.write("A3", "", style["head"])
    heads = ["Q1", "Q2", *(f"Wk {27 + week}" for week in range(13)), "Q3", "Year so far"]
    sheet.write_row("B3", heads, style["head"])
    for week in range(13):
        monday = FIRST_MONDAY + timedelta(weeks=week)
        sheet.write(3, 3 + week, f"{monday.day} {monday:%b}", style["grey"])
    for row, (name, first, second, weeks) in enumerate(INTERPRETING, start=4):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, (first, second, *weeks))
        line = row + 1
        quarter = sum(weeks)
        sheet.write_formula(row, 16, f"=SUM(D{line}:P{line})", style["sum"], quarter)
        year = first + second + quarter
        sheet.write_formula(row, 17, f"=B{line}+C{line}+Q{line}", style["sum"], year)
    sheet.write("A11", "Our rota on 29 March 2026 (all paid by the session)", style["band"])
    heads = ("Language", "On the rota", "Came here as refugees themselves", "DBS in date")
    sheet.write_row("A12", heads, style["head"])
    for row, line in enumerate(ROTA, start=12):
        sheet.write_row(row, 0, line, style["sum"] if line[0] == "All" else None)


def _quarters(sheet: Worksheet, style: dict[str, Format]) -> None:
    sheet.set_column("A:A", 56)
    sheet.set_column("B:F", 12)
    sheet.set_column("H:H", 17)
    sheet.write("A1", "Year 2, quarter by quarter", style["title"])
    heads = ("", "Q1 (wk 1-13)", "Q2 (wk 14-26)", "Q3 (wk 27-39)", "Q4 (wk 40-52)", "Year so far")
    sheet.write_row("A3", heads, style["head"])
    for row, (name, *values) in enumerate(QUARTERS, start=3):
        if not values:
            sheet.write(row, 0, name, style["band"])
            continue
        sheet.write(row, 0, name)
        shape = style["gbp"] if name.startswith("Spent") else None
        sheet.write_row(row, 1, values[:3], shape)
        if values[3] is not None:
            sheet.write(row, 5, values[3], shape or style["sum"])
        if name.startswith("Through the door"):
            sheet.set_row(row, None, None, {"hidden": True})
    sheet.write("H3", "New faces in Q3 by language", style["head"])
    sheet.write("I3", "People", style["head"])
    for row, (tongue, people) in enumerate(TONGUES, start=3):
        sheet.write(row, 7, tongue)
        sheet.write(row, 8, people)
    sheet.write("A29", "In our own words", style["band"])
    for row, words in enumerate(WORDS, start=29):
        sheet.merge_range(row, 0, row, 5, words, style["wrap"])
        sheet.set_row(row, 48)


def _champions(sheet: Worksheet, style: dict[str, Format]) -> None:
    sheet.set_column("A:L", 14)
    sheet.write("A1", "Champions - everyone on our books on 29 March 2026", style["title"])
    sheet.write_row("A3", CHAMPION_HEADS, style["head"])
    for row, line in enumerate(CHAMPIONS, start=3):
        _record(sheet, style, row, line, (3, 4))
    sheet.freeze_panes(3, 1)


def _surgeries(sheet: Worksheet, style: dict[str, Format]) -> None:
    sheet.set_column("A:A", 24)
    sheet.set_column("B:I", 15)
    sheet.write("A1", "The surgeries we work with", style["title"])
    sheet.write_row("A3", SURGERY_HEADS, style["head"])
    for row, line in enumerate(SURGERIES, start=3):
        _record(sheet, style, row, line, (3,))
    note = "Papers = passport, visa or proof of address. Nobody needs them to register."
    sheet.write("A17", note, style["grey"])


def _record(
    sheet: Worksheet, style: dict[str, Format], row: int, line: tuple, days: tuple[int, ...]
) -> None:
    for column, value in enumerate(line):
        if column in days and value[:2] == "20":
            sheet.write_datetime(row, column, date.fromisoformat(value), style["day"])
        elif value != "":
            sheet.write(row, column, value)
