"""Gambling harm clinic with families and lived experience peers, third quarter of the year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Ref, words, threshold, row of the numerator, row of the denominator, RAG, comment.
KPIS: tuple[tuple[object, ...], ...] = (
    (
        "GH1",
        "People starting treatment",
        200,
        4,
        0,
        "G",
        "On course. 16 of the Q3 starts were new from the Harbour clinic.",
    ),
    ("GH2", "Offered a first appointment within 10 working days of referral", 0.9, 5, 6, "G", ""),
    (
        "GH3",
        "Discharges that were a planned completion of treatment",
        0.6,
        7,
        8,
        "G",
        "Drop-out mostly before session 3, see commentary",
    ),
    ("GH4", "Planned completions with PGSI score down by 3 points or more", 0.7, 9, 10, "G", ""),
    (
        "GH5",
        "Affected others supported in their own right",
        100,
        11,
        0,
        "G",
        "Relationship split on Workings",
    ),
    (
        "GH6",
        "Mean days from referral to first treatment session",
        "21 days or fewer",
        15,
        16,
        "G",
        "Q1 was carried-over backlog",
    ),
    ("GH7", "Rating the service good or very good (FFT)", 0.9, 17, 18, "G", "Paper and text forms"),
    (
        "GH8",
        "Serious incidents and safeguarding referrals",
        "report only",
        19,
        0,
        "-",
        "All 3 in Q3 were children's safeguarding",
    ),
)

# KPI, line, Q1, Q2, Q3: from row 4 of the tab Workings.
WORKINGS: tuple[tuple[object, ...], ...] = (
    ("GH1", "Started treatment in quarter", 48, 55, 61),
    ("GH2", "Num: first appt offered in 10 working days", 58, 66, 71),
    ("", "Den: referrals received", 66, 72, 77),
    ("GH3", "Num: planned completions", 24, 29, 34),
    ("", "Den: all discharges", 41, 47, 52),
    ("GH4", "Num: PGSI down 3+", 17, 21, 26),
    ("", "Den: planned completions", 24, 29, 34),
    ("GH5", "Affected others supported (first seen in quarter)", 22, 26, 31),
    ("", "   partner or ex-partner", 13, 15, 17),
    ("", "   parent", 6, 7, 9),
    ("", "   son, daughter, other", 3, 4, 5),
    ("GH6", "Total days waited by those starting", 1008, 1045, 1098),
    ("", "Started treatment", 48, 55, 61),
    ("GH7", "Num: good or very good", 31, 36, 40),
    ("", "Den: FFT forms returned", 34, 39, 44),
    ("GH8", "Incidents + safeguarding", 2, "nil", 3),
)

SPEND: tuple[tuple[object, ...], ...] = (
    ("Pay", 61250, 60874.2, 61030.55, 63118.4),
    ("Rooms and travel", 6400, 6112.35, 6387.9, 6540.1),
    ("Training and supervision", 2850, 1940, 2615, 3022.5),
)

SOURCES: tuple[tuple[object, ...], ...] = (
    ("GP / practice", 14, 15, 17, 46),
    ("Self", 19, 22, 21, 62),
    ("National helpline", 11, 12, 14, 37),
    ("Debt advice agency", 7, 8, 9, 24),
    ("Probation / court", 6, 5, 7, 18),
    ("Family member rang for them", 5, 6, 6, 17),
    ("Employer or armed forces", "<5", "<5", "<5", 11),
)

AGES = (
    ("18-24", 21, 4),
    ("25-34", 47, 12),
    ("35-44", 33, 11),
    ("45-54", 15, 7),
    ("55-64", 7, 4),
    ("65+", 2, 1),
)

FORMS_OF_PLAY = (
    ("Online slots and casino", 18, 21, 24),
    ("Sports betting", 16, 17, 19),
    ("Machines in betting shops", 7, 8, 8),
    ("Scratchcards / lottery", 2, 3, 4),
    ("Bingo", 2, 2, 2),
    ("Trading and crypto", 2, 3, 3),
    ("Other", 1, 1, 1),
)

CONTACTS: tuple[tuple[object, ...], ...] = (
    ("1:1 sessions booked", 402, 455, 498),
    ("1:1 sessions attended", 331, 372, 417),
    ("DNA / late cancelled", 71, 83, 81),
    ("CBT group meetings", 12, 12, 14),
    ("CBT group attendances", 84, 91, 103),
    ("Check-in calls made", 190, 214, 233),
    ("Professionals given the awareness hour", 36, 22, 41),
    ("Clinical staff in post (wte)", 5.6, 5.6, 6.2),
    ("Vacancies at quarter end", 1, 1, "nil"),
)

FAMILIES: tuple[tuple[object, ...], ...] = (
    ("Sessions held with family members", 61, 74, 88),
    ("Family members waiting at quarter end", 6, 4, 3),
    ("Sleeping better than when they first came to us", 9, 12, 15),
    ("No longer hiding cards, keys or post", 8, 11, 14),
    ("Children back at a club or trip they had to give up", 3, 5, 6),
    ("Workbooks posted out", 40, 38, 52),
)

PEERS: tuple[tuple[object, ...], ...] = (
    ("Unpaid peers who have gambled themselves", 6, 8, 9),
    ("Family peers (affected others who came back to help)", 2, 3, 5),
    ("Hours the peers gave", 214, 268, 305.5),
    ("Supervision slots for peers", 12, 16, 18),
    ("Peer travel (£)", 318.4, 402.15, 377.6),
    ("People who had a peer beside them through treatment", 15, 21, 26),
    ("Tuesday meetings run by members, no worker in the room", 12, 13, 13),
    ("Heads counted on Tuesdays", 97, 118, 131),
    ("Peers gone on to a paid job or college", 1, "nil", 2),
)

CLOSING: tuple[tuple[object, ...], ...] = (
    ("Closing forms done", 24, 29, 34),
    ("Thoughts of suicide at the start, none now", 5, 6, 9),
    ("Eviction threatened and home kept", 4, 5, 7),
    ("Three months of rent or council tax paid on time", 6, 8, 11),
    ("Passed to debt adviser", 13, 17, 19),
    ("Drinking under 14 units now and was over", 5, "not asked", 9),
    ("Budget pack given", 24, 29, 31),
    ("Crisis team call-outs saved (3 months after against 3 months before)", 11, 15, 17),
)

# client, closed, sessions, PGSI first and last, owed first and last, job, partner, shares a meal
CLOSED: tuple[tuple[object, ...], ...] = (
    ("TR-0412", date(2025, 4, 17), 9, 19, 6, 8400, 7150, "Yes", "Yes", "Yes"),
    ("TR-0398", date(2025, 5, 2), 8, 14, 12, 2300, 2300, "n/a", "No", "No"),
    ("TR-0420", date(2025, 5, 22), 12, 22, 8, 15750, 12900, "Yes", "Yes", "Yes"),
    ("TR-0427", date(2025, 6, 10), 7, 11, 3, 900, 0, "n/a", "No", "Yes"),
    ("TR-0431", date(2025, 6, 27), 10, 17, 5, 6200, 5480, "No", "Yes", "No"),
    ("TR-0440", date(2025, 7, 8), 8, 20, 18, 11000, 11600, "No", "No", "No"),
    ("TR-0446", date(2025, 7, 31), 11, 16, 4, 4350, 3100, "Yes", "Yes", "Yes"),
    ("TR-0439", date(2025, 8, 14), 6, 9, 2, "not disclosed", "not disclosed", "n/a", "No", "Yes"),
    ("TR-0452", date(2025, 9, 4), 12, 24, 9, 22400, 19875, "Yes", "Yes", "Yes"),
    ("TR-0458", date(2025, 9, 25), 9, 15, 7, 3700, 3050, "No", "No", "Yes"),
    ("TR-0463", date(2025, 10, 9), 10, 18, 6, 7900, 6600, "Yes", "Yes", "Yes"),
    ("TR-0460", date(2025, 10, 23), 8, 13, 11, 1850, 1850, "n/a", "No", "No"),
    ("TR-0471", date(2025, 11, 6), 12, 21, 7, 13200, 10450, "Yes", "Yes", "Yes"),
    ("TR-0475", date(2025, 11, 20), 9, 16, 3, 5100, 4200, "No", "Yes", "Yes"),
    ("TR-0477", date(2025, 12, 4), 7, 10, 4, 640, 0, "n/a", "No", "No"),
    ("TR-0482", date(2025, 12, 18), 11, 23, 10, 17300, 15050, "Yes", "No", "Yes"),
)

WORDS = (
    ("Access", "We sent posters to 31 surgeries and two football clubs in November."),
    ("Access", "DNAs rose in the first two weeks of December, as they do every year."),
    (
        "Families",
        "Four of the mothers from the Thursday session have set up their own supper at the Methodist hall.",
    ),
    (
        "Families",
        "One father told us he opened his post for the first time in 3 years and is not afraid of the door any more.",
    ),
    ("Workforce", "A second psychologist starts on 12 January, which brings us to 7.2 wte."),
    (
        "Partners",
        "The housing team at the council has withdrawn 5 notices because tenants were in treatment with us.",
    ),
    ("Plans", "In Q4 we aim to recruit 4 more peers and open an evening in Saltby."),
    ("Risks", "Of 77 referrals, 6 were out of area and returned to the referrer."),
)

QUARTERS = ("Q1 Apr-Jun 25", "Q2 Jul-Sep 25", "Q3 Oct-Dec 25")


def _number(line: tuple[object, ...], quarter: int) -> float:
    """Figure of a quarter; nil is nought."""
    value = line[2 + quarter]
    return value if isinstance(value, int | float) else 0


def _results(
    sheet: Worksheet, row: int, line: tuple[object, ...], rate: Format, mean: Format
) -> None:
    """Write the formulas of a requirement, with what they came to."""
    upper, lower = int(str(line[3])), int(str(line[4]))
    shape = rate if isinstance(line[2], float) else mean if lower else None
    top = WORKINGS[upper - 4]
    base = WORKINGS[lower - 4] if lower else None
    sums = [0.0, 0.0]
    for quarter, column in enumerate("CDEG"):
        at = 3 + quarter if column != "G" else 7
        if column == "G":
            over, under = sums
        else:
            over, under = _number(top, quarter), _number(base, quarter) if base else 0
            sums = [sums[0] + over, sums[1] + under]
        if base is None:
            stored: object = top[2 + quarter] if column != "G" else over
            sheet.write_formula(row, at, f"=Workings!{column}{upper}", shape, stored)
        else:
            words = f"=Workings!{column}{upper}/Workings!{column}{lower}"
            sheet.write_formula(row, at, words, shape, over / under)
    sheet.write(row, 6, "not due")


def _form(sheet: Worksheet, bold: Format, rate: Format, mean: Format, wrap: Format) -> None:
    """Write the form of the commissioner."""
    sheet.merge_range("A1:G1", "Schedule 6A - Quarterly Contract Monitoring Return", bold)
    for row, pair in enumerate(
        (
            ("Commissioner", "NHS Fellside and Coast ICB"),
            ("Provider", "Turnstone Recovery CIC"),
            ("Service", "Gambling harm treatment and family support"),
            ("Contract no.", "FC/MH/2217 (1 April 2025 - 31 March 2028)"),
            ("Reporting quarter", "Q3 2025/26 (October to December 2025)"),
            ("Submitted", "22/01/2026 by the service manager"),
        ),
        1,
    ):
        sheet.write_row(row, 0, pair)
    heads = (
        "Ref",
        "Requirement",
        "Threshold",
        *QUARTERS,
        "Q4 Jan-Mar 26",
        "Year to date",
        "RAG",
        "Provider comment",
    )
    sheet.write_row(8, 0, heads, bold)
    for row, line in enumerate(KPIS, 9):
        sheet.write(row, 0, line[0])
        sheet.write(row, 1, line[1], wrap)
        sheet.write(row, 2, line[2], rate if isinstance(line[2], float) else None)
        _results(sheet, row, line, rate, mean)
        sheet.write(row, 8, line[5])
        if line[6]:
            sheet.write(row, 9, line[6], wrap)
    sheet.write(
        "A19",
        "Guidance: GH1 and GH5 thresholds are for the full year. Return within 15 working days of quarter end.",
    )
    sheet.write_row("B21", ("Spend (£)", "Budget per qtr", *QUARTERS), bold)
    for row, spent in enumerate(SPEND, 21):
        sheet.write_row(row, 1, spent)
    sheet.write("B25", "Total", bold)
    for column, letter in enumerate("CDEF", 2):
        total = sum(float(str(spent[column - 1])) for spent in SPEND)
        sheet.write_formula(24, column, f"=SUM({letter}22:{letter}24)", bold, round(total, 2))
    sheet.set_column(0, 0, 17)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 8, 13)
    sheet.set_column(9, 9, 48)


def _workings(sheet: Worksheet, bold: Format) -> None:
    """Write what stands behind the requirements."""
    sheet.merge_range(
        "A1:G1", "Numbers behind the KPIs - taken from case system on 15/01/2026", bold
    )
    sheet.write_row("A3", ("KPI", "Line", "Q1", "Q2", "Q3", "Q4", "YTD"), bold)
    for row, line in enumerate(WORKINGS, 3):
        sheet.write_row(row, 0, line)
        total = sum(_number(line, quarter) for quarter in range(3))
        sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", None, total)
    sheet.set_column(1, 1, 48)


def _activity(sheet: Worksheet, bold: Format) -> None:
    """Write the tables of referrals, people and contacts."""
    sheet.write_row("A1", ("Referrals by source", *QUARTERS, "YTD"), bold)
    for row, line in enumerate(SOURCES, 1):
        sheet.write_row(row, 0, line)
    sheet.write_row("A9", ("All referrals", 66, 72, 77, 215), bold)
    sheet.write_row(
        "A12", ("Age at start (starts, April to December)", "Male", "Female", "All"), bold
    )
    for row, (band, men, women) in enumerate(AGES, 12):
        sheet.write_row(row, 0, (band, men, women))
        sheet.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, men + women)
    sheet.write("A19", "All ages", bold)
    for column, total in enumerate((125, 39, 164), 1):
        letter = "ABCD"[column]
        sheet.write_formula(18, column, f"=SUM({letter}13:{letter}18)", bold, total)
    sheet.write_row("A22", ("Main form of gambling at start", *QUARTERS), bold)
    for row, play in enumerate(FORMS_OF_PLAY, 22):
        sheet.write_row(row, 0, play)
    sheet.write_row("A32", ("Contacts and staffing", *QUARTERS), bold)
    for row, line in enumerate(CONTACTS, 32):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 4, 15)


def _families(sheet: Worksheet, bold: Format) -> None:
    """Write the tables of families, peers and closing forms."""
    at = 0
    for title, rows in (
        ("Families", FAMILIES),
        ("Peer team", PEERS),
        ("From the closing form (planned completions)", CLOSING),
    ):
        sheet.write_row(at, 0, (title, *QUARTERS), bold)
        for line in rows:
            at += 1
            sheet.write_row(at, 0, line)
        at += 2
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 3, 15)


def _closed(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of closed cases."""
    sheet.merge_range(
        "A1:G1",
        "Planned closures with consent to share, 2025/26 so far (sample for contract meeting)",
        bold,
    )
    heads = (
        "Client",
        "Closed",
        "Sessions attended",
        "PGSI start",
        "PGSI end",
        "Owed at start £",
        "Owed at end £",
    )
    sheet.write_row(
        "A3",
        (
            *heads,
            "Back in work / hours restored",
            "Partner or parent joined in",
            "Family eats together again",
        ),
        bold,
    )
    for row, line in enumerate(CLOSED, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            else:
                sheet.write(row, column, value)
    sheet.set_column(0, 9, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Quarterly return Q3")
    bold = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0.0%"})
    mean = made.add_format({"num_format": "0.0"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    form = made.add_worksheet("Q3 Return")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _form(form, bold, rate, mean, wrap)
    _workings(made.add_worksheet("Workings"), bold)
    _activity(made.add_worksheet("Activity"), bold)
    _families(made.add_worksheet("Families and peers"), bold)
    _closed(made.add_worksheet("Closed cases"), bold, day)
    words = made.add_worksheet("Commentary")
    words.write_row("A1", ("Heading", "Provider narrative for the quarter"), bold)
    for row, line in enumerate(WORDS, 1):
        words.write_row(row, 0, line)
    words.set_column(0, 0, 14)
    words.set_column(1, 1, 100)
    made.close()
