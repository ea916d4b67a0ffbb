"""The register tabs of the contract D workbooks: checklist, activity, case studies, logs."""

from __future__ import annotations

from workbooks.builder import figures_d as figures
from workbooks.builder import prose_d as prose
from workbooks.builder.figures_d import MONTHS, Edition
from workbooks.builder.office_d import (
    DATE,
    MONTH,
    PALE,
    Book,
    Property,
    address,
    text_height,
)


def draw_checklist(book: Book, edition: Edition) -> None:
    """Draw the Schedule 6A list of what is due this month and whether it was sent."""
    sheet = book.sheet("Sch6A checklist", (8, 42, 14, 22, 13, 14, 15, 40))
    sheet.title("Schedule 6A - Reporting requirements checklist", figures.subtitle(edition))
    sheet.put(2, 0, "Due within 15 operational days of month end.", "note", text_wrap=False)
    names = (
        "Ref",
        "Information required",
        "Frequency",
        "Where",
        "Due",
        "Date submitted",
        "Status",
        "Comment",
    )
    sheet.header(4, names)
    quarter_end = edition.months % 3 == 0
    for row, item in enumerate(prose.CHECKLIST, start=5):
        due = item.frequency == "Monthly" or (item.frequency == "Quarterly" and quarter_end)
        status = ("Resubmitted" if edition.resubmission else "Submitted") if due else "Not due"
        words = (item.ref, item.item, item.frequency, item.where)
        for column, word in enumerate(words):
            sheet.put(row, column, word)
        sheet.put(row, 4, edition.due if due else None, "date")
        sheet.put(row, 5, edition.sent if due else None, "date")
        sheet.put(row, 6, status, align="center", bg_color="#D5E8D4" if due else PALE)
        sheet.put(row, 7, item.comment)
    row = 6 + len(prose.CHECKLIST)
    sheet.put(row, 1, "Completed by", "label")
    sheet.put(row, 2, "Service manager", "plain")
    sheet.put(row + 1, 1, "Signed off", "label")
    sheet.put(row + 1, 2, edition.sent, "plain", num_format=DATE, align="left")


def draw_activity(book: Book, edition: Edition) -> None:
    """Draw the long table of referrals by month, PCN and practice, with filter buttons."""
    sheet = book.sheet("Activity", (10, 24, 14, 11, 11, 16, 16, 16, 16), colour="#41B6E6")
    sheet.title("Activity - referrals by PCN and practice", figures.subtitle(edition))
    sheet.put(2, 0, prose.MIGRATION_NOTE, "note", text_wrap=False)
    rows = [row for row in figures.activity() if row.month <= MONTHS[edition.months - 1]]
    names = (
        "Month",
        "PCN",
        "Practice code",
        "Referrals",
        "Accepted",
        *(f"Declined reason: {reason}" for reason in figures.DECLINED_REASONS),
    )
    head = book.style("head")
    first, last = 6, 5 + len(rows)
    options = {
        "name": "tblActivity",
        "style": "Table Style Light 9",
        "columns": [{"header": name, "header_format": head} for name in names],
    }
    assert sheet.raw.add_table(first - 1, 0, last, len(names) - 1, options) == 0
    sheet.raw.set_row(first - 1, 30)
    plain: dict[str, Property] = {"border": 0, "text_wrap": False}
    for number, practice in enumerate(rows, start=first):
        sheet.put(number, 0, practice.month, "date", **(plain | {"num_format": MONTH}))
        sheet.put(number, 1, practice.pcn, "text", **plain)
        sheet.put(number, 2, practice.code, "text", **plain, align="center")
        counts = (practice.referrals, practice.accepted, *practice.declined)
        for column, count in enumerate(counts, start=3):
            sheet.put(number, column, count, "number", **plain)
    sheet.put(3, 0, "Total of rows shown", "label")
    totals = (
        sum(practice.referrals for practice in rows),
        sum(practice.accepted for practice in rows),
        *(sum(practice.declined[reason] for practice in rows) for reason in range(4)),
    )
    for column, total in enumerate(totals, start=3):
        cells = f"{address(first, column)}:{address(last, column)}"
        sheet.formula(3, column, f"=SUBTOTAL(109,{cells})", total, "number", bold=True)
    sheet.raw.freeze_panes(first, 0)
    sheet.raw.repeat_rows(first - 1)


def draw_case_studies(book: Book, edition: Edition) -> None:
    """Draw the case studies of the last complete quarter as forms, one under the other."""
    sheet = book.sheet("Case study", (34, 100), colour="#768692")
    quarter = f"Q{edition.months // 3}"
    sheet.title(f"Case studies - {quarter} 2025/26", figures.subtitle(edition))
    studies = [study for study in prose.CASE_STUDIES if study.quarter == quarter]
    row = 3
    for number, study in enumerate(studies, start=1):
        sheet.span(row, 0, 1, f"Case study {number}: {study.title}", "head left")
        sheet.raw.set_row(row, 20)
        for line, (label, value) in enumerate(study.fields, start=row + 1):
            sheet.put(line, 0, label, "strong", bg_color=PALE)
            shape = "number" if isinstance(value, int) else "text"
            sheet.put(line, 1, value, shape, align="left")
            if isinstance(value, str):
                sheet.raw.set_row(line, text_height(value, 105))
        row += len(study.fields) + 2
    if edition.months % 3:
        sheet.put(
            row, 0, "Next case studies due with the quarter end report.", "note", text_wrap=False
        )


def draw_incidents(book: Book, edition: Edition) -> None:
    """Draw the monthly incident and complaint counts and the incident log."""
    sheet = book.sheet("Incidents", (30, 11, *(8.5,) * 11, 8.5), colour="#768692")
    sheet.title("Incidents, safeguarding, complaints and compliments", figures.subtitle(edition))
    sheet.header(3, ("Number in month", *MONTHS, "YTD"), 20)
    for row, line in enumerate(figures.INCIDENT_COUNTS, start=4):
        sheet.put(row, 0, line.label)
        for month in range(12):
            value = line.values[month] if month < edition.months else None
            sheet.put(row, 1 + month, value, "number")
        cells = f"{address(row, 1)}:{address(row, 12)}"
        total = sum(line.values[: edition.months])
        sheet.formula(row, 13, f"=SUM({cells})", total, "number", bold=True)
    sheet.put(9, 0, "Incident log", "table title")
    sheet.raw.set_row(10, 20)
    sheet.put(10, 0, "Ref", "head left")
    sheet.put(10, 1, "Date", "head")
    for first, last, name in ((2, 3, "Category"), (4, 9, "Summary"), (12, 13, "Status")):
        sheet.span(10, first, last, name, "head")
    sheet.span(10, 10, 11, "Harm", "head")
    shown = [incident for incident in prose.INCIDENTS if incident.month < edition.months]
    for row, incident in enumerate(shown, start=11):
        sheet.raw.set_row(row, text_height(incident.summary, 48))
        sheet.put(row, 0, incident.ref)
        sheet.put(row, 1, incident.date, "date")
        sheet.span(row, 2, 3, incident.category, "text")
        sheet.span(row, 4, 9, incident.summary, "text")
        sheet.span(row, 10, 11, incident.harm, "text")
        sheet.span(row, 12, 13, incident.status, "text")


def draw_quality_plan(book: Book, edition: Edition) -> None:
    """Draw the data quality improvement plan."""
    sheet = book.sheet("DQIP", (74, 26, 13, 34), colour="#768692")
    sheet.title("Data Quality Improvement Plan (DQIP) 2025/26", figures.subtitle(edition))
    sheet.header(3, ("Issue", "Owner", "Due", "Status"), 20)
    row = 4
    for issue in prose.QUALITY_ISSUES:
        status = issue.status[edition.column]
        if not status:
            continue
        sheet.put(row, 0, issue.issue)
        sheet.put(row, 1, issue.owner)
        sheet.put(row, 2, issue.due, "date")
        sheet.put(row, 3, status, bg_color="#FAE0C3" if status.startswith("Overdue") else "white")
        sheet.raw.set_row(row, text_height(issue.issue, 76))
        row += 1
