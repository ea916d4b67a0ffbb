"""What the unseen workbooks share: a book whose bytes are the same every time it is drawn."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook as PlainBook
from xlsxwriter import Workbook

CREATED = datetime(2026, 4, 9, 9, 30)
_STAMP = (1980, 1, 1, 0, 0, 0)
_SAVED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def book(path: Path, title: str) -> Workbook:
    """Open a new workbook with a fixed date of creation."""
    made = Workbook(path)
    made.set_properties({"title": title, "created": CREATED})
    return made


def quarters(months: list[float]) -> list[float]:
    """Sums of every three months, in order."""
    return [sum(months[first : first + 3]) for first in range(0, len(months), 3)]


def save_plain(made: PlainBook, path: Path) -> None:
    """Save a workbook of openpyxl with fixed dates inside, so that its bytes do not change."""
    drawn = io.BytesIO()
    made.save(drawn)
    stamp = rf"\g<1>{CREATED:%Y-%m-%dT%H:%M:%S}Z".encode()
    with zipfile.ZipFile(drawn) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _SAVED.sub(stamp, content)
            new.writestr(zipfile.ZipInfo(name, _STAMP), content, zipfile.ZIP_DEFLATED)
