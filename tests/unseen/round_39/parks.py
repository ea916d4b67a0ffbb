"""Outreach health checks and companionship on mobile home parks, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Figure = float | str
MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")
NA = "n/a"

# Key, words and eight months; lines without months are headings.
DATA: tuple[tuple[str, str, tuple[Figure, ...]], ...] = (
    ("", "VAN", ()),
    ("checks", "Health checks done", (24, 28, 31, 30, 26, 33, 35, 34)),
    ("new", "- no check in last 5 yrs", (13, 15, 18, 16, 15, 19, 21, 20)),
    ("raised", "- raised reading, sent to GP", (6, 7, 9, 8, 6, 9, 10, 9)),
    ("seen", "- of those seen by GP in 14 days", (4, 6, 7, 6, 5, 8, 8, 8)),
    ("", "No GP before, now on a GP list", (2, 1, 3, 2, 1, 2, 3, 4)),
    ("", "Miles driven", (212, 224, 231, 229, 205, 240, 251, 238)),
    ("", "Diesel and parking £", (96.4, 101.2, 104.85, 103.1, 94.6, 109.3, 115.75, 108.2)),
    ("", "COMPANIONS", ()),
    ("ref", "Referrals in", (14, 17, 15, 19, 16, 18, 21, 20)),
    ("quick", "- rung or seen within 10 working days", (12, 15, 14, 17, 14, 17, 19, 19)),
    ("match", "New matches", (4, 3, 5, 4, 3, 5, 6, 4)),
    ("visits", "Companion visits", (52, 61, 70, 78, 80, 88, 97, 101)),
    ("review", "3 month reviews done", (NA, NA, 4, 5, 6, 6, 8, 9)),
    ("less", "- less lonely than at start", (NA, NA, 2, 3, 4, 4, 5, 6)),
    (
        "",
        "Nights in hospital saved (home early as companion was there, ward's own count)",
        (0, 2, 3, 1, 4, 2, 5, 6),
    ),
    ("", "Had stopped going out, now back on the bus to town", (1, 2, 2, 3, 2, 3, 4, 3)),
    ("", "HOMES AND MONEY", ()),
    ("", "Calls to site owners and agents", (5, 7, 6, 4, 3, 6, 9, 11)),
    ("", "Heating, damp or gas put right by the owner since", (1, 2, 1, 0, 1, 2, 3, 4)),
    ("", "Benefit forms done", (3, 4, 4, 5, 3, 4, 6, 5)),
    (
        "",
        "Extra benefit won, £ a year",
        (1840.8, 0, 3926, 2210, 1092, 3120.4, 4316, 2854.8),
    ),
    ("", "OTHER", ()),
    ("moan", "Complaints", ("nil", "nil", 1, "nil", "nil", "nil", 1, "nil")),
    ("", "Staff sickness days", (2, 0, 1, 3, 0, 0, 4, 1)),
)

# Number, measure, target, lines of DATA above and below, remark.
FORM: tuple[tuple[int, str, Figure, str, str, str], ...] = (
    (1, "Health checks completed on parks", 360, "checks", "", ""),
    (2, "Checks given to people not checked in the last 5 years", 0.5, "new", "checks", ""),
    (
        3,
        "People with a raised reading seen by own GP within 14 days",
        0.8,
        "seen",
        "raised",
        "GP surgery in Aldery short of nurses in spring",
    ),
    (4, "Referrals contacted within 10 working days", 0.9, "quick", "ref", ""),
    (5, "New companion matches", 48, "match", "", ""),
    (6, "Companion visits", 1000, "visits", "", ""),
    (
        7,
        "Residents who feel less lonely at their 3 month review",
        0.6,
        "less",
        "review",
        "First reviews fell in June",
    ),
    (8, "Complaints received", "for info", "moan", "", ""),
)

# Park, homes, residents known, and from April: van visits, checks, companion visits, mornings,
# mornings run by residents.
PARKS: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Fernside", (84, 61, 11, 42, 112, 28, 17)),
    ("Quarry Lane", (120, 88, 14, 55, 148, 31, 12)),
    ("Aldery Meadows", (46, 27, 8, 23, 59, 12, 0)),
    ("The Paddocks", (62, 40, 10, 31, 84, 16, 9)),
    ("Sandpit Residential", (38, 19, 7, 17, 41, 0, 0)),
    ("Low Moor", (55, 34, 9, 27, 76, 15, 6)),
    ("Riverbank", (71, 45, 10, 30, 83, 17, 4)),
    ("Tollgate", (29, 15, 6, 16, 24, 0, 0)),
)

# Day of November, park, hours out, people who came, checks, raised, miles.
OUTINGS: tuple[tuple[int, str, tuple[float, ...]], ...] = (
    (4, "Quarry Lane", (5, 11, 5, 2, 24)),
    (5, "Fernside", (4.5, 9, 4, 1, 19)),
    (7, "Aldery Meadows", (3.5, 6, 3, 1, 31)),
    (11, "The Paddocks", (4, 8, 4, 0, 22)),
    (12, "Tollgate", (3, 3, 1, 0, 36)),
    (14, "Low Moor", (4, 7, 4, 2, 27)),
    (18, "Riverbank", (4, 9, 4, 1, 20)),
    (20, "Sandpit Residential", (3, 4, 2, 0, 18)),
    (25, "Quarry Lane", (5, 10, 4, 1, 24)),
    (27, "Fernside", (4.5, 8, 3, 1, 17)),
)

# Name, started, lives on a park, matched with, visits, hours, expenses.
HELPERS: tuple[tuple[str, str, str, int, int, float, Figure], ...] = (
    ("Jean", "Apr 25", "Y", 3, 12, 18, 0),
    ("Colin", "Apr 25", "Y", 2, 8, 12.5, 0),
    ("Maureen", "Apr 25", "N", 3, 11, 16, 21.6),
    ("Abdul", "May 25", "N", 2, 9, 14, 30.15),
    ("Trish", "May 25", "Y", 3, 12, 17.5, 0),
    ("Ken", "Jun 25", "Y", 2, 7, 9, 0),
    ("Sue B", "Jun 25", "N", 2, 8, 12, 18.9),
    ("Sue W", "Jul 25", "Y", 3, 10, 15, 0),
    ("Olu", "Aug 25", "N", 2, 8, 11, 27),
    ("Pat", "Sep 25", "Y", 2, 9, 13.5, 0),
    ("Gordon", "Oct 25", "N", 1, 4, 6, 9.45),
    ("Lynne", "Oct 25", "Y", 1, 3, 4.5, 0),
)

# Block, heads, lines.
ASKED: tuple[tuple[str, tuple[tuple[str, tuple[int, int, int]], ...]], ...] = (
    (
        "Residents with a companion (25 forms back)",
        (
            ("I know which day my companion is coming", (20, 3, 2)),
            ("A neighbour now looks in on me, or I on them", (11, 12, 2)),
            ("The visit comes at a time that suits me", (21, 3, 1)),
            ("I would tell others about it", (23, 1, 1)),
        ),
    ),
    (
        "Sons and daughters (14 rung and answered)",
        (
            ("I have been able to go back to work or longer hours", (3, 11, 0)),
            ("The Trust rings me back when I ask", (10, 3, 1)),
            ("I know who to ring at the Trust", (12, 2, 0)),
        ),
    ),
    (
        "Companions (11 forms back)",
        (
            ("I feel less cut off myself since I began", (7, 3, 1)),
            ("I had enough training", (9, 2, 0)),
        ),
    ),
)

NOTES = (
    (
        "The van was off the road for 3 days with its alternator, so the Paddocks morning moved to 11 "
        "November."
    ),
    "District nurses at Aldery have taken 5 people off their weekly round since we began visiting.",
    (
        "A widower at Fernside who had not cooked since his wife died now makes Sunday dinner for the "
        "couple next door."
    ),
    "There is a new site manager at Riverbank and we have agreed where to park.",
    "3 of our companions now sit on the residents' association committee at Quarry Lane.",
    "We should pass 360 checks in March if the weather holds.",
    "Flu letters from the surgery were put through 140 doors with our dates on the back.",
    "2 more parks over the county border have asked us to come, the council to decide.",
    "We have two companions waiting for DBS.",
)


def _add(figures: tuple[Figure, ...]) -> float:
    """Add up the figures, leaving out words."""
    return round(sum(figure for figure in figures if not isinstance(figure, str)), 2)


def _share(above: Figure, below: Figure) -> Figure:
    """Divide, or say that it is not applicable."""
    return NA if isinstance(above, str) or isinstance(below, str) else above / below


def _form(sheet: Worksheet, blue: Format, rate: Format, lights: dict[str, Format]) -> None:
    """Write the form of the council, months across."""
    at = {key: row for row, (key, _, _) in enumerate(DATA, 4) if key}
    lines = {key: figures for key, _, figures in DATA if key}
    sheet.merge_range("A1:P1", "TARNMOOR DISTRICT COUNCIL: MONTHLY CONTRACT MONITORING", blue)
    sheet.write_row("A2", ("Contract:", "TDC/COM/0419 Park Homes Outreach, from 1 April 2025"))
    sheet.write_row("A3", ("Provider:", "Hearth and Hitch Community Trust"))
    sheet.write_row("A4", ("Month:", "November 2025"))
    heads = (*(f"{month}-25" for month in MONTHS), "Dec-25", "Jan-26", "Feb-26", "Mar-26")
    sheet.write_row("A6", ("No", "Measure", "Target", *heads, "YTD", "RAG", "Remarks"), blue)
    for row, (number, words, target, top, base, remark) in enumerate(FORM, 6):
        form = rate if base else None
        sheet.write_row(row, 0, (f"M{number}", words))
        sheet.write(row, 2, target, form)
        above, below = lines[top], lines[base] if base else ()
        for place in range(8):
            column = "BCDEFGHI"[place]
            if not base:
                shown: Figure = above[place]
                sheet.write_formula(row, 3 + place, f"=Data!{column}{at[top]}", form, shown)
                continue
            shown = _share(above[place], below[place])
            formula = f'=IFERROR(Data!{column}{at[top]}/Data!{column}{at[base]},"n/a")'
            sheet.write_formula(row, 3 + place, formula, form, shown)
        formula = f"=Data!J{at[top]}" + (f"/Data!J{at[base]}" if base else "")
        total = _add(above) / _add(below) if base else _add(above)
        sheet.write_formula(row, 15, formula, form, total)
        if not isinstance(target, str):
            due = target if base else target * 8 / 12
            light = "Green" if total >= due else "Amber" if total >= 0.9 * due else "Red"
            sheet.write(row, 16, light, lights[light])
        sheet.write(row, 17, remark or None)
    sheet.write("B16", "Targets for measures 1, 5 and 6 are for the full year (April to March).")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 16, 8)
    sheet.set_column(17, 17, 40)


def _data(sheet: Worksheet, blue: Format, pounds: Format) -> None:
    """Write the lines of every month."""
    sheet.write("A1", "Figures by month (feeds the return)", blue)
    sheet.write_row("A3", ("2025", *MONTHS, "Total so far"), blue)
    for row, (_, words, figures) in enumerate(DATA, 3):
        sheet.write(row, 0, words, None if figures else blue)
        if figures:
            form = pounds if "£" in words else None
            sheet.write_row(row, 1, figures, form)
            sheet.write_formula(row, 9, f"=SUM(B{row + 1}:I{row + 1})", form, _add(figures))
    sheet.set_column(0, 0, 66)
    sheet.freeze_panes(3, 1)


def _sums(sheet: Worksheet, row: int, columns: str, table: list[tuple[Figure, ...]]) -> None:
    """Write the sums of a table, below it; its last row is the one above."""
    first = row - len(table) + 1
    for place, name in enumerate(columns):
        total = _add(tuple(figures[place] for figures in table))
        sheet.write_formula(f"{name}{row + 1}", f"=SUM({name}{first}:{name}{row})", None, total)


def _places(parks: Worksheet, van: Worksheet, blue: Format, head: Format, day: Format) -> None:
    """Write the parks since April and the outings of the month."""
    parks.write("A1", "Park by park, 1 April to 30 November 2025", blue)
    since = ("Van visits", "Health checks", "Companion visits", "Coffee mornings")
    heads = ("Park", "Homes on site", "Residents on our books at 30 Nov", *since)
    parks.write_row("A3", (*heads, "...of which run by residents"), head)
    for row, (name, figures) in enumerate(PARKS, 3):
        parks.write(row, 0, name)
        parks.write_row(row, 1, figures)
    parks.write("A12", "All")
    _sums(parks, 11, "BCDEFGH", [figures for _, figures in PARKS])
    parks.set_column(0, 0, 24)
    parks.set_column(1, 7, 13)

    van.write("A1", "Van log - November", blue)
    side = ("Hours on site", "People who came", "Checks", "Raised", "Miles")
    van.write_row("A2", ("Date", "Park", *side), head)
    for row, (number, name, figures) in enumerate(OUTINGS, 2):
        van.write_datetime(row, 0, date(2025, 11, number), day)
        van.write(row, 1, name)
        van.write_row(row, 2, figures)
    van.write("A13", "Month")
    _sums(van, 12, "CDEFG", [figures for _, _, figures in OUTINGS])
    van.set_column(0, 1, 20)


def _helpers(sheet: Worksheet, blue: Format, head: Format) -> None:
    """Write the companions, a row each."""
    sheet.write("A1", "Companions (all volunteers), this month: November 2025", blue)
    side = ("Matched with", "Visits", "Hours given", "Expenses paid £")
    sheet.write_row("A3", ("Name", "Started", "Lives on a park?", *side), head)
    for row, line in enumerate(HELPERS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A16", "Total")
    _sums(sheet, 15, "DEFG", [line[3:] for line in HELPERS])
    sheet.set_column(0, 6, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Park homes November")
    blue = made.add_format({"bold": True, "font_color": "#1F4E79", "bg_color": "#DEEAF6"})
    head = made.add_format({"bold": True, "text_wrap": True, "bottom": 1})
    rate = made.add_format({"num_format": "0%"})
    day = made.add_format({"num_format": "ddd d mmm"})
    pounds = made.add_format({"num_format": "#,##0.00"})
    fills = {"Green": "#A9D08E", "Amber": "#FFD966", "Red": "#FF7C80"}
    lights = {name: made.add_format({"bg_color": fill}) for name, fill in fills.items()}
    form = made.add_worksheet("Monthly return")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _form(form, blue, rate, lights)
    _data(made.add_worksheet("Data"), blue, pounds)
    parks = made.add_worksheet("Parks")
    _places(parks, made.add_worksheet("Van Nov"), blue, head, day)
    _helpers(made.add_worksheet("Companions"), blue, head)

    asked = made.add_worksheet("October questionnaire")
    asked.write("A1", "What people told us, October 2025", blue)
    row = 2
    for title, lines in ASKED:
        asked.write_row(row, 0, (title, "Yes", "No", "Left blank"), head)
        for words, figures in lines:
            row += 1
            asked.write(row, 0, words)
            asked.write_row(row, 1, figures)
        row += 2
    asked.set_column(0, 0, 54)

    notes = made.add_worksheet("Notes")
    notes.write("A1", "Notes for the November meeting", blue)
    for row, sentence in enumerate(NOTES, 1):
        notes.write(row, 1, sentence)
    notes.set_column(1, 1, 110)
    made.close()
