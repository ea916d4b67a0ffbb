"""Lists of records as the rules walk them: headings, and under each what stands in its column.

The reader turns a date or a name in a list into the label or the period of its row. Here the
columns are put together again, from the table `facts` and the table `cells`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

import polars as pl

from pipeline.check.words import fits, listed, says

_HEADING = "heading"
_TELLING = ("record id", "person name", "initials", "criminal record check", "birth heading",
            "age heading", "event day")  # fmt: skip
_FEWEST_HEADS = 2
_LONGEST_GAP = 1
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_UK = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4}|\d{2})")


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in one cell of a list."""

    row: int
    col: int
    cell: str
    text: str


@dataclass(slots=True)
class Listing:
    """A list: `heads` by column, `lines` from top to bottom, each with its entries by column."""

    submission: str
    file: str
    sheet: str
    heads: dict[int, str]
    head_cells: dict[int, str]
    lines: list[dict[int, Entry]] = field(default_factory=list)

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
    place = ["submission", "file", "sheet", "sheet_no", "row", "col", "cell", "text"]
    heads = cells.filter((pl.col("why") == _HEADING) & (pl.col("text") != ""))
    telling = [text for text in heads["text"].unique().to_list() if _is_telling(text)]
    sheets = heads.filter(pl.col("text").is_in(telling)).select("submission", "sheet_no").unique()
    heads, here, beside = (
        frame.join(sheets, on=["submission", "sheet_no"], how="semi", maintain_order="left")
        for frame in (heads, facts, cells)
    )
    kept = beside.filter((pl.col("use") == "label") & (pl.col("why") != _HEADING))
    texts = pl.concat([here.filter(pl.col("text") != "").select(place), kept.select(place)])
    by_sheet: dict[tuple[object, ...], list[Entry]] = {}
    for row in texts.iter_rows():
        by_sheet.setdefault(row[:3], []).append(Entry(row[4], row[5], row[6], row[7]))
    made: list[Listing] = []
    for key, rows in heads.select(place).group_by("submission", "file", "sheet",
                                                  maintain_order=True):  # fmt: skip
        entries = [Entry(*row) for row in rows.select("row", "col", "cell", "text").iter_rows()]
        submission, file, sheet = map(str, key)
        for listing in _on_sheet(entries, by_sheet.get(key, [])):
            listing.submission, listing.file, listing.sheet = submission, file, sheet
            made.append(listing)
    return made


@lru_cache(maxsize=10_000)
def _is_telling(head: str) -> bool:
    if any(says(words, head) for words in _TELLING):
        return True
    orders = [row[side] for row in listed("date_order") for side in ("earlier", "later")]
    return any(fits(words, head) for words in orders)


def _on_sheet(heads: Sequence[Entry], entries: Iterable[Entry]) -> Iterator[Listing]:
    by_row: dict[int, dict[int, Entry]] = {}
    for entry in entries:
        by_row.setdefault(entry.row, {})[entry.col] = entry
    head_rows: dict[int, list[Entry]] = {}
    for head in heads:
        head_rows.setdefault(head.row, []).append(head)
    # The lowest of several rows of headings names the columns; a group heading spans several.
    lowest = [row for row in sorted(head_rows) if row + 1 not in head_rows]
    for index, row in enumerate(lowest):
        if len(head_rows[row]) < _FEWEST_HEADS:
            continue
        below = lowest[index + 1] if index + 1 < len(lowest) else 1 << 31
        listing = Listing("", "", "", {h.col: h.text for h in head_rows[row]},
                          {h.col: h.cell for h in head_rows[row]})  # fmt: skip
        _fill(listing, by_row, row, below)
        if listing.lines:
            yield listing


def _fill(listing: Listing, by_row: dict[int, dict[int, Entry]], head: int, below: int) -> None:
    last = head
    for row in sorted(row for row in by_row if head < row < below):
        line = {col: entry for col, entry in by_row[row].items() if col in listing.heads}
        if row - last > _LONGEST_GAP + 1:
            break
        if line:
            listing.lines.append(line)
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


def day_parts(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day of a text that is written like a day, whether or not it exists."""
    if iso := _ISO.fullmatch(text.strip()):
        return int(iso[1]), int(iso[2]), int(iso[3])
    if found := _UK.fullmatch(text.strip()):
        year = int(found[3])
        return (year if year > 99 else 2000 + year), int(found[2]), int(found[1])
    return None
