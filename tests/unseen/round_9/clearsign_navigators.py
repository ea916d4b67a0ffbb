"""A deaf navigator project: the same numbered form per half, then a sheet for both halves."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

NAME = "Clearsign half 2 return 2025-26 FINAL.xlsx"

FORM: list[tuple[str, str, float | None, float | None]] = [
    ("1", "PEOPLE", None, None),
    ("1.1", "Deaf people the navigators worked with (count each person once)", 74, 91),
    ("1.2", "... BSL is their first language", 61, 77),
    ("1.3", "... deafblind", 5, 6),
    ("1.4", "... aged 65 or over", 29, 33),
    ("2", "APPOINTMENTS", None, None),
    ("2.1", "Health appointments set up", 312, 348),
    ("2.2", "Interpreter was there, in the room or on the screen", 281, 319),
    ("2.3", "No interpreter came and the appointment was lost", 21, 15),
    ("2.4", "Went for the smear, mammogram or bowel test they had been putting off", 18, 27),
    ("2.5", "Texts and video calls answered", 1904, 2217),
    ("2.6", "Aged 40-74 and due an NHS Health Check", 44, 52),
    ("2.7", "... have now had it", 19, 29),
    ("3", "WHAT PEOPLE SAID", None, None),
    ("3.1", "Asked by us after an appointment", 120, 141),
    ("3.2", "... said the doctor or nurse properly understood them", 99, 122),
    ("3.3", "Daughters, sons, partners who no longer have to do the interpreting", 13, 16),
    ("4", "SURGERIES AND CLINICS", None, None),
    ("4.1", "Deaf awareness sessions we ran for them", 9, 11),
    ("4.2", "Staff who came", 104, 137),
    (
        "4.3",
        "Places that have put something right for good (text number, screen, longer slots)",
        5,
        8,
    ),
    ("5", "WHO DOES THE WORK", None, None),
    ("5.1", "Navigators (whole-time)", 2.8, 3.0),
    ("5.2", "Deaf champions, give their time for nothing", 12, 15),
    ("5.3", "... hours between them", 186, 244.5),
    ("5.4", "Champions who have gone into paid work", 1, 3),
    ("5.5", "Interpreting hours bought in", 402, 455.5),
    ("5.6", "What the interpreting cost", 18090, 20497.5),
]
WORDS: dict[str, tuple[str, str]] = {
    "1.1": ("", "a lot of new faces"),
    "2.3": ("agency short of people in August", "better since we changed agency"),
    "3.3": ("", "one girl of 12 had been doing it since she was 7"),
    "4.3": ("see list sent in by email", ""),
    "5.1": ("one on maternity leave", ""),
    "5.6": ("", "price went up 4% in January"),
}
CLUBS = [
    ("Coffee morning", "Quaymouth", 24, 21, None),
    ("Signing supper", "Hythe Bank", 6, None, 17),
    ("Over-60s deaf club", "Quaymouth", 25, None, 28),
    ("Tots and signs", "Rennet Cross", 12, 9, None),
]
FAMILIES = [("Quaymouth, Oct-Dec", 10, 14, 9), ("Rennet Cross, Jan-Mar", 10, 11, 8)]
ASKED: list[tuple[str, str, str | float | None, str | float | None, tuple[float, float, float]]] = [
    ("N1", "Deaf people worked with in the year", 160, 144, (74, 91, 165)),
    ("N2", "Interpreter present", "90%", "85%", (281 / 312, 319 / 348, 600 / 660)),
    ("", "appointments with interpreter", None, None, (281, 319, 600)),
    ("", "appointments set up", None, None, (312, 348, 660)),
    ("N3", "NHS Health Check done, those due", "50%", "40%", (19 / 44, 29 / 52, 48 / 96)),
    ("", "had it", None, None, (19, 29, 48)),
    ("", "due, aged 40-74", None, None, (44, 52, 96)),
    ("N4", "Felt understood", "85%", "75%", (99 / 120, 122 / 141, 221 / 261)),
    ("", "felt understood", None, None, (99, 122, 221)),
    ("", "asked", None, None, (120, 141, 261)),
    (
        "N5",
        "Appointments lost, no interpreter",
        "5% or less",
        "8% or less",
        (21 / 312, 15 / 348, 36 / 660),
    ),
    ("", "lost", None, None, (21, 15, 36)),
    ("", "appointments set up", None, None, (312, 348, 660)),
    ("N6", "Deaf awareness sessions (report only)", None, None, (9, 11, 20)),
]
ALSO: list[tuple[str, tuple[float, float, float]]] = [
    ("Screening tests caught up on", (18, 27, 45)),
    ("Staff at awareness sessions", (104, 137, 241)),
    ("Surgeries etc. with a lasting change", (5, 8, 13)),
    ("Texts and video calls", (1904, 2217, 4121)),
    ("Relatives let off interpreting", (13, 16, 29)),
    ("Champions' unpaid hours", (186, 244.5, 430.5)),
]
HALVES = [
    ("Half 1", "Half 1: 1 April to 30 September 2025"),
    ("Half 2", "Half 2: 1 October 2025 to 31 March 2026"),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Clearsign half 2")
    font = {"font_name": "Arial", "font_size": 11}
    plain = made.add_format({**font, "text_wrap": True, "valign": "top"})
    title = made.add_format({**font, "bold": True, "font_size": 14})
    band = made.add_format({**font, "bold": True, "font_color": "white", "bg_color": "#0B5A6B"})
    edge = made.add_format(
        {**font, "border": 1, "num_format": "#,##0.##;-#,##0.##;0", "valign": "top"}
    )
    whole = made.add_format({**font, "border": 1, "num_format": "#,##0", "valign": "top"})
    tenth = made.add_format({**font, "border": 1, "num_format": "0.0", "valign": "top"})
    pound = made.add_format({**font, "border": 1, "num_format": "£#,##0.00", "valign": "top"})
    share = made.add_format({**font, "border": 1, "num_format": "0.0%"})
    indent = made.add_format({**font, "indent": 2, "italic": True})
    head = made.add_format(
        {**font, "bold": True, "text_wrap": True, "border": 1, "bg_color": "#D7EBEF"}
    )

    for half, (tab, span) in enumerate(HALVES):
        sheet = made.add_worksheet(tab)
        sheet.set_column("A:A", 6)
        sheet.set_column("B:B", 64)
        sheet.set_column("C:C", 13)
        sheet.set_column("D:D", 36)
        sheet.write("A1", "BSL HEALTH NAVIGATOR PROJECT: HALF-YEARLY RETURN", title)
        sheet.write("A2", span, made.add_format({**font, "bold": True}))
        sheet.write(
            "A3",
            "Clearsign Deaf Trust, for Quaymouth City Council "
            "(ref. QCC/ASC/2025/118, to 31 March 2028)",
            made.add_format(font),
        )
        for row, (number, text, first, second) in enumerate(FORM, start=4):
            figure = (first, second)[half]
            if figure is None:
                for col, value in enumerate(
                    [number, text, "", "In your own words" if number == "1" else ""]
                ):
                    sheet.write(row, col, value, band)
                continue
            sheet.write(row, 0, number, plain)
            sheet.write(row, 1, text, plain)
            style = {"5.6": pound, "5.1": tenth, "5.3": tenth, "5.5": tenth}.get(number, whole)
            sheet.write(row, 2, figure, style)
            sheet.write(row, 3, WORDS.get(number, ("", ""))[half], plain)
        if half:
            sheet.set_column("E:E", 3)
            sheet.set_column("F:F", 26)
            sheet.set_column("G:J", 15)
            sheet.set_row(4, 60)
            sheet.set_row(12, 32)
            sheet.write("F4", "Clubs and get-togethers, this half", title)
            heads = [
                "What",
                "Where",
                "Times met",
                "Usual turn-out, led by us",
                "Usual turn-out, deaf members run it themselves",
            ]
            for col, text in enumerate(heads, start=5):
                sheet.write(4, col, text, head)
            for row, club in enumerate(CLUBS, start=5):
                for col, cell in enumerate(club, start=5):
                    sheet.write(row, col, "" if cell is None else cell, edge)
            sheet.write("F12", "Family signing evenings, this half", title)
            heads = ["Course", "Evenings", "Relatives who started", "Chat in sign at home now"]
            for col, text in enumerate(heads, start=5):
                sheet.write(12, col, text, head)
            for row, family in enumerate(FAMILIES, start=13):
                for col, entry in enumerate(family, start=5):
                    sheet.write(row, col, entry, edge)
            sheet.write("F16", "", edge)
            for name, total in zip("GHI", (20, 25, 17), strict=True):
                sheet.write_formula(f"{name}16", f"=SUM({name}14:{name}15)", edge, total)
            sheet.write(
                "F18",
                "Please return by 30 April 2026 (Form QCC 7b)",
                made.add_format({**font, "italic": True}),
            )

    both = made.add_worksheet("Both halves")
    both.set_column("A:A", 6)
    both.set_column("B:B", 42)
    both.set_column("C:G", 14)
    both.write("A1", "THE YEAR 2025-26", title)
    heads = [
        "Ref",
        "",
        "Target",
        "Lower / upper limit",
        "H1 Apr-Sep 25",
        "H2 Oct 25-Mar 26",
        "Both halves",
    ]
    for col, text in enumerate(heads):
        both.write(2, col, text, head)
    for row, (ref, text, target, limit, three) in enumerate(ASKED, start=3):
        both.write(row, 0, ref, plain)
        both.write(row, 1, text, plain if ref else indent)
        for col, agreed in enumerate([target, limit], start=2):
            both.write(row, col, "" if agreed is None else agreed, edge)
        for col, result in enumerate(three, start=4):
            both.write(row, col, result, share if result < 1 else whole)
    both.write("B19", "Also counted", title)
    for row, (text, counted) in enumerate(ALSO, start=19):
        both.write(row, 1, text, plain)
        for col, count in enumerate(counted, start=4):
            both.write(
                row, col, count, tenth if count != int(count) or text.startswith("Champ") else whole
            )
    both.write(
        "B27",
        "Somebody who came in both halves is counted in each; 165 is the sum of the two.",
        made.add_format({**font, "italic": True}),
    )
    for each in made.worksheets():
        each.set_landscape()
        each.fit_to_pages(1, 0)
    made.close()
