"""Draw the return of a falls-prevention class programme: KPIs run across the page."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

NAME = "AMBC-PH-0093 Steady On Your Feet Q3.xlsx"
FONT = "Arial"
THIN = Side(style="thin", color="888888")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
PLUM = PatternFill("solid", fgColor="5B1E4B")
PALE = PatternFill("solid", fgColor="F3E6EF")
YELLOW = PatternFill("solid", fgColor="FFF8CC")

# Class, area, sessions run, size, tested twice, two seconds better, test start, test end, helpers,
# hours, partners who joined in
CLASSES: list[tuple[str, str, int, int, int, int, Any, Any, int, Any, Any]] = [
    ("Millgate Hall, Mon am", "N", 12, 14, 8, 6, 17.2, 13.9, 2, 24, 3),
    ("Millgate Hall, Thu pm", "N", 12, 12, 7, 5, 16.4, 13.8, 2, 22.5, 1),
    ("St Bride's, Tue am", "N", 11, 11, 6, 4, 18.9, 15.6, 1, 11, 0),
    ("Aldersyke Library", "N", 12, 13, 7, 5, 15.8, 13.1, 2, 24, 2),
    ("Rowan Court (sheltered)", "N", 12, 12, 6, 3, 22.4, 19.7, 3, 36, 4),
    ("Northfield Leisure Centre", "N", 10, 10, 5, 4, 14.9, 12.2, 0, 0, 1),
    ("Quayside Community Centre", "S", 12, 12, 7, 5, 16.1, 13.0, 2, 26, 2),
    ("Quayside - seated", "S", 12, 13, 6, 3, "not done", "not done", 2, 25, 3),
    ("Fieldhead Church", "S", 12, 11, 7, 5, 17.7, 14.4, 1, 12, 0),
    ("Gurdwara hall (women)", "S", 11, 12, 8, 7, 16.8, 12.9, 2, 20.5, 5),
    ("Blackthorn WMC", "S", 12, 12, 7, 4, 18.2, 15.9, 1, 14, 2),
    ("Larch House (extra care)", "S", 12, 13, 6, 4, 23.6, 20.1, 2, 23, 6),
    ("Southbank Rugby Club", "S", 9, 11, 6, 5, 15.2, 12.4, 1, "about 10", 1),
]
PATTERN = [24, 22, 11, 9, 23, 20, 22, 14, 24, 21, 6, 23, 17]
SENT_BY = [
    "GP",
    "Falls clinic",
    "Self",
    "GP",
    "Physio",
    "Ambulance falls car",
    "Self",
    "Housing",
    "Family",
]


def _people() -> list[dict[str, Any]]:
    """One row for every person whose 24 weeks were up."""
    made: list[dict[str, Any]] = []
    for number, (name, *_rest) in enumerate(CLASSES):
        for _ in range(CLASSES[number][3]):
            i = len(made)
            sessions = PATTERN[(i * 5) % 13]
            done = sessions >= 20
            start = 24 + (i * 11) % 27
            made.append(
                {
                    "ref": f"SYF-{1203 + i + i // 9}",
                    "class": name,
                    "from": SENT_BY[(i * 4) % 9],
                    "began": date(2025, 4, 14 + number) if i % 2 else date(2025, 6, 2 + number),
                    "age": 65 + (i * 17) % 28,
                    "sex": "M" if i % 4 == 2 and "women" not in name else "F",
                    "sessions": sessions,
                    "before": start,
                    "after": start - 2 - (i * 3) % 7 if done else "not done",
                    "done": "Yes" if done else "No",
                }
            )
    return made


def _put(
    sheet: Worksheet,
    spot: str,
    value: Any,
    *,
    bold: bool = False,
    fill: PatternFill | None = None,
    white: bool = False,
    fmt: str | None = None,
    box: bool = True,
    size: int = 10,
    wrap: bool = True,
    centre: bool = False,
    italic: bool = False,
) -> None:
    cell = sheet[spot]
    cell.value = value
    cell.font = Font(
        name=FONT, size=size, bold=bold, italic=italic, color="FFFFFF" if white else "000000"
    )
    cell.alignment = Alignment(
        wrap_text=wrap, vertical="top", horizontal="center" if centre else None
    )
    if fill:
        cell.fill = fill
    if fmt:
        cell.number_format = fmt
    if box:
        cell.border = BOX


KPI: list[tuple[str, list[Any]]] = [
    ("KPI", ["FP1", "FP2", "FP3", None, "FP4", "FP5", "FP6"]),
    (
        "Indicator",
        [
            "Referrals received",
            "Into a class within 4 weeks",
            "Finished the programme",
            None,
            "Steadier on their feet",
            "No fall during the programme",
            "Satisfied (report only)",
        ],
    ),
    (
        "Numerator",
        [
            "referrals received in the quarter",
            "started a class within 28 days of referral",
            "came to 20 or more of 24 sessions",
            None,
            "Timed Up and Go better by 2 seconds or more",
            "finishers who told us they had not fallen",
            "replied 'good' or 'very good'",
        ],
    ),
    (
        "Denominator",
        [
            "(a plain count)",
            "all who started a class in the quarter",
            "people whose 24 weeks were up in the quarter",
            None,
            "finishers tested at start and end",
            "finishers reached by phone",
            "replies",
        ],
    ),
    ("Target", ["640 a year", ">=80%", ">=60%", None, ">=65%", ">=75%", "n/a"]),
    ("Minimum", ["576 a year", ">=70%", ">=50%", None, ">=55%", ">=65%", "n/a"]),
]
QUARTERS: list[tuple[str, list[Any], list[Any], list[Any]]] = [
    (
        "Quarter 1 (April - June)",
        [158, 109, 78, None, 42, 57, "not due"],
        ["n/a", 141, 133, None, 66, 71, "not due"],
        [158, 109 / 141, 78 / 133, None, 42 / 66, 57 / 71, "not due"],
    ),
    (
        "Quarter 2 (July - September)",
        [149, 102, 85, None, 49, 60, 96],
        ["n/a", 129, 140, None, 75, 79, 103],
        [149, 102 / 129, 85 / 140, None, 49 / 75, 60 / 79, 96 / 103],
    ),
    (
        "Quarter 3 (October - December)",
        [171, 127, 96, None, 60, 66, "not due"],
        ["n/a", 150, 156, None, 86, 90, "not due"],
        [171, 127 / 150, 96 / 156, None, 60 / 86, 66 / 90, "not due"],
    ),
]


def _kpi(sheet: Worksheet) -> None:
    sheet.title = "KPIs"
    sheet.column_dimensions["A"].width = 3
    sheet.column_dimensions["B"].width = 24
    for letter in "CDEGHI":
        sheet.column_dimensions[letter].width = 19
    sheet.column_dimensions["F"].width = 2
    _put(
        sheet,
        "B1",
        "Steady On Your Feet - Quarter 3 return, 2025/26",
        bold=True,
        size=16,
        box=False,
        wrap=False,
    )
    _put(
        sheet,
        "B2",
        "Firmstep Community Health CIC for Aldersyke Metropolitan Borough Council, Public Health",
        box=False,
        wrap=False,
    )
    _put(
        sheet,
        "B3",
        "Contract AMBC/PH/0093, 1 April 2025 - 31 March 2028, £186,000 a year",
        box=False,
        wrap=False,
        italic=True,
    )
    for row, (name, values) in enumerate(KPI, start=5):
        _put(sheet, f"B{row}", name, bold=True, fill=PLUM if row == 5 else PALE, white=row == 5)
        for letter, value in zip("CDEFGHI", values, strict=True):
            if letter != "F":
                _put(
                    sheet,
                    f"{letter}{row}",
                    value,
                    bold=row < 7,
                    fill=PLUM if row == 5 else None,
                    white=row == 5,
                    centre=row == 5 or row > 8,
                )
    row = 11
    for name, tops, bottoms, results in QUARTERS:
        _put(sheet, f"B{row}", name, bold=True, fill=PALE)
        sheet.merge_cells(f"B{row}:I{row}")
        for shift, (word, values) in enumerate(
            (("Numerator", tops), ("Denominator", bottoms), ("Result", results)), start=1
        ):
            _put(sheet, f"B{row + shift}", word)
            sheet[f"B{row + shift}"].alignment = Alignment(indent=1)
            for letter, value in zip("CDEFGHI", values, strict=True):
                if letter == "F":
                    continue
                fmt = "0.0%" if shift == 3 and letter != "C" else None
                _put(sheet, f"{letter}{row + shift}", value, fmt=fmt, centre=True, bold=shift == 3)
        row += 4
    _put(sheet, "B23", "Year to date (April - December)", bold=True, fill=YELLOW)
    sheet.merge_cells("B23:I23")
    whole = {
        "C": (478, "n/a", 478),
        "D": (338, 420, 338 / 420),
        "E": (259, 429, 259 / 429),
        "G": (151, 227, 151 / 227),
        "H": (183, 240, 183 / 240),
        "I": (96, 103, 96 / 103),
    }
    for shift, word in enumerate(("Numerator", "Denominator", "Result"), start=0):
        _put(sheet, f"B{24 + shift}", word)
        sheet[f"B{24 + shift}"].alignment = Alignment(indent=1)
        for letter, three in whole.items():
            fmt = "0.0%" if shift == 2 and letter != "C" else None
            _put(
                sheet, f"{letter}{24 + shift}", three[shift], fmt=fmt, centre=True, bold=shift == 2
            )
    _put(sheet, "B27", "RAG", bold=True, fill=PALE)
    _put(sheet, "B28", "Comment", bold=True, fill=PALE)
    colours = {"Green": "92D050", "Amber": "FFC000", "Red": "FF5050"}
    said = {
        "C": ("Amber", "75% of the year gone, 478 of 640 in."),
        "D": ("Green", None),
        "E": ("Green", None),
        "G": (
            "Green",
            "Quayside seated class cannot do the walking part; chair-stand used instead.",
        ),
        "H": ("Green", "Phone calls made by two retired nurses, thank you to them."),
        "I": (None, "Survey goes out in August and February."),
    }
    for letter, (rag, words) in said.items():
        fill = PatternFill("solid", fgColor=colours[rag]) if rag in colours else None
        _put(sheet, f"{letter}27", rag, fill=fill, centre=True)
        _put(sheet, f"{letter}28", words, size=9)
    sheet["E14"].comment = Comment("Q1 restated after 2 late registers", "Firmstep")
    for row, height in ((6, 26), (7, 39), (8, 39), (28, 52)):
        sheet.row_dimensions[row].height = height
    sheet.freeze_panes = "C6"


def _classes(sheet: Worksheet) -> None:
    for letter, width in zip(
        "ABCDEFGHIJKLM", (28, 10, 11, 9, 9, 10, 10, 10, 10, 2, 10, 10, 13), strict=True
    ):
        sheet.column_dimensions[letter].width = width
    _put(
        sheet,
        "A1",
        "Class by class, October to December 2025",
        bold=True,
        size=14,
        box=False,
        wrap=False,
    )
    _put(
        sheet,
        "A2",
        "TUG = Timed Up and Go, average seconds of those tested twice. Below 13.5 is thought "
        "low risk.",
        italic=True,
        box=False,
        wrap=False,
        size=9,
    )
    tops = {
        "A": "Class",
        "B": "Sessions run",
        "C": "24 weeks up",
        "D": "Finished",
        "F": "TUG (seconds)",
        "H": "Tested twice",
        "I": "Better by 2 sec +",
        "K": "Volunteer helpers",
        "M": "Partners and friends who joined in*",
    }
    for letter in "ABCDEFGHIKLM":
        _put(sheet, f"{letter}4", tops.get(letter), bold=True, fill=PLUM, white=True, centre=True)
        _put(sheet, f"{letter}5", None, bold=True, fill=PLUM, white=True, centre=True)
    for letter, text in {
        "D": "No.",
        "E": "%",
        "F": "Start",
        "G": "End",
        "K": "People",
        "L": "Hours",
    }.items():
        _put(sheet, f"{letter}5", text, bold=True, fill=PLUM, white=True, centre=True)
    for span in ("A4:A5", "B4:B5", "C4:C5", "D4:E4", "F4:G4", "H4:H5", "I4:I5", "K4:L4", "M4:M5"):
        sheet.merge_cells(span)
    sheet.row_dimensions[5].height = 30
    people = _people()
    finished = {
        c[0]: sum(1 for p in people if p["class"] == c[0] and p["done"] == "Yes") for c in CLASSES
    }
    row = 6
    for area, title in (("N", "NORTH OF THE RIVER"), ("S", "SOUTH OF THE RIVER")):
        _put(sheet, f"A{row}", title, bold=True, fill=PALE)
        for letter in "BCDEFGHIKLM":
            _put(sheet, f"{letter}{row}", None, fill=PALE)
        row += 1
        for name, where, run, size, tested, better, start, end, helpers, hours, joined in CLASSES:
            if where != area:
                continue
            share: Any = finished[name] / size
            fmt = "0%"
            if area == "S":
                share, fmt = round(100 * share, 1), "0.0"
            for letter, value in zip(
                "ABCDEFGHIKLM",
                (
                    name,
                    run,
                    size,
                    finished[name],
                    share,
                    start,
                    end,
                    tested,
                    better,
                    helpers,
                    hours,
                    joined,
                ),
                strict=True,
            ):
                _put(
                    sheet,
                    f"{letter}{row}",
                    value,
                    fmt=fmt if letter == "E" else None,
                    centre=letter != "A",
                )
            row += 1
    _put(sheet, f"A{row}", "All 13 classes", bold=True)
    done = sum(finished.values())
    sums = {
        "B": sum(c[2] for c in CLASSES),
        "C": 156,
        "D": done,
        "E": done / 156,
        "H": sum(c[4] for c in CLASSES),
        "I": sum(c[5] for c in CLASSES),
        "K": sum(c[8] for c in CLASSES),
        "L": 248,
        "M": sum(c[10] for c in CLASSES),
    }
    for letter in "BCDEFGHIKLM":
        _put(
            sheet,
            f"{letter}{row}",
            sums.get(letter),
            bold=True,
            centre=True,
            fmt="0%" if letter == "E" else None,
        )
    _put(
        sheet,
        f"A{row + 1}",
        "* came along and did the exercises without being on the programme themselves",
        italic=True,
        size=9,
        box=False,
        wrap=False,
    )


def _list(sheet: Worksheet) -> None:
    for letter, width in zip(
        "ABCDEFGHIJK", (11, 27, 19, 12, 13, 7, 6, 11, 12, 12, 10), strict=True
    ):
        sheet.column_dimensions[letter].width = width
    sheet.column_dimensions["D"].hidden = True
    _put(
        sheet,
        "A1",
        "Everybody whose 24 weeks were up between 1 October and 31 December 2025",
        bold=True,
        size=12,
        box=False,
        wrap=False,
    )
    _put(
        sheet,
        "A2",
        "One row each. FES-I = worry-about-falling score, 16 to 64, low is good. No names please!",
        italic=True,
        size=9,
        box=False,
        wrap=False,
    )
    head = [
        "Ref",
        "Class",
        "Sent by",
        "Worker",
        "Began",
        "Age",
        "Sex",
        "Sessions (of 24)",
        "FES-I start",
        "FES-I end",
        "Finished?",
    ]

    def heading(row: int) -> None:
        for letter, text in zip("ABCDEFGHIJK", head, strict=True):
            _put(sheet, f"{letter}{row}", text, bold=True, fill=PLUM, white=True)

    heading(4)
    example = [
        "SYF-0000",
        "EXAMPLE - leave here",
        "GP",
        "XX",
        "dd/mm/yy",
        79,
        "F",
        21,
        38,
        31,
        "Yes",
    ]
    for letter, value in zip("ABCDEFGHIJK", example, strict=True):
        _put(sheet, f"{letter}5", value, italic=True, fill=YELLOW)
    row = 6
    for number, person in enumerate(_people()):
        if number == 83:
            row += 1
            heading(row)
            row += 1
        if number == 121:
            row += 1
        values = [
            person["ref"],
            person["class"],
            person["from"],
            f"W{number % 4 + 1}",
            person["began"],
            person["age"],
            person["sex"],
            person["sessions"],
            person["before"],
            person["after"],
            person["done"],
        ]
        if number in (30, 97):
            values[5] = None
        if number in (12, 64, 140):
            values[7] = str(values[7])
        for letter, value in zip("ABCDEFGHIJK", values, strict=True):
            _put(
                sheet,
                f"{letter}{row}",
                value,
                fmt="dd/mm/yy" if letter == "E" else None,
                wrap=False,
            )
        row += 1
    _put(sheet, f"A{row + 1}", "All of the above", bold=True, box=False, wrap=False)
    _put(sheet, f"H{row + 1}", sum(p["sessions"] for p in _people()), bold=True, box=False)
    _put(
        sheet, f"K{row + 1}", sum(1 for p in _people() if p["done"] == "Yes"), bold=True, box=False
    )
    sheet.freeze_panes = "A5"


AFTER: list[tuple[str, list[Any], Any]] = [
    ("Went on to a keep-going group run by former members", [31, 36, 44], 111),
    ("Keep-going groups still meeting (end of quarter)", [5, 6, 7], None),
    ("Former members now helping at a class", [4, 3, 6], 13),
    ("Hours given by all helpers", [211.5, 226, 248], 685.5),
    ("Home hazards put right by the handyperson after we asked", [18, 22, 27], 67),
    ("Carers who told us they got a break", [9, "not asked", 14], 23),
    ("People found to have low blood pressure on standing, sent to GP", [6, 5, "<5"], None),
    ("Serious incidents at a class", [0, 0, 0], 0),
]
MONEY: list[tuple[str, list[Any], Any]] = [
    ("Council funding drawn", [46500, 46500, 46500], 139500),
    ("Spent on instructors", [24180.5, 23910, 25402.75], 73493.25),
    ("Spent on halls", [6120, 5985, 6310], 18415),
    ("Tea money collected", [412.4, 398.1, 455.6], 1266.1),
]


def _after(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width = 56
    for letter in "BCDEF":
        sheet.column_dimensions[letter].width = 13
    _put(
        sheet,
        "A1",
        "What happens round about and afterwards",
        bold=True,
        size=14,
        box=False,
        wrap=False,
    )

    def block(row: int, title: str, lines: list[tuple[str, list[Any], Any]], fmt: str) -> int:
        for letter, text in zip(
            "ABCDEF", (title, "Q1", "Q2", "Q3", "Q4", "Apr-Dec 25"), strict=True
        ):
            _put(sheet, f"{letter}{row}", text, bold=True, fill=PALE, centre=letter != "A")
        for name, values, whole in lines:
            row += 1
            _put(sheet, f"A{row}", name)
            for letter, value in zip("BCDEF", [*values, None, whole], strict=True):
                _put(sheet, f"{letter}{row}", value, fmt=fmt, centre=True)
        return row

    row = block(3, "Afterwards", AFTER, "General")
    _put(sheet, f"A{row + 1}", "<5: small number left out", italic=True, size=9, box=False)
    row = block(row + 3, "Money", MONEY, "£#,##0.00")
    row += 2
    _put(sheet, f"A{row}", "In their words", bold=True, box=False)
    _put(
        sheet,
        f"A{row + 1}",
        '"I had not been upstairs on a bus since 2019. Went to the coast in November with two '
        "from the "
        'class." Woman, 81, Rowan Court',
        box=True,
    )
    sheet.row_dimensions[row + 1].height = 42


def draw(path: Path) -> None:
    """Draw the workbook at the path."""
    made = Workbook()
    first = made.active
    assert first is not None
    _kpi(first)
    _classes(made.create_sheet("Classes"))
    _list(made.create_sheet("People Q3"))
    _after(made.create_sheet("After & around"))
    inside = made.create_sheet("pivot")
    inside.append(["Sent by", "Count"])
    for name in sorted(set(SENT_BY)):
        inside.append([name, sum(1 for p in _people() if p["from"] == name)])
    inside.sheet_state = "hidden"
    for sheet in made.worksheets:
        sheet.page_setup.orientation = "landscape"
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_setup.fitToHeight = 0
    save_plain(made, path)
