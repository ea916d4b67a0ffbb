"""Couch to 5k and walking groups on prescription from the GP, run by volunteers, quarterly."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Each measure is a card: number, words, target, what is counted, out of what, what is worked out.
CARDS: tuple[
    tuple[
        str, str, object, tuple[str, tuple[object, ...]], tuple[str, tuple[int, ...]] | None, str
    ],
    ...,
] = (
    (
        "1",
        "Patients starting a prescribed programme",
        360,
        ("Started (runners and walkers)", (78, 96, 104, 91)),
        None,
        "",
    ),
    (
        "2",
        "Contacted within 7 days of the GP's referral",
        0.9,
        ("Rung or texted inside 7 days", (84, 101, 112, 103)),
        ("Referrals that came in", (92, 110, 121, 112)),
        "%",
    ),
    (
        "3",
        "Couch to 5k finishers",
        0.6,
        ("Finished week 9", (31, 38, 41, 36)),
        ("Began week 1", (52, 61, 63, 58)),
        "%",
    ),
    (
        "4",
        "Walkers doing 150 minutes a week at six months",
        0.5,
        ("Said 150 mins or more", (21, 25, 28, 30)),
        ("Reached on the six month ring-round", (40, 47, 51, 55)),
        "%",
    ),
    (
        "5",
        "Change in wellbeing score (SWEMWBS), start to week 9",
        2,
        ("Points gained, all added together", (88, 104, 121, 116)),
        ("People with both forms", (41, 49, 52, 50)),
        "average",
    ),
    (
        "6",
        "Starters from the most deprived fifth of postcodes",
        0.35,
        ("IMD 1 and 2 postcodes", (27, 35, 38, 34)),
        ("Starters with a postcode", (78, 96, 104, 91)),
        "%",
    ),
    (
        "7",
        "Led sessions put on",
        400,
        ("Sessions (C25K and walks)", (98, 104, 101, 97)),
        None,
        "",
    ),
    (
        "8",
        "Would recommend us to friends and family",
        0.9,
        ("Likely or very likely", (37, 44, 49, 46)),
        ("Forms answered", (40, 47, 52, 50)),
        "%",
    ),
    (
        "9",
        "Accidents and safeguarding worries (tell us, no target)",
        None,
        ("Reported", ("nil", 1, "nil", 1)),
        None,
        "",
    ),
)

# Group, where it meets, day, leader, Q3 and Q4 sessions and heads, most in one go this quarter.
GROUPS: tuple[tuple[object, ...], ...] = (
    ("C25K Tuesday beginners", "Wendale rec", "Tue 6.30", "JP", 12, 181, 12, 204, 24),
    ("C25K Saturday", "Weir Park", "Sat 9.00", "MO", 12, 166, 11, 149, 19),
    ("C25K mums with buggies", "Weir Park", "Thu 10.00", "CB", 9, 74, 10, 88, 13),
    ("Thursday strollers", "Canal basin", "Thu 11.00", "RT", 13, 208, 12, 187, 22),
    ("Surgery steps - Elm Road", "Elm Road Surgery", "Mon 1.00", "DF", 12, 96, 12, 103, 12),
    ("Surgery steps - Castle", "Castle Practice", "Wed 1.00", "PK", 11, 71, 10, 66, 9),
    ("Walk and natter", "Hexley library", "Fri 10.30", "SW", 13, 177, 12, 165, 20),
    ("Brisk walkers", "Hexley Common", "Sun 9.30", "AL", 12, 118, 12, 127, 15),
    ("Nordic walking", "Weir Park", "Sat 11.00", "HG", "-", "-", 6, 41, 9),
    ("Slow and steady (after illness)", "Leisure centre track", "Tue 2.00", "BN")
    + (7, 39, "closed", "closed", "closed"),
    # Typed in; the heads of this quarter were copied before the last Sunday went in.
    ("TOTAL", "", "", "", 101, 1130, 97, 1119, ""),
)

# Runner, surgery, week 1, sessions of 27, mile at first and last, sleep first and last, who came.
RUNNERS: tuple[tuple[object, ...], ...] = (
    ("R201", "Elm Road", date(2026, 1, 13), 25, 14.5, 11.8, 4, 7, "Y"),
    ("R202", "Elm Road", date(2026, 1, 13), 27, 13.2, 10.9, 6, 6, "N"),
    ("R203", "Castle", date(2026, 1, 13), 9, 16, "left", 5, "left", "N"),
    ("R204", "Hexley", date(2026, 1, 13), 22, 15.1, 12.6, 3, 6, "Y"),
    ("R206", "Castle", date(2026, 1, 13), 24, 12.9, 11, 5, 8, "N"),
    ("R207", "Elm Road", date(2026, 1, 15), 20, 17.4, 14.9, 4, 5, "Y"),
    ("R209", "Hexley", date(2026, 1, 15), 26, 13.8, 13.9, 7, 7, "N"),
    ("R210", "Weirside", date(2026, 1, 15), 23, 15.6, 12.8, 2, 5, "Y"),
    ("R211", "Weirside", date(2026, 1, 15), 6, 16.7, "left", 6, "left", "Y"),
    ("R213", "Elm Road", date(2026, 1, 17), 27, 12.4, 10.2, 5, 7, "N"),
    ("R214", "Hexley", date(2026, 1, 17), 21, 14.9, 13.1, 6, 5, "N"),
    ("R216", "Castle", date(2026, 1, 17), 25, 15.3, 12.7, 4, 6, "Y"),
)

# Line, four quarters and the year ("sum", "last", words or a figure typed by hand).
OTHER: tuple[tuple[object, ...], ...] = (
    ("Our runners and walkers",),
    ("Referral forms chased for a missing signature", 14, 11, 9, 12, "sum"),
    # Typed in, one too many.
    ("Women", 51, 63, 70, 60, 245),
    ("Aged 65+", 22, 25, 31, 27, "sum"),
    ("With diabetes or high blood pressure on the form", 33, 41, 46, 39, "sum"),
    ("GP has cut or stopped their blood pressure tablets", 3, 5, 4, 7, "sum"),
    ("Off sick when referred, back at work now", 2, 4, 3, 5, "sum"),
    ("Stopped smoking along the way", 2, "-", 3, 4, "sum"),
    ("Joined a running club or the Saturday run off their own bat", 9, 12, 15, 14, "sum"),
    ("Families and friends",),
    ("Came along with the patient (husband, wife, friend, neighbour)", 19, 24, 28, 26, "sum"),
    ("Someone else at home has taken up walking or running", 11, 13, 17, 16, "sum"),
    ("Carers who got out for an hour because we walked with both", 5, 6, 8, 9, ""),
    ("Spare trainers lent out (pairs)", 12, 15, 18, 10, "sum"),
    ("Surgeries",),
    ("Leaflets and prescription pads dropped off", 400, 250, 600, 300, "sum"),
    (
        "GP appointments fewer, 6 months after against 6 before (surgeries' count)",
        "not asked",
        46,
        58,
        71,
        "sum",
    ),
    ("Practice meetings we spoke at", 4, 3, 6, 5, "sum"),
    ("Parks and paths",),
    ("Bags of litter picked by Walk and natter", 18, 26, 14, 21, "sum"),
    ("Broken stiles and lights we reported that got mended", 2, 3, 1, 4, "sum"),
    ("Walks that carry on by themselves with no leader from us", 1, 1, 2, 3, "last"),
    ("Money",),
    ("Hi-vis, cones and first aid kits (£)", 312.4, 88, 146.75, 204.3, "sum"),
    ("Volunteer expenses (£)", 421.6, 455.2, 498.1, 470.85, "sum"),
    ("Co-ordinator's hours paid", 260, 260, 260, 260, "sum"),
)

VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("JP", "Run leader", "Y", 34, 131),
    ("MO", "Run leader", "N", 29, 118),
    ("CB", "Run leader", "Y", 24, 77),
    ("RT", "Walk leader", "Y", 31, 126),
    ("DF", "Walk leader", "N", 18, 70),
    ("PK", "Walk leader", "Y", 15, 63),
    ("SW", "Walk leader", "Y", 27, 104),
    ("AL", "Walk leader", "N", 26, 98),
    ("HG", "Nordic leader", "Y", 14, 14),
    ("BN", "Track (resting)", "N", 0, 35),
    ("TV", "Back marker", "Y", 22, 84),
    ("OC", "Back marker", "Y", 19, 51),
    ("LM", "Tea and registers", "N", 16, 66),
)

BENCH: tuple[tuple[object, ...], ...] = (
    ("Volunteers on the list at quarter end", 9, 11, 12, 13),
    ("of whom first came with a prescription", 4, 6, 7, 8),
    ("Passed Leadership in Running Fitness", 1, 2, "nil", 2),
    ("Got paid work in sport or fitness", "nil", 1, "nil", 1),
    ("Committee meetings", 3, 2, 3, 3),
    ("First aid certificates running out", 1, 0, 2, 1),
)

FORMS: tuple[tuple[object, ...], ...] = (
    ("Forms handed out", 61, 70, 74, 68),
    ("Forms answered", 40, 47, 52, 50),
    ("Found it easy to book on", 36, 43, 46, 44),
    ("Feel less lonely", 22, 27, 33, 31),
    ("Feel they belong round here more than they did", "not on form", 24, 29, 30),
    ("Start time suited me", 33, 38, 45, 41),
)

WORDS = (
    "January was icy and we called off 4 walks, so sessions are down on Q3.",
    "Brenda, 71, who had not been past her gate since her husband died, led the Friday walk in March.",
    "Next year we would like to open a group at Hexley South and train 6 run leaders.",
    "Three of the Thursday strollers have set up a lift share for hospital visits between themselves.",
    "Nordic poles came out of the ICB small grant (12 pairs) and started on 14 February.",
    "We missed 2 steering meetings because the co-ordinator was on jury service.",
    "The practice nurse at Castle says five of her patients came off the pre-diabetes register after "
    "walking with us.",
    "Registers are now on tablets and not paper.",
    "Target for 2026/27 is 380 starters and 420 sessions.",
    "The 5k graduation on 21 March had 36 finishers, 4 marshals and a lot of cake.",
)


def _cards(sheet: Worksheet, bold: Format, rate: Format, place: Format) -> None:
    """Write the return, a card for each measure."""
    sheet.write("A1", "Exercise on prescription: quarterly return, Quarter 4 2025/26", bold)
    sheet.write("A2", "To: Wendale Leisure Trust, on behalf of the Trust and NHS Fellmoor ICB")
    sheet.write("A3", "From: Weir & Wend Striders CIC - Couch to 5k and walking groups")
    sheet.write("A4", "Agreement WLT-EOP-14, running 1 April 2025 to 31 March 2027")
    sheet.write(
        "A5", "Q1 Apr-Jun, Q2 Jul-Sep, Q3 Oct-Dec, Q4 Jan-Mar. Please fill white boxes only."
    )
    at = 6
    for number, words, target, top, below, how in CARDS:
        sheet.write(at, 0, f"Measure {number}: {words}", bold)
        sheet.write_row(at, 1, ("Q1", "Q2", "Q3", "Q4", "Year", "Target"), bold)
        lines: list[tuple[str, tuple[object, ...]]] = [top]
        if below is not None:
            lines.append(below)
        for name, figures in lines:
            at += 1
            sheet.write(at, 0, name)
            sheet.write_row(at, 1, figures)
            total = sum(figure for figure in figures if isinstance(figure, int))
            sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", None, total)
        if below is not None:
            at += 1
            form = rate if how == "%" else place
            sheet.write(at, 0, how)
            above = [figure for figure in top[1] if isinstance(figure, int)]
            pairs = zip([*above, sum(above)], [*below[1], sum(below[1])], strict=True)
            for column, (one, other) in enumerate(pairs, 1):
                letter = "ABCDEF"[column]
                sheet.write_formula(
                    at, column, f"={letter}{at - 1}/{letter}{at}", form, one / other
                )
        if target is not None:
            sheet.write(at, 6, target, rate if how == "%" else None)
        at += 2
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 6, 9)


def _groups(sheet: Worksheet, bold: Format) -> None:
    """Write the groups, a row each, this quarter beside the one before."""
    sheet.write("A1", "Our groups", bold)
    sheet.merge_range("E3:F3", "Oct - Dec 2025", bold)
    sheet.merge_range("G3:I3", "Jan - Mar 2026", bold)
    heads = ("Group", "Meets at", "When", "Led by", "Sessions", "Attendances")
    sheet.write_row("A4", (*heads, "Sessions", "Attendances", "Busiest session"), bold)
    for row, line in enumerate(GROUPS, 4):
        for column, value in enumerate(line):
            if value != "":
                sheet.write(row, column, value, bold if line[0] == "TOTAL" else None)
    sheet.set_column(0, 1, 28)
    sheet.set_column(2, 8, 12)


def _runners(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of the winter runners."""
    sheet.write("A1", "Couch to 5k winter cohort, January to March 2026 (those who agreed)", bold)
    sheet.write_row(
        "A3",
        (
            "Runner",
            "Surgery",
            "Week 1",
            "Sessions out of 27",
            "Mile wk 1 (mins)",
            "Mile wk 9 (mins)",
            "Sleep wk 1 (0-10)",
            "Sleep wk 9 (0-10)",
            "Brought someone",
        ),
        bold,
    )
    for row, line in enumerate(RUNNERS, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            else:
                sheet.write(row, column, value)
    sheet.set_column(0, 8, 13)


def _other(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write what else is counted, four quarters and the year."""
    sheet.write("A1", "Other things we keep a tally of, 2025/26", bold)
    at = 2
    for line in OTHER:
        if len(line) == 1:
            at += 1 if at > 2 else 0
            sheet.write_row(at, 0, (*line, "Q1", "Q2", "Q3", "Q4", "2025/26"), bold)
        else:
            cells = money if "£" in str(line[0]) else None
            figures = [figure for figure in line[1:5] if isinstance(figure, (int, float))]
            sheet.write(at, 0, line[0])
            sheet.write_row(at, 1, line[1:5], cells)
            if line[5] == "sum":
                total = round(sum(figures), 2)
                sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", cells, total)
            elif line[5] == "last":
                sheet.write_formula(at, 5, f"=E{at + 1}", cells, figures[-1])
            elif line[5] != "":
                sheet.write(at, 5, line[5])
        at += 1
    sheet.set_column(0, 0, 66)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Striders Q4 return")
    bold = made.add_format({"bold": True, "text_wrap": True})
    head = made.add_format({"bold": True, "font_color": "#7030A0"})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "d mmm yy"})
    names = ("Return", "Groups", "C25K winter", "Other tallies", "Volunteers", "Forms & words")
    sheets = [made.add_worksheet(name) for name in names]
    for sheet in sheets:
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    _cards(sheets[0], head, rate, place)
    _groups(sheets[1], bold)
    _runners(sheets[2], bold, day)
    _other(sheets[3], head, money)

    helpers = sheets[4]
    helpers.write("A1", "Volunteer list, year ending 31 March 2026", head)
    helpers.write_row(
        "A2",
        ("Who", "Job", "Came on prescription first", "Hours Jan-Mar", "Hours whole year"),
        bold,
    )
    for row, line in enumerate(VOLUNTEERS, 2):
        helpers.write_row(row, 0, line)
    helpers.write("A16", "All", bold)
    helpers.write_formula("D16", "=SUM(D3:D15)", bold, sum(int(str(v[3])) for v in VOLUNTEERS))
    helpers.write_formula("E16", "=SUM(E3:E15)", bold, sum(int(str(v[4])) for v in VOLUNTEERS))
    helpers.write_row("A19", ("By quarter", "", "", "Q1", "Q2", "Q3", "Q4"), head)
    for row, line in enumerate(BENCH, 19):
        helpers.write(row, 0, line[0])
        helpers.write_row(row, 3, line[1:])
    helpers.set_column(0, 0, 38)
    helpers.set_column(1, 6, 16)

    forms = sheets[5]
    forms.write_row("A1", ("Week 9 / exit form", "Q1", "Q2", "Q3", "Q4"), head)
    for row, line in enumerate(FORMS, 1):
        forms.write_row(row, 0, line)
    forms.write("A10", "How the quarter went (Gill, co-ordinator)", head)
    for row, sentence in enumerate(WORDS, 10):
        forms.write(row, 0, sentence)
    forms.set_column(0, 0, 60)
    forms.set_column(1, 4, 12)
    made.close()
