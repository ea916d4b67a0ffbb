"""Sheets are read by pattern or tag by tag; both, and other programs, see the same cells."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch
from xml.sax.saxutils import escape

import openpyxl
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal
from xlsxwriter import Workbook

from pipeline.read.book import Book, Kind
from pipeline.read.excel import column_letters
from pipeline.read.xlsx import read_xlsx
from pipeline.read.xml_part import OddError
from tests.read.packing import pack, worksheet

STRINGS = ("Referrals", "<5", "  two  spaces ", "Q1 25/26", "£1,200 & more", "é – ≥90%", "")
_TABLE = "".join(f"<si><t>{escape(text)}</t></si>" for text in STRINGS)
_STYLES = (
    "<numFmts><numFmt numFmtId='164' formatCode='mmm-yy'/></numFmts><cellXfs>"
    "<xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='164'/><xf numFmtId='46'/></cellXfs>"
)
_VALUES = st.one_of(
    st.integers(-9, 60_000).map(lambda n: f"<v>{n}</v>"),
    st.floats(-1e6, 1e6, allow_nan=False).map(lambda n: f"<v>{n!r}</v>"),
    st.integers(0, 2_000).map(lambda n: f"<f>SUM(A1:A9)</f><v>{n}</v>"),
    st.just("<f>A1*2</f>"),
    st.just("<v></v>"),
    st.just(""),
)
_TYPED = st.one_of(
    st.integers(0, len(STRINGS) - 1).map(lambda n: (' t="s"', f"<v>{n}</v>")),
    st.sampled_from(["#REF!", "#DIV/0!"]).map(lambda code: (' t="e"', f"<v>{code}</v>")),
    st.sampled_from(["0", "1"]).map(lambda flag: (' t="b"', f"<v>{flag}</v>")),
    st.text("abc <&%é1\n", max_size=12).map(
        lambda text: (' t="inlineStr"', f"<is><t>{escape(text)}</t></is>")
    ),
    st.text("abc 12", max_size=9).map(
        lambda text: (' t="str"', f"<f>A1&amp;B1</f><v>{text}</v>")
    ),
)  # fmt: skip
_CELL = st.one_of(_VALUES.map(lambda inside: ("", inside)), _TYPED)


@st.composite
def sheets(draw: st.DrawFn) -> str:
    """Return the part of a sheet as common programs write it."""
    rows = []
    for row in sorted(draw(st.sets(st.integers(1, 40), max_size=8))):
        cells = ""
        for col in sorted(draw(st.sets(st.integers(1, 30), max_size=6))):
            kind, inside = draw(_CELL)
            style = draw(st.sampled_from(["", ' s="1"', ' s="2"', ' s="3"']))
            address = f"{column_letters(col)}{row}"
            end = f">{inside}</c>" if inside or draw(st.booleans()) else "/>"
            cells += f'<c r="{address}"{style}{kind}{end}'
        hidden = draw(st.sampled_from(["", ' hidden="1"', ' spans="1:3"', ' ht="15" hidden="0"']))
        rows.append(f'<row r="{row}"{hidden}>{cells}</row>')
    return worksheet("".join(rows))


def _odd(*_of: object) -> None:
    raise OddError


def _told(book: Book) -> pl.DataFrame:
    cells = book.cells.select("sheet", "row", "col", "kind", "number", "day", "formula", "hidden")
    return cells.with_columns(text=book.shown)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(part=sheets())
def test_both_ways_of_reading_a_sheet_agree(part: str) -> None:
    """What the pattern takes, tag by tag is taken too: places, kinds, values, formulas, hiding."""
    with TemporaryDirectory() as folder:
        path = pack(Path(folder) / "a.xlsx", part, {"strings": _TABLE, "styles": _STYLES})
        fast = read_xlsx(path)
        with patch("pipeline.read.xlsx.page_of", _odd):
            slow = read_xlsx(path)
    assert_frame_equal(_told(fast), _told(slow))


_WRITTEN = st.one_of(
    st.integers(-9, 99_999),
    st.floats(-1e9, 1e9, allow_nan=False).map(lambda number: round(number, 6)),
    st.text("abc Q12/é<&", min_size=1, max_size=15).filter(str.strip),
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.booleans(),
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    cells=st.dictionaries(
        st.tuples(st.integers(0, 60), st.integers(0, 30)), _WRITTEN, min_size=1, max_size=40
    ),
    is_1904=st.booleans(),
)
def test_the_same_cells_as_openpyxl(cells: dict[tuple[int, int], object], *, is_1904: bool) -> None:
    """Each cell that xlsxwriter wrote has the place and value that openpyxl finds."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        book = Workbook(path, {"date_1904": is_1904, "strings_to_numbers": False})
        sheet = book.add_worksheet()
        shown = book.add_format({"num_format": "dd/mm/yyyy"})
        for (row, col), value in cells.items():
            if isinstance(value, date):
                moment = datetime.combine(value, time(), UTC).replace(tzinfo=None)
                sheet.write_datetime(row, col, moment, shown)
            elif isinstance(value, str):
                sheet.write_string(row, col, value)
            elif isinstance(value, bool):
                sheet.write_boolean(row, col, value)
            else:
                sheet.write_number(row, col, float(str(value)))
        book.close()
        judged = {
            (cell.row, cell.column): cell.value
            for line in openpyxl.load_workbook(path).active.iter_rows()
            for cell in line
            if cell.value is not None
        }
        seen = read_xlsx(path)
    read = {(cell.row, cell.col): cell for cell in map(seen.cell, range(seen.cell_count))}
    assert read.keys() == judged.keys()
    for place, wanted in judged.items():
        cell = read[place]
        if isinstance(wanted, bool):
            assert cell.kind is Kind.LOGICAL
        elif isinstance(wanted, datetime):
            assert cell.day == wanted.date()
        elif isinstance(wanted, str):
            assert cell.text == wanted
        else:
            assert cell.number == wanted


def test_what_common_programs_write_is_read_by_pattern(tmp_path: Path) -> None:
    """No sheet of xlsxwriter or openpyxl is left for the slower way."""
    book = Workbook(tmp_path / "a.xlsx")
    book.add_worksheet().write_row(0, 0, ["Measure", "Q1", 4, 2.5])
    book.close()
    plain = openpyxl.Workbook()
    plain.active.append(["Measure", "Q1", 4, 2.5])
    plain.save(tmp_path / "b.xlsx")
    with patch("pipeline.read.xlsx.SheetPart", side_effect=AssertionError("read tag by tag")):
        for name in ("a.xlsx", "b.xlsx"):
            assert read_xlsx(tmp_path / name).cell_count == 4
