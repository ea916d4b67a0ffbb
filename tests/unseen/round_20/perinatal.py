"""Peer support for mothers with poor mental health around birth, monthly to the NHS, month 8."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

TOP: tuple[tuple[str, object], ...] = (
    ("Provider", "Nightlight Perinatal Peers CIC"),
    ("Service", "Perinatal mental health peer support (pregnancy to 24 months after birth)"),
    ("Contract ref", "TV-MH-2207"),
    ("Contract term", "01/10/2024 - 30/09/2027"),
    ("Reporting month", date(2025, 11, 1)),
    ("Submitted", date(2025, 12, 12)),
    ("Completed by", "Service lead / data officer"),
)

# ref, words, threshold, RAG, comment; then the counts or numerator and denominator for Q1, Q2, Oct, Nov.
COUNTS = "counts"
FORM: tuple[tuple[tuple[str, str, object, str, str], tuple[tuple[object, ...], ...]], ...] = (
    (
        (
            "PN1",
            "Referrals accepted",
            "360 per year",
            "G",
            "On track, busiest October we have had.",
        ),
        ((COUNTS, 88, 94, 37, 35),),
    ),
    (
        ("PN2", "First contact within 5 working days", 0.9, "G", ""),
        (
            ("n: contacted within 5 working days", 81, 86, 34, 32),
            ("d: referrals accepted", 88, 94, 37, 35),
        ),
    ),
    (
        ("PN3", "Women starting peer support (1:1 or group)", "270 per year", "G", ""),
        ((COUNTS, 66, 71, 28, 27),),
    ),
    (
        ("PN4", "Planned endings", 0.7, "G", "Two moved out of area in Nov."),
        (("n: ended as planned", 41, 47, 17, 18), ("d: all endings", 56, 63, 24, 23)),
    ),
    (
        (
            "PN5",
            "EPDS score down by 4 or more at ending",
            0.6,
            "G",
            "Oct below threshold, five reviews were done by phone. Back up in Nov.",
        ),
        (("n: score down by 4 or more", 27, 33, 11, 13), ("d: both scores held", 43, 50, 19, 20)),
    ),
    (
        (
            "PN6",
            "Safety plan same day where EPDS Q10 scores above 0",
            1,
            "A",
            "1 plan in Oct was written on the Monday, see incident log.",
        ),
        (("n: plan same day", 12, 15, 5, 4), ("d: scored above 0 on Q10", 12, 15, 6, 4)),
    ),
    (
        ("PN7", "Women starting who live in a Core20 postcode", 0.35, "G", ""),
        (("n: Core20 postcode", 24, 27, 10, 11), ("d: women starting", 66, 71, 28, 27)),
    ),
    (
        ("PN8", "Would recommend the service", 0.9, "G", "From the text survey, see Feedback."),
        (("n: would recommend", 29, 34, 12, 11), ("d: replies", 31, 37, 13, 12)),
    ),
    (
        ("PN9", "Serious incidents", "report only", "", "Sept: fall in car park, closed."),
        ((COUNTS, 0, 1, "nil", "nil"),),
    ),
)

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")

REFERRALS: tuple[tuple[object, ...], ...] = (
    ("Midwives", 9, 11, 10, 12, 10, 13, 12, 11),
    ("Health visitors", 8, 7, 9, 8, 6, 9, 10, 9),
    ("GP", 3, 4, 2, 3, 4, 3, 4, 3),
    ("Community perinatal MH team", 4, 3, 5, 4, 3, 5, 5, 6),
    ("Self, partner or family", 5, 6, 6, 7, 5, 6, 8, 7),
    ("Other", 1, 0, 2, "nil", 1, 2, 1, 1),
)

# words, April to November, and the total where one was put in ("sum" for a formula).
CONTACTS: tuple[tuple[object, ...], ...] = (
    ("1:1 sessions held", 118, 124, 131, 129, 112, 137, 142, 139, "sum"),
    ("Phone / text check-ins", 205, 198, 221, 217, 190, 233, 240, "tbc", "sum"),
    ("Group sessions held", 12, 13, 13, 12, 9, 13, 14, 14, "sum"),
    ("   of which run by mums, no worker in the room", 0, 1, 2, 2, 2, 3, 4, 4, "sum"),
    ("Group attendances", 84, 96, 101, 90, 61, 104, 112, 109, 767),
    ("Dads and partners joining the Saturday group", 4, 5, 5, 6, 3, 7, 8, 8, ""),
    ("Creche places used", 22, 25, 27, 24, 15, 28, 30, 29, "sum"),
    ("DNA / late cancel", 14, 11, 16, 13, 15, 12, 17, 14, "sum"),
    ("Open cases at month end", 96, 101, 108, 112, 109, 118, 124, 129, ""),
    ("Waiting for first session at month end", 9, 11, 8, 12, 14, 10, 13, 11, ""),
)

AGES = (
    ("Under 20", "<5", 9),
    ("20-24", 5, 34),
    ("25-29", 8, 58),
    ("30-34", 7, 54),
    ("35-39", "<5", 28),
    ("40 and over", "<5", 9),
    ("Total", 27, 192),
)
ETHNIC = (
    ("White British", 17, 123),
    ("Any other White", "<5", 16),
    ("Asian / Asian British", 5, 27),
    ("Black / Black British", "<5", 12),
    ("Mixed", "<5", 8),
    ("Other ethnic group", 0, "<5"),
    ("Not stated", 0, "<5"),
    ("Total", 27, 192),
)
STAGE = (
    ("Pregnant", 10, 71),
    ("Baby under 6 months", 11, 82),
    ("Baby 6-12 months", "<5", 27),
    ("Baby over 12 months", "<5", 12),
    ("Total", 27, 192),
)
NEEDS = (
    ("First baby", 16, 108),
    ("Birth trauma", 9, 61),
    ("Earlier baby loss", 5, 38),
    ("Anxiety the main worry", 18, 127),
    ("Taking medication for mood", 12, 90),
    ("Past psychiatric admission", "<5", 14),
    ("Interpreter needed", "<5", 17),
)

VOLUNTEER_HEADS = (
    "Month",
    "Volunteers on the books",
    "of which had our support themselves",
    "Hours given",
    "Enquiries to volunteer",
    "Training places filled",
    "Supervisions held",
    "Expenses paid £",
    "Left us for a paid job or college",
)
VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    (14, 9, 96, 6, "", 4, 88.4, 0),
    (15, 10, 104.5, 4, 8, 4, 91.15, 1),
    (15, 10, 110, 7, "", 4, 102.6, 0),
    (17, 12, 121, 5, "", 5, 97, 1),
    (17, 12, 88, 3, "", 3, 64.25, 0),
    (19, 14, 132.5, 9, 10, 5, 118.9, 2),
    (21, 16, 141, 8, "", 5, 121.35, 1),
    (22, 17, 149, 6, "", 5, 126, 1),
)
STOCKS = (0, 1)

CHANGES: tuple[tuple[object, ...], ...] = (
    ("Mums (from ending reviews)", "Nov 25", "Year so far"),
    ("Ending reviews held", 20, 139),
    ("Feels closer to baby than at the start", 15, 101),
    ("Goes out alone with baby most days, did not before", 12, 88),
    ("Goes to an ordinary baby group or playgroup now", 9, 67),
    ("Average EPDS at start", 16.8, 17.1),
    ("Average EPDS at ending", 10.9, 11.2),
    ("Feeding baby at 12 weeks the way she had hoped", 6, 49),
    ("Stopped smoking while with us", "nil", 7),
    ("Back at work or return date agreed with employer", 4, 31),
    ("Benefits and grants won for families (£ a year)", 1840, 14265.5),
    ("Baby bank vouchers given out", 11, 84),
    ("Referred on to debt advice", 3, 29),
    (),
    ("Partners and children", "Nov 25", "Year so far"),
    ("Dads packs given out", 19, 133),
    ("Partner less worried or sleeping better at review", 8, 57),
    ("Children on a protection plan at the start", "<5", 11),
    ("Families stepped down by social care", 1, 6),
    ("Older brother or sister back at nursery regularly", 3, 21),
    (),
    ("Other services and the neighbourhood", "Nov 25", "Year so far"),
    ("Multi-agency meetings attended", 7, 52),
    ("Listening visits health visitors no longer had to make", 5, 38),
    ("Crisis team call-outs avoided (our view)", "est. 3", "est. 19"),
    ("Mums who met here and see each other outside", 13, 92),
    ("Groups carrying on without us", 1, 5),
    ("Cafe mornings at Tarn Street library", 4, 33),
    ("Room hire (£)", 320, 2560),
    ("Peer workers in post (wte)", 4.2, ""),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("Texts sent", 61, 447),
    ("Replies", 12, 93),
    ("Would recommend us", 11, 86),
    ("I feel less alone than when I started", 10, 75),
    ("I know what to do if it comes back", 9, 71),
    ("My partner understands better what I am going through", 8, 59),
    ("Easy to get to", "not asked", 80),
    ("Complaints", "nil", 2),
    ("Thank-you cards and messages", 6, 41),
)

NOTES = (
    "A mum who had not left her flat since August now takes her daughter swimming every Thursday.",
    "We have moved the Wednesday group to the children's centre while the church roof is mended.",
    "Two peer workers are off sick, cover should be in place by mid December.",
    "Four mums from the Fenwick Road group have set up a Monday pram walk of their own.",
    "We gave a talk to 35 student midwives at the university on 18 November.",
    "The community perinatal team say they have discharged 6 women sooner because a peer was alongside.",
    "From January we hope to open a second dads' evening in Vale Cross.",
    "91% were contacted in five days in November, a little over what is asked.",
)


class Pens:
    """The formats that the tabs share."""

    def __init__(self, made: Workbook) -> None:
        """Make them in the book."""
        wrap = {"text_wrap": True, "valign": "top"}
        self.title: Format = made.add_format({"bold": True, "font_size": 14})
        self.bold: Format = made.add_format({"bold": True})
        self.wrap: Format = made.add_format(wrap)
        self.head: Format = made.add_format(
            {**wrap, "bold": True, "bg_color": "#005EB8", "font_color": "white", "border": 1}
        )
        self.month: Format = made.add_format(
            {
                "bold": True,
                "bg_color": "#005EB8",
                "font_color": "white",
                "border": 1,
                "num_format": "mmm-yy",
            }
        )
        self.cell: Format = made.add_format({"border": 1, **wrap})
        self.rate: Format = made.add_format({"border": 1, "num_format": "0.0%", "bold": True})
        self.aim: Format = made.add_format({"border": 1, "num_format": '"≥"0%', "align": "right"})
        self.money: Format = made.add_format({"border": 1, "num_format": "#,##0.00"})
        self.long: Format = made.add_format({"num_format": "mmmm yyyy", "align": "left"})
        self.day: Format = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        self.when: Format = made.add_format({"border": 1, "num_format": "mmm yy", "align": "left"})
        self.rag: dict[object, Format] = {
            "": self.cell,
            "G": made.add_format({"border": 1, "bg_color": "#92D050", "align": "center"}),
            "A": made.add_format({"border": 1, "bg_color": "#FFC000", "align": "center"}),
        }


def _added(values: tuple[object, ...]) -> float:
    """Add up the numbers among the values, as a spreadsheet would."""
    return sum(value for value in values if isinstance(value, int | float))


def _form(sheet: Worksheet, pens: Pens) -> None:
    """Write the commissioner's form."""
    sheet.write(
        "A1",
        "NHS Tarn and Vale ICB - Service Quality Performance Report (Schedule 6A) 2025/26",
        pens.title,
    )
    for row, (words, what) in enumerate(TOP, 2):
        sheet.write(row, 0, words, pens.bold)
        if isinstance(what, date):
            sheet.write_datetime(
                row, 2, what, pens.long if words == "Reporting month" else pens.day
            )
        else:
            sheet.write(row, 2, what)
    at = 10
    sheet.write_row(at, 0, ("Ref", "Quality requirement", "Threshold", "Q1", "Q2"), pens.head)
    for column, month in enumerate((10, 11, 12), 5):
        sheet.write_datetime(at, column, date(2025, month, 1), pens.month)
    sheet.write_row(at, 8, ("YTD", "RAG", "Provider comment"), pens.head)
    for (ref, words, aim, rag, comment), lines in FORM:
        at += 1
        sheet.write_row(at, 0, (ref, words), pens.cell)
        sheet.write(at, 2, aim, pens.cell if isinstance(aim, str) else pens.aim)
        sheet.write(at, 9, rag, pens.rag[rag])
        sheet.write(at, 10, comment, pens.cell)
        sheet.set_row(at, 30 if len(comment) + len(words) > 90 else None)
        if len(lines) > 1:
            sums = [(*line[1:], "", _added(line[1:])) for line in lines]
            for column, (over, under) in enumerate(zip(*sums, strict=True), 3):
                letter = "ABCDEFGHI"[column]
                if over == "":
                    sheet.write_blank(at, column, None, pens.rate)
                    continue
                formula = f"={letter}{at + 2}/{letter}{at + 3}"
                sheet.write_formula(at, column, formula, pens.rate, over / under)
        for line in lines:
            if line[0] != COUNTS:
                at += 1
                sheet.write(at, 0, "", pens.cell)
                sheet.write(at, 1, f"   {line[0]}", pens.cell)
                for column in (2, 9, 10):
                    sheet.write_blank(at, column, None, pens.cell)
            sheet.write_row(at, 3, (*line[1:], ""), pens.cell)
            sheet.write_formula(at, 8, f"=SUM(D{at + 1}:H{at + 1})", pens.cell, _added(line[1:]))
    sheet.write(
        at + 2,
        0,
        "YTD runs from 1 April. Return by the 10th working day to tv.contracts mailbox.",
        pens.bold,
    )
    sheet.write(at + 3, 0, "EPDS = Edinburgh Postnatal Depression Scale. RAG is set by the ICB.")
    sheet.set_column("A:A", 8)
    sheet.set_column("B:B", 42)
    sheet.set_column("C:C", 14)
    sheet.set_column("D:J", 8)
    sheet.set_column("K:K", 44)
    sheet.freeze_panes(11, 2)


def _activity(sheet: Worksheet, pens: Pens) -> None:
    """Write the months of referrals and contacts, the months to come left empty."""
    sheet.write("A1", "Activity April 2025 - March 2026", pens.title)
    sheet.write_row("A3", ("Referrals by source", *MONTHS, "Total"), pens.head)
    for row, line in enumerate(REFERRALS, 3):
        sheet.write_row(row, 0, line, pens.cell)
        sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", pens.cell, _added(line[1:]))
    sums = [_added(month) for month in list(zip(*REFERRALS, strict=True))[1:]]
    sheet.write("A10", "All referrals", pens.head)
    for column, total in enumerate(sums, 1):
        letter = "ABCDEFGHI"[column]
        sheet.write_formula(9, column, f"=SUM({letter}4:{letter}9)", pens.cell, total)
    sheet.write_formula(9, 13, "=SUM(N4:N9)", pens.cell, sum(sums))
    sheet.write_row("A13", ("Contacts and groups", *MONTHS, "Total"), pens.head)
    for row, line in enumerate(CONTACTS, 13):
        sheet.write_row(row, 0, line[:9], pens.cell)
        if line[9] == "sum":
            sheet.write_formula(
                row, 13, f"=SUM(B{row + 1}:M{row + 1})", pens.cell, _added(line[1:9])
            )
        elif line[9] != "":
            sheet.write(row, 13, line[9], pens.cell)
    sheet.write("A25", "Check-ins for Nov to follow, phone bill not in yet.")
    sheet.set_column("A:A", 46)
    sheet.set_column("B:N", 7)
    sheet.freeze_panes(0, 1)


def _people(sheet: Worksheet, pens: Pens) -> None:
    """Write four small tables, two and two beside each other."""
    sheet.write("A1", "Women starting support - who we see (numbers under 5 not shown)", pens.title)
    for row, column, title, lines in (
        (2, 0, "Age at start", AGES),
        (2, 4, "Ethnicity", ETHNIC),
        (13, 0, "Stage when referred", STAGE),
        (13, 4, "Need at start (tick all)", NEEDS),
    ):
        sheet.write_row(row, column, (title, "Nov 2025", "Apr-Nov 2025"), pens.head)
        sheet.set_row(row, 30)
        for at, line in enumerate(lines, row + 1):
            sheet.write_row(at, column, line, pens.head if line[0] == "Total" else pens.cell)
    sheet.set_column("A:A", 26)
    sheet.set_column("E:E", 30)
    sheet.set_column("B:C", 10)
    sheet.set_column("F:G", 10)


def _volunteers(sheet: Worksheet, pens: Pens) -> None:
    """Write the months of the volunteers down the page."""
    sheet.write("A1", "Volunteer peer befrienders", pens.title)
    sheet.write_row("A3", VOLUNTEER_HEADS, pens.head)
    sheet.set_row(2, 48)
    for row, line in enumerate(VOLUNTEERS, 3):
        sheet.write_datetime(row, 0, date(2025, row + 1, 1), pens.when)
        for column, value in enumerate(line, 1):
            sheet.write(row, column, value, pens.money if column == 7 else pens.cell)
    sheet.write("A12", "Total", pens.head)
    for column, values in enumerate(zip(*VOLUNTEERS, strict=True), 1):
        if column - 1 not in STOCKS:
            letter = "ABCDEFGHI"[column]
            look = pens.money if column == 7 else pens.cell
            sheet.write_formula(
                11, column, f"=SUM({letter}4:{letter}11)", look, round(_added(values), 2)
            )
    sheet.write(
        "A14",
        "Volunteers are not part of the staffing model in the contract. 2 more are on maternity leave.",
    )
    sheet.set_column("A:A", 12)
    sheet.set_column("B:I", 13)


def _changes(sheet: Worksheet, pens: Pens) -> None:
    """Write what changed, block by block."""
    sheet.write("A1", "What changed for families", pens.title)
    for row, line in enumerate(CHANGES, 2):
        head = len(line) > 1 and line[2] == "Year so far"
        sheet.write_row(row, 0, line, pens.head if head else pens.cell)
        if line and "£" in str(line[0]):
            sheet.write_row(row, 1, line[1:], pens.money)
    sheet.set_column("A:A", 54)
    sheet.set_column("B:C", 13)


def _feedback(sheet: Worksheet, pens: Pens) -> None:
    """Write the survey and under it the notes."""
    sheet.write("A1", "Text survey and feedback", pens.title)
    sheet.write_row("A3", ("Said yes", "Nov 2025", "Apr-Nov 2025"), pens.head)
    for row, line in enumerate(SURVEY, 3):
        sheet.write_row(row, 0, line, pens.cell)
    sheet.write("A15", "Notes for the contract meeting", pens.bold)
    for row, sentence in enumerate(NOTES, 15):
        sheet.write(row, 0, sentence, pens.wrap)
    sheet.set_column("A:A", 70)
    sheet.set_column("B:C", 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "SQPR perinatal peer support M8")
    pens = Pens(made)
    for name, write in (
        ("SQPR", _form),
        ("Activity 25-26", _activity),
        ("Who we see", _people),
        ("Volunteers", _volunteers),
        ("What changed", _changes),
        ("Feedback", _feedback),
    ):
        sheet = made.add_worksheet(name)
        write(sheet, pens)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
