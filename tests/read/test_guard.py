"""What is not a workbook is named for what it is before anything opens it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from pipeline.read import guard
from pipeline.read.guard import Refusal, file_kind
from tests.read.packing import pack, worksheet

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def _zip(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_DOT_", "."), content)
    return path


def _refusal(path: Path) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        file_kind(path)
    return refusal.value


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", "FILE-EMPTY", "0 bytes"),
        (b"Measure,Q1\nQuits,4\n", "FILE-NOT-WORKBOOK", "commas (CSV)"),
        (b"\xef\xbb\xbfMeasure;Q1\nQuits;4\n", "FILE-NOT-WORKBOOK", "semicolons"),
        (b"Measure\tQ1\nQuits\t4\n", "FILE-NOT-WORKBOOK", "tabs"),
        (b"<!DOCTYPE html><html></html>", "FILE-NOT-WORKBOOK", "web page"),
        (b"  \n<html><table></table></html>", "FILE-NOT-WORKBOOK", "web page"),
        (b"<?xml version='1.0'?><Workbook/>", "FILE-NOT-WORKBOOK", "XML"),
        (b"%PDF-1.7", "FILE-NOT-WORKBOOK", "PDF"),
        (b'{"a": 1}', "FILE-NOT-WORKBOOK", "JSON"),
        (b"{\\rtf1 text}", "FILE-NOT-WORKBOOK", "rich text"),
        (b"Attachment not found", "FILE-NOT-WORKBOOK", "plain text"),
        (b"\x00\xff\xfe\x81\x90", "FILE-NOT-WORKBOOK", "no kind known"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "FILE-ENCRYPTED", "password"),
        (OLE, "FILE-DAMAGED", "no workbook"),
        (b"PK\x03\x04 and then nothing", "FILE-DAMAGED", "missing or broken"),
    ],
)
def test_other_content_under_the_name_of_a_workbook(
    tmp_path: Path, content: bytes, code: str, words: str
) -> None:
    """The content tells, never the name."""
    path = tmp_path / "return.xlsx"
    path.write_bytes(content)
    refusal = _refusal(path)
    assert refusal.code == code
    assert words in refusal.found


@pytest.mark.parametrize("name", ["~$return.xlsx", "copy of ~$return.xlsx"])
def test_lock_files(tmp_path: Path, name: str) -> None:
    """Excel's owner file is temporary, also after somebody has copied it."""
    path = tmp_path / name
    path.write_bytes(b"\x0bSomebody" + b" " * 156)
    assert _refusal(path).code == "FILE-TEMPORARY"


def test_kinds_by_content(tmp_path: Path) -> None:
    """xlsx, xlsb, ods and xls are told apart by what is in them."""
    xlsx = pack(tmp_path / "a.ods", worksheet(""))
    xlsb = _zip(tmp_path / "b.xlsx", xl__workbook_DOT_bin=b"x")
    mime = b"application/vnd.oasis.opendocument.spreadsheet"
    ods = _zip(tmp_path / "c.xlsx", mimetype=mime)
    xls = tmp_path / "d.xlsx"
    xls.write_bytes(OLE + "Workbook".encode("utf-16-le"))
    assert [file_kind(p) for p in (xlsx, xlsb, ods, xls)] == ["xlsx", "xlsb", "ods", "xls"]


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"word__document_DOT_xml": b"x"}, "Word"),
        ({"ppt__presentation_DOT_xml": b"x"}, "PowerPoint"),
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, "another kind"),
        ({"photo_DOT_jpg": b"x"}, "without a workbook"),
    ],
)
def test_other_archives(tmp_path: Path, parts: dict[str, bytes], words: str) -> None:
    """A zip archive is not yet a workbook."""
    refusal = _refusal(_zip(tmp_path / "a.xlsx", **parts))
    assert refusal.code == "FILE-NOT-WORKBOOK"
    assert words in refusal.found


def test_truncated_workbook(tmp_path: Path) -> None:
    """A transfer that was cut off leaves the start of a workbook."""
    path = pack(tmp_path / "a.xlsx", worksheet("<row><c><v>1</v></c></row>"))
    path.write_bytes(path.read_bytes()[:-40])
    assert _refusal(path).code == "FILE-DAMAGED"


def test_zip_bomb_by_ratio(tmp_path: Path) -> None:
    """A part that unpacks to hundreds of times its size is refused unopened."""
    path = pack(tmp_path / "a.xlsx", worksheet(" " * (6 * 1024 * 1024)))
    assert _refusal(path).code == "FILE-HOSTILE"


@pytest.mark.parametrize(
    ("limit", "value"), [("LARGEST_FILE", 100), ("LARGEST_CONTENT", 300), ("MOST_PARTS", 3)]
)
def test_limits_of_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    """Size of the file, of what it unpacks to, and number of parts are bounded."""
    path = pack(tmp_path / "a.xlsx", worksheet("<row><c><v>1</v></c></row>"))
    monkeypatch.setattr(guard, limit, value)
    assert _refusal(path).code == "FILE-TOO-LARGE"
