"""A commissioner's monthly template, filled in by an employment adviser service."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

BLUE = PatternFill("solid", fgColor="D9E6F5")
COVER = [
    ("Provider", "Steady Work CIC"),
    ("Commissioner", "NHS Calder Vale Integrated Care Board"),
    ("Service", "Employment Advisers in NHS Talking Therapies"),
    ("Contract reference", "CVICB-1182-EA"),
    ("Contract start", date(2025, 11, 1)),
    ("Contract end", date(2028, 10, 31)),
    ("Reporting frequency", "Monthly, by the 10th"),
    ("Month reported", "February 2026"),
]
SCHEDULE = [
    ("EA1", "Referrals accepted", 480, "per contract year"),
    ("EA2", "First appointment within 10 working days of acceptance", 0.85, "minimum"),
    ("EA3", "Unemployed clients entering paid employment at discharge", 0.25, "minimum"),
    ("EA4", "Clients on sick leave returning to work at discharge", 0.5, "minimum"),
    ("EA5", "Job retention: clients at risk who remain employed at discharge", 0.7, "minimum"),
    ("EA6", "Did not attend (DNA) rate", 0.12, "maximum"),
    ("EA7", "13-week post-discharge contacts completed", "No target", "for information"),
]
KPI: list[tuple[object, ...]] = [
    ("EA1", "Referrals accepted", "Number", 41, 33, 46, 44, 164),
    ("EA2", "First appointment within 10 working days", "Numerator", 33, 27, 39, 38, 137),
    ("", "", "Denominator (first appointments held)", 38, 31, 45, 42, 156),
    ("", "", "%", 0.868, 0.871, 0.867, 0.905, 0.878),
    ("EA3", "Unemployed clients entering paid work", "Numerator", 3, 2, 4, 5, 14),
    ("", "", "Denominator (unemployed clients discharged)", 11, 9, 13, 14, 47),
    ("", "", "%", 0.273, 0.222, 0.308, 0.357, 0.298),
    ("EA4", "Clients on sick leave returning to work", "Numerator", 4, 3, 5, 6, 18),
    ("", "", "Denominator (sick-leave clients discharged)", 7, 6, 9, 10, 32),
    ("", "", "%", 0.571, 0.5, 0.556, 0.6, 0.563),
    ("EA6", "DNA rate", "Numerator", 14, 17, 16, 15, 62),
    ("", "", "Denominator (appointments booked)", 132, 118, 141, 146, 537),
    ("", "", "%", 0.106, 0.144, 0.113, 0.103, 0.115),
]
ACTIVITY_HEADS = [
    "Month",
    "Open cases at month end",
    "Average wait (working days)",
    "New clients aged 16-24",
    "Discharged: in work but struggling at the start",
    "of which still in their job",
    "13-week calls made",
    "CVs and applications checked",
    "Advisers in post (WTE)",
]
ACTIVITY: list[list[object]] = [
    ["November 2025", 58, 8, 7, 8, 6, "not due", 19, 3.6],
    ["December 2025", 71, 9, "<5", 6, 4, "not due", 14, 3.6],
    ["January 2026", 80, 7, 9, 9, 7, "not due", 23, 3],
    ["February 2026", 86, 7, 8, 10, 8, 9, 25, 3.6],
    ["Year to date", None, None, None, 33, 25, 9, 81, None],
]
ADDED: list[tuple[object, ...]] = [
    ("Clients whose manager has agreed changes to hours, duties or desk", 5, 4, 7, 8, 24),
    ("Clients who told someone at work how they are for the first time", 6, 3, 8, 7, 24),
    ("Clients who moved on to steadier hours or a permanent contract", 1, 2, 1, 3, 7),
    ("Clients who have caught up with rent since their sick pay was put right", 2, 2, 4, 3, 11),
    ("Clients who went back to the therapy they had dropped", 1, "nil", 2, 2, 5),
    ("Better-off calculations done", 9, 8, 12, 10, 39),
    ("Partners and parents who say things at home have eased", 2, 1, 3, 4, 10),
    ("Employers rung or visited", 15, 11, 18, 21, 65),
    ("Employers that have changed how they deal with sickness absence", "nil", 1, 1, 2, 4),
    ("Therapists who now ask about work without being prompted", 3, 2, 4, 5, 14),
    ("Job club evenings run by former clients without us", 2, 2, 3, 4, 11),
    ("Hours given by volunteer mentors who were once clients", 12.5, 9, 16, 18.5, 56),
    ("Advisers who passed their level 4 certificate", "nil", "nil", 1, 1, 2),
    ("Clients signposted to Citizens Advice", 6, 4, 7, 5, 22),
]
CLOSED_HEADS = [
    "Client",
    "Discharged",
    "At the start",
    "At discharge",
    "Confidence about work, start (1-10)",
    "Confidence about work, discharge (1-10)",
    "Sleeping better? (Y/N)",
    "Consent to follow-up? (Y/N)",
]
CLOSED: list[tuple[object, ...]] = [
    ("EXAMPLE", date(2026, 1, 1), "Off sick", "Back at work", 4, 7, "Y", "Y"),
    ("SW0087", date(2026, 2, 3), "Unemployed", "In paid work", 3, 7, "Y", "Y"),
    ("SW0091", date(2026, 2, 5), "Off sick", "Back at work", 2, 6, "Y", "Y"),
    ("SW0094", date(2026, 2, 9), "In work", "Still in job", 5, 8, "N", "Y"),
    ("SW0102", date(2026, 2, 12), "Unemployed", "Unemployed", 4, 4, "N", "N"),
    ("SW0105", date(2026, 2, 17), "Off sick", "Off sick", 3, 2, "N", "Y"),
    ("SW0110", date(2026, 2, 19), "In work", "Still in job", 6, 9, "Y", "Y"),
    ("SW0113", date(2026, 2, 24), "Unemployed", "In paid work", 5, 8, "Y", "Y"),
    ("SW0118", date(2026, 2, 26), "In work", "Left job", 4, 5, "Y", "N"),
]
COMMENTARY = [
    (
        "Performance this month",
        "We accepted 44 referrals against a monthly profile of 40. DNAs fell after we moved "
        "reminders to text.",
    ),
    (
        "Good news",
        "Five clients who had not opened their post for months are now dealing with their own "
        "letters and bills. One client's brother, who had given up his shifts to look after her, "
        "is back on full hours. Advisers attended the spring jobs fair with 30 employers.",
    ),
    (
        "Partnership working",
        "The bus company has trained all 12 of its depot managers to have a first conversation "
        "about stress since we worked with two of its drivers. We presented to 3 GP practices.",
    ),
    (
        "Next month",
        "We aim to have 10 more clients agree changes with their manager by the end of April. "
        "A new adviser starts on the 16th.",
    ),
]


def _heads(sheet: Worksheet, row: int, heads: list[object]) -> None:
    for column, head in enumerate(heads, 1):
        cell = sheet.cell(row, column, head)
        cell.font = Font(bold=True)
        cell.fill = BLUE
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if isinstance(head, date):
            cell.number_format = "mmm-yy"


def _title(sheet: Worksheet, text: str, widths: dict[str, int]) -> None:
    sheet["A1"] = text
    sheet["A1"].font = Font(bold=True, size=13)
    for letter, width in widths.items():
        sheet.column_dimensions[letter].width = width


def _put(sheet: Worksheet, row: int, column: int, value: object) -> None:
    if value is None or value == "":
        return
    cell = sheet.cell(row, column, value)
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"
    elif isinstance(value, float) and value < 1:
        cell.number_format = "0.0%"


def _lines(sheet: Worksheet, first: int, lines: Sequence[Sequence[object]]) -> None:
    for row, line in enumerate(lines, first):
        for column, value in enumerate(line, 1):
            _put(sheet, row, column, value)


def draw(path: Path) -> None:
    """Write the workbook."""
    made = Workbook()
    months: list[object] = [date(2025, 11, 1), date(2025, 12, 1)]
    months += [date(2026, month, 1) for month in range(1, 11)]

    sheet = made.active
    sheet.title = "Cover"
    _title(sheet, "Provider monthly monitoring return", {"A": 22, "B": 62, "C": 11, "D": 18})
    _lines(sheet, 3, COVER)
    sheet["B7"].alignment = sheet["B8"].alignment = Alignment(horizontal="left")
    _heads(sheet, 13, ["KPI", "Description", "Threshold", "Basis"])
    _lines(sheet, 14, SCHEDULE)

    sheet = made.create_sheet("KPI return")
    _title(sheet, "Tab 2 - KPI return", {"A": 7, "B": 42, "C": 42})
    _heads(sheet, 3, ["KPI", "Indicator", "Line", *months, "YTD"])
    _lines(sheet, 4, [line[:7] for line in KPI])
    for row, line in enumerate(KPI, 4):
        _put(sheet, row, 16, line[7])
    sheet["A18"] = (
        "EA5 and EA7 are returned on tab 3. White cells only to be completed by provider."
    )

    sheet = made.create_sheet("Activity")
    _title(sheet, "Tab 3 - Activity and discharge", dict.fromkeys("ABCDEFGHI", 17))
    _heads(sheet, 3, list(ACTIVITY_HEADS))
    _lines(sheet, 4, ACTIVITY)

    sheet = made.create_sheet("Added value")
    _title(sheet, "Tab 4 - Added value (provider's own lines)", {"A": 66})
    _heads(sheet, 3, ["Line", *months[:4], "YTD"])
    _lines(sheet, 4, ADDED)

    sheet = made.create_sheet("Discharges")
    _title(sheet, "Tab 5 - Sample of discharges, February 2026", dict.fromkeys("ABCDEFGH", 16))
    _heads(sheet, 3, list(CLOSED_HEADS))
    _lines(sheet, 4, CLOSED)

    sheet = made.create_sheet("Commentary")
    _title(sheet, "Tab 6 - Commentary, February 2026", {"A": 26, "B": 95})
    for row, (head, text) in enumerate(COMMENTARY, 3):
        sheet.cell(row, 1, head).font = Font(bold=True)
        sheet.cell(row, 2, text).alignment = Alignment(wrap_text=True, vertical="top")
    save_plain(made, path)
