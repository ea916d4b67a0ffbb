"""The lines of a table: what the label columns and the rows above say about the figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.book import Kind
from pipeline.read.columns import AGE_BAND, IS_NAME, SHORT_CODE, Columns, clean
from pipeline.read.head import Use
from pipeline.read.head_uses import CATEGORY, is_ref
from pipeline.read.head_words import joined, peeled
from pipeline.read.roles import is_target, is_whole_span, role_of_row, so_many
from pipeline.read.row_refs import (
    level_of,
    ref_before,
    refs_of,
)
from pipeline.read.rows import Row
from pipeline.read.sorts import Sort
from pipeline.read.totals import says_mean, says_total, sums_up
from pipeline.read.when.label_days import days_in
from pipeline.read.when.mark import TO_DATE, Mark
from pipeline.read.when.period_words import period_of, says_only_to_date

_PART = re.compile(
    r"^\W*(?:numerator|denominator|num|den|n\s*=|out of(?= \d| the| these| those| them| all|$)|"
    r"(?:and )?of (?:which|these|those|them|whom)|"
    r"(?:hours|days|weeks|miles|time|money|shifts|sessions) they(?= \w+$)|"
    r"as (?:a )?%|as (?:a )?percentage|top number|bottom number)\b|^\W*%",
    re.IGNORECASE,
)
# What follows is the share that the row above is of the one above it.
_WHICH_IS = r"(?:which|that) (?:is|was|makes|comes to)(?: %| a share of)?$"
_ONLY_WHICH_IS = re.compile(_WHICH_IS, re.IGNORECASE)
_SHARE_OF_ABOVE = re.compile(
    r"^(?:(?:which|so|that is|making|i\.?e\.?),? )?(?:as )?(?:a )?"
    r"(?:%|per ?cent(?:age)?|rate|share|proportion)"
    r"(?: of (?:the )?(?:above|total|these))?(?: is)?$|"
    rf"^{_WHICH_IS}",
    re.IGNORECASE,
)
_ALL_PERIODS = re.compile(
    r"^(?:both halves|all (?:quarters|months|periods|four quarters)|"
    r"(?:the )?(?:whole |full )?year(?: 20\d\d(?:[/-]\d\d(?:\d\d)?)?)?)$",
    re.IGNORECASE,
)
# Where the others have their date: All, Both, All groups, Together.
_ALL_DATES = re.compile(
    r"^(?:all|both|everything|in all|overall)(?: \w+)?$|^(?:al)?together$|^add(?:ed|s)? up\b",
    re.IGNORECASE,
)
_YEAR = 12
_NO_PARTS = {Role.TARGET, Role.RATING, Role.COMMENT, Role.ATTRIBUTE}
_LAST_YEAR_NAMED = re.compile(
    r"^(?:q[1-4]|h[12]|(?:same|this) (?:quarter|month|period|time|half))?,? ?"
    r"(?:(?:the )?(?:last|previous|prior) (?:year|yr)|(?:the )?year before) ?"
    r"\((?P<months>[^()]+)\)$",
    re.IGNORECASE,
)


def _named_behind(text: str) -> Mark | None:
    """Return the months that a row of the year before names in full: Q3 last year (Jan-Mar 25)."""
    found = _LAST_YEAR_NAMED.match(text.strip())
    mark = period_of(found["months"]) if found is not None else None
    return mark if mark is not None and not mark.needs_year and not mark.to_date else None


@lru_cache(maxsize=20_000)
def _read(text: str) -> tuple[Mark | None, str, Role]:
    """Part the words beside a row into the period they name, the rest, and its role."""
    plain = clean(text)
    mark = _named_behind(text) or period_of(text)
    if mark is not None:
        if not mark.to_date:
            return mark, "", Role.VALUE
        rest = "" if says_only_to_date(plain) else plain
        return mark, rest, role_of_row(plain) if rest else Role.YEAR_TO_DATE
    found, rest = days_in(plain) or peeled(plain)
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
    last: Period | None = None
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
        self.filled.clear()


class Line:
    """One row of a table with what its label columns and the rows above say."""

    __slots__ = ("group", "label", "mark", "ref", "role", "row")

    def __init__(self, row: Row, columns: Columns, down: Down) -> None:
        self.row = row
        texts = _filled_down(row, columns, down)
        if not texts and not row.is_single:
            texts = (
                _instead_of_a_ref(row, columns)
                or _numbers_of_groups(row, columns, down)
                or _sums_anywhere(row)
            )
        ref = ""
        if columns.label_refs and texts and (found := ref_before(texts[0])):
            ref, texts[0] = found
        level = level_of(texts[0]) if columns.numbered and len(texts) > 1 else None
        if level is not None:
            texts = texts[1:]
        texts += _instead_of_a_date(row, columns)
        self.mark, self.role, words = _said(texts, columns)
        dated = _dated(row, columns, down)
        self.mark = dated or self.mark or _coded(row, columns)
        said = self.role is Role.TARGET and bool(words) and is_target(words[-1])
        if columns.has_roles and self.role is not Role.YEAR_TO_DATE and not said:
            self.role = Role.VALUE
        self.label = " | ".join(words)
        # What only says a period still names the rows set in below it.
        shown = self.label or " | ".join(clean(text) for text in texts)
        self.ref, self.group = self._inherit(columns, down, ref, shown, level or 0)
        self.mark = columns.terms.weeks.retold(self.mark)
        if self._sums_periods(columns, texts):
            self.role = Role.YEAR_TO_DATE
            if self.mark is None and not self.label:
                self.label = columns.instead_of_date(row)

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
        instead = [clean(text) for text in dated]
        if any(_ALL_DATES.match(text) for text in instead):
            return True
        said = (*words, *instead)
        return any(says_total(word) or is_whole_span(word) or so_many(word) for word in said)

    def _inherit(
        self, columns: Columns, down: Down, ref: str, shown: str, level: int
    ) -> tuple[str, str]:
        places = columns.places_of(Use.REF, self.row)
        refs = [ref] if ref else refs_of(self.row, places, columns.heads, columns.given)
        if columns.numbers_rows and says_mean(shown):
            # It is of all the records above, and of none that has a number.
            down.ref, down.last_label = "", ""
            down.parents.clear()
        depth = self.row.indent(columns.first_label) + level
        of_these = bool(_PART.match(shown) or _ONLY_WHICH_IS.match(shown))
        is_part = depth > 0 or of_these
        if refs:
            down.ref = clean(refs[0])
            if not of_these and not depth:
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
        self._take_from(down)
        if not refs and not above and own and down.last_label and not says_total(shown):
            above = [down.last_label]
        if _SHARE_OF_ABOVE.match(shown) and down.before and down.before not in above:
            above.append(down.before)
        down.before = shown
        if refs or not own:
            down.last_label = shown
        down.parents.append(Above(depth, shown, self.mark, self.role))
        return own, " > ".join(part for part in (down.group, *above) if part)

    def _take_from(self, down: Down) -> None:
        """Take the period of the row or group that this row belongs to, and its role.

        A term that there is every year is that of the year over it.
        """
        if self.mark is not None:
            if self.mark.choices and down.group_mark is not None:
                self.mark = joined([down.group_mark, self.mark])
            return
        for parent in reversed(down.parents):
            if parent.mark is not None:
                self.mark, self.role = parent.mark, parent.role
                return
        self.mark = down.group_mark


_AGES = re.compile(r"\s*ages?\b", re.IGNORECASE)


def _said(texts: list[str], columns: Columns) -> tuple[Mark | None, Role, list[str]]:
    """Return the period and role that the labels of a row name, and their other words."""
    mark, role, words = None, Role.VALUE, []
    for text in texts:
        is_age = columns.hold_ages and AGE_BAND.match(text.strip())
        is_code = columns.hold_codes and SHORT_CODE.match(text.strip())
        if is_age or is_code or (columns.hold_names and IS_NAME.match(text.strip())):
            words.append(clean(text))
            continue
        term = columns.terms.mark(text)
        if term is not None:
            mark = mark or term
            continue
        found, rest, said = _read(text)
        if len(texts) > 1 and _AGES.match(text):
            # "Age" over several bands names them; alone it describes a record.
            said = Role.VALUE
        if found is None and (alike := columns.alike.get(clean(text))):
            found, rest = alike
            said = Role.YEAR_TO_DATE if found.to_date else said
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
    if any(map(says_mean, own.values())):
        return list(own.values())
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
    return [text for text in texts if (" " in text.strip() and not is_ref(text)) or sums_up(text)]


def _sums_anywhere(row: Row) -> list[str]:
    """Return the word of a row without a name that says it is the mean: under a date, Average."""
    texts = (row.text(at) for at, sort in enumerate(row.sorts) if sort == Sort.TEXT)
    return [text for text in texts if says_mean(text)][:1]


def _numbers_of_groups(row: Row, columns: Columns, down: Down) -> list[str]:
    """Return the number that names a row: 1 to 5 under IMD quintile, where nothing else does."""
    if columns.labels or not CATEGORY.search(down.group):
        return []
    texts = [row.text(place).strip() for place in columns.places_of(Use.REF, row)]
    return [text for text in texts if text.isdigit()]


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
    """Return the period that the dates of a row name, or those of the rows above it.

    A date that stands once for several rows holds for those that have another label, a year in a
    column of its own for the months beside it.
    """
    marks: list[Mark] = []
    for col in columns.periods:
        if down.group_mark is not None and col in columns.last_days:
            continue
        mark = _dated_in(col, row, columns, down)
        if mark is not None:
            marks.append(mark)
    part = next((mark for mark in marks if mark.needs_year), None)
    if part is None:
        return marks[0] if marks else None
    year = next((mark for mark in marks if mark.period and mark.period.months == _YEAR), None)
    if year is None:
        over = (down.dated[col] for col in columns.periods if col in down.dated)
        year = next((mark for mark in over if mark.period and mark.period.months == _YEAR), None)
    if year is not None:
        return _in_turn(joined([year, part]), down, is_own=year in marks)
    return marks[0]


def _coded(row: Row, columns: Columns) -> Mark | None:
    """Return what the code in a row stands for: C5 under Cohort."""
    for col, codes in columns.codes.items():
        place = row.place(col)
        mark = codes.get(row.book.text(place).strip()) if place is not None else None
        if mark is not None:
            return mark
    return None


def _in_turn(mark: Mark | None, down: Down, *, is_own: bool) -> Mark | None:
    """Place a month after the one above it: under one 2024, Jan after Dec is of the next year."""
    span, last = mark.period if mark is not None else None, down.last
    if span is not None and not is_own and last is not None and span.start < last.start:
        months = span.months or 0
        span = span.shifted(_YEAR) if months and span.shifted(_YEAR).start > last.start else None
        mark = Mark(span) if span is not None else None
    down.last = span or down.last
    return mark


def _dated_in(col: int, row: Row, columns: Columns, down: Down) -> Mark | None:
    """Return the period that a row has in one column of dates."""
    place = row.place(col)
    if place is not None:
        mark = columns.mark_at(row, col, place)
        if mark is not None:
            down.dated[col] = mark
        else:
            down.dated.pop(col, None)
        return mark
    if col in columns.daily and any(map(says_mean, columns.labels_of(row))):
        return None
    return down.dated[col] if col in down.dated and columns.is_record(row, col) else None


def marks_in(lines: Iterable[Line]) -> list[Mark]:
    """Return the periods that the rows name."""
    return [line.mark for line in lines if line.mark is not None]
