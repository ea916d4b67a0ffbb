"""Pharmacy alcohol brief interventions: a long list, a pivot over it, KPIs across, a client log."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from tests.unseen.pen import book

Value = int | float | str | None

SITES = (
    ("PX014", "Moorgate Pharmacy"),
    ("PX022", "Harbour Street Pharmacy"),
    ("PX031", "Elm Row Chemist"),
    ("PX047", "Nunsfield Late Pharmacy"),
    ("PX058", "Station Parade Pharmacy"),
)
MEASURES = (
    ("M01", "AUDIT-C screens completed"),
    ("M02", "Brief interventions given"),
    ("M03", "Extended brief interventions given"),
    ("M04", "Referred on to Carrowby alcohol service"),
    ("M05", "Drinks diaries brought back"),
    ("M06", "Came back with a partner or relative"),
    ("M07", "Hours given by customer champions"),
)
MONTHS = tuple(date(2025, month, 1) for month in range(7, 13))
# measure: one line per site, July to December
FIGURES: dict[str, tuple[tuple[Value, ...], ...]] = {
    "M01": (
        (132, 124, 141, 138, 145, 119),
        (98, 91, 104, 110, 102, 87),
        (76, 70, 81, 79, 84, 66),
        (115, None, 57, 121, 128, 109),
        (88, 83, 90, 95, 92, 78),
    ),
    "M02": (
        (44, 41, 47, 45, 49, 38),
        (31, 28, 34, 36, 33, 27),
        (22, 21, 25, 24, 27, 19),
        (41, None, 20, 43, 45, 38),
        (27, 24, 28, 30, 29, 24),
    ),
    "M03": (
        (7, 6, 8, 7, 9, 6),
        (5, "<5", 6, 6, 5, "<5"),
        ("<5", "<5", "<5", "<5", 5, "<5"),
        (8, None, "<5", 9, 8, 7),
        (5, 5, "<5", 6, 5, "<5"),
    ),
    "M04": (
        (5, "<5", 6, 5, 7, "<5"),
        ("<5", "<5", "<5", 5, "<5", "<5"),
        (0, "<5", 0, "<5", "<5", 0),
        (6, None, "<5", 7, 6, 5),
        ("<5", 0, "<5", "<5", "<5", 0),
    ),
    "M05": (
        ("not collected", "not collected", 12, 14, 15, 11),
        ("not collected", "not collected", 9, 11, 8, 7),
        ("not collected", "not collected", 6, 7, 9, 5),
        ("not collected", None, 4, 13, 14, "10 (prov)"),
        ("not collected", "not collected", 8, 9, 7, "6 (prov)"),
    ),
    "M06": (
        (9, 7, 11, 10, 12, 8),
        (6, 5, 7, 8, 6, 5),
        (3, 4, 5, 3, 6, 2),
        (8, None, 3, 9, 11, 7),
        (5, 4, 6, 7, 5, "nil"),
    ),
    "M07": (
        (16.5, 14, 18, 19.5, 21, 12),
        (8, 8.5, 10, 9, 11, 6.5),
        (4, 4, 6, 5.5, 6, 3),
        (12, None, 5, 13.5, 14, 10),
        (7.5, 6, 8, 9, 8.5, 5),
    ),
}
NOTES = {
    ("M05", "Moorgate Pharmacy", 7): "Diaries began 1 Sept",
    ("M01", "Nunsfield Late Pharmacy", 8): "Shop shut 28 Jul - 14 Sep for refit",
    ("M01", "Nunsfield Late Pharmacy", 9): "2 weeks only",
    ("M05", "Nunsfield Late Pharmacy", 12): "waiting for last envelope",
    ("M06", "Station Parade Pharmacy", 12): "nil return",
}
OTHER = (
    ("Customers who trained as champions", 9, 14),
    ("Found to have high blood pressure and sent to their GP", 37, 41),
    ("Sent to the debt adviser who sits in Moorgate on Fridays", 12, 18),
    ("Counter staff who passed the Level 2 award", 6, 12),
    ("Partners or relatives who say they cut down as well", 17, 29),
)
KPIS = (
    ("K1", "AUDIT-C screens", "count", 5800, 5200, None, None, 2911, 2903, "G"),
    (
        "K2",
        "Brief intervention given to those scoring 5 or more",
        "rate",
        0.9,
        0.8,
        (905, 1012),
        (940, 1043),
        None,
        None,
        "A",
    ),
    (
        "K3",
        "Extended clients seen again at 12 weeks",
        "rate",
        0.6,
        0.5,
        (58, 104),
        (71, 113),
        None,
        None,
        "A",
    ),
    ("K4", "Lower AUDIT score at 12 weeks", "rate", 0.5, 0.4, (31, 58), (40, 71), None, None, "G"),
    ("K5", "Mystery-shopper visits passed", "count", 20, 16, None, None, 8, 9, "A"),
)
COMPANY = (
    "Alone",
    "Alone",
    "Partner",
    "Alone",
    "Friend",
    "Alone",
    "Alone",
    "Parent",
    "Alone",
    "Partner",
)
STEP = (
    "Diary",
    "12-week check",
    "12-week check",
    "GP letter",
    "Diary",
    "Alcohol service",
    "12-week check",
)
CLIENTS = 152


def _read_me(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("ReadMe")
    sheet.set_column("A:A", 18)
    sheet.set_column("B:B", 76)
    sheet.fit_to_pages(1, 1)
    lines = (
        ("Contract", "CBC-ALC-118, Carrowby Borough Council, 1 January 2025 to 31 December 2027"),
        ("Provider", "Tidewell Pharmacy Partnership CIC"),
        ("Service", "Alcohol identification and brief advice in community pharmacies"),
        ("File covers", "July to December 2025 (second half of contract year 1)"),
        ("Questions", "data desk, 01632 960377"),
        ("Version", "3.1 of the data template, issued 14 March 2025"),
        ("Rule 1", "Write <5 for 1 to 4 people in M03 and M04. Zero is 0."),
        (
            "Rule 2",
            "Payment of £12.50 a brief intervention is worked out by the council, not here.",
        ),
    )
    sheet.write("A1", "Please read first", look["title"])
    for row, line in enumerate(lines, 2):
        sheet.write(row, 0, line[0], look["bold"])
        sheet.write(row, 1, line[1], look["text"])
    sheet.write("A12", "Code", look["head"])
    sheet.write("B12", "Meaning", look["head"])
    for row, line in enumerate((*MEASURES, *SITES), 12):
        sheet.write_row(row, 0, line, look["text"])


def _data(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Data")
    sheet.set_column("A:A", 6)
    sheet.set_column("B:C", 9)
    sheet.set_column("D:D", 27)
    sheet.set_column("E:E", 9)
    sheet.set_column("F:F", 40)
    sheet.set_column("G:G", 14)
    sheet.set_column("H:H", 36)
    heads = ("Row", "Month", "Site ID", "Site", "Measure", "Measure name", "Value", "Note")
    sheet.write_row(0, 0, heads, look["head"])
    row = 0
    for place, month in enumerate(MONTHS):
        for site, (code, name) in enumerate(SITES):
            for ref, words in MEASURES:
                row += 1
                value = FIGURES[ref][site][place]
                sheet.write(row, 0, row, look["grey"])
                sheet.write_datetime(row, 1, month, look["month"])
                sheet.write_row(row, 2, (code, name, ref, words), look["text"])
                if value is not None:
                    sheet.write(row, 6, value, look["right"])
                sheet.write(row, 7, NOTES.get((ref, name, month.month), ""), look["text"])
    sheet.autofilter(0, 0, row, 7)
    sheet.freeze_panes(1, 0)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _pivot(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Summary")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 42)
    sheet.set_column("B:H", 12)
    sheet.set_column("I:I", 4)
    sheet.set_column("J:J", 54)
    sheet.set_column("K:L", 16)
    sheet.write("A1", "Sum of Value", look["bold"])
    sheet.write("B1", "Column Labels", look["bold"])
    sheet.write("A2", "Row Labels", look["pivot"])
    for column, month in enumerate(MONTHS, 1):
        sheet.write_datetime(1, column, month, look["pivot month"])
    sheet.write("H2", "Grand Total", look["pivot"])
    row = 2
    for ref, words in (MEASURES[0], MEASURES[1], MEASURES[6]):
        grid = FIGURES[ref]
        sums = [sum(line[at] or 0 for line in grid) for at in range(len(MONTHS))]
        sheet.write(row, 0, f"{ref} {words}", look["bold"])
        sheet.write_row(row, 1, (*sums, sum(sums)), look["bold number"])
        row += 1
        for (_code, name), line in zip(SITES, grid, strict=True):
            sheet.write(row, 0, name, look["indent"])
            for column, value in enumerate(line, 1):
                if value is not None:
                    sheet.write(row, column, value, look["text"])
            sheet.write(row, 7, sum(value or 0 for value in line), look["text"])
            row += 1
    sheet.write(
        row + 1,
        0,
        "Refresh after changing Data. M03 to M06 left out because of the <5s.",
        look["grey"],
    )
    sheet.write("J2", "Other things the pharmacies told us", look["pivot"])
    sheet.write("K2", "H1 (Jan-Jun 25)", look["pivot"])
    sheet.write("L2", "H2 (Jul-Dec 25)", look["pivot"])
    for place, line in enumerate(OTHER, 2):
        sheet.write_row(place, 9, line, look["text"])


def _kpis(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("KPIs")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 30)
    sheet.set_column("B:F", 22)
    sheet.set_row(3, 45)
    sheet.write("A1", "Contract KPIs, year 1 (January to December 2025)", look["title"])
    lines = (
        "KPI",
        "What",
        "Target for 2025",
        "Floor for 2025",
        "H1 (Jan-Jun 25)",
        "   top number",
        "   bottom number",
        "H2 (Jul-Dec 25)",
        "   top number",
        "   bottom number",
        "2025 so far",
        "   top number",
        "   bottom number",
        "Rating",
    )
    for row, words in enumerate(lines, 2):
        sheet.write(
            row, 0, words, look["head" if row < 4 else "text" if words[0] == " " else "bold"]
        )
    for column, kpi in enumerate(KPIS, 1):
        ref, name, kind, target, floor, first, second, low, high, rating = kpi
        shown = look["pct" if kind == "rate" else "number"]
        whole = look["pct1" if kind == "rate" else "number"]
        letter = "ABCDEF"[column]
        sheet.write(2, column, ref, look["head"])
        sheet.write(3, column, name, look["head"])
        sheet.write(4, column, target, shown)
        sheet.write(5, column, floor, shown)
        sheet.write(15, column, rating, look["middle"])
        if first is None:
            sheet.write(6, column, low, whole)
            sheet.write(9, column, high, whole)
            sheet.write_formula(12, column, f"={letter}7+{letter}10", whole, low + high)
            continue
        both = (first[0] + second[0], first[1] + second[1])
        for row, pair in ((6, first), (9, second), (12, both)):
            formula = f"={letter}{row + 2}/{letter}{row + 3}"
            sheet.write_formula(row, column, formula, whole, pair[0] / pair[1])
            sheet.write(row + 1, column, pair[0], look["number"])
            sheet.write(row + 2, column, pair[1], look["number"])
    sheet.write("A18", "K4 is out of those seen at 12 weeks (K3 top number).", look["grey"])
    sheet.write("A19", "G = target met, A = floor met, R = below floor.", look["grey"])


def _log(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Extended client log")
    sheet.set_column("A:C", 12)
    sheet.set_column("D:E", 14)
    sheet.set_column("F:G", 18)
    heads = (
        "Client",
        "Date seen",
        "Site ID",
        "AUDIT score",
        "Units last week",
        "Came with",
        "Next step",
    )
    sheet.write_row(0, 0, heads, look["head"])
    day = date(2025, 7, 1)
    for place in range(CLIENTS):
        day = date(2025, 7, 1) + timedelta(days=place * 7 // 6)
        if day.weekday() == 6:
            day += timedelta(days=1)
        units: Value = 18 + (place * 13 + place // 7) % 61
        if place % 29 == 11:
            units = "not asked"
        elif place % 37 == 20:
            units = "40-50"
        elif place % 31 == 5:
            units = f"about {units}"
        site = SITES[(place * 3 + place // 5) % 5]
        if site[0] == "PX047" and date(2025, 7, 28) <= day <= date(2025, 9, 14):
            site = SITES[0]
        sheet.write(place + 1, 0, f"AX{2041 + place}", look["text"])
        sheet.write_datetime(place + 1, 1, day, look["day"])
        sheet.write(place + 1, 2, site[0], look["text"])
        sheet.write(place + 1, 3, 16 + (place * 5 + place // 4) % 17, look["text"])
        sheet.write(place + 1, 4, units, look["right"])
        sheet.write(place + 1, 5, COMPANY[(place * 7) % 10], look["text"])
        sheet.write(place + 1, 6, STEP[(place * 4) % 7], look["text"])
    sheet.autofilter(0, 0, CLIENTS, 6)
    sheet.freeze_panes(1, 0)
    sheet.fit_to_pages(1, 0)


def draw(path: Path) -> None:
    """Draw the return for the second half of 2025."""
    made = book(path, "CBC-ALC-118 data")

    def form(**more: object) -> Format:
        return made.add_format({"font_name": "Calibri", "font_size": 11, **more})

    blue = "#DDEBF7"
    look = {
        "title": form(bold=True, font_size=14),
        "head": form(
            bold=True, font_color="white", bg_color="#5B9BD5", text_wrap=True, valign="top"
        ),
        "text": form(),
        "bold": form(bold=True),
        "grey": form(font_color="#7F7F7F"),
        "right": form(align="right"),
        "middle": form(align="center", bold=True),
        "month": form(num_format="mmm-yy", align="left"),
        "day": form(num_format="dd/mm/yyyy"),
        "pivot": form(bold=True, bg_color=blue, bottom=1, bottom_color="#9BC2E6"),
        "pivot month": form(bold=True, bg_color=blue, bottom=1, num_format="mmm-yy", align="right"),
        "bold number": form(bold=True),
        "number": form(num_format="#,##0"),
        "indent": form(indent=1, align="left"),
        "pct": form(num_format="0%"),
        "pct1": form(num_format="0.0%"),
    }
    _read_me(made, look)
    _data(made, look)
    _pivot(made, look)
    _kpis(made, look)
    _log(made, look)
    made.get_worksheet_by_name("Summary").activate()
    made.close()
