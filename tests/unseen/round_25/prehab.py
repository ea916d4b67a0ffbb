"""Cancer prehabilitation with exercise buddies, a tab per quarter to a cancer alliance."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, words, target of the quarter, three months and, where it is no sum, the quarter.
Line = tuple[object, ...]
Q1_MEASURES: tuple[Line, ...] = (
    ("", "Referrals received", "", 24, 26, 25),
    ("", "Not suitable / said no", "", 5, 4, 4),
    ("P1", "Referrals accepted", 60, 19, 22, 21),
    ("", "Seen in 5 working days", "", 15, 19, 18),
    ("", "First appointments", "", 18, 21, 20),
    ("P2", "% seen in 5 working days", 0.85, "rate"),
    ("", "Plan finished by day of treatment", "", 11, 13, 14),
    ("", "Started treatment (surgery, chemo, RT)", "", 15, 18, 19),
    ("P3", "% plan finished before treatment", 0.7, "rate"),
    ("", "Walk test same or better", "", 9, 12, 12),
    ("", "Re-tested", "", 13, 16, 17),
    ("P4", "% walk test same or better", 0.65, "rate"),
    ("", "Attendances", "", 118, 139, 146),
    ("", "People attending (each counted once in the quarter)", "", 34, 41, 43, 61),
    ("P5", "Sessions per person", 6, "mean"),
    ("P6", "New buddies trained", 5, 4, 0, 3),
    ("", "Scored us 8 or more out of 10", "", 12, 14, 15),
    ("", "Forms back", "", 13, 15, 17),
    ("P7", "% scoring 8 or more", 0.9, "rate"),
    ("P8", "Accepted from the most deprived fifth (IMD 1)", "report", 6, 7, 5),
    ("P9", "Incidents in sessions", "report", "nil", 1, "nil"),
)
Q2_MEASURES: tuple[Line, ...] = (
    ("", "Referrals received", "", 27, 22, 29),
    ("", "Not suitable / said no", "", 4, 4, 5),
    ("P1", "Referrals accepted", 60, 23, 18, 24),
    ("", "Seen in 5 working days", "", 20, 14, 22),
    ("", "First appointments", "", 22, 17, 23),
    ("P2", "% seen in 5 working days", 0.85, "rate"),
    ("", "Waiting for a first appointment at month end", "", 4, 6, 5, 5),
    ("", "Plan finished by day of treatment", "", 15, 12, 17),
    ("", "Started treatment (surgery, chemo, RT)", "", 20, 17, 22),
    ("P3", "% plan finished before treatment", 0.7, "rate"),
    ("", "Walk test same or better", "", 13, 11, 14),
    ("", "Re-tested", "", 18, 15, 19),
    ("P4", "% walk test same or better", 0.65, "rate"),
    ("", "Attendances", "", 151, 122, 163),
    ("", "People attending (each counted once in the quarter)", "", 45, 38, 47, 64),
    ("P5", "Sessions per person", 6, "mean"),
    ("P6", "New buddies trained", 5, 2, 0, 4),
    ("", "Scored us 8 or more out of 10", "", 15, 11, 17),
    ("", "Forms back", "", 16, 13, 18),
    ("P7", "% scoring 8 or more", 0.9, "rate"),
    ("P8", "Accepted from the most deprived fifth (IMD 1)", "report", 7, 4, 8),
    ("P9", "Incidents in sessions", "report", "nil", "nil", "nil", "nil"),
)
NOTES = {
    ("Q1", "P6"): "No course in May",
    ("Q1", "P9"): "Ankle sprain, 14 May, form sent",
    ("Q2", "P2"): "Aug: one of two physios on leave",
    ("Q2", "P4"): "4 too unwell to re-test in Sept",
    ("Q2", "P8"): "Postcodes checked with IMD 2019",
}

WHO: tuple[tuple[str, object, object], ...] = (
    ("Colorectal", 24, 25),
    ("Lung", 15, 17),
    ("Breast", 10, 9),
    ("Upper GI", 7, 8),
    ("Urology", 4, 4),
    # One person short in the first quarter.
    ("Other", 1, 2),
    ("Aged 75 and over", 21, 23),
    ("Lives alone", 17, 19),
    ("From a minority ethnic group", "<5", 6),
)

# Words, first quarter, second quarter, year so far if typed in, how we know.
BLOCKS: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "3. What changed",
        (
            ("Stopped smoking before the operation", 5, 7, "sum", "CO test at pre-op"),
            ("Home exercise packs sent out", 58, 63, 120, ""),
            (
                "Operation put back once for fitness, then went ahead",
                3,
                4,
                "sum",
                "Theatre bookings",
            ),
            ("Turned down for surgery at first, offered it later", 2, 3, "sum", "MDT letters"),
            ("Drinking within the limits, was over before", None, 6, 6, "New question in July"),
            ("12-week calls made", 41, 44, "sum", ""),
            ("Still exercising on their own at 12 weeks", 27, 31, "sum", "12-week calls"),
            ("Back at work at 12 weeks", 6, 9, "sum", "12-week calls"),
            ("Benefits and grants won for people (£)", 8450, 10125.5, "sum", "Advice sheets"),
            (
                "Nights in hospital saved (ward's estimate)",
                34,
                41,
                "sum",
                "Against ward average stay",
            ),
            ("Nurse specialist hours freed up", 22.5, 26, "sum", "CNS own log"),
            ("Gym passes in the cupboard", 40, 36, None, ""),
            ("Instructor hours", 214, 231, "sum", "Rota"),
        ),
    ),
    (
        "4. Buddies",
        (
            ("Buddies active at quarter end", 26, 31, None, ""),
            ("   who have been through cancer themselves", 19, 23, None, ""),
            ("Hours buddies gave", 412, 468.5, "sum", "Log books"),
            ("DBS checks sent off", 7, 6, "sum", ""),
            ("Buddies who stood down", 2, 1, "sum", ""),
            ("Buddies who got paid work in fitness or care", 1, 2, "sum", ""),
            ("Buddy suppers (£)", 186.4, 203.75, "sum", ""),
        ),
    ),
    (
        "5. Family and afterwards",
        (
            ("Partners and family exercising alongside", 18, 23, "sum", "Register"),
            ("Partner cards back", 15, 19, "sum", ""),
            ("   less frightened about treatment", 11, 15, "sum", "Partner cards"),
            ("Family information evenings", 2, 1, "sum", ""),
            ("Walking groups kept up by past participants", 2, 3, None, ""),
        ),
    ),
)

COMMENTS = {
    "Q1": (
        "We took on a second physio in April and moved the Tuesday class to Lingmoor Sports Hall. "
        "The showers there were out of order for 9 days in June.",
        "A bus driver from Lingmoor who could not manage his stairs in March did the 5k park run "
        "in June, six weeks after his lung operation.",
        "We aim to reach 240 acceptances by March and should be there by February.",
    ),
    "Q2": (
        "August was quiet with 3 bank staff covering. Two of last year's participants now run the "
        "Friday stretch class at Tarn Street chapel by themselves.",
        "The anaesthetists tell us they have dropped a second pre-op visit for 8 of our people.",
        "Posters went to 22 surgeries and 4 libraries in September. We will train 8 buddies in the "
        "autumn, and hope to start an evening class for people at work.",
        "The alliance has asked us for 70% finishing their plan and we are looking at why chemo "
        "people drop out.",
    ),
}

# Number, quarter, cancer, buddy, sessions, walk first and last, distress first and last.
PEOPLE: tuple[Line, ...] = (
    ("RS-004", "Q1", "Colorectal", "DM", 8, 402, 431, 6, 3),
    ("RS-007", "Q1", "Lung", "PO", 6, 288, 305, 7, 7),
    ("RS-011", "Q1", "Breast", "none", 9, 455, 470, 5, 2),
    ("RS-012", "Q1", "Upper GI", "DM", 5, 310, 296, 8, 6),
    ("RS-019", "Q1", "Colorectal", "KT", 7, 365, 390, 4, 4),
    ("RS-031", "Q2", "Lung", "PO", 10, 240, 281, 7, 4),
    ("RS-033", "Q2", "Colorectal", "SA", 6, 388, "not done", 6, 5),
    ("RS-038", "Q2", "Urology", "KT", 7, 420, 428, 3, 3),
    ("RS-040", "Q2", "Colorectal", "LW", 9, 333, 372, 8, 4),
    ("RS-046", "Q2", "Breast", "none", 4, 476, 470, 5, 6),
    ("RS-052", "Q2", "Upper GI", "SA", 8, 295, 322, 9, 5),
)

# Initials, joined, had cancer, base, supervisions, mileage, minutes at joining and now.
BUDDIES: tuple[Line, ...] = (
    ("DM", date(2024, 6, 3), "Y", "Lingmoor", 2, 31.5, 60, 150),
    ("PO", date(2024, 9, 16), "Y", "Lingmoor", 1, 18.9, 90, 180),
    ("KT", date(2025, 1, 13), "N", "Tarn Street", 2, 0, 200, 180),
    ("SA", date(2025, 4, 7), "Y", "Tarn Street", 1, 22.05, 45, 120),
    ("LW", date(2025, 4, 7), "Y", "Ashby Dale", 2, 40.5, 120, 120),
    ("GH", date(2025, 6, 9), "N", "Ashby Dale", 1, 12.6, 150, 210),
    ("BR", date(2025, 7, 14), "Y", "Lingmoor", 1, 9, 30, 90),
    ("NF", date(2025, 9, 8), "Y", "Tarn Street", "not due", 0, 100, 100),
)

SUMMARY: tuple[tuple[str, str, object, str], ...] = (
    ("P1", "Referrals accepted onto prehab", 240, "year"),
    ("P2", "First appointment within 5 working days of referral", 0.85, "each quarter"),
    ("P3", "Prehab plan finished before treatment starts", 0.7, "each quarter"),
    ("P4", "Walk test held or better at re-test", 0.65, "each quarter"),
    ("P5", "Sessions attended per person", 6, "each quarter"),
    ("P6", "New exercise buddies trained", 20, "year"),
    ("P7", "Participants scoring the service 8 or more out of 10", 0.9, "each quarter"),
    ("P8", "Accepted from most deprived fifth", "no target", "report only"),
    ("P9", "Incidents in sessions", "no target", "report only"),
)
RAG = ("G", "G", "G", "G", "G", "G", "G", "", "")


class _Pens:
    """The formats of the book."""

    def __init__(self, formats: dict[str, Format]) -> None:
        self.title = formats["title"]
        self.head = formats["head"]
        self.rate = formats["rate"]
        self.mean = formats["mean"]
        self.money = formats["money"]
        self.wrap = formats["wrap"]
        self.day = formats["day"]


def _worked(lines: tuple[Line, ...]) -> list[object]:
    """Give what stands in the quarter's column of every line."""
    out: list[object] = []
    for at, line in enumerate(lines):
        if line[3] in {"rate", "mean"}:
            above, below = out[at - 2], out[at - 1]
            assert isinstance(above, int)
            assert isinstance(below, int)
            out.append(above / below)
        elif len(line) == 7:
            out.append(line[6])
        else:
            out.append(sum(month for month in line[3:6] if isinstance(month, int)))
    return out


def _measures(sheet: Worksheet, name: str, lines: tuple[Line, ...], pens: _Pens) -> int:
    """Write the measures of a quarter, month by month, and say which row is next."""
    months = ("Apr", "May", "Jun") if name == "Q1" else ("Jul", "Aug", "Sep")
    sheet.write_row(
        4, 0, ("Ref", "1. Contract measures", "Target (qtr)", *months, name, "Comment"), pens.head
    )
    worked = _worked(lines)
    row = 5
    for line, total in zip(lines, worked, strict=True):
        form = pens.rate if line[3] == "rate" else pens.mean if line[3] == "mean" else None
        sheet.write(row, 0, line[0])
        sheet.write(row, 1, line[1])
        if line[2] != "":
            sheet.write(row, 2, line[2], None if form is pens.mean else form)
        if form:
            sheet.write_formula(row, 6, f"=G{row - 1}/G{row}", form, total)
        else:
            sheet.write_row(row, 3, line[3:6])
            if len(line) == 7:
                sheet.write(row, 6, total)
            else:
                sheet.write_formula(row, 6, f"=SUM(D{row + 1}:F{row + 1})", None, total)
        note = NOTES.get((name, str(line[0])))
        if note:
            sheet.write(row, 7 if name == "Q1" else 8, note)
        row += 1
    return row


def _quarter(sheet: Worksheet, name: str, pens: _Pens, before: dict[str, int]) -> dict[str, int]:
    """Write the tab of a quarter: measures, who, what changed, buddies, family, comments."""
    rows: dict[str, int] = {}
    second = name == "Q2"
    span = "July to September 2025" if second else "April to June 2025"
    sheet.write("A1", f"Ready Steady prehab - {name} return 2025/26 ({span})", pens.title)
    sheet.write("A2", "Copperlea Active Recovery CIC")
    sheet.write("A3", "Completed by J. Marlowe, " + ("17/10/2025" if second else "18/07/2025"))
    row = _measures(sheet, name, Q2_MEASURES if second else Q1_MEASURES, pens)
    if second:
        sheet.write(4, 7, "", pens.head)
        sheet.write(4, 8, "Comment", pens.head)

    row += 1
    sheet.write_row(row, 1, ("2. Who was accepted", "", "", "", "", name), pens.head)
    for who, first, latest in WHO:
        row += 1
        sheet.write(row, 1, who)
        sheet.write(row, 6, latest if second else first)
    for title, lines in BLOCKS:
        row += 2
        heads = (name, "Apr to Sep", "How we know") if second else (name, "How we know")
        sheet.write_row(row, 1, (title, "", "", "", "", *heads), pens.head)
        for words, first, latest, year, how in lines:
            if first is None and not second:
                continue
            row += 1
            form = pens.money if "£" in str(words) else None
            rows[str(words)] = row
            sheet.write(row, 1, words)
            sheet.write(row, 6, latest if second else first, form)
            if second and year == "sum":
                assert isinstance(first, int | float)
                assert isinstance(latest, int | float)
                back = before[str(words)] + 1
                sheet.write_formula(row, 7, f"=G{row + 1}+'Q1'!G{back}", form, first + latest)
            elif second and year is not None:
                sheet.write(row, 7, year)
            if how:
                sheet.write(row, 8 if second else 7, how)
    row += 2
    sheet.write(row, 1, "6. Comments on the quarter", pens.head)
    for comment in COMMENTS[name]:
        row += 1
        sheet.merge_range(row, 1, row, 8 if second else 7, comment, pens.wrap)
        sheet.set_row(row, 32)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 6, 9)
    sheet.set_column(7, 7, 11 if second else 32)
    sheet.set_column(8, 8, 32)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    return rows


def _summary(sheet: Worksheet, pens: _Pens) -> None:
    """Write the summary for the alliance, fed from the quarters."""
    sheet.write("A1", "Harrowmere and Stour Cancer Alliance", pens.title)
    sheet.write("A2", "Prehabilitation: contract summary 2025/26", pens.title)
    sheet.write_row("A3", ("Provider:", "Copperlea Active Recovery CIC"))
    sheet.write_row("A4", ("Contract:", "HSCA/PRE/2025/07 (1 April 2025 to 31 March 2027)"))
    sheet.write_row("A5", ("Return:", "Quarterly, by the 15th working day"))
    heads = ("Ref", "Measure", "Target", "Target is for", "Q1", "Q2", "Q3", "Q4", "Year to date")
    sheet.write_row("A7", (*heads, "RAG"), pens.head)
    places = []
    for lines in (Q1_MEASURES, Q2_MEASURES):
        refs = [str(line[0]) for line in lines]
        places.append({ref: refs.index(ref) for ref in refs if ref})
    worked = (_worked(Q1_MEASURES), _worked(Q2_MEASURES))
    for row, (ref, words, target, span) in enumerate(SUMMARY, 7):
        one, two = places[0][ref], places[1][ref]
        how = Q2_MEASURES[two][3]
        form = pens.rate if how == "rate" else pens.mean if how == "mean" else None
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, None if form is pens.mean else form)
        sheet.write(row, 3, span)
        sheet.write_formula(row, 4, f"='Q1'!G{one + 6}", form, worked[0][one])
        sheet.write_formula(row, 5, f"='Q2'!G{two + 6}", form, worked[1][two])
        if form:
            tops = [worked[0][one - 2], worked[1][two - 2]]
            bases = [worked[0][one - 1], worked[1][two - 1]]
            top = sum(part for part in tops if isinstance(part, int))
            base = sum(part for part in bases if isinstance(part, int))
            sheet.write_formula(
                row,
                8,
                f"=('Q1'!G{one + 4}+'Q2'!G{two + 4})/('Q1'!G{one + 5}+'Q2'!G{two + 5})",
                form,
                top / base,
            )
        else:
            both = [worked[0][one], worked[1][two]]
            total = sum(part for part in both if isinstance(part, int))
            sheet.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", None, total)
        if RAG[row - 7]:
            sheet.write(row, 9, RAG[row - 7])
    sheet.write("B18", "Q3 and Q4 will fill in when the tab is copied. JM")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 9, 11)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _people(sheet: Worksheet, pens: _Pens) -> None:
    """Write the list of people who finished."""
    sheet.write(
        "A1", "People who finished, April to September 2025 (those happy to be listed)", pens.title
    )
    sheet.write("A2", "Qtr = quarter they finished in. Distress 0-10, lower is better.")
    heads = ("No.", "Qtr", "Cancer", "Buddy", "Sessions came to", "Walk first (m)", "Walk last (m)")
    sheet.write_row("A4", (*heads, "Distress first", "Distress last"), pens.head)
    for row, line in enumerate(PEOPLE, 4):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 8, 13)
    sheet.set_landscape()


def _buddies(sheet: Worksheet, pens: _Pens) -> None:
    """Write the register of buddies."""
    sheet.write(
        "A1", "Buddy register - the ones with us on 30 September who log online", pens.title
    )
    sheet.write("A2", "Supervisions and mileage are for July to September")
    heads = ("Initials", "Joined", "Had cancer", "Base", "Supervisions", "Mileage paid (£)")
    sheet.write_row(
        "A4", (*heads, "Active mins a week at joining", "Active mins a week now"), pens.head
    )
    for row, line in enumerate(BUDDIES, 4):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, pens.day)
            else:
                sheet.write(row, column, value, pens.money if column == 5 else None)
    last = 4 + len(BUDDIES)
    sheet.write(last, 3, "Total")
    for column, letter in ((4, "E"), (5, "F")):
        figures = [line[column] for line in BUDDIES]
        total = sum(figure for figure in figures if isinstance(figure, int | float))
        form = pens.money if column == 5 else None
        sheet.write_formula(last, column, f"=SUM({letter}5:{letter}{last})", form, round(total, 2))
    sheet.set_column(0, 7, 14)
    sheet.set_landscape()


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Copperlea prehab return 2025-26")
    pens = _Pens(
        {
            "title": made.add_format({"bold": True, "font_size": 13, "font_color": "#1F4E78"}),
            "head": made.add_format(
                {"bold": True, "bg_color": "#E2EFDA", "bottom": 1, "text_wrap": True}
            ),
            "rate": made.add_format({"num_format": "0%"}),
            "mean": made.add_format({"num_format": "0.0"}),
            "money": made.add_format({"num_format": "#,##0.00"}),
            "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
            "day": made.add_format({"num_format": "dd/mm/yyyy"}),
        }
    )
    summary = made.add_worksheet("Summary")
    first = made.add_worksheet("Q1")
    second = made.add_worksheet("Q2")
    people = made.add_worksheet("Finished")
    buddies = made.add_worksheet("Buddy register")
    _summary(summary, pens)
    rows = _quarter(first, "Q1", pens, {})
    _quarter(second, "Q2", pens, rows)
    _people(people, pens)
    _buddies(buddies, pens)
    second.activate()
    made.close()
