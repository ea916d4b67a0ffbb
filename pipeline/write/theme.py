"""How our workbooks look: one accent colour, quiet tables, ratings that read without colour.

Every pair of text and fill has a contrast of at least 4.5 to 1 (a test computes it).
"""

from __future__ import annotations

from collections.abc import Mapping

FONT = "Arial"
SIZE = 10
ACCENT = "#0B5563"
INK = "#1F2933"
MUTED = "#52606D"
RULE = "#D5DBE1"
PAPER = "#FFFFFF"

Props = dict[str, str | int | float | bool]

_BASE: Props = {"font_name": FONT, "font_size": SIZE, "font_color": INK, "valign": "top"}
_CELL: Props = {
    "bottom": 1,
    "bottom_color": RULE,
    "text_wrap": True,
    "valign": "vcenter",
    "indent": 1,
}
_LINK: Props = {"font_color": ACCENT, "underline": 1}
# LibreOffice leaves out the indent of a number in a cell that wraps.
_NUMBER: Props = {**_CELL, "align": "right", "text_wrap": False}
_WORD: Props = {**_CELL, "bold": True}
_HEAD: Props = {
    "bold": True,
    "font_color": PAPER,
    "bg_color": ACCENT,
    "text_wrap": True,
    "valign": "vcenter",
    "indent": 1,
}
_INPUT: Props = {**_CELL, "bg_color": "#F4F9FA", "left": 1, "left_color": RULE}

_LOOKS: dict[str, Props] = {
    # lines outside tables
    "brand": {"font_size": 11, "bold": True, "font_color": ACCENT},
    "cover title": {"font_size": 26, "bold": True, "font_color": INK},
    "cover subtitle": {"font_size": 14, "font_color": MUTED},
    "draft": {"font_size": 12, "bold": True, "font_color": "#8A2B06"},
    "verdict good": {"font_size": 14, "bold": True, "font_color": "#14532D"},
    "verdict near": {"font_size": 14, "bold": True, "font_color": "#5F3B00"},
    "verdict bad": {"font_size": 14, "bold": True, "font_color": "#7A1212"},
    "title": {"font_size": 16, "bold": True, "font_color": ACCENT, "valign": "vcenter"},
    "heading": {"font_size": 12, "bold": True, "font_color": ACCENT, "valign": "bottom"},
    "text": {},
    "muted": {"font_color": MUTED},
    "strong": {"bold": True},
    "link line": _LINK,
    "label": {"font_color": MUTED},
    "fact": {"bold": True, "text_wrap": True},
    # cells of tables
    "head": _HEAD,
    "head number": {**_HEAD, "align": "right"},
    "head answer": {**_HEAD, "bg_color": "#3A4A57"},
    "head id": {**_HEAD, "bg_color": MUTED},
    "body": _CELL,
    "body strong": _WORD,
    "body muted": {**_CELL, "font_color": MUTED, "font_size": 9},
    "lead": {**_CELL, "bold": True, "font_size": 14, "font_color": ACCENT},
    "question": {**_WORD, "font_size": 11},
    "answer": {**_CELL, "font_size": 11},
    "message": {**_CELL, "font_size": 12},
    "mark left": {**_CELL, "font_color": MUTED},
    "number": _NUMBER,
    "number strong": {**_NUMBER, "bold": True},
    "figure": {**_NUMBER, "font_color": ACCENT},
    "figure strong": {**_NUMBER, "font_color": ACCENT, "bold": True},
    "quoted": {**_CELL, "align": "right"},
    "mark": {**_NUMBER, "font_color": MUTED},
    "link": {**_CELL, **_LINK},
    "input": _INPUT,
    "input carried": {**_INPUT, "italic": True, "font_color": MUTED},
    "carried": {**_CELL, "italic": True, "font_color": ACCENT},
    "input number": {**_INPUT, "align": "right"},
    "code": {**_CELL, "font_name": "Courier New", "font_size": 9},
    # ratings: the word says it, the fill only helps the eye
    "good": {**_WORD, "bg_color": "#DDF1E4", "font_color": "#14532D"},
    "near": {**_WORD, "bg_color": "#FFEFC9", "font_color": "#5F3B00"},
    "bad": {**_WORD, "bg_color": "#FADDDD", "font_color": "#7A1212"},
    "quiet": {**_WORD, "bg_color": "#EDF0F3", "font_color": "#374151"},
}

LOOKS: Mapping[str, Props] = {name: {**_BASE, **props} for name, props in _LOOKS.items()}
