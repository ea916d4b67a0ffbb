"""Buddies in eye clinics and a loan cupboard of low vision kit, monthly to an NHS trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

TOP: tuple[tuple[str, str], ...] = (
    ("From", "Wexmoor Vision Friends CIC"),
    ("To", "Dunmarsh and Wexmoor Hospitals NHS Foundation Trust (Ophthalmology)"),
    ("Contract", "DWH-C-2291, clinic buddies and low vision loans, 1 Oct 2025 to 30 Sept 2027"),
    ("Month", "January 2026 (month 4)"),
)

# Measure, target, columns of the monthly sheet, remark.
KPIS: tuple[tuple[str, object, str, str], ...] = (
    ("New patients met by a buddy (each month)", 60, "B", "Clinic 2 shut 2 days"),
    ("First injection patients met before or straight after", 0.8, "CD", ""),
    ("Equipment requests met within 7 days", 0.85, "EF", "2 waiting for the same lamp"),
    ("Loans back or extended by the due date", 0.9, "GH", ""),
    ("Borrowers reading or doing their chosen task at the 4-week call", 0.75, "IJ", ""),
    ("Average days from referral to first contact (lower is better)", 5, "KL", ""),
    ("Patients who felt well supported (comment slips)", 0.9, "MN", ""),
    ("Incidents reported to the trust", "report", "O", ""),
)

# Columns B to O of the monthly sheet: KPI, heading, October to January.
MONTHLY: tuple[tuple[str, str, tuple[object, ...]], ...] = (
    ("KPI 1", "New patients", (52, 61, 48, 67)),
    ("KPI 2", "Met in time", (31, 38, 27, 41)),
    ("KPI 2", "First injections", (40, 46, 35, 49)),
    ("KPI 3", "In 7 days", (22, 25, 19, 28)),
    ("KPI 3", "Requests", (27, 29, 24, 32)),
    ("KPI 4", "Back or extended", (12, 17, 15, 20)),
    ("KPI 4", "Loans due", (14, 18, 17, 22)),
    ("KPI 5", "Doing it", (14, 16, 13, 19)),
    ("KPI 5", "Called", (19, 21, 18, 24)),
    ("KPI 6", "Days, added up", (260, 281, 259, 302)),
    ("KPI 6", "People", (52, 61, 48, 67)),
    ("KPI 7", "Well supported", (24, 29, 21, 33)),
    ("KPI 7", "Slips", (26, 31, 24, 35)),
    ("KPI 8", "Incidents", (1, 0, 1, "nil")),
)

YEAR: tuple[date, ...] = (
    *(date(2025, month, 1) for month in (10, 11, 12)),
    *(date(2026, month, 1) for month in range(1, 10)),
)

NOTES = (
    "A retired printer from the mobile unit sets the parish magazine again on the video magnifier.",
    "Clinic 2 was shut on 5 and 6 January because the corridor flooded.",
    "Three of this winter's borrowers now teach each other tactile labels at the library.",
    "We shall train 4 buddies in February.",
    "The clinic sister says 7 patients have stopped ringing her desk each week for reassurance.",
    "KPI 3 should get to 90% once the second cupboard opens.",
    "Posters with our number (01632 960288) are up in 12 surgeries.",
    "Two e-readers were written off in January.",
)

# Number, item, age, out, words a minute before, call, words a minute with it,
# hours a week, back, price.
LOANS: tuple[tuple[object, ...], ...] = (
    (415, "Stand magnifier x5", 81, "2025-11-24", 38, "2025-12-22", 71, 6, "2026-01-05", 64.5),
    (411, "Video magnifier", 74, "2025-11-19", 22, "2025-12-17", 85, 11, "2026-01-07", 395),
    (420, "Task lamp", 88, "2025-12-01", 41, "2025-12-29", 58, 9, "2026-01-07", 89),
    (421, "E-reader", 69, "2025-12-03", 55, "2025-12-31", 112, 14, "2026-01-09", 119),
    (423, "Talking scales", 77, "2025-12-03", "n/a", "2025-12-31", "n/a", 2.5, "2026-01-12", 48.75),
    (417, "Video magnifier", 83, "2025-11-26", 19, "2025-12-29", 64, 7.5, "2026-01-12", 395),
    (428, "Hand magnifier x3", 66, "2025-12-08", 62, "2026-01-05", 90, 5, "2026-01-14", 27.2),
    (430, "E-reader", 72, "2025-12-10", 47, "2026-01-07", 101, 12, "2026-01-19", 119),
    (431, "Task lamp", 91, "2025-12-10", 30, "2026-01-07", 44, 8, "2026-01-19", 89),
    (436, "Stand magnifier x5", 79, "2025-12-15", 35, "2026-01-12", 66, 4.5, "2026-01-21", 64.5),
    (437, "Talking clock", 85, "2025-12-15", "n/a", "2026-01-12", "n/a", 1, "2026-01-26", 31),
    (440, "Hand magnifier x3", 70, "2025-12-17", 58, "2026-01-14", 79, 3, "2026-01-26", 27.2),
    (441, "Video magnifier", 58, "2025-12-17", 26, "2026-01-14", 93, 16, "2026-01-28", 395),
    (446, "Stand magnifier x5", 86, "2025-12-22", 33, "2026-01-19", 52, 5.5, "2026-01-30", 64.5),
)

# Item, held, out, in repair, people waiting, price.
KIT: tuple[tuple[object, ...], ...] = (
    ("Hand magnifier x3", 24, 15, 0, 0, 27.2),
    ("Stand magnifier x5", 18, 14, 1, 2, 64.5),
    ("Video magnifier", 9, 8, 1, 6, 395),
    ("Task lamp", 12, 12, 0, 4, 89),
    ("E-reader", 10, 7, 1, 1, 119),
    ("Talking clock", 14, 9, 0, 0, 31),
    ("Talking scales", 6, 4, 0, 0, 48.75),
)

# Line, October to January, what stands under Total.
OTHER: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "BUDDIES",
        (
            ("On the rota who have eye injections themselves", 9, 9, 10, 11, ""),
            ("Hours in clinic", 96, 104.5, 88, 118, "sum"),
            ("Trained", 3, 1, "nil", 2, "sum"),
            ("Went into a job or onto a course", "nil", 1, 0, 2, "sum"),
        ),
    ),
    (
        "NEW PATIENTS MET",
        (
            ("Clinic 1, Dunmarsh Infirmary", 24, 28, 21, 30, "sum"),
            ("Clinic 2, Wexmoor Hospital", 19, 22, 18, 24, "sum"),
            ("Mobile unit", 9, 11, 9, 13, "sum"),
            ("All", 52, 61, 48, 67, "sum"),
            ("Under 65", 11, 14, 9, 15, "sum"),
            ("Needed an interpreter", "<5", "<5", "nil", 6, "supp."),
        ),
    ),
    (
        "PATIENTS AFTERWARDS",
        (
            ("Wanted to stop injections, kept on", 2, 4, 3, 5, "sum"),
            ("Come by themselves now, had hospital transport before", 5, 6, 4, 8, "sum"),
            ("Made a friend at the tea table whom they see elsewhere", 6, 7, 9, 11, "sum"),
            ("Ring-round calls made", 44, 51, 39, 58, "sum"),
        ),
    ),
    (
        "FAMILY",
        (
            ("Relatives shown how to use the kit", 18, 21, 16, 24, "sum"),
            ("Relatives back on their usual hours at work", 2, 3, 1, 4, "sum"),
            ("Family leaflets given out", 30, 28, 25, 34, "sum"),
        ),
    ),
    (
        "FOR THE TRUST",
        (
            ("Injection slots filled that would have gone empty", 5, 7, 4, 9, "sum"),
            ("Nurse hours freed (matron's estimate)", 12, 13.5, 11, 15, "sum"),
            ("Transport not booked (£38 a trip)", 190, 228, 152, 304, "sum"),
        ),
    ),
)

# Line, budget and spend of the month, budget and spend so far, budget of the year.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Coordinator", 2150, 2150, 8600, 8487.5, 25800),
    ("Buddy travel and lunches", 310, 342.6, 1240, 1178.35, 3720),
    ("Kit bought", 450, 514, 1800, 2036.4, 5400),
    ("Repairs and batteries", 60, 41.25, 240, 198.8, 720),
    ("Management", 295, 295, 1180, 1180, 3540),
)


def _number(figure: object) -> float:
    """Give the number that a cell adds to a sum: none for a word."""
    return figure if isinstance(figure, (int, float)) else 0


def _column(letter: str) -> tuple[object, ...]:
    """Give the months of a column of the monthly sheet."""
    return MONTHLY[ord(letter) - ord("B")][2]


def _share(letters: str, place: int | None) -> tuple[list[object], object]:
    """Give the counts and the result of a KPI for a month, or for all months."""
    if place is None:
        counts: list[object] = [sum(map(_number, _column(letter))) for letter in letters]
    else:
        counts = [_column(letter)[place] for letter in letters]
    if len(counts) == 1:
        return counts, counts[0]
    return counts, _number(counts[0]) / _number(counts[1])


def _return(sheet: Worksheet, form: dict[str, Format]) -> None:
    """Write the form of the month, which looks up the monthly sheet."""
    sheet.write("A1", "Monthly return", form["big"])
    for row, told_of in enumerate(TOP, 1):
        sheet.write_row(row, 0, told_of)
    sheet.merge_range("D7:F7", "This month", form["head"])
    sheet.write("G7", "Last month", form["head"])
    sheet.merge_range("H7:J7", "Since 1 October", form["head"])
    sheet.write_row(
        "A8",
        ("KPI", "What", "Target", "How many", "Out of", "Result", "Result", "How many", "Out of")
        + ("Result", "Remarks"),
        form["head"],
    )
    for row, (name, target, letters, remark) in enumerate(KPIS, 8):
        line = row + 1
        shown = form["rate"] if isinstance(target, float) else form["plain"]
        if len(letters) > 1 and not isinstance(target, float):
            shown = form["place"]
        sheet.write_row(row, 0, (row - 7, name))
        sheet.write(row, 2, target, form["whole"] if isinstance(target, float) else form["plain"])
        for first, place, source in ((3, 3, 8), (7, None, 17)):
            counts, result = _share(letters, place)
            for step, (letter, count) in enumerate(zip(letters, counts, strict=True)):
                told = f"='Month by month'!{letter}{source}"
                sheet.write_formula(row, first + step, told, form["plain"], count)
            top, base = ("D", "E") if first == 3 else ("H", "I")
            told = f"={top}{line}" + (f"/{base}{line}" if len(letters) > 1 else "")
            sheet.write_formula(row, first + 2, told, shown, result)
        told = "=" + "/".join(f"'Month by month'!{letter}7" for letter in letters)
        sheet.write_formula(row, 6, told, shown, _share(letters, 2)[1])
        if remark:
            sheet.write(row, 10, remark)
    sheet.write("A19", "Notes on the month", form["big"])
    for row, sentence in enumerate(NOTES, 19):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 62)
    sheet.set_column(2, 9, 10)
    sheet.set_column(10, 10, 30)


def _months(sheet: Worksheet, form: dict[str, Format]) -> None:
    """Write the counts behind the KPIs, a month to a row."""
    sheet.write("A1", "Month by month", form["big"])
    sheet.write("A3", "", form["head"])
    sheet.write("A4", "Month", form["head"])
    for column, (kpi, name, _) in enumerate(MONTHLY, 1):
        sheet.write(2, column, kpi, form["head"])
        sheet.write(3, column, name, form["head"])
    for row, month in enumerate(YEAR, 4):
        sheet.write_datetime(row, 0, month, form["month"])
    sheet.write(16, 0, "So far", form["head"])
    for column, (_, _, figures) in enumerate(MONTHLY, 1):
        for row, figure in enumerate(figures, 4):
            sheet.write(row, column, figure)
        letter = chr(ord("A") + column)
        total = sum(map(_number, figures))
        sheet.write_formula(16, column, f"=SUM({letter}5:{letter}16)", form["head"], total)
    sheet.set_column(0, 14, 11)
    sheet.freeze_panes(4, 1)


def _loans(sheet: Worksheet, form: dict[str, Format]) -> None:
    """Write the loans that came back in the month, with the price in a hidden column."""
    sheet.write("A1", "Loans back in January 2026", form["big"])
    sheet.write_row(
        "A3",
        ("Loan", "Item", "Age", "Date out", "Words a min before", "4-week call")
        + ("Words a min with it", "Hours used a week (told at call)", "Date back", "Days out")
        + ("New price £",),
        form["head"],
    )
    days: list[int] = []
    for row, loan in enumerate(LOANS, 3):
        number, item, age, out, before, call, after, hours, back, price = loan
        left, rung, home = (date.fromisoformat(str(told)) for told in (out, call, back))
        days.append((home - left).days)
        sheet.write_row(row, 0, (f"L{number}", item, age))
        sheet.write_datetime(row, 3, left, form["day"])
        sheet.write(row, 4, before)
        sheet.write_datetime(row, 5, rung, form["day"])
        sheet.write_row(row, 6, (after, hours))
        sheet.write_datetime(row, 8, home, form["day"])
        sheet.write_formula(row, 9, f"=I{row + 1}-D{row + 1}", form["plain"], days[-1])
        sheet.write(row, 10, price)
    last = len(LOANS) + 3
    sheet.write(last, 0, "Average", form["head"])
    for column, letter in ((4, "E"), (6, "G"), (7, "H"), (9, "J")):
        if column == 9:
            figures: list[object] = list(days)
        else:
            place = {4: 4, 6: 6, 7: 7}[column]
            figures = [line[place] for line in LOANS if not isinstance(line[place], str)]
        mean = sum(map(_number, figures)) / len(figures)
        told = f"=AVERAGE({letter}4:{letter}{last})"
        sheet.write_formula(last, column, told, form["place"], mean)
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 22)
    sheet.set_column(2, 9, 13)
    sheet.set_column(10, 10, 12, None, {"hidden": True})


def _kit(sheet: Worksheet, form: dict[str, Format]) -> None:
    """Write what the cupboard holds at the end of the month."""
    sheet.write("A1", "Loan cupboard as at 31 January 2026", form["big"])
    heads = ("Item", "Held", "Out on loan", "In repair", "On the shelf", "People waiting")
    sheet.write_row("A3", (*heads, "Price each £", "Worth £"), form["head"])
    worth = 0.0
    for row, (item, held, out, repair, waiting, price) in enumerate(KIT, 3):
        line = row + 1
        shelf = _number(held) - _number(out) - _number(repair)
        value = round(_number(held) * _number(price), 2)
        worth += value
        sheet.write_row(row, 0, (item, held, out, repair))
        sheet.write_formula(row, 4, f"=B{line}-C{line}-D{line}", None, shelf)
        sheet.write(row, 5, waiting)
        sheet.write(row, 6, price, form["money"])
        sheet.write_formula(row, 7, f"=B{line}*G{line}", form["money"], value)
    last = len(KIT) + 3
    sheet.write(last, 0, "All kit", form["head"])
    sums = [sum(_number(line[place]) for line in KIT) for place in range(1, 5)]
    totals = (sums[0], sums[1], sums[2], sums[0] - sums[1] - sums[2], sums[3], None, worth)
    for column, total in enumerate(totals, 1):
        if total is not None:
            letter = "ABCDEFGH"[column]
            shown = form["money"] if letter == "H" else None
            told = f"=SUM({letter}4:{letter}{last})"
            sheet.write_formula(last, column, told, shown, round(total, 2))
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 7, 13)


def _other(sheet: Worksheet, form: dict[str, Format]) -> None:
    """Write the stacked monthly tables."""
    row = 0
    for title, lines in OTHER:
        sheet.write_row(row, 0, (title, "Oct", "Nov", "Dec", "Jan", "Total"), form["head"])
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line[:5])
            if line[5] == "sum":
                total = sum(map(_number, line[1:5]))
                sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, total)
            elif line[5]:
                sheet.write(row, 5, line[5])
        row += 2
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 5, 9)


def _money(sheet: Worksheet, form: dict[str, Format]) -> None:
    """Write budget against spend."""
    sheet.write("A1", "Money (£)", form["big"])
    sheet.merge_range("B3:D3", "January", form["head"])
    sheet.merge_range("E3:G3", "October to January", form["head"])
    sheet.write("H3", "Oct 25 - Sep 26", form["head"])
    heads = ("", "Budget", "Spent", "Over / under", "Budget", "Spent", "Over / under", "Budget")
    sheet.write_row("A4", heads, form["head"])
    sums = [round(sum(_number(line[place]) for line in MONEY), 2) for place in range(1, 6)]
    for row, line in enumerate((*MONEY, ("Total", *sums)), 4):
        number = row + 1
        sheet.write(row, 0, line[0])
        figures = [_number(figure) for figure in line[1:]]
        for column, figure in zip((1, 2, 4, 5, 7), figures, strict=True):
            if line[0] == "Total":
                letter = "ABCDEFGH"[column]
                told = f"=SUM({letter}5:{letter}{row})"
                sheet.write_formula(row, column, told, form["money"], figure)
            else:
                sheet.write(row, column, figure, form["money"])
        month, year = round(figures[1] - figures[0], 2), round(figures[3] - figures[2], 2)
        sheet.write_formula(row, 3, f"=C{number}-B{number}", form["money"], month)
        sheet.write_formula(row, 6, f"=F{number}-E{number}", form["money"], year)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 7, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Monthly return January")
    size = {"font_name": "Arial", "font_size": 12}
    form = {
        "big": made.add_format({"bold": True, "font_name": "Arial", "font_size": 16}),
        "head": made.add_format({"bold": True, "bottom": 2, "text_wrap": True, **size}),
        "plain": made.add_format({"num_format": "0"}),
        "place": made.add_format({"num_format": "0.0"}),
        "rate": made.add_format({"num_format": "0.0%"}),
        "whole": made.add_format({"num_format": "0%"}),
        "day": made.add_format({"num_format": "dd/mm/yy", "align": "left"}),
        "month": made.add_format({"num_format": "mmm-yy", "align": "left"}),
        "money": made.add_format({"num_format": "#,##0.00;[Red]-#,##0.00"}),
    }
    _return(made.add_worksheet("Return"), form)
    _months(made.add_worksheet("Month by month"), form)
    _loans(made.add_worksheet("Loans back"), form)
    _kit(made.add_worksheet("Cupboard"), form)
    _other(made.add_worksheet("Other counts"), form)
    _money(made.add_worksheet("Money"), form)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
