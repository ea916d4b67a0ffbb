"""What is not there at all: a month that a table leaves out, a site that one tab or month lacks.

A blank cell is seen; a row that nobody copied is not. Told only where the rest of the table, or the
tabs beside it, prove that it belongs there (DQ-GAP).
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.cells import FEW
from pipeline.check.rules.chance import none_is_unlikely
from pipeline.check.rules.fact import Fact, found, shown
from pipeline.domain.findings import Finding
from pipeline.domain.periods import Period
from pipeline.domain.tables import Role

_FEWEST_PERIODS, _FEWEST_BEFORE = 3, 2
# Of a longer run two may be missing; more of them, and it is no run.
_LONG_RUN, _MOST_MISSING = 6, 2
# A title such as "Quarter 2 (July to September 2025)" says when, which differs from tab to tab.
_IN_TIME = re.compile(
    r"\w*\d\S*|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\b", re.IGNORECASE
)
_FEWEST_TABS = 3
_FEWEST_ROWS = 3
_MOSTLY = 0.7


def absent_findings(blocks: Sequence[Block], hidden: Iterable[Fact] = ()) -> list[Finding]:
    """Return a finding for each period or part that is missing outright.

    `hidden` are figures on hidden rows and columns: what stands there is not missing.
    """
    unseen = {(fact.submission, fact.sheet, fact.period) for fact in hidden}
    made: dict[tuple[object, ...], Finding] = {}
    for block in blocks:
        if block.runs_through_time:
            for finding in (*_left_out(block, unseen), *_parts(block)):
                made.setdefault((finding.submission, finding.sheet, finding.found), finding)
    on_sheet: dict[tuple[str, str], set[str]] = {}
    for block in blocks:
        first = block.facts[0]
        on_sheet.setdefault((first.submission, first.sheet), set()).update(block.labels)
    for tabs in _series_of_tabs(blocks):
        for finding in _rows(tabs, on_sheet):
            made.setdefault((finding.submission, finding.sheet, finding.found), finding)
    return list(made.values())


def _plain(block: Block) -> list[Fact]:
    """Return the figures of the commonest length of period, without totals."""
    facts = [f for f in block.figures if f.role == Role.VALUE and f.period and not f.total]
    lengths = Counter(fact.period.months for fact in facts if fact.period)
    lengths.pop(None, None)
    if not lengths:
        return []
    usual = max(sorted(length for length in lengths if length), key=lambda n: lengths[n])
    return [fact for fact in facts if fact.period and fact.period.months == usual]


def _by_period(facts: Iterable[Fact]) -> dict[Period, list[Fact]]:
    made: dict[Period, list[Fact]] = {}
    for fact in facts:
        if fact.period:
            made.setdefault(fact.period, []).append(fact)
    return {period: made[period] for period in sorted(made)}


# --- a period that a table leaves out -------------------------------------------------------------


def _left_out(block: Block, unseen: set[tuple[str, str, Period | None]]) -> Iterator[Finding]:
    if any(fact.period and not fact.period.months for fact in block.figures):
        # A period that leaves out some days is not missing; it is told as what it is.
        return
    dated = _by_period(_plain(block))
    periods = list(dated)
    if len(periods) < _FEWEST_PERIODS or not _is_a_series(dated):
        return
    holes = {period: between for before, period in itertools.pairwise(periods)
             if (between := _between(before, period))}  # fmt: skip
    missing = [period for between in holes.values() for period in between]
    most = _MOST_MISSING if len(periods) >= _LONG_RUN else 1
    if not 0 < len(missing) <= most:
        return
    for after, between in holes.items():
        fact = dated[after][0]
        at = periods.index(after)
        is_hidden = any((fact.submission, fact.sheet, item) in unseen for item in between)
        if at < _FEWEST_BEFORE or is_hidden:
            continue
        names = " and ".join(period.label for period in between)
        text = (
            f"{names} {'is' if len(between) == 1 else 'are'} not in the table, which goes from "
            f"{periods[0].label} to {periods[-1].label}."
        )
        yield found("DQ-GAP", fact, text)


def _between(before: Period, after: Period) -> list[Period]:
    if not before.months:
        return []
    made: list[Period] = []
    period = before.shifted(before.months)
    while period < after and len(made) <= _MOST_MISSING:
        made.append(period)
        period = period.shifted(before.months)
    # What does not lead to the next period overlaps it, as rolling periods do.
    return made if period == after or len(made) > _MOST_MISSING else []


def _is_a_series(dated: dict[Period, list[Fact]]) -> bool:
    """Say whether every period is stated alike; in a list of events some months have none."""
    if all(fact.period_from == "heading" for facts in dated.values() for fact in facts):
        return True
    return len({len(facts) for facts in dated.values()}) == 1


# --- a part that one period of a list lacks -------------------------------------------------------


def _parts(block: Block) -> Iterator[Finding]:
    """Tell the sites of a list by month that lack a month which the others have."""
    facts = [fact for fact in _plain(block) if fact.period_from == "row" and _is_count(fact)]
    dated = _by_period(facts)
    labels = {period: {fact.row_label for fact in of} for period, of in dated.items()}
    if len(dated) <= _FEWEST_PERIODS or not all(len(names) > 1 for names in labels.values()):
        return
    stated = {period: {label: _of(label, facts) for label in labels[period]}
              for period, facts in dated.items()}  # fmt: skip
    for period, missing in _missing_parts(stated):
        for label, others in missing:
            text = (
                f"'{label}' has no row for {period.label}; in the other periods it is "
                f"{shown(round(sum(others) / len(others), 1))} on average."
            )
            yield found("DQ-GAP", dated[period][0], text)


def _of(label: str, facts: Iterable[Fact]) -> float | None:
    return next((f.value for f in facts if f.row_label == label and f.value is not None), None)


def _is_count(fact: Fact) -> bool:
    return fact.is_additive and fact.unit == "count"


def _missing_parts(
    stated: dict[Period, dict[str, float | None]],
) -> Iterator[tuple[Period, list[tuple[str, list[float]]]]]:
    """Yield what a period lacks: parts that all other periods name, and that are seldom none.

    A part that begins or ends with the service is in some periods and in others not; and where a
    period has a name of its own, a part was only renamed.
    """
    times = Counter(label for parts in stated.values() for label in parts)
    usual = {label for label, count in times.items() if count >= len(stated) - 1}
    periods = list(stated)
    for at, period in enumerate(periods):
        parts = stated[period]
        own = {label for label in parts if times[label] == 1}
        missing = sorted(usual - parts.keys())
        if at == 0 or not missing or own or len(parts.keys() & usual) < _MOSTLY * len(usual):
            continue
        if not any(parts.values()):
            continue
        others = {label: [value for other in periods
                          if (value := stated[other].get(label)) is not None]
                  for label in missing}  # fmt: skip
        told = [(label, values) for label, values in others.items()
                if len(values) >= _FEWEST_TABS - 1 and none_is_unlikely(values)]  # fmt: skip
        if told and len(told) <= FEW:
            yield period, told


# --- a part that one tab lacks --------------------------------------------------------------------


def _series_of_tabs(blocks: Iterable[Block]) -> Iterator[dict[Period, Block]]:
    """Yield tables with the same columns on sheets of one period each, by that period."""
    groups: dict[tuple[str, str, frozenset[str], int | None], dict[Period, Block]] = {}
    twice = set()
    for block in blocks:
        periods = {fact.period for fact in block.figures}
        period = next(iter(periods), None)
        if len(periods) != 1 or period is None or len(block.rows) < _FEWEST_ROWS:
            continue
        first = block.figures[0]
        heads = frozenset(fact.column_label for fact in block.figures)
        key = (first.submission, _IN_TIME.sub("", first.section), heads, period.months)
        if period in groups.setdefault(key, {}):
            twice.add(key)
        groups[key][period] = block
    for key, tabs in groups.items():
        if len(tabs) > _FEWEST_TABS - 1 and key not in twice:
            yield {period: tabs[period] for period in sorted(tabs)}


def _rows(
    tabs: dict[Period, Block], on_sheet: dict[tuple[str, str], set[str]]
) -> Iterator[Finding]:
    stated: dict[Period, dict[str, float | None]] = {}
    for period, block in tabs.items():
        parts = stated.setdefault(period, {})
        for line in block.rows.values():
            counts = [fact for fact in line if _is_count(fact) and not fact.total]
            if counts and counts[0].row_label:
                parts.setdefault(counts[0].row_label, counts[0].value)
    filled = {period: parts for period, parts in stated.items() if any(parts.values())}
    if len(filled) < _FEWEST_TABS:
        return
    for period, missing in _missing_parts(filled):
        first = tabs[period].figures[0]
        for label, others in missing:
            # The row may stand in another table of the sheet.
            if label in on_sheet[first.submission, first.sheet]:
                continue
            text = (
                f"'{label}' has no row on this sheet; on those of the other periods it has, with "
                f"{shown(round(sum(others) / len(others), 1))} on average."
            )
            yield found("DQ-GAP", first, text)
