"""Personal data where none belongs (DQ-PERSONAL): the kind and the cell, never the value."""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from pipeline.check.rules.cells import FEW, named
from pipeline.check.words import says
from pipeline.domain.findings import Finding
from pipeline.domain.personal import (
    PersonalData,
    is_birth_date_label,
    is_office_address,
    personal_data_in,
)

# No phone number, and no NHS number, has fewer digits.
_LONG_NUMBER = 9
# An address holds its sign, a postcode a digit before two letters, a birth date its word.
_SHAPES = r"@|\d[A-Za-z]{2}|(?i:born|birth|d\.?o\.?b)"
_COLUMNS = ("submission", "file", "sheet", "cell", "row", "col", "text")


def personal_data(texts: pl.DataFrame) -> list[Finding]:
    """Return a finding for each cell that holds personal data, or one per sheet and kind for many.

    `texts` has the columns submission, file, sheet, cell, row, col and text, as `facts` and
    `cells` do. The address or number of an office is nobody's personal data: it is known by its
    mailbox (info@ ...), or by the words around it ("Queries: ...", "Telephone").
    """
    hits: dict[tuple[str, str, str, PersonalData], list[str]] = {}
    for submission, file, sheet, cell, row, col, text in _telling(texts).iter_rows():
        for kind in _kinds(text):
            beside = "" if kind is not PersonalData.PHONE else _beside(texts, sheet, row, col)
            if kind is PersonalData.PHONE and _is_office_phone(text, beside):
                continue
            hits.setdefault((submission, file, sheet, kind), []).append(cell)
    return [
        Finding("DQ-PERSONAL", said, file, sheet, cell, submission)
        for (submission, file, sheet, kind), cells in hits.items()
        for said, cell in _tell(kind, cells)
    ]


def _telling(texts: pl.DataFrame) -> pl.DataFrame:
    """Leave out what cannot be personal data: most of a workbook is short numbers and words."""
    text = pl.col("text")
    shapes = texts.select(text.unique()).filter(
        text.str.contains(_SHAPES) | (text.str.count_matches(r"\d") >= _LONG_NUMBER)
    )
    telling = [item for item in shapes["text"].to_list() if _kinds(item)]
    return texts.select(_COLUMNS).filter(text.is_in(telling))


@lru_cache(maxsize=10_000)
def _kinds(text: str) -> tuple[PersonalData, ...]:
    kinds = list(personal_data_in(text))
    if PersonalData.EMAIL in kinds and is_office_address(text):
        kinds.remove(PersonalData.EMAIL)
    if PersonalData.BIRTH_DATE not in kinds and is_birth_date_label(text):
        kinds.append(PersonalData.BIRTH_DATE)
    return tuple(kinds)


def _beside(texts: pl.DataFrame, sheet: str, row: int, col: int) -> str:
    """Return what stands nearest at the left of a cell."""
    left = texts.filter(
        (pl.col("sheet") == sheet) & (pl.col("row") == row) & (pl.col("col") < col)
    ).sort("col")
    return str(left["text"][-1]) if left.height else ""


def _is_office_phone(text: str, beside: str) -> bool:
    words = f"{beside}: {text}"
    return says("contact words", words) and not says("own contact", words)


def _tell(kind: PersonalData, cells: list[str]) -> list[tuple[str, str]]:
    # A heading over birth dates is told too: it asks for what should not be there.
    heading = ", or the heading of one" if kind is PersonalData.BIRTH_DATE else ""
    if len(cells) <= FEW:
        return [(f"The cell holds what looks like {kind}{heading}.", cell) for cell in cells]
    return [(f"{len(cells)} cells hold what looks like {kind}{heading}: {named(cells)}.", cells[0])]
