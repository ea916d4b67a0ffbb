"""LibreOffice, as an independent judge, prints the statement on one page and agrees with sums."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.domain.audit import Confidence, Effect
from pipeline.domain.findings import CATALOGUE
from pipeline.domain.tables import AUDITED
from pipeline.write.audit import describe_audit
from pipeline.write.driver import write_book
from tests.audit_by_hand import audit, finding
from tests.office import ERRORS, recalculated

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


def pages(path: Path, folder: Path) -> int:
    """Print a workbook to PDF and count its pages."""
    profile = (folder / "printing").as_uri()
    command = ["soffice", "--headless", f"-env:UserInstallation={profile}",
               "--convert-to", "pdf", "--outdir", str(folder), str(path)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    content = path.with_suffix(".pdf").read_bytes()
    return content.count(b"/Type/Page") - content.count(b"/Type/Pages")


def test_the_fullest_statement_is_one_page(tmp_path: Path) -> None:
    """Every code of the catalogue found, forty figures, long reasons: still one page."""
    rows = [finding(code, "B7", "new") for code in CATALOGUE]
    rows += [finding("DQ-TOTAL", f"C{at}", "accepted", reason="a long reason " * 20,
                     reviewer="Head of performance", accepted_on=date(2026, 4, 21))
             for at in range(1, 6)]  # fmt: skip
    effects = tuple(
        Effect(f"K{number}", "A figure with a rather long name", 20, 3, 3, Confidence.FAIR,
               "a year figure that is an average of percentages (Monthly data!T33)")
        for number in range(40)
    )  # fmt: skip
    full = audit(audited=AUDITED.frame(rows), rules=tuple(CATALOGUE.values()), effects=effects)
    book = describe_audit(full)
    only = replace(book, sheets=book.sheets[:1])
    assert pages(write_book(only, tmp_path / "statement.xlsx"), tmp_path) == 1


def test_the_audit_recalculates_to_what_is_stored(tmp_path: Path) -> None:
    """The sums of the account come out; nothing shows an error."""
    path = write_book(describe_audit(audit()), tmp_path / "audit.xlsx")
    ours = openpyxl.load_workbook(path, data_only=True)
    theirs = openpyxl.load_workbook(recalculated([path], tmp_path)[0], data_only=True)
    assert theirs.sheetnames == ours.sheetnames
    for sheet in ours:
        for row in sheet.iter_rows():
            for cell in row:
                other = theirs[sheet.title][cell.coordinate].value
                assert not str(other).startswith(ERRORS), f"{sheet.title}!{cell.coordinate}"
                if isinstance(cell.value, int | float):
                    assert other == pytest.approx(cell.value)
