"""Columns of a list that sort its records: how many gave up vaping, how many went on to something.

Under "Vaping" a list says "given up", "cut down" or "never did" of each record, and nobody counts
them. Each answer then counts 1 under its own name, so that the words may tell an outcome. Under
"Gone on to" each record says where to, or "nothing yet": there all but the latter count together.
"""

from __future__ import annotations

import polars as pl

from pipeline.compare.records.told_counts import YES, as_counts
from pipeline.domain.tables import Role

_FEWEST, _MOST_KINDS, _LONGEST_KIND, _MOST_WORDS, _FEWEST_OF_KIND = 6, 7, 30, 5, 2
_NOTHING = (
    r"^(?:no|none|nothing|not yet|nothing yet|no one|nobody|nowhere|not (?:so far|known)|nil|n)$|"
    r"^(?:no|not|none|nothing)\b.{0,12}$"
)
# Who cut down and who did not change are two kinds; neither is yet to come.
_UNCHANGED = r"^no (?:change|difference)\b"
_ABSENT = r"^(?:n/?a|-|–|\?|unknown|not (?:applicable|asked|known)|doe?s?n.?t apply)$"
# How it was at the start, why, who sent whom: no kind of these is told as an outcome.
_NO_KINDS = (
    r"(?i)\b(?:at|on) (?:the )?(?:start|joining|referral|entry|first\w*|assessment)\b|^before\b|"
    r"\bbefore$|\b(?:referred|sent|came) (?:by|from)\b|^(?:by|from|who|with|adviser|advisor|worker|"
    r"staff|keyworker|lead|tutor)$|\breasons?\b|\bneeds?\b|\bbarriers?\b|\bissues?\b|^why\b|"
    r"\bwants?\b|\bwould like\b|\bhopes?\b|\bhow (?:it|they|support) ended\b|^source\b"
)
_ROLES = (Role.ATTRIBUTE.value, Role.VALUE.value)
_COLUMN = ["submission", "sheet", "table", "column_label"]


def with_kinds(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with each column that sorts the records of a list as lines of figures.

    `facts` is the table FACTS; the rows and their order stay. Columns of names, remarks, and of yes
    and no alone, are left as they are.
    """
    text = pl.col("text").str.strip_chars().str.to_lowercase()
    words = (
        facts.with_row_index("at")
        .select(
            "at",
            *_COLUMN,
            words=text,
            is_word=pl.col("value").is_null()
            & (text != "")
            & pl.col("role").is_in(_ROLES)
            & (pl.col("column_label") != "")
            & ~pl.col("column_label").str.contains(_NO_KINDS),
        )
        .filter("is_word")
        .filter(~pl.col("words").str.contains(_ABSENT))
        .with_columns(
            nothing=pl.col("words").str.contains(_NOTHING)
            & ~pl.col("words").str.contains(_UNCHANGED),
            yes=pl.col("words").str.contains(YES),
        )
    )
    # A column whose yeses are counted says the rest beside.
    counted = facts.filter(pl.col("value").is_not_null()).select(_COLUMN).unique()
    words = words.join(counted, on=_COLUMN, how="anti")
    is_short = (pl.col("words").str.len_chars() <= _LONGEST_KIND) & (
        pl.col("words").str.count_matches(" ") < _MOST_WORDS
    )
    columns = (
        words.group_by(_COLUMN)
        .agg(
            of=pl.len(),
            kinds=pl.col("words").n_unique(),
            nothings=pl.col("nothing").sum(),
            yeses=pl.col("yes").sum(),
            short=is_short.all(),
        )
        .filter((pl.col("of") >= _FEWEST) & (pl.col("yeses") == 0))
        .with_columns(
            goes_on=(pl.col("nothings") >= 2)
            & (pl.col("of") - pl.col("nothings") >= 2)
            & (pl.col("kinds") > 2),
            sorts=pl.col("short")
            & pl.col("kinds").is_between(2, _MOST_KINDS)
            & (pl.col("of") >= 2 * pl.col("kinds")),
        )
        .filter(pl.col("goes_on") | pl.col("sorts"))
    )
    if not columns.height:
        return facts
    said = words.join(columns, on=_COLUMN, how="inner").filter(
        pl.col("goes_on") | (pl.len().over([*_COLUMN, "words"]) >= _FEWEST_OF_KIND)
    )
    said = said.select(
        "at",
        counted=pl.when("goes_on").then((~pl.col("nothing")).cast(pl.Float64)).otherwise(1.0),
        told=pl.when("goes_on")
        .then(pl.col("column_label"))
        .otherwise(pl.concat_str(_heading(), pl.lit(": "), "words")),
    )
    return as_counts(facts, said)


def _heading() -> pl.Expr:
    """Return a heading without the choice that it lists: of "Led by (vol/staff)" only who led."""
    return pl.col("column_label").str.replace(r"\s*\([^()]*/[^()]*\)", "")
