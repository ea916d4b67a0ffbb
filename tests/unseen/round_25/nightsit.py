"""Night sitting by a hospice-at-home charity and bereavement groups, monthly to an ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Ref, words, target, amber down to, column of the figures (and of what they are divided by),
# same point last year, RAG, comment.
FORM: tuple[tuple[object, ...], ...] = (
    ("N1", "Night sits provided", 1450, "", 0, None, 902, "Green", ""),
    (
        "N2",
        "Urgent requests sat the same night",
        0.9,
        0.8,
        1,
        2,
        0.884,
        "Green",
        "Two not covered in Nov, both after 9 pm",
    ),
    ("N3", "Patients dying in the place they chose", 0.85, 0.75, 3, 4, 0.842, "Green", ""),
    ("N4", "Mean hours from referral to first sit", 24, 36, 5, 6, 25.6, "Green", "Lower is better"),
    (
        "N5",
        "Bereaved families contacted within 6 weeks",
        0.95,
        0.9,
        7,
        8,
        0.93,
        "Green",
        "3 missed in Aug when the lead was on leave",
    ),
    ("N6", "Carers rating us good or excellent", 0.9, 0.8, 9, 10, 0.921, "Green", "See Cards"),
    (
        "N7",
        "Sits cancelled by provider (no more than)",
        0.03,
        0.05,
        11,
        12,
        "n/a",
        "Green",
        "New for 2025/26. Ice on the tops, 2 nights",
    ),
    ("N8", "Complaints and incidents", "report only", "", 13, None, 6, "", ""),
)

# Ref above, words of the column, April to November.
COLUMNS: tuple[tuple[str, str, tuple[object, ...]], ...] = (
    ("N1", "Sits done", (118, 124, 121, 129, 115, 126, 131, 127)),
    ("N2", "Sat same night", (19, 22, 18, 23, 19, 21, 25, 23)),
    ("N2", "Urgent requests", (21, 24, 19, 26, 22, 23, 27, 25)),
    ("N3", "Died where they chose", (24, 27, 24, 26, 23, 25, 28, 26)),
    ("N3", "Deaths (choice known)", (28, 31, 27, 30, 26, 29, 33, 30)),
    ("N4", "Hours waited, all added", (782, 825, 716, 810, 731, 770, 842, 774)),
    ("N4", "New patients sat with", (34, 37, 33, 36, 31, 35, 39, 36)),
    ("N5", "Contacted in 6 wks", (25, 27, 24, 29, 24, 23, 30, 27)),
    ("N5", "Families due", (26, 29, 25, 30, 27, 24, 31, 28)),
    ("N6", "Good or excellent", (16, 18, 14, 17, 15, 19, 19, 18)),
    ("N6", "Cards back", (17, 19, 15, 18, 16, 20, 21, 19)),
    ("N7", "We stood down", (3, 2, 4, 2, 5, 2, 3, 2)),
    ("N7", "Sits booked", (121, 126, 125, 131, 120, 128, 134, 129)),
    ("N8", "Complaints / incidents", ("nil", 1, "nil", "nil", 2, "nil", 1, "nil")),
)

# Line, Q1, Q2, October, November and what stands in the last column.
FAMILIES: tuple[tuple[object, ...], ...] = (
    ("1. At home, while we sit",),
    ("Referrals in", 112, 110, 42, 39, "sum"),
    ("Turned down, nobody free", 6, 8, 2, 3, "sum"),
    ("Families on the books at the end", 41, 38, 44, 43, "n/a"),
    ("Carers who slept right through, asked next morning", 61, 58, 23, 22, "sum"),
    ("Carer still in work, was about to give up or go sick", 9, 11, 4, 3, "sum"),
    ("999 or 111 not rung, sitter dealt with it (nights)", 17, 21, 8, 7, "sum"),
    ("Home from the ward sooner because nights were covered", 8, 7, 3, 4, "sum"),
    ("Hospital bed days that freed up (hub's sheet)", 26, 23, 9, 13, "sum"),
    ("Calls to families the evening before", 340, 352, 128, 121, "sum"),
    ("Taxis for sitters (£)", 412.6, 388.45, 151.2, 143.9, "sum"),
    ("2. After a death",),
    ("Condolence cards posted", 84, 85, 33, 30, "sum"),
    ("One-to-one bereavement sessions", 96, 104, 38, 35, "sum"),
    ("Waiting for a first one-to-one at the end", 7, 9, 6, 8, "n/a"),
    ("Back at work or college", 6, 8, 3, 2, "sum"),
    ("Children back in school full time (Fledglings)", 4, "nil", 2, 1, "sum"),
    ("Off sleeping tablets, GP agreed", 3, 4, 1, 2, "sum"),
    ("Out again at a club or class of their own", 11, 14, 5, 6, "sum"),
    ("Memory boxes handed out", 12, 10, 4, 5, "sum"),
    ("3. Who we sat with (new patients)",),
    ("Under 65", 19, 17, 7, 6, "sum"),
    ("65 to 84", 53, 52, 20, 19, "sum"),
    ("85 and over", 32, 33, 12, 11, "sum"),
    # The second quarter was typed in too low by one.
    ("All ages", 104, 101, 39, 36, "sum"),
    ("Not cancer", 37, 39, 15, 14, "sum"),
    ("Asian, Black or mixed heritage", 6, 5, "<5", "<5", "supp."),
)

ROTA: tuple[tuple[object, ...], ...] = (
    ("Volunteers on the rota", 24, 26, 27, 29),
    ("Paid bank sitters", 9, 9, 8, 8),
    ("Hours volunteers sat", 1316, 1352, 489, 471.5),
    ("Left us", 2, 3, 1, "nil"),
    ("Training evenings", 3, 2, 1, 1),
)

# Initials, area, joined, nights, mileage, cared with us before, at ease then and now, care work.
SITTERS: tuple[tuple[object, ...], ...] = (
    ("A.P.", "Tarnbeck", date(2023, 9, 4), 31, 118.35, 1, 6, 9, ""),
    ("B.M.", "Tarnbeck", date(2025, 4, 22), 22, 64.8, "", 4, 7, 1),
    ("C.O.", "Skelgate", date(2024, 2, 12), 27, 92.25, 1, 5, 8, ""),
    ("D.R.", "Skelgate", date(2025, 5, 19), 18, 51.3, "", 7, 7, ""),
    ("F.A.", "Ouseby", date(2022, 11, 7), 34, 201.6, 1, 8, 9, ""),
    ("G.T.", "Ouseby", date(2025, 6, 2), 16, 88.65, "", 3, 6, 1),
    ("I.K.", "Mirk Head", date(2024, 10, 14), 25, 174.15, 1, 6, 6, ""),
    ("L.S.", "Mirk Head", date(2025, 7, 14), 12, 79.2, "", 5, 7, ""),
    ("N.W.", "Tarnbeck", date(2025, 9, 8), 9, 22.5, 1, 4, "not asked", ""),
    ("R.E.", "Skelgate", date(2024, 5, 20), 29, 103.95, "", 6, 8, 1),
)

# Day, group, venue, came, first time, hire and tea, led by a bereaved helper, slips.
GROUPS: tuple[tuple[object, ...], ...] = (
    (date(2025, 4, 15), "Tuesday Group", "Tarnbeck library", 11, 3, 24, 1, 7),
    (date(2025, 5, 10), "Walk & Talk", "Ouse bank", 8, 2, 6.5, 1, 6),
    (date(2025, 6, 17), "Tuesday Group", "Tarnbeck library", 13, 4, 24, "", 9),
    (date(2025, 7, 12), "Walk & Talk", "Skelgate moor road", 9, 1, 8, 1, "not asked"),
    (date(2025, 8, 5), "Fledglings (children)", "Ouseby school", 7, 7, 31.2, "", 5),
    (date(2025, 9, 16), "Tuesday Group", "Tarnbeck library", 14, 3, 24, 1, 10),
    (date(2025, 10, 11), "Walk & Talk", "Ouse bank", 10, 2, 7.25, 1, 7),
    (date(2025, 10, 28), "Fledglings (children)", "Ouseby school", 8, 3, 28.4, "", 6),
    (date(2025, 11, 8), "Walk & Talk", "Skelgate moor road", 7, 1, 6, 1, 5),
    (date(2025, 11, 18), "Tuesday Group", "Tarnbeck library", 15, 4, 26, 1, 11),
)

# Line, brought forward, this month; a third figure is a total typed in.
CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards given out", 248, 36),
    ("Cards back", 126, 19),
    ("Good or excellent", 118, 18),
    ("Sitter came when they said they would", 119, 17, 135),
    ("Had time with the children or grandchildren again", 44, 7),
    ("Less frightened of what was coming", 83, 12),
    ("Would recommend us", 123, 19),
)

NURSES: tuple[tuple[object, ...], ...] = (
    ("Joint visits made with us", 41, 6),
    ("Night visits not needed, sitter had settled the patient", 58, 9),
    ("Sessions we taught for community staff", 4, 1),
    ("Community staff who came to those", 37, 8),
)

COMMENTARY: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "How the month went",
        (
            "We did 127 sits in November, which is 4 fewer than in October.",
            "Two sits were stood down, both because of ice on the tops.",
            "The new rota system went live on 3 November.",
            "All 29 volunteers have had their syringe driver update.",
        ),
    ),
    (
        "What families and others tell us",
        (
            "Two sisters in Ouseby had their first whole night in bed for five weeks "
            "and took their mum to see the sea next morning.",
            "The out-of-hours GP at Skelgate reckons 9 callouts did not happen in November "
            "because a sitter could talk the family through.",
            "Three husbands from the Tuesday Group have begun a Sunday lunch of their own "
            "for anybody newly on their own.",
            "R.E. has been taken on as a nursing assistant on the ward "
            "and still sits for us on Sundays.",
        ),
    ),
    (
        "Next month",
        (
            "We will interview 4 more sitters in December and want Fridays covered from January.",
            "Posters have gone to 22 surgeries and to the hospital discharge lounge.",
            "The year's target of 1,450 sits should be reached by the middle of March.",
        ),
    ),
)

FIGURES = "KPI figures"


def _sum(figures: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(one for one in figures if isinstance(one, (int, float))), 2)


def _form(sheet: Worksheet, head: Format, shaded: Format, rate: Format, place: Format) -> None:
    """Write the form of the ICB, month 8."""
    sheet.merge_range("A1:J1", "NHS MIRKDALE AND COAST INTEGRATED CARE BOARD", head)
    sheet.merge_range("A2:J2", "Schedule 6A monthly quality return, 2025/26", head)
    for row, pair in enumerate(
        (
            ("Provider:", "Owlight Hospice at Home"),
            ("Service:", "Night sitting and bereavement support"),
            ("Contract:", "MC-PEOLC-3117 (1 April 2024 to 31 March 2027)"),
            ("Month:", "M8 November 2025"),
            ("Sent by:", "C.H., 10 December 2025, tel. 01632 960417"),
        ),
        3,
    ):
        sheet.write_row(row, 0, pair)
    sheet.write_row(
        "A10",
        (
            "Ref",
            "Quality requirement",
            "Target",
            "Amber to",
            "M7 Oct",
            "M8 Nov",
            "YTD (M1-M8)",
            "Same point 2024/25",
            "RAG",
            "Exception comment",
        ),
        shaded,
    )
    for row, line in enumerate(FORM, 10):
        ref, words, target, amber, top, base, before, rag, comment = line
        form = place if ref == "N4" else rate if base is not None else None
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, rate if base is not None and ref != "N4" else None)
        if amber != "":
            sheet.write(row, 3, amber, rate if ref != "N4" else None)
        assert isinstance(top, int)
        for column, at in ((4, 11), (5, 12), (6, 17)):
            above = _cell(top, at)
            left = chr(66 + top)
            if isinstance(base, int):
                below = _cell(base, at)
                assert not isinstance(above, str)
                assert not isinstance(below, str)
                sheet.write_formula(
                    row,
                    column,
                    f"='{FIGURES}'!{left}{at}/'{FIGURES}'!{chr(66 + base)}{at}",
                    form,
                    above / below,
                )
            else:
                sheet.write_formula(row, column, f"='{FIGURES}'!{left}{at}", None, above)
        sheet.write(row, 7, before, form)
        sheet.write_row(row, 8, (rag, comment))
    sheet.write("A20", "RAG: Green = target met, Amber = down to the amber figure, Red = worse.")
    sheet.write("A21", "Return by the 10th working day to the quality inbox.")
    sheet.set_row(9, 32)
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 42)
    sheet.set_column(2, 8, 10)
    sheet.set_column(9, 9, 40)


def _cell(column: int, at: int) -> float | str:
    """What stands in a row of the figures."""
    figures = COLUMNS[column][2]
    if at == 17:
        return _sum(figures)
    one = figures[at - 5]
    assert isinstance(one, (int, float, str))
    return one


def _figures(sheet: Worksheet, shaded: Format, month: Format, bold: Format) -> None:
    """Write one row a month, the months to come left empty."""
    sheet.write("A1", "KPI figures 2025/26, one row a month", bold)
    sheet.write("A2", "Type in the white rows only, the form picks up from here")
    for column, (ref, words, figures) in enumerate(COLUMNS, 1):
        sheet.write(2, column, ref, shaded)
        sheet.write(3, column, words, shaded)
        for row, figure in enumerate(figures, 4):
            sheet.write(row, column, figure)
        left = chr(65 + column)
        sheet.write_formula(16, column, f"=SUM({left}5:{left}16)", bold, _sum(figures))
    sheet.write(3, 0, "Month", shaded)
    for past in range(12):
        day = date(2025 + (past + 3) // 12, (past + 3) % 12 + 1, 1)
        sheet.write_datetime(4 + past, 0, day, month)
    sheet.write("A17", "Year to date", bold)
    sheet.set_row(3, 45)
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 14, 10)
    sheet.freeze_panes(4, 1)


def _families(sheet: Worksheet, shaded: Format, money: Format, bold: Format) -> None:
    """Write the three blocks about families."""
    sheet.write("A1", "Families: our own count (quarters, then month by month from October)", bold)
    at = 2
    for line in FAMILIES:
        if len(line) == 1:
            at += 1 if at > 2 else 0
            sheet.write_row(at, 0, (*line, "Q1", "Q2", "Oct", "Nov", "YTD"), shaded)
        else:
            cells = money if "£" in str(line[0]) else None
            sheet.write(at, 0, line[0])
            sheet.write_row(at, 1, line[1:5], cells)
            if line[5] == "sum":
                reach = f"=SUM(B{at + 1}:E{at + 1})"
                sheet.write_formula(at, 5, reach, cells, _sum(line[1:5]))
            else:
                sheet.write(at, 5, line[5])
        at += 1
    sheet.set_column(0, 0, 56)


def _sitters(sheet: Worksheet, shaded: Format, money: Format, day: Format, bold: Format) -> None:
    """Write the rota and the list of volunteers."""
    sheet.write_row("A1", ("The rota", "Q1", "Q2", "Oct", "Nov"), shaded)
    for row, line in enumerate(ROTA, 1):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "Volunteer sitters happy to be listed, April to November 2025", bold)
    sheet.write_row(
        "A10",
        (
            "Sitter",
            "Area",
            "Joined",
            "Nights sat",
            "Mileage (£)",
            "Nursed someone with us before (1)",
            "At ease talking of dying, 1-10, first asked",
            "...and now",
            "Into care work or nursing course (1)",
            "DBS ok",
        ),
        shaded,
    )
    for row, line in enumerate(SITTERS, 10):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value, money if column == 4 else None)
        sheet.write(row, 9, "Y")
    end = 10 + len(SITTERS)
    sheet.write(end, 0, "All listed", bold)
    for column in (3, 4, 5, 8):
        left = chr(65 + column)
        total = _sum(tuple(line[column] for line in SITTERS))
        form = money if column == 4 else bold
        sheet.write_formula(end, column, f"=SUM({left}11:{left}{end})", form, total)
    sheet.set_row(9, 60)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 9, 13)


def _groups(sheet: Worksheet, shaded: Format, money: Format, day: Format, bold: Format) -> None:
    """Write the list of bereavement sessions."""
    sheet.write("A1", "Bereavement groups since April", bold)
    sheet.write("A2", "Slips are put in the jar at the end, not everybody fills one in")
    heads = (
        "Date",
        "Group",
        "Where",
        "Came",
        "First time",
        "Hire and tea (£)",
        "Led by a helper bereaved themselves (1)",
        "Slips: less alone going home than coming",
    )
    sheet.write_row("A4", heads, shaded)
    for row, line in enumerate(GROUPS, 4):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value, money if column == 5 else None)
    sheet.set_row(3, 60)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 2, 22)
    sheet.set_column(3, 7, 13)


def _cards(sheet: Worksheet, shaded: Format) -> None:
    """Write the two tallies that are carried forward."""
    at = 0
    for title, lines in (("Carers' cards", CARDS), ("District nurses' own tally", NURSES)):
        heads = (title, "Brought forward M1-M7", "This month M8", "Total to date")
        sheet.write_row(at, 0, heads, shaded)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
            if len(line) == 3:
                reach = f"=B{at + 1}+C{at + 1}"
                sheet.write_formula(at, 3, reach, None, _sum(line[1:]))
        at += 3
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 3, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Owlight M8 return")
    bold = made.add_format({"bold": True})
    head = made.add_format(
        {"bold": True, "align": "center", "bg_color": "#005EB8", "font_color": "white"}
    )
    shaded = made.add_format({"bold": True, "bg_color": "#E8EDEE", "border": 1, "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yy", "align": "left"})
    month = made.add_format({"num_format": "mmm-yy", "align": "left"})
    for name in ("Return M8", FIGURES, "Families", "Sitters", "Groups", "Cards", "Commentary"):
        sheet = made.add_worksheet(name)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        if name == "Return M8":
            _form(sheet, head, shaded, rate, place)
        elif name == FIGURES:
            _figures(sheet, shaded, month, bold)
        elif name == "Families":
            _families(sheet, shaded, money, bold)
        elif name == "Sitters":
            _sitters(sheet, shaded, money, day, bold)
        elif name == "Groups":
            _groups(sheet, shaded, money, day, bold)
        elif name == "Cards":
            _cards(sheet, shaded)
        else:
            sheet.write("A1", "Service manager's commentary, November", bold)
            at = 2
            for title, sentences in COMMENTARY:
                sheet.write(at, 0, title, bold)
                for sentence in sentences:
                    at += 1
                    sheet.write(at, 0, sentence)
                at += 2
            sheet.set_column(0, 0, 130)
    made.close()
