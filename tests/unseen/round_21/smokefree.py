"""Stop smoking and vape stop plans for a council, by quarter, with ex-smokers as quit buddies."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book


class Looks(NamedTuple):
    """The formats of the workbook."""

    title: Format
    head: Format
    label: Format
    wrap: Format
    rate: Format
    mean: Format
    money: Format
    day: Format
    sum: Format
    green: Format
    amber: Format


# line, words, April-June, July-September, October-December
LINES: tuple[tuple[str, str, int, int, int], ...] = (
    ("a", "People setting a quit date", 171, 158, 149),
    ("b", "Quit at 4 weeks (self-reported, includes CO)", 91, 80, 71),
    ("c", "Quit at 4 weeks with CO reading under 10ppm", 61, 57, 52),
    ("d", "Lost to follow-up at 4 weeks", 27, 30, 31),
    ("e", "Routine and manual workers setting a quit date", 55, 49, 50),
    ("f", "Under 25s starting a vape stop plan", 34, 22, 41),
    ("g", "of line f, vape-free at 4 weeks", 13, 10, 18),
    ("h", "Working days from referral to first appointment, all added up", 702, 731, 803),
    ("j", "First appointments", 180, 166, 157),
)
FIRST_LINE = 21

# no., indicator, how measured, target, last year, top line, bottom line, RAG, comment
KPIS: tuple[tuple[object, ...], ...] = (
    (
        "PH1",
        "Number of smokers setting a quit date with the service",
        "line a",
        640,
        655,
        "a",
        "",
        "Amber",
        "Stoptober down on last year. 9 clinics cancelled, two advisers off sick.",
    ),
    (
        "PH2",
        "Four-week quit rate",
        "line b / line a",
        0.5,
        0.519,
        "b",
        "a",
        "Green",
        "Q3 dips, year still on track",
    ),
    (
        "PH3",
        "Four-week quits that are CO verified",
        "line c / line b",
        0.7,
        0.683,
        "c",
        "b",
        "Green",
        "3 monitors back from calibration in Oct",
    ),
    (
        "PH4",
        "Lost to follow-up",
        "line d / line a",
        "no more than 20%",
        0.174,
        "d",
        "a",
        "Green",
        "",
    ),
    (
        "PH5",
        "Share of people setting a quit date who are routine and manual workers",
        "line e / line a",
        0.3,
        0.288,
        "e",
        "a",
        "Green",
        "Depot clinics helped",
    ),
    (
        "PH6",
        "Young people (under 25) vape-free four weeks into a vape stop plan",
        "line g / line f",
        0.4,
        "n/a",
        "g",
        "f",
        "Green",
        "New indicator from April 2025",
    ),
    (
        "PH7",
        "Average wait from referral to first appointment (working days)",
        "line h / line j",
        "5 working days or less",
        4.8,
        "h",
        "j",
        "Green",
        "See Report tab",
    ),
)

AGES: tuple[tuple[object, ...], ...] = (
    ("Under 18", "<5", "<5", "<5", "<5", 9, "<5", ""),
    ("18-34", 38, 15, 12, 11, 124, 55, ""),
    ("35-44", 36, 18, 11, 7, 113, 60, ""),
    ("45-59", 48, 25, 15, 8, 153, 83, ""),
    ("60 and over", 24, 12, 8, 4, 79, 41, ""),
    ("All ages", 149, 71, 47, 31, 478, 242, ""),
)
WORK: tuple[tuple[object, ...], ...] = (
    ("Routine and manual", 50, 22, 17, 11, 154, 74, ""),
    ("Managerial and professional", 21, 13, 6, 2, 70, 42, ""),
    ("Unemployed over a year / never worked", 23, 8, 8, 7, 76, 31, "High lost rate, no credit"),
    ("Sick or disabled, unable to work", 19, 9, 6, 4, 63, 31, ""),
    ("Retired", 17, 10, 5, 2, 54, 31, ""),
    ("Looks after home or family (unpaid)", 8, 5, 2, 1, 27, 16, ""),
    ("Student", 6, 2, 2, 2, 20, 9, "Small numbers"),
    ("Not known", 5, 2, 1, 2, 14, 8, ""),
)
SEEN: tuple[tuple[object, ...], ...] = (
    ("One to one, face to face", 61, 29, 20, 12, 201, 103, ""),
    ("Telephone or video", 46, 17, 15, 14, 149, 68, ""),
    ("Closed group", 18, 11, 5, 2, 58, 35, ""),
    ("Drop-in", 11, 4, 4, 3, 33, 13, ""),
    ("Couple or family together", 13, 10, 3, 0, 37, 23, "Come for each other, few drop out"),
)
ALSO: tuple[tuple[object, ...], ...] = (
    ("Pregnant at quit date", 14, 8, 3, 3, 41, 23, ""),
    ("Severe mental illness", 11, 4, 4, 3, 35, 13, "Longer plan needed"),
)

VAPE_HEADS = (
    "Quarter",
    "Visits to schools and colleges",
    "Young people at assemblies and talks",
    "Parent packs given out",
    "Started a vape stop plan",
    "Plan worked on with a parent in the room",
    "Vape-free at 4 weeks",
    "Not stopped but on a lower nicotine strength",
    "Back in all lessons (school confirmed)",
    "Parent gave up smoking or vaping alongside",
    "Ex-vapers aged 16 to 19 leading talks as champions",
    "Plans not finished",
)
VAPES: tuple[tuple[object, ...], ...] = (
    ("Apr-Jun 25", 11, 1240, 420, 34, 15, 13, 11, 5, 3, 4, 6),
    ("Jul-Sep 25", 5, 310, 90, 22, 9, 10, 6, "n/a (holidays)", 2, 4, 3),
    ("Oct-Dec 25", 16, 1875, 515, 41, 22, 18, 12, 8, 6, 7, 7),
)
NO_VAPE_SUM = 10

BUDDIES: tuple[tuple[object, ...], ...] = (
    ("VOLUNTEERS",),
    ("Quit buddies on the books at quarter end", 12, 14, 15, "All unpaid"),
    ("   of whom smoked themselves once", 11, 12, 13, ""),
    ("Hours buddies gave", 148, 131.5, 169, "From sign-in sheet"),
    ("DBS checks done", 4, 3, 2, ""),
    ("Buddy fares and parking (£)", 212.4, 180.15, 240, ""),
    ("Buddies who left", 1, 2, 1, ""),
    ("   of whom left for a paid job", "nil", 1, 1, "Care home; NHS call centre"),
    ("Buddies surer of staying stopped themselves", "not asked", "not asked", 11, "Nov supper"),
    ("Supervision meetings", 6, 6, 5, ""),
    ("HOMES AND WORKPLACES",),
    ("Smokefree home leaflets handed out", 260, 175, 230, ""),
    ("Homes where smoking indoors has stopped since we came", 26, 21, 24, ""),
    ("   children no longer living with smoke indoors", 41, 30, 37, ""),
    ("Workplaces visited", 7, 4, 6, ""),
    (
        "Workplaces that then made the whole site smokefree",
        1,
        "nil",
        2,
        "Depot, bakery, bus garage",
    ),
    ("   people employed there", 140, "n/a", 310, ""),
    ("GROUPS",),
    ("Group sessions run by advisers", 24, 22, 20, ""),
    ("Average number at a session", 7.3, 6.8, 7.1, ""),
    ("Groups members carry on themselves, no adviser", 1, 2, 3, "Eastfield, Quayside, St Ann's"),
    ("RUNNING THE SERVICE",),
    ("Advisers in post (WTE)", 5.6, 5.6, 4.6, "Vacancy from 17 November"),
    ("Clinic hours open each week", 62, 62, 54, ""),
    ("Waiting for a first appointment at quarter end", 18, 22, 31, ""),
    ("Vouchers for patches and gum issued", 412, 377, 351, ""),
    (
        "Spend on patches, gum and starter vapes (£)",
        19840,
        18265,
        "approx 17,900",
        "Dec bill to come",
    ),
)

# question, July-September, October-December, share of which row
CALLS: tuple[tuple[object, ...], ...] = (
    ("People due a call", 74, 69, ""),
    ("Got through to", 52, 51, "due"),
    ("Breathing easier or coughing less", 37, 39, "reached"),
    ("Has asthma or COPD", 14, 16, "reached"),
    ("   of those, uses the blue inhaler less", 9, 11, "chest"),
    ("Was at the GP or A&E with chest before, not once since", 8, 10, "reached"),
    ("Bills or food easier to pay for", 29, 33, "reached"),
    ("Average kept in pocket each week (£)", 36.5, 41.2, ""),
    ("Somebody else in the house has stopped too", 11, 14, "reached"),
    ("Feels less low or anxious", 19, 24, "reached"),
    ("Taken up a sport, walking or the gym", 12, 13, "reached"),
    ("Using patches, gum or a vape at the moment", 23, 20, "reached"),
    ("Would tell a friend to come to us", 49, 48, "reached"),
    ("Heard of us from GP or pharmacy", 27, 25, "reached"),
    ("Opening times suit", 44, 45, "reached"),
)
BASES = {"due": 4, "reached": 5, "chest": 7}

REPORT = (
    ("Quarter in brief", "478 people have set a quit date so far against 640 for the year."),
    (
        "",
        "Waits went up to 5.1 days in Q3 while two advisers were off. "
        "We sent 1,150 texts for Stoptober.",
    ),
    (
        "What went well",
        "Seven mums from the Eastfield group have set up a buggy walk of their own, "
        "Wednesdays at ten, where the fag break used to be.",
    ),
    (
        "",
        "The surgical team at the General tell us 4 operations went ahead in November that had "
        "been put off while the patient smoked.",
    ),
    (
        "Story (consent given)",
        "A lorry driver who smoked for 41 years can kick a ball about with his grandson again. "
        "He came to the depot clinic 5 times.",
    ),
    ("What was hard", "The van failed its MOT and 3 market stalls were lost."),
    ("Next quarter", "We will train 8 more buddies in February and open a clinic at Quayside."),
)


def _looks(made: Workbook) -> Looks:
    """Formats of the workbook."""
    edge = {"border": 1, "valign": "top"}
    return Looks(
        made.add_format({"bold": True, "font_size": 14}),
        made.add_format({"bold": True, "text_wrap": True, "bg_color": "#CFE2D4", **edge}),
        made.add_format({"bold": True}),
        made.add_format({"text_wrap": True, **edge}),
        made.add_format({"num_format": "0.0%", **edge}),
        made.add_format({"num_format": "0.0", **edge}),
        made.add_format({"num_format": "#,##0.00", **edge}),
        made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
        made.add_format({"bold": True, "top": 2, **edge}),
        made.add_format({"bg_color": "#92D050", **edge}),
        made.add_format({"bg_color": "#FFC000", **edge}),
    )


def _line(letter: object) -> tuple[int, list[int]]:
    """Row (as people count) and the three quarters with the year to date of a line of data."""
    for row, line in enumerate(LINES, FIRST_LINE + 1):
        if line[0] == letter:
            return row, [*line[2:], sum(line[2:])]
    raise KeyError(letter)


def _kpis(sheet: Worksheet, looks: Looks) -> None:
    """Write the indicators as formulas over the lines below them."""
    sheet.write_row(
        "A9",
        (
            "No.",
            "Indicator",
            "How measured",
            "Target 2025/26",
            "Outturn 2024/25",
            "Q1 Apr-Jun",
            "Q2 Jul-Sep",
            "Q3 Oct-Dec",
            "Q4 Jan-Mar",
            "Year to date",
            "RAG",
            "Provider comment",
        ),
        looks.head,
    )
    for row, (no, words, how, target, last, top, bottom, rag, comment) in enumerate(KPIS, 9):
        shown = looks.wrap if no == "PH1" else looks.mean if no == "PH7" else looks.rate
        sheet.write_row(row, 0, (no, words, how), looks.wrap)
        sheet.write_row(row, 3, (target, last), shown)
        over, upper = _line(top)
        under, lower = _line(bottom or top)
        for column, above, below in zip("FGHJ", upper, lower, strict=True):
            words_of = f"={column}{over}/{column}{under}" if bottom else f"={column}{over}"
            stored = above / below if bottom else above
            sheet.write_formula(f"{column}{row + 1}", words_of, shown, stored)
        sheet.write_blank(row, 8, None, shown)
        sheet.write(row, 10, rag, looks.green if rag == "Green" else looks.amber)
        sheet.write(row, 11, comment, looks.wrap)
    sheet.write_row("A17", ("PH8", "Complaints received", "count", "n/a", 3), looks.wrap)
    sheet.write_row("F17", (1, "nil", "nil", "", 1, "", "Report only"), looks.wrap)


def _form(sheet: Worksheet, looks: Looks) -> None:
    """Write the form of the council."""
    sheet.write("A1", "Tarnborough Borough Council - Public Health", looks.title)
    sheet.write("A2", "Stop smoking and vaping cessation: quarterly return 2025/26", looks.label)
    for row, (left, what, right, which) in enumerate(
        (
            ("Provider", "Breathing Space Tarnborough CIC", "Contract no.", "PH/TB/2023/114"),
            ("Service", "Smokefree Tarnborough", "Quarter", "Q3 (October to December 2025)"),
            ("Contract", "1 July 2023 to 30 June 2027", "Date sent", date(2026, 2, 16)),
        ),
        3,
    ):
        sheet.write(row, 0, left, looks.label)
        sheet.write(row, 1, what)
        sheet.write(row, 5, right, looks.label)
        if isinstance(which, date):
            sheet.write_datetime(row, 6, which, looks.day)
        else:
            sheet.write(row, 6, which)
    sheet.write(
        "A7", "The indicators work themselves out from lines a to j. Please do not type over them."
    )
    _kpis(sheet, looks)
    sheet.write("A20", "Data behind the indicators", looks.label)
    sheet.write_row("A21", ("Line", "Count", "", "", ""), looks.head)
    sheet.write_row("F21", ("Q1", "Q2", "Q3", "Q4", "Year to date"), looks.head)
    for row, (letter, words, *counts) in enumerate(LINES, FIRST_LINE):
        sheet.write_row(row, 0, (letter, words, "", "", ""), looks.wrap)
        sheet.write_row(row, 5, (*counts, ""), looks.wrap)
        total = f"=SUM(F{row + 1}:I{row + 1})"
        sheet.write_formula(row, 9, total, looks.wrap, sum(counts))
    sheet.set_column("A:A", 9)
    sheet.set_column("B:B", 40)
    sheet.set_column("C:D", 14)
    sheet.set_column("E:E", 10, None, {"hidden": True})
    sheet.set_column("F:K", 10)
    sheet.set_column("L:L", 34)
    for row in (8, *range(9, 17), 20, 28):
        sheet.set_row(row, 30)
    sheet.freeze_panes(9, 2)


def _breakdown(sheet: Worksheet, looks: Looks) -> None:
    """Write who set a quit date, in four blocks one under another."""
    sheet.write("A1", "Who set a quit date and what came of it at 4 weeks", looks.title)
    at = 2
    columns = ("Set a quit date", "Quit", "Not quit", "Lost")
    for name, rows in (("Age", AGES), ("Work", WORK), ("How seen", SEEN), ("Also", ALSO)):
        sheet.merge_range(at, 1, at, 4, "Q3 October - December 2025", looks.head)
        sheet.merge_range(at, 5, at, 6, "Year to date April - December 2025", looks.head)
        sheet.write_row(at + 1, 0, (name, *columns, *columns[:2]), looks.head)
        sheet.write(at + 1, 7, "Reason if 35% or under, or 70% or over", looks.head)
        sheet.set_row(at, 30)
        sheet.set_row(at + 1, 30)
        first = at + 2
        for row, line in enumerate(rows, first):
            sheet.write_row(row, 0, line, looks.sum if line[0] == "All ages" else looks.wrap)
        at = first + len(rows)
        if name in ("Work", "How seen"):
            sheet.write(at, 0, "All", looks.sum)
            for column, letter in enumerate("BCDEFG", 1):
                if name == "Work" and letter == "E":
                    sheet.write(at, column, 32, looks.sum)  # a slip: it should be 31
                    continue
                added = sum(int(str(line[column])) for line in rows)
                words = f"=SUM({letter}{first + 1}:{letter}{at})"
                sheet.write_formula(at, column, words, looks.sum, added)
            at += 1
        at += 1
    sheet.set_column("A:A", 36)
    sheet.set_column("B:G", 11)
    sheet.set_column("H:H", 34)


def _vapes(sheet: Worksheet, looks: Looks) -> None:
    """Write the quarters of the work with young people, one a row."""
    sheet.write("A1", "Young people and vapes 2025/26", looks.title)
    sheet.write("A2", "Under 25s. School year, so summer is quiet.")
    sheet.write_row("A4", VAPE_HEADS, looks.head)
    for row, line in enumerate(VAPES, 4):
        sheet.write_row(row, 0, line, looks.wrap)
    sheet.write("A8", "So far", looks.sum)
    for column in range(1, len(VAPE_HEADS)):
        letter = "ABCDEFGHIJKL"[column]
        if column == NO_VAPE_SUM:
            sheet.write_blank(7, column, None, looks.sum)
            continue
        added = sum(int(str(line[column])) for line in VAPES if isinstance(line[column], int))
        sheet.write_formula(7, column, f"=SUM({letter}5:{letter}7)", looks.sum, added)
    sheet.set_column("A:A", 14)
    sheet.set_column("B:L", 13)
    sheet.set_row(3, 62)


def _buddies(sheet: Worksheet, looks: Looks) -> None:
    """Write the tab of volunteers, homes, workplaces and groups."""
    sheet.write("A1", "Quit buddies, homes, workplaces, groups", looks.title)
    sheet.write_row("A3", ("2025/26", "Q1", "Q2", "Q3", "Notes"), looks.head)
    for row, line in enumerate(BUDDIES, 3):
        if len(line) == 1:
            sheet.write(row, 0, line[0], looks.label)
            continue
        shown = looks.money if "(£)" in str(line[0]) else looks.wrap
        sheet.write(row, 0, line[0], looks.wrap)
        sheet.write_row(row, 1, line[1:4], shown)
        sheet.write(row, 4, line[4], looks.wrap)
    sheet.set_column("A:A", 54)
    sheet.set_column("B:D", 12)
    sheet.set_column("E:E", 30)


def _calls(sheet: Worksheet, looks: Looks) -> None:
    """Write what people said when they were rung three months on."""
    sheet.write("A1", "Three months on - what people tell us on the phone", looks.title)
    sheet.write("A2", "Calls began in July 2025. Each person is rung once.")
    sheet.merge_range("B3:C3", "July - September 2025", looks.head)
    sheet.merge_range("D3:E3", "October - December 2025", looks.head)
    sheet.write_row("A4", ("", "Number", "%", "Number", "%"), looks.head)
    for row, (words, before, now, base) in enumerate(CALLS, 4):
        sheet.write(row, 0, words, looks.wrap)
        for column, letter, count in ((1, "B", before), (3, "D", now)):
            sheet.write(row, column, count, looks.money if "(£)" in str(words) else looks.wrap)
            if base:
                under = BASES[str(base)]
                whole = CALLS[under - 4][(column + 1) // 2]
                share = float(str(count)) / float(str(whole))
                formula = f"={letter}{row + 1}/{letter}{under + 1}"
                sheet.write_formula(row, column + 1, formula, looks.rate, share)
    sheet.set_column("A:A", 54)
    sheet.set_column("B:E", 13)
    sheet.set_row(2, 30)


def _report(sheet: Worksheet, looks: Looks) -> None:
    """Write the words of the service manager."""
    sheet.write("A1", "Service manager's report, Q3", looks.title)
    for row, line in enumerate(REPORT, 2):
        sheet.write(row, 0, line[0], looks.label)
        sheet.write(row, 1, line[1], looks.wrap)
        sheet.set_row(row, 32)
    sheet.set_column("A:A", 22)
    sheet.set_column("B:B", 100)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Smokefree Tarnborough Q3 return")
    looks = _looks(made)
    for name, write in (
        ("KPI return", _form),
        ("Q3 breakdown", _breakdown),
        ("Vapes", _vapes),
        ("Quit buddies", _buddies),
        ("3 month calls", _calls),
        ("Report", _report),
    ):
        sheet = made.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        write(sheet, looks)
    made.close()
