"""A file is read in a process of its own; whatever happens there, an answer comes back."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest

from pipeline.domain.tables import CELLS, FACTS
from pipeline.read import child, worker
from pipeline.read.reader import FileReading, Reader, file_hash, read_file
from tests.read.packing import pack, worksheet

TABLE = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Measure</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>Q1 25/26</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Quits</t></is></c><c r="B2"><v>12</v></c></row>'
    '<row r="3"><c r="A3" t="inlineStr"><is><t>Lost</t></is></c></row>'
    '<row r="4"><c r="A4" t="inlineStr"><is><t>Not quit</t></is></c><c r="B4"><v>3</v></c></row>'
    '<row r="5"><c r="A5" t="inlineStr"><is><t>Set</t></is></c><c r="B5"><v>15</v></c></row>'
)


def _instead(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let another program run in the place of the child."""
    real = worker.Worker

    def started() -> worker.Worker:
        return real((sys.executable, "-c", program))

    monkeypatch.setattr(worker, "Worker", started)


def _refused(reading: FileReading) -> tuple[str, str]:
    assert reading.refused is not None
    assert reading.findings == (reading.refused,)
    assert reading.facts.schema == FACTS.schema
    assert reading.cells.schema == CELLS.schema
    assert reading.facts.is_empty()
    assert reading.account["cells"] == 0
    return reading.refused.code, reading.refused.found


def test_reading_of_a_workbook(tmp_path: Path) -> None:
    """Facts and cells come back as the tables of the domain, and the cells add up."""
    path = pack(tmp_path / "return.xlsx", worksheet(TABLE))
    reading = read_file(path)
    assert reading.refused is None
    assert reading.facts.schema == FACTS.schema
    assert reading.cells.schema == CELLS.schema
    assert reading.submission == hashlib.sha256(path.read_bytes()).hexdigest() == file_hash(path)
    assert reading.facts["submission"].unique().to_list() == [reading.submission]
    assert reading.facts["file"].unique().to_list() == ["return.xlsx"]
    assert dict(zip(reading.facts["cell"], reading.facts["status"], strict=True)) == {
        "B2": "reported", "B3": "blank", "B4": "reported", "B5": "reported",
    }  # fmt: skip
    assert reading.account == {"cells": 9, "facts": 3, "labels": 6, "notes": 0, "set_aside": 0}
    assert reading.engine == "xml"
    assert reading.tables[0]["area"] == "A1:B5"


def test_same_file_gives_the_same_frames(tmp_path: Path) -> None:
    """Reading twice gives the same rows in the same order."""
    path = pack(tmp_path / "return.xlsx", worksheet(TABLE))
    one, two = read_file(path), read_file(path)
    assert one.facts.equals(two.facts)
    assert one.cells.equals(two.cells)
    assert one.content == two.content


def test_the_file_is_left_as_it_was(tmp_path: Path) -> None:
    """Nothing is written beside what was sent."""
    path = pack(tmp_path / "return.xlsx", worksheet(TABLE))
    before = path.read_bytes()
    read_file(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_refusal_in_the_child_is_one_finding(tmp_path: Path) -> None:
    """What only the parser can see is refused as clearly as what the guard sees."""
    path = pack(tmp_path / "a.xlsx", worksheet(""))
    assert _refused(read_file(path))[0] == "FILE-NO-CELLS"


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    """A file that went away between listing and reading."""
    code, found = _refused(read_file(tmp_path / "gone.xlsx"))
    assert code == "FILE-DAMAGED"
    assert "cannot be opened" in found


def test_a_parser_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time limit ends the child and not the run."""
    _instead(monkeypatch, "import time; time.sleep(60)")
    path = pack(tmp_path / "a.xlsx", worksheet(TABLE))
    assert _refused(read_file(path, seconds=0.3))[0] == "FILE-TOO-SLOW"


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("import os; os.abort()", "FILE-DAMAGED"),
        ("import os; os._exit(3)", "FILE-DAMAGED"),
        ("pass", "FILE-DAMAGED"),
        ("raise KeyError('secret value')", "FILE-DAMAGED"),
        ("import os; os._exit(86)", "FILE-TOO-SLOW"),
    ],
)
def test_a_parser_that_dies_gives_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, code: str
) -> None:
    """An abort takes only the child, and nothing of what it said is repeated."""
    _instead(monkeypatch, program)
    found_code, found = _refused(read_file(pack(tmp_path / "a.xlsx", worksheet(TABLE))))
    assert found_code == code
    assert "secret" not in found


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (MemoryError(), "FILE-TOO-SLOW"),
        (RecursionError(), "FILE-HOSTILE"),
        (KeyError("secret value"), "FILE-STUMBLED"),
    ],
)
def test_the_child_says_what_went_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException, code: str
) -> None:
    """Memory and depth are told as such, and a stumble of ours by its kind, without any value."""

    def parse(_path: Path, _hints: object) -> None:
        raise fault

    monkeypatch.setattr(child, "parse", parse)
    request = {"file": str(tmp_path / "a.xlsx"), "folder": str(tmp_path), "submission": "x"}
    answer = child.answer_to(request)
    assert answer["refused"] == code
    assert "secret" not in answer["found"]


def test_a_process_reads_one_file_after_another(tmp_path: Path) -> None:
    """A broken file between two good ones takes nothing with it, and one process reads all."""
    good = pack(tmp_path / "good.xlsx", worksheet(TABLE))
    empty = pack(tmp_path / "empty.xlsx", worksheet(""))
    with Reader() as reader:
        first, bad, again = (reader.read(path) for path in (good, empty, good))
        assert len(reader._workers._idle) == 1
        assert reader._workers._idle[0].asked == 3
    assert bad.refused is not None
    assert first.facts.equals(again.facts)


def test_after_a_death_the_next_file_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that was killed is replaced for the next file."""
    path = pack(tmp_path / "return.xlsx", worksheet(TABLE))
    with Reader() as reader:
        with monkeypatch.context() as patch:
            _instead(patch, "import os; os.abort()")
            assert reader.read(path).refused is not None
        assert reader.read(path).refused is None


def test_memory_is_known() -> None:
    """A running interpreter with polars holds between a few and some hundred megabytes."""
    assert 20 * 1024**2 < child.memory_used() < 4 * 1024**3
