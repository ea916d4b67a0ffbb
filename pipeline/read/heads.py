"""What the columns of a table mean: reference, labels, period, figures with their role, words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from pipeline.domain.tables import Role
from pipeline.read.book import Area, Cell, Kind, Sheet
from pipeline.read.layout import Block
from pipeline.read.period_words import Mark
from pipeline.read.rows import Row, Sort, mark_of

_REF_HEAD = re.compile(
    r"^(?:ref(?:erence)?\.?|(?:kpi|measure|indicator|req(?:uirement)?|qr|item|line)?\s*"
    r"(?:ref(?:erence)?|no|id|code|number)\.?|#|kpi|code)$",
    re.IGNORECASE,
)
_REF = re.compile(r"^[A-Z]{1,6}[ ._-]?\d{1,3}(?:[._]\d{1,2})?[a-z]?$", re.IGNORECASE)
_CODE_HEAD = re.compile(
    r"\b(?:code|id|identifier|number|no\.?|postcode|ons|ods|year of birth|version)$|^#$", re.I
)
_PERIOD_HEAD = re.compile(
    r"^(?:reporting )?(?:month|period|quarter|week|year|financial year|date)s?\b"
    r"(?: ending| commencing| of .*)?$",
    re.IGNORECASE,
)
_EVENT_HEAD = re.compile(r"\b(?:month|period|awarded|held|when|delivered|date)\b", re.IGNORECASE)
_SPAN_HEAD = re.compile(r"\b(?:start|started|end|ended|joined|left|birth|due|by)\b", re.IGNORECASE)
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.TARGET, re.compile(
        r"\b(?:target|threshold|trajectory|floor|plan|planned|budget|goal|profile|"
        r"contracted (?:level|volume|number))\b", re.I)),
    (Role.RATING, re.compile(r"^(?:rag|r\.?a\.?g\.?|rag (?:rating|status)|rating|status)\b", re.I)),
    (Role.ATTRIBUTE, re.compile(
        r"^(?:dot|d\.o\.t\.?|direction of travel|trend|variance|var\.?|difference|diff|forecast|"
        r"projected|consequence|previous year|last year|prior year|national average|benchmark)\b",
        re.I)),
    (Role.YEAR_TO_DATE, re.compile(
        r"^(?:ytd|year to date|cumulative|to date|total to date|fytd|outturn)\b", re.I)),
    (Role.COMMENT, re.compile(
        r"\b(?:comments?|reason|narrative|action|notes?|explanation|mitigation|remarks)\b", re.I)),
)  # fmt: skip
_TOTAL = re.compile(r"^(?:grand |sub-?|year |annual )?totals?$|^(?:full )?year$", re.IGNORECASE)


class Use(Enum):
    """What a column is for."""

    REF = "reference"
    LABEL = "label"
    PERIOD = "period"
    FIGURE = "figure"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Head:
    """One column of a table: the words over it (outermost first) without its period."""

    col: int
    use: Use
    words: tuple[str, ...] = ()
    mark: Mark | None = None
    role: Role = Role.VALUE
    holds_dates: bool = False

    @property
    def label(self) -> str:
        """The words over the column in one line."""
        return " - ".join(self.words)


def head_words(sheet: Sheet, block: Block) -> dict[int, list[Cell]]:
    """Return the head cells over each column, outermost first, spans filled in."""
    found: dict[int, list[Cell]] = {}
    figures = block.figure_columns()
    first_figure = min(figures, default=block.right + 1)
    for index, row in enumerate(block.heads):
        spans = _spans(sheet, row.number)
        over: Cell | None = None
        for col in range(block.left, block.right + 1):
            own = sheet.at(row.number, col)
            area = spans.get(col)
            cell = own if own is not None and not own.covered else None
            if cell is None and area is not None:
                cell = sheet.at(area.top, area.left)
            is_last = index == len(block.heads) - 1
            if cell is not None:
                over = None if area is not None or col < first_figure else cell
            elif not is_last and over is not None and _has_head_below(sheet, block, index, col):
                cell = over
            if cell is not None and cell not in found.setdefault(col, []):
                found[col].append(cell)
    return found


def _spans(sheet: Sheet, row: int) -> dict[int, Area]:
    return {
        col: area
        for area in sheet.merged.values()
        if area.top <= row <= area.bottom
        for col in range(area.left, min(area.right, area.left + 2000) + 1)
    }


def _has_head_below(sheet: Sheet, block: Block, index: int, col: int) -> bool:
    return any(sheet.at(row.number, col) is not None for row in block.heads[index + 1 :])


def heads_of(sheet: Sheet, block: Block) -> dict[int, Head]:
    """Say what each column of a table is; columns without a head take the parent's."""
    words = head_words(sheet, block)
    sorts = _body_sorts(block)
    figures = block.figure_columns()
    made: dict[int, Head] = {}
    inherited = heads_of(sheet, block.parent) if block.parent is not None else {}
    for col in sorted({*words, *sorts}):
        cells = words.get(col, [])
        if not cells and col in inherited and (col in figures or not block.heads):
            made[col] = inherited[col]
            continue
        made[col] = _head(col, cells, sorts.get(col, []), figures)
    return _settle(made, sorts)


def _body_sorts(block: Block) -> dict[int, list[tuple[Sort, Cell]]]:
    sorts: dict[int, list[tuple[Sort, Cell]]] = {}
    for row in block.lines:
        for cell, sort in zip(row.cells, row.sorts, strict=True):
            sorts.setdefault(cell.col, []).append((sort, cell))
    return sorts


def _head(
    col: int, cells: list[Cell], body: list[tuple[Sort, Cell]], figures: set[int]
) -> Head:
    words, mark = _words_and_mark(cells)
    label = " ".join(words)
    texts = [cell.text.strip() for sort, cell in body if sort is Sort.TEXT]
    refs = sum(1 for text in texts if _REF.match(text))
    tight = sum(1 for text in texts if _REF.match(text) and " " not in text)
    if _REF_HEAD.match(label) and col not in figures and refs >= len(texts) / 2:
        return Head(col, Use.REF, words)
    if texts and tight >= 0.6 * len(texts) and col not in figures and len(body) == len(texts):
        return Head(col, Use.REF, words)
    periods = sum(1 for sort, _ in body if sort is Sort.PERIOD)
    if periods and periods >= 0.6 * len(body) and col not in figures:
        named = not label or _PERIOD_HEAD.match(label)
        event = _EVENT_HEAD.search(label) and not _SPAN_HEAD.search(label)
        named = named or (bool(event) and _all_months(body))
        return Head(col, Use.PERIOD if named else Use.WORDS, words, None, Role.ATTRIBUTE, True)
    if col in figures and _PERIOD_HEAD.match(label) and _all_years(body):
        return Head(col, Use.PERIOD, words)
    role = next((role for role, pattern in _ROLES if pattern.search(label)), Role.VALUE)
    if mark is not None and mark.to_date:
        role, mark = Role.YEAR_TO_DATE, None
    if col in figures and not (_CODE_HEAD.search(label) and mark is None and not _is_counted(label)):
        return Head(col, Use.FIGURE, words, mark, role)
    if not body and (mark is not None or role is Role.YEAR_TO_DATE):
        return Head(col, Use.FIGURE, words, mark, role)
    return Head(col, Use.WORDS, words, mark, Role.ATTRIBUTE if role is Role.VALUE else role)


def _is_counted(label: str) -> bool:
    """Whether "number" in a heading counts something, as in "number of referrals"."""
    return bool(re.search(r"\b(?:number|no\.?) of\b|\bn$|^(?:number|no\.?)$", label, re.IGNORECASE))


def _all_years(body: list[tuple[Sort, Cell]]) -> bool:
    return all(
        cell.kind is Kind.NUMBER and cell.number is not None and 1990 <= cell.number <= 2100
        for _, cell in body
    )


def _all_months(body: list[tuple[Sort, Cell]]) -> bool:
    """Whether every date of a column is shown as a month, without its day."""
    days = [cell for sort, cell in body if sort is Sort.PERIOD and cell.day is not None]
    return bool(days) and all("d" not in _day_code(cell) and cell.day.day == 1 for cell in days
                              if cell.day is not None)  # fmt: skip


def _words_and_mark(cells: list[Cell]) -> tuple[tuple[str, ...], Mark | None]:
    words: list[str] = []
    marks: list[Mark] = []
    for cell in cells:
        text = " ".join(cell.text.split())
        mark = mark_of(cell.day.isoformat()) if cell.day else mark_of(text)
        if cell.day is not None and cell.day.day == 1 and "d" not in _day_code(cell):
            mark = mark_of(f"{cell.day:%Y-%m}")
        if mark is not None:
            marks.append(mark)
        elif text and text not in words:
            words.append(text)
    return tuple(words), _joined(marks)


def _day_code(cell: Cell) -> str:
    return cell.look.number_format.split(";")[0].lower().replace("[$-809]", "")


def _joined(marks: list[Mark]) -> Mark | None:
    """Join a year over a month or quarter: 2025/26 over Apr, and Apr 2025 itself."""
    if not marks:
        return None
    year = next((m.period for m in marks if m.period and m.period.months == 12), None)
    narrow = [mark for mark in marks if mark.period is None or mark.period.months != 12]
    if not narrow:
        return marks[0]
    inner = narrow[-1]
    if inner.needs_year and year is not None:
        period = inner.complete(year.financial_year_start)
        return Mark(period) if period else inner
    return inner


def _settle(heads: dict[int, Head], sorts: dict[int, list[tuple[Sort, Cell]]]) -> dict[int, Head]:
    """Decide what depends on the other columns: labels at the left, totals over periods."""
    figures = [head.col for head in heads.values() if head.use is Use.FIGURE]
    first = min((col for col in figures if heads[col].role is not Role.TARGET), default=0)
    first_any = min(figures, default=0)
    dated = [head for head in heads.values() if head.use is Use.FIGURE and head.mark is not None]
    for col, head in list(heads.items()):
        if head.use is Use.WORDS and not head.holds_dates and col < first and (col < first_any or not _is_side(head)):
            heads[col] = replace(head, use=Use.LABEL)
        elif head.use is Use.WORDS and not figures and not head.holds_dates:
            heads[col] = replace(head, use=Use.LABEL)
        elif len(dated) >= 2 and head.mark is None and _TOTAL.match(head.label or ""):
            heads[col] = replace(head, role=Role.YEAR_TO_DATE)
    if not any(head.use is Use.LABEL for head in heads.values()):
        _promote(heads, sorts, first)
    return heads


def _is_side(head: Head) -> bool:
    """Whether a column of words between the labels and the figures only comments on them."""
    return head.role is not Role.ATTRIBUTE or bool(
        re.search(r"\b(?:method|consequence|definition|source|owner|lead|how)\b", head.label, re.I)
    )


def _promote(
    heads: dict[int, Head], sorts: dict[int, list[tuple[Sort, Cell]]], first: int
) -> None:
    """Give a table without words at the left its first column of words, or its codes, as label."""
    for col, head in heads.items():
        wordy = any(sort is Sort.TEXT for sort, _ in sorts.get(col, []))
        if head.use is Use.WORDS and head.role is Role.ATTRIBUTE and wordy and col < first + 2:
            heads[col] = replace(head, use=Use.LABEL)
            return


def line_is_indented(row: Row, col: int) -> int:
    """Return how far the label in `col` is set in: by style, spaces or a leading dash."""
    for cell in row.cells:
        if cell.col == col:
            text = cell.text
            spaces = len(text) - len(text.lstrip(" \u00a0\t"))
            dash = bool(re.match(r"\s*(?:[-–•·o]\s|of which\b|\.\.)", text, re.IGNORECASE))
            return cell.look.indent + (spaces + 1) // 2 + dash
    return 0
