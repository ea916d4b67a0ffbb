"""The Cohort tab of contract B, one line per group, and the hidden tab of the year before."""

from __future__ import annotations

from collections.abc import Sequence

from workbooks.builder import data_b as data
from workbooks.builder.figures_b import month_of, weighted
from workbooks.builder.office_b import CELL, GREY, HEAD_MID, NOTE, TEAL, TOTAL, Sheet, a1, stone

COHORT_HEADS = (
    "Group ID",
    "Venue",
    "Start date",
    "End date",
    "Starters",
    "Completers",
    ">=5%",
    "Lost to FU",
    "Mean % loss",
    "Guests attending",
    "Av. start weight",
    "Av. weight wk 12",
)


def cohort(sheet: Sheet, edition: data.Edition) -> None:
    """Draw one line per group that had started, the totals, and the guests below."""
    sheet.widths(10, 31, 11.5, 11.5, 9, 11, 8, 9, 9, 10.5, 10.5, 10.5)
    sheet.merge(0, 0, 11, "Cohort - one line per group", bold=True, font_size=14, font_color=TEAL)
    note = (
        "Counted in B5, B6 and B7: groups whose end date has passed since 1 April 2025. Groups "
        "still running have no results yet and are added in the month they end. Weights as the "
        "leader wrote them."
    )
    sheet.merge(1, 0, 11, note, **NOTE, text_wrap=True, valign="top")
    sheet.raw.set_row(1, 26)
    sheet.put_row(3, 0, COHORT_HEADS, **HEAD_MID)
    sheet.raw.set_row(3, 32)
    groups = [group for group in data.COHORT if group.start <= edition.month_end]
    for at, group in enumerate(groups, start=4):
        _cohort_row(sheet, at, group, ended=group.end <= edition.month_end)
    done = sum(group.end <= edition.month_end for group in groups)
    _cohort_totals(sheet, groups, done)
    _guests(sheet, 4 + len(groups) + 6, sum(g.guests for g in groups), edition)
    sheet.raw.freeze_panes(4, 1)
    sheet.raw.repeat_rows(3)
    sheet.landscape(tall=0)


def _cohort_row(sheet: Sheet, at: int, group: data.Group, *, ended: bool) -> None:
    face: dict[str, object] = {**CELL, "font_size": 10}
    sheet.put(at, 0, group.ident, **face)
    sheet.put(at, 1, group.venue, **face)
    for col, day in ((2, group.start), (3, group.end)):
        if group.venue in data.TEXT_DATE_VENUES:
            sheet.put(at, col, f"{day:%d.%m.%y}", **face)
        else:
            sheet.put(at, col, day, **face, num_format="dd/mm/yyyy", align="right")
    sheet.put(at, 4, group.starters, **face)
    if ended:
        results = (group.completers, group.lost5, group.lost_contact)
        sheet.put_row(at, 5, results, **face)
        sheet.put(at, 8, group.loss, **face, num_format="0.0")
    else:
        sheet.blank(at, range(5, 9), **face, bg_color=GREY)
    sheet.put(at, 9, group.guests, **face)
    _cohort_weights(sheet, at, group, face, ended=ended)


def _cohort_weights(
    sheet: Sheet, at: int, group: data.Group, face: dict[str, object], *, ended: bool
) -> None:
    after = round(group.weight_kg * (1 - group.loss / 100), 1)
    for col, weight in ((10, group.weight_kg), (11, after)):
        if col == 11 and not ended:
            sheet.blank(at, range(11, 12), **face, bg_color=GREY)
        elif group.venue in data.STONE_VENUES:
            sheet.put(at, col, stone(weight), **face, align="right")
        else:
            sheet.put(at, col, weight, **face, num_format='0.0 "kg"')


def _cohort_totals(sheet: Sheet, groups: Sequence[data.Group], done: int) -> None:
    first, last, top = 4, 3 + len(groups), 5 + len(groups)
    lines = (
        ("Ended since 1 April (counted in KPIs)", first, first + done - 1),
        ("Still running", first + done, last),
        ("All groups on this tab", first, last),
    )
    for at, (label, begin, end) in enumerate(lines, start=top):
        sheet.merge(at, 0, 3, label, **TOTAL)
        part = groups[begin - first : end - first + 1]
        columns = {4: [g.starters for g in part], 9: [g.guests for g in part]}
        if label.startswith("Ended"):
            columns |= {
                5: [g.completers for g in part],
                6: [g.lost5 for g in part],
                7: [g.lost_contact for g in part],
            }
        sheet.blank(at, range(4, 12), **TOTAL)
        for col, values in columns.items():
            text = f"=SUM({a1(begin, col)}:{a1(end, col)})"
            sheet.formula(at, col, text, sum(values), **TOTAL, num_format="#,##0")
    people, loss = (f"{a1(first, col)}:{a1(first + done - 1, col)}" for col in (4, 8))
    mean = weighted([(g.loss, g.starters) for g in groups[:done]])
    text = f"=SUMPRODUCT({people},{loss})/{a1(top, 4)}"
    sheet.formula(top, 8, text, mean, **TOTAL, num_format="0.0")


def _guests(sheet: Sheet, at: int, guests: int, edition: data.Edition) -> None:
    weighed, lost = data.GUESTS_WEIGHED[edition.months]
    head = "Guests and family who came along (not enrolled, not in any KPI)"
    sheet.merge(at, 0, 3, head, bold=True, font_color=TEAL)
    for offset, (label, value) in enumerate(
        (
            ("Guests / family attending at least one session", guests),
            ("  of whom weighed first and last week", weighed),
            ("  of whom lost weight", lost),
        ),
        start=1,
    ):
        sheet.merge(at + offset, 0, 3, label, **CELL)
        sheet.put(at + offset, 4, value, **CELL)


def cohort_old(sheet: Sheet) -> None:
    """Draw last year's groups and hide the tab."""
    sheet.widths(10, 31, 11.5, 11.5, 9, 11, 8, 9, 9)
    sheet.merge(0, 0, 8, "Cohort 2024/25 - OLD, do not use", bold=True, font_color="#C00000")
    sheet.put_row(2, 0, COHORT_HEADS[:9], bold=True, bg_color="#BFBFBF", border=1)
    running = [group for group in data.COHORT if group.start < data.YEAR_START]
    for at, group in enumerate((*data.OLD_COHORT, *running), start=3):
        sheet.put_row(at, 0, (group.ident, group.venue), **CELL)
        for col, day in ((2, group.start), (3, group.end)):
            sheet.put(at, col, day, **CELL, num_format="dd/mm/yy")
        sheet.put(at, 4, group.starters, **CELL)
        if month_of(group) is None:
            sheet.put_row(at, 5, (group.completers, group.lost5, group.lost_contact), **CELL)
            sheet.put(at, 8, group.loss, **CELL, num_format="0.0")
    sheet.raw.hide()
