"""Farmers' mental health visiting at livestock markets, quarterly to a county council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Date, market, our people there, hours, talked to, first time, asked for help.
DAYS: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 8), "Stennerby", 2, 4, 14, 6, 2),
    (date(2026, 1, 10), "Coldbrook (Sat)", 2, 3, 11, 5, 1),
    (date(2026, 1, 12), "Harrowick", 3, 5, 21, 7, 3),
    (date(2026, 1, 19), "Harrowick", "Cancelled - snow"),
    (date(2026, 1, 22), "Stennerby", 2, 4.5, 16, 5, 2),
    (date(2026, 1, 24), "Coldbrook (Sat)", 2, 3, 9, 4, "nil"),
    (date(2026, 1, 26), "Harrowick", 3, 5, 23, 8, 3),
    (date(2026, 2, 2), "Harrowick", 3, 5, 19, 6, 2),
    (date(2026, 2, 5), "Stennerby", 2, 4, 15, 4, 2),
    (date(2026, 2, 7), "Coldbrook (Sat)", 2, 3, 12, 5, 1),
    (date(2026, 2, 9), "Harrowick", 3, 5, 22, 7, 3),
    (date(2026, 2, 16), "Harrowick", 2, 5, 18, 5, 2),
    (date(2026, 2, 19), "Stennerby", 2, 4, 13, 4, 1),
    (date(2026, 2, 21), "Coldbrook (Sat)", 1, 3, 8, 3, "nil"),
    (date(2026, 2, 23), "Harrowick", 3, 5, 24, 8, 4),
    (date(2026, 3, 2), "Harrowick", 3, 5, 20, 6, 3),
    (date(2026, 3, 5), "Stennerby", 2, 4, 17, 6, 2),
    (date(2026, 3, 7), "Coldbrook (Sat)", 2, 3.5, 13, 6, 2),
    (date(2026, 3, 9), "Harrowick", 3, 5, 25, 9, 4),
    (date(2026, 3, 16), "Harrowick", 3, 5.5, 22, 7, 3),
    (date(2026, 3, 19), "Stennerby", 2, 4, 16, 5, 2),
    (date(2026, 3, 21), "Coldbrook (Sat)", 2, 3, 10, 4, 1),
    (date(2026, 3, 23), "Harrowick", 4, 5, 26, 8, 4),
    (date(2026, 3, 30), "Harrowick", 3, 5, 21, 6, 3),
)
FIRST_DAY = 4

# Reference, words, year 1, target, Q1 and Q2; two lines beneath where it is worked out.
KPIS: tuple[tuple[object, ...], ...] = (
    ("G1", "Livestock market days attended", 84, 90, (21, 23)),
    ("G2", "Farmers and farm workers talked to for the first time", 487, 500, (121, 134)),
    (
        "G3",
        "Phoned within 7 days of asking for help",
        0.842,
        0.9,
        ("people phoned within 7 days", 38, 46),
        ("people who asked for help", 44, 50),
    ),
    (
        "G4",
        "Farm visit made within 14 days of being agreed",
        0.79,
        0.85,
        ("visits within 14 days", 24, 31),
        ("first visits made", 29, 35),
    ),
    (
        "G5",
        "Wellbeing score up by 2 points or more at 3 months (minimum 50%)",
        0.55,
        0.6,
        ("people up 2 points or more", 14, 19),
        ("people scored at 3 months", 24, 28),
    ),
    ("G6", "Market staff, auctioneers and hauliers trained in suicide first aid", 33, 40, (12, 15)),
    (
        "G7",
        "Average days from first talk to first visit (lower is better)",
        11.2,
        10,
        ("days waited, all visits", 290, 308),
        ("first visits made", 29, 35),
    ),
    ("G8", "Serious incidents (report only)", 2, None, ("nil", 1)),
)
FIRST_KPI = 12

STORY: tuple[str, ...] = (
    "A dairy farmer who was set on selling up has made his niece a partner and is milking again.",
    "Two of the hauliers trained in the autumn each talked a driver into seeing his GP.",
    "Coldbrook parish now runs its own Thursday breakfast for farmers, about 15 come.",
    "Snow stopped the market on 19 January and two visits had to wait 9 days.",
    "We have ordered 500 pocket cards with the new helpline number, 01632 960882.",
    "In Quarter 3 we will try Thornmere market and recruit 4 more volunteers.",
    "The mart at Harrowick will be shut for 2 weeks in May for works to the ring.",
)

VISITS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "1. First visits by district",
        (
            ("North Vale", 11, 13),
            ("Moor Edge", 9, 10),
            ("Sallow Marsh", 6, 8),
            ("Over the county line", 3, 4),
            ("All first visits", 29, 34),
        ),
    ),
    (
        "2. What was behind it (tick all that apply)",
        (
            ("Money or debt", 17, 21),
            ("TB or other stock disease", 12, 14),
            ("Lonely", 15, 19),
            ("Who takes over the farm", 11, 13),
            ("Death in the family", 6, 8),
            ("Paperwork and inspections", 13, 12),
            ("Own health", 9, 11),
            ("Thoughts of suicide", 5, 6),
        ),
    ),
    (
        "3. Passed on to",
        (
            ("GP", 11, 14),
            ("NHS talking therapies", 8, 10),
            ("Debt adviser at Plough & Purse", 9, 12),
            ("Council farm adviser", 5, 7),
            ("Crisis team", "<5", "<5", "supp"),
        ),
    ),
)

# Line, last quarter of year 1, Q1, Q2 and whether the year is added up.
CHANGED: tuple[tuple[object, ...], ...] = (
    ("FARMERS, at the 3 month call",),
    ("Calls made", 30, 33, 39, True),
    ("Saw a GP, first time in 5 years or more", 6, 7, 9, True),
    ("Gave guns to somebody else to keep while unwell", 1, "nil", 2, True),
    ("Kept the tenancy, had been going to give notice", 2, 3, 4, True),
    ("Debt written off or put on terms (£)", 18400, 23650, 31200, True),
    ("Now meets another farmer through us at least once a month", 8, 11, 13, False),
    ("FAMILY",),
    ("Wives, husbands, parents, grown-up children who sat in on a visit", 10, 12, 16, True),
    ("...who say things at home are calmer", 6, 7, 10, True),
    ("Farm safety bags for children given out", 20, 0, 25, True),
    ("HELPERS AND MARKETS",),
    ("People we once helped who are volunteers now", 3, 4, 6, False),
    ("Auctioneers, vets and hauliers who sent somebody to us", 5, 8, 9, True),
    ("Notice boards we keep up at markets", 5, 5, 6, False),
    ("OTHER SERVICES",),
    ("Police or ambulance call-outs avoided (estimate)", 1, 2, 2, True),
    ("Social work visits the council could stand down", 2, 3, 5, True),
)

# Reference, farms or has farmed, joined, age, hours in Q1 and Q2.
HELPERS: tuple[tuple[str, str, date, int, object, object], ...] = (
    ("V01", "Y", date(2022, 3, 14), 68, 41, 44),
    ("V02", "Y", date(2022, 3, 14), 71, 36, 38.5),
    ("V03", "N (vet)", date(2022, 11, 2), 59, 22, 24),
    ("V04", "Y", date(2023, 1, 23), 63, 30, 33),
    ("V05", "Y", date(2023, 6, 5), 47, 18.5, 12),
    ("V07", "N (chaplain)", date(2023, 9, 18), 55, 40, 42),
    ("V08", "Y", date(2024, 2, 12), 38, 14, 16),
    ("V09", "Y", date(2024, 10, 7), 66, 28, 31.5),
    ("V10", "Y", date(2025, 5, 19), 52, 20, 23),
    ("V11", "N (feed rep)", date(2025, 9, 29), 44, 17, 19),
    ("V12", "Y", date(2026, 1, 12), 61, "n/a", 21),
    ("V13", "Y", date(2026, 2, 2), 34, "n/a", 11),
)

# Head, budget of year 2, spent in Q1 and in Q2.
COSTS: tuple[tuple[str, float, float, float], ...] = (
    ("Coordinator (0.8 WTE) and on-costs", 31200, 7800, 7800),
    ("Visiting worker (0.6 WTE) and on-costs", 19800, 4950, 4712.4),
    ("Travel and volunteers' mileage", 6400, 1512.35, 1688.9),
    ("Suicide first aid trainers", 4000, 1050, 1300),
    ("Phones and laptops", 1800, 612.5, 318),
    ("Print, banners, hot drinks", 1200, 268.4, 341.75),
    ("Management charge", 5600, 1400, 1400),
)

OLD: tuple[tuple[str, int, int, int], ...] = (
    ("Harrowick", 11, 214, 71),
    ("Stennerby", 6, 88, 29),
    ("Coldbrook (Sat)", 5, 49, 20),
)


def tidy(number: float) -> float:
    """A whole number without its decimal point."""
    return int(number) if number == int(number) else round(number, 2)


def added(cells: tuple[object, ...]) -> float:
    """The sum of the numbers among cells."""
    return tidy(sum(float(cell) for cell in cells if isinstance(cell, int | float)))


def _return(
    sheet: Worksheet, bold: Format, wrap: Format, rate: Format, place: Format, day: Format
) -> None:
    """The form of the council: each KPI with its workings under it, the story below."""
    sheet.write("A1", "Wealdmere County Council - Public Health", bold)
    sheet.write("A2", "Contract monitoring form (v4, issued Sept 2024)", bold)
    sheet.write_row("A4", ("", "Organisation", "Gatepost Farm Companions"))
    sheet.write_row("A5", ("", "Contract no.", "WCC-PH-2211"))
    sheet.write_row("A6", ("", "Contract period", "1 October 2024 to 30 September 2027"))
    sheet.write_row("A7", ("", "This is contract year", "Year 2: October 2025 to September 2026"))
    sheet.write_row("A8", ("", "Quarter returned", "Quarter 2: January to March 2026"))
    sheet.write("B9", "Date sent")
    sheet.write_datetime("C9", date(2026, 4, 8), day)
    heads = (
        "KPI",
        "Measure",
        "Year 1 result",
        "Year 2 target",
        "Qtr 1\nOct-Dec",
        "Qtr 2\nJan-Mar",
        "Qtr 3\nApr-Jun",
        "Qtr 4\nJul-Sep",
        "Year 2 so far",
    )
    sheet.write_row("A12", heads, wrap)
    row = FIRST_KPI
    for ref, words, before, target, *under in KPIS:
        share = len(under) == 2 and ref != "G7"
        form = rate if share else place if ref == "G7" else None
        sheet.write(row, 0, ref, bold)
        sheet.write(row, 1, words, bold)
        sheet.write(row, 2, before, form)
        if target is not None:
            sheet.write(row, 3, target, rate if share else None)
        sheet.write_row(row, 6, ("not due", "not due"))
        if len(under) == 1:
            sheet.write_row(row, 4, under[0])
            sheet.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", None, added(under[0]))
            row += 1
            continue
        (top_words, *top), (base_words, *base) = under
        tops, bases = [*top, sum(top)], [*base, sum(base)]
        for column, above, below in zip((4, 5, 8), tops, bases, strict=True):
            letter = xl_col_to_name(column)
            sheet.write_formula(
                row, column, f"={letter}{row + 2}/{letter}{row + 3}", form, above / below
            )
        for step, (name, cells) in enumerate(((top_words, top), (base_words, base)), 1):
            sheet.write(row + step, 1, f"{'ab'[step - 1]}) {name}")
            sheet.write_row(row + step, 4, cells)
            at = row + step + 1
            sheet.write_formula(row + step, 8, f"=E{at}+F{at}", None, sum(cells))
        row += 3
    sheet.write(row + 1, 1, "Tell us about the quarter (no names please)", bold)
    for step, sentence in enumerate(STORY, 2):
        sheet.write(row + step, 1, sentence)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 66)
    sheet.set_column("C:I", 12)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _days(sheet: Worksheet, bold: Format, day: Format) -> None:
    """The log of market days."""
    sheet.write("A1", "Market days, January to March 2026", bold)
    sheet.write("A2", "Fill in on the day please, not from memory!")
    heads = ("Date", "Market", "Our people there", "Hours there", "Talked to", "of whom first time")
    sheet.write_row("A4", (*heads, "Asked for help"), bold)
    for row, line in enumerate(DAYS, FIRST_DAY):
        for column, cell in enumerate(line):
            sheet.write(row, column, cell, day if isinstance(cell, date) else None)
    last = FIRST_DAY + len(DAYS)
    sheet.write(last, 0, "TOTAL", bold)
    for column in range(3, 7):
        letter = xl_col_to_name(column)
        total = added(tuple(line[column] for line in DAYS if len(line) == 7))
        sheet.write_formula(
            last, column, f"=SUM({letter}{FIRST_DAY + 1}:{letter}{last})", bold, total
        )
    sheet.set_column("A:A", 12)
    sheet.set_column("B:B", 18)
    sheet.set_column("C:G", 14)


def _visits(sheet: Worksheet, bold: Format) -> None:
    """Three tables, one under another."""
    sheet.write("A1", "Visits - contract year 2", bold)
    row = 2
    for title, lines in VISITS:
        sheet.write_row(row, 0, (title, "Q1", "Q2", "Total"), bold)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line)
            if len(line) == 3:
                sheet.write_formula(row, 3, f"=SUM(B{row + 1}:C{row + 1})", None, added(line[1:]))
        row += 3
    sheet.set_column("A:A", 44)


def _changed(sheet: Worksheet, bold: Format) -> None:
    """What became of people, in sections under one heading."""
    sheet.write_row(
        "A1", ("WHAT CHANGED", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26", "Oct to date"), bold
    )
    for row, line in enumerate(CHANGED, 1):
        if len(line) == 1:
            sheet.write(row, 0, line[0], bold)
            continue
        sheet.write_row(row, 0, line[:4])
        if line[4]:
            sheet.write_formula(row, 4, f"=SUM(C{row + 1}:D{row + 1})", None, added(line[2:4]))
    sheet.set_column("A:A", 62)
    sheet.set_column("B:E", 12)
    sheet.freeze_panes(1, 1)


def _helpers(sheet: Worksheet, bold: Format, day: Format) -> None:
    """A list of volunteers without names."""
    sheet.write("A1", "Volunteers on the books at 31 March 2026", bold)
    heads = ("Ref", "Farms or has farmed", "Joined", "Age", "Hours Oct-Dec", "Hours Jan-Mar")
    sheet.write_row("A3", heads, bold)
    for row, line in enumerate(HELPERS, 3):
        for column, cell in enumerate(line):
            sheet.write(row, column, cell, day if isinstance(cell, date) else None)
    for column, letter in ((4, "E"), (5, "F")):
        total = added(tuple(line[column] for line in HELPERS))
        sheet.write_formula(f"{letter}16", f"=SUM({letter}4:{letter}15)", bold, total)
    sheet.write("A17", "V06 left in November (moved to Scotland), 9 hours not counted")
    sheet.set_column("A:F", 18)


def _costs(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Budget and spend."""
    sheet.write("A1", "Income & expenditure, Year 2 (Oct 25 - Sep 26)", bold)
    heads = ("£", "Budget Year 2", "Budget to 31 March", "Spent Q1", "Spent Q2", "Spent to date")
    sheet.write_row("A3", (*heads, "Under / (over)"), bold)
    for row, (name, budget, first, second) in enumerate(COSTS, 3):
        at = row + 1
        sheet.write(row, 0, name)
        sheet.write(row, 1, budget, money)
        sheet.write_formula(row, 2, f"=B{at}/2", money, tidy(budget / 2))
        sheet.write(row, 3, first, money)
        sheet.write(row, 4, second, money)
        spent = tidy(first + second)
        sheet.write_formula(row, 5, f"=D{at}+E{at}", money, spent)
        sheet.write_formula(row, 6, f"=C{at}-F{at}", money, tidy(budget / 2 - spent))
    sheet.write("A11", "Total", bold)
    budget, first, second = (sum(line[column] for line in COSTS) for column in (1, 2, 3))
    totals = (budget, budget / 2, first, second, first + second, budget / 2 - first - second)
    for column, total in enumerate(totals, 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(10, column, f"=SUM({letter}4:{letter}10)", money, tidy(round(total, 2)))
    sheet.set_column("A:A", 42)
    sheet.set_column("B:G", 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Gatepost quarter 2 return")
    bold = made.add_format({"bold": True})
    wrap = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#D9E1F2"})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00;(#,##0.00)"})
    day = made.add_format({"num_format": "ddd d mmm yy", "align": "left"})
    _return(made.add_worksheet("Return"), bold, wrap, rate, place, day)
    _days(made.add_worksheet("Market days"), bold, day)
    _visits(made.add_worksheet("Visits"), bold)
    _changed(made.add_worksheet("What changed"), bold)
    _helpers(made.add_worksheet("Volunteers"), bold, day)
    _costs(made.add_worksheet("Money"), bold, money)
    old = made.add_worksheet("Markets Yr1 Q4")
    old.write("A1", "Markets, July to September 2025", bold)
    old.write_row("A3", ("Market", "Days", "Talked to", "First time"), bold)
    for row, line in enumerate(OLD, 3):
        old.write_row(row, 0, line)
    old.write("A7", "All", bold)
    for column, letter in ((1, "B"), (2, "C"), (3, "D")):
        total = sum(int(str(line[column])) for line in OLD)
        old.write_formula(f"{letter}7", f"=SUM({letter}4:{letter}6)", None, total)
    old.hide()
    made.close()
