"""Arts on prescription for anxiety and low mood, a tab a quarter, to the charity of a trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Section, or words and the figures of three months, for each of the quarters.
# How the quarter is made: sum, mean, last (the figure at the end of the last month).
LINES: tuple[tuple[str, str, tuple[tuple[float, ...], ...]], ...] = (
    ("Coming in", "", ()),
    ("Referrals", "sum", ((24, 27, 29), (26, 19, 31), (33, 30, 18))),
    ("- from the Trust's wards and clinics", "sum", ((9, 11, 10), (8, 7, 12), (13, 12, 7))),
    ("Started a course", "sum", ((14, 15, 17), (15, 9, 18), (19, 18, 11))),
    ("- live in the 2 most deprived fifths", "sum", ((6, 7, 8), (6, 4, 9), (9, 8, 5))),
    ("Average wait to first session (days)", "mean", ((26, 24, 23), (22, 20, 21), (19, 18, 20))),
    ("On the waiting list at month end", "last", ((18, 21, 20), (22, 19, 23), (24, 22, 17))),
    ("Courses", "", ()),
    ("Workshops run", "sum", ((19, 21, 22), (22, 14, 23), (24, 23, 13))),
    ("Attendances", "sum", ((131, 148, 160), (158, 97, 170), (181, 175, 92))),
    ("Due to finish", "sum", ((12, 13, 15), (14, 9, 16), (17, 16, 10))),
    ("Finished (came to 7 or more)", "sum", ((8, 8, 10), (9, 6, 11), (12, 12, 7))),
    ("- GAD-7 down by 4 or more", "sum", ((4, 5, 6), (6, 3, 7), (8, 8, 5))),
    ("After a course (phone call at 3 months)", "", ()),
    (
        "Rang the crisis line before the course, not since (new from July)",
        "sum",
        ((), (2, 1, 3), (3, 2, 2)),
    ),
    ("Came off or cut down tablets with their GP", "sum", ((1, 2, 1), (2, 1, 2), (2, 3, 1))),
    ("Back at work, or working more hours", "sum", ((2, 1, 2), (1, 2, 3), (3, 2, 1))),
    ("Joined a class or club elsewhere", "sum", ((3, 4, 4), (4, 3, 6), (5, 6, 3))),
    (
        "Surgery visits fewer than before the course (surgeries' own count)",
        "sum",
        ((6, 8, 9), (9, 7, 11), (12, 11, 8)),
    ),
    ("Running it", "", ()),
    (
        "Materials (£)",
        "sum",
        ((312.4, 298.15, 341.6), (333.2, 201.75, 366.9), (372.05, 358.4, 240)),
    ),
    ("Incidents", "sum", ((0, 1, 0), (0, 0, 0), (0, 1, 0))),
)

QUARTERS = (
    ("Q1", "April to June 2025", ("Apr", "May", "Jun")),
    ("Q2", "July to September 2025", ("Jul", "Aug", "Sep")),
    ("Q3", "October to December 2025", ("Oct", "Nov", "Dec")),
)

NOTES = (
    (
        "We bought a second kiln in May, which cost more than planned.",
        (
            "A retired nurse who had not left her flat since Christmas now comes on the bus and "
            "brings a neighbour."
        ),
    ),
    (
        "August was quiet as the church hall shut for 3 weeks.",
        "Two of the Thursday potters have taken a stall of their own at the Saturday market.",
        "Leaflets are now in 22 surgeries and both hospital cafes.",
    ),
    (
        "Jo left in November and we took on 2 sessional artists.",
        "The liaison nurse says 4 of our makers no longer need her weekly call.",
        "Referrals from the wards rose to 32, the most so far.",
        "We hope to start 15 people on a new evening course in February.",
        "The grant letter asks for 240 workshops and we should get there in March.",
    ),
)

# Words, target, what stands above and below in the tabs of the quarters, comment.
PROMISES: tuple[tuple[str, object, str, str, str], ...] = (
    ("People starting a course", 180, "Started a course", "", "On track"),
    (
        "Average days from referral to first session, no more than",
        21,
        "Average wait to first session (days)",
        "",
        "Down from 24 days in Q1",
    ),
    (
        "Share of those due to finish who came to 7 or more of 10 sessions",
        0.65,
        "Finished (came to 7 or more)",
        "Due to finish",
        "",
    ),
    (
        "Finishers whose anxiety score (GAD-7) fell by 4 or more",
        0.55,
        "- GAD-7 down by 4 or more",
        "Finished (came to 7 or more)",
        "Best quarter yet",
    ),
    ("Workshops delivered", 240, "Workshops run", "", ""),
    (
        "Starters from the 2 most deprived fifths of the district",
        0.4,
        "- live in the 2 most deprived fifths",
        "Started a course",
        "",
    ),
    ("Makers rating the course good or very good", 0.9, "", "", "From the cards"),
    ("Incidents and safeguarding", "none set", "Incidents", "", "1 fall in Q1, 1 burn in Q3"),
)

# Maker, course, finished, sessions, GAD-7 first and last, loneliness first and last.
MAKERS = (
    ("P.H.", "Clay", date(2025, 5, 22), 9, 14, 8, 7, 5),
    ("S.A.", "Print", date(2025, 6, 10), 7, 11, 10, 6, 6),
    ("G.W.", "Textiles", date(2025, 6, 26), 10, 16, 9, 9, 6),
    ("M.O.", "Clay", date(2025, 7, 17), 8, 12, 7, 5, 4),
    ("L.T.", "Print", date(2025, 8, 5), 7, 9, 9, 4, 5),
    ("R.K.", "Textiles", date(2025, 9, 18), 9, 17, 11, 8, 5),
    ("B.D.", "Clay", date(2025, 10, 9), 10, 13, 6, 7, 4),
    ("J.N.", "Drawing", date(2025, 10, 30), 8, 10, 5, 5, 5),
    ("E.F.", "Clay", date(2025, 11, 20), 9, 15, 12, 8, 7),
    ("C.Y.", "Textiles", date(2025, 12, 11), 10, 18, 10, 9, 5),
)

BLOCKS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Volunteer helpers",
        (
            ("On the rota at quarter end", 11, 13, 14, ""),
            ("Of those, first came to us on prescription", 5, 6, 8, ""),
            ("Hours they gave", 286, 241, 312, "sum"),
            ("Left us for a paid job or a course", 1, "nil", 2, "sum"),
            ("Helpers' evenings", 2, 1, 2, "sum"),
            ("Fares (£)", 94.6, 81.2, 103.8, "sum"),
        ),
    ),
    (
        "Make Together Saturdays (families)",
        (
            ("Saturdays held", 3, 2, 3, "sum"),
            ("Partners, parents and children who came", 22, 17, 28, "sum"),
            ("Partners and parents who say home is calmer now", 9, 8, 13, "sum"),
        ),
    ),
    (
        "Town and hospital",
        (
            ("Lunchtime drop-ins for ward staff", 3, 3, 4, "sum"),
            ("Ward staff less tense going out than coming in", 19, 17, 26, "sum"),
            ("Art groups started by makers, meeting without us at quarter end", 1, 2, 4, ""),
            ("Talks to surgeries", 4, 2, 3, "sum"),
        ),
    ),
    (
        "Who started",
        (
            ("18 to 29", 13, 11, 14, "sum"),
            ("30 to 49", 19, 17, 20, "sum"),
            ("50 to 64", 9, 9, 10, "sum"),
            ("65 and over", 5, 5, 4, "sum"),
            # The second quarter was typed in too low by one.
            ("All ages", 46, 41, 48, "sum"),
            ("Men", 12, 11, 15, "sum"),
            ("Black, Asian or mixed background", 6, "<5", 7, "supp."),
        ),
    ),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Given out", 44, 40, 47, "sum"),
    ("Came back", 31, 29, 36, "sum"),
    ("Course was good or very good", 28, 27, 33, "sum"),
    ("I sleep better", 14, 13, 19, "sum"),
    ("I make something at home every week now", 18, 16, 23, "sum"),
    ("I see more of friends or neighbours", 11, 12, 17, "sum"),
    ("I would recommend it", 30, 28, 35, "sum"),
)

EVENTS = (
    (date(2025, 6, 14), "Library show", 140, 40, 85),
    (date(2025, 7, 26), "Hospital corridor opening", 60, 22, "-"),
    (date(2025, 9, 20), "Harvest market", 210, 36, 164.5),
    (date(2025, 10, 18), "Open studios", 175, 54, 142),
    (date(2025, 11, 29), "Makers' Christmas fair", 320, 75, 418.5),
    (date(2025, 12, 13), "Ward trolley sale", 45, 30, 96),
)


def _made(how: str, months: tuple[float, ...]) -> float:
    """Work out the figure of a quarter."""
    if how == "last":
        return months[-1]
    total = round(sum(months), 2)
    return total / len(months) if how == "mean" else total


def _rows(quarter: int) -> dict[str, int]:
    """Number the rows of a quarter's tab as Excel does, by the words of the line."""
    rows: dict[str, int] = {}
    at = 4
    for words, how, figures in LINES:
        if not how:
            at += 1
        elif not figures[quarter]:
            continue
        rows[words] = at
        at += 1
    return rows


def _quarter(sheet: Worksheet, quarter: int, bold: Format, title: Format, money: Format) -> None:
    """Write the tab of a quarter with its notes at the foot."""
    name, span, months = QUARTERS[quarter]
    sheet.fit_to_pages(1, 0)
    place = _rows(quarter)
    sheet.write("A1", f"{name}: {span}", title)
    sheet.write("A2", "Fill in the months, the quarter adds up by itself")
    for words, how, figures in LINES:
        if words not in place:
            continue
        row = place[words]
        if not how:
            sheet.write_row(row - 1, 0, (words, *months, "Quarter"), bold)
            continue
        cells = money if "£" in words else None
        sheet.write(row - 1, 0, words)
        sheet.write_row(row - 1, 1, figures[quarter], cells)
        value = _made(how, figures[quarter])
        if how == "last":
            sheet.write(row - 1, 4, value)
        elif how == "mean":
            sheet.write_formula(
                row - 1, 4, f"=ROUND(AVERAGE(B{row}:D{row}),1)", None, round(value, 1)
            )
        else:
            sheet.write_formula(row - 1, 4, f"=SUM(B{row}:D{row})", cells, value)
    if quarter == 2:
        sheet.write(place["Materials (£)"] - 1, 5, "December provisional, one invoice to come")
    foot = max(place.values()) + 1
    sheet.write(foot, 0, "Notes for the trustees", bold)
    for row, sentence in enumerate(NOTES[quarter], foot + 1):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 4, 10)


def _summary(sheet: Worksheet, bold: Format, title: Format, rate: Format) -> None:
    """Write the summary for the charity; its figures come from the tabs of the quarters."""
    sheet.write("B1", "Harrowmere Hospitals Charity", title)
    sheet.write("B2", "Grant report 2025-26: arts on prescription for anxiety and low mood", title)
    sheet.write_row("B3", ("From", "Inkwell and Thread CIO"))
    sheet.write_row("B4", ("Grant", "HHC-G-142, 1 April 2025 to 31 March 2027"))
    sheet.write_row("B5", ("Up to", "31 December 2025 (Q3)"))
    heads = ("No.", "What we promised", "Grant letter, year", "Q1", "Q2", "Q3", "Q4")
    sheet.write_row("A7", (*heads, "Year to date", "How it is going"), bold)
    figures = {words: (how, months) for words, how, months in LINES}
    for row, (words, target, above, below, comment) in enumerate(PROMISES, 7):
        share = bool(below) or not above
        sheet.write(row, 0, row - 6)
        sheet.write(row, 1, words)
        sheet.write(row, 2, target, rate if share else None)
        tops: list[float] = []
        bases: list[float] = []
        for quarter, column in enumerate("DEF"):
            tab = f"Q{quarter + 1}"
            if not above:
                tops.append((28, 27, 33)[quarter])
                bases.append((31, 29, 36)[quarter])
                under = "BCD"[quarter]
                sheet.write_formula(
                    f"{column}{row + 1}",
                    f"='Cards and events'!{under}5/'Cards and events'!{under}4",
                    rate,
                    tops[-1] / bases[-1],
                )
                continue
            how, months = figures[above]
            tops.append(_made(how, months[quarter]))
            cell = f"{tab}!E{_rows(quarter)[above]}"
            if below:
                bases.append(_made(figures[below][0], figures[below][1][quarter]))
                under = f"{tab}!E{_rows(quarter)[below]}"
                value = tops[-1] / bases[-1]
                sheet.write_formula(f"{column}{row + 1}", f"={cell}/{under}", rate, value)
            elif above == "Incidents" and quarter == 1:
                sheet.write(f"{column}{row + 1}", "nil")
            else:
                tops[-1] = round(tops[-1], 1)
                sheet.write_formula(f"{column}{row + 1}", f"={cell}", None, tops[-1])
        sheet.write(row, 6, "not due")
        if share:
            # Typed in from the calculator, to a tenth of a percent.
            sheet.write(row, 7, round(sum(tops) / sum(bases), 3), rate)
        elif above.startswith("Average"):
            sheet.write(row, 7, round(sum(tops) / 3, 1))
        else:
            at = row + 1
            sheet.write_formula(row, 7, f"=SUM(D{at}:F{at})", None, sum(tops))
        sheet.write(row, 8, comment)
    sheet.write("B17", "Sent by Hetty, 12 January 2026. Questions: 01632 960 118")
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 2, 17)
    sheet.set_column(3, 7, 11)
    sheet.set_column(8, 8, 28)


def _lines(
    sheet: Worksheet, first: int, lines: tuple[tuple[object, ...], ...], money: Format
) -> None:
    """Write lines of three quarters and the year so far."""
    for row, (words, *quarters, how) in enumerate(lines, first):
        cells = money if "£" in str(words) else None
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, quarters, cells)
        if how == "sum":
            total = round(sum(figure for figure in quarters if isinstance(figure, int | float)), 2)
            sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", cells, total)
        else:
            sheet.write(row, 4, how)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Inkwell and Thread grant report")
    title = made.add_format({"bold": True, "font_size": 13})
    bold = made.add_format({"bold": True, "bottom": 1, "bg_color": "#FCE4D6"})
    rate = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "d mmm yyyy"})
    summary = made.add_worksheet("Summary")
    summary.set_landscape()
    summary.fit_to_pages(1, 0)
    _summary(summary, bold, title, rate)
    for quarter in range(3):
        _quarter(made.add_worksheet(QUARTERS[quarter][0]), quarter, bold, title, money)

    makers = made.add_worksheet("Makers")
    makers.write("A1", "Makers who finished, April to December 2025, and let us pass it on", title)
    makers.write("A2", "GAD-7: 0 to 21, lower is better. Loneliness: 3 to 9, lower is less lonely")
    scores = ("GAD-7 first", "GAD-7 last", "Lonely first", "Lonely last")
    makers.write_row("A4", ("Maker", "Course", "Finished on", "Sessions of 10", *scores), bold)
    for row, maker in enumerate(MAKERS, 4):
        makers.write_row(row, 0, maker[:2])
        makers.write_datetime(row, 2, maker[2], day)
        makers.write_row(row, 3, maker[3:])
    makers.set_column(0, 7, 14)

    helpers = made.add_worksheet("Helpers families town")
    at = 0
    for words, lines in BLOCKS:
        helpers.write_row(at, 0, (words, "Q1", "Q2", "Q3", "So far"), bold)
        _lines(helpers, at + 1, lines, money)
        at += len(lines) + 2
    helpers.set_column(0, 0, 62)

    cards = made.add_worksheet("Cards and events")
    cards.write("A1", "Cards filled in at the last session", title)
    cards.write_row("A2", ("", "Q1", "Q2", "Q3", "YTD"), bold)
    _lines(cards, 2, CARDS, money)
    cards.write("A13", "Shows and sales 2025", title)
    cards.write_row(
        "A14", ("What", "Date", "Visitors", "Pieces on show", "To the makers (£)"), bold
    )
    for row, (when, what, *sold) in enumerate(EVENTS, 14):
        cards.write(row, 0, what)
        cards.write_datetime(row, 1, when, day)
        cards.write_row(row, 2, sold)
    cards.write("A21", "Altogether", bold)
    for column, total in (("C", 950), ("D", 257), ("E", 906)):
        cards.write_formula(f"{column}21", f"=SUM({column}15:{column}20)", bold, total)
    cards.set_column(0, 0, 44)
    cards.set_column(1, 4, 16)
    made.close()
