"""Exercise groups for arthritis and joint pain with volunteer buddies, monthly to an ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")

# Line of the month tab, ten months, whether the year is added up; one word alone is a heading.
LINES: tuple[tuple[str, tuple[float, ...], bool], ...] = (
    ("Coming in", (), False),
    ("Referrals received", (58, 61, 55, 63, 52, 66, 70, 64, 49, 72), True),
    ("- GP or first contact physio", (41, 43, 38, 45, 36, 47, 49, 45, 34, 51), True),
    ("- own referral", (17, 18, 17, 18, 16, 19, 21, 19, 15, 21), True),
    ("Assessed", (51, 55, 50, 57, 48, 58, 63, 58, 46, 62), True),
    ("- inside 15 working days", (42, 47, 43, 50, 41, 51, 56, 50, 38, 55), True),
    ("Waiting for assessment, end of month", (19, 21, 20, 22, 21, 24, 26, 25, 24, 28), False),
    ("Groups", (), False),
    ("Started a group", (38, 41, 37, 42, 35, 44, 47, 43, 33, 47), True),
    ("- postcode in IMD 1 or 2", (9, 11, 9, 11, 10, 12, 13, 11, 9, 13), True),
    ("Due to finish", (31, 34, 36, 35, 37, 33, 39, 42, 36, 38), True),
    ("- did 8 or more sessions", (19, 21, 22, 23, 23, 21, 25, 27, 22, 25), True),
    ("- and have both pain scores", (17, 19, 20, 20, 21, 19, 23, 24, 20, 23), True),
    ("- pain down by 2 or more", (9, 10, 11, 11, 12, 10, 13, 14, 11, 14), True),
    ("Sessions run", (34, 36, 36, 38, 30, 38, 40, 38, 28, 40), True),
    ("Attendances", (331, 352, 349, 371, 290, 376, 402, 371, 262, 398), True),
    ("Buddies", (), False),
    ("New buddies trained", (4, 2, 0, 5, 0, 3, 4, 2, 0, 3), True),
    ("Buddies active, end of month", (24, 25, 25, 28, 27, 29, 31, 32, 31, 33), False),
    ("- came through the groups themselves", (9, 9, 10, 11, 11, 12, 13, 14, 14, 15), False),
    ("Hours buddies gave", (142.5, 150, 148, 161.5, 130, 168, 181.5, 176, 124, 188), True),
    ("Buddies into a job or college", (0, 1, 0, 0, 1, 2, 0, 1, 0, 1), True),
    ("Other things we keep a tally of", (), False),
    ("Cut down or stopped painkillers", (5, 6, 6, 7, 6, 5, 8, 8, 6, 9), True),
    ("Asked to come off the knee/hip op list", (1, 0, 2, 1, 1, 0, 2, 1, 1, 2), True),
    ("Back in work or doing more hours", (2, 1, 2, 3, 1, 2, 2, 3, 1, 3), True),
    ("Calls to the advice line", (88, 93, 81, 97, 76, 102, 110, 98, 71, 115), True),
    ("Home exercise packs posted", (12, 9, 11, 14, 10, 13, 15, 12, 18, 16), True),
)
FIRST = 4  # the row of the first line of LINES, as Excel counts

# Reference, requirement, threshold, line for the number, line it is out of, comment.
FORM: tuple[tuple[str, str, object, str, str, str], ...] = (
    ("LQR1", "Referrals received (threshold per month)", 60, "Referrals received", "", ""),
    (
        "LQR2",
        "Referral to first assessment within 15 working days",
        0.85,
        "- inside 15 working days",
        "Assessed",
        "Dec: Osier physio off sick",
    ),
    ("LQR3", "Uptake of group following assessment", 0.7, "Started a group", "Assessed", ""),
    (
        "LQR4",
        "Completion (8 or more of 12 sessions)",
        0.6,
        "- did 8 or more sessions",
        "Due to finish",
        "",
    ),
    (
        "LQR5",
        "Completers with clinically meaningful reduction in pain (NRS, 2 points)",
        0.5,
        "- pain down by 2 or more",
        "- and have both pain scores",
        "2 not scored in January, see Jan finishers",
    ),
    (
        "LQR6",
        "Starters resident in most deprived areas",
        0.25,
        "- postcode in IMD 1 or 2",
        "Started a group",
        "",
    ),
    (
        "LQR7",
        "New volunteer buddies trained (threshold is for the year)",
        36,
        "New buddies trained",
        "",
        "Next course in March",
    ),
)

# Venue, when, how many the room holds, sessions, attendances, buddies, carrying on.
VENUES: tuple[tuple[object, ...], ...] = (
    ("Millbank Hall", "Mon 10.30", 16, 6, 66, 6, 12),
    ("Osier Leisure Centre", "Tue 2pm", 20, 5, 52, 4, 8),
    ("Osier Leisure Centre - pool", "Wed 9.15", 12, 5, 47, 4, "nil"),
    ("St Brannoc's", "Thu 10am", 14, 5, 55, 5, 9),
    ("Ferrier Close sheltered flats", "Thu 2.30", 10, 5, 41, 3, 5),
    ("Tarn Road library", "Fri 11am", 12, 5, 49, 4, 11),
    ("Quern Lane Methodist", "Fri 1.30", 12, 5, 51, 4, 7),
    ("Dunnock Community Fire Station", "Sat 10am", 15, 4, 37, 3, 6),
)

GROUPS: tuple[tuple[str, date, date], ...] = (
    ("Millbank", date(2025, 10, 6), date(2026, 1, 12)),
    ("Osier", date(2025, 10, 7), date(2026, 1, 13)),
    ("St Brannoc's", date(2025, 10, 16), date(2026, 1, 22)),
    ("Tarn Road", date(2025, 10, 24), date(2026, 1, 30)),
)

# Number, age, group, pain at the start and the end, sessions, painkillers, buddy.
FINISHERS: tuple[tuple[object, ...], ...] = (
    ("J-2207", 71, 0, 7, 4, 11, "fewer", "RM"),
    ("J-2209", 66, 0, 6, 5, 9, "same", "RM"),
    ("J-2214", 58, 0, 8, 6, 10, "fewer", "KO"),
    ("J-2215", 74, 0, 5, 5, 8, "same", "KO"),
    ("J-2218", 79, 0, 7, 5, 12, "same", "DB"),
    ("J-2221", 63, 0, 6, 3, 12, "none now", "DB"),
    ("J-2223", 52, 0, 4, 4, 8, "same", ""),
    ("J-2226", 68, 1, 8, 5, 11, "fewer", "PH"),
    ("J-2227", 70, 1, 6, 4, 10, "same", "PH"),
    ("J-2230", 47, 1, 7, 7, 8, "same", ""),
    ("J-2231", 61, 1, 5, 2, 11, "none now", "SL"),
    ("J-2236", 76, 1, 6, "not done", 9, "", "SL"),
    ("J-2238", 69, 1, 7, 6, 10, "same", "PH"),
    ("J-2240", 83, 2, 8, 6, 9, "fewer", "AW"),
    ("J-2241", 57, 2, 6, 4, 12, "same", "AW"),
    ("J-2244", 65, 2, 5, 4, 8, "same", "CN"),
    ("J-2245", 72, 2, 7, 4, 12, "fewer", "CN"),
    ("J-2249", 60, 2, 6, 6, 10, "same", ""),
    ("J-2250", 77, 2, 9, 6, 11, "fewer", "AW"),
    ("J-2252", 64, 3, 5, 3, 9, "same", "GT"),
    ("J-2255", 55, 3, 6, 5, 8, "same", "GT"),
    ("J-2256", 44, 3, 7, 5, 10, "fewer", "VY"),
    ("J-2258", 81, 3, 6, "not done", 8, "", "VY"),
    ("J-2259", 67, 3, 8, 6, 12, "same", "GT"),
    ("J-2263", 73, 3, 5, 4, 9, "same", ""),
)

# Line, January, the year so far, whether a share of the slips is shown.
SLIPS: tuple[tuple[str, int, int, str], ...] = (
    ("Slips given out", 25, 228, ""),
    ("Slips back", 21, 187, ""),
    ("Would recommend the group", 20, 173, "5"),
    ("Venue easy to get to", 18, 171, "5"),
    ("Sleep better than when I started", 12, 104, "5"),
    ("Slips back from the person at home", 11, 92, ""),
    ("Person at home: I have less to do for them now", 7, 55, "9"),
)

MONEY: tuple[tuple[str, float, float, float], ...] = (
    ("Physio leads", 62400, 5200, 51840),
    ("Buddy coordinator", 24180, 2015, 20150),
    ("Venue hire", 13500, 1162.5, 10987.5),
    ("Buddy expenses", 4200, 318.4, 3104.75),
    ("Bands, weights, printing", 1800, 96.2, 1622.6),
    ("Management and overheads", 10600, 883.33, 8833.3),
)

WORDS = (
    "R., who could not manage her own stairs in May, walked Teasel Edge with the ramblers.",
    "The pharmacist at Osier says 6 of our people have handed back their co-codamol.",
    "Two husbands from the Thursday group have got up a Saturday swim of their own.",
    "Snow shut Tarn Road on 9 January and that session was done on Zoom.",
    "There are 28 waiting because the Osier physio was off until 12 January.",
    "Leaflets were dropped at all 14 practices again.",
    "We are hoping to train 6 more buddies on the March course.",
    "Getting to 36 new buddies by the end of the year will be tight.",
    "The pool price goes up by £4 an hour from April.",
)


def _line_rows() -> dict[str, int]:
    """Row of each line in the month tab, as Excel counts."""
    return {name: row for row, (name, _, _) in enumerate(LINES, FIRST)}


def _months(sheet: Worksheet, bold: Format, grey: Format) -> None:
    """Write the tab with a column for each month of the year."""
    sheet.write("A1", "Month by month 2025/26", bold)
    sheet.write_row("B3", MONTHS, bold)
    sheet.write("N3", "YTD", bold)
    for row, (name, months, added) in enumerate(LINES, FIRST):
        sheet.write(row - 1, 0, name, None if months else grey)
        sheet.write_row(row - 1, 1, months)
        if added:
            sheet.write_formula(row - 1, 13, f"=SUM(B{row}:M{row})", None, sum(months))
    sheet.set_column(0, 0, 38)
    sheet.set_column(1, 13, 7)
    sheet.freeze_panes(3, 1)


def _form(sheet: Worksheet, bold: Format, rate: Format) -> None:
    """Write the form of the ICB; most of its figures come from the month tab."""
    sheet.write("B1", "NHS Harrowmere and Teasel Integrated Care Board", bold)
    sheet.write("B2", "Schedule 4C Local Quality Requirements - provider monthly return", bold)
    sheet.write_row("A4", ("Provider", "Hingeworth Movement CIC"))
    sheet.write_row("A5", ("Contract", "HTICB/MSK/0317 (1 October 2024 to 30 September 2027)"))
    sheet.write_row("A6", ("Service", "Joint pain exercise groups with buddies"))
    sheet.write_row("A7", ("Month", "January 2026 (M10)"))
    sheet.merge_range("D9:F9", "January 2026", bold)
    sheet.merge_range("G9:I9", "April 2025 to January 2026", bold)
    sheet.write_row(
        "A10",
        ("Ref", "Requirement", "Threshold")
        + ("Number", "Out of", "Result") * 2
        + ("Provider comment",),
        bold,
    )
    rows = _line_rows()
    figures = {name: months for name, months, _ in LINES}
    for row, (ref, words, threshold, top, base, comment) in enumerate(FORM, 10):
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, threshold, rate if base else None)
        for column, there, letters in ((3, "K", "DE"), (6, "N", "GH")):
            parts = [
                figures[name][-1] if there == "K" else sum(figures[name])
                for name in (top, base)
                if name
            ]
            source = f"='Month by month'!{there}"
            sheet.write_formula(row, column, f"{source}{rows[top]}", None, parts[0])
            if base:
                sheet.write_formula(row, column + 1, f"{source}{rows[base]}", None, parts[1])
                ratio = f"={letters[0]}{row + 1}/{letters[1]}{row + 1}"
                sheet.write_formula(row, column + 2, ratio, rate, parts[0] / parts[1])
            else:
                sheet.write(row, column + 1, "n/a")
                sheet.write_formula(row, column + 2, f"={letters[0]}{row + 1}", None, parts[0])
        sheet.write(row, 9, comment)
    sheet.write_row("A18", ("LQR8", "Would recommend (Friends and Family)"))
    sheet.write("C18", 0.9, rate)
    for column, there, above, below in ((3, "B", 20, 21), (6, "C", 173, 187)):
        share = "=D18/E18" if there == "B" else "=G18/H18"
        sheet.write_formula(17, column, f"=Slips!{there}6", None, above)
        sheet.write_formula(17, column + 1, f"=Slips!{there}5", None, below)
        sheet.write_formula(17, column + 2, share, rate, above / below)
    sheet.write_row("A19", ("LQR9", "Complaints and incidents", "report", "nil", "n/a"))
    sheet.write_row("G19", (2, "n/a"))
    sheet.write("B21", "Return completed by J.T. on 11/02/2026")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 66)
    sheet.set_column(2, 8, 10)
    sheet.set_column(9, 9, 40)


def _venues(sheet: Worksheet, bold: Format, place: Format) -> None:
    """Write the venues of the month."""
    sheet.write("A1", "Venues in January 2026", bold)
    sheet.write_row(
        "A3",
        (
            "Venue",
            "When",
            "Room holds",
            "Sessions",
            "Attendances",
            "Average at a session",
            "Buddies on rota",
            "Old members who still meet to exercise without us",
        ),
        bold,
    )
    for row, (name, when, holds, sessions, came, buddies, alone) in enumerate(VENUES, 3):
        sheet.write_row(row, 0, (name, when, holds, sessions, came))
        average = float(str(came)) / float(str(sessions))
        sheet.write_formula(row, 5, f"=E{row + 1}/D{row + 1}", place, average)
        sheet.write_row(row, 6, (buddies, alone))
    sheet.write("A12", "All venues", bold)
    for column, letter in ((3, "D"), (4, "E"), (6, "G"), (7, "H")):
        at = column if column < 5 else column - 1
        total = sum(int(str(venue[at])) for venue in VENUES if venue[at] != "nil")
        sheet.write_formula(11, column, f"=SUM({letter}4:{letter}11)", bold, total)
    sheet.write_formula("F12", "=E12/D12", place, 398 / 40)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 7, 13)


def _finishers(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write a row for each person who completed in the month."""
    sheet.write("A1", "People who completed in January 2026 (8 or more sessions)", bold)
    sheet.write("A2", "Pain is 0 to 10, asked on the first and the last day")
    sheet.write_row(
        "A4",
        (
            "Client",
            "Age",
            "Group",
            "First day",
            "Pain, first day",
            "Last day",
            "Pain, last day",
            "Sessions done",
            "Painkillers now",
            "Buddy",
        ),
        bold,
    )
    for row, (client, age, group, before, after, done, tablets, buddy) in enumerate(FINISHERS, 4):
        name, first, last = GROUPS[int(str(group))]
        sheet.write_row(row, 0, (client, age, name))
        sheet.write_datetime(row, 3, first, day)
        sheet.write(row, 4, before)
        sheet.write_datetime(row, 5, last, day)
        sheet.write_row(row, 6, (after, done, tablets, buddy))
    sheet.write("A31", "With both scores")
    sheet.write_formula("G31", "=COUNT(G5:G29)", None, 23)
    sheet.write("A32", "Down by 2 or more")
    sheet.write("G32", 14)
    sheet.set_column(0, 9, 14)


def _rest(made: Workbook, bold: Format, rate: Format, money: Format) -> None:
    """Write the slips, the money and the words."""
    slips = made.add_worksheet("Slips")
    slips.write("A1", "End of course slips", bold)
    slips.write_row("A3", ("", "Jan 26", "Apr 25 to Jan 26", "Jan, % of slips back"), bold)
    for row, (name, month, year, base) in enumerate(SLIPS, 3):
        slips.write_row(row, 0, (name, month, year))
        if base:
            share = month / (21 if base == "5" else 11)
            slips.write_formula(row, 3, f"=B{row + 1}/B{base}", rate, share)
    slips.set_column(0, 0, 48)
    slips.set_column(1, 3, 18)

    spend = made.add_worksheet("Money")
    spend.write("A1", "Contract spend to the end of January 2026 (£)", bold)
    spend.write_row("A3", ("", "Annual budget", "January", "April to January", "% used"), bold)
    for row, line in enumerate(MONEY, 3):
        spend.write_row(row, 0, line, money)
        spend.write_formula(row, 4, f"=D{row + 1}/B{row + 1}", rate, line[3] / line[1])
    spend.write("A10", "Total", bold)
    totals = [round(sum(float(line[at]) for line in MONEY), 2) for at in (1, 2, 3)]
    for column, (letter, total) in enumerate(zip("BCD", totals, strict=True), 1):
        spend.write_formula(9, column, f"=SUM({letter}4:{letter}9)", money, total)
    spend.write_formula("E10", "=D10/B10", rate, totals[2] / totals[0])
    spend.set_column(0, 0, 28)
    spend.set_column(1, 4, 16)

    words = made.add_worksheet("News")
    words.write("A1", "News from the month (for the contract meeting)", bold)
    for row, sentence in enumerate(WORDS, 2):
        words.write(row, 0, sentence)
    words.set_column(0, 0, 100)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hingeworth M10 return")
    bold = made.add_format({"bold": True, "text_wrap": True})
    grey = made.add_format({"bold": True, "bg_color": "#D9D9D9"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    form = made.add_worksheet("M10 return")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _form(form, bold, rate)
    _months(made.add_worksheet("Month by month"), bold, grey)
    _venues(made.add_worksheet("Venues"), bold, place)
    _finishers(made.add_worksheet("Jan finishers"), bold, day)
    _rest(made, bold, rate, money)
    made.close()
