"""Lists with one line for each person or group: who had the method, and who counts on no side.

Who stays longer has more chances to bring somebody along. Where the method was not known at the
start, people are told apart by their first sessions only, and those who left before are on neither
side; else no claim is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.compare.columns import Columns, Entry, Row, words_by_line
from pipeline.compare.measures import Cell, Measure
from pipeline.compare.words import plain
from pipeline.domain.contract import Method
from pipeline.domain.periods import Period
from pipeline.domain.tables import Status

WITH, WITHOUT, OPEN, EARLY = "with", "without", "open", "early"
_YES = frozenset({"yes", "y", "true", "t"})
_GOOD = _YES | {"completed", "complete", "achieved", "met", "finished", "successful"}
# Words of a result that is still to come.
_TO_COME = re.compile(
    r"\b(?:open|ongoing|current|active|pending|awaiting|awaited|not (?:yet|due|known)|still|tbc|"
    r"in progress|in treatment|continuing|unknown|n/?a)\b|^[-–—?.]*$",
    re.IGNORECASE,
)
_NO_RESULT = frozenset({Status.NOT_DUE, Status.NOT_COLLECTED, Status.SUPPRESSED,
                        Status.NOT_APPLICABLE, Status.ERROR, Status.BLANK})  # fmt: skip
_WRITTEN_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b")
_FIRST = re.compile(r"\b(?:first|early|within|initial|opening)\b|\bby (?:session|week)\b")
EVER = (
    "'{column}' tells who took part at some time. People who stay longer have more chances to, so "
    "that they would seem to do better even if it made no difference. A fair comparison needs the "
    "number of the session at which it began, or a 'yes' under 'Known at the start' in the "
    "contract workbook where it was settled when people started"
)
EVER_GROUPS = (
    "'{column}' tells in which groups somebody took part at some time. Groups whose people stay "
    "longer have more chances of it, so that they would seem to do better even if it made no "
    "difference. A fair comparison needs one line for each person with the session at which it "
    "began, or a 'yes' under 'Known at the start' in the contract workbook where it was settled "
    "when the groups started"
)
_NO_COLUMN = "the list has no column '{column}', which the contract workbook names"
_GROUPS = "the first sessions of a person need one line for each person; the lines are groups"
_NOT_FIRST = (
    "'{column}' does not speak of the first sessions; name the column that says at which session "
    "it began"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that counts: on which side, how many, with how many outcomes, and where."""

    side: str
    label: str
    stratum: str
    base: float
    outcome: float | None
    period: Period
    to_date: bool
    rank: int
    hidden: bool
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """The lines of a list; why it cannot be compared fairly; whether each line is one person.

    `missing`: a column that the contract workbook names is not there.
    """

    lines: tuple[Line, ...]
    unfair: str = ""
    people: bool = False
    missing: bool = False


@dataclass(frozen=True)
class _Columns:
    outcome: dict[Row, list[Entry]]
    base: dict[Row, list[Entry]]
    flag: dict[Row, list[Entry]]
    first: dict[Row, list[Entry]]
    sessions: dict[Row, list[Entry]]
    end: dict[Row, list[Entry]]


def lines_of(method: Method, columns: Columns, cut_off: date) -> Listed:
    """Read the lines of a list; `cut_off` is the day up to which outcomes are known."""
    seen = _Columns(
        outcome=columns.of(method, method.outcome_column),
        base=columns.of(method, method.base_column),
        flag=columns.of(method, method.flag_column),
        first=columns.of(method, method.first_column),
        sessions=columns.of(method, method.sessions_column),
        end=columns.of(method, method.end_column),
    )
    cases = list(_cases(method, seen, columns))
    if not cases or not seen.outcome:
        return Listed(())
    people = all(case.base in {0, 1} for case in cases)
    missing = _missing(method, seen)
    unfair = missing or _unfair(method, people=people)
    by_first = method.within is not None and not unfair
    strata = words_by_line(
        columns.of(method, method.strata_column), [(case.row, case.label) for case in cases]
    )
    lines = [
        _line(method, seen, case, strata[case.row], cut_off, by_first=by_first) for case in cases
    ]
    return Listed(tuple(_newest(lines)), unfair, people, bool(missing))


# --- which lines there are ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Case:
    row: Row
    label: str
    base: float
    result: Entry | None
    measure: Measure
    cell: Cell
    places: tuple[tuple[str, str], ...]


def _cases(method: Method, seen: _Columns, columns: Columns) -> Iterator[_Case]:
    """Yield each line for each of its periods; a list without a base has one person a line."""
    rows = seen.base if method.base_column else seen.outcome | seen.flag | seen.sessions
    for row in sorted(rows):
        results = {_when(entry): entry for entry in seen.outcome.get(row, ())}
        if method.base_column:
            for entry in seen.base.get(row, ()):
                if entry.value is not None:
                    result = results.get(_when(entry)) or results.get(None)
                    yield from _case(row, entry.value, result, [entry])
            continue
        marks = [*seen.flag.get(row, ()), *seen.sessions.get(row, ()), *seen.first.get(row, ())]
        if any(entry.text for entry in (*marks, *results.values())):
            if row in columns.lines:
                marks.append(columns.lines[row])
            yield from _case(row, 1.0, next(iter(results.values()), None), marks)


def _when(entry: Entry) -> tuple[Period, bool] | None:
    return (entry.cell.period, entry.cell.to_date) if entry.cell else None


def _case(row: Row, base: float, result: Entry | None, others: Sequence[Entry]) -> Iterator[_Case]:
    entries = [result, *others] if result else others
    read = [(entry.measure, entry.cell) for entry in entries if entry.measure and entry.cell]
    if not read:
        return
    measure, cell = read[0]
    told = [entry.cell for entry in entries if entry.cell and entry.text] or [cell]
    places = dict.fromkeys((f"{found.file} | {found.sheet}", found.address) for found in told)
    label = " | ".join(filter(None, (measure.ref, measure.group, measure.row)))
    yield _Case(row, label, base, result, measure, cell, tuple(places))


# --- on which side ------------------------------------------------------------------------------


def _line(
    method: Method, seen: _Columns, case: _Case, stratum: str, cut_off: date, *, by_first: bool
) -> Line:
    outcome, cell = _outcome(method, case), case.cell
    if outcome is None or _still_running(method, seen, case.row, cut_off):
        side = OPEN
    elif by_first and _sessions(seen, case.row) < (method.within or 0):
        side = EARLY
    else:
        side = WITH if _took_part(method, seen, case.row, by_first=by_first) else WITHOUT
    return Line(
        side, case.label, stratum, case.base, outcome, cell.period, cell.to_date,
        case.measure.rank, cell.hidden, case.places,
    )  # fmt: skip


def _outcome(method: Method, case: _Case) -> float | None:
    """Return the outcomes of a line; None where they are not known yet."""
    result = case.result
    if result is None or (result.cell and result.cell.status in _NO_RESULT):
        return None
    if method.good:
        good = {plain(word) for word in method.good}
        if not result.text or (plain(result.text) not in good and _TO_COME.search(result.text)):
            return None
        return case.base if plain(result.text) in good else 0.0
    if result.value is not None:
        return result.value if method.base_column else float(result.value > 0)
    if not result.text or _TO_COME.search(result.text):
        return None
    return case.base if plain(result.text) in _GOOD else 0.0


def _still_running(method: Method, seen: _Columns, row: Row, cut_off: date) -> bool:
    if not method.end_column:
        return False
    ends = [_day(entry.text) for entry in seen.end.get(row, ())]
    known = [end for end in ends if end is not None]
    return not known or max(known) > cut_off


def _day(text: str) -> date | None:
    """Read a day as Excel's dates come out, or as people write it: 01/12/2025, 1.12.25."""
    written = _WRITTEN_DAY.match(text)
    try:
        if written is None:
            return date.fromisoformat(text[:10])
        day, month, year = map(int, written.groups())
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None


def _sessions(seen: _Columns, row: Row) -> float:
    return max((entry.value or 0.0 for entry in seen.sessions.get(row, ())), default=0.0)


def _took_part(method: Method, seen: _Columns, row: Row, *, by_first: bool) -> bool:
    if by_first and method.first_column:
        firsts = [entry.value for entry in seen.first.get(row, ()) if entry.value]
        return bool(firsts) and min(firsts) <= (method.within or 0)
    flags = seen.flag.get(row, ()) or seen.first.get(row, ())
    wanted = {plain(word) for word in method.having}
    if wanted:
        return any(plain(entry.text) in wanted for entry in flags)
    return any((entry.value or 0) > 0 or plain(entry.text) in _YES for entry in flags)


# --- whether it is fair -------------------------------------------------------------------------


def _missing(method: Method, seen: _Columns) -> str:
    named = (
        (method.flag_column, seen.flag), (method.first_column, seen.first),
        (method.sessions_column, seen.sessions), (method.end_column, seen.end),
    )  # fmt: skip
    for column, found in named:
        if column and not found:
            return _NO_COLUMN.format(column=column)
    return ""


def _unfair(method: Method, *, people: bool) -> str:
    """Say why no fair comparison can be made of a list; empty where it can."""
    if method.within is None:
        if method.known_at_start:
            return ""
        return (EVER if people else EVER_GROUPS).format(column=method.flag_column)
    if not people:
        return _GROUPS
    if not method.first_column and not _speaks_of_first(method):
        return _NOT_FIRST.format(column=method.flag_column)
    return ""


def _speaks_of_first(method: Method) -> bool:
    heading = plain(method.flag_column)
    return bool(_FIRST.search(heading)) or str(method.within) in heading.split()


def _newest(lines: Sequence[Line]) -> Iterator[Line]:
    """Keep of each label what the newest workbook says of it: a side may have changed since."""
    stated: dict[str, list[Line]] = {}
    for line in lines:
        stated.setdefault(line.label, []).append(line)
    newer = {label: _spans(found) for label, found in stated.items()}
    for line in lines:
        if not any(rank > line.rank and span.contains(line.period)
                   for rank, span in newer[line.label]):  # fmt: skip
            yield line


def _spans(lines: Sequence[Line]) -> set[tuple[int, Period]]:
    return {(line.rank, line.period) for line in lines}
