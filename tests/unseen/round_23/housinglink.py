"""Housing link workers on hospital wards, quarterly to a council and the NHS, with a register."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Ref, words, target, last year, rag, comment; the quarters come from the workings.
KPIS: tuple[tuple[object, ...], ...] = (
    (
        "HL1",
        "Patients accepted onto caseload from the wards",
        240,
        231,
        "G",
        "Busiest quarter so far, AMU now refers at the morning board round",
    ),
    ("HL2", "Seen on the ward within 2 working days of referral", 0.9, 0.88, "G", ""),
    (
        "HL3",
        "Housing and discharge plan agreed before discharge",
        0.85,
        0.83,
        "G",
        "Q1 was low: 1 worker on long-term sick until 19 May",
    ),
    ("HL4", "Discharged to suitable accommodation", 0.75, 0.74, "G", ""),
    (
        "HL5",
        "Still in accommodation 12 weeks after discharge",
        0.7,
        "n/c",
        "G",
        "Nine of the tenants checked in Q4 now pay their rent by standing order, none did before.",
    ),
    (
        "HL6",
        "Emergency readmission within 30 days",
        "≤12%",
        0.124,
        "G",
        "List from the Trust arrives 6 weeks late, Q4 may move",
    ),
    ("HL7", "Average days, medically fit to discharge", "≤6 days", 6.8, "G", "see Workings"),
    (
        "HL8",
        "Complaints (for information)",
        "n/a",
        4,
        "-",
        "Both in Q3 about the same removal firm, closed at stage 1",
    ),
)

# KPI, N or D, words, four quarters.
WORKINGS: tuple[tuple[object, ...], ...] = (
    ("HL1", "N", "Accepted onto caseload", 58, 63, 61, 67),
    ("HL2", "N", "Seen inside two working days", 51, 57, 56, 62),
    ("", "D", "Accepted onto caseload", 58, 63, 61, 67),
    ("HL3", "N", "Plan agreed before discharge", 45, 52, 51, 56),
    ("", "D", "Discharged in the quarter", 54, 60, 59, 64),
    ("HL4", "N", "Went to suitable accommodation", 40, 46, 44, 50),
    ("", "D", "Discharged in the quarter", 54, 60, 59, 64),
    ("HL5", "N", "Still there at check", 27, 29, 33, 33),
    ("", "D", "Check fell due in the quarter", 38, 40, 46, 44),
    ("HL6", "N", "Back in as an emergency", 7, 7, 6, 6),
    ("", "D", "Discharged in the quarter", 54, 60, 59, 64),
    ("HL7", "N", "Days waited, all patients together", 340, 366, 342, 358),
    ("", "D", "Discharged in the quarter", 54, 60, 59, 64),
)
COMPLAINTS = (1, "nil", 2, "nil")

# Blocks of the activity tab: title, rows, whether the last row adds the others up.
WARDS: tuple[tuple[object, ...], ...] = (
    ("AMU", 19, 21, 20, 23),
    ("Orthopaedics (Ward 7)", 12, 11, 13, 14),
    ("Stroke unit", 8, 10, 9, 9),
    ("Respiratory (Ward 4)", 11, 12, 10, 13),
    ("Surgical", 7, 6, 8, 7),
    ("Fern ward (mental health)", 11, 12, 11, 13),
)
REFUSED: tuple[tuple[object, ...], ...] = (
    ("Out of area", 4, 3, 5, 4),
    ("No housing need found", 3, 4, 2, 5),
    ("Left or died before we got there", 3, 2, 3, 3),
)
AGES: tuple[tuple[object, ...], ...] = (
    ("18-34", 9, 8, 10, 9),
    ("35-54", 19, 22, 20, 23),
    ("55-74", 20, 21, 19, 22),
    ("75 and over", 10, 12, 12, 13),
)
HOMES: tuple[tuple[object, ...], ...] = (
    ("Rough sleeping", 6, 5, 7, 8),
    ("Sofa surfing / with friends", 11, 12, 10, 13),
    ("Private rented", 13, 15, 14, 15),
    ("Council or HA tenant", 15, 16, 16, 17),
    ("Owns home", 9, 9, 10, 9),
    ("Hostel or temporary", "<5", 6, "<5", 5),
)
RUNNING: tuple[tuple[object, ...], ...] = (
    ("Link workers in post (WTE)", 4, 3.6, 4.6, 4.6, ""),
    ("Average caseload per worker", 15, 17, 14, 15, ""),
    ("Board rounds attended", 118, 124, 121, 130, 493),
    ("Average working days, referral to first visit", 1.4, 1.3, 1.3, 1.2, ""),
    ("Step-down flat: nights available", 91, 92, 92, 90, 365),
    ("Step-down flat: nights used", 74, 80, 85, 81, 320),
    ("Deposits and first rent paid (£)", 6150, 7480, 6920, 8310, 28860),
    ("Starter packs given out", 31, 36, 35, 41, 143),
)

# case, day of check, ward, moved to, still there, pounds a week, owing then, owing now, four answers
CHECKS = (
    ("LH-0412", date(2025, 4, 24), "AMU", "Council flat", "Y", 42.5, 610, 380, "", "Y", "Y", "N"),
    ("LH-0419", date(2025, 5, 13), "Ortho", "Sheltered", "Y", 68.6, 0, 0, "", "Y", "Y", "N"),
    ("LH-0423", date(2025, 6, 3), "Fern", "Shared house", "N", 0, 240, 515, "Y", "N", "", "N"),
    ("LH-0430", date(2025, 6, 19), "AMU", "HA flat", "Y", 31.2, 150, 90, "Y", "N", "", "Y"),
    ("LH-0437", date(2025, 7, 8), "Stroke", "Extra care", "Y", 101.75, 0, 0, "", "Y", "Y", "N"),
    ("LH-0441", date(2025, 7, 29), "Resp", "Private rent", "Y", 24, 420, 205, "N", "Y", "N", "N"),
    ("LH-0446", date(2025, 8, 14), "AMU", "Council flat", "Y", 55.4, 880, 640, "Y", "N", "", "N"),
    ("LH-0458", date(2025, 9, 9), "Surg", "Back home", "Y", 0, 0, 0, "", "Y", "Y", "Y"),
    ("LH-0466", date(2025, 10, 7), "Fern", "HA flat", "Y", 47, 330, 330, "Y", "N", "", "Y"),
    ("LH-0471", date(2025, 10, 28), "AMU", "Hostel", "N", 0, 75, 190, "N", "N", "", "N"),
    ("LH-0475", date(2025, 11, 18), "Ortho", "Sheltered", "Y", 72.65, 0, 0, "", "Y", "Y", "N"),
    ("LH-0482", date(2025, 12, 9), "Resp", "Council flat", "Y", 38.9, 510, 275, "Y", "Y", "Y", "N"),
    ("LH-0488", date(2026, 1, 13), "AMU", "HA flat", "Y", 61.3, 290, 110, "Y", "N", "", "Y"),
    ("LH-0490", date(2026, 1, 22), "Stroke", "Extra care", "Y", 108.55, 0, 0, "", "Y", "Y", "N"),
    ("LH-0497", date(2026, 2, 5), "Fern", "Shared house", "Y", 29, 180, 60, "Y", "Y", "Y", "Y"),
    (
        "LH-0503",
        date(2026, 2, 19),
        "AMU",
        "Private rent",
        "N",
        "not asked",
        350,
        "not asked",
        "N",
        "N",
        "",
        "N",
    ),
    ("LH-0509", date(2026, 3, 3), "Resp", "Council flat", "Y", 44.15, 460, 300, "Y", "Y", "N", "N"),
    ("LH-0514", date(2026, 3, 17), "Surg", "Back home", "Y", 0, 0, 0, "", "Y", "Y", "Y"),
    ("LH-0516", date(2026, 3, 24), "Ortho", "HA flat", "Y", 36.8, 205, 95, "Y", "Y", "Y", "N"),
)

# Words, four quarters, and whether the year is their sum.
TEAM: tuple[tuple[object, ...], ...] = (
    ("Move-in volunteers out this quarter", 14, 16, 19, 21, False),
    ("   of these, once housed through us themselves", 5, 6, 8, 9, False),
    ("Hours they gave", 212, 236, 268, 291, True),
    ("Induction evenings", 2, 1, 2, 2, True),
    ("DBS checks outstanding", 1, 3, "nil", 2, False),
    ("Mileage and lunches (£)", 184.2, 201.6, 233.4, 240.8, True),
    ("Left us for a paid job", 1, "nil", 2, 2, True),
    (
        "Say they feel surer of themselves (asked in March)",
        "not asked",
        "not asked",
        "not asked",
        16,
        False,
    ),
)
STREET: tuple[tuple[object, ...], ...] = (
    ("Hard-to-let flats the team decorated, now let", 3, 4, 4, 6, True),
    ("Neighbours newly looking in on a tenant each week", 6, 9, 8, 11, True),
    ("Leaflets through doors", 300, 250, 0, 400, True),
    ("Suppers put on by former patients, no staff there", 0, 4, 11, 12, True),
    ("Plates served at suppers", 88, 102, 134, 151, True),
    ("Tenants holding on to the place at three months", 27, 29, 33, 33, True),
)
FAMILY: tuple[tuple[object, ...], ...] = (
    ("Relatives who pitched in to set up the home", 17, 21, 20, 26, True),
    ("Carers back at work or back to full hours", 2, 3, "est. 3", 4, False),
    ("Carers sent on for an assessment", 9, 12, 10, 14, True),
)
NOTICED: tuple[tuple[object, ...], ...] = (
    ("Speaking again to family after a break", 4, 6, 5, 8, True),
    ("Stopped or cut right down on drink (own account)", 5, 7, 6, 9, True),
    ("Smoking at first visit", 22, 24, 23, 27, True),
    ("District nurse calls ended as no longer needed", 3, 5, 4, 7, True),
    ("Phone calls to landlords", 164, 190, 171, 208, True),
)

WORDS = (
    ("What has gone well", ""),
    (
        "",
        "Since the keys scheme began, 6 men who used to sleep in the bus station have cooked for us.",
    ),
    ("", "We were at 130 board rounds and the Trust has given us a desk in the discharge lounge."),
    ("", "A daughter in Ortho told us she sleeps through the night for the first time in 2 years."),
    (
        "",
        "Social workers on AMU have handed 14 cases back to the duty team as no longer needing them.",
    ),
    ("What has been hard", ""),
    ("", "Adaptations still take 11 weeks and four patients had to wait in the step-down flat."),
    ("", "Rents in the north of the borough went up by about 9% so fewer places are in reach."),
    ("", "One ex-patient who lived in his car now chairs the residents' meeting at Tanner Court."),
    ("Next quarter", ""),
    ("", "We hope to recruit 8 more volunteers and to open a second step-down flat by July 2026."),
    ("", "The council wants 75% to go to suitable accommodation and we will aim for 80%."),
)

QUARTERS = ("Q1", "Q2", "Q3", "Q4", "Year")


def _cells(sheet: Worksheet, row: int, column: int, values: tuple[object, ...]) -> None:
    """Write the values that are there."""
    for at, value in enumerate(values, column):
        if value != "":
            sheet.write(row, at, value)


def _added(values: tuple[object, ...]) -> float:
    """Sum of the numbers among the values."""
    return round(sum(one for one in values if isinstance(one, int | float)), 2)


def _year(sheet: Worksheet, row: int, values: tuple[object, ...], first: str, last: str) -> None:
    """Put the sum of the quarters beside them."""
    column = ord(last) - ord("A") + 1
    words = f"=SUM({first}{row + 1}:{last}{row + 1})"
    sheet.write_formula(row, column, words, None, _added(values))


def _form(sheet: Worksheet, bold: Format, head: Format, rate: Format, mean: Format) -> None:
    """Write the form of the Better Care Fund."""
    sheet.write("A1", "Better Care Fund 2025/26 - provider quarterly return (template v3)", bold)
    for row, pair in enumerate(
        (
            ("Provider:", "Larch House Trust"),
            ("Service:", "Hospital Discharge Housing Link Workers"),
            ("Commissioners:", "Wendle Borough Council with NHS Wendle and Marsh ICB"),
            ("Contract:", "WBC/BCF/2207 (1 July 2023 - 30 June 2027)"),
            ("Reporting:", "Q4, January to March 2026, sent 16/04/2026"),
        ),
        1,
    ):
        sheet.write_row(row, 0, pair)
    sheet.write_row(
        "A8",
        (
            "Ref",
            "Key performance indicator",
            "Target",
            "Q1 Apr-Jun 25",
            "Q2 Jul-Sep 25",
            "Q3 Oct-Dec 25",
            "Q4 Jan-Mar 26",
            "Full year 2025/26",
            "2024/25",
            "RAG",
            "Provider comment",
        ),
        head,
    )
    places = {str(line[0]): at for at, line in enumerate(WORKINGS, 5) if line[0]}
    for row, (ref, words, target, before, rag, comment) in enumerate(KPIS, 8):
        style = mean if ref == "HL7" else rate if ref not in {"HL1", "HL8"} else None
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, style)
        sheet.write(row, 8, before, style)
        sheet.write_row(row, 9, (rag, comment))
        if ref == "HL8":
            _cells(sheet, row, 3, COMPLAINTS)
            sheet.write_formula(row, 7, f"=SUM(D{row + 1}:G{row + 1})", None, 3)
            continue
        at = places[str(ref)]
        over = _with_year(WORKINGS[at - 5][3:])
        under = _with_year(WORKINGS[at - 4][3:])
        for step, letter in enumerate("DEFGH"):
            formula = f"=Workings!{letter}{at}"
            value = over[step]
            if ref != "HL1":
                formula += f"/Workings!{letter}{at + 1}"
                value = over[step] / under[step]
            sheet.write_formula(row, 3 + step, formula, style, value)
    sheet.write("A18", "G = target met, A = within 5 points, R = more than 5 points away")
    sheet.set_column(0, 0, 15)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 7, 17)
    sheet.set_column(8, 8, 11, None, {"hidden": True})
    sheet.set_column(10, 10, 60)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _with_year(values: tuple[object, ...]) -> list[float]:
    """Numbers of the quarters and their sum."""
    numbers = [one for one in values if isinstance(one, int | float)]
    return [*numbers, sum(numbers)]


def _workings(sheet: Worksheet, bold: Format) -> None:
    """Write numerators and denominators."""
    sheet.write("A1", "Workings (N = top of the fraction, D = bottom)", bold)
    sheet.write(
        "A2", "HL5 counts people whose 12 weeks ran out in the quarter, not the ones who left"
    )
    sheet.write_row("A4", ("KPI", "", "", *QUARTERS), bold)
    for row, line in enumerate(WORKINGS, 4):
        _cells(sheet, row, 0, line)
        _year(sheet, row, line[3:], "D", "G")
    sheet.set_column(2, 2, 36)


def _activity(sheet: Worksheet, bold: Format) -> None:
    """Stack the tables of activity and of patients."""
    row = 0
    for title, rows, total in (
        ("Referrals received, by ward", WARDS, "All wards"),
        ("Not taken on, and why", REFUSED, "All not taken on"),
        ("Age of people accepted", AGES, "All ages"),
        ("Where living when admitted", HOMES, "All accepted"),
    ):
        sheet.write_row(row, 0, (title, *QUARTERS), bold)
        for line in rows:
            row += 1
            _cells(sheet, row, 0, line)
            if "<5" in line:
                sheet.write(row, 5, "supp.")
            else:
                _year(sheet, row, line[1:], "B", "E")
        row += 1
        sheet.write(row, 0, total, bold)
        for column in range(1, 5):
            letter = "ABCDE"[column]
            value = _added(tuple(line[column] for line in rows))
            if rows is HOMES:
                sheet.write(row, column, (58, 63, 61, 67)[column - 1])
            else:
                words = f"=SUM({letter}{row - len(rows) + 1}:{letter}{row})"
                sheet.write_formula(row, column, words, bold, value)
        sheet.write(row, 5, {"All wards": 290, "All not taken on": 42}.get(total, 249), bold)
        row += 3
    sheet.write_row(row, 0, ("Running the service", *QUARTERS), bold)
    for line in RUNNING:
        row += 1
        _cells(sheet, row, 0, line)
    sheet.set_column(0, 0, 46)


def _checks(sheet: Worksheet, bold: Format, head: Format, day: Format) -> None:
    """Write the register of follow-up checks."""
    sheet.write(
        "A1", "12-week checks - people who agreed to us keeping a note (not everybody)", bold
    )
    sheet.write_row(
        "A3",
        (
            "Case",
            "Check done",
            "Ward",
            "Moved to",
            "Still there?",
            "Extra income won (£ a week)",
            "Rent owing when left hospital (£)",
            "Rent owing now (£)",
            "Had no GP - registered now?",
            "Relative or friend did the move with us?",
            "Relative easier in their mind?",
            "In work or volunteering now (was not)?",
        ),
        head,
    )
    for row, line in enumerate(CHECKS, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value)
    sheet.set_column(0, 11, 14)
    sheet.freeze_panes(3, 1)
    sheet.autofilter(2, 0, 2 + len(CHECKS), 11)


def _people(sheet: Worksheet, bold: Format) -> None:
    """Stack the tables of volunteers, street, family and patients."""
    sheet.write("A1", "Not in the return but the board likes to see it", bold)
    row = 2
    for title, rows in (
        ("Move-in team (nobody is paid)", TEAM),
        ("On the street", STREET),
        ("Family and carers", FAMILY),
        ("Patients - things we noticed", NOTICED),
    ):
        sheet.write(row, 0, title, bold)
        sheet.write_row(row, 1, ("Q1", "Q2", "Q3", "Q4", "Year"), bold)
        for line in rows:
            row += 1
            sheet.write_row(row, 0, line[:5])
            if line[5]:
                _year(sheet, row, line[1:5], "B", "E")
        row += 2
    sheet.set_column(0, 0, 52)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hospital discharge housing link workers")
    bold = made.add_format({"bold": True})
    head = made.add_format(
        {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#D9E2EC", "border": 1}
    )
    rate = made.add_format({"num_format": "0.0%"})
    mean = made.add_format({"num_format": "0.0"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _form(made.add_worksheet("BCF return"), bold, head, rate, mean)
    _workings(made.add_worksheet("Workings"), bold)
    _activity(made.add_worksheet("Activity"), bold)
    _checks(made.add_worksheet("12 wk checks"), bold, head, day)
    _people(made.add_worksheet("Volunteers etc"), bold)
    words = made.add_worksheet("Narrative")
    words.write("A1", "Provider narrative, Q4", bold)
    for row, (head, sentence) in enumerate(WORDS, 2):
        _cells(words, row, 0, (head, sentence))
    words.set_column(0, 0, 22)
    words.set_column(1, 1, 110)
    made.close()
