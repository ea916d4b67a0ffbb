"""Totals of one measure in several tables (DQ-XTAB), and what they confirm (DQ-BREAKDOWN).

Two tables count the same only where something proves it: a majority of the tables of the sheet,
or their agreement in another period or measure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.fact import Fact, found, says_total, shown, without_total_words
from pipeline.domain.findings import Finding
from pipeline.domain.labels import comparable
from pipeline.domain.periods import Period

_NEAR = 0.25
_FEWEST_PROOFS = 2
# Small totals of measures without a name of their own are often equal by chance.
_TELLING = 10.0


@dataclass(frozen=True, slots=True)
class _Total:
    """The grand total of one measure in one table."""

    fact: Fact
    measure: str
    table: str
    period: Period | None


def cross_findings(blocks: Iterable[Block], sums: Sequence[Finding]) -> list[Finding]:
    """Return totals that differ between tables, and `sums` with confirmed totals named as such.

    `sums` are the findings at totals that their rows do not make.
    """
    totals = [total for block in blocks for total in _totals(block)]
    groups: dict[tuple[object, ...], list[_Total]] = {}
    for total in totals:
        key = (total.fact.submission, total.fact.sheet, total.measure, total.period)
        groups.setdefault(key, []).append(total)
    agreed = _agreements(groups.values())
    on_sheet = Counter(_where(total) for total in totals)
    made = [f for group in groups.values() for f in _differing(group, agreed, on_sheet)]
    confirmed = _confirmed(groups.values())
    return [*made, *(_as_breakdown(finding, confirmed) for finding in sums)]


def _totals(block: Block) -> Iterator[_Total]:
    for column in block.columns.values():
        totals = [f for f in column if f.total and f.is_additive and says_total(f.row_label)]
        if len(totals) != 1 or len(column) < 3 or totals[0].value is None:
            continue
        fact = totals[0]
        # Under a heading that is a period alone, only what stands beside a total names it.
        words = fact.column_label or fact.row_label
        measure = comparable(without_total_words(words))
        if fact.unit == "count" and (measure or fact.period_from == "heading"):
            yield _Total(fact, measure, comparable(fact.section) or fact.table, fact.period)


def _pair(one: _Total, two: _Total) -> tuple[str, str, str]:
    first, second = sorted((one.table, two.table))
    return one.fact.submission, first, second


def _pairs(group: Sequence[_Total]) -> Iterator[tuple[_Total, _Total]]:
    for index, one in enumerate(group):
        for two in group[index + 1 :]:
            if one.fact.table != two.fact.table:
                yield one, two


def _agreements(groups: Iterable[Sequence[_Total]]) -> Counter[tuple[str, str, str]]:
    """Count how often two tables state the same total above zero."""
    return Counter(
        _pair(one, two)
        for group in groups
        for one, two in _pairs(group)
        if one.fact.value == two.fact.value
        and one.fact.value
        and (one.measure or one.fact.value >= _TELLING)
    )


def _where(total: _Total) -> tuple[object, ...]:
    fact = total.fact
    return fact.submission, fact.sheet, total.period, fact.value


def _differing(
    group: Sequence[_Total],
    agreed: Counter[tuple[str, str, str]],
    on_sheet: Counter[tuple[object, ...]],
) -> Iterator[Finding]:
    """Tell the totals that are not the usual one: of the measure, or else of the sheet's totals."""
    values = Counter(total.fact.value for total in group)
    usual_total = max(group, key=lambda total: (values[total.fact.value], on_sheet[_where(total)]))
    usual = usual_total.fact.value
    times = values[usual]
    for total in group:
        others = [other for other in group if other is not total]
        if total.fact.value == usual:
            continue
        model = next((other for other in others if other.fact.value == usual), None)
        if model is None or usual is None or model.fact.table == total.fact.table:
            continue
        value = total.fact.value or 0.0
        if abs(value - usual) > _NEAR * max(abs(value), abs(usual)):
            continue
        proofs = agreed[_pair(total, model)]
        if (times > 1 and proofs >= 1 and total.measure) or proofs >= _FEWEST_PROOFS:
            text = (
                f"{shown(value)} here, {shown(usual)} in {model.fact.cell} for the same measure "
                f"and period: {shown(abs(value - usual))} apart."
            )
            yield found("DQ-XTAB", total.fact, text)


def _confirmed(groups: Iterable[Sequence[_Total]]) -> dict[tuple[str, str, str], str]:
    """Return each total that another table of its sheet states as well, with that cell."""
    made = {}
    for group in groups:
        for one, two in _pairs(group):
            if one.fact.value and one.fact.value == two.fact.value:
                for total, other in ((one, two), (two, one)):
                    fact = total.fact
                    made[fact.submission, fact.sheet, fact.cell] = other.fact.cell
    return made


def _as_breakdown(finding: Finding, confirmed: dict[tuple[str, str, str], str]) -> Finding:
    where = confirmed.get((finding.submission, finding.sheet, finding.cell))
    if where is None or finding.code != "DQ-TOTAL":
        return finding
    text = f"{finding.found} {where} confirms the total: the rows are wrong, the headline is not."
    return replace(finding, code="DQ-BREAKDOWN", found=text)
