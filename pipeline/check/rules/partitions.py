"""Parts that make their whole in nearly all of a table and not in one place (DQ-SPLIT).

Known by arithmetic alone: neighbouring rows or columns make the one beside them, again and again
and in figures too large for chance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.cells import named
from pipeline.check.rules.fact import Fact, found, overlaps, says_total, shown
from pipeline.check.rules.wholes import WAYS, Case, Stated, Way, proofs, slips
from pipeline.domain.findings import Finding
from pipeline.domain.tables import Role

_FEWEST_PROOFS = 3
_PROVEN_SHARE = 0.8
_FEWEST_PARTS, _MOST_PARTS = 2, 6
_MOST_LINES = 80
_SAMPLE = 16
_EXACT = 1e-6


@dataclass(frozen=True, slots=True)
class _Line:
    """One measure over its cases."""

    group: str
    by_case: dict[Case, Fact]
    is_part: bool

    @property
    def values(self) -> dict[Case, float]:
        return {case: fact.value for case, fact in self.by_case.items() if fact.value is not None}


def partition_findings(blocks: Iterable[Block], others: Iterable[Finding]) -> list[Finding]:
    """Return a finding at each whole that its parts do not make, and in other cases do.

    `others` are findings about sums; a cell that one of them names is told already.
    """
    told = {(finding.submission, finding.sheet, finding.cell) for finding in others}
    made: list[Finding] = []
    for block in blocks:
        for way in WAYS:
            lines = _lines(block, way)
            if not _FEWEST_PARTS < len(lines) <= _MOST_LINES:
                continue
            for case in _wrong(lines):
                facts = (case.whole, *case.parts)
                if not any((f.submission, f.sheet, f.cell) in told for f in facts):
                    made.append(_finding(case))
    return list({(f.submission, f.sheet, f.cell): f for f in made}.values())


def _lines(block: Block, way: Way) -> list[_Line]:
    """Return the measures of a table in their order, each stated once in a case."""
    facts = [f for f in block.additive if f.unit == "count" and f.role == Role.VALUE]
    lengths = Counter(fact.period.months if fact.period else None for fact in facts)
    usual = max(lengths, key=lambda length: lengths[length], default=None)
    lines: dict[tuple[str, str], dict[Case, list[Fact]]] = {}
    order: dict[tuple[str, str], int] = {}
    for fact in facts:
        # The people of a year are not those of its months together.
        if (fact.period.months if fact.period else None) != usual:
            continue
        key = fact.row_group if way.case == "col" else "", way.words_of(fact)
        place = getattr(fact, way.line)
        order[key] = min(order.get(key, place), place)
        lines.setdefault(key, {}).setdefault(way.case_of(fact), []).append(fact)
        if len(lines) > _MOST_LINES:
            return []
    return [
        _Line(
            key[0],
            {case: found[0] for case, found in lines[key].items()},
            not overlaps(key[1]) and not says_total(key[1]),
        )
        for key in sorted(lines, key=lambda key: order[key])
        if all(len(found) == 1 for found in lines[key].values())
        and len(lines[key]) > _FEWEST_PROOFS
    ]


def _wrong(lines: Sequence[_Line]) -> Iterator[Stated]:
    values = [line.values for line in lines]
    for at, whole in enumerate(lines):
        if not whole.is_part:
            continue
        tried = list(_candidates(lines, values, at))
        if any(all(case.adds_up for case in cases) for cases in tried):
            continue
        proven = [cases for cases in tried if _is_proven(cases)]
        if not proven:
            continue
        best = max(proven, key=lambda cases: sum(case.adds_up for case in cases))
        explained = {case.whole.cell for cases in tried for case in cases if case.adds_up}
        for case in slips(best, all_are_in_a_part=False):
            if case.whole.cell not in explained:
                yield case


def _is_proven(cases: Sequence[Stated]) -> bool:
    told = [case for case in cases if case.stated or case.made]
    right = sum(1 for case in told if case.adds_up)
    return proofs(cases) >= _FEWEST_PROOFS and right >= _PROVEN_SHARE * len(told)


def _candidates(
    lines: Sequence[_Line], values: Sequence[dict[Case, float]], at: int
) -> Iterator[list[Stated]]:
    """Yield the cases of each run of neighbours that makes a line in most of a sample of cases."""
    for step in (1, -1):
        left = dict(list(values[at].items())[:_SAMPLE])
        run: list[int] = []
        place = at + step
        while 0 <= place < len(lines) and len(run) < _MOST_PARTS:
            line = lines[place]
            if run and line.group != lines[run[0]].group:
                break
            if line.is_part:
                run.append(place)
                part = values[place]
                left = {case: rest - part[case] for case, rest in left.items() if case in part}
                even = sum(1 for rest in left.values() if abs(rest) <= _EXACT)
                if 2 * sum(1 for rest in left.values() if rest < -_EXACT) > len(left):
                    break
                if len(run) >= _FEWEST_PARTS and even >= _FEWEST_PROOFS and 2 * even >= len(left):
                    yield _stated(lines[at], [lines[other] for other in run])
            place += step


def _stated(whole: _Line, parts: Sequence[_Line]) -> list[Stated]:
    made = []
    for case, fact in whole.by_case.items():
        facts = [line.by_case.get(case) for line in parts]
        given = tuple(part for part in facts if part is not None and part.value is not None)
        if fact.value is not None and len(given) == len(parts):
            made.append(Stated(fact, given))
    return made


def _finding(case: Stated) -> Finding:
    where = named(part.cell for part in case.parts)
    label = case.whole.row_label or case.whole.column_label
    text = (
        f"'{label}' is {shown(case.stated)}; {where} make {shown(case.made)}, and in the other "
        "places of the table they make it."
    )
    return found("DQ-SPLIT", case.whole, text)
