"""Columns that name what a workbook numbers by code or number alone: C5 or 5 under Cohort.

Where the workbook says when its Cohort 5 ran, each of these rows is of that time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pipeline.read.head import Head, Use
from pipeline.read.rows import Row
from pipeline.read.when.mark import Mark
from pipeline.read.when.terms import Terms

_CODE = re.compile(r"^(?P<letters>[a-z]{0,3})[ .-]?0?(?P<n>\d{1,2})$", re.IGNORECASE)
_KIND = re.compile(
    r"^(?:which |the |our )?(?P<kind>[a-z]{4,})s?(?: ?(?:no\.?|number|n|#|code|ref|attended|of))?$",
    re.IGNORECASE,
)
_LONGEST_CODE, _FEWEST = 6, 3
# So many of the rows must be told by their code.
_MOSTLY = 0.8


def codes_by_column(
    heads: Mapping[int, Head], rows: Iterable[Row], terms: Terms
) -> dict[int, dict[str, Mark]]:
    """Return, by column, what the codes in it stand for."""
    found: dict[int, dict[str, Mark]] = {}
    if not terms.said:
        return found
    lines = list(rows)
    for col, head in heads.items():
        kind = _kind(head, terms)
        if not kind:
            continue
        texts = [row.book.text(place).strip() for row in lines
                 if (place := row.place(col)) is not None]  # fmt: skip
        codes = {text: mark for text in set(texts) if (mark := _mark(text, kind, terms))}
        told = sum(1 for text in texts if text in codes)
        if told >= max(_FEWEST, _MOSTLY * len(texts)):
            found[col] = codes
    return found


def _kind(head: Head, terms: Terms) -> str:
    """Return what a column numbers, as the workbook calls it: cohort; else nothing."""
    said = _KIND.match(head.words[-1].strip(" :")) if head.words else None
    if said is None or head.mark is not None or head.use is Use.PERIOD:
        return ""
    kind = said["kind"].lower()
    kinds = {name.rpartition(" ")[0] for name in terms.names}
    return next((one for one in (kind, kind.removesuffix("s")) if one in kinds), "")


def _mark(text: str, kind: str, terms: Terms) -> Mark | None:
    """Return what a code or number stands for: C5, Coh 5 and 5 are cohort 5."""
    found = _CODE.match(text) if len(text) <= _LONGEST_CODE else None
    if found is None or not kind.startswith(found["letters"].lower()):
        return None
    return terms.mark(f"{kind} {int(found['n'])}")
