"""Which cells of a workbook name somebody, for whoever copies its texts."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from pipeline.check.rules.listing import Listing, listings_of
from pipeline.check.rules.names import names_somebody, people_below

__all__ = ["Named", "named_in", "names_somebody"]

# Submission, sheet, cell and the name or initials that stand there.
Named = tuple[str, str, str, str]


def named_in(facts: pl.DataFrame, cells: pl.DataFrame) -> list[Named]:
    """Return every cell of a list that holds a name or initials of a person.

    `facts` and `cells` have the columns of the tables of these names.
    """
    return [named for listing in listings_of(facts, cells) for named in _of(listing)]


def _of(listing: Listing) -> Iterator[Named]:
    for col in listing.heads:
        for entry in people_below(listing, col)[1]:
            yield listing.submission, listing.sheet, entry.cell, entry.text.strip()
