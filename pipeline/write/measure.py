"""How high a row must be for its wrapped texts.

Excel works this out when it opens a file, other viewers do not; without a height they cut the
text. Widths of letters are those of Helvetica, on which Arial is built, in thousandths of the
font size.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.write.book import Cell
from pipeline.write.theme import LOOKS, SIZE

_WIDTHS = {
    222: "ijl'",
    260: "|",
    278: " !,./:;I[]\\ft",
    333: "-()r`“”{}",
    355: '"',
    389: "*",
    500: "Jcksvxyz",
    556: "0123456789abdeghnopqu?_£–L$#",
    584: "+<=>~",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
}
_WIDTH_OF = {sign: width for width, signs in _WIDTHS.items() for sign in signs}
_OTHER = 600
_BOLD = 1.07
_PIXELS_PER_POINT = 96 / 72
_PIXELS_PER_CHARACTER = 7
_LEADING = 1.28
_AIR = 9.0
# Excel allows no higher row; a longer text is still in the cell.
HIGHEST = 409.0


def row_height(cells: Sequence[Cell], widths: Sequence[float]) -> float | None:
    """Return the height in points that shows all wrapped texts; None where none is wrapped."""
    heights = [
        _height(str(cell.value), cell.look, width)
        for cell, width in zip(cells, widths, strict=False)
        if LOOKS.get(cell.look, {}).get("text_wrap")
    ]
    return min(max(heights) + _AIR, HIGHEST) if heights else None


def _height(text: str, look: str, width: float) -> float:
    props = LOOKS[look]
    size = float(props.get("font_size", SIZE))
    # An indent takes about nine pixels.
    room = width * _PIXELS_PER_CHARACTER - 9 * int(props.get("indent", 0))
    each = size * _PIXELS_PER_POINT / 1000 * (_BOLD if props.get("bold") else 1)
    mono = props.get("font_name") == "Courier New"
    lines = sum(_lines(line, room / each, mono=mono) for line in text.split("\n"))
    return lines * size * _LEADING


def _lines(text: str, room: float, *, mono: bool) -> int:
    lines, used = 1, 0.0
    for word in text.split(" "):
        long = sum(_OTHER if mono else _WIDTH_OF.get(sign, _OTHER) for sign in word)
        if used and used + long > room:
            lines, used = lines + 1, 0.0
        # A word longer than the line goes on in the next.
        lines += int((used + long) // room) if long > room else 0
        used = (used + long) % room if long > room else used + long + 278
    return lines
