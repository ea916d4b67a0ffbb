"""The bands of rows and the spans of columns into which empty rows and columns part a sheet."""

from __future__ import annotations

from pipeline.read.book import Sheet
from pipeline.read.rows import Sort, sort_of


def bands(sheet: Sheet) -> list[list[int]]:
    """Return runs of row numbers without an empty row between them."""
    runs: list[list[int]] = []
    for number in sorted(sheet.rows):
        if all(cell.covered for cell in sheet.rows[number].values()):
            continue
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def segments(sheet: Sheet, numbers: list[int]) -> list[tuple[int, int]]:
    """Return the column spans of tables that stand side by side in a band of rows."""
    used = sorted(
        {col for number in numbers for col, cell in sheet.rows[number].items() if not cell.covered}
    )
    pieces: list[list[int]] = []
    for col in used:
        if pieces and col == pieces[-1][1] + 1:
            pieces[-1][1] = col
        else:
            pieces.append([col, col])
    joined: list[list[int]] = []
    for piece in pieces:
        own = joined and _has_own_labels(sheet, numbers, piece)
        if joined and not (own and _has_own_labels(sheet, numbers, joined[-1])):
            joined[-1][1] = piece[1]
        else:
            joined.append(piece)
    return [(left, right) for left, right in joined]


def _has_own_labels(sheet: Sheet, numbers: list[int], piece: list[int]) -> bool:
    left, right = piece
    if left == right:
        return False
    labelled = 0
    for number in numbers:
        first = sheet.at(number, left)
        if first is None or first.covered or sort_of(first) not in {Sort.TEXT, Sort.PERIOD}:
            continue
        rest = (sheet.at(number, col) for col in range(left + 1, right + 1))
        labelled += any(cell and sort_of(cell) in {Sort.NUMBER, Sort.STANDIN} for cell in rest)
        if labelled >= 2:
            return True
    return False
