"""What the columns of a table mean: reference, labels, period, figures with their role, words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from pipeline.domain.tables import Role
from pipeline.read.book import Area, Cell, Kind, Sheet
from pipeline.read.head_words import marks_and_words
from pipeline.read.layout import Block
from pipeline.read.period_words import Mark
from pipeline.read.rows import Sort, day_code, looks_like_year

_REF_HEAD = re.compile(
    r"^(?:ref(?:erence)?\.?|(?:kpi|measure|indicator|req(?:uirement)?|qr|item|line)?\s*"
    r"(?:ref(?:erence)?|no|id|code|number)\.?|#|kpi|code)$",
    re.IGNORECASE,
)
_REF = re.compile(r"^[A-Z]{1,6}[ ._-]?\d{1,3}(?:[._]\d{1,2})?[a-z]?$", re.IGNORECASE)
_CODE_HEAD = re.compile(
    r"\b(?:code|id|identifier|number|no\.?|postcode|ons|ods|year of birth|version)$|^#$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:number|no\.?) of\b|\bn$|^(?:number|no\.?)$", re.IGNORECASE)
_PERIOD_HEAD = re.compile(
    r"^(?:reporting )?(?:month|period|quarter|week|year|financial year|date)s?\b"
    r"(?: ending| commencing| of .*)?$",
    re.IGNORECASE,
)
_EVENT_HEAD = re.compile(r"\b(?:month|period|awarded|held|when|delivered|date)\b", re.IGNORECASE)
_SPAN_HEAD = re.compile(r"\b(?:start|started|end|ended|joined|left|birth|due|by)\b", re.IGNORECASE)
_SIDE_HEAD = re.compile(
    r"\b(?:method|consequence|definition|source|owner|lead|how)\b", re.IGNORECASE
)
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.TARGET, re.compile(
        r"\b(?:target|threshold|trajectory|floor|plan|planned|budget|goal|profile|"
        r"contracted (?:level|volume|number))\b", re.IGNORECASE)),
    (Role.RATING, re.compile(
        r"^(?:rag|r\.?a\.?g\.?|rag (?:rating|status)|rating|status)\b", re.IGNORECASE)),
    (Role.ATTRIBUTE, re.compile(
        r"^(?:dot|d\.o\.t\.?|direction of travel|trend|variance|var\.?|difference|diff|forecast|"
        r"projected|consequence|previous year|last year|prior year|national average|benchmark)\b",
        re.IGNORECASE)),
    (Role.YEAR_TO_DATE, re.compile(
        r"^(?:ytd|year to date|cumulative|to date|total to date|fytd|outturn)\b", re.IGNORECASE)),
    (Role.COMMENT, re.compile(
        r"\b(?:comments?|reason|narrative|action|notes?|explanation|mitigation|remarks)\b",
        re.IGNORECASE)),
)  # fmt: skip
_TOTAL = re.compile(r"^(?:grand |sub-?|year |annual )?totals?$|^(?:full )?year$", re.IGNORECASE)
# Wider merges are decoration.
_WIDEST_SPAN = 2000
_FEWEST_COUNTED = 3
Body = list[tuple[Sort, Cell]]


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


class Heads:
    """The meaning of the columns of every table of one sheet, worked out once for each."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._made: dict[int, dict[int, Head]] = {}
        self._areas: dict[int, list[Area]] = {}
        for area in sheet.merged.values():
            if area.right - area.left <= _WIDEST_SPAN and area.bottom - area.top <= _WIDEST_SPAN:
                for row in range(area.top, area.bottom + 1):
                    self._areas.setdefault(row, []).append(area)

    def of(self, block: Block) -> dict[int, Head]:
        """Say what each column of a table is; columns without a head take the parent's."""
        if id(block) not in self._made:
            self._made[id(block)] = self._make(block)
        return self._made[id(block)]

    def _make(self, block: Block) -> dict[int, Head]:
        words = self.words_over(block)
        if not block.heads and block.parent is not None:
            words = self.words_over(block.parent)
        months = _are_months(words)
        bodies = _bodies(block)
        figures = block.figure_columns()
        inherited = self.of(block.parent) if block.parent is not None else {}
        made: dict[int, Head] = {}
        for col in sorted({*words, *bodies}):
            cells = words.get(col, [])
            if not cells and col in inherited and (col in figures or not block.heads):
                made[col] = inherited[col]
            else:
                body = bodies.get(col, [])
                over = marks_and_words(cells, months=months)
                is_first = col == block.left
                made[col] = _head(col, over, body, is_figure=col in figures, is_first=is_first)
        return _settle(made, bodies)

    def words_over(self, block: Block) -> dict[int, list[Cell]]:
        """Return the head cells over each column, outermost first, spans filled in."""
        found: dict[int, list[Cell]] = {}
        first_figure = min(block.figure_columns(), default=block.right + 1)
        for index, row in enumerate(block.heads):
            spans = self._spans(row.number)
            below = {cell.col for later in block.heads[index + 1 :] for cell in later.cells}
            over: Cell | None = None
            for col in range(block.left, block.right + 1):
                cell = self._visible(row.number, col)
                area = spans.get(col)
                if cell is None and area is not None:
                    cell = self.sheet.at(area.top, area.left)
                if cell is not None:
                    over = None if area is not None or col < first_figure else cell
                elif over is not None and col in below:
                    cell = over
                if cell is not None and cell not in found.setdefault(col, []):
                    found[col].append(cell)
        return found

    def _visible(self, row: int, col: int) -> Cell | None:
        cell = self.sheet.at(row, col)
        return cell if cell is not None and not cell.covered else None

    def _spans(self, row: int) -> dict[int, Area]:
        return {
            col: area
            for area in self._areas.get(row, ())
            for col in range(area.left, area.right + 1)
        }


def _bodies(block: Block) -> dict[int, Body]:
    bodies: dict[int, Body] = {}
    for row in block.lines:
        for cell, sort in zip(row.cells, row.sorts, strict=True):
            bodies.setdefault(cell.col, []).append((sort, cell))
    return bodies


def _are_months(words: dict[int, list[Cell]]) -> bool:
    """Whether the dates over a table stand for months: several, and each the first of one."""
    days = {cell.day for cells in words.values() for cell in cells if cell.day is not None}
    return len(days) >= 2 and all(day.day == 1 for day in days)


def _head(
    col: int,
    over: tuple[tuple[str, ...], Mark | None],
    body: Body,
    *,
    is_figure: bool,
    is_first: bool,
) -> Head:
    words, mark = over
    label = " ".join(words)
    if not is_figure and _holds_refs(label, body):
        return Head(col, Use.REF, words)
    if not is_figure and _holds_periods(body):
        leads = is_first and not _SPAN_HEAD.search(label)
        use = Use.PERIOD if leads or _names_periods(label, body) else Use.WORDS
        return Head(col, use, words, None, Role.ATTRIBUTE, holds_dates=True)
    if is_figure and _counts_rows(label, body):
        return Head(col, Use.REF, words)
    if is_figure and _PERIOD_HEAD.match(label) and _all_years(body):
        return Head(col, Use.PERIOD, words)
    role = next((role for role, pattern in _ROLES if pattern.search(label)), Role.VALUE)
    if role is Role.COMMENT and is_figure:
        role = Role.VALUE
    if mark is not None and mark.to_date:
        role, mark = Role.YEAR_TO_DATE, None
    is_code = mark is None and _CODE_HEAD.search(label) and not _COUNTED.search(label)
    is_empty = not body and (mark is not None or role is Role.YEAR_TO_DATE)
    if (is_figure and not is_code) or is_empty:
        return Head(col, Use.FIGURE, words, mark, role)
    return Head(col, Use.WORDS, words, mark, Role.ATTRIBUTE if role is Role.VALUE else role)


def is_ref(text: str) -> bool:
    """Whether a text looks like the reference of a KPI: A10, KPI 3, D2.1."""
    return _REF.match(text.strip()) is not None


def _holds_refs(label: str, body: Body) -> bool:
    texts = [cell.text.strip() for sort, cell in body if sort is Sort.TEXT]
    refs = [text for text in texts if _REF.match(text)]
    if _REF_HEAD.match(label) and len(refs) >= len(texts) / 2:
        return True
    tight = sum(1 for text in refs if " " not in text)
    return bool(texts) and tight >= 0.6 * len(texts) and len(body) == len(texts)


def _counts_rows(label: str, body: Body) -> bool:
    """Whether a column only numbers its rows: 1, 2, 3 under No, Ref or nothing."""
    numbers = [cell.number for sort, cell in body if sort is Sort.NUMBER]
    if numbers != list(range(1, len(body) + 1)) or len(body) < _FEWEST_COUNTED:
        return False
    return not label or (bool(_REF_HEAD.match(label)) and label.lower() != "number")


def _holds_periods(body: Body) -> bool:
    periods = sum(1 for sort, _ in body if sort is Sort.PERIOD)
    return bool(periods) and periods >= 0.6 * len(body)


def _names_periods(label: str, body: Body) -> bool:
    """Whether dates say when the figures beside them are for, and not when something began."""
    if not label or _PERIOD_HEAD.match(label):
        return True
    event = _EVENT_HEAD.search(label) and not _SPAN_HEAD.search(label)
    return bool(event) and _all_months(body)


def _all_years(body: Body) -> bool:
    return all(
        cell.kind is Kind.NUMBER and cell.number is not None and looks_like_year(cell.number)
        for _, cell in body
    )


def _all_months(body: Body) -> bool:
    """Whether every date of a column is shown as a month, without its day."""
    days = [(cell, cell.day) for sort, cell in body if sort is Sort.PERIOD and cell.day is not None]
    return bool(days) and all("d" not in day_code(cell) and day.day == 1 for cell, day in days)


def _settle(heads: dict[int, Head], bodies: dict[int, Body]) -> dict[int, Head]:
    """Decide what depends on the other columns: labels at the left, totals over periods."""
    figures = [head for head in heads.values() if head.use is Use.FIGURE]
    # A stray number in a column without heading, left of the table proper, opens nothing.
    headed = min((head.col for head in figures if head.words or head.mark is not None), default=0)
    figures = [head for head in figures if head.col >= headed]
    first = min((head.col for head in figures if head.role is not Role.TARGET), default=0)
    first_any = min((head.col for head in figures), default=0)
    dates = _first_dates(heads) or first
    dated = sum(1 for head in figures if head.mark is not None)
    for col, head in list(heads.items()):
        if head.use is Use.WORDS and not head.holds_dates:
            at_left = col < min(first, dates) and (col < first_any or not _is_side(head))
            if at_left or not figures:
                heads[col] = replace(head, use=Use.LABEL)
                continue
        if dated >= 2 and head.mark is None and _TOTAL.match(head.label):
            heads[col] = replace(head, role=Role.YEAR_TO_DATE)
    if not any(head.use is Use.LABEL for head in heads.values()):
        _promote(heads, bodies, first)
    return heads


def _first_dates(heads: dict[int, Head]) -> int | None:
    """Return the column of dates that ends the names at the left: what follows are attributes."""
    words = [head for head in heads.values() if head.use is Use.WORDS]
    first = min((head.col for head in words), default=0)
    return min((head.col for head in words if head.holds_dates and head.col > first), default=None)


def _is_side(head: Head) -> bool:
    """Whether a column of words between the labels and the figures only comments on them."""
    return head.role is not Role.ATTRIBUTE or bool(_SIDE_HEAD.search(head.label))


def _promote(heads: dict[int, Head], bodies: dict[int, Body], first: int) -> None:
    """Give a table without words at the left its first column of words, or its codes, as label."""
    for col, head in heads.items():
        wordy = any(sort is Sort.TEXT for sort, _ in bodies.get(col, []))
        if head.use is Use.WORDS and head.role is Role.ATTRIBUTE and wordy and col < first + 2:
            heads[col] = replace(head, use=Use.LABEL)
            return
