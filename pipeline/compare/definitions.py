"""Limits in the workbook's words, or in its records, that are not those of the contract.

A limit is a number with its unit: 9 sessions, 5 working days, 4 weeks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from pipeline.domain.contract import Requirement

_UNITS = r"sessions?|working days?|days?|weeks?|months?|ppm|appointments?|visits?|points?"
_OF = re.compile(
    rf"(?<![\d.])(\d+)\s*(?:\+|or more)?\s*(?:of|out of|/)\s*(?:the\s+)?(\d+)[ -]*({_UNITS})\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(rf"(?<![\d.])(\d+)\s*(?:\+|or more)?[ -]*({_UNITS})\b", re.IGNORECASE)
# Headings over how often somebody came, and over whether that counted.
_CAME = re.compile(
    r"\b(?:sessions?|appointments?|visits?)\b.*\b(?:attend|came|made)|"
    r"\battended\b.*\b(?:sessions?|appointments?|visits?)\b",
    re.IGNORECASE,
)
_ACHIEVED = re.compile(r"^\s*(?:complet(?:ed|er|ion)|achieved|finished|graduated)\b", re.IGNORECASE)
_YES = re.compile(r"^(?:y|yes|1|true|x|✓|completed?)$", re.IGNORECASE)
_PLACE = ["submission", "file", "sheet"]


def limits_in(text: str) -> dict[str, set[int]]:
    """Return the numbers that stand with each unit in a text: 9 of 12 sessions is 9, and 12."""
    found: dict[str, set[int]] = {}
    for first, second, unit in _OF.findall(text):
        found.setdefault(_singular(unit), set()).update({int(first), int(second)})
    for number, unit in _PLAIN.findall(text):
        found.setdefault(_singular(unit), set()).add(int(number))
    return found


def _singular(unit: str) -> str:
    return unit.lower().removesuffix("s")


def other_limit(requirement: Requirement, label: str) -> str:
    """Return the limit of a label that the requirement does not know, or an empty text.

    Only units for which the requirement itself names a limit are compared.
    """
    texts = (requirement.name, requirement.definition, requirement.numerator,
             requirement.denominator, requirement.denominator_basis)  # fmt: skip
    asked = limits_in(" | ".join(texts))
    for unit, numbers in limits_in(label).items():
        for number in sorted(numbers - asked.get(unit, numbers)):
            wanted = " or ".join(str(item) for item in sorted(asked[unit]))
            return f"{number} {unit}s here, {wanted} in the contract"
    return ""


def counted_below(requirement: Requirement, facts: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Yield, for each list, the records marked as achieved below the limit of the requirement.

    `facts` is the table FACTS; the frames hold submission, file, sheet, cell and value of the
    cells with how often somebody came.
    """
    of = _OF.search(f"{requirement.definition} {requirement.numerator}")
    if of is None:
        return
    heads = facts["column_label"].unique().to_list()
    came = [head for head in heads if _CAME.search(head)]
    achieved = [head for head in heads if _ACHIEVED.search(head)]
    if not came or not achieved:
        return
    rows = [*_PLACE, "table", "row"]
    marked = facts.filter(
        pl.col("column_label").is_in(achieved) & pl.col("text").str.strip_chars().map_elements(
            lambda text: bool(_YES.search(text)), return_dtype=pl.Boolean)
    ).select(rows)  # fmt: skip
    below = facts.filter(
        pl.col("column_label").is_in(came) & (pl.col("value") < int(of[1]))
        & (pl.col("value") >= 0) & (pl.col("unit") == "count")
    ).join(marked.unique(), on=rows, how="semi")  # fmt: skip
    yield from below.sort("row").partition_by(*_PLACE, "table", maintain_order=True)
