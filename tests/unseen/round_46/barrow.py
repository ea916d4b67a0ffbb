"""HIV and hepatitis tests and befriending for market traders, quarterly to a council."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from tests.unseen.pen import book

TITLE = (
    ("Provider", "Barrow & Brew Health CIC"),
    ("Service", "Testing and befriending on the markets"),
    ("Contract no.", "MCC/PH/0217 (1 July 2024 to 30 June 2027)"),
    ("Contract year", "Year 2: 1 July 2025 to 30 June 2026"),
    ("Quarter reported", "Quarter 3 (January to March 2026)"),
    ("Completed by", "Data officer, tel. 01632 960417"),
)
SENT = datetime(2026, 4, 14)
RETURN_HEADS = (
    "Ref",
    "Indicator",
    "Line",
    "Annual target",
    "Minimum",
    "Q1 Jul-Sep",
    "Q2 Oct-Dec",
    "Q3 Jan-Mar",
    "Q4 Apr-Jun",
    "Year to date",
    "RAG Q3",
    "Provider comment",
)

# Reference, indicator, target, minimum, lines of figures, form, colour, comment.
INDICATORS: tuple[tuple[object, ...], ...] = (
    (
        "PH1",
        "HIV tests done with traders and market staff",
        600,
        None,
        (("Number", 148, 161, 178),),
        "",
        "Green",
        "From the stall log",
    ),
    (
        "PH2",
        "Hepatitis B and C tests done",
        480,
        None,
        (("Number", 121, 137, 149),),
        "",
        "Green",
        "",
    ),
    (
        "PH3",
        "HIV tests with people never tested before, or not in the last 2 years",
        0.5,
        0.4,
        (("Number", 83, 94, 109), ("Out of", 148, 161, 178), ("%",)),
        "0.0%",
        "Green",
        "",
    ),
    (
        "PH4",
        "HIV results given within 5 working days",
        0.95,
        0.9,
        (("Number", 141, 158, 171), ("Out of", 148, 161, 178), ("%",)),
        "0.0%",
        "Green",
        "7 people in Q3 changed phones; all found since",
    ),
    (
        "PH5",
        "People with a reactive test seen at the clinic within 14 days",
        0.9,
        0.75,
        (("Number", 2, 4, 3), ("Out of", 2, 5, 3), ("%",)),
        "0.0%",
        "Green",
        "Small numbers, please do not publish",
    ),
    (
        "PH6",
        "Traders matched with a befriender",
        40,
        None,
        (("Number", 11, 9, 13),),
        "",
        "Green",
        "",
    ),
    (
        "PH7",
        "Befriended traders less isolated at 12 weeks",
        0.75,
        0.65,
        (("Number", 7, 8, 9), ("Out of", 9, 11, 13), ("%",)),
        "0.0%",
        "Amber",
        "13 asked, answers on What changed tab",
    ),
    (
        "PH8",
        "Average days from asking for a befriender to first meeting (lower is better)",
        21,
        None,
        (("Total days", 231, 198, 247), ("People", 11, 9, 13), ("Average",)),
        "0.0",
        "Green",
        "",
    ),
    (
        "PH9",
        "Complaints received",
        "Report only",
        None,
        (("Number", "nil", 1, "nil"),),
        "",
        "",
        "Noise from generator, resolved",
    ),
)

LOG_HEADS = (
    "Date",
    "Market",
    "Hours open",
    "Staff",
    "Spoke to",
    "HIV tests",
    "Hep B/C tests",
    "Reactive (any)",
    "Packs given out",
    "Notes",
)
LOG: tuple[tuple[object, ...], ...] = (
    (datetime(2026, 1, 6), "Corn Row", 4.5, 2, 31, 11, 9, 0, 40, ""),
    (datetime(2026, 1, 15), "Saltgate wholesale", 3, 2, 38, 14, 12, 0, 55, "4am start"),
    (datetime(2026, 1, 24), "Corn Row", 5, 3, 44, 17, 13, 1, 60, ""),
    (
        datetime(2026, 1, 27),
        "Corn Row",
        1,
        2,
        6,
        "n/a",
        "n/a",
        "n/a",
        10,
        "Gale - gazebo down after an hour, no testing",
    ),
    (datetime(2026, 2, 8), "Airfield (Sunday)", 4, 2, 29, 12, 10, 0, 35, ""),
    (datetime(2026, 2, 12), "Saltgate wholesale", 3, 2, 41, 16, 14, 1, 50, ""),
    (datetime(2026, 2, 17), "Corn Row", 4.5, 2, 33, 13, 11, 0, 45, "half term, quieter"),
    (datetime(2026, 2, 21), "Corn Row", 5, 3, 52, 19, 16, 0, 70, ""),
    (datetime(2026, 2, 26), "Saltgate wholesale", 3, 2, 36, 15, 12, 0, 50, ""),
    ("8/3/26", "Airfield (Sunday)", 4, 2, 34, 13, 11, 0, 40, "Entered late"),
    (datetime(2026, 3, 10), "Corn Row", 4.5, 2, 30, 10, 9, 0, 40, ""),
    (datetime(2026, 3, 19), "Saltgate wholesale", 3, 2, 43, 18, 15, 1, 60, ""),
    (datetime(2026, 3, 28), "Corn Row", 5, 3, 55, 20, 17, 0, 75, "Easter stock, busy"),
)

MONTHS = (
    "Jul-25",
    "Aug-25",
    "Sep-25",
    "Q1",
    "Oct-25",
    "Nov-25",
    "Dec-25",
    "Q2",
    "Jan-26",
    "Feb-26",
    "Mar-26",
    "Q3",
)
# Group, line, nine months, whether a quarter is added up or stands as at its last month.
FRIENDS: tuple[tuple[object, ...], ...] = (
    ("Matching", "New matches", (4, 3, 4, 3, 3, 3, 5, 4, 4), "sum"),
    ("", "Waiting for a befriender, month end", (6, 7, 5, 6, 8, 7, 5, 4, 6), "last"),
    ("", "Meet-ups held", (31, 28, 34, 36, 33, 27, 38, 41, 44), "sum"),
    ("Befrienders", "Active, month end", (14, 14, 15, 16, 16, 17, 18, 19, 19), "last"),
    ("", "- who trade on the markets themselves", (8, 8, 9, 9, 10, 10, 11, 12, 12), "last"),
    ("", "Hours given", (62.5, 58, 66, 70, 64.5, 51, 74, 79.5, 85), "sum"),
    ("Traders", "Back on their stall after time away ill", (1, 0, 1, 2, 1, 0, 1, 2, 2), "sum"),
    ("", "Registered with a GP (had none)", (2, 1, 3, 1, 2, 1, 3, 2, 4), "sum"),
    ("", "Partner or relative came to a meet-up", (2, 1, 2, 3, 2, 4, 3, 4, 5), "sum"),
)

MONEY_HEADS = (
    "Heading",
    "Budget for year",
    "Budget to date",
    "Spent Q1",
    "Spent Q2",
    "Spent Q3",
    "Spent to date",
    "Under / (over)",
)
MONEY: tuple[tuple[object, ...], ...] = (
    ("Outreach workers (1.6 WTE)", 68400, 51300, 16890.42, 17012.1, 17240.55),
    ("Test kits and laboratory", 14400, 10800, 3310.8, 3592.4, 4018.65),
    ("Befriender expenses", 3600, 2700, 712.35, 688.9, 841.2),
    ("Pitch fees", 2400, 1800, 300, "nil", "nil"),
    ("Training", 2000, 1500, 640, "nil", 425),
    ("Overheads at 10%", 9080, 6810, 2270, 2270, 2270),
)

ANSWER_HEADS = ("Strongly agree", "Agree", "Not sure", "Disagree", "Answered", "Agreed last qtr")
ANSWERS: tuple[tuple[object, ...], ...] = (
    ("I feel less cut off", 4, 5, 3, 1, 8),
    ("I sleep better than I did", 2, 4, 5, 2, 5),
    ("My befriender turns up when they say", 9, 3, 1, 0, 10),
    ("The place we met was right for me", 6, 5, 2, 0, 9),
)
EXTRA_HEADS = ("Q1", "Q2", "Q3", "Year so far")
EXTRA: tuple[tuple[object, ...], ...] = (
    ("Traders who finished all hepatitis B jabs", 9, 14, 17, "sum"),
    ("Husbands, wives, partners tested because a trader brought them", 12, 15, 19, "sum"),
    ("Traders trained and giving tests alongside us (at quarter end)", 4, 5, 7, ""),
    ("Volunteers who moved on to paid work", 1, "nil", 1, "sum"),
    ("Hospital clinic slots not needed (our estimate)", "c. 60", "c. 70", "c. 85", "c. 215"),
    ("Leaflets handed out", 410, 380, 455, "sum"),
    ("Talks given to market offices", 3, 2, 4, "sum"),
)
TESTED: tuple[tuple[object, ...], ...] = (
    ("Men", 102),
    ("Women", 73),
    ("Non-binary / prefer not to say", "<5"),
    ("Under 25", 31),
    ("25 to 49", 96),
    ("50 and over", 51),
    ("Born outside the UK", 64),
)

NOTES = (
    "A fishmonger at Corn Row who had shut up shop since August is back behind her own slab.",
    "Two of the traders we tested last year now sit on the hospital's hepatitis patient panel.",
    "The hepatitis nurse has taken 7 people off her home visit list since befrienders began.",
    "The gale on 27 January cost us most of a session.",
    "Next quarter we plan to train 6 more befrienders.",
    "The council's target of 600 tests should be passed in May.",
    "The sexual health clinic moved to new rooms on 2 March, leaflets reprinted.",
    "We gave out 630 packs over the quarter, mostly at Saltgate and Corn Row.",
)
PITCHES = (("Corn Row", 184), ("Saltgate wholesale", 96), ("Airfield (Sunday)", 60))


def _return(made: Workbook, bold: Format) -> None:
    """Write the form of the council."""
    sheet = made.add_worksheet("Return")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    head = made.add_format(
        {"bold": True, "bg_color": "#1F4E79", "font_color": "white", "text_wrap": True, "border": 1}
    )
    box = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    sheet.write("A1", "Merrowgate City Council - Public Health", bold)
    sheet.write("A2", "Provider performance return (quarterly)", bold)
    for row, (name, words) in enumerate(TITLE, 3):
        sheet.write(row, 0, name, bold)
        sheet.write(row, 2, words)
    sheet.write(9, 0, "Date sent", bold)
    sheet.write_datetime(9, 2, SENT, made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}))
    sheet.write_row(11, 0, RETURN_HEADS, head)
    row = 12
    for ref, words, target, least, lines, form, colour, comment in INDICATORS:
        figure = {"text_wrap": True, "valign": "top", "border": 1}
        rate = made.add_format({**figure, "num_format": form} if form else figure)
        whole = made.add_format({**figure, "num_format": "0%"} if "%" in str(form) else figure)
        last = row + len(lines) - 1
        over = (
            (0, ref, box),
            (1, words, box),
            (3, target, whole),
            (4, least, whole),
            (8, "not due", box),
            (10, colour, box),
            (11, comment, box),
        )
        for column, content, cell in over:
            shown = "" if content is None else content
            if last > row:
                sheet.merge_range(row, column, last, column, shown, cell)
            else:
                sheet.write(row, column, shown, cell)
        for at, line in enumerate(lines):
            sheet.write(row + at, 2, line[0], box)
            if len(line) > 1:
                sheet.write_row(row + at, 5, line[1:], box)
                total = sum(each for each in line[1:] if not isinstance(each, str))
                reach = f"F{row + at + 1}:H{row + at + 1}"
                sheet.write_formula(row + at, 9, f"=SUM({reach})", box, total)
            else:
                above, below = lines[0][1:], lines[1][1:]
                tops, bases = (*above, sum(above)), (*below, sum(below))
                for column, top, base in zip((5, 6, 7, 9), tops, bases, strict=True):
                    name = xl_col_to_name(column)
                    sheet.write_formula(
                        row + at, column, f"={name}{row + 1}/{name}{row + 2}", rate, top / base
                    )
        row = last + 1
    sheet.write(row + 1, 0, "Green = target met, Amber = at or above minimum, Red = below it")
    sheet.data_validation(12, 10, row - 1, 10, {"validate": "list", "source": "=Lists!$D$2:$D$4"})
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 10, 11)
    sheet.set_column(11, 11, 36)


def _log(made: Workbook, bold: Format) -> None:
    """Write the log of sessions."""
    sheet = made.add_worksheet("Stall log")
    day = made.add_format({"num_format": "ddd dd/mm/yy", "align": "left"})
    sheet.write("A1", "Stall log January to March 2026 - one line per session", bold)
    sheet.write_row(2, 0, LOG_HEADS, bold)
    for row, line in enumerate(LOG, 3):
        if isinstance(line[0], datetime):
            sheet.write_datetime(row, 0, line[0], day)
        else:
            sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:9])
        if line[9]:
            sheet.write(row, 9, line[9])
    end = 3 + len(LOG)
    sheet.write(end, 0, "Total", bold)
    for column in (2, 4, 5, 6, 7, 8):
        name = xl_col_to_name(column)
        total = sum(line[column] for line in LOG if not isinstance(line[column], str))
        sheet.write_formula(end, column, f"=SUM({name}4:{name}{end})", bold, total)
    sheet.freeze_panes(3, 0)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 20)
    sheet.set_column(9, 9, 44)


def _friends(made: Workbook, bold: Format) -> None:
    """Write the befriending month by month, with the quarters between."""
    sheet = made.add_worksheet("Befriending")
    sheet.set_landscape()
    grey = made.add_format({"bg_color": "#EDEDED", "bold": True})
    sheet.write("A1", "Befriending - monthly count", bold)
    sheet.write(2, 1, "Line", bold)
    for column, month in enumerate(MONTHS, 2):
        sheet.write(2, column, month, grey if month[0] == "Q" else bold)
    for row, (group, name, months, how) in enumerate(FRIENDS, 3):
        if group:
            sheet.write(row, 0, group, bold)
        sheet.write(row, 1, name)
        for quarter in range(3):
            three = months[3 * quarter : 3 * quarter + 3]
            at = 2 + 4 * quarter
            sheet.write_row(row, at, three)
            first, last = xl_col_to_name(at), xl_col_to_name(at + 2)
            if how == "sum":
                reach = f"=SUM({first}{row + 1}:{last}{row + 1})"
                sheet.write_formula(row, at + 3, reach, grey, sum(three))
            else:
                sheet.write_formula(row, at + 3, f"={last}{row + 1}", grey, three[-1])
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 38)
    sheet.set_column(2, 13, 7.5)


def _money(made: Workbook, bold: Format) -> None:
    """Write budget and spending."""
    sheet = made.add_worksheet("Money")
    pounds = made.add_format({"num_format": "#,##0.00;(#,##0.00)"})
    heavy = made.add_format({"num_format": "#,##0.00;(#,##0.00)", "bold": True, "top": 1})
    sheet.write("A1", "Budget and spend, Year 2 (July 2025 to June 2026), £", bold)
    sheet.write_row(2, 0, MONEY_HEADS, bold)
    sums = [0.0] * 7
    for row, line in enumerate(MONEY, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], pounds)
        figures = [0.0 if isinstance(each, str) else each for each in line[1:]]
        spent = round(sum(figures[2:]), 2)
        left = round(figures[1] - spent, 2)
        sheet.write_formula(row, 6, f"=SUM(D{row + 1}:F{row + 1})", pounds, spent)
        sheet.write_formula(row, 7, f"=C{row + 1}-G{row + 1}", pounds, left)
        sums = [old + new for old, new in zip(sums, (*figures, spent, left), strict=True)]
    end = 3 + len(MONEY)
    sheet.write(end, 0, "Total", heavy)
    for column, total in enumerate(sums, 1):
        name = xl_col_to_name(column)
        sheet.write_formula(end, column, f"=SUM({name}4:{name}{end})", heavy, round(total, 2))
    sheet.write(end + 2, 0, "Pitch fees: market office has let us off since October.")
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 7, 15)


def _changed(made: Workbook, bold: Format) -> None:
    """Write the answers at twelve weeks and, below, what else is counted."""
    sheet = made.add_worksheet("What changed")
    sheet.write("A1", "12 week questions to befriended traders, January to March 2026", bold)
    sheet.write_row(1, 1, ANSWER_HEADS, bold)
    for row, line in enumerate(ANSWERS, 2):
        sheet.write_row(row, 0, line[:5])
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, sum(line[1:5]))
        sheet.write(row, 6, line[5])
    at = 4 + len(ANSWERS)
    sheet.write(at, 0, "Other things we count (not asked for)", bold)
    sheet.write_row(at, 1, EXTRA_HEADS, bold)
    for row, line in enumerate(EXTRA, at + 1):
        sheet.write_row(row, 0, line[:4])
        if line[4] == "sum":
            total = sum(each for each in line[1:4] if not isinstance(each, str))
            sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, total)
        elif line[4]:
            sheet.write(row, 4, line[4])
    at += 3 + len(EXTRA)
    sheet.write_row(at, 0, ("Who had an HIV test this quarter", "Jan-Mar"), bold)
    for row, line in enumerate(TESTED, at + 1):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 6, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Barrow and Brew Q3 return")
    bold = made.add_format({"bold": True})
    _return(made, bold)
    _log(made, bold)
    _friends(made, bold)
    _money(made, bold)
    _changed(made, bold)
    notes = made.add_worksheet("Notes")
    notes.write("A1", "Notes for the contract meeting", bold)
    wrap = made.add_format({"text_wrap": True})
    for row, sentence in enumerate(NOTES, 1):
        notes.write(row, 0, sentence, wrap)
    notes.set_column(0, 0, 90)
    lists = made.add_worksheet("Lists")
    lists.write_row(0, 0, ("Market", "Licensed pitches"), bold)
    for row, line in enumerate(PITCHES, 1):
        lists.write_row(row, 0, line)
    lists.write_column(0, 3, ("RAG", "Green", "Amber", "Red"))
    lists.hide()
    made.close()
