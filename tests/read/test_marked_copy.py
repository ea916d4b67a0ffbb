"""The marked-up copy holds what was sent, coloured and commented; the original is untouched."""

from __future__ import annotations

import hashlib
import io
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from pipeline.read import marked
from pipeline.read.guard import Refusal
from pipeline.read.marking import make_marked_copy
from pipeline.read.marks import Mark, Order
from pipeline.read.worker import Workers

TEXT = "A total that its parts do not add up to (DQ-TOTAL).\n72 is not 70"
WRONG = Mark("Return", "B4", "warn", TEXT)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """Processes shared by the tests of this file."""
    with Workers() as made:
        yield made


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """Draw a workbook with a formula, a merge, a comment, a hidden sheet and a chart."""
    path = tmp_path / "Return Q4.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Return")
        sheet.merge_range("A1:C1", "Quarterly return")
        sheet.write_row("A2", ["Referrals from practices", 40])
        sheet.write_row("A3", ["Referrals from hospitals", 30])
        sheet.write_row("A4", ["Total"])
        sheet.write_formula("B4", "=SUM(B2:B3)", None, 72)
        sheet.write_string("A5", '=HYPERLINK("http://example.org")')
        sheet.write_comment("B2", "as agreed in May")
        book.add_worksheet("Lists").hide()
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=Return!$B$2:$B$3"})
        sheet.insert_chart("E2", chart)
    return path


def copied(sent: Path, workers: Workers, *marks: Mark) -> Any:
    """Return the copy as openpyxl reads it."""
    content, why = make_marked_copy(sent, sha(sent), "the audit of Q4", marks, workers)
    assert why == ""
    return openpyxl.load_workbook(io.BytesIO(content))


def sha(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def words_of(book: Any) -> dict[str, str]:
    """Return the lines of the first sheet by what stands before them."""
    rows = book.worksheets[0].iter_rows(values_only=True)
    return {str(label): str(text) for label, text, *_ in rows if label}


def test_the_faulty_cell_is_coloured_and_says_why(sent: Path, workers: Workers) -> None:
    """Fill and comment at the cell; everything else as it was sent."""
    book = copied(sent, workers, WRONG)
    cell = book["Return"]["B4"]
    assert cell.fill.start_color.rgb == "FFFFE08A"
    assert cell.comment.text == f"LOOK AT: {TEXT}"
    assert cell.value == "=SUM(B2:B3)"
    assert book["Return"]["A2"].value == "Referrals from practices"
    assert book["Return"]["B2"].fill.fill_type is None
    assert book["Lists"].sheet_state == "hidden"


def test_several_findings_of_a_cell_share_a_comment(sent: Path, workers: Workers) -> None:
    """The worst first and its colour; a comment that stood there is kept below."""
    marks = (Mark("Return", "B2", "note", "one"), Mark("Return", "B2", "block", "two"))
    cell = copied(sent, workers, *marks)["Return"]["B2"]
    assert cell.fill.start_color.rgb == "FFF4A6A6"
    assert cell.comment.text == (
        "MUST FIX: two\n\nNOTE: one\n\nComment in the original:\nas agreed in May"
    )


def test_the_first_sheet_says_what_it_is_and_is_not(sent: Path, workers: Workers) -> None:
    """A copy, of what, how to handle it, what it cannot keep, and the legend."""
    book = copied(sent, workers, WRONG, Mark("", "", "note", "whole file"))
    told = words_of(book)
    assert book.sheetnames[0] == "About this copy"
    assert "not the workbook that was sent" in str(book.worksheets[0]["A1"].value)
    assert told["Copy of"] == "Return Q4.xlsx"
    assert sha(sent) in told["Original"]
    assert "personal data included" in told["Handle"]
    assert "charts" in told["Not kept"]
    assert "macros" not in told["Not kept"]
    assert "(1 on cells)" in told["Look at"]
    assert told["Whole file"] == "whole file"
    assert [sheet.sheet_view.tabSelected for sheet in book] == [True, False, False]


def test_a_mark_under_a_merge_stands_at_its_first_cell(sent: Path, workers: Workers) -> None:
    """A cell that a merge covers can carry no comment."""
    book = copied(sent, workers, Mark("Return", "B1", "warn", "hidden value"))
    assert book["Return"]["A1"].comment.text == "LOOK AT: hidden value"


def test_no_text_becomes_a_formula(tmp_path: Path, sent: Path, workers: Workers) -> None:
    """What was found, a sheet's name and a file's name are texts, whatever they begin with."""
    evil = "=cmd|' /C calc'!A0"
    path = sent.rename(tmp_path / "=1+1.xlsx")
    book = copied(path, workers, Mark("Gone", "B4", "warn", evil), Mark("", "", "note", evil))
    first = book.worksheets[0]
    assert {cell.data_type for row in first.iter_rows() for cell in row if cell.value} == {"s"}
    assert words_of(book)["Gone"] == evil
    assert book["Return"]["A5"].data_type == "s"


def test_the_original_is_untouched_and_the_bytes_are_equal(sent: Path, workers: Workers) -> None:
    """Same workbook, same marks, same bytes, at another time."""
    before = sha(sent)
    first, _ = make_marked_copy(sent, sha(sent), "t", [WRONG], workers)
    time.sleep(2.1)  # a zip counts time in steps of two seconds
    again, _ = make_marked_copy(sent, sha(sent), "t", [WRONG], workers)
    assert first == again
    assert sha(sent) == before


def test_another_workbook_of_the_same_name_is_not_marked(sent: Path, workers: Workers) -> None:
    """Somebody exchanged the file after it was judged."""
    content, why = make_marked_copy(sent, "0" * 64, "t", [WRONG], workers)
    assert content == b""
    assert "has changed since" in why


def test_a_copy_that_takes_too_long_is_not_made(sent: Path) -> None:
    """The process is stopped, and a sentence says so."""
    with Workers() as workers:
        content, why = make_marked_copy(sent, sha(sent), "t", [WRONG], workers, seconds=0.0)
    assert content == b""
    assert why == ("No copy was made: it took longer than 0 seconds; the findings name each cell.")


def test_a_large_workbook_is_refused_before_it_is_opened(
    sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What counts is the size of its sheets, which is the same on every machine."""
    monkeypatch.setattr(marked, "LARGEST_SHEETS", 100)
    with pytest.raises(Refusal, match="sheets unpack to"):
        marked.marked_copy(Order(sent, "0" * 64, "t", (WRONG,)))


def test_leftover_pivot_caches_are_never_read(sent: Path, workers: Workers) -> None:
    """A pivot cache that is not even XML does no harm; its loss is told."""
    with zipfile.ZipFile(sent, "a") as archive:
        archive.writestr("xl/pivotTables/pivotTable1.xml", "not XML")
        archive.writestr("xl/pivotCache/pivotCacheDefinition1.xml", "not XML")
        archive.writestr("xl/vbaProject.bin", b"\0")
    told = words_of(copied(sent, workers, WRONG))
    assert "macros" in told["Not kept"]
    assert "pivot tables" in told["Not kept"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), ".xls"),
        ("a.xlsx", b"<html>", "cannot be opened"),
    ],
)
def test_other_formats_are_told_so(
    tmp_path: Path, workers: Workers, name: str, content: bytes, says: str
) -> None:
    """No copy, one sentence."""
    path = tmp_path / name
    path.write_bytes(content)
    made, why = make_marked_copy(path, sha(path), "t", [WRONG], workers)
    assert made == b""
    assert says in why
    assert why.endswith(".")


@pytest.mark.parametrize(
    ("part", "content", "words"),
    [
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet",
         "an OpenDocument workbook (.ods)"),
        ("xl/workbook.bin", b"x", "a binary Excel workbook (.xlsb)"),
    ],
    ids=["ods", "xlsb"],
)  # fmt: skip
def test_another_format_has_no_copy_and_says_why(
    tmp_path: Path, workers: Workers, part: str, content: bytes, words: str
) -> None:
    """Both are known by their content, whatever the name says."""
    path = tmp_path / "Return Q4.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, content)
    before = path.read_bytes()
    made, why = make_marked_copy(path, sha(path), "t", [WRONG], workers)
    assert made == b""
    assert why == (
        f"No copy was made: it is {words}, which cannot be marked; the findings name each cell."
    )
    assert path.read_bytes() == before


def test_an_old_workbook_has_no_copy_and_says_why(tmp_path: Path, workers: Workers) -> None:
    """A workbook of Excel 97 is one compound file; only its kind is looked at."""
    path = tmp_path / "Return Q4.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"))
    made, why = make_marked_copy(path, sha(path), "t", [WRONG], workers)
    assert made == b""
    assert why == (
        "No copy was made: it is an old Excel workbook (.xls), which cannot be marked; the "
        "findings name each cell."
    )
