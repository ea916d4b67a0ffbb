"""Sight tests and glasses from pop-up clinics, a monthly return to an ICB with the log (M10)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Ref, measure, plan, columns of the months (figure, divided by), last January, RAG, comment.
RETURN: tuple[tuple[object, ...], ...] = (
    ("O1", "Sight tests done", 570, "C", "", 47, "On plan", ""),
    ("O2", "Pop-up clinics run", 105, "B", "", 8, "Behind", "Van off road in December"),
    ("O3", "Glasses in hand 15 working days after order", 0.85, "G", "F", 0.8049, "On plan", ""),
    ("O4", "Tested, nothing in last 2 years", 0.6, "D", "C", 0.617, "On plan", "Includes 'never'"),
    ("O5", "Mean wait, asking to test (days)", 10, "E", "C", 11.2, "On plan", "Max, not min"),
    ("O6", "Hospital eye referrals attended", 0.6, "I", "H", 0.5556, "On plan", ""),
    ("O7", "Urgent findings passed on in 24h", 1, "K", "J", 1, "Behind", "1 late in Oct (fax)"),
    ("O8", "Glasses still worn at 8 weeks", 0.75, "M", "L", "n/a", "On plan", "New for 25/26"),
    ("O9", "Complaints & incidents", "report", "N", "", "nil", "", "Jan: trip on van step"),
)

MONTH_HEADS = (
    "Month",
    "Clinics",
    "Tested",
    "No test in 2 yrs / ever",
    "Days waited, summed",
    "Glasses ordered",
    "Handed over <=15 wd",
    "Referred to hospital eye clinic",
    "Attended hospital",
    "Urgent found",
    "Urgent passed on <=24h",
    "8 wk calls answered",
    "Still worn",
    "Complaints / incidents",
)

MONTHS: tuple[tuple[object, ...], ...] = (
    (date(2025, 4, 1), 8, 44, 29, 396, 36, 30, 7, 4, 2, 2, 14, 11, 0),
    (date(2025, 5, 1), 9, 51, 33, 448, 41, 35, 9, 5, 1, 1, 18, 13, 1),
    (date(2025, 6, 1), 9, 49, 30, 421, 40, 35, 8, 5, 3, 3, 20, 15, 0),
    (date(2025, 7, 1), 8, 46, 31, 437, 37, 30, 6, 4, 1, 1, 19, 14, 0),
    (date(2025, 8, 1), 6, 33, 20, 330, 26, 21, 5, 3, "nil", "n/a", 15, 10, 0),
    (date(2025, 9, 1), 9, 52, 34, 463, 43, 37, 10, 6, 2, 2, 17, 13, 0),
    (date(2025, 10, 1), 10, 57, 37, 490, 46, 40, 9, 6, 2, 1, 21, 16, 1),
    (date(2025, 11, 1), 9, 50, 31, 415, 41, 36, 8, 5, 1, 1, 22, 17, "nil"),
    (date(2025, 12, 1), 7, 38, 26, 365, 31, 25, 6, 4, 1, 1, 18, 14, "nil"),
    (date(2026, 1, 1), 10, 55, 36, 451, 45, 39, 9, 6, 3, 3, 20, 16, 1),
)

LOG_HEADS = (
    "Date",
    "Venue",
    "Optom",
    "Hrs open",
    "Tested",
    "Turned away (full)",
    "Glasses ordered",
    "Hosp. referrals",
    "Signed up with a GP while there",
    "Remarks",
)

# The third figure of the first line of totals (turned away, December) was typed in one short.
LOG: tuple[tuple[object, ...], ...] = (
    (date(2025, 12, 2), "Ferry Lane hostel", "HS", 4, 7, 2, 6, 1, 1, ""),
    (date(2025, 12, 4), "Salvage Cafe", "HS", 3.5, 6, 1, 5, 1, 0, ""),
    (date(2025, 12, 9), "Night shelter, St Botolph", "QA", 3, 5, 1, 4, 1, 1, "late start"),
    (date(2025, 12, 11), "Hethe day centre", "RW", 4, 6, 2, 5, 1, 1, ""),
    (date(2025, 12, 15), "Quayside soup run", "QA", 2, 3, 0, 2, 0, 0, "cold, no lamp"),
    (date(2025, 12, 16), "Ferry Lane hostel", "RW", 4, 6, 1, 5, 1, 1, ""),
    (date(2025, 12, 18), "Salvage Cafe", "HS", 3.5, 5, 0, 4, 1, 0, ""),
    ("December",),
    (date(2026, 1, 6), "Ferry Lane hostel", "HS", 4, 6, 1, 5, 1, 1, ""),
    (date(2026, 1, 8), "Salvage Cafe", "QA", 3.5, 6, 2, 5, 1, 1, ""),
    (date(2026, 1, 12), "Hethe day centre", "RW", 4, 7, 1, 6, 1, 0, ""),
    (date(2026, 1, 13), "Night shelter, St Botolph", "QA", 3, 5, 1, 4, 1, 2, ""),
    (date(2026, 1, 15), "Women's drop-in, Orchard Rd", "HS", 3, 4, 0, 3, 0, 1, "first time here"),
    (date(2026, 1, 20), "Ferry Lane hostel", "RW", 4, 7, 2, 6, 2, 1, "1 urgent, same day"),
    (date(2026, 1, 22), "Salvage Cafe", "HS", 3.5, 6, 1, 5, 1, 0, ""),
    (date(2026, 1, 26), "Quayside soup run", "QA", 2, 3, 0, 2, 0, 1, ""),
    (date(2026, 1, 27), "Night shelter, St Botolph", "RW", 3, 5, 1, 4, 1, 1, "2 urgent"),
    (date(2026, 1, 29), "Hethe day centre", "HS", 4, 6, 2, 5, 1, 1, ""),
    ("January",),
)

LOG_TOTALS = {"December": (24, 38, 6, 31, 6, 4), "January": (34, 55, 11, 45, 9, 9)}

# Line, November, December, January, since April (typed from the call book).
CALLS: tuple[tuple[object, ...], ...] = (
    ("Calls tried", 34, 29, 33, 312),
    ("Answered", 22, 18, 20, 184),
    ("Reads own post and forms again", 15, 12, 15, 121),
    ("In a job or on a course they could not manage before", 3, 2, 4, 21),
    ("Headaches gone or fewer", 9, 7, 10, 74),
    ("Rings family now they can see the phone", 6, 5, 7, 48),
    ("Did own housing or benefit form", 5, 3, 6, 39),
    ("Used to trip or walk into things, not since", 7, 6, 8, 57),
    ("Been to dentist or GP, first time in years", 4, 4, 5, 33),
    ("Pair lost or broken, replaced", 3, 2, 3, 25),
    ("Likes the frame", 19, 16, 18, 163),
)

LETTERS: tuple[tuple[object, ...], ...] = (
    ("Letters back", 4, 3, 5, 41),
    ("Sight saved: laser, drops or cataract surgery given", 2, 1, 3, 17),
    ("Slots the clinic did not lose because we rang ahead", 3, 2, 3, 24),
    ("Letters more than 6 weeks old, no reply", 2, 3, 2, "n/k"),
)

HELPERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "VOLUNTEERS",
        (
            ("Optometrists and dispensers giving clinics for free", 11, 13, "-"),
            ("Hours they gave", 58, 81.5, 655),
            ("Former patients on the welcome table", 3, 5, "-"),
            ("Former patients gone on to paid work", "nil", 1, 4),
            ("Student days offered", 6, 8, 62),
            ("Students who now want to work with homeless people", 3, 5, 24),
            ("Refresher evenings", 1, "nil", 6),
            ("Parking & taxis £", 142.5, 188.2, 1540.3),
        ),
    ),
    (
        "SHOPS, HOSTELS, DAY CENTRES",
        (
            ("New frames given by high street shops", 60, 75, 540),
            ("Shops that now see our people without appointment", 4, 5, "-"),
            ("Day centres asked about lights and signs", 3, 2, 14),
            ("Day centres that put in brighter lights or big signs", 1, 1, 6),
            ("Hostel workers shown the letter chart", 5, 9, 71),
            ("Hostel workers now spotting poor sight and sending people", 3, 6, 38),
        ),
    ),
    (
        "RUNNING COSTS ETC",
        (
            ("Room hire £", 90, 120, 975),
            ("Lens lab £", 1318.4, 1892.75, 16104.6),
            ("Van off road (days)", 4, "nil", 11),
            ("Chairs in clinic (most we can seat)", 6, 6, "-"),
        ),
    ),
)

NOTES = (
    "O2: van failed its MOT on 19 December, 2 clinics lost.",
    "A man who slept by the canal and thought he was going blind has his forklift ticket back and "
    "is at work in the fish market.",
    "Jan: 55 people seen at 10 clinics, second busiest month of the year.",
    "The housing desk says 9 of our patients no longer need a worker beside them for the online "
    "form.",
    "From March we plan 4 sessions a month at the bus station.",
    "O1: plan of 570 tests should be met in the third week of March.",
    "Two sisters at Ferry Lane have taken up reading to the little ones there since they got their "
    "glasses.",
    "All 13 volunteers have done the safeguarding update.",
    "200 cards with clinic times given out at the winter shelter.",
)


def _of(column: str, months: slice) -> float:
    """Sum a column of the months."""
    at = ord(column) - ord("A")
    return sum(line[at] for line in MONTHS[months] if not isinstance(line[at], str))


def _share(refs: tuple[str, str], months: slice) -> float:
    """Divide a column of the months by another, or give it as it is."""
    top, base = refs
    return _of(top, months) / (_of(base, months) if base else 1)


def _return(sheet: Worksheet, bold: Format, rate: Format, place: Format) -> None:
    """Write the return; its figures come from the months."""
    sheet.write("A1", "NHS Saltmere and Hethe ICB", bold)
    sheet.write("A2", "Optometry local contracts: monthly return, M10 2025/26", bold)
    sheet.write_row("A4", ("Provider:", "Wayfarer Eye Project"))
    sheet.write_row("A5", ("Service:", "Outreach sight tests and glasses, people who are homeless"))
    sheet.write_row("A6", ("Contract:", "SHICB-OPT-0457"))
    sheet.write_row("A7", ("Term:", "01.04.2024 - 31.03.2027"))
    sheet.write_row("D4", ("Month:", "M10 (January 2026)"))
    sheet.write_row("D5", ("Sent:", "11.02.2026"))
    heads = ("Ref", "Measure", "Plan 25/26", "M8 Nov-25", "M9 Dec-25", "M10 Jan-26", "YTD")
    sheet.write_row("A9", (*heads, "M10 last yr (Jan-25)", "Status", "Comment"), bold)
    spans = (("D", 12, slice(7, 8)), ("E", 13, slice(8, 9)), ("F", 14, slice(9, 10)))
    for row, line in enumerate(RETURN, 9):
        ref, words, plan, top, base, before, status, comment = line
        refs = (str(top), str(base))
        form = None if not base else place if ref == "O5" else rate
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, plan, form if ref != "O5" else None)
        for number, (_, at, span) in enumerate((*spans, ("G", 15, slice(0, 10))), 3):
            formula = f"='By month'!{top}{at}" + (f"/'By month'!{base}{at}" if base else "")
            if ref == "O9" and number in {3, 4}:
                sheet.write(row, number, "nil")
            else:
                sheet.write_formula(row, number, formula, form, _share(refs, span))
        sheet.write(row, 7, before, form)
        sheet.write_row(row, 8, (status, comment))
    sheet.write(
        "B20", "Numerators and denominators: tab 'By month'. Late log sheets may change M9."
    )
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 8, 12)
    sheet.set_column(9, 9, 28)


def _months(sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write a line for each month and the year to date below."""
    sheet.write("A1", "By month - feeds the return, do not move columns", bold)
    sheet.write("A2", "wd = working days")
    sheet.write_row("A4", MONTH_HEADS, bold)
    for row, line in enumerate(MONTHS, 4):
        sheet.write_datetime(row, 0, line[0], month)
        sheet.write_row(row, 1, line[1:])
    sheet.write("A15", "YTD", bold)
    for column in range(1, 14):
        name = xl_col_to_name(column)
        total = _of(name, slice(0, 10))
        sheet.write_formula(14, column, f"=SUM({name}5:{name}14)", bold, total)
    sheet.set_row(3, 48)
    sheet.set_column(0, 13, 10)


def _log(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the log of clinics with a line of totals behind each month."""
    sheet.write("A1", "CLINIC LOG (last two months)", bold)
    sheet.write_row("A3", LOG_HEADS, bold)
    for row, line in enumerate(LOG, 3):
        if len(line) == 1:
            sheet.write(row, 1, f"{line[0]} total", bold)
            sheet.write_row(row, 3, LOG_TOTALS[str(line[0])], bold)
            continue
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:9])
        if line[9]:
            sheet.write(row, 9, line[9])
    sheet.set_row(2, 48)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 28)
    sheet.set_column(2, 8, 9.5)
    sheet.set_column(9, 9, 22)
    sheet.freeze_panes(3, 0)


def _calls(sheet: Worksheet, bold: Format) -> None:
    """Write what people said when rung and what the hospital wrote."""
    heads = ("Nov 25", "Dec 25", "Jan 26", "Since April")
    sheet.write("A1", "After the glasses: what people say on the 8 week call", bold)
    sheet.write_row("B2", heads, bold)
    for row, line in enumerate(CALLS, 2):
        sheet.write_row(row, 0, line)
    at = len(CALLS) + 4
    sheet.write_row(at, 0, ("What the hospital eye clinic wrote back", *heads), bold)
    for row, line in enumerate(LETTERS, at + 1):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 4, 11)


def _helpers(sheet: Worksheet, bold: Format) -> None:
    """Write the stacked tables of helpers, partners and costs."""
    at = 0
    for title, lines in HELPERS:
        sheet.write_row(at, 0, (title, "December 2025", "January 2026", "April to January"), bold)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
        at += 2
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 3, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Wayfarer M10")
    bold = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    title = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    day = made.add_format({"num_format": "ddd d mmm", "align": "left"})
    month = made.add_format({"num_format": "mmm-yy", "align": "left"})
    form = made.add_worksheet("M10 return")
    _return(form, title, rate, place)
    months = made.add_worksheet("By month")
    _months(months, bold, month)
    months.write("A1", "By month - feeds the return, do not move columns", title)
    log = made.add_worksheet("Clinic log")
    _log(log, bold, day)
    log.write("A1", "CLINIC LOG (last two months)", title)
    _calls(made.add_worksheet("8 week calls"), title)
    _helpers(made.add_worksheet("Helpers & costs"), title)
    notes = made.add_worksheet("Notes")
    notes.write("A1", "Notes to the return, M10", title)
    for row, sentence in enumerate(NOTES, 1):
        notes.write(row, 0, f"{row}.")
        notes.write(row, 1, sentence)
    notes.set_column(1, 1, 110)
    for sheet in (form, months, log):
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
