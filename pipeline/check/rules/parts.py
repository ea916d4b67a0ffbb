"""Outcomes that must make up those who started: quit + not quit + lost = quit dates set.

Source: NHS England, stop smoking services collection: outcomes 1, 2 and 3 are all the quit dates
set. The four may stand in one row (DQ-PARTS at the total) or in one column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from pipeline.check.rules.fact import Fact, by_block, found, shown, sum_matches
from pipeline.domain.findings import Finding

_WORDS = {
    "lost": re.compile(r"\blost to f|\bltfu\b|\blost to contact\b|\bnot known\b", re.IGNORECASE),
    "not quit": re.compile(
        r"\b(?:not|did not|didn'?t|un-?success\w*)[ -]*quit|\bunsuccessful\b|\bstill smoking\b",
        re.IGNORECASE,
    ),
    "set": re.compile(
        r"\bquit dates? set\b|\bqds\b|\bsett?(?:ing)? (?:a )?quit date|\bset a quit date\b",
        re.IGNORECASE,
    ),
    "quit": re.compile(
        r"\b(?:successful(?:ly)?)[ -]*quit|\bquits?\b|\bquitters?\b|\bquit at 4\b", re.IGNORECASE
    ),
}
_NARROWER = re.compile(
    r"\bco\b|validat|verif|pregnan|rate|%|per cent|12|cut down|target|of which", re.IGNORECASE
)


def part_findings(facts: Iterable[Fact]) -> list[Finding]:
    """Return a finding at each number of quit dates that its three outcomes do not make up."""
    made: list[Finding] = []
    for block in by_block(fact for fact in facts if fact.is_additive):
        for fours in (_fours(block, _by_row, _column_words), _fours(block, _by_col, _row_words)):
            made.extend(_finding(four) for four in fours if not _adds_up(four))
    return list(dict.fromkeys(made))


def _by_row(fact: Fact) -> tuple[object, ...]:
    return "row", fact.row, fact.period_start, fact.period_end, fact.role


def _by_col(fact: Fact) -> tuple[object, ...]:
    return "col", fact.col, fact.period_start, fact.period_end, fact.role


def _column_words(fact: Fact) -> str:
    return fact.column_label


def _row_words(fact: Fact) -> str:
    return fact.row_label


def _fours(
    block: list[Fact],
    line: Callable[[Fact], tuple[object, ...]],
    words: Callable[[Fact], str],
) -> Iterator[dict[str, Fact]]:
    """Yield the lines in which each of the four stands exactly once."""
    lines: dict[tuple[object, ...], dict[str, list[Fact]]] = {}
    for fact in block:
        name = _name(words(fact))
        if name:
            lines.setdefault(line(fact), {}).setdefault(name, []).append(fact)
    for named in lines.values():
        if set(named) == set(_WORDS) and all(len(facts) == 1 for facts in named.values()):
            four = {name: facts[0] for name, facts in named.items()}
            if all(fact.value is not None for fact in four.values()):
                yield four


@lru_cache(maxsize=10_000)
def _name(words: str) -> str:
    if _NARROWER.search(words):
        return ""
    return next((name for name, pattern in _WORDS.items() if pattern.search(words)), "")


def _outcomes(four: dict[str, Fact]) -> list[float]:
    return [four[name].value or 0.0 for name in ("quit", "not quit", "lost")]


def _adds_up(four: dict[str, Fact]) -> bool:
    return sum_matches(four["set"].value or 0.0, _outcomes(four))


def _finding(four: dict[str, Fact]) -> Finding:
    total = four["set"]
    where = ", ".join(four[name].cell for name in ("quit", "not quit", "lost"))
    text = (
        f"{shown(total.value or 0.0)} quit dates set, but the outcomes ({where}) make "
        f"{shown(sum(_outcomes(four)))}."
    )
    return found("DQ-PARTS", total, text)
