"""Health access for refugees, half-yearly: a numbered form, indicators across, small tables."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

LINE = Side(style="thin", color="B08968")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
SAND = PatternFill("solid", fgColor="EDE0D4")
BROWN = PatternFill("solid", fgColor="7F5539")
RAG = {"Green": "B7E4C7", "Amber": "FFE8A1", "": "FFFFFF"}


def put(ws: Worksheet, cell: str, value: object, form: str = "", **more: object) -> None:
    """Write one boxed cell."""
    at = ws[cell]
    at.value = value
    at.font = Font(
        name="Georgia",
        size=10,
        bold=bool(more.get("bold")),
        italic=bool(more.get("italic")),
        color=str(more.get("color", "000000")),
    )
    at.alignment = Alignment(
        wrap_text=bool(more.get("wrap", True)),
        vertical="center",
        horizontal=str(more.get("align", "general")),
    )
    if more.get("box", True):
        at.border = BOX
    if more.get("fill"):
        at.fill = more["fill"]  # type: ignore[assignment]
    if form:
        at.number_format = form


def draw(path: Path) -> None:
    """Draw the return on the second half of 2025/26."""
    made = Workbook()
    form = made.active
    form.title = "Form"
    for letter, width in zip("ABCDEF", (14, 62, 15, 15, 15, 46)):
        form.column_dimensions[letter].width = width
    plain = {"box": False, "wrap": False}
    put(form, "A1", "FARWELL ROAD WELCOME CENTRE", bold=True, color="7F5539", **plain)
    put(
        form,
        "A2",
        "Half-yearly monitoring: health access for refugees and people seeking asylum",
        bold=True,
        **plain,
    )
    for row, (left, right) in enumerate(
        (
            ("Contract", "BICB/INCL/25/06"),
            ("Paid for by", "NHS Brackenshire ICB"),
            ("Contract runs", "01.04.25 – 31.03.27"),
            ("This return", "H2, 01.10.25 – 31.03.26"),
            ("Filled in by", "Centre manager, ext 214"),
        ),
        3,
    ):
        put(form, f"A{row}", left, **plain)
        put(form, f"B{row}", "          " + right, **plain)

    def part(row: int, text: str) -> None:
        put(form, f"A{row}", text, bold=True, color="FFFFFF", fill=BROWN, wrap=False)
        for letter, word in zip(
            "BCDE", ("", "1st half\nApr-Sep 25", "2nd half\nOct 25-Mar 26", "Both halves")
        ):
            put(form, f"{letter}{row}", word, bold=True, color="FFFFFF", fill=BROWN, align="center")
        form.row_dimensions[row].height = 28

    part(9, "1 Who we saw")
    part(16, "2 What we did and what came of it")
    part(30, "3 Team and money")
    rows: list[tuple[int, str, str, object, object, object, str]] = [
        (10, "1.1", "People seen, new and old (each counted once)", 388, 417, 640, ""),
        (11, "1.2", "     women", 171, 188, 289, ""),
        (12, "1.3", "     children under 18", 92, 104, 151, ""),
        (13, "1.4", "     living in a hotel or hostel", 203, 196, 318, ""),
        (14, "1.5", "     young people whose age is disputed", "<5", 6, 9, ""),
        (17, "2.1", "Drop-in afternoons held", 49, 48, 97, ""),
        (18, "2.2", "Appointments we went along to", 142, 165, 307, ""),
        (19, "2.3", "Interpreter hours paid for", 318.5, 341, 659.5, "0.0"),
        (20, "2.4", "Bus passes and phone top-ups", 210, 188, 398, ""),
        (
            21,
            "2.5",
            "People on a doctor's list inside four weeks (drop-in tally)",
            158,
            171,
            329,
            "",
        ),
        (22, "2.6", "Hospital bills sent to people by mistake and now cancelled", 7, 9, 16, ""),
        (23, "", "     worth", 18420, 26905.5, 45325.5, "£#,##0.00"),
        (24, "2.7", "Letters to the Home Office or their solicitor", 33, 41, 74, ""),
        (25, "2.8", "Husbands, wives and children who have since joined them here", 5, 11, 16, ""),
        (26, "2.9", "Leaflets, in 11 languages", "1,150", "900", "2,050", ""),
        (27, "2.10", "Started their first paid job in this country", 12, 17, 29, ""),
        (28, "2.11", "Families turned away because we were full", "not recorded", 14, 14, ""),
        (31, "3.1", "Paid staff (full-time equivalent)", 3.2, 3.6, "n/a", "0.0"),
        (32, "3.2", "Volunteers on our books at the end of the half", 27, 31, "n/a", ""),
        (33, "", "     came to us for help themselves, at first", 8, 12, "n/a", ""),
        (34, "3.3", "Wages", 58140, 63385, 121525, "£#,##0"),
        (35, "3.4", "Interpreters", 12740, 13640, 26380, "£#,##0"),
        (36, "3.5", "Room hire, tea, travel", 9115, 8870, 17985, "£#,##0"),
    ]
    for row, number, label, first, second, both, shown in rows:
        put(form, f"A{row}", number)
        put(form, f"B{row}", label)
        for letter, value in zip("CDE", (first, second, both)):
            put(form, f"{letter}{row}", value, shown or "#,##0", align="right")
    put(form, "B37", "All of 3.3 to 3.5", bold=True)
    for letter, value in zip("CDE", (79995, 85895, 165890)):
        put(form, f"{letter}37", value, "£#,##0", bold=True, align="right")
    put(
        form,
        "F23",
        "We wrote to the overseas visitors office with people's papers.",
        italic=True,
        box=False,
    )
    put(form, "F28", "We only began to write this down in October.", italic=True, box=False)
    put(
        form, "F33", "Three of the 12 now interpret at the Tuesday drop-in.", italic=True, box=False
    )
    form["D27"].comment = Comment("mostly care homes and the bakery", "manager")
    put(form, "A39", "4 Anything else?", bold=True, **plain)
    form.merge_cells("A40:E42")
    put(
        form,
        "A40",
        "The hotel on Marine Parade closed on 14 February and people were moved at a "
        "day's notice, some 60 miles away. We kept in touch by phone where we could. Next meeting "
        "with Brackenshire: 12.05.26 at 10.30.",
        box=False,
    )
    put(form, "A44", "##END_FORM_v3.2##", color="BBBBBB", **plain)

    ind = made.create_sheet("Indicators")
    ind.column_dimensions["A"].width = 24
    for letter in "BCDEFGH":
        ind.column_dimensions[letter].width = 19
    put(ind, "A1", "Contract indicators, 2025/26", bold=True, color="7F5539", **plain)
    columns = [
        (
            "R1",
            "New people",
            "people seen for the first time",
            "–",
            500,
            450,
            "higher",
            (241, None),
            (268, None),
            "Green",
            "Busy since the new year",
        ),
        (
            "R2",
            "With a GP inside 28 days",
            "registered within 28 days of first coming",
            "people with no GP on arrival",
            "85%",
            "75%",
            "higher",
            (158, 186),
            (171, 194),
            "Green",
            "",
        ),
        (
            "R3",
            "New-arrival health check",
            "checks done",
            "new people",
            "70%",
            "60%",
            "higher",
            (162, 241),
            (191, 268),
            "Amber",
            "Nurse post empty 6 weeks",
        ),
        (
            "R4",
            "Interpreter there when needed",
            "interpreter booked and came",
            "appointments where one was needed",
            "95%",
            "90%",
            "higher",
            (402, 421),
            (436, 461),
            "Green",
            "",
        ),
        (
            "R5",
            "Hospital appointments missed",
            "missed",
            "appointments we went along to",
            "10%",
            "15%",
            "lower",
            (17, 142),
            (14, 165),
            "Amber",
            "Trains",
        ),
        (
            "R6",
            "Children's jabs up to date",
            "up to date at 6 months",
            "children known to us for 6 months",
            "80%",
            "70%",
            "higher",
            (41, 55),
            (52, 63),
            "Amber",
            "",
        ),
        (
            "R7",
            "Emergency food given",
            "people",
            "–",
            "no target",
            "no target",
            "for information",
            (96, None),
            (131, None),
            "",
            "H2 includes the hotel move",
        ),
    ]
    heads = {
        3: "Ref",
        4: "Indicator",
        5: "What is counted",
        6: "Out of",
        7: "Target (R1: a year)",
        8: "Must not be worse than",
        9: "Better if",
        10: "FIRST HALF (Apr-Sep 25)",
        11: "   number",
        12: "   out of",
        13: "   %",
        14: "SECOND HALF (Oct 25-Mar 26)",
        15: "   number",
        16: "   out of",
        17: "   %",
        18: "BOTH HALVES",
        19: "   number",
        20: "   out of",
        21: "   %",
        22: "RAG on both halves",
        23: "Comment",
    }
    for row, word in heads.items():
        band = row in {3, 10, 14, 18}
        put(ind, f"A{row}", word, bold=True, fill=SAND)
        for letter in "BCDEFGH":
            put(ind, f"{letter}{row}", None, fill=SAND if band else None)
    for letter, (ref, name, top, under, target, floor, better, one, two, rag, said) in zip(
        "BCDEFGH", columns
    ):
        for row, value in zip(
            (3, 4, 5, 6, 7, 8, 9, 22, 23), (ref, name, top, under, target, floor, better, rag, said)
        ):
            put(
                ind,
                f"{letter}{row}",
                value or None,
                bold=row in {3, 4},
                fill=SAND
                if row == 3
                else PatternFill("solid", fgColor=RAG[rag])
                if row == 22
                else None,
                align="center" if row in {3, 7, 8, 22} else "general",
            )
        both = (one[0] + two[0], (one[1] + two[1]) if one[1] and two[1] else None)
        for row, pair in ((11, one), (15, two), (19, both)):
            put(ind, f"{letter}{row}", pair[0], "#,##0")
            if pair[1]:
                put(ind, f"{letter}{row + 1}", pair[1], "#,##0")
                put(ind, f"{letter}{row + 2}", round(pair[0] / pair[1], 4), "0.0%")
    for row in (4, 5, 6, 14, 23):
        ind.row_dimensions[row].height = 42

    talk = made.create_sheet("Languages")
    talk.column_dimensions["A"].width = 30
    put(talk, "A1", "First language of new people", bold=True, color="7F5539", **plain)
    put(talk, "B3", "Apr-Sep 25", bold=True, fill=SAND, wrap=False)
    put(talk, "C3", None, fill=SAND)
    put(talk, "D3", "Oct 25-Mar 26", bold=True, fill=SAND, wrap=False)
    put(talk, "E3", None, fill=SAND)
    put(talk, "A4", "Language", bold=True, fill=SAND)
    for letter, word in zip("BCDE", ("women", "men", "women", "men")):
        put(talk, f"{letter}4", word, bold=True, fill=SAND, align="center")
    spoken = [
        ("Arabic", 21, 34, 24, 33),
        ("Farsi / Dari", 19, 29, 20, 31),
        ("Kurdish Sorani", 12, 26, 11, 29),
        ("Tigrinya", 15, 18, 18, 21),
        ("Ukrainian", 16, 6, 14, 5),
        ("Pashto", 5, 17, 7, 20),
        ("Other", 11, 12, 17, 18),
    ]
    for row, values in enumerate(spoken, 5):
        for letter, value in zip("ABCDE", values):
            put(talk, f"{letter}{row}", value)
    for letter, value in zip("ABCDE", ("Together", 99, 142, 111, 157)):
        put(talk, f"{letter}12", value, bold=True)

    grp = made.create_sheet("Groups and surgeries")
    for letter, width in zip("ABCDEFGHIJ", (30, 12, 12, 16, 3, 28, 15, 24, 24, 3)):
        grp.column_dimensions[letter].width = width
    put(grp, "A1", "Groups, October 2025 to March 2026", bold=True, color="7F5539", **plain)
    put(grp, "F1", "Surgeries we work with", bold=True, color="7F5539", **plain)
    for letter, word in zip(
        "ABCD", ("Group", "Times met", "People", "Times the members ran it without any of us there")
    ):
        put(grp, f"{letter}3", word, bold=True, fill=SAND, align="center")
    grp.row_dimensions[3].height = 58
    put(grp, "A4", "e.g. Knitting", italic=True, color="999999")
    for letter, value in zip("BCD", (10, 8, 2)):
        put(grp, f"{letter}4", value, italic=True, color="999999")
    groups: list[tuple[object, ...]] = [
        ("Sewing (women)", 24, 19, 11),
        ("Men's football & tea", 23, 34, 9),
        ("Mothers and babies", 22, 16, 0),
        ("Gardening at the plot", 12, 13, 4),
        ("English for the doctor's", 25, 41, "n/a"),
        ("Choir", 18, 22, 7),
    ]
    for row, values in enumerate(groups, 5):
        for letter, value in zip("ABCD", values):
            put(grp, f"{letter}{row}", value)
    for letter in "ABCD":
        put(grp, f"{letter}11", None)
        put(grp, f"{letter}12", None)
    put(grp, "A12", "(add rows above this line)", italic=True, color="999999")
    put(grp, "A13", "Six groups", bold=True)
    put(grp, "B13", 124, bold=True)
    put(grp, "D13", 31, bold=True)
    for letter, word in zip(
        "FGHI",
        (
            "Surgery",
            "Staff who came to our training, H2",
            "Wanted a passport before they'd register people, April 25",
            "And now?",
        ),
    ):
        put(grp, f"{letter}3", word, bold=True, fill=SAND, align="center")
    surgeries: list[tuple[object, ...]] = [
        ("Marine Parade", 6, "yes", "no"),
        ("Dr Station Approach", 4, "yes", "no"),
        ("Cobden Street", 0, "yes", "yes"),
        ("Lido Health Centre", 11, "yes", "no"),
        ("Upper Farwell", 3, "no", "no"),
        ("The Ropewalk", 5, "yes", "no"),
        ("Two Bridges", 2, "yes", "yes, but will take a letter from us"),
    ]
    for row, values in enumerate(surgeries, 4):
        for letter, value in zip("FGHI", values):
            put(grp, f"{letter}{row}", value)
    grp.row_dimensions[10].height = 28
    grp.row_dimensions[13].height = 42
    put(grp, "F11", "7 surgeries", bold=True)
    put(grp, "G11", 31, bold=True)
    put(grp, "H11", None)
    put(grp, "F13", "Used to ask, don't any more (April 25 to March 26)", bold=True)
    put(grp, "G13", 4, bold=True)

    sleep = made.create_sheet("Nights")
    sleep.column_dimensions["A"].width = 36
    for letter in "BC":
        sleep.column_dimensions[letter].width = 20
    put(sleep, "A1", '"How are your nights?"', bold=True, color="7F5539", **plain)
    put(
        sleep,
        "A2",
        "Asked in the football and sewing groups, Oct 25 – Mar 26, same 44 people twice.",
        italic=True,
        **plain,
    )
    for letter, word in zip("ABC", ("", "When they first came", "Three months on")):
        put(sleep, f"{letter}4", word, bold=True, fill=SAND, align="center")
    for row, values in enumerate(
        (
            ("Awake most of the night", 25, 9),
            ("Some bad, some good", 13, 16),
            ("Sleep through most nights", 6, 19),
        ),
        5,
    ):
        for letter, value in zip("ABC", values):
            put(sleep, f"{letter}{row}", value)
    for letter, value in zip("ABC", ("Everyone asked", 44, 44)):
        put(sleep, f"{letter}8", value, bold=True)

    for ws in made.worksheets:
        ws.page_setup.orientation = "landscape"
        ws.page_setup.paperSize = 9
        ws.page_setup.fitToWidth = 1
        ws.page_setup.fitToHeight = 0
        ws.sheet_properties.pageSetUpPr.fitToPage = True
        ws.sheet_view.showGridLines = False
    save_plain(made, path)
