"""The rows of the review workbook that are leads: sentences that may tell an outcome.

The review stays inside the organisation, so that the sentence is quoted there as it stands, and
only there; one that looks as if it holds personal data comes with a word of caution.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from pipeline.domain.leads import TOLD_IN_WORDS
from pipeline.domain.places import split_places
from pipeline.write.book import Cell, Text
from pipeline.write.shown import sentences

Row = Mapping[str, Any]
_LONGEST = 280
_LONGEST_HEADING = 90
_MOST_PLACES = 4
_ALSO = (
    "it also stands in the tables, above as '{title}': decide there, so that nothing is told twice"
)
_PERSONAL = "it looks as if it names somebody: keep that out of the wording"


def in_order(leads: pl.DataFrame) -> list[Row]:
    """Return the leads in the order in which they are offered."""
    return list(leads.sort("position").iter_rows(named=True))


def about_leads() -> Text:
    """Say what a lead is and what to do with it."""
    return Text(
        "The last rows, 'told in words', are sentences from the narrative that may tell an "
        "outcome. They are leads and no figures. To claim one as a count, check it and enter the "
        "Quantity to state; otherwise choose tell, or case study, and write the wording. The "
        "sentences stand here as they were sent and may name people: no name goes into the wording."
    )


def seen_cells(row: Row, titles: Mapping[str, str]) -> tuple[Cell, ...]:
    """Return what is shown of a lead; `titles` are those of the candidates by identity."""
    to_mind = sentences(
        row["why_additional"],
        _ALSO.format(title=titles[row["repeats"]]) if row["repeats"] in titles else "",
        _PERSONAL if row["personal"] else "",
    )
    return (
        Cell(f"“{shortened(row['sentence'])}”"),
        Cell(row["beneficiary"]),
        Cell(None),
        Cell(None),
        Cell(_number(row)),
        Cell(to_mind),
        Cell(TOLD_IN_WORDS),
        Cell(_places(row), "body muted"),
    )


def shortened(sentence: str) -> str:
    """Return a sentence of at most so many characters as a cell shows well, cut at a word."""
    if len(sentence) <= _LONGEST:
        return sentence
    return sentence[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def _number(row: Row) -> str:
    if not row["number_text"]:
        return "no number in the sentence"
    said = row["number_text"]
    # "Both" at the beginning of a sentence is no name.
    said = said[:1].lower() + said[1:]
    counted = f" {row['count_basis']}" if row["number"] is not None and row["unit"] != "gbp" else ""
    return f"the sentence says {said}{counted}" if said else ""


def _places(row: Row) -> str:
    places = split_places(row["cells"])
    shown = ", ".join(f"{place.sheet}!{place.cell}" for place in places[:_MOST_PLACES])
    more = len(places) - _MOST_PLACES
    heading = row["heading"]
    under = f", under '{heading[:_LONGEST_HEADING]}'" if heading else ""
    return shown + (f" and {more} more" if more > 0 else "") + under
