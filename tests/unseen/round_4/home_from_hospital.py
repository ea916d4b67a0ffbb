"""Draws a monthly return: a summary made by hand, a case system's export pasted below it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

FILE = "HfH return M10 AVN.xlsx"
HAND = {"name": "Tahoma", "size": 10}
EXPORT = {"name": "Arial", "size": 8}
LINE = Border(bottom=Side(style="thin", color="999999"))
BLUE = PatternFill("solid", fgColor="CFE2F3")
SILVER = PatternFill("solid", fgColor="D0D0D0")
PALE = PatternFill("solid", fgColor="F0F0F0")

HOSPITALS: list[tuple[str, int, list[str]]] = [
    ("Ashcombe General", 84, ["Ward 7B", "Ward 4A", "MAU", "Ward 12", "Frailty", "ED", "Ward 9C"]),
    ("St Brannoc's", 52, ["Orthopaedic 2", "Ward 3", "Stroke Unit", "MAU", "Ward 5"]),
    ("Wexcombe Community Hospital", 28, ["Kestrel", "Heron", "Wren"]),
]
RECEIVED = [148, 155, 151, 162, 149, 158, 166, 171, 163, 181]
ACCEPTED = [139, 144, 143, 150, 139, 149, 153, 159, 148, 167]
CLOSED = [131, 142, 140, 147, 144, 139, 151, 155, 149, 164]
PROMPT = [124, 131, 129, 137, 121, 133, 135, 144, 127, 152]
HOME = [112, 121, 117, 128, 122, 119, 127, 131, 124]
KNOWN = [126, 136, 133, 141, 139, 134, 145, 148, 143]
SURER = [71, 80, 77, 83, 79, 76, 84, 88, 81]
ASKED = [88, 97, 94, 101, 98, 93, 103, 106, 100]
VISITS: list[int] = [301, 322, 318, 310, 327, 309, 341, 352, 319]
CALLS = [402, 431, 425, 440, 418, 409, 455, 462, 433]
HOURS = [512.5, 540.25, 533.0, 521.5, 548.75, 517.0, 571.25, 590.5, 536.0]
ENDINGS = [
    *["Goals met"] * 14,
    "Passed to social prescriber",
    "Passed to social prescriber",
    "Passed to social prescriber",
    "Own family helping",
    "Own family helping",
    "Went into hospital again",
    "Went into hospital again",
    "Declined after contact",
    "Declined after contact",
    "Moved to care home",
    "Could not reach",
]
ALSO = [
    ("Carers put in touch with the Carers Hub", 19, 163),
    ("Attendance Allowance or other benefit claimed", 12, 98),
    ("Cold homes sorted out", 9, 41),
    ("Trip hazards moved, rails put up", 46, 402),
    ("Now go to a lunch club or group", 17, 139),
    ("Came back to us as a volunteer", 3, 14),
    ("Pets looked after while in hospital", 4, 27),
]


def _steps(seed: int) -> Iterator[int]:
    """A fixed run of numbers, the same every time."""
    state = seed
    while True:
        state = (state * 1103515245 + 12345) % 2**31
        yield state >> 12


def cases() -> list[tuple[str, list[dict[str, object]]]]:
    """The closed cases of January, hospital by hospital."""
    step = _steps(41)
    ref = 40118207
    found: list[tuple[str, list[dict[str, object]]]] = []
    for hospital, count, wards in HOSPITALS:
        rows: list[dict[str, object]] = []
        for _ in range(count):
            ref += 3 + next(step) % 29
            closed = date(2026, 1, 2) + timedelta(days=next(step) % 29)
            left = closed - timedelta(days=30 + next(step) % 14)
            asked = left - timedelta(days=1 + next(step) % 4)
            ended = ENDINGS[next(step) % len(ENDINGS)]
            reached = ended != "Could not reach"
            visits = next(step) % 5 if ended not in ("Declined after contact",) else 0
            calls = 1 + next(step) % 5
            quarters = visits * (4 + next(step) % 4) + calls
            if not reached:
                visits, quarters = 0, calls
            home = "N" if ended in ("Went into hospital again", "Moved to care home") else "Y"
            if not reached:
                home = "NK"
            surer = ""
            if ended in ("Goals met", "Passed to social prescriber"):
                surer = "N" if next(step) % 6 == 0 else "Y"
            elif ended == "Own family helping":
                surer = "N" if next(step) % 4 == 0 else "Y"
            rows.append(
                {
                    "ref": ref,
                    "ward": wards[next(step) % len(wards)],
                    "asked": f"{asked:%d/%m/%Y}",
                    "left": f"{left:%d/%m/%Y}",
                    "closed": f"{closed:%d/%m/%Y}",
                    "age": 63 + (next(step) % 20) + (next(step) % 16),
                    "days": (0, 1, 1, 1, 0, 2, 1, 3)[next(step) % 8] if reached else None,
                    "visits": visits,
                    "calls": calls,
                    "hours": f"{quarters / 4:.2f}",
                    "home": home,
                    "surer": surer,
                    "ended": ended,
                }
            )
        found.append((hospital, rows))
    return found


def _hand(
    sheet: Worksheet,
    cell: str,
    value: object,
    bold: bool = False,
    right: bool = False,
    fill: PatternFill | None = None,
    form: str | None = None,
) -> None:
    here = sheet[cell]
    here.value = value
    here.font = Font(**HAND, bold=bold)
    here.border = LINE
    here.alignment = Alignment(
        horizontal="right" if right else None, vertical="center", wrap_text=not right
    )
    if fill:
        here.fill = fill
    if form:
        here.number_format = form


def _summary(sheet: Worksheet, found: list[tuple[str, list[dict[str, object]]]]) -> dict[str, int]:
    every = [row for _, rows in found for row in rows]
    count = {
        "home": sum(row["home"] == "Y" for row in every),
        "known": sum(row["home"] != "NK" for row in every),
        "surer": sum(row["surer"] == "Y" for row in every),
        "asked": sum(row["surer"] != "" for row in every),
        "visits": sum(int(str(row["visits"])) for row in every),
        "calls": sum(int(str(row["calls"])) for row in every),
    }
    sheet["A1"].value = "Ashcombe Vale Neighbours: Home from Hospital"
    sheet["A1"].font = Font(name="Tahoma", size=16, bold=True, color="1F4E79")
    sheet["A2"].value = (
        "Return to NHS Tolland and Wexcombe ICB, contract TWICB/HFH/07 (1 April "
        "2025 "
        "to 31 March 2027)"
    )
    sheet["A3"].value = "January 2026 (month 10)"
    for cell in ("A2", "A3"):
        sheet[cell].font = Font(**HAND, italic=cell == "A2", bold=cell == "A3")
    head = [
        ("A5", "What we agreed to count"),
        ("E5", "Target"),
        ("F5", "Jan"),
        ("G5", "Dec"),
        ("H5", "Apr to Jan"),
    ]
    sheet.merge_cells("A5:D5")
    for cell, words in head:
        _hand(sheet, cell, words, bold=True, right=cell != "A5", fill=BLUE)
    home, known = sum(HOME) + count["home"], sum(KNOWN) + count["known"]
    surer, asked = sum(SURER) + count["surer"], sum(ASKED) + count["asked"]
    lines: list[tuple[str, object, object, object, object, str]] = [
        ("Referrals received", None, RECEIVED[9], RECEIVED[8], sum(RECEIVED), "#,##0"),
        (
            "H1  Referrals accepted",
            "1,750 a year",
            ACCEPTED[9],
            ACCEPTED[8],
            sum(ACCEPTED),
            "#,##0",
        ),
        (
            "H2  First contact within 1 working day of going home",
            None,
            PROMPT[9],
            PROMPT[8],
            sum(PROMPT),
            "#,##0",
        ),
        (
            "      as % of accepted",
            ">=90%",
            PROMPT[9] / ACCEPTED[9],
            PROMPT[8] / ACCEPTED[8],
            sum(PROMPT) / sum(ACCEPTED),
            "0.0%",
        ),
        ("Cases closed (list below)", None, CLOSED[9], CLOSED[8], sum(CLOSED), "#,##0"),
        ("H3  Still at home 28 days later", None, count["home"], HOME[8], home, "#,##0"),
        ("      out of (where we know)", None, count["known"], KNOWN[8], known, "#,##0"),
        (
            "      %",
            ">=85%",
            count["home"] / count["known"],
            HOME[8] / KNOWN[8],
            home / known,
            "0.0%",
        ),
        ("H4  Feels more confident at the end", None, count["surer"], SURER[8], surer, "#,##0"),
        ("      out of (asked)", None, count["asked"], ASKED[8], asked, "#,##0"),
        (
            "      %",
            ">=80%",
            count["surer"] / count["asked"],
            SURER[8] / ASKED[8],
            surer / asked,
            "0.0%",
        ),
        (
            "H5  Visits (to closed cases)",
            "info only",
            count["visits"],
            VISITS[8],
            sum(VISITS) + count["visits"],
            "#,##0",
        ),
        ("Volunteers active", None, 30, 28, None, "#,##0"),
        ("Complaints", None, "nil", 1, 2, "#,##0"),
    ]
    for row, (words, target, now, before, year, form) in enumerate(lines, start=6):
        sheet.merge_cells(f"A{row}:D{row}")
        _hand(sheet, f"A{row}", words)
        for letter, value in zip("EFGH", (target, now, before, year), strict=True):
            _hand(sheet, f"{letter}{row}", value, right=True, form=form)
    sheet.merge_cells("J5:L5")
    _hand(sheet, "J5", "Also happened (nobody asks us)", bold=True, fill=BLUE)
    _hand(sheet, "M5", "Jan", bold=True, right=True, fill=BLUE)
    _hand(sheet, "N5", "Apr to Jan", bold=True, right=True, fill=BLUE)
    for row, (words, now, year) in enumerate(ALSO, start=6):
        sheet.merge_cells(f"J{row}:L{row}")
        _hand(sheet, f"J{row}", words)
        sheet[f"J{row}"].alignment = Alignment(horizontal="left", vertical="center")
        _hand(sheet, f"M{row}", now, right=True)
        _hand(sheet, f"N{row}", year, right=True)
    note = Font(name="Tahoma", size=9, italic=True, color="7F7F7F")
    sheet[
        "J14"
    ].value = "December H2 is low because both coordinators had flu in the week of 8 December."
    sheet["J15"].value = "H3 leaves out people we could not reach. Queries: 01632 960 702."
    for cell in ("J14", "J15"):
        sheet[cell].font = note
    sheet["F17"].comment = Comment("Fewer visits, more calls, ice in week 1", "HfH office")
    return count


def _export(sheet: Worksheet, found: list[tuple[str, list[dict[str, object]]]]) -> None:
    """The case system's report as it was pasted, its headings repeated for every hospital."""
    small, bold = Font(**EXPORT), Font(**EXPORT, bold=True)

    def line(row: int, values: list[object], font: Font, fill: PatternFill | None = None) -> None:
        for column, value in enumerate(values, start=1):
            if value is None:
                continue
            cell = sheet.cell(row, column, value)
            cell.font = font
            if fill:
                cell.fill = fill

    row = 23
    for words in (
        "CaseTrack 6.2   Report HFH-014 Closed Cases Detail",
        "Parameters: Service = HFH; Closed between 01/01/2026 and 31/01/2026; Status = Closed",
        "Run by avn.user03 on 03/02/2026 08:52:17",
    ):
        line(row, [words], small)
        row += 1
    row += 1
    names: list[object] = [
        "Case_ID",
        "Ward",
        "Ref_Date",
        "Disch_Date",
        "Closed_Date",
        "Age",
        "Days_To_1st_Contact",
        "Visits",
        "Calls",
        "Vol_Hrs",
        "Home_28d",
        "More_Conf",
        "End_Reason",
    ]
    total = [0, 0, 0.0]
    for page, (hospital, rows) in enumerate(found, start=1):
        line(row, [f"Referring hospital: {hospital}"], bold, PALE)
        line(row + 1, names, bold, SILVER)
        row += 2
        part = [0, 0, 0.0]
        for case in rows:
            line(
                row,
                [
                    case["ref"],
                    case["ward"],
                    case["asked"],
                    case["left"],
                    case["closed"],
                    case["age"],
                    case["days"],
                    case["visits"],
                    case["calls"],
                    case["hours"],
                    case["home"],
                    case["surer"] or None,
                    case["ended"],
                ],
                small,
            )
            part[0] += int(str(case["visits"]))
            part[1] += int(str(case["calls"]))
            part[2] += float(str(case["hours"]))
            row += 1
        line(
            row,
            ["Sub-total", None, None, None, None, None, None, part[0], part[1], f"{part[2]:.2f}"],
            bold,
            PALE,
        )
        line(row + 1, [f"Page {page} of 3"], small)
        row += 3
        total = [total[0] + part[0], total[1] + part[1], total[2] + part[2]]
    line(
        row,
        ["Report total", None, None, None, None, None, None, total[0], total[1], f"{total[2]:.2f}"],
        bold,
        SILVER,
    )
    line(row + 1, ["*** End of report HFH-014 ***"], small)


def _months(sheet: Worksheet, count: dict[str, int], hours: float) -> None:
    """Months down the page with a line for every quarter."""
    sheet["A1"].value = "Since April"
    sheet["A1"].font = Font(name="Tahoma", size=14, bold=True, color="1F4E79")
    bands = [
        ("B3:C3", "Referrals"),
        ("E3:F3", "First contact in 1 working day"),
        ("G3:I3", "Home at 28 days"),
        ("J3:L3", "More confident"),
        ("M3:O3", "What we gave"),
    ]
    for area, words in bands:
        sheet.merge_cells(area)
        _hand(sheet, area.split(":")[0], words, bold=True, fill=BLUE)
        sheet[area.split(":")[0]].alignment = Alignment(horizontal="center", wrap_text=True)
    heads = [
        "Month",
        "Received",
        "Accepted",
        "Closed",
        "No.",
        "% of accepted",
        "Yes",
        "Known",
        "%",
        "Yes",
        "Asked",
        "%",
        "Visits",
        "Calls",
        "Hours",
    ]
    for letter, words in zip("ABCDEFGHIJKLMNO", heads, strict=True):
        _hand(sheet, f"{letter}4", words, bold=True, right=letter != "A", fill=BLUE)
    home, known = [*HOME, count["home"]], [*KNOWN, count["known"]]
    surer, asked = [*SURER, count["surer"]], [*ASKED, count["asked"]]
    visits, calls = [*VISITS, count["visits"]], [*CALLS, count["calls"]]
    times = [*HOURS, hours]

    def line(row: int, words: object, span: range, bold: bool) -> None:
        def add(series: list[int]) -> int:
            return sum(series[m] for m in span)

        values: list[object] = [
            add(RECEIVED),
            add(ACCEPTED),
            add(CLOSED),
            add(PROMPT),
            add(PROMPT) / add(ACCEPTED),
            add(home),
            add(known),
            add(home) / add(known),
            add(surer),
            add(asked),
            add(surer) / add(asked),
            add(visits),
            add(calls),
            sum(times[m] for m in span),
        ]
        if span == range(3, 4):
            values[11] = "310 est"
        _hand(sheet, f"A{row}", words, bold=bold, form="mmm-yy", fill=PALE if bold else None)
        sheet[f"A{row}"].alignment = Alignment(horizontal="left")
        for letter, value in zip("BCDEFGHIJKLMNO", values, strict=True):
            form = "0.0%" if letter in "FIL" else "#,##0.00" if letter == "O" else "#,##0"
            _hand(
                sheet,
                f"{letter}{row}",
                value,
                bold=bold,
                right=True,
                form=form,
                fill=PALE if bold else None,
            )

    row = 5
    for month in range(12):
        day = date(2025, 4 + month, 1) if month < 9 else date(2026, month - 8, 1)
        if month < 10:
            line(row, day, range(month, month + 1), False)
        else:
            _hand(sheet, f"A{row}", day, form="mmm-yy")
            sheet[f"A{row}"].alignment = Alignment(horizontal="left")
        row += 1
        if month % 3 == 2 and month < 10:
            line(row, f"Q{month // 3 + 1}", range(month - 2, month + 1), True)
            row += 1
    line(row, "To date", range(10), True)
    sheet[f"A{row + 2}"].value = (
        "July visits estimated from the diary, CaseTrack was down 14-25 "
        "July. "
        "Q4 line goes in with March."
    )
    sheet[f"A{row + 2}"].font = Font(name="Tahoma", size=9, italic=True, color="7F7F7F")
    sheet.column_dimensions["A"].width = 10
    for letter in "BCDEFGHIJKLMNO":
        sheet.column_dimensions[letter].width = 10.5
    sheet.row_dimensions[3].height = 28
    sheet.row_dimensions[4].height = 28


VOLUNTEERS: list[tuple[str, str, int, float, int, float, str]] = [
    ("V-003", "06/2016", 14, 21.5, 88, 39.60, ""),
    ("V-007", "11/2018", 9, 13.25, 41, 18.45, "Y"),
    ("V-011", "02/2019", 17, 26.0, 132, 59.40, ""),
    ("V-012", "02/2019", 6, 8.5, 0, 0, ""),
    ("V-018", "09/2020", 12, 18.75, 67, 30.15, "Y"),
    ("V-021", "04/2021", 11, 16.0, 59, 26.55, ""),
    ("V-022", "04/2021", 15, 22.25, 104, 46.80, ""),
    ("V-024", "07/2021", 8, 11.5, 36, 16.20, ""),
    ("V-026", "01/2022", 19, 29.5, 141, 63.45, "Y"),
    ("V-029", "03/2022", 7, 10.0, 22, 9.90, ""),
    ("V-030", "05/2022", 13, 19.25, 73, 32.85, ""),
    ("V-033", "10/2022", 10, 14.75, 48, 21.60, ""),
    ("V-034", "10/2022", 16, 24.0, 95, 42.75, "Y"),
    ("V-037", "01/2023", 5, 7.25, 18, 8.10, ""),
    ("V-038", "02/2023", 12, 17.5, 62, 27.90, ""),
    ("V-041", "06/2023", 14, 20.25, 80, 36.00, "Y"),
    ("V-042", "06/2023", 9, 12.75, 33, 14.85, ""),
    ("V-044", "09/2023", 11, 15.5, 54, 24.30, ""),
    ("V-047", "02/2024", 18, 27.25, 126, 56.70, ""),
    ("V-048", "03/2024", 6, 9.0, 27, 12.15, "Y"),
    ("V-051", "08/2024", 13, 18.5, 71, 31.95, ""),
    ("V-052", "09/2024", 10, 15.25, 45, 20.25, ""),
    ("V-055", "01/2025", 8, 12.0, 39, 17.55, ""),
    ("V-056", "02/2025", 15, 21.75, 92, 41.40, "Y"),
    ("V-058", "05/2025", 12, 17.25, 66, 29.70, ""),
    ("V-060", "07/2025", 9, 13.5, 40, 18.00, ""),
    ("V-061", "09/2025", 11, 16.5, 57, 25.65, ""),
]
NEW_ONES = [
    ("V-063", "01/2026", 2, 3.5, 8, 3.60, "Y"),
    ("V-064", "01/2026", 1, 2.0, 0, 0, "Y"),
    ("V-065", "01/2026", 3, 5.25, 12, 5.40, "Y"),
]


def _volunteers(sheet: Worksheet) -> None:
    sheet["A1"].value = "Volunteers, January 2026"
    sheet["A1"].font = Font(name="Tahoma", size=14, bold=True, color="1F4E79")
    for letter, words in zip(
        "ABCDFGH",
        ["Ref", "Since", "Visits", "Hours", "Miles", "Paid back (£)", "Was once helped by us"],
        strict=True,
    ):
        _hand(sheet, f"{letter}3", words, bold=True, right=letter in "CDFG", fill=BLUE)
    row = 4

    def line(said: tuple[str, str, int, float, int, float, str]) -> None:
        ref, since, visits, hours, miles, money, helped = said
        _hand(sheet, f"A{row}", ref)
        _hand(sheet, f"B{row}", since)
        _hand(sheet, f"C{row}", visits, right=True)
        _hand(sheet, f"D{row}", timedelta(hours=hours), right=True, form="[h]:mm")
        _hand(sheet, f"F{row}", miles, right=True)
        _hand(sheet, f"G{row}", money, right=True, form="0.00")
        _hand(sheet, f"H{row}", helped or None)

    for said in VOLUNTEERS:
        line(said)
        row += 1
    row += 1
    for said in NEW_ONES:
        line(said)
        row += 1
    every = VOLUNTEERS + NEW_ONES
    _hand(sheet, f"C{row}", sum(v[2] for v in every), bold=True, right=True)
    _hand(
        sheet,
        f"D{row}",
        timedelta(hours=sum(v[3] for v in every)),
        bold=True,
        right=True,
        form="[h]:mm",
    )
    _hand(sheet, f"F{row}", sum(v[4] for v in every), bold=True, right=True)
    _hand(sheet, f"G{row}", round(sum(v[5] for v in every), 2), bold=True, right=True, form="0.00")
    sheet[f"A{row + 2}"].value = "Last 3 are new and still go out in pairs. 45p a mile."
    sheet[f"A{row + 2}"].font = Font(name="Tahoma", size=9, italic=True, color="7F7F7F")
    for letter, width in zip("ABCDEFGH", (9, 10, 8, 9, 3, 8, 13, 22), strict=True):
        sheet.column_dimensions[letter].width = width


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook()
    sheet = made.active
    if sheet is None:
        raise RuntimeError("no sheet")
    sheet.title = "Jan 26"
    found = cases()
    count = _summary(sheet, found)
    _export(sheet, found)
    widths = (12, 14, 12, 12, 13, 9, 12, 11, 8, 9, 11, 26, 27, 11)
    for letter, width in zip("ABCDEFGHIJKLMN", widths, strict=True):
        sheet.column_dimensions[letter].width = width
    hours = sum(float(str(row["hours"])) for _, rows in found for row in rows)
    _months(made.create_sheet("Since April"), count, hours)
    _volunteers(made.create_sheet("Volunteers"))
    for each in made.worksheets:
        each.page_setup.orientation = "landscape"
        each.page_setup.fitToWidth, each.page_setup.fitToHeight = 1, 0
        each.sheet_properties.pageSetUpPr.fitToPage = True
    save_plain(made, path)
