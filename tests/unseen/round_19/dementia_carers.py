"""A respite and training service for carers of people with dementia: one row a month."""

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip

FORM = [
    ("Provider", "Hearthside Carers' Breaks (charity)"),
    ("Commissioner", "Wenlow County Council, Adult Social Care"),
    ("Service", "Respite and training for carers of people living with dementia"),
    ("Contract reference", "WCC/ASC/0817"),
    ("Contract dates", "01/01/2024 - 31/12/2026"),
    ("Return made", "Monthly, by the 10th"),
    ("This return", "June 2025"),
]

KPIS = [
    ("KPI 1", "New carers registered with the service", 120, "Respite"),
    ("KPI 2", "Hours of respite delivered", 3600, "Respite"),
    ("KPI 3", "Breaks cancelled by the provider, as a share of those booked (no more than)", 0.05,
     "Respite"),
    ("KPI 4", "Carers completing a training course", 120, "Training"),
    ("KPI 5", "Carers reporting reduced strain, of those asked", 0.7, "Respite"),
    ("KPI 6", "Complaints received", "report only", "Respite"),
]  # fmt: skip

RESPITE_HEAD = [
    "Month",
    "Carers who had a break",
    "New carers taken on",
    "Respite hours given",
    "Breaks booked",
    "Breaks we had to call off",
    "Check-in calls answered",
    "Less worn out",
    "Seeing friends or back at a hobby",
    "Got to their own doctor or dentist",
    "Person they care for more settled after the break",
    "Was looking at care homes, now carrying on at home",
    "Complaints",
]

RESPITE = [
    (58, 11, 290, 96, 4, 41, 27, 14, 6, 17, 2, 0),
    (60, 9, 301, 100, 3, 44, 31, 16, 9, 19, 1, 1),
    (64, 12, 322, 107, 2, 46, 33, 19, 8, 21, 3, 0),
    (63, 10, 315, 104, 5, 43, 30, 18, 7, 18, 0, 0),
    (68, 13, 340, 113, 1, 48, 36, 23, 11, 24, 4, 1),
    (66, 8, 328, 109, 3, 45, 32, 21, 10, 22, 2, 0),
]

COURSE_HEAD = [
    "Course",
    "Finished on",
    "Where",
    "Places",
    "Came at least once",
    "Stayed to the end",
    "Sure what to do when upset - before",
    "Sure what to do when upset - after",
    "Used a tip at home within the month",
    "Group still meeting by itself?",
]

COURSES = [
    ("Understanding dementia", date(2025, 1, 30), "Wenlow Library", 14, 12, 10, 3, 9, 6, "Yes"),
    ("When words go", date(2025, 2, 27), "Stoke Marsh hall", 12, 11, 9, 2, 8, 5, "No"),
    ("Moving and lifting", date(2025, 3, 20), "Hearthside", 10, 9, 9, 4, 9, 3, "No"),
    ("Understanding dementia", date(2025, 4, 10), "Online", 20, 15, 11, 4, 9, 7, "Yes"),
    ("When words go", date(2025, 5, 15), "Hearthside", 12, 10, 8, 1, 7, 6, "Yes"),
    ("Night times", date(2025, 6, 5), "Stoke Marsh hall", 12, 12, 10, 2, 8, 7, "Yes"),
    ("Moving and lifting", date(2025, 6, 26), "Hearthside", 10, 8, 7, 3, 7, 2, "No"),
]

VOLUNTEER_HEAD = [
    "Month",
    "Volunteers out visiting",
    "Volunteer hours",
    "New volunteers who were once carers with us",
    "Volunteers gone into paid care work or college",
    "DBS checks done",
    "Tea mornings carers ran without us",
]

VOLUNTEERS = [
    (22, 118, 1, 0, 3, 1),
    (23, 126, 2, 1, 2, 1),
    (25, 139, 0, 0, 4, 2),
    (24, 131, 1, 1, 1, 2),
    (27, 150, 3, 0, 3, 3),
    (26, 144, 1, 2, 2, 3),
]

COMMENTS = [
    ("What has gone well",
     ("Nineteen carers told us this year that they have had a full night's sleep again. "
     "Four GP surgeries now mark carers on their own records after our talks. "
     "We answered 45 check-in calls in June.")),
    ("What has been hard",
     ("Two sitters were off sick for most of April and five breaks were called off. "
     "The minibus needs £1,400 of repairs.")),
    ("A story",
     ("Three daughters who met on the January course now sit with each other's mothers so that "
     "each gets a Saturday off.")),
    ("What next",
     ("We plan to run four more courses by December. "
     "We want at least 70% of carers to feel less strain.")),
]  # fmt: skip


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Carers' breaks monthly return")
    style = {
        "head": made.add_format({"bold": True, "text_wrap": True, "bg_color": "#D9E1F2"}),
        "bold": made.add_format({"bold": True}),
        "percent": made.add_format({"num_format": "0%"}),
        "day": made.add_format({"num_format": "d mmm yyyy"}),
        "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
    }
    _contract(made.add_worksheet("Contract"), style)
    _months(made.add_worksheet("Respite"), style, "Respite and check-ins", RESPITE_HEAD, RESPITE)
    _training(made.add_worksheet("Training"), style)
    _months(made.add_worksheet("Volunteers"), style, "Our volunteers", VOLUNTEER_HEAD, VOLUNTEERS)
    words = made.add_worksheet("Commentary")
    words.set_column(0, 0, 24)
    words.set_column(1, 1, 95)
    words.write(0, 0, "Commentary, January to June 2025", style["bold"])
    for row, (head, text) in enumerate(COMMENTS, 2):
        words.write(row, 0, head, style["bold"])
        words.write(row, 1, text, style["wrap"])
    made.close()


def _contract(sheet: Worksheet, style: dict[str, Format]) -> None:
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 74)
    sheet.write(0, 0, "Monthly return to the council", style["bold"])
    for row, (head, text) in enumerate(FORM, 2):
        sheet.write(row, 0, head)
        sheet.write(row, 1, text)
    for column, head in enumerate(("Ref", "Measure", "Target for the year", "See tab")):
        sheet.write(10, column, head, style["head"])
    for row, line in enumerate(KPIS, 11):
        for column, value in enumerate(line):
            rate = isinstance(value, float)
            sheet.write(row, column, value, style["percent"] if rate else None)


def _months(
    sheet: Worksheet, style: dict[str, Format], title: str, heads: list[str], lines: list[tuple]
) -> None:
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, len(heads) - 1, 13)
    sheet.write(0, 0, title, style["bold"])
    sheet.write(1, 0, "Year 2025")
    sheet.write_row(3, 0, heads, style["head"])
    sheet.write_column(4, 0, MONTHS)
    for row, line in enumerate(lines, 4):
        sheet.write_row(row, 1, line)
    sheet.write(16, 0, "Year to date", style["bold"])
    for column in range(1, len(lines[0])):
        total = sum(line[column] for line in lines)
        sheet.write(16, column + 1, total, style["bold"])
    sheet.freeze_panes(4, 1)


def _training(sheet: Worksheet, style: dict[str, Format]) -> None:
    sheet.set_column(0, 2, 23)
    sheet.set_column(3, 9, 13)
    sheet.write(0, 0, "Courses for carers, 2025 so far", style["bold"])
    sheet.write_row(2, 0, COURSE_HEAD, style["head"])
    for row, line in enumerate(COURSES, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, style["day"])
            else:
                sheet.write(row, column, value)
