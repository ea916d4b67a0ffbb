"""Allergy helpline for parents and holiday clubs for their children, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference and words, target of the year, what is above and below, comment.
# A line is fed from a tab and a row (or a column of the clubs); a typed line has its figures.
FORM: tuple[tuple[Any, ...], ...] = (
    ("A1", "Helpline contacts handled", 1600, ("calls", "Helpline", 5), (), "Ahead in September"),
    (
        "A2",
        "Callers responded to by next working day",
        0.9,
        ("by next working day", "Helpline", 6),
        ("all callers", "Helpline", 4),
        "Two advisers on leave in August",
    ),
    (
        "A3",
        "Confidence in managing a reaction (text after call)",
        0.8,
        ("more confident", "Helpline", 15),
        ("replied", "Helpline", 14),
        "",
    ),
    ("A4", "Holiday provision: child-days delivered", 900, ("child-days", "Clubs", "G"), (), ""),
    (
        "A5",
        "Take-up by families on low income (FSM)",
        0.4,
        ("bookings, FSM", "Clubs", "H"),
        ("bookings, all", "Clubs", "F"),
        "",
    ),
    (
        "A6",
        "Individual care plan held before first attendance",
        1,
        ("with plan", "Clubs", "I"),
        ("bookings, all", "Clubs", "F"),
        "One came with the child on the day",
    ),
    (
        "A7",
        "Parent satisfaction with clubs (good or excellent)",
        0.9,
        ("good or excellent", "Parents", 5),
        ("forms back", "Parents", 4),
        "",
    ),
    ("A8", "Adrenaline given at a club", "none set", ("children", "", ("nil", 1)), (), ""),
)

HELPLINE: tuple[tuple[object, ...], ...] = (
    ("Calls and emails in", 142, 139, 151, 158, 147, 176),
    ("Dealt with by an adviser", 131, 129, 141, 149, 138, 164),
    ("...same day or next working day", 128, 124, 138, 144, 129, 160),
    ("About school or nursery", 41, 38, 44, 47, 22, 69),
    ("New diagnosis", 33, 30, 36, 31, 38, 40),
    ("Hours on the phone", 44.5, 43, 48.5, 52, 46.5, 58),
    ("Was on the way to A&E, settled at home after the call", 4, 3, 5, 6, 7, 5),
    ("Child who was kept off is back in class", 2, 3, 3, 3, 0, 6),
    ("Leaflet packs posted", 26, 31, 28, 30, 24, 37),
    ("Follow-up texts sent", 88, 86, 95, 97, 90, 108),
    ("Texts answered", 37, 35, 41, 42, 38, 47),
    ("Answered 'more confident'", 30, 28, 34, 35, 31, 40),
)

# Club, venue, days, places, children, child-days, FSM, plan, pens, meals, teenagers, hours, food.
CLUBS: tuple[tuple[Any, ...], ...] = (
    ("Easter 1", "Sprotham", (4, 7), (4, 10), 20, 18, 66, 7, 18, 4, 5, 2, 96, 212.4),
    ("Easter 2", "Lowmere", (4, 14), (4, 17), 16, 15, 55, 7, 15, 3, 4, 2, 96, 188.75),
    ("May half term", "Sprotham", (5, 27), (5, 30), 20, 19, 70, 8, 19, 5, 3, 3, 98, 226.1),
    ("Summer 1", "Sprotham", (7, 28), (8, 1), 22, 20, 91, 9, 20, 6, 5, 3, 150, 301.2),
    ("Summer 2", "Sprotham", (8, 4), (8, 8), 22, 22, 101, 10, 22, 7, 6, 4, 155, 334.65),
    ("Summer 2", "Lowmere", (8, 4), (8, 8), 18, 18, 82, 8, 17, 4, 4, 3, 148, 280.3),
    ("Summer 3", "Lowmere", (8, 11), (8, 15), 20, 19, 88, 9, 19, 6, 3, 3, 150, 296),
    ("Summer 4", "Quarry Hill", (8, 18), (8, 22), 18, 16, 71, 6, 16, 4, 3, 2, 144, 255.8),
    ("Summer 5", "Quarry Hill", (8, 26), (8, 29), 18, 17, 62, 7, 17, 5, 4, 3, 118, 221.45),
)

PARENTS: tuple[tuple[object, ...], ...] = (
    ("Forms given out", 52, 112),
    ("Forms back", 35, 77),
    ("Club was good or excellent", 33, 71),
    ("I have slept better", 19, 48),
    ("My child has since been to a party or a sleepover", 8, 23),
    ("Booking page was easy", 28, 66),
    ("Would book again", 34, 75),
)

# Family, age of the child, first call and worry then, follow-up call and worry then.
WORRY: tuple[tuple[object, ...], ...] = (
    ("F207", 3, date(2025, 5, 6), 9, date(2025, 7, 3), 5),
    ("F209", 7, date(2025, 5, 12), 8, date(2025, 7, 8), 6),
    ("F213", 1, date(2025, 5, 20), 10, date(2025, 7, 15), 6),
    ("F214", 11, date(2025, 5, 22), 6, date(2025, 7, 21), 6),
    ("F218", 5, date(2025, 6, 4), 8, date(2025, 7, 30), 4),
    ("F221", 9, date(2025, 6, 11), 7, date(2025, 8, 7), 5),
    ("F222", 2, date(2025, 6, 16), 9, date(2025, 8, 12), 7),
    ("F226", 13, date(2025, 6, 26), 5, date(2025, 8, 27), 6),
    ("F230", 4, date(2025, 7, 9), 9, date(2025, 9, 4), 4),
    ("F231", 6, date(2025, 7, 14), 8, date(2025, 9, 10), 5),
)

PEOPLE: tuple[tuple[object, ...], ...] = (
    ("Parent advisers (all have a child with allergies)",),
    ("On the rota at quarter end", 14, 16, ""),
    ("Hours given", 412, 468, "sum"),
    ("Supervision meetings", 6, 6, "sum"),
    ("Training evenings held", 3, 4, "sum"),
    ("Gone back to work or study themselves", 1, "nil", "sum"),
    ("Teenagers who used to come to the clubs",),
    ("Hours helping", 84, 171.5, "sum"),
    ("Earned their food hygiene certificate", 2, 5, "sum"),
    ("T-shirts bought", 7, 11, "sum"),
    ("Shops, cafes and schools",),
    ("Free-from food given by shops (£)", 340, 615.5, "sum"),
    ("Cafes visited with parents", 6, 9, "sum"),
    ("Cafes that rewrote their allergen list afterwards", 2, 4, "sum"),
    ("Staff rooms talked to", 5, 2, "sum"),
    ("Schools that let allergic children sit with friends at lunch again", 1, 3, "sum"),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Helpline manager", 31200, 7800, 7800, 31200),
    ("Club leaders, sessional", 26800, 6210.5, 14980.25, 27400),
    ("Venue hire", 5400, 1080, 2760, 5340),
    ("Food", 3200, 627.25, 1689.4, 3150),
    ("Phones and website", 2400, 588.3, 602.15, 2400),
    ("Training and DBS", 1800, 414, 522, 1750),
    ("Overheads", 7100, 1775, 1775, 7100),
)

NOTES = (
    ("Helpline", "August was quiet for schools and September very busy, as every year."),
    ("Helpline", "The new phone system went in on 11 August and cost us half a day."),
    ("Helpline", "A father in Lowmere who had stopped cooking makes tea for all three again."),
    ("Clubs", "We had 14 children on the waiting list for Summer 2 at Sprotham."),
    ("Clubs", "Five of the Quarry Hill children have joined the ordinary Cubs since the summer."),
    ("Clubs", "Quarry Hill hall has put its price up by £4 an hour from October."),
    ("Partners", "The hospital dietitians say they have 8 fewer repeat calls a week since July."),
    ("Partners", "A stall at the county show reached about 300 people."),
    ("Next quarter", "In October half term we want to open a second Lowmere week with 16 places."),
)


def _source(tab: str, at: object) -> tuple[tuple[str, float], tuple[str, float]]:
    """Where a line of the form comes from, and its figure, in the two quarters."""
    if tab == "Helpline":
        months = [float(str(item)) for item in HELPLINE[int(str(at)) - 4][1:]]
        return (f"=Helpline!E{at}", sum(months[:3])), (f"=Helpline!I{at}", sum(months[3:]))
    if tab == "Clubs":
        weeks = [float(str(line[ord(str(at)) - ord("A")])) for line in CLUBS]
        return (f"=Clubs!{at}7", sum(weeks[:3])), (f"=Clubs!{at}14", sum(weeks[3:]))
    first, second = (float(str(item)) for item in PARENTS[int(str(at)) - 3][1:])
    return (f"=Parents!B{at}", first), (f"=Parents!C{at}", second)


def _form(sheet: Worksheet, bold: Format, rate: Format) -> None:
    """Write the return of the council, with the lines below each rate."""
    sheet.write("A1", "SALTERSHIRE COUNCIL", bold)
    sheet.write("A2", "Children and Families Commissioning: contract monitoring return", bold)
    sheet.write_row("A4", ("Supplier", "Nettlecombe Allergy Families"))
    sheet.write_row("A5", ("Contract", "SC/CF/1172 Allergy family support, 1.4.2025 to 31.3.2028"))
    sheet.write_row("A6", ("Return for", "Quarter 2, July to September 2025"))
    heads = ("Ref", "Measure", "Target 2025/26", "Q1", "Q2", "Q3", "Q4", "Year so far", "Remarks")
    sheet.write_row("A8", heads, bold)
    row = 8
    for ref, words, target, top, base, comment in FORM:
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, rate if base else None)
        sheet.write(row, 8, comment)
        lines = [(str(line[0]), str(line[1]), line[2]) for line in (top, base) if line]
        sums: list[tuple[float, float, float]] = []
        for at, (name, tab, place) in enumerate(lines, row + 1 if base else row):
            if base:
                sheet.write(at, 1, f"   {name}")
            if not tab:
                sheet.write_row(at, 3, place)
                sheet.write_formula(at, 7, f"=SUM(D{at + 1}:G{at + 1})", None, 1)
                continue
            first, second = _source(tab, place)
            sums.append((first[1], second[1], first[1] + second[1]))
            sheet.write_formula(at, 3, first[0], None, first[1])
            sheet.write_formula(at, 4, second[0], None, second[1])
            sheet.write_formula(at, 7, f"=SUM(D{at + 1}:G{at + 1})", None, sums[-1][2])
        if base:
            for letter, above, below in zip("DEH", *sums, strict=True):
                sheet.write_formula(
                    f"{letter}{row + 1}",
                    f"={letter}{row + 2}/{letter}{row + 3}",
                    rate,
                    above / below,
                )
            row += 2
        row += 1
    sheet.write(row + 1, 1, "Completed by: operations lead, 9 October 2025")
    sheet.set_column(1, 1, 50)
    sheet.set_column(8, 8, 36)


def _helpline(sheet: Worksheet, bold: Format) -> None:
    """Write the months of the helpline, a total after each quarter."""
    sheet.write("A1", "Helpline April to September 2025", bold)
    sheet.write_row("B3", ("Apr", "May", "Jun", "Qtr 1", "Jul", "Aug", "Sep", "Qtr 2"), bold)
    for row, line in enumerate(HELPLINE, 3):
        sheet.write(row, 0, line[0])
        for first, start in ((1, 1), (5, 4)):
            months = [float(str(item)) for item in line[start : start + 3]]
            sheet.write_row(row, first, months)
            reach = f"{xl_col_to_name(first)}{row + 1}:{xl_col_to_name(first + 2)}{row + 1}"
            sheet.write_formula(row, first + 3, f"=SUM({reach})", bold, sum(months))
    sheet.set_column(0, 0, 52)


def _clubs(sheet: Worksheet, head: Format, bold: Format, day: Format) -> None:
    """Write a row for each week of a club, a total after each quarter."""
    sheet.write("A1", "Holiday clubs 2025", bold)
    heads = ("Club", "Venue", "First day", "Last day", "Places", "Children booked", "Child-days")
    more = ("On FSM", "Care plan before day 1", "Learnt to use own pen, now carries it")
    last = ("Ate with other children for the first time", "Teen helpers", "Staff hours", "Food £")
    sheet.write_row("A3", (*heads, *more, *last), head)
    for at, line in enumerate(CLUBS):
        row = at + 3 if at < 3 else at + 4
        sheet.write_row(row, 0, line[:2])
        for column in (2, 3):
            sheet.write(row, column, date(2025, *line[column]), day)
        sheet.write_row(row, 4, line[4:])
    halves = ((7, "Quarter 1", 4, CLUBS[:3]), (14, "Quarter 2", 8, CLUBS[3:]))
    for row, words, first, weeks in halves:
        sheet.write(f"A{row}", words, bold)
        for column in range(5, 14):
            letter = xl_col_to_name(column)
            total = round(sum(float(str(line[column])) for line in weeks), 2)
            sheet.write_formula(
                f"{letter}{row}", f"=SUM({letter}{first}:{letter}{row - 1})", bold, total
            )
    sheet.set_column(0, 13, 13)


def _parents(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the forms of the clubs and the list of follow-up calls."""
    sheet.write("A1", "Parents' forms, given out on the last day of a club", bold)
    sheet.write_row("A2", ("People", "Q1", "Q2", "Year so far"), bold)
    for row, line in enumerate(PARENTS, 3):
        sheet.write_row(f"A{row}", line)
        total = sum(float(str(item)) for item in line[1:])
        sheet.write_formula(f"D{row}", f"=B{row}+C{row}", None, total)
    sheet.write("A12", "Follow-up calls made July to September 2025", bold)
    sheet.write("A13", "Worry out of ten, parent's own score (ten is the worst)")
    heads = ("Family", "Age of child", "First call", "Worry, first call", "Follow-up call")
    sheet.write_row("A14", (*heads, "Worry, follow-up call"), bold)
    for row, line in enumerate(WORRY, 14):
        sheet.write_row(row, 0, line)
        sheet.write(row, 2, line[2], day)
        sheet.write(row, 4, line[4], day)
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 5, 18)


def _people(sheet: Worksheet, bold: Format) -> None:
    """Write advisers, teenagers and partners, one table below the other."""
    row = 0
    for line in PEOPLE:
        if len(line) == 1:
            row += 1 if row else 0
            sheet.write_row(row, 0, (line[0], "Apr to Jun", "Jul to Sep", "Both"), bold)
        else:
            sheet.write_row(row, 0, line[:3])
            if line[3]:
                total = sum(float(str(item)) for item in line[1:3] if item != "nil")
                sheet.write_formula(row, 3, f"=SUM(B{row + 1}:C{row + 1})", None, total)
        row += 1
    sheet.set_column(0, 0, 60)


def _money(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write budget and spend."""
    heads = ("£", "Budget 25/26", "Q1 actual", "Q2 actual", "Spent to 30 Sept")
    sheet.write_row("A1", (*heads, "Forecast 25/26"), bold)
    for row, line in enumerate((*MONEY, None), 2):
        if line:
            figures = [float(str(item)) for item in line[1:]]
            sheet.write(f"A{row}", line[0])
        else:
            columns = zip(*(item[1:] for item in MONEY), strict=True)
            figures = [round(sum(float(str(item)) for item in column), 2) for column in columns]
            sheet.write(f"A{row}", "TOTAL", bold)
        for letter, figure in zip("BCDF", figures, strict=True):
            if line:
                sheet.write(f"{letter}{row}", figure, money)
            else:
                sheet.write_formula(f"{letter}{row}", f"=SUM({letter}2:{letter}8)", money, figure)
        spent = round(figures[1] + figures[2], 2)
        sheet.write_formula(f"E{row}", f"=C{row}+D{row}", money, spent)
    sheet.set_column(0, 5, 22)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Nettlecombe Q2")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
    rate = made.add_format({"num_format": "0.0%"})
    day = made.add_format({"num_format": "d mmm yyyy"})
    money = made.add_format({"num_format": "£#,##0.00"})
    _form(made.add_worksheet("Council return"), bold, rate)
    _helpline(made.add_worksheet("Helpline"), bold)
    _clubs(made.add_worksheet("Clubs"), head, bold, day)
    _parents(made.add_worksheet("Parents"), bold, day)
    _people(made.add_worksheet("Advisers & partners"), bold)
    _money(made.add_worksheet("Money"), bold, money)
    notes = made.add_worksheet("Notes")
    notes.write("A1", "Notes to the quarter", bold)
    for row, line in enumerate(NOTES, 2):
        notes.write_row(row, 0, line)
    notes.set_column(0, 0, 16)
    notes.set_column(1, 1, 90)
    made.close()
