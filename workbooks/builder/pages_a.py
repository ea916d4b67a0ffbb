"""Draws the tabs of contract A around the return: READ ME, Volunteers, Narrative and the like."""

from __future__ import annotations

from workbooks.builder import figures_a as figures
from workbooks.builder import words_a as words
from workbooks.builder.figures_a import QUARTERS, Submission
from workbooks.builder.office_a import Page, stacked
from workbooks.builder.styles_a import (
    BOLD,
    CENTRE,
    COUNCIL,
    HEAD,
    LABEL,
    OWN_CELL,
    OWN_COUNT,
    OWN_HEAD,
    OWN_NOTE,
    OWN_SUB,
    OWN_TEXT,
    OWN_TITLE,
    OWN_TOTAL,
    PART,
    RAG_FILL,
    TITLE,
    TOP,
    WRAP,
    print_setup,
)


def read_me_tab(page: Page, submission: Submission) -> None:
    """Draw the front tab: what this is, which version, how to fill it in."""
    page.sheet.hide_gridlines(2)
    page.widths(A=18, B=15, C=62, D=16, E_L=9)
    page.merge("A1:D1", "Stop smoking services - monitoring workbook 2025/26", TITLE)
    page.height(1, 30)
    plain, strong = COUNCIL, stacked(COUNCIL, BOLD)
    facts = (
        ("Provider", words.PROVIDER),
        ("Commissioner", words.COMMISSIONER),
        ("Contract", words.REFERENCE),
        ("Service", words.SERVICE),
        (
            "This version",
            words.VERSIONS[len(submission.quarters) - 1 + (submission.version > 1)][0],
        ),
    )
    for row, (label, text) in enumerate(facts, start=3):
        page.put(f"A{row}", label, strong)
        page.put(f"B{row}", text, plain)
    row = _version_log(page, 9, submission)
    row = _tab_list(page, row + 1)
    page.put(f"A{row + 1}", "Please note", PART)
    for offset, text in enumerate(words.READ_ME, start=row + 2):
        page.merge(f"A{offset}:D{offset}", "•  " + text, stacked(COUNCIL, WRAP))
        page.height(offset, 28)
    print_setup(page, landscape=False)


def _version_log(page: Page, row: int, submission: Submission) -> int:
    """Draw what was sent so far and why; give the next free row."""
    page.put(f"A{row}", "Versions", PART)
    for column, text in zip("ABC", ("Version", "Date sent", "What is new"), strict=True):
        page.put(f"{column}{row + 1}", text, HEAD)
    sent = words.VERSIONS[: submission.filled + (submission.version > 1)]
    for offset, (name, date, what) in enumerate(sent, start=row + 2):
        page.put(f"A{offset}", name, LABEL)
        page.put(f"B{offset}", date, stacked(LABEL, CENTRE))
        page.put(f"C{offset}", what, stacked(LABEL, WRAP))
        if len(what) > 70:
            page.height(offset, 54)
    return row + 2 + len(sent)


def _tab_list(page: Page, row: int) -> int:
    """Draw the list of tabs; give the next free row."""
    page.put(f"A{row}", "Tabs", PART)
    page.merge(f"A{row + 1}:B{row + 1}", "Tab", HEAD)
    for column, text in zip("CD", ("What it holds", "Filled in by"), strict=True):
        page.put(f"{column}{row + 1}", text, HEAD)
    for offset, (name, what, who) in enumerate(words.TABS, start=row + 2):
        page.merge(f"A{offset}:B{offset}", name, LABEL)
        page.put(f"C{offset}", what, stacked(LABEL, WRAP))
        page.put(f"D{offset}", who, LABEL)
        if len(what) > 62:
            page.height(offset, 28)
    return row + 2 + len(words.TABS)


VOLUNTEER_HEAD = (
    "Month",
    "Active",
    "New",
    "Left",
    "Female",
    "Ex-client",
    "Unemployed at start",
    "Hours",
    "Into job/training",
)
FIRST_MONTH_ROW = 5
LAST_MONTH_ROW = FIRST_MONTH_ROW + 11
PEER_ROW = 20
PEER_HEAD = ("Quarter", "Sessions", "Attendances", "People coming for the first time")


def volunteers_tab(page: Page, filled: int) -> None:
    """Draw the volunteers by month and the peer-run group by quarter."""
    page.widths(A=20, B_I=12)
    page.put("A1", "Volunteers 2025/26", OWN_TITLE)
    page.height(1, 26)
    page.put("A2", words.VOLUNTEER_NOTE, OWN_NOTE)
    for column, text in zip("ABCDEFGHI", VOLUNTEER_HEAD, strict=True):
        page.put(f"{column}4", text, OWN_HEAD)
    page.height(4, 32)
    for i, month in enumerate(figures.MONTHS):
        row = FIRST_MONTH_ROW + i
        page.put(f"A{row}", month, OWN_CELL)
        for j, column in enumerate("BCDEFGHI"):
            value = figures.VOLUNTEERS[i][j] if i < 3 * filled else None
            page.put(f"{column}{row}", value, OWN_COUNT)
    _volunteer_totals(page, FIRST_MONTH_ROW + 3 * filled - 1)
    page.put(f"A{LAST_MONTH_ROW + 2}", words.VOLUNTEER_FOOTNOTE, OWN_NOTE)
    _peer_group(page, filled)
    print_setup(page, landscape=True)


def _volunteer_totals(page: Page, latest: int) -> None:
    """Write the year row: people as they are now, movements and hours added up."""
    row = LAST_MONTH_ROW + 1
    page.put(f"A{row}", "Year to date", stacked(OWN_TOTAL, {"align": "left"}))
    for column in "BEFG":
        now = page.book.number(page.name, f"{column}{latest}")
        page.formula(f"{column}{row}", f"={column}{latest}", now, OWN_TOTAL)
    for column in "CDHI":
        page.total(f"{column}{row}", FIRST_MONTH_ROW, LAST_MONTH_ROW, OWN_TOTAL)


def _peer_group(page: Page, filled: int) -> None:
    """Draw the table of the group that former clients run."""
    page.put(f"A{PEER_ROW}", words.PEER_TITLE, OWN_SUB)
    for column, text in zip("ABCD", PEER_HEAD, strict=True):
        page.put(f"{column}{PEER_ROW + 1}", text, OWN_HEAD)
    page.height(PEER_ROW + 1, 48)
    first = PEER_ROW + 2
    for i, name in enumerate(QUARTERS):
        page.put(f"A{first + i}", name, OWN_CELL)
        for j, column in enumerate("BCD"):
            value = figures.PEER_GROUP[i][j] if i < filled else None
            page.put(f"{column}{first + i}", value, OWN_COUNT)
    page.put(f"A{first + 4}", "Year to date", stacked(OWN_TOTAL, {"align": "left"}))
    for column in "BCD":
        page.total(f"{column}{first + 4}", first, first + 3, OWN_TOTAL)
    page.put(f"A{first + 5}", words.PEER_FOOTNOTE, OWN_NOTE)


def narrative_tab(page: Page, submission: Submission) -> None:
    """Draw the narrative, a cell for each heading, quarter below quarter."""
    page.sheet.hide_gridlines(2)
    page.widths(A=26, B=112)
    page.put("A1", "Narrative report 2025/26", OWN_TITLE)
    page.height(1, 26)
    page.put("A2", "Between 400 and 900 words a quarter in all. Please avoid names.", OWN_NOTE)
    texts = words.narrative(submission.filled, submission.version)
    row = 4
    for i, title in enumerate(words.QUARTER_TITLES):
        page.merge(f"A{row}:B{row}", title, stacked(OWN_HEAD, {"align": "left"}))
        for j, heading in enumerate(words.HEADINGS):
            text = texts[i][j] if i < len(texts) else None
            page.put(f"A{row + 1 + j}", heading, stacked(OWN_TEXT, BOLD, TOP))
            page.put(f"B{row + 1 + j}", text, stacked(OWN_TEXT, TOP))
            page.height(row + 1 + j, _text_height(text or "", 118))
        row += len(words.HEADINGS) + 2
    print_setup(page, landscape=True)


def case_studies_tab(page: Page, filled: int) -> None:
    """Draw one form below the other, a case for each quarter sent."""
    page.sheet.hide_gridlines(2)
    page.widths(A=24, B=96)
    page.put("A1", "Case studies 2025/26", OWN_TITLE)
    page.height(1, 26)
    page.put("A2", words.CASE_NOTE, OWN_NOTE)
    row = 4
    for number, case in enumerate(words.CASES[:filled], start=1):
        page.merge(f"A{row}:B{row}", f"Case study {number}", stacked(OWN_HEAD, {"align": "left"}))
        for i, (field, text) in enumerate(zip(words.CASE_FIELDS, case, strict=True), start=row + 1):
            page.put(f"A{i}", field, stacked(OWN_TEXT, BOLD, TOP))
            page.put(f"B{i}", text, stacked(OWN_TEXT, TOP))
            page.height(i, _text_height(text, 100))
        row += len(words.CASE_FIELDS) + 2
    print_setup(page, landscape=False)


def lists_tab(page: Page) -> None:
    """Write the hidden lists behind the drop-downs, left over from the template."""
    lists: dict[str, tuple[str, ...]] = {
        "RAG": tuple(RAG_FILL),
        "Quarter": figures.PERIODS,
        "Gender": ("Male", "Female"),
        "Age band": figures.AGE_BANDS,
        "Intervention type": figures.INTERVENTIONS,
        "Setting": figures.SETTINGS,
        "Not valid in this return": ("99 Not known",),
    }
    page.widths(A_G=26)
    for column, (head, items) in zip("ABCDEFG", lists.items(), strict=True):
        page.put(f"{column}1", head, stacked(COUNCIL, BOLD))
        for row, item in enumerate(items, start=2):
            page.put(f"{column}{row}", item, COUNCIL)
    page.sheet.hide()


def _text_height(text: str, line: int) -> float:
    """Estimate the height in points of wrapped text, `line` characters to a line."""
    return max(20.0, 15.0 * (1 + len(text) // line) + 6)
