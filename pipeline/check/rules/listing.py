"""Lists of records as the rules walk them: headings, and under each what stands in its column.

The reader turns a date or a name in a list into the label or the period of its row. Here the
columns are put together again, from the table `facts` and the table `cells`.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import polars as pl

from pipeline.check.words import fits, listed, says

_HEADING = "heading"
# A list without figures is a table of words to the reader.
_IN_WORDS = "table of words"
_SHEET = ["submission", "sheet_no"]
_PLACE = ["submission", "file", "sheet", "sheet_no", "row", "col", "cell", "text"]
_TELLING = ("leader heading", "record id", "person name", "people heading", "initials", "group id",
            "criminal record check", "birth heading", "age heading", "event day")  # fmt: skip
_FEWEST_HEADS = 2
_LONGEST_GAP = 1
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_UK = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4}|\d{2})")


class Entry(NamedTuple):
    """What stands in one cell of a list."""

    row: int
    col: int
    cell: str
    text: str


# The headings of a list by column, their cells, and its lines.
_Found = tuple[dict[int, str], dict[int, str], list[dict[int, Entry]]]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: `heads` by column, `lines` from top to bottom, each with its entries by column."""

    submission: str
    file: str
    sheet: str
    heads: dict[int, str]
    head_cells: dict[int, str]
    lines: list[dict[int, Entry]]

    def named(self, words: str) -> list[int]:
        """Return the columns whose heading says the words of that name."""
        return [col for col, head in self.heads.items() if says(words, head)]

    def matching(self, words: str) -> list[int]:
        """Return the columns whose heading holds a pattern."""
        return [col for col, head in self.heads.items() if fits(words, head)]

    def column(self, col: int) -> list[Entry]:
        """Return what stands in a column, from top to bottom."""
        return [line[col] for line in self.lines if col in line]


def listings_of(facts: pl.DataFrame, cells: pl.DataFrame) -> list[Listing]:
    """Return the blocks of cells below a row of headings, of one or more submissions.

    Only sheets are walked that have a heading over people, their ages or days.
    """
    in_words = (pl.col("use") == "note") & (pl.col("why") == _IN_WORDS)
    labels = cells.filter(((pl.col("use") == "label") | in_words) & (pl.col("text") != ""))
    is_head = pl.col("why") == _HEADING
    heads = labels.filter(is_head)["text"].unique().to_list()
    telling = [text for text in heads if _is_telling(text)]
    if not telling:
        return []
    sheets = labels.filter(is_head & pl.col("text").is_in(telling)).select(_SHEET).unique()
    texts = pl.concat(
        [
            facts.filter(pl.col("text") != "").select(*_PLACE, head=False),
            labels.select(*_PLACE, head=is_head),
        ]
    ).join(sheets, on=_SHEET, how="semi", maintain_order="left")
    by_sheet: dict[tuple[str, str, str], tuple[list[Entry], list[Entry]]] = {}
    for submission, file, sheet, _, row, col, cell, text, head in texts.rows():
        found = by_sheet.setdefault((submission, file, sheet), ([], []))
        found[head].append(Entry(row, col, cell, text))
    return [
        Listing(submission, file, sheet, *block)
        for (submission, file, sheet), (entries, headings) in by_sheet.items()
        for block in _on_sheet(headings, entries)
    ]


@lru_cache(maxsize=10_000)
def _is_telling(head: str) -> bool:
    if any(says(words, head) for words in _TELLING):
        return True
    orders = [row[side] for row in listed("date_order") for side in ("earlier", "later")]
    return any(fits(words, head) for words in orders)


def _on_sheet(heads: Sequence[Entry], entries: Iterable[Entry]) -> Iterator[_Found]:
    by_row: dict[int, list[Entry]] = {}
    for entry in entries:
        by_row.setdefault(entry.row, []).append(entry)
    head_rows: dict[int, list[Entry]] = {}
    for head in heads:
        head_rows.setdefault(head.row, []).append(head)
    rows = sorted(by_row)
    # The lowest of several rows of headings names the columns; a group heading spans several.
    lowest = [row for row in sorted(head_rows) if row + 1 not in head_rows]
    for row, below in itertools.pairwise([*lowest, 1 << 31]):
        if len(head_rows[row]) < _FEWEST_HEADS:
            continue
        names = {head.col: head.text for head in head_rows[row]}
        within = rows[bisect_right(rows, row) : bisect_left(rows, below)]
        lines = list(_lines(names, by_row, row, within))
        if lines:
            yield names, {head.col: head.cell for head in head_rows[row]}, lines


def _lines(
    names: dict[int, str], by_row: dict[int, list[Entry]], head: int, rows: Sequence[int]
) -> Iterator[dict[int, Entry]]:
    last = head
    for row in rows:
        if row - last > _LONGEST_GAP + 1:
            break
        line = {entry.col: entry for entry in by_row[row] if entry.col in names}
        if line:
            yield line
            last = row


@lru_cache(maxsize=100_000)
def day_of(text: str) -> date | None:
    """Read a day as 2025-04-01 or the UK way, 1/4/25; None where it is none."""
    found = day_parts(text)
    if found is None:
        return None
    try:
        return date(*found)
    except ValueError:
        return None


@lru_cache(maxsize=100_000)
def day_parts(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day of a text that is written like a day, whether or not it exists."""
    if iso := _ISO.fullmatch(text.strip()):
        return int(iso[1]), int(iso[2]), int(iso[3])
    if found := _UK.fullmatch(text.strip()):
        year = int(found[3])
        return (year if year > 99 else 2000 + year), int(found[2]), int(found[1])
    return None
