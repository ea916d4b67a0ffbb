"""Draws the Q1 to Q4 tabs of contract A's return, and the Summary that adds them up."""

from __future__ import annotations

from dataclasses import dataclass

from workbooks.builder import figures_a as figures
from workbooks.builder import words_a as words
from workbooks.builder.figures_a import QUARTERS, Quarter, Table
from workbooks.builder.office_a import Page, Style, Value, stacked
from workbooks.builder.styles_a import (
    BOLD,
    COUNCIL,
    ENTRY,
    ENTRY_TEXT,
    FOOTNOTE,
    GUIDE_BOX,
    HEAD,
    LABEL,
    PART,
    POUNDS,
    RATE,
    TITLE,
    TOTAL,
    TOTAL_RATE,
    WORKED,
    print_setup,
)

FIRST_1A, LAST_1A, TOTAL_1A = 10, 26, 27
FIRST_1B, LAST_1B, TOTAL_1B = 34, 43, 44
FIRST_STACKED_ROW = 47
"""Where the guidance row of Part 1C stands; the later Parts follow one another."""


@dataclass(frozen=True)
class Part:
    """One of the stacked blocks from Part 1C on."""

    key: str
    head: tuple[str, ...]
    labels: tuple[str, ...]
    total: bool = True
    guided: bool = True


PAIR_HEAD = ("Quit dates set", "Successfully quit", "% quit")
REASON_HEAD = (
    "Quit dates set",
    "Successfully quit",
    "Not quit or lost",
    "% quit",
    "Reason for exception",
)
PARTS = (
    Part(
        "1C",
        (
            "",
            "Quit dates set",
            "Successfully quit",
            "Not quit",
            "Lost to follow-up",
            "CO validated",
        ),
        ("Pregnant women",),
        total=False,
    ),
    Part("1D", ("Prescription status", *PAIR_HEAD), figures.PRESCRIPTIONS),
    Part("1E", ("Socio-economic classification", *PAIR_HEAD), figures.OCCUPATIONS),
    Part("1F", ("Stop smoking aid", *PAIR_HEAD), figures.AIDS),
    Part("1G", ("Intervention type", *REASON_HEAD), figures.INTERVENTIONS),
    Part("1H", ("Setting", *REASON_HEAD), figures.SETTINGS),
    Part("2A", ("Item", "£"), ("Local authority allocation for the year",), total=False),
    Part(
        "2B",
        ("Item", "£"),
        ("Total spend to date", "   of which pharmacotherapy", "   of which staff and other"),
        total=False,
        guided=False,
    ),
    Part(
        "3",
        ("Item", "Number", "Notes"),
        tuple(label for label, _ in words.LOCAL_ROWS),
        total=False,
    ),
)


def first_rows(*, with_1g: bool) -> dict[str, int]:
    """Give the row of each stacked Part's first category; Summary leaves Part 1G out."""
    rows: dict[str, int] = {}
    row = FIRST_STACKED_ROW
    for part in PARTS:
        if part.key == "1G" and not with_1g:
            continue
        rows[part.key] = row + 3 if part.guided else row + 2
        row = rows[part.key] + len(part.labels) + int(part.total) + 1
    return rows


QUARTER_ROWS = first_rows(with_1g=True)
SUMMARY_ROWS = first_rows(with_1g=False)


def quarter_tab(page: Page, index: int, quarter: Quarter | None) -> None:
    """Draw one quarter's return; without a quarter, the empty form."""
    _form_top(page, f"QUARTERLY RETURN 2025/26 - QUARTER {index + 1}", figures.PERIODS[index])
    page.merge("A6:L6", words.GUIDANCE["1A"], GUIDE_BOX)
    page.height(6, 26)
    _part_1a_frame(page)
    _entries(page, FIRST_1A, "BCDE", quarter.ethnicity if quarter else None, LAST_1A - FIRST_1A + 1)
    _part_1a_sums(page)
    page.merge("A28:L28", "Males and females as stated by the client.", FOOTNOTE)
    page.merge("A30:L30", words.GUIDANCE["1B"], GUIDE_BOX)
    page.merge("A31:L31", words.GUIDANCE["1B2"], GUIDE_BOX)
    _part_1b_frame(page)
    _entries(page, FIRST_1B, "CDEFG", quarter.ages if quarter else None, LAST_1B - FIRST_1B + 1)
    for column in "CDEFG":
        page.total(f"{column}{TOTAL_1B}", FIRST_1B, LAST_1B, TOTAL)
    if index == 0 and quarter:
        page.put(f"G{TOTAL_1B}", f"{quarter.validated}*", stacked(TOTAL, {"align": "right"}))
        page.merge("A45:L45", words.CO_FOOTNOTE, FOOTNOTE)
    for part in PARTS:
        _stacked_part(page, part, QUARTER_ROWS[part.key], quarter)
    _whole_numbers_only(page)
    page.sheet.set_h_pagebreaks([QUARTER_ROWS["1F"] - 4])
    print_setup(page, landscape=False)


def _form_top(page: Page, title: str, period: str) -> None:
    """Draw the head that the Q tabs and Summary share."""
    page.widths(A=50, B_G=11.5, H_L=8)
    page.merge("A1:L1", f"STOP SMOKING SERVICES: {title}", TITLE)
    page.height(1, 28)
    for row, (label, text) in enumerate(
        (("Provider", words.PROVIDER), ("Period", period), ("Contract", words.REFERENCE)), start=3
    ):
        page.put(f"A{row}", label, stacked(COUNCIL, BOLD))
        page.put(f"B{row}", text, COUNCIL)
    page.sheet.freeze_panes(4, 1)


def _part_1a_frame(page: Page) -> None:
    """Draw titles, the header of two rows and the categories of Part 1A."""
    page.put("A7", words.PART_TITLES["1A"], PART)
    page.merge("A8:A9", "Ethnic category", HEAD)
    page.merge("B8:C8", "Males", HEAD)
    page.merge("D8:E8", "Females", HEAD)
    page.merge("F8:F9", "Total QDS", HEAD)
    page.merge("G8:G9", "Total quit", HEAD)
    for column, text in zip("BCDE", ("QDS", "quit") * 2, strict=True):
        page.put(f"{column}9", text, HEAD)
    for row, label in enumerate(figures.ETHNICITIES, start=FIRST_1A):
        page.put(f"A{row}", label, LABEL)
    page.put(f"A{TOTAL_1A}", "Total", stacked(TOTAL, {"align": "left"}))


def _part_1a_sums(page: Page) -> None:
    """Draw the calculated columns and the total row of Part 1A."""
    number = page.book.number
    for row in range(FIRST_1A, LAST_1A + 1):
        for target, left, right in (("F", "B", "D"), ("G", "C", "E")):
            value = number(page.name, f"{left}{row}") + number(page.name, f"{right}{row}")
            page.formula(f"{target}{row}", f"={left}{row}+{right}{row}", value, WORKED)
    for column in "BCDEFG":
        page.total(f"{column}{TOTAL_1A}", FIRST_1A, LAST_1A, TOTAL)


def _part_1b_frame(page: Page) -> None:
    """Draw title, header and categories of Part 1B."""
    page.put("A32", words.PART_TITLES["1B"], PART)
    heads = (
        "Age band",
        "Gender",
        "QDS",
        "Successfully quit",
        "Not quit",
        "Lost to FU",
        "CO validated",
    )
    for column, text in zip("ABCDEFG", heads, strict=True):
        page.put(f"{column}33", text, HEAD)
    page.height(33, 28)
    for i, band in enumerate(figures.AGE_BANDS):
        for j, gender in enumerate(("Male", "Female")):
            row = FIRST_1B + 2 * i + j
            page.put(f"A{row}", band, LABEL)
            page.put(f"B{row}", gender, LABEL)
    page.put(f"A{TOTAL_1B}", "Total", stacked(TOTAL, {"align": "left"}))
    page.put(f"B{TOTAL_1B}", "All", stacked(TOTAL, {"align": "left"}))


def _entries(page: Page, first: int, columns: str, table: Table | None, rows: int) -> None:
    """Write the typed-in body of a Part, or its empty cells."""
    for i in range(rows):
        for j, column in enumerate(columns):
            page.put(f"{column}{first + i}", table[i][j] if table else None, ENTRY)


def _stacked_part(page: Page, part: Part, first: int, quarter: Quarter | None) -> None:
    """Draw one of the Parts from 1C on, its guidance row included."""
    if part.guided:
        page.merge(f"A{first - 3}:L{first - 3}", words.GUIDANCE[part.key], GUIDE_BOX)
    _part_frame(page, part, first)
    table = _body(part.key, quarter)
    columns = "BCDEF" if part.key == "1C" else "BC"
    if part.key.startswith("1"):
        _entries(page, first, columns, table, len(part.labels))
        _part_sums(page, part, first)
        if part.key in ("1G", "1H"):
            _reasons(page, part, first, quarter)
    elif part.key == "3":
        _local_part(page, first, table)
    else:
        _money_part(page, part, first, table)


def _part_frame(page: Page, part: Part, first: int) -> None:
    """Draw title, header and categories of a stacked Part."""
    page.put(f"A{first - 2}", words.PART_TITLES[part.key], PART)
    for column, text in zip("ABCDEF", part.head, strict=False):
        if column == "F" and text == "Reason for exception":
            page.merge(f"F{first - 1}:L{first - 1}", text, HEAD)
        elif text == "Notes":
            page.merge(f"C{first - 1}:G{first - 1}", text, HEAD)
        else:
            page.put(f"{column}{first - 1}", text, HEAD)
    page.height(first - 1, 28)
    for row, label in enumerate(part.labels, start=first):
        page.put(f"A{row}", label, LABEL)


def _body(key: str, quarter: Quarter | None) -> Table | None:
    """Give a stacked Part's figures, a row per category."""
    if quarter is None:
        return None
    local, money = quarter.local, quarter.money
    bodies: dict[str, Table] = {
        "1C": (quarter.pregnant,),
        "1D": quarter.prescriptions,
        "1E": quarter.occupations,
        "1F": quarter.aids,
        "1G": quarter.interventions,
        "1H": quarter.settings,
        "2A": ((figures.ANNUAL_ALLOCATION,),),
        "2B": ((money.spend,), (money.pharmacotherapy,), (money.other,)),
        "3": (
            (local.cut_down,),
            (local.pledges,),
            (local.children,),
            (local.debt,),
            (local.housing,),
            (local.mental_health,),
        ),
    }
    return bodies[key]


def _part_sums(page: Page, part: Part, first: int) -> None:
    """Draw the total row and the calculated columns of Parts 1D to 1H."""
    if not part.total:
        return
    last = first + len(part.labels) - 1
    page.put(f"A{last + 1}", "Total", stacked(TOTAL, {"align": "left"}))
    for column in "BC":
        page.total(f"{column}{last + 1}", first, last, TOTAL)
    reasoned = part.head[-1] == "Reason for exception"
    for row in range(first, last + 2):
        bottom = row == last + 1
        if reasoned:
            _difference(page, row, TOTAL if bottom else WORKED)
        _success_rate(page, f"{'E' if reasoned else 'D'}{row}", row, TOTAL_RATE if bottom else RATE)


def _difference(page: Page, row: int, style: Style) -> None:
    """Write those who did not quit or were lost, in column D."""
    value = page.book.number(page.name, f"B{row}") - page.book.number(page.name, f"C{row}")
    page.formula(f"D{row}", f"=B{row}-C{row}", value, style)


def _success_rate(page: Page, cell: str, row: int, style: Style) -> None:
    """Write quits over quit dates set; empty where nobody set a date."""
    below = page.book.number(page.name, f"B{row}")
    value: str | float = page.book.number(page.name, f"C{row}") / below if below else ""
    page.formula(cell, f'=IF(B{row}=0,"",C{row}/B{row})', value, style)


def _reasons(page: Page, part: Part, first: int, quarter: Quarter | None) -> None:
    """Write the reasons for exception in column F, merged to L."""
    reasons = quarter.reasons if quarter else {}
    for row, label in enumerate(part.labels, start=first):
        text = reasons.get(label)
        page.merge(f"F{row}:L{row}", text, ENTRY_TEXT)
        if text and len(text) > 60:
            page.height(row, 38)


def _money_part(page: Page, part: Part, first: int, table: Table | None) -> None:
    """Write Parts 2A and 2B; the allocation is printed on empty forms too."""
    for i, row in enumerate(range(first, first + len(part.labels))):
        value: Value = table[i][0] if table else None
        if part.key == "2A":
            value = figures.ANNUAL_ALLOCATION
        page.put(f"B{row}", value, stacked(ENTRY, POUNDS))


def _local_part(page: Page, first: int, table: Table | None) -> None:
    """Write Part 3, the local information, with its one subtotal."""
    last = first + len(words.LOCAL_ROWS) - 1
    _entries(page, first, "B", table, len(words.LOCAL_ROWS) - 1)
    page.total(f"B{last}", last - 3, last - 1, TOTAL)
    for row, (_, note) in enumerate(words.LOCAL_ROWS, start=first):
        page.merge(f"C{row}:G{row}", note, stacked(LABEL, {"font_size": 9}))


def _whole_numbers_only(page: Page) -> None:
    """Refuse anything but whole numbers from 0 in the typed-in bodies of Parts 1A and 1B."""
    rule = {
        "validate": "integer",
        "criteria": ">=",
        "value": 0,
        "error_title": "Whole numbers only",
        "error_message": "Please enter a whole number, 0 if none.",
    }
    page.sheet.data_validation(f"B{FIRST_1A}:E{LAST_1A}", rule)
    page.sheet.data_validation(f"C{FIRST_1B}:G{LAST_1B}", rule)


def summary_tab(page: Page) -> None:
    """Draw the sums of the four quarters; Part 1G was never added to it."""
    _form_top(page, "SUMMARY 2025/26", "Apr 25-Mar 26")
    page.merge("A6:L6", "Calculated from Q1 to Q4. Do not type in this sheet.", GUIDE_BOX)
    _part_1a_frame(page)
    for row in range(FIRST_1A, TOTAL_1A + 1):
        for column in "BCDEFG":
            _sum_of_quarters(page, f"{column}{row}", row, TOTAL if row == TOTAL_1A else WORKED)
    _part_1b_frame(page)
    for row in range(FIRST_1B, LAST_1B + 1):
        for column in "CDEFG":
            _sum_of_quarters(page, f"{column}{row}", row, WORKED)
    for column in "CDEFG":
        page.total(f"{column}{TOTAL_1B}", FIRST_1B, LAST_1B, TOTAL)
    for part in PARTS:
        if part.key != "1G":
            _summary_part(page, part, SUMMARY_ROWS[part.key])
    page.sheet.set_h_pagebreaks([SUMMARY_ROWS["1F"] - 3])
    print_setup(page, landscape=False)


def _sum_of_quarters(page: Page, cell: str, source: int, style: Style) -> None:
    """Add up one cell of the four quarter tabs."""
    column = cell.rstrip("0123456789")
    value = sum(page.book.number(name, f"{column}{source}") for name in QUARTERS)
    text = "=" + "+".join(f"'{name}'!{column}{source}" for name in QUARTERS)
    page.formula(cell, text, value, style)


def _latest_quarter(page: Page, cell: str, source: int, style: Style) -> None:
    """Take the highest of the four quarter tabs, which for cumulative money is the latest."""
    value = max(page.book.number(name, f"B{source}") for name in QUARTERS)
    text = "=MAX(" + ",".join(f"'{name}'!B{source}" for name in QUARTERS) + ")"
    page.formula(cell, text, value, style)


def _summary_part(page: Page, part: Part, first: int) -> None:
    """Draw one stacked Part of Summary."""
    shown = Part(part.key, part.head[:5], part.labels) if part.key == "1H" else part
    _part_frame(page, shown, first)
    source = QUARTER_ROWS[part.key]
    columns = {"1C": "BCDEF", "2A": "B", "2B": "B", "3": "B"}.get(part.key, "BC")
    for i in range(len(part.labels)):
        for column in columns:
            cell = f"{column}{first + i}"
            if part.key in ("2A", "2B"):
                _latest_quarter(page, cell, source + i, stacked(WORKED, POUNDS))
            else:
                _sum_of_quarters(page, cell, source + i, WORKED)
        if part.key == "3":
            note = words.LOCAL_ROWS[i][1]
            page.merge(f"C{first + i}:G{first + i}", note, stacked(LABEL, {"font_size": 9}))
    _part_sums(page, part, first)
