"""A return's contents as its sheets need them: in order, told apart, with what is kept back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import polars as pl

from pipeline.domain.contents import ReturnContents
from pipeline.domain.contract import RequirementKind
from pipeline.domain.next_meeting import chosen
from pipeline.domain.periods import Period, year_to_date
from pipeline.domain.places import Place, split_places
from pipeline.domain.review_form import Decision
from pipeline.domain.tables import Outcome
from pipeline.write.shown import COUNT, KEPT_BACK, MEAN, NOT_AVAILABLE, PERCENT, POUNDS

Row = dict[str, Any]

# A claim's figure is its candidate's: what is kept back in one is kept back in both.
_SAME_FIGURES = {"claims": "candidates", "candidates": "claims"}
# The figures of a comparison that give one another away.
COMPARED = ("with_k", "with_n", "without_k", "without_n", "difference", "low", "high")
_UNITS = {"count": COUNT, "rate": PERCENT, "mean": MEAN}


def method_key(row: Row) -> str:
    """Return the name under which a comparison is linked."""
    return f"{row['method']}|{row['outcome']}"


@dataclass(frozen=True)
class View:
    """The contents of one return, read-only, with the questions that several sheets ask."""

    contents: ReturnContents

    @property
    def period(self) -> Period:
        """The return's own period."""
        return self.contents.key.period

    @cached_property
    def year(self) -> Period:
        """The year to date."""
        return year_to_date(self.period, self.contents.contract.year_starts_in)

    @cached_property
    def results(self) -> list[Row]:
        """The results in the order of the contract."""
        order = {item.ref: at for at, item in enumerate(self.contents.contract.requirements)}
        rows = self.contents.results.to_dicts()
        return sorted(rows, key=lambda row: (order.get(row["ref"], len(order)), row["ref"]))

    @cached_property
    def kpis(self) -> list[Row]:
        """The results of KPIs that apply to this return."""
        return [
            row
            for row in self.results
            if row["kind"] == RequirementKind.KPI and row["outcome"] != Outcome.SUPERSEDED
        ]

    @cached_property
    def reporting_only(self) -> list[Row]:
        """The results of what is to be reported without a target."""
        return [
            row
            for row in self.results
            if row["kind"] != RequirementKind.KPI and row["outcome"] != Outcome.SUPERSEDED
        ]

    @cached_property
    def candidates(self) -> dict[str, Row]:
        """The candidates by their identity."""
        return {row["candidate"]: row for row in self.contents.candidates.to_dicts()}

    @cached_property
    def decisions(self) -> dict[str, Row]:
        """The decisions by candidate."""
        return {row["candidate"]: row for row in self.contents.decisions.to_dicts()}

    @cached_property
    def claimed(self) -> list[Row]:
        """What a person decided to claim."""
        return self._claims(Decision.CLAIM)

    @cached_property
    def told(self) -> list[Row]:
        """What a person decided to tell without claiming it."""
        return self._claims(Decision.TELL)

    def _claims(self, decision: Decision) -> list[Row]:
        return [row for row in self.contents.claims.to_dicts() if row["decision"] == decision]

    @cached_property
    def key_messages(self) -> list[Row]:
        """The claims whose sentence is a key message."""
        return [row for row in self.claimed + self.told if row["key_message"] and row["wording"]]

    @cached_property
    def left_out(self) -> list[Row]:
        """The decisions to leave a candidate out."""
        return [
            row
            for row in self.decisions.values()
            if row["decision"] == Decision.LEAVE_OUT and row["candidate"] in self.candidates
        ]

    @cached_property
    def to_confirm(self) -> list[Row]:
        """The candidates that nobody has decided on."""
        decided = {row["candidate"] for row in self.claimed + self.told + self.left_out}
        return [row for key, row in self.candidates.items() if key not in decided]

    @cached_property
    def next_questions(self) -> list[Row]:
        """The baselines of what is to be asked at the next meeting, best first."""
        rows = self.contents.baselines.to_dicts()
        return [dict(row) for row in chosen(rows, self.candidates)]

    @cached_property
    def comparisons(self) -> list[Row]:
        """The comparisons of delivery methods."""
        return self.contents.comparisons.to_dicts()

    @cached_property
    def _withheld(self) -> dict[tuple[str, str], set[str]]:
        found: dict[tuple[str, str], set[str]] = {}
        for item in self.contents.withheld:
            for table in (item.table, _SAME_FIGURES.get(item.table, item.table)):
                found.setdefault((table, item.key), set()).add(item.column)
        return found

    def kept_back(self, table: str, key: str, *columns: str) -> bool:
        """Say whether any of the figures (or any at all) is kept back for one row."""
        found = self._withheld.get((table, key), set())
        return bool(found.intersection(columns) if columns else found)

    def mark(self, table: str, key: str, *columns: str) -> str:
        """Return the mark that stands in place of a figure that is not there."""
        return KEPT_BACK if self.kept_back(table, key, *columns) else NOT_AVAILABLE

    @cached_property
    def masked_places(self) -> frozenset[Place]:
        """The cells whose value is not quoted, because some figure that rests on it is kept back.

        A cell may serve two figures; quoting it under one would give away the other.
        """
        rows = [
            *((row, "results", row["ref"]) for row in self.results),
            *((row, "candidates", key) for key, row in self.candidates.items()),
            *((row, "comparisons", row["method"]) for row in self.comparisons),
        ]
        kept = [row["cells"] for row, table, key in rows if self.kept_back(table, key)]
        return frozenset(place for cells in kept for place in split_places(cells))

    def unit_of(self, row: Row) -> str:
        """Return the unit of a result's value."""
        if row["measure"] == "count" and self._units(row["cells"]) == {POUNDS}:
            return POUNDS
        return _UNITS.get(row["measure"], COUNT)

    @cached_property
    def facts(self) -> dict[Place, Row]:
        """The facts by their place."""
        rows = self.contents.facts.to_dicts()
        return {Place(row["file"], row["sheet"], row["cell"]): row for row in rows}

    def _units(self, cells: str) -> set[str]:
        places = split_places(cells)
        return {self.facts[place]["unit"] for place in places if place in self.facts}

    @cached_property
    def submissions(self) -> list[Row]:
        """The monitoring workbooks that the return rests on."""
        frame = self.contents.submissions
        return frame.sort(pl.col("period_end"), "version", "file", nulls_last=True).to_dicts()
