"""The parts into which empty rows and columns cut a sheet, in the order in which people read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.read.excel import column_letters
from pipeline.read.rows import Page, Row
from pipeline.read.sorts import FIGURES, SOFT, Sort

_LABELS = {Sort.TEXT, Sort.PERIOD, *SOFT}
_DEEPEST = 4
_TALLEST_TILE = 4
_FEWEST_HEADS = 3


@dataclass(slots=True)
class Part:
    """Rows that follow one another between two columns; `beside` counts the parts at its side."""

    rows: list[Row]
    left: int
    right: int
    is_last: bool = True

    @property
    def name(self) -> str:
        """Where it stands, for whoever looks for a mistake."""
        return f"{column_letters(self.left)}{self.rows[0].number}"


def parts_of(page: Page) -> Iterator[list[Part]]:
    """Yield the parts of a sheet, those side by side together."""
    numbers = page.sheet.row_numbers
    if not numbers:
        return
    cols = page.book.col[page.sheet.start : page.sheet.end]
    rows = page.rows(numbers, min(cols), max(cols))
    for band in _bands(rows):
        titles = _after_titles(band)
        if 0 < titles < len(band) and len(_segments(page, band[titles:])) > 1:
            # What stands alone over tables side by side is the title of each of them.
            yield list(_cut(page, band[:titles], 0))
            yield list(_cut(page, band[titles:], 0))
        else:
            yield list(_cut(page, band, 0))


def _bands(rows: list[Row]) -> list[list[Row]]:
    """Return runs of rows without an empty row between them."""
    runs: list[list[Row]] = []
    for row in rows:
        if runs and row.number <= _bottom(runs[-1][-1]) + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _after_titles(band: list[Row]) -> int:
    """Return how many rows with a single cell stand over the rows of a band."""
    return next((at for at, row in enumerate(band) if not row.is_single), len(band))


def _bottom(row: Row) -> int:
    """Return the last row that the cells of a row take up, merged downwards as some are."""
    merged = row.page.sheet.merged
    if not merged:
        return row.number
    areas = (merged.get((row.number, col)) for col in row.cols)
    return max((area.bottom for area in areas if area is not None and
                area.bottom - area.top <= _TALLEST_TILE), default=row.number)  # fmt: skip


def _cut(page: Page, band: list[Row], depth: int) -> Iterator[Part]:
    """Cut a band into tables side by side, and those again at their own empty rows."""
    spans = _segments(page, band)
    if len(spans) == 1 or depth == _DEEPEST:
        left, right = (spans[0][0], spans[-1][1]) if spans else (1, 1)
        yield Part(band, left, right)
        return
    numbers = [row.number for row in band]
    for left, right in spans:
        for piece in _bands(page.rows(numbers, left, right)):
            yield from _cut(page, piece, depth + 1)


def _covered(page: Page, band: list[Row]) -> set[int]:
    """Return the columns that merged labels take up: a wide label leaves no gap after it."""
    found: set[int] = set()
    for row in band if page.labels_across else ():
        for area in page.labels_across.get(row.number, ()):
            if row.has_figures:
                found.update(range(area.left, area.right + 1))
    return found


def _segments(page: Page, band: list[Row]) -> list[tuple[int, int]]:
    """Return the column spans of tables that stand side by side."""
    used: set[int] = set()
    for cols in {tuple(row.cols) for row in band}:
        used.update(cols)
    used |= _covered(page, band)
    pieces: list[list[int]] = []
    for col in sorted(used):
        if pieces and col == pieces[-1][1] + 1:
            pieces[-1][1] = col
        else:
            pieces.append([col, col])
    if len(pieces) == 1:
        return [(pieces[0][0], pieces[0][1])]
    joined: list[list[int]] = []
    for piece in pieces:
        own = joined and (_has_own_labels(band, piece) or _is_rate_beside(band, piece))
        if joined and not (own and _has_own_labels(band, joined[-1])):
            joined[-1][1] = piece[1]
        else:
            joined.append(list(piece))
    return [(left, right) for left, right in joined]


def _is_rate_beside(band: list[Row], piece: list[int]) -> bool:
    """Whether a piece is but a name and a number beside a heading: £ a mile, 0.45."""
    within = [row for row in band if any(piece[0] <= col <= piece[1] for col in row.cols)]
    if len(within) != 1 or piece[1] != piece[0] + 1 or within[0] is band[-1]:
        return False
    row = within[0]
    begin = bisect_left(row.cols, piece[0])
    head, beside = row.sorts[:begin], row.sorts[begin:]
    return (
        len(head) >= _FEWEST_HEADS and all(sort in _LABELS for sort in head)
        and len(beside) == 2 and beside[0] == Sort.TEXT and beside[1] in FIGURES
    )  # fmt: skip


def _has_own_labels(band: list[Row], piece: list[int]) -> bool:
    if piece[0] == piece[1]:
        return False
    right = piece[1]
    spans = []
    for row in band:
        begin = bisect_left(row.cols, piece[0])
        end = bisect_right(row.cols, right, begin)
        # A title alone in its row may stand left of the labels.
        if end - begin > 1:
            spans.append((row, begin, end))
    left = min((row.cols[begin] for row, begin, _ in spans), default=0)
    labelled = 0
    for row, begin, end in spans:
        if row.cols[begin] != left:
            continue
        # The rows may be numbered before they are named.
        at = begin + (row.sorts[begin] == Sort.NUMBER)
        if row.sorts[at] in _LABELS:
            labelled += any(sort in FIGURES for sort in row.sorts[at + 1 : end])
        if labelled >= 2:
            return True
    return False
