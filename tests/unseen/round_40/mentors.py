"""Drug and alcohol peer mentors in probation and on hospital wards, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

YEAR = "2025/26"

# Hospital, line and the twelve months; the lines of both hospitals together are worked out.
WARDS: tuple[tuple[str, str, tuple[object, ...]], ...] = (
    ("Haldenmoor Royal", "Referred by ward", (27, 29, 26, 30, 28, 31, 33, 32, 29, 34, 31, 35)),
    ("", "Seen by a mentor", (24, 26, 23, 27, 25, 28, 30, 29, 26, 31, 28, 32)),
    ("", "Seen within 1 working day", (22, 23, 21, 25, 22, 26, 28, 26, 23, 29, 26, 30)),
    ("Brackwell Infirmary", "Referred by ward", (14, 16, 15, 15, 13, 17, 18, 17, 14, 19, 17, 20)),
    ("", "Seen by a mentor", (12, 14, 13, 13, 11, 15, 16, 15, 12, 17, 15, 18)),
    ("", "Seen within 1 working day", (10, 12, 11, 12, 9, 13, 14, 14, 10, 15, 14, 16)),
    ("Both hospitals", "Referred by ward", ()),
    ("", "Seen by a mentor", ()),
    ("", "Seen within 1 working day", ()),
    ("", "Treatment appt made on leaving", (16, 18, 17, 19, 17, 20, 21, 20, 17, 22, 20, 24)),
    ("", "...went to it within 7 days", (9, 10, 10, 11, 10, 12, 13, 12, 10, 14, 12, 15)),
    (
        "",
        "Was about to walk off the ward, stayed for treatment",
        (2, 3, 1, 2, 3, 2, 4, 3, 2, 4, 3, 5),
    ),
    ("", "Bed days the wards say were saved", (7, 9, 4, 6, 10, 8, 13, 11, 6, 14, 10, 16)),
    ("", "Naloxone kits given out", (18, 20, 17, 21, 19, 22, 24, 22, 20, 25, 22, 27)),
    (
        "",
        "Relatives met at the bedside",
        (8, 9, 7, 10, "not recorded", 9, 11, 10, 8, 12, 10, 13),
    ),
    ("", "Relatives who joined the Thursday family table", (1, 1, 0, 2, 1, 1, 2, 1, 1, 3, 2, 2)),
    ("", "Talks to ward staff", (1, 2, 1, 1, 0, 2, 2, 1, 1, 2, 1, 2)),
)

PROBATION: tuple[tuple[object, ...], ...] = (
    ("Who came",),
    ("Referred by probation practitioners", 58, 55, 61, 64),
    ("Started with a mentor", 41, 38, 44, 47),
    ("   of these women", 9, 8, 11, 12),
    ("   of these under 25", 6, "<5", 5, 7),
    ("   on a drug rehabilitation requirement (DRR)", 17, 15, 18, 19),
    ("   on an alcohol treatment requirement (ATR)", 11, 12, 12, 14),
    ("What we did",),
    ("One to ones", 312, 298, 335, 351),
    ("Missed, no message", 71, 66, 74, 69),
    ("Lifts or bus fares to court", 23, 19, 26, 22),
    ("Breakfast club attendances", 142, 156, 149, 171),
    ("Where people got to",),
    ("Finished the order without going back to court", 7, 6, 9, 11),
    ("Seeing their children again", 3, 2, 5, 6),
)

# Mentor, base, date joined, years in recovery, came through us, hours of four quarters, note.
MENTORS: tuple[tuple[object, ...], ...] = (
    ("KJ", "Royal", date(2023, 9, 11), 6, "Y", 42, 38.5, 45, 47, ""),
    ("DM", "Royal", date(2023, 9, 11), 4, "Y", 36, 33, 39, 40.5, ""),
    ("SW", "Brackwell", date(2023, 10, 2), 11, "N", 28, 30, 27.5, 31, ""),
    ("TR", "Probation", date(2023, 11, 20), 5, "Y", 51, 48, 54, 56, "Lead for breakfast club"),
    ("AL", "Probation", date(2024, 1, 15), 9, "N", 40, 37, 41, 38, ""),
    ("PB", "Royal", date(2024, 2, 5), 3, "Y", 33, 29.5, 34, 37, ""),
    ("NF", "Brackwell", date(2024, 4, 22), 14, "N", 24, 22, 18, 26, "Unwell part of Oct"),
    ("CO", "Probation", date(2024, 6, 3), 3, "Y", 45, 44, 47, 49.5, ""),
    ("RH", "Royal", date(2024, 9, 16), 7, "N", 30, 26, 32, 33, ""),
    ("JE", "Probation", date(2024, 10, 7), 4, "N", 20, 12, 12, 14, "Saturdays only now, has a job"),
    ("IQ", "Brackwell", date(2025, 1, 13), 8, "N", 35, 36.5, 29, "n/a", "Left Dec, hostel worker"),
    ("MV", "Probation", date(2025, 8, 4), 2, "Y", "n/a", 17, 36, 39, ""),
    ("BG", "Royal", date(2025, 10, 6), 2, "Y", "n/a", "n/a", 31, 35, ""),
    ("HS", "Brackwell", date(2025, 11, 3), 3, "Y", "n/a", "n/a", 16.5, 34, ""),
    ("LT", "Probation", date(2026, 1, 12), 5, "N", "n/a", "n/a", "n/a", 27, "DBS back 8 Jan"),
)

TEAM: tuple[tuple[object, ...], ...] = (
    ("Mentors who were mentored by us once, at quarter end", 5, 6, 8, 8),
    ("Mentors who got a paid job", 1, "nil", 1, 2),
    ("Level 2 peer award finished", 3, 2, 3, 4),
    ("Supervisions held", 20, 22, 24, 26),
)

CARDS: tuple[tuple[str, int, int], ...] = (
    ("My mentor turned up when they said", 39, 41),
    ("I feel less alone than when I started", 33, 41),
    ("My family trusts me more", 24, 36),
    ("There was somewhere private to talk", 30, 40),
    ("I would tell a mate to come", 40, 41),
)

COSTS: tuple[tuple[str, float, float, float], ...] = (
    ("Coordinators (1.8 wte) with on-costs", 68400, 17080.5, 68260.25),
    ("Mentor expenses and travel", 5200, 1486.3, 5033.85),
    ("Peer award and training days", 4800, 1240, 4560),
    ("Phones", 1440, 360, 1440),
    ("Room hire, breakfast club", 2100, 525, 2055),
    ("Food for the family table", 900, 268.4, 948.15),
    ("DBS checks", 650, 86, 602),
    ("Management charge", 8350, 2087.5, 8350),
)

STORY: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "1. What has gone well this quarter?",
        (
            "We met the ward team leaders twice and agreed a shorter referral slip.",
            "R, who came to us from Canal Street in 2024, has had 9 months without a drink and "
            "coaches under 11s football.",
            "Security at the Royal tell us they were called to 14 fewer incidents on Ward 7 this "
            "quarter than last winter.",
        ),
    ),
    (
        "2. What has not gone so well?",
        (
            "One of the 2 interview rooms at Canal Street was closed for damp in February.",
            "The Infirmary went over to a new patient system and referrals were on paper for 10 "
            "days.",
        ),
    ),
    (
        "3. Anything else, and plans for next quarter",
        (
            "Three of the mums from the family table have set up their own Monday walk.",
            "We hope to train 4 new mentors by the end of June.",
            "A leaflet for relatives was printed and 300 copies left with the wards.",
            "The target for ward patients goes up to 520 next year.",
        ),
    ),
)


def _wards(sheet: Worksheet, bold: Format, month: Format) -> dict[str, list[float]]:
    """Write the wards by month; give back the quarters of both hospitals by line."""
    sheet.write("A1", "Hospital wards - month by month 2025/26", bold)
    sheet.write_row("A3", ("Hospital", "Line"), bold)
    for at in range(12):
        sheet.write_datetime(2, 2 + at, date(2025 + (at > 8), (at + 3) % 12 + 1, 1), month)
    sheet.write("O3", "Year", bold)
    both: dict[str, list[float]] = {}
    for row, (site, name, months) in enumerate(WARDS, 4):
        sheet.write_row(row - 1, 0, (site, name))
        numbers = [figure if isinstance(figure, (int, float)) else 0 for figure in months]
        if months:
            sheet.write_row(row - 1, 2, months)
        else:
            upper, lower = WARDS[row - 10][2], WARDS[row - 7][2]
            numbers = [float(f"{a}") + float(f"{b}") for a, b in zip(upper, lower, strict=True)]
            for at, figure in enumerate(numbers):
                letter = "CDEFGHIJKLMN"[at]
                sheet.write_formula(
                    row - 1, 2 + at, f"={letter}{row - 6}+{letter}{row - 3}", None, figure
                )
        sheet.write_formula(row - 1, 14, f"=SUM(C{row}:N{row})", None, sum(numbers))
        both[name] = quarters(numbers)
    sheet.set_column(0, 0, 19)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 14, 8)
    sheet.freeze_panes(3, 2)
    return both


def _return(
    sheet: Worksheet, both: dict[str, list[float]], head: Format, rate: Format, place: Format
) -> None:
    """Write the council's form."""
    sheet.merge_range("A1:I1", "Haldenmoor Metropolitan Borough Council - Public Health", head)
    sheet.write("A2", "Contract monitoring return - substance misuse peer support 2025/26")
    sheet.write_row("A3", ("Provider:", "Second Footing CIC"))
    sheet.write_row("A4", ("Contract:", "PH/DA/117 Peer mentors (1 April 2023 - 31 March 2027)"))
    sheet.write_row("A5", ("Return for:", "Quarter 4, January to March 2026"))
    sheet.write_row("A6", ("Sent:", "16/04/2026, M. Dray"))
    titles = ("No.", "Indicator", "Target (year)", "Q1", "Q2", "Q3", "Q4", YEAR, "Comment")
    sheet.write_row("A8", titles, head)
    referred, made = both["Referred by ward"], both["Treatment appt made on leaving"]
    prompt, went = both["Seen within 1 working day"], both["...went to it within 7 days"]
    lines: tuple[tuple[object, ...], ...] = (
        ("PM1", "People on probation starting with a mentor", 160, PROBATION[2][1:], ""),
        ("PM2", "Ward patients seen", 480, both["Seen by a mentor"], "Winter busy at both sites"),
        ("PM3a", "Ward patients referred", "", referred, ""),
        ("PM3b", "Seen within 1 working day", "", prompt, ""),
        ("PM3c", "% seen within 1 working day", 0.8, (), "No weekend cover at Brackwell"),
        ("PM4a", "Treatment appointments made on leaving hospital", "", made, ""),
        ("PM4b", "Attended within 7 days", "", went, ""),
        ("PM4c", "% attended within 7 days", 0.6, (), "Better since mentors go along"),
        ("PM5a", "Due a 12 week review (probation)", "", (36, 39, 37, 42), ""),
        ("PM5b", "Still working with mentor at 12 weeks", "", (24, 25, 25, 30), ""),
        ("PM5c", "% still working with mentor at 12 weeks", 0.65, (), ""),
        ("PM6", "Mentors finishing accredited award", 10, TEAM[2][1:], ""),
        ("PM7a", "Quality of life reviews done (TOP)", "", (26, 24, 27, 31), ""),
        ("PM7b", "Points gained, added up", "", (62, 58, 71, 83), ""),
        ("PM7c", "Average gain per review (points)", 2.5, (), "Scale is 0-20"),
        ("PM8", "Serious incidents", "", ("nil", 1, "nil", "nil"), "Report only. Q2 closed"),
    )
    years: list[list[float]] = []
    for row, (ref, words, target, given, comment) in enumerate(lines, 9):
        form = rate if str(words).startswith("%") else place if "Average" in str(words) else None
        sheet.write_row(row - 1, 0, (ref, words))
        if target:
            sheet.write(row - 1, 2, target, rate if form is rate else None)
        if isinstance(given, (tuple, list)) and given:
            numbers = [figure if isinstance(figure, (int, float)) else 0 for figure in given]
            sheet.write_row(row - 1, 3, given)
            sheet.write_formula(row - 1, 7, f"=SUM(D{row}:G{row})", None, sum(numbers))
            years.append([*numbers, sum(numbers)])
        else:
            for at, letter in enumerate("DEFGH"):
                top, base = years[-1][at], years[-2][at]
                sheet.write_formula(
                    row - 1, 3 + at, f"={letter}{row - 1}/{letter}{row - 2}", form, top / base
                )
        sheet.write(row - 1, 8, comment)
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 7, 11)
    sheet.set_column(8, 8, 32)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)


def _probation(sheet: Worksheet, bold: Format) -> None:
    """Write the probation offices by quarter."""
    sheet.write("A1", "Probation: Canal Street and Brackwell reporting centre together", bold)
    for row, (name, *figures) in enumerate(PROBATION, 3):
        if not figures:
            titles = ("Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26", "Year")
            sheet.write_row(row - 1, 0, (name, *titles), bold)
            continue
        sheet.write_row(row - 1, 0, (name, *figures))
        numbers = [figure for figure in figures if isinstance(figure, int)]
        if len(numbers) < len(figures):
            sheet.write(row - 1, 5, "supp.")
        else:
            sheet.write_formula(row - 1, 5, f"=SUM(B{row}:E{row})", None, sum(numbers))
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 5, 11)


def _mentors(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of mentors with their hours and, under it, the team."""
    sheet.write("A1", "Mentors 2025/26 and the hours they gave", bold)
    titles = ("Mentor", "Base", "Joined", "Years in recovery", "Came through us?")
    hours = ("Hours Q1", "Hours Q2", "Hours Q3", "Hours Q4", "Hours in the year", "Note")
    sheet.write_row("A3", titles + hours, bold)
    totals = [0.0] * 4
    for row, line in enumerate(MENTORS, 4):
        sheet.write_row(row - 1, 0, line[:2])
        sheet.write(row - 1, 2, line[2], day)
        sheet.write_row(row - 1, 3, line[3:9])
        given = [float(figure) if isinstance(figure, (int, float)) else 0 for figure in line[5:9]]
        totals = [a + b for a, b in zip(totals, given, strict=True)]
        sheet.write_formula(row - 1, 9, f"=SUM(F{row}:I{row})", None, sum(given))
        sheet.write(row - 1, 10, line[9])
    last = 3 + len(MENTORS)
    sheet.write(last, 0, "All mentors", bold)
    for at, (letter, figure) in enumerate(zip("FGHIJ", (*totals, sum(totals)), strict=True)):
        sheet.write_formula(last, 5 + at, f"=SUM({letter}4:{letter}{last})", bold, figure)
    sheet.write_row(last + 2, 0, ("The team", "", "", "", "", "Q1", "Q2", "Q3", "Q4"), bold)
    for row, (name, *figures) in enumerate(TEAM, last + 3):
        sheet.write(row, 0, name)
        sheet.write_row(row, 5, figures)
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 9, 11)
    sheet.set_column(10, 10, 30)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Second Footing Q4 monitoring return")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "border": 1, "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.00"})
    month = made.add_format({"bold": True, "num_format": "mmm-yy"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    money = made.add_format({"num_format": "£#,##0.00"})

    front = made.add_worksheet("Return")
    both = _wards(made.add_worksheet("Wards"), bold, month)
    _return(front, both, head, rate, place)
    _probation(made.add_worksheet("Probation"), bold)
    _mentors(made.add_worksheet("Mentors"), bold, day)

    cards = made.add_worksheet("Leavers cards")
    cards.write("A1", "Leavers' cards, January to March 2026", bold)
    cards.write_row("A3", ("Cards given out", 58))
    cards.write_row("A4", ("Cards back", 41))
    cards.write_row("A6", ("Statement", "Agree", "Answered", "% agree"), bold)
    for row, (words, agree, answered) in enumerate(CARDS, 7):
        cards.write_row(row - 1, 0, (words, agree, answered))
        cards.write_formula(row - 1, 3, f"=B{row}/C{row}", rate, agree / answered)
    cards.set_column(0, 0, 40)

    costs = made.add_worksheet("Costs")
    costs.write("A1", "Spend against budget 2025/26", bold)
    costs.write_row("A2", ("", "Budget for year", "Spent in Q4", "Spent in year", "Left"), bold)
    for row, (name, *figures) in enumerate(COSTS, 3):
        costs.write(row - 1, 0, name)
        costs.write_row(row - 1, 1, figures, money)
        left = round(figures[0] - figures[2], 2)
        costs.write_formula(row - 1, 4, f"=B{row}-D{row}", money, left)
    sums = [round(sum(spent), 2) for spent in zip(*(line[1:] for line in COSTS), strict=True)]
    costs.write("A11", "TOTAL", bold)
    for letter, figure in zip("BCDE", (*sums, round(sums[0] - sums[2], 2)), strict=True):
        costs.write_formula(f"{letter}11", f"=SUM({letter}3:{letter}10)", money, figure)
    costs.set_column(0, 0, 36)
    costs.set_column(1, 4, 15)

    story = made.add_worksheet("Narrative")
    row = 0
    for question, answers in STORY:
        story.write(row, 0, question, head)
        for at, answer in enumerate(answers, 1):
            story.write(row + at, 0, answer)
        row += len(answers) + 2
    story.set_column(0, 0, 110)
    made.close()
