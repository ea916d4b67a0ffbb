"""Workbook 1: NHS Health Checks outreach, a council form of questions and answer boxes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from xlsxwriter import Workbook

from tests.unseen.pen import book

QUARTERS = (
    ("Quarter 1", "Quarter 1, 2025/26 (1 April to 30 June 2025)", date(2025, 7, 11)),
    ("Quarter 2", "Quarter 2, 2025/26 (1 July to 30 September 2025)", date(2025, 10, 10)),
    ("Quarter 3", "Quarter 3, 2025/26 (1 October to 31 December 2025)", date(2026, 1, 13)),
)
Answer = float | str


@dataclass(frozen=True, slots=True)
class Question:
    """One line of the form: its answers by quarter, and what stands in the box beside it."""

    number: str
    text: str
    answers: tuple[Answer, Answer, Answer]
    look: str = "count"
    beside: str = ""
    share_of: str = ""
    agreed: float = 0


FORM: tuple[tuple[str, tuple[Question, ...]], ...] = (
    (
        "Part 1. Checks carried out",
        (
            Question(
                "1.1",
                "How many people had a full Health Check with you this quarter?",
                (388, 421, 404),
                beside="Agreed for the quarter",
                agreed=400,
            ),
            Question(
                "1.2",
                "   of these, how many live in the two most deprived tenths of the borough?",
                (241, 258, 259),
                beside="As a share of 1.1",
                share_of="1.1",
            ),
            Question("1.3", "   of these, how many are men?", (171, 190, 188)),
            Question("1.4", "   of these, how many are aged 40 to 54?", (209, 233, 214)),
            Question("1.5", "How many booked and did not turn up?", (63, 71, 58)),
            Question("1.6", "Invitation letters and texts sent", (1950, 2020, 1880)),
        ),
    ),
    (
        "Part 2. What the checks found",
        (
            Question("2.1", "People whose ten-year heart risk is 10% or more", (97, 109, 102)),
            Question(
                "2.2",
                "   of these, results with the surgery inside five working days",
                (93, 102, 99),
                beside="As a share of 2.1",
                share_of="2.1",
            ),
            Question("2.3", "People who smoke", (84, 92, 80)),
            Question(
                "2.4",
                "   of these, passed on to the stop smoking team and said yes",
                (39, 51, 44),
                beside="As a share of 2.3",
                share_of="2.3",
            ),
            Question(
                "2.5",
                "People whose doctor later confirmed high blood pressure nobody knew about",
                (14, 19, 17),
            ),
        ),
    ),
    (
        "Part 3. What people said on the day",
        (
            Question("3.1", "Feedback cards handed in", (212, 230, 198)),
            Question(
                "3.2",
                "   of these, marked the visit good or very good",
                (197, 219, 187),
                beside="As a share of 3.1",
                share_of="3.1",
            ),
            Question("3.3", "Complaints", (1, "None", "Nil return")),
        ),
    ),
    (
        "Part 4. Six weeks later",
        (
            Question("4.1", "Follow-up calls made", (301, 322, 315)),
            Question(
                "4.2", "Had no surgery when we met them, are on a practice list now", (22, 27, 31)
            ),
            Question(
                "4.3",
                "Somebody else at home cut down on salt, drink or cigarettes too",
                (26, 33, 29),
            ),
            Question(
                "4.4", "Were out of work at the check, are in a job or on a course now", (6, 9, 8)
            ),
        ),
    ),
    (
        "Part 5. How you worked",
        (
            Question(
                "5.1",
                "Barbers, traders and mosque helpers newly taught to take a reading in their "
                "own time",
                (7, 11, 12),
            ),
            Question("5.2", "Readings they took without us", (140, 265, 310)),
            Question("5.3", "Employers that gave staff paid time to come (new)", (5, 6, 8)),
            Question("5.4", "Outreach sessions held", (31, 34, 33)),
            Question("5.5", "Staff in post, whole-time equivalent", (4.6, 4.6, 4.2), "wte"),
            Question("5.6", "Spent on the service this quarter", (18240, 18905, 18310.5), "money"),
        ),
    ),
)
GUIDANCE = (
    "How to fill in this form",
    "One sheet for each quarter. Please type in the yellow boxes only.",
    "Count people, not visits, unless the question says otherwise.",
    "A check is full when blood pressure, cholesterol, weight and risk score are all there.",
    "Send by the 10th working day after quarter end. Late forms were queried 3 times in 2024/25.",
)


def draw(path: Path) -> None:
    """Draw the form with three quarters filled in, guidance, and a hidden list of choices."""
    made = book(path, "Outreach return")
    sheet = made.add_worksheet("Guidance")
    sheet.set_column("A:A", 95)
    for row, line in enumerate(GUIDANCE):
        sheet.write(row, 0, line, made.add_format({"bold": row == 0, "text_wrap": True}))
    for number, (name, period, sent) in enumerate(QUARTERS):
        _draw_quarter(made, number, (name, period, sent))
    lists = made.add_worksheet("Lists")
    lists.write_column("A1", ["Yes", "No", "Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4"])
    lists.write_column("C1", ["2023/24 checks", 371, 366, 402, 359])
    lists.hide()
    made.close()


def _draw_quarter(made: Workbook, number: int, quarter: tuple[str, str, date]) -> None:
    name, period, sent = quarter
    sheet = made.add_worksheet(name)
    sheet.hide_gridlines(2)
    sheet.fit_to_pages(1, 1)
    for column, width in enumerate((2, 5, 82, 13, 3, 24, 11)):
        sheet.set_column(column, column, width)
    top = made.add_format({"bold": True, "font_size": 15, "font_color": "#20486B"})
    part = made.add_format({"bold": True, "bg_color": "#20486B", "font_color": "white"})
    bold = made.add_format({"bold": True})
    sheet.write("B1", "Westmoor Borough Council, Public Health", bold)
    sheet.write("B2", "NHS Health Checks in the community: provider return", top)
    for row, (label, value) in enumerate(
        (
            ("Provider", "Larkfield Wellbeing CIC"),
            ("Contract number", "WB/PH/4471"),
            ("Quarter being reported", period),
            ("Completed by (job title)", "Outreach Manager"),
        ),
        start=3,
    ):
        sheet.write(row, 2, label)
        sheet.write(row, 3, value, bold)
    sheet.write(7, 2, "Date sent")
    sheet.write_datetime(
        7, 3, sent, made.add_format({"num_format": "dd/mm/yyyy", "align": "left", "bold": True})
    )
    row = 9
    places: dict[str, int] = {}
    for heading, questions in FORM:
        sheet.merge_range(row, 1, row, 6, heading, part)
        for line in questions:
            row += 1
            places[line.number] = row
            _draw_question(made, row, line, number, places)
        row += 2
    sheet.write(row, 1, "Notes: shares are worked out for you. Q4 will also ask for case studies.")


def _draw_question(
    made: Workbook, row: int, line: Question, number: int, places: dict[str, int]
) -> None:
    sheet = made.worksheets()[-1]
    formats = {"count": "#,##0", "wte": "0.0", "money": "£#,##0.00"}
    box = made.add_format({"num_format": formats[line.look], "bg_color": "#FFF6C8", "border": 1})
    box.set_align("right")
    sheet.write(row, 1, line.number)
    sheet.write(row, 2, line.text)
    answer = line.answers[number]
    sheet.write(row, 3, answer, box)
    if line.agreed:
        sheet.write(row, 5, line.beside)
        sheet.write(row, 6, line.agreed, made.add_format({"border": 1}))
    if line.share_of:
        base = next(q for _, part in FORM for q in part if q.number == line.share_of)
        share = float(answer) / float(base.answers[number])
        sheet.write(row, 5, line.beside)
        form = f"=D{row + 1}/D{places[line.share_of] + 1}"
        sheet.write_formula(
            row, 6, form, made.add_format({"num_format": "0.0%", "border": 1}), share
        )
