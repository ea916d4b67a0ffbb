"""Draws the sheets of a form: cover, questions, tables and the lists behind the drop-downs."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from pipeline.domain.form import Choice, Cover, Field, FormSheet, ValueKind
from pipeline.write.theme import ACCENT, FONT, INK, MUTED, PAPER, RULE, SIZE

CREAM = "#FFF6DD"
TINT = "#EEF4F5"
SPARE, SPARE_OPTIONAL = 30, 12
ROWS_CHECKED = 300
_LONGEST_TITLE = 32
_TOP, _GROUPS, _GUIDES, _HEADS = 0, 2, 3, 4
_QUESTION_HEADS = 3


@dataclass(frozen=True, slots=True)
class Share:
    """A share of one, shown as a percentage."""

    number: float


Written = str | int | float | date | Share
Props = dict[str, Any]

_LEFT: Props = {"align": "left", "indent": 1}
_CELL: Props = {"border": 1, "border_color": RULE, "valign": "top", "text_wrap": True}
_HEAD: Props = {
    "bold": True, "font_color": PAPER, "bg_color": ACCENT, "text_wrap": True,
    "valign": "vcenter", "border": 1, "border_color": PAPER, **_LEFT,
}  # fmt: skip
_FORMATS = {ValueKind.MONEY: "£#,##0", ValueKind.DAY: "dd/mm/yyyy"}
# Excel makes dates and numbers of 1.10 and 10/12 unless the cell is text beforehand.
_AS_TEXT = {ValueKind.TEXT, ValueKind.TEXTS, ValueKind.BANDS, ValueKind.PROFILE}


def done(code: int | None) -> None:
    """Raise where xlsxwriter says, by its return code alone, that it left something out.

    Raises:
        ValueError: the code is not 0.
    """
    if code:
        raise ValueError(f"xlsxwriter refused with code {code}")


class FormPage:
    """One sheet of a form; rows and columns count from 0."""

    def __init__(self, book: Workbook, name: str) -> None:
        self.name = name
        self.book = book
        self.sheet = book.add_worksheet(name)
        self.sheet.hide_gridlines(2)
        self.sheet.set_paper(9)
        self.sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        self.sheet.set_footer("&L&8&A&R&8Page &P of &N")

    def put(self, row: int, col: int, value: Written | None, **props: Any) -> None:  # noqa: ANN401
        """Write one value as what it is; text never becomes a formula, link or number."""
        if isinstance(value, Share):
            whole = math.isclose(value.number * 100, round(value.number * 100), abs_tol=1e-9)
            props["num_format"] = "0%" if whole else "0.0##%"
            value = value.number
        elif isinstance(value, int | float) and value >= 1000:
            props.setdefault("num_format", "#,##0" if value == int(value) else "#,##0.##")
        style = self._format(**props)
        if value is None:
            done(self.sheet.write_blank(row, col, None, style))
        elif isinstance(value, str):
            done(self.sheet.write_string(row, col, value, style))
        elif isinstance(value, date):
            done(self.sheet.write_datetime(row, col, value, style))
        else:
            done(self.sheet.write_number(row, col, value, style))

    def widths(self, *widths: float) -> None:
        """Set the width of the columns from A on, in characters."""
        for col, width in enumerate(widths):
            done(self.sheet.set_column(col, col, width))

    def height(self, row: int, points: float) -> None:
        """Set the height of a row."""
        done(self.sheet.set_row(row, points))

    def heading(self, title: str, intro: str, width: float) -> None:
        """Draw the title and the line beneath it, which may run on over `width` characters."""
        self.put(_TOP, 0, title, bold=True, font_size=16, font_color=ACCENT, valign="vcenter")
        self.height(_TOP, 30)
        lines = _lines(intro, width)
        self.put(_TOP + 1, 0, intro, font_color=MUTED, valign="top")
        self.height(_TOP + 1, 14 * lines + 4)

    # --- the cover ------------------------------------------------------------------------------

    def cover(self, start: Cover, form: Sequence[FormSheet]) -> None:
        """Draw the first sheet: what this is, how to fill it in, what the sheets are for."""
        self.widths(3, 22, 92)
        self.height(0, 14)
        self.put(1, 1, start.title, bold=True, font_size=24, font_color=ACCENT)
        self.height(1, 38)
        self._merge((2, 1, 2, 2), start.intro, text_wrap=True, valign="top", font_color=MUTED)
        self.height(2, 34)
        row = self._subtitle(3, "How to fill it in")
        for number, step in enumerate(start.steps, start=1):
            self.put(row, 1, f"Step {number}", valign="top", bold=True, font_color=ACCENT)
            row = self._fill(row, step)
        row = self._subtitle(row, "Good to know")
        for name, hint in start.hints:
            self.put(row, 1, name, valign="top", bold=True)
            row = self._fill(row, hint)
        row = self._subtitle(row, "Colours")
        for colour, text in (
            (CREAM, "must be filled in, in each line that you use (the heading has a star)"),
            (PAPER, "may be left empty; the guidance says what that means"),
        ):
            self.put(row, 1, None, **_CELL, bg_color=colour)
            self.put(row, 2, text, valign="vcenter", indent=1)
            row += 1
        row = self._subtitle(row + 1, "The sheets")
        for sheet in form:
            link = self._format(bold=True, font_color=ACCENT, underline=1, valign="top")
            done(self.sheet.write_url(row, 1, f"internal:'{sheet.name}'!A1", link, sheet.name))
            row = self._fill(row, sheet.intro)
        self.sheet.fit_to_pages(1, 1)

    def _subtitle(self, row: int, text: str) -> int:
        self.put(row, 1, text, bold=True, font_size=13, font_color=ACCENT)
        self.height(row, 28)
        return row + 1

    def _fill(self, row: int, text: str) -> int:
        self.put(row, 2, text, text_wrap=True, valign="top")
        self.height(row, 13.5 * _lines(text, 105) + 5)
        return row + 1

    def _merge(self, area: tuple[int, int, int, int], text: str, **props: Any) -> None:  # noqa: ANN401
        done(self.sheet.merge_range(*area, "", self._format(**props)))
        self.put(area[0], area[1], text, **props)

    def _format(self, **props: Any) -> Format:  # noqa: ANN401
        base = {"font_name": FONT, "font_size": SIZE, "font_color": INK}
        return self.book.add_format({**base, **props})

    # --- questions ------------------------------------------------------------------------------

    def questions(self, form: FormSheet, answers: Mapping[str, Written], lists: Lists) -> None:
        """Draw one field to a line: what is asked, the answer, the guidance."""
        self.widths(28, 44, 78)
        self.heading(form.title, form.intro, 150)
        for col, text in enumerate(("What we ask", "Your answer", "Guidance")):
            self.put(_QUESTION_HEADS, col, text, **_HEAD)
        self.height(_QUESTION_HEADS, 20)
        for row, field in enumerate(form.fields, start=_QUESTION_HEADS + 1):
            self.put(row, 0, field.shown, **_CELL, **_LEFT, bold=True, bg_color=TINT)
            look = _answer_look(field) | _LEFT
            self.put(row, 1, answers.get(field.name), **look)
            guide = _guide(field)
            self.put(row, 2, guide, **_CELL, **_LEFT, font_color=MUTED, font_size=9)
            lines = sum(_lines(line, 100) for line in guide.splitlines())
            self.height(row, max(20, 12 * lines + 6))
            self._check(field, lists, row, 1, row)
        self.sheet.freeze_panes(_QUESTION_HEADS + 1, 1)
        self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_selection(_QUESTION_HEADS + 1, 1, _QUESTION_HEADS + 1, 1)

    # --- tables ---------------------------------------------------------------------------------

    def table(
        self, form: FormSheet, entries: Sequence[Mapping[str, Written]], lists: Lists
    ) -> None:
        """Draw one field to a column: guidance above the heading, one entry to a line below."""
        self.widths(*(field.width for field in form.fields))
        self.heading(form.title, form.intro, 150)
        self._groups(form)
        for col, field in enumerate(form.fields):
            guide = {**_CELL, **_LEFT, "font_size": 8.5, "font_color": MUTED, "bg_color": TINT}
            self.put(_GUIDES, col, field.help, **guide)
            self.put(_HEADS, col, field.shown, **_HEAD)
            self._check(field, lists, _HEADS + 1, col, _HEADS + ROWS_CHECKED)
        lines = max(_lines(field.help, field.width * 1.3 - 3) for field in form.fields)
        self.height(_GUIDES, 11.5 * lines + 6)
        self.height(_HEADS, 30)
        spare = SPARE_OPTIONAL if form.optional else SPARE
        for row, entry in enumerate((*entries, *({} for _ in range(spare))), start=_HEADS + 1):
            for col, field in enumerate(form.fields):
                self.put(row, col, entry.get(field.name), **_answer_look(field))
            # Only Excel fits a row to its text when it opens the file, so it is done here.
            tall = max(_lines(str(entry.get(f.name, "")), f.width * 1.15 - 2) for f in form.fields)
            self.height(row, 13 * tall + 3)
        self._table_view(form)

    def _groups(self, form: FormSheet) -> None:
        col = 0
        for group, fields in groupby(form.fields, key=lambda field: field.group):
            end = col + len(list(fields)) - 1
            if group:
                style = {"bold": True, "font_color": ACCENT, "bottom": 2, "bottom_color": ACCENT}
                self._merge((_GROUPS, col, _GROUPS, end), group, **style)
            col = end + 1

    def _table_view(self, form: FormSheet) -> None:
        frozen = min(2, len(form.mandatory)) if any(field.group for field in form.fields) else 1
        self.sheet.freeze_panes(_HEADS + 1, frozen)
        self.sheet.repeat_rows(_GROUPS, _HEADS)
        self.sheet.set_landscape()
        total = sum(field.width for field in form.fields)
        if total > 250:
            done(self.sheet.repeat_columns(0, frozen - 1))
        self.sheet.fit_to_pages(max(1, round(total / 180)), 0)
        self.sheet.set_selection(_HEADS + 1, 0, _HEADS + 1, 0)

    # --- hints and drop-downs -------------------------------------------------------------------

    def _check(self, field: Field, lists: Lists, top: int, col: int, bottom: int) -> None:
        rule: Props = {
            "validate": "any",
            "input_title": field.heading[:_LONGEST_TITLE],
            "input_message": field.help,
            "error_title": "Please look again",
        }
        if field.choices:
            rule |= {"validate": "list", "source": lists.source(field.choices),
                     "error_message": "Please choose one of the answers in the list."}  # fmt: skip
        elif field.kind is ValueKind.DAY:
            rule |= {"validate": "date", "criteria": "between",
                     "minimum": date(1990, 1, 1), "maximum": date(2100, 12, 31),
                     "error_message": "Please write a date such as 01/04/2025."}  # fmt: skip
        elif field.kind in {ValueKind.WHOLE, ValueKind.MONEY}:
            rule |= {"validate": "decimal", "criteria": ">=", "value": 0,
                     "error_message": "Please write a number."}  # fmt: skip
        done(self.sheet.data_validation(top, col, bottom, col, rule))


class Lists:
    """The sheet that holds every drop-down's answers, with what each of them means."""

    def __init__(self, page: FormPage, fields: Sequence[Field]) -> None:
        self._page = page
        self._sources: dict[tuple[Choice, ...], str] = {}
        self._next = _GROUPS
        page.widths(30, 44, 78)
        page.heading("The lists behind the drop-downs", "Nothing to fill in here.", 150)
        for col, text in enumerate(("Field", "Answers", "What they mean")):
            page.put(self._next, col, text, **_HEAD)
        for field in fields:
            if field.choices and field.choices not in self._sources:
                self._draw(field)
        page.sheet.freeze_panes(_GROUPS + 1, 0)
        page.sheet.fit_to_pages(1, 0)

    def source(self, choices: tuple[Choice, ...]) -> str:
        """Return the range that holds these choices, as a drop-down's source."""
        return self._sources[choices]

    def _draw(self, field: Field) -> None:
        first = self._next + 2
        for choice in field.choices:
            self._next += 1
            name = field.heading if self._next == first - 1 else None
            self._page.put(self._next, 0, name, **_CELL, **_LEFT, bold=True, bg_color=TINT)
            self._page.put(self._next, 1, choice.label, **_CELL, **_LEFT)
            self._page.put(self._next, 2, choice.meaning or None, **_CELL, **_LEFT)
        last = self._next + 1
        self._sources[field.choices] = f"='{self._page.name}'!$B${first}:$B${last}"


def _answer_look(field: Field) -> Props:
    look: Props = {**_CELL, "bg_color": CREAM if field.mandatory else PAPER}
    if field.kind in _AS_TEXT:
        look["num_format"] = "@"
    elif field.kind in _FORMATS:
        look["num_format"] = _FORMATS[field.kind]
    if field.kind in {ValueKind.LEVEL, ValueKind.SHARE, ValueKind.WHOLE}:
        look["align"] = "center"
    else:
        look |= _LEFT
    return look


def _guide(field: Field) -> str:
    """Return the guidance, and under it what each choice means where that is not plain."""
    meanings = [f"•  {c.label}: {c.meaning}" for c in field.choices if c.meaning]
    return "\n".join((field.help, *meanings))


def _lines(text: str, width: float) -> int:
    """Return how many lines a text takes in `width` characters, counted by whole words."""
    lines, left = 1, width
    for word in text.split():
        if len(word) > left and left < width:
            lines, left = lines + 1, width
        left -= len(word) + 1
    return lines
