"""Mentoring for women leaving prison: contract quarters (July-June), a list of mentors."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook

from tests.unseen.pen import CREATED

NAME = "Thistlegate ICB return Y2 Q2.xlsx"

SCORE: list[tuple[str, str, str | float, str | float, list[float], float | None]] = [
    (
        "M1",
        "Women with a mentor in place before the gate",
        "75%",
        "65%",
        [29 / 38, 33 / 41, 62 / 79],
        0.71,
    ),
    ("", "matched", "", "", [29, 33, 62], None),
    ("", "referred before release", "", "", [38, 41, 79], None),
    (
        "M2",
        "Registered with a GP within 14 days of release",
        "85%",
        "75%",
        [31 / 39, 36 / 42, 67 / 81],
        0.8,
    ),
    ("", "registered", "", "", [31, 36, 67], None),
    ("", "released", "", "", [39, 42, 81], None),
    ("M3", "Still with us 12 weeks after release", "60%", "50%", [17 / 30, 22 / 35, 39 / 65], 0.55),
    ("", "still meeting", "", "", [17, 22, 39], None),
    ("", "12 weeks up", "", "", [30, 35, 65], None),
    ("M4", "Mean change in wellbeing score, first to last", 4.0, 3.0, [3.6, 4.3, 4.0], 3.2),
    ("", "women with two scores", "", "", [21, 26, 47], None),
    ("M5", "Health plans written with a woman (120 a contract year)", 120, 108, [34, 31, 65], 58),
    ("M6", "Back in custody inside 3 months - for information", "", "", [5, 3, 8], 9),
]
INSIDE = [
    ("Women told about us on induction", 140, 122),
    ("Referrals to us", 47, 52),
    ("One-to-ones in the health wing", 118, 131),
    ("Spoke to one of the wing health reps (women serving time, not paid, we train them)", 33, 41),
    ("Gate pick-ups", 26, 31),
]
OUTSIDE = [
    ("Mentor meetings kept", 211, 246),
    ("Mentor meetings missed", 38, 41),
    ("Same roof over her head 12 weeks on", 15, 19),
    ("Phones and travel cards handed out", 44, 51),
    ("Script picked up with no missed day (methadone, Buvidal)", 12, 14),
    ("Went along to hospital, GP or dentist with her", 66, 74),
    ("Children living with mum again or seeing her regularly", 8, 12),
    ("On a doctor's list in a fortnight", 31, 36),
]
AGES = [("18-24", 11), ("25-34", 29), ("35-49", 31), ("50+", 10)]
ORIGIN = [
    ("White British", 58),
    ("Black or Black British", 9),
    ("Asian or Asian British", "<5"),
    ("Gypsy or Traveller", 6),
]
MENTORS = [
    (1, date(2024, 7, 15), 3, 31.5, 1),
    (2, date(2024, 7, 15), 2, 24, 0),
    (3, date(2024, 9, 2), 4, 40, 1),
    (4, date(2024, 9, 2), 1, 9.5, 0),
    (5, date(2024, 11, 18), 2, 22, 0),
    (6, date(2025, 1, 13), 3, 28, 1),
    (7, date(2025, 1, 13), 2, 19.5, 0),
    (8, date(2025, 3, 3), 0, 6, 0),
    (9, date(2025, 3, 3), 3, 33, 1),
    (10, date(2025, 6, 9), 2, 17, 1),
    (11, date(2025, 6, 9), 1, 12, 0),
    (12, date(2025, 9, 22), 2, 14.5, 1),
    (13, date(2025, 9, 22), 1, 8, 0),
    (14, date(2025, 10, 20), 1, 5, 0),
]
EXTRAS: list[tuple[str, float | str, float | str]] = [
    ("Paid staff, wte", 3.4, ""),
    ("Vacancies", 1, ""),
    ("Spent (staff and all)", "£38,450", "£75,910"),
    ("Clothes and toiletries fund", "£1,120", "£2,045"),
    ("Women we know of who have started a paid job", 3, 5),
    ("Recalled or sentenced again within 3 months", 3, 8),
    ("Safeguarding concerns raised", 2, 6),
    ("Complaints", "nil", 1),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook(path, {"date_1904": True})
    made.set_properties({"title": "Thistlegate Y2 Q2", "created": CREATED})
    base = {"font_name": "Georgia", "font_size": 10}
    plain = made.add_format(base)
    bold = made.add_format({**base, "bold": True})
    big = made.add_format({**base, "bold": True, "font_size": 14, "font_color": "#7A1F3D"})
    head = made.add_format(
        {
            **base,
            "bold": True,
            "font_color": "white",
            "bg_color": "#7A1F3D",
            "text_wrap": True,
            "align": "center",
            "valign": "vcenter",
        }
    )
    stripe = made.add_format({**base, "bold": True, "bg_color": "#F4E3E8"})
    share = made.add_format({**base, "bold": True, "num_format": "0%"})
    tenth = made.add_format({**base, "num_format": "0.0"})
    hush = made.add_format({**base, "italic": True, "font_color": "#888888", "align": "right"})
    sub = made.add_format({**base, "indent": 2})
    day = made.add_format({**base, "num_format": "d mmm yyyy"})

    score = made.add_worksheet("Scorecard")
    score.set_column("A:A", 6)
    score.set_column("B:B", 54)
    score.set_column("C:J", 11)
    score.set_row(4, 30)
    score.write("A1", "Thistlegate Women's Project - mentoring and health", big)
    score.write(
        "A2",
        "NHS Marrowdale ICB, contract MICB-WJ-2024-09, runs "
        "1 July 2024 to 30 June 2027. Now in year 2.",
        plain,
    )
    score.merge_range("A4:A5", "Ref", head)
    score.merge_range("B4:B5", "Measure", head)
    score.merge_range("C4:D4", "Agreed", head)
    score.write("C5", "Target", head)
    score.write("D5", "Floor", head)
    score.merge_range("E4:H4", "Contract year 2", head)
    for col, text in enumerate(
        ["Q1 Jul-Sep 25", "Q2 Oct-Dec 25", "Q3 Jan-Mar 26", "Q4 Apr-Jun 26"], start=4
    ):
        score.write(4, col, text, head)
    score.merge_range("I4:I5", "Year 2 to date", head)
    score.merge_range("J4:J5", "Year 1, same point", head)
    for row, (ref, text, target, floor, three, before) in enumerate(SCORE, start=5):
        score.write(row, 0, ref, bold)
        score.write(row, 1, text, bold if ref else sub)
        score.write(row, 2, target, plain)
        score.write(row, 3, floor, plain)
        rate = ref in ("M1", "M2", "M3")
        style = share if rate else tenth if ref == "M4" else plain
        for col, value in zip((4, 5, 8), three, strict=True):
            if rate:
                letter = "ABCDEFGHI"[col]
                score.write_formula(row, col, f"={letter}{row + 2}/{letter}{row + 3}", style, value)
            else:
                score.write(row, col, value, style)
        if ref:
            score.write(row, 6, "not due", hush)
            score.write(row, 7, "not due", hush)
            score.write(row, 9, before, style)
    score.write("B20", "M4 year to date is weighted by the number of women.", hush)

    both = made.add_worksheet("Inside and out")
    both.set_column("A:A", 66)
    both.set_column("B:D", 12)
    both.set_column("E:E", 3)
    both.set_column("F:F", 34)
    both.write("A1", "Inside (HMP Fallowmere) and outside", big)
    for col, text in enumerate(["", "Jul-Sep 25", "Oct-Dec 25", "To date"]):
        both.write(2, col, text, head)
    row = 3
    for name, lines in (("INSIDE", INSIDE), ("OUTSIDE", OUTSIDE)):
        for col in range(4):
            both.write(row, col, "" if col else name, stripe)
        row += 1
        for text, first, second in lines:
            both.write(row, 0, text, plain)
            both.write(row, 1, first, plain)
            both.write(row, 2, second, plain)
            both.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", bold, first + second)
            row += 1
    both.write("F3", "Women released, to date: age", head)
    both.write("G3", "No.", head)
    for at, (text, figure) in enumerate(AGES, start=3):
        both.write(at, 5, text, plain)
        both.write(at, 6, figure, plain)
    both.write_formula("G8", "=SUM(G4:G7)", bold, 81)
    both.write("F10", "Ethnicity, to date (those who said)", head)
    both.write("G10", "No.", head)
    for at, (text, count) in enumerate(ORIGIN, start=10):
        both.write(at, 5, text, plain)
        both.write(at, 6, count, plain)

    mentor = made.add_worksheet("Mentors")
    mentor.set_column("A:A", 10)
    mentor.set_column("B:E", 17)
    mentor.set_row(2, 32)
    mentor.write("A1", "Our mentors, October to December 2025 (none of them is paid)", big)
    heads = [
        "Mentor",
        "Since",
        "Women on her list now",
        "Hours this quarter",
        "Been inside herself (1 = yes)",
    ]
    for col, text in enumerate(heads):
        mentor.write(2, col, text, head)
    for at, (number, since, women, hours, inside) in enumerate(MENTORS, start=3):
        mentor.write(at, 0, f"M-{number:02d}", plain)
        mentor.write_datetime(at, 1, since, day)
        mentor.write(at, 2, women, plain)
        mentor.write(at, 3, hours, tenth)
        mentor.write(at, 4, inside, plain)
    mentor.write("A18", "All of us", bold)
    mentor.write(
        "B18", 14, made.add_format({**base, "bold": True, "top": 1, "num_format": '0" mentors"'})
    )
    for letter, total in (("C", 27), ("D", 270), ("E", 6)):
        style = made.add_format(
            {**base, "bold": True, "top": 1, "num_format": "0.0" if letter == "D" else "0"}
        )
        mentor.write_formula(f"{letter}18", f"=SUM({letter}4:{letter}17)", style, total)

    extra = made.add_worksheet("Extras")
    extra.set_column("A:A", 56)
    extra.set_column("B:C", 14)
    extra.set_row(2, 32)
    extra.write("A1", "Extras", big)
    extra.write("B3", "This quarter (Oct-Dec 25)", head)
    extra.write("C3", "Since 1 July", head)
    for at, (text, now, since_july) in enumerate(EXTRAS, start=3):
        extra.write(at, 0, text, plain)
        extra.write(at, 1, now, plain)
        extra.write(at, 2, since_july, plain)
    extra.write(
        "A13", "Next return is due 24 April 2026. Queries to the office, 01632 960 774.", hush
    )
    for each in made.worksheets():
        each.set_landscape()
        each.fit_to_pages(1, 0)
    made.close()
