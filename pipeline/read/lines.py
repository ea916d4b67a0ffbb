"""The lines of a table: what the label columns and the rows above say about the figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from pipeline.domain.periods import Period, month_end
from pipeline.domain.tables import Role
from pipeline.read.book import Cell, Kind
from pipeline.read.head import Head, Use
from pipeline.read.head_uses import DONE_HEAD, is_ref
from pipeline.read.head_words import peeled
from pipeline.read.mark import TO_DATE, Mark
from pipeline.read.period_search import periods_within
from pipeline.read.period_words import parse_day, period_of, says_only_to_date
from pipeline.read.roles import is_target, is_whole_span, role_of_row
from pipeline.read.row_refs import (
    are_numbered,
    carry_refs,
    hold_codes,
    level_of,
    names_refs,
    ref_before,
    refs_of,
)
from pipeline.read.rows import Row
from pipeline.read.terms import NO_TERMS, Terms
from pipeline.read.totals import says_total

_WEEK_HEAD = re.compile(
    r"\b(?:(?P<end>week end(?:ing|ed)|w/?e)|week(?: (?:commencing|beginning|starting))?|w/?c)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^\W*(?:numerator|denominator|num|den|n\s*=|out of(?= \d| the| these| those| them| all|$)|"
    r"(?:and )?of (?:which|these|those|them|whom)|"
    r"as (?:a )?%|as (?:a )?percentage|top number|bottom number)\b|^\W*%",
    re.IGNORECASE,
)
_SHARE_OF_ABOVE = re.compile(
    r"^(?:(?:which|so|that is|making|i\.?e\.?),? )?(?:as )?(?:a )?"
    r"(?:%|per ?cent(?:age)?|rate|share|proportion)"
    r"(?: of (?:the )?(?:above|total|these))?(?: is)?$",
    re.IGNORECASE,
)
_AGES = re.compile(r"\bages?\b|\baged\b|\byears? old\b", re.IGNORECASE)
_AGE_BAND = re.compile(r"^\d{1,2}\s*[-–to]+\s*\d{1,2}$")
_ALL_PERIODS = re.compile(
    r"^(?:both halves|all (?:quarters|months|periods|four quarters)|"
    r"(?:the )?(?:whole |full )?year(?: 20\d\d(?:[/-]\d\d(?:\d\d)?)?)?)$",
    re.IGNORECASE,
)
# Below the months it takes together: 3 months.
_MONTHS = re.compile(
    r"^(?:all )?(?:\d{1,2}|two|three|four|six|nine|twelve) (?:months|weeks)$", re.IGNORECASE
)
# Where the others have their date: All, Both, All groups, Together.
_ALL_DATES = re.compile(
    r"^(?:all|both|everything|in all|overall)(?: \w+)?$|^(?:al)?together$|^add(?:ed|s)? up\b",
    re.IGNORECASE,
)
_NO_PARTS = {Role.TARGET, Role.RATING, Role.COMMENT, Role.ATTRIBUTE}
_ALL_CELLS, _FIRST_ROWS = 10_000, 40


@lru_cache(maxsize=100_000)
def clean(text: str) -> str:
    """Return a label in one line, without what only decorates it."""
    return " ".join(text.split()).strip(" -–•·:*….>")


@lru_cache(maxsize=100_000)
def _read(text: str) -> tuple[Mark | None, str, Role]:
    """Part the words beside a row into the period they name, the rest, and its role."""
    plain = clean(text)
    mark = period_of(text.strip().rstrip("*†"))
    if mark is not None:
        if not mark.to_date:
            return mark, "", Role.VALUE
        rest = "" if says_only_to_date(plain) else plain
        return mark, rest, role_of_row(plain) if rest else Role.YEAR_TO_DATE
    found, rest = peeled(plain)
    return found, rest, role_of_row(plain)


@dataclass(slots=True)
class Above:
    """A label higher up the rows, that those set in below it belong to."""

    depth: int
    label: str
    mark: Mark | None = None
    role: Role = Role.VALUE


@dataclass(slots=True)
class Down:
    """What is carried down the rows of a table."""

    group: str = ""
    group_mark: Mark | None = None
    ref: str = ""
    parents: list[Above] = field(default_factory=list)
    filled: dict[int, str] = field(default_factory=dict)
    dated: dict[int, Mark] = field(default_factory=dict)
    last_label: str = ""
    before: str = ""

    def enter(self, group: str) -> None:
        """Begin a group: its rows inherit nothing from the rows above."""
        self.group_mark, rest, _ = _read(group)
        if self.group_mark is None and _ALL_PERIODS.match(clean(group)):
            self.group_mark = TO_DATE
        self.group = rest or clean(group)
        self.ref, self.last_label, self.before = "", "", ""
        self.parents.clear()


class Columns:
    """The columns of one table by what they are for."""

    def __init__(self, heads: dict[int, Head], left: int, terms: Terms = NO_TERMS) -> None:
        self.heads, self.terms = heads, terms
        self.uses = {col: head.use for col, head in heads.items()}
        self.labels = sorted(col for col, head in heads.items() if head.use is Use.LABEL)
        self.first_label = min(self.labels, default=left)
        self.has_refs = any(head.use is Use.REF and names_refs(head) for head in heads.values())
        self.refs = frozenset(col for col, head in heads.items() if head.use is Use.REF)
        self.numbers_rows = False
        self.periods = [col for col, head in heads.items() if head.use is Use.PERIOD]
        self.has_periods = bool(self.periods)
        self.has_roles = any(
            head.role in {Role.TARGET, Role.RATING, Role.YEAR_TO_DATE} for head in heads.values()
        )
        self.label_refs = False
        self.numbered = False
        # In the names of ages 18-19 is no year.
        self.hold_ages = any(_AGES.search(heads[col].label) for col in self.labels)
        self.daily: set[int] = set()
        self.ends: set[int] = set()
        self.month_first: set[int] = set()
        self.doubts: list[Cell] = []
        self._places: dict[tuple[Use, tuple[tuple[int, ...], bytes]], list[int]] = {}

    def leave_done(self) -> None:
        """Leave out the days on which records were closed: the list says for which period it is."""
        self.periods = [col for col in self.periods if not DONE_HEAD.match(self.heads[col].label)]
        self.has_periods = bool(self.periods)

    def look_down(self, rows: list[Row]) -> None:
        """Decide for each column of dates whether days or months come first, and which they are.

        A date that can only be read month first decides for its column, and is a doubt. Where
        all dates are the first of a month, or all the last, they stand for months.
        """
        self.has_refs = self.has_refs or hold_codes(rows, self.uses)
        self.label_refs = not self.has_refs and carry_refs(rows, self.first_label)
        self.hold_ages = self.hold_ages or any(self._hold_bands(rows, col) for col in self.labels)
        self.numbered = len(self.labels) > 1 and are_numbered(rows, self.first_label)
        with_refs = sum(1 for row in rows if self.has_ref(row))
        self.numbers_rows = 2 * with_refs > len(rows)
        for col in self.periods:
            self._look_at(col, [cell for row in rows[:_ALL_CELLS] if (cell := row.at(col))])

    def _hold_bands(self, rows: list[Row], col: int) -> bool:
        """Whether bands such as 20-22 and 23-25, which are no years, stand in a column."""
        places = [row.place(col) for row in rows[:_FIRST_ROWS]]
        texts = [rows[0].book.text(place).strip() for place in places if place is not None]
        bands = [text for text in texts if _AGE_BAND.match(text)]
        return len(bands) > 1 and any(period_of(text) is None for text in bands)

    def has_ref(self, row: Row) -> bool:
        """Whether a row has a cell in a column of references."""
        return any(row.place(col) is not None for col in self.refs)

    def is_record(self, row: Row, col: int) -> bool:
        """Whether a row without a date may be for that of the row above it.

        A row without the number that each record has is none of them, but their sum.
        """
        named = any(label in row.cols for label in self.labels)
        return named and (col not in self.daily or not self.numbers_rows or self.has_ref(row))

    def _look_at(self, col: int, cells: list[Cell]) -> None:
        for cell in cells:
            american = cell.day is None and parse_day(cell.text, month_first=True)
            if american and parse_day(cell.text) is None:
                self.month_first.add(col)
                self.doubts.append(cell)
        days = [day for cell in cells if (day := self.day_in(cell)) is not None]
        if len(days) > 1 and all(day == month_end(day) for day in days):
            self.ends.add(col)
        elif any(day.day != 1 for day in days):
            self.daily.add(col)

    def day_in(self, cell: Cell) -> date | None:
        """Return the day that a cell of a column of dates names."""
        return cell.day or parse_day(cell.text, month_first=cell.col in self.month_first)

    def places_of(self, use: Use, row: Row) -> list[int]:
        """Return which cells of a row stand in columns of a use, counted from the first."""
        found = self._places.get((use, row.pattern))
        if found is None:
            found = [at for at, col in enumerate(row.cols) if self.uses.get(col) is use]
            self._places[use, row.pattern] = found
        return found

    def instead_of_date(self, row: Row) -> str:
        """Return the words that stand where other rows have their date: Added up, 13 weeks."""
        places = [place for col in self.periods if (place := row.place(col)) is not None]
        return clean(row.book.text(places[0])) if places else ""

    def mark_at(self, row: Row, col: int, place: int) -> Mark | None:
        """Return the period that a cell of a column of dates names."""
        book = row.book
        day = book.days[place] if book.kind[place] == Kind.DATE else None
        if day is None and book.kind[place] == Kind.NUMBER:
            return period_of(f"calendar year {book.number[place]:.0f}")
        text = "" if day is not None else book.text(place)
        day = day or parse_day(text, month_first=col in self.month_first)
        if day is not None:
            return _of_day(day, self.heads[col].label, col, self)
        mark = period_of(text.strip().rstrip("*†")) or self.terms.mark(text)
        if mark is not None:
            return mark
        if is_target(peeled(clean(text))[1]):
            return None
        named = periods_within(text)
        return named[0] if len(named) == 1 else None


class Line:
    """One row of a table with what its label columns and the rows above say."""

    __slots__ = ("group", "label", "mark", "ref", "role", "row")

    def __init__(self, row: Row, columns: Columns, down: Down) -> None:
        self.row = row
        texts = _filled_down(row, columns, down)
        if not texts and not row.is_single:
            texts = _instead_of_a_ref(row, columns)
        ref = ""
        if columns.label_refs and texts and (found := ref_before(texts[0])):
            ref, texts[0] = found
        level = level_of(texts[0]) if columns.numbered and len(texts) > 1 else None
        if level is not None:
            texts = texts[1:]
        texts += _instead_of_a_date(row, columns)
        self.mark, self.role, words = _said(texts, columns)
        dated = _dated(row, columns, down)
        self.mark = dated or self.mark
        said = self.role is Role.TARGET and len(words) == 1 and is_target(words[0])
        if columns.has_roles and self.role is not Role.YEAR_TO_DATE and not said:
            self.role = Role.VALUE
        self.label = " | ".join(words)
        # What only says a period still names the rows set in below it.
        shown = self.label or " | ".join(clean(text) for text in texts)
        self.ref, self.group = self._inherit(columns, down, ref, shown, level or 0)
        if self._sums_periods(columns, texts):
            self.role = Role.YEAR_TO_DATE

    @classmethod
    def beside(cls, text: str) -> Line:
        """Return what a label alone says, of whatever row and column."""
        line = cls.__new__(cls)
        line.mark, line.label, line.role = _read(text)
        line.ref = line.group = ""
        return line

    def _sums_periods(self, columns: Columns, texts: list[str]) -> bool:
        """Whether the row takes the periods above it together: it says so, or is their total."""
        if self.mark is not None:
            return self.mark.to_date
        if not columns.has_periods:
            return _ALL_PERIODS.match(self.label) is not None
        words = [self.label, *map(clean, texts)]
        places = [self.row.place(col) for col in columns.periods]
        dated = [self.row.book.text(place) for place in places if place is not None]
        said = (*words, *map(clean, dated))
        if any(map(_ALL_DATES.match, map(clean, dated))):
            return True
        return any(says_total(word) or is_whole_span(word) or _MONTHS.match(word) for word in said)

    def _inherit(
        self, columns: Columns, down: Down, ref: str, shown: str, level: int
    ) -> tuple[str, str]:
        places = columns.places_of(Use.REF, self.row)
        refs = [ref] if ref else refs_of(self.row, places, columns.heads)
        depth = self.row.indent(columns.first_label) + level
        of_these = bool(_PART.match(shown))
        is_part = depth > 0 or of_these
        if refs:
            down.ref = clean(refs[0])
            if not of_these:
                down.parents.clear()
        carries = columns.has_refs or columns.label_refs
        own = down.ref if refs or is_part or carries else ""
        if of_these and not depth:
            depth = 1
            # A part belongs to a measure, and not to the target or rating above it.
            while down.parents and down.parents[-1].role in _NO_PARTS:
                down.parents.pop()
        while down.parents and down.parents[-1].depth >= depth:
            down.parents.pop()
        above = [parent.label for parent in down.parents]
        if self.mark is None:
            self._take_from(down)
        if not refs and not above and own and down.last_label:
            above = [down.last_label]
        if _SHARE_OF_ABOVE.match(shown) and down.before and down.before not in above:
            above.append(down.before)
        down.before = shown
        if refs or not own:
            down.last_label = shown
        down.parents.append(Above(depth, shown, self.mark, self.role))
        return own, " > ".join(part for part in (down.group, *above) if part)

    def _take_from(self, down: Down) -> None:
        """Take the period of the row or group that this row belongs to, and its role."""
        for parent in reversed(down.parents):
            if parent.mark is not None:
                self.mark, self.role = parent.mark, parent.role
                return
        self.mark = down.group_mark


def _said(texts: list[str], columns: Columns) -> tuple[Mark | None, Role, list[str]]:
    """Return the period and role that the labels of a row name, and their other words."""
    mark, role, words = None, Role.VALUE, []
    for text in texts:
        if columns.hold_ages and _AGE_BAND.match(text.strip()):
            words.append(clean(text))
            continue
        term = columns.terms.mark(text)
        if term is not None:
            mark = mark or term
            continue
        found, rest, said = _read(text)
        mark = mark or found
        role = said if role is Role.VALUE else role
        if rest:
            words.append(rest)
    return mark, role, words


def _filled_down(row: Row, columns: Columns, down: Down) -> list[str]:
    """Fill a label down that stands once for several rows; the last label is never filled."""
    book = row.book
    if len(columns.labels) == 1:
        place = row.place(columns.labels[0])
        return [] if place is None else [book.text(place)]
    begin = row.begin
    own = {row.cols[at]: book.text(begin + at) for at in columns.places_of(Use.LABEL, row)}
    last = max(own, default=0)
    texts = []
    for col in columns.labels:
        if col in own:
            down.filled[col] = own[col]
            for later in [c for c in down.filled if c > col and c not in own]:
                del down.filled[later]
            texts.append(own[col])
        elif col < last and col in down.filled:
            texts.append(down.filled[col])
    return texts


def _instead_of_a_ref(row: Row, columns: Columns) -> list[str]:
    """Return what stands where other rows have their reference: Added up, closed Jul-Sep."""
    texts = [row.text(place) for place in columns.places_of(Use.REF, row)]
    return [text for text in texts if " " in text.strip() and not is_ref(text)]


def _instead_of_a_date(row: Row, columns: Columns) -> list[str]:
    """Return the words that stand where other rows have their date: Target for the year, Floor."""
    found = []
    for col in columns.periods:
        place = row.place(col)
        if place is None or columns.mark_at(row, col, place) is not None:
            continue
        text = row.book.text(place)
        if row.book.kind[place] != Kind.TEXT:
            continue
        rest = peeled(clean(text))[1]
        if is_target(rest):
            # Of the target for 25/26 the year is no period of figures.
            found.append(rest)
        elif role_of_row(clean(text)) is not Role.VALUE:
            found.append(text)
    return found


def _dated(row: Row, columns: Columns, down: Down) -> Mark | None:
    """Return the period that the date of a row names, or that of the rows above it.

    A date that stands once for several rows holds for those that have another label.
    """
    for col in columns.periods:
        place = row.place(col)
        if place is not None:
            mark = columns.mark_at(row, col, place)
            if mark is not None:
                down.dated[col] = mark
                return mark
            down.dated.pop(col, None)
        elif col in down.dated and columns.is_record(row, col):
            return down.dated[col]
    return None


def _of_day(day: date, head: str, col: int, columns: Columns) -> Mark:
    """Return what a date in a column stands for: its day, its month, or the week named above."""
    week = _WEEK_HEAD.search(head)
    if week is not None:
        days = timedelta(days=6)
        return Mark(Period(day - days, day) if week["end"] else Period(day, day + days))
    is_month = col not in columns.daily or col in columns.ends
    return Mark(Period.months_from(day, 1) if is_month else Period(day, day))


def marks_in(lines: Iterable[Line]) -> list[Mark]:
    """Return the periods that the rows name."""
    return [line.mark for line in lines if line.mark is not None]
