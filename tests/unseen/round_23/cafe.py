"""An evening crisis cafe for people in mental distress, monthly, with quarters between the months."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Ref, words, target, (Q1, Q2, Oct, Nov, Dec, Jan) or None for a rate of the two lines below, RAG, comment.
KPIS: tuple[tuple[str, str, object, tuple[object, ...] | None, str, str], ...] = (
    (
        "CC1",
        "Visits to the cafe",
        4600,
        (1106, 1187, 402, 418, 391, 437),
        "G",
        "Busiest January so far",
    ),
    ("CC2", "Visits where guest is seen by a worker within 30 minutes", 0.9, None, "G", ""),
    ("", "a. seen within 30 minutes", "", (1004, 1089, 366, 379, 348, 402), "", ""),
    ("", "b. visits", "", (1106, 1187, 402, 418, 391, 437), "", ""),
    (
        "CC3",
        "Guests leaving with a safety plan written or refreshed",
        0.8,
        None,
        "G",
        "New plan template from 5 Jan",
    ),
    ("", "a. plan written or refreshed", "", (336, 362, 141, 149, 133, 152), "", ""),
    ("", "b. guests due a plan", "", (412, 438, 171, 176, 164, 183), "", ""),
    ("CC4", "Visits where distress score is lower on leaving than arriving", 0.75, None, "G", ""),
    ("", "a. lower on leaving", "", (690, 758, 259, 277, 246, 291), "", ""),
    ("", "b. visits with both scores", "", (871, 940, 322, 339, 310, 356), "", ""),
    ("CC5", "Average wait at the door (minutes) - no more than", 10, None, "G", ""),
    ("", "a. minutes waited", "", (9954, 10446, 3618, 3846, 3675, 3889), "", ""),
    ("", "b. visits timed", "", (1093, 1168, 398, 411, 386, 431), "", ""),
    ("CC6", "Friends and Family Test - good or very good", 0.9, None, "G", ""),
    ("", "a. good or very good", "", (203, 221, 74, 79, 71, 83), "", ""),
    ("", "b. cards returned", "", (217, 236, 79, 86, 75, 88), "", ""),
    (
        "CC7",
        "Evenings open as commissioned",
        0.97,
        None,
        "G",
        "Dec: shut 26, 27 and 28th, team flu",
    ),
    ("", "a. evenings open", "", (90, 91, 31, 30, 28, 31), "", ""),
    ("", "b. evenings due", "", (91, 92, 31, 30, 31, 31), "", ""),
    (
        "CC8",
        "Serious incidents (report only)",
        "n/a",
        (1, "nil", 0, 0, 1, "nil"),
        "",
        "STEIS report sent for December",
    ),
)

EXTRA: tuple[tuple[str, tuple[float, ...], bool], ...] = (
    ("Calls taken on the evening phone line", (288, 301, 96, 104, 113, 121), True),
    (
        "Police handovers taken at the door, officers away inside 20 minutes",
        (31, 36, 12, 14, 11, 15),
        True,
    ),
    ("Turned away (under 18, or needing a doctor first)", (22, 19, 7, 5, 8, 6), True),
    ("Staff on shift, average", (3.9, 4, 4, 4, 3.6, 4), False),
)

AGES = (
    ("18-24", 61, 318),
    ("25-34", 74, 389),
    ("35-49", 72, 371),
    ("50-64", 43, 226),
    ("65 and over", 11, 59),
    ("Not known", 7, 39),
)
GENDER = (("Female", 139, 731), ("Male", 117, 611), ("Another way", "<5", 21), ("Not said", 8, 39))
HEARD = (
    ("Found us themselves", 148, 774),
    ("GP or practice", 29, 158),
    ("NHS 111 / crisis line", 41, 214),
    ("A&E or liaison team", 27, 96),
    ("Police", 15, 119),
    ("Friend or family told them", 8, 41),
)
CAME = (
    ("By themselves", 371, 3389),
    ("Partner, relative or friend stayed with them", 52, 441),
    ("With a professional", 14, 111),
)

# guest, rung on, distress in and out, visits since, four answers
CALLS: tuple[tuple[object, ...], ...] = (
    ("G1187", date(2025, 10, 9), 8, 5, 3, "Yes", "No", "Yes", ""),
    ("G1192", date(2025, 10, 14), 9, 6, 6, "", "Yes", "Yes", "Yes"),
    ("G1203", date(2025, 10, 23), 7, 7, 1, "No", "No", "", ""),
    ("G1211", date(2025, 10, 30), 6, 3, 0, "Yes", "Yes", "Yes", ""),
    ("G1226", date(2025, 11, 4), 9, 5, 4, "", "No", "No", "No"),
    ("G1230", date(2025, 11, 11), 8, 4, 2, "Yes", "Yes", "Yes", "Yes"),
    ("G1238", date(2025, 11, 18), 10, 7, 8, "", "No", "Yes", "No"),
    ("G1244", date(2025, 11, 27), 7, 4, 1, "No", "Yes", "Yes", ""),
    ("G1251", date(2025, 12, 2), 8, 8, 5, "", "No", "No", ""),
    ("G1259", date(2025, 12, 9), 9, 4, 2, "Yes", "Yes", "Yes", "Yes"),
    ("G1263", date(2025, 12, 16), 6, 4, 0, "", "Yes", "Yes", ""),
    ("G1270", date(2025, 12, 18), 7, 5, 3, "No", "No", "No", "Yes"),
    ("G1288", date(2026, 1, 6), 9, 6, 4, "", "Yes", "Yes", "Yes"),
    ("G1291", date(2026, 1, 8), 8, 3, 1, "Yes", "No", "Yes", ""),
    ("G1297", date(2026, 1, 13), 7, 6, 2, "", "Yes", "No", "No"),
    ("G1304", date(2026, 1, 20), 10, 6, 7, "No", "No", "Yes", "Yes"),
    ("G1310", date(2026, 1, 22), 8, 5, 2, "Yes", "Yes", "Yes", ""),
    ("G1315", date(2026, 1, 29), 6, 2, 0, "", "Yes", "Yes", "Yes"),
)
CALL_HEADS = (
    "Guest",
    "Rung on",
    "Distress arriving 0-10",
    "Distress leaving 0-10",
    "Visits since",
    "Was off, now back at work or college",
    "Joined a group or class since",
    "Sleeping better",
    "Partner / carer: home is calmer",
    "Remarks",
)
REMARKS = {"G1192": "mum answered", "G1251": "rung twice", "G1304": "asked for GP number"}

# Words, Q1, Q2, Q3, Jan, whether the year is added up.
PEERS: tuple[tuple[object, ...], ...] = (
    ("Peer supporters on the rota (have been in crisis themselves)", 14, 16, 17, 18, False),
    ("   first came as guests of the cafe", 9, 10, 11, 12, False),
    ("Hours peers gave, unpaid", 1040.5, 1118, 1172, 402, True),
    ("Supervision sessions held", 36, 40, 42, 14, True),
    ("Inductions run", 2, 1, 2, 1, True),
    ("Peers who left us for a paid job", 2, 1, 3, 1, True),
    ("Peers passing the Level 2 peer support certificate", 0, 4, "nil", 3, True),
    ("Peers asked at their review", "not asked", 15, "not asked", 17, False),
    ("   say being a peer has helped keep them well", "not asked", 13, "not asked", 15, False),
    ("Bus fares and meals (£)", 612.4, 655.1, 701.85, 238.2, True),
    ("Evenings thought up and led by guests, staff in the back room", 11, 13, 15, 6, True),
)

FAMILY = (
    ("Apr-Sep 25", 118, 71, 24, 150),
    ("Oct-25", 22, 13, 5, 30),
    ("Nov-25", 25, 16, 4, 28),
    ("Dec-25", 19, 12, 3, 35),
    ("Jan-26", 27, 18, 6, 31),
)
OTHERS = (
    ("Ambulance crews stood down after talking to us", 18, 21, 26, 9),
    ("Nights on Larch ward saved by early leave to us (ward's estimate)", 40, 52, 61, 18),
    ("Letters to GPs", 190, 204, 215, 71),
    ("Agency nurse hours bought in", 44, 36, 58, 12),
    ("Spend against grant (£)", 58250, 58250, 59100, 19600),
)

NOTE = (
    "January was full from the first night. The phone line took 121 calls, most of them after nine.",
    "A guest who used to dial 999 most weekends has not done so since the clocks went back.",
    "We lost 3 evenings after Christmas to flu and told the ICB at the time.",
    "Four of the Tuesday mothers have set up a rota of their own so nobody sits up alone.",
    "Interviews for 2 crisis workers are on 17 February.",
    "The contract asks for 4,600 visits in the year and at this rate we will see about 4,700.",
    "All 9 paid staff are up to date with suicide first aid.",
    "A young man from the drawing table started an apprenticeship at the bakery after New Year.",
    "The pub next door keeps a stack of our cards and has asked for 50 more.",
)


def _form(sheet: Worksheet, bold: Format, head: Format, rate: Format, one: Format) -> None:
    """Write the form of the commissioner and the lines under it."""
    sheet.write("A1", "Fenwick and Ashmoor ICB - Crisis alternatives: monthly monitoring", bold)
    for row, (name, value) in enumerate(
        (
            ("Provider", "The Lamplight Rooms CIC"),
            ("Service", "Lamplight crisis cafe, Ashmoor"),
            ("Contract", "FA/MH/2231 (1 April 2025 - 31 March 2028)"),
            ("Month", "January 2026 (month 10)"),
        ),
        1,
    ):
        sheet.write(row, 0, name)
        sheet.write(row, 1, value)
    heads = ("Ref", "Indicator", "Target 25/26", "Q1", "Q2", "Oct-25", "Nov-25", "Dec-25", "Q3")
    sheet.write_row(6, 0, (*heads, "Jan-26", "YTD", "RAG", "Provider comment"), head)
    for row, (ref, words, target, figures, colour, comment) in enumerate(KPIS, 7):
        share = figures is None and ref != "CC5"
        style = rate if share else (one if figures is None else None)
        sheet.write_row(row, 0, (ref, words))
        if target != "":
            sheet.write(row, 2, target, rate if share else None)
        if figures is None:
            _rates(sheet, row, style)
        else:
            _line(sheet, row, figures, adds=True)
        for column, text in ((11, colour), (12, comment)):
            if text:
                sheet.write(row, column, text)
    start = 7 + len(KPIS) + 1
    sheet.write(start, 1, "For information (not KPIs)", bold)
    for row, (words, counts, adds) in enumerate(EXTRA, start + 1):
        sheet.write(row, 1, words)
        _line(sheet, row, counts, adds=adds)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 10, 9)
    sheet.set_column(12, 12, 36)
    sheet.freeze_panes(7, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _line(sheet: Worksheet, row: int, figures: tuple[object, ...], *, adds: bool) -> None:
    """Write a line of figures with its third quarter and its year so far."""
    for column, value in zip((3, 4, 5, 6, 7, 9), figures, strict=True):
        sheet.write(row, column, value)
    if not adds:
        return
    numbers = [value if isinstance(value, int) else 0 for value in figures]
    third, year = sum(numbers[2:5]), sum(numbers)
    if "nil" in figures:
        sheet.write(row, 8, third)
        sheet.write(row, 10, year)
        return
    at = row + 1
    sheet.write_formula(row, 8, f"=SUM(F{at}:H{at})", None, third)
    sheet.write_formula(row, 10, f"=D{at}+E{at}+I{at}+J{at}", None, year)


def _rates(sheet: Worksheet, row: int, style: Format | None) -> None:
    """Write the rates of the two lines below this row."""
    parts = []
    for line in KPIS[row - 6 : row - 4]:
        first, second, october, november, december, january = (int(str(n)) for n in line[3] or ())
        third = october + november + december
        months = (first, second, october, november, december, third, january)
        parts.append((*months, first + second + third + january))
    for column, (above, below) in enumerate(zip(*parts, strict=True), 3):
        letter = "DEFGHIJK"[column - 3]
        formula = f'=IFERROR({letter}{row + 2}/{letter}{row + 3},"")'
        sheet.write_formula(row, column, formula, style, above / below)


def _people(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the tables of who came, two beside two."""
    sheet.write("A1", "People and visits, January 2026 and year to date", bold)
    for left, top, title, rows in (
        (0, 2, "Age (people)", AGES),
        (0, 12, "Gender (people)", GENDER),
        (4, 2, "How they heard of us (people)", HEARD),
        (4, 12, "How they came (visits)", CAME),
    ):
        sheet.write_row(top, left, (title, "Jan-26", "Apr 25 - Jan 26"), head)
        for row, line in enumerate(rows, top + 1):
            sheet.write_row(row, left, line)
        end = top + 1 + len(rows)
        sheet.write(end, left, "Total", bold)
        if title.startswith("Gender"):
            sheet.write_row(end, left + 1, (268, 1402), bold)
            continue
        for column in (1, 2):
            letter = "ABCDEFG"[left + column]
            total = sum(int(str(line[column])) for line in rows)
            formula = f"=SUM({letter}{top + 2}:{letter}{end})"
            sheet.write_formula(end, left + column, formula, bold, total)
    sheet.set_column(0, 0, 20)
    sheet.set_column(2, 2, 15)
    sheet.set_column(4, 4, 42)
    sheet.set_column(6, 6, 15)


def _calls(sheet: Worksheet, bold: Format, head: Format, day: Format) -> None:
    """Write the list of guests rung after their first visit."""
    sheet.write(
        "A1", "Ring-rounds: about four weeks after a first visit, if they said we may", bold
    )
    sheet.write_row("A3", CALL_HEADS, head)
    for row, line in enumerate(CALLS, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value)
        if line[0] in REMARKS:
            sheet.write(row, 9, REMARKS[str(line[0])])
    sheet.set_column(0, 8, 13)
    sheet.set_column(9, 9, 22)


def _peers(sheet: Worksheet, head: Format) -> None:
    """Write what the peers gave and gained."""
    sheet.write_row("A1", ("Peers 2025/26", "Q1", "Q2", "Q3", "Jan-26", "Year to date"), head)
    for row, line in enumerate(PEERS, 1):
        sheet.write_row(row, 0, line[:5])
        if line[5]:
            total = sum(value for value in line[1:5] if isinstance(value, int | float))
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, round(total, 2))
    sheet.write(13, 0, "Rota figures are as at the last day of the period so do not add up")
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 5, 12)


def _around(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the table of families and, under it, that of other services."""
    sheet.write("A1", "Families", bold)
    heads = ("Carers and partners taking part in family hour", "Said they feel less on edge")
    sheet.write_row(
        1, 0, ("Month", *heads, "Sent on for a carer's assessment", "Carer packs posted"), head
    )
    for row, line in enumerate(FAMILY, 2):
        sheet.write_row(row, 0, line)
    sheet.write(7, 0, "Total", bold)
    for column, letter in enumerate("BCDE", 1):
        total = sum(int(str(line[column])) for line in FAMILY)
        sheet.write_formula(7, column, f"=SUM({letter}3:{letter}7)", bold, total)
    sheet.write_row("A11", ("Other services", "Q1", "Q2", "Q3", "Jan-26", "YTD"), head)
    for row, (words, *figures) in enumerate(OTHERS, 11):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, figures)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, sum(figures))
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 5, 18)


def _styles(made: Workbook) -> tuple[Format, ...]:
    """Make the formats: titles, headings, rates, one decimal, days."""
    return (
        made.add_format({"bold": True}),
        made.add_format({"bold": True, "text_wrap": True, "bg_color": "#D9E2F3", "border": 1}),
        made.add_format({"num_format": "0.0%"}),
        made.add_format({"num_format": "0.0"}),
        made.add_format({"num_format": "dd-mmm-yy"}),
    )


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lamplight crisis cafe monthly return")
    bold, head, rate, one, day = _styles(made)
    _form(made.add_worksheet("Monthly return"), bold, head, rate, one)
    _people(made.add_worksheet("Who came"), bold, head)
    _calls(made.add_worksheet("Ring-rounds"), bold, head, day)
    _peers(made.add_worksheet("Peers"), head)
    _around(made.add_worksheet("Families & services"), bold, head)
    note = made.add_worksheet("Note")
    note.write("A1", "Manager's note, January 2026", bold)
    for row, sentence in enumerate(NOTE, 2):
        note.write(row, 0, sentence)
    note.set_column(0, 0, 105)
    made.close()
