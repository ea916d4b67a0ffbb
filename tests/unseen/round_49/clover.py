"""Drop-ins and a condom card scheme for young people, quarterly to public health."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

FRONT: tuple[tuple[str, str], ...] = (
    ("Provider", "Clover Young People's Health (a project of Saltby Youth Trust)"),
    ("Commissioner", "Marramshire County Council, Public Health"),
    ("Contract", "PH/2023/YP07 - young people's drop-in and condom card scheme"),
    ("Runs", "1 October 2023 to 30 September 2027"),
    ("This return", "Contract year 3, Quarter 2: January to March 2026"),
    ("Sent", "9 April 2026"),
    ("Questions to", "Project manager, 01632 960771"),
)

HEADLINES = (
    "Two lads who came in for condoms in October now run the Thursday desk with us.",
    "The nurse at Marram High says girls have stopped queueing at her door for pregnancy tests.",
    "A mum said her daughter showed her the card and they had their first proper talk in a year.",
    "The bus failed its MOT in December so there were no bus sessions that month.",
    "3 more outlets have asked to join, training for them is booked for 21 April.",
    "Next quarter: a stall at the college fair and 2 evenings for foster carers.",
    "Numbers under 5 are shown as <5.",
)

# Reference, indicator, target, minimum, what is counted (and out of what), two quarters of each.
KPIS: tuple[tuple[object, ...], ...] = (
    ("YP1", "New C-Card registrations", 900, None, ("Registered", 214, 247), None),
    (
        "YP2",
        "Drop-in attendances by under 18s",
        0.6,
        0.5,
        ("By under 18s", 168, 209),
        ("All attendances", 272, 327),
    ),
    (
        "YP3",
        "Take up of chlamydia test (15 to 24)",
        0.7,
        0.6,
        ("Tested", 83, 98),
        ("Offered", 118, 131),
    ),
    (
        "YP4",
        "Positives treated within 15 working days",
        0.95,
        0.9,
        ("Treated in time", 9, 11),
        ("Positive", 10, 11),
    ),
    (
        "YP5",
        "Under 16s with Spotting the Signs form done at first visit",
        1,
        0.95,
        ("Form done", 52, 61),
        ("First visits, under 16", 54, 61),
    ),
    (
        "YP6",
        "Referred for LARC and seen by the clinic within 10 working days",
        0.8,
        0.7,
        ("Seen in time", 17, 24),
        ("Referred", 22, 28),
    ),
    (
        "YP7",
        "Pupils who know where to go for help at the end of a session",
        0.85,
        0.75,
        ("Hands up at end", 125, 138),
        ("Pupils", 143, 155),
    ),
    (
        "YP8",
        "Booked appointments not attended (max)",
        0.15,
        0.2,
        ("Not attended", 14, 12),
        ("Booked", 88, 93),
    ),
    ("YP9", "Safeguarding referrals to MASH (report only)", None, None, ("Made", "<5", 6), None),
)

# Six months; the quarters are added up, or the word or figure given is put in their place.
SITES: tuple[tuple[object, ...], ...] = (
    ("Westgate Youth Hub (Thu)", 41, 44, 29, 38, 46, 49),
    ("Tern Street (Mon)", 27, 25, 18, 24, 26, 31),
    ("Fellmere College (Wed lunch)", 22, 31, 14, 19, 28, 33),
    ("The Bus", 12, 9, "nil", 8, 11, 14),
)
REASONS: tuple[tuple[object, ...], ...] = (
    ("Condoms or C-Card", 48, 51, 30, 44, 52, 60),
    ("STI test (chlamydia/gonorrhoea)", 31, 35, 17, 27, 33, 38),
    ("Pregnancy test", 9, 8, 6, 7, 11, 10),
    ("Emergency contraception", 6, 5, "<5", 7, 5, 8),
    ("Someone to talk to", 19, 22, 15, 18, 25, 27),
)
WAITS: tuple[object, ...] = ("Longest wait (minutes)", 35, 40, 25, 30, 45, 40)
MONTHS = ("Oct", "Nov", "Dec", "Q1", "Jan", "Feb", "Mar", "Q2")

AGES: tuple[tuple[object, ...], ...] = (
    ("13 to 14", 8, 11, "nil", 19),
    ("15 to 16", 44, 52, "<5", 99),
    ("17 to 18", 39, 47, 5, 91),
    ("19 to 24", 14, 18, 6, 38),
    ("All", 105, 128, 14, 247),
)

# Outlet, code, hours open a week, new (two quarters), repeat visits (two quarters).
OUTLETS: tuple[tuple[object, ...], ...] = (
    ("Westgate Youth Hub", "CC01", 12, 68, 79, 141, 166),
    ("Tern Street", "CC02", 4, 31, 36, 77, 82),
    ("Fellmere College welfare", "CC03", 30, 52, 61, 96, 118),
    ("Harbour Pharmacy", "CC05", 54, 27, 33, 64, 71),
    ("Lowgate Pharmacy (left scheme Dec 25)", "CC06", 48, 11, "n/a", 23, "n/a"),
    ("Northwold Youth Club", "CC08", 6, 14, 22, 18, 29),
    ("The Bus", "CC09", 9, 11, 16, 20, 25),
)

# Date, where, year group, who led, pupils, hands up at the start and the end, cards.
SESSIONS: tuple[tuple[object, ...], ...] = (
    (date(2025, 10, 9), "Fellmere College", "Yr 12", "Staff", 24, 13, 22, 9),
    (date(2025, 10, 14), "Saltby Academy", "Yr 10", "Staff + peers", 28, 11, 25, 12),
    (date(2025, 11, 5), "Saltby Academy", "Yr 9", "Peers", 30, 8, 24, "n/a"),
    (date(2025, 11, 18), "Marram High", "Yr 10", "Staff", 27, 12, 23, 10),
    (date(2025, 11, 27), "Northwold PRU", "Mixed", "Peers", 8, 3, 7, 5),
    (date(2025, 12, 4), "Marram High", "Yr 11", "Staff", 26, 14, 24, 13),
    (date(2026, 1, 13), "Fellmere College", "Yr 12", "Staff", 22, 12, 20, 8),
    (date(2026, 1, 21), "Saltby Academy", "Yr 10", "Staff + peers", 29, 10, 26, 11),
    (date(2026, 1, 29), "Marram High", "Yr 9", "Peers", 31, 7, 25, "n/a"),
    ("10.02.26", "Northwold PRU", "Mixed", "Peers", 7, 3, 6, 4),
    (date(2026, 2, 25), "Young carers, Westgate", "Mixed", "Staff", 11, 4, 10, 6),
    (date(2026, 3, 4), "Marram High", "Yr 10", "Staff", 28, 13, 25, 11),
    (date(2026, 3, 12), "Children in care council", "Mixed", "Peers", 9, 4, 9, 5),
    (date(2026, 3, 19), "Fellmere College", "Yr 13", "Staff + peers", 18, 11, 17, 7),
)

# Line, same quarter of last year, two quarters; the year so far is added up unless given.
PEERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Peer educators (16 to 24)",
        (
            ("Active in the quarter", 9, 12, 14, "n/a"),
            ("Hours they gave", 118.5, 164, 187.5),
            ("Training days held", 1, 2, 1),
            ("Expenses paid (£)", 96.4, 142.75, 158.2),
            ("Got a job, apprenticeship or college place", "nil", 2, 3),
        ),
    ),
    (
        "Parents and carers - Awkward Talks (new Oct 25)",
        (
            ("Evenings held", "n/a", 1, 2),
            ("Parents and carers who came", "n/a", 13, 27),
            ("Have talked with their son or daughter since", "n/a", 8, 15),
        ),
    ),
    (
        "Partners",
        (("Boyfriend or girlfriend of a positive came in and was treated", 5, 7, 9),),
    ),
    (
        "One to one support",
        (
            ("Young people on the list at quarter end", 17, 22, 25, "n/a"),
            ("Waiting for a worker at quarter end", 4, 6, 5, "n/a"),
            ("Left a relationship they said was hurting them", 3, 4, 6),
            ("Back in school or college after a spell away", 2, 3, 5),
        ),
    ),
    (
        "What else they would have used (asked at the desk)",
        (
            ("Would have gone to walk-in centre or A&E", 31, 44, 52),
            ("Worth at £91 a visit (£, our estimate)", 2821, 4004, 4732),
        ),
    ),
)

ANSWERS: tuple[tuple[object, ...], ...] = (
    ("I was seen when I was told I would be", 55, 9, "nil", 4),
    ("Staff were friendly", 64, 3, 1, 0),
    ("I would tell a mate to come", 61, 4, 2, 1),
    ("I can say no, or stop, more easily than before", 43, 15, 6, 4),
    ("I worry less than before I came", 39, 18, 8, 3),
    ("I was told about keeping things private", 60, "nil", 5, 3),
)


def _kpis(sheet: Worksheet, made: dict[str, Format]) -> None:
    """Write a block of lines for each indicator."""
    sheet.write("A1", "Performance indicators, contract year 3", made["bold"])
    heads = ("Ref", "Indicator", "", "Target", "Minimum")
    sheet.write_row("A3", heads, made["head"])
    quarters = ("Q1 Oct-Dec", "Q2 Jan-Mar", "Q3 Apr-Jun", "Q4 Jul-Sep", "Year to date")
    sheet.write_row("F3", quarters, made["head"])
    row = 3
    for ref, words, target, least, top, base in KPIS:
        lines = [top] if base is None else [top, base]
        deep = len(lines) + (base is not None)
        form = made["whole"] if base is None else made["rate"]
        for column, content in enumerate((ref, words)):
            if deep > 1:
                sheet.merge_range(row, column, row + deep - 1, column, content, made["block"])
            else:
                sheet.write(row, column, content, made["block"])
        for column, content in ((3, target), (4, least)):
            if content is not None:
                sheet.write(row, column, content, form)
        for at, line in enumerate(lines, row):
            sheet.write_row(at, 2, line[:1])
            sheet.write_row(at, 5, line[1:])
            if isinstance(line[1], str):
                sheet.write(at, 9, "supp.")
            else:
                sheet.write_formula(at, 9, f"=SUM(F{at + 1}:I{at + 1})", None, sum(line[1:]))
        last = row + deep - 1
        if base is not None:
            sheet.write(last, 2, "%", made["bold"])
            pairs = [*zip(top[1:], base[1:], strict=True), (sum(top[1:]), sum(base[1:]))]
            for column, (above, below) in zip((5, 6, 9), pairs, strict=True):
                name = xl_col_to_name(column)
                formula = f"={name}{last - 1}/{name}{last}"
                sheet.write_formula(last, column, formula, made["result"], above / below)
        for column in (7, 8):
            sheet.write(last, column, "not due", made["grey"])
        row = last + 1
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 34)
    sheet.set_column(2, 2, 22)
    sheet.set_column(3, 9, 11)
    sheet.freeze_panes(3, 3)


def _months(
    sheet: Worksheet, row: int, line: tuple[object, ...], form: Format, how: str = "SUM"
) -> None:
    """Write six months and, after each three of them, the quarter."""
    sheet.write(row, 0, line[0])
    for first, column in ((1, 1), (4, 5)):
        three = line[first : first + 3]
        sheet.write_row(row, column, three)
        figures = [figure for figure in three if isinstance(figure, int)]
        if "<5" in three:
            sheet.write(row, column + 3, 14, form)
            continue
        total = sum(figures) if how == "SUM" else max(figures)
        reach = f"{xl_col_to_name(column)}{row + 1}:{xl_col_to_name(column + 2)}{row + 1}"
        sheet.write_formula(row, column + 3, f"={how}({reach})", form, total)


def _dropins(sheet: Worksheet, made: dict[str, Format]) -> None:
    """Write attendances at each place and what they came for, month by month."""
    bold = made["bold"]
    sheet.write("A1", "Drop-ins October 2025 to March 2026", bold)
    sheet.write_row("A3", ("Attendances", *MONTHS), made["head"])
    row = 3
    for line in SITES:
        _months(sheet, row, line, bold)
        row += 1
    sheet.write(row, 0, "All drop-ins", bold)
    for column, months in enumerate((1, 2, 3, 0, 4, 5, 6, 0), 1):
        name = xl_col_to_name(column)
        wanted = (months,) if months else (1, 2, 3) if column == 4 else (4, 5, 6)
        total = sum(
            line[month] for line in SITES for month in wanted if isinstance(line[month], int)
        )
        sheet.write_formula(row, column, f"=SUM({name}4:{name}{row})", bold, total)
    row += 3
    heads = ("Came for (may be more than one)", *MONTHS)
    sheet.write_row(row, 0, heads, made["head"])
    for line in REASONS:
        row += 1
        _months(sheet, row, line, bold)
    row += 2
    _months(sheet, row, WAITS, bold, "MAX")
    sheet.write(row, 9, "Feb: 1 nurse off sick")
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 8, 7)


def _cards(sheet: Worksheet, made: dict[str, Format]) -> None:
    """Write who joined in the quarter, and the outlets."""
    sheet.write("A1", "C-Card", made["bold"])
    sheet.write("A2", "New registrations, January to March 2026, by age and gender")
    heads = ("Age", "Girls / young women", "Boys / young men", "Other or not said", "Total")
    sheet.write_row("A3", heads, made["head"])
    for row, line in enumerate(AGES, 3):
        sheet.write_row(row, 0, line)
    sheet.merge_range("D11:E11", "New", made["head"])
    sheet.merge_range("F11:G11", "Repeat visits", made["head"])
    heads = ("Outlet", "Code", "Open, hours a week", "Q1", "Q2", "Q1", "Q2")
    sheet.write_row("A12", heads, made["head"])
    row = 12
    for line in OUTLETS:
        sheet.write_row(row, 0, line)
        if "left" in str(line[0]):
            sheet.set_row(row, None, None, {"hidden": 1})
        row += 1
    sheet.write(row, 0, "All outlets", made["bold"])
    for column in range(3, 7):
        name = xl_col_to_name(column)
        total = sum(line[column] for line in OUTLETS if isinstance(line[column], int))
        sheet.write_formula(row, column, f"=SUM({name}13:{name}{row})", made["bold"], total)
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 6, 14)


def _sessions(sheet: Worksheet, made: dict[str, Format]) -> None:
    """Write the list of sessions in schools."""
    sheet.write_row(
        "A1",
        (
            "Date",
            "Where",
            "Year group",
            "Led by",
            "Pupils",
            "Hands up at start",
            "Hands up at end",
            "C-Cards handed out",
        ),
        made["head"],
    )
    for row, line in enumerate(SESSIONS, 1):
        if isinstance(line[0], date):
            sheet.write_datetime(row, 0, line[0], made["day"])
        else:
            sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:])
    last = 1 + len(SESSIONS)
    sheet.write(last, 0, "TOTAL", made["bold"])
    for column in range(4, 8):
        name = xl_col_to_name(column)
        total = sum(line[column] for line in SESSIONS if isinstance(line[column], int))
        sheet.write_formula(last, column, f"=SUM({name}2:{name}{last})", made["bold"], total)
    sheet.write(last + 2, 0, "Hands up = 'I know where to go for help'. Yr 9 do not get cards.")
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, 7, 15)
    sheet.autofilter(0, 0, last - 1, 7)


def _peers(sheet: Worksheet, made: dict[str, Format]) -> None:
    """Write the project's own tables."""
    sheet.write("A1", "Peers, parents, partners", made["bold"])
    heads = ("", "Jan-Mar 2025", "Oct-Dec 2025", "Jan-Mar 2026", "Year so far")
    sheet.write_row("A2", heads, made["head"])
    row = 2
    for title, lines in PEERS:
        sheet.write(row, 0, title, made["bold"])
        row += 1
        for line in lines:
            sheet.write_row(row, 0, line[:4])
            if len(line) > 4:
                sheet.write(row, 4, line[4])
            else:
                total = round(line[2] + line[3], 2)  # type: ignore[operator]
                sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", None, total)
            if "since" in str(line[0]):
                note = "Jan-Mar and year provisional, 2nd evening still to ring"
                sheet.write(row, 5, note, made["small"])
            row += 1
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 4, 13)


def _voice(sheet: Worksheet, made: dict[str, Format]) -> None:
    """Write the answers on the cards of the quarter."""
    sheet.write("A1", "Feedback cards, January to March 2026", made["bold"])
    sheet.write_row("A2", ("Cards given out", 120))
    sheet.write_row("A3", ("Cards back", 68))
    sheet.write_row("A5", ("", "Yes", "Sort of", "No", "Left blank"), made["head"])
    for row, line in enumerate(ANSWERS, 5):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 48)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Clover quarter 2")
    forms = {
        "bold": made.add_format({"bold": True}),
        "head": made.add_format(
            {"bold": True, "bg_color": "#375623", "font_color": "#FFFFFF", "text_wrap": True}
        ),
        "block": made.add_format({"text_wrap": True, "valign": "top"}),
        "rate": made.add_format({"num_format": "0%"}),
        "whole": made.add_format({"num_format": "#,##0"}),
        "result": made.add_format({"num_format": "0.0%", "bold": True, "bg_color": "#E2EFDA"}),
        "grey": made.add_format({"font_color": "#808080", "italic": True}),
        "small": made.add_format({"font_size": 8, "italic": True}),
        "day": made.add_format({"num_format": "dd/mm/yyyy"}),
    }
    front = made.add_worksheet("Front")
    front.write("A1", "Young people's sexual health: quarterly return", forms["bold"])
    for row, pair in enumerate(FRONT, 2):
        front.write_row(row, 0, pair)
    front.write("A11", "Headlines", forms["bold"])
    for row, sentence in enumerate(HEADLINES, 11):
        front.write(row, 1, sentence)
    front.set_column(0, 0, 16)
    front.set_column(1, 1, 90)
    _kpis(made.add_worksheet("KPIs"), forms)
    _dropins(made.add_worksheet("Drop-ins"), forms)
    _cards(made.add_worksheet("C-Card"), forms)
    _sessions(made.add_worksheet("School sessions"), forms)
    _peers(made.add_worksheet("Peers parents partners"), forms)
    _voice(made.add_worksheet("Cards back"), forms)
    made.close()
