"""Answers in words that plainly say what became of a record: "mum back at work", "college".

Each record then counts 1 under the heading and what it says, told in a few words that stand in
``data/destinations.csv``. Only two things are counted so: what a heading that asks for it says
("Left / where to", "Good news"), and words that say by themselves that something is so again or
now. A reason, a need, a hope or a plan is none; words that are not plain are counted nowhere.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import polars as pl

from pipeline.compare.records.told_counts import as_counts
from pipeline.compare.words import DATA, plain
from pipeline.domain.tables import Role

_FEWEST, _LONGEST_ANSWER, _LONGEST_WORDS = 2, 60, 9
_GOOD_NEWS = re.compile(r"\bgood news\b|\bachieve(?:d|ments?)\b|\bproud of\b|\bsuccess(?:es)?\b")
_ASKS = re.compile(
    r"\bwhere (?:to|next)\b|\b(?:left|gone|moved|went|moving) (?:on )?(?:for|to|into)\b|"
    r"\bdestination\b|\bwhat (?:changed|happened|next)\b"
)
# A log sorts its lines: the kind alone tells only where others of its kinds tell it in full.
_SORTS = re.compile(r"^(?:kind|type|event|entry|what(?: happened)?|news)$")
_ASKS_ELSE = re.compile(
    r"\b(?:needs?|wants?|wish\w*|hopes?|goals?|plans?|planned|barriers?|reasons?|why|issues?|"
    r"problems?|refer\w*|source|sent by|came from|heard|before|start|first|joined|jobs?|role|"
    r"does|do|occupation|status|background|notes?|comments?|remarks?|action|next steps?|"
    r"told|signpost\w*|advice|help|support|given|aid)\b"
)
_CAME_ABOUT = re.compile(
    r"\b(?:back|now|again|got|started|starting|found|gained|new|moved|has|passed|into|"
    r"reunited|talking|speaking|since)\b"
)
_NOT_SO = re.compile(
    r"\b(?:no|not|never|without|lost|losing|left (?:work|college|job)|looking|wants?|wish\w*|"
    r"hop(?:es?|ing)|plan\w*|apply\w*|applied|waiting|would|could|maybe|may (?:be|get|go)|"
    r"might|off|out of|asked|about|"
    r"needs?|due|interview|unable|unemployed|refus\w+|hard|stress\w*|still|was|used to|search\w*|"
    r"evict\w*|difficult\w*|trouble|problem\w*|at risk|advice|support|club|session)\b"
)
_NOTHING = re.compile(r"^(?:no|none|nothing|n|nil|not yet|n a|unknown|nothing yet|as above|)$")
_ROLES = (Role.ATTRIBUTE.value, Role.VALUE.value, Role.YEAR_TO_DATE.value)
_COLUMN = ["submission", "sheet", "table", "column_label"]


@dataclass(frozen=True, slots=True)
class Destination:
    """What an answer may say: how it is told, its words, and the words of who asks for it."""

    told: str
    words: re.Pattern[str]
    asked: re.Pattern[str]


@lru_cache(maxsize=1)
def _destinations() -> tuple[Destination, ...]:
    with (DATA / "destinations.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Destination(row["told"], *(_any_of(row[name]) for name in ("words", "asked")))
            for row in csv.DictReader(file)
        )


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b")


def came_about(column: str) -> Destination | None:
    """Return what a column that `with_told_words` made tells of, or None."""
    told = column.rpartition(": ")[2]
    return next((item for item in _destinations() if ": " in column and item.told == told), None)


def with_told_words(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with answers in words as lines of figures; the rows and their order stay.

    `facts` is the table FACTS. A column of which other cells are counted already is left alone.
    """
    counted = facts.filter(pl.col("value").is_not_null()).select(_COLUMN).unique()
    words = (
        facts.with_row_index("at")
        .filter(
            pl.col("value").is_null()
            & (pl.col("column_label") != "")
            & (pl.col("text") != "")
            & pl.col("role").is_in(_ROLES)
        )
        .join(counted, on=_COLUMN, how="anti", maintain_order="left")
    )
    columns: dict[tuple[str, ...], list[tuple[int, str]]] = defaultdict(list)
    for at, text, *column in words.select("at", "text", *_COLUMN).iter_rows():
        columns[tuple(column)].append((at, text))
    said = [row for column, answers in columns.items() for row in _told(column[-1], answers)]
    if not said:
        return facts
    schema = {"at": pl.UInt32, "counted": pl.Float64, "told": pl.String}
    return as_counts(facts, pl.DataFrame(said, schema=schema, orient="row"))


def _told(heading: str, answers: Sequence[tuple[int, str]]) -> list[tuple[int, float, str]]:
    """Return place, 1 and words of each answer of a column that tells something."""
    asked = plain(heading)
    if _ASKS_ELSE.search(asked):
        return []
    if _GOOD_NEWS.search(asked):
        found = [(at, 1.0, heading) for at, text in answers if not _NOTHING.match(plain(text))]
    else:
        in_full = any(_CAME_ABOUT.search(plain(text)) and told_by(text) for _, text in answers)
        any_words = bool(_ASKS.search(asked)) or (bool(_SORTS.match(asked)) and in_full)
        found = [
            (at, 1.0, f"{heading}: {told}")
            for at, text in answers
            if (told := told_by(text)) and (any_words or _CAME_ABOUT.search(plain(text)))
        ]
    return found if len(found) >= _FEWEST else []


def told_by(answer: str) -> str:
    """Return what an answer plainly says, in the words of the data; or nothing."""
    said = plain(answer)
    if len(answer) > _LONGEST_ANSWER or said.count(" ") >= _LONGEST_WORDS or _NOT_SO.search(said):
        return ""
    return next((item.told for item in _destinations() if item.words.search(said)), "")
