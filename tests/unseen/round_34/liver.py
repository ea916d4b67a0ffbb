"""Hepatitis B testing and liver health outreach, quarterly return to an NHS ICB (Q2)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Ref, words, threshold, last year, Q1 top and bottom, Q2 top and bottom, rating, comment.
Line = tuple[str, str, float | str, float, float | str, float, float, float, str, str]
FORM: tuple[Line, ...] = (
    ("LH1", "People tested for hepatitis B in the community", 1200, 1118, 294, 0, 306, 0, "G", ""),
    (
        "LH2",
        "% tested who had never had a test before",
        0.6,
        0.583,
        194,
        294,
        202,
        306,
        "G",
        "Self reported on the test card",
    ),
    ("LH3", "% positive told in person in 10 working days", 0.95, 0.929, 18, 19, 20, 21, "G", ""),
    (
        "LH4",
        "% positive who kept a first liver clinic appointment (of those due)",
        0.75,
        0.712,
        13,
        17,
        15,
        19,
        "G",
        "Clinic list received 6 Oct",
    ),
    (
        "LH5",
        "% of named household contacts tested or vaccinated",
        0.6,
        0.547,
        27,
        48,
        34,
        55,
        "A",
        "Two large households in Q1 moved on by the Home Office before we could go back",
    ),
    ("LH6", "Liver scans (FibroScan) done", 300, 268, 75, 0, 79, 0, "G", "Scanner away 4 days"),
    ("LH7", "Awareness sessions held", 60, 57, 16, 0, 15, 0, "G", "see Venues tab"),
    (
        "LH8",
        "Average days, positive result to referral sent (lower is better)",
        7,
        7.8,
        118,
        19,
        121,
        21,
        "G",
        "Numerator is all days added together",
    ),
    ("LH9", "Patient safety incidents", "report only", 2, "nil", 0, 1, 0, "", "Needle stick, July"),
)

MONTH_HEADS = (
    "Month",
    "Tests done",
    "First ever test",
    "HBsAg positive",
    "Told in person within 10 wd",
    "First clinic appt kept",
    "Scans",
    "Had no GP when tested",
    "Joined a GP practice with our help",
    "Known hep B, had dropped out, back under the clinic",
    "Calls to patients",
    "Taxis to clinic £",
)
MONTHS: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Apr-25", (92, 61, 6, 6, 4, 24, 14, 9, 2, 58, 212.4)),
    ("May-25", (104, 70, 8, 7, 5, 29, 17, 11, 3, 66, 238)),
    ("Jun-25", (98, 63, 5, 5, 4, 22, 12, 8, 1, 61, 218.5)),
    ("Jul-25", (101, 66, 7, 7, 6, 27, 15, 10, 3, 70, 231.8)),
    ("Aug-25", (88, 57, 5, 5, 4, 21, 13, 9, 2, 55, 205.5)),
    ("Sep-25", (117, 79, 9, 8, 5, 31, 19, 13, 4, 74, 275)),
)

VENUE_HEADS = (
    "Venue",
    "Who comes",
    "Sessions",
    "People there",
    "Tested",
    "Women",
    "Under 35",
    "Leaflets",
    "Hire £",
    "Own hep B talks held (their leaders, none of us there)",
    "Clinic visits where a group member went along",
)
VENUES: tuple[tuple[object, ...], ...] = (
    ("Millbeck mosque", "Pakistani, Afghan", 3, 96, 58, 31, 28, 120, 0, 2, 6),
    ("Ashgrove fellowship", "Ghanaian, Nigerian", 2, 70, 41, 44, 19, 80, 0, 1, 4),
    ("Thursday lunch club", "Chinese (Cantonese)", 2, 64, 36, 41, 9, 75, 90, 1, 3),
    ("Corner cafe, Dock St", "Romanian", 1, 35, 24, 15, 18, 60, 25, 0, 1),
    ("Nail bar evenings", "Vietnamese", 2, 62, 39, 36, 33, 90, 0, 3, 5),
    ("Seafarers' centre", "Filipino, mixed", 1, 40, 22, "<5", 21, 100, 60, 0, 2),
    ("Sewing group", "Somali", 2, 58, 33, 58, 24, 70, 80, 2, 4),
    ("Tarnside hotel", "Asylum seekers, mixed", 1, 47, 31, 14, 35, 50, 0, "n/a", 3),
    ("Packing shed canteen", "Timorese", 1, 38, 22, 12, 16, 45, 40, 0, 0),
)

# Ref, initials, language, started, hours, rota, training, score then, score now, reviewed, paid.
CHAMPIONS: tuple[tuple[str, str, str, date, float, int, float, int, int, date, float], ...] = (
    ("CC01", "A.R.", "Urdu, Pashto", date(2024, 9, 16), 46, 6, 2, 5, 8, date(2025, 9, 9), 142.5),
    ("CC02", "E.B.", "Twi", date(2024, 10, 7), 38.5, 5, 2, 6, 8, date(2025, 9, 9), 118.2),
    ("CC03", "L.W.", "Cantonese", date(2024, 11, 4), 31, 4, 0, 4, 7, date(2025, 9, 11), 96),
    ("CC04", "T.N.", "Vietnamese", date(2025, 1, 13), 44, 5, 2, 5, 7, date(2025, 9, 11), 134.75),
    ("CC05", "I.P.", "Romanian", date(2025, 1, 13), 22, 3, 4, 6, 7, date(2025, 9, 12), 88.4),
    ("CC06", "H.M.", "Somali", date(2025, 2, 3), 49.5, 6, 2, 3, 7, date(2025, 9, 16), 151.3),
    ("CC07", "J.D.", "Tagalog", date(2025, 3, 17), 18, 2, 4, 7, 7, date(2025, 9, 16), 72.6),
    ("CC08", "F.A.", "Dari", date(2025, 4, 28), 33, 4, 6, 4, 6, date(2025, 9, 18), 110),
    ("CC09", "M.O.", "Yoruba", date(2025, 4, 28), 36.5, 5, 6, 6, 9, date(2025, 9, 18), 125.85),
    ("CC10", "S.X.", "Tetum", date(2025, 6, 2), 16, 2, 9, 5, 6, date(2025, 9, 23), 64.5),
    ("CC11", "N.K.", "Punjabi", date(2025, 6, 2), 27.5, 3, 9, 7, 8, date(2025, 9, 23), 92.2),
)

CALLS: tuple[tuple[str, object, object, object], ...] = (
    ("Due a call", 22, 25, None),
    ("Got through to", 17, 20, None),
    ("Call was in own language", 13, 15, None),
    ("Has told husband, wife or family", 11, 14, None),
    ("Stopped drinking or drinks a lot less", 7, 9, None),
    ("Would tell a friend to get tested", 16, 19, None),
    ("Average length of call (mins)", 24, 22, "-"),
)
CLINIC: tuple[tuple[str, object, object, object], ...] = (
    ("Interpreter bookings the clinic did not need, champion came", 9, 12, None),
    ("Clinic team meetings we went to", 2, 3, None),
    ("Letters we put into plain words for them", 40, "45 (est)", 85),
    ("Steering group meetings", 1, 1, None),
)

SPEND: tuple[tuple[str, tuple[float, float, float]], ...] = (
    ("Nurse and outreach staff", (92000, 22410.55, 23105.2)),
    ("Test kits and lab", (38000, 8940, 9385.5)),
    ("Scanner hire", (14400, 3600, 3600)),
    ("Champions' expenses", (6000, 1212.4, 1196.3)),
    ("Interpreting", (9000, 2104, 1876.25)),
    ("Room hire", (1500, 310, 295)),
    ("Taxis", (2800, 668.9, 712.3)),
    ("Print and translation", (3200, 1045, 640)),
    ("Management charge", (12000, 3000, 3000)),
)

COMMENTS = (
    "The sewing group now has its own WhatsApp rota and took 4 women to the cancer screening van, "
    "which none of them had used before.",
    "A father of three at the packing shed went back to his shifts after our nurse explained to "
    "his manager that he is no risk to anyone.",
    "Dock Street surgery tell us their reception has stopped asking for passports since the "
    "champions spoke to them.",
    "The school holidays and the hot spell made for a slow August, with only 88 tests.",
    "2 nurses were off sick for most of July and bank staff were used.",
    "The scanner was away for repair for 4 days at the beginning of September.",
    "We hope to start at the new hotel in Port Wend in Q3 and train 6 more champions.",
    "3,000 leaflets in Tetum and Dari were reprinted with the new phone number.",
    "The threshold of 1,200 tests is in reach if the autumn is as busy as last year.",
)


def _form(sheet: Worksheet, head: Format, rate: Format, place: Format, wrap: Format) -> None:
    """Fill in the template of the ICB."""
    sheet.write("A1", "NHS Wendmere and Vale ICB - Schedule 6 local reporting", head)
    sheet.write_row("A2", ("Provider:", "Hearthlight Liver Health CIC"))
    sheet.write_row("A3", ("Service:", "Hepatitis B and liver health outreach"))
    sheet.write_row("A4", ("Contract:", "WVICB-24-0371 (01/07/2024 - 30/06/2027)"))
    sheet.write_row("A5", ("Return for:", "Quarter 2 2025/26 (1 July - 30 September 2025)"))
    sheet.merge_range("E7:G7", "Q1 2025/26", head)
    sheet.merge_range("H7:J7", "Q2 2025/26", head)
    heads = ("Ref", "Quality requirement", "Threshold (year)", "2024/25 outturn")
    sheet.write_row("A8", heads, head)
    sheet.write_row("E8", ("Num", "Denom", "Result") * 2, head)
    sheet.write_row("K8", ("YTD", "RAG", "Provider comment"), head)
    for row, (ref, words, aim, last, *parts, rag, note) in enumerate(FORM, 8):
        one, under_one, two, under_two = parts
        form = None if not under_two else place if ref == "LH8" else rate
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words, wrap)
        sheet.write(row, 2, aim, rate if form is rate else None)
        sheet.write(row, 3, last, form)
        for column, top, under in ((4, one, under_one), (7, two, under_two)):
            sheet.write(row, column, top)
            sheet.write(row, column + 1, under or "n/a")
            at = xl_rowcol_to_cell(row, column)
            if not isinstance(top, str) and isinstance(under, (int, float)) and under:
                down = xl_rowcol_to_cell(row, column + 1)
                sheet.write_formula(row, column + 2, f"={at}/{down}", form, top / under)
            else:
                sheet.write_formula(row, column + 2, f"={at}", None, top)
        line = row + 1
        tops = sum(figure for figure in (one, two) if isinstance(figure, (int, float)))
        unders = sum(figure for figure in (under_one, under_two) if isinstance(figure, int))
        if unders:
            reach = f"=(E{line}+H{line})/(F{line}+I{line})"
            sheet.write_formula(row, 10, reach, form, tops / unders)
        else:
            sheet.write_formula(row, 10, f"=SUM(E{line},H{line})", None, tops)
        sheet.write(row, 11, rag or None)
        sheet.write(row, 12, note or None, wrap)
    sheet.write("B19", "Completed by: N.S., contracts and quality, 14/10/2025")
    sheet.write("B20", "Please return to the contracts inbox within 15 operational days")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 11, 9)
    sheet.set_column(12, 12, 40)


def _months(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the months with a sum after each quarter and the half year below."""
    sheet.write("A1", "Monthly figures (from the database, run on 7 October)", head)
    sheet.write_row("A3", MONTH_HEADS, head)
    at = 3
    for first, name in ((0, "Q1"), (3, "Q2")):
        for month, figures in MONTHS[first : first + 3]:
            sheet.write(at, 0, month)
            sheet.write_row(at, 1, figures[:-1])
            sheet.write(at, 11, figures[-1], money)
            at += 1
        sheet.write(at, 0, name, head)
        for column in range(1, 12):
            letter = xl_col_to_name(column)
            added = sum(figures[column - 1] for _, figures in MONTHS[first : first + 3])
            reach = f"=SUM({letter}{at - 2}:{letter}{at})"
            sheet.write_formula(at, column, reach, money if column == 11 else head, round(added, 2))
        at += 1
    sheet.write(at, 0, "YTD", head)
    for column in range(1, 12):
        letter = xl_col_to_name(column)
        added = sum(figures[column - 1] for _, figures in MONTHS)
        reach = f"={letter}7+{letter}11"
        sheet.write_formula(at, column, reach, money if column == 11 else head, round(added, 2))
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 11, 13)


def _venues(sheet: Worksheet, head: Format) -> None:
    """Write where the team went in the quarter."""
    sheet.write("A1", "Where we went in Q2 (July to September 2025)", head)
    sheet.write_row("A2", VENUE_HEADS, head)
    for row, line in enumerate(VENUES, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A12", "All venues", head)
    for column in range(2, 11):
        letter = xl_col_to_name(column)
        figures = [line[column] for line in VENUES]
        added = sum(figure for figure in figures if isinstance(figure, int))
        sheet.write_formula(11, column, f"=SUM({letter}3:{letter}11)", head, added)
    sheet.set_column(0, 1, 22)
    sheet.set_column(2, 10, 12)


def _champions(sheet: Worksheet, head: Format, day: Format, money: Format) -> None:
    """Write the list of champions and what became of them."""
    sheet.write("A1", "Community champions - July to September 2025", head)
    names = ("No", "Initials", "Languages", "Started", "Hours given this qtr", "Sessions on rota")
    sheet.write_row("A3", names, head)
    more = ("Training hrs had", "Confidence on starting (1-10)", "Confidence at review (1-10)")
    sheet.write_row("G3", (*more, "Review date", "Expenses paid £"), head)
    for row, line in enumerate(CHAMPIONS, 3):
        sheet.write_row(row, 0, line[:3])
        sheet.write_datetime(row, 3, line[3], day)
        sheet.write_row(row, 4, line[4:9])
        sheet.write_datetime(row, 9, line[9], day)
        sheet.write(row, 10, line[10], money)
    sheet.write("C15", "Total", head)
    for column, place in (("E", 4), ("F", 5), ("G", 6), ("K", 10)):
        added = round(sum(float(str(line[place])) for line in CHAMPIONS), 2)
        reach = f"=SUM({column}4:{column}14)"
        sheet.write_formula(f"{column}15", reach, money if column == "K" else head, added)
    sheet.write("C18", "This quarter", head)
    better = sum(line[8] - line[7] >= 2 for line in CHAMPIONS)
    sheet.write_row("C19", ("Confidence up by 2 points or more", None, better))
    sheet.write_row("C20", ("Got a paid job", None, 2))
    sheet.write_row("C21", ("Applied to be a champion", None, 5))
    sheet.write_row("C22", ("DBS checks done", None, 4))
    sheet.set_column(2, 2, 32)
    sheet.set_column(3, 10, 13)


def _calls(sheet: Worksheet, head: Format) -> None:
    """Write the six-month calls, the clinic's figures and the comments."""
    at = 0
    blocks = (("Calls 6 months after diagnosis", CALLS), ("Port Wend liver clinic", CLINIC))
    for title, lines in blocks:
        sheet.write_row(at, 0, (title, "Apr-Jun 25", "Jul-Sep 25", "Year to date"), head)
        for name, one, two, both in lines:
            at += 1
            sheet.write_row(at, 0, (name, one, two, both))
            if both is None and isinstance(one, int) and isinstance(two, int):
                sheet.write_formula(at, 3, f"=B{at + 1}+C{at + 1}", None, one + two)
        at += 2
    sheet.write(at, 0, "Narrative for the quarter", head)
    for row, sentence in enumerate(COMMENTS, at + 1):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 3, 12)


def _spend(sheet: Worksheet, head: Format, money: Format, rate: Format) -> None:
    """Write spend against the budget."""
    sheet.write("A1", "Spend 2025/26", head)
    names = ("", "Annual budget", "Spent Q1", "Spent Q2", "Spent to date", "% of budget spent")
    sheet.write_row("A2", names, head)
    total = tuple(round(sum(line[place] for _, line in SPEND), 2) for place in range(3))
    for row, (name, figures) in enumerate((*SPEND, ("TOTAL", total)), 2):
        line = row + 1
        sheet.write(row, 0, name, head if name == "TOTAL" else None)
        for column, figure in enumerate(figures, 1):
            letter = xl_col_to_name(column)
            if name == "TOTAL":
                sheet.write_formula(row, column, f"=SUM({letter}3:{letter}{row})", money, figure)
            else:
                sheet.write(row, column, figure, money)
        spent = round(figures[1] + figures[2], 2)
        sheet.write_formula(row, 4, f"=C{line}+D{line}", money, spent)
        sheet.write_formula(row, 5, f"=E{line}/B{line}", rate, spent / figures[0])
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 5, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hearthlight Q2 return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    plain = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    _form(made.add_worksheet("Sch 6 return"), plain, rate, place, wrap)
    _months(made.add_worksheet("Monthly"), head, money)
    _venues(made.add_worksheet("Venues"), head)
    _champions(made.add_worksheet("Champions"), head, day, money)
    _calls(made.add_worksheet("Calls + narrative"), plain)
    _spend(made.add_worksheet("Spend"), plain, money, rate)
    made.close()
