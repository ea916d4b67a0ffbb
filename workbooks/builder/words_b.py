"""The tabs of contract B that hold mostly words: Feedback and Exceptions."""

from __future__ import annotations

from workbooks.builder import data_b as data
from workbooks.builder import prose_b as prose
from workbooks.builder.office_b import ARIAL, CELL, FORM_HEAD, HEAD, NOTE, TEAL, Sheet
from workbooks.builder.quarterly_b import quarter_table


def feedback(sheet: Sheet, edition: data.Edition) -> None:
    """Draw ratings, the 26-week call, what people said, and the narrative."""
    sheet.widths(46, 9, 9, 9, 9, 13)
    sheet.merge(0, 0, 5, "Feedback", bold=True, font_size=14, font_color=TEAL)
    sheet.merge(1, 0, 5, "Form handed out at week 12: How would you rate the service?", **NOTE)
    at = quarter_table(sheet, 3, "Overall rating", data.RATINGS, edition.quarters)
    at = _calls(sheet, at + 1, edition)
    at = _comments(sheet, at + 1, edition)
    _narrative(sheet, at + 1, edition)
    sheet.raw.set_portrait()
    sheet.raw.set_paper(9)
    sheet.raw.fit_to_pages(1, 0)


def _calls(sheet: Sheet, at: int, edition: data.Edition) -> int:
    text = f"26-week call, year to date ({edition.position})"
    sheet.put_row(at, 0, (text, "People"), **HEAD)
    lines = data.CALLS[edition.quarters]
    for row, (label, value) in enumerate(lines, start=at + 1):
        sheet.put(row, 0, label, **CELL)
        sheet.put(row, 1, value, **CELL)
    return at + 1 + len(lines)


def _comments(sheet: Sheet, at: int, edition: data.Edition) -> int:
    sheet.put(at, 0, "What people told us", **HEAD)
    sheet.merge(at, 1, 5, "Comment", **HEAD)
    said = [(who, text) for since, who, text in prose.COMMENTS if since <= edition.months]
    for row, (who, text) in enumerate(said, start=at + 1):
        sheet.put(row, 0, who, **CELL, valign="top")
        sheet.merge(row, 1, 5, text, **CELL, text_wrap=True, valign="top")
        sheet.raw.set_row(row, 30 if len(text) > 44 else 15)
    return at + 1 + len(said)


def _narrative(sheet: Sheet, at: int, edition: data.Edition) -> None:
    sheet.put(at, 0, "Quarterly narrative", bold=True, font_size=12, font_color=TEAL)
    parts = [(name, text) for since, name, text in prose.NARRATIVE if since <= edition.months]
    for place, (name, text) in enumerate(parts):
        row = at + 1 + 2 * place
        sheet.put(row, 0, name, bold=True)
        sheet.merge(row + 1, 0, 5, text, text_wrap=True, valign="top")
        sheet.raw.set_row(row + 1, 15.75 * (len(text) // 88 + 1))


def exceptions(sheet: Sheet, edition: data.Edition) -> None:
    """Draw the reasons for variance with the commissioner's answers."""
    sheet.widths(8, 8, 56, 44, 14, 34)
    title = {**ARIAL, "font_size": 14, "bold": True}
    sheet.merge(0, 0, 5, "Exception report (KMBC Public Health template)", **title)
    sheet.put(1, 0, "Any KPI below target in the month. One line each please.", **ARIAL)
    heads = ("KPI", "Month", "Reason for variance", "Action", "By when", "Commissioner comment")
    sheet.put_row(3, 0, heads, **FORM_HEAD)
    resent = edition.months == 12 or bool(edition.corrected)
    wrap = {**CELL, **ARIAL, "text_wrap": True, "valign": "top"}
    lines = [
        line
        for line in prose.EXCEPTIONS
        if line.since <= edition.months and (resent or not line.only)
    ]
    for row, line in enumerate(lines, start=4):
        told = (line.kpi, line.month, line.reason, line.action, line.by_when)
        sheet.put_row(row, 0, told, **wrap)
        # The commissioner answers after the month is in: this month's lines have no comment yet.
        if line.comment and line.since < edition.months:
            sheet.put(row, 5, line.comment, **wrap, font_color="#0000C0", italic=True)
        else:
            sheet.blank(row, range(5, 6), **wrap)
        sheet.raw.set_row(
            row, 13.5 * max(2, len(line.reason) // 56 + 1, len(line.action) // 44 + 1)
        )
    sheet.raw.freeze_panes(4, 0)
    sheet.landscape(tall=0)
