"""References and numbers of rows: KPI 3, D2.1, 1 and (a) below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from pipeline.read.head import Head, Use
from pipeline.read.head_uses import is_ref
from pipeline.read.rows import Row
from pipeline.read.totals import sums_up
from pipeline.read.when.period_words import period_of

_REF_BEFORE = re.compile(
    r"^([A-Z]{1,5}[ .-]?\d{1,2}(?:\.\d{1,2})?[a-z]?)(?:\s*[:.)–-]\s*|\s+)(?=\S)(.{3,})$"
)
_NUMBERING = (
    re.compile(r"^\d{1,2}[.)]?$"),
    re.compile(r"^(?:\(?[a-h]\)|[a-h]\.?|\d{1,2}\.\d{1,2}|\d{1,2}\(?[a-h]\)?)$"),
    re.compile(r"^(?:\([ivx]{1,4}\)|[ivx]{1,4}[.)]|\d{1,2}(?:\.\d{1,2}){2})$"),
)
_SHARE_NUMBERED = 0.8
_FEWEST_REFS, _FEW_ROWS = 2, 20
_SMALLEST_GIVEN = 100
_FEWEST_NUMBERED, _ROWS_OF_FORM = 3, 100
_PART_OF = re.compile(r"^\d{1,2}[a-h]$")


def are_numbered(rows: list[Row], col: int) -> bool:
    """Whether rows are numbered on two levels: 1, (a), (b), 2, (a)."""
    texts = [row.text(0) for row in rows[:200] if row.cols[0] == col and not row.is_single]
    levels = [level for text in texts if (level := level_of(text)) is not None]
    return len(set(levels)) > 1 and len(levels) >= _SHARE_NUMBERED * len(texts)


def level_of(text: str) -> int | None:
    """Return how deep a number such as 1, (a) or 2.1 stands, None for other texts."""
    plain = text.strip()
    return next((n for n, pattern in enumerate(_NUMBERING) if pattern.match(plain)), None)


def names_refs(head: Head) -> bool:
    """Whether a column of references holds more than the numbers of the rows."""
    return head.label.lower() not in {
        "",
        "row",
        "line",
        "no",
        "no.",
        "#",
        "number",
        "item",
        "entry",
    }


def hold_codes(rows: list[Row], uses: dict[int, Use]) -> bool:
    """Whether a column of references without a heading holds codes: W1, W2."""
    for row in rows[:_FEW_ROWS]:
        for place, col in enumerate(row.cols):
            text = row.text(place) if uses.get(col) is Use.REF else ""
            if text and not text.isdigit() and is_ref(text):
                return True
    return False


def carry_refs(rows: list[Row], col: int) -> bool:
    """Whether labels begin with references: "RA1 People registered", "RA2 First check"."""
    refs = set()
    for row in rows[:200]:
        if row.cols[0] == col and row.sorts[0] and (found := ref_before(row.book.text(row.begin))):
            refs.add(found[0])
    letters = {ref.rstrip("0123456789.abcdefgh -") for ref in refs}
    return len(refs) >= _FEWEST_REFS and len(letters) <= 2


@lru_cache(maxsize=50_000)
def ref_before(text: str) -> tuple[str, str] | None:
    """Part "RA1 People registered" into its reference and the rest, None where it has none."""
    found = _REF_BEFORE.match(" ".join(text.split()))
    if found is None or period_of(found[1]) is not None:
        return None
    return found[1], found[2]


def given_numbers(rows: list[Row], uses: dict[int, Use]) -> frozenset[int]:
    """Return the columns of numbers that lines were given: 301, 302, or 2a, 2b, 2; not 1, 2, 3."""
    first: dict[int, str] = {}
    found: set[int] = set()
    for row in rows[:_FEW_ROWS]:
        for place, col in enumerate(row.cols):
            if uses.get(col) is Use.REF:
                text = row.text(place).strip()
                first.setdefault(col, text)
                if _PART_OF.match(text):
                    found.add(col)
    numbers = {col: int(text) for col, text in first.items() if text.isdigit()}
    return frozenset(found | {col for col, number in numbers.items() if number >= _SMALLEST_GIVEN})


def numbers_over_parts(
    rows: list[Row], uses: dict[int, Use], labels: Sequence[int]
) -> frozenset[int]:
    """Return the column of numbers 1, 2, 3 whose lines have parts without one between them."""
    figured = [row for row in rows[:_ROWS_OF_FORM] if row.has_figures]
    found: set[int] = set()
    for col in (col for col, use in uses.items() if use is Use.REF) if labels else ():
        places = [row.place(col) for row in figured]
        said = ["" if at is None else figured[0].book.text(at).strip() for at in places]
        while said and not said[-1]:
            said.pop()
        numbers = [int(text) for text in said if text.isdigit()]
        parts = said.count("")
        rising = all(later == one + 1 for one, later in pairwise(numbers))
        if len(numbers) + parts == len(said) and rising and len(numbers) >= _FEWEST_NUMBERED:
            found |= {col} if parts >= max(2, len(numbers) // 2) else set()
    return frozenset(found)


def refs_of(
    row: Row, places: Sequence[int], heads: dict[int, Head], given: frozenset[int]
) -> list[str]:
    """Return the references beside a row; `places` are its cells in columns of references.

    `given` are the columns of numbers by which records are known.
    """
    found = []
    for place in places:
        text, col = row.text(place), row.cols[place]
        if sums_up(text):
            continue
        if names_refs(heads[col]) or col in given or (not text.isdigit() and is_ref(text)):
            found.append(text)
    return found
