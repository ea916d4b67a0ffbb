"""A lymphoedema clinic and a self-care club: the tenth month, plan against actual."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | float

MONTHS = tuple(date(2025 + at // 12, at % 12 + 1, 1) for at in range(3, 15))

# Line, plan or actual, twelve months (ten so far).
ACTIVITY: tuple[tuple[Cell, ...], ...] = (
    ("New assessments", "Plan", *((30,) * 12)),
    ("", "Actual", 28, 31, 30, 29, 27, 32, 34, 31, 32, 33),
    ("Follow-up contacts", "Plan", *((140,) * 12)),
    ("", "Actual", 138, 141, 135, 144, 131, 142, 147, 139, 138, 136),
    ("Intensive bandaging courses", "Plan", *((6,) * 12)),
    ("", "Actual", 5, 7, 6, 6, 4, 7, 6, 8, 5, 7),
    ("Appointments booked", "Actual", 180, 188, 178, 188, 170, 188, 198, 185, 188, 184),
    ("of which did not attend", "Actual", 14, 16, 13, 15, 12, 14, 17, 15, 18, 15),
    ("Garments ordered", "Actual", 96, 104, 101, 99, 88, 107, 112, 103, 97, 108),
)

CHANGED: tuple[tuple[Cell, ...], ...] = (
    (
        "6 months clear of cellulitis (2 or more bouts the year before)",
        *(3, 2, 4, 3, 2, 3, 5, 3, 4, 4),
    ),
    ("Back at work, or back to full hours", 1, 2, 1, 0, 2, 1, 2, 1, 2, 2),
)

WAITS: tuple[tuple[Cell, ...], ...] = (
    ("Urgent: first appointments", 8, 9, 7, 8, 6, 9, 10, 8, 9, 9),
    ("Urgent: within 10 working days", 7, 8, 7, 7, 5, 8, 9, 7, 8, 8),
    ("Routine: first appointments", 20, 22, 23, 21, 21, 23, 24, 23, 23, 24),
    ("Routine: within 18 weeks", 17, 19, 20, 18, 18, 20, 21, 21, 20, 22),
    ("Routine: average wait (weeks)", 11.8, 12.4, 12.1, 12.6, 13, 12.2, 11.9, 11.6, 11.4, 11.2),
)

LIST: tuple[tuple[Cell, ...], ...] = (
    ("Referrals received in month", 41, 36, 33, 38),
    ("Sent back, not lymphoedema", 4, 3, 5, 3),
    ("Waiting 0-6 weeks", 31, 29, 33, 30),
    ("Waiting 7-12 weeks", 24, 22, 21, 20),
    ("Waiting 13-18 weeks", 9, 10, 8, 7),
    ("Waiting over 18 weeks", 4, 3, "<3", "<3"),
    ("Total waiting", 68, 64, 64, 59),
    ("Longest wait (weeks)", 24, 23, 21, 20),
)

SCORES: tuple[tuple[Cell, ...], ...] = (
    ("Patients reviewed with two LYMQOL scores", 17, 158),
    ("Overall score better at review", 13, 117),
    ("FFT cards returned", 22, 214),
    ("FFT good or very good", 21, 205),
    ("Card: feel less alone with it than when I first came", 14, 131),
    ("Card: wearing shoes or clothes I had given up on", 9, 83),
    ("Card: would like a Saturday clinic", 6, 57),
)

# Patient, limb, first seen, reviewed, score first and last, excess first and last, days off.
REVIEWS: tuple[tuple[date | Cell, ...], ...] = (
    ("LY-0412", "Left arm", date(2025, 4, 3), date(2025, 10, 9), 5, 7, 0.184, 0.112, 4, 1),
    ("LY-0415", "Right leg", date(2025, 4, 10), date(2025, 10, 16), 4, 6, 0.263, 0.197, 6, 2),
    ("LY-0421", "Both legs", date(2025, 4, 24), date(2025, 10, 30), 3, 3, 0.305, 0.311, 8, 8),
    ("LY-0427", "Left leg", date(2025, 5, 8), date(2025, 11, 13), 5, 8, 0.221, 0.148, 3, 0),
    ("LY-0430", "Right arm", date(2025, 5, 15), date(2025, 11, 20), 6, 7, 0.142, 0.095, 0, 0),
    ("LY-0438", "Both legs", date(2025, 6, 5), date(2025, 12, 11), 2, 5, 0.348, 0.252, 10, 5),
    ("LY-0441", "Left leg", date(2025, 6, 12), date(2025, 12, 18), 5, 4, 0.198, 0.205, 2, 3),
    ("LY-0449", "Right leg", date(2025, 7, 3), date(2026, 1, 8), 4, 7, 0.276, 0.183, 5, 1),
    ("LY-0452", "Left arm", date(2025, 7, 10), date(2026, 1, 15), 6, 8, 0.167, 0.101, 1, 0),
    ("LY-0455", "Both legs", date(2025, 7, 17), date(2026, 1, 22), 3, 5, 0.329, 0.284, 7, 7),
    ("LY-0460", "Right leg", date(2025, 7, 24), date(2026, 1, 29), 5, 6, 0.214, 0.169, 4, 2),
)

# Line, three quarters, January; the last word says what stands in the column of the year.
CLUB: tuple[tuple[Cell, ...], ...] = (
    ("Running the club",),
    ("Sessions held", 18, 17, 18, 6, "sum"),
    ("Attendances", 214, 198, 221, 79, "sum"),
    ("Members at period end", 48, 53, 57, 58, ""),
    ("New members", 12, 9, 11, 4, "sum"),
    ("Room hire (£)", 810, 765, 810, 270, "sum"),
    ("Peer leaders",),
    ("Leaders at period end (unpaid)", 7, 8, 9, 9, ""),
    ("- living with lymphoedema themselves", 6, 7, 8, 8, ""),
    ("Hours leaders gave", 168.5, 154, 181, 62, "sum"),
    ("Leaders who got a paid job or a place on a course", 1, "nil", 2, 1, "sum"),
    ("Leader supervision meetings", 3, 3, 3, 1, "sum"),
    ("What is different for members",),
    ("Put on own garments, needed a carer or nurse to before", 9, 8, 11, 4, "sum"),
    ("Swimming, dancing or walking in company again", 7, 6, 9, 3, "sum"),
    ("Lost 5% or more of body weight since joining", 3, 4, 4, 2, "sum"),
    ("District nurse leg visits called off as not needed now", 22, 26, 31, 11, "sum"),
    ("Family",),
    ("Partners, daughters and friends shown skin care and massage", 15, 12, 16, 5, "sum"),
    ("- sleeping better themselves since", 6, 5, 8, 3, "sum"),
    ("- asked for the booklet", 11, 10, 12, 4, "sum"),
)

# Line, budget and actual of the month, budget and actual of the year so far.
MONEY: tuple[tuple[Cell, ...], ...] = (
    ("Pay", 18650, 18112.4, 186500, 183940.75),
    ("Garments and bandages", 7400, 8035.2, 74000, 76218.9),
    ("Rooms and travel", 2150, 2098.65, 21500, 21377.3),
    ("Total", 28200, 28246.25, 282000, 281536.95),
)

STAFF: tuple[tuple[Cell, ...], ...] = (
    ("Therapists in post (WTE)", 4.6, ""),
    ("Therapist vacancies (WTE)", 0.4, ""),
    ("Sickness absence", 0.038, 0.042),
    ("Mandatory training up to date", 0.94, "tbc"),
    ("Care assistants taken on who were patients here", "nil", 2),
    ("Garments handed back, washed and passed on to people with none (pairs)", 12, 118),
)

NOTES: tuple[tuple[str, str], ...] = (
    (
        "Activity",
        (
            "Follow-ups were 4 under plan in January because the Fenwold clinic was shut by snow "
            "on 2 days. Two extra Thursday lists are planned for February."
        ),
    ),
    (
        "DNA",
        "Text reminders went live on 12 January. We expect DNAs to be under 8% by year end.",
    ),
    (
        "Club",
        (
            "Three members who met at the club have opened a swimming hour for larger ladies at "
            "the lido, with no help from us. The club will move to the Methodist hall in April."
        ),
    ),
    (
        "Patients",
        (
            "Mr D walked his daughter down the aisle in proper shoes at Christmas, the first time "
            "in 9 years. A leaflet on skin care was posted to 310 patients."
        ),
    ),
    (
        "Partners",
        (
            "The practice nurses at Saltersea Quay have stopped 14 weekly dressings since their "
            "patients were bandaged here. We gave a talk to 25 GP trainees on 20 January."
        ),
    ),
    ("Staffing", "Interviews for the Band 6 post are on 18 February."),
)


def _add(values: tuple[Cell, ...]) -> float:
    """The sum of the figures among the values."""
    return round(sum(value for value in values if not isinstance(value, str)), 2)


def _months(sheet: Worksheet, row: int, column: int, many: int, month: Format) -> None:
    """Write months as headings."""
    for at in range(many):
        sheet.write_datetime(row, column + at, MONTHS[at], month)


def _row(number: int) -> tuple[Cell, ...]:
    """Ten months of a line of activity."""
    return ACTIVITY[number][2:12]


def _summary(sheet: Worksheet, title: Format, head: Format, rate: Format, place: Format) -> None:
    """Write the summary of the month against the plan."""
    sheet.write("A1", "Saltersea Lymph Care CIC", title)
    sheet.write("A2", "Contract monitoring return - Month 10 (January 2026)", title)
    sheet.write("A3", "Commissioner: NHS Saltersea and Wold ICB")
    sheet.write("E3", "Contract: SW-CHS-3340-L (1 April 2025 - 31 March 2028)")
    sheet.write("A4", "Service: Community lymphoedema clinic and self-care club")
    sheet.write("E4", "Due: 10th working day")
    sheet.merge_range("D6:F6", "Month 10", head)
    sheet.merge_range("G6:I6", "Year to date (M1-M10)", head)
    heads = ("Ref", "Key performance indicator", "Annual plan / standard")
    sheet.write_row("A7", (*heads, *("Plan", "Actual", "Variance") * 2, "RAG"), head)
    sheet.set_row(6, 30)
    for row, (ref, words, year, number) in enumerate(
        (("L1", "New patients assessed", 360, 1), ("L2", "Follow-up contacts", 1680, 3)), 7
    ):
        sheet.write_row(row, 0, (ref, words, year))
        month, so_far = float(_row(number)[9]), _add(_row(number))
        plan, planned = float(_row(number - 1)[9]), _add(_row(number - 1))
        at, line = row + 1, number + 3
        sheet.write_formula(row, 3, f"=Activity!L{line - 1}", None, plan)
        sheet.write_formula(row, 4, f"=Activity!L{line}", None, month)
        sheet.write_formula(row, 5, f"=E{at}-D{at}", None, month - plan)
        sheet.write_formula(row, 6, f"=Activity!O{line - 1}", None, planned)
        sheet.write_formula(row, 7, f"=Activity!O{line}", None, so_far)
        sheet.write_formula(row, 8, f"=H{at}-G{at}", None, so_far - planned)
        sheet.write(row, 9, "G" if so_far >= planned else "A")
    waits = [line[1:] for line in WAITS]
    shares: tuple[tuple[str, str, float, float, float, str], ...] = (
        (
            "L3",
            "Urgent referrals seen in 10 working days",
            0.9,
            float(waits[1][9]) / float(waits[0][9]),
            _add(waits[1]) / _add(waits[0]),
            "A",
        ),
        (
            "L4",
            "Routine referrals seen within 18 weeks",
            0.85,
            float(waits[3][9]) / float(waits[2][9]),
            _add(waits[3]) / _add(waits[2]),
            "G",
        ),
        ("L5", "Average wait for routine first appointment (weeks)", 12, 11.2, 12, "G"),
        ("L6", "Reviewed patients with better quality of life", 0.7, 13 / 17, 117 / 158, "G"),
        (
            "L7",
            "DNA rate (not above)",
            0.08,
            float(_row(7)[9]) / float(_row(6)[9]),
            _add(_row(7)) / _add(_row(6)),
            "A",
        ),
        ("L8", "Friends and Family: good or very good", 0.95, 21 / 22, 205 / 214, "G"),
    )
    links = (
        ("=Waits!K6/Waits!K5", "=Waits!L6/Waits!L5"),
        ("=Waits!K8/Waits!K7", "=Waits!L8/Waits!L7"),
        ("=Waits!K9", "=Waits!L9"),
        ("='Patient scores'!B5/'Patient scores'!B4", "='Patient scores'!C5/'Patient scores'!C4"),
        ("=Activity!L11/Activity!L10", "=Activity!O11/Activity!O10"),
        ("='Patient scores'!B7/'Patient scores'!B6", "='Patient scores'!C7/'Patient scores'!C6"),
    )
    for row, (share, link) in enumerate(zip(shares, links, strict=True), 9):
        ref, words, standard, month, so_far, colour = share
        look = place if ref == "L5" else rate
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, standard, look)
        sheet.write_formula(row, 4, link[0], look, month)
        sheet.write_formula(row, 7, link[1], look, so_far)
        sheet.write(row, 9, colour)
    sheet.write_row("A16", ("L9", "Incidents on Datix (report only)", "n/a"))
    sheet.write("E16", 1)
    sheet.write("H16", 6)
    sheet.write("A18", "RAG: G at or better than plan; A within 5%; R more than 5% away")
    sheet.write("A19", "Completed by: Business manager, 11/02/2026. Checked: Clinical lead")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 8, 11)


def _activity(sheet: Worksheet, title: Format, head: Format, month: Format) -> None:
    """Write plan and actual month by month, and what changed for patients."""
    sheet.write("A1", "Activity: plan v actual 2025/26", title)
    sheet.write_row("A3", ("Service line", ""), head)
    _months(sheet, 2, 2, 12, month)
    sheet.write("O3", "YTD", head)
    for row, line in enumerate(ACTIVITY, 3):
        # The sum of the bandaging courses was not stretched to the tenth month.
        last, many = ("K", 9) if row == 8 else ("L", 10)
        sheet.write_row(row, 0, line)
        value = _add(line[2 : 2 + many])
        sheet.write_formula(row, 14, f"=SUM(C{row + 1}:{last}{row + 1})", None, value)
    sheet.write_row("A15", ("Changes noted at appointments (patients)", ""), head)
    _months(sheet, 14, 2, 10, month)
    sheet.write("O15", "YTD", head)
    for row, line in enumerate(CHANGED, 15):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 2, line[1:])
        sheet.write_formula(row, 14, f"=SUM(C{row + 1}:L{row + 1})", None, _add(line[1:]))
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 14, 8)


def _waits(sheet: Worksheet, title: Format, head: Format, month: Format, place: Format) -> None:
    """Write how long people waited, and the list at the end of the last four months."""
    sheet.write("A1", "Waiting times", title)
    sheet.write("A2", "Clock starts on the day the referral is received")
    sheet.write("A4", "First appointments", head)
    _months(sheet, 3, 1, 10, month)
    sheet.write("L4", "YTD", head)
    for row, line in enumerate(WAITS, 4):
        weeks = "weeks)" in str(line[0])
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], place if weeks else None)
        if weeks:
            sheet.write(row, 11, 12, place)
        else:
            sheet.write_formula(row, 11, f"=SUM(B{row + 1}:K{row + 1})", None, _add(line[1:]))
    sheet.write_row("A12", ("Waiting list", "End Oct", "End Nov", "End Dec", "End Jan"), head)
    for row, line in enumerate(LIST, 12):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 11, 8)


def _scores(sheet: Worksheet, title: Format, head: Format, day: Format, rate: Format) -> None:
    """Write the counts of scores and cards, and a row for each patient reviewed."""
    sheet.write("A1", "Patient scores and cards", title)
    sheet.write_row("A3", ("", "Jan-26", "YTD"), head)
    for row, line in enumerate(SCORES, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A13", "Reviews at six months - patients who agreed to be listed", title)
    heads = (
        "Patient",
        "Limb",
        "First seen",
        "Reviewed",
        "LYMQOL overall (0-10), first",
        "LYMQOL overall, review",
        "Excess limb volume, first",
        "Excess limb volume, review",
        "Days off work or usual tasks last month, first",
        "Days off work or usual tasks last month, review",
    )
    sheet.write_row("A14", heads, head)
    sheet.set_row(13, 60)
    for row, patient in enumerate(REVIEWS, 14):
        for at, value in enumerate(patient):
            if isinstance(value, date):
                sheet.write_datetime(row, at, value, day)
            else:
                sheet.write(row, at, value, rate if at in {6, 7} else None)
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 9, 13)


def _club(sheet: Worksheet, title: Format, head: Format) -> None:
    """Write the club by quarter, with January after them."""
    sheet.write("A1", "Self-care club (Saltersea and Fenwold)", title)
    at = 2
    for line in CLUB:
        if len(line) == 1:
            at += 1 if at > 2 else 0
            sheet.write_row(at, 0, (*line, "Q1", "Q2", "Q3", "January", "YTD"), head)
        else:
            sheet.write_row(at, 0, line[:5])
            if line[5] == "sum":
                formula = f"=SUM(B{at + 1}:E{at + 1})"
                sheet.write_formula(at, 5, formula, None, _add(line[1:5]))
        at += 1
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 5, 10)


def _money(sheet: Worksheet, title: Format, head: Format, pounds: Format, rate: Format) -> None:
    """Write spend against budget, and staff with what the enterprise adds."""
    sheet.write("A1", "Finance and workforce, M10", title)
    sheet.merge_range("B3:C3", "January 2026", head)
    sheet.merge_range("D3:E3", "Year to date", head)
    sheet.write_row("A4", ("£", "Budget", "Actual", "Budget", "Actual"), head)
    for row, line in enumerate(MONEY, 4):
        sheet.write_row(row, 0, line, pounds)
    sheet.write_row("A11", ("Workforce and social enterprise", "Jan", "YTD"), head)
    for row, line in enumerate(STAFF, 11):
        sheet.write(row, 0, line[0])
        for at, value in enumerate(line[1:], 1):
            if value != "":
                sheet.write(row, at, value, rate if row in {13, 14} else None)
    sheet.set_column(0, 0, 64)
    sheet.set_column(1, 4, 12)


def _notes(sheet: Worksheet, title: Format, head: Format, wrap: Format) -> None:
    """Write the exception report."""
    sheet.write("A1", "Exception report and news", title)
    sheet.write_row("A3", ("Area", "Commentary"), head)
    for row, (area, words) in enumerate(NOTES, 3):
        sheet.write(row, 0, area, wrap)
        sheet.write(row, 1, words, wrap)
        sheet.set_row(row, 32)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 100)


def _sheet(made: Workbook, name: str) -> Worksheet:
    """A tab that prints one page wide."""
    sheet: Worksheet = made.add_worksheet(name)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    return sheet


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Saltersea Lymph Care M10")
    colours = {"bold": True, "bg_color": "#1F4E78", "font_color": "#FFFFFF"}
    title = made.add_format({"bold": True, "font_size": 13})
    head = made.add_format({**colours, "text_wrap": True, "border": 1})
    month = made.add_format({**colours, "num_format": "mmm-yy", "align": "center"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    pounds = made.add_format({"num_format": "#,##0"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    _summary(_sheet(made, "M10 Summary"), title, head, rate, place)
    _activity(_sheet(made, "Activity"), title, head, month)
    _waits(_sheet(made, "Waits"), title, head, month, place)
    _scores(_sheet(made, "Patient scores"), title, head, day, rate)
    _club(_sheet(made, "Self-care club"), title, head)
    _money(_sheet(made, "Finance & workforce"), title, head, pounds, rate)
    _notes(_sheet(made, "Exceptions"), title, head, wrap)
    made.close()
