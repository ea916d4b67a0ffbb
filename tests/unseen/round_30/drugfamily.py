"""Support for families affected by somebody's drug use, monthly to a council, month 11."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[object, ...]

MONTHS = tuple(date(2025 + (at > 8), (at + 3) % 12 + 1, 1) for at in range(12))

# Heading and eleven months; the year so far is added up under them.
SUPPORT: tuple[Line, ...] = (
    ("Enquiries", 48, 52, 45, 50, 41, 55, 58, 51, 39, 62, 56),
    ("Referrals", 31, 34, 29, 33, 27, 36, 38, 34, 24, 40, 37),
    ("Seen or offered within 5 w/days", 28, 30, 27, 30, 25, 33, 35, 30, 20, 37, 35),
    ("New starters", 21, 23, 20, 22, 18, 25, 26, 23, 16, 28, 25),
    ("1:1 sessions", 134, 141, 129, 138, 118, 146, 152, 147, 109, 158, 149),
    ("Groups held", 8, 9, 8, 9, 6, 9, 10, 9, 6, 9, 9),
    ("Open at month end", 88, 92, 90, 94, 91, 96, 101, 103, 99, 108, 111),
    ("Closed", 17, 19, 22, 18, 21, 20, 21, 21, 20, 19, 22),
    ("Planned endings", 13, 14, 17, 14, 16, 15, 16, 16, 14, 15, 18),
    ("of which coping score up", 9, 10, 12, 10, 12, 11, 12, 12, 10, 11, 14),
    ("Weeks open (all closed)", 238, 270, 319, 256, 302, 281, 303, 298, 287, 262, 304),
    ("Naloxone trained", 9, 11, 8, 12, 6, 12, 14, 10, 7, 13, 12),
    ("Carer's assmt referrals", 4, 5, 4, 6, 3, 5, 6, 5, 3, 6, 5),
    ("MASH", 1, 0, 2, 1, "nil", 1, 0, 2, 1, 0, 1),
)

CHANGES: tuple[Line, ...] = (
    ("Review visits made", 19, 21, 20, 18, 17, 22, 23, 20, 15, 24, 22),
    ("Loved one has gone into treatment", 2, 3, 1, 3, 2, 4, 3, 2, 1, 4, 3),
    ("Overdose reversed by family with kit", 0, 1, "nil", 1, 0, 2, 1, 0, 1, 1, 2),
    ("No longer handing over money", 4, 5, 5, 4, 6, 5, 6, 5, 3, 6, 7),
    ("£ a week kept in the family", 140, 210, 185, 160, 255, 190, 240, 205, 110, 260, 285),
    ("Back at work / sick note ended", 1, 2, 1, 1, "nil", 2, 2, 1, 1, 2, 3),
    ("Children living with kin, not in care", 2, 1, 3, 2, 1, 2, 3, 1, 2, 3, 2),
    ("Seeing grandchildren again", 1, 1, 2, 0, 2, 1, 2, 2, 1, 1, 3),
    ("Police used to come, none for 3 mths", 2, 1, 2, 3, 1, 2, 3, 2, 2, 1, 3),
)

# Ref, measure, target, heading above the line (and below it), last year, RAG, comment.
SUMMARY: tuple[tuple[str, str, object, str, str, object, str, str], ...] = (
    ("F1", "Family members starting support", 260, "New starters", "", 238, "G", ""),
    (
        "F2",
        "Offered an appointment inside 5 working days",
        0.9,
        "Seen or offered within 5 w/days",
        "Referrals",
        0.87,
        "G",
        "December: snow closed office",
    ),
    ("F3", "Planned endings as % of closures", 0.75, "Planned endings", "Closed", 0.72, "G", ""),
    (
        "F4",
        "Coping score improved (planned endings)",
        0.7,
        "of which coping score up",
        "Planned endings",
        0.69,
        "G",
        "Scores on Endings tab",
    ),
    ("F5", "Family members trained in naloxone", 120, "Naloxone trained", "", 103, "G", ""),
    ("F6", "Group sessions run", 96, "Groups held", "", 94, "G", "4 left to do in March"),
    (
        "F7",
        "Average length of support, weeks (max.)",
        16,
        "Weeks open (all closed)",
        "Closed",
        15.1,
        "G",
        "",
    ),
    (
        "F8",
        "Carer's assessment referrals to Adult Social Care",
        60,
        "Carer's assmt referrals",
        "",
        49,
        "A",
        "8 short, one month to go",
    ),
    ("F9", "Safeguarding referrals to MASH", "info only", "MASH", "", 7, "", ""),
)

# The date, the group, where, who ran it, how many came, how many new.
REGISTER: tuple[Line, ...] = (
    (date(2026, 2, 3), "Tuesday Circle", "Hebble House", "PT + peer", 11, 2),
    (date(2026, 2, 5), "Grandparents' lunch", "St Oswin's hall", "peers", 8, 1),
    (date(2026, 2, 10), "Tuesday Circle", "Hebble House", "PT + peer", 9, 0),
    (date(2026, 2, 11), "Young ones (11-17)", "The Loft", "AK", 7, 1),
    (date(2026, 2, 12), "Partners' evening", "online", "peers", 6, 2),
    (date(2026, 2, 17), "Tuesday Circle", "Hebble House", "PT + peer", 12, 1),
    (date(2026, 2, 19), "Grandparents' lunch", "St Oswin's hall", "peers", 10, 2),
    (date(2026, 2, 24), "Tuesday Circle", "Hebble House", "PT", 10, 0),
    (date(2026, 2, 25), "Young ones (11-17)", "The Loft", "AK", 8, 1),
)

# Case, who, weeks, coping in and out, hours of sleep in and out, GP visits before and now.
ENDINGS: tuple[Line, ...] = (
    ("K-0412", "mother", 14, 22, 35, 4, 6.5, 3, 1),
    ("K-0419", "partner", 11, 28, 33, 5, 6, 1, 0),
    ("K-0420", "father", 16, 31, 30, 6, 6, 0, 0),
    ("K-0427", "grandmother", 18, 19, 34, 4.5, 6, 4, 2),
    ("K-0431", "mother", 12, 25, 38, 5, 7, 2, 2),
    ("K-0433", "sister", 9, 33, 41, 6, 7, "not asked", "not asked"),
    ("K-0438", "mother", 15, 20, 29, 3.5, 5, 5, 3),
)

PEERS: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "Peer volunteers (all are relatives of somebody who uses)",
        (
            ("Active in the month", 14, 15, "n/a"),
            ("Hours given", 126, 133.5, 1284),
            ("Groups led by a peer", 4, 6, 42),
            ("Started a paid job or college", 1, 1, 6),
            ("Peer training evenings", 1, 2, 9),
            ("Expenses paid (£)", 88.4, 92.1, 903.75),
        ),
    ),
    (
        "Young people",
        (
            ("On the register", 12, 13, "n/a"),
            ("Back in school after missing 10 days or more", 1, 2, 9),
        ),
    ),
    (
        "Treatment service and pharmacies",
        (
            ("Drug workers taught by our families", 0, 14, 52),
            ("Drug workers' cases where family now sits in on reviews", 3, 5, 28),
            ("Pharmacies visited", 2, 3, 19),
            ("...that now put our card in every script bag", 1, 2, 11),
        ),
    ),
)

OPEN: tuple[Line, ...] = (
    ("Mothers", 46),
    ("Fathers", 17),
    ("Partners", 21),
    ("Grandparents", 13),
    ("Brothers and sisters", 9),
    ("Sons and daughters", 5),
    ("Total open", 111),
)

SUBSTANCE: tuple[Line, ...] = (
    ("Cocaine / crack", 38),
    ("Heroin", 31),
    ("Ketamine", 19),
    ("Cannabis", 14),
    ("Other / not known", 9),
)

SURVEY: tuple[Line, ...] = (
    ("Texts sent", 62, 604),
    ("Replies", 34, 341),
    ("Less ashamed, have told a friend or relative", 21, 205),
    ("Home is calmer", 19, 188),
    ("Easy to get hold of us", 31, 310),
    ("Would tell another family about us", 33, 330),
)

WORDS = (
    (
        "A grandmother from Tollgate has been granted a special guardianship order and the two "
        "boys are staying with her."
    ),
    "The Loft was out of action for one week in February so the young ones met at the library.",
    (
        "Three mothers from Tuesday Circle now run a stall on the market and say they have their "
        "Saturdays back."
    ),
    "We expect to finish the year on about 270 starters.",
    "Our second family worker is on long-term sick leave and agency cover ran to 46 hours.",
    (
        "The hospital liaison nurse says relatives of 5 patients have stopped ringing the ward "
        "every night since coming to us."
    ),
    "The contract asks for 96 group sessions and we have done 92.",
    "In March we will run a ketamine evening for parents with the treatment service.",
    "Posters went up in 22 surgeries and the bus station.",
)


def _months(sheet: Worksheet, top: int, lines: tuple[Line, ...], forms: dict[str, Format]) -> None:
    """Write months down the side, a heading over each column, and the year so far below."""
    sheet.set_row(top, 62)
    sheet.write(top, 0, "Month", forms["head"])
    for row, month in enumerate(MONTHS, top + 1):
        sheet.write_datetime(row, 0, month, forms["month"])
    sheet.write(top + 13, 0, "Year to date", forms["bold"])
    for column, (heading, *figures) in enumerate(lines, 1):
        form = forms["money"] if "£" in str(heading) else None
        sheet.write(top, column, heading, forms["head"])
        sheet.write_column(top + 1, column, figures, form)
        if heading == "Open at month end":
            continue
        name = xl_col_to_name(column)
        sheet.write_formula(
            top + 13,
            column,
            f"=SUM({name}{top + 2}:{name}{top + 13})",
            forms["money"] if form else forms["bold"],
            _sum(figures),
        )


def _sum(figures: list[object]) -> float:
    """Add up what is a number, as a spreadsheet does."""
    return sum(figure for figure in figures if isinstance(figure, int | float))


def _summary(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the front page of the council, fed from the months."""
    sheet.merge_range("A1:H1", "Estermouth City Council - Public Health contracts", forms["bar"])
    sheet.write("A2", "Monthly monitoring: Month 11 (February 2026)", forms["bold"])
    sheet.write("A3", "Kinharbour Family Support - Families affected by drug use")
    sheet.write("A4", "Contract PH-24-1139, 1 April 2024 - 31 March 2027. Return due 10th of month")
    sheet.write_row(
        "A6",
        (
            "KPI",
            "Measure",
            "Target 2025/26",
            "Feb-26",
            "Year to date",
            "2024/25 outturn",
            "RAG",
            "Comment",
        ),
        forms["head"],
    )
    where = {str(line[0]): at for at, line in enumerate(SUPPORT, 1)}
    for row, line in enumerate(SUMMARY, 6):
        ref, words, target, top, base, before, rag, comment = line
        form = None if not base else forms["place"] if ref == "F7" else forms["rate"]
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, None if ref == "F7" else form)
        for column, at in ((3, 15), (4, 17)):
            figures = [SUPPORT[where[name] - 1][1:] for name in (top, base) if name]
            sums = [_sum(list(months if at == 17 else months[-1:])) for months in figures]
            names = [f"'Monthly data'!{xl_col_to_name(where[n])}{at}" for n in (top, base) if n]
            result = sums[0] / sums[1] if base else sums[0]
            sheet.write_formula(row, column, "=" + "/".join(names), form, result)
        sheet.write(row, 5, before, form)
        if rag:
            sheet.write(row, 6, rag, forms["green" if rag == "G" else "amber"])
        if comment:
            sheet.write(row, 7, comment)
    sheet.write("B17", "G = on target or better, A = within 10%, R = more than 10% off")
    sheet.write("B18", "Service manager: P. Tarn    Submitted: 09/03/2026")
    sheet.set_row(5, 32)
    sheet.set_column("A:A", 7)
    sheet.set_column("B:B", 48)
    sheet.set_column("C:F", 13)
    sheet.set_column("H:H", 32)


def _lists(made: Workbook, forms: dict[str, Format]) -> None:
    """Write the register of groups and the scores of those who finished."""
    register = made.add_worksheet("Group register")
    register.write("A1", "Group register Feb 26", forms["bold"])
    register.write_row("A3", ("Date", "Group", "Where", "Run by", "Came", "New"), forms["head"])
    for row, line in enumerate(REGISTER, 3):
        register.write_datetime(row, 0, date.fromisoformat(str(line[0])), forms["day"])
        register.write_row(row, 1, line[1:])
    register.write("D13", "Total", forms["bold"])
    came = _sum([line[4] for line in REGISTER])
    new = _sum([line[5] for line in REGISTER])
    register.write_formula("E13", "=SUM(E4:E12)", forms["bold"], came)
    register.write_formula("F13", "=SUM(F4:F12)", forms["bold"], new)
    register.set_column("A:D", 19)

    endings = made.add_worksheet("Endings")
    endings.write("A1", "Planned endings, February 2026 - those happy to be listed", forms["bold"])
    endings.write("A2", "Coping 0-50, higher is better. GP = visits about own health in 3 months")
    endings.merge_range("D4:E4", "Coping score", forms["head"])
    endings.merge_range("F4:G4", "Hours of sleep a night", forms["head"])
    endings.merge_range("H4:I4", "GP visits", forms["head"])
    endings.write_row(
        "A5",
        ("Case", "Relative is", "Weeks with us", "In", "Out", "In", "Out", "Before", "Now"),
        forms["head"],
    )
    for row, line in enumerate(ENDINGS, 5):
        endings.write_row(row, 0, line)
    endings.set_column("A:C", 14)


def _people(made: Workbook, forms: dict[str, Format]) -> None:
    """Write the peers and partners, and who is supported."""
    peers = made.add_worksheet("Peers and partners")
    row = 0
    for heading, lines in PEERS:
        peers.write_row(row, 0, (heading, "Jan 26", "Feb 26", "2025/26 so far"), forms["head"])
        for line in lines:
            row += 1
            peers.write_row(row, 0, line, forms["money"] if "£" in str(line[0]) else None)
        row += 3
    peers.set_column("A:A", 58)
    peers.set_column("B:D", 14)

    voices = made.add_worksheet("Voices")
    voices.write_row("A1", ("Text survey", "Feb", "YTD"), forms["head"])
    for row, line in enumerate(SURVEY, 1):
        voices.write_row(row, 0, line)
    voices.write_row("E1", ("Open at 28 Feb", "No."), forms["head"])
    for row, line in enumerate(OPEN, 1):
        voices.write_row(row, 4, line, forms["bold"] if "Total" in str(line[0]) else None)
    voices.write_row("H1", ("What their loved one uses", "No."), forms["head"])
    for row, line in enumerate(SUBSTANCE, 1):
        voices.write_row(row, 7, line)
    voices.write("A11", "In our own words (February)", forms["bold"])
    for row, sentence in enumerate(WORDS, 11):
        voices.set_row(row, 32)
        voices.write(row, 0, sentence, forms["wrap"])
    voices.set_column("A:A", 62)
    voices.set_column("E:E", 22)
    voices.set_column("H:H", 26)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kinharbour M11 2025-26")
    forms = {
        "bold": made.add_format({"bold": True}),
        "bar": made.add_format({"bold": True, "font_color": "white", "bg_color": "#4B2E5A"}),
        "head": made.add_format(
            {"bold": True, "bg_color": "#E4DAEA", "text_wrap": True, "valign": "top", "border": 1}
        ),
        "rate": made.add_format({"num_format": "0.0%"}),
        "place": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "£#,##0.00"}),
        "month": made.add_format({"num_format": "mmm-yy", "align": "left"}),
        "day": made.add_format({"num_format": "ddd d mmm yy", "align": "left"}),
        "green": made.add_format({"bg_color": "#A9D18E", "align": "center"}),
        "amber": made.add_format({"bg_color": "#FFD966", "align": "center"}),
        "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
    }
    _summary(made.add_worksheet("M11 summary"), forms)
    data = made.add_worksheet("Monthly data")
    data.write("A1", "Kinharbour monthly data 2025/26", forms["bold"])
    data.merge_range("A3:O3", "A. Support given", forms["bar"])
    _months(data, 3, SUPPORT, forms)
    data.write("A20", "Waits: clock starts the day after the call. March to be added by 10 April.")
    data.merge_range(
        "A22:J22", "B. What families tell us at review (each counted once)", forms["bar"]
    )
    _months(data, 22, CHANGES, forms)
    data.set_column("A:A", 13)
    data.set_column("B:O", 11)
    data.freeze_panes(4, 1)
    _lists(made, forms)
    _people(made, forms)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
