"""Lists of records: columns of words that were read as labels of their rows, taken as answers.

A register says "Who | Slept | Indoors since | Times seen". What stands left of the figures names
each row, and a list without figures is a table of words; but each of these words may say what
happened to somebody. Here they stand as attributes of their records, in their own cells, under
their own heading. Tables of measures, whose rows are no records, are left as they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from pipeline.compare.words import plain
from pipeline.domain.tables import FACTS, Role

_FEWEST, _MOSTLY = 6, 0.8
_WORDS, _HEADING, _TITLE = "table of words", "heading", "title"
_BELOW = frozenset({"label of a row", "period of a row", _WORDS})
# What a row of a list is about.
_WHO = re.compile(
    r"^(?:(?:our|the|a) )?(?:who|(?:first|user|client|service user) ?names?|names?|known as|"
    r"initials|client|person|people|participant|patient|member|learner|pupil|student|resident|"
    r"tenant|carer|volunteer|helper|mentor|champion|famil(?:y|ies)|household|mums?|parents?|"
    r"couples?|pairs?|group|club|case|code|id|ref(?:erence)?|no|young person|women?|men|man)"
    r"(?: (?:no|number|id|code|ref|name|initials))?$"
)
_CODE = re.compile(r"^(?=.*\d)[A-Za-z]{0,4}[ -]?\d{1,5}[A-Za-z]?$")
_DAY = re.compile(r"^\d{4}-\d\d-\d\d$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$")
_ANSWER = re.compile(r"^(?:y|yes|n|no|true|false|not yet|[x×✓✔√✗✘])\b|^[x×✓✔√✗✘]$", re.IGNORECASE)
# Words below such a heading say what became of a record; below others who it is, or what it needs.
_TELLS = re.compile(
    r"\b(?:now|since|left|gone|went|going|moved|moving|outcomes?|result|destination|kind|type of "
    r"(?:news|entry|event)|what (?:happened|changed|next)|event|news|after|end|out|latest|last|"
    r"start|before|first|in|came with|comes with|come with|family|runs? it|who runs|achieve\w*)\b"
)
_SOME = 0.3


def with_listed(facts: pl.DataFrame, cells: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with the words of lists of records after them, as attributes.

    `facts` is the table FACTS, whose rows and order stay; `cells` the table CELLS.
    """
    beside = _beside(facts)
    made = [
        fact
        for sheet in _sheets(cells)
        for columns in _lists(sheet)
        if _is_of_records(columns, beside)
        for heading, column in columns
        for fact in _attributes(heading, column, beside)
    ]
    return pl.concat([facts, FACTS.frame(made)]) if made else facts


def _beside(facts: pl.DataFrame) -> dict[tuple[str, str, int], dict[str, Any]]:
    """Return one fact of each row, which says to what table and period the row belongs."""
    rows = facts.unique(["submission", "sheet", "row"], keep="last", maintain_order=True)
    return {(row["submission"], row["sheet"], row["row"]): row for row in rows.to_dicts()}


def _sheets(cells: pl.DataFrame) -> Iterator[list[dict[str, Any]]]:
    kept = cells.filter(pl.col("why").is_in([*_BELOW, _HEADING]))
    for _, sheet in kept.sort("row", "col").group_by("submission", "sheet", maintain_order=True):
        yield sheet.to_dicts()


def _lists(
    sheet: list[dict[str, Any]],
) -> Iterator[list[tuple[dict[str, Any], list[dict[str, Any]]]]]:
    """Yield the columns of each list of a sheet: the heading, and the cells below it."""
    heads: dict[int, dict[str, Any]] = {}
    lists: dict[int, dict[int, list[dict[str, Any]]]] = defaultdict(dict)
    for cell in sheet:
        if cell["why"] == _HEADING:
            heads[cell["col"]] = cell
        elif cell["col"] in heads:
            row = heads[cell["col"]]["row"]
            lists[row].setdefault(cell["col"], []).append(cell)
    by_place = {(cell["row"], cell["col"]): cell for cell in sheet}
    for row, columns in lists.items():
        yield [(by_place[row, col], below) for col, below in sorted(columns.items())]


def _is_of_records(
    columns: list[tuple[dict[str, Any], list[dict[str, Any]]]],
    beside: Mapping[tuple[str, str, int], Mapping[str, Any]],
) -> bool:
    """Whether the rows are people, cases or days: so the first heading, or codes or days, say."""
    heading, first = columns[0]
    if max(len(column) for _, column in columns) < _FEWEST:
        return False
    known = [
        row for _, column in columns for cell in column
        if (row := beside.get((cell["submission"], cell["sheet"], cell["row"]))) is not None
    ]  # fmt: skip
    # Rows that state a figure for each of several periods are measures.
    if any(row["role"] == Role.TARGET.value or row["period_from"] == "heading" for row in known):
        return False
    refs = {row["ref"] for row in known if row["ref"]}
    if _WHO.match(plain(heading["text"])) or len(refs) >= _FEWEST:
        return True
    of_kind = sum(bool(_CODE.match(cell["text"]) or _DAY.match(cell["text"])) for cell in first)
    return of_kind >= _MOSTLY * len(first) and len(first) >= _FEWEST


def _attributes(
    heading: Mapping[str, Any],
    column: list[dict[str, Any]],
    beside: Mapping[tuple[str, str, int], dict[str, Any]],
) -> Iterator[dict[str, Any]]:
    """Yield a column's cells as facts; who a record is about says nothing of what happened."""
    if _WHO.match(plain(heading["text"])) and not _TELLS.search(plain(heading["text"])):
        return
    if not (_TELLS.search(plain(heading["text"])) or _answers(column)):
        return
    for cell in column:
        like = beside.get((cell["submission"], cell["sheet"], cell["row"]))
        if like is not None and like["total"]:
            continue
        said = {"row_label": "", "row_group": "", "ref": "", "section": "", "period_from": "none",
                "table": f"words below {heading['row']}"} if like is None else like  # fmt: skip
        yield {
            **said,
            **{name: cell[name] for name in ("submission", "file", "sheet", "sheet_no", "cell")},
            "row": cell["row"], "col": cell["col"], "text": cell["text"], "value": None,
            "column_label": heading["text"], "label": heading["text"],
            "role": Role.ATTRIBUTE.value, "status": "text", "unit": "text", "total": False,
            "hidden": cell["hidden"], "formula": None, "note": None,
        }  # fmt: skip


def _answers(column: list[dict[str, Any]]) -> bool:
    """Whether a good part of a column is yes, no, a tick or a day."""
    said = [cell["text"].strip() for cell in column]
    answers = sum(bool(_ANSWER.match(text) or _DAY.match(text)) for text in said)
    return answers >= _SOME * len(said)
