"""Outcomes of a cohort that do not make up those who began (DQ-PARTS), known by their words.

The words stand in ``data/cohorts.csv``. The three outcomes of a quit date are all there are, by
definition of the national collection. Of any other cohort the table itself has to prove that it
names all outcomes: they add up in most of its cases.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.cells import named
from pipeline.check.rules.fact import Fact, found, shown
from pipeline.check.rules.wholes import WAYS, Case, Stated, Way, proofs, slips
from pipeline.check.words import fits, listed
from pipeline.domain.findings import Finding

_WHOLE = "whole"
_DEFINED = frozenset({"quit dates set"})
_FEWEST_PROOFS = 2
_PROVEN_SHARE = 0.6
_MOST_LABELS = 300
# A figure under such words counts some of an outcome only, or another one.
_NARROWER = re.compile(
    r"\bco\b|validat|verif|pregnan|rate|%|per cent|12|cut down|target|of (?:which|whom|these)|"
    r"\bunique\b",
    re.IGNORECASE,
)
Named = dict[str, Fact]


def cohort_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return a finding at each number of those who began that their outcomes do not make up.

    DQ-PARTS where it is the headline of its table, DQ-SPLIT where it is a row of a breakdown.
    """
    made: list[Finding] = []
    for block in blocks:
        telling = [label for label in _labels(block) if fits(_any_part(), label)]
        if len(telling) < 3:
            continue
        for cohort, parts in _cohorts().items():
            names = {label: name for label in telling if (name := _name(cohort, label))}
            if _WHOLE in names.values() and len(set(names.values())) > 2:
                for way in WAYS:
                    made += _judge(cohort, parts, list(_cases(block, names, way)))
    return list(dict.fromkeys(made))


def _labels(block: Block) -> Iterable[str]:
    """Return what may name a measure: of a long list only the headings, its rows are records."""
    if len(block.labels) <= _MOST_LABELS:
        return block.labels
    return {fact.column_label for fact in block.figures}


@cache
def _cohorts() -> dict[str, dict[str, dict[str, str]]]:
    made: dict[str, dict[str, dict[str, str]]] = {}
    for row in listed("cohorts"):
        made.setdefault(row["cohort"], {})[row["part"]] = row
    return made


@cache
def _any_part() -> str:
    """Return one pattern for all words of all cohorts: most labels hold none of them."""
    return "|".join(f"(?:{row['pattern']})" for row in listed("cohorts"))


def _cases(block: Block, names: Mapping[str, str], way: Way) -> Iterator[Named]:
    """Yield what is named of a cohort in each case that names its whole, each once, all given.

    `names` are the parts that the labels of the table stand for.
    """
    cases: dict[Case, dict[str, list[Fact]]] = {}
    for fact in block.additive:
        name = names.get(way.words_of(fact), "")
        if name and fact.unit == "count":
            cases.setdefault(way.case_of(fact), {}).setdefault(name, []).append(fact)
    for by_name in cases.values():
        # A figure that stands again, as the base of another rate, is the same figure.
        if _WHOLE in by_name and all(
            len({fact.value for fact in facts}) == 1 for facts in by_name.values()
        ):
            one = {name: facts[0] for name, facts in by_name.items()}
            if all(fact.value is not None for fact in one.values()):
                yield one


@lru_cache(maxsize=50_000)
def _name(cohort: str, words: str) -> str:
    """Return what a measure is of a cohort: the first part whose words it holds, the whole last."""
    if _NARROWER.search(words):
        return ""
    parts = _cohorts()[cohort]
    names = [*(name for name in parts if name != _WHOLE), _WHOLE]
    if cohort in _DEFINED:
        # "Set a quit date" holds the word of an outcome too.
        names = list(parts)
        names.sort(key=("lost", "not quit", _WHOLE, "quit").index)
    return next((name for name in names if fits(parts[name]["pattern"], words)), "")


def _judge(
    cohort: str, parts: dict[str, dict[str, str]], cases: Sequence[Named]
) -> Iterator[Finding]:
    usual = _usual(cases)
    is_defined = cohort in _DEFINED
    fewest = len(parts) if is_defined else 3
    if len(usual) < fewest:
        return
    stated = [
        Stated(case[_WHOLE], _in_order(fact for name, fact in case.items() if name != _WHOLE))
        for case in cases
        if case.keys() == usual
    ]
    right = sum(1 for case in stated if case.adds_up)
    proven = proofs(stated) >= _FEWEST_PROOFS and right >= _PROVEN_SHARE * len(stated)
    if not (proven or is_defined):
        return
    is_open = is_defined or any(parts[name]["open"] for name in usual if name != _WHOLE)
    has_total = any(case.whole.total for case in stated)
    for case in slips(stated, all_are_in_a_part=is_open):
        code = "DQ-PARTS" if case.whole.total or not has_total else "DQ-SPLIT"
        yield _finding(code, cohort, case)


def _in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: (fact.row, fact.col)))


def _usual(cases: Sequence[Named]) -> frozenset[str]:
    """Return the parts that most cases name: all of them, or the case says nothing."""
    counted = Counter(frozenset(case) for case in cases)
    return max(counted, key=lambda names: (counted[names], len(names)), default=frozenset())


def _finding(code: str, cohort: str, case: Stated) -> Finding:
    where = named(part.cell for part in case.parts)
    whole = shown(case.stated)
    told = f"{whole} {cohort}, but the" if cohort in _DEFINED else f"{whole} are {cohort}; their"
    text = f"{told} outcomes ({where}) make {shown(case.made)}."
    return found(code, case.whole, text)
