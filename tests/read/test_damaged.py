"""However a workbook is damaged, it ends in facts or in a finding, and no cell is counted twice."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from pipeline.read.guard import Refusal
from pipeline.read.parse import parse
from pipeline.read.xlsx import read_xlsx
from tests.benchmarks.fuzz import damaged
from tests.read.packing import pack, worksheet

SEEDS = 240
"""So many in each run of the tests; ``python -m tests.benchmarks.fuzz`` goes on for minutes."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of a small workbook with formats, formulas, comments and merged cells."""
    path = tmp_path_factory.mktemp("sound") / "return.xlsx"
    book = Workbook(path)
    percent = book.add_format({"num_format": "0.0%", "bold": True})
    for name in ("Q3", "Old"):
        sheet = book.add_worksheet(name)
        sheet.merge_range("A1:D1", f"Monitoring return {name}")
        sheet.write_row("A2", ["Measure", "Apr 25", "May 25", "To date"])
        sheet.write_row("A3", ["Referrals", 12, 14])
        sheet.write_formula("D3", "=SUM(B3:C3)", None, 26)
        sheet.write_row("A4", ["of which seen", 0.5, 0.75], percent)
        sheet.write_row("A5", ["Waiting", "<5", "n/a"])
        sheet.write_comment("B5", "small number")
    book.get_worksheet_by_name("Old").hide()
    book.close()
    return path.read_bytes()


@pytest.mark.parametrize("first", range(0, SEEDS, 60))
def test_damage_ends_in_facts_or_in_a_finding(tmp_path: Path, sound: bytes, first: int) -> None:
    """No seed makes anything but a reading, whole, or a refusal that says what is wrong."""
    endings = set()
    for seed in range(first, first + 60):
        path = tmp_path / f"{seed}.xlsx"
        path.write_bytes(damaged(sound, seed))
        try:
            parsed = parse(path)
        except Refusal as refusal:
            endings.add(refusal.code if refusal.found else "refused without a word")
            continue
        endings.add("read")
        facts = parsed.reading.facts.filter((parsed.reading.facts["status"] != "blank")
                                            | (parsed.reading.facts["text"] != ""))  # fmt: skip
        places = [*facts.select("sheet_no", "cell").rows(),
                  *parsed.reading.cells.select("sheet_no", "cell").rows()]  # fmt: skip
        assert len(places) == len(set(places)), seed
    assert {"read", "FILE-DAMAGED"} <= endings
    assert "refused without a word" not in endings


def test_the_same_seed_does_the_same_damage(sound: bytes) -> None:
    """What was found once can be made again from its seed."""
    assert all(damaged(sound, seed) == damaged(sound, seed) for seed in range(20))


def test_sheets_made_of_one_part_are_refused(tmp_path: Path) -> None:
    """A thousand sheets that are one part would be read a thousand times over."""
    path = pack(tmp_path / "a.xlsx", worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'))
    content = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/workbook.xml":
                start, end = part.index(b"<sheet "), part.index(b"</sheets>")
                part = part[:end] + part[start:end] * 999 + part[end:]
            new.writestr(name, part)
    with pytest.raises(Refusal, match="one part") as caught:
        read_xlsx(path)
    assert caught.value.code == "FILE-HOSTILE"
