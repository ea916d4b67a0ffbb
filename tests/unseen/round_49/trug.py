"""Chair-based gardening and reminiscence in care homes, quarterly to a council."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, indicator, target, number and out of for two quarters and the year, comment.
Pair = tuple[object, object]
FORM: tuple[tuple[str, str, object, Pair, Pair, Pair, str], ...] = (
    (
        "G1",
        "Sessions delivered (240 a year)",
        240,
        (53, None),
        (63, None),
        (116, None),
        "Two homes joined in January",
    ),
    (
        "G2",
        "Residents taking part at least once (different people)",
        180,
        (92, None),
        (112, None),
        (131, None),
        "YTD counts each person once",
    ),
    (
        "G3",
        "Residents who came to 6 or more sessions in the quarter",
        0.6,
        (58, 92),
        (74, 112),
        (132, 204),
        "",
    ),
    (
        "G4",
        "Residents whose mood was better at the end (observed sessions)",
        0.7,
        (71, 96),
        (83, 107),
        (154, 203),
        "See Session log",
    ),
    (
        "G5",
        "Life story sheet finished by the 4th session",
        0.8,
        (34, 41),
        (36, 47),
        (70, 88),
        "Norovirus at 2 homes in February",
    ),
    (
        "G6",
        "Homes with a trained lead in post at quarter end",
        0.9,
        (7, 8),
        (9, 10),
        ("n/a", "n/a"),
        "",
    ),
    (
        "G7",
        "Average days from a home's request to its first session (21 or less)",
        21,
        (63, 3),
        (38, 2),
        (101, 5),
        "Lower is better",
    ),
    (
        "G8",
        "Residents hurt during a session",
        "report",
        ("nil", None),
        (1, None),
        (1, None),
        "Skin tear, home told same day",
    ),
    (
        "G9",
        "Residents and relatives who rate sessions good or very good",
        0.85,
        (49, 55),
        (58, 63),
        (107, 118),
        "",
    ),
)

# Home, area, beds, planters, sessions, residents, attendances, first session, days.
HOMES: tuple[tuple[object, ...], ...] = (
    ("Tansy Rise", "North", 42, 6, 8, 8, 14, 15, 88, 93, datetime(2024, 10, 22), 19),
    ("Quillet House", "North", 31, 4, 7, 8, 12, 12, 70, 78, datetime(2024, 11, 5), 24),
    ("Withybrae Lodge", "North", 56, 8, 8, 7, 15, 14, 97, 84, datetime(2025, 1, 14), 17),
    ("Medlar Nook", "Town", 24, 2, 6, 6, 9, 10, 44, 49, datetime(2025, 2, 6), 28),
    ("Fennelgarth", "Town", 48, 6, 8, 8, 13, 13, 85, 88, datetime(2025, 5, 20), 15),
    ("Bramblewick Hall", "Town", 37, 4, 6, 7, 10, 11, 49, 62, datetime(2025, 10, 9), 18),
    ("Damson Weir", "Coast", 40, 5, 5, 6, 11, 11, 46, 55, datetime(2025, 10, 21), 25),
    ("Costmary Grange", "Coast", 28, 3, 5, 6, 8, 9, 33, 45, datetime(2025, 11, 4), 20),
    ("Oxlip End", "Coast", 35, 4, "n/a", 4, "n/a", 10, "n/a", 34, datetime(2026, 1, 20), 16),
    ("Skirret Court", "Town", 22, 2, "n/a", 3, "n/a", 7, "n/a", 18, datetime(2026, 2, 12), 22),
)

# Date, home, what we did, residents, relatives, volunteers, mood before and after.
LOG: tuple[tuple[object, ...], ...] = (
    (datetime(2026, 1, 7), "Tansy Rise", "Amaryllis bulbs, Christmas past", 9, 1, 2, 2.8, 3.9),
    (datetime(2026, 1, 13), "Medlar Nook", "Seed sorting, pocket money tins", 8, 0, 1, 2.5, 3.4),
    (datetime(2026, 1, 20), "Oxlip End", "First session: scented leaves", 10, 2, 2, 2.2, 3.6),
    (datetime(2026, 1, 27), "Damson Weir", "Cress heads, school dinners", 7, 1, 2, 2.9, 3.7),
    (datetime(2026, 2, 3), "Fennelgarth", "Sweet peas, dance halls", 9, 3, 2, 2.6, 4.1),
    (
        datetime(2026, 2, 10),
        "Quillet House",
        "Sowing broad beans",
        "n/a",
        "n/a",
        "n/a",
        "n/a",
        "n/a",
    ),
    (datetime(2026, 2, 12), "Skirret Court", "First session: potting on", 11, 0, 3, 2.1, 3.2),
    ("17.2.26", "Bramblewick Hall", "Pancakes and lemon balm", 8, 2, 2, 3, 4),
    (datetime(2026, 2, 24), "Withybrae Lodge", "Chitting potatoes, allotments", 9, 1, 1, 2.7, 3.8),
    (datetime(2026, 3, 3), "Costmary Grange", "St David's daffodils", 10, 1, 2, 2.4, 3.9),
    (datetime(2026, 3, 10), "Tansy Rise", "Mothering Sunday posies", 8, 0, 2, 3.1, 4.2),
    (datetime(2026, 3, 17), "Oxlip End", "Herb pots for the kitchen", 9, 2, 2, 2.6, 3.7),
    (datetime(2026, 3, 24), "Fennelgarth", "Hanging baskets, seaside trips", 9, 1, 2, 2.9, 4.3),
)

# Line, two quarters, whether they are added up, year 1 where it was kept.
OTHERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "RESIDENTS (what home staff tell us)",
        (
            ("Had been staying in own room, now eats in the dining room", 6, 9, True, 17),
            ("Hot drinks served in sessions", 298, 331, True, 1044),
            ("As-needed medicine for agitation cut down at GP review", 2, 3, True, 4),
            ("Asked but said no thank you", 8, 6, True, 21),
            ("Has a friend from the group they sit with on other days", 8, 12, True, 13),
            ("Led a session or taught the others", 3, 5, True, 6),
            ("Bulbs and seedlings planted", 410, 365, True, 1180),
            ("Memory boxes lent", 22, 27, True, 64),
        ),
    ),
    (
        "HOMES, GP AND NHS",
        (
            ("One-to-one supervision hours a week the home could stop", 6, 10.5, True),
            ("GP call-outs avoided (managers' estimate)", 4, 7, True),
            ("Tool kits checked and restocked", 12, 19, True),
            ("Care staff at the half-day training", 9, 14, True),
            ("Homes on the waiting list", 3, 2, False),
        ),
    ),
    (
        "FAMILIES",
        (
            ("Relatives who joined in at least once", 21, 28, True),
            ("... and now visit more often", 6, 9, True),
            ("Relatives' evenings held", 2, 2, True),
            ("Letters home with a photo", 88, 104, True),
        ),
    ),
    (
        "VOLUNTEERS AND NEIGHBOURS",
        (
            ("Volunteers who came this quarter", 17, 19, False),
            ("Volunteer hours", 236.5, 271, True),
            ("New volunteers inducted", 3, 2, True),
            ("Volunteers who got a paid job in care", "nil", 1, True),
            ("Skerrow Primary Y5 children who come each month", 24, 24, False),
            ("Volunteer mileage paid (£)", 96.3, 104.85, True),
            ("Volunteers with an out of date DBS", 0, 0, False),
        ),
    ),
)

# Line, year 1, budget, two quarters.
SPEND: tuple[tuple[object, ...], ...] = (
    ("Session leaders", 17840.5, 19200, 4655.2, 4918.4),
    ("Co-ordinator", 9210, 9600, 2400, 2400),
    ("Travel", 1688.35, 1800, 402.6, 455.85),
    ("Plants, compost, tools", 2215.9, 2400, 611.45, 538.2),
    ("Reminiscence materials", 940.2, 900, 187.5, 241.3),
    ("Volunteer expenses", 1102.75, 1250, 289.35, 312.3),
    ("Training for care staff", 600, 750, "nil", 350),
    ("Office and insurance", 2050, 2100, 525, 525),
)
INCOME: tuple[tuple[object, ...], ...] = (
    ("Council payment", 36000, 38000, 9500, 9500),
    ("Donations", 812, 500, 240, 186.5),
)

RATED: tuple[object, ...] = ("How would you rate the sessions?", 36, 22, 4, 1)
SURVEY: tuple[tuple[object, ...], ...] = (
    ("I feel more like my old self afterwards", 21, 26, 12, 4),
    ("There is enough time", 14, 23, 19, 7),
    ("The leader explains things clearly", 18, 25, 15, 5),
    ("I would like it more often", 29, 24, 8, 2),
)

VOICES: tuple[str, ...] = (
    "A retired signalman at Fennelgarth who had not spoken at meals for a year now says grace.",
    "Three daughters who met at Tansy Rise have set up their own Sunday tea for residents.",
    "The community nurse has taken 4 residents at Damson Weir off her weekly list for low mood.",
    "We lost 3 sessions to norovirus in February and will make them up by June.",
    "Next quarter we hope to start at 2 more homes on the coast.",
    "Our van failed its MOT on 12 March so some planters came late.",
    "Council officers came to see 1 session at Medlar Nook.",
)


def _sum(figures: list[object]) -> float:
    """Add up the numbers among the figures."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _form(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the form of the council."""
    bold, head = looks["bold"], looks["head"]
    sheet.write("A1", "Tarnmoor Borough Council - Adults' Commissioning", bold)
    sheet.write("A2", "Quarterly monitoring form (v3, was Day Opportunities)", bold)
    sheet.write_row("A3", ("Provider", "Trugwell Growing and Memory CIC"))
    sheet.write_row("A4", ("Service", "Chair-based gardening and reminiscence in care homes"))
    sheet.write_row("A5", ("Contract", "TBC/ASC/0417, 1 October 2024 to 30 September 2027"))
    sheet.write_row("A6", ("Period", "Year 2 (1 Oct 2025 to 30 Sep 2026), Quarter 2"))
    sheet.write("A7", "Completed")
    sheet.write_datetime("B7", datetime(2026, 4, 8), looks["day"])
    sheet.write_row("A8", ("Telephone", "01632 960417"))
    sheet.merge_range("D10:F10", "Q1 Oct-Dec 2025", head)
    sheet.merge_range("G10:I10", "Q2 Jan-Mar 2026", head)
    sheet.merge_range("J10:L10", "Year to date", head)
    three = ("Number", "Out of", "Result")
    sheet.write_row("A11", ("Ref", "Indicator", "Target", *three, *three, *three, "Comments"), head)
    links = {"G1": ("E", "F"), "G2": ("G", "H")}
    for row, (ref, name, target, *pairs, comment) in enumerate(FORM, 11):
        shape = looks["place"] if ref == "G7" else looks["rate"]
        sheet.write_row(row, 0, (ref, name))
        israte = isinstance(target, float)
        sheet.write(row, 2, target, looks["whole"] if israte else None)
        for column, (number, base) in zip((3, 6, 9), pairs, strict=True):
            if base is None:
                sheet.write_blank(row, column, None, looks["grey"])
                sheet.write_blank(row, column + 1, None, looks["grey"])
                link = links.get(ref, ())
                at = column // 3 - 1
                if at < len(link):
                    sheet.write_formula(row, column + 2, f"=Homes!{link[at]}15", None, number)
                elif ref == "G1":
                    sheet.write_formula(row, column + 2, f"=F{row + 1}+I{row + 1}", None, number)
                else:
                    sheet.write(row, column + 2, number)
            elif isinstance(number, str) or isinstance(base, str):
                sheet.write_row(row, column, (number, base, "n/a"))
            else:
                top, under = (f"{chr(65 + column + step)}{row + 1}" for step in (0, 1))
                if column == 9:
                    sheet.write_formula(row, 9, f"=D{row + 1}+G{row + 1}", None, number)
                    sheet.write_formula(row, 10, f"=E{row + 1}+H{row + 1}", None, base)
                else:
                    sheet.write_row(row, column, (number, base))
                sheet.write_formula(
                    row, column + 2, f"={top}/{under}", shape, float(number) / float(base)
                )
        if comment:
            sheet.write(row, 12, comment)
    sheet.write("B22", "Grey boxes need not be filled in. Return by the 10th working day.")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 11, 9)
    sheet.set_column(12, 12, 34)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _homes(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the list of homes."""
    head = looks["head"]
    sheet.write("A1", "Homes we go to", looks["bold"])
    sheet.write(
        "A2", "Q1 = Oct-Dec 2025, Q2 = Jan-Mar 2026. Residents: different people in the quarter"
    )
    sheet.merge_range("E3:F3", "Sessions", head)
    sheet.merge_range("G3:H3", "Residents", head)
    sheet.merge_range("I3:J3", "Attendances", head)
    sheet.write_row("A4", ("Home", "Area", "Registered beds", "Planters"), head)
    sheet.write_row("E4", ("Q1", "Q2") * 3, head)
    sheet.write_row("K4", ("First session", "Days from request to first session"), head)
    for row, line in enumerate(HOMES, 4):
        sheet.write_row(row, 0, line[:10])
        sheet.write(row, 10, line[10], looks["day"])
        sheet.write(row, 11, line[11])
    sheet.write("A15", "All homes", looks["bold"])
    for column in range(2, 10):
        letter = chr(65 + column)
        total = _sum([line[column] for line in HOMES])
        sheet.write_formula(14, column, f"=SUM({letter}5:{letter}14)", looks["bold"], total)
    sheet.set_column(0, 0, 20)
    sheet.set_column(2, 11, 11)
    sheet.freeze_panes(4, 1)


def _log(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the log of the sessions that were observed."""
    sheet.write("A1", "Observed sessions, January to March 2026", looks["bold"])
    sheet.write(
        "A2", "Mood: average of the faces chart, 1 (low) to 5 (high). 10 Feb cancelled, norovirus"
    )
    sheet.write_row("A3", ("Date", "Home", "What we did", "Residents", "Relatives"), looks["head"])
    sheet.write_row("F3", ("Volunteers", "Mood before", "Mood after"), looks["head"])
    for row, line in enumerate(LOG, 3):
        sheet.write(row, 0, line[0], looks["day"] if isinstance(line[0], datetime) else None)
        sheet.write_row(row, 1, line[1:])
    sheet.write("A17", "Total / average", looks["bold"])
    for column in range(3, 8):
        letter = chr(65 + column)
        figures = [line[column] for line in LOG]
        if column < 6:
            sheet.write_formula(
                16, column, f"=SUM({letter}4:{letter}16)", looks["bold"], _sum(figures)
            )
        else:
            numbers = [figure for figure in figures if isinstance(figure, int | float)]
            sheet.write_formula(
                16,
                column,
                f"=AVERAGE({letter}4:{letter}16)",
                looks["place"],
                _sum(figures) / len(numbers),
            )
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 18)
    sheet.set_column(2, 2, 34)


def _others(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the stacked tables of what else happened."""
    at = 0
    for place, (title, lines) in enumerate(OTHERS):
        sheet.write_row(at, 0, (title, "Oct-Dec", "Jan-Mar", "Yr 2 so far"), looks["head"])
        if place == 0:
            sheet.write(at, 4, "Yr 1 (Oct 24-Sep 25)", looks["head"])
        for line in lines:
            at += 1
            shape = looks["money"] if "£" in str(line[0]) else None
            sheet.write(at, 0, line[0])
            sheet.write_row(at, 1, line[1:3], shape)
            if line[3]:
                total = _sum(list(line[1:3]))
                sheet.write_formula(at, 3, f"=SUM(B{at + 1}:C{at + 1})", shape, total)
            if len(line) > 4:
                sheet.write(at, 4, line[4])
        at += 2
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 3, 11)
    sheet.set_column(4, 4, 20)


def _line(
    sheet: Worksheet, row: int, name: str, cells: list[tuple[str, float]], looks: dict[str, Format]
) -> None:
    """Write a line of sums."""
    sheet.write(row, 0, name, looks["bold"])
    for column, (formula, figure) in enumerate(cells, 1):
        sheet.write_formula(row, column, formula, looks["money"], figure)


def _money(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write spend and income."""
    money = looks["money"]
    heads = ("Yr 1 actual", "Yr 2 budget", "Oct-Dec", "Jan-Mar", "To date", "% of budget")
    sheet.write(
        "A1", "Income and expenditure (£), contract year 2: Oct 2025 - Sep 2026", looks["bold"]
    )
    for top, title, lines in ((3, "SPENT", SPEND), (14, "RECEIVED", INCOME)):
        sheet.write_row(top, 0, (title, *heads), looks["head"])
        for row, line in enumerate(lines, top + 1):
            sheet.write(row, 0, line[0])
            sheet.write_row(row, 1, line[1:], money)
            spent = _sum(list(line[3:]))
            sheet.write_formula(row, 5, f"=SUM(D{row + 1}:E{row + 1})", money, spent)
            share = spent / float(str(line[2]))
            sheet.write_formula(row, 6, f"=F{row + 1}/C{row + 1}", looks["whole"], share)
        end = top + 1 + len(lines)
        sums = [_sum([line[column] for line in lines]) for column in range(1, 5)]
        sums.append(round(sums[2] + sums[3], 2))
        cells = [
            (f"=SUM({letter}{top + 2}:{letter}{end})", figure)
            for letter, figure in zip("BCDEF", sums, strict=True)
        ]
        _line(sheet, end, f"Total {title.lower()}", cells, looks)
        sheet.write_formula(end, 6, f"=F{end + 1}/C{end + 1}", looks["whole"], sums[4] / sums[1])
        if top == 3:
            sheet.write(19, 0, "Cost per session")
            for letter, figure, count in zip("DEF", sums[2:], (53, 63, 116), strict=True):
                base = {"D": "F", "E": "I", "F": "L"}[letter]
                formula = f"={letter}13/Return!{base}12"
                sheet.write_formula(f"{letter}20", formula, money, figure / count)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 12, None, {"hidden": True})
    sheet.set_column(2, 6, 12)


def _voices(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the survey and the comments."""
    head = looks["head"]
    sheet.write("A1", "Forms handed out Jan-Mar 2026 (large print, with help)", looks["bold"])
    sheet.write_row("A3", ("", "Very good", "Good", "OK", "Poor", "Forms"), head)
    sheet.write_row("A4", RATED)
    sheet.write_formula("F4", "=SUM(B4:E4)", None, _sum(list(RATED)))
    sheet.write_row("A6", ("", "Strongly agree", "Agree", "Neither", "Disagree", "Forms"), head)
    for row, line in enumerate(SURVEY, 6):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, _sum(list(line)))
    sheet.write("A13", "Anything else you want to tell us this quarter", looks["bold"])
    for row, sentence in enumerate(VOICES, 13):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 5, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Trugwell Q2")
    looks = {
        "bold": made.add_format({"bold": True}),
        "head": made.add_format({"bold": True, "bg_color": "#E2EFDA", "border": 1}),
        "grey": made.add_format({"bg_color": "#BFBFBF"}),
        "rate": made.add_format({"num_format": "0.0%"}),
        "whole": made.add_format({"num_format": "0%"}),
        "place": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
    }
    _form(made.add_worksheet("Return"), looks)
    _homes(made.add_worksheet("Homes"), looks)
    _log(made.add_worksheet("Session log"), looks)
    _others(made.add_worksheet("Residents and others"), looks)
    _money(made.add_worksheet("Money"), looks)
    _voices(made.add_worksheet("Voices"), looks)
    made.close()
