"""Columns of a list that say who came with somebody: husband, daughter, a friend, or nobody.

Each record counts 1 where a partner, a relative or a friend came along, else 0. Names and the
service's own people are not counted: nobody knows who they are.
"""

from __future__ import annotations

import re

import polars as pl

from pipeline.compare.records.told_counts import as_counts
from pipeline.compare.words import plain
from pipeline.domain.tables import Role

_FEWEST, _FEWEST_ROWS, _MOSTLY = 2, 5, 0.7
_CAME_WITH = re.compile(
    r"\b(?:came|comes?|coming|joined|joins|attends?|attended|walk(?:s|ed)|brought|brings) "
    r"(?:along )?(?:with|together with)(?: (?:them|him|her))?$|"
    r"\bwho (?:else )?(?:came|comes|joined|joins) (?:with (?:them|him|her)|along|too|in)$|"
    r"^(?:companion|who with|brought along|accompanied by)$"
)
_CLOSE = re.compile(
    r"\b(?:husbands?|wife|wives|partners?|spouse|boy ?friends?|girl ?friends?|sons?|daughters?|"
    r"sisters?|brothers?|mums?|mother|dads?|father|parents?|gran\w*|nan|aunt\w*|uncle|cousin|"
    r"niece|nephew|kids|child(?:ren)?|family|friends?|neighbou?rs?|mate|relative|in law|carer)\b"
)
_BROUGHT = re.compile(
    r"\b(?:brought|came with|comes with|joined (?:in )?(?:by|with)) (?:a |an |their |his |her )?"
    r"(?:someone|somebody|friend|relative|partner|spouse|husband|wife|family|carer)\b"
)
_ALONE = re.compile(
    r"^(?:(?:on )?(?:his |her |their )?own|alone|self|by (?:him|her|them)self|nobody|no one|none|"
    r"no|n|just (?:me|him|her|them)|)$"
)
_ROLES = (Role.ATTRIBUTE.value, Role.VALUE.value)
_TABLE = ["submission", "sheet", "table"]
SOMEBODY = ": a partner, relative or friend"


def who_came(column: str) -> str:
    """Return the heading of a column that says of each record that somebody came along.

    Either `with_companions` made it, or it answers yes and no; else nothing.
    """
    if column.endswith(SOMEBODY):
        return column.removesuffix(SOMEBODY)
    return column if _BROUGHT.search(plain(column)) else ""


def with_companions(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with each such column as one line of figures; rows and order stay.

    `facts` is the table FACTS.
    """
    words = facts.with_row_index("at").filter(
        pl.col("value").is_null() & pl.col("role").is_in(_ROLES) & (pl.col("column_label") != "")
    )
    said: list[tuple[int, float, str]] = []
    for (*_, heading), column in words.group_by([*_TABLE, "column_label"], maintain_order=True):
        if _CAME_WITH.search(plain(str(heading))):
            said += _counts(str(heading), column)
    if not said:
        return facts
    schema = {"at": pl.UInt32, "counted": pl.Float64, "told": pl.String}
    return as_counts(facts, pl.DataFrame(said, schema=schema, orient="row"))


def _counts(heading: str, column: pl.DataFrame) -> list[tuple[int, float, str]]:
    """Return place, 1 or 0, and words of each record, where most answers are understood."""
    answers = [(at, plain(text)) for at, text in column.select("at", "text").iter_rows() if text]
    close = [(at, float(bool(_CLOSE.search(text)))) for at, text in answers]
    known = sum(bool(_CLOSE.search(text) or _ALONE.match(text)) for _, text in answers)
    if sum(value for _, value in close) < _FEWEST or len(answers) < _FEWEST_ROWS:
        return []
    if known < _MOSTLY * len(answers):
        return []
    return [(at, value, f"{heading}{SOMEBODY}") for at, value in close]
