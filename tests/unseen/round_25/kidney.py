"""Peer support for kidney patients and buddies for dialysis at home, quarterly to a trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

TABS = ("Q1 Jul-Sep", "Q2 Oct-Dec", "Q3 Jan-Mar")
TITLES = (
    "Quarter 1, July to September 2025",
    "Quarter 2, October to December 2025",
    "Quarter 3, January to March 2026",
)

# Ref, words, target, rows of the quarter tabs (figure, and what it is divided by), last year.
KPIS: tuple[tuple[object, ...], ...] = (
    ("K1", "New patients matched with a peer", 120, 6, 0, 104),
    ("K2", "Contacted within 7 days of referral", 0.85, 8, 7, 0.81),
    ("K3", "Home dialysis starters still at home at 90 days", 0.8, 10, 9, 0.78),
    ("K4", "Able to choose a treatment after options evening", 0.75, 12, 11, "not collected"),
    ("K5", "Contacts per matched patient", 4, 13, 14, 3.9),
    ("K6", "Would recommend", 0.9, 16, 15, 0.92),
    ("K7", "PAM level up at second measure", 0.5, 18, 17, 0.49),
    ("K8", "Concerns passed to the unit", "report", 19, 0, 3),
)

# Words, then for each quarter Marsh Road and Ferry Lane.
SPLIT: tuple[tuple[object, ...], ...] = (
    ("K1  New patients matched", (18, 10), (21, 9), (22, 13)),
    ("K2  Referrals in", (23, 12), (25, 11), (27, 15)),
    ("K2  ...rung within 7 days", (19, 10), (21, 10), (24, 13)),
    ("K3  Started at home with a buddy, 90 days up", (6, 3), (8, 3), (9, 5)),
    ("K3  ...still dialysing at home", (5, 2), (7, 2), (8, 4)),
    ("K4  Came to an options evening", (20, 9), (17, 11), (24, 12)),
    ("K4  ...felt able to choose", (15, 6), (14, 8), (19, 9)),
    ("K5  Contacts made by peers", (196, 101), (214, 108), (239, 126)),
    ("K5  Matched patients in touch this quarter", (46, 24), (51, 25), (55, 29)),
    ("K6  Forms back", (21, 10), (19, 11), (25, 13)),
    ("K6  ...would recommend", (20, 9), (18, 10), (24, 12)),
    ("K7  Second PAM done", (12, 6), (14, 7), (16, 8)),
    ("K7  ...level went up", (7, 2), (8, 4), (10, 4)),
    ("K8  Concerns passed on", ("nil", 1), (1, "nil"), (2, "nil")),
)

WHOLE: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Running the service (not split by unit)",
        (
            ("Peers active", 17, 19, 22),
            ("...on dialysis or with a transplant themselves", 15, 17, 20),
            ("Hours peers gave", 486.5, 512, 574.5),
            ("Evenings run by patients themselves", 1, 2, 2),
            ("Peers who got paid work or went back to it", 1, "nil", 2),
            ("Peer training days", 2, 1, 2),
            ("Helpline calls", 143, 158, 171),
            ("Ward and clinic visits", 38, 41, 47),
            ("Interpreters booked", 6, 4, 7),
            ("Waiting for a buddy at end of quarter", 9, 7, 11),
            ("Rooms and refreshments (£)", 388.2, 412, 455.75),
            ("Co-ordinator hours vacant (a week)", 7.5, 7.5, "nil"),
        ),
    ),
    (
        "Since they met their buddy (each person once, in the quarter it happened)",
        (
            ("Kept a job or course, or went back to one", 5, 6, 8),
            ("Away overnight, first time since starting dialysis", 3, 2, 6),
            ("Changed from the unit to dialysis at home", 4, 5, 6),
            ("Missed sessions the quarter before, none this quarter", 6, 8, 9),
            ("Walking or swimming twice a week, was not before", 7, 9, 12),
            ("Travel money and benefits won (£)", 1840.5, 2215, 2630.4),
            ("Partners with time for own job or friends again", 4, 6, 7),
            ("Home training nurse hours not needed (sister's estimate)", 22, 26, 31),
        ),
    ),
    (
        "Who was matched",
        (
            ("Under 40", 5, 6, 6),
            ("40 to 64", 12, 13, 15),
            ("65 and over", 11, 11, 14),
            # The third quarter was typed in before the last match.
            ("All", 28, 30, 34),
            ("Diabetes as well", 13, 12, 16),
            ("First language not English", 5, "<5", 6),
        ),
    ),
)

NOTES = (
    "The phones at Marsh Road were down for 4 days in August and callers got the machine. "
    "We trained two new peers for the low clearance clinic.",
    "A grandmother at Ferry Lane who had given up cooking now makes Friday lunch for her "
    "neighbours again. "
    "The Christmas party had 63 people and a raffle.",
    "Four men from the Marsh Road group have started a five-a-side team for people on dialysis. "
    "The night sister says 5 patients no longer ring the ward in the small hours since they "
    "have had a buddy's number. "
    "The car park at Ferry Lane was shut for 9 days in February, so some visits were moved.",
)

LAST_NOTES = (
    "The bus company where one buddy drives has changed its rota so that staff can dialyse "
    "before a late turn. "
    "Our co-ordinator went back to full hours on 5 January.",
    "In Q4 we plan to train 5 more buddies for home haemodialysis. "
    "K1 needs 27 more matches by the end of June to make 120.",
)

# Initials, own treatment, since, patients, visits and calls, expenses, confidence then and now.
BUDDIES: tuple[tuple[object, ...], ...] = (
    ("AJ", "Home haemo", date(2024, 9, 2), 8, 96, 84.6, 5, 8),
    ("BC", "Transplant", date(2023, 3, 14), 11, 131, 142.35, 7, 9),
    ("DP", "PD", date(2024, 11, 18), 6, 72, 40.5, 4, 7),
    ("EL", "Home haemo", date(2025, 8, 4), 5, 49, 61.2, 6, 6),
    ("GH", "Transplant", date(2022, 6, 27), 12, 158, 210.15, 8, 9),
    ("HS", "PD", date(2025, 9, 15), 4, 38, 22.05, 3, 6),
    ("MK", "Unit haemo", date(2024, 2, 5), 7, 81, 0, 6, 5),
    ("NV", "Wife of patient", date(2024, 7, 8), 6, 77, 54.9, 5, 8),
    ("RT", "Transplant", date(2025, 10, 13), 4, 41, 36.45, 4, 6),
    ("SB", "Home haemo", date(2026, 1, 12), 2, 16, 18, 5, "not asked"),
)

# No., unit, went home on, sessions of training, distress that day, day of check, distress, hours.
STARTS: tuple[tuple[object, ...], ...] = (
    (301, "Marsh Road", date(2025, 7, 7), 14, 7, date(2025, 8, 18), 4, 6),
    (302, "Marsh Road", date(2025, 7, 28), 11, 6, date(2025, 9, 8), 5, 4.5),
    (303, "Ferry Lane", date(2025, 8, 11), 16, 8, date(2025, 9, 22), 5, 9),
    (304, "Marsh Road", date(2025, 9, 15), 12, 5, date(2025, 10, 27), 5, 3),
    (305, "Ferry Lane", date(2025, 10, 6), 15, 7, date(2025, 11, 17), 3, 7.5),
    (306, "Marsh Road", date(2025, 10, 27), 13, 4, date(2025, 12, 8), 6, 5),
    (307, "Marsh Road", date(2025, 11, 24), 10, 8, date(2026, 1, 5), 4, 6),
    (308, "Marsh Road", date(2025, 12, 15), 12, 6, date(2026, 1, 26), 3, 4),
    (309, "Ferry Lane", date(2026, 1, 12), 17, 9, date(2026, 2, 23), 6, 10),
    (310, "Marsh Road", date(2026, 2, 2), 11, 5, date(2026, 3, 16), 5, 3.5),
    (311, "Ferry Lane", date(2026, 3, 9), 13, 7, date(2026, 4, 20), "not due", "not due"),
)

# Day, place, came, relatives, rang the donor nurse, cost.
EVENINGS: tuple[tuple[object, ...], ...] = (
    (date(2025, 7, 24), "Marsh Road chapel", 23, 14, 2, 48),
    (date(2025, 9, 18), "Ferry Lane scout hut", 17, 9, 1, 35.5),
    (date(2025, 10, 23), "Marsh Road chapel", 26, 15, 3, 48),
    (date(2025, 12, 4), "Ferry Lane scout hut", 19, 12, 0, 41.25),
    (date(2026, 1, 22), "Marsh Road chapel", 21, 13, 2, 50),
    (date(2026, 2, 19), "Gurdwara hall, Staith Street", 34, 25, 5, 0),
    (date(2026, 3, 19), "Ferry Lane scout hut", 18, 10, 1, 38),
)

# Line and three quarters; a fourth figure is a total typed in.
VOICES: tuple[tuple[object, ...], ...] = (
    ("Forms sent", 62, 58, 71),
    ("Forms back", 31, 30, 38),
    ("Would recommend", 29, 28, 36),
    ("Feel less alone with it", 24, 23, 31),
    ("Can make sense of own blood results now", 17, 19, 26),
    ("Peer easy to get hold of", 28, 27, 35, 89),
    ("Evening times suit", 19, "not asked", 25, 44),
)


def _sum(figures: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(one for one in figures if isinstance(one, (int, float))), 2)


def _both(row: int, quarter: int) -> float:
    """Both units together, in a row of a quarter tab."""
    split = SPLIT[row - 6][1 + quarter]
    assert isinstance(split, tuple)
    return _sum(split)


def _summary(sheet: Worksheet, bold: Format, wrap: Format, rate: Format, place: Format) -> None:
    """Write the year at a glance, a column for every indicator."""
    sheet.write("A1", "Wharfside Kidney Companions CIC: the year at a glance", bold)
    sheet.write("A2", "For Eastmarsh University Hospitals NHS Trust, renal directorate")
    sheet.write("A3", "Agreement EUH/REN/24-019, 1 July 2024 to 30 June 2027")
    sheet.write("A4", "Peer support and home dialysis buddies. Contract year July 2025 - June 2026")
    names = ("Target", "Q1", "Q2", "Q3", "Q4", "Year so far", "Year 1 (2024-25)")
    sheet.write("A7", "Indicator", wrap)
    for row, name in enumerate(names, 7):
        sheet.write(row, 0, name, bold)
    for column, (ref, words, target, top, base, before) in enumerate(KPIS, 1):
        assert isinstance(top, int)
        assert isinstance(base, int)
        form = place if ref == "K5" else rate if base else None
        sheet.write(5, column, ref, bold)
        sheet.write(6, column, words, wrap)
        sheet.write(7, column, target, rate if form is rate else None)
        for quarter, tab in enumerate(TABS):
            value = _both(top, quarter)
            formula = f"='{tab}'!D{top}"
            if base:
                value /= _both(base, quarter)
                formula += f"/'{tab}'!D{base}"
            sheet.write_formula(8 + quarter, column, formula, form, value)
        sheet.write(11, column, "not due")
        value = sum(_both(top, quarter) for quarter in range(3))
        formula = "(" + "+".join(f"'{tab}'!D{top}" for tab in TABS) + ")"
        if base:
            value /= sum(_both(base, quarter) for quarter in range(3))
            formula += "/(" + "+".join(f"'{tab}'!D{base}" for tab in TABS) + ")"
        sheet.write_formula(12, column, f"={formula}", form, value)
        sheet.write(13, column, before, form)
    rag = ("Green",) * 7
    sheet.write("A15", "Rating Q3", bold)
    sheet.write_row("B15", rag)
    sheet.write("A17", "K1: see the notes on the Q3 tab. K5 counts texts answered as contacts.")
    sheet.write("A18", "Q1 figures for K2 put right on 11/11/2025 (one referral was in twice).")
    sheet.write("A19", "Sent to renal contracts 14 April 2026")
    sheet.set_row(6, 62)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 8, 16)


def _quarter(
    sheet: Worksheet, quarter: int, bold: Format, band: Format, money: Format, wrap: Format
) -> None:
    """Write the tab of a quarter."""
    sheet.write("A1", TITLES[quarter], bold)
    sheet.write("A2", "Send to the contracts team within 15 working days of quarter end")
    sheet.write_row("A4", ("Line", "Marsh Road", "Ferry Lane", "Both units"), band)
    sheet.write("A5", "For the trust's indicators", bold)
    for row, line in enumerate(SPLIT, 6):
        split = line[1 + quarter]
        assert isinstance(split, tuple)
        sheet.write(row - 1, 0, line[0])
        sheet.write_row(row - 1, 1, split)
        sheet.write_formula(row - 1, 3, f"=SUM(B{row}:C{row})", None, _sum(split))
    at = 20
    for title, lines in WHOLE:
        sheet.write(at, 0, title, bold)
        for line in lines:
            at += 1
            sheet.write(at, 0, line[0])
            sheet.write(at, 3, line[1 + quarter], money if "£" in str(line[0]) else None)
        at += 2
    sheet.write(at, 0, "Notes from the co-ordinator", bold)
    for note in (NOTES[quarter], *(LAST_NOTES if quarter == 2 else ())):
        at += 1
        sheet.merge_range(at, 0, at, 3, note, wrap)
        sheet.set_row(at, 62)
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 3, 12)


def _list(
    sheet: Worksheet,
    at: int,
    heads: tuple[str, ...],
    lines: tuple[tuple[object, ...], ...],
    forms: tuple[Format, Format, Format],
) -> int:
    """Write a list with a row for each and return the row after it."""
    band, day, money = forms
    sheet.write_row(at, 0, heads, band)
    sheet.set_row(at, 48)
    for line in lines:
        at += 1
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(at, column, value, day)
            else:
                sheet.write(at, column, value, money if "£" in heads[column] else None)
    return at + 1


def _voices(sheet: Worksheet, at: int, bold: Format, band: Format) -> None:
    """Write the feedback below the evenings."""
    sheet.write(at, 0, "Feedback forms (posted six weeks after the first meeting)", bold)
    at += 1
    sheet.write_row(at, 0, ("Asked", "", "Q1", "Q2", "Q3", "Year so far"), band)
    for line in VOICES:
        at += 1
        sheet.write(at, 0, line[0])
        sheet.write_row(at, 2, line[1:])
        if len(line) == 4:
            reach = f"=SUM(C{at + 1}:E{at + 1})"
            sheet.write_formula(at, 5, reach, None, _sum(line[1:]))


def _lists(made: Workbook, bold: Format, forms: tuple[Format, Format, Format]) -> None:
    """Write the tabs with a row for each buddy, patient and evening."""
    band, _, money = forms
    buddies = made.add_worksheet("Buddies")
    buddies.write("A1", "Buddies and peers, July 2025 to March 2026", bold)
    heads = (
        "Who",
        "Own treatment",
        "With us since",
        "Patients",
        "Visits and calls",
        "Expenses (£)",
        "Confidence when they started (0-10)",
        "Confidence now",
    )
    end = _list(buddies, 2, heads, BUDDIES, forms)
    buddies.write(end, 0, "Total", bold)
    for column in (3, 4, 5):
        left = chr(65 + column)
        total = _sum(tuple(line[column] for line in BUDDIES))
        form = money if column == 5 else bold
        buddies.write_formula(end, column, f"=SUM({left}4:{left}{end})", form, total)
    buddies.set_column(0, 7, 17)

    starts = made.add_worksheet("Home starts")
    starts.write("A1", "Patients who went home with a buddy since July 2025", bold)
    starts.write("A2", "Distress thermometer 0 (none) to 10. Check is by phone at about 6 weeks.")
    heads = (
        "No.",
        "Unit",
        "Went home on",
        "Training sessions needed",
        "Distress that day",
        "Check on",
        "Distress at check",
        "Hours a week not spent on transport, at check",
    )
    _list(starts, 3, heads, STARTS, forms)
    starts.set_column(0, 7, 15)

    voices = made.add_worksheet("Families and voices")
    voices.write("A1", "Family evenings", bold)
    evening_heads = (
        "When",
        "Where",
        "Came",
        "...relatives",
        "Relatives who rang the donor nurse after",
        "Cost (£)",
    )
    end = _list(voices, 1, evening_heads, EVENINGS, forms)
    _voices(voices, end + 2, bold, band)
    voices.set_column(0, 0, 40)
    voices.set_column(1, 1, 28)
    voices.set_column(2, 5, 14)
    for sheet in (buddies, starts, voices):
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Wharfside quarter 3")
    bold = made.add_format({"bold": True, "font_color": "#7B2D26"})
    wrap = made.add_format({"text_wrap": True, "valign": "top", "italic": True})
    band = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#FCE4D6"})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "0.00"})
    day = made.add_format({"num_format": "d mmm yy", "align": "left"})
    summary = made.add_worksheet("Year summary")
    summary.set_landscape()
    summary.fit_to_pages(1, 0)
    _summary(summary, bold, wrap, rate, place)
    for quarter, tab in enumerate(TABS):
        sheet = made.add_worksheet(tab)
        sheet.fit_to_pages(1, 0)
        _quarter(sheet, quarter, bold, band, money, wrap)
    _lists(made, bold, (band, day, money))
    made.close()
