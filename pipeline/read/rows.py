"""What each row of a sheet looks like: the features from which tables are recognised."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from pipeline.domain.tables import Status
from pipeline.read.book import Cell, Kind, Sheet
from pipeline.read.period_words import parse_day, period_of
from pipeline.read.values import threshold, value_of_text

LONG_TEXT = 90
_NOTE = re.compile(
    r"^(?:notes?\b|\*|†|‡|source\s*:|nb\b|n\.b|guidance|please\b|see\b|\(\d\)|\[note|footnote|"
    r"key\s*:|\S{1,8}(?: (?:and|or|,) \S{1,3})? = |"
    r"this (?:sheet|table|worksheet|tab)|if you\b|do not\b|explanation|"
    r"(?:enter|complete)\s+(?:the|this|all|a|your|one|in|only|each)\b)",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"^(?:<\s*select\s*>|(?:please )?(?:select|choose)(?: an?)? (?:option|item)?\.*|<.{0,30}>|end|"
    r"\[?(?:insert|enter|type) .{0,40}\]?|xx+|tbc here|example\b.{0,40})$",
    re.IGNORECASE,
)


_ASKS_PERIOD = re.compile(r"^(?:reporting )?(?:period|quarter|month|week|year)\b", re.IGNORECASE)
_DASH = re.compile(r"\s*(?:[-–•·o]\s|of which\b|\.\.)", re.IGNORECASE)


class Sort(Enum):
    """What a cell looks like, before its place is considered."""

    NUMBER = "number"
    STANDIN = "stand-in for a number"
    PERIOD = "period"
    TEXT = "text"
    PLACEHOLDER = "placeholder"


@lru_cache(maxsize=100_000)
def _sort_of_text(text: str) -> Sort:
    plain = text.strip()
    if _PLACEHOLDER.match(plain):
        return Sort.PLACEHOLDER
    if period_of(plain) is not None or parse_day(plain, month_first=True) is not None:
        return Sort.PERIOD
    value = value_of_text(plain)
    if value.status is Status.TEXT:
        return Sort.STANDIN if threshold(plain) else Sort.TEXT
    counted = value.number is not None and value.status is not Status.NIL_RETURN
    return Sort.NUMBER if counted else Sort.STANDIN


def sort_of(cell: Cell) -> Sort:
    """Say what a cell looks like."""
    if cell.kind is Kind.NUMBER:
        return Sort.NUMBER
    if cell.kind is Kind.DATE:
        return Sort.PERIOD
    if cell.kind in {Kind.ERROR, Kind.NOT_CALCULATED}:
        return Sort.STANDIN
    if cell.kind is Kind.LOGICAL:
        return Sort.TEXT
    return _sort_of_text(cell.text)


def is_note(text: str) -> bool:
    """Whether a text reads as a remark rather than as a label or heading."""
    plain = text.strip()
    sentence = plain.endswith(".") and plain.count(" ") >= 5
    return len(plain) > LONG_TEXT or sentence or bool(_NOTE.match(plain))


def day_code(cell: Cell) -> str:
    """Return the part of a cell's number format that shows a day, without the locale."""
    return cell.look.number_format.split(";")[0].lower().replace("[$-809]", "")


def looks_like_year(number: float) -> bool:
    """Whether a number could be a calendar year used as a heading."""
    return number.is_integer() and 1990 <= number <= 2100


def _plain_number(cell: Cell) -> float:
    if cell.number is not None:
        return cell.number
    return float(cell.text) if cell.text.strip().isdecimal() else -1.0


@dataclass(slots=True)
class Row:
    """One row of a segment, with what its cells look like."""

    number: int
    cells: list[Cell]
    sorts: list[Sort]
    has_figures: bool = False
    is_heading_like: bool = False

    def __post_init__(self) -> None:
        """Say once whether the row holds figures, and whether it could be part of a head."""
        figures = any(sort in {Sort.NUMBER, Sort.STANDIN} for sort in self.sorts)
        self.is_heading_like = self._could_be_head()
        self.has_figures = figures and not self.is_heading_like

    @property
    def columns(self) -> set[int]:
        """Columns of the non-empty cells."""
        return {cell.col for cell in self.cells}

    def columns_of(self, *sorts: Sort) -> set[int]:
        """Columns whose cells look like one of `sorts`."""
        return {c.col for c, sort in zip(self.cells, self.sorts, strict=True) if sort in sorts}

    @property
    def is_single(self) -> bool:
        """Whether one cell stands alone in the row."""
        return len(self.cells) == 1

    @property
    def is_running(self) -> bool:
        """Whether the numbers are headings: years, or 1, 2, 3 ... as weeks are counted."""
        numbers = [_plain_number(c) for c, s in zip(self.cells, self.sorts, strict=True)
                   if s is Sort.NUMBER]  # fmt: skip
        if len(numbers) < 2 or Sort.STANDIN in self.sorts:
            return False
        if all(looks_like_year(number) for number in numbers):
            return len(set(numbers)) > 1
        steps = {later - earlier for earlier, later in pairwise(numbers)}
        return len(numbers) >= 4 and numbers[0] == 1 and steps == {1}

    @property
    def is_in_pairs(self) -> bool:
        """Whether labels and answers take turns: Provider, its name, Quarter, Q3."""
        if len(self.cells) < 4 or len(self.cells) % 2 or self.sorts.count(Sort.PERIOD) != 1:
            return False
        place = self.sorts.index(Sort.PERIOD)
        return place % 2 == 1 and _ASKS_PERIOD.search(self.cells[place - 1].text) is not None

    def _could_be_head(self) -> bool:
        """Words and periods, no figures; a limit such as ">=5%" may stand among many words."""
        if self.is_running:
            return True
        if Sort.NUMBER in self.sorts or Sort.PLACEHOLDER in self.sorts:
            return False
        limits = [c for c, s in zip(self.cells, self.sorts, strict=True) if s is Sort.STANDIN]
        if any(threshold(cell.text) is None for cell in limits):
            return False
        if limits and len(self.cells) - len(limits) < 4 * len(limits):
            return False
        return all(len(cell.text) <= 3 * LONG_TEXT for cell in self.cells)


def indent_of(row: Row, col: int) -> int:
    """Return how far the label in `col` is set in: by style, spaces or a leading dash."""
    for cell in row.cells:
        if cell.col == col:
            text = cell.text
            spaces = len(text) - len(text.lstrip(" \u00a0\t"))
            dash = bool(_DASH.match(text))
            return cell.look.indent + (spaces + 1) // 2 + dash
    return 0


def rows_of(sheet: Sheet, numbers: list[int], left: int, right: int) -> list[Row]:
    """Return the rows of a segment; values that a merge hides are left out."""
    made = []
    for number in numbers:
        cells = [
            cell
            for col, cell in sorted(sheet.rows[number].items())
            if left <= col <= right and not cell.covered
        ]
        if cells:
            made.append(Row(number, cells, [sort_of(cell) for cell in cells]))
    return made
