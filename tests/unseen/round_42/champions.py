"""Asthma champions and inhaler checks in mosques and temples, quarterly to an ICB."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

MONTHS: dict[str, list[float]] = {
    "First inhaler checks": [78, 92, 101, 88, 64, 109, 118, 126, 97, 128, 112, 96],
    "   of which under 18": [19, 22, 27, 24, 17, 29, 31, 35, 24, 36, 30, 25],
    "Second checks (6 to 10 weeks on)": [31, 38, 44, 46, 29, 51, 58, 63, 49, 66, 61, 52],
    "   technique right at second check": [21, 26, 31, 32, 20, 37, 43, 47, 36, 50, 46, 40],
    "Spacers given out": [24, 27, 33, 29, 18, 36, 40, 38, 31, 42, 35, 30],
}
FIRST, YOUNG, SECOND, RIGHT = (quarters(line) for line in list(MONTHS.values())[:4])

# Ref, measure, threshold, top words, top, bottom words, bottom, comment.
KPIS: tuple[tuple[object, ...], ...] = (
    ("AC1", "Asthma champions trained and signed off", 40, "", [9, 11, 8, 14], "", [], "Met"),
    ("AC2", "Inhaler technique checks (first checks)", 1200, "", FIRST, "", [], "Met, just"),
    (
        "AC3",
        "Correct technique at second check",
        0.7,
        "correct",
        RIGHT,
        "second checks done",
        SECOND,
        "",
    ),
    (
        "AC4",
        "Heavy reliever users notified to own practice",
        0.9,
        "notified",
        [31, 29, 43, 41],
        "6+ blue inhalers a year",
        [34, 31, 46, 44],
        "3 people in Q4 did not consent",
    ),
    (
        "AC5",
        "Written action plan held at second check",
        0.6,
        "has a plan",
        [58, 71, 104, 118],
        "second checks done",
        SECOND,
        "Slow in Q1, practices had run out of the form",
    ),
    (
        "AC6",
        "Children and young people as share of first checks",
        0.25,
        "under 18",
        YOUNG,
        "first checks",
        FIRST,
        "",
    ),
    ("AC7", "Drop-in sessions delivered", 160, "", [34, 36, 43, 47], "", [], "Met"),
    ("AC8", "Complaints", "for information", "", ["nil", 1, "nil", "nil"], "", [], ""),
)

# Venue, kind, room holds, sessions, led by the venue alone, first, second, right, practice told.
VENUES: tuple[tuple[object, ...], ...] = (
    ("Jamia Masjid, Orme Street", "Mosque", 60, 6, 2, 52, 28, 22, 6),
    ("Al-Noor Centre", "Mosque", 45, 5, 1, 41, 22, 17, 5),
    ("Shree Mandir, Tenter Road", "Temple", 30, 5, 0, 38, 20, 15, 5),
    ("Gurdwara Sahib, Kelham", "Gurdwara", 80, 5, 2, 36, 19, 14, 4),
    ("Madina Mosque", "Mosque", 25, 4, 1, 29, 15, 11, 4),
    ("Swaminarayan hall, Dyehouse Lane", "Temple", 40, 5, 1, 34, 18, 14, 4),
    ("Masjid Bilal", "Mosque", 50, 5, 0, 33, 18, 14, 4),
    ("Murugan Temple", "Temple", 20, 4, 1, 27, 14, 10, 3),
    ("Ghausia Centre (women's side)", "Mosque", 35, 4, 0, 24, 13, 10, 3),
    ("Vihara, Priory Gate", "Temple", 30, 4, 0, 22, 12, 9, 3),
)

CHANGE: tuple[tuple[object, ...], ...] = (
    ("Phone calls at three months",),
    ("Rung", 88, 102, 131, 149),
    ("Answered", 61, 70, 94, 108),
    ("Not woken by asthma any more", 22, 27, 38, 45),
    ("Had been to A&E in the year before, not once since the check", 6, 8, 11, 14),
    ("Child off school less often (parent's words)", 9, 10, 15, 17),
    ("Bakhoor, incense or smoking now kept out of the bedrooms", 14, 19, 23, 28),
    ("Very happy with the session", 57, 66, 88, 101),
    ("Champions and congregations",),
    ("Champions signed off since April, running total", 9, 20, 28, 42),
    ("Hours they gave for nothing", 312, 348.5, 421, 467.5),
    ("Training evenings", 4, 4, 3, 5),
    ("Champion took a job in health or care, or started college", 1, 2, 2, 4),
    ("Talks after prayers", 11, 9, 14, 12),
    ("People at the talks (rough count)", 640, 510, 870, 790),
    ("Committees that changed sprays, carpets or heaters after a talk", 1, 2, 3, 3),
    ("Practices and pharmacies",),
    ("Visits to practices by our coordinator", 7, 6, 9, 8),
    ("Went for their asthma review, had missed 2 or more", 17, 19, 28, 31),
    ("Nurse appointments practices say they did not need", 12, 15, 22, 26),
)

# Ref, based at, signed off, age, hours, checks helped with, travel claimed.
LEADS: tuple[tuple[object, ...], ...] = (
    ("CH02", "Orme Street", datetime(2024, 11, 16), 34, 22, 31, 18.4),
    ("CH05", "Al-Noor", datetime(2024, 11, 16), 57, 17.5, 24, 0),
    ("CH07", "Tenter Road", datetime(2025, 2, 8), 62, 19, 27, 11.25),
    ("CH11", "Kelham", datetime(2025, 5, 17), 29, 15, 22, 26.1),
    ("CH14", "Madina", datetime(2025, 5, 17), 41, 12, 18, 9.9),
    ("CH19", "Dyehouse Lane", datetime(2025, 7, 12), 48, 16.5, 21, 14.85),
    ("CH23", "Bilal", datetime(2025, 9, 20), 23, 14, 19, 7.2),
    ("CH26", "Murugan", datetime(2025, 10, 11), 51, 11, 15, 12.6),
    ("CH31", "Ghausia", datetime(2025, 11, 29), 38, 13.5, 16, 0),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Coordinator and nurse (1.4 WTE)", 61800, 15620.5, 61204.8),
    ("Training and DBS", 6400, 1985, 6210.35),
    ("Spacers, placebo devices, peak flow meters", 5200, 1304.6, 5388.2),
    ("Interpreting and print", 3600, 742.15, 3120.9),
    ("Room gifts and refreshments", 2800, 810, 2764.4),
)

NOTES = (
    "Ramadan began in mid February so 4 sessions moved to after iftar.",
    "The imam's wife at Masjid Bilal used to hide her inhaler; 7 women now use theirs openly too.",
    "The respiratory nurse post was vacant for 5 weeks.",
    "Two Kelham champions have set up a walking group, the first thing either has ever run.",
    "We printed 900 cards in Gujarati, Urdu and Tamil.",
    "Next year we hope to add 3 churches and the Polish club.",
    "The school nurse at Dyehouse Lane tells us 5 families have stopped ringing her about wheeze.",
    "Attendance at the Vihara was lower than the 30 the room could take.",
    "The ICB visited Al-Noor on 11 February and went away with no actions.",
)


def _total(figures: list[object]) -> float:
    """Add up what is a number."""
    return sum(figure for figure in figures if isinstance(figure, int | float))


def _template(sheet: Worksheet, bold: Format, grey: Format, rate: Format) -> None:
    """Write the template of the commissioner, three lines for each rate."""
    sheet.write("A1", "NHS Wexmere and Dale ICB - Community respiratory grants", bold)
    sheet.write("A2", "Quarterly quality and activity return: Schedule 4 local requirements")
    sheet.write_row("A3", ("Provider", "Saansbridge Community Health CIC"))
    sheet.write_row("A4", ("Contract", "WD-ICB/RESP/117 (1 October 2024 - 30 September 2026)"))
    sheet.write_row("A5", ("Scheme", "Asthma champions and inhaler checks in places of worship"))
    sheet.write_row("A6", ("This return", "Q4 2025/26, January to March 2026"))
    heads = ("Ref", "Requirement", "Line", "Threshold", "Q1", "Q2", "Q3", "Q4", "Full year")
    sheet.write_row("A8", (*heads, "Provider comment"), grey)
    row = 8
    for ref, words, threshold, above, top, below, base, comment in KPIS:
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 3, threshold, rate if base else None)
        sheet.write(row, 9, comment)
        lines = ((above, top), (below, base)) if base else (("number", top),)
        for line, figures in lines:
            sheet.write(row, 2, line)
            sheet.write_row(row, 4, figures)
            reach = f"=SUM(E{row + 1}:H{row + 1})"
            sheet.write_formula(row, 8, reach, None, _total(figures))
            row += 1
        if base:
            sheet.write(row, 2, "result")
            pairs = zip((*top, sum(top)), (*base, sum(base)), strict=True)
            for column, (part, whole) in enumerate(pairs, 4):
                letter = "ABCDEFGHI"[column]
                formula = f"={letter}{row - 1}/{letter}{row}"
                sheet.write_formula(row, column, formula, rate, part / whole)
            row += 1
    sheet.write(row + 1, 0, "Thresholds for AC1, AC2 and AC7 are for the whole year.")
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 2, 22)
    sheet.set_column(9, 9, 40)


def _months(sheet: Worksheet, bold: Format) -> None:
    """Write the months of the year."""
    sheet.write("A1", "Checks month by month 2025/26", bold)
    spring = ("Apr", "May", "Jun", "Jul", "Aug", "Sep")
    winter = ("Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Year")
    sheet.write_row("A3", ("", *spring, *winter), bold)
    for row, (words, months) in enumerate(MONTHS.items(), 3):
        sheet.write_row(row, 0, (words, *months))
        sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", None, sum(months))
    sheet.set_column(0, 0, 36)


def _venues(sheet: Worksheet, bold: Format, grey: Format) -> None:
    """Write the venues of the quarter and their sums."""
    sheet.write("A1", "Where we were in Q4 (Jan - Mar 2026)", bold)
    heads = ("Venue", "Kind", "Room holds", "Sessions", "Led by venue's own people, no staff there")
    more = ("First checks", "Second checks", "Technique right", "Told practice")
    sheet.write_row("A2", (*heads, *more), grey)
    for row, line in enumerate(VENUES, 2):
        sheet.write_row(row, 0, line)
    last = 2 + len(VENUES)
    sheet.write(last, 0, "All venues", bold)
    for column in range(3, 9):
        letter = "ABCDEFGHI"[column]
        value = _total([line[column] for line in VENUES])
        sheet.write_formula(last, column, f"=SUM({letter}3:{letter}{last})", bold, value)
    sheet.set_column(0, 0, 34)
    sheet.set_column(2, 8, 13)


def _change(sheet: Worksheet, bold: Format) -> None:
    """Write three blocks by quarter, one under the other."""
    row = 0
    for line in CHANGE:
        if len(line) == 1:
            row += 1 if row else 0
            sheet.write_row(row, 0, (*line, "Q1", "Q2", "Q3", "Q4", "2025/26"), bold)
        else:
            sheet.write_row(row, 0, line)
            if "running total" not in str(line[0]):
                reach = f"=SUM(B{row + 1}:E{row + 1})"
                sheet.write_formula(row, 5, reach, None, _total(list(line)))
        row += 1
    sheet.set_column(0, 0, 60)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Saansbridge Q4 return")
    bold = made.add_format({"bold": True})
    grey = made.add_format({"bold": True, "bg_color": "#D9D9D9", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    money = made.add_format({"num_format": "£#,##0.00"})
    _template(made.add_worksheet("Sch 4 return"), bold, grey, rate)
    _venues(made.add_worksheet("Venues Q4"), bold, grey)
    _months(made.add_worksheet("Months"), bold)
    _change(made.add_worksheet("Calls champions practices"), bold)

    leads = made.add_worksheet("Lead champions")
    leads.write("A1", "Lead champions, quarter 4 (1 January to 31 March 2026)", bold)
    heads = ("Champion", "Based at", "Signed off", "Age", "Hours in Q4", "Checks helped with")
    leads.write_row("A3", (*heads, "Travel claimed"), grey)
    for row, line in enumerate(LEADS, 3):
        leads.write_row(row, 0, line[:2])
        leads.write_datetime(row, 2, line[2], day)
        leads.write_row(row, 3, line[3:6])
        leads.write(row, 6, line[6], money)
    leads.set_column(1, 6, 15)

    notes = made.add_worksheet("Money and notes")
    notes.write_row("A1", ("Spend", "Budget 2025/26", "Spent Q4", "Spent in year"), grey)
    for row, line in enumerate(MONEY, 1):
        notes.write(row, 0, line[0])
        notes.write_row(row, 1, line[1:], money)
    notes.write("A7", "Total", bold)
    for column in (1, 2, 3):
        letter = "ABCD"[column]
        value = round(_total([line[column] for line in MONEY]), 2)
        notes.write_formula(6, column, f"=SUM({letter}2:{letter}6)", money, value)
    notes.write("A10", "Anything else to tell us about the quarter?", bold)
    for row, sentence in enumerate(NOTES, 10):
        notes.write(row, 0, sentence)
    notes.set_column(0, 0, 46)
    notes.set_column(1, 3, 15)
    made.close()
