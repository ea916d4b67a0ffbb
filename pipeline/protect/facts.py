"""Disclosure control of the facts that the evidence prints, cell by cell.

What a figure keeps back must not stand in its evidence; and where a row of cells is printed, one
withheld cell could be told from the figure that sums them, so that a second one goes with it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from pipeline.domain.periods import FINANCIAL_YEAR_START, Period
from pipeline.domain.places import Place, split_places
from pipeline.domain.tables import Role
from pipeline.protect.ledger import Ledger, Row
from pipeline.protect.people import label_counts_people

_TABLE = "facts"
_FIGURES = (Role.VALUE, Role.YEAR_TO_DATE)


def protect_facts(
    rows: list[Row], ledger: Ledger, kept: Iterable[tuple[str, set[float]]], cited: set[Place]
) -> None:
    """Withhold or round the facts, in place.

    `kept` are the figures kept back elsewhere: the cells each rests on, and its true numbers.
    `cited` are the cells of results and candidates, whose figures are printed for themselves.
    """
    policy = ledger.policy
    truth = {_place(row): float(row["value"]) for row in rows if row["value"] is not None}
    for row in rows:
        if _counts_people(row) and policy.withholds(row["value"]):
            _hide(row, ledger)
    by_place = {_place(row): row for row in rows}
    for cells, numbers in kept:
        behind = [by_place[place] for place in split_places(cells) if place in by_place]
        for row in _behind(behind, numbers):
            _hide(row, ledger)
    if policy.shows_exact:
        _hide_siblings(rows, ledger, truth, cited)
    for row in rows:
        _round(row, ledger)


def _place(row: Row) -> Place:
    return Place(row["file"], row["sheet"], row["cell"])


def _counts_people(row: Row) -> bool:
    if row["role"] not in _FIGURES or row["unit"] != "count":
        return False
    # Means and changes of a score stand among counts, but nobody is counted in parts.
    if row["value"] is not None and not float(row["value"]).is_integer():
        return False
    labels = (row["column_label"], row["row_label"], row["row_group"], row["section"])
    return label_counts_people(*labels)


def _hide(row: Row, ledger: Ledger) -> None:
    key = str(_place(row))
    ledger.hide(_TABLE, key, row, "value")
    ledger.mark(_TABLE, key, row, "text")
    # A formula may hold the number as a constant, a footnote may repeat it.
    row["formula"] = row["note"] = None


def _behind(rows: list[Row], numbers: set[float]) -> list[Row]:
    """Return the facts that make up the numbers kept back, and every printed rate of them."""
    rates = [row for row in rows if row["unit"] == "percent"]
    counts = [row for row in rows if row["unit"] != "percent" and row["value"]]
    lines: dict[Hashable, list[Row]] = {}
    for row in counts:
        for line in (_cell_of(row), _row_of(row), _column_of(row)):
            lines.setdefault(line, []).append(row)
    found = [line for line in lines.values() if sum(float(row["value"]) for row in line) in numbers]
    # Where the numbers cannot be traced, everything they rest on goes.
    return rates + ([row for line in found for row in line] if found or not numbers else counts)


def _cell_of(row: Row) -> Hashable:
    return "cell", row["submission"], row["sheet"], row["cell"]


def _row_of(row: Row) -> Hashable:
    return "row", row["submission"], row["sheet"], row["table"], row["row"], row["role"]


def _column_of(row: Row) -> Hashable:
    return "column", row["submission"], row["sheet"], row["table"], row["col"], row["row_group"]


def _hide_siblings(
    rows: list[Row], ledger: Ledger, truth: dict[Place, float], cited: set[Place]
) -> None:
    """Withhold the smallest other cell of a line with one withheld, until no line has just one.

    Narrow lines come first: what they withhold often serves the wider ones too.
    """
    lines: dict[_Line, list[Row]] = {}
    for row in rows:
        if _counts_people(row):
            for line in _lines(row):
                lines.setdefault(line, []).append(row)
    printed = {_dated(row, truth[_place(row)]) for row in rows if _place(row) in truth}
    summing = {
        line: members
        for line, members in lines.items()
        if _is_summed(line, members, printed, truth)
    }
    narrow_first = sorted(summing.items(), key=lambda item: item[0].rank)
    while any(_hide_second(members, ledger, cited) for _, members in narrow_first):
        pass


@dataclass(frozen=True, slots=True)
class _Line:
    """Cells that some figure may sum; `rank` grows with their number."""

    rank: int
    name: Hashable
    is_in_time: bool = True


def _lines(row: Row) -> Iterator[_Line]:
    """Yield the sums that a cell may be part of: quarter, half and all of its row, and its table.

    Months are summed to quarters and quarters to halves somewhere, if only in another return.
    Other rows and columns add up only where their total is printed, in the table or elsewhere.
    """
    start, end = row["period_start"], row["period_end"]
    months = Period(start, end).months if start and end else None
    measure = (_row_of(row), row["column_label"], months)
    for length in (3, 6):
        if months is not None and months < length:
            since_april = start.year * 12 + start.month - FINANCIAL_YEAR_START
            yield _Line(length, (measure, since_april // length))
    yield _Line(12, measure)
    yield _Line(20, (_row_of(row), start, end), is_in_time=False)
    yield _Line(30, _column_of(row), is_in_time=False)


def _dated(row: Row, number: float) -> Hashable:
    return number, row["submission"], row["period_start"], row["period_end"]


def _is_summed(
    line: _Line, members: list[Row], printed: set[Hashable], truth: dict[Place, float]
) -> bool:
    """Whether some figure tells what the line adds up to: by its words, or as the same number."""
    if line.is_in_time:
        return len({row["period_start"] for row in members}) == len(members)
    if any(row["total"] for row in members):
        return True
    if len(members) < 2 or any(_place(row) not in truth for row in members):
        return False
    total = sum(truth[_place(row)] for row in members)
    return len({_dated(row, total) for row in members} & printed) > 0


def _hide_second(members: list[Row], ledger: Ledger, cited: set[Place]) -> bool:
    gone = [row for row in members if _is_gone(row, ledger)]
    shown = [row for row in members if row["value"]]
    if len(gone) != 1 or not shown:
        return False
    parts = [row for row in shown if not row["total"]]
    # To withhold what is printed elsewhere for itself would protect nothing.
    free = [row for row in parts if _place(row) not in cited]
    _hide(min(free or parts or shown, key=lambda row: float(row["value"])), ledger)
    return True


def _is_gone(row: Row, ledger: Ledger) -> bool:
    return ledger.is_withheld(_TABLE, str(_place(row)), "value")


def _round(row: Row, ledger: Ledger) -> None:
    before = row["value"]
    if not _counts_people(row) or before is None:
        return
    ledger.round(_TABLE, str(_place(row)), row, "value")
    if row["value"] != before:
        row["text"], row["formula"], row["note"] = f"{row['value']:.0f}", None, None
