"""Columns of a list in which a date says that something has happened to a record, and when.

Under "Volunteering since" some records have a day, and the others nothing, a dash, or "already".
Each day then counts 1, for that day. When somebody joined, was seen, reviewed or closed is what the
service did, and a day that every record has sorts nobody: these are left as they are.
"""

from __future__ import annotations

import polars as pl

from pipeline.compare.records.told_counts import as_counts
from pipeline.domain.tables import Role

_FEWEST, _FEWEST_ROWS, _NEARLY_ALL = 2, 6, 0.9
_ISO = r"^(\d{4}-\d\d-\d\d)(?:[ T].*)?$"
_DAY_FIRST = r"^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$"
# It says by itself that it began on that day, or was reached or won.
_HAPPENED = (
    r"(?i)\b(?:since|got|gained|passed|achieved|qualified|awarded|granted|won|"
    r"moved (?:in|on|into|out of)|back (?:at|in|to|with|home)|"
    r"started (?:a |paid |new )?(?:work|job|volunteering|college|"
    r"training)|now|again|(?:smoke|debt|drug|alcohol) ?free|came off|stopped)\b"
)
_OF_THE_SERVICE = (
    r"(?i)\b(?:join\w*|regist\w+|refer\w*|open\w*|clos\w+|seen|contact(?:ed)?|met|match\w*|"
    r"review\w*|assess\w*|dbs|induct\w*|born|birth|dob|due|next|planned|book\w*|visit\w*|call\w*|"
    r"letter|form|report|consent\w*|with us|on (?:the )?(?:books|list)|known to|last|attend\w*)\b"
)
_AGAIN = r"(?i)\bcontact again\b|\bin (?:touch|contact)\b"
_ROLES = (Role.ATTRIBUTE.value, Role.VALUE.value)
_TABLE = ["submission", "sheet", "table"]
_COLUMN = [*_TABLE, "column_label"]


def with_days(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with each such column as one line of figures, each for its own day.

    `facts` is the table FACTS; the rows and their order stay.
    """
    heading, text = pl.col("column_label"), pl.col("text").str.strip_chars()
    days = facts.with_row_index("at").select(
        "at", *_COLUMN, "row", "role", "value", "total",
        day=pl.coalesce(
            text.str.extract(_ISO).str.to_date("%Y-%m-%d", strict=False),
            text.str.replace(_DAY_FIRST, "$3-$2-$1").str.to_date("%Y-%m-%d", strict=False),
        ),
        rows=pl.col("row").filter(~pl.col("total")).n_unique().over(_TABLE),
    )  # fmt: skip
    tells = heading.str.contains(_HAPPENED) & (
        ~heading.str.contains(_OF_THE_SERVICE) | heading.str.contains(_AGAIN)
    )
    said = (
        days.filter(
            tells & pl.col("day").is_not_null() & pl.col("value").is_null()
            & pl.col("role").is_in(_ROLES) & ~pl.col("total")
        )
        .filter(pl.len().over(_COLUMN) >= _FEWEST)
        .filter(
            (pl.col("rows") >= _FEWEST_ROWS)
            & (pl.len().over(_COLUMN) < _NEARLY_ALL * pl.col("rows"))
        )
        .select("at", "day", counted=pl.lit(1.0), told="column_label")
    )  # fmt: skip
    return as_counts(facts, said) if said.height else facts
