"""Reasons that a return asks for and that are missing, and thresholds that two ratings share."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

import polars as pl

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.fact import Fact, column_number, found, shown
from pipeline.check.words import fits, listed, says
from pipeline.domain.findings import Finding

_AREA = re.compile(r"([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)")
_RANGE = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d+)?)\s*%?\s*(?:-|–|to)\s*(\d{1,3}(?:\.\d+)?)\s*%?")
_TWO_RANGES = r"(?s)\d\s*%?\s*(?:-|–|to).*\d\s*%?\s*(?:-|–|to)"
_RATED = re.compile(r"%|\bgreen\b|\bamber\b|\bred\b|\brag\b|[<>≥≤]|\bmet\b", re.IGNORECASE)


def exception_findings(blocks: Iterable[Block], cells: pl.DataFrame) -> list[Finding]:
    """Return unusual rates of tables with a column for reasons whose reason is blank.

    `cells` is the table CELLS: the heading over the reasons stands in it.
    """
    headings: dict[tuple[str, str], list[tuple[int, int, str]]] = {}
    rows = cells.filter(pl.col("use") == "label").select("submission", "sheet", "row", "col",
                                                         "text", "cell")  # fmt: skip
    words = [text for text in rows["text"].unique().to_list() if says("reason heading", text)]
    for submission, sheet, row, col, _, cell in rows.filter(
        pl.col("text").is_in(words)
    ).iter_rows():
        headings.setdefault((submission, sheet), []).append((row, col, cell))
    made: list[Finding] = []
    for block in blocks:
        here = headings.get((block.facts[0].submission, block.facts[0].sheet), [])
        for row, col, cell in here:
            if block.figures and _holds(block.facts[0].table, row, col):
                made += _unexplained(block, col, cell)
    return list(dict.fromkeys(made))


def _holds(area: str, row: int, col: int) -> bool:
    corners = _AREA.fullmatch(area)
    if corners is None:
        return False
    first, top, last, bottom = corners.groups()
    return int(top) <= row <= int(bottom) and column_number(first) <= col <= column_number(last)


def _unexplained(block: Block, col: int, heading: str) -> Iterator[Finding]:
    given = {fact.row for fact in block.facts if fact.col == col and fact.text.strip()}
    for rule in listed("exceptions"):
        least, most = float(rule["least"]), float(rule["most"])
        for row, line in block.rows.items():
            tops = [fact for fact in line if _is(rule["top"], fact)]
            bases = [fact for fact in line if _is(rule["base"], fact)]
            if row in given or len(tops) != 1 or len(bases) != 1 or tops[0].total:
                continue
            top, base = tops[0].value, bases[0].value
            if top is None or not base or least < top / base < most:
                continue
            text = (
                f"'{tops[0].row_label}': {shown(top)} of {shown(base)} is a {rule['name']} of "
                f"{top / base:.1%}; one of {least:.0%} or less, or {most:.0%} or more, needs a "
                f"reason below {heading}."
            )
            yield found("DQ-EXCEPT", tops[0], text)


def _is(words: str, fact: Fact) -> bool:
    return fact.unit == "count" and fits(words, _w(fact)) and fact.value is not None


def _w(fact: Fact) -> str:
    return fact.column_label


def threshold_findings(facts: pl.DataFrame, cells: pl.DataFrame) -> list[Finding]:
    """Return rating ladders, written in one cell, in which a bound belongs to two rungs.

    `facts` and `cells` are the tables of these names.
    """
    made = []
    place = ("submission", "file", "sheet", "cell", "text")
    # Two ranges hold two dashes; most cells hold none.
    texts = [frame.select(place).filter(pl.col("text").str.contains(_TWO_RANGES))
             for frame in (facts.filter(~pl.col("hidden")), cells)]  # fmt: skip
    for submission, file, sheet, cell, text in pl.concat(texts).iter_rows():
        bound = _shared_bound(text)
        if bound:
            made.append(Finding("DQ-THRESH", _ambiguous(bound), file, sheet, cell, submission))
    return made


def _ambiguous(bound: str) -> str:
    return f"{bound} belongs to two ratings: a result of exactly {bound} fits both."


def _shared_bound(text: str) -> str:
    """Return the bound that two ranges of a rating ladder share, or an empty text."""
    if len(text) > 200:
        return ""
    ranges = _RANGE.findall(text)
    if len(ranges) < 2 or not (_RATED.search(text) or "/" in text):
        return ""
    for (first, second), (third, fourth) in itertools.pairwise(ranges):
        falls = float(first) > float(second) == float(third) > float(fourth)
        rises = float(first) < float(second) == float(third) < float(fourth)
        if falls or rises:
            return str(second)
    return ""
