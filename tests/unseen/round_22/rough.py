"""Street nursing for people sleeping rough on a monthly NHS return, with peers and comment cards."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cells = tuple[object, ...]
SUM = "sum"
MONTHS = ("Oct-25", "Nov-25", "Dec-25", "Jan-26", "Feb-26")

TOP: tuple[Cells, ...] = (
    ("Provider:", "Kittiwake Street Health CIC"),
    ("Service:", "Street Outreach Health Team (Saltmarsh Bay and Fell End)"),
    ("Contract:", "SF/IH/0266, 1 October 2025 to 30 September 2028"),
    ("Month of return:", "M5 - February 2026"),
)

# ref, words, threshold, how it is set, months (a number, or numerator and denominator), RAG, comment
RETURN: tuple[Cells, ...] = (
    (
        "SH1",
        "New people sleeping rough seen by the team",
        25,
        "at least, each month",
        (30, 28, 22, 34, 29),
        "G",
        "",
    ),
    (
        "SH2",
        "Full health assessment within 14 days of first contact",
        0.75,
        "at least",
        ((22, 30), (21, 28), (17, 22), (26, 34), (23, 29)),
        "G",
        "Of the 6 not done, 4 moved on before we could find them again",
    ),
    (
        "SH3",
        "Registered with a GP within 28 days (people with no GP at first contact)",
        0.7,
        "at least",
        ((9, 14), (11, 15), (7, 11), (13, 17), (12, 16)),
        "G",
        "Harbour Practice list closed until mid November",
    ),
    (
        "SH4",
        "Street and day centre clinics run",
        22,
        "at least, each month",
        (24, 22, 19, 23, 21),
        "A",
        "Van in for MOT, one clinic lost",
    ),
    (
        "SH5",
        "Wounds healed or better at four weeks",
        0.65,
        "at least",
        ((10, 16), (12, 17), (9, 15), (14, 20), (13, 19)),
        "G",
        "One of the men healed this month is back working on the boats. Six wounds still open.",
    ),
    (
        "SH6",
        "Days from notice of hospital discharge to first visit (mean)",
        2,
        "no more than",
        ((15, 7), (18, 9), (14, 6), (17, 10), (13, 8)),
        "G",
        "",
    ),
    (
        "SH7",
        "Friends and Family Test good or very good",
        0.85,
        "at least",
        ((18, 20), (16, 19), (14, 16), (21, 23), (19, 22)),
        "G",
        "cards, see Feedback",
    ),
    (
        "SH8",
        "Deaths and serious incidents reported on LFPSE",
        "n/a",
        "report only",
        ("nil", 1, "nil", 1, "nil"),
        "",
        "Jan: reported on the 9th, review meeting held",
    ),
)

CONTACTS: tuple[Cells, ...] = (
    ("Street, early morning", 96, 88, 71, 104, 93, SUM),
    ("Day centre", 142, 138, 120, 155, 149, SUM),
    ("Winter shelter (opened 14 Nov)", "n/a", 33, 64, 81, 77, SUM),
    ("Hostels", 58, 61, 49, 66, 60, SUM),
    ("Infirmary wards", 21, 25, 17, 28, 24, SUM),
    ("All contacts", 317, 345, 312, 434, 403, "down"),
)

TREATMENT: tuple[Cells, ...] = (
    ("Dressings done", 74, 80, 62, 91, 85, SUM),
    ("Flu and Covid jabs", 38, 41, 22, 9, "<5", 113),
    ("Hep C and HIV tests", 16, 19, 11, 22, 18, SUM),
    ("Naloxone kits given out", 14, 17, 12, 20, 16, SUM),
    ("Referrals to housing options", 19, 21, 16, 25, 22, SUM),
    ("Clinic appointments missed", 33, 29, 35, 31, 27, SUM),
    ("Waiting for the dental van at month end", 12, 15, 14, 18, 16, ""),
    ("Nurses in post (WTE)", 3.4, 3.4, 2.8, 3.4, 3.4, ""),
    ("Taxis to hospital (£)", 212.5, 188, 240, 305.4, 261, SUM),
    ("Sleeping bags, socks and food parcels", 118, 131, 164, 172, 149, SUM),
)

# age, men, women, all
AGES: tuple[Cells, ...] = (
    ("18-25", 11, 7, 18),
    ("26-34", 27, 9, 36),
    ("35-49", 41, 13, 54),
    ("50-64", 25, 6, 31),
    ("65 and over", "<5", "<5", "<5"),
    ("Total", 107, 36, 143),
)

SLEPT: tuple[Cells, ...] = (
    ("Doorway, pavement, beach", 60),
    ("Tent or car", 27),
    ("Shelter", 37),
    ("Somebody's sofa", 19),
    ("Drinks to harm", 63),
    ("Uses heroin or crack", 71),
    ("Mental ill health", 84),
    ("No recourse to public funds", 17),
)

MOVING: tuple[Cells, ...] = (
    ("In a room or flat and still there a month later", "Housing team", 4, 5, 3, 7, 6, SUM),
    ("Housing forms sent in", "Us", 9, 8, 7, 12, 10, SUM),
    ("Back in touch with family", "Person", 2, 1, 4, 2, 3, SUM),
    ("Own bank account now", "Person", 3, 2, 2, 4, 3, SUM),
    (
        "Not injecting any more (three-month check)",
        "Us",
        "not due",
        "not due",
        "not due",
        3,
        5,
        SUM,
    ),
    ("Wounds healed or better (SH5)", "Us", 10, 12, 9, 14, 13, SUM),
    ("Some paid work, even a few hours", "Person", 1, "nil", 1, 2, 2, SUM),
    ("Nights in the step-down bed", "Hostel", 22, 30, 28, 31, 26, SUM),
    (
        "Overdoses turned round by someone on the street we gave a kit to",
        "Person",
        1,
        2,
        1,
        3,
        2,
        SUM,
    ),
    (
        "Ambulance crews stood down as our nurse had dealt with it",
        "Ambulance log",
        5,
        6,
        4,
        9,
        7,
        SUM,
    ),
    ("Sent out of hospital with nowhere to go", "Ward", 3, 2, 3, 4, 2, SUM),
    ("Plans looked at again", "Us", 31, 28, 19, 36, 34, SUM),
)

PEERS: tuple[tuple[str, tuple[Cells, ...]], ...] = (
    (
        "Peers (all have slept out themselves)",
        (
            ("Peers out with the team", 4, 5, 5, 6, 7),
            ("Hours peers walked with us", 88, 102, 96, 131, 140),
            ("Peer catch-ups and debriefs", 2, 2, 1, 2, 2),
            ("Peers into a paid job", "nil", 1, "nil", "nil", 1),
            ("Peers who say they have stayed off drink or drugs since joining", "", "", "", 5, 6),
            ("Vouchers and bus fares for peers (£)", 160, 184.5, 172, 233, 251),
            ("Foot care evenings that ex-guests run by themselves", 1, 1, 2, 2, 2),
        ),
    ),
    (
        "Other helpers",
        (
            ("Volunteers (drivers, hairdresser, soup)", 9, 9, 12, 11, 10),
            ("Volunteer hours", 61, 58, 84, 70, 66),
            ("Sat the naloxone session", 3, 0, 4, 2, 1),
            ("Volunteer forms waiting for references", 2, 4, 3, 1, 2),
        ),
    ),
    (
        "Town",
        (
            ("Appointments where a mate or partner came along too", 3, 5, 2, 6, 5),
            ("Cafes newly letting people in for the toilet and water", 1, "nil", 2, 1, 1),
            ("Agencies at the winter meeting", 10, 12, 9, 12, 11),
        ),
    ),
)

# words, yes, no, no answer before Christmas, the same since
CARDS: tuple[Cells, ...] = (
    ("Staff talk to me with respect", 50, 2, 3, 42, 1, 2),
    ("I could find the nurse when I needed her", 41, 9, 5, 35, 6, 4),
    ("I look after my health better than I did", 33, 15, 7, 29, 11, 5),
    ("I feel less on my own since I met the team", 38, 11, 6, 32, 8, 5),
    ("I knew about the service before today", 22, 31, 2, 27, 17, 1),
)

WORDS: tuple[str, ...] = (
    "Two men who had been under the pier since 2023 got keys in January and both are still indoors.",
    "We gave out 79 naloxone kits over the five months.",
    "The November street count found 38 people, up from 31 the year before.",
    (
        "The van was off the road for 4 days in February. The Infirmary tells us our patients "
        "took up 40 fewer bed days this winter than last."
    ),
    "A woman whose legs we have dressed since October slept in her sister's house at Christmas for the first time in six years.",
    "The ICB asks for 22 clinics a month and we ran 21.",
    "In April we hope to train 4 more peers and start a second dental morning.",
)


def _return(made: Workbook, bold: Format, rate: Format, mean: Format) -> None:
    """Write the form: three columns for each month, and three for the year so far."""
    sheet = made.add_worksheet("Monthly return")
    head = made.add_format({"bold": True, "bg_color": "#D9E2F3", "border": 1, "align": "center"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    title = "NHS Saltmarsh and Fells ICB - inclusion health - provider return"
    sheet.write("A1", title, bold)
    for row, pair in enumerate(TOP, 1):
        sheet.write_row(row, 0, pair)
    sheet.write("A6", "Sent in 13/03/2026. Late figures may be changed in the next return.")
    for place, month in enumerate((*MONTHS, "Contract year to date")):
        start = 4 + 3 * place
        sheet.merge_range(7, start, 7, start + 2, month, head)
        sheet.write_row(8, start, ("Num", "Den", "Result"), head)
    sheet.write_row(8, 0, ("Ref", "Measure", "Threshold", "Set as"), head)
    sheet.write_row(8, 22, ("RAG", "Comment"), head)
    for row, line in enumerate(RETURN, 9):
        sheet.set_row(row, 30)
        sheet.write(row, 0, line[0])
        sheet.write(row, 1, line[1], wrap)
        months = line[4]
        assert isinstance(months, tuple)
        shape = None
        if isinstance(months[0], tuple):
            shape = mean if line[0] == "SH6" else rate
        sheet.write(row, 2, line[2], shape if shape is rate else None)
        sheet.write(row, 3, line[3])
        if shape is None:
            _counts(sheet, row, months)
        else:
            _shares(sheet, row, months, shape)
        sheet.write(row, 22, line[5])
        sheet.write(row, 23, line[6], wrap)
    sheet.set_column(0, 0, 15)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 2, 10)
    sheet.set_column(3, 3, 20)
    sheet.set_column(4, 22, 7)
    sheet.set_column(23, 23, 50)
    sheet.freeze_panes(9, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _counts(sheet: Worksheet, row: int, months: Cells) -> None:
    """Write a line of counts into the columns of results."""
    for place, value in enumerate(months):
        sheet.write(row, 6 + 3 * place, value)
    cells = ",".join(f"{xl_col_to_name(6 + 3 * place)}{row + 1}" for place in range(5))
    total = sum(value for value in months if isinstance(value, int))
    sheet.write_formula(row, 21, f"=SUM({cells})", None, total)


def _shares(sheet: Worksheet, row: int, months: Cells, shape: Format) -> None:
    """Write a line of numerators, denominators and their quotients."""
    for place, pair in enumerate(months):
        assert isinstance(pair, tuple)
        sheet.write_row(row, 4 + 3 * place, pair)
    sums = [sum(pair[side] for pair in months if isinstance(pair, tuple)) for side in (0, 1)]
    for side in (0, 1):
        cells = "+".join(f"{xl_col_to_name(4 + side + 3 * place)}{row + 1}" for place in range(5))
        sheet.write_formula(row, 19 + side, f"={cells}", None, sums[side])
    for place, pair in enumerate((*months, tuple(sums))):
        assert isinstance(pair, tuple)
        above, below = (xl_col_to_name(4 + side + 3 * place) for side in (0, 1))
        text = f"={above}{row + 1}/{below}{row + 1}"
        sheet.write_formula(row, 6 + 3 * place, text, shape, pair[0] / pair[1])


def _months(sheet: Worksheet, row: int, first: int, line: Cells) -> None:
    """Write months and their total; SUM stands for a formula over the five."""
    for column, value in enumerate(line, first):
        if value == SUM:
            start, stop = xl_col_to_name(first), xl_col_to_name(first + 4)
            total = sum(number for number in line[:5] if isinstance(number, (int, float)))
            sheet.write_formula(row, column, f"=SUM({start}{row + 1}:{stop}{row + 1})", None, total)
        elif value != "":
            sheet.write(row, column, value)


def _activity(made: Workbook, bold: Format) -> None:
    """Write contacts and treatment by month, and who the new people are at the side."""
    sheet = made.add_worksheet("Activity and people")
    sheet.write("A1", "ACTIVITY BY MONTH", bold)
    sheet.write_row("A3", ("Contacts", *MONTHS, "Total"), bold)
    for row, line in enumerate(CONTACTS, 3):
        sheet.write(row, 0, line[0])
        if line[6] == "down":
            sheet.write_row(row, 1, line[1:6])
            total = sum(
                value for above in CONTACTS[:-1] for value in above[1:6] if isinstance(value, int)
            )
            sheet.write_formula(row, 6, "=SUM(G4:G8)", None, total)
        else:
            _months(sheet, row, 1, line[1:])
    sheet.write_row("A12", ("Treatment and the rest", *MONTHS, "Total"), bold)
    for row, line in enumerate(TREATMENT, 12):
        sheet.write(row, 0, line[0])
        _months(sheet, row, 1, line[1:])
    sheet.write("I1", "THE 143 NEW PEOPLE SINCE OCTOBER", bold)
    sheet.write_row("I3", ("Age", "Men", "Women", "All"), bold)
    for row, line in enumerate(AGES, 3):
        sheet.write_row(row, 8, line)
    sheet.write_row("I12", ("Night before / needs", "People"), bold)
    for row, line in enumerate(SLEPT, 12):
        sheet.write_row(row, 8, line)
    sheet.set_column(0, 0, 38)
    sheet.set_column(8, 8, 28)


def _moving(made: Workbook, bold: Format) -> None:
    """Write the tab of moving on."""
    sheet = made.add_worksheet("Moving on")
    sheet.write("A1", "Moving on (our own log, not part of the ICB form)", bold)
    sheet.write_row("A3", ("People, unless it says", "Who told us", *MONTHS, "So far"), bold)
    for row, line in enumerate(MOVING, 3):
        sheet.write(row, 0, line[0])
        sheet.write(row, 1, line[1])
        _months(sheet, row, 2, line[2:])
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 1, 15)


def _peers(made: Workbook, bold: Format) -> None:
    """Stack peers, other helpers and the town under one line of months."""
    sheet = made.add_worksheet("Peers + helpers")
    sheet.write_row("A1", ("", *MONTHS), bold)
    at = 0
    for title, rows in PEERS:
        at += 1
        sheet.write(at, 0, title, bold)
        for line in rows:
            at += 1
            sheet.write(at, 0, line[0])
            _months(sheet, at, 1, line[1:])
        at += 1
    sheet.set_column(0, 0, 60)


def _cards(made: Workbook, bold: Format) -> None:
    """Write the comment cards, before Christmas and since."""
    sheet = made.add_worksheet("Feedback")
    sheet.write("A1", "Comment cards handed out at clinics", bold)
    sheet.merge_range("B3:D3", "Oct - Dec 2025", bold)
    sheet.merge_range("E3:G3", "Jan - Feb 2026", bold)
    sheet.write_row("A4", ("Question", *("Yes", "No", "No answer") * 2), bold)
    for row, line in enumerate(CARDS, 4):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "Cards are in English, Polish and Romanian.")
    sheet.set_column(0, 0, 44)


def _words(made: Workbook, bold: Format) -> None:
    """Write the narrative."""
    sheet = made.add_worksheet("Team lead's notes")
    wrap = made.add_format({"text_wrap": True})
    sheet.write("A1", "Notes for the contract meeting", bold)
    for row, words in enumerate(WORDS, 2):
        sheet.write(row, 0, words, wrap)
    sheet.set_column(0, 0, 105)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kittiwake monthly return")
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    mean = made.add_format({"num_format": "0.0"})
    _return(made, bold, rate, mean)
    _activity(made, bold)
    _moving(made, bold)
    _peers(made, bold)
    _cards(made, bold)
    _words(made, bold)
    made.close()
