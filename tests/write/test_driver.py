"""The driver refuses what Excel would cut or repair, and writes whole files only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.write.book import Book, BookFault, Cell, Column, Line, Sheet, Table, Text
from pipeline.write.driver import _ok, to_bytes, write_book
from pipeline.write.layout import dump
from pipeline.write.theme import LOOKS, PAPER

TABLE = Table("Things", "things", (Column("One"), Column("Two")), ((Cell(1), Cell("x")),))
SHEET = Sheet("Here", (Line((Cell("Title", "title", anchor="top"),)), TABLE), (10, 10))


def book(*sheets: Sheet) -> Book:
    """Return a workbook of these sheets."""
    return Book("Title", "Subject", "Author", date(2026, 3, 31), sheets)


def with_table(**changes: object) -> Book:
    """Return the sample workbook with another table."""
    table = replace(TABLE, **changes)  # type: ignore[arg-type]
    return book(replace(SHEET, blocks=(table,)))


def with_cell(cell: Cell) -> Book:
    """Return a workbook with one cell."""
    return book(Sheet("Here", (Line((cell,)),), (10,)))


FAULTS: dict[str, Callable[[], Book]] = {
    "two sheets are called": lambda: book(SHEET, Sheet("HERE", (Text("x"),), (10,))),
    "empty or longer than 31": lambda: book(replace(SHEET, name="x" * 32)),
    "a character that Excel does not allow": lambda: book(replace(SHEET, name="a/b")),
    "Excel keeps the sheet name": lambda: book(replace(SHEET, name="history")),
    "is empty": lambda: book(Sheet("Here", (), (10,))),
    "widths for 2 columns": lambda: book(replace(SHEET, widths=(10,))),
    "a header and no rows": lambda: with_table(rows=()),
    "the name is not one": lambda: with_table(name="T1"),
    "two columns are called": lambda: with_table(columns=(Column("One"), Column("ONE"))),
    "a row has 1 cells": lambda: with_table(rows=((Cell(1),),)),
    "the title is empty": lambda: with_table(columns=(Column("One"), Column(" "))),
    "choices are longer": lambda: with_table(
        columns=(Column("One"), Column("Two", choices=("x" * 200, "y" * 200)))
    ),
    "a choice holds a comma": lambda: with_table(
        columns=(Column("One"), Column("Two", choices=("yes, no",)))
    ),
    "guide is longer": lambda: with_table(columns=(Column("One"), Column("Two", guide="x" * 256))),
    "no look": lambda: with_cell(Cell("x", "loud")),
    "the text is longer": lambda: with_cell(Cell("x" * 32_768)),
    "not finite": lambda: with_cell(Cell(float("nan"))),
    "which no cell carries": lambda: with_cell(Cell("x", to="nowhere")),
    "without its result": lambda: with_cell(Cell("x", formula="1+1")),
    "the formula is longer": lambda: with_cell(Cell(1, formula="1+" * 5000 + "1")),
    "a text in the formula": lambda: with_cell(Cell(1, formula='LEN("' + "x" * 256 + '")')),
    "a column that is not there": lambda: with_cell(Cell(1, formula="{Three}*2")),
    "carry the anchor": lambda: book(SHEET, replace(SHEET, name="There")),
}


@pytest.mark.parametrize("message", FAULTS)
def test_what_excel_would_cut_or_repair_is_refused(message: str) -> None:
    """Each fault is named, and nothing is drawn."""
    with pytest.raises(BookFault, match=message):
        to_bytes(FAULTS[message]())


def test_two_tables_of_one_name_are_refused() -> None:
    """Table names are unique over the whole workbook, without regard to case."""
    other = Sheet("There", (replace(TABLE, name="THINGS"),), (10, 10))
    with pytest.raises(BookFault, match="two tables are called"):
        to_bytes(book(SHEET, other))


def test_a_refusal_by_xlsxwriter_is_an_error() -> None:
    """A return code other than 0 raises; None and objects are no codes."""
    _ok(0, "this")
    _ok(None, "this")
    with pytest.raises(BookFault, match="xlsxwriter refused this"):
        _ok(-2, "this")


@pytest.mark.parametrize("text", ["=1+1", "http://example.org", "-1", "0012", "@sum", "+44 20"])
def test_a_text_stays_a_text(text: str, tmp_path: Path) -> None:
    """What begins like a formula, link or number is written as the text it is."""
    path = write_book(with_cell(Cell(text)), tmp_path / "x.xlsx")
    cell = openpyxl.load_workbook(path).active["A1"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_workbook_open_in_excel_gets_a_neighbour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the target cannot be replaced, `name (2).xlsx` is written and returned."""
    target = tmp_path / "return.xlsx"
    target.write_bytes(b"open in Excel")
    replacing = Path.replace

    def locked(self: Path, goal: Path) -> Path:
        if Path(goal) == target:
            raise PermissionError(13, "in use")
        return replacing(self, goal)

    monkeypatch.setattr(Path, "replace", locked)
    assert write_book(book(SHEET), target) == tmp_path / "return (2).xlsx"
    assert target.read_bytes() == b"open in Excel"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["return (2).xlsx", "return.xlsx"]


def test_a_folder_that_cannot_be_written_to_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a file to step aside for, the refusal is passed on and nothing is left behind."""

    def refuse(self: Path, goal: Path) -> Path:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write_book(book(SHEET), tmp_path / "return.xlsx")
    assert not list(tmp_path.iterdir())


def test_a_dump_shows_place_kind_value_format_link_and_formula() -> None:
    """One line for each cell that holds something."""
    cells = (Cell(0.5, "figure", "0.0%", "top"), Cell(date(2026, 3, 31)))
    table = replace(TABLE, rows=(cells, (Cell(2), Cell(4, formula="{One}*2"))))
    lines = dump(book(replace(SHEET, blocks=(SHEET.blocks[0], table)))).splitlines()
    assert lines == [
        "# Here",
        "A1 text [title] Title",
        "A2 text [head] One",
        "B2 text [head] Two",
        "A3 number [figure] 0.5 | 0.0% -> 'Here'!A1",
        "B3 date [body] 2026-03-31",
        "A4 number [body] 2",
        "B4 number [body] 4 | =A4*2",
    ]


def test_a_long_text_is_broken_into_lines_that_fit() -> None:
    """No line is longer than the sheet is wide, and no word is lost."""
    text = " ".join(f"word{number}" for number in range(60))
    lines = dump(book(Sheet("Here", (Text(text),), (60,)))).splitlines()[1:]
    shown = [line.split("] ", 1)[1] for line in lines]
    assert " ".join(shown) == text
    assert max(map(len, shown)) <= 66


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("look", LOOKS)
def test_text_stands_out_from_its_fill(look: str) -> None:
    """Every look has a contrast of at least 4.5 to 1 (WCAG 2.2, AA)."""
    props = LOOKS[look]
    pair = sorted(_luminance(str(props.get(key, PAPER))) for key in ("font_color", "bg_color"))
    assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5
