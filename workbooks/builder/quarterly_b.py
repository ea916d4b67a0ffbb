"""The tabs of contract B that are filled quarter by quarter."""

from __future__ import annotations

from collections.abc import Sequence

from workbooks.builder import data_b as data
from workbooks.builder.figures_b import Figures, weighted
from workbooks.builder.office_b import (
    CELL,
    HEAD,
    HEAD_MID,
    NOTE,
    PLAIN_HEAD,
    TEAL,
    TOTAL,
    YELLOW,
    Sheet,
    a1,
    span,
)


def quarter_table(
    sheet: Sheet,
    at: int,
    heading: str,
    lines: Sequence[tuple[str, Sequence[int | str]]],
    quarters: int,
    *,
    total: bool = True,
) -> int:
    """Draw a table with the quarters across and return the row after it."""
    sheet.put_row(at, 0, (heading, *data.QUARTERS, "Year to date"), **HEAD)
    for offset, (label, values) in enumerate(lines, start=1):
        row = at + offset
        sheet.put(row, 0, label, **CELL)
        sheet.put_row(row, 1, values[:quarters], **CELL, align="right")
        sheet.blank(row, range(1 + quarters, 5), **CELL)
        filled = sum(value for value in values[:quarters] if isinstance(value, int))
        sheet.formula(row, 5, f"=SUM({span(row, 1, 4)})", filled, **TOTAL)
    end = at + len(lines)
    if not total:
        return end + 1
    sheet.put(end + 1, 0, "Total", **TOTAL)
    sheet.blank(end + 1, range(1, 6), **TOTAL)
    for col in (*range(1, 1 + quarters), 5):
        part = [v[col - 1 : col] if col < 5 else v[:quarters] for _, v in lines]
        value = sum(item for items in part for item in items if isinstance(item, int))
        sheet.formula(end + 1, col, f"=SUM({a1(at + 1, col)}:{a1(end, col)})", value, **TOTAL)
    return end + 2


def demographics(sheet: Sheet, edition: data.Edition) -> None:
    """Draw who enrolled and where referrals came from, quarter by quarter."""
    sheet.widths(46, 9, 9, 9, 9, 13)
    sheet.merge(0, 0, 5, "Demographics", bold=True, font_size=14, font_color=TEAL)
    text = f"People enrolled, by quarter. Updated quarterly - position at {edition.position}."
    sheet.merge(1, 0, 5, text, **NOTE)
    at = 3
    for heading, lines in data.DEMOGRAPHICS:
        at = 1 + quarter_table(sheet, at, heading, lines, edition.quarters)
    at = 1 + quarter_table(
        sheet,
        at,
        "Where referrals came from (all referrals)",
        data.REFERRAL_SOURCES,
        edition.quarters,
    )
    _circumstances(sheet, at, edition.quarters)
    sheet.raw.set_portrait()
    sheet.raw.set_paper(9)
    sheet.raw.fit_to_pages(1, 1)


def _circumstances(sheet: Sheet, at: int, quarters: int) -> None:
    heading = "Circumstances (people can be in more than one)"
    sheet.put_row(at, 0, (heading, *data.QUARTERS, "Year to date"), **HEAD)
    for row, (label, values, total) in enumerate(data.CIRCUMSTANCES, start=at + 1):
        sheet.put(row, 0, label, **CELL)
        sheet.put_row(row, 1, values[:quarters], **CELL, align="right")
        sheet.blank(row, range(1 + quarters, 5), **CELL)
        if isinstance(total, str):
            sheet.put(row, 5, total, **TOTAL, align="right")
            continue
        filled = sum(int(value) for value in values[:quarters])
        sheet.formula(row, 5, f"=SUM({span(row, 1, 4)})", filled, **TOTAL)
    sheet.put(at + 4, 0, "<5 and * = small number not shown", **NOTE)


def wellbeing(sheet: Sheet, edition: data.Edition, figures: Figures) -> None:
    """Draw questionnaires, activity levels, blood pressure and smoking."""
    sheet.widths(40, *[10.5] * 13)
    sheet.merge(0, 0, 5, "Wellbeing and health", bold=True, font_size=14, font_color=TEAL)
    text = f"Quarterly tables: position at {edition.position}. Blood pressure is monthly."
    sheet.merge(1, 0, 5, text, **NOTE)
    _swemwbs(sheet, edition.quarters)
    _gppaq(sheet, edition)
    _blood_pressure(sheet, figures, edition)
    sheet.put(29, 0, "Smoking (not a KPI of this contract)", bold=True, font_color=TEAL)
    quarter_table(sheet, 30, "People", data.SMOKING, edition.quarters, total=False)
    sheet.landscape()


def _swemwbs(sheet: Sheet, quarters: int) -> None:
    head = "Short Warwick-Edinburgh scale, first and last session"
    sheet.put(2, 0, head, bold=True, font_color=TEAL)
    heads = ("Quarter", "SWEMWBS pre mean", "SWEMWBS post mean", "n paired", "Change")
    sheet.put_row(3, 0, heads, **HEAD_MID)
    sheet.raw.set_row(3, 32)
    decimal = {"num_format": "0.0"}
    for quarter, name in enumerate(data.QUARTERS):
        row = 4 + quarter
        sheet.put(row, 0, name, **CELL)
        if quarter >= quarters:
            sheet.blank(row, range(1, 5), **CELL)
            continue
        pre, post, paired = data.SWEMWBS[quarter]
        sheet.put_row(row, 1, (pre, post), **CELL, **decimal)
        sheet.put(row, 3, paired, **CELL)
        change = f"={a1(row, 2)}-{a1(row, 1)}"
        sheet.formula(row, 4, change, post - pre, **CELL, num_format="+0.0")
    _swemwbs_year(sheet, quarters)


def _swemwbs_year(sheet: Sheet, quarters: int) -> None:
    known = data.SWEMWBS[:quarters]
    pre = weighted([(before, people) for before, _, people in known])
    post = weighted([(after, people) for _, after, people in known])
    sheet.put(8, 0, "Year to date (all paired)", **TOTAL)
    for col, mean in ((1, pre), (2, post)):
        span = f"{a1(4, col)}:{a1(7, col)}"
        text = f"=SUMPRODUCT({span},D5:D8)/D9"
        sheet.formula(8, col, text, mean, **TOTAL, num_format="0.0")
    sheet.formula(8, 3, "=SUM(D5:D8)", sum(people for *_, people in known), **TOTAL)
    sheet.formula(8, 4, "=C9-B9", post - pre, **TOTAL, num_format="+0.0")
    note = "People with both forms only. One to three points is usually read as a real change."
    sheet.put(9, 0, note, **NOTE)


def _gppaq(sheet: Sheet, edition: data.Edition) -> None:
    text = f"GPPAQ physical activity, year to date at {edition.position}"
    sheet.put(11, 0, text, bold=True, font_color=TEAL)
    sheet.blank(12, range(1), **HEAD)
    sheet.merge(12, 1, 4, "After 12 weeks", **HEAD_MID)
    sheet.put_row(13, 0, ("At start", *data.GPPAQ_LEVELS, "Total"), **HEAD_MID)
    sheet.raw.set_row(13, 32)
    matrix = data.GPPAQ[edition.quarters]
    for row, (level, counts) in enumerate(zip(data.GPPAQ_LEVELS, matrix, strict=True), start=14):
        sheet.put(row, 0, level, **CELL)
        sheet.put_row(row, 1, counts, **CELL)
        sheet.formula(row, 5, f"=SUM({span(row, 1, 4)})", sum(counts), **TOTAL)
    sheet.put(18, 0, "Total", **TOTAL)
    sums = [sum(column) for column in zip(*matrix, strict=True)]
    for col, value in enumerate((*sums, sum(sums)), start=1):
        sheet.formula(18, col, f"=SUM({a1(14, col)}:{a1(17, col)})", value, **TOTAL)


def _blood_pressure(sheet: Sheet, figures: Figures, edition: data.Edition) -> None:
    sheet.put(21, 0, "Blood pressure at first session", bold=True, font_color=TEAL)
    sheet.put_row(22, 0, ("People", *data.MONTHS, "Total"), **HEAD_MID)
    lines = (
        ("Blood pressure taken", "bp_taken"),
        ("Raised reading (140/90 or over)", "bp_raised"),
        ("Referred to GP or pharmacy for raised BP", "bp_referred"),
    )
    for row, (label, key) in enumerate(lines, start=23):
        sheet.put(row, 0, label, **CELL)
        for month, value in enumerate(figures.series(key)):
            fill = {"bg_color": YELLOW} if (key, month) in edition.corrected else {}
            sheet.put(row, 1 + month, value, **CELL, **fill)
        sheet.blank(row, range(1 + figures.months, 13), **CELL)
        total = sum(figures.series(key))
        sheet.formula(row, 13, f"=SUM({span(row, 1, 12)})", total, **TOTAL)


def community(sheet: Sheet, edition: data.Edition) -> None:
    """Draw the groups that carry on, and the volunteers."""
    sheet.widths(46, 15, 9, 9, 15, 13)
    sheet.merge(0, 0, 4, "Community - what carries on after the 12 weeks", bold=True, font_size=14)
    sheet.merge(1, 0, 4, f"Position at {edition.position}", **NOTE)
    heads = ("Group", "Lead (vol/staff)", "Weeks", "People", "Still running Y/N")
    sheet.put_row(3, 0, heads, **PLAIN_HEAD)
    groups = data.COMMUNITY[edition.quarters]
    for row, group in enumerate(groups, start=4):
        sheet.put(row, 0, group.name, **CELL)
        sheet.put(row, 1, group.lead, **CELL, align="center")
        sheet.put_row(row, 2, (group.weeks, group.people), **CELL)
        sheet.put(row, 4, group.running, **CELL, align="center")
    last = 3 + len(groups)
    choice = {"validate": "list", "source": ["Y", "N"]}
    sheet.raw.data_validation(4, 4, last, 4, choice)
    at = _community_sums(sheet, groups, last)
    _volunteers(sheet, at, edition)
    sheet.landscape()


def _community_sums(sheet: Sheet, groups: Sequence[data.Activity], last: int) -> int:
    walks = [
        group
        for group in groups
        if "walk" in group.name.lower() and (group.lead, group.running) == ("vol", "Y")
    ]
    test = f'A5:A{last + 1},"*walk*",B5:B{last + 1},"vol",E5:E{last + 1},"Y"'
    at = last + 2
    sheet.put(at, 0, "Volunteer-led walking groups still running", **TOTAL)
    sheet.formula(at, 1, f"=COUNTIFS({test})", len(walks), **TOTAL)
    sheet.put(at + 1, 0, "People walking with them", **TOTAL)
    people = sum(group.people for group in walks)
    sheet.formula(at + 1, 1, f"=SUMIFS(D5:D{last + 1},{test})", people, **TOTAL)
    return at + 4


def _volunteers(sheet: Sheet, at: int, edition: data.Edition) -> None:
    quarters = edition.quarters
    sheet.put(at - 1, 0, "Volunteers", bold=True, font_color=TEAL)
    sheet.put_row(at, 0, ("People", *data.QUARTERS, "Year to date"), **PLAIN_HEAD)
    active = data.VOLUNTEERS_AT_QUARTER_END[:quarters]
    sheet.put(at + 1, 0, "Active volunteers at the end of the quarter", **CELL)
    sheet.put_row(at + 1, 1, active, **CELL)
    sheet.put(at + 1, 5, active[-1], **TOTAL)
    lines = (
        ("New volunteers trained", data.NEW_VOLUNTEERS),
        ("Clients who began volunteering (with us or elsewhere)", data.CLIENTS_VOLUNTEERING),
    )
    sheet.blank(at + 1, range(1 + quarters, 5), **CELL)
    for row, (label, values) in enumerate(lines, start=at + 2):
        sheet.put(row, 0, label, **CELL)
        sheet.put_row(row, 1, values[:quarters], **CELL)
        sheet.blank(row, range(1 + quarters, 5), **CELL)
        total = sum(values[:quarters])
        sheet.formula(row, 5, f"=SUM({span(row, 1, 4)})", total, **TOTAL)
