"""How contract A's samples look.

Two hands are visible on purpose: the council's template (Arial, teal) and the provider's own tabs
(Calibri, plum).
"""

from __future__ import annotations

from workbooks.builder import words_a as words
from workbooks.builder.office_a import Page, Style, stacked

COUNCIL: Style = {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}
OWN: Style = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter"}
BORDER: Style = {"border": 1, "border_color": "#A6A6A6"}
WRAP: Style = {"text_wrap": True}
BOLD: Style = {"bold": True}
CENTRE: Style = {"align": "center"}
TOP: Style = {"valign": "top"}
PERCENT_0: Style = {"num_format": "0%"}
PERCENT_1: Style = {"num_format": "0.0%"}
COUNT: Style = {"num_format": "#,##0"}
POUNDS: Style = {"num_format": "£#,##0"}

TITLE = stacked(
    COUNCIL, BOLD, CENTRE, {"font_size": 14, "font_color": "#FFFFFF", "bg_color": "#1F6F78"}
)
PART = stacked(COUNCIL, BOLD, {"font_size": 11, "font_color": "#1F6F78"})
HEAD = stacked(COUNCIL, BOLD, CENTRE, WRAP, BORDER, {"bg_color": "#CFE5E7"})
LABEL = stacked(COUNCIL, BORDER)
ENTRY = stacked(COUNCIL, BORDER, {"bg_color": "#FFFDE7"})
ENTRY_TEXT = stacked(ENTRY, WRAP, {"font_size": 9})
WORKED = stacked(COUNCIL, BORDER, COUNT, {"bg_color": "#F2F2F2"})
RATE = stacked(WORKED, PERCENT_1)
TOTAL = stacked(WORKED, BOLD, {"top": 2})
TOTAL_RATE = stacked(TOTAL, PERCENT_1)
GUIDE = stacked(COUNCIL, WRAP, {"italic": True, "font_size": 9, "font_color": "#595959"})
GUIDE_BOX = stacked(GUIDE, {"bg_color": "#EDEDED"})
FOOTNOTE = stacked(COUNCIL, {"font_size": 8})

OWN_TITLE = stacked(OWN, BOLD, {"font_size": 16, "font_color": "#6A1B4D"})
OWN_SUB = stacked(OWN, BOLD, {"font_size": 12, "font_color": "#6A1B4D"})
OWN_HEAD = stacked(
    OWN, BOLD, CENTRE, WRAP, BORDER, {"font_color": "#FFFFFF", "bg_color": "#6A1B4D"}
)
OWN_CELL = stacked(OWN, BORDER)
OWN_TEXT = stacked(OWN_CELL, WRAP)
OWN_MIDDLE = stacked(OWN_CELL, CENTRE)
OWN_COUNT = stacked(OWN_MIDDLE, COUNT)
OWN_FILL = "#F3E6EE"
OWN_TOTAL = stacked(OWN_COUNT, BOLD, {"bg_color": OWN_FILL})
OWN_PERCENT_0 = stacked(OWN_MIDDLE, PERCENT_0)
OWN_PERCENT_1 = stacked(OWN_MIDDLE, PERCENT_1)
OWN_TOTAL_0 = stacked(OWN_TOTAL, PERCENT_0)
OWN_TOTAL_1 = stacked(OWN_TOTAL, PERCENT_1)
OWN_NOTE = stacked(OWN, {"italic": True, "font_size": 9, "font_color": "#595959"})

RAG_FILL = {
    "Green": "#92D050",
    "Amber": "#FFC000",
    "Red": "#FF5B5B",
    "not due": "#D9D9D9",
    "n/a": "#D9D9D9",
}


def print_setup(page: Page, *, landscape: bool) -> None:
    """Set paper, fit to width and page numbers."""
    if landscape:
        page.sheet.set_landscape()
    page.sheet.set_paper(9)
    page.sheet.fit_to_pages(1, 0)
    page.sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.sheet.set_footer("&L&8" + words.REFERENCE + "&C&8&A&R&8Page &P of &N")
