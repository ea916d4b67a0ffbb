"""The rows of a part of a sheet: which cells stand in them, and what they look like together."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise

from pipeline.read.book import Area, Book, Cell, Sheet
from pipeline.read.sorts import CERTAIN, LONG_TEXT, SOFT, Sort
from pipeline.read.when.period_words import parse_day

_ASKS_PERIOD = re.compile(
    r"^(?:reporting |return )?(?:period|quarter|month|week|year|half[- ]year|for)\b", re.IGNORECASE
)
# What else is answered with a day at the head of a form.
_ASKS_DAY = re.compile(
    r"\b(?:date|day|sent|due|completed?|checked|signed|submitted|received|prepared|approved|"
    r"review(?:ed)?|updated|printed|deadline|start|end|begin|began|from|to|on|by)\b",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s*(?:[-–•·o>]\s|\.{2,}|…|of which\b)", re.IGNORECASE)
_WIDEST_LABEL = 8
_NUMBER, _PLACEHOLDER, _PERIOD = (
    bytes([Sort.NUMBER]),
    bytes([Sort.PLACEHOLDER]),
    bytes([Sort.PERIOD]),
)


Pattern = tuple[tuple[int, ...], bytes]
"""Columns and sorts of the cells of a row."""


class Page:
    """One sheet with the sorts of its cells, from which rows are cut.

    `labels_across` holds by row the areas that a label may take up, being a few columns wide;
    rows of one pattern share it in `patterns`.
    """

    def __init__(self, sheet: Sheet, sorts: bytes) -> None:
        self.sheet, self.book, self.sorts = sheet, sheet.book, sorts
        self.spans = sheet.spans
        self.patterns: dict[Pattern, Pattern] = {}
        self.labels_across: dict[int, list[Area]] = {}
        for area in sheet.merged.values():
            if 0 < area.right - area.left <= _WIDEST_LABEL:
                self.labels_across.setdefault(area.top, []).append(area)

    def row(self, number: int, left: int, right: int) -> Row | None:
        """Return the part of a row between two columns, None where it is empty."""
        begin, end = self.spans.get(number, (0, 0))
        cols = self.book.col
        begin = bisect_left(cols, left, begin, end)
        end = bisect_right(cols, right, begin, end)
        return Row(self, number, begin, end) if begin < end else None

    def rows(self, numbers: list[int], left: int, right: int) -> list[Row]:
        """Return the parts of rows between two columns that hold a cell."""
        made = (self.row(number, left, right) for number in numbers)
        return [row for row in made if row is not None]


class Row:
    """A run of cells of one row, `begin` to `end` in the book's table."""

    __slots__ = ("__dict__", "begin", "cols", "end", "number", "page", "pattern", "sorts")

    def __init__(self, page: Page, number: int, begin: int, end: int) -> None:
        self.page, self.number, self.begin, self.end = page, number, begin, end
        pattern = (tuple(page.book.col[begin:end]), page.sorts[begin:end])
        self.pattern = page.patterns.setdefault(pattern, pattern)
        self.cols, self.sorts = self.pattern

    @property
    def book(self) -> Book:
        """The book the row stands in."""
        return self.page.book

    @cached_property
    def cells(self) -> list[Cell]:
        """The cells as objects."""
        return [self.book.cell(place) for place in range(self.begin, self.end)]

    @property
    def columns(self) -> set[int]:
        """Columns of the cells."""
        return set(self.cols)

    def columns_of(self, *sorts: Sort) -> set[int]:
        """Columns whose cells look like one of `sorts`."""
        return {col for col, sort in zip(self.cols, self.sorts, strict=True) if sort in sorts}

    @property
    def is_single(self) -> bool:
        """Whether one cell stands alone in the row."""
        return self.end - self.begin == 1

    @cached_property
    def first(self) -> Cell:
        """The first cell."""
        return self.book.cell(self.begin)

    def text(self, offset: int) -> str:
        """Return the text of a cell, counted from the first."""
        return self.book.text(self.begin + offset)

    @cached_property
    def is_heading_like(self) -> bool:
        """Whether it could be part of a head: words and periods, no figures.

        Ages and lengths of time may stand among words, a limit such as ">=5%" among many.
        """
        sorts = self.sorts
        if _NUMBER in sorts:
            return self.is_running
        if Sort.STANDIN in sorts:
            return False
        if _PLACEHOLDER in sorts:
            # "Enter here" may stand over a column, beside Qtr 1 and Qtr 2, and END beside START.
            said = {self.text(at) for at, sort in enumerate(sorts) if sort == Sort.PLACEHOLDER}
            single = sorts.count(_PLACEHOLDER) == 1 and len(sorts) > 1
            return single and (said == {"END"} or sorts.count(Sort.PERIOD) > 1)
        limits = sorts.count(Sort.LIMIT)
        if limits and len(sorts) - limits < 4 * limits:
            return False
        soft = sum(map(sorts.count, SOFT))
        if soft and (len(sorts) - soft < 1 or (soft == 1 and len(sorts) == 2)):
            return False
        text = self.book.text
        return all(len(text(place)) <= 3 * LONG_TEXT for place in range(self.begin, self.end))

    @cached_property
    def has_figures(self) -> bool:
        """Whether it holds figures, or stand-ins for them, and is no head."""
        return not CERTAIN.isdisjoint(self.sorts) and not self.is_heading_like

    @cached_property
    def is_running(self) -> bool:
        """Whether the numbers are headings: years, or 1, 2, 3 ... as weeks are counted."""
        sorts = self.sorts
        # Beside two halves or four quarters a single year is a heading too.
        fewest = 1 if sorts.count(Sort.PERIOD) > 1 else 2
        if sorts.count(Sort.NUMBER) < fewest or Sort.STANDIN in sorts or _PLACEHOLDER in sorts:
            return False
        numbers: list[float] = []
        for place, sort in enumerate(sorts):
            if sort == Sort.NUMBER:
                number = _plain_number(self.book, self.begin + place)
                opens = number == 1 or looks_like_year(number) or looks_like_month(number)
                if not numbers and not opens:
                    return False
                numbers.append(number)
        if all(looks_like_year(number) for number in numbers):
            return len(set(numbers)) >= fewest
        if all(looks_like_month(number) for number in numbers):
            return all(later > earlier for earlier, later in pairwise(numbers))
        steps = {later - earlier for earlier, later in pairwise(numbers)}
        return len(numbers) >= 4 and numbers[0] == 1 and steps == {1}

    @property
    def is_numbered(self) -> bool:
        """Whether the first cell holds the number of a question: 3.1."""
        return self.sorts[0] == Sort.TEXT and self.book.number[self.begin] is not None

    @property
    def is_in_pairs(self) -> bool:
        """Whether labels and answers take turns: Provider, its name, Quarter, Q3, Sent, a day."""
        places = [at for at, sort in enumerate(self.sorts) if sort == Sort.PERIOD]
        if len(self.cols) < 4 or len(self.cols) % 2 or not places:
            return False
        return all(at % 2 and self._is_answer(at) for at in places)

    def _is_answer(self, place: int) -> bool:
        """Whether the label before a cell asks for the period or the day in it."""
        asked = self.cells[place - 1].text
        if _ASKS_PERIOD.search(asked):
            return True
        is_day = self.cells[place].day is not None or parse_day(self.text(place)) is not None
        return is_day and _ASKS_DAY.search(asked) is not None

    def place(self, col: int) -> int | None:
        """Return where in the book's table the cell of a column stands, None for none."""
        offset = bisect_left(self.cols, col)
        found = offset < len(self.cols) and self.cols[offset] == col
        return self.begin + offset if found else None

    def at(self, col: int) -> Cell | None:
        """Return the cell in a column, None where there is none."""
        place = self.place(col)
        return None if place is None else self.book.cell(place)

    def indent(self, col: int) -> int:
        """Return how far a label is set in: by style, spaces, leading dots or dashes."""
        place = self.place(col)
        if place is None:
            return 0
        text = self.book.text(place)
        spaces = len(text) - len(text.lstrip(" \u00a0\t"))
        return self.book.look(place).indent + (spaces + 1) // 2 + bool(_DASH.match(text))


def _plain_number(book: Book, place: int) -> float:
    number = book.number[place]
    if number is not None:
        return number
    text = book.texts[book.text_of[place]] if book.text_of[place] >= 0 else ""
    return float(text) if text.strip().isdecimal() else -1.0


def looks_like_year(number: float) -> bool:
    """Whether a number could be a calendar year used as a heading."""
    return 1990 <= number <= 2100 and number.is_integer()


def looks_like_month(number: float) -> bool:
    """Whether a number could be a year and month as databases write them: 202504."""
    return 199001 <= number <= 210012 and number.is_integer() and 1 <= number % 100 <= 12


def day_code(cell: Cell) -> str:
    """Return the part of a cell's number format that shows a day, without the locale."""
    return cell.look.number_format.split(";")[0].lower().replace("[$-809]", "")
