"""A volunteer treasurer's half-yearly grant form: men's shed and walking football, on one page."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

NAME = "MDC grant form - Shed and Strollers - 2nd half.xlsx"
Answer = int | float | str | timedelta
FORM = {"font_name": "Calibri", "font_size": 11, "valign": "top", "text_wrap": True}


class Form:
    """The one sheet of the form with the formats that the council gave it."""

    def __init__(self, path: Path) -> None:
        self.made = Workbook(path, {"date_1904": True})
        self.made.set_properties({"title": "Grant form", "created": datetime(2026, 3, 22, 20, 41)})
        self.at: Worksheet = self.made.add_worksheet("Form")
        self.boxed = self.f(border=1)
        self.fill = self.f(border=1, bg_color="#FFFFCC", align="right")
        self.note = self.f(italic=True, font_color="#1F497D")

    def f(self, **wanted: Any) -> Format:
        """A format of the form."""
        return self.made.add_format(FORM | wanted)

    def section(self, row: int, words: str) -> None:
        """A green bar across the form."""
        bar = self.f(bold=True, bg_color="#4F6228", font_color="white")
        self.at.merge_range(row, 0, row, 5, words, bar)

    def ask(
        self,
        row: int,
        number: str,
        question: str,
        answer: Answer,
        note: str = "",
        form: str = "General",
    ) -> None:
        """One question with its answer in yellow and room for a note."""
        self.at.write(row, 0, number, self.boxed)
        self.at.write(row, 1, question, self.boxed)
        style = self.f(border=1, bg_color="#FFFFCC", align="right", num_format=form)
        if isinstance(answer, timedelta):
            self.at.write_number(row, 2, answer.total_seconds() / 86400, style)
        else:
            self.at.write(row, 2, answer, style)
        self.at.merge_range(row, 3, row, 5, note, self.note)


def draw(path: Path) -> None:
    """Draw the form."""
    form = Form(path)
    at = form.at
    at.set_portrait()
    at.set_paper(9)
    at.fit_to_pages(1, 1)
    at.set_column("A:A", 5)
    at.set_column("B:B", 52)
    at.set_column("C:F", 13)
    _top(form)
    _people(form)
    _promises(form)
    _volunteers(form)
    _money(form)
    _words(form)
    form.made.close()


def _top(form: Form) -> None:
    at = form.at
    at.merge_range(
        "A1:F1",
        "Health & Wellbeing Small Grants: half-yearly return",
        form.f(bold=True, font_size=16, align="center"),
    )
    at.merge_range(
        "A2:F2",
        "Please send to grants@marramdc.example by 31 March 2026. Fill in the "
        "yellow boxes only. Questions? Ring 01632 960288.",
        form.f(align="center"),
    )
    rows = [
        ("Name of group", "Marram Bay Men's Shed & Strollers Walking Football (CIO 1987654)"),
        ("Funder", "Marram District Council, Public Health"),
        ("Grant number", "MDC/CG/311, years 1 and 2 (1 March 2025 to 28 February 2027)"),
        ("What it is for", "Shed and walking football for men with long-term conditions"),
        ("This form covers", "second half of year 1: 1 September 2025 - 28 February 2026"),
    ]
    for row, (what, said) in enumerate(rows, start=3):
        at.merge_range(row, 0, row, 1, what, form.f(bold=True, border=1))
        at.merge_range(row, 2, row, 5, said, form.f(border=1, bg_color="#FFFFCC"))
        at.set_row(row, 30)


def _people(form: Form) -> None:
    form.section(9, "1. Who has come along in this half year")
    grey = form.f(border=1, italic=True, font_color="#7F7F7F")
    for column, words in enumerate(
        ["eg", "How many different people came to your bowls club?", 48]
    ):
        form.at.write(10, column, words, grey)
    form.at.merge_range("D11:F11", "counted from the signing-in book", grey)
    form.ask(11, "1a", "How many different men came to the Shed?", 64)
    form.ask(
        12,
        "1b",
        "How many different men came to walking football?",
        "about 40",
        "a few never sign in!",
    )
    form.ask(13, "1c", "How many come on a usual Shed day?", "10-15", "more on pie day")
    form.ask(14, "1d", "How many come to a usual football session?", "about 22")
    form.ask(15, "1e", "How many women came?", "none", "they are welcome, 2 have asked")
    form.ask(
        16, "1f", "Wives and partners at the heart health supper", 31, "4 December, chapel hall"
    )


def _promises(form: Form) -> None:
    at = form.at
    form.section(18, "2. What you promised in your application")
    head = form.f(bold=True, border=1, bg_color="#D8E4BC", align="center")
    for column, words in enumerate(
        ["", "Promise", "For the year", "Mar-Aug 25", "Sep-Feb 26", "Both halves"]
    ):
        at.write(19, column, words, head)
    rows: list[tuple[str, str, list[Answer | None]]] = [
        ("A", "Shed open (sessions)", [90, 44, 47, 91]),
        ("B", "Walking football sessions", [48, 25, "22*", 47]),
        ("C", "Men with a long-term condition taking part", [80, 58, 71, 83]),
        ("D", "Say they feel less lonely (February survey)", ["70%", "not due", 49 / 63, 49 / 63]),
        ("", "     men who filled in the survey", [None, None, 63, 63]),
        ("", "     of them, less lonely", [None, None, 49, 49]),
        ("E", "Still coming 3 months after they joined", [">=60%", 19 / 31, 25 / 38, 44 / 69]),
        ("", "     joined (3 months or more ago)", [None, 31, 38, 69]),
        ("", "     of them, still coming", [None, 19, 25, 44]),
    ]
    for row, (letter, words, answers) in enumerate(rows, start=20):
        at.write(row, 0, letter, form.boxed)
        at.write(row, 1, words, form.boxed)
        for column, answer in enumerate(answers, start=2):
            share = isinstance(answer, float)
            style = form.f(
                border=1,
                align="right",
                num_format="0%" if share else "General",
                **({} if column == 2 else {"bg_color": "#FFFFCC"}),
            )
            if answer is None:
                at.write_blank(row, column, None, style)
            else:
                at.write(row, column, answer, style)
    at.merge_range(
        "A30:F30",
        "* 3 called off, pitch frozen in January. For C the 83 are different "
        "men over the year, 46 came in both halves.",
        form.note,
    )
    at.set_row(29, 32)


def _volunteers(form: Form) -> None:
    form.section(31, "3. Volunteers and anything else you are proud of")
    form.ask(32, "3a", "Volunteers who run things", 9)
    form.ask(33, "3b", "   of these, first came as members", 7, "incl. our chairman")
    form.ask(
        34, "3c", "Hours they gave (from the diary)", timedelta(hours=412, minutes=30), "", "[h]:mm"
    )
    form.ask(
        35,
        "3d",
        "Weight lost by the 8 lads who got weighed, all together",
        "12st 4",
        "since last September",
    )
    form.ask(
        36, "3e", "Groups our members have started themselves", 2, "Tuesday darts; Cliff walkers"
    )
    form.ask(
        37, "3f", "Things mended for neighbours and the school", "about 60", "bikes, benches..."
    )


def _money(form: Form) -> None:
    at = form.at
    form.section(39, "4. Money, this half year")
    rows = [
        ("Grant received", 4800.0),
        ("Hall and pitch hire", 2310.5),
        ("Tools, timber, bibs and balls", 1184.2),
        ("First aid course", 390.0),
        ("Tea, biscuits and the supper", 268.75),
    ]
    for row, (words, pounds) in enumerate(rows, start=40):
        at.write(row, 1, words, form.boxed)
        at.write(row, 2, pounds, form.f(border=1, bg_color="#FFFFCC", num_format="£#,##0.00"))
    bold = form.f(border=1, bold=True, num_format="£#,##0.00")
    at.write("B46", "Went out", form.f(border=1, bold=True))
    at.write_formula("C46", "=SUM(C42:C45)", bold, 4153.45)
    at.write("B47", "In hand at 28.02.26", form.f(border=1, bold=True))
    at.write_formula("C47", "=C41-C46", bold, 646.55)


def _words(form: Form) -> None:
    at = form.at
    form.section(48, "5. In your own words")
    at.merge_range(
        "A50:F50",
        "A quieter autumn but a cracking new year. We had 11 new men after the surgery put our "
        "leaflet in 400 prescription bags. One lad of 72 had not been out of his flat for 5 weeks "
        "and now has his own key. The council asked about insurance: policy no. 4471/C, £2m cover.",
        form.f(border=1, bg_color="#FFFFCC"),
    )
    at.set_row(49, 78)
    at.write("B52", "Signed (treasurer)", form.boxed)
    at.write("C52", "P.", form.boxed)
    at.write("B53", "Date", form.boxed)
    at.write_datetime("C53", datetime(2026, 3, 22), form.f(border=1, num_format="d mmm yyyy"))
    at.write("B54", "Form SG7 rev 3, page 1 of 1", form.f(font_size=8))
