"""Perinatal home visiting: a small half-yearly form in which every figure is typed as text."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

COMIC = "Comic Sans MS"

FORM: list[tuple[str, str, str, str]] = [
    ("1. Mums referred to us", "58", "112", ""),
    ("2. Mums who started visits", "49", "96", "90 a year"),
    ("3. First visit inside 10 working days", "41", "79", ""),
    ("    as a % of those who started", "84%", "82%", "at least 80%"),
    ("4. Mums with a mood score (EPDS) at start and at end", "31", "64", ""),
    ("    of these, better by 4 points or more", "24", "47", ""),
    ("    %", "77%", "73%", "at least 70%"),
    ("5. Finished all their visits", "28 (provisional)", "61", ""),
    ("6. Stopped early", "9", "17", ""),
    ("7. Still breastfeeding at 6-8 wks", "not collected", "not collected", ""),
    ("8. Complaints", "nil", "1", ""),
]
PEOPLE: list[tuple[str, str, str]] = [
    ("Dads and partners who sat in on at least one visit", "about 22", "about 40"),
    ("Mums who trained as peer supporters with us", "Six", "11"),
    ("Peer supporter hours", "312.5 hrs", "590 hrs"),
    ("Mums who went back to work, college or volunteering", "7", "15"),
    ("Mums helped to report violence at home", "<5", "6"),
]
GROUPS: list[tuple[str, str, str, str, str, str, str]] = [
    (
        "Pram Walk",
        "Saltmere seafront",
        "Mon 10am",
        "04.03.25",
        "2 mums off the first group",
        "9",
        "yes",
    ),
    ("Sing and Sway", "Library, Dock St", "Weds 1.30", "12.03.25", "us", "11", "yes"),
    (
        "Night Feeders (WhatsApp + monthly cuppa)",
        "online / Hub",
        "1st Thurs",
        "03.04.25",
        "mums themselves",
        "26",
        "yes",
    ),
    ("Dads Sat brekkie", "Fire station", "Sat 9am", "10.05.25", "Dad volunteer", "8", "yes"),
    ("Baby massage (block of 5)", "Hub", "Tues", "03.06.25", "us", "6", "finished 01.07.25"),
]


def _form(sheet: Worksheet) -> None:
    """Write the form: labels down the side, text in every box."""
    bold = Font(name=COMIC, size=11, bold=True)
    plain = Font(name=COMIC, size=11)
    big = Font(name=COMIC, size=16, bold=True, color="7030A0")
    pink = PatternFill("solid", fgColor="FCE4EC")
    sheet["A1"] = "Hearth & Cradle Home Visiting"
    sheet["A1"].font = big
    facts = [
        ("Who we report to", "Saltmere Borough Council (Public Health)"),
        ("Contract no", "SBC-CYP-0241"),
        ("Contract runs", "1 Sept 2024 to 31 Aug 2027"),
        ("This form covers", "H2 (Mar-Aug) of year 1"),
        ("Filled in by", "Service manager, 18.09.25"),
        ("Phone", "01632 960 071"),
    ]
    for row, (label, text) in enumerate(facts, start=2):
        sheet[f"A{row}"], sheet[f"B{row}"] = label, text
        sheet[f"A{row}"].font, sheet[f"B{row}"].font = bold, plain
    for column, text in zip("ABCD", ["", "Mar-Aug 25", "Both halves\n(Sept 24-Aug 25)",
                                     "Contract says"], strict=True):  # fmt: skip
        sheet[f"{column}9"] = text or None
        sheet[f"{column}9"].font = bold
        sheet[f"{column}9"].fill = pink
        sheet[f"{column}9"].alignment = Alignment(wrap_text=True, vertical="center")
    row = 10
    for label, half, both, target in FORM:
        for column, text in zip("ABCD", [label, half, both, target], strict=True):
            sheet[f"{column}{row}"] = text or None
            sheet[f"{column}{row}"].font = plain
        row += 1
    sheet["B17"].comment = Comment("3 mums have their last visit in 1st week of Sept", "Manager")
    row += 1
    sheet[f"A{row}"] = "And the people round them"
    sheet[f"A{row}"].font = bold
    sheet[f"A{row}"].fill = pink
    for label, half, both in PEOPLE:
        row += 1
        for column, text in zip("ABC", [label, half, both], strict=True):
            sheet[f"{column}{row}"] = text
            sheet[f"{column}{row}"].font = plain
    sheet[f"A{row + 2}"] = (
        "No. 7: the health visitors hold this now, 0-19 team took it over in 2024. <5 means 1 to 4 "
        "mums, we dont give the number."
    )
    sheet[f"A{row + 2}"].font = Font(name=COMIC, size=9, italic=True)
    sheet[f"A{row + 3}"] = (
        "Next form due 31 March 2026. We had the office flood in wk 3 of June so some dates are "
        "from diaries."
    )
    sheet[f"A{row + 3}"].font = Font(name=COMIC, size=9, italic=True)
    for column, width in (("A", 58), ("B", 20), ("C", 20), ("D", 16)):
        sheet.column_dimensions[column].width = width
    for line in range(10, row + 1):
        for column in "BCD":
            sheet[f"{column}{line}"].alignment = Alignment(horizontal="left")
    sheet.row_dimensions[9].height = 34
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _groups(sheet: Worksheet) -> None:
    """Write the list of groups with its example line."""
    plain = Font(name=COMIC, size=11)
    bold = Font(name=COMIC, size=11, bold=True)
    grey = Font(name=COMIC, size=11, italic=True, color="999999")
    sheet["A1"] = "Groups Mar-Aug 25"
    sheet["A1"].font = Font(name=COMIC, size=16, bold=True, color="7030A0")
    heads = ["Group", "Where", "When", "Started", "Who runs it", "Mums or dads coming",
             "Still going?"]  # fmt: skip
    for column, text in zip("ABCDEFG", heads, strict=True):
        sheet[f"{column}3"] = text
        sheet[f"{column}3"].font = bold
    example = ["eg Rhyme Time", "Childrens centre", "Fri 10am", "01.01.24", "a volunteer", "10",
               "yes"]  # fmt: skip
    for column, text in zip("ABCDEFG", example, strict=True):
        sheet[f"{column}4"] = text
        sheet[f"{column}4"].font = grey
    for row, group in enumerate(GROUPS, start=5):
        for column, text in zip("ABCDEFG", group, strict=True):
            sheet[f"{column}{row}"] = text
            sheet[f"{column}{row}"].font = plain
    sheet["A11"] = "(add more lines if you have more than 5 groups)"
    sheet["A11"].font = grey
    for column, width in zip("ABCDEFG", [42, 20, 12, 12, 26, 22, 20], strict=True):
        sheet.column_dimensions[column].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook()
    first = made.worksheets[0]
    first.title = "Sheet1"
    _form(first)
    _groups(made.create_sheet("groups"))
    made.create_sheet("Sheet3")
    save_plain(made, path)
