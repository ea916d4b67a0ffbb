"""Peer support around birth in several languages, monthly to an integrated care board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from tests.unseen.pen import book

# Number, indicator, threshold, numerator and its months, denominator and its months.
KPIS: tuple[tuple[int, str, float | None, str, tuple[int, ...], str, tuple[int, ...]], ...] = (
    (1, "Women and birthing people starting peer support", 300,
     "No. starting", (24, 26, 27, 25, 21, 28, 29, 30), "", ()),
    (2, "First contact made within 5 working days of referral", 0.9,
     "Within 5 days", (22, 24, 24, 23, 18, 25, 27, 27),
     "First contacts", (25, 26, 28, 25, 21, 28, 30, 29)),
    (3, "Matched with a peer supporter who shares the preferred language", 0.95,
     "Matched in language", (23, 25, 25, 24, 20, 27, 28, 29),
     "Starting", (24, 26, 27, 25, 21, 28, 29, 30)),
    (4, "Support brought to a planned ending", 0.75,
     "Planned endings", (12, 13, 15, 14, 11, 15, 16, 14),
     "All endings", (16, 17, 20, 18, 15, 19, 20, 18)),
    (5, "EPDS down by 4 points or more (planned endings with both scores)", 0.6,
     "Down 4 or more", (7, 7, 9, 8, 6, 9, 9, 8),
     "With both scores", (11, 12, 13, 12, 10, 13, 15, 13)),
    (6, "EPDS item 10 positive: escalated to the perinatal team the same day", 1,
     "Same day", (2, 1, 3, 2, 1, 2, 0, 3), "Item 10 positive", (2, 1, 3, 2, 1, 2, 0, 3)),
    (7, "Peer supporters gaining the Level 2 certificate", 12,
     "No. certificated", (0, 3, 0, 0, 3, 0, 0, 2), "", ()),
    (8, "Service users who would recommend the service", 0.9,
     "Would recommend", (9, 11, 12, 10, 8, 13, 12, 13),
     "Replies", (10, 12, 12, 11, 9, 14, 13, 14)),
    (9, "Serious incidents (information only)", None,
     "No. in month", (0, 0, 0, 0, 0, 0, 0, 0), "", ()),
)  # fmt: skip

GROUPS: tuple[tuple[str | int, ...], ...] = (
    ("Chai & Chat", "Urdu / Punjabi", "Corran Road Children's Ctr", 20, 4, 46, 15, 2, 31, 16, 6),
    ("Nasta Morning", "Bengali / Sylheti", "Lime St community hall", 25, 4, 52, 17, 0, 38, 16, 9),
    ("Ceai cu mame", "Romanian", "Bethel Church rooms", 16, 4, 33, 11, 3, 22, 12, 4),
    ("Bayti", "Arabic", "Wendle Library", 15, 3, 27, 10, 1, 19, 9, 3),
    ("Mama Klub", "Polish", "Fenside Hub", 12, 2, 13, 6, 2, 9, 6, 0),
    ("Welcome Table", "English, Tigrinya, Dari", "Fenside Hub", 18, 4, 29, 12, 1, 17, 14, 2),
)

# Reference, language, children, month and day of first contact, score, day in November of the
# last contact, score then, contacts, planned.
ENDINGS: tuple[tuple[str, str, int, int, int, int, int, int | str, int, str], ...] = (
    ("P118", "Urdu", 2, 6, 3, 16, 4, 9, 14, "Y"),
    ("P121", "Bengali", 1, 6, 10, 13, 4, 10, 12, "Y"),
    ("P122", "Romanian", 1, 6, 12, 18, 6, 11, 15, "Y"),
    ("P124", "Arabic", 3, 6, 17, 14, 6, "n/a", 3, "N - moved"),
    ("P126", "Urdu", 2, 6, 19, 12, 7, 7, 11, "Y"),
    ("P127", "Polish", 1, 6, 24, 15, 11, 14, 10, "Y"),
    ("P129", "Sylheti", 4, 6, 26, 11, 11, 6, 13, "Y"),
    ("P130", "Punjabi", 2, 7, 1, 17, 12, 10, 16, "Y"),
    ("P131", "Romanian", 2, 7, 3, 10, 13, "declined", 9, "Y"),
    ("P133", "Arabic", 1, 7, 8, 19, 13, 12, 17, "Y"),
    ("P134", "Urdu", 1, 7, 10, 13, 14, 11, 10, "Y"),
    ("P136", "Bengali", 3, 7, 15, 14, 18, "n/a", 2, "N - no reply"),
    ("P137", "Polish", 1, 7, 17, 12, 18, 8, 9, "Y"),
    ("P139", "Tigrinya", 2, 7, 22, 16, 20, 13, 12, "Y"),
    ("P140", "Urdu", 3, 7, 24, 15, 20, 9, 13, "Y"),
    ("P142", "Romanian", 1, 7, 29, 9, 25, "n/a", 4, "N - back to Romania"),
    ("P144", "Arabic", 2, 8, 5, 14, 26, 12, 8, "Y"),
    ("P147", "Punjabi", 1, 8, 12, 11, 27, "n/a", 1, "N - no reply"),
)

# Initials, languages, hours in September, October and November, mothers at the end of November.
PEERS: tuple[tuple[str, str, float, float, float, int], ...] = (
    ("S.K.", "Urdu, Punjabi", 26, 28.5, 27, 9),
    ("N.A.", "Urdu", 22, 21, 24.5, 8),
    ("F.B.", "Bengali, Sylheti", 30, 31, 29.5, 10),
    ("R.C.", "Sylheti", 19.5, 22, 23, 8),
    ("I.D.", "Romanian", 24, 26, 25, 9),
    ("M.P.", "Romanian", 18, 17.5, 20, 7),
    ("H.S.", "Arabic", 27, 25.5, 28, 9),
    ("L.M.", "Arabic, Kurdish", 0, 14, 21, 6),
    ("K.W.", "Polish", 20, 19, 18.5, 7),
    ("A.G.", "Tigrinya, Amharic", 23.5, 24, 26, 8),
    ("Z.H.", "Dari, Pashto", 16, 18, 17.5, 6),
    ("T.O.", "English, Yoruba", 21, 20, 22, 8),
    ("B.J.", "Punjabi", 17, 19, 18, 7),
    ("D.E.", "English", 15.5, 14, 16, 6),
)

# Two quarters, October, November; no sum where people are the same each time.
PEER_LINES: tuple[tuple[str, tuple[float | str, ...], bool], ...] = (
    ("Supervision sessions held", (36, 38, 13, 14), True),
    ("Gained Level 2", (3, 3, 0, 2), True),
    ("Peers who were supported by us when their own baby was small", (8, 9, 9, 10), False),
    (
        "Own mood better than when they joined (asked in supervision)",
        (7, 9, "not asked", 10),
        False,
    ),
    ("Got a paid job", (1, 1, 0, 1), True),
    ("Began college or an Access course", (0, 2, "nil", 1), True),
    ("Childcare and fares paid (£)", (812.4, 866.1, 291.5, 304.75), True),
    ("Left", (1, 0, 0, 1), True),
)

LOG: tuple[tuple[str, tuple[float | str, ...]], ...] = (
    ("Voice notes and texts sent", (1480, 1532, 518, 547)),
    ("Letters read and explained", (61, 66, 24, 27)),
    ("Bags of baby clothes given out", (33, 29, 12, 14)),
    ("Registered with a GP for the first time", (5, 6, 2, 3)),
    ("Went to midwife booking before 12 weeks, had meant to leave it", (4, 5, 2, 2)),
    ("About to give up breastfeeding, still feeding at 6 weeks", (7, 8, 3, "4 (prov)")),
    ("Started an English class", (6, 7, 3, 2)),
    ("Dads' nights held", (3, 3, 1, 1)),
    ("Dads and partners who came", (21, 24, 9, 11)),
    ("...who then got help for their own low mood", (2, 3, 1, 2)),
    ("Extra health visitor visits stood down", (9, 11, 4, 5)),
    ("Interpreter hours the health visitors did not have to book", (46.5, 52, 17.5, 19)),
)

BUDGET: tuple[tuple[str, float, float, float], ...] = (
    ("Co-ordinators (1.6 wte)", 62400, 5187.5, 41412.3),
    ("Clinical supervision", 9600, 780, 6390),
    ("Peer expenses and childcare", 5200, 304.75, 2274.75),
    ("Rooms and creche workers", 14800, 1262.4, 9718.85),
    ("Training and translation", 7500, 940, 4685.2),
)

TEXTS: tuple[tuple[str, int], ...] = (
    ("Texts sent", 31),
    ("Replies", 14),
    ("Would recommend us", 13),
    ("My peer understood my language and customs", 14),
    ("I feel less alone", 11),
    ("I feel closer to my baby", 10),
    ("Easy to find the group", 9),
)

LANGUAGES: tuple[tuple[str, int | str], ...] = (
    ("Urdu or Punjabi", 9),
    ("Bengali or Sylheti", 6),
    ("Romanian", 5),
    ("Arabic", 5),
    ("Polish", "<5"),
    ("Other", "<5"),
    ("All", 30),
)

NARRATIVE: tuple[tuple[str, str], ...] = (
    (
        "Highlights",
        "Mothers from the Sylheti group have set up their own Friday pram walk and 11 of them go"
        " every week. We held a tea for World Prematurity Day with 42 people in the hall.",
    ),
    (
        "Partners",
        "A Romanian father who came to the dads' night in October is back at work after five"
        " months at home with low mood.",
    ),
    (
        "Wider system",
        "Community midwives at Corran Road say that 3 women who used to miss every appointment"
        " now come on their own. Referrals from the maternity unit were up on last November.",
    ),
    ("Workforce", "DBS checks for 3 new peers took 7 weeks."),
    (
        "Risks and issues",
        "The threshold of 60% for KPI 5 is hard to meet when the first score is already low.",
    ),
    (
        "Next month",
        "We hope to train a second Tigrinya speaker in January.",
    ),
    ("Systems", "The new booking system cost £1,150 and went live on 10 November."),
)


def _form(made: Workbook, bold: Format, rate: Format, box: Format) -> None:
    """Write the board's form, three lines to a rate."""
    sheet = made.add_worksheet("M8 KPIs")
    sheet.write("A1", "NHS Marlshire and Wendle ICB - Schedule 6A local reporting", bold)
    sheet.write("A2", "Service: Perinatal peer support (community languages)")
    sheet.write("A3", "Provider: Small Hours Family Network CIC")
    sheet.write("A4", "Contract: MWICB/PMH/2025-14, 1 April 2025 to 31 March 2028")
    sheet.write("A5", "Reporting month: November 2025 (Month 8)")
    month = made.add_format({"num_format": "mmm-yy", "bold": True})
    sheet.write_row("A7", ("KPI", "Indicator", "Threshold / plan for year", "Line"), bold)
    for number in range(12):
        first = date(2025 + (number + 3) // 12, (number + 3) % 12 + 1, 1)
        sheet.write_datetime(6, 4 + number, first, month)
    sheet.write("Q7", "YTD", bold)
    row = 7
    for number, words, goal, top, tops, base, bases in KPIS:
        form = rate if bases else box
        if bases:
            sheet.merge_range(row, 0, row + 2, 0, number, box)
            sheet.merge_range(row, 1, row + 2, 1, words, box)
            sheet.merge_range(row, 2, row + 2, 2, goal, form)
        else:
            sheet.write_row(row, 0, (number, words), box)
            sheet.write(row, 2, "-" if goal is None else goal, form)
        for name, months in ((top, tops), (base, bases)):
            if months:
                sheet.write(row, 3, name)
                sheet.write_row(row, 4, months)
                sheet.write_formula(row, 16, f"=SUM(E{row + 1}:P{row + 1})", None, sum(months))
                row += 1
        if bases:
            sheet.write(row, 3, "%")
            pairs = [*zip(tops, bases, strict=True), (sum(tops), sum(bases))]
            for letter, (above, below) in zip("EFGHIJKLQ", pairs, strict=True):
                at = f"{letter}{row + 1}"
                if below:
                    formula = f"={letter}{row - 1}/{letter}{row}"
                    sheet.write_formula(at, formula, rate, above / below)
                else:
                    sheet.write(at, "n/a")
            row += 1
    sheet.write(row + 1, 1, "Submitted 10/12/2025 by O. Tarn, service manager")
    sheet.freeze_panes(7, 4)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 3, 18)


def _groups(made: Workbook, bold: Format) -> None:
    """Write the groups of the month."""
    sheet = made.add_worksheet("Groups")
    sheet.write("A1", "Groups in November 2025", bold)
    sheet.write_row(
        "A3",
        ("Group", "Language", "Where", "Room holds", "Sessions", "Attendances", "Mothers",
         "Partners who came along", "Children in creche", "Peer hours",
         "Mothers who now meet on their own between groups"),
        bold,
    )  # fmt: skip
    for row, line in enumerate(GROUPS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A10", "All groups", bold)
    for column, letter in enumerate("EFGHIJK", 4):
        total = sum(int(line[column]) for line in GROUPS)
        sheet.write_formula(f"{letter}10", f"=SUM({letter}4:{letter}9)", bold, total)
    sheet.set_column(0, 2, 24)
    sheet.set_column(3, 10, 12)


def _endings(made: Workbook, bold: Format, day: Format) -> None:
    """Write the list of mothers whose support ended in the month."""
    sheet = made.add_worksheet("Endings")
    sheet.write("A1", "Endings in November 2025 (KPIs 4 and 5)", bold)
    sheet.write_row(
        "A2",
        ("ID", "Language", "Children", "First contact", "EPDS at first contact", "Last contact",
         "EPDS at last contact", "Change", "Contacts in all", "Planned?"),
        bold,
    )  # fmt: skip
    for row, line in enumerate(ENDINGS, 2):
        before, after = line[5], line[7]
        sheet.write_row(row, 0, line[:3])
        sheet.write_datetime(row, 3, date(2025, line[3], line[4]), day)
        sheet.write(row, 4, before)
        sheet.write_datetime(row, 5, date(2025, 11, line[6]), day)
        sheet.write(row, 6, after)
        if isinstance(after, int):
            sheet.write_formula(row, 7, f"=G{row + 1}-E{row + 1}", None, after - before)
        sheet.write_row(row, 8, line[8:])
    both = [line[7] - line[5] for line in ENDINGS if isinstance(line[7], int)]
    sheet.write("A22", "Endings")
    sheet.write_formula("C22", "=COUNTA(A3:A20)", None, len(ENDINGS))
    sheet.write("A23", "Planned")
    planned = sum(line[9] == "Y" for line in ENDINGS)
    sheet.write_formula("C23", '=COUNTIF(J3:J20,"Y")', None, planned)
    sheet.write("A24", "Both scores")
    sheet.write_formula("C24", "=COUNT(H3:H20)", None, len(both))
    sheet.write("A25", "Down 4 or more")
    sheet.write_formula("C25", '=COUNTIF(H3:H20,"<=-4")', None, sum(c <= -4 for c in both))
    sheet.set_column(0, 9, 15)


def _lines(made: Workbook, bold: Format, money: Format) -> None:
    """Write the peers, what became of them, and the log of what peers hear."""
    sheet = made.add_worksheet("Peers")
    sheet.write("A1", "Peer supporters (volunteers) - hours given, 2025", bold)
    sheet.write_row("A2", ("Peer", "Languages", "Sep", "Oct", "Nov", "Mothers at 30 Nov"), bold)
    for row, line in enumerate(PEERS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A17", "Total", bold)
    for letter, column in zip("CDEF", zip(*(line[2:] for line in PEERS), strict=True), strict=True):
        sheet.write_formula(f"{letter}17", f"=SUM({letter}3:{letter}16)", bold, sum(column))
    periods = ("Q1 (Apr-Jun)", "Q2 (Jul-Sep)", "Oct", "Nov", "YTD")
    sheet.write_row("A20", ("How the peers get on 2025/26", "", *periods), bold)
    for row, (name, figures, summed) in enumerate(PEER_LINES, 20):
        form = money if "£" in name else None
        sheet.write(row, 0, name)
        sheet.write_row(row, 2, figures, form)
        if summed:
            total = sum(figure for figure in figures if not isinstance(figure, str))
            sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", form, round(total, 2))
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 6, 16)

    log = made.add_worksheet("Peers' log")
    log.write("A1", "From the peers' log 2025/26 (added up by Ines)", bold)
    log.write_row("A3", ("", *periods), bold)
    for row, (name, noted) in enumerate(LOG, 3):
        log.write(row, 0, name)
        log.write_row(row, 1, noted)
        total = sum(float(str(figure).split(" ")[0]) for figure in noted)
        if "prov" in str(noted[-1]):
            log.write(row, 5, total)
        else:
            log.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, total)
    log.write("A17", "Feeding at 6 weeks for Nov still to be checked with the infant feeding team")
    log.set_column(0, 0, 58)
    log.set_column(1, 5, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Small Hours month 8")
    bold = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#FCE4D6"})
    rate = made.add_format({"num_format": "0%", "valign": "top"})
    box = made.add_format({"text_wrap": True, "valign": "top"})
    money = made.add_format({"num_format": "£#,##0.00"})
    _form(made, bold, rate, box)
    _groups(made, bold)
    _endings(made, bold, made.add_format({"num_format": "d mmm yy"}))
    _lines(made, bold, money)

    sheet = made.add_worksheet("Voice and who")
    sheet.write_row("A1", ("Text survey", "Nov 2025"), bold)
    for row, text in enumerate(TEXTS, 1):
        sheet.write_row(row, 0, text)
    sheet.write_row("D1", ("First language of those starting", "Nov 2025"), bold)
    for row, language in enumerate(LANGUAGES, 1):
        sheet.write_row(row, 3, language)
    sheet.write("D9", "Small numbers not shown")
    sheet.write_row("A12", ("Money", "Budget for year", "Nov", "Apr to Nov", "Left"), bold)
    sums = [round(sum(part), 2) for part in zip(*(line[1:] for line in BUDGET), strict=True)]
    for row, line in enumerate((*BUDGET, ("Total", sums[0], sums[1], sums[2])), 12):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], money)
        left = round(line[1] - line[3], 2)
        sheet.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, left)
    for letter, total in zip("BCD", sums, strict=True):
        sheet.write_formula(f"{letter}18", f"=SUM({letter}13:{letter}17)", money, total)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 4, 16)
    sheet.set_column(3, 3, 30)

    sheet = made.add_worksheet("Narrative")
    sheet.write_row("A1", ("Heading", "Provider commentary, November 2025"), bold)
    for row, paragraph in enumerate(NARRATIVE, 1):
        sheet.write_row(row, 0, paragraph, box)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 100)
    made.close()
