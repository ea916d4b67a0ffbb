"""Dental anxiety and gum health teaching in hostels, quarterly to an NHS England region."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from tests.unseen.pen import book

# Reference, requirement, threshold, last year, rating, comment, lines (what, four quarters).
Line = tuple[str, tuple[object, ...]]
Kpi = tuple[str, str, object, object, str, str, tuple[Line, ...]]
RETURN: tuple[Kpi, ...] = (
    (
        "D1",
        "Residents reached for the first time",
        480,
        431,
        "Green",
        "",
        (("Number", (123, 114, 118, 145)),),
    ),
    (
        "D2",
        "Hostel sessions that went ahead as planned",
        0.9,
        0.874,
        "Green",
        "Norovirus at Quay House in December, 3 cancelled",
        (("Held", (35, 32, 33, 39)), ("Planned", (38, 36, 38, 42)), ("%", ())),
    ),
    (
        "D3",
        "Residents starting the four-week course who complete it",
        0.6,
        0.571,
        "Green",
        "",
        (("Completed", (24, 21, 29, 35)), ("Started", (41, 38, 44, 52)), ("%", ())),
    ),
    (
        "D4",
        "Dental anxiety (MDAS) down by 4 points or more",
        0.65,
        0.62,
        "Green",
        "Only where we hold both scores",
        (("Down 4+", (14, 12, 20, 24)), ("Both scores held", (22, 20, 28, 33)), ("%", ())),
    ),
    (
        "D5",
        "Urgent need (pain, swelling) seen by a dentist within 7 days",
        0.85,
        0.79,
        "Amber",
        "One short over the year. Q1: access line down for 2 weeks",
        (("Seen in time", (10, 13, 11, 15)), ("Urgent", (13, 16, 12, 17)), ("%", ())),
    ),
    (
        "D6",
        "First appointments made through the project that are kept",
        0.55,
        0.508,
        "Green",
        "",
        (("Kept", (27, 26, 33, 39)), ("Made", (52, 49, 58, 66)), ("%", ())),
    ),
    (
        "D7",
        "Mean days from referral to first one-to-one",
        10,
        12.3,
        "Amber",
        "Lower is better. Within threshold for Q4",
        (("Days, all", (512, 468, 486, 495)), ("Residents", (44, 42, 47, 55)), ("Mean", ())),
    ),
    ("D8", "Hostel staff trained", 60, 47, "Green", "", (("Number", (16, 11, 14, 22)),)),
    (
        "D9",
        "Safeguarding and serious incidents",
        "Report",
        3,
        "",
        "Closed",
        (("Number", ("nil", 1, "nil", 1)),),
    ),
)

COLUMNS = (
    "Sessions",
    "Through the door",
    "New residents",
    "New (old count, duplicates in)",
    "1:1s",
    "Brush packs",
    "Off daily painkillers for teeth",
)
OLD = 3
MONTHS: tuple[tuple[date, tuple[int, ...]], ...] = (
    (date(2025, 4, 1), (11, 96, 38, 40, 21, 60, 3)),
    (date(2025, 5, 1), (12, 108, 44, 47, 24, 72, 2)),
    (date(2025, 6, 1), (12, 101, 41, 41, 22, 65, 4)),
    (date(2025, 7, 1), (11, 93, 36, 37, 20, 58, 2)),
    (date(2025, 8, 1), (9, 77, 33, 33, 17, 51, 0)),
    (date(2025, 9, 1), (12, 104, 45, 49, 23, 70, 3)),
    (date(2025, 10, 1), (13, 112, 47, 48, 25, 74, 5)),
    (date(2025, 11, 1), (12, 103, 42, 44, 24, 66, 3)),
    (date(2025, 12, 1), (8, 62, 29, 29, 14, 48, 1)),
    (date(2026, 1, 1), (13, 115, 48, 51, 28, 76, 4)),
    (date(2026, 2, 1), (12, 109, 46, 47, 27, 71, 6)),
    (date(2026, 3, 1), (14, 127, 51, 55, 31, 83, 5)),
)

# Beds, then January to March: sessions, seen, brushing, eating; anxiety at first and now.
HOSTELS: tuple[tuple[object, ...], ...] = (
    ("Quay House", 42, 7, 34, 11, 6, 17.8, 13.1),
    ("Mercer Street", 30, 6, 28, 9, 5, 18.4, 14.2),
    ("St Withen's", 24, 5, 19, 6, "<5", 16.9, 13.6),
    ("Gantry Lodge", 36, 6, 27, 8, 5, 19.1, 15),
    ("Fallowgate (from Feb)", 18, 4, 16, "<5", "<5", 17.2, "not due"),
    ("Hallam Yard - closed Nov", 20, 0, 0, "n/a", "n/a", "n/a", "n/a"),
    ("Pinfold Court", 26, 5, 22, 7, "<5", 18, 14.4),
    ("Old Brewery", 28, 6, 25, 8, 6, 16.5, 12.9),
)
CLOSED = 5
HOSTELS_ALL = (224, 39, 171, 52, 31)

EVENINGS: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 7), "Quay House", "Peer A", 8, 3, 60, date(2026, 1, 12), 2),
    (date(2026, 1, 14), "Mercer Street", "Peer C", 6, 2, 60, None, None),
    (date(2026, 1, 21), "Gantry Lodge", "Peer A", 9, 4, 75, date(2026, 1, 29), 3),
    (date(2026, 1, 28), "Old Brewery", "Peer D", 5, 0, 45, None, None),
    (date(2026, 2, 4), "Fallowgate", "Peer C", 7, 7, 90, date(2026, 2, 10), "nil"),
    (date(2026, 2, 11), "Quay House", "Peer F", 10, 2, 60, None, None),
    (date(2026, 2, 18), "Pinfold Court", "Peer D", "6", 1, 60, date(2026, 2, 23), 1),
    (date(2026, 2, 25), "St Withen's", "Peer A", 4, 1, 45, None, None),
    ("03/03/2026", "Mercer Street", "Peer F", 8, 3, 60, date(2026, 3, 9), 2),
    (date(2026, 3, 11), "Gantry Lodge", "Peer C", 7, 2, 60, date(2026, 3, 19), 4),
    (date(2026, 3, 18), "Fallowgate", "Peer D", 9, 3, 75, None, None),
    (date(2026, 3, 25), "Old Brewery", "Peer A", 6, 2, 60, date(2026, 4, 1), 2),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Sessions were easy to follow", 51, 9, 4),
    ("I would tell another resident to come", 55, 6, 3),
    ("The room was comfortable", 47, 12, 5),
    ("I have gone for a job, course or flat I would not have gone for before", 9, 5, 50),
)
BANDS: tuple[tuple[object, ...], ...] = (
    ("5 to 9", 8, 29),
    ("10 to 14", 24, 41),
    ("15 to 18", 40, 22),
    ("19 and over (very anxious)", 31, 11),
)
NEWS = (
    "A man who had not seen his sister for years sent her a photo of himself smiling and she came"
    + " to stay. The van was off the road for 9 days in January.",
    "Three residents of Mercer Street now run the breakfast table so that people eat together.",
    "The out-of-hours dental line tells us 7 fewer people rang twice in the same week.",
    "We gave out 340 leaflets at the health fair.",
    "Next year we hope to train 5 more peers and open at Saltern Road.",
)

PEERS: tuple[tuple[object, ...], ...] = (
    ("Peer mentors active (all have lived in a hostel)", 10, 11, 12, 14),
    ("Hours peers gave", 86, 92.5, 104, 131),
    ("Sessions led by a peer", 14, 13, 17, 22),
    ("Peers who moved into paid work", "nil", 1, 1, 2),
)
PARTNERS: tuple[tuple[object, ...], ...] = (
    ("Meetings with practices", 4, "n/a", 3, 5),
    ("Hours given free by practices", 18, 15, 21, 24),
    ("Leaflet stands in practices", 3, 4, 4, 6),
    ("Hostels that took sweets out of tuck shop", 1, 0, 2, 1),
)
TRIPS = ("A&E trips for tooth pain avoided (est.)", 6, 5, 8, 11)
TRIP_COST = 128

SPEND: tuple[tuple[object, ...], ...] = (
    ("Coordinator (0.8 WTE)", 31200, 7800, 31200),
    ("Dental nurse, sessional", 24000, 6450.5, 23610),
    ("Peer mentor expenses", 5600, 1712.4, 5488.6),
    ("Brush packs, leaflets", 8400, 2380.75, 8214.35),
    ("Travel and van", 3200, 746.2, 3012.9),
    ("Overheads", 14000, 3500, 14000),
)


def number(figure: object) -> float:
    """Take a figure for adding up: a word counts as nothing."""
    return figure if isinstance(figure, int | float) else 0


def _return(made: Workbook, bold: Format, rate: Format, place: Format, day: Format) -> None:
    """Draw the form of the region, with three lines for each requirement that is divided."""
    sheet = made.add_worksheet("Return")
    wrap = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    top_rate = made.add_format({"num_format": "0%", "valign": "top", "border": 1})
    last_rate = made.add_format({"num_format": "0.0%", "valign": "top", "border": 1})
    sheet.write("A1", "NHS ENGLAND - EASTMERE REGION: DENTAL COMMISSIONING", bold)
    sheet.write("A2", "Schedule 6A provider return (community oral health)", bold)
    sheet.write("A3", "Provider")
    sheet.write("C3", "Tallow Bridge Mouth Care CIC")
    sheet.write("A4", "Project")
    sheet.write("C4", "Hostels: dental anxiety and gum health")
    sheet.write("A5", "Contract")
    sheet.write("C5", "EM-DEN-2231 / 1 April 2024 - 31 March 2027")
    sheet.write("A6", "Period")
    sheet.write("C6", "Q4 2025/26")
    sheet.write("A7", "Sent")
    sheet.write_datetime("C7", date(2026, 4, 8), day)
    sheet.write("F7", "Queries: 01632 960417")
    sheet.write("A8", "Annual contract value (£)")
    sheet.write("C8", 86400)
    head = ("Ref", "Quality requirement", "Threshold", "Count of", "Q1", "Q2", "Q3", "Q4")
    sheet.write_row("A10", (*head, "Year 2025/26", "Year 2024/25", "RAG", "Comment"), bold)
    at = 10
    for ref, words, threshold, last, rag, comment, lines in RETURN:
        end = at + len(lines) - 1
        divided = len(lines) > 1
        whole = (ref, words, threshold, last, rag, comment)
        for column, content in zip((0, 1, 2, 9, 10, 11), whole, strict=True):
            form = wrap
            if divided and ref != "D7" and column in (2, 9):
                form = top_rate if column == 2 else last_rate
            if divided:
                sheet.merge_range(at, column, end, column, content, form)
            else:
                sheet.write(at, column, content, form)
        for row, (what, figures) in enumerate(lines, at):
            sheet.write(row, 3, what)
            if figures:
                sheet.write_row(row, 4, figures)
                sheet.write_formula(
                    row, 8, f"=SUM(E{row + 1}:H{row + 1})", None, sum(map(number, figures))
                )
                continue
            above = [*map(number, lines[0][1]), sum(map(number, lines[0][1]))]
            below = [*map(number, lines[1][1]), sum(map(number, lines[1][1]))]
            for step in range(5):
                name = xl_col_to_name(4 + step)
                sheet.write_formula(
                    row,
                    4 + step,
                    f"={name}{row - 1}/{name}{row}",
                    place if what == "Mean" else rate,
                    above[step] / below[step],
                )
        at = end + 1
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 2, 12)
    sheet.set_column(3, 3, 16)
    sheet.set_column(8, 9, 12)
    sheet.set_column(11, 11, 40)
    sheet.freeze_panes(10, 2)


def _monthly(made: Workbook, bold: Format) -> None:
    """Months down the side, with a line after every third and one for the year."""
    sheet = made.add_worksheet("Monthly")
    month = made.add_format({"num_format": "mmm-yy", "align": "left"})
    sheet.write("A1", "Monthly count - keep up to date please!!", bold)
    sheet.write_row(2, 0, ("Month", *COLUMNS), bold)
    row = 3
    for place, (first, figures) in enumerate(MONTHS):
        sheet.write_datetime(row, 0, first, month)
        sheet.write_row(row, 1, figures)
        row += 1
        if place % 3 == 2:
            sheet.write(row, 0, f"Q{place // 3 + 1}", bold)
            for column in range(len(COLUMNS)):
                if column != OLD:
                    name = xl_col_to_name(column + 1)
                    total = sum(line[1][column] for line in MONTHS[place - 2 : place + 1])
                    sheet.write_formula(
                        row, column + 1, f"=SUM({name}{row - 2}:{name}{row})", bold, total
                    )
            row += 1
    sheet.write(row, 0, "Year", bold)
    for column in range(len(COLUMNS)):
        if column != OLD:
            name = xl_col_to_name(column + 1)
            parts = "+".join(f"{name}{line}" for line in (7, 11, 15, 19))
            total = sum(line[1][column] for line in MONTHS)
            sheet.write_formula(row, column + 1, f"={parts}", bold, total)
    sheet.set_column(1, 7, 16)
    sheet.set_column(OLD + 1, OLD + 1, 16, None, {"hidden": True})


def _hostels(made: Workbook, bold: Format, place: Format) -> None:
    """One line for each hostel; the closed one is hidden."""
    sheet = made.add_worksheet("Hostels")
    sheet.write("A1", "Hostel by hostel", bold)
    sheet.merge_range("C3:F3", "January to March 2026", bold)
    sheet.merge_range("G3:H3", "Average MDAS, people seen in the quarter", bold)
    head = ("Hostel", "Beds", "Sessions", "Residents seen", "Brushing twice a day at 8 weeks")
    sheet.write_row("A4", (*head, "Eats with others again", "First", "Now"), bold)
    for row, line in enumerate(HOSTELS, 4):
        sheet.write_row(row, 0, line[:6])
        sheet.write_row(row, 6, line[6:], place)
    sheet.set_row(4 + CLOSED, None, None, {"hidden": True})
    sheet.write("A13", "All hostels", bold)
    for column, total in enumerate(HOSTELS_ALL, 1):
        if column < 4:
            name = xl_col_to_name(column)
            sheet.write_formula(12, column, f"=SUM({name}5:{name}12)", bold, total)
        else:
            sheet.write(12, column, total, bold)
    sheet.write("A14", "<5 shown where fewer than five people; totals are of the real counts")
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 7, 12)


def _evenings(made: Workbook, bold: Format, day: Format) -> None:
    """Log of the evenings, each with its own date and, for some, that of a later visit."""
    sheet = made.add_worksheet("Evening drop-ins")
    head = ("Date", "Where", "Led by", "Came", "First time", "Mins")
    sheet.write_row("A1", (*head, "Walked to dentist on", "How many went"), bold)
    for row, line in enumerate(EVENINGS, 1):
        for column, content in enumerate(line):
            if isinstance(content, date):
                sheet.write_datetime(row, column, content, day)
            elif isinstance(content, str):
                sheet.write_string(row, column, content)
            elif content is not None:
                sheet.write(row, column, content)
    sheet.set_column(0, 7, 14)
    sheet.autofilter(0, 0, len(EVENINGS), 7)


def _cards(made: Workbook, bold: Format) -> None:
    """Answers on the leaving cards, anxiety by band, and news."""
    sheet = made.add_worksheet("Cards and news")
    sheet.write("A1", "Leaving cards, Q4 only (new card since January)", bold)
    sheet.write("A2", "Cards handed back")
    sheet.write("B2", 64)
    sheet.write_row("A4", ("", "Yes", "A bit", "No"), bold)
    for row, line in enumerate(CARDS, 4):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "MDAS band, all residents with both scores, whole of 2025/26", bold)
    sheet.write_row("A12", ("Score", "At the start", "At the end"), bold)
    for row, line in enumerate(BANDS, 12):
        sheet.write_row(row, 0, line)
    sheet.write("A17", "Total", bold)
    sheet.write_formula("B17", "=SUM(B13:B16)", bold, 103)
    sheet.write_formula("C17", "=SUM(C13:C16)", bold, 103)
    sheet.write("A20", "News for the region", bold)
    for row, words in enumerate(NEWS, 20):
        sheet.write(row, 0, words)
    sheet.set_column(0, 0, 62)


def _peers(made: Workbook, bold: Format, money: Format) -> None:
    """Two tables side by side and a third below the left one."""
    sheet = made.add_worksheet("Peers + partners")
    quarters = ("Q1", "Q2", "Q3", "Q4")
    sheet.write_row("A2", ("PEERS", *quarters), bold)
    sheet.write_row("G2", ("PARTNERS", *quarters), bold)
    for row, line in enumerate(PEERS, 2):
        sheet.write_row(row, 0, line)
    for row, line in enumerate(PARTNERS, 2):
        sheet.write_row(row, 6, line)
    sheet.write_row("A9", ("OTHER SERVICES", *quarters), bold)
    sheet.write_row("A10", TRIPS)
    sheet.write("A11", "Saved to A&E (£, est.)")
    for column, trips in enumerate(TRIPS[1:], 1):
        cell = xl_rowcol_to_cell(9, column)
        sheet.write_formula(10, column, f"={cell}*$B$12", money, int(trips) * TRIP_COST)
    sheet.write("A12", "Cost of one trip used (£)")
    sheet.write("B12", TRIP_COST)
    sheet.set_column(0, 0, 46)
    sheet.set_column(6, 6, 40)


def _spend(made: Workbook, bold: Format, money: Format) -> None:
    """Budget, the quarter, the year and what is left."""
    sheet = made.add_worksheet("Spend")
    head = ("£", "Budget 2025/26", "Q4", "To 31/03/26", "Left")
    sheet.write_row("A1", head, bold)
    for row, line in enumerate(SPEND, 1):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], money)
        left = round(number(line[1]) - number(line[3]), 2)
        sheet.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, left)
    sheet.write("A8", "TOTAL", bold)
    for column in range(1, 4):
        name = xl_col_to_name(column)
        total = round(sum(number(line[column]) for line in SPEND), 2)
        sheet.write_formula(7, column, f"=SUM({name}2:{name}7)", money, total)
    left = round(sum(number(line[1]) - number(line[3]) for line in SPEND), 2)
    sheet.write_formula("E8", "=B8-D8", money, left)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 4, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Tallow Bridge Q4 return")
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    _return(made, bold, rate, place, day)
    _monthly(made, bold)
    _hostels(made, bold, place)
    _evenings(made, bold, day)
    _cards(made, bold)
    _peers(made, bold, money)
    _spend(made, bold, money)
    made.close()
