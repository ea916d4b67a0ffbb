"""Parenting and family support for families with children under twelve, on a council's termly form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_rowcol_to_cell as at

from tests.unseen.pen import book

if TYPE_CHECKING:
    from pathlib import Path

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# Row of the form: no., indicator, target, last year, autumn, spring, status, comment.
FORM: tuple[tuple[object, ...], ...] = (
    (
        "1",
        "Families starting support (new to the service)",
        240,
        226,
        (92,),
        (81,),
        "Green",
        "On profile. 240 is for the whole contract year incl. summer.",
    ),
    (
        "2",
        "First home visit within 10 working days of acceptance",
        0.9,
        0.912,
        (84, 92),
        (70, 81),
        "Amber",
        "Two practitioners off in January: 6 of the 11 late visits were theirs.",
    ),
    (
        "3",
        "Parents completing a group course (7 in 10 sessions or more)",
        0.65,
        0.641,
        (51, 76),
        (47, 68),
        "Green",
        "See Courses tab. Online course still the weak one.",
    ),
    (
        "4",
        "Course completers with improved TOPSE parenting score",
        0.7,
        0.733,
        (38, 48),
        (33, 44),
        "Green",
        "Completers with both forms only.",
    ),
    (
        "5",
        "Average fall in child's SDQ total difficulties score (points)",
        3,
        3.1,
        (134, 41),
        (118, 37),
        "Green",
        "No. = points, out of = children with two SDQs",
    ),
    (
        "6",
        "Families closed with Early Help plan goals met or mostly met",
        0.7,
        0.718,
        (43, 58),
        (46, 67),
        "Amber",
        "5 families moved out of borough before the plan ended.",
    ),
    (
        "7",
        "New families living in the most deprived fifth of areas (IMD)",
        0.55,
        0.575,
        (54, 92),
        (47, 81),
        "Green",
        "",
    ),
    (
        "8",
        "Parents who would recommend the service",
        0.9,
        0.947,
        (66, 70),
        (58, 63),
        "Green",
        "From closing questionnaires, see Feedback",
    ),
    (
        "9",
        "Safeguarding incidents reported to the council",
        "report only",
        9,
        (4,),
        ("nil",),
        "",
        "",
    ),
)

# Course, room for, then for each term: courses, sessions, enrolled, completed, attendances, carers.
COURSES: tuple[tuple[object, ...], ...] = (
    ("Babies and Bonding (6 wks, under 1s)", 12, 2, 12, 18, 13, 88, 5, 2, 12, 16, 12, 80, 6),
    ("Toddler Years (8 wks)", 12, 2, 16, 20, 14, 121, 4, 2, 16, 18, 13, 112, 5),
    ("Primary Years (10 wks)", 12, 2, 20, 17, 11, 112, 3, 1, 10, 9, 6, 58, 2),
    ("Additional needs (8 wks)", 10, 1, 8, 10, 7, 58, 4, 2, 16, 15, 10, 92, 7),
    ("Dads and male carers (6 wks)", 8, 1, 6, 6, 4, 25, "n/a", 1, 6, 6, 5, 29, "n/a"),
    ("Evening course online (6 wks)", 10, 1, 6, 5, 2, 16, 1, 1, 6, 4, 1, 11, "nil"),
)
COURSE_HEADS = (
    "Courses run",
    "Sessions",
    "Parents enrolled",
    "Parents completed",
    "Attendances",
    "Partner / second carer came too",
)

DROP_INS: tuple[tuple[object, ...], ...] = (
    ("Stay and play - attendances (adults)", 341, 387),
    ("Stay and play - grandparents and other relatives who came with a child", 23, 31),
    ("Weaning workshops held", 6, 5),
    ("Sleep clinic - appointments kept", 38, 44),
    ("Sleep clinic - did not attend", 7, 9),
    ("Sleep clinic - child sleeping through at the four week call", 16, 19),
    ("Creche places used", 96, 88),
)

ETHNICITY: tuple[tuple[object, ...], ...] = (
    ("White British", 61, 52),
    ("White other", 9, 8),
    ("Asian or Asian British", 10, 9),
    ("Black or Black British", 5, "<5"),
    ("Mixed", "<5", 5),
    ("Other ethnic group", "<5", "<5"),
    ("Not stated", 0, "<5"),
)
SOURCES: tuple[tuple[object, ...], ...] = (
    ("Health visitor", 31, 27),
    ("School or nursery", 24, 20),
    ("Early Help hub", 17, 15),
    ("Parent themselves", 12, 13),
    ("GP", 5, 4),
    ("Other", 3, 2),
)
AGES: tuple[tuple[object, ...], ...] = (
    ("Under 1", 22, 20),
    ("1 to 2", 27, 24),
    ("3 to 4", 24, 19),
    ("5 to 11", 19, 18),
)
REASONS: tuple[tuple[object, ...], ...] = (
    ("Behaviour and boundaries", 34, 29),
    ("Parent's low mood or anxiety", 21, 20),
    ("Sleep, feeding, toileting", 16, 14),
    ("Conflict between parents", 11, 10),
    ("Additional needs", 10, 8),
)

CLOSING: tuple[tuple[object, ...], ...] = (
    ("Two-year-old now in a funded nursery place", 9, 12),
    ("Child on a dentist's list for the first time", 13, 17),
    ("Home now smoke free", 6, 8),
    ("Parent now in work, college or training (was not at referral)", 8, 11),
    ("Passed on to talking therapies", 10, 13),
    ("Given a food bank voucher", 14, 11),
    ("Child in need or child protection plan ended or stepped down", 7, 9),
    ("Consent form for data sharing signed", 55, 66),
)

# Statement, then agree and answered in autumn and in spring.
STATEMENTS: tuple[tuple[object, ...], ...] = (
    ("I would recommend the service to other parents", 66, 70, 58, 63),
    ("The venue and the times suited us", 60, 70, 49, 62),
    ("Staff listened and did not judge me", 68, 70, 61, 63),
    ("I feel more confident as a parent", 59, 69, 54, 62),
    ("I have made friends here who I see outside the group", 41, 69, 40, 62),
    ("My partner / ex-partner and I argue less about the children", 27, 51, 26, 45),
    ("We get out of the house as a family more than we did", 38, 68, 37, 61),
)
CALLS: tuple[tuple[object, ...], ...] = (
    ("Schools and nurseries rung", 14, 13),
    ("Children asked about", 37, 35),
    ("   attendance back to 90% or better", 12, 15),
    ("   no suspension this term, had one last term", 6, 7),
    ("   also getting help from the school nurse", 9, 10),
    ("Families health visitors moved from targeted back to universal", 8, 11),
)
SCORES: tuple[tuple[object, ...], ...] = (
    ("Parents with a first and last SWEMWBS", 39, 36),
    ("   went up 3 points or more", 24, 23),
)

VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers active at end of term", 19, 24, "incl. 2 on maternity break"),
    ("   of whom parents we supported first", 13, 17, ""),
    ("Hours given by volunteers", 486.5, 571, "sign-in sheets"),
    ("Volunteers co-leading a course with a practitioner", 6, 8, ""),
    ("DBS checks done", 7, 6, ""),
    ("Volunteer training sessions", 4, 3, ""),
    ("Volunteers passing Level 2 (supporting children)", 5, 4, "Ashmere College certificate"),
    ("Volunteers who left us for a paid job", 2, 3, ""),
    ("Volunteer travel and lunch (£)", 312.4, 288.75, ""),
    (
        "Groups parents run themselves, no staff there",
        3,
        5,
        "Moss Lane x2, Quarry Hill, St Aidan's x2",
    ),
)
STAFFING: tuple[tuple[object, ...], ...] = (
    ("Practitioners in post (FTE)", 6.4, 5.8, "0.6 vacant since January"),
    ("Working days lost to sickness", 11, 37, ""),
    ("Supervisions held", 24, 20, ""),
    ("Spent against contract (£)", 41250, "est. 43,100", "March payroll not closed"),
)

NARRATIVE: tuple[tuple[str, str], ...] = (
    (
        "What has gone well this term?",
        "Four fathers from the autumn dads' course have started their own Saturday football hour for 15 children.",
    ),
    (
        "",
        "We had a stall at the Family Hub open day in February and spoke to 85 families.",
    ),
    (
        "",
        "KPI 4 is above the 70% target in both terms.",
    ),
    (
        "What has been difficult?",
        "With two practitioners off in January, 6 first visits ran late.",
    ),
    (
        "",
        "At the end of March 19 families were waiting, against 14 at Christmas.",
    ),
    (
        "Good news story (with consent)",
        "A mum who could not leave her flat on her own in September now takes her little boy"
        " to nursery by bus every day.",
    ),
    (
        "What do schools and partners say?",
        "Moss Lane Primary tell us that 3 of the children we worked with have moved off a reduced"
        " timetable and are in class all day.",
    ),
    (
        "Plans for next term",
        "In the summer term we plan 9 courses and hope to train 10 more parent volunteers.",
    ),
)


@dataclass(frozen=True)
class Pens:
    """The formats of the workbook."""

    bold: Format
    head: Format
    rate: Format
    mean: Format
    money: Format
    day: Format
    wrap: Format


def _pens(made: Workbook) -> Pens:
    """Add the formats."""
    return Pens(
        bold=made.add_format({"bold": True}),
        head=made.add_format(
            {
                "bold": True,
                "text_wrap": True,
                "border": 1,
                "bg_color": "#DCE6D2",
                "valign": "top",
            }
        ),
        rate=made.add_format({"num_format": "0.0%"}),
        mean=made.add_format({"num_format": "0.0"}),
        money=made.add_format({"num_format": "#,##0.00"}),
        day=made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
        wrap=made.add_format({"text_wrap": True, "valign": "top"}),
    )


def _result(
    sheet: Worksheet, row: int, column: int, pair: tuple[float, ...], style: Format
) -> None:
    """Write how many, out of how many, and the result."""
    sheet.write_row(row, column, pair)
    over, under = at(row, column), at(row, column + 1)
    sheet.write_formula(row, column + 2, f"={over}/{under}", style, pair[0] / pair[1])


def _form(sheet: Worksheet, pens: Pens) -> None:
    """Draw the council's form."""
    sheet.write("A1", "Ashmere Borough Council - Public Health", pens.bold)
    sheet.write(
        "A2",
        "Termly monitoring return, contract year 1 September 2025 to 31 August 2026",
        pens.bold,
    )
    for row, pair in enumerate(
        (
            ("Provider", "Brackenfold Family Links CIC"),
            ("Service", "Parenting and family support (Healthy Child Programme, 0 to 11)"),
            ("Contract", "ABC-CYP-2023-117 (1 September 2023 - 31 August 2027)"),
            ("Return for", "Spring term 2026"),
        ),
        2,
    ):
        sheet.write_row(row, 0, pair)
    sheet.write("I6", "Date sent")
    sheet.write_datetime("J6", date(2026, 4, 17), pens.day)
    for column, word in enumerate(("No.", "Indicator", "Target", "2024/25 full year")):
        sheet.merge_range(7, column, 8, column, word, pens.head)
    sheet.set_row(7, 30)
    sheet.set_row(8, 20)
    sheet.set_row(21, 30)
    terms = ("Autumn term 2025 (1 Sep - 31 Dec)", "Spring term 2026 (1 Jan - 31 Mar)")
    for column, word in ((4, terms[0]), (7, terms[1]), (11, "Contract year to date")):
        sheet.merge_range(7, column, 7, column + 2, word, pens.head)
        sheet.write_row(8, column, ("No.", "Out of", "Result"), pens.head)
    sheet.merge_range(7, 10, 8, 10, "Summer term 2026", pens.head)
    sheet.merge_range(7, 14, 8, 14, "RAG", pens.head)
    sheet.merge_range(7, 15, 8, 15, "Provider comment", pens.head)
    for row, (number, words, target, last, autumn, spring, status, comment) in enumerate(FORM, 9):
        style = pens.mean if number == "5" else pens.rate if len(autumn) > 1 else None
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, target, style)
        sheet.write(row, 3, last, style)
        sheet.write(row, 10, "not due")
        sheet.write_row(row, 14, (status, comment))
        if len(autumn) > 1:
            _result(sheet, row, 4, autumn, style)
            _result(sheet, row, 7, spring, style)
            year = (autumn[0] + spring[0], autumn[1] + spring[1])
            _result(sheet, row, 11, year, style)
            sheet.write_formula(row, 12, f"=F{row + 1}+I{row + 1}", None, year[1])
        else:
            sheet.write(row, 4, autumn[0])
            sheet.write(row, 7, spring[0])
        whole = autumn[0] + (0 if spring[0] == "nil" else spring[0])
        adds = f"=E{row + 1}+H{row + 1}" if spring[0] != "nil" else f"=E{row + 1}"
        sheet.write_formula(row, 11, adds, None, whole)
    _books(sheet, pens)
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 2, 10)
    sheet.set_column(3, 3, 10, None, {"hidden": True})
    sheet.set_column(4, 13, 9)
    sheet.set_column(14, 14, 8)
    sheet.set_column(15, 15, 60)
    sheet.freeze_panes(9, 2)


def _books(sheet: Worksheet, pens: Pens) -> None:
    """Draw the small table of families on the books below the form."""
    sheet.write(
        "A20",
        "Guidance: give numbers as well as percentages. Counts below 5 may be hidden on tabs.",
    )
    sheet.write("B22", "Families on the books", pens.head)
    sheet.write("E22", "Autumn 2025", pens.head)
    sheet.write("H22", "Spring 2026", pens.head)
    sheet.write_column(
        "B23",
        (
            "Open at start of term",
            "New in term",
            "Closed in term",
            "Open at end of term",
            "Waiting for a first visit on last day of term",
            "Average wait, acceptance to first visit (working days)",
        ),
    )
    sheet.write("E23", 64)
    sheet.write_formula("H23", "=E26", None, 98)
    for letter, new, closed, left, waiting, wait in (
        ("E", 92, 58, 98, 14, 7.4),
        ("H", 81, 67, 112, 19, 8.1),
    ):
        sheet.write_formula(f"{letter}24", f"={letter}10", None, new)
        sheet.write(f"{letter}25", closed)
        sheet.write_formula(f"{letter}26", f"={letter}23+{letter}24-{letter}25", None, left)
        sheet.write(f"{letter}27", waiting)
        sheet.write(f"{letter}28", wait)


def _courses(sheet: Worksheet, pens: Pens) -> None:
    """Draw the courses and the drop-ins."""
    sheet.write("A1", "Group programme 2025/26", pens.bold)
    sheet.merge_range("C3:H3", "Autumn term 2025", pens.head)
    sheet.merge_range("I3:N3", "Spring term 2026", pens.head)
    sheet.write_row(
        "A4", ("Course", "Most parents per course", *COURSE_HEADS, *COURSE_HEADS), pens.head
    )
    for row, line in enumerate(COURSES, 4):
        sheet.write_row(row, 0, line)
    foot = 4 + len(COURSES)
    sheet.write(foot, 0, "Total", pens.bold)
    for column in range(2, 14):
        values = [line[column] for line in COURSES]
        whole = sum(value for value in values if isinstance(value, int))
        span = f"{at(4, column)}:{at(foot - 1, column)}"
        sheet.write_formula(foot, column, f"=SUM({span})", pens.bold, whole)
    sheet.write(foot + 1, 0, "Dads' course is for one carer, so no second carer column.")
    top = foot + 4
    sheet.write_row(top, 0, ("Drop-ins, clinics, workshops", "", "Autumn", "Spring"), pens.head)
    for row, (words, autumn, spring) in enumerate(DROP_INS, top + 1):
        sheet.write(row, 0, words)
        sheet.write_row(row, 2, (autumn, spring))
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 13, 11)


def _block(
    sheet: Worksheet,
    pens: Pens,
    corner: tuple[int, int],
    title: str,
    rows: tuple[tuple[object, ...], ...],
    whole: tuple[int, int],
) -> None:
    """Draw one small table of the new families with its total."""
    top, left = corner
    sheet.write_row(top, left, (title, "Autumn 25", "Spring 26"), pens.head)
    for row, line in enumerate(rows, top + 1):
        sheet.write_row(row, left, line)
    foot = top + 1 + len(rows)
    sheet.write(foot, left, "Total", pens.bold)
    for column, value in enumerate(whole, left + 1):
        numbers = [line[column - left] for line in rows]
        if all(isinstance(number, int) for number in numbers) and sum(numbers) == value:
            span = f"{at(top + 1, column)}:{at(foot - 1, column)}"
            sheet.write_formula(foot, column, f"=SUM({span})", pens.bold, value)
        else:
            sheet.write(foot, column, value, pens.bold)


def _families(sheet: Worksheet, pens: Pens) -> None:
    """Draw who the families are, and the answers on the closing form."""
    sheet.write("A1", "New families by term (main carer)", pens.bold)
    _block(sheet, pens, (2, 0), "Ethnic group", ETHNICITY, (92, 81))
    _block(sheet, pens, (2, 4), "Who referred", SOURCES, (92, 81))
    _block(sheet, pens, (13, 0), "Youngest child's age", AGES, (92, 82))
    _block(sheet, pens, (13, 4), "Main reason", REASONS, (92, 81))
    sheet.write(
        "A23",
        "From the closing form (families closed in the term, more than one box can be ticked)",
        pens.bold,
    )
    sheet.write_row("A24", ("", "Autumn 25", "Spring 26", "Year so far"), pens.head)
    for row, (words, autumn, spring) in enumerate(CLOSING, 24):
        sheet.write_row(row, 0, (words, autumn, spring))
        sheet.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, autumn + spring)
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 3, 11)
    sheet.set_column(4, 4, 30)
    sheet.set_column(5, 6, 11)


def _feedback(sheet: Worksheet, pens: Pens) -> None:
    """Draw the questionnaires, the scores and the calls to schools."""
    sheet.write("A1", "Closing questionnaires (70 back in autumn, 63 in spring)", pens.bold)
    sheet.write("A3", "Statement", pens.head)
    sheet.merge_range("B2:C2", "Autumn term 2025", pens.head)
    sheet.merge_range("D2:E2", "Spring term 2026", pens.head)
    sheet.write_row("B3", ("Agree", "Answered", "Agree", "Answered"), pens.head)
    for row, line in enumerate(STATEMENTS, 3):
        sheet.write_row(row, 0, line)
    sheet.write_row(
        "A13",
        ("Parents' own wellbeing (SWEMWBS)", "Autumn term 2025", "Spring term 2026"),
        pens.head,
    )
    for row, line in enumerate(SCORES, 13):
        sheet.write_row(row, 0, line)
    sheet.write_row(
        "A18",
        ("Ring-round of schools and health visitors", "Autumn term 2025", "Spring term 2026"),
        pens.head,
    )
    for row, line in enumerate(CALLS, 18):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 4, 12)


def _people(sheet: Worksheet, pens: Pens) -> None:
    """Draw volunteers and staffing."""
    heads = ("Autumn term 2025", "Spring term 2026", "Note")
    sheet.write_row("A1", ("VOLUNTEERS", *heads), pens.head)
    for row, line in enumerate(VOLUNTEERS, 1):
        sheet.write_row(row, 0, line, pens.money if "£" in str(line[0]) else None)
    sheet.write_row("A14", ("STAFFING AND BUDGET", *heads), pens.head)
    for row, line in enumerate(STAFFING, 14):
        sheet.write_row(row, 0, line, pens.money if "£" in str(line[0]) else None)
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 2, 13)
    sheet.set_column(3, 3, 40)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Termly monitoring return")
    pens = _pens(made)
    form = made.add_worksheet("KPI form")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _form(form, pens)
    _courses(made.add_worksheet("Courses"), pens)
    _families(made.add_worksheet("Families"), pens)
    _feedback(made.add_worksheet("Feedback"), pens)
    _people(made.add_worksheet("Volunteers & staff"), pens)
    words = made.add_worksheet("Narrative")
    words.write("A1", "Narrative report (please keep to one page)", pens.bold)
    for row, (question, answer) in enumerate(NARRATIVE, 2):
        words.write(row, 0, question, pens.wrap)
        words.write(row, 1, answer, pens.wrap)
    words.set_column(0, 0, 30)
    words.set_column(1, 1, 90)
    made.close()
