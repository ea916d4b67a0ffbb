"""Cells of .xlsx files are read as Excel means them, whoever wrote the file."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.styles.numbers import is_date_format as judge_date_format
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.datetime import MAC_EPOCH, from_excel

from pipeline.read import excel
from pipeline.read.book import Area, Book, Cell, Kind
from pipeline.read.guard import Refusal
from pipeline.read.parse import content_hash, open_book, parse
from pipeline.read.xlsx import read_xlsx
from tests.read.packing import (
    RELATIONS,
    STRICT,
    pack,
    relations,
    worksheet,
)

STYLES = (
    '<numFmts><numFmt numFmtId="170" formatCode="[$-809]mmm\\-yy;@"/>'
    '<numFmt numFmtId="171" formatCode="[h]:mm"/></numFmts>'
    "<fonts><font/><font><b/></font></fonts>"
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/>'
    '<xf numFmtId="170" fontId="0"/><xf numFmtId="10" fontId="0"/><xf numFmtId="171" fontId="0"/>'
    '<xf numFmtId="0" fontId="1"><alignment indent="2"/></xf><xf numFmtId="20" fontId="0"/>'
    "</cellXfs>"
)


def _cells(book: Book) -> dict[str, Cell]:
    return {cell.address: cell for cell in book.sheets[0].cells()}


def _read(
    tmp_path: Path, cells: str, *, before: str = "", strings: str = "", workbook: str = ""
) -> dict[str, Cell]:
    parts = {"styles": STYLES, "strings": strings, "workbook": workbook}
    return _cells(read_xlsx(pack(tmp_path / "a.xlsx", worksheet(cells, before=before), parts)))


def test_shared_inline_and_rich_texts(tmp_path: Path) -> None:
    """Texts are the same however they are stored; phonetic guides are no part of them."""
    strings = (
        "<si><t>Referrals</t></si>"
        "<si><r><t xml:space='preserve'>Quit </t></r><r><rPr><b/></rPr><t>dates</t></r></si>"
        "<si><t>Name</t><rPh><t>na-me</t></rPh></si>"
        "<si><t>one_x000D_two _x005F_x0041_</t></si>"
    )
    cells = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
        '<c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>in</t></is></c>'
        '<c r="E1" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c>'
        '<c r="F1" t="str"><f>A1</f><v>Referrals</v></c><c r="G1" t="s"><v>3</v></c>'
        '<c r="H1" t="s"><v>99</v></c><c r="I1" t="inlineStr"><is><t> </t></is></c></row>'
    )
    found = _read(tmp_path, cells, strings=strings)
    assert {address: cell.text for address, cell in found.items()} == {
        "A1": "Referrals",
        "B1": "Quit dates",
        "C1": "Name",
        "D1": "in",
        "E1": "rich",
        "F1": "Referrals",
        "G1": "one\rtwo _x0041_",
    }


def test_numbers_errors_and_logicals(tmp_path: Path) -> None:
    """Every kind of value keeps its kind."""
    cells = (
        '<row r="1"><c r="A1"><v>12</v></c><c r="B1" t="n"><v>0.5</v></c>'
        '<c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c>'
        '<c r="E1" s="3"><v>0.061</v></c><c r="F1"><v>1E3</v></c><c r="G1"><v>1e999</v></c>'
        '<c r="H1"><v>nan</v></c></row>'
    )
    found = _read(tmp_path, cells)
    assert [(c.kind, c.text) for c in found.values()] == [
        (Kind.NUMBER, "12"),
        (Kind.NUMBER, "0.5"),
        (Kind.ERROR, "#DIV/0!"),
        (Kind.LOGICAL, "TRUE"),
        (Kind.NUMBER, "6.1%"),
        (Kind.NUMBER, "1000"),
        (Kind.TEXT, "1e999"),
        (Kind.TEXT, "nan"),
    ]


def test_dates_durations_and_times(tmp_path: Path) -> None:
    """A number is a day, hours or a time of day where its format says so."""
    cells = (
        '<row r="1"><c r="A1" s="1"><v>46112</v></c><c r="B1" s="2"><v>45748.75</v></c>'
        '<c r="C1" t="d"><v>2026-03-31T00:00:00</v></c><c r="D1" s="4"><v>1.5625</v></c>'
        '<c r="E1" s="6"><v>0.604166666666667</v></c><c r="F1" s="2"><v>12</v></c></row>'
    )
    found = _read(tmp_path, cells)
    assert [found[f"{col}1"].day for col in "ABC"] == [
        date(2026, 3, 31),
        date(2025, 4, 1),
        date(2026, 3, 31),
    ]
    assert (found["D1"].kind, found["D1"].number, found["D1"].text) == (Kind.NUMBER, 37.5, "37:30")
    assert (found["E1"].kind, found["E1"].text) == (Kind.TEXT, "14:30")
    assert (found["F1"].kind, found["F1"].number) == (Kind.NUMBER, 12)


def test_calendar_of_1904(tmp_path: Path) -> None:
    """A workbook of the old Mac calendar counts from 1904."""
    cells = '<row r="1"><c r="A1" s="1"><v>44650</v></c></row>'
    found = _read(tmp_path, cells, workbook='<workbookPr date1904="1"/>')
    assert found["A1"].day == date(2026, 3, 31)


def test_looks(tmp_path: Path) -> None:
    """Bold and indent are seen; they tell group headings and parts."""
    look = _read(tmp_path, '<row r="1"><c r="A1" s="5"><v>1</v></c></row>')["A1"].look
    assert (look.bold, look.indent) == (True, 2)


def test_merged_areas_and_the_values_under_them(tmp_path: Path) -> None:
    """Only the first cell of a merged area is seen; what lies under it is marked."""
    cells = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>3</v></c></row>'
    after = '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="x"/></mergeCells>'
    book = read_xlsx(pack(tmp_path / "a.xlsx", worksheet(cells, after=after)))
    assert book.sheets[0].merged == {(1, 1): Area(1, 1, 2, 3)}
    assert [cell.covered for cell in book.sheets[0].cells()] == [False, True, False]


def test_hidden_sheets_rows_and_columns(tmp_path: Path) -> None:
    """Hidden values are read and marked, wherever the hiding was done."""
    first = worksheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
        '<row r="2" hidden="1"><c r="A2"><v>3</v></c></row>',
        before='<cols><col min="2" max="3" hidden="1"/></cols>',
    )
    second = worksheet('<row r="1"><c r="A1"><v>4</v></c></row>')
    path = pack(
        tmp_path / "a.xlsx", first, second, second, states=("visible", "hidden", "veryHidden")
    )
    book = read_xlsx(path)
    assert [s.hidden for s in book.sheets] == [False, True, True]
    assert [c.hidden for s in book.sheets for c in s.cells()] == [False, True, True, True, True]


def test_comments_and_threads(tmp_path: Path) -> None:
    """A comment goes with its cell; a thread replaces the old-style comment that stands for it."""
    old = (
        '<comments xmlns="x"><commentList><comment ref="A1"><text><r><t>late </t></r><r><t>data'
        "</t></r></text></comment><comment ref='B1'><text><t>[Threaded comment]</t></text>"
        "</comment><comment ref='Z9'><text><t>nowhere</t></text></comment></commentList></comments>"
    )
    thread = (
        '<ThreadedComments xmlns="x"><threadedComment ref="B1"><text>is this right?</text>'
        '</threadedComment><threadedComment ref="B1"><text>yes</text></threadedComment>'
        "</ThreadedComments>"
    )
    rels = relations(
        ("r1", "threadedComment", "../threadedComments/t1.xml"), ("r2", "comments", "../c1.xml")
    )
    sheet = worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>')
    more = {
        "xl/worksheets/_rels/sheet1.xml.rels": rels,
        "xl/c1.xml": old,
        "xl/threadedComments/t1.xml": thread,
    }
    found = _cells(read_xlsx(pack(tmp_path / "a.xlsx", sheet, more=more)))
    assert found["A1"].comment == "late data"
    assert found["B1"].comment == "is this right?\nyes"


def test_formulas_with_and_without_result(tmp_path: Path) -> None:
    """The stored result is the value; none is neither zero nor blank; an empty text is nothing."""
    cells = (
        '<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>7</v></c><c r="B1"><f>C1*2</f></c>'
        '<c r="C1"><f>D1</f><v></v></c><c r="D1" t="str"><f>IF(1,"")</f><v></v></c>'
        '<c r="E1"><f t="shared" ref="E1:F1" si="0">A1+1</f><v>8</v></c>'
        '<c r="F1"><f t="shared" si="0"/><v>9</v></c></row>'
    )
    found = _read(tmp_path, cells)
    assert (found["A1"].number, found["A1"].formula) == (7, "=SUM(B1:C1)")
    assert [found[a].kind for a in ("B1", "C1")] == [Kind.NOT_CALCULATED, Kind.NOT_CALCULATED]
    assert "D1" not in found
    assert found["F1"].formula == "=A1+1 (shared with R1C5)"


@pytest.mark.parametrize(("other", "kind"), [("0", Kind.NOT_CALCULATED), ("3", Kind.NUMBER)])
def test_zeros_of_a_workbook_that_was_never_calculated(
    tmp_path: Path, other: str, kind: Kind
) -> None:
    """Where every formula stores 0 and asks to be calculated, nobody has calculated yet."""
    cells = (
        '<row r="1"><c r="A1"><f>B1+C1</f><v>0</v></c><c r="B1"><v>4</v></c>'
        f'<c r="C1"><f>B1</f><v>{other}</v></c></row>'
    )
    found = _read(tmp_path, cells, workbook='<calcPr fullCalcOnLoad="1"/>')
    assert found["A1"].kind is kind
    assert found["B1"].kind is Kind.NUMBER


def test_cells_without_addresses_follow_one_another(tmp_path: Path) -> None:
    """Some writers leave out r=; a cell then stands beside the one before."""
    cells = "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    assert set(_read(tmp_path, cells)) == {"A1", "C1", "A2"}


def test_strict_workbooks_and_prefixes(tmp_path: Path) -> None:
    """Strict OOXML has other namespaces, and some writers give every element a prefix."""
    sheet = (
        f'<x:worksheet xmlns:x="{STRICT}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c>'
        "</x:row></x:sheetData></x:worksheet>"
    )
    path = pack(tmp_path / "a.xlsx", sheet, strict=True)
    assert _cells(read_xlsx(path))["A1"].number == 5


def test_a_lying_dimension_and_a_far_cell(tmp_path: Path) -> None:
    """What a sheet says of its size is not believed; the last possible cell is read."""
    cells = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    before = '<dimension ref="A1"/>'
    assert set(_read(tmp_path, cells, before=before)) == {"XFD1048576"}


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ('<row r="1"><c r="XFE1"><v>1</v></c></row>', "FILE-DAMAGED"),
        ('<row r="1"><c r="A0"><v>1</v></c></row>', "FILE-DAMAGED"),
        (f'<row r="1"><c r="A{"9" * 5000}"><v>1</v></c></row>', "FILE-DAMAGED"),
        ('<row r="1048577"><c><v>1</v></c></row>', "FILE-DAMAGED"),
        ('<row r="1"><c r="A1"><v>1</v></row>', "FILE-DAMAGED"),
        ('<row r="1"><c r="A1"><v>&bomb;</v></c></row>', "FILE-DAMAGED"),
    ],
)
def test_parts_that_are_damaged(tmp_path: Path, cells: str, code: str) -> None:
    """A part that cannot be right ends in an answer about the file."""
    with pytest.raises(Refusal) as refusal:
        _read(tmp_path, cells)
    assert refusal.value.code == code


def test_document_types_are_refused(tmp_path: Path) -> None:
    """No workbook needs a declaration of entities."""
    sheet = f'<!DOCTYPE x [<!ENTITY a "b">]>{worksheet("").partition("?>")[2]}'
    with pytest.raises(Refusal) as refusal:
        read_xlsx(pack(tmp_path / "a.xlsx", sheet))
    assert refusal.value.code == "FILE-HOSTILE"


def test_workbook_that_openpyxl_wrote(tmp_path: Path) -> None:
    """An independent writer's file is read back value by value."""
    path = tmp_path / "a.xlsx"
    written = openpyxl.Workbook()
    sheet = written.active
    sheet.append(["Measure", "Q1", date(2026, 3, 31)])
    sheet.append(["Quits", 12, "=B2*2"])
    written.save(path)
    found = _cells(read_xlsx(path))
    assert (found["B2"].number, found["C1"].day) == (12, date(2026, 3, 31))
    assert (found["C2"].kind, found["C2"].formula) == (Kind.NOT_CALCULATED, "=B2*2")


def test_content_hash_outlives_a_save_in_other_bytes(tmp_path: Path) -> None:
    """The same values in the same places give the same hash, other values another."""
    inline = worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>')
    shared = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    one = pack(tmp_path / "1.xlsx", inline)
    two = pack(tmp_path / "2.xlsx", shared, {"strings": "<si><t>x</t></si>"})
    three = pack(tmp_path / "3.xlsx", shared, {"strings": "<si><t>y</t></si>"})
    hashes = [content_hash(open_book(path)) for path in (one, two, three)]
    assert hashes[0] == hashes[1] != hashes[2]


def test_findings_about_the_file(tmp_path: Path) -> None:
    """Macros, links, formulas without result, covered values and comments are each told."""
    cells = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Quits</t></is></c>'
        '<c r="B1"><f>\'[1]Data\'!A1</f><v>4</v></c><c r="C1"><f>B1</f></c></row>'
    )
    sheet = worksheet(cells, after='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>')
    more = {"xl/vbaProject.bin": "x", "xl/externalLinks/externalLink1.xml": "<x/>"}
    found = {f.code: f for f in parse(pack(tmp_path / "a.xlsx", sheet, more=more)).findings}
    assert set(found) == {"MACROS", "EXTERNAL-LINK", "CELL-NOT-CALCULATED", "CELL-UNDER-MERGE"}
    assert found["CELL-NOT-CALCULATED"].cell == "C1"
    assert "Sheet1!B1" in found["EXTERNAL-LINK"].found


def test_excel_terms_agree_with_openpyxl() -> None:
    """Letters, built-in formats and days are those of an independent library."""
    for number in (1, 26, 27, 52, 702, 703, 16384):
        assert excel.column_letters(number) == get_column_letter(number)
        assert excel.column_number(get_column_letter(number)) == number
        assert column_index_from_string(excel.column_letters(number)) == number
    for number, code in BUILTIN_FORMATS.items():
        if number in excel.BUILT_IN:
            assert excel.BUILT_IN[number].replace("£", "$") == code
        assert excel.is_date_format(code) == judge_date_format(code)
    for serial in range(1000, 60_000, 977):
        assert excel.day_of(serial + 0.4) == from_excel(serial).date()
        assert excel.day_of(serial, excel.EPOCH_1904) == (MAC_EPOCH + timedelta(serial)).date()


@pytest.mark.parametrize("text", ["", "A", "1", "A0", "XFE1", "A1048577", "ÄA1", "A1:B2", "A-1"])
def test_what_is_no_address(text: str) -> None:
    """Only cells that a sheet has are addresses."""
    with pytest.raises(ValueError, match=r"is not|lies beyond"):
        excel.place_of(text)


def test_relations_base_is_the_one_of_excel() -> None:
    """The helper above writes what Excel writes."""
    assert RELATIONS.endswith("officeDocument/2006/relationships")
