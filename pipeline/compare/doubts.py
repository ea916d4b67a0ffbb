"""The doubtful matches of a return, as questions to a person: worst first, and only a few."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import polars as pl

from pipeline.compare.asked import IN_FORCE, Item
from pipeline.compare.matching.aims import has_aim
from pipeline.compare.matching.known import Part, Places, is_pinned, place_of
from pipeline.compare.matching.match import BY_QUOTIENT, Match, by_wording
from pipeline.compare.matching.nearest import Nearness
from pipeline.compare.matching.parts import VALUE, Wanted, wanted_parts
from pipeline.compare.measures import Cell, Measure
from pipeline.domain.answered import NOWHERE, question_of
from pipeline.domain.contract import Contract, RequirementKind
from pipeline.domain.keys import ReturnKey
from pipeline.domain.tables import QUESTIONS, Doubt

# Below this a match is asked about; rivals are as near as makes no difference.
SURE, RIVAL = 0.7, 0.03
# From this likeness on a row is worth offering where nothing was sure enough.
NEAR = 0.3
MOST, MOST_RIVALS = 10, 3
# What the requirement's own target beside a row adds to its likeness.
_AIM = 0.25
_ORDER = tuple(Doubt)


@dataclass(frozen=True)
class Asking:
    """What the questions are drawn from: one contract and the newest submission's measures."""

    contract: Contract
    key: ReturnKey
    measures: Sequence[Measure]
    places: Places

    @cached_property
    def near(self) -> Nearness:
        """How near the meaning of the measures in sight is to what is wanted."""
        return Nearness.of(self.contract.service, self.measures)


def questions_of(asking: Asking, items: Sequence[Item], matches: Sequence[Match]) -> pl.DataFrame:
    """Return the table QUESTIONS: at most ten, what is missing first, then the least sure.

    Nothing is asked of what the contract workbook points to or a person has confirmed.
    """
    refs = {item.requirement.ref for item in items}
    own = {measure.submission for measure in asking.measures}
    found = {
        (match.wanted.requirement.ref, match.wanted.part): match
        for match in matches
        if match.used[0].submission in own
    }
    rows = [
        row
        for item in items
        if item.state == IN_FORCE
        for wanted in _to_find(item, found)
        if (row := _question(asking, wanted, found, refs))
    ]
    rows.sort(key=lambda row: (_ORDER.index(row["doubt"]), row["confidence"], row["ref"],
                               row["part"]))  # fmt: skip
    return QUESTIONS.frame([{**row, "rank": n} for n, row in enumerate(rows[:MOST], start=1)])


def _to_find(item: Item, found: Mapping[Part, Match]) -> Iterator[Wanted]:
    """Yield the parts a result rests on; a printed rate alone answers a reporting-only item."""
    asked = item.requirement
    only_reported = asked.kind is not RequirementKind.KPI
    for wanted in wanted_parts(asked):
        printed = only_reported and wanted.part != VALUE and (asked.ref, VALUE) in found
        if wanted.needed and not printed:
            yield wanted


def _question(
    asking: Asking, wanted: Wanted, found: Mapping[Part, Match], refs: set[str]
) -> dict[str, Any] | None:
    part = (wanted.requirement.ref, wanted.part)
    match = found.get(part)
    if is_pinned(asking.contract, *part) or part in asking.places.confirmed:
        return None
    offered = [
        (score, measure)
        for score, measure in by_wording(wanted, asking.measures, refs)
        if not measure.hidden and not asking.places.is_refused(part, measure)
    ]
    if match is None:
        near = [pair for pair in _by_meaning_too(asking, wanted, offered) if pair[0] >= NEAR]
        score, best = near[0] if near else (0.0, None)
        return _row(asking, wanted, Doubt.MISSING, best, score, [m for _, m in near[1:]])
    if match.why.startswith(BY_QUOTIENT):
        # The workbook's own arithmetic speaks for these two rows; a finding tells of them.
        return None
    best = match.used[0]
    likeness = next((score for score, measure in offered if measure is best), match.confidence)
    rivals = [
        measure
        for score, measure in offered
        if measure not in match.used and score >= likeness - RIVAL and _contradicts(best, measure)
    ]
    if rivals:
        return _row(asking, wanted, Doubt.SEVERAL, best, match.confidence, rivals)
    if match.confidence < SURE:
        return _row(asking, wanted, Doubt.UNSURE, best, match.confidence, [])
    return None


def _by_meaning_too(
    asking: Asking, wanted: Wanted, offered: Sequence[tuple[float, Measure]]
) -> list[tuple[float, Measure]]:
    """Return what may be offered, the likeliest by words or meaning first.

    A row with the requirement's own target beside it is likelier than its words say; a line without
    a figure is nothing to look at where another has one.
    """
    rated = [
        (max(score, asking.near.rate(wanted, one)) + _AIM * has_aim(wanted.requirement, one), one)
        for score, one in offered
        if one.countable
    ]
    return sorted(rated, key=lambda pair: -round(pair[0], 2)) or list(offered)


def _contradicts(one: Measure, other: Measure) -> bool:
    """Whether two rows state different figures for the same time."""
    figures = {(cell.period, cell.to_date): cell.value for cell in one.countable}
    shared = [(figures[key], cell.value) for cell in other.countable
              if (key := (cell.period, cell.to_date)) in figures]  # fmt: skip
    return any(value != figure for value, figure in shared)


def _row(
    asking: Asking,
    wanted: Wanted,
    doubt: Doubt,
    best: Measure | None,
    confidence: float,
    rivals: Sequence[Measure],
) -> dict[str, Any]:
    ref, part = wanted.requirement.ref, wanted.part
    cell = _shown(best, asking.key) if best is not None else None
    place = place_of(best) if best is not None else NOWHERE
    return {
        "return_key": str(asking.key), "question": question_of(ref, part, place), "ref": ref,
        "name": wanted.requirement.name, "part": part, "wanted": "; ".join(wanted.texts),
        "doubt": doubt.value, "found": best.label if best is not None else "",
        "file": cell.file if cell else "", "sheet": cell.sheet if cell else "",
        "cell": cell.address if cell else "", "shown": cell.text if cell else "",
        "confidence": round(min(confidence, 0.99), 2),
        "others": "; ".join(_named(m, asking.key) for m in rivals[:MOST_RIVALS]),
    }  # fmt: skip


def _named(measure: Measure, key: ReturnKey) -> str:
    cell = _shown(measure, key)
    return f"{measure.label}: {cell.text} ({cell.sheet}!{cell.address})"


def _shown(measure: Measure, key: ReturnKey) -> Cell:
    """Return the cell to look at: that of the return's own period where there is one."""
    own = [cell for cell in measure.countable if cell.period == key.period and not cell.to_date]
    cells = own or measure.countable or measure.cells
    return max(cells, key=lambda cell: (cell.period.end, not cell.to_date, cell.address))
