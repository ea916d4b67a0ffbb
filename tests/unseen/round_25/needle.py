"""Needle exchange, naloxone and a drop-in with peer workers, months across, to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, indicator, target, row of "By month" (and of what it is divided by), RAG, comment.
FORM: tuple[tuple[object, ...], ...] = (
    (1, "Individuals using the exchange in the quarter", 280, 6, 0, "Green", "Target is a quarter"),
    (2, "Take-home naloxone kits supplied", 250, 14, 0, "Green", "Target is for the year"),
    (3, "Used equipment returned, of that given out", 0.7, 10, 9, "Green", ""),
    (4, "New clients having a dried blood spot test", 0.6, 22, 21, "Green", "Nurse back in June"),
    (5, "Naloxone kits given with overdose training signed off", 0.95, 15, 14, "Green", ""),
    (
        6,
        "Referrals to structured treatment keeping 1st appointment",
        0.55,
        32,
        31,
        "Green",
        "SRP now book while the person is with us",
    ),
)

MONTHS = ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2", "Oct", "Nov", "Dec", "Q3")

# Line and six months; the quarters and the year are added up, or are the last three figures.
LINES: tuple[tuple[object, ...], ...] = (
    ("NEEDLE EXCHANGE",),
    ("Different people seen", 142, 150, 147, 155, 149, 158, 291, 304, 412),
    ("Visits", 512, 548, 530, 561, 533, 570),
    ("   of those, at the van", 88, 94, 90, 96, "n/a", 61),
    ("Needles and syringes out", 18450, 19120, 18760, 19840, 18920, 20110),
    ("Needles back", 12600, 13210, 13050, 14100, 13660, 14820),
    ("Sharps bins handed out", 410, 432, 418, 440, 421, 455),
    (),
    ("NALOXONE",),
    ("Kits given out", 21, 24, 19, 26, 22, 28),
    ("   training signed off", 20, 22, 18, 25, 22, 27),
    ("   first kit that person has ever had", 14, 15, 11, 17, 13, 18),
    ("Told us a kit was used and the person lived", 3, 2, 4, 3, 5, 4),
    ("Old kits swapped (out of date)", 2, 0, 3, 1, 4, 2),
    (),
    ("TESTS AND HEALTH",),
    ("New people registered", 24, 27, 22, 29, 25, 31),
    ("   had a spot test", 14, 16, 13, 18, 16, 20),
    ("Began hep C tablets", 2, 1, 3, 2, 3, 2),
    ("Clear of hep C at the 12 week test", 1, 1, 0, 2, 1, 3),
    ("Wounds dressed", 38, 41, 36, 44, 39, 47),
    ("Were off to A&E, sorted by our nurse instead", 9, 11, 8, 12, 10, 13),
    ("Got on a GP list, had none before", 4, 6, 3, 5, 7, 6),
    ("Hep B jabs", 11, 9, 12, 10, 13, 11),
    (),
    ("TREATMENT",),
    ("Referred to Skerrow Recovery Partnership (SRP)", 13, 15, 12, 16, 14, 15),
    ("   kept 1st appointment", 7, 8, 7, 9, 8, 9),
    (),
    ("DROP-IN",),
    ("Sessions open", 21, 22, 21, 23, 20, 22),
    ("Through the door", 640, 668, 655, 702, 681, 716),
    # A figure typed in with a word is not added up by the sheet.
    ("Hot dinners", 402, 418, 396, 431, "approx 400", 447),
    ("Off the street into a bed or tenancy", 3, 2, 4, 3, 4, 5),
    ("Benefit restarted or put right", 6, 8, 5, 7, 9, 8),
    ("   back pay that came of it (£)", 1240.5, 2310, 890.75, 1675.2, 2844.6, 1920),
    ("Food bill (£)", 388.2, 401.75, 379.9, 420.1, 415.35, 433.6),
)

PEERS: tuple[tuple[object, ...], ...] = (
    ("On the rota at quarter end", 11, 13),
    ("Hours peers gave, unpaid", 486.5, 542),
    ("Visits to the hatch where a peer did the talking", 610, 688),
    ("Taken on in a paid job, here or elsewhere", 1, 2),
    ("Passed Level 2 Health Champion", "nil", 3),
    ("Began seeing their children again", 2, 3),
    ("Supervision sessions held", 22, 26),
    ("Lunches and bus fares (£)", 312.4, 358.9),
    ("Gaps on the rota", 3, 1),
)

# Peer, on the rota since, shifts, hours, confidence when joined and now, remark.
LOG: tuple[tuple[object, ...], ...] = (
    ("DM", date(2023, 10, 3), 18, 63, 3, 8, "Leads Tuesdays"),
    ("KT", date(2024, 1, 16), 15, 52.5, 5, 7, ""),
    ("RO", date(2024, 2, 6), 16, 56, 4, 4, ""),
    ("SB", date(2024, 5, 21), 12, 42, 2, 6, "Van only"),
    ("LH", date(2024, 9, 10), 14, 49, 6, 8, ""),
    ("JF", date(2024, 11, 5), 9, 31.5, 5, 5, "Off sick in July"),
    ("PW", date(2025, 1, 14), 13, 45.5, 3, 7, ""),
    ("AN", date(2025, 2, 11), 11, 38.5, 4, 6, ""),
    ("GC", date(2025, 3, 4), 12, 42, 2, 5, ""),
    ("MM", date(2025, 4, 29), 13, 45.5, 6, 5, "Rough summer"),
    ("TD", date(2025, 6, 3), 10, 35, 3, 5, ""),
    ("CE", date(2025, 7, 22), 8, 28, 4, 6, ""),
    ("BV", date(2025, 9, 16), 4, 13, 5, "not yet", "Ask in Dec"),
)

PHARMACIES: tuple[tuple[object, ...], ...] = (
    ("Aske & Sons", "Holmrigg", 214, 226, 31, 36),
    ("Corn Market Pharmacy", "Holmrigg", 188, 181, 24, 22),
    ("Ferrier's Chemist", "Gillbank", 96, 104, 15, 19),
    ("Fellside Health Pharmacy", "Gillbank", 41, 47, 6, 8),
    ("Quayhead Chemist", "Port Skerrow", 133, 129, 20, 21),
    ("Sorrel Lane Pharmacy", "Port Skerrow", 58, 66, 7, 11),
)

PLACES: tuple[tuple[object, ...], ...] = (
    ("Shops, cafes and hostels called on", 14, 17),
    ("Staff shown how to use a kit", 31, 38),
    ("New places keeping a kit behind the counter", 4, 6),
    ("At the residents' meeting", 12, 9),
)

WHO: tuple[tuple[object, ...], ...] = (
    ("Men", 55, 63),
    ("Women", 18, 22),
    (),
    ("Under 25", "<5", 6),
    ("25 to 34", 17, 20),
    ("35 to 44", 31, 34),
    ("45 and over", 21, 25),
    (),
    ("No fixed address", 21, 26),
    ("On a friend's sofa", 14, 12),
    ("Steroids and other gym drugs", 17, 19),
    ("Never been in treatment", 29, 34),
    ("Black, Asian or mixed", "<5", 5),
)

SLIPS: tuple[tuple[object, ...], ...] = (
    ("Slips given out", 120, 130),
    ("Slips back", 61, 68),
    ("Treated with respect", 58, 65),
    ("Inject less than six months ago", 22, 27),
    ("Don't share kit any more", 19, 24),
    ("Back in touch with family", 12, 16),
    ("Would ring 999 at an overdose, wouldn't have before", 25, 31),
    ("Want us open later", 33, 29),
)

NARRATIVE = (
    (
        "Achievements",
        "July was the busiest month since we opened. Dean, who started with us at the hatch, has "
        "his HGV licence back and drives for a parcels firm. The nurse was in on 11 Thursdays.",
    ),
    (
        "Partners",
        "Holmrigg Infirmary tell us that 5 of their most regular A&E patients have not been back "
        "since the wound clinic began. We met the ambulance trust on 9 September.",
    ),
    (
        "Town",
        "The second-hand bookshop on Tarn Street used its kit on a man in the doorway and he is "
        "alive. Two of our women have set up a Tuesday sewing table that runs without us.",
    ),
    (
        "Difficulties",
        "The van was in the garage for all of August and 14 outreach stops were cancelled.",
    ),
    (
        "Next quarter",
        "We hope to hand out 80 kits and open on Sundays from November. The 250 kits for the year "
        "should be reached by February.",
    ),
    ("Staff", "Two of the team did safeguarding level 3 in September."),
)


def _added(line: tuple[object, ...]) -> tuple[float, float, float]:
    """Both quarters and the year so far of a line of months."""
    if len(line) > 7:
        first, second, year = (float(str(figure)) for figure in line[7:])
        return first, second, year
    months = [figure if isinstance(figure, int | float) else 0 for figure in line[1:7]]
    first, second = round(sum(months[:3]), 2), round(sum(months[3:]), 2)
    return first, second, round(first + second, 2)


def _form(
    sheet: Worksheet, head: Format, bold: Format, rate: Format, place: Format, grey: Format
) -> None:
    """Write the form of the council; its figures come from the months."""
    sheet.write("A1", "Skerrow Borough Council - Public Health", bold)
    sheet.write("A2", "Substance use: provider performance return", bold)
    about = (
        ("Provider", "Fairlead Harm Reduction CIC"),
        ("Service", "The Landing: needle exchange, naloxone and drop-in, 14 Tarn Street, Holmrigg"),
        ("Contract", "SKB/PH/0457, 1 July 2023 to 30 June 2027"),
        ("Return for", "Quarter 2 2025/26 (July to September 2025)"),
        ("Filled in by", "J Ardle, service manager, 17/10/2025"),
    )
    for row, pair in enumerate(about, 2):
        sheet.write_row(row, 0, pair)
    heads = ("No.", "Indicator", "Target", "Q1", "Q2", "Q3", "Q4", "YTD", "RAG", "Comments")
    sheet.write_row(8, 0, heads, head)
    for row, (number, words, target, top, base, rag, comment) in enumerate(FORM, 9):
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, target, rate if base else None)
        above = _added(LINES[int(str(top)) - 5])
        for at, (column, letter) in enumerate(((3, "E"), (4, "I"), (7, "R"))):
            if number == 4 and column == 3:
                # Typed in July, before the last test came back.
                sheet.write(row, column, 0.6, rate)
            elif base:
                below = _added(LINES[int(str(base)) - 5])
                formula = f"='By month'!{letter}{top}/'By month'!{letter}{base}"
                sheet.write_formula(row, column, formula, rate, above[at] / below[at])
            else:
                sheet.write_formula(row, column, f"='By month'!{letter}{top}", None, above[at])
        sheet.write_row(row, 8, (rag, comment))
    sheet.write_row("A16", (7, "Average wait from door to hatch (minutes)", 10))
    sheet.write_formula("D16", "=D22/D21", place, 1017 / 90)
    sheet.write_formula("E16", "=E22/E21", place, 893 / 94)
    sheet.write_formula("H16", "=H22/H21", place, 1910 / 184)
    sheet.write_row("I16", ("Amber", "Lower is better. Second hatch open since July"))
    sheet.write_row("A17", (8, "Needlestick injuries and violent incidents", "report", "nil", 1))
    sheet.write("H17", 1)
    sheet.write("J17", "Cleaner, torn glove. Followed up, all clear")
    for row in range(9, 17):
        sheet.write_blank(row, 5, None, grey)
        sheet.write_blank(row, 6, None, grey)

    sheet.write("B19", "Wait survey (first fortnight of the quarter, by stopwatch)", bold)
    sheet.write_row("D20", ("Q1", "Q2"), head)
    sheet.write("H20", "YTD", head)
    sheet.write_row("B21", ("People timed", "", 90, 94))
    sheet.write_row("B22", ("Minutes they waited, all together", "", 1017, 893))
    sheet.write_row("B23", ("Longest wait (minutes)", "", 41, 33))
    sheet.write_formula("H21", "=D21+E21", None, 184)
    sheet.write_formula("H22", "=D22+E22", None, 1910)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 8, 8)
    sheet.set_column(9, 9, 44)


def _months(sheet: Worksheet, head: Format, bold: Format, money: Format, grey: Format) -> None:
    """Write the months across, with the quarters between them."""
    sheet.write("A1", "The Landing - month by month 2025/26", bold)
    sheet.write("A2", "Quarter columns add up by themselves. MW to copy in Q3 when we get there.")
    sheet.write_row(3, 0, ("Line", *MONTHS, "Jan", "Feb", "Mar", "Q4", "Year so far"), head)
    for row, line in enumerate(LINES, 4):
        if len(line) < 2:
            sheet.write_row(row, 0, line, bold)
            continue
        form = money if "£" in str(line[0]) else None
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:4], form)
        sheet.write_row(row, 5, line[4:7], form)
        first, second, year = _added(line)
        if len(line) > 7:
            sheet.write(row, 4, first, grey)
            sheet.write(row, 8, second, grey)
            sheet.write(row, 17, year, grey)
            continue
        at = row + 1
        sheet.write_formula(row, 4, f"=SUM(B{at}:D{at})", form or grey, first)
        sheet.write_formula(row, 8, f"=SUM(F{at}:H{at})", form or grey, second)
        sheet.write_formula(row, 17, f"=E{at}+I{at}", form or grey, year)
    sheet.write("A43", "Different people: counted once in the quarter and once in the year.")
    sheet.write("A44", "Van off the road in August.")
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 16, 8)
    sheet.set_column(17, 17, 11)
    sheet.freeze_panes(4, 1)


def _peers(sheet: Worksheet, head: Format, bold: Format, money: Format, day: Format) -> None:
    """Write the table of the peers and, below it, their log."""
    sheet.write("A1", "Peer workers (all of them use or used drugs themselves)", bold)
    sheet.write_row("A2", ("", "Q1", "Q2"), head)
    for row, line in enumerate(PEERS, 2):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], money if "£" in str(line[0]) else None)
    sheet.write("A14", "Peer log, July to September 2025", bold)
    heads = (
        "Peer",
        "On the rota since",
        "Shifts",
        "Hours",
        "Confidence when joined (1-10)",
        "Confidence now (1-10)",
        "Remarks",
    )
    sheet.write_row("A15", heads, head)
    sheet.set_row(14, 30)
    for row, line in enumerate(LOG, 15):
        sheet.write(row, 0, line[0])
        sheet.write_datetime(row, 1, line[1], day)
        sheet.write_row(row, 2, line[2:])
    sheet.write("A29", "All", bold)
    sheet.write_formula("C29", "=SUM(C16:C28)", bold, sum(int(str(line[2])) for line in LOG))
    sheet.write_formula("D29", "=SUM(D16:D28)", bold, sum(float(str(line[3])) for line in LOG))
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 5, 17)
    sheet.set_column(6, 6, 18)


def _outlets(sheet: Worksheet, head: Format, bold: Format) -> None:
    """Write the pharmacies that hand out packs and the places that keep a kit."""
    sheet.write("A1", "Pharmacy exchange (we supply, they hand out)", bold)
    sheet.merge_range("C2:D2", "Packs handed out", head)
    sheet.merge_range("E2:F2", "Full bins collected", head)
    sheet.write_row("A3", ("Pharmacy", "Town", "Q1", "Q2", "Q1", "Q2"), head)
    for row, line in enumerate(PHARMACIES, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A10", "Total", bold)
    for column, letter in enumerate("CDEF", 2):
        added = sum(int(str(line[column])) for line in PHARMACIES)
        sheet.write_formula(9, column, f"=SUM({letter}4:{letter}9)", bold, added)
    sheet.write_row("A13", ("Naloxone around town", "", "Q1", "Q2"), head)
    for row, place in enumerate(PLACES, 13):
        sheet.write(row, 0, place[0])
        sheet.write_row(row, 2, place[1:])
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 1, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "The Landing Q2 return")
    bold = made.add_format({"bold": True})
    head = made.add_format(
        {"bold": True, "bg_color": "#00505C", "font_color": "white", "text_wrap": True, "border": 1}
    )
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "£#,##0.00"})
    grey = made.add_format({"bg_color": "#E7E6E6"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})

    form = made.add_worksheet("Q2 return")
    _form(form, head, bold, rate, place, grey)
    months = made.add_worksheet("By month")
    _months(months, head, bold, money, grey)
    _peers(made.add_worksheet("Peers"), head, bold, money, day)
    _outlets(made.add_worksheet("Pharmacies and places"), head, bold)

    who = made.add_worksheet("Who comes")
    who.write("A1", "New people registered", bold)
    who.write_row("A2", ("", "Q1", "Q2"), head)
    for row, line in enumerate(WHO, 2):
        who.write_row(row, 0, line)
    who.set_column(0, 0, 34)

    slips = made.add_worksheet("Have your say")
    slips.write("A1", "Yellow slips in the box, one fortnight a quarter", bold)
    slips.write_row("A2", ("", "Apr-Jun", "Jul-Sep", "Both"), head)
    for row, line in enumerate(SLIPS, 2):
        slips.write_row(row, 0, line)
        both = int(str(line[1])) + int(str(line[2]))
        slips.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, both)
    slips.set_column(0, 0, 52)

    words = made.add_worksheet("Narrative")
    words.write("A1", "Narrative for the quarter", bold)
    for row, (heading, text) in enumerate(NARRATIVE, 2):
        words.write(row, 0, heading, wrap)
        words.write(row, 1, text, wrap)
    words.set_column(0, 0, 18)
    words.set_column(1, 1, 95)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
    made.close()
