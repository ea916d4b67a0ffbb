"""Scores and means are no numbers of people: they are never added up.

Under "Confidence, 1 to 10" each record of a list has a score, and 112 is not how many are
confident; 5.8 is no number of people, whatever it is called. How many scores became better is told
by `changed`.
"""

from __future__ import annotations

import re

import polars as pl

from pipeline.compare.words import plain
from pipeline.domain.tables import Role

_FIGURES = (Role.VALUE.value, Role.YEAR_TO_DATE.value)
_SCORE = re.compile(
    r"\b(?:[01] (?:to )?(?:5|6|7|10|100)|out of (?:5|6|7|10|20|100)|(?:own |self )?rating|"
    r"scores?|scale|s?wemwbs|gad ?7|phq ?9|core ?10|yp core|eq ?5d|cat score|(?:outcomes?|recovery)"
    r" star)\b"
)
_WHEN = re.compile(
    r"(?:at |the |on )*(?:start|end|first|last|before|after|now|then|mean|average|change|baseline|"
    r"review|exit|entry)(?: \w+)?"
)
# "Scores up" and "better on the scale" count people; so does who has scored twice.
_OF_PEOPLE = re.compile(
    r"\b(?:better|improved?|improvement|(?:went|gone|going|scores?) (?:up|down)|fell|rose|higher|"
    r"lower|reliabl\w*|increas\w*|reduc\w*|people|number|how many|clients?|members?|completed|done|"
    r"taken|both|twice|with|who|scored|pairs?|sessions?|fewer|(?:more|less) than|above|below|"
    # "Children 0-5" says how old they are.
    r"age[ds]?|years?|yrs?|months?|weeks?|days?|hours?|miles?|children|kids|babies|boys|girls|"
    r"adults|women|men|families)\b"
)


def is_score(heading: str) -> bool:
    """Whether a heading says that each line below it holds a score, and not a number of people."""
    over, _, last = heading.rpartition(" - ")
    # Under "Second score" may stand bands, each with the number of people in it.
    if over and not (_SCORE.search(plain(last)) or _WHEN.fullmatch(plain(last))):
        return False
    said = plain(heading)
    if not re.search(r"[a-z]{3}", said):
        return False
    return bool(_SCORE.search(said)) and not _OF_PEOPLE.search(said)


def without_scores(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with scores, by columns and lines, as attributes; of the table FACTS."""
    headings = facts["column_label"].unique().to_list()
    scores = [heading for heading in headings if heading and is_score(str(heading))]
    # In a form, as of a case study, the label of the line says it.
    alone = pl.col("column_label") == ""
    lines = facts.filter(alone)["row_label"].unique().to_list()
    told = [line for line in lines if line and is_score(str(line))]
    are_scores = (
        (pl.col("column_label").is_in(scores) | (alone & pl.col("row_label").is_in(told)))
        & pl.col("role").is_in(_FIGURES)
        & (pl.col("unit") != "percent")
    )
    role = pl.when(are_scores).then(pl.lit(Role.ATTRIBUTE.value)).otherwise(pl.col("role"))
    return facts.with_columns(role.alias("role"))
