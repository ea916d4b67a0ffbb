"""Rules that need one cell only, told once per sheet where there are many.

A sheet with a dozen text numbers is one thing to put right, not twelve.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import polars as pl

from pipeline.check.rules.fact import Fact, found
from pipeline.domain.findings import Finding
from pipeline.domain.tables import STORED_AS_TEXT, Status

FEW = 5
"""Up to so many cells of a sheet get a finding each."""
_NAMED = 12

_QUALIFIED = re.compile(
    r"^(?:about|approx\w*\.?|c\.?a?\.?|circa|around|~|over|under|nearly|almost)\s*£?\s*\d|"
    r"\d\s*%?\s*(?:[*†‡^#]+|\[\w\]|\((?:p|r|prov\w*\.?|revised|tbc)\)|prov\w*\.?|revised)$",
    re.IGNORECASE,
)
_ESTIMATE = re.compile(r"\bestimate[sd]?\b|\best\.", re.IGNORECASE)
# A number that Excel holds as a number is read without commas and pound signs.
_WRITTEN = re.compile(r"^-?\s*(?:£\s*-?\s*[\d,]+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)\s*$")

_NOT_CALCULATED = "formula without a stored result"
_NEVER_NEGATIVE = ("count", "hours")
_MAY_FALL = re.compile(
    r"\bup ?(?:/|or|and|-) ?down\b|\bv\.? (?:last|previous|prior)\b|"
    r"\b(?:change|changes|changed|diff|rise|shift|compared|since last|difference|variance|"
    r"variation|movement|net|gain|loss|lost|score|swing|improvement|deviation|gap|trend|vs|versus|against|"
    r"over|under|balance|adjust\w*|correct\w*)\b|"
    r"[+±]|-/\+",
    re.IGNORECASE,
)
_OVER_100 = re.compile(
    r"\bof (?:the )?(?:target|profile|plan|budget|trajectory|last year|baseline|previous)\b|"
    r"\b(?:change|increase|growth|rise|variance|difference|achieve(?:d|ment)|against|vs|versus|"
    r"inflation|uplift|index|utili[sz]ation|occupancy|prevalence ratio)\b",
    re.IGNORECASE,
)
_SHARE_SLACK = 1e-9
_FEWEST_BELOW = 3


def holds_changes(column: Sequence[Fact]) -> bool:
    """Say whether a column tells how something moved, up or down: by its words or its figures."""
    if any(_MAY_FALL.search(f"{fact.section} {fact.column_label}") for fact in column[:1]):
        return True
    given = [fact.value for fact in column if fact.value is not None]
    below = sum(1 for value in given if value < 0)
    return below >= _FEWEST_BELOW and 3 * below >= len(given)


def _told(fact: Fact) -> str:
    return f"'{_short(fact.row_label or fact.column_label)}'"


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."


def _is_negative(fact: Fact) -> bool:
    words = f"{fact.section} {fact.row_group} {fact.row_label} {fact.column_label}"
    return (
        fact.is_figure
        and fact.unit in _NEVER_NEGATIVE
        and fact.value is not None
        and fact.value < 0
        and not _MAY_FALL.search(words)
    )


def _is_too_large_a_share(fact: Fact) -> bool:
    words = f"{fact.section} {fact.row_group} {fact.row_label} {fact.column_label}"
    return (
        fact.is_figure
        and fact.unit == "percent"
        and fact.value is not None
        and fact.value > 1 + _SHARE_SLACK
        and not _OVER_100.search(words)
    )


def _is_error(fact: Fact) -> bool:
    return fact.status == Status.ERROR and _NOT_CALCULATED not in (fact.note or "")


def _is_uncalculated(fact: Fact) -> bool:
    return fact.status == Status.ERROR and _NOT_CALCULATED in (fact.note or "")


def _is_text_number(fact: Fact) -> bool:
    if fact.value is None or not fact.is_figure:
        return False
    if STORED_AS_TEXT in (fact.note or ""):
        return True
    return not fact.text.isdigit() and bool(_WRITTEN.match(fact.text.strip()))


def _is_estimate(fact: Fact) -> bool:
    if fact.value is None or not fact.is_figure:
        return False
    words = (fact.row_label, fact.column_label, fact.note or "")
    return fact.status == Status.ESTIMATED or any(map(_says_estimate, words))


@lru_cache(maxsize=10_000)
def _says_estimate(words: str) -> bool:
    return bool(_ESTIMATE.search(words))


def _is_qualified(fact: Fact) -> bool:
    if fact.value is None or not fact.is_figure or fact.status == Status.ESTIMATED:
        return False
    if fact.status == Status.PROVISIONAL:
        return True
    return not fact.text.isdigit() and bool(_QUALIFIED.search(fact.text.strip()))


def _is_hidden(fact: Fact) -> bool:
    return fact.hidden and fact.is_figure and fact.value is not None


@dataclass(frozen=True, slots=True)
class _CellRule:
    """A rule over single facts; `one` tells one cell, `many` counts the cells of a sheet.

    `could` picks from a whole frame, at once, the few facts of which `applies` is asked.
    """

    code: str
    applies: Callable[[Fact], bool]
    one: Callable[[Fact], str]
    many: str
    could: pl.Expr
    few: int = FEW


_IN_WORDS = ~pl.col("text").str.contains(r"^-?\d+(?:\.\d+)?$")
_COULD_BE_ESTIMATE = pl.any_horizontal(
    pl.col("row_label", "column_label", "note").str.contains("(?i)est").fill_null(value=False)
)
_RULES = (
    _CellRule(
        "DQ-NEGATIVE",
        _is_negative,
        lambda fact: f"{_told(fact)} is {fact.text}.",
        "{n} counts are below zero",
        pl.col("value") < 0,
    ),
    _CellRule(
        "DQ-SHARE",
        _is_too_large_a_share,
        lambda fact: f"{_told(fact)} is printed as {fact.value or 0:.1%}.",
        "{n} printed percentages are above 100%",
        (pl.col("unit") == "percent") & (pl.col("value") > 1),
    ),
    _CellRule(
        "CELL-ERROR",
        _is_error,
        lambda fact: f"{_told(fact)} shows {fact.text or 'an error'}.",
        "{n} cells show an error",
        pl.col("status") == Status.ERROR.value,
    ),
    _CellRule(
        "CELL-NOT-CALCULATED",
        _is_uncalculated,
        lambda fact: f"{_told(fact)} is a formula whose result was not saved.",
        "{n} formulas were saved without a result",
        pl.col("status") == Status.ERROR.value,
    ),
    _CellRule(
        "TEXT-NUMBER",
        _is_text_number,
        lambda fact: f"{_told(fact)}: the number is stored as text.",
        "{n} numbers are stored as text",
        pl.col("note").is_not_null() | _IN_WORDS,
    ),
    _CellRule(
        "QUALIFIED-NUMBER",
        _is_qualified,
        lambda fact: f"{_told(fact)} is written as '{_short(fact.text.strip())}'.",
        "{n} figures carry a qualifier",
        (pl.col("status") == Status.PROVISIONAL.value) | _IN_WORDS,
    ),
    _CellRule(
        "DQ-ESTIMATE",
        _is_estimate,
        lambda fact: f"{_told(fact)} is called an estimate.",
        "{n} figures are called estimates",
        (pl.col("status") == Status.ESTIMATED.value) | _COULD_BE_ESTIMATE,
        few=1,
    ),
)

# What is hidden is hidden together: always one finding for the sheet.
_HIDDEN = _CellRule(
    "HIDDEN-CONTENT",
    _is_hidden,
    lambda fact: f"1 figure is hidden: {fact.cell}.",
    "{n} figures are hidden",
    pl.col("hidden"),
    few=0,
)


_EVERY = (*_RULES, _HIDDEN)
_NEGATIVE = "DQ-NEGATIVE"


def cell_findings(frame: pl.DataFrame, facts: Sequence[Fact]) -> list[Finding]:
    """Return the findings of every rule that looks at one cell at a time.

    `frame` has the columns of the table `facts`, and `facts` are its rows.
    """
    is_hidden = pl.col("hidden")
    could = frame.select(
        (rule.could & (is_hidden if rule is _HIDDEN else ~is_hidden)).alias(rule.code)
        for rule in _EVERY
    )
    hits = {code: [facts[at] for at in could[code].arg_true()] for code in could.columns}
    hits[_NEGATIVE] = _without_changes(hits[_NEGATIVE], facts)
    return [finding for rule in _EVERY for finding in _apply(rule, hits[rule.code])]


def _without_changes(hits: list[Fact], facts: Iterable[Fact]) -> list[Fact]:
    """Leave out what stands in a column of changes."""
    wanted = {(fact.block, fact.col) for fact in hits}
    columns: dict[tuple[object, int], list[Fact]] = {}
    for fact in facts if wanted else ():
        if (fact.block, fact.col) in wanted:
            columns.setdefault((fact.block, fact.col), []).append(fact)
    return [fact for fact in hits if not holds_changes(columns[fact.block, fact.col])]


def _apply(rule: _CellRule, facts: list[Fact]) -> list[Finding]:
    hits: dict[tuple[str, int], list[Fact]] = {}
    for fact in facts:
        if rule.applies(fact):
            hits.setdefault((fact.submission, fact.sheet_no), []).append(fact)
    return [finding for on_sheet in hits.values() for finding in _tell(rule, on_sheet)]


def _tell(rule: _CellRule, facts: list[Fact]) -> list[Finding]:
    if len(facts) <= max(rule.few, 1):
        return [found(rule.code, fact, rule.one(fact)) for fact in facts]
    said = rule.many.format(n=len(facts))
    return [found(rule.code, facts[0], f"{said}: {named(fact.cell for fact in facts)}.")]


def named(cells: Iterable[str]) -> str:
    """List cells for a person; beyond a dozen only how many more there are."""
    listed = list(cells)
    more = len(listed) - _NAMED
    return ", ".join(listed[:_NAMED]) + (f" and {more} more" if more > 0 else "")
