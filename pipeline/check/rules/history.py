"""Figures against their own history: jumps, gaps of one part, and a period copied from the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.cells import named
from pipeline.check.rules.chance import count_is_unlike, leans, none_is_unlikely
from pipeline.check.rules.fact import Fact, found, shown
from pipeline.domain.findings import Finding

FEWEST_EARLIER = 4
_FEWEST_GIVEN = 3
_FEWEST_BESIDE, _TIMES = 6, 3.0
_FEWEST_COPIED = 8
_LEAST_COPIED = 3.0
_MOST_JUMPS = 3
# So many lines, and such a share of those judged, lean one way only for a common cause: chance
# takes about a sixth of them beyond one standard deviation on either side.
_FEWEST_ALIKE, _MUCH = 3, 0.4


def history_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return jumps, zeros in part of a line and copied periods, judged by what chance can do."""
    made: list[Finding] = []
    jumps = Jumps()
    for block in blocks:
        lines = [line for line in block.lines if all(is_count(fact) for fact in line)]
        made += _gaps(lines)
        for line in lines:
            made += _spike(line)
            for fact, earlier in _last_and_earlier(line):
                jumps.judge(fact, earlier)
        made += _copied(block)
    return list(dict.fromkeys([*made, *jumps.findings()]))


def is_count(fact: Fact) -> bool:
    """Whether it is a measured count that may be added up."""
    return fact.is_additive and fact.unit == "count" and fact.role == "value"


# --- jumps ----------------------------------------------------------------------------------------


def _last_and_earlier(line: Sequence[Fact]) -> Iterator[tuple[Fact, list[float]]]:
    """Yield the last figure above zero of a line with the earlier ones, where these are enough.

    What follows the last figure above zero is not filled in yet.
    """
    given = [fact for fact in line if fact.value is not None]
    while given and not given[-1].value:
        given.pop()
    if len(given) > FEWEST_EARLIER and not given[-1].total:
        values = [fact.value or 0.0 for fact in given[:-1]]
        if any(values):
            yield given[-1], values


def _spike(line: Sequence[Fact]) -> Iterator[Finding]:
    """Tell a figure before the last that is several times any other of its line: a slip in typing.

    The last one is held against its history with all that moves beside it.
    """
    given = [fact for fact in line if fact.value is not None and not fact.total]
    if len(given) <= _FEWEST_BESIDE:
        return
    at = max(range(len(given)), key=lambda place: given[place].value or 0.0)
    fact = given[at]
    others = [other.value or 0.0 for place, other in enumerate(given) if place != at]
    if at == len(given) - 1 or not all(others) or (fact.value or 0.0) < _TIMES * max(others):
        return
    if count_is_unlike(fact.value or 0.0, others):
        usual = sum(others) / len(others)
        text = (
            f"'{fact.row_label or fact.column_label}' is {shown(fact.value or 0.0)}; the other "
            f"{len(others)} periods are {shown(round(usual, 1))} on average and "
            f"{shown(max(others))} at most, and chance does not explain the difference."
        )
        yield found("DQ-JUMP", fact, text)


class Jumps:
    """Figures held against the earlier ones of their line.

    What is unlike them is told, but not where much of the table or workbook leans the same way: in
    December, or when a service grows, many lines move together, and that is no slip in a cell.
    """

    def __init__(self) -> None:
        self._leaning: Counter[tuple[object, ...]] = Counter()
        self._jumped: dict[str, list[tuple[Fact, Sequence[float]]]] = {}

    def judge(self, fact: Fact, earlier: Sequence[float]) -> None:
        """Hold the last figure of a line against at least two earlier ones."""
        way = leans(fact.value or 0.0, earlier)
        self._leaning.update((*place, fact.period_end, name)
                             for place in _around(fact) for name in (way, "judged"))  # fmt: skip
        if count_is_unlike(fact.value or 0.0, earlier):
            self._jumped.setdefault(fact.submission, []).append((fact, earlier))

    def findings(self) -> Iterator[Finding]:
        """Yield what was unlike its history, several of one table together."""
        for jumped in self._jumped.values():
            told: dict[tuple[int, str], list[tuple[Fact, Sequence[float]]]] = {}
            for fact, earlier in jumped:
                if not self._moves_with_others(fact, earlier):
                    told.setdefault((fact.sheet_no, fact.table), []).append((fact, earlier))
            for jumps in told.values():
                if len(jumps) > _MOST_JUMPS:
                    yield _many([fact for fact, _ in jumps])
                else:
                    yield from (_jump(fact, earlier) for fact, earlier in jumps)

    def _moves_with_others(self, fact: Fact, earlier: Sequence[float]) -> bool:
        way = leans(fact.value or 0.0, earlier)
        alike = [(self._leaning[*place, fact.period_end, way],
                  self._leaning[*place, fact.period_end, "judged"])
                 for place in _around(fact)]  # fmt: skip
        return any(n >= _FEWEST_ALIKE and n >= _MUCH * judged for n, judged in alike)


def _around(fact: Fact) -> tuple[tuple[object, ...], ...]:
    return fact.block, (fact.submission,)


def _jump(fact: Fact, earlier: Sequence[float]) -> Finding:
    usual = sum(earlier) / len(earlier)
    text = (
        f"'{fact.row_label or fact.column_label}' is {shown(fact.value or 0.0)}; the "
        f"{len(earlier)} periods before it are {shown(round(usual, 1))} on average, and chance "
        "does not explain the difference."
    )
    return found("DQ-JUMP", fact, text)


def _many(facts: Sequence[Fact]) -> Finding:
    cells = named(fact.cell for fact in facts)
    text = f"{len(facts)} figures differ from their history by more than chance explains: {cells}."
    return found("DQ-JUMP", facts[0], text)


def jumps_together(findings: Sequence[Finding], facts: Iterable[Fact]) -> list[Finding]:
    """Return the findings with the jumps of one table and period as one.

    A slip may show in many lines. It stands at the uppermost cell and names the others.
    """
    jumps = [finding for finding in findings if finding.code == "DQ-JUMP"]
    if len(jumps) < 2:
        return list(findings)
    at = {(fact.submission, fact.sheet, fact.cell): fact for fact in facts}
    groups: dict[tuple[object, ...], list[tuple[Fact, Finding]]] = {}
    for jump in jumps:
        fact = at[jump.submission, jump.sheet, jump.cell]
        groups.setdefault((fact.block, fact.period), []).append((fact, jump))
    told: dict[Finding, Finding | None] = {}
    for group in groups.values():
        if len(group) > 1 and group[0][0].period is not None:
            group.sort(key=lambda pair: (pair[0].row, pair[0].col))
            (_, first), *others = group
            cells = named(fact.cell for fact, _ in group)
            text = f"{first.found} In the same period {len(group)} figures stand out: {cells}."
            told.update({other: None for _, other in others})
            told[first] = replace(first, found=text)
    kept = (told.get(finding, finding) for finding in findings)
    return [finding for finding in kept if finding is not None]


# --- gaps -----------------------------------------------------------------------------------------


def _gaps(lines: Sequence[Sequence[Fact]]) -> Iterator[Finding]:
    """Tell parts that are zero for some periods in which most of their neighbours go on."""
    given: Counter[date | None] = Counter()
    above: Counter[date | None] = Counter()
    for line in lines:
        for fact in line:
            if fact.value is not None:
                given[fact.period_start] += 1
                above[fact.period_start] += bool(fact.value)
    for line in lines:
        values = [fact.value for fact in line if fact.value]
        none = [
            fact
            for fact in line
            # Its neighbours are all but itself, and it is not above zero.
            if fact.value == 0 and above[fact.period_start] * 2 > given[fact.period_start] - 1
        ]
        if _FEWEST_GIVEN <= len(values) > len(none) > 0:
            yield from _gap(none, values)


def _gap(none: Sequence[Fact], others: Sequence[float]) -> Iterator[Finding]:
    if none_is_unlikely(others) and count_is_unlike(0.0, others):
        usual = shown(round(sum(others) / len(others), 1))
        cells = named(fact.cell for fact in none)
        text = (
            f"'{none[0].row_label or none[0].column_label}' is zero in {cells} and {usual} on "
            "average otherwise: data may be missing, and a fall in the total is then none."
        )
        yield found("DQ-GAP", none[0], text)


# --- copies ---------------------------------------------------------------------------------------


def _copied(block: Block) -> Iterator[Finding]:
    """Tell a period whose figures are all those of the period before."""
    dated: dict[tuple[date | None, date | None], list[Fact]] = {}
    for fact in block.figures:
        if fact.role == "value" and fact.period is not None and fact.value is not None:
            dated.setdefault((fact.period_start, fact.period_end), []).append(fact)
    given = {facts[0].period: facts for facts in dated.values() if facts[0].period}
    for period, listed in given.items():
        earlier = given.get(period.shifted(-period.months)) if period.months else None
        if not earlier:
            continue
        facts, before = _by_words(listed), _by_words(earlier)
        both = [(fact, before[key]) for key, fact in facts.items() if key in before]
        telling = [pair for pair in both if (pair[0].value or 0.0) >= _LEAST_COPIED]
        if len(telling) >= _FEWEST_COPIED and all(one.value == two.value for one, two in both):
            first, last = telling[0]
            text = f"All {len(both)} figures are those of the period before, from {last.cell} on."
            yield found("DQ-COPIED", first, text)


def _by_words(facts: Iterable[Fact]) -> dict[tuple[object, ...], Fact]:
    return {(fact.row_label, fact.row_group, fact.column_label, fact.unit): fact for fact in facts}
