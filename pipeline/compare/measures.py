"""Facts of one measure put together: the same labels in one workbook, over its periods."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

import polars as pl

from pipeline.compare.filled import LONGEST, last_filled, up_to
from pipeline.compare.words import tokens
from pipeline.domain.labels import without_periods
from pipeline.domain.periods import Period
from pipeline.domain.tables import COUNTABLE, Role, Status

_TOTAL = re.compile(r"\b(?:total|totals|all|both|overall|grand total|sum)\b", re.IGNORECASE)
_TO_DATE = re.compile(r"\b(?:year to date|ytd|to date|cumulative|year so far)\b", re.IGNORECASE)
_YEAR_COLUMN = re.compile(
    r"^(?:total|ytd|(?:full|whole) year|cumulative|(?:(?:contract|financial|grant) )?(?:year|yr)"
    r"(?:[ -]to[ -]date| so far)?|(?:total |cumulative )?to[ -]date)?$",
    re.IGNORECASE,
)
# "This quarter" or "Autumn term" says no more than what period the figure is for.
_OWN_PERIOD = re.compile(
    r"^(?:(?:in )?(?:this|the|current) "
    r"(?:quarter|qtr|month|half(?:[- ]year)?|period|time|year|week)|"
    r"(?:quarter|month|period|half[- ]year))(?: \(number\))?$|"
    r"^(?:autumn|winter|spring|summer|lent|michaelmas|hilary|trinity)(?: term)?$",
    re.IGNORECASE,
)
# Half a kilogram may be told without its unit; half a person who feels better is a mean.
_OF_SCORES = re.compile(r"\b(?:averages?|mean|scores?|scale|[01] ?(?:to|-|–) ?10)\b", re.IGNORECASE)
_DAY = re.compile(r"^(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})$")
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_FEWEST_DAYS, _MOSTLY = 4, 0.7
_HOURS_OVER = re.compile(
    r"(?:(?:volunteers?|peers?|members|unpaid)[' ]*)?(?:hours|hrs)\b(?: (?:of|from|by) [a-z ]+|"
    r" given| they gave| worked| done| put in| this \w+| 20\d\d)*$",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"\b(?:active|number|no\.?|people|head ?count|how many|who|new|joined|left|sessions?)\b|£|%",
    re.IGNORECASE,
)
_COUNTABLE = frozenset(status.value for status in COUNTABLE)
_FIGURES = frozenset({Role.VALUE.value, Role.YEAR_TO_DATE.value})


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of a measure.

    `to_date` figures run from the start of the year; `over` says whether the period had ended
    when the workbook was filled in.
    """

    fact: int
    period: Period
    to_date: bool
    value: float | None
    status: str
    text: str
    sheet: str
    address: str
    row: int
    hidden: bool
    total: bool
    unit: str
    file: str
    over: bool


@dataclass
class Measure:
    """What one line or column of a workbook measures, with its figures.

    `child` is a row below another row that carries the same reference. `alone` and `heading` are
    what the lines beside it say of its labels: see `beside.py`. `aims` are the targets in its row:
    see `aims.py`.
    """

    submission: str
    rank: int
    sheet: str
    section: str
    ref: str
    group: str
    row: str
    column: str
    child: bool = False
    alone: bool = False
    heading: str = ""
    aims: frozenset[float] = frozenset()
    tables: set[tuple[str, str]] = field(default_factory=set)
    cells: list[Cell] = field(default_factory=list)

    @cached_property
    def label(self) -> str:
        """The measure as the workbook writes it."""
        parts = [self.section or self.sheet, self.group, self.row, self.column]
        return " > ".join(part for part in parts if part)

    @cached_property
    def own(self) -> frozenset[str]:
        """Words that stand beside and over the figure."""
        return tokens(self.row) | tokens(self.column)

    @cached_property
    def around(self) -> frozenset[str]:
        """Words of the group, section and sheet."""
        return (tokens(self.group) | tokens(self.section) | tokens(self.sheet)) - self.own

    @cached_property
    def is_total(self) -> bool:
        """Whether the row or column calls itself a total."""
        return bool(_TOTAL.search(self.row) or _TOTAL.search(self.column))

    @cached_property
    def countable(self) -> list[Cell]:
        """The figures that hold a number."""
        return [cell for cell in self.cells if cell.value is not None]

    @cached_property
    def unit(self) -> str:
        """The unit of most of its figures."""
        units = [cell.unit for cell in self.countable] or [cell.unit for cell in self.cells]
        most = max(sorted(set(units)), key=units.count) if units else "count"
        # "Hours given" over the names of those who gave them says what all its lines count.
        over = self.section.rpartition(" > ")[2].strip()
        is_hours = most == "count" and _HOURS_OVER.match(over) and not _HEADS.search(self.row)
        return "hours" if is_hours else most

    @property
    def hidden(self) -> bool:
        """Whether all of it is hidden."""
        return all(cell.hidden for cell in self.cells)

    @property
    def reach(self) -> int:
        """For how many periods it states a figure."""
        return len({cell.period for cell in self.countable if not cell.to_date})


def measures_of(
    facts: pl.DataFrame,
    order: Mapping[str, int],
    year_start: date,
    end: date,
    *,
    by_column: bool = False,
) -> list[Measure]:
    """Group the facts of the role value or year to date into measures, per submission.

    `facts` is the table FACTS; `order` ranks the submissions; figures without a period are taken
    as year to date, from `year_start` to the last period for which their workbook holds figures
    (`end` where it holds none). With `by_column` a table each of whose lines has a day of its own
    is one measure for each column.
    """
    every = facts.with_row_index("fact")
    rows = every.filter(pl.col("role").is_in(_FIGURES)).to_dicts()
    latest = last_filled(rows)
    if by_column:
        latest = {name: up_to(last, end) for name, last in latest.items()}
    told = pl.col("role").is_in([*_FIGURES, Role.ATTRIBUTE.value])
    diaries = _diaries(every.filter(told).to_dicts()) if by_column else set()
    made: dict[tuple[object, ...], Measure] = {}
    for row in rows:
        key = _key(row, in_diary=(row["submission"], row["sheet_no"], row["table"]) in diaries)
        if key not in made:
            made[key] = Measure(
                row["submission"],
                order.get(row["submission"], -1),
                row["sheet"],
                section=str(key[2]),
                ref=str(key[3]),
                group=str(key[4]),
                row=str(key[5]),
                column=str(key[6]),
            )
        measure = made[key]
        measure.tables.add((row["sheet"], row["table"]))
        last = latest.get(row["submission"], end)
        measure.cells.append(_cell(row, year_start, last))
    measures = list(made.values())
    for measure in measures:
        _leave_repeated(measure)
    parents = {(m.submission, m.ref, m.row) for m in measures if m.ref}
    for measure in measures:
        above = measure.group.rpartition(" > ")[2]
        measure.child = bool(above) and (measure.submission, measure.ref, above) in parents
    return measures


def _leave_repeated(measure: Measure) -> None:
    """Leave out a line that is stated once more in the same words with the same figures.

    Below each of two rates their common denominator may stand; it is one number of people.
    """
    lines: dict[int, dict[tuple[Period, bool], float | None]] = {}
    for cell in measure.cells if measure.row else ():
        lines.setdefault(cell.row, {})[cell.period, cell.to_date] = cell.value
    if len(lines) < 2:
        return
    kept: list[dict[tuple[Period, bool], float | None]] = []
    repeated = set()
    for row, figures in lines.items():
        if len(figures) > 1 and figures in kept:
            repeated.add(row)
        else:
            kept.append(figures)
    measure.cells = [cell for cell in measure.cells if cell.row not in repeated]


def _diaries(rows: Sequence[Mapping[str, Any]]) -> set[tuple[object, ...]]:
    """Return the tables each of whose lines has a day of its own: sessions, visits, records.

    What else stands beside such a line, as the place, tells the line and not what is counted.
    """
    dated: dict[tuple[object, ...], set[int]] = {}
    lines: dict[tuple[object, ...], set[int]] = {}
    for row in rows:
        if row["total"]:
            continue
        table = (row["submission"], row["sheet_no"], row["table"])
        if row["value"] is not None and row["role"] in _FIGURES:
            lines.setdefault(table, set()).add(row["row"])
        is_day = row["period_start"] is not None and row["period_start"] == row["period_end"]
        is_own = is_day and row["period_from"] == "row"
        if is_own or (row["role"] == Role.ATTRIBUTE.value and _DAY.match(row["text"].strip())):
            dated.setdefault(table, set()).add(row["row"])
    return {
        table
        for table, days in dated.items()
        if table in lines
        and len(days & lines[table]) >= max(_FEWEST_DAYS, _MOSTLY * len(lines[table]))
    }


def _key(row: Mapping[str, object], *, in_diary: bool = False) -> tuple[object, ...]:
    column = without_periods(str(row["column_label"]))
    if _OWN_PERIOD.match(column):
        column = ""
    if row["role"] == Role.YEAR_TO_DATE.value and _YEAR_COLUMN.match(column):
        column = ""
    around = (
        row["submission"],
        without_periods(str(row["sheet"])),
        without_periods(str(row["section"])),
    )
    if in_diary and column:
        return (*around, "", "", "", column)
    return (
        *around,
        row["ref"],
        _without_periods(str(row["row_group"])),
        _row_label(str(row["row_label"]), str(row["period_from"])),
        column,
    )


def _without_periods(group: str) -> str:
    return " > ".join(filter(None, map(without_periods, group.split(" > "))))


def _row_label(label: str, period_from: str) -> str:
    return "" if period_from == "row" and not without_periods(label) else without_periods(label)


def _cell(row: Mapping[str, Any], year_start: date, last: date) -> Cell:
    start, end = row["period_start"], row["period_end"]
    to_date = row["role"] == Role.YEAR_TO_DATE.value
    # The total of a year that is over stays one: it is no year to date of this year.
    is_past = isinstance(end, date) and end < year_start
    if isinstance(start, date) and isinstance(end, date) and (not to_date or is_past):
        period = Period(start, end)
    elif isinstance(end, date) and year_start <= end <= last:
        # "Position at 31 December" is a year to date that ends in December.
        period, to_date = Period(year_start, end), True
    else:
        period, to_date = Period(min(year_start, last), last), True
    is_long = (period.end - period.start).days > LONGEST
    if is_long and period.start <= year_start <= last < period.end:
        # A figure for a year that is not over can only be the year to date.
        period, to_date = Period(year_start, last), True
    value, status = row["value"], row["status"]
    # A sum over cells that nobody has filled shows zero: that is not a figure for the future.
    if status in _COUNTABLE and value == 0 and period.end > last:
        status = Status.NOT_DUE.value
    counts = status in _COUNTABLE and value is not None
    return Cell(
        fact=row["fact"], period=period, to_date=to_date, value=value if counts else None,
        status=status, text=row["text"], sheet=row["sheet"], address=row["cell"],
        row=row["row"], hidden=row["hidden"], total=row["total"], unit=row["unit"],
        file=row["file"], over=period.end <= last,
    )  # fmt: skip


def mean_value(cell: Cell, target: float | None) -> float | None:
    """Return a mean as it is written: 3.2 for a mean loss of 3.2%, where the target says 3.

    The reader turns what a label calls a percentage into a share of one. A mean is held against
    its target in the unit of the target.
    """
    if cell.value is None or cell.unit != "percent":
        return cell.value
    found = _NUMBER.search(cell.text)
    written = float(found[0].replace(",", "")) if found else cell.value
    if "%" in cell.text and target is not None and abs(target) < 1:
        return cell.value
    return written


def is_to_date(measure: Measure) -> bool:
    """Say whether its labels call the figures cumulative."""
    return bool(_TO_DATE.search(measure.label))


def is_mean(measure: Measure) -> bool:
    """Say whether its figures are means or scores: not whole, where the words speak of such."""
    values = (cell.value for cell in measure.countable if cell.unit == "count")
    parted = any(value is not None and not float(value).is_integer() for value in values)
    return parted and bool(_OF_SCORES.search(measure.label))
