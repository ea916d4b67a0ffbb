"""Vaccination clinics and health conversations in places of worship, monthly over one winter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | float

SEASON = tuple(date(2025 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(9, 16))
MONTHS = ("Sep", "Oct", "Nov", "Dec", "Jan")

# Date, venue, who hosts, flu, COVID, blood pressures, staff, remark.
CLINICS: tuple[tuple[date, str, str, tuple[Cell, ...], str], ...] = (
    (
        date(2025, 9, 20),
        "Masjid Noor",
        "Muslim",
        (9, "n/a", 31, 3),
        "Pregnant women and children only",
    ),
    (date(2025, 10, 3), "Masjid Noor", "Muslim", (74, 18, 40, 4), ""),
    (date(2025, 10, 5), "Vale Gurdwara", "Sikh", (68, 21, 35, 4), "During langar"),
    (date(2025, 10, 12), "St Aldhelm's", "C of E", (59, 33, 22, 3), "After 10.30 service"),
    (
        date(2025, 10, 19),
        "Kingdom Assembly",
        "Pentecostal",
        (81, 26, 44, 5),
        "Ran out of large cuffs",
    ),
    (date(2025, 10, 24), "Madina Centre", "Muslim", (66, 15, 38, 3), ""),
    (date(2025, 10, 26), "Our Lady & St Joseph", "RC (Polish Mass)", (47, 12, 19, 2), ""),
    (date(2025, 11, 1), "Shree Mandir", "Hindu", (63, 24, 36, 4), "Diwali week, very busy"),
    (date(2025, 11, 7), "Masjid Noor", "Muslim", (58, 11, 33, 4), ""),
    (date(2025, 11, 9), "Vale Gurdwara", "Sikh", (52, 17, 28, 3), ""),
    (date(2025, 11, 16), "New Life Chapel", "Free church", (44, 19, 21, 3), ""),
    (date(2025, 11, 21), "Madina Centre", "Muslim", (49, 9, 27, 3), ""),
    (date(2025, 11, 23), "Kingdom Assembly", "Pentecostal", (61, 16, 35, 4), ""),
    (date(2025, 11, 30), "St Aldhelm's", "C of E", (38, 20, 16, 2), "Advent lunch"),
    (date(2025, 12, 5), "Masjid Noor", "Muslim", (41, 8, 24, 3), ""),
    (date(2025, 12, 7), "Vale Gurdwara", "Sikh", (37, 10, 22, 3), ""),
    (date(2025, 12, 14), "Our Lady & St Joseph", "RC (Polish Mass)", (33, 9, 14, 2), ""),
    (date(2025, 12, 21), "Kingdom Assembly", "Pentecostal", (29, "n/a", 18, 4), "No COVID stock"),
    (date(2026, 1, 4), "New Life Chapel", "Free church", (26, 7, 15, 2), ""),
    (date(2026, 1, 9), "Madina Centre", "Muslim", (31, 5, 22, 3), ""),
    (date(2026, 1, 18), "Shree Mandir", "Hindu", (34, 8, 20, 3), "Nurse late, road shut"),
    (date(2026, 1, 30), "Masjid Noor", "Muslim", (28, 6, 21, 3), ""),
)

# Host and health conversations noted by its champions, September to January.
TALKS: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("Masjid Noor", (88, 132, 141, 79, 102)),
    ("Madina Centre", (41, 76, 83, 52, 66)),
    ("Vale Gurdwara", (52, 97, 104, 68, 71)),
    ("Shree Mandir", (30, 58, 77, 36, 55)),
    ("Kingdom Assembly", (47, 109, 112, 83, 74)),
    ("St Aldhelm's & New Life", (36, 71, 66, 49, 43)),
    ("Our Lady & St Joseph", ("not in yet", 44, 51, 38, 40)),
)

# Who was vaccinated, season so far.
PEOPLE: tuple[tuple[str, Cell], ...] = (
    ("Under 18", 38),
    ("18 to 64", 497),
    ("65 and over", 553),
    ("Women", 604),
    ("Men", 481),
    ("Not said", "<5"),
    ("Interpreter or champion's language used", 312),
)

# Section, line and September to January; the season is added up where the last word is sum.
CAME_OF_IT: tuple[tuple[str, tuple[tuple[str, tuple[Cell, ...], str], ...]], ...] = (
    (
        "What we put out",
        (
            ("Talks after prayers or service", (6, 11, 12, 7, 8), "sum"),
            ("Leaflets given (all languages)", (420, 880, 760, 310, 350), "sum"),
            ("WhatsApp messages sent", (14, 22, 25, 16, 18), "sum"),
            ("Sent on to pharmacy or surgery", (23, 41, 44, 27, 32), "sum"),
        ),
    ),
    (
        "What people came back and told us",
        (
            ("Had no GP, now registered with one", (4, 9, 11, 6, 8), "sum"),
            ("High reading at a clinic, now on tablets for it", (2, 6, 8, 5, 7), "sum"),
            ("Went for a smear or bowel test they had put off", (3, 7, 9, 4, 8), "sum"),
            ("Stopped smoking", ("nil", 3, 2, 1, 4), "sum"),
            ("Their children caught up on MMR", (5, 8, 7, 3, 6), "sum"),
            (
                "Pension credit etc now paid (£ a week)",
                (0, 96.4, 152.75, 81.2, 118.6),
                "sum",
            ),
            ("Elder who saw nobody, now at a weekly meal", (1, 5, 6, 4, 7), "sum"),
        ),
    ),
    (
        "For the surgeries and the trust",
        (
            ("Doses about to expire that we used up", (0, 12, 20, 34, 28), "sum"),
            ("Nurse hours freed because champions did the desk", (3, 27, 31.5, 16, 15), "sum"),
            ("Emails about stock", (9, 31, 28, 17, 14), "sum"),
        ),
    ),
)

# Initials, place, trained, hours since 1 September, sure of myself at training and now (1-10).
CHAMPIONS: tuple[tuple[str, str, date, Cell, Cell, Cell], ...] = (
    ("A.R.", "Masjid Noor", date(2025, 9, 6), 64, 4, 8),
    ("F.B.", "Masjid Noor", date(2025, 9, 6), 51.5, 5, 7),
    ("S.U.", "Madina Centre", date(2025, 9, 6), 47, 3, 7),
    ("H.K.G.", "Vale Gurdwara", date(2025, 9, 13), 58, 6, 9),
    ("J.S.D.", "Vale Gurdwara", date(2025, 9, 13), 39, 7, 7),
    ("P.M.", "Shree Mandir", date(2025, 9, 13), 42, 5, 8),
    ("E.O.", "Kingdom Assembly", date(2025, 9, 6), 71, 6, 10),
    ("T.A.", "Kingdom Assembly", date(2025, 10, 4), 33.5, 4, "moved away"),
    ("M.W.", "St Aldhelm's", date(2025, 9, 13), 28, 8, 8),
    ("D.L.", "New Life Chapel", date(2025, 10, 4), 26, 5, 6),
    ("K.Z.", "Our Lady & St Joseph", date(2025, 10, 4), 36, 3, 6),
)

CHAMPIONS_MONTHLY: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("Champions active in the month", (18, 26, 27, 25, 26)),
    ("Conversations held in a language other than English", (121, 246, 268, 170, 188)),
    ("Champion who never had the flu jab, had it this year", (1, 6, 3, "nil", 1)),
    ("Champion starting an NHS or care job", (0, 1, 0, 1, 2)),
    ("Training evenings", (3, 1, 1, 0, 1)),
    ("Champions' travel (£)", (38.5, 112, 124.6, 81.2, 77.9)),
)

# Host, room hours for nothing, dishes changed at shared meals, on a patient group, seats set out.
HOSTS: tuple[tuple[str, Cell, Cell, Cell, Cell], ...] = (
    ("Masjid Noor", 30, 2, 3, 60),
    ("Madina Centre", 18, 1, 1, 45),
    ("Vale Gurdwara", 21, 4, 2, 80),
    ("Shree Mandir", 12, 2, 2, 50),
    ("Kingdom Assembly", 22.5, 1, 4, 70),
    ("St Aldhelm's", 14, 1, 2, 40),
    ("New Life Chapel", 12, "no meals", 1, 35),
    ("Our Lady & St Joseph", 13, 1, 0, 40),
)

WORDS: tuple[tuple[str, str], ...] = (
    ("January", "Two new surgeries asked us for dates and we have offered them 3 in February."),
    (
        "January",
        "Sister E.O. has been asked to chair the patient group at Millgate Surgery.",
    ),
    ("January", "The fridge at Shree Mandir was checked and passed."),
    ("December", "Seven widowers from the Gurdwara now cook together on Thursdays."),
    ("December", "We only got to 4 clinics because of Christmas and stock."),
    (
        "November",
        "The imam at Madina gave his Friday talk on flu to about 300 people.",
    ),
    (
        "November",
        "A grandmother at the Polish Mass saw her doctor about a lump and was treated in time.",
    ),
    ("October", "The season target is 1,200 flu jabs and we want 600 of them before half term."),
    ("September", "We trained 18 champions over three evenings."),
)


BEHIND: tuple[tuple[str, str, tuple[Cell, ...]], ...] = (
    ("V4", "vaccinated people living in a Core20 postcode", (7, 261, 249, 101, 88)),
    ("V4", "vaccinated people with a postcode", (9, 421, 388, 146, 124)),
    ("V6", "undecided, then vaccinated", (6, 34, 41, 22, 21)),
    ("V6", "undecided people spoken to", (41, 118, 132, 84, 77)),
    ("V7", "said the welcome was good or very good", (7, 87, 85, 38, 34)),
    ("V7", "cards handed in", (7, 92, 88, 40, 36)),
)
FIRST_BEHIND = 20


def _sum(cells: tuple[Cell, ...]) -> float:
    """Add up what is a number."""
    return round(sum(cell for cell in cells if not isinstance(cell, str)), 2)


def _of_clinics(column: int) -> tuple[float, ...]:
    """Add up a column of the clinics month by month."""
    return tuple(
        _sum(tuple(line[3][column] for line in CLINICS if line[0].month == first.month))
        for first in SEASON[:5]
    )


def _form() -> tuple[tuple[str, str, Cell, tuple[Cell, ...], Cell, str], ...]:
    """Lines of the return: number, words, target, months, season, remark."""
    held = tuple(
        float(sum(1 for line in CLINICS if line[0].month == first.month)) for first in SEASON[:5]
    )
    flu = _of_clinics(0)
    covid: tuple[Cell, ...] = ("n/a", *_of_clinics(1)[1:])
    # The sheets of one church came in after December was sent, and December was left.
    talks = (294, 587, 634, 400, 451)
    return (
        ("V1", "Clinics held in places of worship", 26, held, _sum(held), ""),
        ("V2", "Flu vaccinations given", 1200, flu, _sum(flu), "Adults from 1 October"),
        (
            "V3",
            "COVID-19 vaccinations given",
            350,
            covid,
            _sum(covid),
            "Over 75s and immunosuppressed",
        ),
        ("V4", "Vaccinated people from Core20 neighbourhoods", 0.6, (0, 1), 0, ""),
        ("V5", "Health conversations recorded", 2600, talks, _sum(talks), ""),
        (
            "V6",
            "Undecided people vaccinated within 28 days",
            0.25,
            (2, 3),
            0,
            "Looked up by the trust",
        ),
        ("V7", "Visitors rating their welcome good or better", 0.9, (4, 5), 0, ""),
        (
            "V8",
            "Average wait in clinic (minutes)",
            15,
            (12, 19, 17, 11, 9),
            15.5,
            "Aim is 15 or under",
        ),
        (
            "V9",
            "Clinical incidents",
            "report only",
            (0, 1, "nil", 0, 1),
            2,
            "Jan: fainting, no harm",
        ),
    )


def _return(sheet: Worksheet, head: Format, wide: Format, month: Format, rate: Format) -> None:
    """Write the return to the trust."""
    sheet.write("A1", "Wexcombe & Vale Community NHS Foundation Trust", head)
    sheet.write("A2", "Winter vaccination outreach: provider monthly return no. 5, January 2026")
    sheet.write("A3", "Provider: Gathered Together Wexcombe (charity no. 0000417)")
    sheet.write("A4", "Service: faith communities vaccination outreach and health conversations")
    sheet.write("A5", "Agreement WVC/VAX/25-07, 1 September 2025 to 31 March 2026")
    sheet.write_row("A8", ("No.", "Measure", "Season target"), wide)
    for column, first in enumerate(SEASON, 3):
        sheet.write_datetime(7, column, first, month)
    sheet.write_row("K8", ("Season to date", "Remarks"), wide)
    for row, (ref, words, target, months, season, remark) in enumerate(_form(), 8):
        share = isinstance(target, float)
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, rate if share else None)
        if share:
            top, base = (BEHIND[int(line)][2] for line in months)
            upper, lower = (FIRST_BEHIND + int(line) + 1 for line in months)
            whole = (*zip(top, base, "DEFGH", strict=True), (_sum(top), _sum(base), "K"))
            for above, below, letter in whole:
                sheet.write_formula(
                    f"{letter}{row + 1}",
                    f"={letter}{upper}/{letter}{lower}",
                    rate,
                    float(above) / float(below),
                )
        else:
            sheet.write_row(row, 3, months)
            if ref in ("V8", "V9"):
                sheet.write(row, 10, season)
            else:
                sheet.write_formula(row, 10, f"=SUM(D{row + 1}:J{row + 1})", None, season)
        sheet.write_row(row, 8, ("not due", "not due"))
        sheet.write(row, 11, remark)
    sheet.write(FIRST_BEHIND - 2, 1, "Numbers behind the percentages", head)
    for row, (ref, words, months) in enumerate(BEHIND, FIRST_BEHIND):
        sheet.write_row(row, 0, (ref, words))
        sheet.write_row(row, 3, months)
        sheet.write_formula(row, 10, f"=SUM(D{row + 1}:J{row + 1})", None, _sum(months))
    sheet.write(FIRST_BEHIND + 7, 1, "Sent by: coordinator, 6 February 2026")
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 10, 9)
    sheet.set_column(11, 11, 30)


def _clinics(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of clinics."""
    sheet.write("A1", "Clinic log, one line per clinic", head)
    sheet.write_row(
        "A3",
        (
            "Date",
            "Where",
            "Community",
            "Flu",
            "COVID",
            "Blood pressures",
            "Trust staff on",
            "Remark",
        ),
        head,
    )
    for row, (when, where, host, figures, remark) in enumerate(CLINICS, 3):
        sheet.write_datetime(row, 0, when, day)
        sheet.write_row(row, 1, (where, host, *figures, remark))
    last = len(CLINICS) + 3
    sheet.write(last, 0, "TOTAL", head)
    for column, letter in enumerate("DEF", 3):
        total = _sum(tuple(line[3][column - 3] for line in CLINICS))
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", head, total)
    sheet.set_column(0, 6, 17)
    sheet.set_column(1, 1, 24)
    sheet.set_column(7, 7, 32)
    sheet.freeze_panes(3, 0)


def _places(sheet: Worksheet, head: Format) -> None:
    """Write the conversations by place and who was vaccinated."""
    sheet.write("B1", "Health conversations, by where the champion is based", head)
    sheet.write_row("B2", ("Place", *MONTHS, "Total"), head)
    for row, (name, months) in enumerate(TALKS, 2):
        sheet.write_row(row, 1, (name, *months))
        sheet.write_formula(row, 7, f"=SUM(C{row + 1}:G{row + 1})", None, _sum(months))
    last = len(TALKS) + 2
    sheet.write(last, 1, "All places", head)
    for column, letter in enumerate("CDEFG", 2):
        total = _sum(tuple(months[column - 2] for _, months in TALKS))
        sheet.write_formula(last, column, f"=SUM({letter}3:{letter}{last})", head, total)
    whole = _sum(tuple(_sum(months) for _, months in TALKS))
    sheet.write_formula(last, 7, f"=SUM(H3:H{last})", head, whole)
    sheet.write_row(last + 3, 1, ("Who was vaccinated (either jab)", "Season so far"), head)
    for row, line in enumerate(PEOPLE, last + 4):
        sheet.write_row(row, 1, line)
    sheet.set_column(0, 0, 2)
    sheet.set_column(1, 1, 40)


def _came(sheet: Worksheet, head: Format, band: Format) -> None:
    """Write what came of the clinics and the conversations."""
    sheet.write_row("A1", ("What came of it (from champions' books)", *MONTHS, "So far"), head)
    at = 0
    for section, lines in CAME_OF_IT:
        at += 1
        sheet.merge_range(at, 0, at, 6, section, band)
        for words, months, how in lines:
            at += 1
            sheet.write_row(at, 0, (words, *months))
            if how:
                sheet.write_formula(at, 6, f"=SUM(B{at + 1}:F{at + 1})", None, _sum(months))
    sheet.set_column(0, 0, 60)


def _champions(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the champions month by month and the register of some of them."""
    sheet.write_row("A1", ("Champions (volunteers)", "", "", *MONTHS), head)
    for row, (words, months) in enumerate(CHAMPIONS_MONTHLY, 1):
        sheet.write(row, 0, words)
        sheet.write_row(row, 3, months)
    sheet.write("A10", "Register at 31 January 2026 (those who said we may share)", head)
    sheet.write_row(
        "A11",
        (
            *("Initials", "Based at", "Trained", "Hours since 1 Sept"),
            *("Sure of myself at training (1-10)", "Sure of myself now (1-10)"),
        ),
        head,
    )
    for row, (initials, place, trained, *figures) in enumerate(CHAMPIONS, 11):
        sheet.write_row(row, 0, (initials, place))
        sheet.write_datetime(row, 2, trained, day)
        sheet.write_row(row, 3, figures)
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 1, 22)
    sheet.set_column(2, 2, 17)
    sheet.set_column(3, 7, 11)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Gathered Together January return")
    head = made.add_format({"bold": True, "text_wrap": False})
    wide = made.add_format({"bold": True, "text_wrap": True, "bottom": 1})
    band = made.add_format({"italic": True, "bg_color": "#FFF2CC"})
    rate = made.add_format({"num_format": "0%"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True, "bottom": 1})
    day = made.add_format({"num_format": "ddd d mmm yyyy", "align": "left"})
    form = made.add_worksheet("Monthly return")
    _return(form, head, wide, month, rate)
    _clinics(made.add_worksheet("Clinic log"), head, day)
    _places(made.add_worksheet("By place"), head)
    _came(made.add_worksheet("What came of it"), head, band)
    _champions(made.add_worksheet("Champions"), wide, day)
    hosts = made.add_worksheet("Host places")
    hosts.write("A1", "Our hosts, 1 September 2025 to 31 January 2026", head)
    hosts.write_row(
        "A3",
        (
            "Host",
            "Hours of room given free",
            "Dishes at shared meals changed for good (less salt or sugar)",
            "Members now on a surgery's patient group",
            "Seats set out",
        ),
        wide,
    )
    for row, line in enumerate(HOSTS, 3):
        hosts.write_row(row, 0, line)
    hosts.set_column(0, 4, 22)
    words = made.add_worksheet("Notes")
    words.write_row("A1", ("Month", "What we want to tell you"), head)
    for row, pair in enumerate(WORDS, 1):
        words.write_row(row, 0, pair)
    words.set_column(1, 1, 100)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
