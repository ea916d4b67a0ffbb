"""Finds the narrative in a workbook: texts that tell something, wherever they stand.

What people tell stands in the boxes of a form, in remarks beside figures, in notes under a table,
and now and then where a label or heading would stand. A text that names a figure, one that comes
back on another sheet (the template's own words) and the sheets that explain are no narrative.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from pipeline.compare.prose.prose import is_guidance_sheet
from pipeline.compare.prose.short_notes import is_short
from pipeline.compare.words import plain
from pipeline.domain.places import Place
from pipeline.domain.tables import CellUse, Role

_FEWEST_WORDS = 4
_SENTENCE = re.compile(r"[.!?…][\"'”’)]*(?:\s|$)")
# On the face of a return stand its title and strapline; only whole sentences tell something.
_ENDED = re.compile(r"\w[.!?…][\"'”’)]*\s*$")
_FACE = re.compile(r"\b(?:cover|front)\b")
_HEADS = frozenset({"title", "heading"})
_FORM_LABEL = "label of a form"
_NAMES = ("section", "row_group", "row_label", "column_label")


@dataclass(frozen=True, slots=True)
class Told:
    """One narrative text: where it stands, and the heading it stands under, if any."""

    text: str
    place: Place
    sheet_no: int
    row: int
    col: int
    heading: str


def narrative_of(facts: pl.DataFrame, cells: pl.DataFrame) -> list[Told]:
    """Return the narrative of one submission in the order of its cells, without what is hidden.

    `facts` and `cells` are rows of the tables FACTS and CELLS of that submission.
    """
    rows = [*_of_facts(facts), *_of_cells(cells, _labels(facts))]
    sheets: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        sheets[plain(row["text"])].add(row["sheet_no"])
    for row in cells.to_dicts():
        sheets[plain(row["text"])].add(row["sheet_no"])
    heads = _Heads(cells)
    told: dict[Place, Told] = {}
    for row in sorted(rows, key=lambda row: (row["sheet_no"], row["row"], row["col"])):
        # As with figures, what somebody hid is not offered.
        if row["hidden"] or len(sheets[plain(row["text"])]) > 1 or is_guidance_sheet(row["sheet"]):
            continue
        if _FACE.search(plain(row["sheet"])) and not _ENDED.search(row["text"]):
            continue
        place = Place(row["file"], row["sheet"], row["cell"])
        heading = row.get("section") or heads.over(row)
        told.setdefault(
            place,
            Told(row["text"], place, row["sheet_no"], row["row"], row["col"], heading),
        )
    return list(told.values())


def _labels(facts: pl.DataFrame) -> frozenset[str]:
    """Return the texts that name figures."""
    figures = facts.filter(pl.col("unit") != "text")
    return frozenset(plain(text) for name in _NAMES for text in figures[name].unique().to_list())


def _of_facts(facts: pl.DataFrame) -> Iterator[Mapping[str, Any]]:
    rows = facts.filter(pl.col("unit") == "text").to_dicts()
    times = Counter(plain(row["text"]) for row in rows)
    # What stands under a column of targets or definitions tells nothing that happened.
    told = (row for row in rows if row["role"] not in {Role.TARGET, Role.RATING})
    for row in told:
        # A short note that comes back is a choice from a list, and counted there.
        noted = row["role"] == Role.COMMENT and is_short(row["text"])
        if _is_long(row["text"]) or (noted and times[plain(row["text"])] == 1):
            yield row


def _of_cells(cells: pl.DataFrame, labels: frozenset[str]) -> Iterator[Mapping[str, Any]]:
    for row in cells.to_dicts():
        text = row["text"]
        if row["use"] == CellUse.SET_ASIDE or not _is_long(text) or plain(text) in labels:
            continue
        if row["use"] == CellUse.NOTE or _SENTENCE.search(text):
            yield row


def _is_long(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS


class _Heads:
    """The headings and form labels of a workbook."""

    def __init__(self, cells: pl.DataFrame) -> None:
        self._by_sheet: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
        labels = cells.filter(pl.col("use") == CellUse.LABEL).sort("sheet_no", "row", "col")
        for row in labels.to_dicts():
            self._by_sheet[row["sheet_no"]].append(row)

    def over(self, row: Mapping[str, Any]) -> str:
        """Return the nearest heading above a cell and the label beside it, joined by " > "."""
        labels = self._by_sheet[row["sheet_no"]]
        above = [
            label for label in labels
            if label["why"] in _HEADS and label["row"] < row["row"] and label["col"] <= row["col"]
        ]  # fmt: skip
        beside = [
            label for label in labels
            if label["why"] == _FORM_LABEL and label["row"] == row["row"]
            and label["col"] < row["col"]
        ]  # fmt: skip
        return " > ".join(_one_line(label["text"]) for label in (*above[-1:], *beside[-1:]))


def _one_line(text: str) -> str:
    return " ".join(text.split())
