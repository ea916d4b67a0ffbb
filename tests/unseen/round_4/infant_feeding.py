"""Draws a council's long question-and-answer return, filled in by an infant feeding service."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

FILE = "RMBC PH Quarterly Return 2526 Q3 - Little Latch (final).xlsx"
TEAL, PALE, GREY = "#0B5C5E", "#DDEEEE", "#E4E4E4"


class Form:
    """The council's form, written downwards."""

    def __init__(self, made: Workbook, sheet: Worksheet) -> None:
        self.made, self.sheet, self.row = made, sheet, 0
        base = {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}
        box = {**base, "border": 1, "border_color": "#7FA9AA"}

        def kind(**more: object) -> Format:
            return made.add_format({**box, **more})

        self.plain = made.add_format({**base, "text_wrap": True})
        self.guide = made.add_format(
            {**base, "italic": True, "font_size": 8, "font_color": "#666666", "text_wrap": True}
        )
        self.section_format = made.add_format(
            {**base, "bold": True, "font_color": "white", "bg_color": TEAL, "font_size": 11}
        )
        self.number = kind(bg_color=PALE, align="left")
        self.tenth = kind(bg_color=PALE, align="left", num_format="0.0")
        self.question = kind(bg_color=PALE, text_wrap=True)
        self.answer = kind(text_wrap=True, align="left", font_color="#1F3FA0")
        self.answer_date = kind(align="left", font_color="#1F3FA0", num_format="dd/mm/yyyy")
        self.answer_percent = kind(align="left", font_color="#1F3FA0", num_format="0.0%")
        self.head = kind(bg_color=PALE, bold=True, text_wrap=True, align="center", font_size=9)
        self.side = kind(bg_color=PALE, text_wrap=True)
        self.cell = kind(align="center", font_color="#1F3FA0")
        self.percent = kind(align="center", font_color="#1F3FA0", num_format="0.0%")
        self.money = kind(align="center", font_color="#1F3FA0", num_format="£#,##0.00")
        self.grey = kind(bg_color=GREY)
        self.example = kind(align="center", italic=True, font_color="#999999")
        self.bold = kind(align="center", bold=True, font_color="#1F3FA0")

    def section(self, words: str) -> None:
        self.row += 1
        self.sheet.merge_range(self.row, 0, self.row, 8, words, self.section_format)
        self.sheet.set_row(self.row, 20)
        self.row += 1

    def ask(
        self, ref: float | str, words: str, said: object, form: Format | None = None, tall: int = 0
    ) -> None:
        """A question with one answer beside it."""
        sheet, row = self.sheet, self.row
        if isinstance(ref, float):
            sheet.write_number(row, 0, ref, self.tenth)
        else:
            sheet.write_string(row, 0, ref, self.number)
        sheet.write(row, 1, words, self.question)
        sheet.merge_range(row, 2, row, 8, "", self.answer)
        form = form or self.answer
        if isinstance(said, date):
            sheet.write_datetime(row, 2, said, self.answer_date)
        elif isinstance(said, str) and not said.startswith("="):
            sheet.write_string(row, 2, said, form)
        elif isinstance(said, tuple):
            sheet.write_formula(row, 2, said[0], form, said[1])
        elif said is not None:
            sheet.write(row, 2, said, form)
        if tall:
            sheet.set_row(row, tall)
        self.row += 1

    def ask_table(self, ref: float | str, words: str) -> None:
        """A question answered by the table below it."""
        if isinstance(ref, float):
            self.sheet.write_number(self.row, 0, ref, self.tenth)
        else:
            self.sheet.write_string(self.row, 0, ref, self.number)
        self.sheet.merge_range(self.row, 1, self.row, 8, words, self.question)
        self.row += 1

    def hint(self, words: str, tall: int = 0) -> None:
        self.sheet.merge_range(self.row, 1, self.row, 8, words, self.guide)
        if tall:
            self.sheet.set_row(self.row, tall)
        self.row += 1

    def heads(self, words: list[str], first: int = 1) -> None:
        for place, word in enumerate(words):
            self.sheet.write_string(self.row, first + place, word, self.head)
        self.sheet.set_row(self.row, 28)
        self.row += 1

    def line(self, words: str, values: Sequence[object], form: Format | None = None) -> None:
        self.sheet.write_string(self.row, 1, words, self.side)
        for place, value in enumerate(values):
            self.put(self.row, 2 + place, value, form or self.cell)
        self.row += 1

    def put(self, row: int, column: int, value: object, form: Format) -> None:
        if value is None:
            self.sheet.write_blank(row, column, None, self.grey)
        elif isinstance(value, tuple):
            self.sheet.write_formula(row, column, value[0], form, value[1])
        else:
            self.sheet.write(row, column, value, form)


def _guidance(made: Workbook) -> None:
    sheet = made.add_worksheet("Guidance")
    sheet.hide_gridlines(2)
    bold = made.add_format({"bold": True, "font_name": "Arial", "font_size": 12})
    text = made.add_format(
        {"font_name": "Arial", "font_size": 10, "text_wrap": True, "valign": "top"}
    )
    head = made.add_format({"font_name": "Arial", "bold": True, "bg_color": PALE, "border": 1})
    day = made.add_format(
        {"font_name": "Arial", "num_format": "d mmmm yyyy", "border": 1, "align": "left"}
    )
    cell = made.add_format({"font_name": "Arial", "border": 1})
    sheet.set_column("A:A", 30)
    sheet.set_column("B:C", 28)
    sheet.write("A1", "Guidance for providers completing the quarterly return", bold)
    lines = [
        "1. Complete the tab called Return every quarter. The tab called Tracker builds up over "
        "the "
        "year; please do not change earlier quarters without telling us.",
        "2. Show any number below 5 that could identify a person as <5 (see section 8).",
        "3. If nothing happened write Nil, if the question is not about you write n/a. Do not "
        "leave "
        "boxes empty.",
        "4. Percentages to one decimal place. The KPI definitions are in Schedule 2, pages 14-17 "
        "of "
        "the contract.",
        "5. Late returns (more than 5 working days) may lead to a payment being held, clause 18.3.",
    ]
    for place, line in enumerate(lines, start=2):
        sheet.merge_range(place, 0, place, 2, line, text)
        sheet.set_row(place, 30)
    for column, word in enumerate(["Quarter", "Covers", "Return due by"]):
        sheet.write(9, column, word, head)
    due = [
        ("Q1", "April to June 2025", date(2025, 7, 28)),
        ("Q2", "July to September 2025", date(2025, 10, 28)),
        ("Q3", "October to December 2025", date(2026, 1, 30)),
        ("Q4", "January to March 2026", date(2026, 4, 30)),
    ]
    for place, (quarter, covers, by) in enumerate(due, start=10):
        sheet.write(place, 0, quarter, cell)
        sheet.write(place, 1, covers, cell)
        sheet.write_datetime(place, 2, by, day)
    sheet.write(
        "A17",
        "Questions: ph.contracts@ravensmere.example or 01632 960 233. "
        "Template version 4.2, March 2025.",
        text,
    )


def _return(made: Workbook) -> None:
    sheet = made.add_worksheet("Return")
    sheet.hide_gridlines(2)
    form = Form(made, sheet)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 46)
    sheet.set_column("C:I", 12.5)
    title = made.add_format(
        {"font_name": "Arial", "bold": True, "font_size": 15, "font_color": TEAL}
    )
    sheet.write("A1", "Ravensmere Borough Council  |  Public Health", title)
    sheet.write("A2", "Provider quarterly monitoring return 2025/26", title)
    small = made.add_format({"font_name": "Arial", "font_size": 9, "italic": True})
    sheet.write(
        "A3",
        "Please complete every white box. Do not add or delete rows. Return within "
        "20 "
        "working days of the end of the quarter.",
        small,
    )
    form.row = 3
    form.section("SECTION 1   About this return")
    form.ask(1.1, "Name of provider", "Little Latch Peer Support CIC")
    form.ask(1.2, "Service", "Infant Feeding and Healthy Start Peer Support (Lot 2)")
    form.ask(
        1.3,
        "Contract reference and value",
        "RMBC/PH/0-5/118   £86,400 pa, year 2 of 3 (1 April 2024 to 31 March 2027)",
    )
    form.ask(1.4, "Quarter you are reporting on", "Q3 (October to December 2025)")
    form.ask(1.5, "Completed by (job title)", "Service lead")
    form.ask(1.6, "Date completed", date(2026, 1, 22))

    form.section("SECTION 2   Staffing")
    form.ask(2.1, "Paid staff in post on the last day of the quarter (FTE)", 2.6)
    form.ask(2.2, "Vacant posts on the last day of the quarter (FTE)", 0.4)
    form.ask(2.3, "Working days lost to sickness in the quarter", 7)
    form.ask(2.4, "Staff with safeguarding level 3 in date", "100%")

    form.section("SECTION 3   Volunteers and peer supporters")
    form.ask_table(3.1, "Please complete the table. Count people, not hours.")
    form.heads(["", "At start of quarter", "Joined", "Left or moved on", "At end of quarter"])
    form.line("e.g. Befrienders", [10, 2, 1, 11], form.example)
    form.line("Active peer supporters", [31, 7, 3, 35])
    form.line("In training", [9, 8, 7, 10])
    form.line("Speak a second language (already counted above)", [11, 2, 0, 13])
    form.ask(3.2, "Volunteer hours given in the quarter", 412.5)
    form.ask(
        3.3,
        "Peer supporters who were once supported by this service themselves (at end of quarter)",
        22,
        tall=28,
    )
    form.ask(3.4, "Number who finished accredited peer training this quarter", "6")

    form.section("SECTION 4   Activity this quarter")
    form.ask_table(4.1, "Activity by family hub")
    form.heads(
        [
            "Family hub",
            "Mothers newly supported",
            "Home visits",
            "Phone and video calls",
            "Groups held",
            "Group attendances",
        ]
    )
    form.line("Harrow Lane", [71, 44, 118, 24, 163])
    form.line("Tidewell", [63, 39, 97, 22, 141])
    form.line("St Osyn's", [58, 51, 88, "12*", 74])
    form.line("Northgate", [37, 18, 61, 23, 120])
    form.line("Online / out of area", [12, "n/a", 23, 11, 58])
    form.line("Total", [241, 152, 387, 92, 556], form.bold)
    form.hint("* St Osyn's hub shut for 3 weeks in November (boiler), groups moved to Tidewell")
    form.ask_table(4.2, "Where did new mothers come from? Please build up through the year.")
    form.heads(["Referred by", "Q1", "Q2", "Q3", "Q4", "Year to date"])
    sources = [
        ("Community midwife", [88, 97, 91]),
        ("Maternity ward", [74, 69, 83]),
        ("Health visitor", [41, 38, 36]),
        ("Self, family or friend", [22, 27, 25]),
        ("Neonatal unit", [6, 7, 6]),
    ]
    for words, said in sources:
        row = form.row + 1
        form.line(words, [*said, None, (f"=SUM(C{row}:F{row})", sum(said))])
    last = form.row
    sums: list[object] = []
    for place, letter in enumerate("CDE"):
        sums.append(
            (f"=SUM({letter}{last - 4}:{letter}{last})", sum(said[place] for _, said in sources))
        )
    total = sum(sum(said) for _, said in sources)
    form.line("All", [*sums, None, (f"=SUM(G{last - 4}:G{last})", total)], form.bold)

    form.section("SECTION 5   Key performance indicators")
    form.hint("Give the number (a), what it is out of (b) and the result. Definitions: Schedule 2.")
    kpis: list[tuple[float, str, str, int, int, str, str]] = [
        (
            5.1,
            "KPI 1   Mother contacted within 48 hours of coming home with baby",
            "90%",
            246,
            271,
            "91.0%",
            "Met. 25 missed, mostly bank holiday weekend",
        ),
        (
            5.2,
            "KPI 2   Any breast milk at 10 days (of those we supported)",
            "75%",
            169,
            229,
            "76.7%",
            "Just under, see 11.1",
        ),
        (
            5.3,
            "KPI 3   Any breast milk at 6-8 weeks (of those we supported)",
            "60%",
            132,
            211,
            "59.0%",
            "Met, first time this year",
        ),
    ]
    for ref, words, target, top, bottom, before, remark in kpis:
        form.ask_table(ref, words)
        form.heads(
            [
                "",
                "Target",
                "(a) Number",
                "(b) Out of",
                "Result a/b",
                "Result last quarter",
                "Comment",
            ]
        )
        row = form.row
        form.line("This quarter", [target, top, bottom])
        sheet.write_formula(row, 5, f"=D{row + 1}/E{row + 1}", form.percent, top / bottom)
        sheet.write_string(row, 6, before, form.cell)
        sheet.merge_range(row, 7, row, 8, remark, form.answer)
        sheet.set_row(row, 26)
    form.ask_table(5.4, "KPI 4   Families helped to apply for Healthy Start")
    form.heads(
        [
            "",
            "Target for the year",
            "Number this quarter",
            "Number last quarter",
            "Year to date",
            "Comment",
        ]
    )
    form.line("This quarter", [240, 67, 61, 180])
    sheet.merge_range(form.row - 1, 6, form.row - 1, 8, "On course", form.answer)
    form.ask_table(5.5, "KPI 5   Peer supporters who finish accredited training")
    form.heads(
        [
            "",
            "Target for the year",
            "Number this quarter",
            "Number last quarter",
            "Year to date",
            "Comment",
        ]
    )
    form.line("This quarter", [24, 6, 8, 19])
    sheet.merge_range(
        form.row - 1, 6, form.row - 1, 8, "Next course starts 3 February", form.answer
    )

    form.section("SECTION 6   Healthy Start")
    form.ask(6.1, "Families told about Healthy Start", 213)
    form.ask(6.2, "Applications we know were successful", "51 (December provisional)")
    form.ask(6.3, "Worth of the cards switched on this quarter (£)", "approx £2,800")
    form.ask_table(6.4, "Vitamins given out (bottles)")
    form.heads(["", "October", "November", "December", "Quarter"])
    for words, months in [("Women's tablets", [84, 79, 52]), ("Children's drops", [131, 126, 88])]:
        row = form.row + 1
        form.line(words, [*months, (f"=SUM(C{row}:E{row})", sum(months))])
    form.hint("December low because the hubs closed from 24 December")

    form.section("SECTION 7   What families say")
    form.ask(7.1, "Survey texts sent", 198)
    form.ask(7.2, "Replies", 93)
    row = form.row
    form.ask(7.3, "Response rate", (f"=C{row}/C{row - 1}", 93 / 198), form.answer_percent)
    form.ask_table(7.4, "Answers (of those who replied)")
    sheet.write_string(form.row, 1, "", form.head)
    for first, words in [(2, "Agree"), (4, "Not sure"), (6, "Disagree")]:
        sheet.merge_range(form.row, first, form.row, first + 1, words, form.head)
    form.row += 1
    form.heads(["Statement", "No.", "%", "No.", "%", "No.", "%"])
    for words, counts in [
        ("I was treated with kindness", (89, 3, 1)),
        ("I felt more confident feeding my baby", (81, 9, 3)),
        ("I knew where to go if things got hard", (84, 7, 2)),
        ("I would tell a friend about it (KPI 6, target 90%)", (87, 5, 1)),
    ]:
        shown: list[float] = []
        for count in counts:
            shown += [count, round(count / 93 * 100, 1)]
        form.line(words, shown)

    form.section("SECTION 8   Who we reached (mothers newly supported this quarter)")
    form.ask_table(8.1, "Age and ethnic group. Show numbers under 5 as <5.")
    top = form.row
    sheet.write(top, 1, "Age", form.head)
    sheet.write(top, 2, "Number", form.head)
    ages: list[tuple[str, object]] = [
        ("Under 18", "<5"),
        ("18-24", 46),
        ("25-34", 126),
        ("35 and over", 66),
        ("Total", 241),
    ]
    for place, (words, number) in enumerate(ages, start=top + 1):
        sheet.write_string(place, 1, words, form.side)
        sheet.write(place, 2, number, form.cell)
    sheet.merge_range(top, 4, top, 6, "Ethnic group", form.head)
    sheet.write(top, 7, "Number", form.head)
    groups: list[tuple[str, object]] = [
        ("White British", 138),
        ("White other", 31),
        ("Asian or Asian British", 37),
        ("Black or Black British", 16),
        ("Mixed", 11),
        ("Other", "<5"),
        ("Not stated", 5),
        ("Total", 241),
    ]
    for place, (words, number) in enumerate(groups, start=top + 1):
        sheet.merge_range(place, 4, place, 6, words, form.side)
        sheet.write(place, 7, number, form.cell)
    form.row = top + 10
    form.ask(8.2, "Live in the 20% most deprived areas", 104)
    form.ask(8.3, "... as % of all mothers newly supported", "43.2%")
    form.ask(8.4, "Disability or long-term condition", 19)
    form.ask(8.5, "Needed an interpreter", 27)
    form.ask(8.6, "First language other than English", "not collected")

    form.section("SECTION 9   Quality and safety")
    form.ask(9.1, "Complaints", "Nil")
    form.ask(9.2, "Compliments", 14)
    form.ask(9.3, "Safeguarding concerns passed on", "3 (all same day)")
    form.ask(9.4, "Serious incidents", "Nil return")
    form.ask(9.5, "Data breaches", 0)

    form.section("SECTION 10   Spend")
    form.ask_table("10.1", "Spend against this contract (£)")
    form.heads(["", "This quarter", "Year to date"])
    spend: list[tuple[str, float, float]] = [
        ("Staff", 14385.0, 43120.0),
        ("Volunteer expenses", 1012.4, 2961.15),
        ("Venues", 2140.0, 6335.0),
        ("Training and accreditation", 1875.0, 4220.0),
    ]
    for words, quarter, year in spend:
        form.line(words, (quarter, year), form.money)
    last = form.row
    form.line(
        "Total",
        [(f"=SUM(C{last - 3}:C{last})", 19412.4), (f"=SUM(D{last - 3}:D{last})", 56636.15)],
        form.money,
    )

    form.section("SECTION 11   In your own words")
    form.ask(
        "11.1",
        "What went well, what did not?",
        "Good quarter apart from the boiler. 10 day figure dipped: 2 of our 3 ward-based "
        "peer supporters were off for most of November so mums went home without seeing us. "
        "We have 4 new ones starting on the ward rota from 12 January. The Saturday group is "
        "now the busiest of the week.",
        tall=78,
    )
    form.ask_table("11.2", "Anything else you would like us to know? (free box)")
    form.heads(["We also count:", "Q1", "Q2", "Q3"])
    form.line("Mums who went back to breastfeeding after they had stopped", [6, 9, 11])
    form.line("Dads, partners and grandmas who came on a Saturday (people)", [18, 23, 31])
    form.line("Peer supporters who left for a paid job or college", [2, 1, 2])
    form.line("Breast pumps lent out", [14, 19, 17])
    form.line("Mums we got to the perinatal mental health team", [12, 9, 13])
    form.line("Get-togethers the mums now run without us", [1, 1, 2])
    form.line("Bags at the baby clothes swap", [40, "-", 55])
    for back in (7, 6):
        sheet.set_row(form.row - back, 28)

    form.section("SECTION 12   Declaration")
    form.ask(
        "12.1",
        "I confirm that this return is correct. Signed (job title), date",
        "Service lead, 22/01/2026, tel 01632 960 417",
        tall=28,
    )
    form.hint("For council use:   received 23/01/26   logged PH-3318   checked ☐   payment 3 of 4")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.freeze_panes(3, 0)


def _tracker(made: Workbook) -> None:
    sheet = made.add_worksheet("Tracker")
    text = {"font_name": "Arial", "font_size": 9, "border": 1, "valign": "vcenter"}
    head = made.add_format(
        {
            **text,
            "bold": True,
            "bg_color": TEAL,
            "font_color": "white",
            "align": "center",
            "text_wrap": True,
        }
    )
    group = made.add_format({**text, "bold": True, "bg_color": PALE})
    word = made.add_format({**text, "text_wrap": True})
    inner = made.add_format({**text, "indent": 2, "font_color": "#444444"})
    cell = made.add_format({**text, "align": "center"})
    percent = made.add_format({**text, "align": "center", "num_format": "0.0%", "bold": True})
    future = made.add_format({**text, "bg_color": GREY})
    title = made.add_format({"font_name": "Arial", "bold": True, "font_size": 12})
    sheet.set_column("A:A", 8)
    sheet.set_column("B:B", 44)
    sheet.set_column("C:H", 11)
    sheet.write("A1", "KPI tracker 2025/26 - Little Latch Peer Support CIC", title)
    sheet.merge_range("A3:A4", "KPI", head)
    sheet.merge_range("B3:B4", "Indicator", head)
    sheet.merge_range("C3:C4", "Target", head)
    sheet.merge_range("D3:G3", "Quarter", head)
    for place, words in enumerate(["Q1", "Q2", "Q3", "Q4"], start=3):
        sheet.write(3, place, words, head)
    sheet.merge_range("H3:H4", "Year to date", head)
    row = 4
    rates: list[tuple[str, str, str, str, str, list[int], list[int]]] = [
        (
            "1",
            "Contacted within 48 hours of coming home",
            ">=90%",
            "contacted in time",
            "births notified to us, consent given",
            [231, 244, 246],
            [262, 268, 271],
        ),
        (
            "2",
            "Any breast milk at 10 days",
            ">=75%",
            "yes at 10 days",
            "supported, 10 days reached",
            [158, 171, 169],
            [214, 223, 229],
        ),
        (
            "3",
            "Any breast milk at 6-8 weeks",
            ">=60%",
            "yes at 6-8 weeks",
            "supported, 6-8 weeks reached",
            [109, 121, 132],
            [196, 205, 211],
        ),
    ]
    feedback = ("6", "Would tell a friend", ">=90%", "agree", "replies", [78, 81, 87], [84, 90, 93])

    def rate(said: tuple[str, str, str, str, str, list[int], list[int]]) -> None:
        nonlocal row
        ref, name, target, top, bottom, yes, of = said
        sheet.write_string(row, 0, f"KPI {ref}", word)
        sheet.write_string(row, 1, name, word)
        sheet.write_string(row, 2, target, cell)
        for place, (one, all_) in enumerate(zip(yes, of, strict=True), start=3):
            letter = "ABCDEFGH"[place]
            sheet.write_formula(
                row, place, f"={letter}{row + 2}/{letter}{row + 3}", percent, one / all_
            )
        sheet.write_blank(row, 6, None, future)
        sheet.write_formula(row, 7, f"=H{row + 2}/H{row + 3}", percent, sum(yes) / sum(of))
        for down, (words, counts) in enumerate([(top, yes), (bottom, of)], start=1):
            sheet.write_blank(row + down, 0, None, word)
            sheet.write_string(row + down, 1, words, inner)
            sheet.write_blank(row + down, 2, None, word)
            for place, count in enumerate(counts, start=3):
                sheet.write(row + down, place, count, cell)
            sheet.write_blank(row + down, 6, None, future)
            sheet.write_formula(
                row + down, 7, f"=SUM(D{row + down + 1}:G{row + down + 1})", cell, sum(counts)
            )
        row += 3

    def count(ref: str, name: str, target: str, said: list[int]) -> None:
        nonlocal row
        sheet.write_string(row, 0, f"KPI {ref}", word)
        sheet.write_string(row, 1, name, word)
        sheet.write_string(row, 2, target, cell)
        for place, number in enumerate(said, start=3):
            sheet.write(row, place, number, cell)
        sheet.write_blank(row, 6, None, future)
        sheet.write_formula(row, 7, f"=SUM(D{row + 1}:G{row + 1})", cell, sum(said))
        row += 1

    sheet.merge_range(row, 0, row, 7, "Feeding", group)
    row += 1
    for said in rates:
        rate(said)
    sheet.merge_range(row, 0, row, 7, "Healthy Start and workforce", group)
    row += 1
    count("4", "Families helped to apply for Healthy Start", "240 a year", [52, 61, 67])
    count("5", "Peer supporters who finish accredited training", "24 a year", [5, 8, 6])
    sheet.merge_range(row, 0, row, 7, "Experience", group)
    row += 1
    rate(feedback)
    small = made.add_format({"font_name": "Arial", "font_size": 8, "italic": True})
    sheet.write(
        row + 1,
        0,
        "KPI 3: 9 babies had not reached 8 weeks when we sent this in, we count them next time.",
        small,
    )
    sheet.write_comment("F9", "Low - see 11.1 on the Return tab")


def _lists(made: Workbook) -> None:
    sheet = made.add_worksheet("Lists")
    for place, words in enumerate(
        [
            "Q1 (April to June 2025)",
            "Q2 (July to September 2025)",
            "Q3 (October to December 2025)",
            "Q4 (January to March 2026)",
        ]
    ):
        sheet.write(place, 0, words)
    for place, words in enumerate(["Yes", "No", "n/a"]):
        sheet.write(place, 1, words)
    sheet.hide()


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Provider quarterly monitoring return 2025/26")
    _guidance(made)
    _return(made)
    _tracker(made)
    _lists(made)
    made.get_worksheet_by_name("Return").activate()
    made.close()
