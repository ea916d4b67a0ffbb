"""Maternity befriending for women seeking asylum, year-end return to an NHS trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, requirement, threshold, (number, out of) of four quarters, last year, comment.
Pair = tuple[int | str, int | None]
FORM: tuple[tuple[str, str, float | str, tuple[Pair, Pair, Pair, Pair], float | str, str], ...] = (
    (
        "MB1",
        "Women accepted into the befriending service",
        120,
        ((29, None), (31, None), (34, None), (36, None)),
        104,
        "Q2 is 31, one woman came back to us after the Q2 return went in",
    ),
    (
        "MB2",
        "First visit within 10 working days of acceptance",
        0.85,
        ((24, 29), (27, 31), (28, 34), (33, 36)),
        0.79,
        "Q3: hotel moves at short notice",
    ),
    (
        "MB3",
        "Antenatal appointments booked that were kept",
        0.9,
        ((131, 148), (142, 155), (150, 169), (171, 186)),
        0.86,
        "",
    ),
    (
        "MB4",
        "Women with a birth plan in own language by 36 weeks",
        0.8,
        ((17, 22), (19, 24), (22, 26), (24, 28)),
        0.71,
        "",
    ),
    (
        "MB5",
        "Births with a trained companion present, where requested",
        0.75,
        ((11, 15), (13, 16), (12, 17), (16, 19)),
        0.68,
        "4 births in Q3 were over Christmas week",
    ),
    (
        "MB6",
        "Mean number of visits per woman supported in the quarter",
        6,
        ((301, 52), (338, 55), (362, 58), (401, 63)),
        5.4,
        "No. = visits, Out of = women",
    ),
    (
        "MB7",
        "Women reporting they felt listened to in maternity care",
        0.85,
        ((18, 21), (20, 24), (23, 26), (27, 30)),
        0.82,
        "See Cards",
    ),
    (
        "MB8",
        "Safeguarding concerns raised (report only)",
        "n/a",
        ((2, None), (1, None), ("nil", None), (3, None)),
        5,
        "",
    ),
    (
        "MB9",
        "Complaints received (report only)",
        "n/a",
        (("nil", None), ("nil", None), (1, None), ("nil", None)),
        "nil",
        "About a cancelled taxi, settled",
    ),
)

# Section, or a line with four quarters and how the year is made.
Cell = float | str
Line = tuple[str, Cell, Cell, Cell, Cell, str]
WOMEN: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "Coming in",
        (
            ("Referrals received", 38, 40, 45, 47, "sum"),
            ("Moved away before we met her", 4, 5, 6, 5, "sum"),
            ("Could not take on, full", 5, 4, 5, 6, "sum"),
            ("Taken on", 29, 30, 34, 36, "sum"),
            ("Waiting for a befriender at quarter end", 6, 8, 5, 9, ""),
        ),
    ),
    (
        "Who sent her",
        (
            ("Community midwife", 17, 18, 21, 22, "sum"),
            ("Hotel or housing officer", 9, 8, 10, 9, "sum"),
            ("Health visitor", 3, 4, 3, 5, "sum"),
            ("Herself or a friend", 9, 10, 11, 11, "sum"),
        ),
    ),
    (
        "About the women taken on",
        (
            ("In a hotel", 16, 17, 18, 19, "sum"),
            ("In a dispersal house or flat", 9, 10, 12, 13, "sum"),
            ("With friends or nowhere settled", "<5", "<5", "<5", "<5", "*"),
            ("First baby", 15, 17, 18, 20, "sum"),
            ("Aged under 20", "<5", "nil", "<5", "<5", "*"),
            ("Speaks Tigrinya", 8, 9, 11, 12, "sum"),
            ("Speaks Arabic", 7, 8, 8, 9, "sum"),
            ("Speaks Farsi or Dari", 6, 6, 7, 7, "sum"),
        ),
    ),
    (
        "Running it",
        (
            ("Co-ordinators in post (WTE)", 1.6, 1.6, 1.1, 1.6, ""),
            ("Interpreting (£)", 1240, 1386.5, 1418, 1502.25, "sum"),
            ("Bus passes and taxis (£)", 864.4, 912.1, 1033.75, 988.6, "sum"),
            ("Baby packs given", 24, 25, 27, 30, "sum"),
            ("Reminder texts sent", 512, 540, 588, 631, "sum"),
        ),
    ),
)

# Line, four quarters, how the year is made, note.
Noted = tuple[str, Cell, Cell, Cell, Cell, str, str]
AFTER: tuple[tuple[str, tuple[Noted, ...]], ...] = (
    (
        "MOTHER AND BABY",
        (
            ("Babies born", 20, 23, 24, 27, "sum", ""),
            (
                "Still giving breast milk at 6 to 8 weeks",
                14,
                16,
                17,
                15,
                "sum",
                "Q4 provisional, babies born after mid Feb still to come",
            ),
            (
                "Low mood at start (EPDS 13+), below 13 when asked again",
                5,
                6,
                7,
                8,
                "sum",
                "",
            ),
            ("Had no GP, has one now", 12, 10, 14, 13, "sum", ""),
            ("Out of the hotel into own front door before the birth", 3, 4, 3, 6, "sum", ""),
            (
                "Asylum support and maternity payments won (£)",
                1850,
                2400,
                1975.5,
                2725,
                "sum",
                "with the Law Centre",
            ),
            ("Phone calls at six weeks", 19, 22, 21, 25, "sum", ""),
        ),
    ),
    (
        "THE REST OF THE FAMILY",
        (
            ("Older child got a school or nursery place", 5, 4, 7, 6, "sum", ""),
            ("Fathers at Saturday Dads", 8, 9, 11, 12, "", "often the same men"),
            ("...who say surer of himself with the baby", 6, 7, 9, 10, "", ""),
        ),
    ),
    (
        "FOR THE MATERNITY UNIT",
        (
            ("Slots she could not make, handed back and re-used", 9, 11, 12, 14, "sum", ""),
            (
                "Midwife hours not spent tracing women who were moved",
                18,
                21.5,
                24,
                26,
                "sum",
                "estimated with the community team, 30 min a time",
            ),
            (
                "Moved by the Home Office, new unit had her notes within the week",
                4,
                6,
                5,
                7,
                "sum",
                "",
            ),
            ("Staff at our lunchtime talk", 22, 18, "nil", 26, "sum", "none held in Q3"),
            (
                "...who have since changed something in their clinic",
                "not asked",
                7,
                "n/a",
                11,
                "sum",
                "asked from Q2",
            ),
        ),
    ),
)

TEAM: tuple[Line, ...] = (
    ("Befrienders visiting", 24, 26, 27, 31, ""),
    ("  of these, once helped by us", 7, 8, 10, 13, ""),
    ("Hours given", 612, 655, 701, 748.5, "sum"),
    ("Passed Level 2 peer supporter", 4, "nil", 5, 6, "sum"),
    ("Allowed to work and found a job", 1, 2, 1, 3, "sum"),
    ("Waiting for DBS", 3, 2, 4, 1, ""),
    ("Supervision evenings", 6, 6, 5, 6, "sum"),
    ("Expenses paid (£)", 418.2, 455.6, 490.15, 512.4, "sum"),
)

# Initials, since, languages, women now, visits in the quarter, last supervision, DBS.
ROTA: tuple[tuple[str, date, str, int, int, date, str], ...] = (
    ("S.A.", date(2023, 9, 11), "Arabic, English", 3, 31, date(2026, 3, 12), "Y"),
    ("M.T.", date(2024, 2, 5), "Tigrinya, Amharic", 3, 34, date(2026, 3, 12), "Y"),
    ("J.W.", date(2022, 5, 16), "English, French", 2, 22, date(2026, 2, 26), "Y"),
    ("R.H.", date(2024, 10, 7), "Farsi, Dari", 2, 25, date(2026, 3, 12), "Y"),
    ("L.B.", date(2025, 1, 20), "English", 1, 11, date(2026, 2, 26), "Y"),
    ("F.K.", date(2025, 4, 28), "Kurdish, Arabic", 2, 18, date(2026, 3, 12), "Y"),
    ("N.G.", date(2025, 6, 2), "Tigrinya", 2, 24, date(2026, 3, 12), "Y"),
    ("P.O.", date(2023, 3, 13), "English, Portuguese", 1, 9, date(2026, 1, 29), "Y"),
    ("H.D.", date(2025, 11, 3), "Dari, Pashto", 1, 12, date(2026, 3, 12), "Y"),
    ("C.E.", date(2026, 2, 9), "English, Igbo", 0, 0, date(2026, 3, 12), "applied"),
)

# Date, women, children, what we did.
MONDAYS: tuple[tuple[date, int | None, int | None, str], ...] = (
    (date(2026, 1, 5), 9, 7, "Tea, no speaker"),
    (date(2026, 1, 12), 14, 11, "Community midwife"),
    (date(2026, 1, 19), 12, 10, "Baby massage"),
    (date(2026, 1, 26), 15, 12, "Law Centre"),
    (date(2026, 2, 2), 13, 11, "Feeding support"),
    (date(2026, 2, 9), None, None, "Closed, boiler"),
    (date(2026, 2, 16), 11, 16, "Half term, older ones came"),
    (date(2026, 2, 23), 16, 13, "Community midwife"),
    (date(2026, 3, 2), 17, 13, "Dental nurse"),
    (date(2026, 3, 9), 15, 12, "Walk to the ward"),
    (date(2026, 3, 16), 18, 14, "Law Centre"),
    (date(2026, 3, 23), 16, 14, "Eid tea"),
    (date(2026, 3, 30), 14, 12, "Feeding support"),
)

# Question; yes, a bit and no in the quarter; yes in the year.
CARDS: tuple[tuple[str, int, int, int, int], ...] = (
    ("The midwives listened to me", 27, 2, 1, 88),
    ("I know somebody I can ring in the night", 26, 3, 1, 81),
    ("I am less alone than when I came", 24, 5, 1, 74),
    ("I would tell a friend to come", 29, 1, 0, 95),
)

REPORT: tuple[tuple[str, str], ...] = (
    (
        "Quarter in brief",
        "January was hard. The Larkfield hotel was shut for 3 weeks and visits were by phone.",
    ),
    (
        "",
        "Our Dari co-ordinator left in October and half the post stood empty for 7 weeks.",
    ),
    (
        "Mothers",
        "A woman who would not go near the ward in May has since shown two others round it.",
    ),
    (
        "",
        "Three of the mothers now run the Friday cooking morning at St Oswin's without us. "
        "We held a party in December and 58 women and children came.",
    ),
    (
        "Other services",
        "The perinatal mental health team closed 4 cases sooner because a befriender was "
        "already visiting.",
    ),
    (
        "",
        "Health visitors say nine families who had stopped answering the door have let them "
        "in again. New leaflets in 9 languages went to all the clinics.",
    ),
    (
        "Next year",
        "We want to train 8 more befrienders who speak Tigrinya by September.",
    ),
    ("", "The threshold for first visits stays at 85% and we should meet it."),
)

QUARTERS = ("Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26")


def _form(sheet: Worksheet, head: Format, rate: Format, mean: Format, bold: Format) -> None:
    """Write the form of the trust: number, out of and result for every quarter."""
    sheet.write("A1", "Wharfmoor Hospitals NHS Trust", bold)
    sheet.write("A2", "Schedule 6: local quality requirements, provider return", bold)
    for row, pair in enumerate(
        (
            ("Provider", "Cradle and Compass (charity)"),
            ("Service", "Maternity befriending for women seeking asylum"),
            ("Contract", "WHT/MAT/2217, 1 April 2024 to 31 March 2027"),
            ("Return", "Quarter 4 and year end 2025/26, sent 21/04/2026"),
        ),
        2,
    ):
        sheet.write(row, 0, pair[0])
        sheet.write(row, 1, pair[1])
    for place, words in enumerate(("Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4", "Year")):
        sheet.merge_range(7, 3 + 3 * place, 7, 5 + 3 * place, words, head)
    sheet.write_row("A9", ("Ref", "Requirement", "Threshold"), head)
    for place in range(5):
        sheet.write_row(8, 3 + 3 * place, ("No.", "Out of", "Result"), head)
    sheet.write_row(8, 18, ("2024/25", "Provider comment"), head)
    for row, (ref, words, target, quarters, before, comment) in enumerate(FORM, 9):
        look = mean if ref == "MB6" else rate if isinstance(quarters[0][1], int) else None
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words)
        sheet.write(row, 2, target, look if ref != "MB6" else None)
        done = sum(number for number, _ in quarters if isinstance(number, int))
        of = sum(base for _, base in quarters if base is not None)
        for place, (number, base) in enumerate(quarters):
            sheet.write(row, 3 + 3 * place, number)
            if base is not None and isinstance(number, int):
                sheet.write(row, 4 + 3 * place, base)
                top, under = "DGJM"[place], "EHKN"[place]
                sheet.write_formula(
                    row, 5 + 3 * place, f"={top}{row + 1}/{under}{row + 1}", look, number / base
                )
        at = row + 1
        sheet.write_formula(row, 15, f"=SUM(D{at},G{at},J{at},M{at})", None, done)
        if of:
            sheet.write_formula(row, 16, f"=E{at}+H{at}+K{at}+N{at}", None, of)
            sheet.write_formula(row, 17, f"=P{at}/Q{at}", look, done / of)
        sheet.write(row, 18, before, look)
        if comment:
            sheet.write(row, 19, comment)
    sheet.write("A20", "Thresholds are for the year. Results below threshold need a comment.")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 2, 10)
    sheet.set_column(3, 18, 7)
    sheet.set_column(19, 19, 58)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _line(sheet: Worksheet, row: int, line: Line, money: Format) -> None:
    """Write four quarters and the year of a line."""
    look = money if "£" in line[0] else None
    sheet.write(row, 0, line[0])
    figures = line[1:5]
    for column, value in enumerate(figures, 1):
        sheet.write(row, column, value, look)
    if line[5] == "sum":
        total = sum(value for value in figures if not isinstance(value, str))
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", look, round(total, 2))
    elif line[5]:
        sheet.write(row, 5, line[5])


def _team(sheet: Worksheet, head: Format, bold: Format, money: Format, day: Format) -> None:
    """Write the quarters of the befrienders, and the list of those who agreed to be named."""
    sheet.write_row("A1", ("Befrienders 2025/26", *QUARTERS, "Year"), head)
    for row, line in enumerate(TEAM, 1):
        _line(sheet, row, line, money)
    sheet.write("A12", "Who is visiting, Jan to March (only the ones on the new rota)", bold)
    sheet.write_row(
        "A13",
        (
            "Befriender",
            "Since",
            "Languages",
            "Women now",
            "Visits this quarter",
            "Last supervision",
            "DBS",
        ),
        head,
    )
    for row, (who, since, tongues, women, visits, seen, cleared) in enumerate(ROTA, 13):
        sheet.write(row, 0, who)
        sheet.write_datetime(row, 1, since, day)
        sheet.write(row, 2, tongues)
        sheet.write(row, 3, women)
        sheet.write(row, 4, visits)
        sheet.write_datetime(row, 5, seen, day)
        sheet.write(row, 6, cleared)
    end = 13 + len(ROTA)
    sheet.write(end, 0, "On this list", bold)
    sheet.write_formula(end, 3, f"=SUM(D14:D{end})", bold, sum(line[3] for line in ROTA))
    sheet.write_formula(end, 4, f"=SUM(E14:E{end})", bold, sum(line[4] for line in ROTA))
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 6, 18)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _cards(sheet: Worksheet, head: Format, bold: Format) -> None:
    """Write the answers of the mothers and, at the side, those of the befrienders."""
    sheet.write("A1", "Cards filled in at about 8 weeks, with an interpreter if wanted", bold)
    sheet.merge_range("B3:D3", "January to March 2026", head)
    sheet.write_row("A4", ("", "Yes", "A bit", "No", "Yes, whole year"), head)
    for row, line in enumerate(CARDS, 4):
        sheet.write_row(row, 0, line)
    sheet.write_row("A10", ("Cards handed out", 35))
    sheet.write_row("A11", ("Cards back", 30))
    sheet.write("E10", 124)
    sheet.write("E11", 101)
    sheet.write("H3", "Befrienders' own card, March 2026", head)
    sheet.write_row("H5", ("Cards back", 26))
    sheet.write_row("H6", ("Less on my own since I started", 21))
    sheet.write_row("H7", ("Happy with supervision", 24))
    sheet.set_column(0, 0, 42)
    sheet.set_column(4, 4, 15)
    sheet.set_column(7, 7, 36)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Cradle and Compass Q4 return")
    bold = made.add_format({"bold": True})
    head = made.add_format(
        {"bold": True, "bg_color": "#005EB8", "font_color": "#FFFFFF", "text_wrap": True}
    )
    band = made.add_format({"bold": True, "bg_color": "#E8EDEE"})
    rate = made.add_format({"num_format": "0%"})
    mean = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})

    _form(made.add_worksheet("Trust return"), head, rate, mean, bold)

    women = made.add_worksheet("Women")
    women.write("A1", "Women referred and taken on, April 2025 to March 2026", bold)
    women.write_row("A3", ("", *QUARTERS, "Year"), head)
    row = 3
    for section, lines in WOMEN:
        women.write(row, 0, section, band)
        for line in lines:
            row += 1
            _line(women, row, line, money)
        row += 2
    women.write(row, 0, "* under 5 in a quarter, so the year is not shown")
    women.set_column(0, 0, 40)
    women.set_column(1, 5, 12)

    after = made.add_worksheet("Births and after")
    row = 0
    for section, noted in AFTER:
        after.write_row(row, 0, (section, *QUARTERS, "2025/26", "Note"), head)
        for entry in noted:
            row += 1
            _line(after, row, entry[:6], money)
            if entry[6]:
                after.write(row, 6, entry[6])
        row += 3
    after.set_column(0, 0, 62)
    after.set_column(1, 5, 11)
    after.set_column(6, 6, 52)
    after.set_landscape()
    after.fit_to_pages(1, 0)

    _team(made.add_worksheet("Befrienders"), head, bold, money, day)

    drop = made.add_worksheet("Monday drop-in")
    drop.write("A1", "Drop-in at the Quay Street hall, 10.30 to 1, quarter 4", bold)
    drop.write_row("A2", ("Date", "Women", "Children", "What we did"), head)
    for row, (when, mothers, children, what) in enumerate(MONDAYS, 2):
        drop.write_datetime(row, 0, when, day)
        if mothers is not None and children is not None:
            drop.write(row, 1, mothers)
            drop.write(row, 2, children)
        drop.write(row, 3, what)
    drop.write("A17", "Total", bold)
    drop.write_formula(
        "B17", "=SUM(B3:B15)", bold, sum(line[1] for line in MONDAYS if line[1] is not None)
    )
    drop.write_formula(
        "C17", "=SUM(C3:C15)", bold, sum(line[2] for line in MONDAYS if line[2] is not None)
    )
    drop.set_column(0, 0, 14)
    drop.set_column(3, 3, 30)

    _cards(made.add_worksheet("Cards"), head, bold)

    words = made.add_worksheet("Report")
    words.write("A1", "Co-ordinator's report, quarter 4", bold)
    for row, (about, text) in enumerate(REPORT, 2):
        words.write(row, 0, about, bold)
        words.write(row, 1, text, wrap)
        words.set_row(row, 32)
    words.set_column(0, 0, 20)
    words.set_column(1, 1, 90)
    for sheet in (women, drop, words):
        sheet.fit_to_pages(1, 0)
    made.close()
