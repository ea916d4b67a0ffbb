"""Support for young carers on a council's quarterly form, with workings, closed cases and a forum."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cells = tuple[object, ...]
SUM = "sum"

TOP: tuple[Cells, ...] = (
    ("Provider", "Lanternlight Young Carers"),
    ("Contract", "Young Carers Support Service (8 to 18) WMBC/CYP/0417"),
    ("Term", "1 April 2024 - 31 March 2027, option of 2 more years"),
    ("Quarter", "Q3, October to December 2025"),
    ("Filled in by", "Service manager, 20/01/2026"),
)

# ref, words, target, last year, first row of the workings (0: typed), three quarters, to date, colour, comment
FORM: tuple[Cells, ...] = (
    (
        "YC1",
        "New young carers registered",
        140,
        128,
        0,
        34,
        27,
        45,
        106,
        "G",
        "Year 7s up after the assemblies",
    ),
    (
        "YC2",
        "Needs assessment completed within 20 working days of referral",
        0.9,
        0.87,
        5,
        (30, 33),
        (25, 28),
        (38, 43),
        (93, 104),
        "A",
        "5 late in Q3: 3 waiting for a social worker, 2 families away",
    ),
    (
        "YC3",
        "Young carers with a lower PANOC (negative impact) score at review",
        0.65,
        0.61,
        7,
        (19, 29),
        (16, 26),
        (27, 38),
        (62, 93),
        "G",
        "",
    ),
    (
        "YC4",
        "Break and respite sessions delivered",
        96,
        91,
        0,
        24,
        29,
        25,
        78,
        "G",
        "by type on next tab but one",
    ),
    (
        "YC5",
        "Schools newly signed up to the Wexbourne Young Carers Charter",
        12,
        9,
        0,
        3,
        "nil",
        5,
        8,
        "A",
        "Q2 = school holidays. Two more promised for January",
    ),
    (
        "YC6",
        "Young carers and parents rating the service good or excellent",
        0.85,
        0.88,
        9,
        (41, 46),
        (33, 37),
        (52, 58),
        (126, 141),
        "G",
        "",
    ),
    (
        "YC7",
        "Average working days from referral to first contact (no more than)",
        10,
        11.2,
        11,
        (347, 36),
        (331, 29),
        (441, 48),
        (1119, 113),
        "G",
        "Worker off sick in August",
    ),
    (
        "YC8",
        "Safeguarding referrals to MASH - for information",
        "no target",
        14,
        0,
        4,
        3,
        2,
        9,
        "",
        "",
    ),
)

MONEY: tuple[Cells, ...] = (
    ("Contract value 2025/26 (£)", 148500),
    ("Invoiced to end of Q3 (£)", 111375),
    ("Staff in post at 31 December (FTE)", 3.6),
    ("Vacant (FTE)", 0.4),
)

WORKINGS: tuple[Cells, ...] = (
    ("Assessments done inside 20 working days", "YC2", 30, 25, 38),
    ("Assessments due", "YC2", 33, 28, 43),
    ("PANOC lower than at start", "YC3", 19, 16, 27),
    ("Reviews with a PANOC at both ends", "YC3", 29, 26, 38),
    ("Forms saying good or excellent", "YC6", 41, 33, 52),
    ("Forms back", "YC6", 46, 37, 58),
    ("Working days waited, all added together", "YC7", 347, 331, 441),
    ("Referrals contacted", "YC7", 36, 29, 48),
)

MONTHS = ("Apr 25", "May 25", "Jun 25", "Jul 25", "Aug 25", "Sep 25", "Oct 25", "Nov 25", "Dec 25")
REGISTERED = (12, 11, 11, 9, 4, 14, 17, 19, 9)

# words, three quarters, to date, third quarter of last year (column is hidden)
WHO: tuple[tuple[str, tuple[Cells, ...]], ...] = (
    (
        "Referrals in - who from",
        (
            ("School or college", 19, 12, 27, SUM, 22),
            ("Children's social care", 9, 8, 11, SUM, 9),
            ("GP, hospital, CAMHS", 4, 2, 3, SUM, 4),
            ("Family or the young person", 5, 6, 8, SUM, 6),
            ("Other charity", 2, 3, 3, SUM, 2),
            ("Total referrals", 39, 31, 52, SUM, 43),
        ),
    ),
    (
        "Newly registered - age",
        (
            ("8 to 10", 9, 8, 13, SUM),
            ("11 to 13", 14, 10, 19, SUM),
            ("14 to 16", 8, 7, 10, SUM),
            ("17 to 18", 3, 2, 3, SUM),
            ("All ages", 34, 27, 45, SUM),
        ),
    ),
    (
        "Newly registered - ethnic group",
        (
            ("White British or other White", 21, 17, 28, SUM),
            ("Asian or Asian British", 6, 5, 9, SUM),
            ("Black or Black British", "<5", "<5", 5, 12),
            ("Mixed or other", "<5", "<5", "<5", 8),
            ("Total", 34, 27, 45, 105),
        ),
    ),
    (
        "Newly registered - who they look after",
        (
            ("Mum", 18, 14, 23, SUM),
            ("Dad", 5, 4, 7, SUM),
            ("Brother or sister", 9, 8, 13, SUM),
            ("Grandparent", 2, 1, 2, SUM),
        ),
    ),
    (
        "What we ran",
        (
            ("After-school club", 11, 10, 11, SUM),
            ("Trips and holiday days", 4, 12, 5, SUM),
            ("Thursday evening group (13+)", 9, 7, 9, SUM),
            ("All break sessions (YC4)", 24, 29, 25, SUM),
            ("Attendances at the above", 412, 506, 438, SUM),
            ("Different young carers who came at least once", 88, 104, 97, "n/a"),
            ("1:1 meetings", 143, 121, 160, SUM),
            ("Open cases at end of quarter", 191, 198, 217, "n/a"),
            ("Waiting for a group place", 14, 9, 17, "n/a"),
            ("Beds on the summer residential", "n/a", 24, "n/a", 24),
            ("Assemblies and lunchtime drop-ins in schools", 11, 3, 16, SUM),
            ("Calls and letters to schools", 64, 38, 83, SUM),
            ("Minibus and taxis (£)", 1180, 1640.5, 1322, SUM),
        ),
    ),
)

# words, how we know, three quarters, to date, note
CHANGES: tuple[Cells, ...] = (
    ("Reviews held", "case system", 31, 28, 40, SUM, ""),
    (
        "In school nearly every day now, were persistently absent when they came",
        "school data",
        7,
        5,
        12,
        SUM,
        "",
    ),
    ("Off a part-time timetable and back full time", "school data", 2, 1, 4, SUM, ""),
    (
        "Less to do at home as Mum or Dad now has a care package",
        "review form",
        5,
        4,
        8,
        SUM,
        "asked for by us, put in by adult social care",
    ),
    (
        "Has a friend to talk to about home, had nobody at the start",
        "review form",
        13,
        10,
        19,
        SUM,
        "",
    ),
    ("Feels the negative impact of caring less (PANOC)", "PANOC", 19, 16, 27, SUM, "same as YC3"),
    ("Passed on to CAMHS or the school counsellor", "case system", 6, 4, 9, SUM, ""),
    ("Has a young carer ID card", "card log", 120, 133, 151, "n/a", "running count"),
    ("Still on a child in need or protection plan", "case system", 38, 41, 44, "n/a", ""),
    (
        "Left school in the summer and started college, apprenticeship or job",
        "phone call",
        "n/a",
        9,
        2,
        SUM,
        "",
    ),
    (
        "Parent awarded PIP or Carer's Allowance after we did the form with them",
        "award letter",
        4,
        6,
        7,
        SUM,
        "",
    ),
    (
        "   worth over a year - our estimate (£)",
        "benefit rates",
        15800,
        24150,
        27900,
        SUM,
        "estimate!",
    ),
    (
        "Parent says they cope better with their own illness",
        "postcard to parents",
        "not asked",
        "not asked",
        21,
        21,
        "34 cards came back",
    ),
    ("Emergency plans written", "case system", 22, 19, 31, SUM, ""),
)

VOLUNTEERS: tuple[Cells, ...] = (
    ("Volunteers who helped out", 16, 21, 19),
    ("  - young carers themselves once", 5, 6, 7),
    ("Hours they gave", 268, 391, 304.5),
    ("Asked about volunteering", 11, 8, 14),
    ("DBS and induction done", 4, 3, 5),
    ("Mileage and lunches (£)", 196.4, 312, 228.75),
    ("Left us for a paid job or a course", 1, 3, 2),
    ("More confident in themselves (asked once a year)", "not asked", "not asked", 12),
)

FORUM: tuple[Cells, ...] = (
    ("Young carers on the Forum", 11, 11, 14),
    ("Forum meetings", 3, 2, 3),
    ("Group nights planned and run by members", 2, 4, 5),
    ("Older members buddying a new starter", 6, 5, 9),
    ("Places on buddy training", 8, 0, 10),
    ("Mums, dads and grandparents joining in at family days", 23, 41, 19),
    ("Family days held", 1, 2, 1),
    (
        "Surgeries asking about caring on their new patient form since the Forum went to see them",
        "nil",
        1,
        3,
    ),
)

# case, closed, school year, months, hours of caring at start and end, PANOC at start and end, three answers, why
CLOSED: tuple[Cells, ...] = (
    ("YC-0388", date(2025, 4, 11), "Y9", 14, 18, 9, 14, 8, "Y", "Y", "Y", "goals met"),
    ("YC-0391", date(2025, 4, 30), "Y6", 11, 12, 12, 9, 9, "N", "Y", "", "moved away"),
    ("YC-0402", date(2025, 5, 16), "Y13", 22, 25, 16, 16, 10, "Y", "N", "Y", "turned 18"),
    ("YC-0405", date(2025, 5, 23), "Y8", 9, 15, 10, 12, 7, "Y", "Y", "Y", "goals met"),
    ("YC-0411", date(2025, 6, 20), "Y11", 17, 21, 22, 15, 15, "N", "N", "N", "stopped coming"),
    ("YC-0413", date(2025, 7, 4), "Y7", 8, 10, 6, 11, 6, "Y", "Y", "", "goals met"),
    ("YC-0420", date(2025, 7, 18), "Y13", 26, 30, 19, 18, 12, "N", "Y", "Y", "turned 18"),
    ("YC-0426", date(2025, 9, 12), "Y10", 13, 16, 11, 13, 9, "Y", "N", "Y", "goals met"),
    ("YC-0431", date(2025, 9, 26), "Y5", 7, 8, 5, 8, 4, "Y", "Y", "Y", "goals met"),
    ("YC-0437", date(2025, 10, 10), "Y9", 12, 20, 12, 14, 9, "Y", "Y", "Y", "goals met"),
    ("YC-0440", date(2025, 10, 17), "Y12", 19, 24, 24, 12, 13, "N", "N", "N", "stopped coming"),
    ("YC-0444", date(2025, 11, 7), "Y8", 10, 14, 8, 11, 7, "Y", "Y", "", "goals met"),
    ("YC-0452", date(2025, 11, 14), "Y6", 8, 9, 7, 10, 6, "N", "Y", "Y", "goals met"),
    ("YC-0455", date(2025, 11, 28), "Y10", 15, 17, 10, 15, 9, "Y", "N", "Y", "goals met"),
    ("YC-0461", date(2025, 12, 5), "Y7", 6, 11, 11, 9, 8, "Y", "Y", "N", "moved away"),
    ("YC-0466", date(2025, 12, 12), "Y11", 16, 22, 13, 17, 11, "N", "Y", "Y", "goals met"),
)

WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What went well this quarter?",
        (
            "We held our Christmas party for 64 young carers at the fire station.",
            "A girl in Year 9 who used to slip out at lunchtime to check on her mum now stays in school all day.",
            "Referrals from schools have more than doubled, 27 against 12 in the summer.",
        ),
    ),
    (
        "What has been difficult?",
        (
            "The group worker post was empty for 5 weeks and two Thursday sessions were cancelled.",
            "The council asks us for 12 Charter schools and we expect to finish the year on 11.",
        ),
    ),
    (
        "Partnership working",
        (
            "We sat on 4 early help panels and spoke at the GP training afternoon.",
            "Fourteen of the old Eastholme group still meet at the library every week without any of us there.",
            "School nurses at Hartwell Academy tell us they get 20 fewer calls a term since the buddies began.",
        ),
    ),
    (
        "Plans for next quarter",
        (
            "From April we want to open a group in Sladen for 15 under-11s and recruit 6 more volunteers.",
        ),
    ),
)


def _form(made: Workbook, bold: Format, rate: Format, mean: Format) -> None:
    """Write the council's form with its narrative; rates and means point to the workings."""
    sheet = made.add_worksheet("Monitoring form")
    box = made.add_format({"bg_color": "#FFF2CC", "border": 1})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    title = "Wexbourne Metropolitan Borough Council - Children and Young People's Commissioning"
    sheet.merge_range("A1:K1", title, bold)
    sheet.write(
        "A2", "Quarterly monitoring. Yellow boxes only please, back to us within 15 working days"
    )
    for row, (name, words) in enumerate(TOP, 2):
        sheet.write(row, 0, name)
        sheet.write(row, 1, words, box)
    heads = (
        "Q1 Apr-Jun",
        "Q2 Jul-Sep",
        "Q3 Oct-Dec",
        "Q4 Jan-Mar",
        "Year to date",
        "RAG",
        "Provider comment",
    )
    sheet.write_row(8, 0, ("Ref", "Indicator", "Target 25/26", "24/25 outturn", *heads), bold)
    for row, line in enumerate(FORM, 9):
        first = int(str(line[4]))
        sheet.set_row(row, 30)
        shape = None if not first else mean if line[0] == "YC7" else rate
        sheet.write(row, 0, line[0])
        sheet.write(row, 1, line[1], wrap)
        sheet.write(row, 2, line[2], shape if shape is rate else None)
        sheet.write(row, 3, line[3], shape)
        for column, value in zip((4, 5, 6, 8), line[5:9], strict=True):
            letter = "CDE.G"[column - 4]
            if isinstance(value, tuple):
                text = f"='KPI workings'!{letter}{first}/'KPI workings'!{letter}{first + 1}"
                sheet.write_formula(row, column, text, shape, value[0] / value[1])
            elif column == 8:
                sheet.write_formula(row, column, f"=SUM(E{row + 1}:H{row + 1})", None, value)
            else:
                sheet.write(row, column, value, box)
        sheet.write(row, 9, line[9])
        sheet.write(row, 10, line[10], wrap)
    head = made.add_format({"bold": True})
    sheet.write("A20", "Money and staff", head)
    for row, pair in enumerate(MONEY, 20):
        sheet.write_row(row, 1, pair)
    sheet.write("A27", "Narrative (no more than one side)", head)
    for row, (question, sentences) in enumerate(WORDS, 27):
        sheet.write(row, 1, question, wrap)
        sheet.merge_range(row, 2, row, 10, " ".join(sentences), wrap)
        sheet.set_row(row, 48)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 9, 12)
    sheet.set_column(10, 10, 40)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _workings(made: Workbook, bold: Format) -> None:
    """Write the figures behind the rates, and the months of registering."""
    sheet = made.add_worksheet("KPI workings")
    sheet.write("A1", "Where the percentages come from (office use)", bold)
    sheet.write_row("A4", ("Figure", "For", "Q1", "Q2", "Q3", "Q4", "Year so far"), bold)
    for row, line in enumerate(WORKINGS, 4):
        sheet.write_row(row, 0, line)
        total = sum(int(str(value)) for value in line[2:])
        sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", None, total)
    sheet.write("A15", "YC1 registered by month", bold)
    sheet.write_row("A16", ("", *MONTHS), bold)
    sheet.write_row("A17", ("Registered", *REGISTERED))
    sheet.set_column(0, 0, 44)


def _quarters(
    sheet: Worksheet, row: int, first: int, line: Cells, shape: Format | None = None
) -> None:
    """Write three quarters and the year to date; SUM stands for a formula over the three."""
    for column, value in enumerate(line, first):
        if value == SUM:
            start, stop = "ABCDEF"[first], "ABCDEF"[first + 2]
            total = sum(number for number in line[:3] if isinstance(number, (int, float)))
            sheet.write_formula(
                row, column, f"=SUM({start}{row + 1}:{stop}{row + 1})", shape, total
            )
        else:
            sheet.write(row, column, value)


def _who(made: Workbook, bold: Format) -> None:
    """Stack the tables of who came and what was run; last year's quarter is hidden."""
    sheet = made.add_worksheet("Who and what")
    sheet.write("A1", "Referrals, who registered and what we ran, 2025/26", bold)
    at = 2
    for title, rows in WHO:
        sheet.write_row(at, 0, (title, "Q1", "Q2", "Q3", "To date"), bold)
        if at == 2:
            sheet.write(at, 5, "Q3 last year", bold)
        for line in rows:
            at += 1
            sheet.write(at, 0, line[0])
            _quarters(sheet, at, 1, line[1:])
        at += 2
    sheet.write(
        at,
        0,
        "<5 = too few to show. Registered is not the same as referred, some only want advice.",
    )
    sheet.set_column(0, 0, 46)
    sheet.set_column(5, 5, 12, None, {"hidden": True})


def _changes(made: Workbook, bold: Format) -> None:
    """Write the tab of what is different for the young carers and at home."""
    sheet = made.add_worksheet("What is different")
    sheet.write("A1", "What is different for young carers and at home", bold)
    sheet.write_row("A3", ("", "How we know", "Q1", "Q2", "Q3", "Year to date", "Note"), bold)
    for row, line in enumerate(CHANGES, 3):
        sheet.write(row, 0, line[0])
        sheet.write(row, 1, line[1])
        _quarters(sheet, row, 2, line[2:6])
        if line[6]:
            sheet.write(row, 6, line[6])
    sheet.set_column(0, 0, 66)
    sheet.set_column(1, 1, 18)
    sheet.set_column(5, 6, 14)


def _helpers(made: Workbook, bold: Format) -> None:
    """Write volunteers on the left and the forum on the right."""
    sheet = made.add_worksheet("Volunteers & Forum")
    sheet.write("A1", "Volunteers", bold)
    sheet.write("F1", "Forum, buddies and families", bold)
    for first, rows in ((0, VOLUNTEERS), (5, FORUM)):
        sheet.write_row(1, first + 1, ("Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25"), bold)
        for row, line in enumerate(rows, 2):
            sheet.write_row(row, first, line)
    sheet.set_column(0, 0, 44)
    sheet.set_column(5, 5, 72)


def _closed(made: Workbook, bold: Format, day: Format) -> None:
    """Write the list of closed cases."""
    sheet = made.add_worksheet("Closed cases")
    heads = (
        "Case",
        "Closed",
        "School year",
        "Months with us",
        "Hours caring a week - start",
        "Hours caring a week - end",
        "PANOC first",
        "PANOC last",
        "Sleeping better?",
        "Joined a club or team of their own?",
        "Parent: home is calmer?",
        "Why closed",
    )
    sheet.write_row("A1", heads, bold)
    for row, line in enumerate(CLOSED, 1):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, 10, 12)
    sheet.set_column(11, 11, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lanternlight quarter 3 monitoring")
    bold = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0%"})
    mean = made.add_format({"num_format": "0.0"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _form(made, bold, rate, mean)
    _workings(made, bold)
    _who(made, bold)
    _changes(made, bold)
    _helpers(made, bold)
    _closed(made, bold, day)
    made.close()
