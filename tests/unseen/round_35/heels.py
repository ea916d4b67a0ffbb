"""A wound and foot clinic in a community centre with volunteer hosts, monthly to an ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook

from tests.unseen.pen import book

Number = float | int
Row = tuple[object, ...]

# Reference, indicator, threshold, row of the numerator and of the denominator, comment.
INDICATORS: tuple[tuple[str, str, object, int, int, str], ...] = (
    ("LL1", "Full limb assessment within 10 working days of referral", 0.9, 6, 7, "2 on holiday"),
    ("LL2", "Venous leg ulcers closed within 24 weeks", 0.6, 8, 9, ""),
    ("LL3", "In strong compression, where suitable", 0.85, 10, 11, ""),
    ("LL4", "Ulcer back within 12 months of healing (maximum)", 0.15, 12, 13, "Lower is better"),
    ("LL5", "Foot health appointments kept (annual)", 2200, 14, 0, "Quieter, school holidays"),
    (
        "LL6",
        "Active diabetic foot sent on within 1 working day",
        1,
        15,
        16,
        "July: one sent a day late",
    ),
    ("LL7", "Friends and Family: good or very good", 0.9, 17, 18, ""),
    ("LL8", "Mean days referral to first dressing (maximum)", 7, 19, 20, "Lower is better"),
    ("LL9", "Wound infection, admitted to hospital", "Report only", 21, 0, ""),
)

DATA: tuple[Row, ...] = (
    ("LL1", "Assessed within 10 working days", 14, 16, 13, 17, 12),
    ("", "New referrals due an assessment", 16, 17, 15, 18, 14),
    ("LL2", "Ulcers closed within 24 weeks", 6, 5, 7, 8, 6),
    ("", "Ulcers closed, or reaching 24 weeks, in month", 9, 9, 10, 12, 9),
    ("LL3", "In strong compression", 38, 39, 41, 40, 42),
    ("", "Seen in month and suitable for it", 44, 46, 47, 47, 48),
    ("LL4", "Ulcer came back", 1, 0, 2, 1, 1),
    ("", "Healed a year ago and checked in month", 8, 7, 11, 9, 10),
    ("LL5", "Foot health appointments kept", 182, 176, 191, 204, 168),
    ("LL6", "Sent to foot protection team within 1 working day", 4, 3, 5, 2, 4),
    ("", "Active foot problems found", 4, 3, 5, 3, 4),
    ("LL7", "Cards good or very good", 27, 31, 29, 35, 25),
    ("", "Cards back", 29, 33, 30, 37, 27),
    ("LL8", "Days waited, added up", 96, 110, 84, 117, 88),
    ("", "People having a first dressing", 15, 17, 14, 18, 13),
    ("LL9", "Admitted with wound infection", 0, 1, 0, "nil", 0),
)

# Head of cost, annual value, spent in the month, spent to date.
FINANCE: tuple[tuple[str, Number, Number, Number], ...] = (
    ("Nursing (2 RNs, 1 HCA)", 88400, 7366.67, 36833.35),
    ("Podiatry sessions", 31200, 2480, 12960),
    ("Dressings and hosiery", 14500, 1187.4, 6204.15),
    ("Room hire", 9360, 740, 3860),
    ("Host expenses", 1500, 96.2, 531.8),
)

DIARY: tuple[Row, ...] = (
    ("Wound clinic (Mondays and Thursdays)",),
    ("Sessions run", 7, 7, 9, 9, 7),
    ("Attendances", 231, 246, 238, 252, 219),
    ("Dressings and bandages done", 264, 281, 270, 290, 251),
    ("Dopplers", 19, 21, 17, 22, 16),
    ("Did not come, no call", 14, 12, 16, 11, 18),
    ("Where new referrals came from",),
    ("District nurses", 7, 9, 8, 10, 7),
    ("GP practices", 6, 5, 5, 6, 5),
    ("Walked in", 3, 3, 2, 2, 2),
    ("All", 16, 17, 15, 18, 14),
    ("The table (tea, lunch, cards)",),
    ("Lunches cooked", 121, 130, 126, 137, 112),
    ("Started at another group in the Centre (first time)", 3, 4, 2, 5, 4),
    ("Back in own bed after nights in the chair", 1, 2, 1, 2, 2),
    ("Walking to the shops or bus alone again", 2, 3, 2, 4, 3),
    ("Trips out and birthdays", 1, 2, 1, 2, 0),
    ("Other services",),
    ("Letters to GPs", 31, 34, 29, 38, 27),
    ("Home visits the district nurses could take off their list", 22, 26, 31, 35, 34),
    ("Calls with practice nurses", 18, 17, 21, 24, 20),
    ("At home",),
    ("Husbands, wives, daughters shown skin and foot care", 5, 4, 6, 7, 5),
    ("...now doing it at home without us", 3, 3, 4, 5, 4),
)

# Venue, chairs, sessions, appointments, at risk, hosts, room cost, rung, walking without pain.
VENUES: tuple[Row, ...] = (
    ("Pinfold Community Centre", 4, 8, 84, 31, 4, 320, 38, 24),
    ("Skell Court (sheltered)", 2, 4, 33, 9, 2, 0, 14, 8),
    ("Riverside lunch club", 2, 3, 24, 8, 2, 60, 11, 7),
    ("Beck Lane Islamic Centre", 2, 2, 17, 11, 2, 40, 9, 5),
    ("Men's shed, Tarn Road", 1, 1, 10, 2, 1, "n/a", 5, 3),
)

# Initials, what they do, started, a member first, hours of each month.
HOSTS: tuple[tuple[str, str, date, str, tuple[object, ...]], ...] = (
    ("MB", "Door and tea", date(2023, 5, 15), "Y", (18, 18, 20, 20, 16)),
    ("JT", "Kitchen", date(2023, 9, 4), "N", (24, 22, 24, 26, 20)),
    ("PK", "Kitchen", date(2024, 2, 12), "Y", (12, 14, 14, 16, 12)),
    ("SAH", "Beck Lane, interpreting", date(2024, 6, 3), "N", (6, 8, 8, 6, 8)),
    ("DW", "Minibus", date(2024, 6, 17), "N", (15, 15, 16, 17.5, 13)),
    ("EL", "Door", date(2024, 10, 7), "Y", (9, 10, 9, 11, 8)),
    ("RC", "Cards and dominoes", date(2024, 11, 4), "Y", (8, 8, 10, 10, 8)),
    ("GN", "Skell Court", date(2025, 1, 13), "N", (6, 6, 7.5, 7, 6)),
    ("VO", "Tea", date(2025, 4, 28), "Y", (2, 9, 9, 10, 9)),
    ("AF", "Riverside", date(2025, 6, 9), "N", (None, None, 5, 8, 8)),
    ("TM", "Men's shed", date(2025, 7, 7), "Y", (None, None, None, 4, 5)),
)
HOSTS_SINCE: tuple[tuple[str, Number], ...] = (
    ("Host evenings held", 3),
    ("Taken on in paid care or kitchen work", 2),
    ("Healed members who came back as hosts", 2),
    ("Thank you lunch in June (£)", 164.5),
    ("DBS checks sent off", 4),
)

# Number, age, weeks open before, first visit, area and ABPI then, closed, dressings, visits.
WOUNDS: tuple[tuple[str, int, int, date, float, float, date, int, int], ...] = (
    ("TD-231", 71, 14, date(2025, 5, 12), 6.2, 1.02, date(2025, 8, 4), 25, 23),
    ("TD-219", 84, 30, date(2025, 3, 31), 11.5, 0.94, date(2025, 8, 7), 44, 37),
    ("TD-246", 66, 6, date(2025, 6, 19), 2.4, 1.1, date(2025, 8, 11), 14, 14),
    ("TD-187", 79, 52, date(2025, 1, 13), 18.0, 0.88, date(2025, 8, 14), 71, 58),
    ("TD-238", 90, 9, date(2025, 5, 29), 3.1, 0.97, date(2025, 8, 18), 22, 22),
    ("TD-220", 58, 20, date(2025, 4, 3), 7.7, 1.15, date(2025, 8, 21), 42, 39),
    ("TD-228", 75, 11, date(2025, 5, 1), 4.9, 1.0, date(2025, 8, 28), 33, 31),
)

SURVEY: tuple[tuple[str, int, int, int], ...] = (
    ("I was made welcome", 43, 2, 1),
    ("I did not wait long on the day", 36, 8, 2),
    ("I see more people in a week than before I came", 31, 9, 6),
    ("The nurses explain things", 40, 5, 1),
    ("It is easy to get here", 29, 11, 6),
)

NOTES = (
    "Mr H, who had not left his flat since his wife died, now runs the domino table.",
    "Two sisters from Skell Court have started walking to chapel together again.",
    "The community nurses tell us they have closed one evening round in Tarnside since June.",
    "We were shut on the bank holiday, so there was one Monday clinic fewer than usual.",
    "The new couch came on 19 August, paid for by the ICB equipment fund.",
    "We hope to open a third wound clinic on Wednesdays from October if the RN post is filled.",
    "60 posters about foot checks went to shops and the library.",
    "Compression hosiery prices went up by 8% in July.",
    "LL1 should be back over 90% in September.",
)


def _return(made: Workbook, styles: dict[str, Format]) -> None:
    """Write the template of the ICB; its results come from the data sheet."""
    sheet = made.add_worksheet("Return")
    head = styles["head"]
    sheet.write("A1", "NHS Averdale and Skell ICB - Community contracts", styles["title"])
    sheet.write("A2", "Monthly provider return 2025/26")
    sheet.write_row("A3", ("Provider", "Tarnside Dressing Room CIC"))
    sheet.write_row("A4", ("Service", "Lower limb wound and foot health clinic, Pinfold"))
    sheet.write_row("A5", ("Contract", "AS-CC-2231 (1 April 2025 - 31 March 2027)"))
    sheet.write_row("A6", ("Return for", "Month 5, August 2025"))
    sheet.write("A8", "Section A - Quality requirements", styles["title"])
    sheet.merge_range("D9:F9", "August 2025", head)
    sheet.merge_range("G9:I9", "Year to date (April - August)", head)
    names = ("Numerator", "Denominator", "Result")
    sheet.write_row(9, 0, ("Ref", "Requirement", "Threshold", *names, *names, "Comment"), head)
    for row, (ref, words, threshold, top, base, comment) in enumerate(INDICATORS, 10):
        form = None if not base else styles["days" if ref == "LL8" else "rate"]
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, threshold, styles["whole"] if base and ref != "LL8" else None)
        for column, source in ((3, "G"), (6, "O")):
            above = _figure(top, source)
            sheet.write_formula(row, column, f"='Data sheet'!{source}{top}", None, above)
            first, second = xl_col_to_name(column), xl_col_to_name(column + 1)
            if base:
                below = _figure(base, source)
                sheet.write_formula(row, column + 1, f"='Data sheet'!{source}{base}", None, below)
                sheet.write_formula(
                    row,
                    column + 2,
                    f"={first}{row + 1}/{second}{row + 1}",
                    form,
                    above / below,
                )
            else:
                sheet.write(row, column + 1, "n/a")
                sheet.write_formula(row, column + 2, f"={first}{row + 1}", None, above)
        if comment:
            sheet.write(row, 9, comment)
    sheet.write("A21", "Section B - Finance (£)", styles["title"])
    heads = ("Head", "Annual value", "Spent in August", "Spent to date")
    for column, name in zip((1, 2, 3, 6), heads, strict=True):
        sheet.write(21, column, name, head)
    for row, (name, *money) in enumerate(FINANCE, 22):
        sheet.write(row, 1, name)
        for column, amount in zip((2, 3, 6), money, strict=True):
            sheet.write(row, column, amount, styles["money"])
    sheet.write("B28", "Total", head)
    for column, place in ((2, 1), (3, 2), (6, 3)):
        letter = xl_col_to_name(column)
        total = round(sum(float(line[place]) for line in FINANCE), 2)
        sheet.write_formula(27, column, f"=SUM({letter}23:{letter}27)", styles["money"], total)
    sheet.write("A30", "Submitted by J Tarrant, clinic lead, 11/09/2025")
    sheet.set_column("A:A", 10)
    sheet.set_column("B:B", 54)
    sheet.set_column("C:I", 13)
    sheet.set_column("J:J", 28)


def _figure(row: int, column: str) -> Number:
    """Find the figure of August (G) or the year to date (O) in a row of the data sheet."""
    months = [figure for figure in DATA[row - 6][2:] if isinstance(figure, int)]
    return months[-1] if column == "G" else sum(months)


def _data(made: Workbook, styles: dict[str, Format]) -> None:
    """Write the data sheet of the template, with the months still to come left blank."""
    sheet = made.add_worksheet("Data sheet")
    sheet.write("A1", "Data sheet - feeds the Return tab", styles["title"])
    sheet.write("A2", "Enter whole numbers. Do not leave past months blank.")
    sheet.write_row("A5", ("Ref", "Item"), styles["head"])
    for month in range(12):
        day = date(2025 + (month + 3) // 12, (month + 3) % 12 + 1, 1)
        sheet.write_datetime(4, 2 + month, day, styles["month"])
    sheet.write("O5", "YTD", styles["head"])
    for row, line in enumerate(DATA, 5):
        sheet.write_row(row, 0, line)
        total = _figure(row + 1, "O")
        sheet.write_formula(row, 14, f"=SUM(C{row + 1}:N{row + 1})", None, total)
    sheet.set_column("B:B", 46)
    sheet.freeze_panes(5, 2)


def _diary(made: Workbook, styles: dict[str, Format]) -> None:
    """Write the clinic's own diary of the months."""
    sheet = made.add_worksheet("Clinic diary")
    sheet.write("A1", "Clinic diary 2025", styles["title"])
    sheet.write_row("B3", ("April", "May", "June", "July", "August", "So far"), styles["head"])
    for row, line in enumerate(DIARY, 3):
        if len(line) == 1:
            sheet.write(row, 0, line[0], styles["title"])
            continue
        sheet.write_row(row, 0, line)
        total = _added(line)
        sheet.write_formula(row, 6, f"=SUM(B{row + 1}:F{row + 1})", None, total)
    sheet.set_column("A:A", 54)


def _added(figures: tuple[object, ...]) -> float:
    """Add up figures, passing over blanks and words."""
    return sum(float(figure) for figure in figures if isinstance(figure, (int, float)))


def _venues(made: Workbook, styles: dict[str, Format]) -> None:
    """Write foot health by venue for the month."""
    sheet = made.add_worksheet("Feet by venue")
    sheet.write("A1", "Foot health by venue, August 2025", styles["title"])
    heads = (
        "Venue",
        "Chairs we can use",
        "Sessions",
        "Appointments kept",
        "of which diabetes, at risk",
        "Hosts helping",
        "Room cost (£)",
        "Rung this month, 6 weeks after treatment",
        "...walking without pain now",
    )
    sheet.write_row(2, 0, heads, styles["wrap"])
    for row, line in enumerate(VENUES, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "All venues", styles["title"])
    for column in (2, 3, 4, 5, 6, 7, 8):
        letter = xl_col_to_name(column)
        total = _added(tuple(line[column] for line in VENUES))
        sheet.write_formula(8, column, f"=SUM({letter}4:{letter}8)", None, total)
    sheet.set_column("A:A", 28)
    sheet.set_column("B:I", 13)


def _hosts(made: Workbook, styles: dict[str, Format]) -> None:
    """Write a row for each volunteer host and what has come of it since April."""
    sheet = made.add_worksheet("Hosts")
    sheet.write("A1", "Volunteer hosts - hours, April to August 2025", styles["title"])
    heads = ("Host", "Does what", "Started", "Member first?")
    months = ("Apr", "May", "Jun", "Jul", "Aug", "Total hours")
    sheet.write_row(2, 0, heads + months, styles["head"])
    for row, (host, does, started, member, hours) in enumerate(HOSTS, 3):
        sheet.write_row(row, 0, (host, does))
        sheet.write_datetime(row, 2, started, styles["day"])
        sheet.write(row, 3, member)
        sheet.write_row(row, 4, hours)
        sheet.write_formula(row, 9, f"=SUM(E{row + 1}:I{row + 1})", None, _added(hours))
    sheet.write("A15", "All hosts", styles["title"])
    for column in range(5):
        letter = xl_col_to_name(4 + column)
        total = _added(tuple(line[4][column] for line in HOSTS))
        sheet.write_formula(14, 4 + column, f"=SUM({letter}4:{letter}14)", None, total)
    total = sum(_added(line[4]) for line in HOSTS)
    sheet.write_formula("J15", "=SUM(J4:J14)", None, total)
    sheet.write("A17", "Hosts, 1 April to 31 August 2025", styles["title"])
    sheet.write("E17", "Total", styles["head"])
    for row, (name, figure) in enumerate(HOSTS_SINCE, 17):
        sheet.write(row, 0, name)
        sheet.write(row, 4, figure)
    sheet.set_column("B:C", 22)


def _wounds(made: Workbook, styles: dict[str, Format]) -> None:
    """Write a row for each wound that closed in the month."""
    sheet = made.add_worksheet("Wounds closed")
    sheet.write("A1", "Wounds closed in August 2025", styles["title"])
    sheet.write("A2", "Area and ABPI are as measured on the first visit")
    heads = (
        "Age",
        "Weeks open before coming to us",
        "First visit",
        "Area at first visit (cm2)",
        "ABPI at first visit",
        "Closed on",
        "Dressings used",
        "Visits to us",
    )
    sheet.write_row(3, 0, ("Member", *heads), styles["wrap"])
    for row, line in enumerate(WOUNDS, 4):
        for column, item in enumerate(line):
            if isinstance(item, date):
                sheet.write_datetime(row, column, item, styles["day"])
            else:
                sheet.write(row, column, item)
    sheet.set_column("A:I", 12)


def _survey(made: Workbook, styles: dict[str, Format]) -> None:
    """Write the survey of members, with the comments on the month under it."""
    sheet = made.add_worksheet("Survey and notes")
    sheet.write("A1", "Members' survey, July 2025 (once a year)", styles["title"])
    sheet.write_row("A2", ("Forms handed out", 71))
    sheet.write_row("A3", ("Forms back", 46))
    sheet.write_row("A5", ("How many ticked", "Yes", "Partly", "No"), styles["head"])
    for row, line in enumerate(SURVEY, 5):
        sheet.write_row(row, 0, line)
    sheet.write("A13", "Notes for August", styles["title"])
    for row, sentence in enumerate(NOTES, 13):
        sheet.write(row, 0, sentence)
    sheet.set_column("A:A", 50)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Tarnside M5 return")
    styles = {
        "title": made.add_format({"bold": True}),
        "head": made.add_format({"bold": True, "bg_color": "#005EB8", "font_color": "#FFFFFF"}),
        "wrap": made.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "rate": made.add_format({"num_format": "0.0%"}),
        "whole": made.add_format({"num_format": "0%"}),
        "days": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "month": made.add_format({"num_format": "mmm-yy", "bold": True}),
        "day": made.add_format({"num_format": "dd/mm/yyyy"}),
    }
    for tab in (_return, _data, _diary, _venues, _hosts, _wounds, _survey):
        tab(made, styles)
    made.close()
