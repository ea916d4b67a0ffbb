"""Looks at a file before anything parses it, and names what is not a workbook for what it is."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from zlib import error as zlib_error

MEGABYTE = 1024 * 1024
LARGEST_FILE = 100 * MEGABYTE
LARGEST_CONTENT = 600 * MEGABYTE
MOST_PARTS = 5_000
# Sixty real workbooks stayed below 28; repetitive sheets of small size may go higher.
STEEPEST_RATIO = 200
_RATIO_MATTERS_FROM = 5 * MEGABYTE
# Excel notes in a file of this size who has the workbook open.
_OWNER_FILE = 165
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXTS = (
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"<?xml", "an XML text"),
    (b"%pdf", "a PDF"),
    (b"{\\rtf", "a rich text document"),
    (b"{", "a JSON text"),
    (b"\x89png", "a picture"),
)


@dataclass(frozen=True, slots=True)
class Refusal(Exception):
    """Why a file cannot be read: a finding's code and what was found."""

    code: str
    found: str


def file_kind(path: Path) -> str:
    """Return xlsx, xls, ods or xlsb from the content of the file, never from its name.

    Raises:
        Refusal: the file is not a workbook, or not one that may be opened.
    """
    size = path.stat().st_size
    if path.name.startswith("~$") or ("~$" in path.name and size <= _OWNER_FILE):
        raise Refusal("FILE-TEMPORARY", "the name holds ~$, as of a file that Excel has open")
    if size == 0:
        raise Refusal("FILE-EMPTY", "the file is 0 bytes long")
    if size > LARGEST_FILE:
        raise Refusal("FILE-TOO-LARGE", f"the file is {size / MEGABYTE:,.0f} MB long")
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(b"PK"):
        return _zip_kind(path)
    if head.startswith(_OLE):
        return _ole_kind(path)
    raise Refusal("FILE-NOT-WORKBOOK", f"the content is {_describe(head)}")


def _describe(head: bytes) -> str:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for sign, name in _TEXTS:
        if start.startswith(sign):
            return name
    try:
        text = head.decode("utf-8-sig", errors="strict" if len(head) < 4096 else "ignore")
    except UnicodeDecodeError:
        return "of no kind known here"
    lines = text.splitlines()
    for separator, name in ((",", "commas"), ("\t", "tabs"), (";", "semicolons")):
        if len(lines) > 1 and all(separator in line for line in lines[:2]):
            return f"a text with columns separated by {name} (CSV)"
    return "plain text"


def _ole_kind(path: Path) -> str:
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise Refusal("FILE-ENCRYPTED", "the workbook is protected with a password")
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return "xls"
    raise Refusal("FILE-DAMAGED", "an old Office file in which no workbook is found")


def _zip_kind(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _refuse_bomb(parts)
            names = {part.filename.replace("\\", "/").lower() for part in parts}
            kind = _kind_by_parts(archive, names)
    except (zipfile.BadZipFile, OSError, zlib_error, NotImplementedError, RuntimeError) as fault:
        found = "it begins like a workbook but its end is missing or broken"
        raise Refusal("FILE-DAMAGED", found) from fault
    return kind


def _kind_by_parts(archive: zipfile.ZipFile, names: set[str]) -> str:
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "mimetype" in names:
        mime = archive.read("mimetype")[:80].decode("ascii", "replace")
        if "opendocument.spreadsheet" in mime:
            return "ods"
        raise Refusal("FILE-NOT-WORKBOOK", "the content is another kind of document")
    if any(name.startswith("word/") for name in names):
        raise Refusal("FILE-NOT-WORKBOOK", "the content is a Word document")
    if any(name.startswith("ppt/") for name in names):
        raise Refusal("FILE-NOT-WORKBOOK", "the content is a PowerPoint presentation")
    if "[content_types].xml" in names or any(name.endswith("workbook.xml") for name in names):
        return "xlsx"
    raise Refusal("FILE-NOT-WORKBOOK", "the content is a zip archive without a workbook")


def _refuse_bomb(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS:
        raise Refusal("FILE-TOO-LARGE", f"the workbook has {len(parts):,} parts")
    total = sum(part.file_size for part in parts)
    for part in parts:
        ratio = part.file_size / max(part.compress_size, 1)
        if part.file_size > _RATIO_MATTERS_FROM and ratio > STEEPEST_RATIO:
            found = f"a part of it unpacks to {ratio:,.0f} times its size"
            raise Refusal("FILE-HOSTILE", found)
    if total > LARGEST_CONTENT:
        raise Refusal("FILE-TOO-LARGE", f"it unpacks to {total / MEGABYTE:,.0f} MB")
